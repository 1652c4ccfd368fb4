//! PostgreSQL servers of a test's own: one that is written to, and a hot standby that follows it.
//! They may be stopped, promoted and fenced off, as servers are.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use heard::store::DatabaseUrl;

use super::database::{REQUIRED, setting};
use super::{open_postgres, until};

/// Names the folder of `initdb`, `postgres` and `pg_basebackup`.
const PROGRAMS: &str = "HEARD_TEST_POSTGRES_BIN";

/// The folder of PostgreSQL's programs. Debian keeps them off the PATH.
fn programs() -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = Vec::new();
    for versions in ["/usr/lib/postgresql", "/usr", "/usr/local"] {
        let Ok(entries) = fs::read_dir(versions) else {
            continue;
        };
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        folders.extend(paths.map(|path| path.join("bin")));
    }
    folders.sort();
    let named = setting(PROGRAMS).map(PathBuf::from);
    let mut all = named.into_iter().chain(folders.into_iter().rev());
    all.find(|folder| {
        let programs = ["initdb", "postgres", "pg_basebackup"];
        programs
            .iter()
            .all(|program| folder.join(program).is_file())
    })
}

/// One server alone, which keeps what it promised: `fsync` is on, because it is shot.
pub(crate) struct Alone {
    pub(crate) server: Server,
    // Last: the server stops before its folder goes.
    _folder: tempfile::TempDir,
}

/// Two servers, stopped and removed when they are dropped.
pub(crate) struct Servers {
    pub(crate) primary: Server,
    pub(crate) standby: Server,
    // Last: the servers stop before their folder goes.
    _folder: tempfile::TempDir,
}

/// One server.
pub(crate) struct Server {
    data: PathBuf,
    port: u16,
    password: String,
    programs: PathBuf,
    fsync: &'static str,
    process: Option<Child>,
}

/// Where servers are set up, and with what.
struct Ground {
    programs: PathBuf,
    password: String,
    folder: tempfile::TempDir,
}

impl Ground {
    /// A folder for servers, if PostgreSQL's programs are here. Says so when they are not.
    fn new() -> Option<Self> {
        let Some(programs) = programs() else {
            assert!(
                setting(REQUIRED).is_none(),
                "{REQUIRED} is set, and {PROGRAMS} names no folder with initdb and postgres"
            );
            eprintln!("left out: PostgreSQL's programs are not here");
            return None;
        };
        let folder = tempfile::Builder::new()
            .prefix("heard-test.")
            .tempdir_in("/tmp")
            .unwrap();
        let password: String = hex::encode(rand::random::<[u8; 16]>());
        fs::write(folder.path().join("password"), &password).unwrap();
        if let Some(user) = unprivileged() {
            run(Command::new("chown").args(["-R", user]).arg(folder.path()));
        }
        Some(Self {
            programs,
            password,
            folder,
        })
    }

    /// A server without data.
    fn server(&self, name: &str, fsync: &'static str) -> Server {
        Server {
            data: self.folder.path().join(name),
            port: free_port(),
            password: self.password.clone(),
            programs: self.programs.clone(),
            fsync,
            process: None,
        }
    }

    /// A new server that was never started.
    fn new_server(&self, name: &str, fsync: &'static str) -> Server {
        let server = self.server(name, fsync);
        run(server
            .program("initdb")
            .arg("-D")
            .arg(&server.data)
            .arg("--pwfile")
            .arg(self.folder.path().join("password"))
            .args(["--username=postgres", "--auth-local=reject"])
            .args(["--auth-host=password", "--encoding=UTF8"])
            .args(["--no-locale", "--no-sync"]));
        server
    }
}

impl Alone {
    /// Starts one, if PostgreSQL's programs are here.
    pub(crate) fn start() -> Option<Self> {
        let ground = Ground::new()?;
        let mut server = ground.new_server("alone", "fsync=on");
        server.start();
        Some(Self {
            server,
            _folder: ground.folder,
        })
    }
}

impl Servers {
    /// Starts both, if PostgreSQL's programs are here.
    pub(crate) fn start() -> Option<Self> {
        let ground = Ground::new()?;
        let mut primary = ground.new_server("primary", "fsync=off");
        primary.start();
        let mut standby = ground.server("standby", "fsync=off");
        run(standby
            .program("pg_basebackup")
            .arg("-D")
            .arg(&standby.data)
            .args(["-d", &primary.address("postgres")])
            .args(["--write-recovery-conf", "--wal-method=stream"])
            .args(["--checkpoint=fast", "--no-sync"]));
        standby.start();
        primary.run("CREATE DATABASE heard");
        Some(Self {
            primary,
            standby,
            _folder: ground.folder,
        })
    }

    /// The database on whichever server can be written to.
    pub(crate) fn url(&self) -> DatabaseUrl {
        let (one, two) = (&self.primary, &self.standby);
        DatabaseUrl::Postgres(format!(
            "postgres://postgres:{}@127.0.0.1:{},127.0.0.1:{}/heard?target_session_attrs=read-write",
            one.password, one.port, two.port
        ))
    }

    /// Waits until the standby has all that the primary has.
    pub(crate) fn catch_up(&self) {
        until("the standby follows", || {
            self.primary.says(
                "SELECT coalesce(bool_and(replay_lsn = pg_current_wal_lsn()), false)::text AS line \
                 FROM pg_stat_replication",
            ) == ["true"]
        });
    }
}

impl Server {
    /// The address of a database here.
    pub(crate) fn address(&self, database: &str) -> String {
        format!(
            "postgres://postgres:{}@127.0.0.1:{}/{database}",
            self.password, self.port
        )
    }

    pub(crate) fn url(&self, database: &str) -> DatabaseUrl {
        DatabaseUrl::Postgres(self.address(database))
    }

    pub(crate) fn run(&self, statement: &str) {
        let mut connection = open_postgres(&self.address("postgres"));
        connection.batch_execute(statement).unwrap();
    }

    /// The texts that a query gives in its column `line`.
    pub(crate) fn says(&self, query: &str) -> Vec<String> {
        self.says_in("postgres", query)
    }

    /// The texts that a query of a database here gives in its column `line`.
    pub(crate) fn says_in(&self, database: &str, query: &str) -> Vec<String> {
        let connection = open_postgres(&self.address(database));
        super::lines(
            &mut heard::store::AnyConnection::Postgres(connection),
            query,
        )
    }

    /// Starts it and waits until it lets somebody in. What is left of one that was shot must go
    /// first; until then it does not start, and is tried again.
    pub(crate) fn start(&mut self) {
        until("the server lets somebody in", || {
            let ended = |process: &mut Child| process.try_wait().unwrap().is_some();
            if self.process.as_mut().is_none_or(ended) {
                self.process = Some(self.begin());
            }
            self.lets_in()
        });
    }

    fn begin(&self) -> Child {
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.data.with_extension("log"))
            .unwrap();
        self.program("postgres")
            .arg("-D")
            .arg(&self.data)
            .args(["-p", &self.port.to_string()])
            .args(["-c", "listen_addresses=127.0.0.1"])
            .args(["-c", "unix_socket_directories="])
            .args(["-c", self.fsync])
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap()
    }

    /// Ends it where it stands.
    pub(crate) fn is_shot(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "a test looks whether it is there"
    )]
    fn lets_in(&self) -> bool {
        PgConnection::establish(&self.address("postgres")).is_ok()
    }

    /// Stops it at once: everybody is cut off.
    pub(crate) fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            run(Command::new("kill").args(["-QUIT", &process.id().to_string()]));
            process.wait().unwrap();
        }
    }

    /// Makes a standby one that is written to.
    pub(crate) fn promote(&self) {
        assert_eq!(
            self.says("SELECT pg_promote()::text AS line"),
            ["true"],
            "promoted"
        );
    }

    /// A program of PostgreSQL, run by somebody it accepts, that ends with this test.
    fn program(&self, name: &str) -> Command {
        let mut command = Command::new("setpriv");
        command.arg("--pdeathsig=INT");
        if let Some(user) = unprivileged() {
            let group = Command::new("id").args(["-g", user]).output().unwrap();
            let group = String::from_utf8(group.stdout).unwrap();
            command.arg(format!("--reuid={user}"));
            command.arg(format!("--regid={}", group.trim()));
            command.arg("--init-groups");
        }
        command
            .arg(self.programs.join(name))
            .current_dir(self.data.parent().unwrap())
            .stdin(Stdio::null());
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// PostgreSQL refuses to run as root: root lends it to a user who owns nothing else.
fn unprivileged() -> Option<&'static str> {
    let is = |arguments: &[&str]| Command::new("id").args(arguments).output().unwrap();
    if is(&["-u"]).stdout != b"0\n" {
        return None;
    }
    let there = is(&["postgres"]).status.success();
    Some(if there { "postgres" } else { "nobody" })
}

/// Below the ports that are given out by themselves, so that nobody has it after a restart either.
fn free_port() -> u16 {
    let mut ports = std::iter::repeat_with(|| 20_000 + rand::random::<u16>() % 12_000);
    ports
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .unwrap()
}

fn run(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{command:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}
