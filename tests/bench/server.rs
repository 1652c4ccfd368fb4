//! A `heard serve` to measure.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use heard::store::DatabaseUrl;

use super::machine;

/// The program, built with this one.
const HEARD: &str = env!("CARGO_BIN_EXE_heard");
/// How long it may take to begin.
const BEGINS_WITHIN: Duration = Duration::from_secs(20);
/// How long it may take to end, with what it has in its queue.
const ENDS_WITHIN: Duration = Duration::from_secs(20);

/// A running server. It is stopped when it is dropped, if nobody stopped it before.
pub(crate) struct Server {
    child: Child,
    /// Where it listens.
    pub(crate) address: SocketAddr,
}

/// `heard`, for a database and a key folder.
pub(crate) fn heard(mut command: Command, url: &DatabaseUrl, keys: &Path) -> Command {
    let url = match url {
        DatabaseUrl::Sqlite(path) => format!("sqlite:{}", path.display()),
        DatabaseUrl::Postgres(url) => url.clone(),
    };
    command
        .env("HEARD_DATABASE_URL", url)
        .env("HEARD_KEYS", keys)
        .env("HEARD_LOG", "error");
    command
}

/// `heard` with all cores.
pub(crate) fn program() -> Command {
    Command::new(HEARD)
}

/// `heard` on the core of what is measured.
pub(crate) fn program_on_its_core() -> Command {
    machine::on_core(machine::MEASURED, HEARD)
}

impl Server {
    /// Starts one and waits until it takes connections.
    pub(crate) fn start(
        program: Command,
        url: &DatabaseUrl,
        keys: &Path,
        more: &[&str],
    ) -> anyhow::Result<Self> {
        // A port that is free now. Another program could take it first; then it says so and ends.
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let child = heard(program, url, keys)
            .args(["serve", "--listen", &address.to_string()])
            .args(more)
            .spawn()
            .context("heard cannot be started")?;
        let mut server = Self { child, address };
        let begun = Instant::now();
        while TcpStream::connect_timeout(&address, Duration::from_millis(200)).is_err() {
            if let Some(ended) = server.child.try_wait()? {
                bail!("heard serve ended at once: {ended}");
            }
            ensure!(
                begun.elapsed() < BEGINS_WITHIN,
                "heard serve does not begin"
            );
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(server)
    }

    /// Its process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Tells it to stop, as systemd does. It must end well, and soon.
    pub(crate) fn stop(mut self) -> anyhow::Result<()> {
        let told = Command::new("kill")
            .args(["-TERM", &self.process().to_string()])
            .status()?;
        ensure!(told.success(), "heard serve was not there to be stopped");
        let begun = Instant::now();
        loop {
            if let Some(ended) = self.child.try_wait()? {
                ensure!(ended.success(), "heard serve ended badly: {ended}");
                return Ok(());
            }
            ensure!(
                begun.elapsed() < ENDS_WITHIN,
                "heard serve did not end {} seconds after SIGTERM",
                ENDS_WITHIN.as_secs()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) && self.child.kill().is_ok() {
            drop(self.child.wait());
        }
    }
}

/// Runs a command of `heard` to its end, which must be a good one.
pub(crate) fn run(url: &DatabaseUrl, keys: &Path, words: &[&str]) -> anyhow::Result<()> {
    let said = heard(program(), url, keys).args(words).output()?;
    ensure!(
        said.status.success(),
        "heard {} failed:\n{}{}",
        words.join(" "),
        String::from_utf8_lossy(&said.stdout),
        String::from_utf8_lossy(&said.stderr)
    );
    Ok(())
}
