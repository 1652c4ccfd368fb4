//! The texts of every language: what citizens, staff and files say.
//!
//! Texts are [Fluent](https://projectfluent.org) files, one for each room and language, built into
//! the program. English is written first and is what a missing text falls back to; the tests at
//! the end refuse a text that one language has and another lacks, so nobody sees the fallback.
//!
//! To add a language: a value in `domain::Language`, a folder here, its files in `FILES`.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::domain::Language;

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
    texts!(English, "en/staff.ftl"),
    texts!(English, "en/mail.ftl"),
    texts!(English, "en/marks.ftl"),
    texts!(English, "en/release.ftl"),
    texts!(Welsh, "cy/citizen.ftl"),
    texts!(Welsh, "cy/problem.ftl"),
    texts!(Welsh, "cy/staff.ftl"),
    texts!(Welsh, "cy/mail.ftl"),
    texts!(Welsh, "cy/marks.ftl"),
    texts!(Welsh, "cy/release.ftl"),
];

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The texts of `language`. They are read once, at the first call.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::read(Language::English));
        static WELSH: LazyLock<Texts> = LazyLock::new(|| Texts::read(Language::Welsh));
        match language {
            Language::English => &ENGLISH,
            Language::Welsh => &WELSH,
        }
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
    /// A number is written with commas between thousands and chooses the plural; a year or a
    /// month is not an amount and is given as text.
    #[must_use]
    pub fn with(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        if let Some(text) = self.format(key, arguments) {
            return text;
        }
        tracing::error!(key, language = self.language.as_str(), "a text is missing");
        let english = Self::of(Language::English);
        english
            .format(key, arguments)
            .unwrap_or_else(|| key.to_owned())
    }

    fn read(language: Language) -> Self {
        // The tag of a language of ours always parses; the default would be an unknown language,
        // whose only fault is another plural rule.
        let tag: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks guard text of mixed direction. English and Welsh need none, and the
        // marks would stand in copied receipts, CSV cells and text messages.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _memoizer| match value {
            FluentValue::Number(number) => Some(thousands(&number.as_string())),
            _ => None,
        }));
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

/// Puts commas between the thousands of a written number, as English and Welsh do.
fn thousands(number: &str) -> String {
    let digits = number.bytes().skip_while(|byte| *byte == b'-');
    let whole = digits.take_while(u8::is_ascii_digit).count();
    let start = usize::from(number.starts_with('-'));
    let mut grouped = String::with_capacity(number.len() + whole / 3);
    for (place, character) in number.chars().enumerate() {
        let left = (start + whole).saturating_sub(place);
        if place > start && left > 0 && left.is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(character);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{FILES, FluentResource, Texts, thousands};
    use crate::domain::{Language, QuestionSet};

    /// The texts of a file: each key with the names of its blanks.
    fn blanks(source: &str) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut texts: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut key = "";
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if !line.starts_with([' ', '}'])
                && let Some((name, _)) = line.split_once('=')
            {
                key = name.trim();
                texts.entry(key).or_default();
            }
            for piece in line.split('$').skip(1) {
                let end = piece
                    .find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-')
                    .unwrap_or(piece.len());
                texts.entry(key).or_default().insert(&piece[..end]);
            }
        }
        texts
    }

    #[test]
    fn every_file_parses() {
        for (_, file, source) in FILES {
            if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
                panic!("{file}: {errors:?}");
            }
        }
    }

    #[test]
    fn no_text_stands_twice() {
        for language in Language::ALL {
            let mut seen = BTreeMap::new();
            for (_, file, source) in FILES.iter().filter(|(of, _, _)| of == language) {
                let keys = source
                    .lines()
                    .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
                    .filter_map(|line| line.split_once('='));
                for (key, _) in keys {
                    assert_eq!(seen.insert(key.trim(), file), None, "{file}: {key}");
                }
            }
        }
    }

    #[test]
    fn every_language_says_the_same_things() {
        for (_, file, english) in FILES.iter().filter(|(of, _, _)| *of == Language::English) {
            let name = file.trim_start_matches("en/");
            let expected = blanks(english);
            for language in Language::ALL
                .iter()
                .filter(|language| **language != Language::English)
            {
                let wanted = format!("{language}/{name}");
                let (_, _, source) = FILES
                    .iter()
                    .find(|(_, file, _)| *file == wanted)
                    .expect("the file exists");
                // A room that only staff enter may wait for its translation, but whole: a file is
                // empty or complete.
                if source.trim().is_empty() && !["citizen.ftl", "problem.ftl"].contains(&name) {
                    continue;
                }
                let found = blanks(source);
                for (key, names) in &expected {
                    assert_eq!(found.get(key), Some(names), "{wanted}: {key}");
                }
                for key in found.keys() {
                    assert!(
                        expected.contains_key(key),
                        "{wanted}: {key} is not in English"
                    );
                }
            }
        }
    }

    #[test]
    fn questions_have_their_fixed_words() {
        let english = Texts::of(Language::English);
        for (set, question, answers) in [
            (
                QuestionSet::Fft,
                "Overall, how was your experience of our service?",
                &[
                    "Very good",
                    "Good",
                    "Neither good nor poor",
                    "Poor",
                    "Very poor",
                    "Don't know",
                ][..],
            ),
            (
                QuestionSet::Govuk,
                "Overall, how did you feel about the service you received today?",
                &[
                    "Very satisfied",
                    "Satisfied",
                    "Neither satisfied or dissatisfied",
                    "Dissatisfied",
                    "Very dissatisfied",
                ][..],
            ),
        ] {
            assert_eq!(english.get(set.question_key()), question);
            let said: Vec<String> = set
                .answers()
                .iter()
                .map(|answer| english.get(answer.key))
                .collect();
            assert_eq!(said, answers);
        }
        for language in Language::ALL {
            let texts = Texts::of(*language);
            for set in QuestionSet::ALL {
                assert!(texts.has(set.question_key()), "{language} {set}");
                for answer in set.answers() {
                    assert!(texts.has(answer.key), "{language} {}", answer.key);
                }
            }
        }
    }

    #[test]
    fn citizens_read_plain_words() {
        let rooms = ["citizen.ftl", "problem.ftl"];
        for (_, file, source) in FILES
            .iter()
            .filter(|(_, file, _)| rooms.iter().any(|room| file.ends_with(room)))
        {
            for word in ["submit", "submission", "moderat", "cyflwyno", "cymedrol"] {
                assert!(!source.to_lowercase().contains(word), "{file}: {word}");
            }
        }
    }

    #[test]
    fn a_missing_text_is_its_key_and_a_number_is_written_as_people_write_it() {
        assert_eq!(
            Texts::of(Language::Welsh).get("no-such-text"),
            "no-such-text"
        );
        for (number, written) in [
            ("0", "0"),
            ("999", "999"),
            ("1000", "1,000"),
            ("-1234567", "-1,234,567"),
            ("1234.5678", "1,234.5678"),
        ] {
            assert_eq!(thousands(number), written);
        }
    }
}
