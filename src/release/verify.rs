//! Whether stored files are the ones that were released.

use super::fingerprint::Sha256;
use super::manifest::{Listed, Manifest};
use super::summary::Summary;
use super::{CSV, JSON, csv, json};

/// The first difference found.
#[derive(Debug, thiserror::Error)]
pub enum Mismatch {
    /// A manifest that is none.
    #[error("the manifest cannot be read: {0}")]
    Manifest(#[from] serde_json::Error),
    /// A listed file is not there.
    #[error("`{0}` is listed in the manifest and missing")]
    Missing(String),
    /// A file is there that the manifest does not list.
    #[error("`{0}` is not listed in the manifest")]
    Unlisted(String),
    /// A file has another length.
    #[error("`{name}` has {found} bytes; the manifest says {listed}{}", or_nothing(.first.as_deref()))]
    Length {
        /// The file.
        name: String,
        /// What the manifest says.
        listed: u64,
        /// What is there.
        found: usize,
        /// Where it differs, when that can be known.
        first: Option<Box<Difference>>,
    },
    /// A file has other bytes.
    #[error("`{name}` has the SHA-256 {found}; the manifest says {listed}{}", or_nothing(.first.as_deref()))]
    Bytes {
        /// The file.
        name: String,
        /// What the manifest says.
        listed: Sha256,
        /// What is there.
        found: Sha256,
        /// Where it differs, when that can be known.
        first: Option<Box<Difference>>,
    },
    /// The manifest and the summary are not of one release.
    #[error("`manifest.json` says `{what}` otherwise than `summary.json`")]
    OtherRelease {
        /// What it says otherwise.
        what: &'static str,
    },
    /// A release does not name the one before it.
    #[error("`{release}` follows {named}; the release before it is {before}", named = or_none(.named.as_ref()), before = or_none(.before.as_ref()))]
    Chain {
        /// The release.
        release: String,
        /// The hash it names.
        named: Option<Sha256>,
        /// The hash of the release before it.
        before: Option<Sha256>,
    },
}

/// Where a file differs from the one that was released.
///
/// A hash says that a file is another one and not where. But each of the two formats can be
/// written from the other, and the hash says whether that gave the released bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The first byte that differs, from 0.
    pub byte: usize,
    /// The line it is in, from 1.
    pub line: usize,
    /// What stands there.
    pub found: String,
    /// What was released.
    pub released: String,
}

impl Difference {
    /// Bytes told before and after the first one that differs.
    const BEFORE: usize = 12;
    const AFTER: usize = 24;

    /// The first difference of two files that are not the same.
    fn of(found: &[u8], released: &[u8]) -> Self {
        let same = found.iter().zip(released);
        let byte = same.take_while(|(one, other)| one == other).count();
        let before = released.iter().take(byte);
        let excerpt = |bytes: &[u8]| {
            let told = bytes.iter().skip(byte.saturating_sub(Self::BEFORE));
            let told: Vec<u8> = told.take(Self::BEFORE + Self::AFTER).copied().collect();
            String::from_utf8_lossy(&told).escape_debug().to_string()
        };
        Self {
            byte,
            line: 1 + before.filter(|&&byte| byte == b'\n').count(),
            found: excerpt(found),
            released: excerpt(released),
        }
    }
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            byte,
            line,
            found,
            released,
        } = self;
        write!(
            f,
            "line {line}, byte {byte}: `{found}` stands where `{released}` was released"
        )
    }
}

fn or_nothing(first: Option<&Difference>) -> String {
    first.map_or_else(String::new, |first| format!("; {first}"))
}

/// The released bytes of one format, written from the other.
fn rebuilt(manifest: &Manifest, listed: &Listed, files: &[(&str, &[u8])]) -> Option<Vec<u8>> {
    let other = |name| files.iter().find(|(other, _)| *other == name);
    let bytes = match listed.name.as_str() {
        CSV => csv::render(&Summary::from_json(other(JSON)?.1).ok()?).ok()?,
        JSON => {
            let mut summary = manifest.summary();
            let rows = csv::read(other(CSV)?.1).ok()?.into_iter();
            let figures = rows.map(|row| row.figure(&summary));
            summary.figures = figures.collect::<Result<_, _>>().ok()?;
            json::render(&summary).ok()?
        }
        _ => return None,
    };
    (Sha256::of(&bytes) == listed.sha256).then_some(bytes)
}

/// Compares what the manifest and the summary say of the release itself.
fn same_release(manifest: &Manifest, files: &[(&str, &[u8])]) -> Result<(), Mismatch> {
    let json = files.iter().find(|(name, _)| *name == JSON);
    let Some(Ok(summary)) = json.map(|(_, bytes)| Summary::from_json(bytes)) else {
        return Ok(());
    };
    let said = manifest.summary();
    for (what, same) in [
        ("release", said.release == summary.release),
        ("organisation", said.organisation == summary.organisation),
        ("month", said.month == summary.month),
        ("version", said.version == summary.version),
        ("method", said.method == summary.method),
        ("previous", said.previous == summary.previous),
    ] {
        if !same {
            return Err(Mismatch::OtherRelease { what });
        }
    }
    Ok(())
}

fn or_none(hash: Option<&Sha256>) -> String {
    hash.map_or_else(|| "no release".to_owned(), Sha256::to_string)
}

/// Compares files with the manifest of their release. The manifest itself is not among them.
///
/// # Errors
/// The first difference, in the order of the manifest.
pub fn verify_files(manifest: &[u8], files: &[(&str, &[u8])]) -> Result<(), Mismatch> {
    let manifest = Manifest::read(manifest)?;
    let difference = |listed: &Listed, found: &[u8]| {
        let released = rebuilt(&manifest, listed, files)?;
        Some(Box::new(Difference::of(found, &released)))
    };
    for listed in &manifest.files {
        let Some((_, bytes)) = files.iter().find(|(name, _)| *name == listed.name) else {
            return Err(Mismatch::Missing(listed.name.clone()));
        };
        if u64::try_from(bytes.len()) != Ok(listed.bytes) {
            let (name, found) = (listed.name.clone(), bytes.len());
            return Err(Mismatch::Length {
                name,
                listed: listed.bytes,
                found,
                first: difference(listed, bytes),
            });
        }
        let found = Sha256::of(bytes);
        if found != listed.sha256 {
            return Err(Mismatch::Bytes {
                name: listed.name.clone(),
                listed: listed.sha256,
                found,
                first: difference(listed, bytes),
            });
        }
    }
    let listed = |name: &str| manifest.files.iter().any(|file| file.name == name);
    match files.iter().find(|(name, _)| !listed(name)) {
        Some((name, _)) => Err(Mismatch::Unlisted((*name).to_owned())),
        None => same_release(&manifest, files),
    }
}

/// Follows the chain of an organisation's releases, given in the order of their publication.
///
/// # Errors
/// The first release that does not name the one before it.
pub fn verify_chain(manifests: &[&[u8]]) -> Result<(), Mismatch> {
    let mut before = None;
    for bytes in manifests {
        let Manifest {
            release,
            previous: named,
            ..
        } = Manifest::read(bytes)?;
        if named != before {
            return Err(Mismatch::Chain {
                release,
                named,
                before,
            });
        }
        before = Some(Sha256::of(bytes));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Mismatch, verify_chain, verify_files};
    use crate::release::fixtures::{publication, summary_of_sizes};
    use crate::release::{Rendered, Sha256, render};

    fn release(sizes: &[u64], previous: Option<Sha256>) -> Rendered {
        let mut summary = summary_of_sizes(sizes);
        summary.previous = previous;
        render(&summary, &publication()).unwrap()
    }

    #[test]
    fn a_changed_file_is_named() {
        let rendered = release(&[20, 30], None);
        let [csv, json, metadata] = &rendered.files[..] else {
            panic!("three files")
        };
        let manifest = &rendered.manifest.bytes;
        let check = |files: &[(&str, &[u8])]| verify_files(manifest, files);
        let csv = (csv.name.as_str(), csv.bytes.as_slice());
        let json = (json.name.as_str(), json.bytes.as_slice());
        let metadata = (metadata.name.as_str(), metadata.bytes.as_slice());
        assert!(check(&[csv, json, metadata]).is_ok());
        assert!(
            matches!(check(&[csv, metadata]), Err(Mismatch::Missing(name)) if name == "summary.json")
        );
        assert!(
            matches!(check(&[csv, json, metadata, ("x", b"")]), Err(Mismatch::Unlisted(n)) if n == "x")
        );
        let mut other = csv.1.to_vec();
        other[200] ^= 1;
        assert!(matches!(
            check(&[(csv.0, &other), json, metadata]),
            Err(Mismatch::Bytes { name, .. }) if name == "summary.csv"
        ));
        other.pop();
        assert!(matches!(
            check(&[(csv.0, &other), json, metadata]),
            Err(Mismatch::Length { .. })
        ));
        // Each format tells what stood in the other.
        let text = String::from_utf8(csv.1.to_vec()).unwrap();
        let edited = text.replacen(",20,", ",21,", 1);
        let told = check(&[(csv.0, edited.as_bytes()), json, metadata]).unwrap_err();
        let told = told.to_string();
        let line = 1 + text.lines().position(|line| line.contains(",20,")).unwrap();
        assert!(told.contains(&format!("line {line}, byte ")), "{told}");
        assert!(told.contains("21,") && told.contains("20,"), "{told}");
        let text = String::from_utf8(json.1.to_vec()).unwrap();
        let edited = text.replacen("\"value\":20", "\"value\":120", 1);
        let told = check(&[csv, (json.0, edited.as_bytes()), metadata]).unwrap_err();
        let told = told.to_string();
        let byte = text.find("\"value\":20").unwrap() + "\"value\":".len();
        assert!(told.contains(&format!("line 1, byte {byte}: ")), "{told}");
        // With both changed only the hash speaks.
        let both = check(&[(csv.0, &other), (json.0, edited.as_bytes()), metadata]);
        assert!(matches!(both, Err(Mismatch::Length { first: None, .. })));
        // The manifest says nothing of its own.
        let text = String::from_utf8(manifest.clone()).unwrap();
        let version = text.replace("\"version\": 1,\n  \"reason", "\"version\": 2,\n  \"reason");
        assert!(matches!(
            verify_files(version.as_bytes(), &[csv, json, metadata]),
            Err(Mismatch::OtherRelease { what: "version" })
        ));
        assert!(matches!(
            verify_files(b"{}", &[]),
            Err(Mismatch::Manifest(_))
        ));
    }

    #[test]
    fn releases_are_a_chain() {
        let first = release(&[20, 30], None);
        let second = release(&[40], Some(first.hash()));
        let third = release(&[12], Some(second.hash()));
        let [a, b, c] = [&first, &second, &third].map(|r| r.manifest.bytes.as_slice());
        assert!(verify_chain(&[a, b, c]).is_ok());
        assert!(verify_chain(&[]).is_ok());
        for broken in [&[a, c][..], &[b, c], &[a, b, b]] {
            assert!(matches!(verify_chain(broken), Err(Mismatch::Chain { .. })));
        }
    }
}
