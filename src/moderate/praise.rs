//! Plain praise, passed on many at a time: each is shown whole, and nothing was found in any.

use super::decide::{self, Choice};
use super::queue::{CLAIM, Upcoming, with_surroundings};
use super::{ModerateError, Moderation};
use crate::domain::{Action, CommentId, Person, Scope};
use crate::store::audit::{self, By};
use crate::store::{StoreError, claims, comments};

/// Comments one person passes on at once.
pub const AT_ONCE: i64 = 20;
/// Comments passed on at once when a second person agrees.
pub const WITH_A_SECOND: i64 = 200;

/// What became of many decisions at once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bulk {
    /// Passed on.
    pub done: usize,
    /// Left alone, because somebody was faster or they are plain praise no more.
    pub left: usize,
}

impl Moderation {
    /// The oldest plain praise of a scope, up to `limit`. Each is taken in hand, and who read it is
    /// on record.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn praise(
        &self,
        person: &Person,
        scope: &Scope,
        limit: i64,
    ) -> Result<Vec<Upcoming>, ModerateError> {
        let (me, scope, clock) = (person.id, scope.clone(), self.clock.clone());
        let limit = limit.clamp(1, WITH_A_SECOND);
        Ok(self
            .db
            .write(move |connection| {
                let now = clock.now();
                let by = By {
                    person: Some(me),
                    at: now,
                };
                let found = comments::plain_praise(connection, &scope, now, limit)?;
                for comment in found.iter().map(|found| &found.comment) {
                    let id = comment.id;
                    claims::take(connection, id, me, now + CLAIM)?;
                    if !comment.opened {
                        comments::mark_opened(connection, id)?;
                    }
                    let organisation = Some(comment.organisation);
                    audit::record(
                        connection,
                        by,
                        organisation,
                        "comment.read",
                        &id.to_string(),
                    )?;
                }
                with_surroundings(connection, found, now)
            })
            .await?)
    }

    /// Passes some of the praise on, twenty at most. Whatever is plain praise no more is left alone.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn pass_on(
        &self,
        person: &Person,
        scope: &Scope,
        chosen: &[(CommentId, i32)],
    ) -> Result<Bulk, ModerateError> {
        let (me, scope, clock) = (person.id, scope.clone(), self.clock.clone());
        let most = usize::try_from(AT_ONCE).unwrap_or_default();
        let chosen: Vec<(CommentId, i32)> = chosen.iter().take(most).copied().collect();
        self.db
            .write(move |connection| {
                let now = clock.now();
                let by = By {
                    person: Some(me),
                    at: now,
                };
                let plain = comments::plain_praise(connection, &scope, now, WITH_A_SECOND)?;
                let mut bulk = Bulk::default();
                for (id, version) in &chosen {
                    let found = plain.iter().find(|found| found.comment.id == *id);
                    let choice = Choice {
                        action: Action::Publish,
                        reason: None,
                        because: String::new(),
                        cut: Vec::new(),
                        cut_words: Vec::new(),
                        version: *version,
                    };
                    let taken = found
                        .ok_or(ModerateError::NotFound)
                        .and_then(|found| decide::take(connection, &scope, by, found, &choice));
                    match taken {
                        Ok(()) => bulk.done += 1,
                        Err(
                            ModerateError::Store(StoreError::Conflict)
                            | ModerateError::NotFound
                            | ModerateError::Faster { .. }
                            | ModerateError::Claimed { .. },
                        ) => bulk.left += 1,
                        Err(other) => return Err(other),
                    }
                }
                Ok(bulk)
            })
            .await
    }
}
