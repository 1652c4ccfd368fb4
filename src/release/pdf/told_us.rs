//! "What people told us": one page for the wall of a staff room or a waiting room.
//!
//! It says again what is public: what the newest release says of one service, what its team said
//! back, and a few comments whose writers let others read them. Like every file here it is a pure
//! function of what it is given: the same sheet is the same bytes.

use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{Metadata, PageLayout};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{Tag, TagGroup, TagTree};

use super::element::{Element, Role};
use super::report::{bar_of, strips};
use super::sheet::{COLUMN, HEIGHT, WIDTH, pages};
use super::tags::{Drawn, groups};
use super::words::{Style, Words};
use super::{RenderFailed, mark};
use crate::domain::{Language, SaidBack, SaidState};
use crate::locale::Texts;
use crate::print::{document, fonts_ready, printable};
use crate::release::reading::Reading;
use crate::release::summary::Summary;

/// What stands on a sheet.
#[derive(Debug, Clone)]
pub struct ToldUs {
    /// Whose the service is, in each language.
    pub organisation: Vec<(Language, String)>,
    /// The service, in each language.
    pub service: Vec<(Language, String)>,
    /// The languages of the sheet, one or two that the desk speaks.
    pub languages: Vec<Language>,
    /// The newest release, with the figures of this service alone.
    pub summary: Option<Summary>,
    /// What the team said back.
    pub said: Vec<SaidBack>,
    /// Comments that everybody may read.
    pub comments: Vec<String>,
    /// Where to answer next time.
    pub address: Option<String>,
}

/// How much of it stands there.
#[derive(Debug, Clone, Copy)]
struct Room {
    /// Characters of a comment.
    letters: usize,
    comments: usize,
    said: usize,
}

/// From the whole to almost nothing: the first that fits on the page is taken.
const ROOMS: &[Room] = &[
    room(600, 3, 3),
    room(420, 3, 3),
    room(300, 3, 3),
    room(200, 3, 3),
    room(140, 3, 3),
    room(140, 2, 3),
    room(140, 1, 3),
    room(140, 1, 2),
    room(140, 1, 1),
    room(140, 0, 1),
    room(140, 0, 0),
];

const fn room(letters: usize, comments: usize, said: usize) -> Room {
    Room {
        letters,
        comments,
        said,
    }
}

/// Makes the sheet.
///
/// # Errors
/// When the file cannot be written, which no sheet does.
pub fn told_us(sheet: &ToldUs) -> Result<Vec<u8>, RenderFailed> {
    fonts_ready()?;
    let mut parts = sheet.parts(*ROOMS.first().unwrap_or(&room(140, 0, 0)));
    for room in ROOMS {
        parts = sheet.parts(*room);
        let all: Vec<Element> = parts.iter().flat_map(|(_, part)| part.clone()).collect();
        if pages(&strips(&all)).len() == 1 {
            break;
        }
    }
    let elements: Vec<Element> = parts.iter().flat_map(|(_, part)| part.clone()).collect();
    let mut drawn: Vec<Vec<Drawn>> = elements.iter().map(|_| Vec::new()).collect();
    let mut document = document().map_err(RenderFailed::Pdf)?;
    let paper = PageSettings::from_wh(WIDTH, HEIGHT)
        .ok_or_else(|| RenderFailed::Pdf("the paper has no size".to_owned()))?;
    let mut outline = Outline::new();
    // Names are short enough for one page in any room; what is not is left out rather than cut off.
    if let Some(placed) = pages(&strips(&elements)).into_iter().next() {
        let mut page = document.start_page_with(paper);
        let mut surface = page.surface();
        mark(&mut surface);
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
                let at = XyzDestination::new(0, Point::from_xy(0.0, place.y));
                outline.push_child(OutlineNode::new(words.said.clone(), at));
            }
            if let Some(parts) = drawn.get_mut(place.element).filter(|_| !ids.is_empty()) {
                parts.push(Drawn {
                    part: place.part,
                    page: 0,
                    y: place.y,
                    ids,
                });
            }
        }
        surface.finish();
        page.finish();
    }
    let first = sheet.languages.first().copied();
    let first = first.unwrap_or(Language::English);
    let mut tree = TagTree::new();
    let mut drawn = drawn.into_iter();
    for (language, part) in &parts {
        let own = drawn.by_ref().take(part.len()).collect();
        let section = Tag::Section.with_lang(Some(language.to_string()));
        let mut section = TagGroup::new(section);
        for group in groups(part, own) {
            section.push(group);
        }
        tree.push(section);
    }
    document.set_outline(outline);
    document.set_tag_tree(tree.with_lang(Some(first.to_string())));
    let title = sheet.title(first);
    let metadata = Metadata::new()
        .title(title.clone())
        .language(first.to_string())
        .authors(vec![named(&sheet.organisation, first)])
        .creator("Heard".to_owned())
        .document_id(title)
        .page_layout(PageLayout::SinglePage);
    document.set_metadata(metadata);
    document
        .finish()
        .map_err(|error| RenderFailed::Pdf(format!("{error:?}")))
}

/// The name in a language, or the first there is.
fn named(names: &[(Language, String)], language: Language) -> String {
    let same = names.iter().find(|(of, _)| *of == language);
    let name = same.or_else(|| names.first());
    name.map(|(_, name)| name.clone()).unwrap_or_default()
}

impl ToldUs {
    fn title(&self, language: Language) -> String {
        let service = named(&self.service, language);
        let blanks = [("service", service.into())];
        Texts::of(language).with("team-sheet-heading", &blanks)
    }

    /// The parts of the sheet, one for each language.
    fn parts(&self, room: Room) -> Vec<(Language, Vec<Element>)> {
        let languages = self.languages.iter().enumerate();
        languages
            .map(|(at, language)| (*language, self.part(*language, at == 0, room)))
            .collect()
    }

    /// What is said in one language. Comments are in whatever language they were written, and stand
    /// there once.
    fn part(&self, language: Language, first: bool, room: Room) -> Vec<Element> {
        let texts = Texts::of(language);
        let text = |said: &str, style: Style, before: f32| Element::Text {
            role: Role::Paragraph,
            words: Words::lay(said, language, style, COLUMN, usize::MAX),
            before,
            leads: false,
        };
        let heading = |level: u16, said: &str, style: Style, before: f32| Element::Text {
            role: Role::Heading(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN)),
            words: Words::lay(said, language, style, COLUMN, 3),
            before,
            leads: true,
        };
        let (top, below) = if first { (1, 2) } else { (2, 3) };
        let organisation = named(&self.organisation, language);
        let over = match &self.summary {
            Some(summary) => format!("{organisation} · {}", texts.month(summary.month)),
            None => organisation.clone(),
        };
        let above = if first { 0.0 } else { 30.0 };
        let title_style = if first { Style::TITLE } else { Style::HEADING };
        let mut elements = vec![
            text(&over, Style::OVER_TITLE, above),
            heading(top, &self.title(language), title_style, 2.0),
        ];
        if let Some(summary) = &self.summary {
            let mut reading = Reading::of(summary, language);
            reading.organisation = organisation;
            elements.push(text(&reading.sentence(), Style::LEAD, 8.0));
            let drawn = reading.rows.drawn();
            let told = drawn
                .first()
                .filter(|_| first && !reading.rows.is_confidential());
            if let Some(row) = told {
                elements.push(Element::Bar(Rc::new(bar_of(&reading, row, language))));
            }
        }
        let said: Vec<_> = self.said.iter().take(room.said).collect();
        if !said.is_empty() {
            elements.push(heading(
                below,
                &texts.get("team-said-title"),
                Style::HEADING,
                18.0,
            ));
        }
        for said in said {
            let Some(lines) = said.lines(language) else {
                continue;
            };
            let did = match said.state {
                SaidState::Done => "team-said-done",
                SaidState::Planned => "team-said-planned",
            };
            let people = texts.get("team-said-people");
            let words = format!("{people} {}", lines.heard);
            elements.push(text(&words, Style::WALL, 8.0));
            let words = format!("{} {}", texts.get(did), lines.did);
            elements.push(text(&words, Style::STRONG_WALL, 1.0));
        }
        let comments: Vec<String> = self
            .comments
            .iter()
            .filter(|comment| first && !printable(comment).is_empty())
            .take(room.comments)
            .map(|comment| shortened(comment, room.letters))
            .collect();
        if !comments.is_empty() {
            elements.push(heading(
                below,
                &texts.get("team-sheet-comments"),
                Style::HEADING,
                18.0,
            ));
        }
        for comment in comments {
            let words = format!("“{comment}”");
            let width = Element::IN_PANEL;
            let words = Words::lay(&words, language, Style::WALL, width, usize::MAX);
            elements.push(Element::Panel(words));
        }
        if let Some(address) = &self.address {
            let blanks = [("address", address.as_str().into())];
            let words = texts.with("team-sheet-answer", &blanks);
            elements.push(text(&words, Style::LEAD, 18.0));
        }
        elements
    }
}

/// A text of at most so many letters: cut behind a sentence where one ends, else behind a word, with
/// "…" to say so.
fn shortened(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text;
    };
    let kept = text.get(..end).unwrap_or_default();
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '…' | '।' | '۔' | '؟');
    let sentence = kept
        .char_indices()
        .rev()
        .find(|(at, c)| {
            let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
            ends(*c) && rest.starts_with(' ')
        })
        .and_then(|(at, c)| kept.get(..at + c.len_utf8()));
    if let Some(sentence) = sentence {
        return format!("{sentence} …");
    }
    let word = kept.rfind(' ').and_then(|at| kept.get(..at));
    format!("{}…", word.unwrap_or(kept))
}

#[cfg(test)]
mod tests {
    use super::{ToldUs, shortened, told_us};
    use crate::domain::{Language, SaidBack, SaidLines, SaidState, ServiceId};

    #[test]
    fn a_text_ends_behind_a_sentence() {
        let text = "It was cold. Nobody came for an hour! Then it was fine.";
        assert_eq!(shortened(text, 100), text);
        assert_eq!(
            shortened(text, 45),
            "It was cold. Nobody came for an hour! …"
        );
        assert_eq!(shortened(text, 20), "It was cold. …");
        assert_eq!(
            shortened("No sentence ends here at all", 15),
            "No sentence…"
        );
        assert_eq!(shortened("aaaaaaaaaa", 4), "aaaa…");
        assert_eq!(shortened("At 2.30 pm we left for home", 12), "At 2.30 pm…");
    }

    fn sheet(languages: &[Language], letters: usize) -> ToldUs {
        let both = |text: &str| {
            let of = |language: &Language| (*language, format!("{text} {language}"));
            [Language::English, Language::Welsh]
                .iter()
                .map(of)
                .collect()
        };
        let line = |language| SaidLines {
            language,
            heard: "h ".repeat(letters.min(140) / 2),
            did: "d ".repeat(letters.min(140) / 2),
        };
        let said = |id| SaidBack {
            id,
            service: ServiceId(1),
            batch: None,
            state: SaidState::Done,
            lines: vec![line(Language::English), line(Language::Welsh)],
        };
        ToldUs {
            organisation: both("Council"),
            service: both("Libraries"),
            languages: languages.to_vec(),
            summary: None,
            said: vec![said(1), said(2), said(3)],
            comments: vec!["Kind. ".repeat(letters / 6); 3],
            address: Some("feedback.example.org/LIB".to_owned()),
        }
    }

    #[test]
    fn any_sheet_is_one_page_and_the_same_bytes() {
        for languages in [
            &[Language::English][..],
            &[Language::Welsh, Language::English],
        ] {
            for letters in [12, 900] {
                let one = told_us(&sheet(languages, letters)).unwrap();
                assert_eq!(one, told_us(&sheet(languages, letters)).unwrap());
                let pages = String::from_utf8_lossy(&one)
                    .matches("/Type/Page\n")
                    .count()
                    + String::from_utf8_lossy(&one).matches("/Type/Page/").count();
                assert!(pages <= 1, "{pages} pages");
            }
        }
    }
}
