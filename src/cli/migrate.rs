//! `heard migrate`.

use clap::Args;

use super::output;
use crate::config::Settings;
use crate::store::keys::Keys;
use crate::store::migrate;

/// Make or update the database, and the key folder when it is missing
///
/// It can be run again at any time.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  heard migrate
  heard migrate --database-url postgres://heard@db.example.org/heard --keys /var/lib/heard/keys

Keep a copy of the key folder apart from the backups of the database: without it no receipt is
known any more.")]
pub(super) struct Migrate {}

impl Migrate {
    #[expect(clippy::unused_self, reason = "every command is run alike")]
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        for file in Keys::make_missing(&settings.keys)? {
            output::line(&format!("made the key file {}", file.display()))?;
        }
        let url = &settings.database_url;
        match migrate(url)? {
            0 => output::line(&format!("{url} is up to date")),
            1 => output::line(&format!("{url}: one migration ran")),
            ran => output::line(&format!("{url}: {ran} migrations ran")),
        }
    }
}
