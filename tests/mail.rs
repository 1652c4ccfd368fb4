//! Mail, from the act that causes it to a real mail server: who is told, when, and how often.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::time::Instant;

use heard::domain::{CommentId, Contact, Contacts, Language, Role};
use heard::jobs::Timetable;
use heard::notify::{Drained, Post};
use heard::store::outbox::{self, MailKind, NewMail};
use heard::{moderate, register};
use support::{Arrived, Council, Smtp, TestApp, on_both_databases};

on_both_databases!(
    an_urgent_comment_is_told_at_once_by_night_too,
    a_child_in_danger_is_told_to_both,
    one_address_gets_one_mail,
    the_second_contact_is_told_after_an_hour,
    the_second_contact_is_not_told_once_it_was_opened,
    nor_once_it_was_decided_or_taken_back,
    an_import_starts_no_clock,
    nobody_opens_the_queue,
    the_mail_of_the_morning,
    a_greylist_takes_a_mail_once,
    a_mail_refused_for_ever_is_shown_to_the_admin,
    a_server_that_was_down_gets_each_mail_once,
    a_wrong_password_costs_no_mail,
    a_certificate_nobody_trusts_is_refused,
    a_slow_server_holds_up_nobody_for_long,
    mail_that_was_given_up_goes_after_thirty_days,
);

const ADULT: &str = "The night nurse hits the old man in bed four.";
const CHILD: &str = "My dad hits my little sister and she is afraid.";

/// Changes the council's contacts.
fn contacts(app: &TestApp, council: &Council, change: impl FnOnce(&mut Contacts)) {
    let mut to = council.organisation.clone();
    change(&mut to.contacts);
    app.act(move |connection, by| register::organisations::change(connection, by, &to));
}

fn mail(address: &str) -> Contact {
    Contact {
        mail: Some(address.to_owned()),
        ..Contact::default()
    }
}

fn with_a_second(app: &TestApp) -> Council {
    let council = app.council();
    contacts(app, &council, |contacts| {
        contacts.second = mail("head@example.org");
    });
    council
}

fn drain(app: &TestApp, post: &Post) -> (usize, usize, usize) {
    let Drained {
        sent,
        put_off,
        parked,
    } = post.drain(&app.db, &app.clock).unwrap();
    (sent, put_off, parked)
}

/// What arrived, as `to: subject`.
fn told(letters: &[Arrived]) -> Vec<String> {
    let told = letters
        .iter()
        .map(|letter| format!("{}: {}", letter.to, letter.subject));
    told.collect()
}

/// Mails that wait, were given up, or were sent.
fn in_state(app: &TestApp, state: &str) -> i64 {
    app.number(&format!(
        "SELECT count(*) AS n FROM outbox WHERE state = '{state}'"
    ))
}

fn put(app: &TestApp, council: &Council, to: &str) {
    let mail = NewMail {
        once_key: format!("invitation for {to}"),
        kind: MailKind::Invitation,
        recipient: to.to_owned(),
        language: Language::English,
        facts: r#"{"name":"Ann","organisation":"Example Council","token":"T","hours":72}"#.into(),
        organisation: Some(council.organisation.id),
    };
    app.act(move |connection, by| outbox::put(connection, &mail, by.at));
}

fn an_urgent_comment_is_told_at_once_by_night_too(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let council = app.council();
    app.turn_to("2026-12-26T02:11:42Z");
    app.begin_month("2026-12");
    app.words("HOME", "1", ADULT);
    assert_eq!(app.screen().urgent, 1);
    let post = smtp.post(app);
    assert_eq!(drain(app, &post), (1, 0, 0));
    let letters = smtp.letters();
    assert_eq!(
        told(&letters),
        ["duty@example.org: Urgent comment for Home care North"]
    );
    let letter = &letters[0];
    assert!(letter.tls && letter.user == "heard", "{letter:?}");
    assert!(letter.body.contains("Nobody has opened this."));
    assert!(
        letter
            .body
            .contains("Outside hours ring Night team on 01632 960102.")
    );
    let link = format!("{}/staff/queue/{}", app.origin, app.comment_id(ADULT));
    assert!(letter.body.contains(&link));
    for word in ADULT.split(' ').filter(|word| word.len() > 4) {
        let whole = format!("{} {}", letter.subject, letter.body);
        assert!(!whole.contains(word), "{word}: {whole}");
    }

    // The first page shows it until it is opened, in words.
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let home = mo.get("/staff").is(200);
    assert_eq!(
        home.all(".alarm h2"),
        ["Urgent: nobody has opened one comment"]
    );
    let open = home.attributes(".alarm a", "href").remove(0);
    assert!(open.starts_with("/staff/queue/"), "{open}");
    mo.get(open.trim_end_matches("#item")).is(200);
    assert!(mo.get("/staff").is(200).all(".alarm").is_empty());

    // It was sent in Welsh where Welsh is read.
    let mut welsh = council.organisation.clone();
    welsh.languages = vec![Language::Welsh, Language::English];
    app.act(move |connection, by| register::organisations::change(connection, by, &welsh));
    app.words("LIB", "1", "He hits my gran too and I am afraid.");
    app.screen();
    drain(app, &post);
    let letter = smtp.letters().pop().unwrap();
    assert!(
        letter.body.contains("Nid oes neb wedi agor hwn."),
        "{letter:?}"
    );
    assert!(letter.body.contains("ffoniwch Night team ar 01632 960102."));
}

fn a_child_in_danger_is_told_to_both(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let council = app.council();
    contacts(app, &council, |contacts| {
        contacts.child = mail("child@example.org");
    });
    app.words("HOME", "1", CHILD);
    app.words("LIB", "1", ADULT);
    assert_eq!(app.screen().urgent, 2);
    drain(app, &smtp.post(app));
    let mut told = told(&smtp.letters());
    told.sort_unstable();
    assert_eq!(
        told,
        [
            "child@example.org: Urgent comment for Home care North",
            "duty@example.org: Urgent comment for Home care North",
            "duty@example.org: Urgent comment for Libraries",
        ]
    );
}

fn one_address_gets_one_mail(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let council = app.council();
    contacts(app, &council, |contacts| {
        contacts.child = mail("Duty@example.org");
    });
    app.words("HOME", "1", CHILD);
    app.screen();
    drain(app, &smtp.post(app));
    assert_eq!(smtp.letters().len(), 1);
}

fn the_second_contact_is_told_after_an_hour(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    with_a_second(app);
    app.words("HOME", "1", ADULT);
    app.screen();
    let post = smtp.post(app);
    assert_eq!(drain(app, &post), (1, 0, 0));
    app.turn_to("2026-11-24T11:17:41Z");
    assert_eq!(drain(app, &post), (0, 0, 0));
    app.turn_to("2026-11-24T11:17:43Z");
    assert_eq!(drain(app, &post), (1, 0, 0));
    assert_eq!(
        told(&smtp.letters())[1],
        "head@example.org: Nobody has opened an urgent comment for Home care North"
    );
    assert!(smtp.letters()[1].body.contains("Nobody has opened this."));
    app.turn_to("2026-11-25T11:17:43Z");
    assert_eq!(drain(app, &post), (0, 0, 0));
    // What stays of it tells the hour and no more.
    let minutes = app.rows().into_iter();
    let fine: Vec<String> = minutes
        .filter(|row| row.starts_with("outbox: ") && row.contains(":17:"))
        .collect();
    assert!(fine.is_empty(), "{fine:?}");
}

fn the_second_contact_is_not_told_once_it_was_opened(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let council = with_a_second(app);
    app.words("HOME", "1", ADULT);
    app.screen();
    let post = smtp.post(app);
    drain(app, &post);
    assert_eq!(in_state(app, "waiting"), 1);
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    mo.get("/staff/queue").is(200);
    assert_eq!(in_state(app, "waiting"), 1, "a list opens no comment");
    mo.get(&format!("/staff/queue/{}", app.comment_id(ADULT)))
        .is(200);
    assert_eq!(in_state(app, "waiting"), 0);
    app.turn_to("2026-11-24T12:00:00Z");
    assert_eq!(drain(app, &post), (0, 0, 0));
    // The rules change, and it is screened again: nothing starts anew.
    app.screen();
    assert_eq!(in_state(app, "waiting"), 0);
}

fn nor_once_it_was_decided_or_taken_back(app: &TestApp) {
    let council = with_a_second(app);
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let receipt = app.words("HOME", "1", ADULT);
    app.words("LIB", "1", CHILD);
    app.screen();
    app.mail();
    assert_eq!(in_state(app, "waiting"), 2);
    let form = app.citizen().get(&format!("/r/{receipt}")).is(200);
    app.citizen().submit(&form.form_to("/withdraw")).is(200);
    assert_eq!(in_state(app, "waiting"), 1);
    // Decided without being opened: by a form that was there before.
    let id = app.comment_id(CHILD);
    let escalate = [("action", "escalate"), ("version", "1")];
    mo.post(&format!("/staff/queue/{id}/decision"), &escalate)
        .is(303);
    assert_eq!(in_state(app, "waiting"), 0);
    // Calling off twice, or what never was, changes nothing.
    app.act(move |connection, _by| moderate::alerts::stop(connection, CommentId(id + 99)));
}

fn an_import_starts_no_clock(app: &TestApp) {
    let council = with_a_second(app);
    app.words("HOME", "1", ADULT);
    app.act(|connection, _by| {
        support::run(connection, "UPDATE comments SET import = TRUE, hour = NULL");
        Ok(())
    });
    assert_eq!(app.screen().urgent, 1);
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    assert!(mo.get("/staff").is(200).all(".alarm").is_empty());
    for moment in ["2026-11-25T09:00:30Z", "2026-11-27T12:00:00Z"] {
        app.turn_to(moment);
        app.timetable().tick();
    }
    assert!(app.letters().is_empty(), "{:?}", app.letters());
}

fn timetable(app: &TestApp, post: &Post) -> Timetable {
    let (db, clock) = (app.db.clone(), app.clock.clone());
    Timetable::new(
        db,
        clock,
        app.doors.clone(),
        Some(post.clone()),
        app.keys.sealed.clone(),
    )
}

fn nobody_opens_the_queue(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let council = with_a_second(app);
    let post = smtp.post(app);
    let mut timetable = timetable(app, &post);
    let mut at = |moment: &str| {
        app.turn_to(moment);
        timetable.tick();
        let letters = smtp.letters();
        letters
            .iter()
            .filter(|one| one.to == "head@example.org")
            .count()
    };
    // A Tuesday, a quarter past ten: something comes, and nobody looks for eight working hours.
    app.words("LIB", "4", "Lovely new chairs.");
    app.screen();
    assert_eq!(at("2026-11-24T16:59:00Z"), 0);
    assert_eq!(at("2026-11-25T10:59:00Z"), 0);
    assert_eq!(at("2026-11-25T11:01:00Z"), 1);
    let subject = "Nobody has opened the queue of Example Council for a working day";
    let letter = smtp.letters().pop().unwrap();
    assert_eq!(letter.subject, subject);
    assert!(letter.body.contains("Waiting: 1\n") && !letter.body.contains("chairs"));
    // Once a day, and not by night.
    assert_eq!(at("2026-11-25T16:00:00Z"), 1);
    assert_eq!(at("2026-11-26T03:00:00Z"), 1);
    assert_eq!(at("2026-11-26T09:00:30Z"), 2);
    // Somebody looks: the day begins anew. A weekend is no working day.
    app.turn_to("2026-11-26T14:00:00Z");
    let mo = app.desk(
        "Mo Khan",
        &[council.on(&council.libraries, Role::Moderator)],
    );
    mo.get("/staff/queue").is(200);
    let seen = || app.lines("SELECT CAST(seen_at AS TEXT) AS line FROM queue_seen");
    let first = seen();
    app.turn_to("2026-11-26T14:00:59Z");
    mo.get("/staff/queue").is(200);
    assert_eq!(seen(), first, "at most once a minute");
    app.turn_to("2026-11-26T14:01:00Z");
    mo.get("/staff/queue").is(200);
    assert_ne!(seen(), first);
    assert_eq!(at("2026-11-27T13:59:00Z"), 2);
    assert_eq!(at("2026-11-27T14:02:00Z"), 3);
    // Nothing waits: nobody is told.
    app.act(|connection, _by| {
        support::run(connection, "UPDATE comments SET state = 'published'");
        Ok(())
    });
    assert_eq!(at("2026-12-02T12:00:00Z"), 3);
}

fn the_mail_of_the_morning(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let council = app.council();
    app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    app.desk(
        "Lib Rees",
        &[council.on(&council.libraries, Role::Moderator)],
    );
    app.desk("Tom Team", &[council.all(Role::Team)]);
    app.desk("Ada Admin", &[council.all(Role::Admin)]);
    app.act(|connection, _by| {
        let welsh = "UPDATE people SET language = 'cy' WHERE name = 'Mo Khan'";
        support::run(connection, welsh);
        Ok(())
    });
    app.words("HOME", "4", "Kind and quick.");
    app.screen();
    let post = smtp.post(app);
    let mut timetable = timetable(app, &post);
    let mut at = |moment: &str| {
        app.turn_to(moment);
        timetable.tick();
        told(&smtp.letters())
    };
    assert!(at("2026-11-25T08:59:00Z").is_empty());
    let first = at("2026-11-25T09:00:10Z");
    assert_eq!(
        first,
        ["mo.khan@example.org: Mae 1 sylw yn aros i gael ei ddarllen"],
        "nothing waits at the libraries"
    );
    let body = &smtp.letters()[0].body;
    assert!(
        body.contains("Hynaf: 1 diwrnod gwaith") && !body.contains("Kind"),
        "{body}"
    );
    // What comes later in the day waits for the next morning. A weekend has none.
    app.words("LIB", "1", "The lift is broken again.");
    app.screen();
    assert_eq!(at("2026-11-25T12:00:00Z").len(), 1);
    assert_eq!(at("2026-11-26T09:01:00Z").len(), 3);
    let lib = &smtp.letters()[2];
    assert_eq!(
        (&*lib.to, &*lib.subject),
        ("lib.rees@example.org", "1 comment waits to be read")
    );
    for line in [
        "Waiting: 1\n",
        "Urgent: 0\n",
        "Due today: 0\n",
        "Oldest: 1 working day\n",
    ] {
        assert!(lib.body.contains(line), "{line}: {}", lib.body);
    }
    assert!(lib.body.contains(&format!("{}/staff/queue\n", app.origin)));
    assert_eq!(at("2026-11-28T12:00:00Z").len(), 3, "a Saturday");
    // A node that was restarted tells nobody twice.
    app.turn_to("2026-11-26T15:00:00Z");
    self::timetable(app, &post).tick();
    assert_eq!(smtp.letters().len(), 3);
    // Tuesday is five working days after the first came. One who left gets none.
    app.act(|connection, _by| {
        support::run(
            connection,
            "UPDATE people SET disabled = TRUE WHERE name = 'Lib Rees'",
        );
        Ok(())
    });
    assert_eq!(at("2026-12-01T09:00:30Z").len(), 4);
    let body = smtp.letters()[3].body.clone();
    assert!(body.contains("I’w gwneud heddiw: 1\n"), "{body}");
}

fn a_greylist_takes_a_mail_once(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let council = app.council();
    smtp.does("greylist");
    put(app, &council, "ann@example.org");
    let post = smtp.post(app);
    assert_eq!(drain(app, &post), (0, 1, 0));
    assert_eq!(drain(app, &post), (0, 0, 0), "it waits a minute");
    app.turn_to("2026-11-24T10:19:00Z");
    assert_eq!(drain(app, &post), (1, 0, 0));
    app.turn_to("2026-11-24T12:19:00Z");
    assert_eq!(drain(app, &post), (0, 0, 0));
    assert_eq!(smtp.letters().len(), 1);
}

fn a_mail_refused_for_ever_is_shown_to_the_admin(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let (council, trust) = (app.council(), app.trust());
    smtp.does("refuse");
    put(app, &council, "ann@example.org");
    let post = smtp.post(app);
    assert_eq!(drain(app, &post), (0, 0, 1));
    let admin = app.desk("Ada Admin", &[council.all(Role::Admin)]);
    let home = admin.get("/staff").is(200);
    assert!(home.says("One mail could not be sent"), "{}", home.text());
    let page = admin.get("/staff/mail").is(200);
    insta::assert_snapshot!(page.outline("tbody th, tbody td"), @"
    200
    Link for a new account
    a…@example.org
    24 Nov 2026
    1
    permanent error (550): 5.1.1 … nobody here
    Try again: Link for a new account, a…@example.org
    ");
    // It is nobody else's, and no moderator's.
    let theirs = app.desk("Tia Admin", &[trust.all(Role::Admin)]);
    assert!(!theirs.get("/staff").is(200).says("could not be sent"));
    assert!(
        theirs
            .get("/staff/mail")
            .is(200)
            .says("Every mail was sent")
    );
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    assert!(!mo.get("/staff").is(200).says("could not be sent"));
    mo.get("/staff/mail").is(403);

    // The address works again, and the admin has it tried.
    smtp.does("normal");
    admin
        .submit(&page.form_to("/again"))
        .leads_to("/staff/mail?done=again");
    assert!(admin.get("/staff/audit").says("had a mail tried again"));
    assert_eq!(drain(app, &post), (1, 0, 0));
    assert!(!admin.get("/staff").is(200).says("could not be sent"));
    assert_eq!(smtp.letters().len(), 1);
    // A second press finds nothing.
    admin.submit(&page.form_to("/again")).is(404);
    assert_eq!(drain(app, &post), (0, 0, 0));
}

fn a_server_that_was_down_gets_each_mail_once(app: &TestApp) {
    let Some(mut smtp) = Smtp::start() else {
        return;
    };
    let council = app.council();
    let post = smtp.post(app);
    put(app, &council, "first@example.org");
    assert_eq!(drain(app, &post), (1, 0, 0), "the connection stays open");
    smtp.go_down();
    for to in ["ann@example.org", "bob@example.org", "cy@example.org"] {
        put(app, &council, to);
    }
    assert_eq!(drain(app, &post), (0, 1, 0), "the others were not tried");
    smtp.come_up();
    app.turn_to("2026-11-24T10:30:00Z");
    assert_eq!(drain(app, &post), (3, 0, 0));
    app.turn_to("2026-11-24T13:30:00Z");
    assert_eq!(drain(app, &post), (0, 0, 0));
    let letters = smtp.letters();
    let mut to: Vec<&str> = letters.iter().map(|letter| &*letter.to).collect();
    to.sort_unstable();
    let all = [
        "ann@example.org",
        "bob@example.org",
        "cy@example.org",
        "first@example.org",
    ];
    assert_eq!(to, all);
    let mut ids: Vec<&str> = letters.iter().map(|letter| &*letter.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 4);
}

fn a_wrong_password_costs_no_mail(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let council = app.council();
    put(app, &council, "ann@example.org");
    put(app, &council, "bob@example.org");
    let wrong = smtp.post_as(app, "heard:shut", true);
    assert_eq!(drain(app, &wrong), (0, 1, 0), "one is tried, and no more");
    let error = app.lines("SELECT coalesce(last_error, '') AS line FROM outbox ORDER BY id");
    assert!(
        error[0].contains("535") && !error[0].contains("shut"),
        "{error:?}"
    );
    app.turn_to("2026-11-24T10:30:00Z");
    assert_eq!(drain(app, &smtp.post(app)), (2, 0, 0));
    assert_eq!(smtp.letters().len(), 2);
}

fn a_certificate_nobody_trusts_is_refused(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let council = app.council();
    put(app, &council, "ann@example.org");
    let wary = smtp.post_as(app, support::SMTP_USER, false);
    assert_eq!(drain(app, &wary), (0, 1, 0));
    assert!(smtp.letters().is_empty());
    let error = app.lines("SELECT last_error AS line FROM outbox");
    assert!(error[0].contains("certificate"), "{error:?}");
    app.turn_to("2026-11-24T10:30:00Z");
    assert_eq!(drain(app, &smtp.post(app)), (1, 0, 0));
}

fn a_slow_server_holds_up_nobody_for_long(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let council = app.council();
    put(app, &council, "ann@example.org");
    put(app, &council, "bob@example.org");
    smtp.does("slow");
    let begun = Instant::now();
    assert_eq!(drain(app, &smtp.post(app)), (0, 1, 0));
    assert!(begun.elapsed().as_secs() < 25, "{:?}", begun.elapsed());
    smtp.does("normal");
    app.turn_to("2026-11-24T10:30:00Z");
    assert_eq!(drain(app, &smtp.post(app)), (2, 0, 0));
    assert_eq!(smtp.letters().len(), 2);
}

fn mail_that_was_given_up_goes_after_thirty_days(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let council = app.council();
    smtp.does("refuse");
    put(app, &council, "ann@example.org");
    drain(app, &smtp.post(app));
    smtp.does("normal");
    put(app, &council, "bob@example.org");
    drain(app, &smtp.post(app));
    let states = || (in_state(app, "parked"), in_state(app, "sent"));
    app.turn_to("2026-12-24T09:59:00Z");
    app.purge();
    assert_eq!(states(), (1, 1));
    app.turn_to("2026-12-24T10:01:00Z");
    app.purge();
    assert_eq!(states(), (0, 0));
}
