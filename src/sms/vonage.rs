//! Vonage: its SMS API by query, form or JSON, signed over the sorted parameters; or its Messages API
//! by JSON, with a signed token over the hash of the body.
//!
//! The rules of <https://developer.vonage.com/en/getting-started/concepts/signing-messages> and
//! <https://developer.vonage.com/en/getting-started/concepts/webhooks>. What a request is signed with
//! is set at Vonage and here; a request never chooses. Texts come again for a day, so their time
//! tells nothing: the message's id makes each one.

use std::fmt;

use chrono::{DateTime, Utc};
use hmac::Hmac;
use md5::Md5;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};
use subtle::Choice;

use super::gateway::{
    Came, Gateway, Imitated, Outgoing, Part, Refused, Replies, Request, Secrets, Sent, Text, mac,
    same,
};
use super::{gsm, jwt};

/// How many seconds the token of the Messages API may be old, or ahead.
const WINDOW: i64 = 300;

/// A Vonage account.
#[derive(Debug, Clone)]
pub struct Vonage {
    /// The signature secret, which signs for both of its APIs.
    pub secrets: Secrets,
    /// How the SMS API signs.
    pub algorithm: Algorithm,
    /// The account's API key, which the Messages API names.
    pub api_key: String,
    /// How replies are sent, if at all.
    pub sender: Option<Sender>,
}

/// Where a reply goes.
#[derive(Debug, Clone)]
pub struct Sender {
    /// The start of the address: `https://rest.nexmo.com`.
    pub url: String,
    /// The secret of the API key.
    pub secret: Secrets,
}

/// How the SMS API signs, as it is set at Vonage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// MD5 over the parameters and the secret. Vonage's default, and its weakest.
    Md5Hash,
    /// HMAC-MD5.
    Md5,
    /// HMAC-SHA1.
    Sha1,
    /// HMAC-SHA256.
    Sha256,
    /// HMAC-SHA512.
    Sha512,
}

impl std::str::FromStr for Algorithm {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word {
            "md5hash" => Ok(Self::Md5Hash),
            "md5" => Ok(Self::Md5),
            "sha1" => Ok(Self::Sha1),
            "sha256" => Ok(Self::Sha256),
            "sha512" => Ok(Self::Sha512),
            _ => Err("it is one of md5hash, md5, sha1, sha256, sha512".to_owned()),
        }
    }
}

impl Algorithm {
    fn sign(self, message: &str, secret: &str) -> Vec<u8> {
        let message = message.as_bytes();
        match self {
            Self::Md5Hash => Md5::digest([message, secret.as_bytes()].concat()).to_vec(),
            Self::Md5 => mac::<Hmac<Md5>>(secret, message),
            Self::Sha1 => mac::<Hmac<Sha1>>(secret, message),
            Self::Sha256 => mac::<Hmac<Sha256>>(secret, message),
            Self::Sha512 => mac::<Hmac<Sha512>>(secret, message),
        }
    }
}

/// Names and values, in the order of the names.
type Fields = Vec<(String, String)>;

/// What is signed: every parameter but the signature, with what parts them taken out of the values.
fn signed(fields: &Fields) -> String {
    let mut signed = String::new();
    for (name, value) in fields.iter().filter(|(name, _)| name != "sig") {
        signed.extend(["&", name, "=", &value.replace(['&', '='], "_")]);
    }
    signed
}

/// The parameters of a request. `None` when one stands there twice: nobody knows which was meant.
fn fields(request: &Request<'_>) -> Option<Fields> {
    let mut fields: Fields = match (request.method, request.content_type()) {
        ("GET", _) => Request::form(request.query().as_bytes()).ok()?,
        (_, "application/json") => serde_json::from_slice::<Members>(request.body).ok()?.0,
        _ => Request::form(request.body).ok()?,
    };
    fields.sort();
    let twice = fields.windows(2).any(|pair| pair[0].0 == pair[1].0);
    // What parts them is taken out of the values alone: in a name it could make two of them one.
    let odd = fields.iter().any(|(name, _)| name.contains(['&', '=']));
    (!twice && !odd).then_some(fields)
}

/// The members of a JSON object, each as often as it stands there. A number is signed as it is
/// written, and would not be the same once read.
struct Members(Fields);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;

        impl<'de> Visitor<'de> for Each {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of texts")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Members, A::Error> {
                let mut fields = Fields::new();
                while let Some((name, value)) = object.next_entry::<String, &RawValue>()? {
                    let written = value.get();
                    let value = match written.as_bytes().first() {
                        Some(b'"') => serde_json::from_str(written).map_err(A::Error::custom)?,
                        Some(b'{' | b'[') => return Err(A::Error::custom("it is no text")),
                        Some(b'n') => String::new(),
                        _ => written.to_owned(),
                    };
                    fields.push((name, value));
                }
                Ok(Members(fields))
            }
        }

        deserializer.deserialize_map(Each)
    }
}

impl Vonage {
    fn sms(&self, request: &Request<'_>) -> Result<Came, Refused> {
        let fields = fields(request).ok_or(Refused::Unproved)?;
        let field = |name: &str| {
            let at = fields.binary_search_by(|(field, _)| field.as_str().cmp(name));
            at.ok().map(|at| fields[at].1.as_str())
        };
        let signature = field("sig").and_then(|sig| hex::decode(sig).ok());
        let signature = signature.ok_or(Refused::Unproved)?;
        let message = signed(&fields);
        let fits = |secret: &str| same(&self.algorithm.sign(&message, secret), &signature);
        if !self.secrets.any(fits) {
            return Err(Refused::Unproved);
        }
        // Nothing to read, or news of a message of ours: not to be sent again for a day.
        let news = field("text").is_none() && field("status").is_some();
        if news || field("type") == Some("binary") {
            return Ok(Came::default());
        }
        let word = |name: &str| field(name).filter(|word| !word.is_empty());
        let id = word("messageId").ok_or(Refused::Malformed("it has no messageId"))?;
        let from = word("msisdn").ok_or(Refused::Malformed("it has no msisdn"))?;
        let body = field("text").ok_or(Refused::Malformed("it has no text"))?;
        let part = match word("concat") {
            Some("true") => {
                let number = |name: &str| word(name).and_then(|number| number.parse().ok());
                let part = word("concat-ref")
                    .zip(number("concat-part"))
                    .zip(number("concat-total"))
                    .filter(|((_, number), of)| (1..=*of).contains(number));
                let ((reference, number), of) =
                    part.ok_or(Refused::Malformed("its concat parameters do not fit"))?;
                Some(Part {
                    reference: reference.to_owned(),
                    number,
                    of,
                })
            }
            _ => None,
        };
        Ok(Text {
            id: Some(id.to_owned()),
            from: from.to_owned(),
            to: word("to").map(str::to_owned),
            body: body.to_owned(),
            part,
            at: word("message-timestamp").map(str::to_owned),
        }
        .into())
    }

    fn messages(&self, token: &str, request: &Request<'_>) -> Result<Came, Refused> {
        let claims = jwt::verify(token, &self.secrets).ok_or(Refused::Unproved)?;
        let claim = |name: &str| claims[name].as_str().unwrap_or_default().as_bytes();
        let hash = hex::encode(Sha256::digest(request.body));
        let fits: Choice = same(claim("payload_hash"), hash.as_bytes())
            & same(claim("api_key"), self.api_key.as_bytes());
        let age = claims["iat"]
            .as_i64()
            .map(|iat| request.now.timestamp().saturating_sub(iat));
        let fresh = age.is_some_and(|age| (-WINDOW..=WINDOW).contains(&age));
        if !bool::from(fits) || !fresh {
            return Err(Refused::Unproved);
        }
        let message: Value = serde_json::from_slice(request.body)
            .map_err(|_unread| Refused::Malformed("it is no JSON"))?;
        let word = |name: &str| message[name].as_str().filter(|word| !word.is_empty());
        // Another channel's, a picture, or news of a message of ours.
        if word("channel") != Some("sms") || word("message_type") != Some("text") {
            return Ok(Came::default());
        }
        let id = word("message_uuid").ok_or(Refused::Malformed("it has no message_uuid"))?;
        let from = word("from").ok_or(Refused::Malformed("it has no from"))?;
        let body = message["text"].as_str();
        let body = body.ok_or(Refused::Malformed("it has no text"))?;
        Ok(Text {
            id: Some(id.to_owned()),
            from: from.to_owned(),
            to: word("to").map(str::to_owned),
            body: body.to_owned(),
            part: None,
            at: word("timestamp").map(str::to_owned),
        }
        .into())
    }
}

impl Gateway for Vonage {
    fn read(&self, request: &Request<'_>) -> Result<Came, Refused> {
        let shown = request.header("authorization");
        match shown.and_then(|shown| shown.strip_prefix("Bearer ")) {
            Some(token) => self.messages(token, request),
            None => self.sms(request),
        }
    }

    fn replies(&self) -> Replies {
        Replies::by_request(self.sender.is_some())
    }

    fn reply(&self, from: &str, to: &str, words: &str, _now: DateTime<Utc>) -> Option<Outgoing> {
        let sender = self.sender.as_ref()?;
        let plain = |number: &str| number.trim_start_matches('+').to_owned();
        let (from, to) = (plain(from), plain(to));
        let mut fields = vec![
            ("api_key", self.api_key.as_str()),
            ("api_secret", sender.secret.newest()),
            ("from", &from),
            ("to", &to),
            ("text", words),
        ];
        if !gsm::is_gsm(words) {
            fields.push(("type", "unicode"));
        }
        Some(Outgoing {
            method: "POST",
            url: format!("{}/sms/json", sender.url),
            headers: vec![(
                "Content-Type",
                "application/x-www-form-urlencoded".to_owned(),
            )],
            body: serde_urlencoded::to_string(fields).ok()?.into_bytes(),
        })
    }

    /// Vonage answers 200 whatever became of it, and says that in the body.
    fn became(&self, status: u16, body: &[u8]) -> Sent {
        match status {
            408 | 425 | 429 | 500..=599 => return Sent::Later,
            200..=299 => {}
            _ => return Sent::Never,
        }
        let told: Value = serde_json::from_slice(body).unwrap_or_default();
        let parts = told["messages"].as_array().map_or(&[][..], Vec::as_slice);
        let status = |part: &Value| part["status"].as_str().map(str::to_owned);
        // 1 is too fast, 5 a fault of theirs.
        let passing = |part: &Value| matches!(status(part).as_deref(), Some("1" | "5"));
        if parts.is_empty() {
            Sent::Later
        } else if parts
            .iter()
            .all(|part| status(part).as_deref() == Some("0"))
        {
            Sent::Taken
        } else if parts.iter().all(passing) {
            // Of a reply in parts some may have gone: it is not sent twice.
            Sent::Later
        } else {
            Sent::Never
        }
    }

    fn imitate(
        &self,
        path: &str,
        text: &Text,
        now: DateTime<Utc>,
    ) -> Result<Imitated, &'static str> {
        let plain = |number: &str| number.trim_start_matches('+').to_owned();
        let kind = if gsm::is_gsm(&text.body) {
            "text"
        } else {
            "unicode"
        };
        let mut fields: Fields = [
            ("msisdn", plain(&text.from)),
            ("to", plain(text.to.as_deref().unwrap_or_default())),
            ("messageId", text.id.clone().unwrap_or_default()),
            ("text", text.body.clone()),
            ("type", kind.to_owned()),
            ("api-key", self.api_key.clone()),
            (
                "message-timestamp",
                text.at
                    .clone()
                    .unwrap_or_else(|| now.format("%Y-%m-%d %H:%M:%S").to_string()),
            ),
            ("timestamp", now.timestamp().to_string()),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
        if let Some(part) = &text.part {
            for (name, value) in [
                ("concat", "true".to_owned()),
                ("concat-ref", part.reference.clone()),
                ("concat-part", part.number.to_string()),
                ("concat-total", part.of.to_string()),
            ] {
                fields.push((name.to_owned(), value));
            }
        }
        fields.sort();
        let signature = self.algorithm.sign(&signed(&fields), self.secrets.newest());
        fields.push(("sig".to_owned(), hex::encode(signature)));
        let object: Map<String, Value> = fields
            .into_iter()
            .map(|(name, value)| (name, json!(value)))
            .collect();
        Ok(Imitated::post(
            path,
            vec![("Content-Type", "application/json".to_owned())],
            Value::Object(object).to_string(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "my_signature_secret_0123456789abcdef";
    /// A text of Vonage's Ruby library and its secret.
    const RUBY: &str = "message-timestamp=2013-11-21+15%3A27%3A30&messageId=020000001B0FE827&\
                        msisdn=14843472194&text=Test+again&timestamp=1385047698&to=13239877404&\
                        type=text";

    fn vonage(algorithm: Algorithm, secrets: &[&str]) -> Vonage {
        let secrets = secrets.iter().map(|secret| (*secret).to_owned()).collect();
        Vonage {
            secrets: Secrets::of(secrets).unwrap(),
            algorithm,
            api_key: "abcd1234".to_owned(),
            sender: Some(Sender {
                url: "https://rest.nexmo.com".to_owned(),
                secret: Secrets::of(vec!["s3cret".to_owned()]).unwrap(),
            }),
        }
    }

    fn asks<'a>(
        method: &'a str,
        target: &'a str,
        headers: &'a [(&'a str, &'a str)],
        body: &'a str,
    ) -> Request<'a> {
        Request {
            method,
            target,
            headers,
            body: body.as_bytes(),
            now: DateTime::from_timestamp(1_587_494_962, 0).unwrap(),
        }
    }

    const PATH: &str = "/hooks/sms/vonage";
    const FORM: &[(&str, &str)] = &[("Content-Type", "application/x-www-form-urlencoded")];
    const JSON: &[(&str, &str)] = &[("Content-Type", "application/json")];

    fn example(sig: &str) -> Value {
        json!({
            "msisdn": "447700900001", "to": "447700900000", "messageId": "0A0000000123ABCD1",
            "text": "5 R&B = good", "type": "text", "keyword": "5", "api-key": "abcd1234",
            "message-timestamp": "2020-01-01 12:00:00", "timestamp": "1577880000",
            "nonce": "aaaaaaaa-bbbb-cccc-dddd-0123456789ab", "sig": sig,
        })
    }

    const SIGNED: [(Algorithm, &str); 5] = [
        (Algorithm::Md5Hash, "241f690c53f056c9b6dcb85432297ef2"),
        (Algorithm::Md5, "aced70bcade3747936e473ed18981bf5"),
        (Algorithm::Sha1, "3dfadc04cf6d225edfcb44f6f8669495f0fef932"),
        (
            Algorithm::Sha256,
            "d8cb1d0879ca7956e9c2509d1080aa911ffc98c1578e97ae27452f47c12fdee1",
        ),
        (
            Algorithm::Sha512,
            "f36a43c6dbb9c74cda417d98a6c4aa12cc013589a743b5f27364327f961bbf0673eaa8c50ca8c3fa4a48172\
             f5e5df9a6c7908cedccc025d845a68f235eb6f33c",
        ),
    ];

    #[test]
    fn each_algorithm_proves_and_only_its_own() {
        for (algorithm, sig) in SIGNED {
            let own = vonage(algorithm, &["new", SECRET]);
            for sig in [sig.to_owned(), sig.to_uppercase()] {
                let came = own
                    .read(&asks("POST", PATH, JSON, &example(&sig).to_string()))
                    .unwrap();
                assert_eq!(came.texts[0].body, "5 R&B = good");
                assert_eq!(came.texts[0].from, "447700900001");
                assert_eq!(came.texts[0].to.as_deref(), Some("447700900000"));
            }
            for (_, other) in SIGNED.iter().filter(|(_, other)| *other != sig) {
                let body = example(other).to_string();
                assert_eq!(
                    own.read(&asks("POST", PATH, JSON, &body)),
                    Err(Refused::Unproved)
                );
            }
            let either = vonage(algorithm, &[SECRET, "old"]);
            let body = example(sig).to_string();
            assert!(either.read(&asks("POST", PATH, JSON, &body)).is_ok());
            for wrong in ["", "00", "no hex", &sig[..sig.len() - 2], &sig[1..]] {
                let body = example(wrong).to_string();
                assert_eq!(
                    own.read(&asks("POST", PATH, JSON, &body)),
                    Err(Refused::Unproved)
                );
            }
            for (from, to) in [
                ("5 R&B", "4 R&B"),
                ("R&B = good", "R_B _ goo"),
                ("447700900001", "447700900002"),
                (" good\"", " good \""),
                ("\"sig\"", "\"signature\""),
                ("\"type\":\"text\"", "\"type\":\"text\",\"more\":\"1\""),
            ] {
                let body = example(sig).to_string().replace(from, to);
                assert_eq!(
                    own.read(&asks("POST", PATH, JSON, &body)),
                    Err(Refused::Unproved)
                );
            }
        }
    }

    /// The vector of Vonage's Ruby library, by each of the three ways.
    #[test]
    fn query_form_and_json_are_signed_alike() {
        for (algorithm, sig) in [
            (Algorithm::Md5Hash, "d2e7b1dc968737c5998ad624e02f90b7"),
            (
                Algorithm::Sha256,
                "DDB8397C2B90AAC7F3882D306475C9A5058C92322EEF43C92B298B6E0FC0D330",
            ),
        ] {
            let vonage = vonage(algorithm, &["my_secret_key_for_testing"]);
            let form = format!("{RUBY}&sig={sig}");
            let target = format!("{PATH}?{form}");
            let pairs = Request::form(form.as_bytes()).unwrap();
            let object: Map<String, Value> = pairs
                .into_iter()
                .map(|(name, value)| (name, json!(value)))
                .collect();
            let json = Value::Object(object).to_string();
            // A number without quotes is signed as it stands.
            let bare = json.replace("\"1385047698\"", "1385047698");
            for request in [
                asks("GET", &target, &[], ""),
                asks("POST", PATH, FORM, &form),
                asks("POST", PATH, JSON, &json),
                asks("POST", PATH, JSON, &bare),
            ] {
                let came = vonage.read(&request).unwrap();
                assert_eq!(came.texts[0].body, "Test again");
                assert_eq!(came.texts[0].id.as_deref(), Some("020000001B0FE827"));
            }
            for name in ["text=Test+again", &format!("sig={sig}")] {
                let twice = format!("{form}&{name}");
                let target = format!("{PATH}?{twice}");
                let (name, value) = name.split_once('=').unwrap();
                let more = json!({ name: value.replace('+', " ") }).to_string();
                let json = json.replacen('{', &more.replace('}', ","), 1);
                for request in [
                    asks("GET", &target, &[], ""),
                    asks("POST", PATH, FORM, &twice),
                    asks("POST", PATH, JSON, &json),
                ] {
                    assert_eq!(vonage.read(&request), Err(Refused::Unproved), "{name}");
                }
            }
            // Two parameters made one are signed alike.
            let one = form.replace("timestamp=1385047698&to=", "timestamp%3D1385047698%26to=");
            assert_eq!(
                vonage.read(&asks("POST", PATH, FORM, &one)),
                Err(Refused::Unproved)
            );
        }
    }

    #[test]
    fn a_value_without_quotes_is_signed_as_it_is_written() {
        let vonage = vonage(Algorithm::Sha256, &[SECRET]);
        for written in [
            "1.50",
            "1e2",
            "-0",
            "123456789012345678901234567890",
            "true",
        ] {
            let message = format!("&messageId=1&msisdn=44&price={written}&text=5");
            let sig = hex::encode(Algorithm::Sha256.sign(&message, SECRET));
            let body = format!(
                "{{\"text\": \"5\", \"price\" : {written} ,\"msisdn\":44,\"messageId\":\"1\",\
                 \"sig\":\"{sig}\"}}"
            );
            let came = vonage.read(&asks("POST", PATH, JSON, &body)).unwrap();
            assert_eq!(came.texts[0].from, "44", "{written}");
        }
    }

    #[test]
    fn parts_of_a_text_say_so() {
        let vonage = vonage(Algorithm::Sha256, &[SECRET]);
        let text = Text {
            id: Some("1".to_owned()),
            from: "447700900456".to_owned(),
            to: Some("447700900123".to_owned()),
            body: "5 & more = better".to_owned(),
            part: Some(Part {
                reference: "108".to_owned(),
                number: 2,
                of: 3,
            }),
            at: Some("2020-01-01 12:00:00".to_owned()),
        };
        let take = |text: &Text| {
            let made = vonage.imitate(PATH, text, DateTime::UNIX_EPOCH).unwrap();
            vonage.read(&asks(
                "POST",
                PATH,
                JSON,
                std::str::from_utf8(&made.body).unwrap(),
            ))
        };
        assert_eq!(take(&text).unwrap().texts, std::slice::from_ref(&text));
        for (number, of) in [(0, 3), (4, 3), (1, 0)] {
            let mut odd = text.clone();
            odd.part = Some(Part {
                reference: "108".to_owned(),
                number,
                of,
            });
            assert!(
                matches!(take(&odd), Err(Refused::Malformed(_))),
                "{number} of {of}"
            );
        }
        let mut whole = text;
        whole.part = None;
        assert_eq!(take(&whole).unwrap().texts, [whole]);
    }

    #[test]
    fn the_messages_api_shows_a_token_over_its_body() {
        let body = "{\"channel\":\"sms\",\"message_uuid\":\"aaaaaaaa-bbbb-cccc-dddd-0123456789ab\",\
                    \"to\":\"447700900000\",\"from\":\"447700900001\",\
                    \"timestamp\":\"2020-01-01T14:00:00.000Z\",\"message_type\":\"text\",\
                    \"text\":\"5 lovely nurse\"}";
        let token = "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE1ODc0OTQ5NjIsImp0aSI6ImM1YmE4ZjI0LTFhMTQtNGMxMC1iZmRmLTNmYmU4Y2U1MTFiNSIsImlzcyI6IlZvbmFnZSIsInBheWxvYWRfaGFzaCI6IjFhODNiYzQ0YjRjNmExZGNlNmEzMzFjNzdmMDU1MDZhZTUxMmU5NWRlOWE4NGE3MzRjZTlhODg0MWY5NjQwY2EiLCJhcGlfa2V5IjoiYWJjZDEyMzQiLCJhcHBsaWNhdGlvbl9pZCI6ImFhYWFhYWFhLWJiYmItY2NjYy1kZGRkLTAxMjM0NTY3ODlhYiJ9.-l5WHIvy9Om0KP1I2QvoClsR400tRXe7Jg5pCIuh98o";
        let headers = [JSON[0], ("Authorization", token)];
        let own = vonage(Algorithm::Sha256, &["new", SECRET]);
        let request = asks("POST", PATH, &headers, body);
        let came = own.read(&request).unwrap();
        assert_eq!(came.texts[0].body, "5 lovely nurse");
        assert_eq!(came.texts[0].from, "447700900001");
        // The hash is over the body as it came.
        let other = body.replace("lovely", "awful");
        assert_eq!(
            own.read(&asks("POST", PATH, &headers, &other)),
            Err(Refused::Unproved)
        );
        for (late, proved) in [(300, true), (-300, true), (301, false), (-301, false)] {
            let request = Request {
                now: request.now + chrono::TimeDelta::seconds(late),
                ..request
            };
            assert_eq!(own.read(&request).is_ok(), proved, "{late}");
        }
        let mut another = own.clone();
        another.api_key = "abcd1235".to_owned();
        assert_eq!(another.read(&request), Err(Refused::Unproved));
        let stranger = vonage(Algorithm::Sha256, &["new"]);
        assert_eq!(stranger.read(&request), Err(Refused::Unproved));
        let twice = [JSON[0], headers[1], headers[1]];
        for headers in [
            JSON,
            &twice,
            &[JSON[0], ("Authorization", &token[..token.len() - 1])],
            &[JSON[0], ("Authorization", &token[7..])],
            &[JSON[0], ("Authorization", "Bearer ")],
        ] {
            assert_eq!(
                own.read(&asks("POST", PATH, headers, body)),
                Err(Refused::Unproved)
            );
        }
    }

    #[test]
    fn the_messages_api_brings_more_than_texts() {
        let vonage = vonage(Algorithm::Md5Hash, &[SECRET, "old"]);
        let read = |body: &str, secret: &str, iat: &str| {
            let hash = hex::encode(Sha256::digest(body));
            let claims = format!(r#"{{"iat":{iat},"payload_hash":"{hash}","api_key":"abcd1234"}}"#);
            let token = format!("Bearer {}", jwt::sign(&claims, secret));
            let headers = [JSON[0], ("Authorization", token.as_str())];
            vonage.read(&asks("POST", PATH, &headers, body))
        };
        let text = json!({
            "channel": "sms", "message_uuid": "aaaa", "to": "447700900000",
            "from": "447700900001", "message_type": "text", "text": "",
        });
        let now = "1587494962";
        for secret in [SECRET, "old"] {
            let came = read(&text.to_string(), secret, now).unwrap();
            assert_eq!(came.texts[0].body, "");
        }
        for iat in ["null", "\"1587494962\"", "-9223372036854775808", "1e99"] {
            let came = read(&text.to_string(), SECRET, iat);
            assert_eq!(came, Err(Refused::Unproved), "{iat}");
        }
        let with = |name: &str, value: Value| {
            let mut text = text.clone();
            text[name] = value;
            read(&text.to_string(), SECRET, now)
        };
        let nothing = Ok(Came::default());
        assert_eq!(with("channel", json!("whatsapp")), nothing);
        assert_eq!(with("message_type", json!("image")), nothing);
        assert_eq!(
            with("message_type", Value::Null),
            nothing,
            "what became of one"
        );
        for (name, told) in [
            ("message_uuid", "it has no message_uuid"),
            ("from", "it has no from"),
            ("text", "it has no text"),
        ] {
            assert_eq!(with(name, json!(5)), Err(Refused::Malformed(told)));
        }
        let told = Err(Refused::Malformed("it is no JSON"));
        assert_eq!(read("{", SECRET, now), told);
        assert_eq!(read("[]", SECRET, now), nothing);
    }

    #[test]
    fn what_is_no_text_is_taken_and_what_cannot_be_read_is_not() {
        let vonage = vonage(Algorithm::Sha256, &[SECRET]);
        let signed_form = |fields: &[(&str, &str)]| {
            let mut fields: Fields = fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect();
            fields.sort();
            let sig = hex::encode(Algorithm::Sha256.sign(&signed(&fields), SECRET));
            fields.push(("sig".to_owned(), sig));
            serde_urlencoded::to_string(fields).unwrap()
        };
        let read =
            |fields: &[(&str, &str)]| vonage.read(&asks("POST", PATH, FORM, &signed_form(fields)));
        let good = [
            ("messageId", "1"),
            ("msisdn", "447700900001"),
            ("text", "5"),
        ];
        assert_eq!(read(&good).unwrap().texts[0].to, None);
        let empty = [good[0], good[1], ("text", "")];
        assert_eq!(read(&empty).unwrap().texts[0].body, "");
        let binary = [
            good[0],
            good[1],
            ("type", "binary"),
            ("data", "00ff"),
            ("udh", "06"),
        ];
        assert_eq!(read(&binary).unwrap(), Came::default());
        let news = [good[0], good[1], ("status", "delivered"), ("err-code", "0")];
        assert_eq!(read(&news).unwrap(), Came::default());
        for left_out in 0..3 {
            let fields = good.iter().enumerate().filter(|(at, _)| *at != left_out);
            let fields: Vec<(&str, &str)> = fields.map(|(_, field)| *field).collect();
            assert!(
                matches!(read(&fields), Err(Refused::Malformed(_))),
                "{left_out}"
            );
        }
        for (headers, body) in [
            (JSON, "[]"),
            (JSON, "{\"sig\": []}"),
            (JSON, "{\"sig\": {\"a\": 1}}"),
            (JSON, "{\"sig\": \"\\ud83d\"}"),
            (JSON, "{\"sig\": null}"),
            (JSON, ""),
            (FORM, "%ff=%fe"),
        ] {
            assert_eq!(
                vonage.read(&asks("POST", PATH, headers, body)),
                Err(Refused::Unproved)
            );
        }
    }

    #[test]
    fn a_reply_says_in_its_body_what_became_of_it() {
        let vonage = vonage(Algorithm::Sha256, &[SECRET]);
        let sent = |words: &str| {
            let sent = vonage
                .reply(
                    "+447700900123",
                    "+447700900456",
                    words,
                    DateTime::UNIX_EPOCH,
                )
                .unwrap();
            assert_eq!(sent.url, "https://rest.nexmo.com/sms/json");
            String::from_utf8(sent.body).unwrap()
        };
        assert_eq!(
            sent("Thanks & co"),
            "api_key=abcd1234&api_secret=s3cret&from=447700900123&to=447700900456&text=Thanks+%26+co"
        );
        assert!(sent("tŷ").ends_with("&text=t%C5%B7&type=unicode"));
        let told = |statuses: &[&str]| {
            let messages: Vec<Value> = statuses
                .iter()
                .map(|status| json!({"status": status}))
                .collect();
            vonage.became(200, json!({"messages": messages}).to_string().as_bytes())
        };
        assert_eq!(told(&["0"]), Sent::Taken);
        assert_eq!(told(&["0", "0"]), Sent::Taken);
        assert_eq!(told(&["1"]), Sent::Later);
        assert_eq!(told(&["5"]), Sent::Later);
        assert_eq!(told(&["0", "1"]), Sent::Never);
        assert_eq!(told(&["9"]), Sent::Never);
        assert_eq!(vonage.became(200, b"<html>"), Sent::Later);
        assert_eq!(vonage.became(503, b""), Sent::Later);
        assert_eq!(vonage.became(401, b""), Sent::Never);
    }
}
