use std::collections::BTreeSet;
use std::path::Path;

use super::contact::help_lines;
use super::*;
use chrono::NaiveDate;

use crate::domain::{
    AccessibilityStatement, CommentRefused, CommentState, Compliance, Confirmed, Contact, Language,
    Nation, QuestionSet, RETENTION, Receipt, ReceiptRefused, SaidBack, SaidLines, SaidState,
    ServiceId, Sharing,
};
use crate::locale::Texts;

/// Names of elements that look like keys of texts.
const ATTRIBUTES: &[&str] = &["receipt-hint", "receipt-mistake"];
const BOTH: &[Language] = &[Language::English, Language::Welsh];
const HOSTILE: &str = "<script>alert(1)</script>\"'&";

fn frame(language: Language) -> Frame<'static> {
    Frame {
        texts: Texts::of(language),
        organisation: Some(Named {
            text: HOSTILE,
            language: Language::English,
        }),
        offered: BOTH.into(),
        here: "/LIB".to_owned(),
        code: Some("LIB"),
        stylesheet: "/assets/citizen-0.css",
        script: "/assets/words-0.js",
    }
}

fn question(language: Language, set: QuestionSet) -> QuestionPage<'static> {
    QuestionPage {
        frame: frame(language),
        code: "LIB",
        place: Named {
            text: HOSTILE,
            language: Language::English,
        },
        set,
        key: "key",
        channel: None,
        draft: false,
        opens: None,
        chosen: None,
        error: None,
        typed: None,
        pictures: false,
        other_look: "/LIB?pictures".to_owned(),
    }
}

fn receipt<'a>(contact: &'a Contact, words: ReceiptWords<'a>) -> ReceiptPage<'a> {
    ReceiptPage {
        frame: frame(Language::English),
        receipt: EXAMPLE_RECEIPT,
        moment: Moment::Opened,
        draft: false,
        set: QuestionSet::Fft,
        answered: None,
        may_change_score: true,
        words,
        complaints: contact,
        nation: Nation::England,
        own_line: Some(contact),
        told: None,
        host: "heard.example",
    }
}

fn hostile_contact() -> Contact {
    Contact {
        name: Some(HOSTILE.to_owned()),
        phone: Some("01632 960 123".to_owned()),
        mail: Some("\"onclick=x@example".to_owned()),
        link: Some("javascript:alert(1)".to_owned()),
    }
}

/// The marks that isolate outside text in a sentence. They are for the eye, not for a program.
const ISOLATES: &[char] = &['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

/// The values of all attributes of a page.
fn in_quotes(page: &str) -> impl Iterator<Item = &str> {
    page.split("=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}

/// Every page in a language, with outside text that would like to be code.
fn confirmed() -> Confirmed {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    Confirmed {
        statement: AccessibilityStatement {
            compliance: Compliance::Partial,
            tested_on: day(2026, 11, 2),
            tested: vec![(Language::English, "By our own team".to_owned())],
            faults: vec![(
                Language::English,
                vec!["A <b>map</b> has no words".to_owned()],
            )],
            answer_days: 10,
        },
        by: "Ada".to_owned(),
        on: day(2026, 11, 3),
    }
}

fn pages(language: Language) -> Vec<String> {
    let contact = hostile_contact();
    let mut pages = question_pages(language);
    pages.extend(receipt_pages(language, &contact));
    pages.extend(statement_pages(language, &contact));
    pages.extend(closed_pages(language));
    pages
        .into_iter()
        .map(|page| page.expect("a template that renders"))
        .collect()
}

fn question_pages(language: Language) -> Vec<askama::Result<String>> {
    let errors = [
        QuestionError::Score,
        QuestionError::Key,
        QuestionError::Words(WordsError::Refused(CommentRefused::ControlCharacter)),
    ];
    let typed = Typed {
        text: HOSTILE,
        sharing: Some(Sharing::Share),
    };
    let failed = errors.into_iter().map(|error| QuestionPage {
        draft: true,
        error: Some(error),
        typed: Some(typed),
        ..question(language, QuestionSet::Fft)
    });
    let fresh = QuestionSet::ALL.iter().map(|set| question(language, *set));
    fresh.chain(failed).map(|page| page.html()).collect()
}

fn receipt_pages(language: Language, contact: &Contact) -> Vec<askama::Result<String>> {
    let mut pages = Vec::new();
    let told = SaidBack {
        id: 1,
        service: ServiceId(1),
        batch: None,
        state: SaidState::Done,
        lines: vec![SaidLines {
            language: Language::Arabic,
            heard: HOSTILE.to_owned(),
            did: HOSTILE.to_owned(),
        }],
    };
    for nation in Nation::ALL {
        for (moment, status) in [
            (Moment::Opened, None),
            (Moment::Again, Some(Status::Received)),
            (Moment::Found, Some(Status::BeingRead)),
            (Moment::ScoreChanged, Some(Status::Passed)),
            (Moment::WordsStored, Some(Status::Shared)),
            (Moment::Refused, Some(Status::NotShared)),
        ] {
            let words = ReceiptWords {
                status,
                text: Some(HOSTILE),
                open: true,
                error: (moment == Moment::Refused).then_some(WordsError::Sharing),
                ..ReceiptWords::default()
            };
            let page = ReceiptPage {
                frame: frame(language),
                moment,
                nation: *nation,
                told: Some(&told),
                answered: QuestionSet::Fft.score(0),
                ..receipt(contact, words)
            };
            pages.push(page.html());
        }
    }
    for error in [
        ReceiptError::Empty,
        ReceiptError::Shape,
        ReceiptError::Check,
        ReceiptError::Unknown,
    ] {
        let page = TypeReceiptPage {
            frame: frame(language),
            typed: HOSTILE,
            error: Some(error),
        };
        pages.push(page.html());
    }
    for draft in [false, true] {
        pages.push(
            WithdrawnPage {
                frame: frame(language),
                draft,
            }
            .html(),
        );
    }
    pages
}

fn statement_pages(language: Language, contact: &Contact) -> Vec<askama::Result<String>> {
    let place = Named {
        text: HOSTILE,
        language: Language::English,
    };
    let mut pages = Vec::new();
    let about = AboutPage {
        frame: frame(language),
        code: "LIB",
        place,
        service: place,
        open: true,
        signs_page: Some("https://www.example.gov.uk/feedback-signs"),
        host: "heard.example",
        contact,
    };
    pages.push(about.html());
    for reachable in [contact, &Contact::default()] {
        let privacy = PrivacyPage {
            frame: frame(language),
            kept: RETENTION,
            takes_texts: true,
            marks_bursts: true,
            contact: reachable,
        };
        pages.push(privacy.html());
    }
    for nation in Nation::ALL {
        for confirmed in [None, Some(&confirmed())] {
            let page = AccessibilityPage {
                frame: frame(language),
                nation: *nation,
                confirmed,
                today: NaiveDate::from_ymd_opt(2028, 2, 29).unwrap(),
                contact,
            };
            pages.push(page.html());
        }
    }
    for statement in [Statement::Privacy, Statement::Accessibility] {
        let entries = vec![(place, "/LIB/privacy".to_owned())];
        pages.push(
            ListPage {
                frame: frame(language),
                statement,
                entries,
            }
            .html(),
        );
    }
    pages
}

fn closed_pages(language: Language) -> Vec<askama::Result<String>> {
    let place = Named {
        text: HOSTILE,
        language: Language::English,
    };
    let closed = [
        Closed::Paused { place },
        Closed::Retired {
            place,
            successor: Some(("NEW", place)),
        },
        Closed::Unknown { code: HOSTILE },
    ];
    let closed = closed.into_iter().map(|closed| {
        ClosedPage {
            frame: frame(language),
            closed,
            host: "heard.example",
        }
        .html()
    });
    let problems = WORDS.iter().map(|word| {
        ProblemPage {
            frame: frame(language),
            word,
        }
        .html()
    });
    closed.chain(problems).collect()
}

const WORDS: &[&str] = &[
    "bad-request",
    "not-found",
    "method",
    "too-large",
    "too-many",
    "busy",
    "broken",
    "receipt",
    "too-late",
];

#[test]
fn pages_load_their_stylesheet_and_beside_a_box_for_words_one_script() {
    for language in Language::ALL {
        let direction = language.direction().as_str();
        for page in pages(*language) {
            assert!(page.starts_with("<!doctype html>"));
            assert!(page.contains(&format!("<html lang=\"{language}\" dir=\"{direction}\">")));
            assert!(
                in_quotes(&page).all(|value| !value.contains(ISOLATES)),
                "{page}"
            );
            assert!(page.contains("name=\"referrer\" content=\"no-referrer\""));
            let script = "<script src=\"/assets/words-0.js\" defer></script>";
            let boxes = page.matches("id=\"comment\"").count();
            assert_eq!(page.matches(script).count(), boxes, "{page}");
            assert!(boxes < 2, "{page}");
            let page = page.replace(script, "");
            for banned in [
                "<script",
                "javascript:",
                "=\"\"onclick",
                " style=",
                " src=",
                "<img",
            ] {
                assert!(!page.contains(banned), "{banned} in {page}");
            }
            assert_eq!(page.matches("rel=\"stylesheet\"").count(), 1);
            assert_eq!(page.matches("<h1").count(), 1, "{page}");
        }
    }
}

/// In a page from right to left, "116 123" would be read as "123 116".
#[test]
fn numbers_and_addresses_are_read_from_the_left_in_every_language() {
    for language in Language::ALL {
        let mut seen = 0;
        for page in pages(*language) {
            for kind in [
                "href=\"tel:",
                "href=\"mailto:",
                "class=\"receipt\"",
                "class=\"typed\"",
            ] {
                for rest in page.split(kind).skip(1) {
                    let element = rest.split('>').next().unwrap_or_default();
                    assert!(
                        element.contains("dir=\"ltr\""),
                        "{language}: {kind}{element}"
                    );
                    seen += 1;
                }
            }
        }
        assert!(seen > 100, "{language}: {seen}");
    }
}

#[test]
fn the_example_is_nobodys_receipt() {
    assert_eq!(Receipt::parse(EXAMPLE_RECEIPT), Err(ReceiptRefused::Check));
}

/// A text that is missing shows its key; so no key may show.
#[test]
fn every_key_that_a_page_asks_for_has_its_text() {
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web");
    let mut sources =
        vec![std::fs::read_to_string(web.join("templates/problem.html")).expect("the template")];
    for folder in ["templates/citizen", "pages/citizen"] {
        for file in std::fs::read_dir(web.join(folder)).expect("the folder") {
            sources.push(std::fs::read_to_string(file.expect("a file").path()).expect("a text"));
        }
    }
    let rooms = [
        "frame",
        "question",
        "receipt",
        "change",
        "withdraw",
        "withdrawn",
        "words",
        "status",
        "complaint",
        "help",
        "type",
        "about",
        "privacy",
        "accessibility",
        "closed",
        "problem",
    ];
    let mut asked = BTreeSet::new();
    for quoted in sources.iter().flat_map(|source| source.split('"')) {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let room = quoted.split('-').next().unwrap_or_default();
        if quoted.contains('-') && quoted.chars().all(plain) && rooms.contains(&room) {
            asked.insert(quoted);
        }
    }
    for language in Language::ALL {
        for key in asked.iter().filter(|key| !ATTRIBUTES.contains(*key)) {
            assert!(Texts::of(*language).has(key), "{language}: {key}");
        }
    }
    assert!(asked.len() > 120, "only {} keys were found", asked.len());
    for word in WORDS {
        for part in ["title", "answer", "do"] {
            for language in Language::ALL {
                assert!(Texts::of(*language).has(&format!("problem-{word}-{part}")));
            }
        }
    }
    for nation in Nation::ALL {
        assert!(help_lines(Texts::of(Language::Welsh), *nation).len() >= 4);
    }
}

#[test]
fn one_press_sends_an_answer_and_a_choice_travels_in_links() {
    let page = question(Language::Welsh, QuestionSet::Fft)
        .html()
        .expect("a page");
    assert_eq!(page.matches("<button name=\"score\"").count(), 6);
    assert_eq!(page.matches("<form method=\"post\"").count(), 1);
    assert!(page.contains("action=\"/LIB?lang=cy\""));
    assert!(page.contains("href=\"/LIB?lang=en\""));
    assert!(!page.contains("class=\"chosen\""));
    let mut linked = question(Language::English, QuestionSet::Govuk);
    linked.chosen = QuestionSet::Govuk.score(4);
    linked.frame.here = "/LIB?score=4".to_owned();
    let page = linked.html().expect("a page");
    assert_eq!(page.matches("class=\"chosen\"").count(), 1);
    assert!(page.contains("/LIB?score=4&amp;lang=cy") || page.contains("/LIB?score=4&#38;lang=cy"));
}

#[test]
fn words_stand_only_where_they_may() {
    let contact = Contact::default();
    let later = ReceiptWords {
        status: Some(Status::Passed),
        ..ReceiptWords::default()
    };
    let page = receipt(&contact, later).html().expect("a page");
    assert!(!page.contains("<textarea"));
    assert!(page.contains("type your receipt again"));
    let stored = ReceiptWords {
        status: Some(Status::Received),
        text: Some("Kind & quick"),
        ..ReceiptWords::default()
    };
    let page = receipt(&contact, stored).html().expect("a page");
    assert!(page.contains("Kind &#38; quick"));
    assert!(
        !page.contains(" checked"),
        "no sharing choice is made for anybody"
    );
}

#[test]
fn a_page_that_could_not_take_an_answer_keeps_what_was_typed() {
    let mut page = question(Language::English, QuestionSet::Fft);
    page.typed = Some(Typed {
        text: "my long words",
        sharing: Some(Sharing::TeamOnly),
    });
    for error in [QuestionError::Score, QuestionError::Key] {
        page.error = Some(error);
        assert!(
            page.html()
                .expect("a page")
                .contains(">my long words</textarea>")
        );
    }
    let refused = CommentRefused::TooLong {
        length: 1_001,
        limit: 1_000,
    };
    page.error = Some(QuestionError::Words(WordsError::Refused(refused)));
    let page = page.html().expect("a page");
    assert!(page.contains("<title>Error: "));
    assert!(page.contains("There is a problem"));
    assert!(page.contains(">my long words</textarea>"));
    assert!(page.contains("value=\"team_only\" checked"));
    assert!(page.contains("1,000 characters or fewer. You wrote 1,001."));
}

#[test]
fn a_person_in_danger_is_not_betrayed_by_the_status() {
    for opened in [false, true] {
        for sharing in Sharing::ALL {
            assert_eq!(
                Status::of(CommentState::Escalated, *sharing, opened),
                Status::BeingRead
            );
        }
    }
    assert_eq!(
        Status::of(CommentState::Waiting, Sharing::Share, false),
        Status::Received
    );
}
