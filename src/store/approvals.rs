//! What one person asked for, and what a second one said.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::schema::{approvals, people};
use super::{AnyConnection, StoreError};
use crate::domain::{Asked, OrganisationId, PersonId};

/// The most that is listed of what waits.
const WAITING: i64 = 1_000;

/// Something a person asks for.
#[derive(Debug, Clone)]
pub struct NewAsk {
    /// Whose it is to say.
    pub organisation: OrganisationId,
    /// What is asked for.
    pub act: Asked,
    /// About what: identifiers and fixed words, never a comment's words.
    pub subject: String,
    /// Why, in words.
    pub reason: String,
    /// Who asks.
    pub by: PersonId,
}

/// Keeps what is asked for.
///
/// # Errors
/// When the database is away.
pub fn ask(
    connection: &mut AnyConnection,
    new: &NewAsk,
    at: DateTime<Utc>,
) -> Result<i64, StoreError> {
    Ok(diesel::insert_into(approvals::table)
        .values((
            approvals::organisation_id.eq(new.organisation),
            approvals::act.eq(new.act),
            approvals::subject.eq(&new.subject),
            approvals::reason.eq(&new.reason),
            approvals::asked_by.eq(new.by),
            approvals::asked_at.eq(at.naive_utc()),
        ))
        .returning(approvals::id)
        .get_result(connection)?)
}

/// Something that was asked for.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Its number.
    pub id: i64,
    /// Whose it is to say.
    pub organisation: OrganisationId,
    /// What is asked for.
    pub act: Asked,
    /// About what.
    pub subject: String,
    /// Why, in words.
    pub reason: String,
    /// Who asked.
    pub asked_by: PersonId,
    /// Their name.
    pub asker: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// What a second person said.
    pub approved: Option<bool>,
    /// When they said so.
    pub decided_at: Option<DateTime<Utc>>,
    /// Whether it was used: what may be seen once was seen.
    pub used: bool,
}

type Row = (
    (i64, OrganisationId, Asked, String, String, PersonId, String),
    (
        chrono::NaiveDateTime,
        Option<bool>,
        Option<chrono::NaiveDateTime>,
        Option<chrono::NaiveDateTime>,
    ),
);

fn read(row: Row) -> Ask {
    let (
        (id, organisation, act, subject, reason, asked_by, asker),
        (asked_at, approved, decided_at, used_at),
    ) = row;
    Ask {
        id,
        organisation,
        act,
        subject,
        reason,
        asked_by,
        asker,
        asked_at: asked_at.and_utc(),
        approved,
        decided_at: decided_at.map(|at| at.and_utc()),
        used: used_at.is_some(),
    }
}

macro_rules! asks {
    () => {
        approvals::table
            .inner_join(people::table.on(people::id.eq(approvals::asked_by)))
            .select((
                (
                    approvals::id,
                    approvals::organisation_id,
                    approvals::act,
                    approvals::subject,
                    approvals::reason,
                    approvals::asked_by,
                    people::name,
                ),
                (
                    approvals::asked_at,
                    approvals::approved,
                    approvals::decided_at,
                    approvals::used_at,
                ),
            ))
    };
}

/// What was asked for by its number.
///
/// # Errors
/// `NotFound` when there is none.
pub fn by_id(connection: &mut AnyConnection, id: i64) -> Result<Ask, StoreError> {
    let row: Row = asks!().filter(approvals::id.eq(id)).first(connection)?;
    Ok(read(row))
}

/// What waits for a second person in an organisation, of one kind, newest first.
///
/// # Errors
/// When the database is away.
pub fn waiting(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    act: Asked,
) -> Result<Vec<Ask>, StoreError> {
    let rows: Vec<Row> = asks!()
        .filter(approvals::organisation_id.eq(organisation))
        .filter(approvals::act.eq(act))
        .filter(approvals::approved.is_null())
        .order(approvals::id.desc())
        .limit(WAITING)
        .load(connection)?;
    Ok(rows.into_iter().map(read).collect())
}

/// What was asked for in some organisations since a moment, newest first.
///
/// # Errors
/// When the database is away.
pub fn since(
    connection: &mut AnyConnection,
    organisations: &[OrganisationId],
    since: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Ask>, StoreError> {
    let rows: Vec<Row> = asks!()
        .filter(approvals::organisation_id.eq_any(organisations.to_vec()))
        .filter(approvals::asked_at.ge(since.naive_utc()))
        .order(approvals::id.desc())
        .limit(limit)
        .load(connection)?;
    Ok(rows.into_iter().map(read).collect())
}

/// Notes what a second person said, or the operator; `false` when somebody was faster, or asked for
/// it themselves.
///
/// # Errors
/// When the database is away.
pub fn decide(
    connection: &mut AnyConnection,
    id: i64,
    by: Option<PersonId>,
    approved: bool,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    // The operator is no person here, and can have asked for nothing.
    let open = approvals::table
        .find(id)
        .filter(approvals::approved.is_null())
        .filter(approvals::asked_by.ne(by.unwrap_or(PersonId(0))));
    let changed = diesel::update(open)
        .set((
            approvals::approved.eq(Some(approved)),
            approvals::decided_by.eq(by),
            approvals::decided_at.eq(Some(at.naive_utc())),
        ))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Uses an approval up; `false` when it was used, or is none.
///
/// # Errors
/// When the database is away.
pub fn use_up(
    connection: &mut AnyConnection,
    id: i64,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let good = approvals::table
        .find(id)
        .filter(approvals::approved.eq(Some(true)))
        .filter(approvals::used_at.is_null());
    let changed = diesel::update(good)
        .set(approvals::used_at.eq(Some(at.naive_utc())))
        .execute(connection)?;
    Ok(changed == 1)
}
