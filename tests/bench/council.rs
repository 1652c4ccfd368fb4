//! The organisation that is asked about: 500 touchpoints of ten services.

use heard::domain::{
    Channel, Clock, Code, Contacts, Hanging, Language, LocalTime, Month, Nation, Organisation,
    QuestionSet, Service, Slug, Touchpoint, TouchpointState,
};
use heard::register;
use heard::store::audit::By;
use heard::store::organisations::NewOrganisation;
use heard::store::{AnyConnection, Db, StoreError, answers};

/// Its short name.
pub(crate) const SLUG: &str = "example-council";
/// How many touchpoints it has.
pub(crate) const TOUCHPOINTS: usize = 500;
/// How many services they belong to, the same number each.
const SERVICES: usize = 10;

/// The organisation, and each touchpoint with its service.
#[derive(Debug, Clone)]
pub(crate) struct Council {
    pub(crate) organisation: Organisation,
    pub(crate) places: Vec<(Service, Touchpoint)>,
}

/// The codes of its touchpoints.
pub(crate) fn codes() -> Vec<Code> {
    let letters = || {
        b"ABCDEFGHJKMNPQRSTUVWXYZ"
            .iter()
            .map(|byte| char::from(*byte))
    };
    let texts = letters().flat_map(|a| letters().map(move |b| format!("Q{a}{b}Z")));
    let codes = texts.filter_map(|text| Code::choose(&text).ok());
    codes.take(TOUCHPOINTS).collect()
}

/// Sets it up, with everything open in the month that runs.
pub(crate) fn set_up(db: &Db, clock: &Clock, channels: &[Channel]) -> Result<Council, StoreError> {
    let by = By {
        person: None,
        at: clock.now(),
    };
    let channels = channels.to_vec();
    db.write_now(move |connection| {
        let new = NewOrganisation {
            slug: slug(SLUG)?,
            names: name("Example Council"),
            nation: Nation::England,
            time_zone: "Europe/London".parse().map_err(StoreError::Refused)?,
            languages: vec![Language::English],
            contacts: Contacts::default(),
        };
        let organisation = register::organisations::add(connection, by, &new)?;
        let month = LocalTime::at(by.at, organisation.time_zone).month();
        answers::make_room(connection, month)?;
        let mut places = Vec::new();
        for (number, codes) in codes().chunks(TOUCHPOINTS / SERVICES).enumerate() {
            let service = service(connection, by, &organisation, number)?;
            for code in codes {
                let new = register::touchpoints::NewTouchpoint {
                    names: name(&format!("Desk {code}")),
                    code: Some(code.clone()),
                    state: TouchpointState::Open,
                    channels: channels.clone(),
                    shared_network: false,
                    origins: Vec::new(),
                    language: None,
                    opens_on: None,
                    sign: Hanging::default(),
                };
                let touchpoint =
                    register::touchpoints::add(connection, by, &organisation, &service, &new)?;
                places.push((service.clone(), touchpoint));
            }
        }
        Ok(Council {
            organisation,
            places,
        })
    })
}

fn service(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    number: usize,
) -> Result<Service, StoreError> {
    let (slug, names) = (
        slug(&format!("service-{number}"))?,
        name(&format!("Service {number}")),
    );
    register::services::add(
        connection,
        by,
        organisation,
        &slug,
        &names,
        QuestionSet::Fft,
    )
}

/// Begins a month of it, as the timetable does: room for its ratings, and the register.
pub(crate) fn begin(db: &Db, council: &Council, month: Month) -> Result<(), StoreError> {
    let organisation = council.organisation.id;
    db.write_now(move |connection| {
        answers::make_room(connection, month)?;
        register::roll(connection, organisation, month)
    })
}

fn slug(text: &str) -> Result<Slug, StoreError> {
    Slug::parse(text).map_err(|refused| StoreError::Refused(refused.to_string()))
}

fn name(english: &str) -> Vec<(Language, String)> {
    vec![(Language::English, english.to_owned())]
}
