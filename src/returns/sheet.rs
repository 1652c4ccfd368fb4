//! One month of an organisation: its figures, what was sent, and what changed since.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::figures::Came;
use super::{Change, Figures, changes, first_month};
use crate::domain::{Day, Duty, LocalTime, Mode, Month, Organisation, ServiceId, TouchpointId};
use crate::store::register::{self, Leaf};
use crate::store::returns::{self, Sent};
use crate::store::{AnyConnection, StoreError, answers};

/// A month.
#[derive(Debug)]
pub struct Sheet {
    /// Which.
    pub month: Month,
    /// Whether it is over: before that nothing is told, or somebody could watch answers come in.
    pub over: bool,
    /// What is owed, to each body.
    pub parts: Vec<Part>,
}

/// What is owed to one body.
#[derive(Debug)]
pub struct Part {
    /// The figures, by now.
    pub figures: Figures,
    /// The last day on which they are sent in time, where there is one.
    pub due: Option<Day>,
    /// Whether that is over.
    pub late: bool,
    /// Answers that two admins left out as a flood: they are in no figure.
    pub left_out: u64,
    /// Services without data in so many months in a row, this one the last of them, that a breach
    /// notice may come.
    pub silent: Vec<ServiceId>,
    /// What was sent, oldest first.
    pub sent: Vec<Sent>,
    /// What is different since it was sent last.
    pub changed: Vec<Change>,
}

/// What is known of some months of an organisation, read once.
pub struct Past {
    organisation: Organisation,
    leaves: Vec<(Month, Leaf)>,
    came: BTreeMap<Month, Came>,
    chosen: BTreeMap<TouchpointId, Mode>,
    sent: Vec<Sent>,
}

impl Past {
    /// Reads some months, both ends included.
    ///
    /// # Errors
    /// When the store is away.
    pub(super) fn read(
        connection: &mut AnyConnection,
        organisation: &Organisation,
        months: (Month, Month),
    ) -> Result<Self, StoreError> {
        let id = organisation.id;
        let mut came: BTreeMap<Month, Came> = BTreeMap::new();
        for (month, touchpoint, channel, n) in returns::tallies(connection, id, months)? {
            came.entry(month)
                .or_default()
                .insert((touchpoint, channel), n);
        }
        Ok(Self {
            leaves: register::leaves_between(connection, id, months)?,
            chosen: returns::modes(connection, id)?,
            sent: returns::sent(connection, id, months)?,
            organisation: organisation.clone(),
            came,
        })
    }

    /// What falls under a duty in a month, as the register has it.
    fn leaves(&self, month: Month, duty: Duty) -> impl Iterator<Item = &Leaf> {
        let set = duty.question_set();
        let all = self.leaves.iter();
        all.filter(move |(of, leaf)| *of == month && leaf.question_set == set)
            .map(|(_, leaf)| leaf)
    }

    /// Whether anything falls under a duty in a month.
    pub(super) fn owes(&self, month: Month, duty: Duty) -> bool {
        self.leaves(month, duty).next().is_some()
    }

    /// The months of which something is known, newest first.
    pub(super) fn months(&self) -> Vec<Month> {
        let mut months: Vec<Month> = self.leaves.iter().map(|(month, _)| *month).collect();
        months.dedup();
        months.reverse();
        months
    }

    /// The figures of a month.
    pub(super) fn figures(&self, month: Month, duty: Duty) -> Figures {
        let none = Came::new();
        Figures::count(
            duty,
            self.leaves(month, duty),
            self.came.get(&month).unwrap_or(&none),
            self.organisation.contacts.returns.modes,
            &self.chosen,
        )
    }

    /// What was sent for a month, oldest first.
    pub(super) fn sent(&self, month: Month, duty: Duty) -> Vec<&Sent> {
        let all = self.sent.iter();
        all.filter(|sent| sent.month == month && sent.duty == duty)
            .collect()
    }

    /// What is different since a month was sent last.
    pub(super) fn changed(&self, month: Month, duty: Duty) -> Result<Vec<Change>, StoreError> {
        let Some(last) = self.sent(month, duty).pop() else {
            return Ok(Vec::new());
        };
        let before: Figures = serde_json::from_str(&last.figures)
            .map_err(|error| StoreError::Unreadable(format!("a return of {month}: {error}")))?;
        Ok(changes(&before, &self.figures(month, duty)))
    }

    /// The services that had no data in this month and those before it. The test's alone: no notice
    /// hangs on the other one.
    fn silent(&self, month: Month, duty: Duty) -> Vec<ServiceId> {
        if duty != Duty::Fft {
            return Vec::new();
        }
        let back = std::iter::successors(Some(month), |month| Some(month.previous()));
        let all: Vec<Figures> = back
            .take(Duty::SILENT_MONTHS)
            .map(|month| self.figures(month, duty))
            .collect();
        let asked = |figures: &Figures, service| {
            let mut lines = figures.lines.iter();
            lines.any(|line| line.service == service && line.counts.is_none())
        };
        let lines = all.first().into_iter().flat_map(|now| &now.lines);
        lines
            .map(|line| line.service)
            .filter(|service| all.iter().all(|figures| asked(figures, *service)))
            .collect()
    }
}

/// A month of an organisation.
///
/// # Errors
/// `NotFound` when nothing is owed for it, or it is too long ago or to come.
pub fn sheet(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    month: Month,
    now: DateTime<Utc>,
) -> Result<Sheet, StoreError> {
    let today = LocalTime::at(now, organisation.time_zone).day;
    let first = first_month(organisation, now);
    if !(first..=today.month()).contains(&month) {
        return Err(StoreError::NotFound);
    }
    let back = std::iter::successors(Some(month), |month| Some(month.previous()));
    let from = back.take(Duty::SILENT_MONTHS).last().unwrap_or(month);
    let past = Past::read(connection, organisation, (from, month))?;
    let owed = Duty::ALL.iter().filter(|duty| past.owes(month, **duty));
    let owed: Vec<Duty> = owed.copied().collect();
    if owed.is_empty() {
        return Err(StoreError::NotFound);
    }
    let over = month < today.month();
    let mut parts = Vec::new();
    for duty in owed.into_iter().filter(|_| over) {
        let mut places: Vec<TouchpointId> = past
            .leaves(month, duty)
            .map(|leaf| leaf.touchpoint)
            .collect();
        places.dedup();
        let left_out = answers::count_left_out(connection, month, &places)?;
        parts.push(Part {
            figures: past.figures(month, duty),
            due: duty.due_on(month),
            late: duty.due_on(month).is_some_and(|due| due < today),
            left_out: u64::try_from(left_out).unwrap_or_default(),
            silent: past.silent(month, duty),
            sent: past.sent(month, duty).into_iter().cloned().collect(),
            changed: past.changed(month, duty)?,
        });
    }
    Ok(Sheet { month, over, parts })
}
