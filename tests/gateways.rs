//! Each gateway as its vendor publishes it: how it brings a text, what it must be answered, how it
//! is asked for a reply and for texts that it did not bring.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::time::Duration;

use heard::sms::gateway::Text;
use heard::sms::{KINDS, Settings, Waiting};
use serde_json::json;
use support::{Backend, OURS, THEIRS, TestApp, Vendor, on_both_databases, part, text, until};

on_both_databases!(
    notify_is_asked_for_each_reply,
    a_reply_is_tried_again_and_given_up_in_the_end,
    texts_that_notify_did_not_bring_are_asked_for,
    parts_of_a_text_are_one,
    parts_that_never_come_are_not_waited_for,
    twilio_may_be_asked_too,
    vonage_is_asked_for_each_reply,
    a_phone_is_asked_for_each_reply,
    firetext_has_no_id_and_counts_once,
    esendex_is_answered_200_alone,
    jasmin_is_answered_as_it_wants,
    kannel_reads_the_reply_in_the_answer,
);

/// The number of the settings below.
const NUMBER: &str = "\n[[number]]\nnumber = \"07700 900123\"\n\
    organisation = \"example-council\"\ntouchpoint = \"LIB\"\ngateway = ";

/// A council that takes texts by this gateway; `{vendor}` is the vendor's address.
fn with(backend: Backend, kind: &str, table: &str, vendor: &Vendor) -> TestApp {
    let table = table.replace("{vendor}", &vendor.origin);
    let settings = format!("[[gateway]]\nkind = \"{kind}\"\n{table}\n{NUMBER}\"{kind}\"\n");
    let app = TestApp::texting(backend, settings.leak());
    app.texted_council();
    app
}

const NOTIFY: &str = "bearer = \"a-long-token\"\ntemplate = \"f33517ff\"\nurl = \"{vendor}\"\n\
    api_key = \"name-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0\"";

fn notify_is_asked_for_each_reply(app: &TestApp) {
    let vendor = Vendor::answering(201, "{}");
    let app = with(app.backend, "notify", NOTIFY, &vendor);
    let notify = app.gateway("notify");
    let page = notify.brings("n1", "LIB 4").is(200);
    assert_eq!(page.body, b"", "Notify reads no answer");
    let asked = vendor.asked_times(1);
    assert_eq!(
        (asked.method.as_str(), asked.target.as_str()),
        ("POST", "/v2/notifications/sms")
    );
    assert!(asked.header("authorization").starts_with("Bearer eyJ"));
    assert_eq!(asked.header("content-type"), "application/json");
    assert!(asked.header("user-agent").starts_with("heard/"));
    let body = asked.json();
    assert_eq!(body["phone_number"], THEIRS);
    assert_eq!(body["template_id"], "f33517ff");
    let said = body["personalisation"]["message"].as_str().unwrap();
    assert!(said.starts_with("Thank you. Want to say why?"), "{said}");
    // What comes again is answered alike, and nothing is sent.
    notify.brings("n1", "LIB 4").is(200);
    notify.sends(&text("n2", "VODAFONE", OURS, "LIB 4")).is(200);
    notify.brings("n3", "Stop").is(200);
    assert!(vendor.asked_times(2).body.contains("no more texts"));
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 2, 0]);
}

fn a_reply_is_tried_again_and_given_up_in_the_end(app: &TestApp) {
    let vendor = Vendor::answering(201, "{}");
    let mut tries = 0;
    vendor.answers(move |_| {
        tries += 1;
        if tries == 1 {
            (503, "later".to_owned())
        } else {
            (201, "{}".to_owned())
        }
    });
    let app = with(app.backend, "notify", NOTIFY, &vendor);
    let notify = app.gateway("notify");
    notify.brings("n1", "LIB 4").is(200);
    let second = vendor.asked_times(2);
    assert_eq!(second.body, vendor.asked()[0].body);
    // What can never work is not tried again: the next reply is the next to be asked for.
    let never = json!({"errors": [{"error": "BadRequestError", "message": "no"}]});
    vendor.answers(move |_| (400, never.to_string()));
    notify.brings("n2", "LIB 5").is(200);
    vendor.asked_times(3);
    std::thread::sleep(Duration::from_secs(3));
    vendor.asked_times(3);
}

fn texts_that_notify_did_not_bring_are_asked_for(app: &TestApp) {
    let vendor = Vendor::answering(201, "{}");
    let app = with(app.backend, "notify", NOTIFY, &vendor);
    let notify = app.gateway("notify");
    notify.brings("n3", "LIB 4").is(200);
    vendor.asked_times(1);
    // Two pages: what was brought, what was not, and what is too old for a reply.
    let kept = |id: &str, content: &str, at: &str| {
        json!({
            "id": id, "user_number": "447700900456", "notify_number": "07700900123",
            "service_id": "s", "content": content, "created_at": at,
        })
    };
    let first = json!({"received_text_messages": [
        kept("n4", "LIB 5 was missed", "2026-11-24T10:10:00.000000Z"),
        kept("n3", "LIB 4", "2026-11-24T10:09:00.000000Z"),
    ]});
    let second = json!({"received_text_messages": [
        kept("n2", "LIB 1", "2026-11-21T08:00:00.000000Z"),
    ]});
    vendor.answers(move |asked| match asked.target.as_str() {
        "/v2/received-text-messages" => (200, first.to_string()),
        "/v2/received-text-messages?older_than=n3" => (200, second.to_string()),
        "/v2/received-text-messages?older_than=n2" => {
            (200, json!({"received_text_messages": []}).to_string())
        }
        "/v2/notifications/sms" => (201, "{}".to_owned()),
        other => panic!("{other}"),
    });
    let mut waiting = Waiting::new(app.texts.clone().unwrap());
    waiting.tick();
    assert_eq!(app.count("LIB"), [0, 1, 0, 0, 1, 1]);
    until("the reply is sent", || vendor.asked().len() == 5);
    let replies = |vendor: &Vendor| {
        vendor
            .asked()
            .iter()
            .filter(|asked| asked.method == "POST")
            .count()
    };
    assert_eq!(
        replies(&vendor),
        2,
        "a text of three days ago is not answered"
    );
    let page = vendor
        .asked()
        .into_iter()
        .find(|asked| asked.method == "GET")
        .unwrap();
    assert!(page.header("authorization").starts_with("Bearer eyJ"));
    // Asked again, nothing is new, and what is brought late is known.
    waiting.tick();
    assert_eq!(
        vendor.asked().len(),
        5,
        "it is not asked more often than every five minutes"
    );
    app.turn_to("2026-11-24T10:25:00Z");
    waiting.tick();
    notify.brings("n4", "LIB 5 was missed").is(200);
    assert_eq!(vendor.asked().len(), 6, "one page where all are known");
    assert_eq!(app.count("LIB"), [0, 1, 0, 0, 1, 1]);
}

const VONAGE: &str = "secrets = \"s3cret\"\nsignature = \"sha256\"\napi_key = \"abcd1234\"\n\
    api_secret = \"hush\"\nurl = \"{vendor}\"";

fn words(app: &TestApp) -> Vec<String> {
    app.lines("SELECT text AS line FROM words ORDER BY text")
}

fn parts_of_a_text_are_one(app: &TestApp) {
    let vendor = Vendor::answering(200, &json!({"messages": [{"status": "0"}]}).to_string());
    let app = with(app.backend, "vonage", VONAGE, &vendor);
    let vonage = app.gateway("vonage");
    // They come in any order, and each comes twice.
    for (id, body, number) in [
        ("v3", "the end.", 3),
        ("v1", "LIB 4 so ki", 1),
        ("v2", "nd until ", 2),
    ] {
        vonage.sends(&part(id, body, number, 3)).is(200);
        if number != 2 {
            assert_eq!(app.count("LIB"), [0; 6], "not before all are there");
        }
        vonage.sends(&part(id, body, number, 3)).is(200);
    }
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    assert_eq!(words(&app), ["so kind until the end."]);
    assert_eq!(app.rows_of("sms_parts"), 0);
    let asked = vendor.asked_times(1);
    assert!(asked.form()[4].1.contains("read your words"), "{asked:?}");
}

fn parts_that_never_come_are_not_waited_for(app: &TestApp) {
    let vendor = Vendor::answering(200, "{}");
    let app = with(app.backend, "vonage", VONAGE, &vendor);
    let vonage = app.gateway("vonage");
    vonage.sends(&part("v1", "LIB 4 so ki", 1, 3)).is(200);
    vonage.sends(&part("v3", "the end.", 3, 3)).is(200);
    let mut patient = Waiting::new(app.texts.clone().unwrap());
    patient.tick();
    assert_eq!(app.rows_of("sms_parts"), 2);
    let mut waiting = Waiting::with_patience(app.texts.clone().unwrap(), Duration::ZERO);
    waiting.tick();
    assert_eq!(app.rows_of("sms_parts"), 0);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
    assert_eq!(words(&app), ["so ki … the end."]);
    // The part that comes late is words beside them, and is no answer.
    vonage.sends(&part("v2", "nd until ", 2, 3)).is(200);
    waiting.tick();
    assert_eq!(words(&app), ["so ki … the end.\n… nd until"]);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
}

fn twilio_may_be_asked_too(app: &TestApp) {
    let vendor = Vendor::answering(201, "{\"status\": \"queued\"}");
    let table = "tokens = \"12345\"\naccount = \"AC1\"\npassword = \"12345\"\nurl = \"{vendor}\"";
    let app = with(app.backend, "twilio", table, &vendor);
    let page = app.gateway("twilio").brings("SM1", "LIB 4").is(200);
    assert_eq!(
        page.header("content-type").as_deref(),
        Some("text/xml; charset=utf-8")
    );
    assert!(page.body.ends_with(b"<Response></Response>"));
    let asked = vendor.asked_times(1);
    assert_eq!(asked.target, "/2010-04-01/Accounts/AC1/Messages.json");
    assert_eq!(asked.header("authorization"), "Basic QUMxOjEyMzQ1");
    let form = asked.form();
    assert_eq!(form[0], ("From".to_owned(), OURS.to_owned()));
    assert_eq!(form[1], ("To".to_owned(), THEIRS.to_owned()));
    assert!(form[2].1.starts_with("Thank you."));
}

fn vonage_is_asked_for_each_reply(app: &TestApp) {
    let vendor = Vendor::answering(200, &json!({"messages": [{"status": "0"}]}).to_string());
    let app = with(app.backend, "vonage", VONAGE, &vendor);
    let page = app.gateway("vonage").brings("v1", "LIB 4").is(200);
    assert_eq!(page.body, b"");
    let asked = vendor.asked_times(1);
    assert_eq!(
        (asked.method.as_str(), asked.target.as_str()),
        ("POST", "/sms/json")
    );
    assert_eq!(
        asked.header("content-type"),
        "application/x-www-form-urlencoded"
    );
    let form = asked.form();
    let names: Vec<&str> = form.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["api_key", "api_secret", "from", "to", "text"]);
    assert_eq!(
        (form[2].1.as_str(), form[3].1.as_str()),
        ("447700900123", "447700900456")
    );
}

fn a_phone_is_asked_for_each_reply(app: &TestApp) {
    let vendor = Vendor::answering(202, "{}");
    let table = "keys = \"k\"\nurl = \"{vendor}/message\"\nuser = \"sms\"\npassword = \"hush\"";
    let app = with(app.backend, "android", table, &vendor);
    app.gateway("android").brings("a1", "LIB 4").is(200);
    let asked = vendor.asked_times(1);
    assert_eq!(
        (asked.method.as_str(), asked.target.as_str()),
        ("POST", "/message")
    );
    assert_eq!(asked.header("authorization"), "Basic c21zOmh1c2g=");
    assert_eq!(asked.json()["phoneNumbers"], json!([THEIRS]));
    // Some versions send one text as two events of other ids.
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
}

fn firetext_has_no_id_and_counts_once(app: &TestApp) {
    let vendor = Vendor::answering(200, "0:1 SMS successfully queued");
    let table = "user = \"fire\"\nsecrets = \"hush\"\n[gateway.send]\nsecrets = \"key\"\nurl = \"{vendor}/api/sendsms\"";
    let app = with(app.backend, "firetext", table, &vendor);
    let at = |time: &str| Text {
        id: None,
        at: Some(time.to_owned()),
        ..text("", "447700900456", "447700900123", "LIB 5 lovely")
    };
    let fire = app.gateway("firetext");
    for _ in 0..3 {
        fire.sends(&at("2026-11-24 10:17:42")).is(200);
    }
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 0, 1]);
    fire.sends(&at("2026-11-24 10:18:42")).is(200);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 0, 2]);
    assert_eq!(vendor.asked_times(2).target, "/api/sendsms");
}

fn esendex_is_answered_200_alone(app: &TestApp) {
    let vendor = Vendor::answering(200, "{}");
    let table = "secrets = \"long\"\n[gateway.send]\nurl = \"{vendor}/d\"\naccount = \"EX1\"\n\
                 user = \"u\"\nsecrets = \"p\"";
    let app = with(app.backend, "esendex", table, &vendor);
    let esendex = app.gateway("esendex");
    let empty = esendex.brings("e0", "").is(200);
    assert_eq!(empty.body, b"");
    for _ in 0..2 {
        esendex.brings("e1", "LIB 5 <3 tŷ & dŵr").is(200);
    }
    assert_eq!(words(&app), ["<3 tŷ & dŵr"]);
    let asked = vendor.asked_times(2);
    assert_eq!(asked.json()["messages"][0]["to"], "447700900456");
    app.citizen()
        .post_bytes("/hooks/sms/esendex", "application/xml", b"<a/>")
        .is(403);
    app.citizen()
        .post_bytes("/hooks/sms/esendex/lon", "application/xml", b"<a/>")
        .is(403);
    app.citizen()
        .post_bytes("/hooks/sms/esendex/long", "application/xml", b"<a/>")
        .is(400);
}

fn jasmin_is_answered_as_it_wants(app: &TestApp) {
    let vendor = Vendor::answering(200, "Success \"07033084\"");
    let table = "secrets = \"hush\"\n[gateway.send]\nurl = \"{vendor}/send\"\nuser = \"u\"\n\
                 secrets = \"p\"";
    let app = with(app.backend, "jasmin", table, &vendor);
    let jasmin = app.gateway("jasmin");
    for _ in 0..2 {
        let page = jasmin.brings("j1", "LIB 4").is(200);
        assert_eq!(page.body, b"ACK/Jasmin");
    }
    assert_eq!(vendor.asked_times(1).form()[0].0, "content");
}

fn kannel_reads_the_reply_in_the_answer(app: &TestApp) {
    let vendor = Vendor::answering(500, "");
    let app = with(app.backend, "kannel", "secrets = \"hush\"", &vendor);
    let kannel = app.gateway("kannel");
    let page = kannel.brings("k1", "LIB 4").is(200);
    assert!(page.body.starts_with(b"Thank you. Want to say why?"));
    assert_eq!(
        page.header("content-type").as_deref(),
        Some("text/plain; charset=utf-8")
    );
    assert_eq!(page.header("x-kannel-coding"), None);
    assert_eq!(
        kannel.brings("k1", "LIB 4").is(200).body,
        b"",
        "nothing is texted twice"
    );
    // A GET without its secret stores nothing, and neither does a HEAD.
    app.citizen()
        .get("/hooks/sms/kannel?from=1&to=2&text=LIB+4&id=9")
        .is(403);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
}

#[test]
fn admins_see_what_is_wrong() {
    let settings = "\
        [[gateway]]\nkind = \"kannel\"\nsecrets = \"hush\"\n\
        [[gateway]]\nname = \"phone\"\nkind = \"android\"\nkeys = \"hush\"\n\
        [[number]]\nnumber = \"07700 900123\"\norganisation = \"example-council\"\n\
        touchpoint = \"LIB\"\ngateway = \"kannel\"\n\
        [[number]]\nnumber = \"60777\"\norganisation = \"example-council\"\n\
        touchpoint = \"NONE\"\ngateway = \"phone\"\none_is_best = true\n\
        [[number]]\nnumber = \"60778\"\norganisation = \"example-trust\"\n\
        touchpoint = \"WARD\"\ngateway = \"phone\"\n";
    let app = TestApp::texting(Backend::Sqlite, settings);
    let council = app.texted_council();
    app.trust();
    let admin = app.desk("Ann", &[council.all(heard::domain::Role::Admin)]);
    let page = admin.get("/staff/texts").is(200);
    let text = page.text();
    assert!(
        page.says("Kannel") && page.says("A phone with android-sms-gateway"),
        "{text}"
    );
    let address = format!(
        "{}/hooks/sms/kannel?token=SECRET&from=%q&to=%Q&text=%a&id=%I&charset=%C",
        app.origin
    );
    assert_eq!(
        page.all("code.long"),
        [address, format!("{}/hooks/sms/phone", app.origin)]
    );
    assert!(!text.contains("hush") && !text.contains("60778"), "{text}");
    let errors = |page: &support::Page| page.all(".error");
    insta::assert_snapshot!(errors(&page).join("\n"), @"
    The public address is not https, which gateways ask for.
    Nothing has come yet. Paste the address, then text a code and a number.
    Nothing has come yet. Paste the address, then text a code and a number.
    No replies are set up for this gateway, so nobody is thanked.
    No touchpoint has the code NONE. Its texts are dropped.
    ");

    app.gateway("kannel").brings("1", "LIB 4").is(200);
    app.citizen().get("/hooks/sms/kannel?token=hus").is(403);
    until("the hours are noted", || app.rows_of("sms_gateways") == 2);
    let page = admin.get("/staff/texts").is(200);
    assert!(
        page.says("24 Nov 2026, between 10:00 and 11:00"),
        "{}",
        page.text()
    );
    assert!(
        page.says("Last request with a wrong proof"),
        "{}",
        page.text()
    );
    // A refusal beside texts that arrive is somebody who tries; a later one is a secret that differs.
    let said = "Requests came that were not proved";
    assert!(!errors(&page).join("\n").contains(said));
    app.turn_to("2026-11-24T12:10:00Z");
    app.citizen().get("/hooks/sms/kannel?token=hus").is(403);
    until("the hour is noted", || {
        let hours = "SELECT CAST(hour AS TEXT) AS line FROM sms_gateways GROUP BY hour";
        app.lines(hours).len() == 2
    });
    let page = app.sign_in("Ann").get("/staff/texts").is(200);
    assert!(errors(&page).join("\n").contains(said), "{}", page.text());
}

/// What the README shows is what is read.
#[test]
fn the_readme_shows_settings_that_work() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md"));
    let readme = readme.unwrap();
    let (_, rest) = readme.split_once("```toml\n").unwrap();
    let (written, table) = rest.split_once("```").unwrap();
    let settings = Settings::parse(written, "https://feedback.example.gov.uk").unwrap();
    assert_eq!(settings.gateways[0].kind, "notify");
    for kind in KINDS {
        assert!(table.contains(&format!("\n| `{kind}` |")), "{kind}");
    }
}

/// One of each kind, at numbers of their own.
fn all_kinds() -> &'static str {
    let tables = [
        ("notify", "bearer = \"a-long-token\""),
        ("twilio", "tokens = \"t\""),
        ("vonage", "secrets = \"s\"\napi_key = \"k\""),
        ("android", "keys = \"k\""),
        ("firetext", "user = \"u\"\nsecrets = \"s\""),
        ("esendex", "secrets = \"s\""),
        ("kannel", "secrets = \"s\""),
        ("jasmin", "secrets = \"s\""),
        (
            "generic",
            "form = \"json\"\nid = \"id\"\nfrom = \"from\"\nto = \"to\"\ntext = \"text\"\n\
             time = \"time\"\nproof = \"bearer\"\nsecrets = \"s\"",
        ),
    ];
    assert_eq!(tables.len(), KINDS.len());
    let written: Vec<String> = tables
        .into_iter()
        .map(|(kind, table)| {
            format!("[[gateway]]\nkind = \"{kind}\"\n{table}\n{NUMBER}\"{kind}\"\n")
        })
        .collect();
    written.concat().leak()
}

/// What each vendor wants to be answered so that a text comes again, or never does: Notify on 5xx and
/// 429 alone, Esendex on all but 200, Kannel on all but 200 and 202, Jasmin on all but 200 with its
/// word, the others on all but 2xx. Twilio never comes again, and takes 503 for the sign to ask its
/// fallback address.
#[test]
fn every_gateway_is_told_to_come_again_and_when_not_to() {
    if !Backend::Postgres.is_there() {
        return;
    }
    let app = TestApp::texting(Backend::Postgres, all_kinds());
    app.texted_council();
    let at = |body: &str, from: &str, id: &str| Text {
        at: Some("2026-11-24 10:17:42".to_owned()),
        ..text(id, from, OURS, body)
    };
    // What no second try can cure is taken at once, whatever it is.
    for kind in KINDS {
        let gateway = app.gateway(kind);
        for (id, body, from) in [
            ("1", "", "+447700900456"),
            ("2", "stop", "+447700900456"),
            ("3", "LIB 4", "VODAFONE"),
            ("4", "nobody can read this", "+447700900457"),
            ("5", "LIB 4", "+447700900458"),
            ("5", "LIB 4", "+447700900458"),
        ] {
            let page = gateway.sends(&at(body, from, &format!("{kind}{id}")));
            assert_eq!(page.status, 200, "{kind} {body}");
            if *kind == "jasmin" {
                assert_eq!(page.body, b"ACK/Jasmin");
            }
        }
        let elsewhere = Text {
            to: Some("+447700900999".to_owned()),
            ..at("LIB 4", THEIRS, &format!("{kind}6"))
        };
        assert_eq!(gateway.sends(&elsewhere).status, 200, "{kind}");
    }
    let before: i64 = app.answers_at("LIB");
    app.database.take_away();
    for kind in KINDS {
        let page = app
            .gateway(kind)
            .sends(&at("LIB 5", "+447700900459", &format!("{kind}9")));
        assert_eq!(page.status, 503, "{kind}");
        assert!(page.header("retry-after").is_some(), "{kind}");
    }
    app.database.bring_back();
    for kind in KINDS {
        let again = at("LIB 5", "+447700900459", &format!("{kind}9"));
        until("it is taken", || {
            app.gateway(kind).sends(&again).status == 200
        });
        // And once more, as a gateway does that missed the answer.
        assert_eq!(app.gateway(kind).sends(&again).status, 200);
    }
    let kinds = i64::try_from(KINDS.len()).unwrap();
    assert_eq!(app.answers_at("LIB") - before, kinds);
}
