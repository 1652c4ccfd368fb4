//! Of two who edit one thing, the later one sees what the other made of it, beside what they typed,
//! and can save again. The form carries the version it showed; the store takes the row if that is
//! still its version, and says `Conflict` if not.

use super::fields::Fields;
use super::pages::staff::{Differs, Faster};
use super::problem::Problem;
use crate::domain::{OrganisationId, TimeZone, Version};
use crate::locale::Texts;
use crate::store::{AnyConnection, StoreError, audit};

/// The version that a form showed.
pub(super) fn seen(fields: &Fields) -> Result<Version, Problem> {
    let version = fields.text("version")?.parse();
    version.map_err(|_none| Problem::unreadable("`version` is the one the page had"))
}

/// Who was faster, and when: the last of some acts on something.
#[derive(Default)]
pub(super) struct Last(Option<audit::Last>);

impl Last {
    pub(super) fn of(
        connection: &mut AnyConnection,
        organisation: OrganisationId,
        acts: &[&str],
        subject: &str,
    ) -> Result<Self, StoreError> {
        audit::last(connection, organisation, acts, subject).map(Self)
    }

    /// What the later one is told. `compared` has each field: what it is called, what is there now,
    /// and what was typed; those that are the same are left out.
    pub(super) fn told(
        self,
        texts: &Texts,
        zone: TimeZone,
        compared: impl IntoIterator<Item = (String, String, String)>,
    ) -> Faster {
        let differs = compared.into_iter().filter(|(_, now, typed)| now != typed);
        let at = self.0.map(|audit::Last { person, at }| {
            let there = at.with_timezone(&zone.get());
            let day = texts.day(there.date_naive());
            (person, format!("{day}, {}", there.format("%H:%M")))
        });
        let (who, when) = at.map_or((None, None), |(who, when)| (who, Some(when)));
        Faster {
            who,
            when,
            rows: differs
                .map(|(label, now, typed)| Differs { label, now, typed })
                .collect(),
        }
    }
}
