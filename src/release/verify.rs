//! Whether stored files are the ones that were released.

use super::fingerprint::Sha256;
use super::manifest::Manifest;

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
    #[error("`{name}` has {found} bytes; the manifest says {listed}")]
    Length {
        /// The file.
        name: String,
        /// What the manifest says.
        listed: u64,
        /// What is there.
        found: usize,
    },
    /// A file has other bytes.
    #[error("`{name}` has the SHA-256 {found}; the manifest says {listed}")]
    Bytes {
        /// The file.
        name: String,
        /// What the manifest says.
        listed: Sha256,
        /// What is there.
        found: Sha256,
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

fn or_none(hash: Option<&Sha256>) -> String {
    hash.map_or_else(|| "no release".to_owned(), Sha256::to_string)
}

/// Compares files with the manifest of their release. The manifest itself is not among them.
///
/// # Errors
/// The first difference, in the order of the manifest.
pub fn verify_files(manifest: &[u8], files: &[(&str, &[u8])]) -> Result<(), Mismatch> {
    let manifest = Manifest::read(manifest)?;
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
            });
        }
        let found = Sha256::of(bytes);
        if found != listed.sha256 {
            let (name, listed) = (listed.name.clone(), listed.sha256);
            return Err(Mismatch::Bytes {
                name,
                listed,
                found,
            });
        }
    }
    let listed = |name: &str| manifest.files.iter().any(|file| file.name == name);
    match files.iter().find(|(name, _)| !listed(name)) {
        Some((name, _)) => Err(Mismatch::Unlisted((*name).to_owned())),
        None => Ok(()),
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
