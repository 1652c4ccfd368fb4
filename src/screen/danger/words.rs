//! A comment as words, and the dictionary of words that scenes ask for.
//!
//! A word is looked up as people type it: without apostrophes and accents, with a letter doubled
//! or left out, with digits for letters, or s p e l l e d out.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

/// The most words of a comment that are read.
const MOST: usize = 2_000;

/// A set of words that some place in a scene may hold, by number.
pub(super) type Class = u16;

/// A word of a comment.
pub(super) struct Word {
    /// Where it stands, in bytes of the text.
    pub(super) range: Range<usize>,
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// The classes it belongs to, in order.
    pub(super) classes: Vec<Class>,
}

impl Word {
    /// Whether it belongs to a class.
    pub(super) fn is(&self, class: Class) -> bool {
        self.classes.binary_search(&class).is_ok()
    }
}

/// FNV-1a. The keys are our own words, so nobody can choose them to collide, and a look-up costs
/// less than a third of what the standard library's takes.
pub(super) struct Quick(u64);

impl Default for Quick {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Classes by word.
type Classes = HashMap<Box<str>, Vec<Class>, BuildHasherDefault<Quick>>;

/// Which classes each word belongs to.
#[derive(Default)]
pub(super) struct Dictionary {
    words: Classes,
    /// Beginnings of words: `bruis` stands for all that begin so.
    stems: Classes,
    /// Words with one letter left out or two exchanged, where that is no other word.
    slips: Classes,
}

/// The shortest and the longest beginning that is looked up.
const STEM: std::ops::RangeInclusive<usize> = 3..=10;

impl Dictionary {
    /// Puts a word in a class. `bruis*` is every word that begins so; `~gofalwr` is the word and
    /// its Welsh mutations.
    pub(super) fn add(&mut self, word: &str, class: Class) {
        let (word, mutates) = word
            .strip_prefix('~')
            .map_or((word, false), |bare| (bare, true));
        let (word, entries) = match word.strip_suffix('*') {
            Some(stem) => (stem, &mut self.stems),
            None => (word, &mut self.words),
        };
        let mut put = |form: String| {
            let classes = entries.entry(form.into()).or_default();
            if !classes.contains(&class) {
                classes.push(class);
            }
        };
        if mutates {
            mutations(word).into_iter().for_each(&mut put);
        }
        put(word.to_owned());
    }

    /// To be called once all words are in: learns the slips of the long ones.
    pub(super) fn learn_slips(&mut self) {
        let mut slips: Classes = Classes::default();
        for (word, classes) in self.words.iter().filter(|(word, _)| word.len() >= 7) {
            let letters: Vec<char> = word.chars().collect();
            for at in 1..letters.len() {
                let mut missing = letters.clone();
                missing.remove(at);
                let mut exchanged = letters.clone();
                exchanged.swap(at - 1, at);
                for slip in [missing, exchanged] {
                    let slip: Box<str> = slip.into_iter().collect::<String>().into();
                    if !self.words.contains_key(&slip) && !REAL.contains(&&*slip) {
                        slips.entry(slip).or_default().extend(classes);
                    }
                }
            }
        }
        self.slips = slips;
    }

    fn classes(&self, word: &str, head: Option<usize>, found: &mut Vec<Class>) {
        let exact = self.words.get(word);
        found.extend(exact.into_iter().flatten());
        // "mum's" is also "mum", and "gwely'n" is also "gwely".
        if let Some(head) = head.and_then(|head| word.get(..head)) {
            found.extend(self.words.get(head).into_iter().flatten());
        }
        let longest = word.len().min(*STEM.end());
        for end in *STEM.start()..=longest {
            let stem = word.get(..end).and_then(|stem| self.stems.get(stem));
            found.extend(stem.into_iter().flatten());
        }
        if exact.is_none() && found.is_empty() && word.len() >= 5 {
            found.extend(self.slips.get(word).into_iter().flatten());
            if let Some(single) = without_doubles(word) {
                found.extend(self.words.get(&*single).into_iter().flatten());
            }
        }
        found.sort_unstable();
        found.dedup();
    }

    /// The words of a folded text.
    pub(super) fn read(&self, text: &str) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::with_capacity(text.len() / 5);
        // Where a run of single letters began, and how many there are.
        let mut spelled = Spelled::default();
        each_word(text, |word| {
            let mut classes = Vec::new();
            if let Some(letters) = unleet(word.letters) {
                self.classes(&letters, None, &mut classes);
            } else {
                self.classes(word.letters, word.head, &mut classes);
            }
            let mut range = word.range;
            if let Some((from, whole)) = spelled.next(word.letters, range.clone()) {
                let mut whole_classes = Vec::new();
                self.classes(&whole, None, &mut whole_classes);
                if !whole_classes.is_empty() {
                    words.retain(|word| word.range.start < from);
                    range.start = from;
                    classes = whole_classes;
                }
            }
            words.push(Word {
                range,
                sentence: word.sentence,
                classes,
            });
        });
        words
    }
}

/// A word as people typed it.
pub(super) struct Typed<'a> {
    /// Where it stands, in bytes of the text.
    pub(super) range: Range<usize>,
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// Its letters, without accents and apostrophes.
    pub(super) letters: &'a str,
    /// How many of their bytes stand before the first apostrophe.
    head: Option<usize>,
}

/// Calls with the words of a folded text, at most [`MOST`].
pub(super) fn each_word(text: &str, mut take: impl FnMut(Typed<'_>)) {
    let mut sentence = 0;
    let mut count = 0;
    let mut letters = String::new();
    let mut characters = text.char_indices().peekable();
    while let Some((start, first)) = characters.next() {
        if !is_letter(first) {
            sentence += usize::from(matches!(first, '.' | '!' | '?' | '\n' | ';'));
            continue;
        }
        letters.clear();
        let mut end = start + first.len_utf8();
        let mut head = None;
        plain(first, &mut letters);
        while let Some(&(at, next)) = characters.peek() {
            if next == '\'' {
                let _ = head.get_or_insert(letters.len());
            } else if is_letter(next) {
                plain(next, &mut letters);
                end = at + next.len_utf8();
            } else {
                break;
            }
            characters.next();
        }
        take(Typed {
            range: start..end,
            sentence,
            letters: &letters,
            head,
        });
        count += 1;
        if count >= MOST {
            break;
        }
    }
}

/// A run of single letters with one space between: "k i l l".
#[derive(Default)]
struct Spelled {
    letters: String,
    from: usize,
    end: usize,
}

impl Spelled {
    /// Takes the next word, and gives the word spelled so far and where it began, from four
    /// letters on.
    fn next(&mut self, word: &str, range: Range<usize>) -> Option<(usize, String)> {
        if word.len() != 1 {
            self.letters.clear();
            return None;
        }
        if self.letters.is_empty() || range.start != self.end + 1 {
            self.letters.clear();
            self.from = range.start;
        }
        self.letters.push_str(word);
        self.end = range.end;
        (4..=10)
            .contains(&self.letters.len())
            .then(|| (self.from, self.letters.clone()))
    }
}

/// Words that are no slip of a longer one.
const REAL: &[&str] = &[
    "staring",
    "stared",
    "looked",
    "looking",
    "calling",
    "felling",
    "staying",
    "string",
    "trained",
    "toucher",
    "houses",
    "hoses",
    "throwing",
    "through",
    "though",
    "lighter",
    "sweating",
    "sating",
    "praying",
    "crating",
    "slaving",
    "fighting",
    "frighting",
    "raining",
    "tearing",
    "bleeding",
    "breading",
    "beading",
    "breathing",
    "bathing",
    "treating",
    "eating",
    "nothing",
    "planning",
    "freezing",
    "parents",
    "parent",
    "patient",
    "chocking",
    "shaking",
    "making",
    "starting",
    "parking",
    "barking",
    "trapped",
    "strapped",
    "wrapped",
    "rapped",
];

fn is_letter(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Writes a letter without its accent.
fn plain(letter: char, out: &mut String) {
    if letter.is_ascii() {
        out.push(letter);
        return;
    }
    out.push(match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => 'y',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        other => other,
    });
}

/// Letters for the digits of "k1ll". None for a word without digits among its letters, and for
/// "4x", "2nd" and "b12".
fn unleet(word: &str) -> Option<String> {
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 || letters < 2 || digits >= letters {
        return None;
    }
    if !word.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    let letters = word.chars().map(|character| match character {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        other => other,
    });
    Some(letters.collect())
}

/// A word with each doubled letter once, if it had any: "hittting" is not kept apart by it.
fn without_doubles(word: &str) -> Option<String> {
    let mut single = String::with_capacity(word.len());
    let mut twice = false;
    for letter in word.chars() {
        if single.ends_with(letter) {
            if twice {
                continue;
            }
            twice =
                single.len() >= 2 && single[..single.len() - letter.len_utf8()].ends_with(letter);
            if twice {
                continue;
            }
        } else {
            twice = false;
        }
        single.push(letter);
    }
    (single != word).then_some(single)
}

/// The soft, nasal and aspirate mutation of a Welsh word.
fn mutations(word: &str) -> Vec<String> {
    const CHANGES: &[(&str, &[&str])] = &[
        ("ll", &["l"]),
        ("rh", &["r"]),
        ("ch", &[]),
        ("dd", &[]),
        ("th", &[]),
        ("ph", &[]),
        ("p", &["b", "mh", "ph"]),
        ("t", &["d", "nh", "th"]),
        ("c", &["g", "ngh", "ch"]),
        ("b", &["f", "m"]),
        ("d", &["dd", "n"]),
        ("g", &["", "ng"]),
        ("m", &["f"]),
    ];
    let change = CHANGES
        .iter()
        .find_map(|(first, into)| Some((word.strip_prefix(first)?, into)));
    change.map_or_else(Vec::new, |(rest, into)| {
        into.iter().map(|first| format!("{first}{rest}")).collect()
    })
}
