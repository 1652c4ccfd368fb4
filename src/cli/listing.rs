//! Lists: aligned columns for people, JSON lines for other programs.

use clap::Args;
use serde_json::{Map, Value};

use super::output;

/// How a list is written.
#[derive(Debug, Args)]
pub(super) struct Listing {
    /// Write one JSON object a line, for other programs
    #[arg(long)]
    json: bool,
}

impl Listing {
    /// Writes a list. The headings are the keys of the JSON objects.
    pub(super) fn print<const N: usize>(
        &self,
        headings: [&str; N],
        rows: &[[Value; N]],
    ) -> anyhow::Result<()> {
        let lines = if self.json {
            rows.iter()
                .map(|row| object(headings, row).to_string())
                .collect()
        } else {
            columns(headings, rows)
        };
        lines.iter().try_for_each(|line| output::line(line))
    }
}

fn object<const N: usize>(headings: [&str; N], row: &[Value; N]) -> Value {
    let members = headings.iter().zip(row);
    let object: Map<String, Value> = members
        .map(|(heading, cell)| ((*heading).to_owned(), cell.clone()))
        .collect();
    Value::Object(object)
}

/// The headings and the rows, each column as wide as its widest cell.
fn columns<const N: usize>(headings: [&str; N], rows: &[[Value; N]]) -> Vec<String> {
    let mut cells: Vec<[String; N]> = vec![headings.map(str::to_uppercase)];
    cells.extend(rows.iter().map(|row| row.each_ref().map(plain)));
    let widths: [usize; N] = std::array::from_fn(|column| {
        let widths = cells.iter().map(|row| row[column].chars().count());
        widths.max().unwrap_or(0)
    });
    let line = |row: &[String; N]| {
        let padded = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    cells.iter().map(line).collect()
}

fn plain(cell: &Value) -> String {
    match cell {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(cells) if cells.is_empty() => "-".to_owned(),
        Value::Array(cells) => cells.iter().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{columns, object};

    #[test]
    fn people_get_columns_and_programs_get_objects() {
        let headings = ["code", "name", "channels"];
        let rows = [
            [json!("LIB"), json!("Tŷ Hapus"), json!(["qr", "sms"])],
            [json!("FRONTDSK"), json!("Desk"), json!(null)],
        ];
        assert_eq!(
            columns(headings, &rows),
            [
                "CODE      NAME      CHANNELS",
                "LIB       Tŷ Hapus  qr, sms",
                "FRONTDSK  Desk      -",
            ]
        );
        assert_eq!(
            object(headings, &rows[0]),
            json!({"code": "LIB", "name": "Tŷ Hapus", "channels": ["qr", "sms"]})
        );
    }
}
