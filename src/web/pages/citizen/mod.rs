//! The citizens' pages: data in, HTML out. Nothing here reads a request or a table.
//!
//! Each page is one structure with `html()` and one template of `templates/citizen`. A page keeps
//! nothing on the device, so its language travels in its links and forms: [`Frame`] adds it. Words
//! of the product come from `locale`; words of an organisation or a citizen are escaped by the
//! templates, without exception.

mod closed;
mod contact;
mod frame;
mod lookup;
mod question;
mod receipt;
mod statements;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use closed::{Closed, ClosedPage, ProblemPage};
pub(crate) use frame::{Frame, Named};
pub(crate) use lookup::{ReceiptError, TypeReceiptPage, WithdrawnPage};
pub(crate) use question::{QuestionError, QuestionPage, Typed};
pub(crate) use receipt::{Moment, ReceiptPage, ReceiptWords, Status};
pub(crate) use statements::{AboutPage, AccessibilityPage, ListPage, PrivacyPage, Statement};
pub(crate) use words::WordsError;

/// What a receipt looks like, for a hint. Its check character is wrong, so nobody ever holds it.
const EXAMPLE_RECEIPT: &str = "7KQ2-MX4P-TR9D-0WVE";
