//! Places by their code, in memory: a sign's page is asked for far more often than it changes.
//!
//! Every change of what is set up leaves a line in the audit, whichever program makes it. So one
//! small question, asked now and then, tells whether what is kept is still true.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock, RwLockWriteGuard};
use std::time::{Duration, Instant};

use crate::domain::{Code, Language, Organisation, SaidBack, ServiceId, Slug};
use crate::store::changes;
use crate::store::touchpoints::Place;

/// How long what is kept is believed before the audit is asked again. Longer than this, no sign is
/// shown that another program closed.
const BELIEVED: Duration = Duration::from_millis(50);

/// The places that were asked for. There are never more than there are codes.
#[derive(Debug, Default)]
pub(super) struct Directory {
    kept: RwLock<Kept>,
}

/// An organisation that takes text messages.
#[derive(Debug, Clone)]
pub struct Texting {
    /// Whose they are.
    pub organisation: Organisation,
    /// The codes of all its touchpoints, in any state and also of those that take no texts: a sign
    /// outlives its touchpoint, and an answer to one place must never count at another.
    pub codes: Vec<Code>,
}

#[derive(Debug, Default)]
struct Kept {
    places: HashMap<Code, Arc<Place>>,
    texting: HashMap<Slug, Arc<Texting>>,
    /// What people are told that their words changed, by service.
    told: HashMap<ServiceId, Arc<Option<SaidBack>>>,
    /// What this program had changed when they were kept.
    changes: u64,
    /// The newest line of the audit when they were kept.
    newest: Option<i64>,
    /// When the audit was asked last, and what this program had changed then.
    asked: Option<(Instant, u64)>,
    /// The languages that organisations have switched on; none before the database was read.
    languages: Option<Arc<[Language]>>,
}

/// What was known of changes at a moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct State {
    changes: u64,
    newest: Option<i64>,
}

impl Directory {
    /// Whether it is time to ask the audit. Whoever is told so does it; the others go on.
    pub(super) fn is_due(&self) -> bool {
        let changes = changes::so_far();
        let due = |kept: &Kept| {
            kept.asked
                .is_none_or(|(at, then)| at.elapsed() >= BELIEVED || then != changes)
        };
        if !due(&self.kept.read().unwrap_or_else(PoisonError::into_inner)) {
            return false;
        }
        let mut kept = self.write();
        let still = due(&kept);
        if still {
            kept.asked = Some((Instant::now(), changes));
        }
        still
    }

    /// Whether this is news: the audit has grown, or was never read.
    pub(super) fn is_news(&self, newest: Option<i64>) -> bool {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        kept.newest != newest || kept.languages.is_none()
    }

    /// Forgets every place, because the audit has grown. `languages` are those that organisations
    /// have switched on now.
    pub(super) fn renew(&self, newest: Option<i64>, languages: Vec<Language>) {
        let mut kept = self.write();
        kept.places.clear();
        kept.texting.clear();
        kept.told.clear();
        kept.newest = newest;
        kept.languages = Some(languages.into());
    }

    /// The languages that organisations have switched on, if that was ever known.
    pub(super) fn languages(&self) -> Option<Arc<[Language]>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        kept.languages.clone()
    }

    /// A place, if it is kept and this program has changed nothing since.
    pub(super) fn find(&self, code: &Code) -> Option<Arc<Place>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let place = kept.places.get(code)?;
        (kept.changes == changes::so_far()).then(|| Arc::clone(place))
    }

    /// What is known of changes now; ask before a place is read.
    pub(super) fn state(&self) -> State {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        State {
            changes: changes::so_far(),
            newest: kept.newest,
        }
    }

    /// An organisation that takes texts, if it is kept and this program has changed nothing since.
    pub(super) fn find_texting(&self, slug: &Slug) -> Option<Arc<Texting>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let texting = kept.texting.get(slug)?;
        (kept.changes == changes::so_far()).then(|| Arc::clone(texting))
    }

    /// What a service's team says back, if that is kept and this program has changed nothing since.
    pub(super) fn find_told(&self, service: ServiceId) -> Option<Arc<Option<SaidBack>>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let told = kept.told.get(&service)?;
        (kept.changes == changes::so_far()).then(|| Arc::clone(told))
    }

    /// Keeps what a team says back, read after `state`, unless something changed in between.
    pub(super) fn keep_told(
        &self,
        service: ServiceId,
        told: Option<SaidBack>,
        state: State,
    ) -> Arc<Option<SaidBack>> {
        let told = Arc::new(told);
        self.if_still(state, |kept| {
            kept.told.insert(service, Arc::clone(&told));
        });
        told
    }

    /// Keeps a place that was read after `state`, unless something changed in between.
    pub(super) fn keep(&self, place: Place, state: State) -> Arc<Place> {
        let code = place.touchpoint.code.clone();
        let place = Arc::new(place);
        self.if_still(state, |kept| {
            kept.places.insert(code, Arc::clone(&place));
        });
        place
    }

    /// Keeps an organisation that was read after `state`, unless something changed in between.
    pub(super) fn keep_texting(&self, texting: Texting, state: State) -> Arc<Texting> {
        let slug = texting.organisation.slug.clone();
        let texting = Arc::new(texting);
        self.if_still(state, |kept| {
            kept.texting.insert(slug, Arc::clone(&texting));
        });
        texting
    }

    fn if_still(&self, state: State, keep: impl FnOnce(&mut Kept)) {
        let mut kept = self.write();
        if state.newest == kept.newest && state.changes == changes::so_far() {
            if kept.changes != state.changes {
                kept.places.clear();
                kept.texting.clear();
                kept.told.clear();
                kept.changes = state.changes;
            }
            keep(&mut kept);
        }
    }

    fn write(&self) -> RwLockWriteGuard<'_, Kept> {
        self.kept.write().unwrap_or_else(PoisonError::into_inner)
    }
}
