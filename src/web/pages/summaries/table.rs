//! The tables: the bands of every row, single answers, and figures without a column.

use super::figures::{Bands, Row, count};
use super::month::SummaryPage;
use super::sentence::sentence_case;
use crate::domain::QuestionSet;
use crate::web::pages::staff::key_part;

impl SummaryPage {
    /// How far a row stands in.
    pub(super) fn depth(row: &Row) -> usize {
        row.depth as usize
    }

    /// A count for a cell. What is not stated is empty; the mark stands beside the answers.
    pub(super) fn number(&self, count: Option<u64>) -> String {
        count
            .map(|n| self.desk.n("release-number", n))
            .unwrap_or_default()
    }

    pub(super) fn answers(&self, row: &Row) -> String {
        [self.number(row.answers), row.mark.clone()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\u{a0}")
    }

    /// The bands of the table with their words: the set's own when one set was asked.
    pub(super) fn bands(&self) -> Vec<(&'static str, String)> {
        let used = |word: &str| {
            let states = |row: &Row| {
                row.bands
                    .each()
                    .iter()
                    .any(|(b, n)| *b == word && n.is_some())
            };
            self.summary.rows.iter().any(states)
        };
        let sets = self.summary.sets();
        let words = |band: &'static str| match sets.as_slice() {
            [only] => sentence_case(&self.band(*only, band)),
            _ => self.desk.t(&format!("release-band-{}", key_part(band))),
        };
        Bands::default()
            .each()
            .into_iter()
            .filter(|(band, _)| used(band))
            .map(|(band, _)| (band, words(band)))
            .collect()
    }

    pub(super) fn cells(&self, row: &Row) -> Vec<(String, String)> {
        let each = row.bands.each();
        let count = |band: &str| {
            each.iter()
                .find(|(word, _)| *word == band)
                .and_then(|(_, n)| *n)
        };
        let cell = |(band, words): (&'static str, String)| (words, self.number(count(band)));
        self.bands().into_iter().map(cell).collect()
    }

    pub(super) fn share_words(&self) -> String {
        match self.summary.sets().as_slice() {
            [only] => self.desk.t(&format!("release-share-{only}")),
            _ => self.desk.t("release-share"),
        }
    }

    /// What the bands mean, when the table must use general words for several sets.
    pub(super) fn meanings(&self) -> Vec<String> {
        let sets = self.summary.sets();
        if sets.len() < 2 {
            return Vec::new();
        }
        sets.iter()
            .map(|set| self.desk.t(&format!("release-meaning-{set}")))
            .collect()
    }

    /// The sets with a table of single answers: each with its rows.
    pub(super) fn answer_tables(&self) -> Vec<(QuestionSet, Vec<&Row>)> {
        let rows = |set: QuestionSet| -> Vec<&Row> {
            let told = |row: &&&Row| {
                row.question_set == Some(set) && row.scores.iter().any(Option::is_some)
            };
            self.summary.shown().iter().filter(told).copied().collect()
        };
        let table = |set: QuestionSet| (set, rows(set));
        self.summary
            .sets()
            .into_iter()
            .map(table)
            .filter(|(_, rows)| !rows.is_empty())
            .collect()
    }

    pub(super) fn answer_cells(&self, set: QuestionSet, row: &Row) -> Vec<(String, String)> {
        set.answers()
            .iter()
            .map(|answer| {
                let count = row.scores.get(answer.score.index()).copied().flatten();
                (self.desk.t(answer.key), self.number(count))
            })
            .collect()
    }

    /// Figures that have no column of their own: where, what, how much.
    pub(super) fn other_figures(&self) -> Vec<(String, String, String)> {
        let mut lines = Vec::new();
        for row in self.summary.shown() {
            for (measure, stated) in &row.others {
                let value = if measure.starts_with("share") || measure.contains("score") {
                    self.stated(stated)
                } else {
                    match count(stated.value) {
                        Some(n) => self.number(Some(n)),
                        None => stated.mark.clone(),
                    }
                };
                let where_it_is = self.full_name(row);
                lines.push((where_it_is, self.measure(measure), value));
            }
        }
        lines
    }

    /// A measure in words; one without a text stands as the files write it.
    fn measure(&self, measure: &str) -> String {
        let key = format!("release-measure-{}", key_part(measure).replace(' ', "-"));
        if self.desk.texts.has(&key) {
            self.desk.t(&key)
        } else {
            measure.to_owned()
        }
    }
}
