//! Text messages: what a text says.
//!
//! [`parse`] is pure: a body and the codes of the number it came to in, a score, words or a command
//! out. It must never guess: what cannot be read as one answer is kept as words, and its writer is
//! asked for a number.

pub mod android;
pub mod gateway;
pub mod parse;
pub mod twilio;
