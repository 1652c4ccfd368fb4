//! One month of one organisation: everything a release states, before it is a file.

use std::collections::{BTreeMap, HashMap};

use crate::domain::{Month, Slug};

use super::Parameters;
use super::figures::{Figure, Mark, Measure, PlaceLevel, figures};
use super::fingerprint::Sha256;
use super::row::Row;
use super::scores::ALIKE;
use super::tree::Tree;

/// Which release of a month it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition {
    /// 1, and one more with every correction.
    pub version: u32,
    /// The hash of the release that this organisation published before, of whatever month.
    pub previous: Option<Sha256>,
}

/// A short name and a name.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The name in addresses.
    pub slug: String,
    /// The name as people read it.
    pub name: String,
}

/// How the figures were made. Every release says it, because the promise must hold against a
/// reader who knows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// The method's name.
    pub name: String,
    /// The version of the method.
    pub version: u32,
    /// The smallest group a figure is stated for.
    pub k: u64,
    /// The least width of the interval of a hidden count.
    pub w: u64,
    /// Up to so many answers outside one band, an atom is told as all alike.
    pub alike: u64,
    /// Atoms of this many answers show every score.
    pub scores_from: u64,
}

impl Method {
    const NAME: &'static str = "pool-with-shield";
    const VERSION: u32 = 1;

    /// The method with these parameters.
    pub fn with(parameters: Parameters) -> Self {
        Self {
            name: Self::NAME.to_owned(),
            version: Self::VERSION,
            k: parameters.k(),
            w: parameters.w(),
            alike: ALIKE,
            scores_from: Parameters::SCORES_FROM,
        }
    }
}

/// Everything a release states. Every format is rendered from this alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Its name: organisation, month and version, as in `neas-2022-05-v1`.
    pub release: String,
    /// Whose answers they are.
    pub organisation: Named,
    /// Of which month.
    pub month: Month,
    /// 1, and one more with every correction.
    pub version: u32,
    /// How the figures were made.
    pub method: Method,
    /// The hash of the release that this organisation published before.
    pub previous: Option<Sha256>,
    /// The figures, in the order of the files.
    pub figures: Vec<Figure>,
}

impl Summary {
    /// States a tree. The same tree, edition and parameters give the same summary, anywhere.
    pub fn of(tree: &Tree, edition: Edition, parameters: Parameters) -> Self {
        let Edition { version, previous } = edition;
        Self {
            release: Self::id(&tree.organisation, tree.month, version),
            organisation: Named {
                slug: tree.organisation.to_string(),
                name: tree.name.clone(),
            },
            month: tree.month,
            version,
            method: Method::with(parameters),
            previous,
            figures: figures(tree, parameters),
        }
    }

    /// The name of a release.
    pub fn id(organisation: &Slug, month: Month, version: u32) -> String {
        format!("{organisation}-{month}-v{version}")
    }

    /// The newest version of each month, by its month.
    pub(super) fn newest(all: &[Self]) -> BTreeMap<Month, &Self> {
        let mut newest: BTreeMap<Month, &Self> = BTreeMap::new();
        for summary in all {
            let kept = newest.entry(summary.month).or_insert(summary);
            if kept.version < summary.version {
                *kept = summary;
            }
        }
        newest
    }

    /// Marks what `earlier`, the version before of the same month, states otherwise.
    #[must_use]
    pub fn revising(mut self, earlier: &Self) -> Self {
        let key = |figure: &Figure| {
            (
                figure.level,
                figure.place.clone(),
                figure.measure,
                figure.slice,
            )
        };
        let before: HashMap<_, _> = earlier
            .figures
            .iter()
            .map(|figure| (key(figure), figure.quantity))
            .collect();
        for figure in &mut self.figures {
            let unmarked = figure.mark.is_none();
            if unmarked && before.get(&key(figure)) != Some(&figure.quantity) {
                figure.mark = Some(Mark::Revised);
            }
        }
        self
    }

    /// The places that are shown and their answers, in the order of the files. A pool stands under
    /// the name of the place it is in.
    pub fn stated(&self) -> impl Iterator<Item = (String, u64)> {
        self.figures.iter().filter_map(|figure| {
            let (answers, _) = figure.quantity.as_count()?;
            let place = match figure.level {
                PlaceLevel::Other => format!("{} > others together", figure.place),
                _ => figure.place.to_string(),
            };
            (figure.measure == Measure::Answers).then_some((place, answers))
        })
    }

    /// How many places of a level are shown with their answers.
    pub fn shown(&self, level: PlaceLevel) -> usize {
        let counted = |figure: &&Figure| {
            figure.level == level
                && figure.measure == Measure::Answers
                && figure.quantity.value.is_some()
        };
        self.figures.iter().filter(counted).count()
    }

    /// The figures as cells.
    pub fn rows(&self) -> impl Iterator<Item = Row> {
        self.figures.iter().map(|figure| Row::of(self, figure))
    }
}
