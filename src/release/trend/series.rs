//! The months of one place in a row, with the limits and rules of their chart.

use super::past::{Kept, Spot};
use super::share::Share;
use super::xmr::{Fired, Limits, Rule, Side, Span, fired};
use crate::domain::{Month, QuestionSet, text_enum};

text_enum! {
    /// Why a month has no figure. The words are those of the files.
    pub enum Gap {
        /// The month was not released.
        NoRelease = "[x]",
        /// No share is told: few answers, none, or shielding a place that has few.
        Hidden = "[c]",
        /// It was not there, or not open.
        NotOpen = "[z]",
    }
}

text_enum! {
    /// Why new limits begin.
    pub enum Break {
        /// Another question is asked.
        Asked = "question_changed",
        /// Most of what is under the place has changed.
        Reorganised = "reorganised",
    }
}

/// One month.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Point {
    pub(crate) month: Month,
    /// The release it was read from.
    pub(super) release: Option<String>,
    pub(crate) asked: Option<QuestionSet>,
    /// The share, or why there is none.
    pub(crate) share: Result<Share, Gap>,
    /// Whether new limits begin here.
    pub(crate) begins: Option<Break>,
    /// The limits that hold here.
    pub(crate) limits: Option<Limits>,
    /// What is more than chance explains.
    pub(crate) signal: Option<(Rule, Side)>,
}

/// The months of one place: from the first that tells a share to the one that is read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Series {
    pub(crate) points: Vec<Point>,
    /// The rules that fired, with places in `points`.
    pub(crate) fired: Vec<Fired>,
}

impl Series {
    pub(super) fn of(kept: &[Kept], service: Option<&str>) -> Option<Self> {
        let tells = |kept: &&Kept| kept.spot(service).is_some_and(|spot| spot.share.is_some());
        let first = kept.iter().find(tells)?.month;
        let mut points = Vec::new();
        let mut before: Option<&Spot> = None;
        for month in first.through(kept.last()?.month) {
            let release = kept.iter().find(|kept| kept.month == month);
            let spot = release.and_then(|kept| kept.spot(service));
            let open = spot.filter(|spot| spot.open);
            let begins = open.zip(before).and_then(|(now, then)| {
                if now.asked == then.asked {
                    now.is_reorganised(then).then_some(Break::Reorganised)
                } else {
                    Some(Break::Asked)
                }
            });
            before = open.or(before);
            let gap = match (release, open) {
                (None, _) => Gap::NoRelease,
                (Some(_), None) => Gap::NotOpen,
                (Some(_), Some(_)) => Gap::Hidden,
            };
            points.push(Point {
                month,
                release: release.map(|kept| kept.release.clone()),
                asked: open.and_then(|spot| spot.asked.set()),
                share: open.and_then(|spot| spot.share).ok_or(gap),
                begins,
                limits: None,
                signal: None,
            });
        }
        let mut series = Self {
            points,
            fired: Vec::new(),
        };
        series.judge();
        Some(series)
    }

    /// Computes limits and rules between breaks.
    fn judge(&mut self) {
        let mut at = 0;
        for phase in self.points.chunk_by_mut(|_, next| next.begins.is_none()) {
            let span = |point: &Point| -> Option<Span> {
                let share = point.share.ok()?;
                Some((share.lowest(), share.highest()))
            };
            let months: Vec<Option<Span>> = phase.iter().map(span).collect();
            if let Some(limits) = Limits::of(&months) {
                for point in phase.iter_mut() {
                    point.limits = Some(limits);
                }
                for found in fired(&months, &limits) {
                    let within = phase.iter_mut().take(found.last + 1).skip(found.first);
                    within.for_each(|point| {
                        point.signal.get_or_insert((found.rule, found.side));
                    });
                    self.fired.push(Fired {
                        first: found.first + at,
                        last: found.last + at,
                        ..found
                    });
                }
            }
            at += phase.len();
        }
    }

    /// Whether the limits of the newest months are on trial: from how few months they come.
    pub(crate) fn on_trial(&self) -> Option<usize> {
        let limits = self.points.last()?.limits?;
        limits.on_trial().then_some(limits.months())
    }
}

#[cfg(test)]
mod tests {
    use super::{Break, Gap, Rule, Side};
    use crate::domain::QuestionSet;
    use crate::release::trend::past::tests::{Told, past, told};

    #[test]
    fn a_row_of_months_keeps_its_gaps() {
        let series = past(&[
            (
                "2026-01",
                Told {
                    share: None,
                    ..told(0, 1)
                },
            ),
            ("2026-02", told(80, 100)),
            ("2026-03", told(84, 100)),
            (
                "2026-04",
                Told {
                    share: None,
                    ..told(0, 1)
                },
            ),
            ("2026-06", told(88, 100)),
        ])
        .series(Some("North"))
        .unwrap();
        let months: Vec<String> = series.points.iter().map(|p| p.month.to_string()).collect();
        assert_eq!(
            months,
            ["2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]
        );
        let gaps: Vec<_> = series.points.iter().map(|p| p.share.err()).collect();
        assert_eq!(
            gaps,
            [None, None, Some(Gap::Hidden), Some(Gap::NoRelease), None]
        );
        // One moving range of 0.04 and a mean of 0.84.
        let limits = series.points[0].limits.unwrap();
        assert!((limits.mean - 0.84).abs() < 1e-12);
        assert!((limits.of_share().1 - (0.84 + 2.66 * 0.04)).abs() < 1e-12);
        assert_eq!(series.on_trial(), Some(3));
    }

    #[test]
    fn another_question_begins_new_limits() {
        let govuk = |positive| Told {
            asked: QuestionSet::Govuk,
            ..told(positive, 100)
        };
        let series = past(&[
            ("2026-02", told(80, 100)),
            ("2026-03", told(84, 100)),
            ("2026-04", govuk(50)),
            ("2026-05", govuk(52)),
        ])
        .series(Some("North"))
        .unwrap();
        let begins: Vec<_> = series.points.iter().map(|p| p.begins).collect();
        assert_eq!(begins, [None, None, Some(Break::Asked), None]);
        let means: Vec<_> = series
            .points
            .iter()
            .map(|p| (p.limits.unwrap().mean * 100.0).round())
            .collect();
        assert_eq!(means, [82.0, 82.0, 51.0, 51.0]);
        assert_eq!(series.fired, []);
    }

    #[test]
    fn other_places_begin_new_limits() {
        let moved = Told {
            places: &["Phone", "Text"],
            ..told(80, 100)
        };
        let series = past(&[("2026-02", told(80, 100)), ("2026-03", moved)])
            .series(Some("North"))
            .unwrap();
        assert_eq!(series.points[1].begins, Some(Break::Reorganised));
    }

    #[test]
    fn what_fires_is_marked_where_it_is() {
        let mut months = Vec::new();
        let names: Vec<String> = (1..=12).map(|month| format!("2025-{month:02}")).collect();
        for (at, name) in names.iter().enumerate() {
            months.push((name.as_str(), told(if at % 2 == 0 { 70 } else { 90 }, 100)));
        }
        months.push(("2026-01", told(0, 100)));
        let series = past(&months).series(None).unwrap();
        assert_eq!(series.fired.len(), 1);
        assert_eq!((series.fired[0].first, series.fired[0].last), (12, 12));
        assert_eq!(series.points[12].signal, Some((Rule::Outside, Side::Low)));
        assert_eq!(series.on_trial(), None);
    }
}
