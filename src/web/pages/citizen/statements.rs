//! What an organisation states: that a sign is its own, what it keeps, what works for whom.

use askama::Template;
use chrono::NaiveDate;

use super::contact::Reach;
use super::frame::{Frame, Named};
use crate::domain::{Compliance, Confirmed, Contact, Language, Nation, Retention};

/// "Is this sign real?", at `GET /{code}/about`.
pub(crate) struct AboutPage<'a> {
    /// Around it.
    pub(crate) frame: Frame<'a>,
    /// The touchpoint's code.
    pub(crate) code: &'a str,
    /// The touchpoint's name.
    pub(crate) place: Named<'a>,
    /// The service's name.
    pub(crate) service: Named<'a>,
    /// Whether answers are taken (a draft takes them too).
    pub(crate) open: bool,
    /// Host and port of the public address, without a scheme.
    pub(crate) host: &'a str,
    /// The organisation's own page that lists its signs.
    pub(crate) signs_page: Option<&'a str>,
    /// Whom to tell of a false sign.
    pub(crate) contact: &'a Contact,
}

impl AboutPage<'_> {
    /// The page's HTML.
    ///
    /// # Errors
    /// When a template fails, which only a full memory makes it do.
    pub(crate) fn html(&self) -> askama::Result<String> {
        AboutTemplate {
            frame: &self.frame,
            title: self.frame.t("about-title"),
            code: self.code,
            place: self.place,
            service: self.service,
            open: self.open,
            check_address: self.frame.around("about-check-address", "host"),
            host: self.host,
            signs_page: self.signs_page,
            contact: Reach::of(self.contact),
        }
        .render()
    }
}

#[derive(Template)]
#[template(path = "citizen/about.html", config = "src/web/askama.toml")]
struct AboutTemplate<'a> {
    frame: &'a Frame<'a>,
    title: String,
    code: &'a str,
    place: Named<'a>,
    service: Named<'a>,
    open: bool,
    check_address: (String, String),
    host: &'a str,
    signs_page: Option<&'a str>,
    contact: Option<Reach<'a>>,
}

/// The organisation's privacy statement, at `GET /{code}/privacy` and `GET /privacy`.
pub(crate) struct PrivacyPage<'a> {
    /// Around it. The organisation is named in it.
    pub(crate) frame: Frame<'a>,
    /// How long things are kept.
    pub(crate) kept: Retention,
    /// Whether an answer is marked that comes after many others from one network.
    pub(crate) marks_bursts: bool,
    /// Whether answers may come by text message.
    pub(crate) takes_texts: bool,
    /// Whom to ask about data.
    pub(crate) contact: &'a Contact,
}

impl PrivacyPage<'_> {
    /// The page's HTML.
    ///
    /// # Errors
    /// When a template fails, which only a full memory makes it do.
    pub(crate) fn html(&self) -> askama::Result<String> {
        let texts = self.frame.texts;
        let months = |key: &str, months: u32| texts.with(key, &[("months", months.into())]);
        PrivacyTemplate {
            frame: &self.frame,
            title: self.frame.t("privacy-title"),
            kept: [
                months("privacy-kept-rating", self.kept.rating_months),
                months("privacy-kept-words", self.kept.words_months),
                texts.with(
                    "privacy-kept-receipt",
                    &[("days", self.kept.receipt_days.into())],
                ),
                texts.get("privacy-kept-danger"),
                texts.get("privacy-kept-sums"),
            ],
            marks_bursts: self.marks_bursts,
            takes_texts: self.takes_texts,
            contact: Reach::of(self.contact),
        }
        .render()
    }
}

#[derive(Template)]
#[template(path = "citizen/privacy.html", config = "src/web/askama.toml")]
struct PrivacyTemplate<'a> {
    frame: &'a Frame<'a>,
    title: String,
    kept: [String; 5],
    marks_bursts: bool,
    takes_texts: bool,
    contact: Option<Reach<'a>>,
}

/// The accessibility statement, at `GET /{code}/accessibility` and `GET /accessibility`.
pub(crate) struct AccessibilityPage<'a> {
    /// Around it. The organisation is named in it.
    pub(crate) frame: Frame<'a>,
    /// Whose law.
    pub(crate) nation: Nation,
    /// What an admin confirmed; without it nothing is claimed.
    pub(crate) confirmed: Option<&'a Confirmed>,
    /// The organisation's day.
    pub(crate) today: NaiveDate,
    /// Whom to tell of a barrier.
    pub(crate) contact: &'a Contact,
}

impl AccessibilityPage<'_> {
    /// The page's HTML.
    ///
    /// # Errors
    /// When a template fails, which only a full memory makes it do.
    pub(crate) fn html(&self) -> askama::Result<String> {
        let (enforced, body, link) = match self.nation {
            Nation::NorthernIreland => (
                "accessibility-enforced-northern-ireland",
                "accessibility-law-northern-ireland",
                "https://www.equalityni.org",
            ),
            Nation::England | Nation::Wales | Nation::Scotland => (
                "accessibility-enforced-britain",
                "accessibility-law-britain",
                "https://www.equalityadvisoryservice.com",
            ),
        };
        let stated = self.confirmed.map(|confirmed| {
            let statement = &confirmed.statement;
            let days = [("days", statement.answer_days.into())];
            Stated {
                compliance: match statement.compliance {
                    Compliance::Full => "accessibility-full",
                    Compliance::Partial => "accessibility-partial",
                    Compliance::Not => "accessibility-not",
                },
                faults: in_language(&self.frame, &statement.faults),
                answer: self.frame.texts.with("accessibility-answer", &days),
                tested: in_language(&self.frame, &statement.tested),
                tested_on: statement.tested_on,
                test_said: self.frame.around("accessibility-tested", "day"),
                confirmed_on: confirmed.on,
                confirmation_said: self.frame.around("accessibility-confirmed", "day"),
                is_old: statement.is_old(self.today),
            }
        });
        AccessibilityTemplate {
            frame: &self.frame,
            title: self.frame.t("accessibility-title"),
            stated,
            enforced,
            body,
            link,
            contact: Reach::of(self.contact),
        }
        .render()
    }
}

#[derive(Template)]
#[template(path = "citizen/accessibility.html", config = "src/web/askama.toml")]
struct AccessibilityTemplate<'a> {
    frame: &'a Frame<'a>,
    title: String,
    stated: Option<Stated<'a>>,
    enforced: &'static str,
    body: &'static str,
    link: &'static str,
    contact: Option<Reach<'a>>,
}

/// What was confirmed, as the page says it.
struct Stated<'a> {
    /// The key of the model's sentence.
    compliance: &'static str,
    /// With the attributes of their language.
    faults: Option<(String, &'a Vec<String>)>,
    answer: String,
    tested: Option<(String, &'a String)>,
    tested_on: NaiveDate,
    test_said: (String, String),
    confirmed_on: NaiveDate,
    confirmation_said: (String, String),
    is_old: bool,
}

/// What was given in the page's language, or else in the first one, with the attributes that say so.
fn in_language<'a, T>(frame: &Frame<'_>, given: &'a [(Language, T)]) -> Option<(String, &'a T)> {
    let language = frame.texts.language();
    let own = given.iter().find(|(of, _)| *of == language);
    own.or_else(|| given.first())
        .map(|(of, what)| (frame.in_tongue(*of), what))
}

/// The organisations to choose from, at `/privacy` and `/accessibility` where there are several.
pub(crate) struct ListPage<'a> {
    /// Around it; it names no organisation.
    pub(crate) frame: Frame<'a>,
    /// Which statement: it chooses the heading.
    pub(crate) statement: Statement,
    /// Each organisation with the address of its statement.
    pub(crate) entries: Vec<(Named<'a>, String)>,
}

/// A statement that every organisation has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Statement {
    /// The privacy statement.
    Privacy,
    /// The accessibility statement.
    Accessibility,
}

impl ListPage<'_> {
    /// The page's HTML.
    ///
    /// # Errors
    /// When a template fails, which only a full memory makes it do.
    pub(crate) fn html(&self) -> askama::Result<String> {
        let title = self.frame.t(match self.statement {
            Statement::Privacy => "frame-privacy",
            Statement::Accessibility => "frame-accessibility",
        });
        ListTemplate {
            frame: &self.frame,
            title,
            entries: &self.entries,
        }
        .render()
    }
}

#[derive(Template)]
#[template(path = "citizen/list.html", config = "src/web/askama.toml")]
struct ListTemplate<'a> {
    frame: &'a Frame<'a>,
    title: String,
    entries: &'a [(Named<'a>, String)],
}
