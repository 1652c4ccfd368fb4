//! The notes: how to read the tables, what was grouped and why.

use crate::domain::QuestionSet;
use crate::release::{Mark, Publication, Reading, Summary};

use super::{Rows, Sheet, Value, heading};

/// A longer note goes on in the next row: a cell can be read only as far as a screen is high, and
/// holds no more than 32,767 characters.
const LONGEST: usize = 1_000;

/// The notes, one row each.
struct Notes<'r> {
    reading: &'r Reading,
    rows: Vec<Vec<Value>>,
}

/// The notes of one month.
pub(super) fn of_month<'s>(
    reading: &Reading,
    summary: &Summary,
    publication: &Publication,
    of: &str,
) -> Sheet<'s> {
    let mut notes = Notes::new(reading);
    if let Some(reason) = &publication.reason {
        notes.says("sheet-note-correction", reason);
    }
    notes.says("sheet-note-grouping", &reading.why());
    for group in reading.grouped() {
        notes.says("sheet-note-grouped", &group.words);
    }
    if let Some(flood) = reading.flood() {
        notes.says("sheet-note-flood", &flood);
    }
    notes.reading_them(reading.alike(), &reading.rows.sets());
    notes.method(summary);
    notes.sheet(of)
}

/// The notes of several months, whose method is that of the `newest`.
pub(super) fn of_series<'s>(
    reading: &Reading,
    sets: &[QuestionSet],
    newest: &Summary,
    of: &str,
) -> Sheet<'s> {
    let mut notes = Notes::new(reading);
    notes.says("sheet-note-series", &reading.t("sheet-note-series-text"));
    notes.says(
        "sheet-note-grouping",
        &reading.n("release-why", reading.least),
    );
    notes.reading_them(true, sets);
    let unreleased = reading.t("release-mark-x");
    notes.row(super::compare::UNRELEASED.to_owned(), &unreleased);
    notes.method(newest);
    notes.sheet(of)
}

impl<'r> Notes<'r> {
    fn new(reading: &'r Reading) -> Self {
        let rows = Vec::new();
        Self { reading, rows }
    }

    fn says(&mut self, key: &str, note: &str) {
        self.row(self.reading.t(key), note);
    }

    fn row(&mut self, about: String, note: &str) {
        let about = Value::text(about);
        let parts = parts(note).into_iter();
        self.rows
            .extend(parts.map(|part| vec![about.clone(), Value::text(part)]));
    }

    /// What shares, bands, intervals and marks mean.
    fn reading_them(&mut self, alike: bool, sets: &[QuestionSet]) {
        if alike {
            self.says("sheet-note-alike", &self.reading.t("release-why-alike"));
        }
        for set in sets {
            let meaning = self.reading.t(&format!("release-meaning-{set}"));
            self.says("sheet-note-bands", &meaning);
        }
        self.says(
            "sheet-note-interval",
            &self.reading.t("sheet-note-interval-text"),
        );
        self.says("sheet-note-range", &self.reading.t("sheet-note-range-text"));
        for set in sets.iter().filter(|set| **set != QuestionSet::Fft) {
            let formula = self.reading.t(&format!("sheet-note-score-{set}"));
            self.says("sheet-note-score", &formula);
        }
        self.says("sheet-note-empty", &self.reading.t("sheet-note-empty-text"));
        for mark in Mark::ALL {
            self.row(mark.to_string(), &self.reading.meaning(*mark));
        }
    }

    fn method(&mut self, summary: &Summary) {
        let method = &summary.method;
        let note = self.reading.texts().with(
            "sheet-note-method-text",
            &[
                ("name", method.name.as_str().into()),
                ("version", method.version.to_string().into()),
                ("k", method.k.into()),
                ("w", method.w.into()),
            ],
        );
        self.says("sheet-note-method", &note);
    }

    fn sheet<'s>(self, of: &str) -> Sheet<'s> {
        let reading = self.reading;
        let name = reading.t("sheet-notes");
        Sheet {
            title: heading(reading.texts(), &name, of),
            name,
            table: "notes",
            holds: reading.t("sheet-holds-notes"),
            columns: vec![
                reading.t("sheet-column-about"),
                reading.t("sheet-column-note"),
            ],
            rows: Rows::Told(self.rows),
        }
    }
}

/// A note cut between words into parts that a row can hold.
fn parts(note: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for word in note.split(' ') {
        match parts.last_mut() {
            Some(part) if part.len() + word.len() < LONGEST => {
                part.push(' ');
                part.push_str(word);
            }
            _ => parts.push(word.to_owned()),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn a_long_note_goes_on_in_the_next_row() {
        assert_eq!(parts("One  note."), ["One  note."]);
        let names: Vec<String> = (0..500).map(|number| format!("Place {number},")).collect();
        let note = names.join(" ");
        let parts = parts(&note);
        assert!(parts.len() > 4 && parts.iter().all(|part| part.len() <= 1_000));
        assert_eq!(parts.join(" "), note);
    }
}
