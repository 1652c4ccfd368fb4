//! What a section is made of, whichever way it is written.

/// A section of the facts.
#[derive(Debug)]
pub(super) struct Section {
    /// The word it is asked for by.
    pub(super) name: &'static str,
    /// Its heading.
    pub(super) title: String,
    /// What it says.
    pub(super) parts: Vec<Part>,
}

/// A part of a section.
#[derive(Debug)]
pub(super) enum Part {
    /// A paragraph.
    Text(String),
    /// Points, one line or more each.
    Points(Vec<String>),
    /// Rows with the same headings.
    Table(Table),
}

/// Rows with the same headings.
#[derive(Debug)]
pub(super) struct Table {
    /// What it is about; nothing where the section's heading says so.
    pub(super) caption: &'static str,
    /// One for each cell of a row.
    pub(super) headings: Vec<&'static str>,
    /// The rows.
    pub(super) rows: Vec<Vec<String>>,
    /// How it is written as text.
    pub(super) shape: Shape,
}

/// How a table is written as text, where a line has a hundred letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Short cells side by side; the last may be long.
    Columns,
    /// Long cells below each other, under the first one.
    Cards,
}

impl Section {
    pub(super) fn new(name: &'static str, title: impl Into<String>) -> Self {
        Self {
            name,
            title: title.into(),
            parts: Vec::new(),
        }
    }

    /// Adds a paragraph.
    pub(super) fn says(mut self, text: impl Into<String>) -> Self {
        self.parts.push(Part::Text(text.into()));
        self
    }

    /// Adds points.
    pub(super) fn points<T: Into<String>>(mut self, points: impl IntoIterator<Item = T>) -> Self {
        let points = points.into_iter().map(Into::into).collect();
        self.parts.push(Part::Points(points));
        self
    }

    /// Adds a table of short cells.
    pub(super) fn columns<const N: usize>(
        self,
        caption: &'static str,
        headings: [&'static str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        self.table(Shape::Columns, caption, headings, rows)
    }

    /// Adds a table of long cells.
    pub(super) fn cards<const N: usize>(
        self,
        caption: &'static str,
        headings: [&'static str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        self.table(Shape::Cards, caption, headings, rows)
    }

    fn table<const N: usize>(
        mut self,
        shape: Shape,
        caption: &'static str,
        headings: [&'static str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        self.parts.push(Part::Table(Table {
            caption,
            headings: headings.to_vec(),
            rows: rows.into_iter().map(Vec::from).collect(),
            shape,
        }));
        self
    }

    /// Every cell of every table, for tests.
    #[cfg(test)]
    pub(super) fn cells(&self) -> Vec<&str> {
        let tables = self.parts.iter().filter_map(|part| match part {
            Part::Table(table) => Some(table),
            Part::Text(_) | Part::Points(_) => None,
        });
        tables
            .flat_map(|table| table.rows.iter().flatten())
            .map(String::as_str)
            .collect()
    }
}

/// Whether something is so, for a cell.
pub(super) fn yes_or_no(so: bool) -> String {
    if so { "yes" } else { "no" }.to_owned()
}
