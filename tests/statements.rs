//! What an organisation states about the accessibility of its pages: what a named admin confirmed, and
//! not a word more.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::domain::{Language, Nation, Organisation, Role};
use heard::register::organisations;
use support::{Desk, Form, Page, TestApp, on_both_databases};

on_both_databases!(
    nothing_is_claimed_until_an_admin_confirms_it,
    what_falls_short_is_read_in_each_language,
    what_is_taken_back_is_claimed_no_more,
    a_statement_of_more_than_a_year_says_so,
    what_will_not_do_is_told_and_stays_in_the_form,
    words_that_turn_are_refused_and_code_is_text,
    organisations_speak_for_themselves_alone,
    who_enforces_the_rules_depends_on_the_nation,
);

fn read(app: &TestApp, path: &str) -> Page {
    app.citizen().get(path).is(200)
}

/// The form with a statement of partial compliance in it.
fn partial(desk: &Desk) -> Form {
    desk.get("/staff/accessibility")
        .is(200)
        .form("compliance")
        .press("act", "confirm")
        .fill("compliance", "partial")
        .fill("tested_on", "2026-11-02")
        .fill(
            "tested_en",
            "By Example Access Ltd, with two screen readers.",
        )
        .fill(
            "faults_en",
            "The chart has no table.\n\nThe menu jumps at 400 %.",
        )
        .fill("answer_days", "10")
}

fn nothing_is_claimed_until_an_admin_confirms_it(app: &TestApp) {
    let council = app.council();
    for path in ["/LIB/accessibility", "/accessibility"] {
        let page = read(app, path);
        assert!(page.says("have not yet been assessed"), "{}", page.text());
        assert!(!page.says("compliant"), "{}", page.text());
    }
    let ada = app.desk("Ada Lovelace", &[council.all(Role::Admin)]);
    let form = partial(&ada);
    ada.submit(&form)
        .is(303)
        .leads_to("/staff/accessibility?done=confirm");
    let page = read(app, "/LIB/accessibility");
    assert!(page.says("partially compliant"), "{}", page.text());
    assert!(!page.says("not yet been assessed"));
    assert_eq!(
        page.all("main ul:first-of-type li")[..2],
        ["The chart has no table.", "The menu jumps at 400 %."]
    );
    assert!(
        page.says("The most days until we answer: 10."),
        "{}",
        page.text()
    );
    assert!(
        page.says("Tested on 02/11/2026. By Example Access Ltd, with two screen readers."),
        "{}",
        page.text()
    );
    // Whose word it is stands at the desk and in the audit, not on citizens' pages.
    assert!(!page.html().contains("Lovelace"));
    assert!(
        ada.get("/staff/accessibility")
            .is(200)
            .says("Confirmed by Ada Lovelace on")
    );
    let acts = ada.get("/staff/audit").is(200).all("tbody td");
    assert!(acts.contains(&"confirmed the accessibility statement".to_owned()));
}

fn what_falls_short_is_read_in_each_language(app: &TestApp) {
    let council = app.council();
    let to = Organisation {
        languages: vec![Language::English, Language::Welsh, Language::Arabic],
        ..council.organisation.clone()
    };
    app.act(move |connection, by| organisations::change(connection, by, &to));
    let ada = app.desk("Ada", &[council.all(Role::Admin)]);
    let form = partial(&ada).fill("faults_cy", "Does dim tabl gan y siart.");
    ada.submit(&form).is(303);
    let welsh = read(app, "/LIB/accessibility?lang=cy");
    assert!(welsh.says("yn cydymffurfio'n rhannol"), "{}", welsh.text());
    assert!(welsh.says("Does dim tabl gan y siart.") && !welsh.says("The chart has no table."));
    // What nobody wrote in Welsh is in English, and says so to a screen reader.
    assert_eq!(welsh.attributes("main span[lang]", "lang"), ["en"]);
    let arabic = read(app, "/LIB/accessibility?lang=ar");
    assert!(arabic.says("متوافقة جزئيًا"));
    assert_eq!(arabic.attributes("main ul[lang]", "dir"), ["ltr"]);
    assert!(arabic.says("The chart has no table."));
}

fn what_is_taken_back_is_claimed_no_more(app: &TestApp) {
    let council = app.council();
    let ada = app.desk("Ada", &[council.all(Role::Admin)]);
    ada.submit(&partial(&ada)).is(303);
    let form = ada.get("/staff/accessibility").is(200).form("compliance");
    assert_eq!(
        form.value("tested_on"),
        "2026-11-02",
        "it can be confirmed again as it was"
    );
    ada.submit(&form.clone().press("act", "take-back")).is(303);
    assert!(read(app, "/LIB/accessibility").says("have not yet been assessed"));
    let acts = ada.get("/staff/audit").is(200).all("tbody td");
    assert!(acts.contains(&"took the accessibility statement back".to_owned()));
    // Twice is once.
    ada.submit(&form.clone().press("act", "take-back")).is(303);
    // What came before does not come up again, until somebody confirms it.
    ada.submit(&form.press("act", "confirm")).is(303);
    assert!(read(app, "/LIB/accessibility").says("partially compliant"));
    assert_eq!(
        app.rows_of("accessibility"),
        2,
        "what was said stays on record"
    );
}

fn a_statement_of_more_than_a_year_says_so(app: &TestApp) {
    let council = app.council();
    let ada = app.desk("Ada", &[council.all(Role::Admin)]);
    ada.submit(&partial(&ada)).is(303);
    assert!(!read(app, "/LIB/accessibility").says("more than a year old"));
    app.turn_to("2027-11-03T09:00:00Z");
    assert!(read(app, "/LIB/accessibility").says("more than a year old"));
    let ada = app.sign_in("Ada");
    assert!(
        ada.get("/staff/accessibility")
            .is(200)
            .says("more than a year old")
    );
}

fn what_will_not_do_is_told_and_stays_in_the_form(app: &TestApp) {
    let council = app.council();
    let ada = app.desk("Ada", &[council.all(Role::Admin)]);
    let good = partial(&ada);
    let long = "😀".repeat(1_000);
    for (field, value, told) in [
        ("tested_on", "2099-01-01", "must be today or before"),
        ("tested_on", "soon", "must be today or before"),
        ("tested_en", "", "Say how it was tested"),
        ("tested_en", &long, "Say how it was tested"),
        ("faults_en", " \n ", "Say what falls short"),
        ("faults_en", &long, "at most 30 points"),
        ("tested_cy", &long, "Say how it was tested"),
        ("faults_cy", &long, "at most 30 points"),
        ("answer_days", "0", "a number from 1 to 60"),
        ("answer_days", "ten", "a number from 1 to 60"),
    ] {
        let page = ada.submit(&good.clone().fill(field, value)).is(400);
        assert!(page.says(told), "{field}: {}", page.text());
        let link = page.attributes(".errors a", "href").remove(0);
        assert_eq!(link, format!("#{field}-example-council"));
        assert_eq!(page.all(&link).len(), 1, "the link leads to the field");
        let form = page.form("compliance");
        assert_eq!(
            form.value("tested_on"),
            if field == "tested_on" {
                value
            } else {
                "2026-11-02"
            }
        );
        assert_eq!(form.value("compliance"), "partial");
    }
    let full = good.clone().fill("compliance", "full");
    assert!(ada.submit(&full).is(400).says("Choose \"partially\""));
    let page = ada
        .submit(&good.clone().forge("compliance", "very"))
        .is(400);
    assert!(page.says("Choose how far"), "{}", page.text());
    ada.submit(&good.forge("act", "boast")).is(400);
    assert_eq!(app.rows_of("accessibility"), 0);
    assert!(read(app, "/LIB/accessibility").says("have not yet been assessed"));
}

fn words_that_turn_are_refused_and_code_is_text(app: &TestApp) {
    let council = app.council();
    let ada = app.desk("Ada", &[council.all(Role::Admin)]);
    let turning = partial(&ada).fill("faults_en", "The \u{202e}map");
    ada.submit(&turning).is(400);
    let pasted = "<img src=x onerror=alert(1)> has no words";
    ada.submit(&partial(&ada).fill("faults_en", pasted)).is(303);
    let page = read(app, "/LIB/accessibility");
    assert!(page.says(pasted), "{}", page.text());
    assert_eq!(page.all("img").len(), 0);
}

fn organisations_speak_for_themselves_alone(app: &TestApp) {
    let council = app.council();
    let trust = app.trust();
    let ada = app.desk("Ada", &[council.all(Role::Admin)]);
    let tom = app.desk("Tom", &[trust.all(Role::Admin)]);
    let form = partial(&ada);
    tom.post(
        "/staff/accessibility",
        &[("organisation", "example-council"), ("act", "confirm")],
    )
    .is(404);
    ada.submit(&form).is(303);
    assert!(read(app, "/WARD/accessibility").says("have not yet been assessed"));
    assert!(
        !tom.get("/staff/accessibility")
            .is(200)
            .html()
            .contains("Example Council")
    );
    // Somebody who moderates there may read the page like anybody, and confirm nothing.
    let mo = app.desk("Mo", &[council.all(Role::Moderator)]);
    mo.get("/staff/accessibility").is(403);
    assert!(
        !mo.get("/staff/services")
            .is(200)
            .html()
            .contains("/staff/accessibility")
    );
    assert!(
        ada.get("/staff/services")
            .is(200)
            .html()
            .contains("/staff/accessibility")
    );
}

fn who_enforces_the_rules_depends_on_the_nation(app: &TestApp) {
    let council = app.council();
    let page = read(app, "/LIB/accessibility");
    assert!(
        page.says("The Equality and Human Rights Commission makes sure"),
        "{}",
        page.text()
    );
    let to = Organisation {
        nation: Nation::NorthernIreland,
        ..council.organisation
    };
    app.act(move |connection, by| organisations::change(connection, by, &to));
    let page = read(app, "/LIB/accessibility");
    assert!(page.says("The Equality Commission for Northern Ireland makes sure"));
    assert!(page.html().contains("https://www.equalityni.org"));
}
