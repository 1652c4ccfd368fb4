//! What waits for a decision, counted for the clocks: how soon it is due, and what nobody has opened.
//! Imported comments start no clock and are left out.

use diesel::prelude::*;

use super::comments::within;
use super::schema::comments;
use super::{AnyConnection, StoreError};
use crate::domain::{CommentId, CommentState, Day, Level, OrganisationId, Scope};

/// Comments of one organisation that wait, came on one day and have one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heap {
    /// Whose.
    pub organisation: OrganisationId,
    /// How soon a person should read them; none before they were screened.
    pub level: Option<Level>,
    /// The local day they came.
    pub day: Day,
    /// The first hour of that day in which one came.
    pub hour: i16,
    /// How many they are.
    pub count: i64,
}

/// What waits in a scope, oldest day first.
///
/// # Errors
/// When the database is away.
pub fn heaps(connection: &mut AnyConnection, scope: &Scope) -> Result<Vec<Heap>, StoreError> {
    type Row = (OrganisationId, i16, i32, Option<i16>, i64);
    let rows: Vec<Row> = comments::table
        .filter(comments::state.eq(CommentState::Waiting))
        .filter(comments::import.eq(false))
        .filter(within!(scope))
        .group_by((comments::organisation_id, comments::level, comments::day))
        .order((comments::day, comments::level, comments::organisation_id))
        .select((
            comments::organisation_id,
            comments::level,
            comments::day,
            diesel::dsl::min(comments::hour),
            diesel::dsl::count_star(),
        ))
        .load(connection)?;
    rows.into_iter()
        .map(|(organisation, level, day, hour, count)| {
            Ok(Heap {
                organisation,
                level: Level::from_number(level),
                day: Day::from_number(day)
                    .ok_or_else(|| StoreError::Unreadable(format!("day {day}")))?,
                hour: hour.unwrap_or_default(),
                count,
            })
        })
        .collect()
}

/// How many urgent comments of an organisation wait for a decision.
///
/// # Errors
/// When the database is away.
pub fn count_urgent(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<i64, StoreError> {
    Ok(comments::table
        .filter(comments::organisation_id.eq(organisation))
        .filter(comments::state.eq(CommentState::Waiting))
        .filter(comments::level.eq(Level::Urgent.number()))
        .count()
        .get_result(connection)?)
}

/// Urgent comments of a scope that nobody has opened, oldest first.
///
/// # Errors
/// When the database is away.
pub fn urgent_unopened(
    connection: &mut AnyConnection,
    scope: &Scope,
) -> Result<Vec<CommentId>, StoreError> {
    Ok(comments::table
        .filter(comments::state.eq(CommentState::Waiting))
        .filter(comments::level.eq(Level::Urgent.number()))
        .filter(comments::opened.eq(false))
        .filter(comments::import.eq(false))
        .filter(within!(scope))
        .order((comments::day, comments::id))
        .select(comments::id)
        .load(connection)?)
}
