//! The queue and the desk: one comment at a time, riskiest first.

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::{counts, desk, frame};
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{
    AlreadyDecidedPage, CommentPage, DecisionError, Draft, Item, NextItem, Place, QueuePage,
    QueueRow, Why, first_words,
};
use super::problem::{Kind, Problem};
use super::{App, html, html_with};
use crate::domain::{Act, Action, CommentId, Language, Level, Reason, Span};
use crate::moderate::{Choice, ChoiceRefused, ModerateError, Opened, Upcoming};
use crate::store::comments::StoredComment;

/// Phrases to cut in one decision at the most.
const PHRASES: usize = 50;

/// `GET /staff/queue`.
pub(super) async fn list(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ReadQueue)?;
    app.moderation.seen(&scope).await?;
    let queue = app.moderation.queue(&scope).await?;
    let counts = counts(&queue.today);
    let page = QueuePage {
        desk: frame(&signed, counts.waiting, Place::Queue),
        counts,
        rows: queue
            .comments
            .iter()
            .map(|item| row(item, signed.language))
            .collect(),
        done: done(&request)?,
    };
    html(askama::Template::render(&page)?)
}

/// What was decided a moment ago, as the address says it.
fn done(request: &HttpRequest) -> Result<Option<Action>, Problem> {
    let query = Fields::parse(request.query_string())?;
    Ok(query.one("done")?.and_then(|word| word.parse().ok()))
}

fn row(item: &Upcoming, language: Language) -> QueueRow {
    QueueRow {
        id: item.comment.id,
        level: item.comment.level.unwrap_or(Level::Concern),
        screened: item.comment.level.is_some(),
        why: item
            .findings
            .iter()
            .map(|finding| Why {
                kind: finding.kind,
                rule: finding.rule.to_string(),
            })
            .collect(),
        day: item.comment.day.0,
        service: item.service.name(language).to_owned(),
        first_words: first_words(&item.words),
        sharing: item.comment.sharing,
    }
}

fn next_item(comment: &StoredComment) -> NextItem {
    NextItem {
        id: comment.id,
        level: comment.level.unwrap_or(Level::Concern),
        screened: comment.level.is_some(),
        day: comment.day.0,
    }
}

/// A comment's number in an address. What is no number is not there.
fn read_id(typed: &str) -> Result<CommentId, Problem> {
    typed
        .parse()
        .map(CommentId)
        .map_err(|_no_number| Kind::NotFound.into())
}

/// `GET /staff/queue/{id}`: the desk.
pub(super) async fn comment(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    typed: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let id = read_id(&typed)?;
    let scope = signed.scope(Act::ReadQueue)?;
    app.moderation.seen(&scope).await?;
    match app.moderation.open(&signed.person, &scope, id).await {
        Ok(opened) => {
            let draft = Draft::from_findings(&opened.item.findings);
            let done = done(&request)?;
            page(&signed, 200, opened, draft, done, None)
        }
        Err(ModerateError::Faster { action, by }) => {
            decided(&app, &signed, id, 200, action, by).await
        }
        Err(other) => Err(other.into()),
    }
}

fn page(
    signed: &Signed,
    status: u16,
    opened: Opened,
    draft: Draft,
    done: Option<Action>,
    error: Option<DecisionError>,
) -> Result<HttpResponse, Problem> {
    let Opened {
        item,
        burst,
        today,
        next,
    } = opened;
    let counts = counts(&today);
    let page = CommentPage {
        desk: frame(signed, counts.waiting, Place::Queue),
        item: Item {
            id: item.comment.id,
            version: i64::from(item.comment.version),
            level: item.comment.level.unwrap_or(Level::Concern),
            screened: item.comment.level.is_some(),
            day: item.comment.day.0,
            service: item.service.name(signed.language).to_owned(),
            sharing: item.comment.sharing,
            text: item.words,
            findings: item.findings,
            honeypot: item.comment.honeypot,
            burst,
            taken_back: item.comment.withdrawn,
            safeguarding: item.organisation.contacts.safeguarding,
        },
        draft,
        counts,
        next: next.as_ref().map(next_item),
        done,
        error,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// Somebody else was faster: who, what, and the next comment.
async fn decided(
    app: &App,
    signed: &Signed,
    id: CommentId,
    status: u16,
    action: Action,
    by: Option<String>,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ReadQueue)?;
    let next = app.moderation.next(&scope, Some(id)).await?;
    let page = AlreadyDecidedPage {
        desk: desk(app, signed, Place::Queue).await?,
        action,
        by,
        next: next.as_ref().map(next_item),
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/queue/{id}/decision`.
pub(super) async fn decide(
    app: actix::Data<App>,
    signed: Signed,
    typed: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let id = read_id(&typed)?;
    let scope = signed.scope(Act::Decide)?;
    let sent = Sent::read(&fields)?;
    match app
        .moderation
        .decide(&signed.person, &scope, id, sent.choice.clone())
        .await
    {
        Ok(()) => {
            let next = app.moderation.next(&scope, Some(id)).await?;
            let action = sent.choice.action;
            let to = match next {
                Some(next) => format!("/staff/queue/{}?done={action}#item", next.id),
                None => format!("/staff/queue?done={action}"),
            };
            Ok(HttpResponse::SeeOther()
                .insert_header((LOCATION, to))
                .finish())
        }
        Err(ModerateError::Faster { action, by }) => {
            decided(&app, &signed, id, 409, action, by).await
        }
        Err(ModerateError::Choice(refused)) => {
            let error = match refused {
                ChoiceRefused::ReasonMissing => DecisionError::ReasonMissing,
                ChoiceRefused::SpanOutside => DecisionError::SpanOutside,
                ChoiceRefused::NothingToCut => DecisionError::NothingToCut,
                ChoiceRefused::WordsNotThere(words) => DecisionError::WordsNotThere(words),
                ChoiceRefused::TakenBack => DecisionError::TakenBack,
            };
            let opened = app.moderation.open(&signed.person, &scope, id).await?;
            page(&signed, 400, opened, sent.draft, None, Some(error))
        }
        Err(other) => Err(other.into()),
    }
}

/// A decision as the form sent it.
struct Sent {
    choice: Choice,
    draft: Draft,
}

impl Sent {
    fn read(fields: &Fields) -> Result<Self, Problem> {
        let unreadable = |what: &str| Problem::unreadable(format!("`{what}` cannot be read"));
        let action = fields
            .text("action")?
            .parse()
            .map_err(|_bad| unreadable("action"))?;
        let reason = match fields.text("reason")? {
            "" => None,
            word => Some(
                word.parse::<Reason>()
                    .map_err(|_bad| unreadable("reason"))?,
            ),
        };
        let version = fields
            .text("version")?
            .parse()
            .map_err(|_bad| unreadable("version"))?;
        let mut cut = Vec::new();
        for pair in fields.all("redactions").flat_map(|list| list.split(',')) {
            let pair = pair.trim();
            if !pair.is_empty() {
                cut.push(read_span(pair).ok_or_else(|| unreadable("redactions"))?);
            }
        }
        let typed = fields.text("cut_words")?;
        let cut_words: Vec<String> = typed
            .lines()
            .map(str::trim)
            .filter(|phrase| !phrase.is_empty())
            .take(PHRASES)
            .map(str::to_owned)
            .collect();
        let draft = Draft {
            cut: cut.clone(),
            cut_words: typed.to_owned(),
            reason,
        };
        Ok(Self {
            choice: Choice {
                action,
                reason,
                cut,
                cut_words,
                version,
            },
            draft,
        })
    }
}

/// `12-24`: from a character up to and without another.
fn read_span(pair: &str) -> Option<Span> {
    let (start, end) = pair.split_once('-')?;
    let number = |text: &str| {
        let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if plain { text.parse().ok() } else { None }
    };
    let span = Span {
        start: number(start)?,
        end: number(end)?,
    };
    (span.start < span.end).then_some(span)
}
