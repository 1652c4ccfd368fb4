//! One answer, taken once.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};

use super::burst::{Counted, Source};
use super::derive::{self, Derived, Draws};
use super::{CollectError, Doors};
use crate::domain::{
    Channel, Clock, Comment, CommentId, Day, LocalTime, Month, RETENTION, RatingId, Receipt, Score,
    Sharing, Touchpoint, TouchpointId, TouchpointState,
};
use crate::store::answers::{self, NewRating, NewReceipt, StoredReceipt};
use crate::store::comments::{self, NewComment};
use crate::store::touchpoints::Place;
use crate::store::{AnyConnection, StoreError, Together, optional, register, releases};

/// What somebody gave at a door.
#[derive(Debug, Clone)]
pub struct Tap {
    /// The way it came.
    pub channel: Channel,
    /// What was tapped.
    pub score: Score,
    /// What makes it one: the sender's own key. The same key at the same place is the same answer.
    pub once: Vec<u8>,
    /// Words beside it.
    pub comment: Option<Comment>,
    /// Who may read the words.
    pub sharing: Sharing,
    /// Whether a field that people do not see was filled in. It is stored and flagged.
    pub honeypot: bool,
    /// The day the page was made on which it was given, signed by us; none when there was no such
    /// page. An answer that was begun still counts after its place was closed.
    pub begun: Option<Day>,
    /// Where it came from, if that is known. It goes no further than this door.
    pub from: Option<Source>,
}

/// What became of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// It is on disk.
    Stored(Receipt),
    /// It was on disk before.
    Known(Receipt),
    /// It was on disk before with another tap; what was tapped first stands.
    KnownOtherwise(Receipt),
    /// The touchpoint is a draft: nothing was stored.
    Test(Receipt),
}

impl Accepted {
    /// The receipt, whatever became of the answer.
    #[must_use]
    pub fn receipt(&self) -> &Receipt {
        let (Self::Stored(receipt)
        | Self::Known(receipt)
        | Self::KnownOtherwise(receipt)
        | Self::Test(receipt)) = self;
        receipt
    }
}

impl Doors {
    /// Takes an answer, once: the one function every door ends in.
    ///
    /// # Errors
    /// [`CollectError::Closed`] when the touchpoint takes none; [`CollectError::Store`] when it
    /// could not be stored, and then nothing of it was.
    pub async fn accept(&self, place: &Arc<Place>, tap: Tap) -> Result<Accepted, CollectError> {
        let (answer, counted) = match self.prepare(place, tap)? {
            Prepared::Told(accepted) => return Ok(accepted),
            Prepared::ToStore(answer, counted) => (*answer, counted),
        };
        let outcome = self.db.share(answer).await;
        self.settle(counted, matches!(outcome, Ok(Some(Accepted::Stored(_)))));
        outcome?.ok_or(CollectError::Closed)
    }

    /// Makes an answer ready to be stored; a draft's is told at once.
    pub(super) fn prepare(
        &self,
        place: &Arc<Place>,
        mut tap: Tap,
    ) -> Result<Prepared, CollectError> {
        let touchpoint = place.touchpoint.id;
        if place.touchpoint.state == TouchpointState::Draft {
            let receipt = derive::test_receipt(&self.keys.receipts, touchpoint, &tap.once);
            return Ok(Prepared::Told(Accepted::Test(receipt)));
        }
        let now = self.clock.now();
        let given = LocalTime::at(now, place.organisation.time_zone);
        let moment = Moment { at: now, given };
        let mut receipts = derive::receipts(&self.keys.receipts, touchpoint, &tap.once);
        let newest = receipts.next().ok_or(CollectError::Closed)?;
        #[cfg(feature = "bench")]
        if self.stores_nothing {
            return Ok(Prepared::Told(Accepted::Stored(newest.receipt)));
        }
        let counted = self.count_burst(place, tap.from.take(), tap.begun, now);
        let answer = Answer {
            place: Arc::clone(place),
            clock: self.clock.clone(),
            moment,
            burst: counted.is_some_and(|counted| counted.is_one_too_many),
            older: receipts.collect(),
            newest,
            tap,
            memory: Arc::clone(&self.memory),
        };
        Ok(Prepared::ToStore(Box::new(answer), counted))
    }

    /// Takes the mark of an answer back that was not stored after all.
    pub(super) fn settle(&self, counted: Option<Counted>, stored: bool) {
        if let Some(counted) = counted
            && !stored
        {
            self.bursts.take_back(counted);
        }
    }

    /// Counts an answer among those of its network or its telephone, where that tells anything.
    fn count_burst(
        &self,
        place: &Place,
        from: Option<Source>,
        begun: Option<Day>,
        now: DateTime<Utc>,
    ) -> Option<Counted> {
        let touchpoint = &place.touchpoint;
        let from = from?;
        let of_many = touchpoint.shared_network && matches!(from, Source::Network(_));
        if of_many || !takes(touchpoint, begun, now) {
            return None;
        }
        self.bursts.count(now.date_naive(), touchpoint.id, from)
    }
}

/// An answer before it is stored.
pub(super) enum Prepared {
    /// There is nothing to store.
    Told(Accepted),
    /// It is to be stored, and was counted among those of its network.
    ToStore(Box<Answer>, Option<Counted>),
}

/// An answer on its way to the disk.
pub(super) struct Answer {
    place: Arc<Place>,
    clock: Clock,
    /// When it was taken in.
    moment: Moment,
    newest: Derived,
    /// Its receipts under older keys.
    older: Vec<Derived>,
    /// Whether its network had sent its share before.
    burst: bool,
    tap: Tap,
    memory: Arc<Memory>,
}

/// When an answer counts: the time, and what clocks at its place show.
#[derive(Debug, Clone, Copy)]
struct Moment {
    at: DateTime<Utc>,
    given: LocalTime,
}

impl Moment {
    /// Everywhere on earth a month begins with a quarter of an hour.
    fn quarter(at: DateTime<Utc>) -> i64 {
        at.timestamp().div_euclid(900)
    }
}

/// What the register and the database were found to have, so that not every answer asks. Neither
/// ever loses what it has: a leaf of the register stays, and so does a month's room.
#[derive(Debug, Default)]
pub(super) struct Memory {
    leaves: Mutex<HashSet<(Month, TouchpointId, Channel)>>,
    rooms: Mutex<HashSet<Month>>,
}

/// Leaves that are remembered at the most; then it begins anew.
const REMEMBERED: usize = 100_000;

/// Answers are stored together, in a few statements whatever their number. `None` is an answer to
/// a closed place.
///
/// A receipt that is there already stays as it is, and tells by the rating it stands for that the
/// answer is not new. So nothing is looked up for answers that are new, which is nearly all.
impl Together for Answer {
    type Outcome = Option<Accepted>;

    fn run(
        connection: &mut AnyConnection,
        answers: &[&Self],
    ) -> Result<Vec<Option<Accepted>>, StoreError> {
        let older = Self::under_older_keys(connection, answers)?;
        let mut draws = Draws::of(answers.len());
        let mut tries = Vec::with_capacity(answers.len());
        for answer in answers {
            tries.push(answer.prepare(connection, &older, &mut draws)?);
        }
        let mut receipts: Vec<NewReceipt> = tries.iter().filter_map(Try::receipt).collect();
        // Two writers with the same answers never wait for each other in a circle.
        receipts.sort_unstable_by_key(|receipt| receipt.hash);
        let known = answers::insert_new_receipts(connection, &receipts)?;
        let is_new = |new: &NewReceipt| {
            let stored = known.get(new.hash.as_slice());
            stored.is_none_or(|stored| stored.rating_id == Some(new.rating))
        };
        let mut ratings = Vec::with_capacity(receipts.len());
        let mut words = Vec::new();
        for (answer, one) in answers.iter().zip(&tries) {
            if let Try::New(new, comment) = one
                && is_new(new)
            {
                ratings.push(answer.rating(new));
                words.extend(answer.words(new, *comment));
            }
        }
        answers::insert_many(connection, &ratings)?;
        comments::insert_many(connection, &words)?;
        // A release waits for answers that are being stored. One that came first is seen here, and
        // those it concerns try again.
        for (answer, one) in answers.iter().zip(&tries) {
            if let Try::New(new, _) = one
                && answer.counts_at(connection)?.given.month() != new.given.month()
            {
                return Err(StoreError::Conflict);
            }
        }
        let outcomes = answers.iter().zip(tries).map(|(answer, one)| {
            Ok(match one {
                Try::Closed => None,
                Try::Known(receipt, stored) => Some(answer.known(connection, receipt, &stored)?),
                Try::New(new, _) => Some(match known.get(new.hash.as_slice()) {
                    Some(stored) if !is_new(&new) => {
                        answer.known(connection, &answer.newest.receipt, stored)?
                    }
                    _ => Accepted::Stored(answer.newest.receipt.clone()),
                }),
            })
        });
        outcomes.collect()
    }

    fn weight(&self) -> usize {
        let words = self.tap.comment.as_ref();
        words.map_or(0, |words| words.as_str().len()) + self.tap.once.len()
    }
}

/// What an answer is before its receipt is stored.
enum Try<'a> {
    /// The place takes none.
    Closed,
    /// An older key made its receipt.
    Known(&'a Receipt, StoredReceipt),
    /// New, unless its receipt is there; the identifier of its words.
    New(NewReceipt, CommentId),
}

impl Try<'_> {
    fn receipt(&self) -> Option<NewReceipt> {
        match self {
            Self::New(receipt, _) => Some(*receipt),
            Self::Closed | Self::Known(..) => None,
        }
    }
}

/// Receipts that are known, by their hash.
type Known = HashMap<Vec<u8>, StoredReceipt>;

impl Answer {
    /// The receipts that older keys would have made and that are there. With one key there is
    /// nothing to look for.
    fn under_older_keys(
        connection: &mut AnyConnection,
        answers: &[&Self],
    ) -> Result<Known, StoreError> {
        let older = answers.iter().flat_map(|answer| &answer.older);
        let hashes: Vec<[u8; 32]> = older.map(|derived| derived.stored).collect();
        answers::receipts_among(connection, &hashes)
    }

    fn prepare(
        &self,
        connection: &mut AnyConnection,
        older: &Known,
        draws: &mut Draws,
    ) -> Result<Try<'_>, StoreError> {
        for derived in &self.older {
            if let Some(stored) = older.get(derived.stored.as_slice()) {
                return Ok(Try::Known(&derived.receipt, *stored));
            }
        }
        let Derived { stored, receipt } = &self.newest;
        let Moment { at, given } = self.counts_at(connection)?;
        let month = given.month();
        if !self.may_come(connection, month)? {
            // It may have come while the place was open.
            let known = optional(answers::receipt(connection, stored))?;
            return Ok(known.map_or(Try::Closed, |stored| Try::Known(receipt, stored)));
        }
        self.memory.make_room(connection, month)?;
        let hours = derive::hours(at);
        // New at each try: two answers of one hour that drew the same number part ways.
        let new = NewReceipt {
            hash: *stored,
            touchpoint: self.place.touchpoint.id,
            rating: RatingId::new(hours, draws.next()),
            given,
            kept_until: kept_until(month),
        };
        Ok(Try::New(new, CommentId::new(hours, draws.next())))
    }

    /// When it counts: when it was taken in. One that waited until its month was over and released
    /// counts now, for a release never changes.
    fn counts_at(&self, connection: &mut AnyConnection) -> Result<Moment, StoreError> {
        let at = self.clock.now();
        if Moment::quarter(at) == Moment::quarter(self.moment.at) {
            return Ok(self.moment);
        }
        let organisation = &self.place.organisation;
        let month = self.moment.given.month();
        let given = LocalTime::at(at, organisation.time_zone);
        let frozen =
            given.month() > month && releases::is_released(connection, organisation.id, month)?;
        Ok(if frozen {
            Moment { at, given }
        } else {
            self.moment
        })
    }

    fn rating(&self, receipt: &NewReceipt) -> NewRating {
        NewRating {
            id: receipt.rating,
            touchpoint: receipt.touchpoint,
            channel: self.tap.channel,
            score: self.tap.score,
            day: receipt.given.day,
            hour: Some(receipt.given.hour),
            import: false,
            burst: self.burst,
        }
    }

    fn words(&self, receipt: &NewReceipt, id: CommentId) -> Option<NewComment> {
        Some(NewComment {
            id,
            organisation: self.place.organisation.id,
            service: self.place.service.id,
            touchpoint: receipt.touchpoint,
            channel: self.tap.channel,
            rating: Some(receipt.rating),
            month: receipt.given.month(),
            day: receipt.given.day,
            hour: Some(receipt.given.hour),
            sharing: self.tap.sharing,
            stored_on: receipt.given.day,
            honeypot: self.tap.honeypot,
            words: self.tap.comment.clone()?,
        })
    }

    /// What to say of an answer that is on disk already, or was withdrawn.
    fn known(
        &self,
        connection: &mut AnyConnection,
        receipt: &Receipt,
        stored: &StoredReceipt,
    ) -> Result<Accepted, StoreError> {
        let same = match stored.rating_id {
            Some(rating) => {
                let tapped = optional(answers::tapped(connection, stored.month, rating))?;
                tapped.is_none_or(|tapped| tapped.score == i16::from(self.tap.score.get()))
            }
            None => true,
        };
        Ok(known_as(receipt, same))
    }

    /// Whether the register lets an answer in. An open touchpoint is put on it when the month is
    /// too young for the timetable to have done so. A sign that was paused or retired while
    /// somebody's phone showed its page still counts for a day, in a month in which it was open.
    fn may_come(&self, connection: &mut AnyConnection, month: Month) -> Result<bool, StoreError> {
        let Place {
            touchpoint,
            service,
            ..
        } = &*self.place;
        let channel = self.tap.channel;
        if self
            .memory
            .is_open(connection, month, touchpoint.id, channel)?
        {
            return Ok(takes(touchpoint, self.tap.begun, self.moment.at));
        }
        let takes = touchpoint.state == TouchpointState::Open
            && !service.closed
            && touchpoint.channels.contains(&channel);
        if takes {
            let question_set = service.asks_in(month);
            let leaf = register::Leaf {
                service: service.id,
                touchpoint: touchpoint.id,
                channel,
                question_set,
            };
            register::open(connection, month, &leaf)?;
        }
        Ok(takes)
    }
}

/// Whether a touchpoint that stands on the register takes an answer that was begun on a day.
fn takes(touchpoint: &Touchpoint, begun: Option<Day>, now: DateTime<Utc>) -> bool {
    match touchpoint.state {
        TouchpointState::Open | TouchpointState::Draft => true,
        TouchpointState::Paused | TouchpointState::Retired => touchpoint.still_counts(begun, now),
    }
}

/// An answer that was stored before.
fn known_as(receipt: &Receipt, same: bool) -> Accepted {
    let receipt = receipt.clone();
    if same {
        Accepted::Known(receipt)
    } else {
        Accepted::KnownOtherwise(receipt)
    }
}

/// No lock is held while the database is asked: another writer may have to be waited for there.
impl Memory {
    /// Whether the register has a leaf. Only what is there is remembered: what is put there now
    /// may be taken back with its transaction.
    fn is_open(
        &self,
        connection: &mut AnyConnection,
        month: Month,
        touchpoint: TouchpointId,
        channel: Channel,
    ) -> Result<bool, StoreError> {
        let leaf = (month, touchpoint, channel);
        let leaves = || self.leaves.lock().unwrap_or_else(PoisonError::into_inner);
        if leaves().contains(&leaf) {
            return Ok(true);
        }
        let open = register::is_open(connection, month, touchpoint, channel)?;
        if open {
            let mut leaves = leaves();
            if leaves.len() >= REMEMBERED {
                leaves.clear();
            }
            leaves.insert(leaf);
        }
        Ok(open)
    }

    /// Makes room for a month's ratings where there is none.
    fn make_room(&self, connection: &mut AnyConnection, month: Month) -> Result<(), StoreError> {
        let rooms = || self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        if rooms().contains(&month) {
            return Ok(());
        }
        if answers::make_room(connection, month)? {
            rooms().insert(month);
        }
        Ok(())
    }
}

/// The last day a receipt is kept.
fn kept_until(month: Month) -> Day {
    let first = month.next().first_day();
    Day(first
        .checked_add_days(chrono::Days::new(u64::from(RETENTION.receipt_days) - 1))
        .unwrap_or(first))
}
