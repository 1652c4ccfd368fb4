#!/usr/bin/env python3
"""Reads the workbooks of a release as programs outside Heard do, and compares them with its table.

    python3 tests/readers/sheets.py FOLDER

FOLDER holds summary.csv, summary.xlsx and summary.ods of one release. Needs the Debian packages
python3-openpyxl and python3-odf. Exits with 1 and says where at the first difference.
"""

import csv
import re
import sys
import zipfile
from pathlib import Path

import openpyxl
from odf.namespaces import OFFICENS, TABLENS, TEXTNS
from odf.opendocument import load
from odf.table import DatabaseRange, Table, TableCell, TableRow

# Rows above the first row of a table: title, line, header.
ABOVE = 3
NUMBERS = ("value", "lower", "upper")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Different(Exception):
    """Where a workbook is not what it should be."""


def check(is_so, what):
    if not is_so:
        raise Different(what)


def in_workbook(text):
    """A text of the table as a workbook can hold it."""
    return FORBIDDEN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def table(path):
    """The tidy table: rows of texts, numbers and None."""
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)

    def cell(column, text):
        if text == "":
            return None
        return float(text) if column in NUMBERS else in_workbook(text)

    return [header] + [[cell(*both) for both in zip(header, row)] for row in rows]


def xlsx(path):
    """The sheets of summary.xlsx, after what only that format can get wrong."""
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet"):
                text = package.read(name)
                check(b"<f>" not in text and b"<f " not in text, f"{name} has a formula")
                check(b"<mergeCell" not in text, f"{name} has merged cells")
    sheets = {}
    tables = set()
    for sheet in openpyxl.load_workbook(path):
        where = f"{path.name}, {sheet.title}"
        check(not sheet.merged_cells.ranges, f"{where}: merged cells")
        check(sheet.freeze_panes == f"A{ABOVE + 1}", f"{where}: frozen at {sheet.freeze_panes}")
        check(len(sheet.tables) == 1, f"{where}: {len(sheet.tables)} tables")
        (named,) = sheet.tables.values()
        check(named.displayName not in tables, f"{where}: a second table {named.displayName}")
        tables.add(named.displayName)
        last = openpyxl.utils.get_column_letter(sheet.max_column)
        check(named.ref == f"A{ABOVE}:{last}{sheet.max_row}", f"{where}: the table is {named.ref}")
        rows = []
        for row in sheet.iter_rows():
            for cell in row:
                check(cell.data_type in "snin", f"{where}: {cell.coordinate} is {cell.data_type}")
                if cell.data_type == "n" and cell.value is not None:
                    share = isinstance(cell.value, float)
                    shown = ("0.0%", "0.00%") if share else ("#,##0", "0.0%")
                    check(
                        cell.number_format in shown,
                        f"{where}: {cell.coordinate} is shown as {cell.number_format}",
                    )
            rows.append([cell.value for cell in row])
        header = [column.name for column in named.tableColumns]
        check(header == rows[ABOVE - 1], f"{where}: the table's columns are {header}")
        sheets[sheet.title] = rows
    return sheets


def letters(node):
    """The text of a paragraph."""
    if node.nodeType == node.TEXT_NODE:
        return node.data
    if node.qname == (TEXTNS, "s"):
        return " " * int(node.getAttrNS(TEXTNS, "c") or 1)
    if node.qname == (TEXTNS, "tab"):
        return "\t"
    return "".join(letters(child) for child in node.childNodes)


def ods(path):
    """The sheets of summary.ods, after what only that format can get wrong."""
    with zipfile.ZipFile(path) as package:
        first = package.infolist()[0]
        check(first.filename == "mimetype", f"{path.name} begins with {first.filename}")
        check(first.compress_type == zipfile.ZIP_STORED, f"{path.name}: mimetype is packed")
    document = load(path)
    ranges = {}
    for database in document.spreadsheet.getElementsByType(DatabaseRange):
        address = database.getAttrNS(TABLENS, "target-range-address")
        sheet, begin, end = re.fullmatch(r"'(.*)'\.([A-Z]+\d+):'\1'\.([A-Z]+\d+)", address).groups()
        check(sheet not in ranges, f"{path.name}, {sheet}: two tables")
        ranges[sheet] = (begin, end)
    sheets = {}
    for sheet in document.spreadsheet.getElementsByType(Table):
        name = sheet.getAttrNS(TABLENS, "name")
        where = f"{path.name}, {name}"
        rows = []
        for row in sheet.getElementsByType(TableRow):
            cells = []
            for cell in row.getElementsByType(TableCell):
                check(not cell.getAttrNS(TABLENS, "formula"), f"{where}: a formula")
                for spanned in ("number-columns-spanned", "number-rows-spanned"):
                    check(not cell.getAttrNS(TABLENS, spanned), f"{where}: merged cells")
                kind = cell.getAttrNS(OFFICENS, "value-type")
                if kind in ("float", "percentage"):
                    cells.append(float(cell.getAttrNS(OFFICENS, "value")))
                elif kind == "string":
                    cells.append("\n".join(letters(line) for line in cell.childNodes))
                else:
                    check(kind is None, f"{where}: a cell is {kind}")
                    cells.append(None)
            rows.append(cells)
        last = openpyxl.utils.get_column_letter(len(rows[ABOVE - 1]))
        expected = (f"A{ABOVE}", f"{last}{len(rows)}")
        check(ranges.get(name) == expected, f"{where}: the table is {ranges.get(name)}")
        sheets[name] = rows
    return sheets


def compare(where, rows, expected):
    for number, (row, other) in enumerate(zip(rows, expected), ABOVE):
        for column, cell, right in zip(expected[0], row, other):
            check(cell == right, f"{where}, row {number}, {column}: {cell!r} is not {right!r}")
        check(len(row) == len(other), f"{where}, row {number}: {len(row)} cells")
    check(len(rows) == len(expected), f"{where}: {len(rows)} rows instead of {len(expected)}")


def main(folder):
    figures = table(folder / "summary.csv")
    books = {read.__name__: read(folder / f"summary.{read.__name__}") for read in (xlsx, ods)}
    for kind, sheets in books.items():
        for name, rows in sheets.items():
            where = f"summary.{kind}, {name}"
            check(isinstance(rows[0][0], str), f"{where}: no title")
            check(isinstance(rows[1][0], str), f"{where}: no line below the title")
            for row in rows[: ABOVE - 1]:
                check(not any(row[1:]), f"{where}: more than a title above the table")
            for number, row in enumerate(rows[ABOVE:], ABOVE + 1):
                check(any(cell is not None for cell in row), f"{where}: row {number} is blank")
        last = list(sheets)[-1]
        compare(f"summary.{kind}, {last}", sheets[last][ABOVE - 1 :], figures)
    check(list(books["xlsx"]) == list(books["ods"]), "the workbooks have other sheets")
    for name, rows in books["xlsx"].items():
        width = len(rows[ABOVE - 1])
        filled = [row + [None] * (width - len(row)) for row in books["ods"][name]]
        compare(f"summary.ods against summary.xlsx, {name}", filled[ABOVE - 1 :], rows[ABOVE - 1 :])
        check(filled[0] == rows[0] and filled[1] == rows[1], f"{name}: other titles")
    print(f"{len(figures) - 1} figures, the same in {len(books) + 1} files")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        main(Path(sys.argv[1]))
    except Different as difference:
        print(difference, file=sys.stderr)
        sys.exit(1)
