//! Text messages: every gateway's requests proved and read, what a text says, and what its sender is
//! told.
//!
//! [`Texts::take`] is the way of one text: its gateway proves it (`twilio`, `notify` and the other
//! files of one gateway each), [`parse`] reads it, `collect` stores it, and when it is on disk its
//! sender gets one reply in their language. No number is kept, and none is in a log.

pub mod android;
pub mod gateway;
pub mod generic;
pub mod gsm;
mod jwt;
pub mod language;
pub mod notify;
pub mod number;
mod outgoing;
mod overview;
pub mod parse;
mod replies;
pub mod settings;
mod take;
pub mod twilio;
pub mod vonage;
mod waiting;

pub use outgoing::imitate;
pub use overview::{GatewaySeen, NumberSeen, Trouble};
pub use settings::{KINDS, Settings, SettingsRefused};
pub use take::{News, Texts};
pub use waiting::Waiting;
