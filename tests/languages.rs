//! Languages: which one a page is in, how it stays, and that words in one direction never turn
//! those in another.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use diesel::connection::SimpleConnection;
use heard::domain::{Language, Organisation, Role};
use heard::register::{organisations, touchpoints};
use support::{Backend, Browser, Council, Page, TestApp, on_both_databases, open_sqlite};

on_both_databases!(
    the_address_then_the_browser_then_the_place_says_the_language,
    a_language_that_is_none_is_passed_over,
    a_language_that_is_not_switched_on_is_not_to_be_had,
    a_walk_in_arabic_stays_in_arabic,
    a_page_of_no_organisation_speaks_what_is_switched_on,
    a_problem_is_told_in_the_language_of_the_link,
    a_page_that_nobody_checked_says_so,
    few_languages_stand_at_the_top_and_many_below,
    a_name_in_another_language_says_so_and_its_direction,
    faces_alone_count_like_words,
    words_that_turn_and_words_that_are_code_harm_nobody,
    staff_read_english_where_citizens_read_arabic,
);

on_both_databases!(Operator: unchecked_languages_are_switched_on_with_open_eyes);

/// The council offers these languages from now on.
fn offers(app: &TestApp, council: &Council, languages: &[Language]) {
    let to = Organisation {
        languages: languages.to_vec(),
        ..council.organisation.clone()
    };
    app.act(move |connection, by| organisations::change(connection, by, &to));
}

/// A sign has a language of its own from now on.
fn speaks(app: &TestApp, code: &str, language: Option<Language>) {
    let place = app.place(code);
    let change = touchpoints::Change {
        language: Some(language),
        ..touchpoints::Change::default()
    };
    app.act(move |connection, by| touchpoints::change(connection, by, &place, &change));
}

/// The language and the direction of a page.
fn tongue(page: &Page) -> String {
    let of = |attribute: &str| page.attributes("html", attribute).join("");
    format!("{} {}", of("lang"), of("dir"))
}

fn reader(app: &TestApp, languages: &str) -> Browser {
    app.citizen().with("Accept-Language", languages)
}

fn the_address_then_the_browser_then_the_place_says_the_language(app: &TestApp) {
    let council = app.council();
    offers(
        app,
        &council,
        &[
            Language::English,
            Language::Welsh,
            Language::Arabic,
            Language::Urdu,
        ],
    );
    let said = |browser: &Browser, address: &str| tongue(&browser.get(address).is(200));
    let nothing = app.citizen();
    let arabic = reader(app, "ar-SY,ar;q=0.9,en;q=0.1");
    let french = reader(app, "fr-FR,fr;q=0.9");

    assert_eq!(said(&nothing, "/LIB"), "en ltr", "the organisation's first");
    assert_eq!(said(&arabic, "/LIB"), "ar rtl");
    assert_eq!(said(&arabic, "/LIB?lang=cy"), "cy ltr");
    assert_eq!(said(&french, "/LIB"), "en ltr");

    speaks(app, "LIB", Some(Language::Urdu));
    let urdu = "ur rtl";
    assert_eq!(said(&nothing, "/LIB"), urdu);
    assert_eq!(said(&french, "/LIB"), urdu);
    assert_eq!(said(&french, "/LIB/about"), urdu);
    assert_eq!(said(&french, "/LIB/privacy"), urdu);
    assert_eq!(said(&french, "/LIB?lang=en"), "en ltr");
    assert_eq!(said(&arabic, "/LIB"), "ar rtl", "the browser knows better");
    assert_eq!(said(&french, "/HOME"), "en ltr", "another sign is another");
    let receipt = french.taps("LIB", "4").location();
    assert_eq!(said(&french, &receipt), urdu, "{receipt}");

    // What the organisation stops offering, its signs stop speaking.
    offers(app, &council, &[Language::Welsh, Language::English]);
    assert_eq!(said(&french, "/LIB"), "cy ltr");
    offers(app, &council, &[Language::Welsh, Language::Urdu]);
    assert_eq!(said(&french, "/LIB"), urdu);
    speaks(app, "LIB", None);
    assert_eq!(said(&french, "/LIB"), "cy ltr");
}

fn a_language_that_is_none_is_passed_over(app: &TestApp) {
    app.council();
    let long = "x".repeat(1_000);
    let phone = reader(app, "cy");
    for wrong in [
        "xx",
        "..%2F",
        "%22%3E%3Cscript%3E",
        "%00",
        "",
        "cy&lang=en",
        &long,
    ] {
        for path in ["/LIB", "/LIB/about", "/r"] {
            let page = phone.get(&format!("{path}?lang={wrong}")).is(200);
            assert_eq!(tongue(&page), "cy ltr", "{path} {wrong}");
            let html = page.html();
            assert!(!html.contains("<script"), "{html}");
            assert!(!html.contains(&long) && !html.contains("lang=xx"), "{html}");
        }
        let tapped = phone.submit(
            &phone
                .get(&format!("/LIB?lang={wrong}"))
                .form("score")
                .press("score", "3"),
        );
        assert!(tapped.location().ends_with("?lang=cy"), "{wrong}");
    }
    let odd = reader(app, "*;q=0.1, ;;;, cy;q=nonsense, xx-Latn-XX-x-y;q=9");
    assert_eq!(tongue(&odd.get("/LIB").is(200)), "cy ltr");
}

fn a_language_that_is_not_switched_on_is_not_to_be_had(app: &TestApp) {
    let council = app.council();
    app.trust();
    offers(app, &council, &[Language::English, Language::Bengali]);
    let bengali = reader(app, "bn");
    assert_eq!(tongue(&bengali.get("/LIB?lang=bn").is(200)), "bn ltr");
    for address in [
        "/WARD",
        "/WARD?lang=bn",
        "/WARD/about?lang=bn",
        "/WARD/privacy?lang=bn",
    ] {
        let page = bengali.get(address).is(200);
        assert_eq!(tongue(&page), "en ltr", "{address}");
        assert!(!page.html().contains("lang=bn"), "{address}");
    }
    // It is carried nowhere either.
    let tap = bengali
        .get("/WARD?lang=bn")
        .form("score")
        .press("score", "4");
    assert!(!bengali.submit(&tap).location().contains("lang="));
    // A language that nobody switched on is on no page at all.
    for address in [
        "/LIB?lang=so",
        "/r?lang=so",
        "/privacy?lang=so",
        "/NONE?lang=so",
    ] {
        let page = reader(app, "so").get(address);
        assert_eq!(tongue(&page), "en ltr", "{address}");
        assert!(!page.html().contains("Soomaali"), "{address}");
    }
}

fn a_walk_in_arabic_stays_in_arabic(app: &TestApp) {
    let council = app.council();
    offers(
        app,
        &council,
        &[Language::English, Language::Welsh, Language::Arabic],
    );
    // A browser that asks for English: the links alone carry the language.
    let phone = reader(app, "en-GB");
    let arabic = |page: Page| {
        assert_eq!(tongue(&page), "ar rtl", "{}", page.html());
        page
    };
    let question = arabic(phone.get("/LIB?lang=ar").is(200));
    let tapped = phone.submit(&question.form("score").press("score", "5"));
    let address = tapped.location();
    let thanks = arabic(phone.get(&address).is(200));
    let receipt = thanks.all(".receipt").concat();
    let form = thanks
        .form("comment")
        .fill("comment", "شكراً جزيلاً")
        .fill("sharing", "share");
    let stored = arabic(phone.submit(&form).is(200));
    assert_eq!(stored.all("blockquote"), ["شكراً جزيلاً"]);
    let changed = stored.form_to("/score").press("score", "4");
    arabic(phone.submit(&changed).is(200));

    // The receipt is typed by hand; what was written shows once.
    let typed = thanks.attributes("footer a", "href");
    let to_type = typed.iter().find(|to| to.starts_with("/r?")).unwrap();
    let page = arabic(phone.get(to_type).is(200));
    let found = phone.submit(&page.form("receipt").fill("receipt", &receipt));
    let found = arabic(found.is(200));
    assert_eq!(found.all("blockquote"), ["شكراً جزيلاً"]);
    arabic(
        phone
            .submit(&page.form("receipt").fill("receipt", "7KQ2"))
            .is(400),
    );

    // Every link on the way leads to Arabic, or says which other language it is.
    for link in found.attributes("main a, footer a", "href") {
        if link.starts_with('/') {
            arabic(phone.get(&link).is(200));
        }
    }
    let gone = arabic(phone.submit(&found.form_to("/withdraw")).is(200));
    assert_eq!(app.count("LIB"), [0; 6]);
    arabic(
        phone
            .submit(&page.form("receipt").fill("receipt", &receipt))
            .is(404),
    );
    for link in gone.attributes("footer a", "href") {
        arabic(phone.get(&link).is(200));
    }
}

fn a_page_of_no_organisation_speaks_what_is_switched_on(app: &TestApp) {
    let council = app.council();
    app.trust();
    let phone = reader(app, "ar");
    let offered = |page: &Page| page.attributes("[hreflang]", "hreflang").join(" ");
    let before = phone.get("/r").is(200);
    assert_eq!(
        (tongue(&before).as_str(), offered(&before).as_str()),
        ("en ltr", "cy")
    );
    offers(app, &council, &[Language::Welsh, Language::Arabic]);
    for address in ["/r", "/privacy", "/accessibility"] {
        let page = phone.get(address).is(200);
        assert_eq!(
            (tongue(&page).as_str(), offered(&page).as_str()),
            ("ar rtl", "en cy")
        );
    }
    // A choice from the list keeps the language.
    let list = phone.get("/privacy?lang=cy").is(200);
    let chosen = &list.attributes(".choose a", "href")[0];
    assert_eq!(tongue(&phone.get(chosen).is(200)), "cy ltr", "{chosen}");
    let page = app.citizen().get("/r").is(200);
    assert_eq!(
        (tongue(&page).as_str(), offered(&page).as_str()),
        ("en ltr", "cy ar")
    );
    let closing = council.organisation.clone();
    app.act(move |connection, by| organisations::close(connection, by, &closing));
    assert_eq!(
        tongue(&phone.get("/r").is(200)),
        "en ltr",
        "nobody offers it any more"
    );

    // Another node learns it too.
    let there = app.another_node();
    assert_eq!(tongue(&reader(&there, "ar").get("/r").is(200)), "en ltr");
}

fn a_problem_is_told_in_the_language_of_the_link(app: &TestApp) {
    let council = app.council();
    offers(app, &council, &[Language::English, Language::Arabic]);
    let phone = reader(app, "en");
    let told = |page: Page, status: u16| {
        let page = page.is(status);
        assert_eq!(tongue(&page), "ar rtl", "{}", page.html());
        let arabic = |c: &char| ('\u{600}'..='\u{6ff}').contains(c);
        assert!(
            page.text().chars().filter(arabic).count() > 20,
            "{}",
            page.html()
        );
    };
    told(phone.get("/r/7KQ2-MX4P-TR9D-0WVE?lang=ar"), 404);
    told(phone.get("/NOBODY?lang=ar"), 404);
    told(phone.get("/a/b/c?lang=ar"), 404);
    told(phone.method("DELETE", "/LIB?lang=ar"), 405);
    told(phone.post_raw("/LIB?lang=ar", &vec![b'a'; 200_000]), 413);
    // The writer is away, and so is the answer; the page says so to somebody who reads Arabic.
    let form = phone
        .get("/LIB?lang=ar")
        .is(200)
        .form("score")
        .press("score", "5");
    match app.backend {
        Backend::Sqlite => {
            let mut other = open_sqlite(&app.database.file());
            other.batch_execute("BEGIN EXCLUSIVE").unwrap();
            told(phone.submit(&form), 503);
            other.batch_execute("ROLLBACK").unwrap();
        }
        Backend::Postgres => {
            app.database.take_away();
            told(phone.submit(&form), 503);
            app.database.bring_back();
        }
    }
}

fn a_page_that_nobody_checked_says_so(app: &TestApp) {
    let council = app.council();
    offers(app, &council, Language::ALL);
    let phone = app.citizen();
    for language in Language::ALL {
        for path in [
            "/LIB",
            "/LIB/about",
            "/LIB/privacy",
            "/LIB/accessibility",
            "/r",
            "/NONE",
        ] {
            let page = phone.get(&format!("{path}?lang={language}"));
            let mark = page.all("footer .unchecked");
            assert_eq!(mark.is_empty(), language.checked(), "{language} {path}");
            let direction = language.direction().as_str();
            assert_eq!(tongue(&page), format!("{language} {direction}"), "{path}");
        }
    }
}

fn few_languages_stand_at_the_top_and_many_below(app: &TestApp) {
    let council = app.council();
    let phone = app.citizen();
    let links = |page: &Page, selector: &str| page.attributes(selector, "href").join(" ");
    let top = "header [hreflang], header a[href='#languages']";
    assert_eq!(links(&phone.get("/LIB"), top), "/LIB?lang=cy");
    offers(
        app,
        &council,
        &[Language::English, Language::Welsh, Language::Somali],
    );
    let page = phone.get("/LIB");
    assert_eq!(links(&page, top), "/LIB?lang=cy /LIB?lang=so");
    assert!(page.all("#languages").is_empty());

    offers(app, &council, Language::ALL);
    let page = phone.get("/LIB");
    assert_eq!(
        links(&page, top),
        "/LIB?lang=cy #languages",
        "English and Welsh are one press apart, however many there are"
    );
    assert_eq!(
        page.all("#languages a"),
        [
            "Cymraeg",
            "Polski",
            "Română",
            "Українська",
            "Soomaali",
            "ਪੰਜਾਬੀ",
            "اردو",
            "العربية",
            "বাংলা",
        ]
    );
    let page = phone.get("/LIB?lang=ur");
    assert_eq!(links(&page, top), "#languages");
    let below = page.attributes("#languages a", "href");
    assert_eq!(below.len(), 9);
    for link in below {
        let there = phone.get(&link).is(200);
        assert!(link.ends_with(&format!(
            "lang={}",
            tongue(&there).split(' ').next().unwrap()
        )));
    }
}

fn a_name_in_another_language_says_so_and_its_direction(app: &TestApp) {
    let council = app.council();
    offers(
        app,
        &council,
        &[Language::English, Language::Polish, Language::Arabic],
    );
    let of = |page: &Page, attribute: &str| page.attributes(".who, .place", attribute).join(" ");
    let phone = app.citizen();
    let english = phone.get("/LIB");
    assert_eq!(
        (of(&english, "lang"), of(&english, "dir")),
        (String::new(), String::new())
    );
    let polish = phone.get("/LIB?lang=pl");
    assert_eq!(
        (of(&polish, "lang").as_str(), of(&polish, "dir").as_str()),
        ("en en", "")
    );
    let arabic = phone.get("/LIB?lang=ar");
    assert_eq!(
        (of(&arabic, "lang").as_str(), of(&arabic, "dir").as_str()),
        ("en en", "ltr ltr")
    );
    // With a name of its own in Arabic there is nothing to say.
    let place = app.place("LIB");
    let change = touchpoints::Change {
        names: vec![(Language::Arabic, "مكتب المكتبة".to_owned())],
        ..touchpoints::Change::default()
    };
    app.act(move |connection, by| touchpoints::change(connection, by, &place, &change));
    let arabic = phone.get("/LIB?lang=ar");
    assert_eq!(arabic.all(".place"), ["مكتب المكتبة"]);
    assert_eq!(arabic.attributes(".place", "lang"), [""; 0]);
    assert_eq!(phone.get("/LIB").all(".place"), ["Library front desk"]);
    // What people copy has no invisible mark in it.
    let address = arabic.form("score").press("score", "5");
    let thanks = phone.get(&phone.submit(&address).location()).is(200);
    for copied in thanks.all(".receipt, bdi, a[dir]") {
        assert!(
            !copied.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']),
            "{copied}"
        );
    }
}

fn faces_alone_count_like_words(app: &TestApp) {
    let council = app.council();
    offers(
        app,
        &council,
        &[Language::English, Language::Welsh, Language::Arabic],
    );
    let phone = app.citizen();
    let words = phone.get("/LIB?lang=ar").is(200);
    let to_faces = words.attributes(".look a", "href").concat();
    assert_eq!(to_faces, "/LIB?pictures&lang=ar");
    let faces = phone.get(&to_faces).is(200);
    assert_eq!(tongue(&faces), "ar rtl");
    // Each face is named by the words of the other page, and shows none of them.
    let named = faces.attributes(".answers button", "aria-label");
    assert_eq!(named, words.all(".answers button"));
    assert_eq!(faces.all(".answers button").concat(), "");
    assert_eq!(faces.all(".answers svg").len(), 6);
    assert_eq!(faces.attributes(".look a", "href"), ["/LIB?lang=ar"]);
    // The language changes and the faces stay.
    let links = faces.attributes("header [hreflang]", "href");
    assert_eq!(links, ["/LIB?pictures&lang=en", "/LIB?pictures&lang=cy"]);
    // Looking counts nothing; a press counts, and once.
    assert_eq!(app.count("LIB"), [0; 6]);
    let press = faces.form("score").press("score", "5");
    let receipt = phone.submit(&press).receipt();
    assert_eq!(phone.submit(&press).receipt(), receipt);
    assert_eq!(app.count("LIB"), [0, 0, 0, 0, 0, 1]);
    let dont_know = phone.get("/LIB?pictures").form("score").press("score", "0");
    phone.submit(&dont_know).is(303);
    assert_eq!(app.count("LIB"), [1, 0, 0, 0, 0, 1]);
    // What is rendered once is kept apart for each look, language and change.
    for _ in 0..2 {
        assert_eq!(phone.get("/LIB").all(".pictures").len(), 0);
        assert_eq!(phone.get("/LIB?pictures").all(".pictures").len(), 1);
        assert_eq!(tongue(&phone.get("/LIB?pictures&lang=cy")), "cy ltr");
    }
    // A link from a mail marks its face; a press that cannot be taken comes back among faces.
    let chosen = phone.get("/LIB?score=2&pictures").is(200);
    assert_eq!(
        chosen.attributes("button.chosen", "aria-label"),
        ["Poor. Press to send"]
    );
    let links = chosen.attributes("header [hreflang]", "href");
    assert_eq!(links[0], "/LIB?score=2&pictures&lang=cy");
    let old = faces.form("score").forge("key", "old").press("score", "1");
    let again = phone.submit(&old).is(400);
    assert_eq!(again.all(".pictures").len(), 1);
    assert_eq!(
        phone
            .submit(&again.form("score").press("score", "1"))
            .status,
        303
    );
}

/// Signs that turn the words around them, words that are a page, and a thousand faces.
fn words_that_turn_and_words_that_are_code_harm_nobody(app: &TestApp) {
    let council = app.council();
    let turning = "\u{202e}evil\u{2069}\u{202d}\u{2067} kind </q></bdi>";
    let pasted = "<p style=\"color:red\" onclick=\"x()\">Hello</p><script>alert(1)</script>";
    let faces = "😀".repeat(1_000);
    let phone = app.citizen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    for words in [turning, pasted, &faces] {
        let receipt = phone.taps("LIB", "4").receipt();
        let form = phone.get(&receipt).form("comment").fill("comment", words);
        let stored = phone.submit(&form).is(200);
        // Kept to the letter, as text, in a box of its own direction.
        assert_eq!(stored.all("blockquote[dir=auto]"), [words]);
        assert_eq!(stored.all("blockquote *, script:not([src])").len(), 0);
        app.screen();
        let queue = mo.get("/staff/queue").is(200);
        assert_eq!(queue.all("td.first > a[dir=auto]").len(), 1);
        assert_eq!(queue.all("script, td.first [style]").len(), 0);
        let to = queue.attributes("td.first > a", "href").concat();
        let item = mo.get(&to).is(200);
        assert_eq!(item.all("p.words[dir=auto]")[0], words);
        assert_eq!(item.all("p.words script, p.words [onclick]").len(), 0);
        let decision = item
            .form("action")
            .fill("reason", "")
            .press("action", "publish");
        mo.submit(&decision);
    }
    // One more is too many, and it is still in the box.
    let receipt = phone.taps("LIB", "4").receipt();
    let form = phone.get(&receipt).form("comment");
    let refused = phone
        .submit(&form.fill("comment", &"😀".repeat(1_001)))
        .is(400);
    assert!(refused.says("1,000 characters or fewer. You wrote 1,001."));
    assert_eq!(
        refused.form("comment").value("comment").chars().count(),
        1_001
    );
    // A code that turns is shown alone as well.
    let unknown = phone.get("/%E2%80%AEabc").is(404);
    assert_eq!(unknown.all(".lead > bdi"), ["\u{202e}abc"]);
}

fn staff_read_english_where_citizens_read_arabic(app: &TestApp) {
    let council = app.council();
    offers(app, &council, &[Language::Arabic, Language::Polish]);
    assert_eq!(tongue(&app.citizen().get("/LIB").is(200)), "ar rtl");
    // The sign-in page, and a page of staff that is not there.
    let browser = reader(app, "ar");
    for address in ["/staff/login?lang=ar", "/staff/nowhere?lang=ar"] {
        assert_eq!(browser.get(address).attributes("html", "lang"), ["en"]);
    }
    // The mail about danger.
    app.words("HOME", "1", "She hits my gran and I am afraid to go home.");
    app.screen();
    let letters = app.mail();
    assert_eq!(letters[0].subject, "Urgent comment for Home care North");
    assert!(letters[0].body.contains("Somebody may be in danger"));
    // The mark that stands where words were cut.
    app.words("LIB", "5", "Ring me on 07700 900123 please.");
    app.screen();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let id = app.comment_id("Ring me on 07700 900123 please.");
    let item = mo.get(&format!("/staff/queue/{id}")).is(200);
    assert!(item.says("[phone number]"), "{}", item.text());
    // The month's summary.
    app.turn_to("2026-12-02T09:00:00Z");
    app.begin_month("2026-12");
    app.release("2026-11").unwrap();
    let ann = app.desk("Ann Rees", &[council.all(Role::Commissioner)]);
    let summary = ann.get("/summaries/example-council/latest").is(200);
    assert_eq!(summary.attributes("html", "lang"), ["en"]);
    assert!(summary.says("Example Council"), "{}", summary.text());
}

fn unchecked_languages_are_switched_on_with_open_eyes(operator: &support::Operator) {
    operator.runs(&["migrate"]);
    let add = [
        "organisation",
        "add",
        "--name",
        "Example Council",
        "--nation",
        "wales",
    ];
    assert!(!operator.runs(&add).contains("no speaker"));
    let help = operator.runs(&["organisation", "change", "--help"]);
    for language in Language::ALL {
        let line = help
            .lines()
            .find(|line| line.contains(&format!("- {language}:")))
            .unwrap_or_else(|| panic!("{language} is not in {help}"));
        assert_eq!(
            line.contains("no speaker has checked it"),
            !language.checked()
        );
    }
    let change = ["organisation", "change", "example-council"];
    let with = |languages: &[&'static str]| {
        let mut arguments = change.to_vec();
        for language in languages {
            arguments.extend(["--language", *language]);
        }
        arguments
    };
    let said = operator.runs(&with(&["en", "cy"]));
    assert!(!said.contains("no speaker"), "{said}");
    let said = operator.runs(&with(&["en", "cy", "ar"]));
    assert!(
        said.contains("no speaker has checked the Arabic texts yet"),
        "{said}"
    );
    let said = operator.runs(&with(&["ar", "en", "pl"]));
    assert!(
        said.contains("Polish") && !said.contains("Arabic"),
        "{said}"
    );
    let refused = operator.is_refused(&with(&["fr"]));
    assert!(refused.contains("possible values: en, cy, pl"), "{refused}");
    let list = operator.runs(&["organisation", "list", "--json"]);
    assert!(list.contains(r#""languages":["ar","en","pl"]"#), "{list}");

    // A touchpoint speaks what its organisation offers, and nothing else.
    let of = ["--organisation", "example-council"];
    let service = [
        "service",
        "add",
        "--name",
        "Libraries",
        "--question-set",
        "fft",
    ];
    operator.runs(&[&service[..], &of].concat());
    let desk = [
        "touchpoint",
        "add",
        "--service",
        "libraries",
        "--name",
        "Front desk",
        "--code",
        "LIB",
    ];
    let desk = [&desk[..], &of].concat();
    let refused = operator.is_refused(&[&desk[..], &["--language", "cy"]].concat());
    assert!(
        refused.contains("`example-council` does not offer `cy`, only `ar`, `en`, `pl`"),
        "{refused}"
    );
    let named = ["--language", "pl", "--name-in", "pl=Biblioteka"];
    operator.runs(&[&desk[..], &named].concat());
    let spoken = || {
        let count = "SELECT COUNT(*) AS n FROM touchpoints WHERE language";
        ["= 'pl'", "= 'ar'", "IS NULL"].map(|is| operator.number(&format!("{count} {is}")))
    };
    assert_eq!(spoken(), [1, 0, 0]);
    operator.is_refused(&["touchpoint", "change", "LIB", "--language", "bn"]);
    operator.runs(&["touchpoint", "change", "LIB", "--state", "paused"]);
    assert_eq!(spoken(), [1, 0, 0], "what is not given stays");
    operator.runs(&["touchpoint", "change", "LIB", "--language", "ar"]);
    assert_eq!(spoken(), [0, 1, 0]);
    operator.runs(&["touchpoint", "change", "LIB", "--no-language"]);
    assert_eq!(spoken(), [0, 0, 1]);

    // Staff pages speak English and Welsh.
    let user = [
        "user",
        "add",
        "--mail",
        "mo@example.org",
        "--name",
        "Mo",
        "--admin",
    ];
    let refused = operator.is_refused(&[&user[..], &of, &["--language", "pl"]].concat());
    assert!(
        refused.contains("staff pages speak `en` and `cy`"),
        "{refused}"
    );
}
