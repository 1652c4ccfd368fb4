//! `heard check`.

use anyhow::bail;
use clap::Args;

use super::output;
use crate::config::Settings;
use crate::store::{Db, check};

/// Troubles that are told one by one.
const TOLD: usize = 100;

/// Check the database: recount tallies, look for rows that point at nothing
///
/// Recounts every tally from its ratings, looks for comments, receipts and words that belong to
/// nothing, and runs the database's own checks. It changes nothing, and may run beside a server.
#[derive(Debug, Args)]
#[command(after_help = "\
It ends with a failure when something is wrong, so that a timer can tell somebody:
  heard check || mail -s 'heard: check failed' operator@example.org")]
pub(super) struct Check {}

impl Check {
    #[expect(clippy::unused_self, reason = "every command is run alike")]
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let db = Db::open(&settings.database_url)?;
        let troubles = db.read_now(check::troubles)?;
        for trouble in troubles.iter().take(TOLD) {
            output::complain_of(&trouble.to_string());
        }
        if troubles.len() > TOLD {
            output::complain_of(&format!("and {} more", troubles.len() - TOLD));
        }
        match troubles.len() {
            0 => output::line("everything is as it should be"),
            1 => bail!("one thing is not as it should be; restore a backup, or ask for help"),
            n => bail!("{n} things are not as they should be; restore a backup, or ask for help"),
        }
    }
}
