#!/usr/bin/env python3
"""Checks summary.json against its published schema, and the table against its description.

    /usr/bin/python3 tests/readers/schema.py FOLDER SCHEMA

The schema is read by the package jsonschema. The description of the table is the W3C's Metadata
Vocabulary for Tabular Data; what it promises of each cell is tried on each cell.
"""

import csv
import json
import pathlib
import re
import sys

import jsonschema

folder, schema = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
summary = json.loads((folder / "summary.json").read_text("utf-8"))
schema = json.loads(schema.read_text("utf-8"))
# Debian 12's package knows draft 2020-12.
jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.Draft202012Validator(schema).validate(summary)

about = json.loads((folder / "summary.csv-metadata.json").read_text("utf-8"))
assert about["@context"][0] == "http://www.w3.org/ns/csvw", about["@context"]
with open(folder / about["url"], encoding=about["dialect"]["encoding"], newline="") as file:
    header, *rows = csv.reader(file)
columns = about["tableSchema"]["columns"]
assert header == [column["titles"] for column in columns], header


def check(column, text, line):
    where = f"line {line}, {column['name']}"
    if text == "":
        assert not column["required"], f"{where} is empty"
        return
    kind = column["datatype"]
    if kind == "number":
        float(text)
    elif kind == "gYearMonth":
        assert re.fullmatch(r"\d{4}-\d{2}", text), f"{where}: {text}"
    elif isinstance(kind, dict):
        assert re.fullmatch(kind["format"], text), f"{where}: {text}"
    else:
        assert kind == "string", kind


for line, row in enumerate(rows, start=2):
    for column, text in zip(columns, row, strict=True):
        check(column, text, line)
assert len(rows) == len(summary["figures"])
print(f"{len(rows)} figures are as their schema and their description say")
