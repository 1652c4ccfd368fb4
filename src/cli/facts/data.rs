//! What is kept, from the store's own list, and the promises.

use super::page::Section;
use crate::store::kept::{KEPT, Where};

/// The ten promises, each of which is a test of the program.
pub(super) fn promises() -> Section {
    Section::new("promises", "What the program promises")
        .says(
            "Heard asks people one question after they used a public service, and lets them add a \
             few words. It keeps no name, no account, no internet address and no telephone number \
             of those who answer. Each promise below is tested with every change of the program.",
        )
        .points([
            "Thanked means stored: nobody is thanked before the answer is on disk.",
            "Opening a page never counts; only a press does.",
            "Once: a double tap, a retry or a repeated text is one answer, and one that was taken \
             back does not return.",
            "Nothing on the citizen's device, nobody in the database: no cookie, no storage, no \
             third party, no address, no number, no time finer than the hour.",
            "Hold the words, never the count: nothing that a moderator does changes a count.",
            "Redaction deletes: words that are cut are at once in no other row, and after the \
             nightly purge in no file of the database.",
            "A release never changes: its files are made once and stored.",
            "No small group can be counted, from all releases together, by somebody who knows the \
             method. A built-in attacker checks before each release, and the release is refused if \
             it succeeds.",
            "Your services only: one gate decides what each person may see.",
            "Screening orders the queue; people decide.",
        ])
}

/// What is kept, about whom, how fine, why and how long.
pub(super) fn kept() -> Section {
    let mut section = Section::new("data", "What is kept").says(
        "All there is: every table of the database, every file of the key folder, and what is in \
         memory alone. \"Finest time\" is read off the columns of the table itself. The rules \
         under \"goes by\" stand in the section \"keeping\".",
    );
    for (place, caption) in [
        (Where::Table, "Tables of the database"),
        (
            Where::KeyFile,
            "Files of the key folder, outside the database",
        ),
        (Where::Memory, "In memory alone, never on a disk"),
    ] {
        let rows = KEPT.iter().filter(|kept| kept.place == place).map(|kept| {
            let rules: Vec<_> = kept.until.iter().map(|rule| rule.as_str()).collect();
            [
                kept.name.to_owned(),
                kept.about.as_str().to_owned(),
                kept.grain().as_str().to_owned(),
                kept.holds.to_owned(),
                kept.why.to_owned(),
                rules.join(", "),
                kept.columns().join(", "),
            ]
        });
        section = section.cards(
            caption,
            [
                "name",
                "about",
                "finest time",
                "holds",
                "why",
                "goes by",
                "columns",
            ],
            rows,
        );
    }
    section
}

#[cfg(test)]
mod tests {
    use super::kept;
    use crate::store::kept::KEPT;

    #[test]
    fn all_that_is_kept_is_told_with_its_columns() {
        let section = kept();
        let cells = section.cells();
        for kept in KEPT {
            assert!(cells.contains(&kept.name), "{}", kept.name);
            assert!(cells.contains(&kept.columns().join(", ").as_str()));
        }
    }
}
