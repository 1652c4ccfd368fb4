//! Every kind of mail, from the outbox's own list.

use super::page::Section;
use crate::moderate::alerts::SECOND_AFTER;
use crate::notify::TRIES;
use crate::people::{LINK_HOURS, RESET_HOURS};
use crate::store::outbox::MailKind;

/// All kinds of mail.
pub(super) fn kinds() -> Section {
    Section::new("mail", "Every mail that is sent")
        .says(
            "Mail goes to people who work here and to contacts, never to citizens: their addresses \
             are not known. No mail holds a word of any comment. These are all the kinds there are.",
        )
        .cards(
            "",
            ["kind", "when", "to", "says"],
            MailKind::ALL.iter().map(|kind| {
                let [when, to, what] = says(*kind);
                [kind.to_string(), when, to, what]
            }),
        )
        .says(format!(
            "Mail that the server does not take is tried {TRIES} times; then it waits where admins \
             see it. A mail in the log is named by its number and by an address that is masked."
        ))
}

/// When a kind of mail is written, to whom, and what it says.
fn says(kind: MailKind) -> [String; 3] {
    let when_unopened = format!(
        "nobody has opened an urgent comment after {} minutes",
        SECOND_AFTER.num_minutes()
    );
    let link = format!(
        "a link that works once, within {LINK_HOURS} hours, by which they choose a password"
    );
    let another = format!(
        "a link that works once, by which they choose another password: within {RESET_HOURS} hour \
         when they asked, within {LINK_HOURS} hours when an admin sent it"
    );
    let said = match kind {
        MailKind::Invitation => [
            "an account is made, or a new link is asked for",
            "its owner",
            &link,
        ],
        MailKind::TestMail => [
            "an admin wants to see whether mail arrives, at most once a minute",
            "that admin",
            "a link that asks for signing in, by which they say that it arrived",
        ],
        MailKind::PasswordReset => [
            "somebody with a password says that they forgot it, or an admin sends a new link",
            "its owner",
            &another,
        ],
        MailKind::RoleGiven => [
            "an admin gives a role to somebody who has an account",
            "its owner",
            "the roles, and where to sign in",
        ],
        MailKind::MadeAdmin => [
            "an admin makes somebody admin",
            "every other admin of the organisation, and whoever did it",
            "who was made admin and by whom, and a link that asks for signing in",
        ],
        MailKind::Handover => [
            "a moderator escalates a comment",
            "the safeguarding, child or position-of-trust contact",
            "a reference, the service, and a link that works once, for somebody signed in",
        ],
        MailKind::AboutStaff => [
            "a comment may be about somebody who reads the queue",
            "the contact for a position of trust, else the safeguarding contact",
            "the service, and a link that asks for signing in",
        ],
        MailKind::UrgentComment => [
            "screening thinks that somebody may be in danger, day or night",
            "the safeguarding contact; for a child the child contact as well",
            "the service, a link that asks for signing in, and whom to ring outside hours",
        ],
        MailKind::UrgentUnopened => [
            &when_unopened,
            "the second contact",
            "the service, and a link that asks for signing in",
        ],
        MailKind::Digest => [
            "a working day begins, and something waits",
            "each moderator for whom something waits, unless they are away",
            "how much waits, how much of it is urgent or due, and how old the oldest is",
        ],
        MailKind::QueueUnopened => [
            "something waits, and nobody opens the queue for a whole working day",
            "the second contact, once a day",
            "how much waits, how much of it is urgent, and how old the oldest is",
        ],
        MailKind::MonthReleased => [
            "a month was released or corrected",
            "readers who asked for it",
            "a link to the month, no figure, and a link that ends such mail with one click",
        ],
        MailKind::MonthRefused => [
            "the safety check refuses a month",
            "admins and the operator",
            "the places where a small group could have been counted, and a link",
        ],
        MailKind::MonthBursts => [
            "a group of a month came for the most part in bursts from one network",
            "admins and the operator",
            "the places and how many, and a link to confirm that they count",
        ],
        MailKind::Batch => [
            "comments that were passed on come together, on a Monday",
            "each of the service's team who has not switched it off",
            "the service, and a link that asks for signing in; not how many comments",
        ],
        MailKind::ReturnDue => [
            "a return is due on the eighth working day, and again on the twelfth, and nobody sent it",
            "admins, where the duty is England's or somebody asked for it",
            "the month, by when, and a link that asks for signing in; no figure",
        ],
    };
    said.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::kinds;
    use crate::store::outbox::MailKind;

    #[test]
    fn every_kind_of_mail_is_told() {
        let section = kinds();
        for kind in MailKind::ALL {
            assert!(section.cells().contains(&kind.as_str()), "{kind}");
        }
    }
}
