//! What each kind of gateway is told by in the settings.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use toml::Table;

use super::super::android::{self, Android, Phone};
use super::super::gateway::{Gateway, Secrets};
use super::super::generic::{Generic, PRESETS};
use super::super::notify::{self, ApiKey, Notify};
use super::super::twilio::{self, Proof, Twilio};
use super::super::vonage::{self, Vonage};
use super::{SecretList, read};

/// The kinds of gateways.
pub const KINDS: &[&str] = &[
    "notify", "twilio", "vonage", "android", "firetext", "esendex", "kannel", "jasmin", "generic",
];

/// A gateway of this kind. `what` names it in what is said of a fault.
pub(super) fn build(
    kind: &str,
    table: Table,
    origin: &str,
    what: &str,
) -> Result<Arc<dyn Gateway>, String> {
    Ok(match kind {
        "twilio" => Arc::new(read::<WrittenTwilio>(table, what)?.build(origin, what)?),
        "android" => Arc::new(read::<WrittenAndroid>(table, what)?.build(what)?),
        "notify" => Arc::new(read::<WrittenNotify>(table, what)?.build(what)?),
        "vonage" => Arc::new(read::<WrittenVonage>(table, what)?.build(what)?),
        _ if KINDS.contains(&kind) => {
            let preset = PRESETS.contains(&kind).then_some(kind);
            let built = Generic::build(table, preset);
            Arc::new(built.map_err(|why| format!("{what}: {why}"))?)
        }
        _ => {
            return Err(format!(
                "{what}: there is no kind `{kind}`; it is one of {}",
                KINDS.join(", ")
            ));
        }
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTwilio {
    tokens: Option<SecretList>,
    shared_keys: Option<BTreeMap<String, SecretList>>,
    account: Option<String>,
    user: Option<String>,
    password: Option<SecretList>,
    url: Option<String>,
}

impl WrittenTwilio {
    fn build(self, origin: &str, what: &str) -> Result<Twilio, String> {
        let proof = match (self.tokens, self.shared_keys) {
            (Some(tokens), None) => Proof::Token(tokens.read(what)?),
            (None, Some(keys)) if !keys.is_empty() => {
                let keys: Result<Vec<_>, String> = keys
                    .into_iter()
                    .map(|(id, secrets)| Ok((id, secrets.read(what)?)))
                    .collect();
                Proof::SharedKey(keys?)
            }
            _ => {
                return Err(format!(
                    "{what}: set `tokens`, the account's auth token, or `shared_keys`, not both"
                ));
            }
        };
        let sender = match (self.account, self.password) {
            (None, None) => None,
            (Some(account), Some(password)) => Some(twilio::Sender {
                url: self
                    .url
                    .unwrap_or_else(|| "https://api.twilio.com".to_owned()),
                user: self.user.unwrap_or_else(|| account.clone()),
                account,
                password: password.read(what)?,
            }),
            _ => {
                return Err(format!(
                    "{what}: to reply by a request of its own it needs `account` and `password`; \
                     without both it replies in its answer"
                ));
            }
        };
        Ok(Twilio {
            origin: origin.to_owned(),
            proof,
            sender,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAndroid {
    keys: SecretList,
    #[serde(default)]
    phones: Vec<WrittenPhone>,
    url: Option<String>,
    user: Option<String>,
    password: Option<SecretList>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPhone {
    device: String,
    sim: Option<u64>,
    number: String,
}

impl WrittenAndroid {
    fn build(self, what: &str) -> Result<Android, String> {
        let sender = match (self.url, self.user, self.password) {
            (None, None, None) => None,
            (Some(url), Some(user), Some(password)) => Some(android::Sender {
                url,
                user,
                password: password.read(what)?,
            }),
            _ => return Err(format!("{what}: replies need `url`, `user` and `password`")),
        };
        let phones = self.phones.into_iter().map(|phone| Phone {
            device: phone.device,
            sim: phone.sim,
            number: phone.number,
        });
        Ok(Android {
            keys: self.keys.read(what)?,
            phones: phones.collect(),
            sender,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenNotify {
    bearer: SecretList,
    api_key: Option<SecretList>,
    template: Option<String>,
    field: Option<String>,
    url: Option<String>,
}

impl WrittenNotify {
    fn build(self, what: &str) -> Result<Notify, String> {
        let bearers = self.bearer.into_inner();
        // Notify itself asks for as many.
        if bearers.iter().any(|bearer| bearer.chars().count() < 10) {
            return Err(format!("{what}: a `bearer` has at least 10 characters"));
        }
        let sender = match (self.api_key, self.template) {
            (None, None) => None,
            (Some(key), Some(template)) => {
                let newest = key.read(what)?;
                let key = ApiKey::read(newest.newest()).ok_or_else(|| {
                    format!(
                        "{what}: `api_key` is a name and two UUIDs with hyphens between, as Notify \
                         shows it once"
                    )
                })?;
                Some(notify::Sender {
                    url: self
                        .url
                        .unwrap_or_else(|| "https://api.notifications.service.gov.uk".to_owned()),
                    key,
                    template,
                    field: self.field.unwrap_or_else(|| "message".to_owned()),
                })
            }
            _ => {
                return Err(format!(
                    "{what}: to reply it needs `api_key` and `template`, the id of a template that \
                     is ((message)) and nothing else"
                ));
            }
        };
        Ok(Notify {
            bearers: Secrets::of(bearers)
                .ok_or_else(|| format!("{what}: `bearer` has no token"))?,
            sender,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenVonage {
    secrets: SecretList,
    signature: Option<String>,
    api_key: String,
    api_secret: Option<SecretList>,
    url: Option<String>,
}

impl WrittenVonage {
    fn build(self, what: &str) -> Result<Vonage, String> {
        let signature = self.signature.as_deref().unwrap_or("md5hash");
        let sender = match self.api_secret {
            None => None,
            Some(secret) => Some(vonage::Sender {
                url: self
                    .url
                    .unwrap_or_else(|| "https://rest.nexmo.com".to_owned()),
                secret: secret.read(what)?,
            }),
        };
        Ok(Vonage {
            secrets: self.secrets.read(what)?,
            algorithm: signature
                .parse()
                .map_err(|why| format!("{what}: `signature`: {why}"))?,
            api_key: self.api_key,
            sender,
        })
    }
}
