//! A read-only copy of the database that spares the writable one the summaries. Whatever it cannot
//! answer, the writable one does: when it is away, is of another schema, or has not got it yet.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use diesel::r2d2::Pool;

use super::connection::{Readers, readers_of_a_copy};
use super::migrate::{Schema, schema};
use super::{AnyConnection, DatabaseUrl, StoreError};

/// How long a copy that failed is left alone, so that not every page waits for it in vain.
const LEFT_ALONE: Duration = Duration::from_secs(10);

/// A copy that may be away.
pub(super) struct Replica {
    readers: Pool<Readers>,
    failed: Mutex<Option<Instant>>,
}

impl Replica {
    /// A copy at this address; nobody has looked yet whether it is there.
    pub(super) fn new(primary: &DatabaseUrl, copy: &DatabaseUrl) -> Result<Self, StoreError> {
        if let (DatabaseUrl::Postgres(_), DatabaseUrl::Postgres(_)) = (primary, copy) {
            return Ok(Self {
                readers: readers_of_a_copy(copy),
                failed: Mutex::default(),
            });
        }
        Err(StoreError::Refused(format!(
            "{copy} cannot serve the summaries of {primary}: only PostgreSQL has read-only copies; \
             leave HEARD_DATABASE_READ_URL out"
        )))
    }

    /// What the copy answers; `None` when the writable database must be asked.
    pub(super) fn read<T>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, StoreError>,
    ) -> Option<T> {
        let left_alone = |failed: Instant| failed.elapsed() < LEFT_ALONE;
        if self.failed().is_some_and(left_alone) {
            return None;
        }
        match self.ask(work) {
            Ok(answer) => Some(answer),
            // It may be a moment behind.
            Err(StoreError::NotFound) => None,
            Err(error) => {
                tracing::warn!(error = %error, "the copy for reading did not answer");
                *self.failed() = Some(Instant::now());
                None
            }
        }
    }

    fn ask<T>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut reader = self
            .readers
            .get()
            .map_err(|error| StoreError::Connect(error.to_string()))?;
        match schema(&mut reader)? {
            Schema::Current => work(&mut reader),
            other => Err(StoreError::Refused(format!(
                "its schema is not current: {other:?}"
            ))),
        }
    }

    fn failed(&self) -> std::sync::MutexGuard<'_, Option<Instant>> {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
