//! Words on the terminal. A reader that went away, as `head` does, is no failure.

use std::io::{Error, ErrorKind, Stdout, Write};

/// Writes a line to standard output. Where nobody reads any more it is written to nobody, so that a
/// command goes on with what it does.
///
/// # Errors
/// When it cannot be written, other than because nobody reads any more.
pub(super) fn line(text: &str) -> anyhow::Result<()> {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Writes a whole text to standard output.
///
/// # Errors
/// As [`line()`].
pub(super) fn text(text: &str) -> anyhow::Result<()> {
    let mut out = standard();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// Standard output, for a command that does nothing but write. Where nobody reads any more its
/// error says so by its kind, [`nobody_reads`] knows it again, and the command ends in good order.
pub(super) fn standard() -> Standard<Stdout> {
    Standard(std::io::stdout())
}

/// Whether a command ended because nobody reads what it writes.
pub(super) fn nobody_reads(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let error = cause.downcast_ref::<Error>();
        error
            .and_then(Error::get_ref)
            .is_some_and(<dyn std::error::Error + Send + Sync>::is::<NobodyReads>)
    })
}

/// A way out that tells when its reader went away.
pub(super) struct Standard<W>(W);

/// The reader went away. A broken connection to somewhere else is no such thing.
#[derive(Debug, thiserror::Error)]
#[error("nobody reads any more")]
struct NobodyReads;

fn told(error: Error) -> Error {
    match error.kind() {
        ErrorKind::BrokenPipe => Error::new(ErrorKind::BrokenPipe, NobodyReads),
        _ => error,
    }
}

impl<W: Write> Write for Standard<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes).map_err(told)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush().map_err(told)
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

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind, Write};

    use super::{Standard, nobody_reads};

    /// A way out that fails in one way.
    struct Fails(ErrorKind);

    impl Write for Fails {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(Error::from(self.0))
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Err(Error::from(self.0))
        }
    }

    #[test]
    fn a_reader_that_went_away_is_known_from_any_other_failure() {
        let said =
            |kind| anyhow::Error::from(Standard(Fails(kind)).write_all(b"text").unwrap_err());
        assert!(nobody_reads(&said(ErrorKind::BrokenPipe)));
        assert!(nobody_reads(
            &said(ErrorKind::BrokenPipe).context("while writing")
        ));
        assert!(!nobody_reads(&said(ErrorKind::StorageFull)));
        let elsewhere = anyhow::Error::from(Error::from(ErrorKind::BrokenPipe));
        assert!(
            !nobody_reads(&elsewhere),
            "a connection that broke is a failure"
        );
    }
}
