//! Several nodes on one database: what is done once is done once, and what is counted stays exact.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Barrier;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use heard::collect::CollectError;
use heard::domain::{
    Act, Action, Comment, CommentId, Language, Month, Person, PersonId, QuestionSet, Reason,
    Receipt, Role, Sharing,
};
use heard::moderate::{Choice, ModerateError, Moderation};
use heard::release::ReleaseRefused;
use heard::store::check::troubles;
use heard::store::outbox::{self, MailKind, NewMail};
use heard::store::{AnyConnection, DatabaseUrl, StoreError, answers};
use support::{Backend, Hands, TestApp, mail_of, on_both_databases, wait};

on_both_databases!(
    a_mail_goes_out_once,
    a_month_is_released_once,
    releases_of_several_nodes_are_one_chain,
    corrections_and_withdrawals_of_two_nodes_stay_exact,
    a_comment_is_decided_once,
);

/// Makes a test of each function named, which is given a Heard on PostgreSQL.
macro_rules! on_postgres {
    ($( $story:ident ),+ $(,)?) => { $(
        mod $story {
            #[test]
            fn postgres() {
                super::TestApp::run(super::Backend::Postgres, super::$story);
            }
        }
    )+ };
}

on_postgres!(
    a_job_runs_on_one_node_at_a_time,
    whoever_loses_its_session_loses_its_turn,
    a_panic_hands_the_turn_back,
    the_timetables_of_two_nodes_do_everything_once,
    two_nodes_may_make_room_for_a_month_at_the_same_time,
    a_node_that_is_killed_hands_its_jobs_on,
);

/// Both nodes act at the same moment.
fn both<T: Send>(nodes: [&TestApp; 2], act: impl Fn(&TestApp) -> T + Sync) -> [T; 2] {
    let start = Barrier::new(2);
    std::thread::scope(|scope| {
        let acting = nodes.map(|node| {
            let (act, start) = (&act, &start);
            scope.spawn(move || {
                start.wait();
                act(node)
            })
        });
        acting.map(|one| one.join().unwrap())
    })
}

fn nothing_is_wrong(app: &TestApp) {
    assert_eq!(app.db.read_now(troubles).unwrap(), []);
}

// ------------------------------------------------------------------------------- Jobs run once

fn a_job_runs_on_one_node_at_a_time(app: &TestApp) {
    let other = app.another_node();
    let (at_it, runs) = (AtomicU32::new(0), AtomicU32::new(0));
    both([app, &other], |node| {
        let mut mine = 0;
        while mine < 100 {
            let done = node.db.only_one::<_, StoreError>("counting", || {
                assert_eq!(at_it.fetch_add(1, Ordering::SeqCst), 0, "another is at it");
                std::thread::sleep(Duration::from_millis(1));
                at_it.fetch_sub(1, Ordering::SeqCst);
                runs.fetch_add(1, Ordering::SeqCst);
                Ok(())
            });
            mine += u32::from(done.unwrap().is_some());
        }
    });
    assert_eq!(runs.into_inner(), 200);
    // Another job has a turn of its own; the same one has none, not even for the same node.
    let inside = app.db.only_one::<_, StoreError>("counting", || {
        let others = other.db.only_one::<_, StoreError>("sorting", || Ok(()))?;
        let again = app.db.only_one::<_, StoreError>("counting", || Ok(()))?;
        Ok((others, again))
    });
    assert_eq!(inside.unwrap(), Some((Some(()), None)));
}

/// Ends the sessions that hold turns, as the server does when a node is gone.
fn end_sessions_with_turns(app: &TestApp) {
    let ended = app.lines(
        "SELECT pg_terminate_backend(pid)::text AS line FROM pg_locks \
         WHERE locktype = 'advisory' AND objsubid = 2 AND classid = 4846726 \
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    );
    assert_eq!(ended, ["true"]);
}

fn whoever_loses_its_session_loses_its_turn(app: &TestApp) {
    let other = app.another_node();
    let takes = |node: &TestApp| {
        node.db
            .only_one::<_, StoreError>("mail", || Ok(()))
            .unwrap()
    };
    let held = app.db.only_one::<_, StoreError>("mail", || {
        assert_eq!(takes(&other), None);
        end_sessions_with_turns(&other);
        support::until("the other takes over", || takes(&other).is_some());
        Ok(())
    });
    assert_eq!(held.unwrap(), Some(()));
    assert_eq!(takes(app), Some(()), "and asks again on a new session");
}

fn a_panic_hands_the_turn_back(app: &TestApp) {
    let other = app.another_node();
    let ended = std::thread::scope(|scope| {
        scope
            .spawn(|| {
                app.db
                    .only_one::<(), StoreError>("mail", || panic!("on purpose"))
            })
            .join()
    });
    assert!(ended.is_err());
    let taken = other.db.only_one::<_, StoreError>("mail", || Ok(()));
    assert_eq!(taken.unwrap(), Some(()));
}

fn put_mails(app: &TestApp, many: usize) {
    app.act(move |connection, by| {
        for number in 0..many {
            let mail = NewMail {
                once_key: format!("mail-{number}"),
                kind: MailKind::Invitation,
                recipient: format!("person{number}@example.org"),
                language: Language::English,
                facts: r#"{"name":"Ann","organisation":"Example Council","token":"T","hours":72}"#
                    .to_owned(),
                organisation: None,
            };
            outbox::put(connection, &mail, by.at)?;
        }
        Ok(())
    });
}

fn a_mail_goes_out_once(app: &TestApp) {
    let other = app.another_node();
    put_mails(app, 60);
    // Without turns: each mail is claimed by whoever sends it.
    both([app, &other], |node| drop(node.mail()));
    let letters = app.letters();
    let to: BTreeSet<&str> = letters.iter().map(|letter| &*letter.to).collect();
    assert_eq!((letters.len(), to.len()), (60, 60));
}

fn the_timetables_of_two_nodes_do_everything_once(app: &TestApp) {
    app.council();
    let other = app.another_node();
    put_mails(app, 60);
    for night in 25..=30 {
        app.turn_to(&format!("2026-11-{night}T03:00:00Z"));
        both([app, &other], |node| {
            let mut timetable = node.timetable();
            for _ in 0..3 {
                timetable.tick();
            }
        });
    }
    let nights = app.lines("SELECT CAST(started_at AS TEXT) AS line FROM job_runs");
    assert_eq!(nights.len(), 6, "{nights:?}");
    assert_eq!(app.letters().len(), 60);
    app.turn_to("2026-12-01T00:30:00Z");
    both([app, &other], |node| node.timetable().tick());
    let leaves = "SELECT count(*) AS n FROM register WHERE month = 202612";
    assert_eq!(app.number(leaves), 2);
    nothing_is_wrong(app);
}

fn two_nodes_may_make_room_for_a_month_at_the_same_time(app: &TestApp) {
    let mut month: Month = "2030-01".parse().unwrap();
    for _ in 0..24 {
        let there = both([app, app], |node| {
            let Hands::Postgres(postgres) = node.database.open() else {
                panic!("this is PostgreSQL")
            };
            answers::make_room(&mut AnyConnection::Postgres(postgres), month).unwrap()
        });
        assert!(there != [false, false], "{month} was made twice");
        month = month.next();
    }
    let rooms = "SELECT count(*) AS n FROM pg_inherits WHERE inhparent = 'ratings'::regclass";
    assert_eq!(app.number(rooms), 24);
}

/// `heard serve` in a process of its own, killed without warning when it is dropped.
struct Node(Child);

impl Node {
    fn start(app: &TestApp, keys: &Path, mail_server: &TcpListener) -> Self {
        let server = format!("smtp://{}", mail_server.local_addr().unwrap());
        let mail = ["--smtp-url", &server, "--mail-from", "heard@example.org"];
        let mut serve = program(app, keys);
        serve.args(["serve", "--listen", "127.0.0.1:0"]).args(mail);
        Self(serve.spawn().unwrap())
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

fn program(app: &TestApp, keys: &Path) -> Command {
    let DatabaseUrl::Postgres(url) = &app.database.url else {
        panic!("this is PostgreSQL")
    };
    let mut program = Command::new(env!("CARGO_BIN_EXE_heard"));
    program
        .env("HEARD_DATABASE_URL", url)
        .env("HEARD_KEYS", keys)
        .env("HEARD_LOG", "warn")
        .stdout(Stdio::null());
    program
}

/// Takes one letter, as a mail server does, and hands over whom it is for.
fn take_a_letter(mail_server: &TcpListener) -> String {
    let (stream, _) = mail_server.accept().unwrap();
    let mut out = stream.try_clone().unwrap();
    let mut say = |text: &str| out.write_all(format!("{text}\r\n").as_bytes()).unwrap();
    say("220 mail.example.org");
    let (mut to, mut in_letter) = (String::new(), false);
    for line in BufReader::new(stream).lines() {
        let line = line.unwrap();
        if let Some(recipient) = line.strip_prefix("RCPT TO:") {
            recipient.clone_into(&mut to);
        }
        match &*line {
            "." => {
                say("250 taken");
                return to;
            }
            "DATA" => {
                in_letter = true;
                say("354 go on");
            }
            _ if in_letter => {}
            _ => say("250 good"),
        }
    }
    panic!("no letter came")
}

fn a_node_that_is_killed_hands_its_jobs_on(app: &TestApp) {
    // The program goes by the machine's clock: both mails are due by then.
    app.turn_to("2020-01-01T00:00:00Z");
    put_mails(app, 2);
    let folder = tempfile::tempdir().unwrap();
    let keys = folder.path().join("keys");
    let migrated = program(app, &keys).arg("migrate").status().unwrap();
    assert!(migrated.success());

    // The first node tries the first mail, and its server says nothing.
    let [silent, good] = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
    let first = Node::start(app, &keys, &silent);
    let (_line, _) = silent.accept().unwrap();
    let _second = Node::start(app, &keys, &good);
    let turn = app.db.only_one::<_, StoreError>("mail", || Ok(()));
    assert_eq!(turn.unwrap(), None, "the first node is at it");
    std::thread::sleep(Duration::from_secs(2));
    good.set_nonblocking(true).unwrap();
    assert!(good.accept().is_err(), "the second node waits for its turn");
    good.set_nonblocking(false).unwrap();

    let killed = Instant::now();
    drop(first);
    assert_eq!(take_a_letter(&good), "<person1@example.org>");
    let within = killed.elapsed();
    assert!(within < Duration::from_secs(20), "{within:?}");
}

// ------------------------------------------------------------------------- A month closes once

fn a_month_is_released_once(app: &TestApp) {
    app.council();
    app.taps("LIB", "4", 12);
    let other = app.another_node();
    app.turn_to("2026-12-01T09:00:00Z");
    let outcomes = both([app, &other], |node| node.release("2026-11"));
    let released: Vec<_> = outcomes
        .iter()
        .filter_map(|one| one.as_ref().ok())
        .collect();
    assert_eq!(released.len(), 1, "{outcomes:?}");
    let refused = outcomes.iter().find_map(|one| one.as_ref().err()).unwrap();
    assert!(
        matches!(refused, ReleaseRefused::Already { release, .. } if *release == released[0].release),
        "{refused}"
    );
    assert_eq!(app.rows_of("releases"), 1);
    let told = "SELECT count(*) AS n FROM audit WHERE act = 'month.release'";
    assert_eq!(app.number(told), 1);
}

fn releases_of_several_nodes_are_one_chain(app: &TestApp) {
    app.council();
    app.taps("LIB", "4", 12);
    let other = app.another_node();
    app.turn_to("2027-06-01T09:00:00Z");
    let months = [
        "2026-12", "2027-01", "2027-02", "2027-03", "2027-04", "2027-05",
    ];
    for month in months {
        app.begin_month(month);
    }
    for pair in months.chunks(2) {
        let mine = |node: &TestApp| {
            if std::ptr::eq(node, app) {
                pair[0]
            } else {
                pair[1]
            }
        };
        for outcome in both([app, &other], |node| node.release(mine(node))) {
            outcome.unwrap();
        }
    }
    // Each names the one before it in the order of publication.
    let broken = app.number(
        "SELECT count(*) AS n FROM releases AS later LEFT JOIN releases AS earlier \
         ON earlier.id = (SELECT max(id) FROM releases WHERE id < later.id) \
         WHERE CASE WHEN earlier.id IS NULL THEN later.previous IS NOT NULL \
         ELSE later.previous IS NULL OR later.previous <> earlier.hash END",
    );
    assert_eq!((app.rows_of("releases"), broken), (6, 0));
}

// -------------------------------------------------------------------------- Counts stay exact

/// Everybody does the same at the same time. Whether it worked, one by one.
fn all_at_once(
    node: &TestApp,
    receipts: &[Receipt],
    act: impl Fn(&TestApp, Receipt) -> tokio::task::JoinHandle<Result<(), CollectError>>,
) -> Vec<Result<(), CollectError>> {
    wait(async {
        let acting: Vec<_> = receipts.iter().map(|one| act(node, one.clone())).collect();
        let mut outcomes = Vec::new();
        for one in acting {
            outcomes.push(one.await.unwrap());
        }
        outcomes
    })
}

fn corrections_and_withdrawals_of_two_nodes_stay_exact(app: &TestApp) {
    app.council();
    let other = app.another_node();
    let receipts = app.taps("LIB", "4", 40);
    for round in 0..10 {
        both([app, &other], |node| {
            let score = if std::ptr::eq(node, app) {
                round % 5
            } else {
                5 - round % 5
            };
            let outcomes = all_at_once(node, &receipts, |node, receipt| {
                let doors = node.doors.clone();
                let score = QuestionSet::Fft.parse(&score.to_string()).unwrap();
                tokio::spawn(async move { doors.correct(&receipt, score).await })
            });
            for outcome in outcomes {
                outcome.unwrap();
            }
        });
        assert_eq!(app.answers_at("LIB"), 40, "round {round}");
    }
    nothing_is_wrong(app);

    // One node adds words while the other withdraws.
    let (worded, taken_back) = receipts.split_at(20);
    both([app, &other], |node| {
        let adds = std::ptr::eq(node, app);
        let outcomes = all_at_once(node, worded, |node, receipt| {
            let doors = node.doors.clone();
            tokio::spawn(async move {
                if adds {
                    let words = Comment::parse("Kind people.").unwrap().unwrap();
                    match doors.add_words(&receipt, words, Sharing::Share).await {
                        Err(CollectError::UnknownReceipt) => Ok(()),
                        other => other,
                    }
                } else {
                    doors.withdraw(&receipt).await.map(|_withdrawn| ())
                }
            })
        });
        for outcome in outcomes {
            outcome.unwrap();
        }
    });
    assert_eq!((app.rows_of("words"), app.answers_at("LIB")), (0, 20));
    nothing_is_wrong(app);

    // Both withdraw: each answer goes once.
    let [one, two] = both([app, &other], |node| {
        all_at_once(node, taken_back, |node, receipt| {
            let doors = node.doors.clone();
            tokio::spawn(async move { doors.withdraw(&receipt).await.map(|_withdrawn| ()) })
        })
    });
    for pair in one.iter().zip(&two) {
        assert!(
            matches!(
                pair,
                (Ok(()), Err(CollectError::UnknownReceipt))
                    | (Err(CollectError::UnknownReceipt), Ok(()))
            ),
            "{pair:?}"
        );
    }
    assert_eq!((app.rows_of("ratings"), app.answers_at("LIB")), (0, 0));
    nothing_is_wrong(app);
}

fn a_comment_is_decided_once(app: &TestApp) {
    let council = app.council();
    let other = app.another_node();
    app.answers("LIB", &[("4", Some("Ring 07700 900456, thanks.")); 30]);
    app.screen();
    let waiting = app.lines(
        "SELECT CAST(id AS TEXT) || ' ' || CAST(version AS TEXT) AS line FROM comments ORDER BY id",
    );
    let moderator = |name: &str| {
        let grants = vec![council.all(Role::Moderator)];
        app.invite(name, &grants);
        let mail = mail_of(name);
        let id = app.number(&format!("SELECT id AS n FROM people WHERE mail = '{mail}'"));
        Person {
            id: PersonId(id),
            name: name.to_owned(),
            mail,
            grants,
        }
    };
    let (mair, owen) = (moderator("Mair"), moderator("Owen"));
    for waits in &waiting {
        let (id, version) = waits.split_once(' ').unwrap();
        let outcomes = both([app, &other], |node| {
            let first = std::ptr::eq(node, app);
            let person = if first { &mair } else { &owen };
            let choice = Choice {
                action: if first {
                    Action::Redact
                } else {
                    Action::Withhold
                },
                reason: Some(Reason::ALL[0]),
                because: String::new(),
                cut: Vec::new(),
                cut_words: vec!["07700 900456".to_owned()],
                version: version.parse().unwrap(),
            };
            let moderation = Moderation::new(
                node.db.clone(),
                node.clock.clone(),
                node.keys.sealed.clone(),
            );
            let scope = person.scope(Act::Decide).unwrap();
            wait(moderation.decide(person, &scope, CommentId(id.parse().unwrap()), choice))
        });
        assert!(
            matches!(
                &outcomes,
                [Ok(()), Err(ModerateError::Faster { .. })]
                    | [Err(ModerateError::Faster { .. }), Ok(())]
            ),
            "{outcomes:?}"
        );
    }
    assert_eq!(app.rows_of("decisions"), 30);
    app.carry_out();
    let cut = "SELECT count(*) AS n FROM words WHERE text NOT LIKE '%07700%'";
    let redacted = "SELECT count(*) AS n FROM comments WHERE state = 'redacted'";
    assert_eq!(app.number(cut), app.number(redacted));
    assert_eq!(app.answers_at("LIB"), 30, "the count stays");
    nothing_is_wrong(app);
}
