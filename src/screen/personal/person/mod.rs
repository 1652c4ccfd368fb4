//! Names of people: what stands before and after them, how they are written, and lists of names,
//! weighed together.
//!
//! A list alone finds a third of the names and marks every fifth comment without one. So each word
//! that may be a name is weighed: what the lists know of it, whether it is written large where
//! nothing else would be, a title or a word of kinship before it, a verb or a desk behind it. A
//! place, a shop or a disease of the same name weighs against it.

mod around;
pub(super) mod lexicon;
mod manner;
pub(in crate::screen) mod staff;
pub(super) mod token;

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;

use around::Around;
use lexicon::{Marks, marks_of};
use manner::Manner;
use token::{Shape, Word, words_of};

/// What a word must weigh to be a name.
const ENOUGH: i32 = 4;

/// How many words a name has at the most, without initials.
const LONGEST: usize = 4;

const RULE: &str = "personal/person";

/// A name with a sign between its letters: `B.r.e.n.d.a`.
static SPELT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b[a-z](?:[._*-][a-z]){3,11}\b|\b[a-z](?: [a-z]){3,11}\b"));

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    let words = words_of(normal);
    let manner = Manner::of(&words);
    let mut named = vec![false; words.len()];
    let mut at = 0;
    while at < words.len() {
        let length = name_at(&words, at, manner).unwrap_or(0);
        named
            .iter_mut()
            .skip(at)
            .take(length)
            .for_each(|named| *named = true);
        at += length.max(1);
    }
    if named.contains(&true) {
        join(&words, &mut named, manner);
        repeat(&words, &mut named);
    }
    let mut sightings = sightings(&words, &named);
    sightings.extend(spelt(normal));
    sightings
}

/// Words that are named and belong together are one sighting.
fn sightings(words: &[Word<'_>], named: &[bool]) -> Vec<Sighting> {
    let mut sightings: Vec<Sighting> = Vec::new();
    let mut before = false;
    for (word, &named) in words.iter().zip(named) {
        if named {
            match sightings.last_mut() {
                Some(last) if before && word.follows_closely() => last.range.end = word.range.end,
                _ => sightings.push(Sighting::personal(
                    FindingKind::Person,
                    RULE,
                    word.range.clone(),
                )),
            }
        }
        // "Julie's Sarah" are two people.
        before = named && !word.owns;
    }
    sightings
}

fn spelt(normal: &Normal) -> impl Iterator<Item = Sighting> {
    SPELT
        .find_iter(normal.folded())
        .filter(|spelt| {
            let joined: String = spelt
                .as_str()
                .chars()
                .filter(char::is_ascii_alphabetic)
                .collect();
            marks_of(&joined).any(Marks::FORENAME)
        })
        .map(|spelt| Sighting::personal(FindingKind::Person, RULE, spelt.range()))
}

/// How many words of a name begin here.
fn name_at(words: &[Word<'_>], at: usize, manner: Manner) -> Option<usize> {
    let head = at + initials(words, at);
    let word = words.get(head)?;
    if !may_be_a_name(word) {
        return None;
    }
    let before = Around::before(words, at);
    // "My Nan" is kin and no name.
    if before.opens_place || (word.is(Marks::KIN) && !before.title && !before.naming) {
        return None;
    }
    let end = end_of(words, head, manner, before.told());
    if names_something_else(words, at, end) {
        return None;
    }
    let known = knowledge(word, manner, before.title)?;
    let strong = word.is(Marks::FORENAME);
    let large = word.is_large() && !manner.titles;
    let outside = !word.first && large;
    let after = Around::after(words, end);

    // What this word must be for small letters, or capitals among capitals, to be believed.
    let written_large = word.is_large() || (word.shape == Shape::Capitals && !manner.shouts);
    if !written_large {
        let by_list = strong && word.small.len() > 2 || word.is(Marks::FORENAME) && before.told();
        let by_title = before.title
            && !word.is(Marks::COMMON)
            && (!word.is(Marks::WORD) || word.is(Marks::SURNAME))
            && word.small.len() > 2;
        let by_kin = (before.kin || before.naming || before.job)
            && word.is(Marks::NAME)
            && !word.is(Marks::COMMON.and(Marks::WORD));
        let by_kin_and_verb =
            before.own_kin && word.is(Marks::WORD_TOO) && !AUXILIARY.contains(&word.small);
        let by_both = before.met
            && after.behind >= 2
            && word.is(Marks::WORD_TOO)
            && !AUXILIARY.contains(&word.small);
        let by_post = (before.naming || before.title || (before.job && after.does))
            && word.is(Marks::WORD_TOO)
            && !AUXILIARY.contains(&word.small);
        let by_none =
            (before.title || before.naming || (after.behind > 0 && (before.own_kin || before.job)))
                && word.marks == Marks::NONE
                && !manner.welsh
                && !is_a_slip(word.small);
        // "You'd need a jack", "any tom, dick or harry".
        let thing = before.article && !before.told();
        if thing
            || !(by_list || by_title || by_kin || by_kin_and_verb || by_both || by_post || by_none)
        {
            return None;
        }
    } else if word.shape == Shape::Capitals && !strong && !before.title {
        return None;
    }
    // A word that is no name is one behind a title at the most.
    if word.is(Marks::NEVER) && !(before.told() && word.is(Marks::WORD_TOO) && large) {
        return None;
    }

    let mut weight = known;
    weight += before.weight(word);
    weight += after.weight(word);
    weight += i32::from(outside);
    if outside && word.is(Marks::WORD_TOO) && !neighbour_is_large(words, head, end) {
        weight += 1;
    }
    if strong && (large || word.small.len() > 3 && !manner.mixed) {
        weight += 1;
    }
    if large
        && word.is(Marks::WORD_TOO)
        && word.first
        && after.behind >= 2
        && !VIRTUES.contains(&word.small)
    {
        weight += 1;
    }
    if before.article && !after.family && !before.told() {
        weight -= 2;
    }
    if before.large_word && !before.told() {
        weight -= 2;
    }
    if after.family {
        weight += 2;
    }
    if strong && word.shape == Shape::Capitals && !manner.shouts {
        weight += 1;
    }
    weight += i32::from(word.owns);
    // "Kowalczyk's attitude", where nothing but a name is spelt so.
    let only_surname =
        word.is(Marks::SURNAME) && !word.is(Marks::WORD.and(Marks::PROPER).and(Marks::PLACE));
    weight += i32::from(word.owns && word.first && large && only_surname);
    if head > at {
        weight += 2;
    }
    if end > head + 1 {
        weight += pair(words, head);
    }
    if closes(words, at, end) && (word.is(Marks::NAME) || head > at) {
        weight += 2;
    }
    // "Jabbed by Florence": people are met, and places seldom.
    let met = before.met && word.is(Marks::WORD_TOO) && !manner.welsh;
    if word.is(Marks::PLACE) && !before.told() && !met && end == head + 1 {
        weight -= if after.does { 2 } else { 2 + after.behind };
    }
    if !word.is(Marks::NAME)
        && (manner.welsh || is_behind_welsh(words, head))
        && lexicon::is_changed_place(word.small)
    {
        return None;
    }
    // A sentence of Welsh begins with a verb, and no list here knows those.
    if manner.welsh && word.first && !word.is(Marks::NAME) {
        return None;
    }
    (weight >= ENOUGH).then_some(end - at)
}

/// Verbs that a name is read for: "my son will".
const AUXILIARY: &[&str] = &["will", "may", "can", "do", "hope", "mark", "sue", "chase"];

/// Names that mostly open a sentence as the words they are: "Faith in the service".
const VIRTUES: &[&str] = &[
    "faith", "hope", "joy", "summer", "autumn", "patience", "grace", "charity", "may", "june",
    "april", "will", "victoria", "florence", "georgia", "jordan", "comfort", "mercy", "blessing",
    "rich", "star", "miles", "angel", "angels", "harmony", "rain", "chase", "max", "gay",
];

/// "o X", "i X": words that change the first letter of a place, whatever else the language is.
fn is_behind_welsh(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|at| words.get(at))
        .is_some_and(|word| matches!(word.small, "o" | "i" | "yn" | "yng" | "ym" | "ger" | "ar"))
}

/// Endings that a word with a slip of the pen has and a name in small letters has not.
fn is_a_slip(small: &str) -> bool {
    const ENDS: &[&str] = &[
        "ed", "ing", "nt", "ly", "tion", "ment", "able", "ful", "ness", "ies", "ist", "ers",
    ];
    small.chars().count() < 3
        || ENDS.iter().any(|end| small.ends_with(end))
        || !small
            .chars()
            .all(|sign| sign.is_alphabetic() || sign == '-' || sign == '\'')
}

/// How many words here are initials of the name that follows them.
fn initials(words: &[Word<'_>], at: usize) -> usize {
    let count = words
        .iter()
        .skip(at)
        .take(3)
        .enumerate()
        .take_while(|(index, word)| {
            word.shape == Shape::Initial
                && word.small != "i"
                && (*index == 0 || word.follows_closely())
        })
        .count();
    let follows = words.get(at + count).is_some_and(|word| {
        word.follows_closely()
            && word.is_large()
            && (!word.is(Marks::COMMON) || (word.gap.contains('.') && word.is(Marks::NAME)))
    });
    // "A Smith" has an initial, "A Polish nurse" an article.
    let article = count == 1
        && words.get(at).is_some_and(|word| word.small == "a")
        && words
            .get(at + 1)
            .is_some_and(|word| !word.gap.contains('.'));
    if follows && !article { count } else { 0 }
}

fn may_be_a_name(word: &Word<'_>) -> bool {
    let letters = word
        .small
        .chars()
        .filter(|sign| sign.is_alphabetic())
        .count();
    letters > 1
        && !matches!(word.shape, Shape::Other | Shape::Initial)
        && !word.is(Marks::TITLE.and(Marks::OPENS_PLACE)) | word.is(Marks::FORENAME)
        && !is_contraction(word.small)
        && (!word.is(Marks::NEVER) || word.is(Marks::WORD_TOO))
}

/// "I've" and "don't".
fn is_contraction(small: &str) -> bool {
    small.rsplit_once('\'').is_some_and(|(_, tail)| {
        matches!(
            tail,
            "ve" | "ll" | "d" | "re" | "m" | "t" | "r" | "n" | "i" | "w" | "u"
        )
    })
}

/// What the lists and the letters say of a word. `None` for a word that is surely none.
fn knowledge(word: &Word<'_>, manner: Manner, titled: bool) -> Option<i32> {
    let marks = word.marks;
    let word_of_english = marks.any(Marks::WORD.and(Marks::COMMON));
    if word_of_english
        && marks.any(Marks::KIN.and(Marks::JOB).and(Marks::HEAD))
        && !marks.any(Marks::WORD_TOO)
        && !titled
    {
        return None;
    }
    let known = if marks.any(Marks::FORENAME) {
        3
    } else if marks.any(Marks::RARE) {
        2
    } else if marks.any(Marks::WORD_TOO) {
        1
    } else if marks.any(Marks::SURNAME) {
        if word_of_english { 1 } else { 2 }
    } else if word_of_english
        || marks.any(Marks::PROPER.and(Marks::PLACE))
        || looks_like_a_place(word.small)
    {
        0
    } else if word.is_large() && !manner.titles {
        2
    } else {
        1
    };
    Some(known)
}

/// Endings and beginnings that places have and people seldom.
fn looks_like_a_place(small: &str) -> bool {
    const ENDS: &[&str] = &[
        "shire", "mouth", "minster", "chester", "borough", "burgh", "bury", "pool", "ville",
        "stead", "combe", "church", "gate", "cliffe", "ology", "care", "airline", "online", "tech",
        "soft", "land",
    ];
    const BEGINS: &[&str] = &[
        "llan", "aber", "ynys", "pont", "caer", "cwm", "rhos", "tre'",
    ];
    small.len() > 6
        && (ENDS.iter().any(|end| small.ends_with(end))
            || BEGINS.iter().any(|begin| small.starts_with(begin)))
}

/// Where the name that starts with word `head` ends.
fn end_of(words: &[Word<'_>], head: usize, manner: Manner, told: bool) -> usize {
    let mut end = head + 1;
    let Some(first) = words.get(head) else {
        return end;
    };
    while end < head + LONGEST {
        let (Some(last), Some(next)) = (words.get(end - 1), words.get(end)) else {
            break;
        };
        if last.owns || !next.follows_closely() || next.gap.contains(['"', '.']) {
            break;
        }
        // "van Dijk", "al Rashid".
        if next.is(Marks::PARTICLE) && !next.is(Marks::COMMON) && first.is_large() {
            let behind = words.get(end + 1);
            if behind.is_some_and(|word| word.follows_closely() && word.is_large() && is_part(word))
            {
                end += 2;
                continue;
            }
        }
        let goes_on = match next.shape {
            Shape::Large if first.is_large() => {
                is_part(next)
                    && (!next.is(Marks::WORD)
                        || next.is(Marks::NAME)
                        || (first.is(Marks::FORENAME)
                            && !manner.titles
                            && !next.is(Marks::JOB.and(Marks::DESK))))
            }
            Shape::Initial => words.get(end + 1).is_some_and(|word| {
                word.is_large() && word.is(Marks::SURNAME) && word.follows_closely()
            }),
            Shape::Small | Shape::Capitals if next.shape == first.shape => {
                ((first.is(Marks::FORENAME) || told)
                    && next.is(Marks::SURNAME.and(Marks::FORENAME))
                    && !next.is(Marks::COMMON.and(Marks::NEVER)))
                    || (told
                        && !manner.welsh
                        && next.marks == Marks::NONE
                        && !first.is(Marks::WORD.and(Marks::COMMON))
                        && !is_a_slip(next.small))
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

/// Whether a word may stand inside a name.
fn is_part(word: &Word<'_>) -> bool {
    may_be_a_name(word)
        && (!word.is(Marks::HEAD.and(Marks::JOB).and(Marks::KIN)) || word.is(Marks::FORENAME))
        && (!word.is(Marks::PLACE) || word.is(Marks::NAME))
}

/// What it weighs that another word of a name follows.
fn pair(words: &[Word<'_>], head: usize) -> i32 {
    let (Some(word), Some(next)) = (words.get(head), words.get(head + 1)) else {
        return 0;
    };
    let known = word.is(Marks::NAME) || next.is(Marks::NAME);
    if word.is(Marks::PROPER.and(Marks::PLACE)) && !next.is(Marks::SURNAME) {
        0
    } else if known && (word.is(Marks::NAME) || !word.is(Marks::WORD)) {
        2
    } else {
        1
    }
}

/// Whether words written large stand beside the name: it is part of something longer.
fn neighbour_is_large(words: &[Word<'_>], head: usize, end: usize) -> bool {
    let large = |word: &Word<'_>| word.is_large() && word.follows_closely();
    let before = head.checked_sub(1).and_then(|at| words.get(at));
    let joined = words.get(head).is_some_and(Word::follows_closely);
    before.is_some_and(|word| joined && word.is_large() && !word.first)
        || words.get(end).is_some_and(large)
}

/// Whether the name belongs to a place, a thing, or somebody that everybody knows.
fn names_something_else(words: &[Word<'_>], at: usize, end: usize) -> bool {
    let Some(word) = words.get(at) else {
        return false;
    };
    // "James Cook University Hospital", "Rose ward": the head may stand a few large words on.
    let mut behind = end;
    while let Some(next) = words.get(behind).filter(|next| next.follows_closely()) {
        let verb = next.shape == Shape::Small && next.is(Marks::DOES);
        if next.is(Marks::HEAD) && !verb && !next.gap.contains('"') {
            // "Kelly Ward" is one, "KELLY WARD" may be any.
            let small_head = next.shape == Shape::Small;
            let weak_head = WEAK_HEADS.contains(&next.small);
            if !(small_head && weak_head) {
                return true;
            }
        }
        if !next.is_large() || behind > end + 2 {
            break;
        }
        behind += 1;
    }
    let next = words
        .get(at + 1)
        .filter(|next| next.follows_closely() || (word.owns && !next.first));
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let before = before.filter(|_| !word.first);
    FAMOUS.iter().any(|(first, second)| {
        (*first == word.small && next.is_some_and(|next| *second == next.small))
            || (*second == word.small && before.is_some_and(|before| *first == before.small))
    })
}

/// Heads of names of places that are verbs and plain words too, when they are written small.
const WEAK_HEADS: &[&str] = &[
    "close",
    "drive",
    "way",
    "place",
    "walk",
    "day",
    "week",
    "award",
    "act",
    "report",
    "rule",
    "form",
    "care",
    "services",
    "team",
    "show",
    "park",
    "book",
    "test",
    "tea",
    "line",
    "home",
    "town",
    "law",
    "high",
    "court",
    "cross",
    "works",
    "lounge",
    "film",
    "song",
    "train",
    "shop",
    "court",
    "club",
    "house",
    "arms",
    "united",
    "bay",
    "gate",
    "coach",
    "service",
    "health",
    "stores",
    "homes",
    "school",
    "books",
    "reception",
    "college",
    "point",
];

/// People and shops that everybody knows.
const FAMOUS: &[(&str, &str)] = &[
    ("john", "lewis"),
    ("tom", "jones"),
    ("harry", "potter"),
    ("florence", "nightingale"),
    ("marie", "curie"),
    ("sue", "ryder"),
    ("mary", "seacole"),
    ("winnie", "the"),
    ("joe", "bloggs"),
    ("jane", "austen"),
    ("thomas", "hardy"),
    ("agatha", "christie"),
    ("charles", "dickens"),
    ("elvis", "presley"),
    ("boris", "johnson"),
    ("rishi", "sunak"),
    ("keir", "starmer"),
    ("liz", "truss"),
    ("wes", "streeting"),
    ("david", "attenborough"),
    ("victor", "meldrew"),
    ("basil", "fawlty"),
    ("dylan", "thomas"),
    ("aneurin", "bevan"),
    ("nye", "bevan"),
    ("robin", "hood"),
    ("jack", "frost"),
    ("uncle", "tom"),
    ("peter", "pan"),
    ("peter", "rabbit"),
    ("beatrix", "potter"),
    ("tommee", "tippee"),
    ("jack", "daniels"),
    ("pat", "on"),
    ("christmas", "carol"),
    ("betty", "boothroyd"),
    ("mickey", "mouse"),
    ("laurel", "and"),
    ("bob", "marley"),
    ("max", "factor"),
    ("ray", "of"),
    ("tom", "dick"),
    ("roald", "dahl"),
    ("jack", "russell"),
    ("heath", "robinson"),
    ("billy", "no"),
    ("murphy", "law"),
    ("hobson", "choice"),
    ("sure", "start"),
    ("hercule", "poirot"),
    ("bob", "your"),
    ("tu", "allan"),
    ("john", "ambulance"),
    ("john", "ambulances"),
    ("sherlock", "holmes"),
    ("princess", "diana"),
    ("wat", "tyler"),
    ("robert", "jones"),
    ("agnes", "hunt"),
    ("james", "cook"),
    ("marks", "and"),
    ("and", "spencer"),
    ("as", "larry"),
    ("dick", "or"),
    ("dick", "and"),
    ("or", "harry"),
    ("king", "charles"),
    ("queen", "elizabeth"),
    ("prince", "william"),
    ("mother", "teresa"),
    ("father", "christmas"),
    ("captain", "tom"),
    ("royal", "gwent"),
    ("dewi", "sant"),
    ("jeremy", "kyle"),
    ("judge", "judy"),
    ("delia", "smith"),
    ("gordon", "ramsay"),
    ("jamie", "oliver"),
    ("mary", "berry"),
    ("alan", "sugar"),
    ("hywel", "dda"),
    ("betsi", "cadwaladr"),
    ("owain", "glyndŵr"),
    ("bob", "the"),
    ("jack", "of"),
    ("taylor", "swift"),
    ("ed", "sheeran"),
    ("bobby", "moore"),
    ("jekyll", "and"),
    ("and", "hyde"),
    ("romeo", "and"),
    ("steve", "wright"),
    ("aunt", "sally"),
    ("aunty", "betty"),
    ("jacobs", "ladder"),
    ("annie", "lennox"),
    ("tony", "blair"),
    ("gordon", "brown"),
    ("david", "cameron"),
    ("theresa", "may"),
    ("nigel", "farage"),
    ("jeremy", "hunt"),
    ("margaret", "thatcher"),
    ("donald", "trump"),
];

/// Whether the name is all of the last line or sentence: somebody signed.
fn closes(words: &[Word<'_>], at: usize, end: usize) -> bool {
    let rest = words.get(end..).unwrap_or_default();
    let only_kisses = rest
        .iter()
        .all(|word| word.small.bytes().all(|sign| sign == b'x'));
    let mut from = at;
    while let Some(word) = from.checked_sub(1).and_then(|at| words.get(at)) {
        if words.get(from).is_some_and(|word| word.first) || !word.is(Marks::CLOSES) {
            break;
        }
        from -= 1;
    }
    let begins = words
        .get(from)
        .is_some_and(|word| word.first || word.gap.contains(['-', '\n']));
    from > 0 && begins && only_kisses
}

/// Names in a row: "Sarah, Mo and Agnieszka". One that is sure carries its neighbours.
fn join(words: &[Word<'_>], named: &mut [bool], manner: Manner) {
    for at in 0..words.len() {
        join_at(words, named, manner, at, true);
    }
    for at in (0..words.len()).rev() {
        join_at(words, named, manner, at, false);
    }
}

fn join_at(words: &[Word<'_>], named: &mut [bool], manner: Manner, at: usize, forward: bool) {
    let Some(word) = words.get(at) else { return };
    if named.get(at) != Some(&false) || !may_be_a_name(word) || word.is(Marks::NEVER) {
        return;
    }
    let is_named = |named: &[bool], index: usize| named.get(index) == Some(&true);
    let comma = |word: &Word<'_>| !word.first && word.gap.contains([',', '&', '/', '+']);
    let joins = |word: &Word<'_>| !word.first && word.is(Marks::JOINS);
    let linked = if forward {
        (at >= 1 && is_named(named, at - 1) && comma(word))
            || (at >= 2
                && is_named(named, at - 2)
                && words.get(at - 1).is_some_and(joins)
                && !word.first)
    } else {
        (is_named(named, at + 1) && words.get(at + 1).is_some_and(comma))
            || (is_named(named, at + 2)
                && words.get(at + 1).is_some_and(joins)
                && words.get(at + 2).is_some_and(|word| !word.first))
    };
    if !linked {
        return;
    }
    let end = end_of(words, at, manner, true);
    if names_something_else(words, at, end) {
        return;
    }
    let known = knowledge(word, manner, false).unwrap_or(0);
    let believed = match word.shape {
        Shape::Large => known >= 2 || (known >= 1 && !(word.first && word.is(Marks::COMMON))),
        Shape::Small | Shape::Capitals => {
            word.is(Marks::FORENAME)
                || (word.is(Marks::RARE) && word.small.len() > 3)
                || (word.is(Marks::WORD_TOO) && (manner.shouts || acts(words, end, word)))
        }
        Shape::Initial | Shape::Other => false,
    };
    if believed {
        let length = if forward { end - at } else { 1 };
        named
            .iter_mut()
            .skip(at)
            .take(length)
            .for_each(|named| *named = true);
    }
}

/// Whether a word that is a name too does something, or closes the sentence: "leanne and jade were".
fn acts(words: &[Word<'_>], end: usize, word: &Word<'_>) -> bool {
    !AUXILIARY.contains(&word.small)
        && words.get(end).is_none_or(|next| {
            next.first || next.is(Marks::DOES) || matches!(next.small, "were" | "are")
        })
}

/// A name that was seen once is a name wherever it stands, in any case; one that is a word too, only
/// where it is written as a name.
fn repeat(words: &[Word<'_>], named: &mut [bool]) {
    let known: HashSet<&str> = words
        .iter()
        .zip(named.iter())
        .filter(|(word, named)| **named && word.small.chars().count() > 2)
        .filter(|(word, _)| !word.is(Marks::PARTICLE))
        .map(|(word, _)| word.small)
        .collect();
    for (index, word) in words.iter().enumerate() {
        let plain = !word.is(Marks::WORD
            .and(Marks::COMMON)
            .and(Marks::PLACE)
            .and(Marks::NEVER));
        if known.contains(word.small)
            && (plain || (word.is_large() && !word.first))
            && !words.get(index + 1).is_some_and(|next| {
                next.follows_closely() && next.is(Marks::HEAD) && next.is_large()
            })
            && let Some(named) = named.get_mut(index)
        {
            *named = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use crate::domain::FindingKind::Person;

    #[test]
    fn names_in_the_company_they_keep() {
        finds(
            Person,
            &[
                "I had ‹Soumya› as my health visitor",
                "they passed it to ‹Tsvetelina›",
                "Hi, ‹Ruairidh› again",
                "‹Kowalczyk›'s attitude was poor",
                "‹O'Shaughnessy› from parking was kind, ‹McGillicuddy› on the gate was not",
                "a student nurse, ‹Ellie-Mae›, helped",
                "‹Hussein al-Tikriti› interpreted",
                "‹A. Chakrabarti› and Mr ‹J P Okafor›",
            ],
        );
    }

    #[test]
    fn names_in_small_letters_and_in_capitals() {
        finds(
            Person,
            &[
                "social worker ‹tolu adeyinka› is leaving",
                "the lady was called ‹prudence› or so",
                "my keyworker ‹rob› never comes",
                "‹leanne› n ‹jade› were good",
                "NURSE ‹PATIENCE› WAS RUSHED OFF HER FEET",
            ],
        );
    }

    #[test]
    fn words_places_and_sayings() {
        passes(
            Person,
            &[
                "Carers came early and carer after carer left",
                "My Nan says the bus is late",
                "Murphy's law, and Bob's your uncle",
                "O Bwllheli i Fangor mewn awr",
                "Ffordd y Môr ar gau, tu allan i'r ysgol",
                "the Nelson Rooms are cold",
                "nurse recieved it, my mum isnt well",
                "five o'clock, and I was called back",
            ],
        );
    }
}
