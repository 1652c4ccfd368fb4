//! What a release says of each place, from the organisation down.
//!
//! The counts of a node are read in two places only: to group children, and to tell an atom. The
//! figures of a sum are added up from its parts, never taken from the node, so that no figure can
//! say more than its parts do.

use super::Parameters;
use super::atoms::{Grouping, group};
use super::figures::Asked;
use super::scores::Distribution;
use super::tree::{Counts, Node};

/// A node and what is said of it.
pub(super) enum Disclosure<'t> {
    /// Its figures are stated.
    Stated(Box<Stated<'t>>),
    /// It was not open; or it has few answers, or none, or shields a place that has few, or lies
    /// under such a place.
    Silent(&'t Node),
}

/// A node with figures. Without stated children and a pool it is one atom, else their sum.
pub(super) struct Stated<'t> {
    pub(super) node: &'t Node,
    pub(super) statement: Statement,
    pub(super) children: Vec<Disclosure<'t>>,
    pub(super) pool: Option<Statement>,
}

/// The figures of an atom or of a sum of atoms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Statement {
    pub(super) asked: Asked,
    pub(super) answers: u64,
    pub(super) distribution: Option<Distribution>,
}

impl<'t> Disclosure<'t> {
    /// What a release says of an organisation.
    pub(super) fn of(root: &'t Node, parameters: Parameters) -> Self {
        if root.counts.total() < parameters.k() {
            return Self::Silent(root);
        }
        Self::of_stated(root, parameters)
    }

    /// What it says of a node that has `k` answers or more and is in no pool.
    fn of_stated(node: &'t Node, parameters: Parameters) -> Self {
        let open = || node.children.iter().filter(|child| child.open);
        let answers: Vec<u64> = open().map(|child| child.counts.total()).collect();
        let pooled = match group(&answers, parameters) {
            Grouping::Each => vec![false; answers.len()],
            Grouping::Pooled(pooled) => pooled,
            Grouping::Whole => vec![true; answers.len()],
        };
        if !pooled.contains(&false) {
            return Self::atom(node);
        }
        let members = open()
            .zip(&pooled)
            .filter(|(_, pooled)| **pooled)
            .map(|(child, _)| child);
        let pool = pooled.contains(&true).then(|| Statement::of_atom(members));
        let mut pooled = pooled.iter();
        let children: Vec<Self> = node
            .children
            .iter()
            .map(|child| match child.open.then(|| pooled.next()).flatten() {
                Some(false) => Self::of_stated(child, parameters),
                Some(true) | None => Self::Silent(child),
            })
            .collect();
        let statement = Statement::sum(children.iter().filter_map(Self::statement).chain(pool));
        Self::Stated(Box::new(Stated {
            node,
            statement,
            children,
            pool,
        }))
    }

    fn atom(node: &'t Node) -> Self {
        let statement = Statement::of_atom(std::iter::once(node));
        let children = node.children.iter().map(Self::Silent).collect();
        Self::Stated(Box::new(Stated {
            node,
            statement,
            children,
            pool: None,
        }))
    }

    fn statement(&self) -> Option<Statement> {
        match self {
            Self::Stated(stated) => Some(stated.statement),
            Self::Silent(_) => None,
        }
    }
}

impl Statement {
    /// Tells nodes together, as one atom.
    fn of_atom<'t>(nodes: impl Iterator<Item = &'t Node> + Clone) -> Self {
        let counts = nodes
            .clone()
            .fold(Counts::default(), |sum, node| sum.plus(node.counts));
        let asked = Asked::together(nodes.map(|node| node.asked));
        let distribution = asked.set().map(|set| Distribution::of_atom(set, counts));
        Self {
            asked,
            answers: counts.total(),
            distribution,
        }
    }

    /// Adds up what is published of the parts.
    pub(super) fn sum(parts: impl Iterator<Item = Self>) -> Self {
        let nothing = Self {
            asked: Asked::Nothing,
            answers: 0,
            distribution: None,
        };
        let together = |sum: Self, part: Self| Self {
            asked: Asked::together([sum.asked, part.asked].into_iter()),
            answers: sum.answers + part.answers,
            distribution: sum
                .distribution
                .zip(part.distribution)
                .and_then(|(sum, part)| sum.plus(part)),
        };
        parts.reduce(together).unwrap_or(nothing)
    }
}
