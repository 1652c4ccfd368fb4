//! Many answers from one network: they are marked, and that is all that happens to them.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::domain::{Role, TouchpointState};
use heard::register::touchpoints::{self, Change};
use support::{Backend, Browser, Council, TestApp, on_both_databases};

on_both_databases!(
    one_device_taps_on_and_on,
    two_hundred_people_share_an_address,
    a_retry_is_no_further_answer,
    nobody_can_say_that_they_are_somebody_else,
    nothing_of_an_address_is_kept,
    a_mark_changes_no_figure,
    the_desk_sees_the_mark_and_the_queue_keeps_its_order,
    the_privacy_page_says_what_is_done,
);

/// Answers at a sign that are marked.
fn marked(app: &TestApp, code: &str) -> i64 {
    app.number(&format!(
        "SELECT count(*) AS n FROM ratings JOIN touchpoints ON touchpoints.id = touchpoint_id \
         WHERE burst AND code = '{code}'"
    ))
}

/// A phone with this address.
fn phone(app: &TestApp, address: &str) -> Browser {
    app.citizen().with("X-Forwarded-For", address)
}

fn tap(phone: &Browser, code: &str, times: usize) {
    for _ in 0..times {
        phone.taps(code, "4").is(303);
    }
}

/// A waiting room where all have the same network.
fn waiting_room(app: &TestApp, council: &Council) {
    let open = TouchpointState::Open;
    app.touchpoint(&council.home_care, "WAIT", "Waiting room", open);
    share_network(app, "WAIT", true);
}

fn share_network(app: &TestApp, code: &str, shared: bool) {
    let place = app.place(code);
    let change = Change {
        shared_network: Some(shared),
        ..Change::default()
    };
    app.act(move |connection, by| touchpoints::change(connection, by, &place, &change));
}

fn one_device_taps_on_and_on(app: &TestApp) {
    let app = &app.another_behind_a_proxy();
    app.council();
    let one = phone(app, "203.0.113.77");
    tap(&one, "LIB", 3);
    assert_eq!(marked(app, "LIB"), 0);
    tap(&one, "LIB", 57);
    assert_eq!((app.answers_at("LIB"), marked(app, "LIB")), (60, 57));

    // The next device of that network is marked as well; others, and other places, are not.
    tap(&phone(app, "203.0.113.5"), "LIB", 1);
    assert_eq!(marked(app, "LIB"), 58);
    tap(&phone(app, "198.51.100.5"), "LIB", 3);
    tap(&one, "HOME", 3);
    assert_eq!((marked(app, "LIB"), marked(app, "HOME")), (58, 0));

    // The day is one of UTC.
    app.turn_to("2026-11-24T23:59:59Z");
    tap(&one, "LIB", 1);
    assert_eq!(marked(app, "LIB"), 59);
    app.turn_to("2026-11-25T00:00:00Z");
    tap(&one, "LIB", 3);
    assert_eq!((app.answers_at("LIB"), marked(app, "LIB")), (68, 59));
}

fn two_hundred_people_share_an_address(app: &TestApp) {
    let app = &app.another_behind_a_proxy();
    let council = app.council();
    waiting_room(app, &council);
    for person in 0..200 {
        let phone = phone(app, "203.0.113.77");
        let score = ["1", "3", "5"][person % 3];
        phone.taps("LIB", score).is(303);
        phone.taps("WAIT", score).is(303);
    }
    let all = [0, 67, 0, 67, 0, 66];
    assert_eq!((app.count("LIB"), marked(app, "LIB")), (all, 197));
    assert_eq!((app.count("WAIT"), marked(app, "WAIT")), (all, 0));

    // From the moment on that the network is no longer shared, answers are counted.
    share_network(app, "WAIT", false);
    tap(&phone(app, "203.0.113.77"), "WAIT", 4);
    assert_eq!((app.answers_at("WAIT"), marked(app, "WAIT")), (204, 1));
}

fn a_retry_is_no_further_answer(app: &TestApp) {
    let app = &app.another_behind_a_proxy();
    app.council();
    let phone = phone(app, "2001:db8:77:1::1");
    let form = phone.get("/LIB").form("score").press("score", "2");
    for _again in 0..9 {
        phone.submit(&form).is(303);
    }
    // Nor is a test, or one that a paused sign does not take.
    tap(&phone, "NEW1", 9);
    app.set_state("LIB", TouchpointState::Paused);
    for _again in 0..9 {
        phone.submit(&form.clone().forge("score", "3"));
    }
    app.set_state("LIB", TouchpointState::Open);
    tap(&phone, "LIB", 2);
    assert_eq!((app.answers_at("LIB"), marked(app, "LIB")), (3, 0));
    tap(&phone, "LIB", 1);
    assert_eq!((app.answers_at("LIB"), marked(app, "LIB")), (4, 1));
}

fn nobody_can_say_that_they_are_somebody_else(app: &TestApp) {
    // Whoever connects is no proxy of ours.
    app.council();
    for network in 0..4 {
        tap(&phone(app, &format!("203.0.{network}.77")), "LIB", 1);
    }
    assert_eq!((app.answers_at("LIB"), marked(app, "LIB")), (4, 1));

    // Whoever connects is one; what stood in the header before it added its line is worth nothing.
    let app = &app.another_behind_a_proxy();
    app.council();
    for network in 0..4 {
        let said = format!("198.51.{network}.1, 203.0.113.77");
        tap(&phone(app, &said), "LIB", 1);
    }
    assert_eq!((app.answers_at("LIB"), marked(app, "LIB")), (4, 1));
}

fn nothing_of_an_address_is_kept(app: &TestApp) {
    let app = &app.another_behind_a_proxy();
    app.council();
    for address in ["203.0.113.77", "2001:db8:77:1:2:3:4:5"] {
        tap(&phone(app, address), "LIB", 5);
    }
    assert_eq!(marked(app, "LIB"), 4);
    let rows = app.rows();
    for needle in ["203.0.113", "cb00714d", "2001:db8", "20010db80077"] {
        let told: Vec<&String> = rows
            .iter()
            .filter(|row| row.to_lowercase().contains(needle))
            .collect();
        assert!(told.is_empty(), "{needle} stands in {told:?}");
        if app.backend == Backend::Sqlite {
            assert_eq!(app.files_with(needle), [] as [&str; 0], "{needle}");
        }
    }
}

fn a_mark_changes_no_figure(app: &TestApp) {
    let (many, one) = (app.another_behind_a_proxy(), app.another_behind_a_proxy());
    for (app, networks) in [(&many, 14), (&one, 1)] {
        app.council();
        for person in 0..14 {
            let address = format!("203.0.{}.1", person % networks);
            let phone = phone(app, &address);
            phone.taps("LIB", ["1", "5"][person % 2]).is(303);
            phone.taps("HOME", ["2", "4"][person % 2]).is(303);
        }
    }
    assert_eq!((marked(&many, "LIB"), marked(&one, "LIB")), (0, 11));
    let told = |app: &TestApp| {
        app.turn_to("2026-12-02T09:00:00Z");
        app.release("2026-11").unwrap();
        let mut rows = app.rows();
        rows.retain(|row| {
            ["tallies_day: ", "tallies_month: ", "release_files: "]
                .iter()
                .any(|table| row.starts_with(table))
        });
        rows
    };
    let (of_many, of_one) = (told(&many), told(&one));
    assert!(of_many.iter().any(|row| row.starts_with("release_files: ")));
    assert_eq!(of_many, of_one);
}

fn the_desk_sees_the_mark_and_the_queue_keeps_its_order(app: &TestApp) {
    let app = &app.another_behind_a_proxy();
    let council = app.council();
    let one = phone(app, "203.0.113.77");
    for word in ["first", "second", "third", "fourth", "fifth", "sixth"] {
        let form = one.get("/LIB").form("score").press("score", "3");
        let words = format!("The {word} of one network.");
        one.submit(&form.forge("comment", &words)).is(303);
    }
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let queue = mo.get("/staff/queue").is(200);
    let mut links: Vec<String> = queue
        .attributes("main a[href$='#item']", "href")
        .iter()
        .map(|to| to.trim_end_matches("#item").to_owned())
        .collect();
    // The first one stands above the list as well.
    links.dedup();
    let by_age = "SELECT '/staff/queue/' || CAST(id AS TEXT) AS line FROM comments ORDER BY id";
    assert_eq!(links, app.lines(by_age));
    let page = |word: &str| {
        let id = app.comment_id(&format!("The {word} of one network."));
        mo.get(&format!("/staff/queue/{id}")).is(200)
    };
    let mark = "Many answers came from one network that day.";
    for (word, is_marked) in [("first", false), ("third", false), ("fourth", true)] {
        assert_eq!(page(word).says(mark), is_marked, "{word}");
    }
}

fn the_privacy_page_says_what_is_done(app: &TestApp) {
    let council = app.council();
    waiting_room(app, &council);
    let phone = app.citizen();
    let english = "We want to notice when many answers come from one network on one day.";
    let welsh = "Rydyn ni am sylwi pan fydd llawer o atebion yn dod o un rhwydwaith";
    for path in ["/LIB/privacy", "/privacy"] {
        assert!(phone.get(path).is(200).says(english), "{path}");
        let page = phone.get(&format!("{path}?lang=cy")).is(200);
        assert!(page.says(welsh), "{path}");
    }
    // Where it is not done it is not said.
    assert!(!phone.get("/WAIT/privacy").is(200).says(english));
}
