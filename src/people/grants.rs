//! Roles: giving them, taking them away, and closing an account.

use chrono::{DateTime, Utc};

use super::note;
use crate::domain::{Grant, Organisation, OrganisationId, Role};
use crate::store::audit::{self, By};
use crate::store::outbox::{self, MailKind, NewMail};
use crate::store::people::{self, Account};
use crate::store::{AnyConnection, StoreError, members, optional, organisations, services};

/// Gives somebody roles. One they hold already changes nothing.
///
/// # Errors
/// `Refused` when the account is closed, or a service is closed or not the organisation's.
pub fn give(
    connection: &mut AnyConnection,
    by: By,
    account: &Account,
    grants: &[Grant],
) -> Result<(), StoreError> {
    refuse_closed(connection, account)?;
    let held = people::grants_of(connection, account.id)?;
    for grant in grants.iter().filter(|grant| !held.contains(grant)) {
        if let Some(id) = grant.service {
            let service = optional(services::by_id(connection, id))?;
            let good = |service: &crate::domain::Service| {
                service.organisation == grant.organisation && !service.closed
            };
            if !service.as_ref().is_some_and(good) {
                return Err(StoreError::Refused(format!(
                    "service {id} is closed or not of this organisation; choose another one"
                )));
            }
        }
        people::grant(connection, account.id, *grant)?;
        members::join(connection, grant.organisation, account.id, by.at)?;
        record(connection, by, account, grant, "person.grant")?;
        if grant.role == Role::Admin && by.person.is_some() {
            tell_admins(connection, by, account, grant)?;
        }
    }
    Ok(())
}

/// Tells every other admin, and whoever did it, that there is a new one: nobody takes an organisation
/// over in silence. What the operator does stands in the audit alone.
fn tell_admins(
    connection: &mut AnyConnection,
    by: By,
    account: &Account,
    grant: &Grant,
) -> Result<(), StoreError> {
    let organisation = organisations::by_id(connection, grant.organisation)?;
    let by_whom = match by.person {
        Some(person) => people::by_id(connection, person)?.name,
        None => String::new(),
    };
    for admin in people::admins_of(connection, grant.organisation)? {
        if admin.id == account.id {
            continue;
        }
        let facts = serde_json::json!({
            "name": admin.name,
            "organisation": organisation.name(admin.language),
            "slug": organisation.slug.as_str(),
            "who": account.mail,
            "by": by_whom,
        });
        let mail = NewMail {
            once_key: once_key("made admin"),
            kind: MailKind::MadeAdmin,
            recipient: admin.mail,
            language: admin.language,
            facts: facts.to_string(),
            organisation: Some(organisation.id),
        };
        outbox::put(connection, &mail, by.at)?;
    }
    Ok(())
}

/// Tells somebody who has an account which roles they were given, in the name of the organisation.
///
/// # Errors
/// When the database is away.
pub(super) fn mail_roles(
    connection: &mut AnyConnection,
    account: &Account,
    organisation: &Organisation,
    grants: &[Grant],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut roles = Vec::with_capacity(grants.len());
    for grant in grants {
        let service = match grant.service {
            Some(id) => Some(
                services::by_id(connection, id)?
                    .name(account.language)
                    .to_owned(),
            ),
            None => None,
        };
        roles.push(serde_json::json!({ "role": grant.role.as_str(), "service": service }));
    }
    let facts = serde_json::json!({
        "name": account.name,
        "organisation": organisation.name(account.language),
        "roles": roles,
    });
    let mail = NewMail {
        once_key: once_key("role given"),
        kind: MailKind::RoleGiven,
        recipient: account.mail.clone(),
        language: account.language,
        facts: facts.to_string(),
        organisation: Some(organisation.id),
    };
    outbox::put(connection, &mail, now)
}

/// The key of a mail that is like no other.
pub(super) fn once_key(kind: &str) -> String {
    format!("{kind} {}", hex::encode(rand::random::<[u8; 16]>()))
}

/// Takes one role of somebody away, at once.
///
/// # Errors
/// `Refused` when they do not hold it.
pub fn take(
    connection: &mut AnyConnection,
    by: By,
    account: &Account,
    grant: &Grant,
) -> Result<(), StoreError> {
    people::ungrant(connection, account.id, grant).map_err(|error| match error {
        StoreError::NotFound => StoreError::Refused(format!(
            "`{}` does not hold the role `{}` there",
            account.mail, grant.role
        )),
        other => other,
    })?;
    members::touch_person(connection, grant.organisation, account.id)?;
    record(connection, by, account, grant, "person.revoke")
}

/// Takes every role of somebody in an organisation away, at once.
///
/// # Errors
/// When the database is away.
pub fn take_all(
    connection: &mut AnyConnection,
    by: By,
    account: &Account,
    organisation: OrganisationId,
) -> Result<(), StoreError> {
    for grant in people::grants_of(connection, account.id)? {
        if grant.organisation == organisation {
            take(connection, by, account, &grant)?;
        }
    }
    Ok(())
}

/// Closes an account: its owner is out at once, and their roles are gone.
///
/// # Errors
/// `Refused` when it is closed already.
pub fn close(connection: &mut AnyConnection, by: By, account: &Account) -> Result<(), StoreError> {
    refuse_closed(connection, account)?;
    note(connection, by, account, "person.disable")?;
    people::disable(connection, account.id)?;
    members::leave_all(connection, account.id)?;
    for grant in people::grants_of(connection, account.id)? {
        take(connection, by, account, &grant)?;
    }
    Ok(())
}

/// Nothing is done to a closed account but letting its owner back in.
pub(super) fn refuse_closed(
    connection: &mut AnyConnection,
    account: &Account,
) -> Result<(), StoreError> {
    let mail = &account.mail;
    if people::by_mail(connection, mail)?.disabled {
        return Err(StoreError::Refused(format!(
            "the account of `{mail}` is closed; add them again to let them back in"
        )));
    }
    Ok(())
}

/// Notes a role that came or went: `ann@example.org moderator home-care-north`.
fn record(
    connection: &mut AnyConnection,
    by: By,
    account: &Account,
    grant: &Grant,
    act: &str,
) -> Result<(), StoreError> {
    let mut subject = format!("{} {}", account.mail, grant.role);
    if let Some(service) = grant.service {
        let service = services::by_id(connection, service)?;
        subject.push(' ');
        subject.push_str(service.slug.as_str());
    }
    audit::record(connection, by, Some(grant.organisation), act, &subject)
}

#[cfg(test)]
mod tests {
    use super::{close, give, take};
    use crate::domain::{Grant, Role};
    use crate::people::fixture::House;
    use crate::store::StoreError;

    #[test]
    fn roles_come_and_go_and_each_is_told() {
        House::run(async |house| {
            let team = Grant {
                role: Role::Team,
                organisation: house.organisation,
                service: Some(house.service),
            };
            for _twice in 0..2 {
                house
                    .act(move |connection, by, ann| give(connection, by, ann, &[team]))
                    .await;
            }
            assert_eq!(
                house.anns_grants_now().await,
                [house.anns_grants(), vec![team]].concat()
            );
            house
                .act(move |connection, by, ann| take(connection, by, ann, &team))
                .await;
            let refused =
                house.try_act(move |connection, by, ann| take(connection, by, ann, &team));
            assert!(matches!(refused.await, Err(StoreError::Refused(_))));
            house.act(close).await;
            assert_eq!(house.anns_grants_now().await, []);
            assert!(matches!(
                house.try_act(close).await,
                Err(StoreError::Refused(_))
            ));
            assert_eq!(
                house.lines(),
                [
                    "person.add ann@example.org",
                    "person.grant ann@example.org moderator",
                    "person.grant ann@example.org team home-care-north",
                    "person.revoke ann@example.org team home-care-north",
                    "person.disable ann@example.org",
                    "person.revoke ann@example.org moderator",
                ]
            );
        });
    }
}
