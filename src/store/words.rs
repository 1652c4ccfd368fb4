//! The text of comments, in a table of its own, so that a purge can rewrite it.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Integer;

use super::schema::words;
use super::{AnyConnection, StoreError};
use crate::domain::CommentId;

/// How often the log of changes is tried to be emptied. Each try waits for readers up to the
/// connection's busy timeout.
const TRIES: usize = 5;

/// Writes a comment's words anew. What they were is gone from the row at once.
///
/// # Errors
/// When the database is away.
pub fn set(connection: &mut AnyConnection, id: CommentId, text: &str) -> Result<(), StoreError> {
    diesel::update(words::table.find(id))
        .set(words::text.eq(text))
        .execute(connection)?;
    Ok(())
}

/// Deletes a comment's words.
///
/// # Errors
/// When the database is away.
pub fn delete(connection: &mut AnyConnection, id: CommentId) -> Result<(), StoreError> {
    diesel::delete(words::table.find(id)).execute(connection)?;
    Ok(())
}

/// What SQLite says of a checkpoint.
#[derive(QueryableByName)]
struct Checkpoint {
    /// 1 when a reader or a writer stood in the way.
    #[diesel(sql_type = Integer)]
    busy: i32,
}

/// Rewrites what deleted words may have left behind: pages of the table, the log of changes.
///
/// Runs outside a transaction, on a connection of its own.
///
/// # Errors
/// `Busy` when readers held the log all the time; when the database is away.
pub(super) fn sweep(connection: &mut AnyConnection) -> Result<(), StoreError> {
    match connection {
        // Deleted bytes are overwritten when they are deleted; what is left is the log.
        AnyConnection::Sqlite(sqlite) => {
            for _ in 0..TRIES {
                let done: Checkpoint =
                    diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result(sqlite)?;
                if done.busy == 0 {
                    return Ok(());
                }
            }
            Err(StoreError::Busy)
        }
        AnyConnection::Postgres(postgres) => Ok(postgres.batch_execute("VACUUM FULL words")?),
    }
}
