//! The facts as JSON, for another program.

use serde_json::{Map, Value, json};

use super::page::{Part, Section, Table};
use crate::screen::RULES_VERSION;

/// The form of the file. It rises when a program that reads it would have to change.
const FORMAT: &str = "heard.facts/1";

/// All sections, in their order.
pub(super) fn written(sections: &[Section]) -> serde_json::Result<String> {
    let all: Vec<Value> = sections.iter().map(of_section).collect();
    let facts = json!({
        "format": FORMAT,
        "version": env!("CARGO_PKG_VERSION"),
        "rules_version": RULES_VERSION,
        "sections": all,
    });
    let mut written = serde_json::to_string_pretty(&facts)?;
    written.push('\n');
    Ok(written)
}

fn of_section(section: &Section) -> Value {
    let parts: Vec<Value> = section
        .parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => json!({ "text": text }),
            Part::Points(points) => json!({ "points": points }),
            Part::Table(table) => of_table(table),
        })
        .collect();
    json!({ "name": section.name, "title": section.title, "parts": parts })
}

/// A table: its rows as objects, whose keys are the headings with `_` for a blank.
fn of_table(table: &Table) -> Value {
    let keys: Vec<String> = table.headings.iter().map(|h| h.replace(' ', "_")).collect();
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| {
            let members = keys.iter().cloned().zip(row.iter().map(|cell| json!(cell)));
            Value::Object(members.collect::<Map<_, _>>())
        })
        .collect();
    json!({ "caption": table.caption, "rows": rows })
}
