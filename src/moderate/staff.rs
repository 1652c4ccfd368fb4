//! Comments that may be about somebody who reads the queue: they leave it, and go to the
//! organisation's contact for such things.

use chrono::{DateTime, Utc};

use crate::domain::{Finding, FindingKind, PersonId};
use crate::store::comments::StoredComment;
use crate::store::outbox::{self, MailKind, NewMail};
use crate::store::people::Account;
use crate::store::{AnyConnection, StoreError, organisations, recusals, services};

/// Keeps a comment from some people, and tells the organisation's contact, once.
pub(super) fn keep_from(
    connection: &mut AnyConnection,
    comment: &StoredComment,
    people: &[PersonId],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for person in people {
        recusals::put(connection, comment.id, *person)?;
    }
    let organisation = organisations::by_id(connection, comment.organisation)?;
    let Some(recipient) = organisation.contacts.about_staff().mail.clone() else {
        return Ok(());
    };
    if comment.import {
        return Ok(());
    }
    let language = organisation.staff_language();
    let service = services::by_id(connection, comment.service)?;
    let facts = serde_json::json!({
        "comment": comment.id.to_string(),
        "service": service.name(language),
    });
    let mail = NewMail {
        once_key: format!("about-staff-{}", comment.id),
        kind: MailKind::AboutStaff,
        recipient,
        language,
        facts: facts.to_string(),
        organisation: Some(organisation.id),
    };
    outbox::put(connection, &mail, now)
}

/// Those of some people whose names stand in a comment: both names beside each other, in any case, or
/// one of them where screening saw a name.
pub(super) fn named_in(words: &str, findings: &[Finding], people: &[Account]) -> Vec<PersonId> {
    let all = folded(words);
    let seen: Vec<Vec<String>> = findings
        .iter()
        .filter(|finding| finding.kind == FindingKind::Person)
        .map(|finding| {
            let (start, end) = (finding.span.start, finding.span.end);
            folded(
                &words
                    .chars()
                    .skip(start)
                    .take(end - start)
                    .collect::<String>(),
            )
        })
        .collect();
    let named = |account: &&Account| {
        let name = folded(&account.name);
        let whole = name.len() > 1 && all.windows(name.len()).any(|some| some == name);
        let part = name
            .iter()
            .filter(|part| part.chars().count() > 2)
            .any(|part| seen.iter().any(|words| words.contains(part)));
        whole || part
    };
    people
        .iter()
        .filter(named)
        .map(|account| account.id)
        .collect()
}

/// The words of a text, in lower case, without what stands between them.
fn folded(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::named_in;
    use crate::domain::{Language, PersonId};
    use crate::screen::screen;
    use crate::store::people::Account;

    #[test]
    fn who_is_named_is_seen_and_nobody_else() {
        let account = |id, name: &str| Account {
            id: PersonId(id),
            mail: String::new(),
            name: name.to_owned(),
            language: Language::English,
            password_hash: None,
            disabled: false,
        };
        let people = [account(1, "Mo Derator"), account(2, "Rhian Evans")];
        let named = |words: &str| {
            named_in(words, &screen(words).findings, &people)
                .into_iter()
                .map(|id| id.0)
                .collect::<Vec<_>>()
        };
        assert_eq!(named("mo derator ignored me"), [1]);
        assert_eq!(named("I spoke with Rhian Evans."), [2]);
        assert_eq!(named("Nurse Evans was rude, and so was Mo Derator"), [1, 2]);
        assert!(named("Nobody came for mo more days").is_empty());
        assert!(named("").is_empty());
    }
}
