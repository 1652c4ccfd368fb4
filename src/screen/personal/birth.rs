//! Days of birth: a whole date beside the words for it, or one so long ago that it is no visit.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

/// The last year that a date without words for birth is believed of: younger people are brought by
/// somebody, who writes the words.
const LONG_AGO: u32 = 2012;

const MONTHS: &str = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|\
    sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|\
    mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr";

/// A whole date, and what may stand before it.
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let words = "dob|d\\.o\\.b|d o b|date of birth|birth ?date|birthday|born|dyddiad geni|fy ngeni|ganwyd|ganed|anwyd|pen-?blwydd";
    let between = "[.:]?(?: [a-z']{1,9}){0,3}[ :-]{0,3}";
    let day = "[0-3]?[0-9]";
    let year = "(?:1[89]|20)[0-9]{2}|[0-9]{2}";
    let turned = format!("(?:1[89]|20)[0-9]{{2}} ?[/.-] ?[01]?[0-9] ?[/.-] ?{day}");
    let american = format!("(?:{MONTHS}) {day}(?:st|nd|rd|th)?,? (?:1[89]|20)[0-9]{{2}}");
    let slashed = format!("{day} ?[/.-] ?[01]?[0-9] ?[/.-] ?(?:{year})");
    let spelt = format!(
        "{day}(?:st|nd|rd|th|ain|fed|af|il|ydd|eg)?(?: of| o)? ?(?:{MONTHS}|fai|fawrth|fehefin|orffennaf|fedi|dachwedd|ragfyr|chwef|tach|rhag|gorff|meh),? ?(?:{year})"
    );
    pattern(&format!(
        r"(?P<told>\b(?:{words}){between})?\b(?P<date>{turned}|{slashed}|{spelt}|{american})\b"
    ))
});

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    DATE.captures_iter(normal.folded())
        .filter_map(|found| {
            let date = found.name("date")?;
            let born = found.name("told").is_some() || is_long_ago(date.as_str());
            let kind = FindingKind::BirthDate;
            born.then(|| Sighting::personal(kind, "personal/birth-date", date.range()))
        })
        .collect()
}

/// Whether a date ends in a whole year that lies long ago. Of two digits nobody knows the century.
fn is_long_ago(date: &str) -> bool {
    let year = date.len().checked_sub(4).and_then(|at| date.get(at..));
    let year = year.and_then(|year| year.parse::<u32>().ok());
    year.is_some_and(|year| (1880..=LONG_AGO).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn days_of_birth() {
        finds(
            FindingKind::BirthDate,
            &[
                "DOB ‹12/03/1958›",
                "dob: ‹1.2.15›, NHS patient",
                "she was born on ‹3rd May 2019›",
                "my date of birth is ‹03-11-61›",
                "Dyddiad geni ‹4 Mawrth 1970›",
                "‹12/03/1958› and in pain",
                "Ganwyd ar ‹1 Ionawr 1944›",
            ],
        );
    }

    #[test]
    fn days_of_visits() {
        passes(
            FindingKind::BirthDate,
            &[
                "I came on 12/03/2024",
                "seen 12/03/24 at 10.30",
                "on 3rd May 2023 nobody rang",
                "waiting since 2009",
                "my birthday was lovely",
                "version 1.2.3 of the form",
            ],
        );
    }
}
