//! The words of Heard as types: what an answer, a place, a month and a person are.
//!
//! Everything here is pure. No table, no request and no file is known here; the derives of
//! `diesel` on identifiers and small enumerations are the one exception, and they only say how a
//! value is written to a column (`store::columns` has the rest).

mod accessibility;
mod batch;
mod channel;
mod clock;
mod code;
mod comment;
mod decision;
mod duty;
mod finding;
mod gate;
mod ids;
mod language;
mod mode;
mod month;
mod organisation;
mod origin;
mod question;
mod receipt;
mod retention;
mod said;
mod second_person;
mod text_enum;
mod touchpoint;
mod version;
mod working_time;

pub use accessibility::{ANSWER_DAYS, AccessibilityStatement, Compliance, Confirmed};
pub use batch::{ANSWERS_OF_A_BATCH, BatchRefused, OF_ONE_ANSWER, WORDS_OF_A_BATCH, check_batch};
pub use channel::Channel;
pub use clock::Clock;
pub use code::{Code, CodeRefused};
pub use comment::{Comment, CommentRefused, CommentState, Sharing};
pub use decision::{Action, Reason};
pub use duty::Duty;
pub use finding::{Finding, FindingKind, Level, Span};
pub use gate::{Act, Grant, Person, Role, Scope};
pub use ids::{
    CommentId, MemberId, OrganisationId, PersonId, RatingId, ReleaseId, ServiceId, TouchpointId,
};
pub use language::{Direction, Language};
pub use mode::{Mode, ModeList};
pub use month::{Day, LocalTime, Month};
pub use organisation::{
    Contact, Contacts, Nation, Organisation, Releasing, Returning, Slug, SlugRefused, TextMessages,
    TimeZone,
};
pub use origin::{Origin, OriginRefused};
pub use question::{Answer, Band, QuestionSet, Score};
pub use receipt::{Receipt, ReceiptRefused};
pub use retention::{RETENTION, Retention, Rule};
pub use said::{SAID_LINE, SaidBack, SaidLines, SaidState};
pub use second_person::{Asked, HoldKind};
pub(crate) use text_enum::text_enum;
pub use touchpoint::{Hanging, LastAnswer, Service, Touchpoint, TouchpointState};
pub use version::Version;
pub use working_time::{Due, Weekdays, WorkingHours, WorkingTime, bank_holidays, easter};
