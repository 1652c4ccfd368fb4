//! Closing a month: from the register and the tallies to frozen files in the database.

use std::collections::BTreeMap;

use super::{
    ChannelLeaf, Comments, Counts, Edition, Finding, Parameters, PublicFiles, Publication,
    ReleaseFile, RenderFailed, Rendered, ServiceBranch, Sha256, Summary, TouchpointBranch, Tree,
    TreeRefused, audit, render,
};
use crate::domain::{
    Channel, Clock, Language, LocalTime, Month, Organisation, QuestionSet, ServiceId, Slug,
    TouchpointId,
};
use crate::store::audit::{self as log, By};
use crate::store::register::{self, Leaf};
use crate::store::releases::{self, NewRelease, StoredFile, StoredRelease};
use crate::store::{AnyConnection, Db, StoreError};
use crate::store::{answers, comments, organisations, services, touchpoints};

/// How long the last answers of a month have to reach the disk before it can be released.
const SETTLING: chrono::TimeDelta = chrono::TimeDelta::minutes(5);

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
) -> Result<Released, ReleaseRefused> {
    let (clock, slug) = (clock.clone(), organisation.clone());
    db.write_now(move |connection| close(connection, &clock, &slug, month))
}

fn close(
    connection: &mut AnyConnection,
    clock: &Clock,
    slug: &Slug,
    month: Month,
) -> Result<Released, ReleaseRefused> {
    let organisation = match organisations::by_slug(connection, slug) {
        Err(StoreError::NotFound) => {
            return Err(ReleaseRefused::UnknownOrganisation(slug.clone()));
        }
        other => other?,
    };
    let now = clock.now();
    let today = LocalTime::at(now, organisation.time_zone).day;
    let settled = LocalTime::at(now - SETTLING, organisation.time_zone).day;
    if settled.month() <= month {
        return Err(ReleaseRefused::NotOver {
            month,
            from: month.next().first_day(),
        });
    }
    let earlier = releases::of_organisation(connection, organisation.id)?;
    if let Some(there) = earlier.iter().rev().find(|release| release.month == month) {
        let version = there.version.unsigned_abs();
        let release = Summary::id(&organisation.slug, month, version);
        return Err(ReleaseRefused::Already { month, release });
    }
    answers::hold(connection)?;
    let tree = tree(connection, &organisation, month)?;
    let previous = earlier
        .last()
        .and_then(|last| Sha256::from_bytes(&last.hash));
    let summary = Summary::of(
        &tree,
        Edition {
            version: 1,
            previous,
        },
        Parameters::STANDARD,
    );
    let publication = Publication {
        released_on: today,
        reason: None,
    };
    let rendered = render(&summary, &publication)?;
    let checked = attack(connection, &earlier, &rendered)?;
    store(connection, &organisation, &summary, &rendered, &publication)?;
    let by = By {
        person: None,
        at: now,
    };
    log::record(
        connection,
        by,
        Some(organisation.id),
        "month.release",
        &month.to_string(),
    )?;
    Ok(Released {
        release: summary.release.clone(),
        hash: rendered.hash(),
        summary,
        checked,
    })
}

/// The tree of a month: the register's leaves with what came, and the leaves of earlier months
/// that were not open in it.
pub(super) fn tree(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    month: Month,
) -> Result<Tree, ReleaseRefused> {
    let open = register::leaves(connection, organisation.id, month)?;
    let before = register::leaves_before(connection, organisation.id, month)?;
    let came: BTreeMap<(TouchpointId, Channel), Counts> =
        answers::month_tallies(connection, month)?
            .into_iter()
            .map(|(touchpoint, channel, n)| {
                let counts = n.map(|count| u64::try_from(count).unwrap_or_default());
                ((touchpoint, channel), Counts(counts))
            })
            .collect();
    let mut leaves: BTreeMap<(ServiceId, TouchpointId, Channel), (QuestionSet, bool)> =
        BTreeMap::new();
    for Leaf {
        service,
        touchpoint,
        channel,
        question_set,
    } in before
    {
        leaves.insert((service, touchpoint, channel), (question_set, false));
    }
    for Leaf {
        service,
        touchpoint,
        channel,
        question_set,
    } in open
    {
        leaves.insert((service, touchpoint, channel), (question_set, true));
    }
    let language = organisation.staff_language();
    let branches = branches(connection, organisation, language, &leaves, &came)?;
    let (received, published) = comments::count_of_month(connection, organisation.id, month)?;
    let comments = Comments {
        received: u64::try_from(received).unwrap_or_default(),
        published: u64::try_from(published).unwrap_or_default(),
    };
    let name = organisation.name(language).to_owned();
    Ok(Tree::new(
        organisation.slug.clone(),
        name,
        month,
        branches,
        comments,
    )?)
}

/// The services of the tree in creation order, which is the order of their identifiers.
fn branches(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    language: Language,
    leaves: &BTreeMap<(ServiceId, TouchpointId, Channel), (QuestionSet, bool)>,
    came: &BTreeMap<(TouchpointId, Channel), Counts>,
) -> Result<Vec<ServiceBranch>, StoreError> {
    let services = services::of_organisation(connection, organisation.id)?;
    let ids: Vec<ServiceId> = services.iter().map(|service| service.id).collect();
    let touchpoints = touchpoints::of_services(connection, &ids)?;
    let mut branches = Vec::new();
    for service in services {
        let of_service = || leaves.iter().filter(|((id, ..), _)| *id == service.id);
        // What it asked that month is on the register of its open leaves.
        let open = of_service().find(|(_, (_, open))| *open);
        let Some((_, (question_set, _))) = open.or_else(|| of_service().next()) else {
            continue;
        };
        let mut places: BTreeMap<TouchpointId, Vec<ChannelLeaf>> = BTreeMap::new();
        for ((_, touchpoint, channel), (_, open)) in of_service() {
            let counts = came
                .get(&(*touchpoint, *channel))
                .copied()
                .unwrap_or_default();
            let counts = open.then_some(counts);
            places.entry(*touchpoint).or_default().push(ChannelLeaf {
                channel: *channel,
                counts,
            });
        }
        let touchpoints = places
            .into_iter()
            .map(|(id, channels)| {
                let touchpoint = touchpoints.iter().find(|touchpoint| touchpoint.id == id);
                let touchpoint = touchpoint.ok_or(StoreError::NotFound)?;
                Ok(TouchpointBranch {
                    code: touchpoint.code.clone(),
                    name: touchpoint.name(language).to_owned(),
                    channels,
                })
            })
            .collect::<Result<_, StoreError>>()?;
        branches.push(ServiceBranch {
            slug: service.slug.clone(),
            name: service.name(language).to_owned(),
            question_set: *question_set,
            touchpoints,
        });
    }
    Ok(branches)
}

/// Lets the attacker read every release there is together with the candidate.
pub(super) fn attack(
    connection: &mut AnyConnection,
    earlier: &[StoredRelease],
    candidate: &Rendered,
) -> Result<usize, ReleaseRefused> {
    let mut public = Vec::with_capacity(earlier.len() + 1);
    for release in earlier {
        let json = releases::file(connection, release.id, super::JSON)?;
        let csv = releases::file(connection, release.id, super::CSV)?;
        public.push((json.bytes, csv.bytes));
    }
    let bytes = |name| {
        candidate
            .file(name)
            .map(|file| file.bytes.clone())
            .unwrap_or_default()
    };
    public.push((bytes(super::JSON), bytes(super::CSV)));
    let files: Vec<PublicFiles<'_>> = public
        .iter()
        .map(|(json, csv)| PublicFiles { json, csv })
        .collect();
    let report = audit(&files);
    if report.is_safe() {
        Ok(report.releases)
    } else {
        Err(ReleaseRefused::Unsafe(report.findings))
    }
}

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
