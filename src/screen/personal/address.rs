//! Street addresses: a number, a name, and a word for a street, in English or Welsh order.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

/// Words that are streets and nothing else.
const STREETS: &str =
    "road|rd|street|avenue|ave|lane|drive|crescent|cres|terrace|gardens|grove|mews";
/// Words that are streets when they are written as names are.
const PERHAPS: &str =
    "close|court|way|place|walk|row|rise|hill|view|green|square|park|st|dr|parade";
const WELSH: &str = "heol|ffordd|stryd|maes|lon|clos|rhodfa|cilgant|teras|gerddi|rhes";

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    let flat = "(?:(?:flat|fflat|apartment|apt|unit) ?[0-9]{1,4}[a-z]?,? )?";
    let number = "[0-9]{1,4}[a-d]?,?";
    let name = "(?:[a-z][a-z'.-]{1,20} ){1,3}";
    pattern(&format!(
        r"\b{flat}{number} (?:(?P<name>{name})(?:{STREETS}|(?P<perhaps>{PERHAPS}))|(?P<welsh>(?:{WELSH}) (?:(?:y|yr) )?[a-z'-]{{2,20}}))\b"
    ))
});

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
    ADDRESS
        .captures_iter(normal.folded())
        .filter_map(|found| {
            let whole = found.get(0)?;
            let name = found.name("name").map_or("", |name| name.as_str());
            let counted = name.split(' ').any(|word| COUNTED.contains(&word));
            // "the 2 nice view" is none, "2 Castle View" is one.
            let as_names_are = |at: usize| {
                let text = normal.text().as_bytes();
                text.get(at).is_some_and(u8::is_ascii_uppercase)
            };
            let believed = match (found.name("perhaps"), found.name("welsh")) {
                (Some(word), _) => as_names_are(word.start()),
                // "maes" is a field too.
                (None, Some(welsh)) => as_names_are(welsh.start()),
                (None, None) => true,
            };
            let kind = FindingKind::Address;
            (believed && !counted)
                .then(|| Sighting::personal(kind, "personal/address", whole.range()))
        })
        .collect()
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
