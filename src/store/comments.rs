//! Comments: everything about words but what was seen in them and what was decided.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, SmallInt, Text};

use super::arrays::insert_arrays;
use super::schema::{
    batch_comments, claims, comments, decisions, findings, handovers, holds, pending, ratings,
    recusals, sealed, words,
};
use super::{AnyConnection, StoreError};
use crate::domain::{
    Channel, Comment, CommentId, CommentState, Day, Level, Month, OrganisationId, PersonId,
    RatingId, Scope, ServiceId, Sharing, TouchpointId,
};

/// Whether a comment lies in a scope. Every query of staff about comments asks this. What may be
/// about the person themselves is not in it, and what may be about some colleague is read only by
/// those who read for the whole organisation.
macro_rules! within {
    ($scope:expr) => {
        comments::organisation_id
            .eq_any($scope.organisations().to_vec())
            .or(comments::service_id
                .eq_any($scope.services())
                .and(comments::restricted.eq(false)))
            .and(comments::id.ne_all($crate::store::comments::recused($scope)))
    };
}
pub(super) use within;

/// Whether a comment was passed on for good: nobody can take that back with a button, and its writer
/// has not taken the words back.
macro_rules! passed_on {
    () => {
        comments::state
            .eq_any([CommentState::Published, CommentState::Redacted])
            .and(comments::withdrawn.eq(false))
            .and(comments::id.ne_all(pending::table.select(pending::comment_id)))
    };
}
pub(super) use passed_on;

/// The comments that may be about the person whose scope it is.
#[diesel::dsl::auto_type]
pub(super) fn recused(scope: &Scope) -> _ {
    let person: PersonId = scope.person();
    recusals::table
        .filter(recusals::person_id.eq(person))
        .select(recusals::comment_id)
}

/// The level column of a comment that was not screened yet: between concern and urgent.
pub(super) const NOT_SCREENED: i16 = 2;
/// Rows in one statement: SQLite takes at most 32,766 values.
const ROWS_AT_ONCE: usize = 1_000;

/// A comment to store.
#[derive(Debug, Clone)]
pub struct NewComment {
    /// Its identifier.
    pub id: CommentId,
    /// Whose it is to read.
    pub organisation: OrganisationId,
    /// What it is about.
    pub service: ServiceId,
    /// Where it was given.
    pub touchpoint: TouchpointId,
    /// The way it came.
    pub channel: Channel,
    /// The rating it stands beside.
    pub rating: Option<RatingId>,
    /// The month its rating counts in.
    pub month: Month,
    /// The local day the words came.
    pub day: Day,
    /// The local hour; none for imports.
    pub hour: Option<i16>,
    /// Who may read it.
    pub sharing: Sharing,
    /// The day it is stored: its time is counted from here.
    pub stored_on: Day,
    /// Whether a field that people do not see was filled in.
    pub honeypot: bool,
    /// The words.
    pub words: Comment,
}

#[derive(Insertable)]
#[diesel(table_name = comments, treat_none_as_default_value = false)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a row has the columns it has"
)]
struct NewRow {
    id: CommentId,
    organisation_id: OrganisationId,
    service_id: ServiceId,
    touchpoint_id: TouchpointId,
    channel: i16,
    month: i32,
    rating_id: Option<RatingId>,
    day: i32,
    hour: Option<i16>,
    sharing: Sharing,
    stored_on: i32,
    import: bool,
    honeypot: bool,
    state: CommentState,
    rules_version: i32,
    level: i16,
    version: i32,
    opened: bool,
    withdrawn: bool,
}

impl From<&NewComment> for NewRow {
    fn from(new: &NewComment) -> Self {
        Self {
            id: new.id,
            organisation_id: new.organisation,
            service_id: new.service,
            touchpoint_id: new.touchpoint,
            channel: new.channel.number(),
            month: new.month.number(),
            rating_id: new.rating,
            day: new.day.number(),
            hour: new.hour,
            sharing: new.sharing,
            stored_on: new.stored_on.number(),
            import: new.hour.is_none(),
            honeypot: new.honeypot,
            state: CommentState::Waiting,
            rules_version: 0,
            level: NOT_SCREENED,
            version: 1,
            opened: false,
            withdrawn: false,
        }
    }
}

/// Stores a comment, unscreened and waiting.
///
/// # Errors
/// `Conflict` when its rating has one already.
pub fn insert(connection: &mut AnyConnection, new: &NewComment) -> Result<(), StoreError> {
    insert_many(connection, std::slice::from_ref(new))
}

/// Stores many comments, unscreened and waiting.
///
/// # Errors
/// `Conflict` when a rating has one already.
pub fn insert_many(connection: &mut AnyConnection, new: &[NewComment]) -> Result<(), StoreError> {
    for some in new.chunks(ROWS_AT_ONCE) {
        let rows: Vec<NewRow> = some.iter().map(NewRow::from).collect();
        match connection {
            AnyConnection::Sqlite(sqlite) => {
                let texts: Vec<_> = some
                    .iter()
                    .map(|new| {
                        (
                            words::comment_id.eq(new.id),
                            words::text.eq(new.words.as_str()),
                        )
                    })
                    .collect();
                diesel::insert_into(comments::table)
                    .values(&rows)
                    .execute(sqlite)?;
                diesel::insert_into(words::table)
                    .values(&texts)
                    .execute(sqlite)?;
            }
            AnyConnection::Postgres(postgres) => {
                insert_arrays!(postgres, comments, rows, {
                    id: BigInt = |row| row.id,
                    organisation_id: BigInt = |row| row.organisation_id,
                    service_id: BigInt = |row| row.service_id,
                    touchpoint_id: BigInt = |row| row.touchpoint_id,
                    channel: SmallInt = |row| row.channel,
                    month: Integer = |row| row.month,
                    rating_id: Nullable<BigInt> = |row| row.rating_id,
                    day: Integer = |row| row.day,
                    hour: Nullable<SmallInt> = |row| row.hour,
                    sharing: Text = |row| row.sharing,
                    stored_on: Integer = |row| row.stored_on,
                    import: Bool = |row| row.import,
                    honeypot: Bool = |row| row.honeypot,
                    state: Text = |row| row.state,
                    rules_version: Integer = |row| row.rules_version,
                    level: SmallInt = |row| row.level,
                    version: Integer = |row| row.version,
                    opened: Bool = |row| row.opened,
                    withdrawn: Bool = |row| row.withdrawn,
                }, "")?;
                insert_arrays!(postgres, words, some, {
                    comment_id: BigInt = |new| new.id,
                    text: Text = |new| new.words.as_str(),
                }, "")?;
            }
        }
    }
    Ok(())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = comments)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a row has the columns it has"
)]
struct Row {
    id: CommentId,
    organisation_id: OrganisationId,
    service_id: ServiceId,
    touchpoint_id: TouchpointId,
    month: Month,
    day: i32,
    hour: Option<i16>,
    sharing: Sharing,
    import: bool,
    honeypot: bool,
    state: CommentState,
    level: i16,
    version: i32,
    opened: bool,
    withdrawn: bool,
    language: Option<String>,
    tone: i16,
    likeness: Option<i64>,
    restricted: bool,
}

/// A comment as the store holds it, without its words.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four facts that do not depend on each other"
)]
pub struct StoredComment {
    /// Its identifier.
    pub id: CommentId,
    /// Whose it is to read.
    pub organisation: OrganisationId,
    /// What it is about.
    pub service: ServiceId,
    /// Where it was given.
    pub touchpoint: TouchpointId,
    /// The month it counts in.
    pub month: Month,
    /// The local day.
    pub day: Day,
    /// The local hour; none for imports.
    pub hour: Option<i16>,
    /// Who may read it.
    pub sharing: Sharing,
    /// Whether it came with an import: it starts no clock and sends no mail.
    pub import: bool,
    /// Whether a field that people do not see was filled in.
    pub honeypot: bool,
    /// Where it stands.
    pub state: CommentState,
    /// How soon a person should read it; none before it was screened.
    pub level: Option<Level>,
    /// Grows with each change.
    pub version: i32,
    /// Whether a moderator has opened it.
    pub opened: bool,
    /// Whether the citizen took it back: it is kept for safety and can be passed on to nobody.
    pub withdrawn: bool,
    /// The language it seems to be written in, as a tag.
    pub language: Option<String>,
    /// How it is said: a sum of the bits of `screen::Tone`.
    pub tone: i16,
    /// What makes it a copy of others: a keyed hash of its letters.
    pub likeness: Option<i64>,
    /// Whether it may be about somebody who reads the queue.
    pub restricted: bool,
}

impl TryFrom<Row> for StoredComment {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            organisation: row.organisation_id,
            service: row.service_id,
            touchpoint: row.touchpoint_id,
            month: row.month,
            day: Day::from_number(row.day)
                .ok_or_else(|| StoreError::Unreadable(format!("day {}", row.day)))?,
            hour: row.hour,
            sharing: row.sharing,
            import: row.import,
            honeypot: row.honeypot,
            state: row.state,
            level: Level::from_number(row.level),
            version: row.version,
            opened: row.opened,
            withdrawn: row.withdrawn,
            language: row.language,
            tone: row.tone,
            likeness: row.likeness,
            restricted: row.restricted,
        })
    }
}

/// A comment with its words.
#[derive(Debug, Clone)]
pub struct WithWords {
    /// The comment.
    pub comment: StoredComment,
    /// Its words as they stand: cut where a moderator cut them, none once they were deleted.
    pub words: Option<String>,
}

type Found = (Row, Option<String>);

fn read(found: Vec<Found>) -> Result<Vec<WithWords>, StoreError> {
    found
        .into_iter()
        .map(|(row, words)| {
            Ok(WithWords {
                comment: row.try_into()?,
                words,
            })
        })
        .collect()
}

/// Which of the comments that wait.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this service alone.
    pub service: Option<ServiceId>,
    /// Of this level alone; `Some(None)` is what was not screened yet.
    pub level: Option<Option<Level>>,
    /// In this language alone, as a tag.
    pub language: Option<String>,
    /// Those that came on this day or before.
    pub until: Option<Day>,
}

macro_rules! filtered {
    ($query:expr, $filter:expr) => {{
        let mut query = $query;
        if let Some(service) = $filter.service {
            query = query.filter(comments::service_id.eq(service));
        }
        if let Some(level) = $filter.level {
            query = query.filter(comments::level.eq(level.map_or(NOT_SCREENED, Level::number)));
        }
        if let Some(language) = &$filter.language {
            query = query.filter(comments::language.eq(language.clone()));
        }
        if let Some(until) = $filter.until {
            query = query.filter(comments::day.le(until.number()));
        }
        query
    }};
}

/// What is waiting in a scope, riskiest first: urgent, not screened yet, concern, plain; then age.
///
/// # Errors
/// When the database is away.
pub fn waiting(
    connection: &mut AnyConnection,
    scope: &Scope,
    filter: &Filter,
    skip: i64,
    limit: i64,
) -> Result<Vec<WithWords>, StoreError> {
    let query = comments::table
        .left_join(words::table)
        .filter(comments::state.eq(CommentState::Waiting))
        .filter(within!(scope))
        .order((comments::level.desc(), comments::day, comments::id))
        .offset(skip)
        .limit(limit)
        .select((Row::as_select(), words::text.nullable()))
        .into_boxed();
    let found: Vec<Found> = filtered!(query, filter).load(connection)?;
    read(found)
}

/// How many wait that a filter lets through.
///
/// # Errors
/// When the database is away.
pub fn count_filtered(
    connection: &mut AnyConnection,
    scope: &Scope,
    filter: &Filter,
) -> Result<i64, StoreError> {
    let query = comments::table
        .filter(comments::state.eq(CommentState::Waiting))
        .filter(within!(scope))
        .select(diesel::dsl::count_star())
        .into_boxed();
    Ok(filtered!(query, filter).first(connection)?)
}

/// The front of the queue, without words: whatever nobody else has in hand.
///
/// # Errors
/// When the database is away.
pub fn front(
    connection: &mut AnyConnection,
    scope: &Scope,
    filter: &Filter,
    but: &[CommentId],
    now: DateTime<Utc>,
) -> Result<Option<StoredComment>, StoreError> {
    let in_other_hands = claims::table
        .filter(claims::person_id.ne(scope.person()))
        .filter(claims::until.gt(now.naive_utc()))
        .select(claims::comment_id);
    let query = comments::table
        .filter(comments::state.eq(CommentState::Waiting))
        .filter(within!(scope))
        .filter(comments::id.ne_all(in_other_hands))
        .filter(comments::id.ne_all(but.to_vec()))
        .order((comments::level.desc(), comments::day, comments::id))
        .select(Row::as_select())
        .into_boxed();
    let row: Option<Row> = filtered!(query, filter).first(connection).optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Praise that can be passed on many at a time: nothing was found in it, it was said kindly, it goes
/// to others or the team as it stands, and its rating is one of the best two. Oldest first.
///
/// # Errors
/// When the database is away.
pub fn plain_praise(
    connection: &mut AnyConnection,
    scope: &Scope,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<WithWords>, StoreError> {
    let in_other_hands = claims::table
        .filter(claims::person_id.ne(scope.person()))
        .filter(claims::until.gt(now.naive_utc()))
        .select(claims::comment_id);
    let something_found = findings::table.select(findings::comment_id);
    let found: Vec<Found> = comments::table
        .left_join(words::table)
        .inner_join(
            ratings::table.on(ratings::month
                .eq(comments::month)
                .and(ratings::id.nullable().eq(comments::rating_id))),
        )
        .filter(comments::state.eq(CommentState::Waiting))
        .filter(comments::level.eq(Level::Plain.number()))
        .filter(comments::tone.eq(0))
        .filter(comments::honeypot.eq(false))
        .filter(comments::withdrawn.eq(false))
        .filter(ratings::burst.eq(false))
        .filter(ratings::score.ge(4))
        .filter(within!(scope))
        .filter(comments::id.ne_all(in_other_hands))
        .filter(comments::id.ne_all(something_found))
        .order((comments::day, comments::id))
        .limit(limit)
        .select((Row::as_select(), words::text.nullable()))
        .load(connection)?;
    read(found)
}

/// How many wait of one organisation, level and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingOfDay {
    /// Whose.
    pub organisation: OrganisationId,
    /// How soon a person should read them; none before they were screened.
    pub level: Option<Level>,
    /// The day they came.
    pub day: Day,
    /// Whether they came with an import: those start no clock.
    pub import: bool,
    /// How many.
    pub count: i64,
}

/// Counts what is waiting in a scope, by organisation, level and day.
///
/// # Errors
/// When the database is away.
pub fn count_waiting(
    connection: &mut AnyConnection,
    scope: &Scope,
) -> Result<Vec<WaitingOfDay>, StoreError> {
    let rows: Vec<(OrganisationId, i16, i32, bool, i64)> = comments::table
        .filter(comments::state.eq(CommentState::Waiting))
        .filter(within!(scope))
        .group_by((
            comments::organisation_id,
            comments::level,
            comments::day,
            comments::import,
        ))
        .select((
            comments::organisation_id,
            comments::level,
            comments::day,
            comments::import,
            diesel::dsl::count_star(),
        ))
        .load(connection)?;
    rows.into_iter()
        .map(|(organisation, level, day, import, count)| {
            Ok(WaitingOfDay {
                import,
                organisation,
                level: Level::from_number(level),
                day: Day::from_number(day)
                    .ok_or_else(|| StoreError::Unreadable(format!("day {day}")))?,
                count,
            })
        })
        .collect()
}

/// How many comments of a service wait for somebody to read them. Whoever keeps the register reads
/// none of them, and may know how many there are.
///
/// # Errors
/// When the database is away.
pub fn waiting_of(connection: &mut AnyConnection, service: ServiceId) -> Result<i64, StoreError> {
    Ok(comments::table
        .filter(comments::service_id.eq(service))
        .filter(comments::state.eq(CommentState::Waiting))
        .count()
        .get_result(connection)?)
}

/// The languages of what waits in a scope, as tags.
///
/// # Errors
/// When the database is away.
pub fn languages_waiting(
    connection: &mut AnyConnection,
    scope: &Scope,
) -> Result<Vec<String>, StoreError> {
    let rows: Vec<Option<String>> = comments::table
        .filter(comments::state.eq(CommentState::Waiting))
        .filter(within!(scope))
        .filter(comments::language.is_not_null())
        .select(comments::language)
        .distinct()
        .order(comments::language)
        .load(connection)?;
    Ok(rows.into_iter().flatten().collect())
}

/// Has all that waits in an organisation screened again.
///
/// # Errors
/// When the database is away.
pub fn screen_again(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<(), StoreError> {
    let waiting = comments::table
        .filter(comments::organisation_id.eq(organisation))
        .filter(comments::state.eq(CommentState::Waiting));
    diesel::update(waiting)
        .set(comments::rules_version.eq(0))
        .execute(connection)?;
    Ok(())
}

/// How many other comments of the organisation have the same words.
///
/// # Errors
/// When the database is away.
pub fn copies(connection: &mut AnyConnection, of: &StoredComment) -> Result<i64, StoreError> {
    let Some(likeness) = of.likeness else {
        return Ok(0);
    };
    Ok(comments::table
        .filter(comments::likeness.eq(Some(likeness)))
        .filter(comments::organisation_id.eq(of.organisation))
        .filter(comments::id.ne(of.id))
        .count()
        .get_result(connection)?)
}

/// Forgets what made a comment a copy of others: after a cut it would tell of words that are gone.
///
/// # Errors
/// When the database is away.
pub fn forget_likeness(connection: &mut AnyConnection, id: CommentId) -> Result<(), StoreError> {
    diesel::update(comments::table.find(id))
        .set(comments::likeness.eq(None::<i64>))
        .execute(connection)?;
    Ok(())
}

/// The comments of a scope that were decided last, newest decision first.
///
/// # Errors
/// When the database is away.
pub fn decided(
    connection: &mut AnyConnection,
    scope: &Scope,
    limit: i64,
) -> Result<Vec<StoredComment>, StoreError> {
    let rows: Vec<Row> = comments::table
        .inner_join(decisions::table.on(decisions::comment_id.eq(comments::id)))
        .filter(comments::state.ne(CommentState::Waiting))
        .filter(within!(scope))
        .order(decisions::id.desc())
        .limit(limit)
        .select(Row::as_select())
        .load(connection)?;
    let mut seen = std::collections::HashSet::new();
    rows.into_iter()
        .filter(|row| seen.insert(row.id))
        .map(TryInto::try_into)
        .collect()
}

/// One comment of a scope, in any state.
///
/// # Errors
/// `NotFound` when there is none, and equally when it is not in the scope.
pub fn in_scope(
    connection: &mut AnyConnection,
    scope: &Scope,
    id: CommentId,
) -> Result<WithWords, StoreError> {
    let found: Found = comments::table
        .left_join(words::table)
        .filter(comments::id.eq(id))
        .filter(within!(scope))
        .select((Row::as_select(), words::text.nullable()))
        .first(connection)?;
    read(vec![found])?.pop().ok_or(StoreError::NotFound)
}

/// The comment beside a rating.
///
/// # Errors
/// When the database is away.
pub fn of_rating(
    connection: &mut AnyConnection,
    month: Month,
    rating: RatingId,
) -> Result<Option<WithWords>, StoreError> {
    let found: Option<Found> = comments::table
        .left_join(words::table)
        .filter(comments::month.eq(month.number()))
        .filter(comments::rating_id.eq(rating))
        .select((Row::as_select(), words::text.nullable()))
        .first(connection)
        .optional()?;
    Ok(read(found.into_iter().collect())?.pop())
}

/// A comment by its identifier, whoever's it is: for its writer, never for staff.
///
/// # Errors
/// When the database is away.
pub fn find(
    connection: &mut AnyConnection,
    id: CommentId,
) -> Result<Option<WithWords>, StoreError> {
    let found: Option<Found> = comments::table
        .left_join(words::table)
        .filter(comments::id.eq(id))
        .select((Row::as_select(), words::text.nullable()))
        .first(connection)
        .optional()?;
    Ok(read(found.into_iter().collect())?.pop())
}

/// Puts words that had no rating beside one. Whether they had none.
///
/// # Errors
/// `Conflict` when the rating has words already.
pub fn stand_beside(
    connection: &mut AnyConnection,
    id: CommentId,
    month: Month,
    rating: RatingId,
) -> Result<bool, StoreError> {
    let alone = comments::table
        .find(id)
        .filter(comments::rating_id.is_null())
        .filter(comments::month.eq(month.number()));
    let changed = diesel::update(alone)
        .set(comments::rating_id.eq(Some(rating)))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Puts other words in the place of a comment's words; it is screened anew.
///
/// # Errors
/// When the database is away.
pub fn replace_words(
    connection: &mut AnyConnection,
    id: CommentId,
    text: &Comment,
    sharing: Sharing,
) -> Result<(), StoreError> {
    super::words::set(connection, id, text.as_str())?;
    diesel::delete(findings::table.filter(findings::comment_id.eq(id))).execute(connection)?;
    diesel::update(comments::table.find(id))
        .set((
            comments::sharing.eq(sharing),
            comments::rules_version.eq(0),
            comments::level.eq(NOT_SCREENED),
            comments::version.eq(comments::version + 1),
        ))
        .execute(connection)?;
    Ok(())
}

/// Deletes a comment, its words, its findings and its decisions.
///
/// # Errors
/// When the database is away.
pub fn delete(connection: &mut AnyConnection, id: CommentId) -> Result<(), StoreError> {
    diesel::delete(words::table.find(id)).execute(connection)?;
    diesel::delete(findings::table.filter(findings::comment_id.eq(id))).execute(connection)?;
    diesel::delete(decisions::table.filter(decisions::comment_id.eq(id))).execute(connection)?;
    diesel::delete(batch_comments::table.find(id)).execute(connection)?;
    diesel::delete(claims::table.find(id)).execute(connection)?;
    diesel::delete(pending::table.find(id)).execute(connection)?;
    diesel::delete(sealed::table.find(id)).execute(connection)?;
    diesel::delete(recusals::table.filter(recusals::comment_id.eq(id))).execute(connection)?;
    diesel::delete(comments::table.find(id)).execute(connection)?;
    Ok(())
}

/// Deletes comments that were stored before a day, with all that belongs to them; tells how many.
/// What was handed to safeguarding has its own time; what is on hold stays; and so does what its
/// writer took back and nobody has decided yet, because it may say that somebody is in danger.
///
/// # Errors
/// When the database is away.
pub fn delete_stored_before(connection: &mut AnyConnection, day: Day) -> Result<usize, StoreError> {
    let held = holds::table
        .filter(holds::ended_at.is_null())
        .select(holds::comment_id);
    let handed_over = handovers::table
        .filter(handovers::closed_at.is_null())
        .select(handovers::comment_id);
    let still_to_read = comments::withdrawn
        .eq(true)
        .and(comments::state.eq(CommentState::Waiting));
    let with_words = comments::state
        .eq(CommentState::Escalated)
        .and(comments::id.eq_any(words::table.select(words::comment_id)));
    let old: Vec<CommentId> = comments::table
        .filter(comments::stored_on.lt(day.number()))
        .filter(diesel::dsl::not(with_words))
        .filter(diesel::dsl::not(still_to_read))
        .filter(comments::id.ne_all(held))
        .filter(comments::id.ne_all(handed_over))
        .select(comments::id)
        .load(connection)?;
    for id in &old {
        delete(connection, *id)?;
    }
    Ok(old.len())
}

/// Takes the comments that are kept longer than their ratings apart from those of the months before
/// one. Imported ratings stay, and their comments with them.
///
/// # Errors
/// When the database is away.
pub fn part_from_ratings_before(
    connection: &mut AnyConnection,
    month: Month,
) -> Result<(), StoreError> {
    let old = comments::table
        .filter(comments::month.lt(month.number()))
        .filter(comments::import.eq(false))
        .filter(comments::rating_id.is_not_null());
    diesel::update(old)
        .set(comments::rating_id.eq(None::<RatingId>))
        .execute(connection)?;
    Ok(())
}

/// Takes a comment apart from its withdrawn rating, when its words must be kept for safety.
///
/// # Errors
/// When the database is away.
pub fn seal(connection: &mut AnyConnection, id: CommentId) -> Result<(), StoreError> {
    diesel::update(comments::table.find(id))
        .set((
            comments::rating_id.eq(None::<RatingId>),
            comments::withdrawn.eq(true),
            comments::version.eq(comments::version + 1),
        ))
        .execute(connection)?;
    Ok(())
}

/// Marks a comment as opened by a moderator.
///
/// # Errors
/// When the database is away.
pub fn mark_opened(connection: &mut AnyConnection, id: CommentId) -> Result<(), StoreError> {
    diesel::update(comments::table.find(id))
        .set(comments::opened.eq(true))
        .execute(connection)?;
    Ok(())
}

/// Moves a comment to another state, if it is still as it was seen. `false` when somebody else was
/// faster.
///
/// # Errors
/// When the database is away.
pub fn decide(
    connection: &mut AnyConnection,
    id: CommentId,
    seen_version: i32,
    from: CommentState,
    to: CommentState,
) -> Result<bool, StoreError> {
    let same = comments::table
        .find(id)
        .filter(comments::version.eq(seen_version))
        .filter(comments::state.eq(from));
    let changed = diesel::update(same)
        .set((
            comments::state.eq(to),
            comments::version.eq(seen_version + 1),
        ))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Comments received and passed on for an organisation's ratings of a month.
///
/// # Errors
/// When the database is away.
pub fn count_of_month(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    month: Month,
) -> Result<(i64, i64), StoreError> {
    let rows: Vec<(CommentState, i64)> = comments::table
        .filter(comments::organisation_id.eq(organisation))
        .filter(comments::month.eq(month.number()))
        .filter(comments::rating_id.is_not_null())
        .group_by(comments::state)
        .select((comments::state, diesel::dsl::count_star()))
        .load(connection)?;
    let passed = |state| matches!(state, CommentState::Published | CommentState::Redacted);
    Ok(rows
        .into_iter()
        .fold((0, 0), |(received, published), (state, count)| {
            (
                received + count,
                published + if passed(state) { count } else { 0 },
            )
        }))
}
