//! What the tests of commands stand on: a desk with a database of its own.

use std::path::PathBuf;

use clap::{Args, Parser};

use super::{organisation, service};
use crate::config::Settings;
use crate::store::{DatabaseUrl, Db};

/// Where an operator sits.
pub(super) struct Desk {
    folder: tempfile::TempDir,
}

#[derive(Debug, Parser)]
struct Line<C: Args> {
    #[command(flatten)]
    settings: Settings,

    #[command(flatten)]
    command: C,
}

impl Desk {
    /// A desk with an empty database.
    pub(super) fn new() -> Self {
        let desk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        crate::store::migrate(&desk.database()).unwrap();
        desk
    }

    /// A desk with a council and its libraries.
    pub(super) fn with_a_council() -> Self {
        let desk = Self::new();
        let council = "add|--name|Example Council|--nation|wales";
        desk.run(council, organisation::Organisation::run).unwrap();
        let libraries = "add|--organisation|example-council|--name|Libraries";
        desk.run(libraries, service::Service::run).unwrap();
        desk
    }

    /// Runs a command as if it were typed; its words have bars between them.
    pub(super) fn run<C: Args>(
        &self,
        words: &str,
        run: impl FnOnce(C, &Settings) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let database = format!("--database-url={}", self.database());
        let keys = format!("--keys={}", self.keys().display());
        let public = "--public-url=https://feedback.example.gov.uk";
        let settings = ["heard", &database, &keys, public];
        let line = settings.into_iter().chain(words.split('|'));
        let Line { settings, command } = Line::<C>::try_parse_from(line)?;
        run(command, &settings)
    }

    pub(super) fn db(&self) -> Db {
        Db::open(&self.database()).unwrap()
    }

    pub(super) fn keys(&self) -> PathBuf {
        self.folder.path().join("keys")
    }

    fn database(&self) -> DatabaseUrl {
        DatabaseUrl::Sqlite(self.folder.path().join("heard.db"))
    }
}
