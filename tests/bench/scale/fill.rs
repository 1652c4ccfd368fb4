//! Three years of answers, stored as the program stores them, many at once.
//!
//! Places differ: the busiest get twenty times what the quiet ones get. Ratings older than the
//! schedule keeps came by an import, so that the nightly purge leaves them.

use std::time::{Duration, Instant};

use chrono::Days;
use heard::domain::{
    Action, Channel, Clock, Comment, CommentId, CommentState, Day, LocalTime, Month, PersonId,
    QuestionSet, RETENTION, RatingId, Reason, Score, Sharing,
};
use heard::screen;
use heard::store::answers::{self, NewRating};
use heard::store::comments::{self, NewComment};
use heard::store::{AnyConnection, Db, StoreError, decisions, findings, people};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use crate::council::{self, Council};
use crate::words;

/// Comments that wait in the queue.
const WAITING: usize = 50_000;
/// They came in so many months, the last ones.
const WAITING_MONTHS: usize = 12;
/// Of so many ratings, one has a comment that was decided.
const DECIDED: usize = 50;
/// Days of ratings in one transaction.
const DAYS_AT_ONCE: u32 = 5;
/// How often somebody answers by each channel, in ten.
const CHANNELS: [Channel; 10] = [
    Channel::Qr,
    Channel::Qr,
    Channel::Qr,
    Channel::Qr,
    Channel::Sms,
    Channel::Sms,
    Channel::Sms,
    Channel::Kiosk,
    Channel::Kiosk,
    Channel::Paper,
];
/// How often each score is tapped, in ten.
const SCORES: [i16; 10] = [5, 5, 5, 5, 4, 4, 3, 2, 1, 0];

/// What was loaded.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Loaded {
    pub(crate) ratings: usize,
    pub(crate) waiting: usize,
}

/// Loads so many ratings into some months, and the comments beside them.
pub(crate) fn fill(
    db: &Db,
    clock: &Clock,
    council: &Council,
    months: &[Month],
    ratings: usize,
) -> anyhow::Result<Loaded> {
    let mut loader = Loader {
        moderator: db
            .read_now(|connection| people::by_mail(connection, super::desk::MAIL))?
            .id,
        today: LocalTime::at(clock.now(), council.organisation.time_zone).day,
        dice: StdRng::seed_from_u64(1),
        council,
        loaded: Loaded::default(),
        wanted: ratings,
        began: Instant::now(),
        told: Instant::now(),
    };
    for (number, month) in months.iter().enumerate() {
        council::begin(db, council, *month)?;
        let share =
            |all: usize, number: usize, of: usize| all * (number + 1) / of - all * number / of;
        let wanted = share(ratings, number, months.len());
        let first_waiting = months.len() - WAITING_MONTHS;
        let waiting = number
            .checked_sub(first_waiting)
            .map_or(0, |number| share(WAITING, number, WAITING_MONTHS))
            .min(wanted);
        loader.month(db, *month, wanted, waiting)?;
    }
    Ok(loader.loaded)
}

struct Loader<'a> {
    moderator: PersonId,
    today: Day,
    dice: StdRng,
    council: &'a Council,
    loaded: Loaded,
    wanted: usize,
    began: Instant,
    told: Instant,
}

/// What goes into one transaction.
#[derive(Default)]
struct Batch {
    ratings: Vec<NewRating>,
    comments: Vec<NewComment>,
    /// What became of each comment; none waits.
    decided: Vec<Option<(CommentState, Action)>>,
}

impl Loader<'_> {
    fn month(
        &mut self,
        db: &Db,
        month: Month,
        ratings: usize,
        waiting: usize,
    ) -> anyhow::Result<()> {
        let first = month.first_day();
        let days = month
            .next()
            .first_day()
            .signed_duration_since(first)
            .num_days();
        let days = u32::try_from(days)?;
        let mut at = 0;
        let mut some = Batch::default();
        for day in 0..days {
            let until = ratings * (day as usize + 1) / days as usize;
            let date = Day(first
                .checked_add_days(Days::new(day.into()))
                .unwrap_or(first));
            self.day(
                date,
                (at..until).map(|at| (at, ratings, waiting)),
                &mut some,
            )?;
            at = until;
            if (day + 1) % DAYS_AT_ONCE == 0 || day + 1 == days {
                self.store(db, std::mem::take(&mut some))?;
            }
        }
        Ok(())
    }

    /// The answers of a day, in the order of their hours.
    fn day(
        &mut self,
        day: Day,
        these: impl ExactSizeIterator<Item = (usize, usize, usize)>,
        some: &mut Batch,
    ) -> anyhow::Result<()> {
        const HOURS: std::ops::Range<usize> = 8..20;
        let imported = day.month().number() < self.kept_from().number();
        let midnight = day.0.and_time(chrono::NaiveTime::MIN).and_utc().timestamp() / 3_600;
        let count = these.len().max(1);
        for (number, (at, ratings, waiting)) in these.enumerate() {
            let hour = HOURS.start + number * HOURS.len() / count;
            let hours = midnight + i64::try_from(hour)?;
            // Squared, so that the first places are the busy ones.
            let place = self.dice.random_range(0.0..1.0_f64).powi(2);
            let places = &self.council.places;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_precision_loss,
                clippy::cast_sign_loss,
                reason = "a number below 500"
            )]
            let (service, touchpoint) = &places[(place * places.len() as f64) as usize];
            let score = SCORES[self.dice.random_range(0..SCORES.len())];
            let rating = NewRating {
                id: RatingId::new(hours, self.dice.random()),
                touchpoint: touchpoint.id,
                channel: CHANNELS[self.dice.random_range(0..CHANNELS.len())],
                score: QuestionSet::Fft.score(score).unwrap_or(Score::DONT_KNOW),
                day,
                hour: if imported {
                    None
                } else {
                    Some(i16::try_from(hour)?)
                },
                import: imported,
                burst: false,
            };
            some.ratings.push(rating);
            // Evenly through the month.
            let waits = at * waiting / ratings != (at + 1) * waiting / ratings;
            if !waits && at % DECIDED != 0 {
                continue;
            }
            let Some(words) = Comment::parse(&words::some(&mut self.dice))? else {
                continue;
            };
            some.comments.push(NewComment {
                id: CommentId::new(hours, self.dice.random()),
                organisation: self.council.organisation.id,
                service: service.id,
                touchpoint: touchpoint.id,
                channel: rating.channel,
                rating: Some(rating.id),
                month: day.month(),
                day,
                hour: rating.hour,
                sharing: if at % 3 == 0 {
                    Sharing::TeamOnly
                } else {
                    Sharing::Share
                },
                stored_on: self.stored_on(day),
                honeypot: false,
                words,
            });
            self.loaded.waiting += usize::from(waits);
            let decided = match self.dice.random_range(0..10) {
                0 => (CommentState::Withheld, Action::Withhold),
                1 | 2 => (CommentState::Redacted, Action::Redact),
                _ => (CommentState::Published, Action::Publish),
            };
            some.decided.push((!waits).then_some(decided));
        }
        Ok(())
    }

    /// The first month whose ratings the purge keeps; older ones are imports.
    fn kept_from(&self) -> Month {
        let months = usize::try_from(RETENTION.rating_months).unwrap_or(usize::MAX);
        let this = self.today.month();
        let months = std::iter::successors(Some(this), |month| Some(month.previous())).take(months);
        months.last().unwrap_or(this)
    }

    /// The day words are stored on: their own, or today when the purge would delete them.
    fn stored_on(&self, day: Day) -> Day {
        let kept = chrono::Months::new(RETENTION.words_months - 1);
        match self.today.0.checked_sub_months(kept) {
            Some(first) if day.0 < first => self.today,
            _ => day,
        }
    }

    fn store(&mut self, db: &Db, some: Batch) -> anyhow::Result<()> {
        self.loaded.ratings += some.ratings.len();
        let moderator = self.moderator;
        db.write_now(move |connection| store(connection, &some, moderator))?;
        if self.told.elapsed() >= Duration::from_secs(1) || self.loaded.ratings == self.wanted {
            self.told = Instant::now();
            let (done, seconds) = (self.loaded.ratings, self.began.elapsed().as_secs().max(1));
            eprintln!(
                "{:3} %: {done} ratings, {} a second",
                done * 100 / self.wanted.max(1),
                done / usize::try_from(seconds)?
            );
        }
        Ok(())
    }
}

/// Stores, screens and decides.
fn store(
    connection: &mut AnyConnection,
    some: &Batch,
    moderator: PersonId,
) -> Result<(), StoreError> {
    answers::insert_many(connection, &some.ratings)?;
    comments::insert_many(connection, &some.comments)?;
    for (comment, decided) in some.comments.iter().zip(&some.decided) {
        let id = comment.id;
        let seen = screen::screen(comment.words.as_str());
        let stored = findings::Seen {
            rules_version: screen::RULES_VERSION,
            level: seen.level,
            findings: &seen.findings,
            language: seen.language,
            tone: seen.tone.bits(),
            likeness: None,
        };
        findings::store(connection, id, 1, &stored)?;
        let Some((state, action)) = *decided else {
            continue;
        };
        let reason = (action == Action::Withhold).then_some(Reason::ALL[0].as_str());
        let at = comment.day.0.and_time(chrono::NaiveTime::MIN).and_utc();
        comments::decide(connection, id, 1, CommentState::Waiting, state)?;
        decisions::append(connection, id, moderator, action, reason, at)?;
    }
    Ok(())
}
