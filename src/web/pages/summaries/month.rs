//! One month of one organisation. How its parts read is told in the files beside this one.

use askama::Template;
use chrono::NaiveDate;

use crate::domain::{Month, Slug};
use crate::release::Reading;
use crate::web::pages::staff::{Desk, Place};

/// A file of a release.
#[derive(Debug, Clone)]
pub(crate) struct FileRow {
    /// Its name, the last part of its address.
    pub(crate) name: String,
    /// Its size.
    pub(crate) bytes: u64,
    /// Its SHA-256 in hexadecimal.
    pub(crate) sha256: String,
}

/// `GET /summaries/{organisation}/{month}`.
#[derive(Debug, Template)]
#[template(path = "summaries/month.html", config = "src/web/askama.toml")]
pub(crate) struct SummaryPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// Which version this is, from 1.
    pub(crate) version: u64,
    /// Why it was corrected, for versions after the first.
    pub(crate) reason: Option<String>,
    /// The day of the release.
    pub(crate) released: NaiveDate,
    /// What the month says.
    pub(crate) reading: Reading,
    /// What else the release says, such as a flood that was left out.
    pub(crate) notes: Vec<String>,
    /// Its files.
    pub(crate) files: Vec<FileRow>,
    /// The released month before.
    pub(crate) earlier: Option<Month>,
    /// The released month after.
    pub(crate) later: Option<Month>,
}
