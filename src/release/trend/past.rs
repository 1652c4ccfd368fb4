//! What is kept of each month's release: the shares of the whole and of its services.

use std::collections::{BTreeMap, BTreeSet};

use super::difference::{Change, Difference, WhyNot};
use super::funnel::Funnel;
use super::series::Series;
use super::share::Share;
use crate::domain::Month;
#[cfg(test)]
use crate::release::Summary;
use crate::release::figures::{Asked, Figure, Mark, Measure, PlaceLevel};

/// One place in one month.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spot {
    pub(super) asked: Asked,
    pub(super) share: Option<Share>,
    /// Whether it was open.
    pub(super) open: bool,
    /// The names of what was open directly under it.
    parts: BTreeSet<String>,
}

impl Spot {
    fn read(figures: &[Figure]) -> Self {
        let first = figures.first();
        Self {
            asked: first.map_or(Asked::Nothing, |figure| figure.asked),
            share: Share::read(figures),
            open: is_open(figures),
            parts: BTreeSet::new(),
        }
    }

    /// Whether this is another thing than it was, as far as names in public files tell: fewer than
    /// half of what was under it in either month was under it in both. One new sign among many, or
    /// one closed, breaks no row of months.
    pub(super) fn is_reorganised(&self, before: &Self) -> bool {
        let both = self.parts.intersection(&before.parts).count();
        let either = self.parts.union(&before.parts).count();
        !self.parts.is_empty() && !before.parts.is_empty() && both * 2 < either
    }
}

fn is_open(figures: &[Figure]) -> bool {
    let closed =
        |figure: &Figure| figure.measure == Measure::Answers && figure.mark == Some(Mark::NotOpen);
    !figures.iter().any(closed)
}

/// What is kept of one release: of a large organisation, a hundredth of its figures.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Kept {
    pub(super) month: Month,
    /// The release's name.
    pub(super) release: String,
    /// By service; the whole organisation is under no name.
    spots: BTreeMap<Option<String>, Spot>,
}

impl Kept {
    /// Keeps what is needed of a release; of some services alone where only those may be read.
    #[cfg(test)]
    pub(crate) fn of(summary: &Summary, mine: Option<&[String]>) -> Self {
        let release = summary.release.clone();
        Self::keep(summary.month, release, &summary.figures, mine)
    }

    /// Keeps what is needed of the figures of a release.
    pub(super) fn keep(
        month: Month,
        release: String,
        figures: &[Figure],
        mine: Option<&[String]>,
    ) -> Self {
        let mut spots: BTreeMap<Option<String>, Spot> = BTreeMap::new();
        let places = figures.chunk_by(|a, b| a.level == b.level && a.place == b.place);
        for figures in places {
            let Some(Figure { level, place, .. }) = figures.first() else {
                continue;
            };
            // A place before what is under it: that is the order of the files.
            let (parent, name) = match level {
                PlaceLevel::Organisation => (None, None),
                PlaceLevel::Service => (Some(&None), place.service.as_ref()),
                PlaceLevel::Touchpoint => (Some(&place.service), place.touchpoint.as_ref()),
                PlaceLevel::Channel | PlaceLevel::Other => continue,
            };
            if let Some((parent, name)) = parent.zip(name)
                && is_open(figures)
                && let Some(parent) = spots.get_mut(parent)
            {
                parent.parts.insert(name.clone());
            }
            let read = |mine: &[String]| place.service.as_ref().is_some_and(|s| mine.contains(s));
            if *level != PlaceLevel::Touchpoint && mine.is_none_or(read) {
                spots.insert(place.service.clone(), Spot::read(figures));
            }
        }
        Self {
            month,
            release,
            spots,
        }
    }

    /// What it says of a service, or of the whole.
    pub(super) fn spot(&self, service: Option<&str>) -> Option<&Spot> {
        self.spots.get(&service.map(str::to_owned))
    }
}

/// A month and the released months before it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Past {
    /// Oldest first; the last is the month that is read.
    kept: Vec<Kept>,
}

impl Past {
    /// The most months that are looked at, with the month itself: three years.
    pub(crate) const MONTHS: usize = 36;

    /// Puts the months in order.
    pub(crate) fn of(mut kept: Vec<Kept>) -> Self {
        kept.sort_by_key(|kept| kept.month);
        Self { kept }
    }

    /// The services of the month, and the whole before them where it may be read.
    pub(crate) fn places(&self) -> impl Iterator<Item = Option<&str>> {
        let newest = self.kept.last();
        newest
            .into_iter()
            .flat_map(|kept| kept.spots.keys().map(Option::as_deref))
    }

    /// Whether the calendar month before was released, so that there is something to compare with.
    pub(crate) fn is_compared(&self) -> bool {
        matches!(self.kept.as_slice(), [.., last, month] if last.month == month.month.previous())
    }

    /// How a service, or the whole, changed on the calendar month before.
    pub(crate) fn change(&self, service: Option<&str>) -> Change {
        match self.compare(service) {
            Ok(difference) => Change::Compared(difference),
            Err(why) => Change::NotComparable(why),
        }
    }

    fn compare(&self, service: Option<&str>) -> Result<Difference, WhyNot> {
        let (month, before) = self.kept.split_last().ok_or(WhyNot::First)?;
        let last = before.last().ok_or(WhyNot::First)?;
        let last = Some(last).filter(|last| last.month == month.month.previous());
        let last = last.ok_or(WhyNot::NoRelease)?;
        let now = month.spot(service).ok_or(WhyNot::HiddenNow)?;
        let share = now.share.ok_or(match now.asked {
            Asked::Mixed => WhyNot::Mixed,
            Asked::Nothing | Asked::One(_) => WhyNot::HiddenNow,
        })?;
        let then = last.spot(service).filter(|spot| spot.open);
        let then = then.ok_or(WhyNot::NotThere)?;
        if then.asked != now.asked {
            return Err(WhyNot::Asked);
        }
        let earlier = then.share.ok_or(WhyNot::HiddenThen)?;
        if now.is_reorganised(then) {
            return Err(WhyNot::Reorganised);
        }
        Ok(Difference::between(share, earlier))
    }

    /// The months of a service, or of the whole; nothing when none tells a share.
    pub(crate) fn series(&self, service: Option<&str>) -> Option<Series> {
        Series::of(&self.kept, service)
    }
}

/// The places of one month side by side, from what its rows tell: positive answers, those left
/// untold, and all.
pub(crate) fn side_by_side(
    rows: impl IntoIterator<Item = (usize, u64, u64, u64)>,
) -> Option<Funnel> {
    Funnel::of(rows.into_iter().filter_map(|(row, positive, untold, of)| {
        Some((row, Share::new(positive, positive + untold, of)?))
    }))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Kept, Past};
    use crate::domain::{Month, QuestionSet};
    use crate::release::figures::{Asked, Figure, Mark, Measure};
    use crate::release::fixtures::{FIRST, leaf, service, touchpoint, tree};
    use crate::release::quantity::Quantity;
    use crate::release::reading_tests::{answers, figure, hidden};
    use crate::release::trend::{Change, Verdict, WhyNot};
    use crate::release::{Parameters, Summary, Tree};

    /// What a month says of one service "North", with one place under it for each name.
    #[derive(Clone)]
    pub(crate) struct Told<'a> {
        pub(crate) share: Option<(u64, u64)>,
        pub(crate) asked: QuestionSet,
        pub(crate) places: &'a [&'a str],
    }

    pub(crate) fn told(positive: u64, of: u64) -> Told<'static> {
        Told {
            share: Some((positive, of)),
            asked: QuestionSet::Fft,
            places: &["Card", "Desk"],
        }
    }

    fn summary_of(figures: Vec<Figure>, month: Month) -> Summary {
        let tree: Tree = tree(vec![service(
            "S",
            QuestionSet::Fft,
            vec![touchpoint(
                "AAA",
                vec![leaf(crate::domain::Channel::Qr, 60)],
            )],
        )])
        .unwrap();
        Summary {
            month,
            release: format!("council-{month}-v1"),
            figures,
            ..Summary::of(&tree, FIRST, Parameters::STANDARD)
        }
    }

    /// A release of that month.
    pub(crate) fn summary(month: &str, told: &Told<'_>) -> Summary {
        let mut figures = Vec::new();
        for path in [["organisation", "", "", ""], ["service", "North", "", ""]] {
            let mut of_place = match told.share {
                Some((positive, of)) => vec![
                    answers(path, of),
                    Figure {
                        slice: Some("positive".parse().unwrap()),
                        quantity: Quantity::count(positive),
                        ..figure(path, Measure::BandCount, None, None)
                    },
                ],
                None => vec![hidden(path)],
            };
            for figure in &mut of_place {
                figure.asked = Asked::One(told.asked);
            }
            figures.extend(of_place);
        }
        for place in told.places {
            figures.push(hidden(["touchpoint", "North", place, ""]));
        }
        summary_of(figures, month.parse().unwrap())
    }

    pub(crate) fn past(months: &[(&str, Told<'_>)]) -> Past {
        let kept = |(month, told): &(&str, Told<'_>)| Kept::of(&summary(month, told), None);
        Past::of(months.iter().map(kept).collect())
    }

    fn why(months: &[(&str, Told<'_>)]) -> Option<WhyNot> {
        match past(months).change(Some("North")) {
            Change::Compared(_) => None,
            Change::NotComparable(why) => Some(why),
        }
    }

    #[test]
    fn a_month_is_compared_with_the_calendar_month_before() {
        let months = [("2026-05", told(48, 80)), ("2026-06", told(56, 70))];
        for service in [None, Some("North")] {
            assert_eq!(past(&months).change(service).verdict(), Verdict::Better);
        }
        assert_eq!(why(&months[..1]), Some(WhyNot::First));
        let months = [("2026-05", told(48, 80)), ("2026-07", told(56, 70))];
        assert_eq!(why(&months), Some(WhyNot::NoRelease));
        // Across the turn of a year.
        assert_eq!(
            why(&[("2025-12", told(48, 80)), ("2026-01", told(48, 80))]),
            None
        );
    }

    #[test]
    fn what_is_not_the_same_is_not_compared() {
        let with = |then: Told<'_>, now: Told<'_>| why(&[("2026-05", then), ("2026-06", now)]);
        let none = Told {
            share: None,
            ..told(0, 1)
        };
        let govuk = Told {
            asked: QuestionSet::Govuk,
            ..told(48, 80)
        };
        let moved = Told {
            places: &["Card", "Phone", "Text"],
            ..told(48, 80)
        };
        let grown = Told {
            places: &["Card", "Desk", "Phone", "Text"],
            ..told(48, 80)
        };
        assert_eq!(with(told(48, 80), told(48, 80)), None);
        assert_eq!(with(told(48, 80), none.clone()), Some(WhyNot::HiddenNow));
        assert_eq!(with(none, told(48, 80)), Some(WhyNot::HiddenThen));
        assert_eq!(with(govuk, told(48, 80)), Some(WhyNot::Asked));
        assert_eq!(with(moved, told(48, 80)), Some(WhyNot::Reorganised));
        assert_eq!(with(grown, told(48, 80)), None);
    }

    #[test]
    fn whoever_holds_one_service_keeps_that_alone() {
        let june = summary("2026-06", &told(48, 80));
        let part = Past::of(vec![Kept::of(&june, Some(&["North".to_owned()]))]);
        assert_eq!(part.places().collect::<Vec<_>>(), [Some("North")]);
        assert!(part.series(None).is_none());
        let other = Past::of(vec![Kept::of(&june, Some(&["South".to_owned()]))]);
        assert_eq!(other.places().count(), 0);
        let whole = Past::of(vec![Kept::of(&june, None)]);
        assert_eq!(whole.places().collect::<Vec<_>>(), [None, Some("North")]);
    }

    #[test]
    fn a_place_that_was_not_open_was_not_there() {
        let mut may = summary("2026-05", &told(48, 80));
        may.figures.retain(|figure| figure.place.service.is_none());
        may.figures.push(Figure {
            mark: Some(Mark::NotOpen),
            ..hidden(["service", "North", "", ""])
        });
        let june = Kept::of(&summary("2026-06", &told(48, 80)), None);
        let past = Past::of(vec![june, Kept::of(&may, None)]);
        assert_eq!(
            past.change(Some("North")),
            Change::NotComparable(WhyNot::NotThere)
        );
        // The whole has lost its only service and got it again.
        assert_eq!(past.change(None).verdict(), Verdict::AboutTheSame);
    }
}
