//! Plain praise, passed on many at a time.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{Place, PraisePage, PraiseRow};
use super::problem::Problem;
use super::{App, html_with, see_other};
use crate::domain::{Act, CommentId};
use crate::moderate::{AT_ONCE, AskRefused, ModerateError, WITH_A_SECOND};

/// `GET /staff/queue/praise`; `?many=1` shows as many as a second person may agree to.
pub(super) async fn list(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let many = query.text("many")? == "1";
    let number = |name| {
        query
            .one(name)
            .map(|n| n.and_then(|n| n.parse::<u64>().ok()))
    };
    let done = number("done")?.map(|done| (done, 0));
    let done = match (done, number("left")?) {
        (Some((done, _)), Some(left)) => Some((done, left)),
        (done, _) => done,
    };
    page(&app, &signed, 200, many, done, false).await
}

async fn page(
    app: &App,
    signed: &Signed,
    status: u16,
    many: bool,
    done: Option<(u64, u64)>,
    reason_missing: bool,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::Decide)?;
    let limit = if many { WITH_A_SECOND } else { AT_ONCE };
    let praise = app.moderation.praise(&signed.person, &scope, limit).await?;
    let page = PraisePage {
        desk: desk(app, signed, Place::Queue).await?,
        rows: praise
            .into_iter()
            .map(|item| PraiseRow {
                value: format!("{}:{}", item.comment.id, item.comment.version),
                words: item.words,
                day: item.comment.day.0,
                service: item.service.name(signed.language).to_owned(),
                sharing: item.comment.sharing,
            })
            .collect(),
        many,
        at_once: u64::try_from(AT_ONCE).unwrap_or_default(),
        done,
        reason_missing,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/queue/praise`: passes the ticked ones on, or asks a second person to.
pub(super) async fn pass_on(
    app: actix::Data<App>,
    signed: Signed,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::Decide)?;
    let unreadable = || Problem::unreadable("`chosen` cannot be read");
    let mut chosen: Vec<(CommentId, i32)> = Vec::new();
    let most = usize::try_from(WITH_A_SECOND).unwrap_or_default();
    for pair in fields.all("chosen").take(most) {
        let (id, version) = pair.split_once(':').ok_or_else(unreadable)?;
        let id = id.parse().map_err(|_bad| unreadable())?;
        chosen.push((CommentId(id), version.parse().map_err(|_bad| unreadable())?));
    }
    let at_once = usize::try_from(AT_ONCE).unwrap_or_default();
    let to = if chosen.len() > at_once {
        let ids: Vec<CommentId> = chosen.iter().map(|(id, _)| *id).collect();
        let reason = fields.text("reason")?;
        match app.moderation.ask_for_bulk(&scope, &ids, reason).await {
            Ok(()) => "/staff/approvals?asked=1".to_owned(),
            Err(ModerateError::Ask(AskRefused::ReasonMissing)) => {
                return page(&app, &signed, 400, true, None, true).await;
            }
            Err(other) => return Err(other.into()),
        }
    } else {
        let bulk = app
            .moderation
            .pass_on(&signed.person, &scope, &chosen)
            .await?;
        format!("/staff/queue/praise?done={}&left={}", bulk.done, bulk.left)
    };
    Ok(see_other(to))
}
