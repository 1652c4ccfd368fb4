//! `summary.csv`: the tidy table as RFC 4180 has it, in UTF-8 without a byte order mark.

use std::borrow::Cow;

use super::cell;
use super::row::{COLUMNS, Cell, NUMBERS, Row};
use super::summary::Summary;

/// The name of the table.
pub const CSV: &str = "summary.csv";

/// Why bytes are no table of a release.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum CsvRefused {
    /// Not a table, or not in UTF-8.
    #[error("the table cannot be read: {0}")]
    Table(String),
    /// Other columns.
    #[error("the header is not that of a release")]
    Header,
    /// A text in a column of numbers.
    #[error("line {line}: `{text}` is not a number")]
    Number {
        /// The line of the record.
        line: u64,
        /// What stands there.
        text: String,
    },
}

/// What ends a line, and so the header, in which no name stands.
pub(super) const HEADER_END: &[u8] = b"\r\n";

/// Renders the table.
///
/// # Errors
/// Never for a summary; the writer's own error type is passed on.
pub(super) fn render(summary: &Summary) -> Result<Vec<u8>, ::csv::Error> {
    csv_table(&COLUMNS, summary.rows().map(|row| row.0))
}

/// Renders any table as those of releases are rendered: no text in it is a formula to a
/// spreadsheet.
///
/// # Errors
/// When a row has more or fewer cells than there are columns.
pub fn csv_table<R: AsRef<[Cell]>>(
    columns: &[&str],
    rows: impl IntoIterator<Item = R>,
) -> Result<Vec<u8>, ::csv::Error> {
    let terminator = ::csv::Terminator::CRLF;
    let mut writer = ::csv::WriterBuilder::new()
        .terminator(terminator)
        .from_writer(Vec::new());
    writer.write_record(columns)?;
    for row in rows {
        for cell in row.as_ref() {
            writer.write_field(written(cell).as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer
        .into_inner()
        .map_err(|error| ::csv::Error::from(error.into_error()))
}

/// Reads a table back into cells.
///
/// # Errors
/// When it is not a table, has other columns, or has a text where numbers stand.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Row>, CsvRefused> {
    let table = |error: ::csv::Error| CsvRefused::Table(error.to_string());
    let mut reader = ::csv::ReaderBuilder::new().from_reader(bytes);
    if !reader.headers().map_err(table)?.iter().eq(COLUMNS) {
        return Err(CsvRefused::Header);
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(table)?;
        let mut row = Row([const { Cell::Empty }; COLUMNS.len()]);
        for ((cell, column), text) in row.0.iter_mut().zip(COLUMNS).zip(&record) {
            *cell = if text.is_empty() || !NUMBERS.contains(&column) {
                Cell::text(cell::plain(text))
            } else {
                let line = record.position().map_or(0, ::csv::Position::line);
                let refused = |_| CsvRefused::Number {
                    line,
                    text: text.to_owned(),
                };
                Cell::Number(text.parse().map_err(refused)?)
            };
        }
        rows.push(row);
    }
    Ok(rows)
}

fn written(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) => cell::written(text),
        Cell::Number(number) => Cow::Owned(number.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{read, render};
    use crate::release::fixtures::{named_summary, summary_of_sizes};

    #[test]
    fn the_table_is_what_the_standard_says() {
        let text = String::from_utf8(render(&summary_of_sizes(&[20, 30])).unwrap()).unwrap();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(
            lines[0],
            "release,organisation,month,question_set,level,service,touchpoint,channel,measure,\
             answer,value,lower,upper,mark"
        );
        assert_eq!(
            lines[1],
            "council-2026-05-v1,Council,2026-05,fft,organisation,,,,answers,,50,,,"
        );
        assert_eq!(lines.last(), Some(&""));
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    }

    proptest! {
        #[test]
        fn any_name_comes_back(name in "['=+\\-@\t\r\n,\"a1é]{1,6}") {
            let summary = named_summary(&name);
            let rows: Vec<_> = summary.rows().collect();
            prop_assert_eq!(read(&render(&summary).unwrap()).unwrap(), rows);
        }
    }
}
