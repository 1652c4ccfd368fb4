//! References: a number of a case, a claim, an account or a complaint, behind the word for it.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

static REFERENCE: LazyLock<Regex> = LazyLock::new(|| {
    let what = "refs?|reference|case|pcn|account|acc|a/c|complaint|hospital|patient|claim|incident|crime|\
        application|app|admissions?|council ?tax|tenancy|rent|membership|library|card|policy|serial|unit|\
        badge|permit|licence|license|passport|ticket|fine|notice|booking|job|repair|tracking|report|\
        log|enquiry|request|appeal|planning|journal|summons|warrant|contract|meter|wristband|\
        student|pupil|employee|staff|payroll|uprn|urn|mrn|crn|utr|cyfeirnod|gyfeirnod|nghyfeirnod|\
        achos|cwyn|gwyn|cyfrif|hawliad|cais|bathodyn|trwydded|tocyn|cerdyn llyfrgell";
    let number = "no|nos|num|number|numbers|id|ref|reference|code|serial|card|badge|tax|form|cyf|rhif|llyfrgell|library";
    let token = "[a-z]{0,6}(?:[ /_.-][a-z]{1,5}){0,2}[ /_.-]?[0-9][a-z0-9]*(?:[/_.-][a-z0-9]+){0,6}(?: [0-9]{2,}){0,4}";
    let spelt = "[a-z0-9](?:[ ._-][a-z0-9]){4,14}";
    pattern(&format!(
        r"\b(?:{what})(?:[ .]{{1,2}}(?:{number})){{0,2}}(?:[ ]?(?:is|was|yw|oedd|=))?(?: given)?[ .:#,(-]{{1,3}}(?P<token>{spelt}|{token})\b"
    ))
});

/// Capitals, a stroke and figures: nothing else is written so.
static SHAPED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b[a-z]{2,5}[/-](?:[0-9]{4}[/-])?[0-9]{4,9}\b"));

/// Digits of a reference at the least: fewer are a count.
const DIGITS: usize = 4;

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    if !normal.has_digits() {
        return Vec::new();
    }
    let (folded, text) = (normal.folded(), normal.text());
    let sighting = |range| Sighting::personal(FindingKind::Reference, "personal/reference", range);
    let mut sightings: Vec<Sighting> = REFERENCE
        .captures_iter(folded)
        .filter_map(|found| found.name("token"))
        .filter(|token| is_one(token.as_str()))
        .map(|token| sighting(token.range()))
        .collect();
    let shaped = SHAPED.find_iter(folded).filter(|token| {
        text.get(token.range())
            .is_some_and(|written| written.bytes().all(|sign| !sign.is_ascii_lowercase()))
    });
    sightings.extend(shaped.map(|token| sighting(token.range())));
    sightings
}

/// Whether it has enough digits and is no year or date.
fn is_one(token: &str) -> bool {
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    let last = token.rsplit([' ', '-', '/']).next().unwrap_or_default();
    let is_year =
        digits == 4 && last.len() == 4 && (last.starts_with("19") || last.starts_with("20"));
    let is_date = token.len() <= 10
        && token.matches(['/', '-', '.']).count() == 2
        && token
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-' | b'.'));
    digits >= DIGITS && !is_year && !is_date
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn references_behind_their_words() {
        finds(
            FindingKind::Reference,
            &[
                "my ref is ‹AB/12345/22›",
                "Complaint no. ‹C-2023-0456›",
                "case number ‹00123456›.",
                "PCN: ‹WK12345678›",
                "hospital number ‹K123456›",
                "cyfeirnod ‹CF-98765›",
                "council tax account ‹12345678X›",
            ],
        );
        passes(
            FindingKind::Reference,
            &[
                "in this case 3 nurses",
                "my complaint was 2019 and nothing happened",
                "case 12 of many",
                "the hospital 2 miles off",
                "patient 12/03/2024",
                "a patient of 87",
            ],
        );
    }
}
