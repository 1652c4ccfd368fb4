//! `heard check`: silent over everything people can do, and loud about what nobody should.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

mod support;

use diesel::RunQueryDsl;
use heard::store::check::{Trouble, troubles};
use support::{TestApp, on_both_databases};

on_both_databases!(
    all_that_people_do_leaves_no_trouble,
    what_nobody_should_do_is_told
);

fn all_that_people_do_leaves_no_trouble(app: &TestApp) {
    app.council();
    let citizen = app.citizen();
    let receipts = app.taps("LIB", "4", 12);
    app.words("LIB", "1", "They left me on the floor. Ring 07700 900123");
    let away = format!("/r/{}", receipts[0]);
    citizen
        .submit(&citizen.get(&away).is(200).form_to("/withdraw"))
        .is(200);
    let corrected = format!("/r/{}/score", receipts[1]);
    citizen.post(&corrected, &[("score", "2")]).is(200);
    app.screen();
    assert_eq!(found(app), []);
    app.turn_to("2029-06-01T12:00:00Z");
    app.purge();
    assert_eq!(found(app), []);
}

fn what_nobody_should_do_is_told(app: &TestApp) {
    app.council();
    app.taps("LIB", "4", 3);
    app.words("LIB", "5", "Kind");
    tamper(app, "UPDATE tallies_day SET n4 = n4 + 1");
    let told = found(app);
    let [
        Trouble::Tally {
            place, tally, rows, ..
        },
    ] = &told[..]
    else {
        panic!("{told:?}")
    };
    assert_eq!((place.as_str(), tally[4], rows[4]), ("LIB", 4, 3));
    tamper(app, "UPDATE tallies_day SET n4 = n4 - 1");
    assert_eq!(found(app), []);

    tamper(app, "DELETE FROM ratings WHERE score = 5");
    let told: Vec<String> = found(app).iter().map(ToString::to_string).collect();
    assert_eq!(
        told.len(),
        4,
        "a day, a month, a comment and a receipt: {told:?}"
    );
    assert!(told.contains(&"1 comments stand beside a rating that is not there".to_owned()));
    assert!(told.contains(&"1 receipts stand for a rating that is not there".to_owned()));
}

fn found(app: &TestApp) -> Vec<Trouble> {
    app.db.read_now(troubles).unwrap()
}

fn tamper(app: &TestApp, sql: &'static str) {
    app.act(move |connection, _by| {
        diesel::sql_query(sql).execute(connection)?;
        Ok(())
    });
}
