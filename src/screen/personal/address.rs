//! Street addresses: a number, a name, and a word for a street, in English or Welsh order.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

/// Words that are streets and nothing else.
const STREETS: &str = "road|rd|street|avenue|ave|lane|drive|crescent|cresc|cres|terrace|terr|gardens|gdns|grove|mews|close";
/// Words that are streets when they are written as names are, or behind a word for living there.
const PERHAPS: &str = "court|way|place|walk|row|rise|hill|view|green|square|park|st|dr|parade|cl|ct|pl|fields|croft|gate|wharf|bank|end|drove|villas|cottages|house|heights|towers|buildings|mansions|point|yard|quay|wynd|brae|loan|estate|lodge|tower|cottage|meadow|meadows|side|top|bottom|fold|mount|ridge";
const WELSH: &str = "heol|ffordd|stryd|maes|lon|lôn|clos|rhodfa|cilgant|teras|gerddi|rhes|bryn|parc|cae|allt|penrhiw|tan|cwrt|trem";

/// A letter, of any script but in small letters.
const LETTER: &str = r"(?:[a-z'.-]|(?u:[\p{L}--\x00-\x7f]))";

/// Numbers in words that no nurse is counted by.
const SPOKEN: &str = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|\
    four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    let flat =
        "(?:(?:flat|fflat|apartment|apt|unit|room|plot|block|bedsit) ?[0-9]{1,4}[a-z]?[ ,]{1,2})";
    let number = "(?P<numbered>no\\.? ?|number |num |rhif |house )?(?:[0-9][0-9o]{0,3}[a-h]?(?:[-/][0-9]{1,4})?|[il][0-9]{1,2}|(?P<spoken>one|two|three|SPOKEN)),?";
    let number = number.replace("SPOKEN", SPOKEN);
    let word = format!("{LETTER}{{2,21}}");
    let name = format!("(?:{word} ){{1,3}}");
    let street = format!("{name}(?:{STREETS}|{PERHAPS})");
    pattern(&format!(
        r"\b(?:{flat}?{number}[ ]{{1,2}}(?:(?P<name>{name})(?:(?P<sure>{STREETS})|(?P<perhaps>{PERHAPS}))|(?P<welsh>(?:{WELSH})[ -](?:(?:y|yr)[ -])?{LETTER}{{2,20}}))|{flat}(?P<block>{street}))\b(?:, {street}\b)?"
    ))
});

/// A house with a name on a street with one: "Bryn Teg, Lôn Isaf", "Rose Cottage, Mill Lane".
static NAMED_HOUSE: LazyLock<Regex> = LazyLock::new(|| {
    let word = format!("{LETTER}{{1,21}}");
    let house = "cottage|cottages|house|farm|farmhouse|lodge|villa|villas|bungalow|barn|court|manor|vicarage|rectory|hall";
    pattern(&format!(
        r"(?P<house>(?:{word} ){{0,2}}{word}), (?:(?P<welsh>(?:{WELSH}) (?:(?:y|yr) )?{word})|(?P<street>(?:{word} ){{1,2}}(?:{STREETS})))\b"
    ).replace("HOUSE", house))
});

/// Words before the place where somebody lives.
const LIVING: &[&str] = &[
    "at", "address", "is", "live", "lives", "living", "outside", "opposite", "behind", "yn", "am",
    "to", "from", "yw", "are", "its", "in", "bin", "home", "near", "of", "rydym",
];

/// Words that make a number before them a count, a time or a distance.
const COUNTED: &[&str] = &[
    "a", "about", "am", "and", "another", "at", "away", "beds", "by", "calls", "carers",
    "children", "days", "doctors", "down", "drs", "each", "every", "first", "for", "from", "hour",
    "hours", "in", "into", "kids", "left", "letters", "long", "metres", "mile", "miles", "min",
    "mins", "minute", "minutes", "month", "months", "more", "nurses", "of", "on", "or", "out",
    "over", "patients", "people", "phone", "pm", "right", "seconds", "staff", "stars", "than",
    "the", "this", "times", "to", "up", "visits", "was", "weeks", "were", "who", "with", "years",
    "yrs",
];

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    let (folded, text) = (normal.folded(), normal.text());
    // "the 2 nice view" is none, "2 Castle View" is one.
    let as_names_are = |at: usize| {
        text.get(at..)
            .is_some_and(|rest| rest.starts_with(char::is_uppercase))
    };
    let sighting = |range| Sighting::personal(FindingKind::Address, "personal/address", range);
    let mut sightings: Vec<Sighting> = Vec::new();
    for found in ADDRESS.captures_iter(folded) {
        let Some(whole) = found.get(0) else { continue };
        let name = found.name("name").map_or("", |name| name.as_str());
        let counted = name.split(' ').any(|word| COUNTED.contains(&word));
        let before = folded.get(..whole.start()).unwrap_or_default();
        let living = before
            .split_whitespace()
            .next_back()
            .is_some_and(|word| LIVING.contains(&word.trim_end_matches([':', ','])));
        let numbered = found.name("numbered").is_some() || found.name("block").is_some();
        // "ten" and "three" count people as often as houses.
        let spoken = found.name("spoken").is_none() || numbered || living;
        let believed = match (found.name("perhaps"), found.name("welsh")) {
            (Some(word), _) => as_names_are(word.start()) || numbered || (living && !counted),
            // "maes" is a field too.
            (None, Some(welsh)) => as_names_are(welsh.start()) || numbered || living,
            (None, None) => true,
        };
        if believed && spoken && !counted {
            sightings.push(sighting(whole.range()));
        }
    }
    if folded.contains(", ") {
        for found in NAMED_HOUSE.captures_iter(folded) {
            let (Some(whole), Some(house)) = (found.get(0), found.name("house")) else {
                continue;
            };
            let street = found.name("welsh").or(found.name("street"));
            let large = street.is_some_and(|street| as_names_are(street.start()));
            // The words before the name of the house are the sentence.
            let start = house_start(text, house.range());
            if let Some(start) = start.filter(|_| large) {
                sightings.push(sighting(start..whole.end()));
            }
        }
    }
    sightings
}

/// Where the name of a house starts: with the first of its last words that are all written large.
fn house_start(text: &str, range: Range<usize>) -> Option<usize> {
    let words = text.get(range.clone())?;
    let mut start = None;
    let mut end = words.len();
    for word in words.rsplit(' ') {
        let at = end - word.len();
        if !word.starts_with(char::is_uppercase) {
            break;
        }
        start = Some(range.start + at);
        end = at.saturating_sub(1);
    }
    // One word is as often a town or a thing: "In Cardiff, Heol y Frenhines is closed".
    start.filter(|start| {
        text.get(*start..range.end)
            .is_some_and(|house| house.contains(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn where_people_live() {
        finds(
            FindingKind::Address,
            &[
                "I live at ‹12 Castle Street›.",
                "‹12a castle road›, come round",
                "‹Flat 3, 44 St Mary's Lane› is damp",
                "the carer at ‹7 Beech Close› was late",
                "‹22 Heol Fawr›, Caerdydd",
                "‹5 Maes y Deri› ydy'r tŷ",
                "‹108 Old Church Hill›",
            ],
        );
    }

    #[test]
    fn counts_times_and_ways() {
        passes(
            FindingKind::Address,
            &[
                "a 5 minute walk to the car park",
                "2 nurses on the way to the close",
                "10 minutes down the road",
                "I waited 3 hours in a lane",
                "ward 4 has a nice view",
                "the 2 staff in the street",
                "came 2 miles by road",
                "Castle Street was busy",
                "4 people in a row",
            ],
        );
    }
}
