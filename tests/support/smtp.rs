//! A real mail server beside a test: aiosmtpd, with STARTTLS, one account, and a certificate of an
//! authority that nobody else trusts.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use heard::notify::Post;

use super::{TestApp, setting};

/// Says that there must be one.
const REQUIRED: &str = "HEARD_TEST_REQUIRE_SMTP";
/// Debian's own Python, which has Debian's aiosmtpd.
const PYTHON: &str = "/usr/bin/python3";
const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/smtp_server.py");

/// The one account of the server.
pub(crate) const USER: &str = "heard:open%20sesame";

/// A letter as it arrived.
#[derive(Debug, Clone, serde::Deserialize)]
pub(crate) struct Arrived {
    pub(crate) to: String,
    pub(crate) subject: String,
    pub(crate) body: String,
    pub(crate) id: String,
    pub(crate) tls: bool,
    pub(crate) user: String,
}

/// A mail server that can be stopped and started again.
pub(crate) struct Smtp {
    folder: tempfile::TempDir,
    port: u16,
    running: Option<Child>,
}

impl Smtp {
    /// Starts one, where aiosmtpd is installed.
    pub(crate) fn start() -> Option<Self> {
        if !is_there() {
            assert!(
                setting(REQUIRED).is_none(),
                "{REQUIRED} is set, and there is no aiosmtpd"
            );
            eprintln!("left out: there is no aiosmtpd");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        for name in ["cert.pem", "key.pem"] {
            std::fs::copy(certificates().join(name), folder.path().join(name)).unwrap();
        }
        let mut smtp = Self {
            folder,
            port: 0,
            running: None,
        };
        smtp.does("normal");
        smtp.come_up();
        Some(smtp)
    }

    /// What it does with recipients from here on.
    pub(crate) fn does(&self, mode: &str) {
        std::fs::write(self.folder.path().join("mode"), mode).unwrap();
    }

    /// Stops it, as a server that crashed.
    pub(crate) fn go_down(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.kill().unwrap();
            running.wait().unwrap();
        }
    }

    /// Starts it, where it was before.
    pub(crate) fn come_up(&mut self) {
        let mut running = Command::new(PYTHON)
            .args(["-I", "-W", "ignore", PROGRAM])
            .arg(self.folder.path())
            .arg(self.port.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let said = running.stdout.take().unwrap();
        BufReader::new(said).read_line(&mut line).unwrap();
        self.running = Some(running);
        self.port = line.trim().parse().unwrap();
    }

    /// The letters that arrived so far.
    pub(crate) fn letters(&self) -> Vec<Arrived> {
        let lines = std::fs::read_to_string(self.folder.path().join("letters"));
        let lines = lines.unwrap_or_default();
        lines
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    /// Heard's way to it, as its operator sets it up.
    pub(crate) fn post(&self, app: &TestApp) -> Post {
        self.post_as(app, USER, true)
    }

    /// The same for another account, and for one who was not told to trust the authority.
    pub(crate) fn post_as(&self, app: &TestApp, user: &str, trusting: bool) -> Post {
        let server = format!("smtp://{user}@localhost:{}?tls=required", self.port);
        let authority = std::fs::read(certificates().join("ca.pem")).unwrap();
        let trusted = trusting.then_some(&*authority);
        let from = "Heard <heard@example.org>".parse().unwrap();
        Post::smtp(&server.parse().unwrap(), trusted, from, app.origin.clone()).unwrap()
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        self.go_down();
    }
}

fn is_there() -> bool {
    let mut asked = Command::new(PYTHON);
    asked.args(["-I", "-c", "import aiosmtpd.smtp"]);
    let asked = asked.stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}

/// An authority, and a certificate of it for `localhost`; made once.
fn certificates() -> &'static Path {
    static MADE: OnceLock<tempfile::TempDir> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let settings = "[req]\ndistinguished_name = name\n[name]\n\
            [authority]\nbasicConstraints = critical, CA:TRUE\nkeyUsage = keyCertSign\n\
            [server]\nbasicConstraints = CA:FALSE\nsubjectAltName = DNS:localhost\n";
        std::fs::write(folder.path().join("settings"), settings).unwrap();
        let openssl = |arguments: &str| {
            let made = Command::new("openssl")
                .args(arguments.split(' '))
                .current_dir(folder.path())
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&made.stderr).into_owned();
            assert!(made.status.success(), "{said}");
        };
        let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -config settings";
        openssl(&format!(
            "req -x509 {key} -extensions authority -subj /CN=Test -days 2 -keyout ca.key -out ca.pem"
        ));
        openssl(&format!(
            "req {key} -subj /CN=localhost -keyout key.pem -out request"
        ));
        openssl(
            "x509 -req -in request -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 \
             -extfile settings -extensions server -out cert.pem",
        );
        folder
    })
    .path()
}
