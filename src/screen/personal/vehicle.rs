//! Number plates of vehicles, in the style of today and those before it.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

use super::person::lexicon::{Marks, marks_of};

/// Two letters, two digits, three letters: what was given out since September 2001.
static TODAY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b[a-hj-pr-y][a-hj-pr-y][0-9o][0-9o][ ._/-]{0,2}[a-hj-z]{3}\b"));

/// A letter, up to three digits and three letters, or the other way round: 1963 to 2001.
static SINCE_1963: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?:[a-z][0-9]{1,3}[ -][a-z]{3}|[a-z]{3}[ -]?[0-9]{1,3}[a-z]|[a-z]{3} [0-9]{4})\b")
});

/// The same with all three digits, which needs no word beside it.
static FULL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:[a-z][0-9]{3} [a-z]{3}|[a-z]{3} [0-9]{3}[a-z])\b"));

/// Words for a vehicle or its plate.
static WORDED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:reg|registration|regs|number ?plates?|plates?|car|van|lorry|parked|vehicle|motorbike|taxi|minibus|moped|scooter|corsa|fiesta|golf|clio|astra|focus|polo|transit|permit|dvla|audi|bmw|ford|vauxhall|toyota|yaris|nissan|micra|honda|kia|hyundai|vw|volkswagen|mini|skoda|seat|renault|peugeot|citroen|berlingo|fiat|volvo|rover|jeep|tesla|mercedes|sprinter|hatchback|saloon|pickup|truck|tractor|trailer|caravan|hearse|coach|bus|driver|drives|number ?plated|clamped|towed|cerbyd|cofrestru|gar|nghar|char|fan|modur)\b",
    )
});

/// Any style behind a word that says what it is, with its signs parted or not: any of them could be
/// the code of a ward.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    let words = "reg|registration|number ?plate|number ?plates|plate|plates|car|van|lorry|taxi|parked|vehicle|corsa|fiesta|transit|motorbike|scooter|caravan|truck|cerbyd|rhif cofrestru|cofrestru|y car|nghar|modur";
    let between = "[.:]?(?: [a-z]{1,8}){0,3}[ :.(]{1,3}";
    let gap = "[ ._/-]{0,3}";
    let figure = "[0-9oil]";
    let today = format!("[a-z]{gap}[a-z]{gap}{figure}{gap}{figure}(?:{gap}[a-z]){{3}}");
    let prefix = format!("[a-z]{gap}[0-9](?:{gap}{figure}){{0,2}}(?:{gap}[a-z]){{3}}");
    let suffix = format!("[a-z](?:{gap}[a-z]){{2}}(?:{gap}[0-9]){{1,3}}{gap}[a-z]");
    let plate = format!(
        "{today}|{prefix}|{suffix}|[a-z]{{1,3}}[ -]?[0-9]{{1,4}}|[0-9]{{1,4}} [a-z]{{2,3}}"
    );
    pattern(&format!(r"\b(?:{words}){between}(?P<plate>{plate})\b"))
});

/// Whether a plate of today in small letters is one: its figures are of a year that has been, and
/// neither of its ends is a word, as in "by15 and".
fn is_no_words(plate: &str) -> bool {
    let (Some(area), Some(year), Some(end)) = (
        plate.get(..2),
        plate.get(2..4).and_then(|year| year.parse::<u8>().ok()),
        plate.len().checked_sub(3).and_then(|at| plate.get(at..)),
    ) else {
        return false;
    };
    let word =
        |letters: &str| marks_of(letters).any(Marks::WORD.and(Marks::COMMON).and(Marks::NEVER));
    matches!(year, 2..=28 | 51..=78) && !(word(area) && plate.len() > 7) && !word(end)
}

/// Words that a plate of three letters and a number would be read from.
const WORDS: &[&str] = &[
    "was", "for", "and", "the", "had", "has", "at", "our", "are", "who", "all", "out", "one",
    "two", "not", "but", "his", "her", "its", "you", "she", "him", "did", "got", "can", "may",
    "per", "off", "in", "on", "to", "min", "mins", "hrs", "pm", "am", "no", "of", "by", "is", "a",
    "mph", "bay", "bus", "route", "day", "days",
];

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    if !normal.has_digits() {
        return Vec::new();
    }
    let (folded, text) = (normal.folded(), normal.text());
    let kind = FindingKind::Vehicle;
    // Small letters may be words that run together.
    let in_capitals = |range: Range<usize>| {
        let written = text.get(range).unwrap_or_default();
        written.bytes().all(|byte| !byte.is_ascii_lowercase())
    };
    let mut sightings: Vec<Sighting> = TODAY
        .find_iter(folded)
        .filter(|plate| in_capitals(plate.range()) || is_no_words(plate.as_str()))
        .map(|plate| Sighting::personal(kind, "personal/vehicle", plate.range()))
        .collect();
    let whole = in_capitals(0..text.len());
    let full = FULL.find_iter(folded).filter(|plate| {
        let word = plate
            .as_str()
            .split(|sign: char| !sign.is_ascii_lowercase())
            .any(|letters| marks_of(letters).any(Marks::WORD.and(Marks::COMMON)));
        !whole && !word && in_capitals(plate.range())
    });
    sightings.extend(full.map(|plate| Sighting::personal(kind, "personal/vehicle", plate.range())));
    if !WORDED.is_match(folded) {
        return sightings;
    }
    let worded = |range| Sighting::personal(kind, "personal/vehicle-named", range);
    let shouts = whole;
    let older = SINCE_1963
        .find_iter(folded)
        .filter(|plate| !shouts && in_capitals(plate.range()));
    sightings.extend(older.map(|plate| worded(plate.range())));
    let before = BEFORE.captures_iter(folded).filter_map(|found| {
        let plate = found.name("plate")?;
        let signs = plate.as_str();
        // "parked 5 min", "car in 20": too short to be one, unless it is written as one.
        let short = signs.bytes().filter(u8::is_ascii_alphanumeric).count() < 6;
        let word = signs
            .split(|sign: char| !sign.is_ascii_lowercase())
            .any(|letters| letters.len() > 1 && WORDS.contains(&letters));
        let digits = signs.bytes().any(|byte| byte.is_ascii_digit());
        let weak = (short || signs.starts_with(|sign: char| sign.is_ascii_digit()))
            && (shouts || !in_capitals(plate.range()));
        (digits && !word && !weak).then(|| worded(plate.range()))
    });
    sightings.extend(before);
    sightings
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
                "‹HX12 BDE› and ‹cu55hjd› race here",
                "the driver of ‹fj16 ezc› swore",
                "reg ‹KP/21/RTE›",
                "‹P884 RNT› left on bricks",
                "an old Land Rover, ‹YBC 344K›",
            ],
        );
        passes(
            FindingKind::Vehicle,
            &[
                "ward B12 bay ABC",
                "the A470 and room B123 NOT found",
                "the car was 20 minutes late",
                "I parked and 3 nurses came",
                "we had in20 mins",
                "van for 12 people",
                "closed by15 and cold",
                "we had on12 the wrong form",
            ],
        );
    }
}
