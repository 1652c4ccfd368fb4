//! The individuals chart (`XmR`) by the rules of the NHS ("Making data count").
//!
//! The mean of the months, and 2.66 times the mean moving range on either side of it: a month
//! within these limits is as the months before it were, however it looks beside the last. The
//! constants and the four rules are those of the NHS England tool, as its open implementation
//! `NHSRplotthedots` has them, with its defaults as in the NHS spreadsheet: no moving range is left
//! out as an outlier, and limits are computed from all months.
//!
//! A month without a figure is a gap: no moving range spans it, and no run of months goes across.

use crate::domain::text_enum;

/// The limits lie this many mean moving ranges from the mean: 3 / 1.128.
const LIMIT: f64 = 2.66;
/// A month is near a limit from two thirds of the way to it.
const NEAR: f64 = 2.0 / 3.0 * LIMIT;
/// So many months in a row are a run; as many make a trend: six rises or falls.
const RUN: usize = 7;
/// From so many months on, limits are no longer on trial.
const ENOUGH: usize = 12;
/// Sums of fractions are not exact: what lies this near to a line lies on it.
const SAME: f64 = 1e-12;

/// A month's figure: the least and the most it can be.
pub(super) type Span = (f64, f64);

/// What a row of months usually does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Limits {
    /// The mean of the months.
    pub(crate) mean: f64,
    /// The mean of the moving ranges.
    range: f64,
    /// How many months they were computed from.
    months: usize,
}

impl Limits {
    /// Nothing where no two months follow each other.
    pub(super) fn of(months: &[Option<Span>]) -> Option<Self> {
        let middle = |span: &Span| f64::midpoint(span.0, span.1);
        let told: Vec<f64> = months.iter().flatten().map(middle).collect();
        let ranges: Vec<f64> = months
            .windows(2)
            .filter_map(|pair| match pair {
                [Some(a), Some(b)] => Some((middle(b) - middle(a)).abs()),
                _ => None,
            })
            .collect();
        Some(Self {
            mean: mean(&told)?,
            range: mean(&ranges)?,
            months: told.len(),
        })
    }

    /// The lower limit; it may lie below zero.
    pub(super) fn lower(&self) -> f64 {
        self.mean - LIMIT * self.range
    }

    /// The upper limit; it may lie above one.
    pub(super) fn upper(&self) -> f64 {
        self.mean + LIMIT * self.range
    }

    /// Both limits within what a share can be.
    pub(crate) fn of_share(&self) -> (f64, f64) {
        (self.lower().clamp(0.0, 1.0), self.upper().clamp(0.0, 1.0))
    }

    /// Whether there are too few months to trust them.
    pub(crate) fn on_trial(&self) -> bool {
        self.months < ENOUGH
    }

    /// How many months they were computed from.
    pub(crate) fn months(&self) -> usize {
        self.months
    }
}

fn mean(numbers: &[f64]) -> Option<f64> {
    let count = u32::try_from(numbers.len()).ok().filter(|&n| n > 0)?;
    Some(numbers.iter().sum::<f64>() / f64::from(count))
}

text_enum! {
    /// What is more than chance explains. The first that holds is a month's own.
    pub enum Rule {
        /// The month lies outside the limits.
        Outside = "outside_limits",
        /// Seven months or more, each above the last, or each below.
        Trend = "trend",
        /// Two of three months near one limit, all three on its side of the mean.
        Near = "two_of_three_near_a_limit",
        /// Seven months or more on one side of the mean.
        Shift = "shift",
    }
}

text_enum! {
    /// Which way.
    pub enum Side {
        /// Above, or rising: more positive answers.
        High = "high",
        /// Below, or falling.
        Low = "low",
    }
}

/// A rule that fired: for the months from `first` to `last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fired {
    pub(crate) rule: Rule,
    pub(crate) side: Side,
    /// The place of the first month in the row.
    pub(crate) first: usize,
    /// The place of the last.
    pub(crate) last: usize,
}

/// Every rule that fires in a row of months, rule by rule. Of a month that is a range, a rule holds
/// only if it holds for all of the range.
pub(super) fn fired(months: &[Option<Span>], limits: &Limits) -> Vec<Fired> {
    let above = |line: f64| move |(low, _): Span| low > line + SAME;
    let below = |line: f64| move |(_, high): Span| high < line - SAME;
    let (near_low, near_high) = (
        limits.mean - NEAR * limits.range,
        limits.mean + NEAR * limits.range,
    );
    let outside_high = above(limits.upper());
    let outside_low = below(limits.lower());
    let near = |side: Side, span: Span| match side {
        Side::High => above(near_high)(span) && !outside_high(span),
        Side::Low => below(near_low)(span) && !outside_low(span),
    };
    let beside = |side: Side, span: Span| match side {
        Side::High => above(limits.mean)(span),
        Side::Low => below(limits.mean)(span),
    };
    let mut found = Vec::new();
    for rule in Rule::ALL.iter().copied() {
        for side in Side::ALL.iter().copied() {
            let marked: Vec<bool> = match rule {
                Rule::Outside => each(months, |span| match side {
                    Side::High => outside_high(span),
                    Side::Low => outside_low(span),
                }),
                Rule::Trend => trend(months, side),
                Rule::Near => two_of_three(
                    &each(months, |span| near(side, span)),
                    &each(months, |span| beside(side, span)),
                ),
                Rule::Shift => runs(&each(months, |span| beside(side, span)), RUN),
            };
            found.extend(stretches(&marked).map(|(first, last)| Fired {
                rule,
                side,
                first,
                last,
            }));
        }
    }
    found
}

fn each(months: &[Option<Span>], holds: impl Fn(Span) -> bool) -> Vec<bool> {
    months
        .iter()
        .map(|month| month.is_some_and(&holds))
        .collect()
}

/// Keeps the marks that stand in a row of at least `length`.
fn runs(marked: &[bool], length: usize) -> Vec<bool> {
    let mut kept = vec![false; marked.len()];
    for (first, last) in stretches(marked).filter(|(first, last)| last - first + 1 >= length) {
        kept.iter_mut()
            .take(last + 1)
            .skip(first)
            .for_each(|kept| *kept = true);
    }
    kept
}

/// The months of every row of seven that goes one way.
fn trend(months: &[Option<Span>], side: Side) -> Vec<bool> {
    let step = |pair: &[Option<Span>]| match pair {
        [Some(a), Some(b)] => match side {
            Side::High => b.0 > a.1 + SAME,
            Side::Low => b.1 < a.0 - SAME,
        },
        _ => false,
    };
    let steps: Vec<bool> = months.windows(2).map(step).collect();
    let mut marked = vec![false; months.len()];
    for (first, last) in stretches(&runs(&steps, RUN - 1)) {
        marked
            .iter_mut()
            .take(last + 2)
            .skip(first)
            .for_each(|marked| *marked = true);
    }
    marked
}

/// The months near a limit, where two of three are and all three lie on its side of the mean.
fn two_of_three(near: &[bool], beside: &[bool]) -> Vec<bool> {
    let mut marked = vec![false; near.len()];
    for (at, (near, beside)) in near.windows(3).zip(beside.windows(3)).enumerate() {
        let two = near.iter().filter(|near| **near).count() >= 2;
        if two && beside.iter().all(|beside| *beside) {
            for (marked, near) in marked.iter_mut().skip(at).zip(near) {
                *marked |= *near;
            }
        }
    }
    marked
}

/// Where marks stand in a row: the first and the last place of each.
fn stretches(marked: &[bool]) -> impl Iterator<Item = (usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, _) in marked.iter().enumerate().filter(|(_, marked)| **marked) {
        match found.last_mut() {
            Some((_, last)) if *last + 1 == at => *last = at,
            _ => found.push((at, at)),
        }
    }
    found.into_iter()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Fired, Limits, Rule, Side, Span, fired};

    fn row(values: &[f64]) -> Vec<Option<Span>> {
        values.iter().map(|v| Some((*v, *v))).collect()
    }

    /// Every rule that fires, as words: `shift high 0-6`.
    fn words(months: &[Option<Span>]) -> Vec<String> {
        let limits = Limits::of(months).unwrap();
        let word = |f: Fired| format!("{} {} {}-{}", f.rule, f.side, f.first, f.last);
        fired(months, &limits).into_iter().map(word).collect()
    }

    #[test]
    fn limits_are_those_of_the_nhs_tool() {
        let months = row(&[
            1., 2., 1., 2., 10., 1., 2., 1., 2., 1., 2., 1., 2., 1., 2., 1., 2., 1.,
        ]);
        let limits = Limits::of(&months).unwrap();
        assert!((limits.mean - 35.0 / 18.0).abs() < 1e-9);
        // The moving ranges add up to 32 over 17.
        let range = 32.0 / 17.0;
        assert!((limits.lower() - (35.0 / 18.0 - 2.66 * range)).abs() < 1e-9);
        assert!((limits.lower() - -3.06).abs() < 0.005, "{}", limits.lower());
        assert!((limits.upper() - 6.95).abs() < 0.005, "{}", limits.upper());
        assert!(!limits.on_trial());
        assert_eq!(words(&months), ["outside_limits high 4-4"]);
    }

    #[test]
    fn fewer_than_twelve_months_are_on_trial() {
        let limits = |n: usize| Limits::of(&row(&vec![0.8; n]));
        assert_eq!(limits(0), None);
        assert_eq!(limits(1), None);
        assert!(limits(11).unwrap().on_trial());
        assert!(!limits(12).unwrap().on_trial());
    }

    #[test]
    fn limits_of_a_share_stay_a_share() {
        let limits = Limits::of(&row(&[0.95, 0.1, 0.95, 0.1])).unwrap();
        assert_eq!(limits.of_share(), (0.0, 1.0));
    }

    #[test]
    fn months_all_alike_are_nothing_special() {
        assert_eq!(words(&row(&[0.1; 20])), [] as [&str; 0]);
    }

    #[test]
    fn a_month_outside_the_limits() {
        let mut months = row(&[0.7, 0.9].repeat(6));
        months.push(Some((0.0, 0.0)));
        assert_eq!(words(&months), ["outside_limits low 12-12"]);
        // Not when answers left untold may put it inside.
        months[12] = Some((0.0, 0.5));
        assert_eq!(words(&months), [] as [&str; 0]);
        // On the limit is not outside.
        let months = row(&[0.5, 0.5]);
        assert_eq!(words(&months), [] as [&str; 0]);
    }

    #[test]
    fn seven_on_one_side_are_a_shift_and_six_are_none() {
        let with = |high: usize| {
            let mut values = [0.7, 0.6].repeat(5);
            values.extend([0.78, 0.88].repeat(4).into_iter().take(high));
            values.extend([0.6, 0.7].repeat(3));
            row(&values)
        };
        assert!(words(&with(7)).contains(&"shift high 10-16".to_owned()));
        assert!(
            !words(&with(6))
                .iter()
                .any(|words| words.starts_with("shift high"))
        );
        // A month without a figure ends the run.
        let mut broken = with(8);
        broken[13] = None;
        assert!(
            !words(&broken)
                .iter()
                .any(|words| words.starts_with("shift high"))
        );
    }

    #[test]
    fn a_month_on_the_mean_ends_a_run() {
        // The mean is 0.5, exactly.
        let mut values = vec![0.6, 0.6, 0.6, 0.5, 0.6, 0.6, 0.6, 0.6];
        values.extend(values.clone().iter().map(|value| 1.0 - value));
        let found = words(&row(&values));
        assert!(
            !found.iter().any(|words| words.starts_with("shift")),
            "{found:?}"
        );
    }

    #[test]
    fn six_rises_are_a_trend_and_five_are_none() {
        let rising = |n: u32| -> Vec<f64> { (0..n).map(|i| 0.5 + f64::from(i) * 0.01).collect() };
        let only_trend = |months: &[Option<Span>]| -> Vec<String> {
            let found = words(months).into_iter();
            found.filter(|words| words.starts_with("trend")).collect()
        };
        let mut values = vec![0.6];
        values.extend(rising(7));
        values.push(0.5);
        assert_eq!(only_trend(&row(&values)), ["trend high 1-7"]);
        values.reverse();
        assert_eq!(only_trend(&row(&values)), ["trend low 1-7"]);
        assert_eq!(only_trend(&row(&rising(6))), [] as [&str; 0]);
        // Two alike are no rise, and nor is a rise that untold answers may have made.
        let mut level = rising(7);
        level[3] = level[2];
        assert_eq!(only_trend(&row(&level)), [] as [&str; 0]);
        let mut untold = row(&rising(7));
        untold[3] = Some((0.52, 0.54));
        assert_eq!(only_trend(&untold), [] as [&str; 0]);
    }

    #[test]
    fn two_of_three_near_a_limit_all_on_its_side() {
        // Limits are those of a steady row; the last three are looked at.
        let limits = Limits::of(&row(&[0.5, 0.6].repeat(10))).unwrap();
        assert!((limits.mean - 0.55).abs() < 1e-9);
        let near = limits.mean + 0.2;
        assert!(near > limits.mean + 0.1 * 1.7734 && near < limits.upper());
        let found = |last: &[f64]| fired(&row(last), &limits);
        let high = |first, last| Fired {
            rule: Rule::Near,
            side: Side::High,
            first,
            last,
        };
        assert_eq!(found(&[near, near, 0.56]), [high(0, 1)]);
        assert_eq!(found(&[near, 0.56, near]), [high(0, 0), high(2, 2)]);
        assert_eq!(found(&[near, near, 0.54]), []);
        assert_eq!(found(&[near, 0.56, 0.56]), []);
        assert_eq!(found(&[near, near]), []);
        // A month outside the limits is not near one, as in the tool of the NHS.
        let outside: Vec<Rule> = found(&[near, 0.9, 0.56]).iter().map(|f| f.rule).collect();
        assert_eq!(outside, [Rule::Outside]);
    }

    #[test]
    fn no_range_is_taken_across_a_gap() {
        let months = [row(&[0.5, 0.5]), vec![None], row(&[0.9, 0.9])].concat();
        let limits = Limits::of(&months).unwrap();
        assert!((limits.upper() - 0.7).abs() < 1e-12);
        assert_eq!(limits.months(), 4);
    }

    fn months() -> impl Strategy<Value = Vec<Option<Span>>> {
        let month = proptest::option::weighted(0.9, (0..=1000_u32, 0..20_u32)).prop_map(|month| {
            month.map(|(low, more)| {
                let (low, high) = (low, (low + more).min(1000));
                (f64::from(low) / 1000.0, f64::from(high) / 1000.0)
            })
        });
        proptest::collection::vec(month, 0..37)
    }

    proptest! {
        #[test]
        fn limits_hold_the_mean(months in months()) {
            let Some(limits) = Limits::of(&months) else { return Ok(()); };
            prop_assert!(limits.lower() <= limits.mean && limits.mean <= limits.upper());
            let (lower, upper) = limits.of_share();
            prop_assert!(0.0 <= lower && lower <= limits.mean + 1e-12);
            prop_assert!(limits.mean - 1e-12 <= upper && upper <= 1.0);
        }

        #[test]
        fn what_is_good_news_one_way_is_bad_news_upside_down(months in months()) {
            let Some(limits) = Limits::of(&months) else { return Ok(()); };
            let turned: Vec<Option<Span>> =
                months.iter().map(|m| m.map(|(low, high)| (1.0 - high, 1.0 - low))).collect();
            let other = Limits::of(&turned).unwrap();
            let turn = |f: Fired| Fired {
                side: if f.side == Side::High { Side::Low } else { Side::High },
                ..f
            };
            let mut there: Vec<String> =
                fired(&months, &limits).into_iter().map(|f| format!("{:?}", turn(f))).collect();
            let mut back: Vec<String> =
                fired(&turned, &other).into_iter().map(|f| format!("{f:?}")).collect();
            there.sort();
            back.sort();
            prop_assert_eq!(there, back);
        }

        #[test]
        fn rules_name_months_that_have_figures(months in months()) {
            let Some(limits) = Limits::of(&months) else { return Ok(()); };
            for found in fired(&months, &limits) {
                prop_assert!(months[found.first..=found.last].iter().all(Option::is_some));
                let length = found.last - found.first + 1;
                let least = match found.rule {
                    Rule::Trend | Rule::Shift => 7,
                    Rule::Outside | Rule::Near => 1,
                };
                prop_assert!(length >= least);
            }
        }
    }
}
