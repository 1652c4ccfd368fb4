//! Services and their touchpoints.

use askama::Template;

use super::desk::{Desk, Place};
use crate::domain::{Code, QuestionSet, Slug, TouchpointState};

/// A place where people are asked.
#[derive(Debug, Clone)]
pub(crate) struct TouchpointRow {
    /// Its code.
    pub(crate) code: Code,
    /// Its name.
    pub(crate) name: String,
    /// Whether it takes answers.
    pub(crate) state: TouchpointState,
    /// The address on the sign, in full.
    pub(crate) address: String,
    /// The code to use instead, when retired.
    pub(crate) instead: Option<Code>,
}

/// A service and its touchpoints.
#[derive(Debug, Clone)]
pub(crate) struct ServiceRow {
    /// Whose it is.
    pub(crate) organisation: String,
    /// Its name.
    pub(crate) name: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// What it asks this month.
    pub(crate) question_set: QuestionSet,
    /// Whether it was closed.
    pub(crate) closed: bool,
    /// Its touchpoints, in creation order.
    pub(crate) touchpoints: Vec<TouchpointRow>,
}

/// `GET /staff/services`.
#[derive(Debug, Template)]
#[template(path = "staff/services.html", config = "src/web/askama.toml")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(crate) struct ServicesPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The services this person may see.
    pub(crate) services: Vec<ServiceRow>,
    /// Whether they may enter answers from paper and telephone.
    pub(crate) may_enter: bool,
    /// Whether they may read the comments passed on.
    pub(crate) may_read: bool,
    /// Whether they may confirm what the organisation states.
    pub(crate) may_state: bool,
    /// Whether they may see where text messages come in.
    pub(crate) may_see_texts: bool,
    /// Whether they keep the names of colleagues.
    pub(crate) may_list_staff: bool,
}
