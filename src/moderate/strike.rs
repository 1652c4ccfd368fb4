//! Striking a batch of entered answers out of a month that is not released: whoever entered it asks,
//! and a second person agrees.
//!
//! The answers leave the counts. Of the words goes what would go if their writers took them back;
//! what was handed over, is on hold, or may say that somebody is in danger stays for safeguarding and
//! is passed on to nobody.

use chrono::{DateTime, Utc};

use super::alerts;
use super::second::AskRefused;
use super::{ModerateError, Moderation};
use crate::domain::{Act, Asked, CommentId, Person, Scope};
use crate::screen;
use crate::store::approvals::{self, Ask};
use crate::store::audit::{self, By};
use crate::store::entries::{self, Batch};
use crate::store::{
    AnyConnection, StoreError, answers, closings, comments, holds, optional, releases, touchpoints,
};

impl Moderation {
    /// Asks to strike a batch out. Whoever entered it may, and whoever enters answers for the whole
    /// organisation, because the other one may have left. The scope is that of [`Act::EnterAnswers`].
    ///
    /// # Errors
    /// [`ModerateError::Ask`] without a reason, when it is not theirs to ask, when it was asked for or
    /// struck out already, or when the month is released.
    pub async fn ask_to_strike(
        &self,
        scope: &Scope,
        id: i64,
        reason: &str,
    ) -> Result<(), ModerateError> {
        let reason = reason.to_owned();
        self.ask(scope, move |connection, scope, now| {
            let batch = entries::in_scope(connection, scope, id)?;
            let organisation = batch.organisation;
            if releases::is_released(connection, organisation, batch.day.month())? {
                return Err(AskRefused::Released.into());
            }
            if batch.entered_by != scope.person() && !scope.holds(organisation) {
                return Err(AskRefused::NotYours.into());
            }
            if batch.struck.is_some() || waits(connection, &batch)? {
                return Err(AskRefused::Over.into());
            }
            let code = touchpoints::place_by_id(connection, batch.touchpoint)?;
            let code = code.touchpoint.code;
            let by = By {
                person: Some(scope.person()),
                at: now,
            };
            let about = format!("{code} {id}");
            audit::record(
                connection,
                by,
                Some(organisation),
                "entry.strike_asked",
                &about,
            )?;
            let subject = format!("{id} {code} {}", batch.day.0);
            Ok((organisation, Asked::StrikeOut, subject, reason.clone()))
        })
        .await
    }
}

/// Whether somebody has asked to strike a batch out, and nobody has said yes or no.
///
/// # Errors
/// When the database is away.
pub fn waits(connection: &mut AnyConnection, batch: &Batch) -> Result<bool, StoreError> {
    let asked = approvals::waiting(connection, batch.organisation, Asked::StrikeOut)?;
    Ok(asked.iter().any(|ask| batch_of(ask) == Some(batch.id)))
}

/// The batch that something is about.
#[must_use]
pub fn batch_of(ask: &Ask) -> Option<i64> {
    if ask.act != Asked::StrikeOut {
        return None;
    }
    ask.subject.split(' ').next()?.parse().ok()
}

/// Whether this person may be the second one: the batch is of a service they enter answers for, and
/// somebody else entered it.
pub(super) fn may_second(
    connection: &mut AnyConnection,
    person: &Person,
    ask: &Ask,
) -> Result<bool, StoreError> {
    let (Some(scope), Some(id)) = (person.scope(Act::EnterAnswers), batch_of(ask)) else {
        return Ok(false);
    };
    let batch = optional(entries::in_scope(connection, &scope, id))?;
    Ok(batch.is_some_and(|batch| batch.entered_by != person.id))
}

/// Strikes a batch out. Tells how many answers it had.
pub(super) fn strike(
    connection: &mut AnyConnection,
    second: &Person,
    ask: &Ask,
    now: DateTime<Utc>,
) -> Result<i64, ModerateError> {
    let scope = second
        .scope(Act::EnterAnswers)
        .ok_or(ModerateError::NotFound)?;
    let id = batch_of(ask).ok_or(AskRefused::Over)?;
    let batch = entries::in_scope(connection, &scope, id)?;
    let with_it = entries::comments_of(connection, id)?;
    if !entries::strike(connection, id, second.id, &ask.reason, now)? {
        return Err(AskRefused::Over.into());
    }
    let place = touchpoints::place_by_id(connection, batch.touchpoint)?;
    answers::take_out(
        connection,
        batch.touchpoint,
        batch.channel,
        batch.day,
        &batch.counts,
        &with_it,
    )?;
    for comment in with_it {
        take_back(connection, comment)?;
    }
    let month = batch.day.month();
    // A release waits for answers that are being taken out. One that came first is seen here.
    if releases::is_released(connection, batch.organisation, month)? {
        return Err(AskRefused::Released.into());
    }
    closings::look_again(connection, batch.organisation, month)?;
    let by = By {
        person: Some(second.id),
        at: now,
    };
    let subject = format!("{} {id}", place.touchpoint.code);
    audit::record(
        connection,
        by,
        Some(batch.organisation),
        "entry.strike",
        &subject,
    )?;
    Ok(batch.answers())
}

/// What becomes of the words of a batch that counts no more.
fn take_back(connection: &mut AnyConnection, id: CommentId) -> Result<(), StoreError> {
    let Some(found) = comments::find(connection, id)? else {
        return Ok(());
    };
    let held = holds::on(connection, id)?.is_some();
    if held || screen::must_be_kept(found.comment.state, found.words.as_deref()) {
        // The mail that nobody has opened it still goes.
        return comments::seal(connection, id);
    }
    alerts::stop(connection, id)?;
    comments::delete(connection, id)
}
