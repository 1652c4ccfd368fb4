//! The papers a sign is printed on.

use crate::domain::text_enum;
use crate::print::MM;

text_enum! {
    /// The paper of a sign.
    pub enum Size {
        /// A poster for a wall.
        A4 = "a4",
        /// A poster for a counter.
        A5 = "a5",
        /// A small sign for a table.
        A6 = "a6",
        /// Ten cards on a sheet of A4, to cut and hand out.
        Cards = "cards",
    }
}

impl Size {
    /// The sheet, in points.
    pub(super) const fn sheet(self) -> (f32, f32) {
        match self {
            Self::A4 | Self::Cards => (210.0 * MM, 297.0 * MM),
            Self::A5 => (148.0 * MM, 210.0 * MM),
            Self::A6 => (105.0 * MM, 148.0 * MM),
        }
    }
}
