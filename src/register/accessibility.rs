//! The accessibility statement: confirmed by an admin, or taken back.

use validator::Validate;

use super::check;
use crate::domain::{
    ANSWER_DAYS, AccessibilityStatement, Compliance, Language, LocalTime, Organisation, PersonId,
};
use crate::store::audit::{self, By};
use crate::store::{AnyConnection, StoreError, accessibility};

/// Points that fall short, in one language, at the most.
const FAULTS: usize = 30;

/// Why a statement cannot be confirmed. Each belongs to one field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StatementRefused {
    /// The day of the test is missing or cannot be.
    #[error("the day of the test is today or before, and not before 2018")]
    Day,
    /// How it was tested is missing, too long or on several lines.
    #[error("say in 1 to 500 characters, on one line, how it was tested and by whom")]
    Tested(Language),
    /// What falls short is missing.
    #[error("say what falls short, one point a line")]
    FaultsMissing,
    /// Full compliance, and points that fall short.
    #[error("pages that fall short are not fully compliant")]
    FaultsTooMany,
    /// A point is too long, or there are too many.
    #[error("at most {FAULTS} points of 1 to 300 characters each")]
    FaultsLong(Language),
    /// The days until an answer are out of range.
    #[error("1 to 60 days")]
    AnswerDays,
}

#[derive(Validate)]
struct Line<'a> {
    #[validate(length(min = 1, max = 500), non_control_character)]
    tested: &'a str,
}

#[derive(Validate)]
struct Point<'a> {
    #[validate(length(min = 1, max = 300), non_control_character)]
    text: &'a str,
}

/// Whether a statement may be confirmed on a day.
///
/// # Errors
/// The first thing that will not do, in the order of the form.
pub fn check(
    statement: &AccessibilityStatement,
    today: chrono::NaiveDate,
) -> Result<(), StatementRefused> {
    let first = chrono::NaiveDate::from_ymd_opt(2018, 1, 1).unwrap_or_default();
    if statement.tested_on > today || statement.tested_on < first {
        return Err(StatementRefused::Day);
    }
    let good = |text: &str| Line { tested: text }.validate().is_ok() && check::turns_nothing(text);
    if statement.tested.is_empty() {
        return Err(StatementRefused::Tested(Language::English));
    }
    if let Some((language, _)) = statement.tested.iter().find(|(_, text)| !good(text)) {
        return Err(StatementRefused::Tested(*language));
    }
    let points = || statement.faults.iter().flat_map(|(_, points)| points);
    match statement.compliance {
        Compliance::Full if points().next().is_some() => {
            return Err(StatementRefused::FaultsTooMany);
        }
        Compliance::Partial | Compliance::Not if points().next().is_none() => {
            return Err(StatementRefused::FaultsMissing);
        }
        _ => {}
    }
    let short = |text: &String| Point { text }.validate().is_ok() && check::turns_nothing(text);
    let fits = |points: &Vec<String>| points.len() <= FAULTS && points.iter().all(short);
    if let Some((language, _)) = statement.faults.iter().find(|(_, points)| !fits(points)) {
        return Err(StatementRefused::FaultsLong(*language));
    }
    if !ANSWER_DAYS.contains(&statement.answer_days) {
        return Err(StatementRefused::AnswerDays);
    }
    Ok(())
}

/// Confirms a statement in a person's name.
///
/// # Errors
/// `Refused` when it may not be confirmed.
pub fn confirm(
    connection: &mut AnyConnection,
    (person, by): (PersonId, By),
    organisation: &Organisation,
    statement: &AccessibilityStatement,
) -> Result<(), StoreError> {
    let today = LocalTime::at(by.at, organisation.time_zone).day;
    check(statement, today.0).map_err(|refused| StoreError::Refused(refused.to_string()))?;
    accessibility::confirm(connection, organisation.id, (person, by), statement)?;
    audit(connection, by, organisation, "accessibility.confirm")
}

/// Takes back what is stated. The pages say again that they are not assessed.
///
/// # Errors
/// `NotFound` when nothing is stated.
pub fn take_back(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
) -> Result<(), StoreError> {
    accessibility::take_back(connection, organisation.id, by)?;
    audit(connection, by, organisation, "accessibility.take-back")
}

fn audit(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    act: &str,
) -> Result<(), StoreError> {
    let slug = organisation.slug.as_str();
    audit::record(connection, by, Some(organisation.id), act, slug)
}

/// Points as they are typed: one a line, blank lines left out.
#[must_use]
pub fn points(typed: &str) -> Vec<String> {
    typed
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A language with what was typed in it; `None` when nothing was.
#[must_use]
pub fn given<T: Default + PartialEq>(language: Language, typed: T) -> Option<(Language, T)> {
    (typed != T::default()).then_some((language, typed))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{StatementRefused, check, points};
    use crate::domain::{AccessibilityStatement, Compliance, Language};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn partial() -> AccessibilityStatement {
        AccessibilityStatement {
            compliance: Compliance::Partial,
            tested_on: day("2026-11-02"),
            tested: vec![(Language::English, "By our own team, by hand".to_owned())],
            faults: vec![(Language::English, vec!["The chart has no table".to_owned()])],
            answer_days: 10,
        }
    }

    fn refused(change: impl FnOnce(&mut AccessibilityStatement)) -> Option<StatementRefused> {
        let mut statement = partial();
        change(&mut statement);
        check(&statement, day("2026-11-27")).err()
    }

    #[test]
    fn what_may_be_confirmed() {
        use StatementRefused::{AnswerDays, Day, FaultsLong, FaultsMissing, FaultsTooMany, Tested};
        let english = |text: &str| vec![(Language::English, text.to_owned())];
        let one = |text: &str| vec![(Language::English, vec![text.to_owned()])];
        assert_eq!(refused(|_| {}), None);
        assert_eq!(refused(|s| s.tested_on = day("2026-11-27")), None);
        assert_eq!(refused(|s| s.tested_on = day("2026-11-28")), Some(Day));
        assert_eq!(refused(|s| s.tested_on = day("2017-12-31")), Some(Day));
        assert_eq!(
            refused(|s| s.tested.clear()),
            Some(Tested(Language::English))
        );
        assert_eq!(
            refused(|s| s.tested = english(&"é".repeat(501))),
            Some(Tested(Language::English))
        );
        assert_eq!(
            refused(|s| s.tested = english("two\nlines")),
            Some(Tested(Language::English))
        );
        assert_eq!(
            refused(|s| s.tested = english("turned \u{202e}round")),
            Some(Tested(Language::English))
        );
        assert_eq!(refused(|s| s.faults.clear()), Some(FaultsMissing));
        assert_eq!(
            refused(|s| s.compliance = Compliance::Full),
            Some(FaultsTooMany)
        );
        assert_eq!(
            refused(|s| s.faults = one(&"😀".repeat(301))),
            Some(FaultsLong(Language::English))
        );
        assert_eq!(
            refused(|s| s.faults = one("a\u{2067}b")),
            Some(FaultsLong(Language::English))
        );
        let many = vec![(Language::English, vec!["a".to_owned(); 31])];
        assert_eq!(
            refused(|s| s.faults = many),
            Some(FaultsLong(Language::English))
        );
        let welsh = |s: &mut AccessibilityStatement| {
            s.tested.push((Language::Welsh, "dwy\nlinell".to_owned()));
        };
        assert_eq!(refused(welsh), Some(Tested(Language::Welsh)));
        assert_eq!(refused(|s| s.answer_days = 0), Some(AnswerDays));
        assert_eq!(refused(|s| s.answer_days = 61), Some(AnswerDays));
        let full = |s: &mut AccessibilityStatement| {
            s.compliance = Compliance::Full;
            s.faults.clear();
        };
        assert_eq!(refused(full), None);
    }

    #[test]
    fn a_statement_is_old_after_a_year() {
        let statement = partial();
        assert!(!statement.is_old(day("2027-11-02")));
        assert!(statement.is_old(day("2027-11-03")));
    }

    #[test]
    fn a_point_is_a_line() {
        assert_eq!(points(" One. \r\n\r\nTwo.\n"), ["One.", "Two."]);
        assert_eq!(points(" \n"), [""; 0]);
    }
}
