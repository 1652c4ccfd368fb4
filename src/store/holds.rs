//! Comments whose deletion stops: for an enquiry, a complaint, or the law.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::schema::{holds, people};
use super::{AnyConnection, StoreError};
use crate::domain::{CommentId, Day, HoldKind, OrganisationId, PersonId};

/// A hold to make.
#[derive(Debug, Clone)]
pub struct NewHold {
    /// Whose comment it is.
    pub organisation: OrganisationId,
    /// Which comment.
    pub comment: CommentId,
    /// Why, of three kinds.
    pub kind: HoldKind,
    /// Why, in words.
    pub reason: String,
    /// When somebody must look whether it is still needed.
    pub review_on: Day,
    /// Who asked.
    pub asked_by: PersonId,
    /// Who agreed.
    pub agreed_by: PersonId,
}

/// Stops the deletion of a comment.
///
/// # Errors
/// When the database is away.
pub fn put(
    connection: &mut AnyConnection,
    new: &NewHold,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(holds::table)
        .values((
            holds::organisation_id.eq(new.organisation),
            holds::comment_id.eq(new.comment),
            holds::kind.eq(new.kind),
            holds::reason.eq(&new.reason),
            holds::review_on.eq(new.review_on.number()),
            holds::asked_by.eq(new.asked_by),
            holds::agreed_by.eq(new.agreed_by),
            holds::made_at.eq(at.naive_utc()),
        ))
        .execute(connection)?;
    Ok(())
}

/// A hold that stands.
#[derive(Debug, Clone)]
pub struct Hold {
    /// Why, of three kinds.
    pub kind: HoldKind,
    /// Why, in words.
    pub reason: String,
    /// When somebody must look whether it is still needed.
    pub review_on: Day,
    /// Who asked.
    pub asked_by: String,
}

/// The hold on a comment, if one stands.
///
/// # Errors
/// When the database is away.
pub fn on(connection: &mut AnyConnection, comment: CommentId) -> Result<Option<Hold>, StoreError> {
    let row: Option<(HoldKind, String, i32, String)> = holds::table
        .inner_join(people::table.on(people::id.eq(holds::asked_by)))
        .filter(holds::comment_id.eq(comment))
        .filter(holds::ended_at.is_null())
        .order(holds::id.desc())
        .select((holds::kind, holds::reason, holds::review_on, people::name))
        .first(connection)
        .optional()?;
    let Some((kind, reason, review_on, asked_by)) = row else {
        return Ok(None);
    };
    Ok(Some(Hold {
        kind,
        reason,
        review_on: Day::from_number(review_on)
            .ok_or_else(|| StoreError::Unreadable(format!("day {review_on}")))?,
        asked_by,
    }))
}

/// Ends every hold on a comment.
///
/// # Errors
/// When the database is away.
pub fn end(
    connection: &mut AnyConnection,
    comment: CommentId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let standing = holds::table
        .filter(holds::comment_id.eq(comment))
        .filter(holds::ended_at.is_null());
    diesel::update(standing)
        .set(holds::ended_at.eq(Some(at.naive_utc())))
        .execute(connection)?;
    Ok(())
}
