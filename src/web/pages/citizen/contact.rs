//! Contacts and help lines: whom to ask, whom to call.

use crate::domain::{Contact, Nation};
use crate::locale::Texts;

/// A contact, ready to be shown: what can be pressed has an address that is safe to press.
pub(super) struct Reach<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) phone: Option<(&'a str, String)>,
    pub(super) mail: Option<&'a str>,
    pub(super) link: Option<(&'a str, &'a str)>,
}

impl<'a> Reach<'a> {
    /// `None` when there is no way to reach anybody.
    pub(super) fn of(contact: &'a Contact) -> Option<Self> {
        let filled = |part: &'a Option<String>| part.as_deref().filter(|part| !part.is_empty());
        let reach = Self {
            name: filled(&contact.name),
            phone: filled(&contact.phone).map(|phone| (phone, dial(phone))),
            mail: filled(&contact.mail),
            // An address with another scheme is no web page; it is never made a link.
            link: filled(&contact.link).and_then(|link| {
                let shown = link
                    .strip_prefix("https://")
                    .or_else(|| link.strip_prefix("http://"))?;
                Some((shown.trim_end_matches('/'), link))
            }),
        };
        let reachable = reach.phone.is_some() || reach.mail.is_some() || reach.link.is_some();
        reachable.then_some(reach)
    }
}

/// The digits of a telephone number as a phone dials them.
pub(super) fn dial(phone: &str) -> String {
    phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect()
}

/// One help line.
pub(super) struct HelpLine {
    pub(super) words: String,
    pub(super) number: String,
    pub(super) dial: String,
}

/// The help lines of a nation: what they are for, and their numbers.
pub(super) fn help_lines(texts: &Texts, nation: Nation) -> Vec<HelpLine> {
    const EMERGENCY: (&str, &str) = ("help-999", "999");
    const SAMARITANS: (&str, &str) = ("help-samaritans", "116 123");
    const CHILDLINE: (&str, &str) = ("help-childline", "0800 1111");
    let lines: &[(&str, &str)] = match nation {
        Nation::England => &[
            EMERGENCY,
            ("help-111-england", "111"),
            SAMARITANS,
            CHILDLINE,
        ],
        Nation::Wales => &[
            EMERGENCY,
            ("help-111-wales", "111"),
            SAMARITANS,
            ("help-samaritans-welsh", "0808 164 0123"),
            CHILDLINE,
        ],
        Nation::Scotland => &[
            EMERGENCY,
            ("help-111-scotland", "111"),
            SAMARITANS,
            CHILDLINE,
        ],
        Nation::NorthernIreland => &[
            EMERGENCY,
            ("help-lifeline", "0808 808 8000"),
            SAMARITANS,
            CHILDLINE,
        ],
    };
    lines
        .iter()
        .map(|(key, number)| HelpLine {
            words: texts.get(key),
            number: (*number).to_owned(),
            dial: dial(number),
        })
        .collect()
}
