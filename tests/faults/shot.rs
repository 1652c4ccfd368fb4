//! The service ends under load: shot where it stands, or told to stop.

use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rand::RngExt;

use super::account::{check, settle, told};
use super::load::{Load, Sent};
use super::scene::{SERVE, SIGN, council, dice, long_or};
use super::wire::Wire;
use crate::support::{Operator, on_both_databases};

on_both_databases!(Operator:
    a_service_that_is_shot_has_stored_what_it_thanked_for,
    a_service_that_is_told_to_stop_answers_who_is_inside_first,
    a_migration_that_is_shot_is_done_again,
);

/// A moment under load.
fn a_while(dice: &mut impl RngExt) {
    sleep(Duration::from_millis(dice.random_range(100..400)));
}

fn a_service_that_is_shot_has_stored_what_it_thanked_for(operator: &Operator) {
    let mut dice = dice();
    council(operator);
    let mut serving = operator.serves(&SERVE);
    let mut before = 0;
    for round in 1..=long_or(3, 200) {
        let load = Load::begin(&serving.origin, SIGN, long_or(32, 50));
        a_while(&mut dice);
        serving.is_shot();
        let sent = load.end();

        let begun = Instant::now();
        serving = operator.serves(&SERVE);
        let page = Wire::to(&serving.origin).unwrap().get("/DESK").unwrap();
        let started = begun.elapsed();
        assert_eq!(page.status, 200);
        assert!(started < Duration::from_secs(10), "{started:?}");
        println!("round {round}: {}; up again in {started:?}", told(&sent));

        settle(operator, &serving.origin, SIGN, before, &sent);
        before += sent.len();
    }
    check(operator);
}

fn a_service_that_is_told_to_stop_answers_who_is_inside_first(operator: &Operator) {
    let mut dice = dice();
    council(operator);
    let mut before = 0;
    for round in 1..=long_or(3, 200) {
        let mut serving = operator.serves(&SERVE);
        let load = Load::begin(&serving.origin, SIGN, 32);
        a_while(&mut dice);
        let begun = Instant::now();
        serving.is_told_to_stop();
        let status = serving.wait();
        let took = begun.elapsed();
        let sent = load.end();
        println!("round {round}: {}; it stopped in {took:?}", told(&sent));
        assert!(status.success(), "{status}");
        assert!(took < Duration::from_secs(20), "{took:?}");
        // Whoever came later finds a closed door, or one that closes: nobody promised them.
        let failed: Vec<&Sent> = sent
            .iter()
            .filter(|sent| sent.at < begun && sent.receipt().is_none())
            .collect();
        assert!(failed.is_empty(), "{failed:?}");

        let serving = operator.serves(&SERVE);
        settle(operator, &serving.origin, SIGN, before, &sent);
        before += sent.len();
        assert!(serving.stops());
    }
    check(operator);
}

fn a_migration_that_is_shot_is_done_again(operator: &Operator) {
    let mut dice = dice();
    for _ in 0..long_or(3, 100) {
        let operator = Operator::on(operator.backend());
        let mut migrating = operator
            .command(&["migrate"])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis(dice.random_range(0..120)));
        migrating.kill().unwrap();
        migrating.wait().unwrap();
        // As its operator does: keys may be missing though the database is whole.
        operator.runs(&["migrate"]);
        council(&operator);
        check(&operator);
        let serving = operator.serves(&SERVE);
        let page = Wire::to(&serving.origin).unwrap().get("/DESK").unwrap();
        assert_eq!(page.status, 200);
    }
}
