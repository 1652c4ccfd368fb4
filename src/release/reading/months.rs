//! A row of months in words: what stands out, and what the table beside the chart says.

use super::Reading;
use crate::domain::Month;
use crate::locale::key_part;
use crate::release::trend::{Fired, Gap, Limits, Point, Series, Share};

/// A line of the table beside a chart of months.
#[derive(Debug)]
pub(crate) struct MonthLine {
    pub(crate) month: String,
    pub(crate) answers: String,
    pub(crate) share: String,
    pub(crate) mean: String,
    pub(crate) limits: String,
    pub(crate) notes: Vec<String>,
}

impl Reading {
    /// What the share of a row of months is called.
    pub(crate) fn series_share(&self, series: &Series) -> String {
        let mut asked: Vec<_> = series.points.iter().filter_map(|p| p.asked).collect();
        asked.dedup();
        match asked.as_slice() {
            [only] => self.t(&format!("release-share-{only}")),
            _ => self.t("release-share"),
        }
    }

    /// What stands out in a row of months, newest last.
    pub(crate) fn stands_out(&self, series: &Series) -> Vec<String> {
        let month = |at: usize| series.points.get(at).map(|point| point.month);
        let mut fired: Vec<&Fired> = series.fired.iter().collect();
        fired.sort_by_key(|fired| (fired.last, fired.first));
        let rule = |fired: &&Fired| {
            let (first, last) = (month(fired.first)?, month(fired.last)?);
            let key = format!(
                "release-months-{}-{}",
                key_part(fired.rule.as_str()),
                fired.side
            );
            Some(self.say(&key, "months", &self.span(first, last)))
        };
        let mut words: Vec<String> = fired.iter().filter_map(rule).collect();
        if words.is_empty() {
            words.push(self.t("release-months-steady"));
        }
        words.extend(series.points.iter().filter_map(|point| {
            let key = format!("release-months-{}", key_part(point.begins?.as_str()));
            Some(self.say(&key, "months", &self.texts.month(point.month)))
        }));
        words
    }

    /// That the newest limits rest on few months.
    pub(crate) fn on_trial(&self, series: &Series) -> Option<String> {
        let months = u64::try_from(series.on_trial()?).ok()?;
        Some(self.n("release-months-trial", months))
    }

    fn span(&self, first: Month, last: Month) -> String {
        let (from, to) = (self.texts.month(first), self.texts.month(last));
        if first == last {
            return from;
        }
        let blanks = [("from", from.into()), ("to", to.into())];
        self.texts.with("release-months-span", &blanks)
    }

    /// The lines of the table, oldest first.
    pub(crate) fn month_lines(&self, series: &Series) -> Vec<MonthLine> {
        let lines = series.points.iter();
        lines.map(|point| self.month_line(point)).collect()
    }

    fn month_line(&self, point: &Point) -> MonthLine {
        let limits = |limits: Limits| {
            let (lower, upper) = limits.of_share();
            self.span_of(lower, upper)
        };
        let begins = point.begins.map(|begins| {
            let key = format!("release-begins-{}", key_part(begins.as_str()));
            self.t(&key)
        });
        let signal = point.signal.map(|(rule, side)| {
            let key = format!("release-month-{}-{side}", key_part(rule.as_str()));
            self.t(&key)
        });
        let share = point.share;
        let meaning = share.err().map(|gap| match gap {
            Gap::NoRelease => self.t("release-mark-x"),
            Gap::Hidden => self.t("release-mark-c"),
            Gap::NotOpen => self.t("release-mark-z"),
        });
        MonthLine {
            month: self.texts.month(point.month),
            answers: match &share {
                Ok(share) => self.number(Some(share.answers())),
                Err(gap) => gap.to_string(),
            },
            share: share.map_or_else(|_| String::new(), |share| self.share_of(&share)),
            mean: point
                .limits
                .map(|limits| self.percent(limits.mean))
                .unwrap_or_default(),
            limits: point.limits.map(limits).unwrap_or_default(),
            notes: meaning.into_iter().chain(begins).chain(signal).collect(),
        }
    }

    /// A share in words: "86 %", or what it lies between where answers were left untold.
    pub(crate) fn share_of(&self, share: &Share) -> String {
        if share.lowest() < share.highest() {
            self.span_of(share.lowest(), share.highest())
        } else {
            self.percent(share.middle())
        }
    }

    /// "72 to 91 %".
    pub(crate) fn span_of(&self, lower: f64, upper: f64) -> String {
        let (lower, upper) = (super::share::percent(lower), super::share::percent(upper));
        if lower == upper {
            return self.say("release-percent", "n", &lower);
        }
        let blanks = [("lower", lower.into()), ("upper", upper.into())];
        self.texts.with("release-between", &blanks)
    }

    /// A month under a chart: Sep 2026.
    pub(crate) fn short_month(&self, month: Month) -> String {
        let short = self.t(&format!("staff-month-short-{}", month.month()));
        let blanks = [
            ("month", short.into()),
            ("year", month.year().to_string().into()),
        ];
        self.texts.with("release-month-year", &blanks)
    }

    /// "86 %".
    pub(crate) fn percent(&self, part: f64) -> String {
        self.say("release-percent", "n", &super::share::percent(part))
    }
}
