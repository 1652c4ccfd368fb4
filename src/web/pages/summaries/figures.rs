//! The rows of a month, gathered from the figures of its release in the order of the tree.

use std::collections::HashMap;

use crate::domain::{Band, QuestionSet};

/// One row of a release's figures, as `summary.csv` has it. An empty text is an empty cell.
/// Shares and scores lie between 0 and 1.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Figure {
    /// The question set, empty where sets are mixed.
    pub(crate) question_set: String,
    /// `organisation`, `service`, `touchpoint`, `channel`, or `other` for a pool.
    pub(crate) level: String,
    /// The service's name.
    pub(crate) service: String,
    /// The touchpoint's name.
    pub(crate) touchpoint: String,
    /// The channel's fixed word.
    pub(crate) channel: String,
    /// What is stated: `answers`, `answer_count`, `band_count`, `share_positive`, `score`, ….
    pub(crate) measure: String,
    /// Of which answer or band.
    pub(crate) answer: String,
    /// The figure.
    pub(crate) value: Option<f64>,
    /// The lower end of its interval or range.
    pub(crate) lower: Option<f64>,
    /// The upper end.
    pub(crate) upper: Option<f64>,
    /// `[c]`, `[z]`, `[x]`, `[r]` or nothing.
    pub(crate) mark: String,
}

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
    pub(crate) mark: String,
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
    pub(super) fn each(&self) -> [(&'static str, Option<u64>); 5] {
        [
            (Band::Positive.as_str(), self.positive),
            (Band::Middle.as_str(), self.middle),
            (Band::Negative.as_str(), self.negative),
            (Band::DontKnow.as_str(), self.dont_know),
            ("unattributed", self.unattributed),
        ]
    }

    fn slot(&mut self, word: &str) -> Option<&mut Option<u64>> {
        match word {
            "positive" => Some(&mut self.positive),
            "middle" => Some(&mut self.middle),
            "negative" => Some(&mut self.negative),
            "dont_know" => Some(&mut self.dont_know),
            "unattributed" => Some(&mut self.unattributed),
            _ => None,
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
    pub(crate) mark: String,
    /// The bands.
    pub(crate) bands: Bands,
    /// The share of good answers.
    pub(crate) share: Option<Stated>,
    /// How many gave each answer, by score.
    pub(crate) scores: [Option<u64>; 6],
    /// Every other figure, by its measure.
    pub(crate) others: Vec<(String, Stated)>,
}

impl Row {
    pub(super) fn is_hidden(&self) -> bool {
        self.answers.is_none() && self.mark == "[c]"
    }

    /// Whether `child` stands directly under this row.
    pub(super) fn holds(&self, child: &Self) -> bool {
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

/// A month of one organisation, as its figures tell it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Summary {
    /// The rows in the order of the tree: each node before what is under it, a pool at the end of
    /// its level.
    pub(crate) rows: Vec<Row>,
}

impl Summary {
    /// Gathers the figures of a release into rows. Order of first appearance is kept among
    /// siblings; a level or a measure this page does not know loses nothing else.
    #[must_use]
    pub(crate) fn from_figures(figures: &[Figure]) -> Self {
        let mut rows: Vec<Row> = Vec::new();
        let mut places = HashMap::new();
        let mut services: HashMap<&str, usize> = HashMap::new();
        let mut touchpoints: HashMap<(&str, &str), usize> = HashMap::new();
        for figure in figures {
            let Some((depth, other)) = depth_of(figure) else {
                continue;
            };
            let next = services.len();
            services.entry(&figure.service).or_insert(next);
            let touchpoint = (figure.service.as_str(), figure.touchpoint.as_str());
            let next = touchpoints.len();
            touchpoints.entry(touchpoint).or_insert(next);
            let index = *places
                .entry((depth, other, touchpoint, figure.channel.as_str()))
                .or_insert_with(|| {
                    rows.push(empty_row(figure, depth, other));
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
                .get(&(row.service.as_str(), row.touchpoint.as_str()))
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
        Self { rows }
    }

    /// The line of the whole organisation.
    fn whole(&self) -> Option<&Row> {
        self.rows
            .iter()
            .find(|row| row.depth == Depth::Organisation)
    }

    /// The row that speaks for the page: the whole organisation, or the one service shown to
    /// somebody who holds no more.
    pub(super) fn head(&self) -> Option<&Row> {
        let mut services = self
            .rows
            .iter()
            .filter(|row| row.depth == Depth::Service && !row.other);
        let only = services.next().filter(|_| services.next().is_none());
        self.whole().or(only)
    }

    /// Whether the figures tell nothing but that they tell nothing.
    pub(super) fn is_confidential(&self) -> bool {
        self.rows.iter().all(|row| row.answers.is_none())
    }

    /// The question sets asked, in a fixed order.
    pub(super) fn sets(&self) -> Vec<QuestionSet> {
        let asked = |set: &&QuestionSet| self.rows.iter().any(|r| r.question_set == Some(**set));
        QuestionSet::ALL.iter().filter(asked).copied().collect()
    }

    /// The channels under a touchpoint, if there is more than one to tell apart.
    pub(super) fn channels(&self, touchpoint: &Row) -> Vec<&Row> {
        self.rows
            .iter()
            .filter(|row| touchpoint.holds(row) && !row.other)
            .collect()
    }

    /// The rows of the table: a touchpoint's only channel says nothing that the touchpoint does
    /// not, so it stands beside its name and has no row.
    pub(super) fn shown(&self) -> Vec<&Row> {
        let is_channel = |row: &&Row| row.depth == Depth::Channel && !row.other;
        let mut siblings: HashMap<(&str, &str), usize> = HashMap::new();
        for row in self.rows.iter().filter(is_channel) {
            *siblings.entry((&row.service, &row.touchpoint)).or_default() += 1;
        }
        let alone = |row: &&Row| {
            is_channel(row)
                && siblings.get(&(row.service.as_str(), row.touchpoint.as_str())) == Some(&1)
        };
        self.rows.iter().filter(|row| !alone(row)).collect()
    }

    /// What the chart draws: the services whose bands are told, or else the whole.
    pub(super) fn drawn(&self) -> Vec<&Row> {
        let told = |row: &&Row| row.bands.each().iter().any(|(_, count)| count.is_some());
        let services: Vec<&Row> = self
            .rows
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

/// What a figure is about, and whether it is a pool. A pool's row names the node above it.
fn depth_of(figure: &Figure) -> Option<(Depth, bool)> {
    match figure.level.as_str() {
        "organisation" => Some((Depth::Organisation, false)),
        "service" => Some((Depth::Service, false)),
        "touchpoint" => Some((Depth::Touchpoint, false)),
        "channel" => Some((Depth::Channel, false)),
        "other" if figure.service.is_empty() => Some((Depth::Service, true)),
        "other" if figure.touchpoint.is_empty() => Some((Depth::Touchpoint, true)),
        "other" => Some((Depth::Channel, true)),
        _ => None,
    }
}

fn empty_row(figure: &Figure, depth: Depth, other: bool) -> Row {
    Row {
        depth,
        other,
        service: figure.service.clone(),
        touchpoint: figure.touchpoint.clone(),
        channel: figure.channel.clone(),
        question_set: None,
        answers: None,
        mark: String::new(),
        bands: Bands::default(),
        share: None,
        scores: [None; 6],
        others: Vec::new(),
    }
}

/// Puts one figure into its row.
fn take(row: &mut Row, figure: &Figure) {
    if let Ok(set) = figure.question_set.parse() {
        row.question_set = Some(set);
    }
    let stated = || Stated {
        value: figure.value,
        lower: figure.lower,
        upper: figure.upper,
        mark: figure.mark.clone(),
    };
    match figure.measure.as_str() {
        "answers" => {
            row.answers = count(figure.value);
            row.mark.clone_from(&figure.mark);
        }
        "answer_count" => {
            let score = figure
                .answer
                .parse()
                .ok()
                .and_then(|n: usize| row.scores.get_mut(n));
            if let Some(slot) = score {
                *slot = count(figure.value);
            }
        }
        "band_count" => {
            if let Some(slot) = row.bands.slot(&figure.answer) {
                *slot = count(figure.value);
            }
        }
        "share_positive" if row.share.is_none() => row.share = Some(stated()),
        measure => {
            let answer = if figure.answer.is_empty() { "" } else { " " };
            row.others
                .push((format!("{measure}{answer}{}", figure.answer), stated()));
        }
    }
}

/// A count out of a cell: a whole number that is not negative.
pub(super) fn count(value: Option<f64>) -> Option<u64> {
    format!("{:.0}", value?).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{answers, council, page};

    #[test]
    fn rows_stand_as_the_tree_does() {
        let page = page(&council());
        let names: Vec<String> = page
            .summary
            .shown()
            .into_iter()
            .map(|row| page.name(row))
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
        let page = page(&[
            answers(["organisation", "", "", ""], 30.0),
            answers(["service", "North", "", ""], 30.0),
            answers(["touchpoint", "North", "Card", ""], 30.0),
            answers(["channel", "North", "Card", "qr"], 30.0),
        ]);
        let names: Vec<String> = page
            .summary
            .shown()
            .into_iter()
            .map(|row| page.name(row))
            .collect();
        assert_eq!(
            names,
            ["Example Council, all together", "North", "Card (sign)"]
        );
    }
}
