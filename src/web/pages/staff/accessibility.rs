//! The accessibility statement: what is confirmed, and the form that confirms it.

use askama::Template;
use chrono::NaiveDate;

use super::desk::{Desk, Place};
use crate::domain::{Compliance, Slug};

/// What stands in the form.
#[derive(Debug, Clone, Default)]
pub(crate) struct TypedStatement {
    /// The word of the compliance that was chosen.
    pub(crate) compliance: String,
    /// The day of the test.
    pub(crate) tested_on: String,
    /// How it was tested, in English and in Welsh.
    pub(crate) tested: [String; 2],
    /// What falls short, in English and in Welsh, a point a line.
    pub(crate) faults: [String; 2],
    /// Days until an answer.
    pub(crate) answer_days: String,
}

/// An organisation and its statement.
#[derive(Debug, Clone)]
pub(crate) struct Stating {
    /// Its short name.
    pub(crate) slug: Slug,
    /// Its name.
    pub(crate) name: String,
    /// Who confirmed what is shown now, and when.
    pub(crate) shown: Option<(String, NaiveDate)>,
    /// Whether that is more than a year old.
    pub(crate) old: bool,
    /// What stands in its form.
    pub(crate) typed: TypedStatement,
}

impl Stating {
    /// The fields of text: their names, what stands in them, and their rows.
    fn texts(&self) -> [(&'static str, &str, u8); 4] {
        let TypedStatement { tested, faults, .. } = &self.typed;
        [
            ("tested_en", &tested[0], 2),
            ("tested_cy", &tested[1], 2),
            ("faults_en", &faults[0], 5),
            ("faults_cy", &faults[1], 5),
        ]
    }
}

/// `GET /staff/accessibility`, and the answer to a form of it that will not do.
#[derive(Debug, Template)]
#[template(path = "staff/accessibility.html", config = "src/web/askama.toml")]
pub(crate) struct AccessibilityFormPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The organisations this person may speak for.
    pub(crate) organisations: Vec<Stating>,
    /// What will not do: in words, and the field that has it, as an address on this page.
    pub(crate) problem: Option<(String, String)>,
    /// The key of what was done a moment ago.
    pub(crate) done: Option<&'static str>,
}

impl AccessibilityFormPage {
    /// The name of the field of an organisation's form that will not do; empty when none.
    fn field_of(&self, one: &Stating) -> String {
        let end = format!("-{}", one.slug);
        let field = self.problem.as_ref();
        field
            .and_then(|(_, field)| field.strip_suffix(end.as_str()))
            .unwrap_or_default()
            .to_owned()
    }

    /// Whose word stands now.
    fn shown(&self, one: &Stating) -> Option<String> {
        let (by, on) = one.shown.as_ref()?;
        let blanks = [
            ("name", by.as_str().into()),
            ("day", self.desk.day(on).into()),
        ];
        Some(self.desk.texts.with("staff-accessibility-shown", &blanks))
    }
}
