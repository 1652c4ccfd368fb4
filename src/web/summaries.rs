//! Released months and their files, as the bytes that were frozen.

use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web as actix};

use super::desk::desk;
use super::guard::{Reader, Signed};
use super::pages::staff::{Desk, Place};
use super::pages::summaries::{FileRow, MonthRow, OrganisationMonths, SummariesPage, SummaryPage};
use super::problem::{Kind, Problem};
use super::{App, assets, html, language};
use crate::domain::{Act, Day, Language, Month, Organisation, OrganisationId, Scope, Slug};
use crate::locale::Texts;
use crate::release::trend::{Kept, Past};
use crate::release::{self, Figure, JsonRefused, Reading, Summary, months};
use crate::store::releases::{self, ListedFile, StoredRelease};
use crate::store::{AnyConnection, StoreError, organisations, services, subscriptions};

/// `GET /summaries`: the organisations and months this person may read.
pub(super) async fn list(app: actix::Data<App>, signed: Signed) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ReadSummaries)?;
    let (whole, person) = (scope.clone(), signed.person.id);
    let (found, told) = app
        .db
        .read_summaries(move |connection| {
            let mut found = Vec::new();
            for organisation in organisations::list(connection)? {
                if scope.touches(organisation.id) {
                    let all = releases::newest_of_organisation(connection, organisation.id)?;
                    let refused = months::not_released(connection, organisation.id)?;
                    found.push((organisation, all, refused));
                }
            }
            let told: Vec<OrganisationId> = subscriptions::of_person(connection, person)?;
            Ok::<_, StoreError>((found, told))
        })
        .await?;
    let organisations = found
        .into_iter()
        .map(|(organisation, all, refused)| OrganisationMonths {
            name: organisation.name(signed.language).to_owned(),
            told: told.contains(&organisation.id),
            whole: whole.holds(organisation.id),
            corrected: all.iter().any(|release| release.version > 1),
            not_released: refused,
            slug: organisation.slug,
            months: all.iter().rev().filter_map(month_row).collect(),
        })
        .collect();
    let desk = desk(&app, &signed, Place::Summaries).await?;
    html(askama::Template::render(&SummariesPage {
        desk,
        organisations,
    })?)
}

/// An answer that is a file to keep, under this name. It is asked for anew each time: whoever may
/// read it today may not tomorrow.
pub(super) fn download(media_type: &str, name: &str) -> HttpResponseBuilder {
    let mut response = HttpResponse::Ok();
    response
        .content_type(media_type)
        .insert_header((
            "Content-Disposition",
            format!("attachment; filename=\"{name}\""),
        ))
        .insert_header(("Cache-Control", "private, no-cache"));
    response
}

fn month_row(release: &StoredRelease) -> Option<MonthRow> {
    Some(MonthRow {
        month: release.month,
        released: Day::from_number(release.released_on)?.0,
        version: u64::from(release.version.unsigned_abs()),
    })
}

/// Which month an address means.
enum Wanted {
    Newest,
    Of(Month),
}

impl Wanted {
    fn read(typed: &str) -> Result<Self, Problem> {
        match typed {
            "latest" => Ok(Self::Newest),
            month => month
                .parse()
                .map(Self::Of)
                .map_err(|_no_month| Kind::NotFound.into()),
        }
    }
}

/// The organisation of this name, if any of its figures may be read here. What is not theirs is not
/// there.
pub(super) fn readable(
    connection: &mut AnyConnection,
    scope: Option<&Scope>,
    slug: &Slug,
) -> Result<Organisation, StoreError> {
    let organisation = organisations::by_slug(connection, slug)?;
    let theirs = scope.is_some_and(|scope| scope.touches(organisation.id));
    if theirs || organisation.contacts.releases.public {
        Ok(organisation)
    } else {
        Err(StoreError::NotFound)
    }
}

/// Whether all figures of an organisation may be read, and so its files.
pub(super) fn reads_all(scope: Option<&Scope>, organisation: &Organisation) -> bool {
    organisation.contacts.releases.public || scope.is_some_and(|scope| scope.holds(organisation.id))
}

impl Reader {
    /// Where they may read summaries.
    pub(super) fn scope(&self) -> Option<Scope> {
        self.0.as_ref()?.person.scope(Act::ReadSummaries)
    }

    /// The language of the page.
    pub(super) fn language(&self, request: &HttpRequest) -> Language {
        self.0.as_ref().map_or_else(
            || language::of_request(request, Language::STAFF),
            |signed| signed.language,
        )
    }

    /// The frame of the page.
    pub(super) async fn desk(&self, app: &App, request: &HttpRequest) -> Result<Desk, Problem> {
        if let Some(signed) = &self.0 {
            return desk(app, signed, Place::Summaries).await;
        }
        let texts = Texts::of(self.language(request));
        Ok(Desk::signed_out(texts, &*assets::STAFF.href, ""))
    }
}

/// The organisation and the release of an address, if this scope reaches there. What is not
/// theirs is not there.
fn find(
    connection: &mut AnyConnection,
    scope: Option<&Scope>,
    slug: &Slug,
    wanted: &Wanted,
) -> Result<(Organisation, StoredRelease, Vec<Month>), StoreError> {
    let organisation = readable(connection, scope, slug)?;
    let months = releases::months(connection, organisation.id)?;
    let month = match wanted {
        Wanted::Newest => months.last().copied().ok_or(StoreError::NotFound)?,
        Wanted::Of(month) => *month,
    };
    let release = releases::of_month(connection, organisation.id, month)?;
    Ok((organisation, release, months))
}

/// `GET /summaries/{organisation}/{month}`: the month as a page. Whoever holds single services
/// sees their figures alone.
pub(super) async fn month(
    app: actix::Data<App>,
    request: HttpRequest,
    reader: Reader,
    address: actix::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (slug, month) = address.into_inner();
    let slug = Slug::parse(&slug).map_err(|_refused| Kind::NotFound)?;
    let wanted = Wanted::read(&month)?;
    let scope = reader.scope();
    let language = reader.language(&request);
    let (organisation, stored, months, files, mine, summary, past) = app
        .db
        .read_summaries(move |connection| {
            let (organisation, stored, months) = find(connection, scope.as_ref(), &slug, &wanted)?;
            let files = releases::listed(connection, stored.id)?;
            let mine = mine(connection, scope.as_ref(), &organisation)?;
            let json = releases::file(connection, stored.id, release::JSON)?;
            let summary = Summary::from_json(&json.bytes);
            let past = past(connection, &stored, mine.as_deref())?;
            Ok::<_, StoreError>((organisation, stored, months, files, mine, summary, past))
        })
        .await?;
    let (summary, past) = (summary.map_err(unreadable)?, past.map_err(unreadable)?);
    let mut reading = match &mine {
        None => Reading::of(&summary, language),
        Some(names) => {
            let of_these = |figure: &&Figure| {
                let service = figure.place.service.as_ref();
                service.is_some_and(|service| names.contains(service))
            };
            let figures = summary.figures.iter().filter(of_these);
            Reading::of_part(&summary, figures, language)
        }
    };
    organisation
        .name(language)
        .clone_into(&mut reading.organisation);
    let at = months.iter().position(|month| *month == stored.month);
    let page = SummaryPage {
        desk: reader.desk(&app, &request).await?,
        slug: organisation.slug,
        version: u64::from(stored.version.unsigned_abs()),
        reason: stored.reason.clone(),
        released: Day::from_number(stored.released_on).ok_or(Kind::Broken)?.0,
        reading,
        past,
        files: if mine.is_none() {
            files.iter().map(file_row).collect()
        } else {
            Vec::new()
        },
        earlier: at.and_then(|at| months.get(at.checked_sub(1)?).copied()),
        later: at.and_then(|at| months.get(at + 1).copied()),
    };
    html(askama::Template::render(&page)?)
}

/// The names of the services this scope holds, as a release names them; nothing for whoever holds
/// the whole organisation.
fn mine(
    connection: &mut AnyConnection,
    scope: Option<&Scope>,
    organisation: &Organisation,
) -> Result<Option<Vec<String>>, StoreError> {
    if reads_all(scope, organisation) {
        return Ok(None);
    }
    let scope = scope.ok_or(StoreError::NotFound)?;
    let language = organisation.staff_language();
    let all = services::in_scope(connection, scope)?;
    // Two of one name have the slug beside it.
    let names = all.iter().flat_map(|service| {
        let name = service.name(language);
        [name.to_owned(), format!("{name} ({})", service.slug)]
    });
    Ok(Some(names.collect()))
}

/// What is kept of the newest version of the month and of each of the three years before it. They
/// are read one after the other: a large organisation's are 10 MB each.
fn past(
    connection: &mut AnyConnection,
    release: &StoredRelease,
    mine: Option<&[String]>,
) -> Result<Result<Past, JsonRefused>, StoreError> {
    let all = releases::newest_of_organisation(connection, release.organisation_id)?;
    let back = |month: &Month| Some(month.previous());
    let oldest = std::iter::successors(Some(release.month), back)
        .take(Past::MONTHS)
        .last()
        .unwrap_or(release.month);
    let within = |other: &&StoredRelease| (oldest..=release.month).contains(&other.month);
    let mut kept = Vec::new();
    // The newest first, as a reader goes back.
    for release in all.iter().rev().filter(within) {
        let file = releases::file(connection, release.id, release::JSON)?;
        match Kept::from_json(&file.bytes, mine) {
            Ok(month) => kept.push(month),
            Err(refused) => return Ok(Err(refused)),
        }
    }
    Ok(Ok(Past::of(kept)))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the shape that map_err wants"
)]
fn unreadable(refused: JsonRefused) -> Problem {
    tracing::error!(error = %refused, "a stored release cannot be read");
    Kind::Broken.into()
}

/// `GET /summaries/{organisation}/{month}/trend.csv`: the numbers behind the charts of months,
/// computed now. Whoever holds single services gets theirs alone.
pub(super) async fn trend(
    app: actix::Data<App>,
    reader: Reader,
    address: actix::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (slug, month) = address.into_inner();
    let slug = Slug::parse(&slug).map_err(|_refused| Kind::NotFound)?;
    let wanted = Wanted::read(&month)?;
    let scope = reader.scope();
    let (organisation, stored, past) = app
        .db
        .read_summaries(move |connection| {
            let (organisation, stored, _) = find(connection, scope.as_ref(), &slug, &wanted)?;
            let mine = mine(connection, scope.as_ref(), &organisation)?;
            let past = past(connection, &stored, mine.as_deref())?;
            Ok::<_, StoreError>((organisation, stored, past))
        })
        .await?;
    let past = past.map_err(unreadable)?;
    let table = past
        .csv(organisation.name(organisation.staff_language()))
        .map_err(|error| {
            tracing::error!(error = %error, "a table of months cannot be written");
            Problem::from(Kind::Broken)
        })?;
    let (slug, month) = (organisation.slug, stored.month);
    let name = format!("{slug}-{month}-trend-computed.csv");
    Ok(download("text/csv; charset=utf-8", &name)
        .insert_header(("Cache-Control", "private, no-store"))
        .body(table))
}

fn file_row(file: &ListedFile) -> FileRow {
    FileRow {
        name: file.name.clone(),
        bytes: u64::try_from(file.length).unwrap_or_default(),
        sha256: hex::encode(&file.hash),
    }
}

/// `GET /summaries/{organisation}/{month}/{file}`: a file, byte for byte as it was frozen. Files
/// are of the whole organisation, so they are for those who hold it whole.
pub(super) async fn file(
    app: actix::Data<App>,
    reader: Reader,
    address: actix::Path<(String, String, String)>,
) -> Result<HttpResponse, Problem> {
    let (slug, month, name) = address.into_inner();
    let slug = Slug::parse(&slug).map_err(|_refused| Kind::NotFound)?;
    let wanted = Wanted::read(&month)?;
    let scope = reader.scope();
    let (file, shown_name) = app
        .db
        .read_summaries(move |connection| {
            let (organisation, stored, _) = find(connection, scope.as_ref(), &slug, &wanted)?;
            if !reads_all(scope.as_ref(), &organisation) {
                return Err(StoreError::NotFound);
            }
            let file = releases::file(connection, stored.id, &name)?;
            let shown_name = format!("{}-{}-{}", organisation.slug, stored.month, file.name);
            Ok((file, shown_name))
        })
        .await?;
    Ok(download(&file.media_type, &shown_name)
        .insert_header(("ETag", format!("\"{}\"", hex::encode(file.hash))))
        .body(file.bytes))
}
