//! The chain of the audit: each line holds the hash of the one before it, so that a line that was
//! taken out, changed or put in shows.
//!
//! There is one chain for the installation, in the order of the identifiers. It has no key: whoever
//! may write to the database could compute all of it anew. That shows by its newest hash, which the
//! nightly purge writes to the log, where the database does not reach.

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::audit::{By, PURGE};
use super::schema::audit;
use super::{AnyConnection, StoreError};
use crate::domain::{OrganisationId, PersonId};

/// Taken before the newest hash is read, and held until COMMIT: whoever waited for it then reads
/// the line that was written meanwhile. So the identifiers have the order of the commits, and no
/// two lines follow the same one. Whoever stores answers never takes it, so nobody waits in a circle.
const POSTGRES_ORDER: &str = "SELECT pg_advisory_xact_lock(4846726402)";

/// What a purge notes when the last line it took had no hash.
const NO_HASH: &str = "unchained";

/// Lines that are read at once by whoever checks all of them.
const AT_ONCE: i64 = 5_000;

/// What the hash of a line is made of, besides the hash before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts<'a> {
    pub(super) made_at: DateTime<Utc>,
    pub(super) organisation: Option<OrganisationId>,
    pub(super) person: Option<PersonId>,
    pub(super) act: &'a str,
    pub(super) subject: &'a str,
}

impl Facts<'_> {
    /// The hash of these facts after `previous`. Each part stands behind its length, so that
    /// nothing can be moved from one to the next; what is not there has no length. The identifier
    /// is left out: it is the database's own.
    pub(super) fn hash(&self, previous: &[u8]) -> [u8; 32] {
        let number = |id: Option<i64>| id.map(i64::to_be_bytes);
        let organisation = number(self.organisation.map(|id| id.0));
        let person = number(self.person.map(|id| id.0));
        let parts: [&[u8]; 6] = [
            previous,
            // What both databases keep.
            &self.made_at.timestamp_micros().to_be_bytes(),
            organisation.as_ref().map_or(&[], |bytes| &bytes[..]),
            person.as_ref().map_or(&[], |bytes| &bytes[..]),
            self.act.as_bytes(),
            self.subject.as_bytes(),
        ];
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        hash.finalize().into()
    }
}

/// The hash that the next line follows; empty before the first. The transaction then holds the end
/// of the chain until it commits: on SQLite every writing transaction does so from its beginning.
pub(super) fn hold_end(connection: &mut AnyConnection) -> Result<Vec<u8>, StoreError> {
    if let AnyConnection::Postgres(postgres) = connection {
        postgres.batch_execute(POSTGRES_ORDER)?;
    }
    let newest: Option<Option<Vec<u8>>> = audit::table
        .select(audit::hash)
        .order(audit::id.desc())
        .first(connection)
        .optional()?;
    Ok(newest.flatten().unwrap_or_default())
}

/// The newest line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its number.
    pub line: i64,
    /// Its hash; empty when it is from before the chain.
    pub hash: Vec<u8>,
}

/// As it stands in the log: `line 12, 5f3a...`.
impl std::fmt::Display for Head {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, {}", self.line, hex::encode(&self.hash))
    }
}

/// The newest line, if there is any.
///
/// # Errors
/// When the database is away.
pub fn head(connection: &mut AnyConnection) -> Result<Option<Head>, StoreError> {
    let newest: Option<(i64, Option<Vec<u8>>)> = audit::table
        .select((audit::id, audit::hash))
        .order(audit::id.desc())
        .first(connection)
        .optional()?;
    Ok(newest.map(|(line, hash)| Head {
        line,
        hash: hash.unwrap_or_default(),
    }))
}

/// Deletes the lines from before a moment, as far as they stand at the beginning of the chain, and
/// tells how many they were. A line is written first that names the hash of the last of them: by it
/// the chain can be told from one whose beginning was cut off.
///
/// # Errors
/// When the database is away.
pub fn delete_before(
    connection: &mut AnyConnection,
    by: By,
    kept_from: NaiveDateTime,
) -> Result<usize, StoreError> {
    let first_kept: Option<i64> = audit::table
        .filter(audit::made_at.ge(kept_from))
        .select(diesel::dsl::min(audit::id))
        .get_result(connection)?;
    let first_kept = first_kept.unwrap_or(i64::MAX);
    let last: Option<Option<Vec<u8>>> = audit::table
        .filter(audit::id.lt(first_kept))
        .order(audit::id.desc())
        .select(audit::hash)
        .first(connection)
        .optional()?;
    let Some(last) = last else {
        return Ok(0);
    };
    let last = last.map_or_else(|| NO_HASH.to_owned(), hex::encode);
    super::audit::record(connection, by, None, PURGE, &last)?;
    // The line that was just written is younger, also where nothing else was kept.
    let old = audit::table
        .filter(audit::id.lt(first_kept))
        .filter(audit::made_at.lt(kept_from));
    Ok(diesel::delete(old).execute(connection)?)
}

/// What is wrong with the audit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    /// The line does not have the hash that belongs to what it says.
    #[error("line {line} of the audit was changed after it was written")]
    Changed {
        /// Its number.
        line: i64,
    },
    /// One line is gone.
    #[error("line {line} of the audit is missing")]
    Missing {
        /// Its number.
        line: i64,
    },
    /// More than one line is gone, or numbers were never given out.
    #[error("lines of the audit are missing between line {after} and line {before}")]
    Gap {
        /// The last line before the gap.
        after: i64,
        /// The first line after it.
        before: i64,
    },
    /// Two lines that stand side by side do not follow each other.
    #[error(
        "line {line} of the audit does not follow line {after}: one of them was put in or written anew"
    )]
    Foreign {
        /// The line before.
        after: i64,
        /// The line that does not follow.
        line: i64,
    },
    /// The beginning is gone, and no purge took it.
    #[error("the audit begins at line {line}: what was before it is missing, and no purge took it")]
    Beginning {
        /// The first line there is.
        line: i64,
    },
    /// A line without a hash after lines that have one.
    #[error("line {line} of the audit has lost its hash")]
    Unchained {
        /// Its number.
        line: i64,
    },
    /// A hash that the log knows and the audit does not.
    #[error(
        "the audit has no line with the hash {0}: its end was cut off, it was written anew, \
         or the line was purged"
    )]
    Unknown(String),
}

/// Reads the whole chain and tells where it is broken, in the order of the lines. `known` is a hash
/// that must be in it, such as the one that the log of a night tells.
///
/// # Errors
/// When the database is away.
pub fn breaks(
    connection: &mut AnyConnection,
    known: Option<&[u8]>,
) -> Result<Vec<Break>, StoreError> {
    let mut walk = Walk::default();
    let mut after = i64::MIN;
    loop {
        let rows: Vec<Row> = audit::table
            .filter(audit::id.gt(after))
            .order(audit::id)
            .limit(AT_ONCE)
            .select((
                audit::id,
                audit::made_at,
                audit::organisation_id,
                audit::person_id,
                audit::act,
                audit::subject,
                audit::previous,
                audit::hash,
            ))
            .load(connection)?;
        let Some(last) = rows.last() else {
            break;
        };
        after = last.0;
        for row in rows {
            walk.take(row, known);
        }
    }
    Ok(walk.end(known))
}

type Row = (
    i64,
    NaiveDateTime,
    Option<OrganisationId>,
    Option<PersonId>,
    String,
    String,
    Option<Vec<u8>>,
    Option<Vec<u8>>,
);

/// What somebody knows who has read the chain up to a line.
#[derive(Default)]
struct Walk {
    found: Vec<Break>,
    /// The line before and its hash, once the chain has begun.
    last: Option<(i64, Vec<u8>)>,
    /// The first line of the chain and the hash it follows, when that is of a line that is gone.
    begins: Option<(i64, Vec<u8>)>,
    /// The hashes up to which purges took lines.
    purged: Vec<String>,
    seen: bool,
}

impl Walk {
    fn take(&mut self, row: Row, known: Option<&[u8]>) {
        let (line, made_at, organisation, person, act, subject, previous, hash) = row;
        let (Some(previous), Some(hash)) = (previous, hash) else {
            if self.last.is_some() {
                self.found.push(Break::Unchained { line });
            }
            return;
        };
        match &self.last {
            None if previous.is_empty() => {}
            None => self.begins = Some((line, previous.clone())),
            Some((_, last)) if *last == previous => {}
            Some((after, _)) => self.found.push(match line - after {
                1 => Break::Foreign {
                    after: *after,
                    line,
                },
                2 => Break::Missing { line: line - 1 },
                _ => Break::Gap {
                    after: *after,
                    before: line,
                },
            }),
        }
        let facts = Facts {
            made_at: made_at.and_utc(),
            organisation,
            person,
            act: &act,
            subject: &subject,
        };
        if facts.hash(&previous)[..] != hash {
            self.found.push(Break::Changed { line });
        }
        if act == PURGE {
            self.purged.push(subject);
        }
        self.seen |= known == Some(&hash[..]);
        self.last = Some((line, hash));
    }

    fn end(mut self, known: Option<&[u8]>) -> Vec<Break> {
        if let Some((line, previous)) = self.begins
            && !self.purged.contains(&hex::encode(previous))
        {
            self.found.insert(0, Break::Beginning { line });
        }
        if let Some(known) = known.filter(|_| !self.seen) {
            self.found.push(Break::Unknown(hex::encode(known)));
        }
        self.found
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::Facts;
    use crate::domain::{OrganisationId, PersonId};

    #[test]
    fn nothing_moves_from_one_part_to_the_next() {
        let facts = Facts {
            made_at: DateTime::UNIX_EPOCH,
            organisation: Some(OrganisationId(7)),
            person: None,
            act: "comment.read",
            subject: "12",
        };
        let hash = facts.hash(b"");
        let others = [
            Facts {
                organisation: None,
                person: Some(PersonId(7)),
                ..facts
            },
            Facts {
                act: "comment.read1",
                subject: "2",
                ..facts
            },
            Facts {
                organisation: Some(OrganisationId(8)),
                ..facts
            },
            Facts {
                made_at: DateTime::UNIX_EPOCH + chrono::TimeDelta::microseconds(1),
                ..facts
            },
        ];
        for other in others {
            assert_ne!(other.hash(b""), hash, "{other:?}");
        }
        assert_ne!(facts.hash(&hash), hash);
        // Lines that are stored already keep the hash they have.
        assert_eq!(
            hex::encode(hash),
            "71d11b6cbf2780cd7aae89744ebb56e7181a610032f8ac15ad3fe6ce99b8dbba"
        );
    }
}
