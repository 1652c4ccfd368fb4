//! `summary.xlsx`: a workbook as ECMA-376 has it.

use chrono::Datelike;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Table, TableColumn, TableStyle, Url,
    Workbook, Worksheet, XlsxError,
};

use super::cell::in_workbook;
use super::sheets::{Book, Sheet, Shown, Value};
use super::{Publication, RenderFailed, Summary};

/// The name of the workbook among the files of a release.
pub(super) const XLSX: &str = "summary.xlsx";

/// The media type of the workbook.
pub const XLSX_MEDIA_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Renders the newest version of each month as one workbook that compares them. `publication`
/// is that of the newest.
///
/// # Errors
/// When there is no month, or more figures than a sheet has rows.
pub fn series_xlsx(
    summaries: &[Summary],
    publication: &Publication,
) -> Result<Vec<u8>, RenderFailed> {
    let book = Book::of_series(summaries, publication);
    render(&book.ok_or(RenderFailed::NoMonth)?)
}

/// The formats of cells.
struct Formats {
    title: Format,
    header: Format,
    text: Format,
    link: Format,
    count: Format,
    share: Format,
    exact_share: Format,
}

/// Writes the sheets of a workbook.
pub(super) fn render(book: &Book<'_>) -> Result<Vec<u8>, RenderFailed> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(book)?);
    let formats = Formats::new();
    for sheet in &book.sheets {
        write(workbook.add_worksheet(), sheet, &formats)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// What the file says of itself. Without a date the writer would ask the clock.
fn properties(book: &Book<'_>) -> Result<DocProperties, XlsxError> {
    let day = book.made_on.0;
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(day.year()).unwrap_or_default();
    let midnight = ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))?;
    Ok(DocProperties::new()
        .set_title(in_workbook(&book.title))
        .set_company(in_workbook(&book.organisation))
        .set_custom_property("Language", book.language.as_str())
        .set_creation_datetime(&midnight))
}

fn write(worksheet: &mut Worksheet, sheet: &Sheet<'_>, formats: &Formats) -> Result<(), XlsxError> {
    worksheet.set_name(&sheet.name)?;
    for (column, width) in (0..).zip(sheet.widths()) {
        worksheet.set_column_width(column, width)?;
    }
    text(worksheet, (0, 0), &sheet.title, Some(&formats.title))?;
    text(worksheet, (1, 0), &sheet.holds, None)?;
    table(worksheet, sheet, formats)?;
    worksheet.set_freeze_panes(Sheet::ABOVE, 0)?;
    worksheet.set_repeat_rows(Sheet::ABOVE - 1, Sheet::ABOVE - 1)?;
    worksheet.set_landscape().set_print_fit_to_pages(1, 0);

    let format = sheet.rows.wrap().then_some(&formats.text);
    let mut row = Sheet::ABOVE;
    sheet.rows.each(|values| {
        for (column, value) in (0..).zip(values) {
            match value {
                Value::Nothing => {}
                Value::Text(words) => text(worksheet, (row, column), words, format)?,
                Value::Number(number) => {
                    let format = formats.of(Shown::of(*number));
                    worksheet.write_number_with_format(row, column, number.get(), format)?;
                }
                Value::Sheet(name) => {
                    let to = Url::new(format!("internal:'{name}'!A1")).set_text(name);
                    worksheet.write_url_with_format(row, column, to, &formats.link)?;
                }
            }
        }
        row += 1;
        Ok(())
    })
}

/// The table object, which also writes the header.
fn table(worksheet: &mut Worksheet, sheet: &Sheet<'_>, formats: &Formats) -> Result<(), XlsxError> {
    let columns: Vec<TableColumn> = sheet
        .columns
        .iter()
        .map(|column| {
            TableColumn::new()
                .set_header(in_workbook(column))
                .set_header_format(&formats.header)
        })
        .collect();
    let table = Table::new()
        .set_name(sheet.table)
        .set_columns(&columns)
        .set_autofilter(false)
        .set_style(TableStyle::Light1)
        .set_alt_text_title(in_workbook(&sheet.title))
        .set_alt_text(in_workbook(&sheet.holds));
    let header = Sheet::ABOVE - 1;
    // More than a sheet has is refused below.
    let rows = u32::try_from(sheet.rows.count()).unwrap_or(u32::MAX);
    let last = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    worksheet.add_table(header, 0, header.saturating_add(rows), last, &table)?;
    Ok(())
}

/// Writes a text, whatever it says, as a text.
fn text(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    words: &str,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    let words = in_workbook(words);
    // The writer takes a text between these tags for markup of its own, and does not escape it. As
    // the only run of a rich text it is escaped.
    if words.starts_with("<r>") && words.ends_with("</r>") {
        worksheet.write_rich_string(row, column, &[(&Format::default(), &words)])?;
        return Ok(());
    }
    match format {
        Some(format) => worksheet.write_string_with_format(row, column, words, format)?,
        None => worksheet.write_string(row, column, words)?,
    };
    Ok(())
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(16),
            header: top().set_bold().set_text_wrap(),
            text: top().set_text_wrap(),
            link: Format::new().set_hyperlink().set_align(FormatAlign::Top),
            count: top().set_num_format("#,##0"),
            share: top().set_num_format("0.0%"),
            exact_share: top().set_num_format("0.00%"),
        }
    }

    fn of(&self, shown: Shown) -> &Format {
        match shown {
            Shown::Count => &self.count,
            Shown::Share => &self.share,
            Shown::ExactShare => &self.exact_share,
        }
    }
}
