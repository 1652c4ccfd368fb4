//! How months close: by themselves on the closing day, sooner when an admin says so, later when one
//! holds them, and not at all while the safety check refuses.
//!
//! Only months that were lived through close by themselves. One that was imported may miss lines
//! that come tomorrow, and nobody could add them to a release; so it waits for an admin.

use chrono::{DateTime, TimeDelta, Timelike, Utc};

use super::candidate::{Candidate, candidate};
use super::close::{Bursts, close};
use super::mail;
use super::{ReleaseRefused, Released};
use crate::domain::{
    Clock, Day, LocalTime, Month, Organisation, OrganisationId, PersonId, Releasing, Scope, Slug,
};
use crate::store::audit::{self as log, By};
use crate::store::closings::{self, Closing, Held};
use crate::store::{AnyConnection, Db, StoreError, organisations, register, releases};

/// How long a release that somebody asked for can be called off.
pub const UNDO: TimeDelta = TimeDelta::minutes(10);
/// The most working days a month can be held past its closing day.
pub const HOLD_DAYS: usize = 5;
/// The fewest and the most characters of a reason.
const REASON: std::ops::RangeInclusive<usize> = 5..=500;

/// Where a month stands on its way to a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is not over.
    Running {
        /// The day it will close by itself.
        closes_on: Day,
    },
    /// It closes by itself.
    Closes {
        /// On this day, or as soon as the timetable gets to it.
        on: Day,
    },
    /// Somebody holds it.
    Held(Held),
    /// Somebody wants it released; it can be called off.
    Releasing {
        /// When.
        at: DateTime<Utc>,
    },
    /// Groups of answers came for the most part in bursts: somebody must look.
    Bursts(Vec<String>),
    /// The safety check refused it.
    Refused(Vec<String>),
    /// It was imported: it waits for an admin.
    Waits,
    /// It is released.
    Released {
        /// The newest version.
        version: i32,
        /// On which day.
        on: Day,
    },
}

/// What somebody wants of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// That it is released in ten minutes.
    Release,
    /// That it is not: the release, or the hold, is called off.
    CallOff,
    /// That it waits until the end of this day.
    Hold {
        /// The last day.
        until: Day,
        /// Why.
        reason: String,
    },
    /// That answers which came in bursts count.
    ConfirmBursts,
}

/// Why a wish is not met. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WishRefused {
    /// The month runs still.
    #[error("the month is not over")]
    NotOver,
    /// It is released, and a release never changes.
    #[error("the month is released")]
    Released,
    /// A reason of 5 to 500 characters is missing.
    #[error("say why in 5 to 500 characters")]
    Reason,
    /// The day is over, or too far off.
    #[error("the day must be from today to {}", .last.0)]
    Day {
        /// The last day a hold may have.
        last: Day,
    },
    /// There is nothing of the kind.
    #[error("there is nothing to call off or to confirm")]
    Nothing,
}

/// An organisation's months: those with a release and those that had anything open, newest first.
///
/// # Errors
/// When the store is away.
pub fn months(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    now: DateTime<Utc>,
) -> Result<Vec<(Month, Standing)>, StoreError> {
    let mut months = register::months(connection, organisation.id)?;
    months.extend(releases::months(connection, organisation.id)?);
    months.sort_unstable();
    months.dedup();
    let today = LocalTime::at(now, organisation.time_zone).day;
    let closings = closings::of_organisation(connection, organisation.id)?;
    let released = releases::of_organisation(connection, organisation.id)?;
    let found = months
        .into_iter()
        .rev()
        .filter(|month| *month <= today.month());
    let standing = |month: Month| {
        let newest = released.iter().filter(|release| release.month == month);
        if let Some(newest) = newest.max_by_key(|release| release.version) {
            let on = Day::from_number(newest.released_on);
            let on = on.ok_or_else(|| StoreError::Unreadable("the day of a release".to_owned()))?;
            let version = newest.version;
            return Ok((month, Standing::Released { version, on }));
        }
        let known = closings.iter().find(|closing| closing.month == month);
        let closing = known.cloned().unwrap_or_else(|| Closing::unknown(month));
        Ok((month, stands(organisation, &closing, today)))
    };
    found.map(standing).collect()
}

/// Months of whole organisations of a scope that do not close without somebody.
///
/// # Errors
/// When the store is away.
pub fn waiting(
    connection: &mut AnyConnection,
    scope: &Scope,
    now: DateTime<Utc>,
) -> Result<Vec<(Organisation, Month)>, StoreError> {
    let mut waiting = Vec::new();
    for id in scope.organisations() {
        let organisation = organisations::by_id(connection, *id)?;
        let today = LocalTime::at(now, organisation.time_zone).day;
        for closing in unreleased(connection, organisation.id)? {
            let standing = stands(&organisation, &closing, today);
            if matches!(standing, Standing::Refused(_) | Standing::Bursts(_)) {
                waiting.push((organisation.clone(), closing.month));
            }
        }
    }
    Ok(waiting)
}

/// The months that the safety check refused, for readers: that they are not released, and no more.
///
/// # Errors
/// When the store is away.
pub fn not_released(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<Month>, StoreError> {
    let all = unreleased(connection, organisation)?.into_iter();
    let refused = all.filter(|closing| closing.refused.is_some());
    Ok(refused.map(|closing| closing.month).collect())
}

/// What is known of the months that are not released.
fn unreleased(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<Closing>, StoreError> {
    let released = releases::months(connection, organisation)?;
    let mut all = closings::of_organisation(connection, organisation)?;
    all.retain(|closing| !released.contains(&closing.month));
    Ok(all)
}

/// Where a month that is not released stands.
fn stands(organisation: &Organisation, closing: &Closing, today: Day) -> Standing {
    let closes_on = organisation.closes_on(closing.month);
    let lines = |text: &str| text.lines().map(str::to_owned).collect();
    if closing.month >= today.month() {
        return Standing::Running { closes_on };
    }
    if let Some((at, _)) = closing.release {
        return Standing::Releasing { at };
    }
    if let Some(found) = &closing.refused {
        return Standing::Refused(lines(found));
    }
    if let Some(found) = &closing.bursts
        && closing.bursts_confirmed_by.is_none()
    {
        return Standing::Bursts(lines(found));
    }
    match &closing.held {
        Some(held) if held.until >= today => Standing::Held(held.clone()),
        _ if closing.by_itself => Standing::Closes {
            on: closes_on.max(today),
        },
        _ => Standing::Waits,
    }
}

/// The last day a month may be held until.
#[must_use]
pub fn last_day_of_hold(organisation: &Organisation, month: Month) -> Day {
    let time = organisation.working_time();
    time.after_working_days(organisation.closes_on(month), HOLD_DAYS)
}

/// The month of an organisation of this scope as it would be released now.
///
/// # Errors
/// `NotFound` when the organisation is not in the scope; as [`candidate`].
pub fn preview(
    connection: &mut AnyConnection,
    scope: &Scope,
    slug: &Slug,
    month: Month,
    now: DateTime<Utc>,
) -> Result<Candidate, ReleaseRefused> {
    owner(connection, scope, slug)?;
    candidate(connection, now, slug, month)
}

/// The organisation of this short name, when the scope holds it whole.
///
/// # Errors
/// `NotFound` else.
pub fn owner(
    connection: &mut AnyConnection,
    scope: &Scope,
    slug: &Slug,
) -> Result<Organisation, StoreError> {
    let organisation = organisations::by_slug(connection, slug)?;
    if scope.holds(organisation.id) {
        Ok(organisation)
    } else {
        Err(StoreError::NotFound)
    }
}

/// Meets a wish, or says why not.
///
/// # Errors
/// `NotFound` when the organisation is not in the scope.
pub fn wish(
    connection: &mut AnyConnection,
    scope: &Scope,
    slug: &Slug,
    month: Month,
    wish: &Wish,
    now: DateTime<Utc>,
) -> Result<Result<(), WishRefused>, StoreError> {
    let organisation = owner(connection, scope, slug)?;
    let today = LocalTime::at(now, organisation.time_zone).day;
    let person = scope.person();
    if month >= today.month() {
        return Ok(Err(WishRefused::NotOver));
    }
    if releases::is_released(connection, organisation.id, month)? {
        return Ok(Err(WishRefused::Released));
    }
    let mut closing = closings::of_month(connection, organisation.id, month)?;
    let act = match wish {
        Wish::Release => {
            closing.release = Some((now + UNDO, person));
            closing.held = None;
            "month.ask"
        }
        Wish::CallOff => {
            let there = closing.release.take().is_some() | closing.held.take().is_some();
            if !there {
                return Ok(Err(WishRefused::Nothing));
            }
            "month.call_off"
        }
        Wish::Hold { until, reason } => {
            let reason = reason.trim();
            if !REASON.contains(&reason.chars().count()) {
                return Ok(Err(WishRefused::Reason));
            }
            let last = last_day_of_hold(&organisation, month);
            if !(today..=last).contains(until) {
                return Ok(Err(WishRefused::Day { last }));
            }
            closing.release = None;
            closing.held = Some(Held {
                until: *until,
                reason: reason.to_owned(),
                by: person,
            });
            "month.hold"
        }
        Wish::ConfirmBursts => {
            if closing.bursts.is_none() {
                return Ok(Err(WishRefused::Nothing));
            }
            closing.bursts_confirmed_by = Some(person);
            "month.confirm"
        }
    };
    closings::put(connection, organisation.id, &closing)?;
    let by = By {
        person: Some(person),
        at: now,
    };
    log::record(
        connection,
        by,
        Some(organisation.id),
        act,
        &month.to_string(),
    )?;
    Ok(Ok(()))
}

/// Closes what is due, in every organisation. A month that is refused is noted, and whoever can
/// help is told by mail; the others go on.
///
/// # Errors
/// When the store is away.
pub fn close_due(db: &Db, clock: &Clock, operator: Option<&str>) -> Result<(), StoreError> {
    let now = clock.now();
    for organisation in db.read_now(organisations::list)? {
        let here = LocalTime::at(now, organisation.time_zone);
        let id = organisation.id;
        let month = here.month();
        // Once a month there is something to write.
        if db.read_now(|connection| is_new(connection, id, month))? {
            db.write_now(move |connection| live_through(connection, id, month))?;
        }
        let due = db.read_now(|connection| due(connection, &organisation, now))?;
        for closing in due {
            match close_one(db, &organisation, &closing, now) {
                Ok(released) => {
                    tracing::info!(release = %released.release, "a month closed");
                }
                Err(ReleaseRefused::Store(error)) => return Err(error),
                Err(refused) => note(db, &organisation, closing.month, refused, operator, now)?,
            }
        }
    }
    Ok(())
}

/// Notes that a month runs, so that it will close by itself.
fn live_through(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    month: Month,
) -> Result<(), StoreError> {
    let closing = Closing {
        by_itself: true,
        ..closings::of_month(connection, organisation, month)?
    };
    closings::put(connection, organisation, &closing)
}

/// Whether something is open in a month that is not noted yet.
fn is_new(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    month: Month,
) -> Result<bool, StoreError> {
    let closing = closings::of_month(connection, organisation, month)?;
    Ok(!closing.by_itself && !register::leaves(connection, organisation, month)?.is_empty())
}

/// The months of an organisation that should be released now.
fn due(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    now: DateTime<Utc>,
) -> Result<Vec<Closing>, StoreError> {
    let here = now.with_timezone(&organisation.time_zone.get());
    let today = Day(here.date_naive());
    let reached = |day: Day| today > day || (today == day && here.hour() >= Releasing::HOUR);
    let is_due = |closing: &Closing| match stands(organisation, closing, today) {
        Standing::Releasing { at } => now >= at,
        Standing::Closes { .. } => reached(organisation.closes_on(closing.month)),
        _ => false,
    };
    let mut due = unreleased(connection, organisation.id)?;
    due.retain(is_due);
    Ok(due)
}

fn close_one(
    db: &Db,
    organisation: &Organisation,
    closing: &Closing,
    now: DateTime<Utc>,
) -> Result<Released, ReleaseRefused> {
    let person: Option<PersonId> = closing.release.map(|(_, person)| person);
    let bursts = match closing.bursts_confirmed_by {
        Some(_) => Bursts::Count,
        None => Bursts::Wait,
    };
    let by = By { person, at: now };
    close(db, by, &organisation.slug, closing.month, bursts)
}

/// Notes why a month did not close, and tells whoever can help.
fn note(
    db: &Db,
    organisation: &Organisation,
    month: Month,
    refused: ReleaseRefused,
    operator: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    tracing::warn!(
        organisation = %organisation.slug,
        %month,
        why = %refused,
        "a month was not released"
    );
    let lines = |found: Vec<String>| found.join("\n");
    let (found, bursts) = match refused {
        ReleaseRefused::Unsafe(findings) => (
            lines(findings.iter().map(ToString::to_string).collect()),
            false,
        ),
        ReleaseRefused::Bursts(bursts) => (
            lines(bursts.iter().map(ToString::to_string).collect()),
            true,
        ),
        // Somebody was faster, or it is looked at again in a minute.
        ReleaseRefused::Already { .. } | ReleaseRefused::Moving => return Ok(()),
        other => (other.to_string(), false),
    };
    let (organisation, operator) = (organisation.clone(), operator.map(str::to_owned));
    db.write_now(move |connection| {
        // Read anew: an admin may have said something while the month was read and rendered.
        let mut closing = closings::of_month(connection, organisation.id, month)?;
        closing.release = None;
        if bursts {
            (closing.refused, closing.bursts) = (None, Some(found.clone()));
        } else {
            closing.refused = Some(found.clone());
        }
        closings::put(connection, organisation.id, &closing)?;
        mail::not_released(
            connection,
            &organisation,
            &closing,
            operator.as_deref(),
            now,
        )
    })
}
