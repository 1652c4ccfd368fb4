//! What changed on the month before, in words.

use super::Reading;
use super::rows::{Depth, Row};
use crate::domain::Month;
use crate::locale::key_part;
use crate::release::trend::{Change, Difference, Past, Verdict, WhyNot};

impl Reading {
    /// The month that this one is compared with.
    pub(crate) fn before(&self) -> Month {
        self.month.previous()
    }

    /// How the whole changed, or the one service shown, in one sentence. A month that stays closed
    /// says nothing of change.
    pub(crate) fn change_sentence(&self, past: &Past) -> Option<String> {
        if self.rows.is_confidential() {
            return None;
        }
        let Some(head) = self.rows.head() else {
            let compared = past.is_compared();
            return compared.then(|| self.of_before("release-change-parts"));
        };
        Some(match past.change(place(head)) {
            Change::Compared(difference) => self.by_how_much(difference),
            Change::NotComparable(why) => {
                self.of_before(&format!("release-change-none-{}", key_part(why.as_str())))
            }
        })
    }

    fn by_how_much(&self, difference: Difference) -> String {
        let verdict = difference.verdict();
        let key = format!("release-change-{}", key_part(verdict.as_str()));
        let (near, far) = match verdict {
            Verdict::Better => (difference.lower, difference.upper),
            Verdict::Worse => (-difference.upper, -difference.lower),
            Verdict::AboutTheSame | Verdict::NotComparable => return self.of_before(&key),
        };
        let whole = |part: f64| format!("{:.0}", part * 100.0);
        let (least, most) = (whole(near), whole(far));
        let of_hundred = if least == "0" {
            self.say("release-change-up-to", "most", &most)
        } else {
            let blanks = [("least", least.as_str().into()), ("most", most.into())];
            self.texts.with("release-change-from-to", &blanks)
        };
        let month = self.texts.month(self.before());
        let blanks = [("month", month.into()), ("points", of_hundred.into())];
        self.texts.with(&key, &blanks)
    }

    fn of_before(&self, key: &str) -> String {
        self.say(key, "month", &self.texts.month(self.before()))
    }

    /// The word for a row of the table: the whole and the services are compared, and nothing else.
    pub(crate) fn change_word(&self, past: &Past, row: &Row) -> Option<(Verdict, String)> {
        if row.other || row.depth > Depth::Service {
            return None;
        }
        let change = past.change(place(row));
        let verdict = match change {
            // Nothing is asked of all alike, and nothing was asked here.
            Change::NotComparable(WhyNot::Mixed) => return None,
            _ => change.verdict(),
        };
        let key = format!("release-change-word-{}", key_part(verdict.as_str()));
        Some((verdict, self.t(&key)))
    }
}

/// The service a row is of; nothing for the whole.
fn place(row: &Row) -> Option<&str> {
    (row.depth == Depth::Service).then_some(row.service.as_str())
}

#[cfg(test)]
mod tests {
    use crate::domain::Language;
    use crate::locale::{Texts, key_part};
    use crate::release::Reading;
    use crate::release::trend::tests::{past, summary, told};
    use crate::release::trend::{Break, Past, Rule, Side, Verdict, WhyNot};

    fn reading(past: &Past, positive: u64, of: u64) -> String {
        let june = summary("2026-06", &told(positive, of));
        let reading = Reading::of(&june, Language::English);
        reading.change_sentence(past).unwrap()
    }

    #[test]
    fn one_sentence_says_what_changed() {
        let change = |then: (u64, u64), now: (u64, u64)| {
            let past = past(&[
                ("2026-05", told(then.0, then.1)),
                ("2026-06", told(now.0, now.1)),
            ]);
            reading(&past, now.0, now.1)
        };
        assert_eq!(
            change((48, 80), (56, 70)),
            "That is better than May 2026: 5 to 33 more in every 100."
        );
        assert_eq!(
            change((56, 70), (48, 80)),
            "That is worse than May 2026: 5 to 33 fewer in every 100."
        );
        assert_eq!(
            change((8, 10), (9, 10)),
            "That is about the same as May 2026: the difference is small enough to be chance."
        );
        assert_eq!(
            reading(&past(&[("2026-06", told(8, 10))]), 8, 10),
            "This is the first month released, so there is nothing to compare it with yet."
        );
        assert_eq!(
            reading(
                &past(&[("2026-04", told(8, 10)), ("2026-06", told(8, 10))]),
                8,
                10
            ),
            "It cannot be compared with May 2026: that month was not released."
        );
    }

    #[test]
    fn every_word_of_change_has_a_text() {
        let mut keys: Vec<String> = Vec::new();
        let part = |word: &str| key_part(word);
        for verdict in Verdict::ALL {
            keys.push(format!("release-change-word-{}", part(verdict.as_str())));
        }
        for verdict in [Verdict::Better, Verdict::Worse, Verdict::AboutTheSame] {
            keys.push(format!("release-change-{}", part(verdict.as_str())));
        }
        for why in WhyNot::ALL {
            keys.push(format!("release-change-none-{}", part(why.as_str())));
        }
        for rule in Rule::ALL {
            for side in Side::ALL {
                keys.push(format!("release-months-{}-{side}", part(rule.as_str())));
                keys.push(format!("release-month-{}-{side}", part(rule.as_str())));
            }
        }
        for begins in Break::ALL {
            keys.push(format!("release-months-{}", part(begins.as_str())));
        }
        for language in Language::STAFF {
            for key in &keys {
                assert!(Texts::of(*language).has(key), "{language} {key}");
            }
        }
    }
}
