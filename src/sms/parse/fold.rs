//! A text as it is read: small letters, plain signs, and digits of every script as 0 to 9.

use unicode_normalization::UnicodeNormalization as _;

/// The zero of each script that writes decimal digits: ten of them follow one another (Unicode 14,
/// general category Nd). The rest of newer versions is in no telephone yet.
const ZEROS: &[char] = &[
    '\u{660}',
    '\u{6f0}',
    '\u{7c0}',
    '\u{966}',
    '\u{9e6}',
    '\u{a66}',
    '\u{ae6}',
    '\u{b66}',
    '\u{be6}',
    '\u{c66}',
    '\u{ce6}',
    '\u{d66}',
    '\u{de6}',
    '\u{e50}',
    '\u{ed0}',
    '\u{f20}',
    '\u{1040}',
    '\u{1090}',
    '\u{17e0}',
    '\u{1810}',
    '\u{1946}',
    '\u{19d0}',
    '\u{1a80}',
    '\u{1a90}',
    '\u{1b50}',
    '\u{1bb0}',
    '\u{1c40}',
    '\u{1c50}',
    '\u{a620}',
    '\u{a8d0}',
    '\u{a900}',
    '\u{a9d0}',
    '\u{a9f0}',
    '\u{aa50}',
    '\u{abf0}',
    '\u{104a0}',
    '\u{10d30}',
    '\u{11066}',
    '\u{110f0}',
    '\u{11136}',
    '\u{111d0}',
    '\u{112f0}',
    '\u{11450}',
    '\u{114d0}',
    '\u{11650}',
    '\u{116c0}',
    '\u{11730}',
    '\u{118e0}',
    '\u{11950}',
    '\u{11c50}',
    '\u{11d50}',
    '\u{11da0}',
    '\u{16a60}',
    '\u{16ac0}',
    '\u{16b50}',
    '\u{1e140}',
    '\u{1e2f0}',
    '\u{1e950}',
    '\u{1fbf0}',
];

/// A text and what it was made of.
pub(super) struct Folded<'a> {
    body: &'a str,
    text: String,
    /// For each byte of `text`, where the character it came from starts in `body`.
    origins: Vec<usize>,
}

impl<'a> Folded<'a> {
    pub(super) fn of(body: &'a str) -> Self {
        let mut text = String::with_capacity(body.len());
        let mut origins = Vec::with_capacity(body.len());
        for (at, written) in body.char_indices() {
            if is_invisible(written) {
                continue;
            }
            for plain in std::iter::once(written).nfkc() {
                for small in digit(sign(plain)).to_lowercase() {
                    text.push(small);
                    origins.extend(std::iter::repeat_n(at, small.len_utf8()));
                }
            }
        }
        Self {
            body,
            text,
            origins,
        }
    }

    /// The text as it is read.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What was written from a place of the text on.
    pub(super) fn from(&self, start: usize) -> &'a str {
        &self.body[self.origin(start)..]
    }

    /// What was written between two places of the text.
    pub(super) fn between(&self, start: usize, end: usize) -> &'a str {
        let (start, end) = (self.origin(start), self.origin(end));
        &self.body[start..end.max(start)]
    }

    fn origin(&self, at: usize) -> usize {
        self.origins.get(at).copied().unwrap_or(self.body.len())
    }
}

/// A digit of any script as one of ours.
fn digit(sign: char) -> char {
    let zero = ZEROS.iter().find(|zero| {
        let value = u32::from(sign).wrapping_sub(u32::from(**zero));
        value < 10
    });
    zero.and_then(|zero| char::from_digit(u32::from(sign) - u32::from(*zero), 10))
        .unwrap_or(sign)
}

/// Typographers' signs as a telephone's keys have them.
fn sign(sign: char) -> char {
    match sign {
        '‘' | '’' | '‛' | 'ʼ' | '′' | '´' | '`' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '⁄' | '∕' => '/',
        other => other,
    }
}

/// Characters that show nothing, or only change how their neighbour looks.
fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{20e3}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{1f3fb}'..='\u{1f3ff}'
    )
}
