//! What mails say: a row of the outbox becomes a letter in its reader's language.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::domain::{Month, Role};
use crate::locale::Texts;
use crate::store::outbox::{DueMail, MailKind};

/// A mail, ready to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom: an address alone.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text, plain.
    pub body: String,
    /// What makes it the same mail when it comes twice; 32 hexadecimal digits.
    pub message_id: String,
    /// For mail that somebody asked for: the address that ends it with one click, as RFC 8058 has
    /// it.
    pub unsubscribe: Option<String>,
}

/// What an invitation says.
#[derive(Deserialize)]
struct Invitation {
    name: String,
    organisation: String,
    token: String,
    hours: u8,
}

/// What the mail says by which an admin sees that mail arrives.
#[derive(Deserialize)]
struct TestMail {
    name: String,
    organisation: String,
    token: String,
}

/// What the mail for somebody who forgot their password says.
#[derive(Deserialize)]
struct PasswordReset {
    name: String,
    token: String,
    hours: u8,
}

/// What the mail about a new role says.
#[derive(Deserialize)]
struct RoleGiven {
    name: String,
    organisation: String,
    roles: Vec<GivenRole>,
}

/// A role, on one service or on the whole organisation.
#[derive(Deserialize)]
struct GivenRole {
    role: Role,
    service: Option<String>,
}

/// What admins are told when there is another one.
#[derive(Deserialize)]
struct MadeAdmin {
    name: String,
    organisation: String,
    slug: String,
    who: String,
    by: String,
}

/// What the mail about an urgent comment says. None of its words.
#[derive(Deserialize)]
struct UrgentComment {
    comment: String,
    service: String,
    out_of_hours_name: Option<String>,
    out_of_hours_phone: Option<String>,
}

/// What the mail about an escalated comment says. None of its words.
#[derive(Deserialize)]
struct Handover {
    reference: String,
    service: String,
    token: String,
}

/// What the mail about a comment that may be about staff says. None of its words.
#[derive(Deserialize)]
struct AboutStaff {
    comment: String,
    service: String,
}

/// What the mail of the morning says.
#[derive(Deserialize)]
struct Morning {
    name: String,
    waiting: u64,
    urgent: u64,
    due: u64,
    oldest_days: u64,
}

/// What the second contact is told when nobody looks at the queue.
#[derive(Deserialize)]
struct QueueUnopened {
    organisation: String,
    waiting: u64,
    urgent: u64,
    oldest_days: u64,
}

/// What the mail about a released month says. No figure.
#[derive(Deserialize)]
struct MonthReleased {
    organisation: String,
    slug: String,
    month: Month,
    version: u32,
    token: String,
}

/// What the mail about a return that is due says. No figure.
#[derive(Deserialize)]
struct ReturnDue {
    organisation: String,
    slug: String,
    month: Month,
    due: chrono::NaiveDate,
}

/// What the mail about a month that was not released says.
#[derive(Deserialize)]
struct MonthNotReleased {
    organisation: String,
    slug: String,
    month: Month,
    found: Vec<String>,
}

/// What the mail about a batch of comments says. No words, and not how many there are.
#[derive(Deserialize)]
struct Batch {
    service: String,
    slug: String,
}

impl Letter {
    /// Writes the letter of a row. Its links begin with `origin`.
    ///
    /// Says why when it cannot be written; trying again would not help.
    pub(super) fn of(mail: &DueMail, origin: &str) -> Result<Self, String> {
        let texts = Texts::of(mail.language.for_staff());
        let mut unsubscribe = None;
        let kind = mail
            .kind
            .parse()
            .map_err(|_unknown| format!("`{}` is no kind of mail this version knows", mail.kind))?;
        let (subject, body) = match kind {
            MailKind::Invitation => invitation(texts, &read(mail)?, origin),
            MailKind::TestMail => test_mail(texts, &read(mail)?, origin),
            MailKind::PasswordReset => password_reset(texts, &read(mail)?, origin),
            MailKind::RoleGiven => role_given(texts, &read(mail)?, origin),
            MailKind::MadeAdmin => made_admin(texts, &read(mail)?, origin),
            MailKind::Handover => handover(texts, &read(mail)?, origin),
            MailKind::AboutStaff => about_staff(texts, &read(mail)?, origin),
            MailKind::UrgentComment => urgent_comment(texts, "mail-urgent", &read(mail)?, origin),
            MailKind::UrgentUnopened => {
                urgent_comment(texts, "mail-unopened", &read(mail)?, origin)
            }
            MailKind::Digest => digest(texts, &read(mail)?, origin),
            MailKind::QueueUnopened => queue_unopened(texts, &read(mail)?, origin),
            MailKind::MonthReleased => {
                let facts = read(mail)?;
                unsubscribe = Some(unsubscribe_link(&facts, origin));
                month_released(texts, &facts, origin)
            }
            MailKind::MonthRefused => {
                month_not_released(texts, "mail-refused", &read(mail)?, origin)
            }
            MailKind::MonthBursts => month_not_released(texts, "mail-bursts", &read(mail)?, origin),
            MailKind::Batch => batch(texts, &read(mail)?, origin),
            MailKind::ReturnDue => return_due(texts, &read(mail)?, origin),
        };
        let digest = Sha256::digest(&mail.once_key);
        Ok(Self {
            to: mail.recipient.clone(),
            subject,
            body,
            message_id: hex::encode(&digest[..16]),
            unsubscribe,
        })
    }
}

fn read<T: DeserializeOwned>(mail: &DueMail) -> Result<T, String> {
    serde_json::from_str(&mail.facts).map_err(|error| format!("its facts cannot be read: {error}"))
}

fn invitation(texts: &Texts, facts: &Invitation, origin: &str) -> (String, String) {
    let link = format!("{origin}/staff/link/{}", facts.token);
    let organisation = ("organisation", (&facts.organisation).into());
    let subject = texts.with(
        "mail-invitation-subject",
        std::slice::from_ref(&organisation),
    );
    let blanks = [
        organisation,
        ("name", (&facts.name).into()),
        ("link", link.into()),
        ("hours", facts.hours.into()),
    ];
    (subject, texts.with("mail-invitation-body", &blanks))
}

fn test_mail(texts: &Texts, facts: &TestMail, origin: &str) -> (String, String) {
    let link = format!("{origin}/staff/test-mail/{}", facts.token);
    let organisation = ("organisation", (&facts.organisation).into());
    let subject = texts.with("mail-test-subject", std::slice::from_ref(&organisation));
    let blanks = [
        organisation,
        ("name", (&facts.name).into()),
        ("link", link.into()),
    ];
    (subject, texts.with("mail-test-body", &blanks))
}

fn password_reset(texts: &Texts, facts: &PasswordReset, origin: &str) -> (String, String) {
    let blanks = [
        ("name", (&facts.name).into()),
        (
            "link",
            format!("{origin}/staff/link/{}", facts.token).into(),
        ),
        ("hours", facts.hours.into()),
    ];
    (
        texts.get("mail-reset-subject"),
        texts.with("mail-reset-body", &blanks),
    )
}

fn role_given(texts: &Texts, facts: &RoleGiven, origin: &str) -> (String, String) {
    let organisation = ("organisation", (&facts.organisation).into());
    let subject = texts.with("mail-role-subject", std::slice::from_ref(&organisation));
    let lines: Vec<String> = facts
        .roles
        .iter()
        .map(|given| {
            let role = texts.get(&format!("staff-role-{}", given.role));
            match &given.service {
                Some(service) => format!("- {role}: {service}"),
                None => format!("- {role}: {}", texts.get("people-whole")),
            }
        })
        .collect();
    let blanks = [
        organisation,
        ("name", (&facts.name).into()),
        ("roles", lines.join("\n").into()),
        ("link", format!("{origin}/staff/login").into()),
        ("forgotten", format!("{origin}/staff/forgotten").into()),
    ];
    (subject, texts.with("mail-role-body", &blanks))
}

fn made_admin(texts: &Texts, facts: &MadeAdmin, origin: &str) -> (String, String) {
    let organisation = ("organisation", (&facts.organisation).into());
    let subject = texts.with(
        "mail-made-admin-subject",
        std::slice::from_ref(&organisation),
    );
    let link = format!("{origin}/staff/people?organisation={}", facts.slug);
    let blanks = [
        organisation,
        ("name", (&facts.name).into()),
        ("who", (&facts.who).into()),
        ("by", (&facts.by).into()),
        ("link", link.into()),
    ];
    (subject, texts.with("mail-made-admin-body", &blanks))
}

fn handover(texts: &Texts, facts: &Handover, origin: &str) -> (String, String) {
    let link = format!("{origin}/staff/handover/{}", facts.token);
    let reference = ("reference", (&facts.reference).into());
    let subject = texts.with("mail-handover-subject", std::slice::from_ref(&reference));
    let service = ("service", (&facts.service).into());
    let blanks = [reference, service, ("link", link.into())];
    (subject, texts.with("mail-handover-body", &blanks))
}

fn about_staff(texts: &Texts, facts: &AboutStaff, origin: &str) -> (String, String) {
    let link = format!("{origin}/staff/queue/{}", facts.comment);
    let service = ("service", (&facts.service).into());
    let subject = texts.with("mail-about-staff-subject", std::slice::from_ref(&service));
    let blanks = [service, ("link", link.into())];
    (subject, texts.with("mail-about-staff-body", &blanks))
}

/// The mail about an urgent comment: the first one or, by other words, the second contact's.
fn urgent_comment(
    texts: &Texts,
    words: &str,
    facts: &UrgentComment,
    origin: &str,
) -> (String, String) {
    let link = format!("{origin}/staff/queue/{}", facts.comment);
    let service = ("service", (&facts.service).into());
    let subject = texts.with(&format!("{words}-subject"), std::slice::from_ref(&service));
    let blanks = [service, ("link", link.into())];
    let mut body = texts.with(&format!("{words}-body"), &blanks);
    if let Some(phone) = &facts.out_of_hours_phone {
        let phone = ("phone", phone.into());
        let ring = match &facts.out_of_hours_name {
            Some(name) => texts.with("mail-urgent-out-of-hours", &[("name", name.into()), phone]),
            None => texts.with("mail-urgent-out-of-hours-phone", &[phone]),
        };
        body.push_str("\n\n");
        body.push_str(&ring);
    }
    (subject, body)
}

/// The mail about a released month, first or corrected: a link, and the way to end such mail.
fn month_released(texts: &Texts, facts: &MonthReleased, origin: &str) -> (String, String) {
    let link = format!("{origin}/summaries/{}/{}", facts.slug, facts.month);
    let words = if facts.version > 1 {
        "mail-corrected"
    } else {
        "mail-released"
    };
    let month = texts.month(facts.month);
    let organisation = ("organisation", (&facts.organisation).into());
    let month = ("month", (&month).into());
    let blanks = [
        organisation,
        month,
        ("link", link.into()),
        ("stop", unsubscribe_link(facts, origin).into()),
    ];
    let subject = texts.with(&format!("{words}-subject"), &blanks[..2]);
    (subject, texts.with(&format!("{words}-body"), &blanks))
}

fn unsubscribe_link(facts: &MonthReleased, origin: &str) -> String {
    format!("{origin}/unsubscribe/{}", facts.token)
}

/// The mail that a month was not released: what was found, and the page with the choices.
fn month_not_released(
    texts: &Texts,
    words: &str,
    facts: &MonthNotReleased,
    origin: &str,
) -> (String, String) {
    let link = format!("{origin}/staff/months/{}/{}", facts.slug, facts.month);
    let month = texts.month(facts.month);
    let blanks = [
        ("organisation", (&facts.organisation).into()),
        ("month", (&month).into()),
        ("found", facts.found.join("\n").into()),
        ("link", link.into()),
    ];
    let subject = texts.with(&format!("{words}-subject"), &blanks[..2]);
    (subject, texts.with(&format!("{words}-body"), &blanks))
}

fn batch(texts: &Texts, facts: &Batch, origin: &str) -> (String, String) {
    let service = ("service", (&facts.service).into());
    let subject = texts.with("mail-batch-subject", std::slice::from_ref(&service));
    let link = format!("{origin}/staff/services/{}", facts.slug);
    let account = format!("{origin}/staff/account");
    let blanks = [service, ("link", link.into()), ("account", account.into())];
    (subject, texts.with("mail-batch-body", &blanks))
}

/// The mail that a return is due: by when, and the page with the figures.
fn return_due(texts: &Texts, facts: &ReturnDue, origin: &str) -> (String, String) {
    let link = format!(
        "{origin}/staff/returns/{}?organisation={}",
        facts.month, facts.slug
    );
    let blanks = [
        ("organisation", (&facts.organisation).into()),
        ("month", texts.month(facts.month).into()),
        ("day", texts.day(facts.due).into()),
        ("link", link.into()),
    ];
    let subject = texts.with("mail-return-due-subject", &blanks[..3]);
    (subject, texts.with("mail-return-due-body", &blanks))
}

fn digest(texts: &Texts, facts: &Morning, origin: &str) -> (String, String) {
    let waiting = ("waiting", facts.waiting.into());
    let subject = texts.with("mail-digest-subject", std::slice::from_ref(&waiting));
    let blanks = [
        waiting,
        ("name", (&facts.name).into()),
        ("urgent", facts.urgent.into()),
        ("due", facts.due.into()),
        ("days", facts.oldest_days.into()),
        ("link", format!("{origin}/staff/queue").into()),
    ];
    (subject, texts.with("mail-digest-body", &blanks))
}

fn queue_unopened(texts: &Texts, facts: &QueueUnopened, origin: &str) -> (String, String) {
    let organisation = ("organisation", (&facts.organisation).into());
    let subject = texts.with(
        "mail-queue-unopened-subject",
        std::slice::from_ref(&organisation),
    );
    let blanks = [
        organisation,
        ("waiting", facts.waiting.into()),
        ("urgent", facts.urgent.into()),
        ("days", facts.oldest_days.into()),
        ("link", format!("{origin}/staff/queue").into()),
    ];
    (subject, texts.with("mail-queue-unopened-body", &blanks))
}

#[cfg(test)]
mod tests {
    use super::Letter;
    use crate::domain::Language;
    use crate::store::outbox::DueMail;

    fn letter(kind: &str, language: Language, facts: &str) -> Result<Letter, String> {
        let mail = DueMail {
            id: 1,
            kind: kind.to_owned(),
            recipient: "ann@example.org".to_owned(),
            language,
            facts: facts.to_owned(),
            attempts: 0,
            once_key: "invitation 1".to_owned(),
        };
        Letter::of(&mail, "https://feedback.example.gov.uk")
    }

    #[test]
    fn an_invitation_has_the_link_and_how_long_it_lasts() {
        let facts = r#"{"name":"Ann","organisation":"Cyngor Enghraifft","token":"abc","hours":72}"#;
        for language in Language::STAFF {
            let letter = letter("invitation", *language, facts).unwrap();
            assert!(letter.subject.contains("Cyngor Enghraifft"), "{letter:?}");
            for part in [
                "Ann",
                "\nhttps://feedback.example.gov.uk/staff/link/abc\n",
                "72",
            ] {
                assert!(letter.body.contains(part), "{part}: {}", letter.body);
            }
            assert_eq!(letter.message_id.len(), 32);
        }
    }

    #[test]
    fn an_urgent_comment_is_a_link_and_whom_to_ring() {
        let facts = |out_of_hours: &str| {
            format!(r#"{{"comment":"7","service":"Home care North"{out_of_hours}}}"#)
        };
        let phone = r#","out_of_hours_name":null,"out_of_hours_phone":"01632 960 100""#;
        let name = r#","out_of_hours_name":"Duty team","out_of_hours_phone":"01632 960 100""#;
        let written = |out_of_hours| {
            letter("urgent_comment", Language::English, &facts(out_of_hours))
                .unwrap()
                .body
        };
        assert!(written("").contains("\nhttps://feedback.example.gov.uk/staff/queue/7\n"));
        assert!(!written("").contains("Outside hours"));
        assert!(written("").contains("Nobody has opened this."));
        assert!(written(phone).ends_with("Outside hours ring 01632 960 100."));
        assert!(written(name).ends_with("ring Duty team on 01632 960 100."));
    }

    #[test]
    fn every_kind_is_written_in_every_language_of_the_desk() {
        let urgent = r#"{"comment":"7","service":"Home care North"}"#;
        let digest = r#"{"name":"Ann","waiting":4,"urgent":1,"due":2,"oldest_days":3}"#;
        let unopened =
            r#"{"organisation":"Example Council","waiting":4,"urgent":1,"oldest_days":3}"#;
        let batch = r#"{"service":"Home care North","slug":"home-care-north"}"#;
        let due = r#"{"organisation":"Example Trust","slug":"example-trust","month":"2026-11","due":"2026-12-16"}"#;
        let reset = r#"{"name":"Ann","token":"abc","hours":1}"#;
        let role = r#"{"name":"Ann","organisation":"Example Council",
            "roles":[{"role":"moderator","service":null},{"role":"team","service":"Libraries"}]}"#;
        let admin = r#"{"name":"Ann","organisation":"Example Council","slug":"council",
            "who":"bob@example.org","by":"Ada Price"}"#;
        for language in Language::STAFF {
            for (kind, facts, link) in [
                ("password_reset", reset, "/staff/link/abc\n"),
                ("role_given", role, "/staff/forgotten\n"),
                ("made_admin", admin, "/staff/people?organisation=council"),
                ("urgent_unopened", urgent, "/staff/queue/7\n"),
                ("digest", digest, "/staff/queue\n"),
                ("queue_unopened", unopened, "/staff/queue\n"),
                ("batch", batch, "/staff/services/home-care-north\n"),
                (
                    "return_due",
                    due,
                    "/staff/returns/2026-11?organisation=example-trust\n",
                ),
            ] {
                let letter = letter(kind, *language, facts).unwrap();
                assert!(letter.body.contains(link), "{letter:?}");
                assert!(!letter.subject.contains("mail-"), "{letter:?}");
                assert!(!letter.body.contains("mail-"), "{letter:?}");
            }
        }
        let told = letter("role_given", Language::English, role).unwrap().body;
        for part in ["moderator: the whole organisation", "team: Libraries"] {
            assert!(told.contains(part), "{part}: {told}");
        }
        let told = letter("digest", Language::English, digest).unwrap().body;
        for part in [
            "Waiting: 4",
            "Urgent: 1",
            "Due today: 2",
            "Oldest: 3 working days",
        ] {
            assert!(told.contains(part), "{part}: {told}");
        }
    }

    #[test]
    fn what_cannot_be_written_says_why() {
        assert!(
            letter("birthday", Language::English, "{}")
                .unwrap_err()
                .contains("`birthday`")
        );
        let missing = letter("invitation", Language::English, "{}").unwrap_err();
        assert!(missing.contains("its facts cannot be read"), "{missing}");
    }
}
