//! What is about all months of an organisation: one table of them, and what was corrected.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::guard::{Reader, Signed};
use super::pages::summaries::{CorrectionRow, CorrectionsPage};
use super::problem::{Kind, Problem};
use super::summaries::{readable, reads_all};
use super::{App, html};
use crate::domain::{Act, Day, Slug};
use crate::release::{self, Publication, Summary};
use crate::store::releases::{self, StoredRelease};
use crate::store::{AnyConnection, StoreError, organisations};

/// `GET /summaries/{organisation}/series.csv`: the newest version of every month, as frozen.
pub(super) async fn csv(
    app: actix::Data<App>,
    reader: Reader,
    address: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let slug = Slug::parse(&address).map_err(|_refused| Kind::NotFound)?;
    let (scope, name) = (reader.scope(), slug.clone());
    let read = move |connection: &mut AnyConnection| {
        let organisation = readable(connection, scope.as_ref(), &slug)?;
        if !reads_all(scope.as_ref(), &organisation) {
            return Err(StoreError::NotFound);
        }
        let mut tables = Vec::new();
        for newest in newest(releases::of_organisation(connection, organisation.id)?) {
            tables.push(releases::file(connection, newest.id, release::CSV)?.bytes);
        }
        if tables.is_empty() {
            return Err(StoreError::NotFound);
        }
        Ok(release::series_csv(tables.iter().map(Vec::as_slice)))
    };
    let bytes = app.db.read_summaries(read).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header((
            "Content-Disposition",
            format!("attachment; filename=\"{name}-series.csv\""),
        ))
        .insert_header(("Cache-Control", "private, no-cache"))
        .body(bytes))
}

/// `GET /summaries/{organisation}/series.xlsx`: the same as a workbook that compares the months.
pub(super) async fn xlsx(
    app: actix::Data<App>,
    reader: Reader,
    address: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let slug = Slug::parse(&address).map_err(|_refused| Kind::NotFound)?;
    let (scope, name) = (reader.scope(), slug.clone());
    let read = move |connection: &mut AnyConnection| {
        let organisation = readable(connection, scope.as_ref(), &slug)?;
        if !reads_all(scope.as_ref(), &organisation) {
            return Err(StoreError::NotFound);
        }
        let all = releases::of_organisation(connection, organisation.id)?;
        let last = all.iter().map(|release| release.released_on).max();
        let last = last.and_then(Day::from_number);
        let last = last.ok_or(StoreError::NotFound)?;
        let mut summaries = Vec::new();
        for newest in newest(all) {
            let file = releases::file(connection, newest.id, release::JSON)?;
            let summary = Summary::from_json(&file.bytes);
            summaries.push(summary.map_err(|refused| StoreError::Unreadable(refused.to_string()))?);
        }
        Ok((summaries, Publication::of(&organisation, last, None)))
    };
    let (summaries, publication) = app.db.read_summaries(read).await?;
    // Rendering takes a while for many months, and no worker may wait for it.
    let rendered = actix::block(move || release::series_xlsx(&summaries, &publication)).await;
    let bytes = match rendered {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(failed)) => {
            tracing::error!(error = %failed, "a workbook of all months cannot be written");
            return Err(Kind::Broken.into());
        }
        Err(_stopping) => return Err(Kind::Broken.into()),
    };
    Ok(HttpResponse::Ok()
        .content_type(release::XLSX_MEDIA_TYPE)
        .insert_header((
            "Content-Disposition",
            format!("attachment; filename=\"{name}-series.xlsx\""),
        ))
        .insert_header(("Cache-Control", "private, no-cache"))
        .body(bytes))
}

/// `GET /summaries/latest.zip`: the newest release of every organisation whose files this person
/// may have, a folder each.
pub(super) async fn latest(app: actix::Data<App>, signed: Signed) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ReadSummaries)?;
    let read = move |connection: &mut AnyConnection| {
        let mut files = Vec::new();
        for organisation in organisations::list(connection)? {
            if !scope.holds(organisation.id) {
                continue;
            }
            let Some(month) = releases::months(connection, organisation.id)?.pop() else {
                continue;
            };
            let newest = releases::of_month(connection, organisation.id, month)?;
            let folder = format!("{}-{month}-v{}", organisation.slug, newest.version);
            for file in releases::files(connection, newest.id)? {
                files.push((format!("{folder}/{}", file.name), file.bytes));
            }
        }
        Ok(files)
    };
    let files: Vec<(String, Vec<u8>)> = app.db.read_summaries(read).await?;
    if files.is_empty() {
        return Err(Kind::NotFound.into());
    }
    let packed = actix::block(move || {
        release::package(files.iter().map(|(path, bytes)| (path.clone(), &**bytes)))
    });
    let bytes = match packed.await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(failed)) => {
            tracing::error!(error = %failed, "a package of releases cannot be written");
            return Err(Kind::Broken.into());
        }
        Err(_stopping) => return Err(Kind::Broken.into()),
    };
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header((
            "Content-Disposition",
            "attachment; filename=\"summaries.zip\"",
        ))
        .insert_header(("Cache-Control", "private, no-store"))
        .body(bytes))
}

/// The newest version of each month, oldest month first.
fn newest(mut all: Vec<StoredRelease>) -> Vec<StoredRelease> {
    all.sort_by_key(|release| (release.month, std::cmp::Reverse(release.version)));
    all.dedup_by_key(|release| release.month);
    all
}

/// `GET /summaries/{organisation}/corrections`: every version after the first, and why it is there.
pub(super) async fn corrections(
    app: actix::Data<App>,
    request: HttpRequest,
    reader: Reader,
    address: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let slug = Slug::parse(&address).map_err(|_refused| Kind::NotFound)?;
    let scope = reader.scope();
    let read = move |connection: &mut AnyConnection| {
        let organisation = readable(connection, scope.as_ref(), &slug)?;
        let all = releases::of_organisation(connection, organisation.id)?;
        Ok::<_, StoreError>((organisation, all))
    };
    let (organisation, all) = app.db.read_summaries(read).await?;
    let corrected = all.into_iter().rev().filter(|release| release.version > 1);
    let rows = corrected.filter_map(|release| {
        Some(CorrectionRow {
            month: release.month,
            version: u64::from(release.version.unsigned_abs()),
            day: Day::from_number(release.released_on)?.0,
            reason: release.reason.unwrap_or_default(),
        })
    });
    html(askama::Template::render(&CorrectionsPage {
        desk: reader.desk(&app, &request).await?,
        name: organisation.name(reader.language(&request)).to_owned(),
        slug: organisation.slug,
        rows: rows.collect(),
    })?)
}
