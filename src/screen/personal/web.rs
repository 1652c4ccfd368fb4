//! Web addresses and names on social networks. A public body's own pages show nobody.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

/// An address with its scheme, with `www`, or a profile on a network that people name without them.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    let rest = "[a-z0-9./?&=_%#~:@+-]*[a-z0-9/=_]";
    let networks = "facebook|fb|instagram|twitter|x|linkedin|tiktok|youtube|snapchat|t|wa";
    let own = "wordpress\\.com|blogspot\\.com|blogspot\\.co\\.uk|wixsite\\.com|weebly\\.com|tumblr\\.com|\
        substack\\.com";
    let pages = "linktr\\.ee|justgiving\\.com|gofundme\\.com|medium\\.com|github\\.com|strava\\.com|\
        nextdoor\\.co\\.uk|bsky\\.app|threads\\.net|reddit\\.com|patreon\\.com|etsy\\.com|youtu\\.be|\
        pinterest\\.com|vk\\.com|flickr\\.com|soundcloud\\.com|twitch\\.tv|ko-fi\\.com";
    pattern(&format!(
        r"\b(?:https?://{rest}|www\.{rest}|(?:{networks})\.(?:com|me)/{rest}|[a-z0-9.-]+\.(?:{own})(?:/{rest})?|(?:{pages})/{rest}|www ?\. ?[a-z0-9-]+(?: ?\. ?[a-z]{{2,}}){{1,3}}(?: ?/ ?{rest})?|[a-z0-9-]{{2,30}}(?: ?[\[(](?:dot|[.])[\])] ?[a-z0-9-]{{2,30}}){{1,3}}(?:/{rest})?|(?:{networks}) (?:dot|dotcom|slash) (?:com|me) (?:slash|/) ?{rest})"
    ))
});

/// A name behind `@`, or behind the name of a network.
static HANDLE: LazyLock<Regex> = LazyLock::new(|| {
    let networks =
        "insta|instagram|ig|twitter|tiktok|snapchat|snap|facebook|fb|linkedin|threads|bluesky";
    let name = "[a-z0-9_.]{1,28}[a-z0-9_]";
    pattern(&format!(
        r"(?:^|[ (,;:])(?:(?P<told>(?:@|[\[(]at[\])]) ?[a-z]{name})\b|(?:{networks})(?: (?:is|name|handle|me|on|at|yw))?[ :]{{1,2}}(?P<named>@?[a-z0-9]{name})\b)"
    ))
});

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
    let addresses = ADDRESS
        .find_iter(text)
        .filter(|address| !is_public(address.as_str()))
        .map(|address| Sighting::personal(FindingKind::Url, "personal/url", address.range()));
    let handles = HANDLE.captures_iter(text).filter_map(|found| {
        let told = found.name("told").filter(|name| {
            let written = normal.text().get(name.range()).unwrap_or_default();
            is_no_word(name.as_str()) || is_a_handle(written)
        });
        let named = found.name("named").filter(|name| {
            // "Facebook is slow" names nobody.
            name.as_str().starts_with('@') || is_no_word(name.as_str())
        });
        let name = told.or(named)?;
        Some(Sighting::personal(
            FindingKind::Handle,
            "personal/handle",
            name.range(),
        ))
    });
    addresses.chain(handles).collect()
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
/// Whether it is written as handles are, and no public body's: `@HullMum`, `@kirstyjane`.
fn is_a_handle(written: &str) -> bool {
    let Some(name) = written.strip_prefix('@') else {
        return false;
    };
    let small = name.to_lowercase();
    let public = [
        "nhs", "gov", "council", "tfl", "police", "trust", "cyngor", "bbc", "rail",
    ]
    .iter()
    .any(|public| small.contains(public));
    let humps =
        name.chars().skip(1).any(char::is_uppercase) && name.chars().any(char::is_lowercase);
    !public && name.chars().count() > 4 && (humps || !super::person::is_english(&small))
}

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
