//! Answers that are ready to be sent: one line each, with a form key of its own, signed ahead of
//! time. One in five has words.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use heard::collect::Doors;
use heard::domain::Code;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::words;

/// More than any server here answers in a second. They must not run out within a row: an answer
/// that is sent twice is stored once.
const A_SECOND: u64 = 150_000;

/// Writes the answers of a row to a file: each to one of `codes`, at random.
pub(crate) fn write(
    folder: &Path,
    name: &str,
    doors: &Doors,
    codes: &[Code],
    seconds: u64,
) -> anyhow::Result<PathBuf> {
    let path = folder.join(name);
    let mut file = BufWriter::new(File::create(&path)?);
    // The same answers in every run, but for their keys.
    let mut dice = StdRng::seed_from_u64(1);
    for _ in 0..seconds * A_SECOND {
        let code = &codes[dice.random_range(0..codes.len())];
        let (key, score) = (doors.form_key(code), dice.random_range(1..=5));
        write!(file, "{code} score={score}&key={key}")?;
        if dice.random_range(0..5) == 0 {
            let words = [
                ("comment", words::some(&mut dice)),
                ("sharing", "share".to_owned()),
            ];
            write!(file, "&{}", serde_urlencoded::to_string(words)?)?;
        }
        writeln!(file)?;
    }
    file.flush()?;
    Ok(path)
}
