//! `heard facts`: what an assurance pack needs, from the tables that the program runs on.

mod data;
mod disclosure;
mod doors;
mod json;
mod keeping;
mod machine;
mod mail;
mod markdown;
mod own;
mod page;
mod people;
mod screening;
mod settings;
mod text;

use anyhow::{Context, bail};
use clap::Args;
use clap::builder::PossibleValuesParser;

use super::operator::{self, Operator};
use super::output;
use crate::config::Settings;
use crate::domain::Slug;
use page::Section;

/// Print the facts for a data protection impact assessment and a safety case
///
/// What is kept, about whom, how fine and how long; who gets what; what screening looks for and how
/// the queue is ordered; how small groups are kept out of releases; what is logged and what leaves
/// the machine. All of it is printed from the tables that the program itself runs on, so this text
/// and the program cannot differ. It needs no database and no settings.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  heard facts                                   all sections, to read
  heard facts --section data                    one section; `heard facts --sections` lists them
  heard facts --markdown > facts.md             to put into a document
  heard facts --json | jq '.sections[].name'    for another program
  heard facts --organisation example-council    with what is set for one organisation

The same version of the program prints the same bytes, on every machine and on every day: put the
output of each version beside your assessment, and `diff` shows what an upgrade changes.
With --organisation the database is read (HEARD_DATABASE_URL), and nothing in it is changed.")]
pub(super) struct Facts {
    /// One section alone
    #[arg(long, value_name = "NAME", value_parser = section_names())]
    section: Option<String>,

    /// List the sections, and print none
    #[arg(long, conflicts_with_all = ["section", "markdown", "json", "organisation"])]
    sections: bool,

    /// Add what is set for this organisation, from the database
    #[arg(long, value_name = "SLUG")]
    organisation: Option<Slug>,

    /// Write Markdown, for a document
    #[arg(long, conflicts_with = "json")]
    markdown: bool,

    /// Write JSON, for another program
    #[arg(long)]
    json: bool,
}

/// A section: its name, and what writes it.
type Writes = (&'static str, fn() -> Section);

/// Every section that needs no database, in the order they are read in.
const SECTIONS: &[Writes] = &[
    ("promises", data::promises),
    ("data", data::kept),
    ("keeping", keeping::rules),
    ("people", people::roles),
    ("second-person", people::second_person),
    ("recipients", people::recipients),
    ("mail", mail::kinds),
    ("screening", screening::looks_for),
    ("rules", screening::rules),
    ("queue", screening::queue),
    ("releases", disclosure::releases),
    ("logs", machine::logs),
    ("leaves", machine::leaves),
    ("doors", doors::doors),
    ("settings", settings::settings),
];

fn section_names() -> PossibleValuesParser {
    let names = SECTIONS.iter().map(|(name, _)| *name);
    PossibleValuesParser::new(names.chain([own::NAME]))
}

impl Facts {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        if self.sections {
            return sections()
                .iter()
                .try_for_each(|section| output::line(&listed(section)));
        }
        let mut sections = sections();
        if let Some(slug) = &self.organisation {
            let operator = Operator::new(settings)?;
            let own = operator.read(|connection| {
                let organisation = operator::organisation(connection, slug)?;
                own::read(connection, organisation)
            })?;
            sections.push(own::section(&own));
        }
        if let Some(wanted) = &self.section {
            sections.retain(|section| section.name == wanted);
            if sections.is_empty() {
                bail!("add --organisation SLUG: that section is about one organisation");
            }
        }
        let written = if self.json {
            json::written(&sections).context("the facts cannot be written as JSON")?
        } else if self.markdown {
            markdown::written(&sections)
        } else {
            text::written(&sections)
        };
        output::text(&written)
    }
}

/// All sections that need no database.
fn sections() -> Vec<Section> {
    let written = SECTIONS.iter().map(|(name, writes)| {
        let section = writes();
        debug_assert_eq!(
            section.name, *name,
            "a section is called as it is asked for"
        );
        section
    });
    written.collect()
}

fn listed(section: &Section) -> String {
    format!("{:<14} {}", section.name, section.title)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{SECTIONS, json, markdown, sections, text};

    #[test]
    fn every_section_is_there_and_says_something() {
        let written = sections();
        assert_eq!(written.len(), SECTIONS.len());
        let names: BTreeSet<_> = written.iter().map(|section| section.name).collect();
        assert_eq!(names.len(), written.len(), "no name twice");
        for (section, (name, _)) in written.iter().zip(SECTIONS) {
            assert_eq!(section.name, *name);
            assert!(!section.title.is_empty() && !section.parts.is_empty());
        }
        let (text, markdown) = (text::written(&written), markdown::written(&written));
        for section in &written {
            assert!(text.contains(&section.title), "{}", section.name);
            assert!(markdown.contains(&section.title), "{}", section.name);
        }
        let json: serde_json::Value =
            serde_json::from_str(&json::written(&written).unwrap()).unwrap();
        assert_eq!(json["sections"].as_array().unwrap().len(), SECTIONS.len());
    }

    #[test]
    fn the_text_fits_a_terminal_and_the_sentences_are_whole() {
        let text = text::written(&sections());
        for line in text.lines() {
            assert!(line.chars().count() <= text::WIDTH, "{line}");
            assert_eq!(line, line.trim_end(), "no blank at the end: {line}");
        }
        for slip in ["  .", " ,", "..", "{", "}", "staff-kind"] {
            let slips = text.lines().filter(|line| line.contains(slip));
            let slips: Vec<_> = slips.filter(|line| !line.contains('/')).collect();
            assert!(slips.is_empty(), "`{slip}`: {slips:?}");
        }
    }
}
