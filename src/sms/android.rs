//! A phone with a SIM card that runs android-sms-gateway: JSON, signed over the body and the time.
//!
//! The rule: HMAC-SHA256 in hex over the body as it came, then the text of `X-Timestamp`. The phone
//! signs anew at every try, so a proof is good for five minutes. A reply is a request to the phone or
//! to its server.

use chrono::DateTime;
use hmac::Hmac;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::gateway::{
    Came, Gateway, Imitated, Outgoing, Refused, Replies, Request, Secrets, Text, basic, mac, same,
};

/// How many seconds a proof may lie in the past or in the future.
const WINDOW: u64 = 300;

/// One or more phones that share a key.
#[derive(Debug, Clone)]
pub struct Android {
    /// The keys they sign with.
    pub keys: Secrets,
    /// Which number of ours a phone has. A phone does not always know its own.
    pub phones: Vec<Phone>,
    /// How replies are sent, if at all.
    pub sender: Option<Sender>,
}

/// A SIM card in a phone.
#[derive(Debug, Clone)]
pub struct Phone {
    /// The `deviceId` of the phone.
    pub device: String,
    /// Which of its cards, from 1. `None` for any.
    pub sim: Option<u64>,
    /// The number of the card.
    pub number: String,
}

/// Where a reply goes.
#[derive(Debug, Clone)]
pub struct Sender {
    /// The whole address: `https://phone.example:8080/message`.
    pub url: String,
    /// The name to sign in with.
    pub user: String,
    /// Its password, the newest first.
    pub password: Secrets,
}

impl Android {
    fn is_proved(&self, request: &Request<'_>) -> Option<bool> {
        let stamp = request.header("x-timestamp")?;
        let signature = hex::decode(request.header("x-signature")?).ok()?;
        let at = DateTime::from_timestamp(stamp.parse().ok()?, 0)?;
        let age = request.now.signed_duration_since(at).num_seconds();
        let fits = self.keys.any(|key| {
            let signed = [request.body, stamp.as_bytes()].concat();
            same(&mac::<Hmac<Sha256>>(key, &signed), &signature)
        });
        Some(fits && age.unsigned_abs() <= WINDOW)
    }

    fn number(&self, device: &str, sim: Option<u64>) -> Option<String> {
        let of = |wanted: Option<u64>| {
            self.phones
                .iter()
                .find(|phone| phone.device == device && phone.sim == wanted)
        };
        // What is said of this very card counts before what is said of any.
        let phone = sim.and_then(|sim| of(Some(sim))).or_else(|| of(None))?;
        Some(phone.number.clone())
    }
}

impl Gateway for Android {
    fn read(&self, request: &Request<'_>) -> Result<Came, Refused> {
        if self.is_proved(request) != Some(true) {
            return Err(Refused::Unproved);
        }
        let event: Value = serde_json::from_slice(request.body)
            .map_err(|_unread| Refused::Malformed("it is no JSON"))?;
        let kind = event["event"].as_str();
        // A ping or a note of delivery is not a text, and must not be sent again.
        if kind.ok_or(Refused::Malformed("it has no event"))? != "sms:received" {
            return Ok(Came::default());
        }
        let word = |value: &Value| {
            value
                .as_str()
                .filter(|it| !it.is_empty())
                .map(str::to_owned)
        };
        let payload = &event["payload"];
        let device = word(&event["deviceId"]).ok_or(Refused::Malformed("it has no deviceId"))?;
        let message = word(&payload["messageId"]);
        let message = message.ok_or(Refused::Malformed("it has no payload.messageId"))?;
        // `phoneNumber` is the old name of `sender`.
        let from = word(&payload["sender"]).or_else(|| word(&payload["phoneNumber"]));
        let from = from.ok_or(Refused::Malformed("it has no payload.sender"))?;
        let at = word(&payload["receivedAt"]);
        let at = at.ok_or(Refused::Malformed("it has no payload.receivedAt"))?;
        let body = payload["message"].as_str();
        let body = body.ok_or(Refused::Malformed("it has no payload.message"))?;
        // Some versions send one text as two events, and `messageId` is a hash of the content alone:
        // a text is the same when phone, sender, content and second are.
        let parts = json!([device, from, message, at]).to_string();
        Ok(Text {
            id: Some(hex::encode(Sha256::digest(parts))),
            to: word(&payload["recipient"])
                .or_else(|| self.number(&device, payload["simNumber"].as_u64())),
            from,
            body: body.to_owned(),
            part: None,
            at: Some(at),
        }
        .into())
    }

    fn replies(&self) -> Replies {
        Replies::by_request(self.sender.is_some())
    }

    fn reply(
        &self,
        _from: &str,
        to: &str,
        words: &str,
        _now: DateTime<chrono::Utc>,
    ) -> Option<Outgoing> {
        let sender = self.sender.as_ref()?;
        let login = basic(&sender.user, sender.password.newest());
        let body = json!({"textMessage": {"text": words}, "phoneNumbers": [to]});
        Some(Outgoing {
            method: "POST",
            url: sender.url.clone(),
            headers: vec![
                ("Authorization", login),
                ("Content-Type", "application/json".to_owned()),
            ],
            body: body.to_string().into_bytes(),
        })
    }

    fn imitate(
        &self,
        path: &str,
        text: &Text,
        now: DateTime<chrono::Utc>,
    ) -> Result<Imitated, &'static str> {
        let of_the_number = |phone: &&Phone| text.to.as_ref() == Some(&phone.number);
        let phone = self.phones.iter().find(of_the_number);
        let id = text.id.as_deref().unwrap_or_default();
        let body = json!({
            "deviceId": phone.map_or("ffffffffceb0b1db0000018e937c815b", |phone| &phone.device),
            "event": "sms:received",
            "id": id,
            "payload": {
                "messageId": id,
                "message": text.body,
                "sender": text.from,
                "recipient": text.to,
                "phoneNumber": text.from,
                "simNumber": phone.and_then(|phone| phone.sim).unwrap_or(1),
                "receivedAt": now.to_rfc3339_opts(chrono::SecondsFormat::Millis, false),
            },
            "webhookId": "LreFUt-Z3sSq0JufY9uWB",
        });
        let body = body.to_string().into_bytes();
        let stamp = now.timestamp().to_string();
        let signed = [body.as_slice(), stamp.as_bytes()].concat();
        let signature = mac::<Hmac<Sha256>>(self.keys.newest(), &signed);
        Ok(Imitated::post(
            path,
            vec![
                ("Content-Type", "application/json".to_owned()),
                ("X-Timestamp", stamp),
                ("X-Signature", hex::encode(signature)),
            ],
            body,
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGNATURE: &str = "6444864689febc36048e5d46024dc9c9a5e2745e34ea65bd43028842cc3d6c5d";
    const STAMP: i64 = 1_781_966_771;
    const BODY: &str = r#"{"deviceId":"ffffffffceb0b1db0000018e937c815b","event":"sms:received","id":"Ey6ECgOkVVFjz3CL48B8C","payload":{"messageId":"abc123","message":"LIB 4 nice staff","sender":"+447700900456","recipient":"+447700900123","phoneNumber":"+447700900456","simNumber":1,"receivedAt":"2026-06-22T15:46:11.000+01:00"},"webhookId":"LreFUt-Z3sSq0JufY9uWB"}"#;

    fn secrets(secrets: &[&str]) -> Secrets {
        Secrets::of(secrets.iter().map(|s| (*s).to_owned()).collect()).unwrap()
    }

    fn android() -> Android {
        let phone = |sim, number: &str| Phone {
            device: "ffffffffceb0b1db0000018e937c815b".to_owned(),
            sim,
            number: number.to_owned(),
        };
        Android {
            keys: secrets(&["new", "mnopqrst"]),
            phones: vec![
                phone(None, "+447700900001"),
                phone(Some(2), "+447700900002"),
            ],
            sender: None,
        }
    }

    fn at(late: i64, headers: &[(&str, &str)], body: &str) -> Result<Came, Refused> {
        android().read(&Request {
            method: "POST",
            target: "/hooks/sms/android",
            headers,
            body: body.as_bytes(),
            now: DateTime::from_timestamp(STAMP + late, 0).unwrap(),
        })
    }

    fn signed(body: &str) -> Result<Came, Refused> {
        let stamp = STAMP.to_string();
        let message = format!("{body}{stamp}");
        let signature = hex::encode(mac::<Hmac<Sha256>>("mnopqrst", message.as_bytes()));
        at(
            0,
            &[("X-Timestamp", &stamp), ("X-Signature", &signature)],
            body,
        )
    }

    #[test]
    fn what_a_phone_signed_is_proved_for_five_minutes() {
        let headers = [("x-timestamp", "1781966771"), ("x-signature", SIGNATURE)];
        let came = at(0, &headers, BODY).unwrap();
        assert_eq!(came.texts[0].body, "LIB 4 nice staff");
        assert_eq!(came.texts[0].from, "+447700900456");
        assert_eq!(came.texts[0].to.as_deref(), Some("+447700900123"));
        for late in [-300, 300] {
            assert!(at(late, &headers, BODY).is_ok());
        }
        for late in [-301, 301, 86_400] {
            assert_eq!(at(late, &headers, BODY), Err(Refused::Unproved));
        }
        let welsh = BODY.replace("nice staff", "tŷ 😀");
        let other = "4bf170336f997b29679d054899837fa7a9cdc328e577ef06188035b1cd13df89";
        let came = at(0, &[headers[0], ("x-signature", other)], &welsh).unwrap();
        assert_eq!(came.texts[0].body, "LIB 4 tŷ 😀");
        let trimmed = BODY.replace("nice staff", "nice staf");
        assert_eq!(at(0, &headers, &trimmed), Err(Refused::Unproved));
        assert_eq!(at(0, &headers[..1], BODY), Err(Refused::Unproved));
        assert_eq!(at(0, &headers[1..], BODY), Err(Refused::Unproved));
        let twice = [headers[0], headers[1], headers[1]];
        assert_eq!(at(0, &twice, BODY), Err(Refused::Unproved));
        for wrong in ["", &SIGNATURE[..62], &SIGNATURE[..63], "no hex", "00"] {
            let headers = [headers[0], ("x-signature", wrong)];
            assert_eq!(at(0, &headers, BODY), Err(Refused::Unproved), "{wrong}");
        }
        // The time is signed too.
        let moved = [("x-timestamp", "1781966772"), headers[1]];
        assert_eq!(at(0, &moved, BODY), Err(Refused::Unproved));
    }

    #[test]
    fn two_events_of_one_text_are_one() {
        let id = |body: &str| signed(body).unwrap().texts[0].id.clone().unwrap();
        let again = BODY.replace("Ey6ECgOkVVFjz3CL48B8C", "another");
        assert_eq!(id(BODY), id(&again));
        // The same words a second later are another text.
        assert_ne!(id(BODY), id(&BODY.replace(":11.000", ":12.000")));
        assert_ne!(
            id(BODY),
            id(&BODY.replace("900456\",\"rec", "900457\",\"rec"))
        );
    }

    #[test]
    fn a_phone_that_does_not_know_its_number_is_looked_up() {
        let to = |sim: &str| {
            let body = BODY
                .replace("\"recipient\":\"+447700900123\"", "\"recipient\":null")
                .replace("\"simNumber\":1", &format!("\"simNumber\":{sim}"));
            signed(&body).unwrap().texts[0].to.clone()
        };
        assert_eq!(to("2").as_deref(), Some("+447700900002"));
        assert_eq!(to("1").as_deref(), Some("+447700900001"));
        assert_eq!(to("null").as_deref(), Some("+447700900001"));
        let unknown = BODY
            .replace("\"+447700900123\"", "null")
            .replace("ffffffffceb0", "000000000000");
        assert_eq!(signed(&unknown).unwrap().texts[0].to, None);
    }

    #[test]
    fn what_is_no_text_is_taken_and_what_cannot_be_read_is_not() {
        let ping = signed(r#"{"event":"system:ping","deviceId":"x","payload":{}}"#);
        assert_eq!(ping, Ok(Came::default()));
        let empty = signed(&BODY.replace("LIB 4 nice staff", "")).unwrap();
        assert_eq!(empty.texts[0].body, "");
        let name = signed(&BODY.replace("+447700900456", "VODAFONE")).unwrap();
        assert_eq!(name.texts[0].from, "VODAFONE");
        let old = signed(&BODY.replace("\"sender\":\"+447700900456\",", "")).unwrap();
        assert_eq!(old.texts[0].from, "+447700900456");
        for (body, told) in [
            ("{", "it is no JSON"),
            ("[]", "it has no event"),
            ("{\"event\":\"sms:received\"}", "it has no deviceId"),
            (
                &BODY.replace("\"LIB 4 nice staff\"", "4"),
                "it has no payload.message",
            ),
            (
                &BODY.replace("\"abc123\"", "\"\""),
                "it has no payload.messageId",
            ),
            (
                &BODY.replace("receivedAt", "at"),
                "it has no payload.receivedAt",
            ),
        ] {
            assert_eq!(signed(body), Err(Refused::Malformed(told)));
        }
    }

    #[test]
    fn a_reply_is_a_request_with_a_password() {
        let mut android = android();
        assert_eq!(android.replies(), Replies::Never);
        assert_eq!(android.reply("", "+44", "x", DateTime::UNIX_EPOCH), None);
        android.sender = Some(Sender {
            url: "https://phone.example/message".to_owned(),
            user: "sms".to_owned(),
            password: secrets(&["pa:ss", "old"]),
        });
        let out = android.reply("", "+447700900456", "Diolch \"tŷ\"", DateTime::UNIX_EPOCH);
        let out = out.unwrap();
        assert_eq!(out.url, "https://phone.example/message");
        assert_eq!(out.headers[0].1, "Basic c21zOnBhOnNz");
        let body: Value = serde_json::from_slice(&out.body).unwrap();
        let sent =
            json!({"textMessage": {"text": "Diolch \"tŷ\""}, "phoneNumbers": ["+447700900456"]});
        assert_eq!(body, sent);
    }
}
