//! Many services or touchpoints from a table: pasted or a file, looked at first, then made.
//!
//! Nothing is kept between the look and the making: the page of the look carries the table, and it is
//! read and checked once more in the transaction that makes what it wishes for.

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::fields::Fields;
use super::guard::Signed;
use super::pages::staff::{Gently, Place, TablePage, TablePreviewPage};
use super::problem::{Kind as ProblemKind, Problem};
use super::upload::OwnUpload;
use super::which::{self, Meant};
use super::{App, html, html_with, see_other};
use crate::domain::{Act, Language, Organisation, Service};
use crate::register::many::{self, ManyRefused, Wished};
use crate::register::table::{self, Kind, TableRefused, decode};
use crate::store::audit::By;
use crate::store::{StoreError, services};

/// The lines that will not do of which a page tells.
const TOLD: usize = 50;
/// The wishes that a page shows.
const SHOWN: usize = 200;

fn kind(word: &str) -> Result<Kind, Problem> {
    word.parse()
        .map_err(|_unknown: String| ProblemKind::NotFound.into())
}

/// What is wrong with what was sent.
enum Bad {
    Nothing,
    TooLarge,
    Table(TableRefused),
}

impl Bad {
    fn status(&self) -> u16 {
        match self {
            Self::Nothing => 200,
            Self::TooLarge => 413,
            Self::Table(_) => 400,
        }
    }
}

/// `GET /staff/table/{kind}`.
pub(super) async fn form(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    word: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let kind = kind(&word)?;
    let query = Fields::parse(request.query_string())?;
    let meant = owner(&app, &signed, kind, query.text("organisation")?).await?;
    match meant {
        Meant::Several(all) => which::choose(&app, &signed, request.path(), all.iter()).await,
        Meant::One(organisation) => {
            page(
                &app,
                &signed,
                kind,
                &organisation,
                String::new(),
                Bad::Nothing,
            )
            .await
        }
    }
}

/// The organisation a table is for. Services are added by who keeps all of it; touchpoints by who
/// keeps one of its services.
async fn owner(
    app: &App,
    signed: &Signed,
    kind: Kind,
    wanted: &str,
) -> Result<Meant<Organisation>, Problem> {
    let whole = kind == Kind::Services;
    which::one_organisation(app, signed, Act::KeepRegister, wanted, whole).await
}

/// The one that a form means.
async fn owner_of_form(
    app: &App,
    signed: &Signed,
    kind: Kind,
    fields: &Fields,
) -> Result<Organisation, Problem> {
    match owner(app, signed, kind, fields.text("organisation")?).await? {
        Meant::One(organisation) => Ok(organisation),
        Meant::Several(_) => Err(Problem::unreadable("`organisation` says of which")),
    }
}

/// A service that an example may name: the first one that is open and theirs.
async fn a_service(
    app: &App,
    signed: &Signed,
    organisation: &Organisation,
) -> Result<Option<Service>, Problem> {
    let scope = signed.scope(Act::KeepRegister)?;
    let of = organisation.id;
    let theirs = app
        .db
        .read(move |connection| services::of_organisation(connection, of))
        .await?;
    let mut open = theirs.into_iter().filter(|service| !service.closed);
    Ok(open.find(|service| scope.covers(of, service.id)))
}

async fn page(
    app: &App,
    signed: &Signed,
    kind: Kind,
    organisation: &Organisation,
    table: String,
    bad: Bad,
) -> Result<HttpResponse, Problem> {
    let service = a_service(app, signed, organisation).await?;
    let first = organisation.default_language();
    let name = service.as_ref().map(|service| service.name(first));
    let status = bad.status();
    let too_large = matches!(bad, Bad::TooLarge);
    let (unreadable, mut wrong) = match bad {
        Bad::Table(TableRefused::Unreadable(why)) => (Some(why), Vec::new()),
        Bad::Table(TableRefused::Wrong(wrong)) => (None, wrong),
        Bad::Nothing | Bad::TooLarge => (None, Vec::new()),
    };
    let more = wrong.len().saturating_sub(TOLD);
    wrong.truncate(TOLD);
    let page = TablePage {
        desk: desk(app, signed, Place::Services).await?,
        kind,
        organisation: organisation.name(signed.language).to_owned(),
        owner: organisation.slug.clone(),
        example: table::example(kind, &organisation.languages, name),
        no_service: kind == Kind::Touchpoints && service.is_none(),
        table,
        too_large,
        unreadable,
        wrong,
        more: u64::try_from(more).unwrap_or_default(),
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `GET /staff/table/{kind}/template.csv`.
pub(super) async fn template(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    word: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let kind = kind(&word)?;
    let query = Fields::parse(request.query_string())?;
    let path = format!("/staff/table/{kind}");
    let organisation = match owner(&app, &signed, kind, query.text("organisation")?).await? {
        Meant::One(organisation) => organisation,
        Meant::Several(all) => return which::choose(&app, &signed, &path, all.iter()).await,
    };
    let service = a_service(&app, &signed, &organisation).await?;
    let first = organisation.default_language();
    let name = service.as_ref().map(|service| service.name(first));
    let file = table::template(kind, &organisation.languages, name);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{kind}.csv\""),
        ))
        .body(file))
}

/// The table that was sent: the file, if one was chosen, else what was pasted. With what is wrong,
/// what was pasted comes back.
fn sent(upload: &OwnUpload) -> Result<Result<String, (String, Bad)>, Problem> {
    let pasted = upload.fields.text("table")?.replace("\r\n", "\n");
    if upload.too_large {
        return Ok(Err((pasted, Bad::TooLarge)));
    }
    let read = if upload.file.is_empty() {
        decode(pasted.as_bytes())
    } else {
        decode(&upload.file)
    };
    Ok(read.map_err(|why| (pasted, Bad::Table(why.into()))))
}

/// `POST /staff/table/{kind}`: what the table would make. Nothing is stored.
pub(super) async fn preview(
    app: actix::Data<App>,
    signed: Signed,
    word: actix::Path<String>,
    upload: OwnUpload,
) -> Result<HttpResponse, Problem> {
    let kind = kind(&word)?;
    let organisation = owner_of_form(&app, &signed, kind, &upload.fields).await?;
    let text = match sent(&upload)? {
        Ok(text) => text,
        Err((pasted, bad)) => return page(&app, &signed, kind, &organisation, pasted, bad).await,
    };
    if upload.fields.text("again")? == "1" {
        return page(&app, &signed, kind, &organisation, text, Bad::Nothing).await;
    }
    looked(&app, &signed, kind, &organisation, text).await
}

/// The page of what a table would make, or of why it makes nothing.
async fn looked(
    app: &App,
    signed: &Signed,
    kind: Kind,
    organisation: &Organisation,
    text: String,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::KeepRegister)?;
    let (of, table) = (organisation.clone(), text.clone());
    let looked = app
        .db
        .read(
            move |connection| match many::look(connection, &scope, &of, kind, &table) {
                Err(ManyRefused::Store(error)) => Err(error),
                Err(ManyRefused::Table(why)) => Ok(Err(why)),
                Ok(wished) => Ok(Ok(wished)),
            },
        )
        .await?;
    let wished = match looked {
        Ok(wished) => wished,
        Err(why) => return page(app, signed, kind, organisation, text, Bad::Table(why)).await,
    };
    let page = TablePreviewPage {
        desk: desk(app, signed, Place::Services).await?,
        kind,
        organisation: organisation.name(signed.language).to_owned(),
        owner: organisation.slug.clone(),
        count: u64::try_from(wished.count()).unwrap_or_default(),
        gently: gently(&wished, organisation),
        more: u64::try_from(wished.count().saturating_sub(SHOWN)).unwrap_or_default(),
        shown: SHOWN,
        wished,
        language: signed.language,
        table: text,
    };
    html(askama::Template::render(&page)?)
}

/// What is worth a word and stops nothing.
fn gently(found: &Wished, organisation: &Organisation) -> Vec<Gently> {
    let all: Vec<&[(Language, String)]> = match found {
        Wished::Services(wishes) => wishes.iter().map(|wish| &*wish.names).collect(),
        Wished::Touchpoints(wishes, _) => wishes.iter().map(|wish| &*wish.names).collect(),
    };
    let mut gently = Vec::new();
    for language in &organisation.languages {
        let has = |names: &&&[(Language, String)]| names.iter().any(|(of, _)| of == language);
        let without = all.iter().filter(|names| !has(names)).count();
        if without > 0 {
            gently.push(Gently::NoName(
                *language,
                u64::try_from(without).unwrap_or_default(),
            ));
        }
    }
    // A spreadsheet that saves in an old way writes `?` for ŵ and ŷ, and nobody can read it back.
    let mut names = all.iter().flat_map(|names| names.iter());
    if let Some((_, name)) = names.find(|(_, name)| name.contains('?')) {
        gently.push(Gently::QuestionMark(name.clone()));
    }
    gently
}

/// `POST /staff/table/{kind}/add`: makes all of it, or nothing.
pub(super) async fn add(
    app: actix::Data<App>,
    signed: Signed,
    word: actix::Path<String>,
    upload: OwnUpload,
) -> Result<HttpResponse, Problem> {
    let kind = kind(&word)?;
    let organisation = owner_of_form(&app, &signed, kind, &upload.fields).await?;
    let text = match sent(&upload)? {
        Ok(text) => text,
        Err((pasted, bad)) => return page(&app, &signed, kind, &organisation, pasted, bad).await,
    };
    let scope = signed.scope(Act::KeepRegister)?;
    let by = By {
        person: Some(signed.person.id),
        at: app.clock.now(),
    };
    let (of, table) = (organisation.clone(), text.clone());
    let made = app
        .db
        .write(move |connection| many::add(connection, by, &scope, &of, kind, &table))
        .await;
    match made {
        Ok(count) => Ok(see_other(format!(
            "/staff/services?did={kind}&count={count}"
        ))),
        Err(ManyRefused::Table(why)) => {
            page(&app, &signed, kind, &organisation, text, Bad::Table(why)).await
        }
        // Somebody took a name or a code at the same moment: the next look tells which.
        Err(ManyRefused::Store(StoreError::Refused(_) | StoreError::Conflict)) => {
            looked(&app, &signed, kind, &organisation, text).await
        }
        Err(ManyRefused::Store(error)) => Err(error.into()),
    }
}
