//! What the tests of this stage stand on: a council with one service, and Ann, who moderates it.

use chrono::TimeDelta;

use super::{NewPerson, People, Token, invite};
use crate::domain::{
    Clock, Contacts, Grant, Language, Nation, OrganisationId, Person, PersonId, QuestionSet, Role,
    ServiceId, Slug,
};
use crate::store::audit::{self, By};
use crate::store::keys::Keys;
use crate::store::people::Account;
use crate::store::{AnyConnection, DatabaseUrl, Db, StoreError, people};
use crate::store::{organisations, services};

/// Ann's password, once she has one.
pub(super) const PASSWORD: &str = "pedwar gair heb gyswllt";

/// A database of its own, on a clock that stands still.
pub(super) struct House {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) people: People,
    pub(super) organisation: OrganisationId,
    pub(super) service: ServiceId,
    pub(super) anns_link: Token,
    _folder: tempfile::TempDir,
}

impl House {
    /// Runs a test in a new house.
    pub(super) fn run(test: impl AsyncFnOnce(House)) {
        let runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = { runtime }.enable_time().build().unwrap();
        runtime.block_on(async { test(Self::build().await).await });
    }

    async fn build() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::Sqlite(folder.path().join("heard.db"));
        crate::store::migrate(&url).unwrap();
        Keys::make_missing(folder.path()).unwrap();
        let db = Db::open(&url).unwrap();
        let clock = Clock::set_to("2026-11-24T12:00:00Z".parse().unwrap());
        let forms = Keys::read(folder.path()).unwrap().forms;
        let people = People::new(db.clone(), clock.clone(), forms).unwrap();
        let by = operator(&clock);
        let (organisation, service, anns_link) = db
            .write(move |connection| {
                let council = organisations::NewOrganisation {
                    slug: Slug::parse("example-council").unwrap(),
                    names: vec![(Language::English, "Example Council".to_owned())],
                    nation: Nation::Wales,
                    time_zone: "Europe/London".parse().unwrap(),
                    languages: vec![Language::English],
                    contacts: Contacts::default(),
                };
                let organisation = organisations::add(connection, &council)?;
                let slug = Slug::parse("home-care-north").unwrap();
                let service =
                    services::add(connection, organisation, &slug, &[], QuestionSet::Fft)?;
                let ann = NewPerson {
                    mail: "Ann@example.org".to_owned(),
                    name: "Ann Evans".to_owned(),
                    language: Language::English,
                };
                let (_, link) = invite(connection, by, &ann, &[moderator(organisation)])?;
                Ok::<_, StoreError>((organisation, service, link))
            })
            .await
            .unwrap();
        Self {
            db,
            clock,
            people,
            organisation,
            service,
            anns_link,
            _folder: folder,
        }
    }

    pub(super) async fn ann_has_a_password(&self) {
        self.people
            .choose_password(&self.anns_link, PASSWORD)
            .await
            .unwrap();
    }

    /// The roles Ann begins with.
    pub(super) fn anns_grants(&self) -> Vec<Grant> {
        vec![moderator(self.organisation)]
    }

    pub(super) async fn anns_grants_now(&self) -> Vec<Grant> {
        let grants = self.db.read(|connection| {
            let ann = people::by_mail(connection, "ann@example.org")?;
            people::grants_of(connection, ann.id)
        });
        grants.await.unwrap()
    }

    /// The operator acts on Ann's account.
    pub(super) async fn try_act<T: Send + 'static>(
        &self,
        mut act: impl FnMut(&mut AnyConnection, By, &Account) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let by = operator(&self.clock);
        self.db
            .write(move |connection| {
                let ann = people::by_mail(connection, "ann@example.org")?;
                act(connection, by, &ann)
            })
            .await
    }

    /// The operator acts on Ann's account, and it works.
    pub(super) async fn act<T: Send + 'static>(
        &self,
        act: impl FnMut(&mut AnyConnection, By, &Account) -> Result<T, StoreError> + Send + 'static,
    ) -> T {
        self.try_act(act).await.unwrap()
    }

    pub(super) fn later(&self, by: TimeDelta) {
        self.clock.turn_to(self.clock.now() + by);
    }

    /// Waits until the writes that nobody waits for are done.
    pub(super) async fn settle(&self) {
        tokio::task::yield_now().await;
        self.db
            .write(|_connection| Ok::<_, StoreError>(()))
            .await
            .unwrap();
    }

    /// Who did what, oldest first.
    pub(super) fn acts(&self) -> Vec<String> {
        self.audit(|line| format!("{} {}", line.person.unwrap_or_default(), line.act))
    }

    /// What was done about what, oldest first.
    pub(super) fn lines(&self) -> Vec<String> {
        self.audit(|line| format!("{} {}", line.act, line.subject))
    }

    fn audit(&self, told: impl Fn(audit::Line) -> String) -> Vec<String> {
        let reader = Person {
            id: PersonId(0),
            name: String::new(),
            mail: String::new(),
            grants: vec![Grant {
                role: Role::Admin,
                organisation: self.organisation,
                service: None,
            }],
        };
        let scope = reader.scope(crate::domain::Act::ReadAudit).unwrap();
        let lines = self
            .db
            .read_now(|connection| audit::list(connection, &scope, &audit::Filter::default(), 99));
        let mut lines: Vec<String> = lines.unwrap().into_iter().map(told).collect();
        lines.reverse();
        lines
    }
}

fn operator(clock: &Clock) -> By {
    By {
        person: None,
        at: clock.now(),
    }
}

fn moderator(organisation: OrganisationId) -> Grant {
    Grant {
        role: Role::Moderator,
        organisation,
        service: None,
    }
}
