//! `summary.pdf`: a month on paper, two to six pages, tagged so that everybody can have it read.
//!
//! It is a selection for people: every figure it states is in the table, and what it has no pages
//! for is only there. It is a pure function of summary, publication and language; its one date is
//! the day of publication.

mod bar;
mod element;
mod report;
mod sheet;
mod table;
mod tags;
#[cfg(test)]
mod tests;
mod told_us;
mod words;

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata, PageLayout};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};

use crate::domain::Language;
use crate::locale::Texts;
use crate::print::{TEAL, document, fill, fonts_ready, rectangle};

use super::failed::RenderFailed;
use super::publication::Publication;
use super::reading::Reading;
use super::summary::Summary;
use element::{Element, Role};
use report::{Report, strips, title};
use sheet::{BOTTOM, COLUMN, HEIGHT, SIDE, TOP, WIDTH, pages};
use tags::{Drawn, tree};
use words::{Side, Style, Words};

pub use told_us::{ToldUs, told_us};

/// The name of the report on paper.
pub const PDF: &str = "summary.pdf";

/// Renders a summary as a report on paper, in its language.
///
/// # Errors
/// When the file cannot be written, which no summary does.
pub(super) fn render(
    summary: &Summary,
    publication: &Publication,
) -> Result<Vec<u8>, RenderFailed> {
    let language = publication.language;
    fonts_ready()?;
    let reading = Reading::of(summary, language);
    let elements = Report::of(&reading, summary, publication, language).fitted();
    let pages = pages(&strips(&elements));
    let title = title(&reading);

    let mut document = document().map_err(RenderFailed::Pdf)?;
    let paper = PageSettings::from_wh(WIDTH, HEIGHT)
        .ok_or_else(|| RenderFailed::Pdf("the paper has no size".to_owned()))?;
    let mut drawn: Vec<Vec<Drawn>> = elements.iter().map(|_| Vec::new()).collect();
    let mut outline = Outline::new();
    for (number, placed) in pages.iter().enumerate() {
        let mut page = document.start_page_with(paper.clone());
        let mut surface = page.surface();
        if number == 0 {
            mark(&mut surface);
        } else {
            running(
                &mut surface,
                ArtifactType::Header,
                TOP - 30.0,
                (&title, ""),
                language,
            );
        }
        let page_words = Texts::of(language).with(
            "release-pdf-page",
            &[
                ("n", (number + 1).to_string().into()),
                ("all", pages.len().to_string().into()),
            ],
        );
        let foot = (summary.release.as_str(), page_words.as_str());
        running(
            &mut surface,
            ArtifactType::Footer,
            BOTTOM + 18.0,
            foot,
            language,
        );
        for place in placed {
            let Some(element) = elements.get(place.element) else {
                continue;
            };
            let ids = element.draw(&mut surface, place.part, place.y, place.again);
            if place.part == 0
                && let Element::Text {
                    role: Role::Heading(_),
                    words,
                    ..
                } = element
            {
                let at = XyzDestination::new(number, Point::from_xy(0.0, place.y));
                outline.push_child(OutlineNode::new(words.said.clone(), at));
            }
            if let Some(parts) = drawn.get_mut(place.element).filter(|_| !ids.is_empty()) {
                parts.push(Drawn {
                    part: place.part,
                    page: number,
                    y: place.y,
                    ids,
                });
            }
        }
        surface.finish();
        page.finish();
    }
    document.set_outline(outline);
    document.set_tag_tree(tree(&elements, drawn, language.as_str()));
    document.set_metadata(
        Metadata::new()
            .title(title)
            .language(language.to_string())
            .authors(vec![reading.organisation.clone()])
            .creator("Heard".to_owned())
            .document_id(summary.release.clone())
            .page_layout(PageLayout::OneColumn)
            .creation_date(day(publication)),
    );
    document
        .finish()
        .map_err(|error| RenderFailed::Pdf(format!("{error:?}")))
}

/// The day of publication, the only date there is.
fn day(publication: &Publication) -> DateTime {
    use chrono::Datelike;
    let day = publication.released_on.0;
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    DateTime::new(u16::try_from(day.year()).unwrap_or(0))
        .month(small(day.month()))
        .day(small(day.day()))
}

/// A short bar above the title, in the colour of the house.
fn mark(surface: &mut Surface<'_>) {
    surface.start_tagged(crate::print::artifact());
    if let Some(path) = rectangle(SIDE, TOP - 16.0, 42.0, 4.0) {
        surface.set_fill(Some(fill(TEAL)));
        surface.draw_path(&path);
    }
    surface.end_tagged();
}

/// What stands on every page, left and right.
fn running(
    surface: &mut Surface<'_>,
    kind: ArtifactType,
    y: f32,
    (left, right): (&str, &str),
    language: Language,
) {
    let right = Words::line(right, language, Style::RUNNING, COLUMN / 2.0);
    let room = COLUMN - right.width() - 12.0;
    let left = Words::line(left, language, Style::RUNNING, room);
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    left.draw(surface, (SIDE, y), (COLUMN, Side::Left));
    right.draw(surface, (SIDE, y), (COLUMN, Side::Right));
    surface.end_tagged();
}
