//! The square code that a camera reads.

use std::fmt::Write;

use qrcodegen::{Mask, QrCodeEcc, QrSegment, Version};

use super::SignError;
use crate::domain::text_enum;

text_enum! {
    /// How much of a code may be dirty or worn.
    pub enum Level {
        /// 15 %: indoors, or laminated.
        Medium = "m",
        /// 25 %: outdoors, or where many hands are.
        Quartile = "q",
    }
}

/// White around a code, in modules, that a camera needs to find it.
pub(super) const QUIET: u16 = 4;

/// A code: a square of dark and light modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrCode {
    side: u16,
    dark: Vec<bool>,
}

impl QrCode {
    /// The code of an address.
    ///
    /// The scheme and the host of an address may be in capitals, and so may our codes: in capitals
    /// it needs fewer and so larger modules. An address with other characters, such as one of IP
    /// version 6, is written as it is.
    ///
    /// # Errors
    /// When it is too long for any code.
    pub fn of(address: &str, level: Level) -> Result<Self, SignError> {
        let capitals = address.to_ascii_uppercase();
        let segments = if QrSegment::is_alphanumeric(&capitals) {
            vec![QrSegment::make_alphanumeric(&capitals)]
        } else {
            vec![QrSegment::make_bytes(address.as_bytes())]
        };
        let correction = match level {
            Level::Medium => QrCodeEcc::Medium,
            Level::Quartile => QrCodeEcc::Quartile,
        };
        let made = qrcodegen::QrCode::encode_segments_advanced(
            &segments,
            correction,
            Version::MIN,
            Version::MAX,
            None::<Mask>,
            false,
        )
        .map_err(|_too_long| SignError::TooLong)?;
        let side = made.size();
        let dark = (0..side)
            .flat_map(|y| (0..side).map(move |x| (x, y)))
            .map(|(x, y)| made.get_module(x, y))
            .collect();
        Ok(Self {
            side: u16::try_from(side).map_err(|_beyond| SignError::TooLong)?,
            dark,
        })
    }

    /// Modules on a side, without the white around them.
    #[must_use]
    pub fn side(&self) -> u16 {
        self.side
    }

    /// Modules on a side, with the white around them.
    #[must_use]
    pub fn whole(&self) -> u16 {
        self.side + 2 * QUIET
    }

    /// Whether a module is dark; outside there is only light.
    #[must_use]
    pub fn is_dark(&self, x: u16, y: u16) -> bool {
        x < self.side
            && y < self.side
            && self.dark[usize::from(y) * usize::from(self.side) + usize::from(x)]
    }

    /// The dark stretches of every row: where each begins, from the corner of the white, and its
    /// length.
    pub(super) fn stretches(&self) -> Vec<(u16, u16, u16)> {
        let mut found = Vec::new();
        for y in 0..self.side {
            let mut x = 0;
            while x < self.side {
                let mut end = x;
                while self.is_dark(end, y) {
                    end += 1;
                }
                if end > x {
                    found.push((x + QUIET, y + QUIET, end - x));
                }
                x = end + 1;
            }
        }
        found
    }
}

/// A code as a drawing for other people's leaflets, with its white around it. `title` and `text`
/// say to people who do not see it what it is.
#[must_use]
pub fn svg(code: &QrCode, title: &str, text: &str) -> String {
    let escaped = |words: &str| {
        words
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    };
    let whole = code.whole();
    let mut path = String::new();
    for (x, y, length) in code.stretches() {
        // Writing to a string does not fail.
        write!(path, "M{x} {y}h{length}v1h-{length}z").unwrap_or_default();
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {whole} {whole}\" \
         width=\"{whole}mm\" height=\"{whole}mm\" shape-rendering=\"crispEdges\" role=\"img\" \
         aria-labelledby=\"t d\"><title id=\"t\">{}</title><desc id=\"d\">{}</desc>\
         <path fill=\"#fff\" d=\"M0 0h{whole}v{whole}h-{whole}z\"/>\
         <path fill=\"#000\" d=\"{path}\"/></svg>\n",
        escaped(title),
        escaped(text),
    )
}
