//! Log lines, on standard error.
//!
//! What citizens do leaves no line. An error line on their way names no touchpoint and no answer.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::FmtSpan;

/// Starts logging. `json` writes one object a line. Starting twice changes nothing.
///
/// # Errors
/// When the filter cannot be read; the text says why.
pub fn start(filter: &str, json: bool) -> Result<(), String> {
    // It would write a line for every request that is none, which anybody can send by the thousand.
    let quietly = format!("{filter},actix_http::h1::dispatcher=off");
    let filter = EnvFilter::try_new(&quietly).map_err(|error| format!("`{filter}`: {error}"))?;
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_span_events(FmtSpan::NONE)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()));
    let started = if json {
        lines.json().try_init()
    } else {
        lines.try_init()
    };
    // A test, or a command inside a command, may have started it already.
    if started.is_err() {
        tracing::debug!("logging was started before");
    }
    Ok(())
}
