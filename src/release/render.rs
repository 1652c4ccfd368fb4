//! From a summary to the files that are frozen.

use super::csv::CSV;
use super::failed::RenderFailed;
use super::fingerprint::Sha256;
use super::html::HTML;
use super::json::JSON;
use super::manifest::{Listed, Manifest};
use super::metadata::METADATA;
use super::pdf::PDF;
use super::publication::{Checked, Publication};
use super::sheets::Book;
use super::summary::Summary;
use super::{csv, html, json, metadata, ods, pdf, xlsx};

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
    #[cfg(test)]
    pub(super) fn file(&self, name: &str) -> Option<&ReleaseFile> {
        self.files.iter().find(|file| file.name == name)
    }
}

/// The files for programs alone: what most tests look at, and fast.
#[cfg(test)]
pub(super) fn render(
    summary: &Summary,
    publication: &Publication,
) -> Result<Rendered, RenderFailed> {
    list(tables(summary)?, summary, publication)
}

/// The table and the summary for programs: what the attacker reads.
pub(super) fn tables(summary: &Summary) -> Result<Vec<ReleaseFile>, RenderFailed> {
    let csv = csv::render(summary)?;
    let json = json::render(summary)?;
    Ok(vec![
        ReleaseFile::new(CSV, "text/csv; charset=utf-8; header=present", csv),
        ReleaseFile::new(JSON, "application/json", json),
    ])
}

/// Renders all files of a release whose tables were `checked`.
pub(super) fn finish(
    mut files: Vec<ReleaseFile>,
    summary: &Summary,
    publication: &Publication,
    checked: Checked,
) -> Result<Rendered, RenderFailed> {
    let book = Book::of_month(summary, publication);
    files.push(ReleaseFile::new(
        xlsx::XLSX,
        xlsx::XLSX_MEDIA_TYPE,
        xlsx::render(&book)?,
    ));
    files.push(ReleaseFile::new(
        ods::ODS,
        ods::ODS_MEDIA_TYPE,
        ods::render(&book)?,
    ));
    let pdf = pdf::render(summary, publication)?;
    files.push(ReleaseFile::new(PDF, "application/pdf", pdf));
    let html = html::render(summary, publication, checked)?;
    files.push(ReleaseFile::new(HTML, "text/html; charset=utf-8", html));
    list(files, summary, publication)
}

/// Describes the table, and lists all files in the manifest.
fn list(
    mut files: Vec<ReleaseFile>,
    summary: &Summary,
    publication: &Publication,
) -> Result<Rendered, RenderFailed> {
    files.push(ReleaseFile::new(
        METADATA,
        "application/csvm+json",
        metadata::render(summary, publication)?,
    ));
    let listed = files.iter().map(ReleaseFile::listed).collect();
    let manifest = Manifest::of(summary, listed, publication);
    let manifest = ReleaseFile::new(Manifest::NAME, "application/json", manifest.render()?);
    Ok(Rendered { files, manifest })
}
