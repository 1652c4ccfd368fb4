//! Comments between being written and being passed on: screened, read, decided.
//!
//! Called by `web` for the people at the desk and by `jobs` for the screening thread. Screening
//! orders the queue; people decide. No act of this stage changes what was tapped: words may be
//! held, the count never. Every act is in `decisions` and `audit`, in its own transaction.

pub mod alerts;
pub mod batches;
mod decide;
mod effects;
mod handover;
mod praise;
mod queue;
pub mod said;
mod screening;
mod second;
mod staff;
mod strike;

use chrono::{DateTime, Utc};
pub mod watch;

use crate::domain::Clock;
use crate::store::keys::KeyRing;
use crate::store::{Db, StoreError};

pub use decide::{Choice, ChoiceRefused, UNDO};
pub use effects::carry_out;
pub use handover::{ClosingRefused, Record};
pub use praise::{AT_ONCE, Bulk, WITH_A_SECOND};
pub use queue::{CLAIM, HOUR_FROM, ON_A_PAGE, Opened, Past, Queue, Today, Upcoming};
pub use screening::{Screened, screen_some, screen_until_stopped};
pub use second::{AskRefused, Standing, answer_as_operator, floods_asked};
pub use strike::{batch_of, waits};

/// Where comments are read and decided.
#[derive(Clone)]
pub struct Moderation {
    db: Db,
    clock: Clock,
    seals: KeyRing,
}

impl Moderation {
    /// The desk of an installation.
    #[must_use]
    pub fn new(db: Db, clock: Clock, seals: KeyRing) -> Self {
        Self { db, clock, seals }
    }
}

/// Why a comment could not be shown or decided.
#[derive(Debug, thiserror::Error)]
pub enum ModerateError {
    /// There is no such comment, or it is somebody else's to read: the two are told alike.
    #[error("there is no such comment")]
    NotFound,
    /// Somebody else decided first.
    #[error("somebody else decided this comment first")]
    Faster {
        /// What they decided.
        action: crate::domain::Action,
        /// Who they are.
        by: Option<String>,
    },
    /// Somebody else has it in hand.
    #[error("{by} has this comment in hand")]
    Claimed {
        /// Who.
        by: String,
        /// Until when, if they do nothing more.
        until: DateTime<Utc>,
    },
    /// It can be taken back no more.
    #[error("the decision can be taken back no more")]
    TooLate,
    /// What is asked for cannot be asked, or not be agreed to, as it stands.
    #[error(transparent)]
    Ask(#[from] AskRefused),
    /// A record cannot be closed as it stands.
    #[error(transparent)]
    Closing(#[from] ClosingRefused),
    /// What a team says back cannot stand as it is.
    #[error(transparent)]
    Said(#[from] said::SaidRefused),
    /// The choice cannot be carried out as it stands.
    #[error(transparent)]
    Choice(#[from] ChoiceRefused),
    /// The store did not take it.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for ModerateError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            other => Self::Store(other),
        }
    }
}
