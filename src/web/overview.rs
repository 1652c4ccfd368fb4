//! What a signed-in person oversees: services, whose they are, and their touchpoints.

use std::collections::HashMap;

use super::App;
use super::guard::Signed;
use super::problem::Problem;
use crate::domain::{Act, Code, Organisation, OrganisationId, Service, Touchpoint, TouchpointId};
use crate::store::{StoreError, organisations, services, touchpoints};

/// Read once for a page.
pub(super) struct Overview {
    services: Vec<Service>,
    touchpoints: Vec<Touchpoint>,
    owners: HashMap<OrganisationId, Organisation>,
    codes: HashMap<TouchpointId, Code>,
}

impl Overview {
    /// What this person may see.
    ///
    /// # Errors
    /// When they may see no service, or the database cannot be read.
    pub(super) async fn of(app: &App, signed: &Signed) -> Result<Self, Problem> {
        Self::within(app, signed, Act::SeeServices).await
    }

    /// Where this person may do an act.
    ///
    /// # Errors
    /// As [`Overview::of`].
    pub(super) async fn within(app: &App, signed: &Signed, act: Act) -> Result<Self, Problem> {
        let scope = signed.scope(act)?;
        let (services, touchpoints, owners) = app
            .db
            .read(move |connection| {
                let services = services::in_scope(connection, &scope)?;
                let ids: Vec<_> = services.iter().map(|service| service.id).collect();
                let touchpoints = touchpoints::of_services(connection, &ids)?;
                let owners = organisations::list(connection)?;
                Ok::<_, StoreError>((services, touchpoints, owners))
            })
            .await?;
        let codes = touchpoints
            .iter()
            .map(|touchpoint| (touchpoint.id, touchpoint.code.clone()))
            .collect();
        Ok(Self {
            services,
            touchpoints,
            owners: owners.into_iter().map(|owner| (owner.id, owner)).collect(),
            codes,
        })
    }

    /// Each service with its organisation and its touchpoints, in the order they were made.
    pub(super) fn services(
        &self,
    ) -> impl Iterator<Item = (&Service, &Organisation, impl Iterator<Item = &Touchpoint>)> {
        self.services.iter().filter_map(|service| {
            let owner = self.owners.get(&service.organisation)?;
            let here = self.touchpoints.iter();
            Some((service, owner, here.filter(|at| at.service == service.id)))
        })
    }

    /// The code to use instead of a retired touchpoint's.
    pub(super) fn instead(&self, touchpoint: &Touchpoint) -> Option<Code> {
        self.codes.get(&touchpoint.successor?).cloned()
    }
}
