//! The pages of the released months: which there are, and what one says.
//!
//! A page is made of the figures of the release and of nothing else, so that it says the same as
//! the files beside it. No number is computed here that a reader of the files could not compute.

mod charts;
mod corrections;
mod files;
mod index;
mod month;
#[cfg(test)]
mod tests;

pub(crate) use corrections::{CorrectionRow, CorrectionsPage, UnsubscribePage};
pub(crate) use index::{MonthRow, OrganisationMonths, SummariesPage};
pub(crate) use month::{FileRow, SummaryPage};
