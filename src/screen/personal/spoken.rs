//! Numbers and codes that are said out loud: "oh seven seven double zero", "dim saith saith",
//! "kilo papa two one romeo tango echo".
//!
//! What is said is written down as figures and letters. The word before it says what it is: a sort
//! code, a plate, a reference. Without one, only a long row of figures is believed, as a telephone
//! number.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

/// Figures said in a row before they are a number and no count.
const FEWEST: usize = 8;

/// Words among them: "0300 123 3000, dim ateb" ends in one by chance.
const FEWEST_WORDS: usize = 2;

/// Signs of a code at the least.
const FEWEST_SIGNS: usize = 4;

/// How many words of one letter behind a number may be no part of it.
const LAST_WORDS: usize = 2;

/// How far before a number its name may stand, in bytes.
const NEAR: usize = 40;

/// What parts words that are said.
const GAPS: [char; 8] = [' ', ',', '.', '-', '\n', '/', '(', ')'];

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    let text = normal.folded();
    let mut sightings = Vec::new();
    let mut said = Said::default();
    let mut at = 0;
    for piece in text.split_inclusive(GAPS) {
        let word = piece.trim_end_matches(|sign: char| {
            GAPS.contains(&sign) || matches!(sign, '!' | '?' | ';' | '\'' | '"')
        });
        let range = at..at + word.len();
        at += piece.len();
        if word.is_empty() {
            continue;
        }
        if PARTED.contains(&word) && !said.signs.is_empty() {
            said.words += FEWEST_WORDS;
            continue;
        }
        if !said.hear(word, range) {
            sightings.extend(said.taken(text));
        }
    }
    sightings.extend(said.taken(text));
    sightings
}

/// Signs that are said by their names between others.
const PARTED: &[&str] = &["dash", "slash", "stroke", "hyphen", "space"];

/// What was said so far, as it would be written.
#[derive(Default)]
struct Said {
    signs: String,
    /// Where the words stand, and how many signs there are behind each of them.
    heard: Vec<(Range<usize>, usize)>,
    /// How often the next sign counts.
    times: usize,
    /// Where a "double" stands that no sign has followed yet.
    opened: Option<usize>,
    /// Whether tens were said, to which a unit may be added: "sixty three".
    tens: bool,
    /// How much of it was words: what is written in figures belongs to others.
    words: usize,
}

impl Said {
    /// Takes one more word; false when it is no sign.
    fn hear(&mut self, word: &str, range: Range<usize>) -> bool {
        if let Some(times) = repeats(word) {
            self.times = times;
            self.opened.get_or_insert(range.start);
            return true;
        }
        let tens = std::mem::take(&mut self.tens);
        let times = std::mem::take(&mut self.times).max(1);
        if let Some(sign) = figure(word).or_else(|| letter(word)) {
            // "Sixty three" is 63 and no 603.
            if tens && sign != '0' && sign.is_ascii_digit() && self.signs.ends_with('0') {
                self.signs.pop();
            }
            self.signs.extend(std::iter::repeat_n(sign, times));
            self.words += usize::from(word.len() > 1);
        } else if let Some(number) = teen_or_tens(word) {
            self.signs.push_str(number);
            self.tens = number.ends_with('0') && number.len() == 2 && number != "10";
            self.words += 1;
        } else if word == "hundred" && self.signs.ends_with(|sign: char| sign.is_ascii_digit()) {
            self.signs.push_str("00");
            self.words += 1;
        } else if !self.hear_mixed(word) {
            return false;
        }
        let start = self.opened.take().unwrap_or(range.start);
        self.heard.push((start..range.end, self.signs.len()));
        true
    }

    /// Figures and words for figures run together: "07seven00", "9double0".
    fn hear_mixed(&mut self, word: &str) -> bool {
        if word.len() > 24 || !word.bytes().any(|byte| byte.is_ascii_digit()) {
            return false;
        }
        let mut signs = String::new();
        let mut words = 0;
        let mut times = 1;
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            if first.is_ascii_digit() {
                signs.extend(std::iter::repeat_n(first, times));
                times = 1;
                rest = rest.get(1..).unwrap_or_default();
                continue;
            }
            let named = (3..=6).rev().find_map(|length| {
                let name = rest.get(..length)?;
                let sign = figure(name);
                (sign.is_some() || repeats(name).is_some()).then_some((name, sign))
            });
            let Some((name, sign)) = named else {
                return false;
            };
            match sign {
                Some(sign) => {
                    signs.extend(std::iter::repeat_n(sign, times));
                    times = 1;
                }
                None => times = repeats(name).unwrap_or(1),
            }
            words += 2;
            rest = rest.get(name.len()..).unwrap_or_default();
        }
        self.signs.push_str(&signs);
        self.words += words;
        true
    }

    /// What was said, if it was one; and a fresh start.
    fn taken(&mut self, text: &str) -> Option<Sighting> {
        let Self {
            signs,
            heard,
            words,
            ..
        } = std::mem::take(self);
        if words < FEWEST_WORDS || signs.len() < FEWEST_SIGNS {
            return None;
        }
        let start = heard.first()?.0.start;
        let from = text.floor_char_boundary(start.saturating_sub(NEAR));
        let before = text.get(from..start).unwrap_or_default();
        // "... five nine I think": the last letters may be words.
        let mut heard = heard.as_slice();
        for _ in 0..=LAST_WORDS {
            let (last, count) = heard.last()?;
            if let Some(kind) = kind_of(signs.get(..*count)?, before) {
                let range = start..last.end;
                return Some(Sighting::personal(kind, "personal/number-spoken", range));
            }
            if signs
                .get(..*count)?
                .ends_with(|sign: char| sign.is_ascii_digit())
            {
                return None;
            }
            heard = heard.split_last()?.1;
        }
        None
    }
}

/// What a number may be called, each under the name of its kind.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?P<nhs>nhs|gig)|(?P<sort>sort|cod didoli|s/c)|(?P<card>card|visa|mastercard|debit|cerdyn|gerdyn|ngherdyn)|(?P<account>acc|acct|account|a/c|iban|cyfrif|gyfrif)|(?P<postcode>post ?code|pcode|cod post)|(?P<nino>ni|nino|insurance|yswiriant)|(?P<plate>reg|registration|plate|plates|car|van|lorry|taxi|cofrestru)|(?P<birth>dob|born|birth|birthday|bday|geni|ganwyd)|(?P<reference>ref|reference|case|claim|complaint|ticket|pcn|cyfeirnod|cyf|achos)|(?P<phone>phone|mob|mobile|tel|ring|call|text|ffon|ffôn))\b",
    )
});

/// What the signs are, by the last name before them.
fn kind_of(signs: &str, before: &str) -> Option<FindingKind> {
    let figures = signs.bytes().filter(u8::is_ascii_digit).count();
    let only_figures = figures == signs.len();
    let named = NAMED.captures_iter(before).last();
    let is = |name: &str| {
        named
            .as_ref()
            .is_some_and(|named| named.name(name).is_some())
    };
    let long = only_figures && figures >= FEWEST;
    if is("nhs") && (9..=11).contains(&figures) && only_figures {
        Some(FindingKind::NhsNumber)
    } else if (is("sort") && figures == 6 || is("account") && (6..=10).contains(&figures))
        && only_figures
    {
        Some(FindingKind::BankAccount)
    } else if only_figures && (13..=19).contains(&figures) {
        Some(FindingKind::Card)
    } else if is("postcode") && shaped(signs, &["a99aa", "aa99aa", "a999aa", "aa999aa"]) {
        Some(FindingKind::Postcode)
    } else if is("nino") && shaped(signs, &["aa999999a", "aa999999"]) {
        Some(FindingKind::Nino)
    } else if is("plate")
        && shaped(
            signs,
            &["aa99aaa", "a999aaa", "a99aaa", "aaa999a", "aaa99a"],
        )
    {
        Some(FindingKind::Vehicle)
    } else if is("birth") && only_figures && (4..=8).contains(&figures) {
        Some(FindingKind::BirthDate)
    } else if is("reference") && figures >= 4 {
        Some(FindingKind::Reference)
    } else if long || (is("phone") && only_figures && figures >= 6) {
        Some(FindingKind::Phone)
    } else {
        None
    }
}

/// Whether signs are figures where a shape has 9 and letters where it has a. A zero is an O too.
fn shaped(signs: &str, shapes: &[&str]) -> bool {
    shapes.iter().any(|shape| {
        shape.len() == signs.len()
            && shape.bytes().zip(signs.bytes()).all(|(wanted, sign)| {
                if wanted == b'9' {
                    sign.is_ascii_digit()
                } else {
                    sign.is_ascii_lowercase() || sign == b'0'
                }
            })
    })
}

fn repeats(word: &str) -> Option<usize> {
    match word {
        "double" | "dwbl" => Some(2),
        "triple" | "treble" => Some(3),
        _ => None,
    }
}

fn figure(word: &str) -> Option<char> {
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
        "nine" | "naw" | "niner" | "9" => '9',
        _ => return None,
    })
}

fn teen_or_tens(word: &str) -> Option<&'static str> {
    Some(match word {
        "ten" => "10",
        "eleven" => "11",
        "twelve" => "12",
        "thirteen" => "13",
        "fourteen" => "14",
        "fifteen" => "15",
        "sixteen" => "16",
        "seventeen" => "17",
        "eighteen" => "18",
        "nineteen" => "19",
        "twenty" => "20",
        "thirty" => "30",
        "forty" => "40",
        "fifty" => "50",
        "sixty" => "60",
        "seventy" => "70",
        "eighty" => "80",
        "ninety" => "90",
        _ => return None,
    })
}

/// A letter, by itself, by the name it is read with, or by its word on the radio.
fn letter(word: &str) -> Option<char> {
    const READ: &[(&str, char)] = &[
        ("aitch", 'h'),
        ("bee", 'b'),
        ("cee", 'c'),
        ("dee", 'd'),
        ("ee", 'e'),
        ("ef", 'f'),
        ("eff", 'f'),
        ("el", 'l'),
        ("ell", 'l'),
        ("em", 'm'),
        ("en", 'n'),
        ("ess", 's'),
        ("ex", 'x'),
        ("gee", 'g'),
        ("jay", 'j'),
        ("kay", 'k'),
        ("pee", 'p'),
        ("queue", 'q'),
        ("tee", 't'),
        ("vee", 'v'),
        ("why", 'y'),
        ("zed", 'z'),
        ("alpha", 'a'),
        ("alfa", 'a'),
        ("bravo", 'b'),
        ("charlie", 'c'),
        ("delta", 'd'),
        ("echo", 'e'),
        ("foxtrot", 'f'),
        ("golf", 'g'),
        ("hotel", 'h'),
        ("india", 'i'),
        ("juliet", 'j'),
        ("kilo", 'k'),
        ("lima", 'l'),
        ("mike", 'm'),
        ("november", 'n'),
        ("oscar", 'o'),
        ("papa", 'p'),
        ("quebec", 'q'),
        ("romeo", 'r'),
        ("sierra", 's'),
        ("tango", 't'),
        ("uniform", 'u'),
        ("victor", 'v'),
        ("whiskey", 'w'),
        ("xray", 'x'),
        ("yankee", 'y'),
        ("zulu", 'z'),
    ];
    let mut signs = word.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) if sign.is_ascii_lowercase() => Some(sign),
        _ => READ
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, sign)| *sign),
    }
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
                "‹oh seven seven double oh nine double oh one two three› I think",
                "ring ‹zero seven seven double zero nine double zero one two three› please",
                "‹oh seven seven oh oh, nine oh oh, one two three›.",
                "ffoniwch ‹dim saith saith dim dim, naw dim dim, un dau tri›",
                "‹07seven00 900 one 23› if you find it",
                "text ‹07700 nine hundred one two three›",
            ],
        );
        finds(
            FindingKind::NhsNumber,
            &["my NHS number is ‹nine four three four seven six five nine one nine›"],
        );
        finds(
            FindingKind::BankAccount,
            &[
                "sort code ‹two oh one one five four› account ‹double six one two oh nine four seven›",
            ],
        );
        passes(
            FindingKind::Phone,
            &[
                "one two three and you are out",
                "dim dim dim",
                "two of nine came, one by one",
                "9 9 9 1 1 1 0 0",
                "0300 123 3000, dim ateb",
            ],
        );
    }

    #[test]
    fn codes_said_out_loud() {
        finds(
            FindingKind::Vehicle,
            &["van ‹kilo papa two one romeo tango echo› is parked here"],
        );
        finds(
            FindingKind::Postcode,
            &["postcode ‹el ess one four dee why›"],
        );
        finds(
            FindingKind::Reference,
            &[
                "case number ‹eight eight one two four›",
                "ref ‹A B dash 7 7 1 9 2›",
            ],
        );
        finds(FindingKind::BirthDate, &["dob ‹two five sixty three›"]);
        passes(
            FindingKind::Reference,
            &["in this case one or two nurses", "one case in twenty"],
        );
    }
}
