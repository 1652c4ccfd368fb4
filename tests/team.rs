//! A service's team: comments that come together, what it says back, and the sheet for the wall.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::io::Write;
use std::process::{Command, Stdio};

use heard::domain::Role;
use support::{Council, Desk, Page, TestApp, on_both_databases};

on_both_databases!(
    comments_come_together_on_a_monday_with_enough_company,
    what_comes_on_a_monday_waits_for_the_next_one,
    few_answers_are_no_company,
    a_comment_of_a_batch_tells_nothing_of_who_wrote_it,
    a_batch_is_never_made_anew_and_what_is_taken_back_leaves_it,
    what_is_for_the_team_alone_is_marked_and_goes_no_further,
    each_of_the_team_is_told_once_and_can_switch_it_off,
    the_page_begins_with_what_the_newest_summary_says,
    many_comments_are_leafed_through,
    the_team_says_something_back_and_whoever_answers_is_told,
    what_is_said_back_names_nobody,
    only_the_team_says_something_back,
    the_sheet_for_the_wall_says_what_is_public,
);

const PAGE: &str = "/staff/services/libraries";
const NONE: &str = "No comments have come together yet.";
const MONDAY: &str = "2026-11-30T08:00:00Z";
const NEXT: &str = "2026-12-07T08:00:00Z";

fn moderator(app: &TestApp, council: &Council) -> Desk {
    app.desk("Mo Khan", &[council.all(Role::Moderator)])
}

fn team(app: &TestApp, council: &Council) -> Desk {
    app.desk("Tom Rees", &[council.on(&council.libraries, Role::Team)])
}

/// The page as the team reads it, signed in anew: days have gone by.
fn read(app: &TestApp) -> Page {
    app.sign_in("Tom Rees").get(PAGE).is(200)
}

fn words(page: &Page) -> Vec<String> {
    page.all(".comments .words")
}

fn comments_come_together_on_a_monday_with_enough_company(app: &TestApp) {
    let council = app.council();
    let mo = moderator(app, &council);
    team(app, &council);
    app.company(&mo, "LIB", 4, 12);
    // Four are too few, and the page says nothing of them.
    assert_eq!(app.come_together(MONDAY), 0);
    let page = read(app);
    assert!(page.says("Comments come together, on Mondays, when there are enough that nobody can be told from them."));
    assert!(page.says(NONE) && words(&page).is_empty());
    assert!(!page.html().contains("number 1"), "{}", page.html());
    // A fifth comes. On other days than Mondays nothing happens.
    app.words("LIB", "2", "The lift was out of order.");
    app.screen();
    let mo = app.sign_in("Mo Khan");
    app.pass_on(&mo, "The lift was out of order.");
    app.carry_out();
    for day in ["2026-12-01", "2026-12-04", "2026-12-06"] {
        assert_eq!(app.come_together(&format!("{day}T09:00:00Z")), 0);
    }
    assert!(read(app).says(NONE));
    // Nor before people begin to work on Monday.
    assert_eq!(app.come_together("2026-12-07T06:59:00Z"), 0);
    app.turn_to(NEXT);
    app.timetable().tick();
    assert_eq!(words(&read(app)).len(), 5);
    // Another service has its own.
    let other = app.desk("Una Hill", &[council.on(&council.home_care, Role::Team)]);
    assert!(other.get("/staff/services/home-care-north").says(NONE));
    app.timetable().tick();
    assert_eq!(app.rows_of("batches"), 1, "once");
}

fn what_comes_on_a_monday_waits_for_the_next_one(app: &TestApp) {
    let council = app.council();
    let mo = moderator(app, &council);
    team(app, &council);
    app.company(&mo, "LIB", 4, 12);
    app.turn_to("2026-11-30T06:00:00Z");
    app.words("LIB", "2", "The lift was out of order.");
    app.screen();
    app.pass_on(&app.sign_in("Mo Khan"), "The lift was out of order.");
    app.carry_out();
    assert_eq!(app.come_together("2026-11-30T12:00:00Z"), 0);
    assert_eq!(app.come_together(NEXT), 1);
}

fn few_answers_are_no_company(app: &TestApp) {
    let council = app.council();
    let mo = moderator(app, &council);
    team(app, &council);
    app.company(&mo, "LIB", 5, 9);
    assert_eq!(app.come_together(MONDAY), 0);
    assert!(read(app).says(NONE));
    // The tenth answer makes it enough, whoever gives it: it counts on the days before.
    app.taps("LIB", "5", 1);
    assert_eq!(app.come_together("2026-11-30T12:00:00Z"), 0);
    assert_eq!(app.come_together(NEXT), 1);
    // Answers count once: the next batch needs ten of its own.
    app.begin_month("2026-12");
    app.words("LIB", "5", "Warm and bright.");
    app.screen();
    let mo = app.sign_in("Mo Khan");
    app.pass_on(&mo, "Warm and bright.");
    let more: Vec<String> = (1..=4).map(|n| format!("Quick, number {n}.")).collect();
    for words in &more {
        app.words("LIB", "4", words);
    }
    app.screen();
    for words in &more {
        app.pass_on(&mo, words);
    }
    app.carry_out();
    assert_eq!(app.come_together("2026-12-14T08:00:00Z"), 0);
    app.taps("LIB", "3", 5);
    assert_eq!(app.come_together("2026-12-21T08:00:00Z"), 1);
    let page = read(app);
    assert_eq!(
        page.all("section h3"),
        ["December 2026", "November 2026", "Say something back"]
    );
    assert_eq!(words(&page).len(), 10);
}

fn a_comment_of_a_batch_tells_nothing_of_who_wrote_it(app: &TestApp) {
    let council = app.council();
    let mo = moderator(app, &council);
    team(app, &council);
    app.company(&mo, "LIB", 8, 12);
    assert_eq!(app.come_together(MONDAY), 1);
    let page = read(app);
    assert_eq!(words(&page).len(), 8);
    let said = page.all(".comments li");
    for number in 1..=8 {
        let whole = format!(
            "All went well at LIB, number {number}. Put this on the sheet We acted on this"
        );
        assert!(said.contains(&whole), "{said:?}");
    }
    let html = page.html();
    for told in [
        "Library front desk",
        "24 Nov",
        "2026-11-2",
        "<time",
        "ery good",
        "qr",
        "Qr",
    ] {
        assert!(!html.contains(told), "{told}: {html}");
    }
    for id in app.lines("SELECT CAST(id AS TEXT) AS line FROM comments") {
        assert!(!html.contains(&id), "{id}");
    }
    // The order was drawn by lot and kept: it is not the order of the rows.
    let shown =
        app.lines("SELECT CAST(comment_id AS TEXT) AS line FROM batch_comments ORDER BY place");
    let mut by_number = shown.clone();
    by_number.sort();
    assert_ne!(shown, by_number);
    let again = words(&read(app));
    assert_eq!(words(&page), again, "it is the same every time");
}

fn a_batch_is_never_made_anew_and_what_is_taken_back_leaves_it(app: &TestApp) {
    let council = app.council();
    let mo = moderator(app, &council);
    team(app, &council);
    let receipt = app.words("LIB", "2", "The chairs are hard.");
    app.screen();
    app.pass_on(&mo, "The chairs are hard.");
    app.company(&mo, "LIB", 5, 12);
    assert_eq!(app.come_together(MONDAY), 1);
    let before = words(&read(app));
    assert_eq!(before.len(), 6);
    let phone = app.citizen();
    assert!(phone.get(&format!("/r/{receipt}")).says("Read and shared"));
    phone.post(&format!("/r/{receipt}/withdraw"), &[]).is(200);
    let after = words(&read(app));
    let left: Vec<String> = before
        .into_iter()
        .filter(|words| words != "The chairs are hard.")
        .collect();
    assert_eq!(after, left, "the others keep their places");
    assert_eq!(app.rows_of("batch_comments"), 5);
    assert_eq!(app.come_together(NEXT), 0);
}

/// Somebody writes for the team alone.
fn team_only(app: &TestApp, words: &str) {
    let phone = app.citizen();
    let receipt = phone.taps("LIB", "3").receipt();
    let form = [("comment", words), ("sharing", "team_only")];
    phone.post(&format!("{receipt}/comment"), &form).is(200);
    app.screen();
}

fn what_is_for_the_team_alone_is_marked_and_goes_no_further(app: &TestApp) {
    let council = app.council();
    let mo = moderator(app, &council);
    team(app, &council);
    team_only(app, "My neighbour works there.");
    app.pass_on(&mo, "My neighbour works there.");
    app.company(&mo, "LIB", 4, 12);
    assert_eq!(app.come_together(MONDAY), 1);
    let page = read(app);
    assert_eq!(words(&page).len(), 5);
    assert_eq!(
        page.all(".comments .note"),
        ["Team only For the team only: do not pass on."]
    );
    // The four others can stand on the sheet, and begin something that is said back.
    assert_eq!(page.all("input[name=comment]").len(), 4);
    assert_eq!(page.all("a[href$='&acted=1#say']").len(), 4);
    let place = app.number(
        "SELECT CAST(place AS BIGINT) AS n FROM batch_comments JOIN comments ON id = comment_id \
         WHERE sharing = 'team_only'",
    );
    let tom = app.sign_in("Tom Rees");
    for address in [
        format!("{PAGE}/told-us.pdf"),
        format!("{PAGE}/told-us.pdf?comment=1-{place}"),
    ] {
        let sheet = tom.get(&address).is(200);
        if let Some(text) = text_of(&sheet) {
            assert!(!text.contains("neighbour"), "{text}");
        }
    }
}

fn each_of_the_team_is_told_once_and_can_switch_it_off(app: &TestApp) {
    let council = app.council();
    let mo = moderator(app, &council);
    team(app, &council);
    app.desk("Wyn Hall", &[council.all(Role::Team)]);
    app.desk("Una Hill", &[council.on(&council.home_care, Role::Team)]);
    let off = app.desk("Off Line", &[council.on(&council.libraries, Role::Team)]);
    let form = off.get("/staff/account").is(200).form("batch_mail");
    off.submit(&form.untick("batch_mail")).is(303);
    assert!(
        !mo.get("/staff/account").is(200).has_form("batch_mail"),
        "of no team"
    );
    let so_far = app.mail().len();
    app.company(&mo, "LIB", 5, 12);
    app.turn_to(MONDAY);
    app.timetable().tick();
    app.timetable().tick();
    let about = |letter: &&heard::notify::Letter| letter.subject == "New comments for Libraries";
    let letters = app.mail();
    let told: Vec<_> = letters.iter().skip(so_far).filter(about).collect();
    let mut to: Vec<&str> = told.iter().map(|letter| letter.to.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["tom.rees@example.org", "wyn.hall@example.org"]);
    let body = &told[0].body;
    assert!(body.contains(&format!("{}{PAGE}\n", app.origin)), "{body}");
    for said in ["All went well", "number", "LIB"] {
        assert!(!body.contains(said), "{said}: {body}");
    }
}

fn the_page_begins_with_what_the_newest_summary_says(app: &TestApp) {
    let council = app.council();
    let tom = team(app, &council);
    assert!(
        tom.get(PAGE)
            .is(200)
            .says("No summary tells of this service yet.")
    );
    app.taps("HOME", "5", 20);
    app.taps("HOME", "2", 11);
    app.taps("LIB", "4", 15);
    app.taps("LIB", "1", 12);
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    app.release("2026-11").unwrap();
    // What came since is in no summary.
    app.taps("LIB", "5", 40);
    let page = read(app);
    assert!(
        page.says("In November 2026, 27 people told Libraries how it went."),
        "{}",
        page.text()
    );
    assert_eq!(page.all("main > table tbody th"), ["Libraries"]);
    assert_eq!(
        page.attributes("a[href^='/summaries/']", "href"),
        ["/summaries/example-council/2026-11"]
    );
    assert!(!page.says("Home care North") && !page.says("Library front desk"));
}

fn many_comments_are_leafed_through(app: &TestApp) {
    let council = app.council();
    let mo = moderator(app, &council);
    team(app, &council);
    app.company(&mo, "LIB", 45, 60);
    assert_eq!(app.come_together(MONDAY), 1);
    let tom = app.sign_in("Tom Rees");
    let (first, second) = (
        tom.get(PAGE).is(200),
        tom.get(&format!("{PAGE}?page=2")).is(200),
    );
    let mut all = [words(&first), words(&second)].concat();
    assert_eq!((words(&first).len(), all.len()), (40, 45));
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 45);
    let beyond = tom.get(&format!("{PAGE}?page=3")).is(200);
    assert!(words(&beyond).is_empty() && !beyond.says(NONE));
}

const COLD: &str = "The reading room was cold.";
const MENDED: &str = "We mended the heating.";

fn the_team_says_something_back_and_whoever_answers_is_told(app: &TestApp) {
    let council = app.council();
    let tom = team(app, &council);
    let phone = app.citizen();
    let thanks = |language: &str| {
        let receipt = phone.taps("LIB", "4").receipt();
        phone.get(&format!("{receipt}?lang={language}")).is(200)
    };
    assert!(!thanks("en").says("You said, we did"));
    let page = tom.get(PAGE).is(200);
    assert!(page.says("Nothing has been said back yet."));
    let form = page.form("heard-en");
    let planned = form
        .clone()
        .fill("heard-en", COLD)
        .fill("did-en", "We will mend the heating.")
        .fill("state", "planned");
    tom.submit(&planned)
        .leads_to("/staff/services/libraries?saved=1&organisation=example-council#said");
    let told = thanks("en");
    assert!(told.says("People told us: The reading room was cold."));
    assert!(told.says("What we will do: We will mend the heating."));
    // What is done is told before what is planned, and in the reader's language where it is there.
    let done = form
        .fill("heard-en", "The books smelled.")
        .fill("did-en", "We bought a fan.")
        .fill("heard-cy", "Roedd y llyfrau’n drewi.")
        .fill("did-cy", "Prynwyd gwyntyll gennym.")
        .fill("state", "done");
    tom.submit(&done).is(303);
    assert!(thanks("en").says("What we did: We bought a fan."));
    let welsh = thanks("cy");
    assert!(
        welsh.says("Beth wnaethom ni: Prynwyd gwyntyll gennym."),
        "{}",
        welsh.text()
    );
    assert!(
        !phone
            .get(&phone.taps("HOME", "4").receipt())
            .says("You said, we did")
    );
    // The heating is mended: that is the newest news.
    let page = tom.get(PAGE).is(200);
    assert_eq!(page.all(".comments .tag"), ["Done", "Planned"]);
    let planned = page
        .attributes("form[action*='/said/']", "action")
        .into_iter()
        .next_back()
        .unwrap();
    tom.post(&planned, &[("action", "done")]).is(303);
    app.turn_to("2026-11-25T12:00:00Z");
    let tom = app.sign_in("Tom Rees");
    let id = planned.rsplit('/').next().unwrap();
    let edit = tom.get(&format!("{PAGE}?edit={id}")).is(200);
    let form = edit.form("heard-en");
    assert_eq!(form.value("heard-en"), COLD);
    tom.submit(&form.fill("did-en", MENDED)).is(303);
    let page = tom.get(PAGE).is(200);
    assert!(page.says(MENDED) && !page.says("We will mend"));
    tom.post(&planned, &[("action", "withdraw")])
        .leads_to("/staff/services/libraries?saved=withdrawn#said");
    assert!(!tom.get(PAGE).is(200).says(COLD));
    assert!(!thanks("en").says(COLD));
    assert_eq!(
        app.lines("SELECT act AS line FROM audit WHERE act LIKE 'said.%' ORDER BY id"),
        [
            "said.add",
            "said.add",
            "said.done",
            "said.change",
            "said.withdraw"
        ]
    );
    assert_eq!(app.rows_of("said_lines"), 2, "the words are gone");
    tom.post(&planned, &[("action", "withdraw")]).is(404);
}

fn what_is_said_back_names_nobody(app: &TestApp) {
    let council = app.council();
    let tom = team(app, &council);
    let form = tom.get(PAGE).is(200).form("heard-en");
    let empty = tom.submit(&form).is(400);
    assert_eq!(empty.all(".errors a"), ["Write what people said"]);
    let half = form.clone().fill("heard-cy", "Oer");
    let half = tom.submit(&half).is(400);
    assert_eq!(half.attributes(".errors a", "href"), ["#did-cy"]);
    assert_eq!(half.form("heard-cy").value("heard-cy"), "Oer");
    let long = form
        .clone()
        .fill("heard-en", COLD)
        .fill("did-en", &"a ".repeat(71));
    assert!(
        tom.submit(&long)
            .is(400)
            .says("Write at most 140 characters")
    );
    let number = form
        .clone()
        .fill("heard-en", "Zadie was so kind to Mum.")
        .fill("did-en", "Ring 07700 900123.");
    let named = tom.submit(&number).is(400);
    assert!(
        named.says("Everybody can read this, so take out: Zadie (name)"),
        "{}",
        named.text()
    );
    assert_eq!(named.form("heard-en").value("did-en"), "Ring 07700 900123.");
    // Its writer says that it is nobody's name. A number is one all the same.
    let sure = named.form("heard-en").fill("no_person", "1");
    let sure = tom.submit(&sure).is(400);
    assert!(sure.says("07700 900123 (phone number)"), "{}", sure.text());
    assert_eq!(app.rows_of("said"), 0);
    let fine = named
        .form("heard-en")
        .fill("no_person", "1")
        .fill("did-en", "We will ring.");
    tom.submit(&fine).is(303);
    assert_eq!(app.rows_of("said"), 1);
}

fn only_the_team_says_something_back(app: &TestApp) {
    let council = app.council();
    let mo = moderator(app, &council);
    team(app, &council);
    app.company(&mo, "LIB", 5, 12);
    assert_eq!(app.come_together(MONDAY), 1);
    let (mo, tom) = (app.sign_in("Mo Khan"), app.sign_in("Tom Rees"));
    let page = mo.get(PAGE).is(200);
    assert_eq!(words(&page).len(), 5);
    assert!(!page.has_form("heard-en") && page.all("a[href*='acted']").is_empty());
    // What began with a batch says so; a batch that is not there is not one.
    let begun = tom.get(&format!("{PAGE}?acted=1")).is(200);
    assert!(begun.says("It begins with the comments of November 2026."));
    let form = begun.form("heard-en");
    assert_eq!(
        (form.value("batch"), form.value("heard-en")),
        ("1".into(), String::new())
    );
    let filled = form.fill("heard-en", COLD).fill("did-en", MENDED);
    tom.submit(&filled.clone().forge("batch", "9")).is(404);
    tom.submit(&filled).is(303);
    assert_eq!(
        app.number("SELECT CAST(number AS BIGINT) AS n FROM said"),
        1
    );
}

/// What a reader of somebody else's reads on a sheet, if it is there.
fn text_of(sheet: &Page) -> Option<String> {
    let mut reader = match Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
    {
        Ok(reader) => reader,
        Err(missing) => {
            let required = support::setting("HEARD_TEST_REQUIRE_READERS").is_some();
            assert!(!required, "pdftotext: {missing}");
            return None;
        }
    };
    reader.stdin.take().unwrap().write_all(&sheet.body).unwrap();
    let read = reader.wait_with_output().unwrap();
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout).unwrap();
    assert_eq!(text.matches('\u{c}').count(), 1, "one page: {text}");
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn the_sheet_for_the_wall_says_what_is_public(app: &TestApp) {
    let council = app.council();
    let mo = moderator(app, &council);
    let tom = team(app, &council);
    team_only(app, "My neighbour works there.");
    app.pass_on(&mo, "My neighbour works there.");
    app.company(&mo, "LIB", 5, 30);
    app.taps("LIB", "1", 12);
    app.taps("HOME", "5", 20);
    app.taps("HOME", "2", 11);
    let form = tom.get(PAGE).is(200).form("heard-en");
    let said = form
        .fill("heard-en", COLD)
        .fill("did-en", MENDED)
        .fill("state", "done");
    tom.submit(&said).is(303);
    assert_eq!(app.come_together(MONDAY), 1);
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    app.release("2026-11").unwrap();
    let tom = app.sign_in("Tom Rees");
    let page = tom.get(PAGE).is(200);
    let chosen = page.attributes("input[name=comment]", "value");
    let address = format!(
        "{PAGE}/told-us.pdf?language=en&comment={}&comment={}",
        chosen[4], chosen[1]
    );
    let sheet = tom.get(&address).is(200);
    assert_eq!(sheet.header("content-type").unwrap(), "application/pdf");
    assert_eq!(sheet.body, tom.get(&address).is(200).body, "the same bytes");
    let both = tom.get(&format!("{PAGE}/told-us.pdf")).is(200);
    tom.get(&format!("{PAGE}/told-us.pdf?comment=first"))
        .is(400);
    let (Some(text), Some(both)) = (text_of(&sheet), text_of(&both)) else {
        return;
    };
    let host = app.origin.strip_prefix("http://").unwrap();
    for said in [
        "Example Council · November 2026",
        "Libraries: what people told us",
        "In November 2026, 43 people told Libraries how it went.",
        "You said, we did",
        "People told us: The reading room was cold.",
        "What we did: We mended the heating.",
        "In their own words",
        &format!("How was it for you? Tell us: {host}/LIB"),
    ] {
        assert!(text.contains(said), "{said}: {text}");
        assert!(both.contains(said), "{said}: {both}");
    }
    assert_eq!(text.matches("All went well").count(), 2, "{text}");
    assert_eq!(both.matches("All went well").count(), 3, "{both}");
    assert!(both.contains("beth ddywedodd pobl wrthym"), "{both}");
    assert!(!text.contains("pobl") && !both.contains("neighbour"));
}
