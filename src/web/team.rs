//! A service team's page: what people said, and what the team says back.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnLongForm, Signed};
use super::pages::staff::{Batch, Desk, FormLine, PassedOn, Place, SaidRow, SayForm, ServicePage};
use super::problem::{Kind, Problem};
use super::which::{self, Meant, Owned};
use super::{App, html_with, see_other};
use crate::domain::{
    Act, FindingKind, Language, Month, Organisation, SaidBack, SaidLines, SaidState, Service,
    ServiceId, Sharing, TouchpointState,
};
use crate::locale::Texts;
use crate::moderate::ModerateError;
use crate::moderate::said::{Line, SaidRefused, Written};
use crate::release::trend::Past;
use crate::release::{self, Figure, PlaceLevel, Reading, Summary, ToldUs};
use crate::store::batches::{self, PassedOn as Stored};
use crate::store::{AnyConnection, StoreError, releases, said, touchpoints};

/// Comments on a page.
const ON_A_PAGE: i64 = 40;
/// The most that is shown of what the team said back.
const SAID: i64 = 20;
/// The most comments, and things said back, on a sheet.
const ON_A_SHEET: usize = 3;
/// The newest comments of which a sheet takes some, where nobody chose.
const NEWEST: i64 = 100;

/// What the page shows, read in one go.
struct Read {
    service: Service,
    owner: Organisation,
    reading: Option<Summary>,
    comments: Vec<Stored>,
    said: Vec<SaidBack>,
}

/// `GET /staff/services/{slug}`.
pub(super) async fn service(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    slug: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let saved = match query.text("saved")? {
        "1" => Some("team-saved"),
        "withdrawn" => Some("team-withdrawn"),
        _ => None,
    };
    let page_number = query.text("page")?.parse().unwrap_or(1).clamp(1, 1_000_000);
    let of = query.text("organisation")?;
    let scope = signed.scope(Act::ReadPassedOn)?;
    let (meant, wanted) = (slug.to_string(), of.to_owned());
    let meant = app
        .db
        .read(move |connection| which::service(connection, &scope, &meant, &wanted));
    if let Meant::Several(all) = meant.await? {
        let owners = all.iter().map(|one| &one.owner);
        return which::choose(&app, &signed, request.path(), owners).await;
    }
    let read = read(&app, &signed, (&slug, of), page_number).await?;
    let form = match query.text("edit")?.parse::<i64>() {
        Ok(id) => edited(&read, id)?,
        Err(_none) => begun(&app, &signed, &read, query.text("acted")?).await?,
    };
    page(&app, &signed, read, page_number, saved, form).await
}

async fn read(
    app: &App,
    signed: &Signed,
    (slug, of): (&str, &str),
    page: i64,
) -> Result<Read, Problem> {
    let (slug, of) = (slug.to_owned(), of.to_owned());
    let scope = signed.scope(Act::ReadPassedOn)?;
    let read = app.db.read_summaries(move |connection| {
        let Owned { service, owner } = which::only_service(connection, &scope, &slug, &of)?;
        let skip = (page - 1) * ON_A_PAGE;
        // One more tells whether there are older ones.
        let comments = batches::shown(connection, &scope, service.id, skip, ON_A_PAGE + 1)?;
        let said = said::of_service(connection, service.id, SAID)?;
        let reading = newest_summary(connection, &owner, &service)?;
        Ok::<_, StoreError>(Read {
            service,
            owner,
            reading,
            comments,
            said,
        })
    });
    Ok(read.await?)
}

/// The newest release of the organisation, with the figures of one service alone; none where it
/// names no such service.
fn newest_summary(
    connection: &mut AnyConnection,
    owner: &Organisation,
    service: &Service,
) -> Result<Option<Summary>, StoreError> {
    let Some(month) = releases::months(connection, owner.id)?.pop() else {
        return Ok(None);
    };
    let release = releases::of_month(connection, owner.id, month)?;
    let json = releases::file(connection, release.id, release::JSON)?;
    let mut summary = Summary::from_json(&json.bytes)
        .map_err(|refused| StoreError::Unreadable(refused.to_string()))?;
    let name = service.name(owner.staff_language());
    // Of two services with one name each has its short name beside it.
    let longer = format!("{name} ({})", service.slug);
    // Of its places the whole summary tells: beside comments no place is named.
    let of_it = |figure: &Figure| {
        let named = figure.place.service.as_deref();
        figure.level == PlaceLevel::Service && (named == Some(name) || named == Some(&longer))
    };
    summary.figures.retain(of_it);
    Ok((!summary.figures.is_empty()).then_some(summary))
}

async fn page(
    app: &App,
    signed: &Signed,
    read: Read,
    page: i64,
    saved: Option<&'static str>,
    form: SayForm,
) -> Result<HttpResponse, Problem> {
    let Read {
        service,
        owner,
        reading,
        mut comments,
        said,
    } = read;
    let status = if form.errors.is_empty() { 200 } else { 400 };
    let language = signed.language;
    let on_a_page = usize::try_from(ON_A_PAGE).unwrap_or(usize::MAX);
    let older = (comments.len() > on_a_page).then_some(page + 1);
    comments.truncate(on_a_page);
    let page = ServicePage {
        desk: desk(app, signed, Place::Services).await?,
        organisation: owner.name(language).to_owned(),
        service: service.name(language).to_owned(),
        saved,
        reading: reading.map(|summary| {
            let reading = Reading::of(&summary, language);
            (reading, Past::of(Vec::new()))
        }),
        batches: batched(&comments),
        newer: (page > 1).then_some(page - 1),
        older,
        may_say: may_say(signed, &service),
        said: said
            .iter()
            .filter_map(|said| SaidRow::of(said, language))
            .collect(),
        form,
        sheet_languages: sheet_languages(&owner),
        organisation_slug: owner.slug,
        slug: service.slug,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

fn may_say(signed: &Signed, service: &Service) -> bool {
    let scope = signed.person.scope(Act::SayWeDid);
    scope.is_some_and(|scope| scope.covers(service.organisation, service.id))
}

/// Comments by batch, in the order they came.
fn batched(comments: &[Stored]) -> Vec<Batch> {
    let batches = comments.chunk_by(|one, next| one.batch == next.batch);
    batches
        .filter_map(|comments| {
            let first = comments.first()?;
            Some(Batch {
                number: first.batch,
                months: first.months,
                comments: comments.iter().map(shown).collect(),
            })
        })
        .collect()
}

fn shown(comment: &Stored) -> PassedOn {
    PassedOn {
        place: comment.place,
        words: comment.words.clone(),
        team_only: comment.sharing == Sharing::TeamOnly,
        may_print: may_print(comment),
    }
}

/// Whether others may read a comment on a wall.
fn may_print(comment: &Stored) -> bool {
    comment.sharing == Sharing::Share && !comment.restricted
}

/// The languages of an organisation in which a sheet has words.
fn sheet_languages(owner: &Organisation) -> Vec<Language> {
    let offered = owner.languages.iter().copied();
    let spoken: Vec<Language> = offered
        .filter(|language| Language::STAFF.contains(language))
        .collect();
    if spoken.is_empty() {
        vec![owner.staff_language()]
    } else {
        spoken
    }
}

/// An empty form, or one that begins with the comments of a batch.
async fn begun(app: &App, signed: &Signed, read: &Read, acted: &str) -> Result<SayForm, Problem> {
    let batch = match acted.parse::<i32>() {
        Ok(number) => months_of(app, signed, read.service.id, number).await?,
        Err(_none) => None,
    };
    Ok(SayForm {
        id: None,
        batch,
        lines: lines(&read.owner, &[]),
        done: true,
        asks_whether_a_person: false,
        no_person: false,
        errors: Vec::new(),
    })
}

/// A batch of a service by its number, and its months, if there is one that can be read.
async fn months_of(
    app: &App,
    signed: &Signed,
    service: ServiceId,
    number: i32,
) -> Result<Option<(i32, (Month, Month))>, Problem> {
    let scope = signed.scope(Act::ReadPassedOn)?;
    let found = app
        .db
        .read(move |connection| batches::months(connection, &scope, service, number));
    Ok(found.await?.map(|months| (number, months)))
}

/// The form with what was said before.
fn edited(read: &Read, id: i64) -> Result<SayForm, Problem> {
    let said = read.said.iter().find(|said| said.id == id);
    let said = said.ok_or(Kind::NotFound)?;
    Ok(SayForm {
        id: Some(id),
        batch: None,
        lines: lines(&read.owner, &said.lines),
        done: said.state == SaidState::Done,
        asks_whether_a_person: false,
        no_person: false,
        errors: Vec::new(),
    })
}

/// A pair of lines for each language of the organisation.
fn lines(owner: &Organisation, filled: &[SaidLines]) -> Vec<FormLine> {
    let line = |language: &Language| {
        let there = filled.iter().find(|lines| lines.language == *language);
        FormLine {
            language: *language,
            heard: there.map(|lines| lines.heard.clone()).unwrap_or_default(),
            did: there.map(|lines| lines.did.clone()).unwrap_or_default(),
            wrong: [None, None],
        }
    };
    owner.languages.iter().map(line).collect()
}

/// `POST /staff/services/{slug}/said`: something new is said back.
pub(super) async fn say(
    app: actix::Data<App>,
    signed: Signed,
    slug: actix::Path<String>,
    OwnLongForm(fields): OwnLongForm,
) -> Result<HttpResponse, Problem> {
    write(&app, &signed, &slug, None, &fields).await
}

/// `POST /staff/services/{slug}/said/{id}`: what was said is changed, is done, or is taken back.
pub(super) async fn said(
    app: actix::Data<App>,
    signed: Signed,
    address: actix::Path<(String, i64)>,
    OwnLongForm(fields): OwnLongForm,
) -> Result<HttpResponse, Problem> {
    let (slug, id) = address.into_inner();
    let done = match fields.text("action")? {
        "done" => true,
        "withdraw" => false,
        _ => return write(&app, &signed, &slug, Some(id), &fields).await,
    };
    let of = fields.text("organisation")?;
    let service = own(&app, &signed, (&slug, of)).await?.service;
    let settled = app
        .moderation
        .settle_said(&signed.person, service.id, id, done);
    settled.await?;
    let word = if done { "1" } else { "withdrawn" };
    Ok(see_other(back(&service, of, word)))
}

/// The service of an address, for somebody who may speak for its team.
async fn own(app: &App, signed: &Signed, (slug, of): (&str, &str)) -> Result<Owned, Problem> {
    let scope = signed.scope(Act::SayWeDid)?;
    let (slug, of) = (slug.to_owned(), of.to_owned());
    let known = app
        .db
        .read(move |connection| which::only_service(connection, &scope, &slug, &of));
    Ok(known.await?)
}

/// The page to look at after something was said; `of` is empty or says of which organisation.
fn back(service: &Service, of: &str, saved: &str) -> String {
    let of = match of {
        "" => String::new(),
        of => format!("&organisation={of}"),
    };
    format!("/staff/services/{}?saved={saved}{of}#said", service.slug)
}

async fn write(
    app: &App,
    signed: &Signed,
    slug: &str,
    id: Option<i64>,
    fields: &Fields,
) -> Result<HttpResponse, Problem> {
    let of = fields.text("organisation")?;
    let Owned { service, owner } = own(app, signed, (slug, of)).await?;
    let state = match fields.text("state")? {
        "" => SaidState::Planned,
        word => word.parse().map_err(Problem::unreadable)?,
    };
    let mut typed = Vec::new();
    for language in &owner.languages {
        typed.push(SaidLines {
            language: *language,
            heard: fields.text(&format!("heard-{language}"))?.to_owned(),
            did: fields.text(&format!("did-{language}"))?.to_owned(),
        });
    }
    let batch = match fields.text("batch")? {
        "" => None,
        number => Some(number.parse().map_err(|_bad| Kind::NotFound)?),
    };
    let no_person = fields.one("no_person")?.is_some();
    let written = Written {
        lines: typed.clone(),
        state,
        batch,
        no_person,
    };
    let said = app
        .moderation
        .say(&signed.person, service.id, id, written)
        .await;
    let refused = match said {
        Ok(_) => {
            return Ok(see_other(back(&service, of, "1")));
        }
        Err(ModerateError::Said(refused)) => refused,
        Err(other) => return Err(other.into()),
    };
    let stands = read(app, signed, (slug, of), 1).await?;
    let batch = match batch {
        Some(number) => months_of(app, signed, service.id, number).await?,
        None => None,
    };
    let mut form = SayForm {
        id,
        batch,
        lines: lines(&owner, &typed),
        done: state == SaidState::Done,
        asks_whether_a_person: no_person || names_somebody(&refused),
        no_person,
        errors: Vec::new(),
    };
    mark(&mut form, &refused, Texts::of(signed.language));
    page(app, signed, stands, 1, None, form).await
}

/// Whether something looks like a name, which it may not be.
fn names_somebody(refused: &SaidRefused) -> bool {
    match refused {
        SaidRefused::Personal(_, _, found) => {
            found.iter().any(|found| found.kind == FindingKind::Person)
        }
        _ => false,
    }
}

/// Says beside its field why a line will not do.
fn mark(form: &mut SayForm, refused: &SaidRefused, texts: &Texts) {
    let (language, line, why) = match refused {
        SaidRefused::Missing(language, line @ Line::Heard) => {
            (language, line, texts.get("team-error-heard"))
        }
        SaidRefused::Missing(language, line @ Line::Did) => {
            (language, line, texts.get("team-error-did"))
        }
        SaidRefused::TooLong(language, line) => (language, line, texts.get("team-error-long")),
        SaidRefused::Personal(language, line, found) => {
            let seen: Vec<String> = found
                .iter()
                .map(|seen| format!("{} ({})", seen.words, Desk::kind_in(texts, seen.kind)))
                .collect();
            let found = [("found", seen.join(", ").into())];
            (language, line, texts.with("team-error-personal", &found))
        }
    };
    let (name, at) = match line {
        Line::Heard => ("heard", 0),
        Line::Did => ("did", 1),
    };
    form.errors
        .push((format!("{name}-{language}"), why.clone()));
    let of_language = form.lines.iter_mut().find(|of| of.language == *language);
    if let Some(wrong) = of_language.and_then(|of| of.wrong.get_mut(at)) {
        *wrong = Some(why);
    }
}

/// `GET /staff/services/{slug}/told-us.pdf`: the sheet for the wall.
pub(super) async fn sheet(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    slug: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let mut chosen: Vec<(i32, i32)> = Vec::new();
    for value in query.all("comment") {
        let parts = value.split_once('-');
        let read =
            parts.and_then(|(batch, place)| Some((batch.parse().ok()?, place.parse().ok()?)));
        chosen.push(read.ok_or_else(|| Problem::unreadable("`comment` is no comment of a batch"))?);
    }
    let of = query.text("organisation")?.to_owned();
    let scope = signed.scope(Act::ReadPassedOn)?;
    let picked = chosen.clone();
    let (service, owner, summary, comments, said, code) = app
        .db
        .read_summaries(move |connection| {
            let Owned { service, owner } = which::only_service(connection, &scope, &slug, &of)?;
            let summary = newest_summary(connection, &owner, &service)?;
            let comments = if picked.is_empty() {
                batches::shown(connection, &scope, service.id, 0, NEWEST)?
            } else {
                batches::chosen(connection, &scope, service.id, &picked)?
            };
            let said = said::of_service(connection, service.id, SAID)?;
            let places = touchpoints::of_services(connection, &[service.id])?;
            let open = places
                .into_iter()
                .find(|place| place.state == TouchpointState::Open);
            let code = open.map(|place| place.code);
            Ok::<_, StoreError>((service, owner, summary, comments, said, code))
        })
        .await?;
    let offered = sheet_languages(&owner);
    let asked: Vec<Language> = query
        .all("language")
        .filter_map(|tag| tag.parse().ok())
        .collect();
    let mut languages: Vec<Language> = offered
        .iter()
        .copied()
        .filter(|language| asked.is_empty() || asked.contains(language))
        .collect();
    if languages.is_empty() {
        languages = offered;
    }
    languages.truncate(2);
    let words = comments.iter().filter(|comment| may_print(comment));
    let sheet = ToldUs {
        organisation: owner.names.clone(),
        service: service.names.clone(),
        languages,
        summary,
        said: said.into_iter().take(ON_A_SHEET).collect(),
        comments: words
            .map(|comment| comment.words.clone())
            .take(ON_A_SHEET)
            .collect(),
        address: code.map(|code| format!("{}/{code}", app.public.host)),
    };
    let made = actix_web::web::block(move || release::told_us(&sheet)).await;
    let pdf = made.map_err(|_gone| Kind::Broken)?.map_err(|error| {
        tracing::error!(error = %error, "a sheet cannot be made");
        Problem::from(Kind::Broken)
    })?;
    let name = format!("{}-told-us.pdf", service.slug);
    Ok(super::summaries::download("application/pdf", &name)
        .insert_header(("Cache-Control", "private, no-store"))
        .body(pdf))
}
