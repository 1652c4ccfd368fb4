//! What one person asks for and a second one agrees to. Nobody agrees to what they asked for.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::decide::{self, Choice};
use super::praise::WITH_A_SECOND;
use super::{ModerateError, Moderation, strike};
use crate::domain::{
    Act, Action, Asked, Code, CommentId, CommentState, Day, HoldKind, LocalTime, Month,
    OrganisationId, Person, PersonId, Scope,
};
use crate::store::approvals::{self, Ask, NewAsk};
use crate::store::audit::{self, By};
use crate::store::holds::{self, NewHold};
use crate::store::{
    AnyConnection, StoreError, answers, closings, comments, organisations, releases, sealed,
    touchpoints,
};

/// How long what was agreed to can be seen.
const GOOD_FOR: TimeDelta = TimeDelta::hours(24);
/// How long what was asked for is shown.
const SHOWN_FOR: TimeDelta = TimeDelta::days(30);
/// Lines on the page.
const SHOWN: i64 = 100;
/// The fewest and the most characters of a reason.
const REASON: std::ops::RangeInclusive<usize> = 5..=500;

/// Why nothing can be asked for, or agreed to. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AskRefused {
    /// A reason is missing, or far too long.
    #[error("say why in a sentence")]
    ReasonMissing,
    /// Nobody agrees to what they asked for themselves.
    #[error("somebody else has to agree to what you asked for")]
    Own,
    /// It was decided, used, or its time is over.
    #[error("this was decided or used already, or its time is over")]
    Over,
    /// There is nothing it could be about.
    #[error("there is nothing here that this could be asked for")]
    Nothing,
    /// The day on which somebody looks again must come.
    #[error("choose a day after today")]
    DayPast,
    /// The month is released: its figures never change.
    #[error("that month is released; its figures never change")]
    Released,
    /// Somebody else has to ask: whoever entered a batch, or somebody of the whole organisation.
    #[error("whoever entered it asks, or somebody of the whole organisation")]
    NotYours,
}

/// What was asked for, and what this person can do about it.
#[derive(Debug, Clone)]
pub struct Standing {
    /// What was asked for.
    pub ask: Ask,
    /// Whether they may say yes or no.
    pub may_decide: bool,
    /// Whether they may see, once, what was agreed to.
    pub may_read: bool,
}

impl Moderation {
    /// Asks to read the words of a comment that were cut or withheld.
    ///
    /// # Errors
    /// [`ModerateError::Ask`] without a reason, or when nothing is sealed.
    pub async fn ask_to_reveal(
        &self,
        scope: &Scope,
        id: CommentId,
        reason: &str,
    ) -> Result<(), ModerateError> {
        let reason = reason.to_owned();
        self.ask(scope, move |connection, scope, _now| {
            let comment = comments::in_scope(connection, scope, id)?.comment;
            if sealed::of(connection, id)?.is_none() {
                return Err(AskRefused::Nothing.into());
            }
            Ok((
                comment.organisation,
                Asked::Reveal,
                id.to_string(),
                reason.clone(),
            ))
        })
        .await
    }

    /// Asks to stop the deletion of a comment, until somebody looks again.
    ///
    /// # Errors
    /// [`ModerateError::Ask`] without a reason or with a day that is over.
    pub async fn ask_to_hold(
        &self,
        scope: &Scope,
        id: CommentId,
        kind: Option<HoldKind>,
        review_on: Option<Day>,
        reason: &str,
    ) -> Result<(), ModerateError> {
        let reason = reason.to_owned();
        self.ask(scope, move |connection, scope, now| {
            let comment = comments::in_scope(connection, scope, id)?.comment;
            let organisation = organisations::by_id(connection, comment.organisation)?;
            let (Some(kind), Some(review_on)) = (kind, review_on) else {
                return Err(AskRefused::DayPast.into());
            };
            if review_on <= LocalTime::at(now, organisation.time_zone).day {
                return Err(AskRefused::DayPast.into());
            }
            if holds::on(connection, id)?.is_some() {
                return Err(AskRefused::Over.into());
            }
            let subject = format!("{id} {kind} {}", review_on.0);
            Ok((comment.organisation, Asked::Hold, subject, reason.clone()))
        })
        .await
    }

    /// Asks to let a comment be deleted again.
    ///
    /// # Errors
    /// [`ModerateError::Ask`] without a reason, or when it is not on hold.
    pub async fn ask_to_end_hold(
        &self,
        scope: &Scope,
        id: CommentId,
        reason: &str,
    ) -> Result<(), ModerateError> {
        let reason = reason.to_owned();
        self.ask(scope, move |connection, scope, _now| {
            let comment = comments::in_scope(connection, scope, id)?.comment;
            if holds::on(connection, id)?.is_none() {
                return Err(AskRefused::Nothing.into());
            }
            Ok((
                comment.organisation,
                Asked::EndHold,
                id.to_string(),
                reason.clone(),
            ))
        })
        .await
    }

    /// Asks to pass on many comments at once: plain praise, of one organisation.
    ///
    /// # Errors
    /// [`ModerateError::Ask`] without a reason, or when there are none or too many.
    pub async fn ask_for_bulk(
        &self,
        scope: &Scope,
        ids: &[CommentId],
        reason: &str,
    ) -> Result<(), ModerateError> {
        let (ids, reason) = (ids.to_vec(), reason.to_owned());
        self.ask(scope, move |connection, scope, _now| {
            let many = usize::try_from(WITH_A_SECOND).unwrap_or_default();
            let first = *ids.first().ok_or(AskRefused::Nothing)?;
            if ids.len() > many {
                return Err(AskRefused::Nothing.into());
            }
            let organisation = comments::in_scope(connection, scope, first)?
                .comment
                .organisation;
            for id in &ids {
                if comments::in_scope(connection, scope, *id)?
                    .comment
                    .organisation
                    != organisation
                {
                    return Err(AskRefused::Nothing.into());
                }
            }
            let written: Vec<String> = ids.iter().map(ToString::to_string).collect();
            Ok((organisation, Asked::Bulk, written.join(","), reason.clone()))
        })
        .await
    }

    /// Asks to leave the answers that came in a burst at a touchpoint on a day out of the figures of
    /// its month. The scope is that of [`Act::LeaveOut`].
    ///
    /// # Errors
    /// [`ModerateError::Ask`] without a reason, when there was no burst, or the month is released.
    pub async fn ask_to_leave_out(
        &self,
        scope: &Scope,
        code: &Code,
        day: Day,
        reason: &str,
    ) -> Result<(), ModerateError> {
        let (code, reason) = (code.clone(), reason.to_owned());
        self.ask(scope, move |connection, scope, _now| {
            let place = touchpoints::place(connection, &code)?;
            let organisation = place.organisation.id;
            if !scope.holds(organisation) {
                return Err(ModerateError::NotFound);
            }
            if is_released(connection, organisation, Month::of(day.0))? {
                return Err(AskRefused::Released.into());
            }
            if answers::count_burst(connection, place.touchpoint.id, day)? == 0 {
                return Err(AskRefused::Nothing.into());
            }
            let subject = format!("{code} {}", day.0);
            Ok((organisation, Asked::LeaveOut, subject, reason.clone()))
        })
        .await
    }

    pub(super) async fn ask(
        &self,
        scope: &Scope,
        about: impl Fn(
            &mut AnyConnection,
            &Scope,
            DateTime<Utc>,
        ) -> Result<(OrganisationId, Asked, String, String), ModerateError>
        + Send
        + 'static,
    ) -> Result<(), ModerateError> {
        let (clock, scope) = (self.clock.clone(), scope.clone());
        self.db
            .write(move |connection| {
                let now = clock.now();
                let (organisation, act, subject, reason) = about(connection, &scope, now)?;
                let reason = reason.trim().to_owned();
                if !REASON.contains(&reason.chars().count()) {
                    return Err(AskRefused::ReasonMissing.into());
                }
                let new = NewAsk {
                    organisation,
                    act,
                    subject,
                    reason,
                    by: scope.person(),
                };
                let id = approvals::ask(connection, &new, now)?;
                note(
                    connection,
                    Some(scope.person()),
                    now,
                    organisation,
                    "approval.ask",
                    act,
                    id,
                )
            })
            .await
    }

    /// What was asked for where this person may decide, newest first.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn asked(&self, person: &Person) -> Result<Vec<Standing>, ModerateError> {
        let (person, clock) = (person.clone(), self.clock.clone());
        Ok(self
            .db
            .read(move |connection| {
                let now = clock.now();
                let mut of: Vec<OrganisationId> = person
                    .grants
                    .iter()
                    .map(|grant| grant.organisation)
                    .collect();
                of.dedup();
                let asks = approvals::since(connection, &of, now - SHOWN_FOR, SHOWN)?;
                let mut standing = Vec::new();
                for ask in asks {
                    let mine = ask.asked_by == person.id;
                    if !mine && !concerns(connection, &person, &ask)? {
                        continue;
                    }
                    standing.push(Standing {
                        may_decide: !mine && ask.approved.is_none(),
                        may_read: mine && ask.act == Asked::Reveal && is_good(&ask, now),
                        ask,
                    });
                }
                Ok::<_, StoreError>(standing)
            })
            .await?)
    }

    /// Agrees to what somebody else asked for, and carries it out; or says no. Tells how many it
    /// touched.
    ///
    /// # Errors
    /// [`ModerateError::Ask`] when it is their own, or over; [`ModerateError::NotFound`] when it is
    /// not theirs to decide.
    pub async fn answer(&self, person: &Person, id: i64, yes: bool) -> Result<i64, ModerateError> {
        let (person, clock) = (person.clone(), self.clock.clone());
        self.db
            .write(move |connection| {
                let now = clock.now();
                let ask = approvals::by_id(connection, id)?;
                if ask.asked_by == person.id {
                    return Err(AskRefused::Own.into());
                }
                if !concerns(connection, &person, &ask)? {
                    return Err(ModerateError::NotFound);
                }
                settle(connection, Some(&person), &ask, yes, now)
            })
            .await
    }

    /// The words that were cut or withheld, once, for who asked, after a second person agreed.
    ///
    /// # Errors
    /// [`ModerateError::Ask`] when it was used or its time is over.
    pub async fn read_once(&self, person: &Person, id: i64) -> Result<String, ModerateError> {
        let (me, clock, seals) = (person.clone(), self.clock.clone(), self.seals.clone());
        self.db
            .write(move |connection| {
                let now = clock.now();
                let ask = approvals::by_id(connection, id)?;
                if ask.asked_by != me.id || ask.act != Asked::Reveal {
                    return Err(ModerateError::NotFound);
                }
                // Their role may have gone since they asked.
                let scope = me.scope(Act::Decide).ok_or(ModerateError::NotFound)?;
                let comment = CommentId(ask.subject.parse().map_err(|_other| AskRefused::Over)?);
                comments::in_scope(connection, &scope, comment)?;
                if !is_good(&ask, now) || !approvals::use_up(connection, id, now)? {
                    return Err(AskRefused::Over.into());
                }
                let bytes = sealed::of(connection, comment)?.ok_or(AskRefused::Over)?;
                let words = seals
                    .open(comment.0, &bytes)
                    .map_err(|broken| StoreError::Refused(broken.to_string()))?;
                let by = By {
                    person: Some(me.id),
                    at: now,
                };
                let organisation = Some(ask.organisation);
                audit::record(
                    connection,
                    by,
                    organisation,
                    "comment.reveal",
                    &comment.to_string(),
                )?;
                Ok(words)
            })
            .await
    }
}

/// Floods that one admin of an organisation wants left out, and that wait for a second person.
///
/// # Errors
/// When the database is away.
pub fn floods_asked(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<Ask>, StoreError> {
    approvals::waiting(connection, organisation, Asked::LeaveOut)
}

/// The operator is the second person where an organisation has one admin: agrees that a flood is
/// left out, or says no. Tells how many answers it touched.
///
/// # Errors
/// [`ModerateError::Ask`] when it is no flood, was decided, or its month is released.
pub fn answer_as_operator(
    connection: &mut AnyConnection,
    id: i64,
    yes: bool,
    now: DateTime<Utc>,
) -> Result<i64, ModerateError> {
    let ask = approvals::by_id(connection, id)?;
    if ask.act != Asked::LeaveOut {
        return Err(AskRefused::Nothing.into());
    }
    settle(connection, None, &ask, yes, now)
}

/// Notes what a second person said, nobody being the operator, and carries out what was agreed to.
fn settle(
    connection: &mut AnyConnection,
    second: Option<&Person>,
    ask: &Ask,
    yes: bool,
    now: DateTime<Utc>,
) -> Result<i64, ModerateError> {
    let by = second.map(|person| person.id);
    if !approvals::decide(connection, ask.id, by, yes, now)? {
        return Err(AskRefused::Over.into());
    }
    let act = if yes {
        "approval.agree"
    } else {
        "approval.refuse"
    };
    note(connection, by, now, ask.organisation, act, ask.act, ask.id)?;
    if !yes {
        return Ok(0);
    }
    let touched = match second {
        Some(person) => carry_out(connection, person, ask, now)?,
        None => leave_out(connection, ask)?,
    };
    if ask.act != Asked::Reveal {
        approvals::use_up(connection, ask.id, now)?;
    }
    Ok(touched)
}

/// Leaves the flood that was asked about out of its month.
fn leave_out(connection: &mut AnyConnection, ask: &Ask) -> Result<i64, ModerateError> {
    let over = || ModerateError::from(AskRefused::Over);
    let mut words = ask.subject.split(' ');
    let code = Code::parse(words.next().unwrap_or_default()).map_err(|_other| over())?;
    let day = words.next().unwrap_or_default().parse::<NaiveDate>();
    let day = day.map(Day).map_err(|_other| over())?;
    let month = Month::of(day.0);
    if is_released(connection, ask.organisation, month)? {
        return Err(AskRefused::Released.into());
    }
    let place = touchpoints::place(connection, &code)?;
    closings::look_again(connection, ask.organisation, month)?;
    Ok(answers::leave_out_burst(
        connection,
        place.touchpoint.id,
        day,
    )?)
}

fn note(
    connection: &mut AnyConnection,
    person: Option<PersonId>,
    now: DateTime<Utc>,
    organisation: OrganisationId,
    what: &str,
    act: Asked,
    id: i64,
) -> Result<(), ModerateError> {
    let by = By { person, at: now };
    let subject = format!("{act} {id}");
    Ok(audit::record(
        connection,
        by,
        Some(organisation),
        what,
        &subject,
    )?)
}

fn is_good(ask: &Ask, now: DateTime<Utc>) -> bool {
    let fresh = ask.decided_at.is_some_and(|at| now - at <= GOOD_FOR);
    ask.approved == Some(true) && !ask.used && fresh
}

fn is_released(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    month: Month,
) -> Result<bool, StoreError> {
    releases::is_released(connection, organisation, month)
}

/// The comments something is about.
fn comments_of(ask: &Ask) -> Vec<CommentId> {
    let first = ask.subject.split(' ').next().unwrap_or_default();
    first
        .split(',')
        .filter_map(|id| id.parse().ok().map(CommentId))
        .collect()
}

/// Whether something lies where this person may decide.
fn concerns(
    connection: &mut AnyConnection,
    person: &Person,
    ask: &Ask,
) -> Result<bool, StoreError> {
    if ask.act == Asked::LeaveOut {
        let scope = person.scope(Act::LeaveOut);
        return Ok(scope.is_some_and(|scope| scope.holds(ask.organisation)));
    }
    if ask.act == Asked::StrikeOut {
        return strike::may_second(connection, person, ask);
    }
    let Some(scope) = person.scope(Act::Decide) else {
        return Ok(false);
    };
    for id in comments_of(ask) {
        match comments::in_scope(connection, &scope, id) {
            Ok(_) => {}
            Err(StoreError::NotFound) => return Ok(false),
            Err(other) => return Err(other),
        }
    }
    Ok(true)
}

fn carry_out(
    connection: &mut AnyConnection,
    agreeing: &Person,
    ask: &Ask,
    now: DateTime<Utc>,
) -> Result<i64, ModerateError> {
    let over = || ModerateError::from(AskRefused::Over);
    let words: Vec<&str> = ask.subject.split(' ').collect();
    let day = |at: usize| {
        let word = words.get(at).copied().unwrap_or_default();
        word.parse::<NaiveDate>().map(Day).map_err(|_other| over())
    };
    match ask.act {
        Asked::Reveal => Ok(1),
        Asked::Hold => {
            let comment = comments_of(ask).pop().ok_or_else(over)?;
            let kind = words
                .get(1)
                .and_then(|word| word.parse().ok())
                .ok_or_else(over)?;
            let new = NewHold {
                organisation: ask.organisation,
                comment,
                kind,
                reason: ask.reason.clone(),
                review_on: day(2)?,
                asked_by: ask.asked_by,
                agreed_by: agreeing.id,
            };
            holds::put(connection, &new, now)?;
            Ok(1)
        }
        Asked::EndHold => {
            let comment = comments_of(ask).pop().ok_or_else(over)?;
            holds::end(connection, comment, now)?;
            Ok(1)
        }
        Asked::Bulk => {
            let scope = agreeing.scope(Act::Decide).ok_or(ModerateError::NotFound)?;
            // Who asked decided; the second one only agreed.
            let asking = scope.acting_as(ask.asked_by);
            let by = By {
                person: Some(ask.asked_by),
                at: now,
            };
            let mut done = 0;
            for id in comments_of(ask) {
                let found = match comments::in_scope(connection, &asking, id) {
                    Err(StoreError::NotFound) => continue,
                    other => other?,
                };
                if found.comment.state != CommentState::Waiting {
                    continue;
                }
                let choice = Choice {
                    action: Action::Publish,
                    reason: None,
                    because: String::new(),
                    cut: Vec::new(),
                    cut_words: Vec::new(),
                    version: found.comment.version,
                };
                match decide::take(connection, &asking, by, &found, &choice) {
                    Ok(()) => done += 1,
                    Err(ModerateError::Store(error)) => return Err(error.into()),
                    Err(_somebody_was_faster) => {}
                }
            }
            Ok(done)
        }
        Asked::LeaveOut => leave_out(connection, ask),
        Asked::StrikeOut => strike::strike(connection, agreeing, ask, now),
    }
}
