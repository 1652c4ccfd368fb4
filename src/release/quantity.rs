//! What a figure says: a count, a fraction, or a range.

/// A number of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(untagged)]
pub enum Number {
    /// So many answers or comments.
    Count(u64),
    /// A share or a score, 0 to 1.
    Fraction(Fraction),
}

/// A number from 0 to 1 to four decimals, kept as ten-thousandths: it is written the same way
/// wherever it is computed, and always with a point, so that it is never taken for a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fraction(u16);

impl Fraction {
    const ONE: u16 = 10_000;

    /// `part / whole`, half a ten-thousandth rounded up. Nothing when there is no whole.
    pub fn of(part: u64, whole: u64) -> Option<Self> {
        let (part, whole) = (u128::from(part), u128::from(whole));
        let rounded = (part * 2 * u128::from(Self::ONE) + whole).checked_div(whole * 2)?;
        Some(Self(
            u16::try_from(rounded).map_or(Self::ONE, |units| units.min(Self::ONE)),
        ))
    }

    /// The nearest fraction; numbers outside 0 to 1 become its ends.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=10000 before the cast"
    )]
    pub fn rounded(number: f64) -> Self {
        Self(
            (number * f64::from(Self::ONE))
                .round()
                .clamp(0.0, f64::from(Self::ONE)) as u16,
        )
    }

    /// The number itself.
    pub fn get(self) -> f64 {
        f64::from(self.0) / f64::from(Self::ONE)
    }

    /// Reads a number that was written from a fraction.
    pub(super) fn exactly(number: f64) -> Option<Self> {
        let near = Self::rounded(number);
        (near.get().to_bits() == number.to_bits()).then_some(near)
    }
}

impl serde::Serialize for Fraction {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.get())
    }
}

impl Number {
    /// The number itself, for a drawing.
    pub fn get(self) -> f64 {
        match self {
            // A tree has at most as many answers as a `u32` counts.
            Self::Count(count) => f64::from(u32::try_from(count).unwrap_or(u32::MAX)),
            Self::Fraction(fraction) => fraction.get(),
        }
    }
}

impl std::fmt::Display for Number {
    /// The same text as in JSON: `17`, `0.8571`, `1.0`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Count(count) => write!(f, "{count}"),
            Self::Fraction(fraction) => write!(f, "{:?}", fraction.get()),
        }
    }
}

impl std::str::FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = if text.contains('.') {
            text.parse()
                .ok()
                .and_then(Fraction::exactly)
                .map(Self::Fraction)
        } else {
            text.parse().ok().map(Self::Count)
        };
        // One number has one text: no sign, no leading zero, no fifth decimal.
        number
            .filter(|number| number.to_string() == text)
            .ok_or_else(|| NotANumber(text.to_owned()))
    }
}

/// A text that no figure is written as.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a number of a release")]
pub struct NotANumber(String);

/// What is stated: a value, with an interval where it is a share; a range alone; or nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Quantity {
    /// The figure.
    pub value: Option<Number>,
    /// The lower end of its interval, or the least it can be.
    pub lower: Option<Number>,
    /// The upper end of its interval, or the most it can be.
    pub upper: Option<Number>,
}

impl Quantity {
    /// An exact count.
    pub fn count(count: u64) -> Self {
        Self {
            value: Some(Number::Count(count)),
            ..Self::default()
        }
    }

    /// A count known to lie between two numbers; exact when they are one.
    pub fn between(least: u64, most: u64) -> Self {
        if least == most {
            return Self::count(least);
        }
        Self {
            value: None,
            lower: Some(Number::Count(least)),
            upper: Some(Number::Count(most)),
        }
    }

    /// Whether it says nothing at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The least and the most the count can be, when it is one.
    pub(super) fn as_count(&self) -> Option<(u64, u64)> {
        match (self.value, self.lower, self.upper) {
            (Some(Number::Count(count)), None, None) => Some((count, count)),
            (None, Some(Number::Count(least)), Some(Number::Count(most))) => Some((least, most)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fraction, Number};

    #[test]
    fn every_fraction_has_one_text_in_every_format() {
        for units in 0..=10_000_u32 {
            let fraction = Fraction::rounded(f64::from(units) / 10_000.0);
            let number = Number::Fraction(fraction);
            let text = number.to_string();
            assert_eq!(serde_json::to_string(&number).unwrap(), text);
            assert_eq!(text.parse(), Ok(number));
            assert_eq!(Fraction::of(units.into(), 10_000), Some(fraction));
        }
    }

    #[test]
    fn a_number_is_written_one_way() {
        assert_eq!("12".parse(), Ok(Number::Count(12)));
        for wrong in [
            "", "+1", "-1", "01", "1.", ".5", "0.50", "1e1", "0.12345", "1.5", "NaN", " 1",
        ] {
            assert!(wrong.parse::<Number>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn fractions_round_half_up() {
        let of = |part, whole| Fraction::of(part, whole).map(Fraction::get);
        assert_eq!(of(1, 3), Some(0.3333));
        assert_eq!(of(2, 3), Some(0.6667));
        assert_eq!(of(1, 20_000), Some(0.0001));
        assert_eq!(of(7, 7), Some(1.0));
        assert_eq!(of(1, 0), None);
        assert_eq!(of(u64::MAX, u64::MAX), Some(1.0));
    }
}
