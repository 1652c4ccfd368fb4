//! Comments that were passed on reach a service's team together, on Mondays.
//!
//! A comment that shows by itself on the day it was passed on lets a team guess who wrote it. So
//! comments wait for company: a batch is made of all that wait, when there are enough of them and
//! enough people answered since the last one that none can be told from the others. What was counted
//! is what was so when Monday began, so that it makes no difference when on Monday it is looked at.
//! A comment that finds no company waits on, until its words have had their time.

use chrono::{DateTime, Datelike, NaiveTime, TimeZone as _, Utc, Weekday};
use sha2::{Digest, Sha256};

use crate::domain::{CommentId, Day, LocalTime, Organisation};
use crate::store::batches::{self, NewBatch, Waiting};
use crate::store::outbox::{self, MailKind, NewMail};
use crate::store::{AnyConnection, Db, StoreError, people, services};

/// The fewest comments that come together.
pub const COMMENTS: usize = 5;
/// The fewest answers that came to the service since its last batch, or since it began.
pub const ANSWERS: i64 = 10;
/// The hour on Mondays, on the wall, from which batches are made: when people begin to work.
const HOUR: i16 = 7;

/// Makes the batches of an organisation, if it is Monday there and they are not made yet; tells how
/// many. The order within each is drawn from `seed`.
///
/// # Errors
/// When the store is away; then none is made.
pub fn make(
    db: &Db,
    organisation: &Organisation,
    now: DateTime<Utc>,
    seed: [u8; 32],
) -> Result<usize, StoreError> {
    if !is_due(organisation, now) {
        return Ok(0);
    }
    let organisation = organisation.clone();
    db.write_now(move |connection| {
        let today = LocalTime::at(now, organisation.time_zone).day;
        let midnight = today.0.and_time(NaiveTime::MIN);
        let zone = organisation.time_zone.get();
        let begun = zone.from_local_datetime(&midnight).earliest();
        let begun = begun.map_or(now, |begun| begun.to_utc());
        let waiting = batches::waiting(connection, organisation.id, begun)?;
        let mut made = 0;
        for comments in waiting.chunk_by(|one, next| one.service == next.service) {
            let Some(batch) = batch_of(connection, comments, today, seed)? else {
                continue;
            };
            batches::insert(connection, &batch)?;
            tell(connection, &organisation, &batch, now)?;
            made += 1;
        }
        Ok(made)
    })
}

/// Whether batches are made at this time.
#[must_use]
pub fn is_due(organisation: &Organisation, now: DateTime<Utc>) -> bool {
    let local = LocalTime::at(now, organisation.time_zone);
    local.day.0.weekday() == Weekday::Mon && local.hour >= HOUR
}

/// The batch of the comments of one service, if there is enough company.
fn batch_of(
    connection: &mut AnyConnection,
    waiting: &[Waiting],
    today: Day,
    seed: [u8; 32],
) -> Result<Option<NewBatch>, StoreError> {
    let months = || waiting.iter().map(|comment| comment.month);
    let (Some(first), Some(from), Some(to)) = (waiting.first(), months().min(), months().max())
    else {
        return Ok(None);
    };
    let service = first.service;
    if waiting.len() < COMMENTS {
        return Ok(None);
    }
    let last = batches::newest(connection, service)?;
    if last.is_some_and(|(_, made_on)| made_on >= today) {
        return Ok(None);
    }
    let since = last.map(|(_, made_on)| made_on);
    if !batches::answers_came(connection, service, since, today, ANSWERS)? {
        return Ok(None);
    }
    Ok(Some(NewBatch {
        service,
        number: last.map_or(1, |(number, _)| number + 1),
        made_on: today,
        months: (from, to),
        comments: drawn(waiting, seed),
    }))
}

/// Comments in an order that tells nothing of when or where they were written.
fn drawn(waiting: &[Waiting], seed: [u8; 32]) -> Vec<CommentId> {
    let mut comments: Vec<CommentId> = waiting.iter().map(|waits| waits.comment).collect();
    comments.sort_by_cached_key(|comment| {
        Sha256::new()
            .chain_update(seed)
            .chain_update(comment.0.to_be_bytes())
            .finalize()
    });
    comments
}

/// Tells the team that there is something to read: a link, no words and no number.
fn tell(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    batch: &NewBatch,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let service = services::by_id(connection, batch.service)?;
    for reader in people::team_to_tell(connection, organisation.id, service.id)? {
        let facts = serde_json::json!({
            "service": service.name(reader.language),
            "slug": service.slug.as_str(),
        });
        let mail = NewMail {
            once_key: format!("batch-{}-{}-{}", service.id, batch.number, reader.id),
            kind: MailKind::Batch,
            recipient: reader.mail,
            language: reader.language,
            facts: facts.to_string(),
            organisation: Some(organisation.id),
        };
        outbox::put(connection, &mail, now)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Waiting, drawn};
    use crate::domain::{CommentId, Month, ServiceId};

    #[test]
    fn the_order_is_drawn_from_the_seed_alone() {
        let month: Month = "2026-11".parse().unwrap();
        let waiting = |ids: &[i64]| -> Vec<Waiting> {
            let of = |id: &i64| Waiting {
                service: ServiceId(1),
                comment: CommentId(*id),
                month,
            };
            ids.iter().map(of).collect()
        };
        let order = |ids: &[i64], seed: u8| -> Vec<i64> {
            let drawn = drawn(&waiting(ids), [seed; 32]);
            drawn.into_iter().map(|id| id.0).collect()
        };
        let (one, other) = (order(&[1, 2, 3, 4, 5], 7), order(&[5, 3, 1, 2, 4], 7));
        assert_eq!(one, other, "the order they are found in tells nothing");
        assert_ne!(one, [1, 2, 3, 4, 5]);
        assert_ne!(one, order(&[1, 2, 3, 4, 5], 8));
        let mut all = one;
        all.sort_unstable();
        assert_eq!(all, [1, 2, 3, 4, 5]);
    }
}
