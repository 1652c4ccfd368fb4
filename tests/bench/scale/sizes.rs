//! Where the bytes go.

use heard::store::DatabaseUrl;
use serde_json::json;

use crate::ground::Backend;
use crate::hands::{self, Counted};

/// SQLite tells the pages of each table and index.
const SQLITE: &str = "SELECT name, CAST(pgsize AS BIGINT) AS n FROM dbstat WHERE aggregate = TRUE \
    AND pgsize > 100000 ORDER BY n DESC";
/// A partition counts with its table, and an index by itself.
const POSTGRES: &str = "
    SELECT name, CAST(sum(bytes) AS BIGINT) AS n FROM (
        SELECT CASE WHEN c.relkind = 'i' THEN 'index of ' ELSE '' END
               || regexp_replace(c.relname, '_[0-9]{6}', '') AS name,
               CASE WHEN c.relkind = 'i' THEN pg_relation_size(c.oid)
                    ELSE pg_table_size(c.oid) END AS bytes
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'i')
    ) parts GROUP BY name HAVING sum(bytes) > 100000 ORDER BY n DESC";
const POSTGRES_ALL: &str = "SELECT 'all' AS name, pg_database_size(current_database()) AS n";

/// Tells the size in all, the bytes a rating, and the large parts.
pub(crate) fn tell(
    url: &DatabaseUrl,
    backend: Backend,
    ratings: usize,
    json: bool,
) -> anyhow::Result<()> {
    let (all, parts) = match url {
        DatabaseUrl::Sqlite(path) => {
            let all = std::fs::metadata(path)?.len();
            (i64::try_from(all)?, hands::ask(url, SQLITE)?)
        }
        DatabaseUrl::Postgres(_) => (
            hands::number(url, POSTGRES_ALL)?,
            hands::ask(url, POSTGRES)?,
        ),
    };
    let database = backend.as_str();
    if json {
        let told = json!({
            "row": "scale size",
            "database": database,
            "ratings": ratings,
            "bytes": all,
            "bytes_a_rating": each(all, ratings),
        });
        println!("{told}");
    } else {
        println!(
            "{database:9} {:30} {all:>12} bytes, {:.1} a rating",
            "size",
            each(all, ratings)
        );
    }
    for Counted { name, n } in parts {
        if json {
            let told = json!({
                "row": "scale size of",
                "database": database,
                "part": name,
                "bytes": n,
                "bytes_a_rating": each(n, ratings),
            });
            println!("{told}");
        } else {
            println!(
                "{:9}   {name:38} {n:>12} bytes, {:.1} a rating",
                "",
                each(n, ratings)
            );
        }
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
fn each(bytes: i64, ratings: usize) -> f64 {
    bytes as f64 / ratings.max(1) as f64
}
