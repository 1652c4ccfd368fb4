//! How each month of an organisation closes: by itself, held, asked for, or refused.

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::closings;
use super::{AnyConnection, StoreError};
use crate::domain::{Day, Month, OrganisationId, PersonId};

/// What is known of the closing of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The month.
    pub month: Month,
    /// Whether it closes by itself: the month was lived through, not imported.
    pub by_itself: bool,
    /// Somebody holds it.
    pub held: Option<Held>,
    /// When somebody wants it released, and who. Until then it can be undone.
    pub release: Option<(DateTime<Utc>, PersonId)>,
    /// What somebody should look at before it closes: groups of answers that came for the most part
    /// in bursts, a line each.
    pub bursts: Option<String>,
    /// Who confirmed that they count.
    pub bursts_confirmed_by: Option<PersonId>,
    /// What the safety check found, a line each, when it refused the month.
    pub refused: Option<String>,
}

/// A month that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The last day of the hold.
    pub until: Day,
    /// Why.
    pub reason: String,
    /// Who asked for it.
    pub by: PersonId,
}

impl Closing {
    /// Nothing is known of the month yet.
    #[must_use]
    pub fn unknown(month: Month) -> Self {
        Self {
            month,
            by_itself: false,
            held: None,
            release: None,
            bursts: None,
            bursts_confirmed_by: None,
            refused: None,
        }
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = closings)]
struct Row {
    month: Month,
    by_itself: bool,
    held_until: Option<i32>,
    held_reason: Option<String>,
    held_by: Option<PersonId>,
    release_at: Option<NaiveDateTime>,
    release_by: Option<PersonId>,
    bursts: Option<String>,
    bursts_confirmed_by: Option<PersonId>,
    refused: Option<String>,
}

impl From<Row> for Closing {
    fn from(row: Row) -> Self {
        let until = row.held_until.and_then(Day::from_number);
        let held = until.zip(row.held_reason).zip(row.held_by);
        Self {
            month: row.month,
            by_itself: row.by_itself,
            held: held.map(|((until, reason), by)| Held { until, reason, by }),
            release: row.release_at.map(|at| at.and_utc()).zip(row.release_by),
            bursts: row.bursts,
            bursts_confirmed_by: row.bursts_confirmed_by,
            refused: row.refused,
        }
    }
}

/// Every month of an organisation of which something is known, oldest first.
///
/// # Errors
/// When the database is away.
pub fn of_organisation(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<Closing>, StoreError> {
    let rows: Vec<Row> = closings::table
        .filter(closings::organisation_id.eq(organisation))
        .order(closings::month)
        .select(Row::as_select())
        .load(connection)?;
    Ok(rows.into_iter().map(Closing::from).collect())
}

/// What is known of one month.
///
/// # Errors
/// When the database is away.
pub fn of_month(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    month: Month,
) -> Result<Closing, StoreError> {
    let row: Option<Row> = closings::table
        .find((organisation, month.number()))
        .select(Row::as_select())
        .first(connection)
        .optional()?;
    Ok(row.map_or_else(|| Closing::unknown(month), Closing::from))
}

/// Puts what is known of a month in the place of what was.
///
/// # Errors
/// When the database is away.
pub fn put(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    closing: &Closing,
) -> Result<(), StoreError> {
    let held = closing.held.as_ref();
    let values = (
        closings::by_itself.eq(closing.by_itself),
        closings::held_until.eq(held.map(|held| held.until.number())),
        closings::held_reason.eq(held.map(|held| held.reason.as_str())),
        closings::held_by.eq(held.map(|held| held.by)),
        closings::release_at.eq(closing.release.map(|(at, _)| at.naive_utc())),
        closings::release_by.eq(closing.release.map(|(_, by)| by)),
        closings::bursts.eq(closing.bursts.as_deref()),
        closings::bursts_confirmed_by.eq(closing.bursts_confirmed_by),
        closings::refused.eq(closing.refused.as_deref()),
    );
    each_backend!(connection => {
        diesel::insert_into(closings::table)
            .values((
                closings::organisation_id.eq(organisation),
                closings::month.eq(closing.month.number()),
                values,
            ))
            .on_conflict((closings::organisation_id, closings::month))
            .do_update()
            .set(values)
            .execute(connection)?;
    });
    Ok(())
}

/// Has a month looked at again that waits because of bursts: some of them were left out.
///
/// # Errors
/// When the database is away.
pub fn look_again(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    month: Month,
) -> Result<(), StoreError> {
    diesel::update(closings::table.find((organisation, month.number())))
        .set(closings::bursts.eq(None::<String>))
        .execute(connection)?;
    Ok(())
}
