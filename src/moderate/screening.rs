//! The thread that screens what is new, and everything that waits again when the rules change.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::{alerts, staff};
use crate::domain::{Clock, Level, OrganisationId};
use crate::screen::{self, Staff};
use crate::store::findings::{self, Seen, Unscreened};
use crate::store::keys::KeyRing;
use crate::store::people::{self, Account};
use crate::store::{AnyConnection, Db, StoreError, comments, staff_lists};

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
pub fn screen_some(db: &Db, clock: &Clock, seals: &KeyRing) -> Result<Screened, StoreError> {
    screen_with(db, clock, seals, &mut StaffLists::default())
}

fn screen_with(
    db: &Db,
    clock: &Clock,
    seals: &KeyRing,
    lists: &mut StaffLists,
) -> Result<Screened, StoreError> {
    let waiting = db.read_now(|connection| {
        let waiting = findings::unscreened(connection, screen::RULES_VERSION, AT_ONCE)?;
        if !waiting.is_empty() {
            lists.read_what_changed(connection)?;
        }
        Ok::<_, StoreError>(waiting)
    })?;
    let seen: Vec<(Unscreened, screen::Screened)> = waiting
        .into_iter()
        .map(|comment| {
            let seen = screen::screen_with(&comment.words, lists.of(comment.organisation));
            (comment, seen)
        })
        .collect();
    if seen.is_empty() {
        return Ok(Screened::default());
    }
    let (clock, seals) = (clock.clone(), seals.clone());
    db.write_now(move |connection| {
        let mut done = Screened::default();
        let mut readers: HashMap<OrganisationId, Vec<Account>> = HashMap::new();
        for (comment, seen) in &seen {
            let stored = Seen {
                rules_version: screen::RULES_VERSION,
                level: seen.level,
                findings: &seen.findings,
                language: seen.language,
                tone: seen.tone.bits(),
                likeness: likeness(&comment.words, &seals),
            };
            if !findings::store(connection, comment.id, comment.version, &stored)? {
                continue;
            }
            done.comments += 1;
            let of = comment.organisation;
            if let Entry::Vacant(place) = readers.entry(of) {
                place.insert(people::moderators_of(connection, of)?);
            }
            let readers = readers.get(&of).map_or(&[][..], Vec::as_slice);
            let named = staff::named_in(&comment.words, &seen.findings, readers);
            let kept = !named.is_empty();
            if kept && let Some(found) = comments::find(connection, comment.id)? {
                staff::keep_from(connection, &found.comment, &named, clock.now())?;
            }
            if seen.level == Level::Urgent {
                done.urgent += 1;
                if !comment.import && comment.level != Some(Level::Urgent) {
                    let about_staff = kept || comment.restricted;
                    alerts::start(connection, comment, seen, about_staff, clock.now())?;
                }
            }
        }
        Ok(done)
    })
}

/// The names of people who work for each organisation, as they were read last.
#[derive(Default)]
struct StaffLists {
    of: HashMap<OrganisationId, (i64, Staff)>,
    /// For an organisation without a list.
    nobody: Staff,
}

impl StaffLists {
    fn read_what_changed(&mut self, connection: &mut AnyConnection) -> Result<(), StoreError> {
        let there = staff_lists::versions(connection)?;
        // A list that was taken away is forgotten here too.
        self.of
            .retain(|known, _| there.iter().any(|(organisation, _)| organisation == known));
        for (organisation, version) in there {
            let read = self.of.get(&organisation);
            if read.is_none_or(|(read, _)| *read != version) {
                let names = staff_lists::of(connection, organisation)?;
                self.of.insert(organisation, (version, Staff::of(names)));
            }
        }
        Ok(())
    }

    fn of(&self, organisation: OrganisationId) -> &Staff {
        let list = self.of.get(&organisation);
        list.map_or(&self.nobody, |(_, staff)| staff)
    }
}

/// The fewest letters of words that can be a copy: shorter ones are often the same by chance.
const COPY_FROM: usize = 20;

/// What comments with the same words have in common: a hash of their letters and digits, keyed, so
/// that nobody can try what a comment may have said.
fn likeness(words: &str, seals: &KeyRing) -> Option<i64> {
    let letters: String = words
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    if letters.chars().count() < COPY_FROM {
        return None;
    }
    let hash = seals.first().hash("likeness", &[letters.as_bytes()]);
    hash.first_chunk().map(|bytes| i64::from_be_bytes(*bytes))
}

/// Screens until `stopped` is set. It takes at most a quarter of a core: after each go it rests
/// three times as long as the go took. Of several nodes one screens at a time.
pub fn screen_until_stopped(db: &Db, clock: &Clock, seals: &KeyRing, stopped: &AtomicBool) {
    let mut lists = StaffLists::default();
    while !stopped.load(Ordering::Relaxed) {
        let begun = Instant::now();
        let rest = match db.only_one("screening", || screen_with(db, clock, seals, &mut lists)) {
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
