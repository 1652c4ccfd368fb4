//! One thread owns the writing connection. It drains what waits, does it all in one transaction,
//! and answers only after COMMIT: thanked means stored.
//!
//! Batches form by themselves: while one commits, the next gather. Nothing lingers. A job that
//! fails does not sink its neighbours: the batch is rolled back and each job is done alone.
//!
//! Jobs of one kind can be done together ([`Together`]): a hundred answers in a few statements.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::JoinHandle;

use diesel::connection::SimpleConnection;
use tokio::sync::{mpsc, oneshot};

use super::connection::{Purpose, is_lost, open, write_transaction};
use super::{AnyConnection, DatabaseUrl, StoreError, changes};

/// Jobs that may wait. One more is refused: a full queue says so at once.
const QUEUE: usize = 1_024;
/// Jobs in one transaction.
const BATCH: usize = 256;

/// Work that is done for many at once. It may be run again when a neighbour failed.
pub trait Together: Send + Sized + 'static {
    /// What becomes of each.
    type Outcome: Send + 'static;

    /// Does all of `these`, in order, and tells what became of each.
    ///
    /// # Errors
    /// When nothing of it may stay; each is then done alone.
    fn run(
        connection: &mut AnyConnection,
        these: &[&Self],
    ) -> Result<Vec<Self::Outcome>, StoreError>;
}

/// Something to write. It may be run again when a neighbour failed.
trait Job: Send {
    /// Does it; `false` when nothing of its transaction may stay.
    fn run(&mut self, connection: &mut AnyConnection) -> bool;
    /// Answers whoever asked, once the transaction was committed or was not.
    fn settle(self: Box<Self>, committed: Result<(), StoreError>);
    /// Its kind, and how to do many of that together, if that is possible.
    fn together(&self) -> Option<(TypeId, RunTogether)> {
        None
    }
    /// Itself, for those of its kind.
    fn as_any(&mut self) -> &mut dyn Any;
}

/// Does many jobs of one kind; `false` when nothing of their transaction may stay.
type RunTogether = fn(&mut AnyConnection, &mut [&mut Box<dyn Job>]) -> bool;

struct Task<T, E, W> {
    work: W,
    outcome: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<T, E, W> Job for Task<T, E, W>
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
    W: FnMut(&mut AnyConnection) -> Result<T, E> + Send + 'static,
{
    fn run(&mut self, connection: &mut AnyConnection) -> bool {
        self.outcome = None;
        self.outcome.insert((self.work)(connection)).is_ok()
    }

    fn settle(self: Box<Self>, committed: Result<(), StoreError>) {
        let Self { outcome, reply, .. } = *self;
        settle(outcome, reply, committed);
    }

    fn as_any(&mut self) -> &mut dyn Any {
        self
    }
}

/// One of many that are done together.
struct Share<A: Together> {
    item: A,
    outcome: Option<Result<A::Outcome, StoreError>>,
    reply: oneshot::Sender<Result<A::Outcome, StoreError>>,
}

impl<A: Together> Share<A> {
    fn run_all(connection: &mut AnyConnection, jobs: &mut [&mut Box<dyn Job>]) -> bool {
        let mut shares: Vec<&mut Self> = jobs
            .iter_mut()
            .filter_map(|job| job.as_any().downcast_mut())
            .collect();
        let items: Vec<&A> = shares.iter().map(|share| &share.item).collect();
        match A::run(connection, &items) {
            Ok(outcomes) if outcomes.len() == shares.len() => {
                for (share, outcome) in shares.iter_mut().zip(outcomes) {
                    share.outcome = Some(Ok(outcome));
                }
                true
            }
            Ok(_) => false,
            Err(error) => {
                // Told to one alone; among many, each is tried by itself first.
                if let [only] = &mut shares[..] {
                    only.outcome = Some(Err(error));
                }
                false
            }
        }
    }
}

impl<A: Together> Job for Share<A> {
    fn run(&mut self, connection: &mut AnyConnection) -> bool {
        self.outcome = None;
        let outcome = A::run(connection, &[&self.item]).and_then(|mut outcomes| {
            outcomes
                .pop()
                .ok_or_else(|| StoreError::Refused("nothing came of it".to_owned()))
        });
        self.outcome.insert(outcome).is_ok()
    }

    fn settle(self: Box<Self>, committed: Result<(), StoreError>) {
        let Self { outcome, reply, .. } = *self;
        settle(outcome, reply, committed);
    }

    fn together(&self) -> Option<(TypeId, RunTogether)> {
        Some((TypeId::of::<A>(), Self::run_all))
    }

    fn as_any(&mut self) -> &mut dyn Any {
        self
    }
}

fn settle<T, E: From<StoreError>>(
    outcome: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
    committed: Result<(), StoreError>,
) {
    let answer = match (committed, outcome) {
        (Ok(()), Some(outcome)) => outcome,
        // Its own refusal says more than that the transaction did not stay.
        (Err(_), Some(Err(own))) => Err(own),
        (Err(error), _) => Err(error.into()),
        (Ok(()), None) => Err(StoreError::Busy.into()),
    };
    // Whoever asked may have gone; what was stored stays stored.
    drop(reply.send(answer));
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
    pub(super) fn send<T, E, W>(
        &self,
        work: W,
    ) -> Result<oneshot::Receiver<Result<T, E>>, StoreError>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        W: FnMut(&mut AnyConnection) -> Result<T, E> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.put(Box::new(Task {
            work,
            outcome: None,
            reply,
        }))?;
        Ok(answer)
    }

    /// Puts something in the queue that is done together with others of its kind.
    pub(super) fn share<A: Together>(
        &self,
        item: A,
    ) -> Result<oneshot::Receiver<Result<A::Outcome, StoreError>>, StoreError> {
        let (reply, answer) = oneshot::channel();
        self.put(Box::new(Share {
            item,
            outcome: None,
            reply,
        }))?;
        Ok(answer)
    }

    fn put(&self, job: Box<dyn Job>) -> Result<(), StoreError> {
        let queue = self.queue.as_ref().ok_or(StoreError::Busy)?;
        queue
            .try_send(job)
            .map_err(|_full_or_closed| StoreError::Busy)
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
    match attempt(slot, url, |connection| run_batch(connection, &mut batch)) {
        Ok(()) => settle_all(batch, || Ok(())),
        // Nobody knows whether a COMMIT that failed was carried out. Doing it again could count
        // twice, so everybody is told to come back; the same key then finds what is there.
        Err(Failed::Commit) => settle_all(batch, || Err(StoreError::Busy)),
        Err(Failed::Work) if batch.len() == 1 => settle_all(batch, || Err(StoreError::Busy)),
        Err(Failed::Work) => {
            for mut job in batch {
                let alone = attempt(slot, url, |connection| job.run(connection));
                job.settle(alone.map_err(|_told| StoreError::Busy));
            }
        }
    }
}

/// The jobs of one kind in a batch, and how they are done together.
type Kind<'a> = (RunTogether, Vec<&'a mut Box<dyn Job>>);

/// Does a batch: what can be done together first, kind by kind, then the others one by one.
fn run_batch(connection: &mut AnyConnection, batch: &mut [Box<dyn Job>]) -> bool {
    let mut alone = Vec::new();
    let mut kinds: HashMap<TypeId, Kind<'_>> = HashMap::new();
    for job in batch {
        match job.together() {
            None => alone.push(job),
            Some((kind, run)) => {
                kinds
                    .entry(kind)
                    .or_insert_with(|| (run, Vec::new()))
                    .1
                    .push(job);
            }
        }
    }
    kinds
        .into_values()
        .all(|(run, mut jobs)| run(connection, &mut jobs))
        && alone.into_iter().all(|job| job.run(connection))
}

fn settle_all(batch: Vec<Box<dyn Job>>, outcome: impl Fn() -> Result<(), StoreError>) {
    for job in batch {
        job.settle(outcome());
    }
}

/// Where a transaction failed.
enum Failed {
    /// Before COMMIT: nothing was stored.
    Work,
    /// At COMMIT: nobody knows.
    Commit,
}

/// One transaction on an open connection, opened anew when the last one was lost.
fn attempt(
    slot: &mut Option<AnyConnection>,
    url: &DatabaseUrl,
    work: impl FnOnce(&mut AnyConnection) -> bool,
) -> Result<(), Failed> {
    let connection = match slot {
        Some(connection) => connection,
        None => match open(url, Purpose::Write) {
            Ok(opened) => slot.insert(opened),
            Err(error) => {
                tracing::error!(error = %error, "the writing connection cannot be opened");
                return Err(Failed::Work);
            }
        },
    };
    let (mut begun, mut worked) = (false, false);
    let changes = changes::so_far();
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        write_transaction(connection, |connection| {
            begun = true;
            worked = work(connection);
            // Any error will do: it only takes the transaction back.
            if worked {
                Ok(())
            } else {
                Err(StoreError::Conflict)
            }
        })
    }));
    let refused_by_work = begun && !worked;
    match outcome {
        Ok(Ok(())) => {
            if changes != changes::so_far() {
                changes::note();
            }
            return Ok(());
        }
        Ok(Err(_)) if refused_by_work => {}
        Ok(Err(error)) => tracing::error!(error = %error, "a transaction failed"),
        Err(_panic) => {
            tracing::error!("a write panicked; its connection is closed");
            *slot = None;
        }
    }
    // A connection that lost its server, or its place in a transaction, is not used again.
    if slot.as_mut().is_some_and(is_lost) {
        *slot = None;
    }
    Err(if worked { Failed::Commit } else { Failed::Work })
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::{QUEUE, Writer};
    use crate::store::{DatabaseUrl, StoreError, jobs, migrate};

    fn writer() -> (tempfile::TempDir, Writer) {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::Sqlite(folder.path().join("heard.db"));
        migrate(&url).unwrap();
        let writer = Writer::start(&url).unwrap();
        (folder, writer)
    }

    #[test]
    fn a_full_queue_says_so_at_once_and_recovers() {
        let (_folder, writer) = writer();
        let (begun, has_begun) = mpsc::channel();
        let (go_on, wait) = mpsc::channel::<()>();
        let slow = writer.send(move |connection| {
            begun.send(()).unwrap();
            // It may be done again, and then goes on at once.
            assert!(wait.recv().is_err());
            jobs::touch(connection)
        });
        has_begun.recv().unwrap();
        let waiting: Vec<_> = (0..QUEUE)
            .map(|_| writer.send::<_, StoreError, _>(jobs::touch).unwrap())
            .collect();
        assert!(matches!(
            writer.send::<_, StoreError, _>(jobs::touch),
            Err(StoreError::Busy)
        ));
        drop(go_on);
        slow.unwrap().blocking_recv().unwrap().unwrap();
        for answer in waiting {
            answer.blocking_recv().unwrap().unwrap();
        }
        writer
            .send::<_, StoreError, _>(jobs::touch)
            .unwrap()
            .blocking_recv()
            .unwrap()
            .unwrap();
    }

    #[test]
    fn a_job_that_fails_or_panics_does_not_sink_its_neighbours() {
        let (_folder, writer) = writer();
        let (go_on, wait) = mpsc::channel::<()>();
        // All of them gather behind this one and are written in one batch.
        let first = writer.send(move |connection| {
            // It may be done again, and then goes on at once.
            assert!(wait.recv().is_err());
            jobs::touch(connection)
        });
        let note = |writer: &Writer, job: &'static str| {
            let at = chrono::DateTime::UNIX_EPOCH;
            writer
                .send(move |connection| jobs::record(connection, job, at, at, "done"))
                .unwrap()
        };
        let before = note(&writer, "before");
        let fails = writer
            .send::<(), _, _>(|_| Err(StoreError::Conflict))
            .unwrap();
        let panics = writer
            .send::<(), StoreError, _>(|_| panic!("on purpose"))
            .unwrap();
        let after = note(&writer, "after");
        drop(go_on);
        first.unwrap().blocking_recv().unwrap().unwrap();
        before.blocking_recv().unwrap().unwrap();
        assert!(matches!(
            fails.blocking_recv().unwrap(),
            Err(StoreError::Conflict)
        ));
        assert!(matches!(
            panics.blocking_recv().unwrap(),
            Err(StoreError::Busy)
        ));
        after.blocking_recv().unwrap().unwrap();
        for job in ["before", "after"] {
            let last = writer
                .send(move |connection| jobs::last_run(connection, job))
                .unwrap();
            assert!(
                last.blocking_recv().unwrap().unwrap().is_some(),
                "{job} was stored"
            );
        }
    }
}
