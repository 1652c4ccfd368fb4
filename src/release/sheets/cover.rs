//! The cover: what the workbook is, and the way to each sheet.

use crate::locale::Texts;

use super::{Rows, Sheet, Value};
use crate::release::Publication;

/// The lines of a cover, one fact each.
pub(super) struct Cover<'t> {
    texts: &'t Texts,
    lines: Vec<Vec<Value>>,
}

impl<'t> Cover<'t> {
    pub(super) fn new(texts: &'t Texts) -> Self {
        let lines = Vec::new();
        Self { texts, lines }
    }

    /// One more fact, under the text of this key.
    pub(super) fn says(mut self, key: &str, fact: impl Into<String>) -> Self {
        self.lines
            .push(vec![Value::text(self.texts.get(key)), Value::text(fact)]);
        self
    }

    /// Whom to ask, and under which terms the figures may be used.
    pub(super) fn imprint(self, publication: &Publication) -> Self {
        let cover = match &publication.contact {
            Some(contact) => self.says("sheet-cover-contact", contact),
            None => self,
        };
        let licence = cover.texts.get(publication.licence.key());
        cover.says("sheet-cover-licence", licence)
    }

    /// The sheet, with a link to each of `others`.
    pub(super) fn before<'s>(mut self, title: String, others: &[Sheet<'_>]) -> Sheet<'s> {
        let sheet = Value::text(self.texts.get("sheet-cover-sheet"));
        let link = |other: &Sheet<'_>| vec![sheet.clone(), Value::Sheet(other.name.clone())];
        self.lines.extend(others.iter().map(link));
        Sheet {
            name: self.texts.get("sheet-cover"),
            table: "cover",
            title,
            holds: self.texts.get("sheet-holds-cover"),
            columns: vec![
                self.texts.get("sheet-column-about"),
                self.texts.get("sheet-column-what"),
            ],
            rows: Rows::Told(self.lines),
        }
    }
}
