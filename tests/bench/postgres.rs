//! The PostgreSQL server: databases of our own on it, its processes, and what they took.

use std::time::Duration;

use anyhow::{Context, ensure};
use heard::store::DatabaseUrl;

use super::{hands, machine};

/// Names the server; `deploy/test --with-postgres` sets it.
const SERVER: &str = "HEARD_TEST_POSTGRES_URL";

/// A server on this machine.
#[derive(Debug)]
pub(crate) struct Postgres {
    server: String,
    /// Its first process, the parent of all others.
    first: u32,
    /// The databases made here.
    made: Vec<String>,
}

impl Postgres {
    /// The server that the environment names.
    #[expect(
        clippy::disallowed_methods,
        reason = "deploy/test says by it where its server is"
    )]
    pub(crate) fn find() -> anyhow::Result<Self> {
        let server = std::env::var(SERVER).with_context(|| {
            format!("{SERVER} names no PostgreSQL server; deploy/bench starts one and names it")
        })?;
        let first = hands::backend(&server, |backend| {
            let name = std::fs::read_to_string(format!("/proc/{backend}/comm")).unwrap_or_default();
            ensure!(
                name.starts_with("postgres"),
                "the PostgreSQL server runs elsewhere: its processes cannot be measured"
            );
            machine::parent(backend)
        })?;
        Ok(Self {
            server,
            first,
            made: Vec::new(),
        })
    }

    /// Keeps the server on the core of what is measured: its processes, and those to come.
    pub(crate) fn move_to_measured_core(&self) -> anyhow::Result<()> {
        machine::move_to_core(machine::MEASURED, self.first)?;
        for process in machine::children(self.first)? {
            machine::move_to_core(machine::MEASURED, process)?;
        }
        Ok(())
    }

    /// The time of the processor that all its processes took, also those that ended.
    pub(crate) fn cpu(&self) -> anyhow::Result<Duration> {
        let mut cpu = machine::cpu(self.first)? + machine::cpu_of_ended_children(self.first)?;
        for process in machine::children(self.first)? {
            // One that ended in the meantime is counted with its parent from now on.
            cpu += machine::cpu(process).unwrap_or_default();
        }
        Ok(cpu)
    }

    /// The kind of file system its files lie on.
    pub(crate) fn file_system(&self) -> anyhow::Result<String> {
        machine::file_system(&format!("/proc/{}/cwd", self.first))
    }

    /// The address of a database here.
    fn url(&self, name: &str) -> anyhow::Result<DatabaseUrl> {
        let mut url: url::Url = self.server.parse()?;
        url.set_path(name);
        Ok(DatabaseUrl::Postgres(url.to_string()))
    }

    /// A new database: an empty one, or a copy of one that nobody uses.
    pub(crate) fn make(&mut self, name: &str, of: Option<&str>) -> anyhow::Result<DatabaseUrl> {
        self.remove(name)?;
        let template = of.map_or_else(|| "template1".to_owned(), own_name);
        let own = own_name(name);
        let statement = format!("CREATE DATABASE {own} TEMPLATE {template}");
        // Whoever used the template may still be on the way out.
        let mut tries = 50;
        while let Err(error) = hands::tell(&self.server, &statement) {
            tries -= 1;
            ensure!(tries > 0, "{error}");
            std::thread::sleep(Duration::from_millis(100));
        }
        self.made.push(name.to_owned());
        self.url(&own)
    }

    fn remove(&self, name: &str) -> anyhow::Result<()> {
        let own = own_name(name);
        let statement = format!("DROP DATABASE IF EXISTS {own} WITH (FORCE)");
        hands::tell(&self.server, &statement)
    }
}

/// Benchmarks that run at the same time on one server do not meet.
fn own_name(name: &str) -> String {
    format!("heard_bench_{}_{name}", std::process::id())
}

/// The databases made here go, also from a server that stays.
impl Drop for Postgres {
    fn drop(&mut self) {
        for name in &self.made {
            if let Err(error) = self.remove(name) {
                eprintln!("the database {} stays behind: {error}", own_name(name));
            }
        }
    }
}
