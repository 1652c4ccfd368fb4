//! The faces beside answers: one drawing, five mouths, and a question mark for "don't know".
//!
//! The drawings are the symbols of `templates/citizen/faces.html`, which a page includes once. The
//! face is never alone: the answer's words stand beside it, so readers of the page skip the face.

use crate::domain::{Answer, QuestionSet, Score};
use crate::locale::Texts;

/// One answer as a button shows it.
pub(crate) struct Choice {
    /// What is sent.
    pub(crate) score: u8,
    /// Its words.
    pub(crate) words: String,
    /// Which symbol is drawn.
    pub(crate) symbol: &'static str,
    /// Whether it is the one chosen before.
    pub(crate) chosen: bool,
}

/// The answers of a set in the order they are asked.
pub(crate) fn choices(texts: &Texts, set: QuestionSet, chosen: Option<Score>) -> Vec<Choice> {
    set.answers()
        .iter()
        .map(|answer| Choice {
            score: answer.score.get(),
            words: texts.get(answer.key),
            symbol: symbol(answer),
            chosen: chosen == Some(answer.score),
        })
        .collect()
}

/// The id of the symbol of an answer.
pub(crate) const fn symbol(answer: &Answer) -> &'static str {
    match answer.face {
        Some(1) => "f1",
        Some(2) => "f2",
        Some(3) => "f3",
        Some(4) => "f4",
        Some(_) => "f5",
        None => "f0",
    }
}
