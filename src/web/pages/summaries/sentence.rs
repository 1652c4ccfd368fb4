//! The month in one sentence.

use super::month::SummaryPage;

impl SummaryPage {
    /// The one sentence that says it all.
    pub(super) fn sentence(&self) -> String {
        let desk = &self.desk;
        let month = desk.month(self.month);
        let whole = self.summary.head();
        let name = whole
            .filter(|row| !row.service.is_empty())
            .map(|row| row.service.as_str());
        let name = name.unwrap_or(&self.organisation);
        if whole.is_none() && !self.summary.is_confidential() {
            return desk
                .texts
                .with("release-sentence-part", &[("month", month.into())]);
        }
        let Some(answers) = whole.and_then(|row| row.answers) else {
            return desk.texts.with(
                "release-sentence-none",
                &[
                    ("month", month.into()),
                    ("organisation", name.into()),
                    ("k", self.least.into()),
                ],
            );
        };
        let told = desk.texts.with(
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
            Some(desk.texts.with(
                &format!("release-said-{set}"),
                &[("share", share.into()), ("interval", interval.into())],
            ))
        });
        match said {
            Some(said) => format!("{told} {}", sentence_case(&said)),
            None if self.summary.sets().len() > 1 => {
                format!("{told} {}", desk.t("release-said-mixed"))
            }
            None => told,
        }
    }
}

/// The text with a capital at its front.
pub(super) fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{council, page};

    #[test]
    fn one_sentence_says_it() {
        assert_eq!(
            page(&council()).sentence(),
            "In September 2026, 412 people told Example Council how it went. \
             86\u{a0}% said good or very good\u{a0}(82 to 89)."
        );
    }

    #[test]
    fn mixed_questions_are_not_added_up() {
        let mut figures = council();
        figures[0].question_set = String::new();
        figures.remove(1);
        figures[2].question_set = "govuk".into();
        let sentence = page(&figures).sentence();
        assert!(
            sentence.ends_with("so each one is shown by itself."),
            "{sentence}"
        );
    }
}
