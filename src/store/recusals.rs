//! Who must not see which comment, because it may be about them.

use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::{comments, recusals};
use super::{AnyConnection, StoreError};
use crate::domain::{CommentId, PersonId};

/// Keeps a comment from somebody, and from all who do not read for the whole organisation.
///
/// # Errors
/// When the database is away.
pub fn put(
    connection: &mut AnyConnection,
    comment: CommentId,
    person: PersonId,
) -> Result<(), StoreError> {
    each_backend!(connection => {
        diesel::insert_into(recusals::table)
            .values((
                recusals::person_id.eq(person),
                recusals::comment_id.eq(comment),
            ))
            .on_conflict_do_nothing()
            .execute(connection)?;
    });
    diesel::update(comments::table.find(comment))
        .set(comments::restricted.eq(true))
        .execute(connection)?;
    Ok(())
}
