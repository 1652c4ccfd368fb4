//! How a comment is said, beside what it says.

/// How a comment is said. It orders the queue and blurs words; it decides nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tone {
    /// Insults or swears.
    pub abusive: bool,
    /// Written in capitals throughout.
    pub shouting: bool,
    /// Holds an address of the web.
    pub links: bool,
}

impl Tone {
    /// As one number: 1 abusive, 2 shouting, 4 links.
    #[must_use]
    pub const fn bits(self) -> i16 {
        self.abusive as i16 | (self.shouting as i16) << 1 | (self.links as i16) << 2
    }

    /// From [`bits`](Self::bits).
    #[must_use]
    pub const fn from_bits(bits: i16) -> Self {
        Self {
            abusive: bits & 1 != 0,
            shouting: bits & 2 != 0,
            links: bits & 4 != 0,
        }
    }
}
