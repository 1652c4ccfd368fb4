//! The services a person may see, and their touchpoints.

use actix_web::{HttpResponse, web as actix};

use super::desk::desk;
use super::guard::Signed;
use super::overview::Overview;
use super::pages::staff::{Place, ServiceRow, ServicesPage, TouchpointRow};
use super::problem::Problem;
use super::{App, html};
use crate::domain::{Act, LocalTime, Organisation, Scope, Service, Slug, Touchpoint};
use crate::store::{AnyConnection, StoreError, organisations, services};

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

/// A service that somebody may do something with.
pub(super) struct Known {
    /// The service.
    pub(super) service: Service,
    /// Whose it is.
    pub(super) owner: Organisation,
}

/// The service of an address within a scope. What is not theirs is not there.
pub(super) fn known(
    connection: &mut AnyConnection,
    scope: &Scope,
    slug: &Slug,
) -> Result<Known, StoreError> {
    let mut shown = services::in_scope(connection, scope)?.into_iter();
    let service = shown
        .find(|service| service.slug == *slug)
        .ok_or(StoreError::NotFound)?;
    let owner = organisations::by_id(connection, service.organisation)?;
    Ok(Known { service, owner })
}
