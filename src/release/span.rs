//! A quarter or a year as the sum of its frozen months.
//!
//! Only published figures are added. So a sum is a figure that every reader could have computed,
//! and it is in no equation that the months are not in already. Where one month hides a place, the
//! sum hides it too: the months that state it can be added by whoever wants to.

use std::collections::HashMap;

use super::disclosure::Statement;
use super::figures::{Asked, Figure, Heading, Mark, Measure, PlaceLevel};
use super::outline::{Key, Said, said};
use super::summary::Summary;

/// The figures of some months of one organisation together: answers, bands, and what follows from
/// them. Of a month with several versions the newest counts.
///
/// A place that was not open in a month adds nothing to the sum. One that is hidden or withdrawn
/// in a month is so in the sum. Places are told apart by their names. Pools are left out: each
/// month has its own places in them.
pub fn sum_of(months: &[Summary]) -> Vec<Figure> {
    let newest = Summary::newest(months).into_values();
    let months: Vec<Read> = newest.map(Read::of).collect();
    let mut order: Vec<Key> = Vec::new();
    let mut asked: HashMap<Key, Asked> = HashMap::new();
    for month in &months {
        let mut after = 0;
        for (key, of_month) in &month.places {
            let known = order.iter().position(|known| known == key);
            if known.is_none() {
                // Behind what it stands behind in its own month.
                order.insert(after, key.clone());
            }
            after = known.unwrap_or(after) + 1;
            let so_far = asked.entry(key.clone()).or_insert(Asked::Nothing);
            *so_far = Asked::together([*so_far, *of_month].into_iter());
        }
    }
    let mut figures = Vec::new();
    for key in &order {
        let asked = asked.get(key).copied().unwrap_or(Asked::Nothing);
        let heading = Heading {
            asked,
            level: key.0,
            place: &key.1,
        };
        match together(&months, key) {
            Ok(sum) => heading.state(&sum, &mut figures),
            Err(mark) => heading.mark(mark, &mut figures),
        }
    }
    figures
}

/// A month as it is read: its places in their order, and what it says of each.
struct Read {
    places: Vec<(Key, Asked)>,
    marks: HashMap<Key, Mark>,
    said: Said,
    /// It states nothing of any place.
    silent: bool,
}

impl Read {
    fn of(month: &Summary) -> Self {
        let answers = |figure: &&Figure| {
            figure.measure == Measure::Answers && figure.level != PlaceLevel::Other
        };
        let places = || month.figures.iter().filter(answers);
        let key = |figure: &Figure| (figure.level, figure.place.clone());
        Self {
            places: places().map(|figure| (key(figure), figure.asked)).collect(),
            marks: places()
                .filter_map(|figure| Some((key(figure), figure.mark?)))
                .collect(),
            said: said(month),
            silent: places().all(|figure| figure.mark == Some(Mark::Confidential)),
        }
    }
}

/// The sum of what the months state of a place, or why there is none.
fn together(months: &[Read], key: &Key) -> Result<Statement, Mark> {
    let mut parts = Vec::new();
    let mut hidden = None;
    for month in months {
        match (month.said.get(key), month.marks.get(key)) {
            (Some(Some(statement)), _) => parts.push(*statement),
            (_, Some(Mark::NotOpen)) => {}
            (None, None) if !month.silent => {}
            (_, Some(Mark::Withdrawn)) => hidden = hidden.or(Some(Mark::Withdrawn)),
            _ => hidden = Some(Mark::Confidential),
        }
    }
    match hidden {
        Some(mark) => Err(mark),
        None if parts.is_empty() => Err(Mark::NotOpen),
        None => Ok(Statement::sum(parts.into_iter())),
    }
}

#[cfg(test)]
mod tests {
    use super::sum_of;
    use crate::domain::Month;
    use crate::release::fixtures::summary_of_sizes;
    use crate::release::{Figure, Mark, Measure, PlaceLevel, Quantity, Summary};

    fn month(number: u32, sizes: &[u64]) -> Summary {
        Summary {
            month: Month::new(2026, number).unwrap(),
            ..summary_of_sizes(sizes)
        }
    }

    fn answers(figures: &[Figure], level: PlaceLevel) -> Vec<(Option<u64>, Option<Mark>)> {
        let of_level = figures
            .iter()
            .filter(|figure| figure.level == level && figure.measure == Measure::Answers);
        of_level
            .map(|figure| {
                (
                    figure.quantity.as_count().map(|(count, _)| count),
                    figure.mark,
                )
            })
            .collect()
    }

    #[test]
    fn published_figures_are_added_and_hidden_ones_hide_the_sum() {
        let months = [
            month(1, &[20, 30]),
            month(2, &[40, 50]),
            month(3, &[3, 17, 60]),
        ];
        let two = sum_of(&months[..2]);
        let touchpoints = answers(&two, PlaceLevel::Touchpoint);
        assert_eq!(touchpoints, [(Some(60), None), (Some(80), None)]);
        let bands = two.iter().find(|figure| {
            figure.measure == Measure::BandCount && figure.level == PlaceLevel::Organisation
        });
        assert!(bands.is_some());

        let quarter = sum_of(&months);
        assert_eq!(
            answers(&quarter, PlaceLevel::Organisation),
            [(Some(220), None)]
        );
        let hidden = (None, Some(Mark::Confidential));
        assert_eq!(
            answers(&quarter, PlaceLevel::Touchpoint),
            [hidden, hidden, (Some(60), None)]
        );
        assert_eq!(answers(&quarter, PlaceLevel::Other), []);
        // A silent month says nothing of any place.
        let with_silent = sum_of(&[months[0].clone(), month(4, &[3, 2])]);
        assert!(
            answers(&with_silent, PlaceLevel::Touchpoint)
                .iter()
                .all(|of| *of == hidden)
        );
        assert_eq!(sum_of(&[]), []);
    }

    #[test]
    fn the_newest_version_counts() {
        let mut second = month(1, &[20, 60]);
        second.version = 2;
        let both = sum_of(&[second.clone(), month(1, &[20, 30])]);
        assert_eq!(both, sum_of(&[second.clone()]));
        let withdrawn = second
            .figures
            .iter_mut()
            .find(|f| f.measure == Measure::Answers)
            .unwrap();
        withdrawn.mark = Some(Mark::Withdrawn);
        withdrawn.quantity = Quantity::default();
        second.figures.retain(|figure| {
            figure.level != PlaceLevel::Organisation || figure.measure == Measure::Answers
        });
        let sum = sum_of(&[second, month(2, &[20, 30])]);
        assert_eq!(
            answers(&sum, PlaceLevel::Organisation),
            [(None, Some(Mark::Withdrawn))]
        );
        assert_eq!(answers(&sum, PlaceLevel::Service), [(Some(130), None)]);
    }

    #[test]
    fn a_place_of_one_month_stands_where_it_stood() {
        let quarter = sum_of(&[month(1, &[20]), month(2, &[20, 30])]);
        let names: Vec<_> = quarter
            .iter()
            .filter(|f| f.measure == Measure::Answers && f.level == PlaceLevel::Touchpoint)
            .map(|f| f.place.touchpoint.clone().unwrap())
            .collect();
        assert_eq!(names, ["Place T101", "Place T102"]);
        assert_eq!(
            answers(&quarter, PlaceLevel::Touchpoint),
            [(Some(40), None), (Some(30), None)]
        );
    }
}
