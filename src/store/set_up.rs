//! What an organisation's settings cannot tell of its setting up.

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::set_up;
use super::{AnyConnection, StoreError};
use crate::domain::OrganisationId;

/// What is known of an organisation's setting up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SetUp {
    /// When an admin last saved what the organisation is.
    pub looked_through: Option<DateTime<Utc>>,
    /// When a mail was last asked for, to see whether it arrives.
    pub mail_asked: Option<DateTime<Utc>>,
    /// When somebody first said that it had arrived.
    pub mail_arrived: Option<DateTime<Utc>>,
}

/// What is known of an organisation.
///
/// # Errors
/// When the database is away.
pub fn of(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<SetUp, StoreError> {
    type Times = (
        Option<NaiveDateTime>,
        Option<NaiveDateTime>,
        Option<NaiveDateTime>,
    );
    let row: Option<Times> = set_up::table
        .find(organisation)
        .select((
            set_up::looked_through_at,
            set_up::mail_asked_at,
            set_up::mail_arrived_at,
        ))
        .first(connection)
        .optional()?;
    let (looked, asked, arrived) = row.unwrap_or_default();
    let utc = |time: Option<NaiveDateTime>| time.map(|time| time.and_utc());
    Ok(SetUp {
        looked_through: utc(looked),
        mail_asked: utc(asked),
        mail_arrived: utc(arrived),
    })
}

/// Notes that an admin saved what the organisation is.
///
/// # Errors
/// When the database is away.
pub fn looked_through(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let values = set_up::looked_through_at.eq(Some(now.naive_utc()));
    each_backend!(connection => {
        diesel::insert_into(set_up::table)
            .values((set_up::organisation_id.eq(organisation), values))
            .on_conflict(set_up::organisation_id)
            .do_update()
            .set(values)
            .execute(connection)?;
    });
    Ok(())
}

/// Notes that a mail was asked for, whose link has this hash. A link asked for before is void.
///
/// # Errors
/// When the database is away.
pub fn mail_asked(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    link_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let values = (
        set_up::mail_hash.eq(Some(link_hash)),
        set_up::mail_asked_at.eq(Some(now.naive_utc())),
    );
    each_backend!(connection => {
        diesel::insert_into(set_up::table)
            .values((set_up::organisation_id.eq(organisation), values))
            .on_conflict(set_up::organisation_id)
            .do_update()
            .set(values)
            .execute(connection)?;
    });
    Ok(())
}

/// The organisation whose mail has a link with this hash.
///
/// # Errors
/// `NotFound` when no link that is good has it.
pub fn of_mail(
    connection: &mut AnyConnection,
    link_hash: &[u8],
) -> Result<OrganisationId, StoreError> {
    Ok(set_up::table
        .filter(set_up::mail_hash.eq(link_hash))
        .select(set_up::organisation_id)
        .first(connection)?)
}

/// Notes that the mail arrived; its link is used up.
///
/// # Errors
/// `NotFound` when no mail was asked for.
pub fn mail_arrived(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let changed = diesel::update(set_up::table.find(organisation))
        .set((
            set_up::mail_hash.eq(None::<Vec<u8>>),
            set_up::mail_arrived_at.eq(Some(now.naive_utc())),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Err(StoreError::NotFound);
    }
    Ok(())
}
