//! What an organisation states about the accessibility of its pages.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Language, text_enum};

text_enum! {
    /// How far pages keep to WCAG 2.2, level AA, in the words of the model statement for public
    /// bodies of the United Kingdom.
    pub enum Compliance {
        /// All of it.
        Full = "full",
        /// Most of it; the statement says what is missing.
        Partial = "partial",
        /// Not most of it; the statement says what is missing.
        Not = "not",
    }
}

/// The most days between a question about accessibility and its answer.
pub const ANSWER_DAYS: std::ops::RangeInclusive<u32> = 1..=60;

/// What a named admin confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessibilityStatement {
    /// How far the pages keep to the guidelines.
    pub compliance: Compliance,
    /// The day of the test.
    pub tested_on: NaiveDate,
    /// How it was tested and by whom, in each language that was given.
    pub tested: Vec<(Language, String)>,
    /// What falls short: in each language that was given, a line for each point.
    pub faults: Vec<(Language, Vec<String>)>,
    /// Days until a question is answered, within [`ANSWER_DAYS`].
    pub answer_days: u32,
}

impl AccessibilityStatement {
    /// Whether it is more than a year old, so that what it says may be true no longer.
    #[must_use]
    pub fn is_old(&self, today: NaiveDate) -> bool {
        let year = chrono::Months::new(12);
        self.tested_on
            .checked_add_months(year)
            .is_none_or(|due| due < today)
    }
}

/// A statement with whose word it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed {
    /// What was confirmed.
    pub statement: AccessibilityStatement,
    /// Who confirmed it.
    pub by: String,
    /// The day, in universal time.
    pub on: NaiveDate,
}
