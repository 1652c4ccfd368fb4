//! The question sets: what is asked, what may be answered, and what each answer counts as.
//!
//! Sets are data. The words and the order of `fft` and `govuk` are fixed by the bodies that set
//! them (NHS England's Friends and Family Test since April 2020; the GOV.UK satisfaction survey),
//! so their texts stand in `locale` under keys made here, and nobody can edit them on a screen.

use super::text_enum;

/// A stored score: 1 is worst, the size of the scale is best, 0 is "don't know".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// "Don't know", in the sets that offer it.
    pub const DONT_KNOW: Self = Self(0);

    /// The number itself, 0 to 5.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The place of this score in a row of counts `n0..n5`.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

text_enum! {
    /// The part of the scale an answer falls in. Releases state bands where scores would say too much.
    pub enum Band {
        /// Poor and very poor; dissatisfied; the two unhappy faces.
        Negative = "negative",
        /// Neither good nor poor. `smiley` has no middle.
        Middle = "middle",
        /// Good and very good; satisfied; the two happy faces.
        Positive = "positive",
        /// "Don't know": only in `fft`.
        DontKnow = "dont_know",
    }
}

text_enum! {
    /// What a service asks. One set a service; a change takes effect next month.
    pub enum QuestionSet {
        /// "Overall, how was your experience of our service?", five answers and "don't know".
        Fft = "fft",
        /// "Overall, how did you feel about the service you received today?", five answers.
        Govuk = "govuk",
        /// Four faces, no middle.
        Smiley = "smiley",
    }
}

/// One answer a citizen may tap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// What is stored.
    pub score: Score,
    /// The Fluent key of its words.
    pub key: &'static str,
    /// Which of the five drawn faces stands beside it (1 worst to 5 best), none for "don't know".
    pub face: Option<u8>,
    /// The band it counts in.
    pub band: Band,
}

const fn answer(score: u8, key: &'static str, face: Option<u8>, band: Band) -> Answer {
    Answer {
        score: Score(score),
        key,
        face,
        band,
    }
}

const FFT: &[Answer] = &[
    answer(5, "fft-very-good", Some(5), Band::Positive),
    answer(4, "fft-good", Some(4), Band::Positive),
    answer(3, "fft-neither", Some(3), Band::Middle),
    answer(2, "fft-poor", Some(2), Band::Negative),
    answer(1, "fft-very-poor", Some(1), Band::Negative),
    answer(0, "fft-dont-know", None, Band::DontKnow),
];

const GOVUK: &[Answer] = &[
    answer(5, "govuk-very-satisfied", Some(5), Band::Positive),
    answer(4, "govuk-satisfied", Some(4), Band::Positive),
    answer(3, "govuk-neither", Some(3), Band::Middle),
    answer(2, "govuk-dissatisfied", Some(2), Band::Negative),
    answer(1, "govuk-very-dissatisfied", Some(1), Band::Negative),
];

const SMILEY: &[Answer] = &[
    answer(4, "smiley-very-happy", Some(5), Band::Positive),
    answer(3, "smiley-happy", Some(4), Band::Positive),
    answer(2, "smiley-unhappy", Some(2), Band::Negative),
    answer(1, "smiley-very-unhappy", Some(1), Band::Negative),
];

impl QuestionSet {
    /// The Fluent key of the question.
    #[must_use]
    pub const fn question_key(self) -> &'static str {
        match self {
            Self::Fft => "fft-question",
            Self::Govuk => "govuk-question",
            Self::Smiley => "smiley-question",
        }
    }

    /// The answers in the order they are asked, best first.
    #[must_use]
    pub const fn answers(self) -> &'static [Answer] {
        match self {
            Self::Fft => FFT,
            Self::Govuk => GOVUK,
            Self::Smiley => SMILEY,
        }
    }

    /// The bands of this set, worst first, "don't know" last where the set has it.
    #[must_use]
    pub const fn bands(self) -> &'static [Band] {
        match self {
            Self::Fft => &[Band::Negative, Band::Middle, Band::Positive, Band::DontKnow],
            Self::Govuk => &[Band::Negative, Band::Middle, Band::Positive],
            Self::Smiley => &[Band::Negative, Band::Positive],
        }
    }

    /// The best score of the scale: 4 for `smiley`, 5 for the others.
    #[must_use]
    pub const fn best(self) -> u8 {
        match self {
            Self::Smiley => 4,
            Self::Fft | Self::Govuk => 5,
        }
    }

    /// The scores of this set from 0 or 1 upwards.
    pub fn scores(self) -> impl Iterator<Item = Score> {
        let lowest = u8::from(!matches!(self, Self::Fft));
        (lowest..=self.best()).map(Score)
    }

    /// The answer with this score, if the set offers it.
    #[must_use]
    pub fn answer(self, score: Score) -> Option<&'static Answer> {
        self.answers().iter().find(|answer| answer.score == score)
    }

    /// Reads a score of this set as a citizen or a file states it: one plain digit.
    ///
    /// `None` for anything else: a sign, a point, a space, a second digit, or a digit that the set
    /// does not offer. Nothing is rounded and nothing is guessed.
    #[must_use]
    pub fn parse(self, text: &str) -> Option<Score> {
        match text.as_bytes() {
            [digit @ b'0'..=b'9'] => self.score(i16::from(digit - b'0')),
            _ => None,
        }
    }

    /// The score with this number, if the set offers it.
    #[must_use]
    pub fn score(self, number: i16) -> Option<Score> {
        let score = Score(u8::try_from(number).ok()?);
        self.answer(score).map(|answer| answer.score)
    }
}

#[cfg(test)]
mod tests {
    use super::{Band, QuestionSet};

    #[test]
    fn only_the_offered_digits_are_scores() {
        for set in QuestionSet::ALL {
            let offered: Vec<String> = set
                .answers()
                .iter()
                .map(|a| a.score.get().to_string())
                .collect();
            for text in ["0", "1", "2", "3", "4", "5", "6", "9"] {
                assert_eq!(
                    set.parse(text).is_some(),
                    offered.iter().any(|o| o == text),
                    "{set} {text}"
                );
            }
            for text in [
                "", " 4", "4 ", "-1", "+4", "4.0", "04", "44", "٤", "four", "1e0",
            ] {
                assert_eq!(set.parse(text), None, "{set} {text:?}");
            }
        }
    }

    #[test]
    fn every_answer_is_in_a_band_of_its_set() {
        for set in QuestionSet::ALL {
            for answer in set.answers() {
                assert!(set.bands().contains(&answer.band));
            }
        }
        assert!(!QuestionSet::Smiley.bands().contains(&Band::Middle));
    }
}
