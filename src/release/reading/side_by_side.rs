//! The places of a month side by side, in words.

use super::Reading;
use super::rows::{Depth, Row};
use crate::domain::QuestionSet;
use crate::release::trend::{Funnel, FunnelPlace, Side, side_by_side};

impl Reading {
    /// A funnel for each question set that enough places share: touchpoints, or services where
    /// too few touchpoints are told.
    pub(crate) fn funnels(&self) -> Vec<(QuestionSet, Funnel)> {
        let sets = self.rows.sets().into_iter();
        let funnel = |set| {
            let touchpoints = self.funnel(set, Depth::Touchpoint);
            let funnel = touchpoints.or_else(|| self.funnel(set, Depth::Service))?;
            Some((set, funnel))
        };
        sets.filter_map(funnel).collect()
    }

    fn funnel(&self, set: QuestionSet, depth: Depth) -> Option<Funnel> {
        let told = |(at, row): (usize, &Row)| {
            let here = row.depth == depth && !row.other && row.question_set == Some(set);
            let untold = row.bands.unattributed.unwrap_or(0);
            Some((
                at,
                row.bands.positive.filter(|_| here)?,
                untold,
                row.answers?,
            ))
        };
        side_by_side(self.rows.0.iter().enumerate().filter_map(told))
    }

    /// The name of a place in a funnel. A touchpoint says of which service it is.
    pub(crate) fn funnel_name(&self, place: &FunnelPlace) -> String {
        let Some(row) = self.rows.0.get(place.row) else {
            return String::new();
        };
        match row.depth {
            Depth::Touchpoint if row.touchpoint != row.service => {
                format!("{}, {}", row.touchpoint, row.service)
            }
            _ => self.plain_name(row),
        }
    }

    /// Where a place lies, for the table.
    pub(crate) fn lies(&self, place: &FunnelPlace) -> String {
        self.t(match (place.outside_998, place.outside_95) {
            (Some(Side::High), _) => "release-places-above-outer",
            (Some(Side::Low), _) => "release-places-below-outer",
            (None, Some(Side::High)) => "release-places-above-inner",
            (None, Some(Side::Low)) => "release-places-below-inner",
            (None, None) => "release-places-within",
        })
    }

    /// What is said of a place outside the outer limits.
    pub(crate) fn outlier(&self, place: &FunnelPlace) -> Option<String> {
        let key = match place.outside_998? {
            Side::High => "release-places-outlier-high",
            Side::Low => "release-places-outlier-low",
        };
        Some(self.say(key, "place", &self.funnel_name(place)))
    }

    /// What the plot shows, in two sentences.
    pub(crate) fn funnel_words(&self, funnel: &Funnel) -> String {
        self.say("release-places-text", "share", &self.percent(funnel.pooled))
    }

    /// Both pairs of limits for a place.
    pub(crate) fn funnel_limits(&self, funnel: &Funnel, place: &FunnelPlace) -> (String, String) {
        let answers = place.share.answers();
        let (inner, outer) = (funnel.limits_95(answers), funnel.limits_998(answers));
        (
            self.span_of(inner.0, inner.1),
            self.span_of(outer.0, outer.1),
        )
    }
}
