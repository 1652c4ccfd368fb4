//! `manifest.json`: what a release consists of, and which release came before it.
//!
//! The SHA-256 of the manifest is the hash of the release; the next release names it.

use crate::domain::Month;

use super::fingerprint::Sha256;
use super::publication::Publication;
use super::summary::{Method, Named, Summary};

/// The name of the format and its version.
const FORMAT: &str = "heard.manifest/1";

/// One file of a release as the manifest lists it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// The SHA-256 of its bytes.
    pub sha256: Sha256,
    /// Its media type.
    pub media_type: String,
}

/// What a release consists of.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The name of the format and its version.
    pub format: String,
    /// The release's name.
    pub release: String,
    /// Whose answers they are.
    pub organisation: Named,
    /// Of which month.
    pub month: Month,
    /// 1, and one more with every correction.
    pub version: u32,
    /// Why there is a correction; `null` for the first version.
    pub reason: Option<String>,
    /// The day of publication where the organisation is. The only date of a release.
    pub released_on: chrono::NaiveDate,
    /// How the figures were made.
    pub method: Method,
    /// Who answers questions about the figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// What may be done with the files. Early releases do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The files, in the order they were rendered.
    pub files: Vec<Listed>,
    /// The hash of the release that this organisation published before.
    pub previous: Option<Sha256>,
}

impl Manifest {
    /// The name of the file.
    pub const NAME: &'static str = "manifest.json";

    /// Lists `files` as the release of `summary`.
    pub(super) fn of(summary: &Summary, files: Vec<Listed>, publication: &Publication) -> Self {
        Self {
            format: FORMAT.to_owned(),
            release: summary.release.clone(),
            organisation: summary.organisation.clone(),
            month: summary.month,
            version: summary.version,
            reason: publication.reason.clone(),
            released_on: publication.released_on.0,
            method: summary.method.clone(),
            contact: publication.contact.clone(),
            licence: Some(publication.licence.as_str().to_owned()),
            files,
            previous: summary.previous,
        }
    }

    /// The release without its figures.
    pub(super) fn summary(&self) -> Summary {
        Summary {
            release: self.release.clone(),
            organisation: self.organisation.clone(),
            month: self.month,
            version: self.version,
            method: self.method.clone(),
            previous: self.previous,
            figures: Vec::new(),
        }
    }

    /// The bytes of the file: indented, because people read it, with a line feed at the end.
    pub(super) fn render(&self) -> serde_json::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Reads a manifest.
    ///
    /// # Errors
    /// When the bytes are none, or of another format.
    pub fn read(bytes: &[u8]) -> serde_json::Result<Self> {
        let manifest: Self = serde_json::from_slice(bytes)?;
        if manifest.format == FORMAT {
            Ok(manifest)
        } else {
            Err(serde::de::Error::custom(format!(
                "`{}` is not `{FORMAT}`",
                manifest.format
            )))
        }
    }
}
