//! The reader who keeps old files.
//!
//! A correction must not give away whom it corrects. So the places stay the same, each stays
//! hidden or shown, and what changes anywhere changes by a group that may be told itself. Where a
//! shown place becomes a part of a pool, the others of that pool, which hardly changed, would give
//! it away; that is refused unless nothing above it is stated any more.

use std::collections::HashMap;

use crate::domain::Band;
use crate::release::PlaceLevel;
use crate::release::scores::{ALIKE, Distribution};

use super::picture::{Picture, Spot, State};
use super::{Finding, Leak};

/// Subtracts two versions of one month from each other.
pub(super) fn attack(earlier: &Picture, later: &Picture, findings: &mut Vec<Finding>) {
    let places = |picture: &Picture| -> HashMap<_, usize> {
        let named = picture
            .spots
            .iter()
            .enumerate()
            .filter(|(_, spot)| !spot.implied);
        named.map(|(index, spot)| (spot.key(), index)).collect()
    };
    let (before, after) = (places(earlier), places(later));
    for spot in later.spots.iter().filter(|spot| !spot.implied) {
        let old = before
            .get(&spot.key())
            .and_then(|&index| earlier.spot(index));
        let what = match old {
            Some(old) => compare((earlier, old), (later, spot)),
            None => (!may_be_new(earlier, spot)).then_some(Leak::OtherPlaces(earlier.version)),
        };
        findings.extend(what.map(|what| later.finding(spot, what)));
    }
    for spot in earlier.spots.iter().filter(|spot| !spot.implied) {
        if !after.contains_key(&spot.key()) && !may_be_new(later, spot) {
            findings.push(earlier.finding(spot, Leak::OtherPlaces(later.version)));
        }
    }
    comments(earlier, later, findings);
}

/// Whether a place may be in one version alone: the other names no places at all, or it was not
/// open, or it is a pool, whose places are compared themselves.
fn may_be_new(other: &Picture, spot: &Spot) -> bool {
    let silent = other
        .spots
        .iter()
        .all(|spot| spot.state == State::Hidden && spot.parent.is_none());
    silent || spot.state == State::NotOpen || spot.level == PlaceLevel::Other
}

fn compare(old: (&Picture, &Spot), new: (&Picture, &Spot)) -> Option<Leak> {
    let version = old.0.version;
    match (old.1.state, new.1.state) {
        (State::Stated(before), State::Stated(after)) => {
            let k = old.0.parameters.k().max(new.0.parameters.k());
            moved(&[before], &[after], k, version)
                .or_else(|| compare_bands(old.1, new.1, k, version))
        }
        (State::Hidden, State::Stated(_)) => {
            is_covered(old.0, old.1).then_some(Leak::Regrouped(version))
        }
        (State::Stated(_), State::Hidden) => {
            is_covered(new.0, new.1).then_some(Leak::Regrouped(version))
        }
        (State::NotOpen, State::NotOpen) | (State::Hidden, State::Hidden) => None,
        (State::NotOpen, _) | (_, State::NotOpen) => Some(Leak::OtherPlaces(version)),
    }
}

/// Those who are in one version and not in the other must not be known to have answered alike.
fn compare_bands(old: &Spot, new: &Spot, k: u64, version: u32) -> Option<Leak> {
    let (old, new) = (old.distribution?, new.distribution?);
    if old.unattributed() + new.unattributed() > 0 || old.question_set() != new.question_set() {
        return None;
    }
    let bands = |of: Distribution| {
        Band::ALL
            .iter()
            .map(|&band| of.band(band))
            .collect::<Vec<_>>()
    };
    moved(&bands(old), &bands(new), k, version)
}

/// Judges the groups that left and that came between two versions of some counts.
fn moved(before: &[u64], after: &[u64], k: u64, version: u32) -> Option<Leak> {
    let left = || {
        before
            .iter()
            .zip(after)
            .map(|(before, after)| before.saturating_sub(*after))
    };
    let came = || {
        before
            .iter()
            .zip(after)
            .map(|(before, after)| after.saturating_sub(*before))
    };
    let groups: [Vec<u64>; 2] = [left().collect(), came().collect()];
    groups.iter().find_map(|group| {
        let count: u64 = group.iter().sum();
        let alike = count - group.iter().max().copied().unwrap_or(0);
        if count == 0 {
            None
        } else if count < k {
            Some(Leak::SmallDifference { version, count, k })
        } else if group.len() > 1 && alike <= ALIKE {
            Some(Leak::AlikeDifference(version))
        } else {
            None
        }
    })
}

/// Whether a stated figure holds the answers of a hidden place.
fn is_covered(picture: &Picture, spot: &Spot) -> bool {
    let above = |spot: &&Spot| spot.parent.and_then(|parent| picture.spot(parent));
    std::iter::successors(above(&spot), above).any(|spot| spot.answers().is_some())
}

fn comments(earlier: &Picture, later: &Picture, findings: &mut Vec<Finding>) {
    let k = earlier.parameters.k().max(later.parameters.k());
    for &(measure, after) in &later.comments {
        let before = earlier.comments.iter().find(|(old, _)| *old == measure);
        let pair = before.and_then(|(_, before)| before.zip(after));
        let leak = pair.and_then(|(old, new)| moved(&[old], &[new], k, earlier.version));
        let root = later.spots.first();
        findings.extend(root.zip(leak).map(|(root, leak)| later.finding(root, leak)));
    }
}
