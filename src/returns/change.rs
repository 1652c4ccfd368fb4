//! What is different between figures that were sent and what is counted now, cell by cell. Pure.

use std::collections::BTreeSet;

use super::{Counts, Figures};
use crate::domain::{Mode, ServiceId};

/// Which cell of a service's line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// An answer, by its place among those that are asked.
    Answer(usize),
    /// All answers.
    Total,
    /// A mode of collection.
    Mode(Mode),
}

/// A cell that is different. None is "no data".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Whose.
    pub service: ServiceId,
    /// Which.
    pub place: Place,
    /// What was sent.
    pub sent: Option<u64>,
    /// What is counted now.
    pub now: Option<u64>,
}

/// Every cell that is different, in the order of the form.
#[must_use]
pub fn changes(sent: &Figures, now: &Figures) -> Vec<Change> {
    let lines = sent.lines.iter().chain(&now.lines);
    let services: BTreeSet<ServiceId> = lines.map(|line| line.service).collect();
    let mut found = Vec::new();
    for service in services {
        let (was, is) = (sent.of(service), now.of(service));
        let mut places = Vec::new();
        for place in [was, is].into_iter().flatten().flat_map(places_of) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        for place in places {
            let change = Change {
                service,
                place,
                sent: was.and_then(|counts| cell(counts, place)),
                now: is.and_then(|counts| cell(counts, place)),
            };
            if change.sent != change.now {
                found.push(change);
            }
        }
    }
    found
}

fn places_of(counts: &Counts) -> impl Iterator<Item = Place> {
    let answers = (0..counts.answers.len()).map(Place::Answer);
    let modes = counts.modes.iter().map(|(mode, _)| Place::Mode(*mode));
    answers.chain([Place::Total]).chain(modes)
}

fn cell(counts: &Counts, place: Place) -> Option<u64> {
    match place {
        Place::Answer(at) => counts.answers.get(at).copied(),
        Place::Total => Some(counts.total()),
        Place::Mode(mode) => {
            let mut modes = counts.modes.iter();
            modes.find(|(of, _)| *of == mode).map(|(_, n)| *n)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, Place, changes};
    use crate::domain::{Duty, Mode, ServiceId};
    use crate::returns::{Counts, Figures, Line};

    fn figures(counts: Option<(u64, u64, u64)>) -> Figures {
        let counts = counts.map(|(good, bad, online)| Counts {
            answers: vec![good, bad],
            modes: vec![(Mode::Online, online), (Mode::Other, good + bad - online)],
        });
        Figures {
            duty: Duty::Fft,
            lines: vec![Line {
                service: ServiceId(1),
                counts,
            }],
        }
    }

    #[test]
    fn only_what_is_different_is_told() {
        let change = |place, sent, now| Change {
            service: ServiceId(1),
            place,
            sent,
            now,
        };
        let before = figures(Some((5, 3, 8)));
        assert_eq!(changes(&before, &before), []);
        let after = figures(Some((5, 1, 6)));
        assert_eq!(
            changes(&before, &after),
            [
                change(Place::Answer(1), Some(3), Some(1)),
                change(Place::Total, Some(8), Some(6)),
                change(Place::Mode(Mode::Online), Some(8), Some(6)),
            ]
        );
        let none = changes(&before, &figures(None));
        assert_eq!(none.len(), 5);
        assert_eq!(none[0], change(Place::Answer(0), Some(5), None));
        assert_eq!(none[4], change(Place::Mode(Mode::Other), Some(0), None));
    }
}
