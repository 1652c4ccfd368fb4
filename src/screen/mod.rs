//! Text in, findings out: what in a comment shows who somebody is, and what says that somebody
//! may be in danger. Beside them stand how the comment is said, and in which language.
//!
//! The thread of `moderate` calls [`screen`] on each new comment, and on every comment again when
//! [`RULES_VERSION`] rises. The decision page and the renderers call [`cut()`].
//!
//! Where an organisation lists its people, [`screen_with`] looks for them by name too.
//!
//! A comment is first brought to a normal form, so that full-width digits, hidden
//! characters and look-alike letters hide nothing. Each detector reads that form; what it sees is
//! mapped back to the text as written. A new detector is one file and one line in `DETECTORS`.
//!
//! This stage is pure and its time grows with the length of the text, whatever the text. It must
//! never decide anything: a finding orders the queue and marks words for a person to look at. It
//! must never keep text: a [`Finding`] holds a span.

mod cut;
mod danger;
mod kept;
mod language;
mod normalise;
mod pattern;
mod personal;
mod rules;
mod tone;

use std::cmp::Reverse;
use std::ops::Range;

use crate::domain::{Finding, FindingKind, Level};

pub use cut::{SpanOutsideText, cut};
pub use danger::WordWeighed;
pub use kept::must_be_kept;
use normalise::Normal;
pub use personal::person::staff::Staff;
pub use rules::{RuleTold, rules, weights};
pub use tone::Tone;

/// The version of the rules, kept beside each screened comment. It rises with every change that
/// can change a finding, so that comments screened by older rules are screened again.
pub const RULES_VERSION: i32 = 4;

/// What screening saw in one comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screened {
    /// What was seen, in the order of the text. No two findings of personal data overlap; a
    /// finding of danger may overlap anything.
    pub findings: Vec<Finding>,
    /// The highest level of all findings; plain when there are none.
    pub level: Level,
    /// How it is said.
    pub tone: Tone,
    /// The language it is written in, as a BCP 47 tag; none where that is not clear.
    pub language: Option<&'static str>,
}

impl Screened {
    /// Whether a page should ask before it shows the words: somebody may be in danger, or is
    /// insulted.
    #[must_use]
    pub fn distressing(&self) -> bool {
        self.level == Level::Urgent || self.tone.abusive
    }
}

/// Every detector. Where two see personal data of the same length in the same place, the one
/// named first is believed.
const DETECTORS: &[fn(&Normal) -> Vec<Sighting>] = &[
    personal::email::find,
    personal::phone::find,
    personal::nhs_number::find,
    personal::spoken::find,
    personal::nino::find,
    personal::postcode::find,
    personal::card::find,
    personal::birth::find,
    personal::address::find,
    personal::web::find,
    personal::vehicle::find,
    personal::reference::find,
    personal::person::find,
    danger::find,
];

/// What a detector saw, in bytes of the normal form.
struct Sighting {
    kind: FindingKind,
    range: Range<usize>,
    rule: &'static str,
    level: Level,
}

impl Sighting {
    /// A sighting of personal data. Personal data is to be cut, but puts nobody in danger by
    /// itself, so it moves nothing up the queue.
    fn personal(kind: FindingKind, rule: &'static str, range: Range<usize>) -> Self {
        Self {
            kind,
            range,
            rule,
            level: Level::Plain,
        }
    }
}

/// Reads a comment. Spans are in characters of `text` as given.
#[must_use]
pub fn screen(text: &str) -> Screened {
    screen_with(text, &Staff::default())
}

/// Reads a comment on a service whose people are known by name.
#[must_use]
pub fn screen_with(text: &str, staff: &Staff) -> Screened {
    let normal = Normal::of(text);
    // What the list says is more certain than any rule, so it comes before the detectors.
    let listed = personal::person::staff::find(&normal, staff);
    let detected = DETECTORS.iter().flat_map(|find| find(&normal));
    let sightings = listed.into_iter().chain(detected).collect();

    let mut findings: Vec<Finding> = without_personal_overlaps(sightings, normal.text().len())
        .into_iter()
        .map(
            |Sighting {
                 kind,
                 range,
                 rule,
                 level,
             }| Finding {
                kind,
                span: normal.origin(&range),
                rule: rule.into(),
                level,
            },
        )
        .collect();
    findings.sort_by_key(|finding| (finding.span, finding.kind));

    let level = findings
        .iter()
        .map(|finding| finding.level)
        .max()
        .unwrap_or(Level::Plain);
    Screened {
        findings,
        level,
        tone: tone::of(&normal),
        language: language::of(normal.folded()),
    }
}

/// Each word of a comment with what it says of danger, for people who ask why a comment was thought
/// urgent, and what they come to together: above 0.3 it is, if it is no comment of thanks.
#[must_use]
pub fn weigh(text: &str) -> (Vec<WordWeighed>, f32) {
    danger::weigh(&Normal::of(text))
}

/// Keeps the longest of personal sightings that overlap, because cutting it leaves least behind.
fn without_personal_overlaps(mut sightings: Vec<Sighting>, length: usize) -> Vec<Sighting> {
    sightings.sort_by_key(|sighting| Reverse(sighting.range.len()));
    let mut taken = vec![false; length];
    sightings.retain(|sighting| {
        if !sighting.kind.is_personal() {
            return true;
        }
        let place = &mut taken[sighting.range.clone()];
        let free = !place.contains(&true);
        if free {
            place.fill(true);
        }
        free
    });
    sightings
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use proptest::prelude::*;

    use super::*;
    use crate::domain::Span;

    /// The rules that fired and the words they fired on.
    fn seen(text: &str) -> Vec<(String, String)> {
        let words = |span: Span| text.chars().skip(span.start).take(span.end - span.start);
        screen(text)
            .findings
            .iter()
            .map(|finding| (finding.rule.to_string(), words(finding.span).collect()))
            .collect()
    }

    fn seen_in(text: &str) -> Vec<String> {
        seen(text).into_iter().map(|(rule, _)| rule).collect()
    }

    #[test]
    fn a_plain_comment_has_no_findings() {
        for text in ["", " ", "Lovely staff, thank you.", "Diolch!", "👍👍👍"] {
            let seen = screen(text);
            assert_eq!(seen.findings, []);
            assert_eq!(seen.level, Level::Plain);
            assert_eq!(seen.tone, Tone::default());
            assert!(!seen.distressing());
        }
    }

    #[test]
    fn what_is_distressing() {
        assert!(screen("I want to end my life").distressing());
        assert!(screen("You are all a bunch of idiots").distressing());
        assert!(!screen("The bus was late again").distressing());
    }

    #[test]
    fn the_language_is_named() {
        assert_eq!(screen("The staff were very kind").language, Some("en"));
        assert_eq!(screen("Mae'r staff yn garedig iawn").language, Some("cy"));
        assert_eq!(screen("👍").language, None);
    }

    #[test]
    fn the_level_is_the_highest_of_the_findings() {
        assert_eq!(screen("Ring me on 07700 900123").level, Level::Plain);
        assert_eq!(
            screen("They shouted at me, ring me on 07700 900123").level,
            Level::Concern
        );
        assert_eq!(
            screen("They shouted at me and I want to die").level,
            Level::Urgent
        );
    }

    #[test]
    fn findings_come_in_the_order_of_the_text() {
        assert_eq!(
            seen_in("I want to end it all. 07700 900123, LS1 4DY, jane@example.org"),
            [
                "danger/intent-now",
                "personal/phone",
                "personal/postcode",
                "personal/email"
            ]
        );
    }

    #[test]
    fn the_longest_of_overlapping_personal_findings_is_kept() {
        // The number inside the address is part of the address.
        assert_eq!(
            seen("mail 07700900123@example.org"),
            [(
                "personal/email".to_owned(),
                "07700900123@example.org".to_owned()
            )]
        );
    }

    #[test]
    fn what_a_writer_is_warned_of_a_reader_is_shown() {
        // The script beside the box for words is tested by the same table.
        let table: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/browser/words.json")).unwrap();
        let sentences =
            |list: &str| -> Vec<String> { serde_json::from_value(table[list].clone()).unwrap() };
        for sentence in sentences("finds") {
            let marked: Vec<String> = sentence
                .split('‹')
                .skip(1)
                .map(|after| after.split('›').next().unwrap().to_owned())
                .collect();
            let found = seen(&sentence.replace(['‹', '›'], ""));
            let found: Vec<String> = found.into_iter().map(|(_, words)| words).collect();
            assert_eq!(found, marked, "{sentence}");
        }
        for sentence in sentences("passes") {
            assert_eq!(seen(&sentence), [], "{sentence}");
        }
    }

    #[test]
    fn danger_may_overlap_anything() {
        assert_eq!(
            seen_in("My stepdad hits me"),
            [
                "danger/child-harmed",
                "danger/struck",
                "danger/partner-violence"
            ]
        );
    }

    #[test]
    fn what_is_found_can_be_cut() {
        let text = "Siân 😀 here: 0\u{200b}7700 900123 or siân@example.org, cafe\u{301} at LS1 4DY";
        let mark = |kind| {
            if kind == FindingKind::Phone {
                "[phone]"
            } else {
                "[cut]"
            }
        };
        let findings = screen(text).findings;
        let marks: Vec<_> = findings
            .iter()
            .map(|seen| (seen.span, mark(seen.kind)))
            .collect();
        assert_eq!(
            cut(text, &marks).as_deref(),
            Ok("[cut] 😀 here: [phone] or [cut], cafe\u{301} at [cut]")
        );
    }

    #[test]
    fn long_texts_take_time_by_their_length() {
        let texts = [
            "0".repeat(5_000),
            "0 ".repeat(2_500),
            "a@".repeat(2_500),
            "a.".repeat(2_500),
            "kill ".repeat(1_000),
            "he hit me and ".repeat(350),
            "not ".repeat(1_250),
            "bruise on the ".repeat(350),
            format!("a{}", "\u{301}".repeat(5_000)),
            "LS1 4DY ".repeat(600),
            "ʼ".repeat(5_000),
            "1 Aa ".repeat(1_000),
            "double o nine i ".repeat(300),
            "12 a road, ".repeat(450),
        ];
        for text in &texts {
            drop(screen(text));
            let started = Instant::now();
            drop(screen(text));
            // Far above what any of them takes, even in a debug build on a busy machine.
            assert!(
                started.elapsed() < Duration::from_secs(2),
                "{}",
                &text[..10]
            );
        }
    }

    /// Pieces that detectors care about, in any order, so that random texts reach them.
    fn comment() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<String>(),
            "[0-9oO ().+-]{0,24}",
            "\\PC{0,8}",
            prop::sample::select(vec![
                "jane",
                " at ",
                "@",
                "gmail",
                " dot ",
                ".com",
                "07700",
                " 900123",
                "+44",
                "LS1",
                " 4DY",
                "AB 12 34 56 C",
                "943 476 5919",
                "NHS ",
                "kill",
                " myself",
                "never ",
                "hit me",
                " not ",
                "used to ",
                "\u{200b}",
                "\u{301}",
                "а",
                "О",
                "😀",
                "ŵ",
                "\n",
            ])
            .prop_map(str::to_owned),
        ];
        prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn any_text_is_screened_within_its_bounds(text in comment()) {
            let Screened { findings, level, .. } = screen(&text);
            let length = text.chars().count();
            for Finding { span, level: own, .. } in &findings {
                prop_assert!(span.start < span.end && span.end <= length);
                prop_assert!(*own <= level);
            }
            prop_assert!(findings.is_sorted_by_key(|finding| finding.span));
            let personal: Vec<_> =
                findings.iter().filter(|finding| finding.kind.is_personal()).collect();
            for pair in personal.windows(2) {
                prop_assert!(pair[0].span.end <= pair[1].span.start);
            }
            let marks: Vec<_> = findings.iter().map(|finding| (finding.span, "[cut]")).collect();
            prop_assert!(cut(&text, &marks).is_ok());
        }

        #[test]
        fn hidden_characters_hide_nothing(gap in 0_usize..11) {
            let mut number = "07700900123".to_owned();
            number.insert(gap, '\u{200b}');
            prop_assert_eq!(seen_in(&format!("ring {number} please")), ["personal/phone"]);
        }
    }
}
