//! Ratings, the tallies that are exact with them, and the receipts that citizens hold.

use std::collections::{BTreeMap, HashMap, HashSet};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, SmallInt};
use diesel::upsert::excluded;

use super::arrays::insert_arrays;
use super::connection::each_backend;
pub use super::partitions::make_room;
use super::schema::{comments, import_seen, ratings, receipts, tallies_day, tallies_month};
use super::{AnyConnection, StoreError, partitions};
use crate::domain::{Channel, CommentId, Day, LocalTime, Month, RatingId, Score, TouchpointId};

/// Rows in one statement: SQLite takes at most 32,766 values.
const ROWS_AT_ONCE: usize = 1_000;

/// A rating to store.
#[derive(Debug, Clone, Copy)]
pub struct NewRating {
    /// Its identifier.
    pub id: RatingId,
    /// Where it was given.
    pub touchpoint: TouchpointId,
    /// The way it came.
    pub channel: Channel,
    /// What was tapped.
    pub score: Score,
    /// The local day.
    pub day: Day,
    /// The local hour; none for imports and for answers entered from paper.
    pub hour: Option<i16>,
    /// Whether it came with an import of older feedback.
    pub import: bool,
    /// Whether many answers had come from its network that day.
    pub burst: bool,
}

#[derive(Insertable)]
#[diesel(table_name = ratings, treat_none_as_default_value = false)]
struct NewRow {
    month: i32,
    id: RatingId,
    touchpoint_id: TouchpointId,
    channel: i16,
    score: i16,
    day: i16,
    hour: Option<i16>,
    burst: bool,
    left_out: bool,
    import: bool,
}

impl From<&NewRating> for NewRow {
    fn from(new: &NewRating) -> Self {
        Self {
            month: new.day.month().number(),
            id: new.id,
            touchpoint_id: new.touchpoint,
            channel: new.channel.number(),
            score: i16::from(new.score.get()),
            day: new.day.of_month(),
            hour: new.hour,
            burst: new.burst,
            left_out: false,
            import: new.import,
        }
    }
}

/// Stores many ratings and counts them, each cell of the tallies once.
///
/// # Errors
/// `Conflict` when an identifier is taken.
pub fn insert_many(connection: &mut AnyConnection, new: &[NewRating]) -> Result<(), StoreError> {
    for some in new.chunks(ROWS_AT_ONCE) {
        let rows: Vec<NewRow> = some.iter().map(NewRow::from).collect();
        match connection {
            AnyConnection::Sqlite(sqlite) => diesel::insert_into(ratings::table)
                .values(&rows)
                .execute(sqlite)?,
            AnyConnection::Postgres(postgres) => insert_arrays!(postgres, ratings, rows, {
                month: Integer = |row| row.month,
                id: BigInt = |row| row.id,
                touchpoint_id: BigInt = |row| row.touchpoint_id,
                channel: SmallInt = |row| row.channel,
                score: SmallInt = |row| row.score,
                day: SmallInt = |row| row.day,
                hour: Nullable<SmallInt> = |row| row.hour,
                burst: Bool = |row| row.burst,
                left_out: Bool = |row| row.left_out,
                import: Bool = |row| row.import,
            }, "")?,
        };
    }
    let mut counts = Counts::default();
    for rating in new {
        counts.add(
            rating.day,
            rating.touchpoint,
            rating.channel,
            rating.score.index(),
            1,
        );
    }
    counts.store(connection)
}

/// Changes of the tallies, each cell once and in the order of the keys, so that two writers never
/// wait for each other in a circle.
#[derive(Default)]
struct Counts {
    days: BTreeMap<(i32, TouchpointId, i16), [i64; 6]>,
    months: BTreeMap<(i32, TouchpointId, i16), [i64; 6]>,
}

macro_rules! upsert {
    ($connection:ident, $cells:expr, $tally:ident, $period:ident) => {
        for some in $cells.chunks(ROWS_AT_ONCE) {
            let rows: Vec<_> = some
                .iter()
                .map(|((period, touchpoint, channel), n)| {
                    (
                        $tally::$period.eq(*period),
                        $tally::touchpoint_id.eq(*touchpoint),
                        $tally::channel.eq(*channel),
                        $tally::n0.eq(n[0]),
                        $tally::n1.eq(n[1]),
                        $tally::n2.eq(n[2]),
                        $tally::n3.eq(n[3]),
                        $tally::n4.eq(n[4]),
                        $tally::n5.eq(n[5]),
                    )
                })
                .collect();
            match $connection {
                AnyConnection::Sqlite(sqlite) => diesel::insert_into($tally::table)
                    .values(&rows)
                    .on_conflict(($tally::$period, $tally::touchpoint_id, $tally::channel))
                    .do_update()
                    .set((
                        $tally::n0.eq($tally::n0 + excluded($tally::n0)),
                        $tally::n1.eq($tally::n1 + excluded($tally::n1)),
                        $tally::n2.eq($tally::n2 + excluded($tally::n2)),
                        $tally::n3.eq($tally::n3 + excluded($tally::n3)),
                        $tally::n4.eq($tally::n4 + excluded($tally::n4)),
                        $tally::n5.eq($tally::n5 + excluded($tally::n5)),
                    ))
                    .execute(sqlite)?,
                AnyConnection::Postgres(postgres) => insert_arrays!(postgres, $tally, some, {
                    $period: Integer = |((period, _, _), _)| *period,
                    touchpoint_id: BigInt = |((_, touchpoint, _), _)| *touchpoint,
                    channel: SmallInt = |((_, _, channel), _)| *channel,
                    n0: BigInt = |(_, n)| n[0],
                    n1: BigInt = |(_, n)| n[1],
                    n2: BigInt = |(_, n)| n[2],
                    n3: BigInt = |(_, n)| n[3],
                    n4: BigInt = |(_, n)| n[4],
                    n5: BigInt = |(_, n)| n[5],
                }, concat!(
                    "ON CONFLICT (", stringify!($period), ", touchpoint_id, channel) DO UPDATE SET ",
                    "n0 = ", stringify!($tally), ".n0 + excluded.n0, ",
                    "n1 = ", stringify!($tally), ".n1 + excluded.n1, ",
                    "n2 = ", stringify!($tally), ".n2 + excluded.n2, ",
                    "n3 = ", stringify!($tally), ".n3 + excluded.n3, ",
                    "n4 = ", stringify!($tally), ".n4 + excluded.n4, ",
                    "n5 = ", stringify!($tally), ".n5 + excluded.n5",
                ))?,
            };
        }
    };
}

impl Counts {
    fn add(
        &mut self,
        day: Day,
        touchpoint: TouchpointId,
        channel: Channel,
        score: usize,
        count: i64,
    ) {
        let rest = (touchpoint, channel.number());
        let of_day = (day.number(), rest.0, rest.1);
        let of_month = (day.month().number(), rest.0, rest.1);
        for n in [
            self.days.entry(of_day).or_default(),
            self.months.entry(of_month).or_default(),
        ] {
            if let Some(cell) = n.get_mut(score) {
                *cell += count;
            }
        }
    }

    fn store(self, connection: &mut AnyConnection) -> Result<(), StoreError> {
        let days: Vec<_> = self.days.into_iter().collect();
        let months: Vec<_> = self.months.into_iter().collect();
        upsert!(connection, days, tallies_day, day);
        upsert!(connection, months, tallies_month, month);
        Ok(())
    }
}

/// Waits for answers that are being stored, and holds new ones up until the transaction ends. On
/// SQLite a transaction that writes does so by itself.
///
/// # Errors
/// When the database is away.
pub fn hold(connection: &mut AnyConnection) -> Result<(), StoreError> {
    if let AnyConnection::Postgres(postgres) = connection {
        postgres.batch_execute("LOCK TABLE ratings IN SHARE MODE")?;
    }
    Ok(())
}

/// The counts n0 to n5 of every touchpoint and channel in a month.
///
/// # Errors
/// When the database is away.
pub fn month_tallies(
    connection: &mut AnyConnection,
    month: Month,
) -> Result<Vec<(TouchpointId, Channel, [i64; 6])>, StoreError> {
    type Row = (TouchpointId, i16, i64, i64, i64, i64, i64, i64);
    let rows: Vec<Row> = tallies_month::table
        .filter(tallies_month::month.eq(month.number()))
        .select((
            tallies_month::touchpoint_id,
            tallies_month::channel,
            tallies_month::n0,
            tallies_month::n1,
            tallies_month::n2,
            tallies_month::n3,
            tallies_month::n4,
            tallies_month::n5,
        ))
        .load(connection)?;
    rows.into_iter()
        .map(|(touchpoint, channel, n0, n1, n2, n3, n4, n5)| {
            let channel = Channel::from_number(channel)
                .ok_or_else(|| StoreError::Unreadable(format!("channel {channel}")))?;
            Ok((touchpoint, channel, [n0, n1, n2, n3, n4, n5]))
        })
        .collect()
}

/// What the database knows of a receipt.
#[derive(Debug, Clone, Copy, Queryable, Selectable)]
#[diesel(table_name = receipts)]
pub struct StoredReceipt {
    /// Where the answer was given.
    pub touchpoint_id: TouchpointId,
    /// The month it counts in.
    pub month: Month,
    /// The rating; none after a withdrawal.
    pub rating_id: Option<RatingId>,
    /// The local day it was given on, as a number.
    pub day: i32,
    /// The local hour it was given in.
    pub hour: i16,
}

impl StoredReceipt {
    /// The local day and hour of the answer.
    #[must_use]
    pub fn given(&self) -> Option<LocalTime> {
        Some(LocalTime {
            day: Day::from_number(self.day)?,
            hour: self.hour,
        })
    }
}

/// The receipt with one of these hashes, withdrawn or not.
///
/// # Errors
/// `NotFound` when there is none.
pub fn receipt(connection: &mut AnyConnection, hash: &[u8]) -> Result<StoredReceipt, StoreError> {
    Ok(receipts::table
        .find(hash)
        .select(StoredReceipt::as_select())
        .first(connection)?)
}

/// Those of some receipts that are known, withdrawn or not, by their hash.
///
/// # Errors
/// When the database is away.
pub fn receipts_among(
    connection: &mut AnyConnection,
    hashes: &[[u8; 32]],
) -> Result<HashMap<Vec<u8>, StoredReceipt>, StoreError> {
    let mut known = HashMap::new();
    for some in hashes.chunks(ROWS_AT_ONCE) {
        let some: Vec<&[u8]> = some.iter().map(<[u8; 32]>::as_slice).collect();
        let found: Vec<(Vec<u8>, StoredReceipt)> = receipts::table
            .filter(receipts::hash.eq_any(some))
            .select((receipts::hash, StoredReceipt::as_select()))
            .load(connection)?;
        known.extend(found);
    }
    Ok(known)
}

/// A receipt to store.
#[derive(Debug, Clone, Copy)]
pub struct NewReceipt {
    /// Its hash.
    pub hash: [u8; 32],
    /// Where the answer was given.
    pub touchpoint: TouchpointId,
    /// The rating it stands for.
    pub rating: RatingId,
    /// The local day and hour of the answer.
    pub given: LocalTime,
    /// The last day it is kept.
    pub kept_until: Day,
}

/// Stores those of some receipts that are not there yet. When all are new the answer is empty;
/// else it is what is now stored under each of their hashes, theirs or another's.
///
/// # Errors
/// When the database is away.
pub fn insert_new_receipts(
    connection: &mut AnyConnection,
    new: &[NewReceipt],
) -> Result<HashMap<Vec<u8>, StoredReceipt>, StoreError> {
    let mut stored = 0;
    for some in new.chunks(ROWS_AT_ONCE) {
        stored += match connection {
            AnyConnection::Sqlite(sqlite) => {
                let rows: Vec<_> = some
                    .iter()
                    .map(|new| {
                        (
                            receipts::hash.eq(new.hash.as_slice()),
                            receipts::touchpoint_id.eq(new.touchpoint),
                            receipts::month.eq(new.given.month().number()),
                            receipts::rating_id.eq(Some(new.rating)),
                            receipts::day.eq(new.given.day.number()),
                            receipts::hour.eq(new.given.hour),
                            receipts::delete_after.eq(new.kept_until.number()),
                        )
                    })
                    .collect();
                diesel::insert_into(receipts::table)
                    .values(&rows)
                    .on_conflict_do_nothing()
                    .execute(sqlite)?
            }
            AnyConnection::Postgres(postgres) => insert_arrays!(postgres, receipts, some, {
                hash: Binary = |new| new.hash.as_slice(),
                touchpoint_id: BigInt = |new| new.touchpoint,
                month: Integer = |new| new.given.month().number(),
                rating_id: BigInt = |new| new.rating,
                day: Integer = |new| new.given.day.number(),
                hour: SmallInt = |new| new.given.hour,
                delete_after: Integer = |new| new.kept_until.number(),
            }, "ON CONFLICT DO NOTHING")?,
        };
    }
    if stored == new.len() {
        return Ok(HashMap::new());
    }
    let hashes: Vec<[u8; 32]> = new.iter().map(|new| new.hash).collect();
    receipts_among(connection, &hashes)
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = ratings)]
struct Row {
    touchpoint_id: TouchpointId,
    channel: i16,
    score: i16,
    day: i16,
    left_out: bool,
}

/// Whether the rating beside a comment came after many others from one network.
///
/// # Errors
/// When the database is away.
pub fn came_in_a_burst(
    connection: &mut AnyConnection,
    comment: CommentId,
) -> Result<bool, StoreError> {
    let beside = ratings::month
        .eq(comments::month)
        .and(ratings::id.nullable().eq(comments::rating_id));
    let found = comments::table
        .inner_join(ratings::table.on(beside))
        .filter(comments::id.eq(comment))
        .filter(ratings::burst.eq(true));
    Ok(diesel::select(diesel::dsl::exists(found)).get_result(connection)?)
}

/// What was tapped.
#[derive(Debug, Clone, Copy)]
pub struct Tapped {
    /// The channel it came by.
    pub channel: Channel,
    /// The stored score: 0 to 5.
    pub score: i16,
}

/// The rating a receipt stands for.
///
/// # Errors
/// `NotFound` when it is gone.
pub fn tapped(
    connection: &mut AnyConnection,
    month: Month,
    id: RatingId,
) -> Result<Tapped, StoreError> {
    let row = row(connection, month, id)?;
    Ok(Tapped {
        channel: channel(row.channel)?,
        score: row.score,
    })
}

fn row(connection: &mut AnyConnection, month: Month, id: RatingId) -> Result<Row, StoreError> {
    Ok(ratings::table
        .find((month.number(), id))
        .select(Row::as_select())
        .first(connection)?)
}

fn channel(number: i16) -> Result<Channel, StoreError> {
    Channel::from_number(number).ok_or_else(|| StoreError::Unreadable(format!("channel {number}")))
}

fn index(score: i16) -> Result<usize, StoreError> {
    usize::try_from(score).map_err(|_negative| StoreError::Unreadable(format!("score {score}")))
}

fn day_of(month: Month, day: i16) -> Result<Day, StoreError> {
    Day::from_number(month.number() * 100 + i32::from(day))
        .ok_or_else(|| StoreError::Unreadable(format!("day {day} of {month}")))
}

/// Changes what was tapped, in the row and in the tallies.
///
/// # Errors
/// `NotFound` when the rating is gone.
pub fn correct(
    connection: &mut AnyConnection,
    month: Month,
    id: RatingId,
    to: Score,
) -> Result<(), StoreError> {
    let row = row(connection, month, id)?;
    let day = day_of(month, row.day)?;
    let channel = channel(row.channel)?;
    let mut counts = Counts::default();
    if !row.left_out {
        counts.add(day, row.touchpoint_id, channel, index(row.score)?, -1);
        counts.add(day, row.touchpoint_id, channel, to.index(), 1);
    }
    diesel::update(ratings::table.find((month.number(), id)))
        .set(ratings::score.eq(i16::from(to.get())))
        .execute(connection)?;
    counts.store(connection)
}

/// Removes a rating from the rows and the tallies, and leaves its receipt as a tombstone, so that
/// neither a retry nor a restored backup brings it back.
///
/// # Errors
/// `NotFound` when it is gone already.
pub fn withdraw(
    connection: &mut AnyConnection,
    hash: &[u8],
    month: Month,
    id: RatingId,
) -> Result<(), StoreError> {
    let row = row(connection, month, id)?;
    diesel::delete(ratings::table.find((month.number(), id))).execute(connection)?;
    diesel::update(receipts::table.find(hash))
        .set(receipts::rating_id.eq(None::<RatingId>))
        .execute(connection)?;
    if row.left_out {
        return Ok(());
    }
    let mut counts = Counts::default();
    counts.add(
        day_of(month, row.day)?,
        row.touchpoint_id,
        channel(row.channel)?,
        index(row.score)?,
        -1,
    );
    counts.store(connection)
}

/// Removes so many ratings of each score, n0 to n5, from the rows and the tallies: of one place,
/// channel and day, and such as came without an hour and with no import. Those that the comments
/// `beside` stand beside go first; the others are such as no comment stands beside, and alike. A cell
/// of the tallies that had nothing else is gone.
///
/// # Errors
/// `Refused` when there are not so many.
pub fn take_out(
    connection: &mut AnyConnection,
    touchpoint: TouchpointId,
    by: Channel,
    day: Day,
    counts: &[i64; 6],
    beside: &[CommentId],
) -> Result<(), StoreError> {
    let month = day.month();
    let (first, last) = RatingId::of_hour(day.hours());
    macro_rules! entered {
        () => {
            ratings::table
                .filter(ratings::month.eq(month.number()))
                .filter(ratings::id.between(first, last))
                .filter(ratings::touchpoint_id.eq(touchpoint))
                .filter(ratings::channel.eq(by.number()))
                .filter(ratings::day.eq(day.of_month()))
                .filter(ratings::hour.is_null())
                .filter(ratings::import.eq(false))
        };
    }
    let with_words: Vec<Option<RatingId>> = comments::table
        .filter(comments::id.eq_any(beside.to_vec()))
        .filter(comments::month.eq(month.number()))
        .filter(comments::rating_id.is_not_null())
        .select(comments::rating_id)
        .load(connection)?;
    let with_words: Vec<RatingId> = with_words.into_iter().flatten().collect();
    let tied: Vec<(RatingId, i16)> = entered!()
        .filter(ratings::id.eq_any(with_words))
        .select((ratings::id, ratings::score))
        .load(connection)?;
    let mut gone: Vec<RatingId> = Vec::new();
    let mut left = *counts;
    for (id, score) in tied {
        if let Some(left) = left.get_mut(index(score)?) {
            *left -= 1;
        }
        gone.push(id);
    }
    for (score, left) in (0i16..).zip(left) {
        if left == 0 {
            continue;
        }
        let words = comments::table
            .filter(comments::month.eq(ratings::month))
            .filter(comments::rating_id.eq(ratings::id.nullable()));
        let alike: Vec<RatingId> = entered!()
            .filter(ratings::score.eq(score))
            .filter(diesel::dsl::not(diesel::dsl::exists(words)))
            .order(ratings::id)
            .limit(left.max(0))
            .select(ratings::id)
            .load(connection)?;
        if i64::try_from(alike.len()).is_ok_and(|found| found != left) {
            return Err(StoreError::Refused(
                "not all answers of this batch are there; run `heard check`".to_owned(),
            ));
        }
        gone.extend(alike);
    }
    for some in gone.chunks(ROWS_AT_ONCE) {
        diesel::delete(
            ratings::table
                .filter(ratings::month.eq(month.number()))
                .filter(ratings::id.eq_any(some.to_vec())),
        )
        .execute(connection)?;
    }
    let mut tallies = Counts::default();
    for (score, count) in counts.iter().enumerate() {
        tallies.add(day, touchpoint, by, score, -count);
    }
    tallies.store(connection)?;
    forget_empty_cells(connection, touchpoint, by, day)
}

/// Deletes the cells of a place, channel and day that count nothing any more.
fn forget_empty_cells(
    connection: &mut AnyConnection,
    touchpoint: TouchpointId,
    by: Channel,
    day: Day,
) -> Result<(), StoreError> {
    macro_rules! empty {
        ($tally:ident, $period:expr) => {
            $tally::table
                .find(($period, touchpoint, by.number()))
                .filter($tally::n0.eq(0))
                .filter($tally::n1.eq(0))
                .filter($tally::n2.eq(0))
                .filter($tally::n3.eq(0))
                .filter($tally::n4.eq(0))
                .filter($tally::n5.eq(0))
        };
    }
    diesel::delete(empty!(tallies_day, day.number())).execute(connection)?;
    diesel::delete(empty!(tallies_month, day.month().number())).execute(connection)?;
    Ok(())
}

/// How many answers of a touchpoint on a day came in a burst from one source, and count.
///
/// # Errors
/// When the database is away.
pub fn count_burst(
    connection: &mut AnyConnection,
    touchpoint: TouchpointId,
    day: Day,
) -> Result<i64, StoreError> {
    Ok(ratings::table
        .filter(ratings::month.eq(Month::of(day.0).number()))
        .filter(ratings::touchpoint_id.eq(touchpoint))
        .filter(ratings::day.eq(day_number(day)))
        .filter(ratings::burst.eq(true))
        .filter(ratings::left_out.eq(false))
        .count()
        .get_result(connection)?)
}

/// Leaves the answers of a burst out of the figures: they stay as rows and count no more. Tells how
/// many.
///
/// # Errors
/// When the database is away.
pub fn leave_out_burst(
    connection: &mut AnyConnection,
    touchpoint: TouchpointId,
    day: Day,
) -> Result<i64, StoreError> {
    let channels = Channel::ALL.iter().map(|channel| channel.number());
    leave_out(connection, touchpoint, &channels.collect::<Vec<_>>(), day)
}

/// The same of the answers that came by one channel.
///
/// # Errors
/// When the database is away.
pub fn leave_out_burst_by(
    connection: &mut AnyConnection,
    touchpoint: TouchpointId,
    channel: Channel,
    day: Day,
) -> Result<i64, StoreError> {
    leave_out(connection, touchpoint, &[channel.number()], day)
}

fn leave_out(
    connection: &mut AnyConnection,
    touchpoint: TouchpointId,
    channels: &[i16],
    day: Day,
) -> Result<i64, StoreError> {
    let month = Month::of(day.0).number();
    macro_rules! burst {
        () => {
            ratings::table
                .filter(ratings::month.eq(month))
                .filter(ratings::touchpoint_id.eq(touchpoint))
                .filter(ratings::channel.eq_any(channels.to_vec()))
                .filter(ratings::day.eq(day_number(day)))
                .filter(ratings::burst.eq(true))
                .filter(ratings::left_out.eq(false))
        };
    }
    let cells: Vec<(i16, i16, i64)> = burst!()
        .group_by((ratings::channel, ratings::score))
        .select((ratings::channel, ratings::score, diesel::dsl::count_star()))
        .load(connection)?;
    let mut counts = Counts::default();
    let mut all = 0;
    for (by, score, count) in cells {
        counts.add(day, touchpoint, channel(by)?, index(score)?, -count);
        all += count;
    }
    diesel::update(burst!())
        .set(ratings::left_out.eq(true))
        .execute(connection)?;
    counts.store(connection)?;
    Ok(all)
}

/// How many answers of each touchpoint and channel in a month came in bursts, and count.
///
/// # Errors
/// When the database is away.
pub fn month_bursts(
    connection: &mut AnyConnection,
    month: Month,
) -> Result<Vec<(TouchpointId, Channel, i64)>, StoreError> {
    let rows: Vec<(TouchpointId, i16, i64)> = ratings::table
        .filter(ratings::month.eq(month.number()))
        .filter(ratings::burst.eq(true))
        .filter(ratings::left_out.eq(false))
        .group_by((ratings::touchpoint_id, ratings::channel))
        .select((
            ratings::touchpoint_id,
            ratings::channel,
            diesel::dsl::count_star(),
        ))
        .load(connection)?;
    rows.into_iter()
        .map(|(touchpoint, by, count)| Ok((touchpoint, channel(by)?, count)))
        .collect()
}

/// The bursts of a month that count, day by day: the touchpoint, the day of the month and how many.
///
/// # Errors
/// When the database is away.
pub fn burst_days(
    connection: &mut AnyConnection,
    month: Month,
    touchpoints: &[TouchpointId],
) -> Result<Vec<(TouchpointId, Day, i64)>, StoreError> {
    let rows: Vec<(TouchpointId, i16, i64)> = ratings::table
        .filter(ratings::month.eq(month.number()))
        .filter(ratings::burst.eq(true))
        .filter(ratings::left_out.eq(false))
        .filter(ratings::touchpoint_id.eq_any(touchpoints))
        .group_by((ratings::touchpoint_id, ratings::day))
        .select((
            ratings::touchpoint_id,
            ratings::day,
            diesel::dsl::count_star(),
        ))
        .order((ratings::touchpoint_id, ratings::day))
        .load(connection)?;
    rows.into_iter()
        .map(|(touchpoint, day, count)| Ok((touchpoint, day_of(month, day)?, count)))
        .collect()
}

/// The answers of a month by touchpoint, day and hour, where the hour is known.
///
/// # Errors
/// When the database is away.
pub fn month_hours(
    connection: &mut AnyConnection,
    month: Month,
    touchpoints: &[TouchpointId],
) -> Result<Vec<(TouchpointId, Day, i16, i64)>, StoreError> {
    let rows: Vec<(TouchpointId, i16, Option<i16>, i64)> = ratings::table
        .filter(ratings::month.eq(month.number()))
        .filter(ratings::hour.is_not_null())
        .filter(ratings::left_out.eq(false))
        .filter(ratings::touchpoint_id.eq_any(touchpoints))
        .group_by((ratings::touchpoint_id, ratings::day, ratings::hour))
        .select((
            ratings::touchpoint_id,
            ratings::day,
            ratings::hour,
            diesel::dsl::count_star(),
        ))
        .load(connection)?;
    rows.into_iter()
        .filter_map(|(touchpoint, day, hour, count)| Some((touchpoint, day, hour?, count)))
        .map(|(touchpoint, day, hour, count)| Ok((touchpoint, day_of(month, day)?, hour, count)))
        .collect()
}

/// How many answers of some touchpoints were left out of a month as a flood.
///
/// # Errors
/// When the database is away.
pub fn count_left_out(
    connection: &mut AnyConnection,
    month: Month,
    touchpoints: &[TouchpointId],
) -> Result<i64, StoreError> {
    Ok(ratings::table
        .filter(ratings::month.eq(month.number()))
        .filter(ratings::left_out.eq(true))
        .filter(ratings::touchpoint_id.eq_any(touchpoints))
        .count()
        .get_result(connection)?)
}

/// Moves the answers of a month that came to one touchpoint by one channel to another touchpoint,
/// in the rows and in the tallies. Tells how many count there now. Receipts and comments stay with
/// the touchpoint they were given at.
///
/// # Errors
/// When the database is away.
pub fn move_to(
    connection: &mut AnyConnection,
    month: Month,
    from: TouchpointId,
    by: Channel,
    to: TouchpointId,
) -> Result<i64, StoreError> {
    let there = || {
        ratings::table
            .filter(ratings::month.eq(month.number()))
            .filter(ratings::touchpoint_id.eq(from))
            .filter(ratings::channel.eq(by.number()))
    };
    let cells: Vec<(i16, i16, i64)> = there()
        .filter(ratings::left_out.eq(false))
        .group_by((ratings::day, ratings::score))
        .select((ratings::day, ratings::score, diesel::dsl::count_star()))
        .load(connection)?;
    let mut counts = Counts::default();
    let mut all = 0;
    for (day, score, count) in cells {
        let (day, score) = (day_of(month, day)?, index(score)?);
        counts.add(day, from, by, score, -count);
        counts.add(day, to, by, score, count);
        all += count;
    }
    diesel::update(there())
        .set(ratings::touchpoint_id.eq(to))
        .execute(connection)?;
    counts.store(connection)?;
    Ok(all)
}

/// The day of its month, as rows keep it.
fn day_number(day: Day) -> i16 {
    i16::try_from(chrono::Datelike::day(&day.0)).unwrap_or_default()
}

/// How many answers a touchpoint had on a day.
///
/// # Errors
/// When the database is away.
pub fn count_on(
    connection: &mut AnyConnection,
    touchpoint: TouchpointId,
    day: Day,
) -> Result<i64, StoreError> {
    type Row = (i64, i64, i64, i64, i64, i64);
    let rows: Vec<Row> = tallies_day::table
        .filter(tallies_day::day.eq(day.number()))
        .filter(tallies_day::touchpoint_id.eq(touchpoint))
        .select((
            tallies_day::n0,
            tallies_day::n1,
            tallies_day::n2,
            tallies_day::n3,
            tallies_day::n4,
            tallies_day::n5,
        ))
        .load(connection)?;
    Ok(rows.iter().map(|n| n.0 + n.1 + n.2 + n.3 + n.4 + n.5).sum())
}

/// The day of the last answer of each touchpoint that had one in the last `days` days. The days and
/// the touchpoints are named one by one, so that the key of the tallies finds each, however many
/// other touchpoints there are.
///
/// # Errors
/// When the database is away.
pub fn last_days(
    connection: &mut AnyConnection,
    touchpoints: &[TouchpointId],
    today: Day,
    days: usize,
) -> Result<HashMap<TouchpointId, Day>, StoreError> {
    let days: Vec<i32> = std::iter::successors(Some(today.0), chrono::NaiveDate::pred_opt)
        .take(days)
        .map(|day| Day(day).number())
        .collect();
    let mut last = HashMap::new();
    for some in touchpoints.chunks(1_000) {
        let rows: Vec<(i32, TouchpointId)> = last_query(&days, some).load(connection)?;
        for (day, touchpoint) in rows {
            if let Some(day) = Day::from_number(day) {
                let newest = last.entry(touchpoint).or_insert(day);
                *newest = day.max(*newest);
            }
        }
    }
    Ok(last)
}

/// A day on which all answers were taken back has no answer.
#[diesel::dsl::auto_type]
fn last_query<'a>(days: &'a [i32], touchpoints: &'a [TouchpointId]) -> _ {
    tallies_day::table
        .filter(tallies_day::day.eq_any(days))
        .filter(tallies_day::touchpoint_id.eq_any(touchpoints))
        .filter(
            (tallies_day::n0
                + tallies_day::n1
                + tallies_day::n2
                + tallies_day::n3
                + tallies_day::n4
                + tallies_day::n5)
                .gt(0_i64),
        )
        .select((tallies_day::day, tallies_day::touchpoint_id))
        .distinct()
}

/// The first of some months in which each touchpoint had an answer.
///
/// # Errors
/// When the database is away.
pub fn first_months(
    connection: &mut AnyConnection,
    touchpoints: &[TouchpointId],
    months: &[Month],
) -> Result<HashMap<TouchpointId, Month>, StoreError> {
    let numbers: Vec<i32> = months.iter().map(|month| month.number()).collect();
    let mut first = HashMap::new();
    for some in touchpoints.chunks(1_000) {
        let rows: Vec<(Month, TouchpointId)> = tallies_month::table
            .filter(tallies_month::month.eq_any(&numbers))
            .filter(tallies_month::touchpoint_id.eq_any(some))
            .select((tallies_month::month, tallies_month::touchpoint_id))
            .distinct()
            .load(connection)?;
        for (month, touchpoint) in rows {
            let oldest = first.entry(touchpoint).or_insert(month);
            *oldest = month.min(*oldest);
        }
    }
    Ok(first)
}

/// Deletes the ratings of the months before one, from the rows and the tallies; tells how many.
/// Imported ones stay: the day they were stored is not known.
///
/// # Errors
/// When the database is away.
pub fn delete_before(connection: &mut AnyConnection, month: Month) -> Result<i64, StoreError> {
    type Cell = (Month, TouchpointId, i16, i16, i16, i64);
    let whole_months = partitions::delete_months_before(connection, month)?;
    // What is left of before lies beside imported ratings.
    let old = || {
        ratings::table
            .filter(ratings::month.lt(month.number()))
            .filter(ratings::import.eq(false))
    };
    let cells: Vec<Cell> = old()
        .filter(ratings::left_out.eq(false))
        .group_by((
            ratings::month,
            ratings::touchpoint_id,
            ratings::channel,
            ratings::day,
            ratings::score,
        ))
        .select((
            ratings::month,
            ratings::touchpoint_id,
            ratings::channel,
            ratings::day,
            ratings::score,
            diesel::dsl::count_star(),
        ))
        .load(connection)?;
    let mut counts = Counts::default();
    for (of, touchpoint, by, day, score, count) in cells {
        let day = day_of(of, day)?;
        counts.add(day, touchpoint, channel(by)?, index(score)?, -count);
    }
    counts.store(connection)?;
    let beside_imports = diesel::delete(old()).execute(connection)?;
    Ok(whole_months + i64::try_from(beside_imports).unwrap_or(i64::MAX))
}

/// Deletes receipts whose time is over and whose words are gone; tells how many.
///
/// # Errors
/// When the database is away.
pub fn delete_old_receipts(
    connection: &mut AnyConnection,
    today: Day,
) -> Result<usize, StoreError> {
    let words = comments::table
        .filter(comments::month.eq(receipts::month))
        .filter(comments::rating_id.eq(receipts::rating_id));
    let old = receipts::table
        .filter(receipts::delete_after.lt(today.number()))
        .filter(diesel::dsl::not(diesel::dsl::exists(words)));
    Ok(diesel::delete(old).execute(connection)?)
}

/// Which of these hashes of imported lines were seen before.
///
/// # Errors
/// When the database is away.
pub fn imported_before(
    connection: &mut AnyConnection,
    hashes: &[[u8; 32]],
) -> Result<HashSet<Vec<u8>>, StoreError> {
    let mut seen = HashSet::new();
    for some in hashes.chunks(ROWS_AT_ONCE) {
        let some: Vec<&[u8]> = some.iter().map(<[u8; 32]>::as_slice).collect();
        let found: Vec<Vec<u8>> = import_seen::table
            .filter(import_seen::hash.eq_any(some))
            .select(import_seen::hash)
            .load(connection)?;
        seen.extend(found);
    }
    Ok(seen)
}

/// Marks imported lines as seen.
///
/// # Errors
/// `Conflict` when one was seen before.
pub fn mark_imported(
    connection: &mut AnyConnection,
    lines: &[([u8; 32], Month)],
) -> Result<(), StoreError> {
    for some in lines.chunks(ROWS_AT_ONCE) {
        let rows: Vec<_> = some
            .iter()
            .map(|(hash, month)| {
                (
                    import_seen::hash.eq(hash.as_slice()),
                    import_seen::month.eq(month.number()),
                )
            })
            .collect();
        each_backend!(connection => {
            diesel::insert_into(import_seen::table).values(&rows).execute(connection)?;
        });
    }
    Ok(())
}
