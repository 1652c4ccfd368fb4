//! The rows of a month, gathered from the figures of its release in the order of the tree.

use std::collections::HashMap;

use crate::domain::{Band, QuestionSet};
use crate::release::figures::{Figure, Mark, Measure, PlaceLevel, Slice};
use crate::release::quantity::{Number, Quantity};

/// A figure with its interval; without a value it is a range.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Stated {
    /// The figure.
    pub(crate) value: Option<f64>,
    /// The lower end.
    pub(crate) lower: Option<f64>,
    /// The upper end.
    pub(crate) upper: Option<f64>,
    /// Its mark.
    pub(crate) mark: Option<Mark>,
}

impl Stated {
    fn of(quantity: Quantity, mark: Option<Mark>) -> Self {
        let number = |number: Option<Number>| number.map(Number::get);
        Self {
            value: number(quantity.value),
            lower: number(quantity.lower),
            upper: number(quantity.upper),
            mark,
        }
    }
}

/// What a row is about. The order is the order within one parent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Depth {
    /// The whole organisation.
    Organisation,
    /// A service.
    Service,
    /// A touchpoint.
    Touchpoint,
    /// A channel of a touchpoint.
    Channel,
}

/// How many answers fell in each band; empty where the release does not say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Bands {
    /// Good answers.
    pub(crate) positive: Option<u64>,
    /// Neither.
    pub(crate) middle: Option<u64>,
    /// Poor answers.
    pub(crate) negative: Option<u64>,
    /// "Don't know".
    pub(crate) dont_know: Option<u64>,
    /// Counted, and left untold which.
    pub(crate) unattributed: Option<u64>,
}

impl Bands {
    /// The bands in the order they are drawn, each with its fixed word.
    pub(crate) fn each(&self) -> [(&'static str, Option<u64>); 5] {
        [
            (Band::Positive.as_str(), self.positive),
            (Band::Middle.as_str(), self.middle),
            (Band::Negative.as_str(), self.negative),
            (Band::DontKnow.as_str(), self.dont_know),
            ("unattributed", self.unattributed),
        ]
    }

    fn slot(&mut self, slice: Slice) -> Option<&mut Option<u64>> {
        match slice {
            Slice::Band(Band::Positive) => Some(&mut self.positive),
            Slice::Band(Band::Middle) => Some(&mut self.middle),
            Slice::Band(Band::Negative) => Some(&mut self.negative),
            Slice::Band(Band::DontKnow) => Some(&mut self.dont_know),
            Slice::Unattributed => Some(&mut self.unattributed),
            Slice::Score(_) => None,
        }
    }
}

/// What the release says about one node, or about the pool under one.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    /// What it is about. A pool has the level of what it holds.
    pub(crate) depth: Depth,
    /// Whether it is the pool of its level: "Other touchpoints".
    pub(crate) other: bool,
    /// The service's name.
    pub(crate) service: String,
    /// The touchpoint's name.
    pub(crate) touchpoint: String,
    /// The channel's fixed word.
    pub(crate) channel: String,
    /// What was asked, where it was one set.
    pub(crate) question_set: Option<QuestionSet>,
    /// How many answers.
    pub(crate) answers: Option<u64>,
    /// The mark beside the answers.
    pub(crate) mark: Option<Mark>,
    /// The bands.
    pub(crate) bands: Bands,
    /// The share of good answers.
    pub(crate) share: Option<Stated>,
    /// How many gave each answer, by score.
    pub(crate) scores: [Option<u64>; 6],
    /// Every other figure, by its measure.
    pub(crate) others: Vec<(Measure, Stated)>,
}

impl Row {
    /// How far the row stands in: 0 for the whole organisation, 3 for a channel.
    pub(crate) fn indent(&self) -> usize {
        self.depth as usize
    }

    /// Whether something is said of it, if only that it was withdrawn.
    pub(crate) fn is_told(&self) -> bool {
        self.answers.is_some() || self.is_withdrawn()
    }

    pub(crate) fn is_withdrawn(&self) -> bool {
        self.mark == Some(Mark::Withdrawn)
    }

    pub(crate) fn is_hidden(&self) -> bool {
        self.answers.is_none() && self.mark == Some(Mark::Confidential)
    }

    /// Whether `child` stands directly under this row.
    pub(crate) fn holds(&self, child: &Self) -> bool {
        !self.other
            && match (self.depth, child.depth) {
                (Depth::Organisation, Depth::Service) => true,
                (Depth::Service, Depth::Touchpoint) => self.service == child.service,
                (Depth::Touchpoint, Depth::Channel) => {
                    self.service == child.service && self.touchpoint == child.touchpoint
                }
                _ => false,
            }
    }
}

/// The rows in the order of the tree: each node before what is under it, a pool at the end of its
/// level.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Rows(pub(crate) Vec<Row>);

impl Rows {
    /// Gathers the figures of a release into rows. Order of first appearance is kept among
    /// siblings.
    pub(crate) fn gather<'f>(figures: impl IntoIterator<Item = &'f Figure>) -> Self {
        let mut rows: Vec<Row> = Vec::new();
        let mut places = HashMap::new();
        let mut services: HashMap<String, usize> = HashMap::new();
        let mut touchpoints: HashMap<(String, String), usize> = HashMap::new();
        for figure in figures {
            let row = empty_row(figure);
            let next = services.len();
            services.entry(row.service.clone()).or_insert(next);
            let touchpoint = (row.service.clone(), row.touchpoint.clone());
            let next = touchpoints.len();
            touchpoints.entry(touchpoint.clone()).or_insert(next);
            let index = *places
                .entry((row.depth, row.other, touchpoint, row.channel.clone()))
                .or_insert_with(|| {
                    rows.push(row);
                    rows.len() - 1
                });
            if let Some(row) = rows.get_mut(index) {
                take(row, figure);
            }
        }
        // A pool stands behind its siblings and what is under them.
        let place = |row: &Row| {
            let last = |depth: Depth| row.other && row.depth == depth;
            let service = services.get(row.service.as_str()).copied();
            let touchpoint = touchpoints
                .get(&(row.service.clone(), row.touchpoint.clone()))
                .copied();
            (
                row.depth > Depth::Organisation,
                last(Depth::Service),
                service.filter(|_| row.depth > Depth::Organisation),
                row.depth > Depth::Service,
                last(Depth::Touchpoint),
                touchpoint.filter(|_| row.depth > Depth::Service),
                row.depth > Depth::Touchpoint,
                last(Depth::Channel),
            )
        };
        rows.sort_by_cached_key(place);
        Self(rows)
    }

    /// The line of the whole organisation.
    fn whole(&self) -> Option<&Row> {
        self.0.iter().find(|row| row.depth == Depth::Organisation)
    }

    /// The row that speaks for the page: the whole organisation, or the one service shown to
    /// somebody who holds no more.
    pub(crate) fn head(&self) -> Option<&Row> {
        let mut services = self
            .0
            .iter()
            .filter(|row| row.depth == Depth::Service && !row.other);
        let only = services.next().filter(|_| services.next().is_none());
        self.whole().or(only)
    }

    /// The names of the services, in their order.
    pub(crate) fn services(&self) -> Vec<&str> {
        let services = self.0.iter();
        services
            .filter(|row| row.depth == Depth::Service && !row.other)
            .map(|row| row.service.as_str())
            .collect()
    }

    /// Whether the figures tell nothing but that they tell nothing.
    pub(crate) fn is_confidential(&self) -> bool {
        !self.0.iter().any(Row::is_told)
    }

    /// The question sets asked, in a fixed order.
    pub(crate) fn sets(&self) -> Vec<QuestionSet> {
        let asked = |set: &&QuestionSet| self.0.iter().any(|r| r.question_set == Some(**set));
        QuestionSet::ALL.iter().filter(asked).copied().collect()
    }

    /// The channels under a touchpoint, if there is more than one to tell apart.
    pub(crate) fn channels(&self, touchpoint: &Row) -> Vec<&Row> {
        self.0
            .iter()
            .filter(|row| touchpoint.holds(row) && !row.other)
            .collect()
    }

    /// The rows of the table: a touchpoint's only channel says nothing that the touchpoint does
    /// not, so it stands beside its name and has no row.
    pub(crate) fn shown(&self) -> Vec<&Row> {
        let is_channel = |row: &&Row| row.depth == Depth::Channel && !row.other;
        let mut siblings: HashMap<(&str, &str), usize> = HashMap::new();
        for row in self.0.iter().filter(is_channel) {
            *siblings.entry((&row.service, &row.touchpoint)).or_default() += 1;
        }
        let alone = |row: &&Row| {
            is_channel(row)
                && siblings.get(&(row.service.as_str(), row.touchpoint.as_str())) == Some(&1)
        };
        self.0.iter().filter(|row| !alone(row)).collect()
    }

    /// What the chart draws: the services whose bands are told, or else the whole.
    pub(crate) fn drawn(&self) -> Vec<&Row> {
        let told = |row: &&Row| row.bands.each().iter().any(|(_, count)| count.is_some());
        let services: Vec<&Row> = self
            .0
            .iter()
            .filter(|row| row.depth == Depth::Service)
            .filter(told)
            .collect();
        if services.is_empty() {
            self.whole().into_iter().filter(told).collect()
        } else {
            services
        }
    }
}

/// The row a figure belongs to, with nothing told yet. A pool's figure names the node above it.
fn empty_row(figure: &Figure) -> Row {
    let place = &figure.place;
    let (depth, other) = match figure.level {
        PlaceLevel::Organisation => (Depth::Organisation, false),
        PlaceLevel::Service => (Depth::Service, false),
        PlaceLevel::Touchpoint => (Depth::Touchpoint, false),
        PlaceLevel::Channel => (Depth::Channel, false),
        PlaceLevel::Other if place.service.is_none() => (Depth::Service, true),
        PlaceLevel::Other if place.touchpoint.is_none() => (Depth::Touchpoint, true),
        PlaceLevel::Other => (Depth::Channel, true),
    };
    Row {
        depth,
        other,
        service: place.service.clone().unwrap_or_default(),
        touchpoint: place.touchpoint.clone().unwrap_or_default(),
        channel: place.channel.map(|c| c.to_string()).unwrap_or_default(),
        question_set: figure.asked.set(),
        answers: None,
        mark: None,
        bands: Bands::default(),
        share: None,
        scores: [None; 6],
        others: Vec::new(),
    }
}

/// Puts one figure into its row.
fn take(row: &mut Row, figure: &Figure) {
    let stated = Stated::of(figure.quantity, figure.mark);
    match (figure.measure, figure.slice) {
        (Measure::Answers, _) => {
            row.answers = count(stated.value);
            row.mark = figure.mark;
        }
        (Measure::AnswerCount, Some(Slice::Score(score))) => {
            if let Some(slot) = row.scores.get_mut(score.index()) {
                *slot = count(stated.value);
            }
        }
        // Of a band that is told as a range, the least is certain.
        (Measure::BandCount, Some(slice)) => {
            if let Some(slot) = row.bands.slot(slice) {
                *slot = count(stated.value.or(stated.lower));
            }
        }
        // Each question set states one of the two.
        (Measure::SharePositive | Measure::ShareTopTwo, _) => row.share = Some(stated),
        (measure, _) => row.others.push((measure, stated)),
    }
}

/// A count out of a cell: a whole number that is not negative.
pub(crate) fn count(value: Option<f64>) -> Option<u64> {
    format!("{:.0}", value?).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{answers, council, reading};

    #[test]
    fn rows_stand_as_the_tree_does() {
        let reading = reading(&council());
        let names: Vec<String> = reading
            .rows
            .shown()
            .into_iter()
            .map(|row| reading.name(row))
            .collect();
        assert_eq!(
            names,
            [
                "Example Council, all together",
                "North",
                "Visit card",
                "sign",
                "text message",
                "Review",
                "Text",
                "Other touchpoints",
                "Library",
                "Front desk",
                "Children",
                "Day centre",
                "Pool",
                "Other services",
            ]
        );
    }

    #[test]
    fn an_only_channel_stands_beside_its_touchpoint() {
        let reading = reading(&[
            answers(["organisation", "", "", ""], 30),
            answers(["service", "North", "", ""], 30),
            answers(["touchpoint", "North", "Card", ""], 30),
            answers(["channel", "North", "Card", "qr"], 30),
        ]);
        let names: Vec<String> = reading
            .rows
            .shown()
            .into_iter()
            .map(|row| reading.name(row))
            .collect();
        assert_eq!(
            names,
            ["Example Council, all together", "North", "Card (sign)"]
        );
    }
}
