//! Signs: what hangs at a door or stands on a counter. A sign in words, its code, its boxes on
//! paper, and the files that are made of them.
//!
//! All of it is pure: the same place gives the same bytes, on every day and every machine.

mod code;
mod layout;
mod pdf;
mod size;
#[cfg(test)]
mod tests;
mod words;

pub use code::{Level, QrCode, svg};
pub use pdf::pdf;
pub use size::Size;
pub use words::{Sign, chosen_languages};

use crate::print::FontUnreadable;

/// Why a sign could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// The address does not fit into a code.
    #[error("the address is too long for a code")]
    TooLong,
    /// A font of ours cannot be read.
    #[error(transparent)]
    Font(#[from] FontUnreadable),
    /// The file could not be written.
    #[error("the sign could not be written: {0}")]
    Pdf(String),
}
