//! Plain praise, many at a time.

use askama::Template;
use chrono::NaiveDate;

use super::desk::{Desk, Place};
use crate::domain::Sharing;

/// One comment to tick.
#[derive(Debug, Clone)]
pub(crate) struct PraiseRow {
    /// Its number and version.
    pub(crate) value: String,
    /// All its words.
    pub(crate) words: String,
    /// The day it came.
    pub(crate) day: NaiveDate,
    /// The service's name.
    pub(crate) service: String,
    /// Who may read it.
    pub(crate) sharing: Sharing,
}

/// `GET /staff/queue/praise`.
#[derive(Debug, Template)]
#[template(path = "staff/praise.html", config = "src/web/askama.toml")]
pub(crate) struct PraisePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The comments, oldest first.
    pub(crate) rows: Vec<PraiseRow>,
    /// Whether so many are shown that a second person has to agree.
    pub(crate) many: bool,
    /// How many one person passes on at once.
    pub(crate) at_once: u64,
    /// How many were passed on a moment ago, and how many were left.
    pub(crate) done: Option<(u64, u64)>,
    /// Whether the reason is missing.
    pub(crate) reason_missing: bool,
}

impl PraisePage {
    fn outcome(&self) -> Option<String> {
        let (done, left) = self.done?;
        let mut words = self.desk.n("desk-praise-done", done);
        if left > 0 {
            words.push(' ');
            words.push_str(&self.desk.n("desk-praise-left", left));
        }
        Some(words)
    }
}
