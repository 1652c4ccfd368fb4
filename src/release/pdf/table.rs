//! A table: its columns as wide as what stands in them, its rows as high as their names.

use krilla::geom::PathBuilder;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier};

use super::element::{WASH, ground};
use super::sheet::{COLUMN, SIDE};
use super::words::{Side, Style, Words};
use crate::domain::Language;
use crate::print::{Colour, INK, artifact, stroke};

/// White between two columns.
const BETWEEN: f32 = 10.0;
/// White above and below a row's words.
const PAD: f32 = 2.8;
/// The least width of names.
const NAMES: f32 = 96.0;
/// How far a row stands in for each step down the tree.
const STEP: f32 = 10.0;
const HAIR: Colour = [0xcf, 0xd8, 0xd6];

/// A row in words, before it is measured.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    pub(super) name: String,
    pub(super) indent: u8,
    /// Whether it is the row of the whole.
    pub(super) whole: bool,
    /// Whether it stands above others.
    pub(super) strong: bool,
    pub(super) cells: Vec<String>,
}

#[derive(Debug, Clone)]
struct Row {
    indent: f32,
    whole: bool,
    name: Words,
    cells: Vec<Words>,
}

impl Row {
    fn height(&self) -> f32 {
        let cells = self.cells.iter().map(Words::height);
        cells.fold(self.name.height(), f32::max) + 2.0 * PAD
    }
}

/// A table, measured.
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// What it holds, for somebody who hears it.
    pub(super) summary: String,
    /// How wide names are, and then each column, all without the white between.
    names: f32,
    widths: Vec<(f32, Side)>,
    head: Row,
    rows: Vec<Row>,
}

impl Table {
    /// Measures a table. The first of `head` is above the names; a column stands to its side.
    pub(super) fn of(
        summary: String,
        head: &[(String, Side)],
        rows: &[Told],
        language: Language,
    ) -> Self {
        let lay = |text: &str, style, width, most| Words::lay(text, language, style, width, most);
        let style = |row: &Told| {
            if row.whole || row.strong {
                Style::STRONG_CELL
            } else {
                Style::CELL
            }
        };
        let (above_names, columns) = match head.split_first() {
            Some(((words, _), columns)) => (words.as_str(), columns),
            None => ("", head),
        };
        let cells: Vec<Vec<Words>> = rows
            .iter()
            .map(|row| {
                let cell = |text: &String| Words::line(text, language, style(row), COLUMN);
                row.cells.iter().map(cell).collect()
            })
            .collect();
        let mut widths = Vec::new();
        let mut heads = Vec::new();
        for (column, (words, side)) in columns.iter().enumerate() {
            let longest = words
                .split_whitespace()
                .map(|word| lay(word, Style::HEAD_CELL, COLUMN, 1).width() + 0.5)
                .chain(
                    cells
                        .iter()
                        .filter_map(|row| Some(row.get(column)?.width())),
                )
                .fold(20.0, f32::max);
            // A head of many words is wider rather than very tall.
            let mut width = longest;
            let mut above = lay(words, Style::HEAD_CELL, width, usize::MAX);
            while above.count() > 3 {
                width += 4.0;
                above = lay(words, Style::HEAD_CELL, width, usize::MAX);
            }
            widths.push((width, *side));
            heads.push(above);
        }
        let taken: f32 = widths.iter().map(|(width, _)| width + BETWEEN).sum();
        let names = (COLUMN - taken).max(NAMES);
        let head = Row {
            indent: 0.0,
            whole: false,
            name: lay(above_names, Style::HEAD_CELL, names, 3),
            cells: heads,
        };
        let rows = rows
            .iter()
            .zip(cells)
            .map(|(row, cells)| {
                let indent = f32::from(row.indent) * STEP;
                Row {
                    indent,
                    whole: row.whole,
                    name: lay(&row.name, style(row), names - indent, 3),
                    cells,
                }
            })
            .collect();
        Self {
            summary,
            names,
            widths,
            head,
            rows,
        }
    }

    pub(super) fn head_height(&self) -> f32 {
        self.head.height() + 1.0
    }

    pub(super) fn row_height(&self, row: usize) -> f32 {
        self.rows.get(row).map_or(0.0, Row::height)
    }

    /// Draws the head (part 0) or a row, and gives a mark for each of its cells.
    pub(super) fn draw(
        &self,
        surface: &mut Surface<'_>,
        part: usize,
        y: f32,
        again: bool,
    ) -> Vec<Identifier> {
        let row = match part.checked_sub(1) {
            None => Some(&self.head),
            Some(number) => self.rows.get(number),
        };
        let Some(row) = row else {
            return Vec::new();
        };
        let height = row.height();
        if row.whole {
            ground(surface, y, height, WASH);
        }
        let mut ids = Vec::new();
        let mut cell = |words: &Words, x: f32, (width, side): (f32, Side)| {
            let id = surface.start_tagged(if again {
                ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther))
            } else {
                words.tag(None)
            });
            // Words of a head stand on the line below it.
            let top = match part {
                0 => y + height - PAD - words.height(),
                _ => y + PAD,
            };
            words.draw(surface, (x, top), (width, side));
            surface.end_tagged();
            ids.push(id);
        };
        let own = self.names - row.indent;
        cell(&row.name, SIDE + row.indent, (own, Side::Left));
        let mut x = SIDE + self.names;
        for (words, (width, side)) in row.cells.iter().zip(&self.widths) {
            x += BETWEEN;
            cell(words, x, (*width, *side));
            x += width;
        }
        let (colour, width) = if part == 0 { (INK, 1.0) } else { (HAIR, 0.5) };
        rule(surface, y + height, colour, width);
        if again { Vec::new() } else { ids }
    }
}

/// A line across the column, for the eye alone.
pub(super) fn rule(surface: &mut Surface<'_>, y: f32, colour: Colour, width: f32) {
    surface.start_tagged(artifact());
    let mut path = PathBuilder::new();
    path.move_to(SIDE, y);
    path.line_to(SIDE + COLUMN, y);
    stroke(surface, path, colour, width);
    surface.end_tagged();
}
