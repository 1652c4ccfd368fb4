//! What is done without a gateway asking: texts whose other parts never came, and texts that a
//! gateway has and did not bring.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

use super::settings::Named;
use super::take::Texts;
use crate::collect::CollectError;
use crate::domain::RETENTION;

/// How long parts wait for the others.
const PATIENCE: Duration = Duration::from_mins(RETENTION.part_minutes);
/// How often gateways are asked for what they did not bring.
const ASK_EVERY: TimeDelta = TimeDelta::minutes(5);
/// Pages that are asked for at once: 10,000 texts.
const PAGES: usize = 40;
/// A text older than this gets no reply any more.
const FRESH: TimeDelta = TimeDelta::hours(1);

/// What waits, and since when.
#[derive(Debug)]
pub struct Waiting {
    texts: Texts,
    patience: Duration,
    since: HashMap<Vec<u8>, Instant>,
    next_ask: DateTime<Utc>,
}

impl Waiting {
    /// Looks after these texts.
    #[must_use]
    pub fn new(texts: Texts) -> Self {
        Self::with_patience(texts, PATIENCE)
    }

    /// As [`Waiting::new`], with another time for parts to come.
    #[must_use]
    pub fn with_patience(texts: Texts, patience: Duration) -> Self {
        Self {
            texts,
            patience,
            since: HashMap::new(),
            next_ask: DateTime::UNIX_EPOCH,
        }
    }

    /// Does what is due. What fails is logged and tried again.
    pub fn tick(&mut self) {
        let runtime = match tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
        {
            Ok(runtime) => runtime,
            Err(error) => {
                tracing::error!(%error, "texts that wait cannot be looked after");
                return;
            }
        };
        if let Err(error) = runtime.block_on(self.take_what_waited()) {
            tracing::error!(%error, "parts of texts could not be taken; it is tried again");
        }
        let now = self.texts.inner.clock.now();
        if now >= self.next_ask {
            self.next_ask = now + ASK_EVERY;
            runtime.block_on(self.ask_all());
        }
    }

    /// Takes texts whose parts have waited long enough, without those that did not come.
    async fn take_what_waited(&mut self) -> Result<(), CollectError> {
        let doors = self.texts.inner.doors.clone();
        let waiting = doors.waiting_parts()?;
        self.since.retain(|hash, _| waiting.contains(hash));
        for hash in waiting {
            let since = *self.since.entry(hash.clone()).or_insert_with(Instant::now);
            if since.elapsed() < self.patience {
                continue;
            }
            let Some((first, whole, sender)) = doors.parts(&hash)? else {
                continue;
            };
            let settings = &self.texts.inner.settings;
            let route = settings
                .gateway(&first.gateway)
                .and_then(|named| Some((named, settings.route(named, Some(&first.ours))?.0)));
            let Some((named, route)) = route else {
                tracing::warn!(
                    gateway = first.gateway,
                    "parts of a text wait for a number that is not set up any more"
                );
                continue;
            };
            // Nobody holds the sender's number any more, so nothing is said.
            self.texts
                .understand(
                    named,
                    route,
                    &whole.text,
                    (whole.once, Some(whole.parts)),
                    sender,
                )
                .await?;
        }
        Ok(())
    }

    /// Asks every gateway that can be asked.
    async fn ask_all(&self) {
        for named in &self.texts.inner.settings.gateways {
            if let Err(why) = self.ask(named).await {
                let gateway = &named.name;
                tracing::warn!(gateway, %why, "it cannot be asked for texts that did not come");
            }
        }
    }

    /// Asks one gateway for the texts it has, newest first, until all of a page are known.
    async fn ask(&self, named: &Named) -> Result<(), String> {
        let inner = &self.texts.inner;
        let mut older_than: Option<String> = None;
        for _ in 0..PAGES {
            let now = inner.clock.now();
            let Some(request) = named.gateway.missed(older_than.as_deref(), now) else {
                return Ok(());
            };
            let replies = inner.replies.clone();
            let asked = tokio::task::spawn_blocking(move || replies.ask(&request));
            let (status, body) = asked
                .await
                .map_err(|_panicked| "it panicked".to_owned())??;
            if status != 200 {
                return Err(format!("it answered {status}"));
            }
            let received = named.gateway.received(&body).map_err(str::to_owned)?;
            let Some(last) = received.last() else {
                return Ok(());
            };
            older_than.clone_from(&last.text.id);
            let mut new = 0;
            for one in &received {
                let took = self.texts.take_one(named, &one.text).await;
                let took = took.map_err(|error| error.to_string())?;
                new += usize::from(took.new);
                if let Some(reply) = took
                    .reply
                    .filter(|_| now.signed_duration_since(one.at) < FRESH)
                {
                    self.texts.send(named, reply);
                }
            }
            if new == 0 || older_than.is_none() {
                return Ok(());
            }
        }
        Ok(())
    }
}
