//! The queue as one person may see it, riskiest first.

use super::{ModerateError, Moderation};
use crate::domain::{CommentId, CommentState, Day, Finding, Organisation, Person, Scope, Service};
use crate::store::audit::{self, By};
use crate::store::comments::{self, StoredComment, Waiting, WithWords};
use crate::store::{
    AnyConnection, StoreError, answers, decisions, findings, organisations, services,
};

/// Comments on the page of the queue.
const ON_A_PAGE: i64 = 50;

/// What is waiting for a person.
#[derive(Debug, Clone)]
pub struct Queue {
    /// The first comments, riskiest first.
    pub comments: Vec<Upcoming>,
    /// How much there is in all.
    pub today: Today,
}

/// A comment with what the desk shows beside it.
#[derive(Debug, Clone)]
pub struct Upcoming {
    /// The comment.
    pub comment: StoredComment,
    /// Its words.
    pub words: String,
    /// What screening saw.
    pub findings: Vec<Finding>,
    /// What it is about.
    pub service: Service,
    /// Whose it is.
    pub organisation: Organisation,
}

/// The day at the desk.
#[derive(Debug, Clone, Copy, Default)]
pub struct Today {
    /// What is waiting.
    pub waiting: Waiting,
    /// Whole days since the oldest came.
    pub oldest_days: Option<i64>,
    /// Decisions of the day, everybody's.
    pub done: i64,
}

/// A comment opened at the desk.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The comment.
    pub item: Upcoming,
    /// Whether its rating came after many others from one network.
    pub burst: bool,
    /// The day at the desk.
    pub today: Today,
    /// What comes after it.
    pub next: Option<StoredComment>,
}

impl Moderation {
    /// What is waiting in a scope.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn queue(&self, scope: &Scope) -> Result<Queue, ModerateError> {
        let (clock, scope) = (self.clock.clone(), scope.clone());
        let queue = self
            .db
            .read(move |connection| {
                let found = comments::waiting(connection, &scope, ON_A_PAGE)?;
                let comments = with_surroundings(connection, found)?;
                let today = today(connection, &scope, clock.now())?;
                Ok(Queue { comments, today })
            })
            .await?;
        Ok(queue)
    }

    /// The day at the desk, without the comments.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn today(&self, scope: &Scope) -> Result<Today, ModerateError> {
        let (clock, scope) = (self.clock.clone(), scope.clone());
        let read = move |connection: &mut AnyConnection| today(connection, &scope, clock.now());
        Ok(self.db.read(read).await?)
    }

    /// Opens a comment that waits: from now on its writer can change it no more, and who read it
    /// is on record.
    ///
    /// # Errors
    /// [`ModerateError::NotFound`] when there is none in this scope; [`ModerateError::Faster`]
    /// when it was decided.
    pub async fn open(
        &self,
        person: &Person,
        scope: &Scope,
        id: CommentId,
    ) -> Result<Opened, ModerateError> {
        let (clock, reader, within) = (self.clock.clone(), person.clone(), scope.clone());
        self.db
            .write(move |connection| {
                let found = comments::in_scope(connection, &within, id)?;
                if found.comment.state != CommentState::Waiting {
                    return Err(faster(decisions::last(connection, id)?));
                }
                if !found.comment.opened {
                    comments::mark_opened(connection, id)?;
                }
                super::alerts::stop(connection, id)?;
                let by = By {
                    person: Some(reader.id),
                    at: clock.now(),
                };
                let organisation = Some(found.comment.organisation);
                audit::record(
                    connection,
                    by,
                    organisation,
                    "comment.read",
                    &id.to_string(),
                )?;
                let item = with_surroundings(connection, vec![found])?.pop();
                let item = item.ok_or(StoreError::NotFound)?;
                let burst = answers::came_in_a_burst(connection, id)?;
                let today = today(connection, &within, clock.now())?;
                let next = next_after(connection, &within, Some(id))?;
                Ok(Opened {
                    item,
                    burst,
                    today,
                    next,
                })
            })
            .await
    }

    /// What waits at the front of the queue, besides `but`.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn next(
        &self,
        scope: &Scope,
        but: Option<CommentId>,
    ) -> Result<Option<StoredComment>, ModerateError> {
        let scope = scope.clone();
        Ok(self
            .db
            .read(move |connection| next_after(connection, &scope, but))
            .await?)
    }
}

/// The refusal of a comment that is decided.
pub(super) fn faster(last: Option<(crate::domain::Action, String)>) -> ModerateError {
    match last {
        Some((action, by)) => ModerateError::Faster {
            action,
            by: Some(by),
        },
        None => ModerateError::NotFound,
    }
}

fn next_after(
    connection: &mut AnyConnection,
    scope: &Scope,
    but: Option<CommentId>,
) -> Result<Option<StoredComment>, StoreError> {
    let front = comments::waiting(connection, scope, 2)?;
    Ok(front
        .into_iter()
        .map(|found| found.comment)
        .find(|comment| Some(comment.id) != but))
}

fn today(
    connection: &mut AnyConnection,
    scope: &Scope,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Today, StoreError> {
    let waiting = comments::count_waiting(connection, scope)?;
    let midnight = now.date_naive().and_time(chrono::NaiveTime::MIN).and_utc();
    let done = decisions::count_since(connection, scope, midnight)?;
    let days_since = |oldest: Day| (now.date_naive() - oldest.0).num_days().max(0);
    Ok(Today {
        waiting,
        oldest_days: waiting.oldest.map(days_since),
        done,
    })
}

/// Puts findings, service and organisation beside each comment.
fn with_surroundings(
    connection: &mut AnyConnection,
    found: Vec<WithWords>,
) -> Result<Vec<Upcoming>, StoreError> {
    let ids: Vec<CommentId> = found.iter().map(|found| found.comment.id).collect();
    let findings = findings::of(connection, &ids)?;
    let mut upcoming: Vec<Upcoming> = Vec::with_capacity(found.len());
    for WithWords { comment, words } in found {
        let known = upcoming
            .iter()
            .find(|other| other.service.id == comment.service);
        let (service, organisation) = match known {
            Some(other) => (other.service.clone(), other.organisation.clone()),
            None => (
                services::by_id(connection, comment.service)?,
                organisations::by_id(connection, comment.organisation)?,
            ),
        };
        let of_this = findings.iter().filter(|(id, _)| *id == comment.id);
        upcoming.push(Upcoming {
            findings: of_this.map(|(_, finding)| finding.clone()).collect(),
            words: words.unwrap_or_default(),
            comment,
            service,
            organisation,
        });
    }
    Ok(upcoming)
}
