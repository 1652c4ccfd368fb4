//! What rows, channels and bands are called.

use super::Reading;
use super::rows::{Depth, Row};
use crate::domain::QuestionSet;
use crate::locale::key_part;

impl Reading {
    /// What a row is called in the table.
    pub(crate) fn name(&self, row: &Row) -> String {
        match (row.depth, row.other) {
            (Depth::Organisation, _) => {
                self.say("release-row-whole", "organisation", &self.organisation)
            }
            (Depth::Service, true) => self.t("release-row-other-services"),
            (Depth::Service, false) => row.service.clone(),
            (Depth::Touchpoint, true) => self.t("release-row-other-touchpoints"),
            (Depth::Touchpoint, false) => match self.rows.channels(row).as_slice() {
                [only] => format!("{} ({})", row.touchpoint, self.channel(&only.channel)),
                _ => row.touchpoint.clone(),
            },
            (Depth::Channel, true) => self.t("release-row-other-channels"),
            (Depth::Channel, false) => self.channel(&row.channel),
        }
    }

    /// The name of a row that stands by itself: a channel says where it is.
    pub(crate) fn full_name(&self, row: &Row) -> String {
        match (row.depth, row.other) {
            (Depth::Channel, false) => {
                format!("{} ({})", row.touchpoint, self.channel(&row.channel))
            }
            _ => self.name(row),
        }
    }

    pub(crate) fn plain_name(&self, row: &Row) -> String {
        match row.depth {
            Depth::Organisation => self.organisation.clone(),
            Depth::Service => row.service.clone(),
            Depth::Touchpoint => row.touchpoint.clone(),
            Depth::Channel => self.channel(&row.channel),
        }
    }

    fn channel(&self, word: &str) -> String {
        self.t(&format!("release-channel-{word}"))
    }

    /// What a band is called in one question set: "good or very good".
    pub(crate) fn band(&self, set: QuestionSet, band: &str) -> String {
        let key = match band {
            "dont_know" | "unattributed" => format!("release-band-small-{}", key_part(band)),
            _ => format!("release-band-{set}-{band}"),
        };
        self.t(&key)
    }
}
