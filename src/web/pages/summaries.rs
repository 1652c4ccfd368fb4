//! The pages of the released months: which there are, and what one says.
//!
//! A page is made of the figures of the release and of nothing else, so that it says the same as
//! the files beside it. No number is computed here that a reader of the files could not compute.

use askama::Template;
use chrono::NaiveDate;

use super::staff::{Desk, Place, key_part};
use crate::domain::{Band, Month, QuestionSet, Slug};

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
    fn each(&self) -> [(&'static str, Option<u64>); 5] {
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
    fn is_hidden(&self) -> bool {
        self.answers.is_none() && self.mark == "[c]"
    }

    /// Whether `child` stands directly under this row.
    fn holds(&self, child: &Self) -> bool {
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
        let mut services: Vec<&str> = Vec::new();
        let mut touchpoints: Vec<(&str, &str)> = Vec::new();
        for figure in figures {
            let Some((depth, other)) = depth_of(figure) else {
                continue;
            };
            if !services.contains(&figure.service.as_str()) {
                services.push(&figure.service);
            }
            let touchpoint = (figure.service.as_str(), figure.touchpoint.as_str());
            if !touchpoints.contains(&touchpoint) {
                touchpoints.push(touchpoint);
            }
            let same = |row: &Row| {
                row.depth == depth
                    && row.other == other
                    && row.service == figure.service
                    && row.touchpoint == figure.touchpoint
                    && row.channel == figure.channel
            };
            let index = rows.iter().position(same).unwrap_or_else(|| {
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
            let service = services.iter().position(|name| *name == row.service);
            let touchpoint = touchpoints
                .iter()
                .position(|(service, name)| *service == row.service && *name == row.touchpoint);
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
        rows.sort_by_key(place);
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
    fn head(&self) -> Option<&Row> {
        let mut services = self
            .rows
            .iter()
            .filter(|row| row.depth == Depth::Service && !row.other);
        let only = services.next().filter(|_| services.next().is_none());
        self.whole().or(only)
    }

    /// Whether the figures tell nothing but that they tell nothing.
    fn is_confidential(&self) -> bool {
        self.rows.iter().all(|row| row.answers.is_none())
    }

    /// The question sets asked, in a fixed order.
    fn sets(&self) -> Vec<QuestionSet> {
        let asked = |set: &&QuestionSet| self.rows.iter().any(|r| r.question_set == Some(**set));
        QuestionSet::ALL.iter().filter(asked).copied().collect()
    }

    /// The channels under a touchpoint, if there is more than one to tell apart.
    fn channels(&self, touchpoint: &Row) -> Vec<&Row> {
        self.rows
            .iter()
            .filter(|row| touchpoint.holds(row) && !row.other)
            .collect()
    }

    /// The rows of the table: a touchpoint's only channel says nothing that the touchpoint does
    /// not, so it stands beside its name and has no row.
    fn shown(&self) -> Vec<&Row> {
        let alone = |row: &Row| {
            row.depth == Depth::Channel
                && !row.other
                && self
                    .rows
                    .iter()
                    .find(|parent| parent.holds(row))
                    .is_some_and(|parent| self.channels(parent).len() == 1)
        };
        self.rows.iter().filter(|row| !alone(row)).collect()
    }

    /// What the chart draws: the services whose bands are told, or else the whole.
    fn drawn(&self) -> Vec<&Row> {
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
fn count(value: Option<f64>) -> Option<u64> {
    format!("{:.0}", value?).parse().ok()
}

/// A share as a percentage. It is whole, but never rounds to all or none what is neither.
fn percent(share: f64) -> String {
    let exact = share * 100.0;
    if exact < 100.0 && exact.round() >= 100.0 {
        format!("{:.1}", (exact * 10.0).floor() / 10.0)
    } else if exact > 0.0 && exact.round() <= 0.0 {
        format!("{:.1}", (exact * 10.0).ceil() / 10.0)
    } else {
        format!("{exact:.0}")
    }
}

/// A part of a bar, in thousandths of its length.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    band: &'static str,
    start: String,
    width: String,
    words: String,
}

/// One bar of the chart.
struct Bar {
    name: String,
    share: String,
    parts: Vec<Part>,
    /// The ends of the interval of the share, in thousandths of the bar.
    interval: Option<(String, String)>,
}

/// A number for a place in a drawing.
fn thousandths(part: f64) -> String {
    format!("{:.1}", (part * 1000.0).clamp(0.0, 1000.0))
}

/// What is told about a hidden group, in one sentence.
struct Grouped {
    words: String,
}

/// A released month in the list.
#[derive(Debug, Clone)]
pub(crate) struct MonthRow {
    /// The month.
    pub(crate) month: Month,
    /// The day its newest version was released.
    pub(crate) released: NaiveDate,
    /// Its newest version; above 1 it was corrected.
    pub(crate) version: u64,
}

/// An organisation and its released months.
#[derive(Debug, Clone)]
pub(crate) struct OrganisationMonths {
    /// Its name.
    pub(crate) name: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// The months, newest first.
    pub(crate) months: Vec<MonthRow>,
}

/// `GET /summaries`.
#[derive(Debug, Template)]
#[template(path = "summaries/index.html", config = "src/web/askama.toml")]
pub(crate) struct SummariesPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The organisations this person may read.
    pub(crate) organisations: Vec<OrganisationMonths>,
}

/// A file of a release.
#[derive(Debug, Clone)]
pub(crate) struct FileRow {
    /// Its name, the last part of its address.
    pub(crate) name: String,
    /// Its size.
    pub(crate) bytes: u64,
    /// Its SHA-256 in hexadecimal.
    pub(crate) sha256: String,
}

/// `GET /summaries/{organisation}/{month}`.
#[derive(Debug, Template)]
#[template(path = "summaries/month.html", config = "src/web/askama.toml")]
pub(crate) struct SummaryPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The organisation's name.
    pub(crate) organisation: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// The month.
    pub(crate) month: Month,
    /// Which version this is, from 1.
    pub(crate) version: u64,
    /// Why it was corrected, for versions after the first.
    pub(crate) reason: Option<String>,
    /// The day of the release.
    pub(crate) released: NaiveDate,
    /// The fewest answers a figure is stated for: the release's k.
    pub(crate) least: u64,
    /// The figures.
    pub(crate) summary: Summary,
    /// What else the release says, such as a flood that was left out.
    pub(crate) notes: Vec<String>,
    /// Its files.
    pub(crate) files: Vec<FileRow>,
    /// The released month before.
    pub(crate) earlier: Option<Month>,
    /// The released month after.
    pub(crate) later: Option<Month>,
}

impl SummaryPage {
    /// The one sentence that says it all.
    fn sentence(&self) -> String {
        let desk = &self.desk;
        let month = desk.month(self.month);
        let whole = self.summary.head();
        let name = whole
            .filter(|row| !row.service.is_empty())
            .map(|row| row.service.as_str());
        let name = name.unwrap_or(&self.organisation);
        if whole.is_none() && !self.summary.is_confidential() {
            return desk
                .texts
                .with("release-sentence-part", &[("month", month.into())]);
        }
        let Some(answers) = whole.and_then(|row| row.answers) else {
            return desk.texts.with(
                "release-sentence-none",
                &[
                    ("month", month.into()),
                    ("organisation", name.into()),
                    ("k", self.least.into()),
                ],
            );
        };
        let told = desk.texts.with(
            "release-sentence",
            &[
                ("month", month.into()),
                ("organisation", name.into()),
                ("n", answers.into()),
            ],
        );
        let share = whole.and_then(|row| Some((row.question_set?, row.share.as_ref()?)));
        let said = share.and_then(|(set, share)| {
            let (share, interval) = self.share_parts(share)?;
            let interval = if interval.is_empty() {
                interval
            } else {
                format!("\u{a0}{interval}")
            };
            Some(desk.texts.with(
                &format!("release-said-{set}"),
                &[("share", share.into()), ("interval", interval.into())],
            ))
        });
        match said {
            Some(said) => format!("{told} {}", sentence_case(&said)),
            None if self.summary.sets().len() > 1 => {
                format!("{told} {}", desk.t("release-said-mixed"))
            }
            None => told,
        }
    }

    /// A share in words, and its interval in brackets where it has one.
    fn share_parts(&self, share: &Stated) -> Option<(String, String)> {
        let percent = |part: f64| percent(part);
        let say = |key: &str, part: f64| self.desk.say(key, "n", &percent(part));
        match (share.value, share.lower, share.upper) {
            (Some(value), Some(lower), Some(upper)) => {
                let interval = self.desk.texts.with(
                    "release-interval",
                    &[
                        ("lower", percent(lower).into()),
                        ("upper", percent(upper).into()),
                    ],
                );
                Some((say("release-percent", value), interval))
            }
            (Some(value), _, _) => Some((say("release-percent", value), String::new())),
            (None, Some(lower), Some(upper)) if lower > 0.0 && upper < 1.0 => {
                let words = self.desk.texts.with(
                    "release-between",
                    &[
                        ("lower", percent(lower).into()),
                        ("upper", percent(upper).into()),
                    ],
                );
                Some((words, String::new()))
            }
            (None, Some(lower), _) if lower > 0.0 => {
                Some((say("release-at-least", lower), String::new()))
            }
            (None, _, Some(upper)) if upper < 1.0 => {
                Some((say("release-at-most", upper), String::new()))
            }
            _ => None,
        }
    }

    /// A share for a cell: "86 % (82 to 89)", or its mark, or nothing.
    fn share(&self, row: &Row) -> String {
        row.share
            .as_ref()
            .map(|share| self.stated(share))
            .unwrap_or_default()
    }

    fn stated(&self, share: &Stated) -> String {
        let Some((words, interval)) = self.share_parts(share) else {
            return share.mark.clone();
        };
        [words, interval, share.mark.clone()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\u{a0}")
    }

    /// What a row is called in the table.
    fn name(&self, row: &Row) -> String {
        let desk = &self.desk;
        match (row.depth, row.other) {
            (Depth::Organisation, _) => {
                desk.say("release-row-whole", "organisation", &self.organisation)
            }
            (Depth::Service, true) => desk.t("release-row-other-services"),
            (Depth::Service, false) => row.service.clone(),
            (Depth::Touchpoint, true) => desk.t("release-row-other-touchpoints"),
            (Depth::Touchpoint, false) => match self.summary.channels(row).as_slice() {
                [only] => format!("{} ({})", row.touchpoint, self.channel(&only.channel)),
                _ => row.touchpoint.clone(),
            },
            (Depth::Channel, true) => desk.t("release-row-other-channels"),
            (Depth::Channel, false) => self.channel(&row.channel),
        }
    }

    /// The name of a row that stands by itself: a channel says where it is.
    fn full_name(&self, row: &Row) -> String {
        match (row.depth, row.other) {
            (Depth::Channel, false) => {
                format!("{} ({})", row.touchpoint, self.channel(&row.channel))
            }
            _ => self.name(row),
        }
    }

    fn channel(&self, word: &str) -> String {
        self.desk.t(&format!("release-channel-{word}"))
    }

    /// How far a row stands in.
    fn depth(row: &Row) -> usize {
        row.depth as usize
    }

    /// A count for a cell. What is not stated is empty; the mark stands beside the answers.
    fn number(&self, count: Option<u64>) -> String {
        count
            .map(|n| self.desk.n("release-number", n))
            .unwrap_or_default()
    }

    fn answers(&self, row: &Row) -> String {
        [self.number(row.answers), row.mark.clone()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\u{a0}")
    }

    /// The bands of the table with their words: the set's own when one set was asked.
    fn bands(&self) -> Vec<(&'static str, String)> {
        let used = |word: &str| {
            let states = |row: &Row| {
                row.bands
                    .each()
                    .iter()
                    .any(|(b, n)| *b == word && n.is_some())
            };
            self.summary.rows.iter().any(states)
        };
        let sets = self.summary.sets();
        let words = |band: &'static str| match sets.as_slice() {
            [only] => sentence_case(&self.band(*only, band)),
            _ => self.desk.t(&format!("release-band-{}", key_part(band))),
        };
        Bands::default()
            .each()
            .into_iter()
            .filter(|(band, _)| used(band))
            .map(|(band, _)| (band, words(band)))
            .collect()
    }

    /// What a band is called in one question set: "good or very good".
    fn band(&self, set: QuestionSet, band: &str) -> String {
        let key = match band {
            "dont_know" | "unattributed" => format!("release-band-small-{}", key_part(band)),
            _ => format!("release-band-{set}-{band}"),
        };
        self.desk.t(&key)
    }

    fn cells(&self, row: &Row) -> Vec<(String, String)> {
        let each = row.bands.each();
        let count = |band: &str| {
            each.iter()
                .find(|(word, _)| *word == band)
                .and_then(|(_, n)| *n)
        };
        let cell = |(band, words): (&'static str, String)| (words, self.number(count(band)));
        self.bands().into_iter().map(cell).collect()
    }

    fn share_words(&self) -> String {
        match self.summary.sets().as_slice() {
            [only] => self.desk.t(&format!("release-share-{only}")),
            _ => self.desk.t("release-share"),
        }
    }

    /// What the bands mean, when the table must use general words for several sets.
    fn meanings(&self) -> Vec<String> {
        let sets = self.summary.sets();
        if sets.len() < 2 {
            return Vec::new();
        }
        sets.iter()
            .map(|set| self.desk.t(&format!("release-meaning-{set}")))
            .collect()
    }

    fn bars(&self) -> Vec<Bar> {
        self.summary
            .drawn()
            .into_iter()
            .map(|row| self.bar(row))
            .collect()
    }

    fn bar(&self, row: &Row) -> Bar {
        let size = |n: u64| u32::try_from(n).map_or(f64::from(u32::MAX), f64::from);
        let each = row.bands.each();
        let total: f64 = each.iter().filter_map(|(_, n)| *n).map(size).sum();
        let mut parts = Vec::new();
        let mut start = 0.0;
        for (band, n) in each {
            let Some(n) = n.filter(|n| *n > 0) else {
                continue;
            };
            let words = match row.question_set {
                Some(set) => self.band(set, band),
                None => self.desk.t(&format!("release-band-{}", key_part(band))),
            };
            let number = self.number(Some(n));
            parts.push(Part {
                band,
                start: thousandths(start / total),
                width: thousandths(size(n) / total),
                words: format!("{number} {words}"),
            });
            start += size(n);
        }
        let interval = row.share.as_ref().and_then(|share| {
            share.value?;
            Some((thousandths(share.lower?), thousandths(share.upper?)))
        });
        Bar {
            name: self.name(row),
            share: self.share(row),
            parts,
            interval,
        }
    }

    /// Which names were counted together, parent by parent. Only stated parents are told of: under
    /// a hidden one everything is hidden, and saying so twice would only be long.
    fn grouped(&self) -> Vec<Grouped> {
        let mut groups = Vec::new();
        for parent in self.summary.rows.iter().filter(|row| row.answers.is_some()) {
            let children = || self.summary.rows.iter().filter(|row| parent.holds(row));
            let names: Vec<String> = children()
                .filter(|row| !row.other && row.is_hidden())
                .map(|row| self.plain_name(row))
                .collect();
            let alone = parent.depth == Depth::Touchpoint && names.len() < 2;
            if names.is_empty() || alone {
                continue;
            }
            let pooled = children().any(|row| row.other && row.answers.is_some());
            let key = match (parent.depth, pooled) {
                (Depth::Organisation, true) => "release-grouped-services",
                (Depth::Organisation, false) => "release-untold-services",
                (Depth::Service, true) => "release-grouped-touchpoints",
                (Depth::Service, false) => "release-untold-touchpoints",
                (_, true) => "release-grouped-channels",
                (_, false) => "release-untold-channels",
            };
            let words = self.desk.texts.with(
                key,
                &[
                    ("parent", self.plain_name(parent).into()),
                    ("names", names.join(", ").into()),
                ],
            );
            groups.push(Grouped { words });
        }
        groups
    }

    fn plain_name(&self, row: &Row) -> String {
        match row.depth {
            Depth::Organisation => self.organisation.clone(),
            Depth::Service => row.service.clone(),
            Depth::Touchpoint => row.touchpoint.clone(),
            Depth::Channel => self.channel(&row.channel),
        }
    }

    /// Whether some answers were left untold because nearly all were alike.
    fn alike(&self) -> bool {
        self.summary
            .rows
            .iter()
            .any(|row| row.bands.unattributed.is_some())
    }

    /// The marks in use, each with what it means.
    fn marks(&self) -> Vec<(&'static str, String)> {
        let used = |mark: &str| {
            let within = |row: &Row| {
                row.mark.contains(mark)
                    || row.share.iter().any(|share| share.mark.contains(mark))
                    || row
                        .others
                        .iter()
                        .any(|(_, other)| other.mark.contains(mark))
            };
            self.summary.rows.iter().any(within)
        };
        [
            ("[c]", "release-mark-c"),
            ("[z]", "release-mark-z"),
            ("[x]", "release-mark-x"),
            ("[r]", "release-mark-r"),
        ]
        .into_iter()
        .filter(|(mark, _)| used(mark))
        .map(|(mark, key)| (mark, self.desk.t(key)))
        .collect()
    }

    /// The sets with a table of single answers: each with its rows.
    fn answer_tables(&self) -> Vec<(QuestionSet, Vec<&Row>)> {
        let rows = |set: QuestionSet| -> Vec<&Row> {
            let told = |row: &&&Row| {
                row.question_set == Some(set) && row.scores.iter().any(Option::is_some)
            };
            self.summary.shown().iter().filter(told).copied().collect()
        };
        let table = |set: QuestionSet| (set, rows(set));
        self.summary
            .sets()
            .into_iter()
            .map(table)
            .filter(|(_, rows)| !rows.is_empty())
            .collect()
    }

    fn answer_cells(&self, set: QuestionSet, row: &Row) -> Vec<(String, String)> {
        set.answers()
            .iter()
            .map(|answer| {
                let count = row.scores.get(answer.score.index()).copied().flatten();
                (self.desk.t(answer.key), self.number(count))
            })
            .collect()
    }

    /// Figures that have no column of their own: where, what, how much.
    fn other_figures(&self) -> Vec<(String, String, String)> {
        let mut lines = Vec::new();
        for row in self.summary.shown() {
            for (measure, stated) in &row.others {
                let value = if measure.starts_with("share") || measure.contains("score") {
                    self.stated(stated)
                } else {
                    match count(stated.value) {
                        Some(n) => self.number(Some(n)),
                        None => stated.mark.clone(),
                    }
                };
                let where_it_is = self.full_name(row);
                lines.push((where_it_is, self.measure(measure), value));
            }
        }
        lines
    }

    /// A measure in words; one without a text stands as the files write it.
    fn measure(&self, measure: &str) -> String {
        let key = format!("release-measure-{}", key_part(measure).replace(' ', "-"));
        if self.desk.texts.has(&key) {
            self.desk.t(&key)
        } else {
            measure.to_owned()
        }
    }

    fn size(&self, file: &FileRow) -> String {
        match file.bytes {
            bytes @ ..1_000 => self.desk.n("release-bytes", bytes),
            bytes @ 1_000..1_000_000 => self.desk.n("release-kilobytes", bytes.div_ceil(1_000)),
            bytes => self.desk.n("release-megabytes", bytes.div_ceil(1_000_000)),
        }
    }

    /// What opens a file.
    fn opens(&self, file: &FileRow) -> String {
        let kind = match file.name.as_str() {
            "manifest.json" => "manifest",
            name if name.ends_with("-metadata.json") => "metadata",
            name => {
                let end = name.rsplit_once('.').map_or("", |(_, end)| end);
                let known = ["csv", "xlsx", "ods", "json", "pdf"];
                if known.contains(&end) { end } else { "any" }
            }
        };
        self.desk.t(&format!("release-opens-{kind}"))
    }
}

/// The text with a capital at its front.
fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use askama::Template;
    use chrono::NaiveDate;

    use super::{Figure, FileRow, Stated, Summary, SummaryPage, percent};
    use crate::domain::{Band, Channel, Language, QuestionSet, Slug};
    use crate::locale::Texts;
    use crate::web::pages::staff::{Desk, key_part};

    fn figure(path: [&str; 4], measure: &str, value: Option<f64>, mark: &str) -> Figure {
        let [level, service, touchpoint, channel] = path;
        Figure {
            question_set: "fft".into(),
            level: level.into(),
            service: service.into(),
            touchpoint: touchpoint.into(),
            channel: channel.into(),
            measure: measure.into(),
            value,
            mark: mark.into(),
            ..Figure::default()
        }
    }

    fn answers(path: [&str; 4], value: f64) -> Figure {
        figure(path, "answers", Some(value), "")
    }

    fn hidden(path: [&str; 4]) -> Figure {
        figure(path, "answers", None, "[c]")
    }

    fn share(path: [&str; 4], value: Option<f64>, lower: f64, upper: f64) -> Figure {
        let ends = (Some(lower), Some(upper));
        Figure {
            lower: ends.0,
            upper: ends.1,
            ..figure(path, "share_positive", value, "")
        }
    }

    fn page(figures: &[Figure]) -> SummaryPage {
        SummaryPage {
            desk: Desk::signed_out(Texts::of(Language::English), "/assets/staff.css", "token"),
            organisation: "Example Council".into(),
            slug: Slug::parse("example").unwrap(),
            month: "2026-09".parse().unwrap(),
            version: 1,
            reason: None,
            released: NaiveDate::from_ymd_opt(2026, 10, 5).unwrap(),
            least: 10,
            summary: Summary::from_figures(figures),
            notes: Vec::new(),
            files: vec![FileRow {
                name: "summary.csv".into(),
                bytes: 1_234,
                sha256: "ab".into(),
            }],
            earlier: None,
            later: None,
        }
    }

    fn council() -> Vec<Figure> {
        vec![
            answers(["organisation", "", "", ""], 412.0),
            share(["organisation", "", "", ""], Some(0.859), 0.822, 0.889),
            answers(["service", "North", "", ""], 150.0),
            answers(["service", "Library", "", ""], 90.0),
            hidden(["service", "Day centre", "", ""]),
            hidden(["service", "Pool", "", ""]),
            answers(["other", "", "", ""], 172.0),
            answers(["touchpoint", "North", "Visit card", ""], 96.0),
            hidden(["touchpoint", "North", "Review", ""]),
            hidden(["touchpoint", "North", "Text", ""]),
            answers(["other", "North", "", ""], 54.0),
            answers(["channel", "North", "Visit card", "qr"], 60.0),
            answers(["channel", "North", "Visit card", "sms"], 36.0),
            hidden(["touchpoint", "Library", "Front desk", ""]),
            hidden(["touchpoint", "Library", "Children", ""]),
        ]
    }

    #[test]
    fn one_sentence_says_it() {
        assert_eq!(
            page(&council()).sentence(),
            "In September 2026, 412 people told Example Council how it went. \
             86\u{a0}% said good or very good\u{a0}(82 to 89)."
        );
    }

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

    #[test]
    fn what_was_grouped_is_told_by_name() {
        let page = page(&council());
        let told: Vec<String> = page
            .grouped()
            .into_iter()
            .map(|group| group.words)
            .collect();
        assert_eq!(
            told,
            [
                "Counted together as “Other services”: Day centre, Pool.",
                "North, counted together as “Other touchpoints”: Review, Text.",
                "Counted only in the total of Library: Front desk, Children.",
            ]
        );
        assert_eq!(page.marks().len(), 1);
    }

    #[test]
    fn a_closed_month_says_so_and_shows_no_table() {
        let page = page(&[hidden(["organisation", "", "", ""])]);
        assert!(
            page.sentence()
                .starts_with("In September 2026, fewer than 10 people, or nobody")
        );
        let html = page.render().unwrap();
        assert!(!html.contains("<table"));
        assert!(html.contains("summary.csv"));
    }

    #[test]
    fn nearly_all_alike_is_at_least() {
        let path = ["organisation", "", "", ""];
        let band = |answer: &str, value| Figure {
            answer: answer.into(),
            ..figure(path, "band_count", Some(value), "")
        };
        let page = page(&[
            answers(path, 28.0),
            band("positive", 26.0),
            band("unattributed", 2.0),
            share(path, None, 26.0 / 28.0, 1.0),
        ]);
        assert!(
            page.sentence()
                .ends_with("At least 93\u{a0}% said good or very good.")
        );
        assert!(page.alike());
        let bars = page.bars();
        assert_eq!(bars.len(), 1);
        assert_eq!(bars[0].parts[0].width, "928.6");
        assert_eq!(bars[0].parts[1].words, "2 left untold");
        assert_eq!(bars[0].interval, None);
    }

    #[test]
    fn mixed_questions_are_not_added_up() {
        let mut figures = council();
        figures[0].question_set = String::new();
        figures.remove(1);
        figures[2].question_set = "govuk".into();
        let sentence = page(&figures).sentence();
        assert!(
            sentence.ends_with("so each one is shown by itself."),
            "{sentence}"
        );
    }

    #[test]
    fn shares_never_round_to_all_or_none() {
        for (share, written) in [
            (0.859, "86"),
            (1.0, "100"),
            (0.0, "0"),
            (0.9981, "99.8"),
            (0.9999, "99.9"),
            (0.001, "0.1"),
        ] {
            assert_eq!(percent(share), written);
        }
        let page = page(&council());
        let stated = |value, lower, upper| {
            page.stated(&Stated {
                value,
                lower,
                upper,
                mark: String::new(),
            })
        };
        assert_eq!(stated(Some(0.5), None, None), "50\u{a0}%");
        assert_eq!(stated(None, Some(0.4), Some(0.6)), "40 to 60\u{a0}%");
        assert_eq!(stated(None, Some(0.0), Some(0.071)), "at most 7\u{a0}%");
        assert_eq!(stated(None, None, None), "");
    }

    #[test]
    fn unknown_rows_do_no_harm() {
        let mut figures = council();
        figures.push(answers(["region", "", "", ""], 1.0));
        figures.push(figure(
            ["organisation", "", "", ""],
            "comments_received",
            Some(96.0),
            "",
        ));
        figures.push(figure(
            ["organisation", "", "", ""],
            "novelty",
            Some(3.0),
            "",
        ));
        let html = page(&figures).render().unwrap();
        assert!(html.contains("Comments received") && html.contains("novelty"));
        assert!(!html.contains("style=\""));
    }

    #[test]
    fn every_fixed_word_has_a_text() {
        let mut keys: Vec<String> = Vec::new();
        keys.extend(
            Channel::ALL
                .iter()
                .map(|channel| format!("release-channel-{channel}")),
        );
        keys.extend(
            Band::ALL
                .iter()
                .map(|b| format!("release-band-{}", key_part(b.as_str()))),
        );
        for set in QuestionSet::ALL {
            for key in ["said", "share", "meaning"] {
                keys.push(format!("release-{key}-{set}"));
            }
            for band in ["positive", "middle", "negative"] {
                keys.push(format!("release-band-{set}-{band}"));
            }
        }
        for kind in [
            "csv", "metadata", "xlsx", "ods", "json", "pdf", "manifest", "any",
        ] {
            keys.push(format!("release-opens-{kind}"));
        }
        keys.extend((1..=12).map(|month| format!("release-month-{month}")));
        for language in Language::ALL {
            for key in &keys {
                assert!(Texts::of(*language).has(key), "{language} {key}");
            }
        }
    }
}
