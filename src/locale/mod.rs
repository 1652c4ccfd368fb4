//! The texts of every language: what citizens, staff and files say.
//!
//! Texts are [Fluent](https://projectfluent.org) files, one for each room and language, built into
//! the program. English is written first and is what a missing text falls back to; the tests refuse
//! a text that one language has and another lacks, so nobody sees the fallback.
//!
//! To add a language: a value in `domain::Language`, a folder here with the citizens' rooms, its
//! files in `FILES`. Only what staff read falls back to English where it has no text.

use std::borrow::Cow;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::domain::{Direction, Language, Month};

/// A row of [`FILES`].
macro_rules! texts {
    ($language:ident, $path:literal) => {
        (Language::$language, $path, include_str!($path))
    };
}

/// Every file of texts: the language, its name for messages of failure, and what it says.
const FILES: &[(Language, &str, &str)] = &[
    texts!(English, "en/citizen.ftl"),
    texts!(English, "en/problem.ftl"),
    texts!(English, "en/sign.ftl"),
    texts!(English, "en/sms.ftl"),
    texts!(English, "en/staff.ftl"),
    texts!(English, "en/desk.ftl"),
    texts!(English, "en/mail.ftl"),
    texts!(English, "en/marks.ftl"),
    texts!(English, "en/months.ftl"),
    texts!(English, "en/release.ftl"),
    texts!(English, "en/setup.ftl"),
    texts!(English, "en/help.ftl"),
    texts!(English, "en/people.ftl"),
    texts!(English, "en/register.ftl"),
    texts!(English, "en/team.ftl"),
    texts!(English, "en/returns.ftl"),
    texts!(English, "en/paper.ftl"),
    texts!(English, "en/signs.ftl"),
    texts!(Welsh, "cy/citizen.ftl"),
    texts!(Welsh, "cy/problem.ftl"),
    texts!(Welsh, "cy/sign.ftl"),
    texts!(Welsh, "cy/sms.ftl"),
    texts!(Welsh, "cy/staff.ftl"),
    texts!(Welsh, "cy/desk.ftl"),
    texts!(Welsh, "cy/mail.ftl"),
    texts!(Welsh, "cy/marks.ftl"),
    texts!(Welsh, "cy/months.ftl"),
    texts!(Welsh, "cy/release.ftl"),
    texts!(Welsh, "cy/setup.ftl"),
    texts!(Welsh, "cy/help.ftl"),
    texts!(Welsh, "cy/people.ftl"),
    texts!(Welsh, "cy/register.ftl"),
    texts!(Welsh, "cy/team.ftl"),
    texts!(Welsh, "cy/returns.ftl"),
    texts!(Welsh, "cy/paper.ftl"),
    texts!(Welsh, "cy/signs.ftl"),
    texts!(Polish, "pl/citizen.ftl"),
    texts!(Polish, "pl/problem.ftl"),
    texts!(Polish, "pl/sign.ftl"),
    texts!(Polish, "pl/sms.ftl"),
    texts!(Romanian, "ro/citizen.ftl"),
    texts!(Romanian, "ro/problem.ftl"),
    texts!(Romanian, "ro/sign.ftl"),
    texts!(Romanian, "ro/sms.ftl"),
    texts!(Ukrainian, "uk/citizen.ftl"),
    texts!(Ukrainian, "uk/problem.ftl"),
    texts!(Ukrainian, "uk/sign.ftl"),
    texts!(Ukrainian, "uk/sms.ftl"),
    texts!(Somali, "so/citizen.ftl"),
    texts!(Somali, "so/problem.ftl"),
    texts!(Somali, "so/sign.ftl"),
    texts!(Somali, "so/sms.ftl"),
    texts!(Punjabi, "pa/citizen.ftl"),
    texts!(Punjabi, "pa/problem.ftl"),
    texts!(Punjabi, "pa/sign.ftl"),
    texts!(Punjabi, "pa/sms.ftl"),
    texts!(Urdu, "ur/citizen.ftl"),
    texts!(Urdu, "ur/problem.ftl"),
    texts!(Urdu, "ur/sign.ftl"),
    texts!(Urdu, "ur/sms.ftl"),
    texts!(Arabic, "ar/citizen.ftl"),
    texts!(Arabic, "ar/problem.ftl"),
    texts!(Arabic, "ar/sign.ftl"),
    texts!(Arabic, "ar/sms.ftl"),
    texts!(Bengali, "bn/citizen.ftl"),
    texts!(Bengali, "bn/problem.ftl"),
    texts!(Bengali, "bn/sign.ftl"),
    texts!(Bengali, "bn/sms.ftl"),
];

/// A fixed word of the domain as part of a key: `NHS_NUMBER` is `nhs-number`.
#[must_use]
pub fn key_part(word: &str) -> String {
    word.to_ascii_lowercase().replace('_', "-")
}

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The texts of `language`. They are read once, at the first call.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static READ: [OnceLock<Texts>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        READ[language as usize].get_or_init(|| Self::read(language))
    }

    /// The language these texts are in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether this language itself has a text under `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle
            .get_message(key)
            .is_some_and(|message| message.value().is_some())
    }

    /// The text under `key`.
    ///
    /// A missing text is the English one, then the key itself: a page with an odd word on it
    /// serves somebody who stands before it better than no page.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text under `key` with its blanks filled. Missing texts fall back as in [`Texts::get`].
    ///
    /// A number is written as people write it in this language and chooses the plural; a year or a
    /// month is not an amount and is given as text. In a language that is read from the right, what
    /// fills a blank stands between isolation marks, so that it cannot turn the words around it.
    #[must_use]
    pub fn with(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        if let Some(text) = self.format(key, arguments) {
            return text;
        }
        // A language that the desk does not speak has the citizens' rooms alone.
        if Language::STAFF.contains(&self.language) {
            tracing::error!(key, language = self.language.as_str(), "a text is missing");
        }
        let english = Self::of(Language::English);
        english
            .format(key, arguments)
            .unwrap_or_else(|| key.to_owned())
    }

    /// A day as people write it: 6 Nov 2026.
    #[must_use]
    pub fn day(&self, day: NaiveDate) -> String {
        self.with(
            "staff-day",
            &[
                ("day", day.day().to_string().into()),
                (
                    "month",
                    self.get(&format!("staff-month-short-{}", day.month()))
                        .into(),
                ),
                ("year", day.year().to_string().into()),
            ],
        )
    }

    /// A month as people write it: September 2026.
    #[must_use]
    pub fn month(&self, month: Month) -> String {
        self.with(
            "release-month-year",
            &[
                (
                    "month",
                    self.get(&format!("release-month-{}", month.month())).into(),
                ),
                ("year", month.year().to_string().into()),
            ],
        )
    }

    fn read(language: Language) -> Self {
        // The tag of a language of ours always parses; the default would be an unknown language,
        // whose only fault is another plural rule.
        let tag: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks guard text of mixed direction. A language that is read from the left
        // needs none, and the marks would stand in CSV cells and text messages.
        bundle.set_use_isolating(language.direction() == Direction::RightToLeft);
        bundle.set_formatter(Some(written(language)));
        for (_, file, source) in FILES.iter().filter(|(of, _, _)| *of == language) {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(
                |(resource, errors)| {
                    tracing::error!(file, ?errors, "a file of texts does not parse");
                    resource
                },
            );
            if let Err(errors) = bundle.add_resource(resource) {
                tracing::error!(file, ?errors, "a text stands twice");
            }
        }
        Self { language, bundle }
    }

    fn format(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let filled: FluentArgs<'_> = arguments
            .iter()
            .map(|(name, Argument(value))| (*name, value.clone()))
            .collect();
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&filled), &mut errors);
        if !errors.is_empty() {
            // Never the arguments: they may be somebody's words.
            tracing::error!(
                key,
                language = self.language.as_str(),
                "a blank of a text is unfilled"
            );
        }
        Some(text.into_owned())
    }
}

/// Prints the language only: the texts are many.
impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// What fills a blank of a text.
#[derive(Debug, Clone)]
pub struct Argument<'a>(FluentValue<'a>);

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self(FluentValue::String(Cow::Borrowed(text)))
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<String> for Argument<'_> {
    fn from(text: String) -> Self {
        Self(FluentValue::String(Cow::Owned(text)))
    }
}

/// Numbers become Fluent numbers, which choose plurals.
macro_rules! numbers {
    ($($number:ty)+) => { $(
        impl From<$number> for Argument<'_> {
            fn from(number: $number) -> Self {
                Self(FluentValue::from(number))
            }
        }
    )+ };
}

numbers!(u8 u16 u32 u64 usize i16 i32 i64 f64);

/// How a language writes the numbers in its texts. `M` is Fluent's own and not used.
fn written<M>(language: Language) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    /// A function for the marks between thousands and before a fraction.
    macro_rules! marks {
        ($thousands:literal, $fraction:literal) => {
            |value, _memoizer| match value {
                FluentValue::Number(number) => {
                    Some(grouped(&number.as_string(), $thousands, $fraction))
                }
                _ => None,
            }
        };
    }
    match language {
        Language::Polish | Language::Ukrainian => marks!('\u{a0}', ','),
        Language::Romanian => marks!('.', ','),
        Language::English
        | Language::Welsh
        | Language::Somali
        | Language::Punjabi
        | Language::Urdu
        | Language::Arabic
        | Language::Bengali => marks!(',', '.'),
    }
}

/// Puts marks between the thousands of a number and before its fraction.
fn grouped(number: &str, thousands: char, fraction: char) -> String {
    let digits = number.bytes().skip_while(|byte| *byte == b'-');
    let whole = digits.take_while(u8::is_ascii_digit).count();
    let start = usize::from(number.starts_with('-'));
    let mut grouped = String::with_capacity(number.len() + whole / 3);
    for (place, character) in number.chars().enumerate() {
        let left = (start + whole).saturating_sub(place);
        if place > start && left > 0 && left.is_multiple_of(3) {
            grouped.push(thousands);
        }
        grouped.push(if character == '.' {
            fraction
        } else {
            character
        });
    }
    grouped
}

#[cfg(test)]
mod tests;
