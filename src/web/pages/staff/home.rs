//! The first page after signing in: what waits, and where to go.

use std::borrow::Borrow;

use askama::Template;

use super::desk::{Desk, Place};
use super::organisation::SetUpList;
use super::queue::Counts;
use super::touchpoints::AddressChange;
use crate::domain::CommentId;
use crate::locale::key_part;
use crate::register::set_up::Step;

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
    /// Organisations that are not set up yet, for those who keep them.
    pub(crate) set_up: Vec<SetUpList>,
    /// Whether they keep an organisation.
    pub(crate) may_keep: bool,
    /// The public address changed and signs are behind, for those who keep touchpoints.
    pub(crate) moved: Option<AddressChange>,
    /// Whether they may close months.
    pub(crate) may_close: bool,
    /// Whether they may see what is sent to a national body.
    pub(crate) may_return: bool,
    /// Returns that nobody sent yet.
    pub(crate) returns: Vec<Link>,
    /// Months that do not close without somebody.
    pub(crate) months: Vec<Link>,
    /// The services whose passed-on comments this person may read.
    pub(crate) services: Vec<Link>,
    /// The newest summaries, one for each organisation.
    pub(crate) releases: Vec<Link>,
}

impl HomePage {
    fn done_of(&self, done: impl Borrow<u64>, all: impl Borrow<u64>) -> String {
        let blanks = [
            ("done", (*done.borrow()).into()),
            ("all", (*all.borrow()).into()),
        ];
        self.desk.texts.with("setup-done-of", &blanks)
    }

    fn step(&self, step: impl Borrow<Step>) -> String {
        self.desk
            .t(&format!("setup-step-{}", key_part(step.borrow().as_str())))
    }

    /// Why a step matters, and what to do.
    fn why(&self, list: &SetUpList, step: impl Borrow<Step>) -> String {
        let key = format!("setup-step-{}-text", key_part(step.borrow().as_str()));
        self.desk.say(&key, "address", &list.address)
    }

    fn words(&self, moved: &AddressChange) -> String {
        moved.words(&self.desk)
    }
}
