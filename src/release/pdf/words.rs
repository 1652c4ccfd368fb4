//! Words laid into a width, drawn, and told to whoever has the file read to them.

use krilla::surface::Surface;
use krilla::tagging::{ContentTag, SpanTag};

use crate::domain::Language;
use crate::print::{Breaks, Colour, INK, Line, MUTED, Paragraph, TEAL, Weight, fill, printable};

/// How words look.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) size: f32,
    /// From one base line to the next, in heights of the letters.
    pub(super) leading: f32,
    pub(super) ink: Colour,
    pub(super) weight: Weight,
}

impl Style {
    const fn of(size: f32, leading: f32, ink: Colour, weight: Weight) -> Self {
        Self {
            size,
            leading,
            ink,
            weight,
        }
    }

    pub(super) const TITLE: Self = Self::of(24.0, 1.25, INK, Weight::Bold);
    pub(super) const OVER_TITLE: Self = Self::of(10.0, 1.4, TEAL, Weight::Bold);
    pub(super) const LEAD: Self = Self::of(13.5, 1.5, INK, Weight::Regular);
    pub(super) const HEADING: Self = Self::of(14.0, 1.35, INK, Weight::Bold);
    pub(super) const BODY: Self = Self::of(10.0, 1.5, INK, Weight::Regular);
    pub(super) const WALL: Self = Self::of(12.0, 1.4, INK, Weight::Regular);
    pub(super) const STRONG_WALL: Self = Self::of(12.0, 1.4, INK, Weight::Bold);
    pub(super) const MARK: Self = Self::of(10.0, 1.5, INK, Weight::Bold);
    pub(super) const HINT: Self = Self::of(9.0, 1.45, MUTED, Weight::Regular);
    pub(super) const RUNNING: Self = Self::of(8.5, 1.4, MUTED, Weight::Regular);
    pub(super) const HEAD_CELL: Self = Self::of(8.0, 1.3, MUTED, Weight::Bold);
    pub(super) const CELL: Self = Self::of(9.0, 1.35, INK, Weight::Regular);
    pub(super) const STRONG_CELL: Self = Self::of(9.0, 1.35, INK, Weight::Bold);
}

/// To which side words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// Words in lines.
#[derive(Debug, Clone)]
pub(super) struct Words {
    /// What is said, whatever could be printed of it.
    pub(super) said: String,
    style: Style,
    /// Each line with its width to the eye: a line that goes on ends in a space.
    lines: Vec<(Line, f32)>,
    /// Whether glyphs alone would say something else.
    told: bool,
}

impl Words {
    /// Words in a column, cut short after so many lines.
    pub(super) fn lay(
        said: &str,
        language: Language,
        style: Style,
        width: f32,
        most: usize,
    ) -> Self {
        // Spaces that no line may end at stay what they are.
        let printed: Vec<String> = said.split('\u{a0}').map(printable).collect();
        let mut printed = printed.join("\u{a0}");
        if printed.trim().is_empty() && !said.trim().is_empty() {
            // A name in letters that no font of ours has is seen to be there, and is read aloud.
            "(…)".clone_into(&mut printed);
        }
        let direction = language.direction();
        // Most words are a cell's, and fit.
        let fits = Line::of(&printed, direction, style.weight).width * style.size <= width;
        let texts = if fits {
            vec![printed]
        } else {
            let paragraph = Paragraph::new(&printed, language, style.weight, Breaks::AtSpaces);
            paragraph.lines(width, style.size, most)
        };
        let last = texts.len().saturating_sub(1);
        let mut lines: Vec<(Line, f32)> = texts
            .iter()
            .enumerate()
            .map(|(number, text)| {
                let seen = Line::of(text, direction, style.weight);
                let width = seen.width * style.size;
                if number == last {
                    (seen, width)
                } else {
                    let gone_on = format!("{text} ");
                    (Line::of(&gone_on, direction, style.weight), width)
                }
            })
            .collect();
        if said.trim().is_empty() || lines.is_empty() {
            lines.clear();
            // An empty cell is a cell: without content it would be no part of its row.
            lines.push((Line::of(" ", direction, style.weight), 0.0));
        }
        let whole: String = lines.iter().map(|(line, _)| line.text.as_str()).collect();
        let told = lines.iter().any(|(line, _)| line.needs_its_letters_told())
            || whole.trim() != said.trim();
        Self {
            said: said.to_owned(),
            style,
            lines,
            told,
        }
    }

    /// Words in one line.
    pub(super) fn line(said: &str, language: Language, style: Style, width: f32) -> Self {
        Self::lay(said, language, style, width, 1)
    }

    pub(super) fn line_height(&self) -> f32 {
        self.style.size * self.style.leading
    }

    pub(super) fn height(&self) -> f32 {
        self.lines.iter().map(|_| self.line_height()).sum()
    }

    pub(super) fn width(&self) -> f32 {
        self.lines
            .iter()
            .map(|(_, width)| *width)
            .fold(0.0, f32::max)
    }

    pub(super) fn count(&self) -> usize {
        self.lines.len()
    }

    /// Whether its end is missing.
    pub(super) fn is_cut(&self) -> bool {
        let ends = |text: &str| text.trim_end().ends_with('…');
        !ends(&self.said) && self.lines.last().is_some_and(|(line, _)| ends(&line.text))
    }

    /// What one line, or all of them, say.
    pub(super) fn tag(&self, line: Option<usize>) -> ContentTag<'_> {
        let said = match line {
            // A line of many says its own letters; the name it is of may be cut by its end.
            Some(number) if self.lines.len() > 1 => self
                .lines
                .get(number)
                .map_or("", |(line, _)| line.text.as_str()),
            _ => &self.said,
        };
        ContentTag::Span(SpanTag::empty().with_actual_text(self.told.then_some(said)))
    }

    /// Draws one line with its upper edge at `y`.
    pub(super) fn draw_line(
        &self,
        surface: &mut Surface<'_>,
        number: usize,
        (x, y): (f32, f32),
        (width, side): (f32, Side),
    ) {
        let Some((line, own)) = self.lines.get(number) else {
            return;
        };
        let indent = match side {
            Side::Left => 0.0,
            Side::Right => width - own,
        };
        // The base line stands so that marks above and below letters have their share.
        let base = y + self.line_height() / 2.0 + self.style.size * 0.34;
        surface.set_fill(Some(fill(self.style.ink)));
        line.draw(surface, (x + indent, base), self.style.size);
    }

    /// Draws all lines.
    pub(super) fn draw(
        &self,
        surface: &mut Surface<'_>,
        (x, y): (f32, f32),
        (width, side): (f32, Side),
    ) {
        let mut top = y;
        for number in 0..self.lines.len() {
            self.draw_line(surface, number, (x, top), (width, side));
            top += self.line_height();
        }
    }

    /// The same words in white, on a dark ground.
    pub(super) fn in_ink(mut self, ink: Colour) -> Self {
        self.style.ink = ink;
        self
    }
}
