//! Who did what. Appended in the transaction of the act; never any comment text, and never changed.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::chain::{Facts, hold_end};
use super::schema::{audit, people};
use super::{AnyConnection, StoreError};
use crate::domain::{OrganisationId, PersonId, Scope};

diesel::define_sql_function! {
    /// The text in small letters.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

pub use super::chain::{Break, Head, breaks, delete_before, head};

/// Every act that has a line. A new one is added here, and its text to each language of the desk.
pub const ACTS: &[&str] = &[
    "accessibility.confirm",
    "accessibility.take-back",
    "answers.import",
    "approval.agree",
    "approval.ask",
    "approval.refuse",
    EXPORT,
    PURGE,
    "comment.about_me",
    "comment.escalate",
    "comment.publish",
    "comment.read",
    "comment.redact",
    "comment.reveal",
    "comment.undo",
    "comment.withhold",
    "entry.add",
    "entry.strike",
    "entry.strike_asked",
    "handover.close",
    "handover.link",
    "handover.read",
    "mail.again",
    "mail.arrived",
    "mail.test",
    "month.ask",
    "month.call_off",
    "month.confirm",
    "month.correct",
    "month.hold",
    "month.release",
    "organisation.add",
    "organisation.change",
    "organisation.close",
    "organisation.staff-list",
    "person.add",
    "person.change",
    "person.disable",
    "person.forgot",
    "person.grant",
    "person.link",
    "person.password",
    "person.readmit",
    "person.revoke",
    "person.sign_in",
    "person.sign_in_refused",
    "person.sign_out",
    "person.sign_out_all",
    "queue.read",
    "return.copied",
    "return.download",
    "return.modes",
    "return.view",
    "said.add",
    "said.change",
    "said.done",
    "said.withdraw",
    "service.add",
    "service.change",
    "service.close",
    "touchpoint.add",
    "touchpoint.change",
    "touchpoint.checked",
    "touchpoint.draft",
    "touchpoint.open",
    "touchpoint.pause",
    "touchpoint.retire",
];

/// Somebody took lines of the audit away as a file.
pub const EXPORT: &str = "audit.export";
/// Lines that had their time were deleted. It is about the hash of the last of them.
pub const PURGE: &str = "audit.purge";

/// Who acts, where and when.
#[derive(Debug, Clone, Copy)]
pub struct By {
    /// Who; none is the operator at the command line.
    pub person: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Appends a line: `act` is one of [`ACTS`], `subject` names what it was about by an identifier, a
/// slug or a code. It follows the newest line by its hash, so it is called in a writing transaction
/// of [`Db`](super::Db) alone.
///
/// # Errors
/// When the database is away.
pub fn record(
    connection: &mut AnyConnection,
    by: By,
    organisation: Option<OrganisationId>,
    act: &str,
    subject: &str,
) -> Result<(), StoreError> {
    debug_assert!(ACTS.contains(&act), "`{act}` is no act of the audit");
    let previous = hold_end(connection)?;
    let facts = Facts {
        made_at: by.at,
        organisation,
        person: by.person,
        act,
        subject,
    };
    diesel::insert_into(audit::table)
        .values((
            audit::made_at.eq(by.at.naive_utc()),
            audit::organisation_id.eq(organisation),
            audit::person_id.eq(by.person),
            audit::act.eq(act),
            audit::subject.eq(subject),
            audit::hash.eq(Some(facts.hash(&previous).to_vec())),
            audit::previous.eq(Some(previous)),
        ))
        .execute(connection)?;
    Ok(())
}

/// The identifier of the newest line. It grows with every act, whichever program did it.
///
/// # Errors
/// When the database is away.
pub fn newest(connection: &mut AnyConnection) -> Result<Option<i64>, StoreError> {
    Ok(audit::table
        .select(diesel::dsl::max(audit::id))
        .get_result(connection)?)
}

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// The operator, at the command line, or the timetable.
    Operator,
    /// Somebody who works here.
    Person(PersonId),
}

/// Which lines are wanted. Nothing set: all.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Whose.
    pub who: Option<Who>,
    /// Of this act.
    pub act: Option<String>,
    /// About something whose name holds this, in letters of either case.
    pub about: Option<String>,
    /// Not before this moment.
    pub from: Option<DateTime<Utc>>,
    /// Before this moment.
    pub until: Option<DateTime<Utc>>,
    /// From before this line.
    pub before: Option<i64>,
}

/// One line.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its place in the order of all lines.
    pub id: i64,
    /// When.
    pub made_at: DateTime<Utc>,
    /// Who; none is the operator.
    pub person: Option<String>,
    /// What.
    pub act: String,
    /// About what.
    pub subject: String,
    /// Its hash in the chain of all lines; none from before there was a chain.
    pub hash: Option<Vec<u8>>,
}

/// The organisations that a scope holds whole, as the column has them.
fn held(scope: &Scope) -> Vec<Option<OrganisationId>> {
    scope.organisations().iter().map(|id| Some(*id)).collect()
}

/// A pattern that finds a text anywhere, and nothing in it is a wildcard.
fn anywhere(text: &str) -> String {
    let mut pattern = "%".to_owned();
    for letter in text.to_lowercase().chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

/// Lines about the organisations a scope holds whole that a filter lets through, newest first.
///
/// # Errors
/// When the database is away.
pub fn list(
    connection: &mut AnyConnection,
    scope: &Scope,
    filter: &Filter,
    limit: i64,
) -> Result<Vec<Line>, StoreError> {
    type Row = (
        i64,
        chrono::NaiveDateTime,
        Option<String>,
        String,
        String,
        Option<Vec<u8>>,
    );
    let mut query = audit::table
        .left_join(people::table.on(people::id.nullable().eq(audit::person_id)))
        .filter(audit::organisation_id.eq_any(held(scope)))
        .order(audit::id.desc())
        .limit(limit)
        .select((
            audit::id,
            audit::made_at,
            people::name.nullable(),
            audit::act,
            audit::subject,
            audit::hash,
        ))
        .into_boxed();
    match filter.who {
        None => {}
        Some(Who::Operator) => query = query.filter(audit::person_id.is_null()),
        Some(Who::Person(person)) => query = query.filter(audit::person_id.eq(person)),
    }
    if let Some(act) = &filter.act {
        query = query.filter(audit::act.eq(act));
    }
    if let Some(about) = &filter.about {
        query = query.filter(lower(audit::subject).like(anywhere(about)).escape('\\'));
    }
    if let Some(from) = filter.from {
        query = query.filter(audit::made_at.ge(from.naive_utc()));
    }
    if let Some(until) = filter.until {
        query = query.filter(audit::made_at.lt(until.naive_utc()));
    }
    if let Some(before) = filter.before {
        query = query.filter(audit::id.lt(before));
    }
    let rows: Vec<Row> = query.load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(id, made_at, person, act, subject, hash)| Line {
            id,
            made_at: made_at.and_utc(),
            person,
            act,
            subject,
            hash,
        })
        .collect())
}

/// Who did something last.
#[derive(Debug, Clone)]
pub struct Last {
    /// Who; none is the operator.
    pub person: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Who did one of some acts to something last.
///
/// # Errors
/// When the database is away.
pub fn last(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    acts: &[&str],
    subject: &str,
) -> Result<Option<Last>, StoreError> {
    let found: Option<(Option<String>, chrono::NaiveDateTime)> = audit::table
        .left_join(people::table.on(people::id.nullable().eq(audit::person_id)))
        .filter(audit::organisation_id.eq(organisation))
        .filter(audit::act.eq_any(acts.to_vec()))
        .filter(audit::subject.eq(subject))
        .order(audit::id.desc())
        .select((people::name.nullable(), audit::made_at))
        .first(connection)
        .optional()?;
    Ok(found.map(|(person, made_at)| Last {
        person,
        at: made_at.and_utc(),
    }))
}

/// Who has lines about the organisations a scope holds whole: their names and addresses, by name.
///
/// # Errors
/// When the database is away.
pub fn who(
    connection: &mut AnyConnection,
    scope: &Scope,
) -> Result<Vec<(PersonId, String, String)>, StoreError> {
    let acted = audit::table
        .filter(audit::organisation_id.eq_any(held(scope)))
        .filter(audit::person_id.is_not_null())
        .select(audit::person_id)
        .distinct();
    let acted: Vec<Option<PersonId>> = acted.load(connection)?;
    let acted: Vec<PersonId> = acted.into_iter().flatten().collect();
    Ok(people::table
        .filter(people::id.eq_any(acted))
        .order((people::name, people::id))
        .select((people::id, people::name, people::mail))
        .load(connection)?)
}
