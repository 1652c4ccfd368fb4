//! One month of one organisation. How its parts read is told in the files beside this one.

use askama::Template;
use chrono::NaiveDate;

use super::charts::{FunnelChart, MonthsChart};
use crate::domain::{Month, QuestionSet, Slug};
use crate::release::Reading;
use crate::release::trend::Past;
use crate::web::pages::staff::{Desk, Place};

/// A file of a release.
#[derive(Debug, Clone)]
pub(crate) struct FileRow {
    /// Its name, the last part of its address.
    pub(crate) name: String,
    /// Its size.
    pub(crate) bytes: u64,
    /// Its SHA-256 in hexadecimal.
    pub(crate) sha256: String,
}

/// `GET /summaries/{organisation}/{month}`.
#[derive(Debug, Template)]
#[template(path = "summaries/month.html", config = "src/web/askama.toml")]
pub(crate) struct SummaryPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// Which version this is, from 1.
    pub(crate) version: u64,
    /// Why it was corrected, for versions after the first.
    pub(crate) reason: Option<String>,
    /// The day of the release.
    pub(crate) released: NaiveDate,
    /// What the month says.
    pub(crate) reading: Reading,
    /// The month and those before it, for what changed.
    pub(crate) past: Past,
    /// Its files.
    pub(crate) files: Vec<FileRow>,
    /// The released month before.
    pub(crate) earlier: Option<Month>,
    /// The released month after.
    pub(crate) later: Option<Month>,
}

/// The most services whose months are drawn; of more, the file tells.
const DRAWN: usize = 24;

impl SummaryPage {
    /// The months of what the page speaks for: the whole, or the one service shown.
    pub(super) fn head_chart(&self) -> Option<MonthsChart> {
        let head = self.reading.rows.head()?;
        let service = Some(head.service.as_str()).filter(|service| !service.is_empty());
        self.chart(service, "months".to_owned())
    }

    /// The months of each service, where there are more than the one that the page speaks for, and
    /// whether there are too many to draw.
    pub(super) fn service_charts(&self) -> (Vec<MonthsChart>, bool) {
        let services = self.reading.rows.services();
        let whole = self.past.places().any(|place| place.is_none());
        if services.len() > DRAWN {
            return (Vec::new(), true);
        }
        if services.len() < 2 && !whole {
            return (Vec::new(), false);
        }
        let chart =
            |(at, service): (usize, &&str)| self.chart(Some(service), format!("months-{at}"));
        (
            services.iter().enumerate().filter_map(chart).collect(),
            false,
        )
    }

    fn chart(&self, service: Option<&str>, id: String) -> Option<MonthsChart> {
        let series = self.past.series(service)?;
        let name = service.unwrap_or(&self.reading.organisation).to_owned();
        Some(MonthsChart::of(&self.reading, id, name, &series))
    }

    /// The places side by side, one plot for each question set.
    pub(super) fn funnels(&self) -> Vec<FunnelChart> {
        let chart = |(set, funnel): &(QuestionSet, _)| {
            let share = self.desk.t(&format!("release-share-{set}"));
            FunnelChart::of(&self.reading, format!("places-{set}"), share, funnel)
        };
        self.reading.funnels().iter().map(chart).collect()
    }

    /// Whether the Friends and Family question is asked, of which no official statistic is made.
    pub(super) fn asks_fft(&self) -> bool {
        self.reading.rows.sets().contains(&QuestionSet::Fft)
    }
}
