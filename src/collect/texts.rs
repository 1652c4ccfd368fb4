//! The door for text messages: what stands beside what, and what is new.
//!
//! A text is taken once, in one transaction with what comes of it. Its sender is known by keyed
//! hashes alone: under a key of the day, for 24 hours, so that "why?" can be answered by the next
//! text; and under a lasting key where they wanted no more texts.

use std::sync::Arc;

use chrono::Days;

use super::accept::{Accepted, Answer, Prepared, Tap};
use super::burst::Source;
use super::directory::Texting;
use super::{CollectError, Doors, derive};
use crate::domain::{
    Channel, Code, Comment, CommentId, CommentState, Day, LocalTime, Receipt, Score, Sharing, Slug,
    TouchpointState,
};
use crate::store::answers;
use crate::store::comments::{self, NewComment, WithWords};
use crate::store::texts::{self, Hash, StoredPart, Talk};
use crate::store::touchpoints::{self, Place};
use crate::store::{AnyConnection, StoreError, Together, optional, organisations, services};

/// Hours for which it is known what a sender said last. The hour in which it was said counts whole.
const TALK_HOURS: i64 = 24;
/// Days a text is known by what makes it one: longer than any gateway sends it again.
const SEEN_DAYS: u64 = 8;
/// Successors of one touchpoint, one after the other, at the most.
const SUCCESSORS: usize = 5;
/// Texts whose parts are looked at together.
const WAITING: i64 = 1_000;

/// A text message, understood.
#[derive(Debug, Clone)]
pub struct TextMessage {
    /// What makes it one: its gateway and what the gateway knows it by.
    pub once: Vec<u8>,
    /// The hash of the parts it was put together from.
    pub parts: Option<Vec<u8>>,
    /// Who sent it.
    pub sender: Sender,
    /// What it is about.
    pub place: Arc<Place>,
    /// What it says.
    pub said: Said,
    /// Whether whoever gave an answer alone is asked why.
    pub invites: bool,
    /// Who may read the words.
    pub sharing: Sharing,
}

/// What a text says.
#[derive(Debug, Clone)]
pub enum Said {
    /// No more texts.
    Stop,
    /// Texts again.
    Start,
    /// Who are you?
    Help,
    /// An answer, words, both or nothing.
    Feedback {
        /// Whether it names its place. One that does begins anew.
        named: bool,
        /// The answer, if one can be read.
        score: Option<Score>,
        /// The words beside the answer.
        words: Option<Comment>,
        /// All of it as words, for a text that says why; none for a bare number.
        whole: Option<Comment>,
    },
}

/// A sender, as far as they are known: by hashes, the newest key's first. None for a sender that is
/// no number.
#[derive(Debug, Clone, Default)]
pub struct Sender {
    talks: Vec<Hash>,
    stops: Vec<Hash>,
}

/// What became of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It came before: nothing was stored, and nothing is said.
    Before,
    /// It came now.
    Now {
        /// What it did.
        did: Did,
        /// Whether its sender wants no texts.
        silent: bool,
    },
}

/// What a text did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    /// It is an answer.
    Answered {
        /// What its sender may do with it later.
        receipt: Receipt,
        /// Whether there are words beside it.
        words: bool,
    },
    /// It stands beside what was said before.
    Added,
    /// It is words without an answer.
    Wrote,
    /// It says nothing.
    Nothing,
    /// It was to a draft: nothing is stored.
    Test,
    /// Its place takes nothing now: nothing is stored.
    Closed,
    /// Its sender gets no more texts.
    Stopped,
    /// Its sender gets texts again.
    Started,
    /// Its sender asks who this is.
    Helped,
}

/// One part of a long text.
#[derive(Clone)]
pub struct TextPart {
    /// What makes it one, as of a text.
    pub once: Vec<u8>,
    /// The gateway it came by.
    pub gateway: String,
    /// Our number.
    pub ours: String,
    /// The number it came from.
    pub from: String,
    /// What the parts of the text share.
    pub reference: String,
    /// Which one, from 1.
    pub number: u8,
    /// How many there are.
    pub of: u8,
    /// Its words.
    pub text: String,
}

/// A text put together.
#[derive(Clone)]
pub struct Whole {
    /// The hash its parts share.
    pub parts: Vec<u8>,
    /// What makes it one: which parts of which text it is made of.
    pub once: Vec<u8>,
    /// All its words.
    pub text: String,
}

impl Doors {
    /// An organisation that takes texts, and the codes that they may name.
    ///
    /// # Errors
    /// [`CollectError::UnknownCode`] when there is no such organisation.
    pub async fn texting(&self, slug: &Slug) -> Result<Arc<Texting>, CollectError> {
        self.keep_up().await;
        if let Some(texting) = self.directory.find_texting(slug) {
            return Ok(texting);
        }
        let state = self.directory.state();
        let wanted = slug.clone();
        let read = self.db.read(move |connection| {
            let organisation = organisations::by_slug(connection, &wanted)?;
            let services = services::of_organisation(connection, organisation.id)?;
            let ids: Vec<_> = services.iter().map(|service| service.id).collect();
            let codes = touchpoints::of_services(connection, &ids)?
                .into_iter()
                .filter(|touchpoint| touchpoint.channels.contains(&Channel::Sms))
                .map(|touchpoint| touchpoint.code)
                .collect();
            Ok::<_, StoreError>(Texting {
                organisation,
                codes,
            })
        });
        match read.await {
            Err(StoreError::NotFound) => Err(CollectError::UnknownCode),
            other => Ok(self.directory.keep_texting(other?, state)),
        }
    }

    /// The place a code on a sign stands for today: of a touchpoint that is retired its successor.
    ///
    /// # Errors
    /// [`CollectError::UnknownCode`] when it was never given out.
    pub async fn place_for_texts(&self, code: &Code) -> Result<Arc<Place>, CollectError> {
        let mut place = self.place(code).await?;
        for _ in 0..SUCCESSORS {
            let retired = place.touchpoint.state == TouchpointState::Retired;
            let Some(next) = place.touchpoint.successor.filter(|_| retired) else {
                break;
            };
            let read = self
                .db
                .read(move |connection| touchpoints::place_by_id(connection, next));
            place = Arc::new(read.await?);
        }
        Ok(place)
    }

    /// Knows a sender by hashes. `ours` and `from` are numbers as people dial them everywhere.
    pub async fn sender(&self, ours: &str, from: &str) -> Sender {
        let parts = [ours.as_bytes(), from.as_bytes()];
        let keys = self.keys.texts.all();
        let stops = keys.map(|key| key.hash("sms stop", &parts)).collect();
        let today = self.clock.now().date_naive();
        let days = self.keys.days.clone();
        // It reads a file, once a day.
        let keys = tokio::task::spawn_blocking(move || {
            let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
            Ok::<_, crate::store::keys::KeysRefused>((days.make(today)?, days.find(yesterday)?))
        });
        let talks = match keys.await {
            Ok(Ok((today, yesterday))) => std::iter::once(today)
                .chain(yesterday)
                .map(|key| key.hash("sms talk", &parts))
                .collect(),
            Ok(Err(error)) => {
                tracing::error!(%error, "texts are taken, but none can be joined to the one before");
                Vec::new()
            }
            Err(error) => {
                tracing::error!(%error, "a task panicked");
                Vec::new()
            }
        };
        Sender { talks, stops }
    }

    /// The place a sender gave an answer or words to within the last day, by text.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn talking(&self, sender: &Sender) -> Result<Option<Arc<Place>>, CollectError> {
        if sender.talks.is_empty() {
            return Ok(None);
        }
        let talks = sender.talks.clone();
        let from_hour = derive::hours(self.clock.now()) - TALK_HOURS + 1;
        let place = self.db.read(move |connection| {
            let Some(talk) = texts::talk(connection, &talks, from_hour)? else {
                return Ok(None);
            };
            optional(touchpoints::place_by_id(connection, talk.touchpoint_id))
        });
        Ok(place.await?.map(Arc::new))
    }

    /// Takes a text, once.
    ///
    /// # Errors
    /// When it could not be stored, and then nothing of it was.
    pub async fn take_text(&self, text: TextMessage) -> Result<Taken, CollectError> {
        let now = self.clock.now();
        let local = LocalTime::at(now, text.place.organisation.time_zone);
        let keys = self.keys.texts.all();
        let seen = keys
            .map(|key| key.hash("sms seen", &[&text.once]))
            .collect();
        let mut counted = None;
        let mut answer = None;
        if let Said::Feedback {
            score: Some(score),
            words,
            ..
        } = &text.said
        {
            let tap = Tap {
                channel: Channel::Sms,
                score: *score,
                once: [b"sms:".as_slice(), &text.once].concat(),
                comment: words.clone(),
                sharing: text.sharing,
                honeypot: false,
                from: text.sender.talks.first().copied().map(Source::Telephone),
            };
            if let Prepared::ToStore(prepared, count) = self.prepare(&text.place, tap)? {
                answer = Some(prepared);
                counted = count;
            }
        }
        let work = Arc::new(Work {
            seen,
            local,
            hours: derive::hours(now),
            answer,
            text,
        });
        let taken = self
            .db
            .write(move |connection| work.run(connection))
            .await
            .map_err(CollectError::Store);
        let answered = matches!(
            taken,
            Ok(Taken::Now {
                did: Did::Answered { .. },
                ..
            })
        );
        self.settle(counted, answered);
        taken
    }

    /// Keeps a part of a long text. The text, when all its parts are there; it stays until it is
    /// taken.
    ///
    /// # Errors
    /// When it could not be stored.
    pub async fn take_part(&self, part: TextPart) -> Result<Option<Whole>, CollectError> {
        let sender = self.sender(&part.ours, &part.from).await;
        let keys = self.keys.texts.all();
        let seen: Vec<Hash> = keys
            .map(|key| key.hash("sms seen", &[&part.once]))
            .collect();
        let hash = self.keys.texts.first().hash(
            "sms parts",
            &[
                part.gateway.as_bytes(),
                part.ours.as_bytes(),
                part.from.as_bytes(),
                part.reference.as_bytes(),
                &[part.of],
            ],
        );
        let now = self.clock.now();
        let stored = StoredPart {
            hash: hash.to_vec(),
            number: i16::from(part.number),
            parts: i16::from(part.of),
            gateway: part.gateway,
            ours: part.ours,
            talk: sender.talks.first().map(|talk| talk.to_vec()),
            hour: derive::hours(now),
            text: part.text,
        };
        let keep = kept_until(Day(now.date_naive()));
        let parts = self.db.write(move |connection| {
            if first_time(connection, &seen, keep)? {
                texts::keep_part(connection, &stored)?;
            }
            texts::parts(connection, &hash)
        });
        let parts: Vec<StoredPart> = parts.await.map_err(CollectError::Store)?;
        let whole = parts.len() == usize::from(part.of);
        Ok(whole.then(|| put_together(&parts)))
    }

    /// Which texts have parts that wait for others.
    ///
    /// # Errors
    /// When the database is away.
    pub fn waiting_parts(&self) -> Result<Vec<Vec<u8>>, StoreError> {
        self.db
            .read_now(|connection| texts::waiting_parts(connection, WAITING))
    }

    /// What of a text is there, its gateway, our number, and its sender as far as they are known.
    ///
    /// # Errors
    /// When the database is away.
    pub fn parts(&self, hash: &[u8]) -> Result<Option<(StoredPart, Whole, Sender)>, StoreError> {
        let parts = self
            .db
            .read_now(|connection| texts::parts(connection, hash))?;
        let Some(first) = parts.first() else {
            return Ok(None);
        };
        let talk = first.talk.as_deref().and_then(|talk| talk.try_into().ok());
        let sender = Sender {
            talks: talk.into_iter().collect(),
            stops: Vec::new(),
        };
        Ok(Some((first.clone(), put_together(&parts), sender)))
    }

    /// Forgets what senders said a day ago, and the keys of days that are over.
    ///
    /// # Errors
    /// When the database is away.
    pub fn forget_talks(&self) -> Result<(), StoreError> {
        let now = self.clock.now();
        if let Err(error) = self.keys.days.forget_before_yesterday(now.date_naive()) {
            tracing::error!(%error, "the key of a day that is over could not be deleted");
        }
        let first = derive::hours(now) - TALK_HOURS + 1;
        self.db.write_now(move |connection| {
            texts::forget_talks_before(connection, first)?;
            Ok(())
        })
    }
}

/// Parts in their order; where one is missing, an ellipsis stands for it.
fn put_together(parts: &[StoredPart]) -> Whole {
    let mut text = String::new();
    let mut next = 1;
    for part in parts {
        if part.number > next {
            text.push_str(" … ");
        }
        text.push_str(&part.text);
        next = part.number + 1;
    }
    let hash = parts.first().map(|part| part.hash.clone());
    let hash = hash.unwrap_or_default();
    let numbers = parts.iter().flat_map(|part| part.number.to_be_bytes());
    let once = b"parts".iter().copied().chain(hash.clone()).chain(numbers);
    Whole {
        once: once.collect(),
        parts: hash,
        text,
    }
}

/// Whether a text comes for the first time, under whichever key.
fn first_time(
    connection: &mut AnyConnection,
    seen: &[Hash],
    keep: Day,
) -> Result<bool, StoreError> {
    let Some((newest, older)) = seen.split_first() else {
        return Ok(false);
    };
    Ok(!texts::came(connection, older)? && texts::note(connection, newest, keep)?)
}

fn kept_until(today: Day) -> Day {
    let days = Days::new(SEEN_DAYS);
    Day(today.0.checked_add_days(days).unwrap_or(today.0))
}

/// A text on its way to the disk.
struct Work {
    seen: Vec<Hash>,
    local: LocalTime,
    /// Hours since 1970.
    hours: i64,
    /// Its answer, unless it has none or its place is a draft.
    answer: Option<Box<Answer>>,
    text: TextMessage,
}

/// What a sender said last, as far as it is still there.
struct Open {
    talk: Talk,
    /// Whether there is a rating.
    rated: bool,
    comment: Option<WithWords>,
}

impl Work {
    fn run(&self, connection: &mut AnyConnection) -> Result<Taken, StoreError> {
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
        let comment = match talk.comment_id {
            Some(id) => comments::find(connection, id)?,
            None => None,
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
        rating: Option<(crate::domain::Month, crate::domain::RatingId)>,
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
        rating: Option<(crate::domain::Month, crate::domain::RatingId)>,
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
