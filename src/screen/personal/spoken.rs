//! Numbers that are said out loud: "oh seven seven double zero", "dim saith saith".

use std::ops::Range;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;

/// Digits said in a row before they are a number and no count.
const FEWEST: usize = 8;

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    let text = normal.folded();
    let mut sightings = Vec::new();
    let mut digits = String::new();
    let mut range: Range<usize> = 0..0;
    let mut twice = 1;
    let mut at = 0;
    for word in text.split_inclusive([' ', ',', '.', '-', '\n']) {
        let said = word.trim_end_matches([' ', ',', '.', '-', '\n', '!', '?', ';', ')']);
        let start = at;
        at += word.len();
        if said.is_empty() {
            continue;
        }
        if let Some(times) = repeats(said) {
            twice = times;
            if digits.is_empty() {
                range.start = start;
            }
            continue;
        }
        match digit(said) {
            Some(digit) => {
                if digits.is_empty() && twice == 1 {
                    range.start = start;
                }
                range.end = start + said.len();
                digits.extend(std::iter::repeat_n(digit, twice));
            }
            None => sightings.extend(taken(text, &mut digits, range.clone())),
        }
        twice = 1;
    }
    sightings.extend(taken(text, &mut digits, range));
    sightings
}

/// The number that was said, if it was one; and a fresh start.
fn taken(text: &str, digits: &mut String, range: Range<usize>) -> Option<Sighting> {
    let number = std::mem::take(digits);
    if number.len() < FEWEST {
        return None;
    }
    let before = text.get(..range.start).unwrap_or_default();
    let kind = if number.len() == 10 && (before.contains("nhs") || before.contains("gig")) {
        FindingKind::NhsNumber
    } else {
        FindingKind::Phone
    };
    Some(Sighting::personal(kind, "personal/number-spoken", range))
}

fn repeats(word: &str) -> Option<usize> {
    match word {
        "double" | "dwbl" => Some(2),
        "triple" | "treble" => Some(3),
        _ => None,
    }
}

fn digit(word: &str) -> Option<char> {
    Some(match word {
        "zero" | "oh" | "o" | "nought" | "naught" | "nil" | "dim" | "sero" | "0" => '0',
        "one" | "un" | "1" => '1',
        "two" | "dau" | "dwy" | "2" => '2',
        "three" | "tri" | "tair" | "3" => '3',
        "four" | "pedwar" | "pedair" | "4" => '4',
        "five" | "pump" | "5" => '5',
        "six" | "chwech" | "chwe" | "6" => '6',
        "seven" | "saith" | "7" => '7',
        "eight" | "wyth" | "8" => '8',
        "nine" | "naw" | "9" => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn numbers_said_out_loud() {
        finds(
            FindingKind::Phone,
            &[
                "ring ‹zero seven seven double zero nine double zero one two three› please",
                "‹oh seven seven oh oh, nine oh oh, one two three›.",
                "ffoniwch ‹dim saith saith dim dim, naw dim dim, un dau tri›",
            ],
        );
        finds(
            FindingKind::NhsNumber,
            &["my NHS number is ‹nine four three four seven six five nine one nine›"],
        );
        passes(
            FindingKind::Phone,
            &[
                "one two three and you are out",
                "dim dim dim",
                "two of nine came, one by one",
            ],
        );
    }
}
