use base64::Engine as _;
use chrono::DateTime;

use super::super::gateway::{Came, Gateway, Outgoing, Refused, Replies, Request, Sent, Text};
use super::Generic;

fn built(preset: Option<&str>, table: &str) -> Generic {
    let table = toml::from_str(table).unwrap();
    Generic::build(table, preset).unwrap_or_else(|why| panic!("{why}"))
}

struct Sends<'a> {
    method: &'a str,
    target: &'a str,
    headers: &'a [(&'a str, &'a str)],
    body: &'a [u8],
}

fn read(gateway: &Generic, sends: &Sends<'_>) -> Result<Came, Refused> {
    gateway.read(&Request {
        method: sends.method,
        target: sends.target,
        headers: sends.headers,
        body: sends.body,
        now: DateTime::UNIX_EPOCH,
    })
}

fn post(
    gateway: &Generic,
    target: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Result<Came, Refused> {
    let body = body.as_bytes();
    read(
        gateway,
        &Sends {
            method: "POST",
            target,
            headers,
            body,
        },
    )
}

fn get(gateway: &Generic, target: &str) -> Result<Came, Refused> {
    read(
        gateway,
        &Sends {
            method: "GET",
            target,
            headers: &[],
            body: b"",
        },
    )
}

fn told(came: &Came) -> Vec<String> {
    let texts = came.texts.iter();
    texts
        .map(|text| {
            let none = || "-".to_owned();
            format!(
                "{} {} {} {}: {}",
                text.id.clone().unwrap_or_else(none),
                text.from,
                text.to.clone().unwrap_or_else(none),
                text.at.clone().unwrap_or_else(none),
                text.body
            )
        })
        .collect()
}

fn sent(gateway: &Generic, words: &str) -> (Outgoing, String) {
    let sent = gateway
        .reply(
            "+447700900123",
            "+447700900456",
            words,
            DateTime::UNIX_EPOCH,
        )
        .unwrap();
    let body = String::from_utf8(sent.body.clone()).unwrap();
    (sent, body)
}

const FIRETEXT: &str = "user = \"fire\"\nsecrets = [\"new\", \"old\"]\n[send]\nsecrets = \"key\"";

#[test]
fn firetext() {
    let gateway = built(Some("firetext"), FIRETEXT);
    let path = "/hooks/sms/firetext";
    let body =
        "source=447700900456&destination=447700900123&message=5+lovely&time=2026-06-22 15:46:11";
    // fire:new and fire:old.
    for shown in ["Basic ZmlyZTpuZXc=", "Basic ZmlyZTpvbGQ="] {
        let came = post(&gateway, path, &[("Authorization", shown)], body).unwrap();
        assert_eq!(
            told(&came),
            ["- 447700900456 447700900123 2026-06-22 15:46:11: 5 lovely"]
        );
    }
    for headers in [
        &[][..],
        &[("Authorization", "Basic ZmlyZTpuZX")],
        &[("Authorization", "Basic ZmlyZTpuZXc=="), ("a", "b")],
        &[("Authorization", "ZmlyZTpuZXc=")],
        &[
            ("Authorization", "Basic ZmlyZTpuZXc="),
            ("Authorization", "Basic ZmlyZTpuZXc="),
        ],
    ] {
        assert_eq!(post(&gateway, path, headers, body), Err(Refused::Unproved));
    }
    assert_eq!(gateway.thanks(None).status, 200);
    assert_eq!(gateway.later(), 503);
    let (to, body) = sent(&gateway, "Thanks & tŷ");
    assert_eq!(to.url, "https://www.firetext.co.uk/api/sendsms");
    assert_eq!(
        body,
        "apiKey=key&from=447700900123&message=Thanks+%26+t%C5%B7&to=447700900456"
    );
    assert_eq!(
        gateway.became(200, b"0:1 SMS successfully queued"),
        Sent::Taken
    );
    assert_eq!(gateway.became(200, b"6:Insufficient credit"), Sent::Never);
    assert_eq!(gateway.became(503, b""), Sent::Later);
}

const ESENDEX: &str = "secrets = \"long-secret\"\n\
    require = { \"InboundMessage.AccountId\" = \"4a1b\" }\n\
    [send]\naccount = \"EX0123\"\nuser = \"a@b.org\"\nsecrets = \"pass\"";

#[test]
fn esendex() {
    let gateway = built(Some("esendex"), ESENDEX);
    let path = "/hooks/sms/esendex/long-secret";
    let body = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<InboundMessage><Id>p1</Id>\
        <MessageId>m1</MessageId><AccountId>4a1b</AccountId>\
        <MessageText>5 ok &lt;3 &amp; t&#375; &#x1F600;</MessageText>\
        <From>447700900456</From><To>447700900123</To></InboundMessage>";
    let came = post(&gateway, path, &[], body).unwrap();
    assert_eq!(
        told(&came),
        ["m1 447700900456 447700900123 -: 5 ok <3 & tŷ 😀"]
    );
    let empty = body.replace(
        "<MessageText>5 ok &lt;3 &amp; t&#375; &#x1F600;</MessageText>",
        "<MessageText/>",
    );
    assert_eq!(post(&gateway, path, &[], &empty).unwrap().texts[0].body, "");
    for wrong in [
        "/hooks/sms/esendex",
        "/hooks/sms/esendex/",
        "/hooks/sms/esendex/long-secre",
    ] {
        assert_eq!(
            post(&gateway, wrong, &[], body),
            Err(Refused::Unproved),
            "{wrong}"
        );
    }
    let other = body.replace("4a1b", "4a1c");
    assert_eq!(
        post(&gateway, path, &[], &other),
        Err(Refused::Unproved),
        "another's account"
    );
    // Esendex takes 200 alone for an answer, and tries for three days.
    let thanks = gateway.thanks(Some("unheard"));
    assert_eq!((thanks.status, thanks.body.as_str()), (200, ""));
    // Somebody opted out at Esendex, or a reply of ours arrived: that is no text. It is taken by a
    // gateway with an account too, or it would come again for three days.
    let opted = "<OptOut><Id>1</Id><AccountId>4a1b</AccountId><From><PhoneNumber>44</PhoneNumber></From></OptOut>";
    let without = built(Some("esendex"), "secrets = \"long-secret\"");
    for other in [
        opted.to_owned(),
        opted.replace("OptOut", "MessageDelivered"),
        opted.replace("OptOut", "MessageFailed"),
    ] {
        for gateway in [&gateway, &without] {
            let came = post(gateway, path, &[], &other);
            assert_eq!(came, Ok(Came::default()), "{other}");
            let elsewhere = post(gateway, "/hooks/sms/esendex/x", &[], &other);
            assert_eq!(elsewhere, Err(Refused::Unproved));
        }
    }
    // A document that only looks like one is none.
    let other = opted.replace("OptOut", "OptOuts");
    assert_eq!(post(&gateway, path, &[], &other), Err(Refused::Unproved));
    let both = format!("{opted}{body}");
    assert_eq!(post(&gateway, path, &[], &both), Ok(Came::default()));
    for (wrong, why) in [
        ("", "it is no XML that can be read"),
        ("hello", "it is no XML that can be read"),
        ("<a><b></a>", "it is no XML that can be read"),
        ("<InboundMessage>", "it is no XML that can be read"),
        (
            &*body.replace("&amp;", "&bad;"),
            "it has an entity that is not known",
        ),
        (&*body.replace("m1", ""), "the field of the id is missing"),
        (
            &*body.replace(
                "<InboundMessage>",
                "<!DOCTYPE x [<!ENTITY e \"e\">]><InboundMessage>",
            ),
            "it has a document type, which is not read",
        ),
        (
            &*format!("{}{}", "<a>".repeat(40), "</a>".repeat(40)),
            "it is too deep",
        ),
    ] {
        assert_eq!(
            post(&without, path, &[], wrong),
            Err(Refused::Malformed(why)),
            "{wrong}"
        );
    }
    let (to, body) = sent(&gateway, "Thanks");
    assert_eq!(to.url, "https://api.esendex.com/v1.0/messagedispatcher");
    assert_eq!(to.headers[1].1, "Basic YUBiLm9yZzpwYXNz");
    insta::assert_snapshot!(body, @r#"{"accountreference":"EX0123","characterset":"Auto","messages":[{"body":"Thanks","from":"447700900123","to":"447700900456"}]}"#);
}

#[test]
fn kannel() {
    let gateway = built(Some("kannel"), "secrets = [\"SECRET\", \"OLD\"]");
    let path = "/hooks/sms/kannel?token=SECRET&from=447700900456&to=447700900123";
    // As a real one asks.
    let target =
        format!("{path}&text=5+lovely+nurse&ts=1795375540&id=503e320d&smsc=FAKE&charset=UTF-8&c=0");
    let came = get(&gateway, &target).unwrap();
    assert_eq!(
        told(&came),
        ["503e320d 447700900456 447700900123 -: 5 lovely nurse"]
    );
    assert!(get(&gateway, &target.replace("SECRET", "OLD")).is_ok());
    for (text, charset, body) in [
        ("t%C5%B7", "UTF-8", "tŷ"),
        ("%00t%01%77", "UTF-16BE", "tŷ"),
        ("caf%E9", "WINDOWS-1252", "café"),
        ("%00t%01%77", "utf-16", "tŷ"),
        ("%00t%01%77", "ISO-10646-UCS-2", "tŷ"),
        ("t%00%77%01", "UTF-16LE", "tŷ"),
        ("t%C5%B7", "binary", "tŷ"),
        ("t%C5%B7", "ISO-2022-KR", "tŷ"),
        ("t%C5%B7", "GSM", "tŷ"),
        ("t%C5%B7", "", "tŷ"),
        ("t%FF", "UTF-8", "t\u{fffd}"),
        ("", "UTF-8", ""),
    ] {
        let target = format!("{path}&text={text}&id=1&charset={charset}");
        assert_eq!(
            get(&gateway, &target).unwrap().texts[0].body,
            body,
            "{charset} {text}"
        );
    }
    for wrong in [
        target.replace("SECRET", "SECRE"),
        target.replace("token=SECRET&", ""),
        target.replace("token=SECRET", "token=SECRET&token=SECRET"),
        target.replace("token=SECRET", "token="),
        "/hooks/sms/kannel".to_owned(),
    ] {
        assert_eq!(get(&gateway, &wrong), Err(Refused::Unproved), "{wrong}");
    }
    let without = |field: &str| get(&gateway, &target.replace(field, "x="));
    assert_eq!(
        without("id="),
        Err(Refused::Malformed("the field of the id is missing"))
    );
    assert_eq!(
        without("from="),
        Err(Refused::Malformed("the field of the sender is missing"))
    );
    assert_eq!(
        without("text="),
        Err(Refused::Malformed("the field of the text is missing"))
    );
    // 204 is a failure to Kannel: it is answered 200, with the reply or with nothing.
    assert_eq!(gateway.replies(), Replies::InTheAnswer);
    let thanks = gateway.thanks(Some("Thank you."));
    assert_eq!(
        (thanks.status, thanks.body.as_str(), thanks.header),
        (200, "Thank you.", None)
    );
    assert_eq!(thanks.content_type, "text/plain; charset=utf-8");
    let welsh = gateway.thanks(Some("tŷ"));
    assert_eq!(welsh.header, Some(("x-kannel-coding".to_owned(), "2")));
    assert_eq!(gateway.thanks(None).body, "");
}

#[test]
fn jasmin() {
    let table = "secrets = \"SECRET\"\n[send]\nuser = \"u\"\nsecrets = \"p\"";
    let gateway = built(Some("jasmin"), table);
    let path = "/hooks/sms/jasmin?token=SECRET";
    let form = "id=1&from=447700900456&to=447700900123&origin-connector=c&priority=1";
    for (more, body) in [
        // Older ones send no `binary`, and the content is in the same coding.
        ("coding=0&content=%05v%05nement", "événement"),
        ("coding=0&content=%1Be+5+%00+%02", "€ 5 @ $"),
        ("coding=8&content=%00t%01%77%D8%3D%DE%00", "tŷ😀"),
        ("coding=3&content=caf%E9", "café"),
        ("content=t%C5%B7", "tŷ"),
        ("coding=0&content=t%C5%B7", "tŷ"),
        ("coding=8&content=&binary=", ""),
        (
            "coding=0&content=%05v%05nement&binary=057605 6e656d656e74",
            "événement",
        ),
        ("coding=0&content=x&binary=0576056e656d656e74", "événement"),
        ("coding=8&content=x&binary=00740177d83dde00", "tŷ😀"),
        ("coding=3&content=x&binary=636166e9", "café"),
        ("coding=0&content=5+ok", "5 ok"),
        ("coding=0&content=5+ok&binary=", "5 ok"),
        ("coding=4&content=x&binary=ff41", "\u{fffd}A"),
        ("content=x&binary=41", "A"),
    ] {
        let came = post(&gateway, path, &[], &format!("{form}&{more}")).unwrap();
        assert_eq!(came.texts[0].body, body, "{more}");
    }
    // Exactly this, or it comes three times.
    let thanks = gateway.thanks(Some("unheard"));
    assert_eq!((thanks.status, thanks.body.as_str()), (200, "ACK/Jasmin"));
    let (to, body) = sent(&gateway, "Thanks");
    assert_eq!(
        (to.method, to.url.as_str()),
        ("POST", "http://127.0.0.1:1401/send")
    );
    assert_eq!(
        body,
        "content=Thanks&from=447700900123&password=p&to=447700900456&username=u"
    );
    let (_, body) = sent(&gateway, "tŷ 😀");
    assert_eq!(
        body,
        "coding=8&from=447700900123&hex-content=007401770020d83dde00&password=p&to=447700900456&\
         username=u"
    );
    assert_eq!(
        gateway.became(200, b"Success \"07033084-5cfd\""),
        Sent::Taken
    );
    assert_eq!(gateway.became(200, b"Error"), Sent::Never);
}

/// Several texts a call, of which one is bad: <https://www.infobip.com/docs>.
#[test]
fn a_list_of_texts() {
    let gateway = built(
        None,
        "form = \"json\"\nlist = \"results\"\nid = \"messageId\"\nfrom = \"from\"\nto = \"to\"\n\
         text = \"text\"\ntime = \"receivedAt\"\nproof = \"hmac\"\nheader = \"X-Signature\"\n\
         digits = \"base64\"\nsecrets = [\"new\", \"old\"]",
    );
    let text = |id: &str| {
        format!(
            "{{\"messageId\":{id},\"from\":\"4477\",\"to\":\"4479\",\"text\":\"QUIZ 5 ok\",\
             \"cleanText\":\"5 ok\",\"receivedAt\":\"2016-10-06T09:28:39.220+0000\",\
             \"price\":{{\"pricePerMessage\":0}},\"callbackData\":null}}"
        )
    };
    let body = format!(
        "{{\"results\":[{},{},{}],\"messageCount\":3}}",
        text("\"a\""),
        text("null"),
        text("\"b\"")
    );
    let sign = |secret: &str, body: &str| {
        let signature = super::Hash::Sha256.sign(secret, body.as_bytes());
        super::STANDARD.encode(signature)
    };
    for secret in ["new", "old"] {
        let signature = sign(secret, &body);
        let came = post(&gateway, "/x", &[("x-signature", &signature)], &body).unwrap();
        assert_eq!(came.unreadable, 1);
        assert_eq!(
            told(&came),
            [
                "a 4477 4479 2016-10-06T09:28:39.220+0000: QUIZ 5 ok",
                "b 4477 4479 2016-10-06T09:28:39.220+0000: QUIZ 5 ok"
            ]
        );
    }
    let signature = sign("other", &body);
    assert_eq!(
        post(&gateway, "/x", &[("x-signature", &signature)], &body),
        Err(Refused::Unproved)
    );
    assert_eq!(post(&gateway, "/x", &[], &body), Err(Refused::Unproved));
    for (wrong, why) in [
        ("", "it is no JSON"),
        ("[]", "it has no list of texts"),
        ("{\"results\": 5}", "it has no list of texts"),
        (
            &*format!("{{\"results\":[{}]}}", vec!["{}"; 1001].join(",")),
            "it has too many texts",
        ),
    ] {
        let signature = sign("new", wrong);
        let came = post(&gateway, "/x", &[("x-signature", &signature)], wrong);
        assert_eq!(came, Err(Refused::Malformed(why)), "{wrong}");
    }
    let odd = "{\"results\":[5,null,[]]}";
    let came = post(&gateway, "/x", &[("x-signature", &sign("new", odd))], odd).unwrap();
    assert_eq!((came.texts.len(), came.unreadable), (0, 3));
}

/// What of a list is another's is not taken, and does not sink the rest.
#[test]
fn a_list_of_texts_for_several_accounts() {
    let gateway = built(
        None,
        "form = \"json\"\nlist = \"results\"\nfrom = \"from\"\ntext = \"text\"\nproof = \"bearer\"\n\
         secrets = \"s\"\nrequire = { account = [\"new\", \"old\"] }",
    );
    let read = |accounts: &[&str]| {
        let texts = accounts
            .iter()
            .map(|account| format!("{{\"from\":\"44\",\"text\":\"5\",\"account\":{account}}}"));
        let texts: Vec<String> = texts.collect();
        let body = format!("{{\"results\":[{}]}}", texts.join(","));
        let headers = [("authorization", "Bearer s")];
        post(&gateway, "/x", &headers, &body).map(|came| (came.texts.len(), came.unreadable))
    };
    assert_eq!(read(&["\"new\"", "\"ne\"", "\"old\"", "null"]), Ok((2, 2)));
    assert_eq!(read(&["\"ne\"", "\"\""]), Err(Refused::Unproved));
    assert_eq!(read(&[]), Ok((0, 0)));
}

/// The name of a gateway stands in its address for all to see.
#[test]
fn a_name_is_no_secret() {
    let gateway = built(Some("esendex"), "secrets = \"esendex\"");
    let body = "<OptOut><Id>1</Id></OptOut>";
    for (target, proved) in [
        ("/hooks/sms/esendex", false),
        ("/hooks/sms/esendex?esendex", false),
        ("/hooks/sms/x/y/esendex", false),
        ("/esendex", false),
        ("/hooks/sms/esendex/esendex", true),
        ("/hooks/sms/esendex/%65sendex?x=1", true),
    ] {
        assert_eq!(
            post(&gateway, target, &[], body).is_ok(),
            proved,
            "{target}"
        );
    }
}

#[test]
fn a_signature_is_read_as_it_is_set() {
    let table = |hash: &str, digits: &str| {
        format!(
            "form = \"json\"\nfrom = \"from\"\ntext = \"text\"\nproof = \"hmac\"\n\
             header = \"X-S\"\nhash = \"{hash}\"\ndigits = \"{digits}\"\nsecrets = [\"new\", \"old\"]"
        )
    };
    let body = "{\"from\":\"44\",\"text\":\"5\"}";
    for (hash, function) in [
        ("sha1", super::Hash::Sha1),
        ("sha256", super::Hash::Sha256),
        ("sha512", super::Hash::Sha512),
    ] {
        let signature = function.sign("old", body.as_bytes());
        let hexadecimal = hex::encode(&signature);
        let gateway = built(None, &table(hash, "hex"));
        let proved = |headers: &[(&str, &str)], body: &str| post(&gateway, "/x", headers, body);
        assert!(proved(&[("x-s", &hexadecimal)], body).is_ok());
        assert!(proved(&[("x-s", &hexadecimal.to_uppercase())], body).is_ok());
        let twice = [("x-s", &*hexadecimal), ("X-S", &*hexadecimal)];
        assert_eq!(proved(&twice, body), Err(Refused::Unproved));
        let spaced = format!("{body} ");
        for (shown, body) in [
            ("", body),
            (&hexadecimal[..20], body),
            (&hexadecimal[1..], body),
            ("no hex", body),
            (&*hexadecimal, &*spaced),
        ] {
            assert_eq!(
                proved(&[("x-s", shown)], body),
                Err(Refused::Unproved),
                "{shown}"
            );
        }
        let other = built(None, &table(hash, "base64"));
        let shown = super::STANDARD.encode(&signature);
        assert!(post(&other, "/x", &[("x-s", &shown)], body).is_ok());
        assert!(post(&other, "/x", &[("x-s", &hexadecimal)], body).is_err());
    }
}

#[test]
fn a_table_that_cannot_work_is_refused_and_no_secret_told() {
    let base = "proof = \"bearer\"\nsecrets = \"hush\"\nfrom = \"f\"\ntext = \"t\"\n";
    let send = "url = \"https://x/send\"\nsecrets = \"hush\"\n";
    let fields = "fields = { a = \"{to}\", b = \"{text}\" }";
    for (table, told) in [
        (
            base.replace("bearer", "hmac") + "header = \"X-S\"\nform = \"query\"",
            "hmac signs the body",
        ),
        (
            base.replace("bearer", "header") + "header = \"X S\"\nform = \"form\"",
            "`header`",
        ),
        (
            base.replace("bearer", "header") + "form = \"form\"",
            "set `header`",
        ),
        (
            format!("{base}form = \"json\"\nmethod = \"get\""),
            "a GET has no body",
        ),
        (
            format!("{base}form = \"xml\"\nlist = \"a\""),
            "set `form` to json",
        ),
        (
            format!("{base}form = \"json\"\nid = \" \""),
            "`id` is blank",
        ),
        (
            format!("{base}form = \"json\"\ncontent_type = \"a\\nb\""),
            "`content_type`",
        ),
        (
            format!("{base}form = \"json\"\ncoding_header = \"\""),
            "`coding_header`",
        ),
        (
            format!("{base}form = \"json\"\nignore = 5"),
            "a name in quotes, or a list of them",
        ),
        (
            format!("{base}form = \"json\"\nignored = \"a\""),
            "unknown field `ignored`",
        ),
        (
            format!("{base}form = \"json\"\nreply = \"answer\"\n[send]\n{send}{fields}"),
            "replies go in the answer",
        ),
        (
            format!("{base}form = \"json\"\n[send]\n{send}"),
            "`{to}` in one of them",
        ),
        (
            format!("{base}form = \"json\"\n[send]\n{send}fields = {{ a = \"{{to}}\" }}"),
            "`{text}` in one of them",
        ),
        (
            format!(
                "{base}form = \"json\"\n[send]\n{send}{}",
                fields.replace("{text}", "{message}")
            ),
            "`{message}`, which is none of {from}, {to}",
        ),
        (
            format!("{base}form = \"json\"\n[send]\n{send}{fields}\nform = \"xml\""),
            "`send.form`",
        ),
        (
            format!("{base}form = \"json\"\n[send]\n{send}{fields}\nmethod = \"get\""),
            "a GET has no body",
        ),
    ] {
        let why = Generic::build(toml::from_str(&table).unwrap(), None).unwrap_err();
        assert!(why.contains(told), "{table}: {why}");
        assert!(!why.contains("hush"), "{why}");
    }
    // A brace that is no place may stand.
    let odd = fields.replace("{text}", "{ {text} }{é}{");
    let gateway = built(None, &format!("{base}form = \"json\"\n[send]\n{send}{odd}"));
    assert_eq!(
        sent(&gateway, "x").1,
        "a=%2B447700900456&b=%7B+x+%7D%7B%C3%A9%7D%7B"
    );
}

#[test]
fn a_reply_may_go_by_a_query_and_no_secret_is_shown() {
    let gateway = built(
        Some("kannel"),
        "secrets = \"hush1\"\nreply = \"request\"\n[send]\n\
         url = \"http://k:13013/cgi-bin/sendsms?smsc=a\"\nform = \"query\"\nuser = \"u\"\n\
         secrets = \"hush2\"\nfields = { username = \"{user}\", password = \"{secret}\", \
         to = \"{to}\", text = \"{text}\", key = \"hush3\", account = \"{account}-1\" }\n\
         beyond = { coding = \"2\", charset = \"utf-8\" }\naccount = \"A\"\ntaken = \"0:\"",
    );
    assert_eq!(gateway.replies(), Replies::ByRequest);
    let (to, body) = sent(&gateway, "{secret} & {to}");
    assert_eq!((to.method, body.as_str()), ("GET", ""));
    assert_eq!(
        to.url,
        "http://k:13013/cgi-bin/sendsms?smsc=a&account=A-1&key=hush3&password=hush2&\
         text=%7Bsecret%7D+%26+%7Bto%7D&to=%2B447700900456&username=u"
    );
    let (to, _) = sent(&gateway, "ŷ");
    assert!(to.url.contains("&charset=utf-8&coding=2&"), "{}", to.url);
    // The answer to its own request is blank then, and still 200.
    let thanks = gateway.thanks(Some("Thanks"));
    assert_eq!((thanks.status, thanks.body.as_str()), (200, ""));
    assert!(!format!("{gateway:?} {to:?}").contains("hush"));
}

/// Africa's Talking and Textlocal.
#[test]
fn forms_of_others() {
    let gateway = built(
        None,
        "form = \"form\"\nid = \"id\"\nfrom = \"from\"\nto = \"to\"\ntext = \"text\"\n\
         time = \"date\"\nproof = \"path\"\nsecrets = \"s\"",
    );
    let body =
        "linkId=1&text=5+ok&to=21512&id=ec9adc86&date=2017-05-03T06%3A04%3A45Z&from=%2B254700";
    let came = post(&gateway, "/hooks/sms/at/s", &[], body).unwrap();
    assert_eq!(
        told(&came),
        ["ec9adc86 +254700 21512 2017-05-03T06:04:45Z: 5 ok"]
    );
    let textlocal = built(
        None,
        "form = \"form\"\nfrom = \"sender\"\nto = \"inNumber\"\ntext = \"content\"\n\
         proof = \"header\"\nheader = \"X-Secret\"\nsecrets = \"s\"",
    );
    let body = "sender=447700900456&content=5+ok&inNumber=447700900123&email=&credits=1";
    let came = post(&textlocal, "/x", &[("X-SECRET", "s")], body).unwrap();
    assert_eq!(told(&came), ["- 447700900456 447700900123 -: 5 ok"]);
    let nested = built(
        None,
        "form = \"json\"\nfrom = \"payload.from\"\ntext = \"payload.text\"\nproof = \"bearer\"\n\
         secrets = \"s\"",
    );
    let body = "{\"payload\": {\"from\": 447700900456, \"text\": \"5\"}}";
    let came = post(&nested, "/x", &[("authorization", "Bearer s")], body).unwrap();
    assert_eq!(told(&came), ["- 447700900456 - -: 5"]);
    let get = Sends {
        method: "GET",
        target: "/x",
        headers: &[("authorization", "Bearer s")],
        body: b"",
    };
    assert!(matches!(read(&nested, &get), Err(Refused::Malformed(_))));
}

#[test]
fn what_is_imitated_is_proved() {
    let text = |id: bool, time: bool| Text {
        id: id.then(|| "7".to_owned()),
        from: "447700900456".to_owned(),
        to: Some("447700900123".to_owned()),
        body: "LIB 5 tŷ & 100% <3 \"😀\"".to_owned(),
        part: None,
        at: time.then(|| "2026-06-22".to_owned()),
    };
    let list = "form = \"json\"\nlist = \"a.list\"\nid = \"m.id\"\nfrom = \"m.from\"\nto = \"m.to\"\n\
                text = \"m.text\"\nproof = \"hmac\"\nheader = \"X-S\"\nhash = \"sha512\"\nsecrets = \"s\"";
    for (gateway, text) in [
        (built(Some("firetext"), FIRETEXT), text(false, true)),
        (built(Some("esendex"), ESENDEX), text(true, false)),
        (
            built(Some("kannel"), "secrets = \"a&b=c\""),
            text(true, false),
        ),
        (built(Some("jasmin"), "secrets = \"s\""), text(true, false)),
        (built(None, list), text(true, false)),
    ] {
        let made = gateway
            .imitate("/hooks/sms/x", &text, DateTime::UNIX_EPOCH)
            .unwrap();
        let headers: Vec<(&str, &str)> = made
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let came = read(
            &gateway,
            &Sends {
                method: made.method,
                target: &made.target,
                headers: &headers,
                body: &made.body,
            },
        );
        assert_eq!(came.unwrap().texts, [text]);
    }
}

#[test]
fn what_cannot_come_is_not_imitated() {
    let mut text = Text {
        id: None,
        from: "44".to_owned(),
        to: Some("45".to_owned()),
        body: "5".to_owned(),
        part: None,
        at: None,
    };
    let kannel = built(Some("kannel"), "secrets = \"s\"");
    let imitated = |text: &Text| kannel.imitate("/hooks/sms/k", text, DateTime::UNIX_EPOCH);
    assert_eq!(imitated(&text), Err("it comes with an id"));
    text.id = Some("7".to_owned());
    assert!(imitated(&text).is_ok());
    // A table that names a field inside another is odd, and does no harm.
    let odd = built(
        None,
        "form = \"json\"\nfrom = \"m\"\nto = \"m.to\"\ntext = \"m.to.text\"\nproof = \"bearer\"\n\
         secrets = \"s\"",
    );
    assert!(odd.imitate("/x", &text, DateTime::UNIX_EPOCH).is_ok());
}

proptest::proptest! {
    /// Nothing that anybody sends does harm, however it is proved.
    #[test]
    fn any_bytes_are_read_without_harm(body: Vec<u8>, query in "[ -~]{0,60}") {
        for (preset, target) in [
            ("esendex", "/hooks/sms/esendex/s".to_owned()),
            ("jasmin", format!("/hooks/sms/jasmin?token=s&{query}")),
        ] {
            let gateway = built(Some(preset), "secrets = \"s\"");
            let sends = Sends { method: "POST", target: &target, headers: &[], body: &body };
            let _any = read(&gateway, &sends);
        }
        let kannel = built(Some("kannel"), "secrets = \"s\"");
        let _any = get(&kannel, &format!("/hooks/sms/kannel?token=s&{query}"));
    }
}
