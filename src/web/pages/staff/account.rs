//! How somebody likes the desk.

use askama::Template;

use super::desk::{Desk, Place};

/// `GET /staff/account`.
#[derive(Debug, Template)]
#[template(path = "staff/account.html", config = "src/web/askama.toml")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
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
    /// Whether it was saved a moment ago.
    pub(crate) saved: bool,
    /// Whether something could not be read.
    pub(crate) wrong: bool,
}
