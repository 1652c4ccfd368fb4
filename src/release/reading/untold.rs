//! What is not told and why: names counted together, answers nearly all alike, marks.

use super::Reading;
use super::rows::{Depth, Row, count};
use crate::release::figures::{Mark, Measure};

/// What is told about a hidden group, in one sentence.
pub(crate) struct Grouped {
    pub(crate) words: String,
    /// What it was grouped under.
    pub(crate) under: Depth,
}

impl Reading {
    /// Which names were counted together, parent by parent. Hidden parents are not told of: under
    /// one everything is hidden, and saying so twice would only be long.
    pub(crate) fn grouped(&self) -> Vec<Grouped> {
        let mut groups = Vec::new();
        let mut rest = self.rows.0.as_slice();
        while let Some((parent, behind)) = rest.split_first() {
            rest = behind;
            if !parent.is_told() {
                continue;
            }
            // What is under a row stands right behind it.
            let below = || behind.iter().take_while(|row| row.depth > parent.depth);
            let children = || below().filter(|row| parent.holds(row));
            let names: Vec<String> = children()
                .filter(|row| !row.other && row.is_hidden())
                .map(|row| self.plain_name(row))
                .collect();
            let alone = parent.depth == Depth::Touchpoint && names.len() < 2;
            if names.is_empty() || alone {
                continue;
            }
            let pooled = children().any(|row| row.other && row.is_told());
            let key = match (parent.depth, pooled) {
                (Depth::Organisation, true) => "release-grouped-services",
                (Depth::Organisation, false) => "release-untold-services",
                (Depth::Service, true) => "release-grouped-touchpoints",
                (Depth::Service, false) => "release-untold-touchpoints",
                (_, true) => "release-grouped-channels",
                (_, false) => "release-untold-channels",
            };
            let words = self.texts.with(
                key,
                &[
                    ("parent", self.plain_name(parent).into()),
                    ("names", names.join(", ").into()),
                ],
            );
            let under = parent.depth;
            groups.push(Grouped { words, under });
        }
        groups
    }

    /// Why something is grouped, or that nothing had to be.
    pub(crate) fn why(&self) -> String {
        let key = if self.rows.is_confidential() {
            "release-why-none"
        } else if self.grouped().is_empty() {
            "release-why-nothing"
        } else {
            "release-why"
        };
        self.n(key, self.least)
    }

    /// That answers were left out as a flood, and how many.
    pub(crate) fn flood(&self) -> Option<String> {
        Some(self.n("release-left-out", self.left_out()?))
    }

    /// What else is not told: answers nearly all alike, and a flood.
    pub(crate) fn also_untold(&self) -> Vec<String> {
        let alike = self.alike().then(|| self.t("release-why-alike"));
        alike.into_iter().chain(self.flood()).collect()
    }

    /// How many answers were left out as a flood.
    fn left_out(&self) -> Option<u64> {
        let others = self.rows.0.iter().flat_map(|row| &row.others);
        let mut told = others.filter(|(measure, _)| *measure == Measure::AnswersLeftOut);
        told.find_map(|(_, stated)| count(stated.value))
    }

    /// Whether some answers were left untold because nearly all were alike.
    pub(crate) fn alike(&self) -> bool {
        self.rows
            .0
            .iter()
            .any(|row| row.bands.unattributed.is_some_and(|n| n > 0))
    }

    /// The marks in use, each with what it means.
    pub(crate) fn marks(&self) -> Vec<(&'static str, String)> {
        let used = |mark: Mark| {
            let within = |row: &Row| {
                row.mark == Some(mark)
                    || row.share.iter().any(|share| share.mark == Some(mark))
                    || row.others.iter().any(|(_, other)| other.mark == Some(mark))
            };
            self.rows.0.iter().any(within)
        };
        Mark::ALL
            .iter()
            .filter(|mark| used(**mark))
            .map(|mark| (mark.as_str(), self.meaning(*mark)))
            .collect()
    }

    /// What a mark means.
    pub(crate) fn meaning(&self, mark: Mark) -> String {
        self.t(match mark {
            Mark::Confidential => "release-mark-c",
            Mark::NotOpen => "release-mark-z",
            Mark::Revised => "release-mark-r",
            Mark::Withdrawn => "release-mark-withdrawn",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{council, reading};

    #[test]
    fn what_was_grouped_is_told_by_name() {
        let reading = reading(&council());
        let told: Vec<String> = reading
            .grouped()
            .into_iter()
            .map(|group| group.words)
            .collect();
        assert_eq!(
            told,
            [
                "Counted together as “Other services”: Day centre, Pool.",
                "North, counted together as “Other touchpoints”: Review, Text.",
                "Counted only in the total of Library: Front desk, Children.",
            ]
        );
        assert_eq!(reading.marks().len(), 1);
    }
}
