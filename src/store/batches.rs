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

use super::schema::{batch_comments, batches, people, releases};
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
    let id: i64 = diesel::insert_into(batches::table)
        .values((
            (
                batches::form_key.eq(new.form_key.as_slice()),
                batches::organisation_id.eq(new.organisation),
                batches::service_id.eq(new.service),
                batches::touchpoint_id.eq(new.touchpoint),
                batches::channel.eq(new.channel.number()),
                batches::month.eq(new.day.month().number()),
                batches::day.eq(new.day.number()),
                batches::question_set.eq(new.question_set),
            ),
            (
                batches::n0.eq(n0),
                batches::n1.eq(n1),
                batches::n2.eq(n2),
                batches::n3.eq(n3),
                batches::n4.eq(n4),
                batches::n5.eq(n5),
                batches::comments.eq(i32::try_from(new.comments.len()).unwrap_or(i32::MAX)),
                batches::entered_by.eq(new.by),
                batches::entered_at.eq(at.naive_utc()),
            ),
        ))
        .returning(batches::id)
        .get_result(connection)?;
    for comment in &new.comments {
        diesel::insert_into(batch_comments::table)
            .values((
                batch_comments::comment_id.eq(*comment),
                batch_comments::batch_id.eq(id),
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
        batches::table
            .inner_join(people::table.on(people::id.eq(batches::entered_by)))
            .select((
                (
                    batches::id,
                    batches::organisation_id,
                    batches::service_id,
                    batches::touchpoint_id,
                ),
                (batches::channel, batches::day, batches::question_set),
                (
                    batches::n0,
                    batches::n1,
                    batches::n2,
                    batches::n3,
                    batches::n4,
                    batches::n5,
                ),
                (
                    batches::comments,
                    batches::entered_by,
                    people::name,
                    batches::entered_at,
                ),
                (batches::struck_at, batches::struck_reason),
            ))
    };
}

macro_rules! within {
    ($scope:expr) => {
        batches::organisation_id
            .eq_any($scope.organisations().to_vec())
            .or(batches::service_id.eq_any($scope.services()))
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
    Ok(batches::table
        .filter(batches::form_key.eq(form_key.as_slice()))
        .select(batches::id)
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
        .filter(batches::id.eq(id))
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
        .filter(releases::organisation_id.eq(batches::organisation_id))
        .filter(releases::month.eq(batches::month));
    let rows: Vec<Row> = all!()
        .filter(within!(scope))
        .filter(batches::month.ge(from.number()).or(not(exists(released))))
        .order(batches::id.desc())
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
    Ok(batches::table
        .filter(batches::organisation_id.eq(organisation))
        .filter(batches::month.eq(month.number()))
        .filter(batches::struck_at.is_null())
        .count()
        .get_result(connection)?)
}

/// The comments that came with a batch, as long as its month is not released.
///
/// # Errors
/// When the database is away.
pub fn comments_of(connection: &mut AnyConnection, id: i64) -> Result<Vec<CommentId>, StoreError> {
    Ok(batch_comments::table
        .filter(batch_comments::batch_id.eq(id))
        .order(batch_comments::comment_id)
        .select(batch_comments::comment_id)
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
    let counts = batches::table.find(id).filter(batches::struck_at.is_null());
    let changed = diesel::update(counts)
        .set((
            batches::struck_by.eq(Some(by)),
            batches::struck_at.eq(Some(at.naive_utc())),
            batches::struck_reason.eq(Some(reason)),
        ))
        .execute(connection)?;
    diesel::delete(batch_comments::table.filter(batch_comments::batch_id.eq(id)))
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
        .filter(releases::organisation_id.eq(batches::organisation_id))
        .filter(releases::month.eq(batches::month));
    let over: Vec<i64> = batches::table
        .inner_join(batch_comments::table.on(batch_comments::batch_id.eq(batches::id)))
        .filter(exists(released).or(batches::month.lt(before.number())))
        .select(batches::id)
        .distinct()
        .load(connection)?;
    diesel::delete(batch_comments::table.filter(batch_comments::batch_id.eq_any(over)))
        .execute(connection)?;
    let old = batches::table.filter(batches::month.lt(before.number()));
    Ok(diesel::delete(old).execute(connection)?)
}
