//! How many messages a text takes: placeholder table of GSM 03.38.

const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

/// Whether GSM 03.38 has all its letters.
#[must_use]
pub fn is_gsm(text: &str) -> bool {
    septets(text).is_some()
}

/// How many septets it takes, if it can.
#[must_use]
pub fn septets(text: &str) -> Option<usize> {
    text.chars()
        .map(|c| {
            if BASIC.contains(c) {
                Some(1)
            } else {
                EXTENSION.contains(c).then_some(2)
            }
        })
        .sum()
}

/// How many messages it takes.
#[must_use]
pub fn parts(text: &str) -> usize {
    let (length, one, part) = match septets(text) {
        Some(septets) => (septets, 160, 153),
        None => (text.encode_utf16().count(), 70, 67),
    };
    if length <= one {
        1
    } else {
        length.div_ceil(part)
    }
}
