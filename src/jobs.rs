//! The timetable: what happens without anybody asking.
//!
//! Two threads, and a third where texts are taken. One screens
//! ([`moderate::screen_until_stopped`]); one looks at the clock once a second and does what is due:
//! mail, the register of a new month, months that close, the clocks of the desk, comments that come
//! together on Mondays, the nightly purge;
//! the third looks after texts that wait. Of
//! several nodes on one database one does a job at a time ([`Db::only_one`]); the others look again
//! when it is due again.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Timelike, Utc};

use crate::collect::Doors;
use crate::domain::{Clock, Day, LocalTime, Month, OrganisationId, RETENTION};
use crate::notify::Post;
use crate::sms::{self, Texts};
use crate::store::audit::By;
use crate::store::keys::KeyRing;
use crate::store::{
    Db, StoreError, answers, audit, claims, comments, entries, handovers, jobs, organisations,
    outbox, preferences, returns as returns_sent, sealed, texts, touchpoints,
};
use crate::{moderate, people, register, release, returns};

/// How often the clock is looked at.
const TICK: Duration = Duration::from_secs(1);
/// How often texts that wait are looked at.
const TEXTS_EVERY: Duration = Duration::from_secs(10);
/// How often mail is sent.
const MAIL_EVERY: TimeDelta = TimeDelta::seconds(5);
/// How often the register is looked at for a new month.
const REGISTER_EVERY: TimeDelta = TimeDelta::seconds(30);
/// The hour (UTC) after which the night's purge runs.
const PURGE_HOUR: u32 = 2;
/// How often the clocks of the desk are looked at.
const WATCH_EVERY: TimeDelta = TimeDelta::minutes(1);
/// How often it is looked whether it is Monday.
const BATCHES_EVERY: TimeDelta = TimeDelta::minutes(1);
/// How often it is looked whether a month closes.
const CLOSE_EVERY: TimeDelta = TimeDelta::minutes(1);
/// How often it is looked whether somebody should be reminded of a return.
const RETURNS_EVERY: TimeDelta = TimeDelta::minutes(10);

/// The running timetable.
#[derive(Debug)]
pub struct Jobs {
    stopped: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Jobs {
    /// Starts the threads. Without a mail server, mail waits.
    ///
    /// # Errors
    /// When a thread cannot be started.
    pub fn start(
        db: &Db,
        clock: &Clock,
        doors: Doors,
        post: Option<Post>,
        texts: Option<Texts>,
        seals: KeyRing,
    ) -> std::io::Result<Self> {
        let stopped = Arc::new(AtomicBool::new(false));
        let screen_seals = seals.clone();
        let (screen_db, screen_clock) = (db.clone(), clock.clone());
        let screen_stopped = Arc::clone(&stopped);
        let screening = std::thread::Builder::new()
            .name("screening".to_owned())
            .spawn(move || {
                moderate::screen_until_stopped(
                    &screen_db,
                    &screen_clock,
                    &screen_seals,
                    &screen_stopped,
                );
            })?;
        let mut timetable = Timetable::new(db.clone(), clock.clone(), doors, post, seals);
        let timetable_stopped = Arc::clone(&stopped);
        let timing = std::thread::Builder::new()
            .name("timetable".to_owned())
            .spawn(move || {
                while !timetable_stopped.load(Ordering::Relaxed) {
                    timetable.tick();
                    std::thread::park_timeout(TICK);
                }
            })?;
        let mut threads = vec![screening, timing];
        if let Some(texts) = texts {
            let (db, stopped) = (db.clone(), Arc::clone(&stopped));
            let waiting =
                std::thread::Builder::new()
                    .name("texts".to_owned())
                    .spawn(move || {
                        let mut waiting = sms::Waiting::new(texts);
                        while !stopped.load(Ordering::Relaxed) {
                            let tick = || {
                                waiting.tick();
                                Ok::<_, StoreError>(())
                            };
                            report("texts", db.only_one("texts", tick));
                            std::thread::park_timeout(TEXTS_EVERY);
                        }
                    })?;
            threads.push(waiting);
        }
        Ok(Self { stopped, threads })
    }

    /// Stops the threads and waits for what they are at.
    pub fn stop(self) {
        self.stopped.store(true, Ordering::Relaxed);
        for thread in self.threads {
            thread.thread().unpark();
            if thread.join().is_err() {
                tracing::error!("a thread of the timetable ended badly");
            }
        }
    }
}

/// What is due when.
pub struct Timetable {
    db: Db,
    clock: Clock,
    doors: Doors,
    post: Option<Post>,
    seals: KeyRing,
    next_mail: DateTime<Utc>,
    next_register: DateTime<Utc>,
    next_watch: DateTime<Utc>,
    next_close: DateTime<Utc>,
    next_batches: DateTime<Utc>,
    /// The day on which each organisation's batches were made last, as far as this node knows.
    batched: HashMap<OrganisationId, Day>,
    next_returns: DateTime<Utc>,
    /// The month each organisation's register is up to.
    rolled: HashMap<OrganisationId, Month>,
    /// The hour, since 1970, up to which what senders of texts said is forgotten.
    forgotten: Option<i64>,
    /// The day of the last purge, once it is known.
    purged: Option<chrono::NaiveDate>,
}

impl Timetable {
    /// A timetable on which everything is due.
    #[must_use]
    pub fn new(db: Db, clock: Clock, doors: Doors, post: Option<Post>, seals: KeyRing) -> Self {
        let next_mail = DateTime::UNIX_EPOCH;
        let next_register = DateTime::UNIX_EPOCH;
        Self {
            db,
            clock,
            doors,
            post,
            seals,
            next_mail,
            next_register,
            next_watch: DateTime::UNIX_EPOCH,
            next_close: DateTime::UNIX_EPOCH,
            next_batches: DateTime::UNIX_EPOCH,
            batched: HashMap::new(),
            next_returns: DateTime::UNIX_EPOCH,
            rolled: HashMap::new(),
            forgotten: None,
            purged: None,
        }
    }

    /// Does what is due. A job that fails is logged and tried again at its next time.
    pub fn tick(&mut self) {
        let now = self.clock.now();
        self.doors.forget_networks();
        let hour = now.timestamp().div_euclid(3_600);
        if self.forgotten != Some(hour) {
            match self.doors.forget_talks() {
                Ok(()) => self.forgotten = Some(hour),
                Err(error) => report::<()>("texts", Err(error)),
            }
        }
        let db = self.db.clone();
        report(
            "decisions",
            db.only_one("decisions", || {
                moderate::carry_out(&self.db, &self.clock, &self.seals)
            }),
        );
        if now >= self.next_register {
            self.next_register = now + REGISTER_EVERY;
            let db = self.db.clone();
            report(
                "register",
                db.only_one("register", || self.roll_register(now)),
            );
        }
        // Before the mail, so that what is written now goes now.
        if now >= self.next_watch {
            self.next_watch = now + WATCH_EVERY;
            let db = self.db.clone();
            report(
                "watch",
                db.only_one("watch", || moderate::watch::watch(&self.db, now)),
            );
        }
        if now >= self.next_close {
            self.next_close = now + CLOSE_EVERY;
            let db = self.db.clone();
            let operator = self.post.as_ref().and_then(Post::operator);
            report(
                "months",
                db.only_one("months", || {
                    release::months::close_due(&self.db, &self.clock, operator)
                }),
            );
        }
        if now >= self.next_batches {
            self.next_batches = now + BATCHES_EVERY;
            let db = self.db.clone();
            report("batches", db.only_one("batches", || self.make_batches(now)));
        }
        if now >= self.next_returns {
            self.next_returns = now + RETURNS_EVERY;
            let db = self.db.clone();
            let reminded = db.only_one("returns", || returns::remind(&self.db, now));
            report("returns", reminded);
        }
        if now >= self.next_mail {
            self.next_mail = now + MAIL_EVERY;
            if let Some(post) = &self.post {
                let drained = self
                    .db
                    .only_one("mail", || post.drain(&self.db, &self.clock));
                report("mail", drained);
            }
        }
        if now.hour() >= PURGE_HOUR && self.purged != Some(now.date_naive()) {
            let db = self.db.clone();
            report("purge", db.only_one("purge", || self.purge_once(now)));
        }
    }

    /// Opens what opens today, and puts every open touchpoint on the register of a month that has
    /// begun, in each organisation's own time zone.
    fn roll_register(&mut self, now: DateTime<Utc>) -> Result<(), StoreError> {
        for organisation in self.db.read_now(organisations::list)? {
            let LocalTime { day, .. } = LocalTime::at(now, organisation.time_zone);
            let month = day.month();
            let due =
                |connection: &mut _| touchpoints::due_to_open(connection, organisation.id, day);
            if !self.db.read_now(due)?.is_empty() {
                let (owner, by) = (
                    organisation.clone(),
                    By {
                        person: None,
                        at: now,
                    },
                );
                let opened = self.db.write_now(move |connection| {
                    answers::make_room(connection, month)?;
                    register::touchpoints::open_due(connection, by, &owner)
                })?;
                tracing::info!(opened, "touchpoints opened on their day");
            }
            if self.rolled.get(&organisation.id) == Some(&month) {
                continue;
            }
            let id = organisation.id;
            self.db.write_now(move |connection| {
                answers::make_room(connection, month)?;
                answers::make_room(connection, month.next())?;
                register::roll(connection, id, month)
            })?;
            self.rolled.insert(id, month);
        }
        Ok(())
    }

    /// Makes the batches of comments where it is Monday, once a day and organisation.
    fn make_batches(&mut self, now: DateTime<Utc>) -> Result<(), StoreError> {
        for organisation in self.db.read_now(organisations::list)? {
            let today = LocalTime::at(now, organisation.time_zone).day;
            let made = self.batched.get(&organisation.id) == Some(&today);
            if made || !moderate::batches::is_due(&organisation, now) {
                continue;
            }
            moderate::batches::make(&self.db, &organisation, now, rand::random())?;
            self.batched.insert(organisation.id, today);
        }
        Ok(())
    }

    /// Purges, unless some node has done so this night.
    fn purge_once(&mut self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let last = self
            .db
            .read_now(|connection| jobs::last_run(connection, "purge"))?;
        let done = last
            .is_some_and(|last| last.date_naive() == now.date_naive() && last.hour() >= PURGE_HOUR);
        if !done {
            purge(&self.db, &self.clock)?;
        }
        self.purged = Some(now.date_naive());
        Ok(())
    }
}

/// The nightly purge: what has had its time is deleted, and what deleted words left behind in the
/// files of the database is rewritten. Logged as counts.
///
/// # Errors
/// When the store is away.
pub fn purge(db: &Db, clock: &Clock) -> Result<(), StoreError> {
    let started = clock.now();
    let outcome = db.write_now(move |connection| {
        let today = Day(started.date_naive());
        let words = comments::delete_stored_before(connection, words_kept_from(today))?;
        let kept_from = ratings_kept_from(today);
        comments::part_from_ratings_before(connection, kept_from)?;
        // The small numbers of a return go with the ratings they count.
        let sent = returns_sent::delete_before(connection, kept_from)?;
        let receipts = answers::delete_old_receipts(connection, today)?;
        let sealed = sealed::delete_old(connection, today)?;
        let handed_over = handovers::delete_old_words(connection, today)?;
        claims::forget_old(connection, started)?;
        preferences::forget_hard_seen_before(connection, today)?;
        let texts = texts::forget_seen(connection, today)?;
        let sessions = people::delete_old_sessions(connection, started)?;
        let mails =
            outbox::delete_ended(connection, started - TimeDelta::days(RETENTION.mail_days))?;
        let by = By {
            person: None,
            at: started,
        };
        let acts = audit::delete_before(connection, by, audit_kept_from(today))?;
        // Out of reach of the database, so that an end of the audit that is cut off can be told.
        let head = audit::head(connection)?;
        let head = head.map_or_else(|| "none".to_owned(), |head| head.to_string());
        entries::forget(connection, kept_from)?;
        // Last, because a partition that is dropped keeps everybody else waiting until COMMIT.
        let ratings = answers::delete_before(connection, kept_from)?;
        Ok::<_, StoreError>(format!(
            "words {words}, sealed {sealed}, handed over {handed_over}, ratings {ratings}, \
             receipts {receipts}, returns {sent}, texts {texts}, sessions {sessions}, \
             mails {mails}, acts {acts}; audit head: {head}"
        ))
    })?;
    db.sweep()?;
    tracing::info!(%outcome, "purged");
    let ended = clock.now();
    db.write_now(move |connection| jobs::record(connection, "purge", started, ended, &outcome))
}

/// The first day whose words are kept.
fn words_kept_from(today: Day) -> Day {
    let months = chrono::Months::new(RETENTION.words_months);
    Day(today.0.checked_sub_months(months).unwrap_or(today.0))
}

/// The first moment whose lines of the audit are kept.
fn audit_kept_from(today: Day) -> chrono::NaiveDateTime {
    let months = chrono::Months::new(RETENTION.audit_years * 12);
    let day = today.0.checked_sub_months(months).unwrap_or(today.0);
    day.and_time(chrono::NaiveTime::MIN)
}

/// The first month whose ratings are kept.
fn ratings_kept_from(today: Day) -> Month {
    let months = chrono::Months::new(RETENTION.rating_months);
    Month::of(today.0.checked_sub_months(months).unwrap_or(today.0))
}

fn report<T>(job: &str, outcome: Result<T, StoreError>) {
    if let Err(error) = outcome {
        tracing::error!(job, error = %error, "a job failed; it is tried again");
    }
}
