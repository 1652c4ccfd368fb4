//! GOV.UK Notify: JSON with a bearer token; replies and texts that did not come are asked for with a
//! token signed for each request.
//!
//! The rules of <https://docs.notifications.service.gov.uk>: a text comes once and is tried again on
//! 5xx and 429 alone, so any other refusal loses it, unless it is asked for within seven days.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

use super::gateway::{
    Came, Gateway, Imitated, Outgoing, Received, Refused, Replies, Request, Secrets, Sent, Text,
    same,
};
use super::jwt;

/// How long an identifier is: a UUID with its hyphens.
const UUID: usize = 36;

/// A service at GOV.UK Notify.
#[derive(Debug, Clone)]
pub struct Notify {
    /// What Notify shows: at least 10 characters each.
    pub bearers: Secrets,
    /// How it is asked and replied by, if at all.
    pub sender: Option<Sender>,
}

/// Where Notify is asked, and as whom.
#[derive(Debug, Clone)]
pub struct Sender {
    /// The start of the address: `https://api.notifications.service.gov.uk`.
    pub url: String,
    /// The API key.
    pub key: ApiKey,
    /// The template that a reply is put in.
    pub template: String,
    /// The field of the template that the words of a reply go in: `message`.
    pub field: String,
}

/// An API key: `{name}-{service}-{secret}`, both UUIDs. The name may hold hyphens.
#[derive(Clone)]
pub struct ApiKey {
    service: String,
    secret: String,
}

/// A secret never stands in a log.
impl std::fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ApiKey(…)")
    }
}

impl ApiKey {
    /// Reads a key as Notify gives it out.
    #[must_use]
    pub fn read(key: &str) -> Option<Self> {
        let name = key.len().checked_sub(UUID + 1 + UUID)?;
        let (service, secret) = key.get(name..)?.split_at_checked(UUID)?;
        let secret = secret.strip_prefix('-')?;
        let is_uuid = |text: &str| {
            text.bytes().enumerate().all(|(at, byte)| {
                (byte == b'-') == [8, 13, 18, 23].contains(&at)
                    && (byte == b'-' || byte.is_ascii_hexdigit())
            })
        };
        (is_uuid(service) && is_uuid(secret)).then(|| Self {
            service: service.to_owned(),
            secret: secret.to_owned(),
        })
    }

    /// What a request shows. Notify takes it for 30 seconds.
    fn token(&self, now: DateTime<Utc>) -> String {
        let claims = format!(r#"{{"iss":"{}","iat":{}}}"#, self.service, now.timestamp());
        format!("Bearer {}", jwt::sign(&claims, &self.secret))
    }
}

/// A text as Notify brings it.
#[derive(Deserialize)]
struct Brought {
    id: String,
    source_number: String,
    destination_number: String,
    message: String,
}

/// A page of texts as Notify keeps them.
#[derive(Deserialize)]
struct Page {
    received_text_messages: Vec<Kept>,
}

#[derive(Deserialize)]
struct Kept {
    id: String,
    user_number: String,
    notify_number: String,
    content: String,
    created_at: DateTime<Utc>,
}

impl Gateway for Notify {
    fn read(&self, request: &Request<'_>) -> Result<Came, Refused> {
        let shown = request.header("authorization").unwrap_or_default();
        let proved = self
            .bearers
            .any(|secret| same(shown.as_bytes(), format!("Bearer {secret}").as_bytes()));
        if !proved {
            return Err(Refused::Unproved);
        }
        let brought: Brought = serde_json::from_slice(request.body)
            .map_err(|_unread| Refused::Malformed("it is not JSON of a received text"))?;
        if brought.id.is_empty() {
            return Err(Refused::Malformed("it has no id"));
        }
        Ok(Text {
            id: Some(brought.id),
            from: brought.source_number,
            to: Some(brought.destination_number),
            body: brought.message,
            part: None,
            at: None,
        }
        .into())
    }

    fn replies(&self) -> Replies {
        Replies::by_request(self.sender.is_some())
    }

    fn reply(&self, _from: &str, to: &str, words: &str, now: DateTime<Utc>) -> Option<Outgoing> {
        let sender = self.sender.as_ref()?;
        let body = json!({
            "phone_number": to,
            "template_id": sender.template,
            "personalisation": { sender.field.as_str(): words },
        });
        Some(Outgoing {
            method: "POST",
            url: format!("{}/v2/notifications/sms", sender.url),
            headers: vec![
                ("Authorization", sender.key.token(now)),
                ("Content-Type", "application/json".to_owned()),
            ],
            body: body.to_string().into_bytes(),
        })
    }

    fn became(&self, status: u16, body: &[u8]) -> Sent {
        let told: Value = serde_json::from_slice(body).unwrap_or_default();
        let errors = told["errors"].as_array().map_or(&[][..], Vec::as_slice);
        match status {
            200..=299 => Sent::Taken,
            // A clock that is wrong by half a minute may be right at the next try.
            403 if errors.iter().any(is_about_the_clock) => Sent::Later,
            // The limit of a minute passes; that of a day does not.
            429 if errors.iter().any(is_about_the_day) => Sent::Never,
            408 | 425 | 429 | 500..=599 => Sent::Later,
            _ => Sent::Never,
        }
    }

    fn missed(&self, older_than: Option<&str>, now: DateTime<Utc>) -> Option<Outgoing> {
        let sender = self.sender.as_ref()?;
        let mut url = format!("{}/v2/received-text-messages", sender.url);
        if let Some(id) = older_than {
            let id = percent_encoding::utf8_percent_encode(id, percent_encoding::NON_ALPHANUMERIC);
            url = format!("{url}?older_than={id}");
        }
        Some(Outgoing {
            method: "GET",
            url,
            headers: vec![("Authorization", sender.key.token(now))],
            body: Vec::new(),
        })
    }

    fn received(&self, body: &[u8]) -> Result<Vec<Received>, &'static str> {
        let page: Page = serde_json::from_slice(body)
            .map_err(|_unread| "its answer is not a page of received texts")?;
        let texts = page.received_text_messages.into_iter();
        Ok(texts
            .map(|kept| Received {
                at: kept.created_at,
                text: Text {
                    id: Some(kept.id),
                    from: kept.user_number,
                    to: Some(kept.notify_number),
                    body: kept.content,
                    part: None,
                    at: None,
                },
            })
            .collect())
    }

    fn imitate(
        &self,
        path: &str,
        text: &Text,
        _now: DateTime<Utc>,
    ) -> Result<Imitated, &'static str> {
        let plain = |number: &str| number.trim_start_matches('+').to_owned();
        let body = json!({
            "id": text.id,
            "source_number": plain(&text.from),
            "destination_number": plain(text.to.as_deref().unwrap_or_default()),
            "message": text.body,
            "date_received": text.at,
        });
        Ok(Imitated::post(
            path,
            vec![
                ("Authorization", format!("Bearer {}", self.bearers.newest())),
                ("Content-Type", "application/json".to_owned()),
            ],
            body.to_string(),
        ))
    }
}

fn is_about_the_clock(error: &Value) -> bool {
    let message = error["message"].as_str().unwrap_or_default();
    error["error"] == "AuthError" && message.contains("clock")
}

fn is_about_the_day(error: &Value) -> bool {
    error["error"] == "TooManyRequestsError"
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "my_test_key-26785a09-ab16-4eb0-8407-a37497a57506-\
                       3d844edf-8d35-48ac-975b-e847b4f122b0";
    const BODY: &str = r#"{"id": "3f8a8a0e-1111-4c1d-9b0a-0d7f1f8f2a11", "source_number": "447700912345", "destination_number": "07700987654", "message": "5 da iawn \ud83d\ude00", "date_received": "2017-05-14T12:15:30.000000Z"}"#;

    fn notify() -> Notify {
        let bearers = vec![
            "a-newer-token".to_owned(),
            "your-10-char-min-token".to_owned(),
        ];
        Notify {
            bearers: Secrets::of(bearers).unwrap(),
            sender: Some(Sender {
                url: "https://api.notifications.service.gov.uk".to_owned(),
                key: ApiKey::read(KEY).unwrap(),
                template: "f33517ff-2a88-4f6e-b855-c550268ce08a".to_owned(),
                field: "message".to_owned(),
            }),
        }
    }

    fn then() -> DateTime<Utc> {
        DateTime::from_timestamp(1_568_818_578, 0).unwrap()
    }

    fn read(headers: &[(&str, &str)], body: &str) -> Result<Came, Refused> {
        notify().read(&Request {
            method: "POST",
            target: "/hooks/sms/notify",
            headers,
            body: body.as_bytes(),
            now: then(),
        })
    }

    #[test]
    fn a_text_is_taken_with_either_token() {
        for token in ["a-newer-token", "your-10-char-min-token"] {
            let shown = format!("Bearer {token}");
            let came = read(&[("Authorization", &shown)], BODY).unwrap();
            let text = &came.texts[0];
            assert_eq!(
                text.id.as_deref(),
                Some("3f8a8a0e-1111-4c1d-9b0a-0d7f1f8f2a11")
            );
            assert_eq!(
                (text.from.as_str(), text.to.as_deref()),
                ("447700912345", Some("07700987654"))
            );
            assert_eq!(text.body, "5 da iawn 😀");
        }
        let empty = BODY.replace(r"5 da iawn \ud83d\ude00", "");
        let came = read(&[("Authorization", "Bearer a-newer-token")], &empty).unwrap();
        assert_eq!(came.texts[0].body, "");
    }

    #[test]
    fn the_whole_header_is_the_proof() {
        let good = ("authorization", "Bearer a-newer-token");
        for headers in [
            &[][..],
            &[("authorization", "")],
            &[("authorization", "Bearer")],
            &[("authorization", "Bearer ")],
            &[("authorization", "a-newer-token")],
            &[("authorization", "bearer a-newer-token")],
            &[("authorization", "Bearer a-newer-toke")],
            &[("authorization", "Bearer a-newer-token ")],
            &[("authorization", "Basic a-newer-token")],
            &[good, good],
        ] {
            assert_eq!(read(headers, BODY), Err(Refused::Unproved), "{headers:?}");
        }
    }

    #[test]
    fn what_is_no_received_text_is_malformed() {
        let good = [("authorization", "Bearer a-newer-token")];
        for wrong in [
            "",
            "[]",
            "null",
            "{}",
            "{\"id\": 5}",
            &BODY.replace("source_number", "source"),
            &BODY.replace("\"3f8a8a0e-1111-4c1d-9b0a-0d7f1f8f2a11\"", "7"),
            &BODY.replace("3f8a8a0e-1111-4c1d-9b0a-0d7f1f8f2a11", ""),
            &BODY[..40],
        ] {
            assert!(
                matches!(read(&good, wrong), Err(Refused::Malformed(_))),
                "{wrong}"
            );
        }
    }

    /// Notify's own example, made by its Python client.
    #[test]
    fn each_request_shows_a_token_of_its_own() {
        let sent = notify()
            .reply("", "+447900900123", "Thank you", then())
            .unwrap();
        assert_eq!(
            sent.headers[0].1,
            "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.\
             eyJpc3MiOiIyNjc4NWEwOS1hYjE2LTRlYjAtODQwNy1hMzc0OTdhNTc1MDYiLCJpYXQiOjE1Njg4MTg1Nzh9.\
             YlLRluAeKD8aULjyZVgSwNwmUxolUmcv5g2k84o7ZTU"
        );
        assert_eq!(
            sent.url,
            "https://api.notifications.service.gov.uk/v2/notifications/sms"
        );
        let body: Value = serde_json::from_slice(&sent.body).unwrap();
        assert_eq!(
            body,
            json!({
                "phone_number": "+447900900123",
                "template_id": "f33517ff-2a88-4f6e-b855-c550268ce08a",
                "personalisation": {"message": "Thank you"},
            })
        );
        let later = notify().reply(
            "",
            "+447900900123",
            "Thank you",
            then() + chrono::TimeDelta::seconds(1),
        );
        assert_ne!(later.unwrap().headers[0], sent.headers[0]);
    }

    #[test]
    fn a_key_is_a_name_and_two_uuids() {
        for key in [KEY, &KEY.replace("my_test_key", "a-name-with-hyphens")] {
            let key = ApiKey::read(key).unwrap();
            assert_eq!(key.service, "26785a09-ab16-4eb0-8407-a37497a57506");
            assert_eq!(key.secret, "3d844edf-8d35-48ac-975b-e847b4f122b0");
        }
        for wrong in [
            "",
            "name",
            &KEY[30..],
            &KEY[..KEY.len() - 1],
            &KEY.replace("3d84", "3g84"),
            &KEY.replace("506-3d84", "5063d84-"),
            &KEY.replace("506-3d84", "506_3d84"),
            &"é".repeat(80),
        ] {
            assert!(ApiKey::read(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn what_became_of_a_reply() {
        let notify = notify();
        let error = |kind: &str, message: &str| {
            json!({"errors": [{"error": kind, "message": message}]}).to_string()
        };
        assert_eq!(notify.became(201, b"{}"), Sent::Taken);
        for (status, kind, message, sent) in [
            (
                400,
                "ValidationError",
                "phone_number is not valid",
                Sent::Never,
            ),
            (
                400,
                "BadRequestError",
                "Can't send to this recipient using a team-only API key",
                Sent::Never,
            ),
            (
                403,
                "AuthError",
                "Error: Your system clock must be accurate to within 30 seconds",
                Sent::Later,
            ),
            (
                403,
                "AuthError",
                "Invalid token: API key not found",
                Sent::Never,
            ),
            (
                429,
                "RateLimitError",
                "Exceeded rate limit for key type LIVE",
                Sent::Later,
            ),
            (
                429,
                "TooManyRequestsError",
                "Exceeded send limits (50) for today",
                Sent::Never,
            ),
            (500, "Exception", "Internal server error", Sent::Later),
        ] {
            let body = error(kind, message);
            assert_eq!(notify.became(status, body.as_bytes()), sent, "{kind}");
        }
        assert_eq!(notify.became(502, b"<html>"), Sent::Later);
        assert_eq!(notify.became(429, b""), Sent::Later);
        // A word of the message is not what went wrong.
        let quoted = error("RateLimitError", "TooManyRequestsError");
        assert_eq!(notify.became(429, quoted.as_bytes()), Sent::Later);
    }

    #[test]
    fn texts_that_did_not_come_are_asked_for_page_by_page() {
        let notify = notify();
        let first = notify.missed(None, then()).unwrap();
        assert_eq!(
            (first.method, first.url.as_str()),
            (
                "GET",
                "https://api.notifications.service.gov.uk/v2/received-text-messages"
            )
        );
        assert!(first.headers[0].1.starts_with("Bearer eyJ"));
        let next = notify.missed(Some("3f8a8a0e"), then()).unwrap();
        assert!(next.url.ends_with("?older_than=3f8a8a0e"), "{}", next.url);
        let page = json!({
            "received_text_messages": [{
                "id": "3f8a8a0e-1111-4c1d-9b0a-0d7f1f8f2a11",
                "user_number": "447700912345",
                "notify_number": "07700987654",
                "service_id": "26785a09-ab16-4eb0-8407-a37497a57506",
                "content": "5 da iawn 😀",
                "created_at": "2017-05-14T12:15:30.000000Z",
            }],
            "links": {"current": "/received-text-messages"},
        });
        let received = notify.received(page.to_string().as_bytes()).unwrap();
        let pushed = read(&[("Authorization", "Bearer a-newer-token")], BODY).unwrap();
        assert_eq!(received[0].text, pushed.texts[0]);
        assert_eq!(received[0].at.to_rfc3339(), "2017-05-14T12:15:30+00:00");
        assert!(notify.received(b"{}").is_err());
        assert!(
            notify
                .received(b"{\"received_text_messages\": []}")
                .unwrap()
                .is_empty()
        );
    }

    #[test]
    fn what_is_imitated_is_proved() {
        let text = Text {
            id: Some("a".to_owned()),
            from: "447700900456".to_owned(),
            to: Some("447700900123".to_owned()),
            body: "LIB 5 tŷ \"😀\"".to_owned(),
            part: None,
            at: None,
        };
        let made = notify()
            .imitate("/hooks/sms/notify", &text, then())
            .unwrap();
        let headers: Vec<(&str, &str)> = made
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let came = read(&headers, std::str::from_utf8(&made.body).unwrap()).unwrap();
        assert_eq!(came.texts, vec![text]);
    }
}
