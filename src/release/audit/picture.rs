//! The tree as a reader of the files puts it together again.

use std::collections::HashMap;

use crate::release::Parameters;
use crate::release::figures::{Asked, Figure, Mark, Measure, Place, PlaceLevel, Told, read_told};
use crate::release::scores::Distribution;
use crate::release::summary::Summary;

use super::{Finding, Leak};

/// A release as a tree of sums.
pub(super) struct Picture {
    pub(super) release: String,
    pub(super) version: u32,
    pub(super) parameters: Parameters,
    pub(super) spots: Vec<Spot>,
    /// What is counted of the organisation beside its answers: a measure, and the count if stated.
    pub(super) beside: Vec<(Measure, Option<u64>)>,
    /// What is wrong with the rows as they stand.
    pub(super) findings: Vec<Finding>,
}

/// What is said of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Stated(u64),
    Hidden,
    NotOpen,
    /// Stated in an earlier version, and not any more.
    Withdrawn,
}

/// One place, or one pool.
pub(super) struct Spot {
    pub(super) level: PlaceLevel,
    pub(super) place: Place,
    pub(super) asked: Asked,
    pub(super) state: State,
    /// Everything stated beside the number of answers, in the order of the rows.
    pub(super) told: Vec<Told>,
    /// The bands and scores among it, when they can be read.
    pub(super) distribution: Option<Distribution>,
    pub(super) parent: Option<usize>,
    /// The open children in the public order, without the pool.
    pub(super) children: Vec<usize>,
    pub(super) pool: Option<usize>,
    /// The spots that add up to this one: pooled children are parts of the pool.
    pub(super) parts: Vec<usize>,
    /// A pool that no row names: what is left of a total.
    pub(super) implied: bool,
}

/// What tells spots apart within a release.
pub(super) type Key = (PlaceLevel, Place);

impl Spot {
    fn new((level, place): Key, asked: Asked, state: State, parent: Option<usize>) -> Self {
        Self {
            level,
            place,
            asked,
            state,
            told: Vec::new(),
            distribution: None,
            parent,
            children: Vec::new(),
            pool: None,
            parts: Vec::new(),
            implied: false,
        }
    }

    pub(super) fn key(&self) -> Key {
        (self.level, self.place.clone())
    }

    pub(super) fn answers(&self) -> Option<u64> {
        match self.state {
            State::Stated(answers) => Some(answers),
            State::Hidden | State::NotOpen | State::Withdrawn => None,
        }
    }

    fn name(&self) -> String {
        if self.level == PlaceLevel::Other {
            format!("other places of {}", self.place)
        } else {
            self.place.to_string()
        }
    }
}

impl Picture {
    /// Puts the figures of a release together.
    pub(super) fn of(summary: &Summary, parameters: Parameters) -> Self {
        let mut picture = Self {
            release: summary.release.clone(),
            version: summary.version,
            parameters,
            spots: Vec::new(),
            beside: Vec::new(),
            findings: Vec::new(),
        };
        let mut places = HashMap::new();
        for figure in &summary.figures {
            if let Err(leak) = picture.take(figure, &mut places) {
                let place = figure.place.to_string();
                let release = picture.release.clone();
                picture.findings.push(Finding {
                    release,
                    place,
                    what: leak,
                });
            }
        }
        picture.add_up();
        for spot in &mut picture.spots {
            spot.distribution = read_told(spot.asked, &spot.told);
        }
        picture
    }

    /// A finding about one of the spots.
    pub(super) fn finding(&self, spot: &Spot, what: Leak) -> Finding {
        Finding {
            release: self.release.clone(),
            place: spot.name(),
            what,
        }
    }

    pub(super) fn spot(&self, index: usize) -> Option<&Spot> {
        self.spots.get(index)
    }

    /// The parts of a spot.
    pub(super) fn parts<'p>(&'p self, spot: &'p Spot) -> impl Iterator<Item = &'p Spot> + Clone {
        spot.parts.iter().filter_map(|&part| self.spot(part))
    }

    /// Whether a spot is no sum of others.
    pub(super) fn is_atom(&self, spot: &Spot) -> bool {
        spot.level == PlaceLevel::Other || self.parts(spot).all(|part| part.answers().is_none())
    }

    /// The places of which nothing is stated.
    pub(super) fn hidden(&self) -> impl Iterator<Item = (usize, &Spot)> {
        self.spots
            .iter()
            .enumerate()
            .filter(|(_, spot)| spot.state == State::Hidden)
    }

    /// How many counts are stated.
    pub(super) fn equations(&self) -> usize {
        let counts = |spot: &Spot| {
            let parts = spot
                .told
                .iter()
                .filter(|(_, slice, _)| slice.is_some())
                .count();
            if spot.implied || spot.answers().is_none() {
                0
            } else {
                1 + parts
            }
        };
        self.spots.iter().map(counts).sum()
    }

    fn take(&mut self, figure: &Figure, places: &mut HashMap<Key, usize>) -> Result<(), Leak> {
        if !in_the_tree(figure) {
            return Err(Leak::CutsAcross);
        }
        let key = (figure.level, figure.place.clone());
        match figure.measure {
            measure if measure.is_beside_answers() => {
                if figure.level != PlaceLevel::Organisation {
                    return Err(Leak::CutsAcross);
                }
                let (state, sound) = state(figure);
                let count = if let State::Stated(count) = state {
                    Some(count)
                } else {
                    None
                };
                let k = self.parameters.k();
                self.beside.push((figure.measure, count));
                // Those who were left out are in no other figure: only their own number can tell.
                if let Some(count) = count.filter(|count| *count < k)
                    && figure.measure == Measure::AnswersLeftOut
                {
                    return Err(Leak::Small { count, k });
                }
                sound
            }
            Measure::Answers => self.take_place(figure, key, places),
            _ => {
                let spot = places
                    .get(&key)
                    .and_then(|&index| self.spots.get_mut(index));
                let spot = spot.ok_or(Leak::FigureOfHidden)?;
                if spot.answers().is_none() || figure.asked != spot.asked {
                    return Err(Leak::FigureOfHidden);
                }
                if !matches!(figure.mark, None | Some(Mark::Revised)) || figure.quantity.is_empty()
                {
                    return Err(Leak::Unmarked);
                }
                spot.told
                    .push((figure.measure, figure.slice, figure.quantity));
                Ok(())
            }
        }
    }

    /// Takes the first row of a place. Parents come before their children.
    fn take_place(
        &mut self,
        figure: &Figure,
        key: Key,
        places: &mut HashMap<Key, usize>,
    ) -> Result<(), Leak> {
        let parent = match above(figure) {
            Some(above) => Some(*places.get(&above).ok_or(Leak::CutsAcross)?),
            None => None,
        };
        let index = self.spots.len();
        if places.insert(key, index).is_some() {
            return Err(Leak::Twice);
        }
        let (state, sound) = state(figure);
        if let Some(parent) = parent.and_then(|parent| self.spots.get_mut(parent)) {
            if figure.level == PlaceLevel::Other {
                parent.pool = Some(index);
            } else if state != State::NotOpen {
                parent.children.push(index);
            }
        }
        let key = (figure.level, figure.place.clone());
        self.spots.push(Spot::new(key, figure.asked, state, parent));
        sound
    }

    /// Says of each spot what adds up to it, and finds the pools that nobody named.
    fn add_up(&mut self) {
        for index in 0..self.spots.len() {
            let Some(spot) = self.spots.get(index) else {
                continue;
            };
            if spot.level == PlaceLevel::Other {
                continue;
            }
            let children: Vec<(usize, State)> = spot
                .children
                .iter()
                .filter_map(|&child| Some((child, self.spot(child)?.state)))
                .collect();
            let hidden = |&&(_, state): &&(usize, State)| state == State::Hidden;
            let pooled: Vec<usize> = children.iter().filter(hidden).map(|&(c, _)| c).collect();
            let shown: Vec<usize> = children
                .iter()
                .filter(|c| !hidden(c))
                .map(|&(child, _)| child)
                .collect();
            let pool = match (spot.pool, spot.state) {
                (Some(pool), _) => Some(pool),
                (None, State::Stated(total)) if !pooled.is_empty() && !shown.is_empty() => {
                    Some(self.imply_pool(index, total, &shown))
                }
                (None, _) => None,
            };
            let mut parts = shown;
            match pool {
                Some(pool) => {
                    parts.push(pool);
                    if let Some(pool) = self.spots.get_mut(pool) {
                        pool.parts = pooled;
                    }
                }
                None => parts.extend(pooled),
            }
            if let Some(spot) = self.spots.get_mut(index) {
                spot.pool = pool;
                spot.parts = parts;
            }
        }
    }

    /// What is left of a total when its stated children are taken away is stated as well.
    fn imply_pool(&mut self, parent: usize, total: u64, shown: &[usize]) -> usize {
        let stated = shown
            .iter()
            .filter_map(|&child| self.spot(child)?.answers());
        let rest = total.saturating_sub(stated.fold(0, u64::saturating_add));
        let index = self.spots.len();
        let place = self
            .spot(parent)
            .map(|spot| spot.place.clone())
            .unwrap_or_default();
        let key = (PlaceLevel::Other, place);
        let pool = Spot::new(key, Asked::Mixed, State::Stated(rest), Some(parent));
        self.spots.push(Spot {
            implied: true,
            ..pool
        });
        index
    }
}

/// Whether the names of a figure are those its level has, and no others.
fn in_the_tree(figure: &Figure) -> bool {
    let Place {
        service,
        touchpoint,
        channel,
    } = &figure.place;
    let named = (service.is_some(), touchpoint.is_some(), channel.is_some());
    match figure.level {
        PlaceLevel::Organisation => named == (false, false, false),
        PlaceLevel::Service => named == (true, false, false),
        PlaceLevel::Touchpoint => named == (true, true, false),
        PlaceLevel::Channel => named == (true, true, true),
        PlaceLevel::Other => matches!(named, (_, false, false) | (true, true, false)),
    }
}

/// The place a figure's place is a part of.
fn above(figure: &Figure) -> Option<Key> {
    let Place {
        service,
        touchpoint,
        channel,
    } = figure.place.clone();
    let of_service = |service| Place {
        service,
        ..Place::default()
    };
    match figure.level {
        PlaceLevel::Organisation => None,
        PlaceLevel::Service => Some((PlaceLevel::Organisation, Place::default())),
        PlaceLevel::Touchpoint => Some((PlaceLevel::Service, of_service(service))),
        PlaceLevel::Channel => Some((
            PlaceLevel::Touchpoint,
            Place {
                service,
                touchpoint,
                channel: None,
            },
        )),
        PlaceLevel::Other => {
            let level = match (&service, &touchpoint) {
                (None, _) => PlaceLevel::Organisation,
                (Some(_), None) => PlaceLevel::Service,
                (Some(_), Some(_)) => PlaceLevel::Touchpoint,
            };
            Some((
                level,
                Place {
                    service,
                    touchpoint,
                    channel,
                },
            ))
        }
    }
}

/// What a row says of a whole count, and whether it may say it so. A doubtful row says nothing.
fn state(figure: &Figure) -> (State, Result<(), Leak>) {
    let count = figure
        .quantity
        .as_count()
        .filter(|(least, most)| least == most);
    match (figure.mark, count) {
        (None | Some(Mark::Revised), Some((count, _))) if u32::try_from(count).is_ok() => {
            (State::Stated(count), Ok(()))
        }
        (Some(Mark::Confidential), None) if figure.quantity.is_empty() => (State::Hidden, Ok(())),
        (Some(Mark::Withdrawn), None) if figure.quantity.is_empty() => (State::Withdrawn, Ok(())),
        (Some(Mark::NotOpen), None) if figure.quantity.is_empty() => (State::NotOpen, Ok(())),
        _ => (State::Hidden, Err(Leak::Unmarked)),
    }
}
