//! Which organisation or which service an address means, where it could mean several.
//!
//! A short name belongs to one service of an organisation. Whoever keeps two organisations may have
//! two of one short name: then the address says `?organisation=` too, and one that does not leads to
//! a page on which they choose.

use actix_web::HttpResponse;

use super::desk::desk;
use super::guard::Signed;
use super::pages::staff::{Link, Place, WhichPage};
use super::problem::Problem;
use super::{App, html_with};
use crate::domain::{Act, Organisation, Scope, Service, Slug};
use crate::store::{AnyConnection, StoreError, organisations, services};

/// What an address means.
pub(super) enum Meant<T> {
    /// This.
    One(T),
    /// Any of these.
    Several(Vec<T>),
}

impl<T> Meant<T> {
    fn of(mut found: Vec<T>) -> Result<Self, StoreError> {
        match found.len() {
            0 => Err(StoreError::NotFound),
            1 => found.pop().map(Self::One).ok_or(StoreError::NotFound),
            _ => Ok(Self::Several(found)),
        }
    }
}

/// A service and whose it is.
#[derive(Debug, Clone)]
pub(super) struct Owned {
    pub(super) service: Service,
    pub(super) owner: Organisation,
}

/// The service of a short name in a scope; `organisation` is empty or says of which.
pub(super) fn service(
    connection: &mut AnyConnection,
    scope: &Scope,
    slug: &str,
    organisation: &str,
) -> Result<Meant<Owned>, StoreError> {
    let mut found = Vec::new();
    for service in services::in_scope(connection, scope)? {
        if service.slug.as_str() == slug {
            let owner = organisations::by_id(connection, service.organisation)?;
            if organisation.is_empty() || owner.slug.as_str() == organisation {
                found.push(Owned { service, owner });
            }
        }
    }
    Meant::of(found)
}

/// The service that an address means and no other: where it could mean several, it means none.
pub(super) fn only_service(
    connection: &mut AnyConnection,
    scope: &Scope,
    slug: &str,
    organisation: &str,
) -> Result<Owned, StoreError> {
    match service(connection, scope, slug, organisation)? {
        Meant::One(service) => Ok(service),
        Meant::Several(_) => Err(StoreError::NotFound),
    }
}

/// The organisation in which somebody may act; `wanted` is empty or its short name. `whole` asks that
/// they may do so in all of it.
pub(super) fn organisation(
    connection: &mut AnyConnection,
    scope: &Scope,
    wanted: &str,
    whole: bool,
) -> Result<Meant<Organisation>, StoreError> {
    let open = organisations::list(connection)?.into_iter().filter(|one| {
        let theirs = if whole {
            scope.holds(one.id)
        } else {
            scope.touches(one.id)
        };
        theirs && (wanted.is_empty() || one.slug.as_str() == wanted)
    });
    Meant::of(open.collect())
}

/// The one that is meant, read for an act.
pub(super) async fn one_organisation(
    app: &App,
    signed: &Signed,
    act: Act,
    wanted: &str,
    whole: bool,
) -> Result<Meant<Organisation>, Problem> {
    let scope = signed.scope(act)?;
    let wanted = wanted.to_owned();
    let read =
        move |connection: &mut AnyConnection| organisation(connection, &scope, &wanted, whole);
    Ok(app.db.read(read).await?)
}

/// The page on which somebody chooses for which organisation they mean an address.
pub(super) async fn choose<'a>(
    app: &App,
    signed: &Signed,
    path: &str,
    organisations: impl Iterator<Item = &'a Organisation>,
) -> Result<HttpResponse, Problem> {
    let links = organisations.map(|one| Link {
        words: one.name(signed.language).to_owned(),
        href: in_organisation(path, &one.slug),
    });
    let page = WhichPage {
        links: links.collect(),
        desk: desk(app, signed, Place::Services).await?,
    };
    Ok(html_with(300, askama::Template::render(&page)?))
}

/// An address that says of which organisation.
pub(super) fn in_organisation(path: &str, organisation: &Slug) -> String {
    format!("{path}?organisation={organisation}")
}

/// The address of a page of a service, as short as it may be among those that somebody sees.
pub(super) fn address<'a>(
    service: &Service,
    owner: &Organisation,
    mut seen: impl Iterator<Item = &'a Service>,
    end: &str,
) -> String {
    let path = format!("/staff/services/{}{end}", service.slug);
    if seen.any(|other| other.slug == service.slug && other.id != service.id) {
        in_organisation(&path, &owner.slug)
    } else {
        path
    }
}
