//! What is not told and why: names counted together, answers nearly all alike, marks.

use super::figures::{Depth, Row};
use super::month::SummaryPage;

/// What is told about a hidden group, in one sentence.
pub(super) struct Grouped {
    pub(super) words: String,
}

impl SummaryPage {
    /// Which names were counted together, parent by parent. Only stated parents are told of: under
    /// a hidden one everything is hidden, and saying so twice would only be long.
    pub(super) fn grouped(&self) -> Vec<Grouped> {
        let mut groups = Vec::new();
        for parent in self.summary.rows.iter().filter(|row| row.answers.is_some()) {
            let children = || self.summary.rows.iter().filter(|row| parent.holds(row));
            let names: Vec<String> = children()
                .filter(|row| !row.other && row.is_hidden())
                .map(|row| self.plain_name(row))
                .collect();
            let alone = parent.depth == Depth::Touchpoint && names.len() < 2;
            if names.is_empty() || alone {
                continue;
            }
            let pooled = children().any(|row| row.other && row.answers.is_some());
            let key = match (parent.depth, pooled) {
                (Depth::Organisation, true) => "release-grouped-services",
                (Depth::Organisation, false) => "release-untold-services",
                (Depth::Service, true) => "release-grouped-touchpoints",
                (Depth::Service, false) => "release-untold-touchpoints",
                (_, true) => "release-grouped-channels",
                (_, false) => "release-untold-channels",
            };
            let words = self.desk.texts.with(
                key,
                &[
                    ("parent", self.plain_name(parent).into()),
                    ("names", names.join(", ").into()),
                ],
            );
            groups.push(Grouped { words });
        }
        groups
    }

    /// Whether some answers were left untold because nearly all were alike.
    pub(super) fn alike(&self) -> bool {
        self.summary
            .rows
            .iter()
            .any(|row| row.bands.unattributed.is_some())
    }

    /// The marks in use, each with what it means.
    pub(super) fn marks(&self) -> Vec<(&'static str, String)> {
        let used = |mark: &str| {
            let within = |row: &Row| {
                row.mark.contains(mark)
                    || row.share.iter().any(|share| share.mark.contains(mark))
                    || row
                        .others
                        .iter()
                        .any(|(_, other)| other.mark.contains(mark))
            };
            self.summary.rows.iter().any(within)
        };
        [
            ("[c]", "release-mark-c"),
            ("[z]", "release-mark-z"),
            ("[x]", "release-mark-x"),
            ("[r]", "release-mark-r"),
        ]
        .into_iter()
        .filter(|(mark, _)| used(mark))
        .map(|(mark, key)| (mark, self.desk.t(key)))
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{council, page};

    #[test]
    fn what_was_grouped_is_told_by_name() {
        let page = page(&council());
        let told: Vec<String> = page
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
        assert_eq!(page.marks().len(), 1);
    }
}
