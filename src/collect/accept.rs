//! One answer, taken once.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::{CollectError, Doors, derive};
use crate::domain::{
    Channel, Comment, CommentId, Day, LocalTime, Month, RETENTION, RatingId, Receipt, Score,
    Sharing, TouchpointId, TouchpointState,
};
use crate::store::answers::{self, NewRating, NewReceipt, StoredReceipt};
use crate::store::comments::{self, NewComment};
use crate::store::touchpoints::Place;
use crate::store::{AnyConnection, StoreError, Together, optional, register};

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
    pub async fn accept(&self, place: &Place, tap: Tap) -> Result<Accepted, CollectError> {
        let touchpoint = place.touchpoint.id;
        if place.touchpoint.state == TouchpointState::Draft {
            let receipt = derive::test_receipt(&self.keys.receipts, touchpoint, &tap.once);
            return Ok(Accepted::Test(receipt));
        }
        let now = self.clock.now();
        let given = LocalTime::at(now, place.organisation.time_zone);
        let receipts = derive::receipts(&self.keys.receipts, touchpoint, &tap.once);
        let answer = Answer {
            place: place.clone(),
            hours: derive::hours(now),
            given,
            receipts,
            tap,
            memory: Arc::clone(&self.memory),
        };
        self.db.share(answer).await?.ok_or(CollectError::Closed)
    }
}

/// An answer on its way to the disk.
struct Answer {
    place: Place,
    given: LocalTime,
    hours: i64,
    receipts: Vec<Receipt>,
    tap: Tap,
    memory: Arc<Memory>,
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

/// What is gathered of a batch before it is written.
#[derive(Default)]
struct Gathered {
    receipts: Vec<NewReceipt>,
    ratings: Vec<NewRating>,
    comments: Vec<NewComment>,
    /// The new ones by their hash, with what was tapped: the same key may come twice in a batch.
    fresh: HashMap<[u8; 32], Score>,
}

/// Answers are stored together: they are looked up in one go and inserted in a few statements,
/// whatever their number. `None` is an answer to a closed place.
impl Together for Answer {
    type Outcome = Option<Accepted>;

    fn run(
        connection: &mut AnyConnection,
        answers: &[&Self],
    ) -> Result<Vec<Option<Accepted>>, StoreError> {
        let hashes: Vec<[u8; 32]> = answers
            .iter()
            .flat_map(|answer| answer.receipts.iter().map(derive::stored))
            .collect();
        let known = answers::receipts_among(connection, &hashes)?;
        let mut gathered = Gathered::default();
        let mut outcomes = Vec::with_capacity(answers.len());
        for answer in answers {
            outcomes.push(answer.take(connection, &known, &mut gathered)?);
        }
        answers::insert_receipts(connection, &gathered.receipts)?;
        answers::insert_many(connection, &gathered.ratings)?;
        comments::insert_many(connection, &gathered.comments)?;
        Ok(outcomes)
    }
}

impl Answer {
    fn take(
        &self,
        connection: &mut AnyConnection,
        known: &HashMap<Vec<u8>, StoredReceipt>,
        gathered: &mut Gathered,
    ) -> Result<Option<Accepted>, StoreError> {
        for receipt in &self.receipts {
            let hash = derive::stored(receipt);
            if let Some(stored) = known.get(hash.as_slice()) {
                return self.known(connection, receipt, stored).map(Some);
            }
            if let Some(score) = gathered.fresh.get(&hash) {
                return Ok(Some(known_as(receipt, *score == self.tap.score)));
            }
        }
        let month = self.given.month();
        let Some(receipt) = self.receipts.first() else {
            return Ok(None);
        };
        if !self.may_come(connection, month)? {
            return Ok(None);
        }
        self.memory.make_room(connection, month)?;
        // New at each try: two answers of one hour that drew the same number part ways.
        let rating = RatingId::new(self.hours, rand::random());
        self.gather(derive::stored(receipt), rating, gathered);
        Ok(Some(Accepted::Stored(receipt.clone())))
    }

    fn gather(&self, hash: [u8; 32], rating: RatingId, gathered: &mut Gathered) {
        let touchpoint = self.place.touchpoint.id;
        let month = self.given.month();
        gathered.fresh.insert(hash, self.tap.score);
        gathered.receipts.push(NewReceipt {
            hash,
            touchpoint,
            rating,
            given: self.given,
            kept_until: kept_until(month),
        });
        gathered.ratings.push(NewRating {
            id: rating,
            touchpoint,
            channel: self.tap.channel,
            score: self.tap.score,
            day: self.given.day,
            hour: Some(self.given.hour),
        });
        if let Some(words) = &self.tap.comment {
            gathered.comments.push(NewComment {
                id: CommentId::new(self.hours, rand::random()),
                organisation: self.place.organisation.id,
                service: self.place.service.id,
                touchpoint,
                channel: self.tap.channel,
                rating: Some(rating),
                month,
                day: self.given.day,
                hour: Some(self.given.hour),
                sharing: self.tap.sharing,
                stored_on: self.given.day,
                honeypot: self.tap.honeypot,
                words: words.clone(),
            });
        }
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
    /// too young for the timetable to have done so. A sign that was retired while somebody's
    /// phone showed its page still counts, in a month in which it was open.
    fn may_come(&self, connection: &mut AnyConnection, month: Month) -> Result<bool, StoreError> {
        let Place {
            touchpoint,
            service,
            ..
        } = &self.place;
        let channel = self.tap.channel;
        if self
            .memory
            .is_open(connection, month, touchpoint.id, channel)?
        {
            return Ok(touchpoint.state != TouchpointState::Paused);
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

/// An answer that was stored before.
fn known_as(receipt: &Receipt, same: bool) -> Accepted {
    let receipt = receipt.clone();
    if same {
        Accepted::Known(receipt)
    } else {
        Accepted::KnownOtherwise(receipt)
    }
}

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
        let mut leaves = self.leaves.lock().unwrap_or_else(PoisonError::into_inner);
        if leaves.contains(&leaf) {
            return Ok(true);
        }
        let open = register::is_open(connection, month, touchpoint, channel)?;
        if open {
            if leaves.len() >= REMEMBERED {
                leaves.clear();
            }
            leaves.insert(leaf);
        }
        Ok(open)
    }

    /// Makes room for a month's ratings where there is none.
    fn make_room(&self, connection: &mut AnyConnection, month: Month) -> Result<(), StoreError> {
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        if !rooms.contains(&month) && answers::make_room(connection, month)? {
            rooms.insert(month);
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
