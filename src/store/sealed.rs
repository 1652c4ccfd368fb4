//! Words that were cut or withheld, as they were written: encrypted, and gone after a month. Only a
//! second look that two people agreed to opens them.

use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::{holds, sealed};
use super::{AnyConnection, StoreError};
use crate::domain::{CommentId, Day};

/// Keeps sealed words until a day. What was sealed first stays: it is what was written.
///
/// # Errors
/// When the database is away.
pub fn put(
    connection: &mut AnyConnection,
    comment: CommentId,
    bytes: &[u8],
    delete_after: Day,
) -> Result<(), StoreError> {
    each_backend!(connection => {
        diesel::insert_into(sealed::table)
            .values((
                sealed::comment_id.eq(comment),
                sealed::bytes.eq(bytes),
                sealed::delete_after.eq(delete_after.number()),
            ))
            .on_conflict_do_nothing()
            .execute(connection)?;
    });
    Ok(())
}

/// The sealed words of a comment.
///
/// # Errors
/// When the database is away.
pub fn of(
    connection: &mut AnyConnection,
    comment: CommentId,
) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(sealed::table
        .find(comment)
        .select(sealed::bytes)
        .first(connection)
        .optional()?)
}

/// Deletes sealed words whose day is over, but for those of comments on hold; tells how many.
///
/// # Errors
/// When the database is away.
pub fn delete_old(connection: &mut AnyConnection, today: Day) -> Result<usize, StoreError> {
    let held = holds::table
        .filter(holds::ended_at.is_null())
        .select(holds::comment_id);
    let old = sealed::table
        .filter(sealed::delete_after.lt(today.number()))
        .filter(sealed::comment_id.ne_all(held));
    Ok(diesel::delete(old).execute(connection)?)
}
