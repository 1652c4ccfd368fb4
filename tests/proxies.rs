//! The samples of `deploy/` for nginx and Caddy, in front of the real program: citizens come through,
//! whoever they claim to be, and not a line is written about them. And the unit for systemd, and the
//! container file, as far as they can be tried without either.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test stops at the first surprise, and says what it left out"
)]

mod support;

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use support::{Backend, Operator, Serving, on_both_databases, setting, until};
use ureq::Agent;
use ureq::http::{Request, Response};
use ureq::tls::TlsConfig;

on_both_databases!(Operator: a_container_can_ask_whether_it_is_well);

/// What nobody may find in a log.
const QUERY: &str = "from-a-poster-by-the-lift";

/// Somewhere else than here, each in a network of its own.
const STRANGERS: [&str; 4] = ["203.0.113.77", "198.51.100.77", "192.0.2.77", "100.64.0.77"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A sample of `deploy/` with its words replaced; each must be there.
fn sample(name: &str, replaced: &[(&str, String)]) -> String {
    let mut text = fs::read_to_string(root().join("deploy").join(name)).unwrap();
    for (word, by) in replaced {
        assert!(text.contains(word), "{name} has no `{word}` any more");
        text = text.replace(word, by);
    }
    text
}

/// Whether a program is here. Where it is required, it must be.
fn is_here(program: &str, asks: &str) -> bool {
    let started = Command::new(program)
        .arg(asks)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if started.is_ok() {
        return true;
    }
    assert!(
        setting("HEARD_TEST_REQUIRE_PROXIES").is_none(),
        "HEARD_TEST_REQUIRE_PROXIES is set, and there is no {program}"
    );
    eprintln!("left out: there is no {program}");
    false
}

/// nginx, which Debian keeps where only root's PATH looks.
fn nginx_program() -> &'static str {
    let debian = "/usr/sbin/nginx";
    if Path::new(debian).is_file() {
        debian
    } else {
        "nginx"
    }
}

/// The ports of one proxy and the program behind it.
struct Ports {
    plain: u16,
    tls: u16,
    citizens: u16,
    staff: u16,
}

impl Ports {
    fn free() -> Self {
        let held: Vec<TcpListener> = (0..4)
            .map(|_| TcpListener::bind("127.0.0.1:0").unwrap())
            .collect();
        let port = |at: usize| held[at].local_addr().unwrap().port();
        Self {
            plain: port(0),
            tls: port(1),
            citizens: port(2),
            staff: port(3),
        }
    }
}

/// A proxy that runs.
struct Proxy {
    child: Child,
    ports: Ports,
    folder: tempfile::TempDir,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // In good order, so that workers end with their master.
        let id = self.child.id().to_string();
        drop(Command::new("kill").args(["-TERM", &id]).status());
        drop(self.child.wait());
    }
}

impl Proxy {
    /// Starts a proxy whose settings are made by `settings`, of its folder and ports.
    fn start(
        settings: impl FnOnce(&Path, &Ports) -> String,
        command: impl FnOnce(&Path) -> Command,
    ) -> Self {
        let (folder, ports) = (tempfile::tempdir().unwrap(), Ports::free());
        let here = folder.path();
        let made = Command::new("openssl")
            .args(["req", "-x509", "-newkey", "ec", "-pkeyopt"])
            .args(["ec_paramgen_curve:P-256", "-nodes", "-days", "2"])
            .args(["-subj", "/CN=feedback.example.org", "-addext"])
            .arg("subjectAltName=DNS:feedback.example.org,DNS:staff.feedback.example.org")
            .args(["-keyout", "key.pem", "-out", "cert.pem"])
            .current_dir(here)
            .output()
            .unwrap();
        assert!(made.status.success(), "{made:?}");
        fs::write(here.join("settings"), settings(here, &ports)).unwrap();
        let said = fs::File::create(here.join("said")).unwrap();
        let child = command(here)
            .current_dir(here)
            .stdin(Stdio::null())
            .stdout(said.try_clone().unwrap())
            .stderr(said)
            .spawn()
            .unwrap();
        let mut proxy = Self {
            child,
            ports,
            folder,
        };
        until("the proxy listens", || {
            let ended = proxy.child.try_wait().unwrap();
            assert!(ended.is_none(), "it ended: {}", proxy.written("said"));
            TcpStream::connect(("127.0.0.1", proxy.ports.tls)).is_ok()
        });
        proxy
    }

    /// What stands in a file of its folder; nothing where there is none.
    fn written(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap_or_default()
    }

    /// All that it wrote anywhere, but its settings and certificate.
    fn all_written(&self) -> String {
        let mut all = String::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if !path.ends_with("settings") && path.extension().is_none_or(|e| e != "pem")
                {
                    all.push_str(&String::from_utf8_lossy(&fs::read(path).unwrap()));
                }
            }
        }
        all
    }

    /// Asks by https, as somebody who claims to come from elsewhere.
    fn asks(&self, host: &str, method: &str, path: &str, body: &[u8], from: &str) -> Answer {
        let origin = format!("https://127.0.0.1:{}", self.ports.tls);
        ask(&origin, host, method, path, body, from)
    }
}

/// An answer.
struct Answer {
    status: u16,
    headers: ureq::http::HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

fn ask(origin: &str, host: &str, method: &str, path: &str, body: &[u8], from: &str) -> Answer {
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(Duration::from_mins(1)))
        .tls_config(TlsConfig::builder().disable_verification(true).build())
        .build()
        .new_agent();
    let request = Request::builder()
        .method(method)
        .uri(format!("{origin}{path}"))
        .header("Host", host)
        .header("X-Forwarded-For", from)
        .header("Forwarded", format!("for={from}"))
        .header("Content-Type", "application/x-www-form-urlencoded");
    let answer: Response<ureq::Body> = match body {
        [] => agent.run(request.body(()).unwrap()).unwrap(),
        body => agent.run(request.body(body).unwrap()).unwrap(),
    };
    let (head, mut body) = answer.into_parts();
    Answer {
        status: head.status.as_u16(),
        headers: head.headers,
        body: body.read_to_string().unwrap(),
    }
}

const CITIZENS: &str = "feedback.example.org";
const STAFF: &str = "staff.feedback.example.org";

/// The program behind a proxy, with one place to answer at.
fn served(operator: &Operator, ports: &Ports) -> Serving {
    operator.runs(&["migrate"]);
    for told in [
        "organisation add --name Council --nation england",
        "service add --organisation council --name Libraries --question-set fft",
        "touchpoint add --organisation council --service libraries --name Desk --code LIFTHALL",
    ] {
        let arguments: Vec<&str> = told.split(' ').collect();
        operator.runs(&arguments);
    }
    operator.serves(&[
        "serve",
        "--listen",
        &format!("127.0.0.1:{}", ports.citizens),
        "--staff-listen",
        &format!("127.0.0.1:{}", ports.staff),
        "--public-url",
        "https://feedback.example.org",
        "--trusted-proxies",
        "127.0.0.1/32",
    ])
}

/// Taps through a proxy, and all else that a citizen and a passer-by may do; then reads what the proxy
/// wrote. `staff_log` is the file of what staff asked for.
fn nothing_is_written_about_citizens(proxy: &Proxy, staff_log: &str) {
    let operator = Operator::on(Backend::Sqlite);
    let mut serving = served(&operator, &proxy.ports);
    let question = format!("/LIFTHALL?score=4&utm={QUERY}");
    let mut receipts = Vec::new();
    for stranger in STRANGERS {
        let page = proxy.asks(CITIZENS, "GET", &question, b"", stranger);
        assert_eq!(page.status, 200, "{}", page.body);
        let key = page.body.split_once("name=\"key\" value=\"").unwrap().1;
        let key = key.split_once('"').unwrap().0;
        let body = format!("score=4&key={key}");
        let path = format!("/LIFTHALL?utm={QUERY}");
        let thanks = proxy.asks(CITIZENS, "POST", &path, body.as_bytes(), stranger);
        assert_eq!(thanks.status, 303, "{}", thanks.body);
        receipts.push(thanks.header("location").to_owned());
    }
    assert_eq!(operator.number("SELECT count(*) AS n FROM ratings"), 4);
    // Whoever they claim to be, they are one network: the fourth is marked.
    let marked = "SELECT count(*) AS n FROM ratings WHERE burst";
    assert_eq!(operator.number(marked), 1, "what callers claim is dropped");

    // What goes wrong is not written either: no such place, too much, nobody there any more.
    assert_eq!(
        proxy
            .asks(CITIZENS, "GET", "/NOSUCH", b"", STRANGERS[0])
            .status,
        404
    );
    let much = vec![b'a'; 200 * 1024];
    let refused = proxy.asks(CITIZENS, "POST", &question, &much, STRANGERS[0]);
    assert_eq!(refused.status, 413);
    for private in ["/metrics", "/staff/login", "/staff"] {
        let status = proxy
            .asks(CITIZENS, "GET", private, b"", STRANGERS[0])
            .status;
        assert_eq!(status, 404, "{private} is not where citizens are");
    }
    let plain = format!("http://127.0.0.1:{}", proxy.ports.plain);
    let sent_on = ask(&plain, CITIZENS, "GET", &question, b"", STRANGERS[0]);
    assert_eq!(sent_on.status, 308);
    assert!(sent_on.header("location").starts_with("https://"));

    // Staff have an address of their own, and a log of their own without the query.
    let form = format!("/staff/login?next={QUERY}");
    let page = proxy.asks(STAFF, "GET", &form, b"", STRANGERS[0]);
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!(
        proxy.asks(STAFF, "GET", "/LIB", b"", STRANGERS[0]).status,
        404
    );

    // The program is down: citizens get an error, and no line is written with what they asked for.
    serving.is_shot();
    let down = proxy.asks(CITIZENS, "GET", &question, b"", STRANGERS[1]);
    assert_eq!(down.status, 502);
    // It is busy: what it says of when to come back reaches citizens.
    let busy = TcpListener::bind(("127.0.0.1", proxy.ports.citizens)).unwrap();
    let told = std::thread::spawn(move || {
        let (mut caller, _) = busy.accept().unwrap();
        caller
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            caller.read_exact(&mut byte).unwrap();
            head.extend(byte);
        }
        caller
            .write_all(
                b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 7\r\nContent-Length: 4\r\n\
                  Connection: close\r\n\r\nbusy",
            )
            .unwrap();
    });
    let later = proxy.asks(CITIZENS, "GET", &question, b"", STRANGERS[2]);
    assert_eq!((later.status, later.header("retry-after")), (503, "7"));
    told.join().unwrap();

    until("the staff log is written", || {
        proxy.written(staff_log).contains("/staff/login")
    });
    let written = proxy.all_written();
    for told in [QUERY, "LIFTHALL", "NOSUCH", "utm="] {
        assert!(
            !written.contains(told),
            "`{told}` stands in a log:\n{written}"
        );
    }
    for receipt in receipts {
        assert!(!written.contains(&receipt), "a receipt stands in a log");
    }
    for stranger in STRANGERS {
        assert!(!written.contains(stranger), "an address stands in a log");
    }
    let staff: Vec<String> = proxy
        .written(staff_log)
        .lines()
        .map(str::to_owned)
        .collect();
    // What was asked for at that address, and nothing else.
    assert!(!staff.is_empty() && staff.len() <= 2, "{staff:?}");
}

fn a_container_can_ask_whether_it_is_well(operator: &Operator) {
    let ports = Ports::free();
    let mut serving = served(operator, &ports);
    let url = format!("http://127.0.0.1:{}", ports.citizens);
    assert_eq!(operator.runs(&["check", "--url", &url]), "ready\n");
    serving.is_shot();
    let refused = operator.is_refused(&["check", "--url", &url]);
    assert!(refused.contains("does Heard run there?"), "{refused}");
    let elsewhere = TcpListener::bind(("127.0.0.1", ports.citizens)).unwrap();
    let told = std::thread::spawn(move || {
        for line in ["503 Service Unavailable", "302 Found"] {
            let (mut caller, _) = elsewhere.accept().unwrap();
            let mut head = [0; 1_024];
            assert!(caller.read(&mut head).unwrap() > 0);
            let answer =
                format!("HTTP/1.1 {line}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            caller.write_all(answer.as_bytes()).unwrap();
        }
    });
    let busy = operator.is_refused(&["check", "--url", &url]);
    assert!(busy.contains("no answer could be stored now"), "{busy}");
    let other = operator.is_refused(&["check", "--url", &url]);
    assert!(other.contains("answers 302"), "{other}");
    told.join().unwrap();
    operator.is_refused(&["check", "--url", "nonsense"]);
}

/// Speaks TLS to a proxy and hears which protocol it chose.
fn chosen(proxy: &Proxy) -> String {
    let output = Command::new("openssl")
        .args(["s_client", "-alpn", "h2,http/1.1", "-servername", CITIZENS])
        .arg("-connect")
        .arg(format!("127.0.0.1:{}", proxy.ports.tls))
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = said.lines().find(|line| line.starts_with("ALPN protocol"));
    line.unwrap_or_default().to_owned()
}

/// nginx with the sample, in a folder of its own.
fn nginx() -> Proxy {
    Proxy::start(
        |here, ports| {
            let file = |name: &str| here.join(name).display().to_string();
            let site = sample(
                "nginx.conf",
                &[
                    ("127.0.0.1:8080", format!("127.0.0.1:{}", ports.citizens)),
                    ("127.0.0.1:8081", format!("127.0.0.1:{}", ports.staff)),
                    ("    listen [::]:80;\n", String::new()),
                    ("    listen [::]:443 ssl http2;\n", String::new()),
                    ("listen 80;", format!("listen 127.0.0.1:{};", ports.plain)),
                    (
                        "listen 443 ssl http2;",
                        format!("listen 127.0.0.1:{} ssl http2;", ports.tls),
                    ),
                    ("/etc/ssl/heard/feedback.pem", file("cert.pem")),
                    ("/etc/ssl/heard/feedback.key", file("key.pem")),
                    ("/etc/ssl/heard/staff.pem", file("cert.pem")),
                    ("/etc/ssl/heard/staff.key", file("key.pem")),
                    ("/var/log/nginx/", format!("{}/", here.display())),
                ],
            );
            // Debian runs nginx's workers as www-data, who may not come into this folder.
            let root = fs::metadata("/proc/self").is_ok_and(|own| {
                use std::os::unix::fs::MetadataExt;
                own.uid() == 0
            });
            let user = if root { "user root;\n" } else { "" };
            let bodies: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
                .map(|of| format!("{of}_temp_path {};\n", file(&format!("temp-{of}"))))
                .concat();
            format!(
                "{user}daemon off;\nworker_processes 1;\npid {};\n\
                 error_log {} warn;\nevents {{}}\nhttp {{\n{bodies}\
                 access_log {};\n{site}\n}}\n",
                file("pid"),
                file("error.log"),
                file("access.log"),
            )
        },
        |here| {
            let mut command = Command::new(nginx_program());
            command
                .arg("-p")
                .arg(here)
                .arg("-e")
                .arg(here.join("error.log"))
                .arg("-c")
                .arg(here.join("settings"));
            command
        },
    )
}

/// Caddy with the sample, in a folder of its own, with a certificate that is there already.
fn caddy() -> Proxy {
    Proxy::start(
        |here, ports| {
            let tls = format!(
                "tls {} {}",
                here.join("cert.pem").display(),
                here.join("key.pem").display()
            );
            sample(
                "Caddyfile",
                &[
                    ("127.0.0.1:8080", format!("127.0.0.1:{}", ports.citizens)),
                    ("127.0.0.1:8081", format!("127.0.0.1:{}", ports.staff)),
                    (
                        "\n{\n",
                        format!(
                            "\n{{\n\tadmin off\n\tdefault_bind 127.0.0.1\n\tdefault_sni {CITIZENS}\n\
                             \thttp_port {}\n\thttps_port {}\n",
                            ports.plain, ports.tls
                        ),
                    ),
                    (
                        "\nfeedback.example.org {\n",
                        format!("\nfeedback.example.org {{\n\t{tls}\n"),
                    ),
                    (
                        "\nstaff.feedback.example.org {\n",
                        format!("\nstaff.feedback.example.org {{\n\t{tls}\n"),
                    ),
                    ("/var/log/caddy/", format!("{}/", here.display())),
                ],
            )
        },
        |here| {
            let mut command = Command::new("caddy");
            command
                .args(["run", "--adapter", "caddyfile", "--config"])
                .arg(here.join("settings"))
                .env("HOME", here)
                .env("XDG_DATA_HOME", here.join("data"))
                .env("XDG_CONFIG_HOME", here.join("config"));
            command
        },
    )
}

#[test]
fn nginx_brings_citizens_through_and_writes_nothing_about_them() {
    if !is_here(nginx_program(), "-v") {
        return;
    }
    let proxy = nginx();
    assert_eq!(chosen(&proxy), "ALPN protocol: h2");
    nothing_is_written_about_citizens(&proxy, "heard-staff.log");
    for log in ["heard-citizens.log", "access.log"] {
        assert_eq!(proxy.written(log), "", "{log}");
    }
}

#[test]
fn caddy_brings_citizens_through_and_writes_nothing_about_them() {
    if !is_here("caddy", "version") {
        return;
    }
    let proxy = caddy();
    assert_eq!(chosen(&proxy), "ALPN protocol: h2");
    until("it has said how it started", || {
        let said = proxy.written("said");
        said.contains("serving initial configuration") && said.contains("finished cleaning")
    });
    let before = proxy.written("said").lines().count();
    nothing_is_written_about_citizens(&proxy, "heard-staff.log");
    let after: Vec<String> = proxy
        .written("said")
        .lines()
        .skip(before)
        .map(str::to_owned)
        .collect();
    assert!(after.is_empty(), "{after:?}");
}

#[test]
fn the_unit_leaves_little_open() {
    if !is_here("systemd-analyze", "--version") {
        return;
    }
    // In tenths: 2.0 at the most.
    let judged = Command::new("systemd-analyze")
        .args(["security", "--offline=true", "--threshold=20", "--no-pager"])
        .arg(root().join("deploy/heard.service"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&judged.stdout);
    assert!(judged.status.success(), "{said}");
    // The same judge finds fault with a unit that closes nothing.
    let folder = tempfile::tempdir().unwrap();
    let open = folder.path().join("open.service");
    fs::write(&open, "[Service]\nExecStart=/bin/true\n").unwrap();
    let judged = Command::new("systemd-analyze")
        .args(["security", "--offline=true", "--threshold=20", "--no-pager"])
        .arg(open)
        .output()
        .unwrap();
    assert!(!judged.status.success(), "it judges");
}

/// The command lines that a file of `deploy/` runs or teaches must be ones that the program knows.
fn is_known(command: &str) {
    let words: Vec<&str> = command.split_whitespace().collect();
    let parsed = heard::cli::description().try_get_matches_from(&words);
    if let Err(error) = parsed {
        let harmless = error.kind() == clap::error::ErrorKind::DisplayHelp;
        assert!(harmless, "{command}: {error}");
    }
}

#[test]
fn the_unit_and_the_container_run_commands_that_there_are() {
    let unit = sample("heard.service", &[]);
    let run: Vec<&str> = unit
        .lines()
        .filter_map(|line| line.strip_prefix("ExecStart"))
        .filter_map(|line| line.split_once("=/usr/local/bin/"))
        .map(|(_, command)| command)
        .collect();
    assert_eq!(run, ["heard migrate", "heard serve"]);
    run.into_iter().for_each(is_known);

    let container = sample("Containerfile", &[]);
    let list = |word: &str| -> Vec<String> {
        let line = container.lines().rev().find_map(|line| {
            let line = line.trim();
            line.strip_prefix(word)
                .filter(|rest| rest.starts_with(" ["))
        });
        serde_json::from_str(line.unwrap().trim()).unwrap()
    };
    assert_eq!(list("ENTRYPOINT"), ["/usr/local/bin/heard"]);
    is_known(&format!("heard {}", list("CMD").join(" ")));
    let health = container
        .lines()
        .find_map(|line| line.trim().strip_prefix("CMD [\"/usr/local/bin/heard\", "))
        .unwrap();
    let health: Vec<String> = serde_json::from_str(&format!("[{health}")).unwrap();
    is_known(&format!("heard {}", health.join(" ")));
}

#[test]
fn the_container_is_built_of_what_is_there_and_enough() {
    let container = sample("Containerfile", &[]);
    let folder = tempfile::tempdir().unwrap();
    let copies = container
        .lines()
        .filter_map(|line| line.strip_prefix("COPY "))
        .filter(|line| !line.starts_with("--from"));
    for line in copies {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (to, from) = words.split_last().unwrap();
        for one in from {
            let (source, many) = (root().join(one), from.len() > 1 || to.ends_with('/'));
            let into = folder.path().join(to.trim_start_matches("./"));
            let into = if many {
                into.join(source.file_name().unwrap())
            } else {
                into
            };
            fs::create_dir_all(into.parent().unwrap()).unwrap();
            let done = Command::new("cp")
                .arg("-r")
                .arg(&source)
                .arg(&into)
                .status();
            assert!(done.unwrap().success(), "{}", source.display());
        }
    }
    // What Cargo needs to see is there: every target's file, and the script that is run first.
    let described = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--offline",
            "--locked",
            "--no-deps",
            "--format-version",
            "1",
        ])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&described.stderr);
    assert!(described.status.success(), "{said}");
    let described: serde_json::Value = serde_json::from_slice(&described.stdout).unwrap();
    let targets = described["packages"][0]["targets"].as_array().unwrap();
    assert!(!targets.is_empty());
    for target in targets {
        let kind = target["kind"][0].as_str().unwrap();
        let file = target["src_path"].as_str().unwrap();
        assert!(Path::new(file).is_file(), "{kind} {file}");
    }
    // Files that are compiled in are there too, and the settings of the build.
    let mut sources = vec![folder.path().join("src")];
    while let Some(path) = sources.pop() {
        if path.is_dir() {
            sources.extend(
                fs::read_dir(path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
            continue;
        }
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        if path.ends_with("tests.rs") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap();
        for taken in code.split("include_str!(\"").skip(1) {
            let taken = taken.split('"').next().unwrap();
            let there = path.parent().unwrap().join(taken);
            assert!(there.is_file(), "{} takes in {taken}", path.display());
        }
    }
    assert!(folder.path().join(".cargo/config.toml").is_file());
}
