//! National Insurance numbers: `QQ 12 34 56 C`.

use std::cell::LazyCell;
use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

/// Two letters, six digits, one letter, with anything people put between them. Letters that are
/// never given out are refused, which keeps many form codes away.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    let prefix = "[a-z][ ./_-]{0,2}[a-z]";
    pattern(&format!(
        r"\b{prefix}(?:[ ./_-]{{0,3}}[0-9oil]){{6}}[ ./_-]{{0,3}}[a-d]\b"
    ))
});

/// Words that say what a number is: behind them letters that are never given out are a slip.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?:ni|nino|n\.i|insurance|allowance|pension|payslip|p45|p60|yswiriant)\b")
});

/// A number without its last letter, behind the words for it.
static UNENDED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:ni|nino|national insurance|yg)(?: (?:no|num|number))?(?: (?:is|yw))?[ .:]{1,3}(?P<number>[a-z]{2}(?:[ ./-]{0,2}[0-9o]){6})\b",
    )
});

/// Pairs of letters that are not given out, though each letter is.
const UNUSED: &[&str] = &["bg", "gb", "kn", "nk", "nt", "tn", "zz"];

/// A letter O may stand for a zero, but not for most of the number.
const FEWEST_REAL_DIGITS: usize = 3;

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    if !normal.has_digits() {
        return Vec::new();
    }
    let named = LazyCell::new(|| NAMED.is_match(normal.folded()));
    let unended = UNENDED
        .captures_iter(normal.folded())
        .filter_map(|found| found.name("number"));
    NUMBER
        .find_iter(normal.folded())
        .filter(|number| is_given_out(number.as_str(), &named))
        .chain(unended)
        .map(|number| Sighting::personal(FindingKind::Nino, "personal/nino", number.range()))
        .collect()
}

fn is_given_out(number: &str, named: &LazyCell<bool, impl FnOnce() -> bool>) -> bool {
    let prefix: String = number
        .chars()
        .filter(char::is_ascii_lowercase)
        .take(2)
        .collect();
    let mut letters = prefix.chars();
    let first = letters.next().is_some_and(|sign| !"dfiquv".contains(sign));
    let second = letters.next().is_some_and(|sign| !"dfioquv".contains(sign));
    let real_digits = number.bytes().filter(u8::is_ascii_digit).count();
    let usual = first && second && !UNUSED.contains(&prefix.as_str());
    real_digits >= FEWEST_REAL_DIGITS && (usual || **named)
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn numbers_as_written_and_in_disguise() {
        finds(
            FindingKind::Nino,
            &[
                "NI number ‹AB 12 34 56 C›.",
                "‹AB123456C›",
                "it is ‹ab 123456 c›, ok?",
                "‹Ab-12-34-56-D›",
                "‹A B 1 2 3 4 5 6 C›",
                "‹ＡＢ１２３４５６Ｃ›",
                "‹AB\u{200b}123\u{200b}456C›",
                "‹AB 12 O4 56 C›",
                "‹AB I2 O4 56 C›",
                "my NI number is ‹AB 12 34 56›",
                "‹АВ 12 34 56 С› with Cyrillic letters, sorry",
            ],
        );
    }

    #[test]
    fn codes_that_are_never_given_out() {
        passes(
            FindingKind::Nino,
            &[
                "DA 12 34 56 C",
                "AO 12 34 56 C",
                "QQ 12 34 56 C",
                "BG 12 34 56 C",
                "ZZ 12 34 56 C",
                "AB 12 34 56 E",
                "AB 12 34 5 C",
                "NI AB 12 34 5",
                "XAB123456C",
                "AB123456CD",
                "form AB oooooo c",
            ],
        );
    }
}
