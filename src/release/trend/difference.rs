//! Whether one month is better than another, by more than chance explains.
//!
//! The interval is the hybrid score interval for the difference of two independent proportions:
//! method 10 of R. G. Newcombe, "Interval estimation for the difference between independent
//! proportions: comparison of eleven methods", Statistics in Medicine 17 (1998). It joins the
//! Wilson intervals of both shares, so it is right for few answers and near 0 and 100 % too:
//!
//! `lower = d - sqrt((p1 - l1)^2 + (u2 - p2)^2)`, `upper = d + sqrt((u1 - p1)^2 + (p2 - l2)^2)`.

use super::share::Share;
use crate::domain::text_enum;
use crate::release::statistics::float;

/// By how much a share differs from an earlier one: the ends of the 95 % interval, -1 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Difference {
    /// The lower end.
    pub(crate) lower: f64,
    /// The upper end.
    pub(crate) upper: f64,
}

text_enum! {
    /// What can be said of a change.
    pub enum Verdict {
        /// More positive answers than chance explains.
        Better = "better",
        /// Fewer.
        Worse = "worse",
        /// The difference may be chance.
        AboutTheSame = "about_the_same",
        /// There is nothing to compare, or not the same thing.
        NotComparable = "not_comparable",
    }
}

text_enum! {
    /// Why two months cannot be compared.
    pub enum WhyNot {
        /// No month before this one was released.
        First = "first",
        /// The month before was not released.
        NoRelease = "no_release",
        /// Its services are asked different questions, so there is no share of the whole.
        Mixed = "mixed",
        /// No share is told of this month.
        HiddenNow = "hidden_now",
        /// No share is told of the month before.
        HiddenThen = "hidden_then",
        /// It was not there, or not open, in the month before.
        NotThere = "not_there",
        /// Another question was asked.
        Asked = "asked",
        /// Most of what is under it was not under it the month before.
        Reorganised = "reorganised",
    }
}

/// The change on the month before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Change {
    /// Both months tell the share of the same thing.
    Compared(Difference),
    /// They do not.
    NotComparable(WhyNot),
}

impl Change {
    pub(crate) fn verdict(&self) -> Verdict {
        match self {
            Self::Compared(difference) => difference.verdict(),
            Self::NotComparable(_) => Verdict::NotComparable,
        }
    }
}

impl Difference {
    /// `now` less `then`. Of shares that are ranges, the interval spans those of every reading.
    pub(super) fn between(now: Share, then: Share) -> Self {
        let mut span = Self {
            lower: 1.0,
            upper: -1.0,
        };
        for positive_now in now.readings() {
            for positive_then in then.readings() {
                let one = newcombe(
                    (positive_now, now.of, now.wilson(positive_now)),
                    (positive_then, then.of, then.wilson(positive_then)),
                );
                span.lower = span.lower.min(one.lower);
                span.upper = span.upper.max(one.upper);
            }
        }
        span
    }

    /// Better or worse only when no difference at all lies outside the interval.
    pub(crate) fn verdict(&self) -> Verdict {
        if self.lower > 0.0 {
            Verdict::Better
        } else if self.upper < 0.0 {
            Verdict::Worse
        } else {
            Verdict::AboutTheSame
        }
    }
}

/// Positive answers, all answers, and the Wilson interval of their share.
type Proportion = (u64, u64, (f64, f64));

fn newcombe((o1, n1, (l1, u1)): Proportion, (o2, n2, (l2, u2)): Proportion) -> Difference {
    let (p1, p2) = (float(o1) / float(n1), float(o2) / float(n2));
    let difference = p1 - p2;
    Difference {
        lower: (difference - (p1 - l1).hypot(u2 - p2)).clamp(-1.0, 1.0),
        upper: (difference + (u1 - p1).hypot(p2 - l2)).clamp(-1.0, 1.0),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Difference, Verdict};
    use crate::release::trend::Share;

    fn exactly(positive: u64, of: u64) -> Share {
        Share::new(positive, positive, of).unwrap()
    }

    #[test]
    fn intervals_are_those_of_the_paper() {
        // Newcombe 1998, table II, method 10.
        for ((o1, n1), (o2, n2), lower, upper) in [
            ((56, 70), (48, 80), 0.0524, 0.3339),
            ((9, 10), (3, 10), 0.1705, 0.8090),
            ((6, 7), (2, 7), 0.0582, 0.8062),
            ((5, 56), (0, 29), -0.0381, 0.1926),
            ((0, 10), (0, 20), -0.1611, 0.2775),
            ((0, 10), (0, 10), -0.2775, 0.2775),
            ((10, 10), (0, 20), 0.6791, 1.0),
            ((10, 10), (0, 10), 0.6075, 1.0),
        ] {
            let found = Difference::between(exactly(o1, n1), exactly(o2, n2));
            assert!(
                (found.lower - lower).abs() < 1e-4 && (found.upper - upper).abs() < 1e-4,
                "{o1}/{n1} - {o2}/{n2}: {found:?}"
            );
        }
    }

    #[test]
    fn only_more_than_chance_is_better_or_worse() {
        let verdict = |now, then| Difference::between(now, then).verdict();
        assert_eq!(verdict(exactly(56, 70), exactly(48, 80)), Verdict::Better);
        assert_eq!(verdict(exactly(48, 80), exactly(56, 70)), Verdict::Worse);
        assert_eq!(
            verdict(exactly(9, 10), exactly(8, 10)),
            Verdict::AboutTheSame
        );
        // It would be better, but for the two answers that were left untold.
        assert_eq!(verdict(exactly(50, 60), exactly(39, 60)), Verdict::Better);
        let untold = Share::new(48, 50, 60).unwrap();
        assert_eq!(verdict(untold, exactly(39, 60)), Verdict::AboutTheSame);
    }

    fn share() -> impl Strategy<Value = Share> {
        (1..500_u64)
            .prop_flat_map(|of| (0..=of, 0..3_u64, Just(of)))
            .prop_map(|(least, untold, of)| {
                Share::new(least, (least + untold).min(of), of).unwrap()
            })
    }

    proptest! {
        #[test]
        fn an_interval_holds_the_difference(now in share(), then in share()) {
            let Difference { lower, upper } = Difference::between(now, then);
            prop_assert!(-1.0 <= lower && lower <= now.lowest() - then.highest() + 1e-12);
            prop_assert!(upper <= 1.0 && now.highest() - then.lowest() - 1e-12 <= upper);
        }

        #[test]
        fn better_one_way_is_worse_the_other(now in share(), then in share()) {
            let there = Difference::between(now, then);
            let back = Difference::between(then, now);
            prop_assert!((there.lower + back.upper).abs() < 1e-12);
            prop_assert!((there.upper + back.lower).abs() < 1e-12);
            prop_assert_eq!(back.verdict(), match there.verdict() {
                Verdict::Better => Verdict::Worse,
                Verdict::Worse => Verdict::Better,
                same => same,
            });
        }

        #[test]
        fn a_month_is_about_the_same_as_itself(one in share()) {
            prop_assert_eq!(Difference::between(one, one).verdict(), Verdict::AboutTheSame);
        }

        #[test]
        fn what_is_untold_only_widens(now in share(), then in share()) {
            let wide = Difference::between(now, then);
            for positive in now.least..=now.most {
                let one = Difference::between(exactly(positive, now.of), then);
                prop_assert!(wide.lower <= one.lower + 1e-12 && one.upper <= wide.upper + 1e-12);
            }
        }
    }
}
