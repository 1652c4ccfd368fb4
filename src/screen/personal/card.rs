//! Cards and bank accounts: a number that a card's check proves, a sort code, an account number
//! beside the words for it.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

use super::digits::figure;

/// Digits in a row, in groups or not, with a letter among them that is read as one.
static CARD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b[0-9](?:[ ._/-]{0,3}[0-9oil]){11,17}[ ._/-]{0,3}[0-9o]\b"));

/// A word for a card, short before a number.
static CARD_NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:card|visa|mastercard|amex|maestro|debit|credit|cerdyn|gerdyn|ngherdyn)\b[a-z :.,'(#-]{0,24}$",
    )
});

/// How far before a number its name may stand, in bytes.
const NEAR: usize = 40;

/// A sort code, an account number, or the number of an account abroad.
static ACCOUNT: LazyLock<Regex> = LazyLock::new(|| {
    let gap = "[ ._/-]{0,3}";
    let digits = |count: usize| format!("[0-9o](?:{gap}[0-9o]){{{}}}", count - 1);
    let (sort, account) = (digits(6), digits(8));
    let iban = "[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?";
    pattern(&format!(
        r"\b(?:(?P<account>{account})|(?P<sort>{sort})|(?P<iban>{iban}))\b"
    ))
});

/// Words for a sort code.
static SORT_WORDS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\bsort ?-?code|\bs/?c\b|\bcod didoli\b|\bsort\b|\bbank details\b"));

/// Words for an account with a bank.
static ACCOUNT_WORDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:sort ?-?code|s/?c|cod didoli|sort|ac|bank|banc|account|acct|acc|a/c|cyfrif|gyfrif|chyfrif|direct debit|dd|iban|bacs)\b",
    )
});

/// Two groups of two and one of eight: nothing else is written so.
static BOTH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b[0-9]{2}[ -][0-9]{2}[ -][0-9]{2}[ ,;:./]{1,4}(?:and |a |acc(?:oun)?t |no |number |rhif ){0,3}[:#]?[ ]?[0-9]{8}\b",
    )
});

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    if !normal.has_digits() {
        return Vec::new();
    }
    let text = normal.folded();
    let mut sightings: Vec<Sighting> = CARD
        .find_iter(text)
        .filter(|number| {
            let from = text.floor_char_boundary(number.start().saturating_sub(NEAR));
            let digits = number.as_str().bytes().filter(u8::is_ascii_digit).count();
            // "475l 2I67": a letter that stands for a figure is one of few.
            let letters = number
                .as_str()
                .bytes()
                .filter(|sign| matches!(sign, b'i' | b'l'));
            if letters.count() > 4 {
                return false;
            }
            let before = text.get(from..number.start()).unwrap_or_default();
            passes_the_check(number.as_str())
                || ((14..=16).contains(&digits) && CARD_NAMED.is_match(before))
        })
        .map(|number| Sighting::personal(FindingKind::Card, "personal/card", number.range()))
        .collect();
    let account =
        |range| Sighting::personal(FindingKind::BankAccount, "personal/bank-account", range);
    sightings.extend(BOTH.find_iter(text).map(|number| account(number.range())));
    if ACCOUNT_WORDS.is_match(text) {
        let sorts = SORT_WORDS.is_match(text);
        for found in ACCOUNT.captures_iter(text) {
            let iban = found
                .name("iban")
                .filter(|number| number.as_str().starts_with("gb") || text.contains("iban"));
            let sort = found.name("sort").filter(|_| sorts);
            let number = found.name("account").or(sort).or(iban);
            let number = number.filter(|number| {
                number.as_str().bytes().filter(u8::is_ascii_digit).count() > 3
                    && !is_date(number.as_str())
                    && !is_tied(text, number.start(), number.end())
                    && !is_no_bank(text, number.start())
            });
            sightings.extend(number.map(|number| account(number.range())));
        }
    }
    sightings
}

/// Words for an account with somebody who is no bank, short before a number.
static NO_BANK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?:tax|rent|water|treth|rhent|dwr|library|electric|gas|energy)\b[a-z .:#(]{0,24}$")
});

/// Whether eight digits are a day: "12/03/2024", "2024-03-12".
fn is_date(number: &str) -> bool {
    let shape: Vec<usize> = number
        .split(|sign: char| !sign.is_ascii_alphanumeric())
        .map(str::len)
        .collect();
    matches!(shape[..], [2, 2, 4] | [4, 2, 2])
        || (number.contains('/') && matches!(shape[..], [2, 2, 2]))
}

/// Whether what stands before a number says that it is no bank's.
fn is_no_bank(text: &str, start: usize) -> bool {
    let from = text.floor_char_boundary(start.saturating_sub(NEAR));
    text.get(from..start)
        .is_some_and(|before| NO_BANK.is_match(before))
}

/// Whether a number is only a part of a longer one, or a price.
fn is_tied(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let before = text.get(..start).unwrap_or_default();
    let tied = before.ends_with(['£', '+', '/', '-', '.']);
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let joined = |at: usize| {
        bytes
            .get(at)
            .is_some_and(|sign| matches!(sign, b' ' | b'-' | b'/' | b'.'))
    };
    let longer_behind = joined(end) && digit(end + 1);
    let longer_before = start
        .checked_sub(2)
        .is_some_and(|at| digit(at) && joined(at + 1) && bytes.get(at + 1) == Some(&b' '));
    tied || (longer_behind && !text.get(end..).is_some_and(|rest| rest.starts_with(' ')))
        || longer_before
}

/// The check of ISO/IEC 7812-1, annex B (Luhn): every second digit from the right is doubled.
fn passes_the_check(number: &str) -> bool {
    let digits: Vec<u32> = number
        .chars()
        .filter_map(|digit| figure(digit).to_digit(10))
        .collect();
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match (at % 2, digit * 2) {
            (1, double) if double > 9 => double - 9,
            (1, double) => double,
            _ => *digit,
        })
        .sum();
    let all_alike = digits.windows(2).all(|pair| pair[0] == pair[1]);
    sum.is_multiple_of(10) && !all_alike
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn cards_as_written_and_in_disguise() {
        finds(
            FindingKind::Card,
            &[
                "my card is ‹4111 1111 1111 1111›.",
                "‹4111111111111111›",
                "‹5500-0000-0000-0004› and ‹3400 000000 00009›",
                "‹４１１１ １１１１ １１１１ １１１１›",
            ],
        );
        passes(
            FindingKind::Card,
            &[
                "4111 1111 1111 1112 has a wrong digit",
                "0000 0000 0000 0000",
                "I rang 10 times in 2021 2022 2023",
                "12345678901",
            ],
        );
    }

    #[test]
    fn accounts_need_their_words_or_each_other() {
        finds(
            FindingKind::BankAccount,
            &[
                "pay it to ‹12-34-56 12345678› please",
                "sort code ‹12 34 56, account number 12345678›",
                "Sort code: ‹123456›",
                "my bank account is ‹12345678›",
            ],
        );
        passes(
            FindingKind::BankAccount,
            &[
                "on 12-03-21 I waited",
                "12345678 people",
                "on account of 3 visits",
                "my account of 12 weeks",
            ],
        );
    }
}
