//! Cards and bank accounts: a number that a card's check proves, a sort code, an account number
//! beside the words for it.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

/// Digits in a row, in groups or not.
static CARD: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b[0-9](?:[ .-]{0,2}[0-9]){12,18}\b"));

/// A sort code and an account number, whichever comes first; or one of them behind its name.
static ACCOUNT: LazyLock<Regex> = LazyLock::new(|| {
    let sort = "[0-9]{2}[ .-]{0,2}[0-9]{2}[ .-]{0,2}[0-9]{2}";
    let account = "[0-9](?:[ .-]?[0-9]){7}";
    let between = "[ ,;:.]{1,4}(?:and |a |acc(?:oun)?t |no |number |rhif ){0,3}[:#]?[ ]?";
    let named_sort = format!(
        r"\b(?:sort ?code|s/?c|cod didoli)(?: is| no| number| yw)?[ :#]{{0,3}}(?P<s>{sort})\b"
    );
    let named = format!(
        r"\b(?:bank account|account|acct|acc|a/c|ac|cyfrif)(?: banc)?(?: no| num| number| rhif)?[.]?(?: is| yw)?[ :#]{{0,3}}(?P<a>{account})\b"
    );
    pattern(&format!(
        r"\b(?P<b>[0-9]{{2}}[ -][0-9]{{2}}[ -][0-9]{{2}}{between}{account})\b|{named_sort}|{named}|\b(?P<i>(?:gb|ie|pl|de|fr|es|ro|it|nl|pt|lt)[0-9]{{2}}(?: ?[a-z0-9]{{4}}){{3,7}}(?: ?[a-z0-9]{{1,3}})?)\b"
    ))
});

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    let text = normal.folded();
    let cards = CARD
        .find_iter(text)
        .filter(|number| passes_the_check(number.as_str()))
        .map(|number| Sighting::personal(FindingKind::Card, "personal/card", number.range()));
    let accounts = ACCOUNT.captures_iter(text).filter_map(|found| {
        let number = ["b", "s", "a", "i"]
            .iter()
            .find_map(|name| found.name(name))?;
        let kind = FindingKind::BankAccount;
        Some(Sighting::personal(
            kind,
            "personal/bank-account",
            number.range(),
        ))
    });
    cards.chain(accounts).collect()
}

/// The check of ISO/IEC 7812-1, annex B (Luhn): every second digit from the right is doubled.
fn passes_the_check(number: &str) -> bool {
    let digits: Vec<u32> = number
        .chars()
        .filter_map(|digit| digit.to_digit(10))
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
                "sort code ‹12 34 56›, account number ‹12345678›",
                "Sort code: ‹123456›",
                "my bank account is ‹12345678›",
                "cyfrif banc rhif ‹12345678›",
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
