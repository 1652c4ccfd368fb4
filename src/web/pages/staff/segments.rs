//! A comment as written, cut into parts at the edges of what was found in it.

use crate::domain::{Finding, FindingKind, Level, Span};

/// A part of a comment as written: plain, or inside one or more findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    /// The words.
    pub(crate) text: String,
    /// How they are underlined, if they are: a class of the stylesheet.
    pub(crate) pattern: Option<&'static str>,
    /// The findings whose last words these are: their names stand after them.
    pub(crate) names: Vec<FindingKind>,
}

/// Cuts a comment into parts at the edges of its findings. Where findings overlap, the part they
/// share is drawn as the more urgent one. The parts together are the comment, to the letter.
#[must_use]
pub(crate) fn segments(text: &str, findings: &[Finding]) -> Vec<Segment> {
    let spans: Vec<Span> = findings.iter().map(|finding| finding.span).collect();
    let segment = |piece: Piece| {
        // `max_by_key` takes the last of equals: the one that began last, so a finding inside a
        // longer one of the same level can be seen.
        let drawn = piece
            .inside
            .iter()
            .max_by_key(|index| findings[**index].level);
        let mut names: Vec<FindingKind> = piece
            .ends
            .iter()
            .map(|index| findings[*index].kind)
            .collect();
        names.dedup();
        Segment {
            text: piece.text,
            pattern: drawn.map(|index| pattern(&findings[*index])),
            names,
        }
    };
    split(text, &spans).into_iter().map(segment).collect()
}

/// The pattern of a finding's underline. Each differs in shape, not in colour alone.
const fn pattern(finding: &Finding) -> &'static str {
    match finding.kind {
        FindingKind::Email
        | FindingKind::Phone
        | FindingKind::Postcode
        | FindingKind::Address
        | FindingKind::Url
        | FindingKind::Handle => "find-dashed",
        kind if kind.is_personal() => "find-dotted",
        _ => match finding.level {
            Level::Urgent => "find-double",
            Level::Concern | Level::Plain => "find-wavy",
        },
    }
}

/// A part of a text between two edges of spans.
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) inside: Vec<usize>,
    pub(super) starts: Vec<usize>,
    ends: Vec<usize>,
}

/// Cuts a text at every edge of `spans`, which count characters. Empty spans and what lies behind
/// the end of the text are passed over: a page must open whatever a row holds.
pub(super) fn split(text: &str, spans: &[Span]) -> Vec<Piece> {
    let letters: Vec<char> = text.chars().collect();
    let clipped: Vec<(usize, usize)> = spans
        .iter()
        .map(|span| (span.start, span.end.min(letters.len())))
        .collect();
    let real = |(start, end): &(usize, usize)| start < end;
    let mut edges: Vec<usize> = clipped
        .iter()
        .filter(|span| real(span))
        .flat_map(|(start, end)| [*start, *end])
        .chain([0, letters.len()])
        .collect();
    edges.sort_unstable();
    edges.dedup();
    let which = |test: &dyn Fn(usize, usize) -> bool| -> Vec<usize> {
        let hits = clipped.iter().enumerate().filter(|(_, span)| real(span));
        hits.filter(|(_, (start, end))| test(*start, *end))
            .map(|(index, _)| index)
            .collect()
    };
    edges
        .windows(2)
        .map(|edge| {
            let (from, to) = (edge[0], edge[1]);
            Piece {
                text: letters[from..to].iter().collect(),
                inside: which(&|start, end| start <= from && to <= end),
                starts: which(&|start, _| start == from),
                ends: which(&|_, end| end == to),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::finding;
    use super::segments;
    use crate::domain::{Finding, FindingKind, Level};

    #[test]
    fn findings_count_characters_not_bytes() {
        let text = "Tŷ 🙂: 07700 900123!";
        let parts = segments(text, &[finding(6, 18, FindingKind::Phone, Level::Plain)]);
        let words: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(words, ["Tŷ 🙂: ", "07700 900123", "!"]);
        assert_eq!(parts[1].pattern, Some("find-dashed"));
        assert_eq!(parts[1].names, [FindingKind::Phone]);
        assert_eq!(parts[0].pattern, None);
    }

    #[test]
    fn findings_may_overlap() {
        let found = [
            finding(0, 6, FindingKind::Neglect, Level::Concern),
            finding(4, 9, FindingKind::SelfHarm, Level::Urgent),
        ];
        let parts = segments("abcdefghij", &found);
        let drawn: Vec<_> = parts
            .iter()
            .map(|part| (part.text.as_str(), part.pattern))
            .collect();
        assert_eq!(
            drawn,
            [
                ("abcd", Some("find-wavy")),
                ("ef", Some("find-double")),
                ("ghi", Some("find-double")),
                ("j", None),
            ]
        );
        assert_eq!(parts[1].names, [FindingKind::Neglect]);
        assert_eq!(parts[2].names, [FindingKind::SelfHarm]);
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in "\\PC{0,40}", spans in prop::collection::vec((0usize..50, 0usize..50), 0..6)) {
            let found: Vec<Finding> = spans
                .into_iter()
                .map(|(start, end)| finding(start, end, FindingKind::Email, Level::Plain))
                .collect();
            let parts = segments(&text, &found);
            prop_assert_eq!(parts.iter().map(|part| part.text.as_str()).collect::<String>(), text);
        }
    }
}
