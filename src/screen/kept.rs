//! What is kept of a comment whose answer is taken back.

use super::screen;
use crate::domain::CommentState;

/// Whether words must stay for whoever looks after safety, when their writer takes them back or the
/// batch they were entered with is struck out: they were handed over, or may say that somebody is in
/// danger. Asked of the words themselves: they may not have been screened yet.
#[must_use]
pub fn must_be_kept(state: CommentState, words: Option<&str>) -> bool {
    let danger = |words| {
        screen(words)
            .findings
            .iter()
            .any(|finding| !finding.kind.is_personal())
    };
    match state {
        CommentState::Escalated => true,
        CommentState::Waiting => words.is_some_and(danger),
        CommentState::Published | CommentState::Redacted | CommentState::Withheld => false,
    }
}
