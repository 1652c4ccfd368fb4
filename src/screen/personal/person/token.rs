//! The words of a comment, and what can be told of each by looking at it alone.

use std::ops::Range;

use super::lexicon::{Marks, marks_of};
use crate::screen::normalise::Normal;

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::screen::personal) enum Shape {
    /// `Kelly`, `McDonald`, `Kelly-Anne`.
    Large,
    /// `KELLY`, of two letters or more.
    Capitals,
    /// `K`, which may stand for a name.
    Initial,
    /// `kelly`.
    Small,
    /// Anything with a digit in it.
    Other,
}

/// A word of the text.
pub(in crate::screen::personal) struct Word<'a> {
    /// In small letters.
    pub(in crate::screen::personal) small: &'a str,
    /// What stands between the word before and this one.
    pub(in crate::screen::personal) gap: &'a str,
    pub(in crate::screen::personal) range: Range<usize>,
    pub(in crate::screen::personal) shape: Shape,
    /// Whether a sentence begins with it.
    pub(in crate::screen::personal) first: bool,
    /// Whether `'s` follows it.
    pub(in crate::screen::personal) owns: bool,
    /// What the lists know of it.
    pub(in crate::screen::personal) marks: Marks,
}

impl Word<'_> {
    pub(in crate::screen::personal) fn is(&self, marks: Marks) -> bool {
        self.marks.any(marks)
    }

    pub(in crate::screen::personal) fn is_large(&self) -> bool {
        self.shape == Shape::Large
    }

    /// Whether only spaces part it from the word before.
    pub(in crate::screen::personal) fn follows_closely(&self) -> bool {
        !self.first
            && self
                .gap
                .bytes()
                .all(|sign| matches!(sign, b' ' | b'.' | b'"' | b'\''))
    }

    /// Whether a comma, a bracket or a dash parts it from the word before.
    pub(in crate::screen::personal) fn is_set_off(&self) -> bool {
        !self.first && self.gap.contains([',', '(', '-', ')'])
    }
}

/// Titles that end in a full stop where the sentence goes on.
const SHORTENED: &[&str] = &[
    "dr", "mr", "mrs", "ms", "prof", "rev", "sgt", "cllr", "st", "no",
];

/// Splits a text into words.
pub(in crate::screen::personal) fn words_of(normal: &Normal) -> Vec<Word<'_>> {
    let (text, folded) = (normal.text(), normal.folded());
    let mut words: Vec<Word<'_>> = Vec::with_capacity(text.len() / 5 + 1);
    let mut first = true;
    let mut start = None;
    let mut gap_from = 0;
    let ending = std::iter::once((text.len(), ' '));
    for (at, sign) in text.char_indices().chain(ending) {
        // An apostrophe or a hyphen belongs to the word it stands in, not to one it stands before.
        let within = if sign.is_ascii() {
            sign.is_ascii_alphanumeric() || (start.is_some() && matches!(sign, '\'' | '-'))
        } else {
            sign.is_alphanumeric()
        };
        match (within, start) {
            (true, None) => start = Some(at),
            (false, Some(begins)) => {
                start = None;
                let Some((word, end)) = word(text, folded, begins..at, gap_from, first) else {
                    continue;
                };
                gap_from = end;
                first = false;
                words.push(word);
            }
            _ => {}
        }
        if matches!(sign, '.' | '!' | '?' | '\n' | ':' | ';') {
            // "Dr. Jones" and "J. Jones" go on; "I saw a dr. However" does not.
            let goes_on = sign == '.'
                && words.last().is_some_and(|word| {
                    word.range.end == at
                        && (word.shape == Shape::Initial
                            || (SHORTENED.contains(&word.small) && word.shape != Shape::Small))
                });
            first |= !goes_on;
        }
    }
    words
}

/// One word, without the signs that only hang on it, and where it ends.
fn word<'a>(
    text: &'a str,
    folded: &'a str,
    range: Range<usize>,
    gap_from: usize,
    first: bool,
) -> Option<(Word<'a>, usize)> {
    let written = text.get(range.clone())?;
    let trimmed = written.trim_end_matches(['\'', '-']);
    // "Kelly's" is Kelly, and so is KELLY'S.
    let bare = trimmed
        .strip_suffix("'s")
        .or_else(|| trimmed.strip_suffix("'S"))
        .unwrap_or(trimmed);
    let end = range.start + bare.len();
    let small = folded.get(range.start..end)?;
    let shape = shape_of(bare);
    let word = Word {
        small,
        gap: text.get(gap_from..range.start)?,
        range: range.start..end,
        shape,
        first,
        owns: bare.len() < trimmed.len(),
        marks: marks_of(small),
    };
    Some((word, end))
}

fn shape_of(word: &str) -> Shape {
    let mut letters = 0_usize;
    let mut capitals = 0_usize;
    for sign in word.chars() {
        if sign.is_numeric() {
            return Shape::Other;
        }
        if sign.is_alphabetic() {
            letters += 1;
            capitals += usize::from(sign.is_uppercase());
        }
    }
    match (letters, capitals) {
        (1, 1) => Shape::Initial,
        (_, 0) => Shape::Small,
        (all, some) if all == some => Shape::Capitals,
        _ if word.starts_with(char::is_uppercase) => Shape::Large,
        // "al-Tikriti".
        _ if ["al-", "el-", "ap-", "ul-", "as-"].iter().any(|small| {
            word.strip_prefix(small)
                .is_some_and(|rest| rest.starts_with(char::is_uppercase))
        }) =>
        {
            Shape::Large
        }
        _ => Shape::Small,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_where_a_reader_parts_them() {
        let normal = Normal::of("Dr. O'Neil-Shaw's here. KELLY'S - K. Patel, 'bob'");
        let words = words_of(&normal);
        let read: Vec<_> = words
            .iter()
            .map(|word| (word.small, word.shape, word.first, word.owns))
            .collect();
        assert_eq!(
            read,
            [
                ("dr", Shape::Large, true, false),
                ("o'neil-shaw", Shape::Large, false, true),
                ("here", Shape::Small, false, false),
                ("kelly", Shape::Capitals, true, true),
                ("k", Shape::Initial, false, false),
                ("patel", Shape::Large, false, false),
                ("bob", Shape::Small, false, false),
            ]
        );
    }
}
