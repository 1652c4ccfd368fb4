//! The figures of a release, one by one, as every format shows them.

use crate::domain::{Band, Channel, QuestionSet, Score, text_enum};

use super::Parameters;
use super::disclosure::{Disclosure, Stated, Statement};
use super::quantity::Quantity;
use super::scores::Distribution;
use super::statistics;
use super::tree::{Comments, Counts, Node, Tree};

text_enum! {
    /// How deep in the tree a figure lies.
    pub enum PlaceLevel {
        /// The whole organisation.
        Organisation = "organisation",
        /// One service.
        Service = "service",
        /// One touchpoint.
        Touchpoint = "touchpoint",
        /// One channel of a touchpoint.
        Channel = "channel",
        /// The pool under the place that the figure names: its children that are told together.
        Other = "other",
    }
}

text_enum! {
    /// What a figure measures. The order is the order of a place's rows.
    pub enum Measure {
        /// All answers.
        Answers = "answers",
        /// The answers of one score.
        AnswerCount = "answer_count",
        /// The answers of one band, or those told to be in no band. While there are some of the
        /// latter, a band is told as a range: it may hold any of them.
        BandCount = "band_count",
        /// The score on the scale from 0 to 1: the question set says by which formula.
        Score = "score",
        /// The share of positive answers among all.
        SharePositive = "share_positive",
        /// `govuk`: the share of the two best answers.
        ShareTopTwo = "share_top_two",
        /// `fft`: all answers but "don't know".
        AnswersExcludingDontKnow = "answers_excluding_dont_know",
        /// `fft`: the share of positive answers among those.
        SharePositiveExcludingDontKnow = "share_positive_excluding_dont_know",
        /// The organisation's comments.
        CommentsReceived = "comments_received",
        /// Those of them that were passed on to others than the service's team.
        CommentsPublished = "comments_published",
        /// Answers that two admins left out as a flood. They are in no other figure.
        AnswersLeftOut = "answers_left_out",
    }
}

impl Measure {
    /// Whether it is counted of the whole organisation, beside the answers and not of them.
    pub(super) fn is_beside_answers(self) -> bool {
        matches!(
            self,
            Self::CommentsReceived | Self::CommentsPublished | Self::AnswersLeftOut
        )
    }
}

text_enum! {
    /// Why a cell is empty or differs from an earlier version's, as the Government Statistical
    /// Service writes it.
    pub enum Mark {
        /// Grouped or hidden: few answers, none, or shielding a place that has few.
        Confidential = "[c]",
        /// Not open in the month.
        NotOpen = "[z]",
        /// Stated otherwise in an earlier version.
        Revised = "[r]",
        /// Stated in an earlier version and withdrawn in a correction, because the change, or what
        /// did not change, is too small a group to show. So is every sum it is a part of.
        Withdrawn = "[x]",
    }
}

/// What was asked at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asked {
    /// Nothing: no place under it was open.
    Nothing,
    /// One question set.
    One(QuestionSet),
    /// Several: answers can be counted together, and nothing else.
    Mixed,
}

impl Asked {
    /// What is asked at several places together.
    pub(super) fn together(places: impl Iterator<Item = Self>) -> Self {
        places.fold(Self::Nothing, |so_far, asked| match (so_far, asked) {
            (Self::Nothing, other) | (other, Self::Nothing) => other,
            (one, other) if one == other => one,
            _ => Self::Mixed,
        })
    }

    /// The set, when it is one.
    pub fn set(self) -> Option<QuestionSet> {
        match self {
            Self::One(set) => Some(set),
            Self::Nothing | Self::Mixed => None,
        }
    }

    /// The word in the files; nothing for nothing.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::One(set) => set.as_str(),
            Self::Mixed => "mixed",
        }
    }
}

/// Where in the tree a figure lies, by the names the files show.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Place {
    /// The service's name.
    pub service: Option<String>,
    /// The touchpoint's name.
    pub touchpoint: Option<String>,
    /// The channel.
    pub channel: Option<Channel>,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let channel = self.channel.map(Channel::as_str);
        let parts = [self.service.as_deref(), self.touchpoint.as_deref(), channel];
        let named: Vec<&str> = parts.into_iter().flatten().collect();
        f.write_str(if named.is_empty() {
            "the organisation"
        } else {
            ""
        })?;
        f.write_str(&named.join(" > "))
    }
}

/// The part of the scale a count is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slice {
    /// One score, 0 to 5.
    Score(Score),
    /// One band.
    Band(Band),
    /// The answers told to be in no band.
    Unattributed,
}

impl Slice {
    const UNATTRIBUTED: &'static str = "unattributed";
}

impl std::fmt::Display for Slice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Score(score) => write!(f, "{}", score.get()),
            Self::Band(band) => band.fmt(f),
            Self::Unattributed => f.write_str(Self::UNATTRIBUTED),
        }
    }
}

impl std::str::FromStr for Slice {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        if word == Self::UNATTRIBUTED {
            return Ok(Self::Unattributed);
        }
        // `fft` offers every score there is.
        match QuestionSet::Fft.parse(word) {
            Some(score) => Ok(Self::Score(score)),
            None => word.parse().map(Self::Band),
        }
    }
}

/// One figure: one row of the tidy table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Figure {
    /// What was asked at the place.
    pub asked: Asked,
    /// How deep the place lies.
    pub level: PlaceLevel,
    /// Where it lies; of a pool, the place it is under.
    pub place: Place,
    /// What is measured.
    pub measure: Measure,
    /// Which part of the scale, for counts of parts.
    pub slice: Option<Slice>,
    /// What is stated; empty under a mark that hides it.
    pub quantity: Quantity,
    /// Why it is empty, or that it was revised.
    pub mark: Option<Mark>,
}

/// Every figure of an organisation's month, in the order of the files: places in public order,
/// parents before children, a pool after the children beside it.
///
/// An organisation with fewer than `k` answers is one row, the same for none as for `k - 1`.
pub(super) fn figures(tree: &Tree, parameters: Parameters) -> Vec<Figure> {
    let mut figures = Vec::new();
    match Disclosure::of(&tree.root, parameters) {
        Disclosure::Stated(stated) => {
            let heading = Heading::of(stated.node);
            heading.state(&stated.statement, &mut figures);
            let answers = stated.statement.answers;
            heading.count_comments(tree.comments, answers, parameters, &mut figures);
            heading.tell_left_out(tree.left_out, parameters, &mut figures);
            below(&stated, &mut figures);
        }
        Disclosure::Silent(root) => Heading::of(root).mark(Mark::Confidential, &mut figures),
    }
    figures
}

/// The children of a stated place, and its pool.
fn below(stated: &Stated<'_>, figures: &mut Vec<Figure>) {
    for child in &stated.children {
        match child {
            Disclosure::Stated(child) => {
                Heading::of(child.node).state(&child.statement, figures);
                below(child, figures);
            }
            Disclosure::Silent(child) => silent(child, figures),
        }
    }
    if let Some(pool) = &stated.pool {
        let place = &stated.node.place;
        Heading {
            asked: pool.asked,
            level: PlaceLevel::Other,
            place,
        }
        .state(pool, figures);
    }
}

/// Names a place of which nothing is told, and all below it.
fn silent(node: &Node, figures: &mut Vec<Figure>) {
    let mark = if node.open {
        Mark::Confidential
    } else {
        Mark::NotOpen
    };
    Heading::of(node).mark(mark, figures);
    node.children
        .iter()
        .for_each(|child| silent(child, figures));
}

/// What the rows of one place have in common.
pub(super) struct Heading<'t> {
    pub(super) asked: Asked,
    pub(super) level: PlaceLevel,
    pub(super) place: &'t Place,
}

impl<'t> Heading<'t> {
    fn of(node: &'t Node) -> Self {
        Self {
            asked: node.asked,
            level: node.level,
            place: &node.place,
        }
    }

    fn figure(&self, (measure, slice, quantity): Told) -> Figure {
        let (asked, level, place) = (self.asked, self.level, self.place.clone());
        Figure {
            asked,
            level,
            place,
            measure,
            slice,
            quantity,
            mark: None,
        }
    }

    pub(super) fn mark(&self, mark: Mark, figures: &mut Vec<Figure>) {
        let answers = self.figure((Measure::Answers, None, Quantity::default()));
        figures.push(Figure {
            mark: Some(mark),
            ..answers
        });
    }

    pub(super) fn state(&self, statement: &Statement, figures: &mut Vec<Figure>) {
        let answers = (Measure::Answers, None, Quantity::count(statement.answers));
        figures.push(self.figure(answers));
        let told = statement
            .distribution
            .as_ref()
            .map(told)
            .unwrap_or_default();
        figures.extend(told.into_iter().map(|told| self.figure(told)));
    }

    /// The flood that was left out, when it is no small group.
    fn tell_left_out(&self, left_out: u64, parameters: Parameters, figures: &mut Vec<Figure>) {
        if left_out >= parameters.k() {
            let told = (Measure::AnswersLeftOut, None, Quantity::count(left_out));
            figures.push(self.figure(told));
        }
    }

    /// The comments of the whole organisation. Those who wrote and those who did not are a group
    /// each, and so are those whose words were passed on and those whose were not: a count is
    /// stated when both have `k` members.
    fn count_comments(
        &self,
        comments: Comments,
        answers: u64,
        parameters: Parameters,
        figures: &mut Vec<Figure>,
    ) {
        let both = |part: u64, whole: u64| {
            part >= parameters.k() && whole.saturating_sub(part) >= parameters.k()
        };
        let received = both(comments.received, answers);
        let published = received && both(comments.published, comments.received);
        for (measure, count, stated) in [
            (Measure::CommentsReceived, comments.received, received),
            (Measure::CommentsPublished, comments.published, published),
        ] {
            let quantity = if stated {
                Quantity::count(count)
            } else {
                Quantity::default()
            };
            let mark = (!stated).then_some(Mark::Confidential);
            figures.push(Figure {
                mark,
                ..self.figure((measure, None, quantity))
            });
        }
    }
}

/// A measure, the part of the scale it is of, and what is stated.
pub(super) type Told = (Measure, Option<Slice>, Quantity);

/// Everything a distribution says beside the number of answers, in the order of the files.
pub(super) fn told(distribution: &Distribution) -> Vec<Told> {
    let set = distribution.question_set();
    let mut told = Vec::new();
    if let Some(counts) = distribution.scores() {
        told.extend(set.scores().map(|score| {
            let count = Quantity::count(counts.of(score));
            (Measure::AnswerCount, Some(Slice::Score(score)), count)
        }));
    }
    let unattributed = distribution.unattributed();
    told.extend(set.bands().iter().map(|&band| {
        let known = distribution.band(band);
        let count = Quantity::between(known, known + unattributed);
        (Measure::BandCount, Some(Slice::Band(band)), count)
    }));
    let unattributed = Quantity::count(unattributed);
    told.push((Measure::BandCount, Some(Slice::Unattributed), unattributed));
    let derived = statistics::derived(distribution).into_iter();
    told.extend(derived.map(|(measure, quantity)| (measure, None, quantity)));
    told
}

/// Puts the counts of scores and bands together again. Nothing is checked.
pub(super) fn read_told(asked: Asked, told: &[Told]) -> Option<Distribution> {
    let set = asked.set()?;
    let count = |measure, wanted| {
        let found = |&&(of, slice, _): &&Told| of == measure && slice == Some(wanted);
        told.iter()
            .find(found)?
            .2
            .as_count()
            .map(|(least, _)| least)
    };
    let unattributed = count(Measure::BandCount, Slice::Unattributed)?;
    let mut scores = Counts::default();
    let mut all = true;
    for score in set.scores() {
        match (
            count(Measure::AnswerCount, Slice::Score(score)),
            scores.0.get_mut(score.index()),
        ) {
            (Some(count), Some(place)) => *place = count,
            _ => all = false,
        }
    }
    let bands = |band| count(Measure::BandCount, Slice::Band(band)).unwrap_or(0);
    Some(Distribution::of_published(
        set,
        bands,
        unattributed,
        all.then_some(scores),
    ))
}
