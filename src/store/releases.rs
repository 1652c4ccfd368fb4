//! Releases and the bytes of their files. Nothing here is ever updated.

use diesel::prelude::*;

use super::schema::{release_files, releases};
use super::{AnyConnection, StoreError};
use crate::domain::{Day, Month, OrganisationId, ReleaseId};

/// A release to store.
#[derive(Debug, Clone)]
pub struct NewRelease {
    /// Whose.
    pub organisation: OrganisationId,
    /// Which month.
    pub month: Month,
    /// 1, or more for a correction.
    pub version: i32,
    /// Why there is another version.
    pub reason: Option<String>,
    /// The day it was published on.
    pub released_on: Day,
    /// SHA-256 of its manifest.
    pub hash: Vec<u8>,
    /// SHA-256 of the manifest of the release before it, in order of publication.
    pub previous: Option<Vec<u8>>,
}

/// A file of a release.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = release_files)]
pub struct StoredFile {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// SHA-256 of its bytes.
    pub hash: Vec<u8>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A release without its files.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = releases)]
pub struct StoredRelease {
    /// Its identifier: the order of publication.
    pub id: ReleaseId,
    /// Whose.
    pub organisation_id: OrganisationId,
    /// Which month.
    pub month: Month,
    /// 1, or more for a correction.
    pub version: i32,
    /// Why there is another version.
    pub reason: Option<String>,
    /// The day it was published on, as a number.
    pub released_on: i32,
    /// SHA-256 of its manifest.
    pub hash: Vec<u8>,
    /// SHA-256 of the manifest before it.
    pub previous: Option<Vec<u8>>,
}

/// Stores a release with its files.
///
/// # Errors
/// `Conflict` when this version of this month is there already.
pub fn insert(
    connection: &mut AnyConnection,
    new: &NewRelease,
    files: &[StoredFile],
) -> Result<ReleaseId, StoreError> {
    let id: ReleaseId = diesel::insert_into(releases::table)
        .values((
            releases::organisation_id.eq(new.organisation),
            releases::month.eq(new.month.number()),
            releases::version.eq(new.version),
            releases::reason.eq(&new.reason),
            releases::released_on.eq(new.released_on.number()),
            releases::hash.eq(&new.hash),
            releases::previous.eq(&new.previous),
        ))
        .returning(releases::id)
        .get_result(connection)?;
    for file in files {
        diesel::insert_into(release_files::table)
            .values((
                release_files::release_id.eq(id),
                release_files::name.eq(&file.name),
                release_files::media_type.eq(&file.media_type),
                release_files::hash.eq(&file.hash),
                release_files::bytes.eq(&file.bytes),
            ))
            .execute(connection)?;
    }
    Ok(id)
}

/// Whether a month of an organisation was released.
///
/// # Errors
/// When the database is away.
pub fn is_released(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    month: Month,
) -> Result<bool, StoreError> {
    let there = releases::table
        .filter(releases::organisation_id.eq(organisation))
        .filter(releases::month.eq(month.number()));
    Ok(diesel::select(diesel::dsl::exists(there)).get_result(connection)?)
}

/// Every release of an organisation, all versions, in order of publication.
///
/// # Errors
/// When the database is away.
pub fn of_organisation(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<StoredRelease>, StoreError> {
    Ok(releases::table
        .filter(releases::organisation_id.eq(organisation))
        .order(releases::id)
        .select(StoredRelease::as_select())
        .load(connection)?)
}

/// The newest version of each month of an organisation, oldest month first.
///
/// # Errors
/// When the database is away.
pub fn newest_of_organisation(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<StoredRelease>, StoreError> {
    let mut all = of_organisation(connection, organisation)?;
    all.sort_by_key(|release| (release.month, std::cmp::Reverse(release.version)));
    all.dedup_by_key(|release| release.month);
    Ok(all)
}

/// The newest version of a month.
///
/// # Errors
/// `NotFound` when the month was not released.
pub fn of_month(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    month: Month,
) -> Result<StoredRelease, StoreError> {
    Ok(releases::table
        .filter(releases::organisation_id.eq(organisation))
        .filter(releases::month.eq(month.number()))
        .order(releases::version.desc())
        .select(StoredRelease::as_select())
        .first(connection)?)
}

/// The months an organisation has released, oldest first.
///
/// # Errors
/// When the database is away.
pub fn months(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<Month>, StoreError> {
    Ok(releases::table
        .filter(releases::organisation_id.eq(organisation))
        .select(releases::month)
        .distinct()
        .order(releases::month)
        .load(connection)?)
}

/// One file of a release.
///
/// # Errors
/// `NotFound` when the release has no such file.
pub fn file(
    connection: &mut AnyConnection,
    release: ReleaseId,
    name: &str,
) -> Result<StoredFile, StoreError> {
    Ok(release_files::table
        .find((release, name))
        .select(StoredFile::as_select())
        .first(connection)?)
}

diesel::define_sql_function! {
    /// How many bytes there are.
    fn length(bytes: diesel::sql_types::Binary) -> diesel::sql_types::Integer;
}

/// A file of a release without its bytes, which may be many.
#[derive(Debug, Clone, Queryable)]
pub struct ListedFile {
    /// Its name.
    pub name: String,
    /// SHA-256 of its bytes.
    pub hash: Vec<u8>,
    /// How many they are.
    pub length: i32,
}

/// The files of a release without their bytes, by name.
///
/// # Errors
/// When the database is away.
pub fn listed(
    connection: &mut AnyConnection,
    release: ReleaseId,
) -> Result<Vec<ListedFile>, StoreError> {
    let mut files: Vec<ListedFile> = release_files::table
        .filter(release_files::release_id.eq(release))
        .select((
            release_files::name,
            release_files::hash,
            length(release_files::bytes),
        ))
        .load(connection)?;
    // Sorted here: two databases order text in two ways.
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// Every file of a release, by name.
///
/// # Errors
/// When the database is away.
pub fn files(
    connection: &mut AnyConnection,
    release: ReleaseId,
) -> Result<Vec<StoredFile>, StoreError> {
    let mut files: Vec<StoredFile> = release_files::table
        .filter(release_files::release_id.eq(release))
        .select(StoredFile::as_select())
        .load(connection)?;
    // Sorted here: two databases order text in two ways.
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}
