//! What the tests of these pages share, and the words that all of them need.

use super::desk::{Desk, Place};
use super::problem::StaffProblem;
use crate::domain::{
    Action, Channel, Finding, FindingKind, Grant, Language, LastAnswer, Level, OrganisationId,
    Person, PersonId, Reason, Role, Span, TouchpointState,
};
use crate::locale::Texts;
use crate::locale::key_part;

pub(super) fn finding(start: usize, end: usize, kind: FindingKind, level: Level) -> Finding {
    Finding {
        kind,
        span: Span { start, end },
        rule: "room/rule".into(),
        level,
    }
}

pub(super) fn desk(role: Role) -> Desk {
    let person = Person {
        id: PersonId(1),
        name: "Nia".into(),
        mail: "nia@example.org".into(),
        grants: vec![Grant {
            role,
            organisation: OrganisationId(1),
            service: None,
        }],
    };
    let texts = Texts::of(Language::English);
    Desk::of(
        texts,
        &person,
        "/assets/staff.css",
        "token",
        3,
        Place::Queue,
    )
}

/// A fixed word without a text would stand on a page as its key.
#[test]
fn every_fixed_word_has_a_text() {
    let mut keys: Vec<String> = Vec::new();
    let kinds = FindingKind::ALL.iter().map(|kind| key_part(kind.as_str()));
    keys.extend(kinds.map(|kind| format!("staff-kind-{kind}")));
    for action in Action::ALL {
        keys.push(format!("staff-decided-{action}"));
        keys.push(format!("staff-beaten-{action}"));
        keys.push(format!("staff-act-comment-{action}"));
    }
    keys.extend(Role::ALL.iter().map(|role| format!("staff-role-{role}")));
    let channels = Channel::ALL.iter();
    keys.extend(channels.map(|channel| format!("signs-channel-{channel}")));
    let words = LastAnswer::ALL.iter().map(|word| key_part(word.as_str()));
    keys.extend(words.map(|word| format!("signs-last-{word}")));
    keys.extend(
        Reason::ALL
            .iter()
            .map(|reason| format!("staff-reason-{reason}")),
    );
    keys.extend(
        TouchpointState::ALL
            .iter()
            .map(|state| format!("staff-state-{state}")),
    );
    for level in ["plain", "concern", "urgent", "unscreened"] {
        keys.push(format!("staff-level-{level}"));
    }
    for problem in [
        StaffProblem::Forbidden,
        StaffProblem::NotFound,
        StaffProblem::Conflict,
        StaffProblem::Stale,
        StaffProblem::Unavailable,
    ] {
        keys.push(format!("staff-problem-{}", problem.status()));
        keys.push(format!("staff-problem-{}-text", problem.status()));
    }
    keys.extend((1..=12).map(|month| format!("staff-month-short-{month}")));
    for language in Language::STAFF {
        for key in &keys {
            assert!(Texts::of(*language).has(key), "{language} {key}");
        }
    }
}
