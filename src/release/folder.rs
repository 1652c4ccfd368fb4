//! Releases as they are checked afterwards: in the database, or as files somebody downloaded.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::{
    CSV, JSON, Manifest, Mismatch, PublicFiles, Report, Sha256, audit, verify_chain, verify_files,
};
use crate::store::{Db, StoreError, organisations, releases};

/// How deep a folder is looked through.
const DEPTH: usize = 6;

/// What a check of releases found.
#[derive(Debug, Default)]
pub struct Verified {
    /// Releases whose files are as their manifest says.
    pub whole: usize,
    /// What is not as it was released, each with the place it is in.
    pub mismatches: Vec<(String, Mismatch)>,
    /// Releases whose predecessor is not among the files, so that the chain could not be followed.
    pub loose: Vec<String>,
    /// What the attacker found in each organisation's releases, read together.
    pub reports: Vec<(String, Report)>,
}

impl Verified {
    /// Whether every file is as it was released and nobody can be counted.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.mismatches.is_empty() && self.reports.iter().all(|(_, report)| report.is_safe())
    }
}

/// Why nothing could be checked.
#[derive(Debug, thiserror::Error)]
pub enum VerifyFailed {
    /// A file or folder cannot be read.
    #[error("cannot read `{}`: {error}", .path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        error: std::io::Error,
    },
    /// There is nothing to check.
    #[error("there is no `manifest.json` in `{}` or its folders", .0.display())]
    Nothing(PathBuf),
    /// The store is away.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// One release's files.
struct Files {
    /// Where they are, for messages.
    place: String,
    manifest: Vec<u8>,
    others: Vec<(String, Vec<u8>)>,
}

impl Files {
    fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.others
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, bytes)| bytes.as_slice())
    }

    fn check(&self) -> Result<(), Mismatch> {
        let others: Vec<(&str, &[u8])> = self
            .others
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
            .collect();
        verify_files(&self.manifest, &others)
    }
}

/// Checks every release in the database: hashes, chains, and the attacker over all of an
/// organisation's releases together.
///
/// # Errors
/// When the store is away. What is wrong with a release is in the answer.
pub fn verify_database(db: &Db) -> Result<Verified, VerifyFailed> {
    let found = db.read_now(|connection| {
        let mut found = Vec::new();
        for organisation in organisations::list(connection)? {
            let mut chain = Vec::new();
            for release in releases::of_organisation(connection, organisation.id)? {
                let files = releases::files(connection, release.id)?;
                let place = format!("{} {}", organisation.slug, release.month);
                let (manifests, others): (Vec<_>, Vec<_>) = files
                    .into_iter()
                    .partition(|file| file.name == Manifest::NAME);
                let manifest = manifests.into_iter().next().map(|file| file.bytes);
                let same = manifest.as_ref().is_some_and(|bytes| {
                    Sha256::of(bytes).as_bytes().as_slice() == release.hash.as_slice()
                });
                let others = others
                    .into_iter()
                    .map(|file| (file.name, file.bytes))
                    .collect();
                chain.push((
                    Files {
                        place,
                        manifest: manifest.unwrap_or_default(),
                        others,
                    },
                    same,
                ));
            }
            found.push((organisation.slug.to_string(), chain));
        }
        Ok(found)
    })?;
    let mut verified = Verified::default();
    for (slug, chain) in found {
        for (files, same) in &chain {
            if !same {
                let missing = Mismatch::Missing(Manifest::NAME.to_owned());
                verified.mismatches.push((files.place.clone(), missing));
            }
        }
        let chain: Vec<Files> = chain.into_iter().map(|(files, _)| files).collect();
        let manifests: Vec<&[u8]> = chain
            .iter()
            .map(|files| files.manifest.as_slice())
            .collect();
        if let Err(mismatch) = verify_chain(&manifests) {
            verified.mismatches.push((slug.clone(), mismatch));
        }
        judge(&slug, &chain, &mut verified);
    }
    Ok(verified)
}

/// Checks releases that were downloaded: every folder below `folder` that has a manifest. No
/// database is needed.
///
/// # Errors
/// When the folder cannot be read, or has no release in it.
pub fn verify_folder(folder: &Path) -> Result<Verified, VerifyFailed> {
    let mut releases = Vec::new();
    collect(folder, DEPTH, &mut releases)?;
    if releases.is_empty() {
        return Err(VerifyFailed::Nothing(folder.to_owned()));
    }
    let mut verified = Verified::default();
    let mut organisations: HashMap<String, Vec<Files>> = HashMap::new();
    let hashes: Vec<Sha256> = releases
        .iter()
        .map(|files| Sha256::of(&files.manifest))
        .collect();
    for files in releases {
        match Manifest::read(&files.manifest) {
            Ok(manifest) => {
                if manifest
                    .previous
                    .is_some_and(|previous| !hashes.contains(&previous))
                {
                    verified.loose.push(manifest.release.clone());
                }
                organisations
                    .entry(manifest.organisation.slug)
                    .or_default()
                    .push(files);
            }
            Err(unreadable) => verified.mismatches.push((files.place, unreadable.into())),
        }
    }
    let mut organisations: Vec<_> = organisations.into_iter().collect();
    organisations.sort_by(|a, b| a.0.cmp(&b.0));
    for (slug, chain) in organisations {
        judge(&slug, &chain, &mut verified);
    }
    Ok(verified)
}

/// Hashes every file of an organisation's releases, and lets the attacker read them all together.
fn judge(slug: &str, chain: &[Files], verified: &mut Verified) {
    let mut public = Vec::new();
    for files in chain {
        match files.check() {
            Ok(()) => verified.whole += 1,
            Err(mismatch) => verified.mismatches.push((files.place.clone(), mismatch)),
        }
        if let (Some(json), Some(csv)) = (files.bytes(JSON), files.bytes(CSV)) {
            public.push(PublicFiles { json, csv });
        }
    }
    if !public.is_empty() {
        verified.reports.push((slug.to_owned(), audit(&public)));
    }
}

fn collect(folder: &Path, depth: usize, into: &mut Vec<Files>) -> Result<(), VerifyFailed> {
    let io = |path: &Path| {
        let path = path.to_owned();
        move |error| VerifyFailed::Io { path, error }
    };
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(io(folder))? {
        entries.push(entry.map_err(io(folder))?.path());
    }
    entries.sort();
    let manifest = folder.join(Manifest::NAME);
    if entries.contains(&manifest) {
        let mut others = Vec::new();
        for path in entries
            .iter()
            .filter(|path| **path != manifest && path.is_file())
        {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            others.push((name, std::fs::read(path).map_err(io(path))?));
        }
        let bytes = std::fs::read(&manifest).map_err(io(&manifest))?;
        let place = folder.display().to_string();
        into.push(Files {
            place,
            manifest: bytes,
            others,
        });
    }
    if depth > 0 {
        for path in entries.iter().filter(|path| path.is_dir()) {
            collect(path, depth - 1, into)?;
        }
    }
    Ok(())
}
