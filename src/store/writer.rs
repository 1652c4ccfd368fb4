//! One thread owns the writing connection. It drains what waits, does it all in one transaction,
//! and answers only after COMMIT: thanked means stored.
//!
//! Batches form by themselves: while one commits, the next gather. Nothing lingers. A job that
//! fails does not sink its neighbours: the batch is rolled back and each job is done alone.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::JoinHandle;

use diesel::connection::SimpleConnection;
use diesel::r2d2::R2D2Connection;
use tokio::sync::{mpsc, oneshot};

use super::connection::{Purpose, open, write_transaction};
use super::{AnyConnection, DatabaseUrl, StoreError};

/// Jobs that may wait. One more is refused: a full queue says so at once.
const QUEUE: usize = 1_024;
/// Jobs in one transaction.
const BATCH: usize = 256;

/// Something to write. It may be run again when a neighbour failed.
trait Job: Send {
    fn run(&mut self, connection: &mut AnyConnection) -> Result<(), StoreError>;
    fn settle(self: Box<Self>, outcome: Result<(), StoreError>);
}

struct Task<T, W> {
    work: W,
    value: Option<T>,
    reply: oneshot::Sender<Result<T, StoreError>>,
}

impl<T, W> Job for Task<T, W>
where
    T: Send,
    W: FnMut(&mut AnyConnection) -> Result<T, StoreError> + Send,
{
    fn run(&mut self, connection: &mut AnyConnection) -> Result<(), StoreError> {
        self.value = None;
        self.value = Some((self.work)(connection)?);
        Ok(())
    }

    fn settle(self: Box<Self>, outcome: Result<(), StoreError>) {
        let Self { value, reply, .. } = *self;
        let answer = outcome.and_then(|()| value.ok_or(StoreError::Busy));
        // Whoever asked may have gone; what was stored stays stored.
        drop(reply.send(answer));
    }
}

/// The way to the writing thread.
pub(super) struct Writer {
    queue: Option<mpsc::Sender<Box<dyn Job>>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Opens the writing connection and starts the thread.
    pub(super) fn start(url: &DatabaseUrl) -> Result<Self, StoreError> {
        let connection = open(url, Purpose::Write)?;
        let (queue, jobs) = mpsc::channel(QUEUE);
        let url = url.clone();
        let thread = std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || run(connection, &url, jobs))
            .map_err(|error| StoreError::Connect(error.to_string()))?;
        Ok(Self {
            queue: Some(queue),
            thread: Some(thread),
        })
    }

    /// Puts a job in the queue and hands back where its answer will come.
    pub(super) fn send<T, W>(
        &self,
        work: W,
    ) -> Result<oneshot::Receiver<Result<T, StoreError>>, StoreError>
    where
        T: Send + 'static,
        W: FnMut(&mut AnyConnection) -> Result<T, StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let queue = self.queue.as_ref().ok_or(StoreError::Busy)?;
        queue
            .try_send(Box::new(Task {
                work,
                value: None,
                reply,
            }))
            .map_err(|_full_or_closed| StoreError::Busy)?;
        Ok(answer)
    }
}

/// What waits is written before the thread ends.
impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the writing thread ended badly");
        }
    }
}

fn run(connection: AnyConnection, url: &DatabaseUrl, mut jobs: mpsc::Receiver<Box<dyn Job>>) {
    let mut connection = Some(connection);
    while let Some(first) = jobs.blocking_recv() {
        let mut batch = vec![first];
        while batch.len() < BATCH {
            match jobs.try_recv() {
                Ok(job) => batch.push(job),
                Err(_) => break,
            }
        }
        write(&mut connection, url, batch);
    }
    if let Some(AnyConnection::Sqlite(sqlite)) = &mut connection {
        // The log of changes is folded into the file, so that a copy of the file is whole.
        if let Err(error) = sqlite.batch_execute("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)")
        {
            tracing::warn!(error = %error, "the last checkpoint was not made");
        }
    }
}

/// Writes a batch and settles every job of it.
fn write(slot: &mut Option<AnyConnection>, url: &DatabaseUrl, mut batch: Vec<Box<dyn Job>>) {
    let together = attempt(slot, url, |connection| {
        batch.iter_mut().try_for_each(|job| job.run(connection))
    });
    match together {
        Ok(()) => batch.into_iter().for_each(|job| job.settle(Ok(()))),
        // Nobody knows whether a COMMIT that failed was carried out. Doing it again could count
        // twice, so everybody is told to come back; the same key then finds what is there.
        Err(Failed::Commit(error)) => {
            tracing::error!(error = %error, jobs = batch.len(), "a batch could not be committed");
            batch
                .into_iter()
                .for_each(|job| job.settle(Err(StoreError::Busy)));
        }
        Err(Failed::Work(error)) => {
            if batch.len() == 1
                && let Some(job) = batch.pop()
            {
                return job.settle(Err(error));
            }
            for mut job in batch {
                match attempt(slot, url, |connection| job.run(connection)) {
                    Ok(()) => job.settle(Ok(())),
                    Err(Failed::Work(error)) => job.settle(Err(error)),
                    Err(Failed::Commit(_)) => job.settle(Err(StoreError::Busy)),
                }
            }
        }
    }
}

/// Where a transaction failed.
enum Failed {
    /// Before COMMIT: nothing was stored.
    Work(StoreError),
    /// At COMMIT.
    Commit(StoreError),
}

/// One transaction on an open connection, opened anew when the last one was lost.
fn attempt(
    slot: &mut Option<AnyConnection>,
    url: &DatabaseUrl,
    work: impl FnOnce(&mut AnyConnection) -> Result<(), StoreError>,
) -> Result<(), Failed> {
    if slot.is_none() {
        *slot = Some(open(url, Purpose::Write).map_err(Failed::Work)?);
    }
    let Some(connection) = slot.as_mut() else {
        return Err(Failed::Work(StoreError::Busy));
    };
    let mut worked = false;
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        write_transaction(connection, |connection| {
            work(connection)?;
            worked = true;
            Ok(())
        })
    }));
    let outcome = outcome.unwrap_or_else(|_panic| {
        tracing::error!("a write panicked; the connection is opened anew");
        *slot = None;
        Err(StoreError::Busy)
    });
    // A connection that lost its server, or its place in a transaction, is not used again.
    let lost = slot.as_mut().is_some_and(|connection| {
        connection.is_broken()
            || (matches!(outcome, Err(StoreError::Database(_))) && connection.ping().is_err())
    });
    if lost {
        *slot = None;
    }
    outcome.map_err(|error| {
        if worked {
            Failed::Commit(error)
        } else {
            Failed::Work(error)
        }
    })
}
