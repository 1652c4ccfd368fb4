//! What a team owns, and the places where people are asked.

use chrono::{DateTime, TimeDelta, Utc};

use super::organisation::name_in;
use super::{
    Channel, Code, Day, Language, Month, OrganisationId, Origin, QuestionSet, ServiceId, Slug,
    TouchpointId, Version, text_enum,
};

text_enum! {
    /// Whether a touchpoint takes answers.
    pub enum TouchpointState {
        /// Its whole journey works, says so, and stores nothing.
        Draft = "draft",
        /// It takes answers.
        Open = "open",
        /// It takes none for now.
        Paused = "paused",
        /// It takes none any more; it may name the one to use instead.
        Retired = "retired",
    }
}

/// What a team owns: "Home care North". It has one question set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its identifier.
    pub id: ServiceId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Its short name in addresses.
    pub slug: Slug,
    /// Its name in each language it has one in.
    pub names: Vec<(Language, String)>,
    /// What it asks.
    pub question_set: QuestionSet,
    /// What it asks from a later month on, when that was changed.
    pub next_question_set: Option<(QuestionSet, Month)>,
    /// Whether it was closed.
    pub closed: bool,
    /// How often it was changed.
    pub version: Version,
}

impl Service {
    /// What it asks in `month`. A change never takes effect inside a month.
    #[must_use]
    pub fn asks_in(&self, month: Month) -> QuestionSet {
        match self.next_question_set {
            Some((set, from)) if month >= from => set,
            _ => self.question_set,
        }
    }

    /// Its name in `language`, or in the first language it has one in.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        name_in(&self.names, language)
    }
}

/// A place or page where people are asked: "Library front desk".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touchpoint {
    /// Its identifier.
    pub id: TouchpointId,
    /// The service it asks for.
    pub service: ServiceId,
    /// Its code.
    pub code: Code,
    /// Its name in each language it has one in.
    pub names: Vec<(Language, String)>,
    /// Whether it takes answers.
    pub state: TouchpointState,
    /// The touchpoint to use instead, when retired.
    pub successor: Option<TouchpointId>,
    /// The ways answers come here; each is a leaf of the release's tree. Never empty.
    pub channels: Vec<Channel>,
    /// Whether many people answer from one network here: a ward, a library's wifi, a kiosk. Then
    /// many answers from one network tell nothing.
    pub shared_network: bool,
    /// The web pages its widget may stand on.
    pub origins: Vec<Origin>,
    /// The language of its pages for people whose browser asks for none that is offered; the
    /// organisation's first when there is none.
    pub language: Option<Language>,
    /// Of a draft, the day it opens by itself, where the organisation is.
    pub opens_on: Option<Day>,
    /// Where and since when its sign hangs.
    pub sign: Hanging,
    /// When it stopped taking answers, if it took some before.
    pub stopped_at: Option<DateTime<Utc>>,
    /// Grows with each change, so that two people who edit it do not undo each other's work.
    pub version: i64,
}

/// Where and since when a sign hangs: what whoever goes round the house looks at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hanging {
    /// Where, in words: "beside the lift, ground floor".
    pub place: Option<String>,
    /// The day the sign that hangs there was put up.
    pub put_up_on: Option<Day>,
    /// The day somebody looked at it last.
    pub checked_on: Option<Day>,
}

/// How long an answer still counts that was begun before a touchpoint stopped taking answers.
const BEGUN_COUNTS: TimeDelta = TimeDelta::hours(24);

impl Touchpoint {
    /// Whether an answer that comes now still counts after the touchpoint was paused or retired: its
    /// page was made on a day when it was still open, and it stopped no longer than 24 hours ago.
    /// A page that names no day was made now.
    #[must_use]
    pub fn still_counts(&self, begun: Option<Day>, now: DateTime<Utc>) -> bool {
        let (Some(stopped), Some(begun)) = (self.stopped_at, begun) else {
            return false;
        };
        begun.0 <= stopped.date_naive() && now < stopped + BEGUN_COUNTS
    }

    /// Its name in `language`, or in the first language it has one in.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        name_in(&self.names, language)
    }
}

text_enum! {
    /// When a touchpoint had its last answer. Four words and no more: whoever sees the list must not
    /// be able to count a few people by it.
    pub enum LastAnswer {
        /// On this day.
        Today = "today",
        /// On one of the last seven days.
        ThisWeek = "this_week",
        /// On one of the last 31 days.
        ThisMonth = "this_month",
        /// Not in the last 31 days, or never.
        None = "none",
    }
}

impl LastAnswer {
    /// The days that are looked at.
    pub const DAYS: usize = 31;

    /// The word for the day of the last answer.
    #[must_use]
    pub fn of(last: Option<Day>, today: Day) -> Self {
        match last.map(|last| today.0.signed_duration_since(last.0).num_days()) {
            Some(..=0) => Self::Today,
            Some(..7) => Self::ThisWeek,
            Some(..31) => Self::ThisMonth,
            _ => Self::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LastAnswer;
    use crate::domain::Day;

    #[test]
    fn the_last_answer_is_told_in_four_words() {
        let day = |text: &str| Day(text.parse().unwrap());
        let told = |last: &str| LastAnswer::of(Some(day(last)), day("2026-11-24")).as_str();
        for (last, word) in [
            ("2026-11-24", "today"),
            ("2026-11-23", "this_week"),
            ("2026-11-18", "this_week"),
            ("2026-11-17", "this_month"),
            ("2026-10-25", "this_month"),
            ("2026-10-24", "none"),
        ] {
            assert_eq!(told(last), word, "{last}");
        }
        assert_eq!(LastAnswer::of(None, day("2026-11-24")), LastAnswer::None);
    }
}
