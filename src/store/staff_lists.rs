//! The names of people who work for an organisation, to be found in comments.

use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::staff_lists;
use super::{AnyConnection, StoreError};
use crate::domain::OrganisationId;

/// The version of each list, by its organisation.
///
/// # Errors
/// When the database is away.
pub fn versions(connection: &mut AnyConnection) -> Result<Vec<(OrganisationId, i64)>, StoreError> {
    Ok(staff_lists::table
        .select((staff_lists::organisation_id, staff_lists::version))
        .load(connection)?)
}

/// The names of an organisation's list; none when it has no list.
///
/// # Errors
/// When the database is away.
pub fn of(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<String>, StoreError> {
    let names: Option<String> = staff_lists::table
        .find(organisation)
        .select(staff_lists::names)
        .first(connection)
        .optional()?;
    let names = names.unwrap_or_default();
    Ok(names.lines().map(str::to_owned).collect())
}

/// Puts names in the place of those that were.
///
/// # Errors
/// When the database is away.
pub fn put(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    names: &[String],
) -> Result<(), StoreError> {
    let names = names.join("\n");
    each_backend!(connection => {
        diesel::insert_into(staff_lists::table)
            .values((
                staff_lists::organisation_id.eq(organisation),
                staff_lists::version.eq(1),
                staff_lists::names.eq(&names),
            ))
            .on_conflict(staff_lists::organisation_id)
            .do_update()
            .set((
                staff_lists::version.eq(staff_lists::version + 1),
                staff_lists::names.eq(&names),
            ))
            .execute(connection)?;
    });
    Ok(())
}

/// Deletes an organisation's list.
///
/// # Errors
/// When the database is away.
pub fn forget(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<(), StoreError> {
    diesel::delete(staff_lists::table.find(organisation)).execute(connection)?;
    Ok(())
}
