//! Pages: plain data in, HTML out. Nothing here reads a request or asks who may see what.

pub(super) mod citizen;
mod faces;
pub(super) mod staff;
pub(super) mod summaries;
