//! Correcting a released month: a new version beside the old one, with a reason.
//!
//! A correction is the operator's act, for an admin who asked: two people, as with a flood that is
//! left out before the close. What changes the counts and the new version are one transaction, so
//! that a refused version leaves the counts as they were.

use super::candidate::{attack, checked, counted};
use super::close::{self, ReleaseRefused, Released};
use super::json::JsonRefused;
use super::render::{finish, tables};
use super::{CorrectionRefused, Publication, Sha256, Summary, mail};
use crate::domain::{Channel, Clock, Code, Day, LocalTime, Month, Organisation, Slug};
use crate::store::audit::{self as log, By};
use crate::store::touchpoints::{self, Place};
use crate::store::{AnyConnection, Db, StoreError, answers, organisations, register, releases};

/// The fewest and the most characters of a reason.
const REASON: std::ops::RangeInclusive<usize> = 5..=500;

/// What is put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The answers that came in a burst are left out.
    LeaveOutBurst {
        /// Where they came.
        touchpoint: Code,
        /// By which channel.
        channel: Channel,
        /// On which day.
        day: Day,
    },
    /// The answers of the month were counted at the wrong touchpoint.
    Move {
        /// Where they were counted.
        from: Code,
        /// By which channel they came.
        channel: Channel,
        /// Where they belong.
        to: Code,
    },
}

/// Why a month was not corrected. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum CorrectRefused {
    /// There is no version to correct.
    #[error(
        "{0} is not released; before that, an admin can leave answers out without a correction"
    )]
    NotReleased(Month),
    /// A correction says why.
    #[error("say why in a sentence of 5 to 500 characters; everybody can read it")]
    ReasonMissing,
    /// A touchpoint that is not there, or is another organisation's.
    #[error("there is no touchpoint `{0}` in this organisation")]
    UnknownTouchpoint(Code),
    /// A day of another month.
    #[error("{} is not in {month}", .day.0)]
    OtherMonth {
        /// The day.
        day: Day,
        /// The month.
        month: Month,
    },
    /// No answers there that could be changed.
    #[error("there are no such answers that count")]
    NoAnswers,
    /// Answers cannot be moved to where nothing was asked.
    #[error("`{place}` was not open for `{channel}` in {month}")]
    NotOpen {
        /// Where.
        place: Code,
        /// By which channel.
        channel: Channel,
        /// In which month.
        month: Month,
    },
    /// Answers cannot be moved to where something else was asked.
    #[error("`{from}` and `{to}` asked different questions")]
    OtherQuestions {
        /// Where they were counted.
        from: Code,
        /// Where they should be.
        to: Code,
    },
    /// A stored version cannot be read.
    #[error("the stored version cannot be read: {0}; run `heard verify`")]
    Unreadable(#[from] JsonRefused),
    /// The method has no corrected version.
    #[error(transparent)]
    Correction(#[from] CorrectionRefused),
    /// The new version may not be released.
    #[error(transparent)]
    Release(#[from] ReleaseRefused),
}

impl From<StoreError> for CorrectRefused {
    fn from(error: StoreError) -> Self {
        Self::Release(error.into())
    }
}

/// Puts the counts of a released month right and freezes a new version that says so. Every version
/// there is stays.
///
/// # Errors
/// When nothing published would change, when the attacker finds something in all versions together,
/// or when the store is away. Nothing is changed then.
pub fn correct_month(
    db: &Db,
    clock: &Clock,
    organisation: &Slug,
    month: Month,
    change: &Change,
    reason: &str,
) -> Result<Released, CorrectRefused> {
    let (clock, slug, change) = (clock.clone(), organisation.clone(), change.clone());
    let reason = reason.trim().to_owned();
    if !REASON.contains(&reason.chars().count()) {
        return Err(CorrectRefused::ReasonMissing);
    }
    db.write_now(move |connection| correct(connection, &clock, &slug, month, &change, &reason))
}

fn correct(
    connection: &mut AnyConnection,
    clock: &Clock,
    slug: &Slug,
    month: Month,
    change: &Change,
    reason: &str,
) -> Result<Released, CorrectRefused> {
    let organisation = match organisations::by_slug(connection, slug) {
        Err(StoreError::NotFound) => {
            return Err(ReleaseRefused::UnknownOrganisation(slug.clone()).into());
        }
        other => other?,
    };
    answers::hold(connection)?;
    let earlier = releases::of_organisation(connection, organisation.id)?;
    let mut versions = Vec::new();
    for release in earlier.iter().filter(|release| release.month == month) {
        let json = releases::file(connection, release.id, super::JSON)?;
        versions.push(Summary::from_json(&json.bytes)?);
    }
    if versions.is_empty() {
        return Err(CorrectRefused::NotReleased(month));
    }
    let before = counted(connection, &organisation, month)?;
    if change.carry_out(connection, &organisation, month)? == 0 {
        return Err(CorrectRefused::NoAnswers);
    }
    let after = counted(connection, &organisation, month)?;
    let previous = earlier
        .last()
        .and_then(|last| Sha256::from_bytes(&last.hash));
    let summary = Summary::corrected(&versions, &before, &after, previous)?;
    let now = clock.now();
    let today = LocalTime::at(now, organisation.time_zone).day;
    let publication = Publication::of(&organisation, today, Some(reason.to_owned()));
    let tables = tables(&summary).map_err(ReleaseRefused::from)?;
    let report = attack(connection, &earlier, &tables)?;
    if !report.is_safe() {
        return Err(ReleaseRefused::Unsafe(report.findings).into());
    }
    let rendered = finish(tables, &summary, &publication, checked(&report));
    let rendered = rendered.map_err(ReleaseRefused::from)?;
    close::store(connection, &organisation, &summary, &rendered, &publication)?;
    let by = By {
        person: None,
        at: now,
    };
    log::record(
        connection,
        by,
        Some(organisation.id),
        "month.correct",
        &summary.release,
    )?;
    mail::released(connection, &organisation, &summary, now)?;
    Ok(Released {
        release: summary.release.clone(),
        hash: rendered.hash(),
        summary,
        checked: report.releases,
    })
}

impl Change {
    /// Changes the counts; tells how many answers it touched.
    fn carry_out(
        &self,
        connection: &mut AnyConnection,
        organisation: &Organisation,
        month: Month,
    ) -> Result<i64, CorrectRefused> {
        match self {
            Self::LeaveOutBurst {
                touchpoint,
                channel,
                day,
            } => {
                if Month::of(day.0) != month {
                    return Err(CorrectRefused::OtherMonth { day: *day, month });
                }
                let place = place(connection, organisation, touchpoint)?;
                let touchpoint = place.touchpoint.id;
                Ok(answers::leave_out_burst_by(
                    connection, touchpoint, *channel, *day,
                )?)
            }
            Self::Move { from, channel, to } => {
                let (source, target) = (
                    place(connection, organisation, from)?.touchpoint.id,
                    place(connection, organisation, to)?.touchpoint.id,
                );
                if source == target {
                    return Err(CorrectRefused::NoAnswers);
                }
                let leaves = register::leaves(connection, organisation.id, month)?;
                let asked = |touchpoint, place: &Code| {
                    leaves
                        .iter()
                        .find(|leaf| leaf.touchpoint == touchpoint && leaf.channel == *channel)
                        .map(|leaf| leaf.question_set)
                        .ok_or_else(|| CorrectRefused::NotOpen {
                            place: place.clone(),
                            channel: *channel,
                            month,
                        })
                };
                if asked(source, from)? != asked(target, to)? {
                    let (from, to) = (from.clone(), to.clone());
                    return Err(CorrectRefused::OtherQuestions { from, to });
                }
                Ok(answers::move_to(
                    connection, month, source, *channel, target,
                )?)
            }
        }
    }
}

fn place(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    code: &Code,
) -> Result<Place, CorrectRefused> {
    match touchpoints::place(connection, code) {
        Ok(place) if place.organisation.id == organisation.id => Ok(place),
        Ok(_) | Err(StoreError::NotFound) => Err(CorrectRefused::UnknownTouchpoint(code.clone())),
        Err(error) => Err(error.into()),
    }
}
