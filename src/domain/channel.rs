//! The way an answer came.

use super::text_enum;

text_enum! {
    /// The way an answer came. The order of the list is the public order of channels in a release.
    pub enum Channel {
        /// A sign with a QR code or a short address, and every page opened from one.
        Qr = "qr",
        /// A text message.
        Sms = "sms",
        /// The widget inside another web page.
        Widget = "widget",
        /// A link in an e-mail.
        Email = "email",
        /// A tablet on a stand.
        Kiosk = "kiosk",
        /// A paper card, entered by staff.
        Paper = "paper",
        /// A telephone call, entered by staff.
        Phone = "phone",
        /// Another program.
        Api = "api",
    }
}

impl Channel {
    /// The small number that rows keep instead of the word: 1 for `qr` to 8 for `api`.
    #[must_use]
    pub const fn number(self) -> i16 {
        self as i16 + 1
    }

    /// The channel of a stored number, if there is one.
    #[must_use]
    pub fn from_number(number: i16) -> Option<Self> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        Self::ALL.get(index).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Channel;

    #[test]
    fn numbers_come_back() {
        for channel in Channel::ALL {
            assert_eq!(Channel::from_number(channel.number()), Some(*channel));
        }
        assert_eq!(Channel::from_number(0), None);
        assert_eq!(Channel::from_number(9), None);
    }
}
