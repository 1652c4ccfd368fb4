//! From a summary to the files that are frozen.

use crate::domain::Day;
use crate::print::FontUnreadable;

use super::fingerprint::Sha256;
use super::manifest::{Listed, Manifest};
use super::summary::Summary;
use super::{csv, json};

/// A file of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseFile {
    /// Its name within the release.
    pub name: String,
    /// Its media type, as the server says it.
    pub media_type: &'static str,
    /// What is stored and served, never rendered again.
    pub bytes: Vec<u8>,
    /// The SHA-256 of the bytes.
    pub sha256: Sha256,
}

impl ReleaseFile {
    /// A file with these bytes.
    pub fn new(name: impl Into<String>, media_type: &'static str, bytes: Vec<u8>) -> Self {
        let sha256 = Sha256::of(&bytes);
        Self {
            name: name.into(),
            media_type,
            bytes,
            sha256,
        }
    }

    fn listed(&self) -> Listed {
        Listed {
            name: self.name.clone(),
            bytes: u64::try_from(self.bytes.len()).unwrap_or(u64::MAX),
            sha256: self.sha256,
            media_type: self.media_type.to_owned(),
        }
    }
}

/// What a release says of its own making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The day of publication where the organisation is.
    pub released_on: Day,
    /// Why there is a correction; nothing for a first version.
    pub reason: Option<String>,
}

/// The files of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The files the manifest lists, in its order.
    pub files: Vec<ReleaseFile>,
    /// The manifest.
    pub manifest: ReleaseFile,
}

impl Rendered {
    /// The hash of the release: that of its manifest, which holds those of its files.
    pub fn hash(&self) -> Sha256 {
        self.manifest.sha256
    }

    /// The listed file of this name.
    pub fn file(&self, name: &str) -> Option<&ReleaseFile> {
        self.files.iter().find(|file| file.name == name)
    }
}

/// A format could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the release cannot be rendered")]
pub enum RenderFailed {
    /// The table.
    Csv(#[from] ::csv::Error),
    /// The summary or the manifest.
    Json(#[from] serde_json::Error),
    /// A font of the report.
    Font(#[from] FontUnreadable),
    /// The report; why, in the words of its writer.
    Pdf(String),
}

/// The name of the table.
pub const CSV: &str = "summary.csv";

/// The name of the report on paper.
pub const PDF: &str = "summary.pdf";

/// The name of the summary for programs.
pub const JSON: &str = "summary.json";

/// Renders a summary as files.
///
/// # Errors
/// When a format's writer fails, which it does not for a summary.
pub fn render(summary: &Summary, publication: &Publication) -> Result<Rendered, RenderFailed> {
    render_with(summary, publication, Vec::new())
}

/// Renders a summary, and lists further files of the same release after its own.
///
/// # Errors
/// As [`render`].
pub fn render_with(
    summary: &Summary,
    publication: &Publication,
    more: Vec<ReleaseFile>,
) -> Result<Rendered, RenderFailed> {
    let mut files = vec![
        ReleaseFile::new(
            CSV,
            "text/csv; charset=utf-8; header=present",
            csv::render(summary)?,
        ),
        ReleaseFile::new(JSON, "application/json", json::render(summary)?),
    ];
    files.extend(more);
    let listed = files.iter().map(ReleaseFile::listed).collect();
    let Publication {
        released_on,
        reason,
    } = publication;
    let manifest = Manifest::of(summary, listed, *released_on, reason.clone());
    let manifest = ReleaseFile::new(Manifest::NAME, "application/json", manifest.render()?);
    Ok(Rendered { files, manifest })
}
