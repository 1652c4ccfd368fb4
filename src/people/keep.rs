//! Admins keep the people of their organisation: they invite, give and take roles, send links, close
//! accounts and let their owners back in.
//!
//! Somebody may have an account of another organisation already. Until they come here, an admin reads
//! of them only what an admin wrote: no page tells whether an address was known.
//!
//! Nobody changes their own roles, so whoever gets to read comments got there by somebody else.

use chrono::{DateTime, TimeDelta, Utc};

use super::grants::{mail_roles, take_all};
use super::links::mail_reset;
use super::{
    LINK_HOURS, NewPerson, Wrong, give, invite, mail_link, new_link, normal_mail, readmit, take,
};
use crate::domain::{
    Act, Grant, Language, MemberId, OrganisationId, PersonId, Role, Scope, text_enum,
};
use crate::store::audit::{self, By};
use crate::store::members::{self, Listed, Member};
use crate::store::people::{self, Account, grants_of};
use crate::store::{AnyConnection, StoreError, optional, organisations, outbox};

/// Where somebody stands in an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// They were invited, and have not come yet.
    Invited {
        /// Until when their link works.
        until: DateTime<Utc>,
    },
    /// They work here.
    Active,
    /// They were let go.
    Closed,
}

/// Somebody of an organisation, as its admins see them.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Their place here.
    pub id: MemberId,
    /// Where.
    pub organisation: OrganisationId,
    /// Who.
    pub person: PersonId,
    /// Their name; what an admin wrote, until they come.
    pub name: String,
    /// Their address.
    pub mail: String,
    /// The language of their pages.
    pub language: Language,
    /// Where they stand.
    pub state: State,
    /// Their roles here.
    pub grants: Vec<Grant>,
    /// Whether they hold a role in an organisation that the reader does not keep.
    pub elsewhere: bool,
    /// What the mail server said when the newest mail to them could not be sent.
    pub undelivered: Option<String>,
    /// Grows with each change.
    pub version: i64,
}

/// Whether what is known of this account is another organisation's alone.
fn is_stranger(member: &Member) -> bool {
    !member.seen && member.typed_name.is_some()
}

fn state_of(listed: &Listed) -> State {
    let Listed {
        member, account, ..
    } = listed;
    if member.gone || account.disabled {
        return State::Closed;
    }
    if member.seen {
        return State::Active;
    }
    let usual = member.since() + TimeDelta::hours(i64::from(LINK_HOURS));
    let until = if is_stranger(member) {
        usual
    } else {
        listed.link_expires.unwrap_or(usual)
    };
    State::Invited { until }
}

fn shown(listed: Listed, grants: Vec<Grant>, undelivered: Option<String>) -> Shown {
    let state = state_of(&listed);
    let Listed {
        member, account, ..
    } = listed;
    let stranger = is_stranger(&member);
    let (typed_name, typed_language) = (member.typed_name, member.typed_language);
    Shown {
        id: member.id,
        organisation: member.organisation,
        person: member.person,
        name: typed_name.filter(|_| stranger).unwrap_or(account.name),
        mail: account.mail,
        language: typed_language
            .filter(|_| stranger)
            .unwrap_or(account.language),
        state,
        grants,
        elsewhere: false,
        undelivered,
        version: member.version,
    }
}

/// Everybody who has or had a role in an organisation that a scope holds whole, in the order they
/// came.
///
/// # Errors
/// When the database is away.
pub fn everybody(
    connection: &mut AnyConnection,
    scope: &Scope,
    organisation: OrganisationId,
) -> Result<Vec<Shown>, StoreError> {
    let listed = members::list(connection, scope, organisation)?;
    let mut grants = members::grants_in(connection, organisation)?;
    let mails: Vec<&str> = listed.iter().map(|one| &*one.account.mail).collect();
    let mut undelivered = outbox::undelivered(connection, organisation, &mails)?;
    Ok(listed
        .into_iter()
        .map(|one| {
            let held = grants.remove(&one.member.person).unwrap_or_default();
            let lost = undelivered.remove(&one.account.mail);
            shown(one, held, lost)
        })
        .collect())
}

/// One of them.
///
/// # Errors
/// `NotFound` when there is none in the organisations that a scope holds whole.
pub fn one(
    connection: &mut AnyConnection,
    scope: &Scope,
    id: MemberId,
) -> Result<Shown, StoreError> {
    let listed = members::in_scope(connection, scope, id)?;
    let organisation = listed.member.organisation;
    let all = grants_of(connection, listed.account.id)?;
    let mail = listed.account.mail.as_str();
    let undelivered = outbox::undelivered(connection, organisation, &[mail])?.remove(mail);
    let elsewhere =
        !is_stranger(&listed.member) && all.iter().any(|grant| !scope.holds(grant.organisation));
    let held = all
        .into_iter()
        .filter(|grant| grant.organisation == organisation)
        .collect();
    Ok(Shown {
        elsewhere,
        ..shown(listed, held, undelivered)
    })
}

/// Why an admin's wish was not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum KeepRefused {
    /// There is nobody here by that number, or they are another organisation's.
    #[error("nobody here has this number")]
    NotFound,
    /// Somebody else was faster.
    #[error("somebody else changed this in the meantime")]
    Changed,
    /// It is about the admin's own roles.
    #[error("nobody changes their own roles")]
    Own,
    /// The address is on the list already.
    #[error("this address is on the list already")]
    Already(MemberId),
    /// Fields that will not do.
    #[error("a name or an address will not do")]
    Wrong(Vec<Wrong>),
    /// Nothing would change: each role is held already.
    #[error("they hold this role already")]
    Held,
    /// They hold no role here that a mail could tell of.
    #[error("they have no role here")]
    NoRole,
    /// No admin of the whole organisation would be left.
    #[error("the last admin cannot go")]
    LastAdmin,
    /// They work for an organisation that this admin does not keep.
    #[error("they work elsewhere too")]
    Elsewhere,
    /// The address of an account that is in use.
    #[error("an address that was used is not changed")]
    Used,
    /// The account is closed, or was.
    #[error("the account is closed")]
    Closed,
    /// The store did not answer.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for KeepRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Conflict => Self::Changed,
            other => Self::Store(other),
        }
    }
}

text_enum! {
    /// What an admin did.
    pub enum Kept {
        /// Somebody was invited, or given a role.
        Invited = "invited",
        /// A role was given.
        Given = "given",
        /// A role was taken away.
        Taken = "taken",
        /// A new link is on its way.
        Linked = "linked",
        /// The account is closed.
        Closed = "closed",
        /// Their roles here are gone; they work elsewhere too.
        ClosedHere = "closed-here",
        /// They are let back in.
        LetIn = "let-in",
        /// Name and language were changed.
        Renamed = "renamed",
        /// The invitation was put right.
        Corrected = "corrected",
    }
}

/// An admin who keeps people, at a moment.
#[derive(Debug, Clone, Copy)]
pub struct Keeper {
    /// Who.
    pub person: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

impl Keeper {
    fn by(self) -> By {
        By {
            person: Some(self.person),
            at: self.at,
        }
    }

    /// Where they keep people at this moment: asked anew in the transaction of the act.
    fn scope(self, connection: &mut AnyConnection) -> Result<Scope, KeepRefused> {
        let person = members::person(connection, self.person)?;
        person.scope(Act::KeepPeople).ok_or(KeepRefused::NotFound)
    }

    /// Somebody this admin keeps, as the admin saw them.
    fn find(
        self,
        connection: &mut AnyConnection,
        id: MemberId,
        version: i64,
    ) -> Result<Listed, KeepRefused> {
        let scope = self.scope(connection)?;
        let listed = members::in_scope(connection, &scope, id)?;
        if listed.member.version != version {
            return Err(KeepRefused::Changed);
        }
        Ok(listed)
    }

    /// The same, of somebody else.
    fn find_other(
        self,
        connection: &mut AnyConnection,
        id: MemberId,
        version: i64,
    ) -> Result<Listed, KeepRefused> {
        let listed = self.find(connection, id, version)?;
        if listed.member.person == self.person {
            return Err(KeepRefused::Own);
        }
        Ok(listed)
    }

    /// Invites somebody with these roles, all in one organisation. Whoever has an account is given
    /// the roles and told so; a closed account is let back in. The answer is the same.
    ///
    /// # Errors
    /// When the organisation is not theirs, a field will not do, or the address is on the list.
    pub fn invite(
        self,
        connection: &mut AnyConnection,
        organisation: OrganisationId,
        new: &NewPerson,
        grants: &[Grant],
    ) -> Result<(MemberId, Kept), KeepRefused> {
        if !self.scope(connection)?.holds(organisation) {
            return Err(KeepRefused::NotFound);
        }
        let wrong = new.wrong();
        if !wrong.is_empty() {
            return Err(KeepRefused::Wrong(wrong));
        }
        let new = new.normal();
        let owner = organisations::by_id(connection, organisation)?;
        let known = optional(people::by_mail(connection, &new.mail))?;
        let by = self.by();
        let person = match known {
            None => {
                let (account, link) = invite(connection, by, &new, grants)?;
                mail_link(connection, &account, &owner, &link, self.at)?;
                account.id
            }
            Some(account) if account.id == self.person => return Err(KeepRefused::Own),
            Some(account) => {
                let member = optional(members::of_person(connection, organisation, account.id))?;
                if let Some(member) = member.filter(|member| !member.gone && !account.disabled) {
                    return Err(KeepRefused::Already(member.id));
                }
                if account.disabled {
                    people::rename(connection, account.id, &new.name, new.language)?;
                    let account = people::by_id(connection, account.id)?;
                    let link = readmit(connection, by, &account, grants)?;
                    let member = members::of_person(connection, organisation, account.id)?;
                    members::set_typed(connection, member.id, None)?;
                    mail_link(connection, &account, &owner, &link, self.at)?;
                } else {
                    let act = "person.add";
                    audit::record(connection, by, Some(organisation), act, &account.mail)?;
                    give(connection, by, &account, grants)?;
                    let member = members::of_person(connection, organisation, account.id)?;
                    let typed = Some((new.name.as_str(), new.language));
                    members::set_typed(connection, member.id, typed)?;
                    mail_roles(connection, &account, &owner, grants, self.at)?;
                }
                account.id
            }
        };
        let member = members::of_person(connection, organisation, person)?;
        Ok((member.id, Kept::Invited))
    }

    /// Gives somebody more roles, and tells them. Somebody who was let go comes back by it, with
    /// these roles and none of the old ones.
    ///
    /// # Errors
    /// When it is about the admin, somebody was faster, or every role is held already.
    pub fn give(
        self,
        connection: &mut AnyConnection,
        id: MemberId,
        version: i64,
        grants: &[Grant],
    ) -> Result<(MemberId, Kept), KeepRefused> {
        let listed = self.find_other(connection, id, version)?;
        let (account, by) = (&listed.account, self.by());
        let organisation = listed.member.organisation;
        let owner = organisations::by_id(connection, organisation)?;
        if grants
            .iter()
            .any(|grant| grant.organisation != organisation)
        {
            return Err(KeepRefused::NotFound);
        }
        if state_of(&listed) == State::Closed {
            if account.disabled {
                let link = readmit(connection, by, account, grants)?;
                let account = people::by_id(connection, account.id)?;
                mail_link(connection, &account, &owner, &link, self.at)?;
            } else {
                let act = "person.readmit";
                audit::record(connection, by, Some(organisation), act, &account.mail)?;
                give(connection, by, account, grants)?;
                mail_roles(connection, account, &owner, grants, self.at)?;
            }
            return Ok((id, Kept::LetIn));
        }
        let held = grants_of(connection, account.id)?;
        if grants.iter().all(|grant| held.contains(grant)) {
            return Err(KeepRefused::Held);
        }
        give(connection, by, account, grants)?;
        mail_roles(connection, account, &owner, grants, self.at)?;
        Ok((id, Kept::Given))
    }

    /// Takes a role away, at once.
    ///
    /// # Errors
    /// When it is about the admin, somebody was faster, or nobody would keep the organisation.
    pub fn take(
        self,
        connection: &mut AnyConnection,
        id: MemberId,
        version: i64,
        grant: Grant,
    ) -> Result<(MemberId, Kept), KeepRefused> {
        let listed = self.find_other(connection, id, version)?;
        let held = grants_of(connection, listed.account.id)?;
        if grant.organisation != listed.member.organisation || !held.contains(&grant) {
            return Err(KeepRefused::Changed);
        }
        leaves_an_admin(connection, &listed, &[grant])?;
        take(connection, self.by(), &listed.account, &grant)?;
        Ok((id, Kept::Taken))
    }

    /// Lets somebody go, at once: their roles here are gone and, unless they hold one elsewhere, so
    /// are their account and their sessions.
    ///
    /// # Errors
    /// As [`Keeper::take`].
    pub fn close(
        self,
        connection: &mut AnyConnection,
        id: MemberId,
        version: i64,
    ) -> Result<(MemberId, Kept), KeepRefused> {
        let listed = self.find_other(connection, id, version)?;
        if state_of(&listed) == State::Closed {
            return Err(KeepRefused::Closed);
        }
        let stranger = is_stranger(&listed.member);
        let stays = self.let_go(connection, &listed)?;
        members::leave(connection, id)?;
        let kept = if stays && !stranger {
            Kept::ClosedHere
        } else {
            Kept::Closed
        };
        Ok((id, kept))
    }

    /// Takes every role here away, and the account with the last role anywhere. Whether the account
    /// stays.
    fn let_go(self, connection: &mut AnyConnection, listed: &Listed) -> Result<bool, KeepRefused> {
        let (account, organisation) = (&listed.account, listed.member.organisation);
        let held = grants_of(connection, account.id)?;
        leaves_an_admin(connection, listed, &held)?;
        let by = self.by();
        audit::record(
            connection,
            by,
            Some(organisation),
            "person.disable",
            &account.mail,
        )?;
        take_all(connection, by, account, organisation)?;
        let stays = held.iter().any(|grant| grant.organisation != organisation);
        if !stays {
            people::disable(connection, account.id)?;
        }
        Ok(stays)
    }

    /// Sends somebody the way in once more. An older link is void.
    ///
    /// # Errors
    /// When it is about the admin, somebody was faster, or the account is closed.
    pub fn link(
        self,
        connection: &mut AnyConnection,
        id: MemberId,
        version: i64,
    ) -> Result<(MemberId, Kept), KeepRefused> {
        let listed = self.find_other(connection, id, version)?;
        self.send_link(connection, &listed)?;
        Ok((id, Kept::Linked))
    }

    fn send_link(self, connection: &mut AnyConnection, listed: &Listed) -> Result<(), KeepRefused> {
        if state_of(listed) == State::Closed {
            return Err(KeepRefused::Closed);
        }
        let Listed {
            member, account, ..
        } = listed;
        let owner = organisations::by_id(connection, member.organisation)?;
        if is_stranger(member) {
            let here = grants_of(connection, account.id)?;
            let here: Vec<Grant> = here
                .into_iter()
                .filter(|grant| grant.organisation == member.organisation)
                .collect();
            if here.is_empty() {
                return Err(KeepRefused::NoRole);
            }
            let act = "person.link";
            audit::record(
                connection,
                self.by(),
                Some(member.organisation),
                act,
                &account.mail,
            )?;
            mail_roles(connection, account, &owner, &here, self.at)?;
        } else {
            let link = new_link(connection, self.by(), account)?;
            if account.password_hash.is_none() {
                mail_link(connection, account, &owner, &link, self.at)?;
            } else {
                mail_reset(connection, account, &owner, &link, LINK_HOURS, self.at)?;
            }
        }
        members::invited_again(connection, member.id, self.at)?;
        Ok(())
    }

    /// Gives somebody who works here another name and language.
    ///
    /// # Errors
    /// When a field will not do, somebody was faster, or they work for another organisation too.
    pub fn rename(
        self,
        connection: &mut AnyConnection,
        id: MemberId,
        version: i64,
        name: &str,
        language: Language,
    ) -> Result<(MemberId, Kept), KeepRefused> {
        let listed = self.find(connection, id, version)?;
        if state_of(&listed) != State::Active {
            return Err(KeepRefused::Closed);
        }
        let (account, scope) = (&listed.account, self.scope(connection)?);
        let held = grants_of(connection, account.id)?;
        if held.iter().any(|grant| !scope.holds(grant.organisation)) {
            return Err(KeepRefused::Elsewhere);
        }
        self.write_name(connection, &listed, name, language)?;
        members::touch(connection, id)?;
        Ok((id, Kept::Renamed))
    }

    fn write_name(
        self,
        connection: &mut AnyConnection,
        listed: &Listed,
        name: &str,
        language: Language,
    ) -> Result<(), KeepRefused> {
        let account = &listed.account;
        let new = NewPerson {
            mail: account.mail.clone(),
            name: name.to_owned(),
            language,
        };
        if new.wrong().contains(&Wrong::Name) {
            return Err(KeepRefused::Wrong(vec![Wrong::Name]));
        }
        people::rename(connection, account.id, &new.normal().name, language)?;
        let organisation = Some(listed.member.organisation);
        audit::record(
            connection,
            self.by(),
            organisation,
            "person.change",
            &account.mail,
        )?;
        Ok(())
    }

    /// Puts the invitation of somebody right who has not come yet: the old link is void, and a new
    /// one goes to the right address, with the same roles.
    ///
    /// An address that was used is not changed: whoever could do that could take an account over.
    ///
    /// # Errors
    /// When a field will not do, somebody was faster, or they came meanwhile.
    pub fn correct(
        self,
        connection: &mut AnyConnection,
        id: MemberId,
        version: i64,
        new: &NewPerson,
    ) -> Result<(MemberId, Kept), KeepRefused> {
        let listed = self.find_other(connection, id, version)?;
        match state_of(&listed) {
            State::Invited { .. } => {}
            State::Active => return Err(KeepRefused::Used),
            State::Closed => return Err(KeepRefused::Closed),
        }
        let wrong = new.wrong();
        if !wrong.is_empty() {
            return Err(KeepRefused::Wrong(wrong));
        }
        let organisation = listed.member.organisation;
        let held = grants_of(connection, listed.account.id)?;
        let elsewhere = held.iter().any(|grant| grant.organisation != organisation);
        if normal_mail(&new.mail) == listed.account.mail {
            if elsewhere || is_stranger(&listed.member) {
                let new = new.normal();
                members::set_typed(connection, id, Some((&new.name, new.language)))?;
            } else {
                self.write_name(connection, &listed, &new.name, new.language)?;
            }
            let scope = self.scope(connection)?;
            let listed = members::in_scope(connection, &scope, id)?;
            self.send_link(connection, &listed)?;
            return Ok((id, Kept::Corrected));
        }
        let here: Vec<Grant> = held
            .into_iter()
            .filter(|grant| grant.organisation == organisation)
            .collect();
        if here.is_empty() {
            return Err(KeepRefused::NoRole);
        }
        self.let_go(connection, &listed)?;
        members::delete(connection, id)?;
        let (member, _invited) = self.invite(connection, organisation, new, &here)?;
        Ok((member, Kept::Corrected))
    }
}

/// Somebody must be left who keeps the organisation, when this person no longer holds these roles.
fn leaves_an_admin(
    connection: &mut AnyConnection,
    listed: &Listed,
    taken: &[Grant],
) -> Result<(), KeepRefused> {
    let organisation = listed.member.organisation;
    let whole = Grant {
        role: Role::Admin,
        organisation,
        service: None,
    };
    if !taken.contains(&whole) {
        return Ok(());
    }
    let admins: Vec<Account> = people::admins_of(connection, organisation)?;
    let another = admins
        .iter()
        .any(|admin| admin.id != listed.account.id && admin.password_hash.is_some());
    if another {
        Ok(())
    } else {
        Err(KeepRefused::LastAdmin)
    }
}
