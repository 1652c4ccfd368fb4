//! Records of what was handed to the safeguarding team.

use super::effects::link_hash;
use super::{ModerateError, Moderation};
use crate::domain::{Day, LocalTime, Organisation, Person, RETENTION, Scope, Service};
use crate::store::audit::{self, By};
use crate::store::handovers::{self, Closing, Handover};
use crate::store::holds::{self, Hold};
use crate::store::touchpoints;
use crate::store::{AnyConnection, StoreError, organisations, services};

/// Records on the page.
const SHOWN: i64 = 200;
/// The most characters of a field of a closing.
const FIELD: usize = 500;

/// Why a record cannot be closed. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClosingRefused {
    /// A field is empty or far too long.
    #[error("`{0}` is needed, in at most 500 characters")]
    Field(&'static str),
    /// The day is to come, or before the comment.
    #[error("the day it was told lies between the comment and today")]
    Day,
    /// It is closed.
    #[error("this record is closed")]
    Closed,
}

/// A record with what its page shows.
#[derive(Debug, Clone)]
pub struct Record {
    /// The record.
    pub handover: Handover,
    /// Whose it is.
    pub organisation: Organisation,
    /// What it is about.
    pub service: Service,
    /// Where it was given.
    pub touchpoint: crate::domain::Touchpoint,
    /// The hold on its words.
    pub hold: Option<Hold>,
}

impl Moderation {
    /// The records of a scope: open ones first.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn records(&self, scope: &Scope) -> Result<Vec<(Handover, Service)>, ModerateError> {
        let scope = scope.clone();
        Ok(self
            .db
            .read(move |connection| {
                let found = handovers::list(connection, &scope, SHOWN)?;
                let mut records = Vec::with_capacity(found.len());
                for one in found {
                    let service = services::by_id(connection, one.service)?;
                    records.push((one, service));
                }
                Ok::<_, StoreError>(records)
            })
            .await?)
    }

    /// How many records of a scope are open.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn open_records(&self, scope: &Scope) -> Result<i64, ModerateError> {
        let scope = scope.clone();
        Ok(self
            .db
            .read(move |connection| handovers::count_open(connection, &scope))
            .await?)
    }

    /// Opens a record of a scope; who read it is on record.
    ///
    /// # Errors
    /// [`ModerateError::NotFound`] when there is none in this scope.
    pub async fn record(
        &self,
        person: &Person,
        scope: &Scope,
        reference: &str,
    ) -> Result<Record, ModerateError> {
        let (scope, reference) = (scope.clone(), reference.to_owned());
        let (me, clock) = (person.id, self.clock.clone());
        self.db
            .write(move |connection| {
                let found = handovers::in_scope(connection, &scope, &reference)?;
                let by = By {
                    person: Some(me),
                    at: clock.now(),
                };
                note(connection, by, &found, "handover.read")?;
                Ok(surround(connection, found)?)
            })
            .await
    }

    /// Opens a record by the link of its mail, once, for somebody of the organisation who is signed
    /// in.
    ///
    /// # Errors
    /// [`ModerateError::NotFound`] when the link was used, ran out, never was, or the reader has
    /// nothing to do with the organisation.
    pub async fn record_by_link(
        &self,
        person: &Person,
        token: &str,
    ) -> Result<Record, ModerateError> {
        let (person, hash, clock) = (person.clone(), link_hash(token), self.clock.clone());
        self.db
            .write(move |connection| {
                let now = clock.now();
                let found = handovers::by_link(connection, &hash, now)?;
                let of = found.organisation;
                if !person.grants.iter().any(|grant| grant.organisation == of) {
                    return Err(ModerateError::NotFound);
                }
                if !handovers::use_link(connection, &hash)? {
                    return Err(ModerateError::NotFound);
                }
                let by = By {
                    person: Some(person.id),
                    at: now,
                };
                note(connection, by, &found, "handover.link")?;
                Ok(surround(connection, found)?)
            })
            .await
    }

    /// Closes a record: whom they told, how, when, the other side's reference, and what came of it.
    /// From then on its words have ninety days, unless they are on hold.
    ///
    /// # Errors
    /// [`ModerateError::Closing`] when something is missing or it is closed.
    pub async fn close_record(
        &self,
        person: &Person,
        scope: &Scope,
        reference: &str,
        closing: Closing,
    ) -> Result<(), ModerateError> {
        let (scope, reference) = (scope.clone(), reference.to_owned());
        let (me, clock) = (person.id, self.clock.clone());
        self.db
            .write(move |connection| {
                let now = clock.now();
                let found = handovers::in_scope(connection, &scope, &reference)?;
                for (name, field) in [
                    ("told", &closing.told),
                    ("how", &closing.how),
                    ("their_reference", &closing.their_reference),
                    ("outcome", &closing.outcome),
                ] {
                    if field.trim().is_empty() || field.chars().count() > FIELD {
                        return Err(ClosingRefused::Field(name).into());
                    }
                }
                let organisation = organisations::by_id(connection, found.organisation)?;
                let today = LocalTime::at(now, organisation.time_zone).day;
                if closing.told_on > today || closing.told_on < found.day {
                    return Err(ClosingRefused::Day.into());
                }
                let last =
                    Day(closing.told_on.0 + chrono::Days::new(RETENTION.handover_days.into()));
                if !handovers::close(connection, found.id, &closing, me, now, last)? {
                    return Err(ClosingRefused::Closed.into());
                }
                let by = By {
                    person: Some(me),
                    at: now,
                };
                note(connection, by, &found, "handover.close")?;
                Ok(())
            })
            .await
    }
}

fn note(
    connection: &mut AnyConnection,
    by: By,
    of: &Handover,
    act: &str,
) -> Result<(), StoreError> {
    audit::record(connection, by, Some(of.organisation), act, &of.reference)
}

fn surround(connection: &mut AnyConnection, handover: Handover) -> Result<Record, StoreError> {
    Ok(Record {
        organisation: organisations::by_id(connection, handover.organisation)?,
        service: services::by_id(connection, handover.service)?,
        touchpoint: touchpoints::place_by_id(connection, handover.touchpoint)?.touchpoint,
        hold: holds::on(connection, handover.comment)?,
        handover,
    })
}
