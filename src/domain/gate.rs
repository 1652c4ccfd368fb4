//! The one gate: which role may do which act, and where.
//!
//! A route names an act; the gate turns (person, act) into a [`Scope`]; every query of staff takes
//! that scope. There is no second way to ask "may they?".

use super::{OrganisationId, PersonId, ServiceId, text_enum};

text_enum! {
    /// What somebody is here for. Held on named services or on a whole organisation.
    pub enum Role {
        /// Reads comments as written and decides about them.
        Moderator = "moderator",
        /// A service's team: its summaries and the comments passed on to it.
        Team = "team",
        /// Reads and downloads summaries.
        Commissioner = "commissioner",
        /// People, services, touchpoints and months; reads no comment text.
        Admin = "admin",
    }
}

text_enum! {
    /// What a route does, as far as the gate is concerned.
    pub enum Act {
        /// See the queue and a comment as it was written.
        ReadQueue = "read_queue",
        /// Publish, redact, withhold, escalate.
        Decide = "decide",
        /// Read the comments that were passed on.
        ReadPassedOn = "read_passed_on",
        /// See which services and touchpoints there are.
        SeeServices = "see_services",
        /// Read and download frozen summaries.
        ReadSummaries = "read_summaries",
        /// Read who did what.
        ReadAudit = "read_audit",
        /// Confirm what an organisation states about its pages, or take it back.
        ConfirmStatements = "confirm_statements",
        /// See where gateways of text messages send to, and what came.
        SeeGateways = "see_gateways",
        /// Leave a flood of answers out of a month, with a second person.
        LeaveOut = "leave_out",
        /// Keep the names of colleagues that screening finds in comments.
        ListStaff = "list_staff",
        /// See what is left before a month closes, hold it, and release it sooner.
        CloseMonths = "close_months",
        /// See mail that could not be sent, and have it tried again.
        SeeMail = "see_mail",
        /// Say what an organisation is: names, languages, contacts, working hours.
        KeepOrganisation = "keep_organisation",
        /// Add, edit and retire services and touchpoints.
        KeepRegister = "keep_register",
        /// Invite people, give and take roles, close accounts.
        KeepPeople = "keep_people",
        /// Say what was done about comments that were passed on: "You said, we did".
        SayWeDid = "say_we_did",
        /// Read the figures that are sent to a national body, and note that they were sent.
        KeepReturns = "keep_returns",
        /// Enter answers that came on paper or by telephone.
        EnterAnswers = "enter_answers",
    }
}

impl Role {
    /// The matrix. Whatever is not listed is refused.
    #[must_use]
    pub const fn may(self, act: Act) -> bool {
        match self {
            Self::Moderator => matches!(
                act,
                Act::ReadQueue
                    | Act::Decide
                    | Act::ReadPassedOn
                    | Act::SeeServices
                    | Act::ReadSummaries
            ),
            Self::Team => {
                matches!(
                    act,
                    Act::ReadPassedOn
                        | Act::SeeServices
                        | Act::ReadSummaries
                        | Act::SayWeDid
                        | Act::EnterAnswers
                )
            }
            Self::Commissioner => matches!(act, Act::ReadSummaries),
            Self::Admin => {
                matches!(
                    act,
                    Act::SeeServices
                        | Act::ReadSummaries
                        | Act::ReadAudit
                        | Act::ConfirmStatements
                        | Act::SeeGateways
                        | Act::LeaveOut
                        | Act::ListStaff
                        | Act::CloseMonths
                        | Act::SeeMail
                        | Act::KeepOrganisation
                        | Act::KeepRegister
                        | Act::KeepPeople
                        | Act::KeepReturns
                        | Act::EnterAnswers
                )
            }
        }
    }
}

/// One role of one person, on one service or (`service` is `None`) on a whole organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    /// What they are here for.
    pub role: Role,
    /// Where.
    pub organisation: OrganisationId,
    /// On which service, if not on all.
    pub service: Option<ServiceId>,
}

/// Somebody who is signed in, with the grants they hold at this moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// What colleagues call them.
    pub name: String,
    /// Their address, in lower case.
    pub mail: String,
    /// What they may do.
    pub grants: Vec<Grant>,
}

impl Person {
    /// Where this person may do this act; `None` if nowhere.
    #[must_use]
    pub fn scope(&self, act: Act) -> Option<Scope> {
        let mut scope = Scope {
            person: self.id,
            organisations: Vec::new(),
            services: Vec::new(),
        };
        for grant in self.grants.iter().filter(|grant| grant.role.may(act)) {
            match grant.service {
                Some(service) => scope.services.push((grant.organisation, service)),
                None => scope.organisations.push(grant.organisation),
            }
        }
        let somewhere = !scope.organisations.is_empty() || !scope.services.is_empty();
        somewhere.then_some(scope)
    }
}

/// Whole organisations and single services. A query without one cannot be written by accident:
/// the functions of `store` that read for staff ask for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    person: PersonId,
    organisations: Vec<OrganisationId>,
    services: Vec<(OrganisationId, ServiceId)>,
}

impl Scope {
    /// Whose scope it is: what may be about them is not in it.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// The same scope for somebody else: for what they asked for, within what the other one may do.
    #[must_use]
    pub fn acting_as(&self, person: PersonId) -> Self {
        Self {
            person,
            ..self.clone()
        }
    }

    /// One organisation as a whole: what the timetable looks at, which nobody asks.
    #[must_use]
    pub fn whole(organisation: OrganisationId) -> Self {
        Self {
            person: PersonId(0),
            organisations: vec![organisation],
            services: Vec::new(),
        }
    }

    /// Every organisation of which anything is held, each once.
    #[must_use]
    pub fn touched(&self) -> Vec<OrganisationId> {
        let parts = self.services.iter().map(|(of, _)| *of);
        let mut all: Vec<_> = self.organisations.iter().copied().chain(parts).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Organisations held whole.
    #[must_use]
    pub fn organisations(&self) -> &[OrganisationId] {
        &self.organisations
    }

    /// Services held one by one.
    #[must_use]
    pub fn services(&self) -> Vec<ServiceId> {
        self.services.iter().map(|(_, service)| *service).collect()
    }

    /// Whether the whole organisation is held.
    #[must_use]
    pub fn holds(&self, organisation: OrganisationId) -> bool {
        self.organisations.contains(&organisation)
    }

    /// Whether this service of this organisation is held, by itself or with the whole.
    #[must_use]
    pub fn covers(&self, organisation: OrganisationId, service: ServiceId) -> bool {
        self.holds(organisation) || self.services.contains(&(organisation, service))
    }

    /// Whether anything of this organisation is held.
    #[must_use]
    pub fn touches(&self, organisation: OrganisationId) -> bool {
        self.holds(organisation) || self.services.iter().any(|(of, _)| *of == organisation)
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, Grant, Person, Role};
    use crate::domain::{OrganisationId, PersonId, ServiceId};

    /// The matrix once more, written out, so that a slip in one place shows.
    #[test]
    fn the_matrix() {
        let table = [
            // act                 moderator team  commissioner admin
            (Act::ReadQueue, [true, false, false, false]),
            (Act::Decide, [true, false, false, false]),
            (Act::ReadPassedOn, [true, true, false, false]),
            (Act::SeeServices, [true, true, false, true]),
            (Act::ReadSummaries, [true, true, true, true]),
            (Act::ReadAudit, [false, false, false, true]),
            (Act::ConfirmStatements, [false, false, false, true]),
            (Act::SeeGateways, [false, false, false, true]),
            (Act::LeaveOut, [false, false, false, true]),
            (Act::ListStaff, [false, false, false, true]),
            (Act::CloseMonths, [false, false, false, true]),
            (Act::SeeMail, [false, false, false, true]),
            (Act::KeepOrganisation, [false, false, false, true]),
            (Act::KeepRegister, [false, false, false, true]),
            (Act::KeepPeople, [false, false, false, true]),
            (Act::SayWeDid, [false, true, false, false]),
            (Act::KeepReturns, [false, false, false, true]),
            (Act::EnterAnswers, [false, true, false, true]),
        ];
        assert_eq!(table.len(), Act::ALL.len());
        for (act, allowed) in table {
            let roles = [Role::Moderator, Role::Team, Role::Commissioner, Role::Admin];
            for (role, allowed) in roles.into_iter().zip(allowed) {
                assert_eq!(role.may(act), allowed, "{role} {act}");
            }
        }
    }

    #[test]
    fn a_grant_on_a_service_is_no_grant_on_its_neighbour() {
        let (here, there) = (OrganisationId(1), OrganisationId(2));
        let (north, south) = (ServiceId(1), ServiceId(2));
        let person = Person {
            id: PersonId(1),
            name: "Ann".into(),
            mail: "ann@example.org".into(),
            grants: vec![
                Grant {
                    role: Role::Moderator,
                    organisation: here,
                    service: Some(north),
                },
                Grant {
                    role: Role::Commissioner,
                    organisation: there,
                    service: None,
                },
            ],
        };
        let queue = person.scope(Act::ReadQueue).unwrap();
        assert!(queue.covers(here, north) && !queue.covers(here, south));
        assert!(!queue.holds(here) && !queue.touches(there));
        let summaries = person.scope(Act::ReadSummaries).unwrap();
        assert!(summaries.holds(there) && summaries.covers(there, south));
        assert_eq!(person.scope(Act::ReadAudit), None);
    }
}
