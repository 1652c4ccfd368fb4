//! Working days and working hours: by when a comment should be read.
//!
//! Bank holidays are computed by rule for each nation, as the Banking and Financial Dealings Act
//! 1971 and the practice of substitute days have them. A day that is proclaimed once, such as for a
//! coronation, follows no rule: an organisation adds it as a closed day.

use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc, Weekday,
};

use super::{Day, Level, Nation, TimeZone};

/// The days looked at before a search gives up: an organisation that never works must not hang.
const SEARCH: usize = 800;

/// A set of days of the week, written as `mon-fri` or `mon,wed-fri`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekdays(u8);

/// The days in their order, with the words for them.
const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Mon, "mon"),
    (Weekday::Tue, "tue"),
    (Weekday::Wed, "wed"),
    (Weekday::Thu, "thu"),
    (Weekday::Fri, "fri"),
    (Weekday::Sat, "sat"),
    (Weekday::Sun, "sun"),
];

impl Weekdays {
    /// Monday to Friday.
    pub const MON_FRI: Self = Self(0b001_1111);

    /// Whether this day is among them.
    #[must_use]
    pub fn has(self, day: Weekday) -> bool {
        self.0 & (1 << day.num_days_from_monday()) != 0
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl std::fmt::Display for Weekdays {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut parts: Vec<String> = Vec::new();
        let mut run: Option<(&str, &str)> = None;
        let mut close = |run: Option<(&str, &str)>| match run {
            Some((first, last)) if first == last => parts.push(first.to_owned()),
            Some((first, last)) => parts.push(format!("{first}-{last}")),
            None => {}
        };
        for (day, word) in WEEK {
            if self.has(day) {
                run = Some((run.map_or(word, |(first, _)| first), word));
            } else {
                close(run.take());
            }
        }
        close(run);
        f.pad(&parts.join(","))
    }
}

impl std::str::FromStr for Weekdays {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refused = || format!("`{text}` is no set of days; write it as mon-fri or mon,wed-fri");
        let place = |word: &str| {
            let word = word.trim().to_ascii_lowercase();
            let found = WEEK.iter().position(|(_, known)| *known == word);
            found.ok_or_else(refused)
        };
        let mut days = 0;
        for part in text.split(',') {
            let (first, last) = match part.split_once('-') {
                Some((first, last)) => (place(first)?, place(last)?),
                None => (place(part)?, place(part)?),
            };
            if first > last {
                return Err(refused());
            }
            for day in first..=last {
                days |= 1 << day;
            }
        }
        Ok(Self(days))
    }
}

impl serde::Serialize for Weekdays {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Weekdays {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// When people work here: which days, and from when to when on the clock on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WorkingHours {
    /// The days.
    pub days: Weekdays,
    /// When work begins.
    #[serde(with = "clock")]
    pub from: NaiveTime,
    /// When work ends, on the same day.
    #[serde(with = "clock")]
    pub to: NaiveTime,
}

impl Default for WorkingHours {
    fn default() -> Self {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN);
        Self {
            days: Weekdays::MON_FRI,
            from: at(9),
            to: at(17),
        }
    }
}

impl WorkingHours {
    /// Reads the hours of a day, written as `09:00-17:00`.
    ///
    /// # Errors
    /// When they are written otherwise, or end before they begin.
    pub fn read_hours(text: &str) -> Result<(NaiveTime, NaiveTime), String> {
        let read = || {
            let (from, to) = text.split_once('-')?;
            let (from, to) = (clock::read(from.trim())?, clock::read(to.trim())?);
            (from < to).then_some((from, to))
        };
        read().ok_or_else(|| {
            format!("`{text}` are no working hours; write them as 09:00-17:00, within one day")
        })
    }

    /// The hours of a day, as [`WorkingHours::read_hours`] reads them.
    #[must_use]
    pub fn hours(&self) -> String {
        format!("{}-{}", self.from.format("%H:%M"), self.to.format("%H:%M"))
    }
}

/// A time of the clock as `09:00`.
mod clock {
    use chrono::NaiveTime;
    use serde::Deserialize;

    pub(super) fn read(text: &str) -> Option<NaiveTime> {
        let plain = text.len() == 5;
        NaiveTime::parse_from_str(text, "%H:%M")
            .ok()
            .filter(|_| plain)
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands out references"
    )]
    pub(super) fn serialize<S: serde::Serializer>(
        time: &NaiveTime,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&time.format("%H:%M"))
    }

    pub(super) fn deserialize<'de, D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<NaiveTime, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        read(&text).ok_or_else(|| serde::de::Error::custom("a time such as 09:00"))
    }
}

/// Easter Sunday of a year, in the Gregorian calendar.
///
/// The formula is the anonymous one of Nature, 20 April 1876, as Jean Meeus gives it in
/// "Astronomical Algorithms", chapter 8.
#[must_use]
#[expect(
    clippy::many_single_char_names,
    reason = "the letters are those of the formula as it was printed"
)]
pub fn easter(year: i32) -> NaiveDate {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    day_of(
        year,
        (sum / 31).cast_unsigned(),
        (sum % 31 + 1).cast_unsigned(),
    )
}

fn day_of(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MAX)
}

fn monday(day: NaiveDate) -> bool {
    day.weekday() == Weekday::Mon
}

/// The first Monday on or after a day.
fn monday_from(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|day| monday(*day)).unwrap_or(day)
}

fn weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Bank holidays of a nation in a year, with substitutes for those on a weekend, in order.
#[must_use]
pub fn bank_holidays(nation: Nation, year: i32) -> Vec<NaiveDate> {
    let scotland = nation == Nation::Scotland;
    let day = |month, day| day_of(year, month, day);
    let easter = easter(year);
    let mut holidays = vec![
        easter - Days::new(2),
        monday_from(day(5, 1)),
        monday_from(day(5, 25)),
        monday_from(if scotland { day(8, 1) } else { day(8, 25) }),
    ];
    if !scotland {
        holidays.push(easter + Days::new(1));
    }
    // Days that stand by the number of the month. Those that stand together must not get one
    // substitute between them.
    let mut groups = vec![vec![day(12, 25), day(12, 26)]];
    match nation {
        Nation::Scotland => {
            groups.push(vec![day(1, 1), day(1, 2)]);
            groups.push(vec![day(11, 30)]);
        }
        Nation::NorthernIreland => {
            groups.push(vec![day(1, 1)]);
            groups.push(vec![day(3, 17)]);
            groups.push(vec![day(7, 12)]);
        }
        Nation::England | Nation::Wales => groups.push(vec![day(1, 1)]),
    }
    for group in groups {
        let (moved, stay): (Vec<_>, Vec<_>) = group.into_iter().partition(|day| weekend(*day));
        holidays.extend(stay);
        for day in moved {
            let free = |day: &NaiveDate| !weekend(*day) && !holidays.contains(day);
            let substitute = day.iter_days().find(free).unwrap_or(day);
            holidays.push(substitute);
        }
    }
    holidays.sort_unstable();
    holidays
}

/// By when a comment should be opened and decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// By when somebody should have opened it, where that is asked for.
    pub opened_by: Option<DateTime<Utc>>,
    /// The last day on which it is decided in time.
    pub decided_on: Day,
}

/// The calendar and the clock of one organisation.
#[derive(Debug, Clone, Copy)]
pub struct WorkingTime<'a> {
    /// Whose bank holidays.
    pub nation: Nation,
    /// Whose clock.
    pub zone: TimeZone,
    /// Its hours.
    pub hours: WorkingHours,
    /// Days it is closed besides.
    pub closed: &'a [NaiveDate],
}

impl WorkingTime<'_> {
    /// Whether people work on this day.
    #[must_use]
    pub fn is_working_day(&self, day: Day) -> bool {
        self.hours.days.has(day.0.weekday())
            && !self.closed.contains(&day.0)
            && !bank_holidays(self.nation, day.0.year()).contains(&day.0)
    }

    /// Working days after `from`, up to `to` and with it. None when `to` is not later.
    #[must_use]
    pub fn working_days_between(&self, from: Day, to: Day) -> u32 {
        let days = from.0.iter_days().skip(1);
        let days = days.take_while(|day| *day <= to.0);
        let working = days.filter(|day| self.is_working_day(Day(*day)));
        u32::try_from(working.count()).unwrap_or(u32::MAX)
    }

    /// The `n`th working day after a day. After none it is the day itself, or the next working day
    /// when it is none.
    #[must_use]
    pub fn after_working_days(&self, day: Day, n: usize) -> Day {
        let skip = usize::from(n > 0);
        let mut working = day.0.iter_days().skip(skip).take(SEARCH).map(Day);
        let mut working = working
            .by_ref()
            .filter(|day| self.is_working_day(*day))
            .skip(n.saturating_sub(1));
        working.next().unwrap_or(day)
    }

    /// When work begins and ends on a day; none when nobody works.
    #[must_use]
    pub fn hours_on(&self, day: Day) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        self.is_working_day(day).then(|| {
            let at = |time| self.instant(day.0, time);
            (at(self.hours.from), at(self.hours.to))
        })
    }

    /// What the day is here.
    #[must_use]
    pub fn today(&self, now: DateTime<Utc>) -> Day {
        Day(now.with_timezone(&self.zone.get()).date_naive())
    }

    /// Whether people work at this moment.
    #[must_use]
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.hours_on(self.today(now))
            .is_some_and(|(from, to)| from <= now && now < to)
    }

    /// The moment at which so much working time has passed. Hours are real ones: where the clocks
    /// change within them, the day is longer or shorter.
    #[must_use]
    pub fn after_working_time(&self, from: DateTime<Utc>, time: TimeDelta) -> DateTime<Utc> {
        let mut left = time;
        for day in self.today(from).0.iter_days().take(SEARCH) {
            let Some((begins, ends)) = self.hours_on(Day(day)) else {
                continue;
            };
            let begins = begins.max(from);
            if begins >= ends {
                continue;
            }
            if begins + left <= ends {
                return begins + left;
            }
            left -= ends - begins;
        }
        from + left
    }

    /// The moment at which a whole working day has passed.
    #[must_use]
    pub fn after_a_day(&self, from: DateTime<Utc>) -> DateTime<Utc> {
        self.after_working_time(from, self.hours.to - self.hours.from)
    }

    /// By when a comment of this level that came at this moment should be opened and decided.
    #[must_use]
    pub fn due(&self, level: Level, arrived: DateTime<Utc>) -> Due {
        let opened_by =
            (level == Level::Urgent).then(|| self.after_working_time(arrived, TimeDelta::hours(1)));
        Due {
            opened_by,
            decided_on: self.decide_by(level, self.today(arrived)),
        }
    }

    /// The last day on which a comment of this level is decided in time. It hangs on the day it came
    /// alone, so what comes in the evening has its own day already behind it: rather early than late.
    #[must_use]
    pub fn decide_by(&self, level: Level, arrived: Day) -> Day {
        let days = match level {
            Level::Urgent => 0,
            Level::Concern => 2,
            Level::Plain => 5,
        };
        self.after_working_days(arrived, days)
    }

    /// The last day of arrival whose comments of this level are due today or were before: what came
    /// on it or earlier is due.
    #[must_use]
    pub fn last_due(&self, level: Level, today: Day) -> Day {
        let back = std::iter::successors(Some(today.0), NaiveDate::pred_opt);
        let mut due = back
            .take(SEARCH)
            .map(Day)
            .filter(|day| self.decide_by(level, *day) <= today);
        due.next().unwrap_or(today)
    }

    /// The end of a local hour: what came in it came before.
    #[must_use]
    pub fn end_of_hour(&self, day: Day, hour: i16) -> DateTime<Utc> {
        let hour = u32::try_from(hour).unwrap_or_default();
        let begins = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN);
        self.instant(day.0, begins) + TimeDelta::hours(1)
    }

    /// The instant at which a clock on the wall shows this. What is shown twice counts the first
    /// time; what is skipped comes an hour later.
    fn instant(&self, day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
        let zone = self.zone.get();
        let wall = day.and_time(time);
        let shown = zone.from_local_datetime(&wall).earliest();
        let later = || {
            zone.from_local_datetime(&(wall + TimeDelta::hours(1)))
                .earliest()
        };
        shown
            .or_else(later)
            .map_or_else(|| wall.and_utc(), |shown| shown.with_timezone(&Utc))
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
    use proptest::prelude::*;

    use super::{WorkingHours, WorkingTime, bank_holidays, easter};
    use crate::domain::{Day, Level, Nation};

    fn day(text: &str) -> Day {
        Day(text.parse().unwrap())
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn in_nation(nation: Nation) -> WorkingTime<'static> {
        WorkingTime {
            nation,
            zone: "Europe/London".parse().unwrap(),
            hours: WorkingHours::default(),
            closed: &[],
        }
    }

    /// As <https://www.gov.uk/bank-holidays> has them, but for days proclaimed once.
    #[test]
    fn known_holidays() {
        use Nation::{England, NorthernIreland, Scotland, Wales};
        let table = [
            (England, 2025, "0101 0418 0421 0505 0526 0825 1225 1226"),
            (England, 2026, "0101 0403 0406 0504 0525 0831 1225 1228"),
            (England, 2027, "0101 0326 0329 0503 0531 0830 1227 1228"),
            (England, 2028, "0103 0414 0417 0501 0529 0828 1225 1226"),
            (
                Scotland,
                2025,
                "0101 0102 0418 0505 0526 0804 1201 1225 1226",
            ),
            (
                Scotland,
                2026,
                "0101 0102 0403 0504 0525 0803 1130 1225 1228",
            ),
            (
                Scotland,
                2027,
                "0101 0104 0326 0503 0531 0802 1130 1227 1228",
            ),
            (
                Scotland,
                2028,
                "0103 0104 0414 0501 0529 0807 1130 1225 1226",
            ),
            (
                NorthernIreland,
                2025,
                "0101 0317 0418 0421 0505 0526 0714 0825 1225 1226",
            ),
            (
                NorthernIreland,
                2026,
                "0101 0317 0403 0406 0504 0525 0713 0831 1225 1228",
            ),
            (
                NorthernIreland,
                2027,
                "0101 0317 0326 0329 0503 0531 0712 0830 1227 1228",
            ),
            (
                NorthernIreland,
                2028,
                "0103 0317 0414 0417 0501 0529 0712 0828 1225 1226",
            ),
            // Christmas on a Sunday: Boxing Day stays, and Christmas moves past it.
            (England, 2022, "0103 0415 0418 0502 0530 0829 1226 1227"),
            // New Year on a Sunday: 2 January stays in Scotland, and New Year moves past it.
            (
                Scotland,
                2023,
                "0102 0103 0407 0501 0529 0807 1130 1225 1226",
            ),
        ];
        let told = |nation, year| {
            let days = bank_holidays(nation, year);
            let days: Vec<String> = days
                .iter()
                .map(|day| day.format("%m%d").to_string())
                .collect();
            days.join(" ")
        };
        for (nation, year, days) in table {
            assert_eq!(told(nation, year), days, "{nation} {year}");
            if nation == England {
                assert_eq!(told(Wales, year), days, "Wales {year}");
            }
        }
    }

    #[test]
    fn easter_is_where_tables_have_it() {
        for (year, day) in [
            (1818, "03-22"),
            (1961, "04-02"),
            (2000, "04-23"),
            (2024, "03-31"),
            (2025, "04-20"),
            (2026, "04-05"),
            (2027, "03-28"),
            (2028, "04-16"),
            (2038, "04-25"),
        ] {
            assert_eq!(easter(year).format("%m-%d").to_string(), day, "{year}");
        }
    }

    #[test]
    fn days_and_hours_are_read_and_written() {
        for (typed, written) in [
            ("mon-fri", "mon-fri"),
            ("Mon, wed-fri,sun", "mon,wed-fri,sun"),
            ("sat", "sat"),
            ("mon,tue,wed,thu,fri,sat,sun", "mon-sun"),
        ] {
            assert_eq!(
                typed.parse::<super::Weekdays>().unwrap().to_string(),
                written
            );
        }
        for wrong in ["", "fri-mon", "monday", "mon-", "1-5"] {
            assert!(wrong.parse::<super::Weekdays>().is_err(), "{wrong}");
        }
        assert!(WorkingHours::read_hours("08:30-16:30").is_ok());
        for wrong in [
            "",
            "9-17",
            "17:00-09:00",
            "09:00-09:00",
            "09:00",
            "24:00-25:00",
        ] {
            assert!(WorkingHours::read_hours(wrong).is_err(), "{wrong}");
        }
        let default = WorkingHours::default();
        let json = serde_json::to_string(&default).unwrap();
        assert_eq!(json, r#"{"days":"mon-fri","from":"09:00","to":"17:00"}"#);
        assert_eq!(
            serde_json::from_str::<WorkingHours>(&json).unwrap(),
            default
        );
    }

    #[test]
    fn a_comment_is_due() {
        let wales = in_nation(Nation::Wales);
        let due = |level, arrived: &str| {
            let due = wales.due(level, at(arrived));
            let opened = due.opened_by.map(|at| at.format("%m-%d %H:%M").to_string());
            (due.decided_on.0.to_string(), opened.unwrap_or_default())
        };
        let told = |day: &str, hour: &str| (day.to_owned(), hour.to_owned());
        // A Tuesday in November, and a Friday evening.
        let tuesday = "2026-11-24T10:17:00Z";
        assert_eq!(
            due(Level::Urgent, tuesday),
            told("2026-11-24", "11-24 11:17")
        );
        assert_eq!(due(Level::Concern, tuesday), told("2026-11-26", ""));
        assert_eq!(due(Level::Plain, tuesday), told("2026-12-01", ""));
        let friday = "2026-11-27T16:40:00Z";
        assert_eq!(
            due(Level::Urgent, friday),
            told("2026-11-27", "11-30 09:40")
        );
        assert_eq!(due(Level::Concern, friday), told("2026-12-01", ""));
        // An afternoon before Christmas: Friday and Monday are holidays.
        let eve = "2026-12-24T16:30:00Z";
        assert_eq!(due(Level::Urgent, eve), told("2026-12-24", "12-29 09:30"));
        assert_eq!(
            due(Level::Concern, "2026-12-25T12:00:00Z"),
            told("2026-12-30", "")
        );
        // Summer: nine o'clock in Cardiff is eight in Greenwich.
        let night = "2026-07-01T01:00:00Z";
        assert_eq!(due(Level::Urgent, night), told("2026-07-01", "07-01 09:00"));
    }

    #[test]
    fn scotland_works_on_easter_monday_and_a_closed_day_is_no_working_day() {
        let monday = day("2026-04-06");
        assert!(in_nation(Nation::Scotland).is_working_day(monday));
        assert!(!in_nation(Nation::England).is_working_day(monday));
        let closed = [day("2027-06-07").0];
        let mut wales = in_nation(Nation::Wales);
        assert!(wales.is_working_day(day("2027-06-07")));
        wales.closed = &closed;
        assert!(!wales.is_working_day(day("2027-06-07")));
        assert_eq!(
            wales.after_working_days(day("2027-06-04"), 1),
            day("2027-06-08")
        );
    }

    #[test]
    fn hours_are_real_where_the_clocks_change() {
        let mut always = in_nation(Nation::Wales);
        always.hours.days = "mon-sun".parse().unwrap();
        let (from, to) = WorkingHours::read_hours("00:30-04:00").unwrap();
        (always.hours.from, always.hours.to) = (from, to);
        let length = |day: &str| {
            let (from, to) = always.hours_on(self::day(day)).unwrap();
            (to - from).num_minutes()
        };
        assert_eq!(length("2026-03-28"), 210);
        assert_eq!(length("2026-03-29"), 150, "the clocks go forward");
        assert_eq!(length("2026-10-25"), 270, "the clocks go back");
        // 01:30 is skipped on this day.
        (always.hours.from, _) = WorkingHours::read_hours("01:30-04:00").unwrap();
        assert_eq!(
            always.hours_on(day("2026-03-29")).unwrap().0,
            at("2026-03-29T01:30:00Z")
        );
    }

    #[test]
    fn an_organisation_that_never_works_hangs_nothing() {
        let mut never = in_nation(Nation::Wales);
        let closed: Vec<NaiveDate> = day("2026-01-01").0.iter_days().take(1_500).collect();
        never.closed = &closed;
        let today = day("2026-11-24");
        assert_eq!(never.after_working_days(today, 5), today);
        let (ten, hour) = (at("2026-11-24T10:00:00Z"), TimeDelta::hours(1));
        assert_eq!(never.after_working_time(ten, hour), ten + hour);
        assert_eq!(never.last_due(Level::Plain, today), today);
    }

    fn any_nation() -> impl Strategy<Value = Nation> {
        proptest::sample::select(Nation::ALL)
    }

    fn any_level() -> impl Strategy<Value = Level> {
        proptest::sample::select(vec![Level::Plain, Level::Concern, Level::Urgent])
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_due_is_what_came_until_the_last_due_day(
            nation in any_nation(), level in any_level(), after in 0u64..1_500, back in 0u64..15
        ) {
            let time = in_nation(nation);
            let today = Day(day("2025-01-01").0 + chrono::Days::new(after));
            let arrived = Day(today.0 - chrono::Days::new(back));
            let is_due = time.decide_by(level, arrived) <= today;
            prop_assert_eq!(is_due, arrived <= time.last_due(level, today));
        }

        #[test]
        fn days_added_are_days_between(nation in any_nation(), after in 0u64..1_500, n in 1usize..12) {
            let time = in_nation(nation);
            let from = Day(day("2025-01-01").0 + chrono::Days::new(after));
            let to = time.after_working_days(from, n);
            prop_assert!(time.is_working_day(to) && to > from);
            prop_assert_eq!(time.working_days_between(from, to), u32::try_from(n).unwrap());
        }

        #[test]
        fn working_time_ends_while_people_work(
            nation in any_nation(), minutes in 0i64..1_000_000, work in 1i64..2_000
        ) {
            let time = in_nation(nation);
            let from = at("2025-01-01T00:00:00Z") + TimeDelta::minutes(minutes);
            let work = TimeDelta::minutes(work);
            let to = time.after_working_time(from, work);
            let (begins, ends) = time.hours_on(time.today(to)).unwrap();
            prop_assert!(begins < to && to <= ends && from + work <= to);
            let half = work / 2;
            let in_two = time.after_working_time(time.after_working_time(from, half), work - half);
            prop_assert_eq!(in_two, to);
        }

        #[test]
        fn easter_is_a_sunday_in_its_time(year in 1600i32..4_000) {
            let easter = easter(year);
            prop_assert_eq!(easter.weekday(), chrono::Weekday::Sun);
            let (first, last) = (format!("{year}-03-22"), format!("{year}-04-25"));
            prop_assert!(day(&first).0 <= easter && easter <= day(&last).0);
        }

        #[test]
        fn a_nation_has_its_days_each_year_once(nation in any_nation(), year in 1980i32..2_200) {
            let mut days = bank_holidays(nation, year);
            let count = match nation {
                Nation::England | Nation::Wales => 8,
                Nation::Scotland => 9,
                Nation::NorthernIreland => 10,
            };
            prop_assert_eq!(days.len(), count);
            days.dedup();
            prop_assert_eq!(days.len(), count);
            prop_assert!(days.iter().all(|day| !super::weekend(*day) && day.year() == year));
        }
    }
}
