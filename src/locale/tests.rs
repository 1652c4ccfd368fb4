use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::{FILES, Texts, grouped};
use crate::domain::{Direction, Language, QuestionSet};

/// The rooms that citizens enter: every language has them whole.
const CITIZENS: &[&str] = &["citizen.ftl", "problem.ftl", "sign.ftl", "sms.ftl"];

/// Texts that are the same in a language as in English, because they are names, or because the words
/// are.
const SAME: &[(Language, &[&str])] = &[(
    Language::Welsh,
    &[
        "staff-product",
        "release-percent",
        "release-kilobytes",
        "release-megabytes",
    ],
)];

/// What a text is made of.
#[derive(Default)]
struct Parts<'a> {
    /// Its words, without blanks and without space at the ends.
    words: String,
    /// The names of its blanks.
    blanks: BTreeSet<&'a str>,
    /// Each choice between forms: its variants by name, and the name of the default.
    choices: Vec<(BTreeSet<&'a str>, &'a str)>,
}

impl<'a> Parts<'a> {
    fn of(message: &Message<&'a str>) -> Self {
        let mut parts = Self::default();
        if let Some(pattern) = &message.value {
            parts.read(pattern);
        }
        parts.words = parts.words.split_whitespace().collect::<Vec<_>>().join(" ");
        parts
    }

    fn read(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                let mut names = BTreeSet::new();
                let mut default = "";
                for variant in variants {
                    let name = match variant.key {
                        VariantKey::Identifier { name } => name,
                        VariantKey::NumberLiteral { value } => value,
                    };
                    names.insert(name);
                    if variant.default {
                        default = name;
                    }
                    self.words.push(' ');
                    self.read(&variant.value);
                }
                self.choices.push((names, default));
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.blanks.insert(id.name);
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => self.words.push_str(value),
            InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
}

/// The texts of a file by their keys.
fn texts_of(source: &str) -> Result<BTreeMap<&str, Parts<'_>>, String> {
    let resource = parser::parse(source).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut texts = BTreeMap::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry
            && texts.insert(message.id.name, Parts::of(message)).is_some()
        {
            return Err(format!("{} stands twice", message.id.name));
        }
    }
    Ok(texts)
}

/// The form of a plural that a language uses for each of some whole numbers.
fn forms(language: Language) -> BTreeMap<u32, String> {
    let source = "form = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n \
                  [many] many\n *[other] other\n }";
    let resource = FluentResource::try_new(source.to_owned()).expect("a resource");
    let mut bundle = FluentBundle::new(vec![language.as_str().parse().expect("a tag")]);
    bundle.add_resource(resource).expect("a bundle");
    let message = bundle.get_message("form").and_then(|form| form.value());
    let pattern = message.expect("the form");
    let form = |n: u32| {
        let arguments: FluentArgs<'_> = [("n", n)].into_iter().collect();
        let mut errors = Vec::new();
        let form = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        form.into_owned()
    };
    (0..=200).map(|n| (n, form(n))).collect()
}

/// Whether a character is of the script of a language, where that is not the Latin one.
fn script(language: Language) -> Option<fn(char) -> bool> {
    match language {
        Language::Ukrainian => Some(|c| ('\u{400}'..='\u{4ff}').contains(&c)),
        Language::Punjabi => Some(|c| ('\u{a00}'..='\u{a7f}').contains(&c)),
        Language::Urdu | Language::Arabic => Some(|c| ('\u{600}'..='\u{6ff}').contains(&c)),
        Language::Bengali => Some(|c| ('\u{980}'..='\u{9ff}').contains(&c)),
        _ => None,
    }
}

/// Letters that the language of a neighbour in script has and this one has not.
fn foreign(language: Language) -> &'static [char] {
    match language {
        // Urdu's own letters.
        Language::Arabic => &['ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'گ', 'چ', 'پ', 'ہ', 'ک', 'ی'],
        // Arabic's forms of kaf and yeh, which look alike and are other letters in Urdu; and its teh
        // marbuta.
        Language::Urdu => &['ك', 'ي', 'ى'],
        // Russian's own letters.
        Language::Ukrainian => &['ы', 'э', 'ё', 'ъ'],
        _ => &[],
    }
}

/// What is wrong with the texts of a file beside the English ones.
fn faults(language: Language, english: &str, translated: &str) -> Vec<String> {
    let (english, translated) = match (texts_of(english), texts_of(translated)) {
        (Ok(english), Ok(translated)) => (english, translated),
        (english, translated) => {
            let why = [english.err(), translated.err()];
            return why.into_iter().flatten().collect();
        }
    };
    let mut faults = Vec::new();
    for key in english.keys().filter(|key| !translated.contains_key(*key)) {
        faults.push(format!("{key} is missing"));
    }
    for (key, text) in &translated {
        let Some(model) = english.get(key) else {
            faults.push(format!("{key} is not in English"));
            continue;
        };
        if text.blanks != model.blanks {
            faults.push(format!("{key} has other blanks"));
        }
        let letters = text.words.chars().any(char::is_alphabetic);
        let same = SAME
            .iter()
            .any(|(of, keys)| *of == language && keys.contains(key));
        if language != Language::English && letters && text.words == model.words && !same {
            faults.push(format!("{key} is as in English"));
        }
        if letters
            && let Some(script) = script(language)
            && !text.words.chars().any(script)
        {
            faults.push(format!("{key} has no letter of the language's script"));
        }
        if let Some(letter) = foreign(language)
            .iter()
            .find(|letter| text.words.contains(**letter))
        {
            faults.push(format!(
                "{key} has `{letter}`, a letter of another language"
            ));
        }
    }
    faults
}

/// What is wrong with the plurals of a file. Only citizens' rooms are held to this: a room of staff
/// may word a sentence so that it needs no choice.
fn plural_faults(language: Language, english: &str, translated: &str) -> Vec<String> {
    let english = texts_of(english).unwrap_or_default();
    let forms = forms(language);
    let mut faults = Vec::new();
    for (key, text) in texts_of(translated).unwrap_or_default() {
        let model = english.get(key).map(|model| model.choices.len());
        if model.is_some_and(|choices| choices != text.choices.len()) {
            faults.push(format!("{key} chooses between forms at other places"));
        }
        for (names, default) in &text.choices {
            let lost = |(n, form): &(&u32, &String)| {
                let named = names.contains(form.as_str()) || names.contains(n.to_string().as_str());
                !named && form.as_str() != *default
            };
            if let Some((n, form)) = forms.iter().find(lost) {
                faults.push(format!("{key} has no form `{form}`, as for {n}"));
            }
        }
    }
    faults
}

/// The file of a language for a room.
fn file(language: Language, room: &str) -> Option<&'static str> {
    let wanted = format!("{language}/{room}");
    FILES
        .iter()
        .find(|(_, file, _)| *file == wanted)
        .map(|(_, _, source)| *source)
}

#[test]
fn every_language_says_the_same_things() {
    let mut found = Vec::new();
    for (_, file_name, english) in FILES.iter().filter(|(of, _, _)| *of == Language::English) {
        let room = file_name.trim_start_matches("en/");
        for &language in Language::ALL {
            let needed = CITIZENS.contains(&room) || Language::STAFF.contains(&language);
            match file(language, room) {
                Some(source) => {
                    let mut faults = faults(language, english, source);
                    if CITIZENS.contains(&room) {
                        faults.extend(plural_faults(language, english, source));
                    }
                    let named = |fault| format!("{language}/{room}: {fault}");
                    found.extend(faults.into_iter().map(named));
                }
                None if needed => found.push(format!("{language}/{room} is missing")),
                None => {}
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_fault_of_a_translation_is_found() {
    let english = "\
a = Your answer
b = It took { $days ->
    [one] { $days } day
   *[other] { $days } days
}
c = { $organisation }
";
    let good = "\
a = Ваша відповідь
b = Це тривало { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[many] { $days } днів
}
c = { $organisation }
";
    let told = |translated: &str| {
        let mut told = faults(Language::Ukrainian, english, translated);
        told.extend(plural_faults(Language::Ukrainian, english, translated));
        told.join("; ")
    };
    assert_eq!(told(good), "");
    for (from, to, fault) in [
        ("a = Ваша відповідь\n", "", "a is missing"),
        ("c =", "d = Щось\nc =", "d is not in English"),
        ("c =", "c = так\nc =", "c stands twice"),
        (
            "{ $organisation }",
            "{ $organization }",
            "c has other blanks",
        ),
        ("{ $organisation }", "{ $organisation", "ExpectedToken"),
        (
            "    [few] { $days } дні\n",
            "",
            "b has no form `few`, as for 2",
        ),
        ("Ваша відповідь", "Your  answer", "a is as in English"),
        (
            "Ваша відповідь",
            "Wasza",
            "a has no letter of the language's script",
        ),
        (
            "Ваша відповідь",
            "Вы",
            "a has `ы`, a letter of another language",
        ),
    ] {
        let spoiled = good.replacen(from, to, 1);
        assert!(
            told(&spoiled).contains(fault),
            "{fault}: {}",
            told(&spoiled)
        );
    }
    let (start, end) = (good.find('{').unwrap(), good.find("}\nc").unwrap());
    let flat = format!("{}{{ $days }} днів{}", &good[..start], &good[end + 1..]);
    assert_eq!(told(&flat), "b chooses between forms at other places");
}

#[test]
fn every_language_has_its_plurals() {
    for (language, expected) in [
        (Language::English, "one other"),
        (Language::Welsh, "few many one other two zero"),
        (Language::Polish, "few many one"),
        (Language::Romanian, "few one other"),
        (Language::Ukrainian, "few many one"),
        (Language::Arabic, "few many one other two zero"),
        (Language::Bengali, "one other"),
        (Language::Punjabi, "one other"),
        (Language::Urdu, "one other"),
        (Language::Somali, "one other"),
    ] {
        let forms: BTreeSet<String> = forms(language).into_values().collect();
        let forms: Vec<String> = forms.into_iter().collect();
        assert_eq!(forms.join(" "), expected, "{language}");
    }
}

#[test]
fn no_text_stands_in_two_files() {
    for language in Language::ALL {
        let mut seen = BTreeMap::new();
        for (_, file, source) in FILES.iter().filter(|(of, _, _)| of == language) {
            for key in texts_of(source).unwrap_or_default().into_keys() {
                assert_eq!(seen.insert(key, file), None, "{file}: {key}");
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
    for (_, file, source) in FILES
        .iter()
        .filter(|(_, file, _)| CITIZENS.iter().any(|room| file.ends_with(room)))
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
        assert_eq!(grouped(number, ',', '.'), written);
    }
    let limit = |language| Texts::of(language).with("words-limit", &[("limit", 1_000.into())]);
    for (language, written) in [
        (Language::English, "1,000"),
        (Language::Polish, "1\u{a0}000"),
        (Language::Ukrainian, "1\u{a0}000"),
        (Language::Romanian, "1.000"),
        (Language::Arabic, "1,000"),
    ] {
        assert!(limit(language).contains(written), "{}", limit(language));
    }
    assert_eq!(grouped("1234.5", '.', ','), "1.234,5");
}

#[test]
fn what_staff_read_is_english_where_a_language_has_no_room_for_it() {
    let english = Texts::of(Language::English);
    for language in Language::ALL {
        let texts = Texts::of(*language);
        assert_eq!(
            texts.has("staff-product"),
            Language::STAFF.contains(language)
        );
        assert_eq!(
            texts.get("staff-nav-queue"),
            english_or_welsh(*language).get("staff-nav-queue")
        );
    }
    assert!(english.has("staff-nav-queue"));
}

fn english_or_welsh(language: Language) -> &'static Texts {
    Texts::of(language.for_staff())
}

/// A name from left to right cannot turn a sentence from right to left, nor the other way round.
#[test]
fn blanks_are_isolated_where_a_language_is_read_from_the_right() {
    for language in Language::ALL {
        let text = Texts::of(*language).with("help-own", &[("organisation", "Heard (UK)".into())]);
        assert_eq!(text, "Heard (UK)", "a blank alone has nothing to turn");
        let text = Texts::of(*language).with("closed-paused", &[("place", "Heard (UK)".into())]);
        let isolated = text.contains("\u{2068}Heard (UK)\u{2069}");
        let from_the_right = language.direction() == Direction::RightToLeft;
        assert_eq!(isolated, from_the_right, "{language}: {text}");
    }
}
