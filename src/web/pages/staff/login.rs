//! Signing in.

use askama::Template;

use super::desk::{Desk, Place};

/// Why somebody is asked to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LoginNotice {
    /// They signed out.
    SignedOut,
    /// Their session came to its end.
    SessionEnded,
    /// They chose a password a moment ago.
    PasswordSet,
}

/// `GET` and `POST /staff/login`. A wrong address and a wrong password look the same.
#[derive(Debug, Template)]
#[template(path = "staff/login.html", config = "src/web/askama.toml")]
pub(crate) struct LoginPage {
    /// The frame, signed out.
    pub(crate) desk: Desk,
    /// The address as typed, so that it need not be typed twice.
    pub(crate) email: String,
    /// The page they wanted, as the address said it; empty for the first page.
    pub(crate) next: String,
    /// Whether the last try failed.
    pub(crate) failed: bool,
    /// Why they are here, if there is something to say.
    pub(crate) notice: Option<LoginNotice>,
}
