//! A frozen release read back as the places it groups and what it says of each.
//!
//! A correction keeps the grouping of the first version: a place that moved in or out of a pool
//! would be counted by whoever keeps the older file.

use std::collections::HashMap;
use std::iter::Peekable;

use super::disclosure::Statement;
use super::figures::{Asked, Figure, Mark, Measure, Place, PlaceLevel, Told, read_told};
use super::summary::Summary;

/// What tells the places and pools of a release apart.
pub(super) type Key = (PlaceLevel, Place);

/// What a version says of each place and pool of which it says anything: its figures, or that
/// they were withdrawn.
pub(super) type Said = HashMap<Key, Option<Statement>>;

/// A place and how it was grouped.
pub(super) struct Outline {
    pub(super) asked: Asked,
    pub(super) level: PlaceLevel,
    pub(super) place: Place,
    pub(super) standing: Standing,
    pub(super) children: Vec<Outline>,
    /// What was asked at the children that are told together, when some are.
    pub(super) pool: Option<Asked>,
}

/// Whether anything is said of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Told,
    Hidden,
    NotOpen,
}

impl Outline {
    /// The outline of a release's first version.
    pub(super) fn of(first: &Summary) -> Option<Self> {
        let answers = |figure: &&Figure| figure.measure == Measure::Answers;
        Self::next(&mut first.figures.iter().filter(answers).peekable())
    }

    /// Places come in public order, parents first, and a pool after the children beside it.
    fn next<'f>(rows: &mut Peekable<impl Iterator<Item = &'f Figure>>) -> Option<Self> {
        let row = rows.next()?;
        let mut outline = Self {
            asked: row.asked,
            level: row.level,
            place: row.place.clone(),
            standing: match row.mark {
                Some(Mark::Confidential) => Standing::Hidden,
                Some(Mark::NotOpen) => Standing::NotOpen,
                None | Some(Mark::Revised | Mark::Withdrawn) => Standing::Told,
            },
            children: Vec::new(),
            pool: None,
        };
        while let Some(below) = rows.peek() {
            if below.level == PlaceLevel::Other {
                if below.place == outline.place {
                    outline.pool = Some(below.asked);
                    rows.next();
                }
                break;
            }
            if below.level <= outline.level {
                break;
            }
            outline.children.extend(Self::next(rows));
        }
        Some(outline)
    }

    pub(super) fn key(&self) -> Key {
        (self.level, self.place.clone())
    }

    /// The pool's key, which names the place it is under.
    pub(super) fn key_of_pool(&self) -> Key {
        (PlaceLevel::Other, self.place.clone())
    }

    /// The children with figures of their own.
    pub(super) fn told(&self) -> impl Iterator<Item = &Self> {
        let told = |child: &&Self| child.standing == Standing::Told;
        self.children.iter().filter(told)
    }

    /// Whether its figures are the sum of those of its parts. Else it is one atom.
    pub(super) fn is_sum(&self) -> bool {
        self.pool.is_some() || self.told().next().is_some()
    }
}

/// What a version says of each place and pool.
pub(super) fn said(version: &Summary) -> Said {
    let mut rows: HashMap<Key, (Asked, Option<u64>, Vec<Told>)> = HashMap::new();
    for figure in &version.figures {
        let key = (figure.level, figure.place.clone());
        match (figure.measure, figure.mark) {
            (_, Some(Mark::Confidential | Mark::NotOpen)) => {}
            (measure, _) if measure.is_beside_answers() => {}
            (Measure::Answers, _) => {
                let answers = figure.quantity.as_count().map(|(least, _)| least);
                rows.insert(key, (figure.asked, answers, Vec::new()));
            }
            _ => {
                if let Some((_, _, told)) = rows.get_mut(&key) {
                    told.push((figure.measure, figure.slice, figure.quantity));
                }
            }
        }
    }
    let statement = |(asked, answers, told): (Asked, Option<u64>, Vec<Told>)| {
        Some(Statement {
            asked,
            answers: answers?,
            distribution: read_told(asked, &told),
        })
    };
    rows.into_iter()
        .map(|(key, row)| (key, statement(row)))
        .collect()
}
