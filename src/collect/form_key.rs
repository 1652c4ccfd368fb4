//! The hidden key of a form: 128 random bits that we signed. It makes two presses one answer.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};

use super::Doors;
use crate::domain::{Code, Day};
use crate::store::keys::KeyRing;

/// Days after which a form is stale. Its answer is not lost: the page asks for one more press.
const DAYS_VALID: i64 = 7;
/// Random bytes, the day in two bytes, and the cut signature.
const LENGTH: usize = 16 + 2 + 16;

/// What a form's key tells: its random part, and the day its page was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormKey {
    random: [u8; 16],
    day: Day,
}

/// Why a form's key is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormKeyRefused {
    /// We did not sign it, or it belongs to another page.
    #[error("the key of the form was not made here")]
    NotOurs,
    /// The page was opened too long ago.
    #[error("the page was opened more than {DAYS_VALID} days ago")]
    Stale,
}

impl FormKey {
    /// The bytes that make the answer one.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.random
    }

    /// The day its page was made, as clocks in Greenwich had it.
    #[must_use]
    pub fn day(&self) -> Day {
        self.day
    }
}

impl Doors {
    /// A fresh key for the form of one touchpoint.
    #[must_use]
    pub fn form_key(&self, code: &Code) -> String {
        make(
            &self.keys.forms,
            code,
            rand::random(),
            day(self.clock.now()),
        )
    }

    /// Reads the key a form came with.
    ///
    /// # Errors
    /// When we did not sign it for this touchpoint, or it is more than a week old.
    pub fn read_form_key(&self, code: &Code, text: &str) -> Result<FormKey, FormKeyRefused> {
        read(&self.keys.forms, code, text, day(self.clock.now()))
    }
}

/// Days since 1970 as two bytes hold them, until the year 2149.
fn day(at: DateTime<Utc>) -> u16 {
    u16::try_from(at.timestamp().div_euclid(86_400)).unwrap_or(u16::MAX)
}

fn make(keys: &KeyRing, code: &Code, random: [u8; 16], day: u16) -> String {
    let day = day.to_be_bytes();
    let signature = keys
        .first()
        .hash("form", &[code.as_str().as_bytes(), &random, &day]);
    let mut bytes = Vec::with_capacity(LENGTH);
    bytes.extend_from_slice(&random);
    bytes.extend_from_slice(&day);
    bytes.extend_from_slice(&signature[..16]);
    URL_SAFE_NO_PAD.encode(bytes)
}

fn read(keys: &KeyRing, code: &Code, text: &str, today: u16) -> Result<FormKey, FormKeyRefused> {
    let mut bytes = [0; LENGTH];
    match URL_SAFE_NO_PAD.decode_slice(text, &mut bytes) {
        Ok(LENGTH) => {}
        _ => return Err(FormKeyRefused::NotOurs),
    }
    let (random, rest) = bytes.split_at(16);
    let (day, signature) = rest.split_at(2);
    if !keys.made(signature, "form", &[code.as_str().as_bytes(), random, day]) {
        return Err(FormKeyRefused::NotOurs);
    }
    let signed = u16::from_be_bytes([day[0], day[1]]);
    if i64::from(today) - i64::from(signed) > DAYS_VALID {
        return Err(FormKeyRefused::Stale);
    }
    let mut key = [0; 16];
    key.copy_from_slice(random);
    let made = DateTime::UNIX_EPOCH + TimeDelta::days(signed.into());
    Ok(FormKey {
        random: key,
        day: Day(made.date_naive()),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{FormKeyRefused, make, read};
    use crate::domain::Code;
    use crate::store::keys::{KeyRing, Keys};

    fn ring() -> KeyRing {
        let folder = tempfile::tempdir().unwrap();
        Keys::make_missing(folder.path()).unwrap();
        Keys::read(folder.path()).unwrap().forms
    }

    #[test]
    fn a_form_key_is_good_for_its_page_and_a_week() {
        let (keys, lib) = (ring(), Code::parse("LIB").unwrap());
        let key = make(&keys, &lib, [7; 16], 20_000);
        let read_late = read(&keys, &lib, &key, 20_007).unwrap();
        assert_eq!(read_late.bytes(), [7; 16]);
        assert_eq!(
            read_late.day().0.to_string(),
            "2024-10-04",
            "when it was made"
        );
        assert_eq!(read(&keys, &lib, &key, 20_008), Err(FormKeyRefused::Stale));
        let desk = Code::parse("DESK").unwrap();
        assert_eq!(
            read(&keys, &desk, &key, 20_000),
            Err(FormKeyRefused::NotOurs)
        );
        assert_eq!(
            read(&ring(), &lib, &key, 20_000),
            Err(FormKeyRefused::NotOurs)
        );
    }

    proptest! {
        #[test]
        fn nothing_else_is_a_form_key(text in "\\PC{0,80}") {
            let code = Code::parse("LIB").unwrap();
            prop_assert_eq!(read(&ring(), &code, &text, 20_000), Err(FormKeyRefused::NotOurs));
        }
    }
}
