//! NHS numbers: ten digits, the last of which checks the others.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

use super::digits::{Number, Run, runs};

const LENGTH: usize = 10;

/// How far before a number its name may stand, in bytes: "my NHS number is still".
const NEAR: usize = 32;

/// The health service in English and Welsh, in the same sentence and with no other digits between.
static NAMED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:nhs|gig)\b(?:\s?no\.)?(?u:[^0-9.!?;\n])*$"));

/// Ten digits parted as nobody parts another number, behind the name.
static PARTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:nhs|gig)\b(?: ?no\.)?[a-z :,'(#-]{0,32}\b(?P<number>[0-9](?:[ ./_-]{0,3}[0-9oil]){9})\b",
    )
});

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    if !normal.has_digits() {
        return Vec::new();
    }
    let text = normal.folded();
    let mut sightings = Vec::new();
    if text.contains("nhs") || text.contains("gig") {
        let parted = PARTED
            .captures_iter(text)
            .filter_map(|found| found.name("number"))
            .filter(|number| !number.as_str().starts_with('0'));
        sightings.extend(parted.map(|number| {
            Sighting::personal(
                FindingKind::NhsNumber,
                "personal/nhs-number-mistyped",
                number.range(),
            )
        }));
    }
    for run in runs(text) {
        let mut first = 0;
        while first < run.len() {
            let seen = run
                .number(first, LENGTH)
                .filter(|number| is_shaped_like_one(&run, number))
                .and_then(|number| Some((rule(text, &number)?, number)));
            match seen {
                Some((rule, number)) => {
                    first += number.shape.len();
                    sightings.push(Sighting::personal(
                        FindingKind::NhsNumber,
                        rule,
                        number.range,
                    ));
                }
                None => first += 1,
            }
        }
    }
    sightings
}

/// In one piece, or 3-3-4 as it is printed; any other grouping only when no digit stands beside
/// it, or every long number would hold one somewhere.
fn is_shaped_like_one(run: &Run<'_>, number: &Number) -> bool {
    matches!(number.shape[..], [10] | [3, 3, 4]) || number.shape.len() == run.len()
}

/// The rule under which ten digits are an NHS number. A failed check is a number with a slip of
/// the pen when the writer says what it is.
fn rule(text: &str, number: &Number) -> Option<&'static str> {
    let named = is_named(text, number);
    // A number with a leading zero is a telephone's, unless it is called an NHS number.
    let is_phone_like = number.digits.starts_with('0');
    if has_check_digit(&number.digits) && (named || !is_phone_like) {
        Some("personal/nhs-number")
    } else if named && !is_phone_like {
        Some("personal/nhs-number-mistyped")
    } else {
        None
    }
}

fn is_named(text: &str, number: &Number) -> bool {
    let start = text.floor_char_boundary(number.range.start.saturating_sub(NEAR));
    NAMED.is_match(&text[start..number.range.start])
}

/// The check of the NHS Data Dictionary: weights 10 to 2 on nine digits, eleven less the rest
/// modulo eleven; 11 is written 0, and 10 is never given out. Ten equal digits are a placeholder.
fn has_check_digit(digits: &str) -> bool {
    let digits: Vec<u32> = digits
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .collect();
    let [weighted @ .., check] = digits.as_slice() else {
        return false;
    };
    let sum: u32 = weighted
        .iter()
        .zip((2..=10).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    let expected = (11 - sum % 11) % 11;
    expected == *check && digits.iter().any(|digit| digit != check)
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn the_check_digit() {
        // 943 476 5919 is the Data Dictionary's own example.
        for valid in ["9434765919", "4010232137", "9876543210"] {
            assert!(has_check_digit(valid), "{valid}");
        }
        for invalid in ["9434765918", "4010232138", "1111111111", "0000000000", ""] {
            assert!(!has_check_digit(invalid), "{invalid}");
        }
    }

    #[test]
    fn numbers_as_written_and_in_disguise() {
        finds(
            FindingKind::NhsNumber,
            &[
                "My NHS number is ‹943 476 5919›.",
                "‹9434765919› is me",
                "(‹943-476-5919›)",
                "mine: ‹94 34 76 59 19›",
                "‹9 4 3 4 7 6 5 9 1 9›",
                "‹９４３ ４７６ ５９１９›",
                "‹943\u{200b}476\u{200b}5919›",
                "‹4O1 O23 2137›",
                "‹943 476 5919› 07700 900123",
                "rhif GIG ‹943 476 5919›",
            ],
        );
    }

    #[test]
    fn a_failed_check_counts_when_the_number_is_named() {
        finds(
            FindingKind::NhsNumber,
            &[
                "my NHS no. is ‹943 476 5918›",
                "NHS: ‹9434765918›",
                "GIG ‹943 476 5918›",
            ],
        );
        passes(
            FindingKind::NhsNumber,
            &["order 943 476 5918", "The NHS is great. Call 9434765918"],
        );
    }

    #[test]
    fn other_long_numbers() {
        passes(
            FindingKind::NhsNumber,
            &[
                "4929 1234 5678 9012",
                "94347659191",
                "1111111111",
                "ring the NHS on 01632 96012",
                "15 of 20 came in 2024",
            ],
        );
    }
}
