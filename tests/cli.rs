//! The command line as an operator uses it: the program itself, from nothing to a counted tap.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::Stdio;

use support::{Backend, Browser, Desk, Operator, Serving, on_both_databases, until};

const HEADER: &str =
    "external_id,organisation,service,touchpoint,channel,received_on,score,comment\n";

fn from_an_empty_database_to_a_counted_tap(operator: &Operator) {
    assert!(operator.runs(&["migrate"]).contains("receipts.keys"));
    operator.runs(&["migrate"]);
    operator.runs(&[
        "organisation",
        "add",
        "--name",
        "Example Council",
        "--nation",
        "england",
        "--safeguarding-mail",
        "asc@example.org",
    ]);
    let of = ["--organisation", "example-council"];
    operator.runs(&[&["service", "add", "--name", "Libraries"], &of[..]].concat());
    let touchpoint = [
        "touchpoint",
        "add",
        "--name",
        "Front desk",
        "--code",
        "desk",
    ];
    let added = operator.runs(&[&touchpoint, &of[..], &["--service", "libraries"]].concat());
    assert!(added.contains("DESK"), "{added}");
    let user = [
        "user",
        "add",
        "--mail",
        "Ann@Example.org",
        "--name",
        "Ann",
        "--admin",
    ];
    let link = operator.runs(&[&user, &of[..]].concat());
    let link = link
        .lines()
        .find_map(|line| line.split_once("/staff/link/"))
        .unwrap()
        .1
        .trim();
    let link = format!("/staff/link/{link}");

    let serving = operator.serves(&["serve", "--listen", "127.0.0.1:0"]);
    let citizen = Browser::new(&serving.origin);
    let thanks = citizen.taps("DESK", "5").location();
    assert!(citizen.get(&thanks).is(200).says("Your answer counts"));

    // The first admin chooses a password by the one-time link, once.
    let ann = Desk::new(&serving.origin);
    let page = ann.get(&link).is(200);
    let password = "three blue herons walk";
    ann.submit(&page.form("password").fill("password", password))
        .is(303);
    ann.get(&link).is(410);
    ann.sign_in("ann@example.org", password).is(303);
    let acts = ann.get("/staff/audit").is(200).all("tbody td");
    assert!(acts.contains(&"added a touchpoint".to_owned()), "{acts:?}");
    // What is closed beside the running service is closed there too, at once.
    let touchpoint_two = ["touchpoint", "add", "--name", "Side door", "--code", "side"];
    operator.runs(&[&touchpoint_two, &of[..], &["--service", "libraries"]].concat());
    citizen.get("/SIDE").is(200);
    operator.runs(&["touchpoint", "close", "SIDE", "--successor", "DESK"]);
    until("the closed sign says so", || {
        citizen.get("/SIDE").status == 410
    });
    assert!(citizen.get("/SIDE").says("Front desk"));

    assert!(serving.stops(), "it ends well when it is told to");

    let list = operator.runs(&["touchpoint", "list", "--organisation", "example-council"]);
    assert!(list.contains("DESK") && list.contains("open"), "{list}");
    operator.runs(&["touchpoint", "close", "DESK"]);
    let again = [&touchpoint, &of[..], &["--service", "libraries"]].concat();
    assert!(
        operator.is_refused(&again).contains("DESK"),
        "a code is never given out twice"
    );
    assert!(operator.runs(&["verify"]).contains("0 releases"));
}

fn a_text_is_tried_by_hand(operator: &Operator) {
    operator.runs(&["migrate"]);
    let of = ["--organisation", "example-council"];
    let add = |words: &[&str]| operator.runs(&[words, &of[..]].concat());
    operator.runs(&[
        "organisation",
        "add",
        "--name",
        "Example Council",
        "--nation",
        "wales",
    ]);
    add(&["service", "add", "--name", "Libraries"]);
    add(&[
        "touchpoint",
        "add",
        "--service",
        "libraries",
        "--name",
        "Desk",
        "--code",
        "LIB",
        "--channel",
        "qr",
        "--channel",
        "sms",
    ]);
    let settings = operator.folder.path().join("sms.toml");
    let file = settings.to_str().unwrap();
    let asks =
        |words: &[&str]| operator.asks(&[&["sms", "simulate", "--sms", file][..], words].concat());
    let refused = |words: &[&str]| {
        let said = asks(words);
        assert!(!said.success, "{}", said.out);
        said.complaint
    };
    assert!(
        operator
            .is_refused(&["sms", "simulate", "LIB 4"])
            .contains("HEARD_SMS")
    );
    assert!(refused(&["LIB 4"]).contains("cannot read"));
    let number = "[[number]]\nnumber = \"07700 900123\"\norganisation = \"example-council\"\n\
                  touchpoint = \"LIB\"\ngateway = ";
    operator.write(
        "sms.toml",
        &format!(
            "[[gateway]]\nkind = \"kannel\"\nsecrets = \"hush\"\n\
             [[gateway]]\nkind = \"twilio\"\ntokens = \"hush\"\n{number}\"kannel\"\n{number}\"twilio\""
        ),
    );
    assert!(refused(&["LIB 4"]).contains("chmod 600"));
    #[cfg(unix)]
    std::fs::set_permissions(
        &settings,
        std::os::unix::fs::PermissionsExt::from_mode(0o600),
    )
    .unwrap();
    assert!(refused(&["LIB 4"]).contains("choose one by --gateway: kannel, twilio"));
    assert!(refused(&["LIB 4", "--gateway", "post"]).contains("there is no gateway `post`"));
    let nobody = [
        "LIB 4",
        "--gateway",
        "kannel",
        "--server",
        "http://127.0.0.1:9",
    ];
    assert!(refused(&nobody).contains("does Heard run there?"));

    let serving = operator.serves(&["serve", "--listen", "127.0.0.1:0", "--sms", file]);
    let texts = |gateway: &str, text: &str, more: &[&str]| {
        let words = ["--gateway", gateway, "--server", &serving.origin, text];
        asks(&[&words[..], more].concat())
    };
    let said = texts("kannel", "LIB 5", &[]);
    assert!(said.success, "{}", said.complaint);
    assert!(
        said.out.contains("Thank you. Want to say why?"),
        "{}",
        said.out
    );
    let said = texts(
        "twilio",
        "LIB 4 lovely nurse",
        &["--id", "SM1", "--from", "07700900457"],
    );
    assert!(
        said.out.contains("<Message>Thank you. A person will read"),
        "{}",
        said.out
    );
    let said = texts(
        "twilio",
        "LIB 4 lovely nurse",
        &["--id", "SM1", "--from", "07700900457"],
    );
    assert!(said.out.contains("<Response></Response>"), "{}", said.out);
    assert_eq!(operator.number("SELECT COUNT(*) AS n FROM ratings"), 2);
    // What is signed with another secret is refused, and says what may be wrong.
    let written = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, written.replace("hush", "other")).unwrap();
    let told = texts("twilio", "LIB 4", &[]).complaint;
    assert!(told.contains("other secrets"), "{told}");
    // Neither numbers nor words nor what was asked for are in the log.
    let log = serving.log().join("\n");
    for needle in ["7700900", "lovely", "SM1", "token=", "hush"] {
        assert!(!log.contains(needle), "{needle}: {log}");
    }
    assert!(serving.stops());
}

fn older_feedback_is_imported_once_and_released(operator: &Operator) {
    operator.runs(&["migrate"]);
    let lines: Vec<String> = (0..60)
        .map(|n| {
            let (place, score) = if n < 55 {
                ("Desk", 5 - n % 3)
            } else {
                ("Van", 1)
            };
            format!(
                "{n},Old Council,Care,{place},qr,2022-05-{:02},{score},\n",
                n % 28 + 1
            )
        })
        .collect();
    operator.write("old.csv", &format!("{HEADER}{}", lines.concat()));
    let refused = operator.is_refused(&["import", "old.csv"]);
    assert!(
        refused.contains("line 2: there is no organisation `Old Council`"),
        "{refused}"
    );
    let made = operator.runs(&["import", "old.csv", "--create"]);
    assert!(made.contains("added 60 answers"), "{made}");
    let again = operator.runs(&["import", "old.csv", "--create"]);
    assert!(
        again.contains("added 0 answers") && again.contains("60 were there before"),
        "{again}"
    );

    let release = ["release", "2022-05", "--organisation", "old-council"];
    assert!(operator.runs(&release).contains("old-council-2022-05-v1"));
    assert!(operator.is_refused(&release).contains("released already"));
    let now = ["release", "2099-01", "--organisation", "old-council"];
    assert!(operator.is_refused(&now).contains("is not over"));
    let nobody = ["release", "2022-05", "--organisation", "nobody"];
    assert!(
        operator
            .is_refused(&nobody)
            .contains("there is no organisation `nobody`")
    );
    // A month that was open and got no answer is released too.
    operator.write(
        "june.csv",
        &format!("{HEADER}61,Old Council,Care,Desk,qr,2022-06-01,5,\n"),
    );
    operator.runs(&["import", "june.csv", "--create"]);
    operator.runs(&["release", "2022-06", "--organisation", "old-council"]);
    let verified = operator.runs(&["verify"]);
    assert!(verified.contains("0 that could be counted"), "{verified}");

    operator.write(
        "late.csv",
        &format!("{HEADER}99,Old Council,Care,Desk,qr,2022-05-09,5,\n"),
    );
    let late = operator.is_refused(&["import", "late.csv", "--create"]);
    assert!(late.contains("line 2: 2022-05 is released"), "{late}");
    operator.write(
        "bad.csv",
        &format!(
            "{HEADER}a,Old Council,Care,Desk,qr,2022-07-01,5,fine\n\
             b,Old Council,Care,Desk,qr,2022-07-02,9,\n\
             c,Old Council,Care,Desk,dove,2022-07-02,5,\n"
        ),
    );
    let bad = operator.is_refused(&["import", "bad.csv", "--create"]);
    assert!(bad.contains("line 3: `9` is not a score"), "{bad}");
    assert!(bad.contains("line 4: `dove`"), "{bad}");
    assert!(bad.contains("nothing was stored"), "{bad}");
}

fn names_of_colleagues_are_given_in_a_file(operator: &Operator) {
    operator.runs(&["migrate"]);
    let of = ["--name", "Example Council", "--nation", "wales"];
    operator.runs(&[&["organisation", "add"], &of[..]].concat());
    let list = ["organisation", "staff-list", "example-council"];
    assert_eq!(operator.runs(&list), "");

    operator.write("staff.csv", "Surname,Forename\nRees,Siân\nap Rhys,Mo\n");
    let replace = [&list[..], &["--replace", "staff.csv"]].concat();
    assert_eq!(
        operator.runs(&replace),
        "2 names are looked for from now on\n"
    );
    assert_eq!(operator.runs(&list), "Mo ap Rhys\nSiân Rees\n");

    // A file that cannot be read as names changes nothing, and its line is told.
    operator.write("staff.csv", "Siân Rees\n07700 900123\n");
    let refused = operator.is_refused(&replace);
    assert!(refused.contains("no name in line 2"), "{refused}");
    assert_eq!(operator.runs(&list), "Mo ap Rhys\nSiân Rees\n");
}

on_both_databases!(Operator:
    a_text_is_tried_by_hand,
    from_an_empty_database_to_a_counted_tap,
    names_of_colleagues_are_given_in_a_file,
    older_feedback_is_imported_once_and_released,
);

#[test]
fn serve_refuses_without_what_it_needs_and_says_what_to_do() {
    let operator = Operator::on(Backend::Sqlite);
    let serve = ["serve", "--listen", "127.0.0.1:0"];
    assert!(operator.is_refused(&serve).contains("run `heard migrate`"));
    operator.runs(&["migrate"]);
    let open = operator.is_refused(&["serve", "--listen", "0.0.0.0:0"]);
    assert!(open.contains("HEARD_PUBLIC_URL"), "{open}");
    let plain = [&serve[..], &["--public-url", "http://feedback.example.org"]].concat();
    assert!(operator.is_refused(&plain).contains("https://"));
    let wrong = operator.is_refused(&["serve", "--database-url", "heard.db"]);
    assert!(wrong.contains("sqlite:"), "{wrong}");
    std::fs::remove_file(operator.folder.path().join("keys/forms.keys")).unwrap();
    assert!(operator.is_refused(&serve).contains("forms.keys"));
}

#[test]
fn a_wrong_address_is_told_without_its_password() {
    let operator = Operator::on(Backend::Sqlite);
    for wrong in [
        &[
            "--database-url",
            "postgre://heard:opensesame@db/heard",
            "check",
        ][..],
        &[
            "serve",
            "--database-read-url",
            "mysql://heard:opensesame@db/heard",
        ],
        &["serve", "--smtp-url", "opensesame@mail"],
    ] {
        let why = operator.is_refused(wrong);
        assert!(why.contains("invalid value for '--"), "{why}");
        assert!(!why.contains("opensesame"), "{why}");
    }
}

#[test]
fn staff_pages_can_have_an_address_of_their_own() {
    let operator = Operator::on(Backend::Sqlite);
    operator.runs(&["migrate"]);
    // A free port for staff; another program would have to be quick to take it.
    let staff = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let staff = staff.to_string();
    let serving = operator.serves(&["serve", "--listen", "127.0.0.1:0", "--staff-listen", &staff]);
    let citizen = Browser::new(&serving.origin);
    citizen.get("/r").is(200);
    citizen.get("/healthz").is(200);
    citizen.get("/staff/login").is(404);
    let desk = Desk::new(&format!("http://{staff}"));
    desk.get("/staff/login").is(200);
    desk.get("/r").is(404);
    assert!(serving.stops());
}

#[test]
#[cfg(unix)]
fn nobody_else_on_the_machine_may_read_answers_or_keys() {
    use std::os::unix::fs::PermissionsExt;
    let operator = Operator::on(Backend::Sqlite);
    operator.runs(&["migrate"]);
    let rights = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(rights(&operator.database.file()), 0o600);
    let keys = operator.folder.path().join("keys");
    assert_eq!(rights(&keys), 0o700);
    assert_eq!(rights(&keys.join("receipts.keys")), 0o600);
}

#[test]
fn help_lists_what_works_and_teaches() {
    let operator = Operator::on(Backend::Sqlite);
    let help = operator.runs(&["--help"]);
    for command in [
        "serve",
        "demo",
        "migrate",
        "organisation",
        "service",
        "touchpoint",
        "user",
        "import",
        "sms",
        "screen",
        "release",
        "month",
        "verify",
        "check",
    ] {
        assert!(help.contains(command), "{command}");
        assert!(
            operator.runs(&[command, "--help"]).contains("Usage:"),
            "{command}"
        );
    }
    assert!(
        !operator
            .runs(&["user", "add", "--help"])
            .contains("--password")
    );
}

#[test]
fn what_each_word_says_of_danger_is_shown() {
    let operator = Operator::on(Backend::Sqlite);
    let weigh = ["screen", "weigh"];
    // The last number of a line that ends so.
    let told = |text: &str, end: &str| -> f32 {
        let shown = operator.runs(&[&weigh[..], &[text]].concat());
        let line = shown.lines().find(|line| line.ends_with(end));
        let line = line.unwrap_or_else(|| panic!("{end}: {shown}"));
        line.split_whitespace().next().unwrap().parse().unwrap()
    };
    let (danger, ordinary) = (
        "she hides the bruises on her arms when he comes in",
        "the parking was easy and the leaflet was clear",
    );
    assert!(told(danger, "  bruises") > 0.0);
    assert!(told(danger, "  together") > 0.3);
    assert!(told(ordinary, "  together") < 0.0);

    // Lines in, lines out: what deploy/learn-danger reads.
    operator.write("in.jsonl", "{\"id\": 7, \"text\": \"He's slow. Not 4\"}\n");
    let lines = operator.runs(&[&weigh[..], &["--jsonl", "in.jsonl"]].concat());
    let line: serde_json::Value = serde_json::from_str(&lines).unwrap();
    assert_eq!(line["id"], 7);
    let words = line["words"].as_array().unwrap();
    assert_eq!(words.len(), 4);
    assert_eq!(
        words[1],
        serde_json::json!([0, "slow", "slow", ["^slo", "slow", "low$"]])
    );
    assert_eq!((&words[2][0], &words[3][1]), (&1.into(), &"0".into()));
    assert!(operator.is_refused(&weigh).contains("--help"));
}

#[test]
fn files_somebody_downloaded_are_checked_without_a_database() {
    let operator = Operator::on(Backend::Sqlite);
    let nothing = operator.is_refused(&["verify", "."]);
    assert!(nothing.contains("manifest.json"), "{nothing}");
}

#[test]
fn the_demo_is_one_command() {
    let operator = Operator::on(Backend::Sqlite);
    let mut child = operator
        .command(&["demo", "--json", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    out.read_line(&mut line).unwrap();
    let demo: serde_json::Value = serde_json::from_str(&line).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let serving = Serving::of(child, text(&demo["url"]));
    assert_eq!(demo["touchpoints"].as_array().unwrap().len(), 8);
    assert_eq!(demo["months"].as_array().unwrap().len(), 2);

    let citizen = Browser::new(&serving.origin);
    for touchpoint in demo["touchpoints"].as_array().unwrap() {
        citizen
            .get(&format!("/{}", text(&touchpoint["code"])))
            .is(200);
    }
    let code = text(&demo["touchpoints"][0]["code"]);
    let thanks = citizen
        .get(&format!("/{code}"))
        .is(200)
        .form("score")
        .press("score", "5");
    let thanks = citizen.submit(&thanks).is(303).location();
    citizen.get(&thanks).is(200);

    let organisation = text(&demo["organisation"]);
    for account in demo["accounts"].as_array().unwrap() {
        let desk = Desk::new(&serving.origin);
        desk.sign_in(&text(&account["email"]), &text(&account["password"]))
            .is(303);
        let queue = desk.get("/staff/queue").status;
        assert_eq!(queue == 200, account["role"] == "moderator");
        if account["role"] == "commissioner" {
            let csv = desk
                .get(&format!("/summaries/{organisation}/latest/summary.csv"))
                .is(200);
            assert!(csv.html().starts_with("release,organisation,month,"));
        }
    }
    assert!(serving.stops(), "Ctrl-C and SIGTERM end it well");
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "", "one line and no more");
    assert!(
        Path::new(operator.folder.path())
            .read_dir()
            .unwrap()
            .next()
            .is_none()
    );
}
