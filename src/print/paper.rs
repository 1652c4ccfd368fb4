//! Paper and ink: measures, the colours of the look, and the file that holds it all.

use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::geom::{Path, PathBuilder, Rect};
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use krilla::{Document, SerializeSettings};

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// Red, green, blue.
pub(crate) type Colour = [u8; 3];

pub(crate) const WHITE: Colour = [0xff, 0xff, 0xff];
pub(crate) const INK: Colour = [0x14, 0x20, 0x1f];
pub(crate) const MUTED: Colour = [0x4b, 0x5a, 0x58];
pub(crate) const TEAL: Colour = [0x00, 0x52, 0x4c];

/// An empty file that everybody can have read to them: its writer refuses what PDF/UA-1 does not
/// allow.
pub(crate) fn document() -> Result<Document, String> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| format!("{error:?}"))?;
    Ok(Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    }))
}

/// What is drawn for the eye alone.
pub(crate) fn artifact() -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout))
}

/// A colour to fill with.
pub(crate) fn fill([red, green, blue]: Colour) -> Fill {
    Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        ..Fill::default()
    }
}

/// A rectangle, if it has a size.
pub(crate) fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let mut builder = PathBuilder::new();
    builder.push_rect(Rect::from_xywh(x, y, width, height)?);
    builder.finish()
}

/// Draws a line, and leaves nothing behind that the next thing would be drawn with.
pub(crate) fn stroke(
    surface: &mut Surface<'_>,
    path: PathBuilder,
    [red, green, blue]: Colour,
    width: f32,
) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb::Color::new(red, green, blue).into(),
        width,
        ..Stroke::default()
    }));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
    surface.set_stroke(None);
}
