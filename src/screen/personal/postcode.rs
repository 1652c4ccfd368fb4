//! Postcodes, whole ones: the outward part alone names a town.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

/// Areas whose districts are numbers: one or two letters, one or two digits.
const AREAS: &str = "ab|al|ba|bb|bd|bh|bl|bn|br|bs|bt|ca|cb|cf|ch|cm|co|cr|ct|cv|cw|da|dd|de|dg|dh|\
    dl|dn|dt|dy|ec|eh|en|ex|fk|fy|gl|gu|gy|ha|hd|hg|hp|hr|hs|hu|hx|ig|im|ip|iv|je|ka|kt|kw|ky|la|\
    ld|le|ll|ln|ls|lu|me|mk|ml|ne|ng|nn|np|nr|nw|ol|ox|pa|pe|ph|pl|po|pr|rg|rh|rm|sa|se|sg|sk|sl|\
    sm|sn|so|sp|sr|ss|st|sw|sy|ta|td|tf|tn|tq|tr|ts|tw|ub|wa|wc|wd|wf|wn|wr|ws|wv|yo|ze|\
    b|e|g|l|m|n|s|w";

/// Districts in the middle of London that end in a letter.
const LETTERED: &str = "e1w|n1[cp]|nw1w|se1p|sw1[aehpvwxy]|w1[abcdfghjkstuw]|\
    ec[1-4][amnprvy]|wc[12][abehnrvx]";

/// A postcode, or its characters with single spaces between all of them.
static POSTCODE: LazyLock<Regex> = LazyLock::new(|| {
    let outward = format!("(?:{LETTERED}|(?:{AREAS})[0-9][0-9o]?)");
    let whole = format!("{outward}[ ._-]{{0,3}}(?P<inward>[0-9][abd-hjlnp-uw-z]{{2}})");
    let girobank = "gir[ -]{0,2}0aa";
    let spelt = "(?P<spelt>[a-z](?:[ ._-]{1,2}[a-z0-9]){4,6})";
    pattern(&format!(r"\b(?:{whole}|{girobank}|{spelt})\b"))
});

/// Anything of the shape of one behind the word for it: a letter may be a slip, or a figure.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:post ?-?code|p/?code|cod post)\b(?: [a-z']{1,6}){0,2}[ :.,='(-]{1,3}\b(?P<code>[a-z]{1,2}[ ./_-]{0,2}[0-9oil]{1,2}[a-z]?[ ./_-]{0,3}[0-9o][ ]?[a-z]{2})\b",
    )
});

/// Inward parts that are ordinals and measures when they are written small: "the M1 2nd exit",
/// "B12 5lb". Capitals are believed.
const MEASURES: &[&str] = &[
    "st", "nd", "rd", "th", "hr", "yr", "ft", "lb", "wk", "pt", "ea",
];

const ORDINALS: &[&str] = &["st", "nd", "rd", "th"];

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    if !normal.has_digits() {
        return Vec::new();
    }
    let shaped = POSTCODE
        .captures_iter(normal.folded())
        .filter(|captures| !is_measure(captures, normal.text()) && is_spelt_postcode(captures))
        .filter_map(|captures| captures.get(0));
    let named = NAMED
        .captures_iter(normal.folded())
        .filter_map(|captures| captures.name("code"));
    shaped
        .chain(named)
        .map(|postcode| {
            Sighting::personal(FindingKind::Postcode, "personal/postcode", postcode.range())
        })
        .collect()
}

fn is_measure(captures: &Captures<'_>, text: &str) -> bool {
    // No road and no vitamin is called by two letters and a number.
    let area = captures.get(0).is_some_and(|whole| {
        let letters = whole.as_str().bytes().take_while(u8::is_ascii_lowercase);
        letters.count() > 1
    });
    captures
        .name("inward")
        .and_then(|inward| text.get(inward.range()))
        .and_then(|inward| inward.get(1..))
        .is_some_and(|unit| MEASURES.contains(&unit) && (!area || ORDINALS.contains(&unit)))
}

/// Whether spelt characters make a postcode when they are read together. True for anything that is
/// not spelt.
fn is_spelt_postcode(captures: &Captures<'_>) -> bool {
    captures.name("spelt").is_none_or(|spelt| {
        let joined: String = spelt.as_str().split([' ', '.', '_', '-']).collect();
        POSTCODE
            .find(&joined)
            .is_some_and(|postcode| postcode.len() == joined.len())
    })
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn postcodes_as_written_and_in_disguise() {
        finds(
            FindingKind::Postcode,
            &[
                "I live at ‹LS1 4DY›.",
                "‹sw1a 1aa›",
                "‹SW1A1AA›, ‹M1 1AE› and ‹B33 8TH›",
                "‹cr2 6xh› is mine",
                "‹DN55 1PT›",
                "‹EC1A 1BB› ‹W1A 0AX› ‹N1C 4AG›",
                "‹GIR 0AA›",
                "‹gir0aa›",
                "‹CF10  3NQ›",
                "‹CF10-3NQ›",
                "‹ＬＳ１ ４ＤＹ›",
                "‹LS1\u{200b} 4\u{200b}DY›",
                "‹L S 1 4 D Y›",
                "my postcode is ‹СО4 3АЕ›",
            ],
        );
    }

    #[test]
    fn vitamins_roads_wards_and_measures() {
        passes(
            FindingKind::Postcode,
            &[
                "vitamin B12 6mg and B6 5ml",
                "on the A1 then the M25 3am",
                "the M1 2nd exit, the M6 4th exit",
                "ward 5EA, bed 3",
                "Ward E5 5ea bed",
                "N1 1hr wait",
                "bay B4 5 beds",
                "QZ1 4DY is no area",
                "LS1 4CI has letters that are not used",
                "LS1 only",
                "i m a b c",
                "XLS1 4DY",
                "LS1 4DYX",
            ],
        );
    }
}
