//! Names of people: what stands before and after them, how they are written, and lists of names,
//! weighed together.
//!
//! A list alone finds a third of the names and marks every fifth comment without one, so no word is
//! marked for its letters alone: it must be a common forename, or stand behind a title, a word that
//! names, or a word of kinship.
//!
//! A word that no dictionary knows and that is written large inside a sentence is most often a name or
//! a place, so that weighs too; words around it tell the two apart.
//!
//! Lists: words of English from SCOWL (`names/LICENSE-scowl.txt`); the forenames and surnames of `faker` 40 for British English (MIT, `names/LICENSE-faker.txt`),
//! which come from tables of the Office for National Statistics, and forenames added here.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;

/// What a word must weigh to be a name.
const ENOUGH: i32 = 4;

/// A list of words, in small letters.
type Words = LazyLock<HashSet<&'static str>>;

static FORENAMES: Words = LazyLock::new(|| include_str!("names/forenames.txt").lines().collect());
static SURNAMES: Words = LazyLock::new(|| include_str!("names/surnames.txt").lines().collect());

/// Words of English, in small letters.
static ENGLISH: Words = LazyLock::new(|| include_str!("names/words.txt").lines().collect());
/// Places, peoples, makers and shops that are written large and are nobody.
static NOBODY: Words = LazyLock::new(|| include_str!("names/nobody.txt").lines().collect());

/// Forenames that are words too: the list alone says little of them.
static WORDS_TOO: Words = LazyLock::new(|| {
    "abbie amber april art bill brooke bryn charity christian dale dawn dean drew faith frank \
     gene glen grace grant guy hazel heather holly hope iris ivy jack jade jasmine jean joy june \
     kerry lee lily mark marina may max mike molly non norm olive pat paige pearl penny poppy ray \
     rich rob robin rose ruby sandy scarlett shirley sky skye sue summer tony victoria will \
     violet dr al jordan georgia chelsea kent mair mali nia"
        .split_whitespace()
        .collect()
});

/// Titles and posts that stand before a name.
static TITLES: Words = LazyLock::new(|| {
    "dr doctor mr mrs ms miss mx prof professor nurse sister matron midwife carer physio \
     receptionist porter paramedic councillor cllr sir lady rev reverend father pc sgt officer \
     nyrs meddyg doctores auntie aunty uncle"
        .split_whitespace()
        .collect()
});
/// Words that name somebody.
static NAMING: Words =
    LazyLock::new(|| "called named name's enw enwog".split_whitespace().collect());
/// Kin and neighbours.
static KIN: Words = LazyLock::new(|| {
    "son daughter husband wife mum mam mother dad father brother sister friend neighbour partner \
     nan nana grandad grandma granddaughter grandson nephew niece cousin baby fiance mab merch \
     gwr gwraig tad chwaer brawd ffrind nain taid colleague keyworker driver consultant surgeon"
        .split_whitespace()
        .collect()
});
/// Words behind which people are thanked or met.
static MET: Words = LazyLock::new(|| {
    "thanks thank thankyou to with by and asked saw met diolch i gan gyda especially particularly \
     lovely seen from dear hi hello"
        .split_whitespace()
        .collect()
});
/// What people do.
static DOES: Words = LazyLock::new(|| {
    "was is has had helped explained listened made took told said came treated went looked gave \
     did who rang called shouted ignored spoke showed kept always never really deserves cared \
     cares saved and ddaeth wnaeth oedd ydy yw"
        .split_whitespace()
        .collect()
});
/// Titles that end in a full stop where the sentence goes on.
static SHORTENED: Words = LazyLock::new(|| {
    "dr mr mrs ms prof rev sgt cllr"
        .split_whitespace()
        .collect()
});
/// Who rings: "I called Parkway" names nobody.
static RINGS: Words = LazyLock::new(|| {
    "i we they he she you and have had when"
        .split_whitespace()
        .collect()
});
/// Words that say in small letters that somebody follows.
static SOMEBODY: Words = LazyLock::new(|| {
    "its it's is was be being got get ask asks asked asking call calls called lost why where tell      tells told for with by and or but love young little old poor lovely dear big esp saw see seen      met thank thanks ta cheers know knows named who when because cos if think blame praise from      diolch gan gyda i a ac mae roedd oedd gwelais lad lady girl boy woman bloke man chap leader      lifeguard teacher driver says said per hiya hi hello bless one latest volunteer"
        .split_whitespace()
        .collect()
});
/// Words behind which somebody is spoken to: "spoke to" is a person, "went to" a place.
static SPEAKS: Words = LazyLock::new(|| {
    "spoke speak spoken speaking talk talked talking thanks thank listen listened listening gave      give grateful said say shout shoutout praise credit hats apologise complained wrote diolch      explained close sorry happened"
        .split_whitespace()
        .collect()
});
/// Words that stand before a thing or a place, not before a person.
static THINGS: Words = LazyLock::new(|| {
    "the a an this that these those my our your their his her some any no y yr each every"
        .split_whitespace()
        .collect()
});
/// Words of Welsh that tell the language of a comment.
static WELSH: Words = LazyLock::new(|| {
    "yn mae y yr i'r oedd wedi ac ar fy ei gan diolch roedd ond bod sydd hefyd iawn eto dim ddim      nid am dwi rwy fyd bob pan oes a'r yw ydy mewn gyda nhw fi"
        .split_whitespace()
        .collect()
});
/// Words behind a name, of where somebody works or what joins two names.
static JOINS: Words = LazyLock::new(|| {
    "and from at in on with for the y yr a ac o"
        .split_whitespace()
        .collect()
});

/// Words before a place.
static AT: Words = LazyLock::new(|| {
    "at in near outside via through between around across towards visit visiting yn i'r ger      leave left reach lives live living"
        .split_whitespace()
        .collect()
});
/// Words behind the name of a place.
static PLACES: Words = LazyLock::new(|| {
    "hospital hospitals surgery centre ward unit house clinic medical practice road street school \
     department infirmary station ysbyty library lane avenue close drive court way park gardens      ambulance church primary memorial playground museum hall estate bridge square terrace      crescent council airport college university theatre market leisure country foundation      charity league plates country society club pub inn hotel train bus line service trust area      district disease syndrome paper times post uni heath hill"
        .split_whitespace()
        .collect()
});
/// Words that are written large and are no names.
static NO_NAMES: Words = LazyLock::new(|| {
    "name names however a able absolutely accident administrator after all also always ambulance \
     an and any appointment as asd ask assistant at bad bay bed best better both british but by \
     camhs cancer car care carers cardiology centre christmas clinic clinical communication \
     consultant consultants council covid ct day dental dentist department did district doctor \
     doctors emergency english every everyone everything excellent eye food for friday from \
     general good gp great he health helpful her his home hospital how i i'm i've if improve in \
     information is it just keep led less library listen manager medical mental monday more mri \
     my n/a need needs new nhs no none not nothing now nurse nurses nursing of on once or other \
     our out outpatient parking patient patients people physio please practitioner pts reception \
     receptionist room royal saturday school service services she social some specialist staff \
     student sunday support surgery team thank thanks the their there they this those thursday to \
     transport trust tuesday unit very visitor wales wait waiting ward was we wednesday welsh \
     well what when with worker workers x-ray yes you your january february march august \
     september october november december july google facebook zoom internet teams covid-19 \
     england scotland london cardiff north south east west god jesus muslim christian ok tv wifi"
        .split_whitespace()
        .collect()
});

/// A word of the text.
struct Word<'a> {
    /// As written.
    text: &'a str,
    /// In small letters.
    small: &'a str,
    range: Range<usize>,
    /// Whether a sentence begins with it.
    first: bool,
    /// Whether `'s` follows it.
    owns: bool,
    /// Whether a full stop follows it.
    dotted: bool,
}

impl Word<'_> {
    fn is_large(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().count() > 0
            && letters.any(char::is_lowercase)
    }

    fn may_be_a_name(&self) -> bool {
        let letters = self
            .small
            .chars()
            .filter(|sign| sign.is_alphabetic())
            .count();
        letters > 1
            && self
                .small
                .chars()
                .all(|sign| sign.is_alphabetic() || matches!(sign, '\'' | '-'))
            && !NO_NAMES.contains(self.small)
            && !TITLES.contains(self.small)
            && !NOBODY.contains(self.small)
    }

    /// One letter that stands for a name: "A." or "A".
    fn is_initial(&self) -> bool {
        self.text.chars().count() == 1
            && self.text.starts_with(char::is_uppercase)
            && !matches!(self.text, "I" | "A" | "O" | "Y" | "X")
            || self.text.chars().count() == 1
                && self.text.starts_with(char::is_uppercase)
                && self.dotted
    }

    /// Whether no dictionary has it: parts of a word with a hyphen are asked for one by one.
    fn is_unknown(&self) -> bool {
        let known = |part: &str| {
            part.chars().count() < 3
                || ENGLISH.contains(part)
                || part
                    .strip_suffix('s')
                    .is_some_and(|one| ENGLISH.contains(one))
        };
        let bare = self.small.trim_matches('\'');
        !bare.contains('\'') && bare.chars().count() > 2 && !bare.split('-').all(known)
    }
}

/// What is known of a comment as a whole.
struct Manner {
    /// Mostly Welsh: the dictionary of English says nothing of its words.
    welsh: bool,
    /// All in small letters, or all in capitals: letters say nothing.
    flat: bool,
    capitals: bool,
}

impl Manner {
    fn of(words: &[Word<'_>]) -> Self {
        let welsh = words
            .iter()
            .filter(|word| WELSH.contains(word.small))
            .count();
        let long = words.iter().filter(|word| word.small.len() > 2);
        let (mut all, mut small, mut capitals) = (0, 0, 0);
        for word in long {
            all += 1;
            small += usize::from(word.text == word.small);
            capitals += usize::from(!word.text.chars().any(char::is_lowercase));
        }
        Self {
            welsh: welsh >= 2 && welsh * 6 >= words.len(),
            flat: small == all || capitals * 10 >= all * 8,
            capitals: all > 0 && capitals * 10 >= all * 8,
        }
    }
}

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    let words = words_of(normal);
    let manner = Manner::of(&words);
    let mut named: HashSet<&str> = HashSet::new();
    let mut lengths = vec![0; words.len()];
    let mut at = 0;
    while at < words.len() {
        let length = name_at(&words, at, &manner).unwrap_or(0);
        for (place, word) in words.iter().enumerate().skip(at).take(length) {
            if let Some(taken) = lengths.get_mut(place) {
                *taken = length;
            }
            if word.small.chars().count() > 2 {
                named.insert(word.small);
            }
        }
        at += length.max(1);
    }
    let mut sightings = Vec::new();
    let mut at = 0;
    while let (Some(word), Some(length)) = (words.get(at), lengths.get(at).copied()) {
        // Who is named once is meant wherever the name stands.
        let again = length == 0
            && named.contains(word.small)
            && (word.is_large() || !ENGLISH.contains(word.small));
        let length = if again { 1 } else { length };
        let last = words.get(at + length.max(1) - 1).unwrap_or(word);
        if length > 0 {
            sightings.push(Sighting::personal(
                FindingKind::Person,
                "personal/person",
                word.range.start..last.range.end,
            ));
        }
        at += length.max(1);
    }
    sightings
}

/// How many words of a name begin here.
#[expect(
    clippy::too_many_lines,
    reason = "one sum of weights, best read from top to bottom"
)]
fn name_at(words: &[Word<'_>], at: usize, manner: &Manner) -> Option<usize> {
    let word = words.get(at)?;
    let before = |back: usize| {
        let from = at.checked_sub(back)?;
        // A sentence that is over names nobody in the next.
        let between = words.get(from + 1..=at)?;
        let parted = between.iter().any(|word| word.first);
        (!parted).then(|| words.get(from).map(|word| word.small))?
    };
    let is = |list: &Words, word: Option<&str>| word.is_some_and(|word| list.contains(word));
    let large = |word: &Word<'_>| word.is_large() && !manner.flat;
    // "A. Singh", "R. J. Tolliver"
    if word.is_initial() && !manner.capitals {
        let initials = words.iter().skip(at).take_while(|word| word.is_initial());
        let initials = initials.count().min(3);
        let name = words.get(at + initials)?;
        let behind = words.get(at + initials + 1).filter(|word| !word.first);
        let place = behind.is_some_and(|behind| PLACES.contains(behind.small));
        let title = is(&TITLES, before(1)) || is(&NAMING, before(1)) || is(&KIN, before(1));
        let told = title
            || name.is_unknown() && word.dotted
            || SURNAMES.contains(name.small)
            || FORENAMES.contains(name.small);
        let good =
            name.may_be_a_name() && name.is_large() && (name.first == word.dotted || !name.first);
        return (good && told && !place).then_some(initials + 1);
    }
    if !word.may_be_a_name() {
        return None;
    }
    let forename = FORENAMES.contains(word.small);
    let weak = WORDS_TOO.contains(word.small);
    let unknown = !forename && word.is_unknown();
    let surname = SURNAMES.contains(word.small);
    let title = is(&TITLES, before(1));
    let naming = (is(&NAMING, before(1)) && !is(&RINGS, before(2)))
        || (before(1) == Some("is") && before(2) == Some("name"))
        || (before(1) == Some("yw") && before(2) == Some("enw"));
    let kin = is(&KIN, before(1));
    let next = words
        .get(at + 1)
        .filter(|next| !next.first && next.range.start <= word.range.end + 1);
    // The words behind the first that belong to the name.
    let more = words
        .iter()
        .skip(at + 1)
        .zip(words.iter().skip(at))
        .take_while(|(next, last)| {
            let close = !next.first && next.range.start <= last.range.end + 1 && !last.owns;
            let like_a_name = SURNAMES.contains(next.small)
                || (large(next)
                    && large(word)
                    && (next.is_unknown()
                        || FORENAMES.contains(next.small)
                        || !ENGLISH.contains(next.small)
                        || forename && !weak));
            close && next.may_be_a_name() && like_a_name && !PLACES.contains(next.small)
        })
        .take(2)
        .count();
    let behind = words.get(at + more + 1).filter(|behind| !behind.first);
    // "James Cook Hospital" and "St John" are places.
    let of_a_place = behind.is_some_and(|behind| PLACES.contains(behind.small))
        || matches!(
            before(1),
            Some(
                "st" | "saint"
                    | "dydd"
                    | "sant"
                    | "gwyl"
                    | "gŵyl"
                    | "ysbyty"
                    | "princess"
                    | "prince"
                    | "queen"
                    | "king"
            )
        );
    if of_a_place && !title {
        return None;
    }
    let written = large(word);
    let month = matches!(word.small, "april" | "may" | "june" | "summer");
    let acts = behind.is_some_and(|behind| DOES.contains(behind.small) || is_verb(behind.small));
    if month && !(title || naming || kin || acts) {
        return None;
    }
    let mut weight = match (word.owns, unknown || forename) {
        (true, true) => 2,
        (true, false) => 1,
        _ => 0,
    };
    weight += match (forename, weak) {
        (true, false) => 3 + i32::from(written && word.first),
        // "my dad cliff", and not "my dad will".
        (true, true) => 1 + i32::from(kin && !matches!(word.small, "will" | "may")),
        (false, _) => 0,
    };
    if unknown {
        weight += match (manner.welsh, written, word.first) {
            (true, false, _) => 0,
            (false, true, false) => 3,
            (false, true, true) => 2,
            (true, true, _) | (false, false, _) => 1,
        };
    }
    if surname && !forename {
        weight += i32::from(written || title);
    }
    weight += if title || naming { 3 } else { 0 };
    weight += if kin { 2 } else { 0 };
    weight += i32::from(written && !word.first);
    weight -= if is(&AT, before(1)) { 2 } else { 0 };
    if before(1) == Some("to") {
        // "spoke to" is a person, "went to" a place.
        let spoken = (2..=4).any(|back| is(&SPEAKS, before(back)));
        weight += if spoken { 1 } else { -1 };
    } else if before(1) == Some("from") {
        weight -= i32::from(unknown);
    } else {
        weight += i32::from(is(&MET, before(1)) || is(&SOMEBODY, before(1)));
    }
    if unknown && is(&THINGS, before(1)) && !title {
        weight -= 3;
    }
    weight += if more > 0 && written { 2 } else { 0 };
    weight += match behind {
        Some(behind) if DOES.contains(behind.small) => 2,
        Some(behind) if is_verb(behind.small) => 2,
        Some(behind) if (written || forename) && JOINS.contains(behind.small) => {
            1 + i32::from(unknown && word.first)
        }
        Some(behind) if behind.text == "and" => 1,
        None if next.is_none() && (forename || unknown && written) => 1,
        _ => 0,
    };
    let told =
        title || naming || kin || (forename && !weak) || unknown || written && forename && weak;
    let believed = written
        || (forename && !weak)
        || ((title || naming || kin) && (forename || unknown || surname))
        || (unknown && weight > ENOUGH)
        || (manner.capitals && forename);
    (believed && told && weight >= ENOUGH).then_some(1 + more)
}

/// Whether a word in small letters is one of English.
pub(super) fn is_english(word: &str) -> bool {
    ENGLISH.contains(word)
}

/// Whether a word reads as what somebody does or did.
fn is_verb(word: &str) -> bool {
    word.len() > 3
        && (word.ends_with("ed") || word.ends_with('s') && !word.ends_with("ss"))
        && ENGLISH.contains(word)
        || matches!(
            word,
            "are"
                | "were"
                | "isn't"
                | "wasn't"
                | "wouldn't"
                | "didn't"
                | "doesn't"
                | "won't"
                | "can't"
                | "couldn't"
                | "hasn't"
                | "cut"
                | "sat"
                | "got"
                | "let"
                | "put"
                | "knew"
                | "told"
                | "would"
                | "could"
                | "will"
                | "can"
                | "should"
                | "must"
                | "wants"
                | "needs"
                | "ran"
                | "lost"
                | "found"
                | "left"
                | "sent"
                | "brought"
                | "hung"
                | "held"
                | "felt"
        )
}

fn words_of(normal: &Normal) -> Vec<Word<'_>> {
    let (text, folded) = (normal.text(), normal.folded());
    let mut words = Vec::new();
    let mut first = true;
    let mut start = None;
    let within = |sign: char| sign.is_alphanumeric() || matches!(sign, '\'' | '-');
    for (at, sign) in text
        .char_indices()
        .chain(std::iter::once((text.len(), ' ')))
    {
        match (within(sign), start) {
            (true, None) => start = Some(at),
            (false, Some(begins)) => {
                let mut range: Range<usize> = begins..at;
                // "Kelly's" is Kelly.
                let written = text.get(range.clone()).unwrap_or_default();
                let bare = written.strip_suffix("'s").unwrap_or(written);
                range.end = range.start + bare.len();
                if let (Some(text), Some(small)) =
                    (text.get(range.clone()), folded.get(range.clone()))
                {
                    words.push(Word {
                        text,
                        small,
                        range,
                        first,
                        owns: bare.len() < written.len(),
                        dotted: sign == '.',
                    });
                }
                first = false;
                start = None;
            }
            _ => {}
        }
        if matches!(sign, '.' | '!' | '?' | '\n' | ':' | ';') {
            // "Dr. Jones" goes on; "I saw a dr. However" does not.
            let title = words.last().is_some_and(|word: &Word<'_>| {
                let initial = word.text.chars().count() == 1;
                (SHORTENED.contains(word.small) || initial)
                    && word.text.starts_with(char::is_uppercase)
            });
            first = sign != '.' || !title;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::specimen::{finds, passes};
    use super::*;

    #[test]
    fn names_behind_titles_words_and_kin() {
        finds(
            FindingKind::Person,
            &[
                "Dr ‹Kowalczyk› was kind",
                "Dr. ‹Jones› listened.",
                "nurse ‹Kelly› came at once",
                "Mrs ‹Patel› on reception",
                "a porter called ‹Winston› helped",
                "my name is ‹Gareth Pritchard›",
                "my son ‹Kwame› was frightened",
                "nyrs o'r enw ‹Ffion›",
                "my daughter ‹Aisha› waited",
            ],
        );
    }

    #[test]
    fn common_forenames_where_people_are() {
        finds(
            FindingKind::Person,
            &[
                "‹Kelly› was lovely",
                "thanks to ‹Sarah› and ‹David›",
                "‹Susan Clarke› made my day",
                "special thanks to ‹sarah› on the desk",
                "I spoke with ‹Rhian Evans›.",
                "‹Julie›'s a star and ‹Julie› is kind",
            ],
        );
    }

    #[test]
    fn words_that_are_no_names() {
        passes(
            FindingKind::Person,
            &[
                "The Outpatient Department was clean",
                "Nurse Practitioner was helpful",
                "I hope it will be better in May and June",
                "Mark my words, I will rob nobody",
                "Thank You All",
                "Grace and faith saw me through",
                "the Royal Hospital is far from Cardiff",
                "my mother and father came too",
                "Reception was closed. Staff were kind.",
                "Dr was late and nobody cared",
                "I saw the doctor and the consultant",
                "my friend was there",
                "Excellent Service Thank You NHS",
                "the day Victoria station closed",
            ],
        );
    }
}
