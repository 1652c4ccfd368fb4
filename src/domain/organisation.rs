//! The tenant, and the small types that describe it.

use chrono::NaiveDate;

use super::{Day, Language, ModeList, Month, OrganisationId, WorkingHours, WorkingTime, text_enum};

text_enum! {
    /// The nation an organisation works in: it chooses the law's name, bank holidays and help lines.
    pub enum Nation {
        /// England.
        England = "england",
        /// Wales.
        Wales = "wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern_ireland",
    }
}

/// A time zone of the IANA database, such as `Europe/London`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeZone(chrono_tz::Tz);

impl TimeZone {
    /// The clock of the United Kingdom.
    pub const LONDON: Self = Self(chrono_tz::Europe::London);

    /// The zone for `chrono`.
    #[must_use]
    pub fn get(self) -> chrono_tz::Tz {
        self.0
    }
}

impl std::fmt::Display for TimeZone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.0.name())
    }
}

impl std::str::FromStr for TimeZone {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        name.parse()
            .map(Self)
            .map_err(|_unknown| format!("`{name}` is not a time zone; write it as Europe/London"))
    }
}

/// The short name of an organisation or a service in addresses: lower-case letters, digits and
/// single hyphens, 1 to 60 characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(String);

/// Why a text is no slug.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("use 1 to 60 lower-case letters, digits and single hyphens, such as `home-care-north`")]
pub struct SlugRefused;

impl Slug {
    /// Reads a slug as it stands.
    ///
    /// # Errors
    /// When it has other characters, a hyphen at an end or two together, or a wrong length.
    pub fn parse(text: &str) -> Result<Self, SlugRefused> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let good = (1..=60).contains(&text.len())
            && text.chars().all(plain)
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        if good {
            Ok(Self(text.to_owned()))
        } else {
            Err(SlugRefused)
        }
    }

    /// Makes a slug from a name: lower case, marks of letters dropped, all else a hyphen.
    ///
    /// # Errors
    /// When nothing of the name is left.
    pub fn from_name(name: &str) -> Result<Self, SlugRefused> {
        use unicode_normalization::UnicodeNormalization;
        use unicode_normalization::char::is_combining_mark;

        let mut slug = String::new();
        for c in name.nfkd().filter(|c| !is_combining_mark(*c)) {
            if c.is_ascii_alphanumeric() {
                slug.push(c.to_ascii_lowercase());
            } else if !slug.is_empty() && !slug.ends_with('-') && c != '\'' && c != '’' {
                slug.push('-');
            }
        }
        slug.truncate(60);
        Self::parse(slug.trim_end_matches('-'))
    }

    /// The slug itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

impl std::str::FromStr for Slug {
    type Err = SlugRefused;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// Somebody an organisation can be reached by for one purpose. All parts are optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contact {
    /// Who: a team or a post rather than a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A telephone number as people should read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// An e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
    /// A web page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// The number that takes answers by text message, and what a message costs.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TextMessages {
    /// The number as people should read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What a message costs, in words, in each language that has words for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cost: Vec<(Language, String)>,
}

impl TextMessages {
    /// The cost in this language, or in none: words in another language would not be understood.
    #[must_use]
    pub fn cost_in(&self, language: Language) -> Option<&str> {
        let mut words = self.cost.iter();
        words
            .find(|(of, _)| *of == language)
            .map(|(_, cost)| cost.as_str())
    }
}

/// An organisation's contacts.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contacts {
    /// Who is told at once when somebody may be in danger: an adult at risk.
    pub safeguarding: Contact,
    /// Who is told at once when a child may be in danger.
    pub child: Contact,
    /// Who hears of words about somebody who works here: a person in a position of trust.
    pub trust: Contact,
    /// Who is told when nobody opens what is urgent, or the queue at all.
    pub second: Contact,
    /// Who answers outside working hours.
    pub out_of_hours: Contact,
    /// Where a complaint goes, for citizens.
    pub complaints: Contact,
    /// Where a question about personal data goes, for citizens.
    pub data_protection: Contact,
    /// The organisation's own page that lists its signs, so that a false one can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signs_page: Option<String>,
    /// The number that takes answers by text message. Signs show it.
    pub text_messages: TextMessages,
    /// When people work here.
    pub hours: WorkingHours,
    /// Days they do not, besides weekends and bank holidays. In order, each once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closed_days: Vec<NaiveDate>,
    /// How its months are released.
    pub releases: Releasing,
    /// How it sends figures to a national body.
    pub returns: Returning,
}

/// How an organisation releases its months.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Releasing {
    /// The day of the next month on which a month closes by itself: 1 to 15.
    pub closing_day: u8,
    /// Whether anybody may read the released months, without signing in.
    pub public: bool,
    /// Who answers questions about the figures. It stands in every release.
    pub contact: Contact,
}

impl Default for Releasing {
    fn default() -> Self {
        Self {
            closing_day: 5,
            public: false,
            contact: Contact::default(),
        }
    }
}

impl Releasing {
    /// The days a month may close on.
    pub const DAYS: std::ops::RangeInclusive<u8> = 1..=15;

    /// The hour of that day, by the clock there: the last texts of the night before are in.
    pub const HOUR: u32 = 2;
}

/// How an organisation sends figures to a national body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Returning {
    /// Whose form it fills in for the Friends and Family Test.
    pub modes: ModeList,
    /// Whether its admins are reminded before a return is due; the nation says so where nobody did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remind: Option<bool>,
}

impl Default for Returning {
    fn default() -> Self {
        Self {
            modes: ModeList::Trust,
            remind: None,
        }
    }
}

/// The tenant: a council, an NHS trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its identifier.
    pub id: OrganisationId,
    /// Its short name in addresses.
    pub slug: Slug,
    /// Its name in each language it gave one in, its first language first.
    pub names: Vec<(Language, String)>,
    /// Where it works.
    pub nation: Nation,
    /// Its clock.
    pub time_zone: TimeZone,
    /// The languages it offers, the first one by default. Never empty.
    pub languages: Vec<Language>,
    /// Whom to tell and whom to ask.
    pub contacts: Contacts,
}

impl Contacts {
    /// Who is told when a child may be at risk.
    #[must_use]
    pub fn about_a_child(&self) -> &Contact {
        if self.child.mail.is_some() {
            &self.child
        } else {
            &self.safeguarding
        }
    }

    /// Who is told of what may be about staff.
    #[must_use]
    pub fn about_staff(&self) -> &Contact {
        if self.trust.mail.is_some() {
            &self.trust
        } else {
            &self.safeguarding
        }
    }
}

impl Organisation {
    /// The language shown when nothing else is known.
    #[must_use]
    pub fn default_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::English)
    }

    /// The language of what its staff read when nobody in particular reads it: mail to a team,
    /// marks of redaction, files of a release. The first one it offers that the desk speaks.
    #[must_use]
    pub fn staff_language(&self) -> Language {
        let spoken = |language: &&Language| Language::STAFF.contains(language);
        self.languages
            .iter()
            .find(spoken)
            .copied()
            .unwrap_or(Language::English)
    }

    /// Its working days and hours.
    #[must_use]
    pub fn working_time(&self) -> WorkingTime<'_> {
        WorkingTime {
            nation: self.nation,
            zone: self.time_zone,
            hours: self.contacts.hours,
            closed: &self.contacts.closed_days,
        }
    }

    /// Whether its admins are reminded of returns: the duty is England's alone, so elsewhere only
    /// where somebody asked for it.
    #[must_use]
    pub fn is_reminded_of_returns(&self) -> bool {
        let owes = self.nation == Nation::England;
        self.contacts.returns.remind.unwrap_or(owes)
    }

    /// The day on which a month closes by itself.
    #[must_use]
    pub fn closes_on(&self, month: Month) -> Day {
        let days = u64::from(self.contacts.releases.closing_day.saturating_sub(1));
        let first = month.next().first_day();
        Day(first
            .checked_add_days(chrono::Days::new(days))
            .unwrap_or(first))
    }

    /// Its name in `language`, or in the first language it has one in.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        name_in(&self.names, language)
    }
}

/// The name in `language`, or the first there is.
pub(super) fn name_in(names: &[(Language, String)], language: Language) -> &str {
    names
        .iter()
        .find(|(of, _)| *of == language)
        .or_else(|| names.first())
        .map_or("", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::{Contacts, Language, Nation, Organisation, OrganisationId, Slug};

    #[test]
    fn staff_read_a_language_that_the_desk_speaks() {
        for (offered, read) in [
            ("en cy", "en"),
            ("cy en", "cy"),
            ("ar cy en", "cy"),
            ("ar pl", "en"),
        ] {
            let languages = offered.split(' ').map(|tag| tag.parse().unwrap());
            let organisation = Organisation {
                id: OrganisationId(1),
                slug: Slug::parse("example-council").unwrap(),
                names: Vec::new(),
                nation: Nation::Wales,
                time_zone: "Europe/London".parse().unwrap(),
                languages: languages.collect::<Vec<Language>>(),
                contacts: Contacts::default(),
            };
            assert_eq!(organisation.staff_language().as_str(), read, "{offered}");
        }
    }

    #[test]
    fn contacts_written_before_there_were_working_hours_are_read() {
        let old = r#"{"safeguarding":{"mail":"duty@example.org"},"out_of_hours":{},"complaints":{},
            "data_protection":{},"text_messages":{}}"#;
        let read: Contacts = serde_json::from_str(old).unwrap();
        assert_eq!(read.safeguarding.mail.as_deref(), Some("duty@example.org"));
        assert_eq!(read.hours.hours(), "09:00-17:00");
        assert_eq!(read.hours.days.to_string(), "mon-fri");
        assert_eq!((read.child.mail, read.closed_days.len()), (None, 0));
    }

    #[test]
    fn slugs_come_from_names() {
        for (name, slug) in [
            ("NEAS", "neas"),
            ("Home care North", "home-care-north"),
            ("Children's & Young People", "childrens-young-people"),
            ("Gwasanaethau Tŷ Bryn-y-môr", "gwasanaethau-ty-bryn-y-mor"),
            ("  A&E  ", "a-e"),
        ] {
            assert_eq!(Slug::from_name(name).unwrap().as_str(), slug);
        }
        assert!(Slug::from_name("!!!").is_err());
        for wrong in ["", "-a", "a-", "a--b", "A", "a b", "é"] {
            assert!(Slug::parse(wrong).is_err(), "{wrong}");
        }
    }
}
