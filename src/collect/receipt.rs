//! What the holder of a receipt may see and do.

use super::{CollectError, Doors, derive};
use crate::domain::{
    Comment, CommentId, CommentState, LocalTime, QuestionSet, Receipt, Score, Sharing,
    TouchpointState,
};
use crate::screen;
use crate::store::answers::{self, StoredReceipt};
use crate::store::comments::{self, NewComment, StoredComment};
use crate::store::touchpoints::{self, Place};
use crate::store::{AnyConnection, StoreError, holds, outbox};

/// An answer as its holder sees it.
#[derive(Debug, Clone)]
pub struct Held {
    /// Where it was given.
    pub place: Place,
    /// What was asked in the month it counts in.
    pub question_set: QuestionSet,
    /// What was tapped: 0 to 5.
    pub score: i16,
    /// Whether the tap may be corrected: until the end of the next clock hour, or until somebody
    /// has begun to read the words.
    pub may_correct: bool,
    /// The words beside it.
    pub comment: Option<HeldComment>,
}

/// Words as their writer sees them. The text is shown only to whoever types the receipt or has
/// just sent it; an address alone never shows it.
#[derive(Debug, Clone)]
pub struct HeldComment {
    /// Where they stand.
    pub state: CommentState,
    /// Who may read them.
    pub sharing: Sharing,
    /// Whether somebody has begun to read.
    pub opened: bool,
    /// Whether they may be changed, by the same rule as the tap.
    pub may_change: bool,
    /// The words as they stand.
    pub words: Option<String>,
}

/// What a withdrawal did. Citizens are told the same for both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withdrawn {
    /// Rating and words are gone.
    All,
    /// The rating is gone; the words are sealed, because they may say that somebody is in danger.
    WordsSealed,
}

impl Doors {
    /// What a receipt stands for.
    ///
    /// # Errors
    /// [`CollectError::UnknownReceipt`] when it stands for nothing, or no longer.
    pub async fn held(&self, receipt: &Receipt) -> Result<Held, CollectError> {
        let hash = derive::stored(receipt);
        let clock = self.clock.clone();
        let held = self
            .db
            .read(move |connection| {
                let answer = find(connection, &hash)?;
                let place = touchpoints::place_by_id(connection, answer.receipt.touchpoint_id)?;
                let now = LocalTime::at(clock.now(), place.organisation.time_zone);
                let tapped = answers::tapped(connection, answer.receipt.month, answer.rating)?;
                let may_correct = answer.may_correct(now);
                let comment = answer.comment.map(|found| HeldComment {
                    state: found.comment.state,
                    sharing: found.comment.sharing,
                    opened: found.comment.opened,
                    may_change: may_change(&found.comment, now),
                    words: found.words,
                });
                Ok(Held {
                    question_set: place.service.asks_in(answer.receipt.month),
                    place,
                    score: tapped.score,
                    may_correct,
                    comment,
                })
            })
            .await;
        known(held)
    }

    /// Adds words to an answer, or changes them while nobody has begun to read.
    ///
    /// # Errors
    /// [`CollectError::TooLate`] when there are words that may be changed no more.
    pub async fn add_words(
        &self,
        receipt: &Receipt,
        words: Comment,
        sharing: Sharing,
    ) -> Result<(), CollectError> {
        let hash = derive::stored(receipt);
        let clock = self.clock.clone();
        let added = self
            .db
            .write(move |connection| {
                let answer = find(connection, &hash)?;
                let place = touchpoints::place_by_id(connection, answer.receipt.touchpoint_id)?;
                let now = clock.now();
                let local = LocalTime::at(now, place.organisation.time_zone);
                if let Some(there) = answer.comment {
                    if !may_change(&there.comment, local) {
                        return Ok(false);
                    }
                    comments::replace_words(connection, there.comment.id, &words, sharing)?;
                    return Ok(true);
                }
                let tapped = answers::tapped(connection, answer.receipt.month, answer.rating)?;
                let new = NewComment {
                    id: CommentId::new(derive::hours(now), rand::random()),
                    organisation: place.organisation.id,
                    service: place.service.id,
                    touchpoint: place.touchpoint.id,
                    channel: tapped.channel,
                    rating: Some(answer.rating),
                    month: answer.receipt.month,
                    day: local.day,
                    hour: Some(local.hour),
                    sharing,
                    stored_on: local.day,
                    honeypot: false,
                    words: words.clone(),
                };
                comments::insert(connection, &new)?;
                Ok(true)
            })
            .await;
        if known(added)? {
            Ok(())
        } else {
            Err(CollectError::TooLate)
        }
    }

    /// Corrects the tap.
    ///
    /// # Errors
    /// [`CollectError::TooLate`] when the time for it is over.
    pub async fn correct(&self, receipt: &Receipt, score: Score) -> Result<(), CollectError> {
        let hash = derive::stored(receipt);
        let clock = self.clock.clone();
        let corrected = self
            .db
            .write(move |connection| {
                let answer = find(connection, &hash)?;
                let place = touchpoints::place_by_id(connection, answer.receipt.touchpoint_id)?;
                let now = LocalTime::at(clock.now(), place.organisation.time_zone);
                if !answer.may_correct(now) {
                    return Ok(false);
                }
                answers::correct(connection, answer.receipt.month, answer.rating, score)?;
                Ok(true)
            })
            .await;
        if known(corrected)? {
            Ok(())
        } else {
            Err(CollectError::TooLate)
        }
    }

    /// Removes an answer: the rating, and the words unless they may say that somebody is in
    /// danger. Those are sealed: passed on to nobody, read by safeguarding alone. A frozen release
    /// stays as it is.
    ///
    /// # Errors
    /// [`CollectError::UnknownReceipt`] when there is nothing to remove, or no longer.
    pub async fn withdraw(&self, receipt: &Receipt) -> Result<Withdrawn, CollectError> {
        let hash = derive::stored(receipt);
        let withdrawn = self
            .db
            .write(move |connection| {
                let answer = find(connection, &hash)?;
                let mut outcome = Withdrawn::All;
                if let Some(found) = &answer.comment {
                    outbox::cancel(connection, &outbox::second_key(found.comment.id))?;
                    let held = holds::on(connection, found.comment.id)?.is_some();
                    if held || screen::must_be_kept(found.comment.state, found.words.as_deref()) {
                        comments::seal(connection, found.comment.id)?;
                        outcome = Withdrawn::WordsSealed;
                    } else {
                        comments::delete(connection, found.comment.id)?;
                    }
                }
                answers::withdraw(connection, &hash, answer.receipt.month, answer.rating)?;
                Ok(outcome)
            })
            .await;
        known(withdrawn)
    }

    /// Whether the place of a receipt is still asking, for the page's links.
    #[must_use]
    pub fn is_asking(place: &Place) -> bool {
        place.touchpoint.state == TouchpointState::Open && !place.service.closed
    }
}

/// A receipt that stands for something.
struct StoredAnswer {
    receipt: StoredReceipt,
    rating: crate::domain::RatingId,
    comment: Option<comments::WithWords>,
}

impl StoredAnswer {
    fn may_correct(&self, now: LocalTime) -> bool {
        let unread = self
            .comment
            .as_ref()
            .is_none_or(|found| is_unread(&found.comment));
        unread
            && self
                .receipt
                .given()
                .is_some_and(|given| within_next_hour(given, now))
    }
}

fn find(connection: &mut AnyConnection, hash: &[u8]) -> Result<StoredAnswer, StoreError> {
    let receipt = answers::receipt(connection, hash)?;
    let rating = receipt.rating_id.ok_or(StoreError::NotFound)?;
    let comment = comments::of_rating(connection, receipt.month, rating)?;
    Ok(StoredAnswer {
        receipt,
        rating,
        comment,
    })
}

/// Unknown and withdrawn receipts are told alike.
fn known<T>(outcome: Result<T, StoreError>) -> Result<T, CollectError> {
    match outcome {
        Err(StoreError::NotFound) => Err(CollectError::UnknownReceipt),
        other => Ok(other?),
    }
}

fn is_unread(comment: &StoredComment) -> bool {
    comment.state == CommentState::Waiting && !comment.opened
}

fn may_change(comment: &StoredComment, now: LocalTime) -> bool {
    let written = comment.hour.map(|hour| LocalTime {
        day: comment.day,
        hour,
    });
    is_unread(comment) && written.is_some_and(|written| within_next_hour(written, now))
}

/// Whether the next clock hour after `given` is not over at `now`.
fn within_next_hour(given: LocalTime, now: LocalTime) -> bool {
    let days = now.day.0.signed_duration_since(given.day.0).num_days();
    days * 24 + i64::from(now.hour - given.hour) <= 1
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::within_next_hour;
    use crate::domain::{Day, LocalTime};

    #[test]
    fn an_answer_may_be_changed_until_the_next_clock_hour_ends() {
        let at = |day, hour| LocalTime {
            day: Day(NaiveDate::from_ymd_opt(2026, 11, day).unwrap()),
            hour,
        };
        assert!(within_next_hour(at(3, 14), at(3, 14)));
        assert!(within_next_hour(at(3, 14), at(3, 15)));
        assert!(!within_next_hour(at(3, 14), at(3, 16)));
        assert!(within_next_hour(at(3, 23), at(4, 0)));
        assert!(!within_next_hour(at(3, 23), at(4, 1)));
        assert!(!within_next_hour(at(3, 14), at(4, 14)));
    }
}
