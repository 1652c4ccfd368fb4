//! The facts as Markdown, for a document.

use super::page::{Part, Section, Table};

/// All sections, one after the other.
pub(super) fn written(sections: &[Section]) -> String {
    let mut blocks: Vec<String> = Vec::new();
    for section in sections {
        blocks.push(format!("## {}", section.title));
        for part in &section.parts {
            blocks.push(match part {
                Part::Text(text) => text.clone(),
                Part::Points(points) => {
                    let points = points.iter().map(|point| format!("- {point}"));
                    points.collect::<Vec<_>>().join("\n")
                }
                Part::Table(table) => of_table(table),
            });
        }
    }
    let mut written = blocks.join("\n\n");
    written.push('\n');
    written
}

fn of_table(table: &Table) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let headings = table.headings.iter().map(|heading| escaped(heading));
    let mut lines = vec![
        line(headings.collect()),
        line(vec!["---".to_owned(); table.headings.len()]),
    ];
    for row in &table.rows {
        lines.push(line(row.iter().map(|cell| escaped(cell)).collect()));
    }
    let table_lines = lines.join("\n");
    if table.caption.is_empty() {
        table_lines
    } else {
        format!("### {}\n\n{table_lines}", table.caption)
    }
}

/// A cell that stays one: no bar, and no line that ends.
fn escaped(cell: &str) -> String {
    cell.replace('|', "\\|").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::written;
    use crate::cli::facts::page::Section;

    #[test]
    fn a_document_takes_it() {
        let section = Section::new("example", "An example")
            .says("A paragraph.")
            .points(["one", "two"])
            .cards(
                "Things",
                ["thing", "holds"],
                [["ratings", "One | two."].map(String::from)],
            );
        insta::assert_snapshot!(written(&[section]), @r"
        ## An example

        A paragraph.

        - one
        - two

        ### Things

        | thing | holds |
        | --- | --- |
        | ratings | One \| two. |
        ");
    }
}
