//! Services: adding, renaming, what they ask, closing.

use super::{check, touchpoints};
use crate::domain::{
    Language, LocalTime, Month, Organisation, QuestionSet, Service, ServiceId, Slug,
    TouchpointState, Version,
};
use crate::store::audit::{self, By};
use crate::store::touchpoints::Place;
use crate::store::{AnyConnection, StoreError, services};

/// Short names that are addresses of Heard itself, beside those of services.
pub const RESERVED: &[&str] = &["new"];

/// What a service shall be after somebody edited it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Its names in the languages of its organisation; one that is missing is taken away.
    pub names: Vec<(Language, String)>,
    /// What it asks from next month on.
    pub question_set: QuestionSet,
}

/// Adds a service to an organisation.
///
/// # Errors
/// `Refused` when the short name is taken in this organisation or is an address of Heard itself, or
/// a name will not do.
pub fn add(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    slug: &Slug,
    names: &[(Language, String)],
    question_set: QuestionSet,
) -> Result<Service, StoreError> {
    if RESERVED.contains(&slug.as_str()) {
        return Err(StoreError::Refused(format!(
            "`{slug}` is an address of Heard itself; choose another short name"
        )));
    }
    let names = check::first_names(names)?;
    let id = services::add(connection, organisation.id, slug, &names, question_set)
        .map_err(check::taken(slug))?;
    audit::record(
        connection,
        by,
        Some(organisation.id),
        "service.add",
        slug.as_str(),
    )?;
    services::by_id(connection, id)
}

/// Gives a service new names; languages that are not among them keep theirs.
///
/// # Errors
/// `Refused` when a name will not do.
pub fn rename(
    connection: &mut AnyConnection,
    by: By,
    service: &Service,
    names: &[(Language, String)],
) -> Result<(), StoreError> {
    services::rename(connection, service.id, &check::names(names)?)?;
    record(connection, by, service, "service.change")
}

/// Changes what a service asks, and tells from which month on: the next one where the organisation
/// is. Naming what it asks now takes a change back that has not come yet.
///
/// # Errors
/// `Refused` when the service is closed.
pub fn ask(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    service: &Service,
    question_set: QuestionSet,
) -> Result<Month, StoreError> {
    refuse_closed(service)?;
    let now = LocalTime::at(by.at, organisation.time_zone).month();
    let next = now.next();
    if service.asks_in(next) != question_set {
        let until_then = service.asks_in(now);
        services::change_question_set(connection, service.id, until_then, question_set, next)?;
        record(connection, by, service, "service.change")?;
    }
    Ok(next)
}

/// Makes of a service what somebody wants who saw a version of it. What is so already is no change.
///
/// # Errors
/// `Conflict` when somebody else changed it since; `Refused` when it is closed, a name will not do,
/// or there is none in the organisation's first language.
pub fn edit(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    service: &Service,
    seen: Version,
    to: &Edit,
) -> Result<(), StoreError> {
    refuse_closed(service)?;
    let names = check::first_names(&to.names)?;
    let first = organisation.default_language();
    if names.iter().all(|(language, _)| *language != first) {
        return Err(StoreError::Refused(format!(
            "give it a name in `{first}`, the first language of `{}`",
            organisation.slug
        )));
    }
    let gone: Vec<Language> = service
        .names
        .iter()
        .map(|(language, _)| *language)
        .filter(|of| organisation.languages.contains(of) && names.iter().all(|(it, _)| it != of))
        .collect();
    let next = LocalTime::at(by.at, organisation.time_zone).month().next();
    let renamed = !gone.is_empty() || names.iter().any(|name| !service.names.contains(name));
    if !renamed && service.asks_in(next) == to.question_set {
        return Ok(());
    }
    take(connection, service.id, seen)?;
    if renamed {
        services::rename(connection, service.id, &names)?;
        services::unname(connection, service.id, &gone)?;
        record(connection, by, service, "service.change")?;
    }
    ask(connection, by, organisation, service, to.question_set)?;
    Ok(())
}

/// Takes a service for whoever acts on what they saw of it.
///
/// # Errors
/// `Conflict` when somebody else changed it since.
pub fn take(
    connection: &mut AnyConnection,
    service: ServiceId,
    seen: Version,
) -> Result<(), StoreError> {
    services::take(connection, service, seen)
}

/// Closes a service and retires its touchpoints. Its figures and releases stay.
///
/// # Errors
/// `Refused` when it is closed already.
pub fn close(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    service: &Service,
) -> Result<(), StoreError> {
    refuse_closed(service)?;
    for touchpoint in crate::store::touchpoints::of_services(connection, &[service.id])? {
        if touchpoint.state != TouchpointState::Retired {
            let place = Place {
                touchpoint,
                service: service.clone(),
                organisation: organisation.clone(),
            };
            touchpoints::retire(connection, by, &place, None)?;
        }
    }
    let today = LocalTime::at(by.at, organisation.time_zone).day;
    services::close(connection, service.id, today)?;
    record(connection, by, service, "service.close")
}

/// Nothing opens or changes in a closed service.
pub(super) fn refuse_closed(service: &Service) -> Result<(), StoreError> {
    if service.closed {
        let slug = &service.slug;
        return Err(StoreError::Refused(format!(
            "the service `{slug}` is closed; add another one"
        )));
    }
    Ok(())
}

fn record(
    connection: &mut AnyConnection,
    by: By,
    service: &Service,
    act: &str,
) -> Result<(), StoreError> {
    audit::record(
        connection,
        by,
        Some(service.organisation),
        act,
        service.slug.as_str(),
    )
}

#[cfg(test)]
mod tests {
    use super::{add, ask, close, rename};
    use crate::domain::{Channel, Language, QuestionSet, TouchpointState};
    use crate::register::fixture::House;
    use crate::store::StoreError;

    #[test]
    fn a_short_name_is_taken_once_in_an_organisation() {
        let house = House::new();
        let (organisation, slug) = (house.organisation.clone(), house.service.slug.clone());
        let names = vec![(Language::English, "Home care North".to_owned())];
        let refused = house.try_write(move |connection, by| {
            add(
                connection,
                by,
                &organisation,
                &slug,
                &names,
                QuestionSet::Fft,
            )
        });
        assert_eq!(
            refused.unwrap_err().to_string(),
            "the short name `home-care-north` is taken; choose another one"
        );
    }

    #[test]
    fn a_name_in_another_language_leaves_the_first() {
        let house = House::new();
        let service = house.service.clone();
        let names = vec![(Language::Welsh, "Gofal cartref y Gogledd".to_owned())];
        house.write(move |connection, by| rename(connection, by, &service, &names));
        let now = house.service_now();
        assert_eq!(now.name(Language::Welsh), "Gofal cartref y Gogledd");
        assert_eq!(now.name(Language::English), "Home care North");
    }

    #[test]
    fn what_is_asked_changes_with_the_next_month_there() {
        let house = House::new();
        // Still November in Cardiff; on the wall of a server in Auckland it is December.
        house.clock.turn_to("2026-11-30T23:59:00Z".parse().unwrap());
        let november = house.month();
        let change = |to| {
            let (organisation, service) = (house.organisation.clone(), house.service_now());
            house.write(move |connection, by| ask(connection, by, &organisation, &service, to))
        };
        assert_eq!(change(QuestionSet::Smiley), november.next());
        assert_eq!(
            change(QuestionSet::Govuk),
            november.next(),
            "the last word counts"
        );
        assert_eq!(house.service_now().asks_in(november), QuestionSet::Fft);
        assert_eq!(
            house.service_now().asks_in(november.next()),
            QuestionSet::Govuk
        );
        change(QuestionSet::Fft);
        assert_eq!(
            house.service_now().asks_in(november.next()),
            QuestionSet::Fft,
            "taken back"
        );

        change(QuestionSet::Govuk);
        house.clock.turn_to("2026-12-01T00:00:00Z".parse().unwrap());
        assert_eq!(change(QuestionSet::Smiley), november.next().next());
        let asked = |month| house.service_now().asks_in(month);
        assert_eq!(asked(november.next()), QuestionSet::Govuk);
        assert_eq!(asked(november.next().next()), QuestionSet::Smiley);
    }

    #[test]
    fn a_closed_service_stays_closed() {
        let house = House::new();
        house.touchpoint("DESK", TouchpointState::Paused, &[Channel::Qr]);
        let organisation = house.organisation.clone();
        let service = house.service.clone();
        house.write(move |connection, by| close(connection, by, &organisation, &service));
        assert_eq!(
            house.place_now("DESK").touchpoint.state,
            TouchpointState::Retired
        );
        let (organisation, service) = (house.organisation.clone(), house.service_now());
        let again =
            house.try_write(move |connection, by| close(connection, by, &organisation, &service));
        assert!(matches!(again, Err(StoreError::Refused(_))));
    }
}
