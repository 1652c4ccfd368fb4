//! Records of what was handed to the safeguarding team.

use actix_web::{HttpRequest, HttpResponse, web as actix};
use chrono::NaiveDate;

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{
    ClosingForm, LinkOnce, OncePage, Place, RecordPage, RecordRow, RecordsPage,
};
use super::problem::{Kind, Problem};
use super::{App, html, html_with, see_other};
use crate::domain::{Act, Day};
use crate::moderate::{ClosingRefused, ModerateError, Record};
use crate::store::handovers::Closing;

/// `GET /staff/records`.
pub(super) async fn list(app: actix::Data<App>, signed: Signed) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::Decide)?;
    let records = app.moderation.records(&scope).await?;
    let page = RecordsPage {
        desk: desk(&app, &signed, Place::Queue).await?,
        rows: records
            .into_iter()
            .map(|(record, service)| RecordRow {
                reference: record.reference,
                day: record.day.0,
                service: service.name(signed.language).to_owned(),
                decided_by: record.decided_by,
                told: record.closed.map(|closed| closed.told),
            })
            .collect(),
    };
    html(askama::Template::render(&page)?)
}

/// `GET /staff/records/{reference}`.
pub(super) async fn record(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    reference: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let closed = query.text("done")? == "closed";
    let form = ClosingForm::default();
    let scope = signed.scope(Act::Decide)?;
    let record = app
        .moderation
        .record(&signed.person, &scope, &reference)
        .await?;
    page(&app, &signed, 200, record, Some(form), closed, None).await
}

async fn page(
    app: &App,
    signed: &Signed,
    status: u16,
    record: Record,
    form: Option<ClosingForm>,
    just_closed: bool,
    refused: Option<ClosingRefused>,
) -> Result<HttpResponse, Problem> {
    let zone = record.organisation.time_zone.get();
    let handover = record.handover;
    let page = RecordPage {
        desk: desk(app, signed, Place::Queue).await?,
        reference: handover.reference,
        organisation: record.organisation.name(signed.language).to_owned(),
        service: record.service.name(signed.language).to_owned(),
        touchpoint: record.touchpoint.name(signed.language).to_owned(),
        code: record.touchpoint.code.to_string(),
        day: handover.day.0,
        hour: handover.hour.and_then(|hour| u8::try_from(hour).ok()),
        why: handover.why,
        decided_by: handover.decided_by,
        decided_at: handover.decided_at.with_timezone(&zone).naive_local(),
        words: handover.words,
        closed: handover.closed,
        delete_after: handover.delete_text_after.map(|day| day.0),
        hold: record
            .hold
            .map(|hold| (hold.kind, hold.asked_by, hold.review_on.0)),
        comment: handover.comment,
        form,
        just_closed,
        problem: refused,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/records/{reference}`: closes it.
pub(super) async fn close(
    app: actix::Data<App>,
    signed: Signed,
    reference: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::Decide)?;
    let form = ClosingForm {
        told: fields.text("told")?.to_owned(),
        how: fields.text("how")?.to_owned(),
        told_on: fields.text("told_on")?.to_owned(),
        their_reference: fields.text("their_reference")?.to_owned(),
        outcome: fields.text("outcome")?.to_owned(),
    };
    let told_on: Option<NaiveDate> = form.told_on.trim().parse().ok();
    let outcome = match told_on {
        None => Err(ModerateError::Closing(ClosingRefused::Day)),
        Some(told_on) => {
            let closing = Closing {
                told: form.told.trim().to_owned(),
                how: form.how.trim().to_owned(),
                told_on: Day(told_on),
                their_reference: form.their_reference.trim().to_owned(),
                outcome: form.outcome.trim().to_owned(),
            };
            app.moderation
                .close_record(&signed.person, &scope, &reference, closing)
                .await
        }
    };
    match outcome {
        Ok(()) => Ok(see_other(format!("/staff/records/{reference}?done=closed"))),
        Err(ModerateError::Closing(refused)) => {
            let record = app
                .moderation
                .record(&signed.person, &scope, &reference)
                .await?;
            let status = if refused == ClosingRefused::Closed {
                409
            } else {
                400
            };
            page(
                &app,
                &signed,
                status,
                record,
                Some(form),
                false,
                Some(refused),
            )
            .await
        }
        Err(other) => Err(other.into()),
    }
}

/// `GET /staff/handover/{token}`: looking does not use the link up.
pub(super) async fn once_page(
    app: actix::Data<App>,
    signed: Signed,
    token: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let token = token.into_inner();
    if token.len() != 32 || !token.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(Kind::NotFound.into());
    }
    let page = OncePage {
        desk: desk(&app, &signed, Place::Elsewhere).await?,
        link: LinkOnce::Handover(token),
    };
    html(askama::Template::render(&page)?)
}

/// `POST /staff/handover/{token}`: shows the record, once.
pub(super) async fn once(
    app: actix::Data<App>,
    signed: Signed,
    token: actix::Path<String>,
    OwnForm(_fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let record = app
        .moderation
        .record_by_link(&signed.person, &token)
        .await?;
    page(&app, &signed, 200, record, None, false, None).await
}
