//! Roles: giving them, taking them away, and closing an account.

use super::note;
use crate::domain::{Grant, OrganisationId};
use crate::store::audit::{self, By};
use crate::store::people::{self, Account};
use crate::store::{AnyConnection, StoreError, optional, services};

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
        record(connection, by, account, grant, "person.grant")?;
    }
    Ok(())
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
