//! The services a person may see, and their touchpoints.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::fields::Fields;
use super::guard::Signed;
use super::overview::Overview;
use super::pages::staff::{Place, ServiceDone as Done, ServiceRow, ServicesPage, TouchpointRow};
use super::problem::Problem;
use super::which;
use super::{App, html};
use crate::domain::{Act, Language, LocalTime, Touchpoint};

/// `GET /staff/services`.
pub(super) async fn list(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let overview = Overview::of(&app, &signed).await?;
    let language = signed.language;
    let touchpoint = |place: &Touchpoint| TouchpointRow {
        code: place.code.clone(),
        name: place.name(language).to_owned(),
        state: place.state,
        address: app.public.link(&format!("/{}", place.code)),
        instead: overview.instead(place),
    };
    let keeps = signed.person.scope(Act::KeepRegister);
    let all = || overview.services().map(|(service, ..)| service);
    let done = done(&query, &overview, language)?;
    let rows = overview
        .services()
        .map(|(service, owner, touchpoints)| ServiceRow {
            organisation: owner.name(language).to_owned(),
            name: service.name(language).to_owned(),
            href: which::address(service, owner, all(), ""),
            change: keeps
                .as_ref()
                .filter(|keeps| !service.closed && keeps.covers(owner.id, service.id))
                .map(|_keeps| which::address(service, owner, all(), "/change")),
            question_set: service.asks_in(LocalTime::at(app.clock.now(), owner.time_zone).month()),
            closed: service.closed,
            touchpoints: touchpoints.map(touchpoint).collect(),
        })
        .collect();
    let page = ServicesPage {
        desk: desk(&app, &signed, Place::Services).await?,
        services: rows,
        may_enter: signed.person.scope(Act::EnterAnswers).is_some(),
        done,
        may_add: keeps
            .as_ref()
            .is_some_and(|keeps| !keeps.organisations().is_empty()),
        may_keep: keeps.is_some(),
        may_read: signed.person.scope(Act::ReadPassedOn).is_some(),
        may_see_texts: signed.person.scope(Act::SeeGateways).is_some(),
        may_list_staff: signed.person.scope(Act::ListStaff).is_some(),
        may_state: signed.person.scope(Act::ConfirmStatements).is_some(),
    };
    html(askama::Template::render(&page)?)
}

/// What was done a moment ago, from the address that led here.
fn done(query: &Fields, overview: &Overview, language: Language) -> Result<Option<Done>, Problem> {
    let (slug, of) = (query.text("service")?, query.text("organisation")?);
    let count: u64 = query.text("count")?.parse().unwrap_or_default();
    let mut all = overview.services();
    let named =
        all.find(|(service, owner, _)| service.slug.as_str() == slug && owner.slug.as_str() == of);
    let named =
        named.map(|(service, owner, _)| (service.name(language).to_owned(), service, owner));
    Ok(match (query.text("did")?, named) {
        ("services" | "touchpoints", _) if count == 0 => None,
        ("services", _) => Some(Done::Services(count)),
        ("touchpoints", _) => Some(Done::Touchpoints(count)),
        ("added", Some((name, service, owner))) => Some(Done::Added {
            name,
            missing: owner
                .languages
                .iter()
                .copied()
                .filter(|of| service.names.iter().all(|(language, _)| language != of))
                .collect(),
        }),
        ("changed", Some((name, ..))) => Some(Done::Changed(name)),
        ("closed", Some((name, ..))) => Some(Done::Closed(name)),
        _ => None,
    })
}
