//! The sheet: A4 upright, its margins, and which strip of the report stands on which page.

use crate::print::MM;

pub(super) const WIDTH: f32 = 210.0 * MM;
pub(super) const HEIGHT: f32 = 297.0 * MM;
/// Left and right.
pub(super) const SIDE: f32 = 20.0 * MM;
/// How wide words and tables are.
pub(super) const COLUMN: f32 = WIDTH - 2.0 * SIDE;
pub(super) const TOP: f32 = 20.0 * MM;
pub(super) const BOTTOM: f32 = HEIGHT - 20.0 * MM;
/// No report is longer.
pub(super) const MOST_PAGES: usize = 6;

/// A strip that no page's end cuts through: a line, a bar, a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Strip {
    /// Whose it is, and which part of it.
    pub(super) element: usize,
    pub(super) part: usize,
    /// White above it, unless it is the first of its page.
    pub(super) before: f32,
    pub(super) height: f32,
    /// Whether the next strip stands on the same page.
    pub(super) glued: bool,
    /// The height of what stands above it again where it opens a page: a table's head.
    pub(super) head: f32,
}

/// A strip in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    pub(super) element: usize,
    pub(super) part: usize,
    pub(super) y: f32,
    /// Whether it stood on an earlier page and is here again.
    pub(super) again: bool,
}

/// Puts strips on pages, in their order.
pub(super) fn pages(strips: &[Strip]) -> Vec<Vec<Placed>> {
    let mut pages: Vec<Vec<Placed>> = vec![Vec::new()];
    let mut y = TOP;
    for chunk in strips.chunk_by(|one, _| one.glued) {
        let (Some(first), false) = (chunk.first(), chunk.is_empty()) else {
            continue;
        };
        let tall: f32 = chunk.iter().map(|strip| strip.before + strip.height).sum();
        let empty = pages.last().is_none_or(Vec::is_empty);
        if !empty && y + tall > BOTTOM {
            pages.push(Vec::new());
            y = TOP;
            if first.head > 0.0 {
                place(&mut pages, first.element, 0, y, true);
                y += first.head;
            }
        }
        for strip in chunk {
            if pages.last().is_some_and(|page| !page.is_empty()) {
                y += strip.before;
            }
            place(&mut pages, strip.element, strip.part, y, false);
            y += strip.height;
        }
    }
    pages
}

fn place(pages: &mut [Vec<Placed>], element: usize, part: usize, y: f32, again: bool) {
    if let Some(page) = pages.last_mut() {
        page.push(Placed {
            element,
            part,
            y,
            again,
        });
    }
}
