//! The rows of the register.

use crate::domain::{Month, OrganisationId, Service, Touchpoint, TouchpointState};
use crate::store::register::{self, Leaf};
use crate::store::{AnyConnection, StoreError, services, touchpoints};

/// Puts every channel of a touchpoint on the register of `month`. One that stands there stays as
/// it is.
pub(super) fn open(
    connection: &mut AnyConnection,
    service: &Service,
    touchpoint: &Touchpoint,
    month: Month,
) -> Result<(), StoreError> {
    for channel in &touchpoint.channels {
        let leaf = Leaf {
            service: service.id,
            touchpoint: touchpoint.id,
            channel: *channel,
            question_set: service.asks_in(month),
        };
        register::open(connection, month, &leaf)?;
    }
    Ok(())
}

/// Begins a month: puts every open touchpoint of an organisation on its register. Doing it again
/// changes nothing, so the timetable may do it as often as it likes.
///
/// `month` is the one that has begun where the organisation is; what services ask in later ones is
/// not settled yet.
///
/// # Errors
/// When the database is away.
pub fn roll(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    month: Month,
) -> Result<(), StoreError> {
    let services = services::of_organisation(connection, organisation)?;
    for service in services.iter().filter(|service| !service.closed) {
        for touchpoint in touchpoints::of_services(connection, &[service.id])? {
            if touchpoint.state == TouchpointState::Open {
                open(connection, service, &touchpoint, month)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::roll;
    use crate::domain::{Channel, QuestionSet, TouchpointState};
    use crate::register::fixture::House;
    use crate::register::services;
    use crate::register::touchpoints::{self, Change};

    #[test]
    fn a_month_begins_with_what_is_open() {
        let house = House::new();
        let desk = house.touchpoint("DESK", TouchpointState::Open, &[Channel::Qr, Channel::Sms]);
        house.touchpoint("TEST", TouchpointState::Draft, &[Channel::Qr]);
        let shut = house.touchpoint("SHUT", TouchpointState::Open, &[Channel::Qr]);
        house.write(move |connection, by| {
            let pause = Change {
                state: Some(TouchpointState::Paused),
                ..Change::default()
            };
            touchpoints::change(connection, by, &shut, &pause)
        });
        let december = house.month().next();
        assert_eq!(house.leaves(december), []);
        let organisation = house.organisation.id;
        for _again in 0..2 {
            house.write(move |connection, _by| roll(connection, organisation, december));
        }
        let place = (desk.touchpoint.id, QuestionSet::Fft);
        assert_eq!(
            house.leaves(december),
            [
                (place.0, Channel::Qr, place.1),
                (place.0, Channel::Sms, place.1)
            ]
        );
    }

    #[test]
    fn a_closed_service_is_on_no_later_register() {
        let house = House::new();
        house.touchpoint("DESK", TouchpointState::Open, &[Channel::Qr]);
        let (organisation, service) = (house.organisation.clone(), house.service.clone());
        let november = house.month();
        house.write(move |connection, by| {
            services::close(connection, by, &organisation, &service)?;
            roll(connection, organisation.id, november.next())
        });
        assert_eq!(house.leaves(november).len(), 1, "this month it was open");
        assert_eq!(house.leaves(november.next()), []);
    }
}
