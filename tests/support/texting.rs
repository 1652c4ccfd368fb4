//! Text messages, as a gateway brings them.

use heard::domain::Channel;
use heard::register;
use heard::register::touchpoints::Change;
use heard::sms::Settings;
use heard::sms::gateway::{Part, Text};

use super::{Backend, Browser, Page, TestApp};

/// Two gateways: Twilio, which replies in its answer, and a phone, which gets no reply.
pub(crate) const TEXTS: &str = r#"
[[gateway]]
kind = "twilio"
tokens = ["12345", "an older one"]

[[gateway]]
name = "phone"
kind = "android"
keys = "mnopqrst"

[[number]]
number = "07700 900123"
gateway = "twilio"
organisation = "example-council"
touchpoint = "LIB"

[[number]]
number = "07700 900124"
gateway = "twilio"
organisation = "example-council"
touchpoint = "HOME"
one_is_best = true
ask_why = false
share = true

[[number]]
number = "07700 900123"
gateway = "phone"
organisation = "example-council"
touchpoint = "LIB"
"#;

/// A council whose signs take texts, by [`TEXTS`].
pub(crate) struct Texting;

impl Texting {
    /// Runs a story on a database, if that database is there.
    pub(crate) fn run(backend: Backend, story: impl FnOnce(&TestApp)) {
        if backend.is_there() {
            let app = TestApp::texting(backend, TEXTS);
            app.texted_council();
            story(&app);
        }
    }
}

/// A number of ours.
pub(crate) const OURS: &str = "+447700900123";
/// A citizen's.
pub(crate) const THEIRS: &str = "+447700900456";

/// A gateway that sends texts.
pub(crate) struct Gateway {
    browser: Browser,
    settings: Settings,
    name: &'static str,
    clock: heard::domain::Clock,
}

impl TestApp {
    /// The council, whose signs take texts, all but `DOOR`.
    pub(crate) fn texted_council(&self) -> super::Council {
        let council = self.council();
        self.touchpoint(
            &council.libraries,
            "DOOR",
            "Side door",
            heard::domain::TouchpointState::Open,
        );
        for code in ["LIB", "HOME", "NEW1"] {
            let place = self.place(code);
            let to = Change {
                channels: Some(vec![Channel::Qr, Channel::Sms]),
                ..Change::default()
            };
            self.act(move |connection, by| {
                register::touchpoints::change(connection, by, &place, &to)
            });
        }
        council
    }

    /// A gateway of the settings that this was started with.
    pub(crate) fn gateway(&self, name: &'static str) -> Gateway {
        let written = self
            .written_texts
            .unwrap()
            .replace("{origin}", &self.origin);
        Gateway {
            browser: self.citizen(),
            settings: Settings::parse(&written, &self.origin).unwrap(),
            name,
            clock: self.clock.clone(),
        }
    }
}

impl Gateway {
    /// Sends a text as a gateway does.
    pub(crate) fn sends(&self, text: &Text) -> Page {
        let path = format!("/hooks/sms/{}", self.name);
        let named = self.settings.gateway(self.name).unwrap();
        let made = named
            .gateway
            .imitate(&path, text, self.clock.now())
            .unwrap();
        let mut browser = self.browser.clone();
        let mut kind = String::new();
        for (name, value) in made.headers {
            if name == "Content-Type" {
                kind = value;
            } else {
                browser = browser.with(&name, &value);
            }
        }
        match made.method {
            "GET" => browser.get(&made.target),
            _ => browser.post_bytes(&made.target, &kind, &made.body),
        }
    }

    /// Somebody sends this to our number. `id` is what the gateway knows it by.
    pub(crate) fn brings(&self, id: &str, body: &str) -> Page {
        self.sends(&text(id, THEIRS, OURS, body))
    }

    /// The same, and what they are told; nothing when they are told nothing.
    pub(crate) fn says(&self, id: &str, body: &str) -> String {
        reply(&self.brings(id, body))
    }
}

/// A text.
pub(crate) fn text(id: &str, from: &str, to: &str, body: &str) -> Text {
    Text {
        id: Some(id.to_owned()),
        from: from.to_owned(),
        to: Some(to.to_owned()),
        body: body.to_owned(),
        part: None,
        at: None,
    }
}

/// A part of a text.
pub(crate) fn part(id: &str, body: &str, number: u8, of: u8) -> Text {
    Text {
        part: Some(Part {
            reference: "ref".to_owned(),
            number,
            of,
        }),
        ..text(id, THEIRS, OURS, body)
    }
}

/// What an answer to Twilio tells the sender.
pub(crate) fn reply(page: &Page) -> String {
    let body = String::from_utf8(page.body.clone()).unwrap();
    assert_eq!(page.status, 200, "{body}");
    let message = body
        .split_once("<Message>")
        .and_then(|(_, rest)| rest.split_once("</Message>"));
    message.map_or_else(String::new, |(message, _)| message.to_owned())
}
