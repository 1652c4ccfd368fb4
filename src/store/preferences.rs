//! How somebody likes the desk, and what the day asked of them.

use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::{hard_seen, people};
use super::{AnyConnection, StoreError};
use crate::domain::{Day, PersonId};

/// How somebody likes the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// Whether single keys decide. Off until somebody switches it on.
    pub shortcuts: bool,
    /// Whether distressing words are blurred until they are wanted.
    pub blur: bool,
    /// After how many distressing comments of a day the desk says a word; 0 is never.
    pub nudge_after: i32,
    /// The last day they are away.
    pub away_until: Option<Day>,
    /// Whether a team is told of a batch of comments by mail. On until somebody switches it off.
    pub batch_mail: bool,
}

/// How somebody likes the desk.
///
/// # Errors
/// `NotFound` when they are unknown.
pub fn of(connection: &mut AnyConnection, person: PersonId) -> Result<Preferences, StoreError> {
    type Row = (bool, bool, i32, Option<i32>, bool);
    let (shortcuts, blur, nudge_after, away_until, batch_mail): Row = people::table
        .find(person)
        .select((
            people::shortcuts,
            people::blur,
            people::nudge_after,
            people::away_until,
            people::batch_mail,
        ))
        .first(connection)?;
    Ok(Preferences {
        shortcuts,
        blur,
        nudge_after,
        away_until: away_until.and_then(Day::from_number),
        batch_mail,
    })
}

/// Writes how somebody likes the desk.
///
/// # Errors
/// `NotFound` when they are unknown.
pub fn set(
    connection: &mut AnyConnection,
    person: PersonId,
    to: &Preferences,
) -> Result<(), StoreError> {
    let changed = diesel::update(people::table.find(person))
        .set((
            people::shortcuts.eq(to.shortcuts),
            people::blur.eq(to.blur),
            people::nudge_after.eq(to.nudge_after),
            people::away_until.eq(to.away_until.map(Day::number)),
            people::batch_mail.eq(to.batch_mail),
        ))
        .execute(connection)?;
    if changed == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}

/// Counts a distressing comment that somebody opened.
///
/// # Errors
/// When the database is away.
pub fn saw_something_hard(
    connection: &mut AnyConnection,
    person: PersonId,
    day: Day,
) -> Result<(), StoreError> {
    each_backend!(connection => {
        diesel::insert_into(hard_seen::table)
            .values((
                hard_seen::person_id.eq(person),
                hard_seen::day.eq(day.number()),
                hard_seen::seen.eq(1),
            ))
            .on_conflict((hard_seen::person_id, hard_seen::day))
            .do_update()
            .set(hard_seen::seen.eq(hard_seen::seen + 1))
            .execute(connection)?;
    });
    Ok(())
}

/// How many distressing comments somebody opened on a day.
///
/// # Errors
/// When the database is away.
pub fn hard_seen_on(
    connection: &mut AnyConnection,
    person: PersonId,
    day: Day,
) -> Result<i32, StoreError> {
    let seen: Option<i32> = hard_seen::table
        .find((person, day.number()))
        .select(hard_seen::seen)
        .first(connection)
        .optional()?;
    Ok(seen.unwrap_or_default())
}

/// Forgets the counts of days before one.
///
/// # Errors
/// When the database is away.
pub fn forget_hard_seen_before(connection: &mut AnyConnection, day: Day) -> Result<(), StoreError> {
    diesel::delete(hard_seen::table.filter(hard_seen::day.lt(day.number()))).execute(connection)?;
    Ok(())
}
