//! What has had its time is gone, and what a release says of it stays.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

mod support;

use heard::collect::Importer;
use heard::store::check::troubles;
use support::{Backend, TestApp, on_both_databases};

on_both_databases!(
    words_are_kept_for_a_year_and_ratings_for_two,
    words_that_safeguarding_holds_stay,
    imported_ratings_stay_and_the_others_of_their_month_go,
    a_month_that_is_read_keeps_nobody_waiting,
);

fn nothing_is_wrong(app: &TestApp) {
    assert_eq!(app.db.read_now(troubles).unwrap(), []);
}

/// The months that have a partition of their own; none on SQLite.
fn partitions(app: &TestApp) -> Vec<String> {
    match app.backend {
        Backend::Sqlite => Vec::new(),
        Backend::Postgres => app.lines(
            "SELECT inhrelid::regclass::text AS line FROM pg_inherits \
             WHERE inhparent = 'ratings'::regclass ORDER BY 1",
        ),
    }
}

fn words_are_kept_for_a_year_and_ratings_for_two(app: &TestApp) {
    let council = app.council();
    app.turn_to("2026-11-24T12:00:00Z");
    app.words("LIB", "5", "Warm and quick");
    app.taps("LIB", "4", 12);
    app.screen();

    app.turn_to("2027-11-24T12:00:00Z");
    app.begin_month("2027-11");
    app.purge();
    assert_eq!(app.rows_of("words"), 1, "a year to the day");
    assert_eq!(
        app.rows_of("receipts"),
        1,
        "a receipt stays as long as its words"
    );

    app.turn_to("2027-11-25T12:00:00Z");
    app.purge();
    assert_eq!((app.rows_of("words"), app.rows_of("comments")), (0, 0));
    assert_eq!(
        app.rows_of("receipts"),
        0,
        "nothing ties a citizen to a row any more"
    );
    assert_eq!(app.answers_at("LIB"), 13, "the count stays");
    let released = app.release("2026-11").unwrap();

    app.turn_to("2028-11-30T12:00:00Z");
    app.purge();
    assert_eq!(app.answers_at("LIB"), 13, "a month is deleted whole");
    app.turn_to("2028-12-01T12:00:00Z");
    app.purge();
    assert_eq!((app.answers_at("LIB"), app.rows_of("ratings")), (0, 0));
    assert_eq!(
        (app.rows_of("tallies_day"), app.rows_of("tallies_month")),
        (0, 0)
    );
    if app.backend == Backend::Postgres {
        assert_eq!(
            partitions(app),
            ["ratings_202711"],
            "a month goes with its partition"
        );
    }
    nothing_is_wrong(app);
    let commissioner = app.desk("Carys", &[council.all(heard::domain::Role::Commissioner)]);
    let slug = council.organisation.slug.as_str();
    let csv = commissioner
        .get(&format!("/summaries/{slug}/2026-11/summary.csv"))
        .is(200);
    assert!(
        csv.html().contains(&released.release),
        "a release never changes"
    );
}

fn words_that_safeguarding_holds_stay(app: &TestApp) {
    let council = app.council();
    app.words("LIB", "1", "I want to end it all");
    app.screen();
    let desk = app.desk("Mair", &[council.all(heard::domain::Role::Moderator)]);
    let id = app.comment_id("I want to end it all");
    let page = desk.get(&format!("/staff/queue/{id}")).is(200);
    desk.submit(&page.form("action").press("action", "escalate"))
        .is(303);
    app.turn_to("2030-01-01T12:00:00Z");
    app.purge();
    assert_eq!(app.rows_of("words"), 1);
    assert_eq!(app.rows_of("ratings"), 0, "its rating has had its time");
    assert_eq!(
        app.rows_of("receipts"),
        0,
        "nothing ties its writer to it any more"
    );
    nothing_is_wrong(app);
}

fn imported_ratings_stay_and_the_others_of_their_month_go(app: &TestApp) {
    app.council();
    let file = "external_id,organisation,service,touchpoint,channel,received_on,score,comment\n\
                a1,Example Council,Libraries,LIB,qr,2026-11-03,4,Warm in there.\n";
    let importer = Importer::new(
        app.db.clone(),
        app.keys.imports.clone(),
        app.clock.clone(),
        None,
    );
    assert_eq!(importer.import(file.as_bytes()).unwrap().answers, 1);
    app.taps("LIB", "5", 3);
    app.turn_to("2026-12-01T12:00:00Z");
    app.begin_month("2026-12");
    app.taps("LIB", "2", 4);

    app.turn_to("2029-01-01T12:00:00Z");
    app.purge();
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    if app.backend == Backend::Postgres {
        assert_eq!(partitions(app), ["ratings_202611"]);
    }
    nothing_is_wrong(app);
    app.purge();
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    nothing_is_wrong(app);
}

fn a_month_that_is_read_keeps_nobody_waiting(app: &TestApp) {
    app.council();
    app.taps("LIB", "4", 3);
    app.turn_to("2028-12-01T12:00:00Z");
    if app.backend == Backend::Postgres {
        let mut long_read = app.database.open();
        long_read.run("BEGIN; SELECT count(*) FROM ratings");
        app.purge();
        assert_eq!(partitions(app), ["ratings_202611"]);
        assert_eq!(app.rows_of("ratings"), 0, "the rows are gone all the same");
        long_read.run("COMMIT");
        nothing_is_wrong(app);
    }
    app.purge();
    assert_eq!((app.answers_at("LIB"), app.rows_of("ratings")), (0, 0));
    assert_eq!(partitions(app), <[&str; 0]>::default());
    nothing_is_wrong(app);
}
