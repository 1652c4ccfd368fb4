//! Answers on paper and by telephone: entered in batches, keyed twice, struck out by two.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::collect::{Batch, BatchWords, Entered, EntryRefused, Where};
use heard::domain::{
    Act, Channel, Code, Comment, Day, Grant, Person, PersonId, QuestionSet, Role, Sharing,
    TouchpointState,
};
use heard::moderate::ModerateError;
use heard::register::{services, touchpoints};
use heard::store::check;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use support::{Council, Desk, Form, Page, TestApp, mail_of, on_both_databases, wait};

on_both_databases!(
    a_heap_of_forms_is_entered_and_counts,
    counts_that_do_not_add_up_lose_nothing,
    what_is_keyed_twice_must_agree,
    nothing_but_whole_numbers_is_a_count,
    comments_fit_the_counts_and_the_batch,
    a_day_that_will_not_do_says_why,
    a_month_that_closes_under_the_hands_keeps_what_was_keyed,
    a_place_takes_answers_of_the_months_in_which_it_was_open,
    a_batch_asks_what_was_asked_in_its_month,
    the_same_form_is_one_batch,
    words_on_paper_start_every_clock,
    a_batch_is_struck_out_by_two_people,
    what_says_that_somebody_is_in_danger_stays,
    nobody_strikes_out_alone,
    of_two_who_strike_one_batch_one_does,
    after_the_close_nothing_is_struck_out,
    a_release_counts_what_was_entered,
    a_flood_is_left_out_and_a_batch_is_not,
    entering_and_striking_out_leaves_every_figure_as_it_was,
    teams_see_and_enter_what_is_theirs,
);

/// Signs, paper and telephone at both services of the council.
fn council(app: &TestApp) -> Council {
    let council = app.council();
    for code in ["HOME", "LIB"] {
        takes(app, code, &[Channel::Qr, Channel::Paper, Channel::Phone]);
    }
    council
}

fn takes(app: &TestApp, code: &str, channels: &[Channel]) {
    let (place, channels) = (app.place(code), channels.to_vec());
    app.act(move |connection, by| {
        let change = touchpoints::Change {
            channels: Some(channels.clone()),
            ..touchpoints::Change::default()
        };
        touchpoints::change(connection, by, &place, &change)
    });
}

/// Somebody of the libraries' team.
fn team(app: &TestApp, council: &Council, name: &str) -> Desk {
    app.desk(name, &[council.on(&council.libraries, Role::Team)])
}

/// The page of the counts.
fn sheet(desk: &Desk, code: &str, channel: &str, day: &str) -> Page {
    desk.get(&format!(
        "/staff/entries/new?code={code}&channel={channel}&day={day}"
    ))
}

/// Fills the counts in: n0 to n5, and their sum counted by hand.
fn counted(page: &Page, counts: [u32; 6]) -> Form {
    let mut form = page
        .form("total")
        .fill("total", &counts.iter().sum::<u32>().to_string());
    for (score, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        form = form.fill(&format!("count-{score}"), &count.to_string());
    }
    form.press("step", "counts")
}

/// Keys the same counts once more.
fn again(page: &Page, counts: [u32; 6]) -> Form {
    let mut form = page.form("again-5");
    for (score, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        form = form.fill(&format!("again-{score}"), &count.to_string());
    }
    form.press("step", "again")
}

/// Enters a batch at the libraries' desk on paper, today. Its number.
fn enters(desk: &Desk, counts: [u32; 6], words: &[(&str, &str)]) -> i64 {
    let page = sheet(desk, "LIB", "paper", "2026-11-24").is(200);
    let mut form = counted(&page, counts);
    for (number, (beside, words)) in (1..).zip(words) {
        form = form
            .fill(&format!("beside-{number}"), beside)
            .fill(&format!("words-{number}"), words);
    }
    let second = desk.submit(&form).is(200);
    let stored = desk.submit(&again(&second, counts)).is(303).location();
    stored
        .strip_prefix("/staff/entries?stored=")
        .unwrap()
        .parse()
        .unwrap()
}

fn wants_struck(desk: &Desk, id: i64) {
    desk.post(
        &format!("/staff/entries/{id}/strike"),
        &[("reason", "Another desk's forms were counted.")],
    )
    .leads_to(&format!("/staff/entries/{id}?asked=1"));
}

fn newest_ask(app: &TestApp) -> i64 {
    app.number("SELECT max(id) AS n FROM approvals")
}

fn says(desk: &Desk, ask: i64, answer: &str) -> Page {
    desk.post(&format!("/staff/approvals/{ask}"), &[("answer", answer)])
}

fn nothing_is_wrong(app: &TestApp) {
    let found = app.db.read_now(check::troubles).unwrap();
    assert_eq!(found, []);
}

fn mistakes(page: &Page) -> Vec<String> {
    page.all(".errors li")
}

fn a_heap_of_forms_is_entered_and_counts(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    let empty = tom.get("/staff/entries").is(200);
    assert!(empty.says("Nothing has been entered yet."));
    assert!(tom.get("/staff/services").html().contains("/staff/entries"));
    let page = tom.get("/staff/entries/new").is(200);
    assert!(page.html().contains("Library front desk (LIB)"));
    assert!(!page.html().contains("NEW1"), "a draft takes nothing");

    let page = sheet(&tom, "LIB", "paper", "2026-11-20").is(200);
    assert!(page.says("Answers on paper of 20 Nov 2026"));
    // The words and the order are the question set's own.
    let labels = page.all(".keyed label");
    let own = [
        "Very good",
        "Good",
        "Neither good nor poor",
        "Poor",
        "Very poor",
        "Don’t know",
    ];
    assert_eq!(labels.join("|").replace('\'', "’"), own.join("|"));
    let counts = [1, 0, 0, 1, 2, 3];
    let form = counted(&page, counts)
        .fill("words-1", "Kind and quick.\nThank you.")
        .fill("beside-1", "5")
        .fill("share-1", "1")
        .fill("words-3", "The chairs are hard, says Rhian Evans.")
        .fill("beside-3", "3");
    let before = app.answer_rows();
    let second = tom.submit(&form).is(200);
    assert!(second.says("Nothing is stored yet."));
    assert!(second.says("2 comments go with them."));
    assert!(second.says("Comment 3 seems to show who somebody is"));
    let keyed: Vec<String> = (0..6)
        .map(|n| second.form("again-5").value(&format!("again-{n}")))
        .collect();
    assert_eq!(keyed, [""; 6], "the first counts are not shown");
    assert_eq!(app.answer_rows(), before);
    let stored = tom.submit(&again(&second, counts)).is(303).location();
    let list = tom.get(&stored).is(200);
    assert!(
        list.says("7 answers are stored. They count now."),
        "{}",
        list.text()
    );
    assert!(list.says("Library front desk (LIB)") && list.says("Tom Hall, 24 Nov 2026"));
    assert!(list.says("on paper") && list.says("20 Nov 2026") && list.says("counts"));

    assert_eq!(app.count("LIB"), [1, 0, 0, 1, 2, 3]);
    // No hour, no import, no flood, and nothing points from a rating to its batch.
    let odd = app.number(
        "SELECT count(*) AS n FROM ratings WHERE hour IS NOT NULL OR import OR burst OR left_out \
         OR day <> 20 OR channel <> 6",
    );
    assert_eq!(odd, 0);
    let words = app.lines(
        "SELECT comments.sharing || ' ' || CAST(comments.day AS TEXT) || ' ' || words.text AS line \
         FROM comments JOIN words ON words.comment_id = comments.id ORDER BY words.text DESC",
    );
    assert_eq!(
        words,
        [
            "team_only 20261124 The chairs are hard, says Rhian Evans.",
            "share 20261124 Kind and quick.\nThank you.",
        ]
    );
    let acts =
        app.lines("SELECT act || ' ' || subject AS line FROM audit WHERE act LIKE 'entry.%'");
    assert_eq!(acts.len(), 1, "{acts:?}");
    assert!(acts[0].starts_with("entry.add LIB "));
    nothing_is_wrong(app);
}

fn counts_that_do_not_add_up_lose_nothing(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    let before = app.answer_rows();
    let form = counted(
        &sheet(&tom, "LIB", "phone", "2026-11-24").is(200),
        [0, 0, 1, 0, 0, 3],
    )
    .fill("total", "5")
    .fill("words-1", "Nobody came to the phone.")
    .fill("beside-1", "2")
    .fill("share-1", "1");
    let page = tom.submit(&form).is(400);
    assert_eq!(
        mistakes(&page),
        [
            "You counted 5 by hand, and the counts add up to 4. Count again, and put right what is wrong."
        ]
    );
    let kept = page.form("total");
    let values = [
        "total", "count-5", "count-2", "words-1", "beside-1", "share-1", "day",
    ];
    assert_eq!(
        values.map(|name| kept.value(name).trim().to_owned()),
        [
            "5",
            "3",
            "1",
            "Nobody came to the phone.",
            "2",
            "1",
            "2026-11-24"
        ]
    );
    // More rows come, and with them all that was keyed.
    let page = tom.submit(&kept.press("step", "more")).is(200);
    let kept = page.form("total");
    assert_eq!(kept.value("words-8").trim(), "");
    assert_eq!(kept.value("words-1").trim(), "Nobody came to the phone.");
    assert_eq!(app.answer_rows(), before);
    // Put right, it goes on.
    tom.submit(&kept.fill("total", "4").press("step", "counts"))
        .is(200)
        .form("again-5");
}

fn what_is_keyed_twice_must_agree(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    let before = app.answer_rows();
    let form = counted(
        &sheet(&tom, "LIB", "paper", "2026-11-24").is(200),
        [0, 0, 0, 0, 12, 3],
    );
    let second = tom.submit(&form).is(200);
    let slip = again(&second, [0, 0, 0, 1, 21, 3]);
    let page = tom.submit(&slip).is(400);
    assert_eq!(
        mistakes(&page),
        [
            "Good: 12 the first time, 21 now. Look at the forms, and put the wrong one right.",
            "Neither good nor poor: 0 the first time, 1 now. Look at the forms, and put the wrong one right.",
        ]
    );
    let kept = page.form("again-5");
    assert_eq!(
        ["again-5", "again-4", "again-3"].map(|name| kept.value(name)),
        ["3", "21", "1"]
    );
    let odd = tom.submit(
        &kept
            .clone()
            .fill("again-4", "a dozen")
            .press("step", "again"),
    );
    assert!(mistakes(&odd.is(400))[0].starts_with("Good: write a whole number"));
    assert_eq!(app.answer_rows(), before);
    // The first was wrong: back, with everything there.
    let first = tom.submit(&kept.clone().press("step", "back")).is(200);
    assert_eq!(first.form("total").value("count-4"), "12");
    // The second was wrong.
    let right = kept.fill("again-4", "12").fill("again-3", "");
    tom.submit(&right.press("step", "again")).is(303);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 12, 3]);
}

fn nothing_but_whole_numbers_is_a_count(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    let before = app.answer_rows();
    let page = sheet(&tom, "LIB", "paper", "2026-11-24").is(200);
    for odd in [
        "-1",
        "501",
        "99999999999999999999",
        "a few",
        "1.5",
        "1e2",
        "٤",
        "+3",
    ] {
        let form = counted(&page, [0, 0, 0, 0, 0, 3]).fill("count-4", odd);
        let told = tom.submit(&form).is(400);
        assert_eq!(
            mistakes(&told),
            ["Good: write a whole number from 0 to 500."],
            "{odd}"
        );
        assert_eq!(told.form("total").value("count-4"), odd);
    }
    for odd in ["", "0", "-3", "2001", "three"] {
        let form = counted(&page, [0, 0, 0, 0, 0, 3]).fill("total", odd);
        let told = tom.submit(&form).is(400);
        assert_eq!(
            mistakes(&told),
            ["Write how many there are in all, from 1 to 2,000."],
            "{odd}"
        );
    }
    // A score that the question set does not have is not there to be keyed.
    let form = counted(&page, [0, 0, 0, 0, 0, 3]).forge("count-9", "4");
    tom.submit(&form).is(200);
    tom.post("/staff/entries/new", &[("step", "again")]).is(400);
    let huge = "x".repeat(1_100_000);
    tom.post("/staff/entries/new", &[("words-1", &huge)])
        .is(413);
    assert_eq!(app.answer_rows(), before);
}

fn comments_fit_the_counts_and_the_batch(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    let before = app.answer_rows();
    let page = sheet(&tom, "LIB", "paper", "2026-11-24").is(200);
    let told = |form: &Form| mistakes(&tom.submit(form).is(400));
    let form = || counted(&page, [0, 0, 0, 0, 1, 30]);

    let long = "a".repeat(5_001);
    let page = tom
        .submit(&form().fill("words-1", &long).fill("beside-1", "5"))
        .is(400);
    assert_eq!(
        mistakes(&page),
        ["Comment 1 has 5,001 characters; 5,000 is the most. Shorten it."]
    );
    assert_eq!(page.form("total").value("words-1").trim(), long);
    let just = "a".repeat(5_000);
    tom.submit(&form().fill("words-1", &just).fill("beside-1", "5"))
        .is(200);

    let alone = form().fill("words-2", "No answer is ticked.");
    assert_eq!(
        told(&alone),
        ["Comment 2: choose the answer ticked on the same form."]
    );
    assert_eq!(told(&alone.clone().forge("beside-2", "7")).len(), 1);
    let nul = form().forge("words-1", "a\0b").fill("beside-1", "5");
    assert_eq!(
        told(&nul),
        ["Comment 1 has a character that cannot be stored. Type it by hand."]
    );

    let beyond = form()
        .fill("words-1", "One.")
        .fill("beside-1", "4")
        .fill("words-2", "Two.")
        .fill("beside-2", "4");
    assert_eq!(
        told(&beyond),
        [
            "Good: more comments (2) than answers (1). Count again, or put the answer beside a comment right."
        ]
    );

    let mut many = form();
    for number in 1..=20 {
        many = many
            .forge(&format!("words-{number}"), &format!("Number {number}."))
            .forge(&format!("beside-{number}"), "5");
    }
    let full = tom.submit(&many).is(200);
    let too_many = many.forge("words-21", "One more.").forge("beside-21", "5");
    let page = tom.submit(&too_many).is(400);
    assert_eq!(
        mistakes(&page),
        [
            "21 comments are too many for one batch; 20 is the most. Enter the others as a batch of their own, with their counts."
        ]
    );
    assert_eq!(page.form("total").value("words-21").trim(), "One more.");
    assert_eq!(app.answer_rows(), before);
    tom.submit(&again(&full, [0, 0, 0, 0, 1, 30])).is(303);
    assert_eq!(app.rows_of("comments"), 20);
    nothing_is_wrong(app);
}

fn a_day_that_will_not_do_says_why(app: &TestApp) {
    let council = council(app);
    app.taps("LIB", "5", 12);
    app.turn_to("2026-12-01T00:30:00Z");
    app.begin_month("2026-12");
    app.release("2026-11").unwrap();
    let tom = team(app, &council, "Tom Hall");
    let told = |code: &str, channel: &str, day: &str| {
        let page = sheet(&tom, code, channel, day).is(400);
        mistakes(&page)
    };
    assert_eq!(
        told("LIB", "paper", "2026-12-02"),
        ["That day has not come yet. Choose today or a day before."]
    );
    assert_eq!(
        told("LIB", "paper", "2026-11-30"),
        [
            "November 2026 is closed. Its figures never change, so no answers can be added. If something in it is wrong, ask an admin for a correction."
        ]
    );
    let page = sheet(&tom, "LIB", "phone", "2026-10-31").is(400);
    assert_eq!(
        mistakes(&page),
        ["Library front desk took no answers by telephone in October 2026."]
    );
    assert!(page.says("It is open from the month in which it is added on."));
    assert_eq!(
        told("LIB", "paper", "yesterday"),
        ["Write the day as a date."]
    );
    assert_eq!(told("LIB", "paper", "99999-01-01").len(), 1);
    assert_eq!(
        told("LIB", "qr", "2026-12-01"),
        ["Choose paper or telephone."]
    );
    assert_eq!(told("", "paper", "2026-12-01"), ["Choose a touchpoint."]);
    assert_eq!(told("LIB", "paper", "1999-01-01").len(), 1);
    // Answers from before all this had their time.
    assert_eq!(told("LIB", "paper", "2024-11-30").len(), 1);
    sheet(&tom, "NONE99", "paper", "2026-12-01").is(404);
    // London is where the council is: in summer its day begins before that of UTC.
    app.turn_to("2027-07-01T23:30:00Z");
    app.begin_month("2027-07");
    let tom = app.sign_in("Tom Hall");
    sheet(&tom, "LIB", "paper", "2027-07-02").is(200);
    sheet(&tom, "LIB", "paper", "2027-07-03").is(400);
}

fn a_month_that_closes_under_the_hands_keeps_what_was_keyed(app: &TestApp) {
    let council = council(app);
    app.taps("LIB", "5", 12);
    let tom = team(app, &council, "Tom Hall");
    let counts = [0, 0, 0, 0, 2, 3];
    let form = counted(&sheet(&tom, "LIB", "paper", "2026-11-24").is(200), counts);
    let second = tom.submit(&form).is(200);
    app.turn_to("2026-11-24T10:40:00Z");
    let late = again(&second, counts);
    // Twenty minutes are nothing; the month that closes in between is.
    app.turn_to("2026-12-01T00:30:00Z");
    app.begin_month("2026-12");
    app.release("2026-11").unwrap();
    let tom = app.sign_in("Tom Hall");
    let before = app.answer_rows();
    let page = tom.submit(&late.forge("csrf", &tom.csrf())).is(400);
    assert!(mistakes(&page)[0].starts_with("November 2026 is closed."));
    let kept = page.form("total");
    assert_eq!(kept.value("count-4"), "2");
    assert_eq!(app.answer_rows(), before);
    // The day can be put right on the spot, and the rest stays.
    let moved = kept.clone().fill("day", "2026-12-01");
    let page = tom.submit(&moved.press("step", "counts")).is(200);
    tom.submit(&again(&page, counts)).is(303);
    let none = tom
        .submit(&kept.fill("day", "").press("step", "counts"))
        .is(400);
    assert_eq!(mistakes(&none), ["Write the day as a date."]);
    nothing_is_wrong(app);
}

fn a_place_takes_answers_of_the_months_in_which_it_was_open(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    app.set_state("LIB", TouchpointState::Paused);
    enters(&tom, [0, 0, 0, 0, 0, 1], &[]);
    app.retire("LIB", None);
    enters(&tom, [0, 0, 0, 0, 0, 2], &[]);
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    let tom = app.sign_in("Tom Hall");
    sheet(&tom, "LIB", "paper", "2026-11-30").is(200);
    sheet(&tom, "LIB", "paper", "2026-12-01").is(400);
    sheet(&tom, "NEW1", "paper", "2026-12-01").is(400);
    // A place without the channel says how an admin adds it.
    app.touchpoint(
        &council.libraries,
        "KIDS",
        "Children's corner",
        TouchpointState::Open,
    );
    let page = sheet(&tom, "KIDS", "paper", "2026-12-01").is(400);
    assert!(page.says("Children's corner took no answers on paper in December 2026."));
    assert!(page.says("heard touchpoint change KIDS --channel qr --channel paper"));
    takes(app, "KIDS", &[Channel::Qr, Channel::Paper]);
    sheet(&tom, "KIDS", "paper", "2026-12-01").is(200);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 0, 3]);
    nothing_is_wrong(app);
}

fn a_batch_asks_what_was_asked_in_its_month(app: &TestApp) {
    let council = council(app);
    let (owner, libraries) = (council.organisation.clone(), council.libraries.clone());
    app.act(move |connection, by| {
        services::ask(connection, by, &owner, &libraries, QuestionSet::Smiley)
    });
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    let tom = team(app, &council, "Tom Hall");
    let november = sheet(&tom, "LIB", "paper", "2026-11-30").is(200);
    assert_eq!(november.all(".keyed label").len(), 6);
    let december = sheet(&tom, "LIB", "paper", "2026-12-01").is(200);
    assert_eq!(december.all(".keyed label").len(), 4);
    // The page of one month with a day of the other: other answers, so somebody looks again.
    let mixed = counted(&november, [0, 0, 0, 0, 2, 0]).forge("day", "2026-12-01");
    let page = tom.submit(&mixed).is(400);
    assert!(mistakes(&page)[0].contains("another question was asked"));
    assert_eq!(page.all(".keyed label").len(), 4);
    assert_eq!(page.form("total").value("count-4"), "2");
    let page = tom
        .submit(&page.form("total").press("step", "counts"))
        .is(200);
    tom.submit(&again_of(&page, 4, "2")).is(303);
    assert_eq!(
        app.lines("SELECT question_set AS line FROM entries"),
        ["smiley"]
    );
    nothing_is_wrong(app);
}

fn again_of(page: &Page, score: u8, count: &str) -> Form {
    let field = format!("again-{score}");
    page.form(&field).fill(&field, count).press("step", "again")
}

fn the_same_form_is_one_batch(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    let counts = [0, 0, 0, 0, 2, 3];
    let form = counted(&sheet(&tom, "LIB", "paper", "2026-11-24").is(200), counts)
        .fill("words-1", "Quick.")
        .fill("beside-1", "5");
    let second = again(&tom.submit(&form).is(200), counts);
    // Two presses that arrive at the same time.
    let presses = [tom.twin(), tom.twin()].map(|desk| {
        let form = second.clone();
        std::thread::spawn(move || desk.submit(&form).is(303).location())
    });
    let pages = presses.map(|press| press.join().unwrap());
    let known = pages.iter().filter(|page| page.contains("?known=")).count();
    assert_eq!(known, 1, "{pages:?}");
    let page = tom.submit(&second).is(303).location();
    assert!(tom.get(&page).is(200).says("This form was stored before"));
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 2, 3]);
    assert_eq!(app.rows_of("entries"), 1);
    assert_eq!(app.rows_of("comments"), 1);
    // A form that is older than a week, or of another place, is looked over once more.
    app.turn_to("2026-12-03T09:00:00Z");
    let tom = app.sign_in("Tom Hall");
    let page = tom
        .submit(&second.clone().forge("csrf", &tom.csrf()))
        .is(400);
    assert!(mistakes(&page)[0].contains("open for more than a week"));
    let forged = second.forge("csrf", &tom.csrf()).forge("key", "made up");
    tom.submit(&forged).is(200).form("again-5");
    assert_eq!(app.rows_of("entries"), 1);
}

fn words_on_paper_start_every_clock(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    enters(
        &tom,
        [0, 1, 0, 0, 0, 1],
        &[("1", "He hits me and I want to end my life tonight.")],
    );
    assert_eq!(app.screen().urgent, 1);
    let told: Vec<String> = app.mail().into_iter().map(|letter| letter.to).collect();
    assert!(told.contains(&"duty@example.org".to_owned()), "{told:?}");
    let mona = app.desk("Mona Rees", &[council.all(Role::Moderator)]);
    assert!(
        mona.get("/staff")
            .is(200)
            .says("Urgent: nobody has opened one comment")
    );
    // Its time runs from the day it was entered.
    assert!(mona.get("/staff/queue").is(200).says("oldest today"));
}

/// All but the ratings themselves: those of two batches are alike, and which of them went is nobody's
/// to know. How many there are is counted beside.
fn figures(app: &TestApp) -> Vec<String> {
    let rows = app.answer_rows().into_iter();
    let rows = rows.filter(|row| !row.starts_with("ratings: "));
    rows.collect()
}

fn a_batch_is_struck_out_by_two_people(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    let tess = team(app, &council, "Tess Lowe");
    app.taps("LIB", "4", 3);
    enters(&tom, [0, 0, 0, 0, 4, 4], &[("4", "The other batch.")]);
    let before = figures(app);
    let id = enters(
        &tom,
        [1, 0, 0, 0, 2, 3],
        &[("5", "Lovely chairs."), ("4", "It was cold.")],
    );
    let page = tom.get(&format!("/staff/entries/{id}")).is(200);
    assert_eq!(page.all("tbody td"), ["3", "2", "0", "0", "0", "1"]);
    let path = format!("/staff/entries/{id}/strike");
    let short = tom
        .submit(&page.form("reason").fill("reason", "No"))
        .is(400);
    assert!(short.says("Say why, in 5 to 500 characters."));
    assert_eq!(short.form("reason").value("reason"), "No");
    tom.submit(
        &short
            .form("reason")
            .fill("reason", "Forms of the <b>wrong</b> desk."),
    )
    .is(303);
    assert!(tom.get("/staff/entries").says("waits to be struck out"));
    tom.post(&path, &[("reason", "Once more, please.")]).is(400);

    let page = tess.get("/staff/approvals").is(200);
    assert!(page.says("Strike out a batch of entered answers: LIB 2026-11-24"));
    assert!(page.says("Forms of the <b>wrong</b> desk."));
    says(&tess, newest_ask(app), "no").is(303);
    assert!(tom.get("/staff/entries").says("counts"));
    wants_struck(&tom, id);
    says(&tess, newest_ask(app), "yes").leads_to("/staff/approvals?touched=6");

    assert_eq!(figures(app), before);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 7, 4]);
    let list = tom.get("/staff/entries").is(200);
    assert!(list.says("struck out on 24 Nov 2026: Another desk's forms were counted."));
    let page = tom.get(&format!("/staff/entries/{id}")).is(200);
    assert!(!page.has_form("reason"));
    tom.post(&path, &[("reason", "Once more, please.")]).is(400);
    let acts = app.lines(
        "SELECT people.name || ' ' || act AS line FROM audit \
         JOIN people ON people.id = audit.person_id WHERE act LIKE 'entry.strike%' ORDER BY audit.id",
    );
    assert_eq!(
        acts,
        [
            "Tom Hall entry.strike_asked",
            "Tom Hall entry.strike_asked",
            "Tess Lowe entry.strike",
        ]
    );
    nothing_is_wrong(app);
}

fn what_says_that_somebody_is_in_danger_stays(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    let tess = team(app, &council, "Tess Lowe");
    let mona = app.desk("Mona Rees", &[council.all(Role::Moderator)]);
    let id = enters(
        &tom,
        [0, 3, 0, 0, 0, 2],
        &[
            ("1", "He hits me when nobody is there."),
            ("1", "She shouts at my mother and hits her."),
            ("5", "Passed on before it was struck out."),
            ("5", "Nobody has read this yet."),
        ],
    );
    app.screen();
    let decides = |words: &str, action: &str| {
        let path = format!("/staff/queue/{}/decision", app.comment_id(words));
        mona.post(&path, &[("action", action), ("version", "1")])
            .is(303);
    };
    decides("She shouts at my mother and hits her.", "escalate");
    decides("Passed on before it was struck out.", "publish");
    app.carry_out();
    wants_struck(&tom, id);
    says(&tess, newest_ask(app), "yes").is(303);
    assert_eq!(app.count("LIB"), [0; 6]);
    let kept = app.lines(
        "SELECT words.text AS line FROM comments JOIN words ON words.comment_id = comments.id \
         WHERE comments.withdrawn AND comments.rating_id IS NULL ORDER BY words.text",
    );
    assert_eq!(
        kept,
        [
            "He hits me when nobody is there.",
            "She shouts at my mother and hits her.",
        ]
    );
    assert_eq!(app.rows_of("comments"), 2);
    assert_eq!(app.rows_of("entry_comments"), 0);
    // It stands in the queue still, and can be passed on to nobody.
    assert!(
        mona.get("/staff/queue")
            .says("He hits me when nobody is there.")
    );
    nothing_is_wrong(app);
}

fn nobody_strikes_out_alone(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    let tess = team(app, &council, "Tess Lowe");
    let ada = app.desk("Ada Price", &[council.all(Role::Admin)]);
    let hugh = app.desk("Hugh Carr", &[council.on(&council.home_care, Role::Team)]);
    let mona = app.desk("Mona Rees", &[council.all(Role::Moderator)]);
    let id = enters(&tom, [0, 0, 0, 0, 0, 3], &[]);
    let path = format!("/staff/entries/{id}/strike");
    let reason = [("reason", "Another desk's forms were counted.")];
    // A colleague of the same team asks for nothing that is not theirs; a neighbour sees nothing.
    let page = tess.post(&path, &reason).is(400);
    assert!(page.says("Whoever entered a batch asks to strike it out"));
    hugh.post(&path, &reason).is(404);
    hugh.get(&format!("/staff/entries/{id}")).is(404);
    mona.post(&path, &reason).is(403);
    wants_struck(&tom, id);
    let ask = newest_ask(app);
    let own = says(&tom, ask, "yes").is(409);
    assert!(own.says("You asked for this, so somebody else has to agree."));
    says(&hugh, ask, "yes").is(404);
    says(&mona, ask, "yes").is(404);
    assert!(!hugh.get("/staff/approvals").says("Strike out"));
    says(&ada, ask, "no").is(303);
    // An admin asks where whoever entered it is away; that one is not the second person.
    wants_struck(&ada, id);
    let ask = newest_ask(app);
    says(&tom, ask, "yes").is(404);
    says(&ada, ask, "yes").is(409);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 0, 3]);
    says(&tess, ask, "yes").is(303);
    assert_eq!(app.count("LIB"), [0; 6]);
}

fn of_two_who_strike_one_batch_one_does(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    let (tess, tara) = (
        team(app, &council, "Tess Lowe"),
        team(app, &council, "Tara Dunn"),
    );
    let id = enters(&tom, [0, 0, 0, 0, 0, 3], &[("5", "Quick.")]);
    enters(&tom, [0, 0, 0, 0, 0, 3], &[("5", "Quick.")]);
    wants_struck(&tom, id);
    let ask = newest_ask(app);
    let presses = [tess, tara].map(|desk| {
        let csrf = desk.csrf();
        let path = format!("/staff/approvals/{ask}");
        let form = [("answer", "yes".to_owned()), ("csrf", csrf)];
        std::thread::spawn(move || {
            let form: Vec<(&str, &str)> =
                form.iter().map(|(name, value)| (*name, &**value)).collect();
            desk.post_bare(&path, &form).status
        })
    });
    let mut pages = presses.map(|press| press.join().unwrap());
    pages.sort_unstable();
    assert_eq!(pages, [303, 409]);
    assert_eq!(
        app.count("LIB"),
        [0, 0, 0, 0, 0, 3],
        "the other batch stays"
    );
    assert_eq!(app.rows_of("comments"), 1);
    nothing_is_wrong(app);
}

fn after_the_close_nothing_is_struck_out(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    team(app, &council, "Tess Lowe");
    let id = enters(&tom, [0, 0, 0, 0, 9, 9], &[("5", "Quick.")]);
    let other = enters(&tom, [0, 0, 0, 0, 0, 3], &[]);
    wants_struck(&tom, other);
    let ask = newest_ask(app);
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    app.release("2026-11").unwrap();
    let (tom, tess) = (app.sign_in("Tom Hall"), app.sign_in("Tess Lowe"));
    let before = app.answer_rows();
    let late = says(&tess, ask, "yes").is(409);
    assert!(late.says("That month is released. Its figures never change."));
    let page = tom.get(&format!("/staff/entries/{id}")).is(200);
    assert!(page.says("Its month is closed, so it can be struck out no more."));
    assert!(!page.has_form("reason"));
    tom.post(
        &format!("/staff/entries/{id}/strike"),
        &[("reason", "Too late, I know.")],
    )
    .is(400);
    assert_eq!(app.answer_rows(), before);
    // Which comments came with it is known until the close, and no longer.
    assert_eq!(app.rows_of("entry_comments"), 1);
    app.purge();
    assert_eq!(app.rows_of("entry_comments"), 0);
    assert!(tom.get("/staff/entries").says("Library front desk (LIB)"));
    // With the ratings goes what is known of their batch.
    app.turn_to("2029-01-02T09:00:00Z");
    app.purge();
    assert_eq!(app.rows_of("entries"), 0);
}

fn a_release_counts_what_was_entered(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    app.taps("LIB", "5", 20);
    app.taps("LIB", "2", 11);
    enters(&tom, [0, 0, 0, 0, 12, 3], &[]);
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    let ada = app.desk("Ada Price", &[council.all(Role::Admin)]);
    let page = ada.get("/staff/months/example-council/2026-11").is(200);
    assert!(page.says("One batch of answers was entered from paper or telephone. It counts."));
    assert!(page.says("46 people told Example Council how it went."));
    app.release("2026-11").unwrap();
    nothing_is_wrong(app);
}

fn a_flood_is_left_out_and_a_batch_is_not(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    let tess = team(app, &council, "Tess Lowe");
    let (ada, alun) = (
        app.desk("Ada Price", &[council.all(Role::Admin)]),
        app.desk("Alun Rees", &[council.all(Role::Admin)]),
    );
    let id = enters(&tom, [0, 40, 0, 0, 0, 0], &[]);
    app.burst("LIB", "1", 20);
    let flood = [
        ("code", "LIB"),
        ("day", "2026-11-24"),
        ("reason", "One person, many taps."),
    ];
    ada.post("/staff/floods", &flood).is(303);
    let left_out = says(&alun, newest_ask(app), "yes").is(303).location();
    assert_eq!(left_out, "/staff/approvals?touched=17");
    let counts = "SELECT CAST(sum(n1) AS BIGINT) AS n FROM tallies_month";
    assert_eq!(app.number(counts), 43);
    wants_struck(&tom, id);
    says(&tess, newest_ask(app), "yes").leads_to("/staff/approvals?touched=40");
    assert_eq!(app.number(counts), 3);
    nothing_is_wrong(app);
}

/// Somebody past the pages.
fn person(app: &TestApp, name: &str, grant: Grant) -> Person {
    let mail = mail_of(name);
    let id = app.number(&format!("SELECT id AS n FROM people WHERE mail = '{mail}'"));
    Person {
        id: PersonId(id),
        name: name.to_owned(),
        mail,
        grants: vec![grant],
    }
}

/// On paper or by telephone, the day of November, the counts, and what comments stand beside.
type One = (bool, u32, [u16; 6], Vec<usize>);

/// Batches on a few days of one place, by both ways.
fn entries() -> impl Strategy<Value = Vec<One>> {
    let counts = prop::array::uniform6(0_u16..4);
    let words = prop::collection::vec(0_usize..6, 0..5);
    let one = (any::<bool>(), 22_u32..24, counts, words);
    let some = one.prop_filter("a batch has answers", |(_, _, counts, _)| {
        counts.iter().any(|count| *count > 0)
    });
    prop::collection::vec(some, 1..4)
}

fn entering_and_striking_out_leaves_every_figure_as_it_was(app: &TestApp) {
    let council = council(app);
    let grant = council.on(&council.libraries, Role::Team);
    for name in ["Tom Hall", "Tess Lowe"] {
        app.invite(name, &[grant]);
    }
    let (tom, tess) = (
        person(app, "Tom Hall", grant),
        person(app, "Tess Lowe", grant),
    );
    app.taps("LIB", "4", 3);
    app.words("LIB", "2", "This stays.");
    let config = Config {
        cases: 8,
        failure_persistence: None,
        ..Config::default()
    };
    let outcome = TestRunner::new(config).run(&(entries(), any::<bool>()), |(some, backwards)| {
        let before = app.answer_rows();
        let mut ids: Vec<i64> = some
            .iter()
            .map(|(paper, day, counts, words)| entered(app, &tom, *paper, *day, *counts, words))
            .collect();
        let stored: i64 = some.iter().flat_map(|one| one.2).map(i64::from).sum();
        prop_assert_eq!(app.answers_at("LIB"), 4 + stored);
        if backwards {
            ids.reverse();
        }
        for id in ids {
            struck(app, &tom, &tess, id);
        }
        prop_assert_eq!(app.answer_rows(), before);
        Ok(())
    });
    outcome.unwrap();
    nothing_is_wrong(app);
}

/// Enters a batch; of the words those that have an answer to stand beside.
fn entered(
    app: &TestApp,
    tom: &Person,
    paper: bool,
    day: u32,
    counts: [u16; 6],
    words: &[usize],
) -> i64 {
    let words = words.iter().filter(|score| {
        let alike = words.iter().filter(|one| one == score).count();
        alike <= usize::from(counts[**score])
    });
    let words = words.map(|score| BatchWords {
        score: QuestionSet::Fft.parse(&score.to_string()).unwrap(),
        words: Comment::parse("Some words.").unwrap().unwrap(),
        sharing: Sharing::TeamOnly,
    });
    let code = Code::parse("LIB").unwrap();
    let key = app.doors.form_key(&code);
    let batch = Batch {
        key: app.doors.read_form_key(&code, &key).unwrap(),
        at: Where {
            code,
            channel: if paper {
                Channel::Paper
            } else {
                Channel::Phone
            },
            day: Day(format!("2026-11-{day}").parse().unwrap()),
        },
        counts,
        words: words.collect(),
    };
    let scope = tom.scope(Act::EnterAnswers).unwrap();
    match wait(app.doors.enter(&scope, batch)).unwrap() {
        Entered::Stored(id) => id,
        Entered::Known(id) => panic!("{id} was stored before"),
    }
}

fn struck(app: &TestApp, tom: &Person, tess: &Person, id: i64) {
    let scope = tom.scope(Act::EnterAnswers).unwrap();
    let moderation = app.moderation();
    wait(moderation.ask_to_strike(&scope, id, "It was wrong.")).unwrap();
    wait(moderation.answer(tess, newest_ask(app), true)).unwrap();
}

fn teams_see_and_enter_what_is_theirs(app: &TestApp) {
    let council = council(app);
    let tom = team(app, &council, "Tom Hall");
    let hugh = app.desk("Hugh Carr", &[council.on(&council.home_care, Role::Team)]);
    enters(&tom, [0, 0, 0, 0, 0, 3], &[]);
    assert!(
        hugh.get("/staff/entries")
            .is(200)
            .says("Nothing has been entered yet.")
    );
    let page = hugh.get("/staff/entries/new").is(200);
    assert!(page.html().contains("(HOME)") && !page.html().contains("(LIB)"));
    sheet(&hugh, "LIB", "paper", "2026-11-24").is(404);
    let form = counted(
        &sheet(&hugh, "HOME", "phone", "2026-11-24").is(200),
        [0, 0, 0, 0, 0, 3],
    );
    hugh.submit(&form.forge("code", "LIB")).is(404);
    // Past the pages nothing else goes either.
    let grant = council.on(&council.home_care, Role::Team);
    let hugh = person(app, "Hugh Carr", grant);
    let scope = hugh.scope(Act::EnterAnswers).unwrap();
    let code = Code::parse("LIB").unwrap();
    let key = app.doors.form_key(&code);
    let batch = |channel, counts| Batch {
        key: app.doors.read_form_key(&code, &key).unwrap(),
        at: Where {
            code: code.clone(),
            channel,
            day: Day("2026-11-24".parse().unwrap()),
        },
        counts,
        words: Vec::new(),
    };
    let theirs = wait(
        app.doors
            .enter(&scope, batch(Channel::Paper, [0, 0, 0, 0, 0, 1])),
    );
    assert!(matches!(theirs, Err(EntryRefused::NotFound)));
    let tom = person(app, "Tom Hall", council.on(&council.libraries, Role::Team));
    let scope = tom.scope(Act::EnterAnswers).unwrap();
    for (channel, counts) in [
        (Channel::Qr, [0, 0, 0, 0, 0, 1]),
        (Channel::Paper, [0; 6]),
        (Channel::Paper, [0, 0, 0, 0, 0, 501]),
    ] {
        let refused = wait(app.doors.enter(&scope, batch(channel, counts)));
        assert!(
            matches!(refused, Err(EntryRefused::Shut(_) | EntryRefused::Batch(_))),
            "{refused:?}"
        );
    }
    let asked = wait(app.moderation().ask_to_strike(&scope, 99, "There is none."));
    assert!(matches!(asked, Err(ModerateError::NotFound)));
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 0, 3]);
}
