//! What changed from month to month, and what is only noise.
//!
//! Everything here is computed from what frozen releases state, never from answers: whoever has
//! the files can compute the same. Nothing of it is part of a release, so nothing is frozen with it.
//!
//! - [`difference`]: is this month better or worse than the last, by more than chance explains?
//! - [`xmr`]: does a row of months hold to its usual range, and where does it leave it?
//! - [`funnel`]: do places differ by more than their numbers of answers explain?
//!
//! All three ask about the share of positive answers. Where a release leaves some answers untold,
//! both extreme readings are tried, and something is said only if it is true under both.

mod difference;
mod funnel;
mod past;
mod reader;
mod series;
mod share;
mod table;
mod xmr;

pub(crate) use difference::{Change, Difference, Verdict, WhyNot};
pub(crate) use funnel::{Funnel, Place as FunnelPlace};
#[cfg(test)]
pub(crate) use past::tests;
pub(crate) use past::{Kept, Past, side_by_side};
pub(crate) use series::{Break, Gap, Point, Series};
pub(crate) use share::Share;
#[cfg(test)]
pub(crate) use xmr::Rule;
pub(crate) use xmr::{Fired, Limits, Side};
