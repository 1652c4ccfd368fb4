//! `heard release`.

use anyhow::bail;
use clap::Args;

use super::output;
use crate::config::Settings;
use crate::domain::{Clock, Month, Slug};
use crate::release::{PlaceLevel, ReleaseRefused, close_month};
use crate::store::Db;

/// Release a month: count, group, check, freeze
///
/// Counts a month that is over, groups what is too small to show, lets the built-in attacker read
/// it together with every earlier release, and freezes its files. A release never changes.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  heard release 2026-10 --organisation example-council")]
pub(super) struct Release {
    /// The month, as 2026-10
    month: Month,

    /// The organisation's short name, as `heard organisation list` shows it
    #[arg(long, value_name = "SLUG")]
    organisation: Slug,
}

impl Release {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let db = Db::open(&settings.database_url)?;
        let released = match close_month(&db, &Clock::system(), &self.organisation, self.month) {
            Err(ReleaseRefused::Unsafe(findings)) => {
                for finding in &findings {
                    output::complain_of(&finding.to_string());
                }
                bail!("the safety check refused the release; nothing was stored");
            }
            other => other?,
        };
        let shown = |level| released.summary.shown(level);
        output::line(&format!(
            "released {}  {} services, {} touchpoints shown  sha256 {}",
            released.release,
            shown(PlaceLevel::Service),
            shown(PlaceLevel::Touchpoint),
            released.hash,
        ))?;
        output::line(&format!(
            "the attacker read {} releases together and could count nobody",
            released.checked
        ))
    }
}
