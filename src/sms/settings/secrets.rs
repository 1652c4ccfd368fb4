//! Secrets as they are written: one, or two while it is being changed.

use std::fmt;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::super::gateway::Secrets;

/// One secret or several, the newest first.
pub(in crate::sms) struct SecretList(Vec<String>);

impl SecretList {
    /// The secrets as they are written.
    pub(in crate::sms) fn into_inner(self) -> Vec<String> {
        self.0
    }

    pub(super) fn read(self, what: &str) -> Result<Secrets, String> {
        Secrets::of(self.0).ok_or_else(|| format!("{what}: a secret is blank"))
    }
}

impl<'de> Deserialize<'de> for SecretList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(List).map(Self)
    }
}

/// Reads one secret or a list. What is neither is told without being repeated: a secret of digits
/// alone may have been written without its quotes.
struct List;

const WANTED: &str = "a secret stands in quotes, or several in a list";

impl<'de> Visitor<'de> for List {
    type Value = Vec<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a secret in quotes, or a list of them")
    }

    fn visit_str<E>(self, secret: &str) -> Result<Vec<String>, E> {
        Ok(vec![secret.to_owned()])
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<Vec<String>, E> {
        Err(E::custom(WANTED))
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Vec<String>, E> {
        Err(E::custom(WANTED))
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<Vec<String>, E> {
        Err(E::custom(WANTED))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<String>, A::Error> {
        let mut secrets = Vec::new();
        while let Some(SecretList(more)) = list.next_element()? {
            secrets.extend(more);
        }
        Ok(secrets)
    }
}
