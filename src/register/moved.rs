//! Signs that hang and show a public address under which Heard is served no more.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::domain::{
    Channel, Day, LocalTime, Month, Organisation, Scope, Service, TimeZone, Touchpoint,
    TouchpointId, TouchpointState,
};
use crate::store::addresses::{self, Address};
use crate::store::{AnyConnection, StoreError, answers, organisations, services, touchpoints};

/// Months that are looked at for the first answer of a sign of which nobody noted when it was put up.
const MONTHS: usize = 24;

/// The newest change of the public address, and the signs it leaves behind.
#[derive(Debug, Clone)]
pub struct Moved {
    /// The host before.
    pub from: String,
    /// The host now.
    pub to: String,
    /// When it changed.
    pub at: DateTime<Utc>,
    /// Signs that show another host than the one now, in the order their touchpoints were made.
    pub signs: Vec<Outdated>,
}

/// A sign that shows a host that is no more.
#[derive(Debug, Clone)]
pub struct Outdated {
    /// Where it hangs.
    pub touchpoint: Touchpoint,
    /// What it asks about.
    pub service: Service,
    /// The host it shows.
    pub shows: String,
}

/// What the last change of the public address left behind within a scope; none when the address
/// never changed, or no sign is behind.
///
/// A sign counts when its touchpoint is open or paused and it hangs for certain: the day it was put
/// up is known, or answers came by a sign. It shows the host of the day it was put up; where nobody
/// noted that day, the host of the month of its first answer. A sign put up on the day of the change
/// is taken to be new.
///
/// # Errors
/// When the database is away.
pub fn moved(
    connection: &mut AnyConnection,
    scope: &Scope,
    now: DateTime<Utc>,
) -> Result<Option<Moved>, StoreError> {
    let hosts = addresses::all(connection)?;
    let [.., before, last] = hosts.as_slice() else {
        return Ok(None);
    };
    let services = services::in_scope(connection, scope)?;
    let ids: Vec<_> = services.iter().map(|service| service.id).collect();
    let mut hang = touchpoints::of_services(connection, &ids)?;
    hang.retain(may_hang);
    let first = first_answers(connection, &hang, now)?;
    let owners = organisations::list(connection)?;
    let mut signs = Vec::new();
    for touchpoint in hang {
        let service = services.iter().find(|one| one.id == touchpoint.service);
        let owner = service.and_then(|service| owner_of(&owners, service));
        let (Some(service), Some(owner)) = (service, owner) else {
            continue;
        };
        let since = touchpoint.sign.put_up_on;
        let since = since.or_else(|| {
            first
                .get(&touchpoint.id)
                .map(|month| Day(month.first_day()))
        });
        let shows = since.map(|day| shown_on(&hosts, day, owner.time_zone));
        if let Some(shows) = shows.filter(|shows| *shows != last.host) {
            signs.push(Outdated {
                shows: shows.to_owned(),
                service: service.clone(),
                touchpoint,
            });
        }
    }
    Ok((!signs.is_empty()).then(|| Moved {
        from: before.host.clone(),
        to: last.host.clone(),
        at: last.since,
        signs,
    }))
}

fn owner_of<'a>(owners: &'a [Organisation], service: &Service) -> Option<&'a Organisation> {
    owners.iter().find(|owner| owner.id == service.organisation)
}

/// Whether a sign of it may hang somewhere and ask.
fn may_hang(touchpoint: &Touchpoint) -> bool {
    let asks = matches!(
        touchpoint.state,
        TouchpointState::Open | TouchpointState::Paused
    );
    asks && (touchpoint.sign.put_up_on.is_some() || touchpoint.channels.contains(&Channel::Qr))
}

/// The month of the first answer, of signs of which nobody noted when they were put up.
fn first_answers(
    connection: &mut AnyConnection,
    hang: &[Touchpoint],
    now: DateTime<Utc>,
) -> Result<HashMap<TouchpointId, Month>, StoreError> {
    let unknown: Vec<_> = hang
        .iter()
        .filter(|touchpoint| touchpoint.sign.put_up_on.is_none())
        .map(|touchpoint| touchpoint.id)
        .collect();
    // One more, because it may be next month already where they are.
    let newest = Month::of(now.date_naive()).next();
    let back = |month: &Month| Some(month.previous());
    let months: Vec<Month> = std::iter::successors(Some(newest), back)
        .take(MONTHS)
        .collect();
    answers::first_months(connection, &unknown, &months)
}

/// The host that was served on a day; before all that is known, the oldest.
fn shown_on(hosts: &[Address], day: Day, zone: TimeZone) -> &str {
    let served = |address: &&Address| LocalTime::at(address.since, zone).day <= day;
    let found = hosts.iter().rev().find(served).or_else(|| hosts.first());
    found.map_or("", |address| address.host.as_str())
}
