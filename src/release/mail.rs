//! The mails about months: one was released, or was not. They hold a link and no figure.

use chrono::{DateTime, Utc};

use super::Summary;
use crate::domain::{Language, Organisation};
use crate::store::closings::Closing;
use crate::store::outbox::{self, MailKind, NewMail};
use crate::store::{AnyConnection, StoreError, people, subscriptions};

/// The most lines of a finding that a mail holds; the page has them all.
const LINES: usize = 5;

/// Tells whoever wants to know that a month is released.
pub(super) fn released(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    summary: &Summary,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for subscriber in subscriptions::of_organisation(connection, organisation.id)? {
        let facts = serde_json::json!({
            "organisation": organisation.name(subscriber.language),
            "slug": organisation.slug.as_str(),
            "month": summary.month.to_string(),
            "version": summary.version,
            "token": subscriber.token,
        });
        let mail = NewMail {
            once_key: format!("{}-{}", summary.release, subscriber.person),
            kind: MailKind::MonthReleased,
            recipient: subscriber.mail,
            language: subscriber.language,
            facts: facts.to_string(),
            organisation: Some(organisation.id),
        };
        outbox::put(connection, &mail, now)?;
    }
    Ok(())
}

/// Tells the admins, and the operator, that a month was not released, why, and what can be done.
pub(super) fn not_released(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    closing: &Closing,
    operator: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (kind, found) = match (&closing.refused, &closing.bursts) {
        (Some(found), _) => (MailKind::MonthRefused, found),
        (None, Some(found)) => (MailKind::MonthBursts, found),
        (None, None) => return Ok(()),
    };
    let found: Vec<&str> = found.lines().take(LINES).collect();
    let admins = people::admins_of(connection, organisation.id)?;
    let told = admins.into_iter().map(|admin| (admin.mail, admin.language));
    let operator = operator.map(|mail| (mail.to_owned(), Language::English));
    for (recipient, language) in told.chain(operator) {
        let facts = serde_json::json!({
            "organisation": organisation.name(language),
            "slug": organisation.slug.as_str(),
            "month": closing.month.to_string(),
            "found": found,
        });
        let mail = NewMail {
            // Once a day: a second try that ends the same way is no news.
            once_key: format!(
                "{kind}-{}-{}-{}-{recipient}",
                organisation.slug,
                closing.month,
                now.date_naive()
            ),
            kind,
            recipient,
            language,
            facts: facts.to_string(),
            organisation: Some(organisation.id),
        };
        outbox::put(connection, &mail, now)?;
    }
    Ok(())
}
