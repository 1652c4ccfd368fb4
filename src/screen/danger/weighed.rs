//! Words that tell of danger together, though none does alone.
//!
//! A [scene](super::scene) finds what somebody thought of. Most people tell of harm by
//! circumstance, in words nobody thought of. Here each word of a comment has a weight, and what
//! the words come to together says how like the comment is to comments that tell of danger. The
//! weights stand in `weights.tsv`, to be read and questioned. [`learn`](super::learn) makes them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::ops::Range;
use std::sync::LazyLock;

use crate::domain::FindingKind;

use super::words::{Quick, is_letter, plain};

/// The most words of a comment that are weighed.
const MOST: usize = 2_000;

/// A word of a comment, as it is weighed.
pub(super) struct Word {
    /// Where it stands, in bytes of the text.
    range: Range<usize>,
    /// In lower case, without accents and apostrophes. A number is `0`.
    pub(super) written: String,
    /// Without its ending.
    pub(super) stem: String,
    /// The number of its sentence.
    sentence: usize,
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
        let mut written = String::new();
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
            stem: stem(&written).to_owned(),
            written,
            sentence,
        });
        if words.len() >= MOST {
            break;
        }
    }
    words
}

/// A word without a common English ending. It need not be a word: it only has to be the same for
/// words that belong together.
fn stem(word: &str) -> &str {
    const ENDINGS: &[&str] = &["ings", "ing", "ers", "ies", "ied", "ed", "es", "s", "er", "ly"];
    let bare = ENDINGS.iter().filter_map(|end| word.strip_suffix(end));
    bare.into_iter()
        .find(|bare| bare.len() >= 3)
        .unwrap_or(word)
}

/// Writes how two words beside each other stand in the table; false across the end of a sentence.
pub(super) fn pair(first: &Word, second: &Word, key: &mut String) -> bool {
    key.clear();
    key.push_str(&first.stem);
    key.push(' ');
    key.push_str(&second.stem);
    first.sentence == second.sentence
}

/// The kinds of danger, in the order of the table's makers.
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

/// What one word, or two beside each other, say.
#[derive(Debug, Default, Clone)]
struct Weight {
    /// Above 0, it is said more where somebody is in danger.
    danger: f32,
    /// The kinds of danger it is said of most.
    kinds: Vec<(usize, f32)>,
}

/// The table.
struct Weights {
    /// Of words (`bruise`), stems (`bruis*`) and pairs of stems (`no food`).
    of: HashMap<Box<str>, Weight, BuildHasherDefault<Quick>>,
    /// What a comment without words comes to.
    nothing: f32,
}

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::read(include_str!("weights.tsv")));

impl Weights {
    /// Reads lines of a key, its weight and the kinds, with tabs between. Weights are thousandths.
    fn read(table: &str) -> Self {
        let mut weights = Self {
            of: HashMap::default(),
            nothing: 0.0,
        };
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split('\t');
            let (Some(key), Some(danger)) = (fields.next(), fields.next().and_then(thousandths))
            else {
                continue;
            };
            if key == NOTHING {
                weights.nothing = danger;
                continue;
            }
            let kinds = fields.next().unwrap_or_default().split(' ');
            let kinds = kinds.filter_map(|told| {
                let (kind, weight) = told.split_once('=')?;
                let kind = KINDS.iter().position(|known| known.as_str() == kind)?;
                Some((kind, thousandths(weight)?))
            });
            let weight = Weight {
                danger,
                kinds: kinds.collect(),
            };
            weights.of.insert(key.into(), weight);
        }
        weights
    }

    fn word(&self, word: &Word, key: &mut String) -> Option<&Weight> {
        if let Some(weight) = self.of.get(word.written.as_str()) {
            return Some(weight);
        }
        key.clear();
        key.push_str(&word.stem);
        key.push('*');
        self.of.get(key.as_str())
    }
}

/// The key of what a comment without words comes to. No word is written so.
pub(super) const NOTHING: &str = "=";

fn thousandths(written: &str) -> Option<f32> {
    let whole: i16 = written.parse().ok()?;
    Some(f32::from(whole) / 1_000.0)
}

/// What a comment comes to.
pub(super) struct Weighed {
    /// Above 0, the comment is as like to those that tell of danger as one that should be read
    /// today.
    pub(super) danger: f32,
    /// The kind of danger that its words are said of most.
    pub(super) kind: FindingKind,
    /// The words of one sentence that say most, in bytes of the text.
    pub(super) range: Range<usize>,
}

/// Weighs a folded text; none for a text without words.
pub(super) fn weigh(text: &str) -> Option<Weighed> {
    WEIGHTS.weigh(text)
}

impl Weights {
    fn weigh(&self, text: &str) -> Option<Weighed> {
        let words = read(text);
        let mut scale = Scale::default();
        let mut seen: HashSet<&str, BuildHasherDefault<Quick>> = HashSet::default();
        let mut pairs: HashSet<String, BuildHasherDefault<Quick>> = HashSet::default();
        let mut key = String::new();
        for (at, word) in words.iter().enumerate() {
            if seen.insert(&word.written) {
                scale.put(at, self.word(word, &mut key));
            }
            let before = at.checked_sub(1).and_then(|before| words.get(before));
            if before.is_some_and(|before| pair(before, word, &mut key))
                && let Some(weight) = self.of.get(key.as_str())
                && pairs.insert(key.clone())
            {
                scale.put(at, Some(weight));
            }
        }
        let length = f32::from(u16::try_from(seen.len()).unwrap_or(u16::MAX)).sqrt();
        let (kind, _) = (KINDS.iter().zip(scale.kinds))
            .max_by(|(_, one), (_, other)| one.total_cmp(other))?;
        Some(Weighed {
            danger: self.nothing + scale.sum / length.max(1.0),
            kind: *kind,
            range: most(&words, &scale.said)?,
        })
    }
}

/// What the words of one comment come to, while they are read.
#[derive(Default)]
struct Scale {
    sum: f32,
    kinds: [f32; KINDS.len()],
    /// What each word says, by its place.
    said: Vec<(usize, f32)>,
}

impl Scale {
    fn put(&mut self, at: usize, weight: Option<&Weight>) {
        let Some(weight) = weight else { return };
        self.sum += weight.danger;
        self.said.push((at, weight.danger));
        for (kind, much) in &weight.kinds {
            if let Some(place) = self.kinds.get_mut(*kind) {
                *place += much;
            }
        }
    }
}

/// From the first to the last word that speaks for danger, in the sentence that does so most.
fn most(words: &[Word], said: &[(usize, f32)]) -> Option<Range<usize>> {
    let mut sentences: BTreeMap<usize, (f32, Range<usize>)> = BTreeMap::new();
    for (at, weight) in said.iter().filter(|(_, weight)| *weight > 0.0) {
        let word = words.get(*at)?;
        let place = sentences.entry(word.sentence);
        let (sum, range) = place.or_insert((0.0, word.range.clone()));
        *sum += weight;
        range.start = range.start.min(word.range.start);
        range.end = range.end.max(word.range.end);
    }
    let most = (sentences.into_values()).max_by(|(one, _), (other, _)| one.total_cmp(other))?;
    Some(most.1)
}
