//! The clocks of the desk: whether anybody looks at the queue, and what each moderator is told when
//! the working day begins.

use chrono::{DateTime, TimeDelta, Utc};

use super::{ModerateError, Moderation};
use crate::domain::{
    Act, CommentId, Day, Language, Level, Organisation, OrganisationId, PersonId, Scope,
};
use crate::store::outbox::{self, MailKind, NewMail};
use crate::store::waiting::{self, Heap};
use crate::store::{
    AnyConnection, Db, StoreError, jobs, organisations, people, preferences, queue_seen,
};

/// How often it is noted that somebody looked.
const NOTED_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Notes that somebody who may read the queues of these organisations looked at them, at most once a
/// minute.
///
/// # Errors
/// When the database is away.
pub fn seen(
    connection: &mut AnyConnection,
    organisations: &[OrganisationId],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for organisation in not_noted(connection, organisations, now)? {
        queue_seen::note(connection, organisation, now)?;
    }
    Ok(())
}

/// Those of the organisations for which nothing was noted in the last minute.
fn not_noted(
    connection: &mut AnyConnection,
    organisations: &[OrganisationId],
    now: DateTime<Utc>,
) -> Result<Vec<OrganisationId>, StoreError> {
    let mut old = Vec::new();
    for organisation in organisations {
        let last = queue_seen::last(connection, *organisation)?;
        if last.is_none_or(|last| now - last >= NOTED_EVERY) {
            old.push(*organisation);
        }
    }
    Ok(old)
}

impl Moderation {
    /// Urgent comments of a scope that nobody has opened, oldest first.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn urgent_unopened(&self, scope: &Scope) -> Result<Vec<CommentId>, ModerateError> {
        let scope = scope.clone();
        let read =
            move |connection: &mut AnyConnection| waiting::urgent_unopened(connection, &scope);
        Ok(self.db.read(read).await?)
    }

    /// Notes that somebody looks at the queue. Most looks need no write.
    ///
    /// # Errors
    /// When the store is away.
    pub async fn seen(&self, scope: &Scope) -> Result<(), ModerateError> {
        let (now, organisations) = (self.clock.now(), scope.touched());
        let old = self
            .db
            .read(move |connection| not_noted(connection, &organisations, now))
            .await?;
        if !old.is_empty() {
            let note = move |connection: &mut AnyConnection| seen(connection, &old, now);
            self.db.write::<_, StoreError, _>(note).await?;
        }
        Ok(())
    }
}

/// What is due in every organisation whose people work at this moment: the mail of the morning to
/// each moderator, and the word to the second contact that nobody looks at the queue. Each goes once
/// a day, however often this is asked.
///
/// # Errors
/// When the store is away.
pub fn watch(db: &Db, now: DateTime<Utc>) -> Result<(), StoreError> {
    for organisation in db.read_now(organisations::list)? {
        let time = organisation.working_time();
        let today = time.today(now);
        if !time.is_open(now) {
            continue;
        }
        let job = digest_job(&organisation);
        let last = db.read_now(|connection| jobs::last_run(connection, &job))?;
        if last.is_none_or(|last| time.today(last) < today) {
            let organisation = organisation.clone();
            db.write_now(move |connection| digest(connection, &organisation, today, now))?;
        }
        if is_alone(db, &organisation, now)? {
            db.write_now(move |connection| tell_second(connection, &organisation, today, now))?;
        }
    }
    Ok(())
}

fn digest_job(organisation: &Organisation) -> String {
    format!("digest {}", organisation.slug)
}

/// How the queue stands, for a mail.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Standing {
    waiting: i64,
    urgent: i64,
    due: i64,
    oldest_days: u32,
}

impl Standing {
    /// Adds a heap of an organisation, by its own calendar.
    fn add(&mut self, heap: &Heap, organisation: &Organisation, now: DateTime<Utc>) {
        let time = organisation.working_time();
        let today = time.today(now);
        self.waiting += heap.count;
        if heap.level == Some(Level::Urgent) {
            self.urgent += heap.count;
        }
        // What was not screened yet may be anything: it is due as a concern is.
        let level = heap.level.unwrap_or(Level::Concern);
        if heap.day <= time.last_due(level, today) {
            self.due += heap.count;
        }
        let days = time.working_days_between(heap.day, today);
        self.oldest_days = self.oldest_days.max(days);
    }
}

/// How the queue stands in a scope.
fn standing(
    connection: &mut AnyConnection,
    scope: &Scope,
    now: DateTime<Utc>,
) -> Result<Standing, StoreError> {
    let mut standing = Standing::default();
    let mut known: Vec<Organisation> = Vec::new();
    for heap in waiting::heaps(connection, scope)? {
        if !known.iter().any(|one| one.id == heap.organisation) {
            known.push(organisations::by_id(connection, heap.organisation)?);
        }
        if let Some(organisation) = known.iter().find(|one| one.id == heap.organisation) {
            standing.add(&heap, organisation, now);
        }
    }
    Ok(standing)
}

/// Queues the mail of the morning for each moderator of an organisation for whom something waits.
fn digest(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    today: Day,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut told = 0;
    for (account, person) in people::of_organisation(connection, organisation.id)? {
        let Some(scope) = person.scope(Act::Decide) else {
            continue;
        };
        if account.disabled || !scope.touches(organisation.id) {
            continue;
        }
        let away = preferences::of(connection, account.id)?.away_until;
        if away.is_some_and(|until| until >= today) {
            continue;
        }
        let standing = standing(connection, &scope, now)?;
        if standing.waiting == 0 {
            continue;
        }
        let facts = serde_json::json!({
            "name": account.name,
            "waiting": standing.waiting,
            "urgent": standing.urgent,
            "due": standing.due,
            "oldest_days": standing.oldest_days,
        });
        let mail = NewMail {
            once_key: digest_key(account.id, today),
            kind: MailKind::Digest,
            recipient: account.mail,
            language: account.language,
            facts: facts.to_string(),
            organisation: Some(organisation.id),
        };
        outbox::put(connection, &mail, now)?;
        told += 1;
    }
    let outcome = format!("mails {told}");
    jobs::record(connection, &digest_job(organisation), now, now, &outcome)
}

fn digest_key(person: PersonId, day: Day) -> String {
    format!("digest-{person}-{}", day.0)
}

/// Whether something waits in an organisation, and nobody has looked for a whole working day.
fn is_alone(db: &Db, organisation: &Organisation, now: DateTime<Utc>) -> Result<bool, StoreError> {
    if organisation.contacts.second.mail.is_none() {
        return Ok(false);
    }
    let id = organisation.id;
    let (heaps, last) = db.read_now(|connection| {
        let heaps = waiting::heaps(connection, &Scope::whole(id))?;
        Ok::<_, StoreError>((heaps, queue_seen::last(connection, id)?))
    })?;
    let time = organisation.working_time();
    let came = heaps
        .iter()
        .map(|heap| time.end_of_hour(heap.day, heap.hour))
        .min();
    Ok(came.is_some_and(|came| {
        let since = last.map_or(came, |last| last.max(came));
        time.after_a_day(since) <= now
    }))
}

/// Queues the word that nobody looks at the queue.
fn tell_second(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    today: Day,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(recipient) = organisation.contacts.second.mail.clone() else {
        return Ok(());
    };
    let standing = standing(connection, &Scope::whole(organisation.id), now)?;
    let language: Language = organisation.staff_language();
    let facts = serde_json::json!({
        "organisation": organisation.name(language),
        "waiting": standing.waiting,
        "urgent": standing.urgent,
        "oldest_days": standing.oldest_days,
    });
    let mail = NewMail {
        once_key: format!("queue-unopened-{}-{}", organisation.id, today.0),
        kind: MailKind::QueueUnopened,
        recipient,
        language,
        facts: facts.to_string(),
        organisation: Some(organisation.id),
    };
    outbox::put(connection, &mail, now)
}
