//! Figures that are sent to a national body, for admins of a whole organisation alone.
//!
//! Nothing is suppressed here. So every look at figures and every file is a line of the audit, in
//! the transaction that reads them, and no other page or file reads them at all.

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{
    ModesPage, Place, ReturnNames, ReturnPage, ReturnRefused, ReturnTable, ReturnsOf, ReturnsPage,
};
use super::problem::{Kind, Problem};
use super::{App, html, html_with, see_other};
use crate::domain::{
    Act, Duty, Language, Mode, ModeList, Month, Organisation, OrganisationId, Returning, Scope,
    Slug,
};
use crate::locale::Texts;
use crate::release::{Cell, csv_table};
use crate::returns::{self, Choice, NotNoted, Sheet};
use crate::store::audit::{self, By};
use crate::store::{AnyConnection, StoreError, services};

/// Touchpoints on a page of modes: a form holds no more fields, and a page no more bytes.
const ON_A_PAGE: usize = 40;

/// `GET /staff/returns`.
pub(super) async fn list(app: actix::Data<App>, signed: Signed) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepReturns)?;
    let now = app.clock.now();
    let read = move |connection: &mut AnyConnection| {
        let owners = returns::owners(connection, &scope)?.into_iter();
        let of = |owner: Organisation| {
            let entries = returns::list(connection, &owner, now)?;
            Ok((owner, entries))
        };
        owners.map(of).collect::<Result<Vec<_>, StoreError>>()
    };
    let found = app.db.read(read).await?.into_iter();
    let organisations = found.map(|(owner, entries)| ReturnsOf {
        name: owner.name(signed.language).to_owned(),
        slug: owner.slug,
        entries,
    });
    html(askama::Template::render(&ReturnsPage {
        organisations: organisations.collect(),
        desk: desk(&app, &signed, Place::Summaries).await?,
    })?)
}

/// Which organisation an address or a form names, if it names one.
fn named(fields: &Fields) -> Result<Option<Slug>, Problem> {
    let text = fields.text("organisation")?;
    let slug = (!text.is_empty()).then(|| Slug::parse(text));
    let slug = slug.transpose();
    slug.map_err(|_refused| Kind::NotFound.into())
}

/// Whether it must be said which organisation is meant.
fn must_be_named(scope: &Scope, slug: Option<&Slug>) -> bool {
    slug.is_none() && scope.organisations().len() > 1
}

/// A month with what is needed to show it.
struct Found {
    owner: Organisation,
    sheet: Sheet,
    names: ReturnNames,
}

fn names(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    language: Language,
) -> Result<ReturnNames, StoreError> {
    let all = services::of_organisation(connection, organisation)?;
    let names = all
        .iter()
        .map(|service| (service.id, service.name(language).to_owned()));
    Ok(ReturnNames(names.collect()))
}

/// Reads a month and notes in the audit that somebody looked, or took it away. No figure is told
/// without that line.
async fn look(
    app: &App,
    signed: &Signed,
    slug: Option<Slug>,
    month: Month,
    act: &'static str,
) -> Result<Found, Problem> {
    let scope = signed.scope(Act::KeepReturns)?;
    let by = By {
        person: Some(signed.person.id),
        at: app.clock.now(),
    };
    let language = signed.language;
    let found = app
        .db
        .write(move |connection| {
            let owner = returns::owner(connection, &scope, slug.as_ref())?;
            let sheet = returns::sheet(connection, &owner, month, by.at)?;
            if sheet.over {
                audit::record(connection, by, Some(owner.id), act, &month.to_string())?;
            }
            let names = names(connection, owner.id, language)?;
            Ok::<_, StoreError>(Found {
                owner,
                sheet,
                names,
            })
        })
        .await?;
    Ok(found)
}

fn month_of(text: &str) -> Result<Month, Problem> {
    text.parse().map_err(|_no_month| Kind::NotFound.into())
}

/// `GET /staff/returns/{month}`; `?organisation=` says whose, for admins of several.
pub(super) async fn month(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    address: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let month = month_of(&address)?;
    let slug = named(&query)?;
    if must_be_named(&signed.scope(Act::KeepReturns)?, slug.as_ref()) {
        return Ok(see_other("/staff/returns"));
    }
    let done = query.text("done")?.parse().ok();
    page(&app, &signed, slug, month, done, None).await
}

async fn page(
    app: &App,
    signed: &Signed,
    slug: Option<Slug>,
    month: Month,
    done: Option<Duty>,
    refused: Option<ReturnRefused>,
) -> Result<HttpResponse, Problem> {
    let status = match refused.as_ref().map(|refused| refused.why) {
        None => 200,
        Some(NotNoted::Moved) => 409,
        Some(_) => 400,
    };
    let found = look(app, signed, slug, month, "return.view").await?;
    let page = ReturnPage {
        desk: desk(app, signed, Place::Summaries).await?,
        name: found.owner.name(signed.language).to_owned(),
        slug: found.owner.slug,
        zone: found.owner.time_zone,
        sheet: found.sheet,
        names: found.names,
        done,
        refused,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/returns/{month}`: these figures were sent.
pub(super) async fn send(
    app: actix::Data<App>,
    signed: Signed,
    address: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepReturns)?;
    let month = month_of(&address)?;
    let slug = named(&fields)?.ok_or(Kind::NotFound)?;
    let duty: Duty = fields
        .text("duty")?
        .parse()
        .map_err(|_none| Problem::unreadable("`duty` is fft or govuk"))?;
    let (shown, reason) = (
        fields.text("shown")?.to_owned(),
        fields.text("reason")?.to_owned(),
    );
    let person = signed.person.id;
    let by = By {
        person: Some(person),
        at: app.clock.now(),
    };
    let (of, why) = (slug.clone(), reason.clone());
    let noted = app
        .db
        .write(move |connection| {
            let owner = returns::owner(connection, &scope, Some(&of))?;
            returns::note(
                connection,
                (person, by),
                &owner,
                (month, duty),
                &shown,
                &why,
            )
        })
        .await?;
    match noted {
        Ok(()) => Ok(see_other(format!(
            "/staff/returns/{month}?organisation={slug}&done={duty}#part-{duty}"
        ))),
        Err(why) => {
            let refused = ReturnRefused { duty, why, reason };
            page(&app, &signed, Some(slug), month, None, Some(refused)).await
        }
    }
}

/// `GET /staff/returns/{month}.csv`: the same tables. What they are stands in the first line and in
/// the name of the file.
pub(super) async fn csv(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    address: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let month = month_of(&address)?;
    let slug = named(&query)?;
    if must_be_named(&signed.scope(Act::KeepReturns)?, slug.as_ref()) {
        return Ok(see_other("/staff/returns"));
    }
    let found = look(&app, &signed, slug, month, "return.download").await?;
    if !found.sheet.over {
        return Err(Kind::NotFound.into());
    }
    let texts = Texts::of(signed.language);
    let mut file = format!("{}\r\n", texts.get("returns-internal")).into_bytes();
    let first = ["organisation", "month", "service"];
    let first = first.map(|column| texts.get(&format!("returns-column-{column}")));
    for part in &found.sheet.parts {
        for table in ReturnTable::of(part, texts, &found.names) {
            let columns: Vec<&str> = first
                .iter()
                .chain(&table.columns)
                .map(String::as_str)
                .collect();
            let rows = table.rows.iter().map(|(service, figures)| {
                let none = || vec![texts.get("returns-no-data"); table.columns.len()];
                let figures = figures.clone().unwrap_or_else(none);
                let name = found.owner.name(signed.language).to_owned();
                let names = [name, month.to_string(), service.clone()].into_iter();
                names.chain(figures).map(Cell::text).collect::<Vec<Cell>>()
            });
            let made = csv_table(&columns, rows).map_err(|error| {
                tracing::error!(error = %error, "a return could not be made a table");
                Problem::from(Kind::Broken)
            })?;
            file.extend(b"\r\n");
            file.extend(made);
        }
    }
    let name = format!(
        "internal-small-numbers-not-for-publication-{}-{month}.csv",
        found.owner.slug
    );
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .body(file))
}

/// `GET /staff/returns/modes`.
pub(super) async fn modes(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let scope = signed.scope(Act::KeepReturns)?;
    let slug = named(&query)?;
    if must_be_named(&scope, slug.as_ref()) {
        return Ok(see_other("/staff/returns"));
    }
    let done = query.text("done")? == "1";
    let wanted: usize = query.text("page")?.parse().unwrap_or(1);
    let (now, language) = (app.clock.now(), signed.language);
    let read = move |connection: &mut AnyConnection| {
        let owner = returns::owner(connection, &scope, slug.as_ref())?;
        let asked = returns::asked(connection, &owner, now)?;
        let names = names(connection, owner.id, language)?;
        Ok::<_, StoreError>((owner, asked, names))
    };
    let (owner, asked, names) = app.db.read(read).await?;
    let pages = asked.len().div_ceil(ON_A_PAGE).max(1);
    let page = wanted.clamp(1, pages);
    let rows = asked.into_iter().skip((page - 1) * ON_A_PAGE);
    html(askama::Template::render(&ModesPage {
        desk: desk(&app, &signed, Place::Summaries).await?,
        name: owner.name(signed.language).to_owned(),
        list: owner.contacts.returns.modes,
        reminded: owner.is_reminded_of_returns(),
        slug: owner.slug,
        rows: rows.take(ON_A_PAGE).collect(),
        names,
        page: (page, pages),
        done,
    })?)
}

/// `POST /staff/returns/modes`: whose form is filled in, or what touchpoints count as.
pub(super) async fn save_modes(
    app: actix::Data<App>,
    signed: Signed,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepReturns)?;
    let slug = named(&fields)?.ok_or(Kind::NotFound)?;
    let by = By {
        person: Some(signed.person.id),
        at: app.clock.now(),
    };
    let (of, within) = (slug.clone(), scope.clone());
    let owner = app
        .db
        .read(move |connection| returns::owner(connection, &within, Some(&of)))
        .await?;
    match fields.text("act")? {
        "list" => {
            let list: ModeList = fields
                .text("modes")?
                .parse()
                .map_err(|_none| Problem::unreadable("`modes` is trust or practice"))?;
            let to = Returning {
                modes: list,
                remind: Some(fields.text("remind")? == "1"),
            };
            app.db
                .write(move |connection| {
                    // Read anew: somebody else may have changed the organisation meanwhile.
                    let owner = returns::owner(connection, &scope, Some(&owner.slug))?;
                    returns::set(connection, by, &owner, to)
                })
                .await?;
        }
        "modes" => {
            let now = by.at;
            let asking = owner.clone();
            let asked = app
                .db
                .read(move |connection| returns::asked(connection, &asking, now))
                .await?;
            let mut choices = Vec::new();
            for one in asked {
                let field = format!("mode-{}", one.touchpoint.code);
                let Some(word) = fields.one(&field)? else {
                    continue;
                };
                let mode = (!word.is_empty()).then(|| word.parse::<Mode>());
                let mode = mode.transpose();
                choices.push(Choice {
                    touchpoint: one.touchpoint.id,
                    mode: mode.map_err(|_none| Problem::unreadable("that is no mode"))?,
                });
            }
            app.db
                .write(move |connection| returns::choose(connection, by, &owner, &choices))
                .await?;
        }
        _ => return Err(Problem::unreadable("`act` is list or modes")),
    }
    let page: usize = fields.text("page")?.parse().unwrap_or(1);
    Ok(see_other(format!(
        "/staff/returns/modes?organisation={slug}&page={page}&done=1"
    )))
}
