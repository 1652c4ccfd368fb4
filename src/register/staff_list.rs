//! The names of people who work for an organisation: screening finds them in comments.

use std::collections::BTreeSet;

use crate::domain::Organisation;
use crate::store::audit::{self, By};
use crate::store::{AnyConnection, StoreError, comments, staff_lists};

/// The most names of one list.
pub const MOST: usize = 10_000;
/// The most characters of a name.
const LONGEST: usize = 100;
/// The most lines that an error names.
const TOLD: usize = 5;

/// Why names cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// More names than fit.
    #[error("there are {0} names, and at most {MOST} fit")]
    TooMany(usize),
    /// Lines, by their numbers, that hold no name.
    #[error("no name in line {}: write one name a line", numbers(.0))]
    NoName(Vec<usize>),
}

/// The numbers of lines, the first few of them.
#[must_use]
pub fn numbers(lines: &[usize]) -> String {
    let told: Vec<String> = lines.iter().take(TOLD).map(usize::to_string).collect();
    let more = if lines.len() > TOLD { ", …" } else { "" };
    told.join(", ") + more
}

/// What a first line may say when it is a heading, beside [`SURNAMES`].
const HEADINGS: &[&str] = &[
    "name",
    "names",
    "full name",
    "staff",
    "forename",
    "first name",
    "given name",
    "enw",
    "enwau",
    "enw cyntaf",
];

/// Headings of a surname.
const SURNAMES: &[&str] = &["surname", "last name", "family name", "cyfenw"];

/// Reads names, one a line, as they are pasted from a table: cells with commas, semicolons or tabs
/// between them are parts of one name. The forename comes first, but under a heading that begins
/// with the surname, and in "Rees, Siân". Empty lines, a heading and names that come twice are left
/// out.
///
/// # Errors
/// Every line that cannot be a name, by its number; or that there are more than [`MOST`].
pub fn read(text: &str) -> Result<Vec<String>, Unreadable> {
    let mut names = BTreeSet::new();
    let mut bad = Vec::new();
    let mut surname_first = false;
    for (number, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let mut cells: Vec<&str> = line
            .split([',', ';', '\t'])
            .map(|cell| cell.trim().trim_matches('"').trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        let is = |cell: &str, of: &[&str]| of.contains(&cell.to_lowercase().as_str());
        if cells.is_empty() {
            continue;
        }
        if number == 1
            && cells
                .iter()
                .all(|cell| is(cell, HEADINGS) || is(cell, SURNAMES))
        {
            surname_first = cells.first().is_some_and(|first| is(first, SURNAMES));
            continue;
        }
        if surname_first || line.contains(", ") {
            cells.rotate_left(1);
        }
        let name = cells.join(" ");
        let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
        let other =
            |letter: char| letter.is_numeric() || letter.is_control() || "@<>".contains(letter);
        if letters < 2 || name.contains(other) || name.chars().count() > LONGEST {
            bad.push(number);
        } else {
            names.insert(name);
        }
    }
    if names.len() > MOST {
        return Err(Unreadable::TooMany(names.len()));
    }
    if bad.is_empty() {
        Ok(names.into_iter().collect())
    } else {
        Err(Unreadable::NoName(bad))
    }
}

/// Puts names in the place of those that an organisation had, and has all that waits screened again.
///
/// # Errors
/// When the store is away.
pub fn replace(
    connection: &mut AnyConnection,
    by: By,
    organisation: &Organisation,
    names: &[String],
) -> Result<(), StoreError> {
    staff_lists::put(connection, organisation.id, names)?;
    comments::screen_again(connection, organisation.id)?;
    audit::record(
        connection,
        by,
        Some(organisation.id),
        "organisation.staff-list",
        organisation.slug.as_str(),
    )
}

#[cfg(test)]
mod tests {
    use super::{MOST, read};

    #[test]
    fn names_are_read_as_they_are_pasted() {
        let pasted = "\u{feff}Surname,First name\nap Rhys,Siân\n\n\"O'Neill\"; Mo \nap Rhys\tSiân\r\nap Rhys,Siân\n";
        assert_eq!(read(pasted).unwrap(), ["Mo O'Neill", "Siân ap Rhys"],);
        assert_eq!(
            read("Rees, Siân\nAnn Evans").unwrap(),
            ["Ann Evans", "Siân Rees"]
        );
        assert_eq!(read("Siân,Rees").unwrap(), ["Siân Rees"]);
        assert_eq!(read("Names\n").unwrap(), Vec::<String>::new());
        assert_eq!(read("Ann\nName\n").unwrap(), ["Ann", "Name"]);
    }

    #[test]
    fn what_is_no_name_is_told_by_its_line() {
        insta::assert_snapshot!(
            read("Ann Evans\n07700 900123\nann@example.org\n<b>\nX\n").unwrap_err(),
            @"no name in line 2, 3, 4, 5: write one name a line"
        );
        insta::assert_snapshot!(
            read(&"1\n".repeat(8)).unwrap_err(),
            @"no name in line 1, 2, 3, 4, 5, …: write one name a line"
        );
        assert!(read(&"a".repeat(101)).is_err());
    }

    #[test]
    fn a_list_has_an_end() {
        let letters = |number: usize| {
            let letter = |place: u32| {
                char::from(b'a' + u8::try_from(number / 26_usize.pow(place) % 26).unwrap())
            };
            (0..4).map(letter).collect::<String>()
        };
        let names = |count: usize| (0..count).map(letters).collect::<Vec<_>>().join("\n");
        assert_eq!(read(&names(MOST)).unwrap().len(), MOST);
        insta::assert_snapshot!(
            read(&names(MOST + 1)).unwrap_err(),
            @"there are 10001 names, and at most 10000 fit"
        );
    }
}
