//! The people of an organisation, as its admins see and keep them.

use std::borrow::Borrow;

use askama::Template;
use chrono::NaiveDate;

use super::desk::{Desk, Place};
use super::home::Link;
use crate::domain::{Language, MemberId, Role};
use crate::people::Kept;

/// Where somebody stands, in days of the reader's organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stand {
    /// Invited; the link works until then.
    Invited(NaiveDate),
    /// Invited; the link no longer works.
    RunOut,
    /// They work here.
    Active,
    /// They were let go.
    Closed,
}

impl Desk {
    /// Where somebody stands, in words.
    fn stand(&self, stand: impl Borrow<Stand>) -> String {
        match stand.borrow() {
            Stand::Invited(day) => self.say("people-invited", "day", &self.day(*day)),
            Stand::RunOut => self.t("people-run-out"),
            Stand::Active => self.t("people-active"),
            Stand::Closed => self.t("people-closed"),
        }
    }

    /// Why a mail did not come, in plain words, by what the server said.
    fn undelivered(&self, said: &str) -> String {
        self.t(match kind_of_failure(said) {
            Failure::Nobody => "people-mail-nobody",
            Failure::Full => "people-mail-full",
            Failure::Unwanted => "people-mail-unwanted",
            Failure::Other => "people-mail-other",
        })
    }
}

/// Why a mail did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failure {
    Nobody,
    Full,
    Unwanted,
    Other,
}

/// Reads the enhanced code of RFC 3463 where there is one, and else the code of RFC 5321.
fn kind_of_failure(said: &str) -> Failure {
    let words = || said.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'));
    let has = |start: &str| words().any(|word| word.starts_with(start));
    let is = |codes: &[&str]| words().any(|word| codes.contains(&word));
    if has("5.1.") {
        Failure::Nobody
    } else if has("5.2.2") || has("4.2.2") {
        Failure::Full
    } else if has("5.7.") {
        Failure::Unwanted
    } else if is(&["550", "551", "553"]) {
        Failure::Nobody
    } else if is(&["552", "452"]) {
        Failure::Full
    } else if is(&["554"]) {
        Failure::Unwanted
    } else {
        Failure::Other
    }
}

/// A role somebody may be given, on which services: the fields as typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct RoleChoice {
    /// The word of the role; empty before one is chosen.
    pub(crate) role: String,
    /// `whole` or `some`; empty before one is chosen.
    pub(crate) reach: String,
    /// The services there are: short name, name, ticked.
    pub(crate) services: Vec<(String, String, bool)>,
}

impl RoleChoice {
    /// The roles one may choose from, the one read by most people first.
    #[expect(clippy::unused_self, reason = "a template asks it of what it has")]
    fn roles(&self) -> [Role; 4] {
        [Role::Team, Role::Moderator, Role::Commissioner, Role::Admin]
    }

    fn is(&self, role: impl Borrow<Role>) -> bool {
        self.role == role.borrow().as_str()
    }

    fn reaches(&self, reach: &str) -> bool {
        self.reach == reach
    }
}

/// What is wrong with a form: the field to go to, and what to say.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    /// The identifier of the field.
    pub(crate) field: &'static str,
    /// The key of its text.
    pub(crate) key: &'static str,
    /// The page of the person it is about, if there is one to go to.
    pub(crate) see: Option<MemberId>,
}

impl Fault {
    pub(crate) fn of(field: &'static str, key: &'static str) -> Self {
        Self {
            field,
            key,
            see: None,
        }
    }
}

/// Somebody's name, address and language, as typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Typed {
    /// The name.
    pub(crate) name: String,
    /// The address.
    pub(crate) mail: String,
    /// The tag of the language.
    pub(crate) language: String,
}

impl Typed {
    fn speaks(&self, language: impl Borrow<Language>) -> bool {
        self.language == language.borrow().as_str()
    }

    /// The languages of the desk.
    #[expect(clippy::unused_self, reason = "a template asks it of what it has")]
    fn languages(&self) -> Vec<Language> {
        Language::STAFF.to_vec()
    }
}

/// Somebody on the list.
#[derive(Debug, Clone)]
pub(crate) struct PersonRow {
    /// Their place here.
    pub(crate) id: MemberId,
    /// Their name.
    pub(crate) name: String,
    /// Their address.
    pub(crate) mail: String,
    /// Their roles in words, a line each.
    pub(crate) roles: Vec<String>,
    /// Where they stand.
    pub(crate) stand: Stand,
    /// What the mail server said when the newest mail did not come.
    pub(crate) undelivered: Option<String>,
}

/// `GET /staff/people`.
#[derive(Debug, Template)]
#[template(path = "staff/people.html", config = "src/web/askama.toml")]
pub(crate) struct PeoplePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The organisation's name and short name; none for somebody who keeps no whole organisation.
    pub(crate) organisation: Option<(String, String)>,
    /// Other organisations this admin keeps.
    pub(crate) others: Vec<Link>,
    /// Whether there is one active admin alone.
    pub(crate) lone: bool,
    /// The people of this page of the list.
    pub(crate) rows: Vec<PersonRow>,
    /// How many people there are, whatever is looked for.
    pub(crate) all: u64,
    /// Whether there are so many that one looks for them.
    pub(crate) many: bool,
    /// What is looked for.
    pub(crate) find: String,
    /// The page before, and after.
    pub(crate) before: Option<String>,
    /// The page after.
    pub(crate) after: Option<String>,
    /// Who is invited, as typed.
    pub(crate) typed: Typed,
    /// The role, as chosen.
    pub(crate) choice: RoleChoice,
    /// What is wrong with the form.
    pub(crate) faults: Vec<Fault>,
    /// Whose invitation was written a moment ago: their address.
    pub(crate) invited: Option<String>,
}

impl PeoplePage {
    fn fault(&self, field: &str) -> Option<&Fault> {
        self.faults.iter().find(|fault| fault.field == field)
    }
}

/// A role somebody holds: in words, and the value that takes it away.
#[derive(Debug, Clone)]
pub(crate) struct HeldRole {
    /// In words.
    pub(crate) words: String,
    /// The word of the role and, after a colon, the short name of a service.
    pub(crate) value: String,
}

/// `GET /staff/people/{id}`.
#[derive(Debug, Template)]
#[template(path = "staff/person.html", config = "src/web/askama.toml")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(crate) struct PersonPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Their place here.
    pub(crate) id: MemberId,
    /// The organisation's name and short name.
    pub(crate) organisation: (String, String),
    /// Their name.
    pub(crate) name: String,
    /// Their address.
    pub(crate) mail: String,
    /// Where they stand.
    pub(crate) stand: Stand,
    /// Their roles here.
    pub(crate) roles: Vec<HeldRole>,
    /// What the mail server said when the newest mail did not come.
    pub(crate) undelivered: Option<String>,
    /// Grows with each change.
    pub(crate) version: i64,
    /// Whether it is the reader.
    pub(crate) own: bool,
    /// Whether the reader is the only admin.
    pub(crate) lone: bool,
    /// Whether they work for an organisation the reader does not keep.
    pub(crate) elsewhere: bool,
    /// Name, address and language, as they are or as typed.
    pub(crate) typed: Typed,
    /// A role to give, as chosen.
    pub(crate) choice: RoleChoice,
    /// What is wrong with a form.
    pub(crate) faults: Vec<Fault>,
    /// Whether somebody else was faster.
    pub(crate) beaten: bool,
    /// What was done a moment ago.
    pub(crate) done: Option<Kept>,
}

impl PersonPage {
    fn fault(&self, field: &str) -> Option<&Fault> {
        self.faults.iter().find(|fault| fault.field == field)
    }

    fn is_closed(&self) -> bool {
        self.stand == Stand::Closed
    }

    fn is_active(&self) -> bool {
        self.stand == Stand::Active
    }

    fn done_words(&self) -> Option<String> {
        let done = self.done?;
        let key = format!("people-done-{done}");
        Some(self.desk.say(&key, "name", &self.name))
    }
}

#[cfg(test)]
mod tests {
    use super::{Failure, kind_of_failure};
    use crate::domain::Language;
    use crate::locale::Texts;
    use crate::people::Kept;

    #[test]
    fn what_a_server_said_is_read() {
        for (said, failure) in [
            (
                "permanent error (550): 5.1.1 … nobody here",
                Failure::Nobody,
            ),
            ("permanent error (550): No such user", Failure::Nobody),
            ("permanent error (553): mailbox name", Failure::Nobody),
            ("permanent error (552): 5.2.2 full", Failure::Full),
            ("transient error (452): 4.2.2 mailbox full", Failure::Full),
            ("permanent error (550): 5.7.1 blocked", Failure::Unwanted),
            ("permanent error (554): spam", Failure::Unwanted),
            ("Connection refused (os error 111)", Failure::Other),
            ("", Failure::Other),
        ] {
            assert_eq!(kind_of_failure(said), failure, "{said}");
        }
    }

    #[test]
    fn what_was_done_has_words() {
        for language in Language::STAFF {
            for kept in Kept::ALL {
                let key = format!("people-done-{kept}");
                assert!(Texts::of(*language).has(&key), "{key} in {language}");
            }
        }
    }
}
