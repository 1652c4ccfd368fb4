//! What is no database of ours is told at the start, in a line, and without its password.

use heard::store::DatabaseUrl;

use super::scene::{SERVE, council};
use crate::support::{Backend, Database, Operator, on_both_databases};

on_both_databases!(Operator:
    a_migration_that_stopped_half_way_is_no_start,
);

/// A database that lost its last migration's mark, as one that is older than the program.
fn a_migration_that_stopped_half_way_is_no_start(operator: &Operator) {
    council(operator);
    let marks = "__diesel_schema_migrations";
    operator.database.open().run(&format!(
        "DELETE FROM {marks} WHERE version = (SELECT max(version) FROM {marks})"
    ));
    let refused = operator.is_refused(&SERVE);
    assert!(refused.contains("run `heard migrate`"), "{refused}");
    // What the mark stood for is there already: it is told, and nothing is made of it twice.
    let tables = "SELECT count(*) AS n FROM organisations";
    assert_eq!(operator.number(tables), 1);
    operator.is_refused(&["migrate"]);
    operator.is_refused(&SERVE);
    assert_eq!(operator.number(tables), 1);
}

#[test]
fn a_file_that_is_no_database_is_left_as_it_is() {
    let operator = Operator::on(Backend::Sqlite);
    council(&operator);
    let file = operator.database.file();
    for content in [
        "Dear diary, today nobody answered.\n"
            .repeat(400)
            .into_bytes(),
        b"SQLite format 3\0and then nothing of the kind".to_vec(),
    ] {
        std::fs::write(&file, &content).unwrap();
        for command in [&["migrate"][..], &SERVE, &["check"]] {
            let refused = operator.is_refused(command);
            assert!(refused.contains("heard.db"), "{refused}");
        }
        assert_eq!(std::fs::read(&file).unwrap(), content);
    }
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    for command in [&["migrate"][..], &SERVE, &["check"]] {
        let refused = operator.is_refused(command);
        assert!(refused.contains("heard.db"), "{refused}");
    }
}

#[test]
fn a_server_that_is_not_reached_is_told_without_its_password() {
    Operator::run(Backend::Postgres, |operator| {
        let DatabaseUrl::Postgres(there) = &operator.database.url else {
            unreachable!()
        };
        let there: url::Url = there.parse().unwrap();
        let changed = |change: &dyn Fn(&mut url::Url)| {
            let mut url = there.clone();
            change(&mut url);
            url.to_string()
        };
        let secret = "three-blue-herons";
        for url in [
            changed(&|url| url.set_password(Some(secret)).unwrap()),
            changed(&|url| {
                url.set_password(Some(secret)).unwrap();
                url.set_port(Some(1)).unwrap();
            }),
            changed(&|url| url.set_path("/nobody_has_this")),
        ] {
            let elsewhere = Operator::with(Database::at(DatabaseUrl::Postgres(url)));
            for command in ["migrate", "check"] {
                let refused = elsewhere.is_refused(&[command]);
                assert!(refused.contains("127.0.0.1"), "{refused}");
                assert!(!refused.contains(secret), "{refused}");
            }
        }
    });
}
