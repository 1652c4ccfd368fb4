//! A sign's pages: the question, the tap, and the kind word where it takes no answers.

use std::borrow::Cow;
use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::fields::Fields;
use super::pages::citizen::{
    Closed, ClosedPage, Frame, Named, QuestionError, QuestionPage, Typed, WordsError,
};
use super::problem::Problem;
use super::render::with_script;
use super::rendered::Shown;
use super::{App, assets, client, html_with, language, see_other};
use crate::collect::{Accepted, CollectError, Doors, Tap};
use crate::domain::{
    Channel, Code, Comment, Day, Language, LocalTime, Organisation, QuestionSet, Score, Sharing,
    TouchpointState,
};
use crate::locale::Texts;
use crate::store::touchpoints::{self, Place};

/// The frame of a page about an organisation.
pub(super) fn frame<'a>(
    request: &HttpRequest,
    organisation: &'a Organisation,
    code: Option<&'a str>,
    here: String,
) -> Frame<'a> {
    let language = language::of_request(request, &organisation.languages);
    framed(language, organisation, code, here)
}

/// The frame of a page of a place.
pub(super) fn place_frame<'a>(request: &HttpRequest, place: &'a Place, here: String) -> Frame<'a> {
    let code = Some(place.touchpoint.code.as_str());
    framed(
        language::of_place(request, place),
        &place.organisation,
        code,
        here,
    )
}

fn framed<'a>(
    language: Language,
    organisation: &'a Organisation,
    code: Option<&'a str>,
    here: String,
) -> Frame<'a> {
    Frame {
        texts: Texts::of(language),
        organisation: Some(Named::of(&organisation.names, language)),
        offered: Cow::Borrowed(&organisation.languages),
        here,
        code,
        stylesheet: &assets::CITIZEN.href,
        script: &assets::WORDS.href,
    }
}

/// The frame of a page that belongs to no organisation.
pub(super) fn bare_frame(request: &HttpRequest, here: String) -> Frame<'static> {
    let offered = language::of_no_organisation(request);
    Frame {
        texts: Texts::of(language::of_request(request, &offered)),
        organisation: None,
        offered: Cow::Owned(offered),
        here,
        code: None,
        stylesheet: &assets::CITIZEN.href,
        script: &assets::WORDS.href,
    }
}

/// The place of a code, or the page that says kindly why there is none.
pub(super) async fn place(
    app: &App,
    request: &HttpRequest,
    typed: &str,
) -> Result<Result<Arc<Place>, HttpResponse>, Problem> {
    let found = match Code::parse(typed) {
        Ok(code) => app.doors.place(&code).await,
        Err(_refused) => Err(CollectError::UnknownCode),
    };
    match found {
        Ok(place) => Ok(Ok(place)),
        Err(CollectError::UnknownCode) => {
            let page = ClosedPage {
                frame: bare_frame(request, format!("/{typed}")),
                closed: Closed::Unknown { code: typed },
                host: &app.public.host,
            };
            Ok(Err(html_with(404, page.html()?)))
        }
        Err(other) => Err(other.into()),
    }
}

/// What a service asks this month.
pub(super) fn asked_now(app: &App, place: &Place) -> QuestionSet {
    let now = LocalTime::at(app.clock.now(), place.organisation.time_zone);
    place.service.asks_in(now.month())
}

/// `GET /{code}`: the question. It counts nothing.
pub(super) async fn question(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let place = match place(&app, &request, &typed).await? {
        Ok(place) => place,
        Err(page) => return Ok(page),
    };
    let takes = matches!(
        place.touchpoint.state,
        TouchpointState::Open | TouchpointState::Draft
    );
    if !takes || place.service.closed {
        return closed(&app, &request, &place).await;
    }
    // Mail programs and phones add things of their own to an address; they must not close the door.
    let query = Fields::parse(request.query_string()).unwrap_or_default();
    let asks = Asks {
        app: &app,
        request: &request,
        place: &place,
        key: None,
    };
    let chosen = query
        .one("score")
        .ok()
        .flatten()
        .and_then(|score| asks.set().parse(score));
    let channel = query
        .one("channel")
        .ok()
        .flatten()
        .and_then(|channel| channel.parse().ok());
    if chosen.is_none() && channel.is_none() {
        return asks.plainly();
    }
    asks.page(200, chosen, channel, None, None)
}

/// The page of a sign that takes no answers.
async fn closed(app: &App, request: &HttpRequest, place: &Place) -> Result<HttpResponse, Problem> {
    let code = place.touchpoint.code.as_str();
    let frame = place_frame(request, place, format!("/{code}"));
    let language = frame.texts.language();
    let successor = match place.touchpoint.successor {
        Some(id) => {
            let next = app
                .db
                .read(move |connection| touchpoints::place_by_id(connection, id))
                .await?;
            Doors::is_asking(&next).then_some(next)
        }
        None => None,
    };
    let named = Named::of(&place.touchpoint.names, language);
    let paused = place.touchpoint.state == TouchpointState::Paused && !place.service.closed;
    let closed = if paused {
        Closed::Paused { place: named }
    } else {
        Closed::Retired {
            place: named,
            successor: successor.as_ref().map(|next| {
                (
                    next.touchpoint.code.as_str(),
                    Named::of(&next.touchpoint.names, language),
                )
            }),
        }
    };
    let status = if paused { 200 } else { 410 };
    let page = ClosedPage {
        frame,
        closed,
        host: &app.public.host,
    };
    Ok(html_with(status, page.html()?))
}

/// A page that asks.
struct Asks<'a> {
    app: &'a App,
    request: &'a HttpRequest,
    place: &'a Arc<Place>,
    /// The key to give back; a fresh one is made where there is none.
    key: Option<&'a str>,
}

impl Asks<'_> {
    /// The page as nearly everybody sees it, rendered once.
    fn plainly(&self) -> Result<HttpResponse, Problem> {
        let shown = Shown {
            language: language::of_place(self.request, self.place),
            set: self.set(),
            pictures: self.pictures(),
        };
        let key = self.app.doors.form_key(&self.place.touchpoint.code);
        let rendered = &self.app.rendered;
        if let Some(page) = rendered.with_key(self.place, shown, &key) {
            return Ok(html_with(200, page));
        }
        let page = self.html(&key, None, None, None, None)?;
        rendered.keep(self.place, shown, (&page, &key));
        Ok(html_with(200, page))
    }

    /// Whether the address asks for faces without words.
    fn pictures(&self) -> bool {
        let query = Fields::parse(self.request.query_string()).unwrap_or_default();
        query.all("pictures").next().is_some()
    }

    fn set(&self) -> QuestionSet {
        asked_now(self.app, self.place)
    }

    fn page(
        &self,
        status: u16,
        chosen: Option<Score>,
        channel: Option<Channel>,
        error: Option<QuestionError>,
        typed: Option<Typed<'_>>,
    ) -> Result<HttpResponse, Problem> {
        let fresh = || self.app.doors.form_key(&self.place.touchpoint.code);
        let key = self.key.map_or_else(fresh, str::to_owned);
        let page = html_with(status, self.html(&key, chosen, channel, error, typed)?);
        // Words that came back stand in a box.
        Ok(match typed {
            Some(_) => with_script(page),
            None => page,
        })
    }

    fn html(
        &self,
        key: &str,
        chosen: Option<Score>,
        channel: Option<Channel>,
        error: Option<QuestionError>,
        typed: Option<Typed<'_>>,
    ) -> Result<String, Problem> {
        let touchpoint = &self.place.touchpoint;
        let code = touchpoint.code.as_str();
        // Words that were typed would be out of place among faces alone.
        let pictures = self.pictures() && typed.is_none();
        // The page in another language keeps the answer that a link chose, the way it came and how
        // it is shown.
        let address = |pictures: bool| {
            let parts = [
                chosen.map(|score| format!("score={}", score.get())),
                channel.map(|channel| format!("channel={channel}")),
                pictures.then(|| "pictures".to_owned()),
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            let joint = if parts.is_empty() { "" } else { "?" };
            format!("/{code}{joint}{}", parts.join("&"))
        };
        let frame = place_frame(self.request, self.place, address(pictures));
        let other_look = frame.link(&address(!pictures));
        let place = Named::of(&touchpoint.names, frame.texts.language());
        let page = QuestionPage {
            code,
            place,
            set: self.set(),
            key,
            channel,
            draft: touchpoint.state == TouchpointState::Draft,
            opens: touchpoint.opens_on.map(|day| opens(frame.texts, day)),
            chosen,
            error,
            typed,
            pictures,
            other_look,
            frame,
        };
        Ok(page.html()?)
    }
}

/// The sentence of a draft that opens on a day.
fn opens(texts: &Texts, day: Day) -> String {
    // A language that the desk does not speak has no names of months.
    let day = if Language::STAFF.contains(&texts.language()) {
        texts.day(day.0)
    } else {
        day.0.to_string()
    };
    texts.with("frame-test-opens", &[("day", day.into())])
}

/// `POST /{code}`: the tap. What was typed stays on the page when it cannot be taken.
pub(super) async fn tap(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Problem> {
    let place = match place(&app, &request, &typed).await? {
        Ok(place) => place,
        Err(page) => return Ok(page),
    };
    let key = fields.text("key")?;
    let read = app.doors.read_form_key(&place.touchpoint.code, key).ok();
    let asking = Doors::is_asking(&place) || place.touchpoint.state == TouchpointState::Draft;
    if !asking && read.is_none() {
        // A page that was made while the place was open may still count; no new one is made.
        return closed(&app, &request, &place).await;
    }
    let asks = Asks {
        app: &app,
        request: &request,
        place: &place,
        key: (!asking).then_some(key),
    };
    let channel = fields
        .one("channel")?
        .and_then(|channel| channel.parse().ok());
    let score = fields
        .one("score")
        .ok()
        .flatten()
        .and_then(|score| asks.set().parse(score));
    let text = fields.text("comment")?;
    let sharing = match fields.text("sharing")? {
        "" => Ok(None),
        word => word
            .parse::<Sharing>()
            .map(Some)
            .map_err(|_unknown| WordsError::Sharing),
    };
    let typed = Typed {
        text,
        sharing: sharing.as_ref().ok().copied().flatten(),
    };
    let typed = (!text.is_empty()).then_some(typed);
    let again = |error| asks.page(400, score, channel, Some(error), typed);
    let (comment, sharing) = match (Comment::parse(text), sharing) {
        (Ok(comment), Ok(sharing)) => (comment, sharing),
        (Err(refused), _) => return again(QuestionError::Words(WordsError::Refused(refused))),
        (_, Err(error)) => return again(QuestionError::Words(error)),
    };
    let Some(score) = score else {
        return again(QuestionError::Score);
    };
    if key.is_empty() {
        return again(QuestionError::NoKey);
    }
    let Some(key) = read else {
        return again(QuestionError::Key);
    };
    let tap = Tap {
        channel: arrived_by(&place, channel),
        score,
        once: key.bytes().to_vec(),
        comment,
        sharing: sharing.unwrap_or(Sharing::TeamOnly),
        honeypot: !fields.text("website")?.is_empty(),
        begun: Some(key.day()),
        from: client::address(&request, &app.trusted_proxies).map(Into::into),
    };
    match app.doors.accept(&place, tap).await {
        Ok(accepted) => Ok(to_receipt(&request, &place, &accepted)),
        Err(CollectError::Closed) => closed(&app, &request, &place).await,
        Err(other) => Err(other.into()),
    }
}

/// The way an answer on a page came: what the link said, if the touchpoint takes answers by it;
/// else the sign.
fn arrived_by(place: &Place, said: Option<Channel>) -> Channel {
    let channels = &place.touchpoint.channels;
    said.filter(|channel| channels.contains(channel))
        .or_else(|| channels.contains(&Channel::Qr).then_some(Channel::Qr))
        .or_else(|| channels.first().copied())
        .unwrap_or(Channel::Qr)
}

/// 303 to the receipt's page.
fn to_receipt(request: &HttpRequest, place: &Place, accepted: &Accepted) -> HttpResponse {
    let again = if matches!(accepted, Accepted::KnownOtherwise(_)) {
        "?again"
    } else {
        ""
    };
    let to = format!("/r/{}{again}", accepted.receipt());
    let to = language::carried(request, &place.organisation.languages, &to);
    see_other(to)
}
