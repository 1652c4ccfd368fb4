//! `heard month`.

use anyhow::bail;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};

use super::operator::{self, Operator};
use super::output;
use crate::config::Settings;
use crate::domain::{Channel, Clock, Code, Day, Month as Period, Slug};
use crate::moderate::{ModerateError, answer_as_operator, floods_asked};
use crate::release::months::{self, Standing};
use crate::release::{Change, CorrectRefused, Mark, Measure, ReleaseRefused, correct_month};
use crate::store::Db;

/// Months: where each stands, floods that wait for a second person, corrections
#[derive(Debug, Args)]
pub(super) struct Month {
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    List(List),
    Floods(Floods),
    Agree(Agree),
    Correct(Correct),
}

impl Month {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        match self.act {
            Act::List(list) => list.run(settings),
            Act::Floods(floods) => floods.run(settings),
            Act::Agree(agree) => agree.run(settings),
            Act::Correct(correct) => correct.run(settings),
        }
    }
}

/// Show where each month of an organisation stands
#[derive(Debug, Args)]
struct List {
    /// The organisation's short name, as `heard organisation list` shows it
    #[arg(long, value_name = "SLUG")]
    organisation: Slug,
}

impl List {
    fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let operator = Operator::new(settings)?;
        let now = operator.by().at;
        let found = operator.read(|connection| {
            let organisation = operator::organisation(connection, &self.organisation)?;
            months::months(connection, &organisation, now)
        })?;
        for (month, standing) in found {
            output::line(&format!("{month}  {}", in_words(&standing)))?;
        }
        Ok(())
    }
}

/// Where a month stands, in a line.
fn in_words(standing: &Standing) -> String {
    let of = |what: &str, found: &[String]| format!("{what}: {}", found.join("; "));
    match standing {
        Standing::Running { closes_on } => format!("runs, closes by itself on {}", closes_on.0),
        Standing::Closes { on } => format!("closes by itself on {}", on.0),
        Standing::Held(held) => format!("held until {}: {}", held.until.0, held.reason),
        Standing::Releasing { at } => format!("is released at {}", at.format("%H:%M UTC")),
        Standing::Bursts(found) => of("waits until an admin has looked", found),
        Standing::Refused(found) => of("refused by the safety check", found),
        Standing::Waits => "was imported: release it when it is complete".to_owned(),
        Standing::Released { version, on } => format!("released on {}, version {version}", on.0),
    }
}

/// List the floods that one admin wants left out and that wait for a second person
#[derive(Debug, Args)]
struct Floods {
    /// The organisation's short name, as `heard organisation list` shows it
    #[arg(long, value_name = "SLUG")]
    organisation: Slug,
}

impl Floods {
    fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let operator = Operator::new(settings)?;
        let asked = operator.read(|connection| {
            let organisation = operator::organisation(connection, &self.organisation)?;
            floods_asked(connection, organisation.id)
        })?;
        if asked.is_empty() {
            return output::line("no flood waits for a second person");
        }
        for ask in asked {
            output::line(&format!(
                "{}  {}  asked by {}: {}",
                ask.id, ask.subject, ask.asker, ask.reason
            ))?;
        }
        output::line("`heard month agree NUMBER` leaves one out; `--refuse` says no")
    }
}

/// Be the second person for a flood, where an organisation has one admin
///
/// The answers of the flood stay as rows and count no more; the release says how many, when they
/// are ten or more. This cannot be taken back.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  heard month floods --organisation example-council
  heard month agree 12")]
struct Agree {
    /// Which, as `heard month floods` numbers it
    number: i64,

    /// Say no: the answers count
    #[arg(long)]
    refuse: bool,
}

impl Agree {
    fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let db = Db::open(&settings.database_url)?;
        let now = Clock::system().now();
        let (number, yes) = (self.number, !self.refuse);
        let outcome: Result<i64, ModerateError> =
            db.write_now(move |connection| answer_as_operator(connection, number, yes, now));
        match outcome {
            Ok(touched) if yes => output::line(&format!("{touched} answers count no more")),
            Ok(_) => output::line("the answers count"),
            Err(ModerateError::NotFound) => bail!("there is no {number}; see `heard month floods`"),
            Err(other) => Err(other.into()),
        }
    }
}

/// Correct a released month: a new version beside the old one, with a reason
///
/// A release never changes. When its counts were wrong, a new version is released beside it, and
/// the old one can still be read. Do this for an admin who asked for it, so that two people know.
#[derive(Debug, Args)]
#[command(after_help = "\
Leave out the answers that came in a burst at a sign on a day:
  heard month correct 2026-10 --organisation example-council \\
      --leave-out-burst LIB --channel qr --day 2026-10-14 \\
      --reason \"Answers of 14 October at the library came from one device.\"

Count a sign's answers where they belong:
  heard month correct 2026-10 --organisation example-council \\
      --move LIB --channel qr --to KIDS \\
      --reason \"The signs of two desks were swapped in October.\"

The reason is in the files, and everybody can read it: name no person and no number.

Readers keep the old files and subtract. So places stay grouped as they were, and a place is stated
anew when those who left, those who came and those who stayed are each nobody or a group that may
be told: ten or more, and not all of one mind. Else its figures and the totals they are a part of
are withdrawn, marked [x]. When nothing that is published would change, nothing is done.

A move counts answers elsewhere. The comments beside them stay with the team that got them.")]
struct Correct {
    /// The month, as 2026-10
    month: Period,

    /// The organisation's short name, as `heard organisation list` shows it
    #[arg(long, value_name = "SLUG")]
    organisation: Slug,

    /// Why, in a sentence that everybody can read
    #[arg(long, value_name = "TEXT")]
    reason: String,

    #[command(flatten)]
    what: What,

    /// By which channel the answers came
    #[arg(long, value_parser = channels())]
    channel: Channel,

    /// The day of the burst, as 2026-10-14
    #[arg(
        long,
        value_name = "DAY",
        required_unless_present = "from",
        conflicts_with = "from"
    )]
    day: Option<chrono::NaiveDate>,

    /// The touchpoint where the answers belong
    #[arg(
        long,
        value_name = "CODE",
        value_parser = code,
        required_unless_present = "burst",
        conflicts_with = "burst"
    )]
    to: Option<Code>,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct What {
    /// Leave out the answers that came in a burst at this touchpoint
    #[arg(long = "leave-out-burst", value_name = "CODE", value_parser = code)]
    burst: Option<Code>,

    /// Move this touchpoint's answers of the month to another one
    #[arg(long = "move", value_name = "CODE", value_parser = code)]
    from: Option<Code>,
}

fn code(text: &str) -> Result<Code, String> {
    Code::parse(text).map_err(|refused| refused.to_string())
}

fn channels() -> impl TypedValueParser<Value = Channel> {
    PossibleValuesParser::new(Channel::ALL.iter().map(|channel| channel.as_str()))
        .try_map(|word| word.parse::<Channel>())
}

impl Correct {
    fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let Self { channel, what, .. } = self;
        let change = match (what.burst, self.day, what.from, self.to) {
            (Some(touchpoint), Some(day), None, None) => Change::LeaveOutBurst {
                touchpoint,
                channel,
                day: Day(day),
            },
            (None, None, Some(from), Some(to)) => Change::Move { from, channel, to },
            _ => bail!("`heard month correct --help` shows what goes together"),
        };
        let db = Db::open(&settings.database_url)?;
        let clock = Clock::system();
        let slug = &self.organisation;
        let made = match correct_month(&db, &clock, slug, self.month, &change, &self.reason) {
            Err(CorrectRefused::Release(ReleaseRefused::Unsafe(findings))) => {
                for finding in &findings {
                    output::complain_of(&finding.to_string());
                }
                bail!("the safety check refused the correction; nothing was changed");
            }
            other => other?,
        };
        let marked = |mark| {
            let places = made.summary.figures.iter();
            places
                .filter(|figure| figure.measure == Measure::Answers && figure.mark == Some(mark))
                .count()
        };
        output::line(&format!(
            "released {}  {} places revised, {} withdrawn  sha256 {}",
            made.release,
            marked(Mark::Revised),
            marked(Mark::Withdrawn),
            made.hash,
        ))?;
        output::line(&format!(
            "the attacker read {} releases together and could count nobody",
            made.checked
        ))
    }
}
