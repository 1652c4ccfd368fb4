//! `heard screen eval`: how well screening does on comments that somebody has labelled.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};

use anyhow::Context;
use serde::Deserialize;

use crate::screen::screen;

/// A labelled comment. Spans are for personal data; `category` and `urgent` for danger. What is not
/// given is not measured.
#[derive(Debug, Deserialize)]
struct Labelled {
    text: String,
    #[serde(default)]
    group: Option<String>,
    spans: Option<Vec<LabelledSpan>>,
    category: Option<String>,
    urgent: Option<bool>,
}

#[derive(Debug, Deserialize)]
struct LabelledSpan {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: String,
}

/// Hits among what there was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Share {
    hits: u32,
    of: u32,
}

impl Share {
    fn note(&mut self, hit: bool) {
        self.of += 1;
        self.hits += u32::from(hit);
    }

    /// Between 0 and 1; 0 where there was nothing.
    fn value(self) -> f64 {
        if self.of == 0 {
            0.0
        } else {
            f64::from(self.hits) / f64::from(self.of)
        }
    }
}

/// What was measured. A labelled span counts as found when a finding of its kind overlaps it.
#[derive(Debug, Default)]
pub(super) struct Figures {
    /// By kind and group: labelled spans that were found.
    recall: BTreeMap<(String, String), Share>,
    /// By kind: findings that overlap a labelled span.
    precision: BTreeMap<String, Share>,
    /// Comments with personal data of which some was not found.
    leaking: Share,
    /// Comments without any in which some was found.
    flagged: Share,
    /// By group: comments in which danger was seen.
    danger: BTreeMap<String, Share>,
    /// By category, of comments that hold danger: those in which danger was seen.
    categories: BTreeMap<String, Share>,
    /// By group: comments of which it was told rightly whether they are urgent.
    urgent: BTreeMap<String, Share>,
}

impl Figures {
    /// Measures labelled comments, one a line.
    ///
    /// # Errors
    /// When a line is no labelled comment; it is told by its number.
    pub(super) fn of(input: impl BufRead) -> anyhow::Result<Self> {
        let mut figures = Self::default();
        for (number, line) in (1..).zip(input.lines()) {
            let line = line.with_context(|| format!("line {number}"))?;
            if line.trim().is_empty() {
                continue;
            }
            let labelled: Labelled = serde_json::from_str(&line)
                .with_context(|| format!("line {number} is no labelled comment"))?;
            figures.add(&labelled);
        }
        Ok(figures)
    }

    fn add(&mut self, labelled: &Labelled) {
        let seen = screen(&labelled.text);
        let group = labelled.group.clone().unwrap_or_default();
        if let Some(spans) = &labelled.spans {
            let found: Vec<_> = seen
                .findings
                .iter()
                .filter(|finding| finding.kind.is_personal())
                .collect();
            let mut leaks = false;
            for span in spans {
                let over: Vec<_> = found
                    .iter()
                    .filter(|one| one.span.start < span.end && span.start < one.span.end)
                    .collect();
                let hit = over.iter().any(|one| one.kind.as_str() == span.kind);
                let cell = (span.kind.clone(), group.clone());
                self.recall.entry(cell).or_default().note(hit);
                leaks |= over.is_empty();
            }
            for one in &found {
                let hit = spans
                    .iter()
                    .any(|span| one.span.start < span.end && span.start < one.span.end);
                let kind = one.kind.as_str().to_owned();
                self.precision.entry(kind).or_default().note(hit);
            }
            if spans.is_empty() {
                self.flagged.note(!found.is_empty());
            } else {
                self.leaking.note(leaks);
            }
        }
        if let Some(category) = &labelled.category {
            let danger = seen.findings.iter().any(|one| !one.kind.is_personal());
            self.danger.entry(group.clone()).or_default().note(danger);
            if category != "none" {
                let cell = self.categories.entry(category.clone());
                cell.or_default().note(danger);
            }
            if let Some(urgent) = labelled.urgent {
                let told = seen.level == crate::domain::Level::Urgent;
                self.urgent.entry(group).or_default().note(told == urgent);
            }
        }
    }

    /// Writes a table for people.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn write(&self, out: &mut impl Write) -> std::io::Result<()> {
        let line = |out: &mut dyn Write, name: &str, share: &Share| {
            writeln!(
                out,
                "  {name:32} {:4} of {:4}  {:.3}",
                share.hits,
                share.of,
                share.value()
            )
        };
        if self.leaking.of + self.flagged.of > 0 {
            writeln!(out, "Personal data")?;
            line(out, "comments leaking something", &self.leaking)?;
            line(out, "clean comments flagged", &self.flagged)?;
            writeln!(out, "Recall, by kind and group")?;
            for ((kind, group), share) in &self.recall {
                line(out, &format!("{kind} {group}"), share)?;
            }
            writeln!(out, "Precision, by kind")?;
            for (kind, share) in &self.precision {
                line(out, kind, share)?;
            }
        }
        if !self.danger.is_empty() {
            writeln!(out, "Danger seen, by group")?;
            for (group, share) in &self.danger {
                line(out, group, share)?;
            }
            writeln!(out, "Danger seen, by category")?;
            for (category, share) in &self.categories {
                line(out, category, share)?;
            }
            writeln!(out, "Told rightly whether urgent, by group")?;
            for (group, share) in &self.urgent {
                line(out, group, share)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Figures, Share};

    const PERSONAL: &str = include_str!("../../tests/fixtures/screen/personal.jsonl");
    /// Comments of a writer that nothing was learned from and no rule was written for.
    const EXAM: &str = include_str!("../../tests/fixtures/screen/exam.jsonl");

    fn of_kind(figures: &Figures, kind: &str, group: Option<&str>) -> f64 {
        let mut all = Share::default();
        for ((of, at), share) in &figures.recall {
            if of == kind && group.is_none_or(|group| group == at) {
                all.hits += share.hits;
                all.of += share.of;
            }
        }
        all.value()
    }

    /// The floors lie a little under what the rules reach, so that a rule that spoils others is seen.
    #[test]
    fn personal_data_is_found_in_the_development_set() {
        let figures = Figures::of(PERSONAL.as_bytes()).unwrap();
        assert!(figures.leaking.of + figures.flagged.of >= 600);
        let person = of_kind(&figures, "PERSON", None);
        assert!(person >= FLOORS.person, "names: {person:.3}");
        let precision = figures.precision["PERSON"].value();
        assert!(
            precision >= FLOORS.precision,
            "names that are none: {precision:.3}"
        );
        let (leaking, flagged) = (figures.leaking.value(), figures.flagged.value());
        assert!(leaking <= FLOORS.leaking, "leaking: {leaking:.3}");
        assert!(flagged <= FLOORS.flagged, "flagged: {flagged:.3}");
        for kind in [
            "EMAIL",
            "NHS_NUMBER",
            "NINO",
            "POSTCODE",
            "ADDRESS",
            "DOB",
            "VRN",
            "REF",
            "CARD",
            "BANK_ACCOUNT",
            "PHONE",
            "URL",
            "HANDLE",
        ] {
            let plain = of_kind(&figures, kind, Some("plain"));
            assert!(plain >= FLOORS.structured, "{kind}: {plain:.3}");
            let hidden = of_kind(&figures, kind, Some("hidden"));
            assert!(hidden >= FLOORS.hidden, "{kind}, hidden: {hidden:.3}");
        }
    }

    #[test]
    fn danger_is_seen_in_comments_that_nothing_was_learned_from() {
        let figures = Figures::of(EXAM.as_bytes()).unwrap();
        assert!(figures.danger.values().map(|share| share.of).sum::<u32>() >= 300);
        // Core comments are all urgent, and the others are none.
        let rightly = |group: &str| figures.urgent[group].value();
        let (core, hard) = (rightly("core"), 1.0 - rightly("hard"));
        assert!(core >= FLOORS.core, "danger: {core:.3}");
        assert!(hard <= FLOORS.hard, "false alarms: {hard:.3}");
        let plain = 1.0 - rightly("plain");
        assert!(plain <= FLOORS.ordinary, "ordinary comments: {plain:.3}");
    }

    struct Floors {
        person: f64,
        precision: f64,
        leaking: f64,
        flagged: f64,
        structured: f64,
        hidden: f64,
        core: f64,
        hard: f64,
        ordinary: f64,
    }

    const FLOORS: Floors = Floors {
        person: 0.95,
        precision: 0.97,
        leaking: 0.04,
        flagged: 0.03,
        structured: 0.93,
        hidden: 0.80,
        core: 0.88,
        hard: 0.15,
        ordinary: 0.08,
    };

    #[test]
    fn a_line_that_is_none_is_told_by_its_number() {
        let error = Figures::of("{\"text\":\"a\"}\nb\n".as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), "line 2 is no labelled comment");
    }

    #[test]
    fn a_table_says_what_was_measured() {
        let lines = r#"{"text":"Ring 07700 900123","group":"plain","spans":[{"start":5,"end":17,"type":"PHONE"}]}
{"text":"Kind and quick.","group":"clean","spans":[]}
{"text":"He hits me.","group":"core","category":"physical","urgent":true}"#;
        let mut table = Vec::new();
        Figures::of(lines.as_bytes())
            .unwrap()
            .write(&mut table)
            .unwrap();
        insta::assert_snapshot!(String::from_utf8(table).unwrap(), @r"
        Personal data
          comments leaking something          0 of    1  0.000
          clean comments flagged              0 of    1  0.000
        Recall, by kind and group
          PHONE plain                         1 of    1  1.000
        Precision, by kind
          PHONE                               1 of    1  1.000
        Danger seen, by group
          core                                1 of    1  1.000
        Danger seen, by category
          physical                            1 of    1  1.000
        Told rightly whether urgent, by group
          core                                1 of    1  1.000
        ");
    }
}
