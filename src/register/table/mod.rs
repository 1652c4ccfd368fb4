//! Services and touchpoints out of a table: pasted from a spreadsheet, or a file of comma-separated
//! values. Bytes become text, text becomes lines with known columns, lines become wishes.
//!
//! Pure: what is there already is handed in. All or nothing: one line that will not do, and there are
//! no wishes, but every such line is told by its number, its column and the reason.

mod column;
mod decode;
mod grid;
mod services;
mod template;
mod touchpoints;

pub use decode::decode;
pub use services::{WishedService, services};
pub use template::{Example, example, template};
pub use touchpoints::{Standing, WishedTouchpoint, codes, touchpoints};

use crate::domain::{Language, text_enum};

/// The most lines below the first.
pub const LINES: usize = 2_000;
/// The most bytes of a table.
pub const BYTES: usize = 1024 * 1024;

text_enum! {
    /// What a table is about.
    pub enum Kind {
        /// Services.
        Services = "services",
        /// Touchpoints of services that are there.
        Touchpoints = "touchpoints",
    }
}

/// Why a table as a whole cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing is in it.
    Empty,
    /// It is a workbook and not a text.
    Workbook,
    /// It is no text in any way that is known.
    NotText,
    /// More lines than fit.
    TooMany(usize),
    /// The first line names no column.
    NoHeader,
    /// There is a first line and nothing below.
    OnlyHeader,
    /// Columns that are none.
    Unknown(Vec<String>),
    /// A column that is there twice.
    Twice(String),
    /// Columns that every such table needs.
    Missing(Vec<String>),
    /// Names in a language that the organisation does not offer.
    NotOffered(Language),
}

/// A line that will not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// Its number, from 1.
    pub line: usize,
    /// The column, as the template calls it.
    pub column: String,
    /// What is wrong there.
    pub why: Why,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It says nothing and must.
    Empty,
    /// A name of more than 200 characters.
    TooLong,
    /// A line break inside.
    NotOneLine,
    /// It says something under no heading.
    NoHeading(String),
    /// It is none of some words.
    NoneOf {
        /// What it says.
        given: String,
        /// What it may say.
        of: String,
    },
    /// It is no short name.
    ShortName(String),
    /// No short name can be made of the name.
    NoShortName(String),
    /// The word is an address of Heard itself.
    ShortNameReserved(String),
    /// Another service has this short name.
    ShortNameTaken(String),
    /// An earlier line says the same.
    TwiceHere {
        /// What both say.
        given: String,
        /// The number of the earlier line.
        line: usize,
    },
    /// It is no code.
    Code(String),
    /// The code is an address of Heard itself.
    CodeReserved(String),
    /// A spreadsheet made a number or a date of it, or would.
    CodeSpoiled(String),
    /// The code was given out before.
    CodeTaken(String),
    /// There is no such service.
    NoService(String),
    /// The service is closed.
    ServiceClosed(String),
    /// Two services have this name.
    TwoServices(String),
    /// The service has a touchpoint of this name.
    NameTaken(String),
}

/// What a cell says, no longer than a line that tells of it.
fn short(given: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = given.chars().take(LONGEST).collect();
    if given.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}

/// What is wrong with the lines of a table, as it is found.
#[derive(Debug, Default)]
struct Faults(Vec<Wrong>);

impl Faults {
    fn tell(&mut self, line: usize, column: impl Into<String>, why: Why) {
        self.0.push(Wrong {
            line,
            column: column.into(),
            why,
        });
    }

    /// What a cell says, or nothing and its fault told.
    fn take<T>(&mut self, line: usize, column: &str, read: Result<T, Why>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(why) => {
                self.tell(line, column, why);
                None
            }
        }
    }

    /// Wishes, if there was no fault.
    fn or<T>(self, wishes: Vec<T>) -> Result<Vec<T>, TableRefused> {
        if self.0.is_empty() {
            Ok(wishes)
        } else {
            Err(TableRefused::Wrong(self.0))
        }
    }
}

/// Why nothing comes of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableRefused {
    /// It cannot be read as a whole.
    Unreadable(Unreadable),
    /// Lines that will not do.
    Wrong(Vec<Wrong>),
}

impl From<Unreadable> for TableRefused {
    fn from(why: Unreadable) -> Self {
        Self::Unreadable(why)
    }
}

/// The names of a line: the first language's, which must be there, and those of the others.
fn names(
    faults: &mut Faults,
    grid: &grid::Grid,
    line: &grid::Line,
    languages: &[Language],
) -> Vec<(Language, String)> {
    let first = languages.first().copied().unwrap_or(Language::English);
    let mut names = Vec::new();
    for language in languages {
        let column = column::Column::Name(*language);
        let why = match super::name::name(grid.cell(line, column)) {
            Ok(name) => {
                names.push((*language, name));
                continue;
            }
            Err(super::name::NameRefused::Empty) if *language != first => continue,
            Err(super::name::NameRefused::Empty) => Why::Empty,
            Err(super::name::NameRefused::TooLong) => Why::TooLong,
            Err(super::name::NameRefused::NotOneLine) => Why::NotOneLine,
        };
        faults.tell(line.number, column.word(first), why);
    }
    names
}

/// Tells every cell that says something under no heading.
fn odd_cells(faults: &mut Faults, grid: &grid::Grid, line: &grid::Line) {
    for (place, said) in grid.under_nothing(line) {
        faults.tell(line.number, place.to_string(), Why::NoHeading(short(said)));
    }
}

#[cfg(test)]
mod tests;
