//! Whether what is set up has changed: organisations, services, touchpoints and their names.
//!
//! Pages of signs keep places in memory. A change made by this program is seen at once; one made by
//! another, such as the command line beside a server, by its line in the audit.

use std::sync::atomic::{AtomicU64, Ordering};

static CHANGES: AtomicU64 = AtomicU64::new(0);

/// How many changes there were so far. A number that has grown means that something changed.
#[must_use]
pub fn so_far() -> u64 {
    CHANGES.load(Ordering::Acquire)
}

/// Notes a change: when it is made, and by the writer once more when it is committed, so that
/// nobody keeps what was read in between.
pub(super) fn note() {
    CHANGES.fetch_add(1, Ordering::AcqRel);
}
