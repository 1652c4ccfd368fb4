//! What is done with a text: proved, read, stored, thanked for. In this order.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};

use super::gateway::{Answer, Refused, Replies as Way, Request, Text};
use super::language;
use super::number::Number;
use super::outgoing::{Replies, Reply};
use super::parse::{Command, Prompt, parse};
use super::replies::{Facts, reply};
use super::settings::{Named, Route, Settings};
use crate::collect::{
    CollectError, Did, Doors, Said, Sender, Taken, TextMessage, TextPart, Texting,
};
use crate::domain::{Clock, Code, Comment, Language, LocalTime, QuestionSet, Slug};
use crate::store::touchpoints::Place;
use crate::store::{Db, StoreError, texts};

/// Parts of one text at the most. A text of more is taken part by part.
const PARTS: u8 = 20;
/// Replies to one sender on one day at the most: two machines that answer each other would never
/// end.
const REPLIES_A_DAY: u32 = 10;
/// Senders whose replies are counted; when there are more, the count begins anew.
const SENDERS: usize = 100_000;

/// What came from a gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum News {
    /// A text that was taken.
    Taken,
    /// A text that came before.
    Again,
    /// A request without a good proof.
    Refused,
    /// A request that cannot be read.
    Malformed,
    /// A text to a number that is not set up, or whose organisation or place is not there.
    Unmapped,
    /// A text that could not be stored. It is to be sent again.
    Failed,
}

impl News {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Taken,
        Self::Again,
        Self::Refused,
        Self::Malformed,
        Self::Unmapped,
        Self::Failed,
    ];

    /// Its name for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Again => "again",
            Self::Refused => "refused",
            Self::Malformed => "malformed",
            Self::Unmapped => "unmapped",
            Self::Failed => "failed",
        }
    }
}

/// Takes the texts of an installation. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Texts {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub(super) settings: Settings,
    pub(super) doors: Doors,
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) replies: Replies,
    /// Where a receipt can be typed: host and path.
    address: String,
    counts: HashMap<(String, News), AtomicU64>,
    noted: Mutex<HashMap<(String, News), i64>>,
    caps: Mutex<Caps>,
}

/// Numbers and secrets never stand in a log.
impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Texts(…)")
    }
}

/// Replies to each sender on one day. Senders are hashes under a key that is in memory alone.
#[derive(Default)]
struct Caps {
    day: Option<NaiveDate>,
    key: RandomState,
    counts: HashMap<u64, u32>,
}

impl Texts {
    /// Takes texts by these settings. `host` is the host of the public address.
    ///
    /// # Errors
    /// When the threads that send replies cannot be started.
    pub fn start(
        settings: Settings,
        doors: Doors,
        db: Db,
        clock: Clock,
        host: &str,
    ) -> std::io::Result<Self> {
        let counts = settings
            .gateways
            .iter()
            .flat_map(|named| News::ALL.map(|news| ((named.name.clone(), news), AtomicU64::new(0))))
            .collect();
        Ok(Self {
            inner: Arc::new(Inner {
                replies: Replies::start(clock.clone())?,
                settings,
                doors,
                db,
                clock,
                address: format!("{host}/r"),
                counts,
                noted: Mutex::default(),
                caps: Mutex::default(),
            }),
        })
    }

    /// Takes what a gateway sent, and says what it is answered. `None` when there is no such
    /// gateway.
    pub async fn take(&self, gateway: &str, request: &Request<'_>) -> Option<Answer> {
        let named = self.inner.settings.gateway(gateway)?;
        let came = match named.gateway.read(request) {
            Ok(came) => came,
            Err(Refused::Unproved) => {
                self.note(named, News::Refused);
                return Some(Answer::empty(403));
            }
            Err(Refused::Malformed(why)) => {
                self.note(named, News::Malformed);
                let mut answer = Answer::empty(400);
                answer.body = format!("{why}\n");
                return Some(answer);
            }
        };
        if came.unreadable > 0 {
            self.note(named, News::Malformed);
        }
        let mut said = None;
        for text in &came.texts {
            match self.take_one(named, text).await {
                Ok(Outcome { reply, .. }) => match (reply, named.gateway.replies()) {
                    (Some(reply), Way::InTheAnswer) => said = Some(reply.words),
                    (Some(reply), Way::ByRequest) => self.send(named, reply),
                    (Some(_), Way::Never) | (None, _) => {}
                },
                // Those that were taken are known when they are sent again.
                Err(error) => {
                    self.note(named, News::Failed);
                    // A database that is away is told once, by whoever writes to it.
                    if !matches!(error, CollectError::Store(StoreError::Busy)) {
                        tracing::error!(gateway = named.name, %error, "a text could not be stored");
                    }
                    return Some(Answer::empty(named.gateway.later()));
                }
            }
        }
        Some(named.gateway.thanks(said.as_deref()))
    }

    /// Takes one text.
    pub(super) async fn take_one(
        &self,
        named: &Named,
        text: &Text,
    ) -> Result<Outcome, CollectError> {
        let nothing = Outcome::default();
        let Some((route, ours)) = self.inner.settings.route(named, text.to.as_deref()) else {
            self.note(named, News::Unmapped);
            return Ok(nothing);
        };
        let from = Number::read(&text.from, &self.inner.settings.country);
        let mut once = once(named, text, &ours, &from);
        let mut parts = None;
        let mut body = text.body.clone();
        if let Some(part) = &text.part
            && (2..=PARTS).contains(&part.of)
        {
            let part = TextPart {
                once: once.clone(),
                gateway: named.name.clone(),
                ours: ours.clone(),
                from: from.as_str().to_owned(),
                reference: part.reference.clone(),
                number: part.number,
                of: part.of,
                text: text.body.clone(),
            };
            let Some(whole) = self.inner.doors.take_part(part).await? else {
                self.note(named, News::Taken);
                return Ok(nothing);
            };
            body = whole.text;
            once = whole.once;
            parts = Some(whole.parts);
        }
        let sender = if from.can_be_answered() {
            self.inner.doors.sender(&ours, from.as_str()).await
        } else {
            Sender::default()
        };
        let Some((taken, told)) = self
            .understand(named, route, &body, (once, parts), sender)
            .await?
        else {
            return Ok(nothing);
        };
        let Taken::Now { did, silent } = taken else {
            return Ok(nothing);
        };
        let own = matches!(did, Did::Stopped | Did::Started | Did::Helped)
            && named.gateway.answers_itself(&body);
        let says = !silent && !own && from.can_be_answered() && self.may_reply(&ours, &from);
        let reply = says.then(|| Wording {
            from: ours,
            to: from.as_str().to_owned(),
            words: told.of(&did, &self.inner.address),
        });
        Ok(Outcome { new: true, reply })
    }

    /// Reads a text, finds its place, and stores what it says. `None` when its place is not there.
    pub(super) async fn understand(
        &self,
        named: &Named,
        route: &Route,
        body: &str,
        (once, parts): (Vec<u8>, Option<Vec<u8>>),
        sender: Sender,
    ) -> Result<Option<(Taken, Told)>, CollectError> {
        let doors = &self.inner.doors;
        let there = async {
            let texting = doors.texting(&route.organisation).await?;
            let place = doors.place_for_texts(&route.touchpoint).await?;
            Ok((texting, place))
        };
        let (texting, default) = match there.await {
            Err(CollectError::UnknownCode) => {
                self.note(named, News::Unmapped);
                return Ok(None);
            }
            other => other?,
        };
        if default.organisation.slug != route.organisation {
            self.note(named, News::Unmapped);
            return Ok(None);
        }
        let now = self.inner.clock.now();
        let read = |place: &Place| Heard::of(body, &texting, prompt(place, route, now));
        let mut place = default;
        let mut heard = read(&place);
        let elsewhere = match &heard.code {
            Some(code) if *code != place.touchpoint.code => {
                match doors.place_for_texts(code).await {
                    Ok(named) => Some(named),
                    Err(CollectError::UnknownCode) => None,
                    Err(error) => return Err(error),
                }
            }
            Some(_) => None,
            None => doors.talking(&sender).await?,
        };
        if let Some(other) = elsewhere {
            // Another place may have another scale.
            if prompt(&other, route, now) != prompt(&place, route, now) {
                heard = read(&other);
            }
            place = other;
        }
        let told = Told {
            language: language_of(body, heard.command, &place),
            set: prompt(&place, route, now).set,
            one_is_best: route.one_is_best,
            invites: route.ask_why,
            place: Arc::clone(&place),
        };
        let text = TextMessage {
            once,
            parts,
            sender,
            place,
            said: heard.said(body),
            invites: route.ask_why,
            sharing: route.sharing,
        };
        let taken = doors.take_text(text).await?;
        let news = match taken {
            Taken::Before => News::Again,
            Taken::Now { .. } => News::Taken,
        };
        self.note(named, news);
        Ok(Some((taken, told)))
    }

    /// Sends a reply by a request of ours.
    pub(super) fn send(&self, named: &Named, reply: Wording) {
        let Wording { from, to, words } = reply;
        let sent = self.inner.replies.send(Reply {
            gateway: Arc::clone(&named.gateway),
            name: named.name.clone(),
            from,
            to,
            words,
        });
        if !sent {
            tracing::warn!(
                gateway = named.name,
                "too many replies wait: one is not sent"
            );
        }
    }

    /// Whether one more reply to a sender is not one too many.
    fn may_reply(&self, ours: &str, from: &Number) -> bool {
        let today = self.inner.clock.now().date_naive();
        let mut caps = self
            .inner
            .caps
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if caps.day != Some(today) || caps.counts.len() >= SENDERS {
            *caps = Caps {
                day: Some(today),
                ..Caps::default()
            };
        }
        let sender = caps.key.hash_one((ours, from));
        let count = caps.counts.entry(sender).or_default();
        *count += 1;
        *count <= REPLIES_A_DAY
    }

    /// Counts news, and notes the hour in the database when it is the first of its hour.
    fn note(&self, named: &Named, news: News) {
        let key = (named.name.clone(), news);
        if let Some(count) = self.inner.counts.get(&key) {
            count.fetch_add(1, Ordering::Relaxed);
        }
        let hour = self.inner.clock.now().timestamp().div_euclid(3_600);
        let mut noted = self
            .inner
            .noted
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if noted.insert(key.clone(), hour) == Some(hour) {
            return;
        }
        drop(noted);
        let inner = Arc::clone(&self.inner);
        tokio::spawn(async move {
            let (gateway, kind) = key.clone();
            let write = inner.db.write(move |connection| {
                texts::note_news(connection, &gateway, kind.as_str(), hour)?;
                Ok::<_, StoreError>(())
            });
            if write.await.is_err() {
                let mut noted = inner.noted.lock().unwrap_or_else(PoisonError::into_inner);
                noted.remove(&key);
            }
        });
    }

    /// Whether an organisation has a number.
    #[must_use]
    pub fn takes_for(&self, organisation: &Slug) -> bool {
        let routes = &self.inner.settings.routes;
        routes
            .iter()
            .any(|route| route.organisation == *organisation)
    }

    /// How much came since this program was started: gateway, kind, number.
    #[must_use]
    pub fn counts(&self) -> Vec<(&str, News, u64)> {
        let gateways = self.inner.settings.gateways.iter();
        gateways
            .flat_map(|named| {
                News::ALL.map(|news| {
                    let count = self.inner.counts.get(&(named.name.clone(), news));
                    let count = count.map_or(0, |count| count.load(Ordering::Relaxed));
                    (named.name.as_str(), news, count)
                })
            })
            .collect()
    }
}

/// What became of one text.
#[derive(Default)]
pub(super) struct Outcome {
    /// Whether it came for the first time.
    pub(super) new: bool,
    /// What its sender is told.
    pub(super) reply: Option<Wording>,
}

/// A reply, and the two numbers.
pub(super) struct Wording {
    from: String,
    to: String,
    words: String,
}

/// What makes a text one: what its gateway knows it by, or all that it says.
pub(super) fn once(named: &Named, text: &Text, ours: &str, from: &Number) -> Vec<u8> {
    let parts: Vec<&[u8]> = match &text.id {
        Some(id) => vec![b"id", id.as_bytes()],
        None => vec![
            b"content",
            ours.as_bytes(),
            from.as_str().as_bytes(),
            text.body.as_bytes(),
            text.at.as_deref().unwrap_or_default().as_bytes(),
        ],
    };
    let mut once = Vec::new();
    for part in std::iter::once(named.name.as_bytes()).chain(parts) {
        once.extend_from_slice(&(part.len() as u64).to_be_bytes());
        once.extend_from_slice(part);
    }
    once
}

fn prompt(place: &Place, route: &Route, now: DateTime<Utc>) -> Prompt {
    let month = LocalTime::at(now, place.organisation.time_zone).month();
    Prompt {
        set: place.service.asks_in(month),
        one_is_best: route.one_is_best,
    }
}

/// The language of the reply: the sender's, if they wrote enough to tell, else the place's.
fn language_of(body: &str, command: Option<Command>, place: &Place) -> Language {
    let organisation = &place.organisation;
    let own = place.touchpoint.language;
    let usual = own.unwrap_or_else(|| organisation.default_language());
    match language::of(body, &organisation.languages) {
        // Everybody knows STOP and HELP, whatever they speak.
        Some(Language::English) if command.is_some() => usual,
        Some(told) => told,
        None => usual,
    }
}

/// A text as it was read.
struct Heard {
    code: Option<Code>,
    command: Option<Command>,
    score: Option<crate::domain::Score>,
    words: Option<Comment>,
}

impl Heard {
    fn of(body: &str, texting: &Texting, prompt: Prompt) -> Self {
        let codes: Vec<&str> = texting.codes.iter().map(Code::as_str).collect();
        let said = parse(body, &codes, prompt);
        Self {
            code: said.code.and_then(|code| Code::parse(code).ok()),
            command: said.command,
            score: said.score,
            words: said.words.and_then(Comment::parse_text),
        }
    }

    fn said(self, body: &str) -> Said {
        match self.command {
            Some(Command::Stop) => Said::Stop,
            Some(Command::Start) => Said::Start,
            Some(Command::Help) => Said::Help,
            None => {
                let named = self.code.is_some();
                // A bare number is an answer, whatever was asked before it.
                let bare = self.score.is_some()
                    && self.words.is_none()
                    && body.chars().any(char::is_numeric)
                    && !body.chars().any(char::is_alphabetic);
                // "..." says nothing, in no language.
                let speaks = body.chars().any(|c| c.is_alphanumeric() || !c.is_ascii());
                Said::Feedback {
                    named,
                    score: self.score,
                    words: self.words,
                    whole: Comment::parse_text(body).filter(|_| speaks && !named && !bare),
                }
            }
        }
    }
}

/// What is needed for a reply.
pub(super) struct Told {
    language: Language,
    set: QuestionSet,
    one_is_best: bool,
    invites: bool,
    place: Arc<Place>,
}

impl Told {
    fn of(&self, did: &Did, address: &str) -> String {
        let facts = Facts {
            organisation: &self.place.organisation,
            set: self.set,
            one_is_best: self.one_is_best,
            invites: self.invites,
            address,
        };
        reply(did, self.language, facts)
    }
}
