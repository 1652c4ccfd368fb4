//! Returns: what an organisation owes a national body each month, who is reminded, and that the
//! small numbers stay where they are.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::domain::{
    Channel, Code, Day, Language, QuestionSet, RatingId, Role, Service, Slug, TouchpointState,
};
use heard::notify::Letter;
use heard::register::{services, touchpoints};
use heard::store::answers::{self, NewRating};
use support::{Desk, Page, TestApp, Trust, on_both_databases};

on_both_databases!(
    a_month_is_told_by_answer_and_by_mode,
    modes_are_chosen_and_the_form_of_a_practice_is_another,
    no_data_is_never_nought_and_three_months_of_it_are_pointed_out,
    what_was_sent_stands_and_what_changed_since_is_told,
    a_service_on_gov_uk_has_its_score,
    admins_are_reminded_on_the_eighth_and_the_twelfth_working_day,
    a_file_says_what_it_is_and_every_look_is_audited,
    a_month_that_runs_tells_nothing,
    admins_of_the_whole_organisation_alone_see_returns,
    somebody_who_keeps_two_organisations_says_which,
    what_was_sent_goes_with_its_ratings,
);

const NOVEMBER: &str = "/staff/returns/2026-11";

/// A touchpoint with these channels.
fn place(app: &TestApp, service: &Service, code: &str, channels: &[Channel]) {
    let new = touchpoints::NewTouchpoint {
        code: Some(Code::choose(code).unwrap()),
        names: vec![(Language::English, format!("Place {code}"))],
        state: TouchpointState::Open,
        channels: channels.to_vec(),
        shared_network: false,
        origins: Vec::new(),
        language: None,
        opens_on: None,
        sign: heard::domain::Hanging::default(),
    };
    let service = service.clone();
    app.act(move |connection, by| {
        let owner = heard::store::organisations::by_id(connection, service.organisation)?;
        touchpoints::add(connection, by, &owner, &service, &new)
    });
}

/// So many people gave this answer by a channel; `imported`, their hour is not known.
fn came(app: &TestApp, code: &str, by: Channel, (score, people): (&str, usize), imported: bool) {
    let place = app.place(code);
    let score = place.service.question_set.parse(score).unwrap();
    let day = Day("2026-11-20".parse().unwrap());
    let new: Vec<NewRating> = (0..people)
        .map(|_| NewRating {
            id: RatingId::new(498_000, rand::random()),
            touchpoint: place.touchpoint.id,
            channel: by,
            score,
            day,
            hour: (!imported).then_some(9),
            import: imported,
            burst: false,
        })
        .collect();
    app.act(move |connection, _by| {
        answers::make_room(connection, day.month())?;
        answers::insert_many(connection, &new)
    });
}

/// A trust whose emergency department asks at three places in three ways.
fn trust(app: &TestApp) -> Trust {
    let trust = app.trust();
    place(app, &trust.emergency, "TEXT", &[Channel::Sms]);
    place(
        app,
        &trust.emergency,
        "CARD",
        &[Channel::Paper, Channel::Phone],
    );
    app.taps("WARD", "5", 3);
    app.taps("WARD", "0", 1);
    came(app, "TEXT", Channel::Sms, ("4", 2), false);
    came(app, "CARD", Channel::Paper, ("1", 4), true);
    came(app, "CARD", Channel::Phone, ("2", 1), false);
    trust
}

fn admin(app: &TestApp, trust: &Trust) -> Desk {
    app.desk("Ann Price", &[trust.all(Role::Admin)])
}

/// The cells of the tables of figures, row by row, from the file.
fn figures(desk: &Desk, month: &str) -> Vec<String> {
    let file = desk.get(&format!("/staff/returns/{month}.csv")).is(200);
    let text = String::from_utf8(file.bytes()).unwrap();
    text.lines().map(str::to_owned).collect()
}

fn note(desk: &Desk, page: &Page, reason: Option<&str>) -> Page {
    let form = page.form("shown");
    match reason {
        Some(reason) => desk.submit(&form.fill("reason", reason)),
        None => desk.submit(&form),
    }
}

fn letters(app: &TestApp, to: &str) -> Vec<Letter> {
    let all = app.mail().into_iter();
    all.filter(|letter| letter.to == to && letter.subject.contains("return is due"))
        .collect()
}

fn tick(app: &TestApp, moment: &str) {
    app.turn_to(moment);
    app.timetable().tick();
}

fn a_month_is_told_by_answer_and_by_mode(app: &TestApp) {
    let trust = trust(app);
    app.turn_to("2026-12-02T09:00:00Z");
    let ann = admin(app, &trust);
    let list = ann.get("/staff/returns").is(200);
    assert!(list.says("Due by 16 Dec 2026"), "{}", list.text());
    let page = ann.get(NOVEMBER).is(200);
    assert!(page.says("Internal. Small numbers. Not for publication."));
    assert_eq!(page.header("cache-control").unwrap(), "no-store");
    // Very good to don't know, then all; a nought among answers is a true one.
    let answers = ["3", "2", "0", "1", "4", "1", "11"];
    // Text, electronic at discharge and at home, paper at discharge and at home, telephone, online, other.
    let modes = ["2", "0", "0", "4", "0", "1", "4", "0"];
    assert_eq!(page.all("td"), [&answers[..], &modes[..]].concat());
    assert_eq!(
        figures(&ann, "2026-11"),
        [
            "Internal. Small numbers. Not for publication.",
            "",
            "Organisation,Month,Service,Very good,Good,Neither good nor poor,Poor,Very poor,Don't know,All answers",
            "Example Trust,2026-11,Emergency department,3,2,0,1,4,1,11",
            "",
            "Organisation,Month,Service,Text message (SMS),\"Electronic, at discharge\",\"Electronic, at home\",\"Paper, at discharge\",\"Paper, at home\",Telephone,Online,Other",
            "Example Trust,2026-11,Emergency department,2,0,0,4,0,1,4,0",
        ]
    );
    for code in ["WARD", "TEXT", "CARD"] {
        assert!(app.answers_at(code) > 0);
    }
}

fn modes_are_chosen_and_the_form_of_a_practice_is_another(app: &TestApp) {
    let trust = trust(app);
    app.turn_to("2026-12-02T09:00:00Z");
    let ann = admin(app, &trust);
    let page = ann.get("/staff/returns/modes").is(200);
    assert!(page.says("sign: Online"), "{}", page.text());
    let form = page
        .form("mode-WARD")
        .fill("mode-WARD", "electronic_discharge")
        .fill("mode-CARD", "paper_home")
        .press("act", "modes");
    ann.submit(&form).is(303);
    let page = ann.get("/staff/returns/modes").is(200);
    assert!(page.says("sign: Electronic, at discharge"));
    assert!(
        page.says("paper: Paper, at home; phone: Telephone"),
        "{}",
        page.text()
    );
    assert_eq!(
        page.form("mode-WARD").value("mode-WARD"),
        "electronic_discharge"
    );
    let rows = figures(&ann, "2026-11");
    assert!(
        rows.contains(&"Example Trust,2026-11,Emergency department,2,4,0,0,4,1,0,0".to_owned())
    );
    let form = page.form("modes").forge("modes", "practice");
    ann.submit(&form.press("act", "list")).is(303);
    let rows = figures(&ann, "2026-11");
    // Handwritten, telephone, tablet, text, online, other.
    assert!(
        rows.contains(&"Example Trust,2026-11,Emergency department,4,1,0,2,4,0".to_owned()),
        "{rows:?}"
    );
    let acts =
        app.lines("SELECT subject AS line FROM audit WHERE act = 'return.modes' ORDER BY id");
    assert_eq!(
        acts,
        [
            "WARD electronic_discharge",
            "CARD paper_home",
            "practice reminded"
        ]
    );
    let nonsense = [
        ("organisation", "example-trust"),
        ("act", "modes"),
        ("mode-WARD", "pigeon"),
    ];
    ann.post("/staff/returns/modes", &nonsense).is(400);
}

fn no_data_is_never_nought_and_three_months_of_it_are_pointed_out(app: &TestApp) {
    let trust = trust(app);
    let names = vec![(Language::English, "Podiatry".to_owned())];
    let podiatry = app.service(&trust.organisation, "podiatry", names);
    place(app, &podiatry, "FEET", &[Channel::Qr]);
    for month in ["2026-12", "2027-01"] {
        app.begin_month(month);
    }
    app.turn_to("2026-12-02T09:00:00Z");
    let ann = admin(app, &trust);
    let page = ann.get(NOVEMBER).is(200);
    assert_eq!(
        cells(&page, "returns-by-mode")[9..11],
        ["Podiatry", "No data"]
    );
    assert!(page.says("send nothing for that service, and tell your commissioner so"));
    assert!(!page.says("3 months in a row"));
    let rows = figures(&ann, "2026-11");
    assert!(rows.contains(
        &"Example Trust,2026-11,Podiatry,No data,No data,No data,No data,No data,No data,No data"
            .to_owned()
    ));
    // The sum is of those who have data.
    assert!(rows.contains(&"Example Trust,2026-11,All services,3,2,0,1,4,1,11".to_owned()));
    app.turn_to("2027-02-02T09:00:00Z");
    let ann = app.sign_in("Ann Price");
    let page = ann.get("/staff/returns/2027-01").is(200);
    assert!(
        page.says("Podiatry: no data for 3 months in a row."),
        "{}",
        page.text()
    );
    assert!(page.says("breach notice"));
    assert!(
        !page.says("Emergency department: no data for 3 months"),
        "two are no three"
    );
    assert_eq!(
        page.all("td"),
        ["No data", "No data", "No data"],
        "nought stands nowhere"
    );
    // That there was nothing to send can be said too.
    assert!(page.says("There was nothing to send, and I have said so"));
    note(&ann, &page, None).is(303);
}

fn what_was_sent_stands_and_what_changed_since_is_told(app: &TestApp) {
    let trust = trust(app);
    app.burst("WARD", "1", 8);
    app.turn_to("2026-12-06T09:00:00Z");
    let (ann, eve) = (
        admin(app, &trust),
        app.desk("Eve Price", &[trust.all(Role::Admin)]),
    );
    let page = ann.get(NOVEMBER).is(200);
    // An older answer comes in between: what would be noted is not what was shown.
    came(app, "TEXT", Channel::Sms, ("4", 1), true);
    let moved = note(&ann, &page, None).is(409);
    assert!(
        moved.says("The figures changed while you looked."),
        "{}",
        moved.text()
    );
    assert_eq!(app.rows_of("returns"), 0);
    note(&ann, &moved, None).is(303);
    let page = ann.get("/staff/returns/2026-11?done=fft").is(200);
    assert!(
        page.says("Sent on 6 Dec 2026 by Ann Price. Nothing has changed since."),
        "{}",
        page.text()
    );
    assert!(
        ann.get("/staff/returns")
            .says("Sent on 6 Dec 2026 by Ann Price.")
    );
    // Two admins leave the flood out.
    let form = ann
        .get("/staff/approvals")
        .form("code")
        .fill("code", "WARD")
        .fill("day", "2026-11-24")
        .fill("reason", "One phone, eight taps in a minute.");
    ann.submit(&form).is(303);
    let asked = eve.get("/staff/approvals").is(200);
    eve.submit(&asked.form("answer").press("answer", "yes"))
        .is(303);
    let left_out = app.number("SELECT count(*) AS n FROM ratings WHERE left_out");
    assert!(left_out >= 5, "{left_out}");
    let now = 12 - left_out;
    let page = eve.get(NOVEMBER).is(200);
    let changes = [
        ("Very poor", 12, now),
        ("All answers", 20, 20 - left_out),
        ("Online", 12, now),
    ];
    let told = changes.iter().flat_map(|(figure, sent, now)| {
        let cells = ["Emergency department".to_owned(), (*figure).to_owned()];
        cells.into_iter().chain([sent.to_string(), now.to_string()])
    });
    assert_eq!(cells(&page, "changed-fft"), told.collect::<Vec<_>>());
    assert!(page.says("The return stands: it cannot be changed."));
    assert!(page.says(&format!("{left_out} answers were left out as a flood.")));
    assert!(eve.get("/staff/returns").says("3 figures changed since."));
    // Once more, only with a reason, and what was typed stays.
    let no = note(&eve, &page, Some("No")).is(400);
    assert!(no.says("Say why it was sent again, in 5 to 500 characters"));
    assert_eq!(no.form("shown").value("reason"), "No");
    assert_eq!(app.rows_of("returns"), 1);
    note(&eve, &no, Some("The body asked for it.")).is(303);
    let page = eve.get(NOVEMBER).is(200);
    assert!(
        page.says("Sent again on 6 Dec 2026 by Eve Price: The body asked for it."),
        "{}",
        page.text()
    );
    assert!(page.says("Nothing has changed since."));
    assert_eq!(app.rows_of("returns"), 2, "what was sent first stays");
}

/// The cells of a table, row by row.
fn cells(page: &Page, table: &str) -> Vec<String> {
    let within = |cell: &str| format!("table[aria-labelledby={table}] tbody {cell}");
    page.all(&format!("{}, {}", within("th"), within("td")))
}

fn a_service_on_gov_uk_has_its_score(app: &TestApp) {
    let trust = app.trust();
    let (owner, slug) = (
        trust.organisation.clone(),
        Slug::parse("lasting-power").unwrap(),
    );
    let names = vec![(Language::English, "Lasting power".to_owned())];
    let service = app.act(move |connection, by| {
        services::add(connection, by, &owner, &slug, &names, QuestionSet::Govuk)
    });
    place(app, &service, "LPA", &[Channel::Widget, Channel::Qr]);
    // As the Office of the Public Guardian published a month; it said 80.
    for (score, people) in [("1", 23), ("2", 46), ("3", 153), ("4", 419), ("5", 528)] {
        came(app, "LPA", Channel::Widget, (score, people), false);
    }
    app.turn_to("2026-12-02T09:00:00Z");
    let ann = admin(app, &trust);
    let page = ann.get(NOVEMBER).is(200);
    let part = page.all("section#part-govuk td");
    assert_eq!(part, ["528", "419", "153", "46", "23", "1169", "79.58"]);
    assert!(page.says("To be sent each month; no date is set"));
    let rows = figures(&ann, "2026-11");
    assert!(
        rows.contains(
            &"Example Trust,2026-11,Lasting power,528,419,153,46,23,1169,79.58".to_owned()
        )
    );
    let form = page.form_to("/staff/returns/2026-11");
    assert_eq!(form.value("duty"), "fft", "each body has its own");
    let sent = [
        ("organisation", "example-trust"),
        ("duty", "govuk"),
        (
            "shown",
            &page.attributes("section#part-govuk input[name=shown]", "value")[0],
        ),
    ];
    ann.post(NOVEMBER, &sent).is(303);
    came(app, "LPA", Channel::Qr, ("1", 100), false);
    let page = ann.get(NOVEMBER).is(200);
    assert_eq!(
        page.all("section#part-govuk table.cards:last-of-type td")
            .last()
            .unwrap(),
        "73.31"
    );
    assert_eq!(
        cells(&page, "changed-govuk"),
        [
            ["Lasting power", "Very dissatisfied", "23", "123"],
            ["Lasting power", "Number of users", "1169", "1269"],
        ]
        .concat()
    );
}

fn admins_are_reminded_on_the_eighth_and_the_twelfth_working_day(app: &TestApp) {
    let trust = trust(app);
    // Wales owes none, whatever its services ask.
    let council = app.council();
    app.desk("Cai Evans", &[council.all(Role::Admin)]);
    app.desk("Tim Team", &[trust.all(Role::Team)]);
    let ann = admin(app, &trust);
    assert!(
        !ann.get("/staff").says("return is due"),
        "October is none of ours"
    );
    app.turn_to("2026-12-01T09:00:00Z");
    let ann = app.sign_in("Ann Price");
    let home = ann.get("/staff").is(200);
    assert!(
        home.says("Example Trust: the November 2026 return is due by 16 Dec 2026."),
        "{}",
        home.text()
    );
    assert!(!app.sign_in("Cai Evans").get("/staff").says("return is due"));
    assert!(!app.sign_in("Tim Team").get("/staff").says("return is due"));
    let mail = "ann.price@example.org";
    tick(app, "2026-12-09T12:00:00Z");
    tick(app, "2026-12-10T06:59:00Z");
    assert_eq!(letters(app, mail).len(), 0);
    tick(app, "2026-12-10T07:00:00Z");
    tick(app, "2026-12-10T07:10:00Z");
    tick(app, "2026-12-15T12:00:00Z");
    let told = letters(app, mail);
    assert_eq!(told.len(), 1, "once");
    assert_eq!(
        told[0].subject,
        "Example Trust: the November 2026 return is due by 16 Dec 2026"
    );
    let link = format!(
        "\n{}/staff/returns/2026-11?organisation=example-trust\n",
        app.origin
    );
    assert!(told[0].body.contains(&link), "{}", told[0].body);
    tick(app, "2026-12-16T07:00:00Z");
    tick(app, "2026-12-17T09:00:00Z");
    let home = app.sign_in("Ann Price").get("/staff").is(200);
    assert!(home.says("the November 2026 return was due by 16 Dec 2026."));
    assert_eq!(letters(app, mail).len(), 2, "and once more");
    for other in [
        "cai.evans@example.org",
        "tim.team@example.org",
        support::OPERATOR,
    ] {
        assert_eq!(letters(app, other).len(), 0, "{other}");
    }
    // December is sent in time: nobody is told anything.
    app.turn_to("2027-01-04T09:00:00Z");
    let ann = app.sign_in("Ann Price");
    let page = ann.get("/staff/returns/2026-12").is(200);
    assert!(page.says("Due by 19 Jan 2027"), "{}", page.text());
    note(&ann, &page, None).is(303);
    assert!(!ann.get("/staff").says("return is due"));
    tick(app, "2027-01-13T09:00:00Z");
    tick(app, "2027-01-19T09:00:00Z");
    assert_eq!(letters(app, mail).len(), 2);
    let old = app.sign_in("Ann Price").get("/staff/returns").is(200);
    assert!(old.says("Was due by 16 Dec 2026: nobody has said that it was sent."));
}

fn a_file_says_what_it_is_and_every_look_is_audited(app: &TestApp) {
    let trust = trust(app);
    app.turn_to("2026-12-02T09:00:00Z");
    let ann = admin(app, &trust);
    ann.get("/staff/returns").is(200);
    let page = ann.get(NOVEMBER).is(200);
    let file = ann.get("/staff/returns/2026-11.csv").is(200);
    assert_eq!(
        file.header("content-disposition").unwrap(),
        "attachment; filename=\"internal-small-numbers-not-for-publication-example-trust-2026-11.csv\""
    );
    assert_eq!(file.header("cache-control").unwrap(), "no-store");
    let text = String::from_utf8(file.bytes()).unwrap();
    assert!(text.starts_with("Internal. Small numbers. Not for publication.\r\n"));
    note(&ann, &page, None).is(303);
    let acts = app.lines(
        "SELECT act || ' ' || subject AS line FROM audit WHERE act LIKE 'return.%' ORDER BY id",
    );
    assert_eq!(
        acts,
        [
            "return.view 2026-11",
            "return.download 2026-11",
            "return.copied 2026-11 fft"
        ]
    );
    assert!(ann.get("/staff/audit").says("said that a return was sent"));
    // The figures lie in one table, and in no job, mail or line of the audit.
    let stored = app.lines("SELECT figures AS line FROM returns");
    assert!(
        stored[0].contains("\"answers\":[3,2,0,1,4,1]"),
        "{stored:?}"
    );
    for (table, column) in [
        ("audit", "subject"),
        ("outbox", "facts"),
        ("job_runs", "outcome"),
    ] {
        let told = app.lines(&format!(
            "SELECT {column} AS line FROM {table} WHERE {column} IS NOT NULL"
        ));
        assert!(
            told.iter().all(|line| !line.contains("answers")),
            "{told:?}"
        );
    }
}

fn a_month_that_runs_tells_nothing(app: &TestApp) {
    let trust = trust(app);
    let ann = admin(app, &trust);
    assert!(ann.get("/staff/returns").says("Not over yet"));
    let page = ann.get(NOVEMBER).is(200);
    assert!(
        page.says("Figures appear here when the month is over."),
        "{}",
        page.text()
    );
    assert!(page.all("td").is_empty() && !page.has_form("shown"));
    ann.get("/staff/returns/2026-11.csv").is(404);
    let early = [
        ("organisation", "example-trust"),
        ("duty", "fft"),
        ("shown", "x"),
    ];
    assert!(
        ann.post(NOVEMBER, &early)
            .is(400)
            .says("The month is not over yet")
    );
    // No month of ours, and no month.
    ann.get("/staff/returns/2026-10").is(404);
    ann.get("/staff/returns/2026-12").is(404);
    ann.get("/staff/returns/november").is(404);
    assert_eq!(
        app.number("SELECT count(*) AS n FROM audit WHERE act LIKE 'return.%'"),
        0
    );
}

fn admins_of_the_whole_organisation_alone_see_returns(app: &TestApp) {
    let trust = trust(app);
    app.turn_to("2026-12-02T09:00:00Z");
    for role in [Role::Moderator, Role::Team, Role::Commissioner] {
        let desk = app.desk(&format!("Some {role}"), &[trust.all(role)]);
        for path in [
            "/staff/returns",
            NOVEMBER,
            "/staff/returns/2026-11.csv",
            "/staff/returns/modes",
        ] {
            desk.get(path).is(403);
        }
        desk.post(
            NOVEMBER,
            &[("organisation", "example-trust"), ("duty", "fft")],
        )
        .is(403);
        assert!(!desk.get("/staff").html().contains("/staff/returns"));
    }
    // Admin of one service: not of the organisation's figures.
    let mut grant = trust.all(Role::Admin);
    grant.service = Some(trust.emergency.id);
    let desk = app.desk("One Service", &[grant]);
    desk.get(NOVEMBER).is(404);
    desk.get("/staff/returns/2026-11.csv?organisation=example-trust")
        .is(404);
    app.citizen().get(NOVEMBER).is(303);
}

fn somebody_who_keeps_two_organisations_says_which(app: &TestApp) {
    let (trust, council) = (trust(app), app.council());
    app.taps("HOME", "5", 9);
    app.turn_to("2026-12-02T09:00:00Z");
    let both = [trust.all(Role::Admin), council.all(Role::Admin)];
    let ann = app.desk("Ann Price", &both);
    ann.get(NOVEMBER).leads_to("/staff/returns");
    let list = ann.get("/staff/returns").is(200);
    for slug in ["example-trust", "example-council"] {
        let href = format!("{NOVEMBER}?organisation={slug}");
        assert!(list.html().contains(&href), "{href}");
    }
    let page = ann
        .get(&format!("{NOVEMBER}?organisation=example-council"))
        .is(200);
    let first = ["Home care North", "9", "0", "0", "0", "0", "0", "9"];
    assert_eq!(cells(&page, "returns-by-answer")[..8], first);
    assert!(!page.says("Emergency department"));
    ann.get(&format!("{NOVEMBER}?organisation=nobody")).is(404);
}

fn what_was_sent_goes_with_its_ratings(app: &TestApp) {
    let trust = trust(app);
    app.turn_to("2026-12-02T09:00:00Z");
    let ann = admin(app, &trust);
    let page = ann.get(NOVEMBER).is(200);
    note(&ann, &page, None).is(303);
    app.turn_to("2028-11-20T09:00:00Z");
    app.purge();
    assert_eq!(app.rows_of("returns"), 1);
    app.turn_to("2028-12-01T09:00:00Z");
    app.purge();
    assert_eq!(app.rows_of("returns"), 0);
    let ann = app.sign_in("Ann Price");
    ann.get(NOVEMBER).is(404);
}
