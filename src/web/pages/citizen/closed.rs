//! Where no answer can be taken: a code that is closed or unknown, and things that went wrong.

use askama::Template;

use super::frame::{Frame, Named};

/// Why a code takes no answers.
pub(crate) enum Closed<'a> {
    /// Not now.
    Paused {
        /// The touchpoint's name.
        place: Named<'a>,
    },
    /// Not any more.
    Retired {
        /// The touchpoint's name.
        place: Named<'a>,
        /// The code and name of the one to use instead.
        successor: Option<(&'a str, Named<'a>)>,
    },
    /// No touchpoint has it.
    Unknown {
        /// The code as it was typed.
        code: &'a str,
    },
}

/// A code that takes no answers.
pub(crate) struct ClosedPage<'a> {
    /// Around it.
    pub(crate) frame: Frame<'a>,
    /// Why.
    pub(crate) closed: Closed<'a>,
    /// Host and port of the public address, without a scheme.
    pub(crate) host: &'a str,
}

impl ClosedPage<'_> {
    /// The page's HTML.
    ///
    /// # Errors
    /// When a template fails, which only a full memory makes it do.
    pub(crate) fn html(&self) -> askama::Result<String> {
        let texts = self.frame.texts;
        let whole = |text: String| (text, String::new());
        let (title, what, successor, code) = match &self.closed {
            Closed::Paused { place } => (
                "closed-paused-title",
                whole(texts.with("closed-paused", &[("place", place.text.into())])),
                None,
                None,
            ),
            Closed::Retired { place, successor } => (
                "closed-retired-title",
                whole(texts.with("closed-retired", &[("place", place.text.into())])),
                *successor,
                None,
            ),
            Closed::Unknown { code } => (
                "closed-unknown-title",
                self.frame.around("closed-unknown", "code"),
                None,
                Some(*code),
            ),
        };
        ClosedTemplate {
            frame: &self.frame,
            title: texts.get(title),
            what,
            successor,
            code,
            check_address: code.map(|_| self.frame.around("closed-unknown-address", "address")),
            host: self.host,
        }
        .render()
    }
}

#[derive(Template)]
#[template(path = "citizen/closed.html", config = "src/web/askama.toml")]
struct ClosedTemplate<'a> {
    frame: &'a Frame<'a>,
    title: String,
    what: (String, String),
    code: Option<&'a str>,
    successor: Option<(&'a str, Named<'a>)>,
    check_address: Option<(String, String)>,
    host: &'a str,
}

/// Something did not work: what happened, what became of the answer, what to do.
pub(crate) struct ProblemPage<'a> {
    /// Around it.
    pub(crate) frame: Frame<'a>,
    /// Which problem: the middle of the keys in `problem.ftl`, such as `busy`.
    pub(crate) word: &'a str,
}

impl ProblemPage<'_> {
    /// The page's HTML.
    ///
    /// # Errors
    /// When a template fails, which only a full memory makes it do.
    pub(crate) fn html(&self) -> askama::Result<String> {
        let part = |part: &str| self.frame.t(&format!("problem-{}-{part}", self.word));
        ProblemTemplate {
            frame: &self.frame,
            title: part("title"),
            answer: part("answer"),
            what_to_do: part("do"),
            about_a_receipt: matches!(self.word, "receipt" | "too-late"),
        }
        .render()
    }
}

#[derive(Template)]
#[template(path = "problem.html", config = "src/web/askama.toml")]
struct ProblemTemplate<'a> {
    frame: &'a Frame<'a>,
    title: String,
    answer: String,
    what_to_do: String,
    about_a_receipt: bool,
}
