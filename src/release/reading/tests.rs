//! A month of a small council, for the tests of this room and of the pages.

use super::rows::Depth;
use super::{Reading, Rows};
use crate::domain::{Band, Channel, Language, Month, QuestionSet};
use crate::locale::{Texts, key_part};
use crate::release::figures::{Asked, Figure, Mark, Measure, Place};
use crate::release::quantity::{Fraction, Number, Quantity};

pub(crate) fn figure(
    path: [&str; 4],
    measure: Measure,
    value: Option<Number>,
    mark: Option<Mark>,
) -> Figure {
    let [level, service, touchpoint, channel] = path;
    let name = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Figure {
        asked: Asked::One(QuestionSet::Fft),
        level: level.parse().unwrap(),
        place: Place {
            service: name(service),
            touchpoint: name(touchpoint),
            channel: name(channel).map(|word| word.parse().unwrap()),
        },
        measure,
        slice: None,
        quantity: Quantity {
            value,
            ..Quantity::default()
        },
        mark,
    }
}

pub(crate) fn answers(path: [&str; 4], count: u64) -> Figure {
    figure(path, Measure::Answers, Some(Number::Count(count)), None)
}

pub(crate) fn hidden(path: [&str; 4]) -> Figure {
    figure(path, Measure::Answers, None, Some(Mark::Confidential))
}

pub(crate) fn share(path: [&str; 4], value: Option<f64>, lower: f64, upper: f64) -> Figure {
    let fraction = |part| Number::Fraction(Fraction::rounded(part));
    let mut figure = figure(path, Measure::SharePositive, value.map(fraction), None);
    figure.quantity.lower = Some(fraction(lower));
    figure.quantity.upper = Some(fraction(upper));
    figure
}

pub(crate) fn reading(figures: &[Figure]) -> Reading {
    Reading {
        texts: Texts::of(Language::English),
        organisation: "Example Council".into(),
        month: Month::new(2026, 9).unwrap(),
        least: 10,
        rows: Rows::gather(figures),
    }
}

pub(crate) fn council() -> Vec<Figure> {
    vec![
        answers(["organisation", "", "", ""], 412),
        share(["organisation", "", "", ""], Some(0.859), 0.822, 0.889),
        answers(["service", "North", "", ""], 150),
        answers(["service", "Library", "", ""], 90),
        hidden(["service", "Day centre", "", ""]),
        hidden(["service", "Pool", "", ""]),
        answers(["other", "", "", ""], 172),
        answers(["touchpoint", "North", "Visit card", ""], 96),
        hidden(["touchpoint", "North", "Review", ""]),
        hidden(["touchpoint", "North", "Text", ""]),
        answers(["other", "North", "", ""], 54),
        answers(["channel", "North", "Visit card", "qr"], 60),
        answers(["channel", "North", "Visit card", "sms"], 36),
        hidden(["touchpoint", "Library", "Front desk", ""]),
        hidden(["touchpoint", "Library", "Children", ""]),
    ]
}

#[test]
fn a_closed_month_says_so() {
    let reading = reading(&[hidden(["organisation", "", "", ""])]);
    let sentence = reading.sentence();
    assert!(sentence.starts_with("In September 2026, fewer than 10 people, or nobody"));
    assert!(
        reading
            .rows
            .0
            .iter()
            .all(|row| row.depth == Depth::Organisation)
    );
}

#[test]
fn every_fixed_word_has_a_text() {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(
        Channel::ALL
            .iter()
            .map(|channel| format!("release-channel-{channel}")),
    );
    keys.extend(
        Band::ALL
            .iter()
            .map(|b| format!("release-band-{}", key_part(b.as_str()))),
    );
    for set in QuestionSet::ALL {
        for key in ["said", "share", "meaning"] {
            keys.push(format!("release-{key}-{set}"));
        }
        for band in ["positive", "middle", "negative"] {
            keys.push(format!("release-band-{set}-{band}"));
        }
    }
    keys.extend((1..=12).map(|month| format!("release-month-{month}")));
    keys.extend(
        Measure::ALL
            .iter()
            .filter(|measure| {
                let columns = [
                    Measure::Answers,
                    Measure::AnswerCount,
                    Measure::BandCount,
                    Measure::SharePositive,
                ];
                !columns.contains(measure)
            })
            .map(|measure| format!("release-measure-{}", key_part(measure.as_str()))),
    );
    for language in Language::STAFF {
        for key in &keys {
            assert!(Texts::of(*language).has(key), "{language} {key}");
        }
    }
}
