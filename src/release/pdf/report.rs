//! What the report says, in its order, and how many rows of its tables it has pages for.

use std::num::NonZeroU16;
use std::rc::Rc;

use super::bar::Bar;
use super::element::{Element, ITEM, Role};
use super::sheet::{COLUMN, MOST_PAGES, Strip, pages};
use super::table::{Table, Told};
use super::words::{Side, Style, Words};
use crate::domain::Language;
use crate::locale::{Argument, Texts};
use crate::release::Publication;
use crate::release::reading::{Depth, Reading, Row};
use crate::release::summary::Summary;

/// The chart is for the first look; the table has all services.
const MOST_BARS: usize = 9;
/// A table of this many rows tells services and places together; a longer one is two.
const MOST_TOGETHER: usize = 36;
/// More rows than six pages hold.
const MOST_ROWS: usize = 300;
/// Groups that are named, and how many lines each has for its names.
const MOST_GROUPS: usize = 12;
const MOST_LINES: usize = 5;
/// More letters than those lines hold.
const MOST_LETTERS: usize = 800;

/// A table, and which of its rows are places that no earlier table tells.
struct Listed {
    table: Rc<Table>,
    places: Vec<bool>,
}

impl Listed {
    fn places(&self, shown: usize) -> usize {
        self.places.iter().take(shown).filter(|is| **is).count()
    }
}

/// A report, measured.
pub(super) struct Report<'a> {
    reading: &'a Reading,
    language: Language,
    /// What stands above the table of services.
    opening: Vec<Element>,
    /// How the tables are read.
    meaning: Vec<String>,
    services: Option<Listed>,
    /// What stands below it.
    rest: Vec<Element>,
    /// The table at the end.
    places: Option<Listed>,
    /// How many places the month tells of.
    all: usize,
}

impl<'a> Report<'a> {
    pub(super) fn of(
        reading: &'a Reading,
        summary: &Summary,
        publication: &Publication,
        language: Language,
    ) -> Self {
        let mut report = Self {
            reading,
            language,
            opening: Vec::new(),
            meaning: Vec::new(),
            services: None,
            rest: Vec::new(),
            places: None,
            all: 0,
        };
        report.opening = report.title(publication, summary.version);
        if !reading.rows.is_confidential() {
            let chart = report.chart();
            report.opening.extend(chart);
            report.meaning = report.meaning();
            report.tables();
            let others = report.other_figures();
            report.rest.extend(others);
        }
        let grouped = report.grouped();
        report.rest.extend(grouped);
        let made = report.made(summary, publication);
        report.rest.extend(made);
        report
    }

    /// All elements in their order, with as many rows as there are pages for.
    pub(super) fn fitted(&self) -> Vec<Element> {
        let fits = |services, places| {
            let elements = self.elements(services, places);
            pages(&strips(&elements)).len() <= MOST_PAGES
        };
        let rows = |listed: &Option<Listed>| listed.as_ref().map_or(0, |l| l.places.len());
        let services = most(rows(&self.services), |services| fits(services, 0));
        let places = if services == rows(&self.services) {
            most(rows(&self.places), |places| fits(services, places))
        } else {
            0
        };
        self.elements(services, places)
    }

    fn elements(&self, services: usize, places: usize) -> Vec<Element> {
        let mut elements = self.opening.clone();
        let table = |listed: &Listed, shown| Element::Table {
            table: Rc::clone(&listed.table),
            shown,
        };
        let mut left = None;
        if let Some(listed) = &self.services {
            elements.push(self.heading(2, "release-table-title"));
            let later = (places > 0).then(|| self.reading.t("release-pdf-places-later"));
            let hints: Vec<String> = self.meaning.iter().cloned().chain(later).collect();
            elements.extend(self.leading_hint(&hints));
            elements.push(table(listed, services));
            let told = listed.places(services);
            let at_the_end = self.places.as_ref().map_or(0, |l| l.places(places));
            left = self.all.checked_sub(told + at_the_end).filter(|n| *n > 0);
            if places == 0
                && let Some(left) = left.take()
            {
                elements.push(self.others(left));
            }
        }
        elements.extend(self.rest.iter().cloned());
        if let Some(listed) = self.places.as_ref().filter(|_| places > 0) {
            elements.push(self.heading(2, "release-pdf-places-title"));
            elements.push(table(listed, places));
            elements.extend(left.map(|left| self.others(left)));
        }
        elements
    }

    fn others(&self, left: usize) -> Element {
        let left = u64::try_from(left).unwrap_or(u64::MAX);
        self.hint(&self.reading.n("release-pdf-others", left))
    }

    fn text(&self, said: &str, style: Style, before: f32) -> Element {
        Element::Text {
            role: Role::Paragraph,
            words: self.laid(said, style, COLUMN),
            before,
            leads: false,
        }
    }

    fn paragraph(&self, said: &str) -> Element {
        self.text(said, Style::BODY, 4.0)
    }

    fn hint(&self, said: &str) -> Element {
        self.text(said, Style::HINT, 6.0)
    }

    /// A hint on what follows.
    fn leading_hint(&self, sentences: &[String]) -> Option<Element> {
        (!sentences.is_empty()).then(|| Element::Text {
            role: Role::Paragraph,
            words: self.laid(&sentences.join(" "), Style::HINT, COLUMN),
            before: 3.0,
            leads: true,
        })
    }

    fn heading(&self, level: u16, key: &str) -> Element {
        Element::Text {
            role: Role::Heading(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN)),
            words: self.laid(&self.reading.t(key), Style::HEADING, COLUMN),
            before: 22.0,
            leads: true,
        }
    }

    fn item(&self, label: (&str, Style), indent: f32, words: Words) -> Element {
        Element::Item {
            label: Words::line(label.0, self.language, label.1, indent),
            words,
            indent,
        }
    }

    fn laid(&self, said: &str, style: Style, width: f32) -> Words {
        Words::lay(said, self.language, style, width, usize::MAX)
    }

    fn with(&self, key: &str, blanks: &[(&str, Argument<'_>)]) -> String {
        Texts::of(self.language).with(key, blanks)
    }

    /// Organisation and month, the sentence, and which version it is.
    fn title(&self, publication: &Publication, version: u32) -> Vec<Element> {
        let reading = self.reading;
        let title = title(reading);
        let texts = Texts::of(self.language);
        let day = texts.day(publication.released_on.0);
        let released = reading.say("summaries-released", "day", &day);
        let version = reading.n("release-pdf-version", u64::from(version));
        let mut elements = vec![
            self.text(&reading.t("release-pdf-kind"), Style::OVER_TITLE, 0.0),
            Element::Text {
                role: Role::Heading(NonZeroU16::MIN),
                words: Words::lay(&title, self.language, Style::TITLE, COLUMN, 4),
                before: 2.0,
                leads: true,
            },
            self.text(&reading.sentence(), Style::LEAD, 10.0),
            self.text(&format!("{released} · {version}"), Style::HINT, 8.0),
        ];
        if let Some(reason) = &publication.reason {
            let said = reading.say("release-reason", "reason", reason);
            let said = shortened(&said, 4 * MOST_LETTERS);
            let width = Element::IN_PANEL;
            let words = Words::lay(&said, self.language, Style::BODY, width, 12);
            elements.push(Element::Panel(words));
        }
        elements
    }

    fn chart(&self) -> Vec<Element> {
        let reading = self.reading;
        let drawn = reading.rows.drawn();
        let mut order: Vec<usize> = (0..drawn.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(drawn.get(*at).and_then(|row| row.answers)));
        order.truncate(MOST_BARS);
        order.sort_unstable();
        if order.is_empty() {
            return Vec::new();
        }
        let mut bars = Vec::new();
        for row in order.iter().filter_map(|at| drawn.get(*at)) {
            bars.push(bar_of(reading, row, self.language));
        }
        let mut hints = Vec::new();
        if drawn.len() > MOST_BARS {
            let most = u64::try_from(MOST_BARS).unwrap_or(u64::MAX);
            hints.push(reading.n("release-pdf-chart-most", most));
        }
        if bars.iter().any(Bar::has_interval) {
            hints.push(reading.t("release-chart-hint"));
        }
        let mut elements = vec![self.heading(2, "release-pdf-chart-title")];
        elements.extend(self.leading_hint(&hints));
        elements.extend(bars.into_iter().map(|bar| Element::Bar(Rc::new(bar))));
        elements
    }

    /// One table of all rows where they are few, else one of services and one of places.
    fn tables(&mut self) {
        let shown = told(self.reading.rows.shown());
        self.all = shown.iter().filter(|row| is_place(row)).count();
        if shown.len() <= MOST_TOGETHER {
            self.services = Some(self.listed(&shown, "release-table-title"));
            return;
        }
        let services: Vec<&Row> = shown
            .iter()
            .filter(|row| row.depth <= Depth::Service)
            .copied()
            .collect();
        let places: Vec<&Row> = shown
            .iter()
            .enumerate()
            .filter(|(at, row)| match row.depth {
                Depth::Organisation => false,
                Depth::Service => shown
                    .get(at + 1)
                    .is_some_and(|next| next.depth > Depth::Service),
                Depth::Touchpoint | Depth::Channel => true,
            })
            .map(|(_, row)| *row)
            .collect();
        self.services = Some(self.listed(&services, "release-table-title"));
        if !places.is_empty() {
            let mut listed = self.listed(&places, "release-pdf-places-title");
            for (is, row) in listed.places.iter_mut().zip(&places) {
                *is &= row.depth == Depth::Touchpoint;
            }
            self.places = Some(listed);
        }
    }

    fn listed(&self, rows: &[&Row], key: &str) -> Listed {
        let reading = self.reading;
        let rows = rows.get(..MOST_ROWS).unwrap_or(rows);
        let deep = rows.iter().any(|row| row.depth > Depth::Service);
        let right = |words: String| (words, Side::Right);
        let mut head = vec![
            (reading.t("release-column-where"), Side::Left),
            right(reading.t("release-column-answers")),
            right(reading.share_words()),
        ];
        head.extend(reading.bands().into_iter().map(|(_, words)| right(words)));
        let told: Vec<Told> = rows
            .iter()
            .map(|row| {
                let mut cells = vec![reading.answers(row), reading.share(row)];
                cells.extend(reading.cells(row).into_iter().map(|(_, value)| value));
                Told {
                    name: reading.name(row),
                    indent: u8::try_from(row.indent().saturating_sub(1)).unwrap_or(0),
                    whole: row.depth == Depth::Organisation,
                    strong: deep && row.depth == Depth::Service,
                    cells,
                }
            })
            .collect();
        let places = rows.iter().map(|row| is_place(row)).collect();
        let table = Table::of(reading.t(key), &head, &told, self.language);
        Listed {
            table: Rc::new(table),
            places,
        }
    }

    /// How the table is read.
    fn meaning(&self) -> Vec<String> {
        let reading = self.reading;
        let meanings = reading.meanings();
        let has_interval = |row: &Row| row.share.as_ref().is_some_and(|s| s.value.is_some());
        let interval = reading.rows.0.iter().any(has_interval);
        let interval = interval.then(|| reading.t("release-interval-hint"));
        meanings.into_iter().chain(interval).collect()
    }

    /// The whole organisation's figures that have no column in the table.
    fn other_figures(&self) -> Vec<Element> {
        let reading = self.reading;
        let mut others = reading
            .rows
            .head()
            .map(|row| reading.other_figures_of(row))
            .unwrap_or_default();
        others.retain(|(_, value)| !value.is_empty());
        if others.is_empty() {
            return Vec::new();
        }
        let told: Vec<Told> = others
            .into_iter()
            .map(|(measure, value)| Told {
                name: measure,
                cells: vec![value],
                ..Told::default()
            })
            .collect();
        let head = [
            (reading.t("release-column-measure"), Side::Left),
            (reading.t("release-column-value"), Side::Right),
        ];
        let title = "release-others-title";
        let table = Table::of(reading.t(title), &head, &told, self.language);
        vec![
            self.heading(2, title),
            Element::Table {
                shown: told.len(),
                table: Rc::new(table),
            },
        ]
    }

    /// What was grouped and why, and the marks.
    fn grouped(&self) -> Vec<Element> {
        let reading = self.reading;
        let mut elements = vec![self.heading(2, "release-why-title")];
        elements.push(self.paragraph(&reading.why()));
        if reading.rows.is_confidential() {
            return elements;
        }
        let mut groups = reading.grouped();
        // Services first, then places, then ways: what is left out in the end is the least.
        groups.sort_by_key(|group| group.under);
        let mut more = groups.len() > MOST_GROUPS;
        for group in groups.iter().take(MOST_GROUPS) {
            let said = shortened(&group.words, MOST_LETTERS);
            let width = COLUMN - ITEM;
            let words = Words::lay(&said, self.language, Style::BODY, width, MOST_LINES);
            more |= said != group.words || words.is_cut();
            elements.push(self.item(("•", Style::BODY), ITEM, words));
        }
        if more {
            elements.push(self.paragraph(&reading.t("release-pdf-grouped-more")));
        }
        for told in reading.also_untold() {
            elements.push(self.paragraph(&told));
        }
        for (mark, meaning) in reading.marks() {
            let width = COLUMN - 2.0 * ITEM;
            let words = self.laid(&meaning, Style::BODY, width);
            elements.push(self.item((mark, Style::MARK), 2.0 * ITEM, words));
        }
        elements
    }

    /// How the figures were made, and how to check them.
    fn made(&self, summary: &Summary, publication: &Publication) -> Vec<Element> {
        let method = &summary.method;
        let mut made = vec![
            self.heading(2, "release-pdf-method-title"),
            self.paragraph(&self.with(
                "release-pdf-method-text",
                &[
                    ("name", method.name.as_str().into()),
                    ("version", method.version.to_string().into()),
                    ("k", method.k.into()),
                    ("w", method.w.into()),
                ],
            )),
            self.heading(2, "release-pdf-check-title"),
            self.paragraph(&self.with(
                "release-pdf-check-text",
                &[("release", summary.release.as_str().into())],
            )),
        ];
        if let Some(contact) = &publication.contact {
            let contact = [("contact", contact.as_str().into())];
            made.push(self.paragraph(&self.with("release-contact", &contact)));
        }
        made.push(self.paragraph(&self.reading.t(publication.licence.key())));
        made
    }
}

/// The rows without those under a hidden one: there everything is hidden, and saying so once more
/// would only be long.
fn told(rows: Vec<&Row>) -> Vec<&Row> {
    let mut hidden: Option<&Row> = None;
    let mut told = rows;
    told.retain(|row| {
        let under = hidden.is_some_and(|above| above.depth < row.depth);
        if !under {
            hidden = row.is_hidden().then_some(row);
        }
        !under
    });
    told
}

fn is_place(row: &Row) -> bool {
    !row.other && matches!(row.depth, Depth::Service | Depth::Touchpoint)
}

/// The bar of a row, with what it says to whoever does not see it.
pub(super) fn bar_of(reading: &Reading, row: &Row, language: Language) -> Bar {
    let bar = reading.bar(row);
    // Beside a bar the share says what it is a share of.
    let beside = match row.question_set {
        Some(set) if !bar.share.is_empty() => {
            format!("{} {}", bar.share, reading.band(set, "positive"))
        }
        _ => bar.share.clone(),
    };
    let parts: Vec<&str> = bar.parts.iter().map(|part| part.words.as_str()).collect();
    let key = if bar.share.is_empty() {
        "release-pdf-bar"
    } else {
        "release-pdf-bar-share"
    };
    let measure = match row.question_set {
        Some(set) => reading.t(&format!("release-share-{set}")),
        None => reading.share_words(),
    };
    let alternative = Texts::of(language).with(
        key,
        &[
            ("name", bar.name.as_str().into()),
            ("answers", reading.answers(row).into()),
            ("parts", parts.join(", ").into()),
            ("measure", measure.into()),
            ("share", bar.share.as_str().into()),
        ],
    );
    Bar::of(&bar, &beside, alternative, language)
}

/// The title of the report.
pub(super) fn title(reading: &Reading) -> String {
    format!("{}, {}", reading.organisation, reading.month_words())
}

/// The strips of all elements.
pub(super) fn strips(elements: &[Element]) -> Vec<Strip> {
    let strips = |(number, element): (usize, &Element)| element.strips(number);
    elements.iter().enumerate().flat_map(strips).collect()
}

/// A text of at most so many letters.
fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}

/// The largest number up to `all` that fits, where a smaller one fits whenever a larger one does.
fn most(all: usize, fits: impl Fn(usize) -> bool) -> usize {
    if fits(all) {
        return all;
    }
    let (mut fit, mut too_many) = (0, all);
    while fit + 1 < too_many {
        let middle = usize::midpoint(fit, too_many);
        if fits(middle) {
            fit = middle;
        } else {
            too_many = middle;
        }
    }
    fit
}
