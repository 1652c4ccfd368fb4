//! The tables: the bands of every row, single answers, and figures without a column.

use super::Reading;
use super::rows::{Bands, Row, Stated, count};
use super::sentence::sentence_case;
use crate::domain::QuestionSet;
use crate::locale::key_part;
use crate::release::figures::Measure;

impl Reading {
    /// A count for a cell. What is not stated is empty; the mark stands beside the answers.
    pub(crate) fn number(&self, count: Option<u64>) -> String {
        count
            .map(|n| self.n("release-number", n))
            .unwrap_or_default()
    }

    pub(crate) fn answers(&self, row: &Row) -> String {
        let mark = row.mark.map(|mark| mark.to_string()).unwrap_or_default();
        [self.number(row.answers), mark]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\u{a0}")
    }

    /// The bands of the table with their words: the set's own when one set was asked.
    pub(crate) fn bands(&self) -> Vec<(&'static str, String)> {
        let used = |word: &str| {
            let states = |row: &Row| {
                row.bands
                    .each()
                    .iter()
                    .any(|(b, n)| *b == word && n.is_some_and(|n| n > 0))
            };
            self.rows.0.iter().any(states)
        };
        let sets = self.rows.sets();
        let words = |band: &'static str| match sets.as_slice() {
            [only] => sentence_case(&self.band(*only, band)),
            _ => self.t(&format!("release-band-{}", key_part(band))),
        };
        Bands::default()
            .each()
            .into_iter()
            .filter(|(band, _)| used(band))
            .map(|(band, _)| (band, words(band)))
            .collect()
    }

    pub(crate) fn cells(&self, row: &Row) -> Vec<(String, String)> {
        let each = row.bands.each();
        let count = |band: &str| {
            each.iter()
                .find(|(word, _)| *word == band)
                .and_then(|(_, n)| *n)
        };
        let cell = |(band, words): (&'static str, String)| (words, self.number(count(band)));
        self.bands().into_iter().map(cell).collect()
    }

    pub(crate) fn share_words(&self) -> String {
        match self.rows.sets().as_slice() {
            [only] => self.t(&format!("release-share-{only}")),
            _ => self.t("release-share"),
        }
    }

    /// What the bands mean, when the table must use general words for several sets.
    pub(crate) fn meanings(&self) -> Vec<String> {
        let sets = self.rows.sets();
        if sets.len() < 2 {
            return Vec::new();
        }
        sets.iter()
            .map(|set| self.t(&format!("release-meaning-{set}")))
            .collect()
    }

    /// The sets with a table of single answers: each with its rows.
    pub(crate) fn answer_tables(&self) -> Vec<(QuestionSet, Vec<&Row>)> {
        let rows = |set: QuestionSet| -> Vec<&Row> {
            let told = |row: &&&Row| {
                row.question_set == Some(set) && row.scores.iter().any(Option::is_some)
            };
            self.rows.shown().iter().filter(told).copied().collect()
        };
        let table = |set: QuestionSet| (set, rows(set));
        self.rows
            .sets()
            .into_iter()
            .map(table)
            .filter(|(_, rows)| !rows.is_empty())
            .collect()
    }

    pub(crate) fn answer_cells(&self, set: QuestionSet, row: &Row) -> Vec<(String, String)> {
        set.answers()
            .iter()
            .map(|answer| {
                let count = row.scores.get(answer.score.index()).copied().flatten();
                (self.t(answer.key), self.number(count))
            })
            .collect()
    }

    /// Figures that have no column of their own: where, what, how much.
    pub(crate) fn other_figures(&self) -> Vec<(String, String, String)> {
        let mut lines = Vec::new();
        for row in self
            .rows
            .shown()
            .into_iter()
            .filter(|r| !r.others.is_empty())
        {
            let place = self.full_name(row);
            let figures = self.other_figures_of(row).into_iter();
            lines.extend(figures.map(|(measure, value)| (place.clone(), measure, value)));
        }
        lines
    }

    /// Those of one row: what, how much.
    pub(crate) fn other_figures_of(&self, row: &Row) -> Vec<(String, String)> {
        let value = |measure: Measure, stated: &Stated| {
            if is_fraction(measure) {
                return self.stated(stated);
            }
            match (
                count(stated.value),
                count(stated.lower),
                count(stated.upper),
            ) {
                (Some(n), ..) => self.number(Some(n)),
                (None, Some(lower), Some(upper)) => self.texts.with(
                    "release-count-between",
                    &[("lower", lower.into()), ("upper", upper.into())],
                ),
                _ => stated.mark.map(|mark| mark.to_string()).unwrap_or_default(),
            }
        };
        row.others
            .iter()
            .map(|(measure, stated)| (self.measure(*measure), value(*measure, stated)))
            .collect()
    }

    /// A measure in words.
    pub(crate) fn measure(&self, measure: Measure) -> String {
        self.t(&format!("release-measure-{}", key_part(measure.as_str())))
    }
}

/// Whether a measure is a part of one, and not a count.
pub(crate) fn is_fraction(measure: Measure) -> bool {
    match measure {
        Measure::Score
        | Measure::SharePositive
        | Measure::ShareTopTwo
        | Measure::SharePositiveExcludingDontKnow => true,
        Measure::Answers
        | Measure::AnswerCount
        | Measure::BandCount
        | Measure::AnswersExcludingDontKnow
        | Measure::CommentsReceived
        | Measure::CommentsPublished
        | Measure::AnswersLeftOut => false,
    }
}
