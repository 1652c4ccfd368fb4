//! What is asked of a database past the program that is measured: counts and sizes.

#![expect(
    clippy::disallowed_methods,
    reason = "a connection past the program, to count what it stored"
)]

use diesel::connection::SimpleConnection;
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};
use heard::store::DatabaseUrl;

/// A name and a number.
#[derive(Debug, QueryableByName)]
pub(crate) struct Counted {
    #[diesel(sql_type = Text)]
    pub(crate) name: String,
    #[diesel(sql_type = BigInt)]
    pub(crate) n: i64,
}

/// The rows of a query that gives `name` and `n`.
pub(crate) fn ask(url: &DatabaseUrl, query: &str) -> anyhow::Result<Vec<Counted>> {
    Ok(match url {
        DatabaseUrl::Sqlite(path) => {
            let mut file = SqliteConnection::establish(&path.to_string_lossy())?;
            sql_query(query).load(&mut file)?
        }
        DatabaseUrl::Postgres(url) => {
            let mut server = PgConnection::establish(url)?;
            sql_query(query).load(&mut server)?
        }
    })
}

/// The number that a query gives as `n`, beside any `name`.
pub(crate) fn number(url: &DatabaseUrl, query: &str) -> anyhow::Result<i64> {
    Ok(ask(url, query)?.iter().map(|counted| counted.n).sum())
}

/// Ratings that are stored.
pub(crate) fn ratings(url: &DatabaseUrl) -> anyhow::Result<i64> {
    number(url, "SELECT 'ratings' AS name, count(*) AS n FROM ratings")
}

/// Does something on a PostgreSQL server, outside a transaction.
pub(crate) fn tell(server: &str, statement: &str) -> anyhow::Result<()> {
    Ok(PgConnection::establish(server)?.batch_execute(statement)?)
}

/// Looks at the server's process that serves us, while it does.
pub(crate) fn backend<T>(
    server: &str,
    look: impl FnOnce(u32) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let mut connection = PgConnection::establish(server)?;
    let query = "SELECT 'backend' AS name, CAST(pg_backend_pid() AS bigint) AS n";
    let found: Vec<Counted> = sql_query(query).load(&mut connection)?;
    let process = found.first().map_or(0, |backend| backend.n);
    look(u32::try_from(process)?)
}
