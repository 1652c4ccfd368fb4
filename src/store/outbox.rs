//! Mail to send. A stage writes a row in its own transaction; only `notify` reads and sends.

use std::collections::HashMap;

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::outbox;
use super::{AnyConnection, StoreError};
use crate::domain::{CommentId, Day, Language, OrganisationId, Scope, text_enum};

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

text_enum! {
    /// What a mail is about. Each kind is one letter in `notify`.
    pub enum MailKind {
        /// An account was made, or a new link asked for.
        Invitation = "invitation",
        /// An admin wants to see whether mail arrives.
        TestMail = "test_mail",
        /// Somebody forgot their password.
        PasswordReset = "password_reset",
        /// Somebody who has an account was given a role.
        RoleGiven = "role_given",
        /// Somebody was made admin.
        MadeAdmin = "made_admin",
        /// A comment was escalated.
        Handover = "handover",
        /// A comment may be about somebody who reads the queue.
        AboutStaff = "about_staff",
        /// A comment says that somebody may be in danger.
        UrgentComment = "urgent_comment",
        /// Nobody has opened it.
        UrgentUnopened = "urgent_unopened",
        /// The working day begins, and something waits.
        Digest = "digest",
        /// Nobody opens the queue.
        QueueUnopened = "queue_unopened",
        /// A month was released, or corrected.
        MonthReleased = "month_released",
        /// The safety check refused a month.
        MonthRefused = "month_refused",
        /// A month waits until somebody has looked at its bursts.
        MonthBursts = "month_bursts",
        /// Comments came together for a service's team.
        Batch = "batch",
        /// A return is due, and nobody has sent it.
        ReturnDue = "return_due",
    }
}

/// A mail to send.
#[derive(Debug, Clone)]
pub struct NewMail {
    /// One event, one mail: a second row with the same key is not written.
    pub once_key: String,
    /// Which letter.
    pub kind: MailKind,
    /// To whom.
    pub recipient: String,
    /// In which language.
    pub language: Language,
    /// JSON for the template. Never comment text.
    pub facts: String,
    /// Whose admins see it when it cannot be sent.
    pub organisation: Option<OrganisationId>,
}

/// The once-key of the mail that tells the second contact of an urgent comment.
#[must_use]
pub fn second_key(comment: CommentId) -> String {
    format!("urgent-unopened-{comment}")
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
    put_at(connection, mail, now, now)
}

/// Queues a mail, once, that goes at a time to come unless it is called off before.
///
/// # Errors
/// When the database is away.
pub fn put_at(
    connection: &mut AnyConnection,
    mail: &NewMail,
    now: DateTime<Utc>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    each_backend!(connection => {
        diesel::insert_into(outbox::table)
            .values((
                outbox::once_key.eq(&mail.once_key),
                outbox::kind.eq(mail.kind.as_str()),
                outbox::recipient.eq(&mail.recipient),
                outbox::language.eq(mail.language),
                outbox::facts.eq(&mail.facts),
                outbox::created_at.eq(now.naive_utc()),
                outbox::next_try_at.eq(at.naive_utc()),
                outbox::attempts.eq(0),
                outbox::state.eq(MailState::Waiting.as_str()),
                outbox::organisation_id.eq(mail.organisation),
            ))
            .on_conflict_do_nothing()
            .execute(connection)?;
    });
    Ok(())
}

/// Those of some mails that were never written.
///
/// # Errors
/// When the database is away.
pub fn unwritten(
    connection: &mut AnyConnection,
    mails: Vec<NewMail>,
) -> Result<Vec<NewMail>, StoreError> {
    let keys: Vec<&str> = mails.iter().map(|mail| mail.once_key.as_str()).collect();
    let written: Vec<String> = outbox::table
        .filter(outbox::once_key.eq_any(keys))
        .select(outbox::once_key)
        .load(connection)?;
    let mut mails = mails;
    mails.retain(|mail| !written.contains(&mail.once_key));
    Ok(mails)
}

/// Calls a mail off: it is deleted while it waits. One that was sent or put aside stays.
///
/// # Errors
/// When the database is away.
pub fn cancel(connection: &mut AnyConnection, once_key: &str) -> Result<(), StoreError> {
    let waiting = outbox::table
        .filter(outbox::once_key.eq(once_key))
        .filter(outbox::state.eq(MailState::Waiting.as_str()));
    diesel::delete(waiting).execute(connection)?;
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

/// Notes that a mail is tried no more. It waits for somebody to look, so its times are cut to the
/// hour as those of a mail that was sent.
///
/// # Errors
/// When the database is away.
pub fn park(
    connection: &mut AnyConnection,
    id: i64,
    now: DateTime<Utc>,
    error: &str,
) -> Result<(), StoreError> {
    let hour = now.duration_trunc(TimeDelta::hours(1)).unwrap_or(now);
    tried(connection, id, MailState::Parked, hour, Some(error))?;
    diesel::update(outbox::table.find(id))
        .set(outbox::created_at.eq(hour.naive_utc()))
        .execute(connection)?;
    Ok(())
}

/// A mail that could not be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParkedMail {
    /// Its row.
    pub id: i64,
    /// Which template.
    pub kind: String,
    /// To whom.
    pub recipient: String,
    /// The day it was given up, in Greenwich.
    pub day: Day,
    /// How often it was tried.
    pub attempts: i32,
    /// What the server said last, without addresses.
    pub last_error: Option<String>,
}

/// Whether a mail belongs to an organisation that a scope holds whole, and is tried no more.
macro_rules! parked_in {
    ($scope:expr) => {
        outbox::state.eq(MailState::Parked.as_str()).and(
            outbox::organisation_id.eq_any(
                $scope
                    .organisations()
                    .iter()
                    .map(|id| Some(*id))
                    .collect::<Vec<_>>(),
            ),
        )
    };
}

/// Mails of the organisations a scope holds whole that could not be sent, newest first.
///
/// # Errors
/// When the database is away.
pub fn parked(
    connection: &mut AnyConnection,
    scope: &Scope,
    limit: i64,
) -> Result<Vec<ParkedMail>, StoreError> {
    type Row = (
        i64,
        String,
        String,
        chrono::NaiveDateTime,
        i32,
        Option<String>,
    );
    let rows: Vec<Row> = outbox::table
        .filter(parked_in!(scope))
        .order((outbox::next_try_at.desc(), outbox::id.desc()))
        .limit(limit)
        .select((
            outbox::id,
            outbox::kind,
            outbox::recipient,
            outbox::next_try_at,
            outbox::attempts,
            outbox::last_error,
        ))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(
            |(id, kind, recipient, at, attempts, last_error)| ParkedMail {
                id,
                kind,
                recipient,
                day: Day(at.date()),
                attempts,
                last_error,
            },
        )
        .collect())
}

/// How many mails of the organisations a scope holds whole could not be sent.
///
/// # Errors
/// When the database is away.
pub fn count_parked(connection: &mut AnyConnection, scope: &Scope) -> Result<i64, StoreError> {
    Ok(outbox::table
        .filter(parked_in!(scope))
        .count()
        .get_result(connection)?)
}

/// Of these people, those whose newest mail in the name of an organisation could not be sent, with
/// what the server said.
///
/// # Errors
/// When the database is away.
pub fn undelivered(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    recipients: &[&str],
) -> Result<HashMap<String, String>, StoreError> {
    let newest: Vec<Option<i64>> = outbox::table
        .filter(outbox::organisation_id.eq(Some(organisation)))
        .filter(outbox::recipient.eq_any(recipients))
        .group_by(outbox::recipient)
        .select(diesel::dsl::max(outbox::id))
        .load(connection)?;
    let newest: Vec<i64> = newest.into_iter().flatten().collect();
    let rows: Vec<(String, Option<String>)> = outbox::table
        .filter(outbox::id.eq_any(newest))
        .filter(outbox::state.eq(MailState::Parked.as_str()))
        .select((outbox::recipient, outbox::last_error))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(recipient, error)| (recipient, error.unwrap_or_default()))
        .collect())
}

/// Makes a mail that could not be sent due now, with all its tries before it. Whose it is.
///
/// # Errors
/// `NotFound` when there is none in this scope, or it waits already.
pub fn try_again(
    connection: &mut AnyConnection,
    scope: &Scope,
    id: i64,
    now: DateTime<Utc>,
) -> Result<Option<OrganisationId>, StoreError> {
    let owner: Option<OrganisationId> = outbox::table
        .find(id)
        .filter(parked_in!(scope))
        .select(outbox::organisation_id)
        .first(connection)?;
    diesel::update(outbox::table.find(id))
        .set((
            outbox::attempts.eq(0),
            outbox::last_error.eq(None::<String>),
        ))
        .execute(connection)?;
    tried(connection, id, MailState::Waiting, now, None)?;
    Ok(owner)
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

/// Deletes mails that were sent or given up before `before`; tells how many.
///
/// # Errors
/// When the database is away.
pub fn delete_ended(
    connection: &mut AnyConnection,
    before: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let old = outbox::table
        .filter(outbox::state.ne(MailState::Waiting.as_str()))
        .filter(outbox::next_try_at.lt(before.naive_utc()));
    Ok(diesel::delete(old).execute(connection)?)
}
