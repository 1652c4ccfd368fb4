//! What can go wrong between Heard and its database.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// Why the store did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such row, or not for this person.
    #[error("not found")]
    NotFound,
    /// Somebody else was faster, or the row exists already.
    #[error("changed by somebody else in the meantime")]
    Conflict,
    /// Too much is waiting, or the database is not to be reached now. Trying again may help.
    #[error("the database is busy or away")]
    Busy,
    /// The request cannot be carried out as it stands; the text says why and what to do.
    #[error("{0}")]
    Refused(String),
    /// The database refused a statement or went away in the middle.
    #[error("database: {0}")]
    Database(#[source] DieselError),
    /// No connection could be made.
    #[error("cannot open the database: {0}")]
    Connect(String),
    /// A stored value is not one this version knows.
    #[error("the database holds a value this version does not know: {0}")]
    Unreadable(String),
}

impl From<DieselError> for StoreError {
    fn from(error: DieselError) -> Self {
        match error {
            DieselError::NotFound => Self::NotFound,
            DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Self::Conflict,
            other => Self::Database(other),
        }
    }
}

impl StoreError {
    /// Whether the same request may succeed a little later.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Busy | Self::Database(_) | Self::Connect(_))
    }
}
