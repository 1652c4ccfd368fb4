//! Who has or had a role in an organisation. A row comes with the first role and stays, so that an
//! admin finds somebody again who has none now, or whose account was closed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::people::Account;
use super::schema::{grants, members, people};
use super::{AnyConnection, StoreError, optional};
use crate::domain::{
    Grant, Language, MemberId, OrganisationId, Person, PersonId, Role, Scope, ServiceId,
};

/// Somebody's place in one organisation.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = members)]
pub struct Member {
    /// Which.
    pub id: MemberId,
    /// Where.
    #[diesel(column_name = organisation_id)]
    pub organisation: OrganisationId,
    /// Who.
    #[diesel(column_name = person_id)]
    pub person: PersonId,
    /// What an admin wrote of somebody who had an account elsewhere: their name.
    pub typed_name: Option<String>,
    /// Likewise, their language.
    pub typed_language: Option<Language>,
    since: chrono::NaiveDateTime,
    /// Whether they signed in since they were invited.
    pub seen: bool,
    /// Whether they were let go.
    pub gone: bool,
    /// Grows with each change.
    pub version: i64,
}

impl Member {
    /// When they were invited last.
    #[must_use]
    pub fn since(&self) -> DateTime<Utc> {
        self.since.and_utc()
    }
}

/// A member with their account, and when its one-time link runs out.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Their place here.
    pub member: Member,
    /// Their account.
    pub account: Account,
    /// Until when their link works, if they have one.
    pub link_expires: Option<DateTime<Utc>>,
}

type Row = (Member, Account, Option<chrono::NaiveDateTime>);

fn listed((member, account, link): Row) -> Listed {
    Listed {
        member,
        account,
        link_expires: link.map(|link| link.and_utc()),
    }
}

/// Notes that somebody was given a role: they are here, or here again. Whoever was away has not been
/// seen since.
///
/// # Errors
/// When the database is away.
pub fn join(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(member) = optional(of_person(connection, organisation, person))? else {
        diesel::insert_into(members::table)
            .values((
                members::organisation_id.eq(organisation),
                members::person_id.eq(person),
                members::since.eq(now.naive_utc()),
                members::seen.eq(false),
                members::gone.eq(false),
                members::version.eq(1),
            ))
            .execute(connection)?;
        return Ok(());
    };
    if member.gone {
        diesel::update(members::table.find(member.id))
            .set((
                members::since.eq(now.naive_utc()),
                members::seen.eq(false),
                members::gone.eq(false),
            ))
            .execute(connection)?;
    }
    touch(connection, member.id)
}

/// Notes that something about somebody changed.
///
/// # Errors
/// When the database is away.
pub fn touch(connection: &mut AnyConnection, id: MemberId) -> Result<(), StoreError> {
    diesel::update(members::table.find(id))
        .set(members::version.eq(members::version + 1))
        .execute(connection)?;
    Ok(())
}

/// The same, for whoever holds a role in an organisation.
///
/// # Errors
/// When the database is away.
pub fn touch_person(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<(), StoreError> {
    match optional(of_person(connection, organisation, person))? {
        Some(member) => touch(connection, member.id),
        None => Ok(()),
    }
}

/// Notes that somebody was invited anew.
///
/// # Errors
/// When the database is away.
pub fn invited_again(
    connection: &mut AnyConnection,
    id: MemberId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(members::table.find(id))
        .set(members::since.eq(now.naive_utc()))
        .execute(connection)?;
    touch(connection, id)
}

/// Keeps what an admin wrote of somebody who has an account elsewhere; nothing, when the account is
/// this organisation's own.
///
/// # Errors
/// When the database is away.
pub fn set_typed(
    connection: &mut AnyConnection,
    id: MemberId,
    typed: Option<(&str, Language)>,
) -> Result<(), StoreError> {
    let (name, language) = typed.unzip();
    diesel::update(members::table.find(id))
        .set((
            members::typed_name.eq(name),
            members::typed_language.eq(language),
        ))
        .execute(connection)?;
    touch(connection, id)
}

/// Notes that somebody came: they signed in, or chose a password.
///
/// # Errors
/// When the database is away.
pub fn seen(connection: &mut AnyConnection, person: PersonId) -> Result<(), StoreError> {
    let waiting = members::table
        .filter(members::person_id.eq(person))
        .filter(members::gone.eq(false))
        .filter(members::seen.eq(false));
    diesel::update(waiting)
        .set((
            members::seen.eq(true),
            members::typed_name.eq(None::<String>),
            members::typed_language.eq(None::<Language>),
            members::version.eq(members::version + 1),
        ))
        .execute(connection)?;
    Ok(())
}

/// Notes that somebody was let go.
///
/// # Errors
/// When the database is away.
pub fn leave(connection: &mut AnyConnection, id: MemberId) -> Result<(), StoreError> {
    diesel::update(members::table.find(id))
        .set(members::gone.eq(true))
        .execute(connection)?;
    touch(connection, id)
}

/// The same, in every organisation.
///
/// # Errors
/// When the database is away.
pub fn leave_all(connection: &mut AnyConnection, person: PersonId) -> Result<(), StoreError> {
    let here = members::table
        .filter(members::person_id.eq(person))
        .filter(members::gone.eq(false));
    diesel::update(here)
        .set((
            members::gone.eq(true),
            members::version.eq(members::version + 1),
        ))
        .execute(connection)?;
    Ok(())
}

/// Forgets that an address that nobody ever used was invited.
///
/// # Errors
/// When the database is away.
pub fn delete(connection: &mut AnyConnection, id: MemberId) -> Result<(), StoreError> {
    diesel::delete(members::table.find(id)).execute(connection)?;
    Ok(())
}

/// Somebody's place in an organisation.
///
/// # Errors
/// `NotFound` when they have none.
pub fn of_person(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<Member, StoreError> {
    Ok(members::table
        .filter(members::organisation_id.eq(organisation))
        .filter(members::person_id.eq(person))
        .select(Member::as_select())
        .first(connection)?)
}

/// The organisations somebody is in, and was not let go from, in the order they came.
///
/// # Errors
/// When the database is away.
pub fn organisations_of(
    connection: &mut AnyConnection,
    person: PersonId,
) -> Result<Vec<OrganisationId>, StoreError> {
    Ok(members::table
        .filter(members::person_id.eq(person))
        .filter(members::gone.eq(false))
        .order(members::id)
        .select(members::organisation_id)
        .load(connection)?)
}

/// A member of an organisation that a scope holds whole.
///
/// # Errors
/// `NotFound` when there is none, or it is another organisation's.
pub fn in_scope(
    connection: &mut AnyConnection,
    scope: &Scope,
    id: MemberId,
) -> Result<Listed, StoreError> {
    let row: Row = members::table
        .inner_join(people::table.on(people::id.eq(members::person_id)))
        .filter(members::id.eq(id))
        .filter(members::organisation_id.eq_any(scope.organisations().to_vec()))
        .select((
            Member::as_select(),
            Account::as_select(),
            people::link_expires,
        ))
        .first(connection)?;
    Ok(listed(row))
}

/// Everybody of an organisation that a scope holds whole, in the order they came.
///
/// # Errors
/// When the database is away.
pub fn list(
    connection: &mut AnyConnection,
    scope: &Scope,
    organisation: OrganisationId,
) -> Result<Vec<Listed>, StoreError> {
    if !scope.holds(organisation) {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = members::table
        .inner_join(people::table.on(people::id.eq(members::person_id)))
        .filter(members::organisation_id.eq(organisation))
        .order(members::id)
        .select((
            Member::as_select(),
            Account::as_select(),
            people::link_expires,
        ))
        .load(connection)?;
    Ok(rows.into_iter().map(listed).collect())
}

/// Every role held in an organisation, by its holder, in the order they were given.
///
/// # Errors
/// When the database is away.
pub fn grants_in(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<BTreeMap<PersonId, Vec<Grant>>, StoreError> {
    let rows: Vec<(PersonId, Role, Option<ServiceId>)> = grants::table
        .filter(grants::organisation_id.eq(organisation))
        .order(grants::id)
        .select((grants::person_id, grants::role, grants::service_id))
        .load(connection)?;
    let mut held: BTreeMap<PersonId, Vec<Grant>> = BTreeMap::new();
    for (person, role, service) in rows {
        held.entry(person).or_default().push(Grant {
            role,
            organisation,
            service,
        });
    }
    Ok(held)
}

/// How many people an organisation has in each role, on the whole of it or on any service. Somebody
/// is invited until they have signed in. Who holds one role on several services counts once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Admins.
    pub admins_active: usize,
    /// Admins who have not come yet.
    pub admins_invited: usize,
    /// Admins of the whole organisation, who alone keep its people.
    pub whole_admins_active: usize,
    /// Moderators.
    pub moderators_active: usize,
    /// Moderators who have not come yet.
    pub moderators_invited: usize,
    /// People of services' teams.
    pub teams_active: usize,
    /// People of teams who have not come yet.
    pub teams_invited: usize,
    /// Commissioners.
    pub commissioners_active: usize,
    /// Commissioners who have not come yet.
    pub commissioners_invited: usize,
}

/// Who stands ready in an organisation. Closed accounts do not count.
///
/// # Errors
/// When the database is away.
pub fn standing(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Standing, StoreError> {
    let rows: Vec<(PersonId, Role, Option<ServiceId>, bool)> = grants::table
        .inner_join(people::table.on(people::id.eq(grants::person_id)))
        .inner_join(
            members::table.on(members::person_id
                .eq(grants::person_id)
                .and(members::organisation_id.eq(grants::organisation_id))),
        )
        .filter(grants::organisation_id.eq(organisation))
        .filter(people::disabled.eq(false))
        .filter(members::gone.eq(false))
        .select((
            grants::person_id,
            grants::role,
            grants::service_id,
            members::seen,
        ))
        .load(connection)?;
    let count = |role: Role, active: bool, whole: bool| {
        let holders: BTreeSet<PersonId> = rows
            .iter()
            .filter(|row| row.1 == role && row.3 == active && (!whole || row.2.is_none()))
            .map(|row| row.0)
            .collect();
        holders.len()
    };
    Ok(Standing {
        admins_active: count(Role::Admin, true, false),
        admins_invited: count(Role::Admin, false, false),
        whole_admins_active: count(Role::Admin, true, true),
        moderators_active: count(Role::Moderator, true, false),
        moderators_invited: count(Role::Moderator, false, false),
        teams_active: count(Role::Team, true, false),
        teams_invited: count(Role::Team, false, false),
        commissioners_active: count(Role::Commissioner, true, false),
        commissioners_invited: count(Role::Commissioner, false, false),
    })
}

/// Somebody as the gate sees them, at this moment.
///
/// # Errors
/// `NotFound` when they are unknown or their account is closed.
pub fn person(connection: &mut AnyConnection, id: PersonId) -> Result<Person, StoreError> {
    let account = super::people::by_id(connection, id)?;
    if account.disabled {
        return Err(StoreError::NotFound);
    }
    Ok(Person {
        id: account.id,
        name: account.name,
        mail: account.mail,
        grants: super::people::grants_of(connection, id)?,
    })
}
