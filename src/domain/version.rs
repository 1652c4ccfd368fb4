//! How often something was changed.

use diesel_derive_newtype::DieselNewType;

/// How often something was changed, from 1. A form carries the version its page showed: of two who
/// edit one thing, the later one is told, and nothing of either is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, DieselNewType)]
pub struct Version(pub i32);

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Version {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}
