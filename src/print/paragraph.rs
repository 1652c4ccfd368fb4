//! Words laid into the width of a column.

use unicode_segmentation::UnicodeSegmentation;

use super::font::Weight;
use super::shape::Line;
use crate::domain::Language;

/// A word, or a part of an address, and its width when letters are one point high.
struct Word {
    text: String,
    width: f32,
    /// Whether space stands before it.
    spaced: bool,
}

impl Word {
    /// A word that is longer than a line, in pieces.
    fn broken(&self, room: f32, measure: impl Fn(&str) -> f32) -> Vec<(String, f32)> {
        let mut pieces: Vec<(String, f32)> = Vec::new();
        for letter in self.text.graphemes(true) {
            let width = measure(letter);
            match pieces.last_mut() {
                Some((piece, so_far)) if *so_far + width <= room => {
                    piece.push_str(letter);
                    *so_far += width;
                }
                _ => pieces.push((letter.to_owned(), width)),
            }
        }
        pieces
    }
}

/// Where a line may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Breaks {
    /// Where a space is.
    AtSpaces,
    /// Within an address, which has no spaces.
    InAddress,
}

/// Words in one language, measured once and then laid into any width.
pub(crate) struct Paragraph {
    pub(crate) language: Language,
    pub(crate) weight: Weight,
    words: Vec<Word>,
    space: f32,
}

impl Paragraph {
    pub(crate) fn new(text: &str, language: Language, weight: Weight, breaks: Breaks) -> Self {
        let direction = language.direction();
        let width = |text: &str| Line::of(text, direction, weight).width;
        let mut words = Vec::new();
        // A line never ends at a space that was put there to hold two words together.
        let ends = |c: char| c.is_whitespace() && c != '\u{a0}';
        for word in text.split(ends).filter(|word| !word.is_empty()) {
            // An address has no spaces; it may go on in the next line after these.
            let parts: Vec<&str> = match breaks {
                Breaks::InAddress => word.split_inclusive(['/', '.']).collect(),
                Breaks::AtSpaces => vec![word],
            };
            for (place, part) in parts.into_iter().enumerate() {
                words.push(Word {
                    text: part.to_owned(),
                    width: width(part),
                    spaced: place == 0,
                });
            }
        }
        Self {
            language,
            weight,
            space: width("a a") - width("aa"),
            words,
        }
    }

    /// The lines of this paragraph in a column, in letters of this size, and at most so many.
    pub(crate) fn lines(&self, column: f32, size: f32, most: usize) -> Vec<String> {
        // A hair is kept back for what letters do to each other across a space.
        let room = column / size * 0.995;
        let mut lines: Vec<(String, f32)> = Vec::new();
        for word in &self.words {
            let space = if word.spaced { self.space } else { 0.0 };
            match lines.last_mut() {
                Some((line, width)) if *width + space + word.width <= room => {
                    if word.spaced {
                        line.push(' ');
                    }
                    line.push_str(&word.text);
                    *width += space + word.width;
                }
                _ if word.width <= room => lines.push((word.text.clone(), word.width)),
                _ => lines.extend(word.broken(room, |letter| self.width(letter))),
            }
        }
        let mut lines: Vec<String> = lines.into_iter().map(|(line, _)| line).collect();
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                *last = self.cut(last, room);
            }
        }
        lines
    }

    fn width(&self, text: &str) -> f32 {
        Line::of(text, self.language.direction(), self.weight).width
    }

    /// A line that ends in "…".
    fn cut(&self, line: &str, room: f32) -> String {
        let mut letters: Vec<&str> = line.graphemes(true).collect();
        loop {
            let shorter = format!("{}…", letters.concat().trim_end());
            if letters.pop().is_none() || self.width(&shorter) <= room {
                return shorter;
            }
        }
    }
}
