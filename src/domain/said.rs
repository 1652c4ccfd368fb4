//! "You said, we did": what a service's team says back about what people told it.

use super::{Language, ServiceId, text_enum};

/// The most characters of what people said, and of what was done.
pub const SAID_LINE: usize = 140;

text_enum! {
    /// Whether something is done.
    pub enum SaidState {
        /// It will be.
        Planned = "planned",
        /// It is.
        Done = "done",
    }
}

/// The two lines in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidLines {
    /// The language.
    pub language: Language,
    /// What people said.
    pub heard: String,
    /// What was done or will be.
    pub did: String,
}

/// What a team said back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidBack {
    /// Its number.
    pub id: i64,
    /// Whose team.
    pub service: ServiceId,
    /// The batch of comments it began with.
    pub batch: Option<i32>,
    /// Whether it is done.
    pub state: SaidState,
    /// What it says, in each language there is; at least one.
    pub lines: Vec<SaidLines>,
}

impl SaidBack {
    /// The lines in a language, or the first there are.
    #[must_use]
    pub fn lines(&self, language: Language) -> Option<&SaidLines> {
        let same = self.lines.iter().find(|lines| lines.language == language);
        same.or_else(|| self.lines.first())
    }
}

#[cfg(test)]
mod tests {
    use super::{SaidBack, SaidLines, SaidState};
    use crate::domain::{Language, ServiceId};

    #[test]
    fn a_language_that_is_not_there_reads_the_first() {
        let line = |language, heard: &str| SaidLines {
            language,
            heard: heard.to_owned(),
            did: String::new(),
        };
        let said = SaidBack {
            id: 1,
            service: ServiceId(1),
            batch: None,
            state: SaidState::Planned,
            lines: vec![
                line(Language::Welsh, "Oer"),
                line(Language::English, "Cold"),
            ],
        };
        let heard = |language| said.lines(language).map(|lines| lines.heard.as_str());
        assert_eq!(heard(Language::English), Some("Cold"));
        assert_eq!(heard(Language::Polish), Some("Oer"));
    }
}
