//! Mail that could not be sent, as admins see it.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{MailPage, MailRow, Place};
use super::problem::{Kind, Problem};
use super::{App, html, see_other};
use crate::domain::Act;
use crate::notify;
use crate::store::audit::{self, By};
use crate::store::{StoreError, outbox};

/// Mails on the page.
const ON_A_PAGE: i64 = 100;

/// `GET /staff/mail`, newest first.
pub(super) async fn list(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::SeeMail)?;
    let query = Fields::parse(request.query_string())?;
    let parked = app
        .db
        .read(move |connection| outbox::parked(connection, &scope, ON_A_PAGE))
        .await?;
    let page = MailPage {
        desk: desk(&app, &signed, Place::Elsewhere).await?,
        rows: parked
            .into_iter()
            .map(|mail| MailRow {
                id: mail.id,
                to: notify::masked(&mail.recipient),
                kind: mail.kind,
                day: mail.day.0,
                tries: u64::try_from(mail.attempts).unwrap_or_default(),
                error: mail.last_error.unwrap_or_default(),
            })
            .collect(),
        again: query.text("done")? == "again",
    };
    html(askama::Template::render(&page)?)
}

/// `POST /staff/mail/{id}/again`: it is due now.
pub(super) async fn again(
    app: actix::Data<App>,
    signed: Signed,
    typed: actix::Path<String>,
    _form: OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::SeeMail)?;
    let id: i64 = typed.parse().map_err(|_no_number| Kind::NotFound)?;
    let by = By {
        person: Some(signed.person.id),
        at: app.clock.now(),
    };
    app.db
        .write(move |connection| {
            let owner = outbox::try_again(connection, &scope, id, by.at)?;
            audit::record(connection, by, owner, "mail.again", &id.to_string())?;
            Ok::<_, StoreError>(())
        })
        .await?;
    Ok(see_other("/staff/mail?done=again"))
}
