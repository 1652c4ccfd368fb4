//! The mails about an urgent comment: at once to whoever is there for it, and an hour later to the
//! second contact, unless somebody has opened the comment by then.
//!
//! The hour is kept by the mail's own row, which goes when it is sent or called off. No clock stops
//! at night, and no mail holds a word of a comment.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{CommentId, Contact, FindingKind, Organisation};
use crate::screen::Screened;
use crate::store::findings::Unscreened;
use crate::store::outbox::{self, MailKind, NewMail};
use crate::store::{AnyConnection, StoreError, organisations, services};

/// How long the second contact waits for somebody to open the comment.
pub const SECOND_AFTER: TimeDelta = TimeDelta::hours(1);

/// Queues the mails about a comment that was just seen to be urgent.
pub(super) fn start(
    connection: &mut AnyConnection,
    comment: &Unscreened,
    seen: &Screened,
    about_staff: bool,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let organisation = organisations::by_id(connection, comment.organisation)?;
    let language = organisation.staff_language();
    let service = services::by_id(connection, comment.service)?;
    let contacts = &organisation.contacts;
    let facts = serde_json::json!({
        "comment": comment.id.to_string(),
        "service": service.name(language),
        "out_of_hours_name": contacts.out_of_hours.name,
        "out_of_hours_phone": contacts.out_of_hours.phone,
    });
    let mail = |once_key: String, kind, recipient: &str| NewMail {
        once_key,
        kind,
        recipient: recipient.to_owned(),
        language,
        facts: facts.to_string(),
        organisation: Some(organisation.id),
    };
    let told = whom(&organisation, seen, about_staff);
    if told.is_empty() {
        tracing::warn!(
            organisation = %organisation.slug,
            "an urgent comment came, and no safeguarding contact has a mail address"
        );
    }
    for (end, recipient) in &told {
        let once_key = format!("urgent-comment-{}{end}", comment.id);
        outbox::put(
            connection,
            &mail(once_key, MailKind::UrgentComment, recipient),
            now,
        )?;
    }
    if let Some(second) = &contacts.second.mail {
        let mail = mail(
            outbox::second_key(comment.id),
            MailKind::UrgentUnopened,
            second,
        );
        outbox::put_at(connection, &mail, now, now + SECOND_AFTER)?;
    }
    Ok(())
}

/// Whom to tell at once, with the end of the key of each mail. One address gets one mail.
fn whom<'a>(
    organisation: &'a Organisation,
    seen: &Screened,
    about_staff: bool,
) -> Vec<(&'static str, &'a str)> {
    let contacts = &organisation.contacts;
    if about_staff {
        // What may be about staff goes to whoever looks into that.
        let told = contacts.about_staff().mail.as_deref();
        return told.map(|mail| ("", mail)).into_iter().collect();
    }
    let child = seen
        .findings
        .iter()
        .any(|finding| finding.kind == FindingKind::ChildAtRisk);
    let mail = |contact: &'a Contact| contact.mail.as_deref();
    let child = mail(&contacts.child).filter(|_| child);
    let adult = mail(&contacts.safeguarding);
    let same = |one: &str| child.is_some_and(|child| child.eq_ignore_ascii_case(one));
    let mut told = Vec::new();
    told.extend(child.map(|child| ("-child", child)));
    told.extend(adult.filter(|adult| !same(adult)).map(|adult| ("", adult)));
    told
}

/// Calls the mail to the second contact off: somebody has opened the comment, decided it, or its
/// writer took it back.
///
/// # Errors
/// When the database is away.
pub fn stop(connection: &mut AnyConnection, comment: CommentId) -> Result<(), StoreError> {
    outbox::cancel(connection, &outbox::second_key(comment))
}
