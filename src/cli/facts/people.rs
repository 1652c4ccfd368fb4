//! Who may do what, from the gate's own matrix, and who gets what.

use super::page::{Section, yes_or_no};
use crate::domain::{Act, Asked, Role};
use crate::sms::KINDS;

/// The matrix of roles and acts.
pub(super) fn roles() -> Section {
    let row = |act: &Act| {
        let may = |role: Role| yes_or_no(role.may(*act));
        [
            may(Role::Moderator),
            may(Role::Team),
            may(Role::Commissioner),
            may(Role::Admin),
            said(*act).to_owned(),
        ]
    };
    Section::new("people", "Who may do what")
        .says(
            "Each person holds one or more roles, each on named services or on a whole \
             organisation. Every page names the act that it is; one gate decides. What is not \
             \"yes\" here is refused. Nobody sees services they hold no role on. The operator, who \
             has the machine, is outside this table: what the operator does by command is in the \
             audit, and what the operator could do to the database directly is not.",
        )
        .cards(
            "Roles",
            ["role", "what for"],
            Role::ALL
                .iter()
                .map(|role| [role.to_string(), here_for(*role).to_owned()]),
        )
        .columns(
            "Acts",
            ["moderator", "team", "commissioner", "admin", "act"],
            Act::ALL.iter().map(row),
        )
}

/// What a role is for.
fn here_for(role: Role) -> &'static str {
    match role {
        Role::Moderator => {
            "Reads comments as they were written, and decides what is passed on. A comment that \
             names a moderator of its service is kept from them."
        }
        Role::Team => "Runs a service: reads its summaries, and the comments that were passed on.",
        Role::Commissioner => "Reads and downloads the summaries of months. Reads no comment.",
        Role::Admin => {
            "Looks after people, services, touchpoints and months. Reads no words of a comment."
        }
    }
}

/// An act in plain words.
fn said(act: Act) -> &'static str {
    match act {
        Act::ReadQueue => "read comments as they were written",
        Act::Decide => "pass comments on, cut words, withhold, escalate",
        Act::ReadPassedOn => "read the comments that were passed on",
        Act::SeeServices => "see services and touchpoints, print signs",
        Act::ReadSummaries => "read and download released months",
        Act::ReadAudit => "read who did what",
        Act::ConfirmStatements => "confirm the accessibility statement",
        Act::SeeGateways => "see whether gateways of texts work",
        Act::LeaveOut => "leave a flood out of a month, with a second admin",
        Act::ListStaff => "keep the list of colleagues' names",
        Act::CloseMonths => "hold a month, or release it sooner",
        Act::SeeMail => "see mail that could not be sent",
        Act::KeepOrganisation => "change names, languages, contacts, hours",
        Act::KeepRegister => "add, change and retire services and touchpoints",
        Act::KeepPeople => "invite people, give and take roles",
        Act::SayWeDid => "write \"you said, we did\"",
        Act::KeepReturns => "read figures for national returns, note them as sent",
        Act::EnterAnswers => "enter answers that came on paper or by telephone",
    }
}

/// What nobody does alone.
pub(super) fn second_person() -> Section {
    Section::new("second-person", "What nobody does alone")
        .says(
            "One person asks and gives a reason; another one, who may do the same, agrees or does \
             not. Nobody agrees to what they asked for. Both names and the reason are kept.",
        )
        .cards(
            "",
            ["asked for", "what it is"],
            Asked::ALL.iter().map(|asked| {
                let what = match asked {
                    Asked::Reveal => "Read words once more that were cut or withheld.",
                    Asked::Bulk => "Pass on more comments of plain praise at once than one may.",
                    Asked::Hold => {
                        "Stop the deletion of a comment, for an enquiry, a complaint or a court."
                    }
                    Asked::EndHold => "Let a comment be deleted again.",
                    Asked::LeaveOut => {
                        "Leave the answers of a flood out of a month, before it is released. The \
                         release says that it was done and how many answers it was."
                    }
                    Asked::StrikeOut => {
                        "Strike out a batch of answers from paper or telephone that was mistyped, \
                         before its month is released."
                    }
                };
                [asked.to_string(), what.to_owned()]
            }),
        )
}

/// Who gets what, inside and outside.
pub(super) fn recipients() -> Section {
    let rows = [
        [
            "The service's team",
            "Comments that a moderator passed on, in batches of five or more on Mondays, with the \
             months of the batch: no day, no hour, no rating beside them. Summaries of its services.",
            "nothing that was cut; nothing withheld",
        ],
        [
            "Commissioners",
            "Released months: pages and files.",
            "any comment",
        ],
        [
            "Moderators",
            "Comments as they were written, with service, touchpoint, channel and day; the hour \
             only where so many answered that day that it points at nobody.",
            "who wrote it: nobody knows",
        ],
        [
            "Admins",
            "Counts, months, people, services, mail that failed, and the audit.",
            "any word of a comment",
        ],
        [
            "The safeguarding contact",
            "A mail with a link, at once, when screening thinks that an adult may be in danger, \
             and when a moderator escalates a comment. The record that the link opens asks for \
             signing in.",
            "words of the comment by mail",
        ],
        [
            "The child contact",
            "The same, when it may be a child. Without one the safeguarding contact gets it.",
            "words of the comment by mail",
        ],
        [
            "The contact for a position of trust",
            "The same, when a comment may be about somebody who works here. Without one the \
             safeguarding contact gets it.",
            "words of the comment by mail",
        ],
        [
            "The second contact",
            "A mail when nobody has opened an urgent comment, and when nobody opens the queue.",
            "words of the comment",
        ],
        [
            "The citizen",
            "A receipt: with it they see where their words stand, change or remove them. Words are \
             shown again only after the receipt was typed in.",
            "",
        ],
        [
            "The public",
            "The question's page, the privacy and accessibility statements. Released months too, \
             where the organisation opened them to everybody.",
            "any comment",
        ],
        [
            "The mail server",
            "Mail to staff and contacts: their addresses, a link, and counts of what waits.",
            "anything a citizen wrote; any citizen's address",
        ],
        [
            "The operator",
            "Logs, the database, the key folder and the backups. Mail when the safety check \
             refuses a month.",
            "",
        ],
    ];
    Section::new("recipients", "Who gets what")
        .cards(
            "",
            ["who", "gets", "never gets"],
            rows.map(|row| row.map(str::to_owned)),
        )
        .says(format!(
            "A gateway of text messages sees the number and the text of whoever answers by text, \
             and the reply, before Heard does, and keeps them by its own rules: it is a processor, \
             with a contract of its own. Heard speaks to these kinds: {}. Without the file of \
             HEARD_SMS there is none.",
            KINDS.join(", ")
        ))
        .says(
            "Processors that you add, and that your assessment must name: whoever runs the machine \
             and keeps its backups; the database, if somebody else runs it; the mail server; each \
             gateway of text messages; and whatever stands in front, such as a reverse proxy or a \
             firewall service, which sees internet addresses. Heard itself sends nothing to its \
             makers or to anybody else.",
        )
}

#[cfg(test)]
mod tests {
    use super::{recipients, roles, said, second_person};
    use crate::domain::{Act, Asked, Role};
    use crate::sms::KINDS;

    #[test]
    fn every_role_act_and_second_look_is_told() {
        let roles = roles();
        for role in Role::ALL {
            assert!(roles.cells().contains(&role.as_str()), "{role}");
        }
        for act in Act::ALL {
            assert!(roles.cells().contains(&said(*act)), "{act}");
        }
        let second = second_person();
        for asked in Asked::ALL {
            assert!(second.cells().contains(&asked.as_str()), "{asked}");
        }
    }

    #[test]
    fn every_kind_of_gateway_is_named() {
        let text = crate::cli::facts::text::written(&[recipients()]);
        for kind in KINDS {
            assert!(text.contains(kind), "{kind}");
        }
    }
}
