//! A batch of answers that came on paper or by telephone: how large it may be, and what fits together.

use super::{QuestionSet, Score};

/// The most answers of a batch. A larger heap of forms is entered as several.
pub const ANSWERS_OF_A_BATCH: u32 = 2_000;
/// The most times one answer may be counted in a batch.
pub const OF_ONE_ANSWER: u16 = 500;
/// The most comments of a batch.
pub const WORDS_OF_A_BATCH: usize = 20;

/// Why a batch is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BatchRefused {
    /// No answer was counted.
    #[error("no answer was counted")]
    Empty,
    /// One answer was counted too often, or is none of the question set.
    #[error("an answer is counted from 0 to {OF_ONE_ANSWER} times, and is one of the question set")]
    Answer(u8),
    /// There are too many answers for one batch.
    #[error("a batch has at most {ANSWERS_OF_A_BATCH} answers")]
    TooMany,
    /// There are too many comments for one batch.
    #[error("a batch has at most {WORDS_OF_A_BATCH} comments")]
    TooManyWords,
    /// More comments stand beside an answer than it was counted.
    #[error("more comments stand beside an answer than it was counted")]
    WordsBeyond(u8),
}

/// Whether counts `n0..n5` and the scores that comments stand beside make a batch of this question
/// set.
///
/// # Errors
/// The first thing that does not fit.
pub fn check_batch(
    set: QuestionSet,
    counts: &[u16; 6],
    beside: &[Score],
) -> Result<(), BatchRefused> {
    for (number, count) in (0u8..).zip(counts) {
        let asked = set.score(i16::from(number)).is_some();
        if *count > OF_ONE_ANSWER || (*count > 0 && !asked) {
            return Err(BatchRefused::Answer(number));
        }
    }
    let all: u32 = counts.iter().map(|count| u32::from(*count)).sum();
    if all == 0 {
        return Err(BatchRefused::Empty);
    }
    if all > ANSWERS_OF_A_BATCH {
        return Err(BatchRefused::TooMany);
    }
    if beside.len() > WORDS_OF_A_BATCH {
        return Err(BatchRefused::TooManyWords);
    }
    for (number, count) in (0u8..).zip(counts) {
        let words = beside.iter().filter(|score| score.get() == number).count();
        if words > usize::from(*count) {
            return Err(BatchRefused::WordsBeyond(number));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{BatchRefused, check_batch};
    use crate::domain::QuestionSet;

    #[test]
    fn what_does_not_fit_is_no_batch() {
        let fft = |counts: [u16; 6], beside: &[&str]| {
            let beside: Vec<_> = beside
                .iter()
                .map(|score| QuestionSet::Fft.parse(score).unwrap())
                .collect();
            check_batch(QuestionSet::Fft, &counts, &beside)
        };
        assert_eq!(fft([1, 0, 0, 0, 0, 500], &["5", "0"]), Ok(()));
        assert_eq!(fft([0; 6], &[]), Err(BatchRefused::Empty));
        assert_eq!(fft([0, 0, 0, 0, 501, 0], &[]), Err(BatchRefused::Answer(4)));
        assert_eq!(fft([500; 6], &[]), Err(BatchRefused::TooMany));
        assert_eq!(
            fft([0, 0, 0, 0, 0, 30], &["5"; 21]),
            Err(BatchRefused::TooManyWords)
        );
        assert_eq!(
            fft([0, 0, 0, 1, 0, 30], &["3", "3"]),
            Err(BatchRefused::WordsBeyond(3))
        );
        // Four faces have no fifth, and nobody is asked whether they know.
        for other in [[0, 0, 0, 0, 0, 1], [1, 0, 0, 0, 0, 0]] {
            let refused = check_batch(QuestionSet::Smiley, &other, &[]);
            assert!(matches!(refused, Err(BatchRefused::Answer(0 | 5))));
        }
    }
}
