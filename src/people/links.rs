//! One-time links: how somebody gets an account, and back into it.
//!
//! The operator or an admin makes the link; its owner chooses a password by it, within
//! [`LINK_HOURS`]. A new link voids the one before.

use chrono::{DateTime, TimeDelta, Utc};
use validator::Validate;

use super::grants::{once_key, refuse_closed};
use super::passwords::{self, PasswordRefused};
use super::{People, Token, give, normal_mail, note};
use crate::domain::{Grant, Language, Organisation};
use crate::store::audit::{self, By};
use crate::store::outbox::{self, MailKind, NewMail};
use crate::store::people::{self, Account};
use crate::store::{AnyConnection, StoreError, members};

/// Hours a one-time link is good for.
pub const LINK_HOURS: u8 = 72;
/// Hours a link is good for that somebody asked for who forgot their password.
pub const RESET_HOURS: u8 = 1;

/// Somebody who shall have an account.
#[derive(Debug, Clone, Validate)]
pub struct NewPerson {
    /// Their address; the case does not matter.
    #[validate(
        email(message = "an e-mail address such as ann@example.org"),
        length(max = 254, message = "an e-mail address of at most 254 characters")
    )]
    pub mail: String,
    /// What colleagues call them: 1 to 200 characters on one line.
    #[validate(
        length(min = 1, max = 200, message = "a name of 1 to 200 characters"),
        non_control_character(message = "a name on one line")
    )]
    pub name: String,
    /// The language of their pages and mail.
    pub language: Language,
}

impl NewPerson {
    /// As it is stored: the address in lower case, no space around anything.
    pub(super) fn normal(&self) -> Self {
        Self {
            mail: normal_mail(&self.mail),
            name: self.name.trim().to_owned(),
            language: self.language,
        }
    }

    /// Which of its fields will not do.
    #[must_use]
    pub fn wrong(&self) -> Vec<Wrong> {
        let errors = match self.normal().validate() {
            Ok(()) => return Vec::new(),
            Err(errors) => errors,
        };
        let fields = errors.field_errors();
        let field = |name: &str| fields.keys().any(|field| *field == name);
        let mut wrong = Vec::new();
        if field("name") {
            wrong.push(Wrong::Name);
        }
        if field("mail") {
            wrong.push(Wrong::Mail);
        }
        wrong
    }
}

/// A field that will not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Not 1 to 200 characters on one line.
    Name,
    /// No address, or a very long one.
    Mail,
}

/// Makes an account with its first roles, and the link to choose a password by.
///
/// # Errors
/// `Refused` when the address is none or has an account already, the name will not do, or a
/// service is not the organisation's.
pub fn invite(
    connection: &mut AnyConnection,
    by: By,
    new: &NewPerson,
    grants: &[Grant],
) -> Result<(Account, Token), StoreError> {
    let new = new.normal();
    new.validate()?;
    let link = Token::make();
    people::add(
        connection,
        &new.mail,
        &new.name,
        new.language,
        &link.hash(),
        link_ends(by.at),
        by.at,
    )
    .map_err(|error| match error {
        StoreError::Conflict => {
            StoreError::Refused(format!("`{}` has an account already", new.mail))
        }
        other => other,
    })?;
    let account = people::by_mail(connection, &new.mail)?;
    admit(connection, by, &account, "person.add", grants)?;
    Ok((account, link))
}

/// Lets somebody whose account was closed back in, with these roles and none of their old ones, by
/// a new link.
///
/// # Errors
/// `Refused` when a service is not the organisation's.
pub fn readmit(
    connection: &mut AnyConnection,
    by: By,
    account: &Account,
    grants: &[Grant],
) -> Result<Token, StoreError> {
    people::enable(connection, account.id)?;
    admit(connection, by, account, "person.readmit", grants)?;
    new_link(connection, by, account)
}

/// Notes that somebody came, in each organisation that gives them a role, and gives the roles.
fn admit(
    connection: &mut AnyConnection,
    by: By,
    account: &Account,
    act: &str,
    grants: &[Grant],
) -> Result<(), StoreError> {
    let mut organisations: Vec<_> = grants.iter().map(|grant| grant.organisation).collect();
    organisations.sort();
    organisations.dedup();
    for organisation in organisations {
        audit::record(connection, by, Some(organisation), act, &account.mail)?;
    }
    give(connection, by, account, grants)
}

/// Makes somebody a new link, and voids an older one. Their password and sessions last until it is
/// used.
///
/// # Errors
/// `Refused` when the account is closed.
pub fn new_link(
    connection: &mut AnyConnection,
    by: By,
    account: &Account,
) -> Result<Token, StoreError> {
    refuse_closed(connection, account)?;
    let link = Token::make();
    people::set_link(connection, account.id, &link.hash(), link_ends(by.at))?;
    note(connection, by, account, "person.link")?;
    Ok(link)
}

/// Puts a mail with the link in the outbox, in the name of an organisation. Its admins see when it
/// cannot be sent.
///
/// # Errors
/// When the database is away.
pub fn mail_link(
    connection: &mut AnyConnection,
    account: &Account,
    organisation: &Organisation,
    link: &Token,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let facts = serde_json::json!({
        "name": account.name,
        "organisation": organisation.name(account.language),
        "token": link.as_str(),
        "hours": LINK_HOURS,
    });
    let mail = NewMail {
        once_key: format!("invitation {}", hex::encode(link.hash())),
        kind: MailKind::Invitation,
        recipient: account.mail.clone(),
        language: account.language,
        facts: facts.to_string(),
        organisation: Some(organisation.id),
    };
    outbox::put(connection, &mail, now)
}

/// Puts a mail in the outbox by which somebody chooses another password within so many hours.
///
/// # Errors
/// When the database is away.
pub(super) fn mail_reset(
    connection: &mut AnyConnection,
    account: &Account,
    organisation: &Organisation,
    link: &Token,
    hours: u8,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let facts = serde_json::json!({
        "name": account.name,
        "token": link.as_str(),
        "hours": hours,
    });
    let mail = NewMail {
        once_key: once_key("password reset"),
        kind: MailKind::PasswordReset,
        recipient: account.mail.clone(),
        language: account.language,
        facts: facts.to_string(),
        organisation: Some(organisation.id),
    };
    outbox::put(connection, &mail, now)
}

/// Why a password was not chosen.
#[derive(Debug, thiserror::Error)]
pub enum ChoiceRefused {
    /// The link was used, is too old, or never was.
    #[error("this link no longer works; ask for a new one")]
    Gone,
    /// The password will not do.
    #[error(transparent)]
    Password(#[from] PasswordRefused),
    /// The store did not answer.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for ChoiceRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::Gone,
            other => Self::Store(other),
        }
    }
}

impl People {
    /// Whose link this is. Looking does not use it up: mail scanners open links before people do.
    ///
    /// # Errors
    /// `NotFound` when it was used, is too old, or never was.
    pub async fn account_of_link(&self, link: &Token) -> Result<Account, StoreError> {
        let hash = link.hash();
        let now = self.clock.now();
        self.db
            .read(move |connection| people::by_link(connection, &hash, now))
            .await
    }

    /// Chooses a password by a link. That uses the link up and ends every session of its owner, who
    /// then signs in.
    ///
    /// # Errors
    /// When the link no longer works, or the password will not do; the link then stays good.
    pub async fn choose_password(&self, link: &Token, password: &str) -> Result<(), ChoiceRefused> {
        let account = self.account_of_link(link).await?;
        passwords::check(password, &account.mail, &account.name)?;
        let hash = self.passwords.hash(password).await?;
        let link = link.hash();
        let now = self.clock.now();
        let by = By {
            person: Some(account.id),
            at: now,
        };
        let chosen = self.db.write(move |connection| {
            // Asked again where nobody comes between: a link works once.
            let account = people::by_link(connection, &link, now)?;
            people::set_password(connection, account.id, &hash)?;
            members::seen(connection, account.id)?;
            note(connection, by, &account, "person.password")
        });
        Ok(chosen.await?)
    }
}

fn link_ends(now: DateTime<Utc>) -> DateTime<Utc> {
    now + TimeDelta::hours(i64::from(LINK_HOURS))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::{ChoiceRefused, NewPerson, invite, mail_link, new_link, readmit};
    use crate::domain::{Grant, Language, Role, ServiceId};
    use crate::people::fixture::{House, PASSWORD};
    use crate::people::{PasswordRefused, Token, close};
    use crate::store::{StoreError, outbox};

    #[test]
    fn a_link_chooses_a_password_once() {
        House::run(async |house| {
            let link = house.anns_link.clone();
            assert_eq!(
                house.people.account_of_link(&link).await.unwrap().name,
                "Ann Evans"
            );
            let refused = house.people.choose_password(&link, "too short").await;
            assert!(matches!(
                refused,
                Err(ChoiceRefused::Password(PasswordRefused::Short))
            ));
            house.people.choose_password(&link, PASSWORD).await.unwrap();
            assert!(
                house
                    .people
                    .sign_in("ann@example.org", PASSWORD)
                    .await
                    .is_ok()
            );
            assert!(house.people.account_of_link(&link).await.is_err());
            let refused = house
                .people
                .choose_password(&link, "another good one")
                .await;
            assert!(matches!(refused, Err(ChoiceRefused::Gone)));
            let never = house.people.choose_password(&Token::make(), PASSWORD).await;
            assert!(matches!(never, Err(ChoiceRefused::Gone)));
        });
    }

    #[test]
    fn a_link_is_good_for_three_days() {
        House::run(async |house| {
            house.later(TimeDelta::hours(72) - TimeDelta::seconds(1));
            assert!(house.people.account_of_link(&house.anns_link).await.is_ok());
            house.later(TimeDelta::seconds(1));
            let refused = house
                .people
                .choose_password(&house.anns_link, PASSWORD)
                .await;
            assert!(matches!(refused, Err(ChoiceRefused::Gone)));
        });
    }

    #[test]
    fn a_new_link_voids_the_old_one_and_ends_sessions_when_used() {
        House::run(async |house| {
            house.ann_has_a_password().await;
            let session = house
                .people
                .sign_in("ann@example.org", PASSWORD)
                .await
                .unwrap();
            let first = house.act(new_link).await;
            let second = house.act(new_link).await;
            assert!(house.people.account_of_link(&first).await.is_err());
            assert!(
                house.people.session(&session).await.is_ok(),
                "a link alone ends nothing"
            );
            house
                .people
                .choose_password(&second, "another good one")
                .await
                .unwrap();
            assert!(house.people.session(&session).await.is_err());
            assert!(
                house
                    .people
                    .sign_in("ann@example.org", PASSWORD)
                    .await
                    .is_err()
            );
            assert!(
                house
                    .people
                    .sign_in("ann@example.org", "another good one")
                    .await
                    .is_ok()
            );
        });
    }

    #[test]
    fn who_comes_back_does_not_get_old_roles_back() {
        House::run(async |house| {
            house.ann_has_a_password().await;
            house.act(close).await;
            let refused = house.try_act(new_link).await;
            assert!(
                matches!(refused, Err(StoreError::Refused(_))),
                "closed accounts get no link"
            );
            let grant = Grant {
                role: Role::Commissioner,
                organisation: house.organisation,
                service: None,
            };
            let link = house.act(move |connection, by, ann| readmit(connection, by, ann, &[grant]));
            let link = link.await;
            assert!(
                house
                    .people
                    .sign_in("ann@example.org", PASSWORD)
                    .await
                    .is_err(),
                "the old password is gone"
            );
            house.people.choose_password(&link, PASSWORD).await.unwrap();
            let session = house
                .people
                .sign_in("ann@example.org", PASSWORD)
                .await
                .unwrap();
            assert_eq!(
                house.people.session(&session).await.unwrap().person.grants,
                [grant]
            );
        });
    }

    #[test]
    fn bad_input_is_refused_with_what_was_wanted() {
        House::run(async |house| {
            for (mail, name, told) in [
                (
                    "ann",
                    "Ann",
                    "`ann` is not an e-mail address such as ann@example.org",
                ),
                (
                    "bob@example.org",
                    " ",
                    "`` is not a name of 1 to 200 characters",
                ),
                (
                    "bob@example.org",
                    "Bob\nBcc: x",
                    r"`Bob\nBcc: x` is not a name on one line",
                ),
                (
                    "ANN@example.org",
                    "Ann",
                    "`ann@example.org` has an account already",
                ),
            ] {
                let new = NewPerson {
                    mail: mail.to_owned(),
                    name: name.to_owned(),
                    language: Language::English,
                };
                let refused =
                    house.try_act(move |connection, by, _| invite(connection, by, &new, &[]));
                assert_eq!(refused.await.unwrap_err().to_string(), told);
            }
            let strange = Grant {
                role: Role::Team,
                organisation: house.organisation,
                service: Some(ServiceId(99)),
            };
            let new = NewPerson {
                mail: "bob@example.org".to_owned(),
                name: "Bob".to_owned(),
                language: Language::English,
            };
            let refused =
                house.try_act(move |connection, by, _| invite(connection, by, &new, &[strange]));
            assert!(matches!(refused.await, Err(StoreError::Refused(_))));
        });
    }

    #[test]
    fn a_link_can_go_by_mail() {
        House::run(async |house| {
            let link = house.anns_link.clone();
            for _twice in 0..2 {
                let link = link.clone();
                house
                    .act(move |connection, by, ann| {
                        let council =
                            crate::store::people::grants_of(connection, ann.id)?[0].organisation;
                        let council = crate::store::organisations::by_id(connection, council)?;
                        mail_link(connection, ann, &council, &link, by.at)
                    })
                    .await;
            }
            let now = house.clock.now();
            let due = house
                .db
                .read(move |connection| outbox::due(connection, now, 9))
                .await
                .unwrap();
            assert_eq!(due.len(), 1, "one link, one mail");
            assert_eq!(
                (&*due[0].kind, &*due[0].recipient),
                ("invitation", "ann@example.org")
            );
            let facts: serde_json::Value = serde_json::from_str(&due[0].facts).unwrap();
            assert_eq!(facts["token"], link.as_str());
            assert_eq!(
                (&facts["name"], &facts["hours"]),
                (&"Ann Evans".into(), &72.into())
            );
        });
    }
}
