//! A PostgreSQL server of the test's own, because it is shot. It keeps what it promised: `fsync` is
//! on, as in earnest.

use std::fs::File;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use heard::store::DatabaseUrl;

use crate::support::{Backend, setting};

/// Names the folder of `initdb` and `postgres`.
const PROGRAMS: &str = "HEARD_TEST_POSTGRES_BIN";

/// The server, running or not.
pub(crate) struct OwnPostgres {
    programs: PathBuf,
    folder: tempfile::TempDir,
    /// Whom root lends it to, because it refuses to run as root.
    user: Option<&'static str>,
    port: u16,
    password: String,
    server: Option<Child>,
}

impl OwnPostgres {
    /// Sets one up, where there are the programs for it. It does not run yet.
    pub(crate) fn set_up() -> Option<Self> {
        if !Backend::Postgres.is_there() {
            return None;
        }
        let programs = setting(PROGRAMS);
        let programs = programs.unwrap_or_else(|| panic!("{PROGRAMS} names no folder"));
        let said = |program: &str, argument: &[&str]| {
            let output = Command::new(program).args(argument).output().unwrap();
            (
                output.status.success(),
                String::from_utf8(output.stdout).unwrap(),
            )
        };
        let root = said("id", &["-u"]).1.trim() == "0";
        let has_postgres = said("id", &["postgres"]).0;
        let user = root.then_some(if has_postgres { "postgres" } else { "nobody" });
        let own = Self {
            programs: programs.into(),
            folder: tempfile::tempdir_in("/tmp").unwrap(),
            user,
            port: free_port(),
            password: format!("{:032x}", rand::random::<u128>()),
            server: None,
        };
        let secret = own.folder.path().join("password");
        std::fs::write(&secret, &own.password).unwrap();
        if let Some(user) = user {
            let mut chown = Command::new("chown");
            let given = chown.args(["-R", user]).arg(own.folder.path()).status();
            assert!(given.unwrap().success());
        }
        let mut initdb = own.program("initdb");
        initdb.arg("-D").arg(own.folder.path().join("data"));
        initdb.arg("--pwfile").arg(secret);
        initdb.args(["--username=heard", "--auth=password", "--encoding=UTF8"]);
        let made = initdb.args(["--no-locale", "--no-sync"]).output().unwrap();
        assert!(made.status.success(), "{made:?}");
        Some(own)
    }

    pub(crate) fn url(&self) -> DatabaseUrl {
        let Self { password, port, .. } = self;
        DatabaseUrl::Postgres(format!(
            "postgres://heard:{password}@127.0.0.1:{port}/postgres"
        ))
    }

    /// One of its programs, run by whom it is lent to. It does not outlive the test.
    fn program(&self, name: &str) -> Command {
        let mut command = Command::new("setpriv");
        command.arg("--pdeathsig=KILL");
        if let Some(user) = self.user {
            command.args([&format!("--reuid={user}"), "--regid", user, "--init-groups"]);
        }
        command.arg(self.programs.join(name));
        command.current_dir(self.folder.path()).stdin(Stdio::null());
        command
    }

    /// Starts it, and waits until it lets people in.
    pub(crate) fn start(&mut self) {
        let begun = Instant::now();
        while !self.is_ready() {
            let ended = |server: &mut Child| server.try_wait().unwrap().is_some();
            // What is left of one that was shot must go first; until then it does not start.
            if self.server.as_mut().is_none_or(ended) {
                self.server = Some(self.begin());
            }
            assert!(begun.elapsed() < Duration::from_mins(1), "{}", self.said());
            sleep(Duration::from_millis(50));
        }
    }

    fn begin(&self) -> Child {
        let mut log = File::options();
        let log = log.create(true).append(true);
        let log = log.open(self.folder.path().join("log")).unwrap();
        let mut postgres = self.program("postgres");
        postgres.arg("-D").arg(self.folder.path().join("data"));
        postgres.args(["-p", &self.port.to_string()]);
        for option in ["listen_addresses=127.0.0.1", "unix_socket_directories="] {
            postgres.args(["-c", option]);
        }
        postgres.stdout(log.try_clone().unwrap()).stderr(log);
        postgres.spawn().unwrap()
    }

    fn is_ready(&self) -> bool {
        let port = self.port.to_string();
        let mut asking = self.program("pg_isready");
        asking.args(["-q", "-h", "127.0.0.1", "-p", &port]);
        asking.status().unwrap().success()
    }

    fn said(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// Ends it where it stands.
    pub(crate) fn is_shot(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.kill().unwrap();
            server.wait().unwrap();
        }
    }
}

impl Drop for OwnPostgres {
    fn drop(&mut self) {
        self.is_shot();
    }
}

/// Below the ports that are given out by themselves, so that nobody has it after a restart either.
fn free_port() -> u16 {
    let mut ports = std::iter::repeat_with(|| 20_000 + rand::random::<u16>() % 12_000);
    ports
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .unwrap()
}
