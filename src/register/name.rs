//! The name of a service or a touchpoint as somebody types it.

/// The most characters of a name.
pub const LONGEST: usize = 200;

/// Why a text is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameRefused {
    /// There is nothing but space.
    #[error("there is no name")]
    Empty,
    /// More characters than fit on a sign.
    #[error("a name has {LONGEST} characters at the most")]
    TooLong,
    /// A line break or another character that cannot be seen.
    #[error("a name stands on one line")]
    NotOneLine,
}

/// A name without the space around it.
///
/// # Errors
/// When there is none, or it does not fit on one line of 200 characters.
pub fn name(text: &str) -> Result<String, NameRefused> {
    let text = text.trim();
    if text.is_empty() {
        Err(NameRefused::Empty)
    } else if text.chars().any(char::is_control) {
        Err(NameRefused::NotOneLine)
    } else if text.chars().count() > LONGEST {
        Err(NameRefused::TooLong)
    } else {
        Ok(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, NameRefused, name};

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(name(" Tŷ Bryn ").as_deref(), Ok("Tŷ Bryn"));
        assert_eq!(name(" \u{a0}\n"), Err(NameRefused::Empty));
        assert_eq!(name("a\nb"), Err(NameRefused::NotOneLine));
        assert!(name(&"ŵ".repeat(LONGEST)).is_ok());
        assert_eq!(name(&"ŵ".repeat(LONGEST + 1)), Err(NameRefused::TooLong));
    }
}
