//! `heard check`: whether the database is as it should be, or whether a running Heard could store an
//! answer now.

use std::time::Duration;

use anyhow::{Context, bail};
use clap::Args;

use super::output;
use crate::config::Settings;
use crate::domain::{Clock, Scope};
use crate::register::moved::moved;
use crate::store::{AnyConnection, Db, StoreError, audit, check, organisations};

/// Troubles that are told one by one.
const TOLD: usize = 100;

/// Check the database: recount tallies, look for rows that point at nothing, follow the audit
///
/// Recounts every tally from its ratings, looks for comments, receipts and words that belong to
/// nothing, follows the audit from line to line, and runs the database's own checks. It tells how many
/// signs show a public address from before it changed. It changes nothing, and may run beside a server.
///
/// Each line of the audit holds a hash of the line before it, so a line that was taken out or
/// changed is told by its number. An end that was cut off leaves no trace in the database: every
/// night the log says `audit head`, and --audit-head asks whether the audit still has that line.
#[derive(Debug, Args)]
#[command(after_help = "\
It ends with a failure when something is wrong, so that a timer can tell somebody:
  heard check || mail -s 'heard: check failed' operator@example.org

With --url it asks a Heard that runs, and reads no database; for the health check of a container:
  heard check --url http://127.0.0.1:8080")]
pub(super) struct Check {
    /// A hash that the audit must hold, as the log of a night told it
    #[arg(long, value_name = "HASH", value_parser = hash)]
    audit_head: Option<Hash>,

    /// Ask a Heard that runs there whether an answer could be stored now, and check nothing else
    #[arg(long, value_name = "URL", conflicts_with = "audit_head")]
    url: Option<url::Url>,
}

/// How long a Heard that runs may take to say so.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks a Heard that runs.
fn ask(server: &url::Url) -> anyhow::Result<()> {
    let at = server
        .join("/readyz")
        .context("that is no address of a server")?;
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(PATIENCE))
        .build()
        .new_agent();
    let answer = agent
        .get(at.as_str())
        .call()
        .with_context(|| format!("nobody answers at {at}; does Heard run there?"))?;
    match answer.status().as_u16() {
        200 => output::line("ready"),
        503 => bail!("{at} says that no answer could be stored now; its log says why"),
        other => bail!("{at} answers {other}; is that Heard?"),
    }
}

/// The hash of a line.
#[derive(Debug, Clone)]
struct Hash([u8; 32]);

fn hash(text: &str) -> Result<Hash, String> {
    let mut hash = [0; 32];
    hex::decode_to_slice(text, &mut hash)
        .map_err(|_bad| "a hash is 64 digits and letters from a to f".to_owned())?;
    Ok(Hash(hash))
}

impl Check {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        if let Some(server) = &self.url {
            return ask(server);
        }
        let db = Db::open(&settings.database_url)?;
        let known = self.audit_head.map(|hash| hash.0);
        let (troubles, head) = db.read_now(|connection| {
            let known = known.as_ref().map(|hash| &hash[..]);
            let troubles = check::troubles_and(connection, known)?;
            Ok((troubles, audit::head(connection)?))
        })?;
        for trouble in troubles.iter().take(TOLD) {
            output::complain_of(&trouble.to_string());
        }
        if troubles.len() > TOLD {
            output::complain_of(&format!("and {} more", troubles.len() - TOLD));
        }
        if let Some(head) = head {
            output::line(&format!("audit head: {head}"))?;
        }
        for told in db.read_now(outdated_signs)? {
            output::line(&told)?;
        }
        match troubles.len() {
            0 => output::line("everything is as it should be"),
            1 => bail!("one thing is not as it should be; restore a backup, or ask for help"),
            n => bail!("{n} things are not as they should be; restore a backup, or ask for help"),
        }
    }
}

/// A line for each organisation whose signs show a public address that is no more. It is no trouble
/// of the database, and the old address may still point here.
fn outdated_signs(connection: &mut AnyConnection) -> Result<Vec<String>, StoreError> {
    let now = Clock::system().now();
    let mut told = Vec::new();
    for organisation in organisations::list(connection)? {
        let scope = Scope::whole(organisation.id);
        if let Some(found) = moved(connection, &scope, now)? {
            told.push(format!(
                "{}: the public address changed from {} to {} on {}. Signs that were put up and show \
                 an old one: {}. Keep it pointing here, or print them anew",
                organisation.slug,
                found.from,
                found.to,
                found.at.date_naive(),
                found.signs.len(),
            ));
        }
    }
    Ok(told)
}
