//! The only writer of texts in cells, whatever the format: what a spreadsheet would compute is a
//! text, and what a workbook cannot hold does not break it.

use std::borrow::Cow;

/// The text of a cell, with a quote before what a spreadsheet would compute.
pub(super) fn written(text: &str) -> Cow<'_, str> {
    if is_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text of a written cell.
pub(super) fn plain(written: &str) -> &str {
    written
        .strip_prefix('\'')
        .filter(|text| is_formula(text))
        .unwrap_or(written)
}

/// The text of a cell of a workbook: as [`written`], and legal in XML. A line ends with a line
/// feed, as XML reads every end of a line; a character that XML forbids is shown as unknown.
pub(super) fn in_workbook(text: &str) -> Cow<'_, str> {
    let written = written(text);
    if !written.chars().any(|c| c == '\r' || is_forbidden(c)) {
        return written;
    }
    let lines = written.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(lines.replace(is_forbidden, "\u{FFFD}"))
}

/// Whether a spreadsheet would compute the text instead of showing it. Quotes before it count as
/// part of it, so that a quote we put there can be told from a quote of the name.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Whether XML 1.0 has no way to write the character, however escaped.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{in_workbook, plain, written};

    #[test]
    fn formulas_are_texts() {
        for name in ["=1+1", "+44", "-2", "@sum", "\tx", "\rx", "'=1", "''-"] {
            assert_eq!(written(name), format!("'{name}"));
        }
        for name in ["Desk", "'s-Hertogenbosch", "a=b", "5+", "ﬁ", "مكتبة"] {
            assert_eq!(written(name), name);
        }
    }

    #[test]
    fn what_xml_forbids_is_shown_as_unknown() {
        assert_eq!(
            in_workbook("a\0b\u{1b}\u{ffff}"),
            "a\u{fffd}b\u{fffd}\u{fffd}"
        );
        assert_eq!(in_workbook("a\r\nb\rc\td"), "a\nb\nc\td");
        assert_eq!(in_workbook("\r=1"), "'\n=1");
        assert_eq!(in_workbook("مكتبة & <b>"), "مكتبة & <b>");
    }

    proptest! {
        #[test]
        fn no_text_is_a_formula(text in "['=+\\-@\t\r\n,\"a1]{0,5}") {
            let written = written(&text);
            prop_assert!(!written.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(plain(&written), &text);
        }
    }
}
