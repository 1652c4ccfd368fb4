//! The first page after signing in: what waits, and where to go.

use askama::Template;

use super::desk::{Desk, Place};
use super::queue::Counts;
use crate::domain::CommentId;

/// A link with its words.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    /// What it says.
    pub(crate) words: String,
    /// Where it goes.
    pub(crate) href: String,
}

/// What a moderator sees first.
#[derive(Debug, Clone, Copy)]
pub(crate) struct QueueToday {
    /// How the queue stands.
    pub(crate) counts: Counts,
    /// How many of the waiting are urgent.
    pub(crate) urgent: u64,
    /// The riskiest one.
    pub(crate) first: Option<CommentId>,
}

/// `GET /staff`.
#[derive(Debug, Template)]
#[template(path = "staff/home.html", config = "src/web/askama.toml")]
pub(crate) struct HomePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The queue, for those who may read it.
    pub(crate) queue: Option<QueueToday>,
    /// Urgent comments that nobody has opened: how many, and the first.
    pub(crate) unopened: Option<(u64, CommentId)>,
    /// Mails that could not be sent, for those who may see them.
    pub(crate) parked: u64,
    /// Whether they may close months.
    pub(crate) may_close: bool,
    /// Months that do not close without somebody.
    pub(crate) months: Vec<Link>,
    /// The services whose passed-on comments this person may read.
    pub(crate) services: Vec<Link>,
    /// The newest summaries, one for each organisation.
    pub(crate) releases: Vec<Link>,
}
