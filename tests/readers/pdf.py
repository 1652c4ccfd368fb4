#!/usr/bin/env python3
"""Reads a release's summary.pdf as a screen reader does, and compares its tables with summary.csv.

    pdf.py FOLDER/summary.pdf [summary.csv]

Needs pikepdf (Debian: python3-pikepdf). Ends with 1 and a message at the first difference.
"""

import csv
import re
import sys
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name


# The namespace in which a file says that it is PDF/UA.
PDFUA = "http://www.aiim.org/pdfua/ns/id/"


class Difference(Exception):
    """What is not as it should be."""


def demand(holds, message):
    if not holds:
        raise Difference(message)


# Glyphs to letters


def letters_of(font):
    """The letters of each code, from the font's ToUnicode map."""
    demand("/ToUnicode" in font, f"{font.get('/BaseFont')} has no map to letters")
    text = font.ToUnicode.read_bytes().decode("latin-1")
    word = lambda digits: bytes.fromhex(digits).decode("utf-16-be")
    known = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        for code, to in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            known[int(code, 16)] = word(to)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        for low, high, to in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w*)>", block):
            for step, code in enumerate(range(int(low, 16), int(high, 16) + 1)):
                first = word(to)
                known[code] = first[:-1] + chr(ord(first[-1]) + step)
    return known


def is_embedded(font):
    if font.get("/Subtype") == Name.Type0:
        font = font.DescendantFonts[0]
    descriptor = font.get("/FontDescriptor", {})
    return any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def marked_texts(pdf):
    """What each marked piece of each page says, by page number and mark."""
    said = {}
    for number, page in enumerate(pdf.pages):
        fonts = page.get("/Resources", {}).get("/Font", {})
        maps = {}
        for name, font in fonts.items():
            demand(is_embedded(font), f"page {number + 1}: {font.get('/BaseFont')} is not embedded")
            maps[name] = letters_of(font)
        properties = page.get("/Resources", {}).get("/Properties", {})
        stack, font = [], None
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "BDC" | "BMC":
                    told = operands[1] if len(operands) > 1 else Dictionary()
                    if isinstance(told, Name):
                        told = properties.get(str(told), Dictionary())
                    stack.append((str(operands[0]), told))
                    if "/MCID" in told:
                        key = (number, int(told["/MCID"]))
                        said[key] = [str(told["/ActualText"])] if "/ActualText" in told else []
                case "EMC":
                    stack.pop()
                case "Tf":
                    font = maps[str(operands[0])]
                case "Tj" | "TJ" | "'" | '"':
                    demand(stack, f"page {number + 1}: words that are neither tagged nor decoration")
                    pieces = operands[-1] if str(operator) == "TJ" else [operands[-1]]
                    text = ""
                    for piece in pieces:
                        if isinstance(piece, (pikepdf.String, bytes)):
                            codes = bytes(piece)
                            for at in range(0, len(codes), 2):
                                code = int.from_bytes(codes[at : at + 2], "big")
                                demand(code in font, f"page {number + 1}: a glyph without letters")
                                text += font[code]
                    marks = [told for _, told in stack if "/MCID" in told]
                    if marks and "/ActualText" not in marks[-1]:
                        said[(number, int(marks[-1]["/MCID"]))].append(text)
        demand(not stack, f"page {number + 1}: a mark is not closed")
    return {key: "".join(texts) for key, texts in said.items()}


# The structure


class Tree:
    def __init__(self, pdf):
        self.texts = marked_texts(pdf)
        self.pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        self.root = pdf.Root.StructTreeRoot

    @staticmethod
    def children(node):
        kids = node.get("/K", Array())
        return list(kids) if isinstance(kids, Array) else [kids]

    def elements(self, node, kind=None):
        for child in self.children(node):
            if isinstance(child, Dictionary) and "/S" in child:
                if kind is None or str(child.S) == kind:
                    yield child
                yield from self.elements(child, kind)

    def text(self, node, page=None):
        page = self.pages.get(node.Pg.objgen) if "/Pg" in node else page
        if "/ActualText" in node:
            return str(node.ActualText)
        text = ""
        for child in self.children(node):
            if isinstance(child, Dictionary) and "/S" in child:
                text += self.text(child, page)
            elif isinstance(child, Dictionary):
                at = self.pages.get(child.Pg.objgen) if "/Pg" in child else page
                text += self.texts.get((at, int(child.MCID)), "") if "/MCID" in child else ""
            else:
                text += self.texts.get((page, int(child)), "")
        return text

    def tables(self):
        for table in self.elements(self.root, "/Table"):
            rows = []
            for row in self.elements(table, "/TR"):
                cells = [e for e in self.elements(row) if str(e.S) in ("/TH", "/TD")]
                for cell in cells:
                    if str(cell.S) == "/TH":
                        attributes = cell.get("/A", Dictionary())
                        listed = attributes if isinstance(attributes, Array) else [attributes]
                        demand(any("/Scope" in one for one in listed), "a TH has no scope")
                rows.append([self.text(cell).strip() for cell in cells])
            demand(rows, "a table without rows")
            demand(len({len(row) for row in rows}) == 1, f"rows of different lengths: {rows[:3]}")
            yield rows


def document(pdf):
    """What PDF/UA-1 asks of the file as a whole."""
    root = pdf.Root
    demand(root.get("/MarkInfo", {}).get("/Marked") is True, "the file is not marked as tagged")
    demand(str(root.get("/Lang", "")), "the file has no language")
    preferences = root.get("/ViewerPreferences", {})
    demand(preferences.get("/DisplayDocTitle") is True, "the title is not shown")
    with pdf.open_metadata() as told:
        demand(told.get("dc:title"), "the file has no title")
        demand(str(told.get(f"{{{PDFUA}}}part")) == "1", "the file does not say that it is PDF/UA-1")
    demand("/StructTreeRoot" in root, "the file has no structure")
    demand("/ParentTree" in root.StructTreeRoot, "the structure has no way back from the pages")
    demand("/Outlines" in root, "the file has no bookmarks")
    demand(1 <= len(pdf.pages) <= 6, f"{len(pdf.pages)} pages")


# The figures


def percent(share):
    """A share as the release writes it: whole, but never all or none when it is neither."""
    exact = float(share) * 100
    if exact < 100 and exact + 0.5 >= 100:
        return f"{int(exact * 10) / 10:.1f}"
    if 0 < exact < 0.5:
        return f"{-(-exact * 10 // 1) / 10:.1f}"
    return f"{exact:.0f}"


def share_numbers(row):
    """The numbers that a share's cell holds."""
    value, lower, upper = (row[column] for column in ("value", "lower", "upper"))
    if value:
        return [percent(part) for part in (value, lower, upper) if part]
    if lower and upper and float(lower) > 0 and float(upper) < 1:
        return [percent(lower), percent(upper)]
    if lower and float(lower) > 0:
        return [percent(lower)]
    if upper and float(upper) < 1:
        return [percent(upper)]
    return []


def numbers(cell):
    """The numbers of a cell, without the mark behind them and the commas in them."""
    return re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d),(?=\d{3})", "", cell))


def expected(path):
    """The organisation's answers and share and those of each service, in the table's order."""
    places = {}
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["level"] not in ("organisation", "service"):
                continue
            name = row["service"] or row["organisation"]
            place = places.setdefault((row["level"], name), {"share": []})
            if row["measure"] == "answers":
                place["answers"], place["mark"] = row["value"], row["mark"]
            elif row["measure"] in ("share_positive", "share_top_two"):
                place["share"] = share_numbers(row)
    return places


def compare(tree, path):
    places = list(expected(path).items())
    demand(places and places[0][0][0] == "organisation", f"{path} states no organisation")
    (_, organisation), whole = places[0]
    spoken = " ".join(tree.text(e) for e in tree.elements(tree.root))
    demand(organisation in spoken, f"the words do not name {organisation!r}")
    tables = list(tree.tables())
    if not whole["answers"]:
        demand(not tables, "a month that states nothing has a table")
        return 0
    main = next((t for t in tables if len(t) > 1 and t[1][0].startswith(organisation)), None)
    demand(main, f"no table begins with {organisation!r}")

    def check(row, name, place):
        answers = place["answers"]
        demand(
            numbers(row[1]) == ([answers] if answers else []),
            f"{name}: answers {row[1]!r}, and {answers!r} in the table of the release",
        )
        demand(place["mark"] in row[1], f"{name}: no mark {place['mark']!r} in {row[1]!r}")
        demand(
            numbers(row[2]) == place["share"],
            f"{name}: share {row[2]!r}, and {place['share']} in the table of the release",
        )

    check(main[1], organisation, whole)
    left = places[1:]
    for row in main[2:]:
        if left and row[0] == left[0][0][1]:
            (_, name), place = left.pop(0)
            check(row, name, place)
    listed = len(places) - 1 - len(left)
    demand(not left or len(main) > 100, f"{left[0][0][1] if left else ''!r} is not listed")
    figures = list(tree.elements(tree.root, "/Figure"))
    demand(figures, "no chart")
    for figure in figures:
        alternative = str(figure.get("/Alt", ""))
        demand(re.search(r"\d", alternative), f"a figure says no numbers: {alternative!r}")
    return listed


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    path = Path(sys.argv[1])
    table = Path(sys.argv[2]) if len(sys.argv) == 3 else path.with_name("summary.csv")
    try:
        with pikepdf.open(path) as pdf:
            document(pdf)
            listed = compare(Tree(pdf), table)
            print(f"{path}: {len(pdf.pages)} pages, {listed} services as in {table.name}")
    except Difference as difference:
        sys.exit(f"{path}: {difference}")


if __name__ == "__main__":
    main()
