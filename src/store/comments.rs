//! Comments: everything about words but what was seen in them and what was decided.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, SmallInt, Text};

use super::arrays::insert_arrays;
use super::schema::{comments, decisions, findings, words};
use super::{AnyConnection, StoreError};
use crate::domain::{
    Channel, Comment, CommentId, CommentState, Day, Level, Month, OrganisationId, RatingId, Scope,
    ServiceId, Sharing, TouchpointId,
};

/// Whether a comment lies in a scope. Every query of staff about comments asks this.
macro_rules! within {
    ($scope:expr) => {
        comments::organisation_id
            .eq_any($scope.organisations().to_vec())
            .or(comments::service_id.eq_any($scope.services()))
    };
}
pub(super) use within;

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

/// What is waiting in a scope, riskiest first: urgent, not screened yet, concern, plain; then age.
///
/// # Errors
/// When the database is away.
pub fn waiting(
    connection: &mut AnyConnection,
    scope: &Scope,
    limit: i64,
) -> Result<Vec<WithWords>, StoreError> {
    let found: Vec<Found> = comments::table
        .left_join(words::table)
        .filter(comments::state.eq(CommentState::Waiting))
        .filter(within!(scope))
        .order((comments::level.desc(), comments::day, comments::id))
        .limit(limit)
        .select((Row::as_select(), words::text.nullable()))
        .load(connection)?;
    read(found)
}

/// How much is waiting in a scope.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Comments nobody has decided.
    pub all: i64,
    /// Those among them that say somebody may be in danger.
    pub urgent: i64,
    /// The day of the oldest.
    pub oldest: Option<Day>,
}

/// Counts what is waiting in a scope.
///
/// # Errors
/// When the database is away.
pub fn count_waiting(connection: &mut AnyConnection, scope: &Scope) -> Result<Waiting, StoreError> {
    let rows: Vec<(i16, i64, Option<i32>)> = comments::table
        .filter(comments::state.eq(CommentState::Waiting))
        .filter(within!(scope))
        .group_by(comments::level)
        .select((
            comments::level,
            diesel::dsl::count_star(),
            diesel::dsl::min(comments::day),
        ))
        .load(connection)?;
    let mut waiting = Waiting::default();
    for (level, count, oldest) in rows {
        waiting.all += count;
        if Level::from_number(level) == Some(Level::Urgent) {
            waiting.urgent += count;
        }
        let oldest = oldest.and_then(Day::from_number);
        waiting.oldest = match (waiting.oldest, oldest) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }
    Ok(waiting)
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
    diesel::delete(comments::table.find(id)).execute(connection)?;
    Ok(())
}

/// Deletes comments that were stored before a day, with all that belongs to them; tells how many.
/// What was handed to safeguarding, or was sealed for it, stays.
///
/// # Errors
/// When the database is away.
pub fn delete_stored_before(connection: &mut AnyConnection, day: Day) -> Result<usize, StoreError> {
    let old: Vec<CommentId> = comments::table
        .filter(comments::stored_on.lt(day.number()))
        .filter(comments::state.ne(CommentState::Escalated))
        .filter(comments::withdrawn.eq(false))
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

/// Moves a waiting comment to another state, if it is still as it was seen. `false` when somebody
/// else was faster.
///
/// # Errors
/// When the database is away.
pub fn decide(
    connection: &mut AnyConnection,
    id: CommentId,
    seen_version: i32,
    to: CommentState,
) -> Result<bool, StoreError> {
    let same = comments::table
        .find(id)
        .filter(comments::version.eq(seen_version))
        .filter(comments::state.eq(CommentState::Waiting));
    let changed = diesel::update(same)
        .set((
            comments::state.eq(to),
            comments::version.eq(seen_version + 1),
        ))
        .execute(connection)?;
    Ok(changed == 1)
}

/// A comment that was passed on.
#[derive(Debug, Clone)]
pub struct PassedOn {
    /// The month it came in.
    pub month: Month,
    /// Who else may read it.
    pub sharing: Sharing,
    /// Its words, with what was cut.
    pub words: String,
}

/// The comments passed on to a service's team, newest month first. Within a month the order is by
/// the words themselves, so that it tells nothing of who came when.
///
/// # Errors
/// When the database is away.
pub fn passed_on(
    connection: &mut AnyConnection,
    service: ServiceId,
    limit: i64,
) -> Result<Vec<PassedOn>, StoreError> {
    let rows: Vec<(Month, Sharing, String)> = comments::table
        .inner_join(words::table)
        .filter(comments::service_id.eq(service))
        .filter(comments::state.eq_any([CommentState::Published, CommentState::Redacted]))
        .filter(comments::withdrawn.eq(false))
        .order((comments::month.desc(), words::text))
        .limit(limit)
        .select((comments::month, comments::sharing, words::text))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(month, sharing, words)| PassedOn {
            month,
            sharing,
            words,
        })
        .collect())
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
