//! A password that was forgotten.

use askama::Template;

use super::desk::{Desk, Place};

/// `GET` and `POST /staff/forgotten`. It says the same of every address.
#[derive(Debug, Template)]
#[template(path = "staff/forgotten.html", config = "src/web/askama.toml")]
pub(crate) struct ForgottenPage {
    /// The frame, signed out.
    pub(crate) desk: Desk,
    /// The address, as typed.
    pub(crate) email: String,
    /// Whether it is no address.
    pub(crate) wrong: bool,
    /// Whether it was sent a moment ago.
    pub(crate) sent: bool,
}
