//! What citizens may ask about a sign and about us: is it real, what is kept, who can use it.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::citizen::{bare_frame, frame, place, place_frame};
use super::fields::Fields;
use super::pages::citizen::{
    AboutPage, AccessibilityPage, Frame, ListPage, Named, PrivacyPage, Statement,
};
use super::problem::Problem;
use super::{App, html};
use crate::collect::Doors;
use crate::domain::{Confirmed, LocalTime, Organisation, RETENTION, TouchpointState};
use crate::store::{accessibility as statements, organisations};

/// `GET /{code}/about`: "is this sign real?"
pub(super) async fn about(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let place = match place(&app, &request, &typed).await? {
        Ok(place) => place,
        Err(page) => return Ok(page),
    };
    let code = place.touchpoint.code.as_str();
    let frame = place_frame(&request, &place, format!("/{code}/about"));
    let language = frame.texts.language();
    let page = AboutPage {
        frame,
        code,
        place: Named::of(&place.touchpoint.names, language),
        service: Named::of(&place.service.names, language),
        open: Doors::is_asking(&place) || place.touchpoint.state == TouchpointState::Draft,
        host: &app.public.host,
        signs_page: place.organisation.contacts.signs_page.as_deref(),
        contact: &place.organisation.contacts.data_protection,
    };
    html(page.html()?)
}

/// `GET /{code}/privacy`.
pub(super) async fn privacy(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    statement_of_place(&app, &request, &typed, Statement::Privacy).await
}

/// `GET /{code}/accessibility`.
pub(super) async fn accessibility(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    statement_of_place(&app, &request, &typed, Statement::Accessibility).await
}

async fn statement_of_place(
    app: &App,
    request: &HttpRequest,
    typed: &str,
    which: Statement,
) -> Result<HttpResponse, Problem> {
    match place(app, request, typed).await? {
        Ok(place) => {
            let marks_bursts = !place.touchpoint.shared_network;
            let here = format!("/{}{}", place.touchpoint.code, path(which));
            let frame = place_frame(request, &place, here);
            statement(app, frame, which, &place.organisation, marks_bursts).await
        }
        Err(page) => Ok(page),
    }
}

/// `GET /privacy`: the only organisation's statement, or a list.
pub(super) async fn privacy_of_all(
    app: actix::Data<App>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    statement_of_all(&app, &request, Statement::Privacy).await
}

/// `GET /accessibility`: the only organisation's statement, or a list.
pub(super) async fn accessibility_of_all(
    app: actix::Data<App>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    statement_of_all(&app, &request, Statement::Accessibility).await
}

fn path(statement: Statement) -> &'static str {
    match statement {
        Statement::Privacy => "/privacy",
        Statement::Accessibility => "/accessibility",
    }
}

async fn statement_of_all(
    app: &App,
    request: &HttpRequest,
    which: Statement,
) -> Result<HttpResponse, Problem> {
    let all = app.db.read(organisations::list).await?;
    let query = Fields::parse(request.query_string())?;
    let asked = query.one("organisation")?;
    let chosen = match (all.as_slice(), asked) {
        ([only], _) => Some(only),
        (_, Some(slug)) => all
            .iter()
            .find(|organisation| organisation.slug.as_str() == slug),
        _ => None,
    };
    if let Some(organisation) = chosen {
        let here = format!("{}?organisation={}", path(which), organisation.slug);
        let frame = frame(request, organisation, None, here);
        return statement(app, frame, which, organisation, true).await;
    }
    let frame = bare_frame(request, path(which).to_owned());
    let language = frame.texts.language();
    let entries = all
        .iter()
        .map(|organisation| {
            let to = format!("{}?organisation={}", path(which), organisation.slug);
            (Named::of(&organisation.names, language), to)
        })
        .collect();
    html(
        ListPage {
            frame,
            statement: which,
            entries,
        }
        .html()?,
    )
}

async fn statement(
    app: &App,
    frame: Frame<'_>,
    which: Statement,
    organisation: &Organisation,
    marks_bursts: bool,
) -> Result<HttpResponse, Problem> {
    let contact = &organisation.contacts.data_protection;
    html(match which {
        Statement::Privacy => PrivacyPage {
            frame,
            kept: RETENTION,
            marks_bursts,
            takes_texts: app
                .texts
                .as_ref()
                .is_some_and(|texts| texts.takes_for(&organisation.slug)),
            contact,
        }
        .html()?,
        Statement::Accessibility => {
            let id = organisation.id;
            let read = app
                .db
                .read(move |connection| statements::shown(connection, id));
            let confirmed: Option<Confirmed> = read.await?;
            AccessibilityPage {
                frame,
                nation: organisation.nation,
                confirmed: confirmed.as_ref(),
                today: LocalTime::at(app.clock.now(), organisation.time_zone).day.0,
                contact,
            }
            .html()?
        }
    })
}
