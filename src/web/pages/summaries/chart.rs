//! The chart: a bar for each service, cut into its bands.

use super::figures::Row;
use super::month::SummaryPage;
use crate::web::pages::staff::key_part;

/// A part of a bar, in thousandths of its length.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) band: &'static str,
    pub(super) start: String,
    pub(super) width: String,
    pub(super) words: String,
}

/// One bar of the chart.
pub(super) struct Bar {
    pub(super) name: String,
    pub(super) share: String,
    pub(super) parts: Vec<Part>,
    /// The ends of the interval of the share, in thousandths of the bar.
    pub(super) interval: Option<(String, String)>,
}

/// A number for a place in a drawing.
fn thousandths(part: f64) -> String {
    format!("{:.1}", (part * 1000.0).clamp(0.0, 1000.0))
}

impl SummaryPage {
    pub(super) fn bars(&self) -> Vec<Bar> {
        self.summary
            .drawn()
            .into_iter()
            .map(|row| self.bar(row))
            .collect()
    }

    fn bar(&self, row: &Row) -> Bar {
        let size = |n: u64| u32::try_from(n).map_or(f64::from(u32::MAX), f64::from);
        let each = row.bands.each();
        let total: f64 = each.iter().filter_map(|(_, n)| *n).map(size).sum();
        let mut parts = Vec::new();
        let mut start = 0.0;
        for (band, n) in each {
            let Some(n) = n.filter(|n| *n > 0) else {
                continue;
            };
            let words = match row.question_set {
                Some(set) => self.band(set, band),
                None => self.desk.t(&format!("release-band-{}", key_part(band))),
            };
            let number = self.number(Some(n));
            parts.push(Part {
                band,
                start: thousandths(start / total),
                width: thousandths(size(n) / total),
                words: format!("{number} {words}"),
            });
            start += size(n);
        }
        let interval = row.share.as_ref().and_then(|share| {
            share.value?;
            Some((thousandths(share.lower?), thousandths(share.upper?)))
        });
        Bar {
            name: self.name(row),
            share: self.share(row),
            parts,
            interval,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::figures::Figure;
    use super::super::tests::{answers, figure, page, share};

    #[test]
    fn nearly_all_alike_is_at_least() {
        let path = ["organisation", "", "", ""];
        let band = |answer: &str, value| Figure {
            answer: answer.into(),
            ..figure(path, "band_count", Some(value), "")
        };
        let page = page(&[
            answers(path, 28.0),
            band("positive", 26.0),
            band("unattributed", 2.0),
            share(path, None, 26.0 / 28.0, 1.0),
        ]);
        assert!(
            page.sentence()
                .ends_with("At least 93\u{a0}% said good or very good.")
        );
        assert!(page.alike());
        let bars = page.bars();
        assert_eq!(bars.len(), 1);
        assert_eq!(bars[0].parts[0].width, "928.6");
        assert_eq!(bars[0].parts[1].words, "2 left untold");
        assert_eq!(bars[0].interval, None);
    }
}
