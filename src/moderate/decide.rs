//! One decision about one comment.

use super::queue::faster;
use super::{ModerateError, Moderation};
use crate::domain::{
    Action, CommentId, CommentState, Finding, FindingKind, Person, Reason, Scope, Span,
};
use crate::locale::Texts;
use crate::screen;
use crate::store::audit::{self, By};
use crate::store::{
    AnyConnection, StoreError, comments, decisions, findings, organisations, words,
};

/// What a moderator chose.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What to do.
    pub action: Action,
    /// Why; needed to withhold.
    pub reason: Option<Reason>,
    /// What to cut, in characters of the words as they were shown.
    pub cut: Vec<Span>,
    /// More to cut: each phrase everywhere it stands.
    pub cut_words: Vec<String>,
    /// The version of the comment that was shown.
    pub version: i32,
}

/// Why a choice cannot be carried out. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceRefused {
    /// Withholding needs a reason.
    #[error("choose a reason for withholding")]
    ReasonMissing,
    /// A span that is not a part of the words.
    #[error("a part to cut does not lie in the comment")]
    SpanOutside,
    /// Redacting needs something to cut.
    #[error("choose at least one part to cut")]
    NothingToCut,
    /// A phrase to cut that does not stand in the words.
    #[error("`{0}` does not stand in the comment")]
    WordsNotThere(String),
    /// The writer took the words back: they can be withheld or escalated only.
    #[error("its writer took the comment back; it can be passed on to nobody")]
    TakenBack,
}

impl Moderation {
    /// Carries a choice out, if the comment is still as it was shown.
    ///
    /// # Errors
    /// [`ModerateError::Faster`] when somebody else decided first; [`ModerateError::Choice`] when
    /// the choice cannot be carried out; [`ModerateError::NotFound`] outside the scope.
    pub async fn decide(
        &self,
        person: &Person,
        scope: &Scope,
        id: CommentId,
        choice: Choice,
    ) -> Result<(), ModerateError> {
        let (scope, by) = (scope.clone(), person.id);
        let clock = self.clock.clone();
        self.db
            .write(move |connection| {
                let found = comments::in_scope(connection, &scope, id)?;
                let to = state_after(choice.action);
                let words = found.words.clone().unwrap_or_default();
                if choice.action == Action::Withhold && choice.reason.is_none() {
                    return Err(ChoiceRefused::ReasonMissing.into());
                }
                let passes_on = matches!(choice.action, Action::Publish | Action::Redact);
                if passes_on && found.comment.withdrawn {
                    return Err(ChoiceRefused::TakenBack.into());
                }
                let cut = if choice.action == Action::Redact {
                    let organisation =
                        organisations::by_id(connection, found.comment.organisation)?;
                    let texts = Texts::of(organisation.staff_language());
                    let seen = findings::of(connection, &[id])?;
                    let seen: Vec<Finding> = seen.into_iter().map(|(_, finding)| finding).collect();
                    Some(cut(&words, &choice, &seen, texts)?)
                } else {
                    None
                };
                if !comments::decide(connection, id, choice.version, to)? {
                    return Err(faster_or_changed(connection, id)?);
                }
                super::alerts::stop(connection, id)?;
                if let Some(cut) = &cut {
                    // What was cut is in no row from here on.
                    words::set(connection, id, cut)?;
                    findings::forget(connection, id)?;
                }
                let now = clock.now();
                let reason = choice.reason.map(Reason::as_str);
                decisions::append(connection, id, by, choice.action, reason, now)?;
                let by = By {
                    person: Some(by),
                    at: now,
                };
                let act = format!("comment.{}", choice.action);
                let organisation = Some(found.comment.organisation);
                audit::record(connection, by, organisation, &act, &id.to_string())?;
                Ok(())
            })
            .await
    }
}

/// Somebody decided, or the words changed under the reader's eyes: both are told as "look again".
fn faster_or_changed(
    connection: &mut AnyConnection,
    id: CommentId,
) -> Result<ModerateError, StoreError> {
    Ok(match decisions::last(connection, id)? {
        Some(last) => faster(Some(last)),
        None => ModerateError::Store(StoreError::Conflict),
    })
}

const fn state_after(action: Action) -> CommentState {
    match action {
        Action::Publish => CommentState::Published,
        Action::Redact => CommentState::Redacted,
        Action::Withhold => CommentState::Withheld,
        Action::Escalate => CommentState::Escalated,
    }
}

/// The words with everything chosen cut out and a mark in its place.
fn cut(
    words: &str,
    choice: &Choice,
    seen: &[Finding],
    texts: &Texts,
) -> Result<String, ChoiceRefused> {
    let mut spans = choice.cut.clone();
    for phrase in &choice.cut_words {
        let found = spans_of(words, phrase);
        if found.is_empty() {
            return Err(ChoiceRefused::WordsNotThere(phrase.clone()));
        }
        spans.extend(found);
    }
    if spans.iter().all(|span| span.start >= span.end) {
        return Err(ChoiceRefused::NothingToCut);
    }
    let mark = |span: &Span| {
        let of_this = seen.iter().find(|finding| finding.span == *span);
        format!(
            "[{}]",
            texts.get(mark_key(of_this.map(|finding| finding.kind)))
        )
    };
    let marks: Vec<(Span, String)> = spans.iter().map(|span| (*span, mark(span))).collect();
    let marks: Vec<(Span, &str)> = marks.iter().map(|(span, mark)| (*span, &**mark)).collect();
    screen::cut(words, &marks).map_err(|_outside| ChoiceRefused::SpanOutside)
}

/// Everywhere a phrase stands, in characters.
fn spans_of(words: &str, phrase: &str) -> Vec<Span> {
    let length = phrase.chars().count();
    words
        .match_indices(phrase)
        .map(|(byte, _)| {
            let start = words.get(..byte).map_or(0, |before| before.chars().count());
            Span {
                start,
                end: start + length,
            }
        })
        .collect()
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

#[cfg(test)]
mod tests {
    use super::{Choice, ChoiceRefused, cut};
    use crate::domain::{Action, Finding, FindingKind, Language, Level, Span};
    use crate::locale::Texts;

    fn choice(cut: &[(usize, usize)], cut_words: &[&str]) -> Choice {
        Choice {
            action: Action::Redact,
            reason: None,
            cut: cut
                .iter()
                .map(|(start, end)| Span {
                    start: *start,
                    end: *end,
                })
                .collect(),
            cut_words: cut_words.iter().map(|words| (*words).to_owned()).collect(),
            version: 1,
        }
    }

    #[test]
    fn what_was_chosen_is_cut_and_named() {
        let words = "Ring Siân on 07700 900123. Siân knows.";
        let seen = [Finding {
            kind: FindingKind::Phone,
            rule: "personal/phone".into(),
            level: Level::Plain,
            span: Span { start: 13, end: 25 },
        }];
        let english = Texts::of(Language::English);
        assert_eq!(
            cut(words, &choice(&[(13, 25)], &["Siân"]), &seen, english).unwrap(),
            "Ring [words taken out] on [phone number]. [words taken out] knows."
        );
        for (choice, why) in [
            (choice(&[], &[]), ChoiceRefused::NothingToCut),
            (choice(&[(3, 3)], &[]), ChoiceRefused::NothingToCut),
            (choice(&[(30, 90)], &[]), ChoiceRefused::SpanOutside),
            (
                choice(&[], &["Sian"]),
                ChoiceRefused::WordsNotThere("Sian".into()),
            ),
        ] {
            assert_eq!(cut(words, &choice, &seen, english), Err(why));
        }
    }
}
