//! What the timetable did and when; and the small writes of housekeeping.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::schema::job_runs;
use super::{AnyConnection, StoreError};
use crate::domain::RETENTION;

/// The run that [`touch`] notes and takes away again.
const TOUCH: &str = "touch";

/// Writes a row and takes it away again: whether this works is whether an answer could be stored.
/// To ask for the write lock alone would find no full disk.
///
/// # Errors
/// When the database cannot be written.
pub fn touch(connection: &mut AnyConnection) -> Result<(), StoreError> {
    diesel::insert_into(job_runs::table)
        .values((
            job_runs::job.eq(TOUCH),
            job_runs::started_at.eq(DateTime::UNIX_EPOCH.naive_utc()),
        ))
        .execute(connection)?;
    diesel::delete(job_runs::table.filter(job_runs::job.eq(TOUCH))).execute(connection)?;
    Ok(())
}

/// Notes a finished run of a job and forgets the oldest ones.
///
/// # Errors
/// When the database is away.
pub fn record(
    connection: &mut AnyConnection,
    job: &str,
    started: DateTime<Utc>,
    ended: DateTime<Utc>,
    outcome: &str,
) -> Result<(), StoreError> {
    diesel::insert_into(job_runs::table)
        .values((
            job_runs::job.eq(job),
            job_runs::started_at.eq(started.naive_utc()),
            job_runs::ended_at.eq(Some(ended.naive_utc())),
            job_runs::outcome.eq(Some(outcome)),
        ))
        .execute(connection)?;
    let oldest_kept: Option<i64> = job_runs::table
        .filter(job_runs::job.eq(job))
        .order(job_runs::id.desc())
        .offset(RETENTION.job_runs)
        .select(job_runs::id)
        .first(connection)
        .optional()?;
    if let Some(id) = oldest_kept {
        let old = job_runs::table
            .filter(job_runs::job.eq(job))
            .filter(job_runs::id.le(id));
        diesel::delete(old).execute(connection)?;
    }
    Ok(())
}

/// When a job last ended well or badly.
///
/// # Errors
/// When the database is away.
pub fn last_run(
    connection: &mut AnyConnection,
    job: &str,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let last: Option<chrono::NaiveDateTime> = job_runs::table
        .filter(job_runs::job.eq(job))
        .order(job_runs::id.desc())
        .select(job_runs::started_at)
        .first(connection)
        .optional()?;
    Ok(last.map(|at| at.and_utc()))
}
