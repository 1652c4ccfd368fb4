//! A database that may be read and not written.

use std::fs::{Permissions, set_permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use super::account::stored;
use super::load::{Outcome, keys, send};
use super::scene::{SERVE, SIGN, council};
use super::wire::Wire;
use crate::support::{Backend, Operator, Serving, until};

#[test]
fn a_file_that_may_not_be_written_thanks_nobody() {
    let operator = Operator::on(Backend::Sqlite);
    council(&operator);
    let file = operator.database.file();
    let folder = file.parent().unwrap();
    let before = std::fs::read(&file).unwrap();
    let rights = |path: &Path, mode| set_permissions(path, Permissions::from_mode(mode)).unwrap();
    // Rights do not bind root, unless it gives up its powers first.
    let program = env!("CARGO_BIN_EXE_heard");
    let powerless = || {
        let mut words = vec![program];
        if file.metadata().unwrap().uid() == 0 {
            words = vec!["setpriv", "--inh-caps=-all", "--bounding-set=-all", program];
        }
        let mut command = operator.command_of(words[0], &words[1..]);
        command.args(SERVE);
        command
    };
    for (of_folder, of_file) in [(0o700, 0o400), (0o500, 0o600), (0o500, 0o400)] {
        rights(&file, of_file);
        rights(folder, of_folder);
        let tried = format!("folder {of_folder:o}, file {of_file:o}");
        // Pages are served, and nobody is thanked.
        let serving =
            Serving::start(&mut powerless()).unwrap_or_else(|why| panic!("{tried}: {why}"));
        let mut wire = Wire::to(&serving.origin).unwrap();
        let key = keys(&serving.origin, SIGN, 1).remove(0);
        let told = send(&mut wire, SIGN, &key, 4, "");
        assert!(
            matches!(told.outcome, Outcome::Refused(503, Some(_))),
            "{tried}: {told:?}"
        );
        assert_eq!(wire.get("/readyz").unwrap().status, 503, "{tried}");
    }
    rights(&file, 0o000);
    let Err(said) = Serving::start(&mut powerless()) else {
        panic!("it serves what it cannot read")
    };
    assert!(said.contains("cannot open the database"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    rights(folder, 0o700);
    // What was made beside the file got the rights that it had then.
    for beside in std::fs::read_dir(folder).unwrap() {
        rights(&beside.unwrap().path(), 0o600);
    }
    assert_eq!(std::fs::read(&file).unwrap(), before);
    let serving = Serving::start(&mut powerless()).unwrap();
    let key = keys(&serving.origin, SIGN, 1).remove(0);
    let told = send(&mut Wire::to(&serving.origin).unwrap(), SIGN, &key, 4, "");
    assert!(told.receipt().is_some(), "{told:?}");
}

#[test]
fn a_server_that_takes_no_writes_thanks_nobody() {
    Operator::run(Backend::Postgres, |operator| {
        council(operator);
        let set = |what: &str| {
            let mut hands = operator.database.open();
            hands.run("SET default_transaction_read_only = off");
            hands.run(&format!(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET \
                 default_transaction_read_only = {what}', current_database()); END $$"
            ));
        };
        set("on");
        let serving = operator.serves(&SERVE);
        let origin = &serving.origin;
        let mut wire = Wire::to(origin).unwrap();
        for key in keys(origin, SIGN, 10) {
            let told = send(&mut wire, SIGN, &key, 4, "");
            assert!(
                matches!(told.outcome, Outcome::Refused(503, Some(_))),
                "{told:?}"
            );
        }
        assert_eq!(wire.get("/readyz").unwrap().status, 503);
        assert_eq!(stored(operator), 0);
        // A connection keeps what it was told when it began; a new one may write.
        set("off");
        operator.number(
            "SELECT count(pg_terminate_backend(pid)) AS n FROM pg_stat_activity \
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
        );
        let key = keys(origin, SIGN, 1).remove(0);
        until("answers are taken again", || {
            send(&mut Wire::to(origin).unwrap(), SIGN, &key, 4, "")
                .receipt()
                .is_some()
        });
        assert_eq!(stored(operator), 1);
    });
}
