use std::process::{Command, Stdio};

use proptest::prelude::*;
use rqrr::PreparedImage;

use super::layout::{Laid, Thing, lay_out};
use super::{Level, QrCode, Sign, Size, chosen_languages, pdf, svg};
use crate::domain::{
    Channel, Code, Contacts, Hanging, Language, Nation, Organisation, OrganisationId, QuestionSet,
    ServiceId, Slug, TextMessages, Touchpoint, TouchpointId, TouchpointState,
};
use crate::print::MM;

fn sign_of(organisation: &str, place: &str, host: &str, languages: &[Language]) -> Sign {
    sign_in(TouchpointState::Open, organisation, place, host, languages)
}

fn sign_in(
    state: TouchpointState,
    organisation: &str,
    place: &str,
    host: &str,
    languages: &[Language],
) -> Sign {
    let organisation = Organisation {
        id: OrganisationId(1),
        slug: Slug::parse("example-council").unwrap(),
        names: vec![(Language::English, organisation.to_owned())],
        nation: Nation::Wales,
        time_zone: "Europe/London".parse().unwrap(),
        languages: Language::ALL.to_vec(),
        contacts: Contacts {
            text_messages: TextMessages {
                number: Some("07700 900123".to_owned()),
                cost: vec![(Language::English, "standard rate".to_owned())],
            },
            ..Contacts::default()
        },
    };
    let touchpoint = Touchpoint {
        id: TouchpointId(1),
        service: ServiceId(1),
        code: Code::parse("LIB").unwrap(),
        names: vec![(Language::English, place.to_owned())],
        state,
        successor: None,
        channels: vec![Channel::Qr, Channel::Sms],
        shared_network: false,
        origins: Vec::new(),
        language: None,
        opens_on: None,
        sign: Hanging::default(),
        stopped_at: None,
        version: 0,
    };
    let origin = format!("https://{host}");
    Sign::of(
        &organisation,
        &touchpoint,
        QuestionSet::Fft,
        (&origin, host),
        languages,
    )
}

fn a_sign(languages: &[Language]) -> Sign {
    sign_of(
        "Example Council",
        "Library front desk",
        "fb.example.uk",
        languages,
    )
}

/// A code as a camera sees it: so many pixels to a module, and light around it.
fn seen(code: &QrCode, pixels: usize) -> (usize, Vec<u8>) {
    let side = usize::from(code.whole()) * pixels;
    let at = |pixel: usize| u16::try_from(pixel / pixels).unwrap().wrapping_sub(4);
    let grey = (0..side * side)
        .map(|place| {
            if code.is_dark(at(place % side), at(place / side)) {
                0
            } else {
                255
            }
        })
        .collect();
    (side, grey)
}

fn read(side: usize, grey: &[u8]) -> Vec<(rqrr::MetaData, String)> {
    let mut image = PreparedImage::prepare_from_greyscale(side, side, |x, y| grey[y * side + x]);
    image
        .detect_grids()
        .iter()
        .filter_map(|grid| grid.decode().ok())
        .collect()
}

const ADDRESS: &str = "https://fb.example.uk/LIB";

#[test]
fn another_program_reads_every_code() {
    for address in [
        ADDRESS,
        "https://feedback.example-council.gov.uk/HOMECARE",
        "http://127.0.0.1:8080/LIB",
    ] {
        for level in [Level::Medium, Level::Quartile] {
            let code = QrCode::of(address, level).unwrap();
            let (side, grey) = seen(&code, 4);
            let found = read(side, &grey);
            assert_eq!(found.len(), 1, "{address} {level}");
            assert_eq!(found[0].1, address.to_ascii_uppercase());
        }
    }
}

#[test]
fn a_short_address_has_large_modules_and_capitals_in_the_small_alphabet() {
    assert_eq!(ADDRESS.len(), 25);
    for (level, number) in [(Level::Medium, 0), (Level::Quartile, 3)] {
        let code = QrCode::of(ADDRESS, level).unwrap();
        let (side, grey) = seen(&code, 4);
        let (data, _) = read(side, &grey).remove(0);
        assert!(data.version.0 <= 3);
        assert_eq!(data.ecc_level, number, "the level that was asked for");
        // As bytes, in small letters, the same address needs a larger code at level Q.
        assert_eq!(code.side(), 25);
    }
}

#[test]
fn an_address_outside_the_small_alphabet_is_kept_as_it_is() {
    let code = QrCode::of("http://[::1]:8080/LIB", Level::Medium).unwrap();
    let (side, grey) = seen(&code, 4);
    assert_eq!(read(side, &grey)[0].1, "http://[::1]:8080/LIB");
}

#[test]
fn a_worn_code_is_still_read() {
    // Of the 625 modules of a code this size 359 hold its letters.
    for (level, rows, percent) in [(Level::Medium, 20..25, 8), (Level::Quartile, 16..25, 15)] {
        let code = QrCode::of(ADDRESS, level).unwrap();
        let pixels = 6;
        let (side, sharp) = seen(&code, pixels);
        // Out of focus: each point is the mean of a module's width around it.
        let mean = |place: usize| {
            let (x, y) = (place % side, place / side);
            let near = |at: usize| at.saturating_sub(pixels / 2)..(at + pixels / 2).min(side);
            let around = near(y).flat_map(|y| near(x).map(move |x| (x, y)));
            let (sum, count) = around.fold((0_usize, 0_usize), |(sum, count), (x, y)| {
                (sum + usize::from(sharp[y * side + x]), count + 1)
            });
            u8::try_from(sum / count).unwrap()
        };
        let blurred: Vec<u8> = (0..side * side).map(mean).collect();
        assert_eq!(read(side, &blurred).len(), 1, "{level}: blurred");
        // A stain over the letters at the lower edge: sun has bleached it, or mud lies on it.
        assert!(
            6 * rows.len() * 100 >= 359 * percent,
            "{level}: {percent} %"
        );
        for ink in [0, 255] {
            let mut stained = sharp.clone();
            for y in (rows.start + 4) * pixels..(rows.end + 4) * pixels {
                stained[y * side + 13 * pixels..y * side + 19 * pixels].fill(ink);
            }
            let found = read(side, &stained);
            assert_eq!(found.len(), 1, "{level}: a stain of {percent} %, {ink}");
            assert_eq!(found[0].1, ADDRESS.to_ascii_uppercase());
        }
    }
}

#[test]
fn the_drawing_has_its_white_and_its_words() {
    let code = QrCode::of(ADDRESS, Level::Medium).unwrap();
    let drawn = svg(&code, "Desk <1>", "Opens & asks");
    assert!(drawn.contains("viewBox=\"0 0 33 33\"") && drawn.contains("crispEdges"));
    assert!(drawn.contains("<title id=\"t\">Desk &lt;1&gt;</title>"));
    assert!(drawn.contains("Opens &amp; asks") && drawn.contains("M4 4h7v1h-7z"));
}

#[test]
fn welsh_is_first_and_two_languages_are_the_most() {
    use Language::{English, Polish, Welsh};
    let offered = [English, Polish, Welsh];
    let chosen = |asked: &[Language]| chosen_languages(&offered, asked);
    assert_eq!(chosen(&[]), Some(vec![Welsh, English]));
    assert_eq!(chosen(&[English, Welsh]), Some(vec![Welsh, English]));
    assert_eq!(chosen(&[Polish]), Some(vec![Polish]));
    assert_eq!(chosen(&[Polish, English]), Some(vec![Polish, English]));
    assert_eq!(chosen(&[Polish, Polish]), None);
    assert_eq!(chosen(&[English, Welsh, Polish]), None);
    assert_eq!(chosen(&[Language::Arabic]), None);
}

/// What poppler says of a file: a second opinion by the program that many people read PDFs with.
/// It is a program and not a crate because no crate both draws a page and reads its text.
fn poppler(program: &str, arguments: &[&str], file: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut kept = tempfile::NamedTempFile::new().unwrap();
    kept.write_all(file).unwrap();
    let path = kept.path().to_str().unwrap();
    let arguments: Vec<&str> = arguments
        .iter()
        .map(|argument| if *argument == "FILE" { path } else { argument })
        .collect();
    let run = Command::new(program)
        .args(arguments)
        .stderr(Stdio::inherit())
        .output();
    let output = run.unwrap_or_else(|error| panic!("{program} (Debian: poppler-utils): {error}"));
    assert!(output.status.success(), "{program}");
    output.stdout
}

fn text_of(file: &[u8]) -> String {
    let text = String::from_utf8(poppler("pdftotext", &["-raw", "FILE", "-"], file)).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The codes on a part of the first page (its left, top, width and height, in millimetres), as a
/// camera in front of the paper reads them.
fn codes_on(file: &[u8], part: [u32; 4]) -> Vec<String> {
    let pixels = part.map(|mm| (mm * 200 * 10 / 254).to_string());
    let [left, top, width, height] = pixels.each_ref().map(String::as_str);
    let mut arguments = vec!["-r", "200", "-gray", "-singlefile"];
    arguments.extend(["-x", left, "-y", top, "-W", width, "-H", height, "FILE"]);
    let image = poppler("pdftoppm", &arguments, file);
    let mut rest = &image[..];
    let mut word = || {
        let end = rest.iter().position(u8::is_ascii_whitespace).unwrap();
        let word = std::str::from_utf8(&rest[..end]).unwrap().to_owned();
        rest = &rest[end + 1..];
        word
    };
    assert_eq!(word(), "P5");
    let (width, height): (usize, usize) = (word().parse().unwrap(), word().parse().unwrap());
    assert_eq!(word(), "255");
    let grey = rest;
    let mut image =
        PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
    let grids = image.detect_grids();
    grids
        .iter()
        .filter_map(|grid| grid.decode().ok())
        .map(|(_, text)| text)
        .collect()
}

#[test]
fn a_printed_sign_says_it_all_and_its_code_is_read() {
    for size in Size::ALL {
        for level in [Level::Medium, Level::Quartile] {
            let sign = a_sign(&[Language::Welsh, Language::English]);
            let file = pdf(&[sign], *size, level, "Library front desk").unwrap();
            let parts: Vec<[u32; 4]> = match size {
                Size::A4 => vec![[0, 0, 210, 297]],
                Size::A5 => vec![[0, 0, 148, 210]],
                Size::A6 => vec![[0, 0, 105, 148]],
                // Each card once it is cut out.
                Size::Cards => (0..10)
                    .map(|card| [10 + card % 2 * 95, 11 + card / 2 * 55, 95, 55])
                    .collect(),
            };
            for part in parts {
                let codes = codes_on(&file, part);
                assert_eq!(
                    codes,
                    ["HTTPS://FB.EXAMPLE.UK/LIB"],
                    "{size} {level} {part:?}"
                );
            }
            let text = text_of(&file);
            let at = |words: &str| {
                text.find(words)
                    .unwrap_or_else(|| panic!("{size}: no `{words}` in {text}"))
            };
            at("fb.example.uk/LIB");
            at("07700 900123");
            if *size != Size::Cards {
                at("Example Council");
                let welsh = at("Ar y cyfan");
                assert!(welsh < at("Overall,"), "Welsh is first");
            }
        }
    }
}

#[test]
fn a_file_is_tagged_and_the_same_every_time() {
    let make = || {
        let signs = [
            a_sign(&[Language::Welsh, Language::English]),
            a_sign(&[Language::Arabic]),
        ];
        pdf(&signs, Size::A5, Level::Medium, "Libraries").unwrap()
    };
    let file = make();
    assert_eq!(file, make());
    let has = |words: &str| {
        file.windows(words.len())
            .any(|window| window == words.as_bytes())
    };
    for words in [
        "/MarkInfo",
        "/StructTreeRoot",
        "/Lang",
        "/Outlines",
        "pdfuaid:part",
        "/Figure",
    ] {
        assert!(has(words), "{words}");
    }
    assert!(!has("CreationDate"), "no clock");
    let fonts = String::from_utf8(poppler("pdffonts", &["FILE"], &file)).unwrap();
    let embedded = fonts.lines().skip(2);
    assert!(embedded.clone().count() >= 3, "{fonts}");
    for font in embedded {
        assert!(
            font.contains(" yes yes yes "),
            "embedded, cut down, with its letters: {font}"
        );
    }
}

#[test]
fn every_language_prints() {
    for language in Language::ALL {
        for size in Size::ALL {
            let file = pdf(&[a_sign(&[*language])], *size, Level::Medium, "x").unwrap();
            assert!(file.starts_with(b"%PDF"), "{language} {size}");
        }
    }
}

/// Everything is inside, nothing overlaps, and nothing is too small to read.
fn check(laid: &Laid, size: Size) {
    is_inside(laid, size);
    let least = if size == Size::Cards { 8.0 } else { 10.0 };
    for placed in &laid.boxes {
        if let Thing::Words { size: letters, .. } = placed.thing {
            assert!(letters >= least * 0.97, "{letters}");
        }
    }
}

/// Everything is inside and nothing overlaps.
fn is_inside(laid: &Laid, size: Size) {
    let mut solid = Vec::new();
    assert!(!laid.boxes.is_empty());
    for placed in &laid.boxes {
        let area = placed.area;
        assert!(
            area.x >= -0.01 && area.x + area.width <= laid.width + 0.01,
            "{area:?}"
        );
        assert!(
            area.y >= -0.01 && area.y + area.height <= laid.height + 0.01,
            "{area:?}"
        );
        match &placed.thing {
            Thing::Words {
                size: letters,
                lines,
                ..
            } => {
                for (x, base, line) in lines {
                    assert!(*x >= area.x - 0.01);
                    assert!(x + line.width * letters <= area.x + area.width + 0.01);
                    assert!(*base > area.y && *base < area.y + area.height);
                }
                solid.push(area);
            }
            Thing::Code => {
                assert!(area.width >= 29.0 * MM);
                if size == Size::A4 {
                    assert!(area.width >= 60.0 * MM);
                }
                solid.push(area);
            }
            Thing::Bar | Thing::Notice => {}
        }
    }
    for (number, one) in solid.iter().enumerate() {
        for other in &solid[..number] {
            let apart = one.x + one.width <= other.x + 0.01
                || other.x + other.width <= one.x + 0.01
                || one.y + one.height <= other.y + 0.01
                || other.y + other.height <= one.y + 0.01;
            assert!(apart, "{one:?} {other:?}");
        }
    }
}

#[test]
fn the_longest_names_stay_inside_in_every_pair_of_languages() {
    // Words, one word without an end, a script with marks above and below, one from the right.
    let long = ["Gwasanaethau ", "W", "প্রতিষ্ঠান ", "المستشفى "];
    for (number, first) in Language::ALL.iter().enumerate() {
        for (place, size) in Size::ALL.iter().enumerate() {
            let name = long[(number + place) % long.len()];
            let name: String = name.chars().cycle().take(200).collect();
            let mut languages = vec![*first, Language::English];
            languages.dedup();
            let sign = sign_of(&name, &name, "feedback.example-council.gov.uk", &languages);
            let code = QrCode::of(&sign.link, Level::Quartile).unwrap();
            check(&lay_out(&sign, &code, *size), *size);
        }
    }
}

fn some_name() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[A-Za-z ]{1,30}",
        "\\PC{1,8}",
        prop::sample::select(vec![
            "W",
            "ffi ",
            "Llanfairpwllgwyngyll",
            "স্ত্রী ",
            "ਸਿਹਤ ",
            "مركز ",
            "😀",
            "-"
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 1..24)
        .prop_map(|pieces| pieces.concat().chars().take(200).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_names_stay_inside(
        organisation in some_name(),
        place in some_name(),
        host in "[a-z]{3,12}(\\.[a-z]{2,8}){1,2}",
        languages in prop::sample::subsequence(Language::ALL.to_vec(), 1..=2),
        size in prop::sample::select(Size::ALL.to_vec()),
        draft: bool,
    ) {
        let state = if draft { TouchpointState::Draft } else { TouchpointState::Open };
        let sign = sign_in(state, &organisation, &place, &host, &languages);
        let code = QrCode::of(&sign.link, Level::Medium).unwrap();
        let laid = lay_out(&sign, &code, size);
        check(&laid, size);
        let notice = laid.boxes.iter().any(|one| matches!(one.thing, Thing::Notice));
        prop_assert_eq!(notice, draft, "a test's sign says so, whatever the names");
    }

    /// A very long address makes the letters of a card small; it never pushes anything out.
    #[test]
    fn any_address_stays_inside(
        host in "[a-z]{3,20}(\\.[a-z]{2,20}){1,3}",
        languages in prop::sample::subsequence(Language::ALL.to_vec(), 1..=2),
        size in prop::sample::select(Size::ALL.to_vec()),
    ) {
        let sign = sign_in(TouchpointState::Draft, "Example Council", "Desk", &host, &languages);
        let code = QrCode::of(&sign.link, Level::Medium).unwrap();
        is_inside(&lay_out(&sign, &code, size), size);
    }
}

#[test]
fn the_sign_of_a_draft_says_that_it_is_a_test() {
    for size in Size::ALL {
        let text = |state| {
            let sign = sign_in(
                state,
                "Example Council",
                "Desk",
                "fb.example.uk",
                &[Language::English],
            );
            text_of(&pdf(&[sign], *size, Level::Medium, "x").unwrap())
        };
        let notice = "Test";
        assert!(text(TouchpointState::Draft).contains(notice), "{size}");
        assert!(!text(TouchpointState::Open).contains(notice), "{size}");
    }
}
