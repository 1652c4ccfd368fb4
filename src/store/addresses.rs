//! The public addresses Heard was served under. Printed signs show the one of their day.

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

use super::schema::addresses;
use super::{AnyConnection, StoreError};

/// An address and when it was first served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Host and port, as signs show it.
    pub host: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Every address, oldest first. One that came back stands there again.
///
/// # Errors
/// When the database is away.
pub fn all(connection: &mut AnyConnection) -> Result<Vec<Address>, StoreError> {
    let rows: Vec<(String, NaiveDateTime)> = addresses::table
        .order(addresses::id)
        .select((addresses::host, addresses::since))
        .load(connection)?;
    let read = |(host, since): (String, NaiveDateTime)| Address {
        host,
        since: since.and_utc(),
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Notes the address that is served now, unless it is the newest already. The address before it,
/// if there was another one.
///
/// # Errors
/// When the database is away.
pub fn note(
    connection: &mut AnyConnection,
    host: &str,
    now: DateTime<Utc>,
) -> Result<Option<Address>, StoreError> {
    let before = all(connection)?.pop();
    if before.as_ref().is_some_and(|last| last.host == host) {
        return Ok(None);
    }
    diesel::insert_into(addresses::table)
        .values((
            addresses::host.eq(host),
            addresses::since.eq(now.naive_utc()),
        ))
        .execute(connection)?;
    Ok(before)
}
