//! A table of services or touchpoints: pasting it, what is wrong with it, and what it would make.

use askama::Template;

use super::desk::{Desk, Place};
use crate::domain::{Language, Slug};
use crate::locale::key_part;
use crate::register::many::Wished;
use crate::register::table::{Example, Kind, Unreadable, Why, Wrong};

/// `GET /staff/table/{kind}`.
#[derive(Debug, Template)]
#[template(path = "staff/table.html", config = "src/web/askama.toml")]
pub(crate) struct TablePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What the table is about.
    pub(crate) kind: Kind,
    /// The organisation it is for.
    pub(crate) organisation: String,
    /// Its short name.
    pub(crate) owner: Slug,
    /// One real example.
    pub(crate) example: Example,
    /// Whether there is no service yet that could have touchpoints.
    pub(crate) no_service: bool,
    /// What was sent.
    pub(crate) table: String,
    /// Whether it was too much.
    pub(crate) too_large: bool,
    /// Why it cannot be read as a whole.
    pub(crate) unreadable: Option<Unreadable>,
    /// The first lines that will not do.
    pub(crate) wrong: Vec<Wrong>,
    /// How many more there are.
    pub(crate) more: u64,
}

impl TablePage {
    /// A text about services or about touchpoints.
    fn about(&self, key: &str) -> String {
        self.desk.t(&key.replace("{}", self.kind.as_str()))
    }

    fn failed(&self) -> bool {
        self.too_large || self.unreadable.is_some() || !self.wrong.is_empty()
    }

    /// What a column is for.
    fn column(&self, word: &str) -> String {
        if let Some(tag) = word.strip_prefix("name_") {
            let language = self.desk.language(tag);
            return self
                .desk
                .say("register-column-name-in", "language", &language);
        }
        let key = format!("register-column-{}-{}", self.kind, key_part(word));
        self.desk.t(&key)
    }

    /// The columns with an example each.
    fn columns(&self) -> impl Iterator<Item = (&String, &String)> {
        self.example.columns.iter().zip(&self.example.cells)
    }

    /// Why a table cannot be read.
    fn unreadable(&self, why: &Unreadable) -> String {
        let desk = &self.desk;
        match why {
            Unreadable::Empty => desk.t("register-table-empty"),
            Unreadable::Workbook => desk.t("register-table-workbook"),
            Unreadable::NotText => desk.t("register-table-not-text"),
            Unreadable::TooMany(count) => {
                let count = u64::try_from(*count).unwrap_or(u64::MAX);
                desk.n("register-table-too-many", count)
            }
            Unreadable::NoHeader => {
                let columns = self.example.columns.join(", ");
                desk.say("register-table-no-header", "columns", &columns)
            }
            Unreadable::OnlyHeader => desk.t("register-table-only-header"),
            Unreadable::Unknown(columns) => desk.say2(
                "register-table-unknown",
                "columns",
                &columns.join(", "),
                "known",
                &self.example.columns.join(", "),
            ),
            Unreadable::Twice(column) => desk.say("register-table-twice", "column", column),
            Unreadable::Missing(columns) => {
                desk.say("register-table-missing", "columns", &columns.join(", "))
            }
            Unreadable::NotOffered(language) => {
                let language = desk.language(language.as_str());
                desk.say("register-table-not-offered", "language", &language)
            }
        }
    }

    /// A line that will not do: its number, its column, and what would do.
    fn line(&self, wrong: &Wrong) -> String {
        let why = self.why(&wrong.why);
        let line = wrong.line.to_string();
        let texts = self.desk.texts;
        texts.with(
            "register-wrong",
            &[
                ("line", line.into()),
                ("column", (&wrong.column).into()),
                ("why", why.into()),
            ],
        )
    }

    fn why(&self, why: &Why) -> String {
        let desk = &self.desk;
        let say = |key: &str, given: &str| desk.say(key, "given", given);
        match why {
            Why::Empty => desk.t("register-wrong-empty"),
            Why::TooLong => desk.t("register-wrong-long"),
            Why::NotOneLine => desk.t("register-wrong-line"),
            Why::NoHeading(given) => say("register-wrong-no-heading", given),
            Why::NoneOf { given, of } => {
                desk.say2("register-wrong-none-of", "given", given, "of", of)
            }
            Why::ShortName(given) => say("register-wrong-short-name", given),
            Why::NoShortName(given) => say("register-wrong-no-short-name", given),
            Why::ShortNameReserved(given) | Why::CodeReserved(given) => {
                say("register-wrong-reserved", given)
            }
            Why::ShortNameTaken(given) => say("register-wrong-short-name-taken", given),
            Why::TwiceHere { given, line } => desk.say2(
                "register-wrong-twice",
                "given",
                given,
                "other",
                &line.to_string(),
            ),
            Why::Code(given) => say("register-wrong-code", given),
            Why::CodeSpoiled(given) => say("register-wrong-spoiled", given),
            Why::CodeTaken(given) => say("register-wrong-code-taken", given),
            Why::NoService(given) => say("register-wrong-no-service", given),
            Why::ServiceClosed(given) => say("register-wrong-closed", given),
            Why::TwoServices(given) => say("register-wrong-two-services", given),
            Why::NameTaken(given) => say("register-wrong-name-taken", given),
        }
    }
}

/// What is worth a word and stops nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Gently {
    /// So many have no name in a language.
    NoName(Language, u64),
    /// A name has a question mark, which may stand for a letter that was lost.
    QuestionMark(String),
}

/// `POST /staff/table/{kind}`: what a table would make.
#[derive(Debug, Template)]
#[template(path = "staff/table_preview.html", config = "src/web/askama.toml")]
pub(crate) struct TablePreviewPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What the table is about.
    pub(crate) kind: Kind,
    /// The organisation it is for.
    pub(crate) organisation: String,
    /// Its short name.
    pub(crate) owner: Slug,
    /// What would be made.
    pub(crate) wished: Wished,
    /// How many that are.
    pub(crate) count: u64,
    /// The most that are shown.
    pub(crate) shown: usize,
    /// How many are not shown.
    pub(crate) more: u64,
    /// What is worth a word.
    pub(crate) gently: Vec<Gently>,
    /// The language of the page.
    pub(crate) language: Language,
    /// The table itself, to be sent again.
    pub(crate) table: String,
}

impl TablePreviewPage {
    /// A text about services or about touchpoints.
    fn about(&self, key: &str) -> String {
        self.desk.t(&key.replace("{}", self.kind.as_str()))
    }

    /// The same, with how many there are.
    fn counted(&self, key: &str) -> String {
        let key = key.replace("{}", self.kind.as_str());
        self.desk.n(&key, self.count)
    }

    fn gently(&self, gently: &Gently) -> String {
        match gently {
            Gently::NoName(language, count) => self.desk.texts.with(
                "register-gently-no-name",
                &[
                    ("n", (*count).into()),
                    ("language", self.desk.language(language.as_str()).into()),
                ],
            ),
            Gently::QuestionMark(name) => {
                self.desk.say("register-gently-question-mark", "name", name)
            }
        }
    }

    /// What stands over the cells of a row.
    fn heads(&self) -> Vec<String> {
        let keys: &[&str] = match self.kind {
            Kind::Services => &[
                "register-head-service",
                "register-short-name",
                "register-question-set",
            ],
            Kind::Touchpoints => &[
                "staff-touchpoint-name",
                "register-head-service",
                "staff-touchpoint-code",
                "staff-touchpoint-state",
                "register-head-channels",
                "register-head-language",
            ],
        };
        keys.iter().map(|key| self.desk.t(key)).collect()
    }

    /// The cells of the first rows, under [`Self::heads`].
    fn rows(&self) -> Vec<Vec<String>> {
        let all = |names: &[(Language, String)]| {
            let names: Vec<&str> = names.iter().map(|(_, name)| name.as_str()).collect();
            names.join(" / ")
        };
        match &self.wished {
            Wished::Services(wishes) => wishes
                .iter()
                .take(self.shown)
                .map(|wish| {
                    vec![
                        all(&wish.names),
                        wish.slug.to_string(),
                        self.desk.t(wish.question_set.question_key()),
                    ]
                })
                .collect(),
            Wished::Touchpoints(wishes, services) => wishes
                .iter()
                .take(self.shown)
                .map(|wish| {
                    let service = services.iter().find(|one| one.id == wish.service);
                    let channels: Vec<&str> =
                        wish.channels.iter().map(|one| one.as_str()).collect();
                    let code = wish.code.as_ref().map(ToString::to_string);
                    let language = wish.language.map(|one| self.desk.language(one.as_str()));
                    vec![
                        all(&wish.names),
                        service.map_or("", |one| one.name(self.language)).to_owned(),
                        code.unwrap_or_else(|| self.desk.t("register-code-made")),
                        self.desk.t(&format!("staff-state-{}", wish.state)),
                        channels.join(", "),
                        language.unwrap_or_default(),
                    ]
                })
                .collect(),
        }
    }
}
