//! What somebody keyed in from a heap of forms: read, and told what is wrong with it.
//!
//! All of it is told at once, and what was keyed is handed back as it was.

use super::fields::Fields;
use super::problem::Problem;
use crate::collect::BatchWords;
use crate::domain::{
    ANSWERS_OF_A_BATCH, Comment, CommentRefused, OF_ONE_ANSWER, QuestionSet, Score, Sharing,
    WORDS_OF_A_BATCH,
};
use crate::locale::{Argument, Texts};

/// Rows for comments that a page begins with, and that are added at a time.
const ROWS: usize = 4;
/// Rows that are read of a form: more than it may have, so that too many are told.
const ROWS_READ: usize = 40;

/// The counts and comments of a form, as they were keyed.
#[derive(Debug, Clone, Default)]
pub(super) struct Keyed {
    /// How many there are in all.
    pub(super) total: String,
    /// How many of each score, 0 to 5.
    pub(super) counts: [String; 6],
    /// The same, keyed a second time.
    pub(super) again: [String; 6],
    /// The comments.
    pub(super) rows: Vec<Row>,
}

/// A comment, as it was keyed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Row {
    /// The words.
    pub(crate) words: String,
    /// The answer on the same form, as its score.
    pub(crate) beside: String,
    /// Whether others may read it.
    pub(crate) share: bool,
}

/// Something that is wrong, and the field it is about.
#[derive(Debug, Clone)]
pub(crate) struct Mistake {
    /// The field.
    pub(crate) field: String,
    /// What is wrong and what to do.
    pub(crate) words: String,
}

/// A batch that was keyed well.
#[derive(Debug, Clone)]
pub(super) struct Read {
    /// How many of each score, 0 to 5.
    pub(super) counts: [u16; 6],
    /// The comments.
    pub(super) words: Vec<BatchWords>,
}

impl Keyed {
    /// Nothing was keyed yet.
    pub(super) fn empty() -> Self {
        Self {
            rows: vec![Row::default(); ROWS],
            ..Self::default()
        }
    }

    /// What a form says.
    pub(super) fn of(fields: &Fields) -> Result<Self, Problem> {
        let text = |name: &str| fields.text(name).map(str::to_owned);
        let mut keyed = Self {
            total: text("total")?,
            ..Self::default()
        };
        for number in 0..6 {
            let count = keyed.counts.get_mut(number);
            let again = keyed.again.get_mut(number);
            if let (Some(count), Some(again)) = (count, again) {
                *count = text(&format!("count-{number}"))?;
                *again = text(&format!("again-{number}"))?;
            }
        }
        for number in 1..=ROWS_READ {
            let name = format!("words-{number}");
            let Some(words) = fields.one(&name)?.map(str::to_owned) else {
                break;
            };
            keyed.rows.push(Row {
                words,
                beside: text(&format!("beside-{number}"))?,
                share: fields.text(&format!("share-{number}"))? == "1",
            });
        }
        Ok(keyed)
    }

    /// Adds rows for comments, as many as a batch may have.
    pub(super) fn add_rows(&mut self) {
        let more = (self.rows.len() + ROWS).min(WORDS_OF_A_BATCH);
        if more > self.rows.len() {
            self.rows.resize(more, Row::default());
        }
    }

    /// Reads the counts and the comments, or tells everything that is wrong.
    pub(super) fn read(&self, set: QuestionSet, texts: &Texts) -> Result<Read, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let total = number(&self.total).filter(|n| (1..=ANSWERS_OF_A_BATCH).contains(n));
        if total.is_none() {
            mistakes.push(mistake("total", texts.get("entry-error-total")));
        }
        let counts = counts(&self.counts, "count", set, texts, &mut mistakes);
        if let (Some(total), Some(counts)) = (total, counts) {
            let sum: u32 = counts.iter().map(|n| u32::from(*n)).sum();
            if sum != total {
                let told = [("total", total.into()), ("sum", sum.into())];
                mistakes.push(mistake("total", texts.with("entry-error-sum", &told)));
            }
        }
        let words = self.read_words(set, texts, &mut mistakes);
        if let Some(counts) = counts {
            for answer in set.answers() {
                let beside = words.iter().filter(|one| one.score == answer.score).count();
                let count = of(&counts, answer.score);
                if beside > usize::from(count) {
                    let told = [
                        ("answer", texts.get(answer.key).into()),
                        ("words", u32::try_from(beside).unwrap_or(u32::MAX).into()),
                        ("count", u32::from(count).into()),
                    ];
                    let field = format!("count-{}", answer.score.get());
                    mistakes.push(mistake(field, texts.with("entry-error-beyond", &told)));
                }
            }
        }
        match counts {
            Some(counts) if mistakes.is_empty() => Ok(Read { counts, words }),
            _ => Err(mistakes),
        }
    }

    fn read_words(
        &self,
        set: QuestionSet,
        texts: &Texts,
        mistakes: &mut Vec<Mistake>,
    ) -> Vec<BatchWords> {
        let mut read = Vec::new();
        let mut written = 0_u32;
        for (number, row) in (1_u32..).zip(&self.rows) {
            let n = ("n", number.to_string().into());
            let field = format!("words-{number}");
            let words = match Comment::parse_import(&row.words) {
                Ok(None) => continue,
                Ok(Some(words)) => Some(words),
                Err(CommentRefused::TooLong { length, .. }) => {
                    let length = u64::try_from(length).unwrap_or(u64::MAX);
                    let told = [n.clone(), ("length", length.into())];
                    mistakes.push(mistake(field, texts.with("entry-error-long", &told)));
                    None
                }
                Err(CommentRefused::ControlCharacter) => {
                    let told = texts.with("entry-error-unreadable", std::slice::from_ref(&n));
                    mistakes.push(mistake(field, told));
                    None
                }
            };
            written += 1;
            let Some(score) = set.parse(&row.beside) else {
                let field = format!("beside-{number}");
                mistakes.push(mistake(field, texts.with("entry-error-beside", &[n])));
                continue;
            };
            let sharing = if row.share {
                Sharing::Share
            } else {
                Sharing::TeamOnly
            };
            read.extend(words.map(|words| BatchWords {
                score,
                words,
                sharing,
            }));
        }
        if usize::try_from(written).is_ok_and(|written| written > WORDS_OF_A_BATCH) {
            let told = [("n", written.into())];
            mistakes.push(mistake("words-1", texts.with("entry-error-rows", &told)));
        }
        read
    }

    /// Whether what was keyed the second time is the same, or where it is not.
    pub(super) fn agree(
        &self,
        first: &[u16; 6],
        set: QuestionSet,
        texts: &Texts,
    ) -> Result<(), Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let Some(second) = counts(&self.again, "again", set, texts, &mut mistakes) else {
            return Err(mistakes);
        };
        for answer in set.answers() {
            let (first, second) = (of(first, answer.score), of(&second, answer.score));
            if first != second {
                let told = [
                    ("answer", texts.get(answer.key).into()),
                    ("first", u32::from(first).into()),
                    ("second", u32::from(second).into()),
                ];
                let field = format!("again-{}", answer.score.get());
                mistakes.push(mistake(field, texts.with("entry-error-differs", &told)));
            }
        }
        if mistakes.is_empty() {
            Ok(())
        } else {
            Err(mistakes)
        }
    }
}

pub(super) fn mistake(field: impl Into<String>, words: String) -> Mistake {
    Mistake {
        field: field.into(),
        words,
    }
}

fn of(counts: &[u16; 6], score: Score) -> u16 {
    counts.get(score.index()).copied().unwrap_or_default()
}

/// The counts of a question set's answers; none when one will not do.
fn counts(
    keyed: &[String; 6],
    name: &str,
    set: QuestionSet,
    texts: &Texts,
    mistakes: &mut Vec<Mistake>,
) -> Option<[u16; 6]> {
    let mut counts = [0; 6];
    let before = mistakes.len();
    for answer in set.answers() {
        let typed = keyed.get(answer.score.index()).map_or("", |typed| typed);
        let count = if typed.trim().is_empty() {
            Some(0)
        } else {
            let count = number(typed).and_then(|n| u16::try_from(n).ok());
            count.filter(|n| *n <= OF_ONE_ANSWER)
        };
        if let (Some(count), Some(place)) = (count, counts.get_mut(answer.score.index())) {
            *place = count;
        } else {
            let told: [(&str, Argument<'_>); 1] = [("answer", texts.get(answer.key).into())];
            let field = format!("{name}-{}", answer.score.get());
            mistakes.push(mistake(field, texts.with("entry-error-number", &told)));
        }
    }
    (mistakes.len() == before).then_some(counts)
}

/// A whole number in plain digits.
fn number(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    let plain = (1..=6).contains(&typed.len()) && typed.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| typed.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{Keyed, Row};
    use crate::domain::{Language, QuestionSet};
    use crate::locale::Texts;
    use crate::web::fields::Fields;

    fn told(keyed: &Keyed) -> Vec<String> {
        let read = keyed.read(QuestionSet::Fft, Texts::of(Language::English));
        let mistakes = read.err().unwrap_or_default().into_iter();
        mistakes
            .map(|one| format!("{}: {}", one.field, one.words))
            .collect()
    }

    fn keyed(form: &str) -> Keyed {
        Keyed::of(&Fields::parse(form).unwrap()).unwrap()
    }

    #[test]
    fn an_empty_field_counts_nobody() {
        let keyed = keyed("total=3&count-5=2&count-0=+1+&words-1=+&beside-1=");
        let read = keyed
            .read(QuestionSet::Fft, Texts::of(Language::English))
            .unwrap();
        assert_eq!(read.counts, [1, 0, 0, 0, 0, 2]);
        assert!(read.words.is_empty());
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let odd = keyed("total=many&count-5=-1&count-4=501&count-3=1e2&count-2=%D9%A4&count-1=2.0");
        let expected: Vec<String> =
            std::iter::once("total: Write how many there are in all, from 1 to 2,000.".to_owned())
                .chain(
                    [
                        "Very good",
                        "Good",
                        "Neither good nor poor",
                        "Poor",
                        "Very poor",
                    ]
                    .iter()
                    .zip([5, 4, 3, 2, 1])
                    .map(|(answer, n)| {
                        format!("count-{n}: {answer}: write a whole number from 0 to 500.")
                    }),
                )
                .collect();
        assert_eq!(told(&odd), expected);
        assert_eq!(
            told(&keyed("total=2001&count-5=1")),
            ["total: Write how many there are in all, from 1 to 2,000."]
        );
    }

    #[test]
    fn rows_are_added_up_to_what_a_batch_may_have() {
        let mut keyed = Keyed::empty();
        for rows in [8, 12, 16, 20, 20] {
            keyed.add_rows();
            assert_eq!(keyed.rows.len(), rows);
        }
        // More than it may have stay as they were sent.
        keyed.rows.push(Row::default());
        keyed.add_rows();
        assert_eq!(keyed.rows.len(), 21);
    }
}
