//! Any other gateway, told by a table: where a request's fields are, how it is proved, what it is
//! answered, how a reply is sent. Some tables are here already, in `presets`.

mod fields;
mod presets;
mod send;
mod shape;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use encoding_rs::Encoding;
use hmac::Hmac;
use sha1::Sha1;
use sha2::{Sha256, Sha512};
use subtle::Choice;

use super::gateway::{
    Answer, Came, Gateway, Imitated, Outgoing, Refused, Replies, Request, Secrets, Sent, Text,
    basic, mac, same,
};
use super::gsm;
use fields::Record;
use send::Send;
pub use shape::Shape;

/// The names of the presets.
pub use presets::NAMES as PRESETS;

/// A gateway told by a table.
#[derive(Debug, Clone)]
pub struct Generic {
    method: Method,
    form: Place,
    /// Where several texts stand, in JSON.
    list: Option<String>,
    names: Names,
    /// What a request may be that is no text.
    ignore: Vec<String>,
    /// Fields that must have a value of ours.
    require: BTreeMap<String, Secrets>,
    proof: Proof,
    answer: Thanks,
    /// What follows in the address that is to be pasted, where the gateway wants to be told what to
    /// put there.
    address_end: String,
    send: Option<Send>,
}

/// Where the fields of a text are.
#[derive(Debug, Clone)]
struct Names {
    from: String,
    to: Option<String>,
    text: String,
    id: Option<String>,
    time: Option<String>,
    /// Names the encoding of the text.
    charset: Option<String>,
    /// The text in hexadecimal. Where it stands, the other is not read.
    binary: Option<String>,
    /// Gives the encoding of the text by its number in SMPP, `data_coding`.
    coding: Option<String>,
}

/// How a request comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
enum Method {
    Get,
    Post,
}

/// Where its fields are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
enum Place {
    Query,
    Form,
    Json,
    Xml,
}

/// How it is proved.
#[derive(Debug, Clone)]
enum Proof {
    /// `Authorization: Basic`, of a user and one of these passwords.
    Basic(String, Secrets),
    /// `Authorization: Bearer`.
    Bearer(Secrets),
    /// A parameter of the query.
    Query(String, Secrets),
    /// What follows the gateway's name in the path.
    Path(Secrets),
    /// A header.
    Header(String, Secrets),
    /// A header that signs the body.
    Hmac(String, Hash, Digits, Secrets),
}

/// The hash function of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
enum Hash {
    Sha1,
    Sha256,
    Sha512,
}

/// How a signature is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
enum Digits {
    Hex,
    Base64,
}

/// What it is answered.
#[derive(Debug, Clone)]
struct Thanks {
    status: u16,
    content_type: String,
    body: String,
    later: u16,
    /// Whether the body is the reply.
    replies: bool,
    /// A header that says when a reply is not in the alphabet of GSM 03.38.
    coding_header: Option<String>,
}

impl Hash {
    fn sign(self, secret: &str, body: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha1 => mac::<Hmac<Sha1>>(secret, body),
            Self::Sha256 => mac::<Hmac<Sha256>>(secret, body),
            Self::Sha512 => mac::<Hmac<Sha512>>(secret, body),
        }
    }
}

impl Proof {
    fn holds(&self, request: &Request<'_>) -> bool {
        let header = |name: &str| request.header(name).unwrap_or_default();
        let authorization = header("authorization").as_bytes();
        match self {
            Self::Basic(user, passwords) => {
                passwords.any(|password| same(authorization, basic(user, password).as_bytes()))
            }
            Self::Bearer(secrets) => {
                secrets.any(|secret| same(authorization, format!("Bearer {secret}").as_bytes()))
            }
            Self::Query(name, secrets) => {
                let query = fields::of_form(request.query().as_bytes());
                let shown = query.one(name).unwrap_or_default();
                secrets.any(|secret| same(shown, secret.as_bytes()))
            }
            Self::Path(secrets) => {
                let path = request.target.split('?').next().unwrap_or_default();
                // The name alone is no secret, though one may be called like the other.
                let end = path.strip_prefix("/hooks/sms/").unwrap_or_default();
                let (_, end) = end.split_once('/').unwrap_or_default();
                let shown: Vec<u8> = percent_encoding::percent_decode_str(end).collect();
                secrets.any(|secret| same(&shown, secret.as_bytes()))
            }
            Self::Header(name, secrets) => {
                let shown = header(name).as_bytes();
                secrets.any(|secret| same(shown, secret.as_bytes()))
            }
            Self::Hmac(name, hash, digits, secrets) => {
                let shown = match digits {
                    Digits::Hex => hex::decode(header(name)).unwrap_or_default(),
                    Digits::Base64 => STANDARD.decode(header(name)).unwrap_or_default(),
                };
                secrets.any(|secret| same(&hash.sign(secret, request.body), &shown))
            }
        }
    }
}

impl Generic {
    fn text(&self, record: &Record) -> Result<Text, &'static str> {
        let word = |name: &Option<String>| -> Result<Option<String>, &'static str> {
            let Some(found) = name.as_ref().and_then(|name| record.one(name)) else {
                return Ok(None);
            };
            let word = std::str::from_utf8(found).map_err(|_bad| "a field is no UTF-8")?;
            Ok(Some(word.trim().to_owned()).filter(|word| !word.is_empty()))
        };
        let names = &self.names;
        let from = word(&Some(names.from.clone()))?.ok_or("the field of the sender is missing")?;
        let id = word(&names.id)?;
        if names.id.is_some() && id.is_none() {
            return Err("the field of the id is missing");
        }
        Ok(Text {
            id,
            from,
            to: word(&names.to)?,
            body: self.body(record, word)?,
            part: None,
            at: word(&names.time)?,
        })
    }

    /// The text itself, whatever it is encoded in. Of bytes that fit no encoding some letters are
    /// lost; losing all of it would be worse.
    fn body(
        &self,
        record: &Record,
        word: impl Fn(&Option<String>) -> Result<Option<String>, &'static str>,
    ) -> Result<String, &'static str> {
        let names = &self.names;
        let coding = word(&names.coding)?;
        if let Some(binary) = word(&names.binary)?
            && let Ok(bytes) = hex::decode(binary)
        {
            return Ok(by_number(&bytes, coding.as_deref().unwrap_or("0")));
        }
        let bytes = record
            .one(&names.text)
            .ok_or("the field of the text is missing")?;
        if let Some(charset) = word(&names.charset)? {
            return Ok(decoded(bytes, by_name(&charset)));
        }
        match (coding, self.form) {
            (Some(coding), Place::Query | Place::Form) => Ok(by_number(bytes, &coding)),
            // Of JSON and XML the letters are known.
            _ => Ok(decoded(bytes, encoding_rs::UTF_8)),
        }
    }
}

/// The text of bytes whose encoding is told by its number in SMPP 3.4, section 5.2.19.
fn by_number(bytes: &[u8], coding: &str) -> String {
    let encoding = match coding {
        "8" => encoding_rs::UTF_16BE,
        "3" => encoding_rs::WINDOWS_1252,
        "0" => {
            let text = gsm::decode(bytes);
            return text.unwrap_or_else(|| decoded(bytes, encoding_rs::UTF_8));
        }
        _ => encoding_rs::UTF_8,
    };
    decoded(bytes, encoding)
}

/// The encoding with this name; UTF-8 where it is not known, as Kannel's `GSM` and `binary`.
fn by_name(charset: &str) -> &'static Encoding {
    let known = Encoding::for_label(charset.as_bytes()).unwrap_or(encoding_rs::UTF_8);
    // A browser takes `UTF-16` and `UCS-2` for little-endian. In a text message they never are.
    if known == encoding_rs::UTF_16LE && !charset.eq_ignore_ascii_case("utf-16le") {
        encoding_rs::UTF_16BE
    } else if known == encoding_rs::REPLACEMENT {
        // It would leave nothing of the text.
        encoding_rs::UTF_8
    } else {
        known
    }
}

fn decoded(bytes: &[u8], encoding: &'static Encoding) -> String {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    text.into_owned()
}

impl Gateway for Generic {
    fn read(&self, request: &Request<'_>) -> Result<Came, Refused> {
        if !self.proof.holds(request) {
            return Err(Refused::Unproved);
        }
        let wanted = match self.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        if request.method != wanted {
            return Err(Refused::Malformed(
                "it comes by another method than is set here",
            ));
        }
        let records = match self.form {
            Place::Query => vec![fields::of_form(request.query().as_bytes())],
            Place::Form => vec![fields::of_form(request.body)],
            Place::Json => {
                fields::of_json(request.body, self.list.as_deref()).map_err(Refused::Malformed)?
            }
            Place::Xml => vec![fields::of_xml(request.body).map_err(Refused::Malformed)?],
        };
        let alone = records.len() == 1 && self.list.is_none();
        let mut came = Came::default();
        let mut proved = records.is_empty();
        for record in records {
            // What is no text has other fields, and nothing is taken from it.
            if self.ignore.iter().any(|name| record.begins_with(name)) {
                proved = true;
                continue;
            }
            let fits = self
                .require
                .iter()
                .fold(Choice::from(1), |fits, (name, values)| {
                    let shown = record.one(name).unwrap_or_default();
                    fits & Choice::from(u8::from(values.any(|value| same(shown, value.as_bytes()))))
                });
            if !bool::from(fits) {
                came.unreadable += 1;
                continue;
            }
            proved = true;
            match self.text(&record) {
                Ok(text) => came.texts.push(text),
                Err(why) if alone => return Err(Refused::Malformed(why)),
                Err(_) => came.unreadable += 1,
            }
        }
        // One of a list that is another's does not sink the rest; when all are, nothing is proved.
        if proved {
            Ok(came)
        } else {
            Err(Refused::Unproved)
        }
    }

    fn address_end(&self) -> String {
        let end = match &self.proof {
            Proof::Path(_) => "/SECRET".to_owned(),
            Proof::Query(name, _) => format!("?{name}=SECRET"),
            Proof::Basic(..) | Proof::Bearer(_) | Proof::Header(..) | Proof::Hmac(..) => {
                String::new()
            }
        };
        end + &self.address_end
    }

    fn replies(&self) -> Replies {
        if self.answer.replies {
            Replies::InTheAnswer
        } else {
            Replies::by_request(self.send.is_some())
        }
    }

    fn thanks(&self, reply: Option<&str>) -> Answer {
        let thanks = &self.answer;
        let reply = reply.filter(|_| thanks.replies);
        let beyond = reply.is_some_and(|reply| !gsm::is_gsm(reply));
        Answer {
            status: thanks.status,
            content_type: thanks.content_type.clone().into(),
            header: thanks
                .coding_header
                .clone()
                .filter(|_| beyond)
                .map(|name| (name, "2")),
            body: reply.unwrap_or(&thanks.body).to_owned(),
        }
    }

    fn later(&self) -> u16 {
        self.answer.later
    }

    fn reply(&self, from: &str, to: &str, words: &str, _now: DateTime<Utc>) -> Option<Outgoing> {
        self.send.as_ref()?.outgoing(from, to, words)
    }

    fn became(&self, status: u16, body: &[u8]) -> Sent {
        let begins = self.send.as_ref().and_then(|send| send.taken.as_ref());
        match status {
            200..=299 => match begins {
                Some(begins) if !body.starts_with(begins.as_bytes()) => Sent::Never,
                _ => Sent::Taken,
            },
            408 | 425 | 429 | 500..=599 => Sent::Later,
            _ => Sent::Never,
        }
    }

    fn imitate(
        &self,
        path: &str,
        text: &Text,
        _now: DateTime<Utc>,
    ) -> Result<Imitated, &'static str> {
        let names = &self.names;
        if names.id.is_some() && text.id.as_deref().is_none_or(|id| id.trim().is_empty()) {
            return Err("it comes with an id");
        }
        let mut record = Record::default();
        let mut put = |name: &Option<String>, value: Option<&str>| {
            if let (Some(name), Some(value)) = (name, value) {
                record.put(name, value.as_bytes());
            }
        };
        put(&names.id, text.id.as_deref());
        put(&Some(names.from.clone()), Some(&text.from));
        put(&names.to, text.to.as_deref());
        put(&Some(names.text.clone()), Some(&text.body));
        put(&names.time, text.at.as_deref());
        put(&names.charset, Some("UTF-8"));
        if names.binary.is_some() && names.coding.is_some() {
            let units = text.body.encode_utf16().flat_map(u16::to_be_bytes);
            put(
                &names.binary,
                Some(&hex::encode(units.collect::<Vec<u8>>())),
            );
            put(&names.coding, Some("8"));
        }
        for (name, values) in &self.require {
            record.put(name, values.newest().as_bytes());
        }
        let mut target = path.to_owned();
        let mut headers = Vec::new();
        let mut query = match self.form {
            Place::Query => record.as_form(),
            _ => String::new(),
        };
        let (kind, body) = match self.form {
            Place::Query => ("", String::new()),
            Place::Form => ("application/x-www-form-urlencoded", record.as_form()),
            Place::Json => ("application/json", record.as_json(self.list.as_deref())),
            Place::Xml => ("application/xml", record.as_xml()),
        };
        if !kind.is_empty() {
            headers.push(("Content-Type".to_owned(), kind.to_owned()));
        }
        match &self.proof {
            Proof::Basic(user, passwords) => {
                headers.push(("Authorization".to_owned(), basic(user, passwords.newest())));
            }
            Proof::Bearer(secrets) => {
                let shown = format!("Bearer {}", secrets.newest());
                headers.push(("Authorization".to_owned(), shown));
            }
            Proof::Query(name, secrets) => {
                let mut shown = Record::default();
                shown.put(name, secrets.newest().as_bytes());
                let more = if query.is_empty() { "" } else { "&" };
                query = format!("{}{more}{query}", shown.as_form());
            }
            Proof::Path(secrets) => {
                let secret = percent_encoding::utf8_percent_encode(
                    secrets.newest(),
                    percent_encoding::NON_ALPHANUMERIC,
                );
                target = format!("{target}/{secret}");
            }
            Proof::Header(name, secrets) => {
                headers.push((name.clone(), secrets.newest().to_owned()));
            }
            Proof::Hmac(name, hash, digits, secrets) => {
                let signature = hash.sign(secrets.newest(), body.as_bytes());
                let written = match digits {
                    Digits::Hex => hex::encode(signature),
                    Digits::Base64 => STANDARD.encode(signature),
                };
                headers.push((name.clone(), written));
            }
        }
        if !query.is_empty() {
            target = format!("{target}?{query}");
        }
        Ok(Imitated {
            method: match self.method {
                Method::Get => "GET",
                Method::Post => "POST",
            },
            target,
            headers,
            body: body.into_bytes(),
        })
    }
}
