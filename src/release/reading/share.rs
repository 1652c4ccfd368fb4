//! A share in words, with its interval or as a range.

use super::Reading;
use super::rows::{Row, Stated};

/// A share as a percentage. It is whole, but never rounds to all or none what is neither.
pub(super) fn percent(share: f64) -> String {
    let exact = share * 100.0;
    if exact < 100.0 && exact.round() >= 100.0 {
        format!("{:.1}", (exact * 10.0).floor() / 10.0)
    } else if exact > 0.0 && exact.round() <= 0.0 {
        format!("{:.1}", (exact * 10.0).ceil() / 10.0)
    } else {
        format!("{exact:.0}")
    }
}

impl Reading {
    /// A share in words, and its interval in brackets where it has one.
    pub(crate) fn share_parts(&self, share: &Stated) -> Option<(String, String)> {
        let percent = |part: f64| percent(part);
        let say = |key: &str, part: f64| self.say(key, "n", &percent(part));
        match (share.value, share.lower, share.upper) {
            (Some(value), Some(lower), Some(upper)) => {
                let interval = self.texts.with(
                    "release-interval",
                    &[
                        ("lower", percent(lower).into()),
                        ("upper", percent(upper).into()),
                    ],
                );
                Some((say("release-percent", value), interval))
            }
            (Some(value), _, _) => Some((say("release-percent", value), String::new())),
            (None, Some(lower), Some(upper)) if lower > 0.0 && upper < 1.0 => {
                let words = self.texts.with(
                    "release-between",
                    &[
                        ("lower", percent(lower).into()),
                        ("upper", percent(upper).into()),
                    ],
                );
                Some((words, String::new()))
            }
            (None, Some(lower), _) if lower > 0.0 => {
                Some((say("release-at-least", lower), String::new()))
            }
            (None, _, Some(upper)) if upper < 1.0 => {
                Some((say("release-at-most", upper), String::new()))
            }
            _ => None,
        }
    }

    /// A share for a cell: "86 % (82 to 89)", or its mark, or nothing.
    pub(crate) fn share(&self, row: &Row) -> String {
        row.share
            .as_ref()
            .map(|share| self.stated(share))
            .unwrap_or_default()
    }

    pub(crate) fn stated(&self, share: &Stated) -> String {
        let Some((words, interval)) = self.share_parts(share) else {
            return share.mark.map(|mark| mark.to_string()).unwrap_or_default();
        };
        let mark = share.mark.map(|mark| mark.to_string()).unwrap_or_default();
        [words, interval, mark]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\u{a0}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::rows::Stated;
    use super::super::tests::{council, reading};
    use super::percent;

    #[test]
    fn shares_never_round_to_all_or_none() {
        for (share, written) in [
            (0.859, "86"),
            (1.0, "100"),
            (0.0, "0"),
            (0.9981, "99.8"),
            (0.9999, "99.9"),
            (0.001, "0.1"),
        ] {
            assert_eq!(percent(share), written);
        }
        let reading = reading(&council());
        let stated = |value, lower, upper| {
            reading.stated(&Stated {
                value,
                lower,
                upper,
                mark: None,
            })
        };
        assert_eq!(stated(Some(0.5), None, None), "50\u{a0}%");
        assert_eq!(stated(None, Some(0.4), Some(0.6)), "40 to 60\u{a0}%");
        assert_eq!(stated(None, Some(0.0), Some(0.071)), "at most 7\u{a0}%");
        assert_eq!(stated(None, None, None), "");
    }
}
