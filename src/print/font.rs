//! The letters: Noto Sans for each script that our languages are written in, built into the
//! program, so that a page looks the same wherever it is made.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// A font of ours cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("a font cannot be read")]
pub struct FontUnreadable;

/// One font.
pub(super) struct Face {
    /// For shaping.
    pub(super) shaper: rustybuzz::Face<'static>,
    /// For the file.
    pub(super) font: krilla::text::Font,
    /// Units in an em.
    pub(super) em: f32,
}

/// Latin (with Cyrillic), Arabic, Bengali, Gurmukhi.
const SCRIPTS: usize = 4;

const REGULAR: [&[u8]; SCRIPTS] = [
    include_bytes!("fonts/NotoSans-Regular.ttf"),
    include_bytes!("fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("fonts/NotoSansBengali-Regular.ttf"),
    include_bytes!("fonts/NotoSansGurmukhi-Regular.ttf"),
];
const BOLD: [&[u8]; SCRIPTS] = [
    include_bytes!("fonts/NotoSans-Bold.ttf"),
    include_bytes!("fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("fonts/NotoSansBengali-Bold.ttf"),
    include_bytes!("fonts/NotoSansGurmukhi-Bold.ttf"),
];

fn read(files: [&'static [u8]; SCRIPTS]) -> Vec<Face> {
    let face = |bytes: &'static [u8]| {
        let shaper = rustybuzz::Face::from_slice(bytes, 0)?;
        #[expect(
            clippy::cast_precision_loss,
            reason = "there are some thousand units at most"
        )]
        let em = shaper.units_per_em() as f32;
        Some(Face {
            shaper,
            font: krilla::text::Font::new(bytes.into(), 0)?,
            em,
        })
    };
    files.into_iter().filter_map(face).collect()
}

static FACES: LazyLock<[Vec<Face>; 2]> = LazyLock::new(|| [read(REGULAR), read(BOLD)]);

/// The fonts of a weight.
pub(super) fn faces(weight: Weight) -> &'static [Face] {
    &FACES[usize::from(weight == Weight::Bold)]
}

/// Whether all fonts can be read. They are part of the program, so a test sees it first.
pub(crate) fn ready() -> Result<(), FontUnreadable> {
    let all = FACES.iter().all(|faces| faces.len() == SCRIPTS);
    if all { Ok(()) } else { Err(FontUnreadable) }
}

/// Which font has this character. A character of every script, such as a full stop, is taken from
/// the font before it where that has it.
pub(super) fn with_character(character: char, weight: Weight, before: usize) -> Option<usize> {
    let faces = faces(weight);
    let has = |face: &Face| face.shaper.glyph_index(character).is_some();
    if faces.get(before).is_some_and(has) {
        return Some(before);
    }
    faces.iter().position(has)
}

/// A name as it can be printed: letters in their whole form, and without what we have no letter
/// for, such as little pictures and marks that turn the direction of text.
pub(crate) fn printable(text: &str) -> String {
    let kept: String = text
        .nfc()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| is_isolate(*c) || with_character(*c, Weight::Regular, 0).is_some())
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The marks that a text of ours puts around what fills its blanks.
pub(super) fn is_isolate(character: char) -> bool {
    matches!(character, '\u{2068}' | '\u{2069}')
}
