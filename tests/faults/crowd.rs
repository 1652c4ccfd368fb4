//! Many at once, and none of them an enemy.

use std::collections::BTreeSet;

use super::account::{check, stored};
use super::load::{Sent, in_parallel, keys, send};
use super::scene::{SERVE, SIGN, council, long_or};
use super::wire::Wire;
use crate::support::{Operator, on_both_databases};

on_both_databases!(Operator:
    people_behind_one_address_are_all_counted,
    one_device_that_taps_a_thousand_times_is_counted,
    a_key_that_comes_fifty_times_at_once_is_one_answer,
);

/// All of them tap, each with a key of their own, on so many connections. All are thanked, each for
/// an answer of their own.
fn all_are_counted(origin: &str, taps: usize, connections: usize, headers: &str) {
    let sent = in_parallel(connections, &keys(origin, SIGN, taps), |_| {
        let mut wire = Wire::to(origin).unwrap();
        move |key: String| send(&mut wire, SIGN, &key, 4, headers)
    });
    let receipts: BTreeSet<&str> = sent.iter().filter_map(Sent::receipt).collect();
    assert_eq!(receipts.len(), taps);
}

fn people_behind_one_address_are_all_counted(operator: &Operator) {
    council(operator);
    let proxied = [&SERVE[..], &["--trusted-proxies", "127.0.0.1"]].concat();
    let forwarded = "X-Forwarded-For: 203.0.113.7\r\n";
    for (arguments, headers) in [(&proxied[..], forwarded), (&SERVE, forwarded), (&SERVE, "")] {
        let before = stored(operator);
        let serving = operator.serves(arguments);
        all_are_counted(&serving.origin, 200, 50, headers);
        assert_eq!(stored(operator) - before, 200);
    }
    check(operator);
}

fn one_device_that_taps_a_thousand_times_is_counted(operator: &Operator) {
    council(operator);
    let serving = operator.serves(&SERVE);
    all_are_counted(&serving.origin, 1_000, 1, "");
    assert_eq!(stored(operator), 1_000);
    check(operator);
}

fn a_key_that_comes_fifty_times_at_once_is_one_answer(operator: &Operator) {
    council(operator);
    let serving = operator.serves(&SERVE);
    let origin = &serving.origin;
    let keys = keys(origin, SIGN, long_or(20, 1_000));
    let mut all = BTreeSet::new();
    for key in &keys {
        let receipts = in_parallel(50, &[key; 50], |_| {
            let mut wire = Wire::to(origin).unwrap();
            move |key| send(&mut wire, SIGN, key, 4, "")
        });
        let receipts: BTreeSet<_> = receipts
            .iter()
            .map(|sent| sent.receipt().unwrap().to_owned())
            .collect();
        assert_eq!(receipts.len(), 1, "{receipts:?}");
        all.extend(receipts);
    }
    assert_eq!(all.len(), keys.len());
    assert_eq!(stored(operator), keys.len());
    check(operator);
}
