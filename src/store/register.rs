//! Which service, touchpoint and channel was open in which month.

use diesel::prelude::*;

use super::connection::each_backend;
use super::schema::{register, services};
use super::{AnyConnection, StoreError};
use crate::domain::{Channel, Month, OrganisationId, QuestionSet, ServiceId, TouchpointId};

/// One leaf of the release's tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leaf {
    /// The service.
    pub service: ServiceId,
    /// The touchpoint.
    pub touchpoint: TouchpointId,
    /// The channel.
    pub channel: Channel,
    /// What the service asked that month.
    pub question_set: QuestionSet,
}

/// The columns of a leaf.
const LEAF: (
    register::service_id,
    register::touchpoint_id,
    register::channel,
    register::question_set,
) = (
    register::service_id,
    register::touchpoint_id,
    register::channel,
    register::question_set,
);

/// Puts a leaf on the register of a month, once.
///
/// # Errors
/// When the database is away.
pub fn open(connection: &mut AnyConnection, month: Month, leaf: &Leaf) -> Result<(), StoreError> {
    each_backend!(connection => {
        diesel::insert_into(register::table)
            .values((
                register::month.eq(month.number()),
                register::touchpoint_id.eq(leaf.touchpoint),
                register::channel.eq(leaf.channel.number()),
                register::service_id.eq(leaf.service),
                register::question_set.eq(leaf.question_set),
            ))
            .on_conflict_do_nothing()
            .execute(connection)?;
    });
    Ok(())
}

/// Whether answers by this channel may come to this touchpoint in this month.
///
/// # Errors
/// When the database is away.
pub fn is_open(
    connection: &mut AnyConnection,
    month: Month,
    touchpoint: TouchpointId,
    channel: Channel,
) -> Result<bool, StoreError> {
    let leaf = register::table.find((month.number(), touchpoint, channel.number()));
    Ok(diesel::select(diesel::dsl::exists(leaf)).get_result(connection)?)
}

/// What was asked at a place by a channel in a month, if it was open.
///
/// # Errors
/// When the database is away.
pub fn asked(
    connection: &mut AnyConnection,
    month: Month,
    touchpoint: TouchpointId,
    channel: Channel,
) -> Result<Option<QuestionSet>, StoreError> {
    Ok(register::table
        .find((month.number(), touchpoint, channel.number()))
        .select(register::question_set)
        .first(connection)
        .optional()?)
}

/// The leaves of a month, in creation order.
///
/// # Errors
/// When the database is away.
pub fn leaves(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    month: Month,
) -> Result<Vec<Leaf>, StoreError> {
    let rows = register::table
        .inner_join(services::table)
        .filter(register::month.eq(month.number()))
        .filter(services::organisation_id.eq(organisation))
        .select(LEAF)
        .load(connection)?;
    read(rows)
}

/// The leaves of some months, both ends included, in the order of months and then of creation.
///
/// # Errors
/// When the database is away.
pub fn leaves_between(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    (from, to): (Month, Month),
) -> Result<Vec<(Month, Leaf)>, StoreError> {
    type Row = (Month, ServiceId, TouchpointId, i16, QuestionSet);
    let rows: Vec<Row> = register::table
        .inner_join(services::table)
        .filter(register::month.between(from.number(), to.number()))
        .filter(services::organisation_id.eq(organisation))
        .select((
            register::month,
            register::service_id,
            register::touchpoint_id,
            register::channel,
            register::question_set,
        ))
        .load(connection)?;
    let mut leaves: Vec<(Month, Leaf)> = rows
        .into_iter()
        .map(|(month, service, touchpoint, channel, question_set)| {
            let leaf = leaf(service, touchpoint, channel, question_set)?;
            Ok((month, leaf))
        })
        .collect::<Result<_, StoreError>>()?;
    leaves.sort();
    Ok(leaves)
}

/// Leaves that were open in an earlier month, in creation order, each once.
///
/// # Errors
/// When the database is away.
pub fn leaves_before(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
    month: Month,
) -> Result<Vec<Leaf>, StoreError> {
    let rows = register::table
        .inner_join(services::table)
        .filter(register::month.lt(month.number()))
        .filter(services::organisation_id.eq(organisation))
        .select(LEAF)
        .distinct()
        .load(connection)?;
    let mut leaves = read(rows)?;
    leaves.dedup_by_key(|leaf| (leaf.service, leaf.touchpoint, leaf.channel));
    Ok(leaves)
}

/// The months in which an organisation had anything open, oldest first.
///
/// # Errors
/// When the database is away.
pub fn months(
    connection: &mut AnyConnection,
    organisation: OrganisationId,
) -> Result<Vec<Month>, StoreError> {
    Ok(register::table
        .inner_join(services::table)
        .filter(services::organisation_id.eq(organisation))
        .select(register::month)
        .distinct()
        .order(register::month)
        .load(connection)?)
}

fn read(rows: Vec<(ServiceId, TouchpointId, i16, QuestionSet)>) -> Result<Vec<Leaf>, StoreError> {
    let mut leaves: Vec<Leaf> = rows
        .into_iter()
        .map(|(service, touchpoint, channel, set)| leaf(service, touchpoint, channel, set))
        .collect::<Result<_, StoreError>>()?;
    leaves.sort();
    Ok(leaves)
}

fn leaf(
    service: ServiceId,
    touchpoint: TouchpointId,
    channel: i16,
    question_set: QuestionSet,
) -> Result<Leaf, StoreError> {
    let channel = Channel::from_number(channel)
        .ok_or_else(|| StoreError::Unreadable(format!("channel {channel}")))?;
    Ok(Leaf {
        service,
        touchpoint,
        channel,
        question_set,
    })
}
