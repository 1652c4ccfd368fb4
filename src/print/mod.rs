//! Letters and lines: what is printed, on whatever paper.
//!
//! The fonts, a line of text as glyphs in the order the eye meets them, words laid into a column,
//! and a file that opens with its tags. What stands where is for whoever prints.

mod font;
mod paper;
mod paragraph;
mod shape;

pub use font::FontUnreadable;
pub(crate) use font::{Weight, printable, ready as fonts_ready};
pub(crate) use paper::{
    Colour, INK, MM, MUTED, TEAL, WHITE, artifact, document, fill, rectangle, stroke,
};
pub(crate) use paragraph::{Breaks, Paragraph};
pub(crate) use shape::Line;
