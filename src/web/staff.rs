//! Signing in and out, choosing a password, the first page, and the problem page of staff.

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::{counts, frame};
use super::fields::Fields;
use super::guard::{OwnForm, Signed, session_cookie};
use super::pages::citizen::{Frame, ProblemPage};
use super::pages::staff::{
    AddressChange, Desk, HomePage, Link, LinkGonePage, LinkPage, LoginNotice, LoginPage, Place,
    QueueToday, SetUpList, StaffProblem, StaffProblemPage,
};
use super::problem::{Kind, Problem};
use super::{App, assets, client, html, html_with, language, organisation, see_other};
use crate::domain::{Act, Language};
use crate::locale::Texts;
use crate::people::{ChoiceRefused, PasswordRefused, SignInRefused, Token};
use crate::register::moved;
use crate::release::months;
use crate::returns;
use crate::store::comments::Filter;
use crate::store::{StoreError, organisations, outbox, releases, services};

/// The frame of a page for somebody who is not.
pub(super) fn signed_out(request: &HttpRequest, csrf: String) -> Desk {
    let texts = Texts::of(language::of_request(request, Language::STAFF));
    Desk::signed_out(texts, &*assets::STAFF.href, csrf)
}

/// `GET /staff/login`.
pub(super) async fn login_page(
    app: actix::Data<App>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let notice = match query.text("notice")? {
        "signed-out" => Some(LoginNotice::SignedOut),
        "session-ended" => Some(LoginNotice::SessionEnded),
        "password-set" => Some(LoginNotice::PasswordSet),
        _ => None,
    };
    let page = LoginPage {
        desk: signed_out(&request, app.people.sign_in_form()),
        email: String::new(),
        next: query.text("next")?.to_owned(),
        failed: false,
        notice,
    };
    html(askama::Template::render(&page)?)
}

/// `POST /staff/login`.
pub(super) async fn login(
    app: actix::Data<App>,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, Problem> {
    let (mail, password) = (fields.text("email")?, fields.text("password")?);
    let next = fields.text("next")?;
    if !app.people.sign_in_form_matches(fields.text("csrf")?) {
        return Err(Kind::Stale.into());
    }
    if client::address(&request, &app.trusted_proxies)
        .is_some_and(|address| !app.people.admits_from(address))
    {
        return Err(Kind::TooMany.into());
    }
    match app.people.sign_in(mail, password).await {
        Ok(token) => Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, within(next)))
            .cookie(session_cookie(&app, token.as_str()))
            .finish()),
        Err(SignInRefused::Wrong) => {
            let page = LoginPage {
                desk: signed_out(&request, app.people.sign_in_form()),
                email: mail.to_owned(),
                next: next.to_owned(),
                failed: true,
                notice: None,
            };
            Ok(html_with(401, askama::Template::render(&page)?))
        }
        Err(SignInRefused::TooMany) => Err(Kind::TooMany.into()),
        Err(SignInRefused::Store(error)) => Err(error.into()),
    }
}

/// Where to go after signing in: a page of ours, or the first one.
fn within(next: &str) -> &str {
    let ours = ["/staff", "/summaries"].iter().any(|room| {
        next.strip_prefix(room)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    let plain = next
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte));
    if ours && plain { next } else { "/staff" }
}

/// `POST /staff/logout`.
pub(super) async fn logout(
    app: actix::Data<App>,
    signed: Signed,
    _form: OwnForm,
) -> Result<HttpResponse, Problem> {
    app.people.sign_out(&signed.token).await?;
    Ok(signed_out_answer(&app))
}

/// What somebody gets whose session has ended: the sign-in page, and a browser without a trace.
pub(super) fn signed_out_answer(app: &App) -> HttpResponse {
    let mut cookie = session_cookie(app, "");
    cookie.make_removal();
    HttpResponse::SeeOther()
        .insert_header((LOCATION, "/staff/login?notice=signed-out"))
        .insert_header(("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\""))
        .cookie(cookie)
        .finish()
}

/// `GET /staff/link/{token}`: choose a password. Looking does not use the link up.
pub(super) async fn link_page(
    app: actix::Data<App>,
    request: HttpRequest,
    shown: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    link_form(&app, &request, &shown, 200, None).await
}

async fn link_form(
    app: &App,
    request: &HttpRequest,
    shown: &str,
    status: u16,
    refused: Option<PasswordRefused>,
) -> Result<HttpResponse, Problem> {
    let Some(token) = Token::parse(shown) else {
        return gone(request);
    };
    let account = match app.people.account_of_link(&token).await {
        Err(StoreError::NotFound) => return gone(request),
        other => other?,
    };
    let page = LinkPage {
        desk: signed_out(request, app.people.csrf(&token)),
        token: token.as_str().to_owned(),
        name: account.name,
        email: account.mail,
        refused,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

fn gone(request: &HttpRequest) -> Result<HttpResponse, Problem> {
    let page = LinkGonePage {
        desk: signed_out(request, String::new()),
    };
    Ok(html_with(410, askama::Template::render(&page)?))
}

/// `POST /staff/link/{token}`.
pub(super) async fn link(
    app: actix::Data<App>,
    request: HttpRequest,
    shown: actix::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Problem> {
    let Some(token) = Token::parse(&shown) else {
        return gone(&request);
    };
    if !app.people.csrf_matches(&token, fields.text("csrf")?) {
        return Err(Kind::Stale.into());
    }
    match app
        .people
        .choose_password(&token, fields.text("password")?)
        .await
    {
        Ok(()) => Ok(see_other("/staff/login?notice=password-set")),
        Err(ChoiceRefused::Gone) => gone(&request),
        Err(ChoiceRefused::Password(refused)) => {
            link_form(&app, &request, &shown, 400, Some(refused)).await
        }
        Err(ChoiceRefused::Store(error)) => Err(error.into()),
    }
}

/// `GET /staff`: the first page.
pub(super) async fn home(app: actix::Data<App>, signed: Signed) -> Result<HttpResponse, Problem> {
    let mut queue = None;
    let mut unopened = None;
    if let Some(scope) = signed.person.scope(Act::ReadQueue) {
        let today = app.moderation.today(&scope).await?;
        let first = app.moderation.next(&scope, Filter::default(), None).await?;
        let urgent = app.moderation.urgent_unopened(&scope).await?;
        let count = u64::try_from(urgent.len()).unwrap_or_default();
        unopened = urgent.first().map(|first| (count, *first));
        queue = Some(QueueToday {
            counts: counts(&today),
            urgent: u64::try_from(today.urgent).unwrap_or_default(),
            first: first.map(|comment| comment.id),
        });
    }
    let language = signed.language;
    let passed_on = signed.person.scope(Act::ReadPassedOn);
    let summaries = signed.person.scope(Act::ReadSummaries);
    let mails = signed.person.scope(Act::SeeMail);
    let closes = signed.person.scope(Act::CloseMonths);
    let signs = signed.person.scope(Act::KeepRegister);
    let (may_close, now) = (closes.is_some(), app.clock.now());
    let keeps = signed.person.scope(Act::KeepOrganisation);
    let (may_keep, reached) = (keeps.is_some(), organisation::reached(&app));
    let sends = signed.person.scope(Act::KeepReturns);
    let may_return = sends.is_some();
    let (services, releases, parked, waiting_months, left, due, moved) = app
        .db
        .read(move |connection| {
            let mut shown = Vec::new();
            if let Some(scope) = &passed_on {
                shown = services::in_scope(connection, scope)?;
            }
            let mut released = Vec::new();
            for organisation in organisations::list(connection)? {
                let reads = summaries
                    .as_ref()
                    .is_some_and(|scope| scope.touches(organisation.id));
                if reads && let Some(month) = releases::months(connection, organisation.id)?.pop() {
                    released.push((organisation, month));
                }
            }
            let parked = match &mails {
                Some(scope) => outbox::count_parked(connection, scope)?,
                None => 0,
            };
            let months = match &closes {
                Some(scope) => months::waiting(connection, scope, now)?,
                None => Vec::new(),
            };
            let left = match &keeps {
                Some(scope) => organisation::steps(connection, scope, reached)?,
                None => Vec::new(),
            };
            let due = match &sends {
                Some(scope) => returns::due(connection, scope, now)?,
                None => Vec::new(),
            };
            let moved = match &signs {
                Some(scope) => moved::moved(connection, scope, now)?,
                None => None,
            };
            Ok::<_, StoreError>((shown, released, parked, months, left, due, moved))
        })
        .await?;
    let waiting = queue.as_ref().map_or(0, |queue| queue.counts.waiting);
    let desk = frame(&signed, waiting, Place::Home);
    let page = HomePage {
        queue,
        unopened,
        parked: u64::try_from(parked).unwrap_or_default(),
        set_up: left
            .into_iter()
            .map(|(organisation, steps)| SetUpList {
                organisation: organisation.name(language).to_owned(),
                slug: organisation.slug,
                address: app.public.origin.clone(),
                steps,
            })
            .collect(),
        may_keep,
        moved: moved.as_ref().map(AddressChange::of),
        may_close,
        may_return,
        returns: due
            .iter()
            .map(|due| due_link(&desk, due, language))
            .collect(),
        months: waiting_months
            .iter()
            .map(|(organisation, month)| Link {
                words: format!("{}, {}", organisation.name(language), desk.month(month)),
                href: format!("/staff/months/{}/{month}", organisation.slug),
            })
            .collect(),
        services: services
            .iter()
            .map(|service| Link {
                words: service.name(language).to_owned(),
                href: format!("/staff/services/{}", service.slug),
            })
            .collect(),
        releases: releases
            .iter()
            .map(|(organisation, month)| Link {
                words: format!("{}, {}", organisation.name(language), desk.month(month)),
                href: format!("/summaries/{}/{month}", organisation.slug),
            })
            .collect(),
        desk,
    };
    html(askama::Template::render(&page)?)
}

/// A line about a return that nobody sent yet.
fn due_link(desk: &Desk, due: &returns::Due, language: Language) -> Link {
    Link {
        words: desk.return_due(
            due.organisation.name(language),
            due.month,
            (due.by, due.late),
        ),
        href: format!(
            "/staff/returns/{}?organisation={}",
            due.month, due.organisation.slug
        ),
    }
}

/// The page of a problem for somebody who works here.
pub(super) fn problem_page(
    signed: Option<&Signed>,
    outside: Frame<'_>,
    problem: &Problem,
) -> askama::Result<String> {
    let told = match problem.kind {
        Kind::Forbidden => StaffProblem::Forbidden,
        Kind::NotFound => StaffProblem::NotFound,
        Kind::Conflict => StaffProblem::Conflict,
        Kind::Stale => StaffProblem::Stale,
        Kind::Busy => StaffProblem::Unavailable,
        other => {
            return ProblemPage {
                frame: outside,
                word: other.word(),
            }
            .html();
        }
    };
    let desk = if let Some(signed) = signed {
        frame(signed, 0, Place::Elsewhere)
    } else {
        let texts = Texts::of(outside.texts.language().for_staff());
        Desk::signed_out(texts, &*assets::STAFF.href, String::new())
    };
    let page = StaffProblemPage {
        desk,
        problem: told,
        kept: problem.kept.clone(),
    };
    askama::Template::render(&page)
}
