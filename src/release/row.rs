//! The tidy row: the cells that every format shows, in the same columns and with the same text.

use crate::domain::{Channel, QuestionSet};

use super::figures::{Asked, Figure, Place};
use super::quantity::{Number, Quantity};
use super::summary::Summary;

/// The columns of every format, in their order.
pub const COLUMNS: [&str; 14] = [
    "release",
    "organisation",
    "month",
    "question_set",
    "level",
    "service",
    "touchpoint",
    "channel",
    "measure",
    "answer",
    "value",
    "lower",
    "upper",
    "mark",
];

/// The columns that hold numbers.
pub const NUMBERS: [&str; 3] = ["value", "lower", "upper"];

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
pub enum Cell {
    /// Nothing: an empty cell, `null` in JSON.
    Empty,
    /// A word or a name. Never an empty one.
    Text(String),
    /// A number.
    Number(Number),
}

/// One figure as cells, one for each of [`COLUMNS`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row(pub [Cell; COLUMNS.len()]);

/// Why cells are no figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RowRefused {
    /// A row of another release.
    #[error("a row says `{column}` otherwise than the release")]
    OfAnother {
        /// The column.
        column: &'static str,
    },
    /// A cell that no release has there.
    #[error("`{column}` cannot be {cell:?}")]
    Cell {
        /// The column.
        column: &'static str,
        /// What it holds.
        cell: Cell,
    },
}

impl Cell {
    /// A text cell; an empty text is an empty cell.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    fn number(number: Option<Number>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

impl Row {
    /// The row of a figure of `summary`.
    pub(super) fn of(summary: &Summary, figure: &Figure) -> Self {
        let optional = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
        let Quantity {
            value,
            lower,
            upper,
        } = figure.quantity;
        Self([
            Cell::text(&summary.release),
            Cell::text(&summary.organisation.name),
            Cell::text(summary.month.to_string()),
            Cell::text(figure.asked.as_str()),
            Cell::text(figure.level.as_str()),
            optional(figure.place.service.clone()),
            optional(figure.place.touchpoint.clone()),
            optional(figure.place.channel.map(|channel| channel.to_string())),
            Cell::text(figure.measure.as_str()),
            optional(figure.slice.map(|slice| slice.to_string())),
            Cell::number(value),
            Cell::number(lower),
            Cell::number(upper),
            optional(figure.mark.map(|mark| mark.to_string())),
        ])
    }

    /// The figure of a row.
    ///
    /// # Errors
    /// When the row is of another release than `summary`, or says what no release says.
    pub(super) fn figure(self, summary: &Summary) -> Result<Figure, RowRefused> {
        let [
            release,
            organisation,
            month,
            asked,
            level,
            service,
            touchpoint,
            channel,
            measure,
            answer,
            value,
            lower,
            upper,
            mark,
        ] = self.0;
        for (column, cell, own) in [
            ("release", release, summary.release.as_str()),
            (
                "organisation",
                organisation,
                summary.organisation.name.as_str(),
            ),
            ("month", month, summary.month.to_string().as_str()),
        ] {
            if cell != Cell::text(own) {
                return Err(RowRefused::OfAnother { column });
            }
        }
        Ok(Figure {
            asked: read_asked(asked)?,
            level: required("level", level)?,
            place: Place {
                service: name("service", service)?,
                touchpoint: name("touchpoint", touchpoint)?,
                channel: word::<Channel>("channel", channel)?,
            },
            measure: required("measure", measure)?,
            slice: word("answer", answer)?,
            quantity: Quantity {
                value: number("value", value)?,
                lower: number("lower", lower)?,
                upper: number("upper", upper)?,
            },
            mark: word("mark", mark)?,
        })
    }
}

fn name(column: &'static str, cell: Cell) -> Result<Option<String>, RowRefused> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Text(text) => Ok(Some(text)),
        Cell::Number(_) => Err(RowRefused::Cell { column, cell }),
    }
}

fn number(column: &'static str, cell: Cell) -> Result<Option<Number>, RowRefused> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Number(number) => Ok(Some(number)),
        Cell::Text(_) => Err(RowRefused::Cell { column, cell }),
    }
}

fn word<T: std::str::FromStr>(column: &'static str, cell: Cell) -> Result<Option<T>, RowRefused> {
    let Some(text) = name(column, cell)? else {
        return Ok(None);
    };
    match text.parse() {
        Ok(word) => Ok(Some(word)),
        Err(_) => Err(RowRefused::Cell {
            column,
            cell: Cell::Text(text),
        }),
    }
}

fn required<T: std::str::FromStr>(column: &'static str, cell: Cell) -> Result<T, RowRefused> {
    word(column, cell)?.ok_or(RowRefused::Cell {
        column,
        cell: Cell::Empty,
    })
}

fn read_asked(cell: Cell) -> Result<Asked, RowRefused> {
    if cell == Cell::text(Asked::Mixed.as_str()) {
        return Ok(Asked::Mixed);
    }
    Ok(word::<QuestionSet>("question_set", cell)?.map_or(Asked::Nothing, Asked::One))
}
