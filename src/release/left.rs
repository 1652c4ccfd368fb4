//! What somebody may want to look at before a month closes: floods, loud hours, urgent comments
//! that wait, and signs that went quiet. For admins alone: zeros and hours stand in no release.

use std::collections::BTreeMap;

use crate::domain::{Asked, Code, Day, Month, Organisation, ServiceId, TouchpointId};
use crate::store::{
    AnyConnection, StoreError, answers, approvals, entries, register, services, touchpoints,
    waiting,
};

/// An hour is loud that holds more than this part of a month's answers: one in so many.
const LOUD: i64 = 4;
/// Fewer answers than this in an hour are not loud.
const LOUD_FROM: i64 = 10;
/// Lines of each kind.
const LINES: usize = 50;

/// What is left to look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Left {
    /// Answers that came in bursts and count, day by day.
    pub floods: Vec<Flood>,
    /// Floods that one admin wants left out and that wait for a second.
    pub asked: usize,
    /// Hours with more than a quarter of a touchpoint's month.
    pub loud: Vec<LoudHour>,
    /// Urgent comments that wait for a decision, of any month.
    pub urgent: u64,
    /// Batches of answers that were entered from paper or telephone, and count.
    pub entered: u64,
    /// Touchpoints that were open and got nothing, though they got answers the month before.
    pub quiet: Vec<Quiet>,
}

/// Answers of one touchpoint and day that came in bursts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flood {
    /// Its code.
    pub code: Code,
    /// Its name.
    pub name: String,
    /// The day.
    pub day: Day,
    /// How many.
    pub count: u64,
}

/// One hour that got much of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoudHour {
    /// The touchpoint's name.
    pub name: String,
    /// The day.
    pub day: Day,
    /// The hour of that day.
    pub hour: i16,
    /// The answers in it.
    pub count: u64,
    /// The answers of the month.
    pub of: u64,
}

/// A touchpoint that got nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiet {
    /// Its code.
    pub code: Code,
    /// Its name.
    pub name: String,
    /// What it got the month before.
    pub before: u64,
}

/// Looks at a month of an organisation.
///
/// # Errors
/// When the store is away.
pub fn left(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    month: Month,
) -> Result<Left, StoreError> {
    let open = register::leaves(connection, organisation.id, month)?;
    let ids: Vec<ServiceId> = services::of_organisation(connection, organisation.id)?
        .iter()
        .map(|service| service.id)
        .collect();
    let language = organisation.staff_language();
    let places: BTreeMap<TouchpointId, (Code, String)> =
        touchpoints::of_services(connection, &ids)?
            .into_iter()
            .filter(|touchpoint| open.iter().any(|leaf| leaf.touchpoint == touchpoint.id))
            .map(|touchpoint| {
                let name = touchpoint.name(language).to_owned();
                (touchpoint.id, (touchpoint.code, name))
            })
            .collect();
    let ids: Vec<TouchpointId> = places.keys().copied().collect();
    let now = of_month(connection, month)?;
    let before = of_month(connection, month.previous())?;
    let named = |id: &TouchpointId| places.get(id).cloned();
    let count = |count: i64| u64::try_from(count).unwrap_or_default();
    let floods = answers::burst_days(connection, month, &ids)?;
    let floods = floods.into_iter().filter_map(|(id, day, n)| {
        let (code, name) = named(&id)?;
        let count = count(n);
        Some(Flood {
            code,
            name,
            day,
            count,
        })
    });
    let hours = answers::month_hours(connection, month, &ids)?;
    let loud = hours.into_iter().filter_map(|(id, day, hour, n)| {
        let of = now.get(&id).copied().unwrap_or_default();
        let (_, name) = named(&id).filter(|_| n >= LOUD_FROM && n * LOUD > of)?;
        let (count, of) = (count(n), count(of));
        Some(LoudHour {
            name,
            day,
            hour,
            count,
            of,
        })
    });
    let quiet = places.iter().filter_map(|(id, (code, name))| {
        let before = before.get(id).copied().unwrap_or_default();
        let silent = now.get(id).is_none_or(|n| *n == 0) && before > 0;
        silent.then(|| Quiet {
            code: code.clone(),
            name: name.clone(),
            before: count(before),
        })
    });
    let asked = approvals::waiting(connection, organisation.id, Asked::LeaveOut)?;
    Ok(Left {
        floods: floods.take(LINES).collect(),
        asked: asked.len(),
        loud: loud.take(LINES).collect(),
        entered: count(entries::count_of_month(connection, organisation.id, month)?),
        urgent: count(waiting::count_urgent(connection, organisation.id)?),
        quiet: quiet.take(LINES).collect(),
    })
}

/// All answers of each touchpoint in a month.
fn of_month(
    connection: &mut AnyConnection,
    month: Month,
) -> Result<BTreeMap<TouchpointId, i64>, StoreError> {
    let mut all = BTreeMap::new();
    for (touchpoint, _, counts) in answers::month_tallies(connection, month)? {
        *all.entry(touchpoint).or_default() += counts.iter().sum::<i64>();
    }
    Ok(all)
}
