//! How a comment as a whole is written: what a capital letter says depends on it.

use super::lexicon::Marks;
use super::token::{Shape, Word};

/// How a comment is written.
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(super) struct Manner {
    /// In capitals throughout.
    pub(super) shouts: bool,
    /// Large letters on plain words: "Thank You All So Much".
    pub(super) titles: bool,
    /// As it is taught: large letters inside sentences, small ones elsewhere. A name in small
    /// letters is less likely then.
    pub(super) mixed: bool,
    /// In Welsh.
    pub(super) welsh: bool,
}

impl Manner {
    pub(super) fn of(words: &[Word<'_>]) -> Self {
        let mut capitals = 0_usize;
        let mut letters = 0_usize;
        let mut large_words = 0_usize;
        let mut large = 0_usize;
        let mut inside = 0_usize;
        let mut welsh = 0_usize;
        let mut english = 0_usize;
        for word in words {
            let length = word.small.len();
            letters += length;
            if word.shape == Shape::Capitals && length > 1 {
                capitals += length;
            }
            if !word.first && length > 1 {
                inside += 1;
                if word.is_large() {
                    large += 1;
                    large_words += usize::from(
                        word.is(Marks::WORD) && !word.is(Marks::NAME.and(Marks::TITLE)),
                    );
                }
            }
            welsh += usize::from(word.is(Marks::WELSH));
            english += usize::from(word.is(Marks::ENGLISH));
        }
        Self {
            shouts: capitals * 10 > letters * 6,
            titles: large_words >= 3 && large_words * 3 > inside,
            mixed: large > 0,
            welsh: welsh >= 2 && welsh > english,
        }
    }
}
