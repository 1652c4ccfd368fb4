//! Workbooks read back by somebody else's reader.

use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use calamine::{Data, Ods, Range, Reader, Xlsx};
use proptest::prelude::*;

use super::{Book, Rows, Shown, Value};
use crate::domain::{Channel, Language, QuestionSet};
use crate::release::cell::in_workbook;
use crate::release::fixtures::{
    FIRST, leaf, month, named_summary, publication, service, summary_of_sizes, touchpoint, tree,
};
use crate::release::row::{COLUMNS, Cell};
use crate::release::{
    ChannelLeaf, Counts, Edition, Fraction, Number, Parameters, Publication, RenderFailed, Summary,
    TouchpointBranch, csv, ods, series_xlsx, xlsx,
};

fn in_language(language: Language) -> Publication {
    Publication {
        language,
        ..publication()
    }
}

fn sheets_of<R>(mut workbook: R) -> Vec<(String, Vec<Vec<Data>>)>
where
    R: Reader<Cursor<Vec<u8>>>,
    R::Error: std::fmt::Debug,
{
    let names = workbook.sheet_names().clone();
    let rows = |range: Range<Data>| {
        // A reader may leave out what is empty above and left of the first cell; nothing is.
        assert_eq!(range.start(), Some((0, 0)));
        range.rows().map(<[Data]>::to_vec).collect()
    };
    names
        .into_iter()
        .map(|name| {
            let range = workbook.worksheet_range(&name).unwrap();
            (name, rows(range))
        })
        .collect()
}

/// The sheets of both formats, which are the same.
fn read(book: &Book<'_>) -> Vec<(String, Vec<Vec<Data>>)> {
    let xlsx = Xlsx::new(Cursor::new(xlsx::render(book).unwrap())).unwrap();
    let ods = Ods::new(Cursor::new(ods::render(book).unwrap())).unwrap();
    let (xlsx, ods) = (sheets_of(xlsx), sheets_of(ods));
    for ((name, rows), (other, others)) in xlsx.iter().zip(&ods) {
        assert_eq!(name, other);
        for (row, other) in rows.iter().zip(others) {
            let same = row.iter().zip(other).all(|(a, b)| said(a) == said(b));
            assert!(same, "{name}: {row:?} is not {other:?}");
        }
        assert_eq!(rows.len(), others.len(), "{name}");
    }
    assert_eq!(xlsx.len(), ods.len());
    xlsx
}

/// What a cell says to a reader of either format.
#[derive(Debug, PartialEq)]
enum Said {
    Nothing,
    Text(String),
    Number(f64),
}

fn said(data: &Data) -> Said {
    match data {
        Data::Empty => Said::Nothing,
        Data::String(text) => Said::Text(text.clone()),
        Data::Float(number) => Said::Number(*number),
        Data::Int(number) => Said::Number(f64::from(i32::try_from(*number).unwrap())),
        other => panic!("{other:?} is no cell of a release"),
    }
}

fn as_said(cell: &Cell) -> Said {
    match cell {
        Cell::Empty => Said::Nothing,
        Cell::Text(text) => Said::Text(in_workbook(text).into_owned()),
        Cell::Number(number) => Said::Number(number.get()),
    }
}

/// The last sheet is the tidy table, cell for cell.
fn assert_figures(summaries: &[&Summary], sheets: &[(String, Vec<Vec<Data>>)]) {
    let (_, rows) = sheets.last().unwrap();
    let header: Vec<Said> = rows[2].iter().map(said).collect();
    assert_eq!(header, COLUMNS.map(|column| Said::Text(column.to_owned())));
    let told = summaries.iter().flat_map(|summary| summary.rows());
    let mut read = rows[3..].iter();
    for row in told {
        let row: Vec<Said> = row.0.iter().map(as_said).collect();
        let read: Vec<Said> = read.next().unwrap().iter().map(said).collect();
        assert_eq!(read, row);
    }
    assert!(read.next().is_none());
}

/// Answers of every kind that a question offers.
fn spread(set: QuestionSet, answers: u64) -> Counts {
    let fifth = answers / 5;
    let most = answers - fifth * 4;
    match set {
        QuestionSet::Smiley => Counts([0, fifth, fifth, fifth * 2, most, 0]),
        _ => Counts([0, fifth, fifth, 0, fifth * 2, most]),
    }
}

fn place(
    set: QuestionSet,
    code: &str,
    name: &str,
    channels: &[(Channel, u64)],
) -> TouchpointBranch {
    let leaf = |&(channel, answers): &(Channel, u64)| ChannelLeaf {
        counts: Some(spread(set, answers)),
        ..leaf(channel, 0)
    };
    let channels = channels.iter().map(leaf).collect();
    let mut touchpoint = touchpoint(code, channels);
    touchpoint.name = name.to_owned();
    touchpoint
}

/// Two services that ask different questions; one of them has places with few answers.
fn council() -> Summary {
    let desk = [(Channel::Qr, 400), (Channel::Sms, 210)];
    let places = vec![
        place(QuestionSet::Fft, "AAA", "Front desk", &desk),
        place(QuestionSet::Fft, "BBB", "Children", &[(Channel::Qr, 90)]),
        place(QuestionSet::Fft, "CCC", "Review", &[(Channel::Qr, 3)]),
        place(QuestionSet::Fft, "DDD", "Visit", &[(Channel::Kiosk, 40)]),
    ];
    let pool = vec![place(
        QuestionSet::Govuk,
        "EEE",
        "Pool",
        &[(Channel::Paper, 300)],
    )];
    let services = vec![
        service("Library", QuestionSet::Fft, places),
        service("Pool", QuestionSet::Govuk, pool),
    ];
    Summary::of(&tree(services).unwrap(), FIRST, Parameters::STANDARD)
}

fn rows<'r>(sheets: &'r [(String, Vec<Vec<Data>>)], sheet: &str) -> &'r [Vec<Data>] {
    let found = sheets.iter().find(|(name, _)| name == sheet);
    &found.unwrap_or_else(|| panic!("no sheet {sheet}")).1
}

fn lines(rows: &[Vec<Data>]) -> String {
    let lines: Vec<String> = rows
        .iter()
        .map(|row| {
            let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
            cells.join(" | ").trim_end_matches([' ', '|']).to_owned()
        })
        .collect();
    lines.join("\n")
}

#[test]
fn every_figure_is_in_both_workbooks() {
    for summary in [
        council(),
        summary_of_sizes(&[20, 30]),
        summary_of_sizes(&[3]),
        summary_of_sizes(&[]),
    ] {
        for language in Language::STAFF {
            let publication = in_language(*language);
            let book = Book::of_month(&summary, &publication);
            assert_figures(&[&summary], &read(&book));
        }
    }
}

#[test]
fn a_month_has_its_sheets() {
    let summary = council();
    let publication = Publication {
        reason: Some("Counted twice".into()),
        contact: Some("feedback@council.example".into()),
        ..publication()
    };
    let sheets = read(&Book::of_month(&summary, &publication));
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Cover",
            "Notes",
            "Organisation and services",
            "Touchpoints",
            "Channels",
            "Answers, experience",
            "Answers, satisfaction",
            "All figures",
        ]
    );
    insta::assert_snapshot!(lines(rows(&sheets, "Cover")), @r"
    Council: what people said, May 2026
    This sheet holds one table: what this workbook is, and a link to each of its sheets. Every sheet holds one table.
    About | What it says
    Organisation | Council
    Month | May 2026
    In one sentence | In May 2026, 1,043 people told Council how it went. Its services ask different questions, so each one is shown by itself.
    Release | council-2026-05-v1
    Version | 1
    Released | 1 Jun 2026
    Contact | feedback@council.example
    Licence | Internal. These figures are for those who were given them, and are not licensed.
    Sheet | Notes
    Sheet | Organisation and services
    Sheet | Touchpoints
    Sheet | Channels
    Sheet | Answers, experience
    Sheet | Answers, satisfaction
    Sheet | All figures
    ");
    insta::assert_snapshot!(lines(rows(&sheets, "Organisation and services")), @r"
    Organisation and services: Council, May 2026
    This sheet holds one table: the whole organisation and each of its services. Ends of shares: see the sheet “Notes”.
    Service | Answers | Share positive | Share positive: lower end | Share positive: upper end | Positive | Negative | Score | Score: lower end | Score: upper end | Answers without “don’t know” | Share of good answers, without “don’t know” | Share of good answers, without “don’t know”: lower end | Share of good answers, without “don’t know”: upper end | Comments received | Comments passed on | Mark
    Council, all together | 1043 |  |  |  |  |  |  |  |  |  |  |  |  | [c] | [c] | [c]
    Library | 743 | 0.6016 | 0.566 | 0.6362 | 447 | 296 |  |  |  | 743 | 0.6016 | 0.566 | 0.6362
    Pool | 300 | 0.6 | 0.5436 | 0.6538 | 180 | 120 | 0.55
    ");
    insta::assert_snapshot!(lines(rows(&sheets, "Touchpoints")), @r"
    Touchpoints: Council, May 2026
    This sheet holds one table: each place or page where people were asked. Ends of shares: see the sheet “Notes”.
    Service | Touchpoint | Channel | Answers | Share positive | Share positive: lower end | Share positive: upper end | Positive | Negative | Score | Score: lower end | Score: upper end | Answers without “don’t know” | Share of good answers, without “don’t know” | Share of good answers, without “don’t know”: lower end | Share of good answers, without “don’t know”: upper end | Mark
    Library | Front desk | All ways | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c]
    Library | Children | sign | 90 | 0.6 | 0.4967 | 0.6951 | 54 | 36 |  |  |  | 90 | 0.6 | 0.4967 | 0.6951
    Library | Review | sign | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c] | [c]
    Library | Visit | tablet | 40 | 0.6 | 0.446 | 0.7365 | 24 | 16 |  |  |  | 40 | 0.6 | 0.446 | 0.7365
    Library | Other touchpoints | All ways | 613 | 0.602 | 0.5627 | 0.64 | 369 | 244 |  |  |  | 613 | 0.602 | 0.5627 | 0.64
    Pool | Pool | paper | 300 | 0.6 | 0.5436 | 0.6538 | 180 | 120 | 0.55
    ");
    insta::assert_snapshot!(lines(rows(&sheets, "Channels")), @r"
    Channels: Council, May 2026
    This sheet holds one table: each way by which answers came, for touchpoints with several. Ends of shares: see the sheet “Notes”.
    Service | Touchpoint | Channel | Answers | Share positive | Share positive: lower end | Share positive: upper end | Positive | Negative | Mark
    Library | Front desk | sign | [c] | [c] | [c] | [c] | [c] | [c] | [c]
    Library | Front desk | text message | [c] | [c] | [c] | [c] | [c] | [c] | [c]
    ");
    insta::assert_snapshot!(lines(rows(&sheets, "Answers, satisfaction")), @r"
    Answers, satisfaction: Council, May 2026
    This sheet holds one table: how many gave each answer, where a place had enough of them. The question: “Overall, how did you feel about the service you received today?”
    Service | Touchpoint | Channel | Answers | Very satisfied | Satisfied | Neither satisfied or dissatisfied | Dissatisfied | Very dissatisfied | Mark
    Pool | All touchpoints | All ways | 300 | 60 | 120 | 0 | 60 | 60
    Pool | Pool | paper | 300 | 60 | 120 | 0 | 60 | 60
    ");
    insta::assert_snapshot!(lines(rows(&sheets, "Notes")), @r"
    Notes: Council, May 2026
    This sheet holds one table: how to read the figures, what was grouped and why.
    About | Note
    Why this version corrects an earlier one | Counted twice
    Grouping | A figure for fewer than 10 answers could show who said what. So a place with so few is counted together with others, and larger ones join them until nobody can work it out by taking one number from another. To be in a group says nothing about a place: it may have had many answers, few, or none.
    What was grouped | Library, counted together as “Other touchpoints”: Front desk, Review.
    Positive and negative | Where the question was about the experience: positive is “good” or “very good”, negative is “poor” or “very poor”.
    Positive and negative | Where the question was about satisfaction: positive is “satisfied” or “very satisfied”, negative is “dissatisfied” or “very dissatisfied”.
    Ends of a share | The lower and the upper end tell where the share would lie 95 times in 100. With few answers they are far apart, and a small change means little.
    Ranges | Where the share or the score is empty and its two ends are not, the figure lies somewhere between the ends.
    Score | Where the question was about satisfaction: the mean of the answers, from 0 % (all very dissatisfied) to 100 % (all very satisfied), with the steps between them equally far apart.
    Empty cells | An empty cell has nothing to state: the figure does not belong to the question that was asked there, or places together were asked different questions. A figure that is held back has a mark in its cell.
    [c] | grouped or hidden, so that nobody can be recognised
    [z] | not open that month
    [r] | revised
    [x] | withdrawn in a correction
    Method | pool-with-shield, version 1. No place or group is shown by itself with fewer than 10 answers (k = 10). What is hidden can be narrowed down to no fewer than 5 possible numbers (W = 5).
    ");
}

#[test]
fn months_are_compared_as_they_are_stated() {
    let shape = |answers: u64, version: u32| {
        let places = vec![place(
            QuestionSet::Fft,
            "AAA",
            "Desk",
            &[(Channel::Qr, answers)],
        )];
        let pool = vec![place(
            QuestionSet::Smiley,
            "BBB",
            "Pool",
            &[(Channel::Qr, 60)],
        )];
        let mut services = vec![service("Library", QuestionSet::Fft, places)];
        if version == 1 {
            services.push(service("Pool", QuestionSet::Smiley, pool));
        }
        let edition = Edition { version, ..FIRST };
        Summary::of(&tree(services).unwrap(), edition, Parameters::STANDARD)
    };
    let mut later = shape(90, 1);
    later.month = month().next().next();
    let summaries = [shape(30, 1), shape(50, 2).revising(&shape(30, 1)), later];
    let book = Book::of_series(&summaries, &publication()).unwrap();
    let sheets = read(&book);
    assert_figures(&[&summaries[1], &summaries[2]], &sheets);
    insta::assert_snapshot!(lines(rows(&sheets, "Cover")), @r"
    Council: what people said, May 2026 to July 2026
    This sheet holds one table: what this workbook is, and a link to each of its sheets. Every sheet holds one table.
    About | What it says
    Organisation | Council
    Months | May 2026 to July 2026
    Releases | council-2026-05-v2 council-2026-05-v1
    Released | 1 Jun 2026
    Contact | Insight team, insight@example.gov.uk
    Licence | Internal. These figures are for those who were given them, and are not licensed.
    Sheet | Notes
    Sheet | Compare
    Sheet | Compare answers
    Sheet | All figures
    ");
    insta::assert_snapshot!(lines(&rows(&sheets, "Compare")[2..]), @r"
    Service | Figure | May 2026 | June 2026 | July 2026 | Mark
    Council, all together | Share good or very good | 0.6 | [x] |  | [r] May 2026
    Library | Share good or very good | 0.6 | [x] | 0.6 | [r] May 2026
    Pool | Share with a happy face | [z] | [x] | 0.6
    Pool | Score | [z] | [x] | 0.5333
    ");
    insta::assert_snapshot!(lines(&rows(&sheets, "Compare answers")[2..]), @r"
    Service | Figure | May 2026 | June 2026 | July 2026 | Mark
    Council, all together | Answers | 50 | [x] | 150 | [r] May 2026
    Library | Answers | 50 | [x] | 90 | [r] May 2026
    Pool | Answers | [z] | [x] | 60
    ");
    assert!(lines(rows(&sheets, "Notes")).contains("[x] | no release"));

    let none = series_xlsx(&[], &publication());
    assert!(matches!(none, Err(RenderFailed::NoMonth)));
}

#[test]
fn the_same_release_gives_the_same_bytes() {
    let twice = |render: fn(&Book<'_>) -> Result<Vec<u8>, RenderFailed>| {
        let (summary, publication) = (council(), publication());
        let bytes = || render(&Book::of_month(&summary, &publication)).unwrap();
        let first = bytes();
        // Clocks of files count in steps of two seconds.
        std::thread::sleep(std::time::Duration::from_millis(2_100));
        assert!(first == bytes());
    };
    std::thread::scope(|scope| {
        scope.spawn(|| twice(xlsx::render));
        scope.spawn(|| twice(ods::render));
    });
}

#[test]
fn a_program_tells_an_ods_by_its_first_bytes() {
    let bytes = ods::render(&Book::of_month(&council(), &publication())).unwrap();
    assert_eq!(&bytes[30..38], b"mimetype");
    assert_eq!(&bytes[38..84], ods::ODS_MEDIA_TYPE.as_bytes());
}

/// The parts of a workbook that hold markup.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut part = zip.by_index(index).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

#[test]
fn every_sheet_has_one_table_and_no_merged_cell_or_formula() {
    let summary = council();
    let book = Book::of_month(&summary, &publication());
    let sheets = book.sheets.len();
    let xlsx = parts(&xlsx::render(&book).unwrap());
    let tables = xlsx
        .iter()
        .filter(|(name, _)| name.starts_with("xl/tables/"));
    assert_eq!(tables.count(), sheets);
    let worksheets = xlsx
        .iter()
        .filter(|(name, _)| name.starts_with("xl/worksheets/sheet"));
    for (name, text) in worksheets.clone() {
        assert!(
            !text.contains("<mergeCell") && !text.contains("<f>"),
            "{name}"
        );
        assert!(text.contains(r#"<pane ySplit="3""#), "{name}");
        assert!(text.contains("<tableParts count=\"1\">"), "{name}");
    }
    assert_eq!(worksheets.count(), sheets);
    let ods = parts(&ods::render(&book).unwrap());
    let content = &ods
        .iter()
        .find(|(name, _)| name == "content.xml")
        .unwrap()
        .1;
    assert_eq!(content.matches("<table:database-range ").count(), sheets);
    assert_eq!(content.matches("<table:named-range ").count(), sheets);
    assert!(!content.contains("table:formula") && !content.contains("spanned"));
}

#[test]
fn headers_and_names_are_what_programs_take() {
    let summary = council();
    for language in Language::STAFF {
        let publication = in_language(*language);
        let summaries = [summary.clone()];
        for book in [
            Book::of_month(&summary, &publication),
            Book::of_series(&summaries, &publication).unwrap(),
        ] {
            for sheet in &book.sheets {
                assert!(sheet.name.chars().count() <= 31, "{}", sheet.name);
                assert!(
                    !sheet
                        .name
                        .contains(['[', ']', ':', '*', '?', '/', '\\', '\''])
                );
                let mut columns: Vec<String> = sheet
                    .columns
                    .iter()
                    .map(|column| column.to_lowercase())
                    .collect();
                columns.sort();
                columns.dedup();
                assert_eq!(columns.len(), sheet.columns.len(), "{}", sheet.name);
                if let Rows::Told(rows) = &sheet.rows {
                    let full = |row: &Vec<Value>| row.len() == sheet.columns.len();
                    assert!(rows.iter().all(full), "{}", sheet.name);
                }
            }
        }
    }
}

#[test]
fn a_share_never_looks_like_all_or_none() {
    let share = |part, whole| Shown::of(Number::Fraction(Fraction::of(part, whole).unwrap()));
    assert_eq!(share(0, 1), Shown::Share);
    assert_eq!(share(1, 1), Shown::Share);
    assert_eq!(share(859, 1_000), Shown::Share);
    assert_eq!(share(9_996, 10_000), Shown::ExactShare);
    assert_eq!(share(4, 10_000), Shown::ExactShare);
    assert_eq!(Shown::of(Number::Count(1)), Shown::Count);
}

const BAD_NAMES: [&str; 16] = [
    "=HYPERLINK(\"http://example.invalid\",\"x\")",
    "+44",
    "-2+3",
    "@sum",
    "'=1",
    "\tx",
    "a, \"b\"\nc\r\nd\re",
    " two  spaces ",
    "a\t\tb \t c",
    "مكتبة \u{202e}abc\u{202c} (بلدية)",
    "control \u{1}\u{0}\u{1b}\u{fffe} here",
    "<r><t>&amp;</x></r>",
    "]]> <!-- & < > ' \"",
    "_x0041_ _xyz_",
    "🏛️ ti\u{301}m",
    "{=1} [c]",
];

#[test]
fn bad_names_come_through() {
    let long = "ŵ".repeat(200);
    for name in BAD_NAMES.into_iter().chain([long.as_str()]) {
        let summary = named_summary(name);
        let book = Book::of_month(&summary, &publication());
        let sheets = read(&book);
        assert_figures(&[&summary], &sheets);
        let expected = Said::Text(in_workbook(name).into_owned());
        assert_eq!(said(&rows(&sheets, "Touchpoints")[3][1]), expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_name_comes_through(name in r#"(['=+@\t\r\n ,"a1é<>&;_x\[\]-]|\PC|<r>|</r>){1,12}"#) {
        let summary = named_summary(&name);
        let book = Book::of_month(&summary, &publication());
        assert_figures(&[&summary], &read(&book));
    }
}

/// Writes a release as a folder for other readers.
fn folder(summary: &Summary, into: &Path) {
    let publication = publication();
    std::fs::write(into.join("summary.csv"), csv::render(summary).unwrap()).unwrap();
    let xlsx = xlsx::render(&Book::of_month(summary, &publication)).unwrap();
    std::fs::write(into.join(xlsx::XLSX), xlsx).unwrap();
    let ods = ods::render(&Book::of_month(summary, &publication)).unwrap();
    std::fs::write(into.join(ods::ODS), ods).unwrap();
}

#[test]
fn other_readers_read_the_same() {
    // The packages belong to the system's own Python, which need not be the first in the path.
    let has = |python: &&str| {
        let output = Command::new(python)
            .args(["-c", "import openpyxl, odf"])
            .output();
        output.is_ok_and(|output| output.status.success())
    };
    let Some(python) = ["python3", "/usr/bin/python3"].into_iter().find(has) else {
        eprintln!("not run: needs python3-openpyxl and python3-odf");
        return;
    };
    let bad: Vec<Summary> = BAD_NAMES.iter().map(|name| named_summary(name)).collect();
    for summary in bad.iter().chain([&council(), &summary_of_sizes(&[3])]) {
        let release = tempfile::tempdir().unwrap();
        folder(summary, release.path());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers/sheets.py");
        let output = Command::new(python)
            .arg(script)
            .arg(release.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let complained = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}{complained}");
    }
}
