//! The reckoning after a fault: who was thanked is stored, nobody is stored twice, and who was told
//! nothing can try again.

use std::collections::BTreeSet;

use super::load::{Sent, in_parallel, send};
use super::wire::Wire;
use crate::support::Operator;

/// Hands that ask and try again.
const HANDS: usize = 8;

/// How many ratings there are, by the rows.
pub(crate) fn stored(operator: &Operator) -> usize {
    let rows = operator.number("SELECT count(*) AS n FROM ratings");
    usize::try_from(rows).unwrap()
}

/// Settles the record of some taps with a service that runs again. `before` ratings were there when
/// they began. Afterwards each key of the record is stored once.
pub(crate) fn settle(operator: &Operator, origin: &str, code: &str, before: usize, sent: &[Sent]) {
    let thanked: Vec<&str> = sent.iter().filter_map(Sent::receipt).collect();
    let keys: BTreeSet<&str> = sent.iter().map(|sent| sent.key.as_str()).collect();
    assert_eq!(keys.len(), sent.len(), "each tap had a key of its own");

    // What was thanked for is there, before anybody tries again.
    let missing: Vec<&str> = in_parallel(HANDS, &thanked, |_| {
        let mut wire = Wire::to(origin).unwrap();
        move |receipt| (wire.get(receipt).unwrap().status != 200).then_some(receipt)
    })
    .into_iter()
    .flatten()
    .collect();
    assert!(
        missing.is_empty(),
        "{} of {} who were thanked are missing",
        missing.len(),
        thanked.len()
    );
    let now = stored(operator) - before;
    assert!(
        (thanked.len()..=keys.len()).contains(&now),
        "{now} are stored; {} were thanked, {} sent",
        thanked.len(),
        keys.len()
    );

    // Everybody tries again, with the same key. An address that ends in `?again` would say that
    // another score is stored.
    let again = in_parallel(HANDS, sent, |_| {
        let mut wire = Wire::to(origin).unwrap();
        move |first: Sent| {
            let second = send(&mut wire, code, &first.key, first.score, "");
            let receipt = second.receipt().map(ToOwned::to_owned);
            let receipt = receipt.unwrap_or_else(|| panic!("{first:?}, then {second:?}"));
            assert!(!receipt.contains('?'), "{first:?}, then {second:?}");
            if let Some(thanked) = first.receipt() {
                assert_eq!(receipt, thanked, "the same key has the same receipt");
            }
            receipt
        }
    });
    let receipts: BTreeSet<&str> = again.iter().map(String::as_str).collect();
    assert_eq!(
        receipts.len(),
        keys.len(),
        "each key has a receipt of its own"
    );
    assert_eq!(
        stored(operator) - before,
        keys.len(),
        "each key is stored once"
    );
}

/// Counts outcomes, for people who watch.
pub(crate) fn told(sent: &[Sent]) -> String {
    let with = |status| sent.iter().filter(|sent| sent.status() == status).count();
    let thanked = with(Some(303));
    let (busy, nothing) = (with(Some(503)), with(None));
    let other = sent.len() - thanked - busy - nothing;
    format!(
        "{} sent: {thanked} thanked, {busy} told to come back, {nothing} told nothing, {other} other",
        sent.len()
    )
}

/// Everything is as it should be: tallies are recounted, rows point at something, and the database
/// finds no fault in itself.
pub(crate) fn check(operator: &Operator) {
    let said = operator.runs(&["check"]);
    assert!(said.contains("everything is as it should be"), "{said}");
}
