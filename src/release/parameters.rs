//! The numbers the method works with.

/// How small a group a release may state, and how wide it keeps what it does not state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameters {
    k: u64,
    w: u64,
}

/// Why two numbers are no parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParametersRefused {
    /// A group of one to four can be counted by the people in it.
    #[error("the smallest group is {0}; it must be {least} or more", least = Parameters::LEAST_K)]
    GroupTooSmall(u64),
    /// A hidden place has at most `k - 1` answers, so no promise can be wider than that.
    #[error("the interval is {w}; it must be 1 or more, and less than the smallest group, {k}")]
    Interval {
        /// The smallest group.
        k: u64,
        /// The refused width.
        w: u64,
    },
}

impl Parameters {
    /// Groups of ten, as the Office for National Statistics asks of research outputs, and five for
    /// the width of an interval.
    pub const STANDARD: Self = Self { k: 10, w: 5 };

    /// No deployment can set a smaller group than this.
    pub const LEAST_K: u64 = 5;

    /// Insiders who know their own answer and pool what they know. An atom in which no more than
    /// one other person differs from the rest is told like one in which nobody does.
    pub const INSIDERS: u64 = 1;

    /// Atoms of this many answers show every score; smaller ones show bands.
    pub const SCORES_FROM: u64 = 50;

    /// Takes a smallest group `k` and a width `w`.
    ///
    /// # Errors
    /// When `k` is under [`Parameters::LEAST_K`], or `w` is not within `1..k`.
    pub const fn new(k: u64, w: u64) -> Result<Self, ParametersRefused> {
        if k < Self::LEAST_K {
            return Err(ParametersRefused::GroupTooSmall(k));
        }
        if w == 0 || w >= k {
            return Err(ParametersRefused::Interval { k, w });
        }
        Ok(Self { k, w })
    }

    /// The smallest group of answers that a figure is stated for.
    pub const fn k(self) -> u64 {
        self.k
    }

    /// The least width of the interval in which a hidden count can lie, for anybody.
    pub const fn w(self) -> u64 {
        self.w
    }

    /// Smaller numbers than any release may use, so that tests can look at every table there is.
    #[cfg(test)]
    pub(super) const fn toy(k: u64, w: u64) -> Self {
        Self { k, w }
    }
}

impl Default for Parameters {
    fn default() -> Self {
        Self::STANDARD
    }
}

#[cfg(test)]
mod tests {
    use super::{Parameters, ParametersRefused};

    #[test]
    fn a_group_is_never_under_five() {
        assert_eq!(
            Parameters::new(4, 2),
            Err(ParametersRefused::GroupTooSmall(4))
        );
        assert_eq!(
            Parameters::new(5, 5),
            Err(ParametersRefused::Interval { k: 5, w: 5 })
        );
        assert_eq!(
            Parameters::new(10, 0),
            Err(ParametersRefused::Interval { k: 10, w: 0 })
        );
        assert_eq!(Parameters::new(10, 5), Ok(Parameters::STANDARD));
        assert!(Parameters::new(5, 4).is_ok());
    }
}
