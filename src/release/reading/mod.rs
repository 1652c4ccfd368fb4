//! A release as people read it: the sentence that says it all, names, shares in words, tables, and
//! what was grouped. Pages and files for people are written from this, so that all say the same.
//!
//! No number is computed here that a reader of the files could not compute.

mod bars;
mod change;
mod months;
mod names;
mod rows;
mod sentence;
mod share;
mod side_by_side;
mod table;
#[cfg(test)]
pub(crate) mod tests;
mod untold;

use std::borrow::Borrow;

use crate::domain::{Language, Month};
use crate::locale::Texts;

use super::Summary;
use super::figures::Figure;
pub(crate) use bars::{Bar, Part};
pub(crate) use months::MonthLine;
pub(crate) use rows::{Depth, Row, Rows, Stated, count as whole};
pub(crate) use table::is_fraction;

/// A month of one organisation, or a part of it, in the words of one language.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    texts: &'static Texts,
    /// The organisation's name.
    pub(crate) organisation: String,
    /// The month.
    pub(crate) month: Month,
    /// The fewest answers a figure is stated for: the release's k.
    pub(crate) least: u64,
    /// What is told, place by place.
    pub(crate) rows: Rows,
}

impl Reading {
    /// Reads a whole release.
    pub(crate) fn of(summary: &Summary, language: Language) -> Self {
        Self::of_part(summary, &summary.figures, language)
    }

    /// Reads some figures of a release: those of the services somebody may see.
    pub(crate) fn of_part<'f>(
        summary: &Summary,
        figures: impl IntoIterator<Item = &'f Figure>,
        language: Language,
    ) -> Self {
        Self {
            texts: Texts::of(language),
            organisation: summary.organisation.name.clone(),
            month: summary.month,
            least: summary.method.k,
            rows: Rows::gather(figures),
        }
    }

    /// The text under `key`.
    pub(crate) fn t(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// The text under `key` with the number `n` in it.
    pub(crate) fn n(&self, key: &str, n: impl Borrow<u64>) -> String {
        self.texts.with(key, &[("n", (*n.borrow()).into())])
    }

    /// The text under `key` with one blank filled with words.
    pub(crate) fn say(&self, key: &str, blank: &str, words: &str) -> String {
        self.texts.with(key, &[(blank, words.into())])
    }

    /// The texts it is written with.
    pub(crate) fn texts(&self) -> &'static Texts {
        self.texts
    }

    /// The month as people write it: September 2026.
    pub(crate) fn month_words(&self) -> String {
        self.texts.month(self.month)
    }
}
