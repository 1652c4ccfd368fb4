//! The box for words, and what may be wrong with what was sent.

use crate::domain::{CommentRefused, Sharing};
use crate::locale::Texts;

/// Something wrong with what was sent, said at the top of the page and beside the field.
pub(super) struct Mistake {
    pub(super) message: String,
    pub(super) field: &'static str,
}

/// Why words a citizen sent were not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WordsError {
    /// The words themselves.
    Refused(CommentRefused),
    /// There were none, where words are all that can be sent.
    None,
    /// A sharing choice the page does not offer.
    Sharing,
}

impl WordsError {
    pub(super) fn mistake(self, texts: &Texts) -> Mistake {
        let (message, field) = match self {
            Self::Refused(CommentRefused::TooLong { length, limit }) => {
                let blanks = [("length", length.into()), ("limit", limit.into())];
                (texts.with("words-error-long", &blanks), "comment")
            }
            Self::Refused(CommentRefused::ControlCharacter) => {
                (texts.get("words-error-sign"), "comment")
            }
            Self::None => (texts.get("words-error-none"), "comment"),
            Self::Sharing => (texts.get("words-error-sharing"), "sharing"),
        };
        Mistake { message, field }
    }
}

/// A box for words with what stands in it.
pub(super) struct WordsBox<'a> {
    pub(super) text: &'a str,
    pub(super) sharing: Option<Sharing>,
    pub(super) mistake: Option<Mistake>,
}

impl WordsBox<'_> {
    /// The words for the mistake beside a field, if that field has it.
    pub(super) fn mistake_at(&self, field: &str) -> Option<&str> {
        self.mistake
            .as_ref()
            .filter(|mistake| mistake.field == field)
            .map(|m| m.message.as_str())
    }

    pub(super) fn shares(&self, sharing: Sharing) -> bool {
        self.sharing == Some(sharing)
    }
}
