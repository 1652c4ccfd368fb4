//! Tests that look at a whole page.

use askama::Template;
use chrono::NaiveDate;

use super::{FileRow, SummaryPage};
use crate::domain::{Language, Slug};
use crate::locale::Texts;
use crate::release::Figure;
use crate::release::trend::Past;
use crate::release::reading_tests::{council, hidden, reading};
use crate::web::pages::staff::Desk;

fn page(figures: &[Figure]) -> SummaryPage {
    SummaryPage {
        desk: Desk::signed_out(Texts::of(Language::English), "/assets/staff.css", "token"),
        slug: Slug::parse("example").unwrap(),
        version: 1,
        reason: None,
        released: NaiveDate::from_ymd_opt(2026, 10, 5).unwrap(),
        reading: reading(figures),
        past: Past::default(),
        notes: Vec::new(),
        files: vec![FileRow {
            name: "summary.csv".into(),
            bytes: 1_234,
            sha256: "ab".into(),
        }],
        earlier: None,
        later: None,
    }
}

#[test]
fn a_closed_month_shows_no_table() {
    let html = page(&[hidden(["organisation", "", "", ""])])
        .render()
        .unwrap();
    assert!(!html.contains("<table"));
    assert!(html.contains("summary.csv"));
}

#[test]
fn a_month_shows_its_table_and_no_style_of_its_own() {
    let html = page(&council()).render().unwrap();
    assert!(html.contains("<table") && html.contains("Visit card"));
    assert!(!html.contains("style=\""));
}

#[test]
fn every_kind_of_file_says_what_opens_it() {
    for kind in [
        "csv", "metadata", "xlsx", "ods", "json", "pdf", "manifest", "any",
    ] {
        for language in Language::STAFF {
            let key = format!("release-opens-{kind}");
            assert!(Texts::of(*language).has(&key), "{language} {key}");
        }
    }
}
