//! Who did what. Appended in the transaction of the act; never any comment text.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::schema::{audit, people};
use super::{AnyConnection, StoreError};
use crate::domain::{OrganisationId, PersonId, Scope};

/// Who acts, where and when.
#[derive(Debug, Clone, Copy)]
pub struct By {
    /// Who; none is the operator at the command line.
    pub person: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Appends a line: `act` is a fixed word such as `comment.publish`, `subject` names what it was
/// about by an identifier, a slug or a code.
///
/// # Errors
/// When the database is away.
pub fn record(
    connection: &mut AnyConnection,
    by: By,
    organisation: Option<OrganisationId>,
    act: &str,
    subject: &str,
) -> Result<(), StoreError> {
    diesel::insert_into(audit::table)
        .values((
            audit::made_at.eq(by.at.naive_utc()),
            audit::organisation_id.eq(organisation),
            audit::person_id.eq(by.person),
            audit::act.eq(act),
            audit::subject.eq(subject),
        ))
        .execute(connection)?;
    Ok(())
}

/// The identifier of the newest line. It grows with every act, whichever program did it.
///
/// # Errors
/// When the database is away.
pub fn newest(connection: &mut AnyConnection) -> Result<Option<i64>, StoreError> {
    Ok(audit::table
        .select(diesel::dsl::max(audit::id))
        .get_result(connection)?)
}

/// One line.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its place in the order of all lines.
    pub id: i64,
    /// When.
    pub made_at: DateTime<Utc>,
    /// Who; none is the operator.
    pub person: Option<String>,
    /// What.
    pub act: String,
    /// About what.
    pub subject: String,
}

/// Lines about the organisations a scope holds whole, newest first, from before line `before`.
///
/// # Errors
/// When the database is away.
pub fn list(
    connection: &mut AnyConnection,
    scope: &Scope,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Line>, StoreError> {
    type Row = (i64, chrono::NaiveDateTime, Option<String>, String, String);
    let rows: Vec<Row> = audit::table
        .left_join(people::table.on(people::id.nullable().eq(audit::person_id)))
        .filter(
            audit::organisation_id.eq_any(
                scope
                    .organisations()
                    .iter()
                    .map(|id| Some(*id))
                    .collect::<Vec<_>>(),
            ),
        )
        .filter(audit::id.lt(before.unwrap_or(i64::MAX)))
        .order(audit::id.desc())
        .limit(limit)
        .select((
            audit::id,
            audit::made_at,
            people::name.nullable(),
            audit::act,
            audit::subject,
        ))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(id, made_at, person, act, subject)| Line {
            id,
            made_at: made_at.and_utc(),
            person,
            act,
            subject,
        })
        .collect())
}
