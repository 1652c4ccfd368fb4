//! The attacker: reads what the public can read, and tries to count a small group.
//!
//! Only the bytes of public files come in here: every release of the organisation, every version,
//! and the candidate. Nothing is asked of the tree or of the atoms, so a mistake there is found
//! here. Four kinds of reader are played:
//!
//! - one who adds and subtracts: the interval of every count that is not stated, by propagation
//!   to a fixed point over the sums of the table ([`intervals`]). The sums are nested, so this is
//!   exact; a table whose sums are not nested is refused as it stands.
//! - one who knows the method and its numbers: counts are looked for that the method would tell by
//!   the very same table, and that differ enough ([`worlds`]).
//! - one who wants to know what everybody said: bands are sums too, and shares and scores must
//!   follow from published counts and carry nothing of their own ([`scale`]).
//! - one who keeps old files: versions of one month are subtracted from each other ([`versions`]).
//!
//! Months need no such comparison: an answer belongs to one month for good.
//!
//! What is not claimed: nothing stops a reader who already knows most of the answers, or who gave
//! them, or who is content with a likely guess.

mod intervals;
mod picture;
mod scale;
mod versions;
mod worlds;

use std::collections::{BTreeMap, HashSet};

use crate::domain::Month;

use super::csv;
use super::parameters::{Parameters, ParametersRefused};
use super::row::Row;
use super::summary::Summary;
use picture::Picture;

/// The public files of one release, as they are stored.
#[derive(Debug, Clone, Copy)]
pub struct PublicFiles<'a> {
    /// The bytes of `summary.json`.
    pub json: &'a [u8],
    /// The bytes of `summary.csv`.
    pub csv: &'a [u8],
}

/// What the attacker found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Releases read.
    pub releases: usize,
    /// Figures read.
    pub figures: usize,
    /// Stated counts: the equations of the attack.
    pub equations: usize,
    /// Places of which nothing is stated.
    pub hidden: usize,
    /// Everything that must not be published. Empty when the releases are safe together.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Whether nothing was found.
    pub fn is_safe(&self) -> bool {
        self.findings.is_empty()
    }
}

/// One thing that must not be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The release that gives it away.
    pub release: String,
    /// The place it is about.
    pub place: String,
    /// What is given away.
    pub what: Leak,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}, {}: {}", self.release, self.place, self.what)
    }
}

/// What a release gives away, or why it cannot be judged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Leak {
    /// A file that is none of ours.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// A method that promises too little.
    #[error(transparent)]
    Parameters(#[from] ParametersRefused),
    /// Two releases of one name.
    #[error("there is another release of this name")]
    SameRelease,
    /// The formats of a release say different things.
    #[error("the table and the summary differ in row {row}")]
    FormatsDiffer {
        /// The first row that differs, from 1, without the header.
        row: usize,
    },
    /// A figure that cuts across the tree: its sum is not nested in the others.
    #[error("a figure is not of a place in the tree")]
    CutsAcross,
    /// A place told twice.
    #[error("a place is told twice")]
    Twice,
    /// A row with neither a figure nor a mark, or with both.
    #[error("a row has neither a figure nor a mark, or has both")]
    Unmarked,
    /// A figure of a place that is hidden or was not open.
    #[error("a figure is stated where nothing may be stated")]
    FigureOfHidden,
    /// A count of a small group.
    #[error("{count} answers are stated, fewer than {k}")]
    Small {
        /// What is stated.
        count: u64,
        /// The smallest group.
        k: u64,
    },
    /// A withdrawn figure that can be computed from a stated sum.
    #[error("it was withdrawn, and a sum that it is a part of is stated")]
    SumOfWithdrawn,
    /// A zero of an open place.
    #[error("it is stated that nobody answered")]
    Zero,
    /// A hidden count that can be computed, or nearly.
    #[error("the hidden count is known to be {least} to {most}, which is narrower than {w}")]
    Narrow {
        /// The least it can be.
        least: u64,
        /// The most it can be.
        most: u64,
        /// The width it must have.
        w: u64,
    },
    /// A pool of one place.
    #[error("a pool has fewer than two places")]
    LonelyPool,
    /// A pool too small to hide its small places. Whoever knows the method knows that one place in
    /// it has `k` answers or more; with less than `W` beyond that, no other can have `W`.
    #[error("a pool has {count} answers, fewer than {least}")]
    ShallowPool {
        /// What the pool has.
        count: u64,
        /// What it must have: the smallest group and the width.
        least: u64,
    },
    /// Places hidden otherwise than the method hides them.
    #[error("no counts are told by this table in which the hidden ones differ enough")]
    NoOtherWorld,
    /// Everybody answered alike, and the release says so.
    #[error("everybody, or nearly everybody, is known to have answered alike")]
    AllAlike,
    /// Counts that are not the sum of their parts.
    #[error("the parts do not add up to the whole")]
    DoesNotAdd,
    /// A share, score or range that carries something of its own.
    #[error("`{0}` does not follow from the published counts")]
    DoesNotFollow(String),
    /// Comments counted where those who wrote, or those who did not, are few.
    #[error("comments are counted for a small group")]
    Comments,
    /// Versions of a month whose places differ.
    #[error("the place is not in version {0}, or was not open there")]
    OtherPlaces(u32),
    /// A place hidden in one version and shown in another. The other places of its pool give it
    /// away when they did not change.
    #[error("the place is hidden in one version and shown in version {0}")]
    Regrouped(u32),
    /// Versions of a month that differ by a small group.
    #[error("it differs from version {version} by {count}, fewer than {k}")]
    SmallDifference {
        /// The other version.
        version: u32,
        /// By how many.
        count: u64,
        /// The smallest group.
        k: u64,
    },
    /// Versions of a month that differ by a group that answered alike.
    #[error("those in whom it differs from version {0} are known to have answered alike")]
    AlikeDifference(u32),
}

/// Attacks releases: all of one organisation or of several, the candidate among them.
pub fn audit(releases: &[PublicFiles<'_>]) -> Report {
    let mut report = Report::default();
    let mut names = HashSet::new();
    let mut months: BTreeMap<(String, Month), Vec<Picture>> = BTreeMap::new();
    for (number, files) in releases.iter().enumerate() {
        report.releases += 1;
        let Some(summary) = read(number, *files, &mut report.findings) else {
            continue;
        };
        report.figures += summary.figures.len();
        if !names.insert(summary.release.clone()) {
            report
                .findings
                .push(whole(&summary.release, Leak::SameRelease));
        }
        let picture = match Parameters::new(summary.method.k, summary.method.w) {
            Ok(parameters) => Picture::of(&summary, parameters),
            Err(refused) => {
                report
                    .findings
                    .push(whole(&summary.release, refused.into()));
                continue;
            }
        };
        report.equations += picture.equations();
        report.hidden += picture.hidden().count();
        report.findings.extend_from_slice(&picture.findings);
        intervals::attack(&picture, &mut report.findings);
        worlds::attack(&picture, &mut report.findings);
        scale::attack(&picture, &mut report.findings);
        months
            .entry((summary.organisation.slug, summary.month))
            .or_default()
            .push(picture);
    }
    for versions in months.values() {
        for (index, later) in versions.iter().enumerate() {
            for earlier in versions.iter().take(index) {
                versions::attack(earlier, later, &mut report.findings);
            }
        }
    }
    report
}

/// A finding about a whole release.
fn whole(release: &str, what: Leak) -> Finding {
    Finding {
        release: release.to_owned(),
        place: "the release".to_owned(),
        what,
    }
}

/// Reads a release and compares its formats.
fn read(number: usize, files: PublicFiles<'_>, findings: &mut Vec<Finding>) -> Option<Summary> {
    let summary = match Summary::from_json(files.json) {
        Ok(summary) => summary,
        Err(refused) => {
            let release = format!("release {}", number + 1);
            findings.push(whole(&release, Leak::Unreadable(refused.to_string())));
            return None;
        }
    };
    match csv::read(files.csv) {
        Ok(table) => {
            let rows: Vec<Row> = summary.rows().collect();
            let same = rows
                .iter()
                .zip(&table)
                .take_while(|(row, other)| row == other)
                .count();
            if same < rows.len().max(table.len()) {
                let differ = Leak::FormatsDiffer { row: same + 1 };
                findings.push(whole(&summary.release, differ));
            }
        }
        Err(refused) => {
            findings.push(whole(
                &summary.release,
                Leak::Unreadable(refused.to_string()),
            ));
        }
    }
    Some(summary)
}

#[cfg(test)]
mod tests;
