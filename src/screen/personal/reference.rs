//! References: a number of a case, a claim, an account or a complaint, behind the word for it.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

static REFERENCE: LazyLock<Regex> = LazyLock::new(|| {
    let what = "refs?|reference|quote|quoted|quoting|gave me|id|case|register|(?:invoice|order) (?:no|number|ref|id)|foi|sar|eir|ehcp|ubrn|tribunal|objection|consent|deposit|pass|parcel|file|benefits?|housing|homeless|esa|pip|dwp|pcn|account|acc|a/c|complaint|hospital|patient|claim|incident|crime|\
        application|app|admissions?|council ?tax|tenancy|rent|membership|library|card|policy|serial|unit|\
        badge|permit|licence|license|passport|ticket|fine|notice|booking|job|repair|tracking|report|\
        log|enquiry|request|appeal|planning|journal|summons|warrant|contract|meter|wristband|\
        student|pupil|employee|staff|payroll|uprn|urn|mrn|crn|utr|cyfeirnod|gyfeirnod|nghyfeirnod|\
        cyf|achos|cwyn|gwyn|treth cyngor|cyfrif|hawliad|cais|bathodyn|trwydded|tocyn|cerdyn llyfrgell";
    let number = "no|nos|num|number|numbers|id|ref|reference|code|serial|card|badge|tax|form|cyf|rhif|llyfrgell|library";
    let token = "[a-z]{0,6}(?:[ /_.-][a-z]{1,5}){0,2}[ /_.-]?[0-9][a-z0-9]*(?:[/_.-][a-z0-9]+){0,6}(?: [0-9]{2,}){0,4}";
    let loose = "[a-z0-9]{1,6}(?: ?[/-] ?[0-9](?: ?[0-9]){0,5}){2,3}";
    let spelt = "[a-z0-9](?:[ ._-][a-z0-9]){4,14}";
    pattern(&format!(
        r"\b(?:{what})(?:[ .]{{1,2}}(?:{number})){{0,2}}(?:[ ]?(?:is|was|yw|oedd|=))?(?: given)?[ .:#,(-]{{1,4}}(?P<token>{spelt}|{loose}|{token})\b"
    ))
});

/// Capitals and figures as nothing else has them: `AB/12345`, `P/23/00456/FUL`, `25/01188/HSE`,
/// `INC0048213`.
static SHAPED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:[a-z]{2,5}[/-](?:[0-9]{4}[/-])?[0-9]{4,9}|[a-z]{1,6}[0-9]{0,4}[/-][0-9]{2,4}[/-][0-9]{3,9}(?:[/-][a-z]{1,5})?|[0-9]{2,4}/[0-9]{3,7}/[a-z]{1,5}|[a-z]{2,6}[0-9]{5,10}|[a-z][0-9]{6,10})\b",
    )
});

/// The word itself run into its number: `ref88120394`.
static JOINED: LazyLock<Regex> = LazyLock::new(|| pattern(r"\bref(?P<token>[0-9]{4,12})\b"));

/// So many figures in one piece count nothing: they are a number of something. Ten and eleven are
/// telephone numbers and those of the NHS, which have rules of their own.
static BARE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:[0-9]{7,9}|[0-9]{12,15})\b"));

/// A code of capitals and figures in one piece, which has more than figures: `XJ7K2P9`.
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:ref|reference|booking|code|case|ticket|order (?:no|number|ref)|cyf|cyfeirnod)(?: (?:no|number|reference|ref|is|yw|code)){0,2}[ :.#]{1,3}(?P<token>[a-z0-9]{6,16})\b",
    )
});

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
    let joined = JOINED.captures_iter(folded);
    sightings.extend(
        joined
            .filter_map(|found| found.name("token"))
            .map(|token| sighting(token.range())),
    );
    let codes = CODE
        .captures_iter(folded)
        .filter_map(|found| found.name("token"))
        .filter(|token| is_code(token.as_str()));
    sightings.extend(codes.map(|token| sighting(token.range())));
    let bare = BARE
        .find_iter(folded)
        .filter(|number| !is_counted(folded, number.start(), number.as_str()));
    sightings.extend(bare.map(|number| {
        Sighting::personal(
            FindingKind::Reference,
            "personal/reference-bare",
            number.range(),
        )
    }));
    sightings
}

/// Whether figures and letters alternate, as in no word and no number.
fn is_code(token: &str) -> bool {
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    digits >= 2 && token.len() - digits >= 2
}

/// Whether a long number is money, a day, a telephone number that everybody rings, or a part of
/// something longer.
fn is_counted(text: &str, start: usize, number: &str) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let part = before.ends_with(['£', '$', '€', '+', '.', '/', '-', '@', '_', '=']);
    let day = number.len() == 8 && (number.starts_with("20") || number.starts_with("19"));
    let round = number.ends_with("0000");
    // The last two begin the number of a book.
    let everybodys = ["0800", "0808", "0300", "116", "978", "979"];
    part || day || round || everybodys.iter().any(|code| number.starts_with(code))
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
                "ref‹88120394› and no reply",
                "planning ‹P/23/00456/FUL›, then ‹25/01188/HSE›",
                "raised as ‹INC0048213› with IT",
                "booking reference ‹XJ7K2P9›",
                "the portal says ‹5590182› is closed",
                "FOI ‹2025-00918› refused",
                "Cyf: ‹gof / 3 3 1 / 25›",
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
                "you spent £1500000, or 2500000 in all",
                "ring 08001111 on 20240612",
                "the A470, form SA100, ISO9001",
            ],
        );
    }
}
