//! Text as a table: which sign stands between cells, which columns there are, and every line.

use super::column::Column;
use super::{Kind, LINES, Unreadable};
use crate::domain::Language;

/// The signs that may stand between cells. A table that was pasted has tabs.
const BETWEEN: [u8; 3] = [b'\t', b';', b','];

/// The most cells of a line. What stands beyond is nobody's table of services.
const CELLS: usize = 64;

/// One line that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its number in the text, from 1.
    pub(super) number: usize,
    /// Its cells, without the space around them.
    pub(super) cells: Vec<String>,
}

impl Line {
    fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", String::as_str)
    }
}

/// A table whose columns are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    /// The column of each cell of a line; none where the first line is blank.
    columns: Vec<Option<Column>>,
    /// The lines below the first.
    pub(super) lines: Vec<Line>,
}

impl Grid {
    /// What a line says in a column; nothing where there is no such column.
    pub(super) fn cell<'a>(&self, line: &'a Line, column: Column) -> &'a str {
        let place = self.columns.iter().position(|of| *of == Some(column));
        place.map_or("", |place| line.cell(place))
    }

    /// Cells of a line that say something under no heading: their places from 1, and what they say.
    pub(super) fn under_nothing<'a>(
        &'a self,
        line: &'a Line,
    ) -> impl Iterator<Item = (usize, &'a str)> {
        let headed = |place: &usize| matches!(self.columns.get(*place), Some(Some(_)));
        (0..line.cells.len())
            .filter(move |place| !headed(place) && !line.cell(*place).is_empty())
            .map(|place| (place + 1, line.cell(place)))
    }
}

/// Reads a text whose lines end with line feeds.
pub(super) fn read(kind: Kind, text: &str, languages: &[Language]) -> Result<Grid, Unreadable> {
    let first = languages.first().copied().unwrap_or(Language::English);
    let (said, text, before) = chosen(text);
    let heads = |line: &Line| {
        let known = |cell: &&String| Column::read(kind, cell, first).is_some();
        line.cells.iter().filter(known).count()
    };
    let best = match said {
        Some(between) => between,
        // Of two that know as many headings the one before it in the list.
        None => BETWEEN
            .into_iter()
            .rev()
            .max_by_key(|between| lines(text, *between).next().map_or(0, |line| heads(&line)))
            .unwrap_or(b','),
    };
    let mut all = lines(text, best).map(|line| Line {
        number: line.number + before,
        ..line
    });
    let header = all.next().ok_or(Unreadable::Empty)?;
    if heads(&header) == 0 {
        return Err(Unreadable::NoHeader);
    }
    let columns = columns(kind, &header, languages, first)?;
    let kept: Vec<Line> = all.by_ref().take(LINES).collect();
    let more = all.count();
    if more > 0 {
        return Err(Unreadable::TooMany(kept.len() + more));
    }
    if kept.is_empty() {
        return Err(Unreadable::OnlyHeader);
    }
    Ok(Grid {
        columns,
        lines: kept,
    })
}

/// Spreadsheets may say in a line of its own what stands between cells: `sep=;`. That sign, the
/// text below, and how many lines are above it.
fn chosen(text: &str) -> (Option<u8>, &str, usize) {
    let said = text.strip_prefix("sep=").and_then(|rest| {
        let (between, rest) = rest.split_once('\n')?;
        match between.as_bytes() {
            [between] if BETWEEN.contains(between) => Some((*between, rest)),
            _ => None,
        }
    });
    match said {
        Some((between, rest)) => (Some(between), rest, 1),
        None => (None, text, 0),
    }
}

/// The lines that are not blank.
fn lines(text: &str, between: u8) -> impl Iterator<Item = Line> {
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between)
        .from_reader(text.as_bytes());
    // The reader passes over blank lines and says where it began to do so.
    let number = |record: &csv::StringRecord| {
        let position = record.position()?;
        let start = usize::try_from(position.byte()).ok()?;
        let blank = text.as_bytes().get(start..)?.iter();
        let blank = blank.take_while(|byte| **byte == b'\n').count();
        Some(usize::try_from(position.line()).ok()? + blank)
    };
    reader
        .into_records()
        // Text has no bad bytes, and nothing else can be wrong with it.
        .map_while(Result::ok)
        .filter_map(move |record| {
            let cells = record.iter().take(CELLS).map(|cell| cell.trim().to_owned());
            let mut cells: Vec<String> = cells.collect();
            while cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
            let number = number(&record).unwrap_or_default();
            (!cells.is_empty()).then_some(Line { number, cells })
        })
}

fn columns(
    kind: Kind,
    header: &Line,
    languages: &[Language],
    first: Language,
) -> Result<Vec<Option<Column>>, Unreadable> {
    let mut columns = Vec::new();
    let mut unknown = Vec::new();
    for cell in &header.cells {
        let column = Column::read(kind, cell, first);
        match column {
            Some(Column::Name(language)) if !languages.contains(&language) => {
                return Err(Unreadable::NotOffered(language));
            }
            Some(column) if columns.contains(&Some(column)) => {
                return Err(Unreadable::Twice(column.word(first)));
            }
            None if !cell.is_empty() => unknown.push(super::short(cell)),
            _ => {}
        }
        columns.push(column);
    }
    if !unknown.is_empty() {
        return Err(Unreadable::Unknown(unknown));
    }
    let missing: Vec<String> = Column::all(kind, languages)
        .into_iter()
        .filter(|column| column.is_needed(first) && !columns.contains(&Some(*column)))
        .map(|column| column.word(first))
        .collect();
    if missing.is_empty() {
        Ok(columns)
    } else {
        Err(Unreadable::Missing(missing))
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Grid, read};
    use crate::domain::Language;
    use crate::register::table::{Kind, LINES, Unreadable};

    const BOTH: &[Language] = &[Language::English, Language::Welsh];

    fn services(text: &str) -> Result<Grid, Unreadable> {
        read(Kind::Services, text, BOTH)
    }

    #[test]
    fn what_stands_between_cells_is_seen_from_the_first_line() {
        for between in ["\t", ";", ","] {
            let text = "Question set|Name|Enw Cymraeg|\n\nfft|Home, care; North|Gofal|\n|||\n"
                .replace("Home, care; North", "\"Home, care; North\"")
                .replace('|', between);
            let grid = services(&text).unwrap();
            assert_eq!(grid.lines.len(), 1);
            assert_eq!(grid.lines[0].number, 3, "a blank line counts");
            let said = |column| grid.cell(&grid.lines[0], column);
            assert_eq!(said(Column::Name(Language::English)), "Home, care; North");
            assert_eq!(said(Column::Name(Language::Welsh)), "Gofal");
            assert_eq!(said(Column::QuestionSet), "fft");
            assert_eq!(said(Column::ShortName), "");
        }
        let grid = services("sep=;\nname;question_set\nA;fft\n").unwrap();
        assert_eq!(grid.lines[0].number, 3);
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        let grid = services("name,question_set\n\n\"two\nlines\",fft\n\n\nB,fft\n").unwrap();
        let numbers: Vec<usize> = grid.lines.iter().map(|line| line.number).collect();
        assert_eq!(numbers, [3, 7]);
    }

    #[test]
    fn a_first_line_that_will_not_do_is_told() {
        for (text, why) in [
            ("", Unreadable::Empty),
            ("\n \t \n", Unreadable::Empty),
            ("Home care,fft\n", Unreadable::NoHeader),
            ("name,question_set\n", Unreadable::OnlyHeader),
            (
                "name,enw,question_set\n",
                Unreadable::Twice("name".to_owned()),
            ),
            ("name,name_pl\n", Unreadable::NotOffered(Language::Polish)),
            (
                "short name\n",
                Unreadable::Missing(vec!["name".to_owned(), "question_set".to_owned()]),
            ),
            (
                "name,colour,size\n",
                Unreadable::Unknown(vec!["colour".to_owned(), "size".to_owned()]),
            ),
        ] {
            assert_eq!(services(text), Err(why), "{text}");
        }
    }

    #[test]
    fn a_table_has_an_end() {
        let lines = |count: usize| format!("name,question_set\n{}", "A,fft\n".repeat(count));
        assert_eq!(services(&lines(LINES)).unwrap().lines.len(), LINES);
        assert_eq!(
            services(&lines(LINES + 7)),
            Err(Unreadable::TooMany(LINES + 7))
        );
    }

    #[test]
    fn nothing_that_is_said_is_passed_over() {
        let grid = services("name,question_set,,\nA,fft,,note\n").unwrap();
        let odd: Vec<_> = grid.under_nothing(&grid.lines[0]).collect();
        assert_eq!(odd, [(4, "note")]);
    }
}
