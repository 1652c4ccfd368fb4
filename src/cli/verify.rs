//! `heard verify`.

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;

use super::output;
use crate::config::Settings;
use crate::release::{Verified, verify_database, verify_folder};
use crate::store::Db;

/// Check releases: hashes, and that nobody can be counted
///
/// Checks that every file is as it was frozen, and that nobody can be counted from all releases
/// together.
#[derive(Debug, Args)]
#[command(after_help = "\
Everything in the database:
  heard verify

Files somebody downloaded, one folder a release; no database is needed:
  heard verify downloads/")]
pub(super) struct Verify {
    /// A folder of downloaded releases; without it, the releases in the database
    folder: Option<PathBuf>,
}

impl Verify {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let verified = match &self.folder {
            Some(folder) => verify_folder(folder)?,
            None => verify_database(&Db::open(&settings.database_url)?)?,
        };
        tell(&verified)?;
        if verified.is_good() {
            Ok(())
        } else {
            bail!("the releases are not as they should be")
        }
    }
}

fn tell(verified: &Verified) -> anyhow::Result<()> {
    for (place, mismatch) in &verified.mismatches {
        output::complain_of(&format!("{place}: {mismatch}"));
    }
    for release in &verified.loose {
        output::line(&format!(
            "{release}: the release before it is not here, or its manifest is another one"
        ))?;
    }
    for (organisation, report) in &verified.reports {
        for finding in &report.findings {
            output::complain_of(&finding.to_string());
        }
        output::line(&format!(
            "{organisation}: the attacker read {} releases ({} figures) together: {} hidden \
             places, {} that could be counted",
            report.releases,
            report.figures,
            report.hidden,
            report.findings.len()
        ))?;
    }
    output::line(&format!(
        "{} releases have the files their manifest lists",
        verified.whole
    ))
}
