//! What was handed to the safeguarding team, and how that ended. Never deleted by a person: the words
//! go after their time, the rest stays as long as the audit.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::schema::{comments, findings, handovers, holds, people, words};
use super::{AnyConnection, StoreError};
use crate::domain::{
    CommentId, CommentState, Day, OrganisationId, PersonId, Scope, ServiceId, TouchpointId,
};

/// A record to open.
#[derive(Debug, Clone)]
pub struct NewHandover {
    /// What both sides call it.
    pub reference: String,
    /// Which comment.
    pub comment: CommentId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What it is about.
    pub service: ServiceId,
    /// Where it was given.
    pub touchpoint: TouchpointId,
    /// The local day the words came.
    pub day: Day,
    /// The local hour.
    pub hour: Option<i16>,
    /// The rules that fired, or none.
    pub why: String,
    /// Who decided.
    pub decided_by: PersonId,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// The hash of the link that opens it once.
    pub link_hash: Vec<u8>,
    /// Until when the link is good.
    pub link_expires: DateTime<Utc>,
}

/// Opens a record; tells its number.
///
/// # Errors
/// `Conflict` when the comment has one, or the reference is taken.
pub fn open(connection: &mut AnyConnection, new: &NewHandover) -> Result<i64, StoreError> {
    Ok(diesel::insert_into(handovers::table)
        .values((
            handovers::reference.eq(&new.reference),
            handovers::comment_id.eq(new.comment),
            handovers::organisation_id.eq(new.organisation),
            handovers::service_id.eq(new.service),
            handovers::touchpoint_id.eq(new.touchpoint),
            handovers::day.eq(new.day.number()),
            handovers::hour.eq(new.hour),
            handovers::why.eq(&new.why),
            handovers::decided_by.eq(new.decided_by),
            handovers::decided_at.eq(new.decided_at.naive_utc()),
            handovers::link_hash.eq(Some(&new.link_hash)),
            handovers::link_expires.eq(Some(new.link_expires.naive_utc())),
        ))
        .returning(handovers::id)
        .get_result(connection)?)
}

/// How a record ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Whom they told.
    pub told: String,
    /// How.
    pub how: String,
    /// On which day.
    pub told_on: Day,
    /// The reference on the other side.
    pub their_reference: String,
    /// What came of it.
    pub outcome: String,
}

/// A record.
#[derive(Debug, Clone)]
pub struct Handover {
    /// Its number.
    pub id: i64,
    /// What both sides call it.
    pub reference: String,
    /// Which comment.
    pub comment: CommentId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What it is about.
    pub service: ServiceId,
    /// Where it was given.
    pub touchpoint: TouchpointId,
    /// The local day the words came.
    pub day: Day,
    /// The local hour.
    pub hour: Option<i16>,
    /// The rules that fired.
    pub why: String,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// How it ended.
    pub closed: Option<Closing>,
    /// The last day of its words, once it is closed.
    pub delete_text_after: Option<Day>,
    /// Its words, exactly as they were sent; none once their time was over.
    pub words: Option<String>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = handovers)]
struct Row {
    id: i64,
    reference: String,
    comment_id: CommentId,
    organisation_id: OrganisationId,
    service_id: ServiceId,
    touchpoint_id: TouchpointId,
    day: i32,
    hour: Option<i16>,
    why: String,
    decided_at: chrono::NaiveDateTime,
    told: Option<String>,
    how: Option<String>,
    told_on: Option<i32>,
    their_reference: Option<String>,
    outcome: Option<String>,
    delete_text_after: Option<i32>,
}

type Found = (Row, String, Option<String>);

fn day(number: i32) -> Result<Day, StoreError> {
    Day::from_number(number).ok_or_else(|| StoreError::Unreadable(format!("day {number}")))
}

fn read((row, decided_by, words): Found) -> Result<Handover, StoreError> {
    let closed = match (row.told, row.how, row.told_on) {
        (Some(told), Some(how), Some(told_on)) => Some(Closing {
            told,
            how,
            told_on: day(told_on)?,
            their_reference: row.their_reference.unwrap_or_default(),
            outcome: row.outcome.unwrap_or_default(),
        }),
        _ => None,
    };
    Ok(Handover {
        id: row.id,
        reference: row.reference,
        comment: row.comment_id,
        organisation: row.organisation_id,
        service: row.service_id,
        touchpoint: row.touchpoint_id,
        day: day(row.day)?,
        hour: row.hour,
        why: row.why,
        decided_by,
        decided_at: row.decided_at.and_utc(),
        closed,
        delete_text_after: row.delete_text_after.map(day).transpose()?,
        words,
    })
}

macro_rules! records {
    () => {
        handovers::table
            .inner_join(people::table.on(people::id.eq(handovers::decided_by)))
            .left_join(words::table.on(words::comment_id.eq(handovers::comment_id)))
            .select((Row::as_select(), people::name, words::text.nullable()))
    };
}

/// Whether a record lies in a scope, and is not about whose scope it is.
macro_rules! within {
    ($scope:expr) => {
        handovers::organisation_id
            .eq_any($scope.organisations().to_vec())
            .or(handovers::service_id.eq_any($scope.services()))
            .and(handovers::comment_id.ne_all(super::comments::recused($scope)))
    };
}

/// The records of a scope: those that are open first, newest first.
///
/// # Errors
/// When the database is away.
pub fn list(
    connection: &mut AnyConnection,
    scope: &Scope,
    limit: i64,
) -> Result<Vec<Handover>, StoreError> {
    let found: Vec<Found> = records!()
        .filter(within!(scope))
        .order((handovers::told.is_not_null(), handovers::id.desc()))
        .limit(limit)
        .load(connection)?;
    found.into_iter().map(read).collect()
}

/// One record of a scope, by its reference.
///
/// # Errors
/// `NotFound` when there is none, and equally when it is not in the scope.
pub fn in_scope(
    connection: &mut AnyConnection,
    scope: &Scope,
    reference: &str,
) -> Result<Handover, StoreError> {
    let found: Found = records!()
        .filter(handovers::reference.eq(reference))
        .filter(within!(scope))
        .first(connection)?;
    read(found)
}

/// The record of a comment.
///
/// # Errors
/// When the database is away.
pub fn of_comment(
    connection: &mut AnyConnection,
    comment: CommentId,
) -> Result<Option<Handover>, StoreError> {
    let found: Option<Found> = records!()
        .filter(handovers::comment_id.eq(comment))
        .first(connection)
        .optional()?;
    found.map(read).transpose()
}

/// The record a link opens, while the link is good.
///
/// # Errors
/// `NotFound` when it was used, ran out, or never was.
pub fn by_link(
    connection: &mut AnyConnection,
    link_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Handover, StoreError> {
    let found: Found = records!()
        .filter(handovers::link_hash.eq(link_hash))
        .filter(handovers::link_expires.gt(now.naive_utc()))
        .first(connection)?;
    read(found)
}

/// Uses a link up; `false` when somebody was faster.
///
/// # Errors
/// When the database is away.
pub fn use_link(connection: &mut AnyConnection, link_hash: &[u8]) -> Result<bool, StoreError> {
    let unused = handovers::table.filter(handovers::link_hash.eq(link_hash));
    let changed = diesel::update(unused)
        .set(handovers::link_hash.eq(None::<Vec<u8>>))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Closes a record; `false` when it is closed.
///
/// # Errors
/// When the database is away.
pub fn close(
    connection: &mut AnyConnection,
    id: i64,
    closing: &Closing,
    by: PersonId,
    at: DateTime<Utc>,
    delete_text_after: Day,
) -> Result<bool, StoreError> {
    let still_open = handovers::table
        .find(id)
        .filter(handovers::closed_at.is_null());
    let changed = diesel::update(still_open)
        .set((
            handovers::told.eq(Some(&closing.told)),
            handovers::how.eq(Some(&closing.how)),
            handovers::told_on.eq(Some(closing.told_on.number())),
            handovers::their_reference.eq(Some(&closing.their_reference)),
            handovers::outcome.eq(Some(&closing.outcome)),
            handovers::closed_by.eq(Some(by)),
            handovers::closed_at.eq(Some(at.naive_utc())),
            handovers::delete_text_after.eq(Some(delete_text_after.number())),
        ))
        .execute(connection)?;
    Ok(changed == 1)
}

/// How many records of a scope are open.
///
/// # Errors
/// When the database is away.
pub fn count_open(connection: &mut AnyConnection, scope: &Scope) -> Result<i64, StoreError> {
    Ok(handovers::table
        .filter(within!(scope))
        .filter(handovers::closed_at.is_null())
        .count()
        .get_result(connection)?)
}

/// Deletes the words of records whose day is over, but for those on hold; tells how many.
///
/// # Errors
/// When the database is away.
pub fn delete_old_words(connection: &mut AnyConnection, today: Day) -> Result<usize, StoreError> {
    let held = holds::table
        .filter(holds::ended_at.is_null())
        .select(holds::comment_id);
    let over: Vec<CommentId> = handovers::table
        .inner_join(comments::table.on(comments::id.eq(handovers::comment_id)))
        .filter(handovers::delete_text_after.lt(today.number()))
        .filter(comments::state.eq(CommentState::Escalated))
        .filter(handovers::comment_id.ne_all(held))
        .select(handovers::comment_id)
        .load(connection)?;
    let mut deleted = 0;
    for id in over {
        deleted += diesel::delete(words::table.find(id)).execute(connection)?;
        diesel::delete(findings::table.filter(findings::comment_id.eq(id))).execute(connection)?;
    }
    Ok(deleted)
}
