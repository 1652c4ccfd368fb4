//! A released month that was wrong: a new version beside the old one, and what happened to answers
//! since the freeze in neither.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

mod support;

use heard::domain::{Channel, Code, Day, Role, Slug, TouchpointState};
use heard::release::{
    self, Change, CorrectRefused, Mark, Measure, PlaceLevel, Released, Summary, correct_month,
};
use heard::store::check::troubles;
use support::{Backend, Operator, TestApp, on_both_databases};

on_both_databases!(
    a_burst_is_left_out_after_the_release,
    a_small_change_withdraws_figures,
    answers_are_counted_where_they_belong,
    what_is_refused_changes_nothing,
    who_withdraws_later_is_in_no_other_file,
);

const WHY: &str = "Answers of 24 November came from one device.";

fn day(text: &str) -> Day {
    Day(text.parse().unwrap())
}

fn burst(code: &str, on: &str) -> Change {
    Change::LeaveOutBurst {
        touchpoint: Code::parse(code).unwrap(),
        channel: Channel::Qr,
        day: day(on),
    }
}

fn correct(app: &TestApp, change: &Change, why: &str) -> Result<Released, CorrectRefused> {
    let slug = Slug::parse("example-council").unwrap();
    let month = "2026-11".parse().unwrap();
    correct_month(&app.db, &app.clock, &slug, month, change, why)
}

/// November: thirty answers at home care, and forty at the library.
fn november(app: &TestApp) {
    app.turn_to("2026-11-24T12:00:00Z");
    for (score, people) in [("1", 10), ("3", 10), ("5", 10)] {
        app.taps("HOME", score, people);
        app.taps("LIB", score, people);
    }
    app.taps("LIB", "4", 10);
}

fn december(app: &TestApp) {
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
}

/// What a version says of a place: its answers, and the mark.
fn told(summary: &Summary, level: PlaceLevel, name: Option<&str>) -> (String, Option<Mark>) {
    let figure = summary.figures.iter().find(|figure| {
        let own = match level {
            PlaceLevel::Organisation => None,
            PlaceLevel::Service => figure.place.service.as_deref(),
            _ => figure.place.touchpoint.as_deref(),
        };
        (figure.level, figure.measure) == (level, Measure::Answers) && own == name
    });
    let figure = figure.unwrap();
    let value = figure.quantity.value.map(|value| value.to_string());
    (value.unwrap_or_default(), figure.mark)
}

/// The files of the month's versions, each with its release.
fn files(app: &TestApp) -> Vec<String> {
    app.lines(
        "SELECT releases.version || ' ' || name || ' ' || hex AS line FROM (\
         SELECT release_id, name, lower(CAST(length(bytes) AS text)) AS hex FROM release_files) f \
         JOIN releases ON releases.id = release_id ORDER BY 1",
    )
}

fn all_is_well(app: &TestApp) {
    let verified = release::verify_database(&app.db).unwrap();
    assert!(verified.is_good(), "{verified:?}");
    assert_eq!(app.db.read_now(troubles).unwrap(), []);
}

fn a_burst_is_left_out_after_the_release(app: &TestApp) {
    let council = app.council();
    november(app);
    for (score, taps) in [("1", 15), ("3", 6), ("5", 6)] {
        app.burst("LIB", score, taps);
    }
    december(app);
    let first = app.release("2026-11").unwrap();
    let library = |summary: &Summary| told(summary, PlaceLevel::Service, Some("Libraries"));
    assert_eq!(library(&first.summary), ("67".to_owned(), None));
    let frozen = files(app);

    let second = correct(app, &burst("LIB", "2026-11-24"), WHY).unwrap();
    assert_eq!(second.release, "example-council-2026-11-v2");
    assert_eq!(second.checked, 2);
    let revised = Some(Mark::Revised);
    assert_eq!(library(&second.summary), ("43".to_owned(), revised));
    let whole = told(&second.summary, PlaceLevel::Organisation, None);
    assert_eq!(whole, ("73".to_owned(), revised));
    let home = told(
        &second.summary,
        PlaceLevel::Service,
        Some("Home care North"),
    );
    assert_eq!(home, ("30".to_owned(), None));

    // The first version stays as it was, and the new one follows it in the chain.
    assert_eq!(second.summary.previous, Some(first.hash));
    assert!(frozen.iter().all(|file| files(app).contains(file)));
    assert_eq!(
        app.lines("SELECT reason AS line FROM releases WHERE version = 2"),
        [WHY]
    );
    let acts = "SELECT subject AS line FROM audit WHERE act = 'month.correct'";
    assert_eq!(app.lines(acts), ["example-council-2026-11-v2"]);
    all_is_well(app);

    let carys = app.desk("Carys Pugh", &[council.all(Role::Commissioner)]);
    let page = carys.get("/summaries/example-council/2026-11").is(200);
    assert!(page.text().contains(WHY), "{}", page.text());
    // Nothing is left to leave out.
    let again = correct(app, &burst("LIB", "2026-11-24"), WHY);
    assert!(matches!(again, Err(CorrectRefused::NoAnswers)), "{again:?}");
}

fn a_small_change_withdraws_figures(app: &TestApp) {
    let council = app.council();
    november(app);
    app.burst("LIB", "1", 8);
    december(app);
    app.release("2026-11").unwrap();
    let second = correct(app, &burst("LIB", "2026-11-24"), WHY).unwrap();
    let withdrawn = (String::new(), Some(Mark::Withdrawn));
    let of = |level, name| told(&second.summary, level, name);
    assert_eq!(of(PlaceLevel::Organisation, None), withdrawn);
    assert_eq!(of(PlaceLevel::Service, Some("Libraries")), withdrawn);
    let home = of(PlaceLevel::Service, Some("Home care North"));
    assert_eq!(home, ("30".to_owned(), None));
    all_is_well(app);

    let carys = app.desk("Carys Pugh", &[council.all(Role::Commissioner)]);
    let page = carys
        .get("/summaries/example-council/2026-11")
        .is(200)
        .text();
    assert!(
        page.contains("[x]") && page.contains("withdrawn in a correction"),
        "{page}"
    );
    assert!(page.contains("How many is told no more"), "{page}");
}

fn answers_are_counted_where_they_belong(app: &TestApp) {
    let council = app.council();
    app.touchpoint(
        &council.libraries,
        "KIDS",
        "Children",
        TouchpointState::Open,
    );
    november(app);
    for (score, people) in [("1", 5), ("3", 5), ("5", 5)] {
        app.taps("KIDS", score, people);
    }
    december(app);
    app.release("2026-11").unwrap();
    let wrong = Change::Move {
        from: Code::parse("LIB").unwrap(),
        channel: Channel::Qr,
        to: Code::parse("HOME").unwrap(),
    };
    let second = correct(app, &wrong, "The signs were swapped.").unwrap();
    // Nobody is left at the desk, and nobody is a group that is never stated.
    let of = |level, name| told(&second.summary, level, name);
    let withdrawn = (String::new(), Some(Mark::Withdrawn));
    assert_eq!(
        of(PlaceLevel::Touchpoint, Some("Library front desk")),
        withdrawn
    );
    assert_eq!(of(PlaceLevel::Service, Some("Libraries")), withdrawn);
    let home = of(PlaceLevel::Touchpoint, Some("Home visits"));
    assert_eq!(home, ("70".to_owned(), Some(Mark::Revised)));
    assert_eq!((app.answers_at("LIB"), app.answers_at("HOME")), (0, 70));
    all_is_well(app);
}

fn what_is_refused_changes_nothing(app: &TestApp) {
    app.council();
    app.trust();
    november(app);
    app.burst("LIB", "1", 8);
    december(app);
    let on = "2026-11-24";
    let refused = |change: &Change, why: &str, says: &str| {
        let (before, releases) = (app.answer_rows(), app.rows_of("releases"));
        let refused = correct(app, change, why).unwrap_err().to_string();
        assert!(refused.contains(says), "{refused}");
        assert_eq!(
            (app.answer_rows(), app.rows_of("releases")),
            (before, releases)
        );
    };
    refused(&burst("LIB", on), WHY, "2026-11 is not released");
    app.release("2026-11").unwrap();
    refused(&burst("LIB", on), "why", "say why");
    refused(&burst("LIB", "2026-12-01"), WHY, "is not in 2026-11");
    refused(&burst("LIB", "2026-11-03"), WHY, "no such answers");
    refused(&burst("WARD", on), WHY, "no touchpoint `WARD`");
    refused(&burst("GONE", on), WHY, "no touchpoint `GONE`");
    let to = |to: &str| Change::Move {
        from: Code::parse("LIB").unwrap(),
        channel: Channel::Qr,
        to: Code::parse(to).unwrap(),
    };
    refused(&to("LIB"), WHY, "no such answers");
    refused(&to("NEW1"), WHY, "was not open");
    refused(&to("WARD"), WHY, "no touchpoint `WARD`");

    // The attacker has the last word: a stored file that he cannot read stops every version.
    app.act(|connection, _by| {
        use diesel::RunQueryDsl as _;
        let broken = "UPDATE release_files SET bytes = hash WHERE name = 'summary.csv'";
        match connection {
            heard::store::AnyConnection::Sqlite(sqlite) => {
                diesel::sql_query(broken).execute(sqlite)
            }
            heard::store::AnyConnection::Postgres(postgres) => {
                diesel::sql_query(broken).execute(postgres)
            }
        }?;
        Ok(())
    });
    refused(&burst("LIB", on), WHY, "the safety check found");
}

fn who_withdraws_later_is_in_no_other_file(app: &TestApp) {
    app.council();
    november(app);
    let mine = app.taps("HOME", "5", 4);
    for (score, taps) in [("1", 15), ("3", 6), ("5", 6)] {
        app.burst("LIB", score, taps);
    }
    december(app);
    app.release("2026-11").unwrap();
    let frozen = files(app);

    // Three take their answers back, and there are as many files as before.
    let phone = app.citizen();
    for receipt in &mine[..3] {
        phone
            .submit(&phone.get(&format!("/r/{receipt}")).form_to("/withdraw"))
            .is(200);
    }
    assert_eq!(app.answers_at("HOME"), 31);
    assert_eq!(files(app), frozen);

    // A correction of another place says nothing of them, nor does the next month.
    let second = correct(app, &burst("LIB", "2026-11-24"), WHY).unwrap();
    let home = told(
        &second.summary,
        PlaceLevel::Service,
        Some("Home care North"),
    );
    assert_eq!(home, ("34".to_owned(), None));
    app.taps("HOME", "4", 12);
    app.turn_to("2027-01-02T09:00:00Z");
    let december = app.release("2026-12").unwrap();
    let whole = told(&december.summary, PlaceLevel::Organisation, None);
    assert_eq!(whole, ("12".to_owned(), None));
    all_is_well(app);
}

#[test]
fn the_operator_corrects_a_month() {
    let operator = Operator::on(Backend::Sqlite);
    operator.runs(&["migrate"]);
    let header = "external_id,organisation,service,touchpoint,channel,received_on,score,comment\n";
    let lines: Vec<String> = (0..120)
        .map(|n| {
            let place = if n < 60 { "Desk" } else { "Van" };
            format!(
                "{n},Old Council,Care,{place},qr,2022-05-02,{},\n",
                5 - n % 5
            )
        })
        .collect();
    operator.write("old.csv", &format!("{header}{}", lines.concat()));
    let made = operator.runs(&["import", "old.csv", "--create"]);
    operator.runs(&["release", "2022-05", "--organisation", "old-council"]);
    let listed = operator.runs(&[
        "touchpoint",
        "list",
        "--organisation",
        "old-council",
        "--json",
    ]);
    let codes: Vec<String> = serde_json::Deserializer::from_str(&listed)
        .into_iter::<serde_json::Value>()
        .flat_map(|value| match value.unwrap() {
            serde_json::Value::Array(rows) => rows,
            row => vec![row],
        })
        .map(|row| row["code"].as_str().unwrap().to_owned())
        .collect();
    let [desk, van] = codes.as_slice() else {
        panic!("{made} {listed}")
    };
    let correct = [
        "month",
        "correct",
        "2022-05",
        "--organisation",
        "old-council",
    ];
    let why = ["--reason", "The signs were swapped.", "--channel", "qr"];
    let moved = [&correct[..], &why, &["--move", desk, "--to", van]].concat();
    let said = operator.runs(&moved);
    assert!(
        said.contains("old-council-2022-05-v2  2 places revised, 4 withdrawn"),
        "{said}"
    );
    assert!(
        operator
            .runs(&["verify"])
            .contains("2 releases have the files")
    );
    let burst = [
        &correct[..],
        &why,
        &["--leave-out-burst", van, "--day", "2022-05-02"],
    ]
    .concat();
    assert!(operator.is_refused(&burst).contains("no such answers"));
    for half in [&["--move", desk][..], &["--leave-out-burst", van], &[]] {
        operator.is_refused(&[&correct[..], &why, half].concat());
    }
}
