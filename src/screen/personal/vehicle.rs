//! Number plates of vehicles, in the style of today and those before it.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

/// Two letters, two digits, three letters: what was given out since September 2001.
static TODAY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b[a-hj-pr-y][a-hj-py][0-9]{2}[ -]?[a-hj-pr-z]{3}\b"));

/// The styles before, and Northern Ireland's, behind a word that says what they are: any of them
/// could be the code of a ward.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    let words = "reg|registration|number ?plate|plate|car|van|lorry|parked|vehicle|motor|scooter|motorbike|\
         taxi|minibus|corsa|fiesta|focus|polo|golf|astra|clio|corolla|yaris|micra|clamped|towed|\
         ticketed|cerbyd|car gwyn|fan|plat|rhif cofrestru";
    let between = "(?: [a-z]{1,8}){0,2}[ :,(-]{1,3}";
    let plate = "[a-z][0-9]{1,3}[ -]?[a-z]{3}|[a-z]{3}[ -]?[0-9]{1,3}[a-z]|[a-z]{3}[ -]?[0-9]{1,4}|[a-z]{2}[0-9]{2}[ -]?[a-z]{3}";
    pattern(&format!(r"\b(?:{words}){between}(?P<plate>{plate})\b"))
});

/// Words that a plate of three letters and a number would be read from.
const WORDS: &[&str] = &[
    "was", "for", "and", "the", "had", "has", "at", "our", "are", "who", "all", "out", "one",
    "two", "not", "but", "his", "her", "its", "you", "she", "him", "did", "got", "can", "may",
    "per", "off",
];

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    let (folded, text) = (normal.folded(), normal.text());
    let kind = FindingKind::Vehicle;
    let today = TODAY.find_iter(folded).filter(|plate| {
        // Small letters may be words that run together.
        let written = text.get(plate.range()).unwrap_or_default();
        written.bytes().all(|byte| !byte.is_ascii_lowercase())
    });
    let today = today.map(|plate| Sighting::personal(kind, "personal/vehicle", plate.range()));
    let before = BEFORE.captures_iter(folded).filter_map(|found| {
        let plate = found.name("plate")?;
        let letters: String = plate
            .as_str()
            .chars()
            .take_while(char::is_ascii_lowercase)
            .collect();
        (!WORDS.contains(&letters.as_str()))
            .then(|| Sighting::personal(kind, "personal/vehicle-named", plate.range()))
    });
    today.chain(before).collect()
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn plates() {
        finds(
            FindingKind::Vehicle,
            &[
                "a white van ‹AB12 CDE› blocked the ramp",
                "‹AB12CDE›",
                "reg: ‹P123 ABC›",
                "car reg ‹abc 123d›",
                "parked ‹ab12 cde› outside",
            ],
        );
        passes(
            FindingKind::Vehicle,
            &[
                "ward B12 bay ABC",
                "the car was 20 minutes late",
                "I parked and 3 nurses came",
                "we had in20 mins",
                "van for 12 people",
            ],
        );
    }
}
