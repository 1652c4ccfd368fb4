//! The reader who keeps old files.
//!
//! A correction must not give away whom it corrects. So the places stay the same, each stays
//! hidden or shown, and what changes anywhere changes by a group that may be told itself. Where a
//! shown place becomes a part of a pool, the others of that pool, which hardly changed, would give
//! it away; that is refused unless nothing above it is stated any more.
//!
//! Why the versions need no common system of equations: a hidden place is hidden in all of them,
//! under one pool of the same places. Its count in one version is bound to its count in another by
//! those who left and came there alone, and of them nothing is known but that the pool's change is
//! their sum. So the interval of a hidden count is that of its own version, and each version is
//! attacked by itself. A withdrawn figure is stated in the older version, and in the newer one it
//! is in no equation, because no sum over it is stated there.

use std::collections::HashMap;

use crate::domain::{Answer, Band, QuestionSet};
use crate::release::scores::{ALIKE, Distribution};
use crate::release::{Counts, PlaceLevel};

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
            let whole = [Moved::of(before, after)];
            judge(&whole, k, version).or_else(|| {
                let told = (old.1.distribution?, new.1.distribution?);
                if new.0.is_atom(new.1) {
                    compare_atoms(&told.0, &told.1, k, version)
                } else {
                    compare_bands(&told.0, &told.1, k, version)
                }
            })
        }
        (State::Hidden, State::Stated(_)) => {
            is_covered(old.0, old.1).then_some(Leak::Regrouped(version))
        }
        (State::Stated(_) | State::Withdrawn, State::Hidden) => {
            is_covered(new.0, new.1).then_some(Leak::Regrouped(version))
        }
        (State::Hidden, State::Withdrawn) => Some(Leak::Regrouped(version)),
        // What is stated again is judged beside the versions that stated it before.
        (State::Stated(_) | State::Withdrawn, State::Withdrawn)
        | (State::Withdrawn, State::Stated(_))
        | (State::NotOpen, State::NotOpen)
        | (State::Hidden, State::Hidden) => None,
        (State::NotOpen, _) | (_, State::NotOpen) => Some(Leak::OtherPlaces(version)),
    }
}

/// A count before and after, of one band where the band is known.
#[derive(Clone, Copy)]
struct Moved {
    band: Option<Band>,
    before: u64,
    after: u64,
}

impl Moved {
    fn of(before: u64, after: u64) -> Self {
        Self {
            band: None,
            before,
            after,
        }
    }

    fn bands(old: &Distribution, new: &Distribution) -> Vec<Self> {
        let moved = |&band: &Band| Self {
            band: Some(band),
            ..Self::of(old.band(band), new.band(band))
        };
        Band::ALL.iter().map(moved).collect()
    }

    fn scores(set: QuestionSet, old: Counts, new: Counts) -> Vec<Self> {
        let moved = |answer: &Answer| Self {
            band: Some(answer.band),
            ..Self::of(old.of(answer.score), new.of(answer.score))
        };
        set.answers().iter().map(moved).collect()
    }

    fn left(&self) -> u64 {
        self.before.saturating_sub(self.after)
    }

    fn came(&self) -> u64 {
        self.after.saturating_sub(self.before)
    }

    fn stayed(&self) -> u64 {
        self.before.min(self.after)
    }
}

/// Versions of an atom: what left, came and stayed are groups of answers that were told nowhere
/// else. Of an atom that is told as nearly all alike, nobody knows how many answers were not; so
/// the other version must be told so too, of the same band, or the subtraction says too much.
fn compare_atoms(old: &Distribution, new: &Distribution, k: u64, version: u32) -> Option<Leak> {
    match (old.unattributed(), new.unattributed()) {
        (0, 0) => compare_bands(old, new, k, version).or_else(|| {
            let moved = Moved::bands(old, new);
            let stayed: Vec<_> = moved.iter().map(|m| (m.band, m.stayed())).collect();
            judge_group(&stayed, k, version)
        }),
        (0, _) | (_, 0) => Some(Leak::AlikeDifference(version)),
        _ => (old.fullest() != new.fullest()).then_some(Leak::AlikeDifference(version)),
    }
}

/// Those who are in one version and not in the other must be a group, and not be known to have
/// answered alike. A sum over an atom that is told as nearly all alike is judged by its atoms.
fn compare_bands(old: &Distribution, new: &Distribution, k: u64, version: u32) -> Option<Leak> {
    let set = old.question_set();
    if old.unattributed() + new.unattributed() > 0 || set != new.question_set() {
        return None;
    }
    judge(&Moved::bands(old, new), k, version).or_else(|| {
        let (old, new) = (old.scores()?, new.scores()?);
        judge(&Moved::scores(set, old, new), k, version)
    })
}

/// Judges the groups that left and that came between two versions of some counts.
fn judge(moved: &[Moved], k: u64, version: u32) -> Option<Leak> {
    let left: Vec<_> = moved.iter().map(|m| (m.band, m.left())).collect();
    let came: Vec<_> = moved.iter().map(|m| (m.band, m.came())).collect();
    judge_group(&left, k, version).or_else(|| judge_group(&came, k, version))
}

/// Judges one group by its parts, each with its band when that is known.
fn judge_group(parts: &[(Option<Band>, u64)], k: u64, version: u32) -> Option<Leak> {
    let count: u64 = parts.iter().map(|(_, count)| count).sum();
    let of_band = |wanted: Band| {
        let parts = parts.iter().filter(|(band, _)| *band == Some(wanted));
        parts.map(|(_, count)| count).sum::<u64>()
    };
    let fullest = Band::ALL.iter().map(|&band| of_band(band)).max();
    let banded = parts.iter().all(|(band, _)| band.is_some());
    if count == 0 {
        None
    } else if count < k {
        Some(Leak::SmallDifference { version, count, k })
    } else if banded && count - fullest.unwrap_or(0) <= ALIKE {
        Some(Leak::AlikeDifference(version))
    } else {
        None
    }
}

/// Whether a stated figure holds the answers of a hidden place: that of a place above it, or of a
/// pool beside one.
fn is_covered(picture: &Picture, spot: &Spot) -> bool {
    let above = |spot: &&Spot| spot.parent.and_then(|parent| picture.spot(parent));
    let stated = |spot: &Spot| spot.answers().is_some();
    std::iter::successors(above(&spot), above).any(|spot| {
        stated(spot)
            || spot
                .pool
                .and_then(|pool| picture.spot(pool))
                .is_some_and(stated)
    })
}

fn comments(earlier: &Picture, later: &Picture, findings: &mut Vec<Finding>) {
    let k = earlier.parameters.k().max(later.parameters.k());
    for &(measure, after) in &later.beside {
        let before = earlier.beside.iter().find(|(old, _)| *old == measure);
        let pair = before.and_then(|(_, before)| before.zip(after));
        let leak = pair.and_then(|(old, new)| judge(&[Moved::of(old, new)], k, earlier.version));
        let root = later.spots.first();
        findings.extend(root.zip(leak).map(|(root, leak)| later.finding(root, leak)));
    }
}
