//! Who did what.

use askama::Template;
use chrono::{NaiveDate, NaiveDateTime};

use super::desk::{Desk, Place};
use crate::locale::Texts;
use crate::locale::key_part;
use crate::store::audit::{ACTS, PURGE};

/// One act in the audit.
#[derive(Debug, Clone)]
pub(crate) struct AuditRow {
    /// Its number, by which `heard check` names it.
    pub(crate) line: i64,
    /// When, on the organisation's clock. The acts of staff keep their time.
    pub(crate) when: NaiveDateTime,
    /// Who.
    pub(crate) who: String,
    /// What they did, as a fixed word.
    pub(crate) act: String,
    /// About what: a number or a name, never a comment's words.
    pub(crate) about: String,
}

/// What somebody chose to see, as it stands in the fields; empty: all.
#[derive(Debug, Clone, Default)]
pub(crate) struct AuditFilter {
    /// Whose acts: a number, or the operator's.
    pub(crate) person: String,
    /// Which act, as a fixed word.
    pub(crate) act: String,
    /// A part of what it was about.
    pub(crate) about: String,
    /// The first day, as it was typed and as it was understood.
    pub(crate) from: (String, Option<NaiveDate>),
    /// The last day.
    pub(crate) to: (String, Option<NaiveDate>),
}

/// `GET /staff/audit`.
#[derive(Debug, Template)]
#[template(path = "staff/audit.html", config = "src/web/askama.toml")]
pub(crate) struct AuditPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Years a line is kept.
    pub(crate) years: String,
    /// What is chosen.
    pub(crate) filter: AuditFilter,
    /// Who can be chosen: the value of the field, and the name.
    pub(crate) people: Vec<(String, String)>,
    /// The acts, newest first.
    pub(crate) rows: Vec<AuditRow>,
    /// The address of newer ones.
    pub(crate) newer: Option<String>,
    /// The address of older ones.
    pub(crate) older: Option<String>,
    /// The address of the same acts as a table.
    pub(crate) table: String,
    /// The field whose day is none.
    pub(crate) wrong: Option<&'static str>,
    /// Whether somebody asked for more acts than it holds.
    pub(crate) full: bool,
    /// Acts in that table at the most.
    pub(crate) in_a_table: u64,
}

impl AuditPage {
    fn when(&self, row: &AuditRow) -> String {
        format!(
            "{}, {}",
            self.desk.day(row.when.date()),
            row.when.format("%H:%M")
        )
    }

    fn act(&self, act: &str) -> String {
        act_in_words(self.desk.texts, act)
    }

    /// The acts that can be chosen, by their words. A purge is of the whole installation and stands
    /// on no page.
    fn acts(&self) -> Vec<(&'static str, String)> {
        let offered = ACTS.iter().filter(|act| **act != PURGE);
        let mut acts: Vec<_> = offered.map(|act| (*act, self.act(act))).collect();
        acts.sort_by(|(_, one), (_, other)| one.cmp(other));
        acts
    }

    /// What is chosen, each with its label: nothing when all acts are shown.
    fn chosen(&self) -> Vec<(String, String)> {
        let filter = &self.filter;
        let person = || {
            let mut offered = self.people.iter();
            offered
                .find(|(value, _)| *value == filter.person)
                .map_or_else(|| filter.person.clone(), |(_, name)| name.clone())
        };
        let day = |day: Option<NaiveDate>| day.map(|day| self.desk.day(day));
        let some = |text: &str, shown: &dyn Fn() -> String| (!text.is_empty()).then(shown);
        [
            ("staff-audit-who", some(&filter.person, &person)),
            (
                "staff-audit-act",
                some(&filter.act, &|| self.act(&filter.act)),
            ),
            (
                "staff-audit-about",
                some(&filter.about, &|| filter.about.clone()),
            ),
            ("staff-audit-from", day(filter.from.1)),
            ("staff-audit-to", day(filter.to.1)),
        ]
        .into_iter()
        .filter_map(|(label, shown)| Some((self.desk.t(label), shown?)))
        .collect()
    }
}

/// The act in words; a word that has no text stands as it is, so that no act is hidden.
pub(crate) fn act_in_words(texts: &Texts, act: &str) -> String {
    let key = key_of(act);
    if texts.has(&key) {
        texts.get(&key)
    } else {
        act.to_owned()
    }
}

fn key_of(act: &str) -> String {
    format!("staff-act-{}", key_part(act).replace('.', "-"))
}

#[cfg(test)]
mod tests {
    use super::key_of;
    use crate::domain::Language;
    use crate::locale::Texts;
    use crate::store::audit::ACTS;

    #[test]
    fn every_act_has_words_in_every_language_of_the_desk() {
        for language in Language::STAFF {
            for act in ACTS {
                let texts = Texts::of(*language);
                assert!(texts.has(&key_of(act)), "{act} in {language}");
            }
        }
    }
}
