//! What has had its time is gone, and what a release says of it stays.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

mod support;

use support::{TestApp, on_both_databases};

on_both_databases!(
    words_are_kept_for_a_year_and_ratings_for_two,
    words_that_safeguarding_holds_stay,
);

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
}
