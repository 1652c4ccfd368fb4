//! Which months were released.

use askama::Template;
use chrono::NaiveDate;

use crate::domain::{Month, Slug};
use crate::web::pages::staff::{Desk, Place};

/// A released month in the list.
#[derive(Debug, Clone)]
pub(crate) struct MonthRow {
    /// The month.
    pub(crate) month: Month,
    /// The day its newest version was released.
    pub(crate) released: NaiveDate,
    /// Its newest version; above 1 it was corrected.
    pub(crate) version: u64,
}

/// An organisation and its released months.
#[derive(Debug, Clone)]
pub(crate) struct OrganisationMonths {
    /// Its name.
    pub(crate) name: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// Whether this person is told by mail when a month is released.
    pub(crate) told: bool,
    /// Whether they may read the files, which are of the whole organisation.
    pub(crate) whole: bool,
    /// Whether any release was corrected.
    pub(crate) corrected: bool,
    /// Months that the safety check refused.
    pub(crate) not_released: Vec<Month>,
    /// The months, newest first.
    pub(crate) months: Vec<MonthRow>,
}

/// `GET /summaries`.
#[derive(Debug, Template)]
#[template(path = "summaries/index.html", config = "src/web/askama.toml")]
pub(crate) struct SummariesPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The organisations this person may read.
    pub(crate) organisations: Vec<OrganisationMonths>,
}

impl SummariesPage {
    /// Whether there is any release whose files this person may have.
    fn has_files(&self) -> bool {
        let mut all = self.organisations.iter();
        all.any(|organisation| organisation.whole && !organisation.months.is_empty())
    }
}
