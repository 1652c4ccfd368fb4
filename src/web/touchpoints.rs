//! Touchpoints on the screen: adding, changing, opening, pausing, retiring, and going round to look.

use std::collections::HashMap;

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::edits::{self, Clash};
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::overview::Overview;
use super::pages::staff::{Place, TouchpointForm, TouchpointHere, TouchpointPage};
use super::problem::{Kind, Problem};
use super::{App, html_with, see_other};
use crate::domain::{
    Act, Channel, Code, CodeRefused, Day, Hanging, Language, LastAnswer, LocalTime, Organisation,
    OrganisationId, Origin, Person, Scope, Service, ServiceId, Touchpoint, TouchpointId,
    TouchpointState,
};
use crate::locale::Texts;
use crate::register::touchpoints::{self as acts, Change, NewTouchpoint};
use crate::release::{Cell, csv_table};
use crate::store::audit::By;
use crate::store::{AnyConnection, StoreError, answers, organisations, services, touchpoints};

/// Letters of a name or a place at the most.
const LETTERS: usize = 200;
/// Days ahead a draft may open by itself.
const OPENS_WITHIN: i64 = 730;
/// Touchpoints that may be chosen as a successor, at the most.
const SUCCESSORS: usize = 200;

/// The columns of the table.
const COLUMNS: [&str; 11] = [
    "organisation",
    "service",
    "name",
    "code",
    "address",
    "state",
    "opens_on",
    "place",
    "put_up_on",
    "last_checked",
    "last_answer",
];

/// Whether somebody may know when a touchpoint of a service had its last answer: its team and its
/// admins, nobody else.
pub(super) fn sees_last(person: &Person) -> impl Fn(OrganisationId, ServiceId) -> bool + use<> {
    let scopes: Vec<Scope> = [Act::KeepRegister, Act::SayWeDid]
        .into_iter()
        .filter_map(|act| person.scope(act))
        .collect();
    move |organisation, service| {
        let mut scopes = scopes.iter();
        scopes.any(|scope| scope.covers(organisation, service))
    }
}

/// When each of some touchpoints had its last answer, seen from the day it is there.
pub(super) fn last_answers(
    connection: &mut AnyConnection,
    places: &[(TouchpointId, Day)],
) -> Result<HashMap<TouchpointId, LastAnswer>, StoreError> {
    let mut by_day: HashMap<Day, Vec<TouchpointId>> = HashMap::new();
    for (touchpoint, today) in places {
        by_day.entry(*today).or_default().push(*touchpoint);
    }
    let mut told = HashMap::new();
    for (today, here) in by_day {
        let last = answers::last_days(connection, &here, today, LastAnswer::DAYS)?;
        let word = |id: TouchpointId| (id, LastAnswer::of(last.get(&id).copied(), today));
        told.extend(here.iter().copied().map(word));
    }
    Ok(told)
}

/// What was typed, what of it will not do, and what it means as far as it will.
#[derive(Debug, Default)]
struct Read {
    form: TouchpointForm,
    wrong: Vec<(String, String)>,
    channels: Vec<Channel>,
    origins: Vec<Origin>,
    language: Option<Language>,
    opens_on: Option<Day>,
    put_up_on: Option<Day>,
}

impl Read {
    /// Reads the fields that a new touchpoint and one that is there share.
    fn fields(
        fields: &Fields,
        texts: &Texts,
        languages: &[Language],
        today: Day,
    ) -> Result<Self, Problem> {
        let mut read = Self::default();
        let mut wrong = |field: &str, key: &str| {
            read.wrong.push((field.to_owned(), texts.get(key)));
        };
        let mut names = Vec::new();
        for language in languages {
            let field = format!("name-{language}");
            let name = fields.text(&field)?.trim().to_owned();
            if is_no_line(&name) {
                wrong(&field, "signs-wrong-name");
            }
            names.push((*language, name));
        }
        if names.iter().all(|(_, name)| name.is_empty()) {
            let first = languages.first().map_or("", |first| first.as_str());
            wrong(&format!("name-{first}"), "signs-wrong-no-name");
        }
        let channels: Vec<String> = fields.all("channel").map(str::to_owned).collect();
        let known = channels.iter().filter_map(|word| word.parse().ok());
        read.channels = known.collect();
        if read.channels.is_empty() {
            wrong("channels", "signs-wrong-channels");
        }
        let place = fields.text("place")?.trim().to_owned();
        if is_no_line(&place) {
            wrong("place", "signs-wrong-place");
        }
        let put_up_on = fields.text("put_up_on")?.trim().to_owned();
        match day(&put_up_on) {
            Ok(day) if day.is_none_or(|day| day <= today && is_of_this_age(day)) => {
                read.put_up_on = day;
            }
            _ => wrong("put_up_on", "signs-wrong-put-up"),
        }
        let language = fields.text("language")?.to_owned();
        if !language.is_empty() {
            read.language = language.parse().ok();
            if read.language.is_none_or(|one| !languages.contains(&one)) {
                wrong("language", "signs-wrong-language");
            }
        }
        let origins = fields.text("origins")?.replace("\r\n", "\n");
        for line in origins.split_whitespace() {
            match Origin::parse(line) {
                Ok(origin) => read.origins.push(origin),
                Err(_refused) => {
                    let line: String = line.chars().take(60).collect();
                    let told = texts.with("signs-wrong-origin", &[("line", line.into())]);
                    read.wrong.push(("origins".to_owned(), told));
                    break;
                }
            }
        }
        if read.origins.len() > Origin::MOST {
            let told = texts.with("signs-wrong-origins", &[("n", Origin::MOST.into())]);
            read.wrong.push(("origins".to_owned(), told));
        }
        read.form = TouchpointForm {
            names,
            channels,
            place,
            put_up_on,
            language,
            origins,
            shared: !fields.text("shared")?.is_empty(),
            version: edits::version(fields)?,
            ..TouchpointForm::default()
        };
        Ok(read)
    }

    fn given_names(&self) -> Vec<(Language, String)> {
        let names = self.form.names.iter();
        let given = names.filter(|(_, name)| !name.is_empty());
        given.cloned().collect()
    }

    /// The day a draft opens: from tomorrow on, within two years.
    fn opening(&mut self, typed: &str, texts: &Texts, today: Day) {
        typed.clone_into(&mut self.form.opens_on);
        match day(typed) {
            Ok(Some(day)) if may_open_on(day, today) => self.opens_on = Some(day),
            _ => {
                let told = texts.get("signs-wrong-opens");
                self.wrong.push(("opens_on".to_owned(), told));
            }
        }
    }
}

/// Whether a text is longer than a line may be, or is none.
fn is_no_line(text: &str) -> bool {
    text.chars().count() > LETTERS || text.chars().any(char::is_control)
}

fn may_open_on(day: Day, today: Day) -> bool {
    let ahead = day.0.signed_duration_since(today.0).num_days();
    (1..=OPENS_WITHIN).contains(&ahead)
}

fn is_of_this_age(day: Day) -> bool {
    chrono::Datelike::year(&day.0) >= 2000
}

/// A day as it was typed; none for an empty field.
pub(super) fn day(typed: &str) -> Result<Option<Day>, chrono::ParseError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    typed.parse().map(Day).map(Some)
}

fn by(app: &App, signed: &Signed) -> By {
    By {
        person: Some(signed.person.id),
        at: app.clock.now(),
    }
}

/// The services to which somebody may add touchpoints, with whose they are.
async fn kept(app: &App, signed: &Signed) -> Result<Vec<(Service, Organisation)>, Problem> {
    let scope = signed.scope(Act::KeepRegister)?;
    let kept = app
        .db
        .read(move |connection| {
            let owners = organisations::list(connection)?;
            let services = services::in_scope(connection, &scope)?;
            let open = services.into_iter().filter(|service| !service.closed);
            let with_owner = open.filter_map(|service| {
                let mut owners = owners.iter();
                let owner = owners.find(|owner| owner.id == service.organisation)?;
                Some((service, owner.clone()))
            });
            Ok::<_, StoreError>(with_owner.collect())
        })
        .await?;
    Ok(kept)
}

fn languages_of(kept: &[(Service, Organisation)]) -> Vec<Language> {
    let mut languages = Vec::new();
    for language in kept.iter().flat_map(|(_, owner)| &owner.languages) {
        if !languages.contains(language) {
            languages.push(*language);
        }
    }
    languages
}

/// `GET /staff/touchpoints/new`.
pub(super) async fn form(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let kept = kept(&app, &signed).await?;
    let names = languages_of(&kept).into_iter();
    let form = TouchpointForm {
        service: query.text("service")?.to_owned(),
        names: names.map(|language| (language, String::new())).collect(),
        channels: vec![Channel::Qr.to_string()],
        state: "draft".to_owned(),
        ..TouchpointForm::default()
    };
    new_page(&app, &signed, &kept, form, Vec::new()).await
}

async fn new_page(
    app: &App,
    signed: &Signed,
    kept: &[(Service, Organisation)],
    form: TouchpointForm,
    wrong: Vec<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let language = signed.language;
    let services = kept.iter().map(|(service, owner)| {
        let words = format!("{}, {}", service.name(language), owner.name(language));
        (address_of(service, owner), words)
    });
    let status = if wrong.is_empty() { 200 } else { 400 };
    let page = TouchpointPage {
        desk: desk(app, signed, Place::Services).await?,
        here: None,
        form: Some(form),
        wrong,
        clash: None,
        services: services.collect(),
        offered: languages_of(kept),
        done: None,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

fn address_of(service: &Service, owner: &Organisation) -> String {
    format!("{}/{}", owner.slug, service.slug)
}

/// `POST /staff/touchpoints/new`.
pub(super) async fn add(
    app: actix::Data<App>,
    signed: Signed,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let kept = kept(&app, &signed).await?;
    let wanted = fields.text("service")?.to_owned();
    let mut found = kept.iter();
    let found = found.find(|(service, owner)| address_of(service, owner) == wanted);
    let (texts, by) = (Texts::of(signed.language), by(&app, &signed));
    let offered = match found {
        Some((_, owner)) => owner.languages.clone(),
        None => languages_of(&kept),
    };
    let today = match found {
        Some((_, owner)) => LocalTime::at(by.at, owner.time_zone).day,
        None => Day(by.at.date_naive()),
    };
    let mut read = Read::fields(&fields, texts, &offered, today)?;
    read.form.service.clone_from(&wanted);
    if found.is_none() {
        let told = texts.get("signs-wrong-service");
        read.wrong.insert(0, ("service".to_owned(), told));
    }
    fields.text("state")?.clone_into(&mut read.form.state);
    let opens_on = fields.text("opens_on")?.trim().to_owned();
    if read.form.state == "opens" {
        read.opening(&opens_on, texts, today);
    } else {
        read.form.opens_on = opens_on;
    }
    fields.text("code")?.trim().clone_into(&mut read.form.code);
    let mut code = None;
    if !read.form.code.is_empty() {
        match Code::choose(&read.form.code) {
            Ok(chosen) => code = Some(chosen),
            Err(refused) => {
                let told = texts.get(refusal(refused));
                read.wrong.push(("code".to_owned(), told));
            }
        }
    }
    let (Some((service, owner)), true) = (found.cloned(), read.wrong.is_empty()) else {
        return new_page(&app, &signed, &kept, read.form, read.wrong).await;
    };
    let new = NewTouchpoint {
        code: code.clone(),
        names: read.given_names(),
        state: if read.form.state == "open" {
            TouchpointState::Open
        } else {
            TouchpointState::Draft
        },
        channels: read.channels.clone(),
        shared_network: read.form.shared,
        origins: read.origins.clone(),
        language: read.language,
        opens_on: read.opens_on,
        sign: Hanging {
            place: Some(read.form.place.clone()),
            put_up_on: read.put_up_on,
            checked_on: None,
        },
    };
    let added = app
        .db
        .write(move |connection| {
            if let Some(code) = &code
                && touchpoints::code_is_taken(connection, code)?
            {
                return Err(StoreError::Conflict);
            }
            // It may have been closed since the page was made.
            let service = services::by_id(connection, service.id)?;
            acts::add(connection, by, &owner, &service, &new)
        })
        .await;
    match added {
        Ok(added) => Ok(see_other(format!(
            "/staff/touchpoints/{}?done=added",
            added.code
        ))),
        Err(StoreError::Conflict) => {
            let told = texts.get("signs-wrong-code-taken");
            let wrong = vec![("code".to_owned(), told)];
            new_page(&app, &signed, &kept, read.form, wrong).await
        }
        Err(StoreError::Refused(why)) => {
            let wrong = vec![("service".to_owned(), why)];
            new_page(&app, &signed, &kept, read.form, wrong).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The key of why a code will not do.
fn refusal(refused: CodeRefused) -> &'static str {
    match refused {
        CodeRefused::Shape => "signs-wrong-code-shape",
        CodeRefused::Reserved => "signs-wrong-code-reserved",
        CodeRefused::Spreadsheet => "signs-wrong-code-spreadsheet",
    }
}

/// What the page of a touchpoint is made of.
struct Found {
    place: touchpoints::Place,
    instead: Option<Code>,
    last: Option<LastAnswer>,
    successors: Vec<Touchpoint>,
}

async fn find(app: &App, signed: &Signed, act: Act, typed: &str) -> Result<Found, Problem> {
    let code = Code::parse(typed).map_err(|_refused| Kind::NotFound)?;
    let scope = signed.scope(act)?;
    let sees_last = sees_last(&signed.person);
    let now = app.clock.now();
    let found = app
        .db
        .read(move |connection| {
            let place = touchpoints::place(connection, &code)?;
            let (owner, service) = (place.organisation.id, place.service.id);
            if !scope.covers(owner, service) {
                return Err(StoreError::NotFound);
            }
            let instead = match place.touchpoint.successor {
                Some(next) => Some(touchpoints::place_by_id(connection, next)?.touchpoint.code),
                None => None,
            };
            let today = LocalTime::at(now, place.organisation.time_zone).day;
            let id = place.touchpoint.id;
            let last = if sees_last(owner, service) {
                last_answers(connection, &[(id, today)])?.remove(&id)
            } else {
                None
            };
            let mut successors = touchpoints::of_services(connection, &[service])?;
            successors.retain(|one| one.state == TouchpointState::Open && one.id != id);
            successors.truncate(SUCCESSORS);
            Ok(Found {
                place,
                instead,
                last,
                successors,
            })
        })
        .await?;
    Ok(found)
}

/// What stands in the form before anybody types: the names in every language that the organisation
/// offers or the touchpoint has one in.
fn filled(place: &touchpoints::Place) -> TouchpointForm {
    let touchpoint = &place.touchpoint;
    let date = |day: Option<Day>| day.map_or_else(String::new, |day| day.0.to_string());
    let named = languages(place).into_iter().map(|language| {
        let mut names = touchpoint.names.iter();
        let name = names.find(|(one, _)| *one == language);
        (
            language,
            name.map_or_else(String::new, |(_, name)| name.clone()),
        )
    });
    let origins: Vec<&str> = touchpoint.origins.iter().map(Origin::as_str).collect();
    TouchpointForm {
        names: named.collect(),
        channels: touchpoint.channels.iter().map(Channel::to_string).collect(),
        opens_on: date(touchpoint.opens_on),
        language: touchpoint
            .language
            .map_or_else(String::new, |language| language.to_string()),
        shared: touchpoint.shared_network,
        origins: origins.join("\n"),
        place: touchpoint.sign.place.clone().unwrap_or_default(),
        put_up_on: date(touchpoint.sign.put_up_on),
        version: touchpoint.version,
        ..TouchpointForm::default()
    }
}

fn languages(place: &touchpoints::Place) -> Vec<Language> {
    let mut languages = place.organisation.languages.clone();
    for (language, _) in &place.touchpoint.names {
        if !languages.contains(language) {
            languages.push(*language);
        }
    }
    languages
}

/// What is told above the form.
#[derive(Default)]
struct Told {
    form: Option<TouchpointForm>,
    wrong: Vec<(String, String)>,
    clash: Option<Vec<Clash>>,
    done: Option<&'static str>,
}

async fn page(
    app: &App,
    signed: &Signed,
    found: Found,
    told: Told,
) -> Result<HttpResponse, Problem> {
    let language = signed.language;
    let Found {
        place,
        instead,
        last,
        successors,
    } = found;
    let keeps = signed.person.scope(Act::KeepRegister);
    let keeps = keeps.is_some_and(|scope| scope.covers(place.organisation.id, place.service.id));
    let touchpoint = &place.touchpoint;
    let keeps = keeps && touchpoint.state != TouchpointState::Retired;
    let status = match (&told.clash, told.wrong.is_empty()) {
        (Some(_), _) => 409,
        (None, false) => 400,
        (None, true) => 200,
    };
    let here = TouchpointHere {
        code: touchpoint.code.clone(),
        name: touchpoint.name(language).to_owned(),
        of: format!(
            "{}, {}",
            place.service.name(language),
            place.organisation.name(language)
        ),
        address: app.public.link(&format!("/{}", touchpoint.code)),
        state: touchpoint.state,
        opens: touchpoint.opens_on.map(|day| day.0),
        instead,
        channels: touchpoint.channels.clone(),
        place: touchpoint.sign.place.clone(),
        put_up: touchpoint.sign.put_up_on.map(|day| day.0),
        checked: touchpoint.sign.checked_on.map(|day| day.0),
        last,
        successors: successors
            .iter()
            .map(|one| (one.code.clone(), one.name(language).to_owned()))
            .collect(),
    };
    let page = TouchpointPage {
        desk: desk(app, signed, Place::Services).await?,
        form: keeps.then(|| told.form.unwrap_or_else(|| filled(&place))),
        here: Some(here),
        wrong: told.wrong,
        clash: told.clash,
        services: Vec::new(),
        offered: place.organisation.languages.clone(),
        done: told.done,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `GET /staff/touchpoints/{code}`.
pub(super) async fn one(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    code: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let found = find(&app, &signed, Act::SeeServices, &code).await?;
    let query = Fields::parse(request.query_string())?;
    let done = match query.text("done")? {
        "added" => Some("signs-done-added"),
        "checked" => Some("signs-done-checked"),
        "" => None,
        _ => Some("desk-saved"),
    };
    let told = Told {
        done,
        ..Told::default()
    };
    page(&app, &signed, found, told).await
}

/// `POST /staff/touchpoints/{code}`.
pub(super) async fn save(
    app: actix::Data<App>,
    signed: Signed,
    code: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let found = find(&app, &signed, Act::KeepRegister, &code).await?;
    let by = by(&app, &signed);
    let today = LocalTime::at(by.at, found.place.organisation.time_zone).day;
    let texts = Texts::of(signed.language);
    let read = Read::fields(&fields, texts, &languages(&found.place), today)?;
    let version = read.form.version;
    let opens_on = filled(&found.place).opens_on;
    let form = TouchpointForm {
        opens_on,
        ..read.form.clone()
    };
    if !read.wrong.is_empty() {
        let told = Told {
            form: Some(form),
            wrong: read.wrong,
            ..Told::default()
        };
        return page(&app, &signed, found, told).await;
    }
    let id = found.place.touchpoint.id;
    let saved = app
        .db
        .write(move |connection| {
            let place = touchpoints::place_by_id(connection, id)?;
            if place.touchpoint.version != version {
                return Err(StoreError::Conflict);
            }
            acts::change(connection, by, &place, &wished(&place.touchpoint, &read))
        })
        .await;
    match saved {
        Ok(saved) => Ok(see_other(format!(
            "/staff/touchpoints/{}?done=saved",
            saved.code
        ))),
        Err(StoreError::Conflict) => clash(&app, &signed, &code, form).await,
        Err(StoreError::Refused(why)) => {
            let told = Told {
                form: Some(form),
                wrong: vec![("form".to_owned(), why)],
                ..Told::default()
            };
            let found = find(&app, &signed, Act::KeepRegister, &code).await?;
            page(&app, &signed, found, told).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Only what differs from what is stored is a change.
fn wished(now: &Touchpoint, read: &Read) -> Change {
    let mut names = read.given_names();
    names.retain(|name| !now.names.contains(name));
    let emptied = read.form.names.iter().filter(|(_, name)| name.is_empty());
    let place = Some(read.form.place.clone()).filter(|place| !place.is_empty());
    Change {
        names,
        unnamed: emptied.map(|(language, _)| *language).collect(),
        channels: Some(read.channels.clone()),
        shared_network: Some(read.form.shared),
        origins: Some(read.origins.clone()),
        language: Some(read.language),
        place: Some(place),
        put_up_on: Some(read.put_up_on),
        ..Change::default()
    }
}

/// The form as it was typed beside what a colleague saved; sent once more, it takes its place.
async fn clash(
    app: &App,
    signed: &Signed,
    code: &str,
    form: TouchpointForm,
) -> Result<HttpResponse, Problem> {
    let found = find(app, signed, Act::KeepRegister, code).await?;
    let now = filled(&found.place);
    let texts = Texts::of(signed.language);
    let named = |names: &[(Language, String)]| {
        let names = names.iter().filter(|(_, name)| !name.is_empty());
        let names = names.map(|(language, name)| format!("{language}: {name}"));
        names.collect::<Vec<_>>().join("; ")
    };
    let ways = |channels: &[String]| {
        let words = channels
            .iter()
            .filter(|word| word.parse::<Channel>().is_ok())
            .map(|word| texts.get(&format!("signs-channel-{word}")));
        words.collect::<Vec<_>>().join("; ")
    };
    let yes = |yes: bool| texts.get(if yes { "signs-yes" } else { "signs-no" });
    let fields = vec![
        ("signs-names", named(&now.names), named(&form.names)),
        ("signs-channels", ways(&now.channels), ways(&form.channels)),
        ("signs-place", now.place, form.place.clone()),
        ("signs-put-up", now.put_up_on, form.put_up_on.clone()),
        ("signs-language", now.language, form.language.clone()),
        ("signs-shared", yes(now.shared), yes(form.shared)),
        ("signs-origins", now.origins, form.origins.trim().to_owned()),
    ];
    let told = Told {
        form: Some(TouchpointForm {
            version: now.version,
            ..form
        }),
        clash: Some(edits::clashes(fields)),
        ..Told::default()
    };
    page(app, signed, found, told).await
}

/// What becomes of a touchpoint's state.
enum Become {
    State(TouchpointState),
    Opens(Option<Day>),
    Retired(Option<Code>),
}

/// `POST /staff/touchpoints/{code}/state`.
pub(super) async fn state(
    app: actix::Data<App>,
    signed: Signed,
    code: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let found = find(&app, &signed, Act::KeepRegister, &code).await?;
    let by = by(&app, &signed);
    let today = LocalTime::at(by.at, found.place.organisation.time_zone).day;
    let texts = Texts::of(signed.language);
    let version = edits::version(&fields)?;
    let refused = |field: &str, key: &str, typed: &str| Told {
        wrong: vec![(field.to_owned(), texts.get(key))],
        form: Some(TouchpointForm {
            opens_on: typed.to_owned(),
            ..filled(&found.place)
        }),
        ..Told::default()
    };
    let typed = fields.text("opens_on")?.trim().to_owned();
    let becomes = match fields.text("act")? {
        "open" => Become::State(TouchpointState::Open),
        "pause" => Become::State(TouchpointState::Paused),
        "no-day" => Become::Opens(None),
        "opens" => match day(&typed) {
            Ok(Some(day)) if may_open_on(day, today) => Become::Opens(Some(day)),
            _ => {
                let told = refused("opens_on", "signs-wrong-opens", &typed);
                return page(&app, &signed, found, told).await;
            }
        },
        "retire" => match fields.text("successor")? {
            "" => Become::Retired(None),
            word => {
                let mut open = found.successors.iter();
                let Some(next) = open.find(|one| one.code.as_str() == word) else {
                    let told = refused("successor", "signs-wrong-successor", &typed);
                    return page(&app, &signed, found, told).await;
                };
                Become::Retired(Some(next.code.clone()))
            }
        },
        _ => return Err(Problem::unreadable("`act` is no act there is")),
    };
    let id = found.place.touchpoint.id;
    let done = app
        .db
        .write(move |connection| {
            let place = touchpoints::place_by_id(connection, id)?;
            if place.touchpoint.version != version {
                return Err(StoreError::Conflict);
            }
            become_so(connection, by, &place, &becomes)
        })
        .await;
    match done {
        Ok(()) => Ok(see_other(format!(
            "/staff/touchpoints/{}?done=saved",
            found.place.touchpoint.code
        ))),
        Err(StoreError::Conflict | StoreError::Refused(_)) => {
            let told = Told {
                clash: Some(Vec::new()),
                ..Told::default()
            };
            let found = find(&app, &signed, Act::KeepRegister, &code).await?;
            page(&app, &signed, found, told).await
        }
        Err(other) => Err(other.into()),
    }
}

fn become_so(
    connection: &mut AnyConnection,
    by: By,
    place: &touchpoints::Place,
    becomes: &Become,
) -> Result<(), StoreError> {
    let change = match becomes {
        Become::State(state) => Change {
            state: Some(*state),
            ..Change::default()
        },
        Become::Opens(day) => Change {
            opens_on: Some(*day),
            ..Change::default()
        },
        Become::Retired(successor) => {
            let successor = match successor {
                Some(code) => Some(touchpoints::place(connection, code)?),
                None => None,
            };
            return acts::retire(connection, by, place, successor.as_ref());
        }
    };
    acts::change(connection, by, place, &change).map(|_now| ())
}

/// `POST /staff/touchpoints/{code}/checked`: whoever goes round the house has looked at it.
pub(super) async fn checked(
    app: actix::Data<App>,
    signed: Signed,
    code: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let found = find(&app, &signed, Act::KeepRegister, &code).await?;
    let by = by(&app, &signed);
    let code = found.place.touchpoint.code.clone();
    let id = found.place.touchpoint.id;
    app.db
        .write(move |connection| {
            let place = touchpoints::place_by_id(connection, id)?;
            match acts::checked(connection, by, &place) {
                Err(StoreError::Refused(_)) => Err(StoreError::Conflict),
                other => other,
            }
        })
        .await?;
    let back = match fields.text("list")?.parse::<usize>() {
        Ok(page) => format!("/staff/touchpoints?page={page}&checked={code}#{code}"),
        Err(_none) => format!("/staff/touchpoints/{code}?done=checked"),
    };
    Ok(see_other(back))
}

/// `GET /staff/touchpoints.csv`: the list, as a table to take along.
pub(super) async fn table(app: actix::Data<App>, signed: Signed) -> Result<HttpResponse, Problem> {
    let overview = Overview::within(&app, &signed, Act::KeepRegister).await?;
    let now = app.clock.now();
    let mut days = Vec::new();
    for (_, owner, here) in overview.services() {
        let today = LocalTime::at(now, owner.time_zone).day;
        days.extend(here.map(|touchpoint| (touchpoint.id, today)));
    }
    let last = app
        .db
        .read(move |connection| last_answers(connection, &days))
        .await?;
    let date = |day: Option<Day>| day.map_or_else(String::new, |day| day.0.to_string());
    let language = signed.language;
    let mut rows = Vec::new();
    for (service, owner, here) in overview.services() {
        for touchpoint in here {
            let last = last.get(&touchpoint.id).copied();
            let row = [
                owner.name(language).to_owned(),
                service.name(language).to_owned(),
                touchpoint.name(language).to_owned(),
                touchpoint.code.to_string(),
                app.public.link(&format!("/{}", touchpoint.code)),
                touchpoint.state.to_string(),
                date(touchpoint.opens_on),
                touchpoint.sign.place.clone().unwrap_or_default(),
                date(touchpoint.sign.put_up_on),
                date(touchpoint.sign.checked_on),
                last.unwrap_or(LastAnswer::None).to_string(),
            ];
            rows.push(row.map(Cell::text));
        }
    }
    let table = csv_table(&COLUMNS, rows).map_err(|error| {
        tracing::error!(error = %error, "the touchpoints could not be made a table");
        Problem::from(Kind::Broken)
    })?;
    // Spreadsheets read UTF-8 when a byte order mark says so.
    let marked = ["\u{feff}".as_bytes(), &table].concat();
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header((
            CONTENT_DISPOSITION,
            format!(
                "attachment; filename=\"touchpoints-{}.csv\"",
                now.date_naive()
            ),
        ))
        .body(marked))
}
