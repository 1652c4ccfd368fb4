//! Who is reminded that a return is due: by mail, and on the first page.

use chrono::{DateTime, Timelike, Utc};

use super::Past;
use crate::domain::{Day, Duty, LocalTime, Month, Organisation, Scope};
use crate::store::outbox::{self, MailKind, NewMail};
use crate::store::{AnyConnection, Db, StoreError, organisations, people};

/// The hour after which mail is written, by the clock there.
const HOUR: u32 = 7;

/// A return that nobody sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Whose.
    pub organisation: Organisation,
    /// Of which month.
    pub month: Month,
    /// By when.
    pub by: Day,
    /// Whether that is over.
    pub late: bool,
}

/// The return of the month before this one, when somebody should be reminded of it and nobody sent
/// it. Older ones stand in the list alone: there is nothing to hurry for.
fn open(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    today: Day,
) -> Result<Option<(Month, Day)>, StoreError> {
    let (month, duty) = (today.month().previous(), Duty::Fft);
    let Some(by) = duty
        .due_on(month)
        .filter(|_| organisation.is_reminded_of_returns())
    else {
        return Ok(None);
    };
    let past = Past::read(connection, organisation, (month, month))?;
    let open = past.owes(month, duty) && past.sent(month, duty).is_empty();
    Ok(open.then_some((month, by)))
}

/// The returns that are due, of the organisations a scope holds whole.
///
/// # Errors
/// When the store is away.
pub fn due(
    connection: &mut AnyConnection,
    scope: &Scope,
    now: DateTime<Utc>,
) -> Result<Vec<Due>, StoreError> {
    let mut found = Vec::new();
    for organisation in super::owners(connection, scope)? {
        let today = LocalTime::at(now, organisation.time_zone).day;
        if let Some((month, by)) = open(connection, &organisation, today)? {
            found.push(Due {
                organisation,
                month,
                by,
                late: by < today,
            });
        }
    }
    Ok(found)
}

/// Writes to the admins of every organisation that did not send a return yet: once on the eighth
/// working day or after it, and once on the twelfth. A link, and no figure.
///
/// # Errors
/// When the store is away.
pub fn remind(db: &Db, now: DateTime<Utc>) -> Result<(), StoreError> {
    for organisation in db.read_now(organisations::list)? {
        let here = now.with_timezone(&organisation.time_zone.get());
        let today = Day(here.date_naive());
        let month = today.month().previous();
        let reached = |day: Option<Day>| {
            day.is_some_and(|day| day < today || (day == today && here.hour() >= HOUR))
        };
        let which = if reached(Duty::Fft.due_on(month)) {
            "last"
        } else if reached(Duty::Fft.reminder_on(month)) {
            "first"
        } else {
            continue;
        };
        let Some(mails) = db.read_now(|connection| {
            let open = open(connection, &organisation, today)?;
            open.map(|open| mails(connection, &organisation, open, which))
                .transpose()
        })?
        else {
            continue;
        };
        let unwritten = db.read_now(|connection| outbox::unwritten(connection, mails))?;
        if !unwritten.is_empty() {
            db.write_now(move |connection| {
                let mut mails = unwritten.iter();
                mails.try_for_each(|mail| outbox::put(connection, mail, now))
            })?;
        }
    }
    Ok(())
}

fn mails(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    (month, by): (Month, Day),
    which: &str,
) -> Result<Vec<NewMail>, StoreError> {
    let admins = people::admins_of(connection, organisation.id)?;
    let mails = admins.into_iter().map(|admin| {
        let facts = serde_json::json!({
            "organisation": organisation.name(admin.language),
            "slug": organisation.slug.as_str(),
            "month": month.to_string(),
            "due": by.0.to_string(),
        });
        NewMail {
            once_key: format!(
                "return-{which}-{}-{month}-{}",
                organisation.slug, admin.mail
            ),
            kind: MailKind::ReturnDue,
            recipient: admin.mail,
            language: admin.language,
            facts: facts.to_string(),
            organisation: Some(organisation.id),
        }
    });
    Ok(mails.collect())
}
