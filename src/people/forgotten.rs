//! A password that was forgotten: its owner gets a link by mail, and nobody learns from the answer
//! who has an account.

use chrono::{DateTime, TimeDelta, Utc};

use super::links::mail_reset;
use super::{LINK_HOURS, People, RESET_HOURS, Token, mail_link, normal_mail, note};
use crate::store::audit::By;
use crate::store::people;
use crate::store::{AnyConnection, StoreError, members, optional, organisations};

/// Characters of an address at the most; a longer one is nobody's.
const LONGEST: usize = 254;

impl People {
    /// Somebody says that they forgot their password. Returns at once, whether or not there is such
    /// an account: it is looked for, and the mail written, when the answer has gone.
    ///
    /// Who chose a password before gets a link that is good for an hour; who was invited gets the
    /// invitation anew. A closed account, and one without a role anywhere, gets nothing.
    pub fn forgot(&self, mail: &str) {
        let (mail, now) = (normal_mail(mail), self.clock.now());
        if mail.chars().count() > LONGEST || !self.forgotten.admits(&mail, now) {
            return;
        }
        self.write_later("a link for a forgotten password", move |connection| {
            send(connection, &mail, now)
        });
    }
}

fn send(connection: &mut AnyConnection, mail: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    let Some(account) = optional(people::by_mail(connection, mail))? else {
        return Ok(());
    };
    if account.disabled {
        return Ok(());
    }
    let organisations = members::organisations_of(connection, account.id)?;
    let Some(first) = organisations.first() else {
        return Ok(());
    };
    let organisation = organisations::by_id(connection, *first)?;
    let by = By {
        person: Some(account.id),
        at: now,
    };
    let link = Token::make();
    let invited = account.password_hash.is_none();
    let hours = if invited { LINK_HOURS } else { RESET_HOURS };
    let ends = now + TimeDelta::hours(i64::from(hours));
    people::set_link(connection, account.id, &link.hash(), ends)?;
    note(connection, by, &account, "person.forgot")?;
    if invited {
        mail_link(connection, &account, &organisation, &link, now)
    } else {
        mail_reset(connection, &account, &organisation, &link, hours, now)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use crate::people::fixture::{House, PASSWORD};
    use crate::people::{RESET_HOURS, Token, close};
    use crate::store::outbox;

    /// The kinds of mail that wait for Ann, and the newest link.
    async fn waiting(house: &House) -> (Vec<String>, Option<Token>) {
        house.settle().await;
        let far = house.clock.now() + TimeDelta::days(9);
        let due = house
            .db
            .read_now(|connection| outbox::due(connection, far, 99))
            .unwrap();
        let token = due.last().and_then(|mail| {
            let facts: serde_json::Value = serde_json::from_str(&mail.facts).unwrap();
            Token::parse(facts["token"].as_str()?)
        });
        (due.into_iter().map(|mail| mail.kind).collect(), token)
    }

    #[test]
    fn whoever_forgot_gets_a_link_for_an_hour() {
        House::run(async |house| {
            house.ann_has_a_password().await;
            house.people.forgot(" Ann@Example.org ");
            let (kinds, link) = waiting(&house).await;
            assert_eq!(kinds, ["password_reset"]);
            let link = link.unwrap();
            house.later(TimeDelta::hours(i64::from(RESET_HOURS)) - TimeDelta::seconds(1));
            assert!(house.people.account_of_link(&link).await.is_ok());
            house.later(TimeDelta::seconds(1));
            assert!(house.people.account_of_link(&link).await.is_err());
            assert!(
                house
                    .people
                    .sign_in("ann@example.org", PASSWORD)
                    .await
                    .is_ok(),
                "until it is used nothing changes"
            );
        });
    }

    #[test]
    fn whoever_was_invited_gets_the_invitation_anew_and_others_get_nothing() {
        House::run(async |house| {
            house.people.forgot("nobody@example.org");
            assert_eq!(waiting(&house).await.0, [""; 0]);
            house.people.forgot("ann@example.org");
            let (kinds, link) = waiting(&house).await;
            assert_eq!(kinds, ["invitation"]);
            assert!(
                house
                    .people
                    .account_of_link(&house.anns_link)
                    .await
                    .is_err()
            );
            house
                .people
                .choose_password(&link.unwrap(), PASSWORD)
                .await
                .unwrap();
            house.act(close).await;
            house.people.forgot("ann@example.org");
            assert_eq!(waiting(&house).await.0.len(), 1, "a closed account");
        });
    }

    #[test]
    fn an_address_gets_three_links_in_five_minutes() {
        House::run(async |house| {
            for _ in 0..5 {
                house.people.forgot("ann@example.org");
            }
            assert_eq!(waiting(&house).await.0.len(), 3);
            house.later(TimeDelta::minutes(5));
            house.people.forgot("ann@example.org");
            assert_eq!(waiting(&house).await.0.len(), 4);
        });
    }
}
