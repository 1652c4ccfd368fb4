//! Services as admins keep them on the screen, and services and touchpoints that come in by a table.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::domain::{Language, Role};
use support::{Council, Desk, Page, TestApp, on_both_databases};

on_both_databases!(
    an_admin_adds_a_service,
    a_service_that_will_not_do_is_told_and_nothing_typed_is_lost,
    a_name_changes_at_once_and_a_question_next_month,
    of_two_admins_who_edit_one_service_the_later_one_sees_both,
    a_closed_service_leaves_its_comments_to_be_read,
    one_short_name_in_two_organisations_is_two_addresses,
    services_come_in_by_a_pasted_table,
    a_file_is_read_as_spreadsheets_write_it,
    touchpoints_come_in_by_a_table,
    a_table_that_will_not_do_makes_nothing_and_is_not_lost,
    what_was_free_at_the_look_may_be_taken_at_the_end,
    a_table_has_an_end,
    the_template_is_a_table,
    who_keeps_one_service_keeps_no_other,
);

fn admin(app: &TestApp, council: &Council) -> Desk {
    app.desk("Ada Price", &[council.all(Role::Admin)])
}

/// What Ada did to services and touchpoints, oldest first.
fn acts(app: &TestApp) -> Vec<String> {
    app.lines(
        "SELECT audit.act || ' ' || audit.subject AS line FROM audit \
         JOIN people ON people.id = audit.person_id \
         WHERE people.name = 'Ada Price' AND (act LIKE 'service.%' OR act LIKE 'touchpoint.%') \
         ORDER BY audit.id",
    )
}

fn services(app: &TestApp) -> i64 {
    app.rows_of("services")
}

const NEW: &str = "/staff/services/new";
const NORTH: &str = "/staff/services/home-care-north/change";

fn an_admin_adds_a_service(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    assert!(
        ada.get("/staff/services")
            .is(200)
            .attributes("main a", "href")
            .contains(&NEW.to_owned())
    );
    let page = ada.get(NEW).is(200);
    for words in [
        "Overall, how was your experience of our service?",
        "Neither good nor poor",
        "NHS services in England must ask this.",
        "Very dissatisfied",
        "Name in Welsh",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let form = page
        .form("short_name")
        .fill("name_en", " Tŷ Bryn Day Centre ")
        .fill("question_set", "smiley");
    let list = ada.submit(&form).is(303).location();
    assert_eq!(
        list,
        "/staff/services?did=added&service=ty-bryn-day-centre&organisation=example-council"
    );
    let page = ada.get(&list).is(200);
    assert!(
        page.says("Tŷ Bryn Day Centre was added. It has no name yet in: Welsh."),
        "{}",
        page.text()
    );
    assert!(page.says("How happy are you with our service today?"));
    assert_eq!(acts(app), ["service.add ty-bryn-day-centre"]);

    // Others see it and may not touch it.
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let page = mo.get("/staff/services").is(200);
    assert!(page.says("Tŷ Bryn Day Centre") && !page.says("Add a service") && !page.says("Change"));
    mo.get(NEW).is(403);
}

fn a_service_that_will_not_do_is_told_and_nothing_typed_is_lost(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let form = ada.get(NEW).is(200).form("short_name");
    let empty = ada.submit(&form).is(400);
    assert_eq!(
        empty.all(".errors a"),
        ["Write the name.", "Choose what it asks."]
    );

    let filled = form
        .fill("name_en", "Second libraries")
        .fill("name_cy", "Ail lyfrgelloedd")
        .fill("question_set", "govuk");
    for (short, words) in [
        ("libraries", "Another service has this short name."),
        ("new", "Heard itself uses this short name."),
        ("A & B", "Write the short name in small letters"),
    ] {
        let page = ada
            .submit(&filled.clone().fill("short_name", short))
            .is(400);
        assert!(page.says(words), "{}", page.text());
        let again = page.form("short_name");
        assert_eq!(again.value("short_name"), short);
        assert_eq!(again.value("name_cy"), "Ail lyfrgelloedd");
        assert_eq!(again.value("question_set"), "govuk");
    }
    let long = ada
        .submit(&filled.clone().fill("name_cy", &"ŵ".repeat(201)))
        .is(400);
    assert!(long.says("Write a name of at most 200 letters."));
    let none = ada.submit(&filled.fill("name_en", "!!!")).is(400);
    assert!(none.says("No short name can be made from this name."));
    assert_eq!(services(app), 2);
    assert_eq!(acts(app), [] as [&str; 0]);
}

fn a_name_changes_at_once_and_a_question_next_month(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let page = ada.get(NORTH).is(200);
    assert!(
        page.says("A change takes effect on 1 Dec 2026. Until then it asks “Overall, how was"),
        "{}",
        page.text()
    );
    assert!(page.says("home-care-north") && !page.says("Take that change back"));
    let form = page.form("version");
    assert_eq!(form.value("name_cy"), "Gofal cartref y Gogledd");
    let form = form
        .fill("name_en", "Home care, North")
        .fill("question_set", "govuk")
        .press("act", "save");
    let list = ada.submit(&form).is(303).location();
    let list = ada.get(&list).is(200);
    assert!(list.says("Home care, North was saved."), "{}", list.text());
    let both = ["service.change home-care-north"; 2];
    assert_eq!(acts(app), both, "the name and the question");

    let page = ada.get(NORTH).is(200);
    assert!(page.says("From 1 Dec 2026 on it asks “Overall, how did you feel"));
    assert!(app.citizen().get("/HOME").says("how was your experience"));
    ada.submit(&page.form("version").press("act", "take-back"))
        .is(303);
    let page = ada.get(NORTH).is(200);
    assert!(!page.says("Take that change back"));
    assert_eq!(page.form("version").value("question_set"), "fft");

    // What is so already is no change.
    let before = acts(app);
    ada.submit(&page.form("version").press("act", "save"))
        .is(303);
    assert_eq!(acts(app), before);

    // A name that is taken away is gone, but for the first language's.
    let form = page.form("version");
    ada.submit(&form.clone().fill("name_cy", "")).is(303);
    assert_eq!(ada.get(NORTH).form("version").value("name_cy"), "");
    let form = ada.get(NORTH).form("version");
    let page = ada.submit(&form.fill("name_en", " ")).is(400);
    assert!(page.says("Write the name."));
}

fn of_two_admins_who_edit_one_service_the_later_one_sees_both(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let bob = app.desk("Bob Hill", &[council.all(Role::Admin)]);
    let adas = ada.get(NORTH).is(200).form("version");
    let bobs = bob.get(NORTH).is(200).form("version");
    ada.submit(&adas.clone().fill("name_en", "Home care (North)"))
        .is(303);

    let typed = bobs
        .fill("name_en", "Home support North")
        .fill("question_set", "smiley");
    let page = bob.submit(&typed).is(409);
    assert!(page.says("Somebody else was faster"));
    assert!(
        page.says("Ada Price changed this on 24 Nov 2026, 10:17."),
        "{}",
        page.text()
    );
    let rows = page.all("table tbody tr");
    assert_eq!(
        rows,
        [
            "Name in English Home care (North) Home support North",
            "What it asks Overall, how was your experience of our service? \
             How happy are you with our service today?"
        ],
        "what both typed alike is not told"
    );
    let again = page.form("version");
    assert_eq!(again.value("name_en"), "Home support North");
    assert_eq!(again.value("question_set"), "smiley");
    assert_eq!(
        app.lines(
            "SELECT name AS line FROM names WHERE name LIKE 'Home %' AND language = 'en' \
             ORDER BY name"
        ),
        ["Home care (North)", "Home visits"],
    );
    bob.submit(&again).is(303);
    assert!(bob.get(NORTH).says("Change Home support North"));

    // Closing asks the same.
    let close = "/staff/services/home-care-north/close";
    let closing = ada.get(close).is(200).form("version");
    let form = bob.get(NORTH).form("version");
    bob.submit(&form.fill("name_en", "Home care North")).is(303);
    let page = ada.submit(&closing).is(409);
    assert!(page.says("Bob Hill changed this"), "{}", page.text());
    let bobs = bob.get(close).is(200).form("version");
    ada.submit(&page.form("version")).is(303);
    let closed = bob.submit(&bobs).is(409);
    assert!(closed.says("This service is closed."), "{}", closed.text());
    assert!(!closed.has_form("version"));
    // And so does a change of what was closed in the meantime.
    let late = bob.submit(&typed).is(409);
    assert!(late.says("Ada Price changed this") && late.says("This service is closed."));
}

fn a_closed_service_leaves_its_comments_to_be_read(app: &TestApp) {
    let council = app.council();
    for words in ["Kind and on time.", "Late again.", "Thank you all."] {
        app.words("LIB", "4", words);
    }
    app.screen();
    let ada = admin(app, &council);
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let team = app.desk("Tom Rees", &[council.on(&council.libraries, Role::Team)]);

    let page = ada.get("/staff/services/libraries/close").is(200);
    assert!(page.says("Its 2 touchpoints retire."), "{}", page.text());
    assert!(
        page.says(
            "3 comments are still waiting for somebody to read them. They stay in the queue."
        )
    );
    assert!(!page.says("Late again."), "an admin reads no comment");
    assert!(page.says("Its figures and releases stay"));
    let list = ada.submit(&page.form("version")).is(303).location();
    assert!(ada.get(&list).is(200).says("Libraries was closed."));
    assert_eq!(
        acts(app),
        [
            "touchpoint.retire LIB",
            "touchpoint.retire NEW1",
            "service.close libraries"
        ]
    );
    app.citizen().get("/LIB").is(410);
    assert!(ada.get("/staff/services").is(200).says("Closed"));

    assert_eq!(
        mo.get("/staff/queue").is(200).all("tbody .first a").len(),
        3
    );
    let id = app.comment_id("Late again.");
    let form = mo.get(&format!("/staff/queue/{id}")).is(200).form("action");
    mo.submit(&form.press("action", "publish")).is(303);
    app.carry_out();
    // It reaches the team with the next batch; the team still has its page.
    let passed_on = "SELECT count(*) AS n FROM decisions WHERE action = 'publish'";
    assert_eq!(app.number(passed_on), 1);
    team.get("/staff/services/libraries").is(200);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 3, 0], "the taps count on");
}

fn one_short_name_in_two_organisations_is_two_addresses(app: &TestApp) {
    let (council, trust) = (app.council(), app.trust());
    let names = vec![(Language::English, "Trust libraries".to_owned())];
    let theirs = app.service(&trust.organisation, "libraries", names);
    app.touchpoint(
        &theirs,
        "BOOKS",
        "Ward trolley",
        heard::domain::TouchpointState::Open,
    );
    let roles = [Role::Admin, Role::Moderator];
    let both: Vec<_> = roles
        .iter()
        .flat_map(|role| [council.all(*role), trust.all(*role)])
        .collect();
    let ada = app.desk("Ada Price", &both);

    // One that says nothing leads to a choice, and the list says it.
    let which = ada.get("/staff/services/libraries").is(300);
    assert_eq!(which.all("main li a"), ["Example Council", "Example Trust"]);
    let links = which.attributes("main li a", "href");
    assert_eq!(
        links[1],
        "/staff/services/libraries?organisation=example-trust"
    );
    let ours = ada.get(&links[0]).is(200);
    assert!(ours.says("Example Council") && !ours.says("Trust libraries"));
    let theirs = ada.get(&links[1]).is(200);
    assert!(theirs.says("Trust libraries") && !theirs.says("Example Council"));
    let all = ada
        .get("/staff/services")
        .is(200)
        .attributes("main a", "href");
    for address in [
        "/staff/services/libraries?organisation=example-trust",
        "/staff/services/libraries/change?organisation=example-trust",
        "/staff/services/home-care-north",
    ] {
        assert!(all.contains(&address.to_owned()), "{address} in {all:?}");
    }
    ada.get("/staff/services/libraries?organisation=nowhere")
        .is(404);

    // Both can be changed.
    ada.get("/staff/services/libraries/change").is(300);
    let change = "/staff/services/libraries/change?organisation=example-trust";
    let form = ada.get(change).is(200).form("version");
    let list = ada
        .submit(&form.fill("name_en", "Trolleys"))
        .is(303)
        .location();
    assert!(ada.get(&list).says("Trolleys was saved."));
    assert!(
        ada.get("/staff/services")
            .says("Comments passed on to Libraries")
    );
    // A new one, and a table, are for one of them.
    assert_eq!(ada.get(NEW).is(300).all("main li a").len(), 2);
    let form = ada
        .get(&format!("{NEW}?organisation=example-trust"))
        .is(200);
    assert!(!form.says("Name in Welsh"));
    ada.get("/staff/table/services").is(300);

    // Whoever sees one of them needs to say nothing.
    let team = app.desk("Tom Rees", &[council.all(Role::Team)]);
    assert!(
        team.get("/staff/services/libraries")
            .is(200)
            .says("Example Council")
    );
    team.get("/staff/services/libraries?organisation=example-trust")
        .is(404);
}

const SERVICES: &str = "/staff/table/services";
const TOUCHPOINTS: &str = "/staff/table/touchpoints";

/// Pastes a table and looks.
fn pastes(desk: &Desk, path: &str, table: &str) -> Page {
    let form = desk.get(path).is(200).form("table");
    desk.submit(&form.fill("table", table))
}

/// Adds what a look showed.
fn adds(desk: &Desk, look: &Page) -> Page {
    desk.submit(&look.form("table"))
}

fn services_come_in_by_a_pasted_table(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let page = ada.get(SERVICES).is(200);
    assert!(
        page.says("question_set") && page.says("Home care South"),
        "{}",
        page.text()
    );
    let table = "Question set\tEnw Cymraeg\tName\t\n\
                 fft\tGofal cartref y De\tHome care South\t\n\
                 \t\t\t\n\
                 SMILEY\t\tDay centre\t\n";
    let look = pastes(&ada, SERVICES, table).is(200);
    assert_eq!(look.all("h1"), ["2 services will be made"]);
    assert_eq!(
        look.all("tbody tr"),
        [
            "Home care South / Gofal cartref y De home-care-south \
             Overall, how was your experience of our service?",
            "Day centre day-centre How happy are you with our service today?"
        ]
    );
    assert!(look.says("One has no name in Welsh. People who read it see the first name."));
    assert_eq!(services(app), 2, "nothing is stored yet");

    // One may go back, and nothing is lost.
    let mut back = look.form("table").press("again", "1");
    SERVICES.clone_into(&mut back.action);
    let again = ada.submit(&back).is(200).form("table");
    assert_eq!(again.value("table").trim_end(), table.trim_end());

    adds(&ada, &look).leads_to("/staff/services?did=services&count=2");
    assert!(
        ada.get("/staff/services?did=services&count=2")
            .says("2 services were added.")
    );
    assert_eq!(services(app), 4);
    assert_eq!(
        acts(app),
        ["service.add home-care-south", "service.add day-centre"]
    );
    // A second time it is there already.
    let twice = adds(&ada, &look).is(400);
    assert!(twice.says("Line 2, short_name: a service “home-care-south” is there already."));
    assert_eq!(services(app), 4);
}

fn a_file_is_read_as_spreadsheets_write_it(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let table = |name: &str| {
        format!(
            "NAME;Name (Welsh);Short name;Question set;;\r\n\"{name}; day\";Caffi;;Govuk;;\r\n;;;;;\r\n"
        )
    };
    let utf16: Vec<u8> = format!("\u{feff}{}", table("Caf\u{e9} wide").replace(';', "\t"))
        .replace("\"Caf\u{e9} wide\t day\"", "Caf\u{e9} wide; day")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    // `é` and a long dash, as Excel saves them without being asked for UTF-8.
    let windows: Vec<u8> = table("Caf? old")
        .bytes()
        .map(|byte| if byte == b'?' { 0xe9 } else { byte })
        .collect();
    let files: [(&str, Vec<u8>); 4] = [
        (
            "Caf\u{e9} marked",
            format!("\u{feff}{}", table("Caf\u{e9} marked")).into_bytes(),
        ),
        ("Caf\u{e9} plain", table("Caf\u{e9} plain").into_bytes()),
        ("Caf\u{e9} wide", utf16),
        ("Caf\u{e9} old", windows),
    ];
    let fields = [
        ("organisation", "example-council"),
        ("table", "this is not read"),
    ];
    for (name, file) in files {
        let look = ada.upload(SERVICES, &fields, &file).is(200);
        assert_eq!(look.all("h1"), ["One service will be made"], "{name}");
        assert!(
            look.says(&format!("{name}; day / Caffi")),
            "{}",
            look.text()
        );
        adds(&ada, &look).is(303);
        let stored = format!("SELECT count(*) AS n FROM names WHERE name = '{name}; day'");
        assert_eq!(app.number(&stored), 1, "{name}");
    }
    // Letters that were lost before they came here.
    let look = ada
        .upload(SERVICES, &fields, b"name,question_set\nT? Bryn,fft\n")
        .is(200);
    assert!(look.says("“T? Bryn” has a question mark."));
    // What is no text at all.
    for (file, words) in [
        (&b"PK\x03\x04\x14\x00"[..], "This file is a workbook"),
        (&b"\x00\x01\x02"[..], "This file is not text"),
    ] {
        let page = ada.upload(SERVICES, &fields, file).is(400);
        assert!(page.says(words), "{}", page.text());
        assert_eq!(
            page.form("table").value("table"),
            "this is not read",
            "it is not lost"
        );
    }
}

fn touchpoints_come_in_by_a_table(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    assert!(ada.get(TOUCHPOINTS).is(200).says("channels"));
    let table = "service,name,name_cy,code,channels,state,language\n\
                 libraries,Reading room,Ystafell ddarllen,READ,\"qr, kiosk\",open,cy\n\
                 Gofal cartref y Gogledd,Evening visits,,,,,\n";
    let look = pastes(&ada, TOUCHPOINTS, table).is(200);
    assert_eq!(look.all("h1"), ["2 touchpoints will be made"]);
    assert_eq!(
        look.all("tbody tr"),
        [
            "Reading room / Ystafell ddarllen Libraries READ Open qr, kiosk Welsh",
            "Evening visits Home care North will be made Draft: not counted qr"
        ]
    );
    assert_eq!(app.rows_of("touchpoints"), 3);
    adds(&ada, &look).leads_to("/staff/services?did=touchpoints&count=2");
    assert_eq!(app.rows_of("touchpoints"), 5);
    app.citizen().get("/READ").is(200);
    let made = acts(app);
    assert_eq!((made.len(), made[0].as_str()), (2, "touchpoint.add READ"));
    let opened = "SELECT count(*) AS n FROM register JOIN touchpoints \
                  ON touchpoints.id = register.touchpoint_id WHERE code = 'READ'";
    assert_eq!(app.number(opened), 2, "it is on the register by both ways");

    let page = pastes(
        &ada,
        TOUCHPOINTS,
        "service;name;code;state\n\
         Libraries;Hall;1E+05;\n\
         Libraries;Hall two;home;\n\
         Libraries;Hall two;;\n\
         Libraries;reading ROOM;;\n\
         Parks;Gate;;paused\n",
    )
    .is(400);
    assert_eq!(
        page.all(".errors li"),
        [
            "Line 2, code: “1E+05” looks like a number or a date: a spreadsheet changes such codes. \
             Choose a code that begins with letters, such as DESK2, or leave it empty",
            "Line 3, code: the code “home” was given out before, and no code is given out twice. \
             Choose another one, or leave it empty",
            "Line 4, name: “Hall two” is in line 3 too",
            "Line 5, name: the service has a touchpoint “reading ROOM” already. \
             Take this line out, or write another name",
            "Line 6, service: there is no service “Parks”. Add it first, or write its name as it stands",
            "Line 6, state: “paused” is none of draft, open",
        ]
    );
    assert_eq!(app.rows_of("touchpoints"), 5);
}

fn a_table_that_will_not_do_makes_nothing_and_is_not_lost(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let bad = "Day centre,stars\n".repeat(60);
    let table = format!("name,question_set\nGood one,fft\n{bad}");
    let page = pastes(&ada, SERVICES, &table).is(400);
    let told = page.all(".errors li");
    assert_eq!(told.len(), 50);
    assert_eq!(
        told[0],
        "Line 3, question_set: “stars” is none of fft, govuk, smiley"
    );
    assert_eq!(told[1], "Line 4, short_name: “day-centre” is in line 3 too");
    assert!(
        page.says("And 69 more. Mend these first."),
        "{}",
        page.text()
    );
    assert_eq!(
        page.form("table").value("table").trim_end(),
        table.trim_end()
    );
    for (table, words) in [
        ("", "There is nothing in it."),
        (
            "Day centre,fft\n",
            "The first line must name the columns: name, name_cy, short_name, question_set",
        ),
        ("name,colour\nA,b\n", "No such column: colour."),
        ("name\nA\n", "A column is missing: question_set"),
        (
            "name,name_pl,question_set\nA,B,fft\n",
            "does not offer Polish",
        ),
        (
            "name,enw,question_set\nA,B,fft\n",
            "The column name is there twice.",
        ),
    ] {
        let page = pastes(&ada, SERVICES, table).is(400);
        assert!(page.says(words), "{words}: {}", page.text());
        assert_eq!(
            page.form("table").value("table").trim_end(),
            table.trim_end()
        );
    }
    // Whoever sends it past the look gets no further.
    let form = ada.get(SERVICES).form("table").fill("table", &table);
    let mut past = form;
    past.action = format!("{SERVICES}/add");
    ada.submit(&past).is(400);
    assert_eq!(services(app), 2);
    assert_eq!(acts(app), [] as [&str; 0]);
    ada.get("/staff/table/people").is(404);
}

fn what_was_free_at_the_look_may_be_taken_at_the_end(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let table = "service,name,code\nLibraries,Hall,HALL\nLibraries,Stairs,STAIRS\n";
    let look = pastes(&ada, TOUCHPOINTS, table).is(200);
    let open = heard::domain::TouchpointState::Open;
    app.touchpoint(&council.home_care, "STAIRS", "Somebody else's", open);
    let late = adds(&ada, &look).is(400);
    assert!(late.says("Line 3, code: the code “STAIRS” was given out before"));
    assert_eq!(
        late.form("table").value("table").trim_end(),
        table.trim_end()
    );
    assert_eq!(app.rows_of("touchpoints"), 4, "all or nothing");
    assert_eq!(acts(app), [] as [&str; 0]);
    // A form of another session makes nothing.
    let forged = look.form("table").forge("csrf", "of-somebody-else");
    ada.submit(&forged).is(419);
}

fn a_table_has_an_end(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let lines = |count: usize| {
        let lines: Vec<String> = (0..count).map(|n| format!("Desk {n},fft\n")).collect();
        format!("name,question_set\n{}", lines.concat())
    };
    let page = pastes(&ada, SERVICES, &lines(2_003)).is(400);
    assert!(
        page.says("There are 2,003 lines, and at most 2,000 fit."),
        "{}",
        page.text()
    );
    let look = pastes(&ada, SERVICES, &lines(300)).is(200);
    assert!(look.says("300 services will be made") && look.says("And 100 more that are not shown"));
    adds(&ada, &look).is(303);
    assert_eq!(services(app), 302);

    let fields = [("organisation", "example-council"), ("table", "kept")];
    let page = ada
        .upload(SERVICES, &fields, &vec![b'a'; 1024 * 1024 + 1])
        .is(413);
    assert!(
        page.says("The table is larger than 1 MB."),
        "{}",
        page.text()
    );
    assert_eq!(page.form("table").value("table"), "kept");
    assert_eq!(services(app), 302);
}

fn the_template_is_a_table(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    for (path, made) in [
        (SERVICES, "One service will be made"),
        (TOUCHPOINTS, "One touchpoint will be made"),
    ] {
        let link = ada
            .get(path)
            .is(200)
            .attributes("a[download]", "href")
            .remove(0);
        let file = ada.get(&link).is(200);
        assert_eq!(
            file.header("content-type").as_deref(),
            Some("text/csv; charset=utf-8; header=present")
        );
        let fields = [("organisation", "example-council"), ("table", "")];
        let look = ada.upload(path, &fields, &file.bytes()).is(200);
        assert_eq!(look.all("h1"), [made]);
    }
}

fn who_keeps_one_service_keeps_no_other(app: &TestApp) {
    let council = app.council();
    let one = app.desk("One Admin", &[council.on(&council.libraries, Role::Admin)]);
    let page = one.get("/staff/services").is(200);
    assert!(!page.says("Add a service") && page.says("Add touchpoints from a table"));
    one.get(NEW).is(404);
    one.get(SERVICES).is(404);
    one.get(NORTH).is(404);
    one.get("/staff/services/libraries/change").is(200);
    let table = "service,name\nHome care North,Hall\nLibraries,Hall\n";
    let page = pastes(&one, TOUCHPOINTS, table).is(400);
    assert_eq!(
        page.all(".errors li"),
        [
            "Line 2, service: there is no service “Home care North”. Add it first, or write its name as it stands"
        ]
    );
    let look = pastes(&one, TOUCHPOINTS, "service,name\nLibraries,Hall\n").is(200);
    adds(&one, &look).is(303);
}
