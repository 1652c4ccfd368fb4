//! Why a file of a release could not be written.

use crate::print::FontUnreadable;

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
