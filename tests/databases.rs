//! Two databases, one schema: what the program thinks there is, what the migrations make, and what
//! happens to a database that is older or newer than the program.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use diesel_migrations::{FileBasedMigrations, MigrationHarness};
use heard::store::{self, DatabaseUrl, Db, StoreError};
use support::{Backend, Database, Hands, TestApp, columns, lines, on_both_databases, tables};

on_both_databases!(
    the_program_knows_every_column_and_no_other,
    every_migration_goes_back_and_forth,
    migrating_twice_changes_nothing,
    two_programs_may_migrate_at_the_same_time,
    an_older_database_is_not_opened,
    a_newer_database_is_left_alone,
    every_table_can_be_read,
);

/// The migrations' own table.
const MIGRATIONS: &str = "__diesel_schema_migrations";

/// What the program thinks a table's columns are: name, type, whether it may be empty.
type Columns = Vec<(String, String, bool)>;

/// The tables of `src/store/schema.rs`, as they are written there.
fn known_tables() -> BTreeMap<String, Columns> {
    let schema = include_str!("../src/store/schema.rs");
    let mut known = BTreeMap::new();
    for table in schema.split("diesel::table! {").skip(1) {
        let (head, rest) = table.trim_start().split_once('{').unwrap();
        let name = head.split_whitespace().next().unwrap().to_owned();
        let body = rest.split_once('}').unwrap().0;
        let columns = body
            .lines()
            .filter_map(|line| line.trim().trim_end_matches(',').split_once(" -> "))
            .map(|(column, kind)| {
                let bare = kind
                    .strip_prefix("Nullable<")
                    .map(|kind| kind.trim_end_matches('>'));
                (
                    column.to_owned(),
                    bare.unwrap_or(kind).to_owned(),
                    bare.is_some(),
                )
            })
            .collect();
        known.insert(name, columns);
    }
    known
}

/// What a type of the program is called in a database.
fn called(backend: Backend, kind: &str) -> &'static [&'static str] {
    match (backend, kind) {
        // SQLite counts its own identifiers up only in a column called INTEGER.
        (Backend::Sqlite, "BigInt") => &["BIGINT", "INTEGER"],
        (Backend::Sqlite, "Integer") => &["INTEGER"],
        (Backend::Sqlite, "SmallInt") => &["SMALLINT"],
        (Backend::Sqlite, "Text") => &["TEXT"],
        (Backend::Sqlite, "Bool") => &["BOOLEAN"],
        (Backend::Sqlite, "Binary") => &["BLOB"],
        (Backend::Sqlite, "Timestamp") => &["TIMESTAMP"],
        (Backend::Postgres, "BigInt") => &["bigint"],
        (Backend::Postgres, "Integer") => &["integer"],
        (Backend::Postgres, "SmallInt") => &["smallint"],
        (Backend::Postgres, "Text") => &["text"],
        (Backend::Postgres, "Bool") => &["boolean"],
        (Backend::Postgres, "Binary") => &["bytea"],
        (Backend::Postgres, "Timestamp") => &["timestamp without time zone"],
        (_, other) => panic!("nobody has said what `{other}` is called"),
    }
}

/// A column as the database has it: `name | type | YES`, where YES is that it may be empty.
fn there(app: &TestApp, table: &str) -> Vec<(String, String, String)> {
    let query = match app.backend {
        Backend::Sqlite => format!(
            "SELECT name || '|' || type || '|' || CASE \"notnull\" WHEN 0 THEN 'YES' ELSE 'NO' END \
             AS line FROM pragma_table_info('{table}') ORDER BY cid"
        ),
        Backend::Postgres => format!(
            "SELECT column_name::text || '|' || data_type::text || '|' || is_nullable::text AS line \
             FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY ordinal_position"
        ),
    };
    let split = |line: String| {
        let mut parts = line.split('|').map(str::to_owned);
        (
            parts.next().unwrap(),
            parts.next().unwrap(),
            parts.next().unwrap(),
        )
    };
    app.lines(&query).into_iter().map(split).collect()
}

fn the_program_knows_every_column_and_no_other(app: &TestApp) {
    let known = known_tables();
    assert!(known.len() > 20, "{known:?}");
    let in_database = app
        .db
        .read_now(|connection| Ok(tables(connection)))
        .unwrap();
    let in_database: BTreeSet<String> = in_database
        .into_iter()
        .filter(|table| table != MIGRATIONS)
        .collect();
    assert_eq!(known.keys().cloned().collect::<BTreeSet<_>>(), in_database);
    for (table, columns) in known {
        let there = there(app, &table);
        let names = |columns: Vec<&String>| columns.into_iter().cloned().collect::<BTreeSet<_>>();
        assert_eq!(
            names(columns.iter().map(|(name, ..)| name).collect()),
            names(there.iter().map(|(name, ..)| name).collect()),
            "{table}"
        );
        for (name, kind, optional) in columns {
            let (_, called_there, may_be_empty) =
                there.iter().find(|(other, ..)| *other == name).unwrap();
            let called = called(app.backend, &kind);
            assert!(
                called.contains(&&**called_there),
                "{table}.{name}: {called_there}, {kind}"
            );
            assert_eq!(
                may_be_empty == "YES",
                optional,
                "{table}.{name} may be empty"
            );
        }
    }
}

/// Reads every column of every table, with rows in as many as one story fills.
fn every_table_can_be_read(app: &TestApp) {
    app.council();
    app.words("LIB", "4", "Ring me on 07700 900456.");
    app.screen();
    app.purge();
    for (table, known) in known_tables() {
        let names: Vec<&str> = known.iter().map(|(name, ..)| &**name).collect();
        let names = names.join(", ");
        let counted = app.number(&format!(
            "SELECT count(*) AS n FROM (SELECT {names} FROM {table}) AS everything"
        ));
        assert_eq!(counted, app.rows_of(&table));
    }
    assert!(app.rows_of("findings") > 0 && app.rows_of("job_runs") > 0);
}

/// The migrations of a database, as they stand in their folder.
fn migrations(backend: Backend) -> FileBasedMigrations {
    let folder = match backend {
        Backend::Sqlite => "migrations/sqlite",
        Backend::Postgres => "migrations/postgres",
    };
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    FileBasedMigrations::from_path(here.join(folder)).unwrap()
}

/// Takes so many migrations back.
fn take_back(database: &Database, backend: Backend, how_many: usize) {
    for _ in 0..how_many {
        match database.open() {
            Hands::Sqlite(mut sqlite) => {
                sqlite.revert_last_migration(migrations(backend)).unwrap();
            }
            Hands::Postgres(mut postgres) => {
                postgres.revert_last_migration(migrations(backend)).unwrap();
            }
        }
    }
}

/// The tables and columns of a database, and its indexes.
fn shape(database: &Database) -> Vec<String> {
    let mut connection = match database.open() {
        Hands::Sqlite(sqlite) => store::AnyConnection::Sqlite(sqlite),
        Hands::Postgres(postgres) => store::AnyConnection::Postgres(postgres),
    };
    let mut shape = Vec::new();
    for table in tables(&mut connection) {
        shape.push(format!(
            "{table}: {}",
            columns(&mut connection, &table).join(", ")
        ));
    }
    let indexes = match &connection {
        store::AnyConnection::Sqlite(_) => {
            "SELECT coalesce(sql, name) AS line FROM sqlite_schema WHERE type = 'index' ORDER BY 1"
        }
        store::AnyConnection::Postgres(_) => {
            "SELECT indexdef::text AS line FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"
        }
    };
    shape.extend(lines(&mut connection, indexes));
    shape
}

fn every_migration_goes_back_and_forth(app: &TestApp) {
    let database = Database::empty(app.backend);
    let all = store::migrate(&database.url).unwrap();
    assert!(all >= 6, "{all}");
    let made = shape(&database);
    for back in 1..=all {
        take_back(&database, app.backend, back);
        assert_ne!(shape(&database), made, "{back} back");
        if back == all {
            let own = |line: &String| line.contains(MIGRATIONS) || line.contains("autoindex");
            let left = shape(&database);
            assert!(left.iter().all(own), "nothing of Heard's is left: {left:?}");
        }
        assert_eq!(store::migrate(&database.url).unwrap(), back);
        assert_eq!(shape(&database), made, "after {back} back and forth");
    }
    Db::open(&database.url).unwrap();
}

fn migrating_twice_changes_nothing(app: &TestApp) {
    app.council();
    app.words("LIB", "4", "Kind people.");
    let before = app.rows();
    assert_eq!(store::migrate(&app.database.url).unwrap(), 0);
    assert_eq!(app.rows(), before);
}

fn two_programs_may_migrate_at_the_same_time(app: &TestApp) {
    let database = Database::empty(app.backend);
    let ran: Vec<usize> = std::thread::scope(|scope| {
        let url = &database.url;
        let two: Vec<_> = (0..2)
            .map(|_| scope.spawn(|| store::migrate(url)))
            .collect();
        two.into_iter()
            .map(|one| one.join().unwrap().unwrap())
            .collect()
    });
    // One did it all, the other waited and found nothing left.
    assert!(ran.contains(&0), "{ran:?}");
    assert!(ran.iter().sum::<usize>() >= 5, "{ran:?}");
    Db::open(&database.url).unwrap();
}

/// Why a database is not opened.
fn refusal(url: &DatabaseUrl) -> String {
    match Db::open(url) {
        Ok(_) => panic!("{url} was opened"),
        Err(refused @ (StoreError::Refused(_) | StoreError::Connect(_))) => refused.to_string(),
        Err(other) => panic!("{other:?}"),
    }
}

fn an_older_database_is_not_opened(app: &TestApp) {
    let database = Database::empty(app.backend);
    let nothing = refusal(&database.url);
    assert!(nothing.contains("run `heard migrate`"), "{nothing}");
    if app.backend == Backend::Sqlite {
        assert!(
            !database.file().exists(),
            "a slip in an address must not make a file"
        );
    }
    store::migrate(&database.url).unwrap();
    take_back(&database, app.backend, 1);
    let older = refusal(&database.url);
    assert!(
        older.contains("is not up to date; run `heard migrate`"),
        "{older}"
    );
    // It says which database, and not its password.
    assert!(older.contains(&database.url.to_string()), "{older}");
    assert_eq!(store::migrate(&database.url).unwrap(), 1);
    Db::open(&database.url).unwrap();
}

fn a_newer_database_is_left_alone(app: &TestApp) {
    let database = Database::migrated(app.backend);
    database.open().run(&format!(
        "INSERT INTO {MIGRATIONS} (version) VALUES ('99990101000000')"
    ));
    let before = shape(&database);
    let told = "the database was made by a newer heard (it has migration 99990101000000)";
    let refused = refusal(&database.url);
    assert!(refused.contains(told), "{refused}");
    let refused = store::migrate(&database.url).unwrap_err().to_string();
    assert!(refused.contains(told), "{refused}");
    assert_eq!(shape(&database), before);
}
