//! What moderators decided: appended, never edited.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::comments::within;
use super::schema::{comments, decisions, people};
use super::{AnyConnection, StoreError};
use crate::domain::{Action, CommentId, PersonId, Scope};

/// Appends a decision.
///
/// # Errors
/// When the database is away.
pub fn append(
    connection: &mut AnyConnection,
    id: CommentId,
    person: PersonId,
    action: Action,
    reason: Option<&str>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(decisions::table)
        .values((
            decisions::comment_id.eq(id),
            decisions::person_id.eq(person),
            decisions::action.eq(action),
            decisions::reason.eq(reason),
            decisions::made_at.eq(at.naive_utc()),
        ))
        .execute(connection)?;
    Ok(())
}

/// The newest decision about a comment and who made it.
///
/// # Errors
/// When the database is away.
pub fn last(
    connection: &mut AnyConnection,
    id: CommentId,
) -> Result<Option<(Action, String)>, StoreError> {
    Ok(decisions::table
        .inner_join(people::table.on(people::id.eq(decisions::person_id)))
        .filter(decisions::comment_id.eq(id))
        .order(decisions::id.desc())
        .select((decisions::action, people::name))
        .first(connection)
        .optional()?)
}

/// A decision as it stands on record.
#[derive(Debug, Clone)]
pub struct Decided {
    /// What.
    pub action: Action,
    /// Who.
    pub by: String,
    /// Why: a fixed word, and words behind it where it is another reason.
    pub reason: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// The newest decision about a comment.
///
/// # Errors
/// When the database is away.
pub fn last_of(
    connection: &mut AnyConnection,
    id: CommentId,
) -> Result<Option<Decided>, StoreError> {
    let row: Option<(Action, String, Option<String>, chrono::NaiveDateTime)> = decisions::table
        .inner_join(people::table.on(people::id.eq(decisions::person_id)))
        .filter(decisions::comment_id.eq(id))
        .order(decisions::id.desc())
        .select((
            decisions::action,
            people::name,
            decisions::reason,
            decisions::made_at,
        ))
        .first(connection)
        .optional()?;
    Ok(row.map(|(action, by, reason, at)| Decided {
        action,
        by,
        reason,
        at: at.and_utc(),
    }))
}

/// How many decisions were made in a scope since `since`.
///
/// # Errors
/// When the database is away.
pub fn count_since(
    connection: &mut AnyConnection,
    scope: &Scope,
    since: DateTime<Utc>,
) -> Result<i64, StoreError> {
    Ok(decisions::table
        .inner_join(comments::table.on(comments::id.eq(decisions::comment_id)))
        .filter(within!(scope))
        .filter(decisions::made_at.ge(since.naive_utc()))
        .filter(decisions::action.ne(Action::Undo))
        .count()
        .get_result(connection)?)
}
