//! No room for another byte, and then there is room again.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use heard::store::DatabaseUrl;

use super::account::{check, settle, stored};
use super::load::{Outcome, Sent, send};
use super::scene::{SERVE, SIGN, council};
use super::wire::Wire;
use crate::support::{Backend, Database, Operator, Serving};

/// A disk of its own, as large as a few thousand answers.
struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    /// Only root may mount one, and not everywhere.
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=8m", "tmpfs"]);
        let mounted = mount.arg(folder.path()).output();
        mounted
            .is_ok_and(|output| output.status.success())
            .then_some(Self { folder })
    }

    fn filler(&self) -> PathBuf {
        self.folder.path().join("filler")
    }

    fn fill(&self) {
        let mut filler = File::create(self.filler()).unwrap();
        for size in [64 * 1024, 1] {
            while filler.write_all(&vec![0; size]).is_ok() {}
        }
    }

    fn clear(&self) {
        std::fs::remove_file(self.filler()).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let gone = Command::new("umount").arg(self.folder.path()).status();
        assert!(gone.unwrap().success() || std::thread::panicking());
    }
}

#[test]
fn a_full_disk_is_told_and_survived() {
    let Some(disk) = SmallDisk::mount() else {
        println!("no disk can be mounted here: only the limit of a file's size was tried");
        return;
    };
    let url = DatabaseUrl::Sqlite(disk.folder.path().join("heard.db"));
    let operator = Operator::with(Database::at(url));
    council(&operator);
    let serving = operator.serves(&SERVE);
    no_room(&operator, &serving, || disk.fill(), || disk.clear());
}

#[test]
fn a_file_that_may_not_grow_is_told_and_survived() {
    let operator = Operator::on(Backend::Sqlite);
    council(&operator);
    // Whom a limit strikes is sent a signal, which would end it; whoever sets one has it ignored.
    let start = format!(
        "trap '' XFSZ; exec '{}' \"$@\"",
        env!("CARGO_BIN_EXE_heard")
    );
    let mut command = operator.command_of("bash", &["-c", &start, "bash"]);
    let serving = Serving::start(command.args(SERVE)).unwrap();
    let limit = |size: &str| {
        let id = serving.id().to_string();
        let mut prlimit = Command::new("prlimit");
        let set = prlimit.args(["--pid", &id, &format!("--fsize={size}:")]);
        assert!(set.status().unwrap().success());
    };
    let largest = || {
        let size = |path: &Path| path.metadata().map_or(0, |found| found.len());
        let file = operator.database.file();
        size(&file).max(size(&file.with_extension("db-wal")))
    };
    no_room(
        &operator,
        &serving,
        || limit(&largest().to_string()),
        || limit("unlimited"),
    );
}

fn no_room(operator: &Operator, serving: &Serving, fill: impl Fn(), clear: impl Fn()) {
    let mut wire = Wire::to(&serving.origin).unwrap();
    let mut sent: Vec<Sent> = Vec::new();
    let mut tap = |wire: &mut Wire| {
        let page = wire.get("/DESK").unwrap();
        assert_eq!(page.status, 200, "the page needs no room");
        let one = send(wire, SIGN, page.key(), 4, "");
        sent.push(one.clone());
        one
    };
    let first = tap(&mut wire);
    let receipt = first.receipt().unwrap().to_owned();
    let mut thanked = 1;

    fill();
    // There may be some room left in files that were larger once, and some more when the log of
    // SQLite begins anew: it is full when it was so for a while, and the service says so itself.
    let mut refused = 0;
    while refused < 20 || wire.get("/readyz").unwrap().status != 503 {
        let told = tap(&mut wire);
        match told.outcome {
            Outcome::Thanked(_) => {
                thanked += 1;
                refused = 0;
            }
            Outcome::Refused(503, Some(_)) => refused += 1,
            _ => panic!("{told:?}"),
        }
        assert!(thanked < 5_000 && refused < 5_000, "the disk is not full");
    }
    assert_eq!(wire.get(&receipt).unwrap().status, 200);
    assert_eq!(wire.get("/healthz").unwrap().status, 200);
    assert_eq!(
        stored(operator),
        thanked,
        "who was told to come back is not stored"
    );

    clear();
    let begun = Instant::now();
    while tap(&mut wire).receipt().is_none() {
        assert!(begun.elapsed() < Duration::from_secs(10), "it stays full");
        sleep(Duration::from_millis(20));
    }
    println!(
        "{thanked} thanked; answers again after {:?}",
        begun.elapsed()
    );
    assert_eq!(wire.get("/readyz").unwrap().status, 200);
    settle(operator, &serving.origin, SIGN, 0, &sent);
    check(operator);
}
