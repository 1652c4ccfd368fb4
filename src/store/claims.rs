//! Who has which comment in hand. A claim runs out by itself, so nothing is lost when a lid is
//! closed.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::{claims, people};
use super::{AnyConnection, StoreError};
use crate::domain::{CommentId, PersonId};

/// Somebody's claim on a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// On which comment.
    pub comment: CommentId,
    /// Who has it.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Until when, if they do nothing more.
    pub until: DateTime<Utc>,
}

/// Takes a comment in hand, or renews that.
///
/// # Errors
/// When the database is away.
pub fn take(
    connection: &mut AnyConnection,
    comment: CommentId,
    person: PersonId,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    each_backend!(connection => {
        diesel::insert_into(claims::table)
            .values((
                claims::comment_id.eq(comment),
                claims::person_id.eq(person),
                claims::until.eq(until.naive_utc()),
            ))
            .on_conflict(claims::comment_id)
            .do_update()
            .set((claims::person_id.eq(person), claims::until.eq(until.naive_utc())))
            .execute(connection)?;
    });
    Ok(())
}

/// The claims on some comments that have not run out.
///
/// # Errors
/// When the database is away.
pub fn on(
    connection: &mut AnyConnection,
    comments: &[CommentId],
    now: DateTime<Utc>,
) -> Result<Vec<Claim>, StoreError> {
    let rows: Vec<(CommentId, PersonId, String, chrono::NaiveDateTime)> = claims::table
        .inner_join(people::table.on(people::id.eq(claims::person_id)))
        .filter(claims::comment_id.eq_any(comments.to_vec()))
        .filter(claims::until.gt(now.naive_utc()))
        .select((
            claims::comment_id,
            claims::person_id,
            people::name,
            claims::until,
        ))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(comment, person, name, until)| Claim {
            comment,
            person,
            name,
            until: until.and_utc(),
        })
        .collect())
}

/// Lets a comment go, whoever has it.
///
/// # Errors
/// When the database is away.
pub fn release(connection: &mut AnyConnection, comment: CommentId) -> Result<(), StoreError> {
    diesel::delete(claims::table.find(comment)).execute(connection)?;
    Ok(())
}

/// Hands back all that somebody has; tells how many.
///
/// # Errors
/// When the database is away.
pub fn release_all_of(
    connection: &mut AnyConnection,
    person: PersonId,
) -> Result<usize, StoreError> {
    let held = claims::table.filter(claims::person_id.eq(person));
    Ok(diesel::delete(held).execute(connection)?)
}

/// Deletes claims that ran out.
///
/// # Errors
/// When the database is away.
pub fn forget_old(connection: &mut AnyConnection, now: DateTime<Utc>) -> Result<(), StoreError> {
    let old = claims::table.filter(claims::until.le(now.naive_utc()));
    diesel::delete(old).execute(connection)?;
    Ok(())
}
