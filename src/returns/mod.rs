//! Returns: the figures that an organisation owes a national body each month.
//!
//! NHS England wants the answers to the Friends and Family Test by answer and by mode of collection;
//! a service on GOV.UK publishes its score, its users and the count of each level. Both are counts
//! as they are, small ones too, so promise 8 holds for them by keeping them apart: this room and its
//! pages for admins alone read them (a test looks who names it), nothing of it is in a release, a
//! mail, a log or the audit, and what was sent is deleted together with the ratings it counts.
//!
//! - A month and its services come from the register. A service that nobody answered has no data,
//!   which is never 0; where there are answers, a 0 is one.
//! - The counts are those a release is made of: without what two admins left out as a flood, without
//!   drafts, with imports.
//! - A return that was sent stands. What is different by now is told cell by cell.

mod change;
mod figures;
mod list;
mod modes;
mod remind;
mod send;
mod sheet;

pub use change::{Change, Place, changes};
pub use figures::{Counts, Figures, Line};
pub use list::{Entry, Standing, list};
pub use modes::{Asked, Choice, asked, choose, set};
pub use remind::{Due, due, remind};
pub use send::{NotNoted, note};
pub use sheet::{Part, Past, Sheet, sheet};

use crate::domain::{LocalTime, Month, Organisation, Scope, Slug};
use crate::store::{AnyConnection, StoreError, organisations};

/// Months that are told, the one that runs among them.
pub const MONTHS: usize = 24;

/// The first month that is told at a moment: later ones have all their ratings.
#[must_use]
pub fn first_month(organisation: &Organisation, now: chrono::DateTime<chrono::Utc>) -> Month {
    let this = LocalTime::at(now, organisation.time_zone).month();
    let back = std::iter::successors(Some(this), |month| Some(month.previous()));
    back.take(MONTHS).last().unwrap_or(this)
}

/// The organisations a scope holds whole, in creation order.
///
/// # Errors
/// When the store is away.
pub fn owners(
    connection: &mut AnyConnection,
    scope: &Scope,
) -> Result<Vec<Organisation>, StoreError> {
    let all = scope.organisations().iter();
    all.map(|id| organisations::by_id(connection, *id))
        .collect()
}

/// The organisation of this short name, when the scope holds it whole; without a name the only one.
///
/// # Errors
/// `NotFound` else.
pub fn owner(
    connection: &mut AnyConnection,
    scope: &Scope,
    slug: Option<&Slug>,
) -> Result<Organisation, StoreError> {
    let mut owners = owners(connection, scope)?;
    let found = match slug {
        Some(slug) => owners.into_iter().find(|owner| owner.slug == *slug),
        None if owners.len() == 1 => owners.pop(),
        None => None,
    };
    found.ok_or(StoreError::NotFound)
}
