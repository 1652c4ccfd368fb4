//! Whether the database is as it should be: tallies recounted from the rows, rows that point at
//! nothing, the chain of the audit, and the database's own checks. Nothing is mended: a person should know first.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use diesel::connection::SimpleConnection;
use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::audit::{self, Break};
use super::schema::{
    comments, decisions, findings, ratings, receipts, register, tallies_day, tallies_month,
    touchpoints, words,
};
use super::{AnyConnection, StoreError};
use crate::domain::{Channel, CommentState, Day, Month, TouchpointId};

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// A tally is not the count of its rows.
    #[error("{period}, {place} by {channel}: the tally says {tally:?}, the ratings are {rows:?}")]
    Tally {
        /// A day or a month.
        period: String,
        /// The touchpoint's code.
        place: String,
        /// The channel.
        channel: String,
        /// What the tally says, n0 to n5.
        tally: [i64; 6],
        /// What the rows are, n0 to n5.
        rows: [i64; 6],
    },
    /// Rows that point at nothing.
    #[error("{count} {what}")]
    Orphans {
        /// How many.
        count: i64,
        /// What they are.
        what: &'static str,
    },
    /// What the database says of its own file.
    #[error("the database says: {0}")]
    Integrity(String),
    /// A line of the audit that is missing or was changed.
    #[error(transparent)]
    Audit(#[from] Break),
}

/// Looks for trouble in everything. It reads every rating once, a month at a time.
///
/// # Errors
/// When the database is away.
pub fn troubles(connection: &mut AnyConnection) -> Result<Vec<Trouble>, StoreError> {
    troubles_and(connection, None)
}

/// As [`troubles`], and the audit must hold a line with the hash `known`.
///
/// # Errors
/// When the database is away.
pub fn troubles_and(
    connection: &mut AnyConnection,
    known: Option<&[u8]>,
) -> Result<Vec<Trouble>, StoreError> {
    let mut found = integrity(connection)?;
    let codes: HashMap<TouchpointId, String> = touchpoints::table
        .select((touchpoints::id, touchpoints::code))
        .load::<(TouchpointId, String)>(connection)?
        .into_iter()
        .collect();
    for month in months(connection)? {
        recount(connection, month, &codes, &mut found)?;
    }
    found.extend(orphans(connection)?);
    let breaks = audit::breaks(connection, known)?;
    found.extend(breaks.into_iter().map(Trouble::Audit));
    Ok(found)
}

/// The months that have ratings or tallies.
fn months(connection: &mut AnyConnection) -> Result<BTreeSet<Month>, StoreError> {
    let rated: Vec<Month> = ratings::table
        .select(ratings::month)
        .distinct()
        .load(connection)?;
    let tallied: Vec<Month> = tallies_month::table
        .select(tallies_month::month)
        .distinct()
        .load(connection)?;
    let by_day: Vec<i32> = tallies_day::table
        .select(tallies_day::day)
        .distinct()
        .load(connection)?;
    let by_day = by_day
        .into_iter()
        .filter_map(Day::from_number)
        .map(Day::month);
    Ok(rated.into_iter().chain(tallied).chain(by_day).collect())
}

/// A cell of a tally: the day of the month (none for the whole month), the place and the channel.
type Cell = (Option<i16>, TouchpointId, i16);
type Counts = BTreeMap<Cell, [i64; 6]>;

fn recount(
    connection: &mut AnyConnection,
    month: Month,
    codes: &HashMap<TouchpointId, String>,
    found: &mut Vec<Trouble>,
) -> Result<(), StoreError> {
    let rows = counted(connection, month)?;
    let tallies = tallied(connection, month)?;
    let cells: BTreeSet<&Cell> = rows.keys().chain(tallies.keys()).collect();
    for cell in cells {
        let at = |counts: &Counts| counts.get(cell).copied().unwrap_or_default();
        let (rows, tally) = (at(&rows), at(&tallies));
        if rows != tally {
            let (day, touchpoint, channel) = cell;
            let place = codes.get(touchpoint).cloned();
            let channel = Channel::from_number(*channel).map(|channel| channel.to_string());
            found.push(Trouble::Tally {
                period: day.map_or(month.to_string(), |day| format!("{month}-{day:02}")),
                place: place.unwrap_or_else(|| format!("touchpoint {touchpoint}")),
                channel: channel.unwrap_or_default(),
                tally,
                rows,
            });
        }
    }
    Ok(())
}

/// What the rows of a month are, by day and for the month. What was left out does not count.
fn counted(connection: &mut AnyConnection, month: Month) -> Result<Counts, StoreError> {
    let rows: Vec<(i16, TouchpointId, i16, i16, i64)> = ratings::table
        .filter(ratings::month.eq(month.number()))
        .filter(ratings::left_out.eq(false))
        .group_by((
            ratings::day,
            ratings::touchpoint_id,
            ratings::channel,
            ratings::score,
        ))
        .select((
            ratings::day,
            ratings::touchpoint_id,
            ratings::channel,
            ratings::score,
            count_star(),
        ))
        .load(connection)?;
    let mut counts = Counts::new();
    for (day, touchpoint, channel, score, count) in rows {
        for day in [Some(day), None] {
            let n = counts.entry((day, touchpoint, channel)).or_default();
            let cell = usize::try_from(score)
                .ok()
                .and_then(|score| n.get_mut(score));
            *cell.ok_or_else(|| StoreError::Unreadable(format!("score {score}")))? += count;
        }
    }
    Ok(counts)
}

/// What the tallies of a month say, by day and for the month.
fn tallied(connection: &mut AnyConnection, month: Month) -> Result<Counts, StoreError> {
    type Row = (i32, TouchpointId, i16, i64, i64, i64, i64, i64, i64);
    let first = month.number() * 100;
    let days: Vec<Row> = tallies_day::table
        .filter(tallies_day::day.between(first, first + 99))
        .load(connection)?;
    let months: Vec<Row> = tallies_month::table
        .filter(tallies_month::month.eq(month.number()))
        .load(connection)?;
    let cell = |day: Option<i16>, (_, touchpoint, channel, n0, n1, n2, n3, n4, n5): Row| {
        ((day, touchpoint, channel), [n0, n1, n2, n3, n4, n5])
    };
    let days = days
        .into_iter()
        .map(|row| cell(i16::try_from(row.0 - first).ok(), row));
    let months = months.into_iter().map(|row| cell(None, row));
    Ok(days.chain(months).collect())
}

fn orphans(connection: &mut AnyConnection) -> Result<Vec<Trouble>, StoreError> {
    let rating_of_comment = ratings::table
        .filter(ratings::month.eq(comments::month))
        .filter(ratings::id.nullable().eq(comments::rating_id));
    let rating_of_receipt = ratings::table
        .filter(ratings::month.eq(receipts::month))
        .filter(ratings::id.nullable().eq(receipts::rating_id));
    let leaf_of_rating = register::table
        .filter(register::month.eq(ratings::month))
        .filter(register::touchpoint_id.eq(ratings::touchpoint_id))
        .filter(register::channel.eq(ratings::channel));
    let words_of_comment = words::table.filter(words::comment_id.eq(comments::id));
    let of_words = comments::table.filter(comments::id.eq(words::comment_id));
    let of_finding = comments::table.filter(comments::id.eq(findings::comment_id));
    let of_decision = comments::table.filter(comments::id.eq(decisions::comment_id));
    let counts: [(i64, &'static str); 7] = [
        (
            comments::table
                .filter(comments::rating_id.is_not_null())
                .filter(not(exists(rating_of_comment)))
                .count()
                .get_result(connection)?,
            "comments stand beside a rating that is not there",
        ),
        (
            receipts::table
                .filter(receipts::rating_id.is_not_null())
                .filter(not(exists(rating_of_receipt)))
                .count()
                .get_result(connection)?,
            "receipts stand for a rating that is not there",
        ),
        (
            ratings::table
                .filter(not(exists(leaf_of_rating)))
                .count()
                .get_result(connection)?,
            "ratings are of a place that was not on the register that month",
        ),
        (
            comments::table
                .filter(comments::state.eq(CommentState::Waiting))
                .filter(not(exists(words_of_comment)))
                .count()
                .get_result(connection)?,
            "comments wait in the queue without words",
        ),
        (
            words::table
                .filter(not(exists(of_words)))
                .count()
                .get_result(connection)?,
            "words belong to no comment",
        ),
        (
            findings::table
                .filter(not(exists(of_finding)))
                .count()
                .get_result(connection)?,
            "findings belong to no comment",
        ),
        (
            decisions::table
                .filter(not(exists(of_decision)))
                .count()
                .get_result(connection)?,
            "decisions belong to no comment",
        ),
    ];
    Ok(counts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| Trouble::Orphans { count, what })
        .collect())
}

/// One line of what SQLite says.
#[derive(QueryableByName)]
struct Said {
    #[diesel(sql_type = Text)]
    integrity_check: String,
}

/// One row that breaks a foreign key.
#[derive(QueryableByName)]
struct Broken {
    #[diesel(sql_type = Text)]
    table: String,
}

/// The database's own checks. PostgreSQL keeps its keys by itself and checks its pages as it reads.
fn integrity(connection: &mut AnyConnection) -> Result<Vec<Trouble>, StoreError> {
    let sqlite = match connection {
        AnyConnection::Sqlite(sqlite) => sqlite,
        AnyConnection::Postgres(postgres) => {
            // A recount of everything may take longer than a page may.
            postgres.batch_execute("SET statement_timeout = 0")?;
            return Ok(Vec::new());
        }
    };
    let said: Vec<Said> = diesel::sql_query("PRAGMA integrity_check").load(sqlite)?;
    let broken: Vec<Broken> = diesel::sql_query("PRAGMA foreign_key_check").load(sqlite)?;
    let said = said
        .into_iter()
        .map(|said| said.integrity_check)
        .filter(|said| said != "ok");
    let broken = broken
        .into_iter()
        .map(|broken| format!("a row of {} points at nothing", broken.table));
    Ok(said.chain(broken).map(Trouble::Integrity).collect())
}
