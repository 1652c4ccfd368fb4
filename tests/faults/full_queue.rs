//! More taps than can wait, before a database that is held up.

use std::process::Command;
use std::sync::mpsc;
use std::thread::{Builder, sleep};
use std::time::{Duration, Instant};

use super::account::{check, settle, stored, told};
use super::load::{Outcome, Sent, keys, send};
use super::scene::{SERVE, SIGN, council, long_or};
use super::wire::Wire;
use crate::support::{Backend, Operator, on_both_databases};

on_both_databases!(Operator: taps_that_find_no_place_are_told_at_once);

/// People who tap at the same moment: more than the queue and a batch hold.
const PEOPLE: usize = 2_200;

/// People who come when it is full, one after the other.
const LATE: usize = 40;

/// Each has a connection, with two ends.
fn may_open_many_files(process: u32) {
    let mut prlimit = Command::new("prlimit");
    prlimit.args(["--pid", &process.to_string(), "--nofile=8192:"]);
    assert!(prlimit.status().unwrap().success());
}

fn taps_that_find_no_place_are_told_at_once(operator: &Operator) {
    council(operator);
    let serving = operator.serves(&SERVE);
    may_open_many_files(serving.id());
    may_open_many_files(std::process::id());
    let origin = &serving.origin;
    let first = keys(origin, SIGN, 1).remove(0);
    send(&mut Wire::to(origin).unwrap(), SIGN, &first, 4, "");
    let late = keys(origin, SIGN, LATE);
    let keys = keys(origin, SIGN, PEOPLE);
    let calm = serving.memory();

    let held = long_or(3, 9);
    let mut hands = operator.database.open();
    hands.run(match operator.backend() {
        Backend::Sqlite => "BEGIN IMMEDIATE",
        Backend::Postgres => "BEGIN; LOCK TABLE ratings IN SHARE ROW EXCLUSIVE MODE",
    });
    let (done, told_so_far) = mpsc::channel();
    let sent: Vec<Sent> = std::thread::scope(|scope| {
        for key in &keys {
            let done = done.clone();
            let small = Builder::new().stack_size(256 * 1024);
            let tapping = move || {
                let mut wire = Wire::to(origin).unwrap();
                // Nobody listens any more when the test has failed.
                drop(done.send(send(&mut wire, SIGN, key, 4, "")));
            };
            small.spawn_scoped(scope, tapping).unwrap();
        }
        drop(done);
        sleep(Duration::from_secs(held));
        // The queue is full. Who comes now finds the page, and is told at once.
        let mut wire = Wire::to(origin).unwrap();
        let mut waits = Vec::new();
        let mut sent = Vec::new();
        for key in &late {
            let begun = Instant::now();
            assert_eq!(wire.get("/DESK").unwrap().status, 200);
            sent.push(send(&mut wire, SIGN, key, 4, ""));
            waits.push(begun.elapsed());
        }
        sent.extend(told_so_far.try_iter());
        assert_eq!(stored(operator), 1);
        let grown = serving.memory().saturating_sub(calm);
        hands.run("ROLLBACK");
        for told in &sent {
            assert!(
                matches!(told.outcome, Outcome::Refused(503, Some(_))),
                "{told:?}"
            );
        }
        waits.sort();
        let (middle, longest) = (waits[LATE / 2], waits[LATE - 1]);
        let refused = sent.len() - LATE;
        assert!(refused > 0, "everybody found a place");
        println!(
            "{refused} of {PEOPLE} found no place; then half were told within {middle:?}, all \
             within {longest:?}; {grown} kB more memory"
        );
        assert!(middle < Duration::from_millis(200), "{middle:?}");
        assert!(longest < Duration::from_secs(2), "{longest:?}");
        assert!(grown < 96 * 1024, "{grown} kB");
        sent.extend(told_so_far);
        sent
    });
    println!("{}", told(&sent));
    settle(operator, origin, SIGN, 1, &sent);
    check(operator);
}
