//! In which language somebody wrote, as far as a short text tells it.
//!
//! A reply in the wrong language is worse than one in the place's own, so this is careful: a script
//! that one language alone has, or more common words of one language than of any other.

use crate::domain::Language;

/// Words that people use in such texts and that mean nothing in another language of ours.
const WORDS: &[(Language, &[&str])] = &[
    (
        Language::English,
        &[
            "the",
            "and",
            "was",
            "were",
            "is",
            "are",
            "very",
            "good",
            "nurse",
            "nurses",
            "they",
            "with",
            "for",
            "not",
            "but",
            "it",
            "my",
            "of",
            "thank",
            "thanks",
            "great",
            "poor",
            "bad",
            "help",
            "stop",
            "start",
            "one",
            "two",
            "three",
            "four",
            "five",
            "please",
            "lovely",
            "excellent",
            "brilliant",
            "service",
            "friendly",
            "helpful",
            "waiting",
            "waited",
            "wait",
            "you",
            "we",
            "no",
            "out",
            "to",
        ],
    ),
    (
        Language::Welsh,
        &[
            "yn",
            "y",
            "yr",
            "ac",
            "a'r",
            "ar",
            "oedd",
            "roedd",
            "mae",
            "maen",
            "gyda",
            "iawn",
            "da",
            "dda",
            "diolch",
            "gwych",
            "ardderchog",
            "wedi",
            "ddim",
            "nyrs",
            "nyrsys",
            "ein",
            "ei",
            "eu",
            "hyn",
            "hynny",
            "hefyd",
            "ond",
            "oes",
            "bob",
            "amser",
            "gwasanaeth",
            "un",
            "dau",
            "dwy",
            "tri",
            "tair",
            "pedwar",
            "pedair",
            "pump",
            "gwael",
            "drwg",
            "stopio",
            "stopiwch",
            "peidiwch",
            "peidio",
            "canslo",
            "diwedd",
            "gorffen",
            "cymorth",
            "helpu",
            "gwybodaeth",
            "dechrau",
            "cychwyn",
            "tanysgrifio",
            "ailddechrau",
            "allan",
            "staff'n",
            "gofal",
            "neges",
            "bodlon",
            "hapus",
            "anhapus",
            "dim",
            "mwy",
            "tecstio",
            "tecst",
            "i'r",
            "o'r",
            "i",
            "wnaeth",
            "cyfeillgar",
            "caredig",
        ],
    ),
    (
        Language::Polish,
        &[
            "jest",
            "był",
            "była",
            "było",
            "bardzo",
            "dobrze",
            "dobra",
            "dobry",
            "źle",
            "nie",
            "dziękuję",
            "dzieki",
            "dzięki",
            "się",
            "pomoc",
            "obsługa",
            "pani",
            "pan",
            "jeden",
            "dwa",
            "trzy",
            "cztery",
            "pięć",
            "wszystko",
            "polecam",
            "super",
            "miła",
        ],
    ),
    (
        Language::Romanian,
        &[
            "este",
            "foarte",
            "bine",
            "bun",
            "bună",
            "mulțumesc",
            "multumesc",
            "și",
            "nu",
            "rău",
            "pentru",
            "sunt",
            "unu",
            "doi",
            "patru",
            "cinci",
            "ajutor",
            "serviciu",
            "excelent",
            "asistenta",
        ],
    ),
    (
        Language::Somali,
        &[
            "waa",
            "aad",
            "iyo",
            "mahadsanid",
            "fiican",
            "wanaagsan",
            "xun",
            "waxaan",
            "ma",
            "hal",
            "laba",
            "saddex",
            "afar",
            "shan",
            "caawimaad",
            "jooji",
            "adeeg",
            "adeegga",
        ],
    ),
];

/// Letters of Urdu that Arabic has not.
const URDU: &[char] = &['ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ہ', 'گ', 'چ', 'پ', 'ژ', 'ک', 'ی'];

/// The language of a text among those on offer; `None` when it does not tell.
#[must_use]
pub fn of(text: &str, offered: &[Language]) -> Option<Language> {
    let told = by_script(text).or_else(|| by_words(text))?;
    offered.contains(&told).then_some(told)
}

fn by_script(text: &str) -> Option<Language> {
    let has = |first: char, last: char| text.chars().any(|c| (first..=last).contains(&c));
    if has('\u{a05}', '\u{a74}') {
        Some(Language::Punjabi)
    } else if has('\u{985}', '\u{9ce}') {
        Some(Language::Bengali)
    } else if has('\u{400}', '\u{4ff}') {
        Some(Language::Ukrainian)
    } else if has('\u{620}', '\u{64a}') || text.contains(URDU) {
        Some(if text.contains(URDU) {
            Language::Urdu
        } else {
            Language::Arabic
        })
    } else {
        None
    }
}

fn by_words(text: &str) -> Option<Language> {
    let text = text.to_lowercase().replace('’', "'");
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .take(200)
        .collect();
    let mut counts: Vec<(usize, Language)> = WORDS
        .iter()
        .map(|(language, list)| {
            let known = words.iter().filter(|word| list.contains(word)).count();
            (known, *language)
        })
        .filter(|(known, _)| *known > 0)
        .collect();
    counts.sort_unstable_by_key(|(known, _)| std::cmp::Reverse(*known));
    match counts.as_slice() {
        [] => None,
        [(_, only)] => Some(*only),
        [(most, first), (next, _), ..] => (most > next).then_some(*first),
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::domain::Language;

    #[test]
    fn a_text_tells_its_language_or_nothing() {
        for (text, told) in [
            ("LIB 5 lovely nurse", Some("en")),
            ("LIB 5 da iawn", Some("cy")),
            ("pump", Some("cy")),
            ("STOPIO", Some("cy")),
            ("STOP", Some("en")),
            ("Roedd y staff yn garedig iawn, diolch", Some("cy")),
            ("the staff were great, diolch", Some("en")),
            ("4", None),
            ("LIB 4", None),
            ("", None),
            ("😀", None),
            ("5 bardzo dobrze, dziękuję", Some("pl")),
            ("foarte bine", Some("ro")),
            ("дуже добре", Some("uk")),
            ("aad u fiican", Some("so")),
            ("ਬਹੁਤ ਵਧੀਆ", Some("pa")),
            ("بہت اچھا", Some("ur")),
            ("جيد جدا", Some("ar")),
            ("খুব ভালো", Some("bn")),
        ] {
            let found = of(text, Language::ALL);
            assert_eq!(found.map(Language::as_str), told, "{text}");
        }
    }

    #[test]
    fn a_language_that_is_not_offered_is_not_told() {
        assert_eq!(of("pump", &[Language::English]), None);
    }
}
