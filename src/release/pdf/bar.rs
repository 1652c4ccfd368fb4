//! One bar of the chart: a name, a share, a bar cut into bands, and what each part counts.
//!
//! A band is told by its tone, its pattern and its words, so that no eye needs the colour.

use krilla::geom::{PathBuilder, Rect};
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, Identifier};

use super::sheet::{COLUMN, SIDE};
use super::words::{Side, Style, Words};
use crate::domain::Language;
use crate::print::{Colour, INK, MUTED, TEAL, WHITE, fill, rectangle, stroke};
use crate::release::reading::Part;

/// The bar itself.
const BAR: f32 = 15.0;
/// A square of a band's pattern before its words.
const SWATCH: f32 = 7.5;
const BETWEEN_WORDS: f32 = 14.0;
const NEGATIVE: Colour = [0xf4, 0xa5, 0x82];
const MIDDLE: Colour = [0xc5, 0xda, 0xd7];

#[derive(Debug, Clone)]
struct Piece {
    band: &'static str,
    start: f32,
    width: f32,
    /// The count, where the piece has room for it.
    count: Option<Words>,
    /// Where the words stand: from the left, and in which line.
    at: (f32, u8),
    words: Words,
}

/// A bar, measured.
#[derive(Debug, Clone)]
pub(super) struct Bar {
    name: Words,
    share: Words,
    pieces: Vec<Piece>,
    lines: u8,
    interval: Option<(f32, f32)>,
    /// What the bar says to whoever does not see it.
    pub(super) alternative: String,
}

/// Thousandths of the bar as a length on paper.
fn length(thousandths: &str) -> f32 {
    thousandths.parse::<f32>().unwrap_or(0.0) / 1000.0 * COLUMN
}

impl Bar {
    /// A bar with its `share` beside its name, and what it says to whoever does not see it.
    pub(super) fn of(
        bar: &crate::release::reading::Bar,
        share: &str,
        alternative: String,
        language: Language,
    ) -> Self {
        let share = Words::line(share, language, Style::CELL, COLUMN / 2.0);
        let room = COLUMN - share.width() - BETWEEN_WORDS;
        let name = Words::line(&bar.name, language, Style::STRONG_CELL, room);
        let (mut x, mut line) = (0.0, 0);
        let mut pieces = Vec::new();
        for Part {
            band,
            start,
            width,
            words,
        } in &bar.parts
        {
            let width = length(width);
            let words = Words::line(words, language, Style::RUNNING, COLUMN);
            let whole = SWATCH + 4.0 + words.width();
            if x > 0.0 && x + whole > COLUMN {
                (x, line) = (0.0, line + 1);
            }
            let number = words.said.split(' ').next().unwrap_or_default();
            let count = Words::line(number, language, Style::HEAD_CELL, COLUMN);
            let ink = if *band == "positive" { WHITE } else { INK };
            pieces.push(Piece {
                band,
                start: length(start),
                width,
                count: (count.width() + 8.0 <= width).then(|| count.in_ink(ink)),
                at: (x, line),
                words,
            });
            x += whole + BETWEEN_WORDS;
        }
        let interval = bar.interval.as_ref();
        Self {
            name,
            share,
            pieces,
            lines: line + 1,
            interval: interval.map(|(lower, upper)| (length(lower), length(upper))),
            alternative,
        }
    }

    pub(super) fn has_interval(&self) -> bool {
        self.interval.is_some()
    }

    fn words_top(&self) -> f32 {
        let interval = if self.interval.is_some() { 9.0 } else { 3.0 };
        self.name.height() + 2.0 + BAR + interval
    }

    fn line_height() -> f32 {
        Style::RUNNING.size * Style::RUNNING.leading
    }

    pub(super) fn height(&self) -> f32 {
        self.words_top() + f32::from(self.lines) * Self::line_height()
    }

    pub(super) fn draw(&self, surface: &mut Surface<'_>, y: f32) -> Identifier {
        let id = surface.start_tagged(ContentTag::Other);
        self.name.draw(surface, (SIDE, y), (COLUMN, Side::Left));
        self.share.draw(surface, (SIDE, y), (COLUMN, Side::Right));
        let top = y + self.name.height() + 2.0;
        for piece in &self.pieces {
            let area = (SIDE + piece.start, top, piece.width, BAR);
            pattern(surface, piece.band, area);
            if let Some(count) = &piece.count {
                let wide = count.width() + 4.0;
                let x = SIDE + piece.start + (piece.width - wide) / 2.0;
                // Lines of a pattern would run through the digits.
                paint(surface, (x, top + 2.0, wide, BAR - 4.0), ground(piece.band));
                let high = top + (BAR - count.height()) / 2.0;
                count.draw(surface, (x + 2.0, high), (wide, Side::Left));
            }
        }
        outline(surface, (SIDE, top, COLUMN, BAR), INK);
        if let Some((lower, upper)) = self.interval {
            let middle = top + BAR + 4.5;
            let mut path = PathBuilder::new();
            path.move_to(SIDE + lower, middle);
            path.line_to(SIDE + upper, middle);
            for end in [lower, upper] {
                path.move_to(SIDE + end, middle - 2.5);
                path.line_to(SIDE + end, middle + 2.5);
            }
            stroke(surface, path, INK, 1.1);
        }
        for piece in &self.pieces {
            let (x, line) = piece.at;
            let line_top = y + self.words_top() + f32::from(line) * Self::line_height();
            let square = (
                SIDE + x,
                line_top + (Self::line_height() - SWATCH) / 2.0,
                SWATCH,
                SWATCH,
            );
            pattern(surface, piece.band, square);
            outline(surface, square, INK);
            let at = (SIDE + x + SWATCH + 4.0, line_top);
            piece.words.draw(surface, at, (COLUMN, Side::Left));
        }
        surface.end_tagged();
        id
    }
}

/// The tone of a band.
fn ground(band: &str) -> Colour {
    match band {
        "positive" => TEAL,
        "middle" => MIDDLE,
        "negative" => NEGATIVE,
        _ => WHITE,
    }
}

type Area = (f32, f32, f32, f32);

fn paint(surface: &mut Surface<'_>, (x, y, width, height): Area, colour: Colour) {
    if let Some(path) = rectangle(x, y, width, height) {
        surface.set_fill(Some(fill(colour)));
        surface.draw_path(&path);
    }
}

fn outline(surface: &mut Surface<'_>, (x, y, width, height): Area, colour: Colour) {
    if let Some(area) = Rect::from_xywh(x, y, width, height) {
        let mut path = PathBuilder::new();
        path.push_rect(area);
        stroke(surface, path, colour, 0.6);
    }
}

/// Fills an area with a band's tone and pattern, and ends it with a line.
fn pattern(surface: &mut Surface<'_>, band: &str, area: Area) {
    let (x, y, width, height) = area;
    paint(surface, area, ground(band));
    let mut path = PathBuilder::new();
    let mut lines = |from: (f32, f32), to: (f32, f32)| {
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
    };
    let mut at = 0.0;
    match band {
        // Slanted lines.
        "negative" => {
            while at < width + height {
                lines((x + at - height, y + height), (x + at, y));
                at += 4.0;
            }
        }
        // Lying lines.
        "dont_know" => {
            while at < height {
                lines((x, y + at + 1.5), (x + width, y + at + 1.5));
                at += 3.0;
            }
        }
        // Standing lines.
        "unattributed" => {
            while at < width {
                lines((x + at + 1.5, y), (x + at + 1.5, y + height));
                at += 3.0;
            }
        }
        _ => {}
    }
    if let Some(inside) = rectangle(x, y, width, height) {
        surface.push_clip_path(&inside, &FillRule::NonZero);
        stroke(surface, path, MUTED, 0.5);
        surface.pop();
    }
    outline(surface, area, INK);
}
