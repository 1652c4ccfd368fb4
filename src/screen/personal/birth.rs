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
    sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|fawrth|ebrill|\
    mai|fai|mehefin|fehefin|gorffennaf|orffennaf|awst|medi|fedi|hydref|tachwedd|dachwedd|rhagfyr|\
    ragfyr";

/// A whole date in figures, or with its month spelt.
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let day = "[0-3]?[0-9]";
    let year = "(?:1[89]|20)[0-9]{2}|[0-9]{2}";
    let slashed = format!("{day} ?[/.-] ?[01]?[0-9] ?[/.-] ?(?:{year})");
    let turned = "(?:1[89]|20)[0-9]{2}[/.-][01]?[0-9][/.-][0-3]?[0-9]";
    let spelt = format!(
        "{day}(?:st|nd|rd|th|eg|fed|af|ail|ydd)?[ -]?(?:of |o )?[ -]?(?:{MONTHS})[ ,.-]{{0,2}}(?:{year})"
    );
    let american = format!("(?:{MONTHS}) {day}(?:st|nd|rd|th)?,? (?:{year})");
    pattern(&format!(r"\b(?:{slashed}|{turned}|{spelt}|{american})\b"))
});

/// Words for birth.
const BIRTH: &str = "dob|d\\.o\\.b|d\\.?o\\.?b|dates? of birth|birth ?date|birthdate|birthday|bday|b-day|d o b|birth|born|b\\.|turn(?:s|ed|ing)? [0-9]{2,3}(?: on)?|\
    geni|eni|ganwyd|ganed|anwyd|pen-?blwydd|ben-?blwydd|fy ngeni|ngeni";

/// Words for birth with what may be a date behind them, in figures however they are parted, or in
/// words.
static TOLD: LazyLock<Regex> = LazyLock::new(|| {
    let between = "[.:]?(?: (?:[a-z']{1,9}|[(])){0,4}[ :(=.-]{0,3}";
    let figure = "[0-9oil]";
    let gap = "[ ._-]{0,2}";
    let parted = format!(
        "{figure}(?:{gap}{figure})?[ ]?[/.,: _-]{{1,3}}{figure}(?:{gap}{figure})?[ ]?[/.,: _-]{{1,3}}{figure}{gap}{figure}(?:{gap}{figure}{gap}{figure})?"
    );
    let turned = "[12][0-9o]{3}[/., _-]{1,3}[0-9o]{1,2}[/., _-]{1,3}[0-9o]{1,2}";
    let run = "[0-3][0-9][01][0-9](?:1[89]|20)?[0-9]{2}|[0-3](?: [0-9]){5}(?:(?: [0-9]){2})?";
    let month = format!("(?:{MONTHS}) (?:1[89]|20)[0-9]{{2}}");
    let ordinal = "(?:[a-z]+(?:st|nd|rd|th|fed|ydd|edd|eg)|cyntaf|ail)(?:[ -](?:ar ddeg|ar hugain|first|second|third|[a-z]+th))?";
    let year = "(?:eighty|seventy|sixty|fifty|forty|thirty|ninety)(?:[ -][a-z]+)?|(?:nineteen|twenty|eighteen|two thousand|mil naw)(?:[ -](?:and |a )?[a-z]+){1,3}|(?:1[89]|20)[0-9o]{2}|[0-9]{2}";
    let worded = format!(
        "(?:the )?(?:{ordinal}|[0-3]?[0-9o](?:st|nd|rd|th)?)[ ,-]{{1,2}}(?:of[ -]|o )?(?:{MONTHS})[ ,-]{{1,2}}(?:{year})"
    );
    let american = format!(
        "(?:{MONTHS})[ ,](?:the )?(?:{ordinal}|[0-3]?[0-9](?:st|nd|rd|th)?)[ ,]{{1,2}}(?:{year})"
    );
    let feast = "(?:christmas|boxing|new year'?s|valentine'?s|st david'?s|easter) (?:day|eve|sunday|monday),? (?:in )?(?:1[89]|20)[0-9]{2}";
    pattern(&format!(
        r"\b(?:{BIRTH}){between}\b(?P<date>{turned}|{parted}|{run}|{worded}|{american}|{feast}|{month})\b"
    ))
});

/// Words for birth behind a date: "12/03/2015 is his birthday".
static TOLD_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^[ ,(-]{{0,3}}(?:[a-z']{{1,9}} ){{0,3}}(?:{BIRTH})\b"
    ))
});

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    let text = normal.folded();
    let kind = FindingKind::BirthDate;
    let told = TOLD
        .captures_iter(text)
        .filter_map(|found| found.name("date"));
    let mut sightings: Vec<Sighting> = told
        .map(|date| Sighting::personal(kind, "personal/birth-date", date.range()))
        .collect();
    if normal.has_digits() {
        let dates = DATE.find_iter(text).filter(|date| {
            is_long_ago(date.as_str())
                || text
                    .get(date.end()..)
                    .is_some_and(|rest| TOLD_BEHIND.is_match(rest))
        });
        sightings.extend(
            dates.map(|date| Sighting::personal(kind, "personal/birth-date", date.range())),
        );
    }
    sightings
}

/// Whether a date has a whole year that lies long ago. Of two digits nobody knows the century.
fn is_long_ago(date: &str) -> bool {
    let ends = [
        date.get(..4),
        date.len().checked_sub(4).and_then(|at| date.get(at..)),
    ];
    ends.into_iter()
        .flatten()
        .filter_map(|year| year.parse::<u32>().ok())
        .any(|year| (1880..=LONG_AGO).contains(&year))
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
                "bday ‹4/4/52›",
                "born in ‹March 1947›",
                "I turn 80 on ‹14 March 2026›",
                "my bday is ‹30th-of-sept-eighty-four›",
                "d o b ‹1 4 0 7 6 9›",
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
