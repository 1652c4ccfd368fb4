//! The one room that names tables and knows there are two databases.
//!
//! Readers take a connection from a pool; every write goes through the one writing thread
//! (`writer`). Blocking calls never run on a web worker: [`Db::read`] moves them to the blocking
//! pool and [`Db::write`] waits for the writer's answer without holding a thread.
//!
//! One file for each kind of record. Functions that read for staff take a [`Scope`], so that
//! nobody can forget whose comments they are.
//!
//! [`Scope`]: crate::domain::Scope

pub mod accessibility;
pub mod addresses;
pub mod answers;
pub mod approvals;
mod arrays;
pub mod audit;
pub mod batches;
mod chain;
pub mod changes;
pub mod check;
pub mod claims;
pub mod closings;
mod columns;
pub mod comments;
mod connection;
mod day_keys;
pub mod decisions;
pub mod entries;
mod error;
pub mod findings;
pub mod handovers;
pub mod holds;
pub mod jobs;
pub mod kept;
pub mod keys;
pub mod members;
mod migrate;
mod names;
pub mod organisations;
pub mod outbox;
mod partitions;
pub mod pending;
pub mod people;
pub mod preferences;
pub mod queue_seen;
pub mod recusals;
pub mod register;
pub mod releases;
mod replica;
pub mod returns;
pub mod said;
mod schema;
pub mod sealed;
pub mod services;
pub mod set_up;
pub mod staff_lists;
pub mod subscriptions;
pub mod texts;
pub mod touchpoints;
mod turns;
mod url;
mod versions;
pub mod waiting;
pub mod words;
mod writer;

use std::sync::Arc;
use std::time::Duration;

use diesel::r2d2::Pool;
use tokio::sync::Semaphore;

pub use connection::AnyConnection;
pub use error::{StoreError, optional};
pub use migrate::{Schema, migrate, schema as schema_of};
pub use url::DatabaseUrl;

use connection::{READERS, Readers};
use replica::Replica;
use turns::Turns;
use writer::Writer;
pub use writer::{Pace, Together};

/// How long a reader waits for its turn before the caller is told to come back.
const PATIENCE: Duration = Duration::from_secs(2);

/// The way to the answers. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

struct Inner {
    url: DatabaseUrl,
    readers: Pool<Readers>,
    places: Arc<Semaphore>,
    writer: Writer,
    turns: Turns,
    replica: Option<Replica>,
}

/// Says which database, and no password.
impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Db({})", self.inner.url)
    }
}

impl Db {
    /// Opens a database whose schema is current.
    ///
    /// # Errors
    /// When there is none, it cannot be reached, or its schema is not this program's; the text
    /// says what to do.
    pub fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        Self::open_as(url, None, Pace::default())
    }

    /// As [`Db::open`], at a pace of its own, and with a read-only copy that serves
    /// [`Db::read_summaries`] while it can.
    ///
    /// # Errors
    /// As [`Db::open`]; when there is a copy and not both are PostgreSQL. The copy need not be there.
    pub fn open_as(
        url: &DatabaseUrl,
        copy: Option<&DatabaseUrl>,
        pace: Pace,
    ) -> Result<Self, StoreError> {
        let replica = copy.map(|copy| Replica::new(url, copy)).transpose()?;
        if let DatabaseUrl::Sqlite(path) = url
            && !path.is_file()
        {
            return Err(StoreError::Connect(format!(
                "there is no database at `{}`; run `heard migrate` to make one",
                path.display()
            )));
        }
        // The writer first: it sets a new file to WAL before any reader looks.
        let writer = Writer::start(url, pace)?;
        let readers = connection::readers(url)?;
        let mut reader = readers
            .get()
            .map_err(|e| StoreError::Connect(e.to_string()))?;
        match migrate::schema(&mut reader)? {
            Schema::Current => {}
            Schema::Behind(_) => {
                return Err(StoreError::Refused(format!(
                    "the database at {url} is not up to date; run `heard migrate`"
                )));
            }
            Schema::Newer(version) => return Err(migrate::newer(&version)),
        }
        drop(reader);
        Ok(Self {
            inner: Arc::new(Inner {
                url: url.clone(),
                readers,
                places: Arc::new(Semaphore::new(READERS as usize)),
                writer,
                turns: Turns::new(url),
                replica,
            }),
        })
    }

    /// Reads on the blocking pool.
    ///
    /// # Errors
    /// `Busy` when no reader is free within two seconds; else what `work` says.
    pub async fn read<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut AnyConnection) -> Result<T, StoreError> + Send + 'static,
    {
        self.on_the_blocking_pool(|db| db.read_now(work)).await
    }

    /// Reads what is frozen, from the read-only copy when there is one that can answer.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub async fn read_summaries<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: Fn(&mut AnyConnection) -> Result<T, StoreError> + Send + 'static,
    {
        self.on_the_blocking_pool(move |db| {
            let copied = db.inner.replica.as_ref();
            match copied.and_then(|replica| replica.read(&work)) {
                Some(answer) => Ok(answer),
                None => db.read_now(work),
            }
        })
        .await
    }

    async fn on_the_blocking_pool<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let waiting = self.inner.places.clone().acquire_owned();
        let place = tokio::time::timeout(PATIENCE, waiting)
            .await
            .map_err(|_elapsed| StoreError::Busy)?
            .map_err(|_closed| StoreError::Busy)?;
        let db = self.clone();
        let reading = tokio::task::spawn_blocking(move || {
            let answer = work(&db);
            drop(place);
            answer
        });
        reading.await.map_err(|error| {
            tracing::error!(error = %error, "a read panicked");
            StoreError::Busy
        })?
    }

    /// Reads on this thread. For the command line and for threads of our own.
    ///
    /// # Errors
    /// `Busy` when no connection is to be had; else what `work` says.
    pub fn read_now<T>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut connection = self.inner.readers.get().map_err(|error| {
            tracing::warn!(error = %error, "no reader is free");
            StoreError::Busy
        })?;
        work(&mut connection)
    }

    /// Writes in a transaction of the writing thread, shared with whatever else waits; answers
    /// after COMMIT. `work` may run more than once, when a neighbour in the batch failed.
    ///
    /// # Errors
    /// `Busy` when the queue is full or the database is away; else what `work` says, and then
    /// nothing of it was stored.
    pub async fn write<T, E, W>(&self, work: W) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        W: FnMut(&mut AnyConnection) -> Result<T, E> + Send + 'static,
    {
        self.inner
            .writer
            .send(work)?
            .await
            .map_err(|_gone| StoreError::Busy)?
    }

    /// Writes something that is done together with others of its kind; answers after COMMIT.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub async fn share<A: Together>(&self, item: A) -> Result<A::Outcome, StoreError> {
        self.inner
            .writer
            .share(item)?
            .await
            .map_err(|_gone| StoreError::Busy)?
    }

    /// Writes and waits on this thread. For the command line and for threads of our own.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub fn write_now<T, E, W>(&self, work: W) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        W: FnMut(&mut AnyConnection) -> Result<T, E> + Send + 'static,
    {
        self.inner
            .writer
            .send(work)?
            .blocking_recv()
            .map_err(|_gone| StoreError::Busy)?
    }

    /// Whether the writer answers and the schema is this program's.
    ///
    /// # Errors
    /// What stands in the way.
    pub async fn ready(&self) -> Result<(), StoreError> {
        self.write(jobs::touch).await?;
        match self.read(migrate::schema).await? {
            Schema::Current => Ok(()),
            other => Err(StoreError::Refused(format!(
                "the schema is not current: {other:?}"
            ))),
        }
    }

    /// Rewrites what deleted words left behind in the files of the database, on a connection of
    /// its own: it cannot run inside a transaction. Blocks.
    ///
    /// # Errors
    /// When the database is away.
    pub fn sweep(&self) -> Result<(), StoreError> {
        words::sweep(&mut connection::open(
            &self.inner.url,
            connection::Purpose::Write,
        )?)
    }
}
