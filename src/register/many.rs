//! Many services or touchpoints at once, out of a table: all of them, or none.

use std::collections::BTreeSet;

use super::table::{
    Kind, Standing, TableRefused, WishedService, WishedTouchpoint, codes,
    services as wished_services, touchpoints as wished_touchpoints,
};
use super::touchpoints::NewTouchpoint;
use super::{services, touchpoints};
use crate::domain::{Hanging, Organisation, Scope, Service};
use crate::store::audit::By;
use crate::store::{AnyConnection, StoreError};

/// What a table would make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wished {
    /// Services.
    Services(Vec<WishedService>),
    /// Touchpoints, and the services they are of.
    Touchpoints(Vec<WishedTouchpoint>, Vec<Service>),
}

impl Wished {
    /// How many.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::Services(wishes) => wishes.len(),
            Self::Touchpoints(wishes, _) => wishes.len(),
        }
    }
}

/// Why a table made nothing.
#[derive(Debug)]
pub enum ManyRefused {
    /// The table will not do.
    Table(TableRefused),
    /// The store would not.
    Store(StoreError),
}

impl From<TableRefused> for ManyRefused {
    fn from(why: TableRefused) -> Self {
        Self::Table(why)
    }
}

impl From<StoreError> for ManyRefused {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

/// What a table would make in an organisation, and changes nothing. Touchpoints are made in the
/// services of a scope.
///
/// # Errors
/// Why the table will not do, every line of it.
pub fn look(
    connection: &mut AnyConnection,
    scope: &Scope,
    organisation: &Organisation,
    kind: Kind,
    text: &str,
) -> Result<Wished, ManyRefused> {
    let languages = &organisation.languages;
    let all = crate::store::services::of_organisation(connection, organisation.id)?;
    match kind {
        Kind::Services => {
            let taken: BTreeSet<_> = all.into_iter().map(|service| service.slug).collect();
            Ok(Wished::Services(wished_services(text, languages, &taken)?))
        }
        Kind::Touchpoints => {
            let services: Vec<Service> = all
                .into_iter()
                .filter(|service| scope.covers(organisation.id, service.id))
                .collect();
            let ids: Vec<_> = services.iter().map(|service| service.id).collect();
            let chosen = codes(text, languages);
            let standing = Standing {
                touchpoints: crate::store::touchpoints::of_services(connection, &ids)?,
                taken: crate::store::touchpoints::codes_taken(connection, &chosen)?
                    .into_iter()
                    .collect(),
                services,
            };
            let wishes = wished_touchpoints(text, languages, &standing)?;
            Ok(Wished::Touchpoints(wishes, standing.services))
        }
    }
}

/// Makes what a table wishes for, and says how many there are. It looks once more: what was free at
/// the first look may be taken by now.
///
/// # Errors
/// As [`look`].
pub fn add(
    connection: &mut AnyConnection,
    by: By,
    scope: &Scope,
    organisation: &Organisation,
    kind: Kind,
    text: &str,
) -> Result<usize, ManyRefused> {
    let found = look(connection, scope, organisation, kind, text)?;
    let count = found.count();
    match found {
        Wished::Services(wishes) => {
            for wish in wishes {
                let set = wish.question_set;
                services::add(connection, by, organisation, &wish.slug, &wish.names, set)?;
            }
        }
        Wished::Touchpoints(wishes, services) => {
            for wish in wishes {
                let service = services.iter().find(|service| service.id == wish.service);
                let service = service.ok_or(StoreError::NotFound)?;
                let new = NewTouchpoint {
                    code: wish.code,
                    names: wish.names,
                    state: wish.state,
                    channels: wish.channels,
                    shared_network: false,
                    origins: Vec::new(),
                    language: wish.language,
                    opens_on: None,
                    sign: Hanging::default(),
                };
                touchpoints::add(connection, by, organisation, service, &new)?;
            }
        }
    }
    Ok(count)
}
