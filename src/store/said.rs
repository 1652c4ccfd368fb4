//! "You said, we did": what a service's team says back.

use std::collections::HashMap;

use diesel::prelude::*;

use super::schema::{said, said_lines};
use super::{AnyConnection, StoreError, changes};
use crate::domain::{Day, Language, SaidBack, SaidLines, SaidState, ServiceId};

type Row = (i64, ServiceId, Option<i32>, SaidState);

/// Adds what a team says back; its number.
///
/// # Errors
/// When the database is away.
pub fn add(
    connection: &mut AnyConnection,
    service: ServiceId,
    batch: Option<i32>,
    state: SaidState,
    lines: &[SaidLines],
    on: Day,
) -> Result<i64, StoreError> {
    let id: i64 = diesel::insert_into(said::table)
        .values((
            said::service_id.eq(service),
            said::number.eq(batch),
            said::state.eq(state),
            said::written_on.eq(on.number()),
        ))
        .returning(said::id)
        .get_result(connection)?;
    put_lines(connection, id, lines)?;
    Ok(id)
}

/// Puts other lines and another state in the place of what a team said. What becomes done is news
/// of that day.
///
/// # Errors
/// `NotFound` when this service said nothing under this number.
pub fn change(
    connection: &mut AnyConnection,
    service: ServiceId,
    id: i64,
    state: SaidState,
    lines: &[SaidLines],
    on: Day,
) -> Result<(), StoreError> {
    let was = by_id(connection, service, id)?.state;
    diesel::update(said::table.find(id))
        .set(said::state.eq(state))
        .execute(connection)?;
    if was != state {
        diesel::update(said::table.find(id))
            .set(said::written_on.eq(on.number()))
            .execute(connection)?;
    }
    diesel::delete(said_lines::table.filter(said_lines::said_id.eq(id))).execute(connection)?;
    put_lines(connection, id, lines)
}

fn put_lines(
    connection: &mut AnyConnection,
    id: i64,
    lines: &[SaidLines],
) -> Result<(), StoreError> {
    changes::note();
    for line in lines {
        diesel::insert_into(said_lines::table)
            .values((
                said_lines::said_id.eq(id),
                said_lines::language.eq(line.language),
                said_lines::heard.eq(&line.heard),
                said_lines::did.eq(&line.did),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// Removes what a team said, words and all.
///
/// # Errors
/// `NotFound` when this service said nothing under this number.
pub fn delete(
    connection: &mut AnyConnection,
    service: ServiceId,
    id: i64,
) -> Result<(), StoreError> {
    changes::note();
    let own = said::table
        .filter(said::id.eq(id))
        .filter(said::service_id.eq(service));
    if diesel::delete(own).execute(connection)? == 0 {
        return Err(StoreError::NotFound);
    }
    diesel::delete(said_lines::table.filter(said_lines::said_id.eq(id))).execute(connection)?;
    Ok(())
}

/// One thing a service's team said.
///
/// # Errors
/// `NotFound` when this service said nothing under this number.
pub fn by_id(
    connection: &mut AnyConnection,
    service: ServiceId,
    id: i64,
) -> Result<SaidBack, StoreError> {
    let row: Row = said::table
        .filter(said::id.eq(id))
        .filter(said::service_id.eq(service))
        .select((said::id, said::service_id, said::number, said::state))
        .first(connection)?;
    with_lines(connection, vec![row])?
        .pop()
        .ok_or(StoreError::NotFound)
}

/// What a service's team said, newest first.
///
/// # Errors
/// When the database is away.
pub fn of_service(
    connection: &mut AnyConnection,
    service: ServiceId,
    limit: i64,
) -> Result<Vec<SaidBack>, StoreError> {
    let rows: Vec<Row> = said::table
        .filter(said::service_id.eq(service))
        .order((said::written_on.desc(), said::id.desc()))
        .limit(limit)
        .select((said::id, said::service_id, said::number, said::state))
        .load(connection)?;
    with_lines(connection, rows)
}

/// What the people who answer are told: the newest that is done, or else the newest that is planned.
///
/// # Errors
/// When the database is away.
pub fn to_tell(
    connection: &mut AnyConnection,
    service: ServiceId,
) -> Result<Option<SaidBack>, StoreError> {
    // "done" stands before "planned" in the alphabet.
    let row: Option<Row> = said::table
        .filter(said::service_id.eq(service))
        .order((said::state, said::written_on.desc(), said::id.desc()))
        .select((said::id, said::service_id, said::number, said::state))
        .first(connection)
        .optional()?;
    Ok(with_lines(connection, row.into_iter().collect())?.pop())
}

fn with_lines(connection: &mut AnyConnection, rows: Vec<Row>) -> Result<Vec<SaidBack>, StoreError> {
    let ids: Vec<i64> = rows.iter().map(|(id, ..)| *id).collect();
    let found: Vec<(i64, Language, String, String)> = said_lines::table
        .filter(said_lines::said_id.eq_any(ids))
        .order((said_lines::said_id, said_lines::language))
        .select((
            said_lines::said_id,
            said_lines::language,
            said_lines::heard,
            said_lines::did,
        ))
        .load(connection)?;
    let mut lines: HashMap<i64, Vec<SaidLines>> = HashMap::new();
    for (id, language, heard, did) in found {
        lines.entry(id).or_default().push(SaidLines {
            language,
            heard,
            did,
        });
    }
    Ok(rows
        .into_iter()
        .map(|(id, service, batch, state)| SaidBack {
            id,
            service,
            batch,
            state,
            lines: lines.remove(&id).unwrap_or_default(),
        })
        .collect())
}
