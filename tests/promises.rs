//! What Heard promises, each promise with a test. The ninth, "your services only", is `gate.rs`.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::io::Write;
use std::sync::{Mutex, OnceLock, PoisonError};

use diesel::connection::SimpleConnection;
use heard::domain::{Day, Language, Receipt, Role};
use heard::release::{self, ReleaseRefused};
use heard::store::releases::{self, NewRelease};
use heard::store::{StoreError, answers};
use heard::web::{Entry, PublicUrl, ROUTES, Widget};
use support::{Backend, Desk, Page, TestApp, on_both_databases, open_sqlite, until};

on_both_databases!(
    thanked_means_stored,
    what_fails_in_the_middle_leaves_nothing_half_done,
    nobody_is_thanked_when_the_last_step_fails,
    looking_never_counts,
    ten_thousand_looks_of_scanners_change_no_row,
    fifty_copies_of_one_tap_are_one_rating,
    a_withdrawn_answer_does_not_come_back,
    nothing_is_on_the_device_and_nobody_in_the_database,
    no_act_of_a_moderator_changes_a_count,
    words_about_danger_outlive_their_withdrawal,
    what_is_cut_is_gone,
    a_receipt_is_forgotten_when_its_time_is_over,
    an_answer_that_comes_too_late_leaves_a_released_month_alone,
    a_release_never_changes,
    a_month_of_nine_is_told_like_a_month_of_none,
    a_place_that_has_few_is_in_no_figure,
    screening_publishes_nothing,
);

// -------------------------------------------------------------------- 1. Thanked means stored

fn thanked_means_stored(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let tap = phone.get("/LIB").form("score").press("score", "4");

    // The database cannot be written, or is not there at all.
    let told = match app.backend {
        Backend::Sqlite => {
            let mut other = open_sqlite(&app.database.file());
            other.batch_execute("BEGIN EXCLUSIVE").unwrap();
            let told = phone.submit(&tap);
            other.batch_execute("ROLLBACK").unwrap();
            told
        }
        Backend::Postgres => {
            app.database.take_away();
            let told = phone.submit(&tap);
            app.database.bring_back();
            told
        }
    };
    assert_eq!(told.is(503).header("retry-after").as_deref(), Some("2"));
    until("the database answers again", || {
        phone.get("/readyz").status == 200
    });
    assert_eq!(app.answers_at("LIB"), 0);

    // The same press again is stored once.
    let thanked = phone.submit(&tap).is(303);
    assert_eq!(app.answers_at("LIB"), 1);
    phone.get(&thanked.location()).is(200);
}

fn what_fails_in_the_middle_leaves_nothing_half_done(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let tap = phone
        .get("/LIB")
        .form("score")
        .press("score", "4")
        .forge("comment", "Kind people.");
    let before = app.answer_rows();

    // The comment is the last thing that is stored.
    let mut hands = app.database.open();
    hands.run("ALTER TABLE words RENAME TO elsewhere");
    let told = phone.submit(&tap).is(503);
    assert!(told.header("retry-after").is_some());
    let page = phone.get("/LIB").is(200);
    hands.run("ALTER TABLE elsewhere RENAME TO words");

    assert_eq!(app.answer_rows(), before);
    phone
        .submit(&page.form("score").press("score", "2"))
        .is(303);
    phone.submit(&tap).is(303);
    assert_eq!(app.count("LIB"), [0, 0, 1, 0, 1, 0]);
}

fn nobody_is_thanked_when_the_last_step_fails(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let tap = phone.get("/LIB").form("score").press("score", "4");

    // All goes well until COMMIT.
    let (make, unmake) = match app.backend {
        Backend::Sqlite => (
            "CREATE TABLE elsewhere (id INTEGER REFERENCES organisations (id)
                 DEFERRABLE INITIALLY DEFERRED);
             CREATE TRIGGER late AFTER INSERT ON receipts
                 BEGIN INSERT INTO elsewhere VALUES (-1); END;",
            "DROP TRIGGER late; DROP TABLE elsewhere;",
        ),
        Backend::Postgres => (
            "CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql
                 AS 'BEGIN RAISE EXCEPTION ''too late''; END';
             CREATE CONSTRAINT TRIGGER late AFTER INSERT ON receipts
                 DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION late();",
            "DROP TRIGGER late ON receipts; DROP FUNCTION late();",
        ),
    };
    let before = app.answer_rows();
    app.database.open().run(make);
    let told = phone.submit(&tap).is(503);
    app.database.open().run(unmake);
    assert!(told.header("retry-after").is_some());
    assert_eq!(app.answer_rows(), before);

    // The writer goes on with the next.
    phone.submit(&tap).is(303);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
}

// --------------------------------------------------------------- 2. A GET of a page never counts

fn looking_never_counts(app: &TestApp) {
    app.council();
    let receipt = app.words("LIB", "4", "Kind people.").to_string();
    // What `/metrics` wants to be shown; no page of a citizen looks at it.
    let phone = app.citizen().with("Authorization", "Bearer metrics-token");
    let stylesheet = phone
        .get("/LIB")
        .attributes("link[rel=stylesheet]", "href")
        .remove(0);
    let public = PublicUrl::read(&app.origin.parse().unwrap()).unwrap();
    let script = Widget::new(&public).script(Language::English).hashed();
    let before = app.rows();
    let mut opened = 0;
    for line in ROUTES.iter().filter(|line| line.method == "GET") {
        if !matches!(line.entry, Entry::Citizen | Entry::Operations) {
            continue;
        }
        for code in ["LIB", "lib", "HOME", "NEW1"] {
            let path = match line.path {
                "/assets/{name}" => stylesheet.clone(),
                "/w.{hash}.js" => script.clone(),
                path => path.replace("{receipt}", &receipt).replace("{code}", code),
            };
            for query in [
                "",
                "?score=4",
                "?score=4&lang=cy",
                "?score=1&channel=email&again",
            ] {
                for method in ["HEAD", "GET", "GET"] {
                    let page = phone.method(method, &format!("{path}{query}")).is(200);
                    opened += 1;
                    // A preview must not be shown to the next person either.
                    let a_file = line.path.starts_with("/assets/") || line.path.starts_with("/w.");
                    if line.entry == Entry::Citizen && !a_file {
                        assert_eq!(page.header("cache-control").as_deref(), Some("no-store"));
                    }
                }
            }
        }
    }
    assert!(opened > 100, "{opened}");
    assert_eq!(app.rows(), before);
}

/// A mail scanner opens every link of every page it finds, again and again, by GET and by HEAD.
fn ten_thousand_looks_of_scanners_change_no_row(app: &TestApp) {
    app.council();
    let receipt = app.words("LIB", "4", "Kind people.");
    app.screen();
    let unknown = "/r/7KQ2-MX4P-9TRD-WC8H";
    // What stands on a sign, in a mail, in a text and in the browser's own history.
    let mut links: Vec<String> = (0..6)
        .flat_map(|score| {
            ["", "&lang=cy", "&channel=email"].map(|more| format!("/LIB?score={score}{more}"))
        })
        .chain(["/LIB", "/lib", "/HOME", "/r", "/privacy", "/accessibility"].map(str::to_owned))
        .chain([format!("/r/{receipt}"), unknown.to_owned()])
        .collect();
    let before = app.rows();

    let scanner = app.citizen();
    let mut walked = 0;
    while walked < links.len() && links.len() < 400 {
        let page = scanner.get(&links[walked]);
        for link in page.attributes("a[href], link[href]", "href") {
            let link = link.split('#').next().unwrap_or_default().to_owned();
            if link.starts_with('/') && !link.starts_with("//") && !links.contains(&link) {
                links.push(link);
            }
        }
        walked += 1;
    }
    for page in ["/LIB/about", "/LIB/privacy", "/LIB/accessibility"] {
        assert!(links.iter().any(|link| link.starts_with(page)), "{page}");
    }

    let looks = match app.backend {
        Backend::Sqlite => 10_000,
        Backend::Postgres => 2_000,
    };
    let hands = 4;
    std::thread::scope(|scope| {
        for hand in 0..hands {
            let links = &links;
            scope.spawn(move || {
                let scanner = app.citizen();
                for look in (hand..looks).step_by(hands) {
                    let method = if look % 3 == 0 { "HEAD" } else { "GET" };
                    let link = &links[look % links.len()];
                    let status = if link.starts_with(unknown) { 404 } else { 200 };
                    assert_eq!(scanner.method(method, link).status, status, "{link}");
                }
            });
        }
    });
    assert_eq!(app.rows(), before);
}

// ---------------------------------------------------------------------------------------- 3. Once

fn fifty_copies_of_one_tap_are_one_rating(app: &TestApp) {
    app.council();
    let tap = app.citizen().get("/LIB").form("score").press("score", "4");
    let pages: Vec<Page> = std::thread::scope(|scope| {
        let copies: Vec<_> = (0..50)
            .map(|_| scope.spawn(|| app.citizen().submit(&tap).is(303)))
            .collect();
        copies
            .into_iter()
            .map(|copy| copy.join().unwrap())
            .collect()
    });
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    let mut receipts: Vec<String> = pages.iter().map(Page::receipt).collect();
    receipts.sort();
    receipts.dedup();
    assert_eq!(receipts.len(), 1);
    let alike = pages.iter().all(|page| !page.leads_to_a_known_answer());
    assert!(alike, "whoever pressed twice is thanked as if it was once");

    // Another score with the same key is no second answer: the first stands, and may be corrected.
    let phone = app.citizen();
    let other = phone
        .submit(&tap.untick("score").forge("score", "1"))
        .is(303);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    assert!(other.leads_to_a_known_answer());
    let again = phone.get(&other.location()).is(200);
    assert_eq!(
        again.heading(),
        "200 Thank you. You had answered already, and that answer counts."
    );
    let changed = phone
        .submit(&again.form("score").press("score", "1"))
        .is(200);
    assert_eq!(changed.heading(), "200 Thank you. Your answer is changed.");
    assert_eq!(app.count("LIB"), [0, 1, 0, 0, 0, 0]);
}

fn a_withdrawn_answer_does_not_come_back(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let tap = phone
        .get("/LIB")
        .form("score")
        .press("score", "4")
        .forge("comment", "Kind people.");
    let receipt = phone.submit(&tap).is(303).receipt();
    phone
        .submit(&phone.get(&receipt).is(200).form_to("/withdraw"))
        .is(200);
    assert_eq!(app.answers_at("LIB"), 0);
    let before = app.answer_rows();
    for _again in 0..3 {
        let retry = phone.submit(&tap).is(303);
        assert_eq!(retry.receipt(), receipt);
        phone.get(&retry.location()).is(404);
    }
    assert_eq!(app.answer_rows(), before);
    assert_eq!((app.rows_of("ratings"), app.rows_of("words")), (0, 0));
}

// ------------------------------ 4. Nothing on the citizen's device, nobody in the database

/// What the program wrote to its log in all tests of this file.
fn log() -> &'static Mutex<Vec<u8>> {
    static LOG: OnceLock<Mutex<Vec<u8>>> = OnceLock::new();
    struct Lines;
    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            log()
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .extend(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut first = false;
    let log = LOG.get_or_init(|| {
        first = true;
        Mutex::default()
    });
    if first {
        // All that Heard itself can say, and what libraries say when they are not asked for more.
        let lines = tracing_subscriber::fmt()
            .with_env_filter("info,heard=trace")
            .with_ansi(false);
        lines.with_writer(|| Lines).init();
        tracing::info!("the log is read");
    }
    log
}

fn nothing_is_on_the_device_and_nobody_in_the_database(app: &TestApp) {
    let log = log();
    // It knows the address: a proxy says it.
    let app = &app.another_behind_a_proxy();
    let council = app.council();
    let state = heard::domain::TouchpointState::Open;
    app.touchpoint(&council.libraries, "QUIET7", "Quiet corner", state);
    app.turn_to("2026-11-24T14:53:29.654321Z");
    let phone = app
        .citizen()
        .with("User-Agent", "DistinctivePhone/7.7 (Peculiar)")
        .with("X-Forwarded-For", "203.0.113.77")
        .with("Forwarded", "for=203.0.113.77")
        .with("Accept-Language", "en-GB, cy;q=0.3")
        .with("Referer", "https://distinctive.example.org/page");

    // All a citizen can do. The browser fails the test on any cookie.
    let question = phone.get("/QUIET7?score=4").is(200);
    for page in [
        "/QUIET7/about",
        "/QUIET7/privacy",
        "/QUIET7/accessibility",
        "/r",
        "/QUIET8",
    ] {
        phone.get(page);
    }
    let key = question.form("key").value("key");
    let tap = question.form("score").press("score", "4");
    let receipt = phone.submit(&tap).is(303).receipt();
    let thanks = phone.get(&receipt).is(200);
    phone
        .submit(&thanks.form("comment").fill("comment", "Warm and quiet."))
        .is(200);
    phone
        .submit(&phone.get(&receipt).form("score").press("score", "5"))
        .is(200);
    let receipt = receipt.strip_prefix("/r/").unwrap().to_owned();
    let typed = phone
        .get("/r")
        .form("receipt")
        .fill("receipt", &receipt.to_lowercase());
    assert!(phone.submit(&typed).is(200).says("Warm and quiet."));
    phone
        .submit(&typed.clone().fill("receipt", "0000-0000-0000-0001"))
        .is(400);
    phone.post("/QUIET7", &[("score", "9")]).is(400);
    app.screen();
    app.turn_to("2026-11-25T02:00:00Z");
    app.purge();

    // The page asks for nothing from anywhere else, and runs nothing.
    let policy = question.header("content-security-policy").unwrap();
    assert!(
        policy.contains("default-src 'none'") && !policy.contains("script-src"),
        "{policy}"
    );
    assert_eq!(
        question.header("referrer-policy").as_deref(),
        Some("no-referrer")
    );
    assert_eq!(question.all("script"), [] as [&str; 0]);
    let links = question.attributes("[src], link[href]", "href");
    assert!(
        links
            .iter()
            .all(|to| to.starts_with('/') || to.starts_with("data:")),
        "{links:?}"
    );

    let plain = receipt.replace('-', "");
    let needles = [
        "DistinctivePhone",
        "Peculiar",
        "203.0.113",
        "127.0.0.1",
        "distinctive.example.org",
        "en-GB",
        &receipt,
        &plain,
        &key,
        "14:53",
        "53:29",
        "654321",
        "1795532009",
    ];
    let rows = app.rows();
    for needle in needles {
        let told: Vec<&String> = rows.iter().filter(|row| contains(row, needle)).collect();
        assert!(told.is_empty(), "{needle} stands in {told:?}");
        if app.backend == Backend::Sqlite {
            assert_eq!(app.files_with(needle), [] as [&str; 0], "{needle}");
        }
    }
    // The hour is there, as it was on the wall.
    assert_eq!(
        app.lines("SELECT CAST(hour AS TEXT) AS line FROM ratings"),
        ["14"]
    );

    let log = log.lock().unwrap_or_else(PoisonError::into_inner);
    let log = String::from_utf8_lossy(&log).into_owned();
    assert!(log.contains("the log is read"));
    // Where it listens is no secret; libraries say so when they start.
    let told = needles
        .iter()
        .copied()
        .filter(|needle| *needle != "127.0.0.1")
        .take(8);
    for needle in told.chain(["QUIET7", "QUIET8", "Warm and quiet"]) {
        assert!(!contains(&log, needle), "{needle} stands in the log");
    }
}

fn contains(text: &str, needle: &str) -> bool {
    text.to_lowercase().contains(&needle.to_lowercase())
}

// ----------------------------------------------------------- 5. Hold the words, never the count

fn no_act_of_a_moderator_changes_a_count(app: &TestApp) {
    let council = app.council();
    for (score, words) in [
        ("5", "Kind and quick."),
        ("4", "Ring me on 07700 900456."),
        ("1", "The man at the desk is a thief."),
        ("2", "She hits my gran."),
    ] {
        app.words("LIB", score, words);
    }
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let counted = |app: &TestApp| -> Vec<String> {
        let rows = app.rows().into_iter();
        let counted = [
            "ratings: ",
            "tallies_day: ",
            "tallies_month: ",
            "receipts: ",
        ];
        rows.filter(|row| counted.iter().any(|table| row.starts_with(table)))
            .collect()
    };
    let before = counted(app);
    assert_eq!(app.count("LIB"), [0, 1, 1, 0, 1, 1]);
    decide(app, &mo, "Kind and quick.", "publish");
    decide(app, &mo, "Ring me on 07700 900456.", "redact");
    decide(app, &mo, "The man at the desk is a thief.", "withhold");
    decide(app, &mo, "She hits my gran.", "escalate");
    app.carry_out();
    assert_eq!(app.rows_of("decisions"), 4);
    assert_eq!(counted(app), before);
    assert_eq!(app.count("LIB"), [0, 1, 1, 0, 1, 1]);
}

/// Opens a comment and decides as its page proposes.
fn decide(app: &TestApp, desk: &Desk, words: &str, action: &str) {
    let page = desk
        .get(&format!("/staff/queue/{}", app.comment_id(words)))
        .is(200);
    let form = page.form("action").fill("reason", "accusation");
    desk.submit(&form.press("action", action)).is(303);
}

fn words_about_danger_outlive_their_withdrawal(app: &TestApp) {
    let council = app.council();
    let words = "He hits my gran every night.";
    let phone = app.citizen();
    let receipts = [
        app.words("LIB", "1", words),
        app.words("LIB", "1", "Too loud."),
        app.taps("LIB", "1", 1).remove(0),
    ];
    // Nobody has screened them yet; the rules are asked at once.
    let pages = receipts.map(|receipt| {
        phone
            .submit(&phone.get(&format!("/r/{receipt}")).form_to("/withdraw"))
            .is(200)
    });
    for page in &pages[1..] {
        assert_eq!(page.html(), pages[0].html(), "all are told the same");
    }
    assert_eq!(app.answers_at("LIB"), 0);
    assert_eq!(app.states(), [format!("waiting {words}")]);

    // It can be escalated, and passed on to nobody.
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let form = mo
        .get(&format!("/staff/queue/{}", app.comment_id(words)))
        .is(200)
        .form("action");
    let refused = mo.submit(&form.clone().press("action", "publish")).is(400);
    assert!(
        refused.says("Whoever wrote this has taken it back."),
        "{}",
        refused.text()
    );
    mo.submit(&form.press("action", "escalate")).is(303);
    assert_eq!(app.states(), [format!("escalated {words}")]);
}

// ------------------------------------------------------------------------ 6. Redaction deletes

fn what_is_cut_is_gone(app: &TestApp) {
    let council = app.council();
    let phone = app.citizen();
    let long = "and everybody else was kind as well, ".repeat(20);
    let words = format!("Gwenllian Hapus (07700 900456) shouted at me, {long}thank you.");
    app.words("LIB", "2", &words);
    app.screen();

    // Others change their words, or take them back.
    let receipt = phone.taps("LIB", "3").is(303).receipt();
    for words in ["Zephaniah was late.", "Somebody was late."] {
        phone
            .submit(&phone.get(&receipt).form("comment").fill("comment", words))
            .is(200);
    }
    let gone = app.words("LIB", "1", "Ozymandias was rude.");
    phone
        .submit(&phone.get(&format!("/r/{gone}")).form_to("/withdraw"))
        .is(200);

    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let page = mo
        .get(&format!("/staff/queue/{}", app.comment_id(&words)))
        .is(200);
    let form = page
        .form("action")
        .fill("cut_words", "Gwenllian Hapus\nshouted");
    mo.submit(&form.press("action", "redact")).is(303);
    app.carry_out();

    let needles = [
        "Gwenllian",
        "Hapus",
        "900456",
        "shouted",
        "Zephaniah",
        "Ozymandias",
    ];
    let rows = app.rows();
    for needle in needles {
        let told: Vec<&String> = rows.iter().filter(|row| contains(row, needle)).collect();
        assert!(told.is_empty(), "{needle} stands in {told:?}");
    }
    assert!(
        rows.iter()
            .any(|row| row.contains("everybody else was kind")),
        "the rest is there"
    );

    // After the night, no byte of it is left in a file of the table.
    let kept_in = "SELECT pg_relation_filepath('words')::text AS line";
    match app.backend {
        Backend::Sqlite => {
            app.purge();
            for needle in needles {
                assert_eq!(app.files_with(needle), [] as [&str; 0], "{needle}");
            }
            assert!(
                !app.files_with("everybody else was kind").is_empty(),
                "the files are read"
            );
        }
        Backend::Postgres => {
            // A server keeps its files to itself; the table is in another one afterwards.
            let before = app.lines(kept_in);
            app.purge();
            assert_ne!(app.lines(kept_in), before);
        }
    }
    assert_eq!(app.rows_of("words"), 2);
}

fn a_receipt_is_forgotten_when_its_time_is_over(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    let plain = app.taps("LIB", "4", 1).remove(0);
    let with_words = app.words("LIB", "5", "Kind people.");
    let withdrawn = app.taps("LIB", "1", 1).remove(0);
    let status = |receipt: &Receipt| phone.get(&format!("/r/{receipt}")).status;
    phone
        .submit(&phone.get(&format!("/r/{withdrawn}")).form_to("/withdraw"))
        .is(200);
    // 35 days after the month.
    app.turn_to("2027-01-04T12:00:00Z");
    app.purge();
    assert_eq!((status(&plain), app.rows_of("receipts")), (200, 3));
    app.turn_to("2027-01-05T12:00:00Z");
    app.purge();
    assert_eq!((status(&plain), app.rows_of("receipts")), (404, 1));
    assert_eq!(
        status(&with_words),
        200,
        "words are kept longer, and so is the way to them"
    );
    assert_eq!(
        app.count("LIB"),
        [0, 0, 0, 0, 1, 1],
        "what was counted stays counted"
    );
}

// ---------------------------------------------------------------- 7. A release never changes

/// An answer that waits for the disk until its month is over and released counts in the open one.
fn an_answer_that_comes_too_late_leaves_a_released_month_alone(app: &TestApp) {
    let council = app.council();
    app.taps("HOME", "5", 12);
    app.turn_to("2026-11-30T23:59:59Z");
    let release = NewRelease {
        organisation: council.organisation.id,
        month: "2026-11".parse().unwrap(),
        version: 1,
        reason: None,
        released_on: Day(chrono::NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()),
        hash: vec![1; 32],
        previous: None,
    };
    let (begun, has_begun) = std::sync::mpsc::channel();
    let (go_on, wait_for) = std::sync::mpsc::channel::<()>();
    let receipts = std::thread::scope(|scope| {
        let slow = scope.spawn(|| {
            app.db.write_now::<(), StoreError, _>(move |connection| {
                answers::hold(connection)?;
                begun.send(()).unwrap();
                // It may be done again, and then goes on at once.
                assert!(wait_for.recv().is_err());
                releases::insert(connection, &release, &[]).map(drop)
            })
        });
        has_begun.recv().unwrap();
        let late = scope.spawn(|| app.taps("HOME", "1", 3));
        std::thread::sleep(std::time::Duration::from_millis(300));
        app.turn_to("2026-12-01T00:00:07Z");
        drop(go_on);
        slow.join().unwrap().unwrap();
        late.join().unwrap()
    });
    assert_eq!(receipts.len(), 3);
    let of = |month: &str| {
        app.number(&format!(
            "SELECT count(*) AS n FROM ratings WHERE month = {month}"
        ))
    };
    assert_eq!((of("202611"), of("202612")), (12, 3));
    assert_eq!(app.answers_at("HOME"), 15);
}

fn a_release_never_changes(app: &TestApp) {
    let council = app.council();
    let receipts = app.taps("HOME", "5", 25);
    app.taps("HOME", "1", 14);
    app.taps("LIB", "4", 31);
    app.words("LIB", "2", "The door is heavy.");
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    app.release("2026-11").unwrap();
    let carys = app.desk("Carys Pugh", &[council.all(Role::Commissioner)]);
    let files = downloads(&carys, "2026-11");
    assert!(files.len() >= 3, "{files:?}");

    // A second one is refused.
    let again = app.release("2026-11");
    assert!(
        matches!(again, Err(ReleaseRefused::Already { .. })),
        "{again:?}"
    );
    assert_eq!(
        again.unwrap_err().to_string(),
        "2026-11 is released already, as example-council-2026-11-v1; a release never changes"
    );

    // Whatever happens to the answers afterwards, to names and to what is open.
    let phone = app.citizen();
    for receipt in &receipts[..20] {
        phone
            .submit(&phone.get(&format!("/r/{receipt}")).form_to("/withdraw"))
            .is(200);
    }
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    decide(app, &mo, "The door is heavy.", "publish");
    app.retire("HOME", Some("LIB"));
    app.taps("LIB", "1", 40);
    app.turn_to("2027-01-02T09:00:00Z");
    app.purge();
    app.release("2026-12").unwrap();

    let carys = app.sign_in("Carys Pugh");
    assert!(downloads(&carys, "2026-11") == files, "the files changed");
    assert!(release::verify_database(&app.db).unwrap().is_good());
}

/// Every file of a month, as somebody downloads it.
fn downloads(desk: &Desk, month: &str) -> Vec<(String, Vec<u8>)> {
    let address = format!("/summaries/example-council/{month}");
    let names = desk.get(&address).is(200).all(".files a");
    let file = |name: String| {
        let page = desk.get(&format!("{address}/{name}")).is(200);
        (name, page.body)
    };
    names.into_iter().map(file).collect()
}

// ------------------------------------------------------------- 8. No small group can be counted

/// The bytes of a file of November.
fn november(app: &TestApp, name: &str) -> Vec<u8> {
    app.turn_to("2026-12-02T09:00:00Z");
    let released = app.release("2026-11");
    assert!(
        matches!(released, Ok(_) | Err(ReleaseRefused::Already { .. })),
        "{released:?}"
    );
    let bytes = format!("SELECT hex(bytes) AS line FROM release_files WHERE name = '{name}'");
    let bytes = match app.backend {
        Backend::Sqlite => bytes,
        Backend::Postgres => bytes.replace("hex(bytes)", "encode(bytes, 'hex')"),
    };
    hex::decode(&app.lines(&bytes)[0]).unwrap()
}

fn a_month_of_nine_is_told_like_a_month_of_none(app: &TestApp) {
    let (nine, ten) = (app.another(), app.another());
    for app in [app, &nine, &ten] {
        app.council();
    }
    let nine_answers = [("HOME", "5", 4), ("HOME", "1", 3), ("LIB", "2", 2)];
    for (code, score, people) in nine_answers {
        nine.taps(code, score, people);
        ten.taps(code, score, people);
    }
    ten.words("LIB", "4", "The tenth.");
    for file in ["summary.csv", "summary.json"] {
        assert_eq!(november(app, file), november(&nine, file), "{file}");
        assert_ne!(november(app, file), november(&ten, file), "{file}");
    }
    let csv = String::from_utf8(november(&nine, "summary.csv")).unwrap();
    let told: Vec<&str> = csv
        .lines()
        .skip(1)
        .filter(|line| !line.ends_with("[c]"))
        .collect();
    assert!(told.is_empty(), "{told:?}");
}

fn a_place_that_has_few_is_in_no_figure(app: &TestApp) {
    let council = app.council();
    let open = heard::domain::TouchpointState::Open;
    app.touchpoint(&council.libraries, "BOOKBUS", "Book bus", open);
    app.taps("HOME", "5", 40);
    app.taps("HOME", "2", 21);
    app.taps("LIB", "4", 33);
    app.taps("LIB", "1", 16);
    app.taps("BOOKBUS", "5", 3);
    let csv = String::from_utf8(november(app, "summary.csv")).unwrap();
    let told: Vec<&str> = csv
        .lines()
        .filter(|line| line.contains(",answers,"))
        .collect();
    let told = told
        .join("\n")
        .replace("example-council-2026-11-v1,Example Council,2026-11,", "");
    // The book bus is told together with the desk, and neither alone.
    insta::assert_snapshot!(told, @"
    fft,organisation,,,,answers,,113,,,
    fft,service,Home care North,,,answers,,61,,,
    fft,touchpoint,Home care North,Home visits,,answers,,61,,,
    fft,channel,Home care North,Home visits,qr,answers,,61,,,
    fft,service,Libraries,,,answers,,52,,,
    fft,touchpoint,Libraries,Library front desk,,answers,,,,,[c]
    fft,channel,Libraries,Library front desk,qr,answers,,,,,[c]
    fft,touchpoint,Libraries,Book bus,,answers,,,,,[c]
    fft,channel,Libraries,Book bus,qr,answers,,,,,[c]
    ");
    for line in csv.lines().filter(|line| line.contains("Book bus")) {
        assert!(line.ends_with(",answers,,,,,[c]"), "{line}");
    }
    let verified = release::verify_database(&app.db).unwrap();
    assert!(verified.is_good(), "{verified:?}");
    assert!(
        verified.reports[0].1.hidden > 0,
        "the attacker knows that something is hidden"
    );
}

// --------------------------------------------------- 10. Screening orders the queue; people decide

fn screening_publishes_nothing(app: &TestApp) {
    let council = app.council();
    let comments = [
        "Kind and quick, thank you.",
        "Call me on 07700 900456 or write to ann@example.org.",
        "You are all idiots and I hate you.",
        "I cannot go on, I want to kill myself.",
    ];
    for words in comments {
        app.words("LIB", "3", words);
    }
    let screened = app.screen();
    assert_eq!((screened.comments, screened.urgent), (4, 1));
    for state in app.states() {
        assert!(state.starts_with("waiting "), "{state}");
    }
    assert_eq!((app.rows_of("decisions"), app.rows_of("words")), (0, 4));
    let team = app.desk("Tom Rees", &[council.on(&council.libraries, Role::Team)]);
    let page = team.get("/staff/services/libraries").is(200);
    assert!(
        page.says("No comments have come together yet."),
        "{}",
        page.text()
    );
    // Nor does time.
    assert_eq!(app.come_together("2026-11-30T09:00:00Z"), 0);
    // The urgent one stands first; nothing is left out.
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let queue = mo.get("/staff/queue").is(200).all("tbody .first a");
    assert_eq!(queue[0], comments[3]);
    assert_eq!(queue.len(), 4);
}
