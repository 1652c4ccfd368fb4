//! `summary.ods`: a workbook as ODF 1.3 has it. The same sheets as in `summary.xlsx`.
//!
//! A table is a range of the database kind, which programs list, and a named range beside it, which
//! formulas can use.

use std::io::{BufWriter, Cursor, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::domain::Language;

use super::cell::in_workbook;
use super::sheets::{Book, Sheet, Shown, Value};
use super::{Number, RenderFailed};

/// The name of the workbook among the files of a release.
pub(super) const ODS: &str = "summary.ods";

/// The media type of the workbook.
pub(super) const ODS_MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The vocabularies of a part.
const NAMESPACES: [(&str, &str); 13] = [
    (
        "xmlns:office",
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    ),
    (
        "xmlns:table",
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    ),
    (
        "xmlns:text",
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    ),
    (
        "xmlns:style",
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    ),
    (
        "xmlns:number",
        "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    ),
    (
        "xmlns:config",
        "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
    ),
    (
        "xmlns:meta",
        "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    ),
    ("xmlns:ooo", "http://openoffice.org/2004/office"),
    ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    (
        "xmlns:fo",
        "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    ),
    (
        "xmlns:svg",
        "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    ),
    ("office:version", "1.3"),
];

/// Writes the sheets of a workbook.
pub(super) fn render(book: &Book<'_>) -> Result<Vec<u8>, RenderFailed> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Programs tell the format by this part, which stands first and is not packed.
    zip.start_file("mimetype", options(CompressionMethod::Stored))?;
    zip.write_all(ODS_MEDIA_TYPE.as_bytes())?;
    part(&mut zip, "META-INF/manifest.xml", manifest)?;
    part(&mut zip, "meta.xml", |xml| meta(xml, book))?;
    part(&mut zip, "settings.xml", |xml| settings(xml, book))?;
    part(&mut zip, "styles.xml", |xml| styles(xml, book.language))?;
    part(&mut zip, "content.xml", |xml| content(xml, book))?;
    Ok(zip.finish()?.into_inner())
}

/// How a part is packed: by no clock, and by no system's rights.
fn options(method: CompressionMethod) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}

/// Packs one part.
fn part(
    zip: &mut ZipWriter<Cursor<Vec<u8>>>,
    name: &str,
    write: impl FnOnce(&mut Xml<'_>) -> std::io::Result<()>,
) -> Result<(), RenderFailed> {
    zip.start_file(name, options(CompressionMethod::Deflated))?;
    let mut xml = Xml(Writer::new(BufWriter::new(zip)));
    let declaration = BytesDecl::new("1.0", Some("UTF-8"), None);
    xml.0.write_event(Event::Decl(declaration))?;
    write(&mut xml)?;
    xml.0.get_mut().flush()?;
    Ok(())
}

type Attribute<'a> = (&'a str, &'a str);

/// A part while it is written.
struct Xml<'z>(Writer<BufWriter<&'z mut ZipWriter<Cursor<Vec<u8>>>>>);

impl Xml<'_> {
    /// An element with nothing in it.
    fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) -> std::io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.0.write_event(Event::Empty(start))
    }

    /// An element around what `inside` writes.
    fn around(
        &mut self,
        name: &str,
        attributes: &[Attribute<'_>],
        inside: impl FnOnce(&mut Self) -> std::io::Result<()>,
    ) -> std::io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.0.write_event(Event::Start(start))?;
        inside(self)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element around a text that is taken as it is.
    fn says(
        &mut self,
        name: &str,
        attributes: &[Attribute<'_>],
        text: &str,
    ) -> std::io::Result<()> {
        self.around(name, attributes, |xml| xml.characters(text))
    }

    fn characters(&mut self, text: &str) -> std::io::Result<()> {
        self.0.write_event(Event::Text(BytesText::new(text)))
    }
}

/// The list of parts.
fn manifest(xml: &mut Xml<'_>) -> std::io::Result<()> {
    let namespace = [
        (
            "xmlns:manifest",
            "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        ),
        ("manifest:version", "1.3"),
    ];
    xml.around("manifest:manifest", &namespace, |xml| {
        for (path, media_type) in [
            ("/", ODS_MEDIA_TYPE),
            ("content.xml", "text/xml"),
            ("styles.xml", "text/xml"),
            ("settings.xml", "text/xml"),
            ("meta.xml", "text/xml"),
        ] {
            let entry = [
                ("manifest:full-path", path),
                ("manifest:media-type", media_type),
            ];
            xml.empty("manifest:file-entry", &entry)?;
        }
        Ok(())
    })
}

/// What the file says of itself.
fn meta(xml: &mut Xml<'_>, book: &Book<'_>) -> std::io::Result<()> {
    let midnight = format!("{}T00:00:00", book.made_on.0);
    xml.around("office:document-meta", &NAMESPACES, |xml| {
        xml.around("office:meta", &[], |xml| {
            xml.says("dc:title", &[], &in_workbook(&book.title))?;
            xml.says("dc:creator", &[], &in_workbook(&book.organisation))?;
            xml.says("dc:language", &[], &tag(book.language).join("-"))?;
            xml.says("meta:creation-date", &[], &midnight)?;
            xml.says("dc:date", &[], &midnight)
        })
    })
}

/// The language and the country whose words and numbers these are.
fn tag(language: Language) -> [&'static str; 2] {
    [language.as_str(), "GB"]
}

/// How the workbook opens: on its first sheet, with the header of every table kept in sight.
fn settings(xml: &mut Xml<'_>, book: &Book<'_>) -> std::io::Result<()> {
    fn item(xml: &mut Xml<'_>, name: &str, kind: &str, value: &str) -> std::io::Result<()> {
        let attributes = [("config:name", name), ("config:type", kind)];
        xml.says("config:config-item", &attributes, value)
    }
    let above = Sheet::ABOVE.to_string();
    let view = [("config:name", "ooo:view-settings")];
    let views = [("config:name", "Views")];
    let tables = [("config:name", "Tables")];
    let first = book.sheets.first().map_or("", |sheet| sheet.name.as_str());
    xml.around("office:document-settings", &NAMESPACES, |xml| {
        xml.around("office:settings", &[], |xml| {
            xml.around("config:config-item-set", &view, |xml| {
                xml.around("config:config-item-map-indexed", &views, |xml| {
                    xml.around("config:config-item-map-entry", &[], |xml| {
                        item(xml, "ViewId", "string", "view1")?;
                        xml.around("config:config-item-map-named", &tables, |xml| {
                            for sheet in &book.sheets {
                                let name = [("config:name", sheet.name.as_str())];
                                xml.around("config:config-item-map-entry", &name, |xml| {
                                    // 2 is frozen; the part below the line is active.
                                    item(xml, "VerticalSplitMode", "short", "2")?;
                                    item(xml, "VerticalSplitPosition", "int", &above)?;
                                    item(xml, "ActiveSplitRange", "short", "2")?;
                                    item(xml, "PositionTop", "int", "0")?;
                                    item(xml, "PositionBottom", "int", &above)
                                })?;
                            }
                            Ok(())
                        })?;
                        item(xml, "ActiveTable", "string", first)
                    })
                })
            })
        })
    })
}

/// What every cell looks like unless its own style says otherwise.
fn styles(xml: &mut Xml<'_>, language: Language) -> std::io::Result<()> {
    let [language, country] = tag(language);
    xml.around("office:document-styles", &NAMESPACES, |xml| {
        xml.around("office:styles", &[], |xml| {
            let family = [("style:family", "table-cell")];
            xml.around("style:default-style", &family, |xml| {
                let words = [
                    ("fo:language", language),
                    ("fo:country", country),
                    ("fo:font-family", "Arial"),
                    ("fo:font-size", "11pt"),
                ];
                xml.empty("style:text-properties", &words)
            })
        })
    })
}

/// The name of the style of numbers.
fn style(shown: Shown) -> &'static str {
    match shown {
        Shown::Count => "count",
        Shown::Share => "share",
        Shown::ExactShare => "exact-share",
    }
}

/// The letters of a column: A to Z, then AA.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(
            b'A' + u8::try_from(rest % 26).unwrap_or_default(),
        ));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

/// The sheets.
fn content(xml: &mut Xml<'_>, book: &Book<'_>) -> std::io::Result<()> {
    let mut widths: Vec<Vec<u32>> = book.sheets.iter().map(Sheet::widths).collect();
    xml.around("office:document-content", &NAMESPACES, |xml| {
        xml.around("office:automatic-styles", &[], |xml| {
            let mut used = widths.concat();
            used.sort_unstable();
            used.dedup();
            used.into_iter()
                .try_for_each(|width| column_style(xml, width))?;
            cell_styles(xml)
        })?;
        xml.around("office:body", &[], |xml| {
            xml.around("office:spreadsheet", &[], |xml| {
                for (sheet, widths) in book.sheets.iter().zip(widths.drain(..)) {
                    write(xml, sheet, &widths)?;
                }
                ranges(xml, book)
            })
        })
    })
}

fn column_style(xml: &mut Xml<'_>, width: u32) -> std::io::Result<()> {
    let name = format!("column-{width}");
    let attributes = [
        ("style:name", name.as_str()),
        ("style:family", "table-column"),
    ];
    // A letter of the font is about two millimetres wide.
    let width = format!("{}.{}mm", width * 21 / 10, width * 21 % 10);
    xml.around("style:style", &attributes, |xml| {
        xml.empty(
            "style:table-column-properties",
            &[("style:column-width", width.as_str())],
        )
    })
}

fn cell_styles(xml: &mut Xml<'_>) -> std::io::Result<()> {
    let count = [("style:name", "number-count")];
    xml.around("number:number-style", &count, |xml| {
        let digits = [
            ("number:decimal-places", "0"),
            ("number:min-integer-digits", "1"),
            ("number:grouping", "true"),
        ];
        xml.empty("number:number", &digits)
    })?;
    for (shown, decimals) in [(Shown::Share, "1"), (Shown::ExactShare, "2")] {
        let name = format!("number-{}", style(shown));
        let name = [("style:name", name.as_str())];
        xml.around("number:percentage-style", &name, |xml| {
            let digits = [
                ("number:decimal-places", decimals),
                ("number:min-decimal-places", decimals),
                ("number:min-integer-digits", "1"),
            ];
            xml.empty("number:number", &digits)?;
            xml.says("number:text", &[], "%")
        })?;
    }
    let mut cell = |name: &str, number: Option<&str>, wrap: bool, words: &[Attribute<'_>]| {
        let mut attributes = vec![("style:name", name), ("style:family", "table-cell")];
        attributes.extend(number.map(|number| ("style:data-style-name", number)));
        xml.around("style:style", &attributes, |xml| {
            let wrap = if wrap { "wrap" } else { "no-wrap" };
            let place = [("style:vertical-align", "top"), ("fo:wrap-option", wrap)];
            xml.empty("style:table-cell-properties", &place)?;
            xml.empty("style:text-properties", words)
        })
    };
    cell(
        "title",
        None,
        false,
        &[("fo:font-size", "16pt"), ("fo:font-weight", "bold")],
    )?;
    cell("header", None, true, &[("fo:font-weight", "bold")])?;
    cell("text", None, true, &[])?;
    cell("line", None, false, &[])?;
    for shown in Shown::ALL {
        let number = format!("number-{}", style(shown));
        cell(style(shown), Some(&number), false, &[])?;
    }
    Ok(())
}

/// One sheet.
fn write(xml: &mut Xml<'_>, sheet: &Sheet<'_>, widths: &[u32]) -> std::io::Result<()> {
    let name = [("table:name", sheet.name.as_str())];
    xml.around("table:table", &name, |xml| {
        xml.says("table:title", &[], &in_workbook(&sheet.title))?;
        xml.says("table:desc", &[], &in_workbook(&sheet.holds))?;
        for width in widths {
            let style = format!("column-{width}");
            xml.empty(
                "table:table-column",
                &[("table:style-name", style.as_str())],
            )?;
        }
        row(xml, |xml| text(xml, &sheet.title, "title"))?;
        row(xml, |xml| text(xml, &sheet.holds, "line"))?;
        xml.around("table:table-header-rows", &[], |xml| {
            row(xml, |xml| {
                let columns = sheet.columns.iter();
                columns
                    .into_iter()
                    .try_for_each(|column| text(xml, column, "header"))
            })
        })?;
        let style = if sheet.rows.wrap() { "text" } else { "line" };
        sheet.rows.each(|values| {
            row(xml, |xml| {
                values.iter().try_for_each(|value| cell(xml, value, style))
            })
        })
    })
}

fn row(
    xml: &mut Xml<'_>,
    cells: impl FnOnce(&mut Xml<'_>) -> std::io::Result<()>,
) -> std::io::Result<()> {
    xml.around("table:table-row", &[], cells)
}

fn cell(xml: &mut Xml<'_>, value: &Value, text_style: &str) -> std::io::Result<()> {
    match value {
        Value::Nothing => xml.empty("table:table-cell", &[]),
        Value::Text(words) => text(xml, words, text_style),
        Value::Number(number) => self::number(xml, *number),
        Value::Sheet(name) => {
            let to = format!("#'{name}'.A1");
            let link = [("xlink:type", "simple"), ("xlink:href", to.as_str())];
            text_cell(xml, text_style, |xml| {
                xml.around("text:p", &[], |xml| xml.says("text:a", &link, name))
            })
        }
    }
}

fn number(xml: &mut Xml<'_>, number: Number) -> std::io::Result<()> {
    let kind = match number {
        Number::Count(_) => "float",
        Number::Fraction(_) => "percentage",
    };
    let value = number.to_string();
    let attributes = [
        ("table:style-name", style(Shown::of(number))),
        ("office:value-type", kind),
        ("office:value", value.as_str()),
    ];
    xml.around("table:table-cell", &attributes, |xml| {
        xml.says("text:p", &[], &value)
    })
}

fn text_cell(
    xml: &mut Xml<'_>,
    style: &str,
    inside: impl FnOnce(&mut Xml<'_>) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let attributes = [("table:style-name", style), ("office:value-type", "string")];
    xml.around("table:table-cell", &attributes, inside)
}

/// Writes a text, whatever it says, as a text: a paragraph for each line.
fn text(xml: &mut Xml<'_>, words: &str, style: &str) -> std::io::Result<()> {
    let words = in_workbook(words);
    text_cell(xml, style, |xml| {
        words
            .split('\n')
            .try_for_each(|line| xml.around("text:p", &[], |xml| spaced(xml, line)))
    })
}

/// The letters of a line. Readers of XML join spaces and take tabs for spaces, so all but single
/// spaces between words have elements of their own.
fn spaced(xml: &mut Xml<'_>, line: &str) -> std::io::Result<()> {
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let words = words(rest);
        rest = match first {
            '\t' => {
                xml.empty("text:tab", &[])?;
                &rest[1..]
            }
            ' ' => {
                let after = rest.trim_start_matches(' ');
                let count = (rest.len() - after.len()).to_string();
                xml.empty("text:s", &[("text:c", count.as_str())])?;
                after
            }
            _ => {
                xml.characters(words)?;
                &rest[words.len()..]
            }
        };
    }
    Ok(())
}

/// The text up to its first gap: a tab, spaces side by side, or a space at the end.
fn words(text: &str) -> &str {
    let gap = |(at, letter): &(usize, char)| match letter {
        '\t' => true,
        ' ' => text[at + 1..]
            .chars()
            .next()
            .is_none_or(|next| matches!(next, ' ' | '\t')),
        _ => false,
    };
    text.char_indices()
        .find(gap)
        .map_or(text, |(at, _)| &text[..at])
}

/// The names of the tables.
fn ranges(xml: &mut Xml<'_>, book: &Book<'_>) -> std::io::Result<()> {
    let corners = |sheet: &Sheet<'_>| {
        let last = letters(sheet.columns.len().saturating_sub(1));
        let rows = usize::try_from(Sheet::ABOVE).unwrap_or_default() + sheet.rows.count();
        (last, rows)
    };
    let header = Sheet::ABOVE;
    xml.around("table:named-expressions", &[], |xml| {
        for sheet in &book.sheets {
            let (last, rows) = corners(sheet);
            let name = format!("{}_range", sheet.table);
            let sheet = &sheet.name;
            let base = format!("$'{sheet}'.$A${header}");
            let range = format!("{base}:.${last}${rows}");
            let named = [
                ("table:name", name.as_str()),
                ("table:base-cell-address", base.as_str()),
                ("table:cell-range-address", range.as_str()),
            ];
            xml.empty("table:named-range", &named)?;
        }
        Ok(())
    })?;
    xml.around("table:database-ranges", &[], |xml| {
        for sheet in &book.sheets {
            let (last, rows) = corners(sheet);
            let name = &sheet.name;
            let range = format!("'{name}'.A{header}:'{name}'.{last}{rows}");
            let database = [
                ("table:name", sheet.table),
                ("table:target-range-address", range.as_str()),
                ("table:contains-header", "true"),
                ("table:display-filter-buttons", "false"),
            ];
            xml.empty("table:database-range", &database)?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_letters() {
        let named = [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (51, "AZ"),
            (52, "BA"),
            (701, "ZZ"),
            (702, "AAA"),
        ];
        for (column, name) in named {
            assert_eq!(letters(column), name);
        }
    }
}
