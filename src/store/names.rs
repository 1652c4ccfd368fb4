//! The name of an organisation, a service or a touchpoint in each language.

use std::collections::HashMap;

use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::names;
use super::{AnyConnection, StoreError, changes};
use crate::domain::Language;

/// What is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Organisation,
    Service,
    Touchpoint,
}

impl Kind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Service => "service",
            Self::Touchpoint => "touchpoint",
        }
    }
}

/// Sets the names of a node, each language by itself.
pub(super) fn set(
    connection: &mut AnyConnection,
    kind: Kind,
    node: i64,
    given: &[(Language, String)],
) -> Result<(), StoreError> {
    changes::note();
    for (language, name) in given {
        each_backend!(connection => {
            diesel::insert_into(names::table)
                .values((
                    names::kind.eq(kind.as_str()),
                    names::node_id.eq(node),
                    names::language.eq(language),
                    names::name.eq(name),
                ))
                .on_conflict((names::kind, names::node_id, names::language))
                .do_update()
                .set(names::name.eq(name))
                .execute(connection)?;
        });
    }
    Ok(())
}

/// Takes away the names of a node in some languages.
pub(super) fn forget(
    connection: &mut AnyConnection,
    kind: Kind,
    node: i64,
    languages: &[Language],
) -> Result<(), StoreError> {
    changes::note();
    let gone = names::table
        .filter(names::kind.eq(kind.as_str()))
        .filter(names::node_id.eq(node))
        .filter(names::language.eq_any(languages));
    diesel::delete(gone).execute(connection)?;
    Ok(())
}

/// The names of several nodes of one kind.
pub(super) fn of(
    connection: &mut AnyConnection,
    kind: Kind,
    nodes: &[i64],
) -> Result<HashMap<i64, Vec<(Language, String)>>, StoreError> {
    let mut found: HashMap<i64, Vec<(Language, String)>> = HashMap::new();
    // SQLite takes at most 32,766 values in one statement.
    for some in nodes.chunks(10_000) {
        let rows: Vec<(i64, Language, String)> = names::table
            .filter(names::kind.eq(kind.as_str()))
            .filter(names::node_id.eq_any(some))
            .select((names::node_id, names::language, names::name))
            .load(connection)?;
        for (node, language, name) in rows {
            found.entry(node).or_default().push((language, name));
        }
    }
    for names in found.values_mut() {
        names.sort();
    }
    Ok(found)
}
