//! What somebody is told who edited a thing at the same time as somebody else, and was later.

/// One field that both filled in differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Differs {
    /// What the field is called.
    pub(crate) label: String,
    /// What is there now.
    pub(crate) now: String,
    /// What the later one typed.
    pub(crate) typed: String,
}

/// Who was faster, and in what they differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Faster {
    /// Who, where that is known and they are somebody who works here.
    pub(crate) who: Option<String>,
    /// When, by the clock of the organisation.
    pub(crate) when: Option<String>,
    /// The fields.
    pub(crate) rows: Vec<Differs>,
}

impl Faster {
    /// Who it was, or the words for somebody.
    pub(super) fn by(&self, somebody: String) -> String {
        self.who.clone().unwrap_or(somebody)
    }
}
