//! Your services only: every route, as everybody who might knock at it.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::collections::BTreeSet;

use heard::domain::{
    Channel, Day, Grant, Language, PersonId, QuestionSet, Role, SaidLines, SaidState,
};
use heard::people;
use heard::store::entries::{self, NewBatch};
use heard::store::outbox::{self, MailKind, NewMail};
use heard::store::{StoreError, said};
use heard::web::{Entry, PublicUrl, ROUTES, Widget};
use sha2::{Digest, Sha256};
use support::{Browser, Council, Desk, Page, TestApp, Trust, on_both_databases};

on_both_databases!(
    every_route_lets_in_whom_the_table_says,
    a_comment_of_another_service_is_told_like_one_that_is_not,
    lists_show_what_is_theirs_alone,
    a_month_shows_a_service_its_own_figures_and_no_files,
    a_form_without_the_token_of_its_session_changes_nothing,
    a_form_from_another_site_is_refused,
    a_role_that_is_taken_away_is_gone_at_once,
    of_two_people_who_decide_one_comment_one_wins,
    a_session_ends,
    a_link_to_choose_a_password_works_once,
    staff_may_have_an_address_of_their_own,
);

/// What somebody meets at a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Met {
    /// The page itself.
    In,
    /// The sign-in page.
    SignIn,
    /// "Please sign in again": nothing that was typed is thrown away by a redirect.
    Again,
    /// "This is not open to you."
    No,
    /// "Nothing is here", because it is somebody else's.
    Gone,
}
use Met::{Again, Gone, In, No, SignIn};

/// A route, and what is met there by:
/// - somebody who is not signed in;
/// - moderator, team, commissioner and admin of the whole council;
/// - moderator, team and commissioner of the libraries alone, where home care is asked for;
/// - moderator, team, commissioner and admin of the trust.
type Line = (&'static str, Met, [Met; 4], [Met; 3], [Met; 4]);

#[rustfmt::skip]
const TABLE: &[Line] = &[
    ("GET /healthz",                  In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /readyz",                   In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /metrics",                  No, [No, No, No, No], [No, No, No], [No, No, No, No]),
    ("GET /assets/summary.schema.json", In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /assets/{name}",            In, [In, In, In, In], [In, In, In], [In, In, In, In]),

    ("GET /staff/login",              In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /staff/login",             In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /staff/link/{token}",       In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /staff/link/{token}",      In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /staff/forgotten",          In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /staff/forgotten",         In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /staff/logout",            Again, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /staff",                    SignIn, [In, In, In, In], [In, In, In], [In, In, In, In]),

    ("GET /staff/queue",              SignIn, [In, No, No, No], [In, No, No], [In, No, No, No]),
    ("GET /staff/queue/done",         SignIn, [In, No, No, No], [In, No, No], [In, No, No, No]),
    ("GET /staff/queue/praise",       SignIn, [In, No, No, No], [In, No, No], [In, No, No, No]),
    ("POST /staff/queue/praise",      Again, [In, No, No, No], [In, No, No], [In, No, No, No]),
    ("GET /staff/queue/{id}",         SignIn, [In, No, No, No], [Gone, No, No], [Gone, No, No, No]),
    ("POST /staff/queue/{id}/decision", Again, [In, No, No, No], [Gone, No, No], [Gone, No, No, No]),
    ("POST /staff/queue/{id}/undo",   Again, [In, No, No, No], [Gone, No, No], [Gone, No, No, No]),
    ("POST /staff/queue/{id}/let-go", Again, [In, No, No, No], [Gone, No, No], [Gone, No, No, No]),
    ("POST /staff/queue/{id}/about-me", Again, [In, No, No, No], [Gone, No, No], [Gone, No, No, No]),
    ("POST /staff/queue/{id}/reveal", Again, [In, No, No, No], [Gone, No, No], [Gone, No, No, No]),
    ("POST /staff/queue/{id}/hold",   Again, [In, No, No, No], [Gone, No, No], [Gone, No, No, No]),
    ("GET /staff/records",            SignIn, [In, No, No, No], [In, No, No], [In, No, No, No]),
    ("GET /staff/records/{reference}", SignIn, [In, No, No, No], [Gone, No, No], [Gone, No, No, No]),
    ("POST /staff/records/{reference}", Again, [In, No, No, No], [Gone, No, No], [Gone, No, No, No]),
    ("GET /staff/handover/{token}",   SignIn, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /staff/handover/{token}",  Again, [Gone, Gone, Gone, Gone], [Gone, Gone, Gone], [Gone, Gone, Gone, Gone]),
    ("GET /staff/approvals",          SignIn, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /staff/approvals/{id}",    Again, [In, Gone, Gone, Gone], [Gone, Gone, Gone], [Gone, Gone, Gone, Gone]),
    ("POST /staff/approvals/{id}/read", Again, [Gone, Gone, Gone, Gone], [Gone, Gone, Gone], [Gone, Gone, Gone, Gone]),
    ("POST /staff/floods",            Again, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("GET /staff/account",            SignIn, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /staff/account",           Again, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /staff/organisation",       SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("GET /staff/organisation/{organisation}",
                                      SignIn, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("POST /staff/organisation/{organisation}",
                                      Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("POST /staff/organisation/{organisation}/test-mail",
                                      Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/test-mail/{token}",  SignIn, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("POST /staff/test-mail/{token}", Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("POST /staff/account/password",  Again, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /staff/account/sessions",  Again, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /staff/people",             SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("POST /staff/people",            Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/people/{id}",        SignIn, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("POST /staff/people/{id}",       Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/services",           SignIn, [In, In, No, In], [In, In, No], [In, In, No, In]),
    ("GET /staff/services/new",       SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("POST /staff/services/new",      Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/services/{slug}/change", SignIn, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("POST /staff/services/{slug}/change", Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/services/{slug}/close", SignIn, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("POST /staff/services/{slug}/close", Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/table/{kind}",       SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("POST /staff/table/{kind}",      Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/table/{kind}/template.csv", SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("POST /staff/table/{kind}/add",  Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/services/{slug}",    SignIn, [In, In, No, No], [Gone, Gone, No], [Gone, Gone, No, No]),
    ("POST /staff/services/{slug}/said", Again, [No, In, No, No], [No, Gone, No], [No, Gone, No, No]),
    ("POST /staff/services/{slug}/said/{id}", Again, [No, In, No, No], [No, Gone, No], [No, Gone, No, No]),
    ("GET /staff/services/{slug}/told-us.pdf", SignIn, [In, In, No, No], [Gone, Gone, No], [Gone, Gone, No, No]),
    ("GET /staff/services/{slug}/signs.pdf", SignIn, [In, In, No, In], [Gone, Gone, No], [Gone, Gone, No, Gone]),
    ("GET /staff/touchpoints",        SignIn, [In, In, No, In], [In, In, No], [In, In, No, In]),
    ("GET /staff/touchpoints.csv",    SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("GET /staff/touchpoints/new",    SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("POST /staff/touchpoints/new",   Again, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("GET /staff/touchpoints/address-change", SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("POST /staff/touchpoints/address-change", Again, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("GET /staff/touchpoints/{code}", SignIn, [In, In, No, In], [Gone, Gone, No], [Gone, Gone, No, Gone]),
    ("POST /staff/touchpoints/{code}", Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("POST /staff/touchpoints/{code}/state", Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("POST /staff/touchpoints/{code}/checked", Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/touchpoints/{code}/poster.pdf", SignIn, [In, In, No, In], [Gone, Gone, No], [Gone, Gone, No, Gone]),
    ("GET /staff/touchpoints/{code}/qr.svg", SignIn, [In, In, No, In], [Gone, Gone, No], [Gone, Gone, No, Gone]),
    ("GET /staff/entries",            SignIn, [No, In, No, In], [No, In, No], [No, In, No, In]),
    ("GET /staff/entries/new",        SignIn, [No, In, No, In], [No, In, No], [No, In, No, In]),
    ("POST /staff/entries/new",       Again, [No, In, No, In], [No, Gone, No], [No, Gone, No, Gone]),
    ("GET /staff/entries/{id}",       SignIn, [No, In, No, In], [No, Gone, No], [No, Gone, No, Gone]),
    ("POST /staff/entries/{id}/strike", Again, [No, In, No, In], [No, Gone, No], [No, Gone, No, Gone]),
    ("GET /staff/accessibility",      SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("POST /staff/accessibility",     Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/staff-list",         SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("POST /staff/staff-list",        Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/texts",              SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("GET /staff/mail",               SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("POST /staff/mail/{id}/again",   Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/months",             SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("GET /staff/months/{organisation}/{month}",
                                      SignIn, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("POST /staff/months/{organisation}/{month}",
                                      Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/returns",            SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("GET /staff/returns/modes",      SignIn, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("POST /staff/returns/modes",     Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/returns/{month}.csv", SignIn, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/returns/{month}",    SignIn, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("POST /staff/returns/{month}",   Again, [No, No, No, In], [No, No, No], [No, No, No, Gone]),
    ("GET /staff/audit",              SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),
    ("GET /staff/audit.csv",          SignIn, [No, No, No, In], [No, No, No], [No, No, No, In]),

    ("GET /summaries",                SignIn, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /summaries/latest.zip",     SignIn, [In, In, In, In], [Gone, Gone, Gone], [Gone, Gone, Gone, Gone]),
    ("POST /summaries/{organisation}/subscription",
                                      Again, [In, In, In, In], [In, In, In], [Gone, Gone, Gone, Gone]),
    ("GET /summaries/{organisation}/series.csv",
                                      SignIn, [In, In, In, In], [Gone, Gone, Gone], [Gone, Gone, Gone, Gone]),
    ("GET /summaries/{organisation}/series.xlsx",
                                      SignIn, [In, In, In, In], [Gone, Gone, Gone], [Gone, Gone, Gone, Gone]),
    ("GET /summaries/{organisation}/corrections",
                                      SignIn, [In, In, In, In], [In, In, In], [Gone, Gone, Gone, Gone]),
    ("GET /unsubscribe/{token}",      In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /unsubscribe/{token}",     In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /summaries/{organisation}/{month}",
                                      SignIn, [In, In, In, In], [In, In, In], [Gone, Gone, Gone, Gone]),
    ("GET /summaries/{organisation}/{month}/trend.csv",
                                      SignIn, [In, In, In, In], [In, In, In], [Gone, Gone, Gone, Gone]),
    ("GET /summaries/{organisation}/{month}/{file}",
                                      SignIn, [In, In, In, In], [Gone, Gone, Gone], [Gone, Gone, Gone, Gone]),

    ("GET /hooks/sms/{gateway}",      Gone, [Gone, Gone, Gone, Gone], [Gone, Gone, Gone], [Gone, Gone, Gone, Gone]),
    ("POST /hooks/sms/{gateway}",     Gone, [Gone, Gone, Gone, Gone], [Gone, Gone, Gone], [Gone, Gone, Gone, Gone]),
    ("GET /hooks/sms/{gateway}/{secret}", Gone, [Gone, Gone, Gone, Gone], [Gone, Gone, Gone], [Gone, Gone, Gone, Gone]),
    ("POST /hooks/sms/{gateway}/{secret}", Gone, [Gone, Gone, Gone, Gone], [Gone, Gone, Gone], [Gone, Gone, Gone, Gone]),

    ("GET /privacy",                  In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /accessibility",            In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /w.js",                     In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /w.{hash}.js",              In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /api/v1/touchpoints/{code}/ratings", In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("OPTIONS /api/v1/touchpoints/{code}/ratings", In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /api/v1/ratings/{receipt}/comment", In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("OPTIONS /api/v1/ratings/{receipt}/comment", In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /r",                        In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /r",                       In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /r/{receipt}",              In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /r/{receipt}/comment",     In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /r/{receipt}/score",       In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /r/{receipt}/withdraw",    In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /{code}",                   In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("POST /{code}",                  In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /{code}/about",             In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /{code}/privacy",           In, [In, In, In, In], [In, In, In], [In, In, In, In]),
    ("GET /{code}/accessibility",     In, [In, In, In, In], [In, In, In], [In, In, In, In]),
];

/// The council with a released month, and a trust beside it.
struct House<'a> {
    app: &'a TestApp,
    council: Council,
    trust: Trust,
}

impl House<'_> {
    /// A batch of home care was entered; its number.
    fn entered(&self) -> i64 {
        let place = self.app.place("HOME");
        self.app
            .invite(&format!("Entering {}", rand::random::<u32>()), &[]);
        let new = NewBatch {
            form_key: rand::random(),
            organisation: self.council.organisation.id,
            service: self.council.home_care.id,
            touchpoint: place.touchpoint.id,
            channel: Channel::Paper,
            day: Day("2026-12-02".parse().unwrap()),
            question_set: QuestionSet::Fft,
            counts: [0, 0, 0, 0, 0, 1],
            comments: Vec::new(),
            by: PersonId(self.app.number("SELECT max(id) AS n FROM people")),
        };
        self.app
            .act(move |connection, by| entries::add(connection, &new, by.at))
    }

    /// Somebody of home care asked a second person to keep a comment; the number of that.
    fn asked(&self) -> i64 {
        let asking = self.app.desk(
            &format!("Asking {}", rand::random::<u32>()),
            &[self.council.all(Role::Moderator)],
        );
        let words = format!("Keep this, {}.", rand::random::<u64>());
        self.app.words("HOME", "4", &words);
        let id = self.app.comment_id(&words);
        let form = [
            ("kind", "complaint"),
            ("review_on", "2027-03-01"),
            ("reason", "A complaint was made."),
        ];
        asking
            .post(&format!("/staff/queue/{id}/hold"), &form)
            .is(303);
        self.app.number("SELECT max(id) AS n FROM approvals")
    }

    /// A comment of home care was escalated; the reference of its record.
    fn escalated(&self) -> String {
        let words = format!("He hits me, {}.", rand::random::<u64>());
        self.app.words("HOME", "1", &words);
        let id = self.app.comment_id(&words);
        let desk = self.app.desk(
            &format!("Escalating {}", rand::random::<u32>()),
            &[self.council.all(Role::Moderator)],
        );
        desk.post(
            &format!("/staff/queue/{id}/decision"),
            &[("action", "escalate"), ("version", "1")],
        )
        .is(303);
        self.app.carry_out();
        self.app
            .lines(&format!(
                "SELECT reference AS line FROM handovers WHERE comment_id = {id}"
            ))
            .remove(0)
    }
}

impl<'a> House<'a> {
    fn of(app: &'a TestApp) -> Self {
        let (council, trust) = (app.council(), app.trust());
        app.taps("HOME", "5", 20);
        app.taps("HOME", "2", 11);
        app.taps("LIB", "4", 15);
        app.taps("LIB", "1", 12);
        app.turn_to("2026-12-02T09:00:00Z");
        app.begin_month("2026-12");
        app.release("2026-11").unwrap();
        Self {
            app,
            council,
            trust,
        }
    }

    /// The council's admin asked for a mail, to see whether it arrives; the end of its link.
    fn test_mail(&self) -> String {
        let link = hex::encode(rand::random::<[u8; 16]>());
        let (council, sent) = (self.council.organisation.clone(), link.clone());
        self.app.act(move |connection, by| {
            heard::store::set_up::mail_asked(connection, council.id, &Sha256::digest(&sent), by.at)
        });
        link
    }

    /// The team of home care said something back; its number.
    fn said(&self) -> i64 {
        let service = self.council.home_care.id;
        let lines = [SaidLines {
            language: Language::English,
            heard: "Visits were late.".to_owned(),
            did: "We will send a text.".to_owned(),
        }];
        self.app.act(move |connection, by| {
            let today = Day(by.at.date_naive());
            said::add(connection, service, None, SaidState::Planned, &lines, today)
        })
    }

    /// A mail of the council that could not be sent.
    fn parked_mail(&self) -> i64 {
        let organisation = Some(self.council.organisation.id);
        let once_key = format!("parked {}", rand::random::<u64>());
        let mail = NewMail {
            once_key: once_key.clone(),
            kind: MailKind::Invitation,
            recipient: "ann@example.org".to_owned(),
            language: Language::English,
            facts: "{}".to_owned(),
            organisation,
        };
        self.app.act(move |connection, by| {
            outbox::put(connection, &mail, by.at)?;
            let due = outbox::due(connection, by.at, i64::MAX)?;
            let found = due.iter().find(|due| due.once_key == once_key);
            let id = found.map(|due| due.id).ok_or(StoreError::NotFound)?;
            outbox::park(connection, id, by.at, "550 nobody here")?;
            Ok(id)
        })
    }

    /// Somebody else of the council; the number of their page.
    fn colleague(&self) -> i64 {
        let name = format!("Colleague {}", rand::random::<u32>());
        self.app.invite(&name, &[self.council.all(Role::Team)]);
        self.app.number("SELECT max(id) AS n FROM members")
    }

    /// Everybody of the table but the one who is not signed in.
    fn people(&self) -> Vec<(String, Grant)> {
        let Self { council, trust, .. } = self;
        let roles = [Role::Moderator, Role::Team, Role::Commissioner, Role::Admin];
        let mut people = Vec::new();
        for role in roles {
            people.push((format!("Council {role}"), council.all(role)));
        }
        for role in &roles[..3] {
            people.push((
                format!("Libraries {role}"),
                council.on(&council.libraries, *role),
            ));
        }
        for role in roles {
            people.push((format!("Trust {role}"), trust.all(role)));
        }
        people
    }
}

fn every_route_lets_in_whom_the_table_says(app: &TestApp) {
    let routes: BTreeSet<String> = ROUTES
        .iter()
        .map(|line| format!("{} {}", line.method, line.path))
        .collect();
    let table: BTreeSet<String> = TABLE.iter().map(|line| line.0.to_owned()).collect();
    assert_eq!(
        routes, table,
        "each route has its line in the table, and each line its route"
    );
    assert_eq!(TABLE.len(), ROUTES.len(), "each route once");

    let house = House::of(app);
    let mut wrong = Vec::new();
    let stranger = app.stranger();
    for (route, met, ..) in TABLE {
        compare(
            &mut wrong,
            route,
            "nobody",
            met_by(&house, &stranger, None, route),
            *met,
        );
    }
    for (number, (name, grant)) in house.people().into_iter().enumerate() {
        let desk = app.desk(&name, &[grant]);
        for (route, _, council, libraries, trust) in TABLE {
            let expected = council
                .iter()
                .chain(libraries)
                .chain(trust)
                .nth(number)
                .unwrap();
            compare(
                &mut wrong,
                route,
                &name,
                met_by(&house, &desk, Some(&name), route),
                *expected,
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn compare(wrong: &mut Vec<String>, route: &str, who: &str, met: Met, expected: Met) {
    if met != expected {
        wrong.push(format!("{route}: {who} met {met:?} and not {expected:?}"));
    }
}

/// Knocks at a route of home care, with everything in hand that a page would have given.
fn met_by(house: &House<'_>, desk: &Desk, name: Option<&str>, route: &str) -> Met {
    let app = house.app;
    let (method, path) = route.split_once(' ').unwrap();
    let (mut path, mut fields) = (path.to_owned(), Vec::new());
    if path.contains("{name}") {
        path = app
            .citizen()
            .get("/HOME")
            .attributes("link[rel=stylesheet]", "href")
            .remove(0);
    }
    if path.contains("/approvals/") {
        let id = house.asked();
        path = path.replace("{id}", &id.to_string());
        fields = vec![("answer", "no".to_owned())];
    }
    if path.contains("/entries/{id}") {
        path = path.replace("{id}", &house.entered().to_string());
        fields = vec![("reason", "It was counted twice.".to_owned())];
    }
    if route == "POST /staff/entries/new" {
        fields = vec![
            ("code", "HOME".to_owned()),
            ("channel", "paper".to_owned()),
            ("day", "2026-12-02".to_owned()),
        ];
    }
    if path.contains("/said/{id}") {
        path = path.replace("{id}", &house.said().to_string());
        fields = vec![("action", "done".to_owned())];
    }
    if path.contains("/mail/{id}") {
        path = path.replace("{id}", &house.parked_mail().to_string());
    }
    if path.contains("/people/{id}") {
        path = path.replace("{id}", &house.colleague().to_string());
        fields = vec![("action", "link".to_owned()), ("version", "1".to_owned())];
    }
    if path.contains("{id}") {
        let words = format!("Somebody wrote this, {}.", rand::random::<u64>());
        app.words("HOME", "4", &words);
        path = path.replace("{id}", &app.comment_id(&words).to_string());
        fields = vec![
            ("action", "escalate".to_owned()),
            ("version", "1".to_owned()),
        ];
    }
    if path.contains("{reference}") {
        path = path.replace("{reference}", &house.escalated());
    }
    if path.contains("/months/") {
        fields = vec![("action", "release".to_owned())];
    }
    if path.contains("/handover/") || path.contains("/unsubscribe/") {
        path = path.replace("{token}", "0123456789abcdef0123456789abcdef");
    }
    if path.contains("/test-mail/") {
        path = path.replace("{token}", &house.test_mail());
    }
    if path.contains("{receipt}") {
        path = path.replace("{receipt}", &app.taps("HOME", "3", 1)[0].to_string());
    }
    if path.contains("{hash}") {
        let public = PublicUrl::read(&app.origin.parse().unwrap()).unwrap();
        path = Widget::new(&public).script(Language::English).hashed();
    }
    if path.contains("{token}") {
        let link = app.invite(&format!("New {}", rand::random::<u32>()), &[]);
        path = path.replace("{token}", link.as_str());
        let form = desk.get(&path).is(200).form("password");
        // Too short on purpose: the link stays good, and the page says so.
        fields = vec![
            ("csrf", form.value("csrf")),
            ("password", "short".to_owned()),
        ];
    }
    if route == "POST /staff/accessibility" {
        fields = vec![
            ("organisation", "example-council".to_owned()),
            ("act", "take-back".to_owned()),
        ];
    }
    if route == "POST /staff/staff-list" {
        fields = vec![
            ("organisation", "example-council".to_owned()),
            ("names", "Rhian Evans".to_owned()),
        ];
    }
    if route.contains("/returns/") {
        // Theirs is not asked for by name: a name that is not theirs must be nothing to them.
        fields = vec![
            ("organisation", "example-council".to_owned()),
            ("act", "list".to_owned()),
            ("modes", "trust".to_owned()),
            ("duty", "fft".to_owned()),
        ];
        if method == "GET" {
            path.push_str("?organisation=example-council");
        }
    }
    if route == "POST /staff/services/new" || route.starts_with("POST /staff/table/") {
        fields = vec![("organisation", "example-council".to_owned())];
    }
    if route == "POST /staff/people" {
        fields = vec![
            ("organisation", "example-council".to_owned()),
            ("language", "en".to_owned()),
        ];
    }
    if route == "POST /staff/forgotten" {
        let form = desk.get(&path).is(200).form("email");
        let nobody = format!("nobody{}@example.org", rand::random::<u32>());
        fields = vec![("csrf", form.value("csrf")), ("email", nobody)];
    }
    if route == "POST /staff/login" {
        let form = desk.get(&path).is(200).form("password");
        let nobody = format!("nobody{}@example.org", rand::random::<u32>());
        fields = vec![
            ("csrf", form.value("csrf")),
            ("email", nobody),
            ("password", "a password of nobody".to_owned()),
        ];
    }
    let path = path
        .replace("{slug}", "home-care-north")
        .replace("{organisation}", "example-council")
        .replace("{month}", "2026-11")
        .replace("{file}", "summary.csv")
        .replace("{kind}", "touchpoints")
        .replace("{code}", "HOME");
    let page = if method == "OPTIONS" {
        // Browsers ask this without a cookie, whoever is signed in.
        app.citizen().method(method, &path)
    } else if method == "GET" {
        desk.get(&path)
    } else {
        if name.is_some() && fields.iter().all(|(field, _)| *field != "csrf") {
            fields.push(("csrf", desk.csrf()));
        }
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(field, value)| (*field, value.as_str()))
            .collect();
        desk.post_bare(&path, &fields)
    };
    if let (Some(name), "POST /staff/logout" | "POST /staff/account/sessions") = (name, route) {
        desk.sign_in(&support::mail_of(name), support::PASSWORD)
            .leads_to("/staff");
    }
    met(&page, route)
}

fn met(page: &Page, route: &str) -> Met {
    match page.status {
        303 if page.location().starts_with("/staff/login?next=") => SignIn,
        200 | 204 | 303 | 400 | 401 | 409 => In,
        403 => No,
        404 => Gone,
        419 => Again,
        other => panic!("{route}: {other}\n{}", page.html()),
    }
}

fn a_comment_of_another_service_is_told_like_one_that_is_not(app: &TestApp) {
    let house = House::of(app);
    app.words("HOME", "2", "They came late again.");
    let theirs = app.comment_id("They came late again.");
    let nobodys = theirs + 1;
    for grant in [
        house.council.on(&house.council.libraries, Role::Moderator),
        house.trust.all(Role::Moderator),
    ] {
        let desk = app.desk(&format!("Neighbour {}", grant.organisation), &[grant]);
        let before = app.answer_rows();
        let pages = [theirs, nobodys].map(|id| desk.get(&format!("/staff/queue/{id}")).is(404));
        assert_eq!(pages[0].html(), pages[1].html());
        let decision = [
            ("action", "withhold"),
            ("reason", "accusation"),
            ("version", "1"),
        ];
        let pages = [theirs, nobodys].map(|id| {
            desk.post(&format!("/staff/queue/{id}/decision"), &decision)
                .is(404)
        });
        assert_eq!(pages[0].html(), pages[1].html());
        assert_eq!(app.answer_rows(), before);
        // What is no number is not there either.
        desk.get("/staff/queue/first").is(404);
    }
}

fn lists_show_what_is_theirs_alone(app: &TestApp) {
    let house = House::of(app);
    app.words("HOME", "2", "They came late again.");
    app.words("LIB", "5", "Lovely new chairs.");
    app.words("WARD", "5", "Seen within the hour.");
    app.screen();
    let words = |desk: &Desk| {
        let mut words = desk.get("/staff/queue").is(200).all("tbody .first a");
        words.sort();
        words
    };
    let services = |desk: &Desk| desk.get("/staff/services").is(200).all("h2");

    let (council, trust) = (&house.council, &house.trust);
    let whole = app.desk("Whole Council", &[council.all(Role::Moderator)]);
    assert_eq!(
        words(&whole),
        ["Lovely new chairs.", "They came late again."]
    );
    let part = app.desk(
        "One Service",
        &[council.on(&council.libraries, Role::Moderator)],
    );
    assert_eq!(words(&part), ["Lovely new chairs."]);
    let elsewhere = app.desk("The Trust", &[trust.all(Role::Moderator)]);
    assert_eq!(words(&elsewhere), ["Seen within the hour."]);
    for (desk, theirs) in [
        (&whole, vec!["Home care North", "Libraries"]),
        (&part, vec!["Libraries"]),
        (&elsewhere, vec!["Emergency department"]),
    ] {
        let shown = services(desk).join(" | ");
        for name in ["Home care North", "Libraries", "Emergency department"] {
            assert_eq!(
                shown.contains(name),
                theirs.contains(&name),
                "{name} in {shown}"
            );
        }
    }

    // Summaries and the audit are of one's own organisation.
    let ours = app.desk("Our Admin", &[council.all(Role::Admin)]);
    let others = app.desk("Their Admin", &[trust.all(Role::Admin)]);
    assert_eq!(
        ours.get("/summaries").is(200).all("h2"),
        ["Example Council"]
    );
    assert_eq!(
        others.get("/summaries").is(200).all("h2"),
        ["Example Trust"]
    );
    let (ours, others) = (
        ours.get("/staff/audit").is(200),
        others.get("/staff/audit").is(200),
    );
    assert!(
        ours.says("home-care-north") && !ours.says("emergency"),
        "{}",
        ours.text()
    );
    assert!(
        others.says("emergency") && !others.says("home-care-north"),
        "{}",
        others.text()
    );
}

fn a_month_shows_a_service_its_own_figures_and_no_files(app: &TestApp) {
    let house = House::of(app);
    let council = &house.council;
    let whole = app.desk("Whole Council", &[council.all(Role::Team)]);
    let part = app.desk("One Service", &[council.on(&council.libraries, Role::Team)]);
    let address = "/summaries/example-council/2026-11";
    let (whole, part) = (whole.get(address).is(200), part.get(address).is(200));
    assert!(
        whole.says("Home visits") && whole.says("58"),
        "{}",
        whole.text()
    );
    assert!(!whole.all(".files a").is_empty());
    assert!(
        part.says("Library front desk") && part.says("27"),
        "{}",
        part.text()
    );
    for anothers in ["Home care North", "Home visits", "58", "31"] {
        assert!(!part.says(anothers), "{anothers}: {}", part.text());
    }
    assert_eq!(part.all(".files a"), [] as [&str; 0]);
    // The numbers of the charts are computed for whoever asks: of their own services.
    let numbers = |name: &str| {
        let desk = app.sign_in(name);
        let file = desk.get(&format!("{address}/trend.csv")).is(200);
        String::from_utf8(file.body).unwrap()
    };
    let (all, own) = (numbers("Whole Council"), numbers("One Service"));
    assert!(all.contains("Home care North") && all.contains(",fft,organisation,"));
    assert!(own.contains("Libraries"));
    for anothers in ["Home care North", ",fft,organisation,", "58", "31"] {
        assert!(!own.contains(anothers), "{anothers}: {own}");
    }
}

fn a_form_without_the_token_of_its_session_changes_nothing(app: &TestApp) {
    let council = app.council();
    app.words("HOME", "2", "They came late again.");
    let id = app.comment_id("They came late again.");
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let other = app.desk("Ann Evans", &[council.all(Role::Moderator)]);
    let item = mo.get(&format!("/staff/queue/{id}")).is(200).form("action");
    let decision = item.press("action", "publish");
    let login = app
        .stranger()
        .get("/staff/login")
        .form("password")
        .value("csrf");
    let before = app.rows();
    for wrong in ["", "nonsense", &other.csrf(), &login] {
        let refused = mo.submit(&decision.clone().forge("csrf", wrong)).is(419);
        assert_eq!(refused.heading(), "419 Please sign in again");
        mo.post_bare("/staff/logout", &[("csrf", wrong)]).is(419);
    }
    mo.submit(&decision.clone().untick("csrf")).is(419);
    mo.post_bare("/staff/logout", &[]).is(419);
    // Nor does signing in without the page's own token.
    let mail = support::mail_of("Mo Khan");
    for wrong in ["", "nonsense", &other.csrf()] {
        let fields = [
            ("email", mail.as_str()),
            ("password", support::PASSWORD),
            ("csrf", wrong),
        ];
        let stranger = app.stranger();
        stranger.post_bare("/staff/login", &fields).is(419);
        assert!(!stranger.has_a_cookie());
    }
    assert_eq!(app.rows(), before);
    mo.submit(&decision).is(303);
}

fn a_form_from_another_site_is_refused(app: &TestApp) {
    let council = app.council();
    app.words("HOME", "2", "They came late again.");
    let id = app.comment_id("They came late again.");
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let item = mo.get(&format!("/staff/queue/{id}")).is(200).form("action");
    let decision = item.press("action", "publish");
    let before = app.rows();
    let own = app.origin.clone();
    for headers in [
        vec![
            ("Sec-Fetch-Site", "cross-site"),
            ("Origin", "https://evil.example.org"),
        ],
        vec![
            ("Sec-Fetch-Site", "same-site"),
            ("Origin", "https://www.example.org"),
        ],
        vec![("Sec-Fetch-Site", "cross-site"), ("Origin", own.as_str())],
        vec![("Origin", "https://evil.example.org")],
        vec![("Origin", "null")],
    ] {
        mo.post_with(&headers, &decision.action, &decision.encoded())
            .is(403);
    }
    assert_eq!(app.rows(), before);
    // A program that is no browser says neither, and has nobody else's session.
    mo.post_with(&[], &decision.action, &decision.encoded())
        .is(303);
}

fn a_role_that_is_taken_away_is_gone_at_once(app: &TestApp) {
    let council = app.council();
    let (moderator, team) = (council.all(Role::Moderator), council.all(Role::Team));
    let ann = app.desk("Ann Evans", &[moderator, team]);
    ann.get("/staff/queue").is(200);
    let account = |connection: &mut _| {
        heard::store::people::by_mail(connection, &support::mail_of("Ann Evans"))
    };
    let account = app.db.read_now(account).unwrap();
    let owner = account.clone();
    app.act(move |connection, by| people::take(connection, by, &owner, &moderator));
    ann.get("/staff/queue").is(403);
    ann.get("/staff/services/libraries").is(200);
    app.act(move |connection, by| people::close(connection, by, &account));
    let away = ann.get("/staff").is(303);
    assert!(
        away.location().starts_with("/staff/login?next="),
        "{}",
        away.location()
    );
}

fn of_two_people_who_decide_one_comment_one_wins(app: &TestApp) {
    let council = app.council();
    let words = "They came late again.";
    app.words("HOME", "2", words);
    app.screen();
    let id = app.comment_id(words);
    let address = format!("/staff/queue/{id}");
    let ann = app.desk("Ann Evans", &[council.all(Role::Moderator)]);
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    let publish = ann
        .get(&address)
        .is(200)
        .form("action")
        .press("action", "publish");
    // Whoever comes second is told who has it in hand, and reads something else.
    let in_hand = mo.get(&address).is(200);
    assert_eq!(in_hand.heading(), "200 A colleague has this in hand");
    assert!(in_hand.says("Ann Evans opened this comment."));
    assert!(!in_hand.says(words));
    // Ann does nothing for ten minutes, and Mo goes on.
    app.turn_to("2026-11-24T10:27:43Z");
    let withhold = mo
        .get(&address)
        .is(200)
        .form("action")
        .fill("reason", "accusation")
        .press("action", "withhold");
    let (ann, mo) = std::thread::scope(|scope| {
        let ann = scope.spawn(move || ann.submit(&publish));
        let mo = scope.spawn(move || mo.submit(&withhold));
        (ann.join().unwrap(), mo.join().unwrap())
    });
    mo.is(303);
    let loser = ann.is(409);
    let told = [
        "Mo Khan opened this comment.",
        "Mo Khan has withheld this comment.",
    ];
    assert!(
        told.iter().any(|sentence| loser.says(sentence)),
        "{}",
        loser.text()
    );
    assert_eq!(app.states(), [format!("withheld {words}")]);
    assert_eq!(app.rows_of("decisions"), 1);
}

fn a_session_ends(app: &TestApp) {
    let council = app.council();
    let ann = app.desk("Ann Evans", &[council.all(Role::Moderator)]);
    // An hour without use.
    app.turn_to("2026-11-24T11:10:00Z");
    ann.get("/staff").is(200);
    app.turn_to("2026-11-24T12:10:01Z");
    let over = ann.get("/staff/queue").is(303);
    assert_eq!(
        over.location(),
        "/staff/login?next=%2Fstaff%2Fqueue&notice=session-ended"
    );
    // It leads back to where they were.
    let page = ann.get(&over.location()).is(200);
    assert!(
        page.says("Your session came to its end."),
        "{}",
        page.text()
    );
    let form = page
        .form("password")
        .fill("email", &support::mail_of("Ann Evans"));
    ann.submit(&form.fill("password", support::PASSWORD))
        .leads_to("/staff/queue");
    // Signing out ends it on the server, whatever a browser keeps.
    let kept = ann.twin();
    ann.submit(&ann.get("/staff").form_to("/staff/logout"))
        .leads_to("/staff/login?notice=signed-out");
    assert!(!ann.has_a_cookie());
    kept.get("/staff").is(303);
}

fn a_link_to_choose_a_password_works_once(app: &TestApp) {
    let council = app.council();
    let link = app.invite("Ann Evans", &[council.all(Role::Moderator)]);
    let address = format!("/staff/link/{}", link.as_str());
    let ann = app.stranger();
    // A mail scanner looks as well; looking uses nothing up.
    let scanner = Browser::new(&app.origin);
    for method in ["HEAD", "GET", "GET"] {
        scanner.method(method, &address).is(200);
    }
    let form = ann.get(&address).is(200).form("password");
    let refused = ann
        .submit(&form.clone().fill("password", "too short"))
        .is(400);
    assert!(
        refused.says("Use at least 12 characters."),
        "{}",
        refused.text()
    );
    let chosen = form.fill("password", support::PASSWORD);
    ann.submit(&chosen)
        .leads_to("/staff/login?notice=password-set");
    ann.submit(&chosen).is(410);
    ann.get(&address).is(410);
    assert!(!ann.has_a_cookie(), "choosing a password signs nobody in");
    ann.sign_in(&support::mail_of("Ann Evans"), "another password")
        .is(401);
    ann.sign_in(&support::mail_of("Ann Evans"), support::PASSWORD)
        .leads_to("/staff");
}

fn staff_may_have_an_address_of_their_own(app: &TestApp) {
    let app = TestApp::with_an_address_for_staff(app.backend);
    let council = app.council();
    let receipt = app.words("LIB", "4", "Kind people.").to_string();
    let mo = app.desk("Mo Khan", &[council.all(Role::Moderator)]);
    mo.get("/staff/queue").is(200);
    let (outside, inside) = (app.citizen(), Browser::new(&app.staff_origin));
    outside.taps("LIB", "4").is(303);
    let before = app.answer_rows();
    for line in ROUTES {
        let path = line
            .path
            .replace("{id}", &app.comment_id("Kind people.").to_string())
            .replace("{slug}", "libraries")
            .replace("{organisation}", "example-council")
            .replace("{month}", "latest")
            .replace("{receipt}", &receipt)
            .replace("{code}", "LIB");
        let knock = |browser: &Browser| browser.method(line.method, &path).status;
        match line.entry {
            Entry::SignIn | Entry::SignedIn | Entry::May(_) => {
                // Not there at all, whoever asks.
                assert_eq!(knock(&outside), 404, "{} {path}", line.method);
            }
            Entry::Citizen if !path.starts_with("/assets/") => {
                assert_eq!(knock(&inside), 404, "{} {path}", line.method);
            }
            _ => {}
        }
    }
    assert_eq!(app.answer_rows(), before);
    outside.get("/healthz").is(200);
    inside.get("/healthz").is(200);
}
