//! What was corrected.

use askama::Template;
use chrono::NaiveDate;

use crate::domain::{Month, Slug};
use crate::web::pages::staff::{Desk, Place};

/// A version after the first.
#[derive(Debug, Clone)]
pub(crate) struct CorrectionRow {
    /// Of which month.
    pub(crate) month: Month,
    /// Which version.
    pub(crate) version: u64,
    /// When.
    pub(crate) day: NaiveDate,
    /// Why.
    pub(crate) reason: String,
}

/// `GET /summaries/{organisation}/corrections`.
#[derive(Debug, Template)]
#[template(path = "summaries/corrections.html", config = "src/web/askama.toml")]
pub(crate) struct CorrectionsPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The organisation's name.
    pub(crate) name: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// Newest first.
    pub(crate) rows: Vec<CorrectionRow>,
}

/// `GET /unsubscribe/{token}`, and what follows.
#[derive(Debug, Template)]
#[template(path = "summaries/unsubscribe.html", config = "src/web/askama.toml")]
pub(crate) struct UnsubscribePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What the mail carries.
    pub(crate) token: String,
    /// Whether the mails have stopped.
    pub(crate) done: bool,
}
