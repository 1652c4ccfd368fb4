//! People are kept on the screen: invited, given roles, let go and let back in by the admins of their
//! organisation; and what everybody does with their own account.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use heard::domain::{Grant, Role};
use heard::notify::Letter;
use heard::people::{self, Standing};
use heard::store::StoreError;
use heard::store::people::{Account, by_mail};
use support::{
    Backend, Council, Desk, Form, Operator, PASSWORD, Page, Smtp, TestApp, mail_of,
    on_both_databases, until,
};

on_both_databases!(
    an_admin_invites_somebody_who_then_works_here,
    who_has_an_account_elsewhere_is_given_the_role_and_nothing_is_told_of_it,
    a_closed_account_is_let_back_in,
    roles_come_and_go_at_once,
    closing_an_account_ends_its_sessions,
    who_works_elsewhere_too_loses_only_the_roles_here,
    nobody_of_another_organisation_is_found,
    nobody_changes_their_own_roles,
    of_two_admins_who_close_each_other_one_stays,
    other_admins_are_told_of_a_new_one,
    a_mistyped_address_is_shown_and_put_right,
    an_address_that_was_used_is_not_changed,
    name_and_language_are_changed,
    of_two_admins_at_once_the_later_one_is_shown_how_it_stands,
    one_address_invited_twice_at_once_is_one_account,
    what_will_not_do_is_said_and_nothing_typed_is_lost,
    a_long_list_is_looked_through,
    who_forgot_the_password_gets_a_link_and_the_answer_tells_nothing,
    a_link_that_is_used_or_old_offers_a_way_on,
    everybody_keeps_their_own_account,
    who_stands_ready_is_counted,
    who_was_here_before_the_list_is_on_it,
);

on_both_databases!(Operator: the_operator_lets_an_organisation_in_that_has_lost_its_admin);

fn admin(app: &TestApp, council: &Council) -> Desk {
    app.desk("Ada Price", &[council.all(Role::Admin)])
}

/// The list of people, and the form on it filled in for a moderator of everything.
fn invitation(desk: &Desk, name: &str) -> Form {
    let page = desk.get("/staff/people").is(200);
    page.form("mail")
        .fill("name", name)
        .fill("mail", &mail_of(name))
        .fill("role", "moderator")
        .fill("reach", "whole")
}

/// The number of somebody on the list of an organisation.
fn member(app: &TestApp, name: &str, organisation: &str) -> i64 {
    app.number(&format!(
        "SELECT members.id AS n FROM members JOIN people ON people.id = members.person_id \
         JOIN organisations ON organisations.id = members.organisation_id \
         WHERE people.mail = '{}' AND organisations.slug = '{organisation}'",
        mail_of(name)
    ))
}

fn address_of(app: &TestApp, name: &str) -> String {
    format!("/staff/people/{}", member(app, name, "example-council"))
}

/// Presses a button on somebody's page.
fn press(desk: &Desk, address: &str, fields: &[(&str, &str)]) -> Page {
    let version = desk
        .get(address)
        .is(200)
        .attributes("[name=version]", "value");
    let version = ("version", version[0].as_str());
    desk.post(address, &[fields, &[version]].concat())
}

fn letters(app: &TestApp, name: &str) -> Vec<Letter> {
    let (all, to) = (app.mail().into_iter(), mail_of(name));
    all.filter(|letter| letter.to == to).collect()
}

/// The page that the link in the newest mail to somebody leads to.
fn link(app: &TestApp, name: &str) -> String {
    let letter = letters(app, name).pop().unwrap();
    let at = letter.body.find("/staff/link/").unwrap();
    letter.body[at..].lines().next().unwrap().to_owned()
}

/// Somebody chooses a password by the link in their mail, and signs in.
fn comes(app: &TestApp, name: &str) -> Desk {
    let desk = app.stranger();
    let page = desk.get(&link(app, name)).is(200);
    desk.submit(&page.form("password").fill("password", PASSWORD))
        .leads_to("/staff/login?notice=password-set");
    desk.sign_in(&mail_of(name), PASSWORD).leads_to("/staff");
    desk
}

/// A line of the list, cell by cell.
fn row(desk: &Desk, name: &str) -> Vec<String> {
    let page = desk.get("/staff/people").is(200);
    let cells = page.all("tbody th, tbody td");
    let row = cells.chunks(4).find(|row| row[1] == mail_of(name));
    row.unwrap_or_else(|| panic!("{name} is not in {cells:?}"))
        .to_vec()
}

fn account(app: &TestApp, name: &str) -> Account {
    let mail = mail_of(name);
    app.db
        .read_now(move |connection| by_mail(connection, &mail))
        .unwrap()
}

/// The operator gives somebody who has an account a role.
fn give(app: &TestApp, name: &str, grant: Grant) {
    let account = account(app, name);
    app.act(move |connection, by| people::give(connection, by, &account, &[grant]));
}

fn acts(app: &TestApp, like: &str) -> Vec<String> {
    app.lines(&format!(
        "SELECT audit.act || ' ' || audit.subject AS line FROM audit \
         JOIN people ON people.id = audit.person_id \
         WHERE people.name = 'Ada Price' AND audit.act LIKE '{like}' ORDER BY audit.id"
    ))
}

fn an_admin_invites_somebody_who_then_works_here(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let home = ada.get("/staff").is(200);
    assert!(
        home.attributes("main a", "href")
            .contains(&"/staff/people".to_owned())
    );
    assert_eq!(
        row(&ada, "Ada Price"),
        [
            "Ada Price",
            "ada.price@example.org",
            "Admin: the whole organisation",
            "Active"
        ]
    );
    let form = invitation(&ada, "Bob Rees")
        .fill("role", "team")
        .fill("reach", "some")
        .fill("service", "libraries");
    let done = ada.submit(&form).is(303);
    let page = ada.get(&done.location()).is(200);
    assert!(
        page.says("A mail is on its way to bob.rees@example.org."),
        "{}",
        page.text()
    );
    assert_eq!(
        row(&ada, "Bob Rees")[2..],
        [
            "Team: Libraries",
            "Invited: the link works until 27 Nov 2026"
        ]
    );
    assert_eq!(
        acts(app, "person.%")[2..],
        [
            "person.add bob.rees@example.org",
            "person.grant bob.rees@example.org team libraries"
        ]
    );
    let letter = letters(app, "Bob Rees").pop().unwrap();
    assert_eq!(letter.subject, "Your link to Heard, for Example Council");
    let bob = comes(app, "Bob Rees");
    bob.get("/staff/services/libraries").is(200);
    bob.get("/staff/services/home-care-north").is(404);
    bob.get("/staff/people").is(403);
    assert_eq!(row(&ada, "Bob Rees")[3], "Active");
    // A link that ran out says so.
    ada.submit(&invitation(&ada, "Cai Rees").fill("language", "cy"))
        .is(303);
    let letter = letters(app, "Cai Rees").pop().unwrap();
    assert!(letter.body.contains("Dewiswch eich cyfrinair yma:"));
    app.turn_to("2026-11-27T10:17:43Z");
    let ada = app.sign_in("Ada Price");
    assert_eq!(
        row(&ada, "Cai Rees")[3],
        "Invited: the link has run out. Send a new one"
    );
}

fn who_has_an_account_elsewhere_is_given_the_role_and_nothing_is_told_of_it(app: &TestApp) {
    let (council, trust) = (app.council(), app.trust());
    let ada = admin(app, &council);
    let tia = app.desk("Tia Trust", &[trust.all(Role::Moderator)]);
    let before = app.letters().len();
    // One address is known elsewhere, the other is new: each page says the same of both.
    let mut seen = Vec::new();
    for (name, typed) in [
        ("Tia Trust", "T. from the ward"),
        ("New Person", "N. from the ward"),
    ] {
        let form = invitation(&ada, name)
            .fill("name", typed)
            .fill("language", "cy");
        let done = ada.submit(&form).is(303).location();
        let id = member(app, name, "example-council");
        let mut pages = vec![done.replace(&id.to_string(), "ID")];
        let own = format!("/staff/people/{id}");
        let mut look = |page: Page| {
            let text = page.is(200).text();
            pages.push(text.replace(&mail_of(name), "MAIL").replace(typed, "NAME"));
        };
        look(ada.get(&own));
        press(&ada, &own, &[("action", "link")]).is(303);
        look(ada.get(&own));
        let correct = ada.get(&own).form("mail").press("action", "correct");
        ada.submit(&correct.fill("name", &format!("{typed}, too")))
            .is(303);
        look(ada.get(&own));
        assert_eq!(row(&ada, name)[0], format!("{typed}, too"));
        press(&ada, &own, &[("action", "close")]).is(303);
        look(ada.get(&format!("{own}?done=closed")));
        let back = [("action", "give"), ("role", "team"), ("reach", "whole")];
        press(&ada, &own, &back).leads_to(&format!("{own}?done=let-in"));
        look(ada.get(&own));
        press(&ada, &own, &[("action", "close")]).is(303);
        seen.push(pages);
    }
    assert_eq!(seen[0], seen[1]);
    // The account is as it was, and its owner was told in their own language, by their own name.
    tia.get("/staff/queue").is(200);
    assert_eq!(account(app, "Tia Trust").name, "Tia Trust");
    let told = letters(app, "Tia Trust");
    assert_eq!(told.len(), 4, "{told:?}");
    assert_eq!(
        told[0].subject,
        "You have a role on Heard, for Example Council"
    );
    assert!(told[0].body.contains("Hello Tia Trust,"));
    assert!(told[0].body.contains("- moderator: the whole organisation"));
    assert!(before < app.letters().len());
    // Once they come, they are known by the name they have.
    ada.submit(&invitation(&ada, "Tia Trust").fill("name", "Somebody"))
        .is(303);
    assert_eq!(row(&ada, "Tia Trust")[0], "Somebody");
    app.sign_in("Tia Trust").get("/staff/queue").is(200);
    let came = row(&ada, "Tia Trust");
    assert_eq!(
        (came[0].as_str(), came[3].as_str()),
        ("Tia Trust", "Active")
    );
}

fn a_closed_account_is_let_back_in(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    app.desk("Bob Rees", &[council.all(Role::Moderator)]);
    let bob = address_of(app, "Bob Rees");
    for by_invitation in [true, false] {
        press(&ada, &bob, &[("action", "close")]).leads_to(&format!("{bob}?done=closed"));
        let closed = row(&ada, "Bob Rees");
        assert_eq!(closed[2..], ["No role now", "Closed"]);
        if by_invitation {
            let form = invitation(&ada, "Bob Rees").fill("role", "team");
            ada.submit(&form).is(303);
        } else {
            let form = ada.get(&bob).is(200).form("role");
            let form = form.fill("role", "team").fill("reach", "whole");
            ada.submit(&form.press("action", "give"))
                .leads_to(&format!("{bob}?done=let-in"));
        }
        let row = row(&ada, "Bob Rees");
        assert_eq!(
            row[2..],
            [
                "Team: the whole organisation",
                "Invited: the link works until 27 Nov 2026"
            ]
        );
        app.stranger()
            .sign_in(&mail_of("Bob Rees"), PASSWORD)
            .is(401);
        let desk = comes(app, "Bob Rees");
        desk.get("/staff/queue").is(403);
    }
    let readmitted = acts(app, "person.readmit");
    assert_eq!(readmitted, ["person.readmit bob.rees@example.org"; 2]);
}

fn roles_come_and_go_at_once(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let bob = app.desk("Bob Rees", &[council.all(Role::Commissioner)]);
    bob.get("/staff/queue").is(403);
    let address = address_of(app, "Bob Rees");
    let form = ada.get(&address).is(200).form("role");
    let moderator = form
        .fill("role", "moderator")
        .fill("reach", "some")
        .fill("service", "libraries")
        .press("action", "give");
    ada.submit(&moderator)
        .leads_to(&format!("{address}?done=given"));
    bob.get("/staff/queue").is(200);
    let told = letters(app, "Bob Rees").pop().unwrap();
    assert!(told.body.contains("- moderator: Libraries\n"), "{told:?}");
    let held = press(
        &ada,
        &address,
        &[
            ("action", "give"),
            ("role", "moderator"),
            ("reach", "some"),
            ("service", "libraries"),
        ],
    );
    assert!(held.is(400).says("They hold this role already."));
    let take = [("action", "take"), ("grant", "moderator:libraries")];
    press(&ada, &address, &take).leads_to(&format!("{address}?done=taken"));
    bob.get("/staff/queue").is(403);
    bob.get("/summaries").is(200);
    press(&ada, &address, &take).is(409);
    press(
        &ada,
        &address,
        &[("action", "take"), ("grant", "commissioner")],
    )
    .is(303);
    assert_eq!(row(&ada, "Bob Rees")[2..], ["No role now", "Active"]);
    assert!(
        bob.get("/staff")
            .is(200)
            .says("Your account has no role yet.")
    );
    for nonsense in [("action", "fly"), ("grant", "king")] {
        press(&ada, &address, &[("action", "take"), nonsense]).is(400);
    }
}

fn closing_an_account_ends_its_sessions(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let bob = app.desk("Bob Rees", &[council.all(Role::Moderator)]);
    bob.get("/staff/queue").is(200);
    let address = address_of(app, "Bob Rees");
    press(&ada, &address, &[("action", "close")]).is(303);
    let away = bob.get("/staff/queue").is(303);
    assert!(away.location().starts_with("/staff/login"));
    app.stranger()
        .sign_in(&mail_of("Bob Rees"), PASSWORD)
        .is(401);
    let page = ada.get(&format!("{address}?done=closed")).is(200);
    assert!(page.says("The account of Bob Rees is closed."));
    let again = press(&ada, &address, &[("action", "close")]).is(400);
    assert!(again.says("This account is closed."));
    assert!(
        press(&ada, &address, &[("action", "link")])
            .is(400)
            .says("closed")
    );
    assert_eq!(
        acts(app, "person.disable"),
        ["person.disable bob.rees@example.org"]
    );
}

fn who_works_elsewhere_too_loses_only_the_roles_here(app: &TestApp) {
    let (council, trust) = (app.council(), app.trust());
    let ada = admin(app, &council);
    let roles = [council.all(Role::Moderator), trust.all(Role::Moderator)];
    let bob = app.desk("Bob Rees", &roles);
    app.words("WARD", "5", "Seen within the hour.");
    app.words("LIB", "5", "Lovely new chairs.");
    app.screen();
    let address = address_of(app, "Bob Rees");
    let page = ada.get(&address).is(200);
    assert!(page.says("This person works for another organisation too."));
    assert!(!page.says("Example Trust") && !page.says("Emergency"));
    let rename = [("action", "rename"), ("name", "Robert"), ("language", "cy")];
    let refused = press(&ada, &address, &rename).is(400);
    assert!(refused.says("their name and language cannot be changed from here"));
    press(&ada, &address, &[("action", "close")]).leads_to(&format!("{address}?done=closed-here"));
    let page = ada.get(&format!("{address}?done=closed-here")).is(200);
    assert!(page.says("Bob Rees has no role here any more. They work elsewhere too"));
    let words = bob.get("/staff/queue").is(200).all("tbody .first a");
    assert_eq!(words, ["Seen within the hour."]);
    // They come back as somebody who has a password.
    let form = ada.get(&address).form("role");
    let form = form.fill("role", "moderator").fill("reach", "whole");
    ada.submit(&form.press("action", "give"))
        .leads_to(&format!("{address}?done=let-in"));
    assert_eq!(bob.get("/staff/queue").all("tbody .first a").len(), 2);
    let told = letters(app, "Bob Rees").pop().unwrap();
    assert_eq!(
        told.subject,
        "You have a role on Heard, for Example Council"
    );
}

fn nobody_of_another_organisation_is_found(app: &TestApp) {
    let (council, trust) = (app.council(), app.trust());
    let ada = admin(app, &council);
    app.desk("Tia Trust", &[trust.all(Role::Admin)]);
    let theirs = format!(
        "/staff/people/{}",
        member(app, "Tia Trust", "example-trust")
    );
    let before = app.rows();
    for address in [theirs.as_str(), "/staff/people/99999", "/staff/people/ada"] {
        ada.get(address).is(404);
        ada.post(address, &[("action", "close"), ("version", "1")])
            .is(404);
    }
    ada.get("/staff/people?organisation=example-trust").is(404);
    let form = invitation(&ada, "Bob Rees").forge("organisation", "example-trust");
    ada.submit(&form).is(404);
    assert!(!ada.get("/staff/people").says("Tia Trust"));
    assert_eq!(app.rows(), before);
    // An admin of a service keeps nobody.
    let part = app.desk("Part Price", &[council.on(&council.libraries, Role::Admin)]);
    let page = part.get("/staff/people").is(200);
    assert!(page.says("Only an admin of a whole organisation keeps its people."));
    assert!(!page.says("Ada Price"));
    part.get(&address_of(app, "Ada Price")).is(404);
    part.post("/staff/people", &[("organisation", "example-council")])
        .is(404);
    // Who keeps two organisations sees one at a time.
    give(app, "Ada Price", trust.all(Role::Admin));
    let both = ada.get("/staff/people").is(200);
    assert!(both.says("Ada Price") && !both.says("Tia Trust"));
    let other = ada.get("/staff/people?organisation=example-trust").is(200);
    assert!(other.says("Tia Trust") && other.says("People, Example Trust"));
}

fn nobody_changes_their_own_roles(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let list = ada.get("/staff/people").is(200);
    assert!(list.says("You are the only admin"), "{}", list.text());
    let own = address_of(app, "Ada Price");
    let page = ada.get(&own).is(200);
    assert!(page.says("This is you. Nobody changes their own roles"));
    assert!(page.says("Make somebody else admin first; whoever runs Heard can do it too"));
    assert!(!page.has_form("grant") && !page.has_form("role"));
    let before = app.rows();
    let give = [
        ("action", "give"),
        ("role", "moderator"),
        ("reach", "whole"),
    ];
    let take = [("action", "take"), ("grant", "admin")];
    for wish in [
        &give[..],
        &take[..],
        &[("action", "close")],
        &[("action", "link")],
    ] {
        let refused = press(&ada, &own, wish).is(400);
        assert!(refused.says("Nobody changes their own roles: another admin must do it"));
    }
    let myself = ada.submit(&invitation(&ada, "Ada Price")).is(400);
    assert!(myself.says("This is you."));
    assert_eq!(app.rows(), before);
    ada.get("/staff/queue").is(403);
    // With a second admin it works, by the other one, and the warning is gone.
    let eve = app.desk("Eve Price", &[council.all(Role::Admin)]);
    assert!(!ada.get("/staff/people").says("You are the only admin"));
    press(&eve, &own, &give).is(303);
    ada.get("/staff/queue").is(200);
    press(&eve, &own, &take).is(303);
    ada.get("/staff/people").is(403);
    assert!(eve.get("/staff/people").says("You are the only admin"));
}

fn of_two_admins_who_close_each_other_one_stays(app: &TestApp) {
    let council = app.council();
    let (ada, eve) = (
        admin(app, &council),
        app.desk("Eve Price", &[council.all(Role::Admin)]),
    );
    let form = |desk: &Desk, of: &str| {
        let (address, csrf) = (address_of(app, of), desk.csrf());
        let version = desk.get(&address).attributes("[name=version]", "value");
        (address, csrf, version[0].clone())
    };
    let (at_eve, at_ada) = (form(&ada, "Eve Price"), form(&eve, "Ada Price"));
    let close = |desk: Desk, (address, csrf, version): (String, String, String)| {
        let fields = [
            ("action", "close"),
            ("csrf", csrf.as_str()),
            ("version", version.as_str()),
        ];
        desk.post_bare(&address, &fields).status
    };
    let (one, other) = std::thread::scope(|scope| {
        let one = scope.spawn(|| close(ada, at_eve));
        let other = scope.spawn(|| close(eve, at_ada));
        (one.join().unwrap(), other.join().unwrap())
    });
    let mut both = [one, other];
    both.sort_unstable();
    assert_eq!(both[0], 303, "{both:?}");
    assert!(both[1] >= 400, "{both:?}");
    let standing = standing(app, &council);
    assert_eq!(standing.whole_admins_active, 1);
}

fn other_admins_are_told_of_a_new_one(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    app.desk("Eve Price", &[council.all(Role::Admin)]);
    app.desk("Bob Rees", &[council.all(Role::Moderator)]);
    assert!(
        letters(app, "Ada Price").is_empty(),
        "the operator is trusted"
    );
    ada.submit(&invitation(&ada, "New Person").fill("role", "admin"))
        .is(303);
    for name in ["Ada Price", "Eve Price"] {
        let told = letters(app, name);
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(told[0].subject, "Example Council has a new admin");
        assert!(
            told[0]
                .body
                .contains("Ada Price has made new.person@example.org an admin of Example Council.")
        );
        assert!(
            told[0]
                .body
                .contains("/staff/people?organisation=example-council")
        );
    }
    let new = letters(app, "New Person");
    assert_eq!(new.len(), 1);
    let address = address_of(app, "Bob Rees");
    let give = [("action", "give"), ("role", "admin"), ("reach", "whole")];
    press(&ada, &address, &give).is(303);
    assert_eq!(letters(app, "Eve Price").len(), 2);
}

fn a_mistyped_address_is_shown_and_put_right(app: &TestApp) {
    let Some(smtp) = Smtp::start() else { return };
    let (council, trust) = (app.council(), app.trust());
    let ada = admin(app, &council);
    app.desk("Tia Trust", &[trust.all(Role::Admin)]);
    ada.submit(&invitation(&ada, "Bob Reess").fill("name", "Bob Rees"))
        .is(303);
    smtp.does("refuse");
    let post = smtp.post(app);
    post.drain(&app.db, &app.clock).unwrap();
    let state = row(&ada, "Bob Reess").remove(3);
    assert_eq!(
        state,
        "Invited: the link works until 27 Nov 2026Mail not delivered There is no mailbox with this \
         address. Check how it is written."
    );
    let wrong = address_of(app, "Bob Reess");
    let page = ada.get(&wrong).is(200);
    assert!(page.says("permanent error (550): 5.1.1 … nobody here"));
    // The address is put right before it was used: the old link is void, a new one goes.
    let old = app.number("SELECT count(*) AS n FROM people WHERE link_hash IS NOT NULL");
    let form = page.form("mail").press("action", "correct");
    assert_eq!(form.value("name"), "Bob Rees");
    let taken = form.clone().fill("mail", &mail_of("Ada Price"));
    assert!(ada.submit(&taken).is(400).says("This is you."));
    let done = ada
        .submit(&form.clone().fill("mail", &mail_of("Bob Rees")))
        .is(303);
    assert!(done.location().ends_with("?done=corrected"));
    assert_eq!(
        app.number("SELECT count(*) AS n FROM people WHERE link_hash IS NOT NULL"),
        old
    );
    assert_eq!(
        row(&ada, "Bob Rees")[2..],
        [
            "Moderator: the whole organisation",
            "Invited: the link works until 27 Nov 2026"
        ]
    );
    assert!(!ada.get("/staff/people").says("reess"));
    ada.get(&wrong).is(404);
    // It goes to somebody who has an account, and nobody is told so.
    let bob = address_of(app, "Bob Rees");
    let form = ada.get(&bob).form("mail").press("action", "correct");
    ada.submit(&form.fill("mail", &mail_of("Tia Trust")))
        .is(303);
    let tia = row(&ada, "Tia Trust");
    assert_eq!(tia[0], "Bob Rees");
    assert_eq!(tia[3], "Invited: the link works until 27 Nov 2026");
    smtp.does("normal");
    post.drain(&app.db, &app.clock).unwrap();
    let arrived = smtp.letters().pop().unwrap();
    assert_eq!(arrived.to, mail_of("Tia Trust"));
}

fn an_address_that_was_used_is_not_changed(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    app.desk("Bob Rees", &[council.all(Role::Moderator)]);
    let address = address_of(app, "Bob Rees");
    let page = ada.get(&address).is(200);
    assert!(!page.has_form("mail"));
    assert!(page.says("Invite the new address, then close this account."));
    let before = app.rows();
    let correct = [
        ("action", "correct"),
        ("mail", "mallory@example.org"),
        ("name", "Bob Rees"),
        ("language", "en"),
    ];
    let refused = press(&ada, &address, &correct).is(400);
    assert!(refused.says("An address that was used cannot be changed"));
    assert_eq!(app.rows(), before);
    // A new link goes to the address that was used, and says what it is for.
    press(&ada, &address, &[("action", "link")]).leads_to(&format!("{address}?done=linked"));
    let letter = letters(app, "Bob Rees").pop().unwrap();
    assert_eq!(letter.subject, "Your link to choose a new password");
    assert!(letter.body.contains("72 hours"));
}

fn name_and_language_are_changed(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let bob = app.desk("Bob Rees", &[council.all(Role::Moderator)]);
    let address = address_of(app, "Bob Rees");
    let form = ada.get(&address).is(200).form("name");
    let form = form.fill("name", "Robert Rees").fill("language", "cy");
    ada.submit(&form.press("action", "rename"))
        .leads_to(&format!("{address}?done=renamed"));
    assert_eq!(row(&ada, "Bob Rees")[0], "Robert Rees");
    assert!(bob.get("/staff").is(200).says("Ciw"));
    assert_eq!(
        acts(app, "person.change"),
        ["person.change bob.rees@example.org"]
    );
}

fn of_two_admins_at_once_the_later_one_is_shown_how_it_stands(app: &TestApp) {
    let council = app.council();
    let (ada, eve) = (
        admin(app, &council),
        app.desk("Eve Price", &[council.all(Role::Admin)]),
    );
    app.desk("Bob Rees", &[council.all(Role::Moderator)]);
    let address = address_of(app, "Bob Rees");
    let (first, second) = (ada.get(&address).is(200), eve.get(&address).is(200));
    let team = first
        .form("role")
        .fill("role", "team")
        .fill("reach", "whole");
    ada.submit(&team.press("action", "give")).is(303);
    let rename = second.form("name").fill("name", "Robert O’Rees");
    let beaten = eve.submit(&rename.press("action", "rename")).is(409);
    assert_eq!(beaten.all(".errors h2"), ["Something changed meanwhile"]);
    assert!(beaten.says("what you typed is still here"));
    assert!(
        beaten.says("Team: the whole organisation"),
        "how it stands now"
    );
    let kept = beaten.form("name");
    assert_eq!(kept.value("name"), "Robert O’Rees");
    eve.submit(&kept.press("action", "rename")).is(303);
    // A choice is not lost either, and the operator counts as somebody else.
    let form = ada.get(&address).form("role");
    let form = form
        .fill("role", "commissioner")
        .fill("reach", "some")
        .fill("service", "libraries")
        .press("action", "give");
    give(app, "Bob Rees", council.all(Role::Commissioner));
    let beaten = ada.submit(&form).is(409).form("role");
    assert_eq!(beaten.value("role"), "commissioner");
    assert_eq!(beaten.value("reach"), "some");
    assert_eq!(beaten.value("service"), "libraries");
    ada.submit(&beaten.press("action", "give")).is(303);
}

fn one_address_invited_twice_at_once_is_one_account(app: &TestApp) {
    let council = app.council();
    let (ada, eve) = (
        admin(app, &council),
        app.desk("Eve Price", &[council.all(Role::Admin)]),
    );
    let forms = [invitation(&ada, "Bob Rees"), invitation(&eve, "Bob Rees")];
    let [first, second] = forms;
    let pages = std::thread::scope(|scope| {
        let one = scope.spawn(move || ada.submit(&first));
        let other = scope.spawn(move || eve.submit(&second.fill("name", "Robert Rees")));
        [one.join().unwrap(), other.join().unwrap()]
    });
    let mut status = pages.each_ref().map(|page| page.status);
    status.sort_unstable();
    assert_eq!(status, [303, 400]);
    let refused = pages.iter().find(|page| page.status == 400).unwrap();
    assert!(refused.says("This address is on the list already."));
    let way = refused.attributes(".errors a", "href");
    assert_eq!(way, [address_of(app, "Bob Rees")]);
    assert_eq!(refused.form("mail").value("mail"), mail_of("Bob Rees"));
    assert_eq!(letters(app, "Bob Rees").len(), 1);
    assert_eq!(acts_of_all(app, "person.add", "Bob Rees"), 1);
}

fn acts_of_all(app: &TestApp, act: &str, name: &str) -> i64 {
    let mail = mail_of(name);
    app.number(&format!(
        "SELECT count(*) AS n FROM audit WHERE act = '{act}' AND subject = '{mail}'"
    ))
}

fn what_will_not_do_is_said_and_nothing_typed_is_lost(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    let before = app.rows();
    let good = invitation(&ada, "Bob Rees");
    let long = "x".repeat(201);
    let name = "Write a name of 1 to 200 characters, on one line";
    let mail = "Write an e-mail address, such as ann@example.org";
    let far = format!("{}@example.org", "x".repeat(250));
    for (field, value, says) in [
        ("name", "", name),
        ("name", "   ", name),
        ("name", "Bob\nRees", name),
        ("name", long.as_str(), name),
        ("mail", "", mail),
        ("mail", "bob", mail),
        ("mail", "bob@", mail),
        ("mail", "bob rees@example.org", mail),
        ("mail", "bob@example.org\nann@example.org", mail),
        ("mail", far.as_str(), mail),
        ("role", "", "Choose what they are here for"),
        ("role", "king", "Choose what they are here for"),
        (
            "reach",
            "",
            "Choose the whole organisation, or some services",
        ),
        ("reach", "some", "Tick at least one service"),
        (
            "service",
            "libraries",
            "You chose the whole organisation and ticked services too.",
        ),
    ] {
        let page = ada.submit(&good.clone().forge(field, value)).is(400);
        assert!(page.says(says), "{field} {value:?}: {}", page.text());
        let again = page.form("mail");
        for kept in ["name", "mail"] {
            let typed = if field == kept {
                value
            } else {
                &good.value(kept)
            };
            let shown = again.value(kept).replace("\r\n", "\n");
            assert_eq!(shown, typed, "{field} {value:?}");
        }
    }
    let page = ada
        .submit(
            &good
                .clone()
                .fill("reach", "some")
                .forge("service", "no-such"),
        )
        .is(400);
    assert!(page.says("A service was closed meanwhile."));
    // Everything wrong at once is said at once.
    let page = ada
        .submit(&good.forge("name", "").forge("mail", "").forge("role", ""))
        .is(400);
    assert_eq!(page.all(".errors a").len(), 3);
    assert_eq!(app.rows(), before);
    // A name that would be markup, or turn the words around it, stands in a box of its own.
    let unruly = "<b>Bob</b> \u{202e}Rees";
    ada.submit(&invitation(&ada, "Bob Rees").fill("name", unruly))
        .is(303);
    let page = ada.get(&address_of(app, "Bob Rees")).is(200);
    assert_eq!(page.all("h1 bdi"), [unruly]);
}

fn a_long_list_is_looked_through(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    assert!(ada.get("/staff/people").all("#find").is_empty());
    assert_eq!(ada.get("/staff/people").attributes("#find", "id").len(), 0);
    for number in 0..60 {
        app.invite(
            &format!("Person {number:02}"),
            &[council.all(Role::Commissioner)],
        );
    }
    let rows = |address: &str| ada.get(address).is(200).all("tbody th");
    assert_eq!(rows("/staff/people").len(), 50);
    let page = ada.get("/staff/people").is(200);
    assert!(page.body.len() < 60_000, "{}", page.body.len());
    let next = page.attributes(".pages a", "href").remove(0);
    assert_eq!(rows(&next).len(), 11);
    assert_eq!(rows("/staff/people?find=PERSON+07"), ["Person 07"]);
    assert_eq!(
        rows("/staff/people?find=person.08%40example"),
        ["Person 08"]
    );
    let none = ada.get("/staff/people?find=nobody+at+all").is(200);
    assert!(none.says("Nobody is called that."));
    assert_eq!(none.attributes("#find", "value"), ["nobody at all"]);
    assert_eq!(rows("/staff/people?page=nonsense").len(), 50);
    assert!(rows("/staff/people?page=99999999").is_empty());
}

/// Asks for a link, as somebody who forgot their password.
fn forgets(desk: &Desk, mail: &str) -> Page {
    let page = desk.get("/staff/forgotten").is(200);
    desk.submit(&page.form("email").fill("email", mail))
}

/// How many mails of a kind were ever written.
fn mails(app: &TestApp, kind: &str) -> i64 {
    app.number(&format!(
        "SELECT count(*) AS n FROM outbox WHERE kind = '{kind}'"
    ))
}

fn who_forgot_the_password_gets_a_link_and_the_answer_tells_nothing(app: &TestApp) {
    let council = app.council();
    let bob = app.desk("Bob Rees", &[council.all(Role::Moderator)]);
    app.desk("Cai Rees", &[council.all(Role::Moderator)]);
    let cai = account(app, "Cai Rees");
    app.act(move |connection, by| people::close(connection, by, &cai));
    app.invite("Dee Rees", &[council.all(Role::Team)]);
    let stranger = app.stranger();
    let sign_in = stranger.get("/staff/login").is(200);
    assert!(
        sign_in
            .attributes("main a", "href")
            .contains(&"/staff/forgotten".to_owned())
    );
    // Active, closed, invited, nobody: one answer.
    let mut answers = Vec::new();
    for name in ["Bob Rees", "Cai Rees", "Dee Rees", "Nobody Here"] {
        let answer = forgets(&stranger, &mail_of(name));
        let page = stranger.get(&answer.location()).is(200);
        answers.push((answer.status, answer.location(), answer.html(), page.html()));
    }
    assert!(
        answers[0]
            .3
            .contains("If somebody works here under that address")
    );
    assert_eq!(answers[0].0, 303);
    for other in &answers[1..] {
        assert_eq!(*other, answers[0]);
    }
    until("two mails are written", || {
        mails(app, "password_reset") == 1 && mails(app, "invitation") == 1
    });
    let letter = letters(app, "Bob Rees").pop().unwrap();
    assert_eq!(letter.subject, "Your link to choose a new password");
    assert!(letter.body.contains("once, for 1 hour."));
    assert!(letters(app, "Cai Rees").is_empty());
    comes(app, "Dee Rees").get("/staff").is(200);
    // Until the link is used nothing changes; then every session is over.
    bob.get("/staff/queue").is(200);
    let desk = app.stranger();
    let page = desk.get(&link(app, "Bob Rees")).is(200);
    let new = "another four good words";
    desk.submit(&page.form("password").fill("password", new))
        .is(303);
    bob.get("/staff/queue").is(303);
    desk.sign_in(&mail_of("Bob Rees"), PASSWORD).is(401);
    desk.sign_in(&mail_of("Bob Rees"), new).leads_to("/staff");
    // An hour, and no longer.
    forgets(&stranger, " BOB.Rees@example.org ").is(303);
    until("another mail", || mails(app, "password_reset") == 2);
    let second = link(app, "Bob Rees");
    app.turn_to("2026-11-24T11:17:41Z");
    stranger.get(&second).is(200);
    app.turn_to("2026-11-24T11:17:43Z");
    stranger.get(&second).is(410);
    // Three in five minutes; the answer stays the same.
    for _ in 0..5 {
        forgets(&stranger, &mail_of("Bob Rees")).leads_to("/staff/forgotten?sent=1");
    }
    until("three more mails", || mails(app, "password_reset") == 5);
    forgets(&stranger, &mail_of("Dee Rees")).is(303);
    until("the next one's mail", || mails(app, "password_reset") == 6);
    assert_eq!(acts_of_all(app, "person.forgot", "Bob Rees"), 5);
    // What is no address is said, and kept.
    let wrong = forgets(&stranger, "bob").is(400);
    assert!(wrong.says("Write an e-mail address"));
    assert_eq!(wrong.form("email").value("email"), "bob");
    let old = wrong
        .form("email")
        .fill("email", "b@c")
        .forge("csrf", "old");
    stranger.submit(&old).is(419);
    // A program from one address does not ask for ever.
    let many = (0..400).any(|number| {
        let csrf = wrong.form("email").value("csrf");
        let mail = format!("{number}@example.org");
        let fields = [("email", mail.as_str()), ("csrf", csrf.as_str())];
        stranger.post_bare("/staff/forgotten", &fields).status == 429
    });
    assert!(many);
}

fn a_link_that_is_used_or_old_offers_a_way_on(app: &TestApp) {
    let council = app.council();
    let ada = admin(app, &council);
    ada.submit(&invitation(&ada, "Bob Rees")).is(303);
    let used = link(app, "Bob Rees");
    comes(app, "Bob Rees");
    ada.submit(&invitation(&ada, "Cai Rees")).is(303);
    let old = link(app, "Cai Rees");
    app.turn_to("2026-11-27T10:17:43Z");
    let stranger = app.stranger();
    for gone in [&used, &old] {
        let page = stranger.get(gone).is(410);
        assert!(
            page.says("This one was used already, has run out, or a newer one took its place.")
        );
        let ways = page.attributes("main a", "href");
        assert_eq!(ways, ["/staff/login", "/staff/forgotten"]);
    }
    forgets(&stranger, &mail_of("Cai Rees")).is(303);
    until("the invitation is written anew", || {
        mails(app, "invitation") == 3
    });
    comes(app, "Cai Rees").get("/staff/queue").is(200);
}

fn everybody_keeps_their_own_account(app: &TestApp) {
    let (council, trust) = (app.council(), app.trust());
    let bob = app.desk(
        "Bob Rees",
        &[
            council.on(&council.libraries, Role::Team),
            council.all(Role::Commissioner),
        ],
    );
    let page = bob.get("/staff/account").is(200);
    assert_eq!(
        page.all("main ul li"),
        ["Team: Libraries", "Commissioner: the whole organisation"]
    );
    let elsewhere = app.sign_in("Bob Rees");
    let form = page
        .form("old_password")
        .fill("old_password", "not the password")
        .fill("new_password", "another four good words");
    let wrong = bob.submit(&form).is(400);
    assert_eq!(wrong.all(".errors a"), ["That is not your password"]);
    let form = form.fill("old_password", PASSWORD);
    let short = bob
        .submit(&form.clone().fill("new_password", "short"))
        .is(400);
    assert_eq!(short.all(".errors a"), ["Use at least 12 characters."]);
    elsewhere.get("/staff").is(200);
    bob.submit(&form).leads_to("/staff/account?saved=password");
    let page = bob.get("/staff/account?saved=password").is(200);
    assert!(page.says("Your password is changed."));
    elsewhere.get("/staff").is(303);
    let again = app.stranger();
    again.sign_in(&mail_of("Bob Rees"), PASSWORD).is(401);
    again
        .sign_in(&mail_of("Bob Rees"), "another four good words")
        .leads_to("/staff");
    // Out everywhere, here too.
    let form = bob.get("/staff/account").form_to("/account/sessions");
    bob.submit(&form).leads_to("/staff/login?notice=signed-out");
    assert!(!bob.has_a_cookie());
    again.get("/staff").is(303);
    assert_eq!(acts_of_all(app, "person.sign_out_all", "Bob Rees"), 1);
    assert_eq!(acts_of_all(app, "person.password", "Bob Rees"), 2);
    // Guesses are counted.
    let tia = app.desk("Tia Trust", &[trust.all(Role::Team)]);
    let form = tia.get("/staff/account").form("old_password");
    let guess = form
        .fill("old_password", "a guess that is wrong")
        .fill("new_password", "another four good words");
    let status: Vec<u16> = (0..11).map(|_| tia.submit(&guess).status).collect();
    assert_eq!(status.last(), Some(&429), "{status:?}");
}

fn standing(app: &TestApp, council: &Council) -> Standing {
    let organisation = council.organisation.id;
    app.db
        .read_now(move |connection| people::standing(connection, organisation))
        .unwrap()
}

fn who_stands_ready_is_counted(app: &TestApp) {
    let (council, trust) = (app.council(), app.trust());
    assert_eq!(standing(app, &council), Standing::default());
    app.desk("Ada Price", &[council.all(Role::Admin)]);
    app.invite("Eve Price", &[council.all(Role::Admin)]);
    app.desk(
        "Bob Rees",
        &[
            council.on(&council.libraries, Role::Moderator),
            council.on(&council.home_care, Role::Moderator),
            council.on(&council.libraries, Role::Admin),
        ],
    );
    app.invite(
        "Cai Rees",
        &[council.on(&council.libraries, Role::Moderator)],
    );
    app.desk("Dee Rees", &[council.on(&council.libraries, Role::Team)]);
    app.desk("Tia Trust", &[trust.all(Role::Admin)]);
    app.desk("Gone Rees", &[council.all(Role::Moderator)]);
    let gone = account(app, "Gone Rees");
    app.act(move |connection, by| people::close(connection, by, &gone));
    let expected = Standing {
        admins_active: 2,
        admins_invited: 1,
        whole_admins_active: 1,
        moderators_active: 1,
        moderators_invited: 1,
        teams_active: 1,
        ..Standing::default()
    };
    assert_eq!(standing(app, &council), expected);
    // Who has an account elsewhere is invited here until they come.
    give(app, "Tia Trust", council.all(Role::Team));
    assert_eq!(standing(app, &council).teams_invited, 1);
    app.sign_in("Tia Trust");
    assert_eq!(standing(app, &council).teams_active, 2);
    let unknown = app
        .db
        .read_now(|connection| people::standing(connection, heard::domain::OrganisationId(99)));
    assert!(matches!(unknown, Ok::<_, StoreError>(none) if none == Standing::default()));
}

/// A database of an older version has people and no list of them.
fn who_was_here_before_the_list_is_on_it(app: &TestApp) {
    let (council, trust) = (app.council(), app.trust());
    let ada = admin(app, &council);
    app.invite("Bob Rees", &[council.all(Role::Team)]);
    app.desk(
        "Cai Rees",
        &[council.all(Role::Team), trust.all(Role::Moderator)],
    );
    let cai = account(app, "Cai Rees");
    app.act(move |connection, by| people::close(connection, by, &cai));
    let list = || {
        app.lines(
            "SELECT people.name || ' ' || organisations.slug || CASE WHEN seen THEN ' seen' ELSE '' \
             END || CASE WHEN gone THEN ' gone' ELSE '' END AS line FROM members \
             JOIN people ON people.id = person_id \
             JOIN organisations ON organisations.id = organisation_id ORDER BY 1",
        )
    };
    let before = list();
    assert_eq!(before.len(), 4, "{before:?}");
    let migration = match app.backend {
        Backend::Sqlite => {
            include_str!("../migrations/sqlite/2026-11-28-000001_people_on_screen/up.sql")
        }
        Backend::Postgres => {
            include_str!("../migrations/postgres/2026-11-28-000001_people_on_screen/up.sql")
        }
    };
    let statements: Vec<&str> = migration
        .lines()
        .filter(|line| !line.trim_start().starts_with("--"))
        .collect();
    let statements = statements.join("\n");
    let fill: Vec<String> = statements
        .split(';')
        .map(str::to_owned)
        .filter(|statement| statement.contains("INSERT INTO members"))
        .collect();
    assert_eq!(fill.len(), 2);
    app.act(move |connection, _by| {
        support::run(connection, "DELETE FROM members");
        for statement in &fill {
            support::run(connection, statement);
        }
        Ok(())
    });
    assert_eq!(list(), before);
    assert_eq!(row(&ada, "Cai Rees")[2..], ["No role now", "Closed"]);
}

fn the_operator_lets_an_organisation_in_that_has_lost_its_admin(operator: &Operator) {
    operator.runs(&["migrate"]);
    let new = ["organisation", "add", "--name", "Example Council"];
    operator.runs(&[&new[..], &["--nation", "england"]].concat());
    let of = ["--organisation", "example-council", "--admin"];
    let add = |name: &str, mail: &str| {
        let who = ["user", "add", "--mail", mail, "--name", name];
        let said = operator.runs(&[&who[..], &of].concat());
        let link = said.split("/staff/link/").nth(1).unwrap();
        let link = link.split_whitespace().next().unwrap();
        format!("/staff/link/{link}")
    };
    let first = add("Ada Price", "ada.price@example.org");
    let serving = operator.serves(&["serve", "--listen", "127.0.0.1:0"]);
    let comes = |link: &str, name: &str| {
        let desk = Desk::new(&serving.origin);
        let page = desk.get(link).is(200);
        desk.submit(&page.form("password").fill("password", PASSWORD))
            .is(303);
        desk.sign_in(&mail_of(name), PASSWORD).leads_to("/staff");
        desk
    };
    let ada = comes(&first, "Ada Price");
    assert!(
        ada.get("/staff/people")
            .is(200)
            .says("You are the only admin")
    );
    // She leaves, and nobody is left on the screen.
    operator.runs(&["user", "close", "ada.price@example.org"]);
    ada.get("/staff/people").is(303);
    let second = add("Eve Price", "eve.price@example.org");
    let eve = comes(&second, "Eve Price");
    let page = eve.get("/staff/people").is(200);
    let rows = page.all("tbody th, tbody td");
    assert_eq!(rows[0], "Eve Price");
    assert_eq!(rows[3], "Active");
    assert_eq!(rows[4], "Ada Price");
    assert_eq!(rows[7], "Closed");
    assert!(serving.stops());
}
