//! What the tests of this stage stand on: a council in Wales with one service, in November 2026.

use super::touchpoints::NewTouchpoint;
use super::{organisations, services, touchpoints};
use crate::domain::{
    Channel, Clock, Code, Contacts, Grant, Hanging, Language, LocalTime, Month, Nation,
    Organisation, Person, PersonId, QuestionSet, Role, Service, Slug, TouchpointId,
    TouchpointState,
};
use crate::store::audit::{self, By};
use crate::store::organisations::NewOrganisation;
use crate::store::touchpoints::Place;
use crate::store::{AnyConnection, DatabaseUrl, Db, StoreError, register};

/// A database of its own, on a clock that stands still.
pub(super) struct House {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) organisation: Organisation,
    pub(super) service: Service,
    _folder: tempfile::TempDir,
}

impl House {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::Sqlite(folder.path().join("heard.db"));
        crate::store::migrate(&url).unwrap();
        let db = Db::open(&url).unwrap();
        let clock = Clock::set_to("2026-11-24T12:00:00Z".parse().unwrap());
        let by = operator(&clock);
        let (organisation, service) = db
            .write_now(move |connection| {
                let council = NewOrganisation {
                    slug: Slug::parse("example-council").unwrap(),
                    names: vec![(Language::English, "Example Council".to_owned())],
                    nation: Nation::Wales,
                    time_zone: "Europe/London".parse().unwrap(),
                    languages: vec![Language::English],
                    contacts: Contacts::default(),
                };
                let organisation = organisations::add(connection, by, &council)?;
                let slug = Slug::parse("home-care-north").unwrap();
                let names = [(Language::English, "Home care North".to_owned())];
                let set = QuestionSet::Fft;
                let service = services::add(connection, by, &organisation, &slug, &names, set)?;
                Ok::<_, StoreError>((organisation, service))
            })
            .unwrap();
        Self {
            db,
            clock,
            organisation,
            service,
            _folder: folder,
        }
    }

    /// The operator acts.
    pub(super) fn try_write<T: Send + 'static>(
        &self,
        mut act: impl FnMut(&mut AnyConnection, By) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let by = operator(&self.clock);
        self.db.write_now(move |connection| act(connection, by))
    }

    /// The operator acts, and it works.
    pub(super) fn write<T: Send + 'static>(
        &self,
        act: impl FnMut(&mut AnyConnection, By) -> Result<T, StoreError> + Send + 'static,
    ) -> T {
        self.try_write(act).unwrap()
    }

    /// A front desk of the service.
    pub(super) fn touchpoint(
        &self,
        code: &str,
        state: TouchpointState,
        channels: &[Channel],
    ) -> Place {
        let new = NewTouchpoint {
            code: Some(Code::choose(code).unwrap()),
            names: vec![(Language::English, "Front desk".to_owned())],
            state,
            channels: channels.to_vec(),
            shared_network: false,
            origins: Vec::new(),
            language: None,
            opens_on: None,
            sign: Hanging::default(),
        };
        let (organisation, service) = (self.organisation.clone(), self.service.clone());
        self.write(move |connection, by| {
            touchpoints::add(connection, by, &organisation, &service, &new)
        });
        self.place_now(code)
    }

    pub(super) fn place_now(&self, code: &str) -> Place {
        let code = Code::parse(code).unwrap();
        let place = |connection: &mut _| crate::store::touchpoints::place(connection, &code);
        self.db.read_now(place).unwrap()
    }

    pub(super) fn service_now(&self) -> Service {
        let service =
            |connection: &mut _| crate::store::services::by_id(connection, self.service.id);
        self.db.read_now(service).unwrap()
    }

    /// The month it is where the council is.
    pub(super) fn month(&self) -> Month {
        LocalTime::at(self.clock.now(), self.organisation.time_zone).month()
    }

    /// The register of a month.
    pub(super) fn leaves(&self, month: Month) -> Vec<(TouchpointId, Channel, QuestionSet)> {
        let leaves = |connection: &mut _| register::leaves(connection, self.organisation.id, month);
        let leaves = self.db.read_now(leaves).unwrap();
        leaves
            .iter()
            .map(|leaf| (leaf.touchpoint, leaf.channel, leaf.question_set))
            .collect()
    }

    /// What was done about what, oldest first.
    pub(super) fn lines(&self) -> Vec<String> {
        let reader = Person {
            id: PersonId(0),
            name: String::new(),
            mail: String::new(),
            grants: vec![Grant {
                role: Role::Admin,
                organisation: self.organisation.id,
                service: None,
            }],
        };
        let scope = reader.scope(crate::domain::Act::ReadAudit).unwrap();
        let lines = self
            .db
            .read_now(|connection| audit::list(connection, &scope, &audit::Filter::default(), 99));
        let lines = lines.unwrap().into_iter();
        lines
            .rev()
            .map(|line| format!("{} {}", line.act, line.subject))
            .collect()
    }
}

fn operator(clock: &Clock) -> By {
    By {
        person: None,
        at: clock.now(),
    }
}
