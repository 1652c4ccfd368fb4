use std::io::Write;
use std::process::Command;

use super::render;
use super::sheet::{BOTTOM, MOST_PAGES, Strip, TOP, pages};
use crate::domain::{Channel, Code, Day, Language, QuestionSet, Slug};
use crate::release::fixtures::{FIRST, month, named_summary, publication, summary_of_sizes};
use crate::release::{
    ChannelLeaf, Comments, Counts, Edition, Parameters, Publication, ServiceBranch, Summary,
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
    render(summary, &publication(), Language::English).unwrap()
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
fn zz_look() {
    let write = |name: &str, summary: &Summary, publication: &Publication, language| {
        let started = std::time::Instant::now();
        let file = render(summary, publication, language).unwrap();
        println!("{name} {} bytes {:?}", file.len(), started.elapsed());
        std::fs::create_dir_all(format!("/tmp/pdfs/{name}")).unwrap();
        std::fs::write(format!("/tmp/pdfs/{name}/summary.pdf"), file).unwrap();
        for file in crate::release::render(summary, publication).unwrap().files {
            std::fs::write(format!("/tmp/pdfs/{name}/{}", file.name), file.bytes).unwrap();
        }
    };
    write("council", &council(), &publication(), Language::English);
    let corrected = Publication {
        reason: Some(
            "Forty answers of Home care North had been counted for Home care South.".to_owned(),
        ),
        ..publication()
    };
    write("welsh", &council(), &corrected, Language::Welsh);
    write(
        "hidden",
        &summary_of_sizes(&[4, 2]),
        &publication(),
        Language::English,
    );
    let mut mixed: Vec<(String, QuestionSet, Vec<u64>)> = Vec::new();
    for n in 0..20 {
        mixed.push((
            format!("Service number {n}"),
            [QuestionSet::Fft, QuestionSet::Govuk, QuestionSet::Smiley][n % 3],
            (0..6).map(|p| (n as u64 * 37 + p * 61) % 140).collect(),
        ));
    }
    mixed[3].0 = "مكتبة المدينة".into();
    mixed[4].0 = "漢字".into();
    mixed[5].0 = "The service with a very long name that goes on and on so that nobody can read it in one line or in two".into();
    let borrowed: Vec<(&str, QuestionSet, Vec<u64>)> = mixed
        .iter()
        .map(|(a, b, c)| (a.as_str(), *b, c.clone()))
        .collect();
    let mut s = large("Cyngor Enghraifft", &borrowed);
    // smiley has no score 0/5 perhaps
    s.version = 2;
    write("mixed", &s, &publication(), Language::English);
    let names: Vec<String> = (0..500).map(|n| format!("Service {n}")).collect();
    let many: Vec<(&str, QuestionSet, Vec<u64>)> = names
        .iter()
        .enumerate()
        .map(|(n, name)| {
            (
                name.as_str(),
                QuestionSet::Fft,
                (0..10).map(|p| (n as u64 * 37 + p * 61) % 90).collect(),
            )
        })
        .collect();
    write(
        "huge",
        &large("Huge County Council", &many),
        &publication(),
        Language::English,
    );
}
