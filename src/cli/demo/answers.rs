//! The answers of the council's past, drawn from a seed: every demo of one day is the same.
//!
//! Pure. What is drawn follows [`council`](super::council): how many answers a place gets, by which
//! ways, and how many people are content.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, TimeZone as _, Timelike, Utc, Weekday};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::council::{MONTHS, Place, places};
use super::words::{SAID, Said};
use crate::domain::{Channel, Month, QuestionSet, Score, TimeZone};

/// Where the draws begin.
const SEED: u64 = 20_261_124;
/// Words are younger than this only in the queue.
const READ_WITHIN: TimeDelta = TimeDelta::days(3);

/// An answer somebody gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Given {
    /// The code of the sign.
    pub(super) code: &'static str,
    pub(super) channel: Channel,
    pub(super) score: Score,
    /// The beginning of the hour.
    pub(super) at: DateTime<Utc>,
    /// What makes its identifier.
    pub(super) random: u64,
}

/// What came in one month.
#[derive(Debug, Default)]
pub(super) struct Came {
    /// Taps without a word.
    pub(super) taps: Vec<Given>,
    /// Taps with words that were read since, oldest first.
    pub(super) words: Vec<(Given, &'static Said)>,
}

/// What came in `month`, the one with this number of the council's [`MONTHS`], until `now`.
pub(super) fn came(number: usize, month: Month, zone: TimeZone, now: DateTime<Utc>) -> Came {
    let mut draw = Draw::new(number, month, zone);
    let mut came = Came::default();
    for (service, place) in places() {
        let answers = place.answers.get(number).copied().unwrap_or_default();
        let content = place.content.get(number).copied().unwrap_or_default();
        let scores = scores(service.question_set, content);
        for _ in 0..answers {
            let score = draw
                .one_of(&scores)
                .and_then(|score| service.question_set.score(score));
            came.taps
                .extend(score.and_then(|score| draw.given(place, score)));
        }
    }
    // What the future holds is drawn too, so that the past does not hang on the hour of the demo.
    came.taps.retain(|given| given.at <= now);

    for said in SAID.iter().skip(number).step_by(MONTHS) {
        let found = places().find(|(_, place)| place.code == said.at);
        let given = found.and_then(|(service, place)| {
            let score = service.question_set.score(said.score)?;
            draw.given(place, score)
        });
        came.words.extend(given.map(|given| (given, said)));
    }
    came.words
        .retain(|(given, _)| given.at + READ_WITHIN <= now);
    came.words
        .sort_by_key(|(given, _)| (given.at, given.random));
    came
}

/// How often each score comes when so many in a hundred are content.
fn scores(set: QuestionSet, content: u32) -> Vec<(i16, u32)> {
    let not = 100_u32.saturating_sub(content);
    match set {
        QuestionSet::Fft => vec![
            (0, 20),
            (1, 3 * not),
            (2, 3 * not),
            (3, 4 * not),
            (4, 4 * content),
            (5, 6 * content),
        ],
        QuestionSet::Govuk => {
            vec![
                (1, 3 * not),
                (2, 3 * not),
                (3, 4 * not),
                (4, 5 * content),
                (5, 5 * content),
            ]
        }
        QuestionSet::Smiley => {
            vec![
                (1, 4 * not),
                (2, 6 * not),
                (3, 4 * content),
                (4, 6 * content),
            ]
        }
    }
}

/// The draws of one month.
struct Draw {
    random: StdRng,
    zone: TimeZone,
    /// The days, each with how busy it is.
    days: Vec<(NaiveDate, u32)>,
}

impl Draw {
    fn new(number: usize, month: Month, zone: TimeZone) -> Self {
        let days = month
            .first_day()
            .iter_days()
            .take_while(|day| Month::of(*day) == month);
        Self {
            random: StdRng::seed_from_u64(SEED + number as u64),
            zone,
            days: days.map(|day| (day, busy(day.weekday()))).collect(),
        }
    }

    /// An answer at a place, some time in the month.
    fn given(&mut self, place: &Place, score: Score) -> Option<Given> {
        let days = std::mem::take(&mut self.days);
        let day = self.one_of(&days);
        self.days = days;
        // Two dice: most people come around two, nobody before eight or after eight.
        let hour = 8 + self.random.random_range(0..=6) + self.random.random_range(0..=6);
        let channel = self.one_of(place.channels)?;
        let random = self.random.random();
        let wall = day?.and_hms_opt(hour, 0, 0)?;
        let at = self
            .zone
            .get()
            .from_local_datetime(&wall)
            .earliest()?
            .to_utc();
        Some(Given {
            code: place.code,
            channel,
            score,
            at,
            random,
        })
    }

    /// One of several, by weight.
    fn one_of<T: Copy>(&mut self, of: &[(T, u32)]) -> Option<T> {
        let all: u32 = of.iter().map(|(_, weight)| weight).sum();
        let mut drawn = self.random.random_range(0..all.max(1));
        of.iter()
            .find_map(|(one, weight)| match drawn.checked_sub(*weight) {
                Some(left) => {
                    drawn = left;
                    None
                }
                None => Some(*one),
            })
    }
}

/// How busy a day is.
const fn busy(day: Weekday) -> u32 {
    match day {
        Weekday::Sat => 3,
        Weekday::Sun => 1,
        _ => 6,
    }
}

/// The beginning of the hour that was `hours` before `now`, but not before the month that `now`
/// lies in.
pub(super) fn hours_before(now: DateTime<Utc>, hours: i64, zone: TimeZone) -> DateTime<Utc> {
    let local = now.with_timezone(&zone.get());
    let midnight = Month::of(local.date_naive())
        .first_day()
        .and_time(chrono::NaiveTime::MIN);
    let begun = zone
        .get()
        .from_local_datetime(&midnight)
        .earliest()
        .map_or(now, |at| at.to_utc());
    let at = (now - TimeDelta::hours(hours)).max(begun);
    at - TimeDelta::minutes(i64::from(at.minute())) - TimeDelta::seconds(i64::from(at.second()))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::{came, hours_before};
    use crate::cli::demo::council::{Life, MONTHS, TIME_ZONE, places};
    use crate::cli::demo::words::{Decided, SAID, WAITING};
    use crate::domain::{LocalTime, Month, TimeZone};
    use crate::screen;

    fn now() -> DateTime<Utc> {
        "2026-11-24T12:34:56Z".parse().unwrap()
    }

    fn zone() -> TimeZone {
        TIME_ZONE.parse().unwrap()
    }

    #[test]
    fn the_same_day_gives_the_same_answers() {
        let month = Month::new(2026, 10).unwrap();
        let (one, other) = (came(1, month, zone(), now()), came(1, month, zone(), now()));
        assert_eq!(one.taps, other.taps);
        let words = |came: &super::Came| -> Vec<_> {
            came.words
                .iter()
                .map(|(given, said)| (*given, said.words))
                .collect()
        };
        assert_eq!(words(&one), words(&other));
        assert_ne!(
            one.taps,
            came(2, month, zone(), now()).taps,
            "each month has its own"
        );
    }

    #[test]
    fn a_month_that_is_over_has_all_its_answers_and_only_in_it() {
        let month = Month::new(2026, 10).unwrap();
        let came = came(1, month, zone(), now());
        let wanted: u32 = places().map(|(_, place)| place.answers[1]).sum();
        assert_eq!(came.taps.len(), wanted as usize);
        for given in came
            .taps
            .iter()
            .chain(came.words.iter().map(|(given, _)| given))
        {
            assert_eq!(LocalTime::at(given.at, zone()).month(), month);
        }
    }

    #[test]
    fn an_hour_later_the_past_is_still_the_same() {
        let month = Month::new(2026, 11).unwrap();
        let earlier = came(2, month, zone(), now()).taps;
        let later = came(2, month, zone(), now() + chrono::TimeDelta::hours(1)).taps;
        assert!(earlier.iter().all(|given| given.at <= now()));
        assert!(later.len() >= earlier.len());
        let still: Vec<_> = later
            .into_iter()
            .filter(|given| given.at <= now())
            .collect();
        assert_eq!(still, earlier);
    }

    #[test]
    fn a_month_that_has_just_begun_has_a_queue() {
        let midnight = "2026-12-01T00:10:00Z".parse().unwrap();
        assert!(
            came(2, Month::new(2026, 12).unwrap(), zone(), midnight)
                .taps
                .is_empty()
        );
        for waits in WAITING {
            let at = hours_before(midnight, waits.hours, zone());
            assert_eq!(
                LocalTime::at(at, zone()).month(),
                Month::new(2026, 12).unwrap()
            );
            assert!(at <= midnight);
        }
    }

    #[test]
    fn words_stand_where_they_can() {
        let place = |code| places().find(|(_, place)| place.code == code).unwrap();
        for (number, said) in SAID.iter().enumerate() {
            let (service, place) = place(said.at);
            assert!(place.answers[number % MONTHS] > 0, "{}", said.words);
            assert!(
                service.question_set.score(said.score).is_some(),
                "{}",
                said.words
            );
            if let Decided::Redacted(names) = said.decided {
                assert!(
                    names.iter().all(|name| said.words.contains(name)),
                    "{}",
                    said.words
                );
                let seen = screen::screen(said.words).findings;
                assert!(!names.is_empty() || !seen.is_empty(), "{}", said.words);
            }
        }
        for waits in WAITING {
            let (service, place) = place(waits.at);
            assert_eq!(place.life, Life::Open, "{}", waits.words);
            assert!(
                service.question_set.score(waits.score).is_some(),
                "{}",
                waits.words
            );
        }
    }

    #[test]
    fn the_queue_has_every_level() {
        use crate::domain::Level;

        let count = |level| {
            let of_level = |waits: &&_| {
                let waits: &crate::cli::demo::words::Waits = waits;
                screen::screen(waits.words).level == level
            };
            WAITING.iter().filter(of_level).count()
        };
        assert!(
            (1..=4).contains(&count(Level::Urgent)),
            "{}",
            count(Level::Urgent)
        );
        assert!(
            (1..=6).contains(&count(Level::Concern)),
            "{}",
            count(Level::Concern)
        );
    }
}
