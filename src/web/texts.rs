//! Text messages as admins see them: where gateways send to, what came last, what may be wrong.

use actix_web::{HttpResponse, web as actix};
use chrono::{DateTime, TimeDelta};

use super::desk::desk;
use super::guard::Signed;
use super::pages::staff::{GatewayRow, NumberRow, Place, TextsPage};
use super::problem::Problem;
use super::{App, html};
use crate::domain::{Act, TimeZone};
use crate::sms::{GatewaySeen, News, Trouble};
use crate::store::{StoreError, organisations};

/// `GET /staff/texts`.
pub(super) async fn list(app: actix::Data<App>, signed: Signed) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::SeeGateways)?;
    let texts = app.texts.clone();
    let (seen, zone) = app
        .db
        .read(move |connection| {
            let owners: Result<Vec<_>, StoreError> = scope
                .organisations()
                .iter()
                .map(|id| organisations::by_id(connection, *id))
                .collect();
            let owners = owners?;
            let zone = owners.first().map(|owner| owner.time_zone);
            let seen = match &texts {
                Some(texts) => texts.overview(connection, &owners)?,
                None => Vec::new(),
            };
            Ok::<_, StoreError>((seen, zone))
        })
        .await?;
    let page = TextsPage {
        desk: desk(&app, &signed, Place::Services).await?,
        not_https: !app.public.is_https(),
        set_up: app.texts.is_some(),
        gateways: seen.into_iter().map(|seen| row(&app, seen, zone)).collect(),
    };
    html(askama::Template::render(&page)?)
}

fn row(app: &App, seen: GatewaySeen, zone: Option<TimeZone>) -> GatewayRow {
    let last = |kind: News| {
        let hour = seen.news.iter().find(|(news, _)| *news == kind)?.1;
        let begins = DateTime::from_timestamp(hour * 3_600, 0)?;
        let local = |at: DateTime<chrono::Utc>| {
            zone.map_or(at.naive_utc(), |zone| {
                at.with_timezone(&zone.get()).naive_local()
            })
        };
        Some((local(begins), local(begins + TimeDelta::hours(1))))
    };
    GatewayRow {
        address: app.public.link(&seen.address),
        name: seen.name,
        kind: seen.kind,
        last: last(News::Taken),
        refused: last(News::Refused),
        troubles: seen.troubles.iter().map(Trouble::as_str).collect(),
        numbers: seen
            .numbers
            .into_iter()
            .map(|number| NumberRow {
                number: number.number,
                touchpoint: number.touchpoint,
                one_is_best: number.one_is_best,
                troubles: number.troubles.iter().map(Trouble::as_str).collect(),
            })
            .collect(),
    }
}
