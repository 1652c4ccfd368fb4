//! What a text does, in one transaction: it is noted, and answers, explains, adds or asks.

use crate::collect::accept::{Accepted, Answer};
use crate::collect::derive;
use crate::domain::{
    Channel, Comment, CommentId, CommentState, LocalTime, Month, RatingId, Score, TouchpointState,
};
use crate::store::answers;
use crate::store::comments::{self, NewComment, WithWords};
use crate::store::texts::{self, Hash, Talk};
use crate::store::touchpoints::{self, Place};
use crate::store::{AnyConnection, StoreError, Together, optional};

use super::{Did, Said, Sender, TALK_HOURS, Taken, TextMessage, first_time, kept_until};

/// A text on its way to the disk.
pub(super) struct Work {
    pub(super) seen: Vec<Hash>,
    pub(super) local: LocalTime,
    /// Hours since 1970.
    pub(super) hours: i64,
    /// Its answer, unless it has none or its place is a draft.
    pub(super) answer: Option<Box<Answer>>,
    pub(super) text: TextMessage,
}

/// What a sender said last, as far as it is still there.
struct Open {
    talk: Talk,
    /// Whether there is a rating.
    rated: bool,
    comment: Option<WithWords>,
}

impl Work {
    pub(super) fn run(&self, connection: &mut AnyConnection) -> Result<Taken, StoreError> {
        let text = &self.text;
        let first = match &text.parts {
            // Whoever took it first has put its parts away.
            Some(parts) => texts::forget_parts(connection, parts)? > 0,
            None => first_time(connection, &self.seen, kept_until(self.local.day))?,
        };
        if !first {
            return Ok(Taken::Before);
        }
        let Sender { talks, stops } = &text.sender;
        let mut silent = !stops.is_empty() && texts::is_stopped(connection, stops)?;
        let did = match &text.said {
            Said::Stop => {
                if let Some(newest) = stops.first() {
                    texts::stop(connection, newest)?;
                }
                texts::forget_talk(connection, talks)?;
                Did::Stopped
            }
            Said::Start => {
                texts::start(connection, stops)?;
                silent = false;
                Did::Started
            }
            Said::Help => {
                // They ask; this one text is wanted.
                silent = false;
                Did::Helped
            }
            Said::Feedback {
                named,
                score,
                words,
                whole,
            } => self.feedback(connection, *named, *score, words.as_ref(), whole.as_ref())?,
        };
        if did == Did::Closed || did == Did::Test {
            texts::forget_talk(connection, talks)?;
        }
        Ok(Taken::Now { did, silent })
    }

    fn feedback(
        &self,
        connection: &mut AnyConnection,
        named: bool,
        score: Option<Score>,
        words: Option<&Comment>,
        whole: Option<&Comment>,
    ) -> Result<Did, StoreError> {
        let open = self.open(connection)?;
        if !named
            && let Some(open) = &open
            && let Some(added) = whole
            && self.add(connection, open, score, added)?
        {
            return Ok(Did::Added);
        }
        if score.is_some() {
            return self.answered(connection, open, words);
        }
        let Some(whole) = words.or(whole) else {
            return Ok(Did::Nothing);
        };
        let Place {
            touchpoint,
            service,
            ..
        } = &*self.text.place;
        if touchpoint.state == TouchpointState::Draft {
            return Ok(Did::Test);
        }
        let takes = touchpoint.state == TouchpointState::Open
            && !service.closed
            && touchpoint.channels.contains(&Channel::Sms);
        if !takes {
            return Ok(Did::Closed);
        }
        let comment = self.write(connection, &self.text.place, None, whole)?;
        self.keep(connection, &self.text.place, None, Some(comment))?;
        Ok(Did::Wrote)
    }

    /// What the sender said last. What was withdrawn in the meantime was not said.
    fn open(&self, connection: &mut AnyConnection) -> Result<Option<Open>, StoreError> {
        let talks = &self.text.sender.talks;
        if talks.is_empty() {
            return Ok(None);
        }
        let from_hour = self.hours - TALK_HOURS + 1;
        let Some(talk) = texts::talk(connection, talks, from_hour)? else {
            return Ok(None);
        };
        let rated = match talk.rating_id {
            Some(rating) => optional(answers::tapped(connection, talk.month, rating))?.is_some(),
            None => false,
        };
        // Words may have come by the receipt's page since.
        let comment = match (talk.comment_id, talk.rating_id) {
            (Some(id), _) => comments::find(connection, id)?,
            (None, Some(rating)) => comments::of_rating(connection, talk.month, rating)?,
            (None, None) => None,
        };
        let there = rated || comment.is_some();
        Ok(there.then_some(Open {
            talk,
            rated,
            comment,
        }))
    }

    /// Puts words beside what was said last: the why of an answer, or more words while nobody has
    /// begun to read those that are there.
    fn add(
        &self,
        connection: &mut AnyConnection,
        open: &Open,
        score: Option<Score>,
        added: &Comment,
    ) -> Result<bool, StoreError> {
        let sharing = self.text.sharing;
        match &open.comment {
            None => {
                let place = touchpoints::place_by_id(connection, open.talk.touchpoint_id)?;
                let rating = open.talk.rating_id.map(|rating| (open.talk.month, rating));
                let comment = self.write(connection, &place, rating, added)?;
                self.keep(connection, &place, rating, Some(comment))?;
                Ok(true)
            }
            // A new answer is one, however much was said before.
            Some(_) if score.is_some() => Ok(false),
            Some(there) => {
                let unread = there.comment.state == CommentState::Waiting && !there.comment.opened;
                let before = there.words.as_deref().filter(|_| unread);
                let joined = before.and_then(|before| Comment::continued(before, added));
                let Some(joined) = joined else {
                    return Ok(false);
                };
                comments::replace_words(connection, there.comment.id, &joined, sharing)?;
                Ok(true)
            }
        }
    }

    fn answered(
        &self,
        connection: &mut AnyConnection,
        open: Option<Open>,
        words: Option<&Comment>,
    ) -> Result<Did, StoreError> {
        let Some(answer) = self.answer.as_deref() else {
            return Ok(Did::Test);
        };
        let accepted = Answer::run(connection, &[answer])?.pop().flatten();
        let receipt = match accepted {
            Some(Accepted::Stored(receipt)) => receipt,
            // It is older than what is known of texts, and its receipt is known all the same.
            Some(_) => return Ok(Did::Nothing),
            None => return Ok(Did::Closed),
        };
        let stored = answers::receipt(connection, &derive::stored(&receipt))?;
        let Some(rating) = stored.rating_id else {
            return Ok(Did::Nothing);
        };
        let place = &self.text.place;
        let mut comment = match words {
            Some(_) => comments::of_rating(connection, stored.month, rating)?,
            None => None,
        };
        // Words that were asked for a number, and this is the number.
        if words.is_none()
            && let Some(open) = open.filter(|open| !open.rated)
            && open.talk.touchpoint_id == place.touchpoint.id
            && open.talk.month == stored.month
            && let Some(before) = open.comment
            && comments::stand_beside(connection, before.comment.id, stored.month, rating)?
        {
            comment = Some(before);
        }
        let comment = comment.map(|found| found.comment.id);
        self.keep(connection, place, Some((stored.month, rating)), comment)?;
        Ok(Did::Answered {
            receipt,
            words: comment.is_some(),
        })
    }

    fn write(
        &self,
        connection: &mut AnyConnection,
        place: &Place,
        rating: Option<(Month, RatingId)>,
        words: &Comment,
    ) -> Result<CommentId, StoreError> {
        let id = CommentId::new(self.hours, rand::random());
        let new = NewComment {
            id,
            organisation: place.organisation.id,
            service: place.service.id,
            touchpoint: place.touchpoint.id,
            channel: Channel::Sms,
            rating: rating.map(|(_, rating)| rating),
            month: rating.map_or(self.local.month(), |(month, _)| month),
            day: self.local.day,
            hour: Some(self.local.hour),
            sharing: self.text.sharing,
            stored_on: self.local.day,
            honeypot: false,
            words: words.clone(),
        };
        comments::insert(connection, &new)?;
        Ok(id)
    }

    /// Keeps for a day what was said, where the next text may be about it.
    fn keep(
        &self,
        connection: &mut AnyConnection,
        place: &Place,
        rating: Option<(Month, RatingId)>,
        comment: Option<CommentId>,
    ) -> Result<(), StoreError> {
        if !self.text.invites {
            return texts::forget_talk(connection, &self.text.sender.talks);
        }
        let talk = Talk {
            touchpoint_id: place.touchpoint.id,
            month: rating.map_or(self.local.month(), |(month, _)| month),
            rating_id: rating.map(|(_, rating)| rating),
            comment_id: comment,
            hour: self.hours,
        };
        texts::keep_talk(connection, &self.text.sender.talks, &talk)
    }
}
