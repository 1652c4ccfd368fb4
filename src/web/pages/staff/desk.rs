//! The frame around every page: who is signed in, where they may go, and the texts.

use std::borrow::Borrow;

use chrono::NaiveDate;

use crate::domain::{Act, Action, Day, FindingKind, Month, Person, Role};
use crate::locale::{Texts, key_part};

/// Which part of the navigation a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The first page after signing in.
    Home,
    /// The queue and the desk.
    Queue,
    /// Services, touchpoints, and comments passed on.
    Services,
    /// Released months.
    Summaries,
    /// What needs a second person.
    Approvals,
    /// Who did what.
    Audit,
    /// None of these.
    Elsewhere,
}

/// Who is signed in, and the ways open to them.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "ways that do not depend on each other"
)]
pub(in crate::web::pages) struct Who {
    /// What colleagues call them.
    pub(in crate::web::pages) name: String,
    /// What they are here for, in words.
    pub(in crate::web::pages) roles: String,
    /// How many comments wait, if they may read them.
    pub(in crate::web::pages) queue: Option<u64>,
    /// Whether they may see services.
    pub(in crate::web::pages) services: bool,
    /// Whether they may read summaries.
    pub(in crate::web::pages) summaries: bool,
    /// Whether they may read the audit.
    pub(in crate::web::pages) audit: bool,
    /// Whether they keep people.
    pub(in crate::web::pages) people: bool,
    /// Whether something may need a second person here.
    pub(in crate::web::pages) approvals: bool,
}

/// The frame around every page: the texts, the stylesheet, who is signed in, and where they may go.
#[derive(Debug, Clone)]
pub(crate) struct Desk {
    /// The texts of the page's language.
    pub(in crate::web::pages) texts: &'static Texts,
    /// The address of the stylesheet.
    pub(in crate::web::pages) stylesheet: String,
    /// The token of every form on the page.
    pub(in crate::web::pages) csrf: String,
    /// Which part of the navigation this is.
    pub(in crate::web::pages) place: Place,
    /// Who is signed in, if anybody.
    pub(in crate::web::pages) who: Option<Who>,
    /// Which words of help stand on the page.
    pub(in crate::web::pages) help: Option<&'static str>,
}

impl Desk {
    /// The frame for somebody who is signed in. `waiting` is the number beside "Queue"; the
    /// navigation shows only what their grants allow.
    #[must_use]
    pub(crate) fn of(
        texts: &'static Texts,
        person: &Person,
        stylesheet: impl Into<String>,
        csrf: impl Into<String>,
        waiting: u64,
        place: Place,
    ) -> Self {
        let mut roles: Vec<Role> = person.grants.iter().map(|grant| grant.role).collect();
        roles.sort_unstable();
        roles.dedup();
        let words: Vec<String> = roles
            .iter()
            .map(|role| texts.get(&format!("staff-role-{role}")))
            .collect();
        let may = |act| person.scope(act).is_some();
        let who = Who {
            name: person.name.clone(),
            roles: words.join(", "),
            queue: may(Act::ReadQueue).then_some(waiting),
            services: may(Act::SeeServices),
            summaries: may(Act::ReadSummaries),
            audit: may(Act::ReadAudit),
            approvals: may(Act::Decide) || may(Act::LeaveOut) || may(Act::EnterAnswers),
            people: may(Act::KeepPeople),
        };
        Self {
            texts,
            stylesheet: stylesheet.into(),
            csrf: csrf.into(),
            place,
            who: Some(who),
            help: None,
        }
    }

    /// The frame with words of help.
    #[must_use]
    pub(crate) fn with_help(self, help: Option<&'static str>) -> Self {
        Self { help, ..self }
    }

    /// The frame for somebody who is not signed in: no navigation.
    #[must_use]
    pub(crate) fn signed_out(
        texts: &'static Texts,
        stylesheet: impl Into<String>,
        csrf: impl Into<String>,
    ) -> Self {
        Self {
            texts,
            stylesheet: stylesheet.into(),
            csrf: csrf.into(),
            place: Place::Elsewhere,
            who: None,
            help: None,
        }
    }

    /// The text under `key`.
    pub(in crate::web::pages) fn t(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// The text under `key` with the number `n` in it. A template hands out references, code hands
    /// out numbers; this and its neighbours take both.
    pub(in crate::web::pages) fn n(&self, key: &str, n: impl Borrow<u64>) -> String {
        self.texts.with(key, &[("n", (*n.borrow()).into())])
    }

    /// The text under `key` with one blank filled with words.
    pub(in crate::web::pages) fn say(&self, key: &str, blank: &str, words: &str) -> String {
        self.texts.with(key, &[(blank, words.into())])
    }

    /// The text under `key` with two blanks filled with words.
    pub(in crate::web::pages) fn say2(
        &self,
        key: &str,
        blank: &str,
        words: &str,
        other: &str,
        others: &str,
    ) -> String {
        self.texts
            .with(key, &[(blank, words.into()), (other, others.into())])
    }

    /// A day as people here write it: 6 Nov 2026.
    pub(in crate::web::pages) fn day(&self, day: impl Borrow<NaiveDate>) -> String {
        self.texts.day(*day.borrow())
    }

    /// A month in words: September 2026.
    pub(in crate::web) fn month(&self, month: impl Borrow<Month>) -> String {
        self.texts.month(*month.borrow())
    }

    /// That a return is due, or was, in a line.
    pub(in crate::web) fn return_due(
        &self,
        organisation: &str,
        month: Month,
        (by, late): (Day, bool),
    ) -> String {
        let key = if late {
            "returns-home-late"
        } else {
            "returns-home-due"
        };
        let blanks = [
            ("organisation", organisation.into()),
            ("month", self.month(month).into()),
            ("day", self.day(by.0).into()),
        ];
        self.texts.with(key, &blanks)
    }

    /// The word for a standing, as [`standing`](super::queue::standing) gives it.
    pub(super) fn level(&self, standing: &str) -> String {
        self.t(&format!("staff-level-{standing}"))
    }

    /// The word for a kind of finding.
    pub(super) fn kind(&self, kind: impl Borrow<FindingKind>) -> String {
        Self::kind_in(self.texts, *kind.borrow())
    }

    /// The word for a kind of finding, for whoever has no page yet.
    pub(in crate::web) fn kind_in(texts: &Texts, kind: FindingKind) -> String {
        texts.get(&format!("staff-kind-{}", key_part(kind.as_str())))
    }

    /// A language by its tag, in words; a tag that has no words stands as it is.
    pub(super) fn language(&self, tag: &str) -> String {
        let key = format!("desk-language-{tag}");
        if self.texts.has(&key) {
            self.t(&key)
        } else {
            tag.to_owned()
        }
    }

    /// What was decided a moment ago, in words.
    pub(super) fn decided(&self, action: impl Borrow<Action>) -> String {
        self.t(&format!("staff-decided-{}", action.borrow()))
    }
}

#[cfg(test)]
mod tests {
    use askama::Template;

    use super::super::queue::{Counts, FilterForm, QueuePage};
    use super::super::tests::desk;
    use crate::domain::Role;

    #[test]
    fn the_navigation_shows_what_is_open() {
        let shown = |role| {
            let counts = Counts {
                waiting: 0,
                due: 0,
                oldest_days: None,
                done_today: 0,
            };
            let page = QueuePage {
                desk: desk(role),
                counts,
                rows: Vec::new(),
                done: None,
                services: Vec::new(),
                languages: Vec::new(),
                filter: FilterForm::default(),
                all: 0,
                page: 1,
                on_a_page: 50,
            };
            let html = page.render().unwrap();
            [
                "/staff/queue",
                "/staff/services",
                "/summaries",
                "/staff/audit",
            ]
            .map(|way| html.contains(&format!("<li><a href=\"{way}\"")))
        };
        assert_eq!(shown(Role::Moderator), [true, true, true, false]);
        assert_eq!(shown(Role::Team), [false, true, true, false]);
        assert_eq!(shown(Role::Commissioner), [false, false, true, false]);
        assert_eq!(shown(Role::Admin), [false, true, true, true]);
    }
}
