//! The settings of text messages: one file that nobody else may read, with gateways and numbers.

mod kinds;
mod secrets;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::{Table, Value};

use super::gateway::Gateway;
use super::number::Number;
use crate::domain::{Code, Sharing, Slug};

pub use kinds::KINDS;
pub(in crate::sms) use secrets::SecretList;

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
        let gateway = kinds::build(&kind, table, origin, &what)?;
        Ok(Self {
            name,
            kind,
            gateway,
        })
    }
}

/// Reads a table, and says of a fault which table and what, without a value of it.
fn read<T: DeserializeOwned>(table: Table, what: &str) -> Result<T, String> {
    Value::Table(table)
        .try_into()
        .map_err(|error: toml::de::Error| format!("{what}: {}", error.message()))
}
