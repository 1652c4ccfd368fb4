//! The reader who knows the method, its numbers, and every figure.
//!
//! He keeps the counts that the method would have told by this very table and drops the others.
//! What is left must still be wide. So for each hidden child counts are made up that differ from
//! each other by `W`, and the method itself is asked whether it tells them by the same table. The
//! argument that there are such counts stands beside the method; here it is not believed, but
//! tried.

use crate::release::atoms::{Grouping, group};

use super::picture::{Picture, Spot, State};
use super::{Finding, Leak};

/// Looks for pools that hide too little from somebody who knows how they are made.
pub(super) fn attack(picture: &Picture, findings: &mut Vec<Finding>) {
    let (k, w) = (picture.parameters.k(), picture.parameters.w());
    for spot in &picture.spots {
        let Some(pool) = spot.pool.and_then(|pool| picture.spot(pool)) else {
            continue;
        };
        let Some(count) = pool.answers() else {
            continue;
        };
        let leak = if pool.parts.len() < 2 {
            Leak::LonelyPool
        } else if count < k + w {
            Leak::ShallowPool {
                count,
                least: k + w,
            }
        } else if !Table::of(picture, spot, count).has_other_worlds(picture) {
            Leak::NoOtherWorld
        } else {
            continue;
        };
        findings.push(picture.finding(pool, leak));
    }
}

/// What is public of the children of a place.
struct Table {
    /// The answers of each child in public order, nothing for a pooled one.
    children: Vec<Option<u64>>,
    /// The answers of the pool.
    pool: u64,
}

impl Table {
    fn of(picture: &Picture, spot: &Spot, pool: u64) -> Self {
        let answers = |&child: &usize| {
            let child = picture.spot(child)?;
            // What was withdrawn stood alone in the first version: it was `k` or more.
            let withdrawn = (child.state == State::Withdrawn).then(|| picture.parameters.k());
            child.answers().or(withdrawn)
        };
        Self {
            children: spot.children.iter().map(answers).collect(),
            pool,
        }
    }

    /// Whether every pooled child can differ by `W`, whatever else the reader knows.
    fn has_other_worlds(&self, picture: &Picture) -> bool {
        let (k, w) = (picture.parameters.k(), picture.parameters.w());
        let told_alike = |world: &[u64]| {
            let pooled = self.children.iter().map(Option::is_none).collect();
            group(world, picture.parameters) == Grouping::Pooled(pooled)
        };
        let pooled: Vec<usize> = (0..self.children.len())
            .filter(|&i| self.children.get(i) == Some(&None))
            .collect();
        // One child has the whole pool: a world of its own for each child that can be the shield.
        let Some(&shield) = pooled
            .iter()
            .find(|&&child| told_alike(&self.world(&[], child)))
        else {
            return false;
        };
        // Each other child has nothing there, and as much as a small child can have here.
        let most = (k - 1).min(self.pool.saturating_sub(k));
        most >= w
            && pooled
                .iter()
                .filter(|&&child| child != shield)
                .all(|&child| told_alike(&self.world(&[(child, most)], shield)))
    }

    /// Counts that add up: what `some` children have, and the rest of the pool at one.
    fn world(&self, some: &[(usize, u64)], rest: usize) -> Vec<u64> {
        let given: u64 = some.iter().map(|(_, answers)| answers).sum();
        let at = |(index, stated): (usize, &Option<u64>)| match stated {
            Some(answers) => *answers,
            None if index == rest => self.pool.saturating_sub(given),
            None => some
                .iter()
                .find(|(child, _)| *child == index)
                .map_or(0, |(_, n)| *n),
        };
        self.children.iter().enumerate().map(at).collect()
    }
}
