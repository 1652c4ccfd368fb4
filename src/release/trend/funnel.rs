//! The funnel plot: each place's share against its number of answers.
//!
//! A league table puts places with few answers at both of its ends, by chance alone. Here the
//! limits around the pooled share say how far chance can take a place of a given size: D. J.
//! Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine
//! 24 (2005): `t ± z sqrt(t (1 - t) / n)`, with z for 95 % and for 99.8 %. A place lies outside the
//! 95 % limits exactly when its own Wilson interval does not hold the pooled share.

use super::share::Share;
use super::xmr::Side;
use crate::release::statistics::{Z, float};

/// The 99.9 % point of the normal distribution: 99.8 % lie between it and its opposite.
const Z_998: f64 = 3.09;

/// A place in the plot.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    /// Which row of the month it is.
    pub(crate) row: usize,
    pub(crate) share: Share,
    /// Outside the 95 % limits: on which side.
    pub(crate) outside_95: Option<Side>,
    /// Outside the 99.8 % limits.
    pub(crate) outside_998: Option<Side>,
}

/// Places that were asked the same question in one month.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Funnel {
    /// The share of positive answers at all of them together.
    pub(crate) pooled: f64,
    /// The places, as they stand in the release.
    pub(crate) places: Vec<Place>,
}

impl Funnel {
    /// The fewest places that are worth a plot.
    pub(super) const PLACES: usize = 3;

    /// Nothing for fewer places than a comparison needs.
    pub(super) fn of(shares: impl IntoIterator<Item = (usize, Share)>) -> Option<Self> {
        let shares: Vec<(usize, Share)> = shares.into_iter().collect();
        if shares.len() < Self::PLACES {
            return None;
        }
        let answers: f64 = shares.iter().map(|(_, share)| float(share.of)).sum();
        let positive: f64 = shares
            .iter()
            .map(|(_, share)| share.middle() * float(share.of))
            .sum();
        let mut funnel = Self {
            pooled: positive / answers,
            places: Vec::new(),
        };
        funnel.places = shares
            .into_iter()
            .map(|(row, share)| Place {
                row,
                share,
                outside_95: funnel.outside(share, Z),
                outside_998: funnel.outside(share, Z_998),
            })
            .collect();
        Some(funnel)
    }

    fn limits(&self, z: f64, answers: u64) -> (f64, f64) {
        let spread = z * (self.pooled * (1.0 - self.pooled) / float(answers)).sqrt();
        (
            (self.pooled - spread).clamp(0.0, 1.0),
            (self.pooled + spread).clamp(0.0, 1.0),
        )
    }

    /// The limits of 95 in 100 for a place of so many answers.
    pub(crate) fn limits_95(&self, answers: u64) -> (f64, f64) {
        self.limits(Z, answers)
    }

    /// The limits of 998 in 1,000.
    pub(crate) fn limits_998(&self, answers: u64) -> (f64, f64) {
        self.limits(Z_998, answers)
    }

    /// A place lies outside if it does whatever its untold answers are.
    fn outside(&self, share: Share, z: f64) -> Option<Side> {
        let (lower, upper) = self.limits(z, share.of);
        if share.lowest() > upper {
            Some(Side::High)
        } else if share.highest() < lower {
            Some(Side::Low)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Funnel, Side};
    use crate::release::trend::Share;

    fn places(counts: &[(u64, u64)]) -> Vec<(usize, Share)> {
        counts
            .iter()
            .map(|&(positive, of)| Share::new(positive, positive, of).unwrap())
            .enumerate()
            .collect()
    }

    #[test]
    fn limits_are_those_of_the_formula() {
        let funnel = Funnel::of(places(&[(80, 100), (40, 50), (40, 50)])).unwrap();
        assert!((funnel.pooled - 0.8).abs() < 1e-12);
        // 1.96 and 3.09 times sqrt(0.8 * 0.2 / 100) = 0.04.
        let (lower, upper) = funnel.limits_95(100);
        assert!((lower - 0.7216).abs() < 1e-9 && (upper - 0.8784).abs() < 1e-9);
        let (lower, upper) = funnel.limits_998(100);
        assert!((lower - 0.6764).abs() < 1e-9 && (upper - 0.9236).abs() < 1e-9);
        assert!((funnel.limits_998(4).1 - 1.0).abs() < 1e-12);
        assert!(funnel.places.iter().all(|place| place.outside_95.is_none()));
    }

    #[test]
    fn few_answers_are_forgiven_what_many_are_not() {
        let funnel = Funnel::of(places(&[(820, 1000), (7, 10), (120, 200), (10, 10)])).unwrap();
        let outside: Vec<_> = funnel
            .places
            .iter()
            .map(|place| place.outside_998)
            .collect();
        assert_eq!(outside, [None, None, Some(Side::Low), None]);
    }

    #[test]
    fn a_place_is_outside_only_if_it_is_so_however_the_untold_answered() {
        let mut shares = places(&[(850, 1000), (850, 1000), (68, 100)]);
        assert!(
            Funnel::of(shares.clone()).unwrap().places[2]
                .outside_998
                .is_some()
        );
        shares[2].1 = Share::new(68, 80, 100).unwrap();
        assert!(Funnel::of(shares).unwrap().places[2].outside_998.is_none());
    }

    #[test]
    fn two_places_are_no_plot() {
        assert_eq!(Funnel::of(places(&[(8, 10), (9, 10)])), None);
    }

    proptest! {
        #[test]
        fn outside_means_that_its_own_interval_misses_the_pooled_share(
            counts in proptest::collection::vec((0..400_u64, 10..400_u64), 3..20)
        ) {
            let counts: Vec<(u64, u64)> =
                counts.into_iter().map(|(positive, of)| (positive.min(of), of)).collect();
            let funnel = Funnel::of(places(&counts)).unwrap();
            for place in &funnel.places {
                let (lower, upper) = place.share.wilson(place.share.least);
                // At the very edge, two ways to the same number may round apart.
                let edge = (lower - funnel.pooled).abs().min((upper - funnel.pooled).abs());
                let misses = funnel.pooled < lower || upper < funnel.pooled;
                prop_assert!(edge < 1e-9 || misses == place.outside_95.is_some());
                prop_assert!(place.outside_998.is_none() || place.outside_998 == place.outside_95);
            }
        }
    }
}
