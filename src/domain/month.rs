//! Days and months as people at a place know them.
//!
//! A month is the release period. It is fixed, in the organisation's time zone, at the moment a
//! rating is accepted, and never computed again: a later change of zone moves nothing.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Timelike, Utc};

use super::TimeZone;

/// A calendar month, from January of the year 1 to December of 9999.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, diesel::deserialize::FromSqlRow,
)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// The month of a year, `month` from 1 to 12.
    #[must_use]
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((1..=9999).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// The month a day lies in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }

    /// The stored number: 202611 for November 2026. It sorts as months do.
    #[must_use]
    pub fn number(self) -> i32 {
        self.year * 100 + self.month.cast_signed()
    }

    /// The month of a stored number.
    #[must_use]
    pub fn from_number(number: i32) -> Option<Self> {
        Self::new(
            number.div_euclid(100),
            u32::try_from(number.rem_euclid(100)).ok()?,
        )
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.month
    }

    /// The first day.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or(NaiveDate::MAX)
    }

    /// The month after this one.
    #[must_use]
    pub fn next(self) -> Self {
        if self.month == 12 {
            Self {
                year: self.year + 1,
                month: 1,
            }
        } else {
            Self {
                year: self.year,
                month: self.month + 1,
            }
        }
    }

    /// The month before this one.
    #[must_use]
    pub fn previous(self) -> Self {
        if self.month == 1 {
            Self {
                year: self.year - 1,
                month: 12,
            }
        } else {
            Self {
                year: self.year,
                month: self.month - 1,
            }
        }
    }

    /// Every month from this one to `last`, both included; empty if `last` is earlier.
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |month| Some(month.next()))
            .take_while(move |month| *month <= last)
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&format!("{:04}-{:02}", self.year, self.month))
    }
}

impl std::str::FromStr for Month {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parse = || {
            let (year, month) = text.split_once('-')?;
            let plain = |part: &str, length| {
                part.len() == length && part.bytes().all(|b| b.is_ascii_digit())
            };
            if !plain(year, 4) || !plain(month, 2) {
                return None;
            }
            Self::new(year.parse().ok()?, month.parse().ok()?)
        };
        parse().ok_or_else(|| format!("`{text}` is not a month; write it as 2026-11"))
    }
}

impl serde::Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A calendar day, stored as one number: 20261124.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(pub NaiveDate);

impl Day {
    /// The stored number: year, month and day in decimal. It sorts as days do.
    #[must_use]
    pub fn number(self) -> i32 {
        Month::of(self.0).number() * 100 + self.0.day().cast_signed()
    }

    /// The day of a stored number.
    #[must_use]
    pub fn from_number(number: i32) -> Option<Self> {
        let month = Month::from_number(number.div_euclid(100))?;
        let day = u32::try_from(number.rem_euclid(100)).ok()?;
        NaiveDate::from_ymd_opt(month.year, month.month, day).map(Self)
    }

    /// The month it lies in.
    #[must_use]
    pub fn month(self) -> Month {
        Month::of(self.0)
    }

    /// The moment it begins on the clocks on the wall of `zone`. Where they jump over midnight, it
    /// begins after the jump.
    #[must_use]
    pub fn begins(self, zone: TimeZone) -> DateTime<Utc> {
        let midnight = self.0.and_time(NaiveTime::MIN);
        let mut after = (0..=3).filter_map(|hours| {
            let local = midnight.checked_add_signed(TimeDelta::hours(hours))?;
            zone.get().from_local_datetime(&local).earliest()
        });
        after
            .next()
            .map_or(midnight.and_utc(), |moment| moment.to_utc())
    }

    /// Hours since 1970 at its midnight in UTC: what the identifier of an answer tells whose hour is
    /// not known.
    #[must_use]
    pub fn hours(self) -> i64 {
        self.0.and_time(NaiveTime::MIN).and_utc().timestamp() / 3_600
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn of_month(self) -> i16 {
        i16::try_from(self.0.day()).unwrap_or(1)
    }
}

/// The only trace a citizen's act leaves of its time: the local day and hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalTime {
    /// The local day.
    pub day: Day,
    /// The local hour, 0 to 23. Nothing finer is kept anywhere.
    pub hour: i16,
}

impl LocalTime {
    /// What the clocks on the wall of `zone` show at `now`, to the hour.
    #[must_use]
    pub fn at(now: DateTime<Utc>, zone: TimeZone) -> Self {
        let local = now.with_timezone(&zone.get());
        Self {
            day: Day(local.date_naive()),
            hour: i16::try_from(local.hour()).unwrap_or(0),
        }
    }

    /// The month it lies in.
    #[must_use]
    pub fn month(self) -> Month {
        self.day.month()
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone as _, Utc};
    use proptest::prelude::*;

    use super::{Day, LocalTime, Month};
    use crate::domain::TimeZone;

    fn london() -> TimeZone {
        "Europe/London".parse().unwrap()
    }

    #[test]
    fn an_answer_belongs_to_the_month_on_the_wall() {
        let winter = Utc.with_ymd_and_hms(2023, 12, 31, 23, 59, 59).unwrap();
        assert_eq!(
            LocalTime::at(winter, london()).month().to_string(),
            "2023-12"
        );
        // In summer time London is an hour ahead: 23:30 UTC on 30 June is July there.
        let summer = Utc.with_ymd_and_hms(2026, 6, 30, 23, 30, 0).unwrap();
        let local = LocalTime::at(summer, london());
        assert_eq!(
            (local.month().to_string(), local.hour),
            ("2026-07".to_owned(), 0)
        );
    }

    #[test]
    fn a_day_begins_by_the_clock_on_the_wall() {
        let begins = |day: &str, zone: &str| {
            let day = Day(day.parse().unwrap());
            day.begins(zone.parse().unwrap()).to_rfc3339()
        };
        assert_eq!(
            begins("2026-07-01", "Europe/London"),
            "2026-06-30T23:00:00+00:00"
        );
        assert_eq!(
            begins("2026-12-01", "Europe/London"),
            "2026-12-01T00:00:00+00:00"
        );
        // There the clocks went from midnight to one.
        assert_eq!(
            begins("2018-11-04", "America/Sao_Paulo"),
            "2018-11-04T03:00:00+00:00"
        );
    }

    #[test]
    fn months_are_written_one_way() {
        assert_eq!("2026-11".parse::<Month>().unwrap().number(), 202_611);
        for wrong in [
            "2026-13",
            "2026-00",
            "2026-1",
            "26-11",
            "2026-11-01",
            "+026-11",
            "",
            "2026",
        ] {
            assert!(wrong.parse::<Month>().is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn numbers_come_back(year in 1i32..9999, month in 1u32..=12, day in 1u32..=28) {
            let month = Month::new(year, month).unwrap();
            prop_assert_eq!(Month::from_number(month.number()), Some(month));
            prop_assert_eq!(month.next().previous(), month);
            prop_assert_eq!(month.to_string().parse::<Month>().unwrap(), month);
            let day = Day(month.first_day() + chrono::Days::new(u64::from(day - 1)));
            prop_assert_eq!(Day::from_number(day.number()), Some(day));
        }
    }
}
