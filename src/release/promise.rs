//! Promise 8, tried on every small table there is, and on many large ones.
//!
//! The reader of these tests knows the method, its numbers and everything published. He lists all
//! counts there could be, keeps those that give the very same publication, and looks how far each
//! hidden count still varies. Methods that are known to leak go through the same test, so that it
//! is known to bite.

use std::collections::HashMap;
use std::hash::Hash;

use proptest::prelude::*;

use super::atoms::{Grouping, group};
use super::fixtures::{FIRST, leaf, publication, service, touchpoint, tree, tree_of_sizes};
use super::tree::Node;
use super::{
    ChannelLeaf, Comments, Counts, Figure, Mark, Measure, Parameters, Place, PlaceLevel,
    PublicFiles, Quantity, Rendered, ServiceBranch, Summary, Tree, audit, csv, render,
};
use crate::domain::{Channel, Code, QuestionSet, Score, Slug};

/// Everything that could have been, by what would have been published of it.
struct Worlds<P> {
    told: HashMap<P, Vec<Option<(u64, u64)>>>,
}

/// How far the hidden counts of all publications vary.
#[derive(Debug, PartialEq, Eq)]
struct Spread {
    hidden: usize,
    exact: usize,
    narrowest: u64,
}

impl<P: Hash + Eq> Worlds<P> {
    fn new() -> Self {
        Self {
            told: HashMap::new(),
        }
    }

    /// Takes a world: its publication, and the count of each place, `None` where it is stated.
    fn take(&mut self, publication: P, hidden: &[Option<u64>]) {
        let first = || {
            hidden
                .iter()
                .map(|count| count.map(|count| (count, count)))
                .collect()
        };
        let seen = self.told.entry(publication).or_insert_with(first);
        for (range, count) in seen.iter_mut().zip(hidden) {
            assert_eq!(
                range.is_some(),
                count.is_some(),
                "one publication, one set of places"
            );
            if let (Some((least, most)), Some(count)) = (range, count) {
                *least = (*least).min(*count);
                *most = (*most).max(*count);
            }
        }
    }

    fn spread(&self) -> Spread {
        let widths = || {
            self.told
                .values()
                .flatten()
                .flatten()
                .map(|(least, most)| most - least)
        };
        Spread {
            hidden: widths().count(),
            exact: widths().filter(|&width| width == 0).count(),
            narrowest: widths().min().unwrap_or(u64::MAX),
        }
    }
}

/// Every list of `places` counts with at most `total` together.
pub(super) fn every(places: usize, total: u64, visit: &mut impl FnMut(&[u64])) {
    fn fill(counts: &mut Vec<u64>, places: usize, left: u64, visit: &mut impl FnMut(&[u64])) {
        if counts.len() == places {
            return visit(counts);
        }
        for count in 0..=left {
            counts.push(count);
            fill(counts, places, left - count, visit);
            counts.pop();
        }
    }
    fill(&mut Vec::new(), places, total, visit);
}

/// Which children of a place a method hides, for one place of `k` answers or more.
type Method = fn(&[u64], Parameters) -> Vec<bool>;

/// The method of this stage.
fn pool_with_shield(children: &[u64], parameters: Parameters) -> Vec<bool> {
    match group(children, parameters) {
        Grouping::Each => vec![false; children.len()],
        Grouping::Pooled(pooled) => pooled,
        Grouping::Whole => vec![true; children.len()],
    }
}

/// Hides the small ones and states the total.
fn naive(children: &[u64], parameters: Parameters) -> Vec<bool> {
    children
        .iter()
        .map(|&answers| answers < parameters.k())
        .collect()
}

/// Hides the smallest other one too, where only one is small: the usual secondary suppression.
fn usual(children: &[u64], parameters: Parameters) -> Vec<bool> {
    let mut hidden = naive(children, parameters);
    if hidden.iter().filter(|&&hidden| hidden).count() == 1 {
        let others = children
            .iter()
            .enumerate()
            .filter(|(index, _)| !hidden[*index]);
        if let Some((index, _)) = others.min_by_key(|(index, answers)| (**answers, *index)) {
            hidden[index] = true;
        }
    }
    hidden
}

/// Shields in public order, but takes the first one whatever it has.
fn without_width(children: &[u64], parameters: Parameters) -> Vec<bool> {
    pool_with_shield(children, Parameters::toy(parameters.k(), 0))
}

fn one_place(method: Method, children: usize, total: u64) -> Spread {
    let parameters = Parameters::STANDARD;
    let mut worlds = Worlds::new();
    every(children, total, &mut |counts| {
        let sum: u64 = counts.iter().sum();
        if sum >= parameters.k() {
            let hides = method(counts, parameters);
            let side = |wanted: bool| -> Vec<Option<u64>> {
                let of = |(&count, &hidden): (&u64, &bool)| (hidden == wanted).then_some(count);
                counts.iter().zip(&hides).map(of).collect()
            };
            worlds.take((sum, side(false)), &side(true));
        }
    });
    worlds.spread()
}

#[test]
fn no_hidden_child_is_known_to_within_the_width() {
    for (children, total) in [(2, 44), (3, 44), (4, 44)] {
        let spread = one_place(pool_with_shield, children, total);
        assert!(spread.hidden > 50, "{spread:?}");
        assert_eq!(spread.exact, 0);
        assert!(
            spread.narrowest >= Parameters::STANDARD.w(),
            "{children}: {spread:?}"
        );
    }
}

#[test]
fn the_same_test_finds_the_holes_of_other_methods() {
    for method in [naive as Method, usual, without_width] {
        let spread = one_place(method, 3, 44);
        assert!(spread.exact > 0, "{spread:?}");
    }
}

/// The figures of a release and the true counts of what it hides.
fn publish(tree: &Tree, parameters: Parameters) -> (Vec<Figure>, Vec<Option<u64>>) {
    fn counts(node: &Node, all: &mut Vec<u64>) {
        all.push(node.counts.total());
        node.children.iter().for_each(|child| counts(child, all));
    }
    let figures = Summary::of(tree, FIRST, parameters).figures;
    let mut all = Vec::new();
    counts(&tree.root, &mut all);
    let places = figures
        .iter()
        .filter(|f| f.measure == Measure::Answers && f.level != PlaceLevel::Other)
        .map(|figure| figure.mark.is_some());
    let hidden = places
        .zip(all)
        .map(|(hidden, count)| hidden.then_some(count))
        .collect();
    (figures, hidden)
}

/// Whole releases of every small organisation, by services and their touchpoints.
#[test]
fn no_hidden_place_of_a_whole_tree_is_known_to_within_the_width() {
    for (shape, total, k) in [
        (&[2, 2][..], 20, 3),
        (&[2, 1], 32, 4),
        (&[3, 2], 14, 3),
        (&[2, 2, 1], 14, 3),
    ] {
        let parameters = Parameters::toy(k, 2);
        let mut worlds = Worlds::new();
        every(shape.iter().sum(), total, &mut |counts| {
            if counts.iter().sum::<u64>() < k {
                return;
            }
            let mut rest = counts;
            let split = |&places: &usize| {
                let (own, others) = rest.split_at(places);
                rest = others;
                own
            };
            let services: Vec<&[u64]> = shape.iter().map(split).collect();
            let (told, hidden) = publish(&tree_of_sizes(&services), parameters);
            worlds.take(told, &hidden);
        });
        let spread = worlds.spread();
        assert!(spread.hidden > 500, "{spread:?}");
        assert!(spread.narrowest >= parameters.w(), "{shape:?}: {spread:?}");
    }
}

/// The same one level deeper: two services, two touchpoints in one of them, and their channels.
#[test]
fn no_hidden_channel_is_known_to_within_the_width() {
    let parameters = Parameters::toy(3, 2);
    let mut worlds = Worlds::new();
    every(5, 12, &mut |counts| {
        if counts.iter().sum::<u64>() < parameters.k() {
            return;
        }
        let leaf = |channel, index: usize| leaf(channel, counts[index]);
        let first = touchpoint("AAA", vec![leaf(Channel::Qr, 0), leaf(Channel::Sms, 1)]);
        let second = touchpoint("BBB", vec![leaf(Channel::Qr, 2)]);
        let third = touchpoint("CCC", vec![leaf(Channel::Qr, 3), leaf(Channel::Kiosk, 4)]);
        let services = vec![
            service("One", QuestionSet::Fft, vec![first, second]),
            service("Two", QuestionSet::Govuk, vec![third]),
        ];
        let (told, hidden) = publish(&tree(services).unwrap(), parameters);
        worlds.take(told, &hidden);
    });
    let spread = worlds.spread();
    assert!(spread.hidden > 300, "{spread:?}");
    assert!(spread.narrowest >= parameters.w(), "{spread:?}");
}

pub(super) fn files(rendered: &Rendered) -> PublicFiles<'_> {
    let bytes = |name| {
        rendered
            .file(name)
            .map(|file| file.bytes.as_slice())
            .unwrap()
    };
    PublicFiles {
        json: bytes(super::JSON),
        csv: bytes(super::CSV),
    }
}

#[test]
fn a_month_of_nobody_is_told_like_a_month_of_few() {
    let rendered = |answers: u64, comments: u64| {
        let mut tree = tree_of_sizes(&[&[answers, 0], &[0]]);
        tree.comments = Comments {
            received: comments,
            published: 0,
        };
        render(
            &Summary::of(&tree, FIRST, Parameters::STANDARD),
            &publication(),
        )
        .unwrap()
    };
    let none = rendered(0, 0);
    for answers in 1..10 {
        assert_eq!(rendered(answers, answers), none);
    }
    assert_ne!(rendered(10, 0), none);
    let table = csv::read(files(&none).csv).unwrap();
    assert_eq!(table.len(), 1);
    let line = String::from_utf8(files(&none).csv.to_vec()).unwrap();
    assert!(
        line.ends_with(
            "council-2026-05-v1,Council,2026-05,fft,organisation,,,,answers,,,,,[c]\r\n"
        )
    );
    assert!(audit(&[files(&none)]).is_safe());
}

#[test]
fn marks_say_why_nothing_is_stated() {
    let closed = ChannelLeaf {
        channel: Channel::Paper,
        counts: None,
    };
    let services = vec![
        service(
            "Open",
            QuestionSet::Fft,
            vec![
                touchpoint("AAA", vec![leaf(Channel::Qr, 0), closed]),
                touchpoint("BBB", vec![leaf(Channel::Qr, 16), leaf(Channel::Sms, 30)]),
                touchpoint("CCC", vec![leaf(Channel::Qr, 40), closed]),
                touchpoint("DDD", vec![closed]),
            ],
        ),
        service(
            "Shut",
            QuestionSet::Govuk,
            vec![touchpoint("EEE", vec![closed])],
        ),
        service("Never", QuestionSet::Govuk, vec![]),
    ];
    let summary = Summary::of(&tree(services).unwrap(), FIRST, Parameters::STANDARD);
    let told: Vec<String> = summary
        .figures
        .iter()
        .filter(|figure| figure.measure == Measure::Answers)
        .map(|figure| {
            let mark = figure.mark.map(|mark| mark.to_string());
            let value = figure.quantity.value.map(|value| value.to_string());
            let said = mark.or(value).unwrap_or_default();
            format!("{} | {} | {said}", figure.level, figure.place)
        })
        .collect();
    assert_eq!(
        told,
        [
            "organisation | the organisation | 86",
            "service | Open | 86",
            // Few answers, none, and shielding a place that has few: all alike.
            "touchpoint | Open > Place AAA | [c]",
            "channel | Open > Place AAA > qr | [c]",
            "channel | Open > Place AAA > paper | [z]",
            "touchpoint | Open > Place BBB | [c]",
            "channel | Open > Place BBB > qr | [c]",
            "channel | Open > Place BBB > sms | [c]",
            "touchpoint | Open > Place CCC | 40",
            "channel | Open > Place CCC > qr | 40",
            "channel | Open > Place CCC > paper | [z]",
            "touchpoint | Open > Place DDD | [z]",
            "channel | Open > Place DDD > paper | [z]",
            "other | Open | 46",
            "service | Shut | [z]",
            "touchpoint | Shut > Place EEE | [z]",
            "channel | Shut > Place EEE > paper | [z]",
            "service | Never | [z]",
        ]
    );
}

#[test]
fn comments_are_counted_when_both_sides_are_groups() {
    let stated = |received, published| {
        let mut tree = tree_of_sizes(&[&[100]]);
        tree.comments = Comments {
            received,
            published,
        };
        let summary = Summary::of(&tree, FIRST, Parameters::STANDARD);
        let of = |measure| {
            let figure = summary
                .figures
                .iter()
                .find(|f| f.measure == measure)
                .unwrap();
            assert_eq!(figure.mark.is_some(), figure.quantity.is_empty());
            figure.mark.is_none()
        };
        (
            of(Measure::CommentsReceived),
            of(Measure::CommentsPublished),
        )
    };
    assert_eq!(stated(9, 9), (false, false));
    assert_eq!(stated(10, 10), (true, false));
    assert_eq!(stated(40, 9), (true, false));
    assert_eq!(stated(40, 31), (true, false));
    assert_eq!(stated(40, 30), (true, true));
    assert_eq!(stated(90, 80), (true, true));
    // Who did not write is a group as well.
    assert_eq!(stated(91, 50), (false, false));
    assert_eq!(stated(300, 50), (false, false));
}

#[test]
fn revised_figures_are_marked() {
    let first = Summary::of(&tree_of_sizes(&[&[40, 80]]), FIRST, Parameters::STANDARD);
    let second = Summary::of(&tree_of_sizes(&[&[40, 60]]), FIRST, Parameters::STANDARD);
    let revised = second.revising(&first);
    let marked = |index: usize, measure| {
        let place = |f: &&Figure| {
            f.level == PlaceLevel::Touchpoint
                && f.place.touchpoint == Some(format!("Place T10{index}"))
                && f.measure == measure
        };
        revised.figures.iter().find(place).unwrap().mark
    };
    assert_eq!(marked(1, Measure::Answers), None);
    assert_eq!(marked(2, Measure::Answers), Some(Mark::Revised));
    assert_eq!(marked(2, Measure::SharePositive), Some(Mark::Revised));
}

/// Sizes as they are found: many places with few or none, a few with hundreds.
fn size() -> impl Strategy<Value = u64> {
    prop_oneof![
        2 => Just(0_u64),
        4 => 1..10_u64,
        4 => 10..40_u64,
        2 => 40..120_u64,
        1 => 120..3_000_u64,
    ]
}

/// The answers of one leaf: of any mix, and often all alike.
pub(super) fn counts(set: QuestionSet) -> impl Strategy<Value = Counts> {
    let scores: Vec<usize> = set.scores().map(Score::index).collect();
    let few = scores.clone();
    (
        size(),
        prop::sample::select(scores),
        prop::collection::vec(prop::sample::select(few), 0..5),
    )
        .prop_map(|(size, most, others)| {
            let mut counts = [0; 6];
            let spread = others.len() as u64 * (size / 6);
            for other in others {
                counts[other] += size / 6;
            }
            counts[most] += size - spread;
            Counts(counts)
        })
}

fn any_service(index: usize) -> impl Strategy<Value = ServiceBranch> {
    prop::sample::select(QuestionSet::ALL).prop_flat_map(move |set| {
        let leaf = prop::option::weighted(0.85, counts(set));
        let leaves = prop::collection::vec(leaf, 1..4);
        prop::collection::vec(leaves, 0..7).prop_map(move |places| {
            let places = places.into_iter().enumerate().map(|(place, leaves)| {
                let code = Code::parse(&format!("P{index}{place}")).unwrap();
                let channels = Channel::ALL.iter().copied();
                let leaves = leaves.into_iter().zip(channels);
                let channels = leaves.map(|(counts, channel)| ChannelLeaf { channel, counts });
                let mut touchpoint = touchpoint(code.as_str(), channels.collect());
                touchpoint.name = format!("Place {}", place / 2);
                touchpoint
            });
            let slug = Slug::parse(&format!("s-{index}")).unwrap();
            ServiceBranch {
                slug,
                ..service("Care", set, places.collect())
            }
        })
    })
}

fn any_tree() -> impl Strategy<Value = Tree> {
    let one_set = any::<bool>();
    let services = (1..6_usize).prop_flat_map(|n| (0..n).map(any_service).collect::<Vec<_>>());
    (services, 0..2_000_u64, 0..500_u64, one_set).prop_filter_map(
        "the same question set",
        |(services, received, published, one_set)| {
            let sets = || services.iter().map(|service| service.question_set);
            if one_set && sets().any(|set| Some(set) != sets().next()) {
                return None;
            }
            let mut tree = tree(services).unwrap();
            tree.comments = Comments {
                received: received + published,
                published,
            };
            Some(tree)
        },
    )
}

/// The answers of every place by its name.
fn truth(node: &Node, all: &mut HashMap<Place, u64>) {
    all.insert(node.place.clone(), node.counts.total());
    node.children.iter().for_each(|child| truth(child, all));
}

proptest! {
    #[test]
    fn any_release_withstands_the_attack(tree in any_tree()) {
        let summary = Summary::of(&tree, FIRST, Parameters::STANDARD);
        let rendered = render(&summary, &publication()).unwrap();
        let report = audit(&[files(&rendered)]);
        prop_assert!(report.is_safe(), "{:?}", report.findings);
        prop_assert_eq!(report.figures, summary.figures.len());
        prop_assert_eq!(&rendered, &render(&summary, &publication()).unwrap());
    }

    #[test]
    fn every_format_says_the_same(tree in any_tree()) {
        let summary = Summary::of(&tree, FIRST, Parameters::STANDARD);
        let rendered = render(&summary, &publication()).unwrap();
        let read = Summary::from_json(files(&rendered).json).unwrap();
        prop_assert_eq!(&read, &summary);
        let table = csv::read(files(&rendered).csv).unwrap();
        prop_assert_eq!(table, read.rows().collect::<Vec<_>>());
    }

    #[test]
    fn what_is_stated_is_true_and_of_k_or_more(tree in any_tree()) {
        let summary = Summary::of(&tree, FIRST, Parameters::STANDARD);
        let mut places = HashMap::new();
        truth(&tree.root, &mut places);
        let total = tree.root.counts.total();
        let answers = || summary.figures.iter().filter(|f| f.measure == Measure::Answers);
        let stated: Vec<&Figure> = answers().filter(|figure| figure.mark.is_none()).collect();
        let count = |figure: &Figure| figure.quantity.as_count().unwrap().0;
        for figure in &stated {
            prop_assert!(count(figure) >= 10);
            if figure.level != PlaceLevel::Other {
                prop_assert_eq!(Some(&count(figure)), places.get(&figure.place));
            }
        }
        // Every place has its row, and the parts of a stated one add up to it.
        let named = answers().filter(|figure| figure.level != PlaceLevel::Other).count();
        prop_assert_eq!(named, if total >= 10 { places.len() } else { 1 });
        let services: u64 = stated.iter().filter(|figure| match figure.level {
            PlaceLevel::Service => true,
            PlaceLevel::Other => figure.place == Place::default(),
            _ => false,
        }).map(|figure| count(figure)).sum();
        let shown = stated.iter().any(|figure| figure.level == PlaceLevel::Service);
        prop_assert_eq!(services, if shown { total } else { 0 });
        for figure in summary.figures.iter().filter(|figure| figure.mark.is_some()) {
            prop_assert_eq!(figure.quantity, Quantity::default());
        }
    }
}
