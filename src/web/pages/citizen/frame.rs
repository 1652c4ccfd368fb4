//! What is around every page: whose it is, its language, and the links that carry the language on.

use std::borrow::Cow;

use crate::domain::Language;
use crate::locale::Texts;

/// The most characters a citizen may write, as the page says it.
const WORDS_LIMIT: usize = 1_000;

/// The most languages whose links stand at the top of a page, its own among them.
const AT_THE_TOP: usize = 3;

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
    pub(crate) offered: Cow<'a, [Language]>,
    /// The address that shows this page by a GET, without its language. An answer to a POST names
    /// the page the form stood on.
    pub(crate) here: String,
    /// The code whose sign brought people here, for the links at the foot.
    pub(crate) code: Option<&'a str>,
    /// The address of the stylesheet.
    pub(crate) stylesheet: &'a str,
    /// The address of the script that stands beside a box for words.
    pub(crate) script: &'a str,
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
        self.texts.language().direction().as_str()
    }

    /// The attributes of a name that is not in the page's language: its `lang`, and its `dir` where
    /// that differs. They are fixed words, and stand in a template as they are.
    pub(super) fn tongue(&self, name: &Named<'_>) -> String {
        self.in_tongue(name.language)
    }

    /// The attributes of an element whose words are in a language.
    pub(super) fn in_tongue(&self, of_name: Language) -> String {
        let of_page = self.texts.language();
        if of_name == of_page {
            String::new()
        } else if of_name.direction() == of_page.direction() {
            format!(" lang=\"{of_name}\"")
        } else {
            format!(
                " lang=\"{of_name}\" dir=\"{}\"",
                of_name.direction().as_str()
            )
        }
    }

    /// Whether no speaker has checked the page's language.
    pub(super) fn is_unchecked(&self) -> bool {
        !self.texts.language().checked()
    }

    /// The same address with the page's language, where there is a choice of languages. A page of no
    /// organisation always has one, so a language that stands alone travels there too.
    pub(crate) fn link(&self, path: &str) -> String {
        if self.offered.len() > 1 || self.texts.language() != Language::English {
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
        self.links(|_| true)
    }

    /// Whether there are too many languages for the first screen, so that they stand below.
    pub(super) fn many_languages(&self) -> bool {
        self.offered.len() > AT_THE_TOP
    }

    /// The languages whose links stand at the top: all when they are few. English and Welsh are
    /// equals, so each is one press from the other, however many there are.
    pub(super) fn top_languages(&self) -> Vec<LanguageLink> {
        if !self.many_languages() {
            return self.languages();
        }
        let equals = self.texts.language().checked();
        self.links(|language| equals && language.checked())
    }

    fn links(&self, wanted: impl Fn(Language) -> bool) -> Vec<LanguageLink> {
        self.offered
            .iter()
            .filter(|language| **language != self.texts.language() && wanted(**language))
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
        self.around(key, "link")
    }

    /// A text as what stands before its blank and what stands after. The page puts an element of its
    /// own between them, which isolates what is in it. So the marks of isolation are left out: they
    /// would be copied along with an address or a receipt.
    pub(super) fn around(&self, key: &str, blank: &str) -> (String, String) {
        let text = self.texts.with(key, &[(blank, "\u{1}".into())]);
        match text.split_once('\u{1}') {
            Some((before, after)) => {
                let before = before.strip_suffix('\u{2068}').unwrap_or(before);
                let after = after.strip_prefix('\u{2069}').unwrap_or(after);
                (before.to_owned(), after.to_owned())
            }
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
