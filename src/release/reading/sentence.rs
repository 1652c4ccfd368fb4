//! The month in one sentence.

use super::Reading;
use super::rows::Row;

impl Reading {
    /// The one sentence that says it all.
    pub(crate) fn sentence(&self) -> String {
        let month = self.month_words();
        let whole = self.rows.head();
        let name = whole
            .filter(|row| !row.service.is_empty())
            .map(|row| row.service.as_str());
        let name = name.unwrap_or(&self.organisation);
        if whole.is_none() && !self.rows.is_confidential() {
            return self
                .texts
                .with("release-sentence-part", &[("month", month.into())]);
        }
        if whole.is_some_and(Row::is_withdrawn) {
            return self.texts.with(
                "release-sentence-withdrawn",
                &[("month", month.into()), ("organisation", name.into())],
            );
        }
        let Some(answers) = whole.and_then(|row| row.answers) else {
            return self.texts.with(
                "release-sentence-none",
                &[
                    ("month", month.into()),
                    ("organisation", name.into()),
                    ("k", self.least.into()),
                ],
            );
        };
        let told = self.texts.with(
            "release-sentence",
            &[
                ("month", month.into()),
                ("organisation", name.into()),
                ("n", answers.into()),
            ],
        );
        let share = whole.and_then(|row| Some((row.question_set?, row.share.as_ref()?)));
        let said = share.and_then(|(set, share)| {
            let (share, interval) = self.share_parts(share)?;
            let interval = if interval.is_empty() {
                interval
            } else {
                format!("\u{a0}{interval}")
            };
            Some(self.texts.with(
                &format!("release-said-{set}"),
                &[("share", share.into()), ("interval", interval.into())],
            ))
        });
        match said {
            Some(said) => format!("{told} {}", sentence_case(&said)),
            None if self.rows.sets().len() > 1 => {
                format!("{told} {}", self.t("release-said-mixed"))
            }
            None => told,
        }
    }
}

/// The text with a capital at its front.
pub(crate) fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{council, reading};
    use crate::domain::QuestionSet;
    use crate::release::Asked;

    #[test]
    fn one_sentence_says_it() {
        assert_eq!(
            reading(&council()).sentence(),
            "In September 2026, 412 people told Example Council how it went. \
             86\u{a0}% said good or very good\u{a0}(82 to 89)."
        );
    }

    #[test]
    fn mixed_questions_are_not_added_up() {
        let mut figures = council();
        figures[0].asked = Asked::Mixed;
        figures.remove(1);
        figures[2].asked = Asked::One(QuestionSet::Govuk);
        let sentence = reading(&figures).sentence();
        assert!(
            sentence.ends_with("so each one is shown by itself."),
            "{sentence}"
        );
    }
}
