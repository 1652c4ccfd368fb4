//! How months close: by themselves, sooner, later, or not at all; and who is told.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::domain::Role;
use heard::moderate::{answer_as_operator, floods_asked};
use heard::notify::Letter;
use heard::store::organisations;
use support::{Council, Desk, Page, TestApp, on_both_databases};

on_both_databases!(
    a_month_closes_by_itself_on_the_closing_day,
    an_admin_holds_a_month_and_it_closes_when_the_hold_ends,
    an_admin_releases_a_month_sooner_and_can_call_it_off,
    what_nobody_lived_through_waits_for_an_admin,
    a_month_that_is_for_the_most_part_a_burst_waits_until_somebody_looks,
    a_flood_that_was_left_out_is_told_in_the_release,
    where_there_is_one_admin_the_operator_is_the_second_person,
    a_month_that_is_not_safe_is_not_released_and_everybody_is_told,
    whoever_wants_is_told_by_mail_and_ends_it_with_one_click,
    what_is_left_before_the_close_is_told_to_admins_alone,
    everybody_reads_what_an_organisation_opens_to_all,
    all_months_stand_in_one_table,
);

/// November was lived through, and people answered.
fn november(app: &TestApp) -> Council {
    let council = app.council();
    app.taps("HOME", "5", 20);
    app.taps("HOME", "2", 11);
    app.taps("LIB", "4", 15);
    app.taps("LIB", "1", 12);
    app.timetable().tick();
    council
}

/// The timetable at a moment.
fn at(app: &TestApp, moment: &str) {
    app.turn_to(moment);
    app.timetable().tick();
}

fn releases(app: &TestApp) -> i64 {
    app.number("SELECT count(*) AS n FROM releases")
}

fn admin(app: &TestApp, council: &Council) -> Desk {
    app.desk("Ada Price", &[council.all(Role::Admin)])
}

const NOVEMBER: &str = "/staff/months/example-council/2026-11";

fn wish(desk: &Desk, action: &str) -> Page {
    desk.post(NOVEMBER, &[("action", action)])
}

fn letters(app: &TestApp, to: &str) -> Vec<Letter> {
    let all = app.mail().into_iter();
    all.filter(|letter| letter.to == to).collect()
}

fn a_month_closes_by_itself_on_the_closing_day(app: &TestApp) {
    let council = november(app);
    let page = admin(app, &council).get("/staff/months").is(200);
    assert!(page.says("Answers come in. It closes by itself on 5 Dec 2026."));
    at(app, "2026-12-05T01:59:00Z");
    assert_eq!(releases(app), 0);
    let ada = app.sign_in("Ada Price");
    let page = ada.get(NOVEMBER).is(200);
    assert!(
        page.says("It closes by itself on 5 Dec 2026."),
        "{}",
        page.text()
    );
    assert!(page.says("58 people told Example Council how it went."));
    assert!(page.says("The safety check read this release and could count nobody."));
    at(app, "2026-12-05T02:00:00Z");
    assert_eq!(releases(app), 1);
    at(app, "2026-12-05T02:05:00Z");
    assert_eq!(releases(app), 1, "once");
    let page = ada.get(NOVEMBER).is(200);
    assert!(page.says("Released on 5 Dec 2026."));
    assert!(!page.has_form("action"), "a release never changes");
    ada.get("/summaries/example-council/latest").is(200);
}

fn an_admin_holds_a_month_and_it_closes_when_the_hold_ends(app: &TestApp) {
    let council = november(app);
    app.turn_to("2026-12-02T09:00:00Z");
    let ada = admin(app, &council);
    let form = ada
        .get(NOVEMBER)
        .form("until")
        .fill("until", "2026-12-11")
        .fill("reason", "We look into a flood.")
        .press("action", "hold");
    // Five working days after a Saturday end on the next Friday.
    let far = ada
        .submit(&form.clone().fill("until", "2026-12-12"))
        .is(400);
    assert!(
        far.says("Choose a day from today to 11 Dec 2026."),
        "{}",
        far.text()
    );
    assert_eq!(far.form("until").value("reason"), "We look into a flood.");
    let short = ada.submit(&form.clone().fill("reason", "No")).is(400);
    assert!(short.says("Say why, in 5 to 500 characters."));
    ada.submit(&form).is(303);
    let page = ada.get(NOVEMBER);
    assert!(page.says("Held until the end of 11 Dec 2026: We look into a flood."));
    at(app, "2026-12-05T09:00:00Z");
    at(app, "2026-12-11T23:00:00Z");
    assert_eq!(releases(app), 0);
    at(app, "2026-12-12T00:30:00Z");
    assert_eq!(releases(app), 1);
    let acts = app.lines("SELECT act AS line FROM audit WHERE act LIKE 'month.%' ORDER BY id");
    assert_eq!(acts, ["month.hold", "month.release"]);
}

fn an_admin_releases_a_month_sooner_and_can_call_it_off(app: &TestApp) {
    let council = november(app);
    let ada = admin(app, &council);
    let early = wish(&ada, "release").is(400);
    assert!(early.says("The month is not over yet."));
    app.turn_to("2026-12-01T09:00:00Z");
    let ada = app.sign_in("Ada Price");
    wish(&ada, "release").is(303);
    let page = ada.get(NOVEMBER);
    assert!(page.says("It is released at 09:10. Until then you can call it off."));
    at(app, "2026-12-01T09:09:00Z");
    assert_eq!(releases(app), 0);
    wish(&ada, "call_off").is(303);
    at(app, "2026-12-01T09:30:00Z");
    assert_eq!(releases(app), 0);
    let nothing = wish(&ada, "call_off").is(400);
    assert!(nothing.says("There is nothing to call off"));
    wish(&ada, "release").is(303);
    at(app, "2026-12-01T09:40:00Z");
    assert_eq!(releases(app), 1);
    assert!(
        wish(&ada, "release")
            .is(400)
            .says("a release never changes")
    );
    let who = app.lines(
        "SELECT people.name AS line FROM audit JOIN people ON people.id = audit.person_id \
         WHERE act = 'month.release'",
    );
    assert_eq!(who, ["Ada Price"]);
}

fn what_nobody_lived_through_waits_for_an_admin(app: &TestApp) {
    let council = app.council();
    app.taps("HOME", "5", 20);
    // No timetable ran in November.
    at(app, "2026-12-06T09:00:00Z");
    at(app, "2026-12-07T09:00:00Z");
    assert_eq!(releases(app), 0);
    let ada = admin(app, &council);
    let page = ada.get("/staff/months").is(200);
    assert!(page.says("It was imported, so it does not close by itself."));
    wish(&ada, "release").is(303);
    at(app, "2026-12-07T09:10:01Z");
    assert_eq!(releases(app), 1);
}

fn a_month_that_is_for_the_most_part_a_burst_waits_until_somebody_looks(app: &TestApp) {
    let council = app.council();
    app.taps("HOME", "5", 20);
    app.taps("LIB", "4", 5);
    app.burst("LIB", "1", 20);
    app.timetable().tick();
    admin(app, &council);
    at(app, "2026-12-05T02:00:00Z");
    assert_eq!(releases(app), 0);
    let told = letters(app, "ada.price@example.org");
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(
        told[0].subject,
        "Example Council: please look at November 2026 before it is released"
    );
    assert!(told[0].body.contains("Library front desk") && told[0].body.contains(NOVEMBER));
    at(app, "2026-12-05T03:00:00Z");
    assert_eq!(letters(app, "ada.price@example.org").len(), 1, "told once");
    let ada = app.sign_in("Ada Price");
    assert!(ada.get("/staff").is(200).says("A month waits for you"));
    let page = ada.get(NOVEMBER).is(200);
    assert!(page.says("some groups of answers came for the most part in bursts"));
    ada.submit(&page.form("action").press("action", "confirm"))
        .is(303);
    at(app, "2026-12-05T03:01:01Z");
    assert_eq!(releases(app), 1);
}

fn a_flood_that_was_left_out_is_told_in_the_release(app: &TestApp) {
    let council = november(app);
    app.burst("LIB", "1", 20);
    let (ada, eve) = (
        admin(app, &council),
        app.desk("Eve Price", &[council.all(Role::Admin)]),
    );
    let form = ada
        .get("/staff/approvals")
        .form("code")
        .fill("code", "LIB")
        .fill("day", "2026-11-24")
        .fill("reason", "One phone, twenty taps in a minute.");
    ada.submit(&form).is(303);
    assert!(ada.get(NOVEMBER).says("A flood waits for a second admin"));
    let asked = eve.get("/staff/approvals").is(200);
    eve.submit(&asked.form("answer").press("answer", "yes"))
        .is(303);
    let left_out = app.number("SELECT count(*) AS n FROM ratings WHERE left_out");
    assert!(left_out >= 10, "{left_out}");
    at(app, "2026-12-05T02:00:00Z");
    let ada = app.sign_in("Ada Price");
    let csv = ada
        .get("/summaries/example-council/2026-11/summary.csv")
        .is(200);
    let row = format!("answers_left_out,,{left_out},,,");
    assert!(csv.html().contains(&row), "{}", csv.html());
    let page = ada.get("/summaries/example-council/2026-11").is(200);
    let words = format!("{left_out} answers were left out as a flood");
    assert!(page.says(&words), "{}", page.text());
}

fn where_there_is_one_admin_the_operator_is_the_second_person(app: &TestApp) {
    let council = november(app);
    app.burst("LIB", "1", 20);
    let ada = admin(app, &council);
    let form = ada
        .get("/staff/approvals")
        .form("code")
        .fill("code", "LIB")
        .fill("day", "2026-11-24")
        .fill("reason", "One phone, twenty taps in a minute.");
    ada.submit(&form).is(303);
    let organisation = council.organisation.id;
    let asked = app.act(move |connection, _by| floods_asked(connection, organisation));
    assert_eq!(asked.len(), 1);
    let id = asked[0].id;
    let answer = move |yes| {
        app.act(move |connection, by| {
            Ok(answer_as_operator(connection, id, yes, by.at).map_err(|error| error.to_string()))
        })
    };
    let left_out = answer(true).unwrap();
    assert!(left_out >= 10, "{left_out}");
    assert!(answer(true).is_err(), "once");
    let counted = app.number("SELECT count(*) AS n FROM ratings WHERE left_out");
    assert_eq!(counted, left_out);
    assert!(
        app.act(move |connection, _by| floods_asked(connection, organisation))
            .is_empty()
    );
}

fn a_month_that_is_not_safe_is_not_released_and_everybody_is_told(app: &TestApp) {
    let council = november(app);
    admin(app, &council);
    at(app, "2026-12-05T02:00:00Z");
    assert_eq!(releases(app), 1);
    // Somebody changed a file of the first release: what the two say together is not known.
    app.act(|connection, _by| {
        let shorter = match connection {
            heard::store::AnyConnection::Sqlite(_) => "CAST(substr(bytes, 1, 300) AS BLOB)",
            heard::store::AnyConnection::Postgres(_) => "substr(bytes, 1, 300)",
        };
        let change =
            format!("UPDATE release_files SET bytes = {shorter} WHERE name = 'summary.csv'");
        support::run(connection, &change);
        Ok(())
    });
    app.taps("HOME", "4", 30);
    at(app, "2027-01-05T02:00:00Z");
    assert_eq!(releases(app), 1, "nothing is published");
    for mail in ["ada.price@example.org", support::OPERATOR] {
        let told = letters(app, mail);
        let told: Vec<&Letter> = told
            .iter()
            .filter(|l| l.subject.contains("not released"))
            .collect();
        assert_eq!(told.len(), 1, "{mail}");
        assert!(
            told[0].body.contains("example-council-2026-11-v1"),
            "{}",
            told[0].body
        );
        assert!(
            told[0]
                .body
                .contains("/staff/months/example-council/2026-12")
        );
    }
    at(app, "2027-01-05T09:00:00Z");
    assert_eq!(letters(app, support::OPERATOR).len(), 1, "told once");
    let reader = app.desk("Rhys Lloyd", &[council.all(Role::Commissioner)]);
    let index = reader.get("/summaries").is(200);
    assert!(
        index.says("December 2026 [x] not released: safety check"),
        "{}",
        index.text()
    );
    let ada = app.sign_in("Ada Price");
    let page = ada.get("/staff/months/example-council/2026-12").is(200);
    assert!(page.says("Not released: the safety check refused it."));
    assert!(
        page.says("example-council-2026-11-v1, the release"),
        "{}",
        page.text()
    );
}

fn whoever_wants_is_told_by_mail_and_ends_it_with_one_click(app: &TestApp) {
    let council = november(app);
    let reader = app.desk("Rhys Lloyd", &[council.all(Role::Commissioner)]);
    let index = reader.get("/summaries").is(200);
    reader
        .submit(&index.form("tell").press("tell", "yes"))
        .is(303);
    assert!(reader.get("/summaries").says("You are told by mail"));
    at(app, "2026-12-05T02:00:00Z");
    let told = letters(app, "rhys.lloyd@example.org");
    assert_eq!(told.len(), 1);
    let letter = &told[0];
    assert_eq!(letter.subject, "Example Council: November 2026 is out");
    let link = format!("\n{}/summaries/example-council/2026-11\n", app.origin);
    assert!(letter.body.contains(&link), "{}", letter.body);
    // A port or a token may hold any digits.
    let lines = letter.body.lines().filter(|line| !line.contains("://"));
    let words: Vec<&str> = lines.collect();
    let words = words.join(" ");
    assert!(!words.contains("58") && !words.contains('%'), "no figure");
    let stop = letter.unsubscribe.clone().unwrap();
    let path = stop.strip_prefix(&app.origin).unwrap();
    // A scanner of mail opens the link; the person is still told.
    let asks = app.citizen().get(path).is(200);
    assert!(asks.says("Stop these mails?"));
    assert_eq!(app.number("SELECT count(*) AS n FROM subscriptions"), 1);
    // The mail program posts, with no session and no page of ours.
    let stopped = app
        .citizen()
        .post(path, &[("List-Unsubscribe", "One-Click")])
        .is(200);
    assert!(stopped.says("These mails have stopped."));
    app.citizen().post(path, &[]).is(200);
    assert_eq!(app.number("SELECT count(*) AS n FROM subscriptions"), 0);
    app.taps("HOME", "4", 30);
    at(app, "2027-01-05T02:00:00Z");
    assert_eq!(releases(app), 2);
    assert_eq!(letters(app, "rhys.lloyd@example.org").len(), 1);
}

fn what_is_left_before_the_close_is_told_to_admins_alone(app: &TestApp) {
    let council = november(app);
    app.words("HOME", "1", "He hits me every night.");
    app.screen();
    at(app, "2026-12-15T09:00:00Z");
    // In December the library's sign goes quiet.
    app.taps("HOME", "5", 20);
    app.turn_to("2027-01-02T09:00:00Z");
    let ada = admin(app, &council);
    let page = ada.get("/staff/months/example-council/2026-12").is(200);
    for words in [
        "An urgent comment waits for a decision.",
        "Library front desk (LIB) got no answer. The month before it got 27.",
        "20 of 20 answers of the month came in one hour, 9:00 on 15 Dec 2026.",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(!page.says("He hits me"));
}

fn everybody_reads_what_an_organisation_opens_to_all(app: &TestApp) {
    november(app);
    at(app, "2026-12-05T02:00:00Z");
    let (month, file) = (
        "/summaries/example-council/2026-11",
        "/summaries/example-council/2026-11/summary.csv",
    );
    let stranger = app.stranger();
    for closed in [month, file, "/summaries/example-council/series.csv"] {
        assert!(
            stranger
                .get(closed)
                .is(303)
                .location()
                .starts_with("/staff/login")
        );
    }
    app.act(|connection, by| {
        let mut council = organisations::list(connection)?.remove(0);
        council.contacts.releases.public = true;
        heard::register::organisations::change(connection, by, &council)
    });
    let page = stranger.get(month).is(200);
    assert!(page.says("58 people told Example Council how it went."));
    assert!(!page.has_form("csrf"));
    stranger.get(file).is(200);
    stranger
        .get("/summaries/example-council/series.csv")
        .is(200);
    stranger
        .get("/summaries/example-council/corrections")
        .is(200);
    assert!(!stranger.has_a_cookie());
    // The list of all organisations, and the admin's pages, stay for those who sign in.
    for closed in ["/summaries", NOVEMBER, "/summaries/nobody/2026-11"] {
        assert!(
            stranger
                .get(closed)
                .is(303)
                .location()
                .starts_with("/staff/login")
        );
    }
}

fn all_months_stand_in_one_table(app: &TestApp) {
    let council = november(app);
    at(app, "2026-12-05T02:00:00Z");
    app.taps("HOME", "4", 30);
    at(app, "2027-01-05T02:00:00Z");
    let reader = app.desk("Rhys Lloyd", &[council.all(Role::Commissioner)]);
    let series = reader
        .get("/summaries/example-council/series.csv")
        .is(200)
        .html();
    let book = reader.get("/summaries/example-council/series.xlsx").is(200);
    assert_eq!(
        book.header("content-type").unwrap(),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    );
    let months: Vec<&str> = series
        .split("\r\n")
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .collect();
    assert_eq!(
        months
            .iter()
            .filter(|release| release.starts_with("release"))
            .count(),
        0
    );
    let first = months
        .iter()
        .filter(|release| release.ends_with("2026-11-v1"))
        .count();
    let second = months
        .iter()
        .filter(|release| release.ends_with("2026-12-v1"))
        .count();
    assert!(first > 0 && second > 0);
    assert_eq!(
        months.len(),
        first + second + 1,
        "and the end of the last line"
    );
}
