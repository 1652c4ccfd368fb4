//! Decisions whose effects wait a little, so that they can be undone.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::schema::pending;
use super::{AnyConnection, StoreError};
use crate::domain::{Action, CommentId, CommentState, PersonId, Span};

/// A decision whose effects wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// About which comment.
    pub comment: CommentId,
    /// Who decided.
    pub person: PersonId,
    /// What they decided.
    pub action: Action,
    /// Where the comment stood before.
    pub previous: CommentState,
    /// What is to be cut, in characters of the words as written.
    pub cuts: Vec<Span>,
    /// When the effects come.
    pub due_at: DateTime<Utc>,
}

/// Lets effects wait.
///
/// # Errors
/// `Conflict` when others wait already.
pub fn put(connection: &mut AnyConnection, new: &Pending) -> Result<(), StoreError> {
    diesel::insert_into(pending::table)
        .values((
            pending::comment_id.eq(new.comment),
            pending::person_id.eq(new.person),
            pending::action.eq(new.action),
            pending::previous.eq(new.previous),
            pending::cuts.eq(written(&new.cuts)),
            pending::due_at.eq(new.due_at.naive_utc()),
        ))
        .execute(connection)?;
    Ok(())
}

type Row = (
    CommentId,
    PersonId,
    Action,
    CommentState,
    String,
    chrono::NaiveDateTime,
);

fn read((comment, person, action, previous, cuts, due_at): Row) -> Pending {
    Pending {
        comment,
        person,
        action,
        previous,
        cuts: spans(&cuts),
        due_at: due_at.and_utc(),
    }
}

/// What waits about a comment.
///
/// # Errors
/// When the database is away.
pub fn of(
    connection: &mut AnyConnection,
    comment: CommentId,
) -> Result<Option<Pending>, StoreError> {
    let row: Option<Row> = pending::table.find(comment).first(connection).optional()?;
    Ok(row.map(read))
}

/// Effects that are due, oldest first.
///
/// # Errors
/// When the database is away.
pub fn due(
    connection: &mut AnyConnection,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Pending>, StoreError> {
    let rows: Vec<Row> = pending::table
        .filter(pending::due_at.le(now.naive_utc()))
        .order((pending::due_at, pending::comment_id))
        .limit(limit)
        .load(connection)?;
    Ok(rows.into_iter().map(read).collect())
}

/// Takes away what waits about a comment. `false` when nothing waited: somebody was faster.
///
/// # Errors
/// When the database is away.
pub fn take(connection: &mut AnyConnection, comment: CommentId) -> Result<bool, StoreError> {
    let taken = diesel::delete(pending::table.find(comment)).execute(connection)?;
    Ok(taken == 1)
}

/// `3-7,12-20`.
fn written(cuts: &[Span]) -> String {
    let pairs: Vec<String> = cuts
        .iter()
        .map(|span| format!("{}-{}", span.start, span.end))
        .collect();
    pairs.join(",")
}

fn spans(written: &str) -> Vec<Span> {
    let pairs = written.split(',').filter_map(|pair| pair.split_once('-'));
    pairs
        .filter_map(|(start, end)| {
            Some(Span {
                start: start.parse().ok()?,
                end: end.parse().ok()?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{spans, written};
    use crate::domain::Span;

    #[test]
    fn spans_are_read_as_they_were_written() {
        let cuts = [Span { start: 3, end: 7 }, Span { start: 12, end: 20 }];
        assert_eq!(written(&cuts), "3-7,12-20");
        assert_eq!(spans("3-7,12-20"), cuts);
        assert_eq!(spans(""), []);
    }
}
