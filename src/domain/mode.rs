//! Modes of collection: how the Friends and Family Test wants to know that an answer came.
//!
//! NHS England asks two kinds of providers in two ways. A trust's form has the eight modes of
//! `nhsengland/fft_pipeline` (its constant `MODE_COLS`, in this order). A GP practice sends, through
//! CQRS, "the number of responses collected through each collection method" (British Medical
//! Association, "Friends and family test for GP practices"), by names of its own: handwritten,
//! telephone call, tablet or kiosk, text message, smartphone app or online. `Other` ends both lists,
//! so that every answer has a place and the modes sum to the answers.

use super::{Channel, text_enum};

text_enum! {
    /// Whose form an organisation fills in.
    pub enum ModeList {
        /// A trust's.
        Trust = "trust",
        /// A GP practice's.
        Practice = "practice",
    }
}

text_enum! {
    /// A mode of collection.
    pub enum Mode {
        /// A text message.
        Sms = "sms",
        /// A screen at the place, when people leave.
        ElectronicDischarge = "electronic_discharge",
        /// A screen at home.
        ElectronicHome = "electronic_home",
        /// A card at the place, when people leave.
        PaperDischarge = "paper_discharge",
        /// A card or a letter at home.
        PaperHome = "paper_home",
        /// A telephone call.
        Telephone = "telephone",
        /// A web page.
        Online = "online",
        /// None of these.
        Other = "other",
        /// A GP practice's paper.
        Handwritten = "handwritten",
        /// A GP practice's screen on a stand.
        Tablet = "tablet",
    }
}

impl ModeList {
    /// The modes, in the order of the form.
    #[must_use]
    pub const fn modes(self) -> &'static [Mode] {
        match self {
            Self::Trust => &[
                Mode::Sms,
                Mode::ElectronicDischarge,
                Mode::ElectronicHome,
                Mode::PaperDischarge,
                Mode::PaperHome,
                Mode::Telephone,
                Mode::Online,
                Mode::Other,
            ],
            Self::Practice => &[
                Mode::Handwritten,
                Mode::Telephone,
                Mode::Tablet,
                Mode::Sms,
                Mode::Online,
                Mode::Other,
            ],
        }
    }

    /// The mode of an answer that came by a channel, at a touchpoint for which somebody chose a
    /// mode or none.
    ///
    /// A text is a text, a call is a call and paper is paper, whatever was chosen: one touchpoint
    /// may have a sign, a card and a number. What was chosen says where people are when they answer.
    #[must_use]
    pub fn mode(self, channel: Channel, chosen: Option<Mode>) -> Mode {
        let chosen = chosen.filter(|mode| self.modes().contains(mode));
        match (channel, self) {
            (Channel::Sms, _) => Mode::Sms,
            (Channel::Phone, _) => Mode::Telephone,
            (Channel::Paper, Self::Practice) => Mode::Handwritten,
            (Channel::Paper, Self::Trust) => match chosen {
                Some(Mode::PaperHome | Mode::ElectronicHome | Mode::Online) => Mode::PaperHome,
                _ => Mode::PaperDischarge,
            },
            _ => match chosen {
                Some(Mode::PaperDischarge) => Mode::ElectronicDischarge,
                Some(Mode::PaperHome) => Mode::ElectronicHome,
                None | Some(Mode::Handwritten) => self.mode_of_screen(channel),
                Some(mode) => mode,
            },
        }
    }

    /// The mode of an answer on a screen, where nobody chose one.
    const fn mode_of_screen(self, channel: Channel) -> Mode {
        match (channel, self) {
            (Channel::Kiosk, Self::Trust) => Mode::ElectronicDischarge,
            (Channel::Kiosk, Self::Practice) => Mode::Tablet,
            (Channel::Api, _) => Mode::Other,
            _ => Mode::Online,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Mode::{
        ElectronicDischarge, Handwritten, Online, Other, PaperDischarge, Sms, Tablet, Telephone,
    };
    use super::{Mode, ModeList};
    use crate::domain::Channel;

    #[test]
    fn every_channel_has_a_mode_of_the_form_whatever_was_chosen() {
        for list in ModeList::ALL {
            for channel in Channel::ALL {
                for chosen in Mode::ALL.iter().copied().map(Some).chain([None]) {
                    let mode = list.mode(*channel, chosen);
                    assert!(list.modes().contains(&mode), "{list} {channel} {chosen:?}");
                }
            }
        }
    }

    #[test]
    fn a_channel_has_its_mode_by_itself() {
        let by_itself = |list: ModeList| Channel::ALL.iter().map(move |by| list.mode(*by, None));
        // qr sms widget email kiosk paper phone api
        let trust: Vec<Mode> = by_itself(ModeList::Trust).collect();
        assert_eq!(
            trust,
            [
                Online,
                Sms,
                Online,
                Online,
                ElectronicDischarge,
                PaperDischarge,
                Telephone,
                Other
            ]
        );
        let practice: Vec<Mode> = by_itself(ModeList::Practice).collect();
        assert_eq!(
            practice,
            [
                Online,
                Sms,
                Online,
                Online,
                Tablet,
                Handwritten,
                Telephone,
                Other
            ]
        );
    }

    #[test]
    fn what_was_chosen_says_where_people_are_and_not_that_paper_is_a_screen() {
        let trust = |channel, chosen| ModeList::Trust.mode(channel, Some(chosen));
        assert_eq!(
            trust(Channel::Qr, Mode::ElectronicDischarge),
            Mode::ElectronicDischarge
        );
        assert_eq!(trust(Channel::Paper, Mode::ElectronicHome), Mode::PaperHome);
        assert_eq!(trust(Channel::Qr, Mode::PaperHome), Mode::ElectronicHome);
        assert_eq!(trust(Channel::Sms, Mode::PaperHome), Mode::Sms);
        assert_eq!(trust(Channel::Phone, Mode::Online), Mode::Telephone);
        // What is not on the form was chosen for another one.
        assert_eq!(
            trust(Channel::Kiosk, Mode::Tablet),
            Mode::ElectronicDischarge
        );
        let practice = ModeList::Practice.mode(Channel::Qr, Some(Mode::Handwritten));
        assert_eq!(practice, Mode::Online);
    }
}
