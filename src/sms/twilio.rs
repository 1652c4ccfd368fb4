//! Twilio: a form, signed over the address it was sent to; the reply is the answer, in `TwiML`.
//!
//! The rule of <https://www.twilio.com/docs/usage/webhooks/webhooks-security>: the address as it is
//! configured there, then each name and value of the form in the order of the names, blank ones
//! too, under HMAC-SHA1 with the account's token, in base64. An account with a shared key signs with
//! HMAC-SHA256 and says so in a header. There is no time in it, so a replay is caught by the
//! message's id alone.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::Hmac;
use sha1::Sha1;
use sha2::{Digest, Sha256};

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::gateway::{
    Answer, Came, Gateway, Imitated, Outgoing, Refused, Replies, Request, Secrets, Sent, Text,
    basic, mac, same,
};

/// A Twilio account.
#[derive(Debug, Clone)]
pub struct Twilio {
    /// The address of this installation without a path: `https://feedback.example.gov.uk`. What is
    /// signed is what is configured at Twilio, and never a header of the request.
    pub origin: String,
    /// How its requests are proved.
    pub proof: Proof,
    /// Set where replies go by a request of ours instead of the answer to Twilio's.
    pub sender: Option<Sender>,
}

/// Where a reply goes, and as whom: <https://www.twilio.com/docs/messaging/api/message-resource>.
#[derive(Debug, Clone)]
pub struct Sender {
    /// The start of the address: `https://api.twilio.com`.
    pub url: String,
    /// The account: `AC…`.
    pub account: String,
    /// The name to sign in with: the account, or the `SK…` of an API key.
    pub user: String,
    /// The account's token or the key's secret, the newest first.
    pub password: Secrets,
}

/// What Twilio says of a number that has opted out.
const BLOCKED: u64 = 21_610;

/// Which of its two rules an account uses. The request does not choose.
#[derive(Debug, Clone)]
pub enum Proof {
    /// HMAC-SHA1 with the account's token.
    Token(Secrets),
    /// HMAC-SHA256 with shared keys, by their ids.
    SharedKey(Vec<(String, Secrets)>),
}

/// What Twilio acts on and answers itself, when a text is nothing else:
/// <https://help.twilio.com/articles/223134027>.
const OWN_COMMANDS: &[&str] = &[
    "STOP",
    "STOPALL",
    "UNSUBSCRIBE",
    "CANCEL",
    "END",
    "QUIT",
    "REVOKE",
    "OPTOUT",
    "START",
    "YES",
    "UNSTOP",
    "HELP",
    "INFO",
];
/// The kind of a form.
const FORM: &str = "application/x-www-form-urlencoded; charset=UTF-8";
/// Says which shared key signed, and how.
const SETTINGS: &str = "x-twilio-webhooks-signature-settings";

impl Twilio {
    fn is_proved(&self, request: &Request<'_>) -> Option<bool> {
        let signature = request.header("x-twilio-signature")?;
        let signature = STANDARD.decode(signature).ok()?;
        let settings = request.header(SETTINGS);
        let fits = |secret: &str, message: &[u8]| match self.proof {
            Proof::Token(_) => same(&mac::<Hmac<Sha1>>(secret, message), &signature),
            Proof::SharedKey(_) => same(&mac::<Hmac<Sha256>>(secret, message), &signature),
        };
        let secrets = match (&self.proof, settings) {
            (Proof::Token(secrets), None) => secrets,
            (Proof::SharedKey(keys), Some(settings)) => {
                let part = |name: &str| {
                    settings
                        .split(',')
                        .find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='))
                };
                (part("algorithm")? == "HMAC_SHA256").then_some(())?;
                let key = part("key")?;
                &keys.iter().find(|(id, _)| id == key)?.1
            }
            // An account set to one rule is not proved by the other.
            _ => return None,
        };
        let signed = signed(request)?;
        // Twilio's own libraries take the address with and without the usual port.
        let port = self.with_port();
        let addresses = std::iter::once(self.origin.as_str()).chain(port.as_deref());
        let messages: Vec<Vec<u8>> = addresses
            .map(|origin| [origin.as_bytes(), request.target.as_bytes(), &signed].concat())
            .collect();
        Some(secrets.any(|secret| {
            messages
                .iter()
                .fold(0.into(), |any, message| any | fits(secret, message))
        }))
    }

    fn with_port(&self) -> Option<String> {
        let (scheme, host) = self.origin.split_once("://")?;
        let port = match scheme {
            "https" => 443,
            _ => 80,
        };
        (!host.contains(':')).then(|| format!("{scheme}://{host}:{port}"))
    }
}

/// What is signed behind the address: of a form its names and values, of JSON nothing, because the
/// address holds the hash of the body then.
fn signed(request: &Request<'_>) -> Option<Vec<u8>> {
    if request.content_type() == "application/json" {
        let query = Request::form(request.query().as_bytes()).ok()?;
        let (_, hash) = query.iter().find(|(name, _)| name == "bodySHA256")?;
        let own = hex::encode(Sha256::digest(request.body));
        return bool::from(same(own.as_bytes(), hash.to_ascii_lowercase().as_bytes()))
            .then(Vec::new);
    }
    let mut fields = Request::form(request.body).ok()?;
    fields.sort();
    fields.dedup();
    Some(
        fields
            .into_iter()
            .flat_map(|(name, value)| [name, value].concat().into_bytes())
            .collect(),
    )
}

impl Gateway for Twilio {
    fn read(&self, request: &Request<'_>) -> Result<Came, Refused> {
        if self.is_proved(request) != Some(true) {
            return Err(Refused::Unproved);
        }
        if request.content_type() == "application/json" {
            return Err(Refused::Malformed("texts come as a form"));
        }
        let fields = Request::form(request.body)?;
        let field = |name: &str| {
            let mut found = fields.iter().filter(|(field, _)| field == name);
            let value = found.next().map(|(_, value)| value.clone());
            // Where a name ends and its value begins is not signed, so a name may stand once only.
            value.filter(|_| found.next().is_none())
        };
        let id = field("MessageSid").filter(|id| !id.is_empty());
        let from = field("From").filter(|from| !from.is_empty());
        let media = field("NumMedia").is_some_and(|count| count != "0");
        let body = match field("Body") {
            Some(body) => body,
            // A picture alone says nothing that is kept.
            None if media => String::new(),
            None => return Err(Refused::Malformed("it has no Body")),
        };
        Ok(Text {
            id: Some(id.ok_or(Refused::Malformed("it has no MessageSid"))?),
            from: from.ok_or(Refused::Malformed("it has no From"))?,
            to: field("To"),
            body,
            part: None,
            at: None,
        }
        .into())
    }

    fn replies(&self) -> Replies {
        match self.sender {
            Some(_) => Replies::ByRequest,
            None => Replies::InTheAnswer,
        }
    }

    fn answers_itself(&self, body: &str) -> bool {
        let word = body.trim();
        OWN_COMMANDS
            .iter()
            .any(|own| own.eq_ignore_ascii_case(word))
    }

    fn reply(&self, from: &str, to: &str, words: &str, _now: DateTime<Utc>) -> Option<Outgoing> {
        let sender = self.sender.as_ref()?;
        let login = basic(&sender.user, sender.password.newest());
        let fields = [("From", from), ("To", to), ("Body", words)];
        Some(Outgoing {
            method: "POST",
            url: format!(
                "{}/2010-04-01/Accounts/{}/Messages.json",
                sender.url, sender.account
            ),
            headers: vec![("Authorization", login), ("Content-Type", FORM.to_owned())],
            body: serde_urlencoded::to_string(fields).ok()?.into_bytes(),
        })
    }

    fn became(&self, status: u16, body: &[u8]) -> Sent {
        let told: Value = serde_json::from_slice(body).unwrap_or_default();
        match status {
            200..=299 => Sent::Taken,
            _ if told["code"].as_u64() == Some(BLOCKED) => Sent::Never,
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
        let id = text.id.as_deref().unwrap_or_default();
        let fields = [
            ("ToCountry", ""),
            ("SmsMessageSid", id),
            ("NumMedia", "0"),
            ("SmsSid", id),
            ("SmsStatus", "received"),
            ("Body", &text.body),
            ("To", text.to.as_deref().unwrap_or_default()),
            ("NumSegments", "1"),
            ("MessageSid", id),
            ("AccountSid", "AC00000000000000000000000000000000"),
            ("From", &text.from),
            ("ApiVersion", "2010-04-01"),
        ];
        let mut sorted = fields;
        sorted.sort_unstable();
        let said: String = sorted
            .iter()
            .flat_map(|(name, value)| [*name, *value])
            .collect();
        let message = format!("{}{path}{said}", self.origin);
        let body = serde_urlencoded::to_string(fields).map_err(|_bad| "it is no form")?;
        let mut headers = vec![("Content-Type", FORM.to_owned())];
        let signature = match &self.proof {
            Proof::Token(secrets) => mac::<Hmac<Sha1>>(secrets.newest(), message.as_bytes()),
            Proof::SharedKey(keys) => {
                let (id, secrets) = keys.first().ok_or("it has no key")?;
                headers.push((SETTINGS, format!("key={id},algorithm=HMAC_SHA256")));
                mac::<Hmac<Sha256>>(secrets.newest(), message.as_bytes())
            }
        };
        headers.push(("X-Twilio-Signature", STANDARD.encode(signature)));
        Ok(Imitated::post(path, headers, body))
    }

    fn thanks(&self, reply: Option<&str>) -> Answer {
        let message = reply.map_or_else(String::new, |reply| {
            let escaped = reply
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;");
            format!("<Message>{escaped}</Message>")
        });
        Answer {
            status: 200,
            content_type: "text/xml; charset=utf-8".into(),
            header: None,
            body: format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>{message}</Response>"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://feedback.example.gov.uk";
    /// A text as Twilio sends it.
    const HEAD: &str = "ToCountry=GB&ToState=&SmsMessageSid=SM0123456789abcdef0123456789abcdef&";

    fn twilio(origin: &str, proof: Proof) -> Twilio {
        Twilio {
            origin: origin.to_owned(),
            proof,
            sender: None,
        }
    }

    fn token(secrets: &[&str]) -> Proof {
        Proof::Token(Secrets::of(secrets.iter().map(|s| (*s).to_owned()).collect()).unwrap())
    }

    fn shared() -> Proof {
        let secrets = Secrets::of(vec!["secret-from-shared-key".to_owned()]).unwrap();
        Proof::SharedKey(vec![("SK1".to_owned(), secrets)])
    }

    fn text(more: &str) -> String {
        let (media, body) = more.split_once('|').unwrap();
        format!(
            "{HEAD}NumMedia={media}&ToCity=&FromZip=&SmsSid=SM0123456789abcdef0123456789abcdef&\
             FromState=&SmsStatus=received&FromCity=&Body={body}&FromCountry=GB&\
             To=%2B447700900123&ToZip=&NumSegments=1&\
             MessageSid=SM0123456789abcdef0123456789abcdef&\
             AccountSid=AC0123456789abcdef0123456789abcdef&From=%2B447700900456&\
             ApiVersion=2010-04-01"
        )
    }

    fn read(
        twilio: &Twilio,
        target: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Result<Came, Refused> {
        twilio.read(&Request {
            method: "POST",
            target,
            headers,
            body: body.as_bytes(),
            now: DateTime::UNIX_EPOCH,
        })
    }

    /// The vectors that Twilio's own library made and verified: token `12345`.
    #[test]
    fn what_twilio_signed_is_proved() {
        let twilio = twilio(ORIGIN, token(&["12345"]));
        let path = "/hooks/sms/twilio";
        for (target, more, signature, body) in [
            (
                path,
                "0|5+lovely+nurse",
                "Mcx/iXz9530IP/zklcDYxwmf1z8=",
                "5 lovely nurse",
            ),
            (
                path,
                "0|5+lovely+nurse",
                "MXn7A4PaEcOs7SK4myEDE2QDTE8=",
                "5 lovely nurse",
            ),
            (
                "/hooks/sms/twilio?tenant=wigan&v=1",
                "0|5+lovely+nurse",
                "1hAedDfl7afR9TeQeTNiKral8Wc=",
                "5 lovely nurse",
            ),
            (
                path,
                "0|5+da+iawn+%F0%9F%98%80+t%C5%B7+%26+d%C5%B5r+%2B+100%25",
                "g4Hl2mVIJkHWwA0aXvOn90USUqQ=",
                "5 da iawn 😀 tŷ & dŵr + 100%",
            ),
            (
                path,
                "0|A12+4%0D%0Awaited+long",
                "hcrTsYBYBGoNIMFFVPwoYLHlLE8=",
                "A12 4\r\nwaited long",
            ),
        ] {
            let headers = [("Content-Type", FORM), ("X-Twilio-Signature", signature)];
            let came = read(&twilio, target, &headers, &text(more)).unwrap();
            assert_eq!(came.texts[0].body, body);
            assert_eq!(came.texts[0].from, "+447700900456");
            assert_eq!(came.texts[0].to.as_deref(), Some("+447700900123"));
            // Nothing of it may be another's.
            for (target, body) in [
                ("/hooks/sms/other", text(more)),
                (target, text(more).replace("GB&To", "IE&To")),
                (target, text(more).replace("ToState=&", "")),
                (target, format!("{}&New=1", text(more))),
            ] {
                assert_eq!(
                    read(&twilio, target, &headers, &body),
                    Err(Refused::Unproved)
                );
            }
        }
    }

    /// Of a name that stands twice the values are sorted, and two alike count once: the vendor's own
    /// library does so.
    #[test]
    fn the_order_of_values_of_one_name_is_not_signed() {
        let twilio = twilio(ORIGIN, token(&["12345"]));
        let target = "/hooks/sms/twilio";
        let one = text("2|5+lovely+nurse") + "&MediaUrl0=a&MediaUrl0=b";
        let other = text("2|5+lovely+nurse") + "&MediaUrl0=b&MediaUrl0=a&MediaUrl0=b";
        let mut fields = Request::form(one.as_bytes()).unwrap();
        fields.sort();
        let said: String = fields
            .into_iter()
            .map(|(name, value)| name + &value)
            .collect();
        let message = format!("{ORIGIN}{target}{said}");
        let signature = STANDARD.encode(mac::<Hmac<Sha1>>("12345", message.as_bytes()));
        let headers = [("Content-Type", FORM), ("X-Twilio-Signature", &signature)];
        for body in [&one, &other] {
            let came = read(&twilio, target, &headers, body).unwrap();
            assert_eq!(came.texts[0].body, "5 lovely nurse");
        }
        let trimmed = one.replace("lovely+nurse", "lovely+nurse+");
        assert_eq!(
            read(&twilio, target, &headers, &trimmed),
            Err(Refused::Unproved)
        );
        // A name of ours that stands twice is nobody's, though it is signed.
        let twice = text("0|5") + "&Body=4";
        let mut fields = Request::form(twice.as_bytes()).unwrap();
        fields.sort();
        let said: String = fields
            .into_iter()
            .map(|(name, value)| name + &value)
            .collect();
        let message = format!("{ORIGIN}{target}{said}");
        let signature = STANDARD.encode(mac::<Hmac<Sha1>>("12345", message.as_bytes()));
        let headers = [("Content-Type", FORM), ("X-Twilio-Signature", &signature)];
        assert_eq!(
            read(&twilio, target, &headers, &twice),
            Err(Refused::Malformed("it has no Body"))
        );
    }

    #[test]
    fn the_example_of_the_documentation_is_proved() {
        let twilio = twilio("https://mycompany.com", token(&["12345"]));
        let headers = [
            ("content-type", FORM),
            ("x-twilio-signature", "0/KCTR6DLpKmkAf8muzZqo1nDgQ="),
        ];
        let body = "CallSid=CA1234567890ABCDE&Caller=%2B12349013030&Digits=1234&\
                    From=%2B12349013030&To=%2B18005551212";
        // A call and no text: proved, and nothing to keep.
        assert_eq!(
            read(&twilio, "/myapp.php?foo=1&bar=2", &headers, body),
            Err(Refused::Malformed("it has no Body"))
        );
    }

    #[test]
    fn a_shared_key_signs_with_sha_256_and_only_so() {
        let signature = "94aJO437RkhONMFU7YtDQNroIZmyx8MRnzz6syaPL58=";
        let body = text("0|5+lovely+nurse");
        let target = "/hooks/sms/twilio";
        let with = |settings: &str, proof| {
            let headers = [
                ("Content-Type", FORM),
                ("X-Twilio-Signature", signature),
                ("X-Twilio-Webhooks-Signature-Settings", settings),
            ];
            read(&twilio(ORIGIN, proof), target, &headers, &body).is_ok()
        };
        assert!(with("key=SK1,algorithm=HMAC_SHA256", shared()));
        assert!(
            !with("key=SK2,algorithm=HMAC_SHA256", shared()),
            "an unknown key"
        );
        assert!(
            !with("key=SK1,algorithm=HMAC_SHA1", shared()),
            "a weaker rule"
        );
        assert!(!with(
            "key=SK1,algorithm=HMAC_SHA256",
            token(&["secret-from-shared-key"])
        ));
        let headers = [
            ("Content-Type", FORM),
            ("X-Twilio-Signature", "Mcx/iXz9530IP/zklcDYxwmf1z8="),
        ];
        let weaker = read(&twilio(ORIGIN, shared()), target, &headers, &body);
        assert_eq!(weaker, Err(Refused::Unproved));
    }

    #[test]
    fn the_hash_of_a_body_counts_for_json_alone() {
        let twilio = twilio(ORIGIN, token(&["12345"]));
        let target = "/hooks/sms/twilio?bodySHA256=\
                      93a23971a914e5eacbf0a8d25154cda309c3c1c72fbb9914d47c60f3cb681588";
        let signature = ("X-Twilio-Signature", "9r6BYOtnl3rwDmQZSH9Rodioe3k=");
        let json = [("Content-Type", "application/json"), signature];
        let proved = Err(Refused::Malformed("texts come as a form"));
        assert_eq!(
            read(&twilio, target, &json, "{\"hello\":\"world\"}"),
            proved
        );
        assert_eq!(
            read(&twilio, target, &json, "{\"hello\":\"you\"}"),
            Err(Refused::Unproved)
        );
        // A form beside the same address would be unsigned.
        let form = [("Content-Type", FORM), signature];
        assert_eq!(
            read(&twilio, target, &form, &text("0|5")),
            Err(Refused::Unproved)
        );
    }

    #[test]
    fn a_picture_without_words_is_an_empty_text() {
        let twilio = twilio(ORIGIN, token(&["12345"]));
        let body = text("0|5+lovely+nurse");
        let sign = |body: &str| {
            let mut fields = Request::form(body.as_bytes()).unwrap();
            fields.sort();
            let said: String = fields
                .into_iter()
                .map(|(name, value)| name + &value)
                .collect();
            let message = format!("{ORIGIN}/hooks/sms/twilio{said}");
            STANDARD.encode(mac::<Hmac<Sha1>>("12345", message.as_bytes()))
        };
        let ask = |body: &str| {
            let signature = sign(body);
            let headers = [("Content-Type", FORM), ("X-Twilio-Signature", &signature)];
            read(&twilio, "/hooks/sms/twilio", &headers, body)
        };
        assert_eq!(ask(&text("1|")).unwrap().texts[0].body, "");
        let picture = text("1|")
            + "&MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fx&MediaContentType0=image%2Fjpeg";
        assert_eq!(
            sign(&picture),
            "tIPjoRdiFZMe++Gd/7+hq12k3vo=",
            "Twilio's own"
        );
        let absent = body
            .replace("Body=5+lovely+nurse&", "")
            .replace("NumMedia=0", "NumMedia=1");
        assert_eq!(ask(&absent).unwrap().texts[0].body, "");
        for (without, told) in [
            ("Body=5+lovely+nurse&", "it has no Body"),
            ("&From=%2B447700900456", "it has no From"),
            (
                "&MessageSid=SM0123456789abcdef0123456789abcdef",
                "it has no MessageSid",
            ),
        ] {
            assert_eq!(
                ask(&body.replacen(without, "", 1)),
                Err(Refused::Malformed(told))
            );
        }
        // `Bod` and `yHello` sign like `Body` and `Hello`, and are not it.
        assert_eq!(
            ask(&body.replace("Body=5+lovely+nurse", "Bod=y5+lovely+nurse")),
            Err(Refused::Malformed("it has no Body"))
        );
    }

    #[test]
    fn one_of_two_tokens_will_do_and_no_third() {
        let body = text("0|5+lovely+nurse");
        let headers = [
            ("Content-Type", FORM),
            ("X-Twilio-Signature", "Mcx/iXz9530IP/zklcDYxwmf1z8="),
        ];
        let proved = |secrets: &[&str], headers: &[(&str, &str)]| {
            read(
                &twilio(ORIGIN, token(secrets)),
                "/hooks/sms/twilio",
                headers,
                &body,
            )
            .is_ok()
        };
        assert!(proved(&["new", "12345"], &headers));
        assert!(proved(&["12345", "old"], &headers));
        assert!(!proved(&["new", "old"], &headers));
        assert!(!proved(&["12345"], &headers[..1]), "no signature");
        for wrong in [
            "",
            "Mcx/iXz9530IP/zklcDYxwmf1z8",
            "Mcx/iXz9",
            "not base64",
            "AAAA",
        ] {
            assert!(
                !proved(&["12345"], &[headers[0], ("X-Twilio-Signature", wrong)]),
                "{wrong}"
            );
        }
        let twice = [headers[0], headers[1], headers[1]];
        assert!(!proved(&["12345"], &twice), "two signatures");
    }

    #[test]
    fn the_reply_is_the_answer() {
        let twilio = twilio(ORIGIN, token(&["12345"]));
        let told = twilio.thanks(Some("Thanks & diolch <3 😀"));
        assert_eq!(
            (told.status, &*told.content_type),
            (200, "text/xml; charset=utf-8")
        );
        assert_eq!(
            told.body,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Message>Thanks &amp; diolch &lt;3 \
             😀</Message></Response>"
        );
        assert!(twilio.thanks(None).body.ends_with("<Response></Response>"));
    }

    #[test]
    fn a_reply_may_go_by_a_request_of_ours() {
        let mut twilio = twilio(ORIGIN, token(&["12345"]));
        let reply =
            |twilio: &Twilio| twilio.reply("+4477", "+4478", "Thanks & co", DateTime::UNIX_EPOCH);
        assert_eq!(reply(&twilio), None);
        twilio.sender = Some(Sender {
            url: "https://api.twilio.com".to_owned(),
            account: "AC1".to_owned(),
            user: "SK1".to_owned(),
            password: Secrets::of(vec!["new".to_owned(), "old".to_owned()]).unwrap(),
        });
        assert_eq!(twilio.replies(), Replies::ByRequest);
        let sent = reply(&twilio).unwrap();
        assert_eq!(
            sent.url,
            "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json"
        );
        assert_eq!(sent.headers[0].1, "Basic U0sxOm5ldw==");
        assert_eq!(
            String::from_utf8(sent.body).unwrap(),
            "From=%2B4477&To=%2B4478&Body=Thanks+%26+co"
        );
        assert_eq!(twilio.became(201, b""), Sent::Taken);
        assert_eq!(twilio.became(429, b""), Sent::Later);
        assert_eq!(twilio.became(400, b"{\"code\":21610}"), Sent::Never);
    }

    #[test]
    fn what_is_imitated_is_proved() {
        let text = Text {
            id: Some("SM1".to_owned()),
            from: "+447700900456".to_owned(),
            to: Some("+447700900123".to_owned()),
            body: "LIB 5 tŷ & dŵr + 100%\r\n😀".to_owned(),
            part: None,
            at: None,
        };
        for proof in [token(&["12345", "old"]), shared()] {
            let twilio = twilio(ORIGIN, proof);
            let made = twilio
                .imitate("/hooks/sms/twilio", &text, DateTime::UNIX_EPOCH)
                .unwrap();
            let headers: Vec<(&str, &str)> = made
                .headers
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            let body = String::from_utf8(made.body).unwrap();
            let came = read(&twilio, &made.target, &headers, &body).unwrap();
            assert_eq!(came.texts, vec![text.clone()]);
        }
    }
}
