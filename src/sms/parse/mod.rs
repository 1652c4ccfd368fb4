//! What a text says: whose sign, which answer, which words, or a command.
//!
//! The rules, in their order:
//!
//! 1. **A command** is the whole text and nothing else: `STOP`, `Stop please.`, `LIB STOP`. A text
//!    that only begins with such a word is feedback: "Stop the noise on ward 5".
//! 2. **The code** stands first, in any case, with or without what people copy around it: `LIB 4`,
//!    `Lib: 4`, `LIB4`, `Text LIB 4`, or right behind the answer: `4 LIB`. The longest code that fits
//!    is meant. A text without one belongs to the number's own place.
//! 3. **The answer** stands first after the code, or last in the text, as a digit in any script
//!    (`5`, `٥`, `５`, `5️⃣`), as a part of the scale (`4/5`, `4 out of 5`, `4 allan o 5`), as stars, as a
//!    number in English or Welsh (`five`, `pump`), as an answer in its own words in any language of
//!    ours (`Very good`, `Da iawn`), as a face or a thumb.
//! 4. **Nothing is guessed.** No answer is read from two different ones (`3-4`, `4 or 5`, `1, 2`), a
//!    number off the scale (`0`, `6`, `45`), a part of another scale (`10/10`, `8 out of 10`), a
//!    broken one (`4.5`, `100%`), an ordinal (`1st class`), a count (`5 minutes late`, `2 people`),
//!    a point of a list (`1. This. 2. That.`), a time or a price (`5pm`, `5:30`, `£5`). What cannot be read is words.
//! 5. **The direction** is the prompt's. Where a body tells people that 1 is best, a bare digit is
//!    turned round; words, faces and thumbs say what they say. Stars and parts of a scale have a
//!    direction of their own, so against the prompt's they are read as nothing.
//! 6. **The words** are what is left, as they were written.

mod command;
mod fold;
mod score;
#[cfg(test)]
mod tests;

pub use command::Command;

use crate::domain::{QuestionSet, Score};
use fold::Folded;

/// What people were told about the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prompt {
    /// What is asked, which gives the scale.
    pub set: QuestionSet,
    /// Whether 1 is the best answer, as in many texts of the NHS.
    pub one_is_best: bool,
}

/// What a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<'a, C> {
    /// The code that was named, if one was.
    pub code: Option<&'a C>,
    /// The answer, 1 worst; `None` when the text has none that can be read.
    pub score: Option<Score>,
    /// The words that are left, without space around them; `None` when there are none.
    pub words: Option<&'a str>,
    /// What the sender wants of the service itself.
    pub command: Option<Command>,
}

/// Reads a text. `codes` are those that people may name at its number.
///
/// The time it takes grows with the length of the text and the number of codes.
#[must_use]
pub fn parse<'a, C: AsRef<str>>(body: &'a str, codes: &'a [C], prompt: Prompt) -> Said<'a, C> {
    let folded = Folded::of(body);
    let text = folded.text();
    let named = code_first(text, codes);
    let (mut code, rest) = named.map_or((None, 0), |(code, end)| (Some(code), end));
    if let Some(command) = Command::of(text).or_else(|| Command::of(&text[rest..])) {
        return Said {
            code,
            score: None,
            words: None,
            command: Some(command),
        };
    }
    let found = score::find(&text[rest..], prompt);
    let (score, words) = match found {
        Some(found) if found.first => {
            let mut end = rest + found.range.end;
            // "4 LIB lovely": the code behind the answer.
            if code.is_none()
                && let Some((named, after)) = code_first(&text[end..], codes)
            {
                code = Some(named);
                end += after;
            }
            (Some(found.score), folded.from(end))
        }
        Some(found) => {
            let words = folded.between(rest, rest + found.range.start);
            (Some(found.score), words)
        }
        None => (None, folded.from(rest)),
    };
    Said {
        code,
        score,
        words: trimmed(words),
        command: None,
    }
}

/// The longest code at the start of a text, and where the rest begins.
fn code_first<'a, C: AsRef<str>>(text: &str, codes: &'a [C]) -> Option<(&'a C, usize)> {
    let start = text.len() - text.trim_start_matches(is_around).len();
    // People copy the whole of "Text LIB 4".
    let lead = ["text ", "txt ", "tecst ", "tecstio "]
        .iter()
        .find(|lead| text[start..].starts_with(**lead))
        .map_or(0, |lead| lead.len());
    [start + lead, start].into_iter().find_map(|start| {
        let text = &text[start..];
        let text_start = text.len() - text.trim_start_matches(is_around).len();
        let here = &text[text_start..];
        codes
            .iter()
            .filter(|code| stands_first(here, code.as_ref()))
            .max_by_key(|code| code.as_ref().len())
            .map(|code| (code, start + text_start + code.as_ref().len()))
    })
}

/// Whether a text begins with a code: what follows is no letter that makes a longer word of it, and
/// no number of more than one digit.
fn stands_first(text: &str, code: &str) -> bool {
    let fits = text
        .get(..code.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(code));
    if !fits {
        return false;
    }
    let mut after = text[code.len()..].chars();
    match after.next() {
        Some(digit) if digit.is_ascii_digit() => !after.next().is_some_and(char::is_alphanumeric),
        // "LIB's nurse" is a word of its own.
        Some('\'') => !after.next().is_some_and(char::is_alphanumeric),
        Some(next) => !next.is_alphanumeric(),
        None => true,
    }
}

/// What may stand around a code or an answer without meaning anything.
fn is_around(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '"' | '\'' | '#' | '(' | '[' | '<' | '«' | '“' | '*')
}

/// Words without what parted them from the code and the answer.
fn trimmed(words: &str) -> Option<&str> {
    let parts = |sign: char| {
        sign.is_whitespace()
            || matches!(
                sign,
                ',' | ';'
                    | ':'
                    | '.'
                    | '-'
                    | '–'
                    | '—'
                    | '='
                    | '|'
                    | '/'
                    | '"'
                    | '”'
                    | '»'
                    | ')'
                    | ']'
                    | '>'
            )
            || sign == '\u{fe0f}'
    };
    let start = words.trim_start_matches(parts);
    // A full stop at the end belongs to the words; a dash before the answer does not.
    let end = start.trim_end_matches(|sign: char| {
        sign.is_whitespace()
            || matches!(
                sign,
                ',' | ';' | ':' | '-' | '–' | '—' | '=' | '|' | '(' | '['
            )
    });
    let says_something = end
        .chars()
        .any(|sign| sign.is_alphanumeric() || !sign.is_ascii());
    // "!!!" says no more than the answer did.
    says_something.then_some(end)
}
