//! Bad input, from the start: what cannot be read is told clearly, nothing of it is stored, and what
//! somebody had typed is not lost.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::collect::{ImportRefused, Imported, Importer};
use heard::domain::{QuestionSet, Receipt, TouchpointState};
use heard::register;
use heard::release::ReleaseRefused;
use support::{Page, TestApp, on_both_databases};

on_both_databases!(
    a_code_nobody_has_gets_a_kind_page,
    a_sign_that_takes_no_answers_says_so,
    a_score_that_is_none_is_asked_for_again_and_words_are_kept,
    words_that_cannot_be_kept_are_told_and_stay_in_the_box,
    what_is_no_text_is_refused,
    an_unknown_receipt_is_told_like_a_withdrawn_one,
    a_mistyped_receipt_is_told_by_its_slip,
    a_slip_is_told_without_a_look_at_the_database,
    a_long_body_is_refused,
    a_body_that_trickles_in_is_cut,
    a_forged_key_counts_nothing,
    a_program_is_told_in_json,
    a_method_that_is_not_there_is_told,
    an_answer_may_be_changed_until_the_end_of_the_next_hour,
    an_answer_may_not_be_changed_once_somebody_reads_it,
    an_answer_is_told_in_the_words_it_was_asked_in,
    a_filled_trap_is_stored_and_flagged,
    a_decision_that_cannot_be_read_changes_nothing,
    a_bad_line_of_an_import_is_told_and_nothing_is_stored,
    a_month_that_cannot_be_released_says_why,
    a_draft_works_all_the_way_and_stores_nothing,
);

fn a_body_that_trickles_in_is_cut(app: &TestApp) {
    use std::io::{Read, Write};
    app.council();
    let address = app.origin.strip_prefix("http://").unwrap();
    let answer = nothing_is_stored(app, || {
        let mut line = std::net::TcpStream::connect(address).unwrap();
        line.set_read_timeout(Some(support::DEADLINE * 3)).unwrap();
        line.write_all(
            b"POST /LIB HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\
              Content-Type: application/x-www-form-urlencoded\r\n\r\nscore=4",
        )
        .unwrap();
        let mut answer = String::new();
        line.read_to_string(&mut answer).unwrap();
        answer
    });
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
}

fn an_answer_is_told_in_the_words_it_was_asked_in(app: &TestApp) {
    app.council();
    app.turn_to("2026-11-30T23:30:00Z");
    let phone = app.citizen();
    let receipt = phone.taps("LIB", "5").receipt();
    assert!(phone.get(&receipt).is(200).says("Very good"));
    let place = app.place("LIB");
    app.act(move |connection, by| {
        register::services::ask(
            connection,
            by,
            &place.organisation,
            &place.service,
            QuestionSet::Smiley,
        )
    });
    // The month has turned and the service asks another question; this answer stays what it was.
    app.turn_to("2026-12-01T00:10:00Z");
    app.begin_month("2026-12");
    assert!(phone.get(&receipt).is(200).says("Very good"));
    phone
        .post(&format!("{receipt}/score"), &[("score", "0")])
        .is(200);
    assert!(phone.get(&receipt).is(200).says("Don't know"));
}

/// Does something that must leave everything an answer touches as it was.
fn nothing_is_stored<T>(app: &TestApp, work: impl FnOnce() -> T) -> T {
    let before = app.answer_rows();
    let done = work();
    assert_eq!(app.answer_rows(), before);
    done
}

/// A page for people: a heading, what became of it, and a way on.
fn is_kind(page: &Page) {
    assert_eq!(
        page.header("content-type").as_deref(),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(page.all("h1").len(), 1, "{}", page.html());
    assert!(
        page.text().split_whitespace().count() > 10,
        "{}",
        page.html()
    );
}

fn a_code_nobody_has_gets_a_kind_page(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    nothing_is_stored(app, || {
        for code in [
            "NOBODY",
            "L1B",
            "wp-login.php",
            "xx",
            "%00",
            "%FF%FE",
            "a%2Fb",
            "LIB%20",
        ] {
            let pages = [
                phone.get(&format!("/{code}")),
                phone.get(&format!("/{code}/about")),
                phone.get(&format!("/{code}/privacy")),
                phone.post(&format!("/{code}"), &[("score", "4")]),
            ];
            for page in pages {
                assert!(matches!(page.status, 400 | 404), "{code}: {}", page.status);
                is_kind(&page);
            }
        }
        let page = phone.get("/NOBODY").is(404);
        let outline = page.outline("h1, .lead, h2, li");
        let outline = outline.replace(&app.origin.replace("http://", ""), "<host>");
        insta::assert_snapshot!(outline, @"
        404
        We do not know this code
        No place has the code NOBODY.
        Check the sign and try again
        Look at each letter and number. Capitals and small letters are the same.
        Type the address as it stands on the sign. It looks like <host>/ABC
        Does the sign look stuck on top of another one? Then do not use it, and tell a member of staff.
        ");
        // What was typed is shown as text, whatever it is.
        let odd = phone.get("/%3Cb%3Ehi").is(404);
        assert!(odd.html().contains("&#60;b&#62;hi") || odd.html().contains("&lt;b&gt;hi"));
    });
}

fn a_sign_that_takes_no_answers_says_so(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let opened = phone.get("/LIB").form("score").press("score", "4");
    let late = phone.get("/HOME").form("score").press("score", "4");

    app.set_state("LIB", TouchpointState::Paused);
    nothing_is_stored(app, || {
        let paused = phone.get("/LIB").is(200);
        assert_eq!(paused.heading(), "200 No answers here for now");
        assert!(paused.says("Nothing was sent.") && !paused.has_form("score"));
        // A page that was not made before is told the same, and given no key.
        let told = phone.submit(&opened.clone().forge("key", ""));
        assert_eq!(told.heading(), "200 No answers here for now");
        assert!(!told.has_form("key"));
    });
    // Whoever had it open before counts.
    phone.submit(&opened).is(303);
    app.set_state("LIB", TouchpointState::Open);

    app.retire("HOME", Some("LIB"));
    let retired = phone.get("/HOME").is(410);
    assert_eq!(retired.heading(), "410 This sign is out of date");
    assert!(retired.says("You can answer here instead: Library front desk"));
    assert!(retired.attributes("main a", "href")[0].starts_with("/LIB"));
    // The register of this month still has it: a phone that showed the question counts.
    phone.submit(&late).is(303);
    app.turn_to("2026-12-01T08:00:00Z");
    app.begin_month("2026-12");
    nothing_is_stored(app, || {
        let other = app.citizen();
        assert_eq!(other.submit(&late.forge("key", "")).status, 410);
        assert_eq!(phone.get("/HOME").status, 410);
    });
}

fn a_score_that_is_none_is_asked_for_again_and_words_are_kept(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let key = phone.get("/LIB").form("key").value("key");
    let words = "Kind & <quick>, \"really\".";
    let huge = "4".repeat(5_000);
    nothing_is_stored(app, || {
        for scores in [
            vec![],
            vec![""],
            vec!["6"],
            vec!["9"],
            vec!["-1"],
            vec!["4.0"],
            vec!["4.5"],
            vec![" 4"],
            vec!["04"],
            vec!["1e0"],
            vec!["٤"],
            vec!["four"],
            vec!["NaN"],
            vec!["99999999999999999999"],
            vec![huge.as_str()],
            vec!["4", "4"],
            vec!["4", "1"],
        ] {
            let mut fields = vec![
                ("key", key.as_str()),
                ("comment", words),
                ("sharing", "share"),
            ];
            fields.extend(scores.iter().map(|score| ("score", *score)));
            let page = phone.post("/LIB", &fields).is(400);
            let short: Vec<String> = scores.iter().map(|s| s.chars().take(9).collect()).collect();
            assert!(
                page.says("Choose one of the answers"),
                "{short:?}: {}",
                page.text()
            );
            let form = page.form("score");
            assert_eq!(form.value("comment"), words, "{short:?}");
            assert_eq!(form.value("sharing"), "share", "{short:?}");
        }
    });
    // One more press on that page sends both.
    let page = phone
        .post("/LIB", &[("comment", words), ("key", key.as_str())])
        .is(400);
    phone
        .submit(&page.form("score").press("score", "4"))
        .is(303);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    assert_eq!(app.states(), [format!("waiting {words}")]);
}

fn words_that_cannot_be_kept_are_told_and_stay_in_the_box(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let receipt = phone.taps("LIB", "4").is(303).receipt();
    let key = phone.get("/LIB").form("key").value("key");
    let (long, most) = ("ŵ".repeat(1_001), "ŵ".repeat(1_000));
    let hidden = "Kind\u{0}people";
    nothing_is_stored(app, || {
        for (words, told) in [
            (
                long.as_str(),
                "Your words must be 1,000 characters or fewer. You wrote 1,001.",
            ),
            (
                hidden,
                "Your words have a hidden sign in them that we cannot keep.",
            ),
        ] {
            let fields = [("key", key.as_str()), ("score", "4"), ("comment", words)];
            let page = phone.post("/LIB", &fields).is(400);
            assert!(page.says(told), "{}", page.text());
            // The tap is marked, so that one press sends it with better words.
            assert_eq!(page.all("button.chosen span").len(), 1);
            let page = phone
                .post(&format!("{receipt}/comment"), &[("comment", words)])
                .is(400);
            assert!(page.says(told), "{}", page.text());
            if words == long {
                assert_eq!(page.form("comment").value("comment"), long);
            }
        }
        for blank in ["", "   \r\n  "] {
            let page = phone
                .post(&format!("{receipt}/comment"), &[("comment", blank)])
                .is(400);
            assert!(
                page.says("Write some words first, or skip this"),
                "{}",
                page.text()
            );
        }
        let fields = [("comment", "Kind people."), ("sharing", "everybody")];
        let page = phone.post(&format!("{receipt}/comment"), &fields).is(400);
        assert!(
            page.says("Choose who may read your words"),
            "{}",
            page.text()
        );
        assert_eq!(page.form("comment").value("comment"), "Kind people.");
    });
    phone
        .post(&format!("{receipt}/comment"), &[("comment", &most)])
        .is(200);
    assert_eq!(app.states(), [format!("waiting {most}")]);
    // A sign that came with pasted words says nothing, and is no reason to refuse them.
    let pasted = [("comment", "Kind\u{1b}people\u{7}.")];
    phone.post(&format!("{receipt}/comment"), &pasted).is(200);
    assert_eq!(app.states(), ["waiting Kind people ."]);
    // What is not chosen is for the team alone.
    assert_eq!(
        app.lines("SELECT sharing AS line FROM comments"),
        ["team_only"]
    );
}

fn what_is_no_text_is_refused(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let receipt = phone.taps("LIB", "4").is(303).receipt();
    let key = phone.get("/LIB").form("key").value("key");
    nothing_is_stored(app, || {
        let comment = format!("{receipt}/comment");
        for (path, body) in [
            ("/LIB", format!("key={key}&score=4&comment=%FF%FE")),
            ("/LIB", format!("key={key}&score=%C3%28")),
            (comment.as_str(), "comment=%ED%A0%80".to_owned()),
            ("/r", "receipt=%FF".to_owned()),
            ("/LIB", "a=1&".repeat(65)),
        ] {
            let page = phone.post_raw(path, body.as_bytes()).is(400);
            is_kind(&page);
            assert!(
                page.says("Nothing was kept from this try."),
                "{}",
                page.text()
            );
        }
        phone.post_raw("/LIB", b"key=\xff&score=4").is(400);
        // Fields that must come once, and bodies that are no form.
        for field in ["key", "comment", "sharing", "channel", "website"] {
            phone
                .post_raw("/LIB", format!("score=4&{field}=a&{field}=b").as_bytes())
                .is(400);
        }
        for media_type in [
            "text/plain",
            "application/json",
            "multipart/form-data; boundary=x",
        ] {
            let body = format!("key={key}&score=4");
            is_kind(
                &phone
                    .post_bytes("/LIB", media_type, body.as_bytes())
                    .is(400),
            );
        }
        phone.get("/LIB?score=%FF").is(200);
        phone.get("/LIB?score=4&score=5").is(200);
        phone.get("/LIB?lang=xx&score=nine&channel=pigeon").is(200);
    });
}

fn an_unknown_receipt_is_told_like_a_withdrawn_one(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let withdrawn = phone.taps("LIB", "4").is(303).receipt().replace("/r/", "");
    phone
        .submit(&phone.get(&format!("/r/{withdrawn}")).form_to("/withdraw"))
        .is(200);
    let unknown = Receipt::from_hash(&[7; 32]).unwrap().to_string();
    nothing_is_stored(app, || {
        let same = |ask: &dyn Fn(&str) -> Page| {
            let pages = [ask(&withdrawn), ask(&unknown)].map(|page| page.is(404));
            let alike = |page: &Page| {
                page.html()
                    .replace(&withdrawn, "<receipt>")
                    .replace(&unknown, "<receipt>")
            };
            assert_eq!(alike(&pages[0]), alike(&pages[1]));
            is_kind(&pages[0]);
        };
        same(&|receipt| phone.get(&format!("/r/{receipt}")));
        same(&|receipt| phone.get(&format!("/r/{}", receipt.to_lowercase())));
        let words = [("comment", "Kind people.")];
        same(&|receipt| phone.post(&format!("/r/{receipt}/comment"), &words));
        same(&|receipt| phone.post(&format!("/r/{receipt}/score"), &[("score", "1")]));
        same(&|receipt| phone.post(&format!("/r/{receipt}/withdraw"), &[]));
        same(&|receipt| phone.post("/r", &[("receipt", receipt)]));
    });
}

fn a_slip_is_told_without_a_look_at_the_database(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let receipt = phone.taps("LIB", "4").is(303).receipt().replace("/r/", "");
    let other = if receipt.ends_with('0') { "1" } else { "0" };
    let slip = format!("{}{other}", &receipt[..receipt.len() - 1]);
    let mut hands = app.database.open();
    hands.run("ALTER TABLE receipts RENAME TO elsewhere");
    let told = [&slip, &receipt].map(|typed| phone.post("/r", &[("receipt", typed)]).status);
    let opened = [&slip, &receipt].map(|typed| phone.get(&format!("/r/{typed}")).status);
    hands.run("ALTER TABLE elsewhere RENAME TO receipts");
    assert_eq!((told[0], opened[0]), (400, 404), "a slip");
    // What is no slip is looked for, and cannot be found now.
    for status in [told[1], opened[1]] {
        assert!(status >= 500, "{status}");
    }
    phone.post("/r", &[("receipt", &receipt)]).is(200);
}

fn a_mistyped_receipt_is_told_by_its_slip(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let receipt = phone.taps("LIB", "4").is(303).receipt().replace("/r/", "");
    let page = phone.get("/r").is(200).form("receipt");
    let typed = |text: &str| phone.submit(&page.clone().fill("receipt", text));
    // As people type: any case, spaces for hyphens, or nothing between.
    for good in [
        receipt.to_lowercase(),
        receipt.replace('-', " "),
        receipt.replace('-', ""),
        format!("  {receipt} "),
    ] {
        assert_eq!(typed(&good).heading(), "200 Your answer");
    }
    let other = if receipt.ends_with('0') { "1" } else { "0" };
    let slip = format!("{}{other}", &receipt[..receipt.len() - 1]);
    for (text, told) in [
        ("", "Type your receipt"),
        ("   ", "Type your receipt"),
        ("hello", "A receipt has 16 letters and numbers."),
        (
            "UUUU-UUUU-UUUU-UUUU",
            "A receipt has 16 letters and numbers.",
        ),
        (slip.as_str(), "One letter or number is wrong."),
    ] {
        let page = typed(text).is(400);
        assert!(page.says(told), "{text}: {}", page.text());
        assert_eq!(page.form("receipt").value("receipt"), text);
    }
    // In an address a slip is told like a receipt nobody has.
    phone.get(&format!("/r/{slip}")).is(404);
    phone.get("/r/hello").is(404);
}

fn a_long_body_is_refused(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let receipt = phone.taps("LIB", "4").is(303).receipt();
    let long = format!("comment={}", "a".repeat(16 * 1024));
    nothing_is_stored(app, || {
        for path in ["/LIB", "/r", &format!("{receipt}/comment")] {
            let page = phone.post_raw(path, long.as_bytes()).is(413);
            is_kind(&page);
            assert_eq!(page.heading(), "413 That was too long");
        }
    });
}

fn a_forged_key_counts_nothing(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let question = phone.get("/LIB").is(200).form("score").press("score", "4");
    let key = question.value("key");
    let of_another_sign = phone.get("/HOME").form("key").value("key");
    let swapped: String = key.chars().rev().collect();
    let words = question.forge("comment", "Kind people.");
    nothing_is_stored(app, || {
        for wrong in [
            "",
            "nonsense",
            &swapped,
            &key[1..],
            &of_another_sign,
            &format!("{key}A"),
        ] {
            let page = phone.submit(&words.clone().forge("key", wrong)).is(400);
            assert!(page.says("Press once more to send it."), "{}", page.text());
            assert_eq!(page.form("score").value("comment"), "Kind people.");
            assert_eq!(page.all("button.chosen span"), ["Good Press to send"]);
        }
    });
    // A page that lay open for more than a week asks for one more press, and loses nothing.
    app.turn_to("2026-12-02T10:17:42Z");
    app.begin_month("2026-12");
    let old = nothing_is_stored(app, || phone.submit(&words).is(400));
    assert!(old.says("This page was open for long. Press once more to send it."));
    phone.submit(&old.form("score").press("score", "4")).is(303);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    assert_eq!(app.states(), ["waiting Kind people."]);
}

fn a_program_is_told_in_json(app: &TestApp) {
    app.council();
    let program = app.citizen().with("Accept", "application/json");
    let unknown = Receipt::from_hash(&[7; 32]).unwrap();
    for (page, status, code) in [
        (program.get(&format!("/r/{unknown}")), 404, "receipt"),
        (program.get("/nothing/is/here"), 404, "not-found"),
        (program.method("DELETE", "/LIB"), 405, "method"),
        (program.post_raw("/LIB", b"score=%FF"), 400, "bad-request"),
        (
            program.post_raw("/LIB", &vec![b'a'; 20_000]),
            413,
            "too-large",
        ),
    ] {
        assert_eq!(page.status, status, "{}", page.html());
        let media_type = page.header("content-type");
        assert_eq!(media_type.as_deref(), Some("application/problem+json"));
        let problem = page.json();
        assert_eq!(problem["status"], status);
        assert_eq!(problem["code"], code);
        assert_eq!(problem["type"], format!("/problems/{code}"));
        assert!(
            problem["title"]
                .as_str()
                .is_some_and(|title| !title.is_empty())
        );
    }
}

fn a_method_that_is_not_there_is_told(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let receipt = phone.taps("LIB", "4").is(303).receipt();
    nothing_is_stored(app, || {
        for (method, path) in [
            ("PUT", "/LIB"),
            ("DELETE", "/LIB"),
            ("PATCH", "/LIB"),
            ("POST", "/LIB/about"),
            ("DELETE", receipt.as_str()),
            ("GET", &format!("{receipt}/withdraw")),
            ("HEAD", &format!("{receipt}/withdraw")),
            ("GET", &format!("{receipt}/comment")),
            ("GET", "/staff/logout"),
        ] {
            let page = phone.method(method, path).is(405);
            if method != "HEAD" {
                is_kind(&page);
            }
        }
    });
}

fn an_answer_may_be_changed_until_the_end_of_the_next_hour(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let receipt = phone.taps("LIB", "4").is(303).receipt();
    app.turn_to("2026-11-24T11:59:59Z");
    let page = phone.get(&receipt).is(200);
    phone
        .submit(&page.form("score").press("score", "2"))
        .is(200);
    phone
        .submit(&page.form("comment").fill("comment", "Slow today."))
        .is(200);
    let change = phone.get(&receipt).is(200);
    app.turn_to("2026-11-24T13:00:00Z");
    nothing_is_stored(app, || {
        let late = phone
            .submit(&change.form("score").press("score", "5"))
            .is(409);
        assert_eq!(late.heading(), "409 This cannot be changed any more");
        let late = change.form("comment").fill("comment", "Quick today.");
        phone.submit(&late).is(409);
        assert!(!phone.get(&receipt).is(200).has_form("score"));
    });
    assert_eq!(app.count("LIB"), [0, 0, 1, 0, 0, 0]);
    // A score that is none is told, and removing it all is always possible.
    phone
        .post(&format!("{receipt}/score"), &[("score", "7")])
        .is(400);
    phone
        .submit(&phone.get(&receipt).form_to("/withdraw"))
        .is(200);
    assert_eq!(app.answers_at("LIB"), 0);
}

fn an_answer_may_not_be_changed_once_somebody_reads_it(app: &TestApp) {
    let council = app.council();
    let phone = app.citizen();
    let receipt = app.words("LIB", "4", "Slow today.");
    let page = phone.get(&format!("/r/{receipt}")).is(200);
    let mo = app.desk("Mo Khan", &[council.all(heard::domain::Role::Moderator)]);
    mo.get("/staff/queue").is(200);
    phone
        .submit(&page.form("comment").fill("comment", "Slow, but kind."))
        .is(200);
    mo.get(&format!(
        "/staff/queue/{}",
        app.comment_id("Slow, but kind.")
    ))
    .is(200);
    nothing_is_stored(app, || {
        phone
            .submit(&page.form("comment").fill("comment", "Quick today."))
            .is(409);
        phone
            .submit(&page.form("score").press("score", "5"))
            .is(409);
    });
}

fn a_filled_trap_is_stored_and_flagged(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let page = phone.post("/LIB", &[("comment", "Buy my pills.")]).is(400);
    let form = page
        .form("score")
        .fill("website", "https://pills.example.org");
    phone.submit(&form.press("score", "5")).is(303);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 0, 1]);
    let flagged = "SELECT count(*) AS n FROM comments WHERE honeypot";
    assert_eq!(app.number(flagged), 1);
    assert!(
        !app.rows()
            .iter()
            .any(|row| row.contains("pills.example.org"))
    );
}

fn a_decision_that_cannot_be_read_changes_nothing(app: &TestApp) {
    let council = app.council();
    let words = "Ring me on 07700 900456, thanks.";
    app.words("LIB", "4", words);
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(heard::domain::Role::Moderator)]);
    let address = format!("/staff/queue/{}", app.comment_id(words));
    let form = mo.get(&address).is(200).form("action");
    nothing_is_stored(app, || {
        for (field, value) in [
            ("action", ""),
            ("action", "delete"),
            ("reason", "because"),
            ("version", ""),
            ("version", "one"),
            ("redactions", "4"),
            ("redactions", "9-4"),
            ("redactions", "-1-4"),
            ("redactions", "a-b"),
            ("redactions", "1-99999999999999999999999"),
        ] {
            mo.submit(&form.clone().forge("action", "redact").forge(field, value))
                .is(400);
        }
        for (fields, told) in [
            (
                form.clone().untick("redactions").press("action", "redact"),
                "Tick a box or add words",
            ),
            (
                form.clone()
                    .forge("redactions", "20-900")
                    .press("action", "redact"),
                "do not fit",
            ),
            (
                form.clone()
                    .fill("cut_words", "Sian")
                    .press("action", "redact"),
                "“Sian” does not",
            ),
            (
                form.clone().press("action", "withhold"),
                "Choose a reason for withholding.",
            ),
        ] {
            let page = mo.submit(&fields).is(400);
            assert!(page.says(told), "{told}: {}", page.text());
        }
        // What the page showed is no longer what is there.
        mo.submit(
            &form
                .clone()
                .forge("version", "7")
                .press("action", "publish"),
        )
        .is(409);
    });
    mo.submit(&form.press("action", "redact")).is(303);
    app.carry_out();
    assert_eq!(
        app.states(),
        ["redacted Ring me on [phone number], thanks."]
    );
}

const HEADER: &str =
    "external_id,organisation,service,touchpoint,channel,received_on,score,comment";

fn import(app: &TestApp, lines: &[&str]) -> Result<Imported, ImportRefused> {
    import_file(app, &format!("{HEADER}\n{}\n", lines.join("\n")))
}

fn import_file(app: &TestApp, file: &str) -> Result<Imported, ImportRefused> {
    let keys = app.keys.imports.clone();
    Importer::new(app.db.clone(), keys, app.clock.clone(), None).import(file.as_bytes())
}

fn a_bad_line_of_an_import_is_told_and_nothing_is_stored(app: &TestApp) {
    app.council();
    let start = "Example Council,Libraries,LIB,qr";
    let good = format!("a1,{start},2026-11-03,4,Warm in there.");
    let long = format!("x1,{start},2026-11-03,4,{}", "a".repeat(5_001));
    let bad = [
        format!("x2,{start},2026-13-03,4,"),
        format!("x3,{start},2026-11-03,6,"),
        format!("x4,{start},2026-11-03,,"),
        "x5,Example Council,Libraries,LIB,pigeon,2026-11-03,4,".to_owned(),
        "x6,Example Council,Libraries,NOWHERE,qr,2026-11-03,4,".to_owned(),
        format!(",{start},2026-11-03,4,"),
        long,
        format!("x7,{start},2026-11-25,4,"),
    ];
    let lines: Vec<&str> = [&good]
        .into_iter()
        .chain(&bad)
        .map(String::as_str)
        .collect();
    let refused = nothing_is_stored(app, || import(app, &lines));
    let Err(ImportRefused::BadLines(told)) = refused else {
        panic!("{refused:?}")
    };
    let told: Vec<String> = told
        .iter()
        .map(|bad| format!("line {}: {}", bad.line, bad.reason))
        .collect();
    insta::assert_snapshot!(told.join("\n"), @"
    line 3: `2026-13-03` is not a day; write it as 2026-11-24
    line 4: `6` is not a score of this service
    line 5: `` is not a score of this service
    line 6: `pigeon` is not one of qr, sms, widget, email, kiosk, paper, phone, api
    line 7: there is no touchpoint `NOWHERE`; add it first, or import with --create
    line 8: `external_id` is empty
    line 9: the comment has 5001 characters; 5000 is the most
    line 10: 2026-11-25 is in the future
    ");

    let imported = import(app, &[&good]).unwrap();
    assert_eq!((imported.answers, imported.comments), (1, 1));
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    // Again: it is known, and counted once.
    let again = nothing_is_stored(app, || import(app, &[&good])).unwrap();
    assert_eq!((again.answers, again.known), (0, 1));
    // No clock is started and no mail is sent.
    app.screen();
    assert!(app.mail().is_empty());

    // Another header is another format.
    let refused = nothing_is_stored(app, || import_file(app, "id,score\n1,4\n"));
    assert!(refused.is_err(), "{refused:?}");

    // A month that is released takes no more.
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    app.release("2026-11").unwrap();
    let late = format!("a2,{start},2026-11-04,4,");
    let refused = nothing_is_stored(app, || import(app, &[&late]));
    let Err(ImportRefused::BadLines(told)) = refused else {
        panic!("{refused:?}")
    };
    assert!(
        told[0].line == 2 && told[0].reason.contains("released"),
        "{told:?}"
    );
}

fn a_month_that_cannot_be_released_says_why(app: &TestApp) {
    app.council();
    app.taps("LIB", "4", 12);
    let told = |month: &str| {
        let refused = nothing_is_stored(app, || app.release(month)).unwrap_err();
        assert_eq!(app.rows_of("releases"), 0);
        refused.to_string()
    };
    assert_eq!(
        told("2026-11"),
        "2026-11 is not over; it can be released from 2026-12-01 on, five minutes after midnight"
    );
    assert_eq!(
        told("2027-01"),
        "2027-01 is not over; it can be released from 2027-02-01 on, five minutes after midnight"
    );
    // It is over when it is over where the council is, and not before.
    app.turn_to("2026-11-30T23:59:59Z");
    told("2026-11");
    // Its last answers have some minutes to reach the disk.
    app.turn_to("2026-12-01T00:04:59Z");
    told("2026-11");
    app.turn_to("2026-12-01T00:05:00Z");
    app.release("2026-11").unwrap();
    let again = app.release("2026-11");
    assert!(
        matches!(again, Err(ReleaseRefused::Already { .. })),
        "{again:?}"
    );
    assert_eq!(app.rows_of("releases"), 1);
    // An organisation nobody knows.
    let slug = heard::domain::Slug::parse("nobody").unwrap();
    let month = "2026-11".parse().unwrap();
    let refused = heard::release::close_month(
        &app.db,
        &app.clock,
        &slug,
        month,
        heard::release::Bursts::Count,
    )
    .unwrap_err();
    assert!(
        refused
            .to_string()
            .contains("there is no organisation `nobody`"),
        "{refused}"
    );
}

fn a_draft_works_all_the_way_and_stores_nothing(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let before = app.rows();
    let question = phone.get("/NEW1").is(200);
    let mut pages = vec![phone.get("/NEW1?score=4")];
    let tapped = phone
        .submit(&question.form("score").press("score", "4"))
        .is(303);
    let receipt = tapped.receipt();
    assert!(receipt.starts_with("/r/TEST-"), "{receipt}");
    let thanks = phone.get(&tapped.location()).is(200);
    let words = thanks.form("comment").fill("comment", "Is anybody there?");
    pages.push(phone.submit(&words).is(200));
    pages.push(phone.submit(&words).is(200));
    let typed = phone
        .get("/r")
        .form("receipt")
        .fill("receipt", &receipt.replace("/r/", ""));
    pages.push(phone.submit(&typed).is(200));
    pages.push(
        phone
            .post(&format!("{receipt}/score"), &[("score", "5")])
            .is(200),
    );
    pages.push(question);
    let gone = phone.submit(&thanks.form_to("/withdraw")).is(200);
    pages.push(thanks);
    for page in pages {
        assert!(page.says("Test: not counted"), "{}", page.html());
    }
    assert_eq!(gone.heading(), "200 Your answer is removed");
    assert!(
        gone.says("This was a test, so nothing was kept."),
        "{}",
        gone.text()
    );
    app.screen();
    assert_eq!(app.rows(), before);
}
