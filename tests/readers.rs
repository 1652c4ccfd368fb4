//! Every file of a release is opened by a reader that somebody else wrote, and says the same.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use heard::domain::Role;
use support::{Desk, TestApp, on_both_databases};

on_both_databases!(every_file_is_read_alike_by_other_readers);

const PYTHON: &str = "/usr/bin/python3";

/// Whether the other readers are there. Where they must be, their absence fails the test.
fn have_readers() -> bool {
    let packages = "import openpyxl, odf, pikepdf, jsonschema";
    let output = Command::new(PYTHON).args(["-c", packages]).output();
    let there = output.is_ok_and(|output| output.status.success());
    let required = support::setting("HEARD_TEST_REQUIRE_READERS").is_some();
    assert!(there || !required, "{packages} does not work");
    there
}

fn reads(script: &str, arguments: &[&Path]) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/readers")
        .join(script);
    let output = Command::new(PYTHON)
        .arg(&script)
        .args(arguments)
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(output.status.success(), "{}: {said}", script.display());
}

fn every_file_is_read_alike_by_other_readers(app: &TestApp) {
    let council = app.council();
    app.taps("HOME", "5", 40);
    app.taps("HOME", "2", 31);
    app.taps("LIB", "4", 15);
    app.taps("LIB", "1", 12);
    app.turn_to("2026-12-02T09:00:00Z");
    app.release("2026-11").unwrap();
    let reader = app.desk("Rhys Lloyd", &[council.all(Role::Commissioner)]);
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in unpacked(&reader) {
        let (release, name) = name.split_once('/').unwrap();
        assert_eq!(release, "example-council-2026-11-v1");
        // The package holds the very bytes that the page links to.
        let single = format!("/summaries/example-council/2026-11/{name}");
        assert_eq!(reader.get(&single).is(200).bytes(), bytes, "{name}");
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    let mut names: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "manifest.json",
            "summary.csv",
            "summary.csv-metadata.json",
            "summary.html",
            "summary.json",
            "summary.ods",
            "summary.pdf",
            "summary.xlsx",
        ]
    );
    assert!(
        heard::release::verify_folder(folder.path())
            .unwrap()
            .is_good()
    );
    if !have_readers() {
        return;
    }
    let schema = folder.path().join("schema.json");
    let served = app.citizen().get("/assets/summary.schema.json").is(200);
    std::fs::write(&schema, served.bytes()).unwrap();
    reads("schema.py", &[folder.path(), &schema]);
    reads("sheets.py", &[folder.path()]);
    reads(
        "pdf.py",
        &[
            &folder.path().join("summary.pdf"),
            &folder.path().join("summary.csv"),
        ],
    );
}

/// The newest release of each organisation, as one package.
fn unpacked(reader: &Desk) -> Vec<(String, Vec<u8>)> {
    let package = reader.get("/summaries/latest.zip").is(200).bytes();
    let mut package = zip::ZipArchive::new(Cursor::new(package)).unwrap();
    (0..package.len())
        .map(|index| {
            let mut file = package.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}
