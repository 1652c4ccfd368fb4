//! The comments that were passed on to a service's team.

use askama::Template;

use super::desk::{Desk, Place};
use crate::domain::{Month, Sharing};

/// A comment that was passed on. The month is all it says of its time, and nothing ties it to a
/// place, a channel or a score.
#[derive(Debug, Clone)]
pub(crate) struct PassedOn {
    /// The month it came in.
    pub(crate) month: Month,
    /// The words, after cutting.
    pub(crate) words: String,
    /// Who may read them.
    pub(crate) sharing: Sharing,
}

/// `GET /staff/services/{slug}`: what was passed on to a team.
#[derive(Debug, Template)]
#[template(path = "staff/service.html", config = "src/web/askama.toml")]
pub(crate) struct ServicePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Whose the service is.
    pub(crate) organisation: String,
    /// Its name.
    pub(crate) service: String,
    /// The comments, newest month first.
    pub(crate) comments: Vec<PassedOn>,
    /// The address of older ones.
    pub(crate) older: Option<String>,
}

impl ServicePage {
    /// The comments by month, in the order they came.
    fn months(&self) -> Vec<(Month, Vec<&PassedOn>)> {
        let mut months: Vec<(Month, Vec<&PassedOn>)> = Vec::new();
        for comment in &self.comments {
            match months.iter_mut().find(|(month, _)| *month == comment.month) {
                Some((_, group)) => group.push(comment),
                None => months.push((comment.month, vec![comment])),
            }
        }
        months
    }
}
