//! Services that a table wishes for.

use std::collections::{BTreeSet, HashMap};

use super::column::Column;
use super::{Faults, Kind, TableRefused, Why, grid, names, odd_cells, short};
use crate::domain::{Language, QuestionSet, Slug};
use crate::register::services::RESERVED;

/// A service that a line wishes for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WishedService {
    /// The line's number.
    pub line: usize,
    /// Its short name, made of the name where the line says none.
    pub slug: Slug,
    /// Its names, the organisation's first language first.
    pub names: Vec<(Language, String)>,
    /// What it asks.
    pub question_set: QuestionSet,
}

/// The services that a table wishes for. `languages` are the organisation's, and `taken` the short
/// names it has given out.
///
/// # Errors
/// Why the table cannot be read, or every line that will not do.
pub fn services(
    text: &str,
    languages: &[Language],
    taken: &BTreeSet<Slug>,
) -> Result<Vec<WishedService>, TableRefused> {
    let grid = grid::read(Kind::Services, text, languages)?;
    let mut faults = Faults::default();
    let mut wishes = Vec::new();
    let mut here: HashMap<Slug, usize> = HashMap::new();
    for line in &grid.lines {
        odd_cells(&mut faults, &grid, line);
        let names = names(&mut faults, &grid, line, languages);
        let given = grid.cell(line, Column::ShortName);
        let name = names.first().map_or("", |(_, name)| name.as_str());
        let slug = if given.is_empty() && name.is_empty() {
            None
        } else {
            let slug = slug(given, name, taken).and_then(|slug| match here.get(&slug) {
                Some(line) => Err(Why::TwiceHere {
                    given: slug.to_string(),
                    line: *line,
                }),
                None => Ok(slug),
            });
            faults.take(line.number, "short_name", slug)
        };
        let asks = question_set(grid.cell(line, Column::QuestionSet));
        let question_set = faults.take(line.number, "question_set", asks);
        if let Some(slug) = &slug {
            here.insert(slug.clone(), line.number);
        }
        if let (Some(slug), Some(question_set)) = (slug, question_set) {
            wishes.push(WishedService {
                line: line.number,
                slug,
                names,
                question_set,
            });
        }
    }
    faults.or(wishes)
}

fn slug(given: &str, name: &str, taken: &BTreeSet<Slug>) -> Result<Slug, Why> {
    let slug = if given.is_empty() {
        Slug::from_name(name).map_err(|_refused| Why::NoShortName(short(name)))?
    } else {
        Slug::parse(&given.to_lowercase()).map_err(|_refused| Why::ShortName(short(given)))?
    };
    if RESERVED.contains(&slug.as_str()) {
        Err(Why::ShortNameReserved(slug.to_string()))
    } else if taken.contains(&slug) {
        Err(Why::ShortNameTaken(slug.to_string()))
    } else {
        Ok(slug)
    }
}

fn question_set(given: &str) -> Result<QuestionSet, Why> {
    if given.is_empty() {
        return Err(Why::Empty);
    }
    given.to_lowercase().parse().map_err(|_unknown: String| {
        let sets: Vec<&str> = QuestionSet::ALL.iter().map(|set| set.as_str()).collect();
        Why::NoneOf {
            given: short(given),
            of: sets.join(", "),
        }
    })
}
