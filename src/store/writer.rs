//! A writing thread owns its connection. It drains what waits, does it all in one transaction, and
//! answers only after COMMIT: thanked means stored.
//!
//! Batches form by themselves: while one commits, the next gather. Nothing lingers. A job that
//! fails does not sink its neighbours: the batch is rolled back and each job is done alone.
//!
//! Jobs of one kind can be done together ([`Together`]): a hundred answers in a few statements.
//!
//! SQLite has one such thread for everything. On PostgreSQL what is done together has threads of its
//! own, so that no long job holds answers up; and all other jobs, of every node, run one after
//! another ([`POSTGRES_ORDER`]): what they read stays true until they have written.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::JoinHandle;

use diesel::connection::SimpleConnection;
use tokio::sync::{mpsc, oneshot};

use super::connection::{Purpose, is_lost, open, write_transaction};
use super::{AnyConnection, DatabaseUrl, StoreError, changes};

/// Jobs that may wait for one thread. One more is refused: a full queue says so at once.
const QUEUE: usize = 1_024;
/// Bytes of words and the like that may wait for one thread.
const QUEUE_BYTES: usize = 4 << 20;
/// Turns of the processor that others get while a batch gathers.
const TURNS: usize = 4;
/// Taken by a transaction of jobs that are not done together. It ends with the transaction.
const POSTGRES_ORDER: &str = "SELECT pg_advisory_xact_lock(4846726401)";

/// How answers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Threads that store what is done together. SQLite has one for everything, whatever stands
    /// here.
    pub writers: usize,
    /// Jobs in one transaction, at the most.
    pub batch: usize,
}

/// One writer of large batches is the fastest on PostgreSQL too: two share the answers in batches
/// half as large, and wait for each other at the tallies.
impl Default for Pace {
    fn default() -> Self {
        Self {
            writers: 1,
            batch: 256,
        }
    }
}

/// Work that is done for many at once. It may be run again when a neighbour failed.
pub trait Together: Send + Sized + 'static {
    /// What becomes of each.
    type Outcome: Send + 'static;

    /// Does all of `these`, in order, and tells what became of each.
    ///
    /// # Errors
    /// When nothing of it may stay; each is then done alone. One that is alone and says `Conflict`
    /// is done once more.
    fn run(
        connection: &mut AnyConnection,
        these: &[&Self],
    ) -> Result<Vec<Self::Outcome>, StoreError>;

    /// The bytes it holds while it waits.
    fn weight(&self) -> usize;
}

/// Something to write. It may be run again when a neighbour failed.
trait Job: Send {
    /// Does it; `false` when nothing of its transaction may stay.
    fn run(&mut self, connection: &mut AnyConnection) -> bool;
    /// Answers whoever asked, once the transaction was committed or was not.
    fn settle(self: Box<Self>, committed: Result<(), StoreError>);
    /// The bytes it holds while it waits; those of a few numbers do not count.
    fn weight(&self) -> usize {
        0
    }
    /// Whether it failed because somebody else was faster: done again, it sees what they did.
    fn may_do_better(&self) -> bool {
        false
    }
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

    fn may_do_better(&self) -> bool {
        matches!(self.outcome, Some(Err(StoreError::Conflict)))
    }

    fn weight(&self) -> usize {
        self.item.weight()
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

/// The ways to the writing threads: the first does any job; the others, if there are any, what is
/// done together.
pub(super) struct Writer {
    lanes: Vec<Lane>,
    turn: AtomicUsize,
}

/// The way to one thread.
struct Lane {
    queue: mpsc::Sender<Box<dyn Job>>,
    bytes: Arc<AtomicUsize>,
    thread: JoinHandle<()>,
}

impl Writer {
    /// Opens the writing connections and starts the threads.
    pub(super) fn start(url: &DatabaseUrl, pace: Pace) -> Result<Self, StoreError> {
        let more = match url {
            DatabaseUrl::Sqlite(_) => 0,
            DatabaseUrl::Postgres(_) => pace.writers.max(1),
        };
        let lanes = (0..=more).map(|number| Lane::start(url, pace.batch, number));
        Ok(Self {
            lanes: lanes.collect::<Result<_, _>>()?,
            turn: AtomicUsize::new(0),
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
        let job = Box::new(Task {
            work,
            outcome: None,
            reply,
        });
        let first = self.lanes.first().ok_or(StoreError::Busy)?;
        first.put(job).map_err(|_back| StoreError::Busy)?;
        Ok(answer)
    }

    /// Puts something in a queue that is done together with others of its kind.
    pub(super) fn share<A: Together>(
        &self,
        item: A,
    ) -> Result<oneshot::Receiver<Result<A::Outcome, StoreError>>, StoreError> {
        let (reply, answer) = oneshot::channel();
        let mut job: Box<dyn Job> = Box::new(Share {
            item,
            outcome: None,
            reply,
        });
        let lanes = match self.lanes.as_slice() {
            [only] => std::slice::from_ref(only),
            [_, others @ ..] => others,
            [] => &[],
        };
        let turn = self.turn.fetch_add(1, Ordering::Relaxed);
        for step in 0..lanes.len() {
            let Some(lane) = lanes.get(turn.wrapping_add(step) % lanes.len()) else {
                break;
            };
            match lane.put(job) {
                Ok(()) => return Ok(answer),
                Err(back) => job = back,
            }
        }
        Err(StoreError::Busy)
    }
}

impl Lane {
    fn start(url: &DatabaseUrl, batch: usize, number: usize) -> Result<Self, StoreError> {
        let connection = open(url, Purpose::Write)?;
        let (queue, jobs) = mpsc::channel(QUEUE);
        let bytes = Arc::new(AtomicUsize::new(0));
        let (url, waiting) = (url.clone(), Arc::clone(&bytes));
        let thread = std::thread::Builder::new()
            .name(format!("writer-{number}"))
            .spawn(move || run(connection, &url, jobs, &waiting, batch))
            .map_err(|error| StoreError::Connect(error.to_string()))?;
        Ok(Self {
            queue,
            bytes,
            thread,
        })
    }

    /// Puts a job in the queue, or hands it back when the queue is full.
    fn put(&self, job: Box<dyn Job>) -> Result<(), Box<dyn Job>> {
        let weight = job.weight();
        if self.bytes.fetch_add(weight, Ordering::Relaxed) + weight > QUEUE_BYTES {
            self.bytes.fetch_sub(weight, Ordering::Relaxed);
            return Err(job);
        }
        self.queue.try_send(job).map_err(|refused| {
            self.bytes.fetch_sub(weight, Ordering::Relaxed);
            refused.into_inner()
        })
    }
}

/// What waits is written before the threads end.
impl Drop for Writer {
    fn drop(&mut self) {
        let threads: Vec<_> = self.lanes.drain(..).map(|lane| lane.thread).collect();
        for thread in threads {
            if thread.join().is_err() {
                tracing::error!("a writing thread ended badly");
            }
        }
    }
}

fn run(
    connection: AnyConnection,
    url: &DatabaseUrl,
    mut jobs: mpsc::Receiver<Box<dyn Job>>,
    bytes: &AtomicUsize,
    at_once: usize,
) {
    let mut connection = Some(connection);
    while let Some(first) = jobs.blocking_recv() {
        let batch = gather(first, &mut jobs, at_once);
        let weight = batch.iter().map(|job| job.weight()).sum();
        bytes.fetch_sub(weight, Ordering::Relaxed);
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

/// A job and what came with it. Whoever is about to put one in the queue gets some turns of the
/// processor first, as long as more come: a few large batches are less work than many small ones.
/// Nothing is waited for.
fn gather(
    first: Box<dyn Job>,
    jobs: &mut mpsc::Receiver<Box<dyn Job>>,
    at_once: usize,
) -> Vec<Box<dyn Job>> {
    let mut batch = vec![first];
    for _turn in 0..TURNS {
        let before = batch.len();
        while batch.len() < at_once
            && let Ok(job) = jobs.try_recv()
        {
            batch.push(job);
        }
        if batch.len() == at_once || (batch.len() == before && before > 1) {
            break;
        }
        std::thread::yield_now();
    }
    batch
}

/// Writes a batch and settles every job of it.
fn write(slot: &mut Option<AnyConnection>, url: &DatabaseUrl, mut batch: Vec<Box<dyn Job>>) {
    let mut outcome = attempt(slot, url, |connection| run_batch(connection, &mut batch));
    // A connection that was lost while nobody used it, or whose server only reads by now, is found
    // so only here.
    if matches!(outcome, Err(Failed::Begin | Failed::Work)) && slot.is_none() {
        outcome = attempt(slot, url, |connection| run_batch(connection, &mut batch));
    }
    match outcome {
        Ok(()) => settle_all(batch, || Ok(())),
        // Nobody knows whether a COMMIT that failed was carried out. Doing it again could count
        // twice, so everybody is told to come back; the same key then finds what is there.
        Err(Failed::Commit) => settle_all(batch, || Err(StoreError::Busy)),
        // Nobody could begin. To try each alone would make the last wait for all the others.
        Err(Failed::Begin) => settle_all(batch, || Err(StoreError::Busy)),
        Err(Failed::Work) if matches!(&batch[..], [only] if !only.may_do_better()) => {
            settle_all(batch, || Err(StoreError::Busy));
        }
        Err(Failed::Work) => {
            for mut job in batch {
                let alone = attempt(slot, url, |connection| {
                    (job.together().is_some() || take_turn(connection)) && job.run(connection)
                });
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
        && (alone.is_empty() || take_turn(connection))
        && alone.into_iter().all(|job| job.run(connection))
}

/// Waits until no node does a job that is not done together; `false` when the database is away.
/// SQLite's write lock is turn enough.
fn take_turn(connection: &mut AnyConnection) -> bool {
    match connection {
        AnyConnection::Sqlite(_) => true,
        AnyConnection::Postgres(postgres) => postgres.batch_execute(POSTGRES_ORDER).is_ok(),
    }
}

fn settle_all(batch: Vec<Box<dyn Job>>, outcome: impl Fn() -> Result<(), StoreError>) {
    for job in batch {
        job.settle(outcome());
    }
}

/// Where a transaction failed.
enum Failed {
    /// Before it began: the database is away, or somebody else holds it.
    Begin,
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
                return Err(Failed::Begin);
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
    Err(match (begun, worked) {
        (false, _) => Failed::Begin,
        (true, false) => Failed::Work,
        (true, true) => Failed::Commit,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::{Pace, QUEUE, QUEUE_BYTES, Together, Writer};
    use crate::store::{AnyConnection, DatabaseUrl, StoreError, jobs, migrate};

    fn writer() -> (tempfile::TempDir, Writer) {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::Sqlite(folder.path().join("heard.db"));
        migrate(&url).unwrap();
        let writer = Writer::start(&url, Pace::default()).unwrap();
        (folder, writer)
    }

    type Answer = tokio::sync::oneshot::Receiver<Result<(), StoreError>>;

    /// Keeps the thread at a job until the sender is dropped.
    fn keep_busy(writer: &Writer) -> (Answer, mpsc::Sender<()>) {
        let (begun, has_begun) = mpsc::channel();
        let (go_on, wait) = mpsc::channel::<()>();
        let slow = writer.send(move |connection| {
            begun.send(()).unwrap();
            // It may be done again, and then goes on at once.
            assert!(wait.recv().is_err());
            jobs::touch(connection)
        });
        has_begun.recv().unwrap();
        (slow.unwrap(), go_on)
    }

    #[test]
    fn a_full_queue_says_so_at_once_and_recovers() {
        let (_folder, writer) = writer();
        let (slow, go_on) = keep_busy(&writer);
        let waiting: Vec<_> = (0..QUEUE)
            .map(|_| writer.send::<_, StoreError, _>(jobs::touch).unwrap())
            .collect();
        assert!(matches!(
            writer.send::<_, StoreError, _>(jobs::touch),
            Err(StoreError::Busy)
        ));
        drop(go_on);
        slow.blocking_recv().unwrap().unwrap();
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

    /// Something that weighs.
    struct Heavy(usize);

    impl Together for Heavy {
        type Outcome = ();

        fn run(_: &mut AnyConnection, these: &[&Self]) -> Result<Vec<()>, StoreError> {
            Ok(vec![(); these.len()])
        }

        fn weight(&self) -> usize {
            self.0
        }
    }

    #[test]
    fn bytes_that_wait_are_bounded_and_let_go() {
        let (_folder, writer) = writer();
        let (slow, go_on) = keep_busy(&writer);
        let half = || writer.share(Heavy(QUEUE_BYTES / 2));
        let waiting = [half().unwrap(), half().unwrap()];
        assert!(matches!(half(), Err(StoreError::Busy)));
        let light = writer.share(Heavy(0)).unwrap();
        drop(go_on);
        slow.blocking_recv().unwrap().unwrap();
        for answer in waiting.into_iter().chain([light]) {
            answer.blocking_recv().unwrap().unwrap();
        }
        half().unwrap().blocking_recv().unwrap().unwrap();
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
