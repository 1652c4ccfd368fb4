//! What is about all months of an organisation: one table of them, and what was corrected.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::guard::{Reader, Signed};
use super::pages::summaries::{CorrectionRow, CorrectionsPage};
use super::problem::{Kind, Problem};
use super::summaries::{download, readable, reads_all};
use super::{App, html};
use crate::domain::{Act, Day, Organisation, Slug};
use crate::release::{self, Publication, Summary};
use crate::store::releases::{self, StoredRelease};
use crate::store::{AnyConnection, StoreError, organisations};

/// `GET /summaries/{organisation}/series.csv`: the newest version of every month, as frozen.
pub(super) async fn csv(
    app: actix::Data<App>,
    reader: Reader,
    address: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let (organisation, months) = months(&app, &reader, &address, release::CSV).await?;
    let tables = months.iter().map(|(_, file)| file.as_slice());
    let name = format!("{}-series.csv", organisation.slug);
    Ok(
        download("text/csv; charset=utf-8; header=present", &name)
            .body(release::series_csv(tables)),
    )
}

/// `GET /summaries/{organisation}/series.xlsx`: the same as a workbook that compares the months.
pub(super) async fn xlsx(
    app: actix::Data<App>,
    reader: Reader,
    address: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let (organisation, months) = months(&app, &reader, &address, release::JSON).await?;
    let name = format!("{}-series.xlsx", organisation.slug);
    let last = months.iter().map(|(release, _)| release.released_on).max();
    let last = last.and_then(Day::from_number).ok_or(Kind::Broken)?;
    let bytes = made(move || {
        let read = months.iter().map(|(_, file)| Summary::from_json(file));
        let summaries: Vec<Summary> = read.collect::<Result<_, _>>()?;
        let publication = Publication::of(&organisation, last, None);
        Ok(release::series_xlsx(&summaries, &publication)?)
    })
    .await?;
    Ok(download(release::XLSX_MEDIA_TYPE, &name).body(bytes))
}

/// One file of the newest version of every month, oldest first, for whoever may read the files.
async fn months(
    app: &App,
    reader: &Reader,
    slug: &str,
    file: &'static str,
) -> Result<(Organisation, Vec<(StoredRelease, Vec<u8>)>), Problem> {
    let slug = Slug::parse(slug).map_err(|_refused| Kind::NotFound)?;
    let scope = reader.scope();
    let read = move |connection: &mut AnyConnection| {
        let organisation = readable(connection, scope.as_ref(), &slug)?;
        if !reads_all(scope.as_ref(), &organisation) {
            return Err(StoreError::NotFound);
        }
        let mut months = Vec::new();
        for newest in releases::newest_of_organisation(connection, organisation.id)? {
            let bytes = releases::file(connection, newest.id, file)?.bytes;
            months.push((newest, bytes));
        }
        if months.is_empty() {
            return Err(StoreError::NotFound);
        }
        Ok((organisation, months))
    };
    Ok(app.db.read_summaries(read).await?)
}

/// Makes a file that takes a while, beside the workers that answer others.
async fn made(
    make: impl FnOnce() -> anyhow::Result<Vec<u8>> + Send + 'static,
) -> Result<Vec<u8>, Problem> {
    match actix::block(make).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(failed)) => {
            tracing::error!(error = %failed, "a file of several months cannot be made");
            Err(Kind::Broken.into())
        }
        Err(_stopping) => Err(Kind::Broken.into()),
    }
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
            let mut all = releases::newest_of_organisation(connection, organisation.id)?;
            let Some(newest) = all.pop() else {
                continue;
            };
            let (slug, month) = (&organisation.slug, newest.month);
            let folder = format!("{slug}-{month}-v{}", newest.version);
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
    let bytes = made(move || {
        let files = files.iter().map(|(path, bytes)| (path.clone(), &**bytes));
        Ok(release::package(files)?)
    })
    .await?;
    Ok(download("application/zip", "summaries.zip")
        .insert_header(("Cache-Control", "private, no-store"))
        .body(bytes))
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
