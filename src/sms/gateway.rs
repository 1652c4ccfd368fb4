//! What every gateway does: it proves that a request is its own, says which texts came, is told
//! that they are kept, and sends a reply.
//!
//! A gateway is one file beside this one. It is pure: it opens no connection and reads no clock.
//! It verifies the bytes as they came before it reads any of them, and each of its secrets may be
//! two at once, so that one can be changed without a text lost.

use std::borrow::Cow;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use hmac::{KeyInit, Mac};
use subtle::{Choice, ConstantTimeEq};

/// A request as it came over the wire.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// `GET` or `POST`.
    pub method: &'a str,
    /// Path and query, exactly as sent.
    pub target: &'a str,
    /// Names and values, exactly as sent.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body, exactly as sent.
    pub body: &'a [u8],
    /// When it came.
    pub now: DateTime<Utc>,
}

impl<'a> Request<'a> {
    /// The value of a header, whatever the case of its name. `None` when it stands there twice: then
    /// nobody knows which one was meant.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&'a str> {
        let mut found = self
            .headers
            .iter()
            .filter(|(header, _)| header.eq_ignore_ascii_case(name));
        let (_, value) = found.next()?;
        found.next().is_none().then_some(*value)
    }

    /// The kind of the body, without its parameters: `application/json`.
    #[must_use]
    pub fn content_type(&self) -> &'a str {
        let kind = self.header("content-type").unwrap_or_default();
        kind.split(';').next().unwrap_or_default().trim()
    }

    /// What stands behind the question mark.
    #[must_use]
    pub fn query(&self) -> &'a str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }

    /// Names and values of a form, decoded once, in their order. Blank ones count.
    ///
    /// # Errors
    /// [`Refused::Malformed`] when the bytes are no form of UTF-8.
    pub fn form(form: &[u8]) -> Result<Vec<(String, String)>, Refused> {
        serde_urlencoded::from_bytes(form).map_err(|_unread| Refused::Malformed("it is no form"))
    }
}

/// A text that came.
#[derive(Clone, PartialEq, Eq)]
pub struct Text {
    /// What its gateway knows it by, the same each time it is sent. `None` where the gateway has no
    /// such thing; then its content tells whether it is the same.
    pub id: Option<String>,
    /// The sender's number or name, as the gateway writes it.
    pub from: String,
    /// The number it was sent to, as the gateway writes it; `None` when the gateway does not say.
    pub to: Option<String>,
    /// What was written.
    pub body: String,
    /// Which part of a longer text it is.
    pub part: Option<Part>,
    /// When it was written, as the gateway says it: part of the content of a text without an `id`.
    pub at: Option<String>,
}

/// A text and a number never stand in a log.
impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Text(…)")
    }
}

/// One of the parts that a long text came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What the parts of one text share.
    pub reference: String,
    /// Which one, from 1.
    pub number: u8,
    /// How many there are.
    pub of: u8,
}

/// What a request holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Came {
    /// The texts that can be read.
    pub texts: Vec<Text>,
    /// How many of a list could not be. They do not sink the rest.
    pub unreadable: usize,
}

impl From<Text> for Came {
    fn from(text: Text) -> Self {
        Self {
            texts: vec![text],
            unreadable: 0,
        }
    }
}

/// A text that a gateway was asked for.
#[derive(Clone, PartialEq, Eq)]
pub struct Received {
    /// The text, as the gateway's own request would have brought it.
    pub text: Text,
    /// When the gateway got it.
    pub at: DateTime<Utc>,
}

/// A text and a number never stand in a log.
impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Received(…)")
    }
}

/// Why nothing is taken from a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is not proved to be the gateway's: 403.
    #[error("the proof is missing or wrong")]
    Unproved,
    /// It is the gateway's, and cannot be read: 400. What is wrong, without a word of what was sent.
    #[error("{0}")]
    Malformed(&'static str),
}

/// What the gateway is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The kind of the body.
    pub content_type: Cow<'static, str>,
    /// Another header, where the gateway wants one.
    pub header: Option<(String, &'static str)>,
    /// The body.
    pub body: String,
}

impl Answer {
    /// An answer without words.
    #[must_use]
    pub fn empty(status: u16) -> Self {
        Self {
            status,
            content_type: Cow::Borrowed("text/plain; charset=utf-8"),
            header: None,
            body: String::new(),
        }
    }
}

/// A request of ours to a gateway: one that sends a reply, or asks for texts that did not come.
#[derive(Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Where to.
    pub url: String,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// What is sent.
    pub body: Vec<u8>,
}

/// A number, a text and a secret never stand in a log.
impl fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Outgoing(…)")
    }
}

/// A request as the gateway would make it, with a proof of its own: for trying by hand.
#[derive(Clone, PartialEq, Eq)]
pub struct Imitated {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Path and query, exactly as sent.
    pub target: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// What is sent.
    pub body: Vec<u8>,
}

impl Imitated {
    /// A `POST`.
    pub(super) fn post(
        target: &str,
        headers: Vec<(&str, String)>,
        body: impl Into<Vec<u8>>,
    ) -> Self {
        let headers = headers.into_iter();
        Self {
            method: "POST",
            target: target.to_owned(),
            headers: headers
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
            body: body.into(),
        }
    }
}

/// A number, a text and a secret never stand in a log.
impl fmt::Debug for Imitated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Imitated(…)")
    }
}

/// What became of a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// The gateway has it.
    Taken,
    /// It may work later.
    Later,
    /// It never will: a blocked number, a wrong key.
    Never,
}

/// How a gateway replies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replies {
    /// In the answer to its own request.
    InTheAnswer,
    /// By a request of ours.
    ByRequest,
    /// Not at all: nothing is set up for it.
    Never,
}

impl Replies {
    /// By a request of ours where it is set up how.
    pub(super) fn by_request(set_up: bool) -> Self {
        if set_up { Self::ByRequest } else { Self::Never }
    }
}

/// What `Authorization` shows for a user and a password: RFC 7617.
pub(super) fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{user}:{password}")))
}

/// A gateway.
pub trait Gateway: fmt::Debug + Send + Sync {
    /// Proves a request and reads it.
    ///
    /// # Errors
    /// [`Refused`]; nothing of the request may be kept then.
    fn read(&self, request: &Request<'_>) -> Result<Came, Refused>;

    /// How it replies.
    fn replies(&self) -> Replies;

    /// What it is answered when everything is on disk; with a reply where it takes one so.
    fn thanks(&self, reply: Option<&str>) -> Answer {
        let _ = reply;
        Answer::empty(200)
    }

    /// What stands at the end of the address that it sends to, besides its name. `SECRET` stands for
    /// a secret.
    fn address_end(&self) -> String {
        String::new()
    }

    /// Whether it answers this text itself, so that we must not: a command that it acts on.
    fn answers_itself(&self, body: &str) -> bool {
        let _ = body;
        false
    }

    /// The status that makes it send the same again later.
    fn later(&self) -> u16 {
        503
    }

    /// The request that sends a reply from one of our numbers. `None` where it replies otherwise.
    fn reply(&self, from: &str, to: &str, words: &str, now: DateTime<Utc>) -> Option<Outgoing> {
        let _ = (from, to, words, now);
        None
    }

    /// The request that this text comes in, as the gateway would send it to `path` with the newest
    /// secret. `Err` says why a text cannot come like that.
    fn imitate(
        &self,
        path: &str,
        text: &Text,
        now: DateTime<Utc>,
    ) -> Result<Imitated, &'static str>;

    /// The request that asks for texts that did not come, the newest first; `older_than` is the id
    /// of the last text of the page before. `None` where there is nobody to ask.
    fn missed(&self, older_than: Option<&str>, now: DateTime<Utc>) -> Option<Outgoing> {
        let _ = (older_than, now);
        None
    }

    /// What came back when it was asked, in its order.
    ///
    /// # Errors
    /// What is wrong with it, without a word of what was said.
    fn received(&self, body: &[u8]) -> Result<Vec<Received>, &'static str> {
        let _ = body;
        Ok(Vec::new())
    }

    /// What became of a reply, by what came back.
    fn became(&self, status: u16, body: &[u8]) -> Sent {
        let _ = body;
        match status {
            200..=299 => Sent::Taken,
            408 | 425 | 429 | 500..=599 => Sent::Later,
            _ => Sent::Never,
        }
    }
}

/// The secrets of one purpose: one, or two while it is being changed.
#[derive(Clone)]
pub struct Secrets(Vec<String>);

impl Secrets {
    /// Secrets that are valid at the same time, none of them blank. `None` when there is none.
    #[must_use]
    pub fn of(secrets: Vec<String>) -> Option<Self> {
        let good = !secrets.is_empty() && secrets.iter().all(|secret| !secret.trim().is_empty());
        good.then_some(Self(secrets))
    }

    /// Whether one of them fits. Each is tried, whichever does.
    #[must_use]
    pub fn any(&self, fits: impl Fn(&str) -> Choice) -> bool {
        let none = Choice::from(0);
        let any = self.0.iter().fold(none, |any, secret| any | fits(secret));
        any.into()
    }

    /// The newest, for what is signed by us.
    #[must_use]
    pub fn newest(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }
}

/// A secret never stands in a log.
impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets(…)")
    }
}

/// Whether two texts are the same, in a time that tells nothing of where they differ.
#[must_use]
pub fn same(one: &[u8], other: &[u8]) -> Choice {
    one.ct_eq(other)
}

/// The keyed hash of a message, by HMAC over the hash function that a gateway signs with.
pub(super) fn mac<M: Mac + KeyInit>(secret: &str, message: &[u8]) -> Vec<u8> {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    let mut mac = <M as KeyInit>::new_from_slice(secret.as_bytes()).expect("a key of any length");
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}
