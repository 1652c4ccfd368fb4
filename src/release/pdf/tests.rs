use std::io::Write;
use std::process::Command;

use super::render;
use super::sheet::{BOTTOM, MOST_PAGES, Strip, TOP, pages};
use crate::domain::{Channel, Code, Language, QuestionSet, Slug};
use crate::release::fixtures::{FIRST, month, named_summary, publication, summary_of_sizes};
use crate::release::{
    ChannelLeaf, Comments, Counts, Parameters, Publication, ServiceBranch, Summary,
    TouchpointBranch, Tree,
};

/// So many answers, most of them good, but never the same at two places.
fn counts(answers: u64, place: u64, asked: QuestionSet) -> Counts {
    let part = |tenths: u64| answers * tenths / 20;
    let poor = part(1 + place % 3);
    let neither = part(1 + place % 2);
    let worst = part(place % 2);
    let good = part(4 + place % 4);
    let dont_know = part(place % 4 / 3);
    let best = answers - poor - neither - worst - good - dont_know;
    match asked {
        QuestionSet::Fft => Counts([dont_know, worst, poor, neither, good, best]),
        QuestionSet::Govuk => Counts([0, worst, poor, neither + dont_know, good, best]),
        QuestionSet::Smiley => Counts([0, worst, poor + neither, good, best + dont_know, 0]),
    }
}

/// An organisation of services, each with touchpoints of these sizes, which come by two ways.
fn large(name: &str, services: &[(&str, QuestionSet, Vec<u64>)]) -> Summary {
    let mut code = 0_u64;
    let services = services.iter().enumerate();
    let services = services.map(|(number, (service, question_set, sizes))| {
        let touchpoints = sizes.iter().enumerate().map(|(place, &answers)| {
            code += 1;
            let leaf = |channel, answers| ChannelLeaf {
                channel,
                counts: Some(counts(answers, code, *question_set)),
            };
            TouchpointBranch {
                code: Code::parse(&letters(code)).unwrap(),
                name: format!("{service}: desk {}", place + 1),
                channels: vec![
                    leaf(Channel::Qr, answers - answers / 3),
                    leaf(Channel::Sms, answers / 3),
                ],
            }
        });
        ServiceBranch {
            slug: Slug::parse(&format!("s-{number}")).unwrap(),
            name: (*service).to_owned(),
            question_set: *question_set,
            touchpoints: touchpoints.collect(),
        }
    });
    let tree = Tree::new(
        Slug::parse("example").unwrap(),
        name.to_owned(),
        month(),
        services.collect(),
        Comments {
            received: 120,
            published: 60,
        },
    );
    Summary::of(&tree.unwrap(), FIRST, Parameters::STANDARD)
}

/// A code for a number.
fn letters(mut number: u64) -> String {
    let alphabet = b"ABCDEFGHJKMNPQRSTUVWXYZ";
    let mut code = String::from("X");
    for _ in 0..4 {
        code.push(char::from(alphabet[usize::try_from(number % 23).unwrap()]));
        number /= 23;
    }
    code
}

fn council() -> Summary {
    use QuestionSet::Fft;
    large(
        "Example Council",
        &[
            ("Home care North", Fft, vec![150, 62, 4, 0]),
            ("Home care South", Fft, vec![96, 48]),
            ("Libraries", Fft, vec![210, 80, 33, 12]),
            ("Reablement after a stay in hospital", Fft, vec![64]),
            ("Day centre", Fft, vec![6, 2]),
            ("Adult social care front door", Fft, vec![55, 41, 20]),
        ],
    )
}

fn pdf(summary: &Summary) -> Vec<u8> {
    render(summary, &publication()).unwrap()
}

/// What poppler says of a file.
fn poppler(program: &str, arguments: &[&str], file: &[u8]) -> String {
    let mut kept = tempfile::NamedTempFile::new().unwrap();
    kept.write_all(file).unwrap();
    let mut command = Command::new(program);
    if program == "pdftotext" {
        command.args(arguments).arg(kept.path()).arg("-");
    } else {
        command.args(arguments).arg(kept.path());
    }
    let output = command.output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

fn count_pages(file: &[u8]) -> usize {
    let told = poppler("pdfinfo", &[], file);
    let line = told.lines().find(|line| line.starts_with("Pages:"));
    line.unwrap()[6..].trim().parse().unwrap()
}

#[test]
fn a_report_is_tagged_and_the_same_every_time() {
    let summary = council();
    let file = pdf(&summary);
    assert_eq!(file, pdf(&summary));
    let told = poppler("pdfinfo", &[], &file);
    for line in [
        "Title:           Example Council, May 2026",
        "Tagged:          yes",
        "Page size:       595.276 x 841.89 pts (A4)",
    ] {
        let said: Vec<&str> = line.split_whitespace().collect();
        let same = |told: &str| told.split_whitespace().collect::<Vec<_>>() == said;
        assert!(told.lines().any(same), "{line}: {told}");
    }
    let says_part = |text: &[u8]| text.starts_with(b"<pdfuaid:part>1<");
    assert!(file.windows(16).any(says_part));
    // The only date is the day of publication, and it has no time.
    assert!(
        told.contains("Jun  1") && told.contains("00:00:00 2026"),
        "{told}"
    );
    assert!((2..=MOST_PAGES).contains(&count_pages(&file)));
}

#[test]
fn every_service_stands_in_the_table_with_its_figures() {
    let summary = council();
    let text = poppler("pdftotext", &["-layout"], &pdf(&summary));
    let reading = super::Reading::of(&summary, Language::English);
    let services = reading.rows.0.iter().filter(|row| row.indent() <= 1);
    let mut seen = 0;
    for row in services {
        let mut cells = vec![reading.name(row), reading.answers(row), reading.share(row)];
        cells.extend(reading.cells(row).into_iter().map(|(_, value)| value));
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = words(&cells.join(" "));
        assert!(
            text.lines().any(|told| words(told) == line),
            "{line}\n{text}"
        );
        seen += 1;
    }
    assert_eq!(seen, 8);
}

#[test]
fn a_closed_month_is_one_page_and_tells_nothing() {
    let nobody = pdf(&summary_of_sizes(&[0, 0]));
    assert_eq!(nobody, pdf(&summary_of_sizes(&[4, 5])));
    assert_eq!(count_pages(&nobody), 1);
    let text = poppler("pdftotext", &[], &nobody);
    assert!(text.contains("fewer than 10 people, or nobody"), "{text}");
    assert!(!text.contains("Answers"), "{text}");
}

#[test]
fn the_largest_organisation_has_six_pages() {
    let names: Vec<String> = (0..500)
        .map(|n| format!("Service {n} of the county"))
        .collect();
    let services: Vec<_> = (0..)
        .zip(&names)
        .map(|(n, name): (u64, &String)| (name.as_str(), QuestionSet::Fft, vec![5 + n * 37 % 90]))
        .collect();
    let file = pdf(&large("Council", &services));
    assert_eq!(count_pages(&file), MOST_PAGES);
    let text = poppler("pdftotext", &["-layout"], &file);
    let left = text
        .lines()
        .find(|line| line.ends_with("more places are in the spreadsheet of this month."));
    let left: usize = left
        .unwrap()
        .split(' ')
        .next()
        .unwrap()
        .replace(',', "")
        .parse()
        .unwrap();
    // No service and no desk is told twice, and none is left uncounted.
    let table = text.lines().filter(|line| line.starts_with("Service "));
    let told = table
        .filter(|line| line.contains("of the county   "))
        .count();
    assert!(told > 100 && left > 300, "{told} {left}\n{text}");
    assert!(text.contains("How to check this summary"));
}

#[test]
fn a_correction_says_why_in_both_languages() {
    let corrected = Publication {
        reason: Some("Forty answers had been counted twice.".to_owned()),
        ..publication()
    };
    for (language, says) in [
        (Language::English, "corrects an earlier one"),
        (Language::Welsh, "Mae’r fersiwn hon yn cywiro"),
    ] {
        let corrected = Publication {
            language,
            ..corrected.clone()
        };
        let file = render(&council(), &corrected).unwrap();
        let text = poppler("pdftotext", &[], &file).replace('\n', " ");
        assert!(text.contains(says) && text.contains("Forty answers had been counted twice."));
    }
}

#[test]
fn odd_names_come_through() {
    for name in [
        "مكتبة المدينة",
        "كتب 2026 (North)",
        "গ্রন্থাগার ਲਾਇਬ੍ਰੇਰੀ",
        "漢字",
        "👍",
        "Care 👍🏽 desk",
        "\u{202e}turned\u{202c}",
        "\u{feff}mark\u{0}\u{7}",
        "e\u{301}\u{301}\u{301}\u{301}\u{300}",
        "\u{a0}",
        " ",
        "<b>&amp;</b>",
        "(\\)",
    ] {
        let file = pdf(&named_summary(name));
        assert!(count_pages(&file) <= 2, "{name:?}");
        let text = poppler("pdftotext", &[], &file);
        assert!(text.contains("60"), "{name:?}: {text}");
    }
    let long = "unbreakable".repeat(60);
    let file = pdf(&large(
        &long,
        &[(&long, QuestionSet::Smiley, vec![70, 40, 30])],
    ));
    assert!(count_pages(&file) <= MOST_PAGES);
    // A name that no font has is still there for whoever hears it.
    let text = poppler("pdftotext", &[], &pdf(&named_summary("漢字")));
    assert!(text.contains("漢字"), "{text}");
}

fn strip(part: usize, height: f32, glued: bool, head: f32) -> Strip {
    Strip {
        element: 0,
        part,
        before: 5.0,
        height,
        glued,
        head,
    }
}

#[test]
fn nothing_leaves_its_page_and_a_heading_never_ends_one() {
    for tall in [20.0, 33.0, 50.0] {
        let strips: Vec<Strip> = (0..88)
            .map(|part| strip(part, tall, part % 4 == 1, 0.0))
            .collect();
        for page in pages(&strips) {
            assert!(page.iter().all(|placed| placed.y >= TOP));
            assert!(page.iter().all(|placed| placed.y + tall <= BOTTOM + 0.01));
            assert!(page.last().is_some_and(|placed| placed.part % 4 != 1));
        }
    }
}

#[test]
fn a_table_has_its_head_on_every_page() {
    let mut strips = vec![strip(0, 30.0, true, 0.0)];
    strips.extend((1..100).map(|row| strip(row, 20.0, false, 30.0)));
    let pages = pages(&strips);
    assert!(pages.len() > 2);
    for (number, page) in pages.iter().enumerate() {
        assert_eq!((page[0].part, page[0].again), (0, number > 0));
        assert!(page[1..].iter().all(|placed| !placed.again));
    }
}
