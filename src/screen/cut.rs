//! Cutting words out of a text.

use std::fmt;

use crate::domain::Span;

/// A span that does not lie in the text, or ends before it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpanOutsideText {
    /// The span as it was asked for.
    pub span: Span,
    /// The length of the text, in characters.
    pub length: usize,
}

impl fmt::Display for SpanOutsideText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            span: Span { start, end },
            length,
        } = self;
        write!(
            f,
            "there are no characters {start} to {end} in a text of {length} characters"
        )
    }
}

impl std::error::Error for SpanOutsideText {}

/// The text with each span taken out and its mark put in its place: `[phone number]`.
///
/// Spans may come in any order. Those that overlap are one cut, under the mark of the one that
/// starts first; those that touch are one cut if their marks are the same. An empty span cuts
/// nothing and leaves no mark.
///
/// # Errors
///
/// [`SpanOutsideText`] for the first span that is not a part of the text; nothing is cut then.
pub fn cut(text: &str, marks: &[(Span, &str)]) -> Result<String, SpanOutsideText> {
    let cuts = merged(marks, text.chars().count())?;
    let mut cuts = cuts.into_iter().peekable();
    let mut result = String::with_capacity(text.len());
    for (at, character) in text.chars().enumerate() {
        if let Some((_, mark)) = cuts.next_if(|(span, _)| span.end == at) {
            result.push_str(mark);
        }
        if cuts.peek().is_none_or(|(span, _)| at < span.start) {
            result.push(character);
        }
    }
    // A cut at the very end of the text has no character after it.
    result.extend(cuts.map(|(_, mark)| mark));
    Ok(result)
}

/// The spans as cuts that neither overlap nor are empty, in the order of the text.
fn merged<'mark>(
    marks: &[(Span, &'mark str)],
    length: usize,
) -> Result<Vec<(Span, &'mark str)>, SpanOutsideText> {
    if let Some(&(span, _)) = marks
        .iter()
        .find(|(span, _)| span.start > span.end || span.end > length)
    {
        return Err(SpanOutsideText { span, length });
    }

    let mut ordered: Vec<_> = marks
        .iter()
        .copied()
        .filter(|(span, _)| span.start < span.end)
        .collect();
    ordered.sort_by_key(|(span, _)| *span);

    let mut cuts: Vec<(Span, &str)> = Vec::with_capacity(ordered.len());
    for (span, mark) in ordered {
        match cuts.last_mut() {
            Some((last, last_mark))
                if span.start < last.end || (span.start == last.end && mark == *last_mark) =>
            {
                last.end = last.end.max(span.end);
            }
            _ => cuts.push((span, mark)),
        }
    }
    Ok(cuts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    #[test]
    fn each_span_gives_way_to_its_mark() {
        let text = "Ring 07700 900123 or come to LS1 4DY.";
        let marks = [
            (span(29, 36), "[postcode]"),
            (span(5, 17), "[phone number]"),
        ];
        assert_eq!(
            cut(text, &marks).as_deref(),
            Ok("Ring [phone number] or come to [postcode].")
        );
    }

    #[test]
    fn spans_count_characters_not_bytes() {
        assert_eq!(
            cut("Siân 😀 rang", &[(span(0, 4), "[name]")]).as_deref(),
            Ok("[name] 😀 rang")
        );
        assert_eq!(
            cut("tŷ bach", &[(span(3, 7), "[place]")]).as_deref(),
            Ok("tŷ [place]")
        );
    }

    #[test]
    fn overlapping_spans_are_one_cut_and_touching_ones_keep_their_own_marks() {
        let text = "abcdefgh";
        let overlapping = [
            (span(1, 4), "[x]"),
            (span(3, 6), "[y]"),
            (span(2, 3), "[z]"),
        ];
        assert_eq!(cut(text, &overlapping).as_deref(), Ok("a[x]gh"));
        let touching = [(span(1, 3), "[x]"), (span(3, 5), "[y]")];
        assert_eq!(cut(text, &touching).as_deref(), Ok("a[x][y]fgh"));
        let alike = [(span(1, 3), "[x]"), (span(3, 5), "[x]")];
        assert_eq!(cut(text, &alike).as_deref(), Ok("a[x]fgh"));
    }

    #[test]
    fn the_whole_text_nothing_and_an_empty_span() {
        assert_eq!(
            cut("all of it", &[(span(0, 9), "[cut]")]).as_deref(),
            Ok("[cut]")
        );
        assert_eq!(cut("none of it", &[]).as_deref(), Ok("none of it"));
        assert_eq!(
            cut("none of it", &[(span(4, 4), "[cut]")]).as_deref(),
            Ok("none of it")
        );
        assert_eq!(cut("", &[(span(0, 0), "[cut]")]).as_deref(), Ok(""));
    }

    #[test]
    fn a_span_outside_the_text_is_refused() {
        let past_the_end = SpanOutsideText {
            span: span(2, 5),
            length: 4,
        };
        assert_eq!(
            cut("text", &[(span(0, 1), "[x]"), (span(2, 5), "[y]")]),
            Err(past_the_end)
        );
        let backwards = Span { start: 3, end: 1 };
        assert_eq!(
            cut("text", &[(backwards, "[x]")]),
            Err(SpanOutsideText {
                span: backwards,
                length: 4
            })
        );
        assert_eq!(
            past_the_end.to_string(),
            "there are no characters 2 to 5 in a text of 4 characters"
        );
    }

    proptest! {
        #[test]
        fn what_is_cut_is_gone_and_the_rest_stays(
            text in "\\PC{0,40}",
            ends in prop::collection::vec((0_usize..50, 0_usize..50), 0..6),
        ) {
            let marks: Vec<_> = ends.iter().map(|&(start, end)| (span(start, end), "")).collect();
            let length = text.chars().count();
            let inside = |span: &Span| span.start <= span.end && span.end <= length;
            match cut(&text, &marks) {
                Err(error) => prop_assert!(!inside(&error.span)),
                Ok(rest) => {
                    let kept: String = text
                        .chars()
                        .enumerate()
                        .filter(|(at, _)| {
                            !marks.iter().any(|(span, _)| (span.start..span.end).contains(at))
                        })
                        .map(|(_, character)| character)
                        .collect();
                    prop_assert_eq!(rest, kept);
                }
            }
        }
    }
}
