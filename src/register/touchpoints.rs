//! Touchpoints: their codes, names, states and channels.

use chrono::{DateTime, Datelike, Utc};

use super::{check, months, services};
use crate::domain::{
    Channel, Code, Day, Hanging, Language, LocalTime, Organisation, Origin, Service, Touchpoint,
    TouchpointState,
};
use crate::store::audit::{self, By};
use crate::store::touchpoints::{self, Place};
use crate::store::{AnyConnection, StoreError};

/// Days ahead a draft may open by itself.
const OPENS_WITHIN: u64 = 730;

/// What a new touchpoint shall be.
#[derive(Debug, Clone)]
pub struct NewTouchpoint {
    /// The code on its signs; one is made when none is chosen.
    pub code: Option<Code>,
    /// Its names, one at least.
    pub names: Vec<(Language, String)>,
    /// Any state but retired.
    pub state: TouchpointState,
    /// The ways answers come here, one at least.
    pub channels: Vec<Channel>,
    /// Whether many people answer from one network here.
    pub shared_network: bool,
    /// The web pages its widget may stand on, [`Origin::MOST`] at the most.
    pub origins: Vec<Origin>,
    /// The language of its pages where a browser asks for none that is offered; one that the
    /// organisation offers.
    pub language: Option<Language>,
    /// The day a draft opens by itself; one that is to come.
    pub opens_on: Option<Day>,
    /// Where and since when its sign hangs.
    pub sign: Hanging,
}

/// What of a touchpoint shall change; what is not given stays.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// New names; languages that are not among them keep theirs.
    pub names: Vec<(Language, String)>,
    /// Languages in which it shall have no name any more; one name stays.
    pub unnamed: Vec<Language>,
    /// Any state but retired: that is [`retire`].
    pub state: Option<TouchpointState>,
    /// All the channels it shall have, one at least. A new one is open at once; one that is left out
    /// stays on this month's register and is off the next.
    pub channels: Option<Vec<Channel>>,
    /// Whether many people answer from one network here.
    pub shared_network: Option<bool>,
    /// All the web pages its widget may stand on.
    pub origins: Option<Vec<Origin>>,
    /// The language of its pages where a browser asks for none that is offered; inside, none for the
    /// organisation's first.
    pub language: Option<Option<Language>>,
    /// The day a draft opens by itself; inside, none for no day.
    pub opens_on: Option<Option<Day>>,
    /// Where its sign hangs, in words; inside, none for nowhere.
    pub place: Option<Option<String>>,
    /// The day its sign was put up; inside, none when nobody knows.
    pub put_up_on: Option<Option<Day>>,
}

/// Adds a touchpoint to a service.
///
/// # Errors
/// `Refused` when the code was given out before, the service is closed, a name will not do, there is
/// no channel, or the organisation does not offer the language.
pub fn add(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    service: &Service,
    new: &NewTouchpoint,
) -> Result<Touchpoint, StoreError> {
    services::refuse_closed(service)?;
    if new.state == TouchpointState::Retired {
        return Err(StoreError::Refused(
            "a new touchpoint cannot be retired".to_owned(),
        ));
    }
    refuse_unoffered(organisation, new.language)?;
    let names = check::first_names(&new.names)?;
    let channels = in_order(&new.channels)?;
    let origins = few(&new.origins)?;
    let today = LocalTime::at(by.at, organisation.time_zone).day;
    let opens_on = opening(new.state, new.opens_on, today)?;
    let sign = Hanging {
        place: check::place(new.sign.place.as_deref())?,
        put_up_on: put_up(new.sign.put_up_on, today)?,
        checked_on: None,
    };
    let code = match &new.code {
        Some(code) if touchpoints::code_is_taken(connection, code)? => {
            return Err(StoreError::Refused(format!(
                "the code `{code}` was given out before, and a code is never given out twice; \
                 choose another one or leave it out to have one made"
            )));
        }
        Some(code) => code.clone(),
        None => touchpoints::free_code(connection)?,
    };
    let stored = touchpoints::NewTouchpoint {
        service: service.id,
        code,
        names,
        state: new.state,
        channels,
        shared_network: new.shared_network,
        origins,
        language: new.language,
        opens_on,
        sign,
    };
    let id = touchpoints::add(connection, &stored)?;
    let place = touchpoints::place_by_id(connection, id)?;
    record(connection, by, &place, "touchpoint.add")?;
    put_on_register(connection, by, organisation, service, &place.touchpoint)?;
    Ok(place.touchpoint)
}

/// Changes a touchpoint. Opening it, or giving an open one a channel, puts it on this month's
/// register.
///
/// # Errors
/// `Refused` when it is retired, a name will not do, no channel or no name would be left, the
/// organisation does not offer the language, or a day will not do. `Conflict` when it was changed
/// since `place` was read.
pub fn change(
    connection: &mut AnyConnection,
    by: By,
    place: &Place,
    change: &Change,
) -> Result<Touchpoint, StoreError> {
    refuse_retired(&place.touchpoint)?;
    if change.state == Some(TouchpointState::Retired) {
        return Err(StoreError::Refused(
            "a touchpoint is retired by closing it".to_owned(),
        ));
    }
    let today = LocalTime::at(by.at, place.organisation.time_zone).day;
    let mut to = Touchpoint {
        names: check::names(&change.names)?,
        ..place.touchpoint.clone()
    };
    if let Some(channels) = &change.channels {
        to.channels = in_order(channels)?;
    }
    if let Some(state) = change.state {
        to.state = state;
    }
    if let Some(shared) = change.shared_network {
        to.shared_network = shared;
    }
    if let Some(origins) = &change.origins {
        to.origins = few(origins)?;
    }
    if let Some(language) = change.language {
        refuse_unoffered(&place.organisation, language)?;
        to.language = language;
    }
    if let Some(opens_on) = change.opens_on {
        to.opens_on = opening(to.state, opens_on, today)?;
    }
    if to.state != TouchpointState::Draft {
        to.opens_on = None;
    }
    if let Some(words) = &change.place {
        to.sign.place = check::place(words.as_deref())?;
    }
    if let Some(day) = change.put_up_on {
        to.sign.put_up_on = put_up(day, today)?;
    }
    to.stopped_at = stopped(&place.touchpoint, to.state, by.at);
    let unnamed = few_names_less(&place.touchpoint, change)?;
    touchpoints::unname(connection, to.id, &unnamed)?;
    touchpoints::change(connection, &to)?;
    if to.state != place.touchpoint.state {
        record(connection, by, place, becoming(to.state))?;
    }
    if !change.names.is_empty()
        || to.channels != place.touchpoint.channels
        || to.shared_network != place.touchpoint.shared_network
        || to.origins != place.touchpoint.origins
        || to.language != place.touchpoint.language
        || to.sign != place.touchpoint.sign
        || !unnamed.is_empty()
        || (to.state == TouchpointState::Draft && to.opens_on != place.touchpoint.opens_on)
    {
        record(connection, by, place, "touchpoint.change")?;
    }
    put_on_register(connection, by, &place.organisation, &place.service, &to)?;
    Ok(touchpoints::place_by_id(connection, to.id)?.touchpoint)
}

/// Retires a touchpoint for good; its code is never given out again. Signs that still hang lead to
/// the successor.
///
/// # Errors
/// `Refused` when it is retired already, or the successor is itself, retired, or another
/// organisation's.
pub fn retire(
    connection: &mut AnyConnection,
    by: By,
    place: &Place,
    successor: Option<&Place>,
) -> Result<(), StoreError> {
    refuse_retired(&place.touchpoint)?;
    if let Some(successor) = successor {
        let code = &successor.touchpoint.code;
        let why = if successor.touchpoint.id == place.touchpoint.id {
            "the touchpoint that is closed"
        } else if successor.touchpoint.state == TouchpointState::Retired {
            "closed itself"
        } else if successor.organisation.id != place.organisation.id {
            "of another organisation"
        } else {
            ""
        };
        if !why.is_empty() {
            return Err(StoreError::Refused(format!(
                "`{code}` is {why}; choose another successor"
            )));
        }
    }
    let to = Touchpoint {
        state: TouchpointState::Retired,
        successor: successor.map(|successor| successor.touchpoint.id),
        opens_on: None,
        stopped_at: stopped(&place.touchpoint, TouchpointState::Retired, by.at),
        ..place.touchpoint.clone()
    };
    touchpoints::change(connection, &to)?;
    record(connection, by, place, becoming(to.state))
}

/// Notes that somebody looked at the sign today and found it in order. Once a day is enough.
///
/// # Errors
/// `Refused` when it is retired.
pub fn checked(connection: &mut AnyConnection, by: By, place: &Place) -> Result<(), StoreError> {
    refuse_retired(&place.touchpoint)?;
    let today = LocalTime::at(by.at, place.organisation.time_zone).day;
    if place.touchpoint.sign.checked_on == Some(today) {
        return Ok(());
    }
    touchpoints::check(connection, place.touchpoint.id, today)?;
    record(connection, by, place, "touchpoint.checked")
}

/// Opens every draft of an organisation whose day has come, and tells how many. The timetable calls
/// it as often as it likes.
///
/// # Errors
/// When the database is away.
pub fn open_due(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
) -> Result<usize, StoreError> {
    let today = LocalTime::at(by.at, organisation.time_zone).day;
    let due = touchpoints::due_to_open(connection, organisation.id, today)?;
    for id in &due {
        let place = touchpoints::place_by_id(connection, *id)?;
        let open = Change {
            state: Some(TouchpointState::Open),
            ..Change::default()
        };
        change(connection, by, &place, &open)?;
    }
    Ok(due.len())
}

/// The day a draft opens: it is to come, and the touchpoint is a draft.
fn opening(
    state: TouchpointState,
    day: Option<Day>,
    today: Day,
) -> Result<Option<Day>, StoreError> {
    let Some(day) = day else {
        return Ok(None);
    };
    if state != TouchpointState::Draft {
        return Err(StoreError::Refused(
            "only a draft opens on a day; it is open or was open already".to_owned(),
        ));
    }
    let last = today.0.checked_add_days(chrono::Days::new(OPENS_WITHIN));
    if day <= today || last.is_some_and(|last| day.0 > last) {
        return Err(StoreError::Refused(format!(
            "`{}` is no day to open on: give one from tomorrow on, within two years",
            day.0
        )));
    }
    Ok(Some(day))
}

/// The day a sign was put up: today or before.
fn put_up(day: Option<Day>, today: Day) -> Result<Option<Day>, StoreError> {
    match day {
        Some(day) if day > today || day.0.year() < 2000 => Err(StoreError::Refused(format!(
            "`{}` is no day a sign was put up; give today or a day before",
            day.0
        ))),
        day => Ok(day),
    }
}

/// When it stopped taking answers, as it comes into a state.
fn stopped(
    before: &Touchpoint,
    becomes: TouchpointState,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    match (before.state, becomes) {
        (_, TouchpointState::Open | TouchpointState::Draft) => None,
        (TouchpointState::Open, _) => Some(now),
        _ => before.stopped_at,
    }
}

/// The languages whose names are taken away. One name stays.
fn few_names_less(before: &Touchpoint, change: &Change) -> Result<Vec<Language>, StoreError> {
    let given = |language: &Language| change.names.iter().any(|(one, _)| one == language);
    let has = |language: &Language| before.names.iter().any(|(one, _)| one == language);
    let mut unnamed = change.unnamed.clone();
    unnamed.retain(|language| has(language) && !given(language));
    unnamed.sort();
    unnamed.dedup();
    if unnamed.len() == before.names.len() && change.names.is_empty() && !unnamed.is_empty() {
        return Err(StoreError::Refused(
            "give it a name in one language at least".to_owned(),
        ));
    }
    Ok(unnamed)
}

/// Channels in their public order, each once.
fn in_order(channels: &[Channel]) -> Result<Vec<Channel>, StoreError> {
    let mut channels = channels.to_vec();
    channels.sort();
    channels.dedup();
    if channels.is_empty() {
        return Err(StoreError::Refused(
            "give it one channel at least, such as `qr`".to_owned(),
        ));
    }
    Ok(channels)
}

/// Origins in order, each once, and not too many.
fn few(origins: &[Origin]) -> Result<Vec<Origin>, StoreError> {
    let mut origins = origins.to_vec();
    origins.sort();
    origins.dedup();
    if origins.len() > Origin::MOST {
        return Err(StoreError::Refused(format!(
            "a touchpoint has {} origins at the most; add another touchpoint for the others",
            Origin::MOST
        )));
    }
    Ok(origins)
}

fn put_on_register(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    service: &Service,
    touchpoint: &Touchpoint,
) -> Result<(), StoreError> {
    if touchpoint.state != TouchpointState::Open {
        return Ok(());
    }
    let month = LocalTime::at(by.at, organisation.time_zone).month();
    months::open(connection, service, touchpoint, month)
}

/// The act that brings a touchpoint into a state.
fn becoming(state: TouchpointState) -> &'static str {
    match state {
        TouchpointState::Draft => "touchpoint.draft",
        TouchpointState::Open => "touchpoint.open",
        TouchpointState::Paused => "touchpoint.pause",
        TouchpointState::Retired => "touchpoint.retire",
    }
}

fn refuse_unoffered(
    organisation: &Organisation,
    language: Option<Language>,
) -> Result<(), StoreError> {
    let Some(language) = language.filter(|language| !organisation.languages.contains(language))
    else {
        return Ok(());
    };
    let offered: Vec<String> = organisation
        .languages
        .iter()
        .map(|language| format!("`{language}`"))
        .collect();
    Err(StoreError::Refused(format!(
        "`{slug}` does not offer `{language}`, only {offered}; switch it on by `heard organisation \
         change {slug} --language` with every language it shall offer",
        slug = organisation.slug,
        offered = offered.join(", "),
    )))
}

fn refuse_retired(touchpoint: &Touchpoint) -> Result<(), StoreError> {
    if touchpoint.state == TouchpointState::Retired {
        let code = &touchpoint.code;
        return Err(StoreError::Refused(format!(
            "the touchpoint `{code}` is closed for good; add a new one"
        )));
    }
    Ok(())
}

fn record(
    connection: &mut AnyConnection,
    by: By,
    place: &Place,
    act: &str,
) -> Result<(), StoreError> {
    let code = place.touchpoint.code.as_str();
    audit::record(connection, by, Some(place.organisation.id), act, code)
}

#[cfg(test)]
mod tests {
    use super::{Change, NewTouchpoint, add, change, retire};
    use crate::domain::{Channel, Code, Hanging, Language, QuestionSet, TouchpointState};
    use crate::register::fixture::House;
    use crate::register::services;
    use crate::store::StoreError;

    #[test]
    fn a_code_is_chosen_or_made_and_never_given_out_twice() {
        let house = House::new();
        let desk = house.touchpoint("LIB", TouchpointState::Open, &[Channel::Qr]);
        house.write(move |connection, by| retire(connection, by, &desk, None));
        let new = |code: Option<&str>| {
            let new = NewTouchpoint {
                code: code.map(|code| Code::choose(code).unwrap()),
                names: vec![(Language::English, "Library front desk".to_owned())],
                state: TouchpointState::Draft,
                channels: vec![Channel::Qr],
                shared_network: false,
                origins: Vec::new(),
                language: None,
                opens_on: None,
                sign: Hanging::default(),
            };
            let (organisation, service) = (house.organisation.clone(), house.service.clone());
            house
                .try_write(move |connection, by| add(connection, by, &organisation, &service, &new))
        };
        let refused = new(Some("lib")).unwrap_err().to_string();
        assert!(
            refused.starts_with("the code `LIB` was given out before"),
            "{refused}"
        );
        let (first, second) = (new(None).unwrap().code, new(None).unwrap().code);
        assert_eq!(first.as_str().len(), 6);
        assert_ne!(first, second);
    }

    #[test]
    fn opening_puts_it_on_this_months_register() {
        let house = House::new();
        let desk = house.touchpoint("DESK", TouchpointState::Draft, &[Channel::Sms, Channel::Qr]);
        assert_eq!(house.leaves(house.month()), [], "a draft is on no register");
        let to = |to: Change| {
            let place = house.place_now("DESK");
            house.write(move |connection, by| change(connection, by, &place, &to))
        };
        let state = |state| Change {
            state: Some(state),
            ..Change::default()
        };
        to(state(TouchpointState::Open));
        let leaf = |channel| (desk.touchpoint.id, channel, QuestionSet::Fft);
        let two = [leaf(Channel::Qr), leaf(Channel::Sms)];
        assert_eq!(house.leaves(house.month()), two);
        to(state(TouchpointState::Paused));
        assert_eq!(
            house.leaves(house.month()),
            two,
            "what was open this month stays so"
        );
        to(Change {
            channels: Some(vec![Channel::Kiosk]),
            ..state(TouchpointState::Open)
        });
        assert_eq!(
            house.place_now("DESK").touchpoint.channels,
            [Channel::Kiosk]
        );
        assert_eq!(
            house.leaves(house.month()),
            [two[0], two[1], leaf(Channel::Kiosk)]
        );
        assert_eq!(
            house.lines()[2..],
            [
                "touchpoint.add DESK",
                "touchpoint.open DESK",
                "touchpoint.pause DESK",
                "touchpoint.open DESK",
                "touchpoint.change DESK"
            ]
        );
    }

    #[test]
    fn a_change_of_question_set_leaves_this_months_register() {
        let house = House::new();
        house.touchpoint("DESK", TouchpointState::Open, &[Channel::Qr]);
        let (organisation, service) = (house.organisation.clone(), house.service.clone());
        house.write(move |connection, by| {
            services::ask(connection, by, &organisation, &service, QuestionSet::Smiley)
        });
        let place = house.place_now("DESK");
        let more = Change {
            channels: Some(vec![Channel::Qr, Channel::Email]),
            ..Change::default()
        };
        house.write(move |connection, by| change(connection, by, &place, &more));
        let sets: Vec<_> = house
            .leaves(house.month())
            .iter()
            .map(|leaf| leaf.2)
            .collect();
        assert_eq!(sets, [QuestionSet::Fft, QuestionSet::Fft]);
    }

    #[test]
    fn a_name_in_another_language_leaves_the_first() {
        let house = House::new();
        let desk = house.touchpoint("DESK", TouchpointState::Open, &[Channel::Qr]);
        let welsh = Change {
            names: vec![(Language::Welsh, "Desg flaen".to_owned())],
            ..Change::default()
        };
        let renamed = house.write(move |connection, by| change(connection, by, &desk, &welsh));
        assert_eq!(renamed.name(Language::Welsh), "Desg flaen");
        assert_eq!(renamed.name(Language::English), "Front desk");
    }

    #[test]
    fn a_retired_touchpoint_names_a_successor_and_never_changes_again() {
        let house = House::new();
        let desk = house.touchpoint("DESK", TouchpointState::Open, &[Channel::Qr]);
        let lib = house.touchpoint("LIB", TouchpointState::Open, &[Channel::Qr]);
        let itself = desk.clone();
        let refused =
            house.try_write(move |connection, by| retire(connection, by, &itself, Some(&itself)));
        assert_eq!(
            refused.unwrap_err().to_string(),
            "`DESK` is the touchpoint that is closed; choose another successor"
        );
        let successor = lib.clone();
        house.write(move |connection, by| retire(connection, by, &desk, Some(&successor)));
        let now = house.place_now("DESK");
        assert_eq!(now.touchpoint.state, TouchpointState::Retired);
        assert_eq!(now.touchpoint.successor, Some(lib.touchpoint.id));
        let closed = now.clone();
        let refused =
            house.try_write(move |connection, by| retire(connection, by, &lib, Some(&closed)));
        assert!(matches!(refused, Err(StoreError::Refused(_))), "no circles");
        let reopen = Change {
            state: Some(TouchpointState::Open),
            ..Change::default()
        };
        let refused = house.try_write(move |connection, by| change(connection, by, &now, &reopen));
        assert_eq!(
            refused.unwrap_err().to_string(),
            "the touchpoint `DESK` is closed for good; add a new one"
        );
    }

    #[test]
    fn a_network_becomes_shared_and_is_so_no_more() {
        let house = House::new();
        house.touchpoint("WARD", TouchpointState::Open, &[Channel::Kiosk]);
        let to = |shared: bool| {
            let place = house.place_now("WARD");
            let change_to = Change {
                shared_network: Some(shared),
                ..Change::default()
            };
            let now = house.write(move |connection, by| change(connection, by, &place, &change_to));
            assert_eq!(now.shared_network, shared);
            house.lines().split_off(3)
        };
        assert_eq!(to(true), ["touchpoint.change WARD"]);
        assert_eq!(to(true), ["touchpoint.change WARD"], "it was so before");
        assert_eq!(
            to(false),
            ["touchpoint.change WARD", "touchpoint.change WARD"]
        );
    }

    #[test]
    fn there_is_always_a_channel() {
        let house = House::new();
        let desk = house.touchpoint("DESK", TouchpointState::Open, &[Channel::Qr]);
        let none = Change {
            channels: Some(Vec::new()),
            ..Change::default()
        };
        let refused = house.try_write(move |connection, by| change(connection, by, &desk, &none));
        assert!(matches!(refused, Err(StoreError::Refused(_))));
    }
}
