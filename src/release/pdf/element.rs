//! What a report is made of: headings, paragraphs, lists, bars and tables, each measured before it
//! has a place, and each drawn in parts.

use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::surface::Surface;
use krilla::tagging::Identifier;

use super::bar::Bar;
use super::sheet::{COLUMN, SIDE, Strip};
use super::table::Table;
use super::words::{Side, Words};
use crate::print::{Colour, artifact, fill, rectangle};

/// What a text is for somebody who has the report read to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Heading(NonZeroU16),
    Paragraph,
}

/// Where an item's words begin.
pub(super) const ITEM: f32 = 12.0;

/// The quiet ground of the look.
pub(super) const WASH: Colour = [0xee, 0xf4, 0xf3];

#[derive(Debug, Clone)]
pub(super) enum Element {
    Text {
        role: Role,
        words: Words,
        before: f32,
        /// Whether what follows stands on the same page.
        leads: bool,
    },
    /// One of a list; neighbours are one list.
    Item {
        label: Words,
        words: Words,
        /// How far the words stand in.
        indent: f32,
    },
    /// A paragraph on a quiet ground.
    Panel(Words),
    Bar(Rc<Bar>),
    /// The first rows of a table.
    Table {
        table: Rc<Table>,
        shown: usize,
    },
}

/// The space within a panel.
const PAD: f32 = 9.0;

impl Element {
    /// The width of a panel's words.
    pub(super) const IN_PANEL: f32 = COLUMN - 2.0 * PAD;

    pub(super) fn strips(&self, element: usize) -> Vec<Strip> {
        let strip = |part, before, height, glued| Strip {
            element,
            part,
            before,
            height,
            glued,
            head: 0.0,
        };
        // A paragraph never leaves or sends ahead a single line.
        let lines = |words: &Words, before: f32, leads: bool| -> Vec<Strip> {
            let count = words.count();
            (0..count)
                .map(|part| {
                    let glued = if part + 1 == count {
                        leads
                    } else {
                        part == 0 || part + 2 >= count || count < 4
                    };
                    let before = if part == 0 { before } else { 0.0 };
                    strip(part, before, words.line_height(), glued)
                })
                .collect()
        };
        match self {
            Self::Text {
                words,
                before,
                leads,
                ..
            } => lines(words, *before, *leads),
            Self::Item { words, .. } => lines(words, 3.0, false),
            Self::Panel(words) => vec![strip(0, 12.0, words.height() + 2.0 * PAD, false)],
            Self::Bar(bar) => vec![strip(0, 8.0, bar.height(), false)],
            Self::Table { table, shown } => {
                let head = table.head_height();
                let mut strips = vec![strip(0, 8.0, head, true)];
                strips.extend((0..*shown).map(|row| Strip {
                    head,
                    // A few rows under a head, or one on a new page, look lost, and so do two halves of
                    // a small table.
                    glued: row + 1 < *shown && (*shown < 8 || row < 2 || row + 2 == *shown),
                    ..strip(row + 1, 0.0, table.row_height(row), false)
                }));
                strips
            }
        }
    }

    /// Draws a part. For each piece that is read aloud it gives the mark that the tags hold.
    pub(super) fn draw(
        &self,
        surface: &mut Surface<'_>,
        part: usize,
        y: f32,
        again: bool,
    ) -> Vec<Identifier> {
        let line = |surface: &mut Surface<'_>, words: &Words, x: f32| {
            let id = surface.start_tagged(words.tag(Some(part)));
            words.draw_line(surface, part, (x, y), (COLUMN, Side::Left));
            surface.end_tagged();
            id
        };
        match self {
            Self::Text { words, .. } => vec![line(surface, words, SIDE)],
            Self::Item {
                label,
                words,
                indent,
            } => {
                let mut ids = Vec::new();
                if part == 0 {
                    ids.push(surface.start_tagged(label.tag(None)));
                    label.draw(surface, (SIDE, y), (*indent, Side::Left));
                    surface.end_tagged();
                }
                ids.push(line(surface, words, SIDE + indent));
                ids
            }
            Self::Panel(words) => {
                ground(surface, y, words.height() + 2.0 * PAD, WASH);
                let id = surface.start_tagged(words.tag(None));
                let width = (Self::IN_PANEL, Side::Left);
                words.draw(surface, (SIDE + PAD, y + PAD), width);
                surface.end_tagged();
                vec![id]
            }
            Self::Bar(bar) => vec![bar.draw(surface, y)],
            Self::Table { table, .. } => table.draw(surface, part, y, again),
        }
    }
}

/// A ground as wide as the column, for the eye alone.
pub(super) fn ground(surface: &mut Surface<'_>, y: f32, height: f32, colour: Colour) {
    surface.start_tagged(artifact());
    if let Some(path) = rectangle(SIDE, y, COLUMN, height) {
        surface.set_fill(Some(fill(colour)));
        surface.draw_path(&path);
    }
    surface.end_tagged();
}
