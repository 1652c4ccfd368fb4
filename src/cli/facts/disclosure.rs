//! How small groups are kept out of releases, from the release's own numbers.

use super::page::Section;
use crate::domain::{QuestionSet, Releasing};
use crate::release::months::{HOLD_DAYS, UNDO};
use crate::release::{Mark, Measure, Method, Parameters};

/// The numbers of the method, and what it publishes.
pub(super) fn releases() -> Section {
    let method = Method::with(Parameters::STANDARD);
    let numbers = [
        [
            "k".to_owned(),
            method.k.to_string(),
            format!(
                "the smallest group that any figure is stated for; no installation can set it \
                 under {}",
                Parameters::LEAST_K
            ),
        ],
        [
            "W".to_owned(),
            method.w.to_string(),
            "the least width of the interval in which a hidden count can lie, for anybody"
                .to_owned(),
        ],
        [
            "alike".to_owned(),
            method.alike.to_string(),
            format!(
                "a group in which fewer than so many answers differ from the rest is told like one \
                 in which none does: so {} of its members, who knows their own answer, learns \
                 nothing of the others",
                Parameters::INSIDERS
            ),
        ],
        [
            "scores from".to_owned(),
            method.scores_from.to_string(),
            "groups of so many answers state each score; smaller ones state bands".to_owned(),
        ],
    ];
    let marks = Mark::ALL.iter().map(|mark| {
        let what = match mark {
            Mark::Confidential => {
                "grouped or hidden: few answers, none, or shielding a place that has few. Which of \
                 them is not said."
            }
            Mark::NotOpen => "the place was not open in that month",
            Mark::Revised => "an earlier version stated it otherwise",
            Mark::Withdrawn => {
                "an earlier version stated it, and a correction takes it back; or there is no \
                 release of that month"
            }
        };
        [mark.to_string(), what.to_owned()]
    });
    let days = Releasing::DAYS;
    Section::new("releases", "How small groups are kept out of releases")
        .says(format!(
            "Once a month the answers of an organisation are counted and published, for readers \
             inside or for everybody. The method is \"{}\", version {}: places with few answers are \
             grouped with others, in an order that no answer changes, until the group is large \
             enough; then only sums of such groups are published. It holds against a reader who \
             knows the method and all releases. The numbers below are in every release's manifest.",
            method.name, method.version
        ))
        .columns("The numbers", ["name", "value", "what it means"], numbers)
        .columns("The marks", ["mark", "what it means"], marks)
        .columns(
            "The band each answer counts in: \"don't know\" where there is one, then from the worst",
            ["question set", "answers", "bands"],
            QuestionSet::ALL.iter().map(|set| {
                let answers = set.answers().iter().rev().map(|answer| answer.band.as_str());
                let bands: Vec<&str> = answers.collect();
                [set.to_string(), bands.len().to_string(), bands.join(", ")]
            }),
        )
        .columns(
            "What is measured",
            ["measure"],
            Measure::ALL.iter().map(|measure| [measure.to_string()]),
        )
        .points([
            "A month with fewer than k answers is published too: one line marked `[c]`, the same \
             for none as for k - 1."
                .to_owned(),
            "A zero is never stated for a place that was open.".to_owned(),
            "Hours, languages, and who commented are in no release. How many comments came and how \
             many were passed on is told for the whole organisation alone, where it and the rest \
             are k or more."
                .to_owned(),
            "Before each release a built-in attacker, who has nothing but the public files of all \
             releases, tries to count a small group. If it can, the month is not released, and \
             admins are told where."
                .to_owned(),
            "A month a group of which came for the most part in bursts from one network waits until \
             an admin has looked."
                .to_owned(),
            format!(
                "A month closes by itself on a day that the organisation chooses, from day {} to day {} \
                 of the next one; an admin can hold it for {HOLD_DAYS} working days, and a \
                 release that an admin asked for can be called off for {} minutes.",
                days.start(),
                days.end(),
                UNDO.num_minutes()
            ),
            "A release never changes. A correction is a new version beside it, with a reason. \
             `heard verify` checks all hashes and runs the attacker again, for anybody who has the \
             files."
                .to_owned(),
            "What is not claimed: nothing stops a reader who already knows most of the answers, or \
             who gave them, or who is content with a likely guess."
                .to_owned(),
        ])
}

#[cfg(test)]
mod tests {
    use super::releases;
    use crate::domain::QuestionSet;
    use crate::release::{Mark, Measure, Parameters};

    #[test]
    fn the_numbers_are_those_of_the_method() {
        let section = releases();
        let cells = section.cells();
        let k = Parameters::STANDARD.k().to_string();
        let w = Parameters::STANDARD.w().to_string();
        for number in [k.as_str(), w.as_str(), "50", "2"] {
            assert!(cells.contains(&number), "{number}");
        }
        let marks = Mark::ALL.iter().map(|mark| mark.as_str());
        let measures = Measure::ALL.iter().map(|measure| measure.as_str());
        let sets = QuestionSet::ALL.iter().map(|set| set.as_str());
        for word in marks.chain(measures).chain(sets) {
            assert!(cells.contains(&word), "{word}");
        }
    }
}
