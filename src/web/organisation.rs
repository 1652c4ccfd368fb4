//! An organisation's own page: what it is called, whom to tell, when people work.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnForm, OwnLongForm, Signed};
use super::pages::staff::{
    Link, MailStanding, OrganisationPage, OrganisationsPage, Place, TestMailPage,
};
use super::problem::Problem;
use super::{App, html, html_with, see_other};
use crate::domain::{Act, Organisation, Scope};
use crate::register::organisations as register;
use crate::register::profile::{Fault, Typed};
use crate::register::set_up::{self, Asked};
use crate::store::audit::By;
use crate::store::set_up::SetUp;
use crate::store::{AnyConnection, StoreError, organisations};

/// Random bytes of the link in a test mail.
const LINK_BYTES: usize = 16;

/// The organisation of an address, if it is this person's to keep.
fn kept(
    connection: &mut AnyConnection,
    scope: &Scope,
    slug: &str,
) -> Result<Organisation, StoreError> {
    for id in scope.organisations() {
        let organisation = organisations::by_id(connection, *id)?;
        if organisation.slug.as_str() == slug {
            return Ok(organisation);
        }
    }
    Err(StoreError::NotFound)
}

/// `GET /staff/organisation`: the page of the only one, or a choice.
pub(super) async fn list(app: actix::Data<App>, signed: Signed) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepOrganisation)?;
    let mine: Vec<Organisation> = app
        .db
        .read(move |connection| {
            let all = scope.organisations().iter();
            all.map(|id| organisations::by_id(connection, *id))
                .collect::<Result<_, StoreError>>()
        })
        .await?;
    if let [only] = mine.as_slice() {
        return Ok(see_other(format!("/staff/organisation/{}", only.slug)));
    }
    let page = OrganisationsPage {
        desk: desk(&app, &signed, Place::Elsewhere).await?,
        links: mine
            .iter()
            .map(|one| Link {
                words: one.name(signed.language).to_owned(),
                href: format!("/staff/organisation/{}", one.slug),
            })
            .collect(),
    };
    html(askama::Template::render(&page)?)
}

/// What a page tells beside what is stored.
#[derive(Default)]
struct Told {
    status: Option<u16>,
    saved: bool,
    mail: Option<&'static str>,
    typed: Option<Typed>,
    faults: Vec<Fault>,
    /// Somebody else saved meanwhile.
    overtaken: bool,
}

/// `GET /staff/organisation/{organisation}`.
pub(super) async fn form(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    slug: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let told = Told {
        saved: query.text("done")? == "saved",
        mail: match query.text("done")? {
            "mail" => Some("setup-mail-sent"),
            "mail-waits" => Some("setup-mail-a-moment"),
            "arrived" => Some("setup-mail-thanks"),
            _ => None,
        },
        ..Told::default()
    };
    page(&app, &signed, &slug, told).await
}

async fn page(app: &App, signed: &Signed, slug: &str, told: Told) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepOrganisation)?;
    let slug = slug.to_owned();
    let (organisation, known): (Organisation, SetUp) = app
        .db
        .read(move |connection| {
            let organisation = kept(connection, &scope, &slug)?;
            let known = crate::store::set_up::of(connection, organisation.id)?;
            Ok::<_, StoreError>((organisation, known))
        })
        .await?;
    let now = Typed::of(&organisation);
    let standing = if set_up::on_its_way(&known).is_some() {
        MailStanding::OnItsWay
    } else if known.mail_arrived.is_some() {
        MailStanding::Arrived
    } else {
        MailStanding::NeverTried
    };
    let page = OrganisationPage {
        desk: desk(app, signed, Place::Elsewhere).await?,
        name: organisation.name(signed.language).to_owned(),
        slug: organisation.slug.clone(),
        time_zone: organisation.time_zone.to_string(),
        version: now.version(),
        typed: told.typed.unwrap_or_else(|| now.clone()),
        now: told.overtaken.then_some(now),
        faults: told.faults,
        saved: told.saved,
        mail: told.mail,
        standing,
        own_mail: signed.person.mail.clone(),
    };
    let status = told.status.unwrap_or(200);
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// What became of a page that was sent.
enum Saved {
    Yes,
    Faults(Vec<Fault>),
    Overtaken,
}

/// `POST /staff/organisation/{organisation}`.
pub(super) async fn save(
    app: actix::Data<App>,
    signed: Signed,
    slug: actix::Path<String>,
    OwnLongForm(fields): OwnLongForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepOrganisation)?;
    let typed = Typed::read(|field| fields.text(field).map(str::to_owned))?;
    let version = fields.text("version")?.to_owned();
    let by = By {
        person: Some(signed.person.id),
        at: app.clock.now(),
    };
    let (typed_here, here) = (typed.clone(), slug.to_string());
    let saved = app
        .db
        .write(move |connection| {
            let now = kept(connection, &scope, &here)?;
            let to = match typed_here.organisation(&now) {
                Ok(to) => to,
                Err(faults) => return Ok(Saved::Faults(faults)),
            };
            if Typed::of(&now).version() != version {
                return Ok(Saved::Overtaken);
            }
            if to != now {
                register::change(connection, by, &to)?;
            }
            crate::store::set_up::looked_through(connection, now.id, by.at)?;
            Ok::<_, StoreError>(Saved::Yes)
        })
        .await?;
    let told = match saved {
        Saved::Yes => {
            return Ok(see_other(format!("/staff/organisation/{slug}?done=saved")));
        }
        Saved::Faults(faults) => Told {
            status: Some(400),
            typed: Some(typed),
            faults,
            ..Told::default()
        },
        Saved::Overtaken => Told {
            status: Some(409),
            typed: Some(typed),
            overtaken: true,
            ..Told::default()
        },
    };
    page(&app, &signed, &slug, told).await
}

/// `POST /staff/organisation/{organisation}/test-mail`: a mail to whoever asks.
pub(super) async fn test_mail(
    app: actix::Data<App>,
    signed: Signed,
    slug: actix::Path<String>,
    _form: OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepOrganisation)?;
    let by = By {
        person: Some(signed.person.id),
        at: app.clock.now(),
    };
    let link = hex::encode(rand::random::<[u8; LINK_BYTES]>());
    let (person, language, here) = (signed.person.clone(), signed.language, slug.to_string());
    let asked = app
        .db
        .write(move |connection| {
            let organisation = kept(connection, &scope, &here)?;
            let to = (&person, language);
            set_up::send_test_mail(connection, by, &organisation, to, &link)
        })
        .await?;
    let done = match asked {
        Asked::Sent => "mail",
        Asked::AMomentAgo => "mail-waits",
    };
    let back = format!("/staff/organisation/{slug}?done={done}#mail");
    Ok(see_other(back))
}

/// `GET /staff/test-mail/{token}`: whoever reads the mail says so. Looking says nothing: programs
/// open links.
pub(super) async fn arrived_page(
    app: actix::Data<App>,
    signed: Signed,
    token: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepOrganisation)?;
    let link = token.to_string();
    let organisation = app
        .db
        .read(move |connection| of_link(connection, &scope, &link))
        .await?;
    let page = TestMailPage {
        desk: desk(&app, &signed, Place::Elsewhere).await?,
        organisation: organisation.name(signed.language).to_owned(),
        token: token.to_string(),
    };
    html(askama::Template::render(&page)?)
}

/// `POST /staff/test-mail/{token}`.
pub(super) async fn arrived(
    app: actix::Data<App>,
    signed: Signed,
    token: actix::Path<String>,
    _form: OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepOrganisation)?;
    let by = By {
        person: Some(signed.person.id),
        at: app.clock.now(),
    };
    let slug = app
        .db
        .write(move |connection| {
            let organisation = of_link(connection, &scope, &token)?;
            set_up::test_mail_arrived(connection, by, &organisation)?;
            Ok::<_, StoreError>(organisation.slug)
        })
        .await?;
    let back = format!("/staff/organisation/{slug}?done=arrived#mail");
    Ok(see_other(back))
}

/// The organisation of a test mail, if it is this person's to keep.
fn of_link(
    connection: &mut AnyConnection,
    scope: &Scope,
    link: &str,
) -> Result<Organisation, StoreError> {
    let organisation = set_up::of_test_mail(connection, link)?;
    if scope.holds(organisation.id) {
        Ok(organisation)
    } else {
        Err(StoreError::NotFound)
    }
}

/// An organisation, and its steps, each with whether it is done.
pub(super) type Left = (Organisation, Vec<(set_up::Step, bool)>);

/// What is left to do before people can answer: for the first page.
pub(super) fn steps(
    connection: &mut AnyConnection,
    scope: &Scope,
    reached: bool,
) -> Result<Vec<Left>, StoreError> {
    let mut left = Vec::new();
    for id in scope.organisations() {
        let organisation = organisations::by_id(connection, *id)?;
        let steps = set_up::steps(connection, &organisation, reached)?;
        if steps.iter().any(|(_, done)| !done) {
            left.push((organisation, steps));
        }
    }
    Ok(left)
}

/// Whether people can reach this address: not on this machine alone.
pub(super) fn reached(app: &App) -> bool {
    app.public.is_https()
}
