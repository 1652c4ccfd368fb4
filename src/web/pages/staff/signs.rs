//! Signs to print.

use askama::Template;

use super::desk::{Desk, Place};
use crate::domain::{Code, Language, Slug, TouchpointState};
use crate::sign::{Level, Size};

/// A place and its sign.
#[derive(Debug, Clone)]
pub(crate) struct SignRow {
    /// Its code.
    pub(crate) code: Code,
    /// Its name.
    pub(crate) name: String,
    /// Whether it takes answers.
    pub(crate) state: TouchpointState,
    /// The code to use instead, when retired.
    pub(crate) instead: Option<Code>,
}

/// A service and the signs of its places.
#[derive(Debug, Clone)]
pub(crate) struct SignService {
    /// Whose it is.
    pub(crate) organisation: String,
    /// Its name.
    pub(crate) name: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// Whether there is a sign to print at all.
    pub(crate) all: bool,
    /// Its places, in creation order.
    pub(crate) touchpoints: Vec<SignRow>,
    /// What was picked, for the address of each file.
    pub(crate) query: String,
}

/// `GET /staff/touchpoints`.
#[derive(Debug, Template)]
#[template(path = "staff/signs.html", config = "src/web/askama.toml")]
pub(crate) struct SignsPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The services this person may see.
    pub(crate) services: Vec<SignService>,
    /// The languages that may be picked.
    pub(crate) offered: Vec<Language>,
    /// The one that was picked first.
    pub(crate) first: Option<Language>,
    /// The one that was picked second.
    pub(crate) second: Option<Language>,
    /// What was picked about dirt.
    pub(crate) level: Level,
}

/// Why there is no sign.
#[derive(Debug, Clone)]
pub(crate) enum NoSign {
    /// The place is retired; the code that took over, if any.
    Retired(Option<Code>),
    /// The service has no open place.
    NoPlace,
}

/// Instead of a file.
#[derive(Debug, Template)]
#[template(path = "staff/no_sign.html", config = "src/web/askama.toml")]
pub(crate) struct NoSignPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Why.
    pub(crate) why: NoSign,
    /// The name of the place or the service.
    pub(crate) name: String,
}
