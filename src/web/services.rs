//! The services a person may see, their touchpoints, and the comments passed on.

use actix_web::{HttpResponse, web as actix};

use super::desk::desk;
use super::guard::Signed;
use super::overview::Overview;
use super::pages::staff::{PassedOn, Place, ServicePage, ServiceRow, ServicesPage, TouchpointRow};
use super::problem::{Kind, Problem};
use super::{App, html};
use crate::domain::{Act, LocalTime, Slug, Touchpoint};
use crate::store::{StoreError, comments, organisations, services};

/// Comments passed on that a page shows at the most.
const ON_A_PAGE: i64 = 200;

/// `GET /staff/services`.
pub(super) async fn list(app: actix::Data<App>, signed: Signed) -> Result<HttpResponse, Problem> {
    let overview = Overview::of(&app, &signed).await?;
    let language = signed.language;
    let touchpoint = |place: &Touchpoint| TouchpointRow {
        code: place.code.clone(),
        name: place.name(language).to_owned(),
        state: place.state,
        address: app.public.link(&format!("/{}", place.code)),
        instead: overview.instead(place),
    };
    let rows = overview
        .services()
        .map(|(service, owner, touchpoints)| ServiceRow {
            organisation: owner.name(language).to_owned(),
            name: service.name(language).to_owned(),
            slug: service.slug.clone(),
            question_set: service.asks_in(LocalTime::at(app.clock.now(), owner.time_zone).month()),
            closed: service.closed,
            touchpoints: touchpoints.map(touchpoint).collect(),
        })
        .collect();
    let page = ServicesPage {
        desk: desk(&app, &signed, Place::Services).await?,
        services: rows,
        may_enter: signed.person.scope(Act::EnterAnswers).is_some(),
        may_read: signed.person.scope(Act::ReadPassedOn).is_some(),
        may_see_texts: signed.person.scope(Act::SeeGateways).is_some(),
        may_list_staff: signed.person.scope(Act::ListStaff).is_some(),
        may_state: signed.person.scope(Act::ConfirmStatements).is_some(),
    };
    html(askama::Template::render(&page)?)
}

/// `GET /staff/services/{slug}`: what was passed on to a team.
pub(super) async fn service(
    app: actix::Data<App>,
    signed: Signed,
    slug: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let slug = Slug::parse(&slug).map_err(|_refused| Kind::NotFound)?;
    let scope = signed.scope(Act::ReadPassedOn)?;
    let (service, owner, passed_on) = app
        .db
        .read(move |connection| {
            let mut shown = services::in_scope(connection, &scope)?.into_iter();
            let service = shown.find(|s| s.slug == slug).ok_or(StoreError::NotFound)?;
            let owner = organisations::by_id(connection, service.organisation)?;
            let passed_on = comments::passed_on(connection, service.id, ON_A_PAGE)?;
            Ok::<_, StoreError>((service, owner, passed_on))
        })
        .await?;
    let language = signed.language;
    let page = ServicePage {
        desk: desk(&app, &signed, Place::Services).await?,
        organisation: owner.name(language).to_owned(),
        service: service.name(language).to_owned(),
        comments: passed_on
            .into_iter()
            .map(|comment| PassedOn {
                month: comment.month,
                words: comment.words,
                sharing: comment.sharing,
            })
            .collect(),
        older: None,
    };
    html(askama::Template::render(&page)?)
}
