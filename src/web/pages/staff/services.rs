//! Services and their touchpoints.

use askama::Template;

use super::desk::{Desk, Place};
use crate::domain::{Code, Language, QuestionSet, TouchpointState};

/// A place where people are asked.
#[derive(Debug, Clone)]
pub(crate) struct TouchpointRow {
    /// Its code.
    pub(crate) code: Code,
    /// Its name.
    pub(crate) name: String,
    /// Whether it takes answers.
    pub(crate) state: TouchpointState,
    /// The address on the sign, in full.
    pub(crate) address: String,
    /// The code to use instead, when retired.
    pub(crate) instead: Option<Code>,
}

/// A service and its touchpoints.
#[derive(Debug, Clone)]
pub(crate) struct ServiceRow {
    /// Whose it is.
    pub(crate) organisation: String,
    /// Its name.
    pub(crate) name: String,
    /// The page of what was passed on to its team.
    pub(crate) href: String,
    /// The page where it is changed, for those who may.
    pub(crate) change: Option<String>,
    /// What it asks this month.
    pub(crate) question_set: QuestionSet,
    /// Whether it was closed.
    pub(crate) closed: bool,
    /// Its touchpoints, in creation order.
    pub(crate) touchpoints: Vec<TouchpointRow>,
}

/// What was done a moment ago.
#[derive(Debug, Clone)]
pub(crate) enum ServiceDone {
    /// A service was added.
    Added {
        /// Its name.
        name: String,
        /// The languages it has no name in yet.
        missing: Vec<Language>,
    },
    /// A service was changed.
    Changed(String),
    /// A service was closed.
    Closed(String),
    /// So many services were added out of a table.
    Services(u64),
    /// So many touchpoints were added out of a table.
    Touchpoints(u64),
}

/// `GET /staff/services`.
#[derive(Debug, Template)]
#[template(path = "staff/services.html", config = "src/web/askama.toml")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(crate) struct ServicesPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The services this person may see.
    pub(crate) services: Vec<ServiceRow>,
    /// Whether they may enter answers from paper and telephone.
    pub(crate) may_enter: bool,
    /// What was done a moment ago.
    pub(crate) done: Option<ServiceDone>,
    /// Whether they may add a service.
    pub(crate) may_add: bool,
    /// Whether they may add touchpoints.
    pub(crate) may_keep: bool,
    /// Whether they may read the comments passed on.
    pub(crate) may_read: bool,
    /// Whether they may confirm what the organisation states.
    pub(crate) may_state: bool,
    /// Whether they may see where text messages come in.
    pub(crate) may_see_texts: bool,
    /// Whether they keep the names of colleagues.
    pub(crate) may_list_staff: bool,
}

impl ServicesPage {
    /// What was done, in words.
    fn said(&self, done: &ServiceDone) -> String {
        let desk = &self.desk;
        match done {
            ServiceDone::Added { name, missing } => {
                let said = desk.say("register-added", "service", name);
                match self.languages(missing) {
                    None => said,
                    Some(languages) => {
                        let gently = desk.say("register-names-missing", "languages", &languages);
                        format!("{said} {gently}")
                    }
                }
            }
            ServiceDone::Changed(name) => desk.say("register-changed", "service", name),
            ServiceDone::Closed(name) => desk.say("register-closed", "service", name),
            ServiceDone::Services(count) => desk.n("register-added-services", count),
            ServiceDone::Touchpoints(count) => desk.n("register-added-touchpoints", count),
        }
    }

    /// Languages in words, if there are any.
    fn languages(&self, languages: &[Language]) -> Option<String> {
        let words = languages
            .iter()
            .map(|language| self.desk.language(language.as_str()));
        (!languages.is_empty()).then(|| words.collect::<Vec<_>>().join(", "))
    }
}
