//! Keys of a day: what was hashed under one cannot be found again once it is deleted.
//!
//! One file a day (UTC) in the key folder, made by whichever node needs it first and read by the
//! others. It is deleted 48 hours after its day began.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Days, NaiveDate};

use super::keys::{self, Key, KeysRefused};

/// The keys of the days.
#[derive(Debug, Clone)]
pub struct DayKeys {
    folder: PathBuf,
    known: Arc<Mutex<HashMap<NaiveDate, Key>>>,
}

impl DayKeys {
    /// Keys that are kept in this folder.
    pub(super) fn of(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            known: Arc::default(),
        }
    }

    /// The key of a day, made when there is none. It may read or write a file, once a day.
    ///
    /// # Errors
    /// When the folder cannot be written to, or the file is no key or may be read by others.
    pub fn make(&self, day: NaiveDate) -> Result<Key, KeysRefused> {
        if let Some(key) = self.find(day)? {
            return Ok(key);
        }
        let io = |error| KeysRefused::Io {
            folder: self.folder.clone(),
            error,
        };
        // Written beside and then put in its place whole: another node never reads half a key, and
        // never puts its own over it.
        let mut file = tempfile::NamedTempFile::new_in(&self.folder).map_err(io)?;
        writeln!(file, "{}", hex::encode(rand::random::<[u8; 32]>())).map_err(io)?;
        file.as_file().sync_all().map_err(io)?;
        match file.persist_noclobber(self.file(day)) {
            Err(refused) if refused.error.kind() != std::io::ErrorKind::AlreadyExists => {
                return Err(io(refused.error));
            }
            _ => {}
        }
        self.find(day)?.ok_or_else(|| KeysRefused::Io {
            folder: self.folder.clone(),
            error: std::io::Error::other("the key of the day went away"),
        })
    }

    /// The key of a day, if there is one.
    ///
    /// # Errors
    /// When the file is no key or may be read by others.
    pub fn find(&self, day: NaiveDate) -> Result<Option<Key>, KeysRefused> {
        if let Some(key) = self.known().get(&day) {
            return Ok(Some(key.clone()));
        }
        let file = self.file(day);
        if !file.exists() {
            return Ok(None);
        }
        let key = keys::read_file(&self.folder, &file)?;
        if let Some(key) = &key {
            self.known().insert(day, key.clone());
        }
        Ok(key)
    }

    /// Deletes the keys of days before yesterday, here and in memory.
    ///
    /// # Errors
    /// When the folder cannot be read or a file cannot be deleted.
    pub fn forget_before_yesterday(&self, today: NaiveDate) -> Result<(), KeysRefused> {
        let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
        self.known().retain(|day, _| *day >= yesterday);
        let io = |error| KeysRefused::Io {
            folder: self.folder.clone(),
            error,
        };
        for entry in std::fs::read_dir(&self.folder).map_err(io)? {
            let entry = entry.map_err(io)?;
            let old = entry
                .file_name()
                .to_str()
                .and_then(day_of)
                .is_some_and(|day| day < yesterday);
            if old {
                match std::fs::remove_file(entry.path()) {
                    // Another node was faster.
                    Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                        return Err(io(error));
                    }
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn file(&self, day: NaiveDate) -> PathBuf {
        self.folder.join(format!("sms-{day}.key"))
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<NaiveDate, Key>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn day_of(name: &str) -> Option<NaiveDate> {
    name.strip_prefix("sms-")?
        .strip_suffix(".key")?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::DayKeys;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn every_node_has_the_key_that_the_first_one_made() {
        let folder = tempfile::tempdir().unwrap();
        let made: Vec<[u8; 32]> = std::thread::scope(|scope| {
            let nodes: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| DayKeys::of(folder.path()).make(day(3)).unwrap()))
                .collect();
            nodes
                .into_iter()
                .map(|node| node.join().unwrap().hash("p", &[]))
                .collect()
        });
        assert!(made.iter().all(|one| *one == made[0]));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_key_lives_for_its_day_and_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let keys = DayKeys::of(folder.path());
        let key = keys.make(day(3)).unwrap().hash("p", &[]);
        keys.forget_before_yesterday(day(4)).unwrap();
        assert_eq!(keys.find(day(3)).unwrap().unwrap().hash("p", &[]), key);
        keys.forget_before_yesterday(day(5)).unwrap();
        assert!(keys.find(day(3)).unwrap().is_none());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert_ne!(keys.make(day(3)).unwrap().hash("p", &[]), key);
    }

    #[test]
    #[cfg(unix)]
    fn nobody_else_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        DayKeys::of(folder.path()).make(day(3)).unwrap();
        let file = folder.path().join("sms-2026-11-03.key");
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(DayKeys::of(folder.path()).find(day(3)).is_err());
    }
}
