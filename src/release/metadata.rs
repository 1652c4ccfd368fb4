//! `summary.csv-metadata.json`: what the columns of the table mean, for programs, as the W3C's
//! *Metadata Vocabulary for Tabular Data* (2015) has it.

use serde_json::{Value, json};

use crate::domain::{Channel, QuestionSet};

use super::csv::CSV;
use super::figures::{Mark, Measure, PlaceLevel};
use super::publication::{Licence, Publication};
use super::row::{COLUMNS, NUMBERS};
use super::summary::Summary;

/// The name of what tells programs the meaning of the table's columns.
pub const METADATA: &str = "summary.csv-metadata.json";

/// Renders the metadata: keys in a fixed order, indented, with a line feed at the end.
///
/// # Errors
/// Never for a summary; the writer's own error type is passed on.
pub(super) fn render(summary: &Summary, publication: &Publication) -> serde_json::Result<Vec<u8>> {
    let columns: Vec<Value> = COLUMNS.iter().map(|column| described(column)).collect();
    let mut about = json!({
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": CSV,
        "dc:title": format!("{}, {}", summary.organisation.name, summary.month),
        "dc:identifier": summary.release,
        "dc:publisher": summary.organisation.name,
        "dc:issued": {"@value": publication.released_on.0.to_string(), "@type": "date"},
        "dialect": {
            "delimiter": ",",
            "doubleQuote": true,
            "encoding": "utf-8",
            "header": true,
            "lineTerminators": ["\r\n"],
            "quoteChar": "\""
        },
        "tableSchema": {"columns": columns},
    });
    if let Some(about) = about.as_object_mut() {
        if publication.licence == Licence::OpenGovernment {
            let licence = json!({"@id": publication.licence.as_str()});
            about.insert("dc:license".to_owned(), licence);
        }
        if let Some(contact) = &publication.contact {
            about.insert("dcat:contactPoint".to_owned(), json!(contact));
        }
    }
    let mut bytes = serde_json::to_vec_pretty(&about)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// One column: its name, what it says, and what may stand in it.
fn described(column: &str) -> Value {
    let words = |all: &[&str]| {
        let escaped: Vec<String> = all.iter().map(|word| regex::escape(word)).collect();
        json!({"base": "string", "format": escaped.join("|")})
    };
    let of = |all: Vec<&'static str>| words(&all);
    let (description, datatype) = match column {
        "release" => (
            "The release: organisation, month and version.",
            json!("string"),
        ),
        "organisation" => ("Whose answers they are.", json!("string")),
        "month" => ("The month the answers were given in.", json!("gYearMonth")),
        "question_set" => (
            "What was asked; mixed where several questions are counted together, empty where \
             nothing was open.",
            {
                let mut sets: Vec<&str> = QuestionSet::ALL.iter().map(|set| set.as_str()).collect();
                sets.push("mixed");
                words(&sets)
            },
        ),
        "level" => (
            "How deep in the tree the figure lies; other is the places counted together under the \
             place that the columns before name.",
            of(PlaceLevel::ALL.iter().map(|level| level.as_str()).collect()),
        ),
        "service" => ("The service.", json!("string")),
        "touchpoint" => (
            "The place or page where people were asked.",
            json!("string"),
        ),
        "channel" => (
            "The way the answers came.",
            of(Channel::ALL
                .iter()
                .map(|channel| channel.as_str())
                .collect()),
        ),
        "measure" => (
            "What is measured.",
            of(Measure::ALL
                .iter()
                .map(|measure| measure.as_str())
                .collect()),
        ),
        "answer" => (
            "Which answer (0 is don't know, 1 the worst) or band a count is of.",
            json!("string"),
        ),
        "value" => (
            "The figure: a count, or a part of one from 0 to 1.",
            json!("number"),
        ),
        "lower" => (
            "The lower end of the 95 % interval of a share, or the least the figure can be.",
            json!("number"),
        ),
        "upper" => (
            "The upper end of the 95 % interval of a share, or the most the figure can be.",
            json!("number"),
        ),
        "mark" => (
            "Why there is no figure, or that it was revised: [c] grouped or hidden so that nobody \
             can be counted, said alike for few answers, none, and places that shield others; [z] \
             not open; [r] revised.",
            of(Mark::ALL.iter().map(|mark| mark.as_str()).collect()),
        ),
        _ => ("", json!("string")),
    };
    let number = NUMBERS.contains(&column);
    let always = ["release", "organisation", "month", "level", "measure"].contains(&column);
    json!({
        "name": column,
        "titles": column,
        "dc:description": description,
        "datatype": datatype,
        "required": always && !number,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::render;
    use crate::release::fixtures::{publication, summary_of_sizes};
    use crate::release::{COLUMNS, Licence, Publication};

    fn read(publication: &Publication) -> Value {
        let bytes = render(&summary_of_sizes(&[20, 30]), publication).unwrap();
        assert_eq!(bytes.last(), Some(&b'\n'));
        serde_json::from_slice(&bytes).unwrap()
    }

    #[test]
    fn every_column_is_described_in_its_order() {
        let about = read(&publication());
        assert_eq!(about["url"], "summary.csv");
        let columns = about["tableSchema"]["columns"].as_array().unwrap();
        let names: Vec<&str> = columns
            .iter()
            .map(|c| c["name"].as_str().unwrap())
            .collect();
        assert_eq!(names, COLUMNS);
        for column in columns {
            assert_ne!(column["dc:description"], "", "{column}");
        }
        let mark = &columns[13]["datatype"]["format"];
        assert!(mark.as_str().unwrap().starts_with(r"\[c\]|\[z\]"), "{mark}");
    }

    #[test]
    fn a_licence_is_named_only_where_there_is_one() {
        assert_eq!(read(&publication())["dc:license"], Value::Null);
        let open = Publication {
            licence: Licence::OpenGovernment,
            ..publication()
        };
        let licence = read(&open)["dc:license"]["@id"].clone();
        assert!(
            licence
                .as_str()
                .unwrap()
                .contains("open-government-licence")
        );
    }
}
