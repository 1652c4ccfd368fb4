//! How somebody likes the desk, and until when they are away.

use actix_web::{HttpRequest, HttpResponse, web as actix};
use chrono::NaiveDate;

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{AccountPage, Place};
use super::problem::Problem;
use super::{App, html_with, see_other};
use crate::domain::{Act, Day};
use crate::store::preferences::{self, Preferences};
use crate::store::{StoreError, claims};

/// The most distressing comments of a day before the desk says a word.
const MOST: i32 = 999;

/// `GET /staff/account`.
pub(super) async fn form(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let saved = query.text("saved")? == "1";
    let me = signed.person.id;
    let stand = app
        .db
        .read(move |connection| preferences::of(connection, me))
        .await?;
    page(&app, &signed, 200, stand, saved, false).await
}

async fn page(
    app: &App,
    signed: &Signed,
    status: u16,
    stand: Preferences,
    saved: bool,
    wrong: bool,
) -> Result<HttpResponse, Problem> {
    let page = AccountPage {
        desk: desk(app, signed, Place::Elsewhere).await?,
        mail: signed.person.mail.clone(),
        shortcuts: stand.shortcuts,
        blur: stand.blur,
        nudge_after: stand.nudge_after.to_string(),
        away_until: stand.away_until.map(|day| day.0.to_string()),
        batch_mail: signed
            .person
            .scope(Act::SayWeDid)
            .is_some()
            .then_some(stand.batch_mail),
        saved,
        wrong,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/account`. Whoever goes away hands back what they have in hand.
pub(super) async fn save(
    app: actix::Data<App>,
    signed: Signed,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let away = fields.text("away_until")?.trim();
    let away_until: Option<NaiveDate> = away.parse().ok();
    let nudge_after: Option<i32> = fields.text("nudge_after")?.trim().parse().ok();
    let good = nudge_after.is_some_and(|after| (0..=MOST).contains(&after))
        && (away.is_empty() || away_until.is_some());
    let to = Preferences {
        shortcuts: fields.one("shortcuts")?.is_some(),
        blur: fields.one("blur")?.is_some(),
        nudge_after: nudge_after.unwrap_or(10),
        away_until: away_until.map(Day),
        // Whoever is of no team is not asked, and keeps what they had.
        batch_mail: signed.person.scope(Act::SayWeDid).is_none()
            || fields.one("batch_mail")?.is_some(),
    };
    if !good {
        return page(&app, &signed, 400, to, false, true).await;
    }
    let me = signed.person.id;
    app.db
        .write(move |connection| {
            preferences::set(connection, me, &to)?;
            if to.away_until.is_some() {
                claims::release_all_of(connection, me)?;
            }
            Ok::<_, StoreError>(())
        })
        .await?;
    Ok(see_other("/staff/account?saved=1"))
}
