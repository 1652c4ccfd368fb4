//! What there is to give an answer about: organisations, services, touchpoints, and the register of
//! what was open in which month.
//!
//! The register is what a release's tree is built from, never the answers, so that a place nobody
//! answered at cannot be told from one with few. A row says what a service asked by one channel of
//! one touchpoint in one month. It is written when a touchpoint opens or gets a channel, and for
//! every open touchpoint when a month begins ([`roll`]); it is never taken back.
//!
//! Each act is a function over a connection and writes its audit line in the same transaction.
//! What will not do is `Refused` with a text that says what to do instead.

pub mod accessibility;
mod check;
pub mod many;
mod months;
pub mod moved;
pub mod name;
pub mod organisations;
pub mod profile;
pub mod services;
pub mod set_up;
pub mod staff_list;
pub mod table;
pub mod touchpoints;

pub use months::roll;

#[cfg(test)]
mod fixture;
