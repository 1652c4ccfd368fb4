//! Every setting once: flag, environment name, default and what it is for.
//!
//! Only `main` and `cli` read this. They hand each stage the small part it needs.

use std::ffi::OsStr;
use std::fmt::Display;
use std::marker::PhantomData;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::TypedValueParser;
use clap::error::ErrorKind;
use clap::{Arg, Args, Command, ValueEnum};
use ipnet::IpNet;

use crate::store::DatabaseUrl;

/// Settings of every command.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Settings of every command")]
pub struct Settings {
    /// Where the answers are kept: `sqlite:FILE` or `postgres://USER@HOST/NAME`
    #[arg(
        long,
        global = true,
        env = "HEARD_DATABASE_URL",
        hide_env_values = true
    )]
    #[arg(default_value = "sqlite:heard.db", value_name = "URL", value_parser = Unshown::<DatabaseUrl>::READS)]
    pub database_url: DatabaseUrl,

    /// The key folder: secrets outside the database, the same on every node
    #[arg(long, global = true, env = "HEARD_KEYS")]
    #[arg(default_value = "heard-keys", value_name = "FOLDER")]
    pub keys: PathBuf,

    /// The address citizens and staff reach Heard by, as on signs: `https://feedback.example.gov.uk`
    #[arg(long, global = true, env = "HEARD_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<url::Url>,

    /// What to log: `error`, `warn`, `info`, `debug`, or a filter such as `heard=debug`
    #[arg(
        long,
        global = true,
        env = "HEARD_LOG",
        default_value = "info",
        value_name = "FILTER"
    )]
    pub log: String,

    /// How to log: for people or for machines
    #[arg(long, global = true, env = "HEARD_LOG_FORMAT", default_value = "text")]
    #[arg(value_name = "FORMAT")]
    pub log_format: LogFormat,
}

/// Reads an address that may hold a password: what is wrong with it is told without showing it.
#[derive(Clone)]
struct Unshown<T>(PhantomData<fn() -> T>);

impl<T> Unshown<T> {
    const READS: Self = Self(PhantomData);
}

impl<T> TypedValueParser for Unshown<T>
where
    T: FromStr<Err: Display> + Clone + Send + Sync + 'static,
{
    type Value = T;

    fn parse_ref(
        &self,
        command: &Command,
        flag: Option<&Arg>,
        value: &OsStr,
    ) -> Result<T, clap::Error> {
        let text = value.to_str().ok_or("it is not UTF-8".to_owned());
        let read = text.and_then(|text| text.parse().map_err(|why: T::Err| why.to_string()));
        read.map_err(|why| {
            let flag = flag.map(ToString::to_string).unwrap_or_default();
            let told = format!("invalid value for '{flag}': {why}\n");
            clap::Error::raw(ErrorKind::ValueValidation, told).with_cmd(command)
        })
    }
}

/// The form of log lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// One line for people.
    Text,
    /// One JSON object a line.
    Json,
}

/// Settings of text messages.
#[derive(Debug, Clone, Args)]
pub struct SmsSettings {
    /// The file of gateways and numbers for text messages, readable by its owner alone; without it
    /// no texts are taken
    #[arg(long = "sms", env = "HEARD_SMS", value_name = "FILE")]
    pub file: Option<PathBuf>,
}

/// Settings of `heard serve`.
#[derive(Debug, Clone, Args)]
pub struct ServeSettings {
    /// The address to listen on
    #[arg(
        long,
        env = "HEARD_LISTEN",
        default_value = "127.0.0.1:8080",
        value_name = "ADDRESS"
    )]
    pub listen: SocketAddr,

    /// Another address for staff pages; citizens' pages are then served on the first one alone
    #[arg(long, env = "HEARD_STAFF_LISTEN", value_name = "ADDRESS")]
    pub staff_listen: Option<SocketAddr>,

    /// A read-only copy of the PostgreSQL database, for the summaries; when it is away or behind, the
    /// database itself serves them
    #[arg(
        long,
        env = "HEARD_DATABASE_READ_URL",
        hide_env_values = true,
        value_name = "URL",
        value_parser = Unshown::<DatabaseUrl>::READS
    )]
    pub database_read_url: Option<DatabaseUrl>,

    /// Reverse proxies whose `X-Forwarded-For` is believed: addresses or networks, commas between
    #[arg(
        long,
        env = "HEARD_TRUSTED_PROXIES",
        value_delimiter = ',',
        value_name = "NETWORKS"
    )]
    #[arg(value_parser = read_network)]
    pub trusted_proxies: Vec<IpNet>,

    /// The mail server: `smtps://USER:PASSWORD@HOST`, or `smtp://USER:PASSWORD@HOST:PORT?tls=required`
    /// for STARTTLS. A password goes by TLS alone.
    /// Without it mail waits in the outbox
    #[arg(
        long,
        env = "HEARD_SMTP_URL",
        hide_env_values = true,
        value_name = "URL",
        value_parser = Unshown::<url::Url>::READS
    )]
    pub smtp_url: Option<url::Url>,

    /// A file of certificates in PEM form to trust the mail server by, beside those that the machine
    /// trusts
    #[arg(long, env = "HEARD_SMTP_CA", value_name = "FILE")]
    pub smtp_ca: Option<PathBuf>,

    /// Text messages.
    #[command(flatten)]
    pub sms: SmsSettings,

    /// What a program shows as `Authorization: Bearer TOKEN` to read `/metrics`; without it nobody
    /// may
    #[arg(
        long,
        env = "HEARD_METRICS_TOKEN",
        hide_env_values = true,
        value_name = "TOKEN"
    )]
    pub metrics_token: Option<String>,

    /// Whom mail comes from: `Heard <feedback@example.gov.uk>`
    #[arg(long, env = "HEARD_MAIL_FROM", value_name = "MAILBOX")]
    pub mail_from: Option<lettre::message::Mailbox>,

    /// The operator's own address: told when the safety check refuses a month
    #[arg(long, env = "HEARD_OPERATOR_MAIL", value_name = "ADDRESS")]
    pub operator_mail: Option<lettre::Address>,
}

fn read_network(text: &str) -> Result<IpNet, String> {
    text.parse::<IpNet>()
        .or_else(|_not_a_network| text.parse::<std::net::IpAddr>().map(IpNet::from))
        .map_err(|_neither| format!("`{text}` is not an address or a network such as 10.0.0.0/8"))
}
