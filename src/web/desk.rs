//! What is around every page of somebody who works here: the frame, and how the queue stands.

use super::guard::Signed;
use super::pages::staff::{Counts, Desk, Place};
use super::problem::Problem;
use super::{App, assets};
use crate::domain::Act;
use crate::locale::Texts;
use crate::moderate::Today;

/// The frame of a page for somebody who is signed in.
pub(super) async fn desk(app: &App, signed: &Signed, place: Place) -> Result<Desk, Problem> {
    let waiting = match signed.person.scope(Act::ReadQueue) {
        Some(scope) => app.moderation.today(&scope).await?.waiting,
        None => 0,
    };
    let waiting = u64::try_from(waiting).unwrap_or_default();
    Ok(frame(signed, waiting, place))
}

/// The same, for a caller who says how many comments wait.
pub(super) fn frame(signed: &Signed, waiting: u64, place: Place) -> Desk {
    let texts = Texts::of(signed.language);
    Desk::of(
        texts,
        &signed.person,
        &*assets::STAFF.href,
        &*signed.csrf,
        waiting,
        place,
    )
    .with_help(signed.help)
}

/// How the queue stands, for a page.
pub(super) fn counts(today: &Today) -> Counts {
    Counts {
        waiting: u64::try_from(today.waiting).unwrap_or_default(),
        oldest_days: today.oldest_days.and_then(|days| u64::try_from(days).ok()),
        due: u64::try_from(today.due).unwrap_or_default(),
        done_today: u64::try_from(today.done).unwrap_or_default(),
    }
}
