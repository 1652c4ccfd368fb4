//! What is known of text messages: which came, who wants none, what was said last, and parts that
//! wait for others. Numbers stand here as keyed hashes alone.

use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::{sms_gateways, sms_parts, sms_seen, sms_stops, sms_talks};
use super::{AnyConnection, StoreError};
use crate::domain::{CommentId, Day, Month, RatingId, TouchpointId};

/// A keyed hash.
pub type Hash = [u8; 32];

/// Notes that a text came. Whether it is the first time: of several at once exactly one is told so.
///
/// # Errors
/// When the database is away.
pub fn note(
    connection: &mut AnyConnection,
    hash: &Hash,
    delete_after: Day,
) -> Result<bool, StoreError> {
    let row = (
        sms_seen::hash.eq(hash.as_slice()),
        sms_seen::delete_after.eq(delete_after.number()),
    );
    let stored = each_backend!(connection => {
        diesel::insert_into(sms_seen::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(connection)?
    });
    Ok(stored == 1)
}

/// Whether one of these texts came before.
///
/// # Errors
/// When the database is away.
pub fn came(connection: &mut AnyConnection, hashes: &[Hash]) -> Result<bool, StoreError> {
    if hashes.is_empty() {
        return Ok(false);
    }
    let found = sms_seen::table.filter(sms_seen::hash.eq_any(slices(hashes)));
    Ok(diesel::select(diesel::dsl::exists(found)).get_result(connection)?)
}

/// Whether a number wants no texts, under one of its hashes.
///
/// # Errors
/// When the database is away.
pub fn is_stopped(connection: &mut AnyConnection, hashes: &[Hash]) -> Result<bool, StoreError> {
    let found = sms_stops::table.filter(sms_stops::hash.eq_any(slices(hashes)));
    Ok(diesel::select(diesel::dsl::exists(found)).get_result(connection)?)
}

/// Notes that a number wants no more texts.
///
/// # Errors
/// When the database is away.
pub fn stop(connection: &mut AnyConnection, hash: &Hash) -> Result<(), StoreError> {
    let row = sms_stops::hash.eq(hash.as_slice());
    each_backend!(connection => {
        diesel::insert_into(sms_stops::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(connection)?
    });
    Ok(())
}

/// Notes that a number wants texts again. Whether it had wanted none.
///
/// # Errors
/// When the database is away.
pub fn start(connection: &mut AnyConnection, hashes: &[Hash]) -> Result<bool, StoreError> {
    let gone = sms_stops::table.filter(sms_stops::hash.eq_any(slices(hashes)));
    Ok(diesel::delete(gone).execute(connection)? > 0)
}

/// What somebody said last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = sms_talks)]
pub struct Talk {
    /// Where.
    pub touchpoint_id: TouchpointId,
    /// The month it counts in.
    pub month: Month,
    /// The rating, if they gave one.
    pub rating_id: Option<RatingId>,
    /// The words, if they wrote some.
    pub comment_id: Option<CommentId>,
    /// When it began, in hours since 1970.
    pub hour: i64,
}

/// What was said last under one of these hashes, not before an hour.
///
/// # Errors
/// When the database is away.
pub fn talk(
    connection: &mut AnyConnection,
    hashes: &[Hash],
    from_hour: i64,
) -> Result<Option<Talk>, StoreError> {
    Ok(sms_talks::table
        .filter(sms_talks::hash.eq_any(slices(hashes)))
        .filter(sms_talks::hour.ge(from_hour))
        .order(sms_talks::hour.desc())
        .select(Talk::as_select())
        .first(connection)
        .optional()?)
}

/// Puts what was said now in the place of what was said before under any of these hashes. The first
/// of them is the one it is kept under.
///
/// # Errors
/// When the database is away.
pub fn keep_talk(
    connection: &mut AnyConnection,
    hashes: &[Hash],
    talk: &Talk,
) -> Result<(), StoreError> {
    let Some((hash, older)) = hashes.split_first() else {
        return Ok(());
    };
    if !older.is_empty() {
        forget_talk(connection, older)?;
    }
    let said = (
        sms_talks::touchpoint_id.eq(talk.touchpoint_id),
        sms_talks::month.eq(talk.month.number()),
        sms_talks::rating_id.eq(talk.rating_id),
        sms_talks::comment_id.eq(talk.comment_id),
        sms_talks::hour.eq(talk.hour),
    );
    each_backend!(connection => {
        diesel::insert_into(sms_talks::table)
            .values((sms_talks::hash.eq(hash.as_slice()), said))
            .on_conflict(sms_talks::hash)
            .do_update()
            .set(said)
            .execute(connection)?
    });
    Ok(())
}

/// Forgets what was said under these hashes.
///
/// # Errors
/// When the database is away.
pub fn forget_talk(connection: &mut AnyConnection, hashes: &[Hash]) -> Result<(), StoreError> {
    let gone = sms_talks::table.filter(sms_talks::hash.eq_any(slices(hashes)));
    diesel::delete(gone).execute(connection)?;
    Ok(())
}

/// Forgets what was said before an hour. How much it was.
///
/// # Errors
/// When the database is away.
pub fn forget_talks_before(connection: &mut AnyConnection, hour: i64) -> Result<usize, StoreError> {
    Ok(diesel::delete(sms_talks::table.filter(sms_talks::hour.lt(hour))).execute(connection)?)
}

/// Forgets which texts came, where the time for it is over. How many.
///
/// # Errors
/// When the database is away.
pub fn forget_seen(connection: &mut AnyConnection, today: Day) -> Result<usize, StoreError> {
    let old = sms_seen::table.filter(sms_seen::delete_after.lt(today.number()));
    Ok(diesel::delete(old).execute(connection)?)
}

/// A part of a long text.
#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = sms_parts, treat_none_as_default_value = false)]
pub struct StoredPart {
    /// What the parts of one text share: a keyed hash.
    pub hash: Vec<u8>,
    /// Which part, from 1.
    pub number: i16,
    /// How many there are.
    pub parts: i16,
    /// The gateway it came by.
    pub gateway: String,
    /// Our number.
    pub ours: String,
    /// The hash of whoever sent it, for what is said next.
    pub talk: Option<Vec<u8>>,
    /// When it came, in hours since 1970.
    pub hour: i64,
    /// Its words.
    pub text: String,
}

/// Words never stand in a log.
impl std::fmt::Debug for StoredPart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "StoredPart({} of {})", self.number, self.parts)
    }
}

/// Keeps a part. One that is there stays as it is.
///
/// # Errors
/// When the database is away.
pub fn keep_part(connection: &mut AnyConnection, part: &StoredPart) -> Result<(), StoreError> {
    each_backend!(connection => {
        diesel::insert_into(sms_parts::table)
            .values(part)
            .on_conflict_do_nothing()
            .execute(connection)?
    });
    Ok(())
}

/// The parts of one text that are there, in their order.
///
/// # Errors
/// When the database is away.
pub fn parts(connection: &mut AnyConnection, hash: &[u8]) -> Result<Vec<StoredPart>, StoreError> {
    Ok(sms_parts::table
        .filter(sms_parts::hash.eq(hash))
        .order(sms_parts::number)
        .select(StoredPart::as_select())
        .load(connection)?)
}

/// Which texts have parts that wait, the oldest first, at most so many.
///
/// # Errors
/// When the database is away.
pub fn waiting_parts(
    connection: &mut AnyConnection,
    limit: i64,
) -> Result<Vec<Vec<u8>>, StoreError> {
    Ok(sms_parts::table
        .group_by(sms_parts::hash)
        .order(diesel::dsl::min(sms_parts::hour))
        .select(sms_parts::hash)
        .limit(limit)
        .load(connection)?)
}

/// Forgets the parts of one text. How many there were.
///
/// # Errors
/// When the database is away.
pub fn forget_parts(connection: &mut AnyConnection, hash: &[u8]) -> Result<usize, StoreError> {
    Ok(diesel::delete(sms_parts::table.filter(sms_parts::hash.eq(hash))).execute(connection)?)
}

/// Notes in which hour something came from a gateway.
///
/// # Errors
/// When the database is away.
pub fn note_news(
    connection: &mut AnyConnection,
    gateway: &str,
    news: &str,
    hour: i64,
) -> Result<(), StoreError> {
    let row = (
        sms_gateways::gateway.eq(gateway),
        sms_gateways::news.eq(news),
        sms_gateways::hour.eq(hour),
    );
    each_backend!(connection => {
        diesel::insert_into(sms_gateways::table)
            .values(row)
            .on_conflict((sms_gateways::gateway, sms_gateways::news))
            .do_update()
            .set(sms_gateways::hour.eq(hour))
            .execute(connection)?
    });
    Ok(())
}

/// What came last of each kind from each gateway: its name, the kind, the hour since 1970.
///
/// # Errors
/// When the database is away.
pub fn news(connection: &mut AnyConnection) -> Result<Vec<(String, String, i64)>, StoreError> {
    Ok(sms_gateways::table
        .order((sms_gateways::gateway, sms_gateways::news))
        .load(connection)?)
}

fn slices(hashes: &[Hash]) -> Vec<&[u8]> {
    hashes.iter().map(<[u8; 32]>::as_slice).collect()
}
