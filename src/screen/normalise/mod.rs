//! The normal form of a comment: what it says once tricks of writing are taken away.
//!
//! People write telephone numbers with full-width digits, hide zero-width characters in words a
//! filter may look for, and paste text in decomposed Unicode. Detectors read the normal form only,
//! so each trick is undone once, here. The form keeps, for every character, where it came from.

mod lookalike;

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::domain::Span;

/// A comment in normal form: NFKC, nothing invisible, plain apostrophes and hyphens, and no
/// letters of another script that only look like Latin ones.
pub(super) struct Normal {
    text: String,
    folded: String,
    pieces: Vec<Piece>,
    digits: bool,
}

/// One character of the normal form.
struct Piece {
    character: char,
    /// Where it starts in the normal form, in bytes.
    at: usize,
    /// Which characters of the original it stands for.
    origin: Span,
}

impl Normal {
    /// Brings a text to normal form.
    pub(super) fn of(text: &str) -> Self {
        let mut pieces = Vec::with_capacity(text.len());
        let mut cluster = String::new();
        let mut visible = text
            .chars()
            .enumerate()
            .filter(|&(_, character)| !is_invisible(character))
            .peekable();
        while let Some((start, base)) = visible.next() {
            let base = plain_punctuation(base);
            cluster.clear();
            cluster.push(base);
            let mut end = start + 1;
            while let Some((at, mark)) =
                visible.next_if(|&(_, next)| !next.is_ascii() && is_combining_mark(next))
            {
                cluster.push(mark);
                end = at + 1;
            }
            let origin = Span { start, end };
            if cluster.is_ascii() {
                pieces.push(Piece {
                    character: base,
                    at: 0,
                    origin,
                });
                continue;
            }
            // A mark that joins no letter only decorates it: a digit struck through is a digit.
            let composed = cluster
                .nfkc()
                .filter(|&character| !(base.is_ascii() && is_combining_mark(character)));
            pieces.extend(composed.map(|character| Piece {
                character,
                at: 0,
                origin,
            }));
        }

        lookalike::unmask(&mut pieces);

        let mut normal = String::with_capacity(text.len());
        let mut folded = String::with_capacity(text.len());
        for piece in &mut pieces {
            piece.at = normal.len();
            normal.push(piece.character);
            folded.push(fold(piece.character));
        }
        let digits = normal.bytes().any(|byte| byte.is_ascii_digit());
        Self {
            text: normal,
            folded,
            pieces,
            digits,
        }
    }

    /// The normal form, case kept.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The normal form in lower case. A byte offset means the same place here and in
    /// [`text`](Self::text).
    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    /// Whether there is a digit anywhere. Most comments have none, and most detectors need one.
    pub(super) fn has_digits(&self) -> bool {
        self.digits
    }

    /// Which characters of the original a range of the normal form came from. Whatever was hidden
    /// between its first and its last character is part of the answer.
    pub(super) fn origin(&self, range: &Range<usize>) -> Span {
        let first = self.origin_at(range.start);
        let last = self.origin_at(range.end.saturating_sub(1));
        Span {
            start: first.start,
            end: last.end.max(first.end),
        }
    }

    fn origin_at(&self, byte: usize) -> Span {
        let after = self.pieces.partition_point(|piece| piece.at <= byte);
        let piece = after
            .checked_sub(1)
            .and_then(|index| self.pieces.get(index));
        piece.map_or(Span { start: 0, end: 0 }, |piece| piece.origin)
    }
}

/// Lower case where that keeps the length in bytes, so that offsets agree. It does for every
/// letter of English and Welsh.
fn fold(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_lowercase();
    }
    let mut lower = character.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(folded), None) if folded.len_utf8() == character.len_utf8() => folded,
        _ => character,
    }
}

/// Characters that show nothing, or only change how their neighbour looks: soft hyphen, joiners,
/// zero-width spaces, direction marks, keycap and variation selectors, tags.
fn is_invisible(character: char) -> bool {
    !character.is_ascii()
        && matches!(
            character,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{20e3}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{e0000}'..='\u{e01ef}'
        )
}

/// Typographers' apostrophes and dashes as the keyboard has them. NFKC leaves these alone, or
/// takes an acute accent typed as an apostrophe apart into a space and a mark.
fn plain_punctuation(character: char) -> char {
    match character {
        '‘' | '’' | '‛' | 'ʼ' | 'ʹ' | '′' | '´' | '`' => '\'',
        // A dot in the middle of a line parts numbers as one at its foot does.
        '·' | '‧' | '∙' | '・' => '.',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use proptest::prelude::*;

    use super::*;

    fn normal_form(text: &str) -> String {
        Normal::of(text).text
    }

    /// The original characters that the first `wanted` of the normal form stands for.
    fn origin_of(text: &str, wanted: &str) -> String {
        let normal = Normal::of(text);
        let start = normal.text.find(wanted).unwrap_or_default();
        let span = normal.origin(&(start..start + wanted.len()));
        text.chars()
            .skip(span.start)
            .take(span.end - span.start)
            .collect()
    }

    #[test]
    fn tricks_of_writing_are_undone() {
        let cases = [
            ("plain text stays", "plain text stays"),
            ("０７７００ ９００１２３", "07700 900123"),
            ("𝟎𝟕𝟕𝟎𝟎", "07700"),
            ("0️⃣7️⃣7️⃣", "077"),
            ("077\u{200b}00\u{feff}9\u{2060}00", "07700900"),
            ("sui\u{ad}ci\u{200d}dal", "suicidal"),
            ("0\u{336}7\u{336}7\u{336}", "077"),
            ("cafe\u{301}", "café"),
            ("Tŷ Gwyn, Llanrŵst", "Tŷ Gwyn, Llanrŵst"),
            ("T\u{177} w\u{302}r", "Tŷ ŵr"),
            ("don’t, won´t, can`t", "don't, won't, can't"),
            ("9–5 — off‑peak", "9-5 - off-peak"),
            ("wait… ﬁne №5", "wait... fine No5"),
            ("a\u{a0}b", "a b"),
        ];
        for (written, expected) in cases {
            assert_eq!(normal_form(written), expected, "{written:?}");
        }
    }

    #[test]
    fn letters_that_only_look_latin_are_latin_in_a_latin_text() {
        let cases = [
            // Cyrillic in one word of many.
            ("I feel suісіdаl", "I feel suicidal"),
            ("mail me at jаne@example.оrg", "mail me at jane@example.org"),
            // A word of look-alikes only, in a text that is Latin.
            ("my postcode is СО4 3АЕ", "my postcode is CO4 3AE"),
            // Greek.
            ("ΝΗS number", "NHS number"),
        ];
        for (written, expected) in cases {
            assert_eq!(normal_form(written), expected, "{written:?}");
        }
    }

    #[test]
    fn other_scripts_are_left_alone() {
        for text in [
            "Спасибо за помощь",
            "Ευχαριστώ πολύ",
            "Thank you, спасибо!",
            "谢谢 100 分",
        ] {
            assert_eq!(normal_form(text), text);
        }
    }

    #[test]
    fn folding_keeps_every_offset() {
        let normal = Normal::of("TŶ GŴYN İstanbul ẞ K OK");
        assert_eq!(normal.folded.len(), normal.text.len());
        assert!(normal.folded.starts_with("tŷ gŵyn"));
        assert!(normal.folded.ends_with("ok"));
    }

    #[test]
    fn a_range_maps_to_the_characters_as_written() {
        assert_eq!(
            origin_of("tel 0\u{200b}7\u{200b}7, thanks", "077"),
            "0\u{200b}7\u{200b}7"
        );
        assert_eq!(origin_of("😀 ring ０７７ 😀", "077"), "０７７");
        assert_eq!(origin_of("the cafe\u{301} is nice", "café"), "cafe\u{301}");
        assert_eq!(origin_of("wait… fine", "fine"), "fine");
        // One written character that stands for two keeps its place whichever is matched.
        assert_eq!(origin_of("5 ㎏ lighter", "g"), "㎏");
    }

    #[test]
    fn a_tower_of_marks_is_cheap() {
        let text = format!("a{} b", "\u{301}\u{316}".repeat(2_500));
        let started = Instant::now();
        let normal = Normal::of(&text);
        assert!(started.elapsed() < Duration::from_secs(2));
        assert_eq!(normal.text, "á b");
        assert_eq!(
            normal.origin(&(0..2)),
            Span {
                start: 0,
                end: 5_001
            }
        );
    }

    proptest! {
        #[test]
        fn the_map_runs_forward_and_stays_inside(text in any::<String>()) {
            let normal = Normal::of(&text);
            let length = text.chars().count();
            prop_assert_eq!(normal.text.len(), normal.folded.len());
            for piece in &normal.pieces {
                prop_assert!(piece.origin.start < piece.origin.end);
                prop_assert!(piece.origin.end <= length);
            }
            for pair in normal.pieces.windows(2) {
                prop_assert!(pair[0].at < pair[1].at);
                prop_assert!(pair[0].origin.start <= pair[1].origin.start);
                prop_assert!(pair[0].origin.end <= pair[1].origin.end);
            }
        }

        #[test]
        fn plain_english_is_its_own_normal_form(text in "[ -_a-~]{0,60}") {
            prop_assert_eq!(normal_form(&text), text);
        }
    }
}
