//! The queue and the desk: one comment at a time, riskiest first.

use actix_web::{HttpRequest, HttpResponse, web as actix};
use chrono::Days;

use super::desk::{counts, desk, frame};
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{
    ClaimedPage, CommentPage, DecidedPage, DecidedRow, DecisionError, Done, DonePage, Draft,
    FilterForm, Item, NextItem, Place, QueuePage, QueueRow, Why, first_words,
};
use super::problem::{Kind, Problem};
use super::render::with_script;
use super::{App, html, html_with, see_other};
use crate::domain::{Act, Action, CommentId, Day, Language, Level, Reason, ServiceId, Span};
use crate::moderate::{Choice, ChoiceRefused, ModerateError, ON_A_PAGE, Opened, Past, Upcoming};
use crate::screen::Tone;
use crate::store::comments::{Filter, StoredComment};

/// Phrases to cut in one decision at the most.
const PHRASES: usize = 50;

/// A filter as the address has it, and as it is asked for.
struct Chosen {
    filter: Filter,
    form: FilterForm,
}

impl Chosen {
    /// Reads a filter. What cannot be read filters nothing.
    fn read(app: &App, fields: &Fields) -> Result<Self, Problem> {
        let mut form = FilterForm {
            service: fields.text("service")?.to_owned(),
            level: fields.text("level")?.to_owned(),
            language: fields.text("language")?.to_owned(),
            age: fields.text("age")?.to_owned(),
        };
        let level = match form.level.as_str() {
            "urgent" => Some(Some(Level::Urgent)),
            "concern" => Some(Some(Level::Concern)),
            "plain" => Some(Some(Level::Plain)),
            "unscreened" => Some(None),
            _ => None,
        };
        let days: Option<u64> = form.age.parse().ok().filter(|days| *days <= 366);
        let today = app.clock.now().date_naive();
        let until = days.and_then(|days| today.checked_sub_days(Days::new(days)));
        let tag = Some(form.language.clone()).filter(|tag| !tag.is_empty() && tag.len() <= 8);
        let service: Option<i64> = form.service.parse().ok();
        for (field, read) in [
            (&mut form.service, service.is_some()),
            (&mut form.level, level.is_some()),
            (&mut form.language, tag.is_some()),
            (&mut form.age, until.is_some()),
        ] {
            if !read {
                field.clear();
            }
        }
        Ok(Self {
            filter: Filter {
                service: service.map(ServiceId),
                level,
                language: tag,
                until: until.map(Day),
            },
            form,
        })
    }
}

/// `GET /staff/queue`.
pub(super) async fn list(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ReadQueue)?;
    let query = Fields::parse(request.query_string())?;
    let Chosen { filter, form } = Chosen::read(&app, &query)?;
    let page = query.one("page")?.and_then(|page| page.parse().ok());
    let page: i64 = page
        .filter(|page| (1..=100_000).contains(page))
        .unwrap_or(1);
    app.moderation.seen(&scope).await?;
    let queue = app.moderation.queue(&scope, filter, page).await?;
    let counts = counts(&queue.today);
    let services = queue.services.iter();
    let page = QueuePage {
        desk: frame(&signed, counts.waiting, Place::Queue),
        counts,
        rows: queue
            .comments
            .iter()
            .map(|item| row(item, &signed, queue.blur))
            .collect(),
        done: done(&request)?,
        services: services
            .map(|service| {
                (
                    service.id.0.to_string(),
                    service.name(signed.language).to_owned(),
                )
            })
            .collect(),
        languages: queue.languages,
        filter: form,
        all: u64::try_from(queue.all).unwrap_or_default(),
        page: u64::try_from(page).unwrap_or(1),
        on_a_page: u64::try_from(ON_A_PAGE).unwrap_or(50),
    };
    html(askama::Template::render(&page)?)
}

/// What was decided a moment ago, as the address says it.
fn done(request: &HttpRequest) -> Result<Option<Done>, Problem> {
    let query = Fields::parse(request.query_string())?;
    let action: Option<Action> = query.one("done")?.and_then(|word| word.parse().ok());
    let undo = query.one("undo")?.and_then(|id| id.parse().ok());
    Ok(action.map(|action| Done {
        action,
        undo: undo.map(CommentId),
    }))
}

fn row(item: &Upcoming, signed: &Signed, blur: bool) -> QueueRow {
    let elsewhere = item
        .claim
        .as_ref()
        .filter(|claim| claim.person != signed.person.id);
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
        service: item.service.name(signed.language).to_owned(),
        first_words: first_words(&item.words),
        sharing: item.comment.sharing,
        language: other_language(&item.comment, signed.language),
        in_hand: elsewhere.map(|claim| claim.name.clone()),
        blurred: blur && item.is_distressing(),
    }
}

/// The language of a comment, where it is not the one the reader reads the desk in.
fn other_language(comment: &StoredComment, own: Language) -> Option<String> {
    let tag = comment.language.clone();
    tag.filter(|tag| tag != own.as_str())
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
    let query = Fields::parse(request.query_string())?;
    let Chosen { filter, form } = Chosen::read(&app, &query)?;
    app.moderation.seen(&scope).await?;
    match app
        .moderation
        .open(&signed.person, &scope, filter.clone(), id)
        .await
    {
        Ok(opened) => {
            let draft = Draft::from_findings(&opened.item.findings);
            let done = done(&request)?;
            page(&signed, 200, opened, draft, form, done, None)
        }
        Err(ModerateError::Faster { .. }) => {
            let done = done(&request)?;
            decided(&app, &signed, id, 200, (filter, form), done).await
        }
        Err(ModerateError::Claimed { by, until }) => {
            claimed(&app, &signed, id, 200, (filter, form), by, until).await
        }
        Err(other) => Err(other.into()),
    }
}

fn page(
    signed: &Signed,
    status: u16,
    opened: Opened,
    draft: Draft,
    filter: FilterForm,
    done: Option<Done>,
    error: Option<DecisionError>,
) -> Result<HttpResponse, Problem> {
    let counts = counts(&opened.today);
    let item = opened.item;
    let distressing = item.is_distressing();
    let tone = Tone::from_bits(item.comment.tone);
    let hard = opened.hard_today;
    let nudge = opened.preferences.nudge_after;
    let page = CommentPage {
        desk: frame(signed, counts.waiting, Place::Queue),
        item: Item {
            id: item.comment.id,
            version: i64::from(item.comment.version),
            level: item.comment.level.unwrap_or(Level::Concern),
            screened: item.comment.level.is_some(),
            day: item.comment.day.0,
            hour: opened.hour.and_then(|hour| u8::try_from(hour).ok()),
            service: item.service.name(signed.language).to_owned(),
            sharing: item.comment.sharing,
            language: other_language(&item.comment, signed.language),
            text: item.words,
            findings: item.findings,
            honeypot: item.comment.honeypot,
            burst: opened.burst,
            copies: u64::try_from(opened.copies).unwrap_or_default(),
            abusive: tone.abusive,
            shouting: tone.shouting,
            links: tone.links,
            restricted: item.comment.restricted,
            taken_back: item.comment.withdrawn,
            safeguarding: item.organisation.contacts.safeguarding,
        },
        draft,
        counts,
        next: opened.next.as_ref().map(next_item),
        done,
        error,
        filter,
        blurred: distressing && opened.preferences.blur,
        shortcuts: opened.preferences.shortcuts,
        hard_today: u64::try_from(hard).unwrap_or_default(),
        nudge: distressing && nudge > 0 && hard >= nudge,
        script: super::assets::DESK.href.clone(),
    };
    let html = askama::Template::render(&page)?;
    Ok(with_script(html_with(status, html)))
}

/// A comment that somebody decided: what, who, and what can still be done about it.
async fn decided(
    app: &App,
    signed: &Signed,
    id: CommentId,
    status: u16,
    (filter, form): (Filter, FilterForm),
    done: Option<Done>,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ReadQueue)?;
    let next = app.moderation.next(&scope, filter, Some(id)).await?;
    let past = app.moderation.past(&scope, id).await?;
    let mine = past
        .last
        .as_ref()
        .is_some_and(|last| last.by == signed.person.name);
    let Past {
        comment,
        service,
        words,
        last,
        may_undo,
        sealed,
        hold,
        record,
    } = past;
    let (by, action) = match last {
        Some(last) => (Some(last.by), last.action),
        None => (None, Action::Publish),
    };
    let page = DecidedPage {
        desk: desk(app, signed, Place::Queue).await?,
        id,
        version: i64::from(comment.version),
        action,
        by,
        mine: mine || status == 200,
        may_undo,
        service: service.name(signed.language).to_owned(),
        day: comment.day.0,
        may_withhold: words.is_some(),
        words,
        sealed,
        hold: hold.map(|hold| (hold.kind, hold.asked_by, hold.review_on.0)),
        record,
        next: next.as_ref().map(next_item),
        filter: form,
        done,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// A comment that somebody else has in hand.
async fn claimed(
    app: &App,
    signed: &Signed,
    id: CommentId,
    status: u16,
    (filter, form): (Filter, FilterForm),
    by: String,
    until: chrono::DateTime<chrono::Utc>,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ReadQueue)?;
    let next = app.moderation.next(&scope, filter, Some(id)).await?;
    let minutes = (until - app.clock.now()).num_minutes() + 1;
    let page = ClaimedPage {
        desk: desk(app, signed, Place::Queue).await?,
        by,
        minutes: u64::try_from(minutes).unwrap_or(1),
        next: next.as_ref().map(next_item),
        filter: form,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `GET /staff/queue/done`: what was decided last.
pub(super) async fn decided_list(
    app: actix::Data<App>,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ReadQueue)?;
    let rows = app.moderation.decided(&scope).await?;
    let page = DonePage {
        desk: desk(&app, &signed, Place::Queue).await?,
        rows: rows
            .into_iter()
            .map(|(comment, service, last)| DecidedRow {
                id: comment.id,
                state: comment.state,
                day: comment.day.0,
                service: service.name(signed.language).to_owned(),
                by: last.map(|last| last.by),
            })
            .collect(),
    };
    html(askama::Template::render(&page)?)
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
    let Chosen { filter, form } = Chosen::read(&app, &fields)?;
    let outcome = app
        .moderation
        .decide(&signed.person, &scope, id, sent.choice.clone())
        .await;
    match outcome {
        Ok(()) => {
            let next = app.moderation.next(&scope, filter, Some(id)).await?;
            let action = sent.choice.action;
            let rest = form.query();
            let to = match next {
                Some(next) => format!(
                    "/staff/queue/{}?done={action}&undo={id}{rest}#item",
                    next.id
                ),
                None => format!("/staff/queue?done={action}&undo={id}{rest}"),
            };
            Ok(see_other(to))
        }
        Err(ModerateError::Faster { .. }) => {
            decided(&app, &signed, id, 409, (filter, form), None).await
        }
        Err(ModerateError::Claimed { by, until }) => {
            claimed(&app, &signed, id, 409, (filter, form), by, until).await
        }
        Err(ModerateError::Choice(refused)) => {
            let error = match refused {
                ChoiceRefused::ReasonMissing => DecisionError::ReasonMissing,
                ChoiceRefused::WordsMissing => DecisionError::WordsMissing,
                ChoiceRefused::SpanOutside => DecisionError::SpanOutside,
                ChoiceRefused::NothingToCut => DecisionError::NothingToCut,
                ChoiceRefused::WordsNotThere(words) => DecisionError::WordsNotThere(words),
                ChoiceRefused::TakenBack => DecisionError::TakenBack,
            };
            match app
                .moderation
                .open(&signed.person, &scope, filter.clone(), id)
                .await
            {
                Ok(opened) => page(&signed, 400, opened, sent.draft, form, None, Some(error)),
                // A later decision: the page of what was decided says what it needs.
                Err(ModerateError::Faster { .. }) => {
                    decided(&app, &signed, id, 400, (filter, form), None).await
                }
                Err(other) => Err(other.into()),
            }
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /staff/queue/{id}/undo`.
pub(super) async fn undo(
    app: actix::Data<App>,
    signed: Signed,
    typed: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let id = read_id(&typed)?;
    let scope = signed.scope(Act::Decide)?;
    let Chosen { filter, form } = Chosen::read(&app, &fields)?;
    match app.moderation.undo(&signed.person, &scope, id).await {
        Ok(()) => {
            let rest = form.query();
            Ok(see_other(format!("/staff/queue/{id}?done=undo{rest}#item")))
        }
        Err(ModerateError::TooLate) => decided(&app, &signed, id, 409, (filter, form), None).await,
        Err(other) => Err(other.into()),
    }
}

/// `POST /staff/queue/{id}/let-go`: hands a comment back without a decision.
pub(super) async fn let_go(
    app: actix::Data<App>,
    signed: Signed,
    typed: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let id = read_id(&typed)?;
    let scope = signed.scope(Act::ReadQueue)?;
    let Chosen { filter, form } = Chosen::read(&app, &fields)?;
    app.moderation.let_go(&scope, id).await?;
    let next = app.moderation.next(&scope, filter, Some(id)).await?;
    let rest = form.only();
    Ok(see_other(match next {
        Some(next) => format!("/staff/queue/{}{rest}#item", next.id),
        None => format!("/staff/queue{rest}"),
    }))
}

/// `POST /staff/queue/{id}/about-me`: it may be about who reads it, or their team.
pub(super) async fn about_me(
    app: actix::Data<App>,
    signed: Signed,
    typed: actix::Path<String>,
    OwnForm(_fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let id = read_id(&typed)?;
    let scope = signed.scope(Act::Decide)?;
    app.moderation.about_me(&signed.person, &scope, id).await?;
    Ok(see_other("/staff/queue"))
}

/// A decision as the form sent it.
struct Sent {
    choice: Choice,
    draft: Draft,
}

impl Sent {
    fn read(fields: &Fields) -> Result<Self, Problem> {
        let unreadable = |what: &str| Problem::unreadable(format!("`{what}` cannot be read"));
        let action: Action = fields
            .text("action")?
            .parse()
            .map_err(|_bad| unreadable("action"))?;
        if action == Action::Undo {
            return Err(unreadable("action"));
        }
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
        let because = fields.text("because")?;
        let draft = Draft {
            cut: cut.clone(),
            cut_words: typed.to_owned(),
            reason,
            because: because.to_owned(),
        };
        Ok(Self {
            choice: Choice {
                action,
                reason,
                because: because.to_owned(),
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
