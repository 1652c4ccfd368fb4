//! Releases as they were frozen by an earlier program: they are good for good, and whatever is
//! done to them is named.
//!
//! The files are those of `small-council`: two months, and a correction of the first one in which
//! answers were moved from the porch to the desk. They are never made anew. A later program that
//! cannot read them has broken the promise that a release never changes.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use heard::release::verify_folder;

const MAY: &str = "small-council-2022-05-v1";
const CORRECTED: &str = "small-council-2022-05-v2";
const JUNE: &str = "small-council-2022-06-v1";

fn stored() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/release")
}

/// A copy of the stored releases.
fn copy() -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    for release in [MAY, JUNE, CORRECTED] {
        fs::create_dir(copy.path().join(release)).unwrap();
        for file in fs::read_dir(stored().join(release)).unwrap() {
            let file = file.unwrap();
            fs::copy(
                file.path(),
                copy.path().join(release).join(file.file_name()),
            )
            .unwrap();
        }
    }
    copy
}

/// What `heard verify` says of a folder, and whether it is content.
fn verify(folder: &Path) -> (String, bool) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_heard"));
    let done = program.arg("verify").arg(folder).output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (String::from_utf8(said).unwrap(), done.status.success())
}

/// What `heard verify` complains of.
fn complaint(folder: &Path) -> String {
    let (said, content) = verify(folder);
    assert!(!content, "{said}");
    said
}

#[test]
fn stored_releases_are_good() {
    let verified = verify_folder(&stored()).unwrap();
    assert!(verified.is_good(), "{verified:?}");
    assert_eq!((verified.whole, verified.loose.len()), (3, 0));
    let (organisation, report) = &verified.reports[0];
    assert_eq!(
        (organisation.as_str(), report.releases),
        ("small-council", 3)
    );
    let (told, content) = verify(&stored());
    assert!(content, "{told}");
    assert!(
        told.contains("3 releases have the files their manifest lists"),
        "{told}"
    );
}

#[test]
fn one_byte_is_found_wherever_it_is() {
    for release in [MAY, CORRECTED, JUNE] {
        for name in ["summary.csv", "summary.json"] {
            let copy = copy();
            let path = copy.path().join(release).join(name);
            let mut bytes = fs::read(&path).unwrap();
            let at = bytes.len() / 2;
            let line = bytes[..at].split(|&byte| byte == b'\n').count();
            bytes[at] ^= 1;
            fs::write(&path, &bytes).unwrap();
            let told = complaint(copy.path());
            assert!(
                told.contains(release) && told.contains(&format!("`{name}`")),
                "{told}"
            );
            assert!(
                told.contains(&format!("line {line}, byte {at}: ")),
                "{told}"
            );
        }
    }
}

#[test]
fn a_missing_or_strange_file_is_named() {
    for name in ["summary.csv", "summary.json"] {
        let copy = copy();
        fs::remove_file(copy.path().join(JUNE).join(name)).unwrap();
        let told = complaint(copy.path());
        assert!(told.contains(JUNE), "{told}");
        assert!(
            told.contains(&format!("`{name}` is listed in the manifest and missing")),
            "{told}"
        );
    }
    let copy = copy();
    fs::write(copy.path().join(MAY).join("more.csv"), "a,b\n").unwrap();
    let told = complaint(copy.path());
    assert!(told.contains("`more.csv` is not listed"), "{told}");
}

#[test]
fn a_file_of_another_version_is_found() {
    let [from, to] = [MAY, CORRECTED];
    for name in ["summary.csv", "summary.json"] {
        let copy = copy();
        fs::copy(
            copy.path().join(from).join(name),
            copy.path().join(to).join(name),
        )
        .unwrap();
        let told = complaint(copy.path());
        assert!(
            told.contains(to) && told.contains(&format!("`{name}`")),
            "{told}"
        );
        // The first thing that differs is the name of the release.
        assert!(told.contains("05-v1") && told.contains("05-v2"), "{told}");
    }
    // The manifest as well: the release is there twice, and the correction is gone.
    let copy = copy();
    for name in ["summary.csv", "summary.json", "manifest.json"] {
        fs::copy(
            copy.path().join(from).join(name),
            copy.path().join(to).join(name),
        )
        .unwrap();
    }
    let told = complaint(copy.path());
    assert!(
        told.contains("there is another release of this name"),
        "{told}"
    );
}

#[test]
fn a_manifest_says_nothing_of_its_own() {
    for (part, other, says) in [
        (
            "\"version\": 2,\n  \"reason\"",
            "\"version\": 3,\n  \"reason\"",
            "`version`",
        ),
        (
            "\"month\": \"2022-05\"",
            "\"month\": \"2022-04\"",
            "`month`",
        ),
        ("\"k\": 10", "\"k\": 11", "`method`"),
        ("\"sha256\": \"", "\"sha256\": \"0", "sha256"),
    ] {
        let copy = copy();
        let path = copy.path().join(CORRECTED).join("manifest.json");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(part), "{text}");
        fs::write(&path, text.replacen(part, other, 1)).unwrap();
        let told = complaint(copy.path()).to_lowercase();
        assert!(told.contains(says) || told.contains("manifest"), "{told}");
    }
    // What no other file says is known from the release that follows.
    let copy = copy();
    let path = copy.path().join(MAY).join("manifest.json");
    let text = fs::read_to_string(&path).unwrap();
    let day = text.split("\"released_on\": \"").nth(1).unwrap()[..10].to_owned();
    fs::write(&path, text.replacen(&day, "2022-06-02", 1)).unwrap();
    let verified = verify_folder(copy.path()).unwrap();
    assert_eq!(verified.loose, [JUNE]);
}
