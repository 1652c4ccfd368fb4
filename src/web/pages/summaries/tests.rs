//! What the tests of these pages share, and those that look at a whole page.

use askama::Template;
use chrono::NaiveDate;

use super::{Figure, FileRow, Summary, SummaryPage};
use crate::domain::{Band, Channel, Language, QuestionSet, Slug};
use crate::locale::Texts;
use crate::web::pages::staff::{Desk, key_part};

pub(super) fn figure(path: [&str; 4], measure: &str, value: Option<f64>, mark: &str) -> Figure {
    let [level, service, touchpoint, channel] = path;
    Figure {
        question_set: "fft".into(),
        level: level.into(),
        service: service.into(),
        touchpoint: touchpoint.into(),
        channel: channel.into(),
        measure: measure.into(),
        value,
        mark: mark.into(),
        ..Figure::default()
    }
}

pub(super) fn answers(path: [&str; 4], value: f64) -> Figure {
    figure(path, "answers", Some(value), "")
}

pub(super) fn hidden(path: [&str; 4]) -> Figure {
    figure(path, "answers", None, "[c]")
}

pub(super) fn share(path: [&str; 4], value: Option<f64>, lower: f64, upper: f64) -> Figure {
    let ends = (Some(lower), Some(upper));
    Figure {
        lower: ends.0,
        upper: ends.1,
        ..figure(path, "share_positive", value, "")
    }
}

pub(super) fn page(figures: &[Figure]) -> SummaryPage {
    SummaryPage {
        desk: Desk::signed_out(Texts::of(Language::English), "/assets/staff.css", "token"),
        organisation: "Example Council".into(),
        slug: Slug::parse("example").unwrap(),
        month: "2026-09".parse().unwrap(),
        version: 1,
        reason: None,
        released: NaiveDate::from_ymd_opt(2026, 10, 5).unwrap(),
        least: 10,
        summary: Summary::from_figures(figures),
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

pub(super) fn council() -> Vec<Figure> {
    vec![
        answers(["organisation", "", "", ""], 412.0),
        share(["organisation", "", "", ""], Some(0.859), 0.822, 0.889),
        answers(["service", "North", "", ""], 150.0),
        answers(["service", "Library", "", ""], 90.0),
        hidden(["service", "Day centre", "", ""]),
        hidden(["service", "Pool", "", ""]),
        answers(["other", "", "", ""], 172.0),
        answers(["touchpoint", "North", "Visit card", ""], 96.0),
        hidden(["touchpoint", "North", "Review", ""]),
        hidden(["touchpoint", "North", "Text", ""]),
        answers(["other", "North", "", ""], 54.0),
        answers(["channel", "North", "Visit card", "qr"], 60.0),
        answers(["channel", "North", "Visit card", "sms"], 36.0),
        hidden(["touchpoint", "Library", "Front desk", ""]),
        hidden(["touchpoint", "Library", "Children", ""]),
    ]
}

#[test]
fn a_closed_month_says_so_and_shows_no_table() {
    let page = page(&[hidden(["organisation", "", "", ""])]);
    assert!(
        page.sentence()
            .starts_with("In September 2026, fewer than 10 people, or nobody")
    );
    let html = page.render().unwrap();
    assert!(!html.contains("<table"));
    assert!(html.contains("summary.csv"));
}

#[test]
fn unknown_rows_do_no_harm() {
    let mut figures = council();
    figures.push(answers(["region", "", "", ""], 1.0));
    figures.push(figure(
        ["organisation", "", "", ""],
        "comments_received",
        Some(96.0),
        "",
    ));
    figures.push(figure(
        ["organisation", "", "", ""],
        "novelty",
        Some(3.0),
        "",
    ));
    let html = page(&figures).render().unwrap();
    assert!(html.contains("Comments received") && html.contains("novelty"));
    assert!(!html.contains("style=\""));
}

#[test]
fn every_fixed_word_has_a_text() {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(
        Channel::ALL
            .iter()
            .map(|channel| format!("release-channel-{channel}")),
    );
    keys.extend(
        Band::ALL
            .iter()
            .map(|b| format!("release-band-{}", key_part(b.as_str()))),
    );
    for set in QuestionSet::ALL {
        for key in ["said", "share", "meaning"] {
            keys.push(format!("release-{key}-{set}"));
        }
        for band in ["positive", "middle", "negative"] {
            keys.push(format!("release-band-{set}-{band}"));
        }
    }
    for kind in [
        "csv", "metadata", "xlsx", "ods", "json", "pdf", "manifest", "any",
    ] {
        keys.push(format!("release-opens-{kind}"));
    }
    keys.extend((1..=12).map(|month| format!("release-month-{month}")));
    for language in Language::STAFF {
        for key in &keys {
            assert!(Texts::of(*language).has(key), "{language} {key}");
        }
    }
}
