//! Touchpoints on the screen, and the lives of their signs: added, opened on a day, looked at, paused,
//! retired, printed anew.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::domain::{Channel, Code, Hanging, Language, Role, TouchpointState};
use heard::register::touchpoints::{self, Change, NewTouchpoint};
use heard::store::addresses;
use serde_json::json;
use support::{Council, Desk, Operator, Page, TestApp, at, on_both_databases};

on_both_databases!(
    an_admin_adds_a_touchpoint_and_it_asks,
    what_will_not_do_is_told_and_nothing_typed_is_lost,
    of_two_admins_the_later_one_is_shown_both,
    a_touchpoint_opens_on_the_morning_of_its_day,
    an_answer_that_was_begun_counts_for_a_day_after_a_sign_is_retired,
    an_answer_that_was_begun_counts_for_a_day_after_a_sign_is_paused,
    a_retired_touchpoint_names_its_successor_and_changes_no_more,
    a_round_of_the_signs_is_one_tap_each,
    the_last_answer_is_told_in_four_words_to_its_team_and_admins,
    the_list_is_a_table_for_spreadsheets,
    many_signs_are_several_files,
    a_long_list_has_pages,
    a_changed_address_is_told_until_signs_are_printed_anew,
);
on_both_databases!(Operator:
    an_operator_does_the_same_and_is_told_of_a_changed_address,
);

fn admin(app: &TestApp, council: &Council) -> Desk {
    app.desk("Ada Price", &[council.all(Role::Admin)])
}

fn acts(app: &TestApp) -> Vec<String> {
    app.lines(
        "SELECT act || ' ' || subject AS line FROM audit \
         WHERE act LIKE 'touchpoint.%' AND person_id IS NOT NULL ORDER BY id",
    )
}

fn an_admin_adds_a_touchpoint_and_it_asks(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let list = ada.get("/staff/touchpoints").is(200);
    assert!(
        list.says("such as \"Library front desk\""),
        "{}",
        list.text()
    );
    let form = ada
        .get("/staff/touchpoints/new")
        .is(200)
        .form("place")
        .fill("service", "example-council/libraries")
        .fill("name-en", "Children's corner")
        .fill("name-cy", "Cornel y plant")
        .fill("code", "kids")
        .fill("state", "draft")
        .fill("place", "beside the lift, ground floor")
        .fill("put_up_on", "2026-11-24")
        .fill("shared", "yes")
        .fill("language", "cy")
        .fill(
            "origins",
            "https://www.example.gov.uk\nhttps://intranet.example.gov.uk",
        );
    ada.submit(&form)
        .leads_to("/staff/touchpoints/KIDS?done=added");
    let page = ada.get("/staff/touchpoints/KIDS").is(200);
    assert!(
        page.says("beside the lift, ground floor"),
        "{}",
        page.text()
    );
    assert!(page.says("Try it: test, not counted"));
    assert_eq!(
        page.attributes("img", "src"),
        ["/staff/touchpoints/KIDS/qr.svg"]
    );
    ada.get("/staff/touchpoints/KIDS/qr.svg").is(200);
    let place = app.place("KIDS");
    assert_eq!(place.touchpoint.name(Language::Welsh), "Cornel y plant");
    assert_eq!(place.touchpoint.language, Some(Language::Welsh));
    assert_eq!(place.touchpoint.origins.len(), 2);
    assert!(place.touchpoint.shared_network);
    // A draft works and counts nothing; then it is opened.
    let phone = app.citizen();
    assert!(phone.get("/KIDS?lang=en").says("Test: not counted"));
    ada.submit(&page.form("act").press("act", "open"))
        .leads_to("/staff/touchpoints/KIDS?done=saved");
    phone.taps("KIDS", "5").is(303);
    assert_eq!(app.answers_at("KIDS"), 1);
    // A code is made when none is chosen.
    let form = form
        .fill("code", "")
        .fill("name-cy", "")
        .fill("state", "open");
    let made = ada.submit(&form).is(303).location();
    let code = made.split(['/', '?']).nth(3).unwrap().to_owned();
    assert_eq!(code.len(), 6, "{made}");
    phone.taps(&code, "4").is(303);
    assert_eq!(
        acts(app),
        [
            "touchpoint.add KIDS".to_owned(),
            "touchpoint.open KIDS".to_owned(),
            format!("touchpoint.add {code}")
        ]
    );
    // Its team sees it and changes nothing.
    let tia = app.desk("Tia Moss", &[council.on(&council.libraries, Role::Team)]);
    let page = tia.get("/staff/touchpoints/KIDS").is(200);
    assert!(page.says("beside the lift, ground floor") && !page.has_form("act"));
    assert!(!page.has_form("place"));
    let taken = form.forge("csrf", &tia.csrf());
    tia.submit(&taken).is(403);
}

fn what_will_not_do_is_told_and_nothing_typed_is_lost(app: &TestApp) {
    let council = app.council();
    app.retire("LIB", None);
    let ada = admin(app, &council);
    let good = ada
        .get("/staff/touchpoints/new")
        .form("place")
        .fill("service", "example-council/libraries")
        .fill("name-en", "Side door")
        .fill("place", "left of the stairs")
        .fill("state", "opens")
        .fill("opens_on", "2026-12-01")
        .fill("code", "SIDE");
    let before = app.number("SELECT count(*) AS n FROM touchpoints");
    let long = "x".repeat(201);
    for (field, value, why) in [
        (
            "code",
            "NOV24",
            "A spreadsheet would turn that code into a number or a date.",
        ),
        ("code", "staff", "That word is an address of Heard itself."),
        ("code", "AB", "A code has 3 to 8 letters and digits"),
        (
            "code",
            "lib",
            "That code was given out before, and a code is never given out twice.",
        ),
        ("service", "", "Choose the service it belongs to."),
        ("name-en", "", "Give it a name in one language at least."),
        ("name-en", &long, "Write the name on one line"),
        ("place", &long, "Write the place on one line"),
        (
            "opens_on",
            "2026-11-24",
            "Give the day it opens: tomorrow or later",
        ),
        (
            "opens_on",
            "2036-01-01",
            "Give the day it opens: tomorrow or later",
        ),
        (
            "opens_on",
            "soon",
            "Give the day it opens: tomorrow or later",
        ),
        (
            "put_up_on",
            "2026-11-25",
            "Give the day it was put up: today or a day before.",
        ),
        (
            "origins",
            "www.example.gov.uk",
            "This is no address of a web page: www.example.gov.uk.",
        ),
        (
            "language",
            "ar",
            "Choose a language that the organisation offers.",
        ),
    ] {
        let page = ada.submit(&good.clone().forge(field, value)).is(400);
        assert!(page.says(why), "{field} {value}: {}", page.text());
        assert_eq!(page.all(".errors a").len(), 1, "{field} {value}");
        let again = page.form("place");
        if field != "language" && field != "service" {
            assert_eq!(again.value(field).trim(), value, "{field}");
        }
        if field != "place" {
            assert_eq!(again.value("place"), "left of the stairs");
        }
    }
    let page = ada.submit(&good.clone().untick("channel")).is(400);
    assert!(page.says("Tick one way at least."));
    assert_eq!(app.number("SELECT count(*) AS n FROM touchpoints"), before);
    ada.submit(&good).is(303);
}

fn of_two_admins_the_later_one_is_shown_both(app: &TestApp) {
    let council = app.council();
    let (ada, bo) = (
        admin(app, &council),
        app.desk("Bo Hart", &[council.all(Role::Admin)]),
    );
    let first = ada.get("/staff/touchpoints/LIB").form("place");
    let second = bo.get("/staff/touchpoints/LIB").form("place");
    let act = bo.get("/staff/touchpoints/LIB").form("act");
    // Whoever only looks at the sign is in nobody's way.
    ada.submit(&ada.get("/staff/touchpoints/LIB").form_to("/LIB/checked"))
        .is(303);
    ada.submit(
        &first
            .fill("place", "by the door")
            .fill("name-en", "Front desk"),
    )
    .is(303);
    let late = second
        .fill("place", "by the stairs")
        .fill("put_up_on", "2026-11-20");
    let page = bo.submit(&late).is(409);
    assert!(page.says("Somebody else changed this"), "{}", page.text());
    let rows = page.all("[aria-labelledby=clash] tbody th");
    assert_eq!(rows, ["Names", "Where the sign hangs", "Put up on"]);
    let cells = page.all("[aria-labelledby=clash] tbody td");
    assert_eq!(
        cells,
        [
            "en: Front desk",
            "en: Library front desk",
            "by the door",
            "by the stairs",
            "",
            "2026-11-20",
        ]
    );
    assert_eq!(
        app.place("LIB").touchpoint.sign.place.as_deref(),
        Some("by the door")
    );
    // Nothing that was typed is lost, and sent once more it is saved.
    let again = page.form("place");
    assert_eq!(again.value("put_up_on"), "2026-11-20");
    bo.submit(&again).is(303);
    let now = app.place("LIB").touchpoint;
    assert_eq!(now.sign.place.as_deref(), Some("by the stairs"));
    assert_eq!(now.name(Language::English), "Library front desk");
    // An act on what was seen before is told too, and does nothing.
    let page = bo.submit(&act.press("act", "pause")).is(409);
    assert!(page.says("Somebody else changed this"));
    assert_eq!(app.place("LIB").touchpoint.state, TouchpointState::Open);
    bo.submit(&page.form("act").press("act", "pause")).is(303);
    assert_eq!(app.place("LIB").touchpoint.state, TouchpointState::Paused);
    // A name that is emptied is gone; one stays.
    let welsh = bo.get("/staff/touchpoints/LIB").form("place");
    bo.submit(&welsh.fill("name-cy", "Desg flaen")).is(303);
    let both = bo.get("/staff/touchpoints/LIB").form("place");
    bo.submit(&both.fill("name-cy", "")).is(303);
    let names = app.place("LIB").touchpoint.names;
    assert_eq!(
        names,
        [(Language::English, "Library front desk".to_owned())]
    );
}

fn a_touchpoint_opens_on_the_morning_of_its_day(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let open = |page: &Page, day: &str| {
        let form = page.form("act").fill("opens_on", day);
        ada.submit(&form.press("act", "opens"))
    };
    let page = ada.get("/staff/touchpoints/NEW1");
    let refused = open(&page, "2026-11-24").is(400);
    assert!(refused.says("Give the day it opens: tomorrow or later"));
    open(&page, "2026-12-05").is(303);
    let page = ada.get("/staff/touchpoints/NEW1");
    ada.submit(&page.form("act").press("act", "no-day")).is(303);
    assert_eq!(app.place("NEW1").touchpoint.opens_on, None);
    open(&ada.get("/staff/touchpoints/NEW1"), "2026-12-01").is(303);
    let list = ada.get("/staff/touchpoints");
    assert!(
        list.says("Draft: not counted. It opens on 1 Dec 2026."),
        "{}",
        list.text()
    );

    // Until then it is a draft that says so.
    let phone = app.citizen();
    let page = phone.get("/NEW1").is(200);
    assert!(page.says("Test: not counted") && page.says("This page opens on 1 Dec 2026."));
    assert!(phone.get("/NEW1?lang=cy").says("yn agor ar 1 Rhag 2026"));
    phone.taps("NEW1", "5").is(303);
    let register = "SELECT count(*) AS n FROM register JOIN touchpoints ON id = touchpoint_id \
                    WHERE code = 'NEW1'";
    app.turn_to("2026-11-30T23:59:59Z");
    app.timetable().tick();
    assert_eq!((app.answers_at("NEW1"), app.number(register)), (0, 0));
    app.turn_to("2026-12-01T00:00:30Z");
    app.timetable().tick();
    app.timetable().tick();
    assert_eq!(app.number(register), 1);
    let page = phone.get("/NEW1").is(200);
    assert!(!page.says("Test: not counted") && !page.says("opens on"));
    phone.taps("NEW1", "5").is(303);
    assert_eq!(app.answers_at("NEW1"), 1);
    let opened =
        "SELECT count(*) AS n FROM audit WHERE act = 'touchpoint.open' AND person_id IS NULL";
    assert_eq!(app.number(opened), 1, "once, and by nobody");
}

fn an_answer_that_was_begun_counts_for_a_day_after_a_sign_is_retired(app: &TestApp) {
    let council = app.council();
    let phone = app.citizen();
    let opened = || phone.get("/HOME").form("score");
    let (soon, late, too_late) = (opened(), opened(), opened());
    let (other_month, silent) = (opened(), opened());
    let ada = admin(app, &council);
    let page = ada.get("/staff/touchpoints/HOME");
    let form = page.form("act").press("act", "retire");
    ada.submit(&form.clone().forge("successor", "NEW1")).is(400);
    ada.submit(&form).is(303);
    phone.submit(&soon.press("score", "5")).is(303);
    assert_eq!(app.answers_at("HOME"), 1);
    // A page without a score comes back with the key it had, and then counts.
    let asked = phone.submit(&silent.clone()).is(400);
    assert_eq!(asked.form("score").value("key"), silent.value("key"));
    phone
        .submit(&asked.form("score").press("score", "4"))
        .is(303);
    // Nobody gets a new page, and programs are told at once.
    let key = phone.post("/HOME", &[("score", "5")]).is(410);
    assert!(!key.has_form("key"));
    let body = json!({ "score": 4, "key": "00112233-4455-4677-8899-aabbccddeeff" }).to_string();
    phone
        .post_bytes(
            "/api/v1/touchpoints/HOME/ratings",
            "application/json",
            body.as_bytes(),
        )
        .is(410);
    app.turn_to("2026-11-25T10:17:41Z");
    phone.submit(&late.press("score", "5")).is(303);
    assert_eq!(app.answers_at("HOME"), 3);
    app.turn_to("2026-11-25T10:17:43Z");
    let gone = phone.submit(&too_late.press("score", "5")).is(410);
    assert_eq!(gone.heading(), "410 This sign is out of date");
    assert_eq!(app.answers_at("HOME"), 3);

    // In a month in which it never was open it counts no more, be it an hour later.
    app.turn_to("2026-11-30T23:30:00Z");
    let begun = phone.get("/LIB").form("score").press("score", "2");
    app.retire("LIB", None);
    app.turn_to("2026-12-01T00:30:00Z");
    app.timetable().tick();
    let gone = phone.submit(&begun).is(410);
    assert_eq!(gone.heading(), "410 This sign is out of date");
    assert_eq!(app.answers_at("LIB"), 0);
    phone.submit(&other_month.press("score", "1")).is(410);
}

fn an_answer_that_was_begun_counts_for_a_day_after_a_sign_is_paused(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let opened = || phone.get("/LIB").form("score").press("score", "4");
    let (soon, late, retry) = (opened(), opened(), opened());
    phone.submit(&retry).is(303);
    app.set_state("LIB", TouchpointState::Paused);
    phone.submit(&soon).is(303);
    assert_eq!(app.answers_at("LIB"), 2);
    // Retiring a paused sign gives nobody another day.
    app.turn_to("2026-11-25T09:00:00Z");
    app.retire("LIB", Some("HOME"));
    app.turn_to("2026-11-25T11:00:00Z");
    let gone = phone.submit(&late).is(410);
    assert!(gone.says("Home visits"), "the successor: {}", gone.text());
    assert_eq!(app.answers_at("LIB"), 2);
    // What was thanked for before is thanked for again.
    assert!(phone.submit(&retry).is(303).location().starts_with("/r/"));
    assert_eq!(app.answers_at("LIB"), 2);
}

fn a_retired_touchpoint_names_its_successor_and_changes_no_more(app: &TestApp) {
    let council = app.council();
    app.touchpoint(
        &council.libraries,
        "DESK",
        "New front desk",
        TouchpointState::Open,
    );
    let ada = admin(app, &council);
    let stale = ada.get("/staff/touchpoints/LIB").form("place");
    let form = ada.get("/staff/touchpoints/LIB").form("act");
    ada.submit(&form.fill("successor", "DESK").press("act", "retire"))
        .is(303);
    assert!(app.citizen().get("/LIB").is(410).says("New front desk"));
    let page = ada.get("/staff/touchpoints/LIB").is(200);
    assert!(page.says("Retired (use DESK instead)"), "{}", page.text());
    assert!(!page.has_form("place") && !page.has_form("act"));
    let late = ada.submit(&stale.fill("place", "somewhere")).is(409);
    assert!(late.says("Somebody else changed this"));
    assert_eq!(app.place("LIB").touchpoint.sign.place, None);
    ada.post("/staff/touchpoints/LIB/checked", &[]).is(409);
}

fn a_round_of_the_signs_is_one_tap_each(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let list = ada.get("/staff/touchpoints").is(200);
    ada.submit(&list.form_to("/LIB/checked"))
        .leads_to("/staff/touchpoints?page=1&checked=LIB#LIB");
    let list = ada.get("/staff/touchpoints?page=1&checked=LIB");
    assert!(
        list.says("LIB is marked as checked today."),
        "{}",
        list.text()
    );
    let page = ada.get("/staff/touchpoints/HOME");
    let checked = |page: &Page| page.all("dl.facts dd")[3].clone();
    assert_eq!(checked(&page), "Never");
    let again = page.form_to("/HOME/checked");
    ada.submit(&again)
        .leads_to("/staff/touchpoints/HOME?done=checked");
    ada.submit(&again).is(303);
    let page = ada.get("/staff/touchpoints/HOME");
    assert_eq!(checked(&page), "24 Nov 2026");
    assert_eq!(
        acts(app),
        ["touchpoint.checked LIB", "touchpoint.checked HOME"]
    );
    let tia = app.desk("Tia Moss", &[council.on(&council.libraries, Role::Team)]);
    assert!(
        tia.get("/staff/touchpoints")
            .all("form[method=post] [name=list]")
            .is_empty()
    );
    tia.post("/staff/touchpoints/LIB/checked", &[]).is(403);
}

fn the_last_answer_is_told_in_four_words_to_its_team_and_admins(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let told = |desk: &Desk| {
        desk.get("/staff/touchpoints/LIB")
            .is(200)
            .all("dl.facts div")
    };
    let last = |desk: &Desk| {
        let facts = told(desk).into_iter();
        let last = facts.filter_map(|fact| Some(fact.strip_prefix("Last answer")?.to_owned()));
        let mut words: Vec<String> = last.collect();
        words
            .pop()
            .map(|words| words.split(" Today, ").next().unwrap().to_owned())
    };
    assert_eq!(last(&ada).as_deref(), Some("none"));
    let receipts = app.taps("LIB", "5", 2);
    assert_eq!(last(&ada).as_deref(), Some("today"));
    let page = ada.get("/staff/touchpoints");
    let cells = page.all("#LIB td");
    assert_eq!(cells[2], "today", "{cells:?}");
    // Its team is told the same; a neighbour's team sees no page, and a moderator no word of it.
    let tia = app.desk("Tia Moss", &[council.on(&council.libraries, Role::Team)]);
    assert_eq!(last(&tia).as_deref(), Some("today"));
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    assert_eq!(last(&mo), None);
    let cells = mo.get("/staff/touchpoints").all("#LIB td");
    assert_eq!(cells[2], "", "{cells:?}");
    // What was taken back was no answer.
    let phone = app.citizen();
    for receipt in &receipts {
        let page = phone.get(&format!("/r/{receipt}"));
        phone.submit(&page.form_to("/withdraw")).is(200);
    }
    assert_eq!(last(&ada).as_deref(), Some("none"));
    app.taps("LIB", "1", 1);
    for (moment, word) in [
        ("2026-11-25T00:10:00Z", "this week"),
        ("2026-11-30T23:00:00Z", "this week"),
        ("2026-12-01T00:10:00Z", "this month"),
        ("2026-12-24T23:00:00Z", "this month"),
        ("2026-12-25T00:10:00Z", "none"),
    ] {
        app.turn_to(moment);
        assert_eq!(
            last(&app.sign_in("Ada Price")).as_deref(),
            Some(word),
            "{moment}"
        );
    }
}

fn the_list_is_a_table_for_spreadsheets(app: &TestApp) {
    let council = app.council();
    let place = app.place("LIB");
    let day = |text: &str| Some(Some(heard::domain::Day(text.parse().unwrap())));
    app.act(move |connection, by| {
        let change = Change {
            place: Some(Some("=1+1, ŵ".to_owned())),
            put_up_on: day("2026-11-20"),
            ..Change::default()
        };
        touchpoints::change(connection, by, &place, &change)
    });
    app.taps("LIB", "4", 1);
    let ada = admin(app, &council);
    ada.post("/staff/touchpoints/LIB/checked", &[]).is(303);
    let table = ada.get("/staff/touchpoints.csv").is(200);
    assert_eq!(
        table.header("content-disposition").as_deref(),
        Some("attachment; filename=\"touchpoints-2026-11-24.csv\"")
    );
    let text = table.html();
    let lines: Vec<&str> = text
        .strip_prefix('\u{feff}')
        .unwrap()
        .split("\r\n")
        .collect();
    assert_eq!(
        lines[0],
        "organisation,service,name,code,address,state,opens_on,place,put_up_on,last_checked,last_answer"
    );
    let lib = lines.iter().find(|line| line.contains(",LIB,")).unwrap();
    let (origin, guarded) = (&app.origin, "\"'=1+1, ŵ\"");
    assert_eq!(
        *lib,
        format!(
            "Example Council,Libraries,Library front desk,LIB,{origin}/LIB,open,,{guarded},\
             2026-11-20,2026-11-24,today"
        )
    );
    let home = lines.iter().find(|line| line.contains(",HOME,")).unwrap();
    assert!(home.ends_with(",open,,,,,none"), "{home}");
}

/// So many open desks of the libraries.
fn desks(app: &TestApp, council: &Council, many: usize) {
    let (service, owner) = (council.libraries.clone(), council.organisation.clone());
    app.act(move |connection, by| {
        for number in 0..many {
            let new = NewTouchpoint {
                code: Code::choose(&format!("D{number:03}")).ok(),
                names: vec![(Language::English, format!("Desk {number:03}"))],
                state: TouchpointState::Open,
                channels: vec![Channel::Qr],
                shared_network: false,
                origins: Vec::new(),
                language: None,
                opens_on: None,
                sign: Hanging::default(),
            };
            touchpoints::add(connection, by, &owner, &service, &new)?;
        }
        Ok(())
    });
}

fn many_signs_are_several_files(app: &TestApp) {
    let council = app.council();
    // With the two that are there already, one more than a file holds.
    desks(app, &council, 199);
    let ada = admin(app, &council);
    let files = ada
        .get("/staff/services/libraries/signs.pdf?size=a6&languages=en")
        .is(200);
    assert!(files.says("One file does not hold them all."));
    assert_eq!(
        files.all(".links a"),
        ["Signs 1 to 200", "Signs 201 to 201"]
    );
    let links = files.attributes(".links a", "href");
    let file = ada.get(&links[1]).is(200);
    assert!(file.body.starts_with(b"%PDF-"));
    assert_eq!(
        file.header("content-disposition").as_deref(),
        Some("inline; filename=\"signs-libraries-a6-201-201.pdf\"")
    );
    ada.get("/staff/services/libraries/signs.pdf?from=7")
        .is(400);
    let list = ada.get("/staff/touchpoints");
    assert!(
        list.says("Signs 201 to 201: A4 poster, PDF"),
        "{}",
        list.text()
    );
}

fn a_long_list_has_pages(app: &TestApp) {
    let council = app.council();
    desks(app, &council, 30);
    let ada = admin(app, &council);
    let first = ada.get("/staff/touchpoints").is(200);
    let second = ada.get("/staff/touchpoints?page=2").is(200);
    assert_eq!(first.all("tbody tr").len(), 25);
    assert_eq!(second.all("tbody tr").len(), 8);
    assert!(first.says("Page 1 of 2") && second.says("Desk 029"));
    assert!(first.body.len() < 60_000, "{}", first.body.len());
    ada.get("/staff/touchpoints?page=0").is(400);
}

fn a_changed_address_is_told_until_signs_are_printed_anew(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let serve = |host: &'static str, when: &str| {
        let when = at(when);
        app.act(move |connection, _by| addresses::note(connection, host, when))
    };
    let put_up = |code: &str, day: &str| {
        let (place, day) = (app.place(code), heard::domain::Day(day.parse().unwrap()));
        app.act(move |connection, by| {
            let change = Change {
                put_up_on: Some(Some(day)),
                ..Change::default()
            };
            touchpoints::change(connection, by, &place, &change)
        });
    };
    assert_eq!(serve("old.example.org", "2026-01-01T09:00:00Z"), None);
    assert_eq!(serve("old.example.org", "2026-05-01T09:00:00Z"), None);
    put_up("LIB", "2026-02-01");
    // Answers came at home, so its sign hangs; nobody knows since when.
    app.taps("HOME", "4", 1);
    assert!(!ada.get("/staff").says("The public address changed"));
    app.turn_to("2026-12-03T10:00:00Z");
    let before = serve("new.example.org", "2026-12-03T09:00:00Z").unwrap();
    assert_eq!(before.host, "old.example.org");
    let ada = app.sign_in("Ada Price");
    let home = ada.get("/staff").is(200);
    let sentence = "The address changed from old.example.org to new.example.org on 3 Dec 2026. \
                    2 signs that were put up show old.example.org: keep old.example.org pointing \
                    here, or print anew.";
    assert!(home.says(sentence), "{}", home.text());
    let page = ada.get("/staff/touchpoints/address-change").is(200);
    assert_eq!(page.all("tbody tr").len(), 2, "the draft hangs nowhere");
    let form = page.form("put_up_on");
    assert!(
        ada.submit(&form)
            .is(400)
            .says("Tick the signs that were printed anew.")
    );
    let lib = form.fill("code", "LIB");
    for day in ["2026-12-02", "2026-12-04", ""] {
        let told = ada.submit(&lib.clone().fill("put_up_on", day)).is(400);
        assert!(told.says("Give the day the new signs were put up"), "{day}");
    }
    ada.submit(&lib).is(303);
    let home = ada.get("/staff");
    assert!(
        home.says("One sign that was put up shows old.example.org"),
        "{}",
        home.text()
    );
    // The other one by its own page.
    let form = ada.get("/staff/touchpoints/HOME").form("put_up_on");
    ada.submit(&form.fill("put_up_on", "2026-12-03")).is(303);
    assert!(!ada.get("/staff").says("The public address changed"));
    let page = ada.get("/staff/touchpoints/address-change").is(200);
    assert!(page.says("There is nothing to do."));
    // Back again: only what was printed in between is wrong.
    serve("old.example.org", "2026-12-03T09:30:00Z");
    app.turn_to("2026-12-10T10:00:00Z");
    let before = serve("new.example.org", "2026-12-05T09:30:00Z");
    assert!(before.is_some());
    serve("old.example.org", "2026-12-08T09:30:00Z");
    put_up("LIB", "2026-12-06");
    let ada = app.sign_in("Ada Price");
    let page = ada.get("/staff/touchpoints/address-change");
    assert_eq!(page.all("tbody tr").len(), 1);
    assert!(page.says("new.example.org"));
    // Nobody else is told.
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    assert!(!mo.get("/staff").says("The public address changed"));
}

/// The words of a change.
fn change<'a>(words: &[&'a str]) -> Vec<&'a str> {
    [&["touchpoint", "change"], words].concat()
}

fn an_operator_does_the_same_and_is_told_of_a_changed_address(operator: &Operator) {
    operator.runs(&["migrate"]);
    let of = ["--organisation", "example-council"];
    let council = [
        "organisation",
        "add",
        "--name",
        "Example Council",
        "--nation",
        "wales",
    ];
    operator.runs(&council);
    operator.runs(&[&["service", "add", "--name", "Libraries"], &of[..]].concat());
    let add = |words: &[&str]| {
        let place = ["touchpoint", "add", "--service", "libraries"];
        operator.runs(&[&place, &of[..], words].concat())
    };
    add(&[
        "--name",
        "Desk",
        "--code",
        "DESK",
        "--place",
        "by the lift",
        "--put-up",
        "2020-05-01",
    ]);
    let day =
        (heard::domain::Clock::system().now().date_naive() + chrono::Days::new(9)).to_string();
    add(&["--name", "Door", "--code", "DOOR", "--opens-on", &day]);
    let list = operator.runs(&["touchpoint", "list", "--organisation", "example-council"]);
    assert!(
        list.contains("by the lift") && list.contains("2020-05-01"),
        "{list}"
    );
    assert!(list.contains(&day), "{list}");
    let refused = operator.is_refused(&change(&["DESK", "--opens-on", &day]));
    assert!(refused.contains("only a draft opens on a day"), "{refused}");
    let refused = operator.is_refused(&change(&["DOOR", "--opens-on", "2020-01-01"]));
    assert!(refused.contains("is no day to open on"), "{refused}");
    operator.runs(&change(&["DOOR", "--no-opens-on", "--place", "side door"]));
    let refused = operator.is_refused(&change(&["DOOR", "--put-up", "2999-01-01"]));
    assert!(refused.contains("is no day a sign was put up"), "{refused}");

    let serves = |url: &str| {
        let serving = operator.serves(&["serve", "--listen", "127.0.0.1:0", "--public-url", url]);
        assert!(serving.stops());
    };
    serves("https://one.example.org");
    assert!(!operator.runs(&["check"]).contains("public address"));
    serves("https://two.example.org");
    let told = operator.runs(&["check"]);
    let line =
        "example-council: the public address changed from one.example.org to two.example.org";
    assert!(told.contains(line), "{told}");
    assert!(told.contains("show an old one: 1."), "{told}");
    assert!(told.contains("everything is as it should be"), "{told}");
}
