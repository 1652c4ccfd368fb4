//! The names of colleagues.

use askama::Template;

use super::desk::{Desk, Place};
use crate::register::staff_list::{Unreadable, numbers};

/// `GET /staff/staff-list`.
#[derive(Debug, Template)]
#[template(path = "staff/staff_list.html", config = "src/web/askama.toml")]
pub(crate) struct StaffListPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// One for each organisation.
    pub(crate) lists: Vec<StaffListRow>,
}

impl StaffListPage {
    fn why(&self, why: &Unreadable) -> String {
        match why {
            Unreadable::TooMany(count) => {
                let count = u64::try_from(*count).unwrap_or(u64::MAX);
                self.desk.n("staff-list-too-many", count)
            }
            Unreadable::NoName(lines) => {
                self.desk
                    .say("staff-list-no-name", "lines", &numbers(lines))
            }
        }
    }
}

/// The list of one organisation.
#[derive(Debug)]
pub(crate) struct StaffListRow {
    /// The organisation's name.
    pub(crate) name: String,
    /// Its short name.
    pub(crate) slug: String,
    /// How many names there are.
    pub(crate) count: u64,
    /// The names, or what was sent in their place and will not do.
    pub(crate) names: String,
    /// Why it will not do.
    pub(crate) why: Option<Unreadable>,
    /// Whether it was saved a moment ago.
    pub(crate) saved: bool,
}
