//! Choosing an organisation where an address could mean several.

use askama::Template;

use super::desk::{Desk, Place};
use super::home::Link;

/// A list of organisations to choose from.
#[derive(Debug, Template)]
#[template(path = "staff/which.html", config = "src/web/askama.toml")]
pub(crate) struct WhichPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// One for each organisation.
    pub(crate) links: Vec<Link>,
}
