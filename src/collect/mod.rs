//! Every door ends here: a form, a text message, a widget, an import, a heap of paper.
//!
//! [`Doors::accept`] is the one function that takes an answer: the limits, one write, a receipt.
//! What comes in is parsed before ([`QuestionSet::parse`], [`Comment::parse`]), so nothing here
//! reads a form. Nothing is thanked before it is on disk, and nothing is counted twice.
//!
//! [`QuestionSet::parse`]: crate::domain::QuestionSet::parse
//! [`Comment::parse`]: crate::domain::Comment::parse

mod accept;
mod burst;
mod derive;
mod directory;
mod entry;
mod form_key;
mod import;
mod receipt;
mod texts;

use std::sync::Arc;
use std::time::Duration;

use crate::domain::{Clock, Code, Language, SaidBack, ServiceId};
use crate::store::keys::Keys;
use crate::store::touchpoints::{self, Place};
use crate::store::{Db, StoreError, audit, organisations, said};

pub use accept::{Accepted, Tap};
pub use burst::{Source, UNMARKED};
pub use directory::Texting;
pub use entry::{Batch, BatchWords, Entered, EntryRefused, Sheet, Shut, Where};
pub use form_key::{FormKey, FormKeyRefused};
pub use import::{BadLine, ImportRefused, Imported, Importer};
pub use receipt::{Held, HeldComment, Withdrawn};
pub use texts::{Did, Said, Sender, Taken, TextMessage, TextPart, Whole};

/// How long somebody waits at the most for news of what other programs changed.
const NEWS: Duration = Duration::from_millis(250);

/// Why an answer, or a change of one, was not taken.
#[derive(Debug, thiserror::Error)]
pub enum CollectError {
    /// No touchpoint has this code.
    #[error("no sign has this code")]
    UnknownCode,
    /// The touchpoint takes no answers.
    #[error("this sign takes no answers now")]
    Closed,
    /// The receipt stands for nothing: it never did, or what it stood for was withdrawn.
    #[error("the receipt is not known")]
    UnknownReceipt,
    /// The time for changing it is over, or somebody has begun to read it.
    #[error("it can no longer be changed")]
    TooLate,
    /// The store did not take it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The doors of an installation.
#[derive(Clone)]
pub struct Doors {
    db: Db,
    keys: Keys,
    clock: Clock,
    memory: Arc<accept::Memory>,
    directory: Arc<directory::Directory>,
    bursts: Arc<burst::Bursts>,
    #[cfg(feature = "bench")]
    stores_nothing: bool,
}

impl Doors {
    /// Opens the doors.
    #[must_use]
    pub fn new(db: Db, keys: Keys, clock: Clock) -> Self {
        Self {
            db,
            keys,
            clock,
            memory: Arc::default(),
            directory: Arc::default(),
            bursts: Arc::default(),
            #[cfg(feature = "bench")]
            stores_nothing: false,
        }
    }

    /// Doors that take answers and store none: what storing is measured against.
    #[cfg(feature = "bench")]
    #[must_use]
    pub fn storing_nothing(self) -> Self {
        Self {
            stores_nothing: true,
            ..self
        }
    }

    /// Forgets which networks answers came from on the days before today. The timetable calls it, so
    /// that nothing is remembered longer where nobody answers.
    pub fn forget_networks(&self) {
        self.bursts.forget_before(self.clock.now().date_naive());
    }

    /// Learns what another program changed, at most every twentieth of a second. Nobody waits long
    /// for it: with the database away everything stays as it was, and what comes late is learned all
    /// the same.
    pub async fn keep_up(&self) {
        if !self.directory.is_due() {
            return;
        }
        let doors = self.clone();
        let learning = tokio::spawn(async move { doors.learn().await });
        if tokio::time::timeout(NEWS, learning).await.is_err() {
            tracing::debug!("what other programs changed is not known in time");
        }
    }

    async fn learn(&self) {
        let directory = Arc::clone(&self.directory);
        let read = self.db.read(move |connection| {
            let newest = audit::newest(connection)?;
            let news = directory.is_news(newest);
            let languages = news.then(|| organisations::languages(connection));
            Ok::<_, StoreError>((newest, languages.transpose()?))
        });
        if let Ok((newest, Some(languages))) = read.await {
            self.directory.renew(newest, languages);
        }
    }

    /// The languages that organisations have switched on, as [`Doors::keep_up`] learned them; none
    /// before the database was ever read.
    #[must_use]
    pub fn languages(&self) -> Option<Arc<[Language]>> {
        self.directory.languages()
    }

    /// The place a code stands for, in any state. What another program changed shows within a
    /// twentieth of a second.
    ///
    /// # Errors
    /// [`CollectError::UnknownCode`] when it was never given out.
    pub async fn place(&self, code: &Code) -> Result<Arc<Place>, CollectError> {
        self.keep_up().await;
        if let Some(place) = self.directory.find(code) {
            return Ok(place);
        }
        let state = self.directory.state();
        let code = code.clone();
        let read = self
            .db
            .read(move |connection| touchpoints::place(connection, &code));
        match read.await {
            Err(StoreError::NotFound) => Err(CollectError::UnknownCode),
            other => Ok(self.directory.keep(other?, state)),
        }
    }

    /// What the team of a service says back to people who answer, from memory: a tap costs no more
    /// for it. What another program changed shows as soon as with [`Doors::place`].
    ///
    /// # Errors
    /// When it is not in memory and the store is away.
    pub async fn told(&self, service: ServiceId) -> Result<Arc<Option<SaidBack>>, CollectError> {
        if let Some(told) = self.directory.find_told(service) {
            return Ok(told);
        }
        let state = self.directory.state();
        let read = self
            .db
            .read(move |connection| said::to_tell(connection, service));
        Ok(self.directory.keep_told(service, read.await?, state))
    }
}
