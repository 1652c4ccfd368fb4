//! When the queue of an organisation was last opened by somebody who may read it.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::queue_seen;
use super::{AnyConnection, StoreError};
use crate::domain::OrganisationId;

/// When the queue was last opened; none when it never was.
///
/// # Errors
/// When the database is away.
pub fn last(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let last: Option<chrono::NaiveDateTime> = queue_seen::table
        .find(organisation)
        .select(queue_seen::seen_at)
        .first(connection)
        .optional()?;
    Ok(last.map(|at| at.and_utc()))
}

/// Notes that the queue was opened.
///
/// # Errors
/// When the database is away.
pub fn note(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    each_backend!(connection => {
        diesel::insert_into(queue_seen::table)
            .values((
                queue_seen::organisation_id.eq(organisation),
                queue_seen::seen_at.eq(now.naive_utc()),
            ))
            .on_conflict(queue_seen::organisation_id)
            .do_update()
            .set(queue_seen::seen_at.eq(now.naive_utc()))
            .execute(connection)?;
    });
    Ok(())
}
