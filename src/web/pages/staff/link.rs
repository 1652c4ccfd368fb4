//! A one-time link, by which somebody chooses a password.

use askama::Template;

use super::desk::{Desk, Place};
use crate::people::PasswordRefused;

/// `GET` and `POST /staff/link/{token}`: choose a password.
#[derive(Debug, Template)]
#[template(path = "staff/link.html", config = "src/web/askama.toml")]
pub(crate) struct LinkPage {
    /// The frame, signed out.
    pub(crate) desk: Desk,
    /// The token of the link.
    pub(crate) token: String,
    /// Whose link it is.
    pub(crate) name: String,
    /// Their address: a password manager keeps it with the password.
    pub(crate) email: String,
    /// Why the password they sent will not do.
    pub(crate) refused: Option<PasswordRefused>,
}

impl LinkPage {
    fn problem(&self) -> Option<String> {
        Some(self.desk.t(refused_key(self.refused?)))
    }
}

/// The key of the words that say why a password will not do.
pub(super) fn refused_key(refused: PasswordRefused) -> &'static str {
    match refused {
        PasswordRefused::Short => "staff-link-short",
        PasswordRefused::Long => "staff-link-long",
        PasswordRefused::Common => "staff-link-common",
        PasswordRefused::Own => "staff-link-own",
    }
}

/// A one-time link that was used, has run out, or never was.
#[derive(Debug, Template)]
#[template(path = "staff/link_gone.html", config = "src/web/askama.toml")]
pub(crate) struct LinkGonePage {
    /// The frame, signed out.
    pub(crate) desk: Desk,
}
