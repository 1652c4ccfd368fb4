//! The tables for people: a row for each place, the figures beside it.

use std::collections::HashMap;

use crate::domain::QuestionSet;
use crate::release::reading::{Depth, Row, Stated, is_fraction, whole};
use crate::release::{Mark, Measure, Reading};

use super::{Rows, Sheet, Value, heading};

/// The places of a month.
pub(super) struct Places<'r> {
    reading: &'r Reading,
    of: &'r str,
    shown: Vec<&'r Row>,
    /// The channel of each touchpoint that has only one.
    only: HashMap<(&'r str, &'r str), String>,
}

/// The columns of figures that a table has, as far as its rows fill them.
struct Figures<'r> {
    reading: &'r Reading,
    bands: Vec<(&'static str, String)>,
    others: Vec<Measure>,
}

impl<'r> Places<'r> {
    pub(super) fn of(reading: &'r Reading, of: &'r str) -> Self {
        let mut channels: HashMap<(&str, &str), Vec<&Row>> = HashMap::new();
        let is_channel = |row: &&Row| row.depth == Depth::Channel && !row.other;
        for row in reading.rows.0.iter().filter(is_channel) {
            let touchpoint = (row.service.as_str(), row.touchpoint.as_str());
            channels.entry(touchpoint).or_default().push(row);
        }
        let only = |(touchpoint, channels): ((&'r str, &'r str), Vec<&Row>)| {
            let [channel] = channels.as_slice() else {
                return None;
            };
            Some((touchpoint, reading.name(channel)))
        };
        Self {
            reading,
            of,
            shown: reading.rows.shown(),
            only: channels.into_iter().filter_map(only).collect(),
        }
    }

    /// The whole and its services.
    pub(super) fn services<'s>(&self) -> Sheet<'s> {
        let mut rows = self.at(Depth::Organisation);
        rows.extend(self.at(Depth::Service));
        self.sheet("services", 1, &rows)
    }

    /// The touchpoints, when any is named.
    pub(super) fn touchpoints<'s>(&self) -> Option<Sheet<'s>> {
        let rows = self.at(Depth::Touchpoint);
        (!rows.is_empty()).then(|| self.sheet("touchpoints", 3, &rows))
    }

    /// The channels of touchpoints that have several.
    pub(super) fn channels<'s>(&self) -> Option<Sheet<'s>> {
        let rows = self.at(Depth::Channel);
        (!rows.is_empty()).then(|| self.sheet("channels", 3, &rows))
    }

    /// Every answer of the places whose answers are told one by one: a sheet for each question.
    pub(super) fn answers<'s>(&self) -> Vec<Sheet<'s>> {
        let tables = self.reading.answer_tables().into_iter();
        tables
            .map(|(set, rows)| self.answers_to(set, &rows))
            .collect()
    }

    fn answers_to<'s>(&self, set: QuestionSet, rows: &[&Row]) -> Sheet<'s> {
        let reading = self.reading;
        let mut columns = self.where_columns(3);
        columns.push(reading.t("release-column-answers"));
        columns.extend(set.answers().iter().map(|answer| reading.t(answer.key)));
        columns.push(reading.t("sheet-column-mark"));
        let told = rows.iter().map(|row| {
            let mut cells = self.where_cells(row, 3);
            cells.push(count(row.answers, row.mark));
            let score = |index: usize| row.scores.get(index).copied().flatten();
            let answers = set.answers().iter();
            cells.extend(answers.map(|answer| count(score(answer.score.index()), row.mark)));
            cells.push(marks(row));
            cells
        });
        let question = reading.t(set.question_key());
        let name = reading.t(&format!("sheet-answers-{set}"));
        Sheet {
            title: heading(reading.texts(), &name, self.of),
            name,
            table: match set {
                QuestionSet::Fft => "answers_fft",
                QuestionSet::Govuk => "answers_govuk",
                QuestionSet::Smiley => "answers_smiley",
            },
            holds: reading.say("sheet-holds-answers", "question", &question),
            columns,
            rows: Rows::Told(told.collect()),
        }
    }

    fn at(&self, depth: Depth) -> Vec<&'r Row> {
        let deep = |row: &&&Row| row.depth == depth;
        self.shown.iter().filter(deep).copied().collect()
    }

    /// A table of `rows`, with the first `levels` of service, touchpoint and channel.
    fn sheet<'s>(&self, table: &'static str, levels: usize, rows: &[&Row]) -> Sheet<'s> {
        let reading = self.reading;
        let figures = Figures::of(reading, rows);
        let mut columns = self.where_columns(levels);
        columns.extend(figures.columns());
        let told = rows.iter().map(|row| {
            let mut cells = self.where_cells(row, levels);
            cells.extend(figures.cells(row));
            cells
        });
        let name = reading.t(&format!("sheet-{table}"));
        Sheet {
            title: heading(reading.texts(), &name, self.of),
            name,
            table,
            holds: reading.t(&format!("sheet-holds-{table}")),
            columns,
            rows: Rows::Told(told.collect()),
        }
    }

    fn where_columns(&self, levels: usize) -> Vec<String> {
        let keys = ["service", "touchpoint", "channel"].into_iter();
        keys.take(levels)
            .map(|level| self.reading.t(&format!("sheet-column-{level}")))
            .collect()
    }

    /// Where a row is, level by level; below it, all.
    fn where_cells(&self, row: &Row, levels: usize) -> Vec<Value> {
        let all = [
            String::new(),
            self.reading.t("sheet-all-touchpoints"),
            self.reading.t("sheet-all-channels"),
        ];
        let mut names = [row.service.clone(), row.touchpoint.clone(), String::new()];
        let own = match row.depth {
            Depth::Organisation | Depth::Service => 0,
            Depth::Touchpoint => 1,
            Depth::Channel => 2,
        };
        for (level, (name, all)) in names.iter_mut().zip(all).enumerate().skip(own) {
            let plain = row.depth == Depth::Touchpoint && !row.other;
            if level > own {
                *name = all;
            } else if !plain {
                *name = self.reading.name(row);
            }
        }
        let touchpoint = (row.service.as_str(), row.touchpoint.as_str());
        if let (Depth::Touchpoint, false, Some(only)) =
            (row.depth, row.other, self.only.get(&touchpoint))
        {
            names[2].clone_from(only);
        }
        names.into_iter().take(levels).map(Value::text).collect()
    }
}

impl<'r> Figures<'r> {
    fn of(reading: &'r Reading, rows: &[&Row]) -> Self {
        let stated = |measure: &&Measure| {
            **measure != Measure::ShareTopTwo
                && rows
                    .iter()
                    .any(|row| row.others.iter().any(|(other, _)| other == *measure))
        };
        Self {
            reading,
            bands: reading.bands(),
            others: Measure::ALL.iter().filter(stated).copied().collect(),
        }
    }

    fn columns(&self) -> Vec<String> {
        let reading = self.reading;
        let mut columns = vec![reading.t("release-column-answers")];
        columns.extend(self.ends(reading.share_words()));
        columns.extend(self.bands.iter().map(|(_, words)| words.clone()));
        for measure in &self.others {
            let words = reading.measure(*measure);
            if is_fraction(*measure) {
                columns.extend(self.ends(words));
            } else {
                columns.push(words);
            }
        }
        columns.push(reading.t("sheet-column-mark"));
        columns
    }

    /// A measure, and the ends of its interval or range.
    fn ends(&self, measure: String) -> [String; 3] {
        let end = |key| self.reading.say(key, "figure", &measure);
        let (lower, upper) = (end("sheet-column-lower"), end("sheet-column-upper"));
        [measure, lower, upper]
    }

    fn cells(&self, row: &Row) -> Vec<Value> {
        let mut cells = vec![count(row.answers, row.mark)];
        cells.extend(fractions(share(row), row.mark));
        let each = row.bands.each();
        for (band, _) in &self.bands {
            let told = each.iter().find(|(word, _)| word == band);
            cells.push(count(told.and_then(|(_, told)| *told), row.mark));
        }
        for measure in &self.others {
            let other = row.others.iter().find(|(other, _)| other == measure);
            let stated = other.map(|(_, stated)| stated);
            if is_fraction(*measure) {
                cells.extend(fractions(stated, row.mark));
            } else {
                let told = stated.and_then(|stated| whole(stated.value));
                cells.push(count(told, stated.map_or(row.mark, |stated| stated.mark)));
            }
        }
        cells.push(marks(row));
        cells
    }
}

/// The share of good answers. `govuk` names it for the two answers it counts.
pub(super) fn share(row: &Row) -> Option<&Stated> {
    let top_two = || {
        row.others
            .iter()
            .find(|(of, _)| *of == Measure::ShareTopTwo)
    };
    row.share.as_ref().or_else(|| Some(&top_two()?.1))
}

/// A count, or why there is none.
pub(super) fn count(count: Option<u64>, mark: Option<Mark>) -> Value {
    count.map_or_else(|| unsaid(mark), Value::count)
}

/// A fraction and the ends of its interval, or why there is none.
fn fractions(stated: Option<&Stated>, mark: Option<Mark>) -> [Value; 3] {
    let Some(stated) = stated else {
        return [unsaid(mark), unsaid(mark), unsaid(mark)];
    };
    [stated.value, stated.lower, stated.upper]
        .map(|number| number.map_or_else(|| unsaid(stated.mark), Value::share))
}

/// The mark of a cell that states nothing. That a figure was revised is no reason to state none.
pub(super) fn unsaid(mark: Option<Mark>) -> Value {
    match mark {
        Some(mark @ (Mark::Confidential | Mark::NotOpen | Mark::Withdrawn)) => {
            Value::text(mark.as_str())
        }
        Some(Mark::Revised) | None => Value::Nothing,
    }
}

/// The marks of a row, each once.
fn marks(row: &Row) -> Value {
    let others = row.others.iter().map(|(_, stated)| stated.mark);
    let share = row.share.iter().map(|share| share.mark);
    let mut marks: Vec<&str> = Vec::new();
    for mark in others.chain(share).chain([row.mark]).flatten() {
        if !marks.contains(&mark.as_str()) {
            marks.push(mark.as_str());
        }
    }
    marks.sort_unstable();
    Value::text(marks.join(" "))
}
