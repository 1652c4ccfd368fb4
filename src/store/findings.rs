//! What screening saw in comments: spans, never text.

use diesel::prelude::*;

use super::schema::{comments, findings, words};
use super::{AnyConnection, StoreError};
use crate::domain::{
    CommentId, CommentState, Finding, FindingKind, Level, OrganisationId, ServiceId, Span,
};

/// A comment that waits for screening.
#[derive(Debug, Clone)]
pub struct Unscreened {
    /// Its identifier.
    pub id: CommentId,
    /// Whose it is to read.
    pub organisation: OrganisationId,
    /// What it is about.
    pub service: ServiceId,
    /// Whether it is kept from some who read the queue.
    pub restricted: bool,
    /// Its version; a result for another one is thrown away.
    pub version: i32,
    /// Whether it came with an import.
    pub import: bool,
    /// The level it had before, when the rules changed.
    pub level: Option<Level>,
    /// Its words.
    pub words: String,
}

/// Comments that were not screened by these rules: new ones first, each kind oldest first, as the
/// index has them. Only those that wait: what was decided is decided.
///
/// # Errors
/// When the database is away.
pub fn unscreened(
    connection: &mut AnyConnection,
    rules_version: i32,
    limit: i64,
) -> Result<Vec<Unscreened>, StoreError> {
    type Row = (
        (CommentId, OrganisationId, ServiceId, bool),
        i32,
        bool,
        i16,
        String,
    );
    let rows: Vec<Row> = comments::table
        .inner_join(words::table)
        .filter(comments::rules_version.lt(rules_version))
        .filter(comments::state.eq(CommentState::Waiting))
        .order((comments::rules_version, comments::id))
        .limit(limit)
        .select((
            (
                comments::id,
                comments::organisation_id,
                comments::service_id,
                comments::restricted,
            ),
            comments::version,
            comments::import,
            comments::level,
            words::text,
        ))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(
            |((id, organisation, service, restricted), version, import, level, words)| Unscreened {
                id,
                organisation,
                service,
                restricted,
                version,
                import,
                level: Level::from_number(level),
                words,
            },
        )
        .collect())
}

/// What screening saw in one comment.
#[derive(Debug, Clone)]
pub struct Seen<'a> {
    /// The rules it was seen by.
    pub rules_version: i32,
    /// How soon a person should read it.
    pub level: Level,
    /// The findings, in the order of the text.
    pub findings: &'a [Finding],
    /// The language, as a tag.
    pub language: Option<&'a str>,
    /// How it is said, as a sum of bits.
    pub tone: i16,
    /// What makes it a copy of others.
    pub likeness: Option<i64>,
}

/// Stores what screening saw. `false` when the comment changed in the meantime.
///
/// # Errors
/// When the database is away.
pub fn store(
    connection: &mut AnyConnection,
    id: CommentId,
    version: i32,
    seen: &Seen<'_>,
) -> Result<bool, StoreError> {
    let same = comments::table
        .find(id)
        .filter(comments::version.eq(version))
        .filter(comments::state.eq(CommentState::Waiting));
    let changed = diesel::update(same)
        .set((
            comments::rules_version.eq(seen.rules_version),
            comments::level.eq(seen.level.number()),
            comments::language.eq(seen.language),
            comments::tone.eq(seen.tone),
            comments::likeness.eq(seen.likeness),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Ok(false);
    }
    diesel::delete(findings::table.filter(findings::comment_id.eq(id))).execute(connection)?;
    for (number, finding) in (0i16..).zip(seen.findings) {
        diesel::insert_into(findings::table)
            .values((
                findings::comment_id.eq(id),
                findings::number.eq(number),
                findings::kind.eq(finding.kind),
                findings::rule.eq(&*finding.rule),
                findings::level.eq(finding.level.number()),
                findings::start_at.eq(i32::try_from(finding.span.start).unwrap_or(i32::MAX)),
                findings::end_at.eq(i32::try_from(finding.span.end).unwrap_or(i32::MAX)),
            ))
            .execute(connection)?;
    }
    Ok(true)
}

/// What screening saw in some comments, each in the order of the text.
///
/// # Errors
/// When the database is away.
pub fn of(
    connection: &mut AnyConnection,
    ids: &[CommentId],
) -> Result<Vec<(CommentId, Finding)>, StoreError> {
    let rows: Vec<(CommentId, FindingKind, String, i16, i32, i32)> = findings::table
        .filter(findings::comment_id.eq_any(ids.to_vec()))
        .order((findings::comment_id, findings::number))
        .select((
            findings::comment_id,
            findings::kind,
            findings::rule,
            findings::level,
            findings::start_at,
            findings::end_at,
        ))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(id, kind, rule, level, start, end)| {
            let span = Span {
                start: usize::try_from(start).unwrap_or_default(),
                end: usize::try_from(end).unwrap_or_default(),
            };
            let level = Level::from_number(level).unwrap_or(Level::Urgent);
            (
                id,
                Finding {
                    kind,
                    rule: rule.into(),
                    level,
                    span,
                },
            )
        })
        .collect())
}

/// Deletes what screening saw: after a decision the spans point at words that are gone.
///
/// # Errors
/// When the database is away.
pub fn forget(connection: &mut AnyConnection, id: CommentId) -> Result<(), StoreError> {
    diesel::delete(findings::table.filter(findings::comment_id.eq(id))).execute(connection)?;
    Ok(())
}
