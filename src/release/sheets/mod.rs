//! A workbook before it is a file: its sheets, each with one table. `xlsx` and `ods` write the same
//! sheets, so both say the same.
//!
//! A workbook is laid out so that everybody can read it, also by ear: every sheet has its title in
//! the first cell and below it one line that says what the sheet holds; its table has a name, a
//! header and no gaps; no cell is merged, and no colour says anything.
//!
//! Nothing is computed here. The last sheet of every workbook is the tidy table itself.

mod compare;
mod cover;
mod month;
mod notes;
mod places;
#[cfg(test)]
pub(super) mod tests;

use crate::domain::{Day, Language};
use crate::locale::Texts;

use super::row::{COLUMNS, Cell};
use super::{Fraction, Number, Summary};

/// A workbook.
pub(super) struct Book<'s> {
    /// Its title, as programs list it.
    pub(super) title: String,
    /// Whose it is.
    pub(super) organisation: String,
    /// The language of its words.
    pub(super) language: Language,
    /// The day it says it was made: that of publication, so that no clock is in the file.
    pub(super) made_on: Day,
    /// The sheets, the cover first.
    pub(super) sheets: Vec<Sheet<'s>>,
}

/// A sheet and its one table.
pub(super) struct Sheet<'s> {
    /// The word on its tab.
    pub(super) name: String,
    /// The table's name for programs, in every language the same.
    pub(super) table: &'static str,
    /// The first cell.
    pub(super) title: String,
    /// The line below it: what the sheet holds.
    pub(super) holds: String,
    /// The header.
    pub(super) columns: Vec<String>,
    /// What is below the header.
    pub(super) rows: Rows<'s>,
}

/// The rows of a table.
pub(super) enum Rows<'s> {
    /// Rows for people.
    Told(Vec<Vec<Value>>),
    /// The tidy table of releases: there may be many, so they are made while they are written.
    Figures(Vec<&'s Summary>),
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Nothing.
    Nothing,
    /// Words.
    Text(String),
    /// A number.
    Number(Number),
    /// The name of a sheet of the same workbook, leading there.
    Sheet(String),
}

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// A count, with separators.
    Count,
    /// A percentage with one decimal.
    Share,
    /// A percentage with both its decimals, where one would round to all or none what is neither.
    ExactShare,
}

impl Shown {
    pub(super) const ALL: [Self; 3] = [Self::Count, Self::Share, Self::ExactShare];

    pub(super) fn of(number: Number) -> Self {
        let Number::Fraction(fraction) = number else {
            return Self::Count;
        };
        let ends = [Fraction::of(0, 1), Fraction::of(1, 1)];
        let rounded = Fraction::rounded((fraction.get() * 1_000.0).round() / 1_000.0);
        if ends.contains(&Some(rounded)) && rounded != fraction {
            Self::ExactShare
        } else {
            Self::Share
        }
    }
}

impl From<Cell> for Value {
    fn from(cell: Cell) -> Self {
        match cell {
            Cell::Empty => Self::Nothing,
            Cell::Text(text) => Self::Text(text),
            Cell::Number(number) => Self::Number(number),
        }
    }
}

impl Value {
    /// Words; none of them is nothing.
    fn text(text: impl Into<String>) -> Self {
        Cell::text(text).into()
    }

    fn count(count: u64) -> Self {
        Self::Number(Number::Count(count))
    }

    fn share(share: f64) -> Self {
        Self::Number(Number::Fraction(Fraction::rounded(share)))
    }

    /// How many letters its longest line has.
    fn width(&self) -> usize {
        match self {
            Self::Nothing => 0,
            // More than any number of a release needs.
            Self::Number(_) => 10,
            Self::Text(text) | Self::Sheet(text) => {
                let letters = |line: &str| line.chars().count();
                text.lines().map(letters).max().unwrap_or_default()
            }
        }
    }
}

impl Rows<'_> {
    pub(super) fn count(&self) -> usize {
        match self {
            Self::Told(rows) => rows.len(),
            Self::Figures(summaries) => summaries.iter().map(|all| all.figures.len()).sum(),
        }
    }

    /// Hands out every row in order, until one is refused.
    pub(super) fn each<E>(&self, mut take: impl FnMut(&[Value]) -> Result<(), E>) -> Result<(), E> {
        match self {
            Self::Told(rows) => rows.iter().try_for_each(|row| take(row)),
            Self::Figures(summaries) => summaries
                .iter()
                .flat_map(|summary| summary.rows())
                .try_for_each(|row| take(&row.0.map(Value::from))),
        }
    }

    /// Whether long texts are broken into lines: a thousand high rows would be hard to look through.
    pub(super) fn wrap(&self) -> bool {
        matches!(self, Self::Told(_))
    }
}

impl Sheet<'_> {
    /// How many rows stand above the first row of the table: title, line and header.
    pub(super) const ABOVE: u32 = 3;

    const NARROWEST: usize = 9;
    const WIDEST: usize = 70;
    /// Longer headers are broken into lines, so that a column of numbers is no wider than it need be.
    const HEADER: usize = 24;

    /// How wide each column is, in letters.
    pub(super) fn widths(&self) -> Vec<u32> {
        let letters = |column: &String| column.chars().count().min(Self::HEADER) + 1;
        let mut widths: Vec<usize> = self.columns.iter().map(letters).collect();
        let mut widen = |row: &[Value]| {
            for (width, value) in widths.iter_mut().zip(row) {
                *width = (*width).max(value.width() + 1);
            }
            Ok::<(), std::convert::Infallible>(())
        };
        match self.rows.each(&mut widen) {
            Ok(()) => {}
            Err(never) => match never {},
        }
        let fitting = |width: usize| width.clamp(Self::NARROWEST, Self::WIDEST);
        widths
            .into_iter()
            .map(|width| u32::try_from(fitting(width)).unwrap_or(u32::MAX))
            .collect()
    }
}

/// The sheet of the tidy table, the last of every workbook.
fn figures<'s>(texts: &Texts, of: &str, summaries: Vec<&'s Summary>) -> Sheet<'s> {
    let name = texts.get("sheet-figures");
    Sheet {
        title: heading(texts, &name, of),
        name,
        table: "figures",
        holds: texts.get("sheet-holds-figures"),
        columns: COLUMNS.map(str::to_owned).to_vec(),
        rows: Rows::Figures(summaries),
    }
}

/// The title of a sheet but the cover: its name, and of what.
fn heading(texts: &Texts, sheet: &str, of: &str) -> String {
    texts.with(
        "sheet-heading",
        &[("sheet", sheet.into()), ("of", of.into())],
    )
}
