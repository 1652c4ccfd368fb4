//! People who work here: how they get an account, sign in, and stay signed in.
//!
//! An account begins with a one-time link ([`invite`]) by which its owner chooses a password; nobody
//! else ever knows it. Signing in gives a session: a secret in a cookie, of which only a hash is
//! stored. What a person may do is read from the database on each request, so a role that was
//! taken away is gone at once.
//!
//! Acts on accounts are plain functions over a connection, so that `cli` and `web` put them in one
//! transaction with their audit lines. What waits or counts lives in [`People`].

mod forgotten;
mod grants;
mod keep;
mod limiter;
mod links;
mod own;
mod passwords;
mod sessions;
mod token;

use crate::domain::Clock;
use crate::store::audit::{self, By};
use crate::store::keys::KeyRing;
use crate::store::people::{Account, grants_of};
use crate::store::{AnyConnection, Db, StoreError};

pub use crate::store::members::{Standing, standing};
pub use grants::{close, give, take, take_all};
pub use keep::{KeepRefused, Keeper, Kept, Shown, State, everybody, one};
pub use links::{
    ChoiceRefused, LINK_HOURS, NewPerson, RESET_HOURS, Wrong, invite, mail_link, new_link, readmit,
};
pub use own::ChangeRefused;
pub use passwords::PasswordRefused;
pub use sessions::{ABSOLUTE_HOURS, IDLE_MINUTES, SignInRefused, delete_old_sessions};
pub use token::Token;

use limiter::Limiter;
use passwords::Passwords;

/// Signing in, sessions and passwords. One for a process.
#[derive(Debug)]
pub struct People {
    db: Db,
    clock: Clock,
    forms: KeyRing,
    accounts: Limiter,
    addresses: Limiter,
    forgotten: Limiter,
    passwords: Passwords,
}

impl People {
    /// `forms` are the keys that sign forms; they make the token of the sign-in form.
    ///
    /// # Errors
    /// When no password can be hashed on this machine. It blocks for some tens of milliseconds.
    pub fn new(db: Db, clock: Clock, forms: KeyRing) -> Result<Self, StoreError> {
        Ok(Self {
            db,
            clock,
            forms,
            accounts: Limiter::new(limiter::OF_ACCOUNT),
            addresses: Limiter::new(limiter::OF_ADDRESS),
            forgotten: Limiter::new(limiter::OF_FORGOTTEN),
            passwords: Passwords::new()?,
        })
    }

    /// Writes something that nobody waits for. When it fails, a line in the log is all that is
    /// lost with it.
    fn write_later<W>(&self, what: &'static str, mut work: W)
    where
        W: FnMut(&mut AnyConnection) -> Result<(), StoreError> + Send + 'static,
    {
        let db = self.db.clone();
        tokio::spawn(async move {
            if let Err(error) = db.write(move |connection| work(connection)).await {
                tracing::warn!(error = %error, "{what} was not stored");
            }
        });
    }
}

/// An address as accounts are found by it: no space around it, lower case.
#[must_use]
pub fn normal_mail(mail: &str) -> String {
    mail.trim().to_lowercase()
}

/// Notes an act on an account in every organisation its owner has a role in, or for the operator
/// alone when there is none.
fn note(
    connection: &mut AnyConnection,
    by: By,
    account: &Account,
    act: &str,
) -> Result<(), StoreError> {
    let mut organisations: Vec<_> = grants_of(connection, account.id)?
        .iter()
        .map(|grant| Some(grant.organisation))
        .collect();
    organisations.sort();
    organisations.dedup();
    if organisations.is_empty() {
        organisations.push(None);
    }
    organisations.into_iter().try_for_each(|organisation| {
        audit::record(connection, by, organisation, act, &account.mail)
    })
}

#[cfg(test)]
mod fixture;
