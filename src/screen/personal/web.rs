//! Web addresses and names on social networks. A public body's own pages show nobody.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

use super::person::lexicon::{Marks, marks_of};

/// A dot, plain or taken care to hide.
const DOT: &str = r"(?:\.| \. |\s?[\[({]\s?(?:dot|\.)\s?[\])}]\s?| dot )";

/// An address with its scheme, with `www`, a profile on a network, or a page of one's own on a host
/// of such pages: people name those without.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    let rest = "[a-z0-9./?&=_%#~:@+-]*[a-z0-9/=_]";
    let networks = "facebook|fb|m|instagram|insta|twitter|x|linkedin|tiktok|youtube|snapchat|t|wa|threads|vimeo|pinterest|justgiving|gofundme|linktr|about|flickr|reddit|medium|patreon|etsy|strava";
    let hosts = "wordpress|blogspot|tumblr|wixsite|weebly|substack|medium|github|blogger|livejournal|squarespace|carrd|bandcamp|wix|sites";
    let slash = "(?: ?/ ?| slash )";
    pattern(&format!(
        r"\b(?:https?://{rest}|www{DOT}(?:[a-z0-9-]+{DOT}){{1,3}}[a-z]{{2,8}}(?:{slash}{rest})?|(?:{networks}){DOT}(?:com|me|co{DOT}uk|ee|org|tv){slash}{rest}|[a-z0-9-]+{DOT}(?:{hosts}){DOT}(?:com|co{DOT}uk|net|io|co|org)(?:{slash}{rest})?)"
    ))
});

/// A name behind `@`, or behind the name of a network.
static HANDLE: LazyLock<Regex> = LazyLock::new(|| {
    let networks = "insta|instagram|ig|twitter|tiktok|snapchat|snap|facebook|fb|linkedin|threads|bluesky|x|trydar|discord|whatsapp|telegram|mastodon|xbox|psn|youtube|username|user name|handle";
    let name = "[a-z0-9_.]{1,28}[a-z0-9_]";
    let at = r"(?:@|[\[(] ?at ?[\])]) ?";
    pattern(&format!(
        r#"(?:^|[ (,;:"'/\n])(?:(?P<told>@[a-z_]{name})\b|(?P<spelt>@(?: [a-z0-9_.]){{4,28}})\b|(?P<hidden>{at}[a-z]{name})\b|(?:{networks})(?: (?:is|name|handle|username|user|account|me|on|at|yw|as|fel|under)){{0,2}}[ :]{{1,2}}(?P<named>@?[a-z0-9]{name})\b)"#
    ))
});

/// A name on a network that is said out loud.
static SAID: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?P<name>(?:at )?[a-z0-9]{2,20}(?: (?:underscore|dot) [a-z0-9]{1,20}){1,3}) (?:on|ar) (?:insta|instagram|twitter|tiktok|snap|snapchat|facebook|fb|threads|bluesky|x)\b",
    )
});

/// Words of accounts that belong to a public body.
const BODIES: &[&str] = &[
    "council",
    "nhs",
    "gov",
    "police",
    "trust",
    "cyngor",
    "hospital",
    "library",
    "libraries",
    "news",
    "bus",
    "travel",
    "rail",
    "trains",
    "ambulance",
    "fire",
    "parish",
    "uni",
    "school",
    "health",
    "gig",
    "borough",
    "county",
    "tfl",
    "tfw",
    "transport",
    "iechyd",
    "radio",
    "bbc",
];

/// Hosts that are nobody's own.
const PUBLIC: &[&str] = &[
    "nhs.uk",
    "gov.uk",
    "nhs.wales",
    "gov.wales",
    "llyw.cymru",
    "gov.scot",
];

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    let text = normal.folded();
    let mut sightings = Vec::new();
    if text.contains(['/', '.', '[', '(']) || text.contains(" dot ") {
        let addresses = ADDRESS
            .find_iter(text)
            .filter(|address| !is_public(address.as_str()))
            .map(|address| Sighting::personal(FindingKind::Url, "personal/url", address.range()));
        sightings.extend(addresses);
    }
    let handles = HANDLE.captures_iter(text).filter_map(|found| {
        let written = |name: &regex::Match<'_>| normal.text().get(name.range()).unwrap_or_default();
        let told = found
            .name("told")
            .filter(|name| is_somebody(name.as_str(), written(name)));
        let hidden = found.name("hidden").filter(|name| {
            is_no_word(
                name.as_str()
                    .trim_start_matches(['[', '(', 'a', 't', ']', ')', ' ']),
            )
        });
        let named = found.name("named").filter(|name| {
            // "Facebook is slow" names nobody.
            name.as_str().starts_with('@') || is_no_word(name.as_str())
        });
        let name = told.or(found.name("spelt")).or(hidden).or(named)?;
        Some(Sighting::personal(
            FindingKind::Handle,
            "personal/handle",
            name.range(),
        ))
    });
    sightings.extend(handles);
    let said = SAID
        .captures_iter(text)
        .filter_map(|found| found.name("name"))
        .map(|name| Sighting::personal(FindingKind::Handle, "personal/handle", name.range()));
    sightings.extend(said);
    sightings
}

/// Whether a name behind `@` may be a person's: no plain word, and no public body's.
fn is_somebody(name: &str, written: &str) -> bool {
    let bare = name.trim_start_matches('@');
    if BODIES.iter().any(|body| bare.contains(body)) {
        return false;
    }
    let signs = written.trim_start_matches('@').as_bytes();
    let humps = signs.windows(2).any(
        |pair| matches!(pair, [one, two] if one.is_ascii_lowercase() && two.is_ascii_uppercase()),
    );
    let word = marks_of(bare).any(
        Marks::WORD
            .and(Marks::COMMON)
            .and(Marks::NEVER)
            .and(Marks::PLACE),
    );
    let letters = bare.bytes().filter(u8::is_ascii_lowercase).count();
    is_no_word(name) || humps || (!word && letters > 3)
}

fn is_public(address: &str) -> bool {
    let host = address
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    let host = host.split(['/', '?', ':', '#']).next().unwrap_or_default();
    PUBLIC
        .iter()
        .any(|public| host == *public || host.ends_with(&format!(".{public}")))
}

/// Whether it has a sign that no word has: "@work" is a place, `@jo_smith84` is somebody.
fn is_no_word(name: &str) -> bool {
    name.trim_start_matches('@')
        .bytes()
        .any(|byte| byte.is_ascii_digit() || byte == b'_' || byte == b'.')
        && name.bytes().any(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn addresses_of_people() {
        finds(
            FindingKind::Url,
            &[
                "see ‹https://example.com/jo-smith›.",
                "‹www.example.org/~jo›",
                "find me at ‹facebook.com/jo.smith.84›",
                "‹HTTP://Example.com/Jo›, thanks",
            ],
        );
        passes(
            FindingKind::Url,
            &[
                "see https://www.nhs.uk/conditions and www.gov.uk/find",
                "https://111.nhs.uk",
                "www.cardiff.gov.wales/help",
                "I waited 2.5 hours... it was facebook. com",
            ],
        );
    }

    #[test]
    fn names_on_networks() {
        finds(
            FindingKind::Handle,
            &[
                "message me ‹@jo_smith84›",
                "my insta is ‹jo.smith.x›",
                "(‹@nurse.jo›) was kind",
                "Twitter: ‹@josmith›",
            ],
        );
        passes(
            FindingKind::Handle,
            &[
                "see you @work or @reception",
                "meet @ 3pm",
                "Facebook is slow and Instagram on my phone",
                "jo@example.org is a mail",
                "5 people @2pm",
            ],
        );
    }
}
