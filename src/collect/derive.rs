//! How receipts and identifiers are made.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::domain::{Receipt, TouchpointId};
use crate::store::keys::{Key, KeyRing};

/// The receipt of an answer: a keyed hash of where it was given and of the sender's own key. The
/// same key gives the same receipt, so a retry finds what the first try stored, and nothing secret
/// is kept.
pub(super) fn receipt(key: &Key, touchpoint: TouchpointId, once: &[u8]) -> Receipt {
    let mut round = 0u8;
    loop {
        let hash = key.hash("receipt", &[&touchpoint.0.to_be_bytes(), once, &[round]]);
        // One receipt in a million would look like a test receipt; the next round makes another.
        if let Some(receipt) = Receipt::from_hash(&hash) {
            return receipt;
        }
        round = round.wrapping_add(1);
    }
}

/// A receipt and what is stored of it.
pub(super) struct Derived {
    pub(super) receipt: Receipt,
    pub(super) stored: [u8; 32],
}

/// The receipts of an answer under every key, the one that makes first.
pub(super) fn receipts(
    keys: &KeyRing,
    touchpoint: TouchpointId,
    once: &[u8],
) -> impl Iterator<Item = Derived> {
    keys.all().map(move |key| {
        let receipt = receipt(key, touchpoint, once);
        Derived {
            stored: stored(&receipt),
            receipt,
        }
    })
}

/// The receipt of an answer to a draft touchpoint.
pub(super) fn test_receipt(keys: &KeyRing, touchpoint: TouchpointId, once: &[u8]) -> Receipt {
    Receipt::test(
        &keys
            .first()
            .hash("test receipt", &[&touchpoint.0.to_be_bytes(), once]),
    )
}

/// What is stored of a receipt.
pub(super) fn stored(receipt: &Receipt) -> [u8; 32] {
    Sha256::digest(receipt.plain()).into()
}

/// Hours since 1970: all that an identifier tells of a time.
pub(super) fn hours(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(3_600)
}

/// Answers that make a crowd: so many in one transaction may lie side by side.
const CROWD: usize = 16;
/// The part of a random number that answers of a crowd do not share. An identifier takes the
/// upper 40 of 64 bits; these are the lower 16 of those.
const OWN: u64 = 0xFFFF << 24;
/// The part they share: where in its hour the crowd lies.
const SPOT: u64 = !0 << 40;

/// The random parts of the identifiers of answers that are stored in one transaction.
///
/// Those of a crowd begin alike. They then lie side by side in the tables, at a random place of
/// their hour, and a transaction writes a few pages instead of one for each answer. Who came
/// first within the crowd, or which crowd came first, no identifier tells. A few answers draw
/// each their own place, so that two which came together cannot be told from any two.
pub(super) struct Draws {
    spot: Option<u64>,
    drawn: HashSet<u64>,
}

impl Draws {
    /// For a transaction with this many answers.
    pub(super) fn of(answers: usize) -> Self {
        Self {
            spot: (answers >= CROWD).then(|| rand::random::<u64>() & SPOT),
            drawn: HashSet::with_capacity(answers),
        }
    }

    /// One that was not drawn before.
    pub(super) fn next(&mut self) -> u64 {
        loop {
            let random: u64 = rand::random();
            let own = random & OWN;
            match self.spot {
                // A crowd has room for 65,536; beyond half of it, the hour has room.
                Some(spot) if self.drawn.len() < 0x8000 => {
                    if self.drawn.insert(own) {
                        return spot | own;
                    }
                }
                _ => return random,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{CROWD, Draws, SPOT};

    #[test]
    fn a_crowd_lies_side_by_side_and_a_few_do_not() {
        let draw = |answers: usize| -> Vec<u64> {
            let mut draws = Draws::of(answers);
            (0..answers).map(|_| draws.next()).collect()
        };
        let spots = |drawn: &[u64]| drawn.iter().map(|one| one & SPOT).collect::<HashSet<_>>();
        let crowd = draw(1_000);
        assert_eq!(spots(&crowd).len(), 1);
        assert_eq!(crowd.iter().collect::<HashSet<_>>().len(), 1_000);
        // In no order that tells who came first.
        assert!(!crowd.is_sorted());
        let few = draw(CROWD - 1);
        assert_eq!(spots(&few).len(), few.len());
    }
}
