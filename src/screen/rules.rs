//! The rules of screening as people may read them: what each looks for, and how soon it says that
//! somebody should look.

use super::danger;
use crate::domain::{FindingKind, Level};

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleTold {
    /// Its name, as the desk shows it beside a finding.
    pub name: &'static str,
    /// What it finds.
    pub kind: FindingKind,
    /// The highest level it gives a comment.
    pub level: Level,
    /// Wordings and scenes it knows; none for a rule that reads the shape of a thing.
    pub wordings: usize,
}

/// Rules of personal data. Each reads the shape of a thing, and some a list of names.
const PERSONAL: &[(&str, FindingKind)] = &[
    ("personal/email", FindingKind::Email),
    ("personal/email-spoken", FindingKind::Email),
    ("personal/phone", FindingKind::Phone),
    ("personal/phone-abroad", FindingKind::Phone),
    ("personal/number-spoken", FindingKind::Phone),
    ("personal/postcode", FindingKind::Postcode),
    ("personal/nhs-number", FindingKind::NhsNumber),
    ("personal/nhs-number-mistyped", FindingKind::NhsNumber),
    ("personal/nino", FindingKind::Nino),
    ("personal/person", FindingKind::Person),
    ("personal/staff-list", FindingKind::Person),
    ("personal/address", FindingKind::Address),
    ("personal/birth-date", FindingKind::BirthDate),
    ("personal/vehicle", FindingKind::Vehicle),
    ("personal/vehicle-named", FindingKind::Vehicle),
    ("personal/url", FindingKind::Url),
    ("personal/handle", FindingKind::Handle),
    ("personal/reference", FindingKind::Reference),
    ("personal/reference-bare", FindingKind::Reference),
    ("personal/card", FindingKind::Card),
    ("personal/bank-account", FindingKind::BankAccount),
];

/// Every rule: of personal data in a fixed order, then of danger by kind and name.
#[must_use]
pub fn rules() -> Vec<RuleTold> {
    let personal = PERSONAL.iter().map(|(name, kind)| RuleTold {
        name,
        kind: *kind,
        level: Level::Plain,
        wordings: 0,
    });
    personal.chain(danger::rules()).collect()
}

/// How many words, parts of words and pairs of words have a weight in the search for danger.
#[must_use]
pub fn weights() -> usize {
    danger::weights()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::{rules, weights};
    use crate::domain::{FindingKind, Level};

    /// The names of rules in the files below a folder, as they are written there.
    fn written(folder: &Path, room: &str, names: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                written(&path, room, names);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let begins = format!("\"{room}/");
                for (_, after) in text.split('"').zip(text.split('"').skip(1)) {
                    if after.starts_with(&begins[1..]) && after.len() > room.len() + 1 {
                        names.insert(after.to_owned());
                    }
                }
            }
        }
    }

    #[test]
    fn every_rule_of_the_detectors_is_told_and_no_other() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/screen");
        let mut names = BTreeSet::new();
        written(&source.join("personal"), "personal", &mut names);
        written(&source.join("danger"), "danger", &mut names);
        let told: BTreeSet<_> = rules().iter().map(|rule| rule.name.to_owned()).collect();
        assert_eq!(told, names);
    }

    #[test]
    fn every_kind_has_a_rule_and_personal_data_moves_nothing_up() {
        let rules = rules();
        for kind in FindingKind::ALL {
            assert!(rules.iter().any(|rule| rule.kind == *kind), "{kind}");
        }
        for rule in &rules {
            assert_eq!(rule.kind.is_personal(), rule.level == Level::Plain);
            assert_eq!(rule.kind.is_personal(), rule.wordings == 0, "{}", rule.name);
        }
        assert!(weights() > 10_000);
    }
}
