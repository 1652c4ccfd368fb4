//! How often a password may be guessed: ten tries an account and three hundred an address in
//! five minutes.
//!
//! Addresses nobody has an account under are counted alike, or the limit itself would tell who has
//! one. It is kept in memory: a restart forgets it, and each node counts for itself.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

/// Tries on one account in a window.
pub(super) const OF_ACCOUNT: usize = 10;
/// Tries from one address in a window: a whole town hall may share one.
pub(super) const OF_ADDRESS: usize = 300;
/// Links that somebody may ask for who forgot their password, in a window.
pub(super) const OF_FORGOTTEN: usize = 3;
/// The window.
const WINDOW: TimeDelta = TimeDelta::minutes(5);
/// Accounts counted at once. Two passwords are hashed at a time, at some tens of milliseconds each:
/// nobody can bring up so many addresses within a window to push another one out.
const ACCOUNTS: usize = 50_000;

/// Counts tries by account, under a hash of its address.
#[derive(Debug)]
pub(super) struct Limiter {
    most: usize,
    tries: Mutex<HashMap<[u8; 32], Vec<DateTime<Utc>>>>,
}

impl Limiter {
    /// A limiter that lets `most` tries in a window through.
    pub(super) fn new(most: usize) -> Self {
        Self {
            most,
            tries: Mutex::default(),
        }
    }

    /// Counts a try; false when it is one too many and must not be made. A refused try does not
    /// count, so whoever waits five minutes gets in.
    pub(super) fn admits(&self, mail: &str, now: DateTime<Utc>) -> bool {
        let account = Sha256::digest(mail).into();
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        if tries.len() >= ACCOUNTS && !tries.contains_key(&account) {
            make_room(&mut tries, now);
        }
        let made = tries.entry(account).or_default();
        made.retain(|at| recent(*at, now));
        let admitted = made.len() < self.most;
        if admitted {
            made.push(now);
        }
        admitted
    }

    /// Forgets the tries of somebody who knew the password.
    pub(super) fn forget(&self, mail: &str) {
        let account: [u8; 32] = Sha256::digest(mail).into();
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        tries.remove(&account);
    }
}

fn recent(at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - at < WINDOW
}

/// Drops accounts whose window is over, and the one that was tried longest ago if there is none.
fn make_room(tries: &mut HashMap<[u8; 32], Vec<DateTime<Utc>>>, now: DateTime<Utc>) {
    tries.retain(|_, made| made.last().is_some_and(|at| recent(*at, now)));
    if tries.len() < ACCOUNTS {
        return;
    }
    let stalest = tries.iter().min_by_key(|(_, made)| made.last().copied());
    if let Some(account) = stalest.map(|(account, _)| *account) {
        tries.remove(&account);
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};

    use super::{ACCOUNTS, Limiter, OF_ACCOUNT, WINDOW};

    fn noon() -> DateTime<Utc> {
        "2026-11-24T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn the_eleventh_try_waits_until_the_first_is_five_minutes_old() {
        let limiter = Limiter::new(OF_ACCOUNT);
        for second in (0..).take(OF_ACCOUNT) {
            assert!(limiter.admits("ann@example.org", noon() + TimeDelta::seconds(second)));
        }
        let last = noon() + WINDOW - TimeDelta::microseconds(1);
        assert!(!limiter.admits("ann@example.org", last));
        assert!(
            limiter.admits("bob@example.org", last),
            "others are not held up"
        );
        assert!(limiter.admits("ann@example.org", noon() + WINDOW));
        assert!(
            !limiter.admits("ann@example.org", noon() + WINDOW),
            "only one try fell out of the window"
        );
    }

    #[test]
    fn a_right_password_clears_the_count() {
        let limiter = Limiter::new(OF_ACCOUNT);
        for _ in 0..3 * OF_ACCOUNT {
            limiter.admits("ann@example.org", noon());
        }
        limiter.forget("ann@example.org");
        assert!(limiter.admits("ann@example.org", noon()));
    }

    #[test]
    fn memory_is_bounded() {
        let limiter = Limiter::new(OF_ACCOUNT);
        let at = |n: usize| noon() + TimeDelta::microseconds(i64::try_from(n).unwrap());
        let count = || limiter.tries.lock().unwrap().len();
        for n in 0..ACCOUNTS + 2 {
            assert!(limiter.admits(&format!("{n}@example.org"), at(n)));
        }
        assert_eq!(count(), ACCOUNTS);
        assert!(limiter.admits("late@example.org", at(ACCOUNTS) + WINDOW));
        assert!(count() <= 2, "windows that are over are dropped first");
    }
}
