//! What stands before a name and behind it.

use super::lexicon::Marks;
use super::token::{Shape, Word};

/// What the words beside a name say.
#[derive(Debug, Default, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that may stand beside a name, and any may stand with any"
)]
pub(super) struct Around {
    /// "Dr X".
    pub(super) title: bool,
    /// "called X", "my name is X".
    pub(super) naming: bool,
    /// "nurse X", "the porter, X".
    pub(super) job: bool,
    /// "son X".
    pub(super) kin: bool,
    /// "my son X".
    pub(super) own_kin: bool,
    /// "thanks to X".
    pub(super) met: bool,
    /// "my name is X" said less plainly: "it's X", "I am X".
    presented: bool,
    /// "a X", "the X".
    pub(super) article: bool,
    /// "First X", "Urgent X": a word written large stands before.
    pub(super) large_word: bool,
    /// "the X family".
    pub(super) family: bool,
    /// A verb follows.
    pub(super) does: bool,
    /// "in X".
    at: bool,
    /// "St X", "Ward X".
    pub(super) opens_place: bool,
    /// Set off by a comma behind kin or a post.
    set_off: bool,
    /// What stands behind weighs this much.
    pub(super) behind: i32,
}

/// Who rings: "I called Parkway" names nobody.
const RINGS: &[&str] = &[
    "i", "we", "they", "he", "she", "you", "have", "had", "when", "ive", "i've", "was", "just",
    "nobody", "who", "to", "then", "people",
];

/// What is said or given to somebody.
const SAID_TO: &[&str] = &[
    "thanks",
    "thank",
    "thankyou",
    "spoke",
    "spoken",
    "speak",
    "speaking",
    "talk",
    "talked",
    "talking",
    "say",
    "said",
    "listen",
    "listened",
    "grateful",
    "praise",
    "due",
    "chat",
    "credit",
    "kudos",
    "gave",
    "give",
    "given",
    "goes",
    "handed",
    "indebted",
    "shout-out",
    "shoutout",
    "out",
    "passed",
    "sent",
    "wrote",
    "according",
    "introduced",
    "complained",
    "apologised",
    "kind",
    "hats",
    "well",
    "hello",
    "hi",
    "goodbye",
    "thx",
    "cheers",
    "ta",
    "appreciation",
    "gratitude",
    "attached",
    "allocated",
    "assigned",
    "reported",
    "explained",
    "unfair",
    "rude",
    "message",
    "pass",
    "mention",
    "explain",
    "recommend",
    "award",
    "medal",
    "flowers",
    "apologise",
    "answer",
];

/// What somebody is handed, between the verb and "to": "passed it to X".
const HANDED: &[&str] = &["it", "them", "this", "me", "him", "her", "us", "that"];

/// What comes from somebody.
const CAME_FROM: &[&str] = &[
    "call", "calls", "letter", "letters", "email", "emails", "help", "support", "visit", "visits",
    "text", "message", "messages", "care", "heard", "hear", "apology", "reply", "response",
    "advice", "thanks", "love", "regards",
];

/// Verbs that people stand behind about as often as things.
const HAD: &[&str] = &[
    "had", "got", "have", "having", "get", "was", "were", "be", "want", "wanted", "need", "send",
];

/// Words before a thing.
const ARTICLES: &[&str] = &[
    "a", "an", "the", "any", "unig", "every", "no", "some", "these",
];

impl Around {
    /// Reads what stands before word `at`.
    pub(super) fn before(words: &[Word<'_>], at: usize) -> Self {
        let mut around = Self::default();
        let Some(word) = words.get(at) else {
            return around;
        };
        let Some(before) = at.checked_sub(1).and_then(|at| words.get(at)) else {
            return around;
        };
        if word.first {
            return around;
        }
        let further = |back: usize| {
            let index = at.checked_sub(back)?;
            let whole = words
                .get(index + 1..=at)
                .is_some_and(|between| between.iter().all(|word| !word.first));
            words.get(index).filter(|_| whole)
        };
        let close = word.follows_closely();
        let set_off = word.is_set_off();
        around.title = close && before.is(Marks::TITLE);
        around.job = (close || set_off) && before.is(Marks::JOB);
        around.kin = (close || set_off) && before.is(Marks::KIN);
        around.own_kin = around.kin
            && (further(2).is_some_and(|word| word.is(Marks::WHOSE))
                || further(3).is_some_and(|word| word.is(Marks::WHOSE)));
        around.set_off = set_off && (around.job || around.kin);
        // "a student, X", "Social worker, big X".
        around.met = (close
            && before.is(Marks::MET)
            && (before.small != "i" || before.shape == Shape::Small))
            || (close
                && before.is(Marks::FILLER)
                && further(2).is_some_and(|word| word.is(Marks::MET)))
            || (close
                && before.small == "to"
                && further(2).is_some_and(|word| SAID_TO.contains(&word.small)))
            || (close
                && before.small == "to"
                && further(2).is_some_and(|word| HANDED.contains(&word.small))
                && further(3).is_some_and(|word| {
                    SAID_TO.contains(&word.small) || word.small.ends_with("ed")
                }))
            // "Hi, X again".
            || (set_off && matches!(before.small, "hi" | "hello" | "hiya" | "helo" | "dear"))
            || (close
                && before.small == "from"
                && further(2).is_some_and(|word| CAME_FROM.contains(&word.small)))
            || (close && before.small == "is")
            // "I had X as my health visitor", where X is no word.
            || (close
                && HAD.contains(&before.small)
                && !word.is(Marks::WORD
                    .and(Marks::COMMON)
                    .and(Marks::PROPER)
                    .and(Marks::PLACE)));
        around.article = close && ARTICLES.contains(&before.small);
        around.large_word = close
            && before.is_large()
            && !before.first
            && before.is(Marks::WORD.and(Marks::NEVER))
            && !before.is(Marks::NAME
                .and(Marks::TITLE)
                .and(Marks::JOB)
                .and(Marks::KIN));
        around.at = close && before.is(Marks::AT);
        around.opens_place = close
            && before.is(Marks::OPENS_PLACE)
            && before.shape != Shape::Small
            && !(before.is(Marks::TITLE) && word.is(Marks::NAME))
            && !(before.small == "old" && word.is(Marks::FORENAME));
        // "Ffordd y Môr".
        around.opens_place |= close
            && matches!(before.small, "y" | "yr")
            && further(2).is_some_and(|word| {
                word.is(Marks::OPENS_PLACE) && word.shape != Shape::Small && !word.is(Marks::NAME)
            });
        around.opens_place |= close && before.small == "ward" && before.shape == Shape::Small;
        around.naming = Self::is_named(words, at);
        around.presented = Self::presents(words, at);
        around
    }

    /// Whether a naming word stands before, with no more than small words between: "whose name is I
    /// believe X".
    fn is_named(words: &[Word<'_>], at: usize) -> bool {
        let mut index = at;
        for _ in 0..5 {
            let parted = words
                .get(index)
                .is_none_or(|word| word.first && !word.gap.contains(':'));
            let Some(before) = index.checked_sub(1) else {
                return false;
            };
            let Some(word) = words.get(before).filter(|_| !parted) else {
                return false;
            };
            if word.is(Marks::NAMING) {
                let back = |count: usize| before.checked_sub(count).and_then(|at| words.get(at));
                // "I was called", but "the lady was called X".
                let named = back(1).is_some_and(|word| word.small == "was")
                    && back(2).is_some_and(|word| !matches!(word.small, "i" | "we" | "who"));
                let rung = word.small == "called"
                    && !named
                    && (back(1).is_some_and(|word| RINGS.contains(&word.small)) || word.first);
                return !rung;
            }
            if !word.is(Marks::FILLER.and(Marks::TITLE)) {
                return false;
            }
            index = before;
        }
        false
    }

    /// Whether the writer says who they are, or who somebody is: "I am X", "hiya its X".
    fn presents(words: &[Word<'_>], at: usize) -> bool {
        let back = |count: usize| at.checked_sub(count).and_then(|at| words.get(at));
        let Some(before) = back(1) else { return false };
        match before.small {
            "i'm" | "im" | "it's" | "its" => true,
            "am" => back(2).is_some_and(|word| word.small == "i"),
            "is" | "was" => back(2).is_some_and(|word| matches!(word.small, "it" | "this")),
            _ => false,
        }
    }

    /// Reads what stands behind a name that ends before word `end`.
    pub(super) fn after(words: &[Word<'_>], end: usize) -> Self {
        let mut around = Self::default();
        let Some(next) = words.get(end).filter(|next| !next.first) else {
            return around;
        };
        // The words behind, of the same sentence.
        let ahead = |count: usize| {
            let between = words.get(end + 1..=end + count)?;
            between
                .iter()
                .all(|word| !word.first)
                .then(|| words.get(end + count))
                .flatten()
        };
        let near = |marks: Marks, reach: usize| {
            (0..reach).any(|count| ahead(count).is_some_and(|word| word.is(marks)))
        };
        if next.small == "family" || next.small == "household" {
            around.family = true;
        }
        let kin = next.is(Marks::WHOSE) && ahead(1).is_some_and(|word| word.is(Marks::KIN));
        if kin {
            around.behind = 2;
            return around;
        }
        if next.is_set_off() {
            if near(Marks::JOB, 4) || next.small == "who" {
                around.behind = 2;
            }
            return around;
        }
        if next.small == "the" || next.small == "our" {
            around.behind = if near(Marks::JOB, 3) { 2 } else { 0 };
        } else if next.is(Marks::OF) {
            around.behind = if near(Marks::DESK, 4) { 2 } else { 0 };
            // "Kelly on 5", "Ray in X-ray".
        } else if next.shape != Shape::Large
            && (next.is(Marks::DOES) || (next.is(Marks::WORD) && next.small.ends_with("ed")))
        {
            around.behind = 2;
            around.does = true;
        } else if next.is(Marks::JOB) && next.shape == Shape::Small {
            around.behind = 1;
        } else if next.small == "here" {
            around.behind = 2;
        }
        around
    }

    /// Whether what stands before names somebody by itself.
    pub(super) fn told(&self) -> bool {
        self.title || self.naming || self.kin || self.job
    }

    /// What it weighs beside a word.
    pub(super) fn weight(&self, word: &Word<'_>) -> i32 {
        let english = word.is(Marks::WORD.and(Marks::COMMON)) && !word.is(Marks::NAME);
        let known = word.is(Marks::FORENAME);
        let mut weight = self.behind;
        if self.title || self.naming {
            weight += 3;
        } else if self.job {
            weight += 1 + i32::from(!english && word.is_large());
        } else if self.kin {
            weight += if english { 1 } else { 2 };
        }
        if self.presented && !self.naming && !english {
            weight += if word.is_large() { 2 } else { 1 };
        }
        weight += i32::from(self.own_kin && !english);
        weight += i32::from(self.set_off);
        weight += i32::from(self.met);
        if self.at && !self.met {
            // "The point in Julie writing it down": a forename alone is seldom a place.
            weight -= if known && word.owns {
                0
            } else if known && word.is_large() && !word.is(Marks::PROPER.and(Marks::PLACE)) {
                1
            } else {
                2
            };
        }
        weight
    }
}
