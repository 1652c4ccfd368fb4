//! The workbook of all months: services down, months across, and every row of every month.
//!
//! A figure is the one its month states. Pools are left out: other places are in them each month.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::domain::{Month, QuestionSet};
use crate::locale::Texts;
use crate::release::reading::{Depth, Row, Stated};
use crate::release::{Mark, Measure, PlaceLevel, Publication, Reading, Summary};

use super::cover::Cover;
use super::places::{count, share, unsaid};
use super::{Book, Rows, Sheet, Value, figures, heading, notes};

/// The mark of a month without a release.
pub(super) const UNRELEASED: &str = "[x]";

/// A month and what is read in it, where it is released.
struct Read {
    month: Month,
    reading: Option<Reading>,
}

/// A place of the comparison.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Place {
    depth: Depth,
    service: String,
}

/// What is compared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Compared {
    Answers,
    Share,
    Score,
}

/// All months, in order.
struct Series<'t> {
    texts: &'t Texts,
    months: Vec<Read>,
    places: Vec<Place>,
    sets: Vec<QuestionSet>,
}

impl<'s> Book<'s> {
    /// The workbook of the newest version of each month, published up to a day. Nothing for
    /// nothing.
    pub(in crate::release) fn of_series(
        summaries: &'s [Summary],
        publication: &Publication,
    ) -> Option<Self> {
        let newest = Summary::newest(summaries);
        let last = *newest.values().last()?;
        let first = *newest.values().next()?;
        let texts = Texts::of(publication.language);
        let series = Series::of(texts, &newest, publication);
        let organisation = &last.organisation.name;
        let blanks = [
            ("organisation", organisation.as_str().into()),
            ("first", texts.month(first.month).into()),
            ("last", texts.month(last.month).into()),
        ];
        let title = texts.with("sheet-series-title", &blanks);
        let of = texts.with("sheet-series-of", &blanks);
        let months = texts.with("sheet-series-months", &blanks);

        // The notes are worded by the newest month.
        let reading = Reading::of_part(last, [], publication.language);
        let mut sheets = vec![notes::of_series(&reading, &series.sets, last, &of)];
        sheets.push(series.sheet("compare", &[Compared::Share, Compared::Score], &of));
        sheets.push(series.sheet("compare_answers", &[Compared::Answers], &of));
        let summaries: Vec<&Summary> = newest.into_values().collect();
        let releases: Vec<&str> = summaries.iter().map(|one| one.release.as_str()).collect();
        let releases = releases.join(" ");
        sheets.push(figures(texts, &of, summaries));

        let cover = Cover::new(texts)
            .says("sheet-cover-organisation", organisation)
            .says("sheet-cover-months", months)
            .says("sheet-cover-releases", releases)
            .says("sheet-cover-released", texts.day(publication.released_on.0))
            .imprint(publication)
            .before(title.clone(), &sheets);
        sheets.insert(0, cover);
        Some(Self {
            title,
            organisation: organisation.clone(),
            language: publication.language,
            made_on: publication.released_on,
            sheets,
        })
    }
}

impl<'t> Series<'t> {
    fn of(texts: &'t Texts, newest: &BTreeMap<Month, &Summary>, publication: &Publication) -> Self {
        let read = |summary: &Summary| {
            let compared = summary.figures.iter().filter(|figure| {
                matches!(figure.level, PlaceLevel::Organisation | PlaceLevel::Service)
            });
            Reading::of_part(summary, compared, publication.language)
        };
        let ends = newest.keys().next().zip(newest.keys().last());
        let between = ends.map(|(first, last)| first.through(*last));
        let months: Vec<Read> = between
            .into_iter()
            .flatten()
            .map(|month| Read {
                month,
                reading: newest.get(&month).map(|summary| read(summary)),
            })
            .collect();
        // The services of the newest month stand first, in its order.
        let mut places: Vec<Place> = Vec::new();
        let mut sets: Vec<QuestionSet> = Vec::new();
        let mut known: HashSet<Place> = HashSet::new();
        for reading in months.iter().rev().filter_map(|read| read.reading.as_ref()) {
            for row in reading.rows.0.iter().filter(|row| !row.other) {
                let place = Place::of(row);
                if known.insert(place.clone()) {
                    places.push(place);
                }
            }
            sets.extend(reading.rows.sets());
        }
        let asked = |set: &&QuestionSet| sets.contains(set);
        let sets = QuestionSet::ALL.iter().filter(asked).copied().collect();
        Self {
            texts,
            months,
            places,
            sets,
        }
    }

    /// A table of these figures.
    fn sheet<'s>(&self, table: &'static str, compared: &[Compared], of: &str) -> Sheet<'s> {
        let rows_of = |reading: &Reading| -> HashMap<Place, Row> {
            let rows = reading.rows.0.iter().filter(|row| !row.other);
            rows.map(|row| (Place::of(row), row.clone())).collect()
        };
        let rows: Vec<Option<HashMap<Place, Row>>> = self
            .months
            .iter()
            .map(|read| read.reading.as_ref().map(rows_of))
            .collect();
        let mut lines = Vec::new();
        for place in &self.places {
            let told: Vec<&Row> = rows
                .iter()
                .flatten()
                .filter_map(|of| of.get(place))
                .collect();
            for compared in compared.iter().filter(|compared| compared.applies(&told)) {
                let named = self.named(place, *compared, &told);
                let mut line: Vec<Value> = named.into_iter().map(Value::text).collect();
                let mut revised = Vec::new();
                for (read, rows) in self.months.iter().zip(&rows) {
                    let Some((reading, rows)) = read.reading.as_ref().zip(rows.as_ref()) else {
                        line.push(Value::text(UNRELEASED));
                        continue;
                    };
                    let (value, mark) = match rows.get(place) {
                        Some(row) => compared.in_row(reading, row),
                        // A closed month names no service.
                        None if reading.rows.is_confidential() => {
                            (unsaid(Some(Mark::Confidential)), None)
                        }
                        None => (unsaid(Some(Mark::NotOpen)), None),
                    };
                    if mark == Some(Mark::Revised) {
                        revised.push(self.texts.month(read.month));
                    }
                    line.push(value);
                }
                line.push(match revised.as_slice() {
                    [] => Value::Nothing,
                    months => Value::text(format!("{} {}", Mark::Revised, months.join(", "))),
                });
                lines.push(line);
            }
        }
        let mut columns = vec![
            self.texts.get("sheet-column-service"),
            self.texts.get("release-column-measure"),
        ];
        columns.extend(self.months.iter().map(|read| self.texts.month(read.month)));
        columns.push(self.texts.get("sheet-column-mark"));
        let key = table.replace('_', "-");
        let name = self.texts.get(&format!("sheet-{key}"));
        Sheet {
            title: heading(self.texts, &name, of),
            name,
            table,
            holds: self.texts.get(&format!("sheet-holds-{key}")),
            columns,
            rows: Rows::Told(lines),
        }
    }

    /// The place and the figure of a line.
    fn named(&self, place: &Place, compared: Compared, told: &[&Row]) -> [String; 2] {
        let name = match place.depth {
            Depth::Organisation => {
                let newest = self.months.iter().rev();
                let organisation = newest
                    .filter_map(|read| read.reading.as_ref())
                    .map(|reading| reading.organisation.as_str())
                    .next();
                let blanks = [("organisation", organisation.unwrap_or_default().into())];
                self.texts.with("release-row-whole", &blanks)
            }
            _ => place.service.clone(),
        };
        let figure = match compared {
            Compared::Answers => self.texts.get("release-column-answers"),
            Compared::Score => self.texts.get("release-measure-score"),
            Compared::Share => {
                let sets: Vec<QuestionSet> = told.iter().filter_map(|r| r.question_set).collect();
                match sets.split_first() {
                    Some((set, rest)) if rest.iter().all(|other| other == set) => {
                        self.texts.get(&format!("release-share-{set}"))
                    }
                    _ => self.texts.get("release-share"),
                }
            }
        };
        [name, figure]
    }
}

impl Place {
    fn of(row: &Row) -> Self {
        Self {
            depth: row.depth,
            service: row.service.clone(),
        }
    }
}

impl Compared {
    /// Whether a place has such a figure. One that is never stated has a line of marks: that of
    /// shares, which every question has.
    fn applies(self, told: &[&Row]) -> bool {
        match self {
            Self::Answers => true,
            Self::Score => told.iter().any(|row| score(row).is_some()),
            Self::Share => {
                told.iter().any(|row| share(row).is_some())
                    || told.iter().all(|row| row.answers.is_none())
            }
        }
    }

    /// The figure of a row: a number, a range in words, or a mark.
    fn in_row(self, reading: &Reading, row: &Row) -> (Value, Option<Mark>) {
        let stated = match self {
            Self::Answers => return (count(row.answers, row.mark), row.mark),
            Self::Share => share(row),
            Self::Score => score(row),
        };
        let Some(stated) = stated else {
            return (unsaid(row.mark), None);
        };
        let value = match stated.value {
            Some(value) => Value::share(value),
            None => match reading.share_parts(stated) {
                Some((range, _)) => Value::text(range),
                None => unsaid(stated.mark),
            },
        };
        (value, stated.mark)
    }
}

/// The score of a question with a scale.
fn score(row: &Row) -> Option<&Stated> {
    let score = row.others.iter().find(|(of, _)| *of == Measure::Score);
    score.map(|(_, stated)| stated)
}
