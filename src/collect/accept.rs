//! One answer, taken once.

use super::{CollectError, Doors, derive};
use crate::domain::{
    Channel, Comment, CommentId, Day, LocalTime, Month, RETENTION, RatingId, Receipt, Score,
    Sharing, TouchpointState,
};
use crate::store::answers::{self, NewRating, StoredReceipt};
use crate::store::comments::{self, NewComment};
use crate::store::touchpoints::Place;
use crate::store::{AnyConnection, StoreError, register};

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
        };
        let stored = self
            .db
            .write(move |connection| answer.store(connection))
            .await?;
        stored.ok_or(CollectError::Closed)
    }
}

/// An answer on its way to the disk.
struct Answer {
    place: Place,
    given: LocalTime,
    hours: i64,
    receipts: Vec<Receipt>,
    tap: Tap,
}

impl Answer {
    /// Stores it in the transaction of the writing thread; `None` when the place is closed.
    fn store(&self, connection: &mut AnyConnection) -> Result<Option<Accepted>, StoreError> {
        for receipt in &self.receipts {
            match answers::receipt(connection, &derive::stored(receipt)) {
                Ok(stored) => return self.known(connection, receipt, &stored).map(Some),
                Err(StoreError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        let Some(receipt) = self.receipts.first() else {
            return Ok(None);
        };
        let month = self.given.month();
        if !self.may_come(connection, month)? {
            return Ok(None);
        }
        answers::make_room(connection, month)?;
        let touchpoint = self.place.touchpoint.id;
        // New at each try: two answers of one hour that drew the same number part ways.
        let rating = RatingId::new(self.hours, rand::random());
        let new = answers::insert_receipt(
            connection,
            &derive::stored(receipt),
            touchpoint,
            rating,
            self.given,
            kept_until(month),
        )?;
        if !new {
            return Ok(Some(Accepted::Known(receipt.clone())));
        }
        answers::insert(
            connection,
            &NewRating {
                id: rating,
                touchpoint,
                channel: self.tap.channel,
                score: self.tap.score,
                day: self.given.day,
                hour: Some(self.given.hour),
            },
        )?;
        if let Some(words) = &self.tap.comment {
            comments::insert(
                connection,
                &NewComment {
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
                },
            )?;
        }
        Ok(Some(Accepted::Stored(receipt.clone())))
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
                let tapped = answers::tapped(connection, stored.month, rating)?;
                tapped.score == i16::from(self.tap.score.get())
            }
            None => true,
        };
        let receipt = receipt.clone();
        Ok(if same {
            Accepted::Known(receipt)
        } else {
            Accepted::KnownOtherwise(receipt)
        })
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
        if register::is_open(connection, month, touchpoint.id, channel)? {
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

/// The last day a receipt is kept.
fn kept_until(month: Month) -> Day {
    let first = month.next().first_day();
    Day(first
        .checked_add_days(chrono::Days::new(u64::from(RETENTION.receipt_days) - 1))
        .unwrap_or(first))
}
