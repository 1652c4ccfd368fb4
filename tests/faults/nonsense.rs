//! What no browser sends. It is refused, it leaves no trace, and it costs no memory.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::account::{check, stored};
use super::load::{keys, send};
use super::scene::{SERVE, SIGN, council, long_or};
use super::wire::Wire;
use crate::support::{Backend, Operator};

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// Answered with this status.
    Told(u16),
    /// The connection was closed.
    Closed,
    /// One of the two; which of them is a race between the answer and a body that still comes.
    Refused,
}

/// A request, and whether it may as well be let in because it harms nobody.
struct Case {
    name: &'static str,
    bytes: Vec<u8>,
    /// Sent after `bytes`, so often.
    then: (Vec<u8>, usize),
    harmless: bool,
}

#[test]
fn nonsense_is_refused_alike_on_both_databases_and_costs_no_memory() {
    let verdicts: Vec<Vec<(&str, Verdict)>> = [Backend::Sqlite, Backend::Postgres]
        .into_iter()
        .filter(|backend| backend.is_there())
        .map(|backend| verdicts(&Operator::on(backend)))
        .collect();
    for (name, verdict) in &verdicts[0] {
        println!("{verdict:?}: {name}");
    }
    assert!(
        verdicts.iter().all(|other| *other == verdicts[0]),
        "{verdicts:#?}"
    );
}

fn verdicts(operator: &Operator) -> Vec<(&'static str, Verdict)> {
    council(operator);
    let serving = operator.serves(&SERVE);
    let origin = &serving.origin;
    // What an honest day takes is taken before it is measured.
    let mut wire = Wire::to(origin).unwrap();
    for key in keys(origin, SIGN, 300) {
        assert_eq!(send(&mut wire, SIGN, &key, 4, "").status(), Some(303));
    }
    let (rows, calm) = (stored(operator), serving.memory());
    let mut told = Vec::new();
    for round in 0..long_or(1, 10) {
        let key = wire.get("/DESK").unwrap().key().to_owned();
        for case in cases(&key) {
            let verdict = case.verdict(origin);
            let fine = match verdict {
                Verdict::Told(status) => (case.harmless || status >= 400) && status < 500,
                Verdict::Closed | Verdict::Refused => true,
            };
            assert!(fine, "{}: {verdict:?}", case.name);
            if round == 0 {
                told.push((case.name, verdict));
            }
        }
    }
    let grown = serving.memory().saturating_sub(calm);
    println!(
        "{grown} kB more memory after {} kinds of nonsense",
        told.len()
    );
    assert!(grown <= 16 * 1024, "{grown} kB");
    assert_eq!(stored(operator), rows);
    assert_eq!(wire.get("/DESK").unwrap().status, 200);
    // The library that reads requests says which it cannot read. That is no error of ours.
    let ours = |line: &String| line.contains("\"ERROR\"") && line.contains("\"heard::");
    let errors: Vec<String> = serving.log().into_iter().filter(ours).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    check(operator);
    told
}

impl Case {
    fn verdict(&self, origin: &str) -> Verdict {
        let mut wire = Wire::to(origin)
            .unwrap()
            .with_patience(Duration::from_secs(20));
        let mut sending = wire.other_end();
        std::thread::scope(|scope| {
            scope.spawn(move || {
                let (then, times) = &self.then;
                let mut all = std::iter::once(&self.bytes).chain(std::iter::repeat_n(then, *times));
                // It fails when it was refused before it was all sent.
                all.try_for_each(|bytes| sending.write_all(bytes)).ok()
            });
            let told = match wire.answer() {
                Ok(answer) => Verdict::Told(answer.status),
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {
                    panic!("{}: no answer", self.name)
                }
                Err(_) => Verdict::Closed,
            };
            wire.close();
            match told {
                Verdict::Told(400..500) | Verdict::Closed if self.then.1 > 0 => Verdict::Refused,
                // The connection is closed behind a 400, and what was not read may overtake it.
                Verdict::Told(400) | Verdict::Closed => Verdict::Refused,
                told => told,
            }
        })
    }
}

/// A request of a line, some lines of a head, and a body.
fn request(line: &str, head: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("{line} HTTP/1.1\r\nHost: heard\r\n{head}").into_bytes();
    if !body.is_empty() {
        bytes.extend(format!("Content-Length: {}\r\n", body.len()).bytes());
    }
    bytes.extend(b"\r\n");
    bytes.extend(body);
    bytes
}

const FORM: &str = "Content-Type: application/x-www-form-urlencoded\r\n";
const JSON: &str = "Content-Type: application/json\r\n";
const MEBIBYTE: usize = 1024 * 1024;

fn cases(key: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut case = |name, bytes: Vec<u8>| {
        cases.push(Case {
            name,
            bytes,
            then: (Vec::new(), 0),
            harmless: false,
        });
    };
    let good = format!("key={key}&score=4");
    let post = |body: &[u8]| request("POST /DESK", FORM, body);
    let with = |more: &str| post(format!("{good}{more}").as_bytes());

    case(
        "a body a byte too long",
        with(&format!("&comment={}", "a".repeat(16 * 1024))),
    );
    case("5,000 fields", with(&"&a".repeat(5_000)));
    case("5,000 empty pairs and a key", with(&"&a=".repeat(4_000)));
    case("a body that is packed", {
        let bomb = format!("{good}&comment={}", "a".repeat(8 * MEBIBYTE));
        request(
            "POST /DESK",
            &format!("{FORM}Content-Encoding: gzip\r\n"),
            &gzip(&bomb),
        )
    });
    case(
        "a body that is no UTF-8",
        post(&[good.as_bytes(), b"&comment=\xff\xfe"].concat()),
    );
    case("fields that are no UTF-8", with("&comment=%FF%FE%ED%A0%80"));
    case(
        "a score of broken escapes",
        post(format!("key={key}&score=%zz%4").as_bytes()),
    );
    case("words with a NUL", with("&comment=a%00b"));
    case("the same field twice", with("&score=4"));
    case("the same key twice", with(&format!("&key={key}")));
    case(
        "JSON at a form",
        request("POST /DESK", JSON, b"{\"score\":4}"),
    );
    let deep = |how: usize| "[".repeat(how) + &"]".repeat(how);
    case(
        "deep JSON at a form",
        request("POST /DESK", JSON, deep(100_000).as_bytes()),
    );
    case("deep JSON as a form", post(deep(8_000).as_bytes()));
    case(
        "deep JSON at an address for programs",
        request(
            "POST /api/v1/touchpoints/DESK/ratings",
            JSON,
            deep(100_000).as_bytes(),
        ),
    );
    case(
        "a form that says it is text",
        request(
            "POST /DESK",
            "Content-Type: text/plain\r\n",
            good.as_bytes(),
        ),
    );
    case(
        "a form that says nothing",
        request("POST /DESK", "", good.as_bytes()),
    );
    case(
        "a form that says nonsense",
        request(
            "POST /DESK",
            "Content-Type: \u{1}/\u{2};;=\r\n",
            good.as_bytes(),
        ),
    );
    case(
        "a form in parts",
        request(
            "POST /DESK",
            "Content-Type: multipart/form-data; boundary=x\r\n",
            good.as_bytes(),
        ),
    );
    case(
        "an empty form",
        request("POST /DESK", &format!("{FORM}Content-Length: 0\r\n"), b""),
    );

    case(
        "300 heads",
        request("GET /DESK", &"X: a\r\n".repeat(300), b""),
    );
    case(
        "a head of 200 kB",
        request("GET /DESK", &format!("X: {}\r\n", "a".repeat(200_000)), b""),
    );
    case(
        "a head with a NUL",
        request("GET /DESK", "X: a\0b\r\n", b""),
    );
    case(
        "an address of 100 kB",
        request(&format!("GET /{}", "a".repeat(100_000)), "", b""),
    );
    case(
        "a receipt of 100 kB",
        request(&format!("GET /r/{}", "a".repeat(100_000)), "", b""),
    );
    case(
        "an address that is no UTF-8",
        request("GET /%FF%FE", "", b""),
    );
    case("an address with a NUL", request("GET /DESK%00", "", b""));
    case("an address with a raw NUL", request("GET /DE\0SK", "", b""));
    case(
        "an address of broken escapes",
        request("GET /DESK%zz%4", "", b""),
    );
    case(
        "a receipt that is no UTF-8",
        request("POST /r/%FF%FE/comment", FORM, b"comment=a"),
    );
    case(
        "a receipt with a NUL",
        request("POST /r/%00/withdraw", FORM, b"a=a"),
    );
    case(
        "raw bytes in an address",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: heard\r\n\r\n".to_vec(),
    );
    case("a folder above", request("GET /../../etc/passwd", "", b""));
    case(
        "a folder above, escaped",
        request("GET /assets/..%2F..%2Fetc%2Fpasswd", "", b""),
    );

    case(
        "two lengths",
        request(
            "POST /DESK",
            &format!("{FORM}Content-Length: 3\r\n"),
            good.as_bytes(),
        ),
    );
    case(
        "a length below nothing",
        request("POST /DESK", &format!("{FORM}Content-Length: -1\r\n"), b""),
    );
    case(
        "a length beyond all numbers",
        request(
            "POST /DESK",
            &format!("{FORM}Content-Length: {}\r\n", "9".repeat(40)),
            b"",
        ),
    );
    case(
        "a length and pieces",
        request(
            "POST /DESK",
            &format!("{FORM}Transfer-Encoding: chunked\r\n"),
            b"0\r\n\r\n",
        ),
    );
    case(
        "a piece of no size",
        request(
            "POST /DESK",
            &format!("{FORM}Transfer-Encoding: chunked\r\n"),
            b"",
        )
        .into_iter()
        .chain(*b"zz\r\n")
        .collect(),
    );
    case("a method nobody has", request("BREW /DESK", "", b""));
    case("a method with a NUL", request("GE\0T /DESK", "", b""));
    case(
        "a version nobody speaks",
        b"GET /DESK HTTP/9.9\r\n\r\n".to_vec(),
    );
    case(
        "no HTTP at all",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n".to_vec(),
    );
    case("HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec());
    let address = "203.0.113.1, ".repeat(4_000);
    cases.push(Case {
        harmless: true,
        name: "many addresses of proxies",
        bytes: request("GET /DESK", &format!("X-Forwarded-For: {address}\r\n"), b""),
        then: (Vec::new(), 0),
    });
    cases.push(Case {
        harmless: true,
        name: "a query of raw bytes",
        bytes: b"GET /DESK?score=\xff%zz%00&score=4 HTTP/1.1\r\nHost: heard\r\n\r\n".to_vec(),
        then: (Vec::new(), 0),
    });
    cases.push(Case {
        harmless: false,
        name: "a body of 64 MiB",
        bytes: request(
            "POST /DESK",
            &format!("{FORM}Content-Length: {}\r\n", 64 * MEBIBYTE),
            b"",
        ),
        then: (vec![b'a'; MEBIBYTE], 64),
    });
    let piece = [b"100000\r\n", &vec![b'a'; MEBIBYTE][..], b"\r\n"].concat();
    cases.push(Case {
        harmless: false,
        name: "64 MiB in pieces",
        bytes: request(
            "POST /DESK",
            &format!("{FORM}Transfer-Encoding: chunked\r\n"),
            b"",
        ),
        then: (piece.clone(), 64),
    });
    cases.push(Case {
        harmless: false,
        name: "64 MiB to an address that takes nothing",
        bytes: request("POST /assets/none", "Transfer-Encoding: chunked\r\n", b""),
        then: (piece, 64),
    });
    cases
}

fn gzip(text: &str) -> Vec<u8> {
    let mut gzip = Command::new("gzip");
    gzip.arg("-9").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut gzip = gzip.spawn().unwrap();
    let mut input = gzip.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || input.write_all(text.as_bytes()).unwrap());
        gzip.wait_with_output().unwrap().stdout
    })
}
