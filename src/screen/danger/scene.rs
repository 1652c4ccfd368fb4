//! Scenes: who does what to whom, and when, with words in between.
//!
//! A [phrase](super::phrase) finds a wording; a scene finds words of some kinds in an order, or
//! side by side in a sentence, so that it holds for wordings nobody thought of. Its notation:
//!
//! - Words in lower case, without apostrophes and accents: `dont tell`.
//! - `hit/hits/hitting` is any of them; `bank_card` is two words; `bruis*` is all that begin so;
//!   `~gofalwr` is a Welsh word with its mutations.
//! - `@kin` is a group in [`groups`](super::groups).
//! - `word?` may be left out.
//! - `..` is up to four words in between, `...` up to nine, all of one sentence. Little words
//!   such as "really" may always stand in between.
//! - `a & b` is both in one sentence in any order; `a && b` is both in one comment.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::groups::GROUPS;
use super::rule::Rule;
use super::scenes;
use super::words::{Class, Dictionary, Word};

/// How many words apart the parts of a scene may be that are joined by `&&`.
const APART: usize = 70;

/// How many little words may stand between two words of a scene.
const LITTLE: usize = 2;

/// All scenes, and the dictionary that says which words they are about.
pub(super) struct Scenes {
    dictionary: Dictionary,
    all: Vec<Scene>,
    /// For each class, the scenes that cannot be without it.
    by_class: Vec<Vec<u16>>,
    little: Class,
}

struct Scene {
    rule: &'static Rule,
    parts: Vec<Part>,
    /// Whether all parts must be in one sentence.
    together: bool,
}

/// Words in an order.
struct Part {
    steps: Vec<Step>,
}

struct Step {
    slot: Slot,
    optional: bool,
    /// How many words may be passed over before it.
    gap: usize,
}

/// What may stand in one place.
struct Slot {
    single: Class,
    /// Words in a row, each its own class.
    rows: Vec<Vec<Class>>,
}

static SCENES: LazyLock<Scenes> = LazyLock::new(Scenes::read);

/// Each scene that is seen in a folded text, with the bytes from its first word to its last.
pub(super) fn seen(text: &str) -> Vec<(&'static Rule, Range<usize>)> {
    SCENES.seen(text)
}

/// Gives numbers to classes.
#[derive(Default)]
struct Reader {
    dictionary: Dictionary,
    slots: HashMap<String, Class>,
    /// How common the words of each class are.
    weight: Vec<usize>,
}

impl Reader {
    /// The class of words written with `/` between them, of which none is a row.
    fn class(&mut self, words: &[&str]) -> Class {
        let key = words.join("/");
        if let Some(&class) = self.slots.get(&key) {
            return class;
        }
        let class = Class::try_from(self.weight.len()).unwrap_or(Class::MAX);
        self.weight
            .push(words.iter().map(|word| weight(word)).sum());
        for word in words {
            self.dictionary.add(word, class);
        }
        self.slots.insert(key, class);
        class
    }

    fn slot(&mut self, written: &str) -> Slot {
        let expanded = expand(written);
        let (rows, single): (Vec<&str>, Vec<&str>) = expanded
            .iter()
            .map(String::as_str)
            .partition(|word| word.contains('_'));
        let single = self.class(&single);
        let rows = rows
            .into_iter()
            .map(|row| row.split('_').map(|word| self.class(&[word])).collect())
            .collect();
        Slot { single, rows }
    }

    fn part(&mut self, written: &str) -> Part {
        let mut steps = Vec::new();
        let mut gap = 0;
        for piece in written.split_whitespace() {
            match piece {
                ".." => gap = 4,
                "..." => gap = 9,
                _ => {
                    let (word, optional) = piece
                        .strip_suffix('?')
                        .map_or((piece, false), |word| (word, true));
                    let slot = self.slot(word);
                    steps.push(Step {
                        slot,
                        optional,
                        gap,
                    });
                    gap = 0;
                }
            }
        }
        Part { steps }
    }
}

/// The words of a slot, with groups replaced by theirs.
fn expand(written: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in written.split('/') {
        match word.strip_prefix('@') {
            Some(name) => {
                let group = GROUPS.iter().find(|(group, _)| *group == name);
                for line in group.map_or(&[][..], |(_, lines)| lines) {
                    for inner in line.split_whitespace() {
                        words.extend(expand(inner));
                    }
                }
            }
            None => words.push(word.to_owned()),
        }
    }
    words
}

/// A rough measure of how many comments a word is in.
fn weight(word: &str) -> usize {
    const COMMON: &str = " the a an and to i my me he she it is was in of for on at his her him \
        they them we you not no with so be been are were had has have all up out that this when \
        if by one will would from as or do does did dont who what get got go goes went im hes \
        shes its there their staff very care mum dad time day days after never every always yn \
        y i ma mae fi ei o a ar ";
    match word.len() {
        _ if COMMON.contains(&format!(" {word} ")) => 100,
        0..=2 => 20,
        3..=4 => 4,
        _ => 1,
    }
}

impl Scenes {
    fn read() -> Self {
        let mut reader = Reader::default();
        let little: Vec<String> = expand("@little");
        let little: Vec<&str> = little.iter().map(String::as_str).collect();
        let little = reader.class(&little);
        let mut all = Vec::new();
        let mut rarest = Vec::new();
        for rule in scenes::all() {
            for written in rule.phrases {
                let (separator, together) = if written.contains("&&") {
                    ("&&", false)
                } else {
                    ("&", true)
                };
                let parts: Vec<Part> = written
                    .split(separator)
                    .map(|part| reader.part(part))
                    .collect();
                let needed = parts.iter().flat_map(|part| &part.steps);
                let cost = |slot: &Slot| {
                    let rows = slot.rows.iter().filter_map(|row| row.first());
                    let rows: usize = rows.map(|&class| reader.weight[usize::from(class)]).sum();
                    reader.weight[usize::from(slot.single)] + rows
                };
                let rare = needed
                    .filter(|step| !step.optional)
                    .min_by_key(|step| cost(&step.slot))
                    .map(|step| {
                        let rows = step.slot.rows.iter().filter_map(|row| row.first().copied());
                        rows.chain([step.slot.single]).collect::<Vec<Class>>()
                    });
                rarest.push(rare.unwrap_or_default());
                all.push(Scene {
                    rule,
                    parts,
                    together,
                });
            }
        }
        let mut by_class = vec![Vec::new(); reader.weight.len()];
        for (scene, classes) in (0_u16..).zip(rarest) {
            for class in classes {
                by_class[usize::from(class)].push(scene);
            }
        }
        reader.dictionary.learn_slips();
        Self {
            dictionary: reader.dictionary,
            all,
            by_class,
            little,
        }
    }

    fn seen(&self, text: &str) -> Vec<(&'static Rule, Range<usize>)> {
        let words = self.dictionary.read(text);
        let mut present = vec![false; self.by_class.len()];
        let mut tried = vec![false; self.all.len()];
        let mut classes = Vec::new();
        for &class in words.iter().flat_map(|word| &word.classes) {
            let known = &mut present[usize::from(class)];
            if !*known {
                *known = true;
                classes.push(class);
            }
        }
        let mut seen = Vec::new();
        for class in classes {
            for &number in &self.by_class[usize::from(class)] {
                let number = usize::from(number);
                if std::mem::replace(&mut tried[number], true) {
                    continue;
                }
                let scene = &self.all[number];
                if scene.may_be(&present) {
                    self.find(scene, &words, &mut seen);
                }
            }
        }
        seen
    }

    /// Every place of a scene of one part; the first place of others.
    fn find(&self, scene: &Scene, words: &[Word], seen: &mut Vec<(&'static Rule, Range<usize>)>) {
        let Some((first, others)) = scene.parts.split_first() else {
            return;
        };
        let mut from = 0;
        while let Some(place) = self.place(first, words, from, words.len()) {
            from = place.start + 1;
            let near = place.start.saturating_sub(APART)..(place.end + APART).min(words.len());
            let (low, high) = if scene.together {
                let sentence = words[place.start].sentence;
                (
                    near.start
                        + words[near.clone()].partition_point(|word| word.sentence < sentence),
                    near.start + words[near].partition_point(|word| word.sentence <= sentence),
                )
            } else {
                (near.start, near.end)
            };
            let mut whole = place.clone();
            let all = others.iter().all(|part| {
                let mut at = low;
                while let Some(other) = self.place(part, words, at, high) {
                    // Two parts are two sets of words.
                    if other.end <= place.start || other.start >= place.end {
                        whole = whole.start.min(other.start)..whole.end.max(other.end);
                        return true;
                    }
                    at = other.start + 1;
                }
                false
            });
            if all {
                let bytes = words[whole.start].range.start..words[whole.end - 1].range.end;
                seen.push((scene.rule, bytes));
                if !others.is_empty() {
                    return;
                }
                from = place.end;
            }
        }
    }

    /// The first place of a part among the words from one to another.
    fn place(&self, part: &Part, words: &[Word], from: usize, to: usize) -> Option<Range<usize>> {
        (from..to).find_map(|start| {
            let end = self.end(&part.steps, words, start, to, true)?;
            Some(start..end)
        })
    }

    /// Where the steps end that begin at a word.
    fn end(
        &self,
        steps: &[Step],
        words: &[Word],
        at: usize,
        to: usize,
        first: bool,
    ) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else {
            return Some(at);
        };
        let most = if first { 0 } else { step.gap.max(LITTLE) };
        for passed in 0..=most {
            let here = at + passed;
            let Some(word) = words.get(here).filter(|_| here < to) else {
                break;
            };
            if !first && word.sentence != words[at - 1].sentence {
                break;
            }
            for end in step.slot.ends(words, here) {
                if end <= to
                    && let Some(end) = self.end(rest, words, end, to, false)
                {
                    return Some(end);
                }
            }
            if passed >= step.gap && !word.is(self.little) {
                break;
            }
        }
        if step.optional {
            return self.end(rest, words, at, to, first);
        }
        None
    }
}

impl Scene {
    fn may_be(&self, present: &[bool]) -> bool {
        let has = |class: &Class| present[usize::from(*class)];
        self.parts
            .iter()
            .flat_map(|part| &part.steps)
            .filter(|step| !step.optional)
            .all(|step| {
                has(&step.slot.single) || step.slot.rows.iter().any(|row| row.iter().all(has))
            })
    }
}

impl Slot {
    /// Where what stands here ends, for each way to read it.
    fn ends<'a>(&'a self, words: &'a [Word], at: usize) -> impl Iterator<Item = usize> + 'a {
        let single = words
            .get(at)
            .filter(|word| word.is(self.single))
            .map(|_| at + 1);
        let rows = self.rows.iter().filter_map(move |row| {
            let here = words.get(at..at + row.len())?;
            let all = here.iter().zip(row).all(|(word, class)| word.is(*class));
            all.then_some(at + row.len())
        });
        rows.chain(single)
    }
}
