//! The key folder: secrets that are kept outside the database and shared by every node.
//!
//! One file a purpose, one key a line in hexadecimal. The first key makes, all are tried, so a key
//! is changed by putting a new line on top.

use std::io::Write;
use std::path::{Path, PathBuf};

use hmac::{Hmac, KeyInit, Mac};
use ring::aead;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

pub use super::day_keys::DayKeys;

/// Bytes of a key.
const LENGTH: usize = 32;

/// One secret key.
#[derive(Clone)]
pub struct Key([u8; LENGTH]);

impl Key {
    /// A keyed hash of some parts. Each part's length is hashed with it, so that no two lists of
    /// parts give the same text; `purpose` keeps uses of one key apart.
    #[must_use]
    #[expect(clippy::missing_panics_doc, reason = "HMAC takes a key of any length")]
    pub fn hash(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("a key of any length");
        for part in std::iter::once(purpose.as_bytes()).chain(parts.iter().copied()) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// A new key that nobody keeps: it is gone with the program.
    #[must_use]
    pub fn random() -> Self {
        Self(rand::random())
    }

    /// A key made of the secret itself, for what is signed by a session.
    #[must_use]
    pub fn from_secret(secret: &[u8]) -> Self {
        Self(Sha256::digest(secret).into())
    }
}

/// A key never stands in a log.
impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

/// Why sealed words cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no key of the folder opens these words; they were sealed under another key, or changed")]
pub struct SealBroken;

/// Bytes before the sealed ones: the nonce.
const NONCE: usize = aead::NONCE_LEN;

/// The keys of one purpose. Never empty.
#[derive(Debug, Clone)]
pub struct KeyRing {
    first: Key,
    older: Vec<Key>,
}

impl KeyRing {
    /// The key that makes.
    #[must_use]
    pub fn first(&self) -> &Key {
        &self.first
    }

    /// Every key, the one that makes at the front.
    pub fn all(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.first).chain(&self.older)
    }

    /// Whether one of the keys makes this hash of these parts, compared in constant time. `hash`
    /// may be a cut one of at least 16 bytes.
    #[must_use]
    pub fn made(&self, hash: &[u8], purpose: &str, parts: &[&[u8]]) -> bool {
        hash.len() >= 16
            && self.all().any(|key| {
                key.hash(purpose, parts)
                    .get(..hash.len())
                    .is_some_and(|own| bool::from(own.ct_eq(hash)))
            })
    }
}

impl KeyRing {
    /// Words that only this key folder opens: ChaCha20-Poly1305 (RFC 8439) under a key derived for
    /// this alone, with a random nonce in front. `about` is bound to them, so that they cannot be
    /// moved to another comment.
    ///
    /// # Errors
    /// When the words are longer than the cipher takes: some 256 gigabytes.
    pub fn seal(&self, about: i64, words: &str) -> Result<Vec<u8>, SealBroken> {
        let nonce: [u8; NONCE] = rand::random();
        let mut bytes = words.as_bytes().to_vec();
        cipher(&self.first)?
            .seal_in_place_append_tag(
                aead::Nonce::assume_unique_for_key(nonce),
                aead::Aad::from(about.to_be_bytes()),
                &mut bytes,
            )
            .map_err(|_too_long| SealBroken)?;
        Ok([&nonce[..], &bytes].concat())
    }

    /// The words that [`seal`](Self::seal) made these bytes of, whichever key it used.
    ///
    /// # Errors
    /// When no key opens them.
    pub fn open(&self, about: i64, sealed: &[u8]) -> Result<String, SealBroken> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().ok_or(SealBroken)?;
        for key in self.all() {
            let mut bytes = sealed.to_vec();
            let opened = cipher(key)?.open_in_place(
                aead::Nonce::assume_unique_for_key(*nonce),
                aead::Aad::from(about.to_be_bytes()),
                &mut bytes,
            );
            if let Ok(words) = opened {
                return String::from_utf8(words.to_vec()).map_err(|_other| SealBroken);
            }
        }
        Err(SealBroken)
    }
}

fn cipher(key: &Key) -> Result<aead::LessSafeKey, SealBroken> {
    let derived = key.hash("seal", &[]);
    let key = aead::UnboundKey::new(&aead::CHACHA20_POLY1305, &derived);
    Ok(aead::LessSafeKey::new(key.map_err(|_length| SealBroken)?))
}

/// Every secret of an installation.
#[derive(Debug, Clone)]
pub struct Keys {
    /// Receipts are derived with these.
    pub receipts: KeyRing,
    /// Forms are signed with these.
    pub forms: KeyRing,
    /// Identifiers of imported lines are hashed with these.
    pub imports: KeyRing,
    /// Texts that came, and numbers that want none, are hashed with these.
    pub texts: KeyRing,
    /// Words that were cut or withheld are sealed with these.
    pub sealed: KeyRing,
    /// Whoever sends texts is known by a hash under the key of a day.
    pub days: DayKeys,
}

/// Files of the folder.
const FILES: [&str; 5] = [
    "receipts.keys",
    "forms.keys",
    "imports.keys",
    "sms.keys",
    "sealed.keys",
];

/// Why the key folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeysRefused {
    /// A file is missing.
    #[error("the key folder `{}` has no `{file}`; run `heard migrate` to make it, or put the folder of the other nodes there", .folder.display())]
    Missing {
        /// The folder.
        folder: PathBuf,
        /// The missing file.
        file: &'static str,
    },
    /// Others may read it.
    #[error("others may read `{}`; run `chmod 600` on it", .0.display())]
    Open(PathBuf),
    /// A line is not a key.
    #[error("`{}` line {line} is not a key of 64 hexadecimal digits", .file.display())]
    Line {
        /// The file.
        file: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// It cannot be read or written.
    #[error("cannot use the key folder `{}`: {error}", .folder.display())]
    Io {
        /// The folder.
        folder: PathBuf,
        /// Why.
        #[source]
        error: std::io::Error,
    },
}

impl Keys {
    /// Makes what is missing of a key folder, readable by its owner alone, and names the new files.
    ///
    /// # Errors
    /// When the folder or a file cannot be made.
    pub fn make_missing(folder: &Path) -> Result<Vec<PathBuf>, KeysRefused> {
        let io = |error| KeysRefused::Io {
            folder: folder.to_owned(),
            error,
        };
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).map_err(io)?;
        let mut made = Vec::new();
        for name in FILES {
            let path = folder.join(name);
            // A file without a byte is what a program left that was stopped here.
            match std::fs::metadata(&path) {
                Ok(file) if file.len() == 0 => std::fs::remove_file(&path).map_err(io)?,
                Ok(_) => continue,
                Err(_absent) => {}
            }
            // Written beside and then put in its place whole, so that no file is half a key. Only
            // its owner may read it.
            let key: [u8; LENGTH] = rand::random();
            let mut file = tempfile::NamedTempFile::new_in(folder).map_err(io)?;
            writeln!(file, "{}", hex::encode(key)).map_err(io)?;
            file.as_file().sync_all().map_err(io)?;
            match file.persist_noclobber(&path) {
                Ok(_) => made.push(path),
                // Another node was faster.
                Err(refused) if refused.error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(refused) => return Err(io(refused.error)),
            }
        }
        Ok(made)
    }

    /// Reads a key folder.
    ///
    /// # Errors
    /// When a file is missing, has a line that is no key, or may be read by others.
    pub fn read(folder: &Path) -> Result<Self, KeysRefused> {
        let [receipts, forms, imports, texts, sealed] = FILES;
        Ok(Self {
            receipts: read_ring(folder, receipts)?,
            forms: read_ring(folder, forms)?,
            imports: read_ring(folder, imports)?,
            texts: read_ring(folder, texts)?,
            sealed: read_ring(folder, sealed)?,
            days: DayKeys::of(folder),
        })
    }
}

fn read_ring(folder: &Path, name: &'static str) -> Result<KeyRing, KeysRefused> {
    let missing = || KeysRefused::Missing {
        folder: folder.to_owned(),
        file: name,
    };
    let mut keys = match read_keys(folder, &folder.join(name)) {
        Err(KeysRefused::Io { error, .. }) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(missing());
        }
        other => other?.into_iter(),
    };
    let first = keys.next().ok_or_else(missing)?;
    Ok(KeyRing {
        first,
        older: keys.collect(),
    })
}

/// The first key of a file.
pub(super) fn read_file(folder: &Path, file: &Path) -> Result<Option<Key>, KeysRefused> {
    Ok(read_keys(folder, file)?.into_iter().next())
}

/// The keys of a file that nobody else may read.
fn read_keys(folder: &Path, path: &Path) -> Result<Vec<Key>, KeysRefused> {
    let text = std::fs::read_to_string(path).map_err(|error| KeysRefused::Io {
        folder: folder.to_owned(),
        error,
    })?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let readable_by_others = std::fs::metadata(path)
            .is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0);
        if readable_by_others {
            return Err(KeysRefused::Open(path.to_owned()));
        }
    }
    let mut keys = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut key = [0; LENGTH];
        hex::decode_to_slice(line, &mut key).map_err(|_bad| KeysRefused::Line {
            file: path.to_owned(),
            line: number + 1,
        })?;
        keys.push(Key(key));
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use super::{Keys, KeysRefused};

    #[test]
    fn a_folder_is_made_once_and_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        assert!(matches!(
            Keys::read(&path),
            Err(KeysRefused::Missing { .. })
        ));
        assert_eq!(Keys::make_missing(&path).unwrap().len(), 5);
        assert_eq!(Keys::make_missing(&path).unwrap().len(), 0);
        let keys = Keys::read(&path).unwrap();
        let hash = keys.forms.first().hash("a", &[b"b"]);
        assert!(keys.forms.made(&hash[..16], "a", &[b"b"]));
        assert!(
            !keys.forms.made(&hash[..8], "a", &[b"b"]),
            "a short hash proves nothing"
        );
        assert!(!keys.receipts.made(&hash, "a", &[b"b"]));
        assert_ne!(hash, keys.forms.first().hash("ab", &[b""]));
    }

    #[test]
    fn a_new_key_on_top_leaves_the_old_one_valid() {
        let folder = tempfile::tempdir().unwrap();
        Keys::make_missing(folder.path()).unwrap();
        let old = Keys::read(folder.path())
            .unwrap()
            .receipts
            .first()
            .hash("p", &[]);
        let file = folder.path().join("receipts.keys");
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, format!("# turned over\n{}\n{text}", "ab".repeat(32))).unwrap();
        let keys = Keys::read(folder.path()).unwrap();
        assert_ne!(keys.receipts.first().hash("p", &[]), old);
        assert!(keys.receipts.made(&old, "p", &[]));
    }

    #[test]
    #[cfg(unix)]
    fn a_key_that_others_may_read_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        Keys::make_missing(folder.path()).unwrap();
        let file = folder.path().join("forms.keys");
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(
            Keys::read(folder.path()),
            Err(KeysRefused::Open(_))
        ));
    }
}
