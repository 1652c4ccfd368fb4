//! Signs to print: the list of places, and the files of each.

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpRequest, HttpResponse, web as actix};
use tokio::sync::Semaphore;

use super::desk::desk;
use super::fields::Fields;
use super::guard::Signed;
use super::overview::Overview;
use super::pages::staff::{
    NoSign, NoSignPage, Place, SignFilesPage, SignRow, SignService, SignsPage,
};
use super::problem::{Kind, Problem};
use super::touchpoints::{last_answers, sees_last};
use super::{App, html, html_with};
use crate::domain::{
    Act, Code, Language, LocalTime, Organisation, Service, Slug, Touchpoint, TouchpointState,
};
use crate::sign::{Level, QrCode, Sign, SignError, Size, chosen_languages, pdf, svg};
use crate::store::{StoreError, organisations, services, touchpoints};

/// Signs in one file at the most.
const IN_A_FILE: usize = 200;

/// Touchpoints on a page of the list.
const ON_A_PAGE: usize = 25;

/// Files that are made at one time. Each takes a thread for some milliseconds a sign.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

impl From<SignError> for Problem {
    fn from(error: SignError) -> Self {
        tracing::error!(error = %error, "a sign could not be made");
        Kind::Broken.into()
    }
}

/// What the address of a file asks for.
struct Asked {
    size: Size,
    level: Level,
    languages: Vec<Language>,
}

impl Asked {
    fn read(request: &HttpRequest) -> Result<Self, Problem> {
        let query = Fields::parse(request.query_string())?;
        Ok(Self {
            size: match query.text("size")? {
                "" => Size::A4,
                word => word.parse().map_err(|_unknown| {
                    Problem::unreadable("`size` is one of a4, a5, a6 and cards")
                })?,
            },
            level: level(query.text("level")?)?,
            languages: languages(query.text("languages")?)?,
        })
    }

    /// The languages for the signs of this organisation.
    fn of(&self, organisation: &Organisation) -> Result<Vec<Language>, Problem> {
        chosen_languages(&organisation.languages, &self.languages).ok_or_else(|| {
            let offered: Vec<&str> = organisation.languages.iter().map(|l| l.as_str()).collect();
            Problem::unreadable(format!(
                "`languages` is one or two of {}, such as `languages={}`",
                offered.join(", "),
                offered
                    .iter()
                    .take(2)
                    .copied()
                    .collect::<Vec<_>>()
                    .join(","),
            ))
        })
    }
}

fn level(word: &str) -> Result<Level, Problem> {
    match word {
        "" => Ok(Level::Medium),
        word => word
            .parse()
            .map_err(|_unknown| Problem::unreadable("`level` is m (indoors) or q (outdoors)")),
    }
}

fn languages(list: &str) -> Result<Vec<Language>, Problem> {
    list.split(',')
        .filter(|word| !word.is_empty())
        .take(3)
        .map(|word| {
            word.parse().map_err(|_unknown| {
                Problem::unreadable("`languages` is one or two languages, such as `cy,en`")
            })
        })
        .collect()
}

/// What was picked on the list, as it stands in addresses.
fn picked_query(level: Level, wanted: &[Language]) -> String {
    let names = ["first", "second"].iter().zip(wanted);
    let mut query = vec![format!("level={level}")];
    query.extend(names.map(|(name, language)| format!("{name}={language}")));
    query.join("&")
}

/// `GET /staff/touchpoints`.
pub(super) async fn list(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let picked = level(query.text("level")?)?;
    let mut wanted = languages(query.text("first")?)?;
    wanted.extend(languages(query.text("second")?)?);
    wanted.dedup();
    let page = match query.text("page")? {
        "" => 1,
        number => number
            .parse::<usize>()
            .ok()
            .filter(|page| (1..=100_000).contains(page))
            .ok_or_else(|| Problem::unreadable("`page` is a number"))?,
    };
    let checked = Code::parse(query.text("checked")?).ok();
    let overview = Overview::of(&app, &signed).await?;
    let sees_last = sees_last(&signed.person);
    let keeps = signed.person.scope(Act::KeepRegister);
    // A service without touchpoints takes a line too.
    let (first, end) = ((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
    let mut line = 0;
    let mut offered: Vec<Language> = Vec::new();
    let mut rows = Vec::new();
    let mut days = Vec::new();
    for (service, owner, touchpoints) in overview.services().filter(|one| !one.0.closed) {
        offered.extend(&owner.languages);
        let all: Vec<&Touchpoint> = touchpoints.collect();
        let begins = line;
        line += all.len().max(1);
        if line <= first || begins >= end {
            continue;
        }
        // An organisation that does not offer what was picked has signs in its own languages.
        let mut query = vec![format!("level={picked}")];
        if !wanted.is_empty() && chosen_languages(&owner.languages, &wanted).is_some() {
            let words: Vec<&str> = wanted.iter().map(|language| language.as_str()).collect();
            query.push(format!("languages={}", words.join(",")));
        }
        let today = LocalTime::at(app.clock.now(), owner.time_zone).day;
        let keeps = keeps
            .as_ref()
            .is_some_and(|scope| scope.covers(owner.id, service.id));
        let shown = all.iter().skip(first.saturating_sub(begins));
        let shown = shown.take(end - begins.max(first));
        let touchpoints: Vec<SignRow> = shown
            .map(|place| {
                if sees_last(owner.id, service.id) {
                    days.push((place.id, today));
                }
                SignRow {
                    id: place.id,
                    code: place.code.clone(),
                    name: place.name(signed.language).to_owned(),
                    state: place.state,
                    opens: place.opens_on.map(|day| day.0),
                    instead: overview.instead(place),
                    place: place.sign.place.clone(),
                    checked: place.sign.checked_on.map(|day| day.0),
                    keeps: keeps && place.state != TouchpointState::Retired,
                    last: None,
                }
            })
            .collect();
        let printable = all
            .iter()
            .filter(|place| place.state != TouchpointState::Retired)
            .count();
        rows.push(SignService {
            organisation: owner.name(signed.language).to_owned(),
            name: service.name(signed.language).to_owned(),
            slug: service.slug.clone(),
            parts: parts(printable),
            touchpoints,
            query: query.join("&"),
        });
    }
    offered.sort_unstable();
    offered.dedup();
    let last = app
        .db
        .read(move |connection| last_answers(connection, &days))
        .await?;
    for row in rows.iter_mut().flat_map(|service| &mut service.touchpoints) {
        row.last = last.get(&row.id).copied();
    }
    let page = SignsPage {
        desk: desk(&app, &signed, Place::Services).await?,
        services: rows,
        offered,
        first: wanted.first().copied(),
        second: wanted.get(1).copied(),
        level: picked,
        keeps: keeps.is_some(),
        checked,
        page,
        pages: line.div_ceil(ON_A_PAGE),
        picked: picked_query(picked, &wanted),
    };
    html(askama::Template::render(&page)?)
}

/// The files of so many signs: from which to which.
fn parts(signs: usize) -> Vec<(usize, usize)> {
    let firsts = (0..signs).step_by(IN_A_FILE);
    firsts
        .map(|first| (first + 1, (first + IN_A_FILE).min(signs)))
        .collect()
}

/// A place of the signed-in person's services.
async fn place(
    app: &App,
    signed: &Signed,
    code: &str,
) -> Result<(touchpoints::Place, Option<Code>), Problem> {
    let code = Code::parse(code).map_err(|_refused| Kind::NotFound)?;
    let scope = signed.scope(Act::SeeServices)?;
    let found = app
        .db
        .read(move |connection| {
            let place = touchpoints::place(connection, &code)?;
            if !scope.covers(place.organisation.id, place.service.id) {
                return Err(StoreError::NotFound);
            }
            let successor = match place.touchpoint.successor {
                Some(next) => Some(touchpoints::place_by_id(connection, next)?.touchpoint.code),
                None => None,
            };
            Ok((place, successor))
        })
        .await?;
    Ok(found)
}

fn sign(
    app: &App,
    organisation: &Organisation,
    service: &Service,
    touchpoint: &Touchpoint,
    languages: &[Language],
) -> Sign {
    let month = LocalTime::at(app.clock.now(), organisation.time_zone).month();
    Sign::of(
        organisation,
        touchpoint,
        service.asks_in(month),
        (&app.public.origin, &app.public.host),
        languages,
    )
}

/// Says that there is no sign to print, and what to do.
async fn none(
    app: &App,
    signed: &Signed,
    status: u16,
    why: NoSign,
    name: String,
) -> Result<HttpResponse, Problem> {
    let page = NoSignPage {
        desk: desk(app, signed, Place::Services).await?,
        why,
        name,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// Makes a file away from the threads that answer requests, and few at one time.
async fn make<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, SignError> + Send + 'static,
) -> Result<T, Problem> {
    let _turn = AT_ONCE.acquire().await.map_err(|_closed| Kind::Busy)?;
    Ok(tokio::task::spawn_blocking(work).await??)
}

fn file(kind: &str, disposition: &str, name: &str, body: impl Into<actix::Bytes>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(kind)
        .insert_header((
            CONTENT_DISPOSITION,
            format!("{disposition}; filename=\"{name}\""),
        ))
        .body(body.into())
}

/// The sign of one place and how it was asked for; or the page that says why there is none.
async fn one(
    app: &App,
    request: &HttpRequest,
    signed: &Signed,
    code: &str,
) -> Result<Result<(Code, Sign, Asked), HttpResponse>, Problem> {
    let (place, successor) = place(app, signed, code).await?;
    let touchpoint = &place.touchpoint;
    if touchpoint.state == TouchpointState::Retired {
        let name = touchpoint.name(signed.language).to_owned();
        return Ok(Err(none(
            app,
            signed,
            410,
            NoSign::Retired(successor),
            name,
        )
        .await?));
    }
    let asked = Asked::read(request)?;
    let languages = asked.of(&place.organisation)?;
    let sign = sign(
        app,
        &place.organisation,
        &place.service,
        touchpoint,
        &languages,
    );
    Ok(Ok((touchpoint.code.clone(), sign, asked)))
}

/// `GET /staff/touchpoints/{code}/poster.pdf`.
pub(super) async fn poster(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    code: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let (code, sign, asked) = match one(&app, &request, &signed, &code).await? {
        Ok(found) => found,
        Err(page) => return Ok(page),
    };
    let name = format!("sign-{code}-{}.pdf", asked.size);
    let bytes = make(move || {
        let title = sign.name().to_owned();
        pdf(&[sign], asked.size, asked.level, &title)
    })
    .await?;
    Ok(file("application/pdf", "inline", &name, bytes))
}

/// `GET /staff/touchpoints/{code}/qr.svg`.
pub(super) async fn qr(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    code: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let (code, sign, asked) = match one(&app, &request, &signed, &code).await? {
        Ok(found) => found,
        Err(page) => return Ok(page),
    };
    let drawn = svg(
        &QrCode::of(&sign.link, asked.level)?,
        sign.name(),
        sign.code_in_words(),
    );
    let name = format!("code-{code}.svg");
    Ok(file("image/svg+xml", "attachment", &name, drawn))
}

/// What an address of files asks for, without which of them.
fn picked_files(request: &HttpRequest) -> Result<String, Problem> {
    let query = Fields::parse(request.query_string())?;
    let mut fields = Vec::new();
    for name in ["size", "level", "languages"] {
        let value = query.text(name)?;
        if !value.is_empty() {
            fields.push((name, value.to_owned()));
        }
    }
    serde_urlencoded::to_string(fields).map_err(|error| Problem::unreadable(error.to_string()))
}

/// `GET /staff/services/{slug}/signs.pdf`: all signs of a service in one file; where one file does
/// not hold them, the page with all files.
pub(super) async fn of_service(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    slug: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let slug = Slug::parse(&slug).map_err(|_refused| Kind::NotFound)?;
    let scope = signed.scope(Act::SeeServices)?;
    let (service, owner, places) = app
        .db
        .read(move |connection| {
            let mut shown = services::in_scope(connection, &scope)?.into_iter();
            let service = shown.find(|s| s.slug == slug).ok_or(StoreError::NotFound)?;
            let owner = organisations::by_id(connection, service.organisation)?;
            let places = touchpoints::of_services(connection, &[service.id])?;
            Ok::<_, StoreError>((service, owner, places))
        })
        .await?;
    let asked = Asked::read(&request)?;
    let languages = asked.of(&owner)?;
    let signs: Vec<Sign> = places
        .iter()
        .filter(|place| place.state != TouchpointState::Retired)
        .map(|place| sign(&app, &owner, &service, place, &languages))
        .collect();
    let title = service.name(signed.language).to_owned();
    if signs.is_empty() {
        return none(&app, &signed, 200, NoSign::NoPlace, title).await;
    }
    let files = parts(signs.len());
    let query = Fields::parse(request.query_string())?;
    let chosen = match query.text("from")? {
        "" if files.len() > 1 => {
            let page = SignFilesPage {
                desk: desk(&app, &signed, Place::Services).await?,
                slug: service.slug,
                name: title,
                query: picked_files(&request)?,
                files,
            };
            return html(askama::Template::render(&page)?);
        }
        "" => files.first(),
        number => files.iter().find(|(from, _)| from.to_string() == number),
    };
    let Some(&(from, to)) = chosen else {
        return Err(Problem::unreadable(format!(
            "`from` is the first sign of a file: 1, {}, and so on",
            IN_A_FILE + 1
        )));
    };
    let name = if files.len() > 1 {
        format!("signs-{}-{}-{from}-{to}.pdf", service.slug, asked.size)
    } else {
        format!("signs-{}-{}.pdf", service.slug, asked.size)
    };
    let signs: Vec<Sign> = signs.into_iter().skip(from - 1).take(IN_A_FILE).collect();
    let bytes = make(move || pdf(&signs, asked.size, asked.level, &title)).await?;
    Ok(file("application/pdf", "inline", &name, bytes))
}
