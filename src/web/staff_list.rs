//! The names of colleagues that screening finds in comments.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnLongForm, Signed};
use super::pages::staff::{Place, StaffListPage, StaffListRow};
use super::problem::{Kind, Problem};
use super::{App, html_with, see_other};
use crate::domain::{Act, Organisation};
use crate::register::staff_list::{self, Unreadable};
use crate::store::audit::By;
use crate::store::{AnyConnection, StoreError, organisations, staff_lists};

/// What somebody wrote that will not do.
struct Refused {
    /// The organisation's short name.
    of: String,
    names: String,
    why: Unreadable,
}

/// `GET /staff/staff-list`.
pub(super) async fn form(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let saved = query.text("saved")?.to_owned();
    page(&app, &signed, saved, None).await
}

async fn page(
    app: &App,
    signed: &Signed,
    saved: String,
    refused: Option<Refused>,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ListStaff)?;
    let read = move |connection: &mut AnyConnection| {
        let of = |id: &_| {
            let names = staff_lists::of(connection, *id)?;
            Ok((organisations::by_id(connection, *id)?, names))
        };
        scope.organisations().iter().map(of).collect()
    };
    let lists: Vec<(Organisation, Vec<String>)> = app.db.read(read).await?;
    let status = if refused.is_some() { 400 } else { 200 };
    let rows = lists.into_iter().map(|(owner, names)| {
        let slug = owner.slug.to_string();
        let wrong = refused.as_ref().filter(|refused| refused.of == slug);
        StaffListRow {
            name: owner.name(signed.language).to_owned(),
            count: u64::try_from(names.len()).unwrap_or_default(),
            names: wrong.map_or_else(|| names.join("\n"), |refused| refused.names.clone()),
            why: wrong.map(|refused| refused.why.clone()),
            saved: slug == saved,
            slug,
        }
    });
    let page = StaffListPage {
        lists: rows.collect(),
        desk: desk(app, signed, Place::Services).await?,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/staff-list`. What was there before is gone; what cannot be read changes nothing.
pub(super) async fn save(
    app: actix::Data<App>,
    signed: Signed,
    OwnLongForm(fields): OwnLongForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ListStaff)?;
    let of = fields.text("organisation")?.to_owned();
    let names = fields.text("names")?.to_owned();
    let read = match staff_list::read(&names) {
        Ok(read) => read,
        Err(why) => {
            let refused = Refused { of, names, why };
            return page(&app, &signed, String::new(), Some(refused)).await;
        }
    };
    let by = By {
        person: Some(signed.person.id),
        at: app.clock.now(),
    };
    let slug = of.clone();
    app.db
        .write(move |connection| {
            for id in scope.organisations() {
                let owner = organisations::by_id(connection, *id)?;
                if owner.slug.as_str() == slug {
                    return staff_list::replace(connection, by, &owner, &read);
                }
            }
            Err(StoreError::NotFound)
        })
        .await
        .map_err(|error| match error {
            StoreError::NotFound => Problem::from(Kind::NotFound),
            other => other.into(),
        })?;
    Ok(see_other(format!("/staff/staff-list?saved={of}")))
}
