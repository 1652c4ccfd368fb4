//! Who did what.

use askama::Template;
use chrono::NaiveDateTime;

use super::desk::{Desk, Place, key_part};

/// One act in the audit.
#[derive(Debug, Clone)]
pub(crate) struct AuditRow {
    /// When, on the organisation's clock. The acts of staff keep their time.
    pub(crate) when: NaiveDateTime,
    /// Who.
    pub(crate) who: String,
    /// What they did, as a fixed word.
    pub(crate) act: String,
    /// About what: a number or a name, never a comment's words.
    pub(crate) about: String,
}

/// `GET /staff/audit`.
#[derive(Debug, Template)]
#[template(path = "staff/audit.html", config = "src/web/askama.toml")]
pub(crate) struct AuditPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The acts, newest first.
    pub(crate) rows: Vec<AuditRow>,
    /// The address of newer ones.
    pub(crate) newer: Option<String>,
    /// The address of older ones.
    pub(crate) older: Option<String>,
}

impl AuditPage {
    fn when(&self, row: &AuditRow) -> String {
        format!(
            "{}, {}",
            self.desk.day(row.when.date()),
            row.when.format("%H:%M")
        )
    }

    /// The act in words; a word that has no text yet stands as it is, so that no act is hidden.
    fn act(&self, row: &AuditRow) -> String {
        let key = format!("staff-act-{}", key_part(&row.act).replace('.', "-"));
        if self.desk.texts.has(&key) {
            self.desk.t(&key)
        } else {
            row.act.clone()
        }
    }
}
