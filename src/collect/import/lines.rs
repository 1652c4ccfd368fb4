//! The file: its cells, read as far as that needs no database.

use std::collections::HashMap;
use std::io::Read;

use chrono::NaiveDate;

use super::{BadLine, ImportRefused};
use crate::domain::{Channel, Comment, Day};
use crate::store::keys::Key;

/// The header is the format.
pub(super) const COLUMNS: [&str; 8] = [
    "external_id",
    "organisation",
    "service",
    "touchpoint",
    "channel",
    "received_on",
    "score",
    "comment",
];

/// Where a line belongs, by what the file calls it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct PlaceName {
    pub(super) organisation: String,
    pub(super) service: String,
    pub(super) touchpoint: String,
}

/// One line.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) number: u64,
    /// Which of the file's places it belongs to.
    pub(super) place: usize,
    pub(super) channel: Channel,
    pub(super) day: Day,
    pub(super) score: String,
    pub(super) comment: Option<Comment>,
    organisation: String,
    external_id: String,
}

impl Line {
    /// What marks a line as imported: a keyed hash of the organisation and the line's identifier.
    pub(super) fn mark(&self, key: &Key) -> [u8; 32] {
        key.hash(
            "import",
            &[self.organisation.as_bytes(), self.external_id.as_bytes()],
        )
    }
}

/// A file that was read.
#[derive(Debug, Default)]
pub(super) struct File {
    pub(super) lines: Vec<Line>,
    /// Its places, in order of first appearance.
    pub(super) places: Vec<PlaceName>,
    /// Lines that cannot be read. A bad one does not hide the next.
    pub(super) bad: Vec<BadLine>,
}

impl File {
    /// The first and the last day in it.
    pub(super) fn days(&self) -> Option<(Day, Day)> {
        let days = || self.lines.iter().map(|line| line.day);
        days().min().zip(days().max())
    }
}

/// Reads the cells of every line.
pub(super) fn read(file: impl Read) -> Result<File, ImportRefused> {
    let mut reader = csv::ReaderBuilder::new().from_reader(file);
    let header = reader.byte_headers()?;
    let header = header.iter().enumerate().map(|(index, name)| match index {
        // Spreadsheets put a byte order mark before the first column.
        0 => name.strip_prefix("\u{feff}".as_bytes()).unwrap_or(name),
        _ => name,
    });
    if !header.eq(COLUMNS.iter().map(|name| name.as_bytes())) {
        return Err(ImportRefused::Header);
    }
    let mut file = File::default();
    let mut known = HashMap::new();
    for record in reader.byte_records() {
        match record {
            Ok(record) => {
                let number = record.position().map_or(0, csv::Position::line);
                let mut place = |name: PlaceName| {
                    *known.entry(name).or_insert_with_key(|name| {
                        file.places.push(name.clone());
                        file.places.len() - 1
                    })
                };
                match read_line(number, &record, &mut place) {
                    Ok(line) => file.lines.push(line),
                    Err(reason) => file.bad.push(BadLine {
                        line: number,
                        reason,
                    }),
                }
            }
            Err(error) => match error.kind() {
                csv::ErrorKind::UnequalLengths {
                    pos: Some(pos),
                    len,
                    ..
                } => {
                    let reason = format!("it has {len} cells; a line has {}", COLUMNS.len());
                    file.bad.push(BadLine {
                        line: pos.line(),
                        reason,
                    });
                }
                _ => return Err(error.into()),
            },
        }
    }
    Ok(file)
}

fn read_line(
    number: u64,
    record: &csv::ByteRecord,
    place: &mut impl FnMut(PlaceName) -> usize,
) -> Result<Line, String> {
    let cell = |index: usize| {
        let bytes = record.get(index).unwrap_or_default();
        std::str::from_utf8(bytes).map_err(|_bad| format!("`{}` is not UTF-8", COLUMNS[index]))
    };
    let name = |index: usize| {
        let text = cell(index)?.trim();
        match text.chars().count() {
            0 => Err(format!("`{}` is empty", COLUMNS[index])),
            1..=200 if !text.chars().any(char::is_control) => Ok(text.to_owned()),
            1..=200 => Err(format!("`{}` has a control character", COLUMNS[index])),
            _ => Err(format!("`{}` has more than 200 characters", COLUMNS[index])),
        }
    };
    let received_on = cell(5)?;
    let day = NaiveDate::parse_from_str(received_on, "%Y-%m-%d")
        .ok()
        .filter(|day| day.format("%Y-%m-%d").to_string() == received_on)
        .ok_or_else(|| format!("`{received_on}` is not a day; write it as 2026-11-24"))?;
    let external_id = name(0)?;
    let organisation = name(1)?;
    let channel = cell(4)?.parse()?;
    let score = cell(6)?.to_owned();
    let comment = Comment::parse_import(cell(7)?).map_err(|refused| refused.to_string())?;
    let name = PlaceName {
        organisation: organisation.clone(),
        service: name(2)?,
        touchpoint: name(3)?,
    };
    Ok(Line {
        number,
        place: place(name),
        channel,
        day: Day(day),
        score,
        comment,
        organisation,
        external_id,
    })
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::collect::ImportRefused;

    const HEADER: &str =
        "external_id,organisation,service,touchpoint,channel,received_on,score,comment\n";

    #[test]
    fn every_bad_line_is_told() {
        let file = format!(
            "\u{feff}{HEADER}\
             a,Council,Care,Desk,qr,2026-01-31,5,\"two\nlines\"\n\
             b,Council,Care,Desk,pigeon,2026-01-31,5,\n\
             c,Council,Care,Desk,qr,31/01/2026,5,\n\
             d,Council,Care\n\
             ,Council,Care,Desk,qr,2026-01-31,5,\n\
             e,Council,Care,Desk,qr,2026-02-30,5,\n\
             f,Council,Care,Hall,sms,2026-02-28,0,fine\n"
        );
        let file = read(file.as_bytes()).unwrap();
        assert_eq!(file.lines.len(), 2);
        assert_eq!(file.places.len(), 2);
        let bad: Vec<u64> = file.bad.iter().map(|bad| bad.line).collect();
        assert_eq!(bad, [4, 5, 6, 7, 8], "the first line takes two");
        assert!(file.bad[0].reason.contains("`pigeon`"));
    }

    #[test]
    fn another_header_is_another_format() {
        assert!(matches!(
            read("a,b\n1,2\n".as_bytes()),
            Err(ImportRefused::Header)
        ));
        assert!(matches!(read("".as_bytes()), Err(ImportRefused::Header)));
    }
}
