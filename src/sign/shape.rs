//! A line of text as glyphs, in the order the eye meets them.

use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::{Direction as Shaping, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};

use super::font::{self, Weight};
use crate::domain::Direction;

/// Glyphs of one font and one direction. All measures are of letters one point high.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// Which font, as [`font::faces`] lists them.
    pub(super) face: usize,
    /// What is written.
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    pub(super) width: f32,
}

/// One line.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// What is written, in reading order.
    pub(super) text: String,
    pub(super) runs: Vec<Run>,
    pub(super) width: f32,
}

/// Shapes a line of a paragraph that is read in `direction`.
pub(super) fn line(text: &str, direction: Direction, weight: Weight) -> Line {
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
    Line {
        text: text.chars().filter(|c| !font::is_isolate(*c)).collect(),
        width: runs.iter().map(|run| run.width).sum(),
        runs,
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
