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
    // Somebody opted out at Esendex: that is no text.
    let opted = "<OptOut><Id>1</Id><AccountId>4a1b</AccountId><From><PhoneNumber>44</PhoneNumber></From></OptOut>";
    let without = built(Some("esendex"), "secrets = \"long-secret\"");
    assert_eq!(post(&without, path, &[], opted).unwrap(), Came::default());
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
        (
            "coding=0&content=%05v%05nement&binary=057605 6e656d656e74",
            "\u{5}v\u{5}nement",
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
        use base64::Engine as _;
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
            &*format!("{{\"results\":[{}]}}", vec!["{}"; 101].join(",")),
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
