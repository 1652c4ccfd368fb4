//! Months on their way to a release: where each stands, what is left to look at, and what an admin
//! wants.

use actix_web::{HttpRequest, HttpResponse, web as actix};
use chrono::NaiveDate;

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{MonthPage, MonthsOf, MonthsPage, Place, Preview};
use super::problem::{Kind, Problem};
use super::{App, html, html_with, see_other};
use crate::domain::{Act, Day, Month, Organisation, Scope, Slug};
use crate::release::left::{Left, left};
use crate::release::months::{self, Standing, Wish, WishRefused};
use crate::release::{Candidate, Reading, ReleaseRefused};
use crate::store::{AnyConnection, StoreError, organisations};

/// `GET /staff/months`.
pub(super) async fn list(app: actix::Data<App>, signed: Signed) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::CloseMonths)?;
    let now = app.clock.now();
    let read = move |connection: &mut AnyConnection| {
        let of = |id: &_| {
            let organisation = organisations::by_id(connection, *id)?;
            let months = months::months(connection, &organisation, now)?;
            Ok((organisation, months))
        };
        scope.organisations().iter().map(of).collect()
    };
    let found: Vec<(Organisation, Vec<(Month, Standing)>)> = app.db.read(read).await?;
    let organisations = found.into_iter().map(|(organisation, months)| MonthsOf {
        name: organisation.name(signed.language).to_owned(),
        slug: organisation.slug,
        zone: organisation.time_zone,
        months,
    });
    html(askama::Template::render(&MonthsPage {
        organisations: organisations.collect(),
        desk: desk(&app, &signed, Place::Summaries).await?,
    })?)
}

/// `GET /staff/months/{organisation}/{month}`.
pub(super) async fn month(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    address: actix::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let done = query.text("done")? == "1";
    page(&app, &signed, &Address::read(&address)?, done, None).await
}

/// Which month of which organisation.
#[derive(Debug, Clone)]
struct Address {
    slug: Slug,
    month: Month,
}

impl Address {
    fn read((slug, month): &(String, String)) -> Result<Self, Problem> {
        Ok(Self {
            slug: Slug::parse(slug).map_err(|_refused| Kind::NotFound)?,
            month: month.parse().map_err(|_no_month| Kind::NotFound)?,
        })
    }
}

/// What was typed into the form of a hold that will not do, and why.
struct Refused {
    why: WishRefused,
    until: String,
    reason: String,
}

/// Everything a page of a month shows.
struct Found {
    organisation: Organisation,
    standing: Standing,
    left: Left,
    candidate: Option<Candidate>,
}

fn find(
    connection: &mut AnyConnection,
    scope: &Scope,
    Address { slug, month }: &Address,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Found, StoreError> {
    let organisation = months::owner(connection, scope, slug)?;
    let standing = months::months(connection, &organisation, now)?
        .into_iter()
        .find(|(of, _)| of == month)
        .map(|(_, standing)| standing)
        .ok_or(StoreError::NotFound)?;
    let shows = !matches!(
        standing,
        Standing::Running { .. } | Standing::Released { .. }
    );
    let candidate = if shows {
        match months::preview(connection, scope, slug, *month, now) {
            Ok(candidate) => Some(candidate),
            Err(ReleaseRefused::Store(error)) => return Err(error),
            Err(refused) => {
                tracing::warn!(%refused, %month, "a month has no preview");
                None
            }
        }
    } else {
        None
    };
    let left = left(connection, &organisation, *month)?;
    Ok(Found {
        organisation,
        standing,
        left,
        candidate,
    })
}

async fn page(
    app: &App,
    signed: &Signed,
    address: &Address,
    done: bool,
    refused: Option<Refused>,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::CloseMonths)?;
    let now = app.clock.now();
    let wanted = address.clone();
    let found = app
        .db
        .read(move |connection| find(connection, &scope, &wanted, now))
        .await?;
    let Found {
        organisation,
        standing,
        left,
        candidate,
    } = found;
    let preview = candidate.map(|candidate| {
        let mut reading = Reading::of(&candidate.summary, signed.language);
        organisation
            .name(signed.language)
            .clone_into(&mut reading.organisation);
        let lines = |found: &[crate::release::Finding]| {
            found.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        Preview {
            reading,
            releases: u64::try_from(candidate.report.releases).unwrap_or_default(),
            findings: lines(&candidate.report.findings),
            bursts: candidate.bursts.iter().map(ToString::to_string).collect(),
        }
    });
    let status = if refused.is_some() { 400 } else { 200 };
    let (why, until, reason) = match refused {
        Some(refused) => (Some(refused.why), refused.until, refused.reason),
        None => (None, String::new(), String::new()),
    };
    let page = MonthPage {
        desk: desk(app, signed, Place::Summaries).await?,
        name: organisation.name(signed.language).to_owned(),
        slug: organisation.slug.clone(),
        zone: organisation.time_zone,
        month: address.month,
        today: crate::domain::LocalTime::at(now, organisation.time_zone).day,
        last_day: months::last_day_of_hold(&organisation, address.month),
        standing,
        left,
        preview,
        done,
        why,
        until,
        reason,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/months/{organisation}/{month}`: what an admin wants of the month.
pub(super) async fn wish(
    app: actix::Data<App>,
    signed: Signed,
    address: actix::Path<(String, String)>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::CloseMonths)?;
    let address = Address::read(&address)?;
    let (until, reason) = (fields.text("until")?, fields.text("reason")?);
    let wish = match fields.text("action")? {
        "release" => Wish::Release,
        "call_off" => Wish::CallOff,
        "confirm" => Wish::ConfirmBursts,
        "hold" => Wish::Hold {
            // A day that is none is refused as one that is over.
            until: Day(until.trim().parse().unwrap_or(NaiveDate::MIN)),
            reason: reason.to_owned(),
        },
        _ => {
            return Err(Problem::unreadable(
                "`action` is release, call_off, hold or confirm",
            ));
        }
    };
    let (now, wanted) = (app.clock.now(), address.clone());
    let outcome = app
        .db
        .write(move |connection| {
            months::wish(connection, &scope, &wanted.slug, wanted.month, &wish, now)
        })
        .await?;
    match outcome {
        Ok(()) => Ok(see_other(format!(
            "/staff/months/{}/{}?done=1",
            address.slug, address.month
        ))),
        Err(why) => {
            let refused = Refused {
                why,
                until: until.to_owned(),
                reason: reason.to_owned(),
            };
            page(&app, &signed, &address, false, Some(refused)).await
        }
    }
}
