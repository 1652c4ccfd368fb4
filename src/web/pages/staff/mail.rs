//! Mail that could not be sent.

use askama::Template;
use chrono::NaiveDate;

use super::desk::{Desk, Place};

/// A mail.
#[derive(Debug, Clone)]
pub(crate) struct MailRow {
    /// Its number.
    pub(crate) id: i64,
    /// What it is about: the end of a key.
    pub(crate) kind: String,
    /// To whom, masked.
    pub(crate) to: String,
    /// The day it was given up.
    pub(crate) day: NaiveDate,
    /// How often it was tried.
    pub(crate) tries: u64,
    /// What the server said last, without addresses.
    pub(crate) error: String,
}

/// `GET /staff/mail`.
#[derive(Debug, Template)]
#[template(path = "staff/mail.html", config = "src/web/askama.toml")]
pub(crate) struct MailPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The mails, newest first.
    pub(crate) rows: Vec<MailRow>,
    /// Whether one is tried again since a moment ago.
    pub(crate) again: bool,
}

impl MailPage {
    fn kind(&self, row: &MailRow) -> String {
        let key = format!("staff-mail-kind-{}", row.kind.replace('_', "-"));
        if self.desk.texts.has(&key) {
            self.desk.t(&key)
        } else {
            row.kind.clone()
        }
    }
}
