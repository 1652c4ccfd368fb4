//! The one place that knows what time it is.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, SubsecRound, Utc};

/// Tells the time; a test sets it.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    set: Option<Arc<Mutex<DateTime<Utc>>>>,
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn system() -> Self {
        Self { set: None }
    }

    /// A clock that stands still until it is moved.
    #[must_use]
    pub fn set_to(now: DateTime<Utc>) -> Self {
        Self {
            set: Some(Arc::new(Mutex::new(now))),
        }
    }

    /// Moves a clock made by [`Clock::set_to`], and every copy of it. The machine's clock stays.
    pub fn turn_to(&self, now: DateTime<Utc>) {
        if let Some(set) = &self.set {
            *set.lock().unwrap_or_else(PoisonError::into_inner) = now;
        }
    }

    /// The time now, to the microsecond, which is what both databases keep.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        let now = match &self.set {
            Some(set) => *set.lock().unwrap_or_else(PoisonError::into_inner),
            None =>
            {
                #[expect(clippy::disallowed_methods, reason = "the Clock is the one who asks")]
                Utc::now()
            }
        };
        now.trunc_subsecs(6)
    }
}
