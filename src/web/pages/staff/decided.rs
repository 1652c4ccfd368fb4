//! A comment that somebody else decided about first.

use askama::Template;

use super::comment::NextItem;
use super::desk::{Desk, Place};
use crate::domain::Action;

/// Somebody else was faster. The words are gone from the page with the question.
#[derive(Debug, Template)]
#[template(path = "staff/decided.html", config = "src/web/askama.toml")]
pub(crate) struct AlreadyDecidedPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What they decided.
    pub(crate) action: Action,
    /// Who they are.
    pub(crate) by: Option<String>,
    /// The comment to look at instead.
    pub(crate) next: Option<NextItem>,
}

impl AlreadyDecidedPage {
    fn sentence(&self) -> String {
        let by = self
            .by
            .clone()
            .unwrap_or_else(|| self.desk.t("staff-beaten-somebody"));
        self.desk
            .say(&format!("staff-beaten-{}", self.action), "by", &by)
    }
}
