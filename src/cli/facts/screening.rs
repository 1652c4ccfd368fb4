//! What screening looks for and how the queue is ordered, from screening's own tables.

use super::page::Section;
use crate::collect::UNMARKED;
use crate::domain::{FindingKind, Language, Level, RETENTION};
use crate::locale::Texts;
use crate::moderate::{AT_ONCE, HOUR_FROM, WITH_A_SECOND};
use crate::screen::{RULES_VERSION, RuleTold, rules as all_rules, weights};

/// What a kind of finding is called, as the desk shows it.
fn called(kind: FindingKind) -> String {
    let key = kind.as_str().to_lowercase().replace('_', "-");
    Texts::of(Language::English).get(&format!("staff-kind-{key}"))
}

/// What screening looks for.
pub(super) fn looks_for() -> Section {
    let rules = all_rules();
    let rows = |personal: bool| {
        let rules = &rules;
        let kinds = FindingKind::ALL
            .iter()
            .filter(move |kind| kind.is_personal() == personal);
        kinds.map(move |kind| {
            let of_kind = rules.iter().filter(|rule| rule.kind == *kind);
            let level = of_kind.clone().map(|rule| rule.level).max();
            [
                kind.to_string(),
                of_kind.count().to_string(),
                level.map_or("", Level::as_str).to_owned(),
                called(*kind),
            ]
        })
    };
    Section::new("screening", "What screening looks for")
        .says(format!(
            "A program reads each comment within seconds, on this machine alone, by fixed rules and \
             by a table of weights; nothing is sent anywhere, and it learns nothing from what \
             citizens write. Version {RULES_VERSION} of the rules. When the rules change, all that \
             waits is screened again. It does three things: it marks what shows who somebody is, it \
             orders the queue, and it starts the mail about an urgent comment."
        ))
        .says(
            "It decides nothing. Nothing is published, closed, hidden or dropped by a rule: a \
             comment without a finding is read by a person like any other, and a person decides \
             about each. The one thing that is done to many at once is to pass on plain praise, and \
             then every comment is shown whole on the page first.",
        )
        .columns(
            "What shows who somebody is: marked, and offered for cutting",
            ["kind", "rules", "level", "what it is called"],
            rows(true),
        )
        .columns(
            "What says that somebody may be in danger",
            ["kind", "rules", "highest level", "what it is called"],
            rows(false),
        )
        .says(format!(
            "Danger is looked for in two ways. Rules know wordings (\"end it all\") and scenes (who \
             does what to whom), in English and Welsh; a wording that is denied, long past, or an \
             idiom (\"killing time\") counts less or not at all. And all words of a comment are \
             weighed together: {} words, parts and pairs of words have a weight, learned from \
             comments that were written for it and labelled. `heard screen weigh` shows what each \
             word of a text says; `heard screen eval` measures screening on your own labelled \
             comments.",
            weights()
        ))
        .says(
            "What it cannot do: it looks for danger in English and Welsh alone; a comment in another \
             language is labelled with it where that is clear, and waits for somebody who reads it. \
             It misses danger that is told by a hint, and it takes some harmless words for danger. \
             That is why people read all of them.",
        )
}

/// Every rule by name.
pub(super) fn rules() -> Section {
    let row = |rule: RuleTold| {
        [
            rule.name.to_owned(),
            rule.kind.to_string(),
            rule.level.as_str().to_owned(),
            if rule.wordings == 0 {
                "by its shape".to_owned()
            } else {
                rule.wordings.to_string()
            },
        ]
    };
    Section::new("rules", "Every rule of screening")
        .says(
            "The desk shows the name of the rule beside each finding. \"Highest level\" is what it \
             gives where nothing in the comment weakens it. The last column says how many wordings \
             and scenes, or weights, the rule knows.",
        )
        .columns(
            "",
            ["rule", "kind", "highest level", "knows"],
            all_rules().into_iter().map(row),
        )
}

/// In what order the queue is, and why.
pub(super) fn queue() -> Section {
    let levels: [(&str, &str, &str); 4] = [
        (
            Level::Urgent.as_str(),
            "a finding says that somebody may be in danger now",
            "opened within one working hour, decided on the same working day",
        ),
        (
            "not screened yet",
            "it came seconds ago, and may be anything",
            "as a concern",
        ),
        (
            Level::Concern.as_str(),
            "something to look at with care",
            "decided within two working days",
        ),
        (
            Level::Plain.as_str(),
            "nothing stood out, or only what shows who somebody is",
            "decided within five working days",
        ),
    ];
    Section::new("queue", "In what order comments are read")
        .says(
            "The queue is sorted by level, then by the day a comment came, oldest first. No other \
             thing moves a comment: not the rating, not the service, not the tone, not the \
             language. A moderator may filter the list for a while; nothing leaves the queue by that.",
        )
        .columns(
            "",
            ["level", "why", "due"],
            levels.map(|(level, why, due)| [level.to_owned(), why.to_owned(), due.to_owned()]),
        )
        .points([
            "Imported comments stand in the same queue; they start no clock and send no mail."
                .to_owned(),
            format!(
                "Whoever opens a comment has it in hand for {} minutes; a decision takes effect \
                 after {} seconds and can be undone until then.",
                RETENTION.claim_minutes, RETENTION.undo_seconds
            ),
            format!(
                "Plain praise can be passed on {AT_ONCE} comments at a time, each shown whole; up to \
                 {WITH_A_SECOND} when a second person agrees."
            ),
            format!(
                "The hour of a comment is shown only from {HOUR_FROM} answers on, at that place on \
                 that day."
            ),
            format!(
                "After {UNMARKED} answers of one day from one network at one touchpoint, further \
                 ones are marked \"many from one network\". They count like all others."
            ),
            "A comment that names somebody who reads the queue is kept from them and from the rest \
             of their service; whoever reads for the whole organisation sees it."
                .to_owned(),
            "Every look at the queue and every opened comment is a line of the audit.".to_owned(),
            "A decision and its reason are kept; no decision, and no rule, changes a count."
                .to_owned(),
        ])
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{called, looks_for, queue, rules};
    use crate::domain::{Day, FindingKind, Level, Nation, WorkingHours, WorkingTime};
    use crate::screen::rules as all_rules;

    #[test]
    fn every_kind_and_every_rule_is_told() {
        let (kinds, by_name) = (looks_for(), rules());
        for kind in FindingKind::ALL {
            assert!(kinds.cells().contains(&kind.as_str()), "{kind}");
            assert!(!called(*kind).contains("staff-kind"), "{kind}");
        }
        for rule in all_rules() {
            assert!(by_name.cells().contains(&rule.name), "{}", rule.name);
        }
    }

    #[test]
    fn levels_stand_in_the_order_of_the_queue_and_days_are_as_promised() {
        let section = queue();
        let cells = section.cells();
        let at = |word: &str| cells.iter().position(|cell| *cell == word).unwrap();
        assert!(at("urgent") < at("not screened yet"));
        assert!(at("not screened yet") < at("concern") && at("concern") < at("plain"));
        assert!(Level::Urgent.number() > 2 && 2 > Level::Concern.number());
        assert!(Level::Concern.number() > Level::Plain.number());
        // The sentences name these days.
        let time = WorkingTime {
            nation: Nation::England,
            zone: "Europe/London".parse().unwrap(),
            hours: WorkingHours::default(),
            closed: &[],
        };
        let day = |day| Day(NaiveDate::from_ymd_opt(2026, 11, day).unwrap());
        let after = |level| time.working_days_between(day(2), time.decide_by(level, day(2)));
        assert_eq!(
            [Level::Urgent, Level::Concern, Level::Plain].map(after),
            [0, 2, 5]
        );
    }
}
