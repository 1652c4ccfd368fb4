//! References: a number of a case, a claim, an account or a complaint, behind the word for it.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

static REFERENCE: LazyLock<Regex> = LazyLock::new(|| {
    let what = "ref|reference|case|pcn|account|complaint|hospital|patient|claim|incident|\
        application|app|council tax|tenancy|membership|member|library card|card|policy|ticket|\
        job|repair|notice|penalty|fine|permit|licence|license|badge|serial|unit|crime|log|\
        enquiry|request|booking|appointment|referral|payroll|staff|customer|client|rent|tenant|\
        housing|planning|pip|uc|esa|journal|docket|urn|uprn|mrn|crn|id|\
        cyfeirnod|cyf|achos|cwyn|cais|rhif";
    let number = "no|nos|num|number|id|ref|reference|serial|rhif|code";
    pattern(&format!(
        r"\b(?:{what})(?:[ .]{{1,2}}(?:{number})){{0,2}}(?: is| was| yw| oedd|'s)?[ .:#(-]{{1,3}}(?P<token>[a-z]{{0,6}}(?:[/.-]?[a-z]{{1,4}})?[/.-]?[0-9][a-z0-9]*(?:[/.-][a-z0-9]+){{0,5}})\b"
    ))
});

/// Digits of a reference at the least: fewer are a count.
const DIGITS: usize = 4;

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    REFERENCE
        .captures_iter(normal.folded())
        .filter_map(|found| found.name("token"))
        .filter(|token| is_one(token.as_str()))
        .map(|token| {
            Sighting::personal(FindingKind::Reference, "personal/reference", token.range())
        })
        .collect()
}

/// Whether it has enough digits and is no year or date.
fn is_one(token: &str) -> bool {
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    let is_year = token.len() == 4 && (token.starts_with("19") || token.starts_with("20"));
    let is_date = token.len() <= 10
        && token.matches(['/', '-']).count() == 2
        && token
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'/' || byte == b'-');
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
