//! An operator, who has the program itself: a folder, a database, a terminal, and services that run
//! until they are told to stop, or are shot.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStderr, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use heard::store::{AnyConnection, DatabaseUrl};

use super::{Backend, Database, Hands, number};

/// An operator at a terminal, with a folder and a database of their own.
pub(crate) struct Operator {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) database: Database,
}

/// What a command said.
pub(crate) struct Said {
    pub(crate) success: bool,
    pub(crate) out: String,
    pub(crate) complaint: String,
}

impl Operator {
    /// Runs a story on a database, if that database is there.
    pub(crate) fn run(backend: Backend, story: impl FnOnce(&Self)) {
        if backend.is_there() {
            story(&Self::on(backend));
        }
    }

    /// One whose database is empty.
    pub(crate) fn on(backend: Backend) -> Self {
        Self::with(Database::empty(backend))
    }

    /// One with this database.
    pub(crate) fn with(database: Database) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder, database }
    }

    /// Which database it is.
    pub(crate) fn backend(&self) -> Backend {
        match self.database.url {
            DatabaseUrl::Sqlite(_) => Backend::Sqlite,
            DatabaseUrl::Postgres(_) => Backend::Postgres,
        }
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        self.command_of(env!("CARGO_BIN_EXE_heard"), arguments)
    }

    /// A command that another program runs in the end, as `setpriv ... heard serve`.
    pub(crate) fn command_of(&self, program: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
        let url = match &self.database.url {
            DatabaseUrl::Sqlite(path) => format!("sqlite:{}", path.display()),
            DatabaseUrl::Postgres(url) => url.clone(),
        };
        let mut command = Command::new(program);
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("HEARD_DATABASE_URL", url)
            .env("HEARD_KEYS", self.folder.path().join("keys"))
            .env("HEARD_LOG", "warn");
        command
    }

    pub(crate) fn asks(&self, arguments: &[&str]) -> Said {
        Said::by(&mut self.command(arguments))
    }

    /// A command that works, and what it said.
    pub(crate) fn runs(&self, arguments: &[&str]) -> String {
        let said = self.asks(arguments);
        assert!(
            said.success,
            "{arguments:?}: {}{}",
            said.out, said.complaint
        );
        said.out
    }

    /// A command that is refused, and why.
    pub(crate) fn is_refused(&self, arguments: &[&str]) -> String {
        let said = self.asks(arguments);
        assert!(!said.success, "{arguments:?} worked: {}", said.out);
        assert!(!said.complaint.contains("panicked"), "{}", said.complaint);
        said.complaint
    }

    /// A running service and its address.
    pub(crate) fn serves(&self, arguments: &[&str]) -> Serving {
        Serving::start(&mut self.command(arguments)).unwrap_or_else(|why| panic!("{why}"))
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        std::fs::write(self.folder.path().join(name), text).unwrap();
    }

    /// The number that a query gives in its column `n`, past the program.
    pub(crate) fn number(&self, query: &str) -> i64 {
        let mut connection = match self.database.open() {
            Hands::Sqlite(sqlite) => AnyConnection::Sqlite(sqlite),
            Hands::Postgres(postgres) => AnyConnection::Postgres(postgres),
        };
        number(&mut connection, query)
    }
}

impl Said {
    /// Runs a command to its end.
    pub(crate) fn by(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        Self {
            success: output.status.success(),
            out: String::from_utf8(output.stdout).unwrap(),
            complaint: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// A running service.
pub(crate) struct Serving {
    child: Child,
    pub(crate) origin: String,
    lines: Arc<Mutex<Vec<String>>>,
    reader: Option<JoinHandle<()>>,
}

impl Serving {
    /// Starts a service and waits until it says its address.
    ///
    /// # Errors
    /// What it said instead, when it ended.
    pub(crate) fn start(command: &mut Command) -> Result<Self, String> {
        let child = command
            .env("HEARD_LOG", "info")
            .env("HEARD_LOG_FORMAT", "json")
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn();
        let mut serving = Self::of(child.unwrap(), String::new());
        let mut log = BufReader::new(serving.child.stderr.take().unwrap());
        let mut said = String::new();
        loop {
            let mut line = String::new();
            if log.read_line(&mut line).unwrap() == 0 {
                return Err(said);
            }
            let told: Option<serde_json::Value> = serde_json::from_str(&line).ok();
            if let Some(told) = told.filter(|told| told["fields"]["message"] == "serving") {
                told["fields"]["public"]
                    .as_str()
                    .unwrap()
                    .clone_into(&mut serving.origin);
                serving.listen_to(log);
                return Ok(serving);
            }
            said.push_str(&line);
        }
    }

    /// One that somebody else started.
    pub(crate) fn of(child: Child, origin: String) -> Self {
        Self {
            child,
            origin,
            lines: Arc::default(),
            reader: None,
        }
    }

    /// Keeps what it says from here on, which must not fill the pipe.
    fn listen_to(&mut self, log: BufReader<ChildStderr>) {
        let lines = Arc::clone(&self.lines);
        self.reader = Some(std::thread::spawn(move || {
            for line in log.lines().map_while(Result::ok) {
                lines
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(line);
            }
        }));
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it said since it serves.
    pub(crate) fn log(&self) -> Vec<String> {
        self.lines
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Tells it to stop as a service manager does, and waits.
    pub(crate) fn stops(mut self) -> bool {
        self.is_told_to_stop();
        self.wait().success()
    }

    /// Tells it to stop, and does not wait.
    pub(crate) fn is_told_to_stop(&self) {
        let told = Command::new("kill")
            .args(["-TERM", &self.id().to_string()])
            .status();
        assert!(told.unwrap().success());
    }

    /// Waits until it ended.
    pub(crate) fn wait(&mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }

    /// Ends it where it stands, as a machine does that has no memory left.
    pub(crate) fn is_shot(&mut self) {
        self.child.kill().unwrap();
        self.wait();
    }

    /// Kilobytes of memory it holds.
    pub(crate) fn memory(&self) -> u64 {
        let mut status = String::new();
        std::fs::File::open(format!("/proc/{}/status", self.id()))
            .unwrap()
            .read_to_string(&mut status)
            .unwrap();
        let held = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .unwrap();
        held.trim().trim_end_matches(" kB").parse().unwrap()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
        if let Some(reader) = self.reader.take() {
            drop(reader.join());
        }
        let log = self.log();
        let panicked = log.iter().find(|line| line.contains("panicked"));
        assert!(
            panicked.is_none() || std::thread::panicking(),
            "the service panicked: {panicked:?}"
        );
    }
}
