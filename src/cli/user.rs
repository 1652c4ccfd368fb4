//! `heard user`.

use anyhow::bail;
use clap::{Args, Subcommand};
use serde_json::json;

use super::listing::Listing;
use super::operator::{self, Operator};
use super::output;
use crate::config::Settings;
use crate::domain::{Grant, Language, Organisation, Role, Slug};
use crate::people::{self, LINK_HOURS, NewPerson, Token, normal_mail};
use crate::store::audit::By;
use crate::store::people::{Account, by_mail, grants_of};
use crate::store::{AnyConnection, StoreError, optional, organisations, services};
use crate::web::PublicUrl;

/// People who work here: their accounts and roles.
#[derive(Debug, Args)]
pub(super) struct User {
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Give somebody an account and a role, and print the link to choose a password by
    Add(Add),
    /// List the people and their roles
    List(List),
    /// Give somebody another role, take one away, or make a new link
    Change(Change),
    /// Close an account: its owner is out at once, and their roles are gone
    Close(Close),
}

impl User {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let operator = Operator::new(settings)?;
        match self.act {
            Act::Add(add) => add.run(&operator, settings),
            Act::List(list) => list.run(&operator),
            Act::Change(change) => change.run(&operator, settings),
            Act::Close(close) => close.run(&operator),
        }
    }
}

const ROLES: &str = "\
The roles, on the services that are named or on the whole organisation:
  moderator     reads comments as written and decides about them
  team          reads its services' summaries and the comments passed on
  commissioner  reads and downloads summaries
  admin         people, services, touchpoints, months; reads no comment";

/// A role, in one of two ways of saying it.
#[derive(Debug, Clone, Copy, Args)]
#[group(multiple = false)]
struct AsWhat {
    /// The role: `moderator`, `team`, `commissioner` or `admin`
    #[arg(long)]
    role: Option<Role>,

    /// The same as `--role admin`
    #[arg(long)]
    admin: bool,
}

impl AsWhat {
    fn role(self) -> Option<Role> {
        if self.admin {
            Some(Role::Admin)
        } else {
            self.role
        }
    }
}

#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  heard user add --mail ann@example.org --name \"Ann Evans\" \\
      --organisation example-council --admin
  heard user add --mail bob@example.org --name \"Bob Price\" \\
      --organisation example-council --role moderator --service home-care-north

{ROLES}

The link works once, within {LINK_HOURS} hours. Somebody who has an account already gets the role, and no
link; somebody whose account was closed gets a link again."))]
struct Add {
    /// Their e-mail address
    #[arg(long)]
    mail: String,

    /// What colleagues call them
    #[arg(long)]
    name: String,

    /// The organisation's short name
    #[arg(long, value_name = "SLUG")]
    organisation: Slug,

    #[command(flatten)]
    as_what: AsWhat,

    /// A service the role is for; once for each, none for the whole organisation
    #[arg(long = "service", value_name = "SLUG")]
    services: Vec<Slug>,

    /// The language of their pages, `en` or `cy`; the organisation's first one when left out
    #[arg(long, value_parser = staff_language)]
    language: Option<Language>,

    /// Send the link by mail instead of printing it
    #[arg(long)]
    send: bool,
}

/// Reads a language that the desk speaks.
fn staff_language(tag: &str) -> Result<Language, String> {
    let spoken = |language: &&Language| language.as_str() == tag;
    Language::STAFF
        .iter()
        .find(spoken)
        .copied()
        .ok_or_else(|| "staff pages speak `en` and `cy`".to_owned())
}

/// What became of somebody who was added.
enum Added {
    /// They have a new account, or their old one back.
    Link(Account, Token),
    /// They had an account.
    Known(Account),
}

impl Add {
    fn run(self, operator: &Operator, settings: &Settings) -> anyhow::Result<()> {
        let Some(role) = self.as_what.role() else {
            bail!("say what they are here for: `--admin`, or `--role` with one of the roles");
        };
        let send = self.send;
        let added = operator.write(move |connection, by| {
            let organisation = operator::organisation(connection, &self.organisation)?;
            let grants = grants(connection, &organisation, role, &self.services)?;
            let known = optional(by_mail(connection, &normal_mail(&self.mail)))?;
            let (account, link) = match known {
                Some(account) if account.disabled => {
                    let link = people::readmit(connection, by, &account, &grants)?;
                    (account, link)
                }
                Some(account) => {
                    people::give(connection, by, &account, &grants)?;
                    return Ok(Added::Known(account));
                }
                None => {
                    let new = NewPerson {
                        mail: self.mail.clone(),
                        name: self.name.clone(),
                        language: self.language.unwrap_or(organisation.staff_language()),
                    };
                    people::invite(connection, by, &new, &grants)?
                }
            };
            if send {
                put_in_mail(connection, by, &account, &link)?;
            }
            Ok(Added::Link(account, link))
        })?;
        match added {
            Added::Known(account) => output::line(&format!(
                "{} has an account already and now holds this role as well",
                account.mail
            )),
            Added::Link(account, link) => {
                output::line(&format!("added {}", account.mail))?;
                tell_link(settings, &account, &link, send)
            }
        }
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  heard user list --organisation example-council

An account is `invited` until its owner has chosen a password.")]
struct List {
    /// Only people with a role in this organisation
    #[arg(long, value_name = "SLUG")]
    organisation: Option<Slug>,

    #[command(flatten)]
    listing: Listing,
}

impl List {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let rows = operator.read(|connection| {
            let only = match &self.organisation {
                Some(slug) => Some(operator::organisation(connection, slug)?.id),
                None => None,
            };
            let mut rows = Vec::new();
            for account in crate::store::people::list(connection)? {
                let grants = grants_of(connection, account.id)?;
                if only.is_some_and(|only| grants.iter().all(|grant| grant.organisation != only)) {
                    continue;
                }
                let roles: Result<Vec<String>, _> =
                    grants.iter().map(|grant| said(connection, grant)).collect();
                let state = match (account.disabled, &account.password_hash) {
                    (true, _) => "closed",
                    (false, None) => "invited",
                    (false, Some(_)) => "active",
                };
                rows.push([
                    json!(account.mail),
                    json!(account.name),
                    json!(state),
                    json!(roles?),
                ]);
            }
            Ok(rows)
        })?;
        self.listing
            .print(["mail", "name", "state", "roles"], &rows)
    }
}

#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  heard user change bob@example.org --organisation example-council --role team --service libraries
  heard user change bob@example.org --organisation example-council --role team --service libraries \\
      --revoke
  heard user change bob@example.org --organisation example-council --revoke
  heard user change bob@example.org --new-link

{ROLES}

`--revoke` without a role takes all roles in the organisation away. A new link is how somebody who
forgot their password gets in again; choosing a new one ends their sessions."))]
struct Change {
    /// Their e-mail address
    mail: String,

    /// The organisation's short name
    #[arg(long, value_name = "SLUG")]
    organisation: Option<Slug>,

    #[command(flatten)]
    as_what: AsWhat,

    /// A service the role is for; once for each, none for the whole organisation
    #[arg(long = "service", value_name = "SLUG")]
    services: Vec<Slug>,

    /// Take the role away instead of giving it
    #[arg(long, requires = "organisation")]
    revoke: bool,

    /// Make a new link to choose a password by; older ones are void
    #[arg(long)]
    new_link: bool,

    /// Send the link by mail instead of printing it
    #[arg(long, requires = "new_link")]
    send: bool,
}

impl Change {
    fn run(self, operator: &Operator, settings: &Settings) -> anyhow::Result<()> {
        let role = self.as_what.role();
        match (&self.organisation, role) {
            (None, Some(_)) => bail!("say where the role is held, by `--organisation`"),
            (None, None) if !self.new_link => {
                bail!("nothing would change; `heard user change --help` lists what may")
            }
            (Some(_), None) if !self.revoke => {
                bail!("say which role by `--role`, or take all away by `--revoke`")
            }
            (_, None) if !self.services.is_empty() => bail!("say which role by `--role`"),
            _ => {}
        }
        let send = self.send;
        let (account, link) = operator.write(move |connection, by| {
            let account = operator::account(connection, &self.mail)?;
            if let Some(slug) = &self.organisation {
                let organisation = operator::organisation(connection, slug)?;
                match role {
                    None => people::take_all(connection, by, &account, organisation.id)?,
                    Some(role) => {
                        let grants = grants(connection, &organisation, role, &self.services)?;
                        if self.revoke {
                            for grant in &grants {
                                people::take(connection, by, &account, grant)?;
                            }
                        } else {
                            people::give(connection, by, &account, &grants)?;
                        }
                    }
                }
            }
            let link = if self.new_link {
                Some(people::new_link(connection, by, &account)?)
            } else {
                None
            };
            if let Some(link) = link.as_ref().filter(|_| send) {
                put_in_mail(connection, by, &account, link)?;
            }
            Ok((account, link))
        })?;
        output::line(&format!("changed {}", account.mail))?;
        match link {
            Some(link) => tell_link(settings, &account, &link, send),
            None => Ok(()),
        }
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  heard user close bob@example.org

`heard user add` lets somebody back in, with the roles it gives and none of the old ones.")]
struct Close {
    /// Their e-mail address
    mail: String,
}

impl Close {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let mail = operator.write(move |connection, by| {
            let account = operator::account(connection, &self.mail)?;
            people::close(connection, by, &account)?;
            Ok(account.mail)
        })?;
        output::line(&format!("closed the account of {mail}"))
    }
}

/// A role on each of some services, or on the whole organisation when none is named.
fn grants(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    role: Role,
    services: &[Slug],
) -> Result<Vec<Grant>, StoreError> {
    let grant = |service| Grant {
        role,
        organisation: organisation.id,
        service,
    };
    if services.is_empty() {
        return Ok(vec![grant(None)]);
    }
    let of = |slug| {
        Ok(grant(Some(
            operator::service(connection, organisation, slug)?.id,
        )))
    };
    services.iter().map(of).collect()
}

/// A role as a list shows it: `moderator example-council/home-care-north`.
fn said(connection: &mut AnyConnection, grant: &Grant) -> Result<String, StoreError> {
    let organisation = organisations::by_id(connection, grant.organisation)?;
    let mut said = format!("{} {}", grant.role, organisation.slug);
    if let Some(service) = grant.service {
        let service = services::by_id(connection, service)?;
        said.push('/');
        said.push_str(service.slug.as_str());
    }
    Ok(said)
}

/// Puts a link in the mail, in the name of the first organisation they have a role in.
fn put_in_mail(
    connection: &mut AnyConnection,
    by: By,
    account: &Account,
    link: &Token,
) -> Result<(), StoreError> {
    let Some(grant) = grants_of(connection, account.id)?.first().copied() else {
        return Err(StoreError::Refused(format!(
            "`{}` has no role, so there is no organisation to write for; give them one, or leave \
             `--send` out",
            account.mail
        )));
    };
    let organisation = organisations::by_id(connection, grant.organisation)?;
    people::mail_link(connection, account, &organisation, link, by.at)
}

/// Says where the link went, and prints it when it went nowhere.
fn tell_link(
    settings: &Settings,
    account: &Account,
    link: &Token,
    sent: bool,
) -> anyhow::Result<()> {
    let mail = &account.mail;
    if sent {
        return output::line(&format!(
            "a mail with the link is waiting; `heard serve` sends it to {mail}"
        ));
    }
    output::line(&format!(
        "give them this link; it works once, within {LINK_HOURS} hours:"
    ))?;
    let path = format!("/staff/link/{}", link.as_str());
    if let Some(url) = &settings.public_url {
        return output::line(&PublicUrl::read(url)?.link(&path));
    }
    output::line(&path)?;
    output::line("put your address before it; with HEARD_PUBLIC_URL set it stands there")
}

#[cfg(test)]
mod tests {
    use super::User;
    use crate::cli::fixture::Desk;
    use crate::store::{outbox, people};

    const BOB: &str = "--mail|Bob@example.org|--name|Bob Price|--organisation|example-council";

    fn roles(desk: &Desk) -> Vec<String> {
        let said = desk.db().read_now(|connection| {
            let bob = people::by_mail(connection, "bob@example.org")?;
            let grants = people::grants_of(connection, bob.id)?;
            grants
                .iter()
                .map(|grant| super::said(connection, grant))
                .collect()
        });
        said.unwrap()
    }

    #[test]
    fn somebody_comes_gets_roles_and_goes() {
        let desk = Desk::with_a_council();
        let run = |words: &str| desk.run::<User>(words, User::run);
        run(&format!("add|{BOB}|--role|moderator|--service|libraries")).unwrap();
        run(&format!("add|{BOB}|--admin")).unwrap();
        assert_eq!(
            roles(&desk),
            [
                "moderator example-council/libraries",
                "admin example-council"
            ]
        );
        let council = "change|bob@example.org|--organisation|example-council";
        run(&format!(
            "{council}|--role|moderator|--service|libraries|--revoke"
        ))
        .unwrap();
        assert_eq!(roles(&desk), ["admin example-council"]);
        run(&format!("{council}|--role|team")).unwrap();
        run(&format!("{council}|--revoke")).unwrap();
        assert_eq!(roles(&desk), [""; 0]);
        run("list").unwrap();
        run("change|bob@example.org|--new-link").unwrap();
        run("close|bob@example.org").unwrap();
        assert_eq!(
            run("change|bob@example.org|--new-link")
                .unwrap_err()
                .to_string(),
            "the account of `bob@example.org` is closed; add them again to let them back in"
        );
        run(&format!("add|{BOB}|--role|team")).unwrap();
        assert_eq!(roles(&desk), ["team example-council"]);
    }

    #[test]
    fn a_link_can_go_by_mail() {
        let desk = Desk::with_a_council();
        let run = |words: &str| desk.run::<User>(words, User::run);
        run(&format!("add|{BOB}|--admin|--send")).unwrap();
        run("change|bob@example.org|--new-link|--send").unwrap();
        let far = "2999-01-01T00:00:00Z".parse().unwrap();
        let due = desk
            .db()
            .read_now(|connection| outbox::due(connection, far, 9))
            .unwrap();
        assert_eq!(
            due.iter()
                .filter(|mail| mail.recipient == "bob@example.org")
                .count(),
            2
        );
    }

    #[test]
    fn what_will_not_do_says_what_to_do() {
        let desk = Desk::with_a_council();
        let told = |words: &str| desk.run::<User>(words, User::run).unwrap_err().to_string();
        assert!(told(&format!("add|{BOB}")).starts_with("say what they are here for"));
        assert!(told(&format!("add|{BOB}|--admin|--role|team")).contains("cannot be used with"));
        assert!(told("change|bob@example.org").starts_with("nothing would change"));
        assert!(told("change|bob@example.org|--new-link").starts_with("nobody has an account as"));
        assert!(told("change|bob@example.org|--admin").starts_with("say where the role is held"));
    }
}
