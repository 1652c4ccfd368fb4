//! A year of one organisation, read by somebody who keeps every file: late answers, withdrawals, a
//! touchpoint that moves to another service, corrections large and small.

use std::collections::HashMap;

use proptest::prelude::*;

use super::fixtures::{publication, service, touchpoint};
use super::promise::{counts, files};
use super::tree::Node;
use super::{
    Asked, ChannelLeaf, Comments, CorrectionRefused, Counts, Edition, Figure, Leak, Mark, Measure,
    Parameters, Place, PlaceLevel, Quantity, Report, Sha256, Summary, Tree, audit, render,
};
use crate::domain::{Channel, Month, QuestionSet, Slug};

const MONTHS: usize = 12;
const SERVICES: usize = 3;
const PLACES: usize = 4;
/// The month from which on the first touchpoint belongs to the second service.
const MOVES: usize = 6;

/// The answers of a year, by month and place.
type Year = Vec<Vec<Counts>>;

fn month(number: usize) -> Month {
    Month::new(2026, u32::try_from(number + 1).unwrap()).unwrap()
}

/// The month's tree. Two places of each service; the first one has a second channel.
fn tree(number: usize, came: &[Counts], comments: Comments) -> Tree {
    let services = (0..SERVICES).map(|index| {
        let place = |place: usize, open: bool| {
            let at = index * PLACES + place;
            let leaf = |channel, counts| ChannelLeaf {
                channel,
                counts: open.then_some(counts),
            };
            let mut leaves = vec![leaf(Channel::Qr, came[at])];
            if place % 2 == 1 {
                leaves.push(leaf(Channel::Sms, came[(at + 1) % came.len()]));
            }
            touchpoint(&format!("P{index}{place}"), leaves)
        };
        let mut places: Vec<_> = (0..PLACES)
            .map(|number_of| {
                let moved = (index, number_of) == (0, 0) && number >= MOVES;
                place(number_of, !moved)
            })
            .collect();
        if index == 1 && number >= MOVES {
            let counts = Some(came[0]);
            let channel = Channel::Qr;
            places.push(touchpoint("MOVED", vec![ChannelLeaf { channel, counts }]));
        }
        service(&format!("{index}"), QuestionSet::Govuk, places)
    });
    let slug = Slug::parse("council").unwrap();
    Tree::new(
        slug,
        "Council".to_owned(),
        month(number),
        services.collect(),
        comments,
    )
    .unwrap()
}

/// An act on the answers of a released month.
#[derive(Debug, Clone)]
struct Act {
    month: usize,
    place: usize,
    taken: Counts,
    to: Option<usize>,
}

impl Act {
    /// Takes answers away from a place, as far as there are any, and brings them to another one.
    fn on(&self, came: &[Counts]) -> Vec<Counts> {
        let mut came = came.to_vec();
        let mut taken = self.taken;
        for (taken, there) in taken.0.iter_mut().zip(came[self.place].0) {
            *taken = (*taken).min(there);
        }
        came[self.place] = came[self.place].without(taken).unwrap();
        if let Some(to) = self.to {
            came[to] = came[to].plus(taken);
        }
        came
    }
}

fn attack(year: &[Summary]) -> Report {
    let rendered: Vec<_> = year
        .iter()
        .map(|summary| render(summary, &publication()).unwrap())
        .collect();
    audit(&rendered.iter().map(files).collect::<Vec<_>>())
}

/// Releases the year month by month. After each release some answers are withdrawn, and late ones
/// come in the month after.
fn released(year: &Year, late: &[Counts], withdrawn: &[Act], acts: &[Act]) -> Vec<Summary> {
    let mut all = Vec::new();
    let mut stand = year.clone();
    for number in 0..MONTHS {
        if let (Some(next), Some(late)) = (stand.get_mut(number + 1), late.get(number)) {
            next[number % (SERVICES * PLACES)] = next[number % (SERVICES * PLACES)].plus(*late);
        }
        let counts = &stand[number];
        let comments = Comments {
            received: counts.iter().map(|c| c.total()).sum::<u64>() / 3,
            published: counts.iter().map(|c| c.total()).sum::<u64>() / 5,
        };
        let edition = Edition {
            version: 1,
            previous: Some(Sha256::of(b"before")),
        };
        let first = Summary::of(
            &tree(number, counts, comments),
            edition,
            Parameters::STANDARD,
        );
        all.push(first);
    }
    for act in withdrawn {
        stand[act.month] = act.on(&stand[act.month]);
    }
    for act in acts {
        let before = stand[act.month].clone();
        let after = act.on(&before);
        let versions: Vec<Summary> = all
            .iter()
            .filter(|summary| summary.month == month(act.month))
            .cloned()
            .collect();
        let [old, new] =
            [&before, &after].map(|counts| tree(act.month, counts, Comments::default()));
        match Summary::corrected(&versions, &old, &new, Some(Sha256::of(b"before"))) {
            Ok(corrected) => {
                all.push(corrected);
                stand[act.month] = after;
            }
            Err(CorrectionRefused::Nothing) => {}
            Err(refused) => panic!("{refused}"),
        }
    }
    all
}

/// Every difference of two published counts of which one is a part of the other, or which are of
/// the same place in two versions, that is the count of a small group.
fn small_differences(all: &[Summary]) -> Vec<String> {
    type Counted<'s> = HashMap<(PlaceLevel, &'s Place), u64>;
    fn counted(summary: &Summary) -> Counted<'_> {
        let answers = |f: &&Figure| f.measure == Measure::Answers;
        let count = |f: &Figure| f.quantity.as_count().map(|(count, _)| count);
        let figures = summary.figures.iter().filter(answers);
        figures
            .filter_map(|f| Some(((f.level, &f.place), count(f)?)))
            .collect()
    }
    let holds = |a: &Place, b: &Place| {
        (a.service.is_none() || a.service == b.service)
            && (a.touchpoint.is_none() || a.touchpoint == b.touchpoint)
            && (a.channel.is_none() || a.channel == b.channel)
    };
    let small = |apart: u64| (1..10).contains(&apart);
    let mut found = Vec::new();
    for (index, one) in all.iter().enumerate() {
        let own = counted(one);
        for (whole, sum) in &own {
            for (part, count) in &own {
                let nested = whole.0 != PlaceLevel::Other && holds(whole.1, part.1);
                if nested && small(sum.saturating_sub(*count)) {
                    found.push(format!("{}: {} - {}", one.release, whole.1, part.1));
                }
            }
        }
        for other in all
            .iter()
            .take(index)
            .filter(|other| other.month == one.month)
        {
            let before = counted(other);
            for (place, now) in &own {
                let apart = before.get(place).map_or(0, |then| then.abs_diff(*now));
                if small(apart) {
                    found.push(format!("{} - {}: {}", one.release, other.release, place.1));
                }
            }
        }
    }
    found
}

fn any_year() -> impl Strategy<Value = Year> {
    let places = prop::collection::vec(counts(QuestionSet::Govuk), SERVICES * PLACES);
    prop::collection::vec(places, MONTHS)
}

fn act(most: u64) -> impl Strategy<Value = Act> {
    let place = 1..SERVICES * PLACES;
    (
        0..MONTHS,
        place.clone(),
        prop::array::uniform5(0..=most),
        prop::option::of(place),
    )
        .prop_map(|(month, place, [a, b, c, d, e], to)| Act {
            month,
            place,
            taken: Counts([0, a, b, c, d, e]),
            to: to.filter(|to| *to != place),
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_year_with_everything_that_happens_withstands_the_attack(
        year in any_year(),
        late in prop::collection::vec(counts(QuestionSet::Govuk), MONTHS),
        withdrawn in prop::collection::vec(act(1), 0..12),
        large in prop::collection::vec(act(40), 0..6),
        small in prop::collection::vec(act(2), 0..4),
    ) {
        let acts = [large, small].concat();
        let all = released(&year, &late, &withdrawn, &acts);
        let report = attack(&all);
        prop_assert!(report.is_safe(), "{:?}", report.findings);
        prop_assert_eq!(report.releases, all.len());
        prop_assert_eq!(small_differences(&all), Vec::<String>::new());
        // Withdrawn answers alone make no new file.
        let without = released(&year, &late, &[], &[]);
        prop_assert_eq!(&all[..MONTHS], &without[..]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A reader who adds the files up has every figure of a quarter, and no other: each is a sum of
    /// published counts, so a quarter adds no equation to those of its months.
    #[test]
    fn a_quarter_says_what_its_months_say_together(year in any_year()) {
        let months = &released(&year, &[], &[], &[])[..3];
        let count = |figures: &[Figure], of: &Figure| {
            let same = |f: &&Figure| {
                (f.level, &f.place, f.measure, f.slice) == (of.level, &of.place, of.measure, of.slice)
            };
            figures.iter().find(same).and_then(|f| f.quantity.as_count())
        };
        let quarter = super::sum_of(months);
        let counts = |f: &&Figure| matches!(f.measure, Measure::Answers | Measure::BandCount);
        for figure in quarter.iter().filter(counts) {
            let parts: Vec<_> = months
                .iter()
                .map(|month| count(&month.figures, figure))
                .collect();
            let stated: Option<Vec<(u64, u64)>> = parts.iter().copied().collect();
            let add = |stated: Vec<(u64, u64)>| {
                let sum = |of: fn(&(u64, u64)) -> u64| stated.iter().map(of).sum::<u64>();
                (sum(|range| range.0), sum(|range| range.1))
            };
            if let Some(sum) = figure.quantity.as_count() {
                prop_assert!(sum.0 >= 10 || figure.measure == Measure::BandCount);
                let (stated, open) = (stated.map(add), parts.iter().all(Option::is_some));
                prop_assert!(!open || stated == Some(sum), "{:?} {:?}", stated, sum);
            } else {
                prop_assert!(parts.contains(&None));
            }
        }
    }
}

/// A year in which everything happens, as numbers: twelve places a month.
fn plain_year() -> Year {
    let sizes = [90, 3, 24, 40, 60, 0, 35, 18, 8, 75, 2, 130];
    let of = |month: usize| {
        let places = sizes.iter().enumerate().map(move |(place, size)| {
            let part = (size + if place < 8 { month as u64 } else { 0 }) / 3;
            Counts([
                0,
                part / 2,
                part - part / 2,
                part,
                part / 2,
                size.saturating_sub(part),
            ])
        });
        places.collect()
    };
    (0..MONTHS).map(of).collect()
}

fn taken(month: usize, place: usize, taken: [u64; 6]) -> Act {
    Act {
        month,
        place,
        taken: Counts(taken),
        to: None,
    }
}

#[test]
fn a_large_correction_is_told_and_a_small_one_withdrawn() {
    let late = vec![Counts([0, 1, 0, 1, 0, 2]); MONTHS];
    let withdrawn: Vec<Act> = (0..MONTHS)
        .map(|month| taken(month, 4, [0, 1, 0, 0, 0, 1]))
        .collect();
    let acts = [
        taken(2, 0, [0, 6, 6, 6, 0, 12]),
        taken(4, 6, [0, 1, 1, 0, 0, 1]),
        Act {
            to: Some(4),
            ..taken(8, 11, [0, 8, 8, 8, 8, 8])
        },
    ];
    let all = released(&plain_year(), &late, &withdrawn, &acts);
    assert_eq!(all.len(), MONTHS + acts.len());
    let report = attack(&all);
    assert!(report.is_safe(), "{:?}", report.findings);
    assert_eq!(small_differences(&all), Vec::<String>::new());
    let marks = |summary: &Summary, mark| summary.figures.iter().any(|f| f.mark == Some(mark));
    let told: Vec<(bool, bool)> = all[MONTHS..]
        .iter()
        .map(|new| (marks(new, Mark::Revised), marks(new, Mark::Withdrawn)))
        .collect();
    assert_eq!(told, [(true, false), (false, true), (true, false)]);
}

/// A correction that computes everything anew gives the corrected away.
#[test]
fn a_month_that_is_counted_anew_is_found() {
    let year = plain_year();
    let few = taken(2, 0, [0, 1, 1, 0, 0, 1]);
    let anew = |act: &Act| {
        let of = |version, counts: &[Counts]| {
            let (previous, parameters) = (None, Parameters::STANDARD);
            let edition = Edition { version, previous };
            Summary::of(&tree(2, counts, Comments::default()), edition, parameters)
        };
        attack(&[of(1, &year[2]), of(2, &act.on(&year[2]))])
    };
    let found = anew(&few).findings;
    assert!(
        found
            .iter()
            .any(|f| matches!(f.what, Leak::SmallDifference { .. })),
        "{found:?}"
    );
    // Many are gone, and the place joins those that are told together.
    let many = taken(2, 2, [0, 9, 9, 9, 9, 9]);
    let found = anew(&many).findings;
    assert!(
        found.iter().any(|f| matches!(f.what, Leak::Regrouped(1))),
        "{found:?}"
    );
}

/// Which children of a place are hidden, by their answers.
type Hides = fn(&[u64]) -> Vec<bool>;

/// Hides the small ones and states every total.
fn naive(children: &[u64]) -> Vec<bool> {
    children.iter().map(|&answers| answers < 10).collect()
}

/// Hides the smallest other one too, where one alone is small.
fn classic(children: &[u64]) -> Vec<bool> {
    let mut hidden = naive(children);
    if hidden.iter().filter(|&&hidden| hidden).count() == 1 {
        let others = children
            .iter()
            .enumerate()
            .filter(|(index, _)| !hidden[*index]);
        if let Some((index, _)) = others.min_by_key(|(_, answers)| **answers) {
            hidden[index] = true;
        }
    }
    hidden
}

/// The answers of a place and of all below it, as another method would state them.
fn stated(node: &Node, hidden: bool, hides: Hides, figures: &mut Vec<Figure>) {
    let mark = match (node.open, hidden) {
        (false, _) => Some(Mark::NotOpen),
        (true, true) => Some(Mark::Confidential),
        (true, false) => None,
    };
    let quantity = match mark {
        None => Quantity::count(node.counts.total()),
        Some(_) => Quantity::default(),
    };
    figures.push(Figure {
        asked: Asked::Mixed,
        level: node.level,
        place: node.place.clone(),
        measure: Measure::Answers,
        slice: None,
        quantity,
        mark,
    });
    let open = || node.children.iter().filter(|child| child.open);
    let answers: Vec<u64> = open().map(|child| child.counts.total()).collect();
    let mut of_open = hides(&answers).into_iter();
    for child in &node.children {
        let small = child.open && of_open.next().unwrap_or(true);
        stated(child, hidden || small, hides, figures);
    }
}

#[test]
fn a_year_told_by_other_methods_is_found() {
    for hides in [naive as Hides, classic] {
        let found = (0..MONTHS).filter(|&number| {
            let tree = tree(number, &plain_year()[number], Comments::default());
            let edition = Edition {
                version: 1,
                previous: None,
            };
            let mut summary = Summary::of(&tree, edition, Parameters::STANDARD);
            summary.figures.clear();
            stated(&tree.root, false, hides, &mut summary.figures);
            !attack(&[summary]).is_safe()
        });
        assert!(found.count() >= 6);
    }
}
