//! Street addresses: a number, a name, and a word for a street, in English or Welsh order.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

use super::person::lexicon::{Marks, marks_of};

/// Words that are streets and nothing else.
const STREETS: &str = "road|rd|street|avenue|ave|lane|drive|crescent|cresc|cres|terrace|terr|gardens|gdns|grove|mews|close";
/// Words that are streets when they are written as names are, or behind a word for living there.
const PERHAPS: &str = "court|way|place|walk|row|rise|hill|view|green|square|park|st|dr|parade|cl|ct|pl|fields|croft|gate|wharf|bank|end|drove|villas|cottages|house|heights|towers|buildings|mansions|point|yard|quay|wynd|brae|loan|estate|lodge|tower|cottage|meadow|meadows|side|top|bottom|fold|mount|ridge|\
    quayside|vale|reach|brow|cuttings|orchard|wood|nook|dene|garth|dell|glade|chase|copse|spinney|paddock|causeway|\
    esplanade|promenade|approach|boulevard|circus|broadway|common|cross|hollow|meads|oval|pastures|path|precinct|\
    strand|waterside|woodlands|limes|elms|beeches|oaks|leas|lea|banks|ropewalk|stile|wells|wharfs|steps|gates|field";
const WELSH: &str = "heol|ffordd|stryd|maes|lon|lôn|clos|rhodfa|cilgant|teras|gerddi|rhes|bryn|parc|cae|allt|penrhiw|tan|cwrt|trem|\
    stad|bro|dôl|dol|gwaun|waun|twyn|rhiw|erw|llwyn|nant|pen|tai|glan|gelli|coed|sgwâr|sgwar|cefn|morfa|plas|llys";

/// A letter, in small letters; any sign outside ASCII counts as one, which keeps the patterns small.
const LETTER: &str = r"(?:[a-z'.-]|(?u:[^\x00-\x7f]))";

/// Numbers in words that no nurse is counted by.
const SPOKEN: &str = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|\
    (?:a|one|two|three) hundred(?: and [a-z]+(?:[ -][a-z]+)?)?|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    let flat =
        "(?:(?:flat|fflat|apartment|apt|unit|room|plot|block|bedsit) ?[0-9]{1,4}[a-z]?[ ,]{1,2})";
    let number = "(?P<numbered>no\\.? ?|number |num |rhif |house )?(?:[0-9][0-9o]{0,3}[a-h]?(?:[-/][0-9]{1,4})?|[il][0-9]{1,2}|(?P<spoken>one|two|three|SPOKEN)),?";
    let number = number.replace("SPOKEN", SPOKEN);
    let word = format!("{LETTER}{{2,}}");
    // The shortest that will do: "12 High Street gate" ends with its street.
    let name = format!("(?:{word} ){{1,3}}?");
    let street = format!("{name}(?:{STREETS}|{PERHAPS})");
    pattern(&format!(
        r"\b(?:{flat}?{number}[ ]{{1,2}}(?:(?P<name>{name})(?:(?P<sure>{STREETS})|(?P<perhaps>{PERHAPS}))|(?P<welsh>(?:{WELSH})(?:'r)?[ -](?:(?:tan|pen|dan)[ -])?(?:(?:y|yr)[ -])?{LETTER}{{2,}}))|{flat}(?P<block>{street}))\b(?:, {street}\b)?"
    ))
});

/// A house with a name on a street with one: "Bryn Teg, Lôn Isaf", "Rose Cottage, Mill Lane".
static NAMED_HOUSE: LazyLock<Regex> = LazyLock::new(|| {
    let word = format!("{LETTER}+");
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
        // "5 The Crescent" and "no 7 the crescent", but no "5 in the road".
        let the = name == "the "
            && (found.name("numbered").is_some()
                || found
                    .name("name")
                    .is_some_and(|name| as_names_are(name.start())));
        let counted = !the && name.split(' ').any(|word| COUNTED.contains(&word));
        let before = folded.get(..whole.start()).unwrap_or_default();
        let living = before
            .split_whitespace()
            .next_back()
            .is_some_and(|word| LIVING.contains(&word.trim_end_matches([':', ','])));
        let end = street_end(folded, text, whole.end());
        let numbered = found.name("numbered").is_some() || found.name("block").is_some();
        // "ten" and "three" count people as often as houses.
        let spoken = found.name("spoken").is_none() || numbered || living;
        let believed = match (found.name("perhaps"), found.name("welsh")) {
            (Some(word), _) => as_names_are(word.start()) || numbered || (living && !counted),
            // "maes" is a field too.
            (None, Some(welsh)) => as_names_are(welsh.start()) || numbered || living,
            (None, None) => true,
        };
        if believed && spoken && !counted && !is_indoors(before) {
            sightings.push(sighting(whole.start()..end));
        }
    }
    if normal.has_digits() {
        sightings.extend(at_home(folded, text).map(sighting));
        sightings.extend(in_flats(folded, text).map(sighting));
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
            // "Windsor Road, Balmoral Road": two streets and no house.
            let last = house.as_str().rsplit(' ').next().unwrap_or_default();
            let street_too = STREETS.split('|').any(|street| street == last);
            let start = start.filter(|_| !street_too).filter(|start| {
                // One word is as often a town: "In Cardiff, Heol y Frenhines is closed".
                let name = folded.get(*start..house.end()).unwrap_or_default();
                name.contains(' ') || is_house(name)
            });
            if let Some(start) = start.filter(|_| large) {
                sightings.push(sighting(start..whole.end()));
            }
        }
    }
    sightings
}

/// Words that begin a sentence about a place.
const OPENING: &[&str] = &[
    "In", "At", "On", "Near", "From", "Yn", "Ym", "Yng", "And", "But", "O",
];

/// Where the name of a house starts: with the first of its last words that are all written large.
fn house_start(text: &str, range: Range<usize>) -> Option<usize> {
    let words = text.get(range.clone())?;
    let mut start = None;
    let mut end = words.len();
    for word in words.rsplit(' ') {
        let at = end - word.len();
        // "In Cardiff" begins a sentence and no house.
        let opens = OPENING.contains(&word);
        if opens || !word.starts_with(char::is_uppercase) {
            break;
        }
        start = Some(range.start + at);
        end = at.saturating_sub(1);
    }
    start
}

/// Whether one word is the name of a house and of no town.
fn is_house(name: &str) -> bool {
    const ENDS: &[&str] = &[
        "crest", "view", "croft", "dene", "haven", "cot", "side", "holme", "lea", "garth", "mead",
        "thwaite", "lands", "wood", "bank", "nook",
    ];
    name.len() > 6
        && ENDS.iter().any(|end| name.ends_with(end))
        && !marks_of(name).any(Marks::PLACE)
}

/// Where an address ends that may go on: "12 Castle Hill" with "Road" behind it.
fn street_end(folded: &str, text: &str, mut end: usize) -> usize {
    while let Some(rest) = folded.get(end..).and_then(|rest| rest.strip_prefix(' ')) {
        let word = rest
            .split(|sign: char| !sign.is_ascii_alphabetic())
            .next()
            .unwrap_or_default();
        let large = text
            .get(end + 1..)
            .is_some_and(|rest| rest.starts_with(char::is_uppercase));
        if !large || word.is_empty() || !STREETS.split('|').any(|street| street == word) {
            break;
        }
        end += 1 + word.len();
    }
    end
}

/// Words before a number that is no house's: a ward, a bus, a school year.
const INDOORS: &[&str] = &[
    "ward", "bay", "bus", "route", "platform", "floor", "level", "page", "junction", "zone",
    "lift", "clinic", "theatre", "grade", "year", "class", "band", "group", "stage", "phase",
    "part", "section", "bed", "gate", "line", "desk", "counter", "window", "step", "type",
];

fn is_indoors(before: &str) -> bool {
    before
        .split_whitespace()
        .next_back()
        .is_some_and(|word| INDOORS.contains(&word))
}

/// Words behind which a number and a name are a home, whatever the name: "I live at 9 Moorside".
const LIVE_AT: &[&str] = &[
    "live at",
    "lives at",
    "living at",
    "lived at",
    "address is",
    "address",
    "i'm at",
    "im at",
    "am at",
    "home is",
    "moved to",
    "deliver to",
    "byw yn",
    "byw mewn",
    "cyfeiriad yw",
    "cyfeiriad",
    "resident of",
    "tenant of",
    "tenants of",
    "tenant at",
    "mum's at",
    "mum is at",
    "dad's at",
];

/// Endings of names of streets that are one word.
const ENDS: &[&str] = &[
    "side", "way", "gate", "croft", "wood", "field", "fields", "garth", "view", "hurst", "mead",
    "royd", "dene", "bank", "lea", "brow", "thorpe", "wick", "holme", "cliffe",
];

/// Where somebody lives in a street that has no word for one: a number, and a name written large.
fn at_home<'a>(folded: &'a str, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    house_numbers(text).filter_map(move |number| {
        let written = text.get(number.end + 1..)?;
        let small = folded.get(number.end + 1..)?;
        let of_name = |sign: char| sign.is_alphabetic() || matches!(sign, '\'' | '-');
        let length = |rest: &str| rest.find(|sign| !of_name(sign)).unwrap_or(rest.len());
        let first = small.get(..length(small))?;
        let second = small
            .get(first.len()..)?
            .strip_prefix(' ')
            .map(|rest| &rest[..length(rest)])
            .filter(|_| {
                written
                    .get(first.len() + 1..)
                    .is_some_and(|rest| rest.starts_with(char::is_uppercase))
            });
        let shouted = written
            .get(..first.len())?
            .bytes()
            .all(|sign| !sign.is_ascii_lowercase());
        if first.len() < 3 || shouted {
            return None;
        }
        let before = folded.get(..number.start)?.trim_end_matches([' ', ':']);
        let living = LIVE_AT.iter().any(|living| before.ends_with(living));
        let never = |word: &str| marks_of(word).any(Marks::NEVER);
        let english = |word: &str| marks_of(word).any(Marks::COMMON.and(Marks::WORD));
        let believed = match second {
            Some(second) if first == "the" => !never(second) && !before.is_empty(),
            _ if first == "the" => false,
            _ if living => !never(first) && !second.is_some_and(never),
            // "73 Beechwood" is a street, "73 Beech" may be anything.
            None => {
                first.len() > 6 && ENDS.iter().any(|end| first.ends_with(end)) && !english(first)
            }
            Some(_) => false,
        };
        let name = first.len() + second.map_or(0, |second| second.len() + 1);
        (believed && !is_indoors(before) && !before.ends_with(['.', '!', '?']) | living)
            .then(|| number.start..number.end + 1 + name)
    })
}

/// The number of a flat, before the name of the house it is in.
static FLAT: LazyLock<Regex> = LazyLock::new(|| {
    let word = LETTER.replace('.', "") + "{3,}";
    pattern(&format!(
        r"\b(?:flat|fflat|apartment|apt) ?[0-9]{{1,4}}[a-z]?,? (?P<name>(?:the )?{word})(?: {word})?"
    ))
});

/// "Flat 2, The Old Mill": a flat in a house that has no word for one.
fn in_flats<'a>(folded: &'a str, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let large = |at: usize| {
        text.get(at..)
            .is_some_and(|rest| rest.starts_with(char::is_uppercase))
    };
    let shouted = text.bytes().all(|sign| !sign.is_ascii_lowercase());
    FLAT.captures_iter(folded).filter_map(move |found| {
        let (whole, name) = (found.get(0)?, found.name("name")?);
        let never = name
            .as_str()
            .split(' ')
            .next_back()
            .is_some_and(|word| marks_of(word).any(Marks::NEVER));
        let second = whole.end() > name.end() && large(name.end() + 1);
        let end = if second { whole.end() } else { name.end() };
        (large(name.start()) && !shouted && !never).then(|| whole.start()..end)
    })
}

/// Numbers of up to three digits, and perhaps a letter, before a word written large.
fn house_numbers(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(found) = bytes.get(at..)?.iter().position(u8::is_ascii_digit) {
            let start = at + found;
            let digits = bytes[start..]
                .iter()
                .take_while(|sign| sign.is_ascii_digit());
            let mut end = start + digits.count();
            let few = end - start <= 3;
            end += usize::from(
                bytes
                    .get(end)
                    .is_some_and(|sign| matches!(sign.to_ascii_lowercase(), b'a'..=b'h')),
            );
            at = end;
            let bounded = start == 0
                || bytes
                    .get(start - 1)
                    .is_some_and(|sign| matches!(sign, b' ' | b'(' | b'\n' | b','));
            let large = text
                .get(end..)
                .and_then(|rest| rest.strip_prefix(' '))
                .is_some_and(|rest| rest.starts_with(char::is_uppercase));
            if few && bounded && large {
                return Some(start..end);
            }
        }
        None
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
                "the gate of ‹7 Mill Street› is off",
                "‹4 Spring Bank› front gate",
                "‹12 Castle Hill Road› has no bin",
                "‹5 The Crescent›, and no bins at ‹no 7 the crescent›",
                "we live at ‹9 Moorside›, he at ‹31 The Limes›",
                "byw yn ‹6 Penlan› ers oes",
                "‹33 Rhodfa'r Môr›",
                "‹Hillcrest, Station Road› flooded",
                "at ‹number nine the green›",
                "now ‹Flat 2, The Old Mill›",
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
                "Ward 4 Castle View is cold",
                "I waited at 9 Monday morning",
                "In Cardiff, Heol y Frenhines is closed",
                "bus 31 The driver was rude",
                "Windsor Road, Balmoral Road and Castle Road all flood",
            ],
        );
    }
}
