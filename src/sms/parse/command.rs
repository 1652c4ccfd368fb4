//! What a sender may want of the service itself.

/// A command. Its text is nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// No more texts.
    Stop,
    /// Texts again.
    Start,
    /// Who are you, and how does this work?
    Help,
}

impl Command {
    /// Its name for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Start => "start",
            Self::Help => "help",
        }
    }

    /// The command that a folded text is.
    pub(super) fn of(text: &str) -> Option<Self> {
        let words: Vec<&str> = text
            .split(|sign: char| !sign.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .take(7)
            .collect();
        // Politeness does not make it a sentence.
        let mut words = words.as_slice();
        while let ["please" | "pls" | "plz", rest @ ..] | [rest @ .., "please" | "pls" | "plz"] =
            words
        {
            words = rest;
        }
        let text = words.join(" ");
        let is = |list: &[&str]| list.contains(&text.as_str());
        if is(STOP) {
            Some(Self::Stop)
        } else if is(START) {
            Some(Self::Start)
        } else if is(HELP) {
            Some(Self::Help)
        } else {
            None
        }
    }
}

/// Ends the texts. The first line is what gateways act on by themselves; then what people write;
/// then the same in Welsh.
const STOP: &[&str] = &[
    "stop",
    "stopall",
    "unsubscribe",
    "cancel",
    "end",
    "quit",
    "optout",
    "revoke",
    "stop all",
    "stop now",
    "stop it",
    "stop texting",
    "stop texting me",
    "stop texts",
    "stop messages",
    "stop sms",
    "opt out",
    "opt me out",
    "unsubscribe me",
    "no more texts",
    "stopio",
    "stopiwch",
    "peidiwch",
    "peidio",
    "peidiwch a thecstio",
    "peidiwch â thecstio",
    "canslo",
    "diwedd",
    "gorffen",
    "dad danysgrifio",
    "dim mwy",
];

const START: &[&str] = &[
    "start",
    "unstop",
    "subscribe",
    "resume",
    "opt in",
    "optin",
    "dechrau",
    "cychwyn",
    "tanysgrifio",
    "ailddechrau",
];

const HELP: &[&str] = &["help", "info", "cymorth", "helpu", "gwybodaeth"];
