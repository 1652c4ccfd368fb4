//! Signing in and out, sessions, and the tokens of forms.
//!
//! A session ends after [`IDLE_MINUTES`] without use and [`ABSOLUTE_HOURS`] after signing in, come
//! what may: a shift and its handover, on machines that several people use.

use chrono::{DateTime, TimeDelta, Utc};
use subtle::ConstantTimeEq;

use super::{People, Token, normal_mail, note};
use crate::domain::RETENTION;
use crate::store::audit::By;
use crate::store::keys::Key;
use crate::store::people::{self, Account, Session};
use crate::store::{AnyConnection, StoreError, members, optional};

/// Minutes after which an unused session is over.
pub const IDLE_MINUTES: i64 = RETENTION.idle_minutes;
/// Hours after which a session is over, used or not.
pub const ABSOLUTE_HOURS: i64 = RETENTION.session_hours;
/// A used session is noted as used at most this often.
const TOUCH: TimeDelta = TimeDelta::minutes(1);
/// Clock hours for which the sign-in form stays good, beside the one it was made in.
const FORM_HOURS: i64 = 2;

/// Uses of a key, so that no token of one is good for another.
const CSRF: &str = "csrf";
const SIGN_IN_FORM: &str = "sign-in form";

/// Why somebody could not sign in.
#[derive(Debug, thiserror::Error)]
pub enum SignInRefused {
    /// No account under this address has this password. Which of the two is wrong is not told.
    #[error("that e-mail address and password do not go together")]
    Wrong,
    /// Ten tries on this account in five minutes.
    #[error("too many tries; wait five minutes")]
    TooMany,
    /// The store did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl People {
    /// Whether somebody at this address may try once more. An address is counted in memory only.
    #[must_use]
    pub fn admits_from(&self, address: std::net::IpAddr) -> bool {
        self.addresses
            .admits(&address.to_string(), self.clock.now())
    }

    /// Signs somebody in: the token of a new session, for a cookie.
    ///
    /// An unknown address, an account without a password and a wrong password take the same time
    /// and get the same answer.
    ///
    /// # Errors
    /// When address and password do not go together, or there were ten tries in five minutes.
    pub async fn sign_in(&self, mail: &str, password: &str) -> Result<Token, SignInRefused> {
        let mail = normal_mail(mail);
        if !self.accounts.admits(&mail, self.clock.now()) {
            return Err(SignInRefused::TooMany);
        }
        let wanted = mail.clone();
        let account = self
            .db
            .read(move |connection| optional(people::by_mail(connection, &wanted)));
        let account = account.await?;
        let stored = account.as_ref().and_then(usable_hash);
        let right = self.passwords.verify(password, stored).await?;
        let Some(account) = account else {
            return Err(SignInRefused::Wrong);
        };
        let by = By {
            person: Some(account.id),
            at: self.clock.now(),
        };
        if !right {
            // Nobody waits for this line, or the wait would tell that there is an account.
            self.write_later("the audit line of a refused sign-in", move |connection| {
                note(connection, by, &account, "person.sign_in_refused")
            });
            return Err(SignInRefused::Wrong);
        }
        let token = Token::make();
        let hash = token.hash();
        let begun = self.db.write(move |connection| {
            // Whoever was disabled, or chose another password, while this one was verified.
            let now = people::by_mail(connection, &account.mail)?;
            if usable_hash(&now) != usable_hash(&account) {
                return Err(StoreError::NotFound);
            }
            people::start_session(connection, &hash, account.id, by.at)?;
            members::seen(connection, account.id)?;
            note(connection, by, &account, "person.sign_in")
        });
        optional(begun.await)?.ok_or(SignInRefused::Wrong)?;
        self.accounts.forget(&mail);
        Ok(token)
    }

    /// The session of a token: who it is, with the roles they hold at this moment, and the language
    /// of their pages.
    ///
    /// # Errors
    /// `NotFound` when it is over, was ended, or never was.
    pub async fn session(&self, token: &Token) -> Result<Session, StoreError> {
        let hash = token.hash();
        let now = self.clock.now();
        let session = self
            .db
            .read(move |connection| lookup(connection, &hash, now))
            .await?;
        if now - session.seen_at >= TOUCH {
            // Pages must come while the writer is held up, so nobody waits for this either.
            self.write_later("the use of a session", move |connection| {
                people::touch_session(connection, &hash, now)
            });
        }
        Ok(session)
    }

    /// Ends a session. One that is over already stays so.
    ///
    /// # Errors
    /// When the store does not answer; the session then goes on.
    pub async fn sign_out(&self, token: &Token) -> Result<(), StoreError> {
        let hash = token.hash();
        let now = self.clock.now();
        let ended = self.db.write(move |connection| {
            let person = lookup(connection, &hash, now)?.person;
            people::end_session(connection, &hash)?;
            let by = By {
                person: Some(person.id),
                at: now,
            };
            let account = people::by_mail(connection, &person.mail)?;
            note(connection, by, &account, "person.sign_out")
        });
        optional(ended.await).map(|_ended| ())
    }

    /// The token that stands in every form of a session, and on the page of a one-time link, whose
    /// token is a secret of the same kind.
    #[must_use]
    pub fn csrf(&self, token: &Token) -> String {
        hex::encode(csrf_of(token))
    }

    /// Whether a form came with the token of this session. Takes the same time for every wrong one.
    #[must_use]
    pub fn csrf_matches(&self, token: &Token, given: &str) -> bool {
        decode(given).is_some_and(|given| csrf_of(token).ct_eq(&given).into())
    }

    /// The token of the sign-in form, for which there is no session yet. Good for two hours at
    /// least and three at most.
    ///
    /// It shows that the form is a page of ours and not an old one. It is bound to no browser,
    /// because that would take a cookie before anybody signs in; a form sent from another site is
    /// told by its `Origin`.
    #[must_use]
    pub fn sign_in_form(&self) -> String {
        let hour = hour_of(self.clock.now()).to_be_bytes();
        hex::encode(self.forms.first().hash(SIGN_IN_FORM, &[&hour]))
    }

    /// Whether a sign-in form came with a token of ours that is not too old.
    #[must_use]
    pub fn sign_in_form_matches(&self, given: &str) -> bool {
        let now = hour_of(self.clock.now());
        decode(given).is_some_and(|given| {
            (now - FORM_HOURS..=now).any(|hour| {
                self.forms
                    .made(&given, SIGN_IN_FORM, &[&hour.to_be_bytes()])
            })
        })
    }
}

/// Deletes sessions that are over; tells how many. They are refused anyway; this keeps the table
/// small.
///
/// # Errors
/// When the database is away.
pub fn delete_old_sessions(
    connection: &mut AnyConnection,
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let (idle, begun) = limits(now);
    people::delete_old_sessions(connection, idle, begun)
}

fn lookup(
    connection: &mut AnyConnection,
    hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Session, StoreError> {
    let (idle, begun) = limits(now);
    people::session(connection, hash, idle, begun)
}

/// When a session must have been used, and must have begun, to count now.
fn limits(now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    (
        now - TimeDelta::minutes(IDLE_MINUTES),
        now - TimeDelta::hours(ABSOLUTE_HOURS),
    )
}

/// The hash that lets somebody in; none while they are disabled or have not chosen a password.
pub(super) fn usable_hash(account: &Account) -> Option<&str> {
    account
        .password_hash
        .as_deref()
        .filter(|_| !account.disabled)
}

/// Made with a key of the token backwards: the hash of the token itself stands in the database,
/// and whoever reads that must not be able to make this.
fn csrf_of(token: &Token) -> [u8; 32] {
    let backwards: Vec<u8> = token.as_str().bytes().rev().collect();
    Key::from_secret(&backwards).hash(CSRF, &[])
}

fn decode(given: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(given, &mut bytes).ok().map(|()| bytes)
}

fn hour_of(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(3_600)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::{ABSOLUTE_HOURS, IDLE_MINUTES, SignInRefused};
    use crate::people::fixture::{House, PASSWORD};
    use crate::people::{Token, close, delete_old_sessions, take_all};
    use crate::store::StoreError;

    #[test]
    fn somebody_signs_in_works_and_signs_out() {
        House::run(async |house| {
            house.ann_has_a_password().await;
            let token = house
                .people
                .sign_in(" Ann@Example.ORG ", PASSWORD)
                .await
                .unwrap();
            let session = house.people.session(&token).await.unwrap();
            assert_eq!(session.person.name, "Ann Evans");
            assert_eq!(session.person.grants, house.anns_grants());
            house.people.sign_out(&token).await.unwrap();
            assert!(matches!(
                house.people.session(&token).await,
                Err(StoreError::NotFound)
            ));
            house.people.sign_out(&token).await.unwrap();
            assert_eq!(
                house.acts()[2..],
                [
                    "Ann Evans person.password",
                    "Ann Evans person.sign_in",
                    "Ann Evans person.sign_out"
                ]
            );
        });
    }

    #[test]
    fn a_wrong_password_and_a_wrong_address_get_one_answer() {
        House::run(async |house| {
            for mail in ["ann@example.org", "nobody@example.org"] {
                let refused = house.people.sign_in(mail, PASSWORD).await;
                assert!(
                    matches!(refused, Err(SignInRefused::Wrong)),
                    "{mail}: no password yet"
                );
            }
            house.ann_has_a_password().await;
            let refused = house
                .people
                .sign_in("ann@example.org", "not her password")
                .await;
            assert!(matches!(refused, Err(SignInRefused::Wrong)));
            house.settle().await;
            let refused = "Ann Evans person.sign_in_refused".to_owned();
            assert_eq!(
                house.acts().iter().filter(|act| **act == refused).count(),
                2
            );
        });
    }

    #[test]
    fn an_account_takes_ten_tries_in_five_minutes_known_or_not() {
        House::run(async |house| {
            house.ann_has_a_password().await;
            for mail in ["ann@example.org", "nobody@example.org"] {
                for _ in 0..10 {
                    let refused = house.people.sign_in(mail, "a wrong guess").await;
                    assert!(matches!(refused, Err(SignInRefused::Wrong)));
                }
                let refused = house.people.sign_in(mail, PASSWORD).await;
                assert!(matches!(refused, Err(SignInRefused::TooMany)), "{mail}");
            }
            house.later(TimeDelta::minutes(5));
            assert!(
                house
                    .people
                    .sign_in("ann@example.org", PASSWORD)
                    .await
                    .is_ok()
            );
        });
    }

    #[test]
    fn a_session_ends_unused_after_an_hour_and_used_after_twelve() {
        House::run(async |house| {
            house.ann_has_a_password().await;
            let unused = house
                .people
                .sign_in("ann@example.org", PASSWORD)
                .await
                .unwrap();
            let used = house
                .people
                .sign_in("ann@example.org", PASSWORD)
                .await
                .unwrap();
            let step = TimeDelta::minutes(IDLE_MINUTES / 2);
            let steps = ABSOLUTE_HOURS * 2;
            for passed in 1..=steps {
                house.later(step);
                let alive = house.people.session(&used).await.is_ok();
                house.settle().await;
                assert_eq!(alive, passed < steps, "after {passed} half hours");
            }
            assert!(house.people.session(&unused).await.is_err());
            let now = house.clock.now();
            let gone = house
                .db
                .write(move |connection| delete_old_sessions(connection, now))
                .await;
            assert_eq!(gone.unwrap(), 2);
        });
    }

    #[test]
    fn rights_and_sessions_end_at_once() {
        House::run(async |house| {
            house.ann_has_a_password().await;
            let token = house
                .people
                .sign_in("ann@example.org", PASSWORD)
                .await
                .unwrap();
            let organisation = house.organisation;
            house
                .act(move |connection, by, ann| take_all(connection, by, ann, organisation))
                .await;
            assert_eq!(
                house.people.session(&token).await.unwrap().person.grants,
                []
            );
            house.act(close).await;
            assert!(house.people.session(&token).await.is_err());
            let refused = house.people.sign_in("ann@example.org", PASSWORD).await;
            assert!(matches!(refused, Err(SignInRefused::Wrong)));
        });
    }

    #[test]
    fn forms_carry_a_token_of_their_session() {
        House::run(async |house| {
            let (mine, yours) = (Token::make(), Token::make());
            let csrf = house.people.csrf(&mine);
            assert!(house.people.csrf_matches(&mine, &csrf));
            for wrong in [
                "",
                "00",
                &csrf[1..],
                &house.people.csrf(&yours),
                mine.as_str(),
            ] {
                assert!(!house.people.csrf_matches(&mine, wrong), "{wrong}");
            }
            assert_ne!(
                csrf,
                hex::encode(mine.hash()),
                "the stored hash does not give it away"
            );
        });
    }

    #[test]
    fn the_sign_in_form_is_good_for_two_hours() {
        House::run(async |house| {
            let form = house.people.sign_in_form();
            house.later(TimeDelta::hours(2));
            assert!(house.people.sign_in_form_matches(&form));
            assert!(
                !house.people.sign_in_form_matches(&form[..32]),
                "all of it is wanted"
            );
            house.later(TimeDelta::hours(1));
            assert!(!house.people.sign_in_form_matches(&form));
        });
    }
}
