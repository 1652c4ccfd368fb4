//! The twin migrations, inside the binary.

use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::connection::{Purpose, open};
use super::{AnyConnection, DatabaseUrl, StoreError};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// How often, and how far apart, a file is tried that another program migrates at this moment.
const TURNS: u32 = 150;
const TURN: Duration = Duration::from_millis(200);

/// Opens a database to migrate it. A new file that another program makes at the same moment is
/// refused at once, whatever time SQLite was told to wait; so it is tried again.
fn open_in_turn(url: &DatabaseUrl) -> Result<AnyConnection, StoreError> {
    for _ in 0..TURNS {
        match open(url, Purpose::Write) {
            Err(StoreError::Connect(why)) if why.ends_with("database is locked") => {
                std::thread::sleep(TURN);
            }
            other => return other,
        }
    }
    open(url, Purpose::Write)
}

diesel::table! {
    __diesel_schema_migrations (version) {
        version -> Text,
    }
}

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
/// When it cannot be opened, was made by a newer program, or a migration fails. What fails leaves
/// nothing behind: on SQLite all pending migrations are one transaction, on PostgreSQL each is.
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
    if let DatabaseUrl::Sqlite(path) = url {
        make_private(path).map_err(|error| StoreError::Connect(format!("{url}: {error}")))?;
    }
    let mut connection = open_in_turn(url)?;
    if let Schema::Newer(version) = schema(&mut connection)? {
        return Err(newer(&version));
    }
    let failed = |error: Box<dyn std::error::Error + Send + Sync>| {
        StoreError::Refused(format!("a migration failed: {error}"))
    };
    let ran = match &mut connection {
        AnyConnection::Sqlite(sqlite) => {
            // A table that is made anew must not drag its children along.
            sqlite.batch_execute("PRAGMA foreign_keys = OFF")?;
            // Two programs that start together take turns: the second waits for the file, and then
            // finds nothing left to do.
            sqlite
                .exclusive_transaction(|sqlite| {
                    let ran = sqlite.run_pending_migrations(SQLITE);
                    ran.map(|ran| ran.len()).map_err(Failed::Migration)
                })
                .map_err(|error| failed(error.into()))?
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

/// Why the migrations of a file were taken back.
#[derive(Debug, thiserror::Error)]
enum Failed {
    #[error("{0}")]
    Migration(Box<dyn std::error::Error + Send + Sync>),
    #[error(transparent)]
    Database(#[from] DieselError),
}

/// Makes a new file that its owner alone may read; SQLite gives its companions the same rights.
fn make_private(path: &std::path::Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Compares the database with this program.
///
/// # Errors
/// When the database cannot be read.
pub fn schema(connection: &mut AnyConnection) -> Result<Schema, StoreError> {
    let failed = |error| StoreError::Refused(format!("the migrations cannot be read: {error}"));
    let known = match connection {
        AnyConnection::Sqlite(_) => versions::<diesel::sqlite::Sqlite>(&SQLITE),
        AnyConnection::Postgres(_) => versions::<diesel::pg::Pg>(&POSTGRES),
    };
    let known = known.map_err(failed)?;
    let applied = applied(connection)?;
    if let Some(unknown) = applied.iter().find(|version| !known.contains(version)) {
        return Ok(Schema::Newer(unknown.clone()));
    }
    match known.len() - applied.len() {
        0 => Ok(Schema::Current),
        behind => Ok(Schema::Behind(behind)),
    }
}

/// The migrations a database has had. It is asked with a plain query: the harness would first make
/// its own table, which a reading connection may not do.
fn applied(connection: &mut AnyConnection) -> Result<Vec<String>, StoreError> {
    let versions = __diesel_schema_migrations::table
        .select(__diesel_schema_migrations::version)
        .load(connection);
    match versions {
        // No table: nothing was ever migrated here.
        Err(DieselError::DatabaseError(DatabaseErrorKind::Unknown, why))
            if why.message().contains("__diesel_schema_migrations") =>
        {
            Ok(Vec::new())
        }
        versions => Ok(versions?),
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

#[cfg(test)]
mod tests {
    use super::{Schema, migrate, open, schema};
    use crate::store::DatabaseUrl;
    use crate::store::connection::Purpose;

    #[test]
    fn a_reader_sees_what_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::Sqlite(folder.path().join("heard.db"));
        drop(open(&url, Purpose::Write).unwrap());
        let seen = || schema(&mut open(&url, Purpose::Read).unwrap()).unwrap();
        assert!(matches!(seen(), Schema::Behind(missing) if missing > 0));
        migrate(&url).unwrap();
        assert_eq!(seen(), Schema::Current);
    }
}
