//! The chart: a bar for each service, cut into its bands.

use super::Reading;
use super::rows::Row;
use crate::locale::key_part;

/// A part of a bar, in thousandths of its length.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) band: &'static str,
    pub(crate) start: String,
    pub(crate) width: String,
    pub(crate) words: String,
}

/// One bar of the chart.
pub(crate) struct Bar {
    pub(crate) name: String,
    pub(crate) share: String,
    pub(crate) parts: Vec<Part>,
    /// The ends of the interval of the share, in thousandths of the bar.
    pub(crate) interval: Option<(String, String)>,
}

/// A number for a place in a drawing.
fn thousandths(part: f64) -> String {
    format!("{:.1}", (part * 1000.0).clamp(0.0, 1000.0))
}

impl Reading {
    pub(crate) fn bars(&self) -> Vec<Bar> {
        self.rows
            .drawn()
            .into_iter()
            .map(|row| self.bar(row))
            .collect()
    }

    /// The bar of one row.
    pub(crate) fn bar(&self, row: &Row) -> Bar {
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
                None => self.t(&format!("release-band-{}", key_part(band))),
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
    use super::super::tests::{answers, figure, reading, share};
    use crate::release::figures::{Figure, Measure};
    use crate::release::quantity::Quantity;

    #[test]
    fn nearly_all_alike_is_at_least() {
        let path = ["organisation", "", "", ""];
        let band = |answer: &str, quantity| Figure {
            slice: Some(answer.parse().unwrap()),
            quantity,
            ..figure(path, Measure::BandCount, None, None)
        };
        let reading = reading(&[
            answers(path, 28),
            band("positive", Quantity::between(26, 28)),
            band("unattributed", Quantity::count(2)),
            share(path, None, 26.0 / 28.0, 1.0),
        ]);
        assert!(
            reading
                .sentence()
                .ends_with("At least 93\u{a0}% said good or very good.")
        );
        assert!(reading.alike());
        let bars = reading.bars();
        assert_eq!(bars.len(), 1);
        assert_eq!(bars[0].parts[0].width, "928.6");
        assert_eq!(bars[0].parts[1].words, "2 left untold");
        assert_eq!(bars[0].interval, None);
    }
}
