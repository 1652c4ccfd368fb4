//! What shows who somebody is. Each kind is one file with one function, `find`.
//!
//! All of them look for what is *possible*, not for what is in use: people mistype, and a number
//! with a wrong digit still points at its owner's records.

pub(super) mod address;
pub(super) mod birth;
pub(super) mod card;
mod digits;
pub(super) mod email;
pub(super) mod nhs_number;
pub(super) mod nino;
pub(super) mod person;
pub(super) mod phone;
pub(super) mod postcode;
pub(super) mod reference;
pub(super) mod spoken;
pub(super) mod vehicle;
pub(super) mod web;

#[cfg(test)]
mod specimen {
    //! Shared by the tests of each kind: sentences and what must be cut from them.

    use crate::domain::FindingKind;
    use crate::screen::screen;

    /// The parts of a text, as written, that are found to be of a kind.
    pub(super) fn found(kind: FindingKind, text: &str) -> Vec<String> {
        screen(text)
            .findings
            .into_iter()
            .filter(|finding| finding.kind == kind)
            .map(|finding| {
                text.chars()
                    .skip(finding.span.start)
                    .take(finding.span.end - finding.span.start)
                    .collect()
            })
            .collect()
    }

    /// In each sentence the words between guillemets are what is found, and all that is found.
    pub(super) fn finds(kind: FindingKind, sentences: &[&str]) {
        for sentence in sentences {
            let text = sentence.replace(['‹', '›'], "");
            let expected: Vec<&str> = sentence
                .split('‹')
                .skip(1)
                .filter_map(|after| after.split_once('›'))
                .map(|(marked, _)| marked)
                .collect();
            assert!(!expected.is_empty(), "no mark in {sentence:?}");
            assert_eq!(found(kind, &text), expected, "{sentence:?}");
        }
    }

    /// Nothing of the kind is found in any of these.
    pub(super) fn passes(kind: FindingKind, sentences: &[&str]) {
        for sentence in sentences {
            assert_eq!(found(kind, sentence), [""; 0], "{sentence:?}");
        }
    }
}
