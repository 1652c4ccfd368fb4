//! `heard service`.

use anyhow::bail;
use clap::{Args, Subcommand};
use serde_json::json;

use super::listing::Listing;
use super::operator::{self, Names, Operator};
use super::output;
use crate::config::Settings;
use crate::domain::{LocalTime, QuestionSet, Slug};
use crate::register::services;

/// Services: what a team owns, and what it asks.
#[derive(Debug, Args)]
pub(super) struct Service {
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Add a service to an organisation
    Add(Add),
    /// List the services of an organisation
    List(List),
    /// Change a service's names or what it asks
    Change(Change),
    /// Close a service and retire its touchpoints; its releases stay
    Close(Close),
}

impl Service {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let operator = Operator::new(settings)?;
        match self.act {
            Act::Add(add) => add.run(&operator),
            Act::List(list) => list.run(&operator),
            Act::Change(change) => change.run(&operator),
            Act::Close(close) => close.run(&operator),
        }
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  heard service add --organisation example-council --name \"Home care North\" --question-set fft

What is asked:
  fft     Overall, how was your experience of our service?  Very good ... Very poor, Don't know
  govuk   Overall, how did you feel about the service you received today?
          Very satisfied ... Very dissatisfied
  smiley  four faces")]
struct Add {
    /// The organisation's short name
    #[arg(long, value_name = "SLUG")]
    organisation: Slug,

    #[command(flatten)]
    names: Names,

    /// Its short name in addresses; made of the name when left out
    #[arg(long)]
    slug: Option<Slug>,

    /// What it asks: `fft`, `govuk` or `smiley`
    #[arg(long, value_name = "SET", default_value = "fft")]
    question_set: QuestionSet,
}

impl Add {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let names = self.names.given();
        let slug = operator::slug(self.slug, &names)?;
        let added = operator.write(move |connection, by| {
            let organisation = operator::organisation(connection, &self.organisation)?;
            services::add(
                connection,
                by,
                &organisation,
                &slug,
                &names,
                self.question_set,
            )
        })?;
        output::line(&format!("added the service {}", added.slug))
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  heard service list --organisation example-council")]
struct List {
    /// The organisation's short name
    #[arg(long, value_name = "SLUG")]
    organisation: Slug,

    #[command(flatten)]
    listing: Listing,
}

impl List {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let (organisation, services) = operator.read(|connection| {
            let organisation = operator::organisation(connection, &self.organisation)?;
            let services = crate::store::services::of_organisation(connection, organisation.id)?;
            Ok((organisation, services))
        })?;
        let now = LocalTime::at(operator.by().at, organisation.time_zone).month();
        let rows: Vec<_> = services
            .iter()
            .map(|service| {
                let (asks, then) = (service.asks_in(now), service.asks_in(now.next()));
                [
                    json!(service.slug.as_str()),
                    json!(service.name(organisation.default_language())),
                    json!(asks),
                    json!(Some(then).filter(|then| *then != asks)),
                    json!(if service.closed { "closed" } else { "open" }),
                ]
            })
            .collect();
        self.listing
            .print(["service", "name", "asks", "next_month", "state"], &rows)
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  heard service change home-care-north --organisation example-council --name \"Home care, North\"
  heard service change home-care-north --organisation example-council --question-set govuk

A new question set is asked from the first day of next month on, so that every month has one.")]
struct Change {
    /// The service's short name
    service: Slug,

    /// The organisation's short name
    #[arg(long, value_name = "SLUG")]
    organisation: Slug,

    #[command(flatten)]
    names: Names,

    /// What it asks from next month on: `fft`, `govuk` or `smiley`
    #[arg(long, value_name = "SET")]
    question_set: Option<QuestionSet>,
}

impl Change {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let names = self.names.given();
        let question_set = self.question_set;
        if names.is_empty() && question_set.is_none() {
            bail!("nothing would change; `heard service change --help` lists what may");
        }
        let slug = self.service.clone();
        let from = operator.write(move |connection, by| {
            let organisation = operator::organisation(connection, &self.organisation)?;
            let service = operator::service(connection, &organisation, &slug)?;
            if !names.is_empty() {
                services::rename(connection, by, &service, &names)?;
            }
            question_set
                .map(|set| services::ask(connection, by, &organisation, &service, set))
                .transpose()
        })?;
        output::line(&format!("changed the service {}", self.service))?;
        match question_set.zip(from) {
            Some((set, from)) => output::line(&format!("it asks `{set}` from {from} on")),
            None => Ok(()),
        }
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  heard service close home-care-north --organisation example-council

There is no way back. Signs that still hang say that the place takes no more answers.")]
struct Close {
    /// The service's short name
    service: Slug,

    /// The organisation's short name
    #[arg(long, value_name = "SLUG")]
    organisation: Slug,
}

impl Close {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let slug = self.service.clone();
        operator.write(move |connection, by| {
            let organisation = operator::organisation(connection, &self.organisation)?;
            let service = operator::service(connection, &organisation, &slug)?;
            services::close(connection, by, &organisation, &service)
        })?;
        output::line(&format!("closed the service {}", self.service))
    }
}

#[cfg(test)]
mod tests {
    use super::Service;
    use crate::cli::fixture::Desk;

    #[test]
    fn a_service_comes_changes_and_goes() {
        let desk = Desk::with_a_council();
        let run = |words: &str| {
            let words = format!("{words}|--organisation|example-council");
            desk.run::<Service>(&words, Service::run)
        };
        run("add|--name|Home care North").unwrap();
        run("change|home-care-north|--name-cy|Gofal cartref y Gogledd|--question-set|smiley")
            .unwrap();
        run("list").unwrap();
        run("list|--json").unwrap();
        run("close|home-care-north").unwrap();
        assert_eq!(
            run("change|home-care-north|--question-set|govuk")
                .unwrap_err()
                .to_string(),
            "the service `home-care-north` is closed; add another one"
        );
        assert_eq!(
            run("close|home-care-south").unwrap_err().to_string(),
            "there is no service `home-care-south` in `example-council`; `heard service list \
             --organisation example-council` names those there are"
        );
    }
}
