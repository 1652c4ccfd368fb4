//! The box to type a receipt in, and the page after everything was removed.

use askama::Template;

use super::EXAMPLE_RECEIPT;
use super::frame::Frame;
use super::words::Mistake;

/// Why a typed receipt led nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReceiptError {
    /// Nothing was typed.
    Empty,
    /// Not 16 letters and digits.
    Shape,
    /// A slip: the check character does not fit.
    Check,
    /// No answer has it: never given, withdrawn or too old, said alike.
    Unknown,
}

/// A box to type a receipt in: `GET /r`, and `POST /r` when nothing was found.
pub(crate) struct TypeReceiptPage<'a> {
    /// Around it.
    pub(crate) frame: Frame<'a>,
    /// What was typed.
    pub(crate) typed: &'a str,
    /// Why it led nowhere.
    pub(crate) error: Option<ReceiptError>,
}

impl TypeReceiptPage<'_> {
    /// The page's HTML.
    ///
    /// # Errors
    /// When a template fails, which only a full memory makes it do.
    pub(crate) fn html(&self) -> askama::Result<String> {
        let texts = self.frame.texts;
        let heading = texts.get("type-title");
        let mistake = self.error.map(|error| Mistake {
            message: texts.get(match error {
                ReceiptError::Empty => "type-error-empty",
                ReceiptError::Shape => "type-error-shape",
                ReceiptError::Check => "type-error-check",
                ReceiptError::Unknown => "type-error-unknown",
            }),
            field: "receipt",
        });
        TypeReceiptTemplate {
            frame: &self.frame,
            title: if mistake.is_some() {
                self.frame.error_title(&heading)
            } else {
                heading.clone()
            },
            heading,
            hint: self.frame.around("type-hint", "example"),
            example: EXAMPLE_RECEIPT,
            typed: self.typed,
            mistake,
        }
        .render()
    }
}

#[derive(Template)]
#[template(path = "citizen/type_receipt.html", config = "src/web/askama.toml")]
struct TypeReceiptTemplate<'a> {
    frame: &'a Frame<'a>,
    title: String,
    heading: String,
    hint: (String, String),
    example: &'a str,
    typed: &'a str,
    mistake: Option<Mistake>,
}

/// The answer to `POST /r/{receipt}/withdraw`.
pub(crate) struct WithdrawnPage<'a> {
    /// Around it.
    pub(crate) frame: Frame<'a>,
    /// Whether it came from a draft touchpoint.
    pub(crate) draft: bool,
}

impl WithdrawnPage<'_> {
    /// The page's HTML.
    ///
    /// # Errors
    /// When a template fails, which only a full memory makes it do.
    pub(crate) fn html(&self) -> askama::Result<String> {
        let title = self.frame.t("withdrawn-title");
        WithdrawnTemplate {
            frame: &self.frame,
            title,
            draft: self.draft,
        }
        .render()
    }
}

#[derive(Template)]
#[template(path = "citizen/withdrawn.html", config = "src/web/askama.toml")]
struct WithdrawnTemplate<'a> {
    frame: &'a Frame<'a>,
    title: String,
    draft: bool,
}
