//! Turns: a job of the timetable runs on one node at a time.
//!
//! A turn is an advisory lock of PostgreSQL, held by a session of its own while the work is done.
//! The server frees it with that session, so a node that ends, dies or is cut off keeps nobody
//! waiting: whoever asks next has the turn. On SQLite there is one node by nature.
//!
//! Whoever loses the session in the middle of its work does not know, and another may begin. So a
//! job must bear being done twice; what must not (a mail) is claimed in the database as well.

use std::collections::HashSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable, Text};

use super::connection::{Purpose, open};
use super::{AnyConnection, DatabaseUrl, Db, StoreError};

/// Takes a lock, when it is free. A server that only reads gives none: after a failover it is the
/// wrong one to ask. The first number keeps these locks apart from any others.
const TAKE: &str = "SELECT CASE WHEN current_setting('transaction_read_only') = 'off' \
     THEN pg_try_advisory_lock(4846726, hashtext($1)) END AS mine";
const HAND_BACK: &str = "SELECT pg_advisory_unlock(4846726, hashtext($1)) AS mine";

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = Nullable<Bool>)]
    mine: Option<bool>,
}

/// The turns of this node.
pub(super) struct Turns {
    url: DatabaseUrl,
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    /// Opened by the first job, and anew when it was lost.
    session: Option<AnyConnection>,
    /// A session may take a lock it has a second time; these are not asked for again.
    jobs: HashSet<&'static str>,
}

/// A turn, handed back when it is dropped, also by a panic.
struct Turn<'a> {
    turns: &'a Turns,
    job: &'static str,
}

impl Db {
    /// Does a job that no two nodes do at the same time. `None`: another is at it.
    ///
    /// # Errors
    /// When the database is away, and nothing was done; else what `work` says.
    pub fn only_one<T, E: From<StoreError>>(
        &self,
        job: &'static str,
        work: impl FnOnce() -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        let Some(_turn) = self.inner.turns.take(job)? else {
            return Ok(None);
        };
        work().map(Some)
    }
}

impl Turns {
    pub(super) fn new(url: &DatabaseUrl) -> Self {
        Self {
            url: url.clone(),
            held: Mutex::default(),
        }
    }

    fn take(&self, job: &'static str) -> Result<Option<Turn<'_>>, StoreError> {
        let mut held = self.held();
        if held.jobs.contains(job) {
            return Ok(None);
        }
        if matches!(self.url, DatabaseUrl::Postgres(_)) && !self.ask(&mut held, job)? {
            return Ok(None);
        }
        held.jobs.insert(job);
        Ok(Some(Turn { turns: self, job }))
    }

    /// Asks the server for a lock; once more on a new session, when the old one was lost.
    fn ask(&self, held: &mut Held, job: &str) -> Result<bool, StoreError> {
        if let Some(session) = &mut held.session
            && let Ok(Some(mine)) = say(session, TAKE, job)
        {
            return Ok(mine);
        }
        held.session = None;
        let session = held.session.insert(open(&self.url, Purpose::Turns)?);
        match say(session, TAKE, job) {
            Ok(Some(mine)) => Ok(mine),
            Ok(None) => Err(StoreError::Refused(format!("{} only reads", self.url))),
            Err(error) => Err(error),
        }
    }

    fn hand_back(&self, job: &'static str) {
        let mut held = self.held();
        held.jobs.remove(job);
        let Some(session) = &mut held.session else {
            return;
        };
        match say(session, HAND_BACK, job) {
            Ok(Some(true)) => {}
            Ok(_) => tracing::warn!(job, "a turn was lost while its job was done"),
            Err(error) => {
                tracing::warn!(job, error = %error, "a turn was lost while its job was done");
                held.session = None;
            }
        }
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.turns.hand_back(self.job);
    }
}

fn say(
    session: &mut AnyConnection,
    statement: &str,
    job: &str,
) -> Result<Option<bool>, StoreError> {
    match session {
        AnyConnection::Postgres(postgres) => {
            let answer: Answer = diesel::sql_query(statement)
                .bind::<Text, _>(job)
                .get_result(postgres)?;
            Ok(answer.mine)
        }
        AnyConnection::Sqlite(_) => Ok(Some(true)),
    }
}
