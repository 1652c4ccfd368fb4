//! Who is told by mail when an organisation releases a month.

use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::{people, subscriptions};
use super::{AnyConnection, StoreError};
use crate::domain::{Language, OrganisationId, PersonId};

/// Somebody who is told.
#[derive(Debug, Clone, Queryable)]
pub struct Subscriber {
    /// Who.
    pub person: PersonId,
    /// Their address.
    pub mail: String,
    /// The language they read.
    pub language: Language,
    /// What ends these mails, and nothing else.
    pub token: String,
}

/// Whoever wants to be told of an organisation, and can still sign in.
///
/// # Errors
/// When the database is away.
pub fn of_organisation(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<Subscriber>, StoreError> {
    Ok(subscriptions::table
        .inner_join(people::table.on(people::id.eq(subscriptions::person_id)))
        .filter(subscriptions::organisation_id.eq(organisation))
        .filter(people::disabled.eq(false))
        .order(people::id)
        .select((
            people::id,
            people::mail,
            people::language,
            subscriptions::token,
        ))
        .load(connection)?)
}

/// The organisations somebody is told of.
///
/// # Errors
/// When the database is away.
pub fn of_person(
    connection: &mut AnyConnection,
    person: PersonId,
) -> Result<Vec<OrganisationId>, StoreError> {
    Ok(subscriptions::table
        .filter(subscriptions::person_id.eq(person))
        .select(subscriptions::organisation_id)
        .load(connection)?)
}

/// Begins to tell somebody; once is enough.
///
/// # Errors
/// When the database is away.
pub fn begin(
    connection: &mut AnyConnection,
    person: PersonId,
    organisation: OrganisationId,
    token: &str,
) -> Result<(), StoreError> {
    each_backend!(connection => {
        diesel::insert_into(subscriptions::table)
            .values((
                subscriptions::person_id.eq(person),
                subscriptions::organisation_id.eq(organisation),
                subscriptions::token.eq(token),
            ))
            .on_conflict_do_nothing()
            .execute(connection)?;
    });
    Ok(())
}

/// Tells somebody no more.
///
/// # Errors
/// When the database is away.
pub fn end(
    connection: &mut AnyConnection,
    person: PersonId,
    organisation: OrganisationId,
) -> Result<(), StoreError> {
    diesel::delete(subscriptions::table.find((person, organisation))).execute(connection)?;
    Ok(())
}

/// The organisation a token is about; nothing when it ended already.
///
/// # Errors
/// When the database is away.
pub fn by_token(
    connection: &mut AnyConnection,
    token: &str,
) -> Result<Option<OrganisationId>, StoreError> {
    Ok(subscriptions::table
        .filter(subscriptions::token.eq(token))
        .select(subscriptions::organisation_id)
        .first(connection)
        .optional()?)
}

/// Ends the mails that carry this token. One that ended already is no error: the wish is met.
///
/// # Errors
/// When the database is away.
pub fn end_by_token(connection: &mut AnyConnection, token: &str) -> Result<(), StoreError> {
    diesel::delete(subscriptions::table.filter(subscriptions::token.eq(token)))
        .execute(connection)?;
    Ok(())
}
