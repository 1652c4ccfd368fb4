//! A line of text as glyphs, in the order the eye meets them.

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::{Direction as Shaping, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};

use super::font::{self, Weight};
use crate::domain::Direction;

/// Glyphs of one font and one direction. All measures are of letters one point high.
#[derive(Debug, Clone)]
struct Run {
    /// Which font, as [`font::faces`] lists them.
    face: usize,
    /// What is written.
    text: String,
    glyphs: Vec<KrillaGlyph>,
    width: f32,
}

/// One line.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// What is written, in reading order.
    pub(crate) text: String,
    pub(crate) width: f32,
    runs: Vec<Run>,
    weight: Weight,
}

impl Line {
    /// Shapes a line of a paragraph that is read in `direction`.
    pub(crate) fn of(text: &str, direction: Direction, weight: Weight) -> Self {
        let level = match direction {
            Direction::LeftToRight => Level::ltr(),
            Direction::RightToLeft => Level::rtl(),
        };
        let mut runs = Vec::new();
        let order = BidiInfo::new(text, Some(level));
        for paragraph in &order.paragraphs {
            let (levels, ranges) = order.visual_runs(paragraph, paragraph.range.clone());
            for range in ranges {
                let to_left = levels
                    .get(range.start)
                    .is_some_and(unicode_bidi::Level::is_rtl);
                let mut pieces = of_one_font(&text[range], weight);
                if to_left {
                    pieces.reverse();
                }
                runs.extend(
                    pieces
                        .into_iter()
                        .map(|(face, text)| shaped(face, text, to_left, weight)),
                );
            }
        }
        Self {
            weight,
            text: text.chars().filter(|c| !font::is_isolate(*c)).collect(),
            width: runs.iter().map(|run| run.width).sum(),
            runs,
        }
    }

    /// Whether glyphs may stand in another order than letters, so that the letters must be told.
    pub(crate) fn needs_its_letters_told(&self) -> bool {
        self.runs.iter().any(|run| run.face > 0)
    }

    /// Draws the line in letters of this size, from its left end on its base line.
    pub(crate) fn draw(&self, surface: &mut Surface<'_>, (x, base): (f32, f32), size: f32) {
        let mut pen = x;
        for run in &self.runs {
            if let Some(face) = font::faces(self.weight).get(run.face) {
                surface.draw_glyphs(
                    Point::from_xy(pen, base),
                    &run.glyphs,
                    face.font.clone(),
                    &run.text,
                    size,
                    false,
                );
            }
            pen += run.width * size;
        }
    }
}

/// Cuts a text where its font changes.
fn of_one_font(text: &str, weight: Weight) -> Vec<(usize, String)> {
    let mut pieces: Vec<(usize, String)> = Vec::new();
    for character in text.chars().filter(|c| !font::is_isolate(*c)) {
        let before = pieces.last().map_or(0, |(face, _)| *face);
        let Some(face) = font::with_character(character, weight, before) else {
            continue;
        };
        match pieces.last_mut() {
            Some((of, piece)) if *of == face => piece.push(character),
            _ => pieces.push((face, character.to_string())),
        }
    }
    pieces
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a glyph is some thousand units wide at most"
)]
fn shaped(face: usize, text: String, to_left: bool, weight: Weight) -> Run {
    let Some(font) = font::faces(weight).get(face) else {
        return Run {
            face,
            text,
            glyphs: Vec::new(),
            width: 0.0,
        };
    };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&text);
    buffer.guess_segment_properties();
    buffer.set_direction(if to_left {
        Shaping::RightToLeft
    } else {
        Shaping::LeftToRight
    });
    let shaped = rustybuzz::shape(&font.shaper, &[], buffer);
    // A cluster ends where the next one in reading order begins.
    let mut starts: Vec<usize> = shaped
        .glyph_infos()
        .iter()
        .map(|info| info.cluster as usize)
        .collect();
    starts.sort_unstable();
    starts.dedup();
    let end = |start: usize| {
        let next = starts.partition_point(|other| *other <= start);
        starts.get(next).copied().unwrap_or(text.len())
    };
    let measure = |units: i32| units as f32 / font.em;
    let glyphs: Vec<KrillaGlyph> = shaped
        .glyph_infos()
        .iter()
        .zip(shaped.glyph_positions())
        .map(|(info, position)| {
            let start = info.cluster as usize;
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                measure(position.x_advance),
                measure(position.x_offset),
                measure(position.y_offset),
                measure(position.y_advance),
                start..end(start),
                None,
            )
        })
        .collect();
    Run {
        face,
        width: glyphs.iter().map(|glyph| glyph.x_advance).sum(),
        glyphs,
        text,
    }
}
