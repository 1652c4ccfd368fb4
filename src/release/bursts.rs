//! Atoms that one source may have made: more than half of their answers came in bursts.
//!
//! Somebody who sends `k - 1` answers to a place and subtracts them knows the one that is left. So
//! such a month waits until somebody has looked at it.

use super::Parameters;
use super::disclosure::{Disclosure, Stated};
use super::tree::{Node, Tree};

/// An atom that waits for somebody to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Burst {
    /// Where, by the names the files show; nothing for the whole organisation.
    pub place: String,
    /// Whether it is the pool under that place.
    pub pool: bool,
    /// Its answers.
    pub answers: u64,
    /// How many of them came in bursts.
    pub burst: u64,
}

impl std::fmt::Display for Burst {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            place,
            pool,
            answers,
            burst,
        } = self;
        let of = if *pool { "other places of " } else { "" };
        write!(
            f,
            "{of}{place}: {burst} of {answers} answers came in bursts"
        )
    }
}

/// The atoms of a month more than half of which came in bursts. `bursts` is the same tree, in which
/// only such answers are counted.
pub(super) fn loud(tree: &Tree, bursts: &Tree, parameters: Parameters) -> Vec<Burst> {
    let mut found = Vec::new();
    look(
        &Disclosure::of(&tree.root, parameters),
        &bursts.root,
        &mut found,
    );
    found
}

fn look(told: &Disclosure<'_>, bursts: &Node, found: &mut Vec<Burst>) {
    let Disclosure::Stated(stated) = told else {
        return;
    };
    let shown = |child: &Disclosure<'_>| matches!(child, Disclosure::Stated(_));
    if !stated.children.iter().any(shown) && stated.pool.is_none() {
        judge(
            stated,
            false,
            stated.node.counts.total(),
            bursts.counts.total(),
            found,
        );
        return;
    }
    let mut pool = (0, 0);
    for (child, bursts) in stated.children.iter().zip(&bursts.children) {
        match child {
            Disclosure::Stated(_) => look(child, bursts, found),
            Disclosure::Silent(node) => {
                pool.0 += node.counts.total();
                pool.1 += bursts.counts.total();
            }
        }
    }
    judge(stated, true, pool.0, pool.1, found);
}

fn judge(stated: &Stated<'_>, pool: bool, answers: u64, burst: u64, found: &mut Vec<Burst>) {
    if burst * 2 > answers {
        found.push(Burst {
            place: stated.node.place.to_string(),
            pool,
            answers,
            burst,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{Burst, loud};
    use crate::release::Parameters;
    use crate::release::fixtures::tree_of_sizes;

    fn found(shape: &[&[u64]], bursts: &[&[u64]]) -> Vec<Burst> {
        loud(
            &tree_of_sizes(shape),
            &tree_of_sizes(bursts),
            Parameters::STANDARD,
        )
    }

    #[test]
    fn an_atom_waits_when_more_than_half_of_it_is_burst() {
        assert_eq!(found(&[&[40, 30]], &[&[20, 15]]), []);
        let waits = found(&[&[40, 30]], &[&[21, 15]]);
        assert_eq!(waits.len(), 1);
        assert_eq!((waits[0].answers, waits[0].burst), (40, 21));
        assert!(waits[0].place.ends_with("qr"), "{waits:?}");
    }

    #[test]
    fn a_pool_is_an_atom_and_a_sum_is_none() {
        // 3 and its shield 12 are told together; 50 stands alone.
        assert_eq!(found(&[&[3, 12, 50]], &[&[3, 4, 0]]), []);
        let waits = found(&[&[3, 12, 50]], &[&[3, 5, 0]]);
        assert_eq!(waits.len(), 1);
        assert!(waits[0].pool);
        assert_eq!((waits[0].answers, waits[0].burst), (15, 8));
    }

    #[test]
    fn what_is_not_told_does_not_wait() {
        assert_eq!(found(&[&[4, 5]], &[&[4, 5]]), []);
    }
}
