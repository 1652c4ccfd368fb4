//! Closing a month: from the register and the tallies to frozen files in the database.

use std::sync::Arc;

use super::bursts::Burst;
use super::candidate::{Candidate, candidate, checked, tell};
use super::mail;
use super::render::finish;
use super::{
    Finding, Publication, ReleaseFile, RenderFailed, Rendered, Sha256, Summary, TreeRefused,
};
use crate::domain::{Clock, Month, Organisation, Slug};
use crate::store::answers;
use crate::store::audit::{self as log, By};
use crate::store::releases::{self, NewRelease, StoredFile};
use crate::store::{AnyConnection, Db, StoreError};

/// How often a month is read anew that changed while it was rendered.
const TRIES: usize = 3;

/// What a release shows, for whoever made it.
#[derive(Debug, Clone)]
pub struct Released {
    /// Its name, as in `neas-2022-05-v1`.
    pub release: String,
    /// Its hash.
    pub hash: Sha256,
    /// Its summary.
    pub summary: Summary,
    /// How many releases the attacker read together.
    pub checked: usize,
}

/// Why a month was not released. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseRefused {
    /// There is no such organisation.
    #[error("there is no organisation `{0}`; `heard organisation list` shows them")]
    UnknownOrganisation(Slug),
    /// The month is not over where the organisation is.
    #[error("{month} is not over; it can be released from {from} on, five minutes after midnight")]
    NotOver {
        /// The month.
        month: Month,
        /// The first day it can be released on.
        from: chrono::NaiveDate,
    },
    /// The month was released, and a release never changes.
    #[error("{month} is released already, as {release}; a release never changes")]
    Already {
        /// The month.
        month: Month,
        /// The release there is.
        release: String,
    },
    /// The attacker found something. Nobody may be counted, so nothing is published.
    #[error("the safety check found {} ways to count a small group; nothing was released", .0.len())]
    Unsafe(Vec<Finding>),
    /// Somebody should look first: atoms that are for the most part a burst.
    #[error("{} groups of answers came for the most part in bursts; nothing was released", .0.len())]
    Bursts(Vec<Burst>),
    /// It said something else each time it was looked at.
    #[error("answers of the month still change; try again in a few minutes")]
    Moving,
    /// The register and the tallies do not fit together.
    #[error("the register and the counts do not fit together: {0}; run `heard check`")]
    Tree(#[from] TreeRefused),
    /// A file could not be rendered.
    #[error(transparent)]
    Render(#[from] RenderFailed),
    /// The store did not take it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether a month may be released in which an atom is for the most part a burst.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bursts {
    /// It waits for somebody to look.
    Wait,
    /// Somebody has looked: they count.
    Count,
}

/// Releases one month of one organisation: counts by the register, groups, scores, renders, lets
/// the attacker read it together with every earlier release, and freezes the files.
///
/// The same register and the same answers give the same bytes, whichever database holds them.
///
/// # Errors
/// When the month is not over or is released already, when the attacker finds something, or when
/// the store is away. Nothing is stored then.
pub fn close_month(
    db: &Db,
    clock: &Clock,
    organisation: &Slug,
    month: Month,
    bursts: Bursts,
) -> Result<Released, ReleaseRefused> {
    let by = By {
        person: None,
        at: clock.now(),
    };
    close(db, by, organisation, month, bursts)
}

/// As [`close_month`], in somebody's name.
///
/// Rendering takes seconds for a large organisation, and no answer may wait for it. So a month is
/// read and rendered beside the writer, and frozen in a short transaction that sees whether it
/// still says the same.
pub(super) fn close(
    db: &Db,
    by: By,
    slug: &Slug,
    month: Month,
    bursts: Bursts,
) -> Result<Released, ReleaseRefused> {
    for _ in 0..TRIES {
        let read = |connection: &mut AnyConnection| Ok(candidate(connection, by.at, slug, month));
        let mut candidate = db.read_now(read)??;
        if !candidate.report.is_safe() {
            return Err(ReleaseRefused::Unsafe(candidate.report.findings));
        }
        if bursts == Bursts::Wait && !candidate.bursts.is_empty() {
            return Err(ReleaseRefused::Bursts(candidate.bursts));
        }
        let rendered = finish(
            std::mem::take(&mut candidate.tables),
            &candidate.summary,
            &candidate.publication,
            checked(&candidate.report),
        )?;
        let ready = Arc::new((candidate, rendered));
        let (freezing, slug) = (Arc::clone(&ready), slug.clone());
        let frozen = db.write_now(move |connection| {
            let (candidate, rendered) = &*freezing;
            freeze(connection, by, &slug, month, candidate, rendered)
        })?;
        if frozen {
            let (candidate, rendered) = &*ready;
            return Ok(Released {
                release: candidate.summary.release.clone(),
                hash: rendered.hash(),
                summary: candidate.summary.clone(),
                checked: candidate.report.releases,
            });
        }
    }
    Err(ReleaseRefused::Moving)
}

/// Freezes a candidate; `false` when the month says something else by now.
fn freeze(
    connection: &mut AnyConnection,
    by: By,
    slug: &Slug,
    month: Month,
    candidate: &Candidate,
    rendered: &Rendered,
) -> Result<bool, ReleaseRefused> {
    answers::hold(connection)?;
    let told = tell(connection, by.at, slug, month)?;
    // The summary names the release before it, so a release in between is seen as well.
    if told.summary != candidate.summary || told.organisation != candidate.organisation {
        return Ok(false);
    }
    store(
        connection,
        &candidate.organisation,
        &candidate.summary,
        rendered,
        &candidate.publication,
    )?;
    log::record(
        connection,
        by,
        Some(candidate.organisation.id),
        "month.release",
        &month.to_string(),
    )?;
    mail::released(
        connection,
        &candidate.organisation,
        &candidate.summary,
        by.at,
    )?;
    Ok(true)
}

/// Freezes a release with its files.
pub(super) fn store(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    summary: &Summary,
    rendered: &Rendered,
    publication: &Publication,
) -> Result<(), StoreError> {
    let new = NewRelease {
        organisation: organisation.id,
        month: summary.month,
        version: i32::try_from(summary.version).unwrap_or(i32::MAX),
        reason: publication.reason.clone(),
        released_on: publication.released_on,
        hash: rendered.hash().as_bytes().to_vec(),
        previous: summary
            .previous
            .map(|previous| previous.as_bytes().to_vec()),
    };
    let stored = |file: &ReleaseFile| StoredFile {
        name: file.name.clone(),
        media_type: file.media_type.to_owned(),
        hash: file.sha256.as_bytes().to_vec(),
        bytes: file.bytes.clone(),
    };
    let files: Vec<StoredFile> = rendered
        .files
        .iter()
        .chain([&rendered.manifest])
        .map(stored)
        .collect();
    releases::insert(connection, &new, &files)?;
    Ok(())
}
