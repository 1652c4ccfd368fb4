//! Services.

use diesel::prelude::*;

use super::names::{self, Kind};
use super::schema::services;
use super::versions::take_version;
use super::{AnyConnection, StoreError, changes};
use crate::domain::{
    Day, Language, Month, OrganisationId, QuestionSet, Scope, Service, ServiceId, Slug, Version,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = services)]
struct Row {
    id: ServiceId,
    organisation_id: OrganisationId,
    slug: String,
    question_set: QuestionSet,
    next_question_set: Option<QuestionSet>,
    next_from: Option<Month>,
    closed_on: Option<i32>,
    version: Version,
}

impl Row {
    fn read(self, names: Vec<(Language, String)>) -> Result<Service, StoreError> {
        Ok(Service {
            id: self.id,
            organisation: self.organisation_id,
            slug: Slug::parse(&self.slug)
                .map_err(|_bad| StoreError::Unreadable(format!("service {}: slug", self.id)))?,
            names,
            question_set: self.question_set,
            next_question_set: self.next_question_set.zip(self.next_from),
            closed: self.closed_on.is_some(),
            version: self.version,
        })
    }
}

/// Adds a service.
///
/// # Errors
/// `Conflict` when the slug is taken in this organisation.
pub fn add(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    slug: &Slug,
    given: &[(Language, String)],
    question_set: QuestionSet,
) -> Result<ServiceId, StoreError> {
    let id: ServiceId = diesel::insert_into(services::table)
        .values((
            services::organisation_id.eq(organisation),
            services::slug.eq(slug.as_str()),
            services::question_set.eq(question_set),
        ))
        .returning(services::id)
        .get_result(connection)?;
    names::set(connection, Kind::Service, id.0, given)?;
    Ok(id)
}

/// Takes a service for whoever edits what they saw of it.
///
/// # Errors
/// `Conflict` when somebody changed it since, or it is gone.
pub fn take(
    connection: &mut AnyConnection,
    id: ServiceId,
    seen: Version,
) -> Result<(), StoreError> {
    take_version!(connection, services, id, seen)
}

/// Gives a service new names.
///
/// # Errors
/// When the database is away.
pub fn rename(
    connection: &mut AnyConnection,
    id: ServiceId,
    given: &[(Language, String)],
) -> Result<(), StoreError> {
    raise(connection, id)?;
    names::set(connection, Kind::Service, id.0, given)
}

/// Takes away the names of a service in some languages.
///
/// # Errors
/// When the database is away.
pub fn unname(
    connection: &mut AnyConnection,
    id: ServiceId,
    languages: &[Language],
) -> Result<(), StoreError> {
    raise(connection, id)?;
    names::forget(connection, Kind::Service, id.0, languages)
}

/// Something of a service changes that is kept elsewhere.
fn raise(connection: &mut AnyConnection, id: ServiceId) -> Result<(), StoreError> {
    diesel::update(services::table.find(id))
        .set(services::version.eq(services::version + 1))
        .execute(connection)?;
    Ok(())
}

/// Changes what a service asks, from `from` on. `asked_until_then` is what it asks before.
///
/// # Errors
/// `NotFound` when there is no such service.
pub fn change_question_set(
    connection: &mut AnyConnection,
    id: ServiceId,
    asked_until_then: QuestionSet,
    to: QuestionSet,
    from: Month,
) -> Result<(), StoreError> {
    changes::note();
    let changed = diesel::update(services::table.find(id))
        .set((
            services::question_set.eq(asked_until_then),
            services::next_question_set.eq(Some(to)),
            services::next_from.eq(Some(from.number())),
            services::version.eq(services::version + 1),
        ))
        .execute(connection)?;
    if changed == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}

/// Marks a service closed.
///
/// # Errors
/// `NotFound` when there is none or it is closed already.
pub fn close(connection: &mut AnyConnection, id: ServiceId, on: Day) -> Result<(), StoreError> {
    changes::note();
    let open = services::table
        .find(id)
        .filter(services::closed_on.is_null());
    match diesel::update(open)
        .set((
            services::closed_on.eq(on.number()),
            services::version.eq(services::version + 1),
        ))
        .execute(connection)?
    {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// The service with this slug in this organisation, open or closed.
///
/// # Errors
/// `NotFound` when there is none.
pub fn by_slug(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    slug: &Slug,
) -> Result<Service, StoreError> {
    let row = services::table
        .filter(services::organisation_id.eq(organisation))
        .filter(services::slug.eq(slug.as_str()))
        .select(Row::as_select())
        .first(connection)?;
    named(connection, vec![row])?
        .pop()
        .ok_or(StoreError::NotFound)
}

/// The service with this identifier.
///
/// # Errors
/// `NotFound` when there is none.
pub fn by_id(connection: &mut AnyConnection, id: ServiceId) -> Result<Service, StoreError> {
    let row = services::table
        .find(id)
        .select(Row::as_select())
        .first(connection)?;
    named(connection, vec![row])?
        .pop()
        .ok_or(StoreError::NotFound)
}

/// Every service of an organisation, in creation order.
///
/// # Errors
/// When the database is away.
pub fn of_organisation(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<Service>, StoreError> {
    let rows = services::table
        .filter(services::organisation_id.eq(organisation))
        .order(services::id)
        .select(Row::as_select())
        .load(connection)?;
    named(connection, rows)
}

/// The services in a scope, in creation order.
///
/// # Errors
/// When the database is away.
pub fn in_scope(connection: &mut AnyConnection, scope: &Scope) -> Result<Vec<Service>, StoreError> {
    let rows = services::table
        .filter(
            services::organisation_id
                .eq_any(scope.organisations().to_vec())
                .or(services::id.eq_any(scope.services())),
        )
        .order(services::id)
        .select(Row::as_select())
        .load(connection)?;
    named(connection, rows)
}

fn named(connection: &mut AnyConnection, rows: Vec<Row>) -> Result<Vec<Service>, StoreError> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id.0).collect();
    let mut names = names::of(connection, Kind::Service, &ids)?;
    rows.into_iter()
        .map(|row| {
            let names = names.remove(&row.id.0).unwrap_or_default();
            row.read(names)
        })
        .collect()
}
