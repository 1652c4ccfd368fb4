//! What went wrong for somebody who works here, and what to do.

use askama::Template;

use super::desk::{Desk, Place};

/// What went wrong for somebody who works here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StaffProblem {
    /// Their grants do not reach here.
    Forbidden,
    /// There is no such page, or it is not theirs to know of.
    NotFound,
    /// Something changed under their hands.
    Conflict,
    /// The form is older than the session.
    Stale,
    /// The store cannot be reached.
    Unavailable,
}

impl StaffProblem {
    /// The status of the answer.
    #[must_use]
    pub(crate) const fn status(self) -> u16 {
        match self {
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Conflict => 409,
            Self::Stale => 419,
            Self::Unavailable => 503,
        }
    }
}

/// A page that says what went wrong and what to do.
#[derive(Debug, Template)]
#[template(path = "staff/problem.html", config = "src/web/askama.toml")]
pub(crate) struct StaffProblemPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What went wrong.
    pub(crate) problem: StaffProblem,
    /// What they had typed, so that nothing is lost.
    pub(crate) kept: Option<String>,
}

impl StaffProblemPage {
    fn title(&self) -> String {
        self.desk
            .t(&format!("staff-problem-{}", self.problem.status()))
    }

    fn text(&self) -> String {
        self.desk
            .t(&format!("staff-problem-{}-text", self.problem.status()))
    }
}
