//! What the attacker must find, in files as the public gets them.

use super::{Leak, PublicFiles, Report, audit};
use crate::domain::{Band, Channel, QuestionSet};
use crate::release::figures::told;
use crate::release::fixtures::{FIRST, publication, summary_of_sizes, tree_of_sizes};
use crate::release::scores::Distribution;
use crate::release::{
    Asked, CSV, Counts, Edition, Figure, JSON, Mark, Measure, Number, Parameters, Place,
    PlaceLevel, Quantity, Slice, Summary, render,
};

/// Attacks summaries through their files.
fn attack(summaries: &[Summary]) -> Report {
    let rendered: Vec<_> = summaries
        .iter()
        .map(|summary| render(summary, &publication()).unwrap())
        .collect();
    let files: Vec<_> = rendered
        .iter()
        .map(|rendered| PublicFiles {
            json: &rendered.file(JSON).unwrap().bytes,
            csv: &rendered.file(CSV).unwrap().bytes,
        })
        .collect();
    audit(&files)
}

fn leaks(figures: Vec<Figure>) -> Vec<Leak> {
    attack(&[by_hand(figures)])
        .findings
        .into_iter()
        .map(|finding| finding.what)
        .collect()
}

/// A release as somebody else might have made it.
fn by_hand(figures: Vec<Figure>) -> Summary {
    Summary {
        figures,
        ..summary_of_sizes(&[])
    }
}

fn at(service: Option<&str>, touchpoint: Option<&str>, channel: Option<Channel>) -> Place {
    Place {
        service: service.map(str::to_owned),
        touchpoint: touchpoint.map(str::to_owned),
        channel,
    }
}

/// The answers of a place: a count, or nothing when it is hidden. Of mixed question sets, so that
/// nothing more need be said.
fn answers(level: PlaceLevel, place: Place, count: Option<u64>) -> Figure {
    Figure {
        asked: Asked::Mixed,
        level,
        place,
        measure: Measure::Answers,
        slice: None,
        quantity: count.map_or_else(Quantity::default, Quantity::count),
        mark: count.is_none().then_some(Mark::Confidential),
    }
}

fn whole(count: u64) -> Figure {
    answers(PlaceLevel::Organisation, Place::default(), Some(count))
}

fn other(count: u64) -> Figure {
    answers(PlaceLevel::Other, Place::default(), Some(count))
}

/// An organisation of services, in public order.
fn services(total: u64, counts: &[Option<u64>]) -> Vec<Figure> {
    let service = |(count, number): (&Option<u64>, u32)| {
        let name = format!("Ward {number}");
        answers(PlaceLevel::Service, at(Some(&name), None, None), *count)
    };
    std::iter::once(whole(total))
        .chain(counts.iter().zip(1..).map(service))
        .collect()
}

fn with(mut figures: Vec<Figure>, more: impl IntoIterator<Item = Figure>) -> Vec<Figure> {
    figures.extend(more);
    figures
}

/// All figures of an atom or sum of one question set, as the method tells them.
fn scaled(figure: &Figure, distribution: &Distribution) -> Vec<Figure> {
    let asked = Asked::One(distribution.question_set());
    let first = Figure {
        asked,
        ..figure.clone()
    };
    let rest = told(distribution)
        .into_iter()
        .map(|(measure, slice, quantity)| Figure {
            measure,
            slice,
            quantity,
            ..first.clone()
        });
    std::iter::once(first.clone()).chain(rest).collect()
}

fn fft(counts: [u64; 6]) -> Distribution {
    Distribution::of_atom(QuestionSet::Fft, Counts(counts))
}

fn exact(bands: [u64; 4], unattributed: u64) -> Distribution {
    let of = |band: Band| bands[band as usize];
    Distribution::of_published(QuestionSet::Fft, of, unattributed, None)
}

#[test]
fn a_sound_table_made_by_hand_is_safe() {
    for figures in [
        with(services(100, &[None, None, Some(80)]), [other(20)]),
        // A pool that nobody names is as good, or as bad, as one with a row.
        services(100, &[None, None, Some(80)]),
        services(30, &[None, None, None]),
        services(30, &[Some(10), Some(20)]),
    ] {
        assert_eq!(leaks(figures), []);
    }
}

#[test]
fn hiding_the_small_ones_and_printing_the_total_is_found() {
    let found = leaks(services(53, &[None, Some(20), Some(30)]));
    assert!(
        found.contains(&Leak::Narrow {
            least: 3,
            most: 3,
            w: 5
        }),
        "{found:?}"
    );
    assert!(found.contains(&Leak::LonelyPool), "{found:?}");
    let found = leaks(services(54, &[None, Some(20), None, Some(30)]));
    assert!(
        found.contains(&Leak::Narrow {
            least: 0,
            most: 4,
            w: 5
        }),
        "{found:?}"
    );
}

#[test]
fn hiding_the_next_smallest_too_is_found() {
    // 3 and 11: whoever knows that one of them has ten or more knows the other to within five.
    let shallow = Leak::ShallowPool {
        count: 14,
        least: 15,
    };
    let figures = services(64, &[None, None, Some(50)]);
    assert_eq!(leaks(figures.clone()), std::slice::from_ref(&shallow));
    assert_eq!(leaks(with(figures, [other(14)])), [shallow]);
    // The smallest was hidden, and not the first in public order.
    let skipped = services(108, &[Some(50), None, None, Some(40)]);
    assert_eq!(leaks(skipped), [Leak::NoOtherWorld]);
}

/// Wards of 3, 7 and 50: the breakdown of the small ones is hidden, their totals and shares are
/// left on. Seven times 86 % is six, and the site's total does the rest.
#[test]
fn totals_and_shares_left_on_are_found() {
    let site = fft([0, 2, 1, 5, 12, 40]);
    let big = fft([0, 0, 1, 5, 12, 32]);
    let rows = services(60, &[Some(3), Some(7), Some(50)]);
    let share = |of: &Figure| Figure {
        asked: Asked::One(QuestionSet::Fft),
        measure: Measure::SharePositive,
        quantity: Quantity {
            value: Some("0.8571".parse::<Number>().unwrap()),
            ..Quantity::default()
        },
        mark: None,
        ..of.clone()
    };
    let one_set = |of: &Figure| Figure {
        asked: Asked::One(QuestionSet::Fft),
        ..of.clone()
    };
    let figures = [
        scaled(&rows[0], &site),
        vec![one_set(&rows[1]), one_set(&rows[2]), share(&rows[2])],
        scaled(&rows[3], &big),
    ]
    .concat();
    let found = leaks(figures);
    assert!(
        found.contains(&Leak::Small { count: 3, k: 10 }),
        "{found:?}"
    );
    assert!(
        found.contains(&Leak::Small { count: 7, k: 10 }),
        "{found:?}"
    );
    // The same with the totals hidden and the share forgotten.
    let hidden = services(60, &[None, None, Some(50)]);
    let figures = [
        scaled(&hidden[0], &site),
        vec![one_set(&hidden[1]), one_set(&hidden[2]), share(&hidden[2])],
        scaled(&hidden[3], &big),
    ]
    .concat();
    let found = leaks(figures);
    assert!(found.contains(&Leak::FigureOfHidden), "{found:?}");
    assert!(
        found.contains(&Leak::ShallowPool {
            count: 10,
            least: 15
        }),
        "{found:?}"
    );
}

#[test]
fn a_small_or_empty_place_is_never_stated() {
    let found = leaks(services(30, &[Some(0), Some(30)]));
    assert_eq!(found, [Leak::Zero]);
    let found = leaks(services(30, &[Some(9), Some(21)]));
    assert_eq!(found, [Leak::Small { count: 9, k: 10 }]);
}

#[test]
fn sums_are_checked() {
    assert_eq!(
        leaks(services(31, &[Some(10), Some(20)])),
        [Leak::DoesNotAdd]
    );
    let found = leaks(with(services(100, &[None, None, Some(80)]), [other(21)]));
    assert_eq!(found, [Leak::DoesNotAdd]);
    assert!(leaks(services(10, &[None, Some(20)])).contains(&Leak::DoesNotAdd));
}

#[test]
fn a_table_across_the_tree_is_found() {
    // All answers by text message, whatever the place.
    let across = answers(
        PlaceLevel::Channel,
        at(None, None, Some(Channel::Sms)),
        Some(20),
    );
    assert_eq!(
        leaks(with(services(30, &[Some(10), Some(20)]), [across])),
        [Leak::CutsAcross]
    );
    // A touchpoint of a service that is not there.
    let stray = answers(
        PlaceLevel::Touchpoint,
        at(Some("Ward 9"), Some("Desk"), None),
        Some(20),
    );
    assert_eq!(
        leaks(with(services(30, &[Some(10), Some(20)]), [stray])),
        [Leak::CutsAcross]
    );
    let again = services(30, &[Some(20)]).remove(1);
    assert_eq!(
        leaks(with(services(30, &[Some(10), Some(20)]), [again])),
        [Leak::Twice]
    );
}

#[test]
fn rows_say_one_thing() {
    let mut both = whole(30);
    both.mark = Some(Mark::Confidential);
    assert_eq!(leaks(vec![both]), [Leak::Unmarked]);
    let mut neither = whole(30);
    neither.quantity = Quantity::default();
    assert_eq!(leaks(vec![neither]), [Leak::Unmarked]);
    // Below a hidden place nothing is stated.
    let mut figures = services(30, &[None, None]);
    figures.push(answers(
        PlaceLevel::Touchpoint,
        at(Some("Ward 1"), Some("Desk"), None),
        Some(12),
    ));
    assert!(leaks(figures).contains(&Leak::FigureOfHidden));
}

#[test]
fn an_all_the_same_answer_is_found() {
    for (told, leak) in [
        (exact([0, 0, 30, 0], 0), Some(Leak::AllAlike)),
        (exact([2, 0, 28, 0], 0), Some(Leak::AllAlike)),
        (exact([0, 0, 29, 0], 1), Some(Leak::AllAlike)),
        (exact([3, 0, 25, 0], 2), Some(Leak::AllAlike)),
        (exact([0, 0, 28, 0], 2), None),
        (exact([3, 0, 27, 0], 0), None),
    ] {
        let found = leaks(scaled(&whole(30), &told));
        assert_eq!(found, leak.into_iter().collect::<Vec<_>>(), "{told:?}");
    }
}

#[test]
fn bands_that_give_a_hidden_place_away_are_found() {
    // What is left of the organisation's bands for two hidden services is all positive.
    let rows = services(80, &[None, None, Some(60)]);
    let one_set = |of: &Figure| Figure {
        asked: Asked::One(QuestionSet::Fft),
        ..of.clone()
    };
    let figures = [
        scaled(&rows[0], &exact([10, 10, 60, 0], 0)),
        vec![one_set(&rows[1]), one_set(&rows[2])],
        scaled(&rows[3], &exact([10, 10, 40, 0], 0)),
    ]
    .concat();
    assert!(leaks(figures).contains(&Leak::AllAlike));
}

#[test]
fn figures_with_something_of_their_own_are_found() {
    let follows = |measure: Measure| vec![Leak::DoesNotFollow(measure.to_string())];
    // A share computed from all answers, where only "nearly all" is published.
    let mut figures = scaled(&whole(30), &exact([0, 0, 28, 0], 2));
    let share = figures
        .iter_mut()
        .find(|f| f.measure == Measure::SharePositive)
        .unwrap();
    share.quantity.value = Some("0.9667".parse().unwrap());
    assert_eq!(leaks(figures), follows(Measure::SharePositive));
    // Bands of mixed question sets.
    let band = Figure {
        measure: Measure::BandCount,
        slice: Some(Slice::Band(Band::Positive)),
        quantity: Quantity::count(20),
        ..whole(30)
    };
    assert_eq!(leaks(vec![whole(30), band]), follows(Measure::BandCount));
    // Every score of a small atom.
    let counts = Counts([0, 5, 5, 5, 5, 10]);
    let bands = |band| fft(counts.0).band(band);
    let scores = Distribution::of_published(QuestionSet::Fft, bands, 0, Some(counts));
    assert_eq!(
        leaks(scaled(&whole(30), &scores)),
        follows(Measure::AnswerCount)
    );
    // Bands of a sum that are not the sum of the bands.
    let rows = services(60, &[Some(30), Some(30)]);
    let figures = [
        scaled(&rows[0], &exact([10, 10, 40, 0], 0)),
        scaled(&rows[1], &exact([5, 5, 20, 0], 0)),
        scaled(&rows[2], &exact([5, 6, 19, 0], 0)),
    ];
    assert_eq!(leaks(figures.concat()), [Leak::DoesNotAdd]);
}

#[test]
fn comments_of_few_are_found() {
    let comments = |measure, count| Figure {
        measure,
        quantity: Quantity::count(count),
        ..whole(100)
    };
    for (received, published, safe) in [
        (50, 20, true),
        (9, 0, false),
        (91, 40, false),
        (50, 9, false),
        (50, 41, false),
    ] {
        let mut figures = vec![whole(100), comments(Measure::CommentsReceived, received)];
        if published > 0 {
            figures.push(comments(Measure::CommentsPublished, published));
        }
        let expected = if safe { vec![] } else { vec![Leak::Comments] };
        assert_eq!(leaks(figures), expected, "{received} {published}");
    }
}

#[test]
fn a_flood_of_few_is_found() {
    let left_out = |count| {
        let told = Figure {
            measure: Measure::AnswersLeftOut,
            quantity: Quantity::count(count),
            ..whole(100)
        };
        vec![whole(100), told]
    };
    assert_eq!(leaks(left_out(10)), []);
    assert_eq!(leaks(left_out(9)), [Leak::Small { count: 9, k: 10 }]);
    let later = |count| Summary {
        version: 2,
        release: "council-2026-05-v2".to_owned(),
        ..by_hand(left_out(count))
    };
    assert!(attack(&[by_hand(left_out(12)), later(12)]).is_safe());
    let found = attack(&[by_hand(left_out(12)), later(15)]).findings;
    let found: Vec<Leak> = found.into_iter().map(|finding| finding.what).collect();
    assert!(
        matches!(found[..], [Leak::SmallDifference { count: 3, .. }]),
        "{found:?}"
    );
}

#[test]
fn formats_must_agree() {
    let (one, two) = (summary_of_sizes(&[20, 30]), summary_of_sizes(&[20, 31]));
    let [one, two] = [one, two].map(|summary| render(&summary, &publication()).unwrap());
    let bytes = |from: &crate::release::Rendered, name| from.file(name).unwrap().bytes.clone();
    let findings = |csv: &[u8], json: &[u8]| {
        let report = audit(&[PublicFiles { json, csv }]);
        report
            .findings
            .into_iter()
            .map(|finding| finding.what)
            .collect::<Vec<_>>()
    };
    let (csv, json) = (bytes(&one, CSV), bytes(&one, JSON));
    assert_eq!(findings(&csv, &json), []);
    assert_eq!(
        findings(&bytes(&two, CSV), &json),
        [Leak::FormatsDiffer { row: 1 }]
    );
    let last = csv.len() - csv.rsplit(|&b| b == b'\n').nth(1).unwrap().len() - 1;
    let rows = summary_of_sizes(&[20, 30]).figures.len();
    assert_eq!(
        findings(&csv[..last], &json),
        [Leak::FormatsDiffer { row: rows }]
    );
    assert!(matches!(
        findings(b"nothing", &json)[..],
        [Leak::Unreadable(_)]
    ));
    assert!(matches!(findings(&csv, b"{}")[..], [Leak::Unreadable(_)]));
}

#[test]
fn a_method_that_promises_too_little_is_found() {
    let mut summary = summary_of_sizes(&[20, 30]);
    summary.method.k = 4;
    assert!(matches!(
        attack(&[summary]).findings[0].what,
        Leak::Parameters(_)
    ));
    let summary = summary_of_sizes(&[20, 30]);
    assert_eq!(
        attack(&[summary.clone(), summary]).findings[0].what,
        Leak::SameRelease
    );
}

/// The releases of one month, each a correction of the one before.
fn versions(shapes: &[&[&[u64]]]) -> Vec<Leak> {
    let summaries: Vec<Summary> = shapes
        .iter()
        .zip(1..)
        .map(|(shape, version)| {
            let edition = Edition { version, ..FIRST };
            Summary::of(&tree_of_sizes(shape), edition, Parameters::STANDARD)
        })
        .collect();
    attack(&summaries)
        .findings
        .into_iter()
        .map(|finding| finding.what)
        .collect()
}

#[test]
fn corrections_by_a_group_are_safe() {
    assert_eq!(versions(&[&[&[205, 30]], &[&[105, 30]]]), []);
    assert_eq!(
        versions(&[&[&[3, 20, 90]], &[&[3, 20, 60]], &[&[3, 40, 60]]]),
        []
    );
    // From nothing said to something said, and back.
    assert_eq!(versions(&[&[&[3, 4]], &[&[30, 40]]]), []);
    assert_eq!(versions(&[&[&[30, 40]], &[&[3, 4]]]), []);
}

#[test]
fn a_correction_by_few_is_found() {
    let found = versions(&[&[&[205, 30]], &[&[202, 30]]]);
    assert!(
        found.contains(&Leak::SmallDifference {
            version: 1,
            count: 3,
            k: 10
        }),
        "{found:?}"
    );
    // All places are compared with all earlier versions, not with the last alone.
    let found = versions(&[&[&[205, 30]], &[&[105, 30]], &[&[202, 30]]]);
    assert!(
        found.contains(&Leak::SmallDifference {
            version: 1,
            count: 3,
            k: 10
        }),
        "{found:?}"
    );
}

#[test]
fn a_place_that_joins_or_leaves_a_pool_is_found() {
    // Two hundred false answers are taken away and five are left: 35 - 30 = 5.
    let found = versions(&[&[&[205, 30, 70]], &[&[5, 30, 70]]]);
    assert!(found.contains(&Leak::Regrouped(1)), "{found:?}");
    let found = versions(&[&[&[5, 30, 70]], &[&[205, 30, 70]]]);
    assert!(found.contains(&Leak::Regrouped(1)), "{found:?}");
}

#[test]
fn versions_name_the_same_places() {
    let found = versions(&[&[&[20, 30]], &[&[20, 30, 40]]]);
    assert!(found.contains(&Leak::OtherPlaces(1)), "{found:?}");
    let found = versions(&[&[&[20, 30, 40]], &[&[20, 30]]]);
    assert!(found.contains(&Leak::OtherPlaces(2)), "{found:?}");
}

#[test]
fn a_correction_by_people_who_answered_alike_is_found() {
    let version = |version, bands| {
        let mut summary = by_hand(scaled(&whole(0), &exact(bands, 0)));
        let total: u64 = bands.iter().sum();
        summary.figures[0].quantity = Quantity::count(total);
        summary.release = format!("council-2026-05-v{version}");
        summary.version = version;
        summary
    };
    let found = |later| {
        let report = attack(&[version(1, [20, 20, 60, 0]), version(2, later)]);
        report
            .findings
            .into_iter()
            .map(|finding| finding.what)
            .collect::<Vec<_>>()
    };
    assert_eq!(found([20, 20, 40, 0]), [Leak::AlikeDifference(1)]);
    assert_eq!(found([15, 15, 50, 0]), []);
    // Nobody left and nobody came, and yet some answers are others now.
    assert_eq!(
        found([23, 20, 57, 0])[..],
        [Leak::SmallDifference {
            version: 1,
            count: 3,
            k: 10
        }]
    );
}

/// A row that an earlier version stated.
fn withdrawn(level: PlaceLevel, place: Place) -> Figure {
    Figure {
        mark: Some(Mark::Withdrawn),
        ..answers(level, place, None)
    }
}

#[test]
fn a_withdrawn_figure_that_can_be_computed_is_found() {
    let ward = |number: u32| at(Some(&format!("Ward {number}")), None, None);
    let mut figures = services(60, &[Some(30), Some(30)]);
    figures[1] = withdrawn(PlaceLevel::Service, ward(1));
    assert!(leaks(figures.clone()).contains(&Leak::SumOfWithdrawn));
    // With the sum withdrawn too it is in no equation.
    figures[0] = withdrawn(PlaceLevel::Organisation, Place::default());
    assert_eq!(leaks(figures.clone()), []);
    // Nor is a pool, which is stated without the sum above it.
    let mut pooled = services(100, &[None, None, Some(80)]);
    pooled[0] = figures[0].clone();
    assert_eq!(leaks(with(pooled.clone(), [other(20)])), []);
    pooled[3] = withdrawn(PlaceLevel::Service, ward(3));
    assert_eq!(leaks(with(pooled.clone(), [other(20)])), []);
    // But nothing is said of what lies under a hidden place.
    let desk = at(Some("Ward 1"), Some("Desk"), None);
    pooled.push(withdrawn(PlaceLevel::Touchpoint, desk));
    assert!(leaks(pooled).contains(&Leak::FigureOfHidden));
}

/// Two versions made by hand.
fn two_versions(one: Vec<Figure>, two: Vec<Figure>) -> Vec<Leak> {
    let version = |version, figures| Summary {
        release: format!("council-2026-05-v{version}"),
        version,
        ..by_hand(figures)
    };
    let report = attack(&[version(1, one), version(2, two)]);
    report.findings.into_iter().map(|f| f.what).collect()
}

#[test]
fn a_total_that_is_withdrawn_does_not_cover_a_place_that_joins_a_pool() {
    let first = with(services(240, &[None, None, Some(205)]), [other(35)]);
    // Forty in the pool, and thirty-five of them are known: five at the third ward.
    let mut second = with(services(0, &[None, None, None]), [other(40)]);
    second[0] = withdrawn(PlaceLevel::Organisation, Place::default());
    let found = two_versions(first.clone(), second.clone());
    assert!(found.contains(&Leak::Regrouped(1)), "{found:?}");
    // Withdrawn, and not hidden: nothing is known of it.
    second[3] = withdrawn(PlaceLevel::Service, at(Some("Ward 3"), None, None));
    second[4] = other(35);
    assert_eq!(two_versions(first.clone(), second.clone()), []);
    // A hidden place was never stated, so it cannot be withdrawn.
    second[2] = withdrawn(PlaceLevel::Service, at(Some("Ward 2"), None, None));
    assert!(two_versions(first, second).contains(&Leak::Regrouped(1)));
}

#[test]
fn scores_and_nearly_all_alike_are_subtracted_too() {
    let told = |counts: [u64; 6]| {
        let told = fft(counts);
        scaled(&whole(told.answers()), &told)
    };
    for (one, two, leak) in [
        // Three changed their answer within a band.
        ([0, 10, 10, 10, 20, 20], [0, 7, 13, 10, 20, 20], Some(3)),
        // Twelve did, all of one mind.
        ([0, 10, 10, 10, 20, 20], [0, 10, 10, 10, 8, 32], None),
        // How many were not alike is not published.
        ([0, 10, 10, 10, 20, 20], [0, 1, 0, 0, 20, 30], None),
        ([0, 0, 0, 0, 20, 30], [0, 25, 22, 3, 0, 0], None),
        ([0, 0, 0, 0, 20, 30], [0, 25, 25, 0, 0, 0], None),
        // Of those who stayed, nobody else was told.
        ([0, 10, 0, 10, 5, 0], [10, 0, 0, 0, 5, 10], Some(5)),
    ] {
        let found = two_versions(told(one), told(two));
        let leak = match leak {
            Some(count) => Leak::SmallDifference {
                version: 1,
                count,
                k: 10,
            },
            None => Leak::AlikeDifference(1),
        };
        assert!(found.contains(&leak), "{one:?} {two:?} {found:?}");
    }
}
