//! The counts of a month as a national form asks for them. Pure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::{Channel, Duty, Mode, ModeList, ServiceId, TouchpointId};
use crate::store::register::Leaf;

/// The counts n0 to n5 of a touchpoint and a channel.
pub(super) type Came = BTreeMap<(TouchpointId, Channel), [i64; 6]>;

/// What is asked about one month: each service with its counts, in creation order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// To which body.
    pub duty: Duty,
    /// One for each service that the register knows.
    pub lines: Vec<Line>,
}

/// A service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Which.
    pub service: ServiceId,
    /// What came; none when nothing did.
    pub counts: Option<Counts>,
}

/// What came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// How many gave each answer, in the order they are asked.
    pub answers: Vec<u64>,
    /// How many came by each mode of collection, in the order of the form; none where no form asks.
    pub modes: Vec<(Mode, u64)>,
}

impl Counts {
    fn none(duty: Duty, list: ModeList) -> Self {
        let modes = match duty {
            Duty::Fft => list.modes(),
            Duty::Govuk => &[],
        };
        Self {
            answers: vec![0; duty.question_set().answers().len()],
            modes: modes.iter().map(|mode| (*mode, 0)).collect(),
        }
    }

    fn add(&mut self, other: &Self) {
        for (own, more) in self.answers.iter_mut().zip(&other.answers) {
            *own += more;
        }
        for ((_, own), (_, more)) in self.modes.iter_mut().zip(&other.modes) {
            *own += more;
        }
    }

    /// All answers.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.answers.iter().sum()
    }

    /// The weighted score in hundredths of a per cent, rounded to the nearest: the best answer is
    /// worth 100, the worst 0. It is how GOV.UK reckons its "user satisfaction".
    #[must_use]
    pub fn score(&self) -> Option<u64> {
        let best = u64::try_from(self.answers.len()).ok()?.checked_sub(1)?;
        let (total, steps) = (self.total(), (0..=best).rev());
        let worth: u64 = steps.zip(&self.answers).map(|(step, n)| step * n).sum();
        let whole = total * best;
        (whole > 0).then(|| (worth * 10_000 + whole / 2) / whole)
    }
}

impl Figures {
    /// Counts what came to the leaves of a month that fall under a duty.
    pub(super) fn count<'a>(
        duty: Duty,
        leaves: impl Iterator<Item = &'a Leaf>,
        came: &Came,
        list: ModeList,
        chosen: &BTreeMap<TouchpointId, Mode>,
    ) -> Self {
        let mut services: BTreeMap<ServiceId, Counts> = BTreeMap::new();
        let set = duty.question_set();
        for leaf in leaves.filter(|leaf| leaf.question_set == set) {
            let counts = services
                .entry(leaf.service)
                .or_insert_with(|| Counts::none(duty, list));
            let Some(n) = came.get(&(leaf.touchpoint, leaf.channel)) else {
                continue;
            };
            let mut all = 0;
            for (answer, own) in set.answers().iter().zip(&mut counts.answers) {
                let came = n.get(answer.score.index()).copied().unwrap_or_default();
                let came = u64::try_from(came).unwrap_or_default();
                *own += came;
                all += came;
            }
            let mode = list.mode(leaf.channel, chosen.get(&leaf.touchpoint).copied());
            for (of, own) in &mut counts.modes {
                if *of == mode {
                    *own += all;
                }
            }
        }
        let lines = services.into_iter().map(|(service, counts)| Line {
            service,
            counts: (counts.total() > 0).then_some(counts),
        });
        Self {
            duty,
            lines: lines.collect(),
        }
    }

    /// All services together; none when nothing came to any.
    #[must_use]
    pub fn sum(&self) -> Option<Counts> {
        let mut known = self.lines.iter().filter_map(|line| line.counts.as_ref());
        let mut sum = known.next()?.clone();
        known.for_each(|counts| sum.add(counts));
        Some(sum)
    }

    /// What a service has, if it stands here.
    #[must_use]
    pub fn of(&self, service: ServiceId) -> Option<&Counts> {
        let mut lines = self.lines.iter();
        lines
            .find(|line| line.service == service)
            .and_then(|line| line.counts.as_ref())
    }

    /// As it is stored.
    pub(super) fn json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// What is different when any of it is: a form carries it, so that what is noted is what was
    /// shown.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        // Numbers and fixed words always become JSON; an empty text would match no form.
        let json = self.json().unwrap_or_default();
        hex::encode(&Sha256::digest(json)[..16])
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Figures};
    use crate::domain::{Channel, Duty, Mode, ModeList, QuestionSet, ServiceId, TouchpointId};
    use crate::store::register::Leaf;

    fn score(answers: &[u64]) -> Option<u64> {
        let counts = Counts {
            answers: answers.to_vec(),
            modes: Vec::new(),
        };
        counts.score()
    }

    /// Two months as the Office of the Public Guardian published them, worst first there: 80 and 91.
    #[test]
    fn the_score_is_the_one_that_was_published() {
        assert_eq!(score(&[528, 419, 153, 46, 23]), Some(7_958));
        assert_eq!(score(&[4434, 1276, 205, 73, 67]), Some(9_103));
        assert_eq!(score(&[1, 0, 0, 0, 0]), Some(10_000));
        assert_eq!(score(&[0, 0, 0, 0, 7]), Some(0), "a true nought");
        assert_eq!(score(&[0; 5]), None, "nobody is no score");
    }

    fn leaf(service: i64, touchpoint: i64, channel: Channel, set: QuestionSet) -> Leaf {
        Leaf {
            service: ServiceId(service),
            touchpoint: TouchpointId(touchpoint),
            channel,
            question_set: set,
        }
    }

    #[test]
    fn answers_and_modes_count_the_same_people() {
        let leaves = [
            leaf(1, 1, Channel::Qr, QuestionSet::Fft),
            leaf(1, 1, Channel::Sms, QuestionSet::Fft),
            leaf(1, 2, Channel::Paper, QuestionSet::Fft),
            leaf(2, 3, Channel::Qr, QuestionSet::Fft),
            leaf(3, 4, Channel::Qr, QuestionSet::Smiley),
        ];
        let came = [
            ((TouchpointId(1), Channel::Qr), [1, 2, 3, 4, 5, 6]),
            ((TouchpointId(1), Channel::Sms), [0, 0, 0, 0, 0, 7]),
            ((TouchpointId(2), Channel::Paper), [0, 1, 0, 0, 0, 0]),
            ((TouchpointId(4), Channel::Qr), [0, 9, 9, 9, 9, 0]),
        ];
        let chosen = [(TouchpointId(1), Mode::ElectronicHome)];
        let figures = Figures::count(
            Duty::Fft,
            leaves.iter(),
            &came.into_iter().collect(),
            ModeList::Trust,
            &chosen.into_iter().collect(),
        );
        assert_eq!(figures.lines.len(), 2, "smileys are nobody's duty");
        let first = figures.of(ServiceId(1)).unwrap();
        assert_eq!(first.answers, [13, 5, 4, 3, 3, 1]);
        let by: Vec<u64> = first.modes.iter().map(|(_, n)| *n).collect();
        assert_eq!(by, [7, 0, 21, 1, 0, 0, 0, 0]);
        assert_eq!(by.iter().sum::<u64>(), first.total());
        assert_eq!(figures.of(ServiceId(2)), None, "no data is not nought");
        assert_eq!(figures.sum().as_ref(), Some(first));
    }
}
