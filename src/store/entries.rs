//! Batches of answers that were entered from paper or from telephone calls.
//!
//! A batch does not keep which ratings are its own: nothing points at a rating but what a citizen
//! holds. Ratings of one place, channel, day and score that came without an hour are alike but for a
//! random identifier, so striking a batch out removes as many of each score as it has
//! ([`answers::take_out`](super::answers::take_out)), and which of them cannot be told afterwards.
//! Only its comments are known by name, because their words must go with it, and only until the
//! month is released: then nothing can be struck out any more.

use chrono::{DateTime, Utc};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::schema::{entries, entry_comments, people, releases};
use super::{AnyConnection, StoreError};
use crate::domain::{
    Channel, CommentId, Day, Month, OrganisationId, PersonId, QuestionSet, Scope, ServiceId,
    TouchpointId,
};

/// A batch to store.
#[derive(Debug, Clone)]
pub struct NewBatch {
    /// The key of the form it came with.
    pub form_key: [u8; 16],
    /// Whose answers they are.
    pub organisation: OrganisationId,
    /// What they are about.
    pub service: ServiceId,
    /// Where they were given.
    pub touchpoint: TouchpointId,
    /// On paper or by telephone.
    pub channel: Channel,
    /// The local day they were given on.
    pub day: Day,
    /// What was asked.
    pub question_set: QuestionSet,
    /// How many of each score, n0 to n5.
    pub counts: [i64; 6],
    /// The comments among them.
    pub comments: Vec<CommentId>,
    /// Who entered it.
    pub by: PersonId,
}

/// Stores what is known of a batch; its answers are stored beside it, in the same transaction.
///
/// # Errors
/// `Conflict` when a batch came with this form before.
pub fn add(
    connection: &mut AnyConnection,
    new: &NewBatch,
    at: DateTime<Utc>,
) -> Result<i64, StoreError> {
    let [n0, n1, n2, n3, n4, n5] = new.counts;
    let id: i64 = diesel::insert_into(entries::table)
        .values((
            (
                entries::form_key.eq(new.form_key.as_slice()),
                entries::organisation_id.eq(new.organisation),
                entries::service_id.eq(new.service),
                entries::touchpoint_id.eq(new.touchpoint),
                entries::channel.eq(new.channel.number()),
                entries::month.eq(new.day.month().number()),
                entries::day.eq(new.day.number()),
                entries::question_set.eq(new.question_set),
            ),
            (
                entries::n0.eq(n0),
                entries::n1.eq(n1),
                entries::n2.eq(n2),
                entries::n3.eq(n3),
                entries::n4.eq(n4),
                entries::n5.eq(n5),
                entries::comments.eq(i32::try_from(new.comments.len()).unwrap_or(i32::MAX)),
                entries::entered_by.eq(new.by),
                entries::entered_at.eq(at.naive_utc()),
            ),
        ))
        .returning(entries::id)
        .get_result(connection)?;
    for comment in &new.comments {
        diesel::insert_into(entry_comments::table)
            .values((
                entry_comments::comment_id.eq(*comment),
                entry_comments::entry_id.eq(id),
            ))
            .execute(connection)?;
    }
    Ok(id)
}

/// A batch that was entered.
#[derive(Debug, Clone)]
pub struct Batch {
    /// Its number.
    pub id: i64,
    /// Whose answers they are.
    pub organisation: OrganisationId,
    /// What they are about.
    pub service: ServiceId,
    /// Where they were given.
    pub touchpoint: TouchpointId,
    /// On paper or by telephone.
    pub channel: Channel,
    /// The local day they were given on.
    pub day: Day,
    /// What was asked.
    pub question_set: QuestionSet,
    /// How many of each score, n0 to n5.
    pub counts: [i64; 6],
    /// How many comments came with them.
    pub comments: i32,
    /// Who entered it.
    pub entered_by: PersonId,
    /// Their name.
    pub enterer: String,
    /// When.
    pub entered_at: DateTime<Utc>,
    /// That it was struck out.
    pub struck: Option<Struck>,
}

/// Why a batch counts no more.
#[derive(Debug, Clone)]
pub struct Struck {
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

impl Batch {
    /// How many answers it has.
    #[must_use]
    pub fn answers(&self) -> i64 {
        self.counts.iter().sum()
    }
}

type Row = (
    (i64, OrganisationId, ServiceId, TouchpointId),
    (i16, i32, QuestionSet),
    (i64, i64, i64, i64, i64, i64),
    (i32, PersonId, String, chrono::NaiveDateTime),
    (Option<chrono::NaiveDateTime>, Option<String>),
);

macro_rules! all {
    () => {
        entries::table
            .inner_join(people::table.on(people::id.eq(entries::entered_by)))
            .select((
                (
                    entries::id,
                    entries::organisation_id,
                    entries::service_id,
                    entries::touchpoint_id,
                ),
                (entries::channel, entries::day, entries::question_set),
                (
                    entries::n0,
                    entries::n1,
                    entries::n2,
                    entries::n3,
                    entries::n4,
                    entries::n5,
                ),
                (
                    entries::comments,
                    entries::entered_by,
                    people::name,
                    entries::entered_at,
                ),
                (entries::struck_at, entries::struck_reason),
            ))
    };
}

macro_rules! within {
    ($scope:expr) => {
        entries::organisation_id
            .eq_any($scope.organisations().to_vec())
            .or(entries::service_id.eq_any($scope.services()))
    };
}

fn read(row: Row) -> Result<Batch, StoreError> {
    let (
        (id, organisation, service, touchpoint),
        (channel, day, question_set),
        (n0, n1, n2, n3, n4, n5),
        (comments, entered_by, enterer, entered_at),
        (struck_at, reason),
    ) = row;
    let unreadable = |what: String| StoreError::Unreadable(format!("batch {id}: {what}"));
    Ok(Batch {
        id,
        organisation,
        service,
        touchpoint,
        channel: Channel::from_number(channel)
            .ok_or_else(|| unreadable(format!("channel {channel}")))?,
        day: Day::from_number(day).ok_or_else(|| unreadable(format!("day {day}")))?,
        question_set,
        counts: [n0, n1, n2, n3, n4, n5],
        comments,
        entered_by,
        enterer,
        entered_at: entered_at.and_utc(),
        struck: struck_at.map(|at| Struck {
            at: at.and_utc(),
            reason: reason.unwrap_or_default(),
        }),
    })
}

/// The batch that came with this form.
///
/// # Errors
/// `NotFound` when none did.
pub fn by_form(connection: &mut AnyConnection, form_key: &[u8; 16]) -> Result<i64, StoreError> {
    Ok(entries::table
        .filter(entries::form_key.eq(form_key.as_slice()))
        .select(entries::id)
        .first(connection)?)
}

/// One batch of a scope.
///
/// # Errors
/// `NotFound` when there is none, and equally when it is not in the scope.
pub fn in_scope(
    connection: &mut AnyConnection,
    scope: &Scope,
    id: i64,
) -> Result<Batch, StoreError> {
    let row: Row = all!()
        .filter(entries::id.eq(id))
        .filter(within!(scope))
        .first(connection)?;
    read(row)
}

/// The batches of a scope, newest first: those of the months from one on, and those of older months
/// that are not released.
///
/// # Errors
/// When the database is away.
pub fn list(
    connection: &mut AnyConnection,
    scope: &Scope,
    from: Month,
    limit: i64,
) -> Result<Vec<Batch>, StoreError> {
    let released = releases::table
        .filter(releases::organisation_id.eq(entries::organisation_id))
        .filter(releases::month.eq(entries::month));
    let rows: Vec<Row> = all!()
        .filter(within!(scope))
        .filter(entries::month.ge(from.number()).or(not(exists(released))))
        .order(entries::id.desc())
        .limit(limit)
        .load(connection)?;
    rows.into_iter().map(read).collect()
}

/// How many batches of an organisation count in a month.
///
/// # Errors
/// When the database is away.
pub fn count_of_month(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    month: Month,
) -> Result<i64, StoreError> {
    Ok(entries::table
        .filter(entries::organisation_id.eq(organisation))
        .filter(entries::month.eq(month.number()))
        .filter(entries::struck_at.is_null())
        .count()
        .get_result(connection)?)
}

/// The comments that came with a batch, as long as its month is not released.
///
/// # Errors
/// When the database is away.
pub fn comments_of(connection: &mut AnyConnection, id: i64) -> Result<Vec<CommentId>, StoreError> {
    Ok(entry_comments::table
        .filter(entry_comments::entry_id.eq(id))
        .order(entry_comments::comment_id)
        .select(entry_comments::comment_id)
        .load(connection)?)
}

/// Notes that a batch was struck out, and forgets which comments came with it; `false` when it was
/// struck out before.
///
/// # Errors
/// When the database is away.
pub fn strike(
    connection: &mut AnyConnection,
    id: i64,
    by: PersonId,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let counts = entries::table.find(id).filter(entries::struck_at.is_null());
    let changed = diesel::update(counts)
        .set((
            entries::struck_by.eq(Some(by)),
            entries::struck_at.eq(Some(at.naive_utc())),
            entries::struck_reason.eq(Some(reason)),
        ))
        .execute(connection)?;
    diesel::delete(entry_comments::table.filter(entry_comments::entry_id.eq(id)))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Forgets which comments came with the batches of released months, and the batches of the months
/// before one altogether. Tells how many of those.
///
/// # Errors
/// When the database is away.
pub fn forget(connection: &mut AnyConnection, before: Month) -> Result<usize, StoreError> {
    let released = releases::table
        .filter(releases::organisation_id.eq(entries::organisation_id))
        .filter(releases::month.eq(entries::month));
    let over: Vec<i64> = entries::table
        .inner_join(entry_comments::table.on(entry_comments::entry_id.eq(entries::id)))
        .filter(exists(released).or(entries::month.lt(before.number())))
        .select(entries::id)
        .distinct()
        .load(connection)?;
    diesel::delete(entry_comments::table.filter(entry_comments::entry_id.eq_any(over)))
        .execute(connection)?;
    let old = entries::table.filter(entries::month.lt(before.number()));
    Ok(diesel::delete(old).execute(connection)?)
}
