//! Tests that look at a whole page.

use askama::Template;
use chrono::NaiveDate;

use super::{FileRow, SummaryPage};
use crate::domain::{Language, Slug};
use crate::locale::Texts;
use crate::release::reading_tests::{council, hidden, reading};
use crate::release::trend::Past;
use crate::release::trend::tests::{Told, past, summary, told};
use crate::release::{Figure, Reading};
use crate::web::pages::staff::Desk;

fn page(figures: &[Figure]) -> SummaryPage {
    page_of(reading(figures), Past::default())
}

fn page_of(reading: Reading, past: Past) -> SummaryPage {
    SummaryPage {
        desk: Desk::signed_out(Texts::of(Language::English), "/assets/staff.css", "token"),
        slug: Slug::parse("example").unwrap(),
        version: 1,
        reason: None,
        released: NaiveDate::from_ymd_opt(2026, 10, 5).unwrap(),
        reading,
        past,
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
        "csv", "metadata", "xlsx", "ods", "json", "pdf", "html", "manifest", "any",
    ] {
        for language in Language::STAFF {
            let key = format!("release-opens-{kind}");
            assert!(Texts::of(*language).has(&key), "{language} {key}");
        }
    }
}

/// The page of the newest of some months.
fn month_of(months: &[(&str, Told<'_>)], language: Language) -> String {
    let (month, told) = months.last().unwrap();
    let reading = Reading::of(&summary(month, told), language);
    let mut page = page_of(reading, past(months));
    page.desk = Desk::signed_out(Texts::of(language), "/assets/staff.css", "token");
    page.render().unwrap()
}

/// A year of months that go up and down, and a bad one.
fn a_year(bad: &'static str) -> Vec<(&'static str, Told<'static>)> {
    let names = [
        "2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06", "2025-07", "2025-08",
        "2025-09", "2025-10", "2025-11", "2025-12",
    ];
    let month = |(at, name): (usize, &&'static str)| {
        (*name, told(if at % 2 == 0 { 140 } else { 180 }, 200))
    };
    let mut months: Vec<_> = names.iter().enumerate().map(month).collect();
    months.push((bad, told(0, 200)));
    months
}

#[test]
fn a_page_says_what_changed_and_what_stands_out() {
    let html = month_of(&a_year("2026-01"), Language::English);
    for said in [
        "That is worse than December 2025: 85 to 93 fewer in every 100.",
        "class=\"worse\">worse</span>",
        "January 2026: below the lower limit, more than chance explains.",
        "class=\"diamond for-worse\"",
        "trend.csv",
    ] {
        assert!(html.contains(said), "{said}: {html}");
    }
    assert!(!html.contains("trial limits") && !html.contains("style=\""));
    let html = month_of(&a_year("2026-01"), Language::Welsh);
    for said in [
        "Mae hynny’n waeth nag ym mis Rhagfyr 2025: 85 i 93 yn llai ym mhob 100.",
        "Ionawr 2026: islaw’r terfyn isaf, mwy nag y mae siawns yn ei egluro.",
    ] {
        assert!(html.contains(said), "{said}: {html}");
    }
}

#[test]
fn a_gap_stands_in_the_table_by_its_mark() {
    let html = month_of(&a_year("2026-02"), Language::English);
    assert!(html.contains("It cannot be compared with January 2026: that month was not released."));
    assert!(html.contains(">[x]</td>") && html.contains(">no release</td>"));
    // No word about change stands in a table that has nothing to compare.
    assert!(!html.contains("class=\"since\""));
}

#[test]
fn all_but_sentence_chart_and_table_stands_behind_more() {
    let html = month_of(&a_year("2026-01"), Language::English);
    let (before, behind) = html.split_once("<details class=\"more\"").unwrap();
    assert_eq!(before.matches("<table").count(), 1);
    assert_eq!(before.matches("class=\"chart\"").count(), 1);
    assert_eq!(before.matches("class=\"plot\"").count(), 0);
    assert!(behind.contains("class=\"plot\"") && behind.contains("What was grouped, and why"));
}

#[test]
fn a_first_month_says_so_and_has_no_limits() {
    let html = month_of(&a_year("2026-01")[..1], Language::English);
    assert!(html.contains("This is the first month released"));
    assert!(html.contains("<path class=\"limit\" d=\"\"/>"));
    let html = month_of(&a_year("2026-01")[..2], Language::English);
    assert!(html.contains("they come from fewer than 12 months (2 so far)"));
}

#[test]
fn places_side_by_side_are_no_league_table() {
    let mut june = summary("2026-06", &told(120, 200));
    june.figures.clear();
    for (name, positive, of) in [("A", 820, 1000), ("B", 120, 200), ("C", 7, 10)] {
        let mut more = summary("2026-06", &told(positive, of)).figures;
        more.retain(|figure| figure.level.as_str() == "service");
        for figure in &mut more {
            figure.place.service = Some(name.to_owned());
        }
        june.figures.extend(more);
    }
    let reading = Reading::of(&june, Language::English);
    let html = page_of(reading, Past::default()).render().unwrap();
    assert!(
        html.contains("<b>A</b> B: below the outer curve, worse than chance explains."),
        "{html}"
    );
    assert_eq!(html.matches("<circle class=\"dot\"").count(), 2);
    assert_eq!(html.matches("class=\"diamond for-worse\"").count(), 1);
}
