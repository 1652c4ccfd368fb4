//! Touchpoints, and what a citizen's page needs to know about the place it stands for.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::names::{self, Kind};
use super::schema::{services as service_table, touchpoints};
use super::{AnyConnection, StoreError, changes, organisations, services};
use crate::domain::{
    Channel, Code, Day, Hanging, Language, Organisation, OrganisationId, Origin, Service,
    ServiceId, Touchpoint, TouchpointId, TouchpointState,
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
    version: i64,
    opens_on: Option<i32>,
    place: Option<String>,
    put_up_on: Option<i32>,
    checked_on: Option<i32>,
    stopped_at: Option<NaiveDateTime>,
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
            opens_on: self.opens_on.and_then(Day::from_number),
            sign: Hanging {
                place: self.place,
                put_up_on: self.put_up_on.and_then(Day::from_number),
                checked_on: self.checked_on.and_then(Day::from_number),
            },
            stopped_at: self.stopped_at.map(|at| at.and_utc()),
            version: self.version,
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
    /// The day a draft opens by itself.
    pub opens_on: Option<Day>,
    /// Where and since when its sign hangs.
    pub sign: Hanging,
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
            touchpoints::opens_on.eq(new.opens_on.map(Day::number)),
            touchpoints::place.eq(&new.sign.place),
            touchpoints::put_up_on.eq(new.sign.put_up_on.map(Day::number)),
            touchpoints::checked_on.eq(new.sign.checked_on.map(Day::number)),
        ))
        .returning(touchpoints::id)
        .get_result(connection)?;
    names::set(connection, Kind::Touchpoint, id.0, &new.names)?;
    Ok(id)
}

/// Writes what of a touchpoint may change: all but its code, its service and when its sign was looked
/// at. Its names are added to those it has.
///
/// # Errors
/// `Conflict` when it was changed since it was read, or is gone.
pub fn change(connection: &mut AnyConnection, to: &Touchpoint) -> Result<(), StoreError> {
    changes::note();
    let as_it_was = touchpoints::table
        .find(to.id)
        .filter(touchpoints::version.eq(to.version));
    let changed = diesel::update(as_it_was)
        .set((
            touchpoints::version.eq(to.version + 1),
            touchpoints::state.eq(to.state),
            touchpoints::successor_id.eq(to.successor),
            touchpoints::channels.eq(words(&to.channels)),
            touchpoints::shared_network.eq(to.shared_network),
            touchpoints::origins.eq(spaced(&to.origins)),
            touchpoints::language.eq(to.language),
            touchpoints::opens_on.eq(to.opens_on.map(Day::number)),
            touchpoints::place.eq(&to.sign.place),
            touchpoints::put_up_on.eq(to.sign.put_up_on.map(Day::number)),
            touchpoints::stopped_at.eq(to.stopped_at.map(|at| at.naive_utc())),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Err(StoreError::Conflict);
    }
    names::set(connection, Kind::Touchpoint, to.id.0, &to.names)
}

/// Notes that somebody looked at its sign. That is no change: whoever edits it meanwhile goes on.
///
/// # Errors
/// `NotFound` when it is gone.
pub fn check(connection: &mut AnyConnection, id: TouchpointId, on: Day) -> Result<(), StoreError> {
    let checked = diesel::update(touchpoints::table.find(id))
        .set(touchpoints::checked_on.eq(on.number()))
        .execute(connection)?;
    if checked == 0 {
        return Err(StoreError::NotFound);
    }
    Ok(())
}

/// Takes the names in some languages away.
///
/// # Errors
/// When the database is away.
pub fn unname(
    connection: &mut AnyConnection,
    id: TouchpointId,
    languages: &[Language],
) -> Result<(), StoreError> {
    names::forget(connection, Kind::Touchpoint, id.0, languages)
}

/// Drafts of an organisation that open by themselves on this day, or should have before.
///
/// # Errors
/// When the database is away.
pub fn due_to_open(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    today: Day,
) -> Result<Vec<TouchpointId>, StoreError> {
    Ok(touchpoints::table
        .inner_join(service_table::table)
        .filter(service_table::organisation_id.eq(organisation))
        .filter(touchpoints::state.eq(TouchpointState::Draft))
        .filter(touchpoints::opens_on.le(today.number()))
        .order(touchpoints::id)
        .select(touchpoints::id)
        .load(connection)?)
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
