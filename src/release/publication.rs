//! What a release says of its own making: when, why, for whom, and what was checked.

use crate::domain::{Day, Language, Organisation};

/// What a release says of its own making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The day of publication where the organisation is.
    pub released_on: Day,
    /// Why there is a correction; nothing for a first version.
    pub reason: Option<String>,
    /// Who answers questions about the figures.
    pub contact: Option<String>,
    /// What may be done with the files.
    pub licence: Licence,
    /// The language of the files that people read.
    pub language: Language,
}

/// What may be done with the files of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Licence {
    /// The Open Government Licence, version 3: everybody may read them.
    OpenGovernment,
    /// They are for those who were given them.
    Internal,
}

impl Licence {
    /// The text that says it to people.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::OpenGovernment => "release-licence-open",
            Self::Internal => "release-licence-internal",
        }
    }

    /// As the manifest says it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OpenGovernment => {
                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
            }
            Self::Internal => "internal, not licensed",
        }
    }
}

impl Publication {
    /// What an organisation says of a release on a day.
    pub fn of(organisation: &Organisation, released_on: Day, reason: Option<String>) -> Self {
        let releases = &organisation.contacts.releases;
        let contact: Vec<&str> = [&releases.contact.name, &releases.contact.mail]
            .into_iter()
            .filter_map(Option::as_deref)
            .collect();
        Self {
            released_on,
            reason,
            contact: (!contact.is_empty()).then(|| contact.join(", ")),
            licence: if releases.public {
                Licence::OpenGovernment
            } else {
                Licence::Internal
            },
            language: organisation.staff_language(),
        }
    }
}

/// What the attacker looked at before a release, for its safety report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// Releases read together, this one among them.
    pub releases: u64,
    /// Figures read.
    pub figures: u64,
    /// Places of which nothing is stated.
    pub hidden: u64,
}
