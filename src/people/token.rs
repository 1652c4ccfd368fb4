//! The secret that its holder shows: a session's cookie, or the end of a one-time link.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Random bytes of a token.
const LENGTH: usize = 32;

/// 256 random bits, written as 43 letters, digits, `-` and `_`. The database keeps only a hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one.
    pub(super) fn make() -> Self {
        let random: [u8; LENGTH] = rand::random();
        Self(URL_SAFE_NO_PAD.encode(random))
    }

    /// Reads a token that somebody shows; `None` when it cannot be one of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; LENGTH];
        let length = URL_SAFE_NO_PAD.decode_slice(text, &mut bytes).ok()?;
        (length == LENGTH).then(|| Self(text.to_owned()))
    }

    /// The token itself, for a cookie or a link and nowhere else.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is stored and looked up. Nothing has to be slow or salted here: nobody guesses 256
    /// random bits.
    pub(super) fn hash(&self) -> [u8; 32] {
        Sha256::digest(&self.0).into()
    }
}

/// A token never stands in a log.
impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Token;

    #[test]
    fn a_token_is_read_back_and_nothing_else_is_one() {
        let token = Token::make();
        assert_eq!(token.as_str().len(), 43);
        assert_eq!(Token::parse(token.as_str()), Some(token.clone()));
        assert_ne!(Token::make(), token);
        let long = format!("{}A", token.as_str());
        let strange = token.as_str().replace(|_: char| true, "/");
        for wrong in [
            "",
            "abc",
            &long,
            &strange,
            "../../../../../../../../../../../../../../..",
        ] {
            assert_eq!(Token::parse(wrong), None, "{wrong}");
        }
        assert!(!format!("{token:?}").contains(token.as_str()));
    }
}
