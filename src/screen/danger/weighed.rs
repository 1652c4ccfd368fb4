//! Words that tell of danger together, though none does alone.
//!
//! A [phrase](super::phrase) finds what somebody thought of. Most people tell of harm by
//! circumstance, in words nobody thought of. Here each word of a comment has a weight, and what
//! the words come to together says how like the comment is to comments that tell of danger. It is
//! logistic regression (Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 4.4).
//!
//! The weights stand in `weights.tsv`, to be read and questioned; `heard screen weigh` shows what
//! each word of a comment says. `deploy/learn-danger` makes them from labelled comments.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::ops::Range;
use std::sync::LazyLock;

use crate::domain::FindingKind;

use super::words::{Quick, is_letter, plain};

/// The most words of a comment that are weighed.
const MOST: usize = 2_000;

/// A word of a comment, as it is weighed.
#[derive(Debug)]
pub(super) struct Word {
    /// Where it stands, in bytes of the text.
    pub(super) range: Range<usize>,
    /// In lower case, without accents and apostrophes. A number is `0`.
    pub(super) written: String,
    /// How much of it stands before its ending, in bytes.
    stem: usize,
    /// The number of its sentence.
    sentence: usize,
}

impl Word {
    /// Without its ending.
    pub(super) fn stem(&self) -> &str {
        self.written.get(..self.stem).unwrap_or(&self.written)
    }
}

/// The words of a folded text.
pub(super) fn read(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 5);
    let mut sentence = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((start, first)) = letters.next() {
        if !is_letter(first) {
            sentence += usize::from(matches!(first, '.' | '!' | '?' | '\n' | ';'));
            continue;
        }
        let mut written = String::with_capacity(8);
        plain(first, &mut written);
        let mut end = start + first.len_utf8();
        while let Some(&(at, next)) = letters.peek() {
            if is_letter(next) {
                plain(next, &mut written);
                end = at + next.len_utf8();
            } else if next != '\'' {
                break;
            }
            letters.next();
        }
        if written.contains(|letter: char| letter.is_ascii_digit()) {
            "0".clone_into(&mut written);
        }
        words.push(Word {
            range: start..end,
            stem: stem(&written),
            written,
            sentence,
        });
        if words.len() >= MOST {
            break;
        }
    }
    words
}

/// Where the ending of a word begins. What stands before it need not be a word: it only has to be
/// the same for words that belong together.
fn stem(word: &str) -> usize {
    const ENDINGS: &[&str] = &[
        "ings", "ing", "ers", "ies", "ied", "ed", "es", "s", "er", "ly",
    ];
    let bare = ENDINGS.iter().filter_map(|end| word.strip_suffix(end));
    let bare = bare.map(str::len).find(|length| *length >= 3);
    bare.unwrap_or(word.len())
}

/// Calls with each four letters in a row of a word, with a mark for its ends. A word that nobody
/// knows, or that is misspelled, is weighed by them.
pub(super) fn parts(word: &str, mut each: impl FnMut(&str)) {
    let marked = format!("^{word}$");
    let starts: Vec<usize> = marked.char_indices().map(|(at, _)| at).collect();
    for (at, start) in starts.iter().enumerate() {
        let end = starts.get(at + 4).copied();
        let end = end.or_else(|| (starts.len() == at + 4).then_some(marked.len()));
        if let Some(part) = end.and_then(|end| marked.get(*start..end)) {
            each(part);
        }
    }
}

/// The kinds of danger.
pub(super) const KINDS: [FindingKind; 13] = [
    FindingKind::Physical,
    FindingKind::Domestic,
    FindingKind::Sexual,
    FindingKind::Psychological,
    FindingKind::Financial,
    FindingKind::ModernSlavery,
    FindingKind::Discriminatory,
    FindingKind::Organisational,
    FindingKind::Neglect,
    FindingKind::SelfNeglect,
    FindingKind::SelfHarm,
    FindingKind::ChildAtRisk,
    FindingKind::ThreatToOthers,
];

/// What a word, a part of one, or two words beside each other say.
#[derive(Debug, Default)]
struct Weight {
    /// Above 0, it is said more where somebody is in danger.
    danger: f32,
    /// How much more some kinds of danger are told with it, by their place in [`KINDS`].
    kinds: Vec<(usize, f32)>,
}

/// Weights by word.
type Table = HashMap<Box<str>, Weight, BuildHasherDefault<Quick>>;

/// The table of weights.
#[derive(Default)]
struct Weights {
    words: Table,
    /// For words that are not in the table: their stems, and their parts.
    stems: Table,
    parts: Table,
    /// Two stems beside each other, with a space between.
    pairs: Table,
    /// What a comment without words comes to.
    nothing: f32,
}

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::read(include_str!("weights.tsv")));

impl Weights {
    /// Reads lines of a key, its weight and those of kinds, with tabs between, in hundredths. A key
    /// is a word, a stem with `*` behind it, a part with `~` before it, a pair, or `=` for a comment
    /// without words.
    fn read(table: &str) -> Self {
        let mut weights = Self::default();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split('\t');
            let key = fields.next().unwrap_or_default();
            let danger = fields.next().and_then(hundredths).unwrap_or_default();
            let told = fields.next().unwrap_or_default().split(' ');
            let kinds = told.filter_map(|told| {
                let (kind, much) = told.split_once('=')?;
                let at = KINDS.iter().position(|known| known.as_str() == kind)?;
                Some((at, hundredths(much)?))
            });
            let weight = Weight {
                danger,
                kinds: kinds.collect(),
            };
            let (into, key) = if key == "=" {
                weights.nothing = danger;
                continue;
            } else if let Some(stem) = key.strip_suffix('*') {
                (&mut weights.stems, stem)
            } else if let Some(part) = key.strip_prefix('~') {
                (&mut weights.parts, part)
            } else if key.contains(' ') {
                (&mut weights.pairs, key)
            } else {
                (&mut weights.words, key)
            };
            into.insert(key.into(), weight);
        }
        weights
    }

    /// Calls with each weight that a word has by itself.
    fn word(&self, word: &Word, mut each: impl FnMut(&Weight)) {
        if let Some(weight) = self.words.get(word.written.as_str()) {
            return each(weight);
        }
        self.stems.get(word.stem()).into_iter().for_each(&mut each);
        parts(&word.written, |part| {
            self.parts.get(part).into_iter().for_each(&mut each);
        });
    }

    fn pair(&self, first: &Word, second: &Word, key: &mut String) -> Option<&Weight> {
        key.clear();
        key.extend([first.stem(), " ", second.stem()]);
        self.pairs.get(key.as_str())
    }

    /// What each word says by itself, and with the one before it.
    fn said(&self, words: &[Word]) -> Vec<Said<'_>> {
        let mut key = String::new();
        let mut before: Option<&Word> = None;
        let mut said = Vec::with_capacity(words.len());
        for word in words {
            let mut alone = 0.0;
            self.word(word, |weight| alone += weight.danger);
            let beside = before.filter(|before| before.sentence == word.sentence);
            said.push(Said {
                alone,
                pair: beside.and_then(|before| self.pair(before, word, &mut key)),
            });
            before = Some(word);
        }
        said
    }

    /// What words come to together: each counts once, and the longer the text, the less each.
    fn sum(&self, words: &[Word], said: &[Said<'_>]) -> f32 {
        let mut seen: Seen<&str> = Seen::default();
        let mut pairs: Seen<(&str, &str)> = Seen::default();
        let mut sum = 0.0;
        let mut before = "";
        for (word, said) in words.iter().zip(said) {
            if seen.insert(&word.written) {
                sum += said.alone;
            }
            if let Some(pair) = said.pair
                && pairs.insert((before, word.stem()))
            {
                sum += pair.danger;
            }
            before = word.stem();
        }
        let length = f32::from(u16::try_from(seen.len()).unwrap_or(u16::MAX)).sqrt();
        self.nothing + sum / length.max(1.0)
    }

    /// The kind of danger that words are said of most.
    fn kind(&self, words: &[Word], said: &[Said<'_>]) -> FindingKind {
        let mut kinds = [0.0_f32; KINDS.len()];
        let mut put = |weight: &Weight| {
            for (kind, much) in &weight.kinds {
                if let Some(place) = kinds.get_mut(*kind) {
                    *place += much;
                }
            }
        };
        for (word, said) in words.iter().zip(said) {
            self.word(word, &mut put);
            said.pair.into_iter().for_each(&mut put);
        }
        let kinds = KINDS.iter().zip(kinds);
        let most = kinds.max_by(|(_, one), (_, other)| one.total_cmp(other));
        most.map_or(FindingKind::Psychological, |(kind, _)| *kind)
    }

    fn weigh(&self, text: &str) -> Option<Weighed> {
        let words = read(text);
        let said = self.said(&words);
        let mut most = (self.sum(&words, &said), 0..words.len());
        let mut from = 0;
        for sentence in words.chunk_by(|one, next| one.sentence == next.sentence) {
            let place = from..from + sentence.len();
            from = place.end;
            if place.len() < words.len() {
                let sum = self.sum(sentence, said.get(place.clone())?) - ALONE;
                if sum > most.0 {
                    most = (sum, place);
                }
            }
        }
        let (danger, place) = most;
        let (words, said) = (words.get(place.clone())?, said.get(place)?);
        let mut speak = words.iter().zip(said).filter(|(_, said)| said.all() > 0.0);
        let (first, _) = speak.next()?;
        let (last, _) = speak.next_back().unwrap_or((first, said.first()?));
        Some(Weighed {
            danger,
            kind: if danger > NEAR {
                self.kind(words, said)
            } else {
                FindingKind::Psychological
            },
            range: first.range.start..last.range.end,
        })
    }
}

/// By how much a sentence alone must come to more than the whole: of many sentences one is easily
/// like a dangerous one by chance. `deploy/learn-danger` has it too.
const ALONE: f32 = 1.0;

/// Below this nobody asks for the kind.
const NEAR: f32 = -2.0;

/// What is there once.
type Seen<T> = HashSet<T, BuildHasherDefault<Quick>>;

/// What a word says by itself, and with the one before it.
struct Said<'weights> {
    alone: f32,
    pair: Option<&'weights Weight>,
}

impl Said<'_> {
    fn all(&self) -> f32 {
        self.alone + self.pair.map_or(0.0, |pair| pair.danger)
    }
}

fn hundredths(written: &str) -> Option<f32> {
    let whole: i16 = written.parse().ok()?;
    Some(f32::from(whole) / 100.0)
}

/// What a comment comes to.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Weighed {
    /// Above 0, the comment is as like to those that tell of danger as one that should be read
    /// today. It is the logarithm of odds.
    pub(super) danger: f32,
    /// The kind of danger that its words are said of most.
    pub(super) kind: FindingKind,
    /// From the first to the last word that speaks for danger, in bytes of the text.
    pub(super) range: Range<usize>,
}

/// Weighs a folded text as a whole and each of its sentences, and gives what comes to most: people
/// often tell of danger in one sentence of many. None for a text in which no word speaks for it.
pub(super) fn weigh(text: &str) -> Option<Weighed> {
    WEIGHTS.weigh(text)
}

/// A word of a comment with what it says, for people who ask why.
#[derive(Debug, Clone, PartialEq)]
pub struct WordWeighed {
    /// The word, as it is weighed.
    pub word: String,
    /// Without its ending.
    pub stem: String,
    /// Its parts.
    pub parts: Vec<String>,
    /// The number of its sentence.
    pub sentence: usize,
    /// What it says by itself; above 0, it speaks for danger.
    pub alone: f32,
    /// What it says with the word before it.
    pub pair: f32,
}

/// Each word of a folded text.
pub(super) fn each(text: &str) -> Vec<WordWeighed> {
    let words = read(text);
    let said = WEIGHTS.said(&words);
    let each = words.iter().zip(&said).map(|(word, said)| {
        let mut four = Vec::new();
        parts(&word.written, |part| four.push(part.to_owned()));
        WordWeighed {
            word: word.written.clone(),
            stem: word.stem().to_owned(),
            parts: four,
            sentence: word.sentence,
            alone: said.alone,
            pair: said.pair.map_or(0.0, |pair| pair.danger),
        }
    });
    each.collect()
}
