//! E-mail addresses, written as such or spoken: `name at gmail dot com`.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

/// A letter or digit of any script.
const LETTER: &str = r"(?:[a-z0-9]|(?u:[\p{L}\p{N}--\x00-\x7f]))";

/// What the part before the `@` is made of, beside dots.
const LOCAL_SIGN: &str = r"(?:[a-z0-9_%+'-]|(?u:[\p{L}\p{N}--\x00-\x7f]))";

/// One part of a domain.
const LABEL: &str = r"[a-z0-9][a-z0-9-]*";

/// The last part of a domain, which is never a number: "seen @ 10.30".
const ENDING: &str = "[a-z][a-z-]+";

/// A dot that somebody took care to hide, or said out loud.
const SPOKEN_DOT: &str =
    r"(?:\s{0,2}[\[({<]\s?(?:dot|\.)\s?[\])}>]\s{0,2}|\s{1,2}(?:dot|smotyn|pwynt)\s{1,2})";

/// An `at` that somebody took care to hide.
const BRACKETED_AT: &str = r"\s{0,2}[\[({<]\s?(?:at|@)\s?[\])}>]\s{0,2}";

/// Providers of private mailboxes in the UK whose names mean nothing else in a sentence.
const MAILBOX: &str = "(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|aol|btinternet|\
    btopenworld|talktalk|virginmedia|ntlworld|blueyonder|tiscali|protonmail|gmx)";

/// The part before the `@`. Its dots may be spoken.
fn local() -> String {
    let dot = r"(?:\.|\s{1,2}(?:dot|smotyn|pwynt|underscore|dash|hyphen)\s{1,2})";
    format!("{LETTER}{LOCAL_SIGN}*(?:{dot}{LOCAL_SIGN}+)*")
}

/// Addresses with an `@`, or with an `at` in brackets: nothing else looks like these. After a
/// provider's name the ending may be forgotten.
static WRITTEN: LazyLock<Regex> = LazyLock::new(|| {
    let local = local();
    let at = format!(r"(?:\s{{0,2}}@\s{{0,2}}|{BRACKETED_AT})");
    let dot = format!(r"(?:\.|{SPOKEN_DOT})");
    let domain = format!("{LABEL}(?:{dot}{LABEL}){{0,3}}{dot}{ENDING}");
    let mailbox = format!(r"{MAILBOX}(?:\s?\.\s?co(?:m|\s?\.\s?uk))?\b");
    pattern(&format!("{local}{at}(?:{domain}|{mailbox})"))
});

/// Addresses with `at` as a word. English is full of that word, so what follows must be a domain
/// said out loud, or a provider of mailboxes.
static SPOKEN: LazyLock<Regex> = LazyLock::new(|| {
    let local = local();
    let domain = format!("{LABEL}(?:{SPOKEN_DOT}{LABEL}){{0,3}}{SPOKEN_DOT}{ENDING}");
    let mailbox = format!(
        r"(?:{MAILBOX}|live|sky)\.{ENDING}(?:\.{ENDING})?|(?:gmail|googlemail|hotmail|btinternet|icloud|protonmail)\b"
    );
    let welsh = format!(r"malwen\s{{1,3}}(?:{domain}|{LABEL}(?:\.{LABEL}){{0,2}}\.{ENDING})");
    pattern(&format!(
        r"\b(?P<local>{local})\s{{1,3}}(?:at\s{{1,3}}(?:{domain}|{mailbox})|{welsh})"
    ))
});

/// Words that stand before "at" in a sentence that names a web site, and are nobody's address.
const PLAIN_WORDS: &[&str] = &[
    "us",
    "me",
    "him",
    "her",
    "them",
    "it",
    "look",
    "looked",
    "looking",
    "see",
    "find",
    "found",
    "available",
    "online",
    "page",
    "site",
    "website",
    "is",
    "was",
    "are",
    "details",
    "information",
    "more",
    "book",
    "visit",
    "register",
    "up",
    "out",
    "form",
    "contact",
    "email",
    "arrived",
];

/// Addresses with a space after every sign.
static SPELT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b[a-z0-9](?: [a-z0-9._-]){2,40} (?:@|at) [a-z0-9](?: [a-z0-9-]){1,30} (?:\.|dot)(?: [a-z.]){2,8}",
    )
});

/// Mailboxes of an office, which show nobody.
const OFFICES: &[&str] = &[
    "enquiries",
    "enquiry",
    "feedback",
    "info",
    "contact",
    "contactus",
    "complaints",
    "pals",
    "admin",
    "hello",
    "help",
    "reception",
    "office",
    "customerservices",
    "customer.services",
    "support",
    "comments",
    "council.tax",
    "counciltax",
    "housing",
    "noreply",
    "no-reply",
    "gwybodaeth",
    "ymholiadau",
    "post",
    "mail",
];

/// Whether an address is a public body's own.
fn is_office(address: &str) -> bool {
    address.split_once('@').is_some_and(|(local, host)| {
        let public = [
            "nhs.uk",
            "gov.uk",
            "gov.wales",
            "nhs.wales",
            "llyw.cymru",
            "gov.scot",
            "police.uk",
        ];
        OFFICES.contains(&local) && public.iter().any(|public| host.ends_with(public))
    })
}

/// Last parts of hosts that people here have.
const ENDINGS: &[&str] = &[
    "com", "org", "net", "uk", "co", "wales", "cymru", "scot", "info", "me", "io", "eu", "ie",
    "biz", "london", "edu", "email",
];

/// Whether it is a word and a name on a network behind it: "insta is @jo.smith".
fn is_handle(address: &str) -> bool {
    address.split_once('@').is_some_and(|(before, host)| {
        before.ends_with(' ')
            && !host.starts_with(' ')
            && !host
                .rsplit('.')
                .next()
                .is_some_and(|last| ENDINGS.contains(&last.trim()))
            && !host.contains("dot")
    })
}

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    let text = normal.folded();
    let written = WRITTEN
        .find_iter(text)
        .filter(|address| !is_office(address.as_str()) && !is_handle(address.as_str()))
        .map(|address| Sighting::personal(FindingKind::Email, "personal/email", address.range()));
    let spelt = SPELT.find_iter(text).map(|address| {
        Sighting::personal(FindingKind::Email, "personal/email-spoken", address.range())
    });
    let spoken = SPOKEN
        .captures_iter(text)
        .filter_map(|parts| Some((parts.get(0)?, parts.name("local")?)))
        .filter(|(_, local)| !PLAIN_WORDS.contains(&local.as_str()))
        .map(|(address, _)| {
            Sighting::personal(FindingKind::Email, "personal/email-spoken", address.range())
        });
    written.chain(spoken).chain(spelt).collect()
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn addresses_as_written() {
        finds(
            FindingKind::Email,
            &[
                "Please write to ‹jane.doe@example.org›.",
                "‹J.DOE+CARE@EXAMPLE.ORG› is mine, not ‹j_doe@mail.example.co.uk›",
                "my mail (‹o'neil-99@example.org›), thanks",
                "mail:‹siân@example.cymru›",
                "“‹jane@example.org›” 😀‹ann@example.org›😀",
                "e-mail ‹jane@xn--example-9ja.org›!",
            ],
        );
    }

    #[test]
    fn addresses_in_disguise() {
        finds(
            FindingKind::Email,
            &[
                "write to ‹jane at gmail dot com› please",
                "it is ‹jane dot doe at example dot org dot uk›, ta",
                "‹JANE AT HOTMAIL.CO.UK›",
                "‹jane [at] example.org›",
                "‹jane(at)example[dot]org›",
                "‹jane @ example.org› any time",
                "‹jane.doe @ gmail . com› any time",
                "‹ｊａｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ›",
                "‹ja\u{200b}ne@exam\u{200b}ple.org›",
                "‹jаne@exаmple.оrg› has three Cyrillic letters",
                "find me on ‹jane99@gmail›",
            ],
        );
    }

    #[test]
    fn what_only_looks_like_an_address() {
        passes(
            FindingKind::Email,
            &[
                "We met at reception and looked at dot paintings.",
                "You can find us at example dot org",
                "Seen @ 10.30 by the nurse",
                "Follow @ourcouncil for news",
                "The clinic @ home team were great. Thanks",
                "I was at live music night. Lovely.",
                "They email at all hours. Not good.",
                "",
            ],
        );
    }
}
