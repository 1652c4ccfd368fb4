//! Everything that can go wrong at a page or an address, in one table: its word, its status, its
//! title. People get a page, programs get RFC 9457 problem JSON, and both say the same.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

use crate::collect::CollectError;
use crate::moderate::ModerateError;
use crate::store::StoreError;

macro_rules! problems {
    ($( $(#[$meta:meta])* $kind:ident = $word:literal, $status:literal, $title:literal; )+) => {
        /// What went wrong.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Kind {
            $( $(#[$meta])* $kind, )+
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$( Self::$kind, )+];

            /// Its word: the end of its `type`, and the middle of its keys in `problem.ftl`.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $( Self::$kind => $word, )+ }
            }

            /// The status of the answer.
            #[must_use]
            pub const fn status(self) -> u16 {
                match self { $( Self::$kind => $status, )+ }
            }

            /// Its title for programs.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $( Self::$kind => $title, )+ }
            }
        }
    };
}

problems! {
    /// A form or a request that cannot be read.
    BadRequest = "bad-request", 400, "The request cannot be read";
    /// The grants of a person do not reach here.
    Forbidden = "forbidden", 403, "You may not do this";
    /// There is nothing here, or it is not theirs to know of.
    NotFound = "not-found", 404, "There is nothing here";
    /// Another method than this address takes.
    Method = "method", 405, "This address does not take that method";
    /// Something changed under the hands of whoever sent this.
    Conflict = "conflict", 409, "It was changed in the meantime";
    /// It can no longer be changed.
    TooLate = "too-late", 409, "It can no longer be changed";
    /// A touchpoint that takes no answers now.
    Closed = "closed", 410, "No answers are taken here now";
    /// A body over the limit.
    TooLarge = "too-large", 413, "The request is too large";
    /// A form older than its session.
    Stale = "stale", 419, "The form is older than the session";
    /// Too many tries.
    TooMany = "too-many", 429, "Too many tries; wait five minutes";
    /// A fault of ours. It is in the log.
    Broken = "broken", 500, "Something is broken on our side";
    /// The queue is full or the database is away. Nothing was stored.
    Busy = "busy", 503, "Too busy; try again in a moment";
    /// The receipt is not known: it never was, or what it stood for was withdrawn.
    Receipt = "receipt", 404, "No answer has this receipt";
}

/// Seconds a client should wait after a 503.
const RETRY_AFTER: &str = "2";

/// A problem on its way out. The page or the JSON is made by the middleware that knows who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What it is.
    pub kind: Kind,
    /// What exactly, for programs. Never anything a citizen gave.
    pub detail: Option<String>,
    /// What a person had typed, so that nothing is lost.
    pub kept: Option<String>,
}

impl From<Kind> for Problem {
    fn from(kind: Kind) -> Self {
        Self {
            kind,
            detail: None,
            kept: None,
        }
    }
}

impl Problem {
    /// A request that cannot be read, and why.
    pub(super) fn unreadable(why: impl Into<String>) -> Self {
        Self {
            detail: Some(why.into()),
            ..Kind::BadRequest.into()
        }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.detail.as_deref().unwrap_or(self.kind.title()))
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        if self.kind == Kind::Busy {
            response.insert_header(("Retry-After", RETRY_AFTER));
        }
        response.finish()
    }
}

/// The same facts for a program.
#[derive(serde::Serialize)]
pub(super) struct ProblemJson<'a> {
    r#type: String,
    title: &'a str,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'a str>,
    code: &'a str,
}

impl<'a> From<&'a Problem> for ProblemJson<'a> {
    fn from(problem: &'a Problem) -> Self {
        Self {
            r#type: format!("/problems/{}", problem.kind.word()),
            title: problem.kind.title(),
            status: problem.kind.status(),
            detail: problem.detail.as_deref(),
            code: problem.kind.word(),
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Kind::NotFound.into(),
            StoreError::Conflict => Kind::Conflict.into(),
            StoreError::Busy => Kind::Busy.into(),
            StoreError::Refused(why) => Self::unreadable(why),
            other => {
                // Once, here, where it leaves the house. No address and no answer is in it.
                tracing::error!(error = %other, "the store failed");
                let kind = if other.is_passing() {
                    Kind::Busy
                } else {
                    Kind::Broken
                };
                kind.into()
            }
        }
    }
}

impl From<CollectError> for Problem {
    fn from(error: CollectError) -> Self {
        match error {
            CollectError::UnknownCode => Kind::NotFound.into(),
            CollectError::Closed => Kind::Closed.into(),
            CollectError::UnknownReceipt => Kind::Receipt.into(),
            CollectError::TooLate => Kind::TooLate.into(),
            CollectError::Store(error) => error.into(),
        }
    }
}

impl From<ModerateError> for Problem {
    fn from(error: ModerateError) -> Self {
        match error {
            ModerateError::NotFound => Kind::NotFound.into(),
            ModerateError::Faster { .. }
            | ModerateError::Claimed { .. }
            | ModerateError::TooLate
            | ModerateError::Closing(crate::moderate::ClosingRefused::Closed) => {
                Kind::Conflict.into()
            }
            ModerateError::Ask(refused) => Self::unreadable(refused.to_string()),
            ModerateError::Closing(refused) => Self::unreadable(refused.to_string()),
            ModerateError::Choice(refused) => Self::unreadable(refused.to_string()),
            ModerateError::Said(refused) => Self::unreadable(refused.to_string()),
            ModerateError::Store(error) => error.into(),
        }
    }
}

impl From<askama::Error> for Problem {
    fn from(error: askama::Error) -> Self {
        tracing::error!(error = %error, "a page could not be made");
        Kind::Broken.into()
    }
}

impl From<tokio::task::JoinError> for Problem {
    fn from(error: tokio::task::JoinError) -> Self {
        tracing::error!(error = %error, "a task panicked");
        Kind::Broken.into()
    }
}
