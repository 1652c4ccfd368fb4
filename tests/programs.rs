//! The doors for programs: the widget in another web page, a kiosk, an app. One answer is one answer
//! however often it is sent, and only pages that the organisation named may send any.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::domain::{Channel, Language, Origin, TouchpointState};
use heard::register;
use heard::register::touchpoints::Change;
use heard::web::{PublicUrl, Widget};
use serde_json::{Value, json};
use support::{Browser, Page, TestApp, on_both_databases};

const KEY: &str = "00112233-4455-4677-8899-aabbccddeeff";
const PAGE: &str = "https://www.example.gov.uk";

on_both_databases!(
    a_page_that_was_named_sends_an_answer_and_words,
    an_answer_sent_twice_is_one,
    a_program_needs_no_origin,
    a_page_that_was_not_named_is_told_why,
    a_browser_that_asks_first_is_answered,
    an_answer_to_another_question_is_not_taken,
    what_cannot_be_read_is_told_and_nothing_is_stored,
    a_touchpoint_that_takes_none_says_so,
    a_draft_works_all_the_way_for_programs_too,
    a_form_of_another_site_asks_for_one_more_press,
    a_link_in_a_mail_counts_by_one_press_and_as_mail,
    the_script_is_there_at_an_address_that_stays_and_at_one_that_changes,
);

fn may_send(app: &TestApp, channels: &[Channel]) {
    let place = app.place("LIB");
    let to = Change {
        channels: Some(channels.to_vec()),
        origins: Some(vec![Origin::parse(PAGE).unwrap()]),
        ..Change::default()
    };
    app.act(move |connection, by| register::touchpoints::change(connection, by, &place, &to));
}

fn ready(app: &TestApp) {
    app.council();
    may_send(
        app,
        &[Channel::Qr, Channel::Widget, Channel::Email, Channel::Api],
    );
}

fn site(app: &TestApp) -> Browser {
    app.citizen().with("Origin", PAGE)
}

fn send(browser: &Browser, path: &str, body: &Value) -> Page {
    let body = body.to_string();
    browser.post_bytes(path, "text/plain;charset=UTF-8", body.as_bytes())
}

fn rate(browser: &Browser, code: &str, body: &Value) -> Page {
    send(
        browser,
        &format!("/api/v1/touchpoints/{code}/ratings"),
        body,
    )
}

fn words_to(receipt: &str) -> String {
    format!("/api/v1/ratings/{receipt}/comment")
}

fn receipt(page: &Page) -> String {
    page.json()["receipt"].as_str().unwrap().to_owned()
}

fn allowed(page: &Page) -> Option<String> {
    assert_eq!(page.header("vary").as_deref(), Some("Origin"));
    page.header("access-control-allow-origin")
}

fn by_channel(app: &TestApp) -> Vec<String> {
    app.lines("SELECT channel || ' ' || score AS line FROM ratings ORDER BY channel, score")
}

fn a_page_that_was_named_sends_an_answer_and_words(app: &TestApp) {
    ready(app);
    let site = site(app);
    let sent = rate(
        &site,
        "lib",
        &json!({ "score": 4, "key": KEY, "asked": "fft" }),
    )
    .is(201);
    assert_eq!(allowed(&sent).as_deref(), Some(PAGE));
    let receipt = receipt(&sent);
    assert_eq!(sent.header("location"), Some(format!("/r/{receipt}")));
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    assert_eq!(by_channel(app), [format!("{} 4", Channel::Widget.number())]);

    let words = json!({ "comment": "Kind people.", "sharing": "share" });
    let stored = send(&site, &words_to(&receipt), &words).is(200);
    assert_eq!(allowed(&stored).as_deref(), Some(PAGE));
    assert_eq!(stored.json(), json!({ "status": "received" }));
    assert_eq!(app.lines("SELECT sharing AS line FROM comments"), ["share"]);
    // It is an answer like any other: its receipt opens its page.
    let page = app.citizen().get(&format!("/r/{receipt}")).is(200);
    assert!(page.says("Good"), "{}", page.text());

    // Rating and words may come in one.
    let both = json!({
        "score": "1", "key": "10112233-4455-4677-8899-aabbccddeeff",
        "comment": "Nobody came.", "sharing": "",
    });
    rate(&site, "LIB", &both).is(201);
    assert_eq!(
        app.lines("SELECT sharing AS line FROM comments ORDER BY sharing"),
        ["share", "team_only"],
        "what is not chosen is for the team alone"
    );
}

fn an_answer_sent_twice_is_one(app: &TestApp) {
    ready(app);
    let site = site(app);
    let first = rate(&site, "LIB", &json!({ "score": 4, "key": KEY })).is(201);
    let retry = rate(&site, "LIB", &json!({ "score": 4, "key": KEY })).is(201);
    assert_eq!(retry.json(), first.json());
    let upper = json!({ "score": 2, "key": KEY.to_uppercase() });
    let other = rate(&site, "LIB", &upper).is(201);
    assert_eq!(
        other.json(),
        json!({ "receipt": receipt(&first), "known": true }),
        "what was tapped first stands"
    );
    let parallel: Vec<Page> = std::thread::scope(|scope| {
        let copies: Vec<_> = (0..20)
            .map(|_| {
                let body = json!({ "score": 5, "key": "20112233-4455-4677-8899-aabbccddeeff" });
                scope.spawn(move || rate(&self::site(app), "LIB", &body).is(201))
            })
            .collect();
        copies
            .into_iter()
            .map(|copy| copy.join().unwrap())
            .collect()
    });
    let one = receipt(&parallel[0]);
    assert!(parallel.iter().all(|page| receipt(page) == one));
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 1]);

    // One that was taken back does not come again by a retry.
    let phone = app.citizen();
    let page = phone.get(&format!("/r/{one}")).is(200);
    phone.submit(&page.form_to("/withdraw")).is(200);
    let again = json!({ "score": 5, "key": "20112233-4455-4677-8899-aabbccddeeff" });
    rate(&site, "LIB", &again);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
}

fn a_program_needs_no_origin(app: &TestApp) {
    ready(app);
    let program = app.citizen();
    let body = json!({ "score": 3, "key": KEY }).to_string();
    let path = "/api/v1/touchpoints/LIB/ratings";
    let sent = program
        .post_bytes(path, "application/json", body.as_bytes())
        .is(201);
    assert_eq!(allowed(&sent), None);
    assert_eq!(by_channel(app), [format!("{} 3", Channel::Api.number())]);
    let kiosk = json!({ "score": 3, "key": KEY, "channel": "kiosk" });
    let refused = rate(&program, "LIB", &kiosk).is(403);
    assert_eq!(
        refused.json()["detail"],
        "the touchpoint takes no answers by `kiosk`, only by qr, widget, email, api; \
         heard touchpoint change LIB --channel adds one"
    );
}

fn a_page_that_was_not_named_is_told_why(app: &TestApp) {
    ready(app);
    for origin in [
        "https://elsewhere.example",
        "http://www.example.gov.uk",
        "https://www.example.gov.uk:8443",
        "https://www.example.gov.uk.elsewhere.example",
        "null",
    ] {
        let page = app.citizen().with("Origin", origin);
        let refused = rate(&page, "LIB", &json!({ "score": 4, "key": KEY })).is(403);
        assert_eq!(allowed(&refused), None, "{origin}");
        let why = refused.json()["detail"].to_string();
        assert!(
            why.contains("heard touchpoint change LIB --origin"),
            "{why}"
        );
    }
    assert_eq!(app.count("LIB"), [0; 6]);
    // Words for an answer go by the same list.
    let sent = rate(&site(app), "LIB", &json!({ "score": 4, "key": KEY })).is(201);
    let elsewhere = app.citizen().with("Origin", "https://elsewhere.example");
    let words = json!({ "comment": "Not mine." });
    send(&elsewhere, &words_to(&receipt(&sent)), &words).is(403);
    assert_eq!(app.rows_of("words"), 0);
    // Our own pages are no other site.
    let own = app.citizen().with("Origin", &app.origin);
    let mine = json!({ "score": 4, "key": "30112233-4455-4677-8899-aabbccddeeff" });
    rate(&own, "LIB", &mine).is(201);
}

fn a_browser_that_asks_first_is_answered(app: &TestApp) {
    ready(app);
    let path = "/api/v1/touchpoints/LIB/ratings";
    let asks =
        |origin: &str, path: &str| app.citizen().with("Origin", origin).method("OPTIONS", path);
    let yes = asks(PAGE, path).is(204);
    assert_eq!(allowed(&yes).as_deref(), Some(PAGE));
    assert_eq!(
        yes.header("access-control-allow-methods").as_deref(),
        Some("POST")
    );
    assert_eq!(
        yes.header("access-control-allow-headers").as_deref(),
        Some("content-type")
    );
    assert_eq!(yes.header("access-control-allow-credentials"), None);
    assert_eq!(
        allowed(&asks("https://elsewhere.example", path).is(403)),
        None
    );
    asks(PAGE, "/api/v1/touchpoints/NONE/ratings").is(404);
    let sent = rate(&site(app), "LIB", &json!({ "score": 4, "key": KEY })).is(201);
    let words = words_to(&receipt(&sent));
    assert_eq!(allowed(&asks(PAGE, &words).is(204)).as_deref(), Some(PAGE));
}

fn an_answer_to_another_question_is_not_taken(app: &TestApp) {
    ready(app);
    let body = json!({ "score": 4, "key": KEY, "asked": "smiley" });
    let refused = rate(&site(app), "LIB", &body).is(409);
    assert_eq!(refused.json()["asks"], "fft");
    assert_eq!(allowed(&refused).as_deref(), Some(PAGE));
    assert_eq!(app.count("LIB"), [0; 6]);
}

fn what_cannot_be_read_is_told_and_nothing_is_stored(app: &TestApp) {
    ready(app);
    let site = site(app);
    let before = app.answer_rows();
    let long = "x".repeat(1_001);
    for (body, why) in [
        (
            json!({ "key": KEY }),
            "a member is missing, unknown or of another kind",
        ),
        (
            json!({ "score": 4 }),
            "a member is missing, unknown or of another kind",
        ),
        (json!([]), "a member is missing, unknown or of another kind"),
        (
            json!({ "score": 4, "key": KEY, "scor": 1 }),
            "a member is missing",
        ),
        (
            json!({ "score": 6, "key": KEY }),
            "`score` is one of 0, 1, 2, 3, 4, 5",
        ),
        (json!({ "score": -1, "key": KEY }), "`score` is one of"),
        (json!({ "score": 4.5, "key": KEY }), "`score` is one of"),
        (json!({ "score": null, "key": KEY }), "`score` is one of"),
        (json!({ "score": [4], "key": KEY }), "`score` is one of"),
        (json!({ "score": 4, "key": "1" }), "`key` is a UUID"),
        (
            json!({ "score": 4, "key": KEY, "comment": long }),
            "`comment` has 1001 characters, and 1000 is the most",
        ),
        (
            json!({ "score": 4, "key": KEY, "comment": "a\u{0}b" }),
            "`comment` has a NUL in it",
        ),
        (
            json!({ "score": 4, "key": KEY, "sharing": "all" }),
            "`sharing` is `share` or `team_only`",
        ),
        (
            json!({ "score": 4, "key": KEY, "channel": "fax" }),
            "`channel` is no channel",
        ),
        (
            json!({ "score": 4, "key": KEY, "asked": "nps" }),
            "`asked` is no question set",
        ),
    ] {
        let refused = rate(&site, "LIB", &body).is(400);
        assert_eq!(
            refused.header("content-type").as_deref(),
            Some("application/problem+json")
        );
        assert_eq!(
            allowed(&refused).as_deref(),
            Some(PAGE),
            "a page can read why"
        );
        let told = refused.json()["detail"].as_str().unwrap().to_owned();
        assert!(told.starts_with(why), "{body}: {told}");
        assert!(!told.contains("xxx"), "words are not sent back: {told}");
    }
    let path = "/api/v1/touchpoints/LIB/ratings";
    for body in ["", "{", "score=4", "{\"score\":4}}", "\u{feff}{}", "nul"] {
        site.post_bytes(path, "text/plain", body.as_bytes()).is(400);
    }
    site.post_bytes(path, "text/plain", b"{\"score\":4,\"key\":\"\xff\"}")
        .is(400);
    let deep = "[".repeat(10_000);
    site.post_bytes(path, "text/plain", deep.as_bytes()).is(400);
    let huge = "x".repeat(20_000);
    site.post_bytes(path, "text/plain", huge.as_bytes()).is(413);
    let good = json!({ "score": 4, "key": KEY }).to_string();
    for kind in [
        "application/xml",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
    ] {
        let refused = site.post_bytes(path, kind, good.as_bytes()).is(400);
        assert_eq!(
            refused.json()["detail"],
            "send JSON, as `application/json` or `text/plain`"
        );
    }
    rate(&site, "NONE", &json!({ "score": 4, "key": KEY })).is(404);
    let none = words_to("7KQ2-MX4P-TR9D-0WVE");
    send(&site, &none, &json!({ "comment": "Hello" })).is(404);
    assert_eq!(app.answer_rows(), before);
}

fn a_touchpoint_that_takes_none_says_so(app: &TestApp) {
    ready(app);
    app.set_state("LIB", TouchpointState::Paused);
    let refused = rate(&site(app), "LIB", &json!({ "score": 4, "key": KEY })).is(410);
    assert_eq!(refused.json()["code"], "closed");
    app.retire("LIB", None);
    let refused = rate(&site(app), "LIB", &json!({ "score": 4, "key": KEY })).is(410);
    assert_eq!(allowed(&refused).as_deref(), Some(PAGE));
}

fn a_draft_works_all_the_way_for_programs_too(app: &TestApp) {
    ready(app);
    app.set_state("LIB", TouchpointState::Draft);
    let before = app.answer_rows();
    let site = site(app);
    let sent = rate(&site, "LIB", &json!({ "score": 4, "key": KEY })).is(201);
    assert_eq!(sent.json()["test"], true);
    let words = send(
        &site,
        &words_to(&receipt(&sent)),
        &json!({ "comment": "Hello" }),
    )
    .is(200);
    assert_eq!(words.json(), json!({ "status": "received", "test": true }));
    assert_eq!(allowed(&words).as_deref(), Some(PAGE));
    assert_eq!(app.answer_rows(), before);
}

fn a_form_of_another_site_asks_for_one_more_press(app: &TestApp) {
    ready(app);
    // It stands there as it was copied, so it has no key of ours.
    let phone = app.citizen();
    let page = phone.post("/LIB?lang=cy", &[("score", "4"), ("channel", "widget")]);
    assert_eq!(app.count("LIB"), [0; 6]);
    assert_eq!(
        page.all(".problem"),
        [] as [&str; 0],
        "nobody did anything wrong"
    );
    assert_eq!(page.all(".notice"), ["Pwyswch unwaith eto i'w anfon."]);
    phone
        .submit(&page.form("score").press("score", "4"))
        .is(303);
    assert_eq!(by_channel(app), [format!("{} 4", Channel::Widget.number())]);
}

fn a_link_in_a_mail_counts_by_one_press_and_as_mail(app: &TestApp) {
    ready(app);
    let phone = app.citizen();
    let before = app.rows();
    let page = phone.get("/LIB?score=2&channel=email&lang=en").is(200);
    assert_eq!(app.rows(), before, "opening it counts nothing");
    assert_eq!(page.all(".notice"), ["Press once more to send it."]);
    phone
        .submit(&page.form("score").press("score", "2"))
        .is(303);
    assert_eq!(by_channel(app), [format!("{} 2", Channel::Email.number())]);
}

fn the_script_is_there_at_an_address_that_stays_and_at_one_that_changes(app: &TestApp) {
    app.council();
    let public = PublicUrl::read(&app.origin.parse().unwrap()).unwrap();
    let widget = Widget::new(&public);
    let common = widget.script(Language::English);
    let phone = app.citizen();
    let floating = phone.get("/w.js").is(200);
    let hashed = phone.get(&common.hashed()).is(200);
    assert_eq!(floating.body, hashed.body);
    assert_eq!(
        floating.header("cache-control").as_deref(),
        Some("public, max-age=3600")
    );
    assert_eq!(
        hashed.header("cache-control").as_deref(),
        Some("public, max-age=31536000, immutable")
    );
    for (name, value) in [
        ("content-type", "text/javascript; charset=utf-8"),
        ("access-control-allow-origin", "*"),
        ("cross-origin-resource-policy", "cross-origin"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(hashed.header(name).as_deref(), Some(value), "{name}");
    }
    phone.get("/w.000000000000.js").is(404);

    // English and Welsh are in the common one; any other language has a script of its own.
    assert!(floating.html().contains("Diolch. Mae eich ateb yn cyfrif."));
    let arabic = phone.get("/w.js?lang=ar").is(200);
    assert!(arabic.html().contains("\"dir\":\"rtl\"") && !arabic.html().contains("Diolch"));
    assert_eq!(phone.get("/w.js?lang=xx").is(200).body, floating.body);
    assert_eq!(phone.get("/w.js?lang=cy").is(200).body, floating.body);
}
