//! From a month's counts to files that never change and give nobody away.
//!
//! A month is closed once. The register and the tallies become a [`Tree`]; the tree is grouped so
//! that no small group can be counted (`atoms`, `disclosure`); what each group answered is told so
//! that no all-the-same answer shows (`scores`); shares are computed from what is told
//! (`statistics`); the [`Summary`] of all that is rendered as files (`csv`, `json`, `xlsx`,
//! `ods`, `pdf`, `html`, `metadata`, `manifest`);
//! the attacker reads the files together with every earlier release ([`audit()`]); and only if it
//! finds nothing are they frozen. [`verify_files`] and [`verify_chain`] tell later whether frozen
//! files are still the same.
//!
//! Two promises are kept here:
//!
//! - **A release never changes.** Its files are rendered once and stored as bytes. Everything up
//!   to there is a pure function of tree, edition and parameters: no clock, no random number, no
//!   database, no order of a hash map. Every format says the same, cell for cell.
//! - **No group under `k` can be counted, and no all-the-same answer shown**, at any place, channel
//!   or month, from all releases together, by somebody who knows this code.
//!
//! So this stage must never compute a figure of a sum from rows, never state a figure that cuts
//! across the tree (an hour, a language, whether somebody commented), never decide what to hide by
//! the size of what is shown, and never render a stored release again.
//!
//! The core of the stage is pure; `candidate`, `close`, `months`, `left` and `folder` are its ways to
//! a database or a disk. Months close by themselves: [`months`] says when.

mod atoms;
mod audit;
mod bursts;
mod candidate;
mod cell;
mod close;
mod correct;
mod correction;
mod csv;
mod disclosure;
mod explain;
mod failed;
mod figures;
mod fingerprint;
mod folder;
mod html;
mod json;
pub mod left;
mod mail;
mod manifest;
mod metadata;
pub mod months;
mod ods;
mod outline;
mod package;
mod parameters;
mod pdf;
mod publication;
mod quantity;
mod reading;
mod render;
mod row;
mod scores;
mod series;
mod sheets;
mod span;
mod statistics;
mod summary;
mod tree;
pub(crate) mod trend;
mod verify;
mod xlsx;

#[cfg(test)]
mod fixtures;
#[cfg(test)]
pub(crate) use reading::tests as reading_tests;
#[cfg(test)]
mod promise;
#[cfg(test)]
mod replay;

pub use audit::{Finding, Leak, PublicFiles, Report, audit};
pub use bursts::Burst;
pub use candidate::{Candidate, candidate};
pub use close::{Bursts, ReleaseRefused, Released, close_month};
pub use correct::{Change, CorrectRefused, correct_month};
pub use correction::CorrectionRefused;
pub use csv::{CSV, csv_table};
pub use explain::{Grouped, Why};
pub use failed::RenderFailed;
pub use figures::{Asked, Figure, Mark, Measure, Place, PlaceLevel, Slice};
pub use fingerprint::{Sha256, Sha256Refused};
pub use folder::{Verified, VerifyFailed, verify_database, verify_folder};
pub use html::HTML;
pub use json::{JSON, JsonRefused, SCHEMA};
pub use manifest::{Listed, Manifest};
pub use metadata::METADATA;
pub use package::package;
pub use parameters::{Parameters, ParametersRefused};
pub use pdf::{PDF, ToldUs, told_us};
pub use publication::{Checked, Licence, Publication};
pub use quantity::{Fraction, NotANumber, Number, Quantity};
pub(crate) use reading::{MonthLine, Reading};
#[cfg(test)]
use render::render;
pub use render::{ReleaseFile, Rendered};
pub use row::{COLUMNS, Cell, NUMBERS, Row, RowRefused};
pub use series::series_csv;
pub use span::sum_of;
pub use summary::{Edition, Method, Named, Summary};
pub use tree::{ChannelLeaf, Comments, Counts, ServiceBranch, TouchpointBranch, Tree, TreeRefused};
pub use verify::{Difference, Mismatch, verify_chain, verify_files};
pub use xlsx::{XLSX_MEDIA_TYPE, series_xlsx};
