//! Signs over HTTP: who may print them, what cannot be printed and why, and that what is printed leads
//! to the question.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::domain::Role;
use heard::register;
use support::{TestApp, on_both_databases};

on_both_databases!(
    a_sign_is_printed_by_whoever_sees_the_service,
    what_cannot_be_printed_says_why,
    a_retired_sign_is_printed_no_more,
    a_closed_service_has_no_signs,
    a_sign_leads_to_the_question,
    a_sign_names_the_list_of_all_signs_where_there_is_one,
);

fn a_sign_is_printed_by_whoever_sees_the_service(app: &TestApp) {
    let council = app.council();
    let trust = app.trust();
    let team = app.desk("Tia", &[council.on(&council.libraries, Role::Team)]);
    for (address, kind) in [
        ("/staff/touchpoints/LIB/poster.pdf", "application/pdf"),
        (
            "/staff/touchpoints/lib/poster.pdf?size=cards&languages=cy,en",
            "application/pdf",
        ),
        (
            "/staff/services/libraries/signs.pdf?size=a6",
            "application/pdf",
        ),
        ("/staff/touchpoints/LIB/qr.svg", "image/svg+xml"),
    ] {
        let sign = team.get(address).is(200);
        assert_eq!(
            sign.header("content-type").as_deref(),
            Some(kind),
            "{address}"
        );
        assert_eq!(sign.header("cache-control").as_deref(), Some("no-store"));
        let name = sign.header("content-disposition").unwrap();
        assert!(name.contains("filename"), "{name}");
        if kind == "application/pdf" {
            assert!(sign.body.starts_with(b"%PDF-"), "{address}");
            assert_eq!(
                sign.body,
                team.get(address).is(200).body,
                "the same bytes each time"
            );
        }
    }
    // Another service's sign, and another organisation's, are told like one that is not there.
    let other = app.desk("Nia", &[trust.all(Role::Admin)]);
    for address in ["poster.pdf", "qr.svg"] {
        team.get(&format!("/staff/touchpoints/HOME/{address}"))
            .is(404);
        other
            .get(&format!("/staff/touchpoints/LIB/{address}"))
            .is(404);
        other
            .get(&format!("/staff/touchpoints/NONE/{address}"))
            .is(404);
    }
}

fn what_cannot_be_printed_says_why(app: &TestApp) {
    let council = app.council();
    let desk = app.desk("Ada", &[council.all(Role::Admin)]);
    for wrong in [
        "size=a3",
        "languages=xx",
        "languages=ar",
        "languages=en,cy,en",
        "level=h",
    ] {
        let page = desk
            .get(&format!("/staff/touchpoints/LIB/poster.pdf?{wrong}"))
            .is(400);
        assert!(!page.body.starts_with(b"%PDF-"), "{wrong}");
    }
}

fn a_retired_sign_is_printed_no_more(app: &TestApp) {
    let council = app.council();
    let desk = app.desk("Ada", &[council.all(Role::Admin)]);
    app.retire("LIB", Some("HOME"));
    let page = desk.get("/staff/touchpoints/LIB/poster.pdf").is(410);
    assert!(
        page.html().contains("HOME"),
        "it names the one to print: {}",
        page.text()
    );
}

fn a_closed_service_has_no_signs(app: &TestApp) {
    let council = app.council();
    let desk = app.desk("Ada", &[council.all(Role::Admin)]);
    let closing = council.libraries.clone();
    let organisation = council.organisation.clone();
    app.act(move |connection, by| {
        register::services::close(connection, by, &organisation, &closing)
    });
    desk.get("/staff/touchpoints/LIB/qr.svg").is(410);
    let page = desk.get("/staff/services/libraries/signs.pdf").is(200);
    assert!(
        page.text().contains("no open touchpoint"),
        "{}",
        page.text()
    );
    assert!(
        !desk
            .get("/staff/touchpoints")
            .is(200)
            .html()
            .contains("LIB")
    );
}

fn a_sign_leads_to_the_question(app: &TestApp) {
    app.council();
    // A code is read as capitals; that is what its small pattern is made of.
    let page = app.citizen().get("/LIB").is(200);
    assert_eq!(page.html().matches("name=\"score\"").count(), 6);
    let host = app.origin.strip_prefix("http://").unwrap().to_uppercase();
    let shouted = app.citizen().with("Host", &host).get("/LIB").is(200);
    assert_eq!(shouted.heading(), page.heading());
}

fn a_sign_names_the_list_of_all_signs_where_there_is_one(app: &TestApp) {
    let council = app.council();
    let phone = app.citizen();
    let list = "https://www.example.gov.uk/feedback-signs";
    let links = || {
        phone
            .get("/LIB/about?lang=cy")
            .is(200)
            .attributes("a[href]", "href")
    };
    assert!(!links().iter().any(|link| link == list));
    let mut to = council.organisation;
    to.contacts.signs_page = Some(list.to_owned());
    app.act(move |connection, by| register::organisations::change(connection, by, &to));
    assert_eq!(links().iter().filter(|link| *link == list).count(), 1);
    // Another organisation's signs do not name it.
    app.trust();
    assert!(!phone.get("/WARD/about").is(200).html().contains(list));
}
