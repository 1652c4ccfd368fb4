//! The languages Heard speaks, and which of them a page is in.

use super::text_enum;

text_enum! {
    /// A language Heard speaks. The order is the order of every list that nobody ordered.
    pub enum Language {
        /// English.
        English = "en",
        /// Welsh.
        Welsh = "cy",
        /// Polish.
        Polish = "pl",
        /// Romanian.
        Romanian = "ro",
        /// Ukrainian.
        Ukrainian = "uk",
        /// Somali.
        Somali = "so",
        /// Punjabi, in the Gurmukhi script.
        Punjabi = "pa",
        /// Urdu.
        Urdu = "ur",
        /// Arabic.
        Arabic = "ar",
        /// Bengali.
        Bengali = "bn",
    }
}

/// The way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The word for an HTML `dir`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl Language {
    /// The languages of everything that staff read: their pages, their mail, the files of a
    /// release. Every other language has the citizens' pages alone.
    pub const STAFF: &'static [Self] = &[Self::English, Self::Welsh];

    /// What speakers call it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Welsh => "Cymraeg",
            Self::Polish => "Polski",
            Self::Romanian => "Română",
            Self::Ukrainian => "Українська",
            Self::Somali => "Soomaali",
            Self::Punjabi => "ਪੰਜਾਬੀ",
            Self::Urdu => "اردو",
            Self::Arabic => "العربية",
            Self::Bengali => "বাংলা",
        }
    }

    /// What it is called in English, for the operator.
    #[must_use]
    pub const fn english_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Welsh => "Welsh",
            Self::Polish => "Polish",
            Self::Romanian => "Romanian",
            Self::Ukrainian => "Ukrainian",
            Self::Somali => "Somali",
            Self::Punjabi => "Punjabi",
            Self::Urdu => "Urdu",
            Self::Arabic => "Arabic",
            Self::Bengali => "Bengali",
        }
    }

    /// The way it is written.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Urdu | Self::Arabic => Direction::RightToLeft,
            Self::English
            | Self::Welsh
            | Self::Polish
            | Self::Romanian
            | Self::Ukrainian
            | Self::Somali
            | Self::Punjabi
            | Self::Bengali => Direction::LeftToRight,
        }
    }

    /// Whether a speaker has checked every text of it. A language nobody has checked starts
    /// switched off, and its pages say so.
    #[must_use]
    pub const fn checked(self) -> bool {
        match self {
            Self::English | Self::Welsh => true,
            Self::Polish
            | Self::Romanian
            | Self::Ukrainian
            | Self::Somali
            | Self::Punjabi
            | Self::Urdu
            | Self::Arabic
            | Self::Bengali => false,
        }
    }

    /// The language in which somebody who asked for this one reads what only staff read.
    #[must_use]
    pub fn for_staff(self) -> Self {
        if Self::STAFF.contains(&self) {
            self
        } else {
            Self::English
        }
    }

    /// The language of a tag such as `cy` or `cy-GB`, if Heard speaks it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let mut parts = tag.trim().split(['-', '_']);
        let primary = parts.next()?;
        let found = Self::ALL
            .iter()
            .copied()
            .find(|language| language.as_str().eq_ignore_ascii_case(primary))?;
        // Punjabi of Pakistan is written in Arabic letters; who reads it cannot read ours.
        let elsewhere = |part: &str| {
            ["Arab", "PK"]
                .iter()
                .any(|it| it.eq_ignore_ascii_case(part))
        };
        let other_script = found == Self::Punjabi && parts.any(elsewhere);
        (!other_script).then_some(found)
    }

    /// The best of `offered` for an `Accept-Language` header, by its weights.
    ///
    /// `None` when the header names none of them; a malformed part of the header is passed over.
    #[must_use]
    pub fn negotiate(header: &str, offered: &[Self]) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        for part in header.split(',').take(32) {
            let mut pieces = part.split(';');
            let Some(language) = pieces.next().and_then(Self::from_tag) else {
                continue;
            };
            let weight = pieces
                .find_map(|piece| piece.trim().strip_prefix("q=")?.parse::<f32>().ok())
                .unwrap_or(1.0);
            let better = best.is_none_or(|(_, so_far)| weight > so_far);
            if weight > 0.0 && better && offered.contains(&language) {
                best = Some((language, weight));
            }
        }
        best.map(|(language, _)| language)
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Language};

    #[test]
    fn the_browser_says_what_it_reads() {
        let both = [Language::English, Language::Welsh];
        let chosen = |header| Language::negotiate(header, &both);
        assert_eq!(chosen("cy"), Some(Language::Welsh));
        assert_eq!(chosen("cy-GB,cy;q=0.9,en;q=0.5"), Some(Language::Welsh));
        assert_eq!(chosen("en;q=0.3, cy;q=0.7"), Some(Language::Welsh));
        assert_eq!(chosen("fr, de;q=0.8"), None);
        assert_eq!(chosen(";;;,q=,"), None);
        assert_eq!(Language::negotiate("cy", &[Language::English]), None);
        assert_eq!(chosen("ar;q=1, cy;q=0.1"), Some(Language::Welsh));
    }

    #[test]
    fn a_tag_is_read_as_people_and_browsers_write_it() {
        for (tag, language) in [
            ("ar", Some(Language::Arabic)),
            ("AR-sy", Some(Language::Arabic)),
            ("uk_UA", Some(Language::Ukrainian)),
            ("pa-Guru-IN", Some(Language::Punjabi)),
            ("pa-Arab-PK", None),
            ("pa-PK", None),
            ("arz", None),
            ("xx", None),
            ("", None),
            ("../", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
        assert_eq!(Language::from_tag(&"a".repeat(1_000)), None);
    }

    #[test]
    fn the_desk_speaks_what_was_checked_and_reads_from_the_left() {
        for language in Language::ALL {
            let staff = language.for_staff();
            assert!(Language::STAFF.contains(&staff));
            assert!(staff.checked());
            assert_eq!(staff.direction(), Direction::LeftToRight);
        }
    }
}
