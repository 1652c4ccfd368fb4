//! How an organisation sets itself up on the screen: its own page, the list that ticks itself, and
//! the mail by which an admin sees that mail arrives.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::domain::{Contacts, Language, Nation, Role, Slug};
use heard::people::{self, NewPerson};
use heard::store::organisations::NewOrganisation;
use support::{Browser, Council, Desk, PASSWORD, Page, TestApp, mail_of, on_both_databases};

on_both_databases!(
    what_is_left_to_do_ticks_itself,
    the_page_is_saved_whole_or_not_at_all,
    of_two_admins_who_save_one_page_the_later_one_is_shown_both,
    a_test_mail_says_whether_mail_arrives,
    somebody_who_keeps_two_organisations_chooses,
    the_page_is_the_same_in_welsh,
);

const PAGE: &str = "/staff/organisation/example-council";

fn admin(app: &TestApp, council: &Council) -> Desk {
    app.desk("Ada Price", &[council.all(Role::Admin)])
}

/// An organisation as the operator adds it: a name, and nothing else.
fn bare(app: &TestApp) -> heard::domain::Organisation {
    app.organisation(&NewOrganisation {
        slug: Slug::parse("small-board").unwrap(),
        names: vec![(Language::English, "Small Health Board".to_owned())],
        nation: Nation::Wales,
        time_zone: "Europe/London".parse().unwrap(),
        languages: vec![Language::English, Language::Welsh],
        contacts: Contacts::default(),
    })
}

/// The steps that are still to do.
fn to_do(home: &Page) -> Vec<String> {
    home.all(".steps li:not(.ready) p:first-child")
        .iter()
        .map(|step| step.trim_start_matches("To do: ").to_owned())
        .collect()
}

fn what_is_left_to_do_ticks_itself(app: &TestApp) {
    let board = bare(app);
    let grant = heard::domain::Grant {
        role: Role::Admin,
        organisation: board.id,
        service: None,
    };
    let ada = app.desk("Ada Price", &[grant]);
    let home = ada.get("/staff").is(200);
    assert!(home.says("Setting up Small Health Board"));
    assert!(home.says("0 of 12 done"));
    insta::assert_snapshot!(to_do(&home).join("\n"), @r"
    A public address
    Mail arrives
    A name in every language
    A safeguarding contact
    An out-of-hours number
    Working hours, looked through
    Where a complaint goes
    Who answers about data
    A first service
    A first sign
    Somebody who reads comments
    A second admin
    ");
    ada.get("/staff/organisation")
        .leads_to("/staff/organisation/small-board");
    let form = ada
        .get("/staff/organisation/small-board")
        .is(200)
        .form("version")
        .fill("name-cy", "Bwrdd Iechyd Bach")
        .fill("safeguarding-mail", "duty@example.org")
        .fill("out-of-hours-phone", "01632 960 111")
        .fill("complaints-link", "https://www.example.org/complaints")
        .fill("data-protection-mail", "data@example.org");
    ada.submit(&form)
        .leads_to("/staff/organisation/small-board?done=saved");
    let home = ada.get("/staff");
    insta::assert_snapshot!(to_do(&home).join("\n"), @r"
    A public address
    Mail arrives
    A first service
    A first sign
    Somebody who reads comments
    A second admin
    ");
    // Nobody's list but an admin's; and a list that is done goes.
    let council = app.council();
    app.desk("Mo Reads", &[council.all(Role::Moderator)]);
    let others = app.sign_in("Mo Reads").get("/staff").is(200);
    assert!(others.all(".steps").is_empty());
    app.desk("First Admin", &[council.all(Role::Admin)]);
    app.desk("Second Admin", &[council.all(Role::Admin)]);
    let home = app.sign_in("Second Admin").get("/staff");
    assert_eq!(
        to_do(&home),
        [
            "A public address",
            "Mail arrives",
            "Working hours, looked through"
        ]
    );
}

fn the_page_is_saved_whole_or_not_at_all(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let form = ada.get(PAGE).is(200).form("version");
    assert_eq!(form.value("safeguarding-mail"), "duty@example.org");
    assert_eq!(form.value("sms-cost-cy"), "cyfradd safonol");
    let wrong = form
        .clone()
        .fill("name-en", "")
        .fill("second-mail", "head of care")
        .fill("second-name", "Head <of> care")
        .fill("closed-days", "7 June");
    let page = ada.submit(&wrong).is(400);
    assert_eq!(
        page.all(".errors a"),
        [
            "Give a name in each language you offer.",
            "Write an e-mail address such as complaints@example.gov.uk",
            "Write each closed day as 2027-06-07, one a line.",
        ]
    );
    assert_eq!(
        page.attributes(".errors a", "href"),
        ["#name-en", "#second-mail", "#closed-days"]
    );
    let kept = page.form("version");
    assert_eq!(kept.value("second-name"), "Head <of> care");
    assert_eq!(kept.value("closed-days"), "7 June");
    let name = |language| {
        let id = council.organisation.id;
        let now = app
            .db
            .read_now(move |connection| heard::store::organisations::by_id(connection, id));
        now.unwrap().name(language).to_owned()
    };
    assert_eq!(name(Language::English), "Example Council");
    let right = kept
        .fill("name-en", "Example County Council")
        .fill("second-mail", "head@example.org")
        .fill("closed-days", "2027-06-07")
        .fill("to", "16:30");
    ada.submit(&right).leads_to(&format!("{PAGE}?done=saved"));
    let page = ada.get(&format!("{PAGE}?done=saved")).is(200);
    assert!(page.says("It is saved."), "{}", page.text());
    assert_eq!(page.form("version").value("to"), "16:30");
    assert_eq!(name(Language::English), "Example County Council");
    assert_eq!(name(Language::Welsh), "Cyngor Enghraifft");
    // The next citizen reads the new name.
    assert!(
        app.citizen()
            .get("/HOME")
            .html()
            .contains("Example County Council")
    );
    let acts = app.lines("SELECT act AS line FROM audit WHERE act LIKE 'organisation.c%'");
    assert_eq!(acts, ["organisation.change"]);
    // What is saved as it stands is looked through, and no change.
    ada.submit(&ada.get(PAGE).form("version")).is(303);
    let acts = app.lines("SELECT act AS line FROM audit WHERE act LIKE 'organisation.c%'");
    assert_eq!(acts, ["organisation.change"]);
}

fn of_two_admins_who_save_one_page_the_later_one_is_shown_both(app: &TestApp) {
    let council = app.council();
    let (ada, bob) = (
        admin(app, &council),
        app.desk("Bob Hall", &[council.all(Role::Admin)]),
    );
    let adas = ada.get(PAGE).form("version").fill("to", "18:00");
    let bobs = bob
        .get(PAGE)
        .form("version")
        .fill("to", "16:00")
        .fill("trust-name", "Designated officer");
    ada.submit(&adas).is(303);
    let page = bob.submit(&bobs).is(409);
    assert!(page.says("Somebody else saved this page while you were writing"));
    assert_eq!(
        page.all(".field .error"),
        ["Stored now: nothing", "Stored now: 18:00"]
    );
    let again = page.form("version");
    assert_eq!(again.value("to"), "16:00");
    assert_eq!(again.value("trust-name"), "Designated officer");
    bob.submit(&again).is(303);
    let now = ada.get(PAGE).form("version");
    assert_eq!(now.value("to"), "16:00");
    assert_eq!(now.value("trust-name"), "Designated officer");
}

fn a_test_mail_says_whether_mail_arrives(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let page = ada.get(PAGE).is(200);
    assert!(page.says("Send one to ada.price@example.org and open its link."));
    let ask = page.form_to("/test-mail");
    ada.submit(&ask).leads_to(&format!("{PAGE}?done=mail#mail"));
    ada.submit(&ask)
        .leads_to(&format!("{PAGE}?done=mail-waits#mail"));
    let page = ada.get(PAGE);
    assert!(page.says("nobody has opened its link yet"));
    let mut letters = app.mail();
    let mail = letters.pop().unwrap();
    assert!(letters.is_empty(), "one wish, one mail");
    assert_eq!(mail.to, "ada.price@example.org");
    let link = mail
        .body
        .split_whitespace()
        .find_map(|word| word.strip_prefix(&app.origin))
        .unwrap()
        .to_owned();
    // Who is not signed in does so first; looking alone ticks nothing.
    let stranger = Browser::new(&app.origin).get(&link).is(303);
    assert!(stranger.location().starts_with("/staff/login?next="));
    let page = ada.get(&link).is(200);
    assert!(to_do(&ada.get("/staff")).contains(&"Mail arrives".to_owned()));
    let yes = page.form_to(&link);
    ada.submit(&yes)
        .leads_to(&format!("{PAGE}?done=arrived#mail"));
    assert!(!to_do(&ada.get("/staff")).contains(&"Mail arrives".to_owned()));
    assert!(ada.get(PAGE).says("Yes: the last one arrived."));
    ada.get(&link).is(404);
    let acts = app.lines("SELECT act AS line FROM audit WHERE act LIKE 'mail.%' ORDER BY id");
    assert_eq!(acts, ["mail.test", "mail.arrived"]);
    let kept = app.lines("SELECT subject AS line FROM audit WHERE act LIKE 'mail.%'");
    assert_eq!(kept, ["example-council", "example-council"]);
}

fn somebody_who_keeps_two_organisations_chooses(app: &TestApp) {
    let (council, trust) = (app.council(), app.trust());
    let ada = app.desk(
        "Ada Price",
        &[council.all(Role::Admin), trust.all(Role::Admin)],
    );
    let page = ada.get("/staff/organisation").is(200);
    assert_eq!(
        page.all("main .links a"),
        ["Example Council", "Example Trust"]
    );
    assert_eq!(ada.get("/staff").all(".steps h2").len(), 2);
    ada.get("/staff/organisation/nowhere").is(404);
}

fn the_page_is_the_same_in_welsh(app: &TestApp) {
    let council = app.council();
    let new = NewPerson {
        mail: mail_of("Ada Price"),
        name: "Ada Price".to_owned(),
        language: Language::Welsh,
    };
    let grants = [council.all(Role::Admin)];
    let link = app.act(move |connection, by| people::invite(connection, by, &new, &grants));
    let ada = app.stranger();
    let page = ada.get(&format!("/staff/link/{}", link.1.as_str()));
    ada.submit(&page.form("password").fill("password", PASSWORD))
        .is(303);
    let ada = app.sign_in("Ada Price");
    let page = ada.get(PAGE).is(200);
    assert!(page.says("Enwau ac ieithoedd"));
    assert!(ada.get("/staff").says("Gosod Cyngor Enghraifft"));
}
