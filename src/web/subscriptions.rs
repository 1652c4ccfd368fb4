//! Who is told by mail when a month is released. The mails are ended by one click, of a person or
//! of their mail program (RFC 8058), without signing in.

use actix_web::{HttpRequest, HttpResponse, web as actix};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::guard::{OwnForm, Signed};
use super::language;
use super::pages::staff::Desk;
use super::pages::summaries::UnsubscribePage;
use super::problem::{Kind, Problem};
use super::{App, assets, html, see_other};
use crate::domain::{Act, Language, Slug};
use crate::locale::Texts;
use crate::store::{AnyConnection, StoreError, organisations, subscriptions};

/// `POST /summaries/{organisation}/subscription`: begins to tell this person, or ends it.
pub(super) async fn change(
    app: actix::Data<App>,
    signed: Signed,
    address: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ReadSummaries)?;
    let slug = Slug::parse(&address).map_err(|_refused| Kind::NotFound)?;
    let tell = fields.text("tell")? == "yes";
    let token = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 16]>());
    let person = signed.person.id;
    let write = move |connection: &mut AnyConnection| {
        let organisation = organisations::by_slug(connection, &slug)?;
        if !scope.touches(organisation.id) {
            return Err(StoreError::NotFound);
        }
        if tell {
            subscriptions::begin(connection, person, organisation.id, &token)
        } else {
            subscriptions::end(connection, person, organisation.id)
        }
    };
    app.db.write(write).await?;
    Ok(see_other("/summaries"))
}

/// `GET /unsubscribe/{token}`: asks first, because scanners of mail open links.
pub(super) async fn confirm(
    app: actix::Data<App>,
    request: HttpRequest,
    address: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let token = address.into_inner();
    let wanted = token.clone();
    let read = move |connection: &mut AnyConnection| subscriptions::by_token(connection, &wanted);
    let there = app.db.read(read).await?.is_some();
    page(&request, token, !there)
}

/// `POST /unsubscribe/{token}`: ends these mails. A second click is no error.
pub(super) async fn end(
    app: actix::Data<App>,
    request: HttpRequest,
    address: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let token = address.into_inner();
    let wanted = token.clone();
    let write =
        move |connection: &mut AnyConnection| subscriptions::end_by_token(connection, &wanted);
    app.db.write(write).await?;
    page(&request, token, true)
}

fn page(request: &HttpRequest, token: String, done: bool) -> Result<HttpResponse, Problem> {
    let texts = Texts::of(language::of_request(request, Language::STAFF));
    html(askama::Template::render(&UnsubscribePage {
        desk: Desk::signed_out(texts, &*assets::STAFF.href, ""),
        token,
        done,
    })?)
}
