//! An organisation's own page, and the list of what is left to set up.

use std::borrow::Borrow;

use askama::Template;

use super::desk::{Desk, Place};
use super::home::Link;
use crate::domain::{Language, Nation, Slug};
use crate::locale::key_part;
use crate::register::profile::{CONTACTS, Fault, Typed, WEEK, name_field};
use crate::register::set_up::Step;

/// `GET /staff/organisation`, for somebody who keeps several.
#[derive(Debug, Template)]
#[template(path = "staff/organisations.html", config = "src/web/askama.toml")]
pub(crate) struct OrganisationsPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Their pages.
    pub(crate) links: Vec<Link>,
}

/// How the test mail stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MailStanding {
    /// None was ever asked for.
    NeverTried,
    /// One was asked for, and nobody said yet that it arrived.
    OnItsWay,
    /// The last one arrived.
    Arrived,
}

/// `GET /staff/organisation/{organisation}`.
#[derive(Debug, Template)]
#[template(path = "staff/organisation.html", config = "src/web/askama.toml")]
pub(crate) struct OrganisationPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Its name.
    pub(crate) name: String,
    /// Its short name.
    pub(crate) slug: Slug,
    /// Its clock, which cannot be changed.
    pub(crate) time_zone: String,
    /// What is stored, in short: who saves over something else is told.
    pub(crate) version: String,
    /// What stands in the fields.
    pub(crate) typed: Typed,
    /// What is stored, where somebody else saved it meanwhile.
    pub(crate) now: Option<Typed>,
    /// The fields that will not do.
    pub(crate) faults: Vec<Fault>,
    /// Whether it was saved a moment ago.
    pub(crate) saved: bool,
    /// What became of the test mail a moment ago.
    pub(crate) mail: Option<&'static str>,
    /// How the test mail stands.
    pub(crate) standing: MailStanding,
    /// Where the test mail goes.
    pub(crate) own_mail: String,
}

/// A field as a template shows it.
#[derive(Debug)]
struct Field<'a> {
    /// Its name, which is its place on the page too.
    name: String,
    /// What stands in it.
    text: &'a str,
    /// What it is called.
    label: String,
    /// What helps to fill it in.
    hint: Option<String>,
    /// What kind of text it takes.
    kind: &'static str,
    /// Why it will not do.
    why: Option<String>,
    /// What is stored there, where that differs.
    now: Option<String>,
}

impl Field<'_> {
    fn has_hint(&self) -> bool {
        self.hint.is_some() || self.why.is_some() || self.now.is_some()
    }
}

impl OrganisationPage {
    fn field(&self, name: &str, label: &str, kind: &'static str) -> Field<'_> {
        let hint = format!("setup-hint-{name}");
        Field {
            name: name.to_owned(),
            text: self.typed.text(name),
            label: self.desk.t(label),
            hint: self.desk.texts.has(&hint).then(|| self.desk.t(&hint)),
            kind,
            why: self.why(name),
            now: self.differs(name),
        }
    }

    fn why(&self, name: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.field == name)?;
        Some(
            self.desk
                .t(&format!("setup-why-{}", key_part(fault.why.as_str()))),
        )
    }

    /// What is stored in a field, where somebody else saved something else than stands there.
    fn differs(&self, name: &str) -> Option<String> {
        let now = self.now.as_ref()?.text(name);
        (now != self.typed.text(name)).then(|| match now {
            "" => self.desk.t("setup-now-nothing"),
            "on" => self.desk.t("setup-now-ticked"),
            text => self.desk.say("setup-now", "text", text),
        })
    }

    fn is_on(&self, name: &str) -> bool {
        self.typed.is_on(name)
    }

    /// The fields of a contact.
    fn contact(&self, contact: &str) -> Vec<Field<'_>> {
        let parts = CONTACTS.iter().find(|(name, _)| *name == contact);
        let parts = parts.map_or(&[][..], |(_, parts)| parts);
        let field = |part: &&str| {
            let kind = match *part {
                "mail" => "email",
                "phone" => "tel",
                "link" => "url",
                _ => "text",
            };
            self.field(
                &format!("{contact}-{part}"),
                &format!("setup-part-{part}"),
                kind,
            )
        };
        parts.iter().map(field).collect()
    }

    /// Every language there is: the box, and the field of the name.
    fn languages(&self) -> Vec<(Language, String, Field<'_>)> {
        let one = |language: &Language| {
            let mut field = self.field(&name_field(*language), "setup-name", "text");
            field.label = self
                .desk
                .say("setup-name-in", "language", &self.language(language));
            (*language, format!("offer-{language}"), field)
        };
        Language::ALL.iter().map(one).collect()
    }

    /// What a text message costs, in the languages that are offered.
    fn costs(&self) -> Vec<Field<'_>> {
        let offered = |language: &&Language| {
            self.is_on(&format!("offer-{language}")) || self.is_on(&format!("sms-cost-{language}"))
        };
        let one = |language: &Language| {
            let mut field = self.field(&format!("sms-cost-{language}"), "setup-cost", "text");
            field.label = self
                .desk
                .say("setup-cost-in", "language", &self.language(language));
            field
        };
        Language::ALL.iter().filter(offered).map(one).collect()
    }

    fn language(&self, language: impl Borrow<Language>) -> String {
        let language = language.borrow();
        self.desk.language(language.as_str())
    }

    /// The days of a week: the field, and its word.
    fn week(&self) -> Vec<(String, String)> {
        let day = |day: &str| (format!("day-{day}"), self.desk.t(&format!("setup-{day}")));
        WEEK.into_iter().map(day).collect()
    }

    /// The days that somebody else ticked or not.
    fn week_differs(&self) -> Option<String> {
        let now = self.now.as_ref()?;
        let differs = WEEK
            .iter()
            .any(|day| self.differs(&format!("day-{day}")).is_some());
        let word = |day: &&str| now.is_on(&format!("day-{day}"));
        let words = WEEK.into_iter().filter(word);
        let words: Vec<String> = words
            .map(|day| self.desk.t(&format!("setup-{day}")))
            .collect();
        differs.then(|| self.desk.say("setup-now", "text", &words.join(", ")))
    }

    /// The faults, each with its words.
    fn told(&self) -> Vec<(&str, String)> {
        let said = |fault: &'_ Fault| {
            let why = format!("setup-why-{}", key_part(fault.why.as_str()));
            self.desk.t(&why)
        };
        let faults = self.faults.iter();
        faults
            .map(|fault| (fault.field.as_str(), said(fault)))
            .collect()
    }
}

/// `GET /staff/test-mail/{token}`.
#[derive(Debug, Template)]
#[template(path = "staff/test_mail.html", config = "src/web/askama.toml")]
pub(crate) struct TestMailPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Whose mail it is.
    pub(crate) organisation: String,
    /// The end of the link.
    pub(crate) token: String,
}

/// What is left to set up in one organisation, for the first page.
#[derive(Debug, Clone)]
pub(crate) struct SetUpList {
    /// Its name.
    pub(crate) organisation: String,
    /// Its short name.
    pub(crate) slug: Slug,
    /// The public address, as it is set.
    pub(crate) address: String,
    /// The steps, each with whether it is done.
    pub(crate) steps: Vec<(Step, bool)>,
}

impl SetUpList {
    /// How many steps are done, and how many there are.
    pub(super) fn done(&self) -> (u64, u64) {
        let count = |steps: usize| u64::try_from(steps).unwrap_or_default();
        let done = self.steps.iter().filter(|(_, done)| *done).count();
        (count(done), count(self.steps.len()))
    }

    /// Where a step is done; none is done elsewhere than in Heard.
    pub(super) fn way(&self, step: impl Borrow<Step>) -> Option<String> {
        let own = |place: &str| Some(format!("/staff/organisation/{}#{place}", self.slug));
        match step.borrow() {
            Step::Address => None,
            Step::Mail => own("mail"),
            Step::Names => own("names"),
            Step::Safeguarding => own("safeguarding"),
            Step::OutOfHours => own("out-of-hours"),
            Step::Hours => own("hours"),
            Step::Complaints => own("complaints"),
            Step::Privacy => own("data-protection"),
            Step::Service => Some("/staff/services/new".to_owned()),
            Step::Sign => Some("/staff/touchpoints/new".to_owned()),
            Step::Moderator | Step::SecondAdmin => Some("/staff/people".to_owned()),
        }
    }
}
