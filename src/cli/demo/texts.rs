//! A gateway for the demo, so that a text can be tried from a terminal. It is nobody's: its requests
//! look like Kannel's, whose answer is the reply itself.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::council;

/// The number of the demo: one that is kept for films and trials.
const NUMBER: &str = "07700 900123";
/// What a text is about that names no code.
const TOUCHPOINT: &str = "NORTH";

/// Writes the settings, unless they are there from the last time.
///
/// # Errors
/// When the folder cannot be written to.
pub(super) fn settings(folder: &Path) -> anyhow::Result<PathBuf> {
    let file = folder.join("sms.toml");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(&file) {
        Ok(mut made) => {
            let secret = hex::encode(rand::random::<[u8; 16]>());
            let slug = council::SLUG;
            writeln!(
                made,
                "# A gateway for trying by hand: heard sms simulate --sms {}\n\
                 [[gateway]]\nname = \"demo\"\nkind = \"kannel\"\nsecrets = \"{secret}\"\n\n\
                 [[number]]\nnumber = \"{NUMBER}\"\ngateway = \"demo\"\n\
                 organisation = \"{slug}\"\ntouchpoint = \"{TOUCHPOINT}\"",
                file.display()
            )
            .with_context(|| format!("cannot write `{}`", file.display()))?;
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
        Err(error) => {
            return Err(error).with_context(|| format!("cannot write `{}`", file.display()));
        }
    }
    Ok(file)
}
