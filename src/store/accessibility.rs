//! What admins confirmed about the accessibility of an organisation's pages.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::audit::By;
use super::schema::{accessibility, people};
use super::{AnyConnection, StoreError};
use crate::domain::{AccessibilityStatement, Confirmed, OrganisationId, PersonId};

/// Writes what somebody confirmed. It is shown from now on.
///
/// # Errors
/// When the database is away.
pub fn confirm(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    (person, by): (PersonId, By),
    statement: &AccessibilityStatement,
) -> Result<(), StoreError> {
    let json = serde_json::to_string(statement)
        .map_err(|error| StoreError::Unreadable(format!("a statement: {error}")))?;
    diesel::insert_into(accessibility::table)
        .values((
            accessibility::organisation_id.eq(organisation),
            accessibility::person_id.eq(person),
            accessibility::confirmed_at.eq(by.at.naive_utc()),
            accessibility::statement.eq(json),
        ))
        .execute(connection)?;
    Ok(())
}

/// Takes back what is shown.
///
/// # Errors
/// `NotFound` when nothing is shown.
pub fn take_back(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    by: By,
) -> Result<(), StoreError> {
    let (newest, _) = newest(connection, organisation)?.ok_or(StoreError::NotFound)?;
    diesel::update(accessibility::table.find(newest))
        .set(accessibility::taken_back_at.eq(Some(by.at.naive_utc())))
        .execute(connection)?;
    Ok(())
}

/// What is shown for an organisation: the newest confirmation, unless it was taken back.
///
/// # Errors
/// When the database is away.
pub fn shown(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Option<Confirmed>, StoreError> {
    Ok(newest(connection, organisation)?.map(|(_, confirmed)| confirmed))
}

fn newest(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Option<(i64, Confirmed)>, StoreError> {
    type Row = (i64, NaiveDateTime, Option<NaiveDateTime>, String, String);
    let row: Option<Row> = accessibility::table
        .inner_join(people::table.on(people::id.eq(accessibility::person_id)))
        .filter(accessibility::organisation_id.eq(organisation))
        .order(accessibility::id.desc())
        .select((
            accessibility::id,
            accessibility::confirmed_at,
            accessibility::taken_back_at,
            accessibility::statement,
            people::name,
        ))
        .first(connection)
        .optional()?;
    let Some((id, confirmed_at, None, json, by)) = row else {
        return Ok(None);
    };
    let statement = serde_json::from_str(&json).map_err(|error| {
        StoreError::Unreadable(format!("accessibility statement {id}: {error}"))
    })?;
    let confirmed = Confirmed {
        statement,
        by,
        on: confirmed_at.date(),
    };
    Ok(Some((id, confirmed)))
}
