//! Signs as a file for the printer: tagged, with real text, and of nothing but what it shows.

use std::num::NonZeroU16;

use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, SpanTag, Tag, TagGroup, TagKind, TagTree};

use super::SignError;
use super::code::{Level, QrCode};
use super::layout::{Area, Ink, Laid, Placed, Role, Thing, lay_out};
use super::size::Size;
use super::words::Sign;
use crate::domain::{Direction, Language};
use crate::print::{
    Colour, INK, MM, MUTED, TEAL, WHITE, artifact, document, fill, fonts_ready, rectangle, stroke,
};

const BLACK: Colour = [0, 0, 0];
const WARN: Colour = [0x6b, 0x44, 0x00];
const WARN_GROUND: Colour = [0xff, 0xf3, 0xd6];

/// One file of signs, a page for each.
///
/// # Errors
/// When an address is too long for a code, or the file cannot be written.
pub fn pdf(signs: &[Sign], size: Size, level: Level, title: &str) -> Result<Vec<u8>, SignError> {
    fonts_ready()?;
    let mut document = document().map_err(SignError::Pdf)?;
    let (width, height) = size.sheet();
    let paper = PageSettings::from_wh(width, height)
        .ok_or_else(|| SignError::Pdf("the paper has no size".to_owned()))?;
    let mut outline = Outline::new();
    let mut tree = TagTree::new();
    for (number, sign) in signs.iter().enumerate() {
        let code = QrCode::of(&sign.link, level)?;
        let laid = lay_out(sign, &code, size);
        outline.push_child(OutlineNode::new(
            sign.name().to_owned(),
            XyzDestination::new(number, Point::from_xy(0.0, 0.0)),
        ));
        let mut page = document.start_page_with(paper.clone());
        let mut surface = page.surface();
        let mut part = TagGroup::new(Tag::Part.with_lang(Some(sign.language().to_string())));
        for (place, (x, y)) in places(size, &laid).into_iter().enumerate() {
            surface.push_transform(&Transform::from_translate(x, y));
            // Nine of ten cards say the same once more: nobody wants them read aloud.
            let real = place == 0;
            draw(&mut surface, &laid, &code, sign, real.then_some(&mut part));
            surface.pop();
        }
        if size == Size::Cards {
            cut_marks(&mut surface, &laid);
        }
        surface.finish();
        page.finish();
        tree.push(part);
    }
    let first = signs.first();
    let language = first.map_or(Language::English, Sign::language);
    document.set_outline(outline);
    document.set_tag_tree(tree.with_lang(Some(language.to_string())));
    document.set_metadata(
        Metadata::new()
            .title(title.to_owned())
            .language(language.to_string())
            .creator("Heard".to_owned()),
    );
    document
        .finish()
        .map_err(|error| SignError::Pdf(format!("{error:?}")))
}

/// Where the sign stands on its sheet, once or ten times.
fn places(size: Size, laid: &Laid) -> Vec<(f32, f32)> {
    if size != Size::Cards {
        return vec![(0.0, 0.0)];
    }
    let (left, top) = corner(laid);
    (0..10_u8)
        .map(|card| {
            let (column, row) = (f32::from(card % 2), f32::from(card / 2));
            (left + column * laid.width, top + row * laid.height)
        })
        .collect()
}

/// Where the first card begins.
fn corner(laid: &Laid) -> (f32, f32) {
    let (width, height) = Size::Cards.sheet();
    (
        (width - 2.0 * laid.width) / 2.0,
        (height - 5.0 * laid.height) / 2.0,
    )
}

fn draw(
    surface: &mut Surface<'_>,
    laid: &Laid,
    code: &QrCode,
    sign: &Sign,
    mut part: Option<&mut TagGroup>,
) {
    for Placed { area, thing } in &laid.boxes {
        match thing {
            Thing::Bar => ground(surface, *area, TEAL),
            Thing::Notice => ground(surface, *area, WARN_GROUND),
            Thing::Code => {
                let tag = Tag::Figure(Some(sign.code_in_words().to_owned()));
                tagged(surface, &mut part, tag, |surface| {
                    draw_code(surface, *area, code);
                });
            }
            Thing::Words {
                language,
                role,
                ink,
                size,
                lines,
            } => {
                let whole: Vec<&str> = lines
                    .iter()
                    .map(|(_, _, line)| line.text.as_str())
                    .collect();
                let lang = Some(language.to_string());
                let tag: TagKind = match role {
                    Role::Heading(level) => {
                        let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
                        Tag::Hn(level, Some(whole.join(" "))).with_lang(lang).into()
                    }
                    Role::Paragraph => Tag::P.with_lang(lang).into(),
                };
                let mut group = TagGroup::new(tag);
                surface.set_fill(Some(fill(match ink {
                    Ink::Dark => INK,
                    Ink::Muted => MUTED,
                    Ink::White => WHITE,
                    Ink::Warn => WARN,
                })));
                for (number, (x, base, line)) in lines.iter().enumerate() {
                    // Between two lines stands a space for whoever copies the words.
                    let mut said = line.text.clone();
                    if number + 1 < lines.len() {
                        said.push(' ');
                    }
                    // Letters that are read from the right stand in another order on paper.
                    let needs = language.direction() == Direction::RightToLeft
                        || line.needs_its_letters_told();
                    let span = SpanTag::empty()
                        .with_lang(Some(language.as_str()))
                        .with_actual_text(needs.then_some(said.as_str()));
                    let id = match part {
                        Some(_) => surface.start_tagged(ContentTag::Span(span)),
                        None => surface.start_tagged(artifact()),
                    };
                    line.draw(surface, (*x, *base), *size);
                    surface.end_tagged();
                    if part.is_some() {
                        group.push(id);
                    }
                }
                if let Some(part) = part.as_deref_mut() {
                    part.push(group);
                }
            }
        }
    }
}

fn tagged(
    surface: &mut Surface<'_>,
    part: &mut Option<&mut TagGroup>,
    tag: impl Into<TagKind>,
    draw: impl FnOnce(&mut Surface<'_>),
) {
    let id = surface.start_tagged(match part {
        Some(_) => ContentTag::Other,
        None => artifact(),
    });
    draw(surface);
    surface.end_tagged();
    if let Some(part) = part {
        let mut group = TagGroup::new(tag);
        group.push(id);
        part.push(group);
    }
}

fn ground(surface: &mut Surface<'_>, area: Area, colour: Colour) {
    surface.start_tagged(artifact());
    if let Some(path) = rectangle(area.x, area.y, area.width, area.height) {
        surface.set_fill(Some(fill(colour)));
        surface.draw_path(&path);
    }
    surface.end_tagged();
}

fn draw_code(surface: &mut Surface<'_>, area: Area, code: &QrCode) {
    if let Some(path) = rectangle(area.x, area.y, area.width, area.height) {
        surface.set_fill(Some(fill(WHITE)));
        surface.draw_path(&path);
    }
    let module = area.width / f32::from(code.whole());
    let mut builder = PathBuilder::new();
    for (x, y, length) in code.stretches() {
        let row = Rect::from_xywh(
            area.x + f32::from(x) * module,
            area.y + f32::from(y) * module,
            f32::from(length) * module,
            module,
        );
        if let Some(row) = row {
            builder.push_rect(row);
        }
    }
    if let Some(path) = builder.finish() {
        surface.set_fill(Some(fill(BLACK)));
        surface.draw_path(&path);
    }
}

/// Short light lines at the edges of the sheet and where cards meet.
fn cut_marks(surface: &mut Surface<'_>, laid: &Laid) {
    let (left, top) = corner(laid);
    let mut builder = PathBuilder::new();
    let mark = 2.0 * MM;
    for column in 0..=2_u8 {
        for row in 0..=5_u8 {
            let (x, y) = (
                left + f32::from(column) * laid.width,
                top + f32::from(row) * laid.height,
            );
            builder.move_to(x - mark, y);
            builder.line_to(x + mark, y);
            builder.move_to(x, y - mark);
            builder.line_to(x, y + mark);
        }
    }
    surface.start_tagged(artifact());
    stroke(surface, builder, [0x9a, 0xa6, 0xa4], 0.4);
    surface.end_tagged();
}
