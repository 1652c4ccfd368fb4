//! One connection type for both databases, and how each is opened.
//!
//! Queries are written once against [`AnyConnection`]. The few statements it cannot say (ON
//! CONFLICT, an INSERT of many rows) go through `each_backend!`: the same text, typed twice.

#![expect(
    clippy::disallowed_methods,
    reason = "the one place that opens connections"
)]

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::r2d2::{Error as PoolError, R2D2Connection};
use diesel::r2d2::{ManageConnection, Pool};
use diesel::sql_types::Bool;

use super::{DatabaseUrl, StoreError};

/// A connection to whichever database is in use.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    /// PostgreSQL.
    Postgres(PgConnection),
    /// SQLite. It stands last because it would accept any text as a path.
    Sqlite(SqliteConnection),
}

/// Runs the same block on the connection inside, for statements that the common type cannot say.
macro_rules! each_backend {
    ($connection:ident => $body:block) => {
        match $connection {
            $crate::store::AnyConnection::Postgres($connection) => $body,
            $crate::store::AnyConnection::Sqlite($connection) => $body,
        }
    };
}
pub(in crate::store) use each_backend;

/// Readers at once. The database decides how fast they are, not their number.
pub(in crate::store) const READERS: u32 = 8;

/// How long a reader of a server is used. After a failover it may be on a server that is written to
/// no more and does not say so.
const LIFETIME: std::time::Duration = std::time::Duration::from_mins(5);

/// What a connection is for. It decides how SQLite is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Purpose {
    /// Reads; it cannot write.
    Read,
    /// The one that writes.
    Write,
    /// Holds the turns of jobs, on PostgreSQL.
    Turns,
}

/// SQLite: WAL with a full sync at each commit, because thanked means stored, also after the power
/// went. `secure_delete` overwrites what is deleted, so that a redaction leaves nothing in a page.
const SQLITE_WRITER: &[&str] = &[
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    // 32 MiB of changes before they are folded into the file: a page that many answers touch is
    // then written once, not once a megabyte.
    "PRAGMA wal_autocheckpoint = 8000",
    "PRAGMA journal_size_limit = 67108864",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -32000",
    "PRAGMA trusted_schema = OFF",
];

const SQLITE_READER: &[&str] = &[
    "PRAGMA busy_timeout = 5000",
    "PRAGMA query_only = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16000",
    "PRAGMA trusted_schema = OFF",
];

/// A reader that hangs must not hold a place in the pool for ever.
const POSTGRES_READER: &str = "SET TIME ZONE 'UTC'; SET statement_timeout = '10s'; \
     SET default_transaction_read_only = on";
/// No time-out on writes: a cancelled COMMIT may have been carried out.
const POSTGRES_WRITER: &str = "SET TIME ZONE 'UTC'; SET synchronous_commit = on; \
     SET idle_in_transaction_session_timeout = '5min'";
const POSTGRES_TURNS: &str = "SET TIME ZONE 'UTC'; SET statement_timeout = '10s'";
/// How the server notices that a node has vanished: within some ten seconds, so that its locks do
/// not hold up the others.
const POSTGRES_VANISHED: &str = "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; \
     SET tcp_keepalives_count = 3; SET tcp_user_timeout = 10000";

/// Opens a connection by the scheme of the address, never by trying.
pub(in crate::store) fn open(
    url: &DatabaseUrl,
    purpose: Purpose,
) -> Result<AnyConnection, StoreError> {
    // libpq ends what it says with a line break.
    let failed = |error: &dyn std::fmt::Display| {
        StoreError::Connect(format!("{url}: {}", error.to_string().trim_end()))
    };
    match url {
        DatabaseUrl::Sqlite(path) => {
            let path = path
                .to_str()
                .ok_or_else(|| failed(&"the path is not UTF-8"))?;
            let mut connection = SqliteConnection::establish(path).map_err(|e| failed(&e))?;
            let pragmas = match purpose {
                Purpose::Read | Purpose::Turns => SQLITE_READER,
                Purpose::Write => SQLITE_WRITER,
            };
            for pragma in pragmas {
                connection.batch_execute(pragma).map_err(|e| failed(&e))?;
            }
            Ok(AnyConnection::Sqlite(connection))
        }
        DatabaseUrl::Postgres(address) => {
            let address = DatabaseUrl::for_libpq(address).map_err(|e| failed(&e))?;
            let mut connection = PgConnection::establish(&address).map_err(|e| failed(&e))?;
            let settings = match purpose {
                Purpose::Read => POSTGRES_READER,
                Purpose::Write => POSTGRES_WRITER,
                Purpose::Turns => POSTGRES_TURNS,
            };
            for settings in [settings, POSTGRES_VANISHED] {
                connection.batch_execute(settings).map_err(|e| failed(&e))?;
            }
            Ok(AnyConnection::Postgres(connection))
        }
    }
}

/// Whether a connection that failed is of no use any more: its server is gone, or only reads since
/// a failover, and another host may be the one to write to.
pub(in crate::store) fn is_lost(connection: &mut AnyConnection) -> bool {
    if connection.is_broken() {
        return true;
    }
    match connection {
        AnyConnection::Sqlite(sqlite) => sqlite.ping().is_err(),
        AnyConnection::Postgres(postgres) => {
            let writes = diesel::select(sql::<Bool>(
                "current_setting('transaction_read_only') = 'off'",
            ));
            !writes.get_result(postgres).unwrap_or(false)
        }
    }
}

/// A transaction that takes SQLite's write lock at once. One that begins by reading and then writes
/// fails when another writer came between, and no waiting helps it.
pub(in crate::store) fn write_transaction<T>(
    connection: &mut AnyConnection,
    work: impl FnOnce(&mut AnyConnection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    type Manager = <AnyConnection as Connection>::TransactionManager;
    match connection {
        AnyConnection::Sqlite(sqlite) => {
            AnsiTransactionManager::begin_transaction_sql(sqlite, "BEGIN IMMEDIATE")
        }
        AnyConnection::Postgres(postgres) => AnsiTransactionManager::begin_transaction(postgres),
    }
    .map_err(StoreError::Database)?;
    match work(connection) {
        Ok(value) => {
            Manager::commit_transaction(connection).map_err(StoreError::Database)?;
            Ok(value)
        }
        Err(error) => {
            // The first error is the one to tell; a connection that cannot roll back is broken and
            // is found so by the next user.
            if let Err(rollback) = Manager::rollback_transaction(connection) {
                tracing::warn!(error = %rollback, "a transaction could not be rolled back");
            }
            Err(error)
        }
    }
}

/// Opens readers for the pool.
pub(in crate::store) struct Readers {
    url: DatabaseUrl,
}

impl ManageConnection for Readers {
    type Connection = AnyConnection;
    type Error = PoolError;

    fn connect(&self) -> Result<AnyConnection, PoolError> {
        open(&self.url, Purpose::Read).map_err(|error| {
            PoolError::ConnectionError(ConnectionError::BadConnection(error.to_string()))
        })
    }

    fn is_valid(&self, connection: &mut AnyConnection) -> Result<(), PoolError> {
        connection.ping().map_err(PoolError::QueryError)
    }

    fn has_broken(&self, connection: &mut AnyConnection) -> bool {
        std::thread::panicking() || connection.is_broken()
    }
}

/// Builds the pool of readers.
pub(in crate::store) fn readers(url: &DatabaseUrl) -> Result<Pool<Readers>, StoreError> {
    let remote = matches!(url, DatabaseUrl::Postgres(_));
    pool(remote)
        .min_idle(Some(1))
        .build(Readers { url: url.clone() })
        .map_err(|error| StoreError::Connect(format!("{url}: {error}")))
}

/// Builds a pool of readers of a copy that need not be there.
pub(in crate::store) fn readers_of_a_copy(url: &DatabaseUrl) -> Pool<Readers> {
    pool(true)
        .min_idle(Some(0))
        .build_unchecked(Readers { url: url.clone() })
}

fn pool(remote: bool) -> diesel::r2d2::Builder<Readers> {
    Pool::builder()
        .max_size(READERS)
        .test_on_check_out(remote)
        .max_lifetime(remote.then_some(LIFETIME))
        .idle_timeout(None)
        .connection_timeout(std::time::Duration::from_secs(2))
}
