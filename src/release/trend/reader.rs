//! Reads of a frozen `summary.json` only what is kept of it: of a large organisation's 10 MB a
//! fiftieth, and three years of them are read for one page.

use std::borrow::Cow;

use serde::de::Error as _;

use super::past::Kept;
use crate::domain::{Band, Month};
use crate::release::JsonRefused;
use crate::release::figures::{Asked, Figure, Measure, Place, PlaceLevel, Slice};
use crate::release::json::FORMAT;
use crate::release::quantity::{Number, Quantity};

#[derive(serde::Deserialize)]
struct Document<'a> {
    format: String,
    release: String,
    month: Month,
    #[serde(borrow)]
    figures: Vec<Line<'a>>,
}

/// A text that is not copied where it can stay where it is.
#[derive(serde::Deserialize)]
#[serde(transparent)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// What is looked at of a figure.
#[derive(serde::Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    question_set: Option<Text<'a>>,
    #[serde(borrow)]
    level: Text<'a>,
    #[serde(borrow)]
    service: Option<Text<'a>>,
    #[serde(borrow)]
    touchpoint: Option<Text<'a>>,
    #[serde(borrow)]
    measure: Text<'a>,
    #[serde(borrow)]
    answer: Option<Text<'a>>,
    value: Option<serde_json::Number>,
    lower: Option<serde_json::Number>,
    upper: Option<serde_json::Number>,
    #[serde(borrow)]
    mark: Option<Text<'a>>,
}

impl Kept {
    /// Reads what is kept of a frozen `summary.json`: the same as of the whole summary.
    ///
    /// # Errors
    /// When it is none, or a figure that is kept says what no release says.
    pub(crate) fn from_json(bytes: &[u8], mine: Option<&[String]>) -> Result<Self, JsonRefused> {
        let document: Document<'_> = serde_json::from_slice(bytes)?;
        if document.format != FORMAT {
            return Err(JsonRefused::Format(document.format));
        }
        let lines = document.figures.iter().filter(|line| line.is_kept());
        let figures: Result<Vec<Figure>, String> = lines.map(Line::figure).collect();
        let figures = figures.map_err(serde_json::Error::custom)?;
        Ok(Self::keep(document.month, document.release, &figures, mine))
    }
}

impl Line<'_> {
    fn is_kept(&self) -> bool {
        let is = |measure: Measure| self.measure.0 == measure.as_str();
        let positive = || {
            let answer = self.answer.as_ref();
            is(Measure::BandCount) && answer.is_some_and(|a| a.0 == Band::Positive.as_str())
        };
        match self.level.0.parse() {
            Ok(PlaceLevel::Organisation | PlaceLevel::Service) => {
                is(Measure::Answers) || positive()
            }
            Ok(PlaceLevel::Touchpoint) => is(Measure::Answers),
            _ => false,
        }
    }

    fn figure(&self) -> Result<Figure, String> {
        let owned = |text: &Option<Text<'_>>| text.as_ref().map(|t| t.0.clone().into_owned());
        let count = |n: &Option<serde_json::Number>| {
            n.as_ref()
                .and_then(serde_json::Number::as_u64)
                .map(Number::Count)
        };
        let asked = match self.question_set.as_ref().map(|set| &*set.0) {
            None => Asked::Nothing,
            Some(word) if word == Asked::Mixed.as_str() => Asked::Mixed,
            Some(word) => Asked::One(word.parse()?),
        };
        let answer = self.answer.as_ref();
        let mark = self.mark.as_ref();
        Ok(Figure {
            asked,
            level: self.level.0.parse()?,
            place: Place {
                service: owned(&self.service),
                touchpoint: owned(&self.touchpoint),
                channel: None,
            },
            measure: self.measure.0.parse()?,
            slice: answer.map(|a| a.0.parse::<Slice>()).transpose()?,
            quantity: Quantity {
                value: count(&self.value),
                lower: count(&self.lower),
                upper: count(&self.upper),
            },
            mark: mark.map(|mark| mark.0.parse()).transpose()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::release::fixtures::{publication, summary_of_sizes};
    use crate::release::trend::Kept;
    use crate::release::trend::tests::{summary, told};
    use crate::release::{JSON, render};

    #[test]
    fn what_is_kept_is_the_same_either_way() {
        let mut summaries = vec![summary("2026-05", &told(48, 80))];
        for sizes in [&[3, 12, 50, 0, 200][..], &[4], &[20, 30]] {
            summaries.push(summary_of_sizes(sizes));
        }
        for summary in summaries {
            let rendered = render(&summary, &publication()).unwrap();
            let json = rendered
                .files
                .iter()
                .find(|file| file.name == JSON)
                .unwrap();
            for mine in [None, Some(&["North".to_owned(), "0".to_owned()][..])] {
                assert_eq!(
                    Kept::from_json(&json.bytes, mine).unwrap(),
                    Kept::of(&summary, mine)
                );
            }
        }
    }

    #[test]
    fn what_is_no_summary_is_refused() {
        for bytes in [&b""[..], b"{}", b"{\"format\":\"heard.release/2\",\"release\":\"a\",\"month\":\"2026-05\",\"figures\":[]}"] {
            assert!(Kept::from_json(bytes, None).is_err());
        }
    }
}
