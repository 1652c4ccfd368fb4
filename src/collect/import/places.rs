//! The places of a file: found in the database, or made.

use super::lines::{File, PlaceName};
use super::{BadLine, Imported};
use crate::domain::{
    Channel, Contacts, Hanging, Language, Nation, Organisation, QuestionSet, Service, Slug,
    SlugRefused, Touchpoint, TouchpointState,
};
use crate::store::organisations::NewOrganisation;
use crate::store::register::{self, Leaf};
use crate::store::touchpoints::{self, NewTouchpoint};
use crate::store::{AnyConnection, StoreError, optional, organisations, releases, services};

/// A place that is there.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) organisation: Organisation,
    pub(super) service: Service,
    pub(super) touchpoint: Touchpoint,
}

/// As much of a place as is there before the import.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) organisation: Option<Organisation>,
    pub(super) service: Option<Service>,
    pub(super) touchpoint: Option<Touchpoint>,
}

/// Looks every place of the file up. A place that is missing and may not be made, or that cannot
/// be told from another, makes all its lines bad.
pub(super) fn find(
    connection: &mut AnyConnection,
    file: &File,
    create: Option<QuestionSet>,
    bad: &mut Vec<BadLine>,
) -> Result<Vec<Option<Found>>, StoreError> {
    let mut places = Vec::with_capacity(file.places.len());
    for (index, name) in file.places.iter().enumerate() {
        let found = match find_one(connection, name)? {
            Ok(found) => match missing(&found, name) {
                Some(reason) if create.is_none() => Err(reason),
                _ => Ok(found),
            },
            Err(reason) => Err(reason),
        };
        places.push(match found {
            Ok(found) => Some(found),
            Err(reason) => {
                let lines = file.lines.iter().filter(|line| line.place == index);
                bad.extend(lines.map(|line| BadLine {
                    line: line.number,
                    reason: reason.clone(),
                }));
                None
            }
        });
    }
    Ok(places)
}

/// What is missing of a place, and what to do.
fn missing(found: &Found, name: &PlaceName) -> Option<String> {
    let (what, name) = match found {
        Found {
            organisation: None, ..
        } => ("organisation", &name.organisation),
        Found { service: None, .. } => ("service", &name.service),
        Found {
            touchpoint: None, ..
        } => ("touchpoint", &name.touchpoint),
        _ => return None,
    };
    Some(format!(
        "there is no {what} `{name}`; add it first, or import with --create"
    ))
}

fn find_one(
    connection: &mut AnyConnection,
    name: &PlaceName,
) -> Result<Result<Found, String>, StoreError> {
    let refused = |name: &str, refused: SlugRefused| Ok(Err(format!("`{name}`: {refused}")));
    let mut found = Found::default();
    let slug = match Slug::from_name(&name.organisation) {
        Ok(slug) => slug,
        Err(error) => return refused(&name.organisation, error),
    };
    let service = match Slug::from_name(&name.service) {
        Ok(slug) => slug,
        Err(error) => return refused(&name.service, error),
    };
    found.organisation = optional(organisations::by_slug(connection, &slug))?;
    if let Some(owner) = &found.organisation {
        found.service = optional(services::by_slug(connection, owner.id, &service))?;
    }
    if let Some(owner) = &found.service {
        let same = |candidate: &Touchpoint| {
            let named = candidate
                .names
                .iter()
                .any(|(_, given)| *given == name.touchpoint);
            named
                || candidate
                    .code
                    .as_str()
                    .eq_ignore_ascii_case(&name.touchpoint)
        };
        let mut candidates = touchpoints::of_services(connection, &[owner.id])?;
        candidates.retain(same);
        found.touchpoint = candidates.pop();
        if !candidates.is_empty() {
            let PlaceName {
                service,
                touchpoint,
                ..
            } = name;
            return Ok(Err(format!(
                "`{service}` has several touchpoints `{touchpoint}`; use the code of one"
            )));
        }
    }
    Ok(Ok(found))
}

/// Makes organisations, services and touchpoints that are missing, in order of first appearance,
/// and opens every place on the register in every month of the file.
pub(super) fn make_missing(
    connection: &mut AnyConnection,
    file: &File,
    found: Vec<Option<Found>>,
    create: Option<QuestionSet>,
    imported: &mut Imported,
) -> Result<Vec<Place>, StoreError> {
    let mut places = Vec::with_capacity(found.len());
    for (index, (name, found)) in file.places.iter().zip(found).enumerate() {
        let whole = found.and_then(|found| {
            Some(Place {
                organisation: found.organisation?,
                service: found.service?,
                touchpoint: found.touchpoint?,
            })
        });
        places.push(match (whole, create) {
            (Some(whole), _) => whole,
            (None, Some(set)) => make(connection, name, set, channels(file, index), imported)?,
            (None, None) => return Err(StoreError::NotFound),
        });
    }
    if create.is_some() {
        open_register(connection, file, &places)?;
    }
    Ok(places)
}

/// The channels by which a place's answers came.
fn channels(file: &File, place: usize) -> Vec<Channel> {
    let came = |channel: &Channel| {
        file.lines
            .iter()
            .any(|line| line.place == place && line.channel == *channel)
    };
    Channel::ALL.iter().copied().filter(came).collect()
}

fn make(
    connection: &mut AnyConnection,
    name: &PlaceName,
    question_set: QuestionSet,
    channels: Vec<Channel>,
    imported: &mut Imported,
) -> Result<Place, StoreError> {
    let slug = |name: &str| {
        Slug::from_name(name).map_err(|refused| StoreError::Refused(refused.to_string()))
    };
    let named = |name: &String| vec![(Language::English, name.clone())];
    let owner = slug(&name.organisation)?;
    if optional(organisations::by_slug(connection, &owner))?.is_none() {
        let new = NewOrganisation {
            slug: owner.clone(),
            names: named(&name.organisation),
            nation: Nation::England,
            time_zone: "Europe/London".parse().map_err(StoreError::Refused)?,
            languages: vec![Language::English],
            contacts: Contacts::default(),
        };
        organisations::add(connection, &new)?;
        imported.organisations.push(name.organisation.clone());
    }
    let organisation = organisations::by_slug(connection, &owner)?;
    let asks = slug(&name.service)?;
    if optional(services::by_slug(connection, organisation.id, &asks))?.is_none() {
        services::add(
            connection,
            organisation.id,
            &asks,
            &named(&name.service),
            question_set,
        )?;
        imported.services.push(name.service.clone());
    }
    let service = services::by_slug(connection, organisation.id, &asks)?;
    let new = NewTouchpoint {
        service: service.id,
        code: touchpoints::free_code(connection)?,
        names: named(&name.touchpoint),
        state: TouchpointState::Open,
        channels,
        shared_network: false,
        origins: Vec::new(),
        language: None,
        opens_on: None,
        sign: Hanging::default(),
    };
    touchpoints::add(connection, &new)?;
    let touchpoint = touchpoints::place(connection, &new.code)?.touchpoint;
    imported
        .touchpoints
        .push((new.code, name.service.clone(), name.touchpoint.clone()));
    Ok(Place {
        organisation,
        service,
        touchpoint,
    })
}

fn open_register(
    connection: &mut AnyConnection,
    file: &File,
    places: &[Place],
) -> Result<(), StoreError> {
    let Some((first, last)) = file.days() else {
        return Ok(());
    };
    for (index, place) in places.iter().enumerate() {
        // The tree of a released month is frozen with it.
        let released = releases::months(connection, place.organisation.id)?;
        let months = first.month().through(last.month());
        for month in months.filter(|month| !released.contains(month)) {
            for channel in channels(file, index) {
                let leaf = Leaf {
                    service: place.service.id,
                    touchpoint: place.touchpoint.id,
                    channel,
                    question_set: place.service.asks_in(month),
                };
                register::open(connection, month, &leaf)?;
            }
        }
    }
    Ok(())
}
