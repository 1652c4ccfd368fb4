//! Organisations.

use diesel::prelude::*;

use super::names::{self, Kind};
use super::schema::organisations;
use super::{AnyConnection, StoreError, changes};
use crate::domain::{
    Contacts, Day, Language, Nation, Organisation, OrganisationId, Slug, TimeZone,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = organisations)]
struct Row {
    id: OrganisationId,
    slug: String,
    nation: Nation,
    time_zone: String,
    languages: String,
    contacts: String,
}

impl Row {
    fn read(self, names: Vec<(Language, String)>) -> Result<Organisation, StoreError> {
        let unreadable =
            |what: &str| StoreError::Unreadable(format!("organisation {}: {what}", self.id));
        let languages: Result<Vec<Language>, _> =
            self.languages.split(',').map(str::parse).collect();
        Ok(Organisation {
            id: self.id,
            slug: Slug::parse(&self.slug).map_err(|_bad| unreadable("slug"))?,
            names,
            nation: self.nation,
            time_zone: self
                .time_zone
                .parse()
                .map_err(|_bad| unreadable("time zone"))?,
            languages: languages.map_err(|_bad| unreadable("languages"))?,
            contacts: serde_json::from_str(&self.contacts)
                .map_err(|_bad| unreadable("contacts"))?,
        })
    }
}

/// What a new organisation is.
#[derive(Debug, Clone)]
pub struct NewOrganisation {
    /// Its short name in addresses.
    pub slug: Slug,
    /// Its names.
    pub names: Vec<(Language, String)>,
    /// Where it works.
    pub nation: Nation,
    /// Its clock.
    pub time_zone: TimeZone,
    /// Its languages, the default first.
    pub languages: Vec<Language>,
    /// Its contacts.
    pub contacts: Contacts,
}

/// Adds an organisation.
///
/// # Errors
/// `Conflict` when the slug is taken.
pub fn add(
    connection: &mut AnyConnection,
    new: &NewOrganisation,
) -> Result<OrganisationId, StoreError> {
    let id: OrganisationId = diesel::insert_into(organisations::table)
        .values((
            organisations::slug.eq(new.slug.as_str()),
            organisations::nation.eq(new.nation),
            organisations::time_zone.eq(new.time_zone.to_string()),
            organisations::languages.eq(tags(&new.languages)),
            organisations::contacts.eq(json(&new.contacts)?),
        ))
        .returning(organisations::id)
        .get_result(connection)?;
    names::set(connection, Kind::Organisation, id.0, &new.names)?;
    Ok(id)
}

/// Writes what of an organisation may change: names, nation, languages, contacts.
///
/// # Errors
/// `NotFound` when it is gone.
pub fn change(connection: &mut AnyConnection, to: &Organisation) -> Result<(), StoreError> {
    changes::note();
    let changed = diesel::update(organisations::table.find(to.id))
        .set((
            organisations::nation.eq(to.nation),
            organisations::languages.eq(tags(&to.languages)),
            organisations::contacts.eq(json(&to.contacts)?),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Err(StoreError::NotFound);
    }
    names::set(connection, Kind::Organisation, to.id.0, &to.names)
}

/// Marks an organisation closed. Its releases stay.
///
/// # Errors
/// `NotFound` when there is none or it is closed already.
pub fn close(
    connection: &mut AnyConnection,
    id: OrganisationId,
    on: Day,
) -> Result<(), StoreError> {
    changes::note();
    let open = organisations::table
        .find(id)
        .filter(organisations::closed_on.is_null());
    match diesel::update(open)
        .set(organisations::closed_on.eq(on.number()))
        .execute(connection)?
    {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// The open organisation with this slug.
///
/// # Errors
/// `NotFound` when there is none.
pub fn by_slug(connection: &mut AnyConnection, slug: &Slug) -> Result<Organisation, StoreError> {
    let row = organisations::table
        .filter(organisations::slug.eq(slug.as_str()))
        .filter(organisations::closed_on.is_null())
        .select(Row::as_select())
        .first(connection)?;
    named(connection, vec![row])?
        .pop()
        .ok_or(StoreError::NotFound)
}

/// The organisation with this identifier, open or closed.
///
/// # Errors
/// `NotFound` when there is none.
pub fn by_id(
    connection: &mut AnyConnection,
    id: OrganisationId,
) -> Result<Organisation, StoreError> {
    let row = organisations::table
        .find(id)
        .select(Row::as_select())
        .first(connection)?;
    named(connection, vec![row])?
        .pop()
        .ok_or(StoreError::NotFound)
}

/// Every open organisation, in creation order.
///
/// # Errors
/// When the database is away.
pub fn list(connection: &mut AnyConnection) -> Result<Vec<Organisation>, StoreError> {
    let rows = organisations::table
        .filter(organisations::closed_on.is_null())
        .order(organisations::id)
        .select(Row::as_select())
        .load(connection)?;
    named(connection, rows)
}

/// Every language that an open organisation offers, each once.
///
/// # Errors
/// When the database is away.
pub fn languages(connection: &mut AnyConnection) -> Result<Vec<Language>, StoreError> {
    let rows: Vec<String> = organisations::table
        .filter(organisations::closed_on.is_null())
        .select(organisations::languages)
        .distinct()
        .load(connection)?;
    let mut languages: Vec<Language> = rows
        .iter()
        .flat_map(|row| row.split(','))
        .filter_map(|tag| tag.parse().ok())
        .collect();
    languages.sort_unstable();
    languages.dedup();
    Ok(languages)
}

fn named(connection: &mut AnyConnection, rows: Vec<Row>) -> Result<Vec<Organisation>, StoreError> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id.0).collect();
    let mut names = names::of(connection, Kind::Organisation, &ids)?;
    rows.into_iter()
        .map(|row| {
            let names = names.remove(&row.id.0).unwrap_or_default();
            row.read(names)
        })
        .collect()
}

fn tags(languages: &[Language]) -> String {
    languages
        .iter()
        .map(|language| language.as_str())
        .collect::<Vec<_>>()
        .join(",")
}

fn json(contacts: &Contacts) -> Result<String, StoreError> {
    serde_json::to_string(contacts).map_err(|error| StoreError::Refused(error.to_string()))
}
