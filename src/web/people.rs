//! The people of an organisation, kept by its admins.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, web as actix};
use chrono::{DateTime, Utc};

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnLongForm, Signed};
use super::pages::staff::{
    Fault, HeldRole, Link, PeoplePage, PersonPage, PersonRow, Place, RoleChoice, Stand, Typed,
};
use super::problem::{Kind, Problem};
use super::{App, html_with, see_other};
use crate::domain::{
    Act, Grant, Language, MemberId, Organisation, Role, Scope, Service, ServiceId,
};
use crate::locale::Texts;
use crate::people::{self, KeepRefused, Keeper, Kept, NewPerson, Shown, State, Wrong};
use crate::store::{AnyConnection, StoreError, organisations, services};

/// People on a page of the list.
const ON_A_PAGE: usize = 50;
/// From so many people on one looks for them.
const MANY: usize = 20;
/// Characters of what is looked for at the most.
const FIND: usize = 254;

/// What a form held that will not do.
#[derive(Default)]
struct Again {
    status: u16,
    typed: Option<Typed>,
    choice: Option<RoleChoice>,
    faults: Vec<Fault>,
    beaten: bool,
}

impl Again {
    fn of(faults: Vec<Fault>) -> Self {
        Self {
            status: 400,
            faults,
            ..Self::default()
        }
    }
}

/// An organisation with its services by their number.
type House = (Organisation, BTreeMap<ServiceId, Service>);

fn house(connection: &mut AnyConnection, organisation: Organisation) -> Result<House, StoreError> {
    let all = services::of_organisation(connection, organisation.id)?;
    let by_number = all.into_iter().map(|service| (service.id, service));
    Ok((organisation, by_number.collect()))
}

/// A role in words: `Moderator: Libraries`.
pub(super) fn role_in_words(
    texts: &Texts,
    role: Role,
    reach: &[Option<ServiceId>],
    services: &BTreeMap<ServiceId, Service>,
) -> String {
    let role = texts.get(&format!("people-role-{role}"));
    let reach: Vec<String> = reach
        .iter()
        .map(|service| match service {
            None => texts.get("people-whole"),
            Some(id) => services.get(id).map_or_else(String::new, |service| {
                service.name(texts.language()).to_owned()
            }),
        })
        .collect();
    format!("{role}: {}", reach.join(", "))
}

/// Roles in words, a line for each kind.
pub(super) fn roles_in_words(
    texts: &Texts,
    grants: &[Grant],
    services: &BTreeMap<ServiceId, Service>,
) -> Vec<String> {
    let mut by_role: BTreeMap<Role, Vec<Option<ServiceId>>> = BTreeMap::new();
    for grant in grants {
        by_role.entry(grant.role).or_default().push(grant.service);
    }
    by_role
        .into_iter()
        .map(|(role, reach)| role_in_words(texts, role, &reach, services))
        .collect()
}

fn stand(state: State, organisation: &Organisation, now: DateTime<Utc>) -> Stand {
    match state {
        State::Active => Stand::Active,
        State::Closed => Stand::Closed,
        State::Invited { until } if until <= now => Stand::RunOut,
        State::Invited { until } => {
            let zone = organisation.time_zone.get();
            Stand::Invited(until.with_timezone(&zone).date_naive())
        }
    }
}

/// A form as it was sent, and the roles it means or what is wrong with it.
type Chosen = (RoleChoice, Result<Vec<Grant>, Vec<Fault>>);

/// The role and the services a form names, and the form as it was sent.
fn chosen(fields: &Fields, (organisation, services): &House) -> Result<Chosen, Problem> {
    let (role, reach) = (fields.text("role")?, fields.text("reach")?);
    let ticked: Vec<&str> = fields.all("service").collect();
    let choice = RoleChoice {
        role: role.to_owned(),
        reach: reach.to_owned(),
        services: offered(services, &ticked),
    };
    let mut faults = Vec::new();
    let role: Option<Role> = role.parse().ok();
    if role.is_none() {
        faults.push(Fault::of("role", "people-wrong-role"));
    }
    let mut on = Vec::new();
    match (reach, ticked.is_empty()) {
        ("whole", true) => on.push(None),
        ("whole", false) => faults.push(Fault::of("reach", "people-wrong-both")),
        ("some", true) => faults.push(Fault::of("reach", "people-wrong-none")),
        ("some", false) => {
            for slug in &ticked {
                let mut open = services.values().filter(|service| !service.closed);
                match open.find(|service| service.slug.as_str() == *slug) {
                    Some(service) => on.push(Some(service.id)),
                    None => faults.push(Fault::of("reach", "people-wrong-service")),
                }
            }
            faults.dedup_by(|one, other| one.key == other.key);
        }
        _ => faults.push(Fault::of("reach", "people-wrong-reach")),
    }
    let grants = match role {
        Some(role) if faults.is_empty() => {
            on.sort_unstable();
            on.dedup();
            let grant = |service| Grant {
                role,
                organisation: organisation.id,
                service,
            };
            Ok(on.into_iter().map(grant).collect())
        }
        _ => Err(faults),
    };
    Ok((choice, grants))
}

fn offered(
    services: &BTreeMap<ServiceId, Service>,
    ticked: &[&str],
) -> Vec<(String, String, bool)> {
    let open = services.values().filter(|service| !service.closed);
    open.map(|service| {
        let slug = service.slug.to_string();
        let ticked = ticked.contains(&slug.as_str());
        (slug, String::new(), ticked)
    })
    .collect()
}

/// The names of the services in a language, which the form was read without.
fn named(mut choice: RoleChoice, (_, services): &House, language: Language) -> RoleChoice {
    for (slug, name, _) in &mut choice.services {
        let mut all = services.values();
        if let Some(service) = all.find(|service| service.slug.as_str() == slug) {
            service.name(language).clone_into(name);
        }
    }
    choice
}

/// Name, address and language of a form.
fn typed(fields: &Fields) -> Result<Typed, Problem> {
    Ok(Typed {
        name: fields.text("name")?.to_owned(),
        mail: fields.text("mail")?.to_owned(),
        language: fields.text("language")?.to_owned(),
    })
}

fn language(typed: &Typed) -> Result<Language, Problem> {
    let mut spoken = Language::STAFF.iter();
    spoken
        .find(|language| language.as_str() == typed.language)
        .copied()
        .ok_or_else(|| Problem::unreadable("`language` is en or cy"))
}

fn new_person(typed: &Typed) -> Result<NewPerson, Problem> {
    Ok(NewPerson {
        mail: typed.mail.clone(),
        name: typed.name.clone(),
        language: language(typed)?,
    })
}

fn faults_of(wrong: &[Wrong]) -> Vec<Fault> {
    wrong
        .iter()
        .map(|wrong| match wrong {
            Wrong::Name => Fault::of("name", "people-wrong-name"),
            Wrong::Mail => Fault::of("mail", "people-wrong-mail"),
        })
        .collect()
}

/// What a refusal says on a page, or a problem for what no page says.
fn again(refused: KeepRefused) -> Result<Again, Problem> {
    let fault = match refused {
        KeepRefused::NotFound => return Err(Kind::NotFound.into()),
        KeepRefused::Store(error) => return Err(error.into()),
        KeepRefused::Changed => {
            return Ok(Again {
                status: 409,
                beaten: true,
                ..Again::default()
            });
        }
        KeepRefused::Wrong(wrong) => return Ok(Again::of(faults_of(&wrong))),
        KeepRefused::Already(id) => Fault {
            see: Some(id),
            ..Fault::of("mail", "people-wrong-already")
        },
        KeepRefused::Own => Fault::of("main", "people-wrong-own"),
        KeepRefused::Held => Fault::of("role", "people-wrong-held"),
        KeepRefused::LastAdmin => Fault::of("roles", "people-wrong-last"),
        KeepRefused::NoRole => Fault::of("roles", "people-wrong-no-role"),
        KeepRefused::Elsewhere => Fault::of("rename", "people-rename-elsewhere"),
        KeepRefused::Used => Fault::of("rename", "people-address-text"),
        KeepRefused::Closed => Fault::of("give", "people-wrong-closed"),
    };
    Ok(Again::of(vec![fault]))
}

/// The organisation an address or a form names, or the first there is.
async fn organisation(
    app: &App,
    scope: &Scope,
    slug: &str,
) -> Result<(Option<House>, Vec<Organisation>), Problem> {
    let (ids, slug) = (scope.organisations().to_vec(), slug.to_owned());
    let read = move |connection: &mut AnyConnection| {
        let mut all = Vec::with_capacity(ids.len());
        for id in &ids {
            all.push(organisations::by_id(connection, *id)?);
        }
        let at = if slug.is_empty() {
            0
        } else {
            let found = all.iter().position(|one| one.slug.as_str() == slug);
            found.ok_or(StoreError::NotFound)?
        };
        if all.is_empty() {
            return Ok((None, all));
        }
        let chosen = all.remove(at);
        Ok((Some(house(connection, chosen)?), all))
    };
    Ok(app.db.read(read).await?)
}

/// `GET /staff/people`.
pub(super) async fn list(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepPeople)?;
    let query = Fields::parse(request.query_string())?;
    let (house, others) = organisation(&app, &scope, query.text("organisation")?).await?;
    list_page(&app, &signed, house, others, &query, None).await
}

async fn list_page(
    app: &App,
    signed: &Signed,
    house: Option<House>,
    others: Vec<Organisation>,
    query: &Fields,
    again: Option<Again>,
) -> Result<HttpResponse, Problem> {
    let again = again.unwrap_or(Again {
        status: 200,
        ..Again::default()
    });
    let scope = signed.scope(Act::KeepPeople)?;
    let find: String = query.text("find")?.trim().chars().take(FIND).collect();
    let page: usize = query.text("page")?.parse().unwrap_or(1).clamp(1, 10_000);
    let texts = Texts::of(signed.language);
    let mut shown = PeoplePage {
        desk: desk(app, signed, Place::Elsewhere).await?,
        organisation: None,
        others: others
            .iter()
            .map(|one| Link {
                words: one.name(signed.language).to_owned(),
                href: format!("/staff/people?organisation={}", one.slug),
            })
            .collect(),
        lone: false,
        rows: Vec::new(),
        all: 0,
        many: false,
        find: find.clone(),
        before: None,
        after: None,
        typed: Typed::default(),
        choice: RoleChoice::default(),
        faults: again.faults,
        invited: None,
    };
    let Some(house) = house else {
        return Ok(html_with(200, askama::Template::render(&shown)?));
    };
    let id = house.0.id;
    let (mut everybody, standing) = app
        .db
        .read(move |connection| {
            let everybody = people::everybody(connection, &scope, id)?;
            Ok((everybody, people::standing(connection, id)?))
        })
        .await?;
    shown.lone = standing.whole_admins_active <= 1;
    shown.all = u64::try_from(everybody.len()).unwrap_or_default();
    shown.many = everybody.len() > MANY;
    let invited: Option<i64> = query.text("invited")?.parse().ok();
    let invited = everybody
        .iter()
        .find(|one| Some(one.id.0) == invited)
        .map(|one| one.mail.clone());
    shown.invited = invited;
    let looked_for = find.to_lowercase();
    everybody.retain(|one| {
        one.name.to_lowercase().contains(&looked_for) || one.mail.contains(&looked_for)
    });
    everybody
        .sort_by_cached_key(|one| (one.state == State::Closed, one.name.to_lowercase(), one.id));
    let address = |page: usize| {
        let find: String = form_urlencoded(&find);
        let slug = &house.0.slug;
        format!("/staff/people?organisation={slug}&find={find}&page={page}")
    };
    if page > 1 {
        shown.before = Some(address(page - 1));
    }
    if everybody.len() > page * ON_A_PAGE {
        shown.after = Some(address(page + 1));
    }
    let now = app.clock.now();
    shown.rows = everybody
        .into_iter()
        .skip((page - 1) * ON_A_PAGE)
        .take(ON_A_PAGE)
        .map(|one| PersonRow {
            id: one.id,
            roles: roles_in_words(texts, &one.grants, &house.1),
            stand: stand(one.state, &house.0, now),
            name: one.name,
            mail: one.mail,
            undelivered: one.undelivered,
        })
        .collect();
    shown.typed = again.typed.unwrap_or_else(|| Typed {
        language: house.0.staff_language().to_string(),
        ..Typed::default()
    });
    let blank = || RoleChoice {
        services: offered(&house.1, &[]),
        ..RoleChoice::default()
    };
    let choice = again.choice.unwrap_or_else(blank);
    shown.choice = named(choice, &house, signed.language);
    shown.organisation = Some((
        house.0.name(signed.language).to_owned(),
        house.0.slug.to_string(),
    ));
    Ok(html_with(again.status, askama::Template::render(&shown)?))
}

/// A text as it stands in an address.
fn form_urlencoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// `POST /staff/people`: invites somebody.
pub(super) async fn invite(
    app: actix::Data<App>,
    signed: Signed,
    OwnLongForm(fields): OwnLongForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepPeople)?;
    let (house, others) = organisation(&app, &scope, fields.text("organisation")?).await?;
    let house = house.ok_or(Kind::NotFound)?;
    let typed = typed(&fields)?;
    let new = new_person(&typed)?;
    let (choice, grants) = chosen(&fields, &house)?;
    let slug = house.0.slug.to_string();
    let refused = match grants {
        Err(faults) => {
            let wrong = faults_of(&new.wrong());
            Again::of(wrong.into_iter().chain(faults).collect())
        }
        Ok(grants) => {
            let (keeper, organisation) = (keeper(&app, &signed), house.0.id);
            let write = move |connection: &mut AnyConnection| {
                keeper.invite(connection, organisation, &new, &grants)
            };
            match app.db.write(write).await {
                Ok((id, _invited)) => {
                    return Ok(see_other(format!(
                        "/staff/people?organisation={slug}&invited={id}"
                    )));
                }
                Err(refused) => match again(refused)? {
                    one if one.beaten => return Err(Kind::Conflict.into()),
                    one => one,
                },
            }
        }
    };
    let refused = Again {
        typed: Some(typed),
        choice: Some(choice),
        ..refused
    };
    let query = Fields::default();
    list_page(&app, &signed, Some(house), others, &query, Some(refused)).await
}

fn keeper(app: &App, signed: &Signed) -> Keeper {
    Keeper {
        person: signed.person.id,
        at: app.clock.now(),
    }
}

/// Somebody this admin keeps, with their organisation.
async fn find(app: &App, signed: &Signed, shown: &str) -> Result<(Shown, House), Problem> {
    let scope = signed.scope(Act::KeepPeople)?;
    let id = MemberId(shown.parse().map_err(|_no_number| Kind::NotFound)?);
    let read = move |connection: &mut AnyConnection| {
        let shown = people::one(connection, &scope, id)?;
        let organisation = organisations::by_id(connection, shown.organisation)?;
        Ok((shown, house(connection, organisation)?))
    };
    Ok(app.db.read(read).await?)
}

/// `GET /staff/people/{id}`.
pub(super) async fn person(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    shown: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let done: Option<Kept> = query.text("done")?.parse().ok();
    person_page(&app, &signed, &shown, done, None).await
}

async fn person_page(
    app: &App,
    signed: &Signed,
    shown: &str,
    done: Option<Kept>,
    again: Option<Again>,
) -> Result<HttpResponse, Problem> {
    let again = again.unwrap_or(Again {
        status: 200,
        ..Again::default()
    });
    let (shown, house) = find(app, signed, shown).await?;
    let id = house.0.id;
    let standing = app
        .db
        .read(move |connection| people::standing(connection, id))
        .await?;
    let texts = Texts::of(signed.language);
    let held = |grant: &Grant| {
        let service = grant.service.and_then(|id| house.1.get(&id));
        let slug = service.map(|service| format!(":{}", service.slug));
        HeldRole {
            words: role_in_words(texts, grant.role, &[grant.service], &house.1),
            value: format!("{}{}", grant.role, slug.unwrap_or_default()),
        }
    };
    let own = shown.person == signed.person.id;
    let typed = again.typed.unwrap_or_else(|| Typed {
        name: shown.name.clone(),
        mail: shown.mail.clone(),
        language: shown.language.to_string(),
    });
    let blank = || RoleChoice {
        services: offered(&house.1, &[]),
        ..RoleChoice::default()
    };
    let choice = again.choice.unwrap_or_else(blank);
    let page = PersonPage {
        desk: desk(app, signed, Place::Elsewhere).await?,
        id: shown.id,
        organisation: (
            house.0.name(signed.language).to_owned(),
            house.0.slug.to_string(),
        ),
        stand: stand(shown.state, &house.0, app.clock.now()),
        roles: shown.grants.iter().map(held).collect(),
        name: shown.name,
        mail: shown.mail,
        undelivered: shown.undelivered,
        version: shown.version,
        own,
        lone: standing.whole_admins_active <= 1,
        elsewhere: shown.elsewhere,
        typed,
        choice: named(choice, &house, signed.language),
        faults: again.faults,
        beaten: again.beaten,
        done,
    };
    Ok(html_with(again.status, askama::Template::render(&page)?))
}

/// What an admin wants to be done about somebody.
#[derive(Debug, Clone)]
enum Wish {
    Give(Vec<Grant>),
    Take(Grant),
    Link,
    Close,
    Rename(String, Language),
    Correct(NewPerson),
}

impl Wish {
    fn carry_out(
        &self,
        connection: &mut AnyConnection,
        keeper: Keeper,
        id: MemberId,
        version: i64,
    ) -> Result<(MemberId, Kept), KeepRefused> {
        match self {
            Self::Give(grants) => keeper.give(connection, id, version, grants),
            Self::Take(grant) => keeper.take(connection, id, version, *grant),
            Self::Link => keeper.link(connection, id, version),
            Self::Close => keeper.close(connection, id, version),
            Self::Rename(name, language) => keeper.rename(connection, id, version, name, *language),
            Self::Correct(new) => keeper.correct(connection, id, version, new),
        }
    }
}

/// The role that a button takes away: `team:libraries`, or `team` on the whole organisation.
fn taken(value: &str, (organisation, services): &House) -> Option<Grant> {
    let (role, slug) = match value.split_once(':') {
        Some((role, slug)) => (role, Some(slug)),
        None => (value, None),
    };
    let service = match slug {
        None => None,
        Some(slug) => {
            let mut all = services.values();
            Some(all.find(|service| service.slug.as_str() == slug)?.id)
        }
    };
    Some(Grant {
        role: role.parse().ok()?,
        organisation: organisation.id,
        service,
    })
}

/// `POST /staff/people/{id}`.
pub(super) async fn keep(
    app: actix::Data<App>,
    signed: Signed,
    shown: actix::Path<String>,
    OwnLongForm(fields): OwnLongForm,
) -> Result<HttpResponse, Problem> {
    let (person, house) = find(&app, &signed, &shown).await?;
    let version = fields.text("version")?.parse();
    let version: i64 = version.map_err(|_bad| Problem::unreadable("`version` is a number"))?;
    let mut kept = (None, None);
    let wish = match fields.text("action")? {
        "give" => {
            let (choice, grants) = chosen(&fields, &house)?;
            kept.1 = Some(choice);
            grants.map(Wish::Give)
        }
        "take" => {
            let grant = taken(fields.text("grant")?, &house);
            let grant = grant.ok_or_else(|| Problem::unreadable("`grant` is no role here"))?;
            Ok(Wish::Take(grant))
        }
        "link" => Ok(Wish::Link),
        "close" => Ok(Wish::Close),
        "rename" => {
            let mut typed = typed(&fields)?;
            typed.mail.clone_from(&person.mail);
            let wish = Wish::Rename(typed.name.clone(), language(&typed)?);
            kept.0 = Some(typed);
            Ok(wish)
        }
        "correct" => {
            let typed = typed(&fields)?;
            let wish = Wish::Correct(new_person(&typed)?);
            kept.0 = Some(typed);
            Ok(wish)
        }
        _ => return Err(Problem::unreadable("`action` is none of this page")),
    };
    let refused = match wish {
        Err(faults) => Again::of(faults),
        Ok(wish) => {
            let (keeper, id) = (keeper(&app, &signed), person.id);
            let write = move |connection: &mut AnyConnection| {
                wish.carry_out(connection, keeper, id, version)
            };
            match app.db.write(write).await {
                Ok((id, done)) => {
                    return Ok(see_other(format!("/staff/people/{id}?done={done}")));
                }
                Err(refused) => again(refused)?,
            }
        }
    };
    let refused = Again {
        typed: kept.0,
        choice: kept.1,
        ..refused
    };
    person_page(&app, &signed, &shown, None, Some(refused)).await
}
