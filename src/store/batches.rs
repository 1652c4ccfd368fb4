//! The comments that reach a service's team together.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::comments::{passed_on, recused};
use super::schema::{
    batch_comments, batches, comments, decisions, pending, tallies_day, touchpoints, words,
};
use super::{AnyConnection, StoreError};
use crate::domain::{
    CommentId, CommentState, Day, Month, OrganisationId, Scope, ServiceId, Sharing,
};

/// Cells of the tallies that are read to see whether a few answers came: each has one or more,
/// unless they were withdrawn.
const CELLS: i64 = 1_000;

/// A comment that waits for company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Whose team reads it.
    pub service: ServiceId,
    /// The comment.
    pub comment: CommentId,
    /// The month it counts in.
    pub month: Month,
}

/// The comments of an organisation that were passed on before a moment and stand in no batch, by
/// service.
///
/// # Errors
/// When the database is away.
pub fn waiting(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    before: DateTime<Utc>,
) -> Result<Vec<Waiting>, StoreError> {
    let later = decisions::table
        .filter(decisions::made_at.ge(before.naive_utc()))
        .select(decisions::comment_id);
    let rows: Vec<(ServiceId, CommentId, Month)> = comments::table
        .inner_join(words::table)
        .left_join(batch_comments::table.on(batch_comments::comment_id.eq(comments::id)))
        .filter(comments::organisation_id.eq(organisation))
        .filter(passed_on!())
        .filter(batch_comments::comment_id.is_null())
        .filter(comments::id.ne_all(later))
        .order((comments::service_id, comments::id))
        .select((comments::service_id, comments::id, comments::month))
        .load(connection)?;
    let waiting = |(service, comment, month)| Waiting {
        service,
        comment,
        month,
    };
    Ok(rows.into_iter().map(waiting).collect())
}

/// The number and the day of a service's newest batch.
///
/// # Errors
/// When the database is away.
pub fn newest(
    connection: &mut AnyConnection,
    service: ServiceId,
) -> Result<Option<(i32, Day)>, StoreError> {
    let row: Option<(i32, i32)> = batches::table
        .filter(batches::service_id.eq(service))
        .order(batches::number.desc())
        .select((batches::number, batches::made_on))
        .first(connection)
        .optional()?;
    let read = |(number, day)| {
        let made_on = Day::from_number(day);
        let made_on = made_on.ok_or_else(|| StoreError::Unreadable(format!("day {day}")))?;
        Ok((number, made_on))
    };
    row.map(read).transpose()
}

/// Whether at least so many answers came to a service, by all channels, from a day on and before
/// another one.
///
/// # Errors
/// When the database is away.
pub fn answers_came(
    connection: &mut AnyConnection,
    service: ServiceId,
    from: Option<Day>,
    before: Day,
    least: i64,
) -> Result<bool, StoreError> {
    type Row = (i64, i64, i64, i64, i64, i64);
    let of_service = touchpoints::table
        .filter(touchpoints::service_id.eq(service))
        .select(touchpoints::id);
    let rows: Vec<Row> = tallies_day::table
        .filter(tallies_day::touchpoint_id.eq_any(of_service))
        .filter(tallies_day::day.ge(from.map_or(0, Day::number)))
        .filter(tallies_day::day.lt(before.number()))
        .order(tallies_day::day.desc())
        .limit(CELLS)
        .select((
            tallies_day::n0,
            tallies_day::n1,
            tallies_day::n2,
            tallies_day::n3,
            tallies_day::n4,
            tallies_day::n5,
        ))
        .load(connection)?;
    let sum = |(n0, n1, n2, n3, n4, n5): Row| n0 + n1 + n2 + n3 + n4 + n5;
    Ok(rows.into_iter().map(sum).sum::<i64>() >= least)
}

/// A batch to keep.
#[derive(Debug, Clone)]
pub struct NewBatch {
    /// Whose team reads it.
    pub service: ServiceId,
    /// Its number within the service, from 1.
    pub number: i32,
    /// The local day.
    pub made_on: Day,
    /// The first and the last month of its comments.
    pub months: (Month, Month),
    /// Its comments, in the order they are shown.
    pub comments: Vec<CommentId>,
}

/// Keeps a batch and the place of each comment in it.
///
/// # Errors
/// `Conflict` when there is one of this number, or a comment stands in another one.
pub fn insert(connection: &mut AnyConnection, new: &NewBatch) -> Result<(), StoreError> {
    diesel::insert_into(batches::table)
        .values((
            batches::service_id.eq(new.service),
            batches::number.eq(new.number),
            batches::made_on.eq(new.made_on.number()),
            batches::first_month.eq(new.months.0.number()),
            batches::last_month.eq(new.months.1.number()),
        ))
        .execute(connection)?;
    for (place, comment) in (1_i32..).zip(&new.comments) {
        diesel::insert_into(batch_comments::table)
            .values((
                batch_comments::comment_id.eq(comment),
                batch_comments::service_id.eq(new.service),
                batch_comments::number.eq(new.number),
                batch_comments::place.eq(place),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// A comment as its team reads it. The months are those of its batch, and nothing ties it to a day,
/// a place, a channel or a score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOn {
    /// Its batch.
    pub batch: i32,
    /// Its place in the batch.
    pub place: i32,
    /// The first and the last month of the batch.
    pub months: (Month, Month),
    /// Who else may read it.
    pub sharing: Sharing,
    /// Whether it may be about staff.
    pub restricted: bool,
    /// Its words, with what was cut.
    pub words: String,
}

type Row = (i32, i32, Month, Month, Sharing, bool, String);

/// The comments of a service's batches that somebody may read, each with its batch.
macro_rules! in_batches {
    ($scope:expr, $service:expr) => {
        batch_comments::table
            .inner_join(
                batches::table.on(batches::service_id
                    .eq(batch_comments::service_id)
                    .and(batches::number.eq(batch_comments::number))),
            )
            .inner_join(comments::table.on(comments::id.eq(batch_comments::comment_id)))
            .inner_join(words::table.on(words::comment_id.eq(comments::id)))
            .filter(batch_comments::service_id.eq($service))
            .filter(passed_on!())
            .filter(comments::id.ne_all(recused($scope)))
            .select((
                batch_comments::number,
                batch_comments::place,
                batches::first_month,
                batches::last_month,
                comments::sharing,
                comments::restricted,
                words::text,
            ))
    };
}

fn read((batch, place, first, last, sharing, restricted, words): Row) -> PassedOn {
    PassedOn {
        batch,
        place,
        months: (first, last),
        sharing,
        restricted,
        words,
    }
}

/// The comments of a service's batches, the newest batch first, each in its place. What is no longer
/// passed on is not among them.
///
/// # Errors
/// When the database is away.
pub fn shown(
    connection: &mut AnyConnection,
    scope: &Scope,
    service: ServiceId,
    skip: i64,
    limit: i64,
) -> Result<Vec<PassedOn>, StoreError> {
    let rows: Vec<Row> = in_batches!(scope, service)
        .order((batch_comments::number.desc(), batch_comments::place))
        .offset(skip)
        .limit(limit)
        .load(connection)?;
    Ok(rows.into_iter().map(read).collect())
}

/// Some comments of a service's batches, by batch and place, in the order they were chosen. Those
/// that are no longer passed on are left out.
///
/// # Errors
/// When the database is away.
pub fn chosen(
    connection: &mut AnyConnection,
    scope: &Scope,
    service: ServiceId,
    chosen: &[(i32, i32)],
) -> Result<Vec<PassedOn>, StoreError> {
    let mut found = Vec::new();
    for (batch, place) in chosen {
        let row: Option<Row> = in_batches!(scope, service)
            .filter(batch_comments::number.eq(*batch))
            .filter(batch_comments::place.eq(*place))
            .first(connection)
            .optional()?;
        found.extend(row.map(read));
    }
    Ok(found)
}

/// The first and the last month of a batch, if somebody may read any comment of it.
///
/// # Errors
/// When the database is away.
pub fn months(
    connection: &mut AnyConnection,
    scope: &Scope,
    service: ServiceId,
    number: i32,
) -> Result<Option<(Month, Month)>, StoreError> {
    let row: Option<Row> = in_batches!(scope, service)
        .filter(batch_comments::number.eq(number))
        .first(connection)
        .optional()?;
    Ok(row.map(|row| read(row).months))
}
