//! A database for each test: a file in a folder of its own, or a database of its own on a
//! PostgreSQL server. Each is a copy of a template that is migrated once.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use heard::store::{self, DatabaseUrl};

/// Names the server that tests may make databases on.
const SERVER: &str = "HEARD_TEST_POSTGRES_URL";
/// Says that there must be one.
pub(super) const REQUIRED: &str = "HEARD_TEST_REQUIRE_POSTGRES";

/// Which of the two databases a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Backend {
    Sqlite,
    Postgres,
}

impl Backend {
    /// Whether this database is there to be tested on. Says so when it is not.
    pub(crate) fn is_there(self) -> bool {
        if self == Self::Sqlite || server().is_some() {
            return true;
        }
        assert!(
            setting(REQUIRED).is_none(),
            "{REQUIRED} is set, and {SERVER} names no PostgreSQL server"
        );
        eprintln!("left out: {SERVER} names no PostgreSQL server");
        false
    }
}

/// What the test command set, under names that begin with `HEARD_TEST_`.
#[expect(
    clippy::disallowed_methods,
    reason = "the test command sets these, nobody else"
)]
pub(crate) fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn server() -> Option<&'static str> {
    static SERVER_URL: OnceLock<Option<String>> = OnceLock::new();
    SERVER_URL.get_or_init(|| setting(SERVER)).as_deref()
}

/// A database that is gone when it is dropped.
pub(crate) struct Database {
    pub(crate) url: DatabaseUrl,
    home: Home,
    // Kept while databases are made of it.
    _template: Option<Arc<Database>>,
}

enum Home {
    Folder(tempfile::TempDir),
    Server {
        name: String,
    },
    /// Somebody else's, who also takes it away.
    Elsewhere,
}

impl Database {
    /// An empty one: nothing was migrated. A SQLite file is not even there.
    pub(crate) fn empty(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => {
                let folder = tempfile::tempdir().unwrap();
                let url = DatabaseUrl::Sqlite(folder.path().join("heard.db"));
                Self {
                    url,
                    home: Home::Folder(folder),
                    _template: None,
                }
            }
            Backend::Postgres => Self::on_the_server("template1", None),
        }
    }

    /// One whose schema is current.
    pub(crate) fn migrated(backend: Backend) -> Self {
        let template = template(backend);
        match &template.home {
            Home::Folder(_) => {
                let database = Self::empty(backend);
                std::fs::copy(template.file(), database.file()).unwrap();
                database
            }
            Home::Server { name } => Self::on_the_server(name, Some(template.clone())),
            Home::Elsewhere => unreachable!("a template is made by this program"),
        }
    }

    /// One that somebody else keeps.
    pub(crate) fn at(url: DatabaseUrl) -> Self {
        Self {
            url,
            home: Home::Elsewhere,
            _template: None,
        }
    }

    fn on_the_server(template: &str, kept: Option<Arc<Self>>) -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("heard_test_{}_{number}", std::process::id());
        let made = format!("CREATE DATABASE {name} TEMPLATE {template}");
        administer(&made);
        let mut url: url::Url = server().unwrap().parse().unwrap();
        url.set_path(&name);
        let url = DatabaseUrl::Postgres(url.to_string());
        Self {
            url,
            home: Home::Server { name },
            _template: kept,
        }
    }

    /// The file, on SQLite.
    pub(crate) fn file(&self) -> PathBuf {
        match &self.url {
            DatabaseUrl::Sqlite(path) => path.clone(),
            DatabaseUrl::Postgres(_) => panic!("a server keeps its files to itself"),
        }
    }

    /// A second connection, past the program that is being tested.
    pub(crate) fn open(&self) -> Hands {
        match &self.url {
            DatabaseUrl::Sqlite(path) => Hands::Sqlite(open_sqlite(path)),
            DatabaseUrl::Postgres(url) => Hands::Postgres(open_postgres(url)),
        }
    }

    /// Takes the database away from everybody, on PostgreSQL: nobody is let in until
    /// [`Database::bring_back`].
    pub(crate) fn take_away(&self) {
        let Home::Server { name } = &self.home else {
            panic!("a file cannot be taken away")
        };
        administer(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false"));
        administer(&format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        ));
    }

    /// Lets everybody in again.
    pub(crate) fn bring_back(&self) {
        let Home::Server { name } = &self.home else {
            panic!("a file was not taken away")
        };
        administer(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true"));
    }
}

/// Somebody with their hands in the database.
pub(crate) enum Hands {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Hands {
    pub(crate) fn run(&mut self, statements: &str) {
        match self {
            Self::Sqlite(sqlite) => sqlite.batch_execute(statements).unwrap(),
            Self::Postgres(postgres) => postgres.batch_execute(statements).unwrap(),
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let Home::Server { name } = &self.home else {
            return;
        };
        // Whoever of the stopped server is still on its way out is sent away.
        let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        for patience in (0..10).rev() {
            match open_postgres(server().unwrap()).batch_execute(&drop) {
                Ok(()) => return,
                Err(error) if patience == 0 => eprintln!("{name} stays behind: {error}"),
                Err(_busy) => std::thread::sleep(Duration::from_millis(50)),
            }
        }
    }
}

/// The migrated template: made by the first test that needs it, gone with the last.
fn template(backend: Backend) -> Arc<Database> {
    static SQLITE: Mutex<Weak<Database>> = Mutex::new(Weak::new());
    static POSTGRES: Mutex<Weak<Database>> = Mutex::new(Weak::new());
    let template = match backend {
        Backend::Sqlite => &SQLITE,
        Backend::Postgres => &POSTGRES,
    };
    let mut template = template.lock().unwrap_or_else(PoisonError::into_inner);
    template.upgrade().unwrap_or_else(|| {
        let made = Database::empty(backend);
        store::migrate(&made.url).unwrap();
        let made = Arc::new(made);
        *template = Arc::downgrade(&made);
        made
    })
}

fn administer(statement: &str) {
    let server = server().unwrap();
    open_postgres(server).batch_execute(statement).unwrap();
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test makes databases and looks into them"
)]
pub(crate) fn open_postgres(url: &str) -> PgConnection {
    PgConnection::establish(url).unwrap()
}

/// A second connection to a file, past the program that is being tested.
#[expect(
    clippy::disallowed_methods,
    reason = "a test makes databases and looks into them"
)]
pub(crate) fn open_sqlite(path: &Path) -> SqliteConnection {
    SqliteConnection::establish(path.to_str().unwrap()).unwrap()
}
