//! The optional words beside a rating.

use super::text_enum;

/// The most characters a citizen may write.
const CITIZEN_LIMIT: usize = 1_000;
/// The most characters that are kept of text messages.
const TEXT_LIMIT: usize = 5_000;
/// The most characters a comment may have that was imported, or typed from paper.
const IMPORT_LIMIT: usize = 5_000;

/// Words somebody wrote: trimmed, not empty, without control characters but line breaks and tabs.
#[derive(Clone, PartialEq, Eq)]
pub struct Comment(String);

/// Why words were not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CommentRefused {
    /// More characters than the door allows.
    #[error("the comment has {length} characters; {limit} is the most")]
    TooLong {
        /// Characters it has.
        length: usize,
        /// Characters it may have.
        limit: usize,
    },
    /// A NUL: no keyboard writes it and no database keeps it.
    #[error("the comment has a character that cannot be stored")]
    ControlCharacter,
}

impl Comment {
    /// Reads words at a citizen's door: at most 1,000 characters. Blank words are no comment.
    ///
    /// # Errors
    /// When they are longer, or have a NUL.
    pub fn parse(text: &str) -> Result<Option<Self>, CommentRefused> {
        Self::within(text, CITIZEN_LIMIT)
    }

    /// Reads words that somebody else wrote down: from a file of older feedback or typed from paper,
    /// at most 5,000 characters.
    ///
    /// # Errors
    /// As [`Comment::parse`].
    pub fn parse_import(text: &str) -> Result<Option<Self>, CommentRefused> {
        Self::within(text, IMPORT_LIMIT)
    }

    /// Reads words of a text message. Whoever sent it cannot be asked to shorten it, so of more than
    /// 5,000 characters the first ones are kept.
    #[must_use]
    pub fn parse_text(text: &str) -> Option<Self> {
        let text: String = text.replace('\0', " ").chars().take(TEXT_LIMIT).collect();
        Self::within(&text, TEXT_LIMIT).ok().flatten()
    }

    /// Words and those that came after them, on a line of their own. `None` when they are too many
    /// for one comment.
    #[must_use]
    pub fn continued(before: &str, more: &Self) -> Option<Self> {
        let joined = format!("{before}\n{}", more.0);
        Self::within(&joined, TEXT_LIMIT).ok().flatten()
    }

    fn within(text: &str, limit: usize) -> Result<Option<Self>, CommentRefused> {
        if text.contains('\0') {
            return Err(CommentRefused::ControlCharacter);
        }
        // A form sends line breaks as CR LF; people count one. Other control characters come with
        // words pasted from elsewhere: they say nothing and become a space.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let said = |c: char| c == '\n' || c == '\t' || !c.is_control();
        let text: String = text
            .chars()
            .map(|c| if said(c) { c } else { ' ' })
            .collect();
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let length = text.chars().count();
        if length > limit {
            return Err(CommentRefused::TooLong { length, limit });
        }
        Ok(Some(Self(text.to_owned())))
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Words never stand in a log: the debug form tells their length only.
impl std::fmt::Debug for Comment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Comment({} characters)", self.0.chars().count())
    }
}

text_enum! {
    /// Who may read the words. What is not set is `team_only`.
    pub enum Sharing {
        /// Others too, with names taken out.
        Share = "share",
        /// The service's team alone.
        TeamOnly = "team_only",
    }
}

text_enum! {
    /// Where a comment stands.
    pub enum CommentState {
        /// Nobody has decided yet.
        Waiting = "waiting",
        /// Passed on as it stands.
        Published = "published",
        /// Passed on with words cut.
        Redacted = "redacted",
        /// Not passed on.
        Withheld = "withheld",
        /// Handed to the safeguarding contact.
        Escalated = "escalated",
    }
}

#[cfg(test)]
mod tests {
    use super::{Comment, CommentRefused};

    #[test]
    fn words_are_taken_as_written_or_not_at_all() {
        assert_eq!(Comment::parse("  \r\n ").unwrap(), None);
        let comment = Comment::parse(" kind\r\nand quick ").unwrap().unwrap();
        assert_eq!(comment.as_str(), "kind\nand quick");
        assert!(Comment::parse(&"é".repeat(1_000)).is_ok());
        assert_eq!(
            Comment::parse(&"é".repeat(1_001)),
            Err(CommentRefused::TooLong {
                length: 1_001,
                limit: 1_000
            })
        );
        assert_eq!(
            Comment::parse("a\0b"),
            Err(CommentRefused::ControlCharacter)
        );
        let pasted = Comment::parse("kind\u{85}and quick\u{7}").unwrap().unwrap();
        assert_eq!(pasted.as_str(), "kind and quick");
        assert!(Comment::parse_import(&"a".repeat(5_000)).is_ok());
    }

    #[test]
    fn a_text_message_is_always_taken() {
        assert_eq!(Comment::parse_text(" \n "), None);
        let words = |text: &str| Comment::parse_text(text).unwrap().as_str().to_owned();
        assert_eq!(words("a\0b"), "a b");
        assert_eq!(words(&"é".repeat(1_600)).chars().count(), 1_600);
        assert_eq!(words(&"é".repeat(6_000)).chars().count(), 5_000);
        let more = Comment::parse_text("and quick").unwrap();
        let joined = Comment::continued("kind", &more).unwrap();
        assert_eq!(joined.as_str(), "kind\nand quick");
        assert_eq!(Comment::continued(&"a".repeat(4_999), &more), None);
    }

    #[test]
    fn words_never_stand_in_a_log() {
        let comment = Comment::parse("secret").unwrap().unwrap();
        assert_eq!(format!("{comment:?}"), "Comment(6 characters)");
    }
}
