//! Where a demo lives: a scratch folder that goes when the demo ends, or one that is kept.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use tempfile::TempDir;

use crate::store::DatabaseUrl;

/// Stands in a kept folder once its demo is whole.
const NOTE: &str = "DEMO.txt";
const NOTE_TEXT: &str = "\
A demo of Heard lives in this folder: a made-up council and its answers.
`heard demo --data FOLDER` goes on with it. Delete the folder when you have seen enough.
";

/// The folder of a demo.
#[derive(Debug)]
pub(super) enum Folder {
    /// Goes with this value.
    Scratch(TempDir),
    /// Stays.
    Kept {
        /// Where.
        path: PathBuf,
        /// Whether a whole demo was there before.
        whole: bool,
        /// Whether the folder itself was made for this demo.
        made: bool,
    },
}

impl Folder {
    /// The folder to keep the demo in, or a scratch folder.
    ///
    /// # Errors
    /// When it holds something else than a demo, or cannot be made.
    pub(super) fn open(kept: Option<PathBuf>) -> anyhow::Result<Self> {
        let Some(path) = kept else {
            let made = TempDir::with_prefix("heard-demo-");
            return Ok(Self::Scratch(
                made.context("cannot make a scratch folder; try --data")?,
            ));
        };
        let shown = path.display().to_string();
        let made = match std::fs::read_dir(&path) {
            Ok(mut files) => {
                let whole = path.join(NOTE).is_file();
                if !whole && files.next().is_some() {
                    bail!(
                        "`{shown}` holds something else than a whole demo; choose a new or an \
                         empty folder"
                    );
                }
                if whole {
                    return Ok(Self::Kept {
                        path,
                        whole: true,
                        made: false,
                    });
                }
                false
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let making = std::fs::create_dir_all(&path);
                making.with_context(|| format!("cannot make the folder `{shown}`"))?;
                true
            }
            Err(error) => {
                return Err(error).with_context(|| format!("cannot use the folder `{shown}`"));
            }
        };
        Ok(Self::Kept {
            path,
            whole: false,
            made,
        })
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Scratch(folder) => folder.path(),
            Self::Kept { path, .. } => path,
        }
    }

    /// Whether a whole demo was there before.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self, Self::Kept { whole: true, .. })
    }

    /// Whether it stays when the demo ends.
    pub(super) fn is_kept(&self) -> bool {
        matches!(self, Self::Kept { .. })
    }

    /// Its database.
    pub(super) fn database(&self) -> DatabaseUrl {
        DatabaseUrl::Sqlite(self.path().join("heard.db"))
    }

    /// Its key folder.
    pub(super) fn keys(&self) -> PathBuf {
        self.path().join("keys")
    }

    /// Notes that the demo in it is whole, so that it can be used again.
    pub(super) fn finish(&self) -> anyhow::Result<()> {
        if self.is_kept() {
            let note = self.path().join(NOTE);
            std::fs::write(&note, NOTE_TEXT)
                .with_context(|| format!("cannot write `{}`", note.display()))?;
        }
        Ok(())
    }

    /// Takes away a demo that did not become whole. The folder was empty or not there before, so
    /// all that is in it is the demo's.
    pub(super) fn clear(self) {
        let Self::Kept {
            path,
            whole: false,
            made,
        } = self
        else {
            return;
        };
        let cleared = if made {
            std::fs::remove_dir_all(&path)
        } else {
            let files = ["heard.db", "heard.db-wal", "heard.db-shm"];
            for file in files.map(|file| path.join(file)) {
                // One that was not made yet is not there.
                drop(std::fs::remove_file(file));
            }
            std::fs::remove_dir_all(path.join("keys"))
        };
        if let Err(error) = cleared
            && error.kind() != ErrorKind::NotFound
        {
            tracing::warn!(folder = %path.display(), %error, "the unfinished demo is still there");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Folder;

    #[test]
    fn only_an_empty_folder_or_a_whole_demo_is_used() {
        let scratch = tempfile::tempdir().unwrap();
        let path = scratch.path().join("new").join("demo");
        let open = || Folder::open(Some(path.clone()));
        let folder = open().unwrap();
        assert!(!folder.is_whole() && folder.is_kept());
        std::fs::write(path.join("heard.db"), "").unwrap();
        assert!(open().is_err(), "half a demo, or somebody's data");
        folder.finish().unwrap();
        assert!(open().unwrap().is_whole());
        open().unwrap().clear();
        assert!(open().unwrap().is_whole(), "a whole demo is never cleared");
        assert!(
            Folder::open(Some(path.join("heard.db"))).is_err(),
            "a file is no folder"
        );
    }

    #[test]
    fn an_unfinished_demo_leaves_nothing() {
        let scratch = tempfile::tempdir().unwrap();
        for path in [scratch.path().join("new"), scratch.path().to_owned()] {
            let folder = Folder::open(Some(path.clone())).unwrap();
            std::fs::write(path.join("heard.db"), "").unwrap();
            std::fs::create_dir(folder.keys()).unwrap();
            folder.clear();
            assert_eq!(path.exists(), path == scratch.path());
        }
        assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 0);
    }
}
