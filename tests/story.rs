//! The life of one answer, from the sign in a hallway to a figure in a file that never changes.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::domain::Role;
use heard::release;
use support::{TestApp, on_both_databases};

on_both_databases!(
    the_life_of_one_answer,
    what_changed_on_the_month_before,
    the_same_in_welsh,
    the_mail_about_an_urgent_comment,
    what_is_sent_is_smaller_for_whoever_takes_it_so,
    what_happens_without_anybody_asking,
);

const WORDS: &str = "Zadie was so kind to Mum. Ring me on 07700 900123 if you like.";

fn the_life_of_one_answer(app: &TestApp) {
    let council = app.council();
    let phone = app.citizen();

    // Somebody scans the sign in the hallway. Looking counts nothing.
    let question = phone.get("/home").is(200);
    insta::assert_snapshot!(question.outline("h1, .place, .answers button, .promise"), @"
    200
    Home visits
    Overall, how was your experience of our service?
    Very good
    Good
    Neither good nor poor
    Poor
    Very poor
    Don't know
    Your tap counts at once. We do not ask who you are.
    ");
    assert_eq!(app.answers_at("HOME"), 0);

    // One tap, and it is counted before the phone is thanked.
    let thanked = phone
        .submit(&question.form("score").press("score", "5"))
        .is(303);
    assert_eq!(app.count("HOME"), [0, 0, 0, 0, 0, 1]);
    let receipt = thanked.receipt();
    let thanks = phone.get(&receipt).is(200);
    insta::assert_snapshot!(thanks.outline("h1, .answered, legend, label"), @"
    200
    Thank you. Your answer counts.
    You answered: Very good
    What made you say that? (you can skip this)
    Who may read your words?
    You can share my words, with names taken out
    Only the service may read them
    ");

    // Words, with a telephone number in them; others may read them.
    let form = thanks
        .form("comment")
        .fill("comment", WORDS)
        .fill("sharing", "share");
    let stored = phone.submit(&form).is(200);
    insta::assert_snapshot!(stored.outline("h1, section:first-of-type > p, blockquote"), @"
    200
    Thank you. We have your words.
    Received. Nobody has read them yet.
    Zadie was so kind to Mum. Ring me on 07700 900123 if you like.
    We show them only this once, in case other people use this phone.
    ");
    assert!(
        !phone.get(&receipt).says("Zadie"),
        "a shared phone has a history"
    );

    // It is screened, and stands in the queue with what was seen.
    assert_eq!(app.screen().comments, 1);
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let queue = mo.get("/staff/queue").is(200);
    insta::assert_snapshot!(queue.outline("tbody td"), @"
    200
    Plain
    Zadie was so kind to Mum. Ring me on 07700 900123 if you like.
    name personal/personphone number personal/phone
    Home care North
    24 Nov 2026
    ");
    let id = app.comment_id(WORDS);
    let item = mo.get(&format!("/staff/queue/{id}")).is(200);
    insta::assert_snapshot!(item.outline("h1, .why li, mark, .boxes label, .actions button"), @"
    200
    Plain 24 Nov 2026 · Home care North
    name: Zadie rule personal/person
    phone number: 07700 900123 rule personal/phone
    Zadie
    07700 900123
    name Zadie
    phone number 07700 900123
    Publish redacted
    Publish as written
    Withhold
    Escalate
    ");
    assert!(phone.get(&receipt).says("They are being read."));

    // The number is cut, and so is the name.
    let cut = item.form("redactions").press("action", "redact");
    mo.submit(&cut)
        .leads_to(&format!("/staff/queue?done=redact&undo={id}"));
    app.carry_out();
    assert!(
        phone
            .get(&receipt)
            .says("Read and shared, with names taken out.")
    );

    // Others answer as well, here and at the library; four of them write.
    let team = app.desk("Tom Rees", &[council.on(&council.home_care, Role::Team)]);
    app.company(&mo, "HOME", 4, 12);
    for (code, score, people) in [
        ("HOME", "5", 19),
        ("HOME", "3", 3),
        ("HOME", "1", 4),
        ("LIB", "4", 14),
        ("LIB", "5", 9),
        ("LIB", "2", 5),
        ("LIB", "0", 2),
    ] {
        app.taps(code, score, people);
    }
    let early = team.get("/staff/services/home-care-north").is(200);
    assert!(
        early.says("No comments have come together yet."),
        "{}",
        early.text()
    );

    // On Monday the team reads them together, without name and number.
    assert_eq!(app.come_together("2026-11-30T08:00:00Z"), 1);
    let team = app.sign_in("Tom Rees");
    let passed_on = team.get("/staff/services/home-care-north").is(200);
    insta::assert_snapshot!(passed_on.outline("h1, section h3"), @"
    200
    Home care North: what people said
    November 2026
    Say something back
    ");
    let mut words = passed_on.all(".comments .words");
    words.sort();
    assert_eq!(words.len(), 5);
    assert_eq!(
        words[4],
        "[name] was so kind to Mum. Ring me on [phone number] if you like."
    );

    // The month turns.
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    let released = app.release("2026-11").unwrap();
    assert_eq!(released.release, "example-council-2026-11-v1");

    // The commissioner reads the month, and downloads it.
    let carys = app.desk("Carys Pugh", &[council.all(Role::Commissioner)]);
    let months = carys.get("/summaries").is(200);
    assert_eq!(months.all(".months a"), ["November 2026"]);
    let month = carys.get("/summaries/example-council/latest").is(200);
    insta::assert_snapshot!(month.outline("h1, .lead, main > table tr"), @"
    200
    Example Council, November 2026
    In November 2026, 69 people told Example Council how it went. 80 % said good or very good (69 to 88).
    Where Answers Share good or very good Good or very good Neither Poor or very poor Don’t know
    Example Council, all together 69 80 % (69 to 88) 55 3 9 2
    Home care North 39 82 % (67 to 91) 32 3 4 0
    Home visits (sign) 39 82 % (67 to 91) 32 3 4 0
    Libraries 30 77 % (59 to 88) 23 0 5 2
    Library front desk (sign) 30 77 % (59 to 88) 23 0 5 2
    ");
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for name in month.all(".files a") {
        let address = format!("/summaries/example-council/2026-11/{name}");
        let file = carys.get(&address).is(200);
        std::fs::write(folder.path().join(&name), &file.body).unwrap();
        files.push((address, file.body));
    }
    let csv = &files
        .iter()
        .find(|(name, _)| name.ends_with("summary.csv"))
        .unwrap()
        .1;
    let csv = String::from_utf8(csv.clone()).unwrap();
    let told: Vec<&str> = csv
        .lines()
        .filter(|line| line.contains(",answers,"))
        .collect();
    insta::assert_snapshot!(told.join("\n"), @"
    example-council-2026-11-v1,Example Council,2026-11,fft,organisation,,,,answers,,69,,,
    example-council-2026-11-v1,Example Council,2026-11,fft,service,Home care North,,,answers,,39,,,
    example-council-2026-11-v1,Example Council,2026-11,fft,touchpoint,Home care North,Home visits,,answers,,39,,,
    example-council-2026-11-v1,Example Council,2026-11,fft,channel,Home care North,Home visits,qr,answers,,39,,,
    example-council-2026-11-v1,Example Council,2026-11,fft,service,Libraries,,,answers,,30,,,
    example-council-2026-11-v1,Example Council,2026-11,fft,touchpoint,Libraries,Library front desk,,answers,,30,,,
    example-council-2026-11-v1,Example Council,2026-11,fft,channel,Libraries,Library front desk,qr,answers,,30,,,
    ");
    let shares: Vec<&str> = csv
        .lines()
        .filter(|line| line.contains(",share_positive,"))
        .collect();
    insta::assert_snapshot!(shares.join("\n"), @"
    example-council-2026-11-v1,Example Council,2026-11,fft,organisation,,,,share_positive,,0.7971,0.6878,0.8751,
    example-council-2026-11-v1,Example Council,2026-11,fft,service,Home care North,,,share_positive,,0.8205,0.6733,0.9102,
    example-council-2026-11-v1,Example Council,2026-11,fft,touchpoint,Home care North,Home visits,,share_positive,,0.8205,0.6733,0.9102,
    example-council-2026-11-v1,Example Council,2026-11,fft,channel,Home care North,Home visits,qr,share_positive,,0.8205,0.6733,0.9102,
    example-council-2026-11-v1,Example Council,2026-11,fft,service,Libraries,,,share_positive,,0.7667,0.5907,0.8821,
    example-council-2026-11-v1,Example Council,2026-11,fft,touchpoint,Libraries,Library front desk,,share_positive,,0.7667,0.5907,0.8821,
    example-council-2026-11-v1,Example Council,2026-11,fft,channel,Libraries,Library front desk,qr,share_positive,,0.7667,0.5907,0.8821,
    ");

    // Whoever has the files can check them, with no database.
    let verified = release::verify_folder(folder.path()).unwrap();
    assert!(verified.is_good(), "{verified:?}");
    assert_eq!((verified.whole, verified.reports.len()), (1, 1));
    assert!(release::verify_database(&app.db).unwrap().is_good());

    // Its writer takes the answer back. What was published stays, byte for byte.
    let before = app.count("HOME");
    let gone = phone
        .submit(&phone.get(&receipt).form_to("/withdraw"))
        .is(200);
    assert_eq!(gone.heading(), "200 Your answer is removed");
    assert_eq!(before[5] - app.count("HOME")[5], 1);
    let team = app.sign_in("Tom Rees");
    let passed_on = team.get("/staff/services/home-care-north").is(200);
    assert_eq!(passed_on.all(".comments .words").len(), 4);
    assert!(
        !passed_on.says("was so kind to Mum"),
        "{}",
        passed_on.text()
    );
    phone.get(&receipt).is(404);
    for (address, bytes) in &files {
        assert!(
            carys.get(address).is(200).body == *bytes,
            "{address} changed"
        );
    }
    assert!(release::verify_database(&app.db).unwrap().is_good());
}

fn what_changed_on_the_month_before(app: &TestApp) {
    let council = app.council();
    let month = |home: usize, library: usize| {
        for (code, good, all) in [("HOME", home, 60), ("LIB", library, 50)] {
            app.taps(code, "4", good);
            app.taps(code, "2", all - good);
        }
    };
    month(30, 40);
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    app.release("2026-11").unwrap();
    let carys = app.desk("Carys Pugh", &[council.all(Role::Commissioner)]);
    let first = carys.get("/summaries/example-council/latest").is(200);
    assert_eq!(
        first.all(".change"),
        ["This is the first month released, so there is nothing to compare it with yet."]
    );
    assert_eq!(first.all("td.since"), [] as [&str; 0]);

    // Home care does better by more than chance explains; one answer more at the library is noise.
    month(55, 41);
    app.turn_to("2027-01-04T09:00:00Z");
    app.begin_month("2027-01");
    app.release("2026-12").unwrap();
    let carys = app.sign_in("Carys Pugh");
    let second = carys.get("/summaries/example-council/2026-12").is(200);
    insta::assert_snapshot!(second.outline("h1, .lead, .change, thead th.since, td.since"), @"
    200
    Example Council, December 2026
    In December 2026, 110 people told Example Council how it went. 87 % said good or very good (80 to 92).
    That is better than November 2026: 12 to 34 more in every 100.
    Since November 2026
    better
    better
    about the same
    ");
    assert!(second.says(
        "Not Official Statistics; do not compare organisations: they ask in different ways."
    ));

    // One sentence, one chart, one table; all else waits behind "More".
    let more = second.outline("details.more > summary, details.more > h2, .of-service > summary");
    insta::assert_snapshot!(more, @"
    200
    More
    Month by month
    Home care North
    Libraries
    What was grouped, and why
    ");
    let outside: Vec<String> = second.all("main > table, main > .chart, main > .lead");
    assert_eq!(outside.len(), 3, "{outside:?}");

    // The numbers of the charts say that they are computed, and change no release.
    let numbers = carys
        .get("/summaries/example-council/2026-12/trend.csv")
        .is(200);
    assert_eq!(
        numbers.header("content-disposition").as_deref(),
        Some("attachment; filename=\"example-council-2026-12-trend-computed.csv\"")
    );
    let numbers = String::from_utf8(numbers.body).unwrap();
    let lines: Vec<&str> = numbers.lines().skip(1).collect();
    assert_eq!(lines.len(), 6, "{numbers}");
    let computed = "\"computed from releases, not part of one\",example-council-2026-1";
    assert!(lines.iter().all(|line| line.starts_with(computed)));
    assert!(
        numbers
            .contains(",2026-12,fft,service,Home care North,60,55,55,0.9167,0.7083,0.0,1.0,yes,")
    );
    assert!(release::verify_database(&app.db).unwrap().is_good());
    // In the month before, the month after has not happened.
    let before = carys
        .get("/summaries/example-council/2026-11/trend.csv")
        .is(200);
    assert_eq!(before.text().matches("2026-12").count(), 0);

    // Whoever reads one service reads what changed there, and nothing else.
    let library = app.desk("Lib Team", &[council.on(&council.libraries, Role::Team)]);
    let page = library.get("/summaries/example-council/latest").is(200);
    insta::assert_snapshot!(page.outline(".change, td.since"), @"
    200
    That is about the same as November 2026: the difference is small enough to be chance.
    about the same
    ");
    let own = library
        .get("/summaries/example-council/latest/trend.csv")
        .is(200);
    let own = String::from_utf8(own.body).unwrap();
    assert_eq!(own.lines().count(), 3, "{own}");
    assert!(!own.contains("Home care") && !own.contains(",fft,organisation,"));
    app.stranger()
        .get("/summaries/example-council/latest/trend.csv")
        .is(303);
}

fn the_same_in_welsh(app: &TestApp) {
    app.council();
    let phone = app.citizen();
    // The browser says it, or a link on the page does; nothing is remembered.
    let asked = app
        .citizen()
        .with("Accept-Language", "cy, en;q=0.5")
        .get("/LIB")
        .is(200);
    let question = phone.get("/LIB?lang=cy").is(200);
    for page in [&asked, &question] {
        assert_eq!(page.attributes("html", "lang"), ["cy"]);
    }
    insta::assert_snapshot!(question.outline("h1, .answers button, .promise"), @"
    200
    Ar y cyfan, sut oedd eich profiad o'n gwasanaeth?
    Da iawn
    Da
    Ddim yn dda nac yn wael
    Gwael
    Gwael iawn
    Ddim yn gwybod
    Mae eich ateb yn cyfrif ar unwaith. Dydyn ni ddim yn gofyn pwy ydych chi.
    ");
    let thanked = phone
        .submit(&question.form("score").press("score", "4"))
        .is(303);
    let thanks = phone.get(&thanked.location()).is(200);
    insta::assert_snapshot!(thanks.outline("h1, .answered"), @"
    200
    Diolch. Mae eich ateb yn cyfrif.
    Eich ateb chi oedd: Da
    ");
    let stored = phone
        .submit(&thanks.form("comment").fill("comment", "Diolch yn fawr."))
        .is(200);
    assert_eq!(stored.attributes("html", "lang"), ["cy"]);
    assert_eq!(
        phone
            .get(&thanked.receipt())
            .is(200)
            .attributes("html", "lang"),
        ["en"]
    );
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 1, 0]);
}

fn the_mail_about_an_urgent_comment(app: &TestApp) {
    let council = app.council();
    let words = "She hits my gran and I am afraid to go home.";
    app.words("HOME", "1", words);
    app.words("LIB", "5", "Lovely new chairs.");
    assert_eq!(app.screen().urgent, 1);

    // One mail, to the safeguarding contact: a link, and no word of the comment.
    let letters = app.mail();
    assert_eq!(letters.len(), 1, "{letters:?}");
    let letter = &letters[0];
    let link = format!("{}/staff/queue/{}", app.origin, app.comment_id(words));
    assert_eq!(letter.to, "duty@example.org");
    let body = letter.body.replace(&link, "<link>");
    insta::assert_snapshot!(format!("{}\n\n{body}", letter.subject), @"
    Urgent comment for Home care North

    An urgent comment has come in for Home care North. Somebody may be in danger.

    Nobody has opened this. Read it here:
    <link>

    You need to be signed in. For safety, this mail holds no word of the comment. Please do not reply to it.

    Outside hours ring Night team on 01632 960102.
    ");

    // Screening again, and sending again, makes no second one.
    assert_eq!(app.screen().comments, 0);
    assert_eq!(app.mail().len(), 1);

    // The link leads to the comment, for whoever may read it. It stands first in the queue.
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let queue = mo.get("/staff/queue").is(200);
    insta::assert_snapshot!(queue.outline("tbody td"), @"
    200
    Urgent
    She hits my gran and I am afraid to go home.
    physical harm danger/struckchild at risk danger/child-unsafefear or control danger/afraid
    Home care North
    24 Nov 2026
    Plain
    Lovely new chairs.
    Libraries
    24 Nov 2026
    ");
    let item = mo.get(link.strip_prefix(&app.origin).unwrap()).is(200);
    assert!(item.says("Escalate hands the words as written to Duty desk."));
    let escalated = item.form("action").press("action", "escalate");
    mo.submit(&escalated).is(303);
    assert_eq!(
        app.states(),
        [
            "waiting Lovely new chairs.",
            "escalated She hits my gran and I am afraid to go home."
        ]
    );
}

fn what_happens_without_anybody_asking(app: &TestApp) {
    app.council();
    app.words("HOME", "1", "She hits my gran.");
    let register = |month: &str| {
        app.number(&format!(
            "SELECT count(*) AS n FROM register WHERE month = {month}"
        ))
    };
    let runs = || app.number("SELECT count(*) AS n FROM job_runs WHERE job = 'purge'");
    assert_eq!((register("202611"), register("202612")), (2, 0));

    // A clock that is looked at often: the mail goes within seconds, the purge once a night.
    let mut timetable = app.timetable();
    timetable.tick();
    assert_eq!((app.letters().len(), runs()), (0, 1));
    app.screen();
    app.turn_to("2026-11-24T10:17:48Z");
    timetable.tick();
    assert_eq!((app.letters().len(), runs()), (1, 1));
    app.turn_to("2026-11-25T01:59:59Z");
    timetable.tick();
    assert_eq!(runs(), 1);
    app.turn_to("2026-11-25T02:00:00Z");
    timetable.tick();
    timetable.tick();
    assert_eq!(runs(), 2);

    // December begins at midnight in Cardiff, with what is open.
    app.turn_to("2026-11-30T23:59:59Z");
    timetable.tick();
    assert_eq!(register("202612"), 0);
    app.retire("HOME", None);
    app.turn_to("2026-12-01T00:01:00Z");
    timetable.tick();
    assert_eq!((register("202611"), register("202612")), (2, 1));
    assert_eq!(app.letters().len(), 1);

    // A service that was restarted does none of it twice.
    app.timetable().tick();
    assert_eq!((app.letters().len(), register("202612")), (1, 1));
}

fn what_is_sent_is_smaller_for_whoever_takes_it_so(app: &TestApp) {
    app.council();
    let receipt = app.citizen().taps("LIB", "4").is(303).receipt();
    let style = app
        .citizen()
        .get("/LIB")
        .attributes("link[rel=stylesheet]", "href")
        .remove(0);
    for path in [receipt.as_str(), style.as_str(), "/w.js"] {
        let asked = |takes: &str| {
            let page = app
                .citizen()
                .with("Accept-Encoding", takes)
                .get(path)
                .is(200);
            assert!(
                page.header("vary").unwrap().contains("Accept-Encoding"),
                "{path}"
            );
            (page.header("content-encoding").is_some(), page.body.len())
        };
        let (plain, whole) = asked("identity");
        assert!(!plain, "{path}");
        for small in [
            "gzip",
            "gzip, deflate, br",
            "br;q=1, gzip;q=0.5, identity;q=0.1",
        ] {
            let (packed, size) = asked(small);
            assert!(packed && size < whole, "{path} {small}: {size} of {whole}");
        }
        for not in [
            "gzip;q=0",
            "br",
            "identity",
            "gzip;q=0.2, identity;q=0.9",
            "nonsense;;",
        ] {
            assert_eq!(asked(not), (false, whole), "{path} {not}");
        }
    }
    // Words of a citizen never stand in a page that is made smaller: its size would tell of them.
    let form = app.citizen().get(&receipt).is(200).form("comment");
    let told = app
        .citizen()
        .with("Accept-Encoding", "gzip")
        .submit(&form.fill("comment", "Warm and quiet."));
    assert_eq!(told.is(200).header("content-encoding"), None);
}
