//! Somebody says that they sent what was shown.

use super::{sheet, sheet::Part};
use crate::domain::{Duty, Month, Organisation, PersonId};
use crate::store::audit::{self, By};
use crate::store::{AnyConnection, StoreError, returns};

/// The fewest and the most characters of a reason.
const REASON: std::ops::RangeInclusive<usize> = 5..=500;

/// Why it was not noted. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotNoted {
    /// The month runs still.
    #[error("the month is not over")]
    NotOver,
    /// The figures are others than those that were shown.
    #[error("the figures changed")]
    Moved,
    /// The month was sent before, and nobody says why once more.
    #[error("say why in 5 to 500 characters")]
    Reason,
}

/// Notes that the figures of a month were sent, as they were shown: `shown` is their fingerprint.
///
/// # Errors
/// `NotFound` when nothing of the kind is owed.
pub fn note(
    connection: &mut AnyConnection,
    (person, by): (PersonId, By),
    organisation: &Organisation,
    (month, duty): (Month, Duty),
    shown: &str,
    reason: &str,
) -> Result<Result<(), NotNoted>, StoreError> {
    let sheet = sheet(connection, organisation, month, by.at)?;
    if !sheet.over {
        return Ok(Err(NotNoted::NotOver));
    }
    let of = |part: &&Part| part.figures.duty == duty;
    let part = sheet.parts.iter().find(of).ok_or(StoreError::NotFound)?;
    if part.figures.fingerprint() != shown {
        return Ok(Err(NotNoted::Moved));
    }
    let reason = reason.trim();
    let again = !part.sent.is_empty();
    if again && !REASON.contains(&reason.chars().count()) {
        return Ok(Err(NotNoted::Reason));
    }
    let figures = part.figures.json();
    let figures = figures.map_err(|error| StoreError::Unreadable(error.to_string()))?;
    let reason = again.then_some(reason);
    let of = organisation.id;
    returns::append(
        connection,
        of,
        (month, duty),
        &figures,
        (person, by),
        reason,
    )?;
    let subject = format!("{month} {duty}");
    audit::record(connection, by, Some(of), "return.copied", &subject)?;
    Ok(Ok(()))
}
