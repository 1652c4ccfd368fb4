//! People who work here, what they may do, and their sessions.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::schema::{grants, people, sessions};
use super::{AnyConnection, StoreError};
use crate::domain::{Grant, Language, OrganisationId, Person, PersonId, Role, ServiceId};

/// What signing in needs to know of somebody.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = people)]
pub struct Account {
    /// Who.
    pub id: PersonId,
    /// Their address.
    pub mail: String,
    /// Their name.
    pub name: String,
    /// The language of their pages.
    pub language: Language,
    /// The password's hash in PHC form; none before the first link was used.
    pub password_hash: Option<String>,
    /// Whether they may sign in no more.
    pub disabled: bool,
}

/// Adds somebody with a one-time link to choose a password by.
///
/// # Errors
/// `Conflict` when the address is known.
pub fn add(
    connection: &mut AnyConnection,
    mail: &str,
    name: &str,
    language: Language,
    link_hash: &[u8],
    link_expires: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<PersonId, StoreError> {
    Ok(diesel::insert_into(people::table)
        .values((
            people::mail.eq(mail),
            people::name.eq(name),
            people::language.eq(language),
            people::link_hash.eq(Some(link_hash)),
            people::link_expires.eq(Some(link_expires.naive_utc())),
            people::disabled.eq(false),
            people::created_at.eq(now.naive_utc()),
        ))
        .returning(people::id)
        .get_result(connection)?)
}

/// Gives somebody a new one-time link; an older one is void.
///
/// # Errors
/// `NotFound` when they are unknown.
pub fn set_link(
    connection: &mut AnyConnection,
    id: PersonId,
    link_hash: &[u8],
    expires: DateTime<Utc>,
) -> Result<(), StoreError> {
    let changed = diesel::update(people::table.find(id))
        .set((
            people::link_hash.eq(Some(link_hash)),
            people::link_expires.eq(Some(expires.naive_utc())),
        ))
        .execute(connection)?;
    if changed == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}

/// The account of an address in lower case.
///
/// # Errors
/// `NotFound` when it is unknown.
pub fn by_mail(connection: &mut AnyConnection, mail: &str) -> Result<Account, StoreError> {
    Ok(people::table
        .filter(people::mail.eq(mail))
        .select(Account::as_select())
        .first(connection)?)
}

/// The account of somebody.
///
/// # Errors
/// `NotFound` when they are unknown.
pub fn by_id(connection: &mut AnyConnection, id: PersonId) -> Result<Account, StoreError> {
    Ok(people::table
        .find(id)
        .select(Account::as_select())
        .first(connection)?)
}

/// Gives somebody another name and language.
///
/// # Errors
/// `NotFound` when they are unknown.
pub fn rename(
    connection: &mut AnyConnection,
    id: PersonId,
    name: &str,
    language: Language,
) -> Result<(), StoreError> {
    let changed = diesel::update(people::table.find(id))
        .set((people::name.eq(name), people::language.eq(language)))
        .execute(connection)?;
    if changed == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}

/// The account a one-time link belongs to.
///
/// # Errors
/// `NotFound` when the link was used, is over, or never was.
pub fn by_link(
    connection: &mut AnyConnection,
    link_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Account, StoreError> {
    Ok(people::table
        .filter(people::link_hash.eq(link_hash))
        .filter(people::link_expires.gt(now.naive_utc()))
        .filter(people::disabled.eq(false))
        .select(Account::as_select())
        .first(connection)?)
}

/// Sets a password, voids the link, and ends every session of that person.
///
/// # Errors
/// `NotFound` when they are unknown.
pub fn set_password(
    connection: &mut AnyConnection,
    id: PersonId,
    hash: &str,
) -> Result<(), StoreError> {
    let changed = diesel::update(people::table.find(id))
        .set((
            people::password_hash.eq(Some(hash)),
            people::link_hash.eq(None::<Vec<u8>>),
            people::link_expires.eq(None::<chrono::NaiveDateTime>),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Err(StoreError::NotFound);
    }
    end_sessions(connection, id)
}

/// Lets somebody sign in no more, at once.
///
/// # Errors
/// `NotFound` when they are unknown.
pub fn disable(connection: &mut AnyConnection, id: PersonId) -> Result<(), StoreError> {
    let changed = diesel::update(people::table.find(id))
        .set((
            people::disabled.eq(true),
            people::password_hash.eq(None::<String>),
            people::link_hash.eq(None::<Vec<u8>>),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Err(StoreError::NotFound);
    }
    end_sessions(connection, id)
}

/// Lets somebody who was disabled back in. They have no password until they use a new link.
///
/// # Errors
/// `NotFound` when they are unknown.
pub fn enable(connection: &mut AnyConnection, id: PersonId) -> Result<(), StoreError> {
    let changed = diesel::update(people::table.find(id))
        .set(people::disabled.eq(false))
        .execute(connection)?;
    if changed == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}

/// Everybody, in creation order.
///
/// # Errors
/// When the database is away.
pub fn list(connection: &mut AnyConnection) -> Result<Vec<Account>, StoreError> {
    Ok(people::table
        .order(people::id)
        .select(Account::as_select())
        .load(connection)?)
}

/// Everybody with a role in an organisation, with all that they may do anywhere, in creation order.
///
/// # Errors
/// When the database is away.
pub fn of_organisation(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<(Account, Person)>, StoreError> {
    let here = grants::table
        .filter(grants::organisation_id.eq(organisation))
        .select(grants::person_id);
    let accounts: Vec<Account> = people::table
        .filter(people::id.eq_any(here))
        .order(people::id)
        .select(Account::as_select())
        .load(connection)?;
    let mut found = Vec::with_capacity(accounts.len());
    for account in accounts {
        let person = Person {
            id: account.id,
            name: account.name.clone(),
            mail: account.mail.clone(),
            grants: grants_of(connection, account.id)?,
        };
        found.push((account, person));
    }
    Ok(found)
}

/// Gives somebody a role; giving it twice changes nothing.
///
/// # Errors
/// When the database is away.
pub fn grant(
    connection: &mut AnyConnection,
    person: PersonId,
    grant: Grant,
) -> Result<(), StoreError> {
    if grants_of(connection, person)?.contains(&grant) {
        return Ok(());
    }
    diesel::insert_into(grants::table)
        .values((
            grants::person_id.eq(person),
            grants::role.eq(grant.role),
            grants::organisation_id.eq(grant.organisation),
            grants::service_id.eq(grant.service),
        ))
        .execute(connection)?;
    Ok(())
}

/// Takes every role of somebody in an organisation away.
///
/// # Errors
/// When the database is away.
pub fn revoke(
    connection: &mut AnyConnection,
    person: PersonId,
    organisation: OrganisationId,
) -> Result<(), StoreError> {
    let held = grants::table
        .filter(grants::person_id.eq(person))
        .filter(grants::organisation_id.eq(organisation));
    diesel::delete(held).execute(connection)?;
    Ok(())
}

/// Takes one role of somebody away.
///
/// # Errors
/// `NotFound` when they do not hold it.
pub fn ungrant(
    connection: &mut AnyConnection,
    person: PersonId,
    grant: &Grant,
) -> Result<(), StoreError> {
    let held = grants::table
        .filter(grants::person_id.eq(person))
        .filter(grants::role.eq(grant.role))
        .filter(grants::organisation_id.eq(grant.organisation));
    // NULL equals nothing, so a whole organisation is asked for by itself.
    let taken = match grant.service {
        Some(service) => {
            diesel::delete(held.filter(grants::service_id.eq(service))).execute(connection)?
        }
        None => diesel::delete(held.filter(grants::service_id.is_null())).execute(connection)?,
    };
    if taken == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}

/// The admins of a whole organisation, who can sign in.
///
/// # Errors
/// When the database is away.
pub fn admins_of(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<Account>, StoreError> {
    let admins = grants::table
        .filter(grants::organisation_id.eq(organisation))
        .filter(grants::service_id.is_null())
        .filter(grants::role.eq(Role::Admin))
        .select(grants::person_id);
    Ok(people::table
        .filter(people::id.eq_any(admins))
        .filter(people::disabled.eq(false))
        .order(people::id)
        .select(Account::as_select())
        .load(connection)?)
}

/// Everybody who reads the queue of an organisation, or of a service of it.
///
/// # Errors
/// When the database is away.
pub fn moderators_of(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<Account>, StoreError> {
    let reading = grants::table
        .filter(grants::organisation_id.eq(organisation))
        .filter(grants::role.eq(Role::Moderator))
        .select(grants::person_id);
    Ok(people::table
        .filter(people::id.eq_any(reading))
        .filter(people::disabled.eq(false))
        .order(people::id)
        .select(Account::as_select())
        .load(connection)?)
}

/// The team of a service, and of its whole organisation, who can sign in and want to be told of a
/// batch by mail.
///
/// # Errors
/// When the database is away.
pub fn team_to_tell(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    service: ServiceId,
) -> Result<Vec<Account>, StoreError> {
    let team = grants::table
        .filter(grants::organisation_id.eq(organisation))
        .filter(grants::role.eq(Role::Team))
        .filter(
            grants::service_id
                .is_null()
                .or(grants::service_id.eq(service)),
        )
        .select(grants::person_id);
    Ok(people::table
        .filter(people::id.eq_any(team))
        .filter(people::disabled.eq(false))
        .filter(people::batch_mail.eq(true))
        .order(people::id)
        .select(Account::as_select())
        .load(connection)?)
}

/// What somebody may do.
///
/// # Errors
/// When the database is away.
pub fn grants_of(
    connection: &mut AnyConnection,
    person: PersonId,
) -> Result<Vec<Grant>, StoreError> {
    let rows: Vec<(Role, OrganisationId, Option<ServiceId>)> = grants::table
        .filter(grants::person_id.eq(person))
        .order(grants::id)
        .select((grants::role, grants::organisation_id, grants::service_id))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(role, organisation, service)| Grant {
            role,
            organisation,
            service,
        })
        .collect())
}

/// Starts a session.
///
/// # Errors
/// When the database is away.
pub fn start_session(
    connection: &mut AnyConnection,
    hash: &[u8],
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::hash.eq(hash),
            sessions::person_id.eq(person),
            sessions::created_at.eq(now.naive_utc()),
            sessions::seen_at.eq(now.naive_utc()),
        ))
        .execute(connection)?;
    Ok(())
}

/// Who a session belongs to, and when it was last seen.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who, with the grants they hold at this moment.
    pub person: Person,
    /// The language of their pages.
    pub language: Language,
    /// When it was last used, as stored.
    pub seen_at: DateTime<Utc>,
}

/// The session with this hash that was used after `idle_since` and begun after `begun_since`.
///
/// # Errors
/// `NotFound` when there is none, it is over, or the person was disabled.
pub fn session(
    connection: &mut AnyConnection,
    hash: &[u8],
    idle_since: DateTime<Utc>,
    begun_since: DateTime<Utc>,
) -> Result<Session, StoreError> {
    let (account, seen_at): (Account, chrono::NaiveDateTime) = sessions::table
        .inner_join(people::table.on(people::id.eq(sessions::person_id)))
        .filter(sessions::hash.eq(hash))
        .filter(sessions::seen_at.gt(idle_since.naive_utc()))
        .filter(sessions::created_at.gt(begun_since.naive_utc()))
        .filter(people::disabled.eq(false))
        .select((Account::as_select(), sessions::seen_at))
        .first(connection)?;
    let grants = grants_of(connection, account.id)?;
    Ok(Session {
        person: Person {
            id: account.id,
            name: account.name,
            mail: account.mail,
            grants,
        },
        language: account.language,
        seen_at: seen_at.and_utc(),
    })
}

/// Notes that a session was used.
///
/// # Errors
/// When the database is away.
pub fn touch_session(
    connection: &mut AnyConnection,
    hash: &[u8],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(sessions::table.find(hash))
        .set(sessions::seen_at.eq(now.naive_utc()))
        .execute(connection)?;
    Ok(())
}

/// Ends one session.
///
/// # Errors
/// When the database is away.
pub fn end_session(connection: &mut AnyConnection, hash: &[u8]) -> Result<(), StoreError> {
    diesel::delete(sessions::table.find(hash)).execute(connection)?;
    Ok(())
}

/// Ends every session of somebody.
///
/// # Errors
/// When the database is away.
pub fn end_sessions(connection: &mut AnyConnection, person: PersonId) -> Result<(), StoreError> {
    diesel::delete(sessions::table.filter(sessions::person_id.eq(person))).execute(connection)?;
    Ok(())
}

/// Deletes sessions that were not used since `idle_since` or begun before `begun_since`.
///
/// # Errors
/// When the database is away.
pub fn delete_old_sessions(
    connection: &mut AnyConnection,
    idle_since: DateTime<Utc>,
    begun_since: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let old = sessions::table.filter(
        sessions::seen_at
            .le(idle_since.naive_utc())
            .or(sessions::created_at.le(begun_since.naive_utc())),
    );
    Ok(diesel::delete(old).execute(connection)?)
}
