//! What is around every page: whose it is, its language, and the links that carry the language on.

use crate::domain::Language;
use crate::locale::Texts;

/// The most characters a citizen may write, as the page says it.
const WORDS_LIMIT: usize = 1_000;

/// A name that an organisation gave, and the language it is in.
///
/// A place may have no Welsh name. Its English name then stands in the Welsh page and says so, so
/// that a screen reader changes its voice.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named<'a> {
    /// The name.
    pub(crate) text: &'a str,
    /// The language it is in.
    pub(crate) language: Language,
}

impl<'a> Named<'a> {
    /// The name in `language`, or the first there is.
    pub(crate) fn of(names: &'a [(Language, String)], language: Language) -> Self {
        names
            .iter()
            .find(|(of, _)| *of == language)
            .or_else(|| names.first())
            .map_or(Self { text: "", language }, |(language, text)| Self {
                text,
                language: *language,
            })
    }
}

/// What is around every page: the language, whose page it is, and how it looks.
pub(crate) struct Frame<'a> {
    /// The texts of the page's language.
    pub(crate) texts: &'static Texts,
    /// Whose page it is, once that is known.
    pub(crate) organisation: Option<Named<'a>>,
    /// The languages on offer; no switch is shown for one alone.
    pub(crate) offered: &'a [Language],
    /// The address that shows this page by a GET, without its language. An answer to a POST names
    /// the page the form stood on.
    pub(crate) here: String,
    /// The code whose sign brought people here, for the links at the foot.
    pub(crate) code: Option<&'a str>,
    /// The address of the stylesheet.
    pub(crate) stylesheet: &'a str,
}

/// A link to the same page in another language.
pub(crate) struct LanguageLink {
    pub(super) language: Language,
    pub(super) href: String,
}

impl Frame<'_> {
    /// A text of the page's language.
    pub(super) fn t(&self, key: &str) -> String {
        self.texts.get(key)
    }

    pub(super) fn lang(&self) -> &'static str {
        self.texts.language().as_str()
    }

    /// The direction the page's language is written in.
    pub(super) fn dir(&self) -> &'static str {
        match self.texts.language() {
            Language::English | Language::Welsh => "ltr",
        }
    }

    /// The `lang` of a name where it is not the page's own.
    pub(super) fn other(&self, name: &Named<'_>) -> Option<&'static str> {
        (name.language != self.texts.language()).then(|| name.language.as_str())
    }

    /// The same address with the page's language, where there is a choice of languages.
    pub(crate) fn link(&self, path: &str) -> String {
        if self.offered.len() > 1 {
            with_language(path, self.texts.language())
        } else {
            path.to_owned()
        }
    }

    /// The address of a page of the sign with this code.
    pub(super) fn code_link(&self, code: &str, rest: &str) -> String {
        self.link(&format!("/{code}{rest}"))
    }

    /// The address of a page or form of a receipt.
    pub(super) fn receipt_link(&self, receipt: &str, rest: &str) -> String {
        self.link(&format!("/r/{receipt}{rest}"))
    }

    /// A link for each language but the page's own.
    pub(super) fn languages(&self) -> Vec<LanguageLink> {
        self.offered
            .iter()
            .filter(|language| **language != self.texts.language())
            .map(|&language| LanguageLink {
                language,
                href: with_language(&self.here, language),
            })
            .collect()
    }

    /// The organisation's name for the middle of a sentence.
    fn organisation_name(&self) -> &str {
        self.organisation.map_or("", |name| name.text)
    }

    /// A text that names the organisation.
    pub(super) fn with_organisation(&self, key: &str) -> String {
        self.texts
            .with(key, &[("organisation", self.organisation_name().into())])
    }

    /// A text with a link in it, as what stands before the link and what stands after.
    pub(super) fn around_link(&self, key: &str) -> (String, String) {
        let text = self.texts.with(key, &[("link", "\u{1}".into())]);
        match text.split_once('\u{1}') {
            Some((before, after)) => (before.to_owned(), after.to_owned()),
            None => (text, String::new()),
        }
    }

    /// How many characters may be written.
    pub(super) fn words_limit(&self) -> String {
        self.texts
            .with("words-limit", &[("limit", WORDS_LIMIT.into())])
    }

    /// The title of a page that tells of a mistake.
    pub(super) fn error_title(&self, title: &str) -> String {
        self.texts.with("frame-error", &[("title", title.into())])
    }
}

fn with_language(path: &str, language: Language) -> String {
    let join = if path.contains('?') { '&' } else { '?' };
    format!("{path}{join}lang={language}")
}
