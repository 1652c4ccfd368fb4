//! Comments that are decided, or in other hands.

use askama::Template;
use chrono::NaiveDate;

use super::comment::NextItem;
use super::desk::{Desk, Place};
use super::queue::{Done, FilterForm};
use crate::domain::{Action, CommentId, CommentState, HoldKind, Reason};

/// A comment that was decided: what was done, and what can still be done.
#[derive(Debug, Template)]
#[template(path = "staff/decided.html", config = "src/web/askama.toml")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(crate) struct DecidedPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Which.
    pub(crate) id: CommentId,
    /// Its version.
    pub(crate) version: i64,
    /// What was decided.
    pub(crate) action: Action,
    /// By whom.
    pub(crate) by: Option<String>,
    /// Whether the reader knows that it is decided: nobody was faster.
    pub(crate) mine: bool,
    /// Whether the reader can take it back.
    pub(crate) may_undo: bool,
    /// The service's name.
    pub(crate) service: String,
    /// The day it came.
    pub(crate) day: NaiveDate,
    /// Its words, where they were passed on.
    pub(crate) words: Option<String>,
    /// Whether it can be withheld now.
    pub(crate) may_withhold: bool,
    /// Whether words are sealed.
    pub(crate) sealed: bool,
    /// The hold on it: why, who asked, and when somebody looks again.
    pub(crate) hold: Option<(HoldKind, String, NaiveDate)>,
    /// The reference of its record.
    pub(crate) record: Option<String>,
    /// The comment to look at instead.
    pub(crate) next: Option<NextItem>,
    /// Which comments come next.
    pub(crate) filter: FilterForm,
    /// What was decided a moment ago.
    pub(crate) done: Option<Done>,
}

impl DecidedPage {
    fn sentence(&self) -> String {
        let by = self
            .by
            .clone()
            .unwrap_or_else(|| self.desk.t("staff-beaten-somebody"));
        self.desk
            .say(&format!("staff-beaten-{}", self.action), "by", &by)
    }

    fn title(&self) -> String {
        self.desk.t(if self.mine {
            "desk-decided-title"
        } else {
            "staff-beaten-title"
        })
    }

    fn reasons(&self) -> Vec<(&'static str, String)> {
        Reason::ALL
            .iter()
            .map(|reason| {
                let words = self.desk.t(&format!("staff-reason-{reason}"));
                (reason.as_str(), words)
            })
            .collect()
    }

    fn holds(&self) -> Vec<(&'static str, String)> {
        HoldKind::ALL
            .iter()
            .map(|kind| (kind.as_str(), self.desk.t(&format!("desk-hold-{kind}"))))
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

/// A comment that somebody else has in hand.
#[derive(Debug, Template)]
#[template(path = "staff/claimed.html", config = "src/web/askama.toml")]
pub(crate) struct ClaimedPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Who has it.
    pub(crate) by: String,
    /// For how many minutes more, if they do nothing.
    pub(crate) minutes: u64,
    /// The comment to look at instead.
    pub(crate) next: Option<NextItem>,
    /// Which comments come next.
    pub(crate) filter: FilterForm,
}

impl ClaimedPage {
    fn sentence(&self) -> String {
        let blanks = [("by", self.by.as_str().into()), ("n", self.minutes.into())];
        self.desk.texts.with("desk-claimed", &blanks)
    }
}

/// A line of what was decided last.
#[derive(Debug, Clone)]
pub(crate) struct DecidedRow {
    /// Which.
    pub(crate) id: CommentId,
    /// Where it stands.
    pub(crate) state: CommentState,
    /// The day it came.
    pub(crate) day: NaiveDate,
    /// The service's name.
    pub(crate) service: String,
    /// Who decided last.
    pub(crate) by: Option<String>,
}

/// `GET /staff/queue/done`.
#[derive(Debug, Template)]
#[template(path = "staff/decided_list.html", config = "src/web/askama.toml")]
pub(crate) struct DonePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What was decided, newest first.
    pub(crate) rows: Vec<DecidedRow>,
}

impl DonePage {
    fn state(&self, row: &DecidedRow) -> String {
        self.desk.t(&format!("desk-state-{}", row.state))
    }
}
