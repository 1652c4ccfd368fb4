//! `heard release`.

use anyhow::bail;
use clap::Args;

use super::output;
use crate::config::Settings;
use crate::domain::{Clock, Month, Slug};
use crate::release::{
    Bursts, Candidate, PlaceLevel, ReleaseRefused, Summary, candidate, close_month,
};
use crate::store::{AnyConnection, Db};

/// Release a month: count, group, check, freeze
///
/// Counts a month that is over, groups what is too small to show, lets the built-in attacker read
/// it together with every earlier release, and freezes its files. A release never changes. A month
/// that was lived through closes by itself on the closing day; this command is for months that
/// were imported, and for those who do not want to wait.
#[derive(Debug, Args)]
#[command(after_help = "\
Look first: what would be shown, what would be grouped and why. Nothing is written:
  heard release 2026-10 --organisation example-council --dry-run

Then:
  heard release 2026-10 --organisation example-council")]
pub(super) struct Release {
    /// The month, as 2026-10
    month: Month,

    /// The organisation's short name, as `heard organisation list` shows it
    #[arg(long, value_name = "SLUG")]
    organisation: Slug,

    /// Say what would be released, and write nothing. The reasons it gives stand in no file: keep
    /// them to yourself
    #[arg(long)]
    dry_run: bool,

    /// Release also when groups of answers came for the most part in bursts: somebody has looked
    /// and they are honest
    #[arg(long)]
    count_bursts: bool,
}

impl Release {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let db = Db::open(&settings.database_url)?;
        let clock = Clock::system();
        if self.dry_run {
            let read = |connection: &mut AnyConnection| {
                Ok(candidate(
                    connection,
                    clock.now(),
                    &self.organisation,
                    self.month,
                ))
            };
            return self.tell(&db.read_now(read)??);
        }
        let bursts = if self.count_bursts {
            Bursts::Count
        } else {
            Bursts::Wait
        };
        let released = match close_month(&db, &clock, &self.organisation, self.month, bursts) {
            Err(ReleaseRefused::Unsafe(findings)) => {
                for finding in &findings {
                    output::complain_of(&finding.to_string());
                }
                bail!("the safety check refused the release; nothing was stored");
            }
            Err(ReleaseRefused::Bursts(bursts)) => {
                for burst in &bursts {
                    output::complain_of(&burst.to_string());
                }
                bail!(
                    "look at these first; nothing was stored. Two admins can leave a flood out at \
                     /staff/approvals; `--count-bursts` releases the month as it is"
                );
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

    fn tell(&self, candidate: &Candidate) -> anyhow::Result<()> {
        let Candidate {
            summary,
            report,
            bursts,
            grouped,
            ..
        } = candidate;
        let Summary { release, .. } = summary;
        output::line(&format!(
            "{release} would show {} services and {} touchpoints; nothing was written",
            summary.shown(PlaceLevel::Service),
            summary.shown(PlaceLevel::Touchpoint),
        ))?;
        for (place, answers) in summary.stated() {
            output::line(&format!("  shown    {place}: {answers} answers"))?;
        }
        for place in grouped {
            output::line(&format!("  grouped  {place}"))?;
        }
        for burst in bursts {
            output::complain_of(&format!("look first: {burst}"));
        }
        for finding in &report.findings {
            output::complain_of(&finding.to_string());
        }
        if !report.is_safe() {
            bail!("the safety check would refuse {}", self.month);
        }
        output::line(&format!(
            "the attacker read {} releases together and could count nobody",
            report.releases
        ))
    }
}
