//! The public address changed: the signs that show the old one, and marking those printed anew.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{AddressChange, AddressChangePage, OutdatedRow, Place};
use super::problem::Problem;
use super::touchpoints::day;
use super::{App, html_with, see_other};
use crate::domain::{Act, Code, Day, Language, LocalTime};
use crate::locale::Texts;
use crate::register::moved::{Moved, moved};
use crate::register::touchpoints::{self as acts, Change};
use crate::store::audit::By;
use crate::store::{StoreError, touchpoints};

/// Signs on a page; a form holds no more.
const ON_A_PAGE: usize = 40;

impl AddressChange {
    /// What is told of a change.
    pub(super) fn of(moved: &Moved) -> Self {
        Self {
            from: moved.from.clone(),
            to: moved.to.clone(),
            on: moved.at.date_naive(),
            signs: u64::try_from(moved.signs.len()).unwrap_or_default(),
        }
    }
}

/// `GET /staff/touchpoints/address-change`.
pub(super) async fn form(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let done = !query.text("done")?.is_empty();
    let today = app.clock.now().date_naive().to_string();
    page(&app, &signed, today, None, done).await
}

async fn page(
    app: &App,
    signed: &Signed,
    put_up_on: String,
    wrong: Option<(&'static str, String)>,
    done: bool,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepRegister)?;
    let now = app.clock.now();
    let read = app
        .db
        .read(move |connection| moved(connection, &scope, now));
    let found = read.await?;
    let language: Language = signed.language;
    let signs = found.iter().flat_map(|found| &found.signs);
    let rows = signs.take(ON_A_PAGE).map(|sign| OutdatedRow {
        code: sign.touchpoint.code.clone(),
        name: sign.touchpoint.name(language).to_owned(),
        service: sign.service.name(language).to_owned(),
        place: sign.touchpoint.sign.place.clone(),
        put_up: sign.touchpoint.sign.put_up_on.map(|day| day.0),
        shows: sign.shows.clone(),
    });
    let status = if wrong.is_some() { 400 } else { 200 };
    let page = AddressChangePage {
        rows: rows.collect(),
        change: found.as_ref().map(AddressChange::of),
        desk: desk(app, signed, Place::Services).await?,
        put_up_on,
        wrong,
        done,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/touchpoints/address-change`: these were printed anew and put up.
pub(super) async fn mark(
    app: actix::Data<App>,
    signed: Signed,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepRegister)?;
    let texts = Texts::of(signed.language);
    let typed = fields.text("put_up_on")?.to_owned();
    let by = By {
        person: Some(signed.person.id),
        at: app.clock.now(),
    };
    let codes: Vec<Code> = fields
        .all("code")
        .filter_map(|word| Code::parse(word).ok())
        .collect();
    let within = scope.clone();
    let read = app
        .db
        .read(move |connection| moved(connection, &within, by.at));
    let Some(found) = read.await? else {
        return Ok(see_other("/staff/touchpoints/address-change"));
    };
    let put_up = day(&typed).ok().flatten();
    let put_up = put_up.filter(|day| {
        // A day before the change would leave them on the list, and nobody would know why.
        let newest = Day(by.at.date_naive());
        *day >= Day(found.at.date_naive()) && *day <= newest
    });
    let Some(put_up) = put_up else {
        let wrong = ("put_up_on", texts.get("signs-wrong-printed"));
        return page(&app, &signed, typed, Some(wrong), false).await;
    };
    if codes.is_empty() {
        let first = texts.get("signs-wrong-none");
        return page(&app, &signed, typed, Some(("main", first)), false).await;
    }
    app.db
        .write(move |connection| {
            for code in &codes {
                let place = touchpoints::place(connection, code)?;
                if !scope.covers(place.organisation.id, place.service.id) {
                    return Err(StoreError::NotFound);
                }
                let today = LocalTime::at(by.at, place.organisation.time_zone).day;
                let change = Change {
                    put_up_on: Some(Some(put_up.min(today))),
                    ..Change::default()
                };
                acts::change(connection, by, &place, &change)?;
            }
            Ok::<_, StoreError>(())
        })
        .await?;
    Ok(see_other("/staff/touchpoints/address-change?done=yes"))
}
