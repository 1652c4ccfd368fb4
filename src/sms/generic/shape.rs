//! The table itself, as it is written, and what must be in it.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::{Table, Value};

use super::super::gateway::Secrets;
use super::super::settings::SecretList;
use super::send::{PLACES, Send};
use super::{Digits, Generic, Hash, Method, Names, Place, Proof, Thanks, presets};

/// A table that tells a gateway.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    method: Option<Method>,
    form: Option<Place>,
    list: Option<String>,
    from: Option<String>,
    to: Option<String>,
    text: Option<String>,
    id: Option<String>,
    time: Option<String>,
    charset: Option<String>,
    binary: Option<String>,
    coding: Option<String>,
    #[serde(default)]
    ignore: NameList,
    #[serde(default)]
    require: BTreeMap<String, SecretList>,
    proof: Option<Kind>,
    secrets: Option<SecretList>,
    user: Option<String>,
    parameter: Option<String>,
    header: Option<String>,
    hash: Option<Hash>,
    digits: Option<Digits>,
    status: Option<u16>,
    body: Option<String>,
    content_type: Option<String>,
    later: Option<u16>,
    reply: Option<Way>,
    coding_header: Option<String>,
    address_end: Option<String>,
    send: Option<WrittenSend>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Basic,
    Bearer,
    Query,
    Path,
    Header,
    Hmac,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Way {
    Answer,
    Request,
    None,
}

/// One name or several.
#[derive(Default, Deserialize)]
#[serde(from = "OneOrMore")]
struct NameList(Vec<String>);

#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a name in quotes, or a list of them")]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl From<OneOrMore> for NameList {
    fn from(names: OneOrMore) -> Self {
        match names {
            OneOrMore::One(name) => Self(vec![name]),
            OneOrMore::More(names) => Self(names),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSend {
    method: Option<Method>,
    url: Option<String>,
    form: Option<Place>,
    #[serde(default)]
    fields: BTreeMap<String, String>,
    #[serde(default)]
    beyond: BTreeMap<String, String>,
    #[serde(default)]
    only_ascii: bool,
    #[serde(default)]
    plain_numbers: bool,
    #[serde(default)]
    basic: bool,
    account: Option<String>,
    user: Option<String>,
    secrets: Option<SecretList>,
    taken: Option<String>,
}

impl Generic {
    /// Builds a gateway from its table. Of a preset the table tells only what is not in it, or is
    /// otherwise.
    ///
    /// # Errors
    /// What is missing or wrong, and what to do. It repeats no secret.
    pub fn build(table: Table, preset: Option<&str>) -> Result<Self, String> {
        // A preset sends replies only where somebody gave it the secret for it.
        let sends = table.contains_key("send");
        let mut whole = match preset {
            Some(name) => {
                let text = presets::table(name).ok_or_else(|| format!("no preset `{name}`"))?;
                toml::from_str(text).map_err(|error: toml::de::Error| error.message().to_owned())?
            }
            None => Table::new(),
        };
        if !sends {
            whole.remove("send");
        }
        merge(&mut whole, table);
        let shape: Shape = Value::Table(whole)
            .try_into()
            .map_err(|error: toml::de::Error| error.message().to_owned())?;
        shape.read()
    }
}

/// Lays a table over another, tables in them too.
fn merge(under: &mut Table, over: Table) {
    for (key, value) in over {
        match (under.get_mut(&key), value) {
            (Some(Value::Table(under)), Value::Table(over)) => merge(under, over),
            (_, value) => {
                under.insert(key, value);
            }
        }
    }
}

fn missing(key: &str, what: &str) -> String {
    format!("set `{key}`: {what}")
}

impl Shape {
    fn read(self) -> Result<Generic, String> {
        let proof = self.proof.ok_or_else(|| {
            missing(
                "proof",
                "how a request is proved, one of basic, bearer, query, path, header, hmac",
            )
        })?;
        let secrets = self
            .secrets
            .ok_or_else(|| missing("secrets", "what proves a request, the newest first"))?
            .secrets()?;
        let header = self
            .header
            .map(|header| header.to_ascii_lowercase())
            .ok_or_else(|| missing("header", "the header that proves a request"));
        if matches!(proof, Kind::Header | Kind::Hmac) && !is_header_name(header.as_deref()?) {
            return Err("`header` is the name of a header".to_owned());
        }
        let signs = matches!(proof, Kind::Hmac);
        let proof = match proof {
            Kind::Basic => {
                let user = self
                    .user
                    .ok_or_else(|| missing("user", "the name that signs in"))?;
                Proof::Basic(user, secrets)
            }
            Kind::Bearer => Proof::Bearer(secrets),
            Kind::Query => {
                let what = "the parameter of the query that proves a request";
                let name = self.parameter.ok_or_else(|| missing("parameter", what))?;
                Proof::Query(name, secrets)
            }
            Kind::Path => Proof::Path(secrets),
            Kind::Header => Proof::Header(header?, secrets),
            Kind::Hmac => Proof::Hmac(
                header?,
                self.hash.unwrap_or(Hash::Sha256),
                self.digits.unwrap_or(Digits::Hex),
                secrets,
            ),
        };
        let form = self.form.ok_or_else(|| {
            missing(
                "form",
                "where its fields are, one of query, form, json, xml",
            )
        })?;
        let method = self.method.unwrap_or(match form {
            Place::Query => Method::Get,
            Place::Form | Place::Json | Place::Xml => Method::Post,
        });
        if method == Method::Get && form != Place::Query {
            return Err("a GET has no body; set `form` to query, or `method` to post".to_owned());
        }
        if signs && form == Place::Query {
            return Err(
                "hmac signs the body, and the fields are in the query; set another `proof`"
                    .to_owned(),
            );
        }
        if self.list.is_some() && form != Place::Json {
            return Err("`list` is the way to a list in JSON; set `form` to json".to_owned());
        }
        for (key, name) in [
            ("list", &self.list),
            ("from", &self.from),
            ("to", &self.to),
            ("text", &self.text),
            ("id", &self.id),
            ("time", &self.time),
            ("charset", &self.charset),
            ("binary", &self.binary),
            ("coding", &self.coding),
        ] {
            if name.as_ref().is_some_and(|name| name.trim().is_empty()) {
                return Err(format!("`{key}` is blank; leave it out, or name a field"));
            }
        }
        let plain = |sign: u8| (b' '..=b'~').contains(&sign);
        if !self
            .content_type
            .as_deref()
            .unwrap_or_default()
            .bytes()
            .all(plain)
        {
            return Err(
                "`content_type` is a kind such as \"text/plain; charset=utf-8\"".to_owned(),
            );
        }
        if !self.coding_header.as_deref().is_none_or(is_header_name) {
            return Err("`coding_header` is the name of a header".to_owned());
        }
        if self.send.is_some() && self.reply == Some(Way::Answer) {
            return Err(
                "`send` is set, and replies go in the answer; set `reply` to request, or leave \
                 `send` out"
                    .to_owned(),
            );
        }
        let reply = self.reply.unwrap_or(match &self.send {
            Some(_) => Way::Request,
            None => Way::None,
        });
        let send = match (reply, self.send) {
            (Way::Request, Some(send)) => Some(send.read()?),
            (Way::Request, None) => {
                return Err(missing("send", "a table that says how a reply is sent"));
            }
            (Way::Answer | Way::None, _) => None,
        };
        let mut require = BTreeMap::new();
        for (name, values) in self.require {
            require.insert(name, values.secrets()?);
        }
        let status = self.status.unwrap_or(200);
        let later = self.later.unwrap_or(503);
        if !(200..=299).contains(&status) || !(400..=599).contains(&later) {
            return Err("`status` is 200 to 299, and `later` 400 to 599".to_owned());
        }
        Ok(Generic {
            method,
            form,
            list: self.list,
            names: Names {
                from: self
                    .from
                    .ok_or_else(|| missing("from", "the field of the sender's number"))?,
                to: self.to,
                text: self
                    .text
                    .ok_or_else(|| missing("text", "the field of the text"))?,
                id: self.id,
                time: self.time,
                charset: self.charset,
                binary: self.binary,
                coding: self.coding,
            },
            ignore: self.ignore.0,
            require,
            proof,
            answer: Thanks {
                status,
                content_type: self
                    .content_type
                    .unwrap_or_else(|| "text/plain; charset=utf-8".to_owned()),
                body: self.body.unwrap_or_default(),
                later,
                replies: reply == Way::Answer,
                coding_header: self.coding_header.map(|name| name.to_ascii_lowercase()),
            },
            address_end: self.address_end.unwrap_or_default(),
            send,
        })
    }
}

/// Whether a header may be called so: RFC 9110, section 5.1.
fn is_header_name(name: &str) -> bool {
    let fits = |sign: u8| sign.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&sign);
    !name.is_empty() && name.bytes().all(fits)
}

/// What looks like a place in a template and is none: it would be read by citizens.
fn unknown_place(template: &str) -> Option<&str> {
    template.match_indices('{').find_map(|(at, _)| {
        let inner = &template[at + 1..];
        let end = inner.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_')?;
        if end == 0 || !inner[end..].starts_with('}') {
            return None;
        }
        let place = &template[at..at + end + 2];
        (place != "{account}" && !PLACES.contains(&place)).then_some(place)
    })
}

impl WrittenSend {
    fn read(self) -> Result<Send, String> {
        let url = self
            .url
            .ok_or_else(|| missing("send.url", "where a reply is sent"))?;
        let parsed = url::Url::parse(&url).map_err(|_bad| "`send.url` is no address")?;
        if !matches!(parsed.scheme(), "http" | "https") {
            return Err("`send.url` begins with https:// or http://".to_owned());
        }
        let secret = self
            .secrets
            .ok_or_else(|| missing("send.secrets", "what the gateway is shown"))?
            .secrets()?;
        let mut fields = self.fields;
        let mut beyond = self.beyond;
        for template in fields.values_mut().chain(beyond.values_mut()) {
            if let Some(place) = unknown_place(template) {
                return Err(format!(
                    "`send.fields` has `{place}`, which is none of {}, {{account}}",
                    PLACES.join(", ")
                ));
            }
            if template.contains("{account}") {
                let account = self.account.as_deref();
                let account =
                    account.ok_or_else(|| missing("send.account", "the account that sends"))?;
                *template = template.replace("{account}", account);
            }
        }
        for place in ["{to}", "{text}"] {
            if !fields.values().any(|field| field.contains(place)) {
                let what = format!("names and templates, `{place}` in one of them");
                return Err(missing("send.fields", &what));
            }
        }
        let form = self.form.unwrap_or(Place::Form);
        let method = self.method.unwrap_or(match form {
            Place::Query => Method::Get,
            Place::Form | Place::Json | Place::Xml => Method::Post,
        });
        if form == Place::Xml {
            return Err("`send.form` is one of query, form, json".to_owned());
        }
        if method == Method::Get && form != Place::Query {
            return Err(
                "a GET has no body; set `send.form` to query, or `send.method` to post".to_owned(),
            );
        }
        let mut templates = fields.values().chain(beyond.values());
        let wants_user = self.basic || templates.any(|field| field.contains("{user}"));
        if wants_user && self.user.is_none() {
            return Err(missing("send.user", "the name that signs in to send"));
        }
        Ok(Send {
            method,
            url,
            form,
            fields,
            beyond,
            only_ascii: self.only_ascii,
            plain_numbers: self.plain_numbers,
            user: self.user,
            secret,
            basic: self.basic,
            taken: self.taken,
        })
    }
}

impl SecretList {
    pub(super) fn secrets(self) -> Result<Secrets, String> {
        Secrets::of(self.into_inner()).ok_or_else(|| "a secret is blank".to_owned())
    }
}
