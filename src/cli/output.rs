//! Words on the terminal. A reader that went away, as `head` does, is no failure.

use std::io::{ErrorKind, Write};

/// Writes a line to standard output.
///
/// # Errors
/// When it cannot be written, other than because nobody reads any more.
pub(super) fn line(text: &str) -> anyhow::Result<()> {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Writes what went wrong to standard error.
pub(super) fn complain(text: &str) {
    complain_of(&format!("error: {text}"));
}

/// Writes a line about what went wrong to standard error.
pub(super) fn complain_of(text: &str) {
    // There is nowhere left to say that this could not be said.
    drop(writeln!(std::io::stderr(), "{text}"));
}
