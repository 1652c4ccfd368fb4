//! How a reply is sent: a request made of templates.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value, json};

use super::super::gateway::{Outgoing, Secrets, basic};
use super::super::gsm;
use super::{Method, Place};

/// Where a reply goes and what it is made of.
#[derive(Clone)]
pub(super) struct Send {
    pub(super) method: Method,
    pub(super) url: String,
    pub(super) form: Place,
    /// Names and templates. A name in JSON is a way: `messages.0.to`.
    pub(super) fields: BTreeMap<String, String>,
    /// Fields that replace these for a text beyond the plain alphabet; an empty one leaves its field
    /// out.
    pub(super) beyond: BTreeMap<String, String>,
    /// Whether the plain alphabet is ASCII, and not that of GSM 03.38.
    pub(super) only_ascii: bool,
    /// Whether numbers go without their plus.
    pub(super) plain_numbers: bool,
    pub(super) user: Option<String>,
    pub(super) secret: Secrets,
    /// Whether user and secret are shown as `Authorization: Basic`.
    pub(super) basic: bool,
    /// How the answer begins when the reply was taken.
    pub(super) taken: Option<String>,
}

/// An address or a field may hold a secret that was written there.
impl fmt::Debug for Send {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Send(…)")
    }
}

/// What a template may hold, besides `{account}`.
pub(super) const PLACES: [&str; 6] = ["{from}", "{to}", "{text}", "{hex}", "{user}", "{secret}"];

impl Send {
    pub(super) fn outgoing(&self, from: &str, to: &str, words: &str) -> Option<Outgoing> {
        let number = |number: &str| {
            let plain = self.plain_numbers.then(|| number.trim_start_matches('+'));
            plain.unwrap_or(number).to_owned()
        };
        let plain = if self.only_ascii {
            words.is_ascii()
        } else {
            gsm::is_gsm(words)
        };
        let units = words.encode_utf16().flat_map(u16::to_be_bytes);
        let hexadecimal = hex::encode(units.collect::<Vec<u8>>());
        let values = [
            number(from),
            number(to),
            words.to_owned(),
            hexadecimal,
            self.user.clone().unwrap_or_default(),
            self.secret.newest().to_owned(),
        ];
        let mut templates = self.fields.clone();
        if !plain {
            templates.extend(self.beyond.clone());
        }
        let filled: Vec<(String, String)> = templates
            .into_iter()
            .filter(|(_, template)| !template.is_empty())
            .map(|(name, template)| (name, fill(&template, &values)))
            .collect();
        let mut url = self.url.clone();
        let mut headers = Vec::new();
        let mut body = Vec::new();
        match self.form {
            Place::Query => {
                let join = if url.contains('?') { '&' } else { '?' };
                url = format!("{url}{join}{}", serde_urlencoded::to_string(filled).ok()?);
            }
            Place::Json => {
                headers.push(("Content-Type", "application/json".to_owned()));
                body = as_json(&filled).to_string().into_bytes();
            }
            Place::Form | Place::Xml => {
                headers.push((
                    "Content-Type",
                    "application/x-www-form-urlencoded; charset=utf-8".to_owned(),
                ));
                body = serde_urlencoded::to_string(filled).ok()?.into_bytes();
            }
        }
        if self.basic {
            let user = self.user.as_deref().unwrap_or_default();
            headers.push(("Authorization", basic(user, self.secret.newest())));
        }
        Some(Outgoing {
            method: match self.method {
                Method::Get => "GET",
                Method::Post => "POST",
            },
            url,
            headers,
            body,
        })
    }
}

/// Fills a template. What is filled in is not looked at again: a text may have braces of its own.
fn fill(template: &str, values: &[String; PLACES.len()]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        filled.push_str(&rest[..at]);
        rest = &rest[at..];
        let mut known = PLACES.iter().zip(values);
        let known = known.find(|(place, _)| rest.starts_with(**place));
        if let Some((name, value)) = known {
            filled.push_str(value);
            rest = &rest[name.len()..];
        } else {
            filled.push('{');
            rest = &rest[1..];
        }
    }
    filled + rest
}

/// Names that are ways, as JSON. A number in a way is a place in a list.
fn as_json(fields: &[(String, String)]) -> Value {
    fn set(value: &mut Value, way: &str, text: &str) {
        let (first, rest) = way
            .split_once('.')
            .map_or((way, None), |(a, b)| (a, Some(b)));
        let inner = match first.parse::<usize>() {
            Ok(place) if place < 10 => {
                if !value.is_array() {
                    *value = json!([]);
                }
                let Value::Array(list) = value else { return };
                while list.len() <= place {
                    list.push(Value::Null);
                }
                &mut list[place]
            }
            _ => {
                if !value.is_object() {
                    *value = Value::Object(Map::new());
                }
                &mut value[first]
            }
        };
        match rest {
            Some(rest) => set(inner, rest, text),
            None => *inner = json!(text),
        }
    }
    let mut value = Value::Object(Map::new());
    for (way, text) in fields {
        set(&mut value, way, text);
    }
    value
}
