//! The file to begin with: the columns, and one example of each kind.

use super::Kind;
use super::column::Column;
use crate::domain::Language;

/// One real example: the columns and a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// What the columns are called.
    pub columns: Vec<String>,
    /// What a line may say, cell for cell.
    pub cells: Vec<String>,
}

/// The example of a kind of table. A touchpoint is one of `service`, which the organisation has.
#[must_use]
pub fn example(kind: Kind, languages: &[Language], service: Option<&str>) -> Example {
    let first = languages.first().copied().unwrap_or(Language::English);
    let columns = Column::all(kind, languages);
    let says = |column: &Column| {
        match (column, kind) {
            (Column::Name(Language::Welsh), Kind::Services) => "Gofal cartref y De",
            (Column::Name(Language::Welsh), Kind::Touchpoints) => "Desg flaen y llyfrgell",
            (Column::Name(language), Kind::Services) if *language == first => "Home care South",
            (Column::Name(language), Kind::Touchpoints) if *language == first => {
                "Library front desk"
            }
            (Column::ShortName, _) => "home-care-south",
            (Column::QuestionSet, _) => "fft",
            (Column::Service, _) => service.unwrap_or("Home care South"),
            (Column::Code, _) => "DESK",
            (Column::Channels, _) => "qr",
            (Column::State, _) => "draft",
            (Column::Name(_) | Column::Language, _) => "",
        }
        .to_owned()
    };
    Example {
        columns: columns.iter().map(|column| column.word(first)).collect(),
        cells: columns.iter().map(says).collect(),
    }
}

/// A file that spreadsheets open as it is: UTF-8 with a mark that says so, and Windows' ends of
/// lines. The example stands in it.
#[must_use]
pub fn template(kind: Kind, languages: &[Language], service: Option<&str>) -> Vec<u8> {
    let Example { columns, cells } = example(kind, languages, service);
    written(&[columns, cells])
}

/// Lines as a file.
pub(super) fn written(lines: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for line in lines {
        // Nothing can go wrong in memory.
        if writer.write_record(line).is_err() {
            break;
        }
    }
    writer.into_inner().unwrap_or_default()
}
