//! The secret a citizen holds: status, change, withdraw.
//!
//! Sixteen Crockford base32 characters: 75 bits and a check character. The check is a polynomial
//! over GF(32): each character is multiplied by a growing power of a primitive element and the sum
//! must be zero. It catches every single wrong character and every swap of two, so a slip of the
//! finger is told before anything is looked up.

/// Crockford's alphabet: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a receipt, the check included.
const LENGTH: usize = 16;
/// How receipts of a draft touchpoint begin; a real one never does.
const TEST_PREFIX: &str = "TEST";

/// A citizen's receipt.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt([u8; LENGTH]);

/// Why a text is no receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptRefused {
    /// Wrong length or other characters.
    #[error("a receipt has 16 letters and digits")]
    Shape,
    /// The check character does not fit: a typing slip.
    #[error("one of the characters of the receipt is wrong")]
    Check,
}

impl Receipt {
    /// Makes a receipt of the first 75 bits of a keyed hash.
    ///
    /// `None` when it would look like a test receipt; the caller then hashes once more.
    #[must_use]
    pub fn from_hash(hash: &[u8; 32]) -> Option<Self> {
        let receipt = Self::from_bits(hash);
        (!receipt.is_test()).then_some(receipt)
    }

    /// Makes the receipt of an answer to a draft touchpoint. It stands for nothing stored.
    #[must_use]
    pub fn test(hash: &[u8; 32]) -> Self {
        let mut receipt = Self::from_bits(hash);
        for (symbol, letter) in receipt.0.iter_mut().zip(TEST_PREFIX.bytes()) {
            *symbol = value(letter).unwrap_or_default();
        }
        receipt.0[LENGTH - 1] = check(&receipt.0[..LENGTH - 1]);
        receipt
    }

    /// Whether it came from a draft touchpoint.
    #[must_use]
    pub fn is_test(&self) -> bool {
        TEST_PREFIX
            .bytes()
            .map(value)
            .eq(self.0[..TEST_PREFIX.len()].iter().map(|s| Some(*s)))
    }

    /// Reads a receipt as people type it: any case, spaces and hyphens anywhere, `O` for 0, `I`
    /// or `L` for 1.
    ///
    /// # Errors
    /// When the length or a character is wrong, or the check character does not fit.
    pub fn parse(text: &str) -> Result<Self, ReceiptRefused> {
        let mut symbols = [0; LENGTH];
        let mut length = 0;
        for c in text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '‑'))
        {
            let symbol = u8::try_from(c)
                .ok()
                .and_then(value)
                .ok_or(ReceiptRefused::Shape)?;
            *symbols.get_mut(length).ok_or(ReceiptRefused::Shape)? = symbol;
            length += 1;
        }
        if length != LENGTH {
            return Err(ReceiptRefused::Shape);
        }
        if check(&symbols[..LENGTH - 1]) != symbols[LENGTH - 1] {
            return Err(ReceiptRefused::Check);
        }
        Ok(Self(symbols))
    }

    /// The sixteen characters without hyphens: what is hashed for storing.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0
            .iter()
            .map(|symbol| char::from(ALPHABET[usize::from(*symbol)]))
            .collect()
    }

    fn from_bits(hash: &[u8; 32]) -> Self {
        let mut symbols = [0; LENGTH];
        let (mut bits, mut held) = (0u32, 0u32);
        let mut bytes = hash.iter();
        for symbol in &mut symbols[..LENGTH - 1] {
            while held < 5 {
                bits = bits << 8 | u32::from(bytes.next().copied().unwrap_or_default());
                held += 8;
            }
            held -= 5;
            *symbol = (bits >> held & 31) as u8;
        }
        symbols[LENGTH - 1] = check(&symbols[..LENGTH - 1]);
        Self(symbols)
    }
}

/// Four groups of four with hyphens between.
impl std::fmt::Display for Receipt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let plain = self.plain();
        write!(
            f,
            "{}-{}-{}-{}",
            &plain[..4],
            &plain[4..8],
            &plain[8..12],
            &plain[12..]
        )
    }
}

/// A receipt is a secret: it never stands in a log.
impl std::fmt::Debug for Receipt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Receipt(…)")
    }
}

/// The value of a typed character, `None` outside the alphabet.
fn value(byte: u8) -> Option<u8> {
    let upper = match byte.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    ALPHABET
        .iter()
        .position(|letter| *letter == upper)
        .and_then(|index| u8::try_from(index).ok())
}

/// The character that makes the polynomial zero.
fn check(symbols: &[u8]) -> u8 {
    symbols.iter().fold(0, |sum, symbol| double(sum ^ symbol))
}

/// Multiplication by the primitive element of GF(32) with x⁵ + x² + 1.
fn double(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 0b10_0000 == 0 {
        shifted
    } else {
        shifted ^ 0b10_0101
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{ALPHABET, LENGTH, Receipt, ReceiptRefused, check};

    #[test]
    fn people_type_receipts_in_their_own_way() {
        let receipt = Receipt::from_hash(&[7; 32]).unwrap();
        let written = receipt.to_string();
        assert_eq!(written.len(), 19);
        let typed = written
            .to_lowercase()
            .replace('-', " ")
            .replace('0', "o")
            .replace('1', "l");
        assert_eq!(Receipt::parse(&typed), Ok(receipt));
        assert_eq!(Receipt::parse("7KQ2-MX4P"), Err(ReceiptRefused::Shape));
        assert_eq!(Receipt::parse(&"🙂".repeat(16)), Err(ReceiptRefused::Shape));
    }

    #[test]
    fn a_test_receipt_says_so() {
        let receipt = Receipt::test(&[9; 32]);
        assert!(receipt.to_string().starts_with("TEST-"));
        assert_eq!(Receipt::parse(&receipt.to_string()), Ok(receipt));
    }

    /// The check is linear, so that what it says of a difference it says of every receipt with that
    /// difference: this is all slips of all receipts.
    #[test]
    fn no_wrong_character_and_no_swap_of_two_is_missed() {
        let caught =
            |difference: &[u8; LENGTH]| check(&difference[..LENGTH - 1]) != difference[LENGTH - 1];
        let mut slips = 0;
        for first in 0..LENGTH {
            for by in 1..32 {
                let mut wrong = [0; LENGTH];
                wrong[first] = by;
                assert!(caught(&wrong), "{by} at {first}");
                slips += 1;
                // Where two letters change places, both places differ by the same.
                for second in first + 1..LENGTH {
                    let mut swapped = wrong;
                    swapped[second] = by;
                    assert!(caught(&swapped), "{by} at {first} and {second}");
                    slips += 1;
                }
            }
        }
        assert_eq!(slips, 31 * (16 + 120));
    }

    proptest! {
        #[test]
        fn the_check_is_linear(one: [u8; 15], other: [u8; 15]) {
            let letters = |bytes: [u8; 15]| bytes.map(|byte| byte & 31);
            let (one, other) = (letters(one), letters(other));
            let mut difference = one;
            for (letter, with) in difference.iter_mut().zip(other) {
                *letter ^= with;
            }
            prop_assert_eq!(check(&difference), check(&one) ^ check(&other));
        }

        #[test]
        fn one_wrong_character_or_a_swap_is_caught(
            hash: [u8; 32], place in 0usize..16, other in 0usize..16, letter in 0usize..32,
        ) {
            let good = Receipt::test(&hash).plain().into_bytes();
            let mut wrong = good.clone();
            wrong[place] = ALPHABET[letter];
            let mut swapped = good.clone();
            swapped.swap(place, other);
            for typed in [wrong, swapped] {
                let same = typed == good;
                let read = Receipt::parse(std::str::from_utf8(&typed).unwrap());
                prop_assert_eq!(read.is_ok(), same);
            }
        }

        #[test]
        fn any_text_is_read_without_harm(text in "\\PC*") {
            drop(Receipt::parse(&text));
        }
    }
}
