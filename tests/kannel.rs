//! A real gateway, from the text that a phone sends to the reply that it gets: Kannel, with the
//! pretended network that comes with it.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test stops at the first surprise, and says what it left out"
)]

mod support;

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use heard::domain::Language;
use support::{Backend, TestApp, on_both_databases, open_sqlite, setting, until};

on_both_databases!(
    a_text_is_counted_and_its_sender_thanked,
    a_text_that_could_not_be_stored_comes_again,
);

/// The programs of Kannel, where Debian has them.
const BEARERBOX: &str = "/usr/sbin/bearerbox";
const SMSBOX: &str = "/usr/sbin/smsbox";
const PHONES: &str = "/usr/lib/kannel/test/fakesmsc";

const SETTINGS: &str = r#"
[[gateway]]
kind = "kannel"
secrets = "SECRET"

[[number]]
number = "07700 900123"
gateway = "kannel"
organisation = "example-council"
touchpoint = "LIB"
"#;

fn is_there() -> bool {
    let there = [BEARERBOX, SMSBOX, PHONES]
        .iter()
        .all(|program| Path::new(program).exists());
    assert!(
        there || setting("HEARD_TEST_REQUIRE_KANNEL").is_none(),
        "HEARD_TEST_REQUIRE_KANNEL is set, and there is no Kannel"
    );
    if !there {
        eprintln!("left out: there is no Kannel");
    }
    there
}

/// The settings that the README recommends, on these ports.
fn settings(origin: &str, admin: u16, boxes: u16, network: u16) -> String {
    format!(
        r#"group = core
admin-port = {admin}
admin-password = none
admin-deny-ip = "*.*.*.*"
smsbox-port = {boxes}
box-allow-ip = "127.0.0.1"

group = smsc
smsc = fake
smsc-id = PHONES
host = 127.0.0.1
port = {network}
connect-allow-ip = "127.0.0.1"

group = smsbox
bearerbox-host = 127.0.0.1
http-request-retry = 60
http-queue-delay = 1
reply-couldnotfetch = ""
reply-requestfailed = ""

group = sms-service
keyword = default
get-url = "{origin}/hooks/sms/kannel?token=SECRET&from=%q&to=%Q&text=%a&id=%I&charset=%C"
alt-charset = "UTF-8"
omit-empty = true
max-messages = 3
accept-x-kannel-headers = true
assume-plain-text = true
"#
    )
}

/// A running Kannel.
struct Kannel {
    folder: tempfile::TempDir,
    boxes: Vec<Child>,
    network: u16,
}

impl Kannel {
    /// Starts it; it brings texts to this Heard.
    fn beside(app: &TestApp) -> Self {
        // Another test may take a port that was free a moment ago.
        let mut kannel = (0..5).find_map(|_| Self::listening(app)).unwrap();
        kannel.start(SMSBOX);
        until("Kannel's smsbox is there", || {
            kannel.log(SMSBOX).contains("Connected to bearerbox")
        });
        kannel
    }

    /// One whose bearerbox listens, unless it ended at once.
    fn listening(app: &TestApp) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        // Held together, so that they are three.
        let ports: Vec<TcpListener> = (0..3)
            .map(|_| TcpListener::bind("127.0.0.1:0").unwrap())
            .collect();
        let [admin, boxes, network] =
            [0, 1, 2].map(|at: usize| ports[at].local_addr().unwrap().port());
        drop(ports);
        let settings = settings(&app.origin, admin, boxes, network);
        std::fs::write(folder.path().join("kannel.conf"), settings).unwrap();
        let mut kannel = Self {
            folder,
            boxes: Vec::new(),
            network,
        };
        kannel.start(BEARERBOX);
        let mut ended = false;
        until("Kannel's bearerbox listens or ends", || {
            ended = !matches!(kannel.boxes[0].try_wait(), Ok(None));
            ended
                || [boxes, network]
                    .iter()
                    .all(|port| TcpStream::connect(("127.0.0.1", *port)).is_ok())
        });
        (!ended).then_some(kannel)
    }

    fn start(&mut self, program: &str) {
        let log = std::fs::File::create(self.log_of(program)).unwrap();
        let mut command = Command::new("setpriv");
        command
            .args(["--pdeathsig=KILL", program, "-v", "1", "kannel.conf"])
            .current_dir(self.folder.path())
            .stdout(Stdio::null())
            .stderr(log);
        self.boxes.push(command.spawn().unwrap());
    }

    fn log_of(&self, program: &str) -> std::path::PathBuf {
        let name = Path::new(program).file_name().unwrap();
        self.folder.path().join(name).with_extension("log")
    }

    fn log(&self, program: &str) -> String {
        let log = std::fs::read(self.log_of(program)).unwrap();
        String::from_utf8_lossy(&log).into_owned()
    }

    /// A phone that sends one text, and waits for what comes back.
    fn phone(&self, body: &str) -> Phone {
        let mut network = Command::new("setpriv")
            .args([
                "--pdeathsig=KILL",
                PHONES,
                "-H",
                "127.0.0.1",
                "-i",
                "1",
                "-m",
                "1",
            ])
            .args(["-r", &self.network.to_string()])
            .arg(format!("447700900456 447700900123 text {body}"))
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(network.stderr.take().unwrap());
        let (tell, replies) = mpsc::channel();
        std::thread::spawn(move || {
            for line in said.split(b'\n').map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line).into_owned();
                let got = line.split_once("Got message ").and_then(|(_, got)| {
                    got.split_once('<')?.1.strip_suffix('>').map(str::to_owned)
                });
                if let Some(got) = got {
                    drop(tell.send(got));
                }
            }
        });
        Phone { network, replies }
    }
}

impl Drop for Kannel {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}\n{}", self.log(BEARERBOX), self.log(SMSBOX));
        }
        for mut program in self.boxes.drain(..).rev() {
            drop(program.kill());
            drop(program.wait());
        }
    }
}

/// A phone on the pretended network.
struct Phone {
    network: Child,
    replies: Receiver<String>,
}

impl Phone {
    /// What comes back, as `kind: words`; nothing when nothing comes for so long.
    fn gets(&self, within: Duration) -> Option<String> {
        let got = self.replies.recv_timeout(within).ok()?;
        let mut words = got.splitn(4, ' ');
        let numbers = (words.next()?, words.next()?);
        assert_eq!(numbers, ("447700900123", "447700900456"));
        let (kind, words) = (words.next()?, words.next()?);
        let words = match kind {
            "ucs-2" => {
                let bytes: Vec<u8> = words
                    .bytes()
                    .map(|byte| if byte == b'+' { b' ' } else { byte })
                    .collect();
                let bytes: Vec<u8> = percent_encoding::percent_decode(&bytes).collect();
                let units: Vec<u16> = bytes
                    .chunks(2)
                    .map(|unit| u16::from_be_bytes([unit[0], unit[1]]))
                    .collect();
                String::from_utf16(&units).unwrap()
            }
            _ => words.to_owned(),
        };
        Some(format!("{kind}: {words}"))
    }
}

impl Drop for Phone {
    fn drop(&mut self) {
        drop(self.network.kill());
        drop(self.network.wait());
    }
}

const SOON: Duration = Duration::from_secs(30);

fn a_text_is_counted_and_its_sender_thanked(app: &TestApp) {
    if !is_there() {
        return;
    }
    let app = TestApp::texting(app.backend, SETTINGS);
    let council = app.texted_council();
    let kannel = Kannel::beside(&app);
    let said = kannel.phone("LIB 5").gets(SOON).unwrap();
    assert!(
        said.starts_with("text: Thank you. Want to say why?"),
        "{said}"
    );
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 0, 1]);

    // Letters of Welsh come as they were written.
    let said = kannel
        .phone("Roedd y tŷ yn gynnes, a'r dŵr hefyd")
        .gets(SOON)
        .unwrap();
    assert!(said.starts_with("text: Diolch."), "{said}");
    assert_eq!(
        app.lines("SELECT text AS line FROM words"),
        ["Roedd y tŷ yn gynnes, a'r dŵr hefyd"]
    );

    // A reply that has some goes out in UCS-2, whole.
    let mut renamed = council.organisation.clone();
    renamed.names = vec![
        (Language::English, "Example Council".to_owned()),
        (Language::Welsh, "Tŷ".to_owned()),
    ];
    app.act(move |connection, by| heard::register::organisations::change(connection, by, &renamed));
    let said = kannel.phone("stopio").gets(SOON).unwrap();
    assert_eq!(
        said,
        "ucs-2: Ni chewch ragor o negeseuon gan Tŷ. I'w cael eto, tecstiwch DECHRAU."
    );
    // Then there is silence, and the answer counts all the same.
    let phone = kannel.phone("LIB 4");
    until("it is stored", || app.rows_of("ratings") == 2);
    assert_eq!(phone.gets(Duration::from_secs(2)), None);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 1]);
}

fn a_text_that_could_not_be_stored_comes_again(app: &TestApp) {
    if !is_there() {
        return;
    }
    let app = TestApp::texting(app.backend, SETTINGS);
    app.texted_council();
    let kannel = Kannel::beside(&app);
    // What is known of signs is read before the database goes.
    kannel.phone("LIB 4").gets(SOON).unwrap();
    let refused = |app: &TestApp| {
        let counts = app.texts.as_ref().unwrap().counts();
        counts
            .iter()
            .any(|(_, news, count)| news.as_str() == "failed" && *count > 0)
    };
    let phone = match app.backend {
        Backend::Sqlite => {
            let mut other = open_sqlite(&app.database.file());
            other
                .batch_execute("PRAGMA busy_timeout = 5000; BEGIN EXCLUSIVE")
                .unwrap();
            let phone = kannel.phone("LIB 5");
            until("it was refused", || refused(&app));
            other.batch_execute("ROLLBACK").unwrap();
            phone
        }
        Backend::Postgres => {
            app.database.take_away();
            let phone = kannel.phone("LIB 5");
            until("it was refused", || refused(&app));
            app.database.bring_back();
            phone
        }
    };
    let said = phone.gets(SOON).unwrap();
    assert!(
        said.starts_with("text: Thank you."),
        "one reply, when it is stored: {said}"
    );
    assert_eq!(phone.gets(Duration::from_secs(3)), None);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 1]);
}
