//! Lines of JSON in, a line out for each: for whoever measures what Heard reads and sees.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;

use anyhow::{Context, bail};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The lines of a file, or of standard input when none is named or it is `-`.
///
/// # Errors
/// When the file cannot be read.
pub(super) fn input(file: Option<&str>) -> anyhow::Result<Box<dyn BufRead>> {
    match file.filter(|file| *file != "-") {
        Some(file) => {
            let path = Path::new(file);
            let opened = std::fs::File::open(path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            Ok(Box::new(BufReader::new(opened)))
        }
        None => Ok(Box::new(std::io::stdin().lock())),
    }
}

/// Reads lines of at most so many bytes, and writes for each what `tells` tells of it. Blank lines are
/// passed over. `shape` is what a line should be, for what is said of one that is not.
///
/// # Errors
/// When a line is too long or has another shape, by its number.
pub(super) fn each<L: DeserializeOwned>(
    mut input: impl BufRead,
    out: &mut impl Write,
    (most, shape): (u64, &str),
    tells: impl Fn(L) -> Value,
) -> anyhow::Result<()> {
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        let read = Read::take(&mut input, most).read_until(b'\n', &mut line)?;
        if read == 0 {
            break;
        }
        if read as u64 == most && !line.ends_with(b"\n") {
            bail!("line {number} is longer than {most} bytes");
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let one: L = serde_json::from_slice(&line)
            .with_context(|| format!("line {number} is not {shape}"))?;
        writeln!(out, "{}", tells(one))?;
    }
    Ok(())
}
