//! One decision about one comment: taken at once, with effects that wait half a minute, so that it
//! can be undone.

use chrono::TimeDelta;

use super::queue::{CLAIM, faster};
use super::{ModerateError, Moderation};
use crate::domain::{Action, CommentId, CommentState, Person, RETENTION, Reason, Scope, Span};
use crate::store::audit::{self, By};
use crate::store::comments::WithWords;
use crate::store::pending::{self, Pending};
use crate::store::{AnyConnection, StoreError, claims, comments, decisions};

/// How long the effects of a decision wait.
pub const UNDO: TimeDelta = TimeDelta::seconds(RETENTION.undo_seconds);

/// What a moderator chose.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What to do.
    pub action: Action,
    /// Why; needed to withhold.
    pub reason: Option<Reason>,
    /// Why, in words, when the reason is another one.
    pub because: String,
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
    /// Another reason needs words.
    #[error("say in a few words why")]
    WordsMissing,
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

/// The most characters of a reason in words.
const BECAUSE: usize = 300;

impl Moderation {
    /// Takes a decision, if the comment is still as it was shown. Its effects come after [`UNDO`].
    /// What was passed on can be withheld later; all else is decided once.
    ///
    /// # Errors
    /// [`ModerateError::Faster`] when somebody else decided first, [`ModerateError::Claimed`] when
    /// somebody else has it in hand; [`ModerateError::Choice`] when the choice cannot be carried
    /// out; [`ModerateError::NotFound`] outside the scope.
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
                let by = By {
                    person: Some(by),
                    at: clock.now(),
                };
                take(connection, &scope, by, &found, &choice)
            })
            .await
    }

    /// Takes the last decision about a comment back, while its effects wait. Only who took it can.
    ///
    /// # Errors
    /// [`ModerateError::TooLate`] when the effects came, or it was somebody else's decision.
    pub async fn undo(
        &self,
        person: &Person,
        scope: &Scope,
        id: CommentId,
    ) -> Result<(), ModerateError> {
        let (scope, me, clock) = (scope.clone(), person.id, self.clock.clone());
        self.db
            .write(move |connection| {
                let found = comments::in_scope(connection, &scope, id)?.comment;
                let now = clock.now();
                let waiting = pending::of(connection, id)?
                    .filter(|waiting| waiting.person == me && waiting.due_at > now)
                    .ok_or(ModerateError::TooLate)?;
                pending::take(connection, id)?;
                let back = waiting.previous;
                if !comments::decide(connection, id, found.version, found.state, back)? {
                    return Err(ModerateError::TooLate);
                }
                if back == CommentState::Waiting {
                    claims::take(connection, id, me, now + CLAIM)?;
                }
                decisions::append(connection, id, me, Action::Undo, None, now)?;
                let by = By {
                    person: Some(me),
                    at: now,
                };
                let organisation = Some(found.organisation);
                audit::record(
                    connection,
                    by,
                    organisation,
                    "comment.undo",
                    &id.to_string(),
                )?;
                Ok(())
            })
            .await
    }
}

/// Takes a decision in the transaction of its caller.
pub(super) fn take(
    connection: &mut AnyConnection,
    scope: &Scope,
    by: By,
    found: &WithWords,
    choice: &Choice,
) -> Result<(), ModerateError> {
    let (comment, now) = (&found.comment, by.at);
    let (id, me) = (comment.id, scope.person());
    let later = comment.state != CommentState::Waiting;
    if later && !may_be_withheld(connection, found, choice)? {
        return Err(faster_or_changed(connection, id)?);
    }
    if let Some(claim) = claims::on(connection, &[id], now)?.pop()
        && claim.person != me
    {
        return Err(ModerateError::Claimed {
            by: claim.name,
            until: claim.until,
        });
    }
    check(found, choice)?;
    let words = found.words.as_deref().unwrap_or_default();
    let cuts = match choice.action {
        Action::Redact => cuts(words, choice)?,
        _ => Vec::new(),
    };
    let to = state_after(choice.action);
    if !comments::decide(connection, id, choice.version, comment.state, to)? {
        return Err(faster_or_changed(connection, id)?);
    }
    let waits = Pending {
        comment: id,
        person: me,
        action: choice.action,
        previous: comment.state,
        cuts,
        due_at: now + UNDO,
    };
    super::alerts::stop(connection, id)?;
    pending::put(connection, &waits)?;
    claims::release(connection, id)?;
    let reason = choice.reason.map(|reason| match reason {
        Reason::Other => format!("{reason}: {}", choice.because.trim()),
        _ => reason.to_string(),
    });
    decisions::append(connection, id, me, choice.action, reason.as_deref(), now)?;
    let act = format!("comment.{}", choice.action);
    let organisation = Some(comment.organisation);
    audit::record(connection, by, organisation, &act, &id.to_string())?;
    Ok(())
}

/// What was passed on can be withheld later, once the effects of passing it on came.
fn may_be_withheld(
    connection: &mut AnyConnection,
    found: &WithWords,
    choice: &Choice,
) -> Result<bool, StoreError> {
    let passed_on = matches!(
        found.comment.state,
        CommentState::Published | CommentState::Redacted
    );
    let withheld = choice.action == Action::Withhold;
    Ok(passed_on && withheld && pending::of(connection, found.comment.id)?.is_none())
}

/// Whether the choice can be carried out at all.
fn check(found: &WithWords, choice: &Choice) -> Result<(), ChoiceRefused> {
    if choice.action == Action::Withhold && choice.reason.is_none() {
        return Err(ChoiceRefused::ReasonMissing);
    }
    let because = choice.because.trim();
    if choice.reason == Some(Reason::Other)
        && choice.action == Action::Withhold
        && (because.is_empty() || because.chars().count() > BECAUSE)
    {
        return Err(ChoiceRefused::WordsMissing);
    }
    let passes_on = matches!(choice.action, Action::Publish | Action::Redact);
    if passes_on && found.comment.withdrawn {
        return Err(ChoiceRefused::TakenBack);
    }
    Ok(())
}

/// Somebody decided, or the words changed under the reader's eyes: both are told as "look again".
fn faster_or_changed(
    connection: &mut AnyConnection,
    id: CommentId,
) -> Result<ModerateError, StoreError> {
    Ok(match decisions::last(connection, id)? {
        Some((Action::Undo, _)) | None => ModerateError::Store(StoreError::Conflict),
        Some(last) => faster(Some(last)),
    })
}

const fn state_after(action: Action) -> CommentState {
    match action {
        Action::Publish => CommentState::Published,
        Action::Redact => CommentState::Redacted,
        Action::Withhold => CommentState::Withheld,
        Action::Escalate => CommentState::Escalated,
        Action::Undo => CommentState::Waiting,
    }
}

/// All spans to cut, those of phrases too.
fn cuts(words: &str, choice: &Choice) -> Result<Vec<Span>, ChoiceRefused> {
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
    let length = words.chars().count();
    if spans.iter().any(|span| span.end > length) {
        return Err(ChoiceRefused::SpanOutside);
    }
    Ok(spans)
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

#[cfg(test)]
mod tests {
    use super::{Choice, ChoiceRefused, cuts};
    use crate::domain::{Action, Span};

    fn choice(cut: &[(usize, usize)], cut_words: &[&str]) -> Choice {
        let span = |(start, end): &(usize, usize)| Span {
            start: *start,
            end: *end,
        };
        Choice {
            action: Action::Redact,
            reason: None,
            because: String::new(),
            cut: cut.iter().map(span).collect(),
            cut_words: cut_words.iter().map(|words| (*words).to_owned()).collect(),
            version: 1,
        }
    }

    #[test]
    fn a_phrase_is_cut_wherever_it_stands() {
        let words = "Ring Siân on 07700 900123. Siân knows.";
        let spans = cuts(words, &choice(&[(13, 25)], &["Siân"])).unwrap();
        let pairs: Vec<_> = spans.iter().map(|span| (span.start, span.end)).collect();
        assert_eq!(pairs, [(13, 25), (5, 9), (27, 31)]);
        for (choice, why) in [
            (choice(&[], &[]), ChoiceRefused::NothingToCut),
            (choice(&[(3, 3)], &[]), ChoiceRefused::NothingToCut),
            (choice(&[(30, 90)], &[]), ChoiceRefused::SpanOutside),
            (
                choice(&[], &["Sian"]),
                ChoiceRefused::WordsNotThere("Sian".into()),
            ),
        ] {
            assert_eq!(cuts(words, &choice), Err(why));
        }
    }
}
