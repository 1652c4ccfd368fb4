//! The doors for programs: the widget, a kiosk, an app of the organisation's own. JSON comes in by
//! `application/json`, or by `text/plain`, which browsers send to another site without asking first.

use actix_web::dev::Payload;
use actix_web::http::header::{LOCATION, ORIGIN};
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web as actix};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::citizen::asked_now;
use super::pages::citizen::Status;
use super::problem::{Kind, Problem};
use super::{App, client};
use crate::collect::{Accepted, Doors, Tap};
use crate::domain::{
    Channel, Code, Comment, CommentRefused, CommentState, QuestionSet, Receipt, Sharing,
    TouchpointState,
};
use crate::store::touchpoints::Place;

/// The origin that may read an answer. The middleware around every answer writes it.
#[derive(Debug, Clone)]
pub(super) struct Readable(pub(super) String);

/// What a program sends for a tap. Members that are not known are refused: a misspelt one would be
/// lost without a word.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rating {
    score: Value,
    key: String,
    comment: Option<String>,
    sharing: Option<String>,
    channel: Option<String>,
    /// The question set that was shown, so that an answer is never taken for one to another
    /// question.
    asked: Option<String>,
}

/// `POST /api/v1/touchpoints/{code}/ratings`: the tap of a widget, a kiosk or a program.
pub(super) async fn rate(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
    body: Json<Rating>,
) -> Result<HttpResponse, Problem> {
    let code = Code::parse(&typed).map_err(|_refused| Kind::NotFound)?;
    let place = app.doors.place(&code).await?;
    let from_a_page = admit(&app, &request, &place)?;
    let rating = body.read()?;
    let takes = Doors::is_asking(&place) || is_draft(&place);
    if !takes {
        return Err(Kind::Closed.into());
    }
    let set = asked_now(&app, &place);
    let asked = rating.asked.as_deref().map(str::parse::<QuestionSet>);
    match asked {
        Some(Err(_unknown)) => return Err(Problem::unreadable("`asked` is no question set")),
        Some(Ok(asked)) if asked != set => {
            return Ok(HttpResponse::Conflict()
                .content_type("application/problem+json")
                .json(json!({
                    "type": "/problems/conflict",
                    "title": Kind::Conflict.title(),
                    "status": 409,
                    "detail": "another question is asked here now; show it and ask again",
                    "code": "conflict",
                    "asks": set,
                })));
        }
        _ => {}
    }
    let score = match &rating.score {
        Value::Number(number) => set.parse(&number.to_string()),
        Value::String(text) => set.parse(text),
        _ => None,
    };
    let score = score.ok_or_else(|| {
        let scores: Vec<String> = set.scores().map(|score| score.get().to_string()).collect();
        Problem::unreadable(format!("`score` is one of {}", scores.join(", ")))
    })?;
    let key = uuid(&rating.key)
        .ok_or_else(|| Problem::unreadable("`key` is a UUID, made by you for this one answer"))?;
    let comment = words(rating.comment.as_deref())?;
    let sharing = shared(rating.sharing.as_deref())?;
    let tap = Tap {
        channel: channel(&place, rating.channel.as_deref(), from_a_page)?,
        score,
        once: [b"uuid:".as_slice(), &key].concat(),
        comment,
        sharing,
        honeypot: false,
        begun: None,
        from: client::address(&request, &app.trusted_proxies).map(Into::into),
    };
    let accepted = app.doors.accept(&place, tap).await?;
    let receipt = accepted.receipt().to_string();
    let mut answer = json!({ "receipt": receipt });
    match accepted {
        Accepted::Stored(_) | Accepted::Known(_) => {}
        Accepted::KnownOtherwise(_) => answer["known"] = json!(true),
        Accepted::Test(_) => answer["test"] = json!(true),
    }
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/r/{receipt}")))
        .json(answer))
}

/// What a program sends for words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    comment: String,
    sharing: Option<String>,
}

/// `POST /api/v1/ratings/{receipt}/comment`: words for an answer that was given before.
pub(super) async fn comment(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
    body: Json<Words>,
) -> Result<HttpResponse, Problem> {
    let receipt = Receipt::parse(&typed).map_err(|_refused| Kind::Receipt)?;
    admit_to(&app, &request, &receipt).await?;
    let sent = body.read()?;
    let comment = words(Some(&sent.comment))?
        .ok_or_else(|| Problem::unreadable("`comment` has no words in it"))?;
    let sharing = shared(sent.sharing.as_deref())?;
    if receipt.is_test() {
        return Ok(HttpResponse::Ok().json(json!({ "status": "received", "test": true })));
    }
    app.doors.add_words(&receipt, comment, sharing).await?;
    let held = app.doors.held(&receipt).await?;
    let (state, opened) = held
        .comment
        .as_ref()
        .map_or((CommentState::Waiting, false), |comment| {
            (comment.state, comment.opened)
        });
    let status = Status::of(state, sharing, opened).word();
    Ok(HttpResponse::Ok().json(json!({ "status": status })))
}

/// `OPTIONS`: a browser asks whether a page may send an answer here.
pub(super) async fn may_rate(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let code = Code::parse(&typed).map_err(|_refused| Kind::NotFound)?;
    let place = app.doors.place(&code).await?;
    admit(&app, &request, &place)?;
    Ok(allowed())
}

/// `OPTIONS`: a browser asks whether a page may send words here.
pub(super) async fn may_comment(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let receipt = Receipt::parse(&typed).map_err(|_refused| Kind::Receipt)?;
    admit_to(&app, &request, &receipt).await?;
    Ok(allowed())
}

fn allowed() -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header(("Access-Control-Allow-Methods", "POST"))
        .insert_header(("Access-Control-Allow-Headers", "content-type"))
        .insert_header(("Access-Control-Max-Age", "600"))
        .finish()
}

/// Lets a page in whose origin is among the touchpoint's; a program names none. Whether it was a
/// page.
///
/// This is a filter for honest browsers: whoever writes a program can name any origin.
fn admit(app: &App, request: &HttpRequest, place: &Place) -> Result<bool, Problem> {
    let Some(origin) = origin(request) else {
        return Ok(false);
    };
    let touchpoint = &place.touchpoint;
    let listed = touchpoint.origins.iter().any(|one| one.as_str() == origin);
    if !listed && origin != app.public.origin {
        let code = &touchpoint.code;
        return Err(Problem {
            detail: Some(format!(
                "pages of this origin may not send answers; to let them, give the touchpoint \
                 {code} their origin: heard touchpoint change {code} --origin ORIGIN"
            )),
            ..Kind::Forbidden.into()
        });
    }
    request.extensions_mut().insert(Readable(origin));
    Ok(true)
}

/// The same for an answer that was given before.
async fn admit_to(app: &App, request: &HttpRequest, receipt: &Receipt) -> Result<(), Problem> {
    if !receipt.is_test() {
        let held = app.doors.held(receipt).await?;
        admit(app, request, &held.place)?;
    } else if let Some(origin) = origin(request) {
        // A draft keeps nothing, so nobody knows the place any more. There is nothing to guard.
        request.extensions_mut().insert(Readable(origin));
    }
    Ok(())
}

fn origin(request: &HttpRequest) -> Option<String> {
    let origin = request.headers().get(ORIGIN)?.to_str().ok()?;
    Some(origin.to_owned())
}

fn is_draft(place: &Place) -> bool {
    place.touchpoint.state == TouchpointState::Draft && !place.service.closed
}

/// The way an answer came: what the program says, else the widget's from a page and `api` from
/// elsewhere. Only ways that the touchpoint has, because each is counted by itself.
fn channel(place: &Place, said: Option<&str>, from_a_page: bool) -> Result<Channel, Problem> {
    let channel = match said {
        Some(word) => word
            .parse()
            .map_err(|_unknown| Problem::unreadable("`channel` is no channel"))?,
        None if from_a_page => Channel::Widget,
        None => Channel::Api,
    };
    let touchpoint = &place.touchpoint;
    if touchpoint.channels.contains(&channel) || is_draft(place) {
        return Ok(channel);
    }
    let has: Vec<&str> = touchpoint.channels.iter().map(|one| one.as_str()).collect();
    Err(Problem {
        detail: Some(format!(
            "the touchpoint takes no answers by `{channel}`, only by {}; \
             heard touchpoint change {} --channel adds one",
            has.join(", "),
            touchpoint.code,
        )),
        ..Kind::Forbidden.into()
    })
}

fn words(text: Option<&str>) -> Result<Option<Comment>, Problem> {
    Comment::parse(text.unwrap_or_default()).map_err(|refused| match refused {
        CommentRefused::TooLong { length, limit } => Problem::unreadable(format!(
            "`comment` has {length} characters, and {limit} is the most"
        )),
        CommentRefused::ControlCharacter => Problem::unreadable("`comment` has a NUL in it"),
    })
}

fn shared(word: Option<&str>) -> Result<Sharing, Problem> {
    word.filter(|word| !word.is_empty())
        .map_or(Ok(Sharing::TeamOnly), str::parse)
        .map_err(|_unknown| Problem::unreadable("`sharing` is `share` or `team_only`"))
}

/// The 16 bytes of a UUID as programs write it: 32 hexadecimal digits, hyphens after 8, 12, 16 and
/// 20 of them.
fn uuid(text: &str) -> Option<[u8; 16]> {
    let hyphens = [8, 13, 18, 23];
    let fits = text.len() == 36
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| (byte == b'-') == hyphens.contains(&at));
    if !fits {
        return None;
    }
    let mut bytes = [0; 16];
    hex::decode_to_slice(text.replace('-', ""), &mut bytes).ok()?;
    Some(bytes)
}

/// A body of JSON, read when it is known who may read the answer to it.
pub(super) struct Json<T> {
    body: Result<Bytes, Problem>,
    kind: std::marker::PhantomData<T>,
}

impl<T: DeserializeOwned> Json<T> {
    fn read(self) -> Result<T, Problem> {
        let body = self.body?;
        serde_json::from_slice(&body).map_err(|error| {
            // Where and what kind, never what was sent: it may be somebody's words.
            let what = match error.classify() {
                serde_json::error::Category::Data => {
                    "a member is missing, unknown or of another kind"
                }
                _ => "the body is not JSON",
            };
            Problem::unreadable(format!(
                "{what} (line {}, column {})",
                error.line(),
                error.column()
            ))
        })
    }
}

impl<T> FromRequest for Json<T> {
    type Error = Problem;
    type Future = std::pin::Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let known = matches!(request.content_type(), "application/json" | "text/plain");
        let body = Bytes::from_request(request, payload);
        Box::pin(async move {
            let body = match body.await {
                _ if !known => Err(Problem::unreadable(
                    "send JSON, as `application/json` or `text/plain`",
                )),
                Ok(body) => Ok(body),
                Err(error) => match error.as_response_error().status_code().as_u16() {
                    413 => Err(Kind::TooLarge.into()),
                    _ => Err(Problem::unreadable("the body did not arrive whole")),
                },
            };
            Ok(Self {
                body,
                kind: std::marker::PhantomData,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::uuid;

    #[test]
    fn a_key_is_a_uuid_as_programs_write_it() {
        let bytes = uuid("00112233-4455-6677-8899-AABBCCDDEEFF").unwrap();
        assert_eq!(hex::encode(bytes), "00112233445566778899aabbccddeeff");
        for wrong in [
            "",
            "00112233445566778899aabbccddeeff",
            "00112233-4455-6677-8899-aabbccddeefg",
            "00112233-4455-6677-8899-aabbccddeef",
            "0011223-34455-6677-8899-aabbccddeeff",
            "{0112233-4455-6677-8899-aabbccddeeff",
            "00112233-4455-6677-8899-aabbccddeeff ",
            "éé112233-4455-6677-8899-aabbccddee",
        ] {
            assert_eq!(uuid(wrong), None, "{wrong}");
        }
    }
}
