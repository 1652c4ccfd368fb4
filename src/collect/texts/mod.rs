//! The door for text messages: what stands beside what, and what is new.
//!
//! A text is taken once, in one transaction with what comes of it. Its sender is known by keyed
//! hashes alone: under a key of the day, for 24 hours, so that "why?" can be answered by the next
//! text; and under a lasting key where they wanted no more texts.

mod conversation;
mod parts;

use std::sync::Arc;

use chrono::Days;

use super::accept::{Prepared, Tap};
use super::burst::Source;
use super::directory::Texting;
use super::{CollectError, Doors, derive};
use crate::domain::{
    Channel, Code, Comment, Day, LocalTime, RETENTION, Receipt, Score, Sharing, Slug,
    TouchpointState,
};
use crate::store::texts::{self, Hash};
use crate::store::touchpoints::{self, Place};
use crate::store::{AnyConnection, StoreError, optional, organisations, services};
use conversation::Work;

pub use parts::{TextPart, Whole};

/// Hours for which it is known what a sender said last.
const TALK_HOURS: i64 = RETENTION.talk_hours;
/// Successors of one touchpoint, one after the other, at the most.
const SUCCESSORS: usize = 5;

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
                begun: None,
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
    let days = Days::new(RETENTION.text_days);
    Day(today.0.checked_add_days(days).unwrap_or(today.0))
}
