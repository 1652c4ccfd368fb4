//! Releases of several organisations as one package, for whoever reads many.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::RenderFailed;

/// Packs files, each under its path, in the order given. The package holds no time, so the same
/// files give the same bytes.
///
/// # Errors
/// When the package's writer fails, which it does not for files of releases.
pub fn package<'f>(
    files: impl IntoIterator<Item = (String, &'f [u8])>,
) -> Result<Vec<u8>, RenderFailed> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        package.start_file(path, options)?;
        package.write_all(bytes)?;
    }
    Ok(package.finish()?.into_inner())
}
