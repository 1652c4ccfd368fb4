//! `summary.html`: the month as one page that stands alone: nothing is fetched, nothing runs. It
//! prints well, and it holds the safety report.

use std::borrow::Borrow;

use askama::Template;

use crate::locale::Texts;

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
    texts: &'static Texts,
    summary: &'s Summary,
    publication: &'s Publication,
    checked: Option<Checked>,
    reading: Reading,
}

/// Renders the page.
///
/// # Errors
/// Never for a summary; the template's own error type is passed on.
pub(super) fn render(
    summary: &Summary,
    publication: &Publication,
    checked: Option<Checked>,
) -> askama::Result<Vec<u8>> {
    let page = Page {
        texts: Texts::of(publication.language),
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
    fn t(&self, key: &str) -> String {
        self.texts.get(key)
    }

    fn n(&self, key: &str, n: impl Borrow<u64>) -> String {
        self.texts.with(key, &[("n", (*n.borrow()).into())])
    }

    fn released(&self) -> String {
        let day = self.texts.day(self.publication.released_on.0);
        self.texts
            .with("summaries-released", &[("day", day.into())])
    }

    fn reason(&self) -> Option<String> {
        let reason = self.publication.reason.as_ref()?;
        let reason = [("reason", reason.into())];
        Some(self.texts.with("release-reason", &reason))
    }

    /// The safety report: what was tried, on what, and what came of it.
    fn safety(&self) -> Vec<String> {
        let method = &self.summary.method;
        let mut told = vec![self.texts.with(
            "safety-how",
            &[("k", method.k.into()), ("w", method.w.into())],
        )];
        if let Some(checked) = self.checked {
            told.push(self.texts.with(
                "safety-checked",
                &[
                    ("releases", checked.releases.into()),
                    ("figures", checked.figures.into()),
                    ("hidden", checked.hidden.into()),
                ],
            ));
        }
        told.push(self.t("safety-not-claimed"));
        if self.is_of_the_nhs() {
            told.push(self.t("safety-fft"));
        }
        told
    }

    /// Whether a service asked the question whose counts go to NHS England.
    fn is_of_the_nhs(&self) -> bool {
        let asks = |asked| asked == Asked::One(QuestionSet::Fft);
        self.summary.figures.iter().any(|figure| asks(figure.asked))
    }

    fn licence(&self) -> String {
        self.t(self.publication.licence.key())
    }

    fn contact(&self) -> Option<String> {
        let contact = self.publication.contact.as_ref()?;
        let contact = [("contact", contact.into())];
        Some(self.texts.with("release-contact", &contact))
    }

    fn method(&self) -> String {
        let method = &self.summary.method;
        self.texts.with(
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
        String::from_utf8(render(summary, publication, Some(checked)).unwrap()).unwrap()
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
