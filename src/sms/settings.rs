//! The settings of text messages: one file that nobody else may read, with gateways and numbers.

use std::collections::HashSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::{DeserializeOwned, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use toml::{Table, Value};

use super::android::{self, Android, Phone};
use super::gateway::{Gateway, Secrets};
use super::generic::{Generic, PRESETS};
use super::notify::{self, ApiKey, Notify};
use super::number::Number;
use super::twilio::{self, Proof, Twilio};
use super::vonage::{self, Vonage};
use crate::domain::{Code, Sharing, Slug};

/// What is set up for text messages.
#[derive(Debug)]
pub struct Settings {
    /// The gateways, in their order.
    pub gateways: Vec<Named>,
    /// Our numbers, in their order.
    pub routes: Vec<Route>,
    /// The calling code of the country whose numbers are written without one.
    pub country: String,
}

/// A gateway and its name.
#[derive(Debug)]
pub struct Named {
    /// The end of its address: `/hooks/sms/NAME`.
    pub name: String,
    /// What it is: `twilio`, `kannel`.
    pub kind: String,
    /// How it is spoken to.
    pub gateway: Arc<dyn Gateway>,
}

/// One of our numbers: whose it is, and what people were told about it.
#[derive(Debug, Clone)]
pub struct Route {
    /// The number itself.
    pub number: Number,
    /// The gateway it belongs to.
    pub gateway: String,
    /// Who asks.
    pub organisation: Slug,
    /// What a text is about that names no code.
    pub touchpoint: Code,
    /// Whether people were told that 1 is the best answer.
    pub one_is_best: bool,
    /// Whether whoever gave an answer alone is asked why.
    pub ask_why: bool,
    /// Who may read the words.
    pub sharing: Sharing,
}

/// Why the settings cannot be used. It repeats no secret.
#[derive(Debug, thiserror::Error)]
pub enum SettingsRefused {
    /// The file is not there or cannot be read.
    #[error("cannot read `{}`: {error}", .file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why.
        #[source]
        error: std::io::Error,
    },
    /// Others may read it.
    #[error("others may read `{}`, and it holds secrets; run `chmod 600` on it", .0.display())]
    Open(PathBuf),
    /// What it says is wrong.
    #[error("`{}`: {why}", .file.display())]
    Wrong {
        /// The file.
        file: PathBuf,
        /// What, and what to do.
        why: String,
    },
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default = "united_kingdom")]
    country: String,
    #[serde(default, rename = "gateway")]
    gateways: Vec<Table>,
    #[serde(default, rename = "number")]
    numbers: Vec<Table>,
}

fn united_kingdom() -> String {
    "44".to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenNumber {
    number: String,
    gateway: String,
    organisation: String,
    touchpoint: String,
    #[serde(default)]
    one_is_best: bool,
    #[serde(default = "yes")]
    ask_why: bool,
    #[serde(default)]
    share: bool,
}

fn yes() -> bool {
    true
}

impl Settings {
    /// Reads a file. `origin` is our public address, `https://feedback.example.gov.uk`.
    ///
    /// # Errors
    /// When it is not there, others may read it, or something in it is wrong.
    pub fn read(file: &Path, origin: &str) -> Result<Self, SettingsRefused> {
        let unreadable = |error| SettingsRefused::Unreadable {
            file: file.to_owned(),
            error,
        };
        let text = std::fs::read_to_string(file).map_err(unreadable)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let metadata = std::fs::metadata(file).map_err(unreadable)?;
            if metadata.permissions().mode() & 0o077 != 0 {
                return Err(SettingsRefused::Open(file.to_owned()));
            }
        }
        Self::parse(&text, origin).map_err(|why| SettingsRefused::Wrong {
            file: file.to_owned(),
            why,
        })
    }

    /// Reads settings as they are written.
    ///
    /// # Errors
    /// What is wrong and where, without a secret in it.
    pub fn parse(text: &str, origin: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| {
            // What the library prints has the line itself in it, which may be a secret.
            let line = error
                .span()
                .and_then(|span| text.get(..span.start))
                .map_or(1, |before| before.lines().count().max(1));
            format!("line {line}: {}", error.message())
        })?;
        let country = file.country.trim_start_matches('+').to_owned();
        if country.is_empty() || !country.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err("`country` is a calling code such as \"44\"".to_owned());
        }
        let mut gateways: Vec<Named> = Vec::new();
        for table in file.gateways {
            let named = Named::read(table, origin)?;
            if gateways.iter().any(|other| other.name == named.name) {
                return Err(format!(
                    "two gateways are called `{}`; give one of them another `name`",
                    named.name
                ));
            }
            gateways.push(named);
        }
        let mut routes = Vec::new();
        let mut known = HashSet::new();
        for table in file.numbers {
            let route = Route::read(table, &country, &gateways)?;
            if !known.insert((route.gateway.clone(), route.number.clone())) {
                return Err(format!(
                    "the number {} stands twice for the gateway `{}`",
                    route.number.as_str(),
                    route.gateway
                ));
            }
            routes.push(route);
        }
        for named in &gateways {
            if !routes.iter().any(|route| route.gateway == named.name) {
                return Err(format!(
                    "the gateway `{}` has no number; add a [[number]] with gateway = \"{}\"",
                    named.name, named.name
                ));
            }
        }
        Ok(Self {
            gateways,
            routes,
            country,
        })
    }

    /// The gateway with this name.
    #[must_use]
    pub fn gateway(&self, name: &str) -> Option<&Named> {
        self.gateways.iter().find(|named| named.name == name)
    }

    /// Whose number a text was sent to, and that number. A gateway that does not say the number
    /// means its only one.
    #[must_use]
    pub fn route(&self, named: &Named, to: Option<&str>) -> Option<(&Route, String)> {
        let mut own = self
            .routes
            .iter()
            .filter(|route| route.gateway == named.name);
        let route = if let Some(to) = to.filter(|to| !to.trim().is_empty()) {
            let number = Number::read(to, &self.country);
            own.find(|route| route.number == number)?
        } else {
            let only = own.next()?;
            own.next().is_none().then_some(only)?
        };
        Some((route, route.number.as_str().to_owned()))
    }
}

impl Route {
    fn read(table: Table, country: &str, gateways: &[Named]) -> Result<Self, String> {
        let written: WrittenNumber = read(table, "a [[number]]")?;
        let what = format!("the number `{}`", written.number);
        let number = Number::read(&written.number, country);
        if matches!(number, Number::Name(_)) {
            return Err(format!("{what} is no telephone number"));
        }
        if !gateways.iter().any(|named| named.name == written.gateway) {
            return Err(format!("{what}: there is no gateway `{}`", written.gateway));
        }
        Ok(Self {
            number,
            gateway: written.gateway,
            organisation: Slug::parse(&written.organisation)
                .map_err(|refused| format!("{what}: `organisation`: {refused}"))?,
            touchpoint: Code::parse(&written.touchpoint)
                .map_err(|refused| format!("{what}: `touchpoint`: {refused}"))?,
            one_is_best: written.one_is_best,
            ask_why: written.ask_why,
            sharing: if written.share {
                Sharing::Share
            } else {
                Sharing::TeamOnly
            },
        })
    }
}

impl Named {
    fn read(mut table: Table, origin: &str) -> Result<Self, String> {
        let mut word = |key: &str| match table.remove(key) {
            Some(Value::String(word)) => Ok(Some(word)),
            Some(_) => Err(format!("a gateway's `{key}` is text")),
            None => Ok(None),
        };
        let kind = word("kind")?.ok_or_else(|| {
            format!(
                "a [[gateway]] has no `kind`; it is one of {}",
                KINDS.join(", ")
            )
        })?;
        let name = word("name")?.unwrap_or_else(|| kind.clone());
        let plain = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
        if !(1..=40).contains(&name.len()) || !name.bytes().all(plain) {
            return Err(
                "a gateway's `name` is 1 to 40 lower-case letters, digits and hyphens: it is the \
                 end of an address"
                    .to_owned(),
            );
        }
        let what = format!("the gateway `{name}`");
        let gateway: Arc<dyn Gateway> = match kind.as_str() {
            "twilio" => Arc::new(read::<WrittenTwilio>(table, &what)?.build(origin, &what)?),
            "android" => Arc::new(read::<WrittenAndroid>(table, &what)?.build(&what)?),
            "notify" => Arc::new(read::<WrittenNotify>(table, &what)?.build(&what)?),
            "vonage" => Arc::new(read::<WrittenVonage>(table, &what)?.build(&what)?),
            _ if KINDS.contains(&kind.as_str()) => {
                let preset = PRESETS.contains(&kind.as_str()).then_some(kind.as_str());
                let built = Generic::build(table, preset);
                Arc::new(built.map_err(|why| format!("{what}: {why}"))?)
            }
            _ => {
                return Err(format!(
                    "{what}: there is no kind `{kind}`; it is one of {}",
                    KINDS.join(", ")
                ));
            }
        };
        Ok(Self {
            name,
            kind,
            gateway,
        })
    }
}

/// The kinds of gateways.
pub const KINDS: &[&str] = &[
    "notify", "twilio", "vonage", "android", "firetext", "esendex", "kannel", "jasmin", "generic",
];

/// Reads a table, and says of a fault which table and what, without a value of it.
fn read<T: DeserializeOwned>(table: Table, what: &str) -> Result<T, String> {
    Value::Table(table)
        .try_into()
        .map_err(|error: toml::de::Error| format!("{what}: {}", error.message()))
}

/// One secret or several, the newest first.
pub(super) struct SecretList(Vec<String>);

impl SecretList {
    /// The secrets as they are written.
    pub(super) fn into_inner(self) -> Vec<String> {
        self.0
    }

    fn read(self, what: &str) -> Result<Secrets, String> {
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTwilio {
    tokens: Option<SecretList>,
    shared_keys: Option<std::collections::BTreeMap<String, SecretList>>,
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

#[cfg(test)]
mod tests {
    use super::{KINDS, Settings};

    const ORIGIN: &str = "https://feedback.example.gov.uk";

    fn with(gateway: &str) -> Result<Settings, String> {
        let number = "[[number]]\nnumber = \"07700900123\"\ngateway = \"g\"\n\
                      organisation = \"example-council\"\ntouchpoint = \"LIB\"\n";
        let text = format!("[[gateway]]\nname = \"g\"\n{gateway}\n{number}");
        Settings::parse(&text, ORIGIN)
    }

    #[test]
    fn every_kind_is_set_up_in_a_few_lines() {
        let tables = [
            "kind = \"notify\"\nbearer = \"a-long-token\"",
            "kind = \"twilio\"\ntokens = [\"new\", \"old\"]",
            "kind = \"vonage\"\nsecrets = \"s\"\napi_key = \"abcd1234\"",
            "kind = \"android\"\nkeys = \"k\"",
            "kind = \"firetext\"\nuser = \"u\"\nsecrets = \"s\"",
            "kind = \"esendex\"\nsecrets = \"s\"\nrequire = { \"InboundMessage.AccountId\" = \"a\" }",
            "kind = \"kannel\"\nsecrets = \"s\"",
            "kind = \"jasmin\"\nsecrets = \"s\"\nsend = { user = \"u\", secrets = \"p\" }",
            "kind = \"generic\"\nform = \"json\"\nfrom = \"a.b\"\ntext = \"c\"\nproof = \"bearer\"\n\
             secrets = \"s\"",
        ];
        assert_eq!(tables.len(), KINDS.len());
        for (kind, table) in KINDS.iter().zip(tables) {
            assert!(table.starts_with(&format!("kind = \"{kind}\"")));
            let settings = with(table).unwrap_or_else(|why| panic!("{kind}: {why}"));
            assert_eq!(settings.gateways[0].kind, *kind);
        }
    }

    #[test]
    fn what_is_wrong_is_told_without_a_secret() {
        for (table, told) in [
            ("", "a [[gateway]] has no `kind`"),
            (
                "kind = \"pigeon\"",
                "there is no kind `pigeon`; it is one of notify, twilio",
            ),
            ("kind = \"twilio\"", "set `tokens`"),
            (
                "kind = \"twilio\"\ntoken = \"hush\"",
                "unknown field `token`, expected one of `tokens`",
            ),
            (
                "kind = \"twilio\"\ntokens = [\"hush\", \"\"]",
                "a secret is blank",
            ),
            ("kind = \"twilio\"\ntokens = \"hush", "line 4: "),
            (
                "kind = \"twilio\"\ntokens = \"hush\"\naccount = \"AC1\"",
                "`account` and `password`",
            ),
            (
                "kind = \"notify\"\nbearer = \"hush\"",
                "at least 10 characters",
            ),
            (
                "kind = \"notify\"\nbearer = \"hush-hush-hush\"\napi_key = \"hush\"\ntemplate = \"t\"",
                "two UUIDs",
            ),
            (
                "kind = \"notify\"\nbearer = \"hush-hush-hush\"\ntemplate = \"t\"",
                "`api_key` and `template`",
            ),
            (
                "kind = \"vonage\"\nsecrets = \"hush\"\napi_key = \"a\"\nsignature = \"crc\"",
                "md5hash",
            ),
            (
                "kind = \"vonage\"\nsecrets = \"hush\"",
                "missing field `api_key`",
            ),
            (
                "kind = \"android\"\nkeys = \"hush\"\nurl = \"http://a\"",
                "`url`, `user` and `password`",
            ),
            ("kind = \"firetext\"\nsecrets = \"hush\"", "set `user`"),
            ("kind = \"kannel\"", "set `secrets`"),
            ("kind = \"generic\"\nsecrets = \"hush\"", "set `proof`"),
            (
                "kind = \"generic\"\nproof = \"hush\"",
                "unknown variant `hush`",
            ),
            (
                "kind = \"esendex\"\nsecrets = \"hush\"\n[gateway.send]\nuser = \"u\"\nsecrets = \"hush\"",
                "set `send.account`",
            ),
            (
                "kind = \"jasmin\"\nsecrets = \"hush\"\n[gateway.send]\nurl = \"ftp://a\"\nsecrets = \"hush\"",
                "`send.url`",
            ),
        ] {
            let why = with(table).unwrap_err();
            assert!(why.contains(told), "{table}: {why}");
            assert!(told.contains("hush") || !why.contains("hush"), "{why}");
        }
    }

    #[test]
    fn a_secret_without_quotes_is_not_repeated() {
        for odd in ["123456", "[\"a\", 123456]", "123456.5", "true"] {
            let why = with(&format!("kind = \"twilio\"\ntokens = {odd}")).unwrap_err();
            assert!(why.contains("in quotes"), "{odd}: {why}");
            assert!(!why.contains("123456"), "{why}");
        }
    }

    #[test]
    fn numbers_are_checked_too() {
        let twilio = "[[gateway]]\nkind = \"twilio\"\ntokens = \"t\"\n";
        let number = |more: &str| {
            format!("{twilio}[[number]]\ngateway = \"twilio\"\norganisation = \"a\"\n{more}")
        };
        for (text, told) in [
            (twilio.to_owned(), "the gateway `twilio` has no number"),
            (
                format!("{twilio}{twilio}"),
                "two gateways are called `twilio`",
            ),
            (
                number("number = \"Vodafone\"\ntouchpoint = \"LIB\""),
                "is no telephone number",
            ),
            (
                number("number = \"60777\"\ntouchpoint = \"L\""),
                "`touchpoint`: a code has 3 to 8",
            ),
            (number("number = \"60777\""), "missing field `touchpoint`"),
            (
                number("number = \"60777\"\ntouchpoint = \"LIB\"").replace("= \"a\"", "= \"A b\""),
                "`organisation`: use 1 to 60",
            ),
            (
                number("number = \"60777\"\ntouchpoint = \"LIB\"")
                    .replace("gateway = \"twilio\"", "gateway = \"g\""),
                "there is no gateway `g`",
            ),
            ("country = \"GB\"".to_owned(), "`country` is a calling code"),
            (
                "gateways = 5".to_owned(),
                "line 1: unknown field `gateways`",
            ),
        ] {
            let why = Settings::parse(&text, ORIGIN).unwrap_err();
            assert!(why.contains(told), "{text}: {why}");
        }
        let twice = number("number = \"07700900123\"\ntouchpoint = \"LIB\"");
        let again = "[[number]]\nnumber = \"+447700900123\"\ngateway = \"twilio\"\n\
                     organisation = \"a\"\ntouchpoint = \"LIB\"";
        let why = Settings::parse(&format!("{twice}\n{again}"), ORIGIN).unwrap_err();
        assert!(why.contains("stands twice"), "{why}");
    }

    #[test]
    #[cfg(unix)]
    fn a_file_that_others_may_read_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sms.toml");
        let why = Settings::read(&file, ORIGIN).unwrap_err().to_string();
        assert!(why.starts_with("cannot read"), "{why}");
        std::fs::write(&file, "").unwrap();
        let mode = |mode| std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode));
        mode(0o640).unwrap();
        let why = Settings::read(&file, ORIGIN).unwrap_err().to_string();
        assert!(why.contains("chmod 600"), "{why}");
        mode(0o600).unwrap();
        assert!(Settings::read(&file, ORIGIN).unwrap().gateways.is_empty());
    }
}
