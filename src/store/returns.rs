//! Figures that were sent to a national body: what they count, the modes they are told by, and what
//! was sent.
//!
//! The counts are those of the tallies, so an answer that two admins left out as a flood is not in
//! them, as it is in no release. Nothing is suppressed here: `returns` and its pages alone read this.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

use super::audit::By;
use super::schema::{people, returns, services, tallies_month, touchpoints};
use super::{AnyConnection, StoreError};
use crate::domain::{Channel, Duty, Mode, Month, OrganisationId, PersonId, TouchpointId};

/// The counts n0 to n5 of a month, a touchpoint and a channel.
pub type Tally = (Month, TouchpointId, Channel, [i64; 6]);

/// What came to an organisation in some months, both ends included.
///
/// # Errors
/// When the database is away.
pub fn tallies(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    (from, to): (Month, Month),
) -> Result<Vec<Tally>, StoreError> {
    type Row = (Month, TouchpointId, i16, i64, i64, i64, i64, i64, i64);
    let own = touchpoints::table
        .inner_join(services::table)
        .filter(services::organisation_id.eq(organisation))
        .select(touchpoints::id);
    let rows: Vec<Row> = tallies_month::table
        .filter(tallies_month::month.between(from.number(), to.number()))
        .filter(tallies_month::touchpoint_id.eq_any(own))
        .select((
            tallies_month::month,
            tallies_month::touchpoint_id,
            tallies_month::channel,
            tallies_month::n0,
            tallies_month::n1,
            tallies_month::n2,
            tallies_month::n3,
            tallies_month::n4,
            tallies_month::n5,
        ))
        .load(connection)?;
    rows.into_iter()
        .map(|(month, touchpoint, channel, n0, n1, n2, n3, n4, n5)| {
            let channel = Channel::from_number(channel)
                .ok_or_else(|| StoreError::Unreadable(format!("channel {channel}")))?;
            Ok((month, touchpoint, channel, [n0, n1, n2, n3, n4, n5]))
        })
        .collect()
}

/// The modes that were chosen for touchpoints of an organisation.
///
/// # Errors
/// When the database is away.
pub fn modes(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<BTreeMap<TouchpointId, Mode>, StoreError> {
    let rows: Vec<(TouchpointId, Option<Mode>)> = touchpoints::table
        .inner_join(services::table)
        .filter(services::organisation_id.eq(organisation))
        .filter(touchpoints::mode.is_not_null())
        .select((touchpoints::id, touchpoints::mode))
        .load(connection)?;
    let chosen = rows.into_iter();
    Ok(chosen
        .filter_map(|(touchpoint, mode)| Some((touchpoint, mode?)))
        .collect())
}

/// Chooses the mode of a touchpoint, or leaves it to the channel.
///
/// # Errors
/// `NotFound` when it is gone.
pub fn choose_mode(
    connection: &mut AnyConnection,
    touchpoint: TouchpointId,
    mode: Option<Mode>,
) -> Result<(), StoreError> {
    let changed = diesel::update(touchpoints::table.find(touchpoint))
        .set(touchpoints::mode.eq(mode))
        .execute(connection)?;
    if changed == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}

/// What was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The month.
    pub month: Month,
    /// To which body.
    pub duty: Duty,
    /// JSON: the figures as they were shown.
    pub figures: String,
    /// Who sent them.
    pub by: String,
    /// When they said so.
    pub at: DateTime<Utc>,
    /// Why, when the month had been sent before.
    pub reason: Option<String>,
}

/// Appends what was sent.
///
/// # Errors
/// When the database is away.
pub fn append(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    (month, duty): (Month, Duty),
    figures: &str,
    (person, by): (PersonId, By),
    reason: Option<&str>,
) -> Result<(), StoreError> {
    diesel::insert_into(returns::table)
        .values((
            returns::organisation_id.eq(organisation),
            returns::month.eq(month.number()),
            returns::duty.eq(duty),
            returns::figures.eq(figures),
            returns::person_id.eq(person),
            returns::made_at.eq(by.at.naive_utc()),
            returns::reason.eq(reason),
        ))
        .execute(connection)?;
    Ok(())
}

/// What an organisation sent for some months, both ends included, oldest first.
///
/// # Errors
/// When the database is away.
pub fn sent(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    (from, to): (Month, Month),
) -> Result<Vec<Sent>, StoreError> {
    type Row = (Month, Duty, String, String, NaiveDateTime, Option<String>);
    let rows: Vec<Row> = returns::table
        .inner_join(people::table.on(people::id.eq(returns::person_id)))
        .filter(returns::organisation_id.eq(organisation))
        .filter(returns::month.between(from.number(), to.number()))
        .order(returns::id)
        .select((
            returns::month,
            returns::duty,
            returns::figures,
            people::name,
            returns::made_at,
            returns::reason,
        ))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(month, duty, figures, by, at, reason)| Sent {
            month,
            duty,
            figures,
            by,
            at: at.and_utc(),
            reason,
        })
        .collect())
}

/// Deletes what was sent for the months before one; tells how many. The ratings they count are
/// deleted then too.
///
/// # Errors
/// When the database is away.
pub fn delete_before(connection: &mut AnyConnection, month: Month) -> Result<usize, StoreError> {
    let old = returns::table.filter(returns::month.lt(month.number()));
    Ok(diesel::delete(old).execute(connection)?)
}
