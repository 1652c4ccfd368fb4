//! Shares and scores, computed from nothing but published counts.
//!
//! | question set | figure | formula and source |
//! |---|---|---|
//! | `fft` | share positive | (very good + good) / all answers, "don't know" among them: NHS England, Friends and Family Test guidance |
//! | `fft` | the same without "don't know" | (very good + good) / (all answers - don't know) |
//! | `govuk` | score | (mean - 1) / 4: the satisfaction score of the GOV.UK performance data |
//! | `govuk` | share of the top two | (very satisfied + satisfied) / all answers |
//! | `smiley` | score | (mean - 1) / 3: the mean of the faces, as the makers of four-button stands count it |
//! | `smiley` | share positive | (very happy + happy) / all answers |
//!
//! Each share has a 95 % interval by Wilson's formula (E. B. Wilson, "Probable Inference, the Law
//! of Succession, and Statistical Inference", 1927), as the Office for Health Improvement and
//! Disparities computes it. Where some answers are in no band, a share is told as the range that
//! spans the intervals of every possibility. Where only bands are known, a score is told as the
//! range between the worst and the best scores those bands allow; that range is certain, not an
//! interval of a sample.

use crate::domain::{Band, QuestionSet};

use super::figures::Measure;
use super::quantity::{Fraction, Number, Quantity};
use super::scores::Distribution;

/// The 97.5 % point of the normal distribution, as the NHS and OHID round it.
pub(super) const Z: f64 = 1.96;

/// Every derived figure of a distribution, in the fixed order of the files.
pub(super) fn derived(distribution: &Distribution) -> Vec<(Measure, Quantity)> {
    match distribution.question_set() {
        QuestionSet::Fft => vec![
            (Measure::SharePositive, share_positive(distribution)),
            (
                Measure::AnswersExcludingDontKnow,
                answers_excluding_dont_know(distribution),
            ),
            (
                Measure::SharePositiveExcludingDontKnow,
                share_positive_excluding_dont_know(distribution),
            ),
        ],
        QuestionSet::Govuk => vec![
            (Measure::Score, score(distribution)),
            (Measure::ShareTopTwo, share_positive(distribution)),
        ],
        QuestionSet::Smiley => vec![
            (Measure::Score, score(distribution)),
            (Measure::SharePositive, share_positive(distribution)),
        ],
    }
}

/// One possible reading of a distribution: so many positive answers out of so many.
#[derive(Clone, Copy)]
struct Proportion {
    positive: u64,
    of: u64,
}

impl Proportion {
    /// The value to four decimals, or nothing for a share of no answers: that is no number.
    fn value(self) -> Option<Number> {
        Fraction::of(self.positive, self.of).map(Number::Fraction)
    }

    fn wilson(self) -> (f64, f64) {
        wilson(Z, self.positive, self.of)
    }
}

fn share_positive(distribution: &Distribution) -> Quantity {
    let (positive, of) = (distribution.band(Band::Positive), distribution.answers());
    spanning(&[
        Proportion { positive, of },
        Proportion {
            positive: positive + distribution.unattributed(),
            of,
        },
    ])
}

fn share_positive_excluding_dont_know(distribution: &Distribution) -> Quantity {
    let unattributed = distribution.unattributed();
    let positive = distribution.band(Band::Positive);
    let of = distribution
        .answers()
        .saturating_sub(distribution.band(Band::DontKnow));
    // The answers in no band may all be negative, all positive, or all "don't know".
    spanning(&[
        Proportion { positive, of },
        Proportion {
            positive: positive + unattributed,
            of,
        },
        Proportion {
            positive,
            of: of.saturating_sub(unattributed),
        },
    ])
}

fn answers_excluding_dont_know(distribution: &Distribution) -> Quantity {
    let most = distribution
        .answers()
        .saturating_sub(distribution.band(Band::DontKnow));
    Quantity::between(most.saturating_sub(distribution.unattributed()), most)
}

/// The share, when there is one reading of it; else the range over the readings.
fn spanning(readings: &[Proportion]) -> Quantity {
    let (mut lower, mut upper) = (1.0_f64, 0.0_f64);
    for reading in readings {
        let (low, high) = reading.wilson();
        lower = lower.min(low);
        upper = upper.max(high);
    }
    let mut values = readings.iter().map(|reading| reading.value());
    let first = values.next().flatten();
    Quantity {
        // Equal readings are one reading; different ones may round to the same four decimals.
        value: first.filter(|_| same(readings)),
        lower: Some(Number::Fraction(Fraction::rounded(lower))),
        upper: Some(Number::Fraction(Fraction::rounded(upper))),
    }
}

fn same(readings: &[Proportion]) -> bool {
    readings.windows(2).all(|pair| match pair {
        [a, b] => (a.positive, a.of) == (b.positive, b.of),
        _ => true,
    })
}

/// The mean of the scores, put on the scale from 0 (all worst) to 1 (all best).
fn score(distribution: &Distribution) -> Quantity {
    let set = distribution.question_set();
    let of = distribution.answers() * u64::from(set.best() - 1);
    let fraction = |points| Fraction::of(points, of).map(Number::Fraction);
    if let Some(counts) = distribution.scores() {
        let points = counts
            .0
            .iter()
            .zip(0_u64..)
            .map(|(n, score)| n * score.saturating_sub(1));
        return Quantity {
            value: fraction(points.sum()),
            lower: None,
            upper: None,
        };
    }
    let unattributed = distribution.unattributed();
    let points = |least: bool| {
        let banded: u64 = set
            .bands()
            .iter()
            .map(|&band| {
                let (worst, best) = points_of(set, band);
                distribution.band(band) * u64::from(if least { worst } else { best })
            })
            .sum();
        banded
            + if least {
                0
            } else {
                unattributed * u64::from(set.best() - 1)
            }
    };
    Quantity {
        value: None,
        lower: fraction(points(true)),
        upper: fraction(points(false)),
    }
}

/// The fewest and the most points above the worst answer that one answer of a band can give.
fn points_of(set: QuestionSet, band: Band) -> (u8, u8) {
    let points = || {
        set.answers()
            .iter()
            .filter(|a| a.band == band)
            .map(|a| a.score.get().saturating_sub(1))
    };
    (points().min().unwrap_or(0), points().max().unwrap_or(0))
}

/// Wilson's interval of `positive` out of `of`, both ends within 0 to 1. Of nothing it is all.
pub(super) fn wilson(z: f64, positive: u64, of: u64) -> (f64, f64) {
    if of == 0 {
        return (0.0, 1.0);
    }
    let (o, n) = (float(positive), float(of));
    let middle = 2.0 * o + z * z;
    let spread = z * (z * z + 4.0 * o * (1.0 - o / n)).sqrt();
    let scale = 2.0 * (n + z * z);
    (
        ((middle - spread) / scale).clamp(0.0, 1.0),
        ((middle + spread) / scale).clamp(0.0, 1.0),
    )
}

/// A count as a float. A tree holds at most `u32::MAX` answers, so nothing is lost.
pub(super) fn float(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::{derived, wilson};
    use crate::domain::QuestionSet;
    use crate::release::figures::Measure;
    use crate::release::quantity::{Fraction, Number, Quantity};
    use crate::release::scores::Distribution;
    use crate::release::{Counts, Parameters};

    fn fraction(ten_thousandths: u64) -> Option<Number> {
        Fraction::of(ten_thousandths, 10_000).map(Number::Fraction)
    }

    fn figures(set: QuestionSet, counts: [u64; 6]) -> Vec<(Measure, Quantity)> {
        derived(&Distribution::of_atom(set, Counts(counts)))
    }

    #[test]
    fn intervals_are_those_of_the_public_health_tables() {
        for (positive, of, lower, upper) in [
            (0, 5, 0.0, 43.45),
            (3, 3, 43.85, 100.0),
            (6, 7, 48.69, 97.43),
            (45, 50, 78.64, 95.65),
            (947, 1169, 78.66, 83.15),
        ] {
            let (low, high) = wilson(1.959_964, positive, of);
            assert!(
                (low * 100.0 - lower).abs() < 0.005,
                "{positive}/{of}: {low}"
            );
            assert!(
                (high * 100.0 - upper).abs() < 0.005,
                "{positive}/{of}: {high}"
            );
        }
    }

    #[test]
    fn the_weighted_score_is_the_published_one() {
        // Two months of a public service; 80 and 91 were published, and the top two boxes differ.
        for (counts, score, top_two) in [
            ([0, 23, 46, 153, 419, 528], 7_958, 8_101),
            ([0, 67, 73, 205, 1276, 4434], 9_103, 9_430),
        ] {
            let figures = figures(QuestionSet::Govuk, counts);
            assert_eq!(figures[0].0, Measure::Score);
            assert_eq!(figures[0].1.value, fraction(score));
            assert_eq!(figures[1].0, Measure::ShareTopTwo);
            assert_eq!(figures[1].1.value, fraction(top_two));
        }
    }

    #[test]
    fn dont_know_counts_in_one_share_and_not_in_the_other() {
        let figures = figures(QuestionSet::Fft, [10, 5, 5, 10, 30, 40]);
        assert_eq!(figures[0].1.value, fraction(7_000));
        assert_eq!(figures[1].1, Quantity::count(90));
        assert_eq!(figures[2].1.value, fraction(7_778));
    }

    #[test]
    fn where_only_bands_are_known_the_score_is_a_range() {
        // Ten answers: 3 negative, 2 middle, 5 positive.
        let govuk = figures(QuestionSet::Govuk, [0, 1, 2, 2, 4, 1]);
        assert_eq!(
            govuk[0].1,
            Quantity {
                value: None,
                lower: fraction(4_750),
                upper: fraction(6_750)
            }
        );
        let smiley = figures(QuestionSet::Smiley, [0, 2, 2, 3, 3, 0]);
        assert_eq!(
            smiley[0].1,
            Quantity {
                value: None,
                lower: fraction(4_000),
                upper: fraction(7_333)
            }
        );
        assert_eq!(smiley[1].1.value, fraction(6_000));
    }

    #[test]
    fn answers_in_no_band_make_a_range_of_every_share() {
        // 19 of 20 positive is told as "at least 18".
        let figures = figures(QuestionSet::Fft, [0, 0, 1, 0, 9, 10]);
        let (_, share) = &figures[0];
        assert_eq!(share.value, None);
        assert_eq!(
            share.lower,
            Some(Number::Fraction(Fraction::rounded(wilson(1.96, 18, 20).0)))
        );
        assert_eq!(
            share.upper,
            Some(Number::Fraction(Fraction::rounded(wilson(1.96, 20, 20).1)))
        );
        assert_eq!(figures[1].1, Quantity::between(18, 20));
        // When nearly nobody knows, nothing is known of the others.
        let (_, others) = self::figures(QuestionSet::Fft, [19, 0, 0, 0, 0, 1])[2];
        assert_eq!(
            others,
            Quantity {
                value: None,
                lower: fraction(0),
                upper: fraction(10_000)
            }
        );
    }

    #[test]
    fn a_range_holds_every_figure_it_stands_for() {
        for set in [QuestionSet::Govuk, QuestionSet::Smiley] {
            let best = usize::from(set.best());
            for rows in 0..3_u64.pow(5) {
                let mut counts = [0_u64; 6];
                for (place, count) in counts.iter_mut().enumerate().skip(1).take(best) {
                    *count = 2 + rows / 3_u64.pow(u32::try_from(place).unwrap() - 1) % 3 * 3;
                }
                let told = figures(set, counts);
                let exact = figures(set, counts.map(|n| n * Parameters::SCORES_FROM));
                let (Some(Number::Fraction(lower)), Some(Number::Fraction(upper))) =
                    (told[0].1.lower, told[0].1.upper)
                else {
                    continue;
                };
                let Some(Number::Fraction(value)) = exact[0].1.value else {
                    panic!("{exact:?}")
                };
                assert!(lower <= value && value <= upper, "{set} {counts:?}");
            }
        }
    }
}
