//! What each row of the benchmark stands on: a fresh database, made by copying one that was set up
//! once, and the key folder that goes with it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use heard::collect::Doors;
use heard::domain::{Channel, Clock};
use heard::store::keys::Keys;
use heard::store::{self, DatabaseUrl, Db};

use super::postgres::Postgres;
use super::{council, machine};

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Backend {
    /// The file.
    Sqlite,
    /// The server.
    Postgres,
}

impl Backend {
    /// Its name as a row's name has it.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }
}

/// The scratch folder, on the disk that holds the build: a folder for temporary files may be
/// memory, and a COMMIT there waits for nothing.
pub(crate) struct Ground {
    folder: tempfile::TempDir,
    /// The server, when a row wants it.
    pub(crate) postgres: Option<Postgres>,
}

/// The database that is copied.
const TEMPLATE: &str = "template";
/// The copy.
const COPY: &str = "fresh";

impl Ground {
    /// An empty folder with keys in it.
    pub(crate) fn new(backends: &[Backend]) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        let postgres = backends.contains(&Backend::Postgres).then(Postgres::find);
        let ground = Self {
            folder,
            postgres: postgres.transpose()?,
        };
        Keys::make_missing(&ground.key_folder())?;
        let kinds = [
            Some(machine::file_system(&ground.path().to_string_lossy())?),
            ground
                .postgres
                .as_ref()
                .map(Postgres::file_system)
                .transpose()?,
        ];
        if kinds.iter().flatten().any(|kind| kind == "tmpfs") {
            eprintln!("A database lies in memory (tmpfs): a COMMIT waits for no disk here.");
        }
        Ok(ground)
    }

    /// The scratch folder.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The key folder of every database here.
    pub(crate) fn key_folder(&self) -> PathBuf {
        self.path().join("keys")
    }

    /// The keys.
    pub(crate) fn keys(&self) -> anyhow::Result<Keys> {
        Ok(Keys::read(&self.key_folder())?)
    }

    /// An empty database with a current schema.
    pub(crate) fn empty(&mut self, backend: Backend, name: &str) -> anyhow::Result<DatabaseUrl> {
        let url = match backend {
            Backend::Sqlite => DatabaseUrl::Sqlite(self.file(name)),
            Backend::Postgres => self.server()?.make(name, None)?,
        };
        store::migrate(&url)?;
        Ok(url)
    }

    /// Sets up what is copied for each row: the council, with signs alone. The doors sign forms.
    pub(crate) fn template(&mut self, backend: Backend) -> anyhow::Result<Doors> {
        let url = self.empty(backend, TEMPLATE)?;
        let (db, clock) = (Db::open(&url)?, Clock::system());
        council::set_up(&db, &clock, &[Channel::Qr])?;
        Ok(Doors::new(db, self.keys()?, clock))
    }

    /// A fresh copy of the template.
    pub(crate) fn fresh(&mut self, backend: Backend) -> anyhow::Result<DatabaseUrl> {
        match backend {
            Backend::Sqlite => {
                for ending in ["", "-wal", "-shm"] {
                    let file = |name| self.file(&format!("{name}{ending}"));
                    let (from, to) = (file(TEMPLATE), file(COPY));
                    if from.is_file() {
                        fs::copy(&from, &to)?;
                    } else if to.is_file() {
                        fs::remove_file(&to)?;
                    }
                }
                Ok(DatabaseUrl::Sqlite(self.file(COPY)))
            }
            Backend::Postgres => self.server()?.make(COPY, Some(TEMPLATE)),
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    fn server(&mut self) -> anyhow::Result<&mut Postgres> {
        self.postgres.as_mut().context("no PostgreSQL server")
    }
}
