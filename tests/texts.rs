//! Text messages: one text is one answer, the next one says why, and no number is kept.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::domain::{Channel, TouchpointState};
use support::{Backend, OURS, Page, TEXTS, THEIRS, TestApp, on_both_databases, reply, text, until};

on_both_databases!(Texting:
    a_text_is_an_answer,
    a_text_that_comes_again_is_one,
    eight_copies_at_once_are_one,
    the_next_text_says_why,
    more_words_stand_with_the_first_until_somebody_reads_them,
    words_without_a_number_are_kept_and_asked_for_one,
    a_text_that_names_a_sign_begins_anew,
    what_was_said_is_known_for_a_day,
    whoever_wants_no_texts_gets_none,
    a_sentence_that_begins_with_stop_is_feedback,
    replies_speak_the_language_of_the_text,
    a_number_has_a_place_and_a_direction_of_its_own,
    signs_that_take_nothing_say_so,
    a_number_that_nobody_set_up_is_taken_and_counted,
    names_and_short_numbers_get_no_reply,
    a_machine_that_answers_is_answered_ten_times_a_day,
    a_flood_from_one_phone_is_marked,
    what_was_taken_back_is_not_joined,
    words_on_the_page_and_words_by_text_are_both_kept,
    what_cannot_be_proved_or_read_stores_nothing,
    long_texts_and_empty_ones,
    no_number_is_kept_anywhere,
    the_privacy_page_tells_of_texts,
);

fn channels(app: &TestApp) -> Vec<String> {
    app.lines("SELECT channel || ' ' || score AS line FROM ratings ORDER BY channel, score")
}

fn words(app: &TestApp) -> Vec<String> {
    app.lines("SELECT text AS line FROM words ORDER BY text")
}

/// Each comment as `score of its rating, sharing: words`.
fn comments(app: &TestApp) -> Vec<String> {
    app.lines(
        "SELECT COALESCE(CAST(score AS TEXT), '-') || ' ' || sharing || ': ' || text AS line \
         FROM comments JOIN words ON comment_id = comments.id \
         LEFT JOIN ratings ON ratings.id = rating_id AND ratings.month = comments.month \
         ORDER BY text",
    )
}

fn receipt_in(said: &str) -> String {
    let receipt = said
        .split(' ')
        .find(|word| word.len() == 19 && word.matches('-').count() == 3);
    receipt
        .unwrap_or_else(|| panic!("no receipt: {said}"))
        .to_owned()
}

fn a_text_is_an_answer(app: &TestApp) {
    let said = app.gateway("twilio").says("SM1", "LIB 4");
    let receipt = receipt_in(&said);
    let plain = said
        .replace(&receipt, "RECEIPT")
        .replace(&app.origin[7..], "HOST");
    insta::assert_snapshot!(plain, @"Thank you. Want to say why? Text back within 24 hours. To change or remove it: HOST/r, receipt RECEIPT");
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    assert_eq!(channels(app), [format!("{} 4", Channel::Sms.number())]);
    // Its receipt is one like any other.
    let page = app.citizen().get(&format!("/r/{receipt}")).is(200);
    assert!(page.says("Good"), "{}", page.text());
}

fn a_text_that_comes_again_is_one(app: &TestApp) {
    let gateway = app.gateway("twilio");
    assert_ne!(gateway.says("SM1", "LIB 4 lovely"), "");
    for _ in 0..3 {
        assert_eq!(
            gateway.says("SM1", "LIB 4 lovely"),
            "",
            "nothing is said twice"
        );
    }
    // Not even what was taken back comes again.
    let said = gateway.says("SM2", "LIB 2");
    let page = app.citizen().get(&format!("/r/{}", receipt_in(&said)));
    app.citizen().submit(&page.form_to("/withdraw")).is(200);
    assert_eq!(gateway.says("SM2", "LIB 2"), "");
    app.turn_to("2026-11-25T10:00:00Z");
    assert_eq!(gateway.says("SM2", "LIB 2"), "");
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    // The same words in a text of their own are another answer; so are they by another gateway.
    assert_ne!(gateway.says("SM3", "LIB 4 lovely"), "");
    app.gateway("phone").brings("SM1", "LIB 4 lovely").is(200);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 3, 0]);
    // They are known for eight days, longer than any gateway tries.
    app.turn_to("2026-12-02T10:00:00Z");
    app.purge();
    assert_eq!(app.rows_of("sms_seen"), 4);
    app.turn_to("2026-12-05T10:00:00Z");
    app.purge();
    assert_eq!(app.rows_of("sms_seen"), 0);
}

fn eight_copies_at_once_are_one(app: &TestApp) {
    let other = app.another_node();
    let said: Vec<String> = std::thread::scope(|scope| {
        let copies: Vec<_> = (0..8)
            .map(|copy| {
                let gateway = if copy % 2 == 0 { app } else { &other }.gateway("twilio");
                scope.spawn(move || gateway.says("SM1", "LIB 5 so kind"))
            })
            .collect();
        copies
            .into_iter()
            .map(|copy| copy.join().unwrap())
            .collect()
    });
    assert_eq!(
        said.iter().filter(|said| !said.is_empty()).count(),
        1,
        "{said:?}"
    );
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 0, 1]);
    assert_eq!(words(app), ["so kind"]);
}

fn the_next_text_says_why(app: &TestApp) {
    let gateway = app.gateway("twilio");
    gateway.says("SM1", "LIB 2");
    let said = gateway.says("SM2", "Excellent nurse, but 5 hours of waiting");
    insta::assert_snapshot!(said, @"Thank you. A person will read your words. In danger? Call 999. Need to talk? Samaritans 116 123.");
    assert_eq!(app.count("LIB"), [0, 0, 1, 0, 0, 0]);
    assert_eq!(
        comments(app),
        ["2 team_only: Excellent nurse, but 5 hours of waiting"]
    );
    // Words beside the answer are thanked for at once.
    let said = gateway.says("SM3", "LIB 5 lovely nurse");
    assert!(said.contains("999") && said.contains("Receipt"), "{said}");
    assert_eq!(comments(app).len(), 2);
    // A bare number is an answer, whatever was asked before it.
    gateway.says("SM4", "LIB 4");
    gateway.says("SM5", "3");
    assert_eq!(app.count("LIB"), [0, 0, 1, 1, 1, 1]);
}

fn more_words_stand_with_the_first_until_somebody_reads_them(app: &TestApp) {
    let gateway = app.gateway("twilio");
    gateway.says("SM1", "LIB 4");
    gateway.says("SM2", "Warm room.");
    gateway.says("SM3", "And good tea.");
    assert_eq!(comments(app), ["4 team_only: Warm room.\nAnd good tea."]);
    app.screen();
    let comment = app.comment_id("Warm room.\nAnd good tea.");
    app.act(move |connection, _by| {
        heard::store::comments::mark_opened(connection, heard::domain::CommentId(comment))
    });
    let said = gateway.says("SM4", "The heating is off now.");
    assert!(said.contains("999"), "{said}");
    assert_eq!(
        comments(app),
        [
            "- team_only: The heating is off now.",
            "4 team_only: Warm room.\nAnd good tea."
        ]
    );
}

fn words_without_a_number_are_kept_and_asked_for_one(app: &TestApp) {
    let gateway = app.gateway("twilio");
    let said = gateway.says("SM1", "the 10/10 nurse was 3-4 minutes late");
    insta::assert_snapshot!(said, @"Thank you. A person will read your words. In danger? Call 999. Need to talk? Samaritans 116 123. Please text a number from 1 (Very poor) to 5 (Very good).");
    assert_eq!(app.count("LIB"), [0; 6]);
    assert_eq!(
        comments(app),
        ["- team_only: the 10/10 nurse was 3-4 minutes late"]
    );
    // The number that comes then belongs to them.
    let said = gateway.says("SM2", "4");
    assert!(!said.contains("why"), "{said}");
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    assert_eq!(
        comments(app),
        ["4 team_only: the 10/10 nurse was 3-4 minutes late"]
    );
    // They are asked once.
    gateway.says("SM3", "LIB so cold");
    let said = gateway.says("SM4", "and so dark");
    assert!(said.contains("999") && !said.contains("number"), "{said}");
    assert_eq!(comments(app)[0], "- team_only: so cold\nand so dark");
}

fn a_text_that_names_a_sign_begins_anew(app: &TestApp) {
    let gateway = app.gateway("twilio");
    gateway.says("SM1", "LIB 4");
    gateway.says("SM2", "HOME 2 late again");
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    assert_eq!(app.count("HOME"), [0, 0, 1, 0, 0, 0]);
    // What follows is about the sign that was named last.
    gateway.says("SM3", "and nobody rang");
    assert_eq!(comments(app), ["2 team_only: late again\nand nobody rang"]);
    gateway.says("SM4", "5");
    assert_eq!(app.count("HOME"), [0, 0, 1, 0, 0, 1]);
}

fn what_was_said_is_known_for_a_day(app: &TestApp) {
    let gateway = app.gateway("twilio");
    let keys = |app: &TestApp| {
        let folder = std::fs::read_dir(app.folder.path()).unwrap();
        let name = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().file_name();
        let names = folder
            .map(name)
            .map(|name| name.to_string_lossy().into_owned());
        let mut days: Vec<String> = names.filter(|name| name.starts_with("sms-")).collect();
        days.sort();
        days
    };
    gateway.says("SM1", "HOME 4");
    assert_eq!(keys(app), ["sms-2026-11-24.key"]);
    // Yesterday's key is tried too.
    app.turn_to("2026-11-25T09:59:59Z");
    app.timetable().tick();
    gateway.says("SM2", "so kind");
    assert_eq!(comments(app), ["4 team_only: so kind"]);
    assert_eq!(keys(app), ["sms-2026-11-24.key", "sms-2026-11-25.key"]);
    assert_eq!(app.rows_of("sms_talks"), 1);
    // A day later nothing is known, and what is said stands alone, at the number's own place.
    app.turn_to("2026-11-26T09:30:00Z");
    app.timetable().tick();
    assert_eq!(app.rows_of("sms_talks"), 0);
    assert_eq!(keys(app), ["sms-2026-11-25.key"]);
    gateway.says("SM3", "still so kind");
    assert_eq!(
        comments(app),
        ["4 team_only: so kind", "- team_only: still so kind"]
    );
}

fn whoever_wants_no_texts_gets_none(app: &TestApp) {
    let gateway = app.gateway("twilio");
    // Twilio answers its own commands itself.
    assert_eq!(gateway.says("SM1", "STOP"), "");
    assert_eq!(app.rows_of("sms_stops"), 1);
    gateway.says("SM2", "START");
    assert_eq!(app.rows_of("sms_stops"), 0);
    // Those it does not know are ours to confirm, once.
    insta::assert_snapshot!(gateway.says("SM3", "stop texting me please"), @"You will get no more texts from Example Council. To get them again, text START.");
    gateway.says("SM3b", "START");
    insta::assert_snapshot!(gateway.says("SM4", "Stopiwch"), @"Ni chewch ragor o negeseuon gan Cyngor Enghraifft. I'w cael eto, tecstiwch DECHRAU.");
    assert_eq!(
        gateway.says("SM5", "Stopiwch"),
        "",
        "one confirmation, then silence"
    );
    // What they say counts all the same, and nothing is said.
    assert_eq!(gateway.says("SM6", "LIB 5 kind"), "");
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 0, 1]);
    // Somebody else is not concerned, nor is another number of ours.
    assert_ne!(
        reply(&gateway.sends(&text("SM7", "+447700900457", OURS, "LIB 4"))),
        ""
    );
    assert_ne!(
        reply(&gateway.sends(&text("SM8", THEIRS, "+447700900124", "HOME 4"))),
        ""
    );
    insta::assert_snapshot!(gateway.says("SM9", "dechrau"), @"Fe gewch negeseuon gan Cyngor Enghraifft eto. I'w hatal, tecstiwch STOPIO.");
    assert_ne!(gateway.says("SM10", "LIB 4"), "");
    insta::assert_snapshot!(gateway.says("SM11", "cymorth"), @"Mae Cyngor Enghraifft yn gofyn sut mae ei wasanaethau. Tecstiwch eich barn, nid ydym yn cadw eich rhif. I atal negeseuon, tecstiwch STOPIO.");
}

fn a_sentence_that_begins_with_stop_is_feedback(app: &TestApp) {
    let gateway = app.gateway("twilio");
    let said = gateway.says("SM1", "Stop the noise on the ward at night");
    assert!(said.contains("number"), "{said}");
    assert_eq!(app.rows_of("sms_stops"), 0);
    assert_eq!(words(app), ["Stop the noise on the ward at night"]);
}

fn replies_speak_the_language_of_the_text(app: &TestApp) {
    let gateway = app.gateway("twilio");
    assert!(gateway.says("SM1", "LIB 5 da iawn").starts_with("Diolch."));
    assert!(gateway.says("SM2", "LIB pump").starts_with("Diolch."));
    assert!(gateway.says("SM3", "LIB 5").starts_with("Thank you."));
    // A language that the council does not offer is answered in its own first one.
    assert!(
        gateway
            .says("SM4", "LIB 5 dziękuję bardzo")
            .starts_with("Thank you.")
    );
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 0, 4]);
}

fn a_number_has_a_place_and_a_direction_of_its_own(app: &TestApp) {
    let gateway = app.gateway("twilio");
    let says = |id, body| reply(&gateway.sends(&text(id, THEIRS, "07700900124", body)));
    // Here people are told that 1 is best, and nobody is asked why.
    let said = says("SM1", "1");
    assert!(said.starts_with("Thank you. Your answer counts."), "{said}");
    assert_eq!(app.count("HOME"), [0, 0, 0, 0, 0, 1]);
    assert_eq!(app.rows_of("sms_talks"), 0, "what is not asked is not kept");
    says("SM2", "5");
    says("SM3", "very poor");
    assert_eq!(app.count("HOME"), [0, 2, 0, 0, 0, 1]);
    let said = says("SM4", "nobody came");
    assert!(said.ends_with("1 (Very good) to 5 (Very poor)."), "{said}");
    assert_eq!(comments(app), ["- share: nobody came"]);
}

fn signs_that_take_nothing_say_so(app: &TestApp) {
    let gateway = app.gateway("twilio");
    assert_eq!(gateway.says("SM1", "NEW1 4"), "Test: not counted.");
    assert_eq!(gateway.says("SM2", "NEW1 so nice"), "Test: not counted.");
    app.set_state("LIB", TouchpointState::Paused);
    for (id, body) in [
        ("SM3", "LIB 4"),
        ("SM4", "LIB so nice"),
        ("SM5", "4 so nice"),
    ] {
        let said = gateway.says(id, body);
        assert!(said.starts_with("No answers are taken here now."), "{said}");
    }
    assert_eq!(
        app.rows_of("ratings") + app.rows_of("words") + app.rows_of("sms_talks"),
        0
    );
    // A place that takes no texts says so too, and its answer never counts at the number's own.
    for (id, body) in [("SM5b", "DOOR 4 kind"), ("SM5c", "DOOR so kind")] {
        let said = gateway.says(id, body);
        assert!(said.starts_with("No answers are taken here now."), "{said}");
    }
    assert_eq!(app.rows_of("ratings") + app.rows_of("words"), 0);
    // The sign still hangs there; its successor takes what it says.
    app.set_state("LIB", TouchpointState::Open);
    app.retire("LIB", Some("HOME"));
    gateway.says("SM6", "LIB 4");
    assert_eq!(app.count("HOME"), [0, 0, 0, 0, 1, 0]);
}

fn a_number_that_nobody_set_up_is_taken_and_counted(app: &TestApp) {
    let gateway = app.gateway("twilio");
    let page = gateway.sends(&text("SM1", THEIRS, "+447700900999", "LIB 4"));
    assert_eq!(reply(&page), "");
    assert_eq!(app.rows_of("ratings"), 0);
    let metrics = app
        .citizen()
        .with("Authorization", "Bearer metrics-token")
        .get("/metrics");
    let metrics = String::from_utf8(metrics.is(200).body).unwrap();
    let line = "heard_texts_total{gateway=\"twilio\",outcome=\"unmapped\"} 1\n";
    assert!(metrics.contains(line), "{metrics}");
    app.citizen().get("/metrics").is(403);
    app.citizen()
        .with("Authorization", "Bearer metrics")
        .get("/metrics")
        .is(403);
    // A sign of somebody else is not theirs to answer by this number.
    app.trust();
    gateway.says("SM2", "WARD 4");
    assert_eq!(app.count("WARD"), [0; 6]);
}

fn names_and_short_numbers_get_no_reply(app: &TestApp) {
    let gateway = app.gateway("twilio");
    for (id, from) in [("SM1", "VODAFONE"), ("SM2", "60777"), ("SM3", "(unknown)")] {
        assert_eq!(
            reply(&gateway.sends(&text(id, from, OURS, "LIB 4 kind"))),
            ""
        );
    }
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 3, 0]);
    assert_eq!(app.rows_of("sms_talks"), 0);
}

fn a_machine_that_answers_is_answered_ten_times_a_day(app: &TestApp) {
    let gateway = app.gateway("twilio");
    let said = |first: usize| {
        (first..first + 15)
            .filter(|id| {
                !gateway
                    .says(&format!("SM{id}"), "LIB I am out of office")
                    .is_empty()
            })
            .count()
    };
    assert_eq!(said(0), 10);
    app.turn_to("2026-11-25T10:00:00Z");
    assert_eq!(said(100), 10);
}

fn a_flood_from_one_phone_is_marked(app: &TestApp) {
    let gateway = app.gateway("twilio");
    for id in 0..5 {
        gateway.brings(&format!("SM{id}"), "LIB 1");
        gateway.brings(&format!("SM{id}"), "LIB 1");
    }
    let burst = app.lines("SELECT CAST(burst AS TEXT) AS line FROM ratings ORDER BY burst");
    let marked = burst
        .iter()
        .filter(|mark| matches!(mark.as_str(), "1" | "true"))
        .count();
    assert_eq!((burst.len(), marked), (5, 2));
}

fn what_was_taken_back_is_not_joined(app: &TestApp) {
    let gateway = app.gateway("twilio");
    let said = gateway.says("SM1", "LIB 4");
    let page = app.citizen().get(&format!("/r/{}", receipt_in(&said)));
    app.citizen().submit(&page.form_to("/withdraw")).is(200);
    gateway.says("SM2", "on second thoughts it was cold");
    assert_eq!(app.count("LIB"), [0; 6]);
    assert_eq!(
        comments(app),
        ["- team_only: on second thoughts it was cold"]
    );
}

fn words_on_the_page_and_words_by_text_are_both_kept(app: &TestApp) {
    let gateway = app.gateway("twilio");
    let receipt = receipt_in(&gateway.says("SM1", "LIB 4"));
    let page = app.citizen().get(&format!("/r/{receipt}")).is(200);
    let form = page.form("comment").fill("comment", "Warm room.");
    app.citizen().submit(&form);
    gateway.says("SM2", "And good tea.");
    assert_eq!(comments(app), ["4 team_only: Warm room.\nAnd good tea."]);
}

fn what_cannot_be_proved_or_read_stores_nothing(app: &TestApp) {
    let form = "application/x-www-form-urlencoded; charset=UTF-8";
    let at = |headers: &[(&str, &str)], kind: &str, path: &str, body: &[u8]| {
        let mut browser = app.citizen();
        for (name, value) in headers {
            browser = browser.with(name, value);
        }
        browser.post_bytes(path, kind, body).status
    };
    let wrong = [("X-Twilio-Signature", "Mcx/iXz9530IP/zklcDYxwmf1z8=")];
    let twilio = "/hooks/sms/twilio";
    let body = b"Body=LIB+4&From=%2B447700900456&MessageSid=SM1&To=%2B447700900123".as_slice();
    assert_eq!(at(&[], form, twilio, body), 403);
    assert_eq!(at(&wrong, form, twilio, body), 403);
    assert_eq!(at(&[], form, twilio, b""), 403);
    assert_eq!(at(&[], form, "/hooks/sms/nobody", body), 404);
    assert_eq!(at(&[], form, "/hooks/sms/", body), 404);
    assert_eq!(at(&[], form, twilio, &vec![b'a'; 65 * 1024]), 413);
    app.citizen().get(twilio).is(403);
    app.citizen().method("HEAD", twilio).is(405);
    app.citizen().method("PUT", twilio).is(405);
    let json = "application/json";
    let phone = "/hooks/sms/phone";
    assert_eq!(at(&[], json, phone, b"{}"), 403);
    assert_eq!(
        app.rows_of("ratings") + app.rows_of("words") + app.rows_of("sms_seen"),
        0
    );
    until("the hour is noted", || app.rows_of("sms_gateways") == 2);
    assert_eq!(
        app.lines("SELECT gateway || ' ' || news AS line FROM sms_gateways ORDER BY gateway"),
        ["phone refused", "twilio refused"]
    );
}

fn long_texts_and_empty_ones(app: &TestApp) {
    let gateway = app.gateway("twilio");
    gateway.says("SM1", &format!("LIB 4 {}", "ŷ".repeat(1_594)));
    assert_eq!(
        app.number("SELECT CAST(LENGTH(text) AS BIGINT) AS n FROM words"),
        1_594
    );
    app.act(|connection, _by| heard::store::texts::forget_talks_before(connection, i64::MAX));
    for (id, body) in [("SM2", ""), ("SM3", "   "), ("SM4", "LIB"), ("SM5", "...")] {
        let said = gateway.says(id, body);
        assert!(
            said.starts_with("Please text a number from 1"),
            "{body:?}: {said}"
        );
    }
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    assert_eq!(app.rows_of("words"), 1);
}

fn the_privacy_page_tells_of_texts(app: &TestApp) {
    let page = app.citizen().get("/LIB/privacy").is(200);
    assert!(
        page.says("If you answer by text message, your phone company"),
        "{}",
        page.text()
    );
    let without = app.another();
    without.council();
    assert!(
        !without
            .citizen()
            .get("/LIB/privacy")
            .says("by text message")
    );
}

fn no_number_is_kept_anywhere(app: &TestApp) {
    let gateway = app.gateway("twilio");
    gateway.says("SM1", "LIB 4");
    gateway.says("SM2", "quiet and warm");
    gateway.says("SM3", "not a number");
    gateway.says("SM4", "stopio");
    gateway.sends(&text("SM5", THEIRS, "+447700900999", "LIB 4"));
    app.gateway("phone").brings("P1", "LIB 4 from a phone");
    let rows = app.rows().join("\n");
    for needle in ["7700900456", "7700900123", "SM1", "SM2", "SM5"] {
        assert!(!rows.contains(needle), "{needle}: {rows}");
        if app.backend == Backend::Sqlite {
            assert_eq!(app.files_with(needle), Vec::<String>::new(), "{needle}");
        }
    }
    // The words are where words are, once.
    assert_eq!(words(app), ["from a phone", "quiet and warm\nnot a number"]);
}

#[test]
fn a_database_that_is_away_makes_the_gateway_come_again() {
    if !Backend::Postgres.is_there() {
        return;
    }
    let app = TestApp::texting(Backend::Postgres, TEXTS);
    app.texted_council();
    let (twilio, phone) = (app.gateway("twilio"), app.gateway("phone"));
    phone.brings("P1", "LIB 4").is(200);
    app.database.take_away();
    for gateway in [&twilio, &phone] {
        let page: Page = gateway.brings("X1", "LIB 5").is(503);
        assert!(page.header("retry-after").is_some());
    }
    app.database.bring_back();
    until("it is there again", || {
        phone.brings("X1", "LIB 5").status == 200
    });
    until("it is there again", || {
        twilio.brings("X1", "LIB 5").status == 200
    });
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 2]);
}
