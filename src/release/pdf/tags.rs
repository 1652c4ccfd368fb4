//! The tags of a report: what its parts are, in the order of reading.

use krilla::geom::Rect;
use krilla::tagging::{
    BBox, Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

use super::element::{Element, Role};
use super::sheet::{COLUMN, SIDE};

/// A part that was drawn, with the marks of its pieces.
#[derive(Debug)]
pub(super) struct Drawn {
    pub(super) part: usize,
    pub(super) page: usize,
    pub(super) y: f32,
    pub(super) ids: Vec<Identifier>,
}

/// The tree of all elements, each with its drawn parts.
pub(super) fn tree(elements: &[Element], drawn: Vec<Vec<Drawn>>, language: &str) -> TagTree {
    let mut tree = TagTree::new();
    for group in groups(elements, drawn) {
        tree.push(group);
    }
    tree.with_lang(Some(language.to_owned()))
}

/// The branches of all elements, each with its drawn parts; neighbouring items are one list.
pub(super) fn groups(elements: &[Element], drawn: Vec<Vec<Drawn>>) -> Vec<TagGroup> {
    let mut groups = Vec::new();
    let mut list: Option<TagGroup> = None;
    for (element, parts) in elements.iter().zip(drawn) {
        if let Element::Item { .. } = element {
            list.get_or_insert_with(|| TagGroup::new(Tag::L(ListNumbering::None)))
                .push(item(parts));
            continue;
        }
        groups.extend(list.take());
        groups.push(group(element, parts));
    }
    groups.extend(list);
    groups
}

fn holding(tag: impl Into<TagKind>, ids: impl IntoIterator<Item = Identifier>) -> TagGroup {
    let mut group = TagGroup::new(tag);
    for id in ids {
        group.push(id);
    }
    group
}

fn item(parts: Vec<Drawn>) -> TagGroup {
    let mut ids = parts.into_iter().flat_map(|part| part.ids);
    let mut item = TagGroup::new(Tag::LI);
    item.push(holding(Tag::Lbl, ids.next()));
    item.push(holding(Tag::LBody, ids));
    item
}

fn group(element: &Element, parts: Vec<Drawn>) -> TagGroup {
    let tag: TagKind = match element {
        Element::Text {
            role: Role::Heading(level),
            words,
            ..
        } => Tag::Hn(*level, Some(words.said.clone())).into(),
        Element::Text { .. } | Element::Item { .. } | Element::Panel(_) => Tag::P.into(),
        Element::Bar(bar) => {
            let area = parts.first().and_then(|part| {
                let area = Rect::from_xywh(SIDE, part.y, COLUMN, bar.height())?;
                Some(BBox::new(part.page, area))
            });
            Tag::Figure(Some(bar.alternative.clone()))
                .with_bbox(area)
                .into()
        }
        Element::Table { table, .. } => return rows(table.summary.clone(), parts),
    };
    holding(tag, parts.into_iter().flat_map(|part| part.ids))
}

fn rows(summary: String, parts: Vec<Drawn>) -> TagGroup {
    let mut head = TagGroup::new(Tag::THead);
    let mut body = TagGroup::new(Tag::TBody);
    for Drawn { part, ids, .. } in parts {
        let mut row = TagGroup::new(Tag::TR);
        for (column, id) in ids.into_iter().enumerate() {
            let tag: TagKind = match (part, column) {
                (0, _) => Tag::TH(TableHeaderScope::Column).into(),
                (_, 0) => Tag::TH(TableHeaderScope::Row).into(),
                _ => Tag::TD.into(),
            };
            row.push(holding(tag, [id]));
        }
        if part == 0 {
            head.push(row);
        } else {
            body.push(row);
        }
    }
    let mut table = TagGroup::new(Tag::Table.with_summary(Some(summary)));
    table.push(head);
    table.push(body);
    table
}
