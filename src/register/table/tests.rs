use std::collections::{BTreeSet, HashSet};

use proptest::prelude::*;

use super::template::written;
use super::{
    Example, Kind, Standing, TableRefused, Unreadable, Why, Wrong, codes, decode, example,
    services, template, touchpoints,
};
use crate::domain::{
    Channel, Code, Hanging, Language, OrganisationId, QuestionSet, Service, ServiceId, Slug,
    Touchpoint, TouchpointId, TouchpointState, Version,
};

const BOTH: &[Language] = &[Language::English, Language::Welsh];

fn service(id: i64, slug: &str, name: &str, welsh: &str, closed: bool) -> Service {
    Service {
        id: ServiceId(id),
        organisation: OrganisationId(1),
        slug: Slug::parse(slug).unwrap(),
        names: vec![
            (Language::English, name.to_owned()),
            (Language::Welsh, welsh.to_owned()),
        ],
        question_set: QuestionSet::Fft,
        next_question_set: None,
        closed,
        version: Version(1),
    }
}

fn desk(service: i64, name: &str, state: TouchpointState) -> Touchpoint {
    Touchpoint {
        id: TouchpointId(1),
        service: ServiceId(service),
        code: Code::choose("OLD").unwrap(),
        names: vec![(Language::English, name.to_owned())],
        state,
        successor: None,
        channels: vec![Channel::Qr],
        shared_network: false,
        origins: Vec::new(),
        language: None,
        opens_on: None,
        sign: Hanging::default(),
        stopped_at: None,
        version: 1,
    }
}

fn standing() -> Standing {
    Standing {
        services: vec![
            service(1, "libraries", "Libraries", "Llyfrgelloedd", false),
            service(2, "home-care", "Home care", "Gofal cartref", false),
            service(3, "home-care-2", "Home care", "Gofal arall", false),
            service(4, "parks", "Parks", "Parciau", true),
        ],
        touchpoints: vec![
            desk(1, "Front desk", TouchpointState::Open),
            desk(1, "Old desk", TouchpointState::Retired),
        ],
        taken: HashSet::from([Code::choose("OLD").unwrap()]),
    }
}

/// Each fault on a line: number, column, why.
fn faults<T: std::fmt::Debug>(outcome: Result<Vec<T>, TableRefused>) -> Vec<String> {
    match outcome {
        Err(TableRefused::Wrong(wrong)) => wrong
            .into_iter()
            .map(|Wrong { line, column, why }| format!("{line} {column}: {why:?}"))
            .collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn services_are_wished_for() {
    let text = "Enw byr\tName\tEnw Cymraeg\tQuestion set\n\
                \tHome care South\tGofal cartref y De\tFFT\n\
                day\tDay centre\t\tsmiley\n";
    let wishes = services(text, BOTH, &BTreeSet::new()).unwrap();
    assert_eq!(wishes.len(), 2);
    assert_eq!(wishes[0].slug.as_str(), "home-care-south");
    assert_eq!(
        wishes[0].names[1],
        (Language::Welsh, "Gofal cartref y De".to_owned())
    );
    assert_eq!(wishes[1].slug.as_str(), "day");
    assert_eq!(
        wishes[1].names,
        [(Language::English, "Day centre".to_owned())]
    );
    assert_eq!(wishes[1].question_set, QuestionSet::Smiley);
}

#[test]
fn every_fault_of_a_table_of_services_is_told() {
    let taken = BTreeSet::from([Slug::parse("libraries").unwrap()]);
    let text = format!(
        "name,name_cy,short_name,question_set,\n\
         Libraries,,,fft,\n\
         Parks,,,stars,\n\
         ,Gofal,,fft,\n\
         Parks,,,fft,\n\
         !!!,,,fft,\n\
         New,,,,\n\
         A,,B B,fft,what\n\
         {},,long,fft,\n\
         \"a\nb\",,b,fft,\n",
        "a".repeat(201)
    );
    insta::assert_snapshot!(faults(services(&text, BOTH, &taken)).join("\n"), @r#"
    2 short_name: ShortNameTaken("libraries")
    3 question_set: NoneOf { given: "stars", of: "fft, govuk, smiley" }
    4 name: Empty
    5 short_name: TwiceHere { given: "parks", line: 3 }
    6 short_name: NoShortName("!!!")
    7 short_name: ShortNameReserved("new")
    7 question_set: Empty
    8 5: NoHeading("what")
    8 short_name: ShortName("B B")
    9 name: TooLong
    10 name: NotOneLine
    "#);
}

#[test]
fn touchpoints_are_wished_for() {
    let text = "service;name;name_cy;code;channels;state;language\n\
                LIBRARIES;Reading  room;Ystafell ddarllen;read;qr, kiosk;Open;Cymraeg\n\
                Llyfrgelloedd;Old desk;;;;;\n\
                home-care;Front desk;;;;drafft;\n";
    let wishes = touchpoints(text, BOTH, &standing()).unwrap();
    let told = |wish: &super::WishedTouchpoint| {
        let code = wish.code.as_ref().map_or("-", Code::as_str);
        let language = wish.language.map_or("-", Language::as_str);
        format!(
            "{} {} {code} {:?} {} {language}",
            wish.line, wish.service, wish.channels, wish.state
        )
    };
    let told: Vec<String> = wishes.iter().map(told).collect();
    assert_eq!(
        told,
        [
            "2 1 READ [Qr, Kiosk] open cy",
            "3 1 - [Qr] draft -",
            "4 2 - [Qr] draft -"
        ],
        "the name of a retired one is free again, and so is that of another service's"
    );
    assert_eq!(codes(text, BOTH), [Code::choose("READ").unwrap()]);
}

#[test]
fn every_fault_of_a_table_of_touchpoints_is_told() {
    let text = "service,name,code,channels,state,language\n\
                ,A,,,,\n\
                Nowhere,A,,,,\n\
                Home care,A,,,,\n\
                Parks,A,,,,\n\
                parks,A,,,,\n\
                Libraries,front DESK,,,,\n\
                Libraries,B,DESK,,,\n\
                Libraries,b,desk,,,\n\
                Libraries,C,old,pigeon,paused,pl\n\
                Libraries,D,staff,,,\n\
                Libraries,E,a b,,,\n";
    insta::assert_snapshot!(faults(touchpoints(text, BOTH, &standing())).join("\n"), @r#"
    2 service: Empty
    3 service: NoService("Nowhere")
    4 service: TwoServices("Home care")
    5 service: ServiceClosed("Parks")
    6 service: ServiceClosed("parks")
    7 name: NameTaken("front DESK")
    9 name: TwiceHere { given: "b", line: 8 }
    9 code: TwiceHere { given: "DESK", line: 8 }
    10 code: CodeTaken("old")
    10 channels: NoneOf { given: "pigeon", of: "qr, sms, widget, email, kiosk, paper, phone, api" }
    10 state: NoneOf { given: "paused", of: "draft, open" }
    10 language: NoneOf { given: "pl", of: "en, cy" }
    11 code: CodeReserved("staff")
    12 code: Code("a b")
    "#);
}

#[test]
fn a_code_that_a_spreadsheet_spoiled_is_told_as_that() {
    for spoiled in [
        "1E5",
        "1E+05",
        "1.00E+05",
        "12345",
        "7",
        "007",
        "1,234",
        "12-Mar",
        "Mar-12",
        "MAR12",
        "01/03/2026",
        "2026-03-12",
        "12 March",
        "0.5",
    ] {
        let text = format!("service;name;code\nLibraries;A;{spoiled}\n");
        assert_eq!(
            faults(touchpoints(&text, BOTH, &standing())),
            [format!("2 code: CodeSpoiled({spoiled:?})")],
        );
    }
    for other in ["ab", "DES-K", "LIBRARIES", "L\u{ee}B"] {
        let text = format!("service;name;code\nLibraries;A;{other}\n");
        assert_eq!(
            faults(touchpoints(&text, BOTH, &standing())),
            [format!("2 code: Code({other:?})")],
        );
    }
}

#[test]
fn the_template_is_read_as_it_stands() {
    let file = template(Kind::Services, BOTH, None);
    let text = decode(&file).unwrap();
    assert!(file.starts_with("\u{feff}name,name_cy,short_name,question_set\r\n".as_bytes()));
    let wishes = services(&text, BOTH, &BTreeSet::new()).unwrap();
    assert_eq!(wishes[0].slug.as_str(), "home-care-south");

    let file = template(Kind::Touchpoints, BOTH, Some("Libraries"));
    let wishes = touchpoints(&decode(&file).unwrap(), BOTH, &standing()).unwrap();
    assert_eq!(wishes[0].code, Some(Code::choose("DESK").unwrap()));
    for languages in [BOTH, Language::ALL, &[Language::Welsh], &[Language::Polish]] {
        let Example { columns, cells } = example(Kind::Services, languages, None);
        assert_eq!(columns.len(), cells.len());
        let file = decode(&template(Kind::Services, languages, None)).unwrap();
        assert_eq!(
            services(&file, languages, &BTreeSet::new()).unwrap().len(),
            1
        );
    }
}

#[test]
fn there_is_no_table_in_nothing() {
    let refused = services("", BOTH, &BTreeSet::new());
    assert_eq!(refused, Err(TableRefused::Unreadable(Unreadable::Empty)));
    assert_eq!(codes("", BOTH), []);
}

/// A name as somebody may type it, with what spreadsheets have to quote.
fn a_name() -> impl Strategy<Value = String> {
    "[A-Za-zŵŷâ][A-Za-zŵŷâ0-9 ,;\"'\t-]{0,40}[a-z]".prop_map(|name| name.replace('\t', " "))
}

proptest! {
    #[test]
    fn no_bytes_stop_it(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(text) = decode(&bytes) {
            let _read = services(&text, BOTH, &BTreeSet::new());
            let _read = touchpoints(&text, BOTH, &standing());
        }
    }

    #[test]
    fn no_cells_stop_it(text in "(name|enw|service|code|question_set|state|[,;\t\n\"a1é\u{0}-])*") {
        for kind in ["name,question_set\n", "service;name;code;state\n", ""] {
            let text = format!("{kind}{text}");
            if let Err(TableRefused::Wrong(wrong)) = services(&text, BOTH, &BTreeSet::new()) {
                let lines = text.matches('\n').count() + 1;
                prop_assert!(wrong.iter().all(|one| (1..=lines).contains(&one.line)));
            }
            let _read = touchpoints(&text, BOTH, &standing());
        }
    }

    #[test]
    fn what_is_written_is_read(
        given in proptest::collection::vec((a_name(), a_name(), 0usize..3), 1..20)
    ) {
        let columns = Example::clone(&example(Kind::Services, BOTH, None)).columns;
        let mut lines = vec![columns];
        for (place, (name, welsh, set)) in given.iter().enumerate() {
            let set = QuestionSet::ALL[*set].to_string();
            lines.push(vec![name.clone(), welsh.clone(), format!("s-{place}"), set]);
        }
        let text = decode(&written(&lines)).unwrap();
        let wishes = services(&text, BOTH, &BTreeSet::new()).unwrap();
        prop_assert_eq!(wishes.len(), given.len());
        for (wish, (name, welsh, set)) in wishes.iter().zip(&given) {
            prop_assert_eq!(&wish.names[0].1, name.trim());
            prop_assert_eq!(&wish.names[1].1, welsh.trim());
            prop_assert_eq!(wish.question_set, QuestionSet::ALL[*set]);
        }
    }

    #[test]
    fn a_fault_names_what_the_cell_says(given in "[a-z]{5,20}") {
        prop_assume!(QuestionSet::ALL.iter().all(|set| set.as_str() != given));
        let text = format!("name,question_set\nA,{given}\n");
        let Err(TableRefused::Wrong(wrong)) = services(&text, BOTH, &BTreeSet::new()) else {
            return Err(TestCaseError::fail("it was taken"));
        };
        let of = "fft, govuk, smiley".to_owned();
        prop_assert_eq!(&wrong[0].why, &Why::NoneOf { given, of });
    }
}
