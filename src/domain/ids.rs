//! Typed identifiers, so that a service can never be taken for a touchpoint.

use diesel_derive_newtype::DieselNewType;

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, DieselNewType)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(/// An organisation; counted up.
    OrganisationId);
id!(/// A service; counted up, so creation order is the order of the numbers.
    ServiceId);
id!(/// A touchpoint; counted up, so creation order is the order of the numbers.
    TouchpointId);
id!(/// A rating, unique within its month.
    ///
    /// The upper bits are the hour, the lower bits are random: rows of one hour lie together on
    /// disk, and nothing tells who came first within it.
    RatingId);
id!(/// A comment; made as a rating's identifier is.
    CommentId);
id!(/// Somebody who works here.
    PersonId);
id!(/// Somebody's place in one organisation: whoever has or had a role there.
    MemberId);
id!(/// A release of one month.
    ReleaseId);

/// Bits of randomness below the hour in an identifier of a citizen's act.
const RANDOM_BITS: u32 = 40;

/// An identifier for something that happened in `hours` since 1970, from 64 random bits.
fn hourly(hours: i64, random: u64) -> i64 {
    (hours << RANDOM_BITS) | (random >> (u64::BITS - RANDOM_BITS)).cast_signed()
}

impl RatingId {
    /// A new identifier: `hours` since 1970 and 64 random bits.
    #[must_use]
    pub fn new(hours: i64, random: u64) -> Self {
        Self(hourly(hours, random))
    }

    /// The lowest and the highest identifier of an hour.
    #[must_use]
    pub fn of_hour(hours: i64) -> (Self, Self) {
        (Self(hourly(hours, 0)), Self(hourly(hours, u64::MAX)))
    }
}

impl CommentId {
    /// A new identifier: `hours` since 1970 and 64 random bits.
    #[must_use]
    pub fn new(hours: i64, random: u64) -> Self {
        Self(hourly(hours, random))
    }
}
