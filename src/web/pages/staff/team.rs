//! What a service's team reads, and what it says back.

use askama::Template;

use super::desk::{Desk, Place};
use crate::domain::{Language, Month, QuestionSet, SaidBack, SaidLines, SaidState, Slug};
use crate::release::Reading;
use crate::release::trend::Past;

/// A comment of a batch. Nothing ties it to a day, a place, a channel or a score.
#[derive(Debug, Clone)]
pub(crate) struct PassedOn {
    /// Its place in the batch.
    pub(crate) place: i32,
    /// The words, after cutting.
    pub(crate) words: String,
    /// Whether the team alone may read them.
    pub(crate) team_only: bool,
    /// Whether it may stand on the sheet for the wall.
    pub(crate) may_print: bool,
}

/// The comments that came together.
#[derive(Debug, Clone)]
pub(crate) struct Batch {
    /// Its number within the service.
    pub(crate) number: i32,
    /// The first and the last month of its comments.
    pub(crate) months: (Month, Month),
    /// Its comments, in their places.
    pub(crate) comments: Vec<PassedOn>,
}

/// What the team said back once.
#[derive(Debug, Clone)]
pub(crate) struct SaidRow {
    /// Its number.
    pub(crate) id: i64,
    /// Whether it is done.
    pub(crate) done: bool,
    /// What it says, in the language of the page or the first there is.
    pub(crate) lines: SaidLines,
    /// The language of the page.
    page: Language,
}

impl SaidRow {
    /// What is shown to somebody who reads this language.
    pub(crate) fn of(said: &SaidBack, page: Language) -> Option<Self> {
        Some(Self {
            id: said.id,
            done: said.state == SaidState::Done,
            lines: said.lines(page)?.clone(),
            page,
        })
    }

    fn state_key(&self) -> &'static str {
        if self.done {
            "team-state-done"
        } else {
            "team-state-planned"
        }
    }

    fn did_key(&self) -> &'static str {
        if self.done {
            "team-said-done"
        } else {
            "team-said-planned"
        }
    }

    /// The attributes of words in another language than the page's: fixed words.
    fn tongue(&self) -> String {
        let own = self.lines.language;
        if own == self.page {
            String::new()
        } else {
            format!(" lang=\"{own}\" dir=\"{}\"", own.direction().as_str())
        }
    }
}

/// The two lines in one language, as they were typed.
#[derive(Debug, Clone)]
pub(crate) struct FormLine {
    /// The language.
    pub(crate) language: Language,
    /// What people said.
    pub(crate) heard: String,
    /// What was done or will be.
    pub(crate) did: String,
    /// Why the one or the other will not do.
    pub(crate) wrong: [Option<String>; 2],
}

impl FormLine {
    /// The two fields: name, label, what was typed, and why it will not do.
    fn fields(&self) -> [(String, &'static str, &str, Option<&str>); 2] {
        let [heard, did] = &self.wrong;
        [
            (
                format!("heard-{}", self.language),
                "team-form-heard",
                &self.heard,
                heard.as_deref(),
            ),
            (
                format!("did-{}", self.language),
                "team-form-did",
                &self.did,
                did.as_deref(),
            ),
        ]
    }
}

/// The form in which a team says something back.
#[derive(Debug, Clone)]
pub(crate) struct SayForm {
    /// What is changed, if it is not new.
    pub(crate) id: Option<i64>,
    /// The batch it begins with, and its months.
    pub(crate) batch: Option<(i32, (Month, Month))>,
    /// The lines, in each language of the organisation.
    pub(crate) lines: Vec<FormLine>,
    /// Whether it is done.
    pub(crate) done: bool,
    /// Whether something looks like a name, and its writer can say that it is nobody's.
    pub(crate) asks_whether_a_person: bool,
    /// Whether they said so.
    pub(crate) no_person: bool,
    /// What will not do: the field and the words.
    pub(crate) errors: Vec<(String, String)>,
}

/// `GET /staff/services/{slug}`.
#[derive(Debug, Template)]
#[template(path = "staff/service.html", config = "src/web/askama.toml")]
pub(crate) struct ServicePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Whose the service is.
    pub(crate) organisation: String,
    /// Its short name.
    pub(crate) organisation_slug: Slug,
    /// The service's name.
    pub(crate) service: String,
    /// Its short name.
    pub(crate) slug: Slug,
    /// What was just saved, as the key of a text.
    pub(crate) saved: Option<&'static str>,
    /// What the newest summary says of this service.
    pub(crate) reading: Option<(Reading, Past)>,
    /// The comments, newest batch first.
    pub(crate) batches: Vec<Batch>,
    /// The page with newer comments.
    pub(crate) newer: Option<i64>,
    /// The page with older ones.
    pub(crate) older: Option<i64>,
    /// Whether they may say something back.
    pub(crate) may_say: bool,
    /// What was said back, newest first.
    pub(crate) said: Vec<SaidRow>,
    /// The form to say something back.
    pub(crate) form: SayForm,
    /// The languages a sheet for the wall can be in.
    pub(crate) sheet_languages: Vec<Language>,
}

impl ServicePage {
    fn summary(&self) -> Option<(&Reading, &Past)> {
        let (reading, past) = self.reading.as_ref()?;
        Some((reading, past))
    }

    /// The months of a batch: one, or from one to another.
    fn months(&self, (first, last): &(Month, Month)) -> String {
        let (from, to) = (self.desk.month(*first), self.desk.month(*last));
        if first == last {
            return from;
        }
        let blanks = [("from", from.into()), ("to", to.into())];
        self.desk.texts.with("team-months", &blanks)
    }

    /// Whether the Friends and Family question is asked, of which no official statistic is made.
    fn asks_fft(&self) -> bool {
        self.summary()
            .is_some_and(|(reading, _)| reading.rows.sets().contains(&QuestionSet::Fft))
    }
}
