//! Organisations: adding, changing, closing.

use super::{check, services};
use crate::domain::{LocalTime, Organisation};
use crate::store::audit::{self, By};
use crate::store::organisations::{self, NewOrganisation};
use crate::store::{AnyConnection, StoreError, staff_lists};

/// Adds an organisation.
///
/// # Errors
/// `Refused` when its short name is taken, or a name, a language or a contact will not do.
pub fn add(
    connection: &mut AnyConnection,
    by: By,
    new: &NewOrganisation,
) -> Result<Organisation, StoreError> {
    let new = NewOrganisation {
        names: check::first_names(&new.names)?,
        ..new.clone()
    };
    check::languages(&new.languages)?;
    check::contacts(&new.contacts)?;
    let id = organisations::add(connection, &new).map_err(check::taken(&new.slug))?;
    audit::record(
        connection,
        by,
        Some(id),
        "organisation.add",
        new.slug.as_str(),
    )?;
    organisations::by_id(connection, id)
}

/// Writes what of an organisation may change: names, nation, languages, contacts. Its short name and
/// its time zone stay: addresses and months hang on them.
///
/// # Errors
/// `Refused` when a name, a language or a contact will not do.
pub fn change(connection: &mut AnyConnection, by: By, to: &Organisation) -> Result<(), StoreError> {
    let to = Organisation {
        names: check::names(&to.names)?,
        ..to.clone()
    };
    check::languages(&to.languages)?;
    check::contacts(&to.contacts)?;
    organisations::change(connection, &to)?;
    audit::record(
        connection,
        by,
        Some(to.id),
        "organisation.change",
        to.slug.as_str(),
    )
}

/// Closes an organisation, its services and its touchpoints. Its releases stay; the names of its
/// people, which nothing needs any more, go.
///
/// # Errors
/// `NotFound` when it is closed already.
pub fn close(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
) -> Result<(), StoreError> {
    let owned = crate::store::services::of_organisation(connection, organisation.id)?;
    for service in owned.iter().filter(|service| !service.closed) {
        services::close(connection, by, organisation, service)?;
    }
    let today = LocalTime::at(by.at, organisation.time_zone).day;
    organisations::close(connection, organisation.id, today)?;
    staff_lists::forget(connection, organisation.id)?;
    let slug = organisation.slug.as_str();
    audit::record(
        connection,
        by,
        Some(organisation.id),
        "organisation.close",
        slug,
    )
}

#[cfg(test)]
mod tests {
    use super::{add, change, close};
    use crate::domain::{Channel, Contacts, Language, Nation, Organisation, Slug, TouchpointState};
    use crate::register::fixture::House;
    use crate::store::organisations::{self, NewOrganisation};
    use crate::store::{StoreError, staff_lists};

    fn trust() -> NewOrganisation {
        NewOrganisation {
            slug: Slug::parse("example-trust").unwrap(),
            names: vec![(Language::English, " Example Trust ".to_owned())],
            nation: Nation::England,
            time_zone: "Europe/London".parse().unwrap(),
            languages: vec![Language::English],
            contacts: Contacts::default(),
        }
    }

    #[test]
    fn an_organisation_is_added_once() {
        let house = House::new();
        let added = house.write(|connection, by| add(connection, by, &trust()));
        assert_eq!(added.name(Language::English), "Example Trust");
        let again = house.try_write(|connection, by| add(connection, by, &trust()));
        assert_eq!(
            again.unwrap_err().to_string(),
            "the short name `example-trust` is taken; choose another one"
        );
    }

    #[test]
    fn what_may_change_changes() {
        let house = House::new();
        let to = Organisation {
            names: vec![(Language::Welsh, "Cyngor Enghraifft".to_owned())],
            languages: vec![Language::Welsh, Language::English],
            ..house.organisation.clone()
        };
        house.write(move |connection, by| change(connection, by, &to));
        let id = house.organisation.id;
        let now = house
            .db
            .read_now(|connection| organisations::by_id(connection, id))
            .unwrap();
        assert_eq!(now.default_language(), Language::Welsh);
        assert_eq!(now.name(Language::Welsh), "Cyngor Enghraifft");
        assert_eq!(
            now.name(Language::English),
            "Example Council",
            "it keeps its other name"
        );
        let none = Organisation {
            languages: Vec::new(),
            ..now
        };
        let refused = house.try_write(move |connection, by| change(connection, by, &none));
        assert!(matches!(refused, Err(StoreError::Refused(_))));
    }

    #[test]
    fn closing_closes_all_that_is_below() {
        let house = House::new();
        house.touchpoint("DESK", TouchpointState::Open, &[Channel::Qr]);
        let organisation = house.organisation.clone();
        house.write(move |connection, by| close(connection, by, &organisation));
        assert!(house.service_now().closed);
        assert_eq!(
            house.place_now("DESK").touchpoint.state,
            TouchpointState::Retired
        );
        assert_eq!(
            house.lines()[3..],
            [
                "touchpoint.retire DESK",
                "service.close home-care-north",
                "organisation.close example-council"
            ]
        );
        let organisation = house.organisation.clone();
        let again = house.try_write(move |connection, by| close(connection, by, &organisation));
        assert!(matches!(again, Err(StoreError::NotFound)));
    }

    #[test]
    fn closing_forgets_the_names_of_its_people_and_of_no_others() {
        let house = House::new();
        let other = house
            .write(|connection, by| add(connection, by, &trust()))
            .id;
        let own = house.organisation.id;
        for id in [own, other] {
            let names = ["Nia Hughes".to_owned()];
            house.write(move |connection, _| staff_lists::put(connection, id, &names));
        }
        let organisation = house.organisation.clone();
        house.write(move |connection, by| close(connection, by, &organisation));
        let listed = |id| {
            house
                .db
                .read_now(|connection| staff_lists::of(connection, id))
        };
        assert_eq!(listed(own).unwrap(), [""; 0]);
        assert_eq!(listed(other).unwrap(), ["Nia Hughes"]);
        let versions = house.db.read_now(staff_lists::versions).unwrap();
        assert_eq!(versions, [(other, 1)], "no row is left");
    }
}
