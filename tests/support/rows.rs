//! Looking into the database past the program.

use diesel::sql_types::{BigInt, Text};
use diesel::{QueryableByName, RunQueryDsl, sql_query};
use heard::store::AnyConnection;

use super::TestApp;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

impl TestApp {
    /// The texts that a query gives in its column `line`.
    pub(crate) fn lines(&self, query: &str) -> Vec<String> {
        let found = self.db.read_now(|connection| Ok(lines(connection, query)));
        found.unwrap()
    }

    /// The number that a query gives in its column `n`.
    pub(crate) fn number(&self, query: &str) -> i64 {
        let found = self.db.read_now(|connection| Ok(number(connection, query)));
        found.unwrap()
    }

    /// Every row of every table, as `table: columns`, in an order of its own.
    pub(crate) fn rows(&self) -> Vec<String> {
        self.db.read_now(|connection| Ok(rows(connection))).unwrap()
    }

    /// Every row of the tables that an answer touches: what must be as it was when nothing was
    /// stored.
    pub(crate) fn answer_rows(&self) -> Vec<String> {
        let tables = [
            "ratings",
            "receipts",
            "tallies_day",
            "tallies_month",
            "comments",
            "words",
            "findings",
            "decisions",
            "register",
        ];
        let rows = self.rows().into_iter();
        rows.filter(|row| {
            tables
                .iter()
                .any(|table| row.starts_with(&format!("{table}: ")))
        })
        .collect()
    }

    /// How many rows a table has.
    pub(crate) fn rows_of(&self, table: &str) -> i64 {
        self.number(&format!("SELECT count(*) AS n FROM {table}"))
    }

    /// How often each score, 0 to 5, was tapped at a sign. The rows and both tallies must agree.
    pub(crate) fn count(&self, code: &str) -> [i64; 6] {
        let here = format!("touchpoint_id = (SELECT id FROM touchpoints WHERE code = '{code}')");
        let mut rows = [0; 6];
        let found = self.lines(&format!(
            "SELECT CAST(score AS TEXT) || ' ' || CAST(count(*) AS TEXT) AS line \
             FROM ratings WHERE {here} GROUP BY score"
        ));
        for line in found {
            let (score, count) = line.split_once(' ').unwrap();
            rows[score.parse::<usize>().unwrap()] = count.parse().unwrap();
        }
        for tally in ["tallies_day", "tallies_month"] {
            let sums: Vec<i64> = (0..6)
                .map(|score| {
                    self.number(&format!(
                        "SELECT CAST(coalesce(sum(n{score}), 0) AS BIGINT) AS n \
                         FROM {tally} WHERE {here}"
                    ))
                })
                .collect();
            assert_eq!(sums, rows, "{tally} and the rows of {code} differ");
        }
        rows
    }

    /// How many answers a sign has.
    pub(crate) fn answers_at(&self, code: &str) -> i64 {
        self.count(code).iter().sum()
    }

    /// Which files of the database hold these bytes, on SQLite. Upper and lower case are alike.
    pub(crate) fn files_with(&self, needle: &str) -> Vec<String> {
        let file = self.database.file();
        let needle = needle.to_lowercase();
        let mut found = Vec::new();
        for entry in std::fs::read_dir(file.parent().unwrap()).unwrap() {
            let path = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap().to_ascii_lowercase();
            if bytes
                .windows(needle.len())
                .any(|window| window == needle.as_bytes())
            {
                found.push(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
        found
    }

    /// The identifier of the comment with these words.
    pub(crate) fn comment_id(&self, words: &str) -> i64 {
        let words = words.replace('\'', "''");
        self.number(&format!(
            "SELECT comment_id AS n FROM words WHERE text = '{words}'"
        ))
    }

    /// Where every comment stands, as `state level`, in the order of the words.
    pub(crate) fn states(&self) -> Vec<String> {
        self.lines(
            "SELECT comments.state || ' ' || words.text AS line FROM comments \
             JOIN words ON words.comment_id = comments.id ORDER BY words.text",
        )
    }
}

pub(crate) fn lines(connection: &mut AnyConnection, query: &str) -> Vec<String> {
    let found: Vec<Line> = match connection {
        AnyConnection::Sqlite(sqlite) => sql_query(query).load(sqlite).unwrap(),
        AnyConnection::Postgres(postgres) => sql_query(query).load(postgres).unwrap(),
    };
    found.into_iter().map(|found| found.line).collect()
}

pub(crate) fn number(connection: &mut AnyConnection, query: &str) -> i64 {
    let found: Vec<Number> = match connection {
        AnyConnection::Sqlite(sqlite) => sql_query(query).load(sqlite).unwrap(),
        AnyConnection::Postgres(postgres) => sql_query(query).load(postgres).unwrap(),
    };
    assert_eq!(found.len(), 1, "{query}");
    found[0].n
}

/// The tables of Heard, by name. A partition is a part of its table.
pub(crate) fn tables(connection: &mut AnyConnection) -> Vec<String> {
    let query = match connection {
        AnyConnection::Sqlite(_) => {
            "SELECT name AS line FROM sqlite_schema WHERE type = 'table' \
             AND name NOT LIKE 'sqlite_%' ORDER BY name"
        }
        AnyConnection::Postgres(_) => {
            "SELECT c.relname::text AS line FROM pg_class c \
             JOIN pg_namespace s ON s.oid = c.relnamespace \
             WHERE s.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition \
             ORDER BY c.relname::text COLLATE \"C\""
        }
    };
    let mut tables = lines(connection, query);
    tables.sort();
    tables
}

/// The columns of a table, in their order.
pub(crate) fn columns(connection: &mut AnyConnection, table: &str) -> Vec<String> {
    let query = match connection {
        AnyConnection::Sqlite(_) => {
            format!("SELECT name AS line FROM pragma_table_info('{table}') ORDER BY cid")
        }
        AnyConnection::Postgres(_) => format!(
            "SELECT column_name::text AS line FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY ordinal_position"
        ),
    };
    lines(connection, &query)
}

fn rows(connection: &mut AnyConnection) -> Vec<String> {
    let mut rows = Vec::new();
    for table in tables(connection) {
        let row = match connection {
            AnyConnection::Sqlite(_) => {
                let columns = columns(connection, &table);
                let quoted: Vec<String> = columns
                    .iter()
                    .map(|column| format!("quote({column})"))
                    .collect();
                quoted.join(" || ',' || ")
            }
            AnyConnection::Postgres(_) => format!("{table}::text"),
        };
        let query = format!("SELECT '{table}: ' || {row} AS line FROM {table}");
        rows.extend(lines(connection, &query));
    }
    rows.sort();
    rows
}

/// Runs a statement past the program.
pub(crate) fn run(connection: &mut AnyConnection, statement: &str) {
    match connection {
        AnyConnection::Sqlite(sqlite) => sql_query(statement).execute(sqlite).unwrap(),
        AnyConnection::Postgres(postgres) => sql_query(statement).execute(postgres).unwrap(),
    };
}
