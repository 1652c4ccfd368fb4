//! What a team owns, and the places where people are asked.

use super::organisation::name_in;
use super::{
    Channel, Code, Language, Month, OrganisationId, Origin, QuestionSet, ServiceId, Slug,
    TouchpointId, Version, text_enum,
};

text_enum! {
    /// Whether a touchpoint takes answers.
    pub enum TouchpointState {
        /// Its whole journey works, says so, and stores nothing.
        Draft = "draft",
        /// It takes answers.
        Open = "open",
        /// It takes none for now.
        Paused = "paused",
        /// It takes none any more; it may name the one to use instead.
        Retired = "retired",
    }
}

/// What a team owns: "Home care North". It has one question set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its identifier.
    pub id: ServiceId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Its short name in addresses.
    pub slug: Slug,
    /// Its name in each language it has one in.
    pub names: Vec<(Language, String)>,
    /// What it asks.
    pub question_set: QuestionSet,
    /// What it asks from a later month on, when that was changed.
    pub next_question_set: Option<(QuestionSet, Month)>,
    /// Whether it was closed.
    pub closed: bool,
    /// How often it was changed.
    pub version: Version,
}

impl Service {
    /// What it asks in `month`. A change never takes effect inside a month.
    #[must_use]
    pub fn asks_in(&self, month: Month) -> QuestionSet {
        match self.next_question_set {
            Some((set, from)) if month >= from => set,
            _ => self.question_set,
        }
    }

    /// Its name in `language`, or in the first language it has one in.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        name_in(&self.names, language)
    }
}

/// A place or page where people are asked: "Library front desk".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touchpoint {
    /// Its identifier.
    pub id: TouchpointId,
    /// The service it asks for.
    pub service: ServiceId,
    /// Its code.
    pub code: Code,
    /// Its name in each language it has one in.
    pub names: Vec<(Language, String)>,
    /// Whether it takes answers.
    pub state: TouchpointState,
    /// The touchpoint to use instead, when retired.
    pub successor: Option<TouchpointId>,
    /// The ways answers come here; each is a leaf of the release's tree. Never empty.
    pub channels: Vec<Channel>,
    /// Whether many people answer from one network here: a ward, a library's wifi, a kiosk. Then
    /// many answers from one network tell nothing.
    pub shared_network: bool,
    /// The web pages its widget may stand on.
    pub origins: Vec<Origin>,
    /// The language of its pages for people whose browser asks for none that is offered; the
    /// organisation's first when there is none.
    pub language: Option<Language>,
}

impl Touchpoint {
    /// Its name in `language`, or in the first language it has one in.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        name_in(&self.names, language)
    }
}
