//! The reader who adds and subtracts.
//!
//! Every count lies in an interval. A sum narrows its parts, and the parts narrow their sum, until
//! nothing changes. For nested sums that gives the exact interval of every count.

use super::picture::{Picture, Spot, State};
use super::{Finding, Leak};

/// The numbers a count can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Interval {
    pub(super) least: u64,
    pub(super) most: u64,
}

impl Interval {
    /// Any count a release can state.
    pub(super) const ANY: Self = Self {
        least: 0,
        most: u32::MAX as u64,
    };

    pub(super) fn exactly(count: u64) -> Self {
        Self {
            least: count,
            most: count,
        }
    }

    fn narrow(&mut self, least: u64, most: u64) {
        self.least = self.least.max(least);
        self.most = self.most.min(most);
    }
}

/// Looks for counts that are stated and small, and for hidden ones that are known too well.
pub(super) fn attack(picture: &Picture, findings: &mut Vec<Finding>) {
    let (k, w) = (picture.parameters.k(), picture.parameters.w());
    for spot in picture.spots.iter().filter(|spot| !spot.implied) {
        let above = spot.parent.and_then(|parent| picture.spot(parent));
        let hidden_above =
            above.is_some_and(|above| matches!(above.state, State::Hidden | State::NotOpen));
        if hidden_above && matches!(spot.state, State::Stated(_) | State::Withdrawn) {
            findings.push(picture.finding(spot, Leak::FigureOfHidden));
        }
        if spot.state == State::Withdrawn && above.is_some_and(|above| above.answers().is_some()) {
            findings.push(picture.finding(spot, Leak::SumOfWithdrawn));
        }
        let Some(count) = spot.answers() else {
            continue;
        };
        if count == 0 {
            findings.push(picture.finding(spot, Leak::Zero));
        } else if count < k {
            findings.push(picture.finding(spot, Leak::Small { count, k }));
        }
    }
    let (intervals, contradictions) = known(picture);
    for index in contradictions {
        if let Some(spot) = picture.spot(index) {
            findings.push(picture.finding(spot, Leak::DoesNotAdd));
        }
    }
    for (index, spot) in picture.hidden() {
        let Some(&Interval { least, most }) = intervals.get(index) else {
            continue;
        };
        if most.saturating_sub(least) < w {
            findings.push(picture.finding(spot, Leak::Narrow { least, most, w }));
        }
    }
}

/// The interval of each spot's answers, and the spots whose parts cannot add up to them.
pub(super) fn known(picture: &Picture) -> (Vec<Interval>, Vec<usize>) {
    let stated = picture.spots.iter().map(Spot::answers);
    let mut intervals: Vec<Interval> = stated
        .map(|answers| answers.map_or(Interval::ANY, Interval::exactly))
        .collect();
    let contradictions = propagate(picture, &mut intervals);
    (intervals, contradictions)
}

/// Narrows intervals to a fixed point. Returns the spots whose parts cannot add up to them.
pub(super) fn propagate(picture: &Picture, intervals: &mut [Interval]) -> Vec<usize> {
    loop {
        let before = intervals.to_vec();
        let mut contradictions = Vec::new();
        for (index, spot) in picture.spots.iter().enumerate() {
            if !spot.parts.is_empty() && !narrow_sum(index, &spot.parts, intervals) {
                contradictions.push(index);
            }
        }
        if before == intervals || !contradictions.is_empty() {
            return contradictions;
        }
    }
}

/// Narrows a sum by its parts and each part by the sum and the others. `false` if it cannot be.
fn narrow_sum(sum: usize, parts: &[usize], intervals: &mut [Interval]) -> bool {
    let Some(whole) = intervals.get(sum).copied() else {
        return false;
    };
    let each = || parts.iter().filter_map(|&part| intervals.get(part));
    let least: u64 = each().map(|part| part.least).sum();
    let most: u64 = each().map(|part| part.most).sum();
    if least > whole.most || most < whole.least {
        return false;
    }
    for &part in parts {
        if let Some(part) = intervals.get_mut(part) {
            let (others_least, others_most) = (least - part.least, most - part.most);
            part.narrow(
                whole.least.saturating_sub(others_most),
                whole.most.saturating_sub(others_least),
            );
        }
    }
    if let Some(whole) = intervals.get_mut(sum) {
        whole.narrow(least, most);
    }
    true
}
