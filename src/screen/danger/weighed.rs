//! Words that tell of danger together, though none does alone.
//!
//! A [phrase](super::phrase) finds what somebody thought of. Most people tell of harm by
//! circumstance, in words nobody thought of. Here each word of a comment has a weight, and what
//! the words come to together says how like the comment is to comments that tell of danger. It is
//! logistic regression (Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 4.4).
//!
//! The weights stand in `weights.tsv`, to be read and questioned; `heard screen weigh` shows what
//! each word of a comment says. `deploy/learn-danger` makes them from labelled comments.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::ops::Range;
use std::sync::LazyLock;

use crate::domain::FindingKind;

use super::words::{Quick, each_word};

/// A word of a comment, as it is weighed.
struct Word {
    /// Where it stands, in bytes of the text.
    range: Range<usize>,
    /// In lower case, without accents and apostrophes. A number is `0`.
    written: String,
    /// How much of it stands before its ending, in bytes.
    stem: usize,
    /// The number of its sentence.
    sentence: usize,
}

impl Word {
    /// Without its ending.
    fn stem(&self) -> &str {
        self.written.get(..self.stem).unwrap_or(&self.written)
    }
}

/// The words of a folded text.
fn read(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 5);
    each_word(text, |typed| {
        let number = typed
            .letters
            .contains(|letter: char| letter.is_ascii_digit());
        let written = if number { "0" } else { typed.letters };
        words.push(Word {
            range: typed.range,
            written: written.to_owned(),
            stem: stem(written),
            sentence: typed.sentence,
        });
    });
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
fn parts(word: &str, mut each: impl FnMut(&str)) {
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

/// What a word, a part of one, or two words beside each other say.
#[derive(Debug, Default)]
struct Weight {
    /// Above 0, it is said more where somebody is in danger.
    danger: f32,
    /// How much more some kinds of danger are told with it.
    kinds: Vec<(FindingKind, f32)>,
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

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::read(WRITTEN));

/// The table of weights, as it is written.
const WRITTEN: &str = include_str!("weights.tsv");

/// How many words, parts of words and pairs of words have a weight.
pub(super) fn count() -> usize {
    let lines = WRITTEN.lines().filter(|line| !line.starts_with('#'));
    lines.filter(|line| !line.starts_with('=')).count()
}

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
                Some((kind.parse().ok()?, hundredths(much)?))
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

    fn pair(
        &'static self,
        first: &Word,
        second: &Word,
        key: &mut String,
    ) -> Option<&'static Weight> {
        key.clear();
        key.extend([first.stem(), " ", second.stem()]);
        self.pairs.get(key.as_str())
    }

    /// What each word says by itself, and with the one before it.
    fn said(&'static self, words: &[Word]) -> Vec<Said> {
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
    fn sum(&self, words: &[Word], said: &[Said]) -> f32 {
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
}

/// By how much a sentence alone must come to more than the whole: of many sentences one is easily
/// like a dangerous one by chance. `deploy/learn-danger` has it too.
const ALONE: f32 = 1.0;

/// What is there once.
type Seen<T> = HashSet<T, BuildHasherDefault<Quick>>;

/// What a word says by itself, and with the one before it.
struct Said {
    alone: f32,
    pair: Option<&'static Weight>,
}

impl Said {
    fn with_pair(&self) -> f32 {
        self.pair.map_or(0.0, |pair| pair.danger)
    }
}

fn hundredths(written: &str) -> Option<f32> {
    let whole: i16 = written.parse().ok()?;
    Some(f32::from(whole) / 100.0)
}

/// A comment that was weighed: as a whole and each of its sentences, for people often tell of danger
/// in one sentence of many.
pub(super) struct Weighed {
    words: Vec<Word>,
    said: Vec<Said>,
    /// What it comes to, the logarithm of odds: the higher, the more it is like comments that tell
    /// of danger.
    pub(super) danger: f32,
    /// The words that come to it: all, or one sentence.
    place: Range<usize>,
}

impl Weighed {
    /// Weighs a folded text.
    pub(super) fn of(text: &str) -> Self {
        let words = read(text);
        let said = WEIGHTS.said(&words);
        let (mut danger, mut place) = (WEIGHTS.sum(&words, &said), 0..words.len());
        let mut from = 0;
        for sentence in words.chunk_by(|one, next| one.sentence == next.sentence) {
            let of_sentence = from..from + sentence.len();
            from = of_sentence.end;
            let said = said.get(of_sentence.clone()).unwrap_or_default();
            let sum = WEIGHTS.sum(sentence, said) - ALONE;
            if sum > danger {
                (danger, place) = (sum, of_sentence);
            }
        }
        Self {
            words,
            said,
            danger,
            place,
        }
    }

    fn told(&self) -> impl DoubleEndedIterator<Item = (&Word, &Said)> {
        let words = self.words.get(self.place.clone()).unwrap_or_default();
        let said = self.said.get(self.place.clone()).unwrap_or_default();
        words.iter().zip(said)
    }

    /// The kind of danger that its words are said of most.
    pub(super) fn kind(&self) -> FindingKind {
        let mut kinds: BTreeMap<FindingKind, f32> = BTreeMap::new();
        let mut put = |weight: &Weight| {
            for (kind, much) in &weight.kinds {
                *kinds.entry(*kind).or_default() += much;
            }
        };
        for (word, said) in self.told() {
            WEIGHTS.word(word, &mut put);
            said.pair.into_iter().for_each(&mut put);
        }
        let most = kinds
            .into_iter()
            .max_by(|(_, one), (_, other)| one.total_cmp(other));
        most.map_or(FindingKind::Psychological, |(kind, _)| kind)
    }

    /// From the first to the last word that speaks for danger, in bytes of the text; none when no
    /// word does.
    pub(super) fn range(&self) -> Option<Range<usize>> {
        let mut speak = self
            .told()
            .filter(|(_, said)| said.alone + said.with_pair() > 0.0)
            .map(|(word, _)| &word.range);
        let first = speak.next()?;
        let last = speak.next_back().unwrap_or(first);
        Some(first.start..last.end)
    }

    /// Each word with what it says.
    pub(super) fn words(&self) -> Vec<WordWeighed> {
        let each = self.words.iter().zip(&self.said).map(|(word, said)| {
            let mut four = Vec::new();
            parts(&word.written, |part| four.push(part.to_owned()));
            WordWeighed {
                word: word.written.clone(),
                stem: word.stem().to_owned(),
                parts: four,
                sentence: word.sentence,
                alone: said.alone,
                pair: said.with_pair(),
            }
        });
        each.collect()
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of a word.
    fn parts_of(word: &str) -> Vec<String> {
        let mut all = Vec::new();
        parts(word, |part| all.push(part.to_owned()));
        all
    }

    #[test]
    fn words_are_read_as_they_are_weighed() {
        let words = Weighed::of("he's bruised, at 84!\nmae'r tŷ'n oer").words();
        let read: Vec<_> = words
            .iter()
            .map(|word| (word.sentence, &*word.word, &*word.stem))
            .collect();
        assert_eq!(
            read,
            [
                (0, "hes", "hes"),
                (0, "bruised", "bruis"),
                (0, "at", "at"),
                (0, "0", "0"),
                (2, "maer", "maer"),
                (2, "tyn", "tyn"),
                (2, "oer", "oer"),
            ],
        );
        assert_eq!(parts_of("slap"), ["^sla", "slap", "lap$"]);
        assert_eq!(parts_of("at"), ["^at$"]);
        assert_eq!(parts_of("a"), [""; 0]);
    }

    #[test]
    fn the_table_is_whole() {
        let weights = &*WEIGHTS;
        for (what, table) in [
            ("words", &weights.words),
            ("stems", &weights.stems),
            ("parts", &weights.parts),
            ("pairs", &weights.pairs),
        ] {
            assert!(table.len() > 500, "{what}: {}", table.len());
            assert!(table.values().any(|weight| weight.danger > 0.0), "{what}");
            assert!(table.values().any(|weight| weight.danger < 0.0), "{what}");
        }
        // Each kind can be told.
        for kind in FindingKind::ALL.iter().filter(|kind| !kind.is_personal()) {
            let tells = |weight: &Weight| weight.kinds.iter().any(|(told, _)| told == kind);
            assert!(weights.words.values().any(tells), "{kind}");
        }
        // No line is lost for its number: a comment without words is far from dangerous.
        assert!(weights.nothing < -2.0, "{}", weights.nothing);
        let lines = include_str!("weights.tsv").lines();
        let lines = lines.filter(|line| !line.starts_with('#')).count();
        let read = [
            &weights.words,
            &weights.stems,
            &weights.parts,
            &weights.pairs,
        ];
        assert_eq!(
            read.iter().map(|table| table.len()).sum::<usize>() + 1,
            lines
        );
    }

    #[test]
    fn a_word_counts_once_and_says_less_in_a_longer_comment() {
        let danger = |text: &str| Weighed::of(text).danger;
        let bruises = danger("bruises");
        assert!((danger("bruises bruises bruises") - bruises).abs() < 0.5);
        assert!(danger("bruises the of and with were it they") < bruises);
    }

    #[test]
    fn one_sentence_of_many_is_enough() {
        let sentence = "She hides the bruises on her arms and flinches when he comes in";
        let praise = "The clinic was clean and the parking was easy. The leaflet was clear";
        let alone = Weighed::of(sentence);
        let text = format!("{praise}. {sentence}. {praise}.");
        let among = Weighed::of(&text);
        assert!(among.danger > Weighed::of(praise).danger + 2.0);
        assert!(
            among.danger >= alone.danger - ALONE - 0.001,
            "{}",
            among.danger
        );
        let range = among.range().unwrap();
        let place = text.find(sentence).unwrap();
        assert!(
            place <= range.start && range.end <= place + sentence.len(),
            "{}",
            &text[range]
        );
    }

    #[test]
    fn the_kind_is_what_the_words_are_said_of() {
        let kind = |text: &str| Weighed::of(text).kind();
        assert_eq!(
            kind("she has my bank card and my pension"),
            FindingKind::Financial
        );
        assert_eq!(
            kind("tablets rope bridge goodbye tonight"),
            FindingKind::SelfHarm
        );
    }

    #[test]
    fn nothing_is_no_danger() {
        for text in ["", "…", "12", "👍"] {
            assert!(Weighed::of(text).danger < -2.0, "{text}");
        }
        assert_eq!(Weighed::of("").range(), None);
    }
}
