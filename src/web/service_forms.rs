//! Adding a service, changing it, closing it.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::faster::{self, Last};
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{
    Changing, Faster, Place, ServiceClosePage, ServiceFault, ServiceFormPage, name_label,
};
use super::problem::Problem;
use super::which::{self, Meant, Owned};
use super::{App, html_with, see_other};
use crate::domain::{
    Act, Language, LocalTime, Organisation, QuestionSet, Slug, TouchpointState, Version,
};
use crate::locale::Texts;
use crate::register::name::{NameRefused, name};
use crate::register::services::{self as register, Edit, RESERVED};
use crate::store::audit::By;
use crate::store::{AnyConnection, StoreError, comments, services, touchpoints};

/// The acts that make a service another than it was.
const ACTS: [&str; 2] = ["service.change", "service.close"];

/// What somebody typed.
#[derive(Debug, Clone)]
struct Typed {
    /// One for each language of the organisation.
    names: Vec<(Language, String)>,
    short_name: String,
    question_set: Option<QuestionSet>,
}

impl Typed {
    /// Reads a form; a question set that is none counts as none chosen.
    fn read(fields: &Fields, organisation: &Organisation) -> Result<Self, Problem> {
        let typed = |language: &Language| {
            let field = format!("name_{language}");
            Ok((*language, fields.text(&field)?.trim().to_owned()))
        };
        let names: Result<_, Problem> = organisation.languages.iter().map(typed).collect();
        Ok(Self {
            names: names?,
            short_name: fields.text("short_name")?.trim().to_owned(),
            question_set: fields.text("question_set")?.parse().ok(),
        })
    }

    /// The names that are there.
    fn given(&self) -> Vec<(Language, String)> {
        let there = self.names.iter().filter(|(_, name)| !name.is_empty());
        there.cloned().collect()
    }

    /// What will not do, in the words of a language.
    fn faults(&self, texts: &Texts) -> Vec<ServiceFault> {
        let mut faults = Vec::new();
        let mut tell = |field: &str, key: &str| {
            faults.push(ServiceFault {
                field: field.to_owned(),
                words: texts.get(key),
            });
        };
        for (place, (language, typed)) in self.names.iter().enumerate() {
            let key = match name(typed) {
                Ok(_) => continue,
                Err(NameRefused::Empty) if place > 0 => continue,
                Err(NameRefused::Empty) => "register-error-name",
                Err(NameRefused::TooLong) => "register-error-name-long",
                Err(NameRefused::NotOneLine) => "register-error-name-line",
            };
            tell(&format!("name_{language}"), key);
        }
        if self.question_set.is_none() {
            tell("question_set", "register-error-question-set");
        }
        faults
    }

    /// The short name: as it was typed, or made of the first name.
    fn slug(&self) -> Result<Slug, &'static str> {
        let first = self.names.first().map_or("", |(_, name)| name.as_str());
        let slug = if self.short_name.is_empty() {
            Slug::from_name(first).map_err(|_refused| "register-error-no-short-name")?
        } else {
            let small = self.short_name.to_lowercase();
            Slug::parse(&small).map_err(|_refused| "register-error-short-name")?
        };
        if RESERVED.contains(&slug.as_str()) {
            Err("register-error-short-name-reserved")
        } else {
            Ok(slug)
        }
    }
}

fn by(app: &App, signed: &Signed) -> By {
    By {
        person: Some(signed.person.id),
        at: app.clock.now(),
    }
}

/// `GET /staff/services/new`.
pub(super) async fn new(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let wanted = query.text("organisation")?;
    let meant = which::one_organisation(&app, &signed, Act::KeepRegister, wanted, true).await?;
    match meant {
        Meant::Several(all) => which::choose(&app, &signed, request.path(), all.iter()).await,
        Meant::One(organisation) => {
            let typed = Typed {
                names: organisation
                    .languages
                    .iter()
                    .map(|language| (*language, String::new()))
                    .collect(),
                short_name: String::new(),
                question_set: None,
            };
            new_page(&app, &signed, &organisation, typed, Vec::new()).await
        }
    }
}

async fn new_page(
    app: &App,
    signed: &Signed,
    organisation: &Organisation,
    typed: Typed,
    faults: Vec<ServiceFault>,
) -> Result<HttpResponse, Problem> {
    let status = if faults.is_empty() { 200 } else { 400 };
    let page = ServiceFormPage {
        desk: desk(app, signed, Place::Services).await?,
        action: "/staff/services/new".to_owned(),
        organisation: organisation.name(signed.language).to_owned(),
        owner: organisation.slug.clone(),
        names: typed.names,
        short_name: typed.short_name,
        question_set: typed.question_set,
        faults,
        changing: None,
        faster: None,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/services/new`.
pub(super) async fn add(
    app: actix::Data<App>,
    signed: Signed,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let wanted = fields.text("organisation")?;
    let meant = which::one_organisation(&app, &signed, Act::KeepRegister, wanted, true).await?;
    let Meant::One(organisation) = meant else {
        return Err(Problem::unreadable("`organisation` says of which"));
    };
    let typed = Typed::read(&fields, &organisation)?;
    let texts = Texts::of(signed.language);
    let mut faults = typed.faults(texts);
    let short_name = |key: &str| ServiceFault {
        field: "short_name".to_owned(),
        words: texts.get(key),
    };
    let slug = match typed.slug() {
        Ok(slug) => Some(slug),
        // Where there is no name either, that is said already.
        Err(_) if faults.iter().any(|fault| fault.field.starts_with("name")) => None,
        Err(key) => {
            faults.push(short_name(key));
            None
        }
    };
    let (Some(slug), Some(set), true) = (slug, typed.question_set, faults.is_empty()) else {
        return new_page(&app, &signed, &organisation, typed, faults).await;
    };
    let (by, names, owner) = (by(&app, &signed), typed.given(), organisation.clone());
    let added = app
        .db
        .write(move |connection| register::add(connection, by, &owner, &slug, &names, set))
        .await;
    match added {
        Ok(service) => Ok(see_other(done("added", &service.slug, &organisation))),
        // All else was looked at before.
        Err(StoreError::Refused(_)) => {
            let faults = vec![short_name("register-error-short-name-taken")];
            new_page(&app, &signed, &organisation, typed, faults).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The list, which says what was done.
fn done(what: &str, service: &Slug, organisation: &Organisation) -> String {
    let of = &organisation.slug;
    format!("/staff/services?did={what}&service={service}&organisation={of}")
}

/// What a page of a service shows.
struct Found {
    service: Owned,
    /// Whether its pages must say of which organisation they are.
    several: bool,
    touchpoints: u64,
    waiting: u64,
    last: Last,
}

impl Found {
    fn read(
        connection: &mut AnyConnection,
        service: Owned,
        several: bool,
    ) -> Result<Self, StoreError> {
        let id = service.service.id;
        let open = touchpoints::of_services(connection, &[id])?;
        let open = open
            .iter()
            .filter(|at| at.state != TouchpointState::Retired)
            .count();
        let waiting = comments::waiting_of(connection, id)?;
        let subject = service.service.slug.as_str();
        let last = Last::of(connection, service.owner.id, &ACTS, subject)?;
        Ok(Self {
            service,
            several,
            touchpoints: u64::try_from(open).unwrap_or_default(),
            waiting: u64::try_from(waiting).unwrap_or_default(),
            last,
        })
    }

    fn address(&self, end: &str) -> String {
        let Owned { service, owner } = &self.service;
        let path = format!("/staff/services/{}{end}", service.slug);
        if self.several {
            which::in_organisation(&path, &owner.slug)
        } else {
            path
        }
    }
}

fn find(
    connection: &mut AnyConnection,
    scope: &crate::domain::Scope,
    slug: &str,
    organisation: &str,
) -> Result<Meant<Found>, StoreError> {
    let several = matches!(
        which::service(connection, scope, slug, "")?,
        Meant::Several(_)
    );
    Ok(
        match which::service(connection, scope, slug, organisation)? {
            Meant::One(service) => Meant::One(Found::read(connection, service, several)?),
            Meant::Several(all) => {
                let read = |service| Found::read(connection, service, several);
                Meant::Several(all.into_iter().map(read).collect::<Result<_, _>>()?)
            }
        },
    )
}

/// Finds the service of an address in what somebody keeps.
async fn found(
    app: &App,
    signed: &Signed,
    slug: &str,
    organisation: &str,
) -> Result<Meant<Found>, Problem> {
    let scope = signed.scope(Act::KeepRegister)?;
    let (slug, organisation) = (slug.to_owned(), organisation.to_owned());
    let read = move |connection: &mut AnyConnection| find(connection, &scope, &slug, &organisation);
    Ok(app.db.read(read).await?)
}

/// The one that a form means.
async fn found_one(
    app: &App,
    signed: &Signed,
    slug: &str,
    fields: &Fields,
) -> Result<Found, Problem> {
    match found(app, signed, slug, fields.text("organisation")?).await? {
        Meant::One(found) => Ok(found),
        Meant::Several(_) => Err(Problem::unreadable("`organisation` says of which")),
    }
}

/// `GET /staff/services/{slug}/change`.
pub(super) async fn change(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    slug: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    match found(&app, &signed, &slug, query.text("organisation")?).await? {
        Meant::Several(all) => {
            let owners = all.iter().map(|found| &found.service.owner);
            which::choose(&app, &signed, request.path(), owners).await
        }
        Meant::One(found) => change_page(&app, &signed, found, None, Vec::new(), None).await,
    }
}

async fn change_page(
    app: &App,
    signed: &Signed,
    found: Found,
    typed: Option<Typed>,
    faults: Vec<ServiceFault>,
    faster: Option<Faster>,
) -> Result<HttpResponse, Problem> {
    let Owned { service, owner } = &found.service;
    let month = LocalTime::at(app.clock.now(), owner.time_zone).month();
    let (asks, then) = (service.asks_in(month), service.asks_in(month.next()));
    let typed = typed.unwrap_or_else(|| Typed {
        names: names_of(&found.service),
        short_name: String::new(),
        question_set: Some(then),
    });
    let status = match (&faster, faults.is_empty()) {
        (Some(_), _) => 409,
        (None, false) => 400,
        (None, true) => 200,
    };
    let page = ServiceFormPage {
        desk: desk(app, signed, Place::Services).await?,
        action: found.address("/change"),
        organisation: owner.name(signed.language).to_owned(),
        owner: owner.slug.clone(),
        names: typed.names,
        short_name: service.slug.to_string(),
        question_set: typed.question_set,
        faults,
        changing: Some(Changing {
            name: service.name(signed.language).to_owned(),
            version: service.version,
            close: found.address("/close"),
            asks,
            then: Some(then).filter(|then| *then != asks),
            from: month.next().first_day(),
            closed: service.closed,
        }),
        faster,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// The name of a service in each language of its organisation, empty where it has none.
fn names_of(Owned { service, owner }: &Owned) -> Vec<(Language, String)> {
    let name = |language: &Language| {
        let own = service.names.iter().find(|(of, _)| of == language);
        (
            *language,
            own.map(|(_, name)| name.clone()).unwrap_or_default(),
        )
    };
    owner.languages.iter().map(name).collect()
}

/// `POST /staff/services/{slug}/change`.
pub(super) async fn save(
    app: actix::Data<App>,
    signed: Signed,
    slug: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let found = found_one(&app, &signed, &slug, &fields).await?;
    let seen = faster::seen(&fields)?;
    let Owned { service, owner } = found.service.clone();
    let mut typed = Typed::read(&fields, &owner)?;
    if fields.text("act")? == "take-back" {
        let month = LocalTime::at(app.clock.now(), owner.time_zone).month();
        typed.question_set = Some(service.asks_in(month));
    }
    let faults = typed.faults(Texts::of(signed.language));
    let (Some(question_set), true) = (typed.question_set, faults.is_empty()) else {
        return change_page(&app, &signed, found, Some(typed), faults, None).await;
    };
    let (by, id, of) = (by(&app, &signed), service.id, owner.clone());
    let to = Edit {
        names: typed.given(),
        question_set,
    };
    let saved = app
        .db
        .write(move |connection| {
            let service = services::by_id(connection, id)?;
            register::edit(connection, by, &of, &service, seen, &to)
        })
        .await;
    match saved {
        Ok(()) => Ok(see_other(done("changed", &service.slug, &owner))),
        Err(StoreError::Conflict) => {
            let mut now = found_one(&app, &signed, &slug, &fields).await?;
            let told = was_faster(&app, &signed, &mut now, Some(&typed)).await?;
            change_page(&app, &signed, now, Some(typed), Vec::new(), Some(told)).await
        }
        // It was closed in the meantime: the page says so, and there is nothing to save any more.
        Err(StoreError::Refused(_)) => {
            let mut now = found_one(&app, &signed, &slug, &fields).await?;
            let told = was_faster(&app, &signed, &mut now, Some(&typed)).await?;
            change_page(&app, &signed, now, None, Vec::new(), Some(told)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Who was faster, and how what is there now differs from what was typed.
async fn was_faster(
    app: &App,
    signed: &Signed,
    now: &mut Found,
    typed: Option<&Typed>,
) -> Result<Faster, Problem> {
    let desk = desk(app, signed, Place::Services).await?;
    let texts = Texts::of(signed.language);
    let Owned { service, owner } = &now.service;
    let next = LocalTime::at(app.clock.now(), owner.time_zone)
        .month()
        .next();
    let mut compared = Vec::new();
    if let Some(typed) = typed {
        let there = names_of(&now.service).into_iter().zip(&typed.names);
        compared.extend(there.map(|((language, now), (_, typed))| {
            (name_label(&desk, language), now, typed.clone())
        }));
        let asks = |set: QuestionSet| texts.get(set.question_key());
        let asked = typed.question_set.map(asks).unwrap_or_default();
        let label = texts.get("register-question-set");
        compared.push((label, asks(service.asks_in(next)), asked));
    }
    let last = std::mem::take(&mut now.last);
    Ok(last.told(texts, owner.time_zone, compared))
}

/// `GET /staff/services/{slug}/close`: what will happen.
pub(super) async fn close_page(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    slug: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    match found(&app, &signed, &slug, query.text("organisation")?).await? {
        Meant::Several(all) => {
            let owners = all.iter().map(|found| &found.service.owner);
            which::choose(&app, &signed, request.path(), owners).await
        }
        Meant::One(found) => closing(&app, &signed, found, None).await,
    }
}

async fn closing(
    app: &App,
    signed: &Signed,
    found: Found,
    faster: Option<Faster>,
) -> Result<HttpResponse, Problem> {
    if found.service.service.closed {
        return change_page(app, signed, found, None, Vec::new(), faster).await;
    }
    let Owned { service, owner } = &found.service;
    let status = if faster.is_some() { 409 } else { 200 };
    let page = ServiceClosePage {
        desk: desk(app, signed, Place::Services).await?,
        action: found.address("/close"),
        back: found.address("/change"),
        name: service.name(signed.language).to_owned(),
        owner: owner.slug.clone(),
        version: service.version,
        touchpoints: found.touchpoints,
        waiting: found.waiting,
        faster,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/services/{slug}/close`.
pub(super) async fn close(
    app: actix::Data<App>,
    signed: Signed,
    slug: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let found = found_one(&app, &signed, &slug, &fields).await?;
    let seen: Version = faster::seen(&fields)?;
    let Owned { service, owner } = found.service;
    let (by, id, of) = (by(&app, &signed), service.id, owner.clone());
    let closed = app
        .db
        .write(move |connection| {
            register::take(connection, id, seen)?;
            let service = services::by_id(connection, id)?;
            register::close(connection, by, &of, &service)
        })
        .await;
    match closed {
        Ok(()) => Ok(see_other(done("closed", &service.slug, &owner))),
        Err(StoreError::Conflict | StoreError::Refused(_)) => {
            let mut now = found_one(&app, &signed, &slug, &fields).await?;
            let told = was_faster(&app, &signed, &mut now, None).await?;
            closing(&app, &signed, now, Some(told)).await
        }
        Err(other) => Err(other.into()),
    }
}
