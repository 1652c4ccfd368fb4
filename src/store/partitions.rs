//! Where a month's ratings lie. PostgreSQL keeps each month in a partition of its own: it is made
//! before the first rating and dropped when the last has had its time. SQLite has one table.

use diesel::connection::SimpleConnection;
use diesel::dsl::{exists, select, sql};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::schema::{ratings, tallies_day, tallies_month};
use super::{AnyConnection, StoreError};
use crate::domain::Month;

/// What a partition's name begins with; the month's number follows.
const NAME: &str = "ratings_";

/// Makes room for the ratings of a month; `true` when it was there before. SQLite has nothing to
/// make.
///
/// # Errors
/// When the database is away.
pub fn make_room(connection: &mut AnyConnection, month: Month) -> Result<bool, StoreError> {
    let AnyConnection::Postgres(postgres) = connection else {
        return Ok(true);
    };
    let number = month.number();
    // Made only when missing: even an idle CREATE would lock out every reader for a moment.
    if has_room(postgres, number)? {
        return Ok(true);
    }
    let made = postgres.transaction(|postgres| {
        postgres.batch_execute(&format!(
            "CREATE TABLE {NAME}{number} PARTITION OF ratings FOR VALUES IN ({number})"
        ))
    });
    match made {
        Ok(()) => Ok(false),
        // Another node was faster, and has committed.
        Err(_) if has_room(postgres, number)? => Ok(true),
        Err(error) => Err(error.into()),
    }
}

fn has_room(postgres: &mut PgConnection, number: i32) -> Result<bool, StoreError> {
    let there = sql::<Bool>(&format!("to_regclass('{NAME}{number}') IS NOT NULL"));
    Ok(select(there).get_result(postgres)?)
}

/// Deletes every month before one that holds no imported rating: its rows, its tallies, and its
/// partition. Tells how many ratings went.
///
/// On PostgreSQL nobody reads or writes any rating from here to the end of the transaction, so this
/// is the last thing to do in one.
///
/// # Errors
/// When the database is away.
pub(super) fn delete_months_before(
    connection: &mut AnyConnection,
    month: Month,
) -> Result<i64, StoreError> {
    let mut deleted = 0;
    for old in rooms_before(connection, month)? {
        let rows = || ratings::table.filter(ratings::month.eq(old));
        let imported = select(exists(rows().filter(ratings::import.eq(true))));
        if imported.get_result::<bool>(connection)? {
            continue;
        }
        deleted += rows().count().get_result::<i64>(connection)?;
        diesel::delete(tallies_month::table.filter(tallies_month::month.eq(old)))
            .execute(connection)?;
        let days = tallies_day::table.filter(tallies_day::day.between(old * 100, old * 100 + 99));
        diesel::delete(days).execute(connection)?;
        if !drop_room(connection, old) {
            diesel::delete(rows()).execute(connection)?;
        }
    }
    Ok(deleted)
}

/// The numbers of the months before one that have room, or on SQLite ratings.
fn rooms_before(connection: &mut AnyConnection, month: Month) -> Result<Vec<i32>, StoreError> {
    let mut months: Vec<i32> = match connection {
        AnyConnection::Postgres(postgres) => {
            let names: Vec<Name> = diesel::sql_query(
                "SELECT relname::text AS name FROM pg_inherits \
                 JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = 'ratings'::regclass",
            )
            .load(postgres)?;
            names
                .iter()
                .filter_map(|partition| partition.name.strip_prefix(NAME)?.parse().ok())
                .collect()
        }
        // The tallies have every month that has ratings, in far fewer rows.
        AnyConnection::Sqlite(sqlite) => tallies_month::table
            .select(tallies_month::month)
            .distinct()
            .load(sqlite)?,
    };
    months.retain(|number| *number < month.number());
    months.sort_unstable();
    Ok(months)
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

/// Drops a month's partition; `false` when there is none to drop. It is not waited for long:
/// everybody else would wait behind it. An empty one that stays is dropped another night.
fn drop_room(connection: &mut AnyConnection, number: i32) -> bool {
    let AnyConnection::Postgres(postgres) = connection else {
        return false;
    };
    let dropped = postgres.transaction(|postgres| {
        postgres.batch_execute(&format!(
            "SET LOCAL lock_timeout = '2s'; DROP TABLE {NAME}{number}; \
             SET LOCAL lock_timeout = DEFAULT"
        ))
    });
    if let Err(error) = &dropped {
        tracing::warn!(month = number, error = %error, "a partition is in use; its rows are deleted");
    }
    dropped.is_ok()
}
