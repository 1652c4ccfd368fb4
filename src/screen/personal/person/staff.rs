//! People who work here, as their organisation lists them: their names are looked for by name.
//!
//! A list of a few hundred names finds what no general list can, a rare forename or a surname
//! alone, and needs nothing beside it in the text. Words that are common words too, Hope and Baker,
//! are believed only as a part of a whole name or behind a title.

use std::collections::{HashMap, HashSet};

use super::lexicon::Marks;
use super::token::{Word, words_of};
use crate::domain::FindingKind;
use crate::screen::Sighting;
use crate::screen::normalise::Normal;

const RULE: &str = "personal/staff-list";

/// Names that are listed, at the most; what is beyond is passed over.
const MOST: usize = 10_000;

/// Letters of one name, at the most.
const LONGEST: usize = 120;

/// The names of people who work for an organisation. Build it once, and screen many comments.
#[derive(Debug, Clone, Default)]
pub struct Staff {
    /// Forenames and surnames that are no words, in small letters.
    alone: HashSet<Box<str>>,
    /// Every surname.
    surnames: HashSet<Box<str>>,
    /// Surnames by forename.
    whole: HashMap<Box<str>, HashSet<Box<str>>>,
}

impl Staff {
    /// Reads names as they are written, "Dr Nia Hughes" or "Nia": the first is the forename, the
    /// last the surname. Of more than ten thousand the first are taken.
    #[must_use]
    pub fn of(names: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let mut staff = Self::default();
        for name in names.into_iter().take(MOST) {
            let name: String = name.as_ref().chars().take(LONGEST).collect();
            staff.add(&Normal::of(&name));
        }
        staff
    }

    fn add(&mut self, name: &Normal) {
        let words = words_of(name);
        let mut titled = false;
        let mut parts = words.iter().filter(|word| {
            let title = word.is(Marks::TITLE);
            titled |= title;
            !title && word.small.chars().count() > 1
        });
        let Some(first) = parts.next() else { return };
        let last = parts.next_back();
        for part in [Some(first), last].into_iter().flatten() {
            if is_no_word(part) {
                self.alone.insert(part.small.into());
            }
        }
        if let Some(last) = last {
            self.surnames.insert(last.small.into());
            let of_forename = self.whole.entry(first.small.into()).or_default();
            of_forename.insert(last.small.into());
        } else if titled {
            self.surnames.insert(first.small.into());
        }
    }

    /// Whether nobody is listed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.alone.is_empty() && self.surnames.is_empty()
    }

    /// How many words of a listed name begin at word `at`.
    fn length_at(&self, words: &[Word<'_>], at: usize) -> usize {
        let Some(word) = words.get(at) else { return 0 };
        let whole = self.whole.get(word.small).is_some_and(|surnames| {
            words
                .get(at + 1)
                .is_some_and(|next| next.follows_closely() && surnames.contains(next.small))
        });
        if whole && !word.owns {
            return 2;
        }
        let titled = self.surnames.contains(word.small)
            && word.follows_closely()
            && at
                .checked_sub(1)
                .and_then(|at| words.get(at))
                .is_some_and(|before| before.is(Marks::TITLE));
        usize::from((titled || self.alone.contains(word.small)) && !opens_a_place(words, at))
    }
}

/// Whether a name can hardly be meant as anything else.
fn is_no_word(name: &Word<'_>) -> bool {
    let word = Marks::WORD
        .and(Marks::COMMON)
        .and(Marks::NEVER)
        .and(Marks::PLACE)
        .and(Marks::WELSH);
    !name.is(word.and(Marks::WORD_TOO)) && name.small.chars().count() > 2
}

/// "Hughes Street" and "Hughes ward" are named after somebody else.
fn opens_a_place(words: &[Word<'_>], at: usize) -> bool {
    words
        .get(at + 1)
        .is_some_and(|next| next.follows_closely() && next.is(Marks::HEAD) && !next.is(Marks::DOES))
}

/// Finds people of a list, in any case.
pub(in crate::screen) fn find(normal: &Normal, staff: &Staff) -> Vec<Sighting> {
    if staff.is_empty() {
        return Vec::new();
    }
    let words = words_of(normal);
    let mut sightings = Vec::new();
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let length = staff.length_at(&words, at);
        if let Some(last) = length.checked_sub(1).and_then(|more| words.get(at + more)) {
            sightings.push(Sighting::personal(
                FindingKind::Person,
                RULE,
                first.range.start..last.range.end,
            ));
        }
        at += length.max(1);
    }
    sightings
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::Staff;
    use crate::screen::screen_with;

    /// The words that are found by the list of staff.
    fn found(text: &str, staff: &Staff) -> Vec<String> {
        screen_with(text, staff)
            .findings
            .iter()
            .filter(|finding| finding.rule == "personal/staff-list")
            .map(|finding| {
                let length = finding.span.end - finding.span.start;
                text.chars().skip(finding.span.start).take(length).collect()
            })
            .collect()
    }

    #[test]
    fn people_of_the_list_are_found_in_any_case() {
        let staff = Staff::of(["Dr Nia Hughes", "Hope Baker", "Xylia Quanterby", "Tŵm"]);
        let cases: &[(&str, &[&str])] = &[
            ("hope baker was kind", &["hope baker"]),
            ("HOPE BAKER WAS KIND", &["HOPE BAKER"]),
            ("a letter of mrs baker", &["baker"]),
            ("xylia again", &["xylia"]),
            ("why is quanterby here", &["quanterby"]),
            ("no sign of XYLIA QUANTERBY", &["XYLIA QUANTERBY"]),
            ("twice tŵm rang", &["tŵm"]),
            // Full-width letters and hidden characters hide nobody.
            (
                "ask ｘｙｌｉａ or xy\u{200b}lia",
                &["ｘｙｌｉａ", "xy\u{200b}lia"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(found(text, &staff), *expected, "{text}");
        }
    }

    #[test]
    fn words_and_places_are_no_people() {
        let staff = Staff::of(["Hope Baker", "Xylia Quanterby", "", "Dr", "A B"]);
        for text in [
            "I hope the baker opens",
            "Quanterby Street is dark",
            "Xylias and quanter",
            "A B road",
        ] {
            assert_eq!(found(text, &staff), [""; 0], "{text}");
        }
        assert!(Staff::of([""; 0]).is_empty());
        assert_eq!(found("xylia", &Staff::default()), [""; 0]);
    }

    #[test]
    fn a_long_list_is_quick_and_bounded() {
        let names = (0..20_000_u32).map(|number| {
            let letter = |shift: u32| char::from_u32(u32::from(b'a') + number / shift % 26);
            let tail: String = [1, 26, 676].into_iter().filter_map(letter).collect();
            format!("Zq{tail} Vx{tail}")
        });
        let started = Instant::now();
        let staff = Staff::of(names);
        assert_eq!(staff.whole.len(), 10_000);
        for _ in 0..100 {
            assert_eq!(
                found("zqaaa came, zqzzz did not", &staff)
                    .first()
                    .map(String::as_str),
                Some("zqaaa")
            );
        }
        // Far above what it takes, even in a debug build on a busy machine.
        assert!(started.elapsed() < Duration::from_secs(5));
    }
}
