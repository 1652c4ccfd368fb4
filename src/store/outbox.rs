//! Mail to send. A stage writes a row in its own transaction; only `notify` reads and sends.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::outbox;
use super::{AnyConnection, StoreError};
use crate::domain::{Language, text_enum};

text_enum! {
    /// Where a mail stands.
    pub enum MailState {
        /// It will be tried.
        Waiting = "waiting",
        /// The server took it.
        Sent = "sent",
        /// It was tried often enough; somebody must look.
        Parked = "parked",
    }
}

/// A mail to send.
#[derive(Debug, Clone)]
pub struct NewMail {
    /// One event, one mail: a second row with the same key is not written.
    pub once_key: String,
    /// Which template.
    pub kind: &'static str,
    /// To whom.
    pub recipient: String,
    /// In which language.
    pub language: Language,
    /// JSON for the template. Never comment text.
    pub facts: String,
}

/// Queues a mail, once.
///
/// # Errors
/// When the database is away.
pub fn put(
    connection: &mut AnyConnection,
    mail: &NewMail,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    each_backend!(connection => {
        diesel::insert_into(outbox::table)
            .values((
                outbox::once_key.eq(&mail.once_key),
                outbox::kind.eq(mail.kind),
                outbox::recipient.eq(&mail.recipient),
                outbox::language.eq(mail.language),
                outbox::facts.eq(&mail.facts),
                outbox::created_at.eq(now.naive_utc()),
                outbox::next_try_at.eq(now.naive_utc()),
                outbox::attempts.eq(0),
                outbox::state.eq(MailState::Waiting.as_str()),
            ))
            .on_conflict_do_nothing()
            .execute(connection)?;
    });
    Ok(())
}

/// A mail that is due.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct DueMail {
    /// Its row.
    pub id: i64,
    /// Which template.
    pub kind: String,
    /// To whom.
    pub recipient: String,
    /// In which language.
    pub language: Language,
    /// JSON for the template.
    pub facts: String,
    /// How often it was tried.
    pub attempts: i32,
    /// Its own key: part of the message's identifier, so that a mail sent twice is seen as one.
    pub once_key: String,
}

/// Mails that are due, oldest first.
///
/// # Errors
/// When the database is away.
pub fn due(
    connection: &mut AnyConnection,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<DueMail>, StoreError> {
    Ok(outbox::table
        .filter(outbox::state.eq(MailState::Waiting.as_str()))
        .filter(outbox::next_try_at.le(now.naive_utc()))
        .order(outbox::id)
        .limit(limit)
        .select(DueMail::as_select())
        .load(connection)?)
}

/// Claims a try of a mail that is due, before it is made; `false` when another node was faster. A
/// claim whose node died is due again at `next_try_at`.
///
/// # Errors
/// When the database is away.
pub fn claim(
    connection: &mut AnyConnection,
    mail: &DueMail,
    next_try_at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let as_it_was_seen = outbox::table
        .find(mail.id)
        .filter(outbox::state.eq(MailState::Waiting.as_str()))
        .filter(outbox::attempts.eq(mail.attempts));
    let claimed = diesel::update(as_it_was_seen)
        .set((
            outbox::attempts.eq(outbox::attempts + 1),
            outbox::next_try_at.eq(next_try_at.naive_utc()),
        ))
        .execute(connection)?;
    Ok(claimed == 1)
}

/// Notes that the server took a mail. Its facts go: they may hold a one-time link, and nobody needs
/// them any more. Its times are cut to the hour: an urgent comment's mail is written seconds after a
/// citizen's act, and no time of that may stay that is finer.
///
/// # Errors
/// When the database is away.
pub fn sent(connection: &mut AnyConnection, id: i64, now: DateTime<Utc>) -> Result<(), StoreError> {
    let hour = now.duration_trunc(TimeDelta::hours(1)).unwrap_or(now);
    tried(connection, id, MailState::Sent, hour, None)?;
    diesel::update(outbox::table.find(id))
        .set((
            outbox::facts.eq("{}"),
            outbox::created_at.eq(hour.naive_utc()),
        ))
        .execute(connection)?;
    Ok(())
}

/// Notes how a claimed try ended: the state it leaves the mail in, and when to try next.
///
/// # Errors
/// When the database is away.
pub fn tried(
    connection: &mut AnyConnection,
    id: i64,
    state: MailState,
    next_try_at: DateTime<Utc>,
    error: Option<&str>,
) -> Result<(), StoreError> {
    diesel::update(outbox::table.find(id))
        .set((
            outbox::state.eq(state.as_str()),
            outbox::next_try_at.eq(next_try_at.naive_utc()),
            outbox::last_error.eq(error),
        ))
        .execute(connection)?;
    Ok(())
}

/// Deletes mails sent before `before`; tells how many.
///
/// # Errors
/// When the database is away.
pub fn delete_sent(
    connection: &mut AnyConnection,
    before: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let old = outbox::table
        .filter(outbox::state.eq(MailState::Sent.as_str()))
        .filter(outbox::next_try_at.lt(before.naive_utc()));
    Ok(diesel::delete(old).execute(connection)?)
}
