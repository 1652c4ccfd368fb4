//! Records of what was handed to the safeguarding team.

use askama::Template;
use chrono::{NaiveDate, NaiveDateTime};

use super::desk::{Desk, Place};
use crate::domain::{CommentId, HoldKind};
use crate::moderate::ClosingRefused;
use crate::store::handovers::Closing;

/// A line of the list.
#[derive(Debug, Clone)]
pub(crate) struct RecordRow {
    /// What both sides call it.
    pub(crate) reference: String,
    /// The day the words came.
    pub(crate) day: NaiveDate,
    /// The service's name.
    pub(crate) service: String,
    /// Who escalated it.
    pub(crate) decided_by: String,
    /// Whom they told, once it is closed.
    pub(crate) told: Option<String>,
}

/// `GET /staff/records`.
#[derive(Debug, Template)]
#[template(path = "staff/records.html", config = "src/web/askama.toml")]
pub(crate) struct RecordsPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The records, open ones first.
    pub(crate) rows: Vec<RecordRow>,
}

/// What stands in the form that closes a record.
#[derive(Debug, Clone, Default)]
pub(crate) struct ClosingForm {
    /// Whom they told.
    pub(crate) told: String,
    /// How.
    pub(crate) how: String,
    /// On which day.
    pub(crate) told_on: String,
    /// The other side's reference.
    pub(crate) their_reference: String,
    /// What came of it.
    pub(crate) outcome: String,
}

/// `GET /staff/records/{reference}`.
#[derive(Debug, Template)]
#[template(path = "staff/record.html", config = "src/web/askama.toml")]
pub(crate) struct RecordPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What both sides call it.
    pub(crate) reference: String,
    /// Whose it is.
    pub(crate) organisation: String,
    /// What it is about.
    pub(crate) service: String,
    /// Where it was given.
    pub(crate) touchpoint: String,
    /// The touchpoint's code.
    pub(crate) code: String,
    /// The day the words came.
    pub(crate) day: NaiveDate,
    /// The hour.
    pub(crate) hour: Option<u8>,
    /// The rules that fired.
    pub(crate) why: String,
    /// Who escalated it.
    pub(crate) decided_by: String,
    /// When, on the organisation's clock.
    pub(crate) decided_at: NaiveDateTime,
    /// The words exactly as they were sent.
    pub(crate) words: Option<String>,
    /// How it ended.
    pub(crate) closed: Option<Closing>,
    /// The last day of its words.
    pub(crate) delete_after: Option<NaiveDate>,
    /// The hold on it.
    pub(crate) hold: Option<(HoldKind, String, NaiveDate)>,
    /// The comment, for a hold.
    pub(crate) comment: CommentId,
    /// What stands in the form; none for who came by the link.
    pub(crate) form: Option<ClosingForm>,
    /// Whether it was closed a moment ago.
    pub(crate) just_closed: bool,
    /// Why it could not be closed.
    pub(crate) problem: Option<ClosingRefused>,
}

/// A field of one line.
struct Line {
    name: &'static str,
    label: String,
    value: String,
    wrong: bool,
}

impl RecordPage {
    fn came(&self) -> String {
        let day = self.desk.day(self.day);
        match self.hour {
            Some(hour) => format!("{day}, {}", hours(hour)),
            None => day,
        }
    }

    fn escalated(&self) -> String {
        let blanks = [
            ("by", self.decided_by.as_str().into()),
            ("day", self.desk.day(self.decided_at.date()).into()),
            ("time", self.decided_at.format("%H:%M").to_string().into()),
        ];
        self.desk.texts.with("desk-record-escalated", &blanks)
    }

    /// What is wrong, and the field it leads to.
    fn wrong(&self) -> Option<(String, &'static str)> {
        let problem = self.problem.as_ref()?;
        Some(match problem {
            ClosingRefused::Field(name) => (self.desk.t("desk-error-field"), *name),
            ClosingRefused::Day => (self.desk.t("desk-error-told-on"), "told_on"),
            ClosingRefused::Closed => (self.desk.t("desk-error-closed"), "main"),
        })
    }

    /// The one-line fields.
    fn fields(&self) -> Vec<Line> {
        let form = self.form.clone().unwrap_or_default();
        let wrong = self.wrong().map(|(_, field)| field);
        [
            ("told", "desk-record-told", form.told),
            ("how", "desk-record-how", form.how),
            (
                "their_reference",
                "desk-record-theirs",
                form.their_reference,
            ),
        ]
        .into_iter()
        .map(|(name, label, value)| Line {
            name,
            label: self.desk.t(label),
            value,
            wrong: wrong == Some(name),
        })
        .collect()
    }

    fn held(&self) -> Option<String> {
        let (kind, by, on) = self.hold.as_ref()?;
        let blanks = [
            ("kind", self.desk.t(&format!("desk-hold-{kind}")).into()),
            ("by", by.as_str().into()),
            ("day", self.desk.day(on).into()),
        ];
        Some(self.desk.texts.with("desk-held", &blanks))
    }
}

/// `10:00-11:00`.
pub(super) fn hours(hour: u8) -> String {
    format!("{hour:02}:00–{:02}:00", (hour + 1) % 24)
}

/// A link that works once.
#[derive(Debug, Clone)]
pub(crate) enum LinkOnce {
    /// A record, by its token.
    Handover(String),
}

/// `GET /staff/handover/{token}`: a button, so that looking uses nothing up.
#[derive(Debug, Template)]
#[template(path = "staff/once.html", config = "src/web/askama.toml")]
pub(crate) struct OncePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What the button opens.
    pub(crate) link: LinkOnce,
}

impl OncePage {
    fn action(&self) -> String {
        let LinkOnce::Handover(token) = &self.link;
        format!("/staff/handover/{token}")
    }
}
