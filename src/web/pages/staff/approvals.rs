//! What needs a second person.

use askama::Template;
use chrono::NaiveDate;

use super::desk::{Desk, Place};
use crate::domain::{Asked, CommentId};
use crate::moderate::AskRefused;

/// Something that was asked for.
#[derive(Debug, Clone)]
pub(crate) struct AskRow {
    /// Its number.
    pub(crate) id: i64,
    /// What is asked for.
    pub(crate) act: Asked,
    /// About what: a number of comments, or a place and a day.
    pub(crate) about: String,
    /// About which comment, if about one.
    pub(crate) comment: Option<CommentId>,
    /// About which batch of entered answers, if about one.
    pub(crate) batch: Option<i64>,
    /// Why.
    pub(crate) reason: String,
    /// Who asked.
    pub(crate) asker: String,
    /// When.
    pub(crate) day: NaiveDate,
    /// What a second person said.
    pub(crate) approved: Option<bool>,
    /// Whether it was used.
    pub(crate) used: bool,
    /// Whether the reader may say yes or no.
    pub(crate) may_decide: bool,
    /// Whether the reader may see it, once.
    pub(crate) may_read: bool,
}

/// `GET /staff/approvals`.
#[derive(Debug, Template)]
#[template(path = "staff/approvals.html", config = "src/web/askama.toml")]
pub(crate) struct ApprovalsPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What was asked for, newest first.
    pub(crate) rows: Vec<AskRow>,
    /// Whether the reader may ask to leave a flood out.
    pub(crate) may_leave_out: bool,
    /// Whether something was asked for a moment ago.
    pub(crate) asked: bool,
    /// How many something touched a moment ago.
    pub(crate) touched: Option<u64>,
    /// Why something was not taken.
    pub(crate) refused: Option<AskRefused>,
}

impl ApprovalsPage {
    fn what(&self, row: &AskRow) -> String {
        self.desk.say(
            &format!("desk-asked-{}", row.act.as_str().replace('_', "-")),
            "about",
            &row.about,
        )
    }

    fn standing(&self, row: &AskRow) -> String {
        self.desk.t(match (row.approved, row.used) {
            (None, _) => "desk-ask-waits",
            (Some(false), _) => "desk-ask-refused",
            (Some(true), true) => "desk-ask-used",
            (Some(true), false) => "desk-ask-agreed",
        })
    }

    fn problem(&self) -> Option<String> {
        let key = match self.refused.as_ref()? {
            AskRefused::ReasonMissing => "desk-error-ask-reason",
            AskRefused::Own => "desk-error-ask-own",
            AskRefused::Over => "desk-error-ask-over",
            AskRefused::Nothing => "desk-error-ask-nothing",
            AskRefused::DayPast => "desk-error-ask-day",
            AskRefused::Released => "desk-error-ask-released",
            AskRefused::NotYours => "entry-error-not-yours",
        };
        Some(self.desk.t(key))
    }
}

/// Words that were cut or withheld, shown once.
#[derive(Debug, Template)]
#[template(path = "staff/revealed.html", config = "src/web/askama.toml")]
pub(crate) struct RevealedPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The words as written.
    pub(crate) words: String,
}
