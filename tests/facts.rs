//! `heard facts`: what an assurance pack needs, as the program says it of itself.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use heard::store::kept::{KEPT, Where};
use support::{Operator, Said, TestApp, on_both_databases, tables};

mod the_tables {
    use super::*;

    on_both_databases!(every_table_of_the_database_is_told_and_no_other);
}

mod an_organisation {
    use super::*;

    on_both_databases!(Operator: the_facts_of_one_organisation_are_added);
}

fn every_table_of_the_database_is_told_and_no_other(app: &TestApp) {
    let there = app
        .db
        .read_now(|connection| Ok(tables(connection)))
        .unwrap();
    let there: BTreeSet<String> = there
        .into_iter()
        .filter(|table| table != "__diesel_schema_migrations")
        .collect();
    let told = KEPT.iter().filter(|kept| kept.place == Where::Table);
    let told: BTreeSet<String> = told.map(|kept| kept.name.to_owned()).collect();
    assert_eq!(told, there);
}

fn the_facts_of_one_organisation_are_added(operator: &Operator) {
    let refused = operator.is_refused(&["facts", "--section", "organisation"]);
    assert!(refused.contains("--organisation SLUG"), "{refused}");
    operator.runs(&["migrate"]);
    operator.runs(&[
        "organisation",
        "add",
        "--name",
        "Cyngor Enghraifft",
        "--nation",
        "wales",
        "--language",
        "cy",
        "--language",
        "en",
        "--safeguarding-mail",
        "asc@example.org",
        "--complaints-link",
        "https://www.example.org/complaints",
    ]);
    let of = ["--organisation", "cyngor-enghraifft"];
    let only = [&["facts", "--section", "organisation"], &of[..]].concat();
    let told: Vec<String> = operator
        .runs(&only)
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    for part in [
        "What is set for Cyngor Enghraifft",
        "safeguarding in place",
        "child missing: the safeguarding contact gets its mail",
        "second contact missing: it gets no mail",
        "complaints in place, by web page",
        "data protection missing",
        "months close on day 5",
        "moderator 0",
        "cy Welsh checked by a speaker",
    ] {
        assert!(told.iter().any(|line| line == part), "{part}\n{told:#?}");
    }
    let told = told.join(" ");
    let law = "Social Services and Well-being (Wales) Act 2014, section 126";
    assert!(told.contains(law), "{told}");
    assert!(!told.contains("asc@example.org"), "no address: {told}");
    let all = operator.runs(&[&["facts"], &of[..]].concat());
    assert!(all.contains("What is kept") && all.contains("What is set for Cyngor Enghraifft"));
    let refused = operator.is_refused(&["facts", "--organisation", "nowhere"]);
    assert!(refused.contains("heard organisation list"), "{refused}");
}

/// The program, in an empty folder and without a single setting.
fn alone(folder: &tempfile::TempDir, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
    command
        .args(arguments)
        .current_dir(folder.path())
        .env_clear();
    command
}

fn says(arguments: &[&str]) -> Said {
    let folder = tempfile::tempdir().unwrap();
    let said = Said::by(&mut alone(&folder, arguments));
    let made = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(made, 0, "{arguments:?} leaves nothing behind");
    said
}

#[test]
fn the_same_program_says_the_same_everywhere_and_needs_nothing() {
    for arguments in [
        &["facts"][..],
        &["facts", "--markdown"],
        &["facts", "--json"],
    ] {
        let (once, again) = (says(arguments), says(arguments));
        assert!(
            once.success && once.complaint.is_empty(),
            "{}",
            once.complaint
        );
        assert_eq!(once.out, again.out);
        let here = env!("CARGO_MANIFEST_DIR");
        assert!(!once.out.contains(here), "no path of this machine");
    }
}

#[test]
fn each_section_can_be_asked_for_by_the_name_that_is_listed() {
    let listed = says(&["facts", "--sections"]).out;
    assert!(listed.lines().count() >= 12, "{listed}");
    let all = says(&["facts"]).out;
    for line in listed.lines() {
        let (name, title) = line.split_once(' ').unwrap();
        let one = says(&["facts", "--section", name]);
        assert!(one.success, "{name}: {}", one.complaint);
        assert!(one.out.starts_with(title.trim()), "{name}");
        assert!(all.contains(&one.out), "{name} is a part of all");
    }
    let refused = says(&["facts", "--section", "weather"]);
    assert!(!refused.success && refused.complaint.contains("screening"));
    let refused = says(&["facts", "--json", "--markdown"]);
    assert!(!refused.success, "one form at a time");
}

#[test]
fn programs_read_it_as_json() {
    let json: serde_json::Value = serde_json::from_str(&says(&["facts", "--json"]).out).unwrap();
    assert_eq!(json["format"], "heard.facts/1");
    assert_eq!(json["rules_version"], heard::screen::RULES_VERSION);
    let sections = json["sections"].as_array().unwrap();
    let data = sections.iter().find(|one| one["name"] == "data").unwrap();
    let tables = data["parts"].as_array().unwrap();
    let rows = tables.iter().filter_map(|part| part["rows"].as_array());
    let ratings = rows.flatten().find(|row| row["name"] == "ratings").unwrap();
    assert_eq!(ratings["about"], "citizens");
    assert_eq!(ratings["finest_time"], "to the hour");
}

/// Reads one line of what a command says and goes away, as `head -1` does; what it complained of,
/// and whether it called that a failure.
fn read_a_line_of(command: &mut Command) -> (bool, String) {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut out = BufReader::with_capacity(1, child.stdout.take().unwrap());
    out.read_line(&mut line).unwrap();
    drop(out);
    assert!(!line.is_empty());
    let ended = child.wait_with_output().unwrap();
    let complaint = String::from_utf8(ended.stderr).unwrap();
    (ended.status.success(), complaint)
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    let lines = |line: &str| format!("{line}\n").repeat(3_000);
    let files = [
        (
            "texts",
            lines(r#"{"id":1,"text":"Ring me on 01632 960101"}"#),
        ),
        ("sms", lines(r#"{"id":1,"body":"LIB 5"}"#)),
        (
            "labelled",
            (0..3_000).fold(String::new(), |all, group| {
                format!("{all}{{\"text\":\"a b\",\"group\":\"g{group}\",\"spans\":[]}}\n")
            }),
        ),
    ];
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    for arguments in [
        &["facts"][..],
        &["facts", "--json"],
        &["screen", "run", "--jsonl", "texts"],
        &["screen", "weigh", "--jsonl", "texts"],
        &["screen", "eval", "labelled"],
        &["sms", "parse", "--jsonl", "sms"],
    ] {
        let (success, complaint) = read_a_line_of(&mut alone(&folder, arguments));
        assert_eq!((success, complaint.as_str()), (true, ""), "{arguments:?}");
    }
}
