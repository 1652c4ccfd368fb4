//! Words that say that somebody may be in danger.
//!
//! All words are [weighed] together, which finds what people tell by circumstance. Tables of
//! [rules](rule) are searched for, [idioms] taken out first: wordings as [phrases](phrase), and who
//! does what to whom as [scenes](scene); they say better why. Each hit is weighed by the [clause] it
//! stands in and by what the comment [as a whole](settled) says of it: "killing time" is nothing,
//! "never hit me" is nothing, "used to feel suicidal" is a concern, "I want to die" is urgent.
//!
//! A false alarm costs a reader a minute; a miss may leave somebody in danger. So rules are broad,
//! and a hit is dropped only for a reason that stands beside it in the text.

mod clause;
mod english;
mod gate;
mod groups;
mod idioms;
mod phrase;
mod rule;
mod scene;
mod scenes;
mod settled;
mod weighed;
mod welsh;
mod words;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::domain::{FindingKind, Level};
use crate::screen::Sighting;
use crate::screen::normalise::Normal;
use crate::screen::pattern::pattern;
use crate::screen::rules::RuleTold;

use clause::Clause;
use rule::Rule;
use settled::Settled;
use weighed::Weighed;
pub use weighed::WordWeighed;

/// Each word of a comment with what it says of danger, and what they come to together.
pub(super) fn weigh(normal: &Normal) -> (Vec<WordWeighed>, f32) {
    let weighed = Weighed::of(normal.folded());
    (weighed.words(), weighed.danger)
}

/// Every rule with the highest level it gives, by kind and name.
pub(super) fn rules() -> Vec<RuleTold> {
    let mut told: BTreeMap<(FindingKind, &str), RuleTold> = BTreeMap::new();
    let all = english::RULES
        .iter()
        .chain(welsh::RULES)
        .chain(scenes::all());
    for rule in all {
        let first = RuleTold {
            name: rule.name,
            kind: rule.kind,
            level: Level::Plain,
            wordings: 0,
        };
        let one = told.entry((rule.kind, rule.name)).or_insert(first);
        one.level = one.level.max(rule.highest());
        one.wordings += rule.phrases.len();
    }
    let kinds = FindingKind::ALL.iter().filter(|kind| !kind.is_personal());
    let together = kinds.map(|kind| RuleTold {
        name: TOGETHER,
        kind: *kind,
        level: Level::Urgent,
        wordings: weights(),
    });
    told.into_values().chain(together).collect()
}

/// How many words, parts of words and pairs of words have a weight.
pub(super) fn weights() -> usize {
    weighed::count()
}

/// Wordings of one kind of danger.
struct Wordings {
    /// Finds a word that one of them may be about.
    gate: Option<Regex>,
    rules: Vec<(&'static Rule, Regex)>,
}

/// The rules of wordings, ready to search. Each is searched by itself: one automaton for all of
/// them has more states than fit a cache, and is slower by far.
static WORDINGS: LazyLock<Vec<Wordings>> = LazyLock::new(|| {
    let kinds = FindingKind::ALL.iter().filter(|kind| !kind.is_personal());
    kinds
        .map(|kind| {
            let gate = gate::GATES.iter().find(|(gated, _)| gated == kind);
            let rules = english::RULES.iter().chain(welsh::RULES);
            Wordings {
                gate: gate.map(|(_, words)| pattern(&format!(r"\b(?:{words})"))),
                rules: rules
                    .filter(|rule| rule.kind == *kind)
                    .map(|rule| (rule, pattern(&phrase::one_of(rule.phrases))))
                    .collect(),
            }
        })
        .collect()
});

/// The wordings that a text may have.
fn wordings(text: &str) -> impl Iterator<Item = &'static (&'static Rule, Regex)> {
    WORDINGS
        .iter()
        .filter(|kind| kind.gate.as_ref().is_none_or(|gate| gate.is_match(text)))
        .flat_map(|kind| &kind.rules)
}

/// The rule of a comment whose words tell of danger only together.
const TOGETHER: &str = "danger/words-together";
/// What the words of a comment must come to, that a wording is more than a concern, that a scene is
/// believed, and that the words alone are a concern or urgent. It is the logarithm of odds; at 0,
/// twelve in a hundred comments that only look dangerous were above it.
const WORDING: f32 = -2.5;
const SCENE: f32 = -0.5;
const CONCERN: f32 = -0.1;
const URGENT: f32 = 0.3;

pub(super) fn find(normal: &Normal) -> Vec<Sighting> {
    let written = normal.folded();
    let weighed = Weighed::of(written);
    // Most comments show nothing, idioms or not, and need no second look.
    if weighed.danger <= SCENE && !wordings(written).any(|(_, pattern)| pattern.is_match(written)) {
        return Vec::new();
    }
    let text = idioms::taken_out(written);
    let settled = Settled::of(&text);
    let mut sightings = by_rules(&text, weighed.danger, &settled);
    let level = match weighed.danger - settled.less() {
        danger if danger > URGENT => Level::Urgent,
        danger if danger > CONCERN => Level::Concern,
        _ => Level::Plain,
    };
    // A rule says better why than all words together.
    if sightings.iter().all(|one| one.level < level)
        && level > Level::Plain
        && let Some(range) = weighed.range()
    {
        sightings.push(Sighting {
            kind: weighed.kind(),
            range,
            rule: TOGETHER,
            level,
        });
    }
    sightings
}

/// What rules see in a text whose words come to `danger`.
fn by_rules(text: &str, danger: f32, settled: &Settled) -> Vec<Sighting> {
    let hits = wordings(text).flat_map(|(rule, pattern)| {
        let hits = pattern.find_iter(text);
        hits.map(move |hit| (*rule, hit.range(), false))
    });
    let scenes = if danger > SCENE {
        scene::seen(text)
    } else {
        Vec::new()
    };
    let scenes = scenes.into_iter().map(|(rule, range)| (rule, range, true));
    let sightings = hits.chain(scenes).filter_map(|(rule, range, scene)| {
        let clause = Clause::around(text, range.clone());
        let taken_back = if scene {
            settled.scene() || rule.is_denied(&clause)
        } else {
            settled.wording()
        };
        let level = rule.level_in(&clause).filter(|_| !taken_back)?;
        let most = if danger > WORDING {
            Level::Urgent
        } else {
            Level::Concern
        };
        Some(Sighting {
            kind: rule.kind,
            range,
            rule: rule.name,
            level: level.min(most),
        })
    });
    strongest_of_each_kind(sightings.collect())
}

/// Where sightings of one kind overlap, keeps the most urgent, and of those the longest: the
/// reader needs each reason once.
fn strongest_of_each_kind(mut sightings: Vec<Sighting>) -> Vec<Sighting> {
    sightings.sort_by_key(|sighting| {
        (
            sighting.kind,
            sighting.range.start,
            Reverse(sighting.level),
            Reverse(sighting.range.end),
        )
    });
    sightings.dedup_by(|next, kept| {
        let same_words = next.kind == kept.kind && next.range.start < kept.range.end;
        if same_words && (next.level, next.range.len()) > (kept.level, kept.range.len()) {
            std::mem::swap(next, kept);
        }
        same_words
    });
    sightings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{FindingKind as Kind, Level};
    use crate::screen::screen;

    /// The level of danger of a kind in a text.
    fn level(kind: Kind, text: &str) -> Level {
        let findings = screen(text).findings.into_iter();
        let levels = findings
            .filter(|finding| finding.kind == kind)
            .map(|finding| finding.level);
        levels.max().unwrap_or(Level::Plain)
    }

    fn each_is(expected: Level, kind: Kind, sentences: &[&str]) {
        let others: Vec<_> = sentences
            .iter()
            .map(|sentence| (level(kind, sentence), sentence))
            .filter(|(level, _)| *level != expected)
            .collect();
        assert!(others.is_empty(), "not {expected:?}: {others:#?}");
    }

    /// Sentences that say nothing of danger at all.
    fn each_is_plain(sentences: &[&str]) {
        let alarms: Vec<_> = sentences
            .iter()
            .filter(|sentence| screen(sentence).level != Level::Plain)
            .map(|sentence| (screen(sentence).findings, sentence))
            .collect();
        assert!(alarms.is_empty(), "{alarms:#?}");
    }

    #[test]
    fn self_harm_and_suicide() {
        each_is(
            Level::Urgent,
            Kind::SelfHarm,
            &[
                "Nobody rings back. I just want to end it all.",
                "i want to kill my self",
                "I WANT TO DIE",
                "Some days I don't want to be here anymore.",
                "my family would be better off without me",
                "I have been saving up my tablets",
                "He keeps saying he wishes he was dead and nobody listens",
                "My son is suicidal and CAMHS sent us home",
                "I'm feeling really suicidal since the move",
                "she says there is nothing left to live for",
                "I cut myself every night after the carers go",
                "I've started hurting myself again",
                "thinking about ending my life",
                "I won't be here much longer so it doesn't matter",
                "I will jump off the bridge if you close the centre",
                "I have never felt suicidal until now",
                "I'm not ok, I want to die",
                "I told the group I want to kill myself",
                "I can’t stop harming myself",
                "Tired of living like this",
                "no one would miss me if I went",
                "I hope I don't wake up tomorrow",
                "I can't go on like this",
                "I took an overdose on Sunday and nobody came",
            ],
        );
        each_is(
            Level::Concern,
            Kind::SelfHarm,
            &[
                "I used to feel suicidal when I lived in the flats",
                "If it wasn't for the day centre I would have killed myself",
                "They saved me from suicide",
                "A neighbour committed suicide in the flats",
                "I tried to kill myself years ago",
            ],
        );
    }

    #[test]
    fn hitting_restraining_injuring() {
        each_is(
            Level::Urgent,
            Kind::Physical,
            &[
                "The night carer hit me when I asked for the toilet.",
                "I saw staff slapping residents",
                "My husband punches me when he has had a drink",
                "he was kicked by another resident",
                "They dragged mum out of bed by her arm",
                "she grabbed him by the wrist",
                "They tie him to the chair so he can't get up: tied to the chair",
                "Mum has unexplained bruises on her arms",
                "There are bruises on his back and nobody can explain them",
                "dad always has new bruises after the weekend",
                "finger marks on her arm",
                "she is locked in her room all day",
                "They lock him in the bathroom when he shouts",
                "The carer pushed my nan over",
                "One of the workers force fed her",
                "he pulls my hair",
                "they held her down to wash her",
            ],
        );
        each_is(
            Level::Concern,
            Kind::Physical,
            &[
                "The agency nurse was very rough with mum",
                "there is a bruise on her left arm",
                "A carer hit me years ago in another home",
                "He was restrained twice last week",
            ],
        );
    }

    #[test]
    fn sexual_abuse() {
        each_is(
            Level::Urgent,
            Kind::Sexual,
            &[
                "The helper touched me under my clothes",
                "A man on the ward touches her when she is asleep",
                "I was raped and the officer laughed",
                "one resident keeps getting, he gets into my bed at night",
                "The driver put his hand up my skirt",
                "He makes me touch him",
                "the carer stroked my thigh",
                "he watches me in the shower",
                "She was sexually assaulted in the day room",
            ],
        );
        each_is(
            Level::Concern,
            Kind::Sexual,
            &[
                "He makes dirty jokes while he washes me",
                "inappropriate comments from the porter",
            ],
        );
    }

    #[test]
    fn left_without_care() {
        each_is(
            Level::Urgent,
            Kind::Neglect,
            &[
                "Mum was left in a wet bed all night",
                "Found him sitting in a soiled pad again",
                "she lies in her own urine until lunch",
                "No food for three days and the fridge is empty",
                "he hasn't eaten since Friday",
                "Gran had not been washed for two weeks",
                "Nan was on the kitchen floor all night",
                "They leave him without water",
                "there has been no heating for a week",
                "dad is skin and bone now",
                "He was on the floor for two hours",
                "no carers since Tuesday",
            ],
        );
        each_is(
            Level::Concern,
            Kind::Neglect,
            &[
                "She has got pressure sores from that chair",
                "they gave her the wrong tablets",
                "the carer didn't turn up again",
                "I feel neglected by this service",
                "They ignored his call bell",
            ],
        );
    }

    #[test]
    fn money_and_property() {
        each_is(
            Level::Urgent,
            Kind::Financial,
            &[
                "Mum's money goes missing every time the helper visits",
                "my grandson takes my pension",
                "The carer has been using my bank card",
                "She stole my purse",
                "he made her change her will",
                "My daughter controls all my money and I have to ask",
                "there is a loan in my name that I never took",
                "Cash disappears whenever she comes",
            ],
        );
        each_is(
            Level::Concern,
            Kind::Financial,
            &[
                "Her wedding ring is missing",
                "my purse was stolen on the ward",
            ],
        );
    }

    #[test]
    fn a_child_at_risk() {
        each_is(
            Level::Urgent,
            Kind::ChildAtRisk,
            &[
                "My stepdad hits me",
                "She leaves the kids home alone at night",
                "the little boy next door is always hungry",
                "That baby has bruises and nobody asks",
                "Their dad shakes the baby when it cries",
                "an older man keeps messaging my daughter",
                "The boy is scared to go home: the boy is scared of his uncle",
                "he said it was our little secret",
            ],
        );
    }

    #[test]
    fn threats_to_others() {
        each_is(
            Level::Urgent,
            Kind::ThreatToOthers,
            &[
                "If they cancel again I'm going to kill him",
                "I will stab the next one of them: I will stab someone",
                "I swear I'll burn the place down",
                "He came at me with a knife",
                "My neighbour has a gun",
                "I have thoughts of hurting my baby and others, thoughts of killing people",
                "we know where you live",
            ],
        );
    }

    #[test]
    fn frightened_humiliated_controlled() {
        each_is(
            Level::Urgent,
            Kind::Psychological,
            &[
                "I am afraid to go home",
                "She is scared of her husband",
                "He won't let me see my family",
                "My partner controls everything I do",
                "They told me not to tell anyone",
                "he threatened to kill me",
                "I'm being abused by my own son",
                "I don't feel safe at home",
                "They won't let her use the phone",
                "Staff laugh at him when he is wet",
                "She called me stupid",
                "I am scared of one of the carers",
                "too frightened to complain",
            ],
        );
        each_is(
            Level::Concern,
            Kind::Psychological,
            &[
                "The carer shouted at my mum",
                "Living with domestic violence",
            ],
        );
    }

    #[test]
    fn welsh() {
        each_is(
            Level::Urgent,
            Kind::SelfHarm,
            &[
                "Dw i eisiau lladd fy hun",
                "dwi isio marw",
                "Rwy'n brifo fy hun",
                "Dim eisiau byw",
            ],
        );
        each_is(
            Level::Urgent,
            Kind::Physical,
            &[
                "Cafodd dad ei daro gan y gofalwr",
                "mae o'n taro mam",
                "MAE'N CAEL EI GAM-DRIN",
            ],
        );
        each_is(
            Level::Urgent,
            Kind::Psychological,
            &["Mae arna i ofn mynd adref"],
        );
        each_is(
            Level::Urgent,
            Kind::Neglect,
            &["heb fwyd ers dyddiau", "dim dŵr drwy'r nos"],
        );
        each_is(
            Level::Urgent,
            Kind::Financial,
            &["Mae rhywun yn dwyn fy arian"],
        );
        each_is_plain(&[
            "Diolch yn fawr i'r staff, gwasanaeth ardderchog",
            "Dw i ddim eisiau lladd fy hun",
            "Roedd y cwrs am hunanladdiad yn dda",
        ]);
    }

    #[test]
    fn turns_of_phrase() {
        each_is_plain(&[
            "We were just killing time in the waiting room",
            "My feet are killing me after that queue",
            "My back was absolutely killing me until the physio",
            "I am dying to see the new garden",
            "Shoot me an email when it is ready",
            "I could murder a cup of tea",
            "I nearly died of embarrassment",
            "You hit the nail on the head",
            "A bit hit and miss",
            "The cost hit us hard",
            "it really hit me how kind they were",
            "She fell and hit her head",
            "She beat me to the last chair",
            "you can't beat them for service",
            "The tablets kicked in quickly, and they never kicked me out",
            "The physio pushed me to do better",
            "A nurse pushed me down in a wheelchair",
            "He helped me beat my addiction",
            "The nurse really touched me with her kindness",
            "Their kindness touched my heart",
            "My wife will kill me if I am late",
            "Parking is daylight robbery and a waste of money",
            "I cut myself shaving and they patched me up",
            "I was starving by the time lunch came",
            "We were bored to death",
            "I had a panic attack and they were lovely",
            "a bruise on my arm from the blood test",
            "I was scared of needles but not now",
            "We had a stab at the quiz",
            "Bath bombs and a photo shoot, knife and fork, top gun",
        ]);
    }

    #[test]
    fn what_is_denied() {
        each_is_plain(&[
            "I am not suicidal, just fed up",
            "I no longer want to die, thanks to the team",
            "He has never hit me",
            "nobody has ever hurt her or shouted at her",
            "there was no abuse",
            "They did not neglect him",
            "I'm not afraid of him",
            "staff never shouted at me",
            "She wasn't hit",
        ]);
    }

    #[test]
    fn what_is_a_topic() {
        each_is_plain(&[
            "The suicide prevention training was excellent",
            "There is a poster about domestic abuse by the lift",
            "A leaflet on elder abuse would help",
            "The self-harm support group meets on Mondays",
            "safeguarding concerns are covered in the course",
            "The film about child abuse was too long",
        ]);
        each_is(
            Level::Concern,
            Kind::SelfHarm,
            &["The course says what to do if someone wants to kill themselves"],
        );
    }

    #[test]
    fn everyday_praise_and_complaint() {
        each_is_plain(&[
            "The carers are always on time and very kind to my mum.",
            "Waited 40 minutes in the cold. The library toilets were dirty.",
            "The bin lorry missed our street again, not good enough",
            "Lovely food, warm room, nothing to add",
            "The nurse took my blood and took my card payment at the desk",
            "They took my money for parking and the machine was broken",
            "He is a good lad and helps me with my shopping",
            "My daughter was seen within an hour; staff played with the children",
            "The tablets did not work and I waited in all day",
            "Staff held her hand and shook my hand",
            "The heating was off in the hall. The toilets were locked.",
            "I had to leave the house at six. It took all day.",
        ]);
    }

    #[test]
    fn a_span_covers_the_words_as_written() {
        let text = "😀 Siân says: I want to e\u{200b}nd it all.";
        let found: Vec<_> = screen(text)
            .findings
            .into_iter()
            .filter(|finding| !finding.kind.is_personal())
            .map(|finding| {
                let words: String = text
                    .chars()
                    .skip(finding.span.start)
                    .take(finding.span.end - finding.span.start)
                    .collect();
                (finding.rule.into_owned(), finding.level, words)
            })
            .collect();
        let words = "want to e\u{200b}nd it all".to_owned();
        assert_eq!(
            found,
            [("danger/intent-now".to_owned(), Level::Urgent, words)]
        );
    }

    #[test]
    fn one_reason_is_told_once() {
        let findings = screen("I want to kill myself, I want to die").findings;
        assert_eq!(findings.len(), 2);
        assert!(findings[0].span.end <= findings[1].span.start);
    }

    #[test]
    fn scenes_hold_whatever_words_stand_between() {
        each_is(
            Level::Urgent,
            Kind::Domestic,
            &[
                "My partner checks my phone and tells me who I can see",
                "He put both his hands tight round my neck",
            ],
        );
        each_is(
            Level::Urgent,
            Kind::ModernSlavery,
            &[
                "The boss keeps all our passports in his safe",
                "Mae'r bos wedi cymryd fy mhasbort ac yn cadw'r cyflog",
            ],
        );
        each_is(
            Level::Urgent,
            Kind::Discriminatory,
            &[
                "They shouted go back to your own country at my mum",
                "she refuses to wash me because I am gay",
            ],
        );
        each_is(
            Level::Urgent,
            Kind::Organisational,
            &[
                "There was one carer for thirty residents all night",
                "Everyone is put to bed by five so it is quiet",
            ],
        );
        each_is(
            Level::Urgent,
            Kind::SelfNeglect,
            &[
                "The whole flat is full of rubbish and he sleeps in the chair",
                "Mae taid yn gwrthod help ac mae'r ty yn drewi",
            ],
        );
    }

    #[test]
    fn tricks_of_writing_hide_no_scene() {
        each_is(
            Level::Urgent,
            Kind::SelfHarm,
            &[
                "i want to k1ll myself",
                "going to k i l l myself",
                "she is starvign herself and cuttting herself again",
            ],
        );
    }

    #[test]
    fn what_is_over_is_no_alarm() {
        each_is_plain(&[
            "My husband used to hit me. You got me out and I am safe now.",
            "Six years ago I was suicidal, thanks to the team I am happy now",
        ]);
        assert_ne!(
            screen("He hit me years ago and I was safe now he has found us again").level,
            Level::Plain
        );
    }

    #[test]
    fn rules_are_named_alike() {
        let wordings = english::RULES.iter().chain(welsh::RULES);
        for rule in wordings.chain(scenes::all()) {
            let name = rule.name.strip_prefix("danger/").unwrap_or_default();
            assert!(
                !name.is_empty()
                    && name
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte == b'-'),
                "{}",
                rule.name
            );
            assert!(!rule.kind.is_personal(), "{}", rule.name);
        }
    }
}
