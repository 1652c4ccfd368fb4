//! The columns a table may have, and the words that name them.

use super::Kind;
use crate::domain::Language;

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The name in a language.
    Name(Language),
    /// A service's short name in addresses.
    ShortName,
    /// What a service asks.
    QuestionSet,
    /// The service a touchpoint asks for.
    Service,
    /// The code on a touchpoint's signs.
    Code,
    /// The ways answers come.
    Channels,
    /// Whether a touchpoint takes answers at once.
    State,
    /// The language of a touchpoint's pages.
    Language,
}

/// The words that may stand before or after a language in a heading of names.
const NAMES: &[&str] = &["name", "enw", "service_name", "touchpoint_name"];

impl Column {
    /// The columns of a kind of table, in the order of its template. The organisation's first
    /// language needs no tag.
    pub(super) fn all(kind: Kind, languages: &[Language]) -> Vec<Self> {
        let names = languages.iter().map(|language| Self::Name(*language));
        match kind {
            Kind::Services => names.chain([Self::ShortName, Self::QuestionSet]).collect(),
            Kind::Touchpoints => [Self::Service]
                .into_iter()
                .chain(names)
                .chain([Self::Code, Self::Channels, Self::State, Self::Language])
                .collect(),
        }
    }

    /// Whether every table of its kind needs it.
    pub(super) fn is_needed(self, first: Language) -> bool {
        match self {
            Self::Name(language) => language == first,
            Self::QuestionSet | Self::Service => true,
            Self::ShortName | Self::Code | Self::Channels | Self::State | Self::Language => false,
        }
    }

    /// What the template calls it.
    pub(super) fn word(self, first: Language) -> String {
        match self {
            Self::Name(language) if language == first => "name".to_owned(),
            Self::Name(language) => format!("name_{language}"),
            Self::ShortName => "short_name".to_owned(),
            Self::QuestionSet => "question_set".to_owned(),
            Self::Service => "service".to_owned(),
            Self::Code => "code".to_owned(),
            Self::Channels => "channels".to_owned(),
            Self::State => "state".to_owned(),
            Self::Language => "language".to_owned(),
        }
    }

    /// The column of a heading in English or Welsh, in letters of any case.
    pub(super) fn read(kind: Kind, heading: &str, first: Language) -> Option<Self> {
        let heading = plain(heading);
        let services = kind == Kind::Services;
        match heading.as_str() {
            "name" | "enw" => Some(Self::Name(first)),
            "service" | "service_name" | "gwasanaeth" | "enw_gwasanaeth" | "enw_r_gwasanaeth" => {
                Some(if services {
                    Self::Name(first)
                } else {
                    Self::Service
                })
            }
            "short_name" | "shortname" | "slug" | "enw_byr" if services => Some(Self::ShortName),
            "question_set" | "questions" | "question" | "set_cwestiynau" | "cwestiynau"
            | "set_o_gwestiynau"
                if services =>
            {
                Some(Self::QuestionSet)
            }
            "touchpoint" | "touchpoint_name" | "pwynt_cyswllt" | "enw_pwynt_cyswllt"
                if !services =>
            {
                Some(Self::Name(first))
            }
            "code" | "cod" if !services => Some(Self::Code),
            "channels" | "channel" | "sianeli" | "sianel" if !services => Some(Self::Channels),
            "state" | "status" | "cyflwr" if !services => Some(Self::State),
            "language" | "iaith" if !services => Some(Self::Language),
            other => NAMES.iter().find_map(|name| {
                let before = other.strip_prefix(name).and_then(|o| o.strip_prefix('_'));
                let after = other.strip_suffix(name).and_then(|o| o.strip_suffix('_'));
                before.or(after).and_then(language).map(Self::Name)
            }),
        }
    }
}

/// A heading in small letters, with one low line for whatever is between them.
fn plain(heading: &str) -> String {
    let small = heading.to_lowercase();
    let words = small.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("_")
}

/// A language by its tag, or by what it is called in English, in Welsh, or by its speakers.
pub(super) fn language(word: &str) -> Option<Language> {
    let word = word.trim().to_lowercase();
    Language::ALL.iter().copied().find(|language| {
        word == language.as_str()
            || word == language.english_name().to_lowercase()
            || word == language.own_name().to_lowercase()
            || word == in_welsh(*language)
    })
}

/// What a language is called in Welsh, in small letters.
const fn in_welsh(language: Language) -> &'static str {
    match language {
        Language::English => "saesneg",
        Language::Welsh => "cymraeg",
        Language::Polish => "pwyleg",
        Language::Romanian => "rwmaneg",
        Language::Ukrainian => "wcreineg",
        Language::Somali => "somaleg",
        Language::Punjabi => "pwnjabeg",
        Language::Urdu => "wrdw",
        Language::Arabic => "arabeg",
        Language::Bengali => "bengaleg",
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Kind};
    use crate::domain::Language;

    #[test]
    fn headings_are_known_in_both_languages_and_any_case() {
        let read = |kind, heading| Column::read(kind, heading, Language::English);
        for (heading, column) in [
            ("Name", Some(Column::Name(Language::English))),
            ("ENW", Some(Column::Name(Language::English))),
            ("name_cy", Some(Column::Name(Language::Welsh))),
            ("Name (Welsh)", Some(Column::Name(Language::Welsh))),
            ("Welsh name", Some(Column::Name(Language::Welsh))),
            ("Enw Cymraeg", Some(Column::Name(Language::Welsh))),
            ("Enw (Saesneg)", Some(Column::Name(Language::English))),
            ("Short name", Some(Column::ShortName)),
            ("Question-Set", Some(Column::QuestionSet)),
            ("code", None),
            ("name_xx", None),
            ("colour", None),
        ] {
            assert_eq!(read(Kind::Services, heading), column, "{heading}");
        }
        for (heading, column) in [
            ("Gwasanaeth", Some(Column::Service)),
            ("Pwynt cyswllt", Some(Column::Name(Language::English))),
            ("COD", Some(Column::Code)),
            ("Sianeli", Some(Column::Channels)),
            ("Cyflwr", Some(Column::State)),
            ("Iaith", Some(Column::Language)),
            ("short_name", None),
        ] {
            assert_eq!(read(Kind::Touchpoints, heading), column, "{heading}");
        }
    }

    #[test]
    fn what_a_template_calls_a_column_is_read_as_that_column() {
        for kind in Kind::ALL {
            for first in Language::ALL {
                for column in Column::all(*kind, Language::ALL) {
                    let word = column.word(*first);
                    assert_eq!(Column::read(*kind, &word, *first), Some(column), "{word}");
                }
            }
        }
    }
}
