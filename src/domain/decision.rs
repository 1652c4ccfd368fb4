//! What a moderator does about a comment.

use super::text_enum;

text_enum! {
    /// What a moderator decides about a comment. Appended, never edited.
    pub enum Action {
        /// Pass it on as it stands: to the service's team always, to others only when `share`.
        Publish = "publish",
        /// Cut the marked words, then pass it on.
        Redact = "redact",
        /// Do not pass it on, with a reason.
        Withhold = "withhold",
        /// Hand it to the safeguarding contact.
        Escalate = "escalate",
        /// Take the decision before it back, while its effects wait.
        Undo = "undo",
    }
}

text_enum! {
    /// Why words are not passed on. A decision keeps the word.
    pub enum Reason {
        /// Somebody could be recognised, even with words cut.
        NamesSomebody = "names-somebody",
        /// It accuses a person by name.
        Accusation = "accusation",
        /// It is abusive.
        Abusive = "abusive",
        /// It is about another service.
        NotThisService = "not-this-service",
        /// It was sent before.
        Repeat = "repeat",
        /// It is handled as safeguarding.
        Safeguarding = "safeguarding",
        /// A complaint about it is being looked into.
        Complaint = "complaint",
        /// Something else.
        Other = "other",
    }
}
