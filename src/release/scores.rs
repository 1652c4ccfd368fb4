//! How the answers of an atom are told: all scores, bands, or "nearly all of one band".
//!
//! When everybody at a place answered alike, the count alone tells what each person said. So a
//! band that holds all answers, all but one, or all but two, is told in one and the same way: at
//! least two fewer, and two answers in no band. Even somebody who knows one answer of the two
//! cannot tell whether the other exists. Everything else depends on the number of answers alone,
//! which is public.
//!
//! What is told of a sum is the sum of what is told of its atoms, and of nothing else.

use crate::domain::{Band, QuestionSet};

use super::{Counts, Parameters};

/// How far a band may fall short of all answers and still be told as if it were all of them.
pub(super) const ALIKE: u64 = Parameters::INSIDERS + 1;

/// The published answers of an atom or of a sum of atoms that share a question set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Distribution {
    set: QuestionSet,
    bands: Bands,
    unattributed: u64,
    scores: Option<Counts>,
}

/// Answers known to be in each band, in the order of [`Band::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Bands([u64; Band::ALL.len()]);

impl Bands {
    fn of(self, band: Band) -> u64 {
        self.0.get(band as usize).copied().unwrap_or(0)
    }

    fn add(&mut self, band: Band, more: u64) {
        if let Some(count) = self.0.get_mut(band as usize) {
            *count += more;
        }
    }

    fn total(self) -> u64 {
        self.0.iter().sum()
    }

    /// The fullest band. Bands of one size do not occur where it matters: see [`ALIKE`].
    fn fullest(self) -> (Band, u64) {
        let fuller = |best: (Band, u64), &band: &Band| {
            if self.of(band) > best.1 {
                (band, self.of(band))
            } else {
                best
            }
        };
        Band::ALL.iter().fold((Band::Negative, 0), fuller)
    }
}

impl Distribution {
    /// What is told of an atom with these counts. It must have `k` answers or more.
    pub(super) fn of_atom(set: QuestionSet, counts: Counts) -> Self {
        let exact = Self::exactly(set, counts);
        let answers = exact.answers();
        let (band, most) = exact.bands.fullest();
        if answers - most <= ALIKE {
            let mut told = Bands::default();
            told.add(band, answers.saturating_sub(ALIKE));
            return Self {
                bands: told,
                unattributed: ALIKE.min(answers),
                ..exact
            };
        }
        let scores = (answers >= Parameters::SCORES_FROM).then_some(counts);
        Self { scores, ..exact }
    }

    /// The bands of counts, as they are. This is for arithmetic: it may be all alike.
    pub(super) fn exactly(set: QuestionSet, counts: Counts) -> Self {
        let mut bands = Bands::default();
        for answer in set.answers() {
            bands.add(answer.band, counts.of(answer.score));
        }
        Self {
            set,
            bands,
            unattributed: 0,
            scores: None,
        }
    }

    /// What each band has more than in `other`.
    pub(super) fn beyond(&self, other: &Self) -> Self {
        let mut bands = Bands::default();
        for &band in Band::ALL {
            bands.add(band, self.band(band).saturating_sub(other.band(band)));
        }
        Self {
            bands,
            unattributed: 0,
            scores: None,
            ..*self
        }
    }

    /// Reads back what a file tells. Nothing is checked here.
    pub(super) fn of_published(
        set: QuestionSet,
        bands: impl Fn(Band) -> u64,
        unattributed: u64,
        scores: Option<Counts>,
    ) -> Self {
        let mut told = Bands::default();
        for &band in set.bands() {
            told.add(band, bands(band));
        }
        Self {
            set,
            bands: told,
            unattributed,
            scores,
        }
    }

    /// What is told of two sums together, or nothing when they answered different questions.
    pub(super) fn plus(mut self, other: Self) -> Option<Self> {
        if self.set != other.set {
            return None;
        }
        for &band in Band::ALL {
            self.bands.add(band, other.bands.of(band));
        }
        self.unattributed += other.unattributed;
        self.scores = self
            .scores
            .zip(other.scores)
            .map(|(own, more)| own.plus(more));
        Some(self)
    }

    /// What was asked.
    pub(super) fn question_set(&self) -> QuestionSet {
        self.set
    }

    /// All answers.
    pub(super) fn answers(&self) -> u64 {
        self.bands.total() + self.unattributed
    }

    /// The answers known to be in a band. There may be up to [`Distribution::unattributed`] more.
    pub(super) fn band(&self, band: Band) -> u64 {
        self.bands.of(band)
    }

    /// The answers told to be in no band.
    pub(super) fn unattributed(&self) -> u64 {
        self.unattributed
    }

    /// Every score's count, where all atoms show theirs.
    pub(super) fn scores(&self) -> Option<Counts> {
        self.scores
    }

    /// The band that has most.
    pub(super) fn fullest(&self) -> Band {
        self.bands.fullest().0
    }

    /// The answers outside the fullest band.
    pub(super) fn dissent(&self) -> u64 {
        self.answers() - self.bands.fullest().1
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::Distribution;
    use crate::domain::{Band, QuestionSet};
    use crate::release::Counts;

    fn told(set: QuestionSet, counts: [u64; 6]) -> Distribution {
        Distribution::of_atom(set, Counts(counts))
    }

    #[test]
    fn all_and_nearly_all_are_told_alike() {
        let all = told(QuestionSet::Fft, [0, 0, 0, 0, 12, 8]);
        assert_eq!(
            (all.band(Band::Positive), all.unattributed(), all.answers()),
            (18, 2, 20)
        );
        for nearly in [
            [0, 0, 0, 1, 11, 8],
            [0, 1, 1, 0, 0, 18],
            [1, 0, 0, 1, 18, 0],
        ] {
            assert_eq!(told(QuestionSet::Fft, nearly), all, "{nearly:?}");
        }
        assert_ne!(told(QuestionSet::Fft, [1, 1, 1, 0, 9, 8]), all);
        // "Don't know" is an answer like others: nobody must be known to have said it.
        let unsure = told(QuestionSet::Fft, [20, 0, 0, 0, 0, 0]);
        assert_eq!(
            (unsure.band(Band::DontKnow), unsure.unattributed()),
            (18, 2)
        );
        // A size that shows scores does not show these.
        assert_eq!(
            told(QuestionSet::Govuk, [0, 0, 0, 2, 0, 500]).scores(),
            None
        );
    }

    #[test]
    fn small_atoms_show_bands_and_large_ones_scores() {
        let small = told(QuestionSet::Smiley, [0, 10, 9, 10, 20, 0]);
        assert_eq!(
            (small.band(Band::Negative), small.band(Band::Positive)),
            (19, 30)
        );
        assert_eq!((small.unattributed(), small.scores()), (0, None));
        let counts = [0, 10, 10, 10, 20, 0];
        assert_eq!(
            told(QuestionSet::Smiley, counts).scores(),
            Some(Counts(counts))
        );
    }

    #[test]
    fn a_sum_shows_what_all_its_atoms_show() {
        let scores = told(QuestionSet::Govuk, [0, 10, 10, 10, 10, 10]);
        let bands = told(QuestionSet::Govuk, [0, 2, 2, 2, 2, 2]);
        let alike = told(QuestionSet::Govuk, [0, 0, 0, 0, 5, 6]);
        assert!(scores.plus(scores).unwrap().scores().is_some());
        let sum = scores.plus(bands).and_then(|sum| sum.plus(alike)).unwrap();
        assert_eq!(
            (sum.answers(), sum.scores(), sum.unattributed()),
            (71, None, 2)
        );
        assert_eq!(sum.band(Band::Positive), 20 + 4 + 9);
        assert_eq!(
            scores.plus(told(QuestionSet::Fft, [0, 9, 9, 9, 9, 9])),
            None
        );
    }

    /// Somebody who knows his own answer looks at every table there is.
    #[test]
    fn one_insider_never_knows_what_all_others_said() {
        let bands = [Band::Negative, Band::Middle, Band::Positive];
        for answers in 10..=25_u64 {
            let mut worlds: HashMap<_, Vec<[u64; 3]>> = HashMap::new();
            for negative in 0..=answers {
                for middle in 0..=answers - negative {
                    let world = [negative, middle, answers - negative - middle];
                    let told = told(QuestionSet::Govuk, [0, world[0], 0, world[1], 0, world[2]]);
                    let text = (bands.map(|band| told.band(band)), told.unattributed());
                    worlds.entry(text).or_default().push(world);
                }
            }
            for (text, worlds) in worlds {
                for own in 0..3 {
                    let possible: Vec<_> = worlds.iter().filter(|world| world[own] > 0).collect();
                    for guessed in 0..3 {
                        let others = |world: &&[u64; 3]| {
                            answers - 1 - (world[guessed] - u64::from(guessed == own))
                        };
                        let may_differ = possible.iter().copied().map(|w| others(&w)).max();
                        assert!(
                            may_differ != Some(0),
                            "{text:?}, own {own}, guessed {guessed}"
                        );
                    }
                }
            }
        }
    }
}
