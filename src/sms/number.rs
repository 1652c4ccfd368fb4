//! Telephone numbers: each gateway writes them in its own way, and one number must be one sender.

/// The fewest digits of a number that people dial in full.
const SHORTEST: usize = 9;
/// The most digits of a number of the world: Recommendation ITU-T E.164, section 6.
const LONGEST: usize = 15;

/// Who sent a text, or where it was sent.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Number {
    /// A number as it is dialled from everywhere: `+447700900123`.
    Phone(String),
    /// A short number of one country: `60777`. It can be sent to, and never answered.
    Short(String),
    /// No number: a name such as `VODAFONE`, or nothing at all.
    Name(String),
}

impl Number {
    /// Reads a number as a gateway writes it: `+44 7700 900123`, `00447700900123`,
    /// `447700900123`, `07700 900123`, `7700900123`. What begins with neither `+` nor `00` is of the
    /// country whose calling code is `country` (`44`).
    #[must_use]
    pub fn read(text: &str, country: &str) -> Self {
        let text = text.trim();
        let name = || Self::Name(text.chars().take(40).collect());
        let between = |sign: char| matches!(sign, ' ' | '-' | '(' | ')' | '.' | '/' | '\u{a0}');
        let mut digits: String = text.chars().filter(|sign| !between(*sign)).collect();
        let plus = digits.strip_prefix('+').map(str::to_owned);
        let worldwide = plus.is_some();
        if let Some(rest) = plus {
            digits = rest;
        }
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return name();
        }
        if !worldwide && digits.len() < SHORTEST && !digits.starts_with('0') {
            return Self::Short(digits);
        }
        let whole = if worldwide {
            digits
        } else if let Some(rest) = digits.strip_prefix("00") {
            rest.to_owned()
        } else if let Some(rest) = digits.strip_prefix('0') {
            format!("{country}{rest}")
        } else if digits.starts_with(country) && digits.len() >= country.len() + SHORTEST {
            digits
        } else if digits.len() <= 10 {
            format!("{country}{digits}")
        } else {
            digits
        };
        if (SHORTEST - 1..=LONGEST).contains(&whole.len()) && !whole.starts_with('0') {
            Self::Phone(format!("+{whole}"))
        } else {
            name()
        }
    }

    /// The number or the name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let (Self::Phone(text) | Self::Short(text) | Self::Name(text)) = self;
        text
    }

    /// Whether a reply reaches whoever it is.
    #[must_use]
    pub fn can_be_answered(&self) -> bool {
        matches!(self, Self::Phone(_))
    }
}

/// A number never stands in a log.
impl std::fmt::Debug for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Phone(_) => "Phone(…)",
            Self::Short(_) => "Short(…)",
            Self::Name(_) => "Name(…)",
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Number;

    fn phone(text: &str) -> Number {
        Number::Phone(text.to_owned())
    }

    #[test]
    fn one_number_is_one_however_it_is_written() {
        for written in [
            "+447700900123",
            "447700900123",
            "00447700900123",
            "07700900123",
            "7700900123",
            " +44 (7700) 900-123 ",
            "07700 900 123",
        ] {
            assert_eq!(
                Number::read(written, "44"),
                phone("+447700900123"),
                "{written}"
            );
        }
        assert_eq!(Number::read("6505551212", "1"), phone("+16505551212"));
        assert_eq!(Number::read("16505551212", "1"), phone("+16505551212"));
        // Another country's, without its plus.
        assert_eq!(Number::read("14843472194", "44"), phone("+14843472194"));
        assert_eq!(Number::read("353861234567", "44"), phone("+353861234567"));
    }

    #[test]
    fn short_numbers_and_names_get_no_reply() {
        for short in ["60777", "8 80 88", "111"] {
            let read = Number::read(short, "44");
            assert!(matches!(read, Number::Short(_)), "{short}");
            assert!(!read.can_be_answered());
        }
        for name in [
            "VODAFONE",
            "",
            " ",
            "+",
            "44770090012345678",
            "+0",
            "AB12",
            "٠٧٧٠٠",
        ] {
            let read = Number::read(name, "44");
            assert!(matches!(read, Number::Name(_)), "{name}");
            assert!(!read.can_be_answered());
        }
        assert!(Number::read("+447700900123", "44").can_be_answered());
    }

    #[test]
    fn no_number_stands_in_a_log() {
        assert_eq!(format!("{:?}", phone("+447700900123")), "Phone(…)");
    }

    proptest! {
        #[test]
        fn anything_is_read_and_what_is_read_stays(text in "\\PC{0,30}") {
            let once = Number::read(&text, "44");
            prop_assert_eq!(Number::read(once.as_str(), "44"), once);
        }
    }
}
