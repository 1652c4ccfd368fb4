//! The thread that screens what is new, and everything that waits again when the rules change.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::alerts;
use crate::domain::{Clock, Level};
use crate::screen;
use crate::store::findings::{self, Unscreened};
use crate::store::{Db, StoreError};

/// Comments screened in one go.
const AT_ONCE: i64 = 64;
/// How long the thread rests when nothing waits. Words are screened within seconds.
const REST: Duration = Duration::from_millis(500);
/// How long it rests after the store failed.
const REST_AFTER_FAILURE: Duration = Duration::from_secs(5);

/// What a go did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Screened {
    /// Comments screened.
    pub comments: usize,
    /// Urgent ones among them.
    pub urgent: usize,
}

/// Screens some of what waits. An urgent arrival queues its mails ([`alerts`]) in the
/// transaction that stores what was seen; one that came with an import, or was urgent before the
/// rules changed, queues none.
///
/// # Errors
/// When the store is away; what was stored before that stays.
pub fn screen_some(db: &Db, clock: &Clock) -> Result<Screened, StoreError> {
    let waiting =
        db.read_now(|connection| findings::unscreened(connection, screen::RULES_VERSION, AT_ONCE))?;
    let seen: Vec<(Unscreened, screen::Screened)> = waiting
        .into_iter()
        .map(|comment| {
            let seen = screen::screen(&comment.words);
            (comment, seen)
        })
        .collect();
    if seen.is_empty() {
        return Ok(Screened::default());
    }
    let clock = clock.clone();
    db.write_now(move |connection| {
        let mut done = Screened::default();
        for (comment, seen) in &seen {
            let stored = findings::store(
                connection,
                comment.id,
                comment.version,
                screen::RULES_VERSION,
                seen.level,
                &seen.findings,
            )?;
            if !stored {
                continue;
            }
            done.comments += 1;
            if seen.level == Level::Urgent {
                done.urgent += 1;
                if !comment.import && comment.level != Some(Level::Urgent) {
                    alerts::start(connection, comment, seen, clock.now())?;
                }
            }
        }
        Ok(done)
    })
}

/// Screens until `stopped` is set. It takes at most a quarter of a core: after each go it rests
/// three times as long as the go took. Of several nodes one screens at a time.
pub fn screen_until_stopped(db: &Db, clock: &Clock, stopped: &AtomicBool) {
    while !stopped.load(Ordering::Relaxed) {
        let begun = Instant::now();
        let rest = match db.only_one("screening", || screen_some(db, clock)) {
            Ok(None | Some(Screened { comments: 0, .. })) => REST,
            Ok(Some(_)) => begun.elapsed() * 3,
            Err(error) => {
                tracing::error!(error = %error, "screening stopped for a moment");
                REST_AFTER_FAILURE
            }
        };
        std::thread::park_timeout(rest);
    }
}
