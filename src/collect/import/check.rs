//! What a line says, checked against the place it belongs to.

use std::collections::HashMap;

use super::lines::Line;
use super::places::Found;
use super::{BadLine, Import, Taken};
use crate::domain::{Channel, Month, OrganisationId, Score, TouchpointId};
use crate::store::{AnyConnection, StoreError, register, releases};

/// Checks the new lines. Every bad one is told; the others come back with their scores.
pub(super) fn check<'a>(
    connection: &mut AnyConnection,
    import: &Import,
    places: &[Option<Found>],
    new: Vec<(&'a Line, [u8; 32])>,
    bad: &mut Vec<BadLine>,
) -> Result<Vec<Taken<'a>>, StoreError> {
    let mut memory = Memory::default();
    let mut taken = Vec::with_capacity(new.len());
    for (line, mark) in new {
        // A line whose place is bad was told with it.
        let Some(Some(place)) = places.get(line.place) else {
            continue;
        };
        match memory.check(connection, import, place, line)? {
            Ok(score) => taken.push(Taken { line, mark, score }),
            Err(reason) => bad.push(BadLine {
                line: line.number,
                reason,
            }),
        }
    }
    Ok(taken)
}

/// What was looked up already: a file asks the same things again and again.
#[derive(Default)]
struct Memory {
    released: HashMap<OrganisationId, Vec<Month>>,
    open: HashMap<(Month, TouchpointId, Channel), bool>,
}

impl Memory {
    fn check(
        &mut self,
        connection: &mut AnyConnection,
        import: &Import,
        place: &Found,
        line: &Line,
    ) -> Result<Result<Score, String>, StoreError> {
        let month = line.day.month();
        let zone = place
            .organisation
            .as_ref()
            .map(|organisation| organisation.time_zone);
        if line.day.0 > import.today(zone) {
            return Ok(Err(format!("{} is in the future", line.day.0)));
        }
        if let Some(organisation) = &place.organisation
            && self.is_released(connection, organisation.id, month)?
        {
            return Ok(Err(format!("{month} is released; a release never changes")));
        }
        if let (None, Some(touchpoint)) = (import.create, &place.touchpoint)
            && !self.is_open(connection, month, touchpoint.id, line.channel)?
        {
            let code = &touchpoint.code;
            return Ok(Err(format!(
                "`{code}` was not open by {} in {month}",
                line.channel
            )));
        }
        let asked = place.service.as_ref().map(|service| service.asks_in(month));
        let score = asked
            .or(import.create)
            .and_then(|set| set.parse(&line.score));
        Ok(score.ok_or_else(|| format!("`{}` is not a score of this service", line.score)))
    }

    fn is_released(
        &mut self,
        connection: &mut AnyConnection,
        organisation: OrganisationId,
        month: Month,
    ) -> Result<bool, StoreError> {
        if let Some(months) = self.released.get(&organisation) {
            return Ok(months.contains(&month));
        }
        let months = releases::months(connection, organisation)?;
        let released = months.contains(&month);
        self.released.insert(organisation, months);
        Ok(released)
    }

    fn is_open(
        &mut self,
        connection: &mut AnyConnection,
        month: Month,
        touchpoint: TouchpointId,
        channel: Channel,
    ) -> Result<bool, StoreError> {
        let leaf = (month, touchpoint, channel);
        if let Some(open) = self.open.get(&leaf) {
            return Ok(*open);
        }
        let open = register::is_open(connection, month, touchpoint, channel)?;
        self.open.insert(leaf, open);
        Ok(open)
    }
}
