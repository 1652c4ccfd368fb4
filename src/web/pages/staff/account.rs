//! Somebody's own account.

use askama::Template;

use super::desk::{Desk, Place};
use super::link::refused_key;
use crate::people::PasswordRefused;

/// `GET /staff/account`.
#[derive(Debug, Template)]
#[template(path = "staff/account.html", config = "src/web/askama.toml")]
pub(crate) struct AccountPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Their address.
    pub(crate) mail: String,
    /// Whether single keys decide.
    pub(crate) shortcuts: bool,
    /// Whether distressing words are blurred until they are wanted.
    pub(crate) blur: bool,
    /// After how many distressing comments the desk says a word.
    pub(crate) nudge_after: String,
    /// The last day they are away.
    pub(crate) away_until: Option<String>,
    /// Whether they are told of a batch of comments by mail, if they are of a team.
    pub(crate) batch_mail: Option<bool>,
    /// Their roles in words.
    pub(crate) roles: Vec<String>,
    /// What was saved a moment ago.
    pub(crate) saved: Option<AccountSaved>,
    /// What will not do.
    pub(crate) wrong: Option<AccountWrong>,
}

impl AccountPage {
    /// What is wrong: the field to go to, and the words.
    fn problem(&self) -> Option<(&'static str, String)> {
        let (field, key) = match self.wrong? {
            AccountWrong::Preferences => ("nudge_after", "desk-error-account"),
            AccountWrong::OldPassword => ("old_password", "people-wrong-old"),
            AccountWrong::NewPassword(refused) => ("new_password", refused_key(refused)),
        };
        Some((field, self.desk.t(key)))
    }

    fn problem_at(&self, at: &str) -> Option<String> {
        self.problem()
            .filter(|(field, _)| *field == at)
            .map(|(_, words)| words)
    }
}

/// What was saved a moment ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AccountSaved {
    /// How they like the desk.
    Preferences,
    /// Another password.
    Password,
}

/// What of a form will not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AccountWrong {
    /// How they like the desk cannot be read.
    Preferences,
    /// The old password is another one.
    OldPassword,
    /// The new password will not do.
    NewPassword(PasswordRefused),
}
