//! Who did what: a line that is missing or was changed is told, nothing is deleted before its time,
//! and who may read the lines finds the one they want and can take them away.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::time::Duration;

use diesel::{Connection, RunQueryDsl};
use heard::domain::Role;
use heard::store::audit::{self, Break, By, Head};
use heard::store::check::{Trouble, troubles, troubles_and};
use heard::store::{AnyConnection, DatabaseUrl, StoreError};
use support::{Backend, Council, Desk, Operator, Page, TestApp, on_both_databases, open_postgres};

on_both_databases!(
    what_people_do_makes_one_chain,
    a_line_that_was_changed_is_told_by_its_number,
    a_line_that_is_missing_is_told_by_its_number,
    a_beginning_that_was_cut_off_is_told,
    an_end_that_was_cut_off_is_told_from_the_log,
    lines_from_before_the_chain_are_no_trouble,
    the_database_keeps_lines_as_they_are,
    whoever_writes_at_the_same_time_waits,
    acts_are_kept_for_six_years,
    acts_are_found_by_who_what_about_and_when,
    what_is_chosen_stays_from_page_to_page,
    acts_are_taken_away_as_a_table,
    a_table_has_a_bound,
);

on_both_databases!(Operator: an_operator_asks_for_the_head);

fn found(app: &TestApp) -> Vec<Trouble> {
    app.db.read_now(troubles).unwrap()
}

/// What is told of the audit, in words.
fn told(app: &TestApp) -> Vec<String> {
    found(app).iter().map(ToString::to_string).collect()
}

fn head(app: &TestApp) -> Head {
    app.db.read_now(audit::head).unwrap().unwrap()
}

/// The number of the newest line with this act.
fn line_of(app: &TestApp, act: &str) -> i64 {
    app.number(&format!(
        "SELECT max(id) AS n FROM audit WHERE act = '{act}'"
    ))
}

/// Somebody who may do everything in the database takes a guard away, and does what it forbids.
fn tamper(app: &TestApp, guard: &str, statement: &str) {
    let on = match app.backend {
        Backend::Sqlite => "",
        Backend::Postgres => " ON audit",
    };
    let mut hands = app.database.open();
    hands.run(&format!("DROP TRIGGER {guard}{on}; {statement}"));
}

/// A council where somebody opened a comment and passed it on.
fn a_day_of_work(app: &TestApp) -> (Council, Desk) {
    let council = app.council();
    app.words("LIB", "5", "The staff at the desk were kind");
    app.screen();
    let mair = app.desk("Mair Jones", &[council.all(Role::Moderator)]);
    let id = app.comment_id("The staff at the desk were kind");
    let item = mair.get(&format!("/staff/queue/{id}")).is(200);
    mair.submit(&item.form("action").press("action", "publish"))
        .is(303);
    (council, mair)
}

fn what_people_do_makes_one_chain(app: &TestApp) {
    let (council, mair) = a_day_of_work(app);
    let tom = app.desk("Tom", &[council.all(Role::Team)]);
    tom.post("/staff/logout", &[]).is(303);
    mair.post("/staff/logout", &[]).is(303);
    app.taps("LIB", "4", 12);
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    app.release("2026-11").unwrap();
    app.purge();
    assert_eq!(found(app), []);
    let unchained = "SELECT count(*) AS n FROM audit WHERE hash IS NULL OR previous IS NULL";
    assert_eq!(app.number(unchained), 0);
    let firsts = "SELECT count(*) AS n FROM audit WHERE length(previous) = 0";
    assert_eq!(app.number(firsts), 1, "one chain for the installation");
    assert_eq!(
        app.number("SELECT count(DISTINCT previous) AS n FROM audit"),
        app.rows_of("audit"),
        "no two lines follow the same one"
    );
    // The two lines of a moderator: one opens, one decides. No word of a comment is in any.
    let acts = app.lines("SELECT act || ' ' || subject AS line FROM audit ORDER BY id");
    assert!(acts.iter().any(|line| line.starts_with("comment.read ")));
    assert!(acts.iter().any(|line| line.starts_with("comment.publish ")));
    assert!(acts.iter().all(|line| !line.contains("kind")), "{acts:?}");
}

fn a_line_that_was_changed_is_told_by_its_number(app: &TestApp) {
    a_day_of_work(app);
    let line = line_of(app, "comment.publish");
    tamper(
        app,
        "audit_unchanged",
        &format!("UPDATE audit SET act = 'comment.withhold' WHERE id = {line}"),
    );
    assert_eq!(found(app), [Trouble::Audit(Break::Changed { line })]);
    assert_eq!(
        told(app),
        [format!(
            "line {line} of the audit was changed after it was written"
        )]
    );
    let mut hands = app.database.open();
    hands.run(&format!(
        "UPDATE audit SET act = 'comment.publish' WHERE id = {line}"
    ));
    assert_eq!(found(app), []);

    // Each part of a line counts.
    for change in [
        "person_id = NULL",
        "organisation_id = NULL",
        "subject = subject || '1'",
        "made_at = '2026-11-24 10:17:43'",
    ] {
        let kept = app.lines(&format!(
            "SELECT subject AS line FROM audit WHERE id = {line}"
        ));
        hands.run(&format!(
            "CREATE TABLE kept AS SELECT * FROM audit WHERE id = {line}; \
             UPDATE audit SET {change} WHERE id = {line}"
        ));
        assert_eq!(
            found(app),
            [Trouble::Audit(Break::Changed { line })],
            "{change} of {kept:?}"
        );
        hands.run(&format!(
            "UPDATE audit SET \
             person_id = (SELECT person_id FROM kept), \
             organisation_id = (SELECT organisation_id FROM kept), \
             subject = (SELECT subject FROM kept), \
             made_at = (SELECT made_at FROM kept) WHERE id = {line}; \
             DROP TABLE kept"
        ));
    }
    assert_eq!(found(app), []);

    // A line that is written anew with another hash breaks the chain after it.
    let line = line_of(app, "comment.read");
    hands.run(&format!(
        "UPDATE audit SET hash = previous WHERE id = {line}"
    ));
    assert_eq!(
        found(app),
        [
            Trouble::Audit(Break::Changed { line }),
            Trouble::Audit(Break::Foreign {
                after: line,
                line: line + 1
            })
        ]
    );
    // One that loses its hash is no line from before the chain.
    hands.run(&format!("UPDATE audit SET hash = NULL WHERE id = {line}"));
    assert_eq!(
        told(app).first().unwrap(),
        &format!("line {line} of the audit has lost its hash")
    );
}

fn a_line_that_is_missing_is_told_by_its_number(app: &TestApp) {
    a_day_of_work(app);
    let line = line_of(app, "comment.read");
    tamper(
        app,
        "audit_kept",
        &format!("DELETE FROM audit WHERE id = {line}"),
    );
    assert_eq!(found(app), [Trouble::Audit(Break::Missing { line })]);
    assert_eq!(told(app), [format!("line {line} of the audit is missing")]);

    app.database.open().run(&format!(
        "DELETE FROM audit WHERE id IN ({}, {})",
        line - 1,
        line - 2
    ));
    assert_eq!(
        told(app),
        [format!(
            "lines of the audit are missing between line {} and line {}",
            line - 3,
            line + 1
        )]
    );
}

fn a_beginning_that_was_cut_off_is_told(app: &TestApp) {
    a_day_of_work(app);
    let line = app.number("SELECT min(id) AS n FROM audit") + 3;
    tamper(
        app,
        "audit_kept",
        &format!("DELETE FROM audit WHERE id < {line}"),
    );
    assert_eq!(found(app), [Trouble::Audit(Break::Beginning { line })]);
}

fn an_end_that_was_cut_off_is_told_from_the_log(app: &TestApp) {
    a_day_of_work(app);
    app.purge();
    let head = head(app);
    // The same words are logged when the purge ends.
    let outcome = app
        .lines("SELECT outcome AS line FROM job_runs WHERE job = 'purge' ORDER BY id DESC LIMIT 1");
    let hash = hex::encode(&head.hash);
    assert!(
        outcome[0].ends_with(&format!("audit head: line {}, {hash}", head.line)),
        "{outcome:?}"
    );
    let ask = |known: Vec<u8>| {
        app.db
            .read_now(|connection| troubles_and(connection, Some(&known)))
            .unwrap()
    };
    assert_eq!(ask(head.hash.clone()), []);

    tamper(
        app,
        "audit_kept",
        &format!("DELETE FROM audit WHERE id = {}", head.line),
    );
    // The database itself has no trace of it.
    assert_eq!(found(app), []);
    assert_eq!(
        ask(head.hash),
        [Trouble::Audit(Break::Unknown(hash.clone()))]
    );
}

fn lines_from_before_the_chain_are_no_trouble(app: &TestApp) {
    let old = "INSERT INTO audit (made_at, act, subject) \
               VALUES ('2026-10-01 10:00:00', 'organisation.add', 'older-council')";
    tamper(app, "audit_chained", old);
    a_day_of_work(app);
    assert_eq!(found(app), []);
    assert_eq!(
        app.number("SELECT count(*) AS n FROM audit WHERE hash IS NULL"),
        1
    );
    // Old ones go in their time, and the chain begins where it began.
    app.turn_to("2032-10-02T12:00:00Z");
    app.purge();
    assert_eq!(
        app.number("SELECT count(*) AS n FROM audit WHERE hash IS NULL"),
        0
    );
    assert_eq!(found(app), []);
    // One that is put in later is told.
    app.database.open().run(old);
    assert_eq!(
        told(app),
        [format!(
            "line {} of the audit has lost its hash",
            head(app).line
        )]
    );
}

/// What the database says to a statement.
fn said(app: &TestApp, statement: &'static str) -> String {
    let ran: Result<(), StoreError> = app.db.write_now(move |connection| {
        diesel::sql_query(statement).execute(connection)?;
        Ok(())
    });
    ran.map_or_else(|error| error.to_string(), |()| "done".to_owned())
}

fn the_database_keeps_lines_as_they_are(app: &TestApp) {
    a_day_of_work(app);
    let before = app.lines("SELECT act || subject AS line FROM audit ORDER BY id");
    for (statement, refusal) in [
        ("UPDATE audit SET subject = 'x'", "never changed"),
        ("UPDATE audit SET act = act WHERE id = 1", "never changed"),
        ("DELETE FROM audit", "kept for six years"),
        ("DELETE FROM audit WHERE id = 1", "kept for six years"),
        (
            "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)",
            "kept for six years",
        ),
        (
            "INSERT INTO audit (made_at, act, subject) \
             VALUES ('2026-11-24 10:00:00', 'person.sign_in', 'x')",
            "needs its hash",
        ),
    ] {
        let said = said(app, statement);
        assert!(said.contains(refusal), "{statement}: {said}");
    }
    if app.backend == Backend::Postgres {
        assert!(said(app, "TRUNCATE audit").contains("never changed"));
    }
    let after = app.lines("SELECT act || subject AS line FROM audit ORDER BY id");
    assert_eq!(before, after);
    assert_eq!(found(app), []);
}

fn whoever_writes_at_the_same_time_waits(app: &TestApp) {
    let council = app.council();
    let of = Some(council.organisation.id);
    let by = By {
        person: None,
        at: app.clock.now(),
    };
    std::thread::scope(|scope| {
        for writer in 0..3 {
            scope.spawn(move || match &app.database.url {
                DatabaseUrl::Sqlite(_) => {
                    let node = app.another_node();
                    for _ in 0..5 {
                        node.act(move |connection, by| {
                            audit::record(connection, by, of, "touchpoint.change", "LIB")
                        });
                    }
                }
                // Past the order in which a node writes: only the chain's own order is left.
                DatabaseUrl::Postgres(url) => {
                    let mut connection = AnyConnection::Postgres(open_postgres(url));
                    for _ in 0..5 {
                        let wrote: Result<(), StoreError> = connection.transaction(|connection| {
                            audit::record(connection, by, of, "touchpoint.change", "LIB")?;
                            std::thread::sleep(Duration::from_millis(10 * writer));
                            audit::record(connection, by, of, "touchpoint.change", "HOME")
                        });
                        wrote.unwrap();
                    }
                }
            });
        }
    });
    assert_eq!(found(app), []);
}

fn acts_are_kept_for_six_years(app: &TestApp) {
    let (council, _mair) = a_day_of_work(app);
    let then = app.rows_of("audit");
    app.turn_to("2032-11-24T12:00:00Z");
    app.purge();
    assert_eq!(app.rows_of("audit"), then, "six years to the day");

    // Somebody comes in on that day. Their lines are young, and stay.
    app.desk("Ada", &[council.all(Role::Admin)]);
    let newer = app.rows_of("audit") - then;
    let last = app.number("SELECT max(id) AS n FROM audit WHERE made_at < '2032-01-01'");
    let last = app.lines(&match app.backend {
        Backend::Sqlite => {
            format!("SELECT lower(hex(hash)) AS line FROM audit WHERE id = {last}")
        }
        Backend::Postgres => {
            format!("SELECT encode(hash, 'hex') AS line FROM audit WHERE id = {last}")
        }
    });
    app.turn_to("2032-11-25T12:00:00Z");
    app.purge();
    assert_eq!(app.rows_of("audit"), newer + 1);
    assert_eq!(
        app.lines("SELECT subject AS line FROM audit WHERE act = 'audit.purge'"),
        last,
        "the purge says which line was the last that it took"
    );
    assert_eq!(found(app), []);
    app.purge();
    assert_eq!(app.rows_of("audit"), newer + 1, "nothing to take, no line");

    // When all of that has had its time too, one line of the chain is left.
    app.turn_to("2040-01-01T12:00:00Z");
    app.purge();
    assert_eq!(app.rows_of("audit"), 1);
    assert_eq!(found(app), []);
    // A purge that took less is no excuse for what is missing now.
    app.desk("Ada Two", &[council.all(Role::Admin)]);
    let line = line_of(app, "person.sign_in");
    tamper(
        app,
        "audit_kept",
        &format!("DELETE FROM audit WHERE id < {line}"),
    );
    assert_eq!(found(app), [Trouble::Audit(Break::Beginning { line })]);
}

/// The rows of the page: who, what and about what.
fn rows(page: &Page) -> Vec<String> {
    let cells = page.all("tbody td");
    let rows = cells.chunks(5);
    rows.map(|cells| cells[2..].join(", ")).collect()
}

fn acts_are_found_by_who_what_about_and_when(app: &TestApp) {
    let (council, _mair) = a_day_of_work(app);
    app.turn_to("2026-11-26T12:00:00Z");
    let ada = app.desk("Ada", &[council.all(Role::Admin)]);
    let see = |query: &str| ada.get(&format!("/staff/audit{query}")).is(200);
    let id = app.comment_id("The staff at the desk were kind");

    let all = see("");
    assert!(all.all(".chosen").is_empty());
    let names = all.all("#person option");
    assert_eq!(
        names,
        [
            "Anybody",
            "The operator",
            "Ada (ada@example.org)",
            "Mair Jones (mair.jones@example.org)"
        ]
    );
    let values = all.attributes("#person option", "value");
    let (ada_is, mair_is) = (&values[2], &values[3]);

    // Who. What she did is a line each: that she opened it, and what she decided.
    let mairs = see(&format!("?person={mair_is}&act=&about=&from=&to="));
    assert_eq!(
        rows(&mairs)[..2],
        [
            format!("Mair Jones, passed a comment on, {id}"),
            format!("Mair Jones, opened a comment, {id}")
        ]
    );
    assert!(rows(&mairs).iter().all(|row| row.starts_with("Mair Jones")));
    assert_eq!(
        mairs.all(".chosen"),
        ["Shown are only: Who: Mair Jones (mair.jones@example.org). Show all acts"]
    );
    assert_eq!(mairs.attributes(".chosen a", "href"), ["/staff/audit"]);
    assert_eq!(
        mairs.attributes("#person option[selected]", "value"),
        [mair_is.as_str()]
    );
    let operators = see("?person=operator");
    assert!(
        rows(&operators)
            .iter()
            .all(|row| row.starts_with("The operator"))
    );
    assert!(rows(&operators).contains(&"The operator, added a touchpoint, LIB".to_owned()));

    // What.
    let read = see("?act=comment.read");
    assert_eq!(rows(&read), [format!("Mair Jones, opened a comment, {id}")]);
    assert_eq!(
        read.attributes("#act option[selected]", "value"),
        ["comment.read"]
    );
    assert!(rows(&see(&format!("?act=comment.read&person={ada_is}"))).is_empty());

    // About what: a part of it, in letters of either case, and no wildcards.
    assert_eq!(
        rows(&see("?about=lib&act=touchpoint.add")),
        ["The operator, added a touchpoint, LIB"]
    );
    assert_eq!(rows(&see(&format!("?about={id}"))).len(), 2);
    let none = see("?about=%25");
    assert!(rows(&none).is_empty());
    assert!(none.says("No act is like that. Choose less, or show all acts."));
    assert_eq!(none.attributes("#about", "value"), ["%"]);

    // When. Both days count.
    let adas = rows(&see("?from=2026-11-25"));
    assert!(!adas.is_empty());
    assert_eq!(adas, rows(&see("?from=2026-11-26&to=2026-11-26")));
    let before = rows(&see("?to=2026-11-24"));
    assert_eq!(before.len() + adas.len(), rows(&all).len());
    assert!(rows(&see("?from=2026-11-25&to=2026-11-25")).is_empty());

    // What cannot be meant is refused, and what is of others is not found.
    for query in [
        "?person=ada",
        "?act=comment.nonsense",
        "?from=2026-02-30",
        "?to=24/11/2026",
        "?from=99999-01-01",
        "?about=a%00b",
        "?before=x",
        "?act=comment.read&act=comment.publish",
    ] {
        ada.get(&format!("/staff/audit{query}")).is(400);
        ada.get(&format!("/staff/audit.csv{query}")).is(400);
    }
    let typed = ada.get("/staff/audit?to=24/11/2026&about=lib").is(400);
    assert_eq!(
        typed.all(".errors p"),
        ["Write a day as year, month and day, such as 2026-11-24"]
    );
    assert_eq!(typed.attributes("#to", "value"), ["24/11/2026"]);
    assert_eq!(typed.attributes("#about", "value"), ["lib"]);
    assert!(rows(&typed).is_empty(), "not what they asked for");
    let trust = app.trust();
    let other = app.desk("Olu", &[trust.all(Role::Admin)]);
    let theirs = other.get(&format!("/staff/audit?person={mair_is}")).is(200);
    assert!(rows(&theirs).is_empty());
    assert!(!theirs.html().contains("Mair"), "not even by name");
}

fn what_is_chosen_stays_from_page_to_page(app: &TestApp) {
    let council = app.council();
    let of = Some(council.organisation.id);
    app.act(move |connection, by| {
        (0..250).try_for_each(|_| audit::record(connection, by, of, "touchpoint.pause", "LIB"))
    });
    let ada = app.desk("Ada", &[council.all(Role::Admin)]);
    let first = ada
        .get("/staff/audit?act=touchpoint.pause&about=lib&from=2026-11-24")
        .is(200);
    assert_eq!(rows(&first).len(), 100);
    let ways = first.attributes(".pages a", "href");
    assert_eq!(first.all(".pages a"), ["Older"]);
    let second = ada.get(&ways[0]).is(200);
    assert_eq!(second.all(".chosen"), first.all(".chosen"));
    assert_eq!(second.all(".pages a"), ["Newer", "Older"]);
    let ways = second.attributes(".pages a", "href");
    assert_eq!(
        ways[0],
        "/staff/audit?act=touchpoint.pause&about=lib&from=2026-11-24"
    );
    let third = ada.get(&ways[1]).is(200);
    assert_eq!(rows(&third).len(), 50);
    assert_eq!(third.all(".pages a"), ["Newer"]);
    let lines = |page: &Page| -> Vec<i64> {
        let cells = page.all("tbody td:first-child");
        cells.iter().map(|line| line.parse().unwrap()).collect()
    };
    let all = [lines(&first), lines(&second), lines(&third)].concat();
    assert!(all.windows(2).all(|pair| pair[0] > pair[1]), "none twice");
}

fn acts_are_taken_away_as_a_table(app: &TestApp) {
    let (council, _mair) = a_day_of_work(app);
    let of = Some(council.organisation.id);
    app.act(move |connection, by| audit::record(connection, by, of, "touchpoint.change", "=1+1"));
    app.turn_to("2026-11-26T12:00:00Z");
    let ada = app.desk("Ada", &[council.all(Role::Admin)]);
    let page = ada.get("/staff/audit?act=touchpoint.change").is(200);
    let ways = page.attributes("main a", "href");
    let way = ways
        .iter()
        .find(|way| way.starts_with("/staff/audit.csv"))
        .unwrap();
    assert_eq!(way, "/staff/audit.csv?act=touchpoint.change");
    let table = ada.get(way).is(200);
    assert_eq!(
        table.header("content-type").unwrap(),
        "text/csv; charset=utf-8; header=present"
    );
    assert_eq!(
        table.header("content-disposition").unwrap(),
        "attachment; filename=\"audit-2026-11-26.csv\""
    );
    let line = line_of(app, "touchpoint.change");
    let text = table.html();
    let mut lines = text.split("\r\n");
    assert_eq!(
        lines.next().unwrap(),
        "number,time,who,act,act_in_words,about,hash"
    );
    let (row, hash) = lines.next().unwrap().rsplit_once(',').unwrap();
    assert_eq!(
        row,
        format!(
            "{line},2026-11-24T10:17:42.123456Z,The operator,touchpoint.change,\
             changed a touchpoint,'=1+1"
        ),
        "no text is a formula"
    );
    assert_eq!((hash.len(), lines.next()), (64, Some("")));

    // All of them, and that somebody took them is a line itself. What was typed is in none.
    let all = ada.get("/staff/audit.csv?about=Kind+words").is(200);
    assert_eq!(all.html().lines().count(), 1);
    let all = ada.get("/staff/audit.csv").is(200);
    assert_eq!(
        i64::try_from(all.html().lines().count()).unwrap(),
        app.number("SELECT count(*) AS n FROM audit WHERE organisation_id IS NOT NULL"),
        "a header more, and the line of this one less"
    );
    assert_eq!(
        rows(&ada.get("/staff/audit?act=audit.export").is(200)),
        [
            "Ada, took acts away as a table, all",
            "Ada, took acts away as a table, about",
            "Ada, took acts away as a table, act=touchpoint.change"
        ]
    );
    assert_eq!(found(app), []);
}

fn a_table_has_a_bound(app: &TestApp) {
    let council = app.council();
    let ada = app.desk("Ada", &[council.all(Role::Admin)]);
    let none = match app.backend {
        Backend::Sqlite => "x''",
        Backend::Postgres => "''::bytea",
    };
    app.database.open().run(&format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50001) \
         INSERT INTO audit (made_at, organisation_id, act, subject, previous, hash) \
         SELECT '2026-11-23 10:00:00', {}, 'touchpoint.pause', 'LIB', {none}, {none} FROM n",
        council.organisation.id
    ));
    let refused = ada.get("/staff/audit.csv?act=touchpoint.pause");
    let refused = refused.leads_to("/staff/audit?act=touchpoint.pause&full=yes");
    let page = ada.get(&refused.location()).is(200);
    assert_eq!(
        page.all(".errors p"),
        ["More than 50,000 acts are like that: too many for one table. Choose fewer days"]
    );
    assert_eq!(page.all(".chosen strong"), ["paused a touchpoint"]);
    let exports = "SELECT count(*) AS n FROM audit WHERE act = 'audit.export'";
    assert_eq!(app.number(exports), 0, "nothing was taken");
    ada.get("/staff/audit.csv?from=2026-11-24").is(200);
    assert_eq!(app.number(exports), 1);
    // The page comes all the same.
    assert_eq!(rows(&ada.get("/staff/audit").is(200)).len(), 100);
}

fn an_operator_asks_for_the_head(operator: &Operator) {
    operator.runs(&["migrate"]);
    operator.runs(&[
        "organisation",
        "add",
        "--name",
        "Example Council",
        "--nation",
        "england",
        "--safeguarding-mail",
        "asc@example.org",
    ]);
    let said = operator.runs(&["check"]);
    let head = said
        .lines()
        .find_map(|line| line.strip_prefix("audit head: line 1, "));
    let head = head.unwrap_or_else(|| panic!("{said}")).to_owned();
    assert_eq!(head.len(), 64);
    assert!(said.contains("everything is as it should be"));
    operator.runs(&["check", "--audit-head", &head]);
    let gone = operator.is_refused(&["check", "--audit-head", &"0".repeat(64)]);
    assert!(gone.contains("its end was cut off"), "{gone}");
    let bad = operator.is_refused(&["check", "--audit-head", "12"]);
    assert!(bad.contains("a hash is 64 digits and letters"), "{bad}");
}
