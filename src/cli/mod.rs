//! The command line: one file a subcommand.

mod check;
mod demo;
mod facts;
#[cfg(test)]
mod fixture;
mod import;
mod jsonl;
mod listing;
mod measure;
mod migrate;
mod month;
mod operator;
mod organisation;
mod output;
mod release;
mod screen;
mod serve;
mod service;
mod sms;
mod snippet;
mod touchpoint;
mod user;
mod verify;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use crate::config::{LogFormat, Settings};
use crate::telemetry;

/// One-tap feedback for public services.
#[derive(Debug, Parser)]
#[command(name = "heard", version, about, propagate_version = true, after_help = FIRST_STEPS)]
struct Cli {
    #[command(flatten)]
    settings: Settings,

    #[command(subcommand)]
    command: Command,
}

const FIRST_STEPS: &str = "\
To look around:
  heard demo

To begin for real:
  heard migrate
  heard organisation add --name \"Example Council\" --nation england
  heard service add --organisation example-council --name \"Libraries\"
  heard touchpoint add --organisation example-council --service libraries --name \"Front desk\"
  heard user add --mail ann@example.org --name Ann --organisation example-council --admin
  heard serve --public-url https://feedback.example.gov.uk

Every setting is a flag and an environment variable; `heard serve --help` lists them.";

/// What can be done. Where a line has no help here, its own file has it.
#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    /// Make a believable council in a scratch folder and serve it on this machine
    Demo(demo::Demo),
    Migrate(migrate::Migrate),
    /// Add, list, change and close organisations
    Organisation(organisation::Organisation),
    /// Add, list, change and close services
    Service(service::Service),
    /// Add, list, change and close touchpoints: the places where people are asked
    Touchpoint(touchpoint::Touchpoint),
    /// Add, list, change and close the accounts of people who work here
    User(user::User),
    Import(import::Import),
    Sms(sms::Sms),
    Screen(screen::Screen),
    Release(release::Release),
    /// Correct a released month: a new version beside the old one
    Month(month::Month),
    Verify(verify::Verify),
    Check(check::Check),
    Facts(facts::Facts),
}

/// The command line as a description, for whoever checks what is written about it.
#[must_use]
pub fn description() -> clap::Command {
    Cli::command()
}

/// Reads the command line and does what it says.
#[must_use]
pub fn run() -> ExitCode {
    let Cli { settings, command } = Cli::parse();
    if let Err(error) = telemetry::start(&settings.log, settings.log_format == LogFormat::Json) {
        output::complain(&format!("the log filter cannot be read: {error}"));
        return ExitCode::from(2);
    }
    let outcome = match command {
        Command::Serve(serve) => serve.run(&settings),
        Command::Demo(demo) => demo.run(),
        Command::Migrate(migrate) => migrate.run(&settings),
        Command::Organisation(organisation) => organisation.run(&settings),
        Command::Service(service) => service.run(&settings),
        Command::Touchpoint(touchpoint) => touchpoint.run(&settings),
        Command::User(user) => user.run(&settings),
        Command::Import(import) => import.run(&settings),
        Command::Sms(sms) => sms.run(&settings),
        Command::Screen(screen) => screen.run(),
        Command::Release(release) => release.run(&settings),
        Command::Month(month) => month.run(&settings),
        Command::Verify(verify) => verify.run(&settings),
        Command::Check(check) => check.run(&settings),
        Command::Facts(facts) => facts.run(&settings),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if output::nobody_reads(&error) => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}
