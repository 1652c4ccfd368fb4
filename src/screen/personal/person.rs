//! Names of people: what stands before and after them, how they are written, and lists of names,
//! weighed together.
//!
//! A list alone finds a third of the names and marks every fifth comment without one, so no word is
//! marked for its letters alone: it must be a common forename, or stand behind a title, a word that
//! names, or a word of kinship.
//!
//! Lists: the forenames and surnames of `faker` 40 for British English (MIT, `names/LICENSE-faker.txt`),
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
/// Words before a place.
static AT: Words = LazyLock::new(|| {
    "at in near from outside via through"
        .split_whitespace()
        .collect()
});
/// Words behind the name of a place.
static PLACES: Words = LazyLock::new(|| {
    "hospital hospitals surgery centre ward unit house clinic medical practice road street school \
     department infirmary station ysbyty library"
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
    }
}

pub(in crate::screen) fn find(normal: &Normal) -> Vec<Sighting> {
    let words = words_of(normal);
    let mut sightings = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(length) = name_at(&words, at) else {
            at += 1;
            continue;
        };
        let range = words[at].range.start..words[at + length - 1].range.end;
        sightings.push(Sighting::personal(
            FindingKind::Person,
            "personal/person",
            range,
        ));
        at += length;
    }
    sightings
}

/// How many words of a name begin here.
fn name_at(words: &[Word<'_>], at: usize) -> Option<usize> {
    let word = &words[at];
    if !word.may_be_a_name() {
        return None;
    }
    let before = |back: usize| {
        let at = at.checked_sub(back)?;
        // A sentence that is over names nobody in the next.
        let parted = words[at + 1..=at + back].iter().any(|word| word.first);
        (!parted).then(|| words[at].small)
    };
    let is = |list: &Words, word: Option<&str>| word.is_some_and(|word| list.contains(word));
    let forename = FORENAMES.contains(word.small);
    let weak = WORDS_TOO.contains(word.small);
    let title = is(&TITLES, before(1));
    let naming = (is(&NAMING, before(1)) && !is(&RINGS, before(2)))
        || (before(1) == Some("is") && before(2) == Some("name"))
        || (before(1) == Some("yw") && before(2) == Some("enw"));
    let kin = is(&KIN, before(1));
    let next = words.get(at + 1).filter(|next| !next.first);
    let surname = next.filter(|next| {
        next.may_be_a_name()
            && ((next.is_large() && word.is_large()) || SURNAMES.contains(next.small))
            && next.range.start <= word.range.end + 1
    });
    let after = match surname {
        Some(_) => words.get(at + 2),
        None => next,
    };
    // "James Cook Hospital" and "at Stanley" are places.
    let behind = after.filter(|after| !after.first);
    if behind.is_some_and(|behind| PLACES.contains(behind.small)) {
        return None;
    }
    let mut weight = i32::from(word.owns);
    weight -= if is(&AT, before(1)) { 2 } else { 0 };
    weight += match (forename, weak) {
        (true, false) => 3,
        (true, true) => 1,
        (false, _) => i32::from(SURNAMES.contains(word.small) && word.is_large()),
    };
    weight += if title || naming { 3 } else { 0 };
    weight += if kin { 2 } else { 0 };
    weight += i32::from(is(&MET, before(1)));
    weight += i32::from(word.is_large() && !word.first);
    weight += if surname.is_some() && word.is_large() {
        2
    } else {
        0
    };
    weight += match after {
        Some(after) if !after.first && DOES.contains(after.small) => 2,
        Some(after) if !after.first && after.small == "the" && word.is_large() => 1,
        _ => 0,
    };
    // Small letters are believed of a forename alone, and of what a title names.
    let written = word.is_large() || (forename && !weak) || ((title || naming) && forename);
    let told = title || naming || kin || (forename && !weak);
    (written && told && weight >= ENOUGH).then(|| 1 + usize::from(surname.is_some()))
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
                SHORTENED.contains(word.small) && word.text.starts_with(char::is_uppercase)
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
