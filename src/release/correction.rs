//! What a correction states: a new version of a month whose counts were wrong.
//!
//! Readers keep the version before, and subtract. So a correction is judged as a publication of
//! those who left, of those who came and of those who stayed:
//!
//! - The grouping is that of the first version, whatever the sizes say now.
//! - Only what was put right is counted: the difference that one act made, not what else happened
//!   to the answers since the freeze. Somebody who withdrew an answer meanwhile would otherwise be
//!   counted by the subtraction.
//! - An atom that changed is stated anew when the groups that left, came and stayed are each empty
//!   or have `k` answers or more, and none of them is known to have answered alike. Else it is
//!   **withdrawn**: its figures, and all sums they are a part of, are stated no more.
//! - An atom that was told as nearly all alike, or would be now, is not stated anew: how many
//!   answers differed is not published, so nobody can judge what a subtraction would show.
//! - A correction is told whole or not at all. Of answers that were moved, those who came to one
//!   atom are those who left another: with the one told, the other could be computed. So when one
//!   atom that changed is withdrawn, all that changed are, unless nobody is left in it.
//! - What is withdrawn once stays withdrawn.
//!
//! Why a withdrawn figure says little: the reader learns that some group in the atom was small, or
//! alike, and neither which of the three nor by how much. A new version states no sum that holds
//! the atom, so no new equation has it in it; the equations of the older version are about older
//! answers. The tests go through all small atoms and corrections and find no exception.

use super::Sha256;
use super::disclosure::Statement;
use super::figures::{Figure, Heading, Mark, Measure, PlaceLevel};
use super::outline::{Key, Outline, Said, Standing, said};
use super::parameters::{Parameters, ParametersRefused};
use super::quantity::Quantity;
use super::scores::{ALIKE, Distribution};
use super::summary::Summary;
use super::tree::{Counts, Node, Tree};

/// Why there is no corrected version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CorrectionRefused {
    /// The version before already says what the new one would say.
    #[error("no published figure would change, so there is nothing to correct")]
    Nothing,
    /// The change is about a place that the release does not have, or had as closed.
    #[error("`{0}` was not open in the released month")]
    OtherPlaces(String),
    /// The first version cannot be read as a grouping.
    #[error("the release states no place")]
    Empty,
    /// The release was made with a method that promises too little.
    #[error(transparent)]
    Parameters(#[from] ParametersRefused),
}

impl Summary {
    /// Corrects a month. `versions` are all there are, the first one first; `before` and `after`
    /// are the month's counts before and after they were put right. The new version follows the
    /// release with the hash `previous`.
    ///
    /// # Errors
    /// When nothing that is published would change, or the change is of places that were not open.
    pub fn corrected(
        versions: &[Self],
        before: &Tree,
        after: &Tree,
        previous: Option<Sha256>,
    ) -> Result<Self, CorrectionRefused> {
        let (Some(first), Some(latest)) = (versions.first(), versions.last()) else {
            return Err(CorrectionRefused::Empty);
        };
        let outline = Outline::of(first).ok_or(CorrectionRefused::Empty)?;
        let changed = Changed::of(&outline, &before.root, &after.root)?;
        let mut correction = Correction {
            parameters: Parameters::new(first.method.k, first.method.w)?,
            said: versions.iter().map(said).collect(),
            now: Said::new(),
            broken: false,
        };
        if outline.standing == Standing::Told {
            correction.take(&changed);
            if correction.broken {
                correction.withdraw(&outline, Correction::is_corrected);
            }
        }
        if correction.said.last() == Some(&correction.now) {
            return Err(CorrectionRefused::Nothing);
        }
        let version = latest.version + 1;
        let mut summary = Self {
            release: Self::id(&after.organisation, after.month, version),
            version,
            previous,
            figures: correction.figures(&outline, latest),
            ..first.clone()
        };
        for earlier in versions {
            summary = summary.revising(earlier);
        }
        Ok(summary)
    }
}

/// A place of the outline with its counts before and after they were put right.
struct Changed<'o> {
    outline: &'o Outline,
    before: Counts,
    after: Counts,
    children: Vec<Changed<'o>>,
}

impl<'o> Changed<'o> {
    /// Finds the places of the outline in the trees.
    fn of(outline: &'o Outline, before: &Node, after: &Node) -> Result<Self, CorrectionRefused> {
        let other = |node: &Node| CorrectionRefused::OtherPlaces(node.place.to_string());
        if outline.standing == Standing::NotOpen && before.counts != after.counts {
            return Err(other(after));
        }
        let mut changed = Self {
            outline,
            before: before.counts,
            after: after.counts,
            children: Vec::new(),
        };
        // A hidden organisation names no place: nothing is said of any.
        if outline.children.is_empty() {
            return Ok(changed);
        }
        let pairs = || before.children.iter().zip(&after.children);
        let named = |child: &Outline, node: &Node| child.place == node.place;
        let by_name = outline
            .children
            .iter()
            .all(|child| pairs().any(|(node, _)| named(child, node)));
        // Names may have changed since. The register forgets no place, and its order is that of
        // creation, so as many places are the same places.
        if !by_name && outline.children.len() != before.children.len() {
            return Err(other(after));
        }
        for (number, (old, new)) in pairs().enumerate() {
            let child = if by_name {
                outline.children.iter().find(|child| named(child, old))
            } else {
                outline.children.get(number)
            };
            match child {
                Some(child) => changed.children.push(Self::of(child, old, new)?),
                // A place that the register got to know later has no answers of that month.
                None if old.counts == new.counts => {}
                None => return Err(other(new)),
            }
        }
        Ok(changed)
    }

    /// The counts of the places that are told together. Who moved within the pool neither left it
    /// nor came to it.
    fn of_pool(&self) -> Shift {
        let pooled = |child: &&Self| child.outline.standing == Standing::Hidden;
        let sum = |of: fn(&Self) -> Counts| {
            let pool = self.children.iter().filter(pooled);
            pool.fold(Counts::default(), |sum, child| sum.plus(of(child)))
        };
        Shift::between(sum(|child| child.before), sum(|child| child.after))
    }
}

/// Those who left a group and those who came to it, by score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Shift {
    left: Counts,
    came: Counts,
}

impl Shift {
    fn between(before: Counts, after: Counts) -> Self {
        Self {
            left: before.beyond(after),
            came: after.beyond(before),
        }
    }
}

struct Correction {
    parameters: Parameters,
    /// What each version says, the first one first.
    said: Vec<Said>,
    /// What the new one says.
    now: Said,
    /// Whether something that changed may not be told.
    broken: bool,
}

impl Correction {
    /// Decides on a place and all below it.
    fn take(&mut self, changed: &Changed<'_>) -> Option<Statement> {
        let outline = changed.outline;
        let key = outline.key();
        if !outline.is_sum() {
            let shift = Shift::between(changed.before, changed.after);
            return self.take_atom(key, shift);
        }
        let mut parts = Vec::new();
        for child in &changed.children {
            if child.outline.standing == Standing::Told {
                parts.push(self.take(child));
            }
        }
        if outline.pool.is_some() {
            parts.push(self.take_atom(outline.key_of_pool(), changed.of_pool()));
        }
        let parts: Option<Vec<Statement>> = parts.into_iter().collect();
        let sum = parts.map(|parts| Statement::sum(parts.into_iter()));
        let sound = sum.filter(|sum| self.may_follow(&key, sum, Statement::sum_may_follow));
        if sum.is_some() && sound.is_none() {
            // Each part may be told, and a reader who adds them up learns of a small group.
            self.withdraw(outline, Self::is_changed);
            self.broken = true;
        }
        self.now.insert(key, sound);
        sound
    }

    fn take_atom(&mut self, key: Key, shift: Shift) -> Option<Statement> {
        let told = self.atom(&key, shift);
        let latest = self.said.last().and_then(|latest| latest.get(&key));
        let emptied = latest
            .copied()
            .flatten()
            .is_some_and(|latest| latest.answers == shift.left.total() && shift.came.total() == 0);
        // A place that all have left is withdrawn because a zero is never stated; it hides nobody.
        self.broken |= told.is_none() && shift != Shift::default() && !emptied;
        self.now.insert(key, told);
        told
    }

    /// What is said of an atom now, or nothing when it is withdrawn.
    fn atom(&self, key: &Key, shift: Shift) -> Option<Statement> {
        let latest = *self.said.last()?.get(key)?.as_ref()?;
        if shift == Shift::default() {
            return Some(latest);
        }
        let k = self.parameters.k();
        let least = if key.0 == PlaceLevel::Other {
            k + self.parameters.w()
        } else {
            k
        };
        latest
            .shifted(shift, k)
            .filter(|new| *new == latest || new.answers >= least)
            .filter(|new| self.may_follow(key, new, Statement::atom_may_follow))
    }

    /// Whether a statement may be read beside what each version says of the same place.
    fn may_follow(
        &self,
        key: &Key,
        new: &Statement,
        may_follow: fn(&Statement, &Statement, u64) -> bool,
    ) -> bool {
        self.said.iter().all(|version| match version.get(key) {
            Some(Some(old)) => new == old || may_follow(old, new, self.parameters.k()),
            Some(None) | None => false,
        })
    }

    /// Withdraws those atoms at and below a place that `which` names, and the sums over them. Tells
    /// whether the place itself is withdrawn now.
    fn withdraw(&mut self, outline: &Outline, which: fn(&Self, &Key) -> bool) -> bool {
        let key = outline.key();
        let mut withdrawn = !outline.is_sum() && which(self, &key);
        for child in outline.told() {
            withdrawn |= self.withdraw(child, which);
        }
        if outline.pool.is_some() {
            let pool = outline.key_of_pool();
            if which(self, &pool) {
                self.now.insert(pool, None);
                withdrawn = true;
            }
        }
        if withdrawn {
            self.now.insert(key, None);
        }
        withdrawn
    }

    /// Whether an atom is not as in every version.
    fn is_changed(&self, key: &Key) -> bool {
        let now = self.now.get(key);
        self.said.iter().any(|version| version.get(key) != now)
    }

    /// Whether an atom is not as in the version before.
    fn is_corrected(&self, key: &Key) -> bool {
        let latest = self.said.last().and_then(|latest| latest.get(key));
        self.now.get(key) != latest
    }

    /// The figures of the new version, in the order of the files.
    fn figures(&self, outline: &Outline, latest: &Summary) -> Vec<Figure> {
        let mut figures = Vec::new();
        self.state(outline, &mut figures);
        let beside = self.beside_answers(outline, latest);
        let head = figures
            .iter()
            .take_while(|figure| figure.level == PlaceLevel::Organisation)
            .count();
        figures.splice(head..head, beside);
        figures
    }

    fn state(&self, outline: &Outline, figures: &mut Vec<Figure>) {
        let heading = Heading {
            asked: outline.asked,
            level: outline.level,
            place: &outline.place,
        };
        match outline.standing {
            Standing::Told => self.tell(&outline.key(), &heading, figures),
            Standing::Hidden => heading.mark(Mark::Confidential, figures),
            Standing::NotOpen => heading.mark(Mark::NotOpen, figures),
        }
        for child in &outline.children {
            self.state(child, figures);
        }
        if let Some(asked) = outline.pool {
            let level = PlaceLevel::Other;
            let heading = Heading {
                asked,
                level,
                ..heading
            };
            self.tell(&outline.key_of_pool(), &heading, figures);
        }
    }

    fn tell(&self, key: &Key, heading: &Heading<'_>, figures: &mut Vec<Figure>) {
        match self.now.get(key) {
            Some(Some(statement)) => heading.state(statement, figures),
            Some(None) | None => heading.mark(Mark::Withdrawn, figures),
        }
    }

    /// What is counted of the organisation beside its answers stays as it was at the freeze: who was
    /// left out as a flood, because its growth would count who is left out now; and comments, as
    /// long as those who did not write are still a group that may be told.
    fn beside_answers(&self, outline: &Outline, latest: &Summary) -> Vec<Figure> {
        let whole = self.now.get(&outline.key()).copied().flatten();
        let mut stands = true;
        let figures = latest.figures.iter();
        figures
            .filter(|figure| figure.measure.is_beside_answers())
            .map(|figure| {
                if figure.measure == Measure::AnswersLeftOut {
                    return figure.clone();
                }
                let count = figure.quantity.as_count().map(|(least, _)| least);
                if figure.measure == Measure::CommentsReceived {
                    let silent = count
                        .zip(whole)
                        .map(|(received, whole)| whole.answers.saturating_sub(received));
                    stands = silent.is_some_and(|silent| silent >= self.parameters.k());
                }
                if figure.quantity.is_empty() || stands {
                    return figure.clone();
                }
                Figure {
                    quantity: Quantity::default(),
                    mark: Some(Mark::Withdrawn),
                    ..figure.clone()
                }
            })
            .collect()
    }
}

/// Whether a group is empty, or large enough to be told and not known to have answered alike.
fn is_group(answers: &Distribution, k: u64) -> bool {
    answers.answers() == 0 || (answers.answers() >= k && answers.dissent() > ALIKE)
}

impl Statement {
    /// The atom without those who left and with those who came, or nothing when that may not be
    /// told.
    fn shifted(&self, shift: Shift, k: u64) -> Option<Self> {
        let Shift { left, came } = shift;
        let of_k = |answers: u64| answers == 0 || answers >= k;
        let stayed = self.answers.checked_sub(left.total())?;
        if ![left.total(), came.total(), stayed].into_iter().all(of_k) {
            return None;
        }
        let answers = stayed + came.total();
        let Some((old, set)) = self.distribution.zip(self.asked.set()) else {
            return Some(Self { answers, ..*self });
        };
        if old.unattributed() > 0 {
            return None;
        }
        let [left_bands, came_bands] = [left, came].map(|part| Distribution::exactly(set, part));
        let stayed_bands = old.beyond(&left_bands);
        let groups = [&left_bands, &came_bands, &stayed_bands];
        // More left a band than are known to have been in it: it was counted wrong before.
        if stayed_bands.answers() != stayed || !groups.into_iter().all(|group| is_group(group, k)) {
            return None;
        }
        let new = match old.scores() {
            Some(scores) => Distribution::of_atom(set, scores.without(left)?.plus(came)),
            None => stayed_bands.plus(came_bands)?,
        };
        let told = new.unattributed() == 0 && new.dissent() > ALIKE;
        told.then_some(Self {
            answers,
            distribution: Some(new),
            ..*self
        })
    }

    /// Whether an atom may be told so beside what an earlier version says of it.
    fn atom_may_follow(old: &Self, new: &Self, k: u64) -> bool {
        let stayed = old.distribution.zip(new.distribution).map(|(old, new)| {
            let exact = old.unattributed() == 0 && new.unattributed() == 0;
            exact.then(|| old.beyond(&old.beyond(&new)))
        });
        stayed.is_none_or(|stayed| stayed.is_some_and(|stayed| is_group(&stayed, k)))
            && Self::sum_may_follow(old, new, k)
    }

    /// The same of a sum. Its atoms that are told as nearly all alike are told so in both.
    fn sum_may_follow(old: &Self, new: &Self, k: u64) -> bool {
        let apart = old.answers.abs_diff(new.answers);
        if apart != 0 && apart < k {
            return false;
        }
        let Some((old, new)) = old.distribution.zip(new.distribution) else {
            return true;
        };
        let set = old.question_set();
        let by_score = |one: Counts, other: Counts| Distribution::exactly(set, one.beyond(other));
        let scores = old.scores().zip(new.scores());
        let of_scores = scores.map(|(old, new)| [by_score(old, new), by_score(new, old)]);
        let of_bands = [old.beyond(&new), new.beyond(&old)];
        let groups = of_bands.into_iter().chain(of_scores.into_iter().flatten());
        old.unattributed() == new.unattributed()
            && groups.into_iter().all(|group| is_group(&group, k))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::CorrectionRefused;
    use crate::domain::{Channel, QuestionSet};
    use crate::release::fixtures::{FIRST, publication, service, touchpoint, tree};
    use crate::release::promise::{every, files};
    use crate::release::{
        ChannelLeaf, Comments, Counts, Figure, Mark, Measure, Parameters, PlaceLevel, Quantity,
        ServiceBranch, Summary, Tree, audit, render,
    };

    #[test]
    fn a_flood_that_was_left_out_stays_told_and_is_not_counted_anew() {
        let before = || counted(&[&[[20, 20, 20], [15, 15, 15]]]);
        let after = counted(&[&[[20, 20, 5], [15, 15, 30]]]);
        let first = Summary::of(&before().leaving_out(12), FIRST, Parameters::STANDARD);
        let told = |summary: &Summary| -> Vec<Figure> {
            let figures = summary.figures.iter();
            let left_out = figures.filter(|figure| figure.measure == Measure::AnswersLeftOut);
            left_out.cloned().collect()
        };
        assert_eq!(told(&first)[0].quantity, Quantity::count(12));
        // Three more were left out meanwhile; nobody may subtract.
        let versions = [first.clone()];
        let new = Summary::corrected(&versions, &before(), &after.leaving_out(15), None).unwrap();
        assert_eq!(told(&new), told(&first));
        let rendered = [first, new].map(|one| render(&one, &publication()).unwrap());
        let files: Vec<_> = rendered.iter().map(files).collect();
        assert_eq!(audit(&files).findings, []);
    }

    type Sizes<'a> = &'a [&'a [[u64; 3]]];

    /// One `govuk` service for each list, with a touchpoint for each triple: the answers that were
    /// bad, neither, and good.
    fn services(shape: Sizes<'_>) -> Vec<ServiceBranch> {
        let mut number = 100;
        let service_of = |(index, places): (usize, &&[[u64; 3]])| {
            let touchpoints = places.iter().map(|[bad, neither, good]| {
                number += 1;
                let counts = Some(Counts([0, *bad, 0, *neither, 0, *good]));
                let channel = Channel::Qr;
                touchpoint(&format!("T{number}"), vec![ChannelLeaf { channel, counts }])
            });
            service(
                &format!("{index}"),
                QuestionSet::Govuk,
                touchpoints.collect(),
            )
        };
        shape.iter().enumerate().map(service_of).collect()
    }

    fn counted(shape: Sizes<'_>) -> Tree {
        tree(services(shape)).unwrap()
    }

    fn first(shape: Sizes<'_>) -> Summary {
        Summary::of(&counted(shape), FIRST, Parameters::STANDARD)
    }

    /// Corrects a month, and lets the attacker read all versions.
    fn corrected(
        versions: &[Summary],
        before: Sizes<'_>,
        after: Sizes<'_>,
    ) -> Result<Summary, CorrectionRefused> {
        let new = Summary::corrected(versions, &counted(before), &counted(after), None)?;
        let mut all = versions.to_vec();
        all.push(new.clone());
        let rendered: Vec<_> = all
            .iter()
            .map(|version| render(version, &publication()).unwrap())
            .collect();
        let files: Vec<_> = rendered.iter().map(files).collect();
        let report = audit(&files);
        assert!(report.is_safe(), "{:?}", report.findings);
        assert_eq!(Summary::from_json(files.last().unwrap().json).unwrap(), new);
        Ok(new)
    }

    /// What is said of each place above the channels: its answers or the mark, and `[r]` where
    /// they were revised.
    fn told(summary: &Summary) -> Vec<String> {
        let answers = |figure: &&Figure| {
            figure.measure == Measure::Answers && figure.level != PlaceLevel::Channel
        };
        let text = |figure: &Figure| {
            let value = figure.quantity.value.map(|value| value.to_string());
            let mark = figure.mark.map(|mark| mark.to_string());
            value.into_iter().chain(mark).collect::<Vec<_>>().join(" ")
        };
        summary.figures.iter().filter(answers).map(text).collect()
    }

    #[test]
    fn a_large_mixed_change_is_told() {
        let before: Sizes<'_> = &[&[[20, 20, 60], [10, 10, 10]], &[[5, 5, 20]]];
        let after: Sizes<'_> = &[&[[14, 14, 52], [10, 10, 10]], &[[5, 5, 20]]];
        let new = corrected(&[first(before)], before, after).unwrap();
        assert_eq!((new.version, &*new.release), (2, "council-2026-05-v2"));
        assert_eq!(
            told(&new),
            ["140 [r]", "110 [r]", "80 [r]", "30", "30", "30"]
        );
        // It says what a first version of these counts would have said.
        let plain = |mut summary: Summary| {
            summary
                .figures
                .iter_mut()
                .for_each(|figure| figure.mark = None);
            summary.figures
        };
        assert_eq!(plain(new), plain(first(after)));
    }

    #[test]
    fn a_small_change_withdraws_the_atom_and_its_sums() {
        let before: Sizes<'_> = &[&[[20, 20, 60], [10, 10, 10]], &[[5, 5, 20]]];
        let after: Sizes<'_> = &[&[[17, 20, 60], [10, 10, 10]], &[[5, 5, 20]]];
        let new = corrected(&[first(before)], before, after).unwrap();
        assert_eq!(told(&new), ["[x]", "[x]", "[x]", "30", "30", "30"]);
        assert!(
            new.figures
                .iter()
                .all(|f| f.mark != Some(Mark::Withdrawn) || f.quantity.is_empty())
        );
        // It stays withdrawn, whatever is corrected later.
        let later: Sizes<'_> = &[&[[17, 20, 60], [10, 10, 10]], &[[11, 11, 30]]];
        let third = corrected(&[first(before), new], after, later).unwrap();
        assert_eq!(
            told(&third),
            ["[x]", "[x]", "[x]", "30", "52 [r]", "52 [r]"]
        );
    }

    #[test]
    fn a_group_that_answered_alike_is_not_told_by_subtraction() {
        for after in [
            [20, 20, 30],
            [0, 20, 60],
            [22, 20, 60],
            [50, 20, 60],
            [20, 0, 60],
        ] {
            let before: Sizes<'_> = &[&[[20, 20, 60], [10, 10, 10]]];
            let new = corrected(&[first(before)], before, &[&[after, [10, 10, 10]]]).unwrap();
            assert_eq!(told(&new), ["[x]", "[x]", "[x]", "30"], "{after:?}");
        }
        // Those who stayed are a group as well: of forty, ten are left, all of them good.
        let before: Sizes<'_> = &[&[[15, 15, 10], [10, 10, 10]]];
        let after: Sizes<'_> = &[&[[0, 0, 10], [10, 10, 10]]];
        let new = corrected(&[first(before)], before, after).unwrap();
        assert_eq!(told(&new), ["[x]", "[x]", "[x]", "30"]);
        // Of those told as nearly all alike it is not known how many were not.
        let before: Sizes<'_> = &[&[[1, 0, 60], [10, 10, 10]]];
        let after: Sizes<'_> = &[&[[0, 0, 40], [10, 10, 10]]];
        let new = corrected(&[first(before)], before, after).unwrap();
        assert_eq!(told(&new), ["[x]", "[x]", "[x]", "30"]);
    }

    #[test]
    fn the_grouping_is_that_of_the_first_version() {
        // The second place has shielded the first; now it would not be needed any more.
        let before: Sizes<'_> = &[&[[1, 1, 1], [10, 10, 20], [10, 10, 10]]];
        let after: Sizes<'_> = &[&[[11, 11, 11], [10, 10, 20], [10, 10, 10]]];
        let new = corrected(&[first(before)], before, after).unwrap();
        assert_eq!(
            told(&new),
            ["103 [r]", "103 [r]", "[c]", "[c]", "30", "73 [r]"]
        );
        // A place that has few now is not hidden beside others, which were shown: it is withdrawn.
        let before: Sizes<'_> = &[&[[10, 10, 20], [10, 10, 10]]];
        let after: Sizes<'_> = &[&[[1, 1, 1], [10, 10, 10]]];
        let new = corrected(&[first(before)], before, after).unwrap();
        assert_eq!(told(&new), ["[x]", "[x]", "[x]", "30"]);
        // Nor is a pool stated that could not hide its places.
        let before: Sizes<'_> = &[&[[1, 1, 1], [10, 10, 10], [10, 10, 10]]];
        let after: Sizes<'_> = &[&[[1, 1, 1], [3, 3, 3], [10, 10, 10]]];
        let new = corrected(&[first(before)], before, after).unwrap();
        assert_eq!(told(&new), ["[x]", "[x]", "[c]", "[c]", "30", "[x]"]);
    }

    #[test]
    fn what_moved_within_a_pool_changes_nothing() {
        let before: Sizes<'_> = &[&[[1, 1, 1], [10, 10, 20], [10, 10, 10]]];
        let after: Sizes<'_> = &[&[[6, 6, 11], [5, 5, 10], [10, 10, 10]]];
        let nothing = Err(CorrectionRefused::Nothing);
        assert_eq!(corrected(&[first(before)], before, after), nothing);
        assert_eq!(corrected(&[first(before)], before, before), nothing);
        let few: Sizes<'_> = &[&[[1, 1, 1]]];
        assert_eq!(corrected(&[first(few)], few, before), nothing);
        assert_eq!(corrected(&[], few, few), Err(CorrectionRefused::Empty));
    }

    #[test]
    fn parts_that_may_be_told_are_withdrawn_when_their_sum_may_not() {
        // Fifteen were taken from one place and twelve brought to the other: three are gone.
        let before: Sizes<'_> = &[&[[20, 20, 60], [20, 20, 20]], &[[5, 5, 20]]];
        let after: Sizes<'_> = &[&[[15, 15, 55], [24, 24, 24]], &[[5, 5, 20]]];
        let new = corrected(&[first(before)], before, after).unwrap();
        assert_eq!(told(&new), ["[x]", "[x]", "[x]", "[x]", "30", "30"]);
        // All of them were moved.
        let after: Sizes<'_> = &[&[[15, 15, 55], [25, 25, 25]], &[[5, 5, 20]]];
        let new = corrected(&[first(before)], before, after).unwrap();
        assert_eq!(told(&new), ["190", "160", "85 [r]", "75 [r]", "30", "30"]);
    }

    /// Who came to one place left the other, so one figure would give the other away.
    #[test]
    fn a_move_is_told_at_both_places_or_at_none() {
        // Three are left at the first place.
        let before: Sizes<'_> = &[&[[11, 11, 11], [10, 10, 10]], &[[5, 5, 20]]];
        let after: Sizes<'_> = &[&[[1, 1, 1], [10, 10, 10]], &[[15, 15, 30]]];
        let new = corrected(&[first(before)], before, after).unwrap();
        assert_eq!(told(&new), ["[x]", "[x]", "[x]", "30", "[x]", "[x]"]);
        // Nobody is.
        let after: Sizes<'_> = &[&[[0, 0, 0], [10, 10, 10]], &[[16, 16, 31]]];
        let new = corrected(&[first(before)], before, after).unwrap();
        assert_eq!(told(&new), ["[x]", "[x]", "[x]", "30", "63 [r]", "63 [r]"]);
        // Nobody is, but two withdrew their answers before: thirty-one came, of thirty-three.
        let since: Sizes<'_> = &[&[[10, 10, 11], [10, 10, 10]], &[[5, 5, 20]]];
        let after: Sizes<'_> = &[&[[0, 0, 0], [10, 10, 10]], &[[15, 15, 31]]];
        let new = corrected(&[first(before)], since, after).unwrap();
        assert_eq!(told(&new), ["[x]", "[x]", "[x]", "30", "[x]", "[x]"]);
    }

    #[test]
    fn every_version_there_is_is_subtracted() {
        let one: Sizes<'_> = &[&[[20, 20, 60], [10, 10, 10]]];
        let two: Sizes<'_> = &[&[[30, 30, 70], [10, 10, 10]]];
        let three: Sizes<'_> = &[&[[21, 21, 61], [10, 10, 10]]];
        let second = corrected(&[first(one)], one, two).unwrap();
        assert_eq!(told(&second), ["160 [r]", "160 [r]", "130 [r]", "30"]);
        // It is far from the second version, and three answers from the first.
        let third = corrected(&[first(one), second.clone()], two, three).unwrap();
        assert_eq!(told(&third), ["[x]", "[x]", "[x]", "30"]);
        // What the second one revised is otherwise than in the first one still.
        let other: Sizes<'_> = &[&[[30, 30, 70], [20, 20, 20]]];
        let third = corrected(&[first(one), second], two, other).unwrap();
        assert_eq!(told(&third), ["190 [r]", "190 [r]", "130 [r]", "60 [r]"]);
    }

    /// Who withdrew an answer after the freeze is in no later file.
    #[test]
    fn what_happened_to_answers_since_the_freeze_is_no_part_of_a_correction() {
        let frozen: Sizes<'_> = &[&[[20, 20, 60], [10, 10, 10]]];
        let before: Sizes<'_> = &[&[[19, 20, 58], [9, 10, 10]]];
        let after: Sizes<'_> = &[&[[13, 14, 50], [9, 10, 10]]];
        let new = corrected(&[first(frozen)], before, after).unwrap();
        assert_eq!(told(&new), ["110 [r]", "110 [r]", "80 [r]", "30"]);
    }

    #[test]
    fn names_and_places_of_later_do_not_matter() {
        let before: Sizes<'_> = &[&[[20, 20, 60], [10, 10, 10]]];
        let after: Sizes<'_> = &[&[[14, 14, 52], [10, 10, 10]]];
        let version = first(before);
        let with = |shape: Sizes<'_>, change: fn(&mut Vec<ServiceBranch>)| {
            let mut services = services(shape);
            change(&mut services);
            tree(services).unwrap()
        };
        let correct = |change| {
            let (before, after) = (with(before, change), with(after, change));
            let new = Summary::corrected(std::slice::from_ref(&version), &before, &after, None);
            new.map(|new| told(&new))
        };
        let expected = Ok(["110 [r]", "110 [r]", "80 [r]", "30"]
            .map(str::to_owned)
            .to_vec());
        assert_eq!(
            correct(|services| services[0].name = "Renamed".to_owned()),
            expected
        );
        let closed = |code: &str| {
            let channel = Channel::Qr;
            touchpoint(
                code,
                vec![ChannelLeaf {
                    channel,
                    counts: None,
                }],
            )
        };
        let more = |services: &mut Vec<ServiceBranch>| {
            let (channel, counts) = (Channel::Qr, None);
            let place = touchpoint("NEW", vec![ChannelLeaf { channel, counts }]);
            services[0].touchpoints.push(place);
        };
        assert_eq!(correct(more), expected);
        // Answers cannot come to where nothing was open.
        let mut services = services(before);
        services[0].touchpoints.push(closed("ZZZ"));
        let before = tree(services.clone()).unwrap();
        let version = Summary::of(&before, FIRST, Parameters::STANDARD);
        services[0].touchpoints[2].channels[0].counts = Some(Counts([0, 5, 5, 5, 0, 0]));
        let after = tree(services).unwrap();
        assert_eq!(
            Summary::corrected(&[version], &before, &after, None),
            Err(CorrectionRefused::OtherPlaces("0 > Place ZZZ".to_owned()))
        );
    }

    #[test]
    fn comments_stay_those_of_the_freeze() {
        let counted = |shape: Sizes<'_>, received, published| {
            let mut tree = counted(shape);
            tree.comments = Comments {
                received,
                published,
            };
            tree
        };
        let comments = |summary: &Summary| -> Vec<(Quantity, Option<Mark>)> {
            let of = |f: &&Figure| {
                matches!(
                    f.measure,
                    Measure::CommentsReceived | Measure::CommentsPublished
                )
            };
            summary
                .figures
                .iter()
                .filter(of)
                .map(|f| (f.quantity, f.mark))
                .collect()
        };
        let version = Summary::of(
            &counted(&[&[[20, 20, 60]]], 60, 20),
            FIRST,
            Parameters::STANDARD,
        );
        let correct = |after: [u64; 3]| {
            let before = counted(&[&[[20, 20, 60]]], 60, 20);
            let after = counted(&[&[after]], 55, 25);
            let new =
                Summary::corrected(std::slice::from_ref(&version), &before, &after, None).unwrap();
            comments(&new)
        };
        let frozen = [60, 20].map(|count| (Quantity::count(count), None));
        assert_eq!(correct([14, 14, 52]), frozen);
        // Hardly anybody would not have written, or nobody knows how many.
        let withdrawn = [(Quantity::default(), Some(Mark::Withdrawn)); 2];
        assert_eq!(correct([10, 10, 45]), withdrawn);
        assert_eq!(correct([20, 20, 59]), withdrawn);
    }

    /// Every small atom and every correction of it, read by somebody who knows the method.
    #[test]
    fn no_small_group_is_known_from_any_two_versions_of_an_atom() {
        type Worlds = HashMap<Vec<Vec<(Measure, Quantity, Option<Mark>)>>, Vec<[u64; 3]>>;
        let parameters = Parameters::new(5, 4).unwrap();
        let told = |summary: &Summary| {
            let told = |figure: &Figure| (figure.measure, figure.quantity, figure.mark);
            summary.figures.iter().map(told).collect::<Vec<_>>()
        };
        let whole = |[bad, good]: [u64; 2]| {
            let mut tree = counted(&[&[[bad, 0, good]]]);
            // The place alone says what the three levels say.
            tree.root.children.clear();
            tree
        };
        let mut atoms = Vec::new();
        every(2, 18, &mut |counts| atoms.push([counts[0], counts[1]]));
        let mut worlds: Worlds = HashMap::new();
        for &old in atoms.iter().filter(|old| old.iter().sum::<u64>() >= 5) {
            let before = whole(old);
            let version = Summary::of(&before, FIRST, parameters);
            for &new in &atoms {
                let versions = std::slice::from_ref(&version);
                let Ok(second) = Summary::corrected(versions, &before, &whole(new), None) else {
                    continue;
                };
                let sum =
                    |of: fn(u64, u64) -> u64| old.iter().zip(&new).map(|(a, b)| of(*a, *b)).sum();
                let groups = [
                    sum(u64::saturating_sub),
                    sum(|old, new| new.saturating_sub(old)),
                    sum(u64::min),
                ];
                let files = vec![told(&version), told(&second)];
                worlds.entry(files).or_default().push(groups);
            }
        }
        let mut corrected = 0;
        for (files, groups) in &worlds {
            let withdrawn = files[1].iter().any(|told| told.2 == Some(Mark::Withdrawn));
            corrected += usize::from(!withdrawn);
            for group in 0..3 {
                let counts = || groups.iter().map(|groups| groups[group]);
                let (least, most) = (counts().min().unwrap(), counts().max().unwrap());
                let known = most - least < parameters.w();
                // A group that is known is nobody or a group of k. Of a withdrawn atom none is.
                assert!(
                    !known || (!withdrawn && (least == 0 || least >= 5)),
                    "{files:?} {group} {least} {most}"
                );
            }
        }
        assert!(
            corrected > 20 && worlds.len() > corrected,
            "{corrected} of {}",
            worlds.len()
        );
    }
}
