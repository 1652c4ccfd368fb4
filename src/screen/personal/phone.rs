//! UK telephone numbers: possible ones, not only those in use.
//!
//! Short codes (111, 999, 101, 116 123) are far too short to be found. National help lines are
//! known by name and passed over: quoting one shows nobody.

use std::ops::{Range, RangeInclusive};
use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

use super::digits::{Number, Run, runs};

/// Lengths tried at each place, in digits, the likeliest first: a national number; an old short
/// one, or one with a digit forgotten; then with 44, 0044, and a redundant `(0)`.
const LENGTHS: [usize; 6] = [11, 10, 12, 13, 14, 15];

/// A row of letters O is not a number; this many must be real digits.
const FEWEST_REAL_DIGITS: usize = 4;

/// Words that people run into the number that follows: `tel07700900123`.
const CONTACT_WORDS: &[&str] = &[
    "tel",
    "telephone",
    "phone",
    "ph",
    "mob",
    "mobile",
    "number",
    "no",
    "on",
    "call",
    "ring",
    "text",
];

/// Help lines that leaflets and pages tell people to quote.
const HELP_LINES: &[&str] = &[
    "08001111",    // Childline
    "08088005000", // NSPCC
    "08082000247", // National Domestic Abuse Helpline
    "08088010800", // Live Fear Free (Wales)
    "08000684141", // Papyrus
    "0800585858",  // Campaign Against Living Miserably
    "08088088000", // Lifeline (Northern Ireland)
    "0800838587",  // Breathing Space (Scotland)
    "0800132737",  // CALL (Wales)
    "03001233393", // Mind
];

/// How far before a number the word for whose it is may stand, in bytes.
const NEAR: usize = 40;

/// Words for a number that is printed for everybody.
static OFFICE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?:switchboard|published|publicly|letterhead|helpline|cyhoeddus)\b[a-z ,:'(-]*$")
});

/// A number of another country, with its plus.
static ABROAD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\+(?:[1-35-9][0-9]?|4[0-35-9])[0-9]?(?:[ ().-]{0,2}[0-9]){6,12}\b"));

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    if !normal.has_digits() {
        return Vec::new();
    }
    let text = normal.folded();
    let mut sightings: Vec<Sighting> = ABROAD
        .find_iter(text)
        .map(|number| {
            Sighting::personal(FindingKind::Phone, "personal/phone-abroad", number.range())
        })
        .collect();
    for run in runs(text) {
        let mut first = 0;
        while first < run.len() {
            if let Some(other) = help_line(&run, first).or_else(|| date(&run, first)) {
                first += other.shape.len();
            } else if let Some(number) = number_at(text, &run, first) {
                first += number.shape.len();
                if is_public(text, &number) {
                    continue;
                }
                let range = with_brackets(text, &number);
                sightings.push(Sighting::personal(
                    FindingKind::Phone,
                    "personal/phone",
                    range,
                ));
            } else {
                first += 1;
            }
        }
    }
    sightings
}

/// Whether a number is an office's and nobody's own: one that only public bodies and charities are
/// given, or one that the writer calls so.
fn is_public(text: &str, number: &Number) -> bool {
    let from = text.floor_char_boundary(number.range.start.saturating_sub(NEAR));
    let before = text.get(from..number.range.start).unwrap_or_default();
    number.digits.starts_with("0300") || OFFICE.is_match(before)
}

/// The help line that starts with this group.
fn help_line(run: &Run<'_>, first: usize) -> Option<Number> {
    HELP_LINES
        .iter()
        .filter_map(|line| {
            run.number(first, line.len())
                .filter(|number| number.digits == *line)
        })
        .max_by_key(|number| number.digits.len())
}

/// The day that starts with this group: `01-02-2024 10 people` is no telephone number.
fn date(run: &Run<'_>, first: usize) -> Option<Number> {
    (6..=8)
        .filter_map(|length| run.number(first, length))
        .find(|number| {
            let [day_length, month_length, 4] = number.shape[..] else {
                return false;
            };
            let (day, month_and_year) = number.digits.split_at(day_length);
            let (month, year) = month_and_year.split_at(month_length);
            let is_in = |part: &str, range: RangeInclusive<u16>| {
                part.parse().is_ok_and(|value| range.contains(&value))
            };
            is_in(day, 1..=31) && is_in(month, 1..=12) && is_in(year, 1900..=2099)
        })
}

/// The telephone number that starts with this group.
fn number_at(text: &str, run: &Run<'_>, first: usize) -> Option<Number> {
    LENGTHS
        .iter()
        .filter_map(|&length| run.number(first, length))
        .find(|number| {
            let before = &text[..number.range.start];
            let written = &text[number.range.clone()];
            is_possible(
                &number.digits,
                before.ends_with('+') || before.ends_with("+("),
            ) && written.bytes().filter(u8::is_ascii_digit).count() >= FEWEST_REAL_DIGITS
                && may_follow(before)
        })
}

/// Whether digits are a UK number: 9 or 10 digits after the leading zero or the country's code,
/// from a range that is given to subscribers or services.
fn is_possible(digits: &str, plus: bool) -> bool {
    let national = if plus {
        digits
            .strip_prefix("44")
            .map(|rest| rest.strip_prefix('0').unwrap_or(rest))
    } else if let Some(rest) = digits.strip_prefix("0044") {
        Some(rest.strip_prefix('0').unwrap_or(rest))
    } else if digits.len() == 12 {
        // Without a plus only a mobile is written with its country's code.
        digits
            .strip_prefix("44")
            .filter(|rest| rest.starts_with('7'))
    } else {
        digits.strip_prefix('0')
    };
    national.is_some_and(|national| {
        matches!(national.len(), 9 | 10) && national.starts_with(['1', '2', '3', '7', '8'])
    })
}

/// Whether a number may start after this text: not inside a reference ("AB0123456789",
/// "AB-0123-456789"), and not as a price.
fn may_follow(before: &str) -> bool {
    let word_start = before
        .rfind(|character: char| !character.is_alphanumeric())
        .map_or(0, |at| {
            at + before[at..].chars().next().map_or(0, char::len_utf8)
        });
    let touching = &before[word_start..];
    (touching.is_empty() || CONTACT_WORDS.contains(&touching))
        && !before.ends_with(['£', '$', '€', '#', '/'])
        && !before
            .strip_suffix(['-', '.', '_'])
            .is_some_and(|longer| longer.ends_with(|character: char| character.is_alphanumeric()))
}

/// The number with the plus sign and the bracket before it, so that a cut leaves neither.
fn with_brackets(text: &str, number: &Number) -> Range<usize> {
    let mut range = number.range.clone();
    let closes = text[range.clone()].contains(')');
    for sign in ['+', '(', '+'] {
        if (sign == '+' || closes) && text[..range.start].ends_with(sign) {
            range.start -= 1;
        }
    }
    range
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn numbers_as_written() {
        finds(
            FindingKind::Phone,
            &[
                "Ring me on ‹07700900123›.",
                "Ring ‹07700 900123› or ‹01632 960 456›!",
                "‹07700-900-123›",
                "call ‹(01632) 960123› after six",
                "‹020 7946 0123›, ask for the manager",
                "‹0161 496 0123› 5 times and no answer",
                "‹03069 990123›",
                "‹0808 157 0123›",
                "‹01632 96012›, an old short one",
                "‹+44 7700 900123›",
                "‹+44 (0)7700 900 123›",
                "‹+447700900123›",
                "‹0044 1632 960123›",
                "‹447700900123› is on my card",
                "two mobiles: ‹07700 900123› ‹07700 900456›",
                "seen 12/05/2024 ‹07700 900123›",
                "tel‹07700900123› thanks",
                "‹07700900123›thanks",
            ],
        );
    }

    #[test]
    fn numbers_in_disguise() {
        finds(
            FindingKind::Phone,
            &[
                "‹0 7 7 0 0 9 0 0 1 2 3› is me",
                "‹O77OO 9OO123›",
                "‹o7700 9oo 123›",
                "‹０７７００ ９００１２３›",
                "‹077\u{200b}009\u{200b}00123›",
                "‹0️⃣7️⃣7️⃣0️⃣0️⃣ 9️⃣0️⃣0️⃣1️⃣2️⃣3›️⃣",
                "‹07700.900.123›",
                "‹07700 – 900 – 123›",
                "‹О77ОО 9ОО123› with Cyrillic letters, I am told",
            ],
        );
    }

    #[test]
    fn what_only_looks_like_a_number() {
        passes(
            FindingKind::Phone,
            &[
                "I rang 111, then 999, then 101 and 116 123.",
                "Childline is 0800 1111, open 24 hours",
                "The help line 0808 2000 247 was kind. 0800 068 4141 too.",
                "It cost £1200 and then £07.50",
                "Booked 01-02-2024 10 people came",
                "seen 01 02 2024 11 30",
                "open 0800 to 1700",
                "order AB01234567890 never came",
                "invoice 1234 5678 9012 3456",
                "Ref 4711-0815-2024-55",
                "77 of 112 people waited 90 minutes",
                "ooo ooo oooo o",
                "It is 07",
            ],
        );
    }

    #[test]
    fn digits_without_end_are_bounded() {
        for text in [
            "0".repeat(5_000),
            "0 ".repeat(2_500),
            "07700 900123 ".repeat(400),
        ] {
            assert!(super::super::specimen::found(FindingKind::Phone, &text).len() <= 400);
        }
    }
}
