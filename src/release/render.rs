//! From a summary to the files that are frozen.

use crate::domain::{Day, Language, Organisation};
use crate::print::FontUnreadable;

use super::fingerprint::Sha256;
use super::manifest::{Listed, Manifest};
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

/// What a release says of its own making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The day of publication where the organisation is.
    pub released_on: Day,
    /// Why there is a correction; nothing for a first version.
    pub reason: Option<String>,
    /// Who answers questions about the figures.
    pub contact: Option<String>,
    /// What may be done with the files.
    pub licence: Licence,
    /// The language of the files that people read.
    pub language: Language,
}

/// What may be done with the files of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Licence {
    /// The Open Government Licence, version 3: everybody may read them.
    OpenGovernment,
    /// They are for those who were given them.
    Internal,
}

impl Licence {
    /// The text that says it to people.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::OpenGovernment => "release-licence-open",
            Self::Internal => "release-licence-internal",
        }
    }

    /// As the manifest says it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OpenGovernment => {
                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
            }
            Self::Internal => "internal, not licensed",
        }
    }
}

impl Publication {
    /// What an organisation says of a release on a day.
    pub fn of(organisation: &Organisation, released_on: Day, reason: Option<String>) -> Self {
        let releases = &organisation.contacts.releases;
        let contact: Vec<&str> = [&releases.contact.name, &releases.contact.mail]
            .into_iter()
            .filter_map(Option::as_deref)
            .collect();
        Self {
            released_on,
            reason,
            contact: (!contact.is_empty()).then(|| contact.join(", ")),
            licence: if releases.public {
                Licence::OpenGovernment
            } else {
                Licence::Internal
            },
            language: organisation.staff_language(),
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
    pub fn file(&self, name: &str) -> Option<&ReleaseFile> {
        self.files.iter().find(|file| file.name == name)
    }
}

/// What the attacker looked at before a release, for its safety report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// Releases read together, this one among them.
    pub releases: u64,
    /// Figures read.
    pub figures: u64,
    /// Places of which nothing is stated.
    pub hidden: u64,
}

/// A format could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the release cannot be rendered")]
pub enum RenderFailed {
    /// The table.
    Csv(#[from] ::csv::Error),
    /// The summary or the manifest.
    Json(#[from] serde_json::Error),
    /// The page.
    Html(#[from] askama::Error),
    /// The workbook `summary.xlsx`.
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// A part of the workbook `summary.ods`.
    Ods(#[from] std::io::Error),
    /// The package of that workbook.
    Package(#[from] zip::result::ZipError),
    /// A workbook of no month.
    #[error("no month is released yet")]
    NoMonth,
    /// A font of the report.
    Font(#[from] FontUnreadable),
    /// The report; why, in the words of its writer.
    Pdf(String),
}

/// The name of the table.
pub const CSV: &str = "summary.csv";

/// The name of what tells programs the meaning of the table's columns.
pub const METADATA: &str = "summary.csv-metadata.json";

/// The name of the page.
pub const HTML: &str = "summary.html";
/// The name of the report on paper.
pub const PDF: &str = "summary.pdf";

/// The name of the summary for programs.
pub const JSON: &str = "summary.json";

/// Renders a summary as the files for programs.
///
/// # Errors
/// When a format's writer fails, which it does not for a summary.
pub fn render(summary: &Summary, publication: &Publication) -> Result<Rendered, RenderFailed> {
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
    let pdf = pdf::render(summary, publication, publication.language)?;
    files.push(ReleaseFile::new(PDF, "application/pdf", pdf));
    let html = html::render(summary, publication, Some(checked))?;
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
