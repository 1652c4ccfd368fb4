//! The facts as text, to be read in a terminal.

use super::page::{Part, Section, Shape, Table};

/// Letters of a line at the most.
pub(super) const WIDTH: usize = 100;

/// The fewest letters that the last column of a table gets.
const LAST: usize = 20;

/// All sections, one after the other.
pub(super) fn written(sections: &[Section]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (number, section) in sections.iter().enumerate() {
        if number > 0 {
            lines.push(String::new());
            lines.push(String::new());
        }
        lines.push(section.title.clone());
        lines.push("=".repeat(section.title.chars().count()));
        for part in &section.parts {
            lines.push(String::new());
            match part {
                Part::Text(text) => lines.extend(wrapped(text, WIDTH)),
                Part::Points(points) => {
                    for point in points {
                        lines.extend(hanging("- ", point, WIDTH));
                    }
                }
                Part::Table(table) => lines.extend(of_table(table)),
            }
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

fn of_table(table: &Table) -> Vec<String> {
    let mut lines = Vec::new();
    if !table.caption.is_empty() {
        lines.push(table.caption.to_owned());
        lines.push("-".repeat(table.caption.chars().count()));
    }
    match table.shape {
        Shape::Columns => lines.extend(columns(table)),
        Shape::Cards => lines.extend(cards(table)),
    }
    lines
}

/// The first cell as a heading, the others below it.
fn cards(table: &Table) -> Vec<String> {
    let longest = table.headings.iter().skip(1).map(|heading| heading.len());
    let wide = longest.max().unwrap_or(0) + 2;
    let mut lines = Vec::new();
    for (number, row) in table.rows.iter().enumerate() {
        if number > 0 {
            lines.push(String::new());
        }
        let mut cells = table.headings.iter().zip(row);
        if let Some((_, first)) = cells.next() {
            lines.extend(wrapped(first, WIDTH));
        }
        for (heading, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
            let begins = format!("  {:<wide$}", format!("{heading}:"));
            lines.extend(hanging(&begins, cell, WIDTH));
        }
    }
    lines
}

/// Cells side by side; what the last does not hold goes on in the next line.
fn columns(table: &Table) -> Vec<String> {
    let last = table.headings.len().saturating_sub(1);
    let wide = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(column));
        let cells = cells.map(|cell| cell.chars().count());
        let heading = table.headings.get(column).map(|heading| heading.len());
        cells.chain(heading).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..last).map(wide).collect();
    let before: usize = widths.iter().map(|width| width + 2).sum();
    let room = WIDTH.saturating_sub(before).max(LAST);
    let headings: Vec<String> = table.headings.iter().map(|h| h.to_uppercase()).collect();
    let rows = std::iter::once(&headings).chain(&table.rows);
    let mut lines = Vec::new();
    for row in rows {
        let cells = row.iter().zip(&widths);
        let begins: Vec<String> = cells
            .map(|(cell, width)| format!("{cell:<width$}  "))
            .collect();
        let cell = row.get(last).map_or("", String::as_str);
        lines.extend(hanging(&begins.concat(), cell, before + room));
    }
    lines
}

/// Text behind a beginning, its further lines as far in.
fn hanging(begins: &str, text: &str, width: usize) -> Vec<String> {
    let indent = begins.chars().count();
    let lines = wrapped(text, width.saturating_sub(indent));
    let mut hung: Vec<String> = lines
        .iter()
        .enumerate()
        .map(|(number, line)| match number {
            0 => format!("{begins}{line}"),
            _ => format!("{:indent$}{line}", ""),
        })
        .map(|line| line.trim_end().to_owned())
        .collect();
    if hung.is_empty() {
        hung.push(begins.trim_end().to_owned());
    }
    hung
}

/// Text in lines of so many letters, broken between words.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let long = line.chars().count() + 1 + word.chars().count();
        if !line.is_empty() && long > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::written;
    use crate::cli::facts::page::Section;

    #[test]
    fn people_read_it() {
        let section = Section::new("example", "An example")
            .says("A paragraph that is too long for one line of a terminal, which holds a hundred letters, goes on below.")
            .points(["one", "two"])
            .cards(
                "Things",
                ["thing", "holds", "why"],
                [["ratings", "One row.", ""].map(String::from)],
            )
            .columns(
                "",
                ["rule", "kind"],
                [["danger/afraid", "fear"].map(String::from)],
            );
        insta::assert_snapshot!(written(&[section]), @r"
        An example
        ==========

        A paragraph that is too long for one line of a terminal, which holds a hundred letters, goes on
        below.

        - one
        - two

        Things
        ------
        ratings
          holds: One row.

        RULE           KIND
        danger/afraid  fear
        ");
    }
}
