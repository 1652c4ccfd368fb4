//! Question pages that were rendered before. A page of a sign is the same for everybody but for the
//! key of its form, so it is rendered once for each touchpoint and way of showing it, and only the
//! key is put in anew.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use actix_web::web::Bytes;

use crate::domain::{Code, Language, QuestionSet};
use crate::store::touchpoints::Place;

/// Pages that are kept at the most, some 6 kB each; then it begins anew.
const KEPT: usize = 4_000;

/// The question pages of all signs that were asked for.
#[derive(Default)]
pub struct Rendered {
    pages: RwLock<HashMap<(Code, Shown), Page>>,
}

/// How a question page is shown. Every way is a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Shown {
    /// The language it is in.
    pub(super) language: Language,
    /// What it asks.
    pub(super) set: QuestionSet,
    /// Whether it shows faces without words.
    pub(super) pictures: bool,
}

/// A page, before and after the key of its form.
struct Page {
    /// What it was made of. The directory hands out another one when anything changed.
    place: Arc<Place>,
    before: Bytes,
    after: Bytes,
}

impl Rendered {
    /// The page of a place with a key, if it was rendered and nothing changed since.
    pub(super) fn with_key(&self, place: &Arc<Place>, shown: Shown, key: &str) -> Option<Vec<u8>> {
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        let page = pages.get(&(place.touchpoint.code.clone(), shown))?;
        if !Arc::ptr_eq(&page.place, place) {
            return None;
        }
        Some([&page.before, key.as_bytes(), &page.after].concat())
    }

    /// Keeps a page that was rendered with a key. One in which the key does not stand exactly once
    /// is not kept.
    pub(super) fn keep(&self, place: &Arc<Place>, shown: Shown, (page, key): (&str, &str)) {
        let Some((before, after)) = page.split_once(key) else {
            return;
        };
        if after.contains(key) {
            return;
        }
        let page = Page {
            place: Arc::clone(place),
            before: Bytes::copy_from_slice(before.as_bytes()),
            after: Bytes::copy_from_slice(after.as_bytes()),
        };
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= KEPT {
            pages.clear();
        }
        pages.insert((place.touchpoint.code.clone(), shown), page);
    }
}
