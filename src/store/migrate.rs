//! The twin migrations, inside the binary.

use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::connection::{Purpose, open};
use super::{AnyConnection, DatabaseUrl, StoreError};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// What the schema of a database is, compared with this program's.
#[derive(Debug, PartialEq, Eq)]
pub enum Schema {
    /// As this program wants it.
    Current,
    /// Nothing there, or some migrations behind.
    Behind(usize),
    /// Made by a newer program: it has migrations that this one does not know.
    Newer(String),
}

/// Brings the database up to date and tells how many migrations ran. A new SQLite file is made.
///
/// # Errors
/// When it cannot be opened, was made by a newer program, or a migration fails. Each migration is
/// one transaction: a failed one leaves nothing behind.
pub fn migrate(url: &DatabaseUrl) -> Result<usize, StoreError> {
    if let DatabaseUrl::Sqlite(path) = url
        && let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        && !folder.is_dir()
    {
        let folder = folder.display();
        return Err(StoreError::Connect(format!(
            "the folder `{folder}` does not exist"
        )));
    }
    let mut connection = open(url, Purpose::Write)?;
    if let Schema::Newer(version) = schema(&mut connection)? {
        return Err(newer(&version));
    }
    let failed = |error| StoreError::Refused(format!("a migration failed: {error}"));
    let ran = match &mut connection {
        AnyConnection::Sqlite(sqlite) => {
            // A table that is made anew must not drag its children along.
            sqlite.batch_execute("PRAGMA foreign_keys = OFF")?;
            sqlite.run_pending_migrations(SQLITE).map_err(failed)?.len()
        }
        AnyConnection::Postgres(postgres) => {
            // Two programs that start together take turns.
            postgres.batch_execute("SELECT pg_advisory_lock(4846726400)")?;
            postgres
                .run_pending_migrations(POSTGRES)
                .map_err(failed)?
                .len()
        }
    };
    Ok(ran)
}

/// Compares the database with this program.
///
/// # Errors
/// When the database cannot be read.
pub fn schema(connection: &mut AnyConnection) -> Result<Schema, StoreError> {
    let failed = |error| StoreError::Refused(format!("the migrations cannot be read: {error}"));
    let (applied, known) = match connection {
        AnyConnection::Sqlite(sqlite) => (
            sqlite.applied_migrations().map_err(failed)?,
            versions::<diesel::sqlite::Sqlite>(&SQLITE),
        ),
        AnyConnection::Postgres(postgres) => (
            postgres.applied_migrations().map_err(failed)?,
            versions::<diesel::pg::Pg>(&POSTGRES),
        ),
    };
    let known = known.map_err(failed)?;
    let applied: Vec<String> = applied.iter().map(ToString::to_string).collect();
    if let Some(unknown) = applied.iter().find(|version| !known.contains(version)) {
        return Ok(Schema::Newer(unknown.clone()));
    }
    match known.len() - applied.len() {
        0 => Ok(Schema::Current),
        behind => Ok(Schema::Behind(behind)),
    }
}

/// The refusal of a database that a newer program made.
pub(super) fn newer(version: &str) -> StoreError {
    StoreError::Refused(format!(
        "the database was made by a newer heard (it has migration {version}); \
         install that version, or restore the backup made before its upgrade"
    ))
}

fn versions<DB: diesel::backend::Backend>(
    source: &EmbeddedMigrations,
) -> Result<Vec<String>, Box<dyn std::error::Error + Send + Sync>> {
    let migrations: Vec<Box<dyn Migration<DB>>> = source.migrations()?;
    Ok(migrations
        .iter()
        .map(|migration| migration.name().version().to_string())
        .collect())
}
