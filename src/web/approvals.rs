//! What needs a second person: asked for, agreed to, seen once.

use actix_web::{HttpRequest, HttpResponse, web as actix};
use chrono::NaiveDate;

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{ApprovalsPage, AskRow, Place, RevealedPage};
use super::problem::{Kind, Problem};
use super::{App, html_with, see_other};
use crate::domain::{Act, Asked, Code, CommentId, Day, HoldKind};
use crate::moderate::{AskRefused, ModerateError, batch_of};

/// `GET /staff/approvals`.
pub(super) async fn list(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let asked = query.text("asked")? == "1";
    let touched = query.one("touched")?.and_then(|n| n.parse().ok());
    page(&app, &signed, 200, asked, touched, None).await
}

async fn page(
    app: &App,
    signed: &Signed,
    status: u16,
    asked: bool,
    touched: Option<u64>,
    refused: Option<AskRefused>,
) -> Result<HttpResponse, Problem> {
    let standing = app.moderation.asked(&signed.person).await?;
    let page = ApprovalsPage {
        desk: desk(app, signed, Place::Approvals).await?,
        rows: standing
            .into_iter()
            .map(|one| AskRow {
                id: one.ask.id,
                act: one.ask.act,
                about: about(one.ask.act, &one.ask.subject),
                comment: single_comment(one.ask.act, &one.ask.subject),
                batch: batch_of(&one.ask),
                reason: one.ask.reason,
                asker: one.ask.asker,
                day: one.ask.asked_at.date_naive(),
                approved: one.ask.approved,
                used: one.ask.used,
                may_decide: one.may_decide,
                may_read: one.may_read,
            })
            .collect(),
        may_leave_out: signed.person.scope(Act::LeaveOut).is_some(),
        asked,
        touched,
        refused,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// What it is about, as a person may read it: how many comments, or a place and a day.
fn about(act: Asked, subject: &str) -> String {
    match act {
        Asked::Bulk => subject.split(',').count().to_string(),
        Asked::LeaveOut => subject.to_owned(),
        Asked::StrikeOut => subject
            .split_once(' ')
            .map_or_else(String::new, |(_, at)| at.to_owned()),
        Asked::Reveal | Asked::Hold | Asked::EndHold => String::new(),
    }
}

fn single_comment(act: Asked, subject: &str) -> Option<CommentId> {
    let first = subject.split(' ').next().unwrap_or_default();
    match act {
        Asked::Reveal | Asked::Hold | Asked::EndHold => first.parse().ok().map(CommentId),
        Asked::Bulk | Asked::LeaveOut | Asked::StrikeOut => None,
    }
}

/// What was asked for is kept, or the page says what it needs.
async fn asked(
    app: &App,
    signed: &Signed,
    outcome: Result<(), ModerateError>,
) -> Result<HttpResponse, Problem> {
    match outcome {
        Ok(()) => Ok(see_other("/staff/approvals?asked=1")),
        Err(ModerateError::Ask(refused)) => {
            page(app, signed, 400, false, None, Some(refused)).await
        }
        Err(other) => Err(other.into()),
    }
}

fn read_id(typed: &str) -> Result<CommentId, Problem> {
    typed
        .parse()
        .map(CommentId)
        .map_err(|_no_number| Kind::NotFound.into())
}

/// `POST /staff/queue/{id}/reveal`: asks to read what was cut or withheld.
pub(super) async fn reveal(
    app: actix::Data<App>,
    signed: Signed,
    typed: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::Decide)?;
    let id = read_id(&typed)?;
    let reason = fields.text("reason")?;
    let outcome = app.moderation.ask_to_reveal(&scope, id, reason).await;
    asked(&app, &signed, outcome).await
}

/// `POST /staff/queue/{id}/hold`: asks to stop its deletion, or to let it go on.
pub(super) async fn hold(
    app: actix::Data<App>,
    signed: Signed,
    typed: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::Decide)?;
    let id = read_id(&typed)?;
    let reason = fields.text("reason")?;
    let outcome = if fields.text("end")? == "1" {
        app.moderation.ask_to_end_hold(&scope, id, reason).await
    } else {
        let kind: Option<HoldKind> = fields.text("kind")?.parse().ok();
        let day: Option<NaiveDate> = fields.text("review_on")?.trim().parse().ok();
        app.moderation
            .ask_to_hold(&scope, id, kind, day.map(Day), reason)
            .await
    };
    asked(&app, &signed, outcome).await
}

/// `POST /staff/floods`: asks to leave a burst of answers out of a month.
pub(super) async fn leave_out(
    app: actix::Data<App>,
    signed: Signed,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::LeaveOut)?;
    let reason = fields.text("reason")?;
    let code = Code::parse(fields.text("code")?.trim()).ok();
    let day: Option<NaiveDate> = fields.text("day")?.trim().parse().ok();
    let outcome = match (code, day) {
        (Some(code), Some(day)) => {
            app.moderation
                .ask_to_leave_out(&scope, &code, Day(day), reason)
                .await
        }
        _ => Err(AskRefused::Nothing.into()),
    };
    let outcome = match outcome {
        Err(ModerateError::NotFound) => Err(AskRefused::Nothing.into()),
        other => other,
    };
    asked(&app, &signed, outcome).await
}

/// `POST /staff/approvals/{id}`: agrees, or says no.
pub(super) async fn answer(
    app: actix::Data<App>,
    signed: Signed,
    typed: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let id: i64 = typed.parse().map_err(|_bad| Kind::NotFound)?;
    let yes = match fields.text("answer")? {
        "yes" => true,
        "no" => false,
        _ => return Err(Problem::unreadable("`answer` is yes or no")),
    };
    match app.moderation.answer(&signed.person, id, yes).await {
        Ok(touched) if yes => Ok(see_other(format!("/staff/approvals?touched={touched}"))),
        Ok(_) => Ok(see_other("/staff/approvals")),
        Err(ModerateError::Ask(refused)) => {
            page(&app, &signed, 409, false, None, Some(refused)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /staff/approvals/{id}/read`: shows what was cut or withheld, once.
pub(super) async fn read(
    app: actix::Data<App>,
    signed: Signed,
    typed: actix::Path<String>,
    OwnForm(_fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let id: i64 = typed.parse().map_err(|_bad| Kind::NotFound)?;
    match app.moderation.read_once(&signed.person, id).await {
        Ok(words) => {
            let page = RevealedPage {
                desk: desk(&app, &signed, Place::Approvals).await?,
                words,
            };
            Ok(html_with(200, askama::Template::render(&page)?))
        }
        Err(ModerateError::Ask(refused)) => {
            page(&app, &signed, 409, false, None, Some(refused)).await
        }
        Err(other) => Err(other.into()),
    }
}
