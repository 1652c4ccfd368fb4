//! Touchpoints, and what a citizen's page needs to know about the place it stands for.

use diesel::prelude::*;

use super::names::{self, Kind};
use super::schema::touchpoints;
use super::{AnyConnection, StoreError, changes, organisations, services};
use crate::domain::{
    Channel, Code, Language, Organisation, Origin, Service, ServiceId, Touchpoint, TouchpointId,
    TouchpointState,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = touchpoints)]
struct Row {
    id: TouchpointId,
    service_id: ServiceId,
    code: String,
    state: TouchpointState,
    successor_id: Option<TouchpointId>,
    channels: String,
    shared_network: bool,
    origins: String,
    language: Option<Language>,
}

impl Row {
    fn read(self, names: Vec<(Language, String)>) -> Result<Touchpoint, StoreError> {
        let unreadable =
            |what: &str| StoreError::Unreadable(format!("touchpoint {}: {what}", self.id));
        let channels: Result<Vec<Channel>, _> = self.channels.split(',').map(str::parse).collect();
        let origins: Result<Vec<Origin>, _> =
            self.origins.split_whitespace().map(str::parse).collect();
        Ok(Touchpoint {
            id: self.id,
            service: self.service_id,
            code: Code::parse(&self.code).map_err(|_bad| unreadable("code"))?,
            names,
            state: self.state,
            successor: self.successor_id,
            channels: channels.map_err(|_bad| unreadable("channels"))?,
            shared_network: self.shared_network,
            origins: origins.map_err(|_bad| unreadable("origins"))?,
            language: self.language,
        })
    }
}

/// A touchpoint with the service and the organisation it belongs to.
#[derive(Debug, Clone)]
pub struct Place {
    /// Where people are asked.
    pub touchpoint: Touchpoint,
    /// What they are asked about.
    pub service: Service,
    /// Who asks.
    pub organisation: Organisation,
}

/// What a new touchpoint is.
#[derive(Debug, Clone)]
pub struct NewTouchpoint {
    /// The service it asks for.
    pub service: ServiceId,
    /// Its code, never given out before.
    pub code: Code,
    /// Its names.
    pub names: Vec<(Language, String)>,
    /// Whether it takes answers at once.
    pub state: TouchpointState,
    /// The ways answers come.
    pub channels: Vec<Channel>,
    /// Whether many people answer from one network there.
    pub shared_network: bool,
    /// The web pages its widget may stand on.
    pub origins: Vec<Origin>,
    /// The language of its pages where a browser asks for none that is offered.
    pub language: Option<Language>,
}

/// Adds a touchpoint.
///
/// # Errors
/// `Conflict` when the code was given out before.
pub fn add(
    connection: &mut AnyConnection,
    new: &NewTouchpoint,
) -> Result<TouchpointId, StoreError> {
    let id: TouchpointId = diesel::insert_into(touchpoints::table)
        .values((
            touchpoints::service_id.eq(new.service),
            touchpoints::code.eq(new.code.as_str()),
            touchpoints::state.eq(new.state),
            touchpoints::channels.eq(words(&new.channels)),
            touchpoints::shared_network.eq(new.shared_network),
            touchpoints::origins.eq(spaced(&new.origins)),
            touchpoints::language.eq(new.language),
        ))
        .returning(touchpoints::id)
        .get_result(connection)?;
    names::set(connection, Kind::Touchpoint, id.0, &new.names)?;
    Ok(id)
}

/// Writes what of a touchpoint may change: names, state, successor, channels, network, origins,
/// language.
///
/// # Errors
/// `NotFound` when it is gone.
pub fn change(connection: &mut AnyConnection, to: &Touchpoint) -> Result<(), StoreError> {
    changes::note();
    let changed = diesel::update(touchpoints::table.find(to.id))
        .set((
            touchpoints::state.eq(to.state),
            touchpoints::successor_id.eq(to.successor),
            touchpoints::channels.eq(words(&to.channels)),
            touchpoints::shared_network.eq(to.shared_network),
            touchpoints::origins.eq(spaced(&to.origins)),
            touchpoints::language.eq(to.language),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Err(StoreError::NotFound);
    }
    names::set(connection, Kind::Touchpoint, to.id.0, &to.names)
}

/// The touchpoint with this code, in any state, and where it belongs.
///
/// # Errors
/// `NotFound` when the code was never given out.
pub fn place(connection: &mut AnyConnection, code: &Code) -> Result<Place, StoreError> {
    let row = touchpoints::table
        .filter(touchpoints::code.eq(code.as_str()))
        .select(Row::as_select())
        .first(connection)?;
    place_of(connection, row)
}

/// The touchpoint with this identifier, and where it belongs.
///
/// # Errors
/// `NotFound` when there is none.
pub fn place_by_id(connection: &mut AnyConnection, id: TouchpointId) -> Result<Place, StoreError> {
    let row = touchpoints::table
        .find(id)
        .select(Row::as_select())
        .first(connection)?;
    place_of(connection, row)
}

fn place_of(connection: &mut AnyConnection, row: Row) -> Result<Place, StoreError> {
    let service = services::by_id(connection, row.service_id)?;
    let organisation = organisations::by_id(connection, service.organisation)?;
    let touchpoint = named(connection, vec![row])?
        .pop()
        .ok_or(StoreError::NotFound)?;
    Ok(Place {
        touchpoint,
        service,
        organisation,
    })
}

/// The touchpoints of some services, in creation order.
///
/// # Errors
/// When the database is away.
pub fn of_services(
    connection: &mut AnyConnection,
    services: &[ServiceId],
) -> Result<Vec<Touchpoint>, StoreError> {
    let mut rows = Vec::new();
    for some in services.chunks(10_000) {
        rows.extend(
            touchpoints::table
                .filter(touchpoints::service_id.eq_any(some.to_vec()))
                .select(Row::as_select())
                .load(connection)?,
        );
    }
    rows.sort_by_key(|row: &Row| row.id);
    named(connection, rows)
}

/// Whether a code was ever given out.
///
/// # Errors
/// When the database is away.
pub fn code_is_taken(connection: &mut AnyConnection, code: &Code) -> Result<bool, StoreError> {
    let found = touchpoints::table.filter(touchpoints::code.eq(code.as_str()));
    Ok(diesel::select(diesel::dsl::exists(found)).get_result(connection)?)
}

/// Which of some codes were ever given out.
///
/// # Errors
/// When the database is away.
pub fn codes_taken(
    connection: &mut AnyConnection,
    codes: &[Code],
) -> Result<Vec<Code>, StoreError> {
    let mut taken = Vec::new();
    for some in codes.chunks(10_000) {
        let some: Vec<&str> = some.iter().map(Code::as_str).collect();
        let found: Vec<String> = touchpoints::table
            .filter(touchpoints::code.eq_any(some))
            .select(touchpoints::code)
            .load(connection)?;
        taken.extend(found.iter().filter_map(|code| Code::parse(code).ok()));
    }
    Ok(taken)
}

/// A made code that was never given out.
///
/// # Errors
/// When the database is away.
pub fn free_code(connection: &mut AnyConnection) -> Result<Code, StoreError> {
    loop {
        // Some random bytes make no code; of six characters there are 500 million.
        if let Some(code) = Code::make(rand::random())
            && !code_is_taken(connection, &code)?
        {
            return Ok(code);
        }
    }
}

fn named(connection: &mut AnyConnection, rows: Vec<Row>) -> Result<Vec<Touchpoint>, StoreError> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id.0).collect();
    let mut names = names::of(connection, Kind::Touchpoint, &ids)?;
    rows.into_iter()
        .map(|row| {
            let names = names.remove(&row.id.0).unwrap_or_default();
            row.read(names)
        })
        .collect()
}

fn spaced(origins: &[Origin]) -> String {
    origins
        .iter()
        .map(Origin::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}

fn words(channels: &[Channel]) -> String {
    channels
        .iter()
        .map(|channel| channel.as_str())
        .collect::<Vec<_>>()
        .join(",")
}
