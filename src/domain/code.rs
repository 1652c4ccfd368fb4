//! The code on a sign: short enough to type, hard to mistake.

/// A touchpoint's code: 3 to 8 letters and digits, kept in upper case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(String);

/// Why a text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeRefused {
    /// Wrong length or other characters.
    #[error("a code has 3 to 8 letters and digits")]
    Shape,
    /// The first part of an address that Heard uses itself.
    #[error("that word is an address of Heard itself")]
    Reserved,
    /// A spreadsheet would turn it into a number or a date.
    #[error("a spreadsheet would turn that code into a number or a date")]
    Spreadsheet,
}

/// First parts of addresses that are in use, or soon could be.
const RESERVED: &[&str] = &[
    "ABOUT", "ADMIN", "API", "ASSETS", "ERROR", "FAVICON", "HEALTHZ", "HELP", "HOOKS", "INDEX",
    "KIOSK", "LOGIN", "METRICS", "PRIVACY", "PROBLEM", "PROBLEMS", "PUBLIC", "READYZ", "ROBOTS",
    "SECURITY", "SITEMAP", "STAFF", "STATIC", "STATUS", "SUMMARY", "WIDGET",
];

/// English short names of months, as spreadsheets read them.
const MONTHS: &[&str] = &[
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
];

/// Letters and digits of made codes: no 0 O 1 I L.
const MADE_LETTERS: &[u8] = b"ABCDEFGHJKMNPQRSTUVWXYZ";
const MADE_ALL: &[u8] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";

impl Code {
    /// Reads a code as somebody types it; the case does not matter.
    ///
    /// This is what every look-up uses. Choosing a new code asks more: see [`Code::choose`].
    ///
    /// # Errors
    /// When it is not 3 to 8 ASCII letters and digits.
    pub fn parse(text: &str) -> Result<Self, CodeRefused> {
        let good = (3..=8).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric());
        if good {
            Ok(Self(text.to_ascii_uppercase()))
        } else {
            Err(CodeRefused::Shape)
        }
    }

    /// Reads a code that somebody chooses for a new touchpoint.
    ///
    /// # Errors
    /// As [`Code::parse`]; and when the word is an address of ours, or a spreadsheet would spoil
    /// it: all digits, digits `E` digits, or a month's short name and digits.
    pub fn choose(text: &str) -> Result<Self, CodeRefused> {
        let code = Self::parse(text)?;
        if RESERVED.contains(&code.as_str()) {
            return Err(CodeRefused::Reserved);
        }
        if code.spoiled_by_spreadsheets() {
            return Err(CodeRefused::Spreadsheet);
        }
        Ok(code)
    }

    /// Makes a code of six characters from random bytes. It starts with a letter.
    ///
    /// The caller checks that it was never given out before.
    #[must_use]
    pub fn make(random: [u8; 6]) -> Option<Self> {
        let pick = |alphabet: &[u8], byte: u8| {
            // Bytes past the last whole round would favour the first letters.
            let rounds = 256 / alphabet.len() * alphabet.len();
            (usize::from(byte) < rounds).then(|| alphabet[usize::from(byte) % alphabet.len()])
        };
        let mut text = String::with_capacity(6);
        for (index, byte) in random.into_iter().enumerate() {
            let alphabet = if index == 0 { MADE_LETTERS } else { MADE_ALL };
            text.push(char::from(pick(alphabet, byte)?));
        }
        Self::choose(&text).ok()
    }

    /// The code in upper case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn spoiled_by_spreadsheets(&self) -> bool {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let code = self.as_str();
        let scientific = code
            .split_once('E')
            .is_some_and(|(a, b)| digits(a) && digits(b));
        let date = MONTHS.iter().any(|month| {
            code.strip_prefix(month)
                .or_else(|| code.strip_suffix(month))
                .is_some_and(digits)
        });
        digits(code) || scientific || date
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Code, CodeRefused};

    #[test]
    fn codes_are_chosen_with_care() {
        for good in ["LIB", "lib", "Home2", "A1B2C3D4", "MAYOR", "3EE4"] {
            assert!(Code::choose(good).is_ok(), "{good}");
        }
        for (text, why) in [
            ("AB", CodeRefused::Shape),
            ("ABCDEFGHI", CodeRefused::Shape),
            ("LI-B", CodeRefused::Shape),
            ("LÎB", CodeRefused::Shape),
            ("staff", CodeRefused::Reserved),
            ("12345", CodeRefused::Spreadsheet),
            ("12E5", CodeRefused::Spreadsheet),
            ("MAR12", CodeRefused::Spreadsheet),
            ("3dec", CodeRefused::Spreadsheet),
        ] {
            assert_eq!(Code::choose(text), Err(why), "{text}");
        }
    }

    proptest! {
        #[test]
        fn made_codes_have_no_doubtful_character(random: [u8; 6]) {
            if let Some(code) = Code::make(random) {
                prop_assert!(code.as_str().as_bytes()[0].is_ascii_uppercase());
                prop_assert!(!code.as_str().contains(['0', 'O', '1', 'I', 'L']));
                prop_assert_eq!(Code::choose(code.as_str()), Ok(code.clone()));
            }
        }
    }
}
