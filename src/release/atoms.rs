//! *Pool with shield*: which children of a place may stand alone.
//!
//! Hiding the small counts and printing the total gives each of them away by subtraction. Hiding
//! the smallest of the others too, as is usual, still gives them away to somebody who knows that
//! rule. Of siblings of 10, 9 and 9 it shows the ten and a total of 28. Had one of the hidden two
//! ten or more, the first would have been hidden in its place; so both have nine at most, and 18
//! together: nine and nine. (This is the minimality attack of Wong, Fu, Wang and Pei, "Minimality
//! Attack in Privacy Preserving Data Publishing", VLDB 2007.) So the choice of what is hidden
//! beside the small counts must say nothing about them. Here the pool grows by the children that
//! follow in the order in which they were made, whatever their size, until it holds enough answers
//! that are no part of any threshold.
//!
//! Why that holds against somebody who knows the method and its numbers: let `f` be the first
//! shield of a pool of `n`. Every set of counts with `f` alone at `k` or more, and the same sum,
//! is told by the same table, because the pool stops at `f` whenever `n - k >= W`. Within these,
//! each other member ranges over `0..=min(k - 1, n - k)` and `f` over as much. Where the parent is
//! one atom, "all answers at one child" is told alike for every child. The tests of this stage go
//! through all small tables and find no exception.

use super::Parameters;

/// How the total of a place is told of its children.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Grouping {
    /// Every child has `k` answers or more and stands alone.
    Each,
    /// The children marked `true` are told only together.
    Pooled(Vec<bool>),
    /// The place is one atom; nothing is told of any child.
    Whole,
}

/// Groups the children of a place that has `k` answers or more itself.
///
/// `children` are the answers of each, in the public order: the order in which they were made,
/// which no answer changes. A child without answers is as small as one with few.
pub(super) fn group(children: &[u64], parameters: Parameters) -> Grouping {
    let k = parameters.k();
    let mut pooled: Vec<bool> = children.iter().map(|&answers| answers < k).collect();
    if !pooled.contains(&true) {
        return Grouping::Each;
    }
    // The answers of the pool beyond the `k` that each shield is known to have.
    let mut spare: u64 = children.iter().filter(|&&answers| answers < k).sum();
    let mut enough = false;
    for (&answers, pooled) in children.iter().zip(&mut pooled) {
        if enough {
            break;
        }
        if answers >= k {
            *pooled = true;
            spare += answers - k;
            enough = spare >= parameters.w();
        }
    }
    if enough && pooled.contains(&false) {
        Grouping::Pooled(pooled)
    } else {
        Grouping::Whole
    }
}

#[cfg(test)]
mod tests {
    use super::{Grouping, group};
    use crate::release::Parameters;

    fn grouped(children: &[u64]) -> Grouping {
        group(children, Parameters::STANDARD)
    }

    #[test]
    fn small_children_take_shields_in_public_order() {
        assert_eq!(grouped(&[10, 11, 300]), Grouping::Each);
        // The first shield is enough: 3 + 12 - 10 = 5.
        assert_eq!(
            grouped(&[3, 12, 50]),
            Grouping::Pooled(vec![true, true, false])
        );
        // It is not: 3 + 11 - 10 = 4, so the next one joins.
        assert_eq!(
            grouped(&[3, 11, 50, 60]),
            Grouping::Pooled(vec![true, true, true, false])
        );
        // The order decides, not the size, and not where the small one stands.
        assert_eq!(
            grouped(&[90, 12, 3]),
            Grouping::Pooled(vec![true, false, true])
        );
        // Zero is as small as nine.
        assert_eq!(
            grouped(&[0, 15, 50]),
            Grouping::Pooled(vec![true, true, false])
        );
    }

    #[test]
    fn without_enough_shields_the_place_is_one_atom() {
        for children in [&[3, 40][..], &[9, 9], &[0, 14, 10], &[0, 0, 500], &[4]] {
            assert_eq!(grouped(children), Grouping::Whole, "{children:?}");
        }
    }
}
