//! The alphabet of text messages, and how many messages a text takes: 3GPP TS 23.038, section 6.2.1.
//!
//! A message holds 160 letters of it, or 70 UTF-16 units of everything else. A longer text is sent in
//! parts of 153 or 67, because each says which one it is.

/// The default alphabet, in its order.
const BASIC: [char; 128] = [
    '@', '£', '$', '¥', 'è', 'é', 'ù', 'ì', 'ò', 'Ç', '\n', 'Ø', 'ø', '\r', 'Å', 'å', 'Δ', '_',
    'Φ', 'Γ', 'Λ', 'Ω', 'Π', 'Ψ', 'Σ', 'Θ', 'Ξ', ESCAPE, 'Æ', 'æ', 'ß', 'É', ' ', '!', '"', '#',
    '¤', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/', '0', '1', '2', '3', '4', '5', '6',
    '7', '8', '9', ':', ';', '<', '=', '>', '?', '¡', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I',
    'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', 'Ä', 'Ö',
    'Ñ', 'Ü', '§', '¿', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
    'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 'ä', 'ö', 'ñ', 'ü', 'à',
];
/// What comes after the escape, and what it stands for. Each takes two septets.
const EXTENSION: [(u8, char); 10] = [
    (0x0A, '\u{c}'),
    (0x14, '^'),
    (0x28, '{'),
    (0x29, '}'),
    (0x2F, '\\'),
    (0x3C, '['),
    (0x3D, '~'),
    (0x3E, ']'),
    (0x40, '|'),
    (0x65, '€'),
];
/// Stands in the alphabet where the escape is; no text has it.
const ESCAPE: char = '\u{1b}';

/// How many septets a letter takes; `None` when the alphabet has it not.
fn cost(letter: char) -> Option<usize> {
    if letter == ESCAPE {
        None
    } else if BASIC.contains(&letter) {
        Some(1)
    } else {
        let extended = EXTENSION.iter().any(|(_, other)| *other == letter);
        extended.then_some(2)
    }
}

/// Whether the alphabet has all letters of a text.
#[must_use]
pub fn is_gsm(text: &str) -> bool {
    text.chars().all(|letter| cost(letter).is_some())
}

/// How many septets a text takes; `None` when the alphabet has not all of its letters.
#[must_use]
pub fn septets(text: &str) -> Option<usize> {
    text.chars().map(cost).sum()
}

/// How many messages a text takes, 1 at the least. No letter is split over two.
#[must_use]
pub fn parts(text: &str) -> usize {
    let costs: Option<Vec<usize>> = text.chars().map(cost).collect();
    let (costs, whole, part) = match costs {
        Some(costs) => (costs, 160, 153),
        None => (text.chars().map(char::len_utf16).collect(), 70, 67),
    };
    if costs.iter().sum::<usize>() <= whole {
        return 1;
    }
    let mut parts = 1;
    let mut used = 0;
    for cost in costs {
        if used + cost > part {
            parts += 1;
            used = 0;
        }
        used += cost;
    }
    parts
}

/// The text of septets that stand in a byte each. `None` when one is no septet.
#[must_use]
pub fn decode(septets: &[u8]) -> Option<String> {
    let mut text = String::with_capacity(septets.len());
    let mut septets = septets.iter();
    while let Some(septet) = septets.next() {
        let letter = *BASIC.get(usize::from(*septet))?;
        if letter != ESCAPE {
            text.push(letter);
            continue;
        }
        // An extension that is not known is shown as the default alphabet has it, and a second
        // escape as a space.
        let Some(next) = septets.next() else { break };
        let extended = EXTENSION.iter().find(|(code, _)| code == next);
        let letter = match extended {
            Some((_, letter)) => *letter,
            None => *BASIC.get(usize::from(*next))?,
        };
        text.push(if letter == ESCAPE { ' ' } else { letter });
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{BASIC, ESCAPE, decode, is_gsm, parts, septets};

    #[test]
    fn a_letter_decides_how_a_text_is_sent() {
        assert!(is_gsm("Thank you. à è é ì ò ù Ä Ö Ü ñ £5 @ 100%"));
        for letter in [
            "ŵ", "ŷ", "â", "ê", "î", "ô", "û", "’", "😀", "ç", "\t", "\u{1b}",
        ] {
            assert!(!is_gsm(letter), "{letter}");
        }
        assert_eq!(septets("€[]{}~^|\\"), Some(18));
        assert_eq!(septets("tŷ"), None);
    }

    #[test]
    fn a_text_takes_as_many_messages_as_it_needs() {
        for (text, messages) in [
            ("", 1),
            (&*"a".repeat(160), 1),
            (&*"a".repeat(161), 2),
            (&*"a".repeat(306), 2),
            (&*"a".repeat(307), 3),
            (&*"€".repeat(80), 1),
            // 76 of them fill a part but for one septet, which no half letter takes.
            (&*"€".repeat(81), 2),
            (&*"€".repeat(152), 2),
            (&*"€".repeat(153), 3),
            (&*"ŷ".repeat(70), 1),
            (&*"ŷ".repeat(71), 2),
            (&*"ŷ".repeat(134), 2),
            (&*"ŷ".repeat(135), 3),
            (&*"😀".repeat(35), 1),
            (&*"😀".repeat(36), 2),
            // 33 of them in a part of 67.
            (&*"😀".repeat(66), 2),
            (&*"😀".repeat(67), 3),
        ] {
            assert_eq!(parts(text), messages, "{} letters", text.chars().count());
        }
    }

    #[test]
    fn septets_are_read() {
        // "événement", as Jasmin sends it.
        assert_eq!(decode(b"\x05v\x05nement").as_deref(), Some("événement"));
        assert_eq!(
            decode(b"\x1b\x65 5 \x1b\x3c\x1b\x3e").as_deref(),
            Some("€ 5 []")
        );
        assert_eq!(decode(b"a\x1b").as_deref(), Some("a"));
        assert_eq!(decode(b"\x1bA").as_deref(), Some("A"));
        assert_eq!(decode(b"5\x1b\x1b5").as_deref(), Some("5 5"));
        assert_eq!(decode(b"a\x1b\x80"), None);
        assert_eq!(decode(b"a\x80"), None);
    }

    proptest! {
        #[test]
        fn any_septets_are_read_and_any_text_counted(septets: Vec<u8>, text in "\\PC{0,400}") {
            if let Some(read) = decode(&septets) {
                // What is read can be written, and takes no more than it took.
                prop_assert!(super::septets(&read).is_some_and(|cost| cost <= septets.len()));
            }
            let units = text.encode_utf16().count();
            prop_assert!(parts(&text) <= units / 60 + 1);
        }
    }

    #[test]
    fn no_letter_stands_twice() {
        let mut letters = BASIC.to_vec();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), 128);
        assert_eq!(
            BASIC.iter().position(|letter| *letter == ESCAPE),
            Some(0x1b)
        );
    }
}
