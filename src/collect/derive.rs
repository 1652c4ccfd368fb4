//! How receipts and identifiers are made.

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

/// The receipts of an answer under every key, the one that makes first.
pub(super) fn receipts(keys: &KeyRing, touchpoint: TouchpointId, once: &[u8]) -> Vec<Receipt> {
    keys.all()
        .map(|key| receipt(key, touchpoint, once))
        .collect()
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
