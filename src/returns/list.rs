//! Which months are owed, and where each stands.

use chrono::{DateTime, Utc};

use super::{Past, first_month};
use crate::domain::{Day, Duty, LocalTime, Month, Organisation};
use crate::store::{AnyConnection, StoreError};

/// A month that is owed to a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The month.
    pub month: Month,
    /// To which body.
    pub duty: Duty,
    /// Where it stands.
    pub standing: Standing,
}

/// Where a month stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is not over.
    Running,
    /// It is to be sent.
    Due {
        /// Until then; none where no date is set.
        by: Option<Day>,
        /// Whether that is over.
        late: bool,
    },
    /// Somebody sent it.
    Sent {
        /// On which day, there.
        on: Day,
        /// Who.
        by: String,
        /// How many cells are different by now.
        changed: usize,
    },
}

/// What is owed, newest first.
///
/// # Errors
/// When the store is away.
pub fn list(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    now: DateTime<Utc>,
) -> Result<Vec<Entry>, StoreError> {
    let today = LocalTime::at(now, organisation.time_zone).day;
    let months = (first_month(organisation, now), today.month());
    let past = Past::read(connection, organisation, months)?;
    let mut entries = Vec::new();
    for month in past.months() {
        for duty in Duty::ALL.iter().copied() {
            if past.owes(month, duty) {
                let standing = standing(&past, organisation, (month, duty), today)?;
                entries.push(Entry {
                    month,
                    duty,
                    standing,
                });
            }
        }
    }
    Ok(entries)
}

fn standing(
    past: &Past,
    organisation: &Organisation,
    (month, duty): (Month, Duty),
    today: Day,
) -> Result<Standing, StoreError> {
    if month >= today.month() {
        return Ok(Standing::Running);
    }
    if let Some(last) = past.sent(month, duty).pop() {
        return Ok(Standing::Sent {
            on: LocalTime::at(last.at, organisation.time_zone).day,
            by: last.by.clone(),
            changed: past.changed(month, duty)?.len(),
        });
    }
    let by = duty.due_on(month);
    let late = by.is_some_and(|by| by < today);
    Ok(Standing::Due { by, late })
}
