//! What a month would be released as: counted, grouped, rendered, and read by the attacker together
//! with every earlier release. Nothing is stored here, so the same way serves a preview.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};

use super::bursts::{Burst, loud};
use super::explain::{Grouped, explain};
use super::publication::Checked;
use super::render::tables;
use super::{
    ChannelLeaf, Comments, Counts, Edition, Parameters, PublicFiles, Publication, ReleaseFile,
    ReleaseRefused, Report, ServiceBranch, Sha256, Summary, TouchpointBranch, Tree, audit,
};
use crate::domain::{
    Channel, Day, Language, LocalTime, Month, Organisation, QuestionSet, Service, ServiceId, Slug,
    Touchpoint, TouchpointId,
};
use crate::store::register::{self, Leaf};
use crate::store::releases::{self, StoredRelease};
use crate::store::{AnyConnection, StoreError};
use crate::store::{answers, comments, organisations, services, touchpoints};

/// How long the last answers of a month have to reach the disk before it can be released.
const SETTLING: chrono::TimeDelta = chrono::TimeDelta::minutes(5);

/// A month as it would be released at this moment.
#[derive(Debug)]
pub struct Candidate {
    /// Whose.
    pub organisation: Organisation,
    /// What it would say of its own making.
    pub publication: Publication,
    /// What it would say.
    pub summary: Summary,
    /// The files that the attacker read. The others are rendered when it is frozen.
    pub(super) tables: Vec<ReleaseFile>,
    /// What the attacker says of it and all earlier releases together.
    pub report: Report,
    /// The atoms somebody should look at first.
    pub bursts: Vec<Burst>,
    /// What is grouped, and why. For nobody but the operator.
    pub grouped: Vec<Grouped>,
}

/// What a month says at this moment, before it is a file.
pub(super) struct Told {
    pub(super) organisation: Organisation,
    pub(super) today: Day,
    earlier: Vec<StoredRelease>,
    ground: Ground,
    tree: Tree,
    pub(super) summary: Summary,
}

/// Counts a month.
///
/// # Errors
/// When the month is not over or is released already, or the store is away.
pub(super) fn tell(
    connection: &mut AnyConnection,
    now: DateTime<Utc>,
    slug: &Slug,
    month: Month,
) -> Result<Told, ReleaseRefused> {
    let organisation = match organisations::by_slug(connection, slug) {
        Err(StoreError::NotFound) => {
            return Err(ReleaseRefused::UnknownOrganisation(slug.clone()));
        }
        other => other?,
    };
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
    let ground = Ground::of(connection, &organisation, month)?;
    let tree = counted_on(connection, &organisation, month, &ground)?;
    let previous = earlier
        .last()
        .and_then(|last| Sha256::from_bytes(&last.hash));
    let edition = Edition {
        version: 1,
        previous,
    };
    let summary = Summary::of(&tree, edition, Parameters::STANDARD);
    Ok(Told {
        organisation,
        today,
        earlier,
        ground,
        tree,
        summary,
    })
}

/// Counts a month and lets the attacker read it.
///
/// # Errors
/// When the month is not over or is released already, or the store is away. That it is not safe is
/// no error here.
pub fn candidate(
    connection: &mut AnyConnection,
    now: DateTime<Utc>,
    slug: &Slug,
    month: Month,
) -> Result<Candidate, ReleaseRefused> {
    let told = tell(connection, now, slug, month)?;
    let parameters = Parameters::STANDARD;
    let publication = Publication::of(&told.organisation, told.today, None);
    let tables = tables(&told.summary)?;
    let report = attack(connection, &told.earlier, &tables)?;
    let bursts = bursts_on(connection, &told.organisation, month, &told.ground)?;
    Ok(Candidate {
        bursts: loud(&told.tree, &bursts, parameters),
        grouped: explain(&told.tree, parameters),
        organisation: told.organisation,
        publication,
        summary: told.summary,
        tables,
        report,
    })
}

/// The tree of a month as it counts at this moment.
pub(super) fn counted(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    month: Month,
) -> Result<Tree, ReleaseRefused> {
    let ground = Ground::of(connection, organisation, month)?;
    counted_on(connection, organisation, month, &ground)
}

fn counted_on(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    month: Month,
    ground: &Ground,
) -> Result<Tree, ReleaseRefused> {
    let came: Came = answers::month_tallies(connection, month)?
        .into_iter()
        .map(|(touchpoint, channel, n)| {
            let counts = n.map(|count| u64::try_from(count).unwrap_or_default());
            ((touchpoint, channel), Counts(counts))
        })
        .collect();
    let (received, published) = comments::count_of_month(connection, organisation.id, month)?;
    let comments = Comments {
        received: u64::try_from(received).unwrap_or_default(),
        published: u64::try_from(published).unwrap_or_default(),
    };
    let ids: Vec<TouchpointId> = ground.leaves.keys().map(|(_, id, _)| *id).collect();
    let left_out = answers::count_left_out(connection, month, &ids)?;
    let tree = ground.tree(organisation, month, &came, comments)?;
    Ok(tree.leaving_out(u64::try_from(left_out).unwrap_or_default()))
}

/// The tree of a month with those answers alone that came in bursts.
fn bursts_on(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    month: Month,
    ground: &Ground,
) -> Result<Tree, ReleaseRefused> {
    // Which answer they gave does not matter: every question set offers 1.
    let came: Came = answers::month_bursts(connection, month)?
        .into_iter()
        .map(|(touchpoint, channel, count)| {
            let count = u64::try_from(count).unwrap_or_default();
            ((touchpoint, channel), Counts([0, count, 0, 0, 0, 0]))
        })
        .collect();
    ground.tree(organisation, month, &came, Comments::default())
}

/// What came, at each touchpoint by each channel.
type Came = BTreeMap<(TouchpointId, Channel), Counts>;

/// What the tree of a month grows on: the register's leaves, those of earlier months that were not
/// open in it, and what their places are called.
struct Ground {
    /// What each leaf asked, and whether it was open.
    leaves: BTreeMap<(ServiceId, TouchpointId, Channel), (QuestionSet, bool)>,
    services: Vec<Service>,
    touchpoints: HashMap<TouchpointId, Touchpoint>,
}

impl Ground {
    fn of(
        connection: &mut AnyConnection,
        organisation: &Organisation,
        month: Month,
    ) -> Result<Self, StoreError> {
        let before = register::leaves_before(connection, organisation.id, month)?;
        let open = register::leaves(connection, organisation.id, month)?;
        let known = |leaf: Leaf, open: bool| {
            let key = (leaf.service, leaf.touchpoint, leaf.channel);
            (key, (leaf.question_set, open))
        };
        let mut leaves = BTreeMap::new();
        leaves.extend(before.into_iter().map(|leaf| known(leaf, false)));
        leaves.extend(open.into_iter().map(|leaf| known(leaf, true)));
        let services = services::of_organisation(connection, organisation.id)?;
        let ids: Vec<ServiceId> = services.iter().map(|service| service.id).collect();
        let touchpoints = touchpoints::of_services(connection, &ids)?;
        Ok(Self {
            leaves,
            services,
            touchpoints: touchpoints.into_iter().map(|one| (one.id, one)).collect(),
        })
    }

    /// The tree with what came.
    fn tree(
        &self,
        organisation: &Organisation,
        month: Month,
        came: &Came,
        comments: Comments,
    ) -> Result<Tree, ReleaseRefused> {
        let language = organisation.staff_language();
        let branches = self.branches(language, came)?;
        let name = organisation.name(language).to_owned();
        let slug = organisation.slug.clone();
        Ok(Tree::new(slug, name, month, branches, comments)?)
    }

    /// The services of the tree in creation order, which is the order of their identifiers.
    fn branches(&self, language: Language, came: &Came) -> Result<Vec<ServiceBranch>, StoreError> {
        let mut branches = Vec::new();
        for service in &self.services {
            let of_service = || self.leaves.iter().filter(|((id, ..), _)| *id == service.id);
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
                    let touchpoint = self.touchpoints.get(&id).ok_or(StoreError::NotFound)?;
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
}

/// Lets the attacker read every release there is together with the candidate.
pub(super) fn attack(
    connection: &mut AnyConnection,
    earlier: &[StoredRelease],
    candidate: &[ReleaseFile],
) -> Result<Report, StoreError> {
    let mut public = Vec::with_capacity(earlier.len());
    for release in earlier {
        let json = releases::file(connection, release.id, super::JSON)?;
        let csv = releases::file(connection, release.id, super::CSV)?;
        public.push((json.bytes, csv.bytes));
    }
    let bytes = |name| {
        let file = candidate.iter().find(|file| file.name == name);
        file.map_or(&[][..], |file| &file.bytes)
    };
    let candidate = PublicFiles {
        json: bytes(super::JSON),
        csv: bytes(super::CSV),
    };
    let earlier = public.iter().map(|(json, csv)| PublicFiles { json, csv });
    let files: Vec<PublicFiles<'_>> = earlier.chain([candidate]).collect();
    Ok(audit(&files))
}

/// What the safety report says of the attack.
pub(super) fn checked(report: &Report) -> Checked {
    let count = |n: usize| u64::try_from(n).unwrap_or_default();
    Checked {
        releases: count(report.releases),
        figures: count(report.figures),
        hidden: count(report.hidden),
    }
}
