//! The people who work for the council, one of each role, and how they get their password.

use crate::domain::{Clock, Grant, Language, Organisation, Role, Slug};
use crate::people::{self, NewPerson, People, Token};
use crate::store::audit::By;
use crate::store::people as accounts;
use crate::store::{AnyConnection, Db, StoreError, services};

/// Somebody who works for the council.
#[derive(Debug)]
pub(super) struct Account {
    pub(super) mail: &'static str,
    pub(super) role: Role,
    name: &'static str,
    /// The one service they are here for, or all.
    service: Option<&'static str>,
}

/// The address of the moderator, who reads the words of the past.
pub(super) const MODERATOR: &str = "moderator@example.org";

/// The address of somebody of the team of home care.
pub(super) const TEAM: &str = "team@example.org";
/// The address of the admin, who sends what is owed.
pub(super) const ADMIN: &str = "admin@example.org";

/// One of each role.
pub(super) const ACCOUNTS: &[Account] = &[
    Account {
        mail: MODERATOR,
        role: Role::Moderator,
        name: "Nia Prosser",
        service: None,
    },
    Account {
        mail: TEAM,
        role: Role::Team,
        name: "Owain Rees",
        service: Some("home-care"),
    },
    Account {
        mail: "commissioner@example.org",
        role: Role::Commissioner,
        name: "Ceri Bowen",
        service: None,
    },
    Account {
        mail: ADMIN,
        role: Role::Admin,
        name: "Megan Pugh",
        service: None,
    },
];

impl Account {
    fn grant(
        &self,
        connection: &mut AnyConnection,
        organisation: &Organisation,
    ) -> Result<Grant, StoreError> {
        let service = match self.service {
            Some(slug) => {
                let slug = Slug::parse(slug).map_err(|bad| StoreError::Refused(bad.to_string()))?;
                Some(services::by_slug(connection, organisation.id, &slug)?.id)
            }
            None => None,
        };
        Ok(Grant {
            role: self.role,
            organisation: organisation.id,
            service,
        })
    }
}

/// Invites everybody. The password goes the way every password goes: by a one-time link.
pub(super) async fn invite(
    db: &Db,
    clock: &Clock,
    people: &People,
    organisation: &Organisation,
    password: &str,
) -> anyhow::Result<()> {
    let by = By {
        person: None,
        at: clock.now(),
    };
    let organisation = organisation.clone();
    let links = db
        .write(move |connection| {
            let invited = ACCOUNTS.iter().map(|account| {
                let new = NewPerson {
                    mail: account.mail.to_owned(),
                    name: account.name.to_owned(),
                    language: Language::English,
                };
                let grant = account.grant(connection, &organisation)?;
                let (_, link) = people::invite(connection, by, &new, &[grant])?;
                Ok(link)
            });
            invited.collect::<Result<Vec<Token>, StoreError>>()
        })
        .await?;
    choose(people, &links, password).await
}

/// Sets everybody's password anew, and tells whom it lets in: somebody may have tried out what
/// closing an account does.
pub(super) async fn let_in_again(
    db: &Db,
    clock: &Clock,
    people: &People,
    password: &str,
) -> anyhow::Result<Vec<&'static Account>> {
    let by = By {
        person: None,
        at: clock.now(),
    };
    let (open, links): (Vec<_>, Vec<_>) = db
        .write(move |connection| {
            let mut open = Vec::new();
            for account in ACCOUNTS {
                let stored = accounts::by_mail(connection, account.mail)?;
                if !stored.disabled {
                    open.push((account, people::new_link(connection, by, &stored)?));
                }
            }
            Ok::<_, StoreError>(open)
        })
        .await?
        .into_iter()
        .unzip();
    choose(people, &links, password).await?;
    Ok(open)
}

async fn choose(people: &People, links: &[Token], password: &str) -> anyhow::Result<()> {
    for link in links {
        people.choose_password(link, password).await?;
    }
    Ok(())
}
