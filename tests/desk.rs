//! The desk beyond one decision: undo, hands, filters, praise, records, second persons.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::collections::HashMap;

use heard::domain::{Act, Action, CommentId, Person, Role};
use heard::moderate::{Choice, ModerateError};
use heard::store::people;
use support::{Desk, TestApp, mail_of, on_both_databases, wait};

on_both_databases!(
    a_decision_can_be_taken_back_for_half_a_minute,
    effects_come_by_themselves_and_once,
    what_was_passed_on_can_be_withheld_later,
    twenty_people_decide_a_thousand_comments_once_each,
    whoever_goes_away_hands_back_what_they_have,
    the_queue_can_be_filtered_and_leafed_through,
    plain_praise_is_passed_on_twenty_at_a_time,
    more_than_twenty_need_a_second_person,
    a_second_look_needs_a_second_person_and_is_one_look,
    what_is_on_hold_is_not_deleted,
    an_escalated_comment_becomes_a_record,
    the_link_of_a_record_works_once,
    what_may_be_about_a_reader_leaves_their_queue,
    a_name_of_a_reader_is_seen_by_screening,
    the_hour_is_shown_when_it_tells_nothing,
    another_reason_needs_words,
    a_flood_is_left_out_by_two_admins_before_the_month_is_released,
    copies_of_one_text_are_counted,
    names_of_colleagues_are_found_once_they_are_listed,
);

/// The page of a comment, opened.
fn open(app: &TestApp, desk: &Desk, words: &str) -> support::Page {
    desk.get(&format!("/staff/queue/{}", app.comment_id(words)))
        .is(200)
}

/// Decides about a comment; its number.
fn decide(app: &TestApp, desk: &Desk, words: &str, action: &str) -> i64 {
    let id = app.comment_id(words);
    let form = open(app, desk, words)
        .form("action")
        .fill("reason", "accusation");
    desk.submit(&form.press("action", action)).is(303);
    id
}

fn state(app: &TestApp, id: i64) -> String {
    app.lines(&format!(
        "SELECT state AS line FROM comments WHERE id = {id}"
    ))
    .remove(0)
}

fn a_decision_can_be_taken_back_for_half_a_minute(app: &TestApp) {
    let council = app.council();
    let words = "Ring me on 07700 900456, thanks.";
    app.words("LIB", "4", words);
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let team = app.desk("Tom Rees", &[council.on(&council.libraries, Role::Team)]);
    let id = decide(app, &mo, words, "redact");

    // Nothing is passed on yet, and nothing is cut.
    let queue = mo
        .get(&format!("/staff/queue?done=redact&undo={id}"))
        .is(200);
    assert!(queue.says("Saved: passed on with words cut."));
    assert!(
        team.get("/staff/services/libraries")
            .says("No comments have come together yet.")
    );
    assert_eq!(app.comment_id(words), id);

    // Somebody else cannot take it back; who decided can.
    let ann = app.desk("Ann Evans", &[council.all(Role::Moderator)]);
    ann.post(&format!("/staff/queue/{id}/undo"), &[]).is(409);
    mo.submit(&queue.form_to("/undo"))
        .leads_to(&format!("/staff/queue/{id}?done=undo#item"));
    let again = open(app, &mo, words);
    assert!(again.says("07700 900456"));
    assert_eq!(app.rows_of("decisions"), 2, "the undoing is on record too");

    // After half a minute it is too late.
    decide(app, &mo, words, "redact");
    app.turn_to("2026-11-24T10:18:13Z");
    app.timetable().tick();
    let late = mo.post(&format!("/staff/queue/{id}/undo"), &[]).is(409);
    assert!(!late.says("07700 900456"), "{}", late.text());
    app.company(&mo, "LIB", 4, 12);
    assert_eq!(app.come_together("2026-11-30T09:00:00Z"), 1);
    let team = app.sign_in("Tom Rees");
    let passed_on = team.get("/staff/services/libraries").is(200);
    assert!(passed_on.says("Ring me on [phone number], thanks."));
}

fn effects_come_by_themselves_and_once(app: &TestApp) {
    let council = app.council();
    for words in ["Kind.", "Slow and cold."] {
        app.words("LIB", "3", words);
    }
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    decide(app, &mo, "Kind.", "publish");
    let withheld = decide(app, &mo, "Slow and cold.", "withhold");
    app.timetable().tick();
    assert_eq!(app.rows_of("pending"), 2, "not yet");
    app.turn_to("2026-11-24T10:18:13Z");
    app.timetable().tick();
    app.timetable().tick();
    assert_eq!((app.rows_of("pending"), app.rows_of("sealed")), (0, 1));
    assert_eq!(app.rows_of("words"), 1, "withheld words are in no row");
    assert_eq!(state(app, withheld), "withheld");
}

fn what_was_passed_on_can_be_withheld_later(app: &TestApp) {
    let council = app.council();
    let words = "The man with the red hat was kind.";
    app.words("LIB", "5", words);
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    app.desk("Tom Rees", &[council.on(&council.libraries, Role::Team)]);
    let id = decide(app, &mo, words, "publish");
    app.company(&mo, "LIB", 5, 12);
    assert_eq!(app.come_together("2026-11-30T09:00:00Z"), 1);

    app.turn_to("2026-12-02T09:00:00Z");
    let mo = app.sign_in("Mo Khan");
    let team = app.sign_in("Tom Rees");
    assert!(team.get("/staff/services/libraries").says(words));
    let list = mo.get("/staff/queue/done").is(200);
    assert_eq!(list.all("tbody a"), ["passed on"; 6]);
    let page = mo.get(&format!("/staff/queue/{id}")).is(200);
    assert!(page.says(words));
    let form = page.form("because");
    mo.submit(&form.clone().press("action", "withhold")).is(400);
    mo.submit(
        &form
            .fill("reason", "names-somebody")
            .press("action", "withhold"),
    )
    .is(303);
    app.carry_out();
    let left = team.get("/staff/services/libraries").is(200);
    assert!(!left.says(words) && left.says("number 5"));
    assert_eq!(app.rows_of("words"), 5);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 12, 1], "the tap counts on");
}

fn twenty_people_decide_a_thousand_comments_once_each(app: &TestApp) {
    let council = app.council();
    app.council_answers_with_words(1_000);
    let people: Vec<Person> = (0..20)
        .map(|number| {
            let name = format!("Reader {number}");
            app.invite(&name, &[council.all(Role::Moderator)]);
            person(app, &name)
        })
        .collect();
    let waiting = app.lines(
        "SELECT CAST(id AS TEXT) || ' ' || CAST(version AS TEXT) AS line FROM comments \
         ORDER BY id",
    );
    assert_eq!(waiting.len(), 1_000);
    let outcomes: Vec<HashMap<&str, usize>> = std::thread::scope(|scope| {
        let deciding: Vec<_> = people
            .iter()
            .enumerate()
            .map(|(number, person)| {
                let waiting = &waiting;
                let moderation = app.moderation();
                scope.spawn(move || {
                    let scope = person.scope(Act::Decide).unwrap();
                    let mut told = HashMap::new();
                    // Each begins somewhere else and meets all the others.
                    for line in waiting.iter().cycle().skip(number * 50).take(1_000) {
                        let (id, version) = line.split_once(' ').unwrap();
                        let choice = Choice {
                            action: Action::Publish,
                            reason: None,
                            because: String::new(),
                            cut: Vec::new(),
                            cut_words: Vec::new(),
                            version: version.parse().unwrap(),
                        };
                        let id = CommentId(id.parse().unwrap());
                        let outcome = wait(moderation.decide(person, &scope, id, choice));
                        let said = match outcome {
                            Ok(()) => "decided",
                            Err(ModerateError::Faster { .. }) => "told",
                            Err(other) => panic!("{other}"),
                        };
                        *told.entry(said).or_default() += 1;
                    }
                    told
                })
            })
            .collect();
        deciding
            .into_iter()
            .map(|one| one.join().unwrap())
            .collect()
    });
    let all = |said| -> usize { outcomes.iter().filter_map(|told| told.get(said)).sum() };
    assert_eq!((all("decided"), all("told")), (1_000, 19_000));
    assert_eq!(app.rows_of("decisions"), 1_000);
}

fn person(app: &TestApp, name: &str) -> Person {
    let mail = mail_of(name);
    app.db
        .read_now(move |connection| {
            let account = people::by_mail(connection, &mail)?;
            Ok::<_, heard::store::StoreError>(Person {
                grants: people::grants_of(connection, account.id)?,
                id: account.id,
                name: account.name,
                mail: account.mail,
            })
        })
        .unwrap()
}

fn whoever_goes_away_hands_back_what_they_have(app: &TestApp) {
    let council = app.council();
    app.words("LIB", "2", "Cold in here.");
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let ann = app.desk("Ann Evans", &[council.all(Role::Moderator)]);
    open(app, &mo, "Cold in here.");
    let list = ann.get("/staff/queue").is(200);
    assert!(list.says("Mo Khan has it in hand"), "{}", list.text());

    // Leaving one hands it back, and so does going away.
    let page = open(app, &mo, "Cold in here.");
    mo.submit(&page.form_to("/let-go")).leads_to("/staff/queue");
    assert!(!ann.get("/staff/queue").says("has it in hand"));
    open(app, &mo, "Cold in here.");
    let account = mo.get("/staff/account").is(200).form("away_until");
    mo.submit(&account.clone().fill("nudge_after", "many"))
        .is(400);
    mo.submit(&account.fill("away_until", "2026-12-04"))
        .leads_to("/staff/account?saved=1");
    assert!(
        mo.get("/staff/account")
            .is(200)
            .html()
            .contains("2026-12-04")
    );
    open(app, &ann, "Cold in here.");
}

fn the_queue_can_be_filtered_and_leafed_through(app: &TestApp) {
    let council = app.council();
    for number in 0..60 {
        app.words("LIB", "3", &format!("It was number {number} again."));
    }
    app.words("HOME", "1", "He hits me.");
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let first = mo.get("/staff/queue").is(200);
    assert_eq!(first.all("tbody tr").len(), 50);
    assert_eq!(first.all("tbody .level")[0], "Urgent");
    let second = mo.get("/staff/queue?page=2").is(200);
    assert_eq!(second.all("tbody tr").len(), 11);

    let urgent = mo.get("/staff/queue?level=urgent").is(200);
    assert!(urgent.says("1 comment fits."));
    assert_eq!(urgent.all("tbody tr").len(), 1);
    // The filter stays as one goes on.
    let service = council.libraries.id;
    let address = format!("/staff/queue?service={service}");
    let libraries = mo.get(&address).is(200);
    let next = libraries.attributes("tbody a", "href").remove(0);
    assert!(next.contains(&format!("?service={service}")), "{next}");
    let item = mo.get(next.split('#').next().unwrap()).is(200);
    let on = mo
        .submit(&item.form("action").press("action", "publish"))
        .is(303);
    assert!(on.location().contains(&format!("&service={service}#item")));

    assert!(
        mo.get("/staff/queue?age=2")
            .is(200)
            .says("Nothing that waits fits.")
    );
    app.turn_to("2026-11-26T12:00:00Z");
    let mo = app.sign_in("Mo Khan");
    assert!(
        mo.get("/staff/queue?age=2")
            .is(200)
            .says("60 comments fit.")
    );
    // What cannot be read filters nothing.
    assert!(
        !mo.get("/staff/queue?age=x&level=y&page=z")
            .is(200)
            .says("fit.")
    );
}

fn plain_praise_is_passed_on_twenty_at_a_time(app: &TestApp) {
    let council = app.council();
    for number in 0..25 {
        app.words("LIB", "5", &format!("Lovely place, visit {number}."));
    }
    app.words("LIB", "5", "Lovely, ring me on 07700 900456.");
    app.words("LIB", "2", "Not so lovely.");
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let page = mo.get("/staff/queue/praise").is(200);
    let shown = page.all(".comments .words");
    assert_eq!(shown.len(), 20);
    assert!(shown.iter().all(|words| words.starts_with("Lovely place")));
    let done = mo.submit(&page.form_to("/praise")).is(303);
    assert_eq!(done.location(), "/staff/queue/praise?done=20&left=0");
    // Pressed twice, nothing is passed on twice.
    let again = mo.submit(&page.form_to("/praise")).is(303);
    assert_eq!(again.location(), "/staff/queue/praise?done=0&left=20");
    assert_eq!(app.rows_of("decisions"), 20);
    assert_eq!(
        mo.get("/staff/queue/praise").all(".comments .words").len(),
        5
    );
}

fn more_than_twenty_need_a_second_person(app: &TestApp) {
    let council = app.council();
    for number in 0..25 {
        app.words("LIB", "5", &format!("Lovely place, visit {number}."));
    }
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let ann = app.desk("Ann Evans", &[council.all(Role::Moderator)]);
    let page = mo.get("/staff/queue/praise?many=1").is(200);
    let form = page.form_to("/praise");
    let refused = mo.submit(&form).is(400);
    assert!(refused.says("Say why, in 5 to 500 characters."));
    mo.submit(&form.fill("reason", "All read in our meeting."))
        .leads_to("/staff/approvals?asked=1");
    assert_eq!(app.rows_of("decisions"), 0);

    // Nobody agrees to what they asked for.
    let own = mo.get("/staff/approvals").is(200);
    assert!(own.says("Pass 25 comments on at once") && !own.has_form("answer"));
    let id = app.number("SELECT max(id) AS n FROM approvals");
    let alone = mo
        .post(&format!("/staff/approvals/{id}"), &[("answer", "yes")])
        .is(409);
    assert!(alone.says("You asked for this, so somebody else has to agree."));
    let asked = ann.get("/staff/approvals").is(200);
    assert!(asked.says("All read in our meeting."));
    ann.submit(&asked.form("answer").press("answer", "yes"))
        .leads_to("/staff/approvals?touched=25");
    assert_eq!(app.rows_of("decisions"), 25);
    let again = ann.post(&format!("/staff/approvals/{id}"), &[("answer", "yes")]);
    assert!(again.is(409).says("decided or used already"));
}

fn a_second_look_needs_a_second_person_and_is_one_look(app: &TestApp) {
    let council = app.council();
    let words = "Gwenllian at the desk is a thief.";
    app.words("LIB", "1", words);
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let ann = app.desk("Ann Evans", &[council.all(Role::Moderator)]);
    let id = decide(app, &mo, words, "withhold");
    app.carry_out();
    // The words are in no row that can be read.
    assert!(app.rows().iter().all(|row| !row.contains("Gwenllian")));

    let page = mo.get(&format!("/staff/queue/{id}")).is(200);
    let form = page.form_to("/reveal");
    mo.submit(&form).is(400);
    mo.submit(&form.fill("reason", "The person wrote to us about it."))
        .leads_to("/staff/approvals?asked=1");
    let asked = app.number("SELECT max(id) AS n FROM approvals");
    let read = format!("/staff/approvals/{asked}/read");
    mo.post(&read, &[]).is(409);
    let page = ann.get("/staff/approvals").is(200);
    ann.submit(&page.form("answer").press("answer", "yes"))
        .is(303);
    ann.post(&read, &[]).is(404);
    let shown = mo
        .submit(&mo.get("/staff/approvals").form_to("/read"))
        .is(200);
    assert!(shown.says(words));
    mo.post(&read, &[]).is(409);
    let acts = app.lines("SELECT act AS line FROM audit WHERE act = 'comment.reveal'");
    assert_eq!(acts.len(), 1);

    // After thirty days nothing is sealed any more.
    app.turn_to("2026-12-24T12:00:00Z");
    app.begin_month("2026-12");
    app.purge();
    assert_eq!(app.rows_of("sealed"), 1, "thirty days to the day");
    app.turn_to("2026-12-25T12:00:00Z");
    app.purge();
    assert_eq!(app.rows_of("sealed"), 0);
    let gone = app
        .sign_in("Mo Khan")
        .get(&format!("/staff/queue/{id}"))
        .is(200);
    assert!(!gone.says("Read what was cut or withheld"));
}

fn what_is_on_hold_is_not_deleted(app: &TestApp) {
    let council = app.council();
    let words = "She shouted at me.";
    app.words("LIB", "1", words);
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let ann = app.desk("Ann Evans", &[council.all(Role::Moderator)]);
    let id = decide(app, &mo, words, "withhold");
    app.carry_out();
    let page = mo.get(&format!("/staff/queue/{id}")).is(200);
    let form = page
        .form("review_on")
        .fill("kind", "complaint")
        .fill("reason", "Complaint 2026-17 is open.");
    let past = mo.submit(&form.clone().fill("review_on", "2026-11-24"));
    assert!(past.is(400).says("a day after today"));
    mo.submit(&form.fill("review_on", "2027-02-01")).is(303);
    let page = ann.get("/staff/approvals").is(200);
    ann.submit(&page.form("answer").press("answer", "yes"))
        .is(303);

    app.turn_to("2028-01-10T12:00:00Z");
    app.begin_month("2028-01");
    app.purge();
    assert_eq!((app.rows_of("sealed"), app.rows_of("comments")), (1, 1));
    // The two have new passwords to sign in with after so long; the hold ends by two people too.
    let (mo, ann) = (app.sign_in("Mo Khan"), app.sign_in("Ann Evans"));
    let page = mo.get(&format!("/staff/queue/{id}")).is(200);
    assert!(page.says("On hold for a complaint."), "{}", page.text());
    let form = page
        .form_to("/hold")
        .fill("reason", "The complaint is closed.");
    mo.submit(&form).is(303);
    app.purge();
    assert_eq!(app.rows_of("sealed"), 1, "one alone cannot end it");
    let page = ann.get("/staff/approvals").is(200);
    ann.submit(&page.form("answer").press("answer", "yes"))
        .is(303);
    app.purge();
    assert_eq!((app.rows_of("sealed"), app.rows_of("comments")), (0, 0));
}

fn an_escalated_comment_becomes_a_record(app: &TestApp) {
    let council = app.council();
    let words = "He hits me when the <b>carer</b> has gone.";
    app.words("HOME", "1", words);
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    decide(app, &mo, words, "escalate");
    app.carry_out();
    let list = mo.get("/staff/records").is(200);
    let reference = list.all("tbody a").remove(0);
    assert!(reference.starts_with("SG-"), "{reference}");
    let address = format!("/staff/records/{reference}");
    let page = mo.get(&address).is(200);
    for shown in [
        words,
        "24 Nov 2026, 10:00–11:00",
        "danger/struck",
        "Mo Khan, 24 Nov 2026, 10:17",
        "(HOME)",
    ] {
        assert!(page.says(shown), "{shown}: {}", page.text());
    }

    // It closes only with all that is asked.
    let form = page
        .form("their_reference")
        .fill("told", "Adult social care duty desk")
        .fill("how", "Telephone")
        .fill("told_on", "2026-11-24")
        .fill("outcome", "Enquiry begun");
    let missing = mo.submit(&form).is(400);
    assert!(missing.says("Fill in every field"));
    let form = form.fill("their_reference", "ASC/1234");
    let future = mo
        .submit(&form.clone().fill("told_on", "2026-11-25"))
        .is(400);
    assert!(future.says("between the day of the comment and today"));
    assert_eq!(future.form("told_on").value("outcome"), "Enquiry begun");
    mo.submit(&form).leads_to(&format!("{address}?done=closed"));
    mo.submit(&form).is(409);

    // The words go ninety days later, and the rest of the record stays.
    app.turn_to("2027-02-22T12:00:00Z");
    app.begin_month("2027-02");
    app.purge();
    assert_eq!(app.rows_of("words"), 1, "ninety days to the day");
    app.turn_to("2027-02-23T12:00:00Z");
    app.purge();
    assert_eq!((app.rows_of("words"), app.rows_of("handovers")), (0, 1));
    let page = app.sign_in("Mo Khan").get(&address).is(200);
    assert!(page.says("The words are deleted") && page.says("ASC/1234"));
}

fn the_link_of_a_record_works_once(app: &TestApp) {
    let council = app.council();
    let trust = app.trust();
    let words = "He hits me at night.";
    app.words("HOME", "1", words);
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    decide(app, &mo, words, "escalate");
    app.turn_to("2026-11-24T10:18:13Z");
    app.timetable().tick();
    let letters = app.mail();
    let letter = letters
        .iter()
        .find(|letter| letter.subject.starts_with("Safeguarding record SG-"))
        .unwrap();
    assert!(!letter.body.contains("hits"), "{}", letter.body);
    let link = letter.body.split_whitespace();
    let link = link
        .into_iter()
        .find(|word| word.contains("/handover/"))
        .unwrap();
    let path = link.strip_prefix(app.origin.as_str()).unwrap();

    // Nobody who is not signed in, and nobody of another organisation.
    app.stranger().get(path).is(303);
    let other = app.desk("Olive Trust", &[trust.all(Role::Moderator)]);
    other.post(path, &[]).is(404);
    let sue = app.desk("Sue Duty", &[council.all(Role::Commissioner)]);
    let page = sue.get(path).is(200);
    assert!(!page.says(words), "looking opens nothing");
    let record = sue.submit(&page.form_to(path)).is(200);
    assert!(record.says(words) && record.says("works once"));
    sue.submit(&page.form_to(path)).is(404);
}

fn what_may_be_about_a_reader_leaves_their_queue(app: &TestApp) {
    let council = app.council();
    let words = "The man who reads these never calls back.";
    app.words("HOME", "1", words);
    app.screen();
    let id = app.comment_id(words);
    let mo = app.desk(
        "Mo Khan",
        &[council.on(&council.home_care, Role::Moderator)],
    );
    let owen = app.desk(
        "Owen Rees",
        &[council.on(&council.home_care, Role::Moderator)],
    );
    let ann = app.desk("Ann Evans", &[council.all(Role::Moderator)]);
    let page = open(app, &mo, words);
    mo.submit(&page.form_to("/about-me"))
        .leads_to("/staff/queue");

    // It is gone for him and for his team; who reads for the whole organisation sees it.
    for gone in [&mo, &owen] {
        gone.get(&format!("/staff/queue/{id}")).is(404);
        assert!(gone.get("/staff/queue").says("Nothing is waiting."));
        gone.post(
            &format!("/staff/queue/{id}/reveal"),
            &[("reason", "let me see")],
        )
        .is(404);
    }
    let seen = open(app, &ann, words);
    assert!(seen.says("It may be about somebody who reads the queue"));
    let told = app.mail();
    assert!(
        told.iter()
            .any(|letter| letter.subject == "A comment that may be about staff of Home care North"),
        "{told:?}"
    );
}

fn a_name_of_a_reader_is_seen_by_screening(app: &TestApp) {
    let council = app.council();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let ann = app.desk("Ann Evans", &[council.all(Role::Moderator)]);
    app.words("HOME", "1", "mo khan promised to ring and never did");
    app.screen();
    assert!(mo.get("/staff/queue").says("Nothing is waiting."));
    assert!(ann.get("/staff/queue").says("mo khan promised"));
    assert!(mo.get("/staff").is(200).html().contains("/staff/account"));
}

fn the_hour_is_shown_when_it_tells_nothing(app: &TestApp) {
    let council = app.council();
    app.words("LIB", "3", "It is cold.");
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    assert!(!open(app, &mo, "It is cold.").says("10:00"));
    app.taps("LIB", "4", 8);
    assert!(
        !open(app, &mo, "It is cold.").says("10:00"),
        "nine that day"
    );
    app.taps("LIB", "4", 1);
    assert!(open(app, &mo, "It is cold.").says("10:00–11:00"));
}

fn another_reason_needs_words(app: &TestApp) {
    let council = app.council();
    app.words("LIB", "3", "It is cold.");
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let form = open(app, &mo, "It is cold.")
        .form("action")
        .fill("reason", "other");
    let refused = mo.submit(&form.clone().press("action", "withhold")).is(400);
    assert!(refused.says("Say in a few words why"));
    mo.submit(
        &form
            .fill("because", "Meant for the café")
            .press("action", "withhold"),
    )
    .is(303);
    let reasons = app.lines("SELECT reason AS line FROM decisions");
    assert_eq!(reasons, ["other: Meant for the café"]);
}

fn a_flood_is_left_out_by_two_admins_before_the_month_is_released(app: &TestApp) {
    let council = app.council();
    app.taps("LIB", "4", 12);
    app.burst("LIB", "1", 9);
    let before = app.count("LIB");
    let (ada, eve) = (
        app.desk("Ada Price", &[council.all(Role::Admin)]),
        app.desk("Eve Price", &[council.all(Role::Admin)]),
    );
    let page = ada.get("/staff/approvals").is(200);
    let form = page
        .form("code")
        .fill("code", "lib")
        .fill("day", "2026-11-24")
        .fill("reason", "One phone, nine taps in a minute.");
    let none = ada.submit(&form.clone().fill("day", "2026-11-23")).is(400);
    assert!(none.says("There is nothing here"));
    ada.submit(&form).is(303);
    assert_eq!(app.count("LIB"), before, "asking changes nothing");
    let asked = eve.get("/staff/approvals").is(200);
    assert!(asked.says("LIB 2026-11-24"));
    eve.submit(&asked.form("answer").press("answer", "yes"))
        .is(303);
    let left_out = app.number("SELECT count(*) AS n FROM ratings WHERE left_out");
    assert!(left_out > 0);
    let tallied =
        app.number("SELECT CAST(sum(n0+n1+n2+n3+n4+n5) AS BIGINT) AS n FROM tallies_month");
    assert_eq!(tallied + left_out, before.iter().sum::<i64>());
    assert_eq!(app.db.read_now(heard::store::check::troubles).unwrap(), []);

    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    app.release("2026-11").unwrap();
    let ada = app.sign_in("Ada Price");
    let form = ada
        .get("/staff/approvals")
        .form("code")
        .fill("code", "LIB")
        .fill("day", "2026-11-24")
        .fill("reason", "One phone, nine taps in a minute.");
    let late = ada.submit(&form).is(400);
    assert!(late.says("That month is released."));
}

fn copies_of_one_text_are_counted(app: &TestApp) {
    let council = app.council();
    for words in [
        "Save our library, do not close it now!",
        "save our library - DO NOT close it now",
        "Something else altogether, thank you.",
    ] {
        app.words("LIB", "1", words);
    }
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let page = open(app, &mo, "Save our library, do not close it now!");
    assert!(
        page.says("1 other comment has the same words."),
        "{}",
        page.text()
    );
    let other = open(app, &mo, "Something else altogether, thank you.");
    assert!(!other.says("the same words"));
}

fn names_of_colleagues_are_found_once_they_are_listed(app: &TestApp) {
    let council = app.council();
    let words = "my card was mended quillon, top marks";
    app.words("LIB", "5", words);
    app.screen();
    let found = "SELECT rule AS line FROM findings";
    assert_eq!(app.lines(found), Vec::<String>::new());

    // What cannot be read is told by its line, and nothing is lost.
    let admin = app.desk("Ann Evans", &[council.all(Role::Admin)]);
    let page = admin.get("/staff/staff-list").is(200);
    assert!(page.says("There are no names yet."));
    let wrong = page
        .form_to("/staff/staff-list")
        .fill("names", "Quillon Probert\n07700 900123");
    let told = admin.submit(&wrong).is(400);
    assert!(
        told.says("No name in line 2. Write one name a line."),
        "{}",
        told.text()
    );
    let again = told.form_to("/staff/staff-list");
    assert_eq!(again.value("names"), "Quillon Probert\n07700 900123");

    // What waits is screened again with the list, and so is what comes.
    admin
        .submit(&again.fill("names", "Quillon Probert"))
        .leads_to("/staff/staff-list?saved=example-council");
    let page = admin.get("/staff/staff-list?saved=example-council").is(200);
    assert!(page.says("There is 1 name."));
    app.screen();
    assert_eq!(app.lines(found), ["personal/staff-list"]);
    assert_eq!(
        app.lines("SELECT act AS line FROM audit WHERE act = 'organisation.staff-list'"),
        ["organisation.staff-list"],
    );

    // Thousands of names fit in one form.
    let many: Vec<String> = (0..9_000)
        .map(|number| format!("Ab{} Cd{}", letters(number), letters(number / 7)))
        .collect();
    let form = page
        .form_to("/staff/staff-list")
        .fill("names", &many.join("\r\n"));
    admin.submit(&form).is(303);
    let full = admin.get("/staff/staff-list").is(200);
    assert!(
        full.says("There are 9000 names.") || full.says("There are 9,000 names."),
        "{}",
        &full.text()[..400]
    );
}

/// A number in letters.
fn letters(number: usize) -> String {
    let digits = number.to_string();
    digits
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect()
}
