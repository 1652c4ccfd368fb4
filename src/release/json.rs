//! `summary.json`: the same table for programs, with the method beside it.
//!
//! One line, keys in a fixed order, a line feed at the end: the same summary is the same bytes.

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::domain::Month;

use super::fingerprint::Sha256;
use super::quantity::{Fraction, Number};
use super::row::{COLUMNS, Cell, Row, RowRefused};
use super::summary::{Method, Named, Summary};

/// The name of the summary for programs.
pub const JSON: &str = "summary.json";

/// What a `summary.json` may hold, as a JSON Schema (draft 2020-12), for programs that read it.
pub const SCHEMA: &str = include_str!("summary.schema.json");

/// The name of the format and its version.
pub(super) const FORMAT: &str = "heard.release/1";

/// Why bytes are no summary.
#[derive(Debug, thiserror::Error)]
pub enum JsonRefused {
    /// Not JSON, or other keys.
    #[error("the summary cannot be read: {0}")]
    Document(#[from] serde_json::Error),
    /// Another format, or another version of it.
    #[error("`{0}` is not a format this program reads")]
    Format(String),
    /// A figure that no release states.
    #[error("a figure cannot be read: {0}")]
    Figure(#[from] RowRefused),
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    format: String,
    release: String,
    organisation: Named,
    month: Month,
    version: u32,
    method: Method,
    previous: Option<Sha256>,
    figures: Vec<Row>,
}

/// Renders the document.
///
/// # Errors
/// Never for a summary; the writer's own error type is passed on.
pub(super) fn render(summary: &Summary) -> serde_json::Result<Vec<u8>> {
    let document = Document {
        format: FORMAT.to_owned(),
        release: summary.release.clone(),
        organisation: summary.organisation.clone(),
        month: summary.month,
        version: summary.version,
        method: summary.method.clone(),
        previous: summary.previous,
        figures: summary.rows().collect(),
    };
    let mut bytes = serde_json::to_vec(&document)?;
    bytes.push(b'\n');
    Ok(bytes)
}

impl Summary {
    /// Reads what a frozen `summary.json` states.
    ///
    /// # Errors
    /// When it is none, or a figure says what no release says.
    pub fn from_json(bytes: &[u8]) -> Result<Self, JsonRefused> {
        let document: Document = serde_json::from_slice(bytes)?;
        if document.format != FORMAT {
            return Err(JsonRefused::Format(document.format));
        }
        let mut summary = Self {
            release: document.release,
            organisation: document.organisation,
            month: document.month,
            version: document.version,
            method: document.method,
            previous: document.previous,
            figures: Vec::new(),
        };
        let figures = document.figures.into_iter().map(|row| row.figure(&summary));
        summary.figures = figures.collect::<Result<_, _>>()?;
        Ok(summary)
    }
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(COLUMNS.len()))?;
        for (column, cell) in COLUMNS.iter().zip(&self.0) {
            map.serialize_entry(column, cell)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Cells;

        impl<'de> Visitor<'de> for Cells {
            type Value = Row;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a figure with the columns of a release in their order")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Row, A::Error> {
                let mut row = Row([const { Cell::Empty }; COLUMNS.len()]);
                for (column, cell) in COLUMNS.iter().zip(&mut row.0) {
                    if map.next_key::<String>()?.as_deref() != Some(*column) {
                        return Err(de::Error::missing_field(column));
                    }
                    *cell = map.next_value()?;
                }
                match map.next_key::<String>()? {
                    Some(other) => Err(de::Error::unknown_field(&other, &COLUMNS)),
                    None => Ok(row),
                }
            }
        }

        deserializer.deserialize_map(Cells)
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneCell;

        impl Visitor<'_> for OneCell {
            type Value = Cell;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("null, a text, a count, or a fraction of 0 to 1 to four decimals")
            }

            fn visit_unit<E: de::Error>(self) -> Result<Cell, E> {
                Ok(Cell::Empty)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Cell, E> {
                Ok(Cell::text(text))
            }

            fn visit_u64<E: de::Error>(self, count: u64) -> Result<Cell, E> {
                Ok(Cell::Number(Number::Count(count)))
            }

            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Cell, E> {
                let fraction = Fraction::exactly(number)
                    .map(Number::Fraction)
                    .map(Cell::Number);
                fraction.ok_or_else(|| E::invalid_value(de::Unexpected::Float(number), &self))
            }
        }

        deserializer.deserialize_any(OneCell)
    }
}

#[cfg(test)]
mod tests {
    use super::render;
    use crate::domain::Channel;
    use crate::release::fixtures::summary_of_sizes;
    use crate::release::{COLUMNS, Measure, PlaceLevel, Summary};

    /// The schema names every key and every word that a figure can have, and no other.
    #[test]
    fn the_schema_knows_every_word() {
        let schema: serde_json::Value = serde_json::from_str(super::SCHEMA).unwrap();
        let figure = &schema["$defs"]["figure"];
        let required = figure["required"].as_array().unwrap();
        assert!(required.iter().eq(COLUMNS.iter()), "{required:?}");
        let words = |column: &str| -> Vec<String> {
            let all = figure["properties"][column]["enum"].as_array().unwrap();
            let words = all.iter().filter_map(serde_json::Value::as_str);
            words.map(str::to_owned).collect()
        };
        let all = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        let measures: Vec<&str> = Measure::ALL.iter().map(|word| word.as_str()).collect();
        assert_eq!(words("measure"), all(&measures));
        let levels: Vec<&str> = PlaceLevel::ALL.iter().map(|word| word.as_str()).collect();
        assert_eq!(words("level"), all(&levels));
        let channels: Vec<&str> = Channel::ALL.iter().map(|word| word.as_str()).collect();
        assert_eq!(words("channel"), all(&channels));
        assert_eq!(schema["properties"]["format"]["const"], super::FORMAT);
    }

    #[test]
    fn a_summary_comes_back() {
        let summary = summary_of_sizes(&[3, 12, 50, 0, 200]);
        let bytes = render(&summary).unwrap();
        assert_eq!(Summary::from_json(&bytes).unwrap(), summary);
        assert_eq!(
            bytes.iter().position(|&byte| byte == b'\n'),
            Some(bytes.len() - 1)
        );
    }

    #[test]
    fn only_this_format_is_read() {
        let text = String::from_utf8(render(&summary_of_sizes(&[20])).unwrap()).unwrap();
        assert!(text.starts_with(
            r#"{"format":"heard.release/1","release":"council-2026-05-v1","organisation":{"slug":"council","name":"Council"},"month":"2026-05","version":1,"method":{"name":"pool-with-shield","version":1,"k":10,"w":5,"#
        ));
        for (part, other) in [
            ("heard.release/1", "heard.release/2"),
            ("\"measure\"", "\"meter\""),
            ("\"answers\"", "\"people\""),
            ("\"version\":1", "\"version\":1,\"note\":2"),
            ("\"value\":20", "\"value\":-20"),
            ("\"value\":20", "\"value\":0.12345"),
        ] {
            assert!(text.contains(part), "{part}");
            let changed = text.replacen(part, other, 1);
            assert!(Summary::from_json(changed.as_bytes()).is_err(), "{other}");
        }
    }
}
