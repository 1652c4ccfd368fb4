//! The reader who wants to know what everybody said, and the one who hopes that a share was
//! computed from more than the published counts.

use std::collections::HashSet;

use crate::domain::Band;
use crate::release::figures::{Measure, told};
use crate::release::scores::{ALIKE, Distribution};
use crate::release::{Counts, Parameters};

use super::intervals::{self, Interval};
use super::picture::{Picture, Spot, State};
use super::{Finding, Leak};

/// Looks for answers that are known to be all alike, and for figures that carry too much.
pub(super) fn attack(picture: &Picture, findings: &mut Vec<Finding>) {
    let named = picture.spots.iter().filter(|spot| !spot.implied);
    for spot in named.filter(|spot| spot.answers().is_some()) {
        if let Some(leak) = judge(picture, spot) {
            findings.push(picture.finding(spot, leak));
        }
    }
    comments(picture, findings);
    alike_by_subtraction(picture, findings);
}

fn judge(picture: &Picture, spot: &Spot) -> Option<Leak> {
    let Some(distribution) = spot.distribution else {
        // Mixed question sets: anything beside the number of answers says too much.
        let first = spot.told.first().map(|(measure, ..)| measure.to_string());
        let silent = spot.asked.set().is_none() && first.is_none();
        let measure = first.unwrap_or_else(|| Measure::BandCount.to_string());
        return (!silent).then_some(Leak::DoesNotFollow(measure));
    };
    if Some(distribution.answers()) != spot.answers() {
        return Some(Leak::DoesNotAdd);
    }
    let expected = told(&distribution);
    if expected != spot.told {
        let measures = expected.iter().zip(&spot.told).find(|(a, b)| a != b);
        let measure = measures.map_or(Measure::BandCount, |(_, (measure, ..))| *measure);
        return Some(Leak::DoesNotFollow(measure.to_string()));
    }
    if picture.is_atom(spot) {
        judge_atom(&distribution)
    } else {
        judge_sum(picture, spot, &distribution)
    }
}

/// An atom is told as the method tells it: exactly, or as nearly all of one band.
fn judge_atom(distribution: &Distribution) -> Option<Leak> {
    let sound = match distribution.unattributed() {
        0 => distribution.dissent() > ALIKE,
        ALIKE => distribution.dissent() == ALIKE,
        _ => false,
    };
    if !sound {
        return Some(Leak::AllAlike);
    }
    let banded = |band: Band, counts: Counts| {
        let of_band = distribution
            .question_set()
            .answers()
            .iter()
            .filter(|a| a.band == band);
        of_band.map(|answer| counts.of(answer.score)).sum::<u64>() == distribution.band(band)
    };
    let scores = distribution.scores()?;
    let small = distribution.answers() < Parameters::SCORES_FROM;
    let agree = Band::ALL.iter().all(|&band| banded(band, scores));
    (small || !agree).then(|| Leak::DoesNotFollow(Measure::AnswerCount.to_string()))
}

/// A sum tells the sum of what its parts tell.
fn judge_sum(picture: &Picture, spot: &Spot, distribution: &Distribution) -> Option<Leak> {
    let mut parts = picture.parts(spot).map(|part| part.distribution);
    let first = parts.next().flatten();
    let sum = parts.fold(first, |sum, part| sum?.plus(part?));
    (sum.as_ref() != Some(distribution)).then_some(Leak::DoesNotAdd)
}

/// Comments are counted when those who wrote them, and those who did not, are `k` or more.
fn comments(picture: &Picture, findings: &mut Vec<Finding>) {
    let k = picture.parameters.k();
    let Some(root) = picture.spots.first() else {
        return;
    };
    let stated = |wanted| picture.beside.iter().find(|(m, _)| *m == wanted)?.1;
    let few = |part: u64, whole: Option<u64>| {
        part < k || whole.is_none_or(|whole| whole.saturating_sub(part) < k)
    };
    let received = stated(Measure::CommentsReceived);
    let published = stated(Measure::CommentsPublished);
    if received.is_some_and(|count| few(count, root.answers()))
        || published.is_some_and(|count| few(count, received))
        || twice(picture)
    {
        findings.push(picture.finding(root, Leak::Comments));
    }
}

/// Whether something is counted more than once.
fn twice(picture: &Picture) -> bool {
    let measures: HashSet<Measure> = picture.beside.iter().map(|(measure, _)| *measure).collect();
    measures.len() < picture.beside.len()
}

/// Bands are sums as answers are: what is left of one may fill a hidden place.
fn alike_by_subtraction(picture: &Picture, findings: &mut Vec<Finding>) {
    let (answers, contradictions) = intervals::known(picture);
    if !contradictions.is_empty() {
        return;
    }
    for &band in Band::ALL {
        let mut intervals = answers.clone();
        for (interval, spot) in intervals.iter_mut().zip(&picture.spots) {
            *interval = match &spot.distribution {
                Some(told) => {
                    let least = told.band(band);
                    Interval {
                        least,
                        most: least + told.unattributed(),
                    }
                }
                None => Interval {
                    least: 0,
                    most: interval.most,
                },
            };
        }
        intervals::propagate(picture, &mut intervals);
        for ((spot, told), all) in picture.spots.iter().zip(&intervals).zip(&answers) {
            let silent = spot.implied || spot.state == State::Hidden;
            let exact = told.least == told.most && told.least + ALIKE >= all.most;
            if silent && told.least > 0 && (exact || told.least >= all.most) {
                findings.push(picture.finding(spot, Leak::AllAlike));
            }
        }
    }
}
