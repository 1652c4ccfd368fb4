//! PostgreSQL is shot under load and comes back.

use std::thread::sleep;
use std::time::{Duration, Instant};

use super::account::{check, settle, told};
use super::load::{Load, Outcome, Sent, keys, send};
use super::scene::{SERVE, SIGN, council, long_or};
use super::wire::Wire;
use crate::support::{Alone, Database, Operator};

#[test]
fn a_server_that_is_shot_is_waited_for() {
    let Some(mut alone) = Alone::start() else {
        return;
    };
    let postgres = &mut alone.server;
    let operator = Operator::with(Database::at(postgres.url("postgres")));
    council(&operator);
    let serving = operator.serves(&SERVE);
    let mut before = 0;
    for round in 1..=long_or(1, 50) {
        let kept = keys(&serving.origin, SIGN, 10);
        let load = Load::begin(&serving.origin, SIGN, 32);
        sleep(Duration::from_millis(400));
        postgres.is_shot();
        let gone = Instant::now();
        // While it is away a tap is told to come back, and soon.
        sleep(Duration::from_millis(100));
        let mut wire = Wire::to(&serving.origin).unwrap();
        let mut sent: Vec<Sent> = kept
            .iter()
            .map(|key| send(&mut wire, SIGN, key, 5, ""))
            .collect();
        for told in &sent {
            assert!(
                matches!(told.outcome, Outcome::Refused(503, Some(_))),
                "{told:?}"
            );
            assert!(told.took < Duration::from_secs(5), "{told:?}");
        }
        let starts = Instant::now();
        postgres.start();
        let back = Instant::now();
        sleep(Duration::from_secs(1));
        sent.extend(load.end());

        let thanked = |from: Instant, to: Instant| {
            let sent = sent.iter().filter(move |sent| sent.receipt().is_some());
            let done = sent.map(|sent| sent.at + sent.took);
            done.filter(move |done| (from..to).contains(done)).min()
        };
        let between = thanked(gone + Duration::from_millis(50), starts);
        assert!(
            between.is_none(),
            "somebody was thanked by a server that is away"
        );
        let first = thanked(back, Instant::now());
        let first = first.expect("nobody was thanked after the server came back");
        println!(
            "round {round}: {}; again after {:?}",
            told(&sent),
            first - back
        );

        settle(&operator, &serving.origin, SIGN, before, &sent);
        before += sent.len();
    }
    check(&operator);
}
