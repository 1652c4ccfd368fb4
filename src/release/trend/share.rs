//! The share of positive answers at one place in one month, as its release tells it.

use crate::domain::Band;
use crate::release::figures::{Figure, Measure, Slice};
use crate::release::quantity::Number;
use crate::release::statistics::{Z, float, wilson};

/// So many positive answers out of so many. Where answers were left untold, it is a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Share {
    /// The fewest positive answers there can be.
    pub(super) least: u64,
    /// The most.
    pub(super) most: u64,
    /// All answers; never none.
    pub(super) of: u64,
}

impl Share {
    /// A share of `of` answers; nothing where there is none, or where the counts cannot be.
    pub(super) fn new(least: u64, most: u64, of: u64) -> Option<Self> {
        (of > 0 && least <= most && most <= of).then_some(Self { least, most, of })
    }

    /// Reads the figures of one place; nothing when they state no share.
    pub(super) fn read<'f>(figures: impl IntoIterator<Item = &'f Figure>) -> Option<Self> {
        let count = |number: Option<Number>| match number {
            Some(Number::Count(count)) => Some(count),
            Some(Number::Fraction(_)) | None => None,
        };
        let (mut of, mut positive) = (None, None);
        for figure in figures {
            let stated = figure.quantity;
            match (figure.measure, figure.slice) {
                (Measure::Answers, _) => of = count(stated.value),
                (Measure::BandCount, Some(Slice::Band(Band::Positive))) => {
                    let least = count(stated.value.or(stated.lower));
                    let most = count(stated.value.or(stated.upper));
                    positive = least.zip(most);
                }
                _ => {}
            }
        }
        let (least, most) = positive?;
        Self::new(least, most, of?)
    }

    /// How many answers it is of.
    pub(crate) fn answers(&self) -> u64 {
        self.of
    }

    /// The least it can be.
    pub(crate) fn lowest(&self) -> f64 {
        float(self.least) / float(self.of)
    }

    /// The most it can be.
    pub(crate) fn highest(&self) -> f64 {
        float(self.most) / float(self.of)
    }

    /// The middle of what it can be: the share itself when nothing was left untold.
    pub(crate) fn middle(&self) -> f64 {
        f64::midpoint(self.lowest(), self.highest())
    }

    /// Its extreme readings: the positive answers of each.
    pub(super) fn readings(&self) -> [u64; 2] {
        [self.least, self.most]
    }

    /// Wilson's 95 % interval of one reading.
    pub(super) fn wilson(&self, positive: u64) -> (f64, f64) {
        wilson(Z, positive, self.of)
    }
}
