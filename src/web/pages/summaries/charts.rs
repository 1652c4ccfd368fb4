//! The charts behind "More", as numbers for a drawing.
//!
//! A drawing is as wide as the page gives it and as high as it is: lines are drawn on a ground of
//! 1,000 by 1,000 that is stretched, dots and words stand on a ground that is not, at percents from
//! the left and pixels from the top. So text keeps its size and dots stay round at any width.

use crate::release::trend::{Funnel, FunnelPlace, Point, Series, Share, Side};
use crate::release::{MonthLine, Reading};

/// The height of the ground in pixels; the templates and the stylesheet know it too.
const HEIGHT: f64 = 190.0;
/// How far curves are followed: so many steps.
const STEPS: u32 = 60;

/// A dot, or a diamond where chance does not explain the figure.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Dot {
    /// Percent from the left.
    pub(crate) x: String,
    /// Pixels from the top.
    pub(crate) y: String,
    /// The ends of what it may be, where answers were left untold.
    pub(crate) range: Option<(String, String)>,
    /// For a diamond: whether it is for the better.
    pub(crate) diamond: Option<bool>,
    /// The letter that its sentence begins with.
    pub(crate) letter: Option<char>,
}

/// A word at the side or under the ground.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// Percent from the left, or pixels from the top.
    pub(crate) at: String,
    pub(crate) words: String,
    /// Where the text stands to its place: `start`, `middle`, `end`.
    pub(crate) anchor: &'static str,
}

/// What both charts have.
#[derive(Debug)]
pub(crate) struct Ground {
    /// Lines across, with what each stands for.
    pub(crate) grid: Vec<Label>,
    /// What lines are called, at their right end.
    pub(crate) names: Vec<Label>,
    /// What lies at the bottom.
    pub(crate) feet: Vec<Label>,
    pub(crate) dots: Vec<Dot>,
}

/// The months of one place.
#[derive(Debug)]
pub(crate) struct MonthsChart {
    /// The name of its elements.
    pub(crate) id: String,
    /// The place.
    pub(crate) name: String,
    /// What the share is called.
    pub(crate) share: String,
    pub(crate) ground: Ground,
    /// The paths on the stretched ground.
    pub(crate) line: String,
    pub(crate) mean: String,
    pub(crate) limits: String,
    pub(crate) breaks: String,
    /// What stands out, in sentences.
    pub(crate) words: Vec<String>,
    pub(crate) trial: Option<String>,
    pub(crate) lines: Vec<MonthLine>,
}

/// The places of one question set.
#[derive(Debug)]
pub(crate) struct FunnelChart {
    pub(crate) id: String,
    pub(crate) share: String,
    pub(crate) text: String,
    pub(crate) ground: Ground,
    pub(crate) pooled: String,
    pub(crate) inner: String,
    pub(crate) outer: String,
    /// The places outside, in sentences: each with its letter.
    pub(crate) words: Vec<(Option<char>, String)>,
    pub(crate) lines: Vec<FunnelLine>,
}

/// A line of the table beside a funnel.
#[derive(Debug)]
pub(crate) struct FunnelLine {
    pub(crate) place: String,
    pub(crate) answers: String,
    pub(crate) share: String,
    pub(crate) inner: String,
    pub(crate) outer: String,
    pub(crate) lies: String,
}

/// Which shares the ground reaches from and to: whole tenths around all that is drawn.
struct Scale {
    bottom: f64,
    top: f64,
}

impl Scale {
    fn around(parts: impl Iterator<Item = f64>) -> Self {
        let (low, high) = parts.fold((1.0_f64, 0.0_f64), |(low, high), part| {
            (low.min(part), high.max(part))
        });
        let bottom = ((low - 0.005) * 10.0).floor().max(0.0) / 10.0;
        let top = ((high + 0.005) * 10.0).ceil().min(10.0) / 10.0;
        if top - bottom < 0.15 {
            // At least two tenths, so that a small wave does not look like a storm.
            let bottom = (bottom - 0.1).max(0.0);
            return Self {
                bottom,
                top: (bottom + 0.2).max(top),
            };
        }
        Self { bottom, top }
    }

    /// Thousandths from the top.
    fn y(&self, part: f64) -> f64 {
        (1.0 - (part - self.bottom) / (self.top - self.bottom)) * 1000.0
    }

    fn pixels(&self, part: f64) -> String {
        format!("{:.1}", self.y(part) * HEIGHT / 1000.0)
    }

    /// The lines across.
    fn grid(&self, reading: &Reading) -> Vec<Label> {
        let wide = self.top - self.bottom > 0.55;
        let tenths = (0..=10_u8).filter(|tenth| !wide || tenth % 2 == 0);
        tenths
            .map(|tenth| f64::from(tenth) / 10.0)
            .filter(|part| self.bottom - 0.01 < *part && *part < self.top + 0.01)
            .map(|part| Label {
                at: self.pixels(part),
                words: reading.percent(part),
                anchor: "start",
            })
            .collect()
    }

    fn name(&self, part: f64, words: String) -> Label {
        Label {
            at: self.pixels(part),
            words,
            anchor: "start",
        }
    }

    fn range(&self, share: &Share) -> Option<(String, String)> {
        let (low, high) = (share.lowest(), share.highest());
        (low < high).then(|| (self.pixels(high), self.pixels(low)))
    }
}

fn percent(thousandths: f64) -> String {
    format!("{:.2}", thousandths / 10.0)
}

/// A count as a place in a drawing.
fn float(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

impl MonthsChart {
    pub(super) fn of(reading: &Reading, id: String, name: String, series: &Series) -> Self {
        let points = &series.points;
        let limits = points.iter().filter_map(|point| point.limits);
        let shares = points.iter().filter_map(|point| point.share.ok());
        let scale = Scale::around(
            limits
                .flat_map(|limits| [limits.of_share().0, limits.of_share().1])
                .chain(shares.flat_map(|share| [share.lowest(), share.highest()])),
        );
        let place = places(points.len());
        let mut chart = Self {
            ground: Ground {
                grid: scale.grid(reading),
                names: Vec::new(),
                feet: feet(reading, points, &place),
                dots: Vec::new(),
            },
            line: String::new(),
            mean: String::new(),
            limits: String::new(),
            breaks: String::new(),
            share: reading.series_share(series),
            words: reading.stands_out(series),
            trial: reading.on_trial(series),
            lines: reading.month_lines(series),
            id,
            name,
        };
        let mut before: Option<&Point> = None;
        for (point, x) in points.iter().zip(&place) {
            let joined = before.is_some_and(|before| before.share.is_ok());
            chart.draw(point, *x, joined && point.begins.is_none(), &scale);
            before = Some(point);
        }
        let half = half_a_step(points.len());
        let mut start = 0;
        for phase in points.chunk_by(|_, next| next.begins.is_none()) {
            let last = start + phase.len() - 1;
            let ends = place.get(start).zip(place.get(last));
            if let Some((limits, (from, to))) = phase.first().and_then(|p| p.limits).zip(ends) {
                let (from, to) = ((from - half).max(0.0), (to + half).min(1000.0));
                let line = |part| format!("M{from:.1} {:.1}H{to:.1}", scale.y(part));
                let (lower, upper) = limits.of_share();
                chart.mean.push_str(&line(limits.mean));
                chart.limits.push_str(&line(lower));
                chart.limits.push_str(&line(upper));
            }
            start += phase.len();
        }
        if let Some(limits) = points.last().and_then(|point| point.limits) {
            let (lower, upper) = limits.of_share();
            let say = |key, part| reading.say(key, "share", &reading.percent(part));
            let names = &mut chart.ground.names;
            names.push(scale.name(limits.mean, say("release-label-mean", limits.mean)));
            // Words need some room: limits that lie closer than that stand in the table alone.
            let apart = |part: f64| (scale.y(part) - scale.y(limits.mean)).abs() > 75.0;
            for limit in [lower, upper].into_iter().filter(|limit| apart(*limit)) {
                names.push(scale.name(limit, say("release-label-limit", limit)));
            }
        }
        chart
    }

    /// Draws one month: its dot, the line that leads to it, and a break before it.
    fn draw(&mut self, point: &Point, x: f64, joined: bool, scale: &Scale) {
        use std::fmt::Write as _;
        if point.begins.is_some() {
            let left = (x - half_a_step(self.lines.len())).max(0.0);
            // Writing to a string never fails.
            let _infallible = write!(self.breaks, "M{left:.1} 0V1000");
        }
        let Ok(share) = point.share else { return };
        let y = scale.y(share.middle());
        let verb = if joined { 'L' } else { 'M' };
        let _infallible = write!(self.line, "{verb}{x:.1} {y:.1}");
        self.ground.dots.push(Dot {
            x: percent(x),
            y: scale.pixels(share.middle()),
            range: scale.range(&share),
            diamond: point.signal.map(|(_, side)| side == Side::High),
            letter: None,
        });
    }
}

/// Where months stand on the ground, in thousandths from the left.
fn places(months: usize) -> Vec<f64> {
    let count = float(u64::try_from(months).unwrap_or(u64::MAX));
    let step = if months > 1 {
        960.0 / (count - 1.0)
    } else {
        0.0
    };
    let first = if months > 1 { 20.0 } else { 500.0 };
    let next = |before: &f64| Some(before + step);
    std::iter::successors(Some(first), next)
        .take(months)
        .collect()
}

fn half_a_step(months: usize) -> f64 {
    match places(months).as_slice() {
        [first, second, ..] => (second - first) / 2.0,
        _ => 500.0,
    }
}

/// The first and the last month, by their short names.
fn feet(reading: &Reading, points: &[Point], place: &[f64]) -> Vec<Label> {
    let label = |point: &Point, x: f64, anchor| Label {
        at: percent(x),
        words: reading.short_month(point.month),
        anchor,
    };
    match (points, place) {
        ([first, .., last], [left, .., right]) => {
            vec![label(first, *left, "start"), label(last, *right, "end")]
        }
        ([only], [x]) => vec![label(only, *x, "middle")],
        _ => Vec::new(),
    }
}

impl FunnelChart {
    pub(super) fn of(reading: &Reading, id: String, share: String, funnel: &Funnel) -> Self {
        let counts = || funnel.places.iter().map(|place| place.share.answers());
        let (fewest, most) = (counts().min().unwrap_or(1), counts().max().unwrap_or(1));
        let from = (fewest.saturating_mul(4) / 5).max(1);
        let to = (most.saturating_mul(26) / 25).max(from + 1);
        let x = |answers: u64| float(answers.saturating_sub(from)) / float(to - from) * 1000.0;
        let outer = funnel.limits_998(fewest);
        let shares = funnel.places.iter();
        let scale = Scale::around(
            shares
                .flat_map(|place| [place.share.lowest(), place.share.highest()])
                .chain([outer.0, outer.1]),
        );
        let curve = |limits: &dyn Fn(u64) -> (f64, f64)| -> String {
            let mut steps: Vec<u64> = (0..=u64::from(STEPS))
                .map(|step| from + (to - from) * step / u64::from(STEPS))
                .collect();
            steps.dedup();
            let path = |side: &dyn Fn((f64, f64)) -> f64| -> String {
                let at = |(index, answers): (usize, &u64)| {
                    let verb = if index == 0 { 'M' } else { 'L' };
                    let y = scale.y(side(limits(*answers))).clamp(0.0, 1000.0);
                    format!("{verb}{:.1} {y:.1}", x(*answers))
                };
                steps.iter().enumerate().map(at).collect()
            };
            path(&|(lower, _)| lower) + &path(&|(_, upper)| upper)
        };
        // The curves are called by their part of 1,000, where they end far enough apart.
        let (outer_end, inner_end) = (funnel.limits_998(to).0, funnel.limits_95(to).1);
        let curves = [(outer_end, 0.998), (inner_end, 0.95)];
        let apart = |end: f64| (scale.y(end) - scale.y(funnel.pooled)).abs() > 75.0;
        let curves = curves.into_iter().filter(|(end, _)| apart(*end));
        let names: Vec<Label> = curves
            .map(|(end, part)| scale.name(end, reading.percent(part)))
            .collect();
        let mut letters = 'A'..='Z';
        let mut chart = Self {
            ground: Ground {
                grid: scale.grid(reading),
                names: vec![scale.name(
                    funnel.pooled,
                    reading.say(
                        "release-label-all",
                        "share",
                        &reading.percent(funnel.pooled),
                    ),
                )],
                feet: vec![
                    Label {
                        at: percent(0.0),
                        words: reading.number(Some(from)),
                        anchor: "start",
                    },
                    Label {
                        at: percent(1000.0),
                        words: reading.n("release-label-answers", to),
                        anchor: "end",
                    },
                ],
                dots: Vec::new(),
            },
            pooled: format!("M0 {:.1}H1000", scale.y(funnel.pooled)),
            inner: curve(&|answers| funnel.limits_95(answers)),
            outer: curve(&|answers| funnel.limits_998(answers)),
            text: reading.funnel_words(funnel),
            words: Vec::new(),
            lines: Vec::new(),
            id,
            share,
        };
        chart.ground.names.extend(names);
        for place in &funnel.places {
            let mut letter = None;
            if let Some(words) = reading.outlier(place) {
                letter = letters.next();
                chart.words.push((letter, words));
            }
            chart.ground.dots.push(Dot {
                x: percent(x(place.share.answers())),
                y: scale.pixels(place.share.middle()),
                range: scale.range(&place.share),
                diamond: place.outside_998.map(|side| side == Side::High),
                letter,
            });
            chart.lines.push(FunnelLine::of(reading, funnel, place));
        }
        chart
    }
}

impl FunnelLine {
    fn of(reading: &Reading, funnel: &Funnel, place: &FunnelPlace) -> Self {
        let (inner, outer) = reading.funnel_limits(funnel, place);
        Self {
            place: reading.funnel_name(place),
            answers: reading.number(Some(place.share.answers())),
            share: reading.share_of(&place.share),
            inner,
            outer,
            lies: reading.lies(place),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Scale, places};

    #[test]
    fn the_ground_reaches_whole_tenths_around_what_is_drawn() {
        for (parts, bottom, top) in [
            (vec![0.82, 0.88], 0.7, 0.9),
            (vec![0.71, 0.93], 0.7, 1.0),
            (vec![0.0, 1.0], 0.0, 1.0),
            (vec![1.0], 0.8, 1.0),
            (vec![0.0], 0.0, 0.2),
        ] {
            let scale = Scale::around(parts.iter().copied());
            assert!(
                (scale.bottom - bottom).abs() < 1e-9 && (scale.top - top).abs() < 1e-9,
                "{parts:?}: {} to {}",
                scale.bottom,
                scale.top
            );
        }
    }

    #[test]
    fn months_stand_at_even_distances() {
        assert_eq!(places(1), [500.0]);
        assert_eq!(places(3), [20.0, 500.0, 980.0]);
        assert_eq!(places(0), [] as [f64; 0]);
    }
}
