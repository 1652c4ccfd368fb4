//! What a decision does, once it can be undone no more: words are cut, sealed, or handed over.

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

use crate::domain::{
    Action, Clock, CommentId, Day, Finding, FindingKind, LocalTime, Organisation, RETENTION, Span,
};
use crate::locale::Texts;
use crate::screen;
use crate::store::comments::WithWords;
use crate::store::handovers::{self, NewHandover};
use crate::store::keys::KeyRing;
use crate::store::outbox::{self, MailKind, NewMail};
use crate::store::pending::{self, Pending};
use crate::store::{
    AnyConnection, Db, StoreError, comments, findings, organisations, sealed, services, words,
};

/// Effects carried out in one go.
const AT_ONCE: i64 = 100;
/// How long the link of a record is good.
const LINK: TimeDelta = TimeDelta::days(7);
/// Letters of a reference. None looks like another one, and none makes a word.
const LETTERS: &[u8] = b"23456789BCDFGHJKMNPQRSTVWXZ";

/// Carries out what is due; tells how many decisions took effect.
///
/// # Errors
/// When the store is away; each decision takes effect whole or not at all.
pub fn carry_out(db: &Db, clock: &Clock, seals: &KeyRing) -> Result<usize, StoreError> {
    let now = clock.now();
    let due = db.read_now(|connection| pending::due(connection, now, AT_ONCE))?;
    let mut done = 0;
    for waits in due {
        let seals = seals.clone();
        let taken = db.write_now(move |connection| take_effect(connection, &waits, &seals, now))?;
        done += usize::from(taken);
    }
    Ok(done)
}

fn take_effect(
    connection: &mut AnyConnection,
    waits: &Pending,
    seals: &KeyRing,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let id = waits.comment;
    if !pending::take(connection, id)? {
        return Ok(false);
    }
    let Some(found) = comments::find(connection, id)? else {
        return Ok(false);
    };
    let organisation = organisations::by_id(connection, found.comment.organisation)?;
    let today = LocalTime::at(now, organisation.time_zone).day;
    let written = found.words.clone().unwrap_or_default();
    match waits.action {
        Action::Publish | Action::Undo => {}
        Action::Redact => {
            let seen = findings::of(connection, &[id])?;
            let seen: Vec<Finding> = seen.into_iter().map(|(_, finding)| finding).collect();
            let texts = Texts::of(organisation.staff_language());
            let cut = cut(&written, &waits.cuts, &seen, texts)?;
            seal(connection, seals, id, &written, today)?;
            words::set(connection, id, &cut)?;
            findings::forget(connection, id)?;
            comments::forget_likeness(connection, id)?;
        }
        Action::Withhold => {
            seal(connection, seals, id, &written, today)?;
            words::delete(connection, id)?;
            findings::forget(connection, id)?;
            comments::forget_likeness(connection, id)?;
        }
        Action::Escalate => hand_over(connection, waits, &found, &organisation, now)?,
    }
    Ok(true)
}

/// Seals words as they were written. What was passed on with words cut was sealed then.
fn seal(
    connection: &mut AnyConnection,
    seals: &KeyRing,
    id: CommentId,
    written: &str,
    today: Day,
) -> Result<(), StoreError> {
    let bytes = seals
        .seal(id.0, written)
        .map_err(|broken| StoreError::Refused(broken.to_string()))?;
    let last = today.0 + chrono::Days::new(RETENTION.sealed_days.into());
    sealed::put(connection, id, &bytes, Day(last))
}

/// The words with everything chosen cut out and a mark in its place.
fn cut(words: &str, cuts: &[Span], seen: &[Finding], texts: &Texts) -> Result<String, StoreError> {
    let mark = |span: &Span| {
        let of_this = seen.iter().find(|finding| finding.span == *span);
        format!(
            "[{}]",
            texts.get(mark_key(of_this.map(|finding| finding.kind)))
        )
    };
    let marks: Vec<(Span, String)> = cuts.iter().map(|span| (*span, mark(span))).collect();
    let marks: Vec<(Span, &str)> = marks.iter().map(|(span, mark)| (*span, &**mark)).collect();
    screen::cut(words, &marks).map_err(|outside| StoreError::Unreadable(outside.to_string()))
}

/// The text that stands for what was cut.
const fn mark_key(kind: Option<FindingKind>) -> &'static str {
    match kind {
        Some(FindingKind::Email) => "mark-email",
        Some(FindingKind::Phone) => "mark-phone",
        Some(FindingKind::Postcode) => "mark-postcode",
        Some(FindingKind::NhsNumber) => "mark-nhs-number",
        Some(FindingKind::Nino) => "mark-nino",
        Some(FindingKind::Person) => "mark-name",
        Some(FindingKind::Address) => "mark-address",
        Some(FindingKind::BirthDate) => "mark-dob",
        Some(FindingKind::Vehicle) => "mark-vrn",
        Some(FindingKind::Url | FindingKind::Handle) => "mark-online",
        Some(FindingKind::Reference) => "mark-ref",
        Some(FindingKind::Card | FindingKind::BankAccount) => "mark-bank",
        _ => "mark-words",
    }
}

/// Opens the record, and queues the mail with the link that opens it once.
fn hand_over(
    connection: &mut AnyConnection,
    waits: &Pending,
    found: &WithWords,
    organisation: &Organisation,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let comment = &found.comment;
    if handovers::of_comment(connection, comment.id)?.is_some() {
        return Ok(());
    }
    let seen = findings::of(connection, &[comment.id])?;
    let danger = || {
        seen.iter()
            .map(|(_, finding)| finding)
            .filter(|finding| !finding.kind.is_personal())
    };
    let mut why: Vec<String> = danger().map(|finding| finding.rule.to_string()).collect();
    why.dedup();
    let token = hex::encode(rand::random::<[u8; 16]>());
    let reference = reference();
    let new = NewHandover {
        reference: reference.clone(),
        comment: comment.id,
        organisation: comment.organisation,
        service: comment.service,
        touchpoint: comment.touchpoint,
        day: comment.day,
        hour: comment.hour,
        why: why.join(", "),
        decided_by: waits.person,
        decided_at: waits.due_at - super::decide::UNDO,
        link_hash: link_hash(&token),
        link_expires: now + LINK,
    };
    handovers::open(connection, &new)?;
    let contact = if comment.restricted {
        // What may be about staff goes to whoever looks into that, and not to their service.
        organisation.contacts.about_staff()
    } else if danger().any(|finding| finding.kind == FindingKind::ChildAtRisk) {
        organisation.contacts.about_a_child()
    } else {
        &organisation.contacts.safeguarding
    };
    let Some(recipient) = contact.mail.clone() else {
        tracing::warn!(
            organisation = %organisation.slug,
            "a comment was escalated, and no contact for it has a mail address"
        );
        return Ok(());
    };
    let language = organisation.staff_language();
    let service = services::by_id(connection, comment.service)?;
    let facts = serde_json::json!({
        "reference": reference,
        "service": service.name(language),
        "token": token,
    });
    let mail = NewMail {
        once_key: format!("handover-{}", comment.id),
        kind: MailKind::Handover,
        recipient,
        language,
        facts: facts.to_string(),
        organisation: Some(organisation.id),
    };
    outbox::put(connection, &mail, now)
}

/// What is kept of a link: its hash.
pub(super) fn link_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// A reference to say on the telephone: `SG-7K2M-9PXT`.
fn reference() -> String {
    let mut reference = "SG".to_owned();
    for (place, random) in rand::random::<[u8; 8]>().into_iter().enumerate() {
        if place % 4 == 0 {
            reference.push('-');
        }
        let letter = LETTERS.get(usize::from(random) % LETTERS.len());
        reference.push(letter.copied().map_or('2', char::from));
    }
    reference
}

#[cfg(test)]
mod tests {
    use super::{cut, reference};
    use crate::domain::{Finding, FindingKind, Language, Level, Span};
    use crate::locale::Texts;

    #[test]
    fn what_was_chosen_is_cut_and_named() {
        let words = "Ring Siân on 07700 900123. Siân knows.";
        let seen = [Finding {
            kind: FindingKind::Phone,
            rule: "personal/phone".into(),
            level: Level::Plain,
            span: Span { start: 13, end: 25 },
        }];
        let cuts = [(13, 25), (5, 9), (27, 31)].map(|(start, end)| Span { start, end });
        let english = Texts::of(Language::English);
        assert_eq!(
            cut(words, &cuts, &seen, english).unwrap(),
            "Ring [words taken out] on [phone number]. [words taken out] knows."
        );
    }

    #[test]
    fn a_reference_can_be_said_on_the_telephone() {
        let reference = reference();
        assert_eq!(reference.len(), 12);
        assert!(reference.starts_with("SG-") && reference.is_ascii());
        assert!(!reference[2..].contains(['0', '1', 'I', 'L', 'O', 'A', 'E', 'U']));
    }
}
