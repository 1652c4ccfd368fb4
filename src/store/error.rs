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

/// Input that was checked before anything was stored. The text names each value that is wrong and
/// says what was wanted, in the words the check was declared with.
impl From<validator::ValidationErrors> for StoreError {
    fn from(errors: validator::ValidationErrors) -> Self {
        let mut refused: Vec<String> = errors
            .field_errors()
            .values()
            .flat_map(|of_field| of_field.iter())
            .map(|error| {
                let value = error.params.get("value").and_then(|value| value.as_str());
                let value: String = value.unwrap_or_default().chars().take(60).collect();
                let wanted = error.message.as_deref().unwrap_or(&error.code);
                format!("`{}` is not {wanted}", value.escape_debug())
            })
            .collect();
        refused.sort();
        refused.dedup();
        Self::Refused(refused.join("; "))
    }
}

impl StoreError {
    /// Whether the same request may succeed a little later.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Busy | Self::Database(_) | Self::Connect(_))
    }
}

/// What was looked for, or `None` when there is no such row.
///
/// # Errors
/// Whatever else went wrong.
pub fn optional<T>(answer: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
    match answer {
        Ok(found) => Ok(Some(found)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
