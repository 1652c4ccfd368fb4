//! PostgreSQL servers come and go, and the nodes follow: a restart, a failover, a demotion, and a
//! read-only copy that serves summaries while it can.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

#[allow(unused_macros, reason = "these stories are of servers of their own")]
mod support;

use heard::domain::{Month, Role};
use heard::store::check::troubles;
use heard::store::{DatabaseUrl, Db, Pace, StoreError};
use support::{Database, Desk, Server, Servers, TestApp, until};

/// The node is ready again, by itself.
fn is_ready_again(app: &TestApp) {
    until("the node is ready", || {
        app.citizen().get("/readyz").status == 200
    });
}

/// How many answers a server has.
fn answers(server: &Server) -> Vec<String> {
    server.says_in("heard", "SELECT count(*)::text AS line FROM ratings")
}

#[test]
fn nodes_find_a_server_that_restarts_and_follow_a_failover() {
    let Some(mut servers) = Servers::start() else {
        return;
    };
    let app = TestApp::at(servers.url());
    app.council();
    app.taps("LIB", "4", 3);
    let job_runs = |app: &TestApp| app.db.only_one::<_, StoreError>("mail", || Ok(()));
    assert_eq!(job_runs(&app).unwrap(), Some(()));

    servers.primary.stop();
    let phone = app.citizen();
    assert_eq!(phone.get("/readyz").status, 503);
    servers.primary.start();
    is_ready_again(&app);
    assert_eq!(phone.taps("LIB", "4").is(303).status, 303);
    assert_eq!(job_runs(&app).unwrap(), Some(()));
    assert_eq!(app.answers_at("LIB"), 4);
    servers.catch_up();

    servers.primary.stop();
    servers.standby.promote();
    is_ready_again(&app);
    phone.taps("LIB", "5").is(303);
    assert_eq!(job_runs(&app).unwrap(), Some(()));
    assert_eq!(app.answers_at("LIB"), 5);
    assert_eq!(app.db.read_now(troubles).unwrap(), []);
}

#[test]
fn a_writer_leaves_a_server_that_only_reads() {
    let Some(servers) = Servers::start() else {
        return;
    };
    let app = TestApp::at(servers.url());
    app.council();
    app.taps("LIB", "4", 3);
    servers.catch_up();

    // The old one lives on and lets nobody write: its sessions stay open.
    servers.standby.promote();
    servers
        .primary
        .run("ALTER SYSTEM SET default_transaction_read_only = on");
    servers.primary.run("SELECT pg_reload_conf()");
    until("the old one only reads", || {
        servers
            .primary
            .says("SELECT current_setting('transaction_read_only') AS line")
            == ["on"]
    });
    let writes = || app.db.write_now(heard::store::jobs::touch);
    until("the writer has moved", || writes().is_ok());
    app.citizen().taps("LIB", "5").is(303);
    assert_eq!(answers(&servers.standby), ["4"]);
    assert_eq!(answers(&servers.primary), ["3"]);
    let job = app.db.only_one::<_, StoreError>("mail", || Ok(()));
    assert_eq!(job.unwrap(), Some(()), "turns are taken on the new one");
}

/// The months that the list of summaries shows.
fn months(desk: &Desk) -> Vec<String> {
    let links = desk.get("/summaries").is(200).attributes("main a", "href");
    let mut months: Vec<String> = links
        .iter()
        .filter_map(|link| link.strip_prefix("/summaries/example-council/"))
        .filter(|month| month.parse::<Month>().is_ok())
        .map(str::to_owned)
        .collect();
    months.sort();
    months.dedup();
    months
}

#[test]
fn a_read_only_copy_serves_summaries_while_it_can() {
    let Some(mut servers) = Servers::start() else {
        return;
    };
    let app = TestApp::at(servers.url());
    let council = app.council();
    app.taps("LIB", "4", 12);
    app.turn_to("2027-01-10T09:00:00Z");
    app.begin_month("2026-12");
    app.release("2026-11").unwrap();
    servers.catch_up();
    app.desk("Carys", &[council.all(Role::Commissioner)]);

    let copy = servers.standby.url("heard");
    let node =
        app.another_with(Db::open_as(&app.database.url, Some(&copy), Pace::default()).unwrap());
    let reader = node.sign_in("Carys");
    servers.standby.run("SELECT pg_wal_replay_pause()");
    app.release("2026-12").unwrap();
    assert_eq!(months(&reader), ["2026-11"], "the copy is asked");
    reader
        .get("/summaries/example-council/2026-12/summary.csv")
        .is(200);

    servers.standby.stop();
    assert_eq!(months(&reader), ["2026-11", "2026-12"], "the copy is away");

    // A copy without a schema, or with another.
    let copy = servers.primary.url("postgres");
    let node =
        app.another_with(Db::open_as(&app.database.url, Some(&copy), Pace::default()).unwrap());
    let reader = node.sign_in("Carys");
    assert_eq!(
        months(&reader),
        ["2026-11", "2026-12"],
        "the copy is behind"
    );
}

#[test]
fn sqlite_has_no_read_only_copy() {
    let database = Database::migrated(support::Backend::Sqlite);
    let server: DatabaseUrl = "postgres://heard:secret@127.0.0.1:1/heard".parse().unwrap();
    for (url, copy) in [(&database.url, &server), (&server, &database.url)] {
        let refused = Db::open_as(url, Some(copy), Pace::default())
            .unwrap_err()
            .to_string();
        assert!(refused.contains("only PostgreSQL has"), "{refused}");
        assert!(!refused.contains("secret"), "{refused}");
    }
}
