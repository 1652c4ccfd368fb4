//! Answers from paper and telephone: the batches that were entered, and one of them.

use askama::Template;

use super::desk::{Desk, Place};
use crate::domain::{Channel, Code, Day};
use crate::moderate::AskRefused;

/// Where a batch stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BatchStands {
    /// Its answers count.
    Counts,
    /// Somebody has asked to strike it out.
    Asked,
    /// It counts no more.
    Struck {
        /// On which day.
        on: Day,
        /// Why.
        reason: String,
    },
}

/// A batch in the list.
#[derive(Debug, Clone)]
pub(crate) struct BatchRow {
    /// Its number.
    pub(crate) id: i64,
    /// What its answers are about.
    pub(crate) service: String,
    /// Where they were given.
    pub(crate) place: String,
    /// The code of that place.
    pub(crate) code: Code,
    /// On paper or by telephone.
    pub(crate) channel: Channel,
    /// The day they were given on.
    pub(crate) day: Day,
    /// How many they are.
    pub(crate) answers: u64,
    /// How many comments came with them.
    pub(crate) comments: u64,
    /// Who entered it.
    pub(crate) by: String,
    /// On which day.
    pub(crate) entered_on: Day,
    /// Where it stands.
    pub(crate) stands: BatchStands,
}

impl BatchRow {
    fn how(&self, desk: &Desk) -> String {
        desk.t(&format!("entry-how-{}", self.channel))
    }

    fn by(&self, desk: &Desk) -> String {
        let day = desk.day(self.entered_on.0);
        let told = [("name", (&self.by).into()), ("day", day.into())];
        desk.texts.with("entry-by-on", &told)
    }

    fn stands(&self, desk: &Desk) -> String {
        match &self.stands {
            BatchStands::Counts => desk.t("entry-state-entered"),
            BatchStands::Asked => desk.t("entry-state-asked"),
            BatchStands::Struck { on, reason } => {
                let day = desk.day(on.0);
                let told = [("day", day.into()), ("reason", reason.into())];
                desk.texts.with("entry-state-struck", &told)
            }
        }
    }
}

/// `GET /staff/entries`.
#[derive(Debug, Template)]
#[template(path = "staff/entries.html", config = "src/web/askama.toml")]
pub(crate) struct EntriesPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The batches, newest first.
    pub(crate) rows: Vec<BatchRow>,
    /// Whether older ones are left off.
    pub(crate) full: bool,
    /// The one that was stored a moment ago.
    pub(crate) stored: Option<BatchRow>,
    /// Whether a form was sent that was stored before.
    pub(crate) known: bool,
}

/// `GET /staff/entries/{id}`.
#[derive(Debug, Template)]
#[template(path = "staff/batch.html", config = "src/web/askama.toml")]
pub(crate) struct BatchPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The batch.
    pub(crate) row: BatchRow,
    /// How many of each answer: the key of its words, and the count.
    pub(crate) counts: Vec<(&'static str, u64)>,
    /// Whether its month is released.
    pub(crate) closed: bool,
    /// Whether the reader may ask to strike it out.
    pub(crate) may_ask: bool,
    /// Whether they did a moment ago.
    pub(crate) asked: bool,
    /// Why that was not taken.
    pub(crate) why: Option<AskRefused>,
    /// The reason that was typed.
    pub(crate) reason: String,
}

impl BatchPage {
    fn title(&self) -> String {
        let number = self.row.id.to_string();
        self.desk.say("entry-batch-title", "n", &number)
    }

    fn waits(&self) -> bool {
        self.row.stands == BatchStands::Asked && !self.closed
    }

    fn is_struck(&self) -> bool {
        matches!(self.row.stands, BatchStands::Struck { .. })
    }

    fn problem(&self) -> Option<String> {
        Some(self.desk.t(match self.why.as_ref()? {
            AskRefused::ReasonMissing => "desk-error-ask-reason",
            AskRefused::Released => "desk-error-ask-released",
            AskRefused::NotYours => "entry-error-not-yours",
            _ => "desk-error-ask-over",
        }))
    }
}
