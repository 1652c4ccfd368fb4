//! Which mode of collection the answers of a touchpoint are reported under.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::first_month;
use crate::domain::{
    Channel, Duty, LocalTime, Mode, Organisation, Returning, ServiceId, Touchpoint, TouchpointId,
};
use crate::store::audit::{self, By};
use crate::store::{AnyConnection, StoreError, organisations, register, returns, touchpoints};

/// A touchpoint that asked the Friends and Family Test in a month that is told.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Which.
    pub touchpoint: Touchpoint,
    /// By which channels answers came or may have come.
    pub channels: BTreeSet<Channel>,
    /// The mode somebody chose; none: each channel has its own.
    pub chosen: Option<Mode>,
}

/// The mode for a touchpoint.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// Which touchpoint.
    pub touchpoint: TouchpointId,
    /// Its mode; none: each channel has its own.
    pub mode: Option<Mode>,
}

/// The touchpoints that asked the Friends and Family Test, as the register has them, in creation
/// order.
///
/// # Errors
/// When the store is away.
pub fn asked(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    now: DateTime<Utc>,
) -> Result<Vec<Asked>, StoreError> {
    let this = LocalTime::at(now, organisation.time_zone).month();
    let months = (first_month(organisation, now), this);
    let mut found: BTreeMap<TouchpointId, BTreeSet<Channel>> = BTreeMap::new();
    let mut services: BTreeSet<ServiceId> = BTreeSet::new();
    for (_, leaf) in register::leaves_between(connection, organisation.id, months)? {
        if Duty::of(leaf.question_set) == Some(Duty::Fft) {
            found
                .entry(leaf.touchpoint)
                .or_default()
                .insert(leaf.channel);
            services.insert(leaf.service);
        }
    }
    let services: Vec<ServiceId> = services.into_iter().collect();
    let chosen = returns::modes(connection, organisation.id)?;
    let places = touchpoints::of_services(connection, &services)?;
    let mut asked: Vec<Asked> = places
        .into_iter()
        .filter_map(|touchpoint| {
            Some(Asked {
                channels: found.remove(&touchpoint.id)?,
                chosen: chosen.get(&touchpoint.id).copied(),
                touchpoint,
            })
        })
        .collect();
    asked.sort_by_key(|one| (one.touchpoint.service, one.touchpoint.id));
    Ok(asked)
}

/// Chooses modes; each that is another one is a line of the audit.
///
/// # Errors
/// `NotFound` when a touchpoint is not one of [`asked`]: nothing is changed.
pub fn choose(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    choices: &[Choice],
) -> Result<(), StoreError> {
    let asked = asked(connection, organisation, by.at)?;
    for choice in choices {
        let mut places = asked.iter();
        let place = places
            .find(|one| one.touchpoint.id == choice.touchpoint)
            .ok_or(StoreError::NotFound)?;
        if place.chosen == choice.mode {
            continue;
        }
        returns::choose_mode(connection, choice.touchpoint, choice.mode)?;
        let mode = choice.mode.map_or("by channel", Mode::as_str);
        let subject = format!("{} {mode}", place.touchpoint.code);
        audit::record(
            connection,
            by,
            Some(organisation.id),
            "return.modes",
            &subject,
        )?;
    }
    Ok(())
}

/// Says whose form is filled in, and whether admins are reminded.
///
/// # Errors
/// `NotFound` when the organisation is gone.
pub fn set(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    to: Returning,
) -> Result<(), StoreError> {
    let mut organisation = organisation.clone();
    organisation.contacts.returns = to;
    organisations::change(connection, &organisation)?;
    let remind = if organisation.is_reminded_of_returns() {
        "reminded"
    } else {
        "not reminded"
    };
    let subject = format!("{} {remind}", to.modes);
    let of = Some(organisation.id);
    audit::record(connection, by, of, "return.modes", &subject)
}
