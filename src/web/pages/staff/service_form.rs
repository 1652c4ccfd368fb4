//! Adding, changing and closing a service.

use std::borrow::Borrow;

use askama::Template;
use chrono::NaiveDate;

use super::desk::{Desk, Place};
use super::faster::Faster;
use crate::domain::{Language, QuestionSet, Slug, Version};

/// Something typed that will not do: the field's name, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The field.
    pub(crate) field: String,
    /// What is wrong, in words.
    pub(crate) words: String,
}

/// What a page of a service that is there says besides.
#[derive(Debug, Clone)]
pub(crate) struct Changing {
    /// What it is called now.
    pub(crate) name: String,
    /// The version the page shows.
    pub(crate) version: Version,
    /// The address of the page that closes it.
    pub(crate) close: String,
    /// What it asks now.
    pub(crate) asks: QuestionSet,
    /// What it asks from next month on, when that is another set.
    pub(crate) then: Option<QuestionSet>,
    /// The first day of next month.
    pub(crate) from: NaiveDate,
    /// Whether it was closed: then nothing changes any more.
    pub(crate) closed: bool,
}

/// `GET /staff/services/new` and `GET /staff/services/{slug}/change`.
#[derive(Debug, Template)]
#[template(path = "staff/service_form.html", config = "src/web/askama.toml")]
pub(crate) struct ServiceFormPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Where the form goes.
    pub(crate) action: String,
    /// Whose the service is.
    pub(crate) organisation: String,
    /// Its owner's short name.
    pub(crate) owner: Slug,
    /// The name in each language of the organisation, its first language first.
    pub(crate) names: Vec<(Language, String)>,
    /// The short name.
    pub(crate) short_name: String,
    /// What is ticked.
    pub(crate) question_set: Option<QuestionSet>,
    /// What will not do.
    pub(crate) faults: Vec<Fault>,
    /// A service that is there, or none for a new one.
    pub(crate) changing: Option<Changing>,
    /// Who was faster.
    pub(crate) faster: Option<Faster>,
}

impl ServiceFormPage {
    fn title(&self) -> String {
        match &self.changing {
            Some(changing) => self
                .desk
                .say("register-change-title", "service", &changing.name),
            None => self.desk.t("register-new"),
        }
    }

    /// Whether nothing changes any more.
    fn closed(&self) -> bool {
        self.changing
            .as_ref()
            .is_some_and(|changing| changing.closed)
    }

    /// What is wrong with a field.
    fn fault(&self, field: &str) -> Option<&str> {
        let mut faults = self.faults.iter();
        let fault = faults.find(|fault| fault.field == field);
        fault.map(|fault| fault.words.as_str())
    }

    /// The answers of a set, as a citizen reads them.
    fn answers(&self, set: impl Borrow<QuestionSet>) -> String {
        let answers = set
            .borrow()
            .answers()
            .iter()
            .map(|answer| self.desk.t(answer.key));
        answers.collect::<Vec<_>>().join(" · ")
    }

    fn question(&self, set: impl Borrow<QuestionSet>) -> String {
        self.desk.t(set.borrow().question_key())
    }

    /// When a choice takes effect, and what is asked until then.
    fn takes_effect(&self) -> String {
        match &self.changing {
            Some(changing) => self.desk.say2(
                "register-takes-effect",
                "day",
                &self.desk.day(changing.from),
                "question",
                &self.question(changing.asks),
            ),
            None => self.desk.t("register-question-set-hint"),
        }
    }

    /// What is asked from next month on, when that was changed.
    fn then(&self) -> Option<String> {
        let changing = self.changing.as_ref()?;
        let then = self.question(changing.then?);
        let day = self.desk.day(changing.from);
        Some(
            self.desk
                .say2("register-then", "day", &day, "question", &then),
        )
    }

    /// What somebody says who asks for a name in a language.
    fn name_label(&self, language: impl Borrow<Language>) -> String {
        name_label(&self.desk, *language.borrow())
    }
}

/// "Name in Welsh".
pub(crate) fn name_label(desk: &Desk, language: Language) -> String {
    let words = desk.language(language.as_str());
    desk.say("register-name-in", "language", &words)
}

/// `GET /staff/services/{slug}/close`.
#[derive(Debug, Template)]
#[template(path = "staff/service_close.html", config = "src/web/askama.toml")]
pub(crate) struct ServiceClosePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Where the form goes.
    pub(crate) action: String,
    /// The page where it is changed.
    pub(crate) back: String,
    /// Its name.
    pub(crate) name: String,
    /// Its owner's short name.
    pub(crate) owner: Slug,
    /// The version the page shows.
    pub(crate) version: Version,
    /// How many touchpoints retire.
    pub(crate) touchpoints: u64,
    /// How many comments wait.
    pub(crate) waiting: u64,
    /// Who was faster.
    pub(crate) faster: Option<Faster>,
}
