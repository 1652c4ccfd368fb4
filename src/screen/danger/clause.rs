//! The clause around a hit, and in which sense the clause means it.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::screen::pattern::pattern;

use super::phrase::one_of;

/// How far a clause is read to each side of a hit, in bytes. It bounds the time a long comment
/// without a full stop can take.
const REACH: usize = 160;

/// Where a clause ends: punctuation, or a word that turns to something else.
static BREAK: LazyLock<Regex> = LazyLock::new(|| {
    let turn = one_of(&[
        "but|now|then|because|although|though|however|until|till|while|yet",
        "ond|nawr|rwan",
    ]);
    pattern(&format!(r"[.!?;:()\n]|{turn}"))
});

/// A denial that reaches the very next words: "not", "never really", "nobody has ever". Any word
/// that is not on the list ends its reach, so that "not ok I want to die" denies nothing; "or"
/// carries it on, as in "nobody hurt her or shouted at her".
static DENIAL: LazyLock<Regex> = LazyLock::new(|| {
    let denier = one_of(&[
        "not|never|no|nor|neither|none|without|nobody|no ?one|cannot|ain'?t",
        "(?:do|does|did|is|are|was|were|have|has|had|would|could|should|ca|wo)n'?t",
        "ddim|dim|heb|erioed|neb",
    ]);
    let carrier = one_of(&[
        "really|actually|currently|ever|even|once|at|all|any|anyone|anybody|longer|so|or|that|this",
        "a|the|be|been|being|is|was|are|were|has|have|having|had|going|to|of|about",
        "risk|danger|concerns?|sign|signs|evidence|in|feel|feels|feeling|felt|want|wants|wanted|\
         wanting|try|trying|think|thinking|thoughts?",
        "staff|carers|yn|wedi|fy|eisiau|isio",
    ]);
    let carried = format!(r"(?:[\s,-]{{1,2}}{carrier}){{0,5}}");
    let carried_by_or = r"(?:[\s,-]{1,2}[a-z0-9'_]+){1,6}\sn?or";
    pattern(&format!(
        r"{denier}(?:{carried}|{carried_by_or})[\s,-]{{1,2}}$"
    ))
});

/// A denial of the time before the danger: "never felt suicidal until now".
static UNTIL_NOW: LazyLock<Regex> = LazyLock::new(|| {
    let turn = one_of(&["until|till?|before|like this|this (?:much|bad)|so (?:much|bad)"]);
    pattern(&format!(r"^[\s,]{{1,2}}{turn}"))
});

/// A denial near the beginning of a hit that is longer than its deed: "he has never hit me".
static DENIED_WITHIN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:[a-z0-9'_]+\s+){0,3}(?:never|not|(?:do|does|did|is|was|has|have|had)n'?t|erioed|byth)\s",
    )
});

/// What was, said before or after the hit.
static PAST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&one_of(&[
        "used to|no longer|not any ?more|(?:years?|months) ago|long ago|back then|in the past",
        "as a (?:child|kid|teenager)|when (?:i|he|she) was (?:a|young|younger|little|[0-9]+)",
        "history of|previous|previously|recovered",
        "flynyddoedd yn (?:ô|o)l|arfer|yn y gorffennol",
    ]))
});

/// What did not come to be, or what somebody only asked, said before the hit.
static UNREAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&one_of(&[
        "stopp?(?:ed|s|ing)? (?:me|him|her|them|my \\w+|people)|prevent(?:ed|s|ing)?",
        "sav(?:ed|es|ing) (?:me|him|her|my|his)|ke(?:pt|eps?) (?:me|him|her) (?:alive|from|safe)",
        "helped (?:me|him|her) (?:to )?(?:stop|not)|instead of|rather than",
        "(?:would|could|might|may) (?:well )?have|would of|(?:i|he|she)'d have",
        "if it (?:wasn'?t|weren'?t|hadn'?t|was not|were not|had not)",
        "without (?:you|this|these|your|their|the (?:staff|team|nurses|carers|service|support))",
        "ask(?:ed|s|ing)? (?:me |him |her )?(?:if|whether|about)|questions? (?:if|on|about)",
    ]))
});

/// Things that are about danger without being in it.
static TOPIC: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&one_of(&[
        "train(?:ing|er|ed)|courses?|workshops?|lectures?|modules?|sessions?|e ?learning",
        "posters?|leaflets?|booklets?|banners?|displays?|stalls?|campaigns?|fundrais\\w+",
        "awareness|prevention|polic(?:y|ies)|strategy|guidance|research",
        "surveys?|questionnaires?|risk assessments?",
        "charit(?:y|ies)|help ?lines?|hotline|groups?|counsell(?:or|ors|ing)|survivors?|refuge",
        "talks? (?:on|about|by)|documentar(?:y|ies)|films?|dramas?|play about|books?|programmes?",
        "hyfforddiant|cwrs|poster|taflen|taflenni|gr(?:w|ŵ)p|ymwybyddiaeth|atal",
    ]))
});

/// The person who writes.
static FIRST_PERSON: LazyLock<Regex> =
    LazyLock::new(|| pattern(&one_of(&["i|i'm|im|i've|i'd|me|my|myself|us|our|fi|fy|dw"])));

/// In which sense a clause means a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// It is said, of now.
    Said,
    /// It is past, or might have been, or was asked about.
    Distant,
    /// It is a subject of talk, of a leaflet, of a course, and not of the writer.
    Topic,
    /// It is said not to be so.
    Denied,
}

/// A hit and the rest of its clause.
pub(super) struct Clause<'text> {
    before: &'text str,
    hit: &'text str,
    after: &'text str,
    /// What follows the hit, across the clause's end.
    beyond: &'text str,
}

impl<'text> Clause<'text> {
    /// The clause around a hit, given in bytes of the text.
    pub(super) fn around(text: &'text str, hit: Range<usize>) -> Self {
        let start = text.floor_char_boundary(hit.start.saturating_sub(REACH));
        let end = text.ceil_char_boundary(hit.end.saturating_add(REACH).min(text.len()));
        let before = &text[start..hit.start];
        let beyond = &text[hit.end..end];
        let clause_start = BREAK.find_iter(before).last().map_or(0, |mark| mark.end());
        let clause_end = BREAK.find(beyond).map_or(beyond.len(), |mark| mark.start());
        Self {
            before: &before[clause_start..],
            hit: &text[hit],
            after: &beyond[..clause_end],
            beyond,
        }
    }

    /// Whether the hit itself denies its deed. Only a hit that is no set wording needs asking.
    pub(super) fn denies_itself(&self) -> bool {
        DENIED_WITHIN.is_match(self.hit)
    }

    /// In which sense the hit is meant.
    pub(super) fn sense(&self) -> Sense {
        let nearby =
            |pattern: &Regex| pattern.is_match(self.before) || pattern.is_match(self.after);
        if DENIAL.is_match(self.before) && !UNTIL_NOW.is_match(self.beyond) {
            Sense::Denied
        } else if nearby(&PAST) || PAST.is_match(self.hit) || UNREAL.is_match(self.before) {
            Sense::Distant
        } else if nearby(&TOPIC) && !FIRST_PERSON.is_match(self.hit) {
            Sense::Topic
        } else {
            Sense::Said
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sense of the words between guillemets.
    fn sense(sentence: &str) -> Option<Sense> {
        let (before, rest) = sentence.split_once('‹')?;
        let (hit, after) = rest.split_once('›')?;
        let text = format!("{before}{hit}{after}");
        Some(Clause::around(&text, before.len()..before.len() + hit.len()).sense())
    }

    #[test]
    fn a_denial_reaches_the_next_words_only() {
        for sentence in [
            "i am not ‹suicidal›",
            "he has never really ‹hit me›",
            "nobody has ever ‹hurt her›",
            "i don't want to ‹die›",
            "dont ‹kill myself›",
            "no longer want to ‹die›",
        ] {
            assert_eq!(sense(sentence), Some(Sense::Denied), "{sentence}");
        }
        for sentence in [
            "i'm not ok ‹i want to die›",
            "nobody cares that he ‹hit me›",
            "not nice. ‹suicidal›",
            "it was not good but he ‹hit me›",
            "never ‹felt suicidal› until now",
            "i can't stop ‹hurting myself›",
        ] {
            assert_eq!(sense(sentence), Some(Sense::Said), "{sentence}");
        }
    }

    #[test]
    fn what_was_or_was_asked_is_distant() {
        for sentence in [
            "i used to ‹cut myself›",
            "you stopped me from ‹killing myself›",
            "‹hit me› two years ago",
            "they asked me if i wanted to ‹kill myself›",
            "if it wasn't for you i would ‹end it all›",
        ] {
            assert_eq!(sense(sentence), Some(Sense::Distant), "{sentence}");
        }
        assert_eq!(
            sense("i am ‹cutting again› since you stopped my visits"),
            Some(Sense::Said)
        );
        assert_eq!(
            sense("he used to be nice but now he ‹hits me›"),
            Some(Sense::Said)
        );
    }

    #[test]
    fn a_topic_is_not_an_event_unless_the_writer_is_in_it() {
        assert_eq!(sense("the ‹suicide› awareness course"), Some(Sense::Topic));
        assert_eq!(sense("a leaflet on ‹domestic abuse›"), Some(Sense::Topic));
        assert_eq!(sense("i told the group ‹i want to die›"), Some(Sense::Said));
    }
}
