//! What is left to do before people can answer: a list that ticks itself.
//!
//! Each step is seen in what is stored. Nobody ticks one by hand, but that a mail arrived, which only
//! its reader knows.

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

use crate::domain::{Contact, Language, Organisation, Person, Role, TouchpointState, text_enum};
use crate::store::audit::{self, By};
use crate::store::outbox::{self, MailKind, NewMail};
use crate::store::{AnyConnection, StoreError, people, services, set_up, touchpoints};

text_enum! {
    /// What an organisation needs before it can be lived with, in the order it is done in.
    pub enum Step {
        /// People reach it by an address of its own, by https.
        Address = "address",
        /// A mail of ours arrives.
        Mail = "mail",
        /// It has a name in every language it offers.
        Names = "names",
        /// Somebody is told when a comment says that somebody may be in danger.
        Safeguarding = "safeguarding",
        /// Somebody answers when nobody is at work.
        OutOfHours = "out_of_hours",
        /// An admin looked through nation, working hours and the rest, and saved them.
        Hours = "hours",
        /// A citizen can complain.
        Complaints = "complaints",
        /// A citizen can ask about their data.
        Privacy = "privacy",
        /// There is something to ask about.
        Service = "service",
        /// There is a place that takes answers, or will from a day on.
        Sign = "sign",
        /// Somebody reads the comments.
        Moderator = "moderator",
        /// There is a second admin: some acts need two, and one can be away.
        SecondAdmin = "second_admin",
    }
}

/// How long the next test mail waits for the last one, in minutes.
pub const BETWEEN_MAILS: i64 = 1;

/// The steps of an organisation, each with whether it is done. `reached` tells whether the public
/// address is one that people can reach.
///
/// # Errors
/// When the database is away.
pub fn steps(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    reached: bool,
) -> Result<Vec<(Step, bool)>, StoreError> {
    let known = set_up::of(connection, organisation.id)?;
    let contacts = &organisation.contacts;
    let named = |language: &Language| organisation.names.iter().any(|(of, _)| of == language);
    let open: Vec<_> = services::of_organisation(connection, organisation.id)?
        .into_iter()
        .filter(|service| !service.closed)
        .map(|service| service.id)
        .collect();
    let asks = touchpoints::of_services(connection, &open)?
        .iter()
        .any(|place| place.state == TouchpointState::Open);
    let mut moderators = 0;
    let mut admins = 0;
    for (account, person) in people::of_organisation(connection, organisation.id)? {
        if account.disabled || account.password_hash.is_none() {
            continue;
        }
        let holds = |role: Role| {
            let mut grants = person.grants.iter();
            grants.any(|grant| grant.role == role && grant.organisation == organisation.id)
        };
        moderators += u32::from(holds(Role::Moderator));
        admins += u32::from(holds(Role::Admin));
    }
    let said = |contact: &Contact| *contact != Contact::default();
    let done = |step: Step| match step {
        Step::Address => reached,
        Step::Mail => known.mail_arrived.is_some(),
        Step::Names => organisation.languages.iter().all(named),
        Step::Safeguarding => contacts.safeguarding.mail.is_some(),
        Step::OutOfHours => contacts.out_of_hours.phone.is_some(),
        Step::Hours => known.looked_through.is_some(),
        Step::Complaints => said(&contacts.complaints),
        Step::Privacy => said(&contacts.data_protection),
        Step::Service => !open.is_empty(),
        Step::Sign => asks,
        Step::Moderator => moderators > 0,
        Step::SecondAdmin => admins > 1,
    };
    Ok(Step::ALL.iter().map(|step| (*step, done(*step))).collect())
}

/// What is stored and looked up of the end of a link; nobody guesses its random bits.
fn hash(link: &str) -> [u8; 32] {
    Sha256::digest(link).into()
}

/// Sends a mail to whoever asks, with a link by which they say that it arrived. `link` is the end of
/// that link: random, at least 128 bits of it.
///
/// # Errors
/// When the database is away. A wish that comes less than [`BETWEEN_MAILS`] after the last one is no
/// error: nothing is sent.
pub fn send_test_mail(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    (to, language): (&Person, Language),
    link: &str,
) -> Result<Asked, StoreError> {
    let known = set_up::of(connection, organisation.id)?;
    let wait = TimeDelta::minutes(BETWEEN_MAILS);
    if known.mail_asked.is_some_and(|asked| by.at - asked < wait) {
        return Ok(Asked::AMomentAgo);
    }
    let hash = hash(link);
    set_up::mail_asked(connection, organisation.id, &hash, by.at)?;
    let facts = serde_json::json!({
        "name": to.name,
        "organisation": organisation.name(language),
        "token": link,
    });
    let mail = NewMail {
        once_key: format!("test-mail {}", hex::encode(hash)),
        kind: MailKind::TestMail,
        recipient: to.mail.clone(),
        language,
        facts: facts.to_string(),
        organisation: Some(organisation.id),
    };
    outbox::put(connection, &mail, by.at)?;
    record(connection, by, organisation, "mail.test")?;
    Ok(Asked::Sent)
}

/// What became of the wish for a test mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It is in the outbox.
    Sent,
    /// The last one was asked for a moment ago.
    AMomentAgo,
}

/// The organisation whose test mail has this link.
///
/// # Errors
/// `NotFound` when no link that is good ends so.
pub fn of_test_mail(
    connection: &mut AnyConnection,
    link: &str,
) -> Result<Organisation, StoreError> {
    let id = set_up::of_mail(connection, &hash(link))?;
    crate::store::organisations::by_id(connection, id)
}

/// Notes that the test mail arrived.
///
/// # Errors
/// `NotFound` when none was asked for.
pub fn test_mail_arrived(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
) -> Result<(), StoreError> {
    set_up::mail_arrived(connection, organisation.id, by.at)?;
    record(connection, by, organisation, "mail.arrived")
}

/// When the last test mail was asked for, if it has not arrived since.
#[must_use]
pub fn on_its_way(known: &set_up::SetUp) -> Option<DateTime<Utc>> {
    let asked = known.mail_asked?;
    known
        .mail_arrived
        .is_none_or(|arrived| arrived < asked)
        .then_some(asked)
}

fn record(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    act: &str,
) -> Result<(), StoreError> {
    let slug = organisation.slug.as_str();
    audit::record(connection, by, Some(organisation.id), act, slug)
}
