//! `summary.html`: the month as one page that stands alone: nothing is fetched, nothing runs. It
//! prints well, and it holds the safety report.

use askama::Template;

use super::figures::Asked;
use super::publication::{Checked, Publication};
use super::reading::Reading;
use super::summary::Summary;
use crate::domain::QuestionSet;

/// The name of the page.
pub const HTML: &str = "summary.html";

#[derive(Template)]
#[template(path = "summary.html", config = "src/release/askama.toml")]
struct Page<'s> {
    summary: &'s Summary,
    publication: &'s Publication,
    checked: Checked,
    reading: Reading,
}

/// Renders the page.
///
/// # Errors
/// Never for a summary; the template's own error type is passed on.
pub(super) fn render(
    summary: &Summary,
    publication: &Publication,
    checked: Checked,
) -> askama::Result<Vec<u8>> {
    let page = Page {
        summary,
        publication,
        checked,
        reading: Reading::of(summary, publication.language),
    };
    let mut html = page.render()?;
    html.push('\n');
    Ok(html.into_bytes())
}

impl Page<'_> {
    fn released(&self) -> String {
        let day = self.reading.texts().day(self.publication.released_on.0);
        self.reading
            .texts()
            .with("summaries-released", &[("day", day.into())])
    }

    fn reason(&self) -> Option<String> {
        let reason = self.publication.reason.as_ref()?;
        let reason = [("reason", reason.into())];
        Some(self.reading.texts().with("release-reason", &reason))
    }

    /// The safety report: what was tried, on what, and what came of it.
    fn safety(&self) -> Vec<String> {
        let method = &self.summary.method;
        let mut told = vec![self.reading.texts().with(
            "safety-how",
            &[("k", method.k.into()), ("w", method.w.into())],
        )];
        told.push(self.reading.texts().with(
            "safety-checked",
            &[
                ("releases", self.checked.releases.into()),
                ("figures", self.checked.figures.into()),
                ("hidden", self.checked.hidden.into()),
            ],
        ));
        told.push(self.reading.t("safety-not-claimed"));
        if self.is_of_the_nhs() {
            told.push(self.reading.t("safety-fft"));
        }
        told
    }

    /// Whether a service asked the question whose counts go to NHS England.
    fn is_of_the_nhs(&self) -> bool {
        let asks = |asked| asked == Asked::One(QuestionSet::Fft);
        self.summary.figures.iter().any(|figure| asks(figure.asked))
    }

    fn contact(&self) -> Option<String> {
        let contact = self.publication.contact.as_ref()?;
        let contact = [("contact", contact.into())];
        Some(self.reading.texts().with("release-contact", &contact))
    }

    fn method(&self) -> String {
        let method = &self.summary.method;
        self.reading.texts().with(
            "release-method",
            &[
                ("name", (&method.name).into()),
                ("version", method.version.to_string().into()),
                ("release", (&self.summary.release).into()),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::render;
    use crate::domain::{Language, QuestionSet};
    use crate::release::fixtures::{
        leaf, named_summary, publication, service, summary_of_sizes, touchpoint, tree,
    };
    use crate::release::publication::{Checked, Publication};
    use crate::release::{Parameters, Summary};

    fn page(summary: &Summary, publication: &Publication) -> String {
        let checked = Checked {
            releases: 3,
            figures: 120,
            hidden: 2,
        };
        String::from_utf8(render(summary, publication, checked).unwrap()).unwrap()
    }

    #[test]
    fn it_stands_alone_and_runs_nothing() {
        let html = page(&summary_of_sizes(&[20, 30, 4]), &publication());
        for part in ["<script", "src=", "url(", "@import", "<link", "http://"] {
            assert!(!html.contains(part), "{part}");
        }
        let read = Html::parse_document(&html);
        let count = |css: &str| read.select(&Selector::parse(css).unwrap()).count();
        assert_eq!(
            (count("h1"), count("html[lang=en]"), count("main")),
            (1, 1, 1)
        );
        assert!(count("table th[scope=col]") > 2 && count("svg") > 0);
    }

    #[test]
    fn it_says_what_was_checked_and_what_is_not_claimed() {
        let html = page(&summary_of_sizes(&[20, 30, 4]), &publication());
        assert!(
            html.contains("3 releases together, 120 figures in all"),
            "{html}"
        );
        assert!(html.contains("sends counts to NHS England"));
        let touchpoints = vec![touchpoint(
            "AAA",
            vec![leaf(crate::domain::Channel::Qr, 60)],
        )];
        let council = tree(vec![service("S", QuestionSet::Govuk, touchpoints)]).unwrap();
        let council = Summary::of(
            &council,
            crate::release::fixtures::FIRST,
            Parameters::STANDARD,
        );
        assert!(!page(&council, &publication()).contains("NHS England"));
    }

    #[test]
    fn names_are_text_and_the_welsh_page_is_welsh() {
        let html = page(&named_summary("<script>=1+1</script>"), &publication());
        assert!(html.contains("&#60;script&#62;=1+1"));
        let welsh = Publication {
            language: Language::Welsh,
            ..publication()
        };
        let html = page(&summary_of_sizes(&[20, 30]), &welsh);
        assert!(html.contains("<html lang=\"cy\">") && html.contains("Atebion"));
    }
}
