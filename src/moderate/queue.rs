//! The queue as one person may see it, riskiest first.

use chrono::{DateTime, TimeDelta, Utc};

use super::{ModerateError, Moderation};
use crate::domain::{
    Action, CommentId, CommentState, Day, Finding, Level, LocalTime, Organisation, OrganisationId,
    Person, RETENTION, Scope, Service,
};
use crate::screen::Tone;
use crate::store::audit::{self, By};
use crate::store::claims::{self, Claim};
use crate::store::comments::{self, Filter, StoredComment, WithWords};
use crate::store::decisions::Decided;
use crate::store::holds::{self, Hold};
use crate::store::{
    AnyConnection, StoreError, answers, decisions, findings, handovers, organisations, pending,
    preferences, sealed, services,
};

/// Comments on a page of the queue.
pub const ON_A_PAGE: i64 = 50;
/// How long a comment is somebody's, when they do nothing more.
pub const CLAIM: TimeDelta = TimeDelta::minutes(RETENTION.claim_minutes);
/// From so many answers a day on, the hour of one says nothing of who gave it.
pub const HOUR_FROM: i64 = 10;

/// What is waiting for a person.
#[derive(Debug, Clone)]
pub struct Queue {
    /// The comments of this page, riskiest first.
    pub comments: Vec<Upcoming>,
    /// How many there are that the filter lets through.
    pub all: i64,
    /// How much there is without a filter.
    pub today: Today,
    /// Languages among them, as tags.
    pub languages: Vec<String>,
    /// Services of the scope.
    pub services: Vec<Service>,
    /// Whether the reader wants distressing words blurred.
    pub blur: bool,
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
    /// Who has it in hand.
    pub claim: Option<Claim>,
}

impl Upcoming {
    /// Whether reading it may be hard: somebody may be in danger, or somebody is abused.
    #[must_use]
    pub fn is_distressing(&self) -> bool {
        self.comment.level == Some(Level::Urgent) || Tone::from_bits(self.comment.tone).abusive
    }
}

/// The day at the desk.
#[derive(Debug, Clone, Copy, Default)]
pub struct Today {
    /// Comments nobody has decided.
    pub waiting: i64,
    /// Those among them that say somebody may be in danger.
    pub urgent: i64,
    /// Those that should be decided today, or should have been.
    pub due: i64,
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
    /// How many others have the same words.
    pub copies: i64,
    /// The hour it came, where that says nothing of who wrote it.
    pub hour: Option<i16>,
    /// The day at the desk.
    pub today: Today,
    /// What comes after it.
    pub next: Option<StoredComment>,
    /// Distressing comments this person opened today.
    pub hard_today: i32,
    /// How they like the desk.
    pub preferences: preferences::Preferences,
}

impl Moderation {
    /// A page of what is waiting in a scope, from 1.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn queue(
        &self,
        scope: &Scope,
        filter: Filter,
        page: i64,
    ) -> Result<Queue, ModerateError> {
        let (clock, within) = (self.clock.clone(), scope.clone());
        let by = By {
            person: Some(scope.person()),
            at: clock.now(),
        };
        let scope = scope.clone();
        let queue = self
            .db
            .read(move |connection| {
                let now = clock.now();
                let skip = (page - 1).max(0).saturating_mul(ON_A_PAGE);
                let found = comments::waiting(connection, &scope, &filter, skip, ON_A_PAGE)?;
                let comments = with_surroundings(connection, found, now)?;
                let today = today(connection, &scope, now)?;
                let all = if filter == Filter::default() {
                    today.waiting
                } else {
                    comments::count_filtered(connection, &scope, &filter)?
                };
                Ok(Queue {
                    comments,
                    all,
                    today,
                    languages: comments::languages_waiting(connection, &scope)?,
                    services: services::in_scope(connection, &scope)?,
                    blur: preferences::of(connection, scope.person())?.blur,
                })
            })
            .await?;
        // The list shows first words, so who saw it is on record, for each organisation in it.
        let mut of: Vec<OrganisationId> = within.organisations().to_vec();
        of.extend(queue.services.iter().map(|service| service.organisation));
        of.sort_unstable();
        of.dedup();
        self.db
            .write(move |connection| {
                for organisation in &of {
                    audit::record(connection, by, Some(*organisation), "queue.read", "")?;
                }
                Ok::<_, StoreError>(())
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

    /// Opens a comment that waits, and takes it in hand: from now on its writer can change it no
    /// more, and who read it is on record.
    ///
    /// # Errors
    /// [`ModerateError::NotFound`] when there is none in this scope; [`ModerateError::Faster`]
    /// when it was decided; [`ModerateError::Claimed`] when somebody else has it in hand.
    pub async fn open(
        &self,
        person: &Person,
        scope: &Scope,
        filter: Filter,
        id: CommentId,
    ) -> Result<Opened, ModerateError> {
        let (clock, reader, within) = (self.clock.clone(), person.clone(), scope.clone());
        self.db
            .write(move |connection| {
                let now = clock.now();
                let found = comments::in_scope(connection, &within, id)?;
                if found.comment.state != CommentState::Waiting {
                    return Err(faster(decisions::last(connection, id)?));
                }
                let claim = claims::on(connection, &[id], now)?.pop();
                let mine = claim
                    .as_ref()
                    .is_some_and(|claim| claim.person == reader.id);
                if let Some(claim) = claim.filter(|_| !mine) {
                    return Err(ModerateError::Claimed {
                        by: claim.name,
                        until: claim.until,
                    });
                }
                claims::take(connection, id, reader.id, now + CLAIM)?;
                if !found.comment.opened {
                    comments::mark_opened(connection, id)?;
                }
                super::alerts::stop(connection, id)?;
                let by = By {
                    person: Some(reader.id),
                    at: now,
                };
                let organisation = Some(found.comment.organisation);
                audit::record(
                    connection,
                    by,
                    organisation,
                    "comment.read",
                    &id.to_string(),
                )?;
                let item = with_surroundings(connection, vec![found], now)?.pop();
                let item = item.ok_or(StoreError::NotFound)?;
                let day = LocalTime::at(now, item.organisation.time_zone).day;
                if item.is_distressing() && !mine {
                    preferences::saw_something_hard(connection, reader.id, day)?;
                }
                let comment = &item.comment;
                let many =
                    answers::count_on(connection, comment.touchpoint, comment.day)? >= HOUR_FROM;
                Ok(Opened {
                    burst: answers::came_in_a_burst(connection, id)?,
                    copies: comments::copies(connection, comment)?,
                    hour: comment.hour.filter(|_| many),
                    today: today(connection, &within, now)?,
                    next: comments::front(connection, &within, &filter, &[id], now)?,
                    hard_today: preferences::hard_seen_on(connection, reader.id, day)?,
                    preferences: preferences::of(connection, reader.id)?,
                    item,
                })
            })
            .await
    }

    /// Lets a comment go without a decision.
    ///
    /// # Errors
    /// [`ModerateError::NotFound`] when there is none in this scope.
    pub async fn let_go(&self, scope: &Scope, id: CommentId) -> Result<(), ModerateError> {
        let (clock, scope) = (self.clock.clone(), scope.clone());
        self.db
            .write(move |connection| {
                comments::in_scope(connection, &scope, id)?;
                let claim = claims::on(connection, &[id], clock.now())?.pop();
                if claim.is_some_and(|claim| claim.person == scope.person()) {
                    claims::release(connection, id)?;
                }
                Ok(())
            })
            .await
    }

    /// What waits at the front of the queue, besides `but`, and in no other hands.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn next(
        &self,
        scope: &Scope,
        filter: Filter,
        but: Option<CommentId>,
    ) -> Result<Option<StoredComment>, ModerateError> {
        let (clock, scope) = (self.clock.clone(), scope.clone());
        Ok(self
            .db
            .read(move |connection| {
                let but: Vec<CommentId> = but.into_iter().collect();
                comments::front(connection, &scope, &filter, &but, clock.now())
            })
            .await?)
    }

    /// What was decided last in a scope, newest first, with the last decision of each.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn decided(
        &self,
        scope: &Scope,
    ) -> Result<Vec<(StoredComment, Service, Option<Decided>)>, ModerateError> {
        let scope = scope.clone();
        Ok(self
            .db
            .read(move |connection| {
                let found = comments::decided(connection, &scope, 200)?;
                let services = services::in_scope(connection, &scope)?;
                let mut decided = Vec::with_capacity(found.len());
                for comment in found {
                    let last = decisions::last_of(connection, comment.id)?;
                    let service = services.iter().find(|of| of.id == comment.service);
                    let service = match service {
                        Some(service) => service.clone(),
                        None => services::by_id(connection, comment.service)?,
                    };
                    decided.push((comment, service, last));
                }
                Ok::<_, StoreError>(decided)
            })
            .await?)
    }

    /// Notes that a comment may be about the person who reads it, or their team: it leaves their
    /// queue, and that of everybody who does not read for the whole organisation. Its contact for
    /// such things is told.
    ///
    /// # Errors
    /// [`ModerateError::NotFound`] when there is none in this scope; [`ModerateError::Faster`]
    /// when it was decided.
    pub async fn about_me(
        &self,
        person: &Person,
        scope: &Scope,
        id: CommentId,
    ) -> Result<(), ModerateError> {
        let (clock, scope, me) = (self.clock.clone(), scope.clone(), person.id);
        self.db
            .write(move |connection| {
                let comment = comments::in_scope(connection, &scope, id)?.comment;
                if comment.state != CommentState::Waiting {
                    return Err(faster(decisions::last(connection, id)?));
                }
                let now = clock.now();
                super::staff::keep_from(connection, &comment, &[me], now)?;
                claims::release(connection, id)?;
                let by = By {
                    person: Some(me),
                    at: now,
                };
                let organisation = Some(comment.organisation);
                audit::record(
                    connection,
                    by,
                    organisation,
                    "comment.about_me",
                    &id.to_string(),
                )?;
                Ok(())
            })
            .await
    }
}

/// A comment that was decided, and what can still be done about it.
#[derive(Debug, Clone)]
pub struct Past {
    /// The comment.
    pub comment: StoredComment,
    /// What it is about.
    pub service: Service,
    /// Its words, where they were passed on.
    pub words: Option<String>,
    /// The last decision.
    pub last: Option<Decided>,
    /// Whether this person can take the last decision back.
    pub may_undo: bool,
    /// Whether words are sealed.
    pub sealed: bool,
    /// The hold on it.
    pub hold: Option<Hold>,
    /// The reference of its record.
    pub record: Option<String>,
}

impl Moderation {
    /// A comment that was decided, and what can still be done about it.
    ///
    /// # Errors
    /// [`ModerateError::NotFound`] when there is none in this scope, or it waits.
    pub async fn past(&self, scope: &Scope, id: CommentId) -> Result<Past, ModerateError> {
        let (clock, scope) = (self.clock.clone(), scope.clone());
        Ok(self
            .db
            .read(move |connection| {
                let found = comments::in_scope(connection, &scope, id)?;
                let waits = pending::of(connection, id)?;
                let mine = waits.as_ref().is_some_and(|waits| {
                    waits.person == scope.person() && waits.due_at > clock.now()
                });
                let passed_on = matches!(
                    found.comment.state,
                    CommentState::Published | CommentState::Redacted
                );
                // What is about to be cut is shown to nobody a second time.
                let shown = passed_on && waits.is_none();
                Ok::<_, StoreError>(Past {
                    service: services::by_id(connection, found.comment.service)?,
                    words: found.words.filter(|_| shown),
                    last: decisions::last_of(connection, id)?,
                    may_undo: mine,
                    sealed: sealed::of(connection, id)?.is_some(),
                    hold: holds::on(connection, id)?,
                    record: handovers::of_comment(connection, id)?.map(|record| record.reference),
                    comment: found.comment,
                })
            })
            .await?)
    }
}

/// The refusal of a comment that is decided.
pub(super) fn faster(last: Option<(Action, String)>) -> ModerateError {
    match last {
        Some((action, by)) => ModerateError::Faster {
            action,
            by: Some(by),
        },
        None => ModerateError::NotFound,
    }
}

fn today(
    connection: &mut AnyConnection,
    scope: &Scope,
    now: DateTime<Utc>,
) -> Result<Today, StoreError> {
    let mut today = Today::default();
    let mut oldest: Option<Day> = None;
    let mut known: Vec<(OrganisationId, Organisation)> = Vec::new();
    for some in comments::count_waiting(connection, scope)? {
        if !known.iter().any(|(id, _)| *id == some.organisation) {
            let organisation = organisations::by_id(connection, some.organisation)?;
            known.push((some.organisation, organisation));
        }
        today.waiting += some.count;
        if some.level == Some(Level::Urgent) {
            today.urgent += some.count;
        }
        let whose = known.iter().find(|(id, _)| *id == some.organisation);
        if let Some((_, whose)) = whose.filter(|_| !some.import) {
            let time = whose.working_time();
            // What was not screened yet may be anything: it is due as a concern is.
            let level = some.level.unwrap_or(Level::Concern);
            if some.day <= time.last_due(level, time.today(now)) {
                today.due += some.count;
            }
        }
        oldest = Some(oldest.map_or(some.day, |day| day.min(some.day)));
    }
    let midnight = now.date_naive().and_time(chrono::NaiveTime::MIN).and_utc();
    today.done = decisions::count_since(connection, scope, midnight)?;
    today.oldest_days = oldest.map(|day| (now.date_naive() - day.0).num_days().max(0));
    Ok(today)
}

/// Puts findings, service, organisation and claim beside each comment.
pub(super) fn with_surroundings(
    connection: &mut AnyConnection,
    found: Vec<WithWords>,
    now: DateTime<Utc>,
) -> Result<Vec<Upcoming>, StoreError> {
    let ids: Vec<CommentId> = found.iter().map(|found| found.comment.id).collect();
    let findings = findings::of(connection, &ids)?;
    let mut claims = claims::on(connection, &ids, now)?;
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
        let claim = claims.iter().position(|claim| claim.comment == comment.id);
        upcoming.push(Upcoming {
            findings: of_this.map(|(_, finding)| finding.clone()).collect(),
            words: words.unwrap_or_default(),
            claim: claim.map(|at| claims.swap_remove(at)),
            comment,
            service,
            organisation,
        });
    }
    Ok(upcoming)
}
