//! What somebody does with their own account: another password, and an end to every session.

use super::passwords::{self, PasswordRefused};
use super::sessions::usable_hash;
use super::{People, Token, note};
use crate::domain::PersonId;
use crate::store::audit::By;
use crate::store::{StoreError, people};

/// Why a password was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeRefused {
    /// The old password is another one.
    #[error("that is not your password")]
    Wrong,
    /// Ten tries on this account in five minutes.
    #[error("too many tries; wait five minutes")]
    TooMany,
    /// The new password will not do.
    #[error(transparent)]
    Password(#[from] PasswordRefused),
    /// The store did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl People {
    /// Changes somebody's password, who knows the old one. Every session ends; the token is that of
    /// a new one.
    ///
    /// # Errors
    /// When the old one is wrong, or the new one will not do.
    pub async fn change_password(
        &self,
        person: PersonId,
        old: &str,
        new: &str,
    ) -> Result<Token, ChangeRefused> {
        let account = self
            .db
            .read(move |connection| people::by_id(connection, person))
            .await?;
        if !self.accounts.admits(&account.mail, self.clock.now()) {
            return Err(ChangeRefused::TooMany);
        }
        if !self.passwords.verify(old, usable_hash(&account)).await? {
            return Err(ChangeRefused::Wrong);
        }
        passwords::check(new, &account.mail, &account.name)?;
        let hash = self.passwords.hash(new).await?;
        let token = Token::make();
        let session = token.hash();
        let by = By {
            person: Some(person),
            at: self.clock.now(),
        };
        let mail = account.mail.clone();
        let changed = self.db.write(move |connection| {
            // Whoever was closed, or chose another password, while this one was hashed.
            let now = people::by_id(connection, person)?;
            if usable_hash(&now) != usable_hash(&account) {
                return Err(StoreError::Conflict);
            }
            people::set_password(connection, person, &hash)?;
            people::start_session(connection, &session, person, by.at)?;
            note(connection, by, &now, "person.password")
        });
        changed.await?;
        self.accounts.forget(&mail);
        Ok(token)
    }

    /// Ends every session of somebody, this one too.
    ///
    /// # Errors
    /// When the store does not answer; the sessions then go on.
    pub async fn sign_out_everywhere(&self, person: PersonId) -> Result<(), StoreError> {
        let by = By {
            person: Some(person),
            at: self.clock.now(),
        };
        let ended = self.db.write(move |connection| {
            let account = people::by_id(connection, person)?;
            people::end_sessions(connection, person)?;
            note(connection, by, &account, "person.sign_out_all")
        });
        ended.await
    }
}
