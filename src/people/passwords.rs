//! Passwords: what may be one, and how it is kept.

use std::sync::Arc;

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Argon2, PasswordHash};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

use crate::store::StoreError;

/// Passwords hashed at once. Each takes 19 MiB and a core while it lasts.
const AT_ONCE: usize = 2;
/// Characters a password has at least and at most, and the bytes that is at most.
const SHORTEST: usize = 12;
const LONGEST: usize = 128;
const MOST_BYTES: usize = 512;
/// Passwords of twelve characters and more that are guessed first, in lower case, one a line.
const COMMON: &str = include_str!("common_passwords.txt");

/// Why a text may not be a password. There is no rule about which characters it is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordRefused {
    /// Fewer than 12 characters.
    #[error("use at least 12 characters; four unrelated words are easy to remember")]
    Short,
    /// More than 128 characters, or 512 bytes.
    #[error("use at most 128 characters")]
    Long,
    /// One that everybody guesses.
    #[error("this password is one of the first that are guessed; choose another one")]
    Common,
    /// The name or the address of its owner.
    #[error("your name or e-mail address is easy to guess; choose another password")]
    Own,
}

/// Whether this may be the password of somebody with this address and name.
pub(super) fn check(password: &str, mail: &str, name: &str) -> Result<(), PasswordRefused> {
    if password.len() > MOST_BYTES {
        return Err(PasswordRefused::Long);
    }
    let normal = normal(password);
    match normal.chars().count() {
        ..SHORTEST => return Err(PasswordRefused::Short),
        SHORTEST..=LONGEST => {}
        _ => return Err(PasswordRefused::Long),
    }
    let folded = normal.to_lowercase();
    if [mail, name]
        .iter()
        .any(|own| folded.trim() == own.to_lowercase())
    {
        return Err(PasswordRefused::Own);
    }
    let first = folded.chars().next();
    let one_character = folded.chars().all(|c| Some(c) == first);
    if one_character || COMMON.lines().any(|common| common == folded) {
        return Err(PasswordRefused::Common);
    }
    Ok(())
}

/// The same letters, whichever keyboard put them together: `ŵ` is one character on some and two
/// on others.
fn normal(password: &str) -> String {
    password.nfkc().collect()
}

/// Hashes passwords with argon2id, at most two at once, off the web workers.
#[derive(Debug)]
pub(super) struct Passwords {
    turns: Arc<Semaphore>,
    /// The hash of a password nobody knows. Verifying against it takes as long as any other.
    nobodys: String,
}

impl Passwords {
    pub(super) fn new() -> Result<Self, StoreError> {
        let unknown: [u8; 32] = rand::random();
        Ok(Self {
            turns: Arc::new(Semaphore::new(AT_ONCE)),
            nobodys: hash(&hex::encode(unknown))?,
        })
    }

    /// The hash of a password in PHC form.
    pub(super) async fn hash(&self, password: &str) -> Result<String, StoreError> {
        let password = password.to_owned();
        self.in_turn(move || hash(&password)).await?
    }

    /// Whether a password is the one of `stored`. Without a stored one it is not, and saying so
    /// takes as long.
    pub(super) async fn verify(
        &self,
        password: &str,
        stored: Option<&str>,
    ) -> Result<bool, StoreError> {
        let password = normal(password);
        let known = stored.is_some();
        let stored = stored.unwrap_or(&self.nobodys).to_owned();
        let matches = move || {
            let argon = Argon2::default();
            PasswordHash::new(&stored)
                .is_ok_and(|hash| argon.verify_password(password.as_bytes(), &hash).is_ok())
        };
        Ok(self.in_turn(matches).await? && known)
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        let turn = self.turns.clone().acquire_owned().await;
        let turn = turn.map_err(|_closed| StoreError::Busy)?;
        let working = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(turn);
            done
        });
        working.await.map_err(|error| {
            tracing::error!(error = %error, "hashing a password panicked");
            StoreError::Busy
        })
    }
}

/// Argon2id with 19 MiB, two passes and one lane, and a random salt: the defaults of the crate,
/// held fast by a test.
fn hash(password: &str) -> Result<String, StoreError> {
    let salt: [u8; 16] = rand::random();
    Argon2::default()
        .hash_password_with_salt(normal(password).as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|error| {
            tracing::error!(error = %error, "a password could not be hashed");
            StoreError::Busy
        })
}

#[cfg(test)]
mod tests {
    use super::{COMMON, PasswordRefused, Passwords, SHORTEST, check, hash};

    fn allowed(password: &str) -> Result<(), PasswordRefused> {
        check(password, "ann.evans@example.org", "Ann Gwenllian Evans")
    }

    #[test]
    fn length_is_the_only_rule_about_characters() {
        for good in [
            "twelve chars",
            "            a",
            "ŵŵŵŵŵŵŵŵŵŵŵŷ",
            &"a b".repeat(42),
        ] {
            assert_eq!(allowed(good), Ok(()), "{good}");
        }
        assert_eq!(allowed("eleven char"), Err(PasswordRefused::Short));
        // Eleven letters, each put together of two characters.
        assert_eq!(allowed(&"w\u{302}".repeat(11)), Err(PasswordRefused::Short));
        assert_eq!(allowed(&"ab".repeat(65)), Err(PasswordRefused::Long));
        assert_eq!(allowed(&"ab".repeat(5_000)), Err(PasswordRefused::Long));
    }

    #[test]
    fn what_is_guessed_first_is_refused() {
        for common in [
            "Password1234",
            "aaaaaaaaaaaaaaaa",
            "correcthorsebatterystaple",
        ] {
            assert_eq!(allowed(common), Err(PasswordRefused::Common), "{common}");
        }
        for own in ["Ann.Evans@Example.org", "ann gwenllian evans "] {
            assert_eq!(allowed(own), Err(PasswordRefused::Own), "{own}");
        }
    }

    #[test]
    fn the_list_holds_only_what_length_lets_through() {
        for line in COMMON.lines() {
            assert!(
                line.chars().count() >= SHORTEST && line == line.to_lowercase(),
                "{line}"
            );
        }
    }

    #[test]
    fn hashes_are_argon2id_with_19_mebibytes() {
        let hash = hash("four unrelated words").unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
    }

    #[test]
    fn only_the_same_password_verifies() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        runtime.block_on(async {
            let passwords = Passwords::new().unwrap();
            let stored = passwords.hash("pedwar gair heb gyswllt ŵ").await.unwrap();
            let verify = async |password, stored| passwords.verify(password, stored).await.unwrap();
            assert!(verify("pedwar gair heb gyswllt ŵ", Some(&*stored)).await);
            assert!(verify("pedwar gair heb gyswllt w\u{302}", Some(&*stored)).await);
            assert!(!verify("pedwar gair heb gyswllt w", Some(&*stored)).await);
            assert!(!verify("pedwar gair heb gyswllt ŵ", None).await);
            assert!(!verify("anything at all", Some("not a hash")).await);
        });
    }
}
