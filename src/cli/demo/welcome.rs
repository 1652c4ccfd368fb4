//! What a demo says when it is ready: a line for programs, or a page for people.

use serde::Serialize;

use super::accounts::{Account, MODERATOR};
use super::council;
use super::folder::Folder;
use crate::domain::{
    Act, Level, Month, Organisation, Person, Role, Service, Slug, Touchpoint, TouchpointState,
};
use crate::store::comments::{self, WaitingOfDay};
use crate::store::{AnyConnection, StoreError, organisations, people};
use crate::store::{releases, services, touchpoints};

/// A demo that can be used, as the line for programs has it.
#[derive(Debug, Serialize)]
pub(super) struct Ready {
    url: String,
    organisation: String,
    touchpoints: Vec<Sign>,
    accounts: Vec<Login>,
    /// The months that are released, oldest first.
    months: Vec<Month>,
    #[serde(skip)]
    waiting: Vec<WaitingOfDay>,
}

/// A sign that takes answers.
#[derive(Debug, Serialize)]
struct Sign {
    code: String,
    service: String,
    #[serde(skip)]
    name: String,
}

/// A way in.
#[derive(Debug, Serialize)]
struct Login {
    email: &'static str,
    role: Role,
    password: String,
}

impl Ready {
    /// What is there, as the store knows it: somebody may have worked with a kept demo.
    pub(super) fn read(
        connection: &mut AnyConnection,
        url: &str,
        accounts: &[&'static Account],
        password: &str,
    ) -> Result<Self, StoreError> {
        let slug =
            Slug::parse(council::SLUG).map_err(|bad| StoreError::Refused(bad.to_string()))?;
        let organisation = organisations::by_slug(connection, &slug)?;
        let services = services::of_organisation(connection, organisation.id)?;
        let ids: Vec<_> = services.iter().map(|service| service.id).collect();
        let touchpoints = touchpoints::of_services(connection, &ids)?;
        let open = touchpoints
            .iter()
            .filter(|it| it.state == TouchpointState::Open);
        let login = |account: &&Account| Login {
            email: account.mail,
            role: account.role,
            password: password.to_owned(),
        };
        Ok(Self {
            url: url.to_owned(),
            organisation: slug.to_string(),
            touchpoints: open
                .filter_map(|it| sign(&organisation, &services, it))
                .collect(),
            accounts: accounts.iter().map(login).collect(),
            months: releases::months(connection, organisation.id)?,
            waiting: waiting(connection)?,
        })
    }

    /// One line for programs.
    pub(super) fn line(&self) -> anyhow::Result<String> {
        Ok(serde_json::to_string(self)?)
    }

    /// A page for people.
    pub(super) fn page(&self, folder: &Folder) -> String {
        let Self {
            url,
            organisation,
            waiting,
            ..
        } = self;
        let council::Name(english, welsh) = council::NAME;
        let mut lines = vec![
            format!("Heard is ready at {url}"),
            format!("{english}, {welsh}: a council that does not exist."),
        ];

        lines.push("\nTap a sign, as a citizen does:".to_owned());
        for Sign { code, name, .. } in &self.touchpoints {
            lines.push(format!("  {url}/{code:10}{name}"));
        }
        lines.push(format!(
            "Add ?lang=cy for Welsh. {url}/CAFE is a test sign: it counts nothing."
        ));
        if let Some(Sign { code, .. }) = self.touchpoints.last() {
            lines.push("From a terminal: the page, then a tap on it.".to_owned());
            lines.push(format!(
                "  key=$(curl -s {url}/{code} | sed -n 's/.*name=\"key\" value=\"\\([^\"]*\\).*/\\1/p')"
            ));
            lines.push(format!("  curl -si {url}/{code} -d score=4 -d key=$key"));
        }

        lines.push(
            "\nText a sign, as a gateway brings it; what is printed is the reply:".to_owned(),
        );
        lines.push(format!(
            "  heard sms simulate --sms {}/sms.toml --server {url} \"NORTH 4\"",
            folder.path().display()
        ));
        lines.push(format!("  {url}/staff/texts shows the admin what came."));

        lines.push(format!("\nSign in at {url}/staff/login:"));
        for login in &self.accounts {
            lines.push(format!("  {:26}{}", login.email, may(login.role)));
        }
        if let Some(Login { password, .. }) = self.accounts.first() {
            lines.push(format!("  {:26}{password}", "everybody's password"));
        }

        lines.push("\nWhen you are signed in:".to_owned());
        let all: i64 = waiting.iter().map(|some| some.count).sum();
        let urgent = waiting
            .iter()
            .filter(|some| some.level == Some(Level::Urgent));
        let urgent: i64 = urgent.map(|some| some.count).sum();
        lines.push(format!(
            "  {url}/staff/queue   {all} comments wait, {urgent} of them urgent"
        ));
        for month in &self.months {
            lines.push(format!("  {url}/summaries/{organisation}/{month}"));
        }

        let path = folder.path().display();
        lines.push(if folder.is_kept() {
            format!("\nAll of it is kept in {path}. Stop with Ctrl-C.")
        } else {
            format!("\nStop with Ctrl-C; then {path} and all that is in it goes.")
        });
        lines.join("\n")
    }
}

/// What somebody may do here.
const fn may(role: Role) -> &'static str {
    match role {
        Role::Moderator => "reads the comments that wait, and decides",
        Role::Team => "reads the comments passed on to home care, and the summaries",
        Role::Commissioner => "reads and downloads the summaries",
        Role::Admin => "sees services, signs and who did what; reads no comment",
    }
}

fn sign(
    organisation: &Organisation,
    services: &[Service],
    touchpoint: &Touchpoint,
) -> Option<Sign> {
    let service = services
        .iter()
        .find(|service| service.id == touchpoint.service)?;
    (!service.closed).then(|| Sign {
        code: touchpoint.code.to_string(),
        service: service.slug.to_string(),
        name: touchpoint.name(organisation.default_language()).to_owned(),
    })
}

/// What waits for the moderator.
fn waiting(connection: &mut AnyConnection) -> Result<Vec<WaitingOfDay>, StoreError> {
    let account = people::by_mail(connection, MODERATOR)?;
    let grants = people::grants_of(connection, account.id)?;
    let moderator = Person {
        id: account.id,
        name: account.name,
        mail: account.mail,
        grants,
    };
    match moderator.scope(Act::ReadQueue) {
        Some(scope) => comments::count_waiting(connection, &scope),
        None => Ok(Vec::new()),
    }
}
