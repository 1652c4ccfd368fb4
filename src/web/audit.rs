//! Who did what.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::fields::Fields;
use super::guard::Signed;
use super::pages::staff::{AuditPage, AuditRow, Place};
use super::problem::Problem;
use super::{App, html};
use crate::domain::{Act, TimeZone};
use crate::locale::Texts;
use crate::store::{StoreError, audit, organisations};

/// Lines on a page.
const ON_A_PAGE: i64 = 100;

/// `GET /staff/audit`, newest first; `?before=` goes back.
pub(super) async fn list(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ReadAudit)?;
    let query = Fields::parse(request.query_string())?;
    let before: Option<i64> = query.one("before")?.and_then(|id| id.parse().ok());
    let (lines, zone) = app
        .db
        .read(move |connection| {
            let lines = audit::list(connection, &scope, before, ON_A_PAGE)?;
            let mut zone: Option<TimeZone> = None;
            if let Some(id) = scope.organisations().first() {
                zone = Some(organisations::by_id(connection, *id)?.time_zone);
            }
            Ok::<_, StoreError>((lines, zone))
        })
        .await?;
    let texts = Texts::of(signed.language);
    let full = i64::try_from(lines.len()).is_ok_and(|count| count == ON_A_PAGE);
    let older = lines
        .last()
        .filter(|_| full)
        .map(|line| format!("/staff/audit?before={}", line.id));
    let page = AuditPage {
        desk: desk(&app, &signed, Place::Audit).await?,
        rows: lines
            .into_iter()
            .map(|line| AuditRow {
                when: zone.map_or(line.made_at.naive_utc(), |zone| {
                    line.made_at.with_timezone(&zone.get()).naive_local()
                }),
                who: line.person.unwrap_or_else(|| texts.get("staff-operator")),
                act: line.act,
                about: line.subject,
            })
            .collect(),
        newer: before.map(|_| "/staff/audit".to_owned()),
        older,
    };
    html(askama::Template::render(&page)?)
}
