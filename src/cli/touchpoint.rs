//! `heard touchpoint`.

use anyhow::bail;
use clap::{Args, Subcommand};
use serde_json::json;

use super::listing::Listing;
use super::operator::{self, Names, Operator, yes_or_no};
use super::{output, snippet};
use crate::config::Settings;
use crate::domain::{Channel, Code, Day, Hanging, Language, Origin, Slug, TouchpointState};
use crate::register::touchpoints;
use crate::store::services;
use crate::web::PublicUrl;

/// Touchpoints: the places and pages where people are asked.
#[derive(Debug, Args)]
pub(super) struct Touchpoint {
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Add a touchpoint to a service
    Add(Add),
    /// List the touchpoints of an organisation
    List(List),
    /// Change a touchpoint's names, state, channels, network, language or sign
    Change(Change),
    /// Print what is copied into other web pages and mails: link, form, widget, links of a mail
    Snippet(snippet::Make),
    /// Retire a touchpoint for good; its code is never given out again
    Close(Close),
}

impl Touchpoint {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let operator = Operator::new(settings)?;
        match self.act {
            Act::Add(add) => add.run(&operator, settings),
            Act::List(list) => list.run(&operator),
            Act::Change(change) => change.run(&operator),
            Act::Snippet(make) => make.run(&operator, settings),
            Act::Close(close) => close.run(&operator),
        }
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  heard touchpoint add --organisation example-council --service libraries \\
      --name \"Library front desk\" --code LIB
  heard touchpoint add --organisation example-council --service home-care-north \\
      --name \"After a visit\" --channel sms --channel qr --draft

The channels: qr (signs, and every page opened from one), sms, widget (in another web page), email,
kiosk (a tablet on a stand), paper, phone (both entered by staff), api.
A draft works in every step, says that it is a test, and stores nothing.")]
struct Add {
    /// The organisation's short name
    #[arg(long, value_name = "SLUG")]
    organisation: Slug,

    /// The service's short name
    #[arg(long, value_name = "SLUG")]
    service: Slug,

    #[command(flatten)]
    names: Names,

    /// The code on its signs: 3 to 8 letters and digits; one is made when left out
    #[arg(long, value_parser = choose_code)]
    code: Option<Code>,

    /// A way answers come here; once for each
    #[arg(long = "channel", value_name = "CHANNEL", default_value = "qr")]
    channels: Vec<Channel>,

    /// Many people answer from one network here: a ward, a library's wifi, a kiosk, or staff who
    /// type in paper answers. Nothing is marked as coming from one network
    #[arg(long)]
    shared_network: bool,

    /// A web page its widget may stand on, as `https://www.example.gov.uk`; once for each
    #[arg(long = "origin", value_name = "ORIGIN")]
    origins: Vec<Origin>,

    /// The language of its pages for people whose browser asks for none that is offered; one that
    /// the organisation offers. The organisation's first when left out
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,

    /// Only try it out: store nothing until it is opened
    #[arg(long)]
    draft: bool,

    /// The day it opens by itself, as `2026-12-01`; until then it is a draft
    #[arg(long, value_name = "DAY", value_parser = day)]
    opens_on: Option<Day>,

    #[command(flatten)]
    sign: Sign,
}

/// Where and since when a sign hangs.
#[derive(Debug, Args)]
struct Sign {
    /// Where its sign hangs, as "beside the lift, ground floor"; an empty text takes it away
    #[arg(long, value_name = "WHERE")]
    place: Option<String>,

    /// The day its sign was put up, as `2026-11-24`
    #[arg(long, value_name = "DAY", value_parser = day)]
    put_up: Option<Day>,
}

impl Add {
    fn run(self, operator: &Operator, settings: &Settings) -> anyhow::Result<()> {
        let new = touchpoints::NewTouchpoint {
            code: self.code,
            names: self.names.given(),
            state: if self.draft || self.opens_on.is_some() {
                TouchpointState::Draft
            } else {
                TouchpointState::Open
            },
            channels: self.channels,
            shared_network: self.shared_network,
            origins: self.origins,
            language: self.language,
            opens_on: self.opens_on,
            sign: Hanging {
                place: self.sign.place,
                put_up_on: self.sign.put_up,
                checked_on: None,
            },
        };
        let added = operator.write(move |connection, by| {
            let organisation = operator::organisation(connection, &self.organisation)?;
            let service = operator::service(connection, &organisation, &self.service)?;
            touchpoints::add(connection, by, &organisation, &service, &new)
        })?;
        output::line(&format!("added the touchpoint {}", added.code))?;
        if let Some(url) = &settings.public_url {
            let address = PublicUrl::read(url)?.link(&format!("/{}", added.code));
            output::line(&format!("its address is {address}"))?;
        }
        Ok(())
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  heard touchpoint list --organisation example-council --service libraries")]
struct List {
    /// The organisation's short name
    #[arg(long, value_name = "SLUG")]
    organisation: Slug,

    /// Only those of this service
    #[arg(long, value_name = "SLUG")]
    service: Option<Slug>,

    #[command(flatten)]
    listing: Listing,
}

impl List {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let (organisation, services, touchpoints) = operator.read(|connection| {
            let organisation = operator::organisation(connection, &self.organisation)?;
            let services = match &self.service {
                Some(slug) => vec![operator::service(connection, &organisation, slug)?],
                None => services::of_organisation(connection, organisation.id)?,
            };
            let ids: Vec<_> = services.iter().map(|service| service.id).collect();
            let touchpoints = crate::store::touchpoints::of_services(connection, &ids)?;
            Ok((organisation, services, touchpoints))
        })?;
        let rows: Vec<_> = touchpoints
            .iter()
            .map(|touchpoint| {
                let service = services
                    .iter()
                    .find(|service| service.id == touchpoint.service);
                let successor = touchpoints
                    .iter()
                    .find(|one| Some(one.id) == touchpoint.successor);
                [
                    json!(touchpoint.code.as_str()),
                    json!(touchpoint.name(organisation.default_language())),
                    json!(service.map(|service| service.slug.as_str())),
                    json!(touchpoint.state),
                    json!(touchpoint.channels),
                    json!(touchpoint.shared_network),
                    json!(
                        touchpoint
                            .origins
                            .iter()
                            .map(Origin::as_str)
                            .collect::<Vec<_>>()
                    ),
                    json!(touchpoint.language),
                    json!(successor.map(|successor| successor.code.as_str())),
                    json!(touchpoint.opens_on.map(|day| day.0)),
                    json!(touchpoint.sign.place),
                    json!(touchpoint.sign.put_up_on.map(|day| day.0)),
                    json!(touchpoint.sign.checked_on.map(|day| day.0)),
                ]
            })
            .collect();
        let headings = [
            "code",
            "name",
            "service",
            "state",
            "channels",
            "shared_network",
            "origins",
            "language",
            "successor",
            "opens_on",
            "place",
            "put_up_on",
            "checked_on",
        ];
        self.listing.print(headings, &rows)
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  heard touchpoint change LIB --name \"Library, front desk\"
  heard touchpoint change LIB --state paused
  heard touchpoint change LIB --channel qr --channel kiosk
  heard touchpoint change WARD --shared-network yes
  heard touchpoint change LIB --language cy
  heard touchpoint change LIB --place \"beside the lift, ground floor\" --put-up 2026-11-24
  heard touchpoint change NEW1 --opens-on 2026-12-01
  heard touchpoint change LIB --channel qr --channel widget --origin https://www.example.gov.uk

Channels are given all together, and so are origins. A new one is open at once; one that is left out is off the register
from next month on.")]
struct Change {
    /// The touchpoint's code
    #[arg(value_parser = operator::read_code)]
    code: Code,

    #[command(flatten)]
    names: Names,

    /// Whether it takes answers: `open`, `paused` or `draft`
    #[arg(long)]
    state: Option<TouchpointState>,

    /// A way answers come here; once for each
    #[arg(long = "channel", value_name = "CHANNEL")]
    channels: Vec<Channel>,

    /// Whether many people answer from one network here: a ward, a library's wifi, a kiosk. Then
    /// nothing is marked as coming from one network
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no())]
    shared_network: Option<bool>,

    /// A web page its widget may stand on, as `https://www.example.gov.uk`; once for each
    #[arg(long = "origin", value_name = "ORIGIN", conflicts_with = "no_origin")]
    origins: Vec<Origin>,

    /// Take all its origins out: its widget works nowhere
    #[arg(long)]
    no_origin: bool,

    /// The language of its pages for people whose browser asks for none that is offered; one that
    /// the organisation offers
    #[arg(long, value_name = "LANGUAGE", conflicts_with = "no_language")]
    language: Option<Language>,

    /// Take its language back: the organisation's first one again
    #[arg(long)]
    no_language: bool,

    /// The day a draft opens by itself, as `2026-12-01`
    #[arg(long, value_name = "DAY", value_parser = day, conflicts_with = "no_opens_on")]
    opens_on: Option<Day>,

    /// Take that day back: it stays a draft
    #[arg(long)]
    no_opens_on: bool,

    #[command(flatten)]
    sign: Sign,
}

impl Change {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let code = self.code;
        let change = touchpoints::Change {
            names: self.names.given(),
            unnamed: Vec::new(),
            state: self.state,
            channels: Some(self.channels).filter(|channels| !channels.is_empty()),
            shared_network: self.shared_network,
            origins: (self.no_origin || !self.origins.is_empty()).then_some(self.origins),
            language: if self.no_language {
                Some(None)
            } else {
                self.language.map(Some)
            },
            opens_on: if self.no_opens_on {
                Some(None)
            } else {
                self.opens_on.map(Some)
            },
            place: self.sign.place.map(Some),
            put_up_on: self.sign.put_up.map(Some),
        };
        let asked = !change.names.is_empty()
            || change.state.is_some()
            || change.channels.is_some()
            || change.shared_network.is_some()
            || change.origins.is_some()
            || change.language.is_some()
            || change.opens_on.is_some()
            || change.place.is_some()
            || change.put_up_on.is_some();
        if !asked {
            bail!("nothing would change; `heard touchpoint change --help` lists what may");
        }
        let now = operator.write(move |connection, by| {
            let place = operator::place(connection, &code)?;
            touchpoints::change(connection, by, &place, &change)
        })?;
        output::line(&format!(
            "changed the touchpoint {}; it is {}",
            now.code, now.state
        ))
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Example: the desk moved, and its old signs lead to the new one
  heard touchpoint close LIB --successor DESK

There is no way back; to stop for a while: heard touchpoint change LIB --state paused")]
struct Close {
    /// The touchpoint's code
    #[arg(value_parser = operator::read_code)]
    code: Code,

    /// The code of the touchpoint to use instead
    #[arg(long, value_name = "CODE", value_parser = operator::read_code)]
    successor: Option<Code>,
}

impl Close {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let code = self.code.clone();
        operator.write(move |connection, by| {
            let place = operator::place(connection, &code)?;
            let successor = match &self.successor {
                Some(code) => Some(operator::place(connection, code)?),
                None => None,
            };
            touchpoints::retire(connection, by, &place, successor.as_ref())
        })?;
        output::line(&format!("closed the touchpoint {}", self.code))
    }
}

/// Reads a day.
fn day(text: &str) -> Result<Day, String> {
    let day = text.parse().map(Day);
    day.map_err(|_bad| "write the day as 2026-12-01".to_owned())
}

/// Reads a code that is to be given out.
fn choose_code(text: &str) -> Result<Code, String> {
    Code::choose(text).map_err(|refused| format!("{refused}; choose another one"))
}

#[cfg(test)]
mod tests {
    use super::Touchpoint;
    use crate::cli::fixture::Desk;
    use crate::domain::{Code, TouchpointState};
    use crate::store::touchpoints;

    const WHERE: &str = "--organisation|example-council|--service|libraries";

    #[test]
    fn a_touchpoint_comes_changes_and_goes() {
        let desk = Desk::with_a_council();
        let run = |words: &str| desk.run::<Touchpoint>(words, Touchpoint::run);
        run(&format!("add|{WHERE}|--name|Front desk|--code|lib|--draft")).unwrap();
        run(&format!("add|{WHERE}|--name|Children's corner")).unwrap();
        run(&format!("add|{WHERE}|--name|New desk|--code|DESK")).unwrap();
        run("change|LIB|--state|open|--channel|qr|--channel|kiosk").unwrap();
        run("list|--organisation|example-council").unwrap();
        run("close|lib|--successor|desk").unwrap();
        let lib = Code::parse("LIB").unwrap();
        let place = desk
            .db()
            .read_now(|connection| touchpoints::place(connection, &lib))
            .unwrap();
        assert_eq!(place.touchpoint.state, TouchpointState::Retired);
        assert!(place.touchpoint.successor.is_some());
    }

    #[test]
    fn what_is_copied_into_other_pages_is_made() {
        let desk = Desk::with_a_council();
        let run = |words: &str| desk.run::<Touchpoint>(words, Touchpoint::run);
        run(&format!("add|{WHERE}|--name|Front desk|--code|LIB")).unwrap();
        run("snippet|LIB").unwrap();
        run("snippet|LIB|--email|--language|en").unwrap();
        let refused = run("snippet|LIB|--language|ar").unwrap_err().to_string();
        assert!(refused.contains("does not offer `ar`"), "{refused}");
    }

    #[test]
    fn a_network_is_shared_when_one_says_so() {
        let desk = Desk::with_a_council();
        let run = |words: &str| desk.run::<Touchpoint>(words, Touchpoint::run);
        let shared = |code: &str| {
            let code = Code::parse(code).unwrap();
            let place = desk
                .db()
                .read_now(|connection| touchpoints::place(connection, &code));
            place.unwrap().touchpoint.shared_network
        };
        run(&format!(
            "add|{WHERE}|--name|Ward|--code|WARD|--shared-network"
        ))
        .unwrap();
        run(&format!("add|{WHERE}|--name|Front desk|--code|LIB")).unwrap();
        assert_eq!((shared("WARD"), shared("LIB")), (true, false));
        run("change|WARD|--shared-network|no").unwrap();
        run("change|LIB|--shared-network|yes").unwrap();
        run("change|LIB|--state|paused").unwrap();
        assert_eq!((shared("WARD"), shared("LIB")), (false, true));
    }

    #[test]
    fn what_will_not_do_says_what_to_do() {
        let desk = Desk::with_a_council();
        let run = |words: &str| desk.run::<Touchpoint>(words, Touchpoint::run);
        let told = |words: &str| run(words).unwrap_err().to_string();
        for (code, why) in [
            (
                "NOV24",
                "a spreadsheet would turn that code into a number or a date",
            ),
            ("staff", "that word is an address of Heard itself"),
            ("AB", "a code has 3 to 8 letters and digits"),
        ] {
            let told = told(&format!("add|{WHERE}|--name|Front desk|--code|{code}"));
            assert!(
                told.contains(&format!("{why}; choose another one")),
                "{told}"
            );
        }
        assert_eq!(
            told("change|NONE|--state|open"),
            "there is no touchpoint `NONE`; `heard touchpoint list` names those there are"
        );
    }
}
