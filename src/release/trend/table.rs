//! `trend.csv`: the numbers behind the charts of months.

use super::past::Past;
use super::series::{Point, Series};
use crate::domain::QuestionSet;
use crate::release::csv::csv_table;
use crate::release::quantity::{Fraction, Number};
use crate::release::row::Cell;

/// Each row says that it is computed, so that nobody takes it for a figure of a release.
const STATUS: &str = "computed from releases, not part of one";

/// The columns. Names they share with `summary.csv` mean the same there.
const COLUMNS: [&str; 18] = [
    "status",
    "release",
    "organisation",
    "month",
    "question_set",
    "level",
    "service",
    "answers",
    "positive_least",
    "positive_most",
    "share_positive",
    "mean",
    "lower_limit",
    "upper_limit",
    "limits_on_trial",
    "new_limits_begin",
    "signal",
    "mark",
];

impl Past {
    /// Renders the months of the whole and of every service.
    ///
    /// # Errors
    /// Never; the writer's own error type is passed on.
    pub(crate) fn csv(&self, organisation: &str) -> Result<Vec<u8>, ::csv::Error> {
        let series = self
            .places()
            .filter_map(|place| Some((place, self.series(place)?)));
        let rows = series.flat_map(|(place, Series { points, .. })| {
            points
                .into_iter()
                .map(move |point| row(organisation, place, &point))
        });
        csv_table(&COLUMNS, rows)
    }
}

fn row(organisation: &str, place: Option<&str>, point: &Point) -> [Cell; COLUMNS.len()] {
    let text = |text: Option<&str>| text.map_or(Cell::Empty, Cell::text);
    let count = |count| Cell::Number(Number::Count(count));
    let fraction = |part| Cell::Number(Number::Fraction(Fraction::rounded(part)));
    let share = point.share.ok();
    let of_share = |cell: &dyn Fn(super::Share) -> Cell| share.map_or(Cell::Empty, cell);
    let limits = point.limits;
    let of_limits = |cell: &dyn Fn(super::Limits) -> Cell| limits.map_or(Cell::Empty, cell);
    let signal = point.signal.map(|(rule, side)| format!("{rule}_{side}"));
    [
        Cell::text(STATUS),
        text(point.release.as_deref()),
        Cell::text(organisation),
        Cell::text(point.month.to_string()),
        text(point.asked.map(QuestionSet::as_str)),
        Cell::text(if place.is_some() {
            "service"
        } else {
            "organisation"
        }),
        text(place),
        of_share(&|share| count(share.of)),
        of_share(&|share| count(share.least)),
        of_share(&|share| count(share.most)),
        of_share(&|share| fraction(share.middle())),
        of_limits(&|limits| fraction(limits.mean)),
        of_limits(&|limits| fraction(limits.of_share().0)),
        of_limits(&|limits| fraction(limits.of_share().1)),
        of_limits(&|limits| Cell::text(if limits.on_trial() { "yes" } else { "no" })),
        text(point.begins.map(super::Break::as_str)),
        text(signal.as_deref()),
        text(point.share.err().map(super::Gap::as_str)),
    ]
}

#[cfg(test)]
mod tests {
    use crate::release::trend::past::tests::{Told, past, told};

    #[test]
    fn every_row_says_that_it_is_computed() {
        let none = Told {
            share: None,
            ..told(0, 1)
        };
        let past = past(&[
            ("2026-05", told(80, 100)),
            ("2026-06", told(84, 100)),
            ("2026-07", none),
        ]);
        let csv = String::from_utf8(past.csv("=Council").unwrap()).unwrap();
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), 7);
        assert_eq!(
            lines[4..],
            [
                "\"computed from releases, not part of one\",council-2026-05-v1,'=Council,2026-05,fft,service,North,\
                 100,80,80,0.8,0.82,0.7136,0.9264,yes,,,",
                "\"computed from releases, not part of one\",council-2026-06-v1,'=Council,2026-06,fft,service,North,\
                 100,84,84,0.84,0.82,0.7136,0.9264,yes,,,",
                "\"computed from releases, not part of one\",council-2026-07-v1,'=Council,2026-07,fft,service,North,\
                 ,,,,0.82,0.7136,0.9264,yes,,,[c]",
            ]
        );
    }
}
